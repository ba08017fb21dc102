//! What is printed: problems, progress, the closing summary.
#![expect(clippy::print_stderr, reason = "this is where the program talks to its user")]

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Loudness;
use crate::diagnostic::render::{Style, render};
use crate::diagnostic::{Diagnostic, Severity};

/// More problems than this are counted rather than shown, unless all are asked for: nobody reads on.
const MOST_SHOWN: usize = 50;
/// Work that ends sooner needs no progress bar (issue of taste; below this a bar only flickers).
const SLOW: Duration = Duration::from_millis(500);

/// Prints an error of the program's use or of the system.
pub(super) fn error(error: &anyhow::Error) {
    let word = if is_colored() { "\u{1b}[1;31merror\u{1b}[0m" } else { "error" };
    eprintln!("{word}: {error:#}");
}

/// Prints what the user should know although nothing went wrong; nobody wants it kept quiet.
pub(super) fn warn(line: &str) {
    let word = if is_colored() { "\u{1b}[1;33mwarning\u{1b}[0m" } else { "warning" };
    eprintln!("{word}: {line}");
}

/// Prints a line about what was done.
pub(super) fn say(loudness: Loudness, line: &str) {
    if loudness != Loudness::Quiet {
        eprintln!("{line}");
    }
}

/// Prints problems: all of them if the user wants to know all, else the first few and how many more there are.
pub(super) fn problems(problems: &[Diagnostic], loudness: Loudness) {
    let style = Style { color: is_colored(), width: 140 };
    let is_shown = |problem: &&Diagnostic| problem.severity != Severity::Note || loudness == Loudness::Verbose;
    let shown: Vec<&Diagnostic> = problems.iter().filter(is_shown).collect();
    let most = if loudness == Loudness::Verbose { usize::MAX } else { MOST_SHOWN };
    // Of too many, the errors first.
    let errors = shown.iter().filter(|problem| problem.severity == Severity::Error);
    let others = shown.iter().filter(|problem| problem.severity != Severity::Error);
    let in_order: Vec<&&Diagnostic> =
        if shown.len() > most { errors.chain(others).collect() } else { shown.iter().collect() };
    for problem in in_order.iter().take(most) {
        eprintln!("{}", render(problem, &style));
    }
    if shown.len() > most {
        eprintln!("… and {} more; -v shows all of them:", shown.len() - most);
        for (code, n) in by_code(in_order.iter().skip(most).map(|problem| problem.code)) {
            eprintln!("  {n:>6}  {code}");
        }
        eprintln!();
    }
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
    if loudness == Loudness::Quiet || !std::io::stderr().is_terminal() {
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

/// Tells whether to use colours: on a terminal, unless the user asked for none (no-color.org).
#[expect(clippy::disallowed_methods, reason = "the edge of the program, where the environment is read")]
fn is_colored() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
