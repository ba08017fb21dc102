//! Problems, as data.
//!
//! A [`Diagnostic`] says what is wrong, where, and what to do. It is built only by the named functions of
//! [`catalogue`], so that all texts stand side by side, and turned into text only by [`render`]. What holds for all
//! problems of one code is told at length by [`explain`].

pub mod catalogue;
pub mod explain;
mod explanations;
pub mod formats;
pub mod render;

use std::sync::Arc;

use crate::source::{SourceFile, Span};

/// How much a problem matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// A page is missing or says something false.
    Error,
    /// The pages are right, but something was probably meant otherwise.
    Warning,
    /// Nothing is wrong: a decision that Rapporteur took, which the author may want to know of.
    Note,
}

/// A place in a source file.
#[derive(Clone, Debug)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The piece of its text; an empty span at the start stands for the file as a whole.
    pub span: Span,
}

impl Place {
    /// Makes a place from a file and a span in it.
    pub fn new(file: &Arc<SourceFile>, span: Span) -> Place {
        Place { file: Arc::clone(file), span }
    }
}

/// Where a problem lies.
#[derive(Clone, Debug)]
pub enum Location {
    /// At a piece of text.
    Text(Place),
    /// In a file whose text is not at hand, by its path as messages show it.
    File(String),
    /// In no file: the site as a whole.
    Site,
}

impl From<Place> for Location {
    fn from(place: Place) -> Location {
        Location::Text(place)
    }
}

/// A change of files that mends a problem.
#[derive(Clone, Debug)]
pub struct Fix {
    /// What it does, in the imperative: "write `speakers`".
    pub title: String,
    /// The pieces of text to replace, none within another; an empty span is a place to insert at.
    pub edits: Vec<Edit>,
    /// Whether nothing else can have been meant, so that it may be applied without asking.
    pub is_certain: bool,
}

/// A piece of a file, and what shall stand there instead.
#[derive(Clone, Debug)]
pub struct Edit {
    /// The piece.
    pub place: Place,
    /// The new text.
    pub text: String,
}

impl Fix {
    /// Makes a fix of one edit.
    pub fn new(title: impl Into<String>, place: Place, text: impl Into<String>, is_certain: bool) -> Fix {
        Fix { title: title.into(), edits: vec![Edit { place, text: text.into() }], is_certain }
    }
}

/// A problem that Rapporteur found.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The stable name of this kind of problem: `unknown-person`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, in the author's words: lower case, one line, no full stop.
    pub message: String,
    /// Where.
    pub location: Location,
    /// A word to stand beside the caret; often empty.
    pub label: String,
    /// Second places, each with its own word: "first used here".
    pub also: Vec<(Place, String)>,
    /// What to do; may be several, the best first.
    pub help: Vec<String>,
    /// What a program can do about it; the best first.
    pub fixes: Vec<Fix>,
}

impl Diagnostic {
    /// Returns what problems are sorted by: file, place, code, message.
    pub fn sort_key(&self) -> (&str, u32, &'static str, &str) {
        let (path, start) = match &self.location {
            Location::Text(place) => (place.file.label.as_str(), place.span.start),
            Location::File(path) => (path.as_str(), 0),
            Location::Site => ("", 0),
        };
        (path, start, self.code, &self.message)
    }

    /// Returns all places to which it points, those that it would edit too.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        let own = match &self.location {
            Location::Text(place) => Some(place),
            Location::File(_) | Location::Site => None,
        };
        let edits = self.fixes.iter().flat_map(|fix| &fix.edits).map(|edit| &edit.place);
        own.into_iter().chain(self.also.iter().map(|(place, _)| place)).chain(edits)
    }

    /// Tells whether both are the same fault of a template, met on two pages.
    pub fn is_same_template_fault(&self, other: &Diagnostic) -> bool {
        let place = |problem: &Diagnostic| match &problem.location {
            Location::Text(place) => Some((place.file.label.clone(), place.span)),
            Location::File(label) => Some((label.clone(), Span::default())),
            Location::Site => None,
        };
        self.code == catalogue::TEMPLATE && other.code == catalogue::TEMPLATE && place(self) == place(other)
    }
}
