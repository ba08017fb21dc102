//! What is printed: problems, progress, the closing summary.

use std::io::{self, BufRead, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Loudness;
use crate::diagnostic::render::{self, Style, render};
use crate::diagnostic::{Diagnostic, Location, Severity, catalogue};

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

/// The form of a list that a command prints.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum ListForm {
    /// For people
    Human,
    /// A JSON document for your own programs
    Json,
}

/// Returns text in which nothing moves the cursor of a terminal: names of files may hold anything.
fn visible(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(render::visible).collect();
    lines.join("\n")
}

/// Tells whoever looks on. What nobody can hear, as behind `2>&1 | head`, is no reason to leave the work half done.
fn tell(text: &str) {
    let mut output = io::stderr().lock();
    let _ = output.write_all(text.as_bytes()).and_then(|()| output.flush());
}

/// Prints an error of the program's use or of the system.
pub(super) fn error(error: &anyhow::Error) {
    let word = if is_colored(Stream::Error) { "\u{1b}[1;31merror\u{1b}[0m" } else { "error" };
    tell(&format!("{word}: {}\n", visible(&format!("{error:#}"))));
}

/// Prints what the user should know although nothing went wrong; nobody wants it kept quiet.
pub(super) fn warn(line: &str) {
    let word = if is_colored(Stream::Error) { "\u{1b}[1;33mwarning\u{1b}[0m" } else { "warning" };
    tell(&format!("{word}: {}\n", visible(line)));
}

/// Prints a line about what was done.
pub(super) fn say(loudness: Loudness, line: &str) {
    if loudness != Loudness::Quiet {
        tell(&format!("{}\n", visible(line)));
    }
}

/// Prints what belongs to a question.
pub(super) fn ask(text: &str) {
    tell(&visible(text));
}

/// Asks a question and returns the line that answers it; `None` where nobody answers.
pub(super) fn answer(question: &str) -> anyhow::Result<Option<String>> {
    ask(question);
    let mut line = String::new();
    let is_answered = io::stdin().lock().read_line(&mut line).context("cannot read the answer")? > 0;
    if !is_answered {
        ask("\n");
    }
    Ok(is_answered.then_some(line))
}

/// Prints what a command was asked for.
pub(super) fn print(text: &str) -> anyhow::Result<()> {
    let mut output = io::stdout().lock();
    as_far_as_read(output.write_all(text.as_bytes()).and_then(|()| output.flush()))
}

/// Takes it for a success that nobody reads on, as behind `| head`: whoever reads has seen enough.
pub(super) fn as_far_as_read(written: io::Result<()>) -> anyhow::Result<()> {
    match written {
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
    print(&visible(text))
}

/// Prints problems: all of them if the user wants to know all, else the first few and how many more there are.
pub(super) fn problems(problems: &[Diagnostic], loudness: Loudness) {
    tell(&problems_in_words(problems, loudness, Stream::Error));
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
///
/// What is said of several places in the same words is printed at the first of them, unless all are asked for: a page that
/// was renamed breaks a thousand links, and is one slip.
pub(super) fn problems_in_words(problems: &[Diagnostic], loudness: Loudness, stream: Stream) -> String {
    let style = Style { color: is_colored(stream), width: 140 };
    let is_all = loudness == Loudness::Verbose;
    let shown = problems.iter().filter(|problem| is_shown(problem, loudness));
    let mut groups: Vec<Vec<&Diagnostic>> = match is_all {
        true => shown.map(|problem| vec![problem]).collect(),
        false => said_alike(shown),
    };
    let most = if is_all { usize::MAX } else { MOST_SHOWN };
    if groups.len() > most {
        // Of too many, the errors first.
        groups.sort_by_key(|alike| alike[0].severity != Severity::Error);
    }
    let mut text = String::new();
    for alike in groups.iter().take(most) {
        text.push_str(&render(alike[0], &style));
        text.push_str(&also_at(alike[0], &alike[1..]));
        text.push('\n');
    }
    let rest: Vec<&Diagnostic> = groups.iter().skip(most).flatten().copied().collect();
    if !rest.is_empty() {
        text.push_str(&format!("… and {} more; -v shows all of them:\n", rest.len()));
        for (code, n) in by_code(rest.iter().map(|problem| problem.code)) {
            text.push_str(&format!("  {n:>6}  {code}\n"));
        }
        text.push('\n');
    }
    text
}

/// Puts together what is said in the same words, in the order of the first of each; and links of one file to parts of pages
/// that are not there and like nothing that is, of which a table of contents has one for each line.
fn said_alike<'p>(problems: impl Iterator<Item = &'p Diagnostic>) -> Vec<Vec<&'p Diagnostic>> {
    let mut groups: Vec<Vec<&Diagnostic>> = Vec::new();
    let mut positions = std::collections::HashMap::new();
    for problem in problems {
        let is_of_file = problem.code == catalogue::BROKEN_FRAGMENT && problem.fixes.is_empty();
        let words = (!is_of_file).then_some((&problem.message, &problem.help));
        let file = place_in_words(&problem.location);
        let file = is_of_file.then(|| file.split(':').next().unwrap_or_default().to_owned());
        let position = *positions.entry((problem.code, problem.severity, words, file)).or_insert(groups.len());
        match groups.get_mut(position) {
            Some(alike) => alike.push(problem),
            None => groups.push(vec![problem]),
        }
    }
    groups
}

/// Returns the line on further places of a problem.
fn also_at(first: &Diagnostic, others: &[&Diagnostic]) -> String {
    /// So many are named.
    const MOST_NAMED: usize = 3;
    let named = if others.len() > MOST_NAMED + 1 { MOST_NAMED } else { others.len() };
    let mut places: Vec<String> = others[..named].iter().map(|other| place_in_words(&other.location)).collect();
    if others.len() > named {
        places.push(format!("{} more places; -v shows all of them", others.len() - named));
    }
    match places.is_empty() {
        true => String::new(),
        false if others.iter().all(|other| other.message == first.message) => {
            format!("  = also at {}\n", places.join(", "))
        }
        false => format!("  = the same is wrong at {}\n", places.join(", ")),
    }
}

/// Returns a place as editors and terminals understand it: `content/a.md:12:3`.
fn place_in_words(location: &Location) -> String {
    let place = match location {
        Location::Text(place) => {
            let (line, column) = place.file.line_column(place.span.start);
            format!("{}:{line}:{column}", place.file.label)
        }
        Location::File(label) => label.clone(),
        Location::Site => "the site".to_owned(),
    };
    render::visible(&place).into_owned()
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
