//! Arguments, commands, printing, exit codes: the only part that talks to the terminal and the environment.

mod adopt;
mod build;
mod check;
mod explain;
mod explain_report;
mod external;
mod fmt;
mod freeze;
mod import;
mod init;
mod lsp;
mod new;
mod outcomes;
mod people;
mod report;
mod schema;
mod serve;
mod shell;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::{CommandFactory, Parser, Subcommand};

use crate::archive::resolve::Show;
use crate::config::{Config, LEVELS, Level};
use crate::diagnostic::explain::codes;
use crate::project::{Project, SETTINGS};
use crate::text::date::Date;
use crate::text::suggest::nearest;

/// Turns a folder of meeting reports into a linked archive website.
#[derive(Parser, Debug)]
#[command(name = "rapporteur", version, about, after_help = EXIT_CODES, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,

    /// Print nothing but problems
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,

    /// Print more: every problem, and notes too
    #[arg(short, long, global = true)]
    verbose: bool,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  all is well
  1  there are problems in the content (warnings too with --strict)
  2  wrong use, or something could not be read or written";

#[derive(Subcommand, Debug)]
enum Command {
    /// Build the site: read content/ and theme/, write public/
    Build(build::Arguments),
    /// Find every problem that a build would report, and write nothing
    Check(check::Arguments),
    /// Preview the site while you write: serve it from memory, and keep open tabs up to date
    Serve(serve::Arguments),
    /// Record which addresses and paragraphs are published, so that none vanishes unnoticed
    Freeze(freeze::Arguments),
    /// Start a new archive: a small one that builds at once
    Init(init::Arguments),
    /// Write a new file with the right front matter
    New(new::Arguments),
    /// Explain a problem by its code, or a report: every value with its rule and place
    Explain(explain::Arguments),
    /// Adopt existing reports: work out the settings that make an archive of them
    Adopt(adopt::Arguments),
    /// Put front matter into one form: key order, dates, quotes
    Fmt(fmt::Arguments),
    /// List names that may belong to one person, and record whether they do
    People(people::Arguments),
    /// List sentences that may tell a decision or a task, and record whether they do
    Outcomes(outcomes::Arguments),
    /// Make a report of a document, or texts of a folder of documents
    Import(import::Arguments),
    /// Help your editor while you write: a language server, which the editor starts
    Lsp,
    /// Print the JSON Schema of front matter and settings, for editors and programs
    Schema(schema::Arguments),
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

/// Where the site is; shared by all commands that read one.
#[derive(clap::Args, Debug)]
struct SiteArguments {
    /// The folder of the site, which holds content/ and rapporteur.yaml
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,

    /// Include drafts
    #[arg(long)]
    drafts: bool,

    /// Include reports whose `publish` date is still to come
    #[arg(long)]
    future: bool,

    /// How much a kind of problem matters, overriding the settings: `broken-link=off`, or error, warning, note
    #[arg(long = "level", value_name = "CODE=LEVEL")]
    levels: Vec<String>,
}

impl SiteArguments {
    /// Tells whether only what everybody may see is shown.
    fn shows_public_alone(&self) -> bool {
        !self.drafts && !self.future
    }

    fn project(&self) -> anyhow::Result<Project> {
        let show = Show { drafts: self.drafts, future: self.future, today: today() };
        let mut project = Project::new(self.root.clone(), show);
        project.ask_for_levels(self.levels.iter().map(|text| level(text)).collect::<anyhow::Result<_>>()?);
        Ok(project)
    }
}

/// Makes sure that the folder of the site is one.
fn check_root(root: &Path) -> anyhow::Result<()> {
    let shown = root.display();
    anyhow::ensure!(!root.is_file(), "{shown} is a file; give the folder of the site with --root");
    anyhow::ensure!(root.is_dir(), "there is no folder {shown}; give the folder of the site with --root");
    if let Some(above) = archive_above(root) {
        let (here, above) =
            (if root == Path::new(".") { "this folder".to_owned() } else { shown.to_string() }, above.display());
        anyhow::bail!("there is no archive in {here}, but in {above}; run this there, or with --root {above}");
    }
    Ok(())
}

/// Makes the project of a site in which what is not to be seen yet is there too: it is to be named rightly all the same.
fn whole_project(root: &Path) -> Project {
    Project::new(root.to_owned(), Show::all(today()))
}

/// Returns the nearest folder above one without an archive that has one, as `--root` takes it: commands are often run in the
/// folder of the reports.
fn archive_above(root: &Path) -> Option<PathBuf> {
    if root.join(SETTINGS).exists() || root.join(Config::default().content).exists() {
        return None;
    }
    let whole = root.canonicalize().ok()?;
    let n_above = whole.ancestors().skip(1).position(|folder| folder.join(SETTINGS).is_file())? + 1;
    let start = if root == Path::new(".") { PathBuf::new() } else { root.to_owned() };
    Some((0..n_above).fold(start, |path, _| path.join("..")))
}

/// Understands `broken-link=off`.
fn level(text: &str) -> anyhow::Result<(String, Level)> {
    let (code, word) = text.split_once('=').unwrap_or((text, ""));
    if !codes().any(|known| known == code) {
        let near = nearest(code, codes());
        let remedy = near.map_or("a problem's code stands beside it, in brackets".to_owned(), |near| {
            format!("did you mean {near}?")
        });
        anyhow::bail!("no problem has the code \"{code}\"; {remedy}");
    }
    let level = LEVELS.iter().find(|(name, _)| *name == word).map(|(_, level)| *level);
    let level =
        level.with_context(|| format!("write --level {code}=error, {code}=warning, {code}=note or {code}=off"))?;
    Ok((code.to_owned(), level))
}

/// How much to say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Loudness {
    Quiet,
    Normal,
    Verbose,
}

/// Runs the program.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let loudness = match (arguments.quiet, arguments.verbose) {
        (true, _) => Loudness::Quiet,
        (_, true) => Loudness::Verbose,
        _ => Loudness::Normal,
    };
    let result = match arguments.command {
        Command::Build(arguments) => build::run(&arguments, loudness),
        Command::Check(arguments) => check::run(&arguments, loudness),
        Command::Serve(arguments) => serve::run(&arguments, loudness),
        Command::Freeze(arguments) => freeze::run(&arguments, loudness),
        Command::Init(arguments) => init::run(&arguments, loudness),
        Command::New(arguments) => new::run(&arguments, loudness),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Adopt(arguments) => adopt::run(&arguments, loudness),
        Command::Fmt(arguments) => fmt::run(&arguments, loudness),
        Command::People(arguments) => people::run(&arguments, loudness),
        Command::Outcomes(arguments) => outcomes::run(&arguments, loudness),
        Command::Import(arguments) => import::run(&arguments, loudness),
        Command::Lsp => lsp::run(),
        Command::Schema(arguments) => schema::run(&arguments, loudness),
        Command::Completions { shell } => print_completions(shell),
        Command::Man => print_manual(),
    };
    result.unwrap_or_else(|error| {
        report::error(&error);
        ExitCode::from(2)
    })
}

/// Prints completions. They are made first: what makes them panics where the output ends early.
fn print_completions(shell: clap_complete::Shell) -> anyhow::Result<ExitCode> {
    let mut completions = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "rapporteur", &mut completions);
    report::print(&String::from_utf8_lossy(&completions))?;
    Ok(ExitCode::SUCCESS)
}

fn print_manual() -> anyhow::Result<ExitCode> {
    let mut manual = Vec::new();
    clap_mangen::Man::new(Arguments::command()).render(&mut manual)?;
    report::print(&String::from_utf8_lossy(&manual))?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the day to compare `publish` dates with: that of SOURCE_DATE_EPOCH if it is set, so that an old state of an
/// archive can be built again as it was, else the clock's.
#[expect(clippy::disallowed_methods, reason = "the edge of the program, where the clock and the environment are read")]
fn today() -> Date {
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.trim().parse().ok());
    let timestamp = epoch.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    // UTC for both, so that the day does not depend on the time zone of the machine.
    let day = timestamp.unwrap_or_else(jiff::Timestamp::now).to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let part = |part: i8| u8::try_from(part).ok();
    Date::new(day.year(), part(day.month()), part(day.day())).unwrap_or(Date { year: 2999, month: None, day: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
