//! Adopting a tree of reports that was not written for Rapporteur: what its settings must be, and what then is known.
//!
//! Input is every text of the tree. Output is a [`Study`]: the settings, each with the reason for it, and a survey of what
//! is found with them and what is not. Nothing here reads or writes a file.

mod candidates;
mod days;
mod labels;
mod language;
mod layout;
mod matter;
mod paths;
mod survey;
mod unread;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use rayon::prelude::*;

use crate::beside::Beside;
use crate::config::{self, Config};
use crate::content::{self, Document, Strength, parse_document, parse_documents, twins};
use crate::diagnostic::render::visible;
use crate::source::{RelPath, SourceFile};

pub use labels::Doubtful;
pub use language::Language;
pub use survey::{Row, Survey};
pub use unread::{is_convertible, is_of_meeting, is_to_save, is_without_ending};

/// A setting, as it is to be written, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Setting {
    /// The line or lines of YAML.
    pub yaml: String,
    /// Why it is there, in a sentence or two; empty if it needs no reason.
    pub why: String,
}

/// A text that nearly is a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Near {
    /// Its path.
    pub path: String,
    /// What it lacks.
    pub lacks: Lacks,
}

/// What a text lacks that nearly is a report.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Lacks {
    /// It says who was there, and not when.
    Day,
    /// It bears a day, and does not look like minutes.
    People,
}

/// What was found out of a tree.
#[derive(Debug)]
pub struct Study {
    /// What nearly is a report, and is none.
    pub near: Vec<Near>,
    /// Documents that look like minutes, and are of a form that is not read.
    pub unread: Vec<RelPath>,
    /// How many documents lie beside texts of the same names, which are read.
    pub n_originals: usize,
    /// The paths of texts that would have the address of another, and are left out for it, each with the path of that one.
    pub twins: Vec<(String, String)>,
    /// The language of the archive (BCP 47).
    pub lang: String,
    /// The settings.
    pub settings: Vec<Setting>,
    /// What is known with them.
    pub survey: Survey,
    /// Words before one person who was there, of which names do not tell what they announce.
    pub doubtful: Vec<Doubtful>,
    /// How many sentences probably tell a decision or a task that no rule tells.
    pub n_possible: usize,
}

/// A reason is broken into lines of about this length.
const WIDTH: usize = 96;

impl Study {
    /// Returns the file of settings.
    pub fn settings_file(&self) -> String {
        settings_file(&self.settings)
    }
}

fn settings_file(settings: &[Setting]) -> String {
    let mut text = String::from("# What Rapporteur found out about these reports. Every line may be changed.\n");
    for setting in settings {
        text.push('\n');
        for line in wrapped(&setting.why) {
            text.push_str(&format!("# {}\n", visible(&line)));
        }
        text.push_str(&setting.yaml);
        text.push('\n');
    }
    text
}

fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Studies a tree: its texts, and the paths of all else that it holds. `name` is that of its folder; `content` how the settings are to call the tree, from where they lie.
pub fn study(texts: &[Arc<SourceFile>], others: &[RelPath], name: &str, content: &str) -> Study {
    let layout = layout::find(texts, others);
    let reports: Vec<&Arc<SourceFile>> = layout.reports.iter().map(|position| &texts[*position]).collect();
    let mut settings = vec![Setting { yaml: format!("title: {}", quoted(&title(texts, name))), why: String::new() }];
    let content_why = "The tree itself, which is only read.";
    settings.push(Setting { yaml: format!("content: {}", quoted(content)), why: content_why.to_owned() });
    let language = language::of_reports(&reports);
    settings.extend(language.as_ref().and_then(Language::setting));
    settings.extend(layout.settings);
    settings.extend(paths::settings(&reports, &layout.folders, &config_of(&settings).lang));
    let mut alone = parse_each(&reports, &config_of(&settings));
    let of_matter = matter::settings(&alone);
    if !of_matter.is_empty() {
        settings.extend(of_matter);
        alone = parse_each(&reports, &config_of(&settings));
    }
    if let Some(order) = days::order(&alone, &config_of(&settings)) {
        settings.push(order);
        alone = parse_each(&reports, &config_of(&settings));
    }
    settings.extend(days::setting(&alone));
    drop(alone);
    let mut config = config_of(&settings);
    let mut documents = parse_all(texts, &config);
    let learnt = labels::learn(&documents.iter().collect::<Vec<_>>(), &config);
    settings.extend(learnt.setting);
    if learnt.is_sure {
        config = config_of(&settings);
        documents = parse_all(texts, &config);
    }
    let twins = twins::find(documents.iter());
    let is_twin = |at: usize| twins.binary_search_by_key(&at, |(twin, _)| *twin).is_ok();
    let published = documents.iter().enumerate().filter(|(at, _)| !is_twin(*at));
    let published: Vec<&Document> = published.map(|(_, document)| document).collect();
    let path = |at: usize| documents[at].file.path.as_str().to_owned();
    let unread = unread::find(others, texts);
    Study {
        near: layout.near,
        unread,
        n_originals: unread::originals(others, texts).len(),
        twins: twins.iter().map(|(twin, kept)| (path(*twin), path(*kept))).collect(),
        lang: config.lang.clone(),
        settings,
        survey: survey::survey(&published, language.as_ref()),
        doubtful: learnt.doubtful,
        n_possible: published.par_iter().map(|document| n_possible(document, &config)).sum(),
    }
}

/// Understands each report, as if it held one meeting.
fn parse_each(reports: &[&Arc<SourceFile>], config: &Config) -> Vec<Document> {
    reports.par_iter().map(|report| parse_document(report, config)).collect()
}

/// Understands every text as all the documents that it holds.
fn parse_all(texts: &[Arc<SourceFile>], config: &Config) -> Vec<Document> {
    texts.par_iter().flat_map_iter(|file| parse_documents(file, config, &Beside::default())).collect()
}

/// Returns how many sentences of a report probably tell an outcome that no rule tells.
fn n_possible(document: &Document, config: &Config) -> usize {
    content::possible(document, config).iter().filter(|sentence| sentence.strength == Strength::Likely).count()
}

fn config_of(settings: &[Setting]) -> Config {
    let path = RelPath::new("rapporteur.yaml").expect("the name leads nowhere else");
    let file = SourceFile::new(path, "rapporteur.yaml".to_owned(), settings_file(settings));
    config::parse(&Arc::new(file)).0
}

/// Returns the name of the archive: the heading of the tree's own README, else the name of its folder.
fn title(texts: &[Arc<SourceFile>], name: &str) -> String {
    const LONGEST: usize = 80;
    let readme =
        texts.iter().find(|file| matches!(file.path.as_str().to_lowercase().as_str(), "readme.md" | "index.md"));
    let heading = readme.and_then(|file| file.text.lines().find_map(|line| line.strip_prefix("# ")));
    let heading = heading.map(|heading| heading.trim().trim_matches(['#', '*', ' ']));
    match heading
        .filter(|heading| !heading.is_empty() && heading.len() <= LONGEST && !heading.contains(['<', '[', '!']))
    {
        Some(heading) => heading.to_owned(),
        None => name.replace(['-', '_'], " "),
    }
}

/// Returns text as a YAML value in quotation marks, unless it is plain.
fn quoted(text: &str) -> String {
    let is_plain = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '/' | '-' | '.'))
        && !text.ends_with(' ')
        && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(&text.to_lowercase().as_str());
    if is_plain { text.to_owned() } else { format!("\"{}\"", text.chars().map(escaped).collect::<String>()) }
}

/// Returns a letter as it stands between double quotes in YAML: what nobody would see is written by its number.
fn escaped(c: char) -> String {
    match c {
        '\\' | '"' => format!("\\{c}"),
        c if is_invisible(c) => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    }
}

fn is_invisible(c: char) -> bool {
    visible(c.encode_utf8(&mut [0; 4])) != *c.encode_utf8(&mut [0; 4])
}

fn list(items: &[String]) -> String {
    let quoted: Vec<String> = items.iter().map(|item| quoted(item)).collect();
    match &quoted[..] {
        [one] => one.clone(),
        all => format!("[{}]", all.join(", ")),
    }
}

/// Returns a list with an item on each line, for many items.
fn block_list(key: &str, items: &[String]) -> String {
    let lines: Vec<String> = items.iter().map(|item| format!("  - {}", quoted(item))).collect();
    format!("{key}:\n{}", lines.join("\n"))
}
