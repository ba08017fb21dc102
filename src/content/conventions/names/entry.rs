//! One entry of a list of people: a name, and what stands beside it.
//!
//! `Name`, `Name (Company)`, `Name - Company (ABC) - chair`, `Name (ABC), Company`, `ABC - Name`, `JS: Name`,
//! `Name @handle (TSC)`, `[x] Name`, `会社 姓さん（途中から）`.

use std::borrow::Cow;

use super::family;
use super::roles::{Role, role_word};
use super::shape::{is_code, is_east_asian, is_whole, looks_like_name, may_be_name};
use super::split::is_suffix;
use crate::content::conventions::remarks::{is_remark, is_short_form};
use crate::content::conventions::{offices, presence};
use crate::text::words;

/// A text with more brackets is that of no person, and each of them would be looked for in all of it.
const MOST_BRACKETS: usize = 100;

/// Somebody in a list of people.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(in crate::content::conventions) struct Entry {
    /// The name, as it is written.
    pub(in crate::content::conventions) name: String,
    /// The organisations.
    pub(in crate::content::conventions) affiliation: Vec<String>,
    /// The letters by which the report calls the person.
    pub(in crate::content::conventions) code: Option<String>,
    /// What somebody is called elsewhere, without the sign before it: `@one`.
    pub(in crate::content::conventions) handle: Option<String>,
    /// The part in the meeting: "chair", "observer".
    pub(in crate::content::conventions) role: Option<Role>,
    /// The office: "Mayor", "City Clerk".
    pub(in crate::content::conventions) position: Option<String>,
    /// Remarks: "until 16:34", "remote".
    pub(in crate::content::conventions) note: Option<String>,
}

/// Reads one entry; `None` if it names nobody.
pub(in crate::content::conventions) fn parse(text: &str) -> Option<Entry> {
    read(text).filter(|entry| looks_like_name(&entry.name))
}

/// Reads one entry that stands among names, and so may be one that is a word as well: `Speaker Link (Some Body)`.
pub(in crate::content::conventions) fn parse_among(text: &str) -> Option<Entry> {
    read(text).filter(|entry| may_be_name(&entry.name))
}

/// Takes an entry apart, whatever it is.
fn read(text: &str) -> Option<Entry> {
    let has_bracket_first = has_bracket_before_dash(text);
    // What was escaped twice still bears its backslash.
    let text = text.replace('\\', " ");
    let text = words::squeeze(&text);
    let text = without_marks(&text);
    if let Some(entry) = behind_handle(text) {
        return Some(entry);
    }
    let mut entry = Entry::default();
    // Who is not ticked was not there.
    if text.ends_with("[ ]") || presence::is_crossed(text) {
        return None;
    }
    let whole = text;
    let (text, brackets) = take_brackets(text);
    if brackets.len() > MOST_BRACKETS {
        return None;
    }
    let text = text.trim().trim_end_matches(['.', ',', ';', '、', '・']).trim();
    if is_measure(text) {
        return None;
    }
    let text = with_body_apart(text);
    let mut parts = split_parts(&text);
    take_code_before(&mut entry, &mut parts);
    let first = if parts.is_empty() { return None } else { parts.remove(0) };
    let first = take_handle(&mut entry, first);
    let (name, rest) = split_comma(&first);
    entry.name = without_call_sign(&tidy_name(name)).to_owned();
    take_office(&mut entry);
    for part in rest.into_iter().map(str::to_owned).chain(parts.into_iter().map(str::to_owned)) {
        add_part(&mut entry, &part);
    }
    let behind_dash = if has_bracket_first { std::mem::take(&mut entry.affiliation) } else { Vec::new() };
    let codes: Vec<String> = brackets.iter().filter(|bracket| is_code(bracket)).cloned().collect();
    // That titles are left out is said of all.
    for bracket in brackets.into_iter().filter(|bracket| !bracket.contains("敬称")) {
        // Of two with one surname, the given name or a part of it tells which: `田中(美)`.
        let is_given = |c: char| matches!(c, '\u{4E00}'..='\u{9FFF}' | '々');
        if is_east_asian(&entry.name)
            && bracket.chars().count() <= 3
            && bracket.chars().all(is_given)
            && role_word(&bracket).is_none()
            && !is_remark(&bracket)
        {
            entry.name = format!("{} {bracket}", entry.name);
            continue;
        }
        if is_short_form(&bracket, &entry.name)
            || family::are_one(&bracket, &entry.name)
            || is_other_name(&bracket, &entry, &codes)
            || is_within_name(&bracket, whole, &entry.name)
        {
            add_note(&mut entry.note, &bracket);
            continue;
        }
        // "Name (Company, ABC)"
        match bracket.split_once([',', '、']) {
            Some((first, second))
                if is_code(second.trim()) || role_word(second).is_some() || offices::is_office(first) =>
            {
                add_part(&mut entry, first);
                add_part(&mut entry, second);
            }
            _ => add_part(&mut entry, &bracket),
        }
    }
    // Where brackets have the body, what somebody does there stands behind the dash.
    match entry.affiliation.is_empty() {
        true => entry.affiliation = behind_dash,
        false => behind_dash.iter().for_each(|what| add_note(&mut entry.note, what)),
    }
    Some(entry)
}

/// `@one (Speaker One)`
fn behind_handle(text: &str) -> Option<Entry> {
    let (sign, name) = text.strip_suffix(')')?.split_once(" (")?;
    let handle = handle(sign)?;
    let name = name.trim();
    (is_whole(name) && looks_like_name(name) && role_word(name).is_none() && !offices::is_office(name)).then(|| Entry {
        name: name.to_owned(),
        handle: Some(handle),
        ..Entry::default()
    })
}

/// Tells whether brackets stand before the first dash: `Speaker One (Some Body) - International standards`.
fn has_bracket_before_dash(text: &str) -> bool {
    let dash = [" - ", " \u{2013} ", " \u{2014} "].iter().filter_map(|dash| text.find(dash)).min();
    dash.is_some_and(|dash| text[..dash].contains('('))
}

/// Tells whether what stands in brackets is what somebody is called otherwise, as the code tells that is made of it: `ONE Speaker-Two (Sam Xi)
/// [SXI]`.
fn is_other_name(bracket: &str, entry: &Entry, codes: &[String]) -> bool {
    let initial = |text: &str| text.chars().next().map(|c| c.to_ascii_uppercase());
    let is_in_order = |code: &str| {
        let bracket = bracket.to_uppercase();
        let mut letters = bracket.chars();
        code.to_uppercase().chars().all(|letter| letters.any(|other| other == letter))
    };
    is_whole(bracket)
        && looks_like_name(bracket)
        && codes.iter().any(|code| {
            initial(code) == initial(bracket)
                && is_in_order(code)
                && entry.name.split([' ', '-']).all(|word| initial(word) != initial(code))
        })
}

/// Tells whether brackets stand before the last word of a name, and so hold what somebody is called: `VM (Vicky) Speaker`.
fn is_within_name(bracket: &str, text: &str, name: &str) -> bool {
    let behind = text.split_once(bracket).map(|(_, behind)| behind.trim_start_matches([')', '）', ' ']));
    let last = name.rsplit_once(' ').map(|(_, last)| last);
    let is_called =
        looks_like_name(bracket) && !bracket.contains(' ') && bracket.chars().skip(1).all(char::is_lowercase);
    is_called && behind.zip(last).is_some_and(|(behind, last)| behind.starts_with(last))
}

/// Tells whether a number or a time stands behind a colon: `Members with a vote: 6`, `Beginning: 7:27 p.m.`
fn is_measure(text: &str) -> bool {
    let parted = text.split_once(": ").or_else(|| text.split_once('：'));
    parted.is_some_and(|(_, value)| value.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// Takes the office off the front of a name; that of several stands before the first of them only, and is left out.
fn take_office(entry: &mut Entry) {
    let Some((office, name)) = offices::split(&entry.name) else { return };
    match role_word(office) {
        Some(role) => entry.role = Some(role),
        // That somebody is a member is said of most.
        None if offices::is_plural(office) || office.eq_ignore_ascii_case("member") => {}
        None => entry.position = Some(office.to_owned()),
    }
    entry.name = name.to_owned();
}

/// Takes off the marks of lists and of presence: `[x]`, `- `, `★`, `1.`
fn without_marks(text: &str) -> &str {
    #[rustfmt::skip]
    const SIGNS: &[char] = &['-', '*', '+', '•', '★', '☐', '☑', '✓', '✔', '✅', '\u{FE0F}', '・', '※', '◯', '○', ' ', '\u{3000}', '–'];
    let text = text.trim_start_matches(SIGNS);
    let text = text
        .strip_prefix("[x]")
        .or_else(|| text.strip_prefix("[X]"))
        .or_else(|| text.strip_prefix("[ ]"))
        .unwrap_or(text);
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    match digits.strip_prefix(['.', ')']) {
        Some(rest) if digits.len() < text.len() => rest.trim_start(),
        _ => text.trim(),
    }
}

/// Parts a text from what stands in brackets.
fn take_brackets(text: &str) -> (String, Vec<String>) {
    let (mut outside, mut inside) = (String::new(), Vec::new());
    let (mut depth, mut current) = (0_usize, String::new());
    for c in text.chars() {
        match c {
            '(' | '（' | '[' | '【' => {
                depth += 1;
                if depth > 1 {
                    current.push(c);
                }
            }
            ')' | '）' | ']' | '】' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    let bracket = std::mem::take(&mut current).trim().to_owned();
                    // What follows a code is no part of the name: `Name (ABC) Company`.
                    outside.push_str(if is_code(&bracket) { " - " } else { " " });
                    inside.push(bracket);
                } else {
                    current.push(c);
                }
            }
            c if depth > 0 => current.push(c),
            c => outside.push(c),
        }
    }
    if depth > 0 {
        inside.push(current.trim().to_owned());
    }
    // A tick says that somebody was there.
    inside.retain(|bracket| !bracket.is_empty() && !matches!(bracket.as_str(), "x" | "X" | "✓" | "✔" | "✅"));
    (words::squeeze(&outside).into_owned(), inside)
}

/// Splits at dashes, slashes and bars that stand apart: `Name - Company`.
fn split_parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let bytes = text.char_indices().collect::<Vec<_>>();
    for (position, &(at, c)) in bytes.iter().enumerate() {
        let before = position.checked_sub(1).map(|before| bytes[before].1);
        let after = bytes.get(position + 1).map(|after| after.1);
        let is_apart = before.is_none_or(char::is_whitespace) || after.is_none_or(char::is_whitespace);
        let is_dash = matches!(c, '-' | '–' | '—' | '|' | '/' | '·' | '@')
            && is_apart
            && (c != '@' || after.is_none_or(char::is_whitespace));
        let is_colon = matches!(c, ':' | '：') && after.is_some_and(|after| after.is_whitespace() || c == '：');
        if is_dash || is_colon {
            parts.push(&text[start..at]);
            start = at + c.len_utf8();
        }
    }
    parts.push(&text[start..]);
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// `ABC - Name`, `JS: Name`: the code stands first.
fn take_code_before(entry: &mut Entry, parts: &mut Vec<&str>) {
    if let [first, second, ..] = parts[..]
        && is_code(first)
        && looks_like_name(second)
        && second.contains(' ')
    {
        entry.code = Some(first.to_owned());
        parts.remove(0);
    }
}

/// Sets a body apart that stands behind its sign in several words: `Speaker One @Some Body`. One word there is a handle.
fn with_body_apart(text: &str) -> Cow<'_, str> {
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let at = text.match_indices(" @").map(|(at, _)| at).find(|at| {
        let words: Vec<&str> = text[at + 2..].split(' ').collect();
        words.len() >= 2 && words.iter().take(2).all(is_capital)
    });
    match at {
        Some(at) => Cow::Owned(format!("{} @ {}", &text[..at], &text[at + 2..])),
        None => Cow::Borrowed(text),
    }
}

/// Takes an `@handle` and an address off a name; what has nothing else is named by it.
fn take_handle(entry: &mut Entry, text: &str) -> String {
    let is_handle =
        |word: &&str| word.starts_with('@') && word.len() > 1 || word.contains('@') || word.starts_with('<');
    let rest: Vec<&str> = text.split(' ').filter(|word| !is_handle(word)).collect();
    match rest.iter().any(|word| word.chars().any(char::is_alphabetic)) {
        true => {
            entry.handle = text.split(' ').find_map(handle);
            rest.join(" ")
        }
        false => {
            entry.handle = handle(text);
            text.trim_start_matches('@').to_owned()
        }
    }
}

/// Returns a handle without its sign: `@one`
fn handle(word: &str) -> Option<String> {
    let is_of_handles = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let own = word.strip_prefix('@')?;
    (own.len() > 1 && own.chars().all(is_of_handles)).then(|| own.to_owned())
}

/// Splits `Name, Company`; a suffix is part of the name.
fn split_comma(text: &str) -> (&str, Option<&str>) {
    match text.split_once(',') {
        Some((name, rest)) if !is_suffix(rest) => (name, Some(rest.trim())),
        _ => (text, None),
    }
}

fn tidy_name(name: &str) -> String {
    let name = name
        .trim()
        .trim_matches(['*', '_', '`', '~', '"', '“', '”', ',', ';', '、', '・', ' ', '\u{3000}', ':', '：', '{', '}']);
    let name = ["さん", "様", "氏"].iter().find_map(|courtesy| name.strip_suffix(courtesy)).unwrap_or(name);
    name.trim().to_owned()
}

fn add_note(note: &mut Option<String>, part: &str) {
    match note {
        None => *note = Some(part.to_owned()),
        Some(note) => {
            note.push_str("; ");
            note.push_str(part);
        }
    }
}

/// Sorts in what stands beside a name.
fn add_part(entry: &mut Entry, part: &str) {
    let part = part.trim().trim_matches(['*', '_', '.', ',', ';', ' ']);
    if part.is_empty() {
        return;
    }
    // `(& Speaker)`, `(?? Some Event)`
    if part.starts_with(['&', '?', '!', '+', '/', '=', '%']) {
        add_note(&mut entry.note, part);
    } else if let Some(role) = role_word(part) {
        entry.role.get_or_insert(role);
    } else if is_remark(part) {
        add_note(&mut entry.note, part);
    } else if offices::is_office(part) {
        match entry.position {
            None => entry.position = Some(part.to_owned()),
            Some(_) => add_note(&mut entry.note, part),
        }
    } else if is_call_sign(part) {
        // By it, somebody is called on the air.
    } else if is_code(part) && entry.code.is_none() {
        entry.code = Some(part.to_owned());
    } else if is_handle(part) || part.starts_with('@') || part.contains("://") || part.contains('@') {
        entry.handle = entry.handle.take().or_else(|| handle(part));
    } else if !is_code(part) && is_sentence(part) {
        add_note(&mut entry.note, part);
    } else if let Some((first, second)) = part.split_once(" / ").filter(|(first, _)| begins_small(first)) {
        // What somebody does, and where: `biologist / Some Body`.
        add_note(&mut entry.note, first.trim());
        add_part(entry, second);
    } else if begins_small(part) && part.contains(' ') {
        add_note(&mut entry.note, part);
    } else if let Some((first, second)) =
        part.split_once(", ").filter(|(first, _)| role_word(first).is_some() || offices::is_office(first))
    {
        // `Chairperson, Some Body`
        add_part(entry, first);
        add_part(entry, second);
    } else if let Some((first, second)) = part.rsplit_once(", ").filter(|(_, last)| is_part(last)) {
        // `Some Body, OpenThing liaison`, `Some Body, Observer`
        add_part(entry, first);
        add_part(entry, second);
    } else if offices::is_of_body(part) && entry.position.is_none() {
        entry.position = Some(part.to_owned());
    } else {
        entry.affiliation.push(words::squeeze(part).into_owned());
    }
}

/// Tells whether words say what somebody does in a body or in the meeting.
fn is_part(text: &str) -> bool {
    offices::is_of_body(text) || offices::is_office(text) || role_word(text).is_some()
}

/// Takes off by what somebody is called on the air, behind the name: `Speaker One VE3ONE`
fn without_call_sign(name: &str) -> &str {
    match name.rsplit_once(' ') {
        Some((name, sign)) if is_call_sign(sign) => name.trim_end(),
        _ => name,
    }
}

/// Tells whether letters are those by which somebody is called on the air: one or two, a digit, two or more: `VE3ONE`
fn is_call_sign(text: &str) -> bool {
    let first = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let last = first.trim_start_matches(|c: char| c.is_ascii_digit());
    matches!(text.len() - first.len(), 1 | 2)
        && first.len() - last.len() == 1
        && matches!(last.len(), 2..=4)
        && last.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Tells whether a word is what somebody is called in a chat: `nick_42`.
fn is_handle(text: &str) -> bool {
    text.contains('_')
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '.'))
}

/// Tells whether words begin with one in small letters, as no name of a body of several words does: "head of research".
fn begins_small(text: &str) -> bool {
    let first = text.trim().split(' ').next().unwrap_or_default();
    first.chars().next().is_some_and(char::is_alphabetic)
        && first.chars().all(|c| !c.is_uppercase() && !c.is_numeric())
        && !is_east_asian(text)
        && first.chars().all(|c| c.is_lowercase() || matches!(c, '-' | '\'' | '’'))
}

/// Tells whether words are too many for the name of a body, or hold such as stand in sentences.
fn is_sentence(text: &str) -> bool {
    const MOST_WORDS: usize = 9;
    const VERBS: &[&str] = &[
        "will", "need", "if", "is", "was", "are", "be", "to", "has", "have", "had", "can", "could", "not", "please",
        "she", "he", "they",
    ];
    let words: Vec<&str> = text.split(' ').collect();
    words.len() > MOST_WORDS || words.iter().any(|word| VERBS.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let said = parse(text).map(|entry| {
            let mut said = entry.name;
            entry.code.iter().for_each(|code| said.push_str(&format!(" <{code}>")));
            entry.affiliation.iter().for_each(|body| said.push_str(&format!(" of {body}")));
            entry.role.iter().for_each(|role| said.push_str(&format!(" as {}", role.name())));
            entry.position.iter().for_each(|position| said.push_str(&format!(", {position}")));
            entry.note.iter().for_each(|note| said.push_str(&format!(" ({note})")));
            said
        });
        assert_eq!(said.unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn names_come_with_what_stands_beside_them() {
        check("Speaker One", "Speaker One");
        check("[x] Speaker One", "Speaker One");
        check("Speaker One (Some Company)", "Speaker One of Some Company");
        check("Speaker One - Some Company (SPO) - chair", "Speaker One <SPO> of Some Company as Chair");
        check("Speaker One (Sam Xi) [SXI]", "Speaker One <SXI> of Sam Xi");
        check("Speaker One (Adam Xi) [AXI]", "Speaker One <AXI> (Adam Xi)");
        check("SO (Sam) Two", "SO Two (Sam)");
        check("Speaker One (& Two)", "Speaker One (& Two)");
        check("Speaker One (?? Some Event)", "Speaker One (?? Some Event)");
        check("Speaker One (Some Company) [SPO]", "Speaker One <SPO> of Some Company");
        check("Speaker One (SPO) — Some Company", "Speaker One <SPO> of Some Company");
        check("Speaker One \\- Some Company (SPO)", "Speaker One <SPO> of Some Company");
        check("Speaker One – Some Company", "Speaker One of Some Company");
        check("Speaker One, Some Company", "Speaker One of Some Company");
        check("Speaker One, Jr.", "Speaker One, Jr");
        check("SPO - Speaker One", "Speaker One <SPO>");
        check("SO: Speaker One", "Speaker One <SO>");
        check("Speaker One @one (Observer)", "Speaker One as Observer");
        check("Wu Wang (王五)", "Wu Wang (王五)");
        check("王五 (Wu Wang), Some Body", "王五 of Some Body (Wu Wang)");
        check("Wu Wang (甲社)", "Wu Wang of 甲社");
        check("{Speaker One}", "Speaker One");
        check("✔️ Speaker One", "Speaker One");
        check("❌ Speaker One", "");
        check("Speaker One ❌", "");
        check("@one", "one");
        check("@one (Speaker One)", "Speaker One");
        check("@one (Chair)", "one as Chair");
        check("Speaker One @Some Body", "Speaker One of Some Body");
        check("Speaker One @Some", "Speaker One");
        check("oneNick", "oneNick");
        check("speaker one", "speaker one");
        check("Speaker One (until 16:34CET)", "Speaker One (until 16:34CET)");
        check("Speaker One - until 16:34", "Speaker One (until 16:34)");
        check("Speaker One (SPO) / at halftime", "Speaker One <SPO> (at halftime)");
        check("Speaker O'One-Two", "Speaker O'One-Two");
        check("Speaker van der One", "Speaker van der One");
        check("Speaker One (Some Body) - Standards, tools", "Speaker One of Some Body (Standards, tools)");
        check("Speaker One (VE3ONE)", "Speaker One");
        check("Speaker One VE3ONE", "Speaker One");
        check("VE3ONE", "VE3ONE");
        check("Speaker One (W3C)", "Speaker One <W3C>");
        check("Speaker One - Some Body (Other Body)", "Speaker One of Some Body of Other Body");
        check("Mayor Pro Tem Speaker One", "Speaker One, Mayor Pro Tem");
        check("Council Members Speaker One", "Speaker One");
        check("Council Member Speaker One (excused)", "Speaker One, Council Member (excused)");
        check("Speaker One, City Manager", "Speaker One, City Manager");
        check("Sprecherin Eins (1. Vorsitzende)", "Sprecherin Eins, 1. Vorsitzende");
        check("田中（議事録）（敬称略）", "田中 as Minute taker");
        check("株式会社ソフトウェアイノベーション 田中", "株式会社ソフトウェアイノベーション 田中");
        check("田中さん", "田中");
        check("田中（途中から）", "田中 (途中から)");
        check("Спикер Один @one", "Спикер Один");
    }

    #[test]
    fn what_is_no_name_names_nobody() {
        for text in [
            "none",
            "12",
            "",
            "N/A",
            "All",
            "See the list of the meeting",
            "https://example.org/",
            "Please add your name",
            "-",
            "Members with a vote: 6",
            "Beginning: 7:27 p.m.",
        ] {
            check(text, "");
        }
    }
}
