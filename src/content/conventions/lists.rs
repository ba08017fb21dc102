//! Lists of people: which lines below a label, or behind it, make one. What each of them names, `entries` and `table` know.

mod absent;
mod below;
mod entries;
mod groups;
mod officials;
mod one_each;
mod table;

use super::minutes::Minutes;
use super::names::{self, Entry};
use super::sections::{Section, says_something};
use super::tops;
use super::{Finding, place_of, placeholders, unparted};
use crate::content::markdown::{Block, Line};
use crate::source::SourceFile;
pub(super) use absent::absent;
use below::Below;
use entries::item;
pub(super) use entries::line_of_names;
pub(super) use groups::{group_before, groups_below, groups_beside, heads_below};
use table::Columns;

/// No more lines stand between two names of a list that goes on over several.
const MOST_LINES_BETWEEN: usize = 20;

/// Reads the people of one section.
pub(super) fn entries(file: &SourceFile, section: &Section<'_>, convention: &'static str) -> Vec<Finding<Entry>> {
    let rule = format!("{convention}: {} \u{201c}{}\u{201d}", section.form.in_words(), section.words.trim());
    let named = Named { file, rule, found: Vec::new() };
    if is_blacked_out(section.inline) {
        return Vec::new();
    }
    let inline = without_remark(section.inline);
    match says_something(inline) {
        true if begins_dashed(inline) && goes_on_dashed(section) => dashed(inline, section, named),
        true => behind_label(inline, section, named),
        false => Below::new(section, named).read(),
    }
}

/// The people of a list, as far as it was read.
struct Named<'f> {
    file: &'f SourceFile,
    rule: String,
    found: Vec<Finding<Entry>>,
}

impl Named<'_> {
    fn add(&mut self, line: &Line, entry: Entry) {
        /// What is ticked beside a question among the names.
        const ANSWERS: &[&str] = &["yes", "no", "ja", "nein", "oui", "non"];
        let is_answer = ANSWERS.contains(&entry.name.to_lowercase().as_str());
        if !is_answer && !placeholders::is_word(&entry.name) && !placeholders::is_vacant(&entry.name) {
            self.push(line, entry);
        }
    }

    fn push(&mut self, line: &Line, value: Entry) {
        let span = place_of(self.file, line, &value.name);
        self.found.push(Finding { span, value, rule: self.rule.clone() });
    }
}

/// Reads the people who stand right behind a label.
fn behind_label(inline: &str, section: &Section<'_>, mut named: Named<'_>) -> Vec<Finding<Entry>> {
    let (text, lines) = tops::whole_list(inline, section);
    // Names stand in the order of their lines, and none is far behind the one before it.
    let mut first = 0;
    for entry in line_of_names(&text) {
        let mut near = lines[first..].iter().take(MOST_LINES_BETWEEN);
        let found = near.position(|line| line.text.contains(&entry.name)).map(|n_before| first + n_before);
        first = found.unwrap_or(first);
        named.add(found.map_or(section.head, |at| lines[at]), entry);
    }
    if is_unparted(&named.found) { Vec::new() } else { named.found }
}

/// The bullets of a list that begins behind its label, where it is none in Markdown.
const BULLETS: &[&str] = &["- ", "* ", "• ", "– "];

fn begins_dashed(text: &str) -> bool {
    BULLETS.iter().any(|bullet| text.trim_start().starts_with(bullet))
}

fn goes_on_dashed(section: &Section<'_>) -> bool {
    section.lines.first().is_some_and(|line| line.block == Block::Text && begins_dashed(&line.text))
}

/// Reads a list whose first item stands behind the label, and the others below each other: `Present: - Speaker One`.
fn dashed(inline: &str, section: &Section<'_>, mut named: Named<'_>) -> Vec<Finding<Entry>> {
    let below = section.lines.iter().take_while(|line| line.block == Block::Text && begins_dashed(&line.text));
    let own = std::iter::once((section.head, inline)).chain(below.map(|line| (line, line.text.as_str())));
    for (line, text) in own {
        let text = text.trim_start();
        let bare = BULLETS.iter().find_map(|bullet| text.strip_prefix(bullet)).unwrap_or(text);
        item(bare).into_iter().for_each(|entry| named.add(line, entry));
    }
    named.found
}

/// Tells whether two lines are rows of one table.
pub(super) fn is_one_table(a: &Line, b: &Line) -> bool {
    matches!((&a.block, &b.block), (Block::Row { .. }, Block::Row { is_head: false, .. }))
}

/// Returns the columns of a table that has a head.
fn columns_of(table: &[Line]) -> Option<Columns> {
    let Block::Row { cells: head, is_head: true } = &table.first()?.block else { return None };
    Some(Columns::of(head).with_rows(rows_of(table).map(|(_, cells)| cells)))
}

fn rows_of(table: &[Line]) -> impl Iterator<Item = (&Line, &Vec<String>)> + Clone {
    table.iter().filter_map(|line| match &line.block {
        Block::Row { cells, is_head: false } => Some((line, cells)),
        _ => None,
    })
}

/// Reads a table that no label announces, if a column of it says of everybody whether they were there.
pub(super) fn table_of_presence(minutes: &Minutes<'_>) -> Vec<Finding<Entry>> {
    const FEWEST: usize = 3;
    for table in minutes.lines.chunk_by(is_one_table) {
        let Some(columns) = columns_of(table) else { continue };
        let rows = rows_of(table);
        let told: Vec<Option<bool>> = rows.clone().map(|(_, cells)| columns.is_present(cells)).collect();
        if !columns.is_named || told.len() < FEWEST || told.iter().any(Option::is_none) || !told.contains(&Some(true)) {
            continue;
        }
        let rule = "attendance: table with a column of presence".to_owned();
        let present = rows.filter_map(|(line, cells)| {
            let value = columns.entry(cells, names::parse)?;
            Some(Finding { span: place_of(minutes.file, line, &value.name), value, rule: rule.clone() })
        });
        return present.collect();
    }
    Vec::new()
}

/// Tells whether several stand behind a label with nothing between them, so that in this report two words there may be two people.
pub(super) fn has_unparted(section: &Section<'_>) -> bool {
    let inline = without_remark(section.inline);
    says_something(inline) && matches!(&line_of_names(inline)[..], [only] if unparted::may_be_several(&only.name))
}

/// A name that stands alone and not in a list may be several that nothing parts.
fn is_unparted(found: &[Finding<Entry>]) -> bool {
    matches!(found, [only] if unparted::may_be_several(&only.value.name))
}

/// Tells whether signs alone stand where there should be names: `(...)`, `-`. Nobody is told then, and what follows is something else.
fn is_blacked_out(inline: &str) -> bool {
    let inline = inline.trim();
    !inline.is_empty() && !inline.chars().any(char::is_alphanumeric)
}

/// Takes a remark off the beginning of a list: `(敬称略) 伊藤、小泉`.
fn without_remark(text: &str) -> &str {
    match text.trim_start().strip_prefix(['(', '（']).and_then(|rest| rest.split_once([')', '）'])) {
        Some((_, rest)) => rest.trim(),
        None => text,
    }
}
