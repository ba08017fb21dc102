//! Where in a tree the reports lie, and what lies among them without being one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::candidates::{self, Standing};
use super::{Lacks, Near, Setting, block_list, list, unread};
use crate::config::Config;
use crate::content::shelves::is_shelf;
use crate::content::{Kind, kind, split};
use crate::source::{RelPath, SourceFile};
use crate::text::date;
use crate::text::words::counted;

/// The layout of a tree.
pub(super) struct Layout {
    /// The folders of reports; "." is the tree itself.
    pub(super) folders: Vec<String>,
    /// The reports, as places in the list of texts.
    pub(super) reports: Vec<usize>,
    /// What nearly is a report.
    pub(super) near: Vec<Near>,
    /// The settings that say so.
    pub(super) settings: Vec<Setting>,
}

/// More folders than this at the top are the groups of one tree.
const MOST_FOLDERS: usize = 4;
/// More patterns than this stand on lines of their own.
const MOST_IN_A_LINE: usize = 12;
/// More single files than this are told by a pattern.
const MOST_NAMED: usize = 40;

/// Finds the reports of a tree.
pub(super) fn find(texts: &[Arc<SourceFile>], others: &[RelPath]) -> Layout {
    let standings = candidates::standings(texts);
    let candidates: Vec<usize> = (0..texts.len()).filter(|at| standings[*at] == Standing::Report).collect();
    let folders = folders(texts, &candidates);
    let is_in = |path: &str| folders.iter().any(|folder| folder == "." || path.starts_with(&format!("{folder}/")));
    let reports: Vec<usize> = candidates.iter().copied().filter(|at| is_in(texts[*at].path.as_str())).collect();
    let mut settings = Vec::new();
    let n_outside = candidates.len() - reports.len();
    let mut why = format!(
        "{} with a date or a number in the path, or a date and a list of people in the text",
        counted(reports.len(), "file")
    );
    if n_outside > 0 {
        why.push_str(&format!("; {n_outside} more lie elsewhere"));
    }
    settings.push(Setting { yaml: format!("folders: {{meetings: {}}}", list(&folders)), why: why + "." });
    settings.extend(pages(texts, &reports, &folders));
    settings.extend(several(texts, &reports));
    settings.extend(ignored(texts, &reports, others));
    settings.extend(plain_text(texts, &reports));
    settings.extend(groups(texts, &reports, &folders));
    let near = texts.iter().zip(&standings).filter_map(|(file, standing)| {
        let lacks = match standing {
            Standing::Undated => Lacks::Day,
            Standing::Dated => Lacks::People,
            Standing::Report | Standing::Other => return None,
        };
        Some(Near { path: file.path.as_str().to_owned(), lacks })
    });
    Layout { near: near.collect(), folders, reports, settings }
}

/// Finds the folders that hold nearly all reports: as few and as deep as possible.
fn folders(texts: &[Arc<SourceFile>], candidates: &[usize]) -> Vec<String> {
    let mut prefix = String::new();
    loop {
        let below: Vec<&str> =
            candidates.iter().filter_map(|at| texts[*at].path.strip_prefix(prefix.trim_end_matches('/'))).collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for path in &below {
            let folder = path.split_once('/').map_or("", |(folder, _)| folder);
            *counts.entry(folder).or_default() += 1;
        }
        // A folder with a stray dated file or two is none of reports, if others hold many.
        let least = below.len() / 25;
        counts.retain(|_, n| *n > least);
        let folders: Vec<&str> = counts.keys().copied().collect();
        let whole = || if prefix.is_empty() { ".".to_owned() } else { prefix.trim_end_matches('/').to_owned() };
        match folders[..] {
            [] => return vec![whole()],
            [only] if !only.is_empty() && only.chars().any(char::is_alphabetic) && date::from_path(only).is_none() => {
                prefix.push_str(only);
                prefix.push('/');
            }
            // Years, months and the like are no folders to name, and neither is the group that a single folder stands for.
            _ if folders.iter().any(|folder| {
                folder.is_empty() || !folder.chars().any(char::is_alphabetic) || date::from_path(folder).is_some()
            }) =>
            {
                return vec![whole()];
            }
            _ if folders.len() > MOST_FOLDERS || !folders.iter().all(|folder| has_groups(folder, &below)) => {
                return vec![whole()];
            }
            _ => return folders.iter().map(|folder| format!("{prefix}{folder}")).collect(),
        }
    }
}

/// Tells whether the reports of a folder lie in folders of their own groups. Where they do not, the folder itself is the
/// group, and ids must keep its name.
fn has_groups(folder: &str, paths: &[&str]) -> bool {
    let inside = || paths.iter().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'));
    let is_group = |path: &&str| {
        path.split_once('/').is_some_and(|(next, _)| {
            next.chars().any(char::is_alphabetic)
                && date::from_path(next).is_none()
                && !is_quarter(next)
                && !is_shelf(next)
        })
    };
    inside().filter(is_group).count() * 5 >= inside().count() * 4
}

/// What lies in the folders of reports and is none is a page.
fn pages(texts: &[Arc<SourceFile>], reports: &[usize], folders: &[String]) -> Option<Setting> {
    let mut config = Config::default();
    config.folders.meetings =
        folders.iter().map(|folder| if folder == "." { String::new() } else { folder.clone() }).collect();
    let is_report: BTreeSet<usize> = reports.iter().copied().collect();
    let others: Vec<String> = texts
        .iter()
        .enumerate()
        .filter(|(position, file)| {
            !is_report.contains(position)
                && !is_to_ignore(file.path.as_str())
                && kind::kind_and_id(&file.path, &config).0 == Kind::Meeting
        })
        .map(|(_, file)| file.path.as_str().to_owned())
        .collect();
    if others.is_empty() {
        return None;
    }
    let why = "Of these, none tells both a day and who was there: pages beside the reports.";
    let patterns = ["*[12][09][0-9][0-9]*", "**/[12][09][0-9][0-9]*/**"].map(str::to_owned);
    let by_name = super::config_of(&[Setting { yaml: block_list("reports", &patterns), why: String::new() }]).reports;
    // Reports that are known by their text alone would be left out by a pattern of names.
    let unnamed: Vec<String> = reports
        .iter()
        .map(|at| &texts[*at].path)
        .filter(|path| !by_name.is_match(path))
        .map(|path| escaped(path.as_str()))
        .collect();
    if others.len() <= MOST_NAMED.max(unnamed.len()) {
        return Some(Setting {
            yaml: block_list("pages", &others.iter().map(|path| escaped(path)).collect::<Vec<_>>()),
            why: why.to_owned(),
        });
    }
    let why = format!("{} have no date in the path: pages beside the reports.", counted(others.len(), "file"));
    Some(Setting { yaml: block_list("reports", &[&patterns[..], &unnamed].concat()), why })
}

/// Files with headings of several days, whose path names none.
fn several(texts: &[Arc<SourceFile>], reports: &[usize]) -> Option<Setting> {
    let is_vague = |path: &str| date::from_path(path).is_none_or(|date| date.day.is_none());
    let files =
        reports.iter().map(|at| &texts[*at]).filter(|file| is_vague(file.path.as_str()) && split::has_several(file));
    let files: Vec<String> = files.map(|file| escaped(file.path.as_str())).collect();
    (!files.is_empty()).then(|| Setting {
        yaml: block_list("split", &files),
        why: "These hold several meetings, each below a heading with its date.".to_owned(),
    })
}

/// Returns a path as a pattern that means it alone.
fn escaped(path: &str) -> String {
    let mut pattern = String::new();
    for c in path.chars() {
        if matches!(c, '*' | '?' | '[' | ']' | '{' | '}') {
            pattern.push_str(&format!("[{c}]"));
        } else {
            pattern.push(c);
        }
    }
    pattern
}

fn is_to_ignore(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let stem = name.split('.').next().unwrap_or(&name);
    !path.contains('/')
        && matches!(
            stem,
            "license"
                | "licence"
                | "copying"
                | "contributing"
                | "code_of_conduct"
                | "codeowners"
                | "security"
                | "changelog"
        )
}

fn ignored(texts: &[Arc<SourceFile>], reports: &[usize], others: &[RelPath]) -> Option<Setting> {
    let mut ignored: Vec<String> =
        texts.iter().map(|file| file.path.as_str()).filter(|path| is_to_ignore(path)).map(escaped).collect();
    let is_report: BTreeSet<&str> = reports.iter().map(|at| texts[*at].path.as_str()).collect();
    let hidden: BTreeSet<String> = texts
        .iter()
        .filter(|file| !is_report.contains(file.path.as_str()))
        .filter_map(|file| {
            file.path.as_str().split('/').next().filter(|part| part.starts_with('.')).map(|part| format!("{part}/**"))
        })
        .collect();
    ignored.extend(hidden);
    let mut why: Vec<&str> = Vec::new();
    if !ignored.is_empty() {
        why.push("What the repository says of itself is no part of the archive.");
    }
    let originals = originals(others, texts);
    if !originals.is_empty() {
        why.push(
            "Documents whose texts are read are not published themselves: they say the same, and those of word processors may keep what was struck out.",
        );
    }
    ignored.extend(originals);
    let line = |ignored: &[String]| ignored.iter().map(|path| super::quoted(path)).collect::<Vec<_>>().join(", ");
    (!ignored.is_empty()).then(|| Setting {
        yaml: match ignored.len() > MOST_IN_A_LINE {
            true => block_list("ignore", &ignored),
            false => format!("ignore: [{}]", line(&ignored)),
        },
        why: why.join(" "),
    })
}

/// Returns the patterns of documents whose texts are read: one for all of an ending, if there are no others.
fn originals(others: &[RelPath], texts: &[Arc<SourceFile>]) -> Vec<String> {
    let originals = unread::originals(others, texts);
    let mut by_ending: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for path in &originals {
        by_ending.entry(path.extension()).or_default().push(escaped(path.as_str()));
    }
    let n_of = |ending: &str| others.iter().filter(|path| path.extension() == ending).count();
    by_ending
        .into_iter()
        .flat_map(|(ending, paths)| if n_of(ending) == paths.len() { vec![format!("*.{ending}")] } else { paths })
        .collect()
}

fn plain_text(texts: &[Arc<SourceFile>], reports: &[usize]) -> Option<Setting> {
    let n = reports.iter().filter(|at| texts[**at].path.extension().eq_ignore_ascii_case("txt")).count();
    (n > 0).then(|| Setting {
        yaml: "plain_text: true".to_owned(),
        why: format!("{} of {} are plain text.", counted(n, "report"), reports.len()),
    })
}

/// The first folder is the group where several folders hold reports.
fn groups(texts: &[Arc<SourceFile>], reports: &[usize], folders: &[String]) -> Option<Setting> {
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let mut n_without = 0;
    // Where `Verslagen` lies in a folder, that is a group's.
    let mut n_shelved = 0;
    for at in reports {
        let path = texts[*at].path.as_str();
        let below = folders
            .iter()
            .find_map(|folder| if folder == "." { Some(path) } else { texts[*at].path.strip_prefix(folder) });
        let (folders, _) = below.unwrap_or(path).rsplit_once('/').unwrap_or(("", path));
        let is_name = |part: &&str| part.chars().any(char::is_alphabetic) && !is_shelf(part);
        let mut parts = folders.split('/');
        match parts.find(is_name) {
            Some(name) => {
                *names.entry(name.to_owned()).or_default() += 1;
                n_shelved += usize::from(parts.next().is_some_and(is_shelf));
            }
            None => n_without += 1,
        }
    }
    // A folder for each meeting, or for a quarter, is no group.
    let n_dated = names.keys().filter(|name| date::from_path(name).is_some() || is_quarter(name)).count();
    let n_grouped: usize = names.values().sum();
    let is_grouped = names.len() >= 2
        && n_dated == 0
        && n_grouped > n_without
        && (n_grouped >= names.len() * 2 || n_shelved == n_grouped);
    is_grouped.then(|| Setting {
        yaml: "group_from: folder".to_owned(),
        why: format!("{} hold reports: {}.", counted(names.len(), "folder"), some_of(names.keys())),
    })
}

fn is_quarter(name: &str) -> bool {
    matches!(name.to_lowercase().as_str(), "q1" | "q2" | "q3" | "q4")
}

fn some_of<'a>(names: impl ExactSizeIterator<Item = &'a String>) -> String {
    const N_NAMED: usize = 6;
    let n = names.len();
    let named: Vec<&str> = names.take(N_NAMED).map(String::as_str).collect();
    match n > N_NAMED {
        true => format!("{} …", named.join(", ")),
        false => named.join(", "),
    }
}
