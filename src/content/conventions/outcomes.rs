//! What was decided and what somebody is to do: sections of their own and boxes here, each other way of telling it in a file of its
//! own. What is surest is read first, and sentences only where nothing else told anything.

mod agreed;
mod arrows;
mod ballots;
mod bracketed;
pub(super) mod dues;
mod matter;
mod motions;
mod rows;
mod sentences;
mod stars;
mod struck;
pub(super) mod tasks;

use rustc_hash::FxHashSet;

use super::Finding;
use super::announced;
use super::chunks;
use super::labels::Label;
use super::names;
use super::place_of;
use super::present::Present;
use super::sections::{Form, Section, says_something};
use crate::content::markdown::{Block, Line};
use crate::content::marked::{self, MarkedDecision};
use crate::content::owners;
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::content::settled;
use crate::source::SourceFile;
use crate::text::date::Date;
use struck::is_struck;

/// A shorter text is a heading or an answer such as "none".
const SHORTEST: usize = 8;

/// Reads all that a report says was decided or is to be done: what sections, tables, marks and motions tell, then what sentences
/// do where nothing else did. `own` is the day of the meeting, `spoken` are the paragraphs in which somebody speaks.
pub(super) fn read(
    file: &SourceFile,
    lines: &[Line],
    sections: &[Section<'_>],
    present: &Present,
    own: Option<Date>,
    spoken: &FxHashSet<u32>,
) -> Vec<Finding<MarkedDecision>> {
    let mut found = set_apart(file, lines, sections, present, own);
    let known = chunks::Known::new(&found);
    found.extend(sentences::read(file, lines, spoken, &known));
    found.extend(arrows::read(file, lines, sections, present, spoken, &known));
    let mut counted: Vec<Finding<MarkedDecision>> = sentences::but_for_failed(lines, found).collect();
    counted.iter_mut().for_each(|finding| matter::complete(lines, finding));
    for MarkedDecision { text, motion, .. } in counted.iter_mut().map(|finding| &mut finding.value) {
        if motion.ballots.is_empty() {
            motion.ballots = ballots::tally(text);
        }
    }
    counted
}

/// Reads the sections of decisions and actions, tables, boxes, stars and motions.
fn set_apart(
    file: &SourceFile,
    lines: &[Line],
    sections: &[Section<'_>],
    present: &Present,
    own: Option<Date>,
) -> Vec<Finding<MarkedDecision>> {
    let mut found = Vec::new();
    for section in sections {
        let kind = match section.label {
            Label::Decisions => DecisionKind::Decision,
            Label::Actions => DecisionKind::Action,
            _ => continue,
        };
        // Words before a colon are a mark, which is read where marks are.
        if section.form == Form::Heading || !says_something(section.inline) {
            of_section(file, section, kind, present, &mut found);
        }
    }
    rows::read(file, lines, own, &mut found);
    boxed(file, lines, sections, present, &mut found);
    stars::read(file, lines, &mut found);
    motions::read(file, lines, present, &mut found);
    found
}

fn of_section(
    file: &SourceFile,
    section: &Section<'_>,
    kind: DecisionKind,
    present: &Present,
    found: &mut Vec<Finding<MarkedDecision>>,
) {
    let top = section.lines.iter().filter_map(depth).min();
    let rule = format!("decisions: {} \u{201c}{}\u{201d}", section.form.in_words(), section.words.trim());
    let is_review = kind == DecisionKind::Action && announced::is_review(section.words);
    let is_of_next = kind == DecisionKind::Action && announced::is_of_next(section.words);
    let mut n_prose = 0;
    let mut has_items = false;
    let mut has_unquoted = false;
    let mut bullet = '-';
    for (number, line) in section.lines.iter().enumerate().filter(|(_, line)| line.paragraph > 0) {
        let is_item = (top.is_some() && depth(line) == top && line.is_first) || is_plain_item(line);
        let is_prose = depth(line).is_none() && !is_plain_item(line);
        // In plain text, another sign than that of the list begins something else.
        let sign = line.text.chars().next().filter(|_| line.block == Block::Text);
        if section.form != Form::Heading
            && number > 0
            && sign.is_some_and(|sign| sign != bullet && SIGNS.contains(&sign))
        {
            break;
        }
        // Words before a colon announce the list right below them, and no other.
        if section.form != Form::Heading && is_prose && line.is_first && has_items {
            break;
        }
        // What is quoted below an item is said about it.
        if line.is_quoted && has_unquoted {
            continue;
        }
        let is_struck_out = is_struck(file, line);
        let is_begun = match () {
            () if is_item => true,
            () if is_review && is_struck_out && is_prose => true,
            () if !is_prose => false,
            () if section.form != Form::Heading => marked::is_marked(&line.text),
            () if is_review || top.is_some() => is_task_of_review(&line.text, present),
            () => line.is_first || marked::is_marked(&line.text),
        };
        if !is_begun {
            continue;
        }
        // A decision that is struck out holds no more.
        if is_struck_out && kind == DecisionKind::Decision {
            continue;
        }
        let whole =
            if is_plain_item(line) { line.text.clone() } else { text_from(file, &section.lines[number..], present) };
        let whole = if is_item { with_parts(whole, &section.lines[number..], present) } else { whole };
        let text = without_box(&whole);
        if is_item && !has_items {
            bullet = line.text.chars().next().unwrap_or_default();
        }
        has_items |= is_item;
        has_unquoted |= is_item && !line.is_quoted;
        if is_of_next && !is_task(text, present) {
            continue;
        }
        if is_passed_over(file, line, text) || (is_question(text) && !has_marks(text)) {
            continue;
        }
        n_prose += usize::from(is_prose && !is_review && !marked::is_marked(&line.text));
        if n_prose > MOST_PROSE {
            // A section of prose; its first sentences are the outcome.
            break;
        }
        let mut decision = marked::unmarked(kind, text, line.paragraph);
        let is_ticked = in_box(file, line).is_some_and(|(is_ticked, _)| is_ticked) || is_struck_out;
        complete(&mut decision, present, is_ticked || announced::is_of_done(section.words));
        if is_review && is_item && decision.state.is_none() {
            decision.state = section.lines.get(number + 1).and_then(|next| answer(&next.text));
        }
        found.push(Finding {
            value: decision,
            rule: rule.clone(),
            span: place_of(file, line, without_box(&line.text)),
        });
    }
}

/// Signs before headings of plain text.
const SIGNS: &[char] = &['■', '◆', '●', '〇', '○', '◎', '□', '▼', '【', '＜'];

/// More paragraphs of prose below a heading are an account.
const MOST_PROSE: usize = 3;

fn depth(line: &Line) -> Option<u8> {
    match line.block {
        Block::Item(depth) => Some(depth),
        _ => None,
    }
}

/// Returns the text of the paragraph that begins with the first line, up to where a line of it begins something of its own.
fn text_from(file: &SourceFile, lines: &[Line], present: &Present) -> String {
    let Some(first) = lines.first() else { return String::new() };
    let is_own = |line: &Line| {
        marked::is_marked(&line.text)
            || is_plain_item(line)
            || is_struck(file, line)
            || (line.block == Block::Text && is_said(&line.text, present))
    };
    let more = lines[1..].iter().take_while(|line| line.paragraph == first.paragraph && !is_own(line));
    let texts: Vec<&str> = std::iter::once(first).chain(more).map(|line| line.text.trim()).collect();
    texts.join(" ")
}

/// Tells whether a line begins with somebody before a colon, who speaks or is to act: `SON: write to them`.
fn is_said(text: &str, present: &Present) -> bool {
    let named = text.split_once(':').map(|(named, _)| named.trim());
    named.is_some_and(|named| named == "ALL" || tasks::is_there(named, present))
}

/// Returns the text of an item that announces the list below it together with that list, if both are short: they are one outcome.
fn with_parts(text: String, lines: &[Line], present: &Present) -> String {
    const LONGEST: usize = 300;
    /// Fewer words before a colon are a label rather than a sentence.
    const FEWEST_WORDS: usize = 5;
    let own = lines.first().and_then(depth);
    if !text.ends_with(':') || own.is_none() || text.split_whitespace().count() < FEWEST_WORDS {
        return text;
    }
    let mut parts: Vec<String> = Vec::new();
    for line in lines[1..].iter().take_while(|line| depth(line) > own || !line.is_first) {
        let part = line.text.trim().trim_end_matches([';', ',', '.']);
        match parts.last_mut() {
            _ if depth(line) == own || is_address(part) => {}
            Some(last) if !line.is_first => {
                last.push(' ');
                last.push_str(part);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    // What somebody else is to do is a task of its own.
    if parts.iter().any(|part| tasks::task(part, present).is_some()) {
        return text;
    }
    let joined = format!("{text} {}", parts.join("; "));
    if !parts.is_empty() && joined.len() <= LONGEST { joined } else { text }
}

/// What the line below an earlier task says that became of it, in brackets and nothing else: `(merged)`.
fn answer(text: &str) -> Option<DecisionStatus> {
    let inner = text.trim().strip_prefix(['(', '['])?.strip_suffix([')', ']'])?;
    settled::of_word(inner)
}

fn is_task_of_review(text: &str, present: &Present) -> bool {
    marked::is_marked(text) || tasks::task_of_review(text.trim(), present).is_some()
}

/// Tells whether words are of a task, where other things may stand, too.
fn is_task(text: &str, present: &Present) -> bool {
    marked::is_marked(text)
        || owners::is_imperative(text)
        || owners::owner(text).is_some()
        || tasks::task(text, present).is_some()
        || behind(text).is_some_and(|name| tasks::is_there(name, present))
        || (!text.is_ascii() && !text.starts_with(|c: char| c.is_ascii()))
}

fn is_question(text: &str) -> bool {
    text.ends_with(['?', '？'])
}

fn has_marks(text: &str) -> bool {
    marked::is_marked(text) || text.contains(" to ")
}

/// Tells whether an item is none of the outcomes that its section announces.
fn is_passed_over(file: &SourceFile, line: &Line, text: &str) -> bool {
    text.chars().count() < shortest(text)
        || text.ends_with(':')
        || marked::is_nothing(text)
        || text.contains('★')
        || is_address(text)
        // What bears a mark of its own in a box is read where boxes are.
        || in_box(file, line).is_some_and(|(_, boxed)| is_marked_box(boxed))
}

/// An address alone says nothing of what is to be done.
fn is_address(text: &str) -> bool {
    text.contains("://") && !text.contains([' ', '\u{3000}'])
}

/// Adds what is known of an action by where it stands and who was there.
fn complete(decision: &mut MarkedDecision, present: &Present, is_done: bool) {
    if decision.kind != DecisionKind::Action {
        return;
    }
    if is_done {
        decision.state = Some(DecisionStatus::Done);
    }
    if decision.by.is_none() {
        let by = behind(&decision.text).filter(|name| tasks::is_there(name, present));
        decision.by = by.or_else(|| addressed(&decision.text, present)).map(str::to_owned);
    }
}

/// Returns who stands before what they are to do: `SON and PTW, please write`, `SON and others to review`.
fn addressed<'t>(text: &'t str, present: &Present) -> Option<&'t str> {
    let others = text.split_once(" and others to ").map(|(named, _)| named);
    let comma = || text.split_once(", ").filter(|(_, rest)| rest.starts_with(char::is_lowercase));
    others.or_else(|| comma().map(|(named, _)| named)).filter(|named| tasks::is_there(named, present))
}

/// Returns what stands behind the last dash or in the last brackets of a text: `write to them - Kate`, `write to them (Kate)`.
fn behind(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(['.', '。', ' ']);
    if let Some((_, name)) = text.strip_suffix([')', ']', '）']).and_then(|text| text.rsplit_once(['(', '[', '（'])) {
        return Some(name.trim());
    }
    let at = [" - ", " – ", " — ", " -- "].iter().filter_map(|dash| Some(text.rfind(dash)? + dash.len())).max()?;
    Some(text[at..].trim_start_matches(['@', '-', ' ']).trim())
}

/// An item of a list in plain text, where no list is known as one.
fn is_plain_item(line: &Line) -> bool {
    let text = line.text.as_str();
    line.block == Block::Text
        && chunks::arrow(text).is_none_or(|_| text.starts_with('→'))
        && ((text.starts_with('*') && !text.starts_with("**"))
            || ["- ", "* ", "• "].iter().any(|mark| text.starts_with(mark))
            || text.starts_with(['・', '☆', '→', '●', '○']))
}

/// Scripts without spaces say more in fewer letters.
fn shortest(text: &str) -> usize {
    if names::is_east_asian(text) { SHORTEST / 2 } else { SHORTEST }
}

/// Who is to act is told in a few words.
const LONGEST_OWNER: usize = 60;

/// Marks of actions in a box, besides the name of who is to act.
const BOXED: &[&str] = &["AP", "AI", "To-Do", "Todo", "Task", "Action", "Action item", "ACTION", "TODO"];

fn is_marked_box(text: &str) -> bool {
    text.split_once(':').is_some_and(|(before, _)| BOXED.contains(&before.trim()))
}

/// `[ ] AP: write to them`, `[x] SON: write to them`: a box before a mark or somebody who was there.
fn boxed(
    file: &SourceFile,
    lines: &[Line],
    sections: &[Section<'_>],
    present: &Present,
    found: &mut Vec<Finding<MarkedDecision>>,
) {
    let is_other = |section: &&Section<'_>| {
        matches!(section.label, Label::Attendance | Label::Guests | Label::Absence | Label::Agenda)
    };
    let listed = sections.iter().filter(is_other).flat_map(|section| section.lines);
    let listed: FxHashSet<u32> = listed.map(|line| line.span.start).collect();
    let lists_other = |line: &Line| listed.contains(&line.span.start);
    for line in lines.iter().filter(|line| line.paragraph > 0 && !lists_other(line)) {
        let Some((is_done, text)) = in_box(file, line) else { continue };
        // `[ ] AP write to them`
        let marked = || BOXED.iter().find_map(|mark| Some((*mark, text.strip_prefix(mark)?.strip_prefix(' ')?)));
        let Some((before, after)) =
            text.split_once(':').filter(|(before, _)| before.len() <= LONGEST_OWNER).or_else(marked)
        else {
            continue;
        };
        let (before, after) = (before.trim(), after.trim());
        let owner = present.find(before).map(|_| before.to_owned());
        if (owner.is_none() && !BOXED.contains(&before)) || after.chars().count() < SHORTEST {
            continue;
        }
        let mut value = marked::unmarked(DecisionKind::Action, after, line.paragraph);
        value.by = owner.or(value.by);
        complete(&mut value, present, is_done);
        found.push(Finding { value, rule: "decisions: box".to_owned(), span: place_of(file, line, after) });
    }
}

/// Returns whether the box before a line is ticked, and the text behind it. In lists, the box is no part of the text.
pub(super) fn in_box<'l>(file: &SourceFile, line: &'l Line) -> Option<(bool, &'l str)> {
    let before = file.text[..line.span.start as usize].rsplit('\n').next().unwrap_or_default();
    let text = line.text.trim();
    let is_ticked = |text: &str| text.starts_with('☑') || text.starts_with("[x]") || text.starts_with("[X]");
    let is_empty = |text: &str| text.starts_with('☐') || text.starts_with("[ ]");
    if is_ticked(text) || is_empty(text) {
        return Some((is_ticked(text), without_box(text)));
    }
    let own = before.trim_start_matches(['-', '*', '+', ' ', '>']);
    (is_ticked(own) || is_empty(own)).then(|| (is_ticked(own), text))
}

fn without_box(text: &str) -> &str {
    let text = text.trim().trim_start_matches(['☐', '☑', '-', '*', '・', '•', '☆', '→', '●', '○', '\u{3000}', ' ']);
    text.strip_prefix("[ ]").or_else(|| text.strip_prefix("[x]")).unwrap_or(text).trim()
}
