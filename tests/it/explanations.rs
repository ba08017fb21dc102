//! Every problem is explained, and every explanation is true: its wrong example has the problem, its right one has none.
//!
//! `UPDATE_EXPECT=1 cargo test --test it explanations` writes the list of explanations (`src/diagnostic/explanations.rs`)
//! and the reference page (`docs/problems.md`); a new explanation is known from the next build on.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::sync::LazyLock;

use rapporteur::diagnostic::explain::{self, Example, Explanation};
use rapporteur::diagnostic::{Diagnostic, Severity};
use rayon::prelude::*;

use crate::catalogue;
use crate::problems::{problems_of, said};
use crate::site::{Site, project_root, rapporteur};

/// What files cannot show: the code, which example, and why.
const IN_WORDS: &[(&str, &str, &str)] = &[
    ("dead-link", "wrong", "it needs another site; `check` has one"),
    ("dead-link", "right", "it needs another site"),
    ("history-cut-off", "wrong", "it needs a repository whose history is cut off; `machines` has one"),
    ("history-cut-off", "right", "it needs a repository"),
    ("unreadable-file", "wrong", "it needs a file that is no text; `problems` has one"),
    ("unreadable-file", "right", "it needs such a file, mended"),
    ("outside-link", "wrong", "it needs a link of the file system; `problems` has one"),
    ("outside-link", "right", "it needs such a file, mended"),
    ("long-file", "wrong", "it needs a file of many megabytes; `problems` has one"),
    ("long-file", "right", "it needs such a file, mended"),
    ("guessed-encoding", "wrong", "it needs a file in another encoding; `problems` has one"),
    ("guessed-encoding", "right", "it needs such a file, mended"),
    ("bad-citation-style", "right", "a whole style of CSL is too long for an example"),
];

fn is_updating() -> bool {
    std::env::var_os("UPDATE_EXPECT").is_some()
}

/// Compares a generated file with what is there, or writes it.
fn check_file(path: &str, generated: &str) {
    let found = fs::read_to_string(project_root().join(path)).unwrap_or_default();
    // How rustfmt breaks lines, and the comma that it puts behind the last item of a broken one, are its own business.
    let without_form = |text: &str| text.split_whitespace().collect::<String>().replace(",]", "]").replace(",)", ")");
    let is_same =
        if path.ends_with(".rs") { without_form(&found) == without_form(generated) } else { found == generated };
    if is_same {
        return;
    }
    assert!(is_updating(), "{path} is not what it is made from; `UPDATE_EXPECT=1 cargo test --test it explanations`");
    fs::write(project_root().join(path), generated).unwrap();
}

#[test]
fn every_code_has_an_explanation_and_every_explanation_a_code() {
    let mut table = "//! Every explanation, by the theme of its problem: a list that a test makes from the catalogue \
                     (tests/it/explanations.rs).\n//!\n//! Each file is named here rather than read as a folder, so that \
                     the compiler notices every change.\n\nuse super::explain::Theme;\n\npub(super) const THEMES: &[Theme] \
                     = &[\n"
        .to_owned();
    let mut codes = BTreeSet::new();
    for catalogue::Theme { title, problems } in catalogue::read() {
        writeln!(table, "    Theme {{\n        title: {title:?},\n        problems: &[").unwrap();
        for (code, severity) in problems {
            let path = format!("explanations/{code}.md");
            writeln!(table, "            ({code:?}, {severity:?}, include_str!({path:?})),").unwrap();
            codes.insert(code);
        }
        table.push_str("        ],\n    },\n");
    }
    table.push_str("];\n");
    let folder = project_root().join("src/diagnostic/explanations");
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
    let files: BTreeSet<String> =
        fs::read_dir(folder).unwrap().map(|entry| name(entry).trim_end_matches(".md").to_owned()).collect();
    let unexplained: Vec<_> = codes.difference(&files).collect();
    assert!(unexplained.is_empty(), "src/diagnostic/explanations lacks {unexplained:?}");
    let unknown: Vec<_> = files.difference(&codes).collect();
    assert!(unknown.is_empty(), "no problem has these codes, which are explained: {unknown:?}");
    check_file("src/diagnostic/explanations.rs", &table);
}

/// What is wrong with the examples of an explanation; nothing with those in words.
struct Built {
    wrong: Vec<Diagnostic>,
    right: Vec<Diagnostic>,
}

/// All examples, built; in the order of the explanations.
static BUILT: LazyLock<Vec<Built>> = LazyLock::new(|| {
    let build = |example: &Option<Example>| match example {
        Some(example) if !example.files.is_empty() => problems_of(&Site::new(&example.source())),
        _ => Vec::new(),
    };
    let built = explain::all().par_iter().map(|one| Built { wrong: build(&one.wrong), right: build(&one.right) });
    built.collect()
});

/// Tells whether an example is one in words, which must be listed above.
fn is_in_words(explanation: &Explanation, which: &str, example: &Example) -> bool {
    let Explanation { code, .. } = explanation;
    let is_listed = IN_WORDS.iter().any(|(own, own_which, _)| own == code && *own_which == which);
    assert_eq!(
        example.files.is_empty(),
        is_listed,
        "{code}, {which}: an example in words and the list of those differ"
    );
    assert!(is_listed || example.words.is_empty(), "{code}, {which}: words stand between the files");
    is_listed
}

#[test]
fn a_wrong_example_has_its_problem_and_a_right_one_has_none() {
    let mut wrong = Vec::new();
    for (explanation, built) in explain::all().iter().zip(BUILT.iter()) {
        let code = explanation.code;
        let example = explanation.wrong.as_ref().unwrap();
        if !is_in_words(explanation, "wrong", example) {
            let problems = &built.wrong;
            if !problems.iter().any(|problem| problem.code == code) {
                wrong.push(format!("the wrong example of {code} does not have it:\n{}", said(problems)));
            }
            let others = problems.iter().filter(|problem| problem.code != code && problem.severity != Severity::Note);
            let others: BTreeSet<&str> = others.map(|problem| problem.code).collect();
            if !others.is_empty() && !IS_MORE.contains(&code) {
                wrong.push(format!("the wrong example of {code} has {others:?} too:\n{}", said(problems)));
            }
        }
        let example = explanation.right.as_ref().unwrap();
        if !is_in_words(explanation, "right", example) {
            let problems = &built.right;
            if problems.iter().any(|problem| problem.code == code || problem.severity != Severity::Note) {
                wrong.push(format!("the right example of {code} has problems:\n{}", said(problems)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Wrong examples in which one slip is two problems.
const IS_MORE: &[&str] = &["twin-names"];

/// Returns the address of a problem within the reference page, as forges make it from the heading.
fn anchor(code: &str) -> String {
    format!("#{code}")
}

fn severity_in_words(severity: &str) -> &str {
    match severity {
        "error" => "An error: until it is mended, the archive lacks something or says something false.",
        "warning" => "A warning: the pages are right, but something was probably meant otherwise.",
        "note" => "A note: nothing is wrong, and nothing need be done.",
        _ => "An error, a warning or a note, as the case may be.",
    }
}

/// Returns a paragraph in lines of the usual length.
fn filled(paragraph: &str) -> String {
    let mut lines = vec![String::new()];
    for word in paragraph.split(' ') {
        if lines.last().is_some_and(|line| line.chars().count() + 1 + word.chars().count() > 120) {
            lines.push(String::new());
        }
        let line = lines.last_mut().unwrap();
        line.push_str(if line.is_empty() { "" } else { " " });
        line.push_str(word);
    }
    lines.join("\n")
}

/// Appends text as a block of code.
fn push_code(page: &mut String, text: &str) {
    for line in text.trim_end().lines() {
        page.push_str(format!("    {line}").trim_end());
        page.push('\n');
    }
    page.push('\n');
}

fn push_example(page: &mut String, heading: &str, example: &Example) {
    writeln!(page, "**{heading}**\n").unwrap();
    for words in &example.words {
        writeln!(page, "{}\n", filled(words)).unwrap();
    }
    if !example.files.is_empty() {
        push_code(page, &example.source());
    }
}

fn push_problem(page: &mut String, explanation: &Explanation, built: &Built) {
    let Explanation { code, severity, summary, body, .. } = explanation;
    writeln!(page, "### {code}\n\n{}\n", filled(summary)).unwrap();
    for paragraph in body {
        writeln!(page, "{}\n", filled(paragraph)).unwrap();
    }
    writeln!(page, "*{}*\n", severity_in_words(severity)).unwrap();
    let (wrong, right) = (explanation.wrong.as_ref().unwrap(), explanation.right.as_ref().unwrap());
    push_example(page, "Wrong", wrong);
    let own = built.wrong.iter().find(|problem| problem.code == *code);
    if let Some(problem) = own {
        page.push_str("Rapporteur says:\n\n");
        push_code(page, &said(std::slice::from_ref(problem)));
    }
    push_example(page, "Right", right);
}

#[test]
fn the_reference_page_is_made_from_the_explanations() {
    let introduction = "Every problem that Rapporteur reports has a code, in brackets behind the word `error`, `warning` \
                        or `note`. Here is what each code means, why it matters, and what to write instead. \
                        `rapporteur explain CODE` says the same on your own computer.";
    let reading = "The examples show whole files, each below a line with its path: `-- content/about.md --` is not part \
                   of the file, and a `---` is.";
    let mut page = format!("# Problems explained\n\n{}\n\n{}\n", filled(introduction), filled(reading));
    let mut theme = "";
    for explanation in explain::all() {
        if explanation.theme != theme {
            theme = explanation.theme;
            writeln!(page, "\n**{theme}**\n").unwrap();
        }
        let Explanation { code, summary, .. } = explanation;
        writeln!(page, "- [{code}]({}): {summary}", anchor(code)).unwrap();
    }
    for (explanation, built) in explain::all().iter().zip(BUILT.iter()) {
        if explanation.theme != theme {
            theme = explanation.theme;
            let gap = if page.ends_with("\n\n") { "" } else { "\n" };
            writeln!(page, "{gap}## {theme}\n").unwrap();
        }
        push_problem(&mut page, explanation, built);
    }
    check_file("docs/problems.md", &format!("{}\n", page.trim_end()));
}

#[test]
fn a_code_is_explained_on_the_terminal() {
    let run = rapporteur(&["explain", "unknown-key"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let explanation = explain::find("unknown-key").unwrap();
    assert!(run.stdout.contains(&explanation.summary), "{}", run.stdout);
    assert!(run.stdout.contains("    speaker: Speaker One\n") && !run.stdout.contains('\u{1b}'), "{}", run.stdout);
    // As it is copied from a message.
    assert_eq!(rapporteur(&["explain", "warning[unknown-key]"]).stdout, run.stdout);
    assert_eq!(rapporteur(&["explain", "[Unknown_Key]:"]).stdout, run.stdout);
}

#[test]
fn without_a_code_all_codes_are_listed() {
    let list = rapporteur(&["explain"]).stdout;
    for explanation in explain::all() {
        assert!(list.contains(&format!("  {}", explanation.code)) && list.contains(explanation.theme), "{list}");
    }
}

#[test]
fn a_code_that_is_none_is_told_so() {
    let run = rapporteur(&["explain", "unknown-kee"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("did you mean `unknown-key`?"), "{}", run.stderr);
    let run = rapporteur(&["explain", "weather"]);
    assert!(run.code == 2 && run.stderr.contains("`rapporteur explain` lists all codes"), "{}", run.stderr);
    let run = rapporteur(&["explain", "content/meetings/a.md"]);
    assert!(run.code == 2 && run.stderr.contains("there is no file content/meetings/a.md"), "{}", run.stderr);
}
