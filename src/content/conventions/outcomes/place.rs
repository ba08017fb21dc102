//! Where a part of a report stands: among what somebody says, and below what announces what is to come.

use super::Search;

use crate::content::conventions::chunks::Chunk;

/// How a paragraph stands to what is said in a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Voice {
    /// Nobody speaks in the report.
    Minutes,
    /// Others speak before or behind it.
    Between,
    /// It is what somebody says.
    Spoken,
}

impl Voice {
    /// A report in which fewer paragraphs are said by somebody is no transcript.
    const FEWEST_SPOKEN: usize = 3;

    /// Returns the voice of a chunk.
    pub(super) fn of(chunk: &Chunk<'_>, search: &Search<'_>) -> Voice {
        match search.speakers.contains_key(&chunk.line.paragraph) {
            true => Voice::Spoken,
            false if search.speakers.len() < Voice::FEWEST_SPOKEN => Voice::Minutes,
            false => Voice::Between,
        }
    }
}

/// Where a chunk stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Place {
    pub(super) voice: Voice,
    /// Whether it stands below what announces what is to come, as an agenda does.
    pub(super) is_announced: bool,
}

impl Place {
    /// Tells whether it is what somebody says.
    pub(super) fn is_spoken(self) -> bool {
        self.voice == Voice::Spoken
    }

    /// Tells whether somebody speaks in the report.
    pub(super) fn is_between(self) -> bool {
        self.voice != Voice::Minutes
    }
}
