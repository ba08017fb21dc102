//! `rapporteur fmt`: front matter in one form, on real folders.

use crate::site::{Run, Site, project_root, rapporteur};

const UNTIDY: &str = "---\nspeakers: [{role: R, name: 'Speaker One'}] # who\ndate: 9 February 2017\ntitle: \"First\"\n---\n\nThe *text*.";
const TIDY: &str =
    "---\ntitle: First\ndate: 2017-02-09\nspeakers: [{name: Speaker One, role: R}] # who\n---\n\nThe *text*.";

fn site() -> Site {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\n");
    site.write("content/meetings/first.md", UNTIDY);
    site.write("content/meetings/second.md", TIDY.replace("First", "Second"));
    site.write("content/about.md", "Without front matter.\n");
    site
}

fn fmt(site: &Site, arguments: &[&str]) -> Run {
    rapporteur(&[&["fmt"], arguments, &["--root", site.root().to_str().unwrap()]].concat())
}

#[test]
fn files_are_put_in_form_and_once_is_enough() {
    let site = site();
    let run = fmt(&site, &[]);
    assert_eq!((run.code, run.stderr.as_str()), (0, "3 files looked at; 1 file changed\n"));
    assert_eq!(site.read("content/meetings/first.md"), TIDY);
    assert_eq!(fmt(&site, &[]).stderr, "3 files looked at; 0 files changed\n");
    assert_eq!(fmt(&site, &["--check"]).code, 0);
}

#[test]
fn a_check_shows_the_changes_and_fails_and_a_dry_run_shows_them() {
    let site = site();
    for (arguments, code) in [(["--check"], 1), (["--dry-run"], 0)] {
        let run = fmt(&site, &arguments);
        assert_eq!((run.code, run.stderr.as_str()), (code, "3 files looked at; 1 file would change\n"));
        assert!(run.stdout.starts_with("--- a/content/meetings/first.md\n+++ b/content/meetings/first.md\n"));
        assert!(run.stdout.contains("\n+date: 2017-02-09\n"), "{}", run.stdout);
        assert_eq!(site.read("content/meetings/first.md"), UNTIDY);
    }
}

#[test]
fn only_what_is_named_is_looked_at() {
    let site = site();
    let second = site.path("content/meetings/second.md");
    let run = fmt(&site, &[second.to_str().unwrap(), site.path("content/about.md").to_str().unwrap()]);
    assert_eq!((run.code, run.stderr.as_str()), (0, "2 files looked at; 0 files changed\n"));
    assert_eq!(fmt(&site, &["content/meetings", "--check"]).code, 1);
    let run = fmt(&site, &["content/nowhere.md"]);
    assert!(run.code == 2 && run.stderr.contains("there is no content/nowhere.md"), "{}", run.stderr);
}

#[test]
fn marks_line_ends_and_the_body_stay_byte_for_byte() {
    let site = Site::new("");
    let bytes = |front: &str| -> Vec<u8> {
        let text =
            format!("\u{FEFF}---\r\n{}---\r\n\r\nThe text\nof \u{FDD0} it\r\n\0 ends", front.replace('\n', "\r\n"));
        text.into_bytes()
    };
    site.write("content/meetings/a.md", bytes("date: 2017/2/9 # so\ntitle: 'T'\n"));
    assert_eq!(fmt(&site, &[]).code, 0);
    let found = std::fs::read(site.path("content/meetings/a.md")).unwrap();
    assert!(found == bytes("title: T\ndate: 2017-02-09 # so\n"), "{}", String::from_utf8_lossy(&found));
}

#[test]
fn what_stays_as_it_is_is_told_with_the_reason() {
    let site = Site::new("");
    site.write("content/meetings/broken.md", "---\ndate: 2017\ntitle: [\n---\n");
    site.write("content/meetings/latin.md", b"---\ndate: 2017\ntitle: Caf\xe9\n---\n");
    site.write("content/meetings/odd.md", "---\ntitle: T\nspeakers: [{role: R, # why\n  name: N}]\n---\n");
    let before = site.read("content/meetings/odd.md");
    let run = fmt(&site, &[]);
    assert_eq!(run.code, 0);
    let said = |words: &str| assert!(run.stderr.contains(words), "{}", run.stderr);
    said(
        "warning: content/meetings/broken.md stays as it is: its front matter has a mistake, of which `rapporteur check` tells\n",
    );
    said("warning: content/meetings/latin.md stays as it is: it is not UTF-8");
    said("warning: content/meetings/odd.md:3: the keys stay in their order, which cannot be changed for certain\n");
    assert_eq!(site.read("content/meetings/odd.md"), before);
}

#[test]
fn the_same_archive_is_published_afterwards() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\n");
    for entry in walkdir::WalkDir::new(project_root().join("content")).into_iter().filter_map(Result::ok) {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(project_root()).unwrap().to_str().unwrap().to_owned();
            site.write(&path, std::fs::read(entry.path()).unwrap());
        }
    }
    assert!(site.build(&[]).code < 2);
    let before = site.published();
    assert_eq!(fmt(&site, &[]).code, 0);
    assert!(site.build(&[]).code < 2);
    let after = site.published();
    let differing: Vec<&String> = before.keys().filter(|path| before.get(*path) != after.get(*path)).collect();
    assert!(differing.is_empty() && before.len() == after.len(), "{differing:?}");
}
