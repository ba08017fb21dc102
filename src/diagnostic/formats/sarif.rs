//! SARIF 2.1.0 (OASIS), which forges and editors read.

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::{Region, Report, in_words, severity_word};
use crate::diagnostic::{Diagnostic, Edit, Fix, Location, Place, explain};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The characters of a path that do not stand in an address as they are (RFC 3986, section 3.3).
const IN_PATHS: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// What is wrong with the site as a whole is put right in its settings; some readers refuse what lies nowhere.
const SETTINGS: &str = "rapporteur.yaml";

/// Returns the document; it ends with a newline.
pub fn sarif(report: &Report<'_>) -> String {
    let codes: Vec<&str> = {
        let mut codes: Vec<&str> = report.problems.iter().map(|problem| problem.code).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    };
    let rules: Vec<Value> = codes.iter().map(|code| rule(code)).collect();
    let results: Vec<Value> = report.problems.iter().map(|problem| result(report, problem, &codes)).collect();
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "Rapporteur",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{document:#}\n")
}

fn rule(code: &str) -> Value {
    let explained = explain::find(code);
    let summary = explained.map_or(code, |explanation| &explanation.summary);
    let explanation = explained.map_or(code, |explanation| explanation.markdown.trim());
    json!({
        "id": code,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": description(explanation)},
        "help": {"text": explanation, "markdown": explanation},
    })
}

/// Returns what an explanation says before its examples.
fn description(explanation: &str) -> &str {
    explanation.split("\n## ").next().unwrap_or(explanation).trim()
}

fn result(report: &Report<'_>, problem: &Diagnostic, codes: &[&str]) -> Value {
    let mut result = json!({
        "ruleId": problem.code,
        "ruleIndex": codes.binary_search(&problem.code).unwrap_or_default(),
        "level": severity_word(problem.severity),
        "message": {"text": in_words(problem)},
        "locations": [location(report, problem)],
    });
    if !problem.also.is_empty() {
        let related = |(position, (place, message)): (usize, &(Place, String))| {
            json!({
                "id": position,
                "message": {"text": message},
                "physicalLocation": physical(report, &place.file.label, Some(Region::of(place))),
            })
        };
        result["relatedLocations"] = problem.also.iter().enumerate().map(related).collect();
    }
    if !problem.fixes.is_empty() {
        result["fixes"] = problem.fixes.iter().map(|fix| fix_of(report, fix)).collect();
    }
    result
}

fn location(report: &Report<'_>, problem: &Diagnostic) -> Value {
    let label = match &problem.location {
        Location::Text(place) => &place.file.label,
        Location::File(label) => label,
        Location::Site => SETTINGS,
    };
    json!({"physicalLocation": physical(report, label, Region::of_problem(problem))})
}

fn physical(report: &Report<'_>, label: &str, region: Option<Region>) -> Value {
    let mut physical = json!({"artifactLocation": artifact(report, label)});
    if let Some(region) = region {
        physical["region"] = region_of(region);
    }
    physical
}

fn artifact(report: &Report<'_>, label: &str) -> Value {
    let path = report.path(label);
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    json!({"uri": format!("{scheme}{}", utf8_percent_encode(&path, IN_PATHS))})
}

fn region_of(region: Region) -> Value {
    let Region { line, column, end_line, end_column } = region;
    json!({"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column})
}

fn fix_of(report: &Report<'_>, fix: &Fix) -> Value {
    let mut files: BTreeMap<&str, Vec<&Edit>> = BTreeMap::new();
    for edit in &fix.edits {
        files.entry(&edit.place.file.label).or_default().push(edit);
    }
    let replacement = |edit: &&Edit| {
        json!({
            "deletedRegion": region_of(Region::of(&edit.place)),
            "insertedContent": {"text": edit.text},
        })
    };
    let change = |(label, edits): (&str, Vec<&Edit>)| {
        json!({
            "artifactLocation": artifact(report, label),
            "replacements": edits.iter().map(replacement).collect::<Vec<_>>(),
        })
    };
    json!({
        "description": {"text": fix.title},
        "artifactChanges": files.into_iter().map(change).collect::<Vec<_>>(),
    })
}
