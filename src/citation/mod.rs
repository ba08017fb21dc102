//! References to reports, as reference managers exchange them and as publications print them.
//!
//! A [`Reference`] is what is known of a report; [`exchange`] writes it as CSL-JSON, BibTeX and RIS, and [`Styles`] prints
//! it in the styles of the Citation Style Language (CSL 1.0.2), through hayagriva. No other module knows either.

pub mod exchange;
mod for_reports;
mod pattern;
mod styles;

#[cfg(test)]
mod tests;

pub use pattern::{Printed, Run};
pub use styles::{Style, StyleFault, Styles};

use crate::text::date::Date;

/// What is known of a report that is to be cited.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Reference {
    /// A key by which it is told from others in a list of references: ASCII letters, digits and hyphens.
    pub key: String,
    /// The title.
    pub title: String,
    /// The body that answers for it.
    pub author: String,
    /// Who publishes the archive, if that is another.
    pub publisher: Option<String>,
    /// Its symbol.
    pub number: Option<String>,
    /// The first day of the meeting.
    pub date: Option<Date>,
    /// The last day, if it is not the first.
    pub end_date: Option<Date>,
    /// The series of meetings, if the title does not name it.
    pub event: Option<String>,
    /// Where the meeting was.
    pub place: Option<String>,
    /// Where the report can be read, in full.
    pub url: Option<String>,
    /// Its language, as a language tag.
    pub lang: String,
    /// One sentence on what it says.
    pub summary: Option<String>,
    /// Its topics.
    pub keywords: Vec<String>,
}
