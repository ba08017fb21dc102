//! Archives in the styles of other places: a city council, a Verein, a conseil municipal. Each is a tree in
//! `tests/cases/adopt`, with what `rapporteur explain` must say of its reports once it was adopted.

use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;

use crate::site::{Site, rapporteur};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/adopt")
}

/// Returns the reports of a tree: its files with a date in the name.
fn reports(tree: &str) -> Vec<&str> {
    let paths = tree.lines().filter_map(|line| line.strip_prefix("-- ")?.strip_suffix(" --"));
    paths.filter(|path| path.bytes().any(|byte| byte.is_ascii_digit())).collect()
}

fn check(name: &str) {
    let tree = fs::read_to_string(folder().join(format!("{name}.txt"))).unwrap();
    let site = Site::new(&tree);
    let root = site.root().to_str().unwrap();
    let run = rapporteur(&["adopt", root]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let run = site.build(&["--strict"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let reports = reports(&tree);
    let arguments = ["explain", "--root", root].into_iter().chain(reports.iter().copied());
    let run = rapporteur(&arguments.collect::<Vec<_>>());
    assert_eq!(run.code, 0, "{}", run.stderr);
    expect_file![folder().join(format!("{name}.known"))].assert_eq(&run.stdout);
}

#[test]
fn a_city_council_is_understood() {
    check("city-council");
}

#[test]
fn a_verein_is_understood() {
    check("verein");
}

#[test]
fn a_conseil_municipal_is_understood() {
    check("conseil-municipal");
}
