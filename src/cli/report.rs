//! What is printed: problems, progress, the closing summary.
#![expect(clippy::print_stderr, reason = "this is where the program talks to its user")]

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Loudness;
use crate::diagnostic::render::{self, Style, render};
use crate::diagnostic::{Diagnostic, Severity};

/// More problems than this are counted rather than shown, unless all are asked for: nobody reads on.
const MOST_SHOWN: usize = 50;
/// Work that ends sooner needs no progress bar (issue of taste; below this a bar only flickers).
const SLOW: Duration = Duration::from_millis(500);

/// Where something is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Stream {
    /// What a command is about the making of: for a person who looks on.
    Error,
    /// What a command is there for: may be handed on to another program.
    Output,
}

/// Prints an error of the program's use or of the system.
pub(super) fn error(error: &anyhow::Error) {
    let word = if is_colored(Stream::Error) { "\u{1b}[1;31merror\u{1b}[0m" } else { "error" };
    eprintln!("{word}: {error:#}");
}

/// Prints what the user should know although nothing went wrong; nobody wants it kept quiet.
pub(super) fn warn(line: &str) {
    let word = if is_colored(Stream::Error) { "\u{1b}[1;33mwarning\u{1b}[0m" } else { "warning" };
    eprintln!("{word}: {line}");
}

/// Prints a line about what was done.
pub(super) fn say(loudness: Loudness, line: &str) {
    if loudness != Loudness::Quiet {
        eprintln!("{line}");
    }
}

/// Prints a question; the answer is written behind it.
pub(super) fn ask(question: &str) {
    eprint!("{question}");
}

/// Prints what a command was asked for.
pub(super) fn print(text: &str) -> anyhow::Result<()> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result.context("cannot write to the standard output"),
    }
}

/// Prints what a command was asked for and what is in part a file's own text: nothing of it is to move the cursor of a
/// terminal.
pub(super) fn print_text(text: &str) -> anyhow::Result<()> {
    if !io::stdout().is_terminal() {
        return print(text);
    }
    let lines: Vec<_> = text.lines().map(render::visible).collect();
    print(&format!("{}\n", lines.join("\n")))
}

/// Prints problems: all of them if the user wants to know all, else the first few and how many more there are.
pub(super) fn problems(problems: &[Diagnostic], loudness: Loudness) {
    eprint!("{}", problems_in_words(problems, loudness, Stream::Error));
}

/// Prints where there is more to read on problems that were shown.
pub(super) fn explain(problems: &[Diagnostic], loudness: Loudness) {
    let mut codes = problems.iter().filter(|problem| is_shown(problem, loudness)).map(|problem| problem.code);
    if let Some(first) = codes.next() {
        let code = if codes.all(|code| code == first) { first } else { "CODE" };
        say(loudness, &format!("`rapporteur explain {code}` tells more"));
    }
}

/// Returns what a command that found problems ends with.
pub(super) fn exit_code(problems: &[Diagnostic], is_strict: bool) -> ExitCode {
    let worst = problems.iter().map(|problem| problem.severity).min();
    let fails = worst == Some(Severity::Error) || (is_strict && worst == Some(Severity::Warning));
    ExitCode::from(u8::from(fails))
}

fn is_shown(problem: &Diagnostic, loudness: Loudness) -> bool {
    problem.severity != Severity::Note || loudness == Loudness::Verbose
}

/// Returns problems as they are printed.
pub(super) fn problems_in_words(problems: &[Diagnostic], loudness: Loudness, stream: Stream) -> String {
    let style = Style { color: is_colored(stream), width: 140 };
    let mut text = String::new();
    let shown: Vec<&Diagnostic> = problems.iter().filter(|problem| is_shown(problem, loudness)).collect();
    let most = if loudness == Loudness::Verbose { usize::MAX } else { MOST_SHOWN };
    // Of too many, the errors first.
    let errors = shown.iter().filter(|problem| problem.severity == Severity::Error);
    let others = shown.iter().filter(|problem| problem.severity != Severity::Error);
    let in_order: Vec<&&Diagnostic> =
        if shown.len() > most { errors.chain(others).collect() } else { shown.iter().collect() };
    for problem in in_order.iter().take(most) {
        text.push_str(&render(problem, &style));
        text.push('\n');
    }
    if shown.len() > most {
        text.push_str(&format!("… and {} more; -v shows all of them:\n", shown.len() - most));
        for (code, n) in by_code(in_order.iter().skip(most).map(|problem| problem.code)) {
            text.push_str(&format!("  {n:>6}  {code}\n"));
        }
        text.push('\n');
    }
    text
}

fn by_code(codes: impl Iterator<Item = &'static str>) -> Vec<(&'static str, usize)> {
    let mut counts = std::collections::BTreeMap::new();
    for code in codes {
        *counts.entry(code).or_insert(0_usize) += 1;
    }
    counts.into_iter().collect()
}

/// Returns a bar that shows itself when the work turns out to be slow and a person is watching.
pub(super) fn progress(n: usize, what: &'static str, loudness: Loudness) -> ProgressBar {
    if loudness == Loudness::Quiet || !io::stderr().is_terminal() {
        return ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    }
    let bar = ProgressBar::with_draw_target(Some(n as u64), ProgressDrawTarget::hidden());
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}").unwrap_or(ProgressStyle::default_bar());
    bar.set_style(style);
    bar.set_message(what);
    let later = bar.clone();
    std::thread::spawn(move || {
        std::thread::sleep(SLOW);
        if !later.is_finished() {
            later.set_draw_target(ProgressDrawTarget::stderr());
        }
    });
    bar
}

/// Returns how to set text on standard output: whether with colours, and in how many columns.
pub(super) fn stdout_form() -> (bool, usize) {
    /// Where nobody looks on, as wide as a mail.
    const USUAL_WIDTH: usize = 80;
    let width = terminal_size::terminal_size_of(io::stdout()).map_or(USUAL_WIDTH, |(width, _)| usize::from(width.0));
    (is_colored(Stream::Output), width)
}

/// Tells whether to use colours: on a terminal, unless the user asked for none (no-color.org).
#[expect(clippy::disallowed_methods, reason = "the edge of the program, where the environment is read")]
fn is_colored(stream: Stream) -> bool {
    let is_terminal = match stream {
        Stream::Error => io::stderr().is_terminal(),
        Stream::Output => io::stdout().is_terminal(),
    };
    is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
