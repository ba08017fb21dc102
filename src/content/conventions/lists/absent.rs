//! Who was not there, as the list of those who were tells: by a column of its tables, or by a box that is not ticked.

use super::entries::item;
use super::{columns_of, is_one_table, one_each, rows_of};
use crate::content::conventions::names::{self, Entry};
use crate::content::conventions::outcomes::boxes::in_box;
use crate::content::conventions::sections::{Section, says_something};
use crate::content::conventions::{Finding, place_of, placeholders, presence};
use crate::content::markdown::{Block, Line};
use crate::source::SourceFile;

/// Reads who was not there from a list of those who were: whom a column of its tables says it of, and whose box is not ticked where those
/// of others are.
pub(in crate::content::conventions) fn absent(file: &SourceFile, section: &Section<'_>) -> Vec<Finding<Entry>> {
    let mut found = absent_in_tables(file, section);
    found.extend(not_ticked(file, section));
    found.extend(crossed(file, section));
    found
}

/// Reads those beside whose names a cross stands in a list of those who were there: `- ❌ Speaker One`
fn crossed(file: &SourceFile, section: &Section<'_>) -> Vec<Finding<Entry>> {
    let is_of_list = |line: &&Line| matches!(line.block, Block::Item(_) | Block::Heading(_));
    let rule = format!("absence: cross below \u{201c}{}\u{201d}", section.words.trim());
    if says_something(section.inline) {
        return Vec::new();
    }
    let own = section.lines.iter().take_while(is_of_list);
    let crossed = own.filter_map(|line| Some((line, names::parse(presence::without_cross(&line.text)?)?)));
    let people =
        crossed.filter(|(_, entry)| !placeholders::is_word(&entry.name) && !placeholders::is_vacant(&entry.name));
    people.map(|(line, value)| Finding { span: place_of(file, line, &value.name), value, rule: rule.clone() }).collect()
}

/// Reads those whose box is not ticked. Where that is most of them the list stands in every report, and who is on it need never have
/// come.
fn not_ticked(file: &SourceFile, section: &Section<'_>) -> Vec<Finding<Entry>> {
    let is_of_list = |line: &&Line| matches!(line.block, Block::Item(_) | Block::Heading(_));
    let own = || section.lines.iter().take_while(is_of_list);
    let boxes = || own().filter_map(|line| Some((line, in_box(file, line)?)));
    let n_ticked = boxes().filter(|(_, (is_ticked, _))| *is_ticked).count();
    if says_something(section.inline) || n_ticked * 2 < boxes().count() {
        return Vec::new();
    }
    let rule = format!("absence: box not ticked below \u{201c}{}\u{201d}", section.words.trim());
    let not_ticked = boxes().filter(|(_, (is_ticked, _))| !is_ticked);
    // `Speaker One, Some Body, Inc.` is one here as among those who were there.
    let are_one_each = one_each::is_list(section.lines);
    let single = |text: &str| one_each::single(text).filter(|_| are_one_each);
    let entries = |text: &str| single(text).map_or_else(|| item(text), |one| vec![one]);
    let named = not_ticked.flat_map(|(line, _)| entries(&line.text).into_iter().map(move |entry| (line, entry)));
    let people =
        named.filter(|(_, entry)| !placeholders::is_word(&entry.name) && !placeholders::is_vacant(&entry.name));
    let found =
        people.map(|(line, value)| Finding { span: place_of(file, line, &value.name), value, rule: rule.clone() });
    found.collect()
}

fn absent_in_tables(file: &SourceFile, section: &Section<'_>) -> Vec<Finding<Entry>> {
    let tables = section.lines.chunk_by(is_one_table);
    let rule = format!("absence: table below \u{201c}{}\u{201d}", section.words.trim());
    let mut found = Vec::new();
    for table in tables {
        let Some(columns) = columns_of(table) else { continue };
        let rows = rows_of(table).filter(|(_, cells)| columns.says_absent(cells));
        // A seat that nobody has is told like one whose holder was not there.
        let named = rows.filter_map(|(line, cells)| Some((line, columns.named(cells, names::parse)?)));
        let people = named.filter(|(_, entry)| names::is_whole(&entry.name) && !placeholders::is_vacant(&entry.name));
        found.extend(people.map(|(line, value)| Finding {
            span: place_of(file, line, &value.name),
            value,
            rule: rule.clone(),
        }));
    }
    found
}
