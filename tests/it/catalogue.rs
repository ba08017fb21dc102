//! The catalogue of problems, as its source tells it: which codes there are, of which theme and severity.

use std::collections::BTreeMap;
use std::fs;

use crate::site::project_root;

/// A file of the catalogue.
pub(crate) struct Theme {
    /// The first line of the file, without its full stop: "Links in the text".
    pub(crate) title: String,
    /// The codes, each with its usual severity in words.
    pub(crate) problems: BTreeMap<String, String>,
}

/// How a problem is made, and how severe it is then.
const WAYS: &[(&str, &str)] =
    &[("error(\"", "error"), ("warning(\"", "warning"), ("note(\"", "note"), ("(severity, \"", "varies")];

/// Reads the catalogue: its files in order of their names, without those that make no problem.
pub(crate) fn read() -> Vec<Theme> {
    let folder = project_root().join("src/diagnostic/catalogue");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let themes = files.iter().map(|file| theme(&fs::read_to_string(file).unwrap()));
    let themes: Vec<Theme> = themes.filter(|theme| !theme.problems.is_empty()).collect();
    let n_codes: usize = themes.iter().map(|theme| theme.problems.len()).sum();
    assert!(n_codes > 25, "the codes are not found any more");
    themes
}

fn theme(source: &str) -> Theme {
    let title = source.lines().next().unwrap().trim_start_matches("//! ").trim_end_matches('.').to_owned();
    let mut problems: BTreeMap<String, String> = BTreeMap::new();
    for line in source.lines() {
        let Some((way, severity)) = WAYS.iter().find(|(way, _)| line.contains(way)) else { continue };
        let code = line.split_once(way).and_then(|(_, rest)| rest.split('"').next()).unwrap();
        if !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
            problems
                .entry(code.to_owned())
                .and_modify(|known| {
                    if known != severity {
                        *known = "varies".to_owned();
                    }
                })
                .or_insert_with(|| (*severity).to_owned());
        }
    }
    Theme { title, problems }
}
