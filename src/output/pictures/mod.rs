//! Pictures of what the archive holds, drawn when the page is made.
//!
//! A picture is inline SVG without style of its own: classes take their colours from the stylesheet, so that it is right
//! in light, dark and print. One unit is one CSS pixel at the theme's usual size; the first [`LABELS`] units lie in the
//! page's margin, so that what is drawn begins on the axis of the text. They are an SVG of their own: where a picture is
//! wider than the screen, they stay, and what is drawn is scrolled beside them, from the newest back. Every picture has a
//! name, a description and a table that says the same. Labels are links; marks can be clicked too, but the keyboard goes
//! through labels and table.
//!
//! Nothing here knows the archive: the pages say what is to be shown.

mod matrix;
mod svg;
mod timeline;

#[cfg(test)]
mod tests;

use serde::Serialize;

pub(super) use matrix::{Cell, Column, Matrix, Row};
pub(super) use svg::fits_lane;
pub(super) use timeline::{Lane, MOST_MARKS, Mark, Timeline};

use super::page::{Html, Pieces};

/// The width of a picture.
const WIDTH: f64 = 778.0;
/// The width of the labels before it.
const LABELS: f64 = 132.0;

/// A picture as the templates show it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Picture {
    svg: Html,
    table: Html,
}

/// A picture as it was drawn.
pub(super) struct Drawn {
    pub(super) svg: String,
    pub(super) table: String,
}

impl Drawn {
    /// Makes it ready for a template.
    pub(super) fn keep(self, pieces: &mut Pieces) -> Picture {
        Picture { svg: pieces.keep(self.svg), table: pieces.keep(self.table) }
    }
}
