//! Every problem, as its author sees it: each file of `tests/cases/problems/` is a site and what is said of it.
//!
//! `UPDATE_EXPECT=1 cargo test` writes what is said now; read the difference before you commit it.

use std::collections::BTreeSet;
use std::fs;

use rapporteur::archive::resolve::Show;
use rapporteur::diagnostic::render::{Style, render};
use rapporteur::files::Look;
use rapporteur::output;
use rapporteur::project::Project;
use rapporteur::text::date::Date;

use crate::site::{Site, project_root, sections};

const SAID: &str = "said";

fn said(site: &Site) -> String {
    let today = Date::new(2026, Some(1), Some(1)).unwrap();
    let show = Show { drafts: false, future: false, today };
    let loaded = Project::new(site.root().to_owned(), show).load(&Look::Everything);
    let (routes, found) = output::routes(&loaded.site);
    let unrendered = routes.render_all(&loaded.site, |_, rendered| rendered.err());
    let mut problems = [loaded.site.problems, found].concat();
    problems.extend(unrendered.into_iter().flatten());
    problems.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    let style = Style { color: false, width: 120 };
    problems.iter().map(|problem| render(problem, &style)).collect::<Vec<_>>().join("\n")
}

fn cases() -> Vec<std::path::PathBuf> {
    let folder = project_root().join("tests/cases/problems");
    let mut cases: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

#[test]
fn every_problem_says_what_is_wrong_where_and_what_to_do() {
    let is_updating = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let text = fs::read_to_string(&case).unwrap();
        let mut parts = sections(&text);
        let expected = match parts.last() {
            Some((name, _)) if name == SAID => parts.pop().unwrap().1,
            _ => String::new(),
        };
        let files: String = parts.iter().map(|(path, text)| format!("-- {path} --\n{text}")).collect();
        let found = said(&Site::new(&files));
        if found.trim_end() == expected.trim_end() {
            continue;
        }
        if is_updating {
            fs::write(&case, format!("{files}-- {SAID} --\n{}\n", found.trim_end())).unwrap();
        } else {
            wrong.push(format!("{}:\n--- expected\n{expected}\n--- found\n{found}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_code_of_the_catalogue_has_a_case() {
    let catalogue: String = fs::read_dir(project_root().join("src/diagnostic/catalogue"))
        .unwrap()
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    let is_code = |text: &&str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let codes: BTreeSet<&str> = catalogue
        .lines()
        .filter(|line| ["error(\"", "warning(\"", "note(\"", "(severity, \""].iter().any(|start| line.contains(start)))
        .filter_map(|line| line.split('"').nth(1))
        .filter(is_code)
        .collect();
    assert!(codes.len() > 25, "the codes are not found any more: {codes:?}");
    let said: String = cases().iter().map(|case| fs::read_to_string(case).unwrap()).collect();
    // This one needs a repository; `machines` has it.
    let is_elsewhere = |code: &&&str| **code == "history-cut-off";
    let missing: Vec<&&str> =
        codes.iter().filter(|code| !is_elsewhere(code) && !said.contains(&format!("[{code}]"))).collect();
    assert!(missing.is_empty(), "these problems have no case in tests/cases/problems: {missing:?}");
}
