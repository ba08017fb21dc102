//! Texts that attack whoever shows them: our own list, and those by which two sanitisers of HTML are tested.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::site::project_root;

/// Those that are written down here: OWASP's list of ways past filters, and what this program in particular meets.
pub(crate) fn own() -> Vec<String> {
    let text = fs::read_to_string(project_root().join("tests/cases/attacks/xss.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with("# ") && !line.is_empty());
    lines.map(|line| line.replace('␤', "\n").replace('␉', "\t").replace('␀', "\0")).collect()
}

/// Those of DOMPurify, from the last of its packages that has its tests in it; none where npm brought nothing.
pub(crate) fn dompurify() -> Vec<String> {
    let Some(tools) = std::env::var_os("RAPPORTEUR_TOOLS") else { return Vec::new() };
    let file = PathBuf::from(tools).join("dompurify/test/expect.json");
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let cases: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    cases.iter().filter_map(|case| Some(case["payload"].as_str()?.to_owned())).collect()
}

/// Those of ammonia: the texts with markup in the tests of the very version that is built in.
pub(crate) fn ammonia() -> Vec<String> {
    let told = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--manifest-path"])
        .arg(project_root().join("Cargo.toml"))
        .output()
        .unwrap();
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    let packages = told["packages"].as_array().unwrap().iter();
    let mut manifest =
        packages.filter(|package| package["name"] == "ammonia").filter_map(|package| package["manifest_path"].as_str());
    let source = PathBuf::from(manifest.next_back().unwrap()).with_file_name("src").join("lib.rs");
    let source = fs::read_to_string(source).unwrap();
    let tests = source.split("mod test {").last().unwrap();
    let texts = literals(tests).into_iter().filter(|text| text.contains('<'));
    let texts: std::collections::BTreeSet<String> = texts.collect();
    texts.into_iter().collect()
}

/// Returns the texts that stand in quotation marks in Rust, roughly: it need not be understood to be thrown at a page.
fn literals(source: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find('"') {
        let n_marks = rest[..at].bytes().rev().take_while(|byte| *byte == b'#').count();
        let is_raw = rest[..at - n_marks].ends_with('r');
        rest = &rest[at + 1..];
        let end = match is_raw {
            true => rest.find(&format!("\"{}", "#".repeat(n_marks))),
            false => rest.char_indices().find(|(at, c)| *c == '"' && !rest[..*at].ends_with('\\')).map(|(at, _)| at),
        };
        let Some(end) = end else { break };
        let text = &rest[..end];
        texts.push(if is_raw {
            text.to_owned()
        } else {
            text.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\")
        });
        rest = &rest[end + 1..];
    }
    texts
}
