//! Help in an editor: the schemas, held against what we read ourselves by a validator that others wrote, and the language
//! server, spoken to over its pipes by a client that others wrote. See tests/tools/check_schemas.py and check_editor.py.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use rapporteur::beside::judgements;
use rapporteur::config;
use rapporteur::content::{front_matter, parse_document};
use rapporteur::diagnostic::Diagnostic;
use rapporteur::keys::{SUBJECTS, Subject, shape};
use rapporteur::source::{RelPath, SourceFile, Span};
use rapporteur::yaml;
use rapporteur::yaml::shape::ANY_KEY;
use serde_json::json;

use crate::machines::{copy_of_example, installed};
use crate::site::{Site, project_root, rapporteur, run, sections};

/// The codes of problems that a schema can see: what a map lacks or has too much, and values that are of another type.
const SEEN: &[&str] = &[
    "misplaced-report", "unknown-key", "cut-at-comma", "wrong-type", "unknown-word", "unknown-output",
    "front-matter-no-map",
];
/// Those that it may see or not: it knows less of dates and the like than we do.
const MAY_BE_SEEN: &[&str] = &["bad-date", "bad-time", "bad-judgement"];

/// A piece of YAML, with the name of its schema, and whether we find fault with it that a schema should find too.
struct Case {
    schema: &'static str,
    value: serde_json::Value,
    is_right: bool,
    of: String,
}

fn name_of(subject: Subject) -> &'static str {
    SUBJECTS.iter().find(|(_, known)| *known == subject).unwrap().0
}

/// Makes the case of a file; `None` if it has no YAML that can be read, or where schema and reader may differ.
fn case(path: &str, text: &str) -> Option<Case> {
    let file = Arc::new(SourceFile::new(RelPath::new(path).unwrap(), path.to_owned(), text.to_owned()));
    let whole = Span::new(0, text.len());
    let (subject, problems, span): (Subject, Vec<Diagnostic>, Span) = match path {
        "rapporteur.yaml" => (Subject::Settings, config::parse(&file).1, whole),
        "rapporteur.outcomes.yaml" => (Subject::Outcomes, judgements::parse(&file).1, whole),
        _ => {
            let document = parse_document(&file, &config::Config::default());
            let block = front_matter::split(text).yaml;
            (Subject::FrontMatter(document.kind), document.problems, *block.first()?)
        }
    };
    let value = yaml::to_json(&yaml::parse(&file, span).ok()?);
    let is_right = !problems.iter().any(|problem| SEEN.contains(&problem.code));
    if is_right && problems.iter().any(|problem| MAY_BE_SEEN.contains(&problem.code)) {
        return None;
    }
    Some(Case { schema: name_of(subject), value, is_right, of: path.to_owned() })
}

/// Returns the same said of a report beside it.
fn beside(case: &Case) -> Option<Case> {
    (case.schema == "meeting").then(|| Case {
        schema: "reports",
        value: json!({"meetings/a.md": case.value}),
        is_right: case.is_right,
        of: format!("{}, said beside it", case.of),
    })
}

fn check(cases: &[Case]) -> Result<(), String> {
    let Some(python) = installed("RAPPORTEUR_PYTHON") else { return Ok(()) };
    let beside = cases.iter().filter_map(beside).collect::<Vec<_>>();
    let folder = tempfile::tempdir().unwrap();
    let written = rapporteur(&["schema", "--output", folder.path().to_str().unwrap()]);
    assert_eq!(written.code, 0, "{}", written.stderr);
    let script = project_root().join("tests/tools/check_schemas.py");
    let mut child = Command::new(python)
        .arg(script)
        .arg(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let line =
        |case: &Case| json!({"schema": case.schema, "value": case.value, "is_right": case.is_right, "of": case.of});
    let lines: String = cases.iter().chain(&beside).map(|case| format!("{}\n", line(case))).collect();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.success() { Ok(()) } else { Err(said) }
}

/// Returns the cases of the files that we lay down for others.
fn begun() -> Vec<Case> {
    let site = Site::new("");
    let root = site.root().to_str().unwrap();
    assert_eq!(rapporteur(&["init", root]).code, 0);
    for kind in ["meeting", "speaker", "topic", "organisation", "group"] {
        assert_eq!(rapporteur(&["new", kind, "Number 7: \"new\"", "--root", root]).code, 0);
    }
    let files = markdown_below(&site.path("content"));
    let settings = case("rapporteur.yaml", &site.read("rapporteur.yaml"));
    files.iter().filter_map(|(path, text)| case(path, text)).chain(settings).collect()
}

fn markdown_below(folder: &Path) -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = files.filter(|file| file.path().extension().is_some_and(|extension| extension == "md"));
    files
        .map(|file| {
            let path = file.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
            (path, fs::read_to_string(file.path()).unwrap())
        })
        .collect()
}

#[test]
fn a_schema_accepts_and_refuses_what_the_reader_does() {
    let mut cases: Vec<Case> = Vec::new();
    for (path, text) in markdown_below(&project_root().join("content")) {
        let case = case(&path, &text);
        assert!(case.as_ref().is_none_or(|case| case.is_right), "{path} of the example is not right");
        cases.extend(case);
    }
    let settings = fs::read_to_string(project_root().join("rapporteur.yaml")).unwrap();
    cases.extend(case("rapporteur.yaml", &settings));
    cases.extend(begun());
    let readme = fs::read_to_string(project_root().join("README.md")).unwrap();
    let block: String =
        readme.split("\n\n").find(|block| block.starts_with("    ---")).unwrap().replace("\n    ", "\n");
    cases.push(case("meetings/a.md", block.trim_start()).unwrap());
    assert!(cases.iter().all(|case| case.is_right));
    let n_right = cases.len();
    for entry in fs::read_dir(project_root().join("tests/cases/problems")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        for (path, text) in sections(&text).into_iter().filter(|(path, _)| path != "said") {
            let path = path.strip_prefix("content/").unwrap_or(&path);
            // What levels and paragraphs are called is known to their readers alone.
            let is_told = !text.contains("levels:") && !text.contains("paragraph: first");
            if is_told && (path.ends_with(".md") || ["rapporteur.yaml", "rapporteur.outcomes.yaml"].contains(&path)) {
                cases.extend(case(path, &text));
            }
        }
    }
    let n_wrong = cases.iter().filter(|case| !case.is_right).count();
    assert!(n_right > 50 && n_wrong >= 5, "{n_right} right, {n_wrong} wrong");
    check(&cases).unwrap_or_else(|said| panic!("{said}"));
}

/// Returns the keys of a subject; none of what is said beside reports, which are those of a meeting.
fn keys_of(subject: Subject) -> impl Iterator<Item = &'static str> {
    let map = match subject {
        Subject::Outcomes => shape(subject).key(ANY_KEY).and_then(|value| value.map.as_ref()),
        subject => Some(shape(subject)).filter(|_| subject != Subject::Reports),
    };
    map.into_iter().flat_map(|map| map.keys.iter().map(|(key, _)| *key))
}

#[test]
fn a_schema_agrees_with_the_reader_on_whatever_is_typed() {
    let keys: Vec<(&str, &str)> = SUBJECTS
        .iter()
        .flat_map(|(name, subject)| keys_of(*subject).map(move |key| (*name, key)))
        // Which words these take is known to their reader alone.
        .filter(|(_, key)| *key != "levels")
        .collect();
    let value = prop::sample::select(vec![
        "x",
        "1",
        "0",
        "-1",
        "1.5",
        "true",
        "No",
        "'no'",
        "2017-02-09",
        "2017",
        "10:30",
        "in person",
        "Online",
        "[]",
        "{}",
        "[a, b]",
        "[1, {name: x}]",
        "{name: x, role: 1}",
        "{role: x}",
        "{title: x}",
        "{title: x, url: 'https://a.b'}",
        "[{text: a, status: DONE}]",
        "[{text: a, paragraph: '7'}]",
        "{a: [b, {name: c}], d: e}",
        "~",
        "''",
        "[~, x]",
        "{light: '#123456'}",
        "[[a]]",
        "{meetings: [a, b]}",
        "{text: a, by: {role: x}}",
        "[{id: a, chair: [{name: b}]}]",
    ]);
    let mut runner = TestRunner::new(Config::with_cases(1));
    let strategy = prop::collection::vec((prop::sample::select(keys), value), 2000);
    runner
        .run(&strategy, |typed| {
            let cases = typed.iter().filter_map(|((name, key), value)| {
                let (path, text) = match *name {
                    "settings" => ("rapporteur.yaml".to_owned(), format!("{key}: {value}\n")),
                    "outcomes" => ("rapporteur.outcomes.yaml".to_owned(), format!("a.md: [{{{key}: {value}}}]\n")),
                    "page" => ("a.md".to_owned(), format!("---\n{key}: {value}\n---\n")),
                    name => (format!("{name}s/a.md"), format!("---\n{key}: {value}\n---\n")),
                };
                Some(Case { of: format!("{name}: {}", text.trim()), ..case(&path, &text)? })
            });
            check(&cases.collect::<Vec<_>>()).map_err(TestCaseError::fail)
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_schema_allows_the_extra_keys_of_its_site() {
    let site = Site::new("-- rapporteur.yaml --\nextra_keys: [layout]\n");
    let printed = rapporteur(&["schema", "meeting", "--root", site.root().to_str().unwrap()]);
    let schema: serde_json::Value = serde_json::from_str(&printed.stdout).unwrap();
    assert!(schema["properties"]["layout"].is_object());
    assert_eq!(schema["additionalProperties"], json!(false));
    assert_eq!(schema["title"], json!("A meeting"));
    let printed = rapporteur(&["schema", "reports", "--root", site.root().to_str().unwrap()]);
    let schema: serde_json::Value = serde_json::from_str(&printed.stdout).unwrap();
    assert!(schema["$defs"]["meeting"]["properties"]["layout"].is_object());
    assert!(rapporteur(&["schema", "page"]).stdout.contains("draft/2020-12"));
    assert_eq!(rapporteur(&["schema", "person"]).code, 2);
    assert_eq!(rapporteur(&["schema"]).code, 2);
}

#[test]
fn a_new_archive_helps_its_editor_and_overwrites_nothing() {
    let site = Site::new("-- .vscode/settings.json --\n{\"mine\": true}\n");
    let root = site.root().to_str().unwrap();
    assert_eq!(rapporteur(&["init", root]).code, 0);
    assert_eq!(site.read(".vscode/settings.json"), "{\"mine\": true}\n");
    let extensions: serde_json::Value = serde_json::from_str(&site.read(".vscode/extensions.json")).unwrap();
    assert!(extensions["recommendations"].is_array());
    let settings = site.read("rapporteur.yaml");
    let named = settings.lines().next().unwrap().split_once("$schema=").unwrap().1;
    let schema: serde_json::Value = serde_json::from_str(&site.read(named)).unwrap();
    assert_eq!(schema["title"], json!("Settings"));
    for (name, _) in SUBJECTS {
        assert!(site.exists(&format!(".rapporteur/schema/{name}.json")), "{name}");
    }
    site.build_clean();
}

#[test]
fn an_editor_that_others_wrote_is_helped_in_writing_a_report() {
    let Some(python) = installed("RAPPORTEUR_PYTHON") else { return };
    let site = copy_of_example();
    let script: PathBuf = project_root().join("tests/tools/check_editor.py");
    let program = env!("CARGO_BIN_EXE_rapporteur");
    let talk = run(Command::new(python).arg(script).arg(program).arg(site.root()));
    assert_eq!(talk.code, 0, "{}{}", talk.stdout, talk.stderr);
    site.build_clean();
}
