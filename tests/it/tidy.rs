//! The house is in order: imports go one way, and the documents say what the code does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use comrak::nodes::NodeValue;
use comrak::options::Extension as ExtensionOptions;
use comrak::{Anchorizer, Arena, Options, parse_document};
use rapporteur::config::Machine;

use crate::site::{project_root, rapporteur};

/// Which modules each module may use; a new arrow is a change of design (see ARCHITECTURE.md).
const ARROWS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("source", &[]),
    ("diagnostic", &["text", "source"]),
    ("yaml", &["text", "source", "diagnostic"]),
    ("files", &["text", "source"]),
    ("config", &["text", "source", "diagnostic", "yaml"]),
    ("permanence", &["text", "source", "diagnostic"]),
    ("beside", &["text", "source", "diagnostic", "yaml", "config"]),
    ("content", &["text", "source", "diagnostic", "yaml", "config", "permanence", "beside"]),
    ("keys", &["text", "source", "yaml", "config", "beside", "content"]),
    ("formatting", &["text", "source", "yaml", "content", "keys"]),
    ("archive", &["text", "source", "diagnostic", "yaml", "config", "permanence", "content"]),
    ("adopt", &["text", "source", "diagnostic", "yaml", "config", "beside", "content"]),
    ("import", &["text", "source", "yaml", "config", "content"]),
    ("locale", &["text", "source", "diagnostic", "yaml"]),
    ("search", &["text", "archive"]),
    ("citation", &["text"]),
    ("theme", &["text", "source", "diagnostic", "files", "locale", "citation"]),
    ("site", &["source", "archive", "search", "theme", "config", "diagnostic", "locale", "files", "beside"]),
    (
        "output",
        &[
            "text", "locale", "search", "source", "diagnostic", "config", "permanence", "content", "archive", "theme",
            "site", "citation",
        ],
    ),
    ("publish", &["files", "output"]),
    ("review", &["text", "source", "files", "beside", "content", "site", "publish"]),
    ("people", &["text", "source", "diagnostic", "yaml", "config", "content", "archive"]),
    ("mend", &["source", "diagnostic", "files", "publish"]),
    (
        "serve",
        &[
            "text", "source", "diagnostic", "files", "beside", "content", "archive", "theme", "site", "output",
            "review", "project",
        ],
    ),
    (
        "lsp",
        &[
            "text", "source", "diagnostic", "yaml", "files", "config", "beside", "content", "keys", "archive", "site",
            "output", "review", "project",
        ],
    ),
    (
        "project",
        &[
            "text", "source", "diagnostic", "files", "config", "permanence", "beside", "content", "archive", "theme",
            "site",
        ],
    ),
];

/// Crates that only these modules may know.
const OWNED: &[(&str, &[&str])] = &[
    ("comrak::", &["content"]),
    ("ammonia::", &["content"]),
    ("handlebars::", &["theme"]),
    ("walkdir::", &["files"]),
    ("serde_yaml::", &["yaml"]),
    ("toml::", &["content"]),
    ("url::", &["config"]),
    ("globset::", &["source"]),
    ("whatlang::", &["adopt"]),
    ("tempfile::", &["publish"]),
    ("similar::", &["mend"]),
    ("annotate_snippets::", &["diagnostic"]),
    ("clap::", &["cli"]),
    ("indicatif::", &["cli"]),
    ("terminal_size::", &["cli"]),
    ("anyhow::", &["cli", "serve"]),
    ("tiny_http::", &["serve"]),
    ("notify::", &["serve"]),
    ("socket2::", &["serve"]),
    ("icu_collator::", &["text"]),
    ("icu_datetime::", &["locale"]),
    ("icu_plurals::", &["locale"]),
    ("hayagriva::", &["citation"]),
    ("citationberg::", &["citation"]),
    ("biblatex::", &["citation"]),
    ("atom_syndication::", &["output"]),
    ("quick_xml::", &["output"]),
    ("lsp_server::", &["lsp"]),
    ("lsp_types::", &["lsp"]),
];

fn sources() -> BTreeMap<String, String> {
    let root = project_root().join("src");
    let files = walkdir::WalkDir::new(&root).into_iter().filter_map(Result::ok);
    let rust = files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs"));
    rust.map(|entry| {
        let path = entry.path().strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
        (path, fs::read_to_string(entry.path()).unwrap())
    })
    .collect()
}

fn module(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap()
}

fn is_test(path: &str) -> bool {
    path.ends_with("tests.rs")
}

#[test]
fn a_later_stage_uses_an_earlier_one_and_never_the_reverse() {
    let allowed: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    let mut breaches = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| !is_test(path)) {
        // The top of all uses whatever it wants; lib.rs and main.rs only name the others.
        if matches!(module(path), "cli" | "lib" | "main" | "fixture") {
            continue;
        }
        let allowed = allowed.get(module(path)).unwrap_or_else(|| panic!("{path} is of no module that has its arrows"));
        if text.contains("use crate::{") {
            breaches.push(format!("{path} uses several modules in one line, which this test cannot read"));
        }
        for used in text.split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            let is_module = ARROWS.iter().any(|(name, _)| *name == used) || used == "cli";
            if is_module && used != module(path) && !allowed.contains(&used.as_str()) {
                breaches.push(format!("{path} uses crate::{used}"));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn a_crate_stays_behind_its_module() {
    let mut breaches = Vec::new();
    for (path, text) in sources().iter().filter(|(path, _)| !is_test(path)) {
        for (name, owners) in OWNED {
            if text.split("#[cfg(test)]").next().unwrap().contains(name) && !owners.contains(&module(path)) {
                breaches.push(format!("{path} uses {name} which belongs to {}", owners.join(" and ")));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

/// Languages and styles are made when a page first asks for one, and other pages wait for that. A thread of the pool that waits for
/// others takes up another page meanwhile: one that asks for a language would then wait for itself.
#[test]
fn what_pages_wait_for_does_not_wait_for_the_pool() {
    let made_behind_locks = ["theme/", "locale", "citation"];
    for (path, text) in sources().iter().filter(|(path, _)| made_behind_locks.iter().any(|made| path.starts_with(made)))
    {
        assert!(!text.contains("rayon"), "{path} asks the pool of threads, and pages may wait for it");
    }
}

#[test]
fn every_module_says_what_it_owns() {
    let silent: Vec<String> = sources()
        .into_iter()
        .filter(|(path, text)| !text.starts_with("//!") && path != "lib.rs" && !is_test(path))
        .map(|(path, _)| path)
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

/// Returns the words in code type in the first column of a document's tables.
fn documented(document: &str) -> Vec<String> {
    let text = fs::read_to_string(project_root().join(document)).unwrap();
    let cells = text.lines().filter(|line| line.starts_with("| `")).filter_map(|line| line.split('|').nth(1));
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn the_reference_names_every_template_and_no_other() {
    let text = fs::read_to_string(project_root().join("docs/theme.md")).unwrap();
    let theme = project_root().join("theme");
    let templates: Vec<String> = fs::read_dir(&theme)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".hbs"))
        .collect();
    assert!(templates.len() > 15);
    for template in &templates {
        assert!(text.contains(&format!("`{template}`")), "docs/theme.md does not name {template}");
    }
    for name in text.split('`').skip(1).step_by(2).filter(|word| word.ends_with(".hbs") && !word.contains("NAME")) {
        assert!(theme.join(name).exists(), "docs/theme.md names {name}, which is not there");
    }
}

/// Returns the documents of the project.
fn documents() -> Vec<PathBuf> {
    let folders = ["", "benches", "docs", "examples/adopt", "fuzz"].map(|folder| project_root().join(folder));
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    files.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "md")).collect()
}

/// Returns where the links and pictures of a document lead, and the anchors of its headings.
fn links_and_anchors(text: &str) -> (Vec<String>, BTreeSet<String>) {
    let arena = Arena::new();
    let options = Options { extension: ExtensionOptions { table: true, ..Default::default() }, ..Default::default() };
    let mut anchorizer = Anchorizer::new();
    let (mut links, mut anchors) = (Vec::new(), BTreeSet::new());
    for node in parse_document(&arena, text, &options).descendants() {
        match &node.data.borrow().value {
            NodeValue::Link(link) | NodeValue::Image(link) => links.push(link.url.clone()),
            NodeValue::Heading(_) => {
                let words = node.collect_text();
                anchors.insert(anchorizer.anchorize(&words));
            }
            _ => {}
        }
    }
    (links, anchors)
}

#[test]
fn documents_lead_nowhere_that_is_not_there() {
    let read = |path: &Path| links_and_anchors(&fs::read_to_string(path).unwrap());
    let mut n_checked = 0;
    for document in documents() {
        for link in read(&document).0.iter().filter(|link| !link.contains("://") && !link.starts_with("mailto:")) {
            let (path, anchor) = link.split_once('#').map_or((link.as_str(), None), |(path, at)| (path, Some(at)));
            let target = match path {
                "" => document.clone(),
                path => document.parent().unwrap().join(path),
            };
            assert!(target.exists(), "{} leads to {link}, which is not there", document.display());
            if let Some(anchor) = anchor.filter(|_| target.extension().is_some_and(|end| end == "md")) {
                assert!(read(&target).1.contains(anchor), "{} leads to {link}: no such heading", document.display());
            }
            n_checked += 1;
        }
    }
    assert!(n_checked > 100, "{n_checked}");
}

#[test]
fn the_guides_name_every_option_of_their_commands_and_no_other() {
    let names = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !(c.is_ascii_lowercase() || c == '-')).filter(|word| word.len() > 3);
        words.filter(|word| word.starts_with("--")).map(str::to_owned).collect()
    };
    let guides = [
        ("serve", "docs/preview.md"),
        ("check", "docs/checking.md"),
        ("fmt", "docs/formatting.md"),
        ("outcomes", "docs/outcomes.md"),
    ];
    for (command, guide) in guides {
        // What a description speaks of is no option of the command: only lines that begin with one count.
        let help = rapporteur(&[command, "--help"]).stdout;
        let lines = help.lines().filter(|line| line.trim_start().starts_with('-'));
        let mut options = names(&lines.collect::<Vec<_>>().join("\n"));
        for common in ["--help", "--quiet", "--verbose"] {
            assert!(options.remove(common));
        }
        let guide = fs::read_to_string(project_root().join(guide)).unwrap();
        let table: String = guide.lines().filter(|line| line.starts_with("| `--")).collect();
        assert_eq!(names(&table), options, "{command}");
    }
}

/// Returns the keys of a file of words, each with its text.
fn words(lang: &str) -> BTreeMap<String, String> {
    let text = fs::read_to_string(project_root().join(format!("theme/i18n/{lang}.yaml"))).unwrap();
    let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    let pairs = lines.filter_map(|line| line.split_once(':'));
    pairs.map(|(key, text)| (key.to_owned(), text.trim().to_owned())).collect()
}

/// Returns the slots of a message: `{n}`, `{}`. Those of plural forms count once.
fn slots(message: &str) -> BTreeSet<&str> {
    let ends = message.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(slot, _)| slot);
    ends.filter(|slot| slot.bytes().all(|byte| byte.is_ascii_lowercase())).collect()
}

#[test]
fn every_language_says_everything_and_fills_in_the_same() {
    let english = words("en");
    assert!(english.len() > 150);
    for lang in ["ar", "de", "es", "fr", "it", "nl", "pl", "pt", "ru", "zh"] {
        let words = words(lang);
        assert_eq!(words.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "{lang}");
        for (key, message) in &words {
            assert_eq!(slots(message), slots(&english[key]), "{lang}: {key}");
        }
        let citation = fs::read_dir(project_root().join("theme/citation/locales")).unwrap().filter_map(Result::ok);
        let is_of_lang = |name: String| name.split(['-', '.']).next() == Some(lang);
        assert!(
            citation.map(|entry| entry.file_name().into_string().unwrap()).any(is_of_lang),
            "{lang} cites in English"
        );
    }
}

#[test]
fn every_word_that_is_asked_for_is_there_and_no_other() {
    let theme = walkdir::WalkDir::new(project_root().join("theme")).into_iter().filter_map(Result::ok);
    let templates = theme.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "hbs"));
    let templates: String = templates.map(|entry| fs::read_to_string(entry.path()).unwrap()).collect();
    let english = words("en");
    let in_templates = templates.split("{t \"").chain(templates.split("{#t \"")).skip(1);
    for key in in_templates.filter_map(|rest| rest.split_once('"')).map(|(key, _)| key) {
        let is_key = key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        assert!(!is_key || english.contains_key(key), "a template asks for `{key}`, which theme/i18n/en.yaml lacks");
    }
    let sources: String =
        sources().into_iter().filter(|(path, _)| path.starts_with("output/")).map(|(_, text)| text).collect();
    for call in ["word(\"", "count(\"", "fill(\"", "fill(\n            \""] {
        for key in sources.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(english.contains_key(key), "the pages ask for `{key}`, which theme/i18n/en.yaml lacks");
        }
    }
    for key in english.keys() {
        let quoted = format!("\"{key}\"");
        let is_list = sources.contains(&format!("\"{key}/\""));
        assert!(is_list || templates.contains(&quoted) || sources.contains(&quoted), "nothing asks for `{key}`");
    }
}

#[test]
fn the_theme_stays_within_its_budget() {
    let assets = project_root().join("theme/assets");
    let size = |name: &str| fs::read(assets.join(name)).unwrap().len();
    assert!(size("style.css") < 44_000);
    let scripts = ["early.js", "moved.js", "page.js", "search.js"].map(size).iter().sum::<usize>();
    // Compressed, text of this kind takes a third; the budget is 15 KB.
    assert!(scripts < 36_000, "{scripts}");
    let faces = size("fonts/latin-roman.woff2") + size("fonts/latin-italic.woff2");
    assert!(faces < 75_000, "{faces}");
}

#[test]
fn the_guide_names_every_output_for_programs_and_no_other() {
    let outputs: BTreeSet<String> = Machine::WORDS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let documented: BTreeSet<String> = documented("docs/machines.md").into_iter().collect();
    assert_eq!(documented, outputs, "docs/machines.md and the outputs differ");
}
