//! Lists of people that need some care: those that go on over lines, and those at the top that no label announces.

use super::joints;
use super::lists::line_of_names;
use super::minutes::Minutes;
use super::names::{self, Entry};
use super::sections::{Section, is_list_of_names};
use super::{Finding, place_of, standing};
use crate::content::markdown::{Block, Line};

/// A list without a label has more people than this, and is above what has one.
const FEWEST: usize = 3;
/// A list of people without a label stands at the top.
const LINES_WITH_PEOPLE: usize = 12;

/// Returns a list that begins behind a colon with the lines on which it goes on: a list that is wrapped ends with its
/// sign of separation, or goes on as one. What follows otherwise is something else.
pub(super) fn whole_list<'l>(inline: &str, section: &Section<'l>) -> (String, Vec<&'l Line>) {
    let mut text = inline.trim().to_owned();
    let mut lines = vec![section.head];
    for line in section.lines {
        let is_open = ends_open(&text);
        if !matches!(line.block, Block::Text | Block::Item(_)) || !(is_open || goes_on(&line.text)) {
            break;
        }
        text.push(' ');
        text.push_str(line.text.trim());
        lines.push(line);
    }
    (text, lines)
}

fn ends_open(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with([',', '、', '，', ';', '；', '&']) || joints::is_open(text)
}

fn goes_on(line: &str) -> bool {
    let line = match split_initial(line) {
        Some((_, "")) => return true,
        Some((_, rest)) if names::split_list(rest).iter().all(|part| names::parse(part).is_some()) => return true,
        _ => line,
    };
    let parts = names::split_list(line);
    parts.len() >= 2 && !line.contains([':', '：']) && parts.iter().all(|part| names::parse(part).is_some())
}

/// Parts a line that begins with the initial of a name that was broken before it, in a list: `B., Speaker One and Person Two` goes on with
/// `Speaker Two, Bobby`.
pub(super) fn split_initial(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let initial = line.chars().next().filter(|c| c.is_uppercase())?;
    let dot = usize::from(line[initial.len_utf8()..].starts_with('.'));
    let (initial, rest) = line.split_at(initial.len_utf8() + dot);
    let is_end = rest.is_empty() || [",", ";", " and ", " & "].iter().any(|joint| rest.starts_with(joint));
    let rest = rest.trim_start_matches([',', ';', ' ']);
    let rest = ["and ", "& "].iter().find_map(|joint| rest.strip_prefix(joint)).unwrap_or(rest);
    (is_end && (dot > 0 || !rest.is_empty())).then_some((initial, rest))
}

/// Reads the people of a list at the top without a label: names of two words above the first label, or a heading that is
/// a list and has nothing below it.
pub(super) fn names(minutes: &Minutes<'_>) -> Vec<Finding<Entry>> {
    let found = items(minutes);
    if found.is_empty() { heading(minutes) } else { found }
}

fn items(minutes: &Minutes<'_>) -> Vec<Finding<Entry>> {
    let Minutes { file, lines, sections, .. } = *minutes;
    let Some(start) = lines.iter().take(LINES_WITH_PEOPLE).position(Line::is_item) else { return Vec::new() };
    let list: Vec<&Line> = lines[start..].iter().take_while(|line| line.is_item()).collect();
    let next = lines.get(start + list.len());
    let is_above_label =
        next.is_some_and(|next| next.is_heading() && sections.iter().any(|section| section.head.span == next.span));
    let entries: Vec<Option<Entry>> = list.iter().map(|line| names::parse(&line.text).filter(is_full_name)).collect();
    let is_first = lines[..start].iter().all(|line| sections.iter().all(|section| section.head.span != line.span));
    if standing::begins(minutes, start) {
        return Vec::new();
    }
    if !is_above_label || !is_first || list.len() < FEWEST || entries.iter().any(Option::is_none) {
        return Vec::new();
    }
    let rule = "attendance: list of names at the top".to_owned();
    let found = list.iter().zip(entries).filter_map(|(line, entry)| {
        let value = entry?;
        let span = place_of(file, line, &value.name);
        Some(Finding { value, rule: rule.clone(), span })
    });
    found.collect()
}

/// Tells whether a name is of two to four words, all with a capital: a single word may be anything.
fn is_full_name(entry: &Entry) -> bool {
    let words: Vec<&str> = entry.name.split(' ').collect();
    let is_word = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && (word.ends_with('.') || word.chars().any(char::is_lowercase) || word.len() == 1)
    };
    (2..=4).contains(&words.len()) && words.iter().all(is_word)
}

fn heading(minutes: &Minutes<'_>) -> Vec<Finding<Entry>> {
    let Minutes { file, lines, .. } = *minutes;
    const LINES_WITH_TITLE: usize = 3;
    let at = lines.iter().take(LINES_WITH_TITLE).position(|line| line.is_heading() && is_list_of_names(&line.text));
    let Some(at) = at.filter(|at| lines.get(at + 1).is_some_and(Line::is_heading)) else { return Vec::new() };
    let line = &lines[at];
    let rule = "attendance: heading that is a list of names".to_owned();
    let found = line_of_names(&line.text).into_iter().map(|value| {
        let span = place_of(file, line, &value.name);
        Finding { value, rule: rule.clone(), span }
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_initial_may_stand_on_the_next_line() {
        assert_eq!(split_initial("B., Speaker C. and Nick S."), Some(("B.", "Speaker C. and Nick S.")));
        assert_eq!(split_initial("B. and Nick Stone"), Some(("B.", "Nick Stone")));
        assert_eq!(split_initial("B."), Some(("B.", "")));
        for line in ["A. Opening", "A", "Bob, Lee", "B.C. and Lee", ""] {
            assert_eq!(split_initial(line), None, "{line}");
        }
    }
}
