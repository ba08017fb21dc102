//! `rapporteur new`: a file with the right front matter.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;

use super::{Loudness, check_root, report, today, whole_project};
use crate::project::SETTINGS;
use crate::publish::{self, PublishError};
use crate::text::date;
use crate::text::slug::slug;
use crate::yaml;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    /// What the file is about
    kind: Kind,

    /// Its title or name
    title: String,

    /// The day of the meeting (2017-02-09; today if left out)
    #[arg(long)]
    date: Option<String>,

    /// The group of the meeting
    #[arg(long)]
    group: Option<String>,

    /// The folder of the site
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Kind {
    Meeting,
    #[value(alias = "person")]
    Speaker,
    Topic,
    #[value(alias = "organization")]
    Organisation,
    Group,
}

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    check_root(&arguments.root)?;
    let config = whole_project(&arguments.root).settings();
    let date = match &arguments.date {
        Some(text) => date::parse(text).map_err(|error| anyhow::anyhow!("--date cannot be \"{text}\": {error}"))?,
        None => today(),
    };
    let folders = &config.folders;
    let folders = match arguments.kind {
        Kind::Meeting => &folders.meetings,
        Kind::Speaker => &folders.speakers,
        Kind::Topic => &folders.topics,
        Kind::Organisation => &folders.organisations,
        Kind::Group => &folders.groups,
    };
    let stem = slug(&arguments.title);
    anyhow::ensure!(!stem.is_empty(), "the title needs a letter or a digit, to make a file name of");
    let stem = if arguments.kind == Kind::Meeting { format!("{date}-{stem}") } else { stem };
    let folder = folders.first().map(String::as_str).unwrap_or_default();
    let path = arguments.root.join(&config.content).join(folder).join(format!("{stem}.md"));
    let root = &arguments.root;
    let is_begun = root.join(SETTINGS).exists() || root.join(&config.content).is_dir();
    match publish::write_new(&path, &text(arguments, &date.to_string())) {
        Err(error @ PublishError::Exists(_)) => anyhow::bail!("{error}; choose another title"),
        other => other?,
    }
    report::say(loudness, &format!("wrote {}", path.display()));
    if !is_begun {
        report::warn(&format!(
            "there was no archive in {}; if it is elsewhere, move the file, and name its folder with --root",
            root.display()
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn text(arguments: &Arguments, date: &str) -> String {
    let title = yaml::written(&arguments.title);
    let group = arguments.group.as_deref().map(yaml::written);
    match arguments.kind {
        Kind::Meeting => format!(
            "---\ntitle: {title}\ndate: {date}\n{}{MEETING}",
            group.map(|group| format!("group: {group}\n")).unwrap_or_default()
        ),
        Kind::Speaker => format!("---\ntitle: {title}\nalso_known_as: []\n---\n\n"),
        Kind::Topic => format!("---\ntitle: {title}\ndefinition:\nbroader: []\n---\n\n"),
        Kind::Organisation => format!("---\ntitle: {title}\nshort:\ntype:\n---\n\n"),
        Kind::Group => format!("---\ntitle: {title}\nshort:\norganisation:\n---\n\n"),
    }
}

const MEETING: &str = "\
city:
chair:
speakers:
  - # a name, or {name: …, role: …, affiliation: …}
topics: []
sessions: []
decisions: []
---

## Opening

";
