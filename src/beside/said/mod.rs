//! What is said of reports in place of what their front matter says, or would say if they had any. It is kept beside the settings
//! (`rapporteur.reports.yaml`), so that the reports stay as they are.
//!
//! Input: the text of that file. Output: keys with values, and the text with more of them. What a key may hold is the business of `content`.

mod adding;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

pub use adding::{list, names, people, text, with, without};

use super::reports;
use crate::diagnostic::{Place, catalogue};
use crate::source::{RelPath, SourceFile, Span};
use crate::text::words::squeeze;
use crate::yaml::fields::{Fields, Problems};
use crate::yaml::{Entry, Node, Value};

/// The name of the file, in the site's folder.
pub const SAID: &str = "rapporteur.reports.yaml";

/// All that is said of reports, by their paths.
#[derive(Debug, Default)]
pub struct Said {
    file: Option<Arc<SourceFile>>,
    reports: FxHashMap<RelPath, OfReport>,
}

/// What is said of one report.
#[derive(Debug)]
struct OfReport {
    /// Where its path stands.
    path: Span,
    /// The keys, as they are written.
    written: Vec<Entry>,
    /// The same without places, which are none of the report.
    keys: Vec<Entry>,
}

impl Said {
    /// Returns the file that was read, if there is one.
    pub fn file(&self) -> Option<&Arc<SourceFile>> {
        self.file.as_ref()
    }

    /// Tells whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.reports.is_empty()
    }

    /// Returns what is said of a report: keys with their values, which have no place in it.
    pub fn of(&self, path: &RelPath) -> &[Entry] {
        self.reports.get(path).map_or(&[], |report| &report.keys)
    }

    /// Returns the keys of a report as they are written, with the file in which they are.
    pub fn written_of(&self, path: &RelPath) -> Option<(&Arc<SourceFile>, &[Entry])> {
        Some((self.file.as_ref()?, &self.reports.get(path)?.written))
    }

    /// Returns the keys of all reports as they are written, in no certain order, with the file in which they are.
    pub fn written(&self) -> impl Iterator<Item = (&Arc<SourceFile>, &[Entry])> {
        let file = self.file.iter();
        file.flat_map(|file| self.reports.values().map(move |report| (file, report.written.as_slice())))
    }

    /// Returns where the value stands that is said of a report and that a message quotes first.
    pub fn place_of_quoted(&self, path: &RelPath, message: &str) -> Option<Place> {
        let (file, written) = self.written_of(path)?;
        let mut quoted = Vec::new();
        written.iter().for_each(|entry| find_quoted(&entry.value, message, &mut quoted));
        let (_, span) = quoted.into_iter().min_by_key(|(at, _)| *at)?;
        Some(Place::new(file, span))
    }

    /// Returns the reports of which two files say different things.
    pub fn differing<'s>(&'s self, other: &'s Said) -> impl Iterator<Item = &'s RelPath> {
        let paths = self.reports.keys().chain(other.reports.keys().filter(|path| !self.reports.contains_key(*path)));
        paths.filter(|path| self.of(path) != other.of(path))
    }

    /// Says which reports are not there. `paths` are those that are; `parted` are the files that hold several meetings, each with the path of
    /// its first.
    pub fn strangers(&self, paths: &FxHashSet<&RelPath>, parted: &FxHashMap<&RelPath, &RelPath>) -> Problems {
        let Some(file) = &self.file else { return Problems::new() };
        let spoken_of = self.reports.iter().map(|(path, report)| (path, report.path));
        let of_several = spoken_of.clone().filter_map(|(path, place)| {
            let first = parted.get(path)?;
            Some(catalogue::said_of_several(Place::new(file, place), path.as_str(), first.as_str()))
        });
        let others = spoken_of.clone().filter(|(path, _)| !parted.contains_key(path));
        of_several.chain(reports::strangers(file, others, paths)).collect()
    }
}

/// Reads the file. What cannot be understood is left out, and a problem; what the keys mean is not looked at.
pub fn parse(file: &Arc<SourceFile>) -> (Said, Problems) {
    let mut problems = Problems::new();
    let entries = reports::entries(file, EXAMPLE, &mut problems);
    let mut said = Said { file: Some(Arc::clone(file)), reports: FxHashMap::default() };
    for entry in &entries {
        let Some(path) = reports::path(file, entry, &mut problems) else { continue };
        let path_place = entry.key.span;
        let report = said.reports.entry(path).or_insert_with(|| OfReport {
            path: path_place,
            written: Vec::new(),
            keys: Vec::new(),
        });
        for key in keys(file, entry, &mut problems) {
            match report.written.iter().find(|earlier| earlier.key.value == key.key.value) {
                None => {
                    report.keys.push(without_places(key));
                    report.written.push(key.clone());
                }
                Some(earlier) => {
                    let (first, second) = (Place::new(file, earlier.key.span), Place::new(file, key.key.span));
                    problems.push(catalogue::duplicate_key(second, &key.key.value, first));
                }
            }
        }
    }
    (said, problems)
}

const EXAMPLE: &str = "meetings/2020-01-02.md: {chair: Speaker One}";

fn keys<'e>(file: &Arc<SourceFile>, entry: &'e Entry, problems: &mut Problems) -> &'e [Entry] {
    match &entry.value.value {
        Value::Map(keys) => keys,
        Value::Null => &[],
        _ => {
            let fields = Fields::new(file, &[], "what is said of a report");
            problems.push(fields.wrong_type(&entry.value, &entry.key.value, "a map of keys", "{chair: Speaker One}"));
            &[]
        }
    }
}

/// Adds each text within a value that a message quotes: where it does, and the place of the text.
fn find_quoted(node: &Node, message: &str, found: &mut Vec<(usize, Span)>) {
    match &node.value {
        Value::Null => {}
        Value::Scalar(scalar) => {
            let at = message.find(&format!("\"{}\"", squeeze(&scalar.text)));
            found.extend(at.map(|at| (at, node.span)));
        }
        Value::List(items) => items.iter().for_each(|item| find_quoted(item, message, found)),
        Value::Map(entries) => entries.iter().for_each(|entry| find_quoted(&entry.value, message, found)),
    }
}

fn without_places(entry: &Entry) -> Entry {
    let mut entry = entry.clone();
    entry.key.span = Span::default();
    forget_places(&mut entry.value);
    entry
}

fn forget_places(node: &mut Node) {
    node.span = Span::default();
    match &mut node.value {
        Value::Null | Value::Scalar(_) => {}
        Value::List(items) => items.iter_mut().for_each(forget_places),
        Value::Map(entries) => {
            for entry in entries {
                entry.key.span = Span::default();
                forget_places(&mut entry.value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Said, Vec<&'static str>) {
        let path = RelPath::new(SAID).expect("a path");
        let file = Arc::new(SourceFile::new(path, SAID.to_owned(), text.to_owned()));
        let (said, problems) = parse(&file);
        (said, problems.into_iter().map(|problem| problem.code).collect())
    }

    fn check(text: &str, expected: &[&str], codes: &[&str]) {
        let (said, problems) = read(text);
        let keys = said.of(&RelPath::new("m/a.md").expect("a path"));
        let keys: Vec<String> =
            keys.iter().map(|key| format!("{}: {}", key.key.value, crate::yaml::to_json(&key.value))).collect();
        assert_eq!(keys, expected, "{text}");
        assert_eq!(problems, codes, "{text}");
    }

    #[test]
    fn each_report_has_its_keys() {
        let text =
            "# So it is.\nm/a.md:\n  chair: Speaker One\n  attendees: [Speaker One, {name: Two}]\nb.md: {regrets: }\n";
        check(text, &["chair: \"Speaker One\"", "attendees: [\"Speaker One\",{\"name\":\"Two\"}]"], &[]);
        check("m/a.md: {chair: [], regrets: }\n", &["chair: []", "regrets: null"], &[]);
        check("./m//a.md: {chair: One}\nm/a.md: {city: Two}\n", &["chair: \"One\"", "city: \"Two\""], &[]);
        check("m/a.md:\n", &[], &[]);
        check("", &[], &[]);
    }

    #[test]
    fn what_is_no_map_of_reports_is_a_problem() {
        check("m/a.md: Speaker One\n", &[], &["wrong-type"]);
        check("- m/a.md\n", &[], &["wrong-type"]);
        check("../a.md: {chair: One}\n", &[], &["unknown-report"]);
        check("m/a.md: {chair: One}\nm/a.md: {chair: Two}\n", &["chair: \"One\""], &["duplicate-key"]);
    }

    #[test]
    fn a_mistake_in_what_is_said_of_a_report_costs_no_other() {
        check("b.md: {chair: [\nm/a.md: {chair: One}\n\"c\n", &["chair: \"One\""], &["yaml-syntax", "yaml-syntax"]);
    }

    #[test]
    fn a_value_is_found_by_what_a_message_quotes_first() {
        let said = read("m/a.md:\n  attendees: [Speaker Three, {name: Speaker  Tree}]\n  city: Wien\n").0;
        let path = RelPath::new("m/a.md").expect("a path");
        let quoted =
            |message: &str| said.place_of_quoted(&path, message).map(|place| place.file.slice(place.span).to_owned());
        let message = "\"Speaker Tree\" may be \"Speaker Three\"";
        assert_eq!(quoted(message).as_deref(), Some("Speaker  Tree"));
        assert_eq!(quoted("no meeting in Wien"), None);
    }

    #[test]
    fn only_reports_of_which_something_else_is_said_differ() {
        let one = read("a.md: {chair: One}\nb.md: {chair: One}\n").0;
        let other = read("# moved down\na.md:\n  chair: One\nb.md: {chair: Two}\nc.md: {chair: One}\n").0;
        let mut differing: Vec<&str> = one.differing(&other).map(RelPath::as_str).collect();
        differing.sort_unstable();
        assert_eq!(differing, ["b.md", "c.md"]);
    }
}
