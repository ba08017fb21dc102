//! Captions of tables and pictures: `**Tabela 2:** Participantes e suas presenças.`, and below them `Fonte: …`, `Autor: …`
//!
//! They stand between a label and the table that it announces, and say nothing of the meeting themselves.

use std::borrow::Cow;

use crate::content::markdown::{Block, Line};

/// What is counted.
#[rustfmt::skip]
const COUNTED: &[&str] = &[
    "table", "figure", "fig", "tabelle", "abbildung", "abb", "tableau", "tabla", "figura", "tabela", "tabella", "tabel", "figuur", "tabell", "figur", "таблица", "рисунок", "表", "図", "图", "표", "그림",
];
/// Who made one, or where it is from.
const SOURCES: &[&str] = &[
    "source", "sources", "author", "authors", "quelle", "fonte", "fuente", "auteur", "autor", "autores", "autoria",
    "bron",
];

/// Returns the lines without captions.
pub(super) fn without(lines: Cow<'_, [Line]>) -> Cow<'_, [Line]> {
    let is_row =
        |at: Option<usize>| at.and_then(|at| lines.get(at)).is_some_and(|line| matches!(line.block, Block::Row { .. }));
    let is_caption = |at: usize| {
        let is_below = is_row(at.checked_sub(1));
        let line = &lines[at];
        line.block == Block::Text
            && line.is_first
            && ((is_below || is_row(Some(at + 1))) && is_counted(&line.text) || is_below && is_source(&line.text))
    };
    let captions: Vec<usize> = (0..lines.len()).filter(|at| is_caption(*at)).collect();
    if captions.is_empty() {
        return lines;
    }
    let kept = lines.iter().enumerate().filter(|(at, _)| captions.binary_search(at).is_err());
    Cow::Owned(kept.map(|(_, line)| line.clone()).collect())
}

/// `Table 2: …`, `Abb. 3 – …`, `表1：…`
fn is_counted(text: &str) -> bool {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let rest = text[end..].trim_start_matches(['.', ' ', '\u{a0}']);
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    COUNTED.contains(&text[..end].to_lowercase().as_str())
        && after.len() < rest.len()
        && (after.trim_start().is_empty()
            || after.trim_start().starts_with([':', '：', '-', '–', '—'])
            || rest[..rest.len() - after.len()].ends_with('.'))
}

/// `Source: …`, `Autor: …`
fn is_source(text: &str) -> bool {
    text.split_once(':').is_some_and(|(before, _)| SOURCES.contains(&before.trim().to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_bear_a_number() {
        for text in
            ["Tabela 2: Participantes", "Table 1. Attendance", "Figure 3 – The roof", "表1：出席", "Abb. 4: Dach"]
        {
            assert!(is_counted(text), "{text}");
        }
        for text in
            ["Table the motion: 3 for", "Table 3 was moved to the hall", "Tables: 4", "Figure out 2: how", "Table"]
        {
            assert!(!is_counted(text), "{text}");
        }
        assert!(is_source("Fonte: Some Body") && !is_source("The source is open"));
    }
}
