//! What somebody judged of words of reports: that they tell a decision, a task, or neither, whatever the rules make of them. It is kept
//! beside the settings (`rapporteur.outcomes.yaml`), so that the reports stay as they are.
//!
//! Input: the text of that file. Output: values, and the text with more of them. Where the words stand in a report is the business of
//! `content`.

mod adding;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

pub use adding::with;

use super::reports;
use crate::config::{DecisionKind, DecisionStatus};
use crate::diagnostic::{Diagnostic, Place, Severity, catalogue};
use crate::source::{RelPath, SourceFile, Span, Spanned};
use crate::yaml::fields::{Fields, Problems};
use crate::yaml::shape::{self, MapShape, Names};
use crate::yaml::{Entry, Node, Value};

/// The name of the file, in the site's folder.
pub const JUDGEMENTS: &str = "rapporteur.outcomes.yaml";

/// The keys of words, of which a judgement has one.
pub const KEYS: [&str; 3] = [DecisionKind::Decision.name(), DecisionKind::Action.name(), NEITHER];

/// The key of words that tell no outcome.
const NEITHER: &str = "neither";

/// What words of a report tell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Judgement {
    /// The outcome; `None` for words that tell neither a decision nor a task.
    pub kind: Option<DecisionKind>,
    /// The words, as they stand in the report.
    pub words: String,
    /// Who is to act, where somebody said so: empty if that is nobody by name.
    pub by: Option<String>,
    /// What became of it, where somebody said so.
    pub status: Option<DecisionStatus>,
}

/// All judgements, by the paths of the reports.
#[derive(Debug, Default)]
pub struct Judgements {
    file: Option<Arc<SourceFile>>,
    reports: FxHashMap<RelPath, OfReport>,
}

/// The judgements of one report.
#[derive(Debug, Default)]
struct OfReport {
    /// Where its path stands.
    path: Span,
    judgements: Vec<Judgement>,
    /// Where the words of each stand.
    places: Vec<Span>,
}

impl Judgements {
    /// Makes those that stand in no file.
    pub fn new(reports: impl IntoIterator<Item = (RelPath, Vec<Judgement>)>) -> Judgements {
        let report = |(path, judgements)| (path, OfReport { judgements, ..OfReport::default() });
        Judgements { file: None, reports: reports.into_iter().map(report).collect() }
    }

    /// Returns the file that was read, if there is one.
    pub fn file(&self) -> Option<&Arc<SourceFile>> {
        self.file.as_ref()
    }

    /// Tells whether nothing was judged.
    pub fn is_empty(&self) -> bool {
        self.reports.is_empty()
    }

    /// Returns those of a report.
    pub fn of(&self, path: &RelPath) -> &[Judgement] {
        self.reports.get(path).map_or(&[], |report| &report.judgements)
    }

    /// Returns the reports of which two files say different things.
    pub fn differing<'j>(&'j self, other: &'j Judgements) -> impl Iterator<Item = &'j RelPath> {
        let paths = self.reports.keys().chain(other.reports.keys().filter(|path| !self.reports.contains_key(*path)));
        paths.filter(|path| self.of(path) != other.of(path))
    }

    /// Says which reports are not there. `paths` are those that are.
    pub fn strangers(&self, paths: &FxHashSet<&RelPath>) -> Problems {
        let spoken_of = self.reports.iter().map(|(path, report)| (path, report.path));
        self.file.as_ref().map(|file| reports::strangers(file, spoken_of, paths)).unwrap_or_default()
    }

    /// Says that the text of a report does not have the words of one of its judgements; `near` are those that it has instead, as far as one can
    /// see.
    pub fn unmet(
        &self,
        path: &RelPath,
        position: usize,
        near: Option<&str>,
        is_in_front_matter: bool,
    ) -> Option<Diagnostic> {
        let place = Place::new(self.file.as_ref()?, *self.reports.get(path)?.places.get(position)?);
        Some(match is_in_front_matter {
            true => catalogue::judged_front_matter(place, path.as_str()),
            false => catalogue::unmet_judgement(place, path.as_str(), near),
        })
    }
}

/// Reads the file. What cannot be understood is left out, and a problem.
pub fn parse(file: &Arc<SourceFile>) -> (Judgements, Problems) {
    let mut problems = Problems::new();
    let entries = reports::entries(file, EXAMPLE, &mut problems);
    let mut judgements = Judgements { file: Some(Arc::clone(file)), reports: FxHashMap::default() };
    for entry in &entries {
        let Some(path) = reports::path(file, entry, &mut problems) else { continue };
        let report = judgements.reports.entry(path).or_default();
        report.path = entry.key.span;
        for (judgement, place) in of_report(file, entry, &mut problems) {
            report.judgements.push(judgement);
            report.places.push(place);
        }
    }
    (judgements, problems)
}

/// Tells whether a text is one of which every judgement can be read: each report may say so much and no more.
pub fn is_readable(text: &str) -> bool {
    let path = RelPath::new(JUDGEMENTS).expect("the name leads nowhere else");
    let file = Arc::new(SourceFile::new(path, JUDGEMENTS.to_owned(), text.to_owned()));
    parse(&file).1.iter().all(|problem| problem.severity < Severity::Error)
}

const EXAMPLE: &str = "meetings/2020-01-02.md: [{action: Kate will write to them.}]";

fn of_report(file: &Arc<SourceFile>, entry: &Entry, problems: &mut Problems) -> Vec<(Judgement, Span)> {
    let one = std::slice::from_ref(&entry.value);
    let items = match &entry.value.value {
        Value::List(items) => items,
        Value::Null => &[][..],
        _ => one,
    };
    items.iter().filter_map(|item| judgement(file, &entry.key.value, item, problems)).collect()
}

/// The keys of a judgement, as they are written.
struct Keys {
    /// What each key of words says, with what that tells.
    told: [(Option<DecisionKind>, Option<Spanned<String>>); 3],
    by: Vec<Spanned<String>>,
    status: Option<DecisionStatus>,
}

fn keys(fields: &mut Fields<'_>, problems: &mut Problems) -> Keys {
    let words = [
        (DecisionKind::Decision.name(), Some(DecisionKind::Decision)),
        (DecisionKind::Action.name(), Some(DecisionKind::Action)),
        (NEITHER, None),
    ];
    Keys {
        told: words.map(|(key, kind)| (kind, fields.text(key, problems))),
        by: fields.names("by", Names::Party, problems),
        status: fields.choice("status", DecisionStatus::WORDS, problems),
    }
}

/// Returns what a judgement may say: what [`parse`] asks for.
pub fn shape() -> MapShape {
    let described = shape::describe(OF, |mut fields, problems| drop(keys(&mut fields, problems)));
    MapShape { needs: KEYS.to_vec(), ..described }
}

/// What a judgement is, in words.
const OF: &str = "a judgement";

fn judgement(file: &Arc<SourceFile>, path: &str, item: &Node, problems: &mut Problems) -> Option<(Judgement, Span)> {
    let Value::Map(entries) = &item.value else {
        problems.push(catalogue::bad_judgement(Place::new(file, item.span), path));
        return None;
    };
    let mut fields = Fields::new(file, entries, OF);
    let n_before = problems.len();
    let Keys { told, by, status } = keys(&mut fields, problems);
    fields.finish(problems);
    let mut told = told.into_iter().filter_map(|(kind, words)| Some((kind, words?)));
    let (Some((kind, words)), None) = (told.next(), told.next()) else {
        if problems.len() == n_before {
            problems.push(catalogue::bad_judgement(Place::new(file, item.span), path));
        }
        return None;
    };
    let is_nobody = entries
        .iter()
        .any(|entry| entry.key.value == "by" && matches!(&entry.value.value, Value::List(names) if names.is_empty()));
    let names: Vec<String> = by.into_iter().map(|name| name.value).collect();
    let by = Some(names.join(", ")).filter(|names| !names.is_empty() || is_nobody);
    Some((Judgement { kind, words: words.value, by, status }, words.span))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Judgements, Vec<String>) {
        let path = RelPath::new(JUDGEMENTS).expect("a path");
        let file = Arc::new(SourceFile::new(path, JUDGEMENTS.to_owned(), text.to_owned()));
        let (judgements, problems) = parse(&file);
        (judgements, problems.into_iter().map(|problem| problem.code.to_owned()).collect())
    }

    fn check(text: &str, expected: &[(Option<DecisionKind>, &str, Option<&str>)], codes: &[&str]) {
        let (judgements, problems) = read(text);
        let found = judgements.of(&RelPath::new("m/a.md").expect("a path"));
        let found: Vec<_> = found.iter().map(|found| (found.kind, found.words.as_str(), found.by.as_deref())).collect();
        assert_eq!(found, expected, "{text}");
        assert_eq!(problems, codes, "{text}");
    }

    #[test]
    fn each_report_has_a_list_of_what_its_words_tell() {
        let text = "# So it is.\nm/a.md:\n  - action: 'Speaker: write'\n    by: Speaker One\n  - decision: We go on.\n  - neither: Fine\nb.md: []\n";
        let action = (Some(DecisionKind::Action), "Speaker: write", Some("Speaker One"));
        check(text, &[action, (Some(DecisionKind::Decision), "We go on.", None), (None, "Fine", None)], &[]);
        check("m/a.md: {action: Go, by: [One, Two]}", &[(Some(DecisionKind::Action), "Go", Some("One, Two"))], &[]);
        check("m/a.md: {action: Go, by: []}", &[(Some(DecisionKind::Action), "Go", Some(""))], &[]);
        let dropped = read("m/a.md: {decision: No, status: dropped}").0;
        assert_eq!(dropped.of(&RelPath::new("m/a.md").expect("a path"))[0].status, Some(DecisionStatus::Dropped));
        check("", &[], &[]);
        check("m/a.md:\n", &[], &[]);
    }

    #[test]
    fn what_is_no_judgement_is_a_problem() {
        check("m/a.md: [Go]", &[], &["bad-judgement"]);
        check("m/a.md: [{by: One}]", &[], &["bad-judgement"]);
        check("m/a.md: [{action: a, decision: b}]", &[], &["bad-judgement"]);
        check("m/a.md: [{actoin: a}]", &[], &["unknown-key"]);
        check("- a", &[], &["wrong-type"]);
        check("b: [\nm/a.md: [{neither: a}]\n\"c\n", &[(None, "a", None)], &["yaml-syntax", "yaml-syntax"]);
        check("../a.md: [{neither: a}]", &[], &["unknown-report"]);
    }

    #[test]
    fn a_file_may_be_longer_than_a_value_of_yaml_and_name_a_report_twice() {
        let others: String = (0..20_000).map(|i| format!("m/{i}.md:\n  - neither: Spring is near.\n")).collect();
        let text = format!("---\nm/a.md:\n  - neither: a\n{others}m/a.md: [\n{{neither: b}},\n]\n");
        check(&text, &[(None, "a", None), (None, "b", None)], &[]);
    }

    #[test]
    fn only_reports_of_which_something_else_is_said_differ() {
        let one = read("a.md: [{neither: a}]\nb.md: [{neither: b}]\n").0;
        let other = read("# moved down\na.md: [{neither: a}]\nb.md: [{action: b}]\nc.md: [{action: c}]\n").0;
        let mut differing: Vec<&str> = one.differing(&other).map(RelPath::as_str).collect();
        differing.sort_unstable();
        assert_eq!(differing, ["b.md", "c.md"]);
    }
}
