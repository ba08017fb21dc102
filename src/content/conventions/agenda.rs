//! What was discussed: the headings of the discussion, or the items of the agenda.

mod containers;
mod repository;
mod titles;

use rustc_hash::FxHashSet;

use super::heads;
use super::joints;
use super::labels::{Label, Labels, without_number};
use super::lists;
use super::minutes::Minutes;
use super::numerals::Numbering;
use super::present::Present;
use super::procedure;
use super::sections::{self, Section};
use super::signs;
use super::standing;
use super::{Finding, LONGEST_LINE, place_of};
use crate::content::markdown::{Block, Line};
use crate::source::{SourceFile, Span};
use crate::text::name::term_key;
use crate::text::words;
pub(super) use titles::{discussed, topic, without_topic_mark, without_topic_number};
use titles::{is_nothing, is_topic_mark, says_nothing, tidy};

/// An item of an agenda.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Item {
    /// Its title, without number.
    pub(super) title: String,
    /// The heading of the text that it was found in.
    pub(super) heading: Option<String>,
    /// Whether nothing but a table or a list stands below that heading, as below those of a form.
    pub(super) is_bare: bool,
}

/// A heading that may name a topic.
struct Heading {
    /// The place of its line.
    at: usize,
    /// Its rank among those of the discussion.
    level: u8,
    /// Whether it says of itself that it is a topic.
    is_marked: bool,
    finding: Finding<Item>,
}

/// A longer item is a sentence of the discussion.
const LONGEST_ITEM: usize = 140;
/// More items than this are the points of a discussion and not an agenda.
const MOST_ITEMS: usize = 60;

/// Finds the items of the agenda.
pub(super) fn read(minutes: &Minutes<'_>, title: Option<&str>, present: &Present) -> Vec<Finding<Item>> {
    let groups = groups(minutes);
    let mut found = headings(minutes, &groups, title, present);
    if found.is_empty() {
        found = signs::read(minutes, title);
        let is_of_group = |at: u32| groups.iter().any(|group| (group.start..group.end).contains(&at));
        found.retain(|finding| !is_of_group(finding.span.start));
    }
    if found.len() < 2 {
        let listed = listed(minutes, !found.is_empty());
        // A single heading and a single item are one topic in two words.
        if listed.len() != found.len() {
            found = merged(listed, found);
        }
    }
    if found.len() > MOST_ITEMS {
        return Vec::new();
    }
    // Only here: such headings are of the discussion, too, and tell at which level it has its headings.
    found.retain(|finding| !says_nothing(&finding.value.title));
    found
}

/// A single heading is one of the items of the agenda, if there is one.
fn merged(mut listed: Vec<Finding<Item>>, found: Vec<Finding<Item>>) -> Vec<Finding<Item>> {
    for finding in found {
        let key = term_key(&finding.value.title);
        match listed.iter_mut().find(|other| term_key(&other.value.title) == key) {
            Some(other) => *other = finding,
            None => listed.push(finding),
        }
    }
    listed
}

/// Returns where the headings of groups of people stand, which are no topics.
fn groups(minutes: &Minutes<'_>) -> FxHashSet<Span> {
    let own = minutes
        .sections
        .iter()
        .filter(|section| matches!(section.label, Label::Attendance | Label::Guests | Label::Absence))
        .flat_map(|section| section.lines);
    let own = own.filter(|line| line.is_heading());
    own.chain(lists::heads_below(minutes)).map(|line| line.span).collect()
}

/// Tells whether a heading is the name of somebody who is there, or the names of several: `Speaker One and Person Two`.
fn are_present(heading: &str, present: &Present) -> bool {
    const MOST: usize = 5;
    let is_there = |name: &str| present.find(name.trim()).is_some();
    is_there(heading) || {
        let named = joints::parts(heading);
        (2..=MOST).contains(&named.len()) && named.into_iter().all(is_there)
    }
}

/// The headings of the discussion: those of the highest level that has any which is no label, or what stands below them where they hold
/// nothing else.
fn headings(
    minutes: &Minutes<'_>,
    groups: &FxHashSet<Span>,
    own_title: Option<&str>,
    present: &Present,
) -> Vec<Finding<Item>> {
    let Minutes { file, lines, labels, .. } = *minutes;
    let mut levels: Vec<Heading> = Vec::new();
    // Below "Agenda" and "Notes", headings are of the rank of those, which are no topics.
    let mut above: Option<u8> = None;
    let n_of_head = length_of_head(lines, labels);
    let numbering = Numbering::of(lines);
    for (at, line) in lines.iter().enumerate() {
        let Block::Heading(own_level) = line.block else { continue };
        let is_title = own_title.is_some_and(|title| is_of_title(&line.text, title));
        if is_title || at < n_of_head || groups.contains(&line.span) {
            continue;
        }
        let is_frame = matches!(labels.find(&line.text), Some(Label::Agenda | Label::Notes));
        above = match above {
            _ if is_frame => Some(own_level),
            Some(frame) if own_level > frame => above,
            _ => None,
        };
        let level = if above.is_some_and(|frame| own_level == frame + 1) { own_level - 1 } else { own_level };
        let text = without_struck(file, line);
        // Below a heading with somebody's name stands what that person reports.
        if has_nothing_below(&lines[at + 1..])
            || standing::is_heading(text, &lines[at + 1..])
            || are_present(text, present)
        {
            continue;
        }
        let below = repository::items(lines, at);
        for item in &below {
            let title = repository::title(&whole(lines, item));
            let Some(title) = topic(&title, labels).filter(|title| title.len() <= LONGEST_ITEM) else { continue };
            let finding = Finding {
                value: Item { title, heading: None, is_bare: false },
                rule: "topics: items with the number of an issue".to_owned(),
                span: place_of(file, item, &item.text),
            };
            levels.push(Heading { at, level, is_marked: false, finding });
        }
        if !below.is_empty() {
            continue;
        }
        if let Some(title) = topic(numbering.without(text), labels) {
            let span = place_of(file, line, &line.text);
            let heading = Some(words::squeeze(&line.text).into_owned());
            let rule = format!("topics: heading of level {own_level}");
            let is_marked =
                line.text.split_once([':', '：']).is_some_and(|(before, _)| is_topic_mark(without_number(before)));
            let is_bare = is_bare(&lines[at + 1..]);
            levels.push(Heading {
                at,
                level,
                is_marked,
                finding: Finding { value: Item { title, heading, is_bare }, rule, span },
            });
        }
    }
    let n_of = |level: u8| levels.iter().filter(|heading| heading.level == level).count();
    // A single heading above many is that of the whole, and so is any single one of the first level.
    // Where it bears a number, others stand beside it that are no topics.
    let is_numbered =
        |finding: &Finding<Item>| finding.value.heading.as_ref().is_some_and(|heading| is_numbered(heading));
    let has_number = levels.iter().any(|heading| heading.level == 1 && is_numbered(&heading.finding));
    let first = if has_number { 1 } else { 2 };
    let level = (1..=6).find(|level| n_of(*level) >= 2).or_else(|| (first..=6).find(|level| n_of(*level) == 1));
    // What calls itself a topic is one, whatever its level.
    let is_topic = |heading: &&Heading| Some(heading.level) == level || heading.is_marked;
    let chosen = containers::opened(lines, levels.iter().filter(is_topic).collect(), &levels);
    chosen.into_iter().map(|heading| heading.finding.clone()).collect()
}

/// Tells whether the first of some lines that are no heading are rows and items alone, or none stand there.
fn is_bare(below: &[Line]) -> bool {
    let own = below.iter().take_while(|line| !line.is_heading());
    own.into_iter().all(|line| matches!(line.block, Block::Row { .. } | Block::Item(_)))
}

/// Returns the text of a heading without what is struck out at its beginning or its end: `Welcome, new ~~slaves~~`. Within it, a word
/// may be struck out to show what that is.
fn without_struck<'l>(file: &SourceFile, line: &'l Line) -> &'l str {
    let source = file.slice(line.span);
    if source.len() > LONGEST_LINE || !source.contains("~~") {
        return &line.text;
    }
    let source = source.trim().trim_start_matches('#').trim();
    let text = line.text.trim();
    let last = source.strip_suffix("~~").and_then(|rest| text.strip_suffix(rest.rsplit_once("~~")?.1));
    let text = last.unwrap_or(text);
    let first = source.strip_prefix("~~").and_then(|rest| text.strip_prefix(rest.split_once("~~")?.0));
    first.unwrap_or(text)
}

/// Tells whether a line is the title, or one of the headings that were put together to it.
pub(super) fn is_of_title(text: &str, title: &str) -> bool {
    let key = term_key(text);
    term_key(title) == key || title.split(" \u{2013} ").any(|part| term_key(part) == key)
}

/// Returns how many headings are the head of a report: body, kind and day of a meeting, one below the other, with nothing
/// between them.
fn length_of_head(lines: &[Line], labels: &Labels) -> usize {
    const FEWEST: usize = 3;
    let head: Vec<u8> = lines.iter().map_while(Line::level).collect();
    let is_stair = head.len() >= FEWEST && head.windows(2).all(|pair| pair[0] < pair[1]);
    let own = &lines[..head.len()];
    let is_head = is_stair
        && own.iter().all(|line| labels.find(&line.text).is_none())
        && own.iter().skip(1).any(|line| heads::names_meeting(&line.text));
    if is_head { head.len() } else { 0 }
}

/// The items of the list below "Agenda".
fn listed(minutes: &Minutes<'_>, is_beside_headings: bool) -> Vec<Finding<Item>> {
    let Minutes { file, sections, labels, .. } = *minutes;
    let mut found: Vec<Finding<Item>> = Vec::new();
    let mut titles: FxHashSet<String> = FxHashSet::default();
    for section in sections.iter().filter(|section| section.label == Label::Agenda) {
        // What a sentence announces is the list right below it, whatever follows that.
        let lines = match sections::agenda_announced(&section.head.text) {
            Some(_) => items_at_start(section.lines),
            None => section.lines,
        };
        let own = until_restart(file, lines);
        let top = own.iter().filter_map(Line::depth).min();
        if is_discussed(own, is_beside_headings) {
            if !is_beside_headings {
                numbered(file, section, &mut found);
            }
            continue;
        }
        let items = own.iter().filter(|line| line.is_item() && line.depth() == top && line.is_first);
        for line in without_notes(file, items.collect()).into_iter().flat_map(|line| opened(own, line)) {
            let whole = unbroken(section.lines, line);
            let title = tidy(whole.trim_end_matches([',', ';']));
            let is_none = labels.find(&title).is_some() || procedure::is_one(&title);
            if title.is_empty() || is_none || whole.len() > LONGEST_ITEM || !titles.insert(title.clone()) {
                continue;
            }
            let rule = format!("topics: {} \u{201c}{}\u{201d}", section.form.in_words(), section.words.trim());
            found.push(Finding {
                value: Item { title, heading: None, is_bare: false },
                rule,
                span: place_of(file, line, &line.text),
            });
        }
    }
    found
}

/// Of a list with numbers, items without one that stand between the others are notes on those.
fn without_notes<'l>(file: &SourceFile, items: Vec<&'l Line>) -> Vec<&'l Line> {
    let is_numbered = |line: &Line| number_of(file, line).is_some();
    let n_numbered = items.iter().filter(|line| is_numbered(line)).count();
    let has_numbers = n_numbered >= 2 && items.first().is_some_and(|line| is_numbered(line));
    items.into_iter().filter(|line| !has_numbers || is_numbered(line)).collect()
}

/// Returns the items below one that is only their head (`New business`), else that one.
fn opened<'l>(lines: &'l [Line], item: &'l Line) -> Vec<&'l Line> {
    if !procedure::is_head(&tidy(&item.text)) {
        return vec![item];
    }
    let at = lines.partition_point(|line| line.span.start <= item.span.start);
    let below: Vec<&Line> = lines[at..].iter().take_while(|line| line.depth() > item.depth()).collect();
    let next = below.first().and_then(|line| line.depth());
    let inner: Vec<&Line> = below.into_iter().filter(|line| line.depth() == next && line.is_first).collect();
    if inner.is_empty() { vec![item] } else { inner }
}

/// Returns the text of an item up to where its line was broken on purpose: behind a line that had room for the next word, something begins
/// anew.
fn unbroken(lines: &[Line], first: &Line) -> String {
    /// No editor breaks lines before this.
    const NARROWEST: usize = 60;
    let at = lines.partition_point(|line| line.span.start < first.span.start);
    let own = of_paragraph(&lines[at..], first);
    let mut whole = String::new();
    let mut n_last = NARROWEST;
    for line in own {
        let text = line.text.trim();
        let word = text.split(' ').next().unwrap_or_default();
        if n_last + 1 + word.chars().count() < NARROWEST && word.starts_with(char::is_uppercase) {
            break;
        }
        if !whole.is_empty() {
            whole.push(' ');
        }
        whole.push_str(text);
        n_last = text.chars().count();
    }
    if whole.is_empty() { first.text.clone() } else { whole }
}

/// Returns the lines of an agenda up to where its numbers begin anew: from there on the same items are minuted.
fn until_restart<'l>(file: &SourceFile, lines: &'l [Line]) -> &'l [Line] {
    const FEWEST: usize = 3;
    let mut numbers: Vec<(usize, u32)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if line.block == Block::Text {
            break;
        }
        let Some(number) = number_of(file, line).filter(|_| line.block == Block::Item(1) && line.is_first) else {
            continue;
        };
        if number == 1 && numbers.len() >= FEWEST && numbers.last().is_some_and(|(_, last)| *last > 1) {
            return &lines[..at];
        }
        numbers.push((at, number));
    }
    lines
}

/// Returns the number that an item bears in the source: `3) Budget`, `3. Budget`.
fn number_of(file: &SourceFile, line: &Line) -> Option<u32> {
    let start = line.span.start as usize;
    let begin = file.text[..start].rfind('\n').map_or(0, |at| at + 1);
    let text = file.text[begin..].trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text[digits..].starts_with([')', '.']).then(|| text[..digits].parse().ok())?
}

/// `1) Budget - adopted as it was`: paragraphs with numbers, of which the beginning names the item.
fn numbered(file: &SourceFile, section: &Section<'_>, found: &mut Vec<Finding<Item>>) {
    const LONGEST: usize = 100;
    for line in section.lines.iter().filter(|line| line.block == Block::Text && line.is_first) {
        let text = line.text.trim();
        if without_number(text).len() == text.len() {
            continue;
        }
        let title = tidy(&beginning(section.lines, line));
        if title.is_empty() || title.len() > LONGEST {
            continue;
        }
        let rule = format!("topics: numbers below \u{201c}{}\u{201d}", section.words.trim());
        found.push(Finding {
            value: Item { title, heading: None, is_bare: false },
            rule,
            span: place_of(file, line, text),
        });
    }
}

/// Returns what a paragraph begins with in bold letters, else what stands before its first dash, colon or end of sentence.
fn beginning(lines: &[Line], first: &Line) -> String {
    let whole = whole(lines, first);
    if first.n_strong > 0 {
        let at = lines.partition_point(|line| line.span.start < first.span.start);
        let own = of_paragraph(&lines[at..], first);
        let mut bold = String::new();
        for line in own {
            let n_strong = line.n_strong.min(line.text.len());
            bold.push_str(line.text.get(..n_strong).unwrap_or(&line.text));
            if n_strong < line.text.trim_end().len() {
                break;
            }
            bold.push(' ');
        }
        return bold;
    }
    let text = without_number(&whole);
    let ends = [": ", " - ", " \u{2013} ", ". ", "? ", "! "];
    // `From the list, re: tooling` goes on behind the colon.
    let is_end = |at: &usize| !text[..*at].to_lowercase().ends_with(" re");
    let found = ends.iter().filter_map(|end| text.match_indices(end).map(|(at, _)| at).find(is_end));
    let end = found.min().unwrap_or(text.len());
    text[..end].to_owned()
}

/// Returns the lines of the list with which others begin.
fn items_at_start(lines: &[Line]) -> &[Line] {
    let n_items = lines.iter().take_while(|line| line.is_item()).count();
    &lines[..n_items]
}

/// Tells whether the lists below "Agenda" are what was said on its items: they are, if text stands between or below them.
fn is_discussed(lines: &[Line], is_beside_headings: bool) -> bool {
    let is_text = |line: &&Line| line.block == Block::Text;
    let first_item = lines.iter().position(|line| line.is_item()).unwrap_or(lines.len());
    lines[first_item..].iter().any(|line| is_text(&line))
        || (is_beside_headings && lines.iter().any(|line| is_text(&line)))
}

/// Returns the lines of a paragraph from one on, up to where the next item begins in it.
fn of_paragraph<'l>(lines: &'l [Line], first: &Line) -> impl Iterator<Item = &'l Line> {
    let (paragraph, start) = (first.paragraph, first.span.start);
    lines.iter().take_while(move |line| line.paragraph == paragraph && (line.span.start == start || !line.is_first))
}

/// Returns the text of the paragraph that begins with a line of those that are given in order.
pub(super) fn whole(lines: &[Line], first: &Line) -> String {
    let at = lines.partition_point(|line| line.span.start < first.span.start);
    let own = of_paragraph(&lines[at..], first);
    let texts: Vec<&str> = own.map(|line| line.text.trim()).collect();
    if texts.is_empty() { first.text.clone() } else { texts.join(" ") }
}

/// Tells whether what stands below a heading is that there was nothing, and nothing else.
fn has_nothing_below(below: &[Line]) -> bool {
    let (first, second) = (below.first(), below.get(1));
    // What is not known yet will be something.
    let is_open = |text: &str| text.to_lowercase().starts_with("tb");
    let is_told = |line: &Line| {
        let text = line.text.trim_matches(['.', '-', '(', ')', ' ']);
        is_nothing(text) && !is_open(text) && !line.is_heading()
    };
    first.is_some_and(is_told) && second.is_none_or(Line::is_heading)
}

/// `2. Roof`
fn is_numbered(heading: &str) -> bool {
    without_number(heading).len() < heading.trim_start().len()
}
