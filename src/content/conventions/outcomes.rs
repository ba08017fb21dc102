//! What was decided and what somebody is to do, where no mark stands before each: sections of their own, tables, and the
//! star of Japanese minutes before who is to act. Motions have a file of their own.

use rustc_hash::FxHashSet;

use super::Finding;
use super::agenda::whole;
use super::labels::Label;
use super::motions;
use super::names;
use super::place_of;
use super::present::Present;
use super::sections::{Form, Section, says_something};
use crate::content::markdown::{Block, Line};
use crate::content::marked::{self, MarkedDecision, Motion};
use crate::content::schema::DecisionKind;
use crate::source::SourceFile;

/// A shorter text is a heading or an answer such as "none".
const SHORTEST: usize = 8;

/// Who is to act is told in a few words.
const LONGEST_OWNER: usize = 30;

/// Reads the sections of decisions and actions, and the stars.
pub(super) fn read(
    file: &SourceFile,
    lines: &[Line],
    sections: &[Section<'_>],
    present: &Present,
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
            of_section(file, section, kind, &mut found);
        }
    }
    tables(file, lines, &mut found);
    boxed(file, lines, sections, present, &mut found);
    starred(file, lines, &mut found);
    motions::read(file, lines, &mut found);
    found
}

fn of_section(file: &SourceFile, section: &Section<'_>, kind: DecisionKind, found: &mut Vec<Finding<MarkedDecision>>) {
    let depth = |line: &Line| match line.block {
        Block::Item(depth) => Some(depth),
        _ => None,
    };
    let top = section.lines.iter().filter_map(depth).min();
    let rule = format!("decisions: {} \u{201c}{}\u{201d}", section.form.in_words(), section.words.trim());
    let mut seen = 0;
    let begins = |line: &&Line| line.paragraph > 0 && depth(line) == top && (line.is_first || is_plain_item(line));
    for line in section.lines.iter().filter(begins) {
        let is_item = top.is_some() || is_plain_item(line);
        let whole = if is_plain_item(line) { line.text.clone() } else { whole(section.lines, line) };
        let text = without_box(&whole);
        // Under words before a colon only a list is what they announce.
        if (section.form != Form::Heading && !is_item)
            || text.chars().count() < shortest(text)
            || text.ends_with(':')
            || marked::is_nothing(text)
            || text.contains('★')
            // What bears a mark of its own in a box is read where boxes are.
            || in_box(file, line).is_some_and(|(_, boxed)| is_marked_box(boxed))
        {
            continue;
        }
        seen += 1;
        if !is_item && seen > 3 {
            // A section of prose; its first sentences are the outcome.
            break;
        }
        let decision = marked::unmarked(kind, text, line.paragraph, line.text.contains('☑'));
        found.push(Finding {
            value: decision,
            rule: rule.clone(),
            span: place_of(file, line, without_box(&line.text)),
        });
    }
}

/// An item of a list in plain text, where no list is known as one.
fn is_plain_item(line: &Line) -> bool {
    let text = line.text.as_str();
    line.block == Block::Text
        && (["- ", "* ", "• "].iter().any(|mark| text.starts_with(mark))
            || text.starts_with(['・', '☆', '→', '●', '○']))
}

/// Scripts without spaces say more in fewer letters.
fn shortest(text: &str) -> usize {
    if names::is_east_asian(text) { SHORTEST / 2 } else { SHORTEST }
}

/// Marks of actions in a box, besides the name of who is to act.
const BOXED: &[&str] = &["AP", "AI", "Action", "Action item", "ACTION", "TODO"];

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
        let Some((before, after)) = text.split_once(':') else { continue };
        let (before, after) = (before.trim(), after.trim());
        let owner = present.find(before).map(|_| before.to_owned());
        if (owner.is_none() && !BOXED.contains(&before)) || after.chars().count() < SHORTEST {
            continue;
        }
        let value = match owner {
            None => marked::unmarked(DecisionKind::Action, after, line.paragraph, is_done),
            by => MarkedDecision {
                kind: DecisionKind::Action,
                text: after.to_owned(),
                by,
                is_done,
                motion: Motion::default(),
                paragraph: line.paragraph,
            },
        };
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

/// A table with a column of decisions or actions: each row is one, told by the column of its description.
fn tables(file: &SourceFile, lines: &[Line], found: &mut Vec<Finding<MarkedDecision>>) {
    let mut column = None;
    for line in lines {
        let Block::Row { cells, is_head } = &line.block else {
            column = None;
            continue;
        };
        if *is_head {
            column = columns(cells);
            continue;
        }
        let Some((kind, number)) = column else { continue };
        let text = cells.get(number).map_or("", |cell| cell.trim());
        if text.chars().count() >= SHORTEST && !marked::is_nothing(text) {
            let decision = marked::unmarked(kind, text, 0, false);
            found.push(Finding {
                value: decision,
                rule: "decisions: table".to_owned(),
                span: place_of(file, line, text),
            });
        }
    }
}

/// Tells of what a table is, by its first column, and in which column that is told.
fn columns(head: &[String]) -> Option<(DecisionKind, usize)> {
    let first = head.first()?.to_lowercase();
    let kind = match () {
        () if first.contains("decision") || first.contains("resolution") => DecisionKind::Decision,
        () if first.contains("action") => DecisionKind::Action,
        () => return None,
    };
    let told = head.iter().position(|cell| cell.to_lowercase().contains("description"));
    Some((kind, told.unwrap_or(0)))
}

/// `… ★小泉、大内`: who stands behind the star is to do what stands before it.
fn starred(file: &SourceFile, lines: &[Line], found: &mut Vec<Finding<MarkedDecision>>) {
    for line in lines {
        let Some((before, after)) = line.text.split_once('★') else { continue };
        let owner = after
            .trim_start()
            .split(['（', '(', '）', ')', ' ', '\u{3000}', '。', '-'])
            .next()
            .unwrap_or_default()
            .trim();
        let text = before.trim().trim_start_matches(['-', '>', '・', '→', ' ', '*']).trim_end_matches(['（', '(', ' ']);
        let is_named = !owner.is_empty() && names::split_list(owner).iter().all(|part| names::parse(part).is_some());
        // `★担当者、それ以外の人も歓迎`: those who are to act are told by what they are.
        let is_told = !owner.is_empty() && owner.chars().count() <= LONGEST_OWNER && names::is_east_asian(owner);
        if line.paragraph == 0 || !(is_named || is_told) || text.chars().count() < 2 {
            continue;
        }
        let value = MarkedDecision {
            kind: DecisionKind::Action,
            text: text.to_owned(),
            by: Some(owner.to_owned()),
            is_done: after.trim_end().ends_with('済'),
            paragraph: line.paragraph,
            motion: Motion::default(),
        };
        found.push(Finding { value, rule: "decisions: star".to_owned(), span: place_of(file, line, text) });
    }
}
