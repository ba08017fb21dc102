//! What stands below which label: headings, bold lines and words before a colon part a report into sections.

use super::attended;
use super::chunks;
use super::labels::{Label, Labels, without_number};
use super::names;
use crate::content::mark_words::MarkWords;
use crate::content::markdown::{Block, Line};
use crate::content::schema::Office;
use crate::source::Span;
use crate::text::name::term_key;

/// A label and what stands below or behind it.
#[derive(Debug)]
pub(super) struct Section<'l> {
    /// What it announces.
    pub(super) label: Label,
    /// The words of the label.
    pub(super) words: &'l str,
    /// How it is set.
    pub(super) form: Form,
    /// The line that bears it.
    pub(super) head: &'l Line,
    /// What follows it on its own line.
    pub(super) inline: &'l str,
    /// The lines below it.
    pub(super) lines: &'l [Line],
}

/// How a label is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// As a heading, or as a line of its own that is set like one.
    Heading,
    /// As words before a colon.
    Line,
    /// As an item of a list.
    Item,
}

impl Form {
    pub(super) fn in_words(self) -> &'static str {
        match self {
            Form::Heading => "heading",
            Form::Line => "line",
            Form::Item => "item",
        }
    }
}

impl Section<'_> {
    /// Tells whether a place is in one of the lines below the label.
    pub(super) fn holds(&self, place: Span) -> bool {
        let (first, last) = (self.lines.first(), self.lines.last());
        first.zip(last).is_some_and(|(first, last)| first.span.start <= place.start && place.start < last.span.end)
    }
}

/// A label on a line.
struct Found<'l> {
    label: Label,
    words: &'l str,
    form: Form,
    inline: &'l str,
}

/// Finds every section of a report, in order.
pub(super) fn find<'l>(lines: &'l [Line], labels: &Labels, marks: MarkWords<'_>) -> Vec<Section<'l>> {
    let found: Vec<Option<Found<'_>>> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let found = label_of(line, labels).or_else(|| label_above(line, &lines[at + 1..], labels, marks));
            found.filter(|found| says_something(found.inline) || !is_plain_item(lines, at))
        })
        .collect();
    let is_of_people = |at: Option<usize>| {
        let beside = at.and_then(|at| found.get(at)?.as_ref());
        beside.is_some_and(|beside| matches!(beside.label, Label::Role(_) | Label::Attendance | Label::Absence))
    };
    let takers: Vec<usize> = (0..found.len())
        .filter(|at| {
            found[*at].as_ref().is_some_and(|own| own.label == Label::Notes && names_takers(own, &lines[at + 1..]))
        })
        .filter(|at| {
            let own = usize::from(found[*at].as_ref().is_some_and(|own| own.inline.is_empty()));
            is_of_people(at.checked_sub(1))
                || is_of_people(Some(at + 1 + own))
                || (own > 0 && is_of_people(at.checked_sub(2)))
        })
        .collect();
    let mut found = found;
    for at in takers {
        found[at].iter_mut().for_each(|found| found.label = Label::Role(Office::MinuteTaker));
    }
    let mut sections = Vec::new();
    for (at, label) in found.iter().enumerate() {
        let Some(label) = label else { continue };
        let length = length_below(lines, &found, at);
        sections.push(Section {
            label: label.label,
            words: label.words,
            form: label.form,
            head: &lines[at],
            inline: label.inline,
            lines: &lines[at + 1..at + 1 + length],
        });
    }
    sections
}

/// Tells whether a line of plain text is one of several with the same bullet, such as the items of an agenda: it announces nothing.
fn is_plain_item(lines: &[Line], at: usize) -> bool {
    let bullet = |line: &Line| {
        let found = ["* ", "- ", "• "].into_iter().find(|bullet| line.text.starts_with(bullet));
        found.filter(|_| line.block == Block::Text)
    };
    let own = bullet(&lines[at]);
    let is_like = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_some_and(|line| bullet(line) == own);
    own.is_some() && !lines[at].text.ends_with(':') && (is_like(at.checked_sub(1)) || is_like(Some(at + 1)))
}

/// `Notes: Speaker One`, also with the name alone below: beside who else had a part, that is who took them.
fn names_takers(found: &Found<'_>, below: &[Line]) -> bool {
    let Some(next) = below.first().filter(|_| found.inline.is_empty()) else { return names_people(found) };
    let is_alone = match next.block {
        Block::Text => !next.is_first || found.form == Form::Heading,
        Block::Item(_) => below.get(1).is_none_or(|line| !line.is_item()),
        _ => false,
    };
    // "Content" and "Discussion" are nobody's.
    let is_written = matches!(term_key(found.words).as_str(), "minutes" | "notes" | "notulen");
    is_alone && is_written && found.label == Label::Notes && are_whole_names(&next.text)
}

/// Tells whether the notes are somebody's, or a part is that of those whose names stand behind it.
fn names_people(found: &Found<'_>) -> bool {
    // Of one word, the name is known only if it stands alone.
    let is_handle = |name: &str| {
        let own = name.strip_prefix('@').unwrap_or_default();
        own.len() > 1 && own.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
    };
    let is_single = |name: &str| {
        let is_word = !name.contains(' ')
            && name.starts_with(char::is_uppercase)
            && name.chars().all(char::is_alphabetic)
            && names::parse(name).is_some();
        is_word || is_handle(name)
    };
    matches!(found.label, Label::Notes | Label::Role(_)) && (are_whole_names(found.inline) || is_single(found.inline))
}

fn are_whole_names(text: &str) -> bool {
    const MOST: usize = 3;
    let parts = || names::split_list(text.trim().trim_end_matches('.'));
    let is_name = |part: &str| names::parse(part).is_some_and(|entry| names::is_whole(&entry.name));
    !text.is_empty() && text.len() <= LONGEST_LINE_ABOVE && parts().len() <= MOST && parts().into_iter().all(is_name)
}

/// Returns how many lines below a label belong to it.
fn length_below(lines: &[Line], found: &[Option<Found<'_>>], at: usize) -> usize {
    let Some(label) = &found[at] else { return 0 };
    let head = &lines[at];
    let below = &lines[at + 1..];
    let depth = |line: &Line| match line.block {
        Block::Item(depth) => depth,
        _ => 0,
    };
    let is_label = |number: usize| found[at + 1 + number].as_ref().is_some_and(|other| !is_item_of(other, label));
    let mut groups = groups_of_people(label, head, below);
    groups.extend(groups_of_tasks(label, head, below));
    let is_end = |number: usize, line: &Line| is_label(number) || (is_heading(line) && !groups.contains(&number));
    let has_inline = says_something(label.inline);
    match label.form {
        Form::Heading => below.iter().enumerate().take_while(|(number, line)| !is_end(*number, line)).count(),
        // What stands behind the colon goes on in the same paragraph only.
        _ if has_inline => below
            .iter()
            .enumerate()
            .take_while(|(number, line)| {
                !is_end(*number, line) && line.paragraph == head.paragraph && line.paragraph > 0
            })
            .count(),
        Form::Item => {
            let own = depth(head);
            let deeper = below.iter().enumerate().take_while(|(number, line)| {
                !is_end(*number, line)
                    && (depth(line) > own || (line.paragraph == head.paragraph && line.paragraph > 0))
            });
            deeper.count()
        }
        Form::Line => below.iter().enumerate().take_while(|(number, line)| !is_end(*number, line)).count(),
    }
}

/// Tells whether what is called as a label is may be an item of the list below a heading: of an agenda any, and of a list of outcomes
/// what tasks are about: `- Agenda: Kate to write it`; of those who were there whoever has a part.
fn is_item_of(other: &Found<'_>, heading: &Found<'_>) -> bool {
    // `- La Presidente: Speaker One`
    if heading.label == Label::Attendance && heading.form != Form::Item {
        return matches!(other.label, Label::Role(_)) && other.form == Form::Item && names_people(other);
    }
    // `- **All participants**` above what all are to do
    let is_of_all = || {
        let first = other.words.split(' ').next().unwrap_or_default().to_lowercase();
        other.label == Label::Attendance && !says_something(other.inline) && matches!(first.as_str(), "all" | "alle")
    };
    if heading.label == Label::Actions && other.form == Form::Item && is_of_all() {
        return true;
    }
    let may_be = match heading.label {
        Label::Agenda => true,
        Label::Actions | Label::Decisions => matches!(other.label, Label::Agenda | Label::Other),
        _ => false,
    };
    may_be && heading.form == Form::Heading && other.form == Form::Item
}

/// Returns which of the lines below a heading such as "Attendees" are headings of groups of people: those of a lower level with a
/// list of names below each, if no list stands right below the first heading.
fn groups_of_people(label: &Found<'_>, head: &Line, below: &[Line]) -> Vec<usize> {
    let (Block::Heading(own), Label::Attendance | Label::Guests | Label::Absence) = (&head.block, label.label) else {
        return Vec::new();
    };
    let is_lower = |line: &Line| matches!(line.block, Block::Heading(level) if level > *own);
    let mut groups = Vec::new();
    let mut at = 0;
    while below.get(at).is_some_and(is_lower) {
        let people = below[at + 1..].iter().take_while(|line| line.is_item());
        let n_people = people.clone().count();
        if n_people == 0 || !people.into_iter().all(|line| names::parse(&line.text).is_some()) {
            break;
        }
        groups.push(at);
        at += 1 + n_people;
    }
    groups
}

/// Returns which of the lines below a heading such as "Action items" are headings of groups of tasks, by who has them or what they are
/// about: those of a lower level with a list right below each, if no list stands right below the first heading.
fn groups_of_tasks(label: &Found<'_>, head: &Line, below: &[Line]) -> Vec<usize> {
    /// More words say something.
    const MOST_WORDS: usize = 5;
    let (Block::Heading(own), Label::Actions) = (&head.block, label.label) else { return Vec::new() };
    let is_lower =
        |line: &Line| line.level().is_some_and(|level| level > *own) && line.text.split(' ').count() <= MOST_WORDS;
    let mut groups = Vec::new();
    let mut at = 0;
    while below.get(at).is_some_and(is_lower) && below.get(at + 1).is_some_and(Line::is_item) {
        groups.push(at);
        at += 1 + below[at + 1..].iter().take_while(|line| !line.is_heading()).count();
    }
    groups
}

/// A heading that is a list of names is what comes of a paragraph above a rule of dashes.
fn is_heading(line: &Line) -> bool {
    line.is_heading() && !is_list_of_names(&line.text)
}

/// Tells whether a text is three names at least, and nothing else.
pub(super) fn is_list_of_names(text: &str) -> bool {
    let parts = names::split_list(text.trim().trim_end_matches(['.', '。']));
    parts.len() >= 3 && parts.iter().all(|part| names::parse(part).is_some())
}

/// Tells whether what stands behind a colon is more than a remark in brackets or a number.
pub(super) fn says_something(inline: &str) -> bool {
    let inline = inline.trim();
    let is_remark = inline.starts_with(['(', '（']) && inline.ends_with([')', '）']);
    !is_remark && inline.chars().any(char::is_alphabetic)
}

/// A longer line is a sentence.
const LONGEST_LINE_ABOVE: usize = 60;

/// `- To do` with a list below it.
///
/// Outcomes may be announced by a line of prose that stands right above their list, too.
fn label_above<'l>(line: &'l Line, below: &[Line], labels: &Labels, marks: MarkWords<'_>) -> Option<Found<'l>> {
    let next = below.first();
    if let (Block::Text, Some(next), false) = (&line.block, next, line.is_quoted)
        && (line.is_first || !line.text.starts_with(|c: char| c.is_alphabetic() && c.is_ascii()))
        && line.text.len() <= LONGEST_LINE_ABOVE
        && !line.text.starts_with(['-', '・'])
        && (!line.text.starts_with(|c: char| c.is_lowercase() || matches!(c, '"' | '“'))
            || line.text.split(' ').count() <= 2)
        && !line.text.trim_end().ends_with(['.', ')', ','])
        && (next.is_item() || (next.block == Block::Text && chunks::begins_anew(&next.text, marks)))
        && let Some(label) = labels.find(&line.text).filter(|label| matches!(label, Label::Actions | Label::Decisions))
    {
        return Some(Found { label, words: line.text.trim(), form: Form::Line, inline: "" });
    }
    if let (Block::Text, Some(next)) = (&line.block, next)
        && line.text.trim_end().ends_with(':')
        && next.is_item()
        && is_short_for_actions(&line.text, &["AI", "AP"])
    {
        return Some(Found { label: Label::Actions, words: line.text.trim(), form: Form::Line, inline: "" });
    }
    if let (Block::Text, Some(next), false) = (&line.block, next, line.is_quoted)
        && next.is_item()
        && let Some(words) = agenda_announced(&line.text)
    {
        return Some(Found { label: Label::Agenda, words, form: Form::Line, inline: "" });
    }
    if let (Block::Text, Some(next)) = (&line.block, next)
        && let Some(label) = label_above_names(line, next, labels).or_else(|| label_above_list(line, below, labels))
    {
        return Some(Found { label, words: line.text.trim(), form: Form::Line, inline: "" });
    }
    let (Block::Item(own), Some(Block::Item(below))) = (&line.block, next.map(|next| &next.block)) else { return None };
    let text = line.text.trim();
    let label = labels.find(text).filter(|label| below > own && *label != Label::Other)?;
    Some(Found { label, words: text, form: Form::Item, inline: "" })
}

/// `…, con il seguente ordine del giorno:`: what a sentence calls the agenda at its end.
pub(super) fn agenda_announced(text: &str) -> Option<&str> {
    #[rustfmt::skip]
    const AGENDAS: &[&str] = &[
        "seguente ordine del giorno", "seguente odg", "sul seguente ordine del giorno", "ordre du jour suivant", "ordre du jour", "siguiente orden del día", "seguinte ordem do dia", "seguinte ordem de trabalhos",
        "seguinte pauta", "folgende tagesordnung", "folgender tagesordnung", "volgende agenda", "följande dagordning", "følgende dagsorden", "następujący porządek obrad", "następującym porządkiem obrad", "following agenda",
    ];
    let bare = text.trim_end().strip_suffix(':')?.trim_end();
    AGENDAS.iter().find_map(|words| {
        let start = bare.len().checked_sub(words.len()).filter(|start| bare.is_char_boundary(*start))?;
        let is_word = bare[..start].ends_with([' ', '\'', '\u{2019}']);
        (is_word && bare[start..].to_lowercase() == *words).then_some(&bare[start..])
    })
}

/// A label of people alone in its paragraph, with names and nothing else in the next or below it: `STAFF PRESENT`, `Scribe`
fn label_above_names(line: &Line, next: &Line, labels: &Labels) -> Option<Label> {
    let is_alone = line.is_first && !line.is_quoted && next.block == Block::Text;
    if !is_alone || line.text.len() > LONGEST_LINE_ABOVE {
        return None;
    }
    let label = labels.find(&line.text)?;
    match label {
        Label::Attendance | Label::Guests if next.is_first => is_list_of_names(&next.text),
        Label::Attendance | Label::Guests => is_list_of_names(&next.text) || are_whole_names(&next.text),
        Label::Absence | Label::Role(_) => are_whole_names(&next.text) || is_list_of_names(&next.text),
        _ => false,
    }
    .then_some(label)
}

/// A label of people alone in its paragraph, with a list of whole names and nothing else below: `Community/Other Attendees`, or a sentence
/// that [announces](attended::announced) it.
fn label_above_list(line: &Line, below: &[Line], labels: &Labels) -> Option<Label> {
    /// A list of people is not longer.
    const MOST: usize = 100;
    if !line.is_first || line.is_quoted || !below.first().is_some_and(Line::is_item) {
        return None;
    }
    let short = Some(&line.text).filter(|text| text.len() <= LONGEST_LINE_ABOVE);
    let label = short.and_then(|text| labels.find(text)).or_else(|| attended::announced(&line.text))?;
    let is_of_people = matches!(label, Label::Attendance | Label::Guests | Label::Absence);
    let is_person = |line: &Line| names::parse(&line.text).is_some_and(|entry| names::is_whole(&entry.name));
    (is_of_people && below.iter().take_while(|line| line.is_item()).take(MOST).all(is_person)).then_some(label)
}

/// `| Present | Speaker One, Speaker Two |`: a row of a table with a label and what it announces.
fn label_of_row(line: &Line, labels: &Labels) -> Option<Label> {
    let Block::Row { cells, is_head } = &line.block else { return None };
    let [first, second] = &cells[..] else { return None };
    let label = labels.find(first.trim()).filter(|label| *label != Label::Other)?;
    // No column is called by names.
    if *is_head && !(label.is_of_people() && (are_whole_names(second) || is_list_of_names(second))) {
        return None;
    }
    let is_day = matches!(label, Label::Next | Label::Time) && second.contains(|c: char| c.is_ascii_digit());
    (is_day || says_something(second)).then_some(label)
}

fn label_of<'l>(line: &'l Line, labels: &Labels) -> Option<Found<'l>> {
    if line.is_quoted {
        return None;
    }
    if let Block::Row { cells, .. } = &line.block {
        let label = label_of_row(line, labels)?;
        return Some(Found { label, words: &cells[0], form: Form::Line, inline: &cells[1] });
    }
    let text = line.text.trim();
    let form = match line.block {
        Block::Heading(_) => Form::Heading,
        Block::Item(_) => Form::Item,
        Block::Text => Form::Line,
        Block::Row { .. } => return None,
    };
    // `## Topic: Action Item Review`
    if form == Form::Heading
        && let Some(words) = text.strip_prefix("Topic:")
        && let Some(label) = labels.find(words).filter(|label| matches!(label, Label::Actions | Label::Decisions))
    {
        return Some(Found { label, words: words.trim(), form, inline: "" });
    }
    if let Some((at, c)) = colon(text) {
        let (words, inline) = (&text[..at], text[at + c.len_utf8()..].trim());
        // The head count of a list is no list of its own.
        let is_count = !inline.is_empty() && inline.bytes().all(|byte| byte.is_ascii_digit());
        if let Some(label) = labels.find(words).filter(|_| !(is_count && form == Form::Item)) {
            return Some(Found { label, words, form, inline });
        }
        // `Here: Speaker, Person, Member`: words that announce many things announce people before their names alone.
        let is_wide =
            || matches!(term_key(words).as_str(), "here" | "da" | "hier" | "dabei" | "people" | "with" | "参加");
        if is_wide() && is_list_of_names(inline) {
            return Some(Found { label: Label::Attendance, words, form, inline });
        }
        // `Verslag: Speaker One`: what a report is called is somebody's who wrote it.
        if is_report(words) && are_whole_names(inline) {
            return Some(Found { label: Label::Role(Office::MinuteTaker), words, form, inline });
        }
    }
    // `【司会】甲`
    if let Some((words, inline)) = text.strip_prefix('【').and_then(|rest| rest.split_once('】'))
        && !inline.trim().is_empty()
        && let Some(label) = labels.find(words).filter(|label| *label != Label::Other)
    {
        return Some(Found { label, words, form, inline: inline.trim() });
    }
    // `Present – Speaker One, Person Two`, `Present– Speaker One - Chairman`
    if form != Form::Heading
        && let Some(at) = ["\u{2013} ", "\u{2014} ", " - "].iter().filter_map(|dash| text.find(dash)).min()
        && let (words, dashed) = text.split_at(at)
        && let Some(label) = labels.find(words)
        && matches!(label, Label::Attendance | Label::Guests | Label::Absence)
        && let inline = dashed.trim_start_matches([' ', '-', '\u{2013}', '\u{2014}'])
        && (is_list_of_names(inline) || are_whole_names(inline))
    {
        return Some(Found { label, words: words.trim_end(), form, inline });
    }
    // `# AIs`
    if form != Form::Item && is_short_for_actions(text, &["AIs", "AI's", "AI\u{2019}s", "APs"]) {
        return Some(Found { label: Label::Actions, words: text, form, inline: "" });
    }
    // What else may be discussed is a part only before a name.
    let is_subject = || matches!(term_key(text).as_str(), "animation" | "secretariat" | "facilitation");
    // A line that is set like a heading is one.
    let is_set_apart = form == Form::Heading || (form != Form::Item && line.n_strong >= text.len());
    if is_set_apart
        && !is_subject()
        && let Some(label) = labels.find(text)
    {
        return Some(Found { label, words: text, form: Form::Heading, inline: "" });
    }
    if form == Form::Item
        && line.n_strong >= text.len()
        && let Some(label) = labels.find(text)
    {
        return Some(Found { label, words: text, form, inline: "" });
    }
    // `-- Present --`
    if form == Form::Line
        && let Some(words) = between_rules(text)
        && let Some(label) = labels.find(words).filter(|label| *label != Label::Other)
    {
        return Some(Found { label, words, form, inline: "" });
    }
    credit(text, labels).map(|(label, words, inline)| Found { label, words, form, inline })
}

/// Tells whether words are what a report is called in a language.
fn is_report(words: &str) -> bool {
    #[rustfmt::skip]
    const REPORTS: &[&str] = &["verslag", "referat", "verbale", "acta", "ata", "pv", "cr", "compte rendu", "zapis", "protokol", "notulen", "minuta", "minuty"];
    REPORTS.contains(&term_key(words).as_str())
}

/// Tells whether a line is nothing but letters that stand for action items. In small letters they are other words.
fn is_short_for_actions(text: &str, letters: &[&str]) -> bool {
    letters.contains(&without_number(text.trim()).trim_end_matches([':', ' ']))
}

/// Returns where the words of a label end: at its first colon that is no part of a word, as in `Teilnehmer:innen`.
fn colon(text: &str) -> Option<(usize, char)> {
    let is_part = |at: usize| {
        let after = &text[at + 1..];
        let n = after.bytes().take_while(u8::is_ascii_lowercase).count();
        matches!(&after[..n], "in" | "innen")
    };
    text.char_indices().find(|(at, c)| *c == '：' || (*c == ':' && !is_part(*at)))
}

/// Returns what stands between two short rules in plain text.
fn between_rules(text: &str) -> Option<&str> {
    let inner = ["--", "==", "**"].iter().find_map(|rule| text.strip_prefix(rule)?.strip_suffix(rule))?;
    let inner = inner.trim_matches(['-', '=', '*', ' ']);
    (!inner.is_empty()).then_some(inner)
}

/// `Lead by Speaker One`, `Minutes by Speaker One`: a credit without a colon.
fn credit<'l>(text: &'l str, labels: &Labels) -> Option<(Label, &'l str, &'l str)> {
    const LONGEST_CREDIT: usize = 80;
    if text.len() > LONGEST_CREDIT {
        return None;
    }
    let at = text.find(" by ").map(|at| at + " by".len())?;
    let (words, inline) = (&text[..at], text[at..].trim());
    let label = labels.find(words).filter(|label| matches!(label, Label::Role(_)))?;
    names::split_list(inline).iter().all(|part| names::parse(part).is_some()).then_some((label, words, inline))
}
