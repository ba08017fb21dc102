//! Who presided and who signed, where a sentence says so: `The meeting was called to order at 7 p.m. by Mayor Speaker One.`

use super::labels::{Label, Labels, without_number};
use super::people::Roster;
use super::{Finding, names, place_of};
use crate::content::markdown::{Block, Line};
use crate::source::SourceFile;

/// Who presides is told at the beginning.
const LINES_OF_OPENING: usize = 40;
/// Words before the name of who presided.
const BEFORE: &[&str] = &[
    "sous la présidence de ",
    "unter dem Vorsitz von ",
    "unter der Leitung von ",
    "bajo la presidencia de ",
    "was presided over by ",
];
/// Words after it.
const AFTER: &[&str] = &[" called the meeting to order", " presided", " opened the meeting", " called to order the"];

/// Adds who presided, unless a chair is known already.
pub(super) fn add(file: &SourceFile, lines: &[Line], roster: &mut Roster) {
    if roster.roles.iter().any(|(role, _)| *role == "Chair") {
        return;
    }
    let Some(holder) = lines.iter().take(LINES_OF_OPENING).find_map(|line| presiding(file, line, roster)) else {
        return;
    };
    roster.roles.push(("Chair", holder));
}

fn presiding(file: &SourceFile, line: &Line, roster: &Roster) -> Option<Finding<names::Entry>> {
    if !matches!(line.block, Block::Text | Block::Item(_)) {
        return None;
    }
    let text = line.text.trim();
    let words =
        named_after(text).or_else(|| AFTER.iter().find_map(|after| text.split_once(after)).map(|(name, _)| name))?;
    let words = words.split([',', ';', '(']).next()?.trim().trim_end_matches('.');
    let entry = names::parse(words).filter(|entry| entry.name.chars().next().is_some_and(char::is_uppercase))?;
    let entry = match roster.present.find(&entry.name) {
        Some(person) => person.clone(),
        None if entry.name.contains(' ') => entry,
        None => return None,
    };
    let span = place_of(file, line, &entry.name);
    Some(Finding { value: entry, rule: "roles: sentence on who presided".to_owned(), span })
}

/// Adds who had a part by a line that says so without a colon: `Secretary was Speaker One`, `Scribe - Speaker Two`.
pub(super) fn add_told(file: &SourceFile, lines: &[Line], labels: &Labels, roster: &mut Roster) {
    const LONGEST: usize = 60;
    for line in lines.iter().take(LINES_OF_OPENING) {
        let text = without_number(line.text.trim()).trim_end_matches('.');
        if !matches!(line.block, Block::Text | Block::Item(_)) || text.len() > LONGEST {
            continue;
        }
        let split = [" was ", " - ", " \u{2013} "].iter().find_map(|joint| text.split_once(joint));
        let Some((words, name)) = split else { continue };
        let words = words.strip_prefix("The ").unwrap_or(words);
        let Some(Label::Role(role)) = labels.find(words) else { continue };
        let Some(entry) = names::parse(name).filter(|entry| entry.name.starts_with(char::is_uppercase)) else {
            continue;
        };
        let holder = match roster.present.find(&entry.name) {
            Some(person) => person.clone(),
            None if entry.name.contains(' ') => entry,
            None => continue,
        };
        if roster.roles.iter().all(|(other, _)| *other != role) {
            let span = place_of(file, line, &holder.name);
            roster.roles.push((role, Finding { value: holder, rule: "roles: sentence".to_owned(), span }));
        }
    }
}

/// Adds who signed the minutes, unless somebody is known to have taken them: `Respectfully submitted, Speaker One, City
/// Clerk`, on one line or two.
pub(super) fn add_signature(file: &SourceFile, lines: &[Line], roster: &mut Roster) {
    const SUBMITTED: &str = "respectfully submitted";
    if roster.roles.iter().any(|(role, _)| matches!(*role, "Minute taker" | "Scribe")) {
        return;
    }
    let is_signed = |line: &Line| line.text.trim().to_lowercase().starts_with(SUBMITTED);
    let Some(at) = lines.iter().rposition(is_signed) else { return };
    let own = lines[at].text.trim().get(SUBMITTED.len()..).unwrap_or_default();
    let own = own.trim_start_matches([',', ':', ' ', '.']);
    let own = own.strip_prefix("by ").unwrap_or(own).trim_start_matches([':', ' ']);
    let (line, text) = match lines.get(at + 1) {
        Some(next) if own.is_empty() => (next, next.text.trim()),
        _ => (&lines[at], own),
    };
    let Some(entry) = names::parse(text).filter(|entry| entry.name.contains(' ')) else { return };
    let entry = roster.present.find(&entry.name).cloned().unwrap_or(entry);
    let span = place_of(file, line, &entry.name);
    roster.roles.push(("Minute taker", Finding { value: entry, rule: "roles: signature".to_owned(), span }));
}

fn named_after(text: &str) -> Option<&str> {
    let after = |word: &&str| text.split_once(*word).map(|(_, name)| name);
    let ordered =
        text.split_once("called to order").and_then(|(_, rest)| rest.split_once(" by ")).map(|(_, name)| name);
    BEFORE.iter().find_map(after).or(ordered)
}
