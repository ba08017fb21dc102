//! `rapporteur serve`.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;

use super::outcomes::least;
use super::{Loudness, check_root, report, today};
use crate::archive::resolve::Show;
use crate::diagnostic::{Diagnostic, render};
use crate::project::Project;
use crate::serve::editor::Editor;
use crate::serve::review::Review;
use crate::serve::snapshot::Snapshot;
use crate::serve::{self, News, Running};
use crate::text::slug::percent_decode;
use crate::text::words::counted;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    /// The folder of the site, which holds content/ and rapporteur.yaml
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,

    /// The port [default: 4000, or the next free one]
    #[arg(long, value_name = "N")]
    port: Option<u16>,

    /// The address to listen at; 0.0.0.0 lets everybody in your network read along
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,

    /// The path to serve the site at [default: that of the setting `base_url`, else /]
    #[arg(long, value_name = "PATH")]
    base: Option<String>,

    /// Open the site in a browser
    #[arg(long)]
    open: bool,

    /// Leave out drafts and reports that are still to be published
    #[arg(long)]
    published: bool,

    /// What "edit" links open: vscode, vscodium, cursor, zed, idea, sublime, textmate, none, or a form such as
    /// "my-editor://open?file={path}&line={line}" [default: as VISUAL or EDITOR says, else vscode]
    #[arg(long, value_name = "NAME")]
    editor: Option<String>,

    /// Ask on the pages which sentences tell a decision or a task, show what is known of each report, and keep what you say in
    /// rapporteur.outcomes.yaml and rapporteur.reports.yaml
    #[arg(long)]
    review: bool,

    /// Poll for changes, for drives that do not report them
    #[arg(long)]
    poll: bool,
}

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let root = &arguments.root;
    check_root(root)?;
    anyhow::ensure!(
        !arguments.review || arguments.host.is_loopback(),
        "--review writes down what is answered, so it is for this computer alone; leave out --host {}",
        arguments.host
    );
    let is_all = !arguments.published;
    let show = Show { drafts: is_all, future: is_all, today: today() };
    let mut project = Project::new(std::path::absolute(root).unwrap_or_else(|_| root.clone()), show);
    let base = match &arguments.base {
        Some(path) => base(path)?,
        None => base(&percent_decode(project.settings().base_path()).unwrap_or_default())?,
    };
    let settings = serve::Settings {
        root: root.clone(),
        project,
        host: arguments.host,
        port: arguments.port,
        base,
        editor: editor(arguments.editor.as_deref())?,
        review: arguments.review.then(|| Review::new(least(loudness))),
        today,
        poll: arguments.poll,
    };
    ctrlc::set_handler(end).context("cannot be told of Ctrl-C")?;
    let known = Arc::new(Mutex::new(BTreeSet::new()));
    let known_to_all = Arc::clone(&known);
    let base = settings.base.clone();
    let running = serve::start(settings, Arc::new(move |news: &News<'_>| tell(news, &known_to_all, loudness)))?;

    known.lock().unwrap_or_else(PoisonError::into_inner).extend(running.first.problems.iter().map(identity));
    let first_page = greet(&running, &base, arguments.port, loudness);
    if arguments.open && open::that_detached(&first_page).is_err() {
        report::warn(&format!("no browser could be started; open {first_page} yourself"));
    }
    loop {
        std::thread::park();
    }
}

/// Says what was read and where the site is to be seen, and returns the page to open first.
fn greet(running: &Running, base: &str, port: Option<u16>, loudness: Loudness) -> String {
    let site = format!("http://{}", running.address);
    let url = format!("{site}{base}");
    let first = &running.first;
    report::problems(&first.problems, loudness);
    report::say(
        loudness,
        &format!(
            "{} in {} ms; {}",
            counted(first.stats.n_files, "file"),
            serve::in_milliseconds(first.stats.load + first.stats.route),
            render::summary_counts(&first.problems)
        ),
    );
    if serve::is_second_choice(running.address, port) {
        report::say(loudness, "The usual port is in use, so another was taken.");
    }
    if !running.address.ip().is_loopback() {
        report::warn("everybody in your network can read this preview, drafts included");
    }
    report::say(
        loudness,
        &format!("The archive is at {url}\nCtrl-C ends this; changes appear in the browser by themselves"),
    );
    match running.n_asked {
        None => url,
        Some((0, _)) => {
            report::say(loudness, "no sentence seems to tell an outcome that no rule tells");
            url
        }
        Some((n_sentences, n_reports)) => {
            let first_page = format!("{site}/_preview/outcomes/");
            let (sentences, reports) = (counted(n_sentences, "sentence"), counted(n_reports, "report"));
            report::say(loudness, &format!("{sentences} in {reports} may tell an outcome: {first_page}"));
            first_page
        }
    }
}

/// Ends the program, whatever it is doing: a preview writes at most one file, which is whole at every moment.
#[expect(clippy::exit, reason = "Ctrl-C is to end it at once, in the middle of reading too")]
fn end() {
    std::process::exit(0);
}

/// Tells what changed, and of the problems those that were not there before.
fn tell(news: &News<'_>, known: &Mutex<BTreeSet<String>>, loudness: Loudness) {
    match news {
        News::Remark(remark) => report::warn(remark),
        News::Fault(fault) => report::warn(&format!("{fault}; this is a fault in Rapporteur, please report it")),
        News::Changed(snapshot) => tell_of_change(snapshot, known, loudness),
    }
}

fn tell_of_change(snapshot: &Snapshot, known: &Mutex<BTreeSet<String>>, loudness: Loudness) {
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    let now: BTreeSet<String> = snapshot.problems.iter().map(identity).collect();
    let new: Vec<Diagnostic> =
        snapshot.problems.iter().filter(|problem| !known.contains(&identity(problem))).cloned().collect();
    *known = now;
    let stats = &snapshot.stats;
    let what = match stats.changed.as_slice() {
        [path] => path.clone(),
        [path, others @ ..] => format!("{path} and {} more", others.len()),
        [] => String::new(),
    };
    report::problems(&new, loudness);
    report::say(
        loudness,
        &format!(
            "{what}: {} understood again, {} ms; {}",
            counted(stats.n_parsed, "file"),
            serve::in_milliseconds(stats.load + stats.route),
            render::summary_counts(&snapshot.problems)
        ),
    );
}

/// Returns what tells a problem from another, even when lines move.
fn identity(problem: &Diagnostic) -> String {
    format!("{} {} {}", problem.sort_key().0, problem.code, problem.message)
}

/// Returns a path as it stands in addresses, with `/` at both ends.
fn base(text: &str) -> anyhow::Result<String> {
    let parts: Vec<&str> = text.split('/').filter(|part| !part.is_empty()).collect();
    let is_plain = parts.iter().all(|part| !matches!(*part, "." | "..") && !part.contains(['\\', '?', '#', '%', ':']));
    anyhow::ensure!(is_plain, "--base is a path such as /archive/, not \"{text}\"");
    Ok(if parts.is_empty() { "/".to_owned() } else { format!("/{}/", parts.join("/")) })
}

#[expect(clippy::disallowed_methods, reason = "the edge of the program, where the environment is read")]
fn editor(asked_for: Option<&str>) -> anyhow::Result<Editor> {
    if let Some(name) = asked_for {
        return Editor::parse(name).map_err(|known| anyhow::anyhow!("there is no editor \"{name}\"; {known}"));
    }
    let mut commands = ["VISUAL", "EDITOR"].iter().filter_map(|name| std::env::var(name).ok());
    Ok(commands.find_map(|command| Editor::of_command(&command)).unwrap_or_default())
}
