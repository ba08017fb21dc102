//! `rapporteur explain REPORT`: every value of a report, with the rule by which it is known and its place.

use anyhow::Context;

use super::{SiteArguments, report};
use crate::archive::{Archive, Decision, Entity, Text};
use crate::beside::said::{SAID, Said};
use crate::config::Config;
use crate::content::first_names::Meant;
use crate::content::{self, Document, Evidence, Outcome};
use crate::files::Look;
use crate::site::Site;
use crate::source::{RelPath, SourceFile, Span, TEXTS};
use crate::text::words::squeeze;
use crate::yaml::Entry;

/// Says why a file is no text of an archive.
fn not_read(wanted: &str, archive: &Archive, config: &Config) -> String {
    let is_wanted = |path: &RelPath| path.as_str() == wanted || wanted.ends_with(&format!("/{path}"));
    // From `docs/a.md` of the site's folder, or `a.md` of the content's.
    let mut from_content = wanted.match_indices('/').map(|(at, slash)| &wanted[at + slash.len()..]);
    let twin = std::iter::once(wanted).chain(&mut from_content).find_map(|path| archive.twin_of(&RelPath::new(path)?));
    if let Some(twin) = twin {
        return format!("{wanted} is left out: it would have the same address as {}", config.label_of(twin.as_str()));
    }
    match archive.attachments.iter().find(|attachment| is_wanted(&attachment.path)) {
        Some(attachment) if attachment.path.has_extension(TEXTS) => {
            format!("{wanted} is not read: plain text is only with `plain_text: true` in the settings")
        }
        Some(_) => {
            format!(
                "{wanted} is not read, but copied as it is: texts are called .{}",
                config.text_extensions().join(", .")
            )
        }
        None => format!("there is no file {wanted} in {}; give its path from the site's folder", config.content),
    }
}

/// Finds the text of a file by its path, from the site's folder or that of the content.
///
/// # Errors
///
/// Why there is none, in words that say what to do.
pub(super) fn find<'a>(wanted: &str, archive: &'a Archive, config: &Config) -> anyhow::Result<&'a Text> {
    let wanted = wanted.replace('\\', "/");
    let wanted = wanted.trim_start_matches("./");
    let is_wanted = |document: &Document| {
        let path = document.file.path.as_str();
        document.file.label == wanted || path == wanted || wanted.ends_with(&format!("/{path}"))
    };
    let found = archive.texts.iter().find(|text| is_wanted(&text.document));
    found.with_context(|| not_read(wanted, archive, config))
}

pub(super) fn print_all(site: &SiteArguments, reports: &[&str]) -> anyhow::Result<()> {
    let site = site.project()?.load(&Look::Everything).site;
    let mut said = String::new();
    for wanted in reports {
        let found = find(wanted, &site.archive, &site.config)?;
        if reports.len() > 1 {
            said.push_str(&format!("{}\n", found.document.file.label));
        }
        write(&lines(found, &site), &mut said);
    }
    report::print_text(&said)
}

/// Returns each value of a report, its rule and its place.
fn lines(text: &Text, site: &Site) -> Vec<[String; 3]> {
    let document = &text.document;
    let known = decisions(text.entity, &site.archive);
    let written = content::written(document);
    let told: Vec<Evidence> = document.told.evidence.iter().chain(&marked(document)).cloned().collect();
    let mut lines: Vec<[String; 3]> = said(document, &site.beside.said);
    for evidence in written.iter().chain(&told) {
        let value = match evidence.field {
            "" => evidence.value.clone(),
            field => format!("{field}: {}", evidence.value),
        };
        let is_told = evidence.field == "decisions";
        let decision = document.outcomes.iter().find(|decision| is_told && decision.text == evidence.value);
        let known = known.iter().find(|known| is_told && known.text == evidence.value);
        // Of somebody whom only other reports can know, it is told if one does.
        if known.is_none() && decision.is_some_and(|decision| decision.is_supposed) {
            continue;
        }
        let told = decision.map(|decision| told_of(decision, known.copied())).unwrap_or_default();
        let value = shortened(&value) + &told;
        lines.push([value, evidence.rule.clone(), place(&document.file, evidence)]);
    }
    for told in &document.told.first_names {
        let Entity::Meeting(meeting) = text.entity else { break };
        let Some(meant) = site.archive.by_first_name(meeting, told) else { continue };
        let name = match meant {
            Meant::Known(person) => &person.name,
            Meant::Recurring => &told.name.value,
        };
        let (line, column) = document.file.line_column(told.name.span.start);
        let value = format!("officers: {}: {name}", told.office.name());
        lines.push([value, meant.rule(&told.rule), format!("{line}:{column}")]);
    }
    for turn in &document.told.turns {
        let rule = if turn.is_code { "turns: a code that the report does not explain" } else { "turns" };
        let (line, _) = document.file.line_column(turn.speaker.span.start);
        let value = format!("said: {}: {}", turn.speaker.value, turn.text);
        lines.push([shortened(&value), rule.to_owned(), line.to_string()]);
    }
    lines
}

/// What is said of a report beside it.
fn said(document: &Document, said: &Said) -> Vec<[String; 3]> {
    let Some((file, keys)) = said.written_of(&document.file.path).filter(|_| !document.said.is_empty()) else {
        return Vec::new();
    };
    let line = |entry: &Entry| {
        let value = if entry.value.is_null() { "nothing" } else { file.slice(entry.value.span) };
        let (line, column) = file.line_column(entry.key.span.start);
        let value = format!("{}: {}", entry.key.value, squeeze(value));
        [shortened(&value), SAID.to_owned(), format!("{line}:{column}")]
    };
    keys.iter().map(line).collect()
}

/// The decisions that bear a mark in the text.
fn marked(document: &Document) -> Vec<Evidence> {
    let told = document.told.evidence.iter().filter(|evidence| evidence.field == "decisions");
    let is_told = |text: &str| told.clone().any(|evidence| evidence.value == text);
    let marked = document.outcomes.iter().filter(|decision| !is_told(&decision.text));
    let evidence = marked.map(|decision| Evidence {
        field: "decisions",
        value: decision.text.clone(),
        rule: format!("decisions: mark, paragraph {}", decision.paragraph),
        span: Span::default(),
    });
    evidence.collect()
}

/// Returns what the archive has of what was decided in a meeting.
fn decisions(entity: Entity, archive: &Archive) -> Vec<&Decision> {
    let Entity::Meeting(meeting) = entity else { return Vec::new() };
    archive.meeting(meeting).decisions.iter().map(|decision| archive.decision(*decision)).collect()
}

/// Says who is to act, what became of it and until when it is to be done: ` [Kate, done, until 2021-05-05]`. Who that is, the whole archive
/// knows; a name that it took for a word is none.
fn told_of(decision: &Outcome, known: Option<&Decision>) -> String {
    let state = decision.state.map(|state| state.name().to_owned());
    let due = decision.due.map(|due| format!("until {due}"));
    let by: Vec<String> = match known {
        Some(known) => known.by.iter().map(|actor| actor.name.clone()).collect(),
        None => decision.by.iter().cloned().collect(),
    };
    let told: Vec<String> = by.into_iter().chain(state).chain(due).collect();
    if told.is_empty() { String::new() } else { format!(" [{}]", told.join(", ")) }
}

/// Longer values are cut; the place tells where the rest is.
fn shortened(value: &str) -> String {
    const LONGEST: usize = 100;
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

fn place(file: &SourceFile, evidence: &Evidence) -> String {
    if evidence.span.start == evidence.span.end {
        return String::new();
    }
    let (line, column) = file.line_column(evidence.span.start);
    format!("{line}:{column}")
}

fn write(lines: &[[String; 3]], text: &mut String) {
    for [value, rule, place] in lines {
        let rule = if place.is_empty() { rule.clone() } else { format!("{rule}, at {place}") };
        let rule = if rule.is_empty() { rule } else { format!("    {rule}\n") };
        text.push_str(&format!("{value}\n{rule}"));
    }
}
