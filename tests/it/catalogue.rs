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
    // Long calls are broken behind the bracket.
    let in_one_line = source.split_whitespace().collect::<Vec<_>>().join(" ").replace("( ", "(");
    let constants = in_one_line.split("pub const ").skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once(": &str = ")?;
        Some((format!("({name},"), format!("({},", rest.split_once(';')?.0)))
    });
    let constants: Vec<(String, String)> = constants.collect();
    let in_one_line = constants.iter().fold(in_one_line, |text, (name, code)| text.replace(name, code));
    let mut problems: BTreeMap<String, String> = BTreeMap::new();
    for (way, severity) in WAYS {
        for code in in_one_line.split(way).skip(1).filter_map(|rest| rest.split('"').next()) {
            if !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
                let known = problems.entry(code.to_owned()).or_insert_with(|| (*severity).to_owned());
                if known != severity {
                    *known = "varies".to_owned();
                }
            }
        }
    }
    Theme { title, problems }
}
