//! The text of a report: headings and pictures.

use super::{note, warning};
use crate::diagnostic::{Diagnostic, Place};

/// A heading without words.
pub fn empty_heading(place: Place) -> Diagnostic {
    warning("empty-heading", place.clone(), "the heading has no words")
        .help("write what the section is about, or remove the signs that make a heading of the line")
        .possible_fix("remove the heading", place, "")
}

/// A heading that is more than one level below the one before it.
pub fn skipped_heading_level(place: Place, before: u8, level: u8) -> Diagnostic {
    let signs = |level: u8| "#".repeat(usize::from(level));
    let (before, level, meant) = (signs(before), signs(level), signs(before + 1));
    note(
        "skipped-heading-level",
        place,
        format!("a heading of the level `{level}` follows one of the level `{before}`"),
    )
    .help(format!("`{meant}` would be the next level; the page shows it so, whatever is written"))
}

/// A picture without alternative text.
pub fn silent_picture(place: Place) -> Diagnostic {
    warning("silent-picture", place, "the picture has no description for those who cannot see it")
        .help("describe it in the brackets: `![The Chair opens the meeting](opening.jpg)`")
}
