use std::sync::Arc;

use super::*;
use crate::config;
use crate::content::parse_document;
use crate::diagnostic::Diagnostic;
use crate::source::{RelPath, SourceFile};
use crate::yaml::shape::{ANY_KEY, MapShape};

/// Returns every key of every map of a shape, each map once.
fn keys_of(map: &MapShape, keys: &mut Vec<(&'static str, &'static str)>) {
    for (key, shape) in &map.keys {
        if *key != ANY_KEY && !keys.contains(&(map.of, *key)) {
            keys.push((map.of, *key));
        }
        if let Some(inner) = &shape.map {
            keys_of(inner, keys);
        }
    }
}

fn all_keys() -> Vec<(&'static str, &'static str)> {
    let mut keys = Vec::new();
    SUBJECTS.iter().for_each(|(_, subject)| keys_of(shape(*subject), &mut keys));
    keys.sort_unstable();
    keys
}

#[test]
fn the_reference_has_a_row_for_every_key_that_is_read_and_no_other() {
    let asked = all_keys();
    assert!(asked.len() > 150, "{}", asked.len());
    assert_eq!(
        reference::described(),
        asked,
        "the tables of docs/front-matter.md, docs/settings.md and docs/outcomes.md (left) and the keys that are read (right)"
    );
    for (of, key) in asked {
        let description = reference::description(of, key).unwrap();
        assert!(!description.meaning.is_empty(), "the reference does not say what `{key}` of {of} means");
        assert!(!description.example.is_empty(), "the reference has no example in code type of `{key}` of {of}");
    }
}

fn problems_of(subject: Subject, yaml: &str) -> Vec<Diagnostic> {
    let file = |path: &str, text: String| Arc::new(SourceFile::new(RelPath::new(path).unwrap(), path.into(), text));
    let kind = match subject {
        Subject::FrontMatter(kind) => kind,
        Subject::Settings => return config::parse(&file("rapporteur.yaml", yaml.to_owned())).1,
        Subject::Outcomes => return judgements::parse(&file("rapporteur.outcomes.yaml", yaml.to_owned())).1,
        Subject::Reports => return Vec::new(),
    };
    let folder = kind.folder();
    let path = if folder.is_empty() { "a.md".to_owned() } else { format!("{folder}/a.md") };
    parse_document(&file(&path, format!("---\n{yaml}\n---\n")), &config::Config::default()).problems
}

#[test]
fn every_example_of_the_reference_is_read_without_a_problem() {
    for (name, subject) in SUBJECTS {
        let map = match subject {
            // It is front matter, which has its turn.
            Subject::Reports => continue,
            Subject::Outcomes => shape(*subject).key(ANY_KEY).unwrap().map.as_ref().unwrap(),
            _ => shape(*subject),
        };
        for (key, _) in &map.keys {
            let example = &reference::description(map.of, key).unwrap().example;
            let yaml = match (subject, *key) {
                (Subject::Outcomes, key) if map.needs.contains(&key) => format!("a.md: {{{key}: {example}}}"),
                (Subject::Outcomes, key) => format!("a.md: {{action: A, {key}: {example}}}"),
                (_, "title") => format!("title: {example}"),
                (_, key) => format!("title: A\n{key}: {example}"),
            };
            let problems = problems_of(*subject, &yaml);
            let slips: Vec<&Diagnostic> = problems
                .iter()
                .filter(|problem| !problem.code.starts_with("inferred") && problem.code != "no-date")
                .collect();
            assert!(slips.is_empty(), "{name}: {yaml}: {slips:?}");
        }
    }
}

#[test]
fn a_shape_is_what_the_reader_asks_for() {
    let meeting = shape(Subject::FrontMatter(Kind::Meeting));
    let speakers = meeting.key("speakers").unwrap();
    assert!(speakers.is_list);
    assert_eq!(speakers.text, Some(TextShape::Name(Names::Person)));
    let person = speakers.map.as_ref().unwrap();
    assert_eq!((person.of, person.needs.as_slice()), ("a person", ["name"].as_slice()));
    let office = meeting.key("officers").unwrap().map.as_ref().unwrap().key("President").unwrap();
    assert_eq!(office.map.as_ref().unwrap().of, "a person");
    let session = meeting.key("sessions").unwrap().map.as_ref().unwrap();
    assert_eq!(session.key("chair").unwrap().map.as_ref().unwrap().of, "a person");
    assert_eq!(in_words(meeting.key("draft").unwrap()), "`true` or `false`");
    assert!(meeting.key("extra").unwrap().is_anything);
}
