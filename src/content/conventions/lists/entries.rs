//! What an item or a line of a list of people names: one of them, or several with what they share.

use std::borrow::Cow;

use super::{officials, one_each};
use crate::content::conventions::bodies::{is_body, is_said_of_name};
use crate::content::conventions::labels::names_people;
use crate::content::conventions::names::{self, Entry};
use crate::content::conventions::offices;
use crate::content::conventions::remarks::is_remark;
use crate::content::conventions::sections::says_something;
use crate::content::conventions::unparted;

/// Reads an item of a list of people: one of them, or a group of them with its name before a colon.
pub(super) fn item(text: &str) -> Vec<Entry> {
    if let Some(entry) = one_each::with_handle(text) {
        return vec![entry];
    }
    if let Cow::Owned(parted) = unparted::parted(text) {
        return line_of_names(&parted);
    }
    if let Some(entry) = with_reason(text) {
        return vec![entry];
    }
    let parts = names::split_list(text);
    if let Some((before, after)) = split_outside_brackets(text)
        && !names::is_code(before.trim())
        && says_something(after)
        && !after.starts_with("//")
    {
        let mut named = line_of_names(after);
        if let [only] = &mut named[..]
            && only.position.is_none()
        {
            only.position = office_before(before);
        }
        // `Suggestion: custom` is no list.
        return if named.len() > 1 || named.iter().any(|entry| entry.name.contains(' ')) { named } else { Vec::new() };
    }
    // `William B, Sean B`: where family names are their initials alone, so is that of the next, and no body is called so.
    if parts.len() == 2 && !text.contains(['(', '（', ':']) && parts.iter().all(|part| is_short_name(part)) {
        return line_of_names(text);
    }
    // `Speaker One and Speaker Two`; but `Speaker One, Research and Development` is one.
    let is_joined = parts.len() > 1 + text.matches([',', '、', '，', ';', '；', '|']).count();
    let are_several = || parts.iter().all(|part| names::parse(part).is_some_and(|entry| names::is_whole(&entry.name)));
    // `Speaker One – Design and Research` is one, too.
    let has_dash = |part: &str| [" - ", " – ", " — "].iter().any(|dash| part.contains(dash));
    let is_post = parts.first().is_some_and(|part| has_dash(part)) && !parts.last().is_some_and(|part| has_dash(part));
    // So is `Speaker One, Housing and Development Department`.
    if is_joined && !is_post && !parts.last().is_some_and(|part| is_said_of_name(part)) && are_several() {
        return line_of_names(text);
    }
    if let (true, 3, Some(entry)) = (is_joined, parts.len(), names::parse(text)) {
        return vec![entry];
    }
    // `Speaker One, Some Corporation, Observer`
    if let (Some(entry), true) =
        (names::parse(text), parts.len() > 2 && parts[1..].iter().all(|part| is_said_of_name(part)))
    {
        return vec![entry];
    }
    // `甲사 김하나, 이두리`
    if parts.len() > 1 && parts[1..].iter().all(|part| names::is_korean_name(part)) {
        return line_of_names(text);
    }
    // "Name, Company" is one; more commas part names.
    match names::parse(text) {
        Some(entry) if parts.len() <= 2 && !text.contains(['、', '；']) => vec![entry],
        _ if parts.len() >= 3 || text.contains('、') => line_of_names(text),
        Some(entry) => vec![entry],
        None => Vec::new(),
    }
}

/// `Speaker One; on a train until noon`: somebody, and why they are not there or what else is to be said of them.
fn with_reason(text: &str) -> Option<Entry> {
    let (name, reason) = text.split_once("; ")?;
    let reason = reason.trim_start();
    let is_reason = reason.contains(' ') && reason.starts_with(|c: char| c.is_lowercase()) && !reason.contains(';');
    let entry = names::parse(name).filter(|entry| names::is_whole(&entry.name) && entry.name == name.trim())?;
    is_reason.then_some(entry)
}

/// `William B`, `Sean B.`: a first name with the initial of the family name.
fn is_short_name(text: &str) -> bool {
    text.trim().split_once(' ').is_some_and(|(first, initial)| {
        let is_initial = initial.trim_end_matches('.').chars().count() == 1 && initial.starts_with(char::is_uppercase);
        let is_first = first.starts_with(char::is_uppercase) && first.chars().skip(1).any(char::is_lowercase);
        is_initial && is_first && first.chars().all(|c| c.is_alphabetic() || c == '-')
    })
}

/// `La Presidente: …`: returns the office that stands before the name of who has it.
fn office_before(words: &str) -> Option<String> {
    let words = words.trim();
    let articles = ["the ", "der ", "die ", "le ", "la ", "il ", "el ", "o ", "a "];
    let bare =
        words.split_once(' ').filter(|(first, _)| articles.contains(&format!("{} ", first.to_lowercase()).as_str()));
    let office = bare.map_or(words, |(_, office)| office);
    (offices::is_office(office) && !offices::is_plural(office)).then(|| office.to_owned())
}

/// `Everyone (Speaker One, Person Two)`: returns who all of them are.
fn whom_all_are(text: &str) -> &str {
    const ALL: &[&str] = &[
        "everyone", "everybody", "all", "alle", "iedereen", "allen", "tous", "toutes", "todos", "tutti", "tots",
        "wszyscy", "všichni", "kaikki", "全員", "全员",
    ];
    let inner = || {
        let (all, inner) = text.strip_suffix([')', '）'])?.split_once(['(', '（'])?;
        ALL.contains(&all.trim().to_lowercase().as_str()).then_some(inner)
    };
    inner().unwrap_or(text)
}

/// Reads a line of names, behind the name of their group if it has one: `From the council: Speaker One, Speaker Two`.
pub(super) fn line_of_group(text: &str) -> Vec<Entry> {
    match split_outside_brackets(text) {
        // `Élus suppléants : Speaker One`
        Some((before, after))
            if !names::is_code(before.trim())
                && (names::split_list(after).len() >= 2 || names_people(before.trim())) =>
        {
            let parts = names::split_list(after.trim_end_matches('.'));
            match parts.iter().all(|part| names::parse(part).is_some()) {
                true => line_of_names(after),
                false => line_of_names(text),
            }
        }
        _ => line_of_names(text),
    }
}

/// Parts a text at its first colon that stands in no brackets, where it may be that of a time.
pub(super) fn split_outside_brackets(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    let at = text.char_indices().find(|(_, c)| {
        match c {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, ':' | '：')
    });
    at.map(|(at, c)| (&text[..at], &text[at + c.len_utf8()..]))
}

/// Reads a line of names; nothing, if more than a few of its parts are none, for then it is a sentence.
pub(in crate::content::conventions) fn line_of_names(text: &str) -> Vec<Entry> {
    if let Some(entries) = officials::read(text) {
        return entries;
    }
    let text = unparted::parted(whom_all_are(text.trim().trim_end_matches(['.', '。'])));
    let mut parts = without_sentence(names::split_list(&text));
    let mut entries: Vec<Entry> = Vec::new();
    if parts.len() > 2 {
        parts.iter_mut().for_each(|part| *part = out_of_brackets(part));
    }
    let mut before: Option<&str> = None;
    parts.retain(|part| {
        let is_beside = (is_count(part) || is_power(part)) && before.is_some_and(|name| names::parse(name).is_some());
        before = Some(part);
        !is_beside
    });
    parts.retain(|part| !is_of_last(part, &mut entries));
    let n_likely = parts.iter().filter(|part| names::parse_among(part).is_some()).count();
    let n_whole = entries.iter().filter(|entry| names::is_whole(&entry.name)).count();
    if n_likely > 0 && n_whole >= 2 * n_likely {
        let mut certain = std::mem::take(&mut entries).into_iter();
        let named = |part: &&str| match names::parse(part) {
            Some(_) => certain.next(),
            None => names::parse_among(part),
        };
        entries = parts.iter().filter_map(named).collect();
    }
    let is_sentence = entries.len() * 3 < parts.len() * 2
        || (parts.len() == 1
            && text.contains(['.', '?', '!', '。'])
            && !text.contains('(')
            && text.split(' ').count() > 4);
    if is_sentence {
        return Vec::new();
    }
    with_companies(entries)
}

/// `…, 3 members of the public`: how many were there besides.
fn is_count(part: &str) -> bool {
    const MOST_WORDS: usize = 6;
    part.starts_with(|c: char| c.is_ascii_digit()) && (2..=MOST_WORDS).contains(&part.split(' ').count())
}

/// `…, pouvoir donné à Speaker Two`: who votes for somebody.
fn is_power(part: &str) -> bool {
    #[rustfmt::skip]
    const POWERS: &[&str] = &["pouvoir", "procuration", "représenté", "représentée", "représentés", "proxy", "vertreten", "vollmacht", "delega", "rappresentato", "rappresentata", "representado", "representada", "delegación", "procuração", "volmacht", "machtiging", "fullmakt", "fuldmagt"];
    let lower = part.to_lowercase();
    let mut words = lower
        .split(' ')
        .filter(|word| !matches!(*word, "a" | "ayant" | "donne" | "donnant" | "con" | "mit" | "met" | "per" | "by"));
    words.next().is_some_and(|first| POWERS.contains(&first)) && part.starts_with(char::is_lowercase)
}

/// Ends a list of names where a sentence begins behind the last of them: `Speaker One, Speaker Two. Minutes by Speaker One`
fn without_sentence(mut parts: Vec<&str>) -> Vec<&str> {
    /// Before a single word there are so many names in a list, and in a sentence not.
    const FEWEST_BEFORE_WORD: usize = 2;
    let end = parts.iter().enumerate().skip(1).find_map(|(at, part)| {
        let (name, rest) =
            part.split_once(". ").filter(|(name, _)| name.matches('(').count() == name.matches(')').count())?;
        let is_one = |text: &str| names::parse(text).is_some();
        let is_name = names::is_whole(name)
            || names::is_code(name)
            || (at >= FEWEST_BEFORE_WORD && !name.contains(' ') && name.starts_with(char::is_uppercase));
        let begins_sentence =
            rest.starts_with(char::is_uppercase) && rest.contains(' ') && !is_one(rest) && !is_one(part);
        (is_name && begins_sentence && is_one(name) && parts[..at].iter().all(|part| is_one(part)))
            .then_some((at, name))
    });
    if let Some((at, name)) = end {
        parts.truncate(at);
        parts.push(name);
    }
    parts
}

/// Takes a name out of the brackets in which nothing else stands, as in `One, (Two), Three`. Other words there are a remark.
fn out_of_brackets(part: &str) -> &str {
    let inner = part.strip_prefix(['(', '（']).and_then(|rest| rest.strip_suffix([')', '）']));
    let Some(inner) = inner.map(str::trim) else { return part };
    let is_name = names::looks_like_name(inner)
        && (names::is_east_asian(inner) || inner.starts_with(char::is_uppercase))
        && !names::is_code(inner)
        && names::role_word(inner).is_none()
        && !is_remark(inner)
        && !offices::is_office(inner);
    if is_name { inner } else { part }
}

/// Reads one part of a list; tells whether it was the office or the body of who stands before it: `Speaker One, City Manager`.
fn is_of_last(part: &str, entries: &mut Vec<Entry>) -> bool {
    let part = part.trim();
    match entries.last_mut() {
        Some(last) if last.position.is_none() && offices::is_office(part) => last.position = Some(part.to_owned()),
        Some(last) if last.affiliation.is_empty() && is_body(part) => last.affiliation.push(part.to_owned()),
        _ => {
            entries.extend(names::parse(part));
            return false;
        }
    }
    true
}

/// In Japanese lists the company stands before the surname, once for those of it who follow.
fn with_companies(mut entries: Vec<Entry>) -> Vec<Entry> {
    let is_pair = |entry: &Entry| {
        let (first, last) = entry.name.split_once([' ', '\u{3000}'])?;
        (names::is_east_asian(last) && !last.contains(' ')).then(|| (first.to_owned(), last.trim().to_owned()))
    };
    let is_company = |word: &str| word.chars().any(|c| c.is_ascii_alphabetic() || matches!(c, '\u{30A0}'..='\u{30FF}'));
    let has_companies = entries.iter().filter_map(is_pair).any(|(first, _)| is_company(&first));
    if !has_companies {
        return entries;
    }
    let mut company = None;
    entries = entries.into_iter().flat_map(colleagues).collect();
    for entry in &mut entries {
        if let Some((first, last)) = is_pair(entry) {
            company = Some(first);
            entry.name = last;
        }
        if let (Some(company), true) = (&company, entry.affiliation.is_empty()) {
            entry.affiliation.push(company.clone());
        }
    }
    entries
}

/// Parts several of one company that stand behind it with nothing but spaces: `甲社 山田 鈴木`.
fn colleagues(entry: Entry) -> Vec<Entry> {
    const LONGEST: usize = 4;
    let words: Vec<&str> = entry.name.split([' ', '\u{3000}']).filter(|word| !word.is_empty()).collect();
    let is_family_name = |word: &&str| names::is_east_asian(word) && word.chars().count() <= LONGEST;
    match words.split_first() {
        Some((company, family_names)) if family_names.len() >= 2 && family_names.iter().all(is_family_name) => {
            let named = |name: &&str| Entry { name: format!("{company} {name}"), ..entry.clone() };
            family_names.iter().map(named).collect()
        }
        _ => vec![entry],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_names_ends_where_a_sentence_begins() {
        for (text, expected) in [
            ("Speaker One, Speaker Two. Minutes by Speaker One.", "Speaker One; Speaker Two"),
            ("SO, ST. Minutes by SO.", "SO; ST"),
            (
                "Speaker One, Speaker Two. Apologies received from Speaker Three, Speaker Four.",
                "Speaker One; Speaker Two",
            ),
            ("Speaker One, J. R. Two, Dr. Speaker Three", "Speaker One; J. R. Two; Dr. Speaker Three"),
        ] {
            let named: Vec<String> = line_of_names(text).into_iter().map(|entry| entry.name).collect();
            assert_eq!(named.join("; "), expected, "{text}");
        }
    }
}
