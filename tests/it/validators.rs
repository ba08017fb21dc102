//! What others say of our pages: an HTML validator and a link checker that we did not write.
//!
//! Both come from npm; `tests/all` installs them and names their folder in RAPPORTEUR_TOOLS. Where they are missing the
//! tests say so, and under CI they fail.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::site::{Run, project_root, published, rapporteur, run};

/// Returns the program of a tool, or `None` (loudly) where the tools are not installed.
#[expect(clippy::print_stderr, reason = "what was not run must be seen")]
fn tool(name: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("RAPPORTEUR_TOOLS").map(PathBuf::from);
    let program = folder.map(|folder| folder.join(".bin").join(name)).filter(|program| program.exists());
    if program.is_none() {
        assert!(std::env::var_os("CI").is_none(), "{name} is not installed: run tests/all, which installs it");
        eprintln!("NOT RUN: {name} is not installed; tests/all installs it");
    }
    program
}

fn build_example(output: &Path) {
    let root = project_root().to_str().unwrap();
    let run = rapporteur(&["build", "--strict", "--root", root, "--output", output.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
}

fn assert_valid_html(folder: &Path, least: usize) {
    let Some(program) = tool("html-validate") else { return };
    let paths = published(folder).into_keys().filter(|path| path.ends_with(".html"));
    let pages: Vec<PathBuf> = paths.map(|path| folder.join(path)).collect();
    assert!(pages.len() >= least, "only {} pages", pages.len());
    let config = project_root().join("tests/tools/htmlvalidate.json");
    let run = run(Command::new(program).arg("--config").arg(config).args(&pages));
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
}

#[test]
fn html_validate_finds_no_error_on_any_page_of_the_example() {
    let folder = tempfile::tempdir().unwrap();
    build_example(folder.path());
    assert_valid_html(folder.path(), 100);
}

#[test]
fn html_validate_finds_no_error_on_what_the_preview_adds() {
    let site = crate::site::Site::new("-- content/meetings/a.md --\n---\ntitel: A <b>\ndraft: true\n---\n[b](c.md)\n");
    let preview = crate::preview::Preview::start(site.root(), &[]);
    let folder = tempfile::tempdir().unwrap();
    let pages = [
        "_preview/",
        "_preview/problems/",
        "_preview/problems/similar-names/",
        "_preview/addresses/",
        "meetings/a/",
        "nowhere/",
    ];
    for (number, page) in pages.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{number}.html")), preview.get(&format!("/{page}")).body).unwrap();
    }
    assert_valid_html(folder.path(), pages.len());
}

#[test]
fn html_validate_finds_no_error_on_pages_that_show_everything() {
    let site = crate::site::Site::new(crate::pages::ARCHIVE);
    let body = "## Parts\n\n> [!WARNING]\n> Take care.\n\n- [x] done\n- [ ] open\n\nTerm\n: Meaning\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n\
                Note[^a].\n\n[^a]: Text.\n\n1. one\n   - two\n\n```rust\nfn main() {}\n```\n\n<details><summary>More</summary>Text</details> 9<sup>th</sup>\n\n\
                ![A chart](meetings/2020-01-02-paper.pdf) ~~gone~~ <name> said\n";
    site.write("content/everything.md", format!("---\ntitle: Everything\naliases: [/old/]\nlang: fr\n---\n{body}"));
    let translation = "---\ntitle: Première réunion\ndate: 2020-01-02\nlang: fr\ntranslation_of: 2020-01-02-first\nparent: 2021-03-04-third\n---\nTexte.\n";
    site.write("content/meetings/2020-01-02-first.fr.md", translation);
    let run = site.build(&["--drafts"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_valid_html(&site.path("public"), 30);
}

fn check_links(server_root: &Path, path: &str) -> Run {
    let Some(program) = tool("linkinator") else {
        return Run { code: 0, stdout: String::new(), stderr: String::new() };
    };
    run(Command::new(program)
        .arg(path)
        .arg("--server-root")
        .arg(server_root)
        .args([
            "--recurse", "--check-fragments", "--skip", "^(?!http://localhost)", "--format", "json", "--timeout",
            "30000",
        ])
        .current_dir(server_root))
}

fn assert_no_broken_link(run: &Run, least: usize) {
    if run.stdout.is_empty() {
        return;
    }
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let n_checked = run.stdout.matches("\"OK\"").count();
    assert!(n_checked >= least, "only {n_checked} links were checked");
}

#[test]
fn linkinator_finds_no_broken_link_from_the_root() {
    let folder = tempfile::tempdir().unwrap();
    build_example(folder.path());
    assert_no_broken_link(&check_links(folder.path(), "."), 110);
}

#[test]
fn linkinator_finds_no_broken_link_under_a_sub_path() {
    let folder = tempfile::tempdir().unwrap();
    build_example(&folder.path().join("some/archive"));
    assert_no_broken_link(&check_links(folder.path(), "some/archive/"), 110);
}
