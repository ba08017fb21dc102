//! How much each kind of problem matters in a site, or in some of its files.
//!
//! Owns the setting `levels` and what it makes of problems: [`Levels::applied`] is the only place in which a problem
//! becomes more or less than the catalogue made it, whoever is told of it.

use crate::diagnostic::{Diagnostic, Location, Severity, catalogue, explain};
use crate::source::Patterns;
use crate::yaml::fields::{Fields, Problems};
use crate::yaml::{Entry, Node, Value};

/// How much a problem matters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    /// So much.
    Told(Severity),
    /// Nobody is to be told of it.
    Off,
}

/// The words for levels.
pub const LEVELS: &[(&str, Level)] = &[
    ("error", Level::Told(Severity::Error)),
    ("warning", Level::Told(Severity::Warning)),
    ("note", Level::Told(Severity::Note)),
    ("off", Level::Off),
];

/// How much kinds of problems matter, where that is not what the catalogue says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Levels {
    /// In the order in which they are written.
    rules: Vec<Rule>,
    /// What the command line says, which counts more than any setting.
    asked_for: Vec<(String, Level)>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Rule {
    /// The files that it is for, by their paths below the content folder; all of the site if there are none.
    files: Option<Patterns>,
    code: String,
    level: Level,
}

impl Levels {
    /// Sets what the command line asks for; of two levels of one code, the later counts.
    pub fn ask_for(&mut self, levels: &[(String, Level)]) {
        self.asked_for = levels.to_vec();
    }

    /// Returns problems as they matter here, without those that are off. `content` is the content folder.
    ///
    /// What is written for files counts more than what is written for the whole site; of several patterns that a file
    /// matches, the last one that names the code counts.
    pub fn applied(&self, content: &str, problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
        if self.rules.is_empty() && self.asked_for.is_empty() {
            return problems;
        }
        let weigh = |mut problem: Diagnostic| {
            match self.level(&problem, content) {
                Some(Level::Off) => return None,
                Some(Level::Told(severity)) => problem.severity = severity,
                None => {}
            }
            Some(problem)
        };
        problems.into_iter().filter_map(weigh).collect()
    }

    fn level(&self, problem: &Diagnostic, content: &str) -> Option<Level> {
        let asked_for = self.asked_for.iter().rev().find(|(code, _)| code == problem.code);
        if let Some((_, level)) = asked_for {
            return Some(*level);
        }
        let path = path_in(content, problem);
        let of_code = || self.rules.iter().rev().filter(|rule| rule.code == problem.code);
        let is_of_file = |rule: &&Rule| rule.files.as_ref().zip(path).is_some_and(|(files, path)| files.covers(path));
        of_code().find(is_of_file).or_else(|| of_code().find(|rule| rule.files.is_none())).map(|rule| rule.level)
    }
}

/// Returns the path below the content folder of the file that a problem is in, if it is in one.
fn path_in<'a>(content: &str, problem: &'a Diagnostic) -> Option<&'a str> {
    let label = match &problem.location {
        Location::Text(place) => place.file.label.as_str(),
        Location::File(label) => label,
        Location::Site => return None,
    };
    match content.trim_end_matches('/') {
        "" => Some(label),
        content => label.strip_prefix(content)?.strip_prefix('/'),
    }
}

/// Reads the setting.
pub(super) fn read(fields: &Fields<'_>, node: Option<&Node>, problems: &mut Problems) -> Levels {
    const EXAMPLE: &str = "{broken-link: note}";
    let Some(node) = node else { return Levels::default() };
    let Value::Map(entries) = &node.value else {
        problems.push(fields.wrong_type(node, "levels", "a map of codes", EXAMPLE));
        return Levels::default();
    };
    let mut rules = Vec::new();
    for entry in entries {
        match &entry.value.value {
            Value::Map(within) => {
                let Some(files) = pattern(fields, entry, problems) else { continue };
                rules.extend(within.iter().filter_map(|entry| rule(fields, entry, Some(files.clone()), problems)));
            }
            _ if looks_like_pattern(&entry.key.value) => {
                let key = format!("\"{}\"", entry.key.value);
                problems.push(fields.wrong_type(&entry.value, &key, "a map of codes", EXAMPLE));
            }
            _ => rules.extend(rule(fields, entry, None, problems)),
        }
    }
    Levels { rules, asked_for: Vec::new() }
}

fn looks_like_pattern(key: &str) -> bool {
    key.contains(['/', '*', '.'])
}

fn pattern(fields: &Fields<'_>, entry: &Entry, problems: &mut Problems) -> Option<Patterns> {
    let (pattern, faults) = Patterns::new([entry.key.value.as_str()]);
    let place = || fields.place(entry.key.span);
    let bad = faults.iter().map(|fault| catalogue::bad_pattern(place(), &entry.key.value, &fault.reason));
    problems.extend(bad);
    faults.is_empty().then_some(pattern)
}

fn rule(fields: &Fields<'_>, entry: &Entry, files: Option<Patterns>, problems: &mut Problems) -> Option<Rule> {
    let known: Vec<&'static str> = explain::codes().collect();
    let Some(code) = known.iter().copied().find(|code| *code == entry.key.value) else {
        problems.push(catalogue::unknown_code(fields.place(entry.key.span), &entry.key.value, &known));
        return None;
    };
    let word = fields.text_of(&entry.value, code, problems)?;
    let level = LEVELS.iter().find(|(name, _)| *name == word.value).map(|(_, level)| *level);
    if level.is_none() {
        let words: Vec<&str> = LEVELS.iter().map(|(word, _)| *word).collect();
        problems.push(catalogue::unknown_word(fields.place(word.span), code, &word.value, &words));
    }
    Some(Rule { files, code: code.to_owned(), level: level? })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostic::Place;
    use crate::source::{RelPath, SourceFile, Span};

    /// Returns the level of a broken link in a file, by these settings.
    fn level(settings: &str, label: &str) -> String {
        let file = |label: &str, text: &str| {
            let path = RelPath::new(label.trim_start_matches("content/")).unwrap();
            Arc::new(SourceFile::new(path, label.to_owned(), text.to_owned()))
        };
        let (mut config, problems) = crate::config::parse(&file("rapporteur.yaml", settings));
        assert!(problems.is_empty(), "{problems:?}");
        if settings.contains("# asked") {
            config.levels.ask_for(&[("broken-link".to_owned(), Level::Told(Severity::Error))]);
        }
        let place = Place::new(&file(label, "x"), Span::new(0, 1));
        let problem = catalogue::broken_link(place, "x", &catalogue::Nowhere::Missing);
        let told = config.levels.applied("content", vec![problem]);
        told.first().map_or("off".to_owned(), |problem| format!("{:?}", problem.severity).to_lowercase())
    }

    const A: &str = "content/meetings/2009/a.md";

    #[test]
    fn a_level_holds_for_the_site_and_for_no_other_code() {
        assert_eq!(level("", A), "warning");
        assert_eq!(level("levels: {broken-link: off}", A), "off");
        assert_eq!(level("levels: {broken-link: error}", "rapporteur.yaml"), "error");
        assert_eq!(level("levels: {missing-document: error}", A), "warning");
    }

    #[test]
    fn files_count_more_than_the_site_and_the_last_pattern_most() {
        let of_files = "levels: {\"meetings/2009/**\": {broken-link: note}, broken-link: error}";
        assert_eq!(level(of_files, A), "note");
        assert_eq!(level(of_files, "content/about.md"), "error");
        let twice = "levels: {\"meetings/**\": {broken-link: off}, \"meetings/2009/**\": {broken-link: note}}";
        assert_eq!((level(twice, A), level(twice, "content/meetings/b.md")), ("note".into(), "off".into()));
        let other_code = "levels: {\"meetings/**\": {broken-link: off}, \"*.md\": {no-date: note}}";
        assert_eq!(level(other_code, A), "off");
    }

    #[test]
    fn a_folder_means_all_that_is_in_it_and_a_name_any_such_file() {
        for pattern in ["meetings/2009", "meetings/2009/", "/meetings/2009/*.md", "meetings", "2009", "a.md", "*.md"] {
            assert_eq!(level(&format!("levels: {{\"{pattern}\": {{broken-link: off}}}}"), A), "off", "{pattern}");
        }
        for pattern in ["2009/**", "meetings/200", "b.md", "content/**"] {
            assert_eq!(level(&format!("levels: {{\"{pattern}\": {{broken-link: off}}}}"), A), "warning", "{pattern}");
        }
    }

    #[test]
    fn the_command_line_counts_most() {
        assert_eq!(level("levels: {\"**\": {broken-link: off}} # asked", A), "error");
    }
}
