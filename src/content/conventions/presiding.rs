//! Who presided and who signed, where a sentence says so: `The meeting was called to order at 7 p.m. by Mayor Speaker One.`

use std::sync::LazyLock;

use super::labels::{Label, Labels, without_number};
use super::people::Roster;
use super::takers::last_name;
use super::{Finding, LINES_OF_OPENING, names, offices, place_of};
use crate::content::markdown::{Block, Line};
use crate::content::schema::Office;
use crate::source::SourceFile;
use crate::text::phrases::Phrases;
use crate::text::words;

/// No office has more words.
const MOST_WORDS_OF_OFFICE: usize = 4;
/// Words before the name of who presided.
const BEFORE: &[&str] = &[
    "sous la présidence de ",
    "unter dem Vorsitz von ",
    "unter der Leitung von ",
    "bajo la presidencia de ",
    "was presided over by ",
];
/// Words after it.
const AFTER: &[&str] = &[" presided", " opened the meeting", " called to order the"];

/// Adds who presided, unless a chair is known already.
pub(super) fn add(file: &SourceFile, lines: &[Line], roster: &mut Roster) {
    if roster.roles.iter().any(|(role, _)| *role == Office::Chair) {
        return;
    }
    let opening = || lines.iter().take(LINES_OF_OPENING);
    let handed = opening().find_map(|line| by_office(file, line, handed_to, roster));
    let holder = handed
        .or_else(|| {
            let nexts = lines.iter().skip(1).map(Some).chain([None]);
            opening().zip(nexts).find_map(|(line, next)| presiding(file, line, next, roster))
        })
        .or_else(|| opening().find_map(|line| by_office(file, line, opened_by, roster)))
        .or_else(|| opening().find_map(|line| by_office(file, line, opened_by_officer, roster)));
    roster.roles.extend(holder.map(|holder| (Office::Chair, holder)));
}

/// Who presided by the office that a sentence names, with or without a name behind it: `opened by the President, Speaker One`
fn by_office(
    file: &SourceFile,
    line: &Line,
    office: fn(&str) -> Option<&str>,
    roster: &Roster,
) -> Option<Finding<names::Entry>> {
    if !matches!(line.block, Block::Text | Block::Item(_)) {
        return None;
    }
    let value = holder_of(office(line.text.trim())?, roster)?;
    let span = place_of(file, line, &value.name);
    Some(Finding { value, rule: "roles: sentence on who presided".to_owned(), span })
}

/// `The meeting was opened by the President, Speaker One`
fn opened_by(text: &str) -> Option<&str> {
    ["meeting was opened by ", "session was opened by "]
        .iter()
        .find_map(|words| text.split_once(words))
        .map(|(_, rest)| rest)
}

/// `Opening en welkom door de voorzitter Speaker One`, `Begrüßung durch den Vorsitzenden Speaker One`: an office stands behind words of opening
/// and nothing else.
fn opened_by_officer(text: &str) -> Option<&str> {
    #[rustfmt::skip]
    const JOINTS: &[&str] = &[
        " by the ", " door de ", " durch den ", " durch die ", " par le ", " par la ", " por el ", " por la ", " pelo ", " pela ", " dal ", " dalla ",
    ];
    #[rustfmt::skip]
    const OPENING: &[&str] = &[
        "opening", "opened", "welcome", "welkom", "geopend", "eröffnung", "eröffnet", "begrüßung", "ouverture", "ouverte", "bienvenue", "apertura", "bienvenida", "abertura", "boas-vindas", "saluti",
    ];
    #[rustfmt::skip]
    const BESIDE: &[&str] = &[
        "en", "and", "und", "et", "e", "y", "remarks", "the", "der", "die", "de", "la", "della", "da", "van", "of", "wordt", "is", "wird", "est", "session", "sitzung", "versammlung", "séance", "seduta", "sesión", "reunião",
        "reunión", "sessão", "meeting", "vergadering",
    ];
    let (before, office) = JOINTS.iter().find_map(|joint| text.split_once(joint))?;
    let before = without_number(before).to_lowercase();
    let mut words = before.split([' ', '/', ',']).filter(|word| !word.is_empty()).peekable();
    let is_opening = words.clone().any(|word| OPENING.contains(&word));
    let is_office = office.split([' ', ',']).next().is_some_and(offices::is_office);
    let is_all = words.all(|word| OPENING.contains(&word) || BESIDE.contains(&word));
    (is_opening && is_all && is_office).then_some(office)
}

/// `The President delegated the chair to the Secretary, Speaker One`
fn handed_to(text: &str) -> Option<&str> {
    #[rustfmt::skip]
    const CHAIR: &[&str] = &["the", "his", "her", "their", "meeting", "meeting's", "of", "session", "chair", "chairing", "position", "duties"];
    let (_, rest) = [" delegated ", " handed ", " passed "].iter().find_map(|verb| text.split_once(verb))?;
    let (what, to) = rest.split_once(" to ")?;
    let is_chair = |word: &str| matches!(word, "chair" | "chairing");
    (what.split(' ').all(|word| CHAIR.contains(&word)) && what.split(' ').any(is_chair)).then_some(to)
}

/// Returns who is meant by an office and a name, or by an office alone that one of those who were there holds.
fn holder_of(words: &str, roster: &Roster) -> Option<names::Entry> {
    let words = words.strip_prefix("the ").unwrap_or(words).split(['.', ';']).next()?;
    let words: Vec<&str> = words.split(' ').collect();
    let is_office = |n: &usize| offices::is_office(words[..*n].join(" ").trim_end_matches(','));
    let n_office = (1..=words.len().min(MOST_WORDS_OF_OFFICE)).rev().find(is_office).unwrap_or_default();
    let name = words[n_office..].join(" ");
    let name = name.split([',', '(']).next()?.trim();
    let n_capital = name.split(' ').take_while(|word| word.starts_with(char::is_uppercase)).count();
    let name = name.split(' ').take(n_capital).collect::<Vec<_>>().join(" ");
    if !name.is_empty() {
        let present = roster.present.find(&name).cloned();
        return present.or_else(|| names::parse(&name).filter(|entry| names::is_whole(&entry.name)));
    }
    let office = words[..n_office].join(" ").trim_end_matches(',').to_lowercase();
    let holds = |entry: &names::Entry| {
        let own = entry.position.as_deref().into_iter().chain(entry.role.map(names::Role::name));
        own.into_iter().any(|own| own.to_lowercase() == office)
    };
    let mut holders = roster.present.people.iter().map(|person| &person.value).filter(|entry| holds(entry));
    holders.next().filter(|_| n_office > 0 && holders.next().is_none()).cloned()
}

/// `The meeting was called to order by the Mayor, Speaker One`. The name may stand on the next line of the paragraph.
fn presiding(file: &SourceFile, line: &Line, next: Option<&Line>, roster: &Roster) -> Option<Finding<names::Entry>> {
    if !matches!(line.block, Block::Text | Block::Item(_)) {
        return None;
    }
    let own = line.text.trim();
    let is_called = |text: &str| text.to_ascii_lowercase().contains("called to order") || text.contains(" called ");
    let next = next.filter(|next| next.paragraph == line.paragraph && !next.is_first && is_called(own));
    let whole = next.map(|next| format!("{own} {}", next.text.trim()));
    [Some(own), whole.as_deref()].into_iter().flatten().find_map(|text| {
        let value = presides(text, roster)?;
        let holder = if line.text.contains(&value.name) { line } else { next.unwrap_or(line) };
        let span = place_of(file, holder, &value.name);
        Some(Finding { value, rule: "roles: sentence on who presided".to_owned(), span })
    })
}

fn presides(text: &str, roster: &Roster) -> Option<names::Entry> {
    let words = named_after(text)
        .or_else(|| called_to_order(text))
        .or_else(|| AFTER.iter().find_map(|after| text.split_once(after)).map(|(name, _)| name))?;
    let words = words.split([',', ';', '(']).next()?.trim().trim_end_matches('.');
    if let Some(entry) = titled(words, roster) {
        return Some(entry);
    }
    let entry = names::parse(words).filter(|entry| entry.name.chars().next().is_some_and(char::is_uppercase))?;
    match roster.present.find(&entry.name) {
        Some(person) => Some(person.clone()),
        None => Some(entry).filter(|entry| entry.name.contains(' ')),
    }
}

/// `Minister of Information Speaker O`: somebody who was there, behind a title of any kind.
fn titled(words: &str, roster: &Roster) -> Option<names::Entry> {
    const FEWEST_WORDS: usize = 3;
    const MOST_WORDS: usize = 8;
    let words: Vec<&str> = words.split(' ').collect();
    let is_of_title = |word: &&str| {
        word.starts_with(char::is_uppercase) || matches!(*word, "of" | "the" | "for" | "and" | "in" | "at" | "&")
    };
    if !(FEWEST_WORDS..=MOST_WORDS).contains(&words.len()) || !words.iter().all(is_of_title) {
        return None;
    }
    let named = (1..=2).filter_map(|at| words.len().checked_sub(3 - at).map(|start| words[start..].join(" ")));
    named.filter_map(|name| roster.present.find(&name).cloned()).next()
}

/// `Chair Speaker One called the monthly meeting to order`
fn called_to_order(text: &str) -> Option<&str> {
    const MOST_WORDS: usize = 5;
    let (name, rest) = text.split_once(" called the ").or_else(|| text.split_once(" called this "))?;
    let words: Vec<&str> = rest.split(' ').take(MOST_WORDS + 2).collect();
    let at = words.windows(2).position(|pair| pair[0] == "to" && pair[1].starts_with("order"))?;
    (at <= MOST_WORDS).then_some(name)
}

/// Who opens a meeting presides, in the languages in which that is said of nobody else; names stand behind the words or before them.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "eröffnete die Sitzung", "eröffnet die Sitzung", "eröffnete die Versammlung", "eröffnet die Versammlung", "ouvre la séance", "déclare la séance ouverte", "abre la sesión", "abrió la sesión", "apre la seduta", "apre i lavori",
    "dichiara aperta la seduta", "abriu a reunião", "abriu a sessão", "opent de vergadering", "öppnade mötet", "förklarade mötet öppnat",
];

/// They without their first letters, which may be capitals.
static ANY_OPENING: LazyLock<Phrases> = LazyLock::new(|| {
    let behind_first = |words: &&'static str| words.split_at(words.chars().next().map_or(0, char::len_utf8)).1;
    Phrases::new(&OPENINGS.iter().map(behind_first).collect::<Vec<&str>>())
});

/// Adds who opened the meeting, unless a chair is known already.
pub(super) fn add_opening(file: &SourceFile, lines: &[Line], roster: &mut Roster) {
    if roster.roles.iter().any(|(role, _)| matches!(role, Office::Chair | Office::Moderator)) {
        return;
    }
    for line in lines.iter().take(LINES_OF_OPENING).filter(|line| matches!(line.block, Block::Text | Block::Item(_))) {
        if !ANY_OPENING.is_any_in(&line.text) {
            continue;
        }
        // The words may begin the sentence.
        let mut letters = line.text.trim().chars();
        let text: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
        let Some((before, after)) = OPENINGS.iter().find_map(|words| text.split_once(words)) else { continue };
        let after = after.split([',', ';', '(']).next().unwrap_or_default().trim_end_matches('.');
        // In a report that lists people, it is one of those.
        let is_sure =
            |entry: &names::Entry| roster.present.people.is_empty() || roster.present.find(&entry.name).is_some();
        let before = Some(before.trim_end()).filter(|before| !before.ends_with(','));
        let named = before.and_then(|before| last_name(&words::capitalised(before), &roster.present));
        let holder = named.or_else(|| last_name(after, &roster.present)).filter(is_sure);
        if let Some(value) = holder {
            let span = place_of(file, line, &value.name);
            roster.roles.push((
                Office::Chair,
                Finding { value, rule: "roles: sentence on who opened the meeting".to_owned(), span },
            ));
            return;
        }
    }
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
    if roster.roles.iter().any(|(role, _)| matches!(role, Office::MinuteTaker | Office::Scribe)) {
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
    roster.roles.push((Office::MinuteTaker, Finding { value: entry, rule: "roles: signature".to_owned(), span }));
}

fn named_after(text: &str) -> Option<&str> {
    const ORDER: &str = "called to order";
    let after = |word: &&str| text.split_once(*word).map(|(_, name)| name);
    let at = || text.to_ascii_lowercase().find(ORDER);
    let ordered = || {
        let rest = &text[at()? + ORDER.len()..];
        rest.split_once(" by: ").or_else(|| rest.split_once(" by ")).map(|(_, name)| name)
    };
    BEFORE.iter().find_map(after).or_else(ordered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_behind_words_of_opening_presides() {
        for (text, expected) in [
            ("Opening en welkom door de voorzitter Speaker One.", Some("voorzitter Speaker One.")),
            ("1. Eröffnung der Sitzung durch die Vorsitzende Speaker One", Some("Vorsitzende Speaker One")),
            ("Welcome by the Chair", Some("Chair")),
            ("Opening of the exhibition by the Mayor Speaker One", None),
            ("Opening door de firma Jansen", None),
            ("Verslag door de voorzitter", None),
        ] {
            assert_eq!(opened_by_officer(text), expected, "{text}");
        }
    }
}
