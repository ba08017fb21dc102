//! `rapporteur import`: makes new reports out of documents that are none yet.

mod pandoc;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;

use super::{Loudness, check_root, report, whole_project};
use crate::archive::Archive;
use crate::config::Config;
use crate::content::front_matter;
use crate::files::{self, LONGEST_TEXT, Look};
use crate::import::{self, City, Draft, Known, Named};
use crate::publish::{self, PublishError};
use crate::source::TEXTS;
use pandoc::Input;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    /// The documents: Markdown, plain text, HTML, DOCX, ODT; none of them is changed
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,

    /// The folder of the site
    #[arg(long, value_name = "DIR", default_value = ".")]
    root: PathBuf,

    /// The group of the meeting, whatever the text says
    #[arg(long)]
    group: Option<String>,

    /// The name of the new file, without `.md` [default: date and title]
    #[arg(long)]
    name: Option<String>,

    /// Only show the new file; write nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    if let Some(name) = &arguments.name {
        anyhow::ensure!(arguments.files.len() == 1, "--name names one file, and {} are given", arguments.files.len());
        let is_name = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', '\0', '\n']);
        anyhow::ensure!(is_name, "--name cannot be \"{name}\": write the name of a file, without its folder");
    }
    check_root(&arguments.root)?;
    let mut project = whole_project(&arguments.root);
    let config = project.settings();
    let site = project.load(&Look::Everything).site;
    let known = known(&site.archive);
    let mut is_any_refused = false;
    for file in &arguments.files {
        if let Err(error) = import(file, arguments, &known, &config, loudness) {
            report::error(&error);
            is_any_refused = true;
        }
    }
    Ok(if is_any_refused { ExitCode::from(2) } else { ExitCode::SUCCESS })
}

/// Imports one document.
fn import(
    file: &Path,
    arguments: &Arguments,
    known: &Known,
    config: &Config,
    loudness: Loudness,
) -> anyhow::Result<()> {
    let text = read(file)?;
    anyhow::ensure!(!text.trim().is_empty(), "{} holds no text", file.display());
    anyhow::ensure!(
        front_matter::split(&text).yaml.is_empty(),
        "{} has front matter already, and needs no import; copy it into the reports",
        file.display()
    );
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = Path::new(&name).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let draft = import::draft(&text, &stem, arguments.group.as_deref(), known, config);
    let new = draft.file_text(&name);
    if arguments.dry_run {
        return report::print_text(&new);
    }
    let folder = config.folders.meetings.first().map(String::as_str).unwrap_or_default();
    let stem = arguments.name.clone().unwrap_or_else(|| draft.stem());
    let path = arguments.root.join(&config.content).join(folder).join(format!("{stem}.md"));
    match publish::write_new(&path, &new) {
        Err(error @ PublishError::Exists(_)) => {
            anyhow::bail!("{}: {error}; give the new file another name with --name", file.display())
        }
        other => other?,
    }
    tell(file, &path, &draft, loudness);
    Ok(())
}

/// What pandoc reads, by extension.
const DOCUMENTS: &[(&str, &str)] =
    &[("docx", "docx"), ("odt", "odt"), ("html", "html"), ("htm", "html"), ("xhtml", "html")];

/// Returns a document as Markdown.
#[expect(clippy::disallowed_methods, reason = "the edge of the program, where documents come in")]
fn read(file: &Path) -> anyhow::Result<String> {
    let shown = file.display();
    anyhow::ensure!(file.exists(), "there is no file {shown}");
    let metadata = std::fs::metadata(file).with_context(|| format!("cannot read {shown}"))?;
    anyhow::ensure!(!metadata.is_dir(), "{shown} is a folder; name the documents in it");
    anyhow::ensure!(metadata.is_file(), "{shown} is no file");
    anyhow::ensure!(
        metadata.len() <= LONGEST_TEXT,
        "{shown} has {} MB, and no report is longer than {} MB; import the part of it that is the report",
        metadata.len() / (1024 * 1024),
        LONGEST_TEXT / (1024 * 1024)
    );
    let extension = file.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default();
    if let Some((_, format)) = DOCUMENTS.iter().find(|(known, _)| *known == extension) {
        let html = if *format == "html" { without_front_matter(file)? } else { None };
        return pandoc::to_markdown(file, html.map_or(Input::File(format), Input::Html));
    }
    let is_text = TEXTS.contains(&extension.as_str()) || matches!(extension.as_str(), "text" | "");
    anyhow::ensure!(
        is_text,
        "{shown} is neither Markdown (.md), text (.txt), a web page (.html) nor a document (.docx, .odt); save it as one of \
         these"
    );
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {shown}"))?;
    let (text, _) = files::decode(bytes).with_context(|| format!("{shown} is no text"))?;
    // In plain text, space before a line only sets it; in Markdown it would make code of it.
    Ok(match extension.as_str() {
        "txt" | "text" => text.lines().map(str::trim_start).collect::<Vec<_>>().join("\n"),
        _ => text,
    })
}

/// Returns the HTML of a page that begins with front matter without that, below its title; `None` for a page without any. Other keys of
/// other programs tell what they do with the page, and seldom when the meeting was.
#[expect(clippy::disallowed_methods, reason = "the edge of the program, where documents come in")]
fn without_front_matter(file: &Path) -> anyhow::Result<Option<String>> {
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let Some((text, _)) = files::decode(bytes) else { return Ok(None) };
    let parts = front_matter::split(&text);
    if parts.yaml.is_empty() {
        return Ok(None);
    }
    let mut lines = parts.yaml.iter().flat_map(|block| text[block.start as usize..block.end as usize].lines());
    let title = lines.find_map(|line| line.strip_prefix("title:")).unwrap_or_default();
    let title = title.trim().trim_matches(['"', '\'']).replace('&', "&amp;").replace('<', "&lt;");
    let body = &text[parts.body.start as usize..];
    Ok(Some(if title.is_empty() { body.to_owned() } else { format!("<h1>{title}</h1>\n{body}") }))
}

/// Says what became of a document.
fn tell(file: &Path, path: &Path, draft: &Draft, loudness: Loudness) {
    report::say(loudness, &format!("{} -> {}\n", file.display(), path.display()));
    let (lines, n_proposed) = draft.overview();
    for (label, value) in lines {
        report::say(loudness, &format!("  {label:<12} {}", visible(&value)));
    }
    if n_proposed > 0 {
        let line = match n_proposed {
            1 => "1 value stands in the file as a comment, because the text leaves it open".to_owned(),
            n => format!("{n} values stand in the file as comments, because the text leaves them open"),
        };
        report::say(loudness, &format!("  {:<12} {line}", "to look at"));
    }
    let next =
        "\nread the file through before you publish it: above each value stands the sentence that it was taken from";
    report::say(loudness, next);
}

/// Nothing of a document may move the cursor of a terminal.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Returns what the archive knows, for reading texts.
fn known(archive: &Archive) -> Known {
    let named = |id: &str, title: &str, short: Option<&String>, others: &[String]| Named {
        reference: id.to_owned(),
        names: std::iter::once(title.to_owned()).chain(short.cloned()).chain(others.iter().cloned()).collect(),
    };
    let topics = archive.topics.iter().map(|topic| named(&topic.id, &topic.title, None, &topic.also_known_as));
    let organisations = archive.organisations.iter().map(|organisation| {
        named(&organisation.id, &organisation.title, organisation.short.as_ref(), &organisation.also_known_as)
    });
    let groups = archive.groups.iter();
    let named_groups =
        groups.clone().map(|group| named(&group.id, &group.title, group.short.as_ref(), &group.also_known_as));
    let people: Vec<Named> =
        archive.people.iter().map(|person| named(&person.id, &person.name, None, &person.also_known_as)).collect();
    let cities = archive
        .meetings
        .iter()
        .filter_map(|meeting| Some(City { city: meeting.city.clone()?, country: meeting.country.clone() }));
    let bodies =
        groups.filter_map(|group| Some((group.id.clone(), archive.organisation(group.organisation?).id.clone())));
    Known::new(topics.collect(), organisations.collect(), named_groups.collect(), &people, cities.collect())
        .with_bodies(bodies)
}
