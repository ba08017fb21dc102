//! `rapporteur explain`: what a problem means and what to do about it, or how each value of a report is known.

use std::fmt::Write as _;
use std::process::ExitCode;

use super::{SiteArguments, explain_report, report};
use crate::diagnostic::explain::{self, Example, Explanation};
use crate::source::TEXTS;
use crate::text::suggest::nearest;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    #[command(flatten)]
    site: SiteArguments,

    /// The code of a problem, as it stands in brackets in the message, or the file of a report; without any, all codes are
    /// listed
    #[arg(value_name = "CODE|REPORT")]
    what: Vec<String>,
}

/// Longer lines are tiring to read, however wide the terminal is.
const WIDEST: usize = 90;

/// How to set a text.
#[derive(Clone, Copy, Debug)]
struct Form {
    color: bool,
    width: usize,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let (color, width) = report::stdout_form();
    let form = Form { color, width: width.min(WIDEST) };
    if arguments.what.is_empty() {
        report::print(&list(form))?;
    }
    let (reports, codes): (Vec<&str>, Vec<&str>) =
        arguments.what.iter().map(String::as_str).partition(|argument| is_file(argument));
    let explanations: Vec<String> =
        codes.into_iter().map(|code| Ok(explanation(find(code)?, form))).collect::<anyhow::Result<_>>()?;
    report::print(&explanations.join("\n"))?;
    if !reports.is_empty() {
        explain_report::print_all(&arguments.site, &reports)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Tells whether an argument is a file: no code has a folder or an extension.
fn is_file(argument: &str) -> bool {
    let has_extension = |(_, extension): (&str, &str)| TEXTS.contains(&extension.to_ascii_lowercase().as_str());
    argument.contains(['/', '\\']) || argument.rsplit_once('.').is_some_and(has_extension)
}

/// Returns the explanation of a code, which may be written as messages show it: `warning[unknown-key]`.
fn find(argument: &str) -> anyhow::Result<&'static Explanation> {
    let in_brackets = argument.split_once('[').map_or(argument, |(_, rest)| rest.split(']').next().unwrap_or(rest));
    let code = in_brackets.trim().trim_end_matches(':').to_lowercase().replace(['_', ' '], "-");
    if let Some(explanation) = explain::find(&code) {
        return Ok(explanation);
    }
    match nearest(&code, explain::all().iter().map(|explanation| explanation.code)) {
        Some(near) => anyhow::bail!("no problem has the code \"{argument}\"; did you mean `{near}`?"),
        None => anyhow::bail!("no problem has the code \"{argument}\"; `rapporteur explain` lists all codes"),
    }
}

/// Returns all codes with their summaries, by theme.
fn list(form: Form) -> String {
    let mut text = String::new();
    let mut theme = "";
    let widest = explain::all().iter().map(|explanation| explanation.code.len()).max().unwrap_or_default();
    for explanation in explain::all() {
        if explanation.theme != theme {
            theme = explanation.theme;
            let gap = if text.is_empty() { "" } else { "\n" };
            let _ = writeln!(text, "{gap}{}\n", form.styled(theme, BOLD));
        }
        let code = format!("{:widest$}", explanation.code);
        // A summary beside its code in a column of a few words could not be read.
        if form.width >= widest + 40 {
            let summary = form.wrapped(&explanation.summary, &" ".repeat(widest + 4));
            let _ = writeln!(text, "  {}  {}", form.styled(&code, CODE), summary.trim_start());
        } else {
            let summary = form.wrapped(&explanation.summary, "    ");
            let _ = writeln!(text, "  {}\n{summary}", form.styled(code.trim_end(), CODE));
        }
    }
    text.push_str(&format!("\n{}\n", form.wrapped("`rapporteur explain CODE` says more, with an example.", "")));
    text
}

/// Returns all there is to say of a code.
fn explanation(explanation: &Explanation, form: Form) -> String {
    let Explanation { code, severity, summary, body, wrong, right, .. } = explanation;
    let severity = match *severity {
        "varies" => "error, warning or note",
        severity => severity,
    };
    let mut text = format!("{} ({severity})\n\n", form.styled(code, BOLD));
    for paragraph in std::iter::once(summary).chain(body) {
        let _ = writeln!(text, "{}\n", form.wrapped(paragraph, ""));
    }
    for (heading, style, example) in [("Wrong", RED, wrong), ("Right", GREEN, right)] {
        if let Some(example) = example {
            let _ = write!(text, "{}\n\n{}", form.styled(heading, style), set_example(example, form));
        }
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn set_example(example: &Example, form: Form) -> String {
    let mut text = String::new();
    for words in &example.words {
        let _ = writeln!(text, "{}\n", form.wrapped(words, "  "));
    }
    for file in &example.files {
        let _ = writeln!(text, "  {}", form.styled(&file.path, FAINT));
        for line in file.text.lines() {
            text.push_str(format!("    {line}").trim_end());
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

const BOLD: &str = "1";
const FAINT: &str = "2";
const RED: &str = "1;31";
const GREEN: &str = "1;32";
const CODE: &str = "36";

impl Form {
    /// Returns text in a style of ANSI escapes, if colours are wanted.
    fn styled(self, text: &str, style: &str) -> String {
        if self.color { format!("\u{1b}[{style}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// Returns a paragraph in lines that fit, each behind `indent`. Code between backticks is never parted, and coloured
    /// rather than between backticks where there are colours.
    fn wrapped(self, paragraph: &str, indent: &str) -> String {
        let mut lines: Vec<String> = vec![indent.to_owned()];
        let mut column = indent.chars().count();
        let start = column;
        for word in words(paragraph) {
            let length = word.chars().count();
            if column > start && column + 1 + length > self.width {
                lines.push(indent.to_owned());
                column = start;
            }
            let line = lines.last_mut().expect("there is a line from the beginning");
            if column > start {
                line.push(' ');
                column += 1;
            }
            line.push_str(&self.with_code(word));
            column += length;
        }
        lines.join("\n")
    }

    fn with_code(self, word: &str) -> String {
        if !self.color {
            return word.to_owned();
        }
        let pieces = word.split('`').enumerate();
        pieces.map(|(n, piece)| if n % 2 == 1 { self.styled(piece, CODE) } else { piece.to_owned() }).collect()
    }
}

/// Returns the words of a paragraph; what stands between backticks is one, whatever it holds.
fn words(paragraph: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut is_code) = (0, false);
    for (at, c) in paragraph.char_indices() {
        match c {
            '`' => is_code = !is_code,
            ' ' if !is_code => {
                words.push(&paragraph[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    words.push(&paragraph[start..]);
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_fit_and_code_stays_whole() {
        let form = Form { color: false, width: 24 };
        let text = form.wrapped("Write `end_date: 2017-02-10` below it, and no more.", "  ");
        assert_eq!(text, "  Write\n  `end_date: 2017-02-10`\n  below it, and no more.");
        let colored = Form { color: true, width: 80 }.wrapped("Write `a b`.", "");
        assert_eq!(colored, "Write \u{1b}[36ma b\u{1b}[0m.");
    }

    #[test]
    fn nothing_is_wider_than_the_terminal() {
        let form = Form { color: false, width: 72 };
        let is_prose = |line: &&str| !line.starts_with("    ");
        for one in explain::all() {
            let text = explanation(one, form);
            assert!(
                text.lines().filter(is_prose).all(|line| line.chars().count() <= 72 || line.contains('`')),
                "{text}"
            );
        }
        assert!(list(form).lines().all(|line| line.chars().count() <= 72), "{}", list(form));
    }
}
