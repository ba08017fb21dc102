//! Who presided and who signed, where a sentence says so: `The meeting was called to order at 7 p.m. by Mayor Speaker One.`

use std::sync::LazyLock;

use super::labels::{Label, without_number};
use super::minutes::Minutes;
use super::people::Roster;
use super::takers::{first_name_of_anybody, last_name};
use super::{Finding, names, offices, place_of};
use crate::content::markdown::{Block, Line};
use crate::content::schema::Office;
use crate::source::SourceFile;
use crate::text::phrases::Phrases;
use crate::text::words;

/// No office has more words.
const MOST_WORDS_OF_OFFICE: usize = 4;
/// Adds who presided, unless a chair is known already.
pub(super) fn add(minutes: &Minutes<'_>, roster: &mut Roster) {
    if roster.roles.iter().any(|(role, _)| *role == Office::Chair) {
        return;
    }
    let Minutes { file, lines, .. } = *minutes;
    let opening = || minutes.opening().iter();
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
    #[rustfmt::skip]
    const OPENED: &[&str] = &["meeting was opened by ", "session was opened by ", "séance est ouverte par ", "séance a été ouverte par ", "vergadering wordt geopend door ", "sitzung wird eröffnet durch ", "sitzung wurde eröffnet durch "];
    let opened = |words: &&str| Some(text.split_once(*words)?.1);
    OPENED.iter().find_map(opened)
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
    let mut words = before.split([' ', '/', ',']).filter(|word| !word.is_empty());
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
    let words = words.split(';').next()?;
    let words = &words[..end_of_sentence(words)];
    first_name_of_anybody(words, &roster.present).or_else(|| by_office_alone(words, roster))
}

/// Returns who of those who were there alone holds the office that words begin with.
fn by_office_alone(words: &str, roster: &Roster) -> Option<names::Entry> {
    let words = words.trim_start();
    let lower = words.to_lowercase();
    let article = ["the ", "der ", "die ", "den ", "le ", "la ", "el ", "il ", "lo ", "o ", "a ", "de ", "het "]
        .iter()
        .find(|article| lower.starts_with(**article) && words.is_char_boundary(article.len()));
    let words = article.map_or(words, |article| &words[article.len()..]);
    let words: Vec<&str> = words.split(' ').collect();
    let bare = |n: usize| words[..n].join(" ").trim_end_matches([',', '.', ':']).to_lowercase();
    let n_office = (1..=words.len().min(MOST_WORDS_OF_OFFICE)).rev().find(|n| offices::is_office(&bare(*n)))?;
    let office = bare(n_office);
    let is_same = |own: &str| {
        let own = own.to_lowercase();
        own == office || (!office.contains(' ') && !offices::is_of_board(&own) && offices::is_called(&own, &office))
    };
    let holds = |entry: &names::Entry| {
        let own = entry.position.as_deref().into_iter().chain(entry.role.map(names::Role::name));
        own.into_iter().any(is_same)
    };
    let mut holders = roster.present.people.iter().map(|person| &person.value).filter(|entry| holds(entry));
    holders.next().filter(|_| holders.next().is_none()).cloned()
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
    let of_title = |words: &str| {
        let words = words.split([',', ';', '(']).next()?;
        titled(words.trim().trim_end_matches('.'), roster)
    };
    if let Some(words) = ordered_by(text) {
        return of_title(words).or_else(|| holder_of(words, roster));
    }
    let words = called_to_order(text)?;
    of_title(words)
        .or_else(|| last_name(words, &roster.present).filter(|entry| !offices::is_office(&entry.name)))
        .or_else(|| by_office_alone(words, roster))
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
    let mut named = (1..=2).filter_map(|at| words.len().checked_sub(3 - at).map(|start| words[start..].join(" ")));
    named.find_map(|name| roster.present.find(&name).cloned())
}

/// `Chair Speaker One called the monthly meeting to order`, `Speaker One opened the meeting`
fn called_to_order(text: &str) -> Option<&str> {
    const MOST_WORDS: usize = 12;
    const OTHERS: [&str; 2] = [" opened the meeting", " called to order the"];
    if let Some((name, _)) = OTHERS.iter().find_map(|words| text.split_once(words)) {
        return Some(name);
    }
    let (name, rest) = text.split_once(" called the ").or_else(|| text.split_once(" called this "))?;
    let words: Vec<&str> = rest.split(' ').take(MOST_WORDS + 2).collect();
    let at = words.windows(2).position(|pair| pair[0] == "to" && pair[1].starts_with("order"))?;
    (at <= MOST_WORDS).then_some(name)
}

/// Who opens a meeting presides, in the languages in which that is said of nobody else; names stand behind the words or before them.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "eröffnete die Sitzung", "eröffnet die Sitzung", "eröffnete die Versammlung", "eröffnet die Versammlung", "ouvre la séance", "déclare la séance ouverte", "abre la sesión", "abrió la sesión", "apre la seduta", "apre i lavori",
    "dichiara aperta la seduta", "abriu a reunião", "abriu a sessão", "opent de vergadering", "opende de vergadering", "öppnade mötet", "öppnar mötet", "förklarade mötet öppnat", "förklarar mötet öppnat", "förklarade mötet för öppnat", "förklarar mötet för öppnat",
    "åbnede mødet", "åpnet møtet", "avasi kokouksen", "zahájil schůzi", "zahájila schůzi", "zahájil jednání", "zahájila jednání", "otworzył zebranie", "otworzyła zebranie", "otworzył posiedzenie", "otworzyła posiedzenie", "открыл заседание", "открыла заседание", "begrüßt die Anwesenden", "begrüsst die Anwesenden",
    "begrüßte die Anwesenden", "begrüßt die Erschienenen",
];

/// They without their first letters, which may be capitals.
static ANY_OPENING: LazyLock<Phrases> = LazyLock::new(|| {
    let behind_first = |words: &&'static str| words.split_at(words.chars().next().map_or(0, char::len_utf8)).1;
    Phrases::new(&OPENINGS.iter().map(behind_first).collect::<Vec<&str>>())
});

/// Adds who opened the meeting, unless a chair is known already.
pub(super) fn add_opening(minutes: &Minutes<'_>, roster: &mut Roster) {
    if roster.roles.iter().any(|(role, _)| matches!(role, Office::Chair | Office::Moderator)) {
        return;
    }
    for line in minutes.opening().iter().filter(|line| matches!(line.block, Block::Text | Block::Item(_))) {
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
            let span = place_of(minutes.file, line, &value.name);
            roster.roles.push((
                Office::Chair,
                Finding { value, rule: "roles: sentence on who opened the meeting".to_owned(), span },
            ));
            return;
        }
    }
}

/// Adds who had a part by a line that says so without a colon: `Secretary was Speaker One`, `Scribe - Speaker Two`.
pub(super) fn add_told(minutes: &Minutes<'_>, roster: &mut Roster) {
    const LONGEST: usize = 60;
    for line in minutes.opening() {
        let text = without_number(line.text.trim()).trim_end_matches('.');
        if !matches!(line.block, Block::Text | Block::Item(_)) || text.len() > LONGEST {
            continue;
        }
        let split = [" was ", " - ", " \u{2013} "].iter().find_map(|joint| text.split_once(joint));
        let Some((words, name)) = split else { continue };
        let words = words.strip_prefix("The ").unwrap_or(words);
        let Some(Label::Role(role)) = minutes.labels.find(words) else { continue };
        let Some(entry) = names::parse(name).filter(|entry| entry.name.starts_with(char::is_uppercase)) else {
            continue;
        };
        let holder = match roster.present.find(&entry.name) {
            Some(person) => person.clone(),
            None if entry.name.contains(' ') => entry,
            None => continue,
        };
        let span = place_of(minutes.file, line, &holder.name);
        roster.give(role, Finding { value: holder, rule: "roles: sentence".to_owned(), span });
    }
}

/// Adds who signed the minutes, unless somebody is known to have taken them: `Respectfully submitted, Speaker One, City
/// Clerk`, on one line or two.
pub(super) fn add_signature(minutes: &Minutes<'_>, roster: &mut Roster) {
    const SUBMITTED: &str = "respectfully submitted";
    if roster.roles.iter().any(|(role, _)| matches!(role, Office::MinuteTaker | Office::Scribe)) {
        return;
    }
    let Minutes { file, lines, .. } = *minutes;
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

/// `called to order at 7 p.m. by Speaker One`: the words behind "by", in the same sentence.
fn ordered_by(text: &str) -> Option<&str> {
    const ORDER: &str = "called to order";
    let rest = &text[text.to_ascii_lowercase().find(ORDER)? + ORDER.len()..];
    let at = rest.find(" by: ").map(|at| at + " by: ".len());
    let at = at.or_else(|| rest.find(" by ").map(|at| at + " by ".len()))?;
    (end_of_sentence(rest) >= at).then_some(&rest[at..])
}

/// Returns where the first sentence ends: before a full stop with a capital behind it, which no initial and no title stands before.
fn end_of_sentence(text: &str) -> usize {
    const LONGEST_SHORT: usize = 3;
    let is_end = |at: usize| {
        let word = text[..at].rsplit(' ').next().unwrap_or_default();
        let is_whole = word.chars().count() > LONGEST_SHORT || word.ends_with(|c: char| c.is_ascii_digit());
        text[at + 2..].starts_with(char::is_uppercase) && is_whole && !word.contains('.')
    };
    text.match_indices(". ").map(|(at, _)| at).find(|at| is_end(*at)).unwrap_or(text.len())
}

/// Adds who has a part by the office that those have who were there, where nothing else says who had it, and one of them alone may have.
pub(super) fn add_by_right(roster: &mut Roster) {
    use Office::{Chair, CoChair, Facilitator, Lead, MinuteTaker, Moderator, Scribe, Secretary};
    let has = |roster: &Roster, parts: &[Office]| roster.roles.iter().any(|(part, _)| parts.contains(part));
    let by_right = |roster: &Roster, parts: &[Office]| {
        let holders = roster
            .present
            .people
            .iter()
            .filter(|person| person.value.role.is_none() && person.value.affiliation.is_empty());
        let mut holders = holders.filter_map(|person| {
            let entry = &person.value;
            // Who is a councillor may be the chairman as well.
            let mut offices =
                entry.position.as_deref().into_iter().chain(entry.note.iter().flat_map(|note| note.split("; ")));
            let part = offices.find_map(offices::part_by_right)?;
            parts.contains(&part).then(|| (part, person.clone()))
        });
        holders.next().filter(|_| holders.next().is_none())
    };
    for (parts, known) in [
        (&[Chair][..], &[Chair, CoChair, Moderator, Facilitator, Lead][..]),
        (&[MinuteTaker, Secretary], &[MinuteTaker, Scribe, Secretary]),
    ] {
        if let Some((part, holder)) = by_right(roster, parts).filter(|_| !has(roster, known)) {
            let rule = "roles: office of somebody who was there".to_owned();
            roster.roles.push((part, Finding { rule, ..holder }));
        }
    }
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
