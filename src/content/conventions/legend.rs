//! The list of everybody's codes that some groups keep in a file of its own among their minutes: `delegates.txt`, with a line
//! `CODE = Name, Organisation` for each.

use super::names::{self, Entry};
use super::place_of;
use crate::content::markdown::{Block, Line};
use crate::source::{SourceFile, Spanned};

/// The name of such a file, without extension.
const NAME: &str = "delegates";

/// Tells whether a file is such a list, by its name.
pub(in crate::content) fn is_legend(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('.').next().is_some_and(|stem| stem.eq_ignore_ascii_case(NAME))
}

/// Reads the codes, each with the name that it stands for. A code that stands for two people stands for nobody.
pub(in crate::content) fn read(file: &SourceFile, lines: &[Line]) -> Vec<(String, Spanned<String>)> {
    let mut found: Vec<(String, Spanned<String>)> = lines
        .iter()
        .filter_map(|line| {
            let (code, entry) = entry(line)?;
            Some((code, Spanned::new(entry.name.clone(), place_of(file, line, &entry.name))))
        })
        .collect();
    // In the order of the codes, equal ones are neighbours.
    found.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.span.start.cmp(&b.1.span.start)));
    found.dedup_by(|a, b| a.0 == b.0 && a.1.value == b.1.value);
    let is_twice = |at: usize| {
        let code = &found[at].0;
        (at > 0 && found[at - 1].0 == *code) || found.get(at + 1).is_some_and(|next| next.0 == *code)
    };
    let doubled: Vec<bool> = (0..found.len()).map(is_twice).collect();
    let mut doubled = doubled.into_iter();
    found.retain(|_| !doubled.next().unwrap_or_default());
    found
}

/// Reads a line: `CODE = Name, Organisation`, `CODE: Name`, or a row of a table in which a code and a name stand.
fn entry(line: &Line) -> Option<(String, Entry)> {
    let (code, name) = match &line.block {
        Block::Row { cells, is_head: false } => {
            let at = cells.iter().position(|cell| names::is_code(cell.trim()))?;
            let name = cells.iter().enumerate().find(|(other, cell)| *other != at && cell.trim().contains(' '))?;
            (cells[at].as_str(), name.1.as_str())
        }
        Block::Row { .. } => return None,
        _ => line.text.split_once('=').or_else(|| line.text.split_once([':', '\t']))?,
    };
    let code = code.trim().trim_start_matches(['-', '*', ' ']);
    let entry = names::parse(name)?;
    (names::is_code(code) && entry.name.contains(' ')).then(|| (code.to_owned(), entry))
}
