//! The text of a report as every family of conventions reads it: its lines with what they stand below, and the words by which the site
//! knows what they tell.

use super::LINES_OF_OPENING;
use super::labels::Labels;
use super::sections::Section;
use crate::content::mark_words::MarkWords;
use crate::content::markdown::Line;
use crate::source::SourceFile;

/// Such a text.
#[derive(Clone, Copy)]
pub(super) struct Minutes<'a> {
    /// The file, in which places are.
    pub(super) file: &'a SourceFile,
    /// The lines.
    pub(super) lines: &'a [Line],
    /// What stands below which label.
    pub(super) sections: &'a [Section<'a>],
    /// The words that are labels.
    pub(super) labels: &'a Labels,
    /// The words that mark outcomes.
    pub(super) marks: MarkWords<'a>,
}

impl<'a> Minutes<'a> {
    /// Returns the lines in which it is told who was there, who led and who wrote.
    pub(super) fn opening(&self) -> &'a [Line] {
        &self.lines[..self.lines.len().min(LINES_OF_OPENING)]
    }

    /// Returns the lines below a label, down to the last.
    pub(super) fn below(&self, section: &Section<'_>) -> &'a [Line] {
        &self.lines[self.lines.partition_point(|line| line.span.start <= section.head.span.start)..]
    }

    /// Returns the lines above a label.
    pub(super) fn above(&self, section: &Section<'_>) -> &'a [Line] {
        &self.lines[..self.lines.partition_point(|line| line.span.start < section.head.span.start)]
    }
}
