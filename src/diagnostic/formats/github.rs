//! Workflow commands of GitHub Actions, which it shows beside the lines that they are about.

use super::{Region, Report, in_words};
use crate::diagnostic::render::visible;
use crate::diagnostic::{Diagnostic, Severity};

/// Returns a line for each problem.
pub fn github(report: &Report<'_>) -> String {
    report.problems.iter().map(|problem| command(report, problem)).collect()
}

fn command(report: &Report<'_>, problem: &Diagnostic) -> String {
    let command = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties: Vec<(&str, String)> = report.file(problem).map(|file| ("file", file)).into_iter().collect();
    if let Some(Region { line, column, end_line, end_column }) = Region::of_problem(problem) {
        properties.push(("line", line.to_string()));
        // Columns of a piece of several lines are refused.
        if line == end_line {
            properties.push(("col", column.to_string()));
            properties.push(("endColumn", end_column.to_string()));
        }
        properties.push(("endLine", end_line.to_string()));
    }
    properties.push(("title", problem.code.to_owned()));
    let properties: Vec<String> =
        properties.into_iter().map(|(name, value)| format!("{name}={}", property(&visible(&value)))).collect();
    let lines: Vec<String> = in_words(problem).lines().map(|line| visible(line).into_owned()).collect();
    format!("::{command} {}::{}\n", properties.join(","), data(&lines.join("\n")))
}

/// Escapes what stands behind the second `::` (actions/toolkit, `command.ts`).
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
