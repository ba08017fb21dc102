//! The keys of front matter, of the settings and of what is said beside reports, as they are told to people and programs.
//!
//! What a key may hold comes from the code that reads it ([`shape`](crate::yaml::shape)), what it means from the tables of the
//! reference for authors ([`mod@reference`]). Nothing is written down twice; the tests see that each key has its row.
//! Input: a [`Subject`]. Output: a JSON Schema ([`json_schema`]), or what an editor asks for about a place ([`slots`]).

pub mod json_schema;
pub mod reference;
pub mod slots;

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use crate::beside::judgements;
use crate::config;
use crate::content::{Kind, schema};
use crate::yaml::shape::{ANY_KEY, MapShape, Names, Shape, TextShape};

/// What has keys.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Subject {
    /// The front matter of a kind of file.
    FrontMatter(Kind),
    /// `rapporteur.yaml`.
    Settings,
    /// `rapporteur.reports.yaml`: front matter of reports, by their paths.
    Reports,
    /// `rapporteur.outcomes.yaml`: what somebody judged of words of reports, by their paths.
    Outcomes,
}

/// All that has keys, with the name by which it is asked for.
pub const SUBJECTS: &[(&str, Subject)] = &[
    ("meeting", Subject::FrontMatter(Kind::Meeting)),
    ("speaker", Subject::FrontMatter(Kind::Person)),
    ("topic", Subject::FrontMatter(Kind::Topic)),
    ("organisation", Subject::FrontMatter(Kind::Organisation)),
    ("group", Subject::FrontMatter(Kind::Group)),
    ("page", Subject::FrontMatter(Kind::Page)),
    ("settings", Subject::Settings),
    ("reports", Subject::Reports),
    ("outcomes", Subject::Outcomes),
];

static SHAPES: LazyLock<Vec<(Subject, MapShape)>> = LazyLock::new(|| {
    let shape = |subject| match subject {
        Subject::FrontMatter(kind) => schema::shape(kind),
        Subject::Settings => config::shape(),
        Subject::Reports => {
            let front_matter = Some(schema::shape(Kind::Meeting));
            by_path("the file of reports", Shape { map: front_matter, ..Shape::default() })
        }
        Subject::Outcomes => {
            let judgement = Some(judgements::shape());
            by_path("the file of outcomes", Shape { is_list: true, map: judgement, ..Shape::default() })
        }
    };
    SUBJECTS.iter().map(|(_, subject)| (*subject, shape(*subject))).collect()
});

/// Returns the shape of a map in which the path of each report is a key.
fn by_path(of: &'static str, value: Shape) -> MapShape {
    MapShape { of, keys: vec![(ANY_KEY, value)], ..MapShape::default() }
}

/// Returns what a subject may say.
pub fn shape(subject: Subject) -> &'static MapShape {
    let (_, shape) = SHAPES.iter().find(|(known, _)| *known == subject).expect("SUBJECTS has every subject");
    shape
}

/// Returns what a value may be, in words: "a list of topics".
pub fn in_words(shape: &Shape) -> String {
    let text = shape.text.as_ref().map(|text| match text {
        TextShape::Text => "text".to_owned(),
        TextShape::Date => "a date".to_owned(),
        TextShape::Time => "a time".to_owned(),
        TextShape::TimeZone => "a time zone".to_owned(),
        TextShape::Flag => "`true` or `false`".to_owned(),
        TextShape::Words(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "),
        TextShape::Name(names) => what_is_named(*names).to_owned(),
    });
    let map = shape.map.as_ref().filter(|map| !map.of.is_empty()).map(|map| match shape.is_list || text.is_some() {
        true if text.is_none() => map.of.to_owned(),
        _ => "a map".to_owned(),
    });
    let one = [text, map].into_iter().flatten().collect::<Vec<_>>().join(", or ");
    match (shape.is_anything, shape.is_list) {
        (true, _) => "anything".to_owned(),
        (false, true) => format!("{one}; one or a list"),
        (false, false) => one,
    }
}

/// Returns what a name is the name of, in words.
fn what_is_named(names: Names) -> &'static str {
    match names {
        Names::Person => "a person",
        Names::Party => "an organisation or a person",
        Names::Actor => "a person, an organisation or a group",
        Names::Topic => "a topic",
        Names::Organisation => "an organisation",
        Names::Group => "a group",
        Names::Meeting => "a meeting",
        Names::Decision => "a decision, `MEETING#DECISION`",
        Names::Session => "a session of the report",
        Names::File => "a file, by its path from the report",
    }
}
