//! Every problem, as its author sees it: each file of `tests/cases/problems/` is a site and what is said of it.
//!
//! `UPDATE_EXPECT=1 cargo test` writes what is said now; read the difference before you commit it.

use std::fs;

use rapporteur::archive::resolve::Show;
use rapporteur::diagnostic::Diagnostic;
use rapporteur::diagnostic::render::{Style, render};
use rapporteur::files::Look;
use rapporteur::output;
use rapporteur::project::Project;
use rapporteur::text::date::Date;

use crate::catalogue;
use crate::site::{Site, project_root, sections};

const SAID: &str = "said";

/// Returns all that is wrong with a site, in order.
pub(crate) fn problems_of(site: &Site) -> Vec<Diagnostic> {
    let today = Date::new(2026, Some(1), Some(1)).unwrap();
    let show = Show { drafts: false, future: false, today };
    let loaded = Project::new(site.root().to_owned(), show).load(&Look::Everything);
    let (routes, found) = output::routes(&loaded.site);
    // Pages can only be at fault with templates of the site's own; rendering takes most of the time.
    let unrendered = match site.exists("theme") {
        true => routes.render_all(&loaded.site, |_, rendered| rendered.err()),
        false => Vec::new(),
    };
    loaded.site.all_problems(found.into_iter().chain(unrendered.into_iter().flatten()))
}

/// Returns what is said of problems, as `build` prints it.
pub(crate) fn said(problems: &[Diagnostic]) -> String {
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
        let found = said(&problems_of(&Site::new(&files)));
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
    let said: String = cases().iter().map(|case| fs::read_to_string(case).unwrap()).collect();
    // These need a repository (`machines` has it), another site (`check`), or files that are no text (below).
    let is_elsewhere = |code: &str| {
        let no_text = ["unreadable-file", "outside-link", "long-file", "guessed-encoding"];
        ["history-cut-off", "dead-link"].contains(&code) || no_text.contains(&code)
    };
    let codes = catalogue::read().into_iter().flat_map(|theme| theme.problems.into_keys());
    let missing: Vec<String> =
        codes.filter(|code| !is_elsewhere(code) && !said.contains(&format!("[{code}]"))).collect();
    assert!(missing.is_empty(), "these problems have no case in tests/cases/problems: {missing:?}");
}

#[cfg(unix)]
#[test]
fn files_that_are_no_text_are_told_apart() {
    let site = crate::site::Site::new("-- content/a.md --\n---\ntitle: A\n---\nText.\n");
    site.write("content/picture.md", [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x00, 0x81]);
    site.write("content/latin.md", b"---\ntitle: Caf\xe9\n---\nUn caf\xe9 \xe0 la cr\xe8me, s'il vous pla\xeet.\n");
    site.write("content/long.md", vec![b'x'; 17 << 20]);
    std::os::unix::fs::symlink("/etc/hostname", site.path("content/link.md")).unwrap();
    let run = crate::site::rapporteur(&["check", "-v", "--root", site.root().to_str().unwrap()]);
    let said = format!("{}{}", run.stdout, run.stderr);
    for (code, file) in
        [("unreadable-file", "picture"), ("guessed-encoding", "latin"), ("long-file", "long"), ("outside-link", "link")]
    {
        let told = said.split("\n\n").find(|told| told.contains(&format!("[{code}]"))).unwrap_or_default();
        assert!(told.contains(&format!("content/{file}.md")), "{code} of {file}: {said}");
    }
}
