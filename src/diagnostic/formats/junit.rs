//! JUnit's XML, which most systems that run tests can show: a suite for each file, a case for each problem.
//!
//! A case fails if the problem makes the command fail; another problem is a case that was skipped, so that it is seen.

use std::collections::BTreeMap;

use super::{Region, Report, severity_word};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::render::{Style, render};
use crate::text::escape;

/// The name of the suite of problems that lie in no file.
const SITE: &str = "the site as a whole";

/// Returns the document.
pub fn junit(report: &Report<'_>) -> String {
    let mut suites: BTreeMap<String, Vec<&Diagnostic>> = BTreeMap::new();
    for label in report.files {
        suites.insert(report.path(label), Vec::new());
    }
    for problem in report.problems {
        suites.entry(report.file(problem).unwrap_or_else(|| SITE.to_owned())).or_default().push(problem);
    }
    let n_cases: usize = suites.values().map(|problems| problems.len().max(1)).sum();
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str(&format!(
        "<testsuites name=\"rapporteur check\" {}>\n",
        counts(report, n_cases, report.problems.iter())
    ));
    for (file, problems) in &suites {
        push_suite(&mut xml, report, file, problems);
    }
    xml.push_str("</testsuites>\n");
    xml
}

fn counts<'a>(report: &Report<'_>, n_cases: usize, problems: impl Iterator<Item = &'a Diagnostic>) -> String {
    let (failures, skipped): (Vec<_>, Vec<_>) = problems.partition(|problem| report.fails(problem));
    format!("tests=\"{n_cases}\" failures=\"{}\" errors=\"0\" skipped=\"{}\"", failures.len(), skipped.len())
}

fn push_suite(xml: &mut String, report: &Report<'_>, file: &str, problems: &[&Diagnostic]) {
    let counts = counts(report, problems.len().max(1), problems.iter().copied());
    let file = attribute(file);
    xml.push_str(&format!("  <testsuite name=\"{file}\" {counts}>\n"));
    if problems.is_empty() {
        xml.push_str(&format!("    <testcase name=\"no problems\" classname=\"{file}\"/>\n"));
    }
    for problem in problems {
        push_case(xml, report, &file, problem);
    }
    xml.push_str("  </testsuite>\n");
}

fn push_case(xml: &mut String, report: &Report<'_>, file: &str, problem: &Diagnostic) {
    let place = Region::of_problem(problem).map(|region| format!(" {}:{}", region.line, region.column));
    let name = format!("{}{} {}", problem.code, place.unwrap_or_default(), problem.message);
    xml.push_str(&format!("    <testcase name=\"{}\" classname=\"{file}\">\n", attribute(&name)));
    let message = attribute(&problem.message);
    if report.fails(problem) {
        let text = escape::html(&in_xml(&render(problem, &Style { color: false, width: 120 }))).into_owned();
        xml.push_str(&format!("      <failure type=\"{}\" message=\"{message}\">{text}</failure>\n", problem.code));
    } else {
        let word = severity_word(problem.severity);
        xml.push_str(&format!("      <skipped type=\"{}\" message=\"{word}: {message}\"/>\n", problem.code));
    }
    xml.push_str("    </testcase>\n");
}

fn attribute(text: &str) -> String {
    escape::html(&in_xml(text)).replace(['\n', '\t'], " ")
}

/// Returns text without what XML cannot hold in any form (XML 1.0, section 2.2).
fn in_xml(text: &str) -> String {
    let is_char = |c: char| matches!(c, '\t' | '\n' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    text.chars().map(|c| if is_char(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}
