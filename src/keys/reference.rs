//! The reference for authors, read: what each key means, an example of it, and what holds if it is left out.
//!
//! The tables of `docs/front-matter.md`, `docs/settings.md` and `docs/outcomes.md` are the one place where keys are described. They are part of
//! the program; a table is found by the heading above it, its columns by their heads.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

const FRONT_MATTER: &str = include_str!("../../docs/front-matter.md");
const SETTINGS: &str = include_str!("../../docs/settings.md");
const OUTCOMES: &str = include_str!("../../docs/outcomes.md");

/// What the maps are called in the code that reads them, with the document and the headings of the tables of their keys.
const TABLES: &[(&str, &str, &[&str])] = &[
    ("a meeting", FRONT_MATTER, &["A meeting", COMMON]),
    ("a speaker", FRONT_MATTER, &["A speaker", COMMON]),
    ("a topic", FRONT_MATTER, &["A topic", COMMON]),
    ("an organisation", FRONT_MATTER, &["An organisation", COMMON]),
    ("a group", FRONT_MATTER, &["A group", COMMON]),
    ("a page", FRONT_MATTER, &[COMMON]),
    ("a person", FRONT_MATTER, &["A person in a report"]),
    ("a session", FRONT_MATTER, &["A session"]),
    ("a decision", FRONT_MATTER, &["A decision"]),
    ("a vote", FRONT_MATTER, &["A vote"]),
    ("a document", FRONT_MATTER, &["A document"]),
    ("a post", FRONT_MATTER, &["A post"]),
    ("a link", FRONT_MATTER, &["A link"]),
    ("the file of settings", SETTINGS, &["Settings reference"]),
    ("a menu entry", SETTINGS, &["The menu"]),
    ("the map of folders", SETTINGS, &["Folders"]),
    ("the map of marks", SETTINGS, &["Marks of decisions"]),
    ("the map of labels", SETTINGS, &["Words of the text"]),
    ("the map of accents", SETTINGS, &["Accents"]),
    ("a judgement", OUTCOMES, &["Where the answers are"]),
];

const COMMON: &str = "Keys of every kind";

/// What the reference says of a key.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Description {
    /// What it means, in Markdown without links.
    pub meaning: String,
    /// A value, as it is written in YAML.
    pub example: String,
    /// What holds if it is left out, if that is a value.
    pub default: Option<String>,
}

type Rows = FxHashMap<String, Description>;

static DESCRIPTIONS: LazyLock<FxHashMap<&'static str, Rows>> = LazyLock::new(|| {
    let rows = |document: &str, headings: &[&str]| {
        // The first heading counts where two tables have a row for one key.
        let tables = headings.iter().rev().flat_map(|heading| rows_below(document, heading));
        tables.collect::<Rows>()
    };
    TABLES.iter().map(|(of, document, headings)| (*of, rows(document, headings))).collect()
});

/// Returns what the reference says of a key of a map; `None` if it has no row for it.
pub fn description(of: &str, key: &str) -> Option<&'static Description> {
    DESCRIPTIONS.get(of)?.get(key)
}

static ORDERS: LazyLock<FxHashMap<&'static str, Vec<String>>> = LazyLock::new(|| {
    let order = |document: &str, headings: &[&str]| {
        let mut keys: Vec<String> =
            headings.iter().flat_map(|heading| rows_below(document, heading)).map(|(key, _)| key).collect();
        // What a thing is called comes first, wherever its table is.
        if headings.contains(&COMMON) {
            keys.retain(|key| key != "title");
            keys.insert(0, "title".to_owned());
        }
        keys
    };
    TABLES.iter().map(|(of, document, headings)| (*of, order(document, headings))).collect()
});

/// Returns the keys of a map in the order in which they are best written: that of the reference, with the keys of every kind
/// of file behind those of its own. `None` if it has no table for it.
pub fn order(of: &str) -> Option<&'static [String]> {
    ORDERS.get(of).map(Vec::as_slice)
}

/// Returns every key that the reference has a row for, with the map that has it.
#[cfg(test)]
pub(super) fn described() -> Vec<(&'static str, &'static str)> {
    let keys = |of| DESCRIPTIONS.get(of).into_iter().flat_map(|rows: &Rows| rows.keys());
    let mut all: Vec<(&str, &str)> =
        TABLES.iter().flat_map(|(of, ..)| keys(of).map(move |key| (*of, key.as_str()))).collect();
    all.sort_unstable();
    all
}

/// Returns the rows of the tables between a heading and the next.
fn rows_below(document: &str, heading: &str) -> Vec<(String, Description)> {
    let is_heading = |line: &&str| line.starts_with('#');
    let lines = document.lines().skip_while(|line| !is_heading(line) || line.trim_start_matches(['#', ' ']) != heading);
    let mut heads: Vec<&str> = Vec::new();
    let mut rows = Vec::new();
    for line in lines.skip(1).take_while(|line| !is_heading(line)) {
        let cells: Vec<&str> = cells(line);
        match cells.first() {
            None => heads.clear(),
            Some(first) if first.starts_with("---") => {}
            Some(_) if heads.is_empty() => heads = cells,
            Some(first) => {
                let cell = |head: &str| {
                    let position = heads.iter().position(|known| *known == head);
                    position.and_then(|position| cells.get(position)).copied().unwrap_or_default()
                };
                let key = first.trim_matches('`').to_owned();
                let description = Description {
                    meaning: without_links(cell("meaning")),
                    example: code(cell("example")).unwrap_or_default().to_owned(),
                    default: code(cell("if left out")).map(str::to_owned),
                };
                rows.push((key, description));
            }
        }
    }
    rows
}

fn cells(line: &str) -> Vec<&str> {
    let inner = line.strip_prefix('|').and_then(|line| line.trim_end().strip_suffix('|'));
    inner.map_or_else(Vec::new, |inner| inner.split('|').map(str::trim).collect())
}

/// Returns what stands in code type, if that is all of a cell.
fn code(cell: &str) -> Option<&str> {
    let inner = cell.strip_prefix('`')?.strip_suffix('`')?;
    (!inner.contains('`')).then_some(inner)
}

/// Returns text with the words of its links, but not their addresses: those are relative to the document.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        let (label_start, label) = before.rsplit_once('[').unwrap_or((before, ""));
        plain.push_str(label_start);
        plain.push_str(label);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    plain + rest
}
