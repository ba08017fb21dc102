//! One entry of a list of people: a name, and what stands beside it.
//!
//! `Name`, `Name (Company)`, `Name - Company (ABC) - chair`, `Name (ABC), Company`, `ABC - Name`, `JS: Name`,
//! `Name @handle (TSC)`, `[x] Name`, `会社 姓さん（途中から）`.

use super::joints;
use super::offices;
use super::remarks::{is_remark, is_short_form};
use crate::text::words;

/// Somebody in a list of people.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Entry {
    /// The name, as it is written.
    pub(super) name: String,
    /// The organisations.
    pub(super) affiliation: Vec<String>,
    /// The letters by which the report calls the person.
    pub(super) code: Option<String>,
    /// The part in the meeting: "chair", "observer".
    pub(super) role: Option<String>,
    /// The office: "Mayor", "City Clerk".
    pub(super) position: Option<String>,
    /// Remarks: "until 16:34", "remote".
    pub(super) note: Option<String>,
}

/// Reads one entry; `None` if it names nobody.
pub(super) fn parse(text: &str) -> Option<Entry> {
    // What was escaped twice still bears its backslash.
    let text = text.replace('\\', " ");
    let text = words::squeeze(&text);
    let text = without_marks(&text);
    let mut entry = Entry::default();
    // Who is not ticked was not there.
    if text.ends_with("[ ]") {
        return None;
    }
    let (text, brackets) = take_brackets(text);
    let text = text.trim().trim_end_matches(['.', ',', ';', '、', '・']).trim();
    if is_measure(text) {
        return None;
    }
    let mut parts = split_parts(text);
    take_code_before(&mut entry, &mut parts);
    let first = if parts.is_empty() { return None } else { parts.remove(0) };
    let first = take_handle(first);
    let (name, rest) = split_comma(&first);
    entry.name = tidy_name(name);
    take_office(&mut entry);
    for part in rest.into_iter().map(str::to_owned).chain(parts.into_iter().map(str::to_owned)) {
        add_part(&mut entry, &part);
    }
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
        if is_short_form(&bracket, &entry.name) || is_other_name(&bracket, &entry, &codes) {
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
    looks_like_name(&entry.name).then_some(entry)
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

/// Tells whether a number or a time stands behind a colon: `Members with a vote: 6`, `Beginning: 7:27 p.m.`
fn is_measure(text: &str) -> bool {
    let parted = text.split_once(": ").or_else(|| text.split_once('：'));
    parted.is_some_and(|(_, value)| value.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// Takes the office off the front of a name; that of several stands before the first of them only, and is left out.
fn take_office(entry: &mut Entry) {
    let Some((office, name)) = offices::split(&entry.name) else { return };
    match role_word(office) {
        Some(role) => entry.role = Some(role.to_owned()),
        // That somebody is a member is said of most.
        None if offices::is_plural(office) || office.eq_ignore_ascii_case("member") => {}
        None => entry.position = Some(office.to_owned()),
    }
    entry.name = name.to_owned();
}

/// Takes off the marks of lists and of presence: `[x]`, `- `, `★`, `1.`
fn without_marks(text: &str) -> &str {
    let text = text
        .trim_start_matches(['-', '*', '+', '•', '★', '☐', '☑', '✓', '✅', '・', '※', '◯', '○', ' ', '\u{3000}', '–']);
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

/// Takes an `@handle` and an address off a name; what has nothing else is named by it.
fn take_handle(text: &str) -> String {
    let is_handle =
        |word: &&str| word.starts_with('@') && word.len() > 1 || word.contains('@') || word.starts_with('<');
    let rest: Vec<&str> = text.split(' ').filter(|word| !is_handle(word)).collect();
    match rest.iter().any(|word| word.chars().any(char::is_alphabetic)) {
        true => rest.join(" "),
        false => text.trim_start_matches('@').to_owned(),
    }
}

/// Splits `Name, Company`; a suffix is part of the name.
fn split_comma(text: &str) -> (&str, Option<&str>) {
    match text.split_once(',') {
        Some((name, rest)) if !is_suffix(rest) => (name, Some(rest.trim())),
        _ => (text, None),
    }
}

fn is_suffix(text: &str) -> bool {
    matches!(
        text.trim().trim_end_matches('.').to_lowercase().as_str(),
        "jr" | "sr" | "ii" | "iii" | "phd" | "ph.d" | "esq" | "md"
    )
}

fn tidy_name(name: &str) -> String {
    let name =
        name.trim().trim_matches(['*', '_', '`', '~', '"', '“', '”', ',', ';', '、', '・', ' ', '\u{3000}', ':', '：']);
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
    if let Some(role) = role_word(part) {
        entry.role.get_or_insert_with(|| role.to_owned());
    } else if is_remark(part) {
        add_note(&mut entry.note, part);
    } else if offices::is_office(part) && entry.position.is_none() {
        entry.position = Some(part.to_owned());
    } else if is_code(part) && entry.code.is_none() {
        entry.code = Some(part.to_owned());
    } else if is_handle(part) || part.starts_with('@') || part.contains("://") || part.contains('@') {
        // A handle or an address.
    } else if !is_code(part) && is_sentence(part) {
        add_note(&mut entry.note, part);
    } else if let Some((first, second)) = part.split_once(" / ").filter(|(first, _)| begins_small(first)) {
        // What somebody does, and where: `biologist / Some Body`.
        add_note(&mut entry.note, first.trim());
        add_part(entry, second);
    } else if begins_small(part) && part.contains(' ') {
        add_note(&mut entry.note, part);
    } else {
        entry.affiliation.push(words::squeeze(part).into_owned());
    }
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

/// Returns the role that a remark names.
pub(super) fn role_word(text: &str) -> Option<&'static str> {
    let text = text.trim().to_lowercase();
    Some(match text.as_str() {
        "chair"
        | "chairing"
        | "acting chair"
        | "chair of the meeting"
        | "meeting chair"
        | "in the chair"
        | "vorsitz"
        | "président de séance"
        | "présidente de séance"
        | "議長"
        | "sitzungsleitung" => "Chair",
        "co-chair" | "cochair" | "co chair" => "Co-Chair",
        "scribe" | "scribing" => "Scribe",
        "minutes"
        | "minute taker"
        | "note taker"
        | "note-taker"
        | "notetaker"
        | "notes"
        | "taking notes"
        | "protokoll"
        | "protokollführung"
        | "protokollant"
        | "protokollantin"
        | "schriftführung"
        | "notuleert"
        | "notulist"
        | "notuliste"
        | "notulen"
        | "prise de notes"
        | "prise de note"
        | "secrétaire de séance"
        | "toma de notas"
        | "toma notas"
        | "referent"
        | "protokollförare"
        | "protokolant"
        | "記"
        | "記録"
        | "書記"
        | "議事録担当"
        | "議事録" => "Minute taker",
        "moderator" | "moderating" | "moderation" | "redeleitung" | "moderador" | "moderadora" | "modérateur"
        | "modératrice" | "司会" => "Moderator",
        "facilitator" | "facilitating" => "Facilitator",
        "guest" | "visitor" | "gast" => "Guest",
        "observer" | "observing" | "オブザーバー" | "オブザーバ" => "Observer",
        _ => return None,
    })
}

/// Tells whether letters are such as those by which minutes call people: two to four, mostly capitals.
pub(super) fn is_code(text: &str) -> bool {
    let n = text.chars().count();
    let n_upper = text.chars().filter(|c| c.is_uppercase()).count();
    (2..=4).contains(&n)
        && text.chars().all(|c| c.is_alphanumeric())
        && text.chars().any(char::is_alphabetic)
        && n_upper + usize::from(n > 2) >= n.min(3)
        && n_upper >= 1
        && !is_east_asian(text)
}

pub(super) fn is_east_asian(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7FF}' | '々'))
}

/// Words that join the parts of names.
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "el", "al", "bin", "ibn", "binti", "bint",
    "ben", "ter", "ten", "zu", "zur", "y", "e", "i", "af", "av", "st", "'t", "d'", "dal", "do", "te", "abu", "op",
];

/// Words that are no part of any name, so that what holds one is a sentence or a note.
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    "the", "and", "is", "are", "was", "were", "to", "we", "of", "for", "with", "not", "no", "none", "all", "others", "other", "everyone",
    "nobody", "somebody", "anybody", "tbd", "tba", "na", "see", "please", "add", "your", "you", "who", "at", "on", "in", "by", "from", "as",
    "this", "that", "these", "meeting", "meetings", "minutes", "notes", "agenda", "members", "member", "attendees", "attendance", "present",
    "regrets", "quorum", "votes", "vote", "people", "many", "some", "several", "various", "unknown", "anonymous", "und", "der", "die", "das",
    "nicht", "keine", "keiner", "alle", "call", "link", "links", "http", "https", "www", "team", "wg", "list", "same", "name", "names",
    "organization", "organisation", "company", "date", "time", "action", "actions", "items", "item", "discussion", "topics", "topic", "next",
    "recording", "zoom", "slack", "github", "issue", "pr", "mailing", "yes", "done", "todo", "note", "update", "updates", "review", "approved",
    "participants", "participant", "guests", "guest", "missing", "absent", "remote", "could", "has", "have", "had", "will", "would", "it",
    "about", "there", "here", "new", "first", "last", "total", "plus", "also", "room", "number", "open", "draft", "etc", "how", "what", "why",
    "les", "des", "tous", "toutes", "autres", "groupe", "groupes", "when", "where", "can", "should", "be", "been", "if", "or", "so", "do", "does", "did", "any", "each", "more", "but",
];

/// Those of them that are names where they bear a capital.
const NAMES_TOO: &[&str] = &[
    "will", "so", "do", "can", "an", "be", "to", "in", "on", "has", "as", "no", "call", "list", "new", "may", "how",
    "des",
];

/// Tells whether words can be somebody's name in a list of people: a few, of letters, none of them a word of sentences.
/// Names in small letters only are those of chats (`name surname`, `nick42`).
pub(super) fn looks_like_name(name: &str) -> bool {
    const LONGEST: usize = 60;
    let name = name.trim();
    let n_least = if is_east_asian(name) { 1 } else { 2 };
    if name.chars().count() > LONGEST || name.chars().filter(|c| c.is_alphabetic()).count() < n_least {
        return false;
    }
    let is_allowed = |c: char| {
        c.is_alphanumeric()
            || is_mark(c)
            || matches!(
                c,
                ' ' | '.' | '-' | '‐' | '\'' | '’' | '`' | '´' | '"' | '_' | ',' | '・' | '\u{3000}' | 'ʼ' | '+'
            )
    };
    if !name.chars().all(is_allowed) {
        return false;
    }
    if is_east_asian(name) {
        if name.starts_with(['が', 'を', 'の']) {
            return false;
        }
        let is_word = name.contains(['を', 'は', 'の', 'に', 'で']) || name.contains(|c: char| c.is_ascii_lowercase());
        return is_short_enough(name)
            && (!is_word || (name.contains(' ') && !name.contains(['を', 'は', 'の', 'に', 'で'])));
    }
    let words: Vec<&str> = name.split([' ', '\u{3000}']).filter(|word| !word.is_empty()).collect();
    let is_single = words.len() == 1;
    // Of "Mr and Mrs Two" the first has no name.
    if is_single && matches!(name.trim_end_matches('.'), "Mr" | "Mrs" | "Ms" | "Miss" | "Dr" | "Prof" | "Sir") {
        return false;
    }
    let bare = |word: &str| word.trim_matches(['.', ',', '\'', '"']).to_lowercase();
    let is_no_name = |word: &&str| {
        let folded = bare(word);
        let is_name_too = word.starts_with(char::is_uppercase) && NAMES_TOO.contains(&folded.as_str());
        NO_NAMES.contains(&folded.as_str()) && !PARTICLES.contains(&word.to_lowercase().as_str()) && !is_name_too
    };
    if words.len() > 6 || words.iter().any(is_no_name) {
        return false;
    }
    if words.iter().any(|word| word.bytes().any(|byte| byte.is_ascii_digit())) && !is_single {
        return false;
    }
    if words.iter().any(|word| word.bytes().all(|byte| byte.is_ascii_digit())) {
        return false;
    }
    let is_small = |word: &&str| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
    let n_small =
        words.iter().filter(|word| is_small(word) && !PARTICLES.contains(&word.to_lowercase().as_str())).count();
    let are_all_small = n_small == words.len();
    n_small == 0 || (are_all_small && words.len() <= 3) || (n_small == 1 && words.len() <= 3)
}

/// Tells whether a name in a script without spaces is no longer than names are, but for a company before it.
fn is_short_enough(name: &str) -> bool {
    const LONGEST: usize = 16;
    const LONGEST_FAMILY_NAME: usize = 5;
    let n_last = name.rsplit([' ', '\u{3000}']).next().map_or(0, |last| last.chars().count());
    name.chars().count() <= LONGEST || (name.contains([' ', '\u{3000}']) && n_last <= LONGEST_FAMILY_NAME)
}

/// Tells whether a name has a capital at its beginning and another one at that of its last word, as those of somebody who is not
/// known otherwise should: "Opening hours" has not.
pub(super) fn is_whole(name: &str) -> bool {
    let (first, last) = (name.trim(), name.trim().rsplit(' ').next().unwrap_or_default());
    is_east_asian(name)
        || (name.trim().contains(' ') && [first, last].iter().all(|word| word.starts_with(char::is_uppercase)))
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{200B}'..='\u{200D}')
}

/// Splits a line of names at commas and the like, but for those in brackets and before suffixes; the last two may be
/// [joined](joints) by "and".
pub(super) fn split_list(text: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth = depth.saturating_sub(1),
            ',' | '、' | '，' | ';' | '；' | '|' if depth == 0 => {
                if begins_with_suffix(&text[at + c.len_utf8()..]) {
                    continue;
                }
                parts.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    let mut split: Vec<&str> = Vec::new();
    let n_parts = parts.len();
    for (number, part) in parts.into_iter().enumerate() {
        joints::split(joints::without(part.trim()), number + 1 == n_parts, &mut split);
    }
    split.retain(|part| !part.is_empty());
    split
}

/// Tells whether what follows a comma is a suffix, up to the next one.
fn begins_with_suffix(text: &str) -> bool {
    /// With spaces around it a suffix is not longer.
    const LONGEST: usize = 12;
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(end, _)| end);
    let next = text[..end].split([',', ';', '(']).next().unwrap_or_default();
    (next.len() < end || end == text.len()) && is_suffix(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let said = parse(text).map(|entry| {
            let mut said = entry.name;
            entry.code.iter().for_each(|code| said.push_str(&format!(" <{code}>")));
            entry.affiliation.iter().for_each(|body| said.push_str(&format!(" of {body}")));
            entry.role.iter().for_each(|role| said.push_str(&format!(" as {role}")));
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
        check("Speaker One (Some Company) [SPO]", "Speaker One <SPO> of Some Company");
        check("Speaker One (SPO) — Some Company", "Speaker One <SPO> of Some Company");
        check("Speaker One \\- Some Company (SPO)", "Speaker One <SPO> of Some Company");
        check("Speaker One – Some Company", "Speaker One of Some Company");
        check("Speaker One, Some Company", "Speaker One of Some Company");
        check("Speaker One, Jr.", "Speaker One, Jr");
        check("SPO - Speaker One", "Speaker One <SPO>");
        check("SO: Speaker One", "Speaker One <SO>");
        check("Speaker One @one (Observer)", "Speaker One as Observer");
        check("@one", "one");
        check("oneNick", "oneNick");
        check("speaker one", "speaker one");
        check("Speaker One (until 16:34CET)", "Speaker One (until 16:34CET)");
        check("Speaker One - until 16:34", "Speaker One (until 16:34)");
        check("Speaker One (SPO) / at halftime", "Speaker One <SPO> (at halftime)");
        check("Speaker O'One-Two", "Speaker O'One-Two");
        check("Speaker van der One", "Speaker van der One");
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

    #[test]
    fn lines_of_names_are_split() {
        let split = |text: &'static str, expected: &[&str]| assert_eq!(split_list(text), expected);
        split("A One, B Two and C Three", &["A One", "B Two", "C Three"]);
        split("A One (X, Y), B Two, Jr, and C Three", &["A One (X, Y)", "B Two, Jr", "C Three"]);
        split("伊藤、當麻、小泉", &["伊藤", "當麻", "小泉"]);
    }
}
