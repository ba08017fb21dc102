//! What was decided and what somebody is to do, where no mark stands before each: sections of their own, tables, and the
//! star of Japanese minutes before who is to act. Motions have a file of their own.

use super::Finding;
use super::labels::Label;
use super::motions;
use super::names;
use super::place_of;
use super::sections::{Form, Section, says_something};
use crate::content::markdown::{Block, Line};
use crate::content::marked::{self, MarkedDecision, Motion};
use crate::content::schema::DecisionKind;
use crate::source::SourceFile;

/// A shorter text is a heading or an answer such as "none".
const SHORTEST: usize = 8;

/// Reads the sections of decisions and actions, and the stars.
pub(super) fn read(file: &SourceFile, lines: &[Line], sections: &[Section<'_>]) -> Vec<Finding<MarkedDecision>> {
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
    for line in section.lines.iter().filter(|line| line.is_first && line.paragraph > 0 && depth(line) == top) {
        let is_item = top.is_some();
        let text = without_box(&line.text);
        // Under words before a colon only a list is what they announce.
        if (section.form != Form::Heading && !is_item)
            || text.chars().count() < SHORTEST
            || text.ends_with(':')
            || marked::is_nothing(text)
        {
            continue;
        }
        seen += 1;
        if !is_item && seen > 3 {
            // A section of prose; its first sentences are the outcome.
            break;
        }
        let decision = marked::unmarked(kind, text, line.paragraph, line.text.contains('☑'));
        found.push(Finding { value: decision, rule: rule.clone(), span: place_of(file, line, text) });
    }
}

fn without_box(text: &str) -> &str {
    let text = text.trim().trim_start_matches(['☐', '☑', '-', '*', ' ']);
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
        let owner = after.split(['（', '(', ' ', '\u{3000}', '。', '-']).next().unwrap_or_default().trim();
        let text = before.trim().trim_start_matches(['-', '>', '・', '→', ' ', '*']);
        let is_owner = !owner.is_empty() && names::split_list(owner).iter().all(|part| names::parse(part).is_some());
        if line.paragraph == 0 || !is_owner || text.chars().count() < 2 {
            continue;
        }
        let value = MarkedDecision {
            kind: DecisionKind::Action,
            text: text.to_owned(),
            by: Some(owner.to_owned()),
            is_done: false,
            paragraph: line.paragraph,
            motion: Motion::default(),
        };
        found.push(Finding { value, rule: "decisions: star".to_owned(), span: place_of(file, line, text) });
    }
}
