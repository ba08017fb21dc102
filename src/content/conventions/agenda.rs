//! What was discussed: the headings of the discussion, or the items of the agenda.

use rustc_hash::{FxHashMap, FxHashSet};

use super::labels::{Label, Labels, without_number};
use super::names;
use super::sections::Section;
use super::{Finding, place_of};
use crate::content::markdown::{Block, Line};
use crate::source::SourceFile;
use crate::text::name::term_key;
use crate::text::{date, words};

/// An item of an agenda.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Item {
    /// Its title, without number.
    pub(super) title: String,
    /// The heading of the text that it was found in.
    pub(super) heading: Option<String>,
}

/// A longer item is a sentence of the discussion.
const LONGEST_ITEM: usize = 140;
/// More items than this are the points of a discussion and not an agenda.
const MOST_ITEMS: usize = 60;

/// Finds the items of the agenda.
pub(super) fn read(
    file: &SourceFile,
    lines: &[Line],
    sections: &[Section<'_>],
    labels: &Labels,
    title: Option<&str>,
) -> Vec<Finding<Item>> {
    let found = headings(file, lines, labels, title);
    let found = if found.is_empty() { listed(file, sections) } else { found };
    if found.len() > MOST_ITEMS { Vec::new() } else { found }
}

/// The headings of the discussion: those of the highest level that has any which is no label.
fn headings(file: &SourceFile, lines: &[Line], labels: &Labels, own_title: Option<&str>) -> Vec<Finding<Item>> {
    let own_title = own_title.map(term_key);
    let mut levels: Vec<(u8, Finding<Item>)> = Vec::new();
    for line in lines {
        let Block::Heading(level) = line.block else { continue };
        if own_title.as_ref().is_some_and(|title| *title == term_key(&line.text)) {
            continue;
        }
        if let Some(title) = topic(&line.text, labels) {
            let span = place_of(file, line, &line.text);
            let heading = Some(words::squeeze(&line.text).into_owned());
            let rule = format!("topics: heading of level {level}");
            levels.push((level, Finding { value: Item { title, heading }, rule, span }));
        }
    }
    let n_of = |level: u8| levels.iter().filter(|(other, _)| *other == level).count();
    // A single heading above many is that of the whole, and so is any single one of the first level.
    let level = (1..=6).find(|level| n_of(*level) >= 2).or_else(|| (2..=6).find(|level| n_of(*level) == 1));
    levels.into_iter().filter(|(other, _)| Some(*other) == level).map(|(_, finding)| finding).collect()
}

/// The items of the list below "Agenda".
fn listed(file: &SourceFile, sections: &[Section<'_>]) -> Vec<Finding<Item>> {
    let mut found: Vec<Finding<Item>> = Vec::new();
    let mut titles: FxHashSet<String> = FxHashSet::default();
    for section in sections.iter().filter(|section| section.label == Label::Agenda) {
        let depth = |line: &Line| match line.block {
            Block::Item(depth) => Some(depth),
            _ => None,
        };
        let top = section.lines.iter().filter_map(depth).min();
        let mut n_lines: FxHashMap<u32, usize> = FxHashMap::default();
        section.lines.iter().for_each(|line| *n_lines.entry(line.paragraph).or_default() += 1);
        for line in section.lines.iter().filter(|line| depth(line).is_some() && depth(line) == top && line.is_first) {
            let title = tidy(&line.text);
            // An item of several lines is a sentence.
            let is_sentence = n_lines[&line.paragraph] > 1 || line.text.len() > LONGEST_ITEM;
            if title.is_empty() || is_sentence || !titles.insert(title.clone()) {
                continue;
            }
            let rule = format!("topics: {} \u{201c}{}\u{201d}", section.form.in_words(), section.words.trim());
            found.push(Finding { value: Item { title, heading: None }, rule, span: place_of(file, line, &line.text) });
        }
    }
    found
}

/// Returns the topic that a heading names, if it is none of the labels, no list of names and no date.
fn topic(text: &str, labels: &Labels) -> Option<String> {
    let title = tidy(text);
    let before_colon = text.split([':', '：']).next().unwrap_or(text);
    let is_contact = title.to_lowercase().ends_with("contacts");
    let is_label = is_contact
        || labels.find(text).is_some()
        || labels.find(&title).is_some()
        || (labels.find(before_colon).is_some() && !is_topic_mark(before_colon));
    let is_date = date::find(text).is_some() && title.split(' ').count() <= 8;
    let is_place = title.starts_with('【') || title.starts_with('<');
    let has_letters = title.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    (!is_label
        && !is_date
        && !is_place
        && has_letters
        && title.len() <= LONGEST_ITEM
        && !super::sections::is_list_of_names(text))
    .then_some(title)
}

/// Returns a title without who reports: `Legal report - Speaker One/Speaker Two`, `Legal report (Speaker One)`.
pub(super) fn subject(title: &str) -> Option<&str> {
    let bracket = title.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    let dash = [" - ", " – ", " — "].iter().filter_map(|dash| Some((title.rfind(dash)?, dash.len()))).max();
    let dash = dash.map(|(at, length)| (&title[..at], &title[at + length..]));
    let (subject, people) = bracket.or(dash)?;
    let is_name = |name: &str| {
        let name = name.trim();
        let starts = |word: &str| word.starts_with(char::is_uppercase);
        names::looks_like_name(name) && name.split(' ').count() <= 2 && name.split(' ').all(starts)
    };
    let subject = subject.trim_end();
    (people.split(['/', ',', '&']).all(is_name) && subject.chars().count() >= 4).then_some(subject)
}

fn is_topic_mark(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "topic" | "topics" | "agenda item" | "item" | "thema" | "議題")
}

/// Takes number and mark off a title: `1. Budget`, `Topic: Budget`, `■予算`.
fn tidy(text: &str) -> String {
    let text = words::squeeze(text);
    let text = text.trim_matches(['★', '■', '◆', '●', '〇', '○', '◎', '□', '*', '_', ' ', '\u{3000}', '☐', '☑']);
    let text = without_number(text);
    let text = match text.split_once([':', '：']) {
        Some((before, after)) if is_topic_mark(before) && !after.trim().is_empty() => after.trim(),
        _ => text,
    };
    let text = match text.strip_prefix(['(', '（']).and_then(|rest| rest.split_once([')', '）'])) {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) && !rest.trim().is_empty() => {
            rest.trim()
        }
        _ => text,
    };
    without_number(text).trim_end_matches([':', '：', '.', ' ']).to_owned()
}
