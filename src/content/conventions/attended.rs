//! Who was there and who was not, where a sentence says so: `Board members present were supervisors A One and B Two, and clerk C Three.`
//!
//! Only the opening of a report is read for that, and only where no list tells it. Words that announce names count if a whole name
//! stands right behind them, and the list ends with the first that is none; words behind names, if all before them are names.

use super::labels::Label;
use super::minutes::Minutes;
use super::names::Role;
use super::names::{self, Entry};
use super::{Finding, LONGEST_LINE, offices, place_of};
use crate::content::markdown::Block;
use crate::text::words;

/// Words before or behind the names of those who were there.
#[rustfmt::skip]
const PRESENT: &[&str] = &[
    // English
    "present were", "present was", "were present", "was present", "are present", "in attendance were", "were in attendance", "attending were", "with the following present", "with the following members present", "with the following people present", "the following were present", "the following members were present", "the following people were present", "those present were", "members present:", "persons present:", "people present:", "meeting was attended by", "answered present", "answered the roll call", "answered roll call", "responded to roll call", "responded to the roll call",
    // German
    "anwesend waren", "anwesend sind", "anwesend war", "waren anwesend", "sind anwesend", "teilgenommen haben", "nahmen teil", "erschienen sind",
    // French
    "étaient présents", "étaient présentes", "sont présents", "sont présentes", "étaient présent", "sont présent", "ont participé", "en présence de",
    // Italian
    "sono presenti", "erano presenti", "risultano presenti", "sono intervenuti", "presenti i signori", "alla presenza di",
    // Spanish and Portuguese
    "estuvieron presentes", "estaban presentes", "están presentes", "asistieron", "con la asistencia de", "con la presencia de", "estiveram presentes", "estavam presentes", "estão presentes", "participaram", "com a presença de",
    // Dutch and the languages of the North
    "aanwezig zijn", "aanwezig waren", "waren aanwezig", "närvarande var", "närvarande är", "var närvarande", "til stede var", "tilstede var", "var til stede", "var tilstede", "mødt var", "fremmødte var", "läsnä olivat", "paikalla olivat",
    // Polish and Czech
    "uczestniczyli", "uczestniczyły", "wzięli udział", "udział wzięli", "obecni byli", "byli obecni", "přítomni byli", "byli přítomni", "zúčastnili se",
];
/// Words before or behind the names of those who were not.
#[rustfmt::skip]
const ABSENT: &[&str] = &[
    "apologies were received from", "apologies for absence were received from", "apologies for absence were accepted from", "apologies were accepted from", "apologies received from", "apologies had been received from", "apologies from", "apologies for absence from", "regrets were received from", "sent apologies", "sent their apologies", "sent his apologies", "sent her apologies", "sent regrets",
    "absent were", "absent was", "were absent", "was absent", "excused were", "were excused", "was excused",
    "es fehlten", "es fehlte", "entschuldigt waren", "entschuldigt sind", "abwesend waren", "waren entschuldigt", "sind entschuldigt", "fehlten entschuldigt", "fehlte entschuldigt",
    "étaient absents", "étaient absentes", "sont absents", "sont absentes", "étaient excusés", "sont excusés", "absents excusés",
    "sono assenti", "erano assenti", "risultano assenti", "assenti giustificati", "estuvieron ausentes", "faltaram", "estiveram ausentes", "afwezig waren", "waren afwezig", "afwezig zijn",
    "frånvarande var", "förhindrade var", "fraværende var", "ikke til stede var", "afbud fra", "forfall fra", "nieobecni byli", "byli nieobecni", "omluveni byli", "byli omluveni", "omluvili se", "nepřítomni byli",
];
/// Words that say so behind names and nothing else: `A One and B Two in attendance.`
const ENDS_PRESENT: &[&str] =
    &["in attendance", "present", "attended", "anwesend", "présents", "presentes", "presenti", "aanwezig"];
const ENDS_ABSENT: &[&str] =
    &["absent", "excused", "entschuldigt", "abwesend", "absents", "excusés", "ausentes", "assenti", "afwezig"];
/// What turns such words into their contrary.
const NEGATIONS: &[&str] = &["not", "no", "non", "nicht", "não", "niet", "ne", "pas", "inte", "ikke", "ej", "nie"];
/// What says of whom a list names that they were there, in a sentence that ends with the colon above it.
#[rustfmt::skip]
const ABOVE_PRESENT: &[&str] = &[
    "attended", "took part", "participated", "in attendance", "also present", "not present", "those present", "present at", "anwesend", "teilgenommen", "nahmen", "présents", "présentes", "participaient", "presentes", "asistieron", "asisten", "participaram", "presenti", "partecipano",
    "hanno partecipato", "aanwezig", "närvarande", "deltog", "deltok", "til stede", "tilstede", "läsnä", "obecni", "uczestniczą", "přítomni", "účastnili",
];
/// What says of them that they were not.
#[rustfmt::skip]
const ABOVE_ABSENT: &[&str] = &[
    "absent", "excused", "regrets", "apologies", "fehlten", "entschuldigt", "abwesend", "absents", "absentes", "excusés", "excusées", "ausentes", "assenti", "afwezig", "verhinderd", "frånvarande", "fraværende", "forfall", "afbud", "nieobecni", "usprawiedliwieni",
    "omluveni", "nepřítomni",
];
/// Of another meeting, or of those who belong to a body, something else is told.
const OF_OTHERS: &[&str] = &[
    "last", "previous", "next", "letzten", "vorigen", "nächsten", "dernière", "prochaine", "elected", "candidates",
    "if", "who", "wer", "qui", "quorum",
];
/// What groups of people are called, beside offices.
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "the", "a", "our", "all", "board", "council", "committee", "members", "member", "citizens", "citizen", "residents", "resident", "staff", "directors", "as", "die", "der", "das", "den", "herr", "frau", "herren", "mitglieder",
    "vorstandsmitglieder", "les", "le", "la", "membres", "i", "il", "gli", "signori", "signor", "signora", "soci", "consiglieri", "los", "las", "el", "os", "señores", "senhores", "sig", "sigg",
    "membros", "miembros", "membri", "de", "het", "leden", "bestuursleden", "ledamöter", "ledamöterna", "medlemmar", "medlemmer", "członkowie", "zarządu", "pan", "pani", "państwo", "panowie", "panie", "członkinie", "následující", "členové", "výboru",
];
const GUESTS: &[&str] = &[
    "guest", "guests", "visitor", "visitors", "gast", "gäste", "gästen", "invité", "invités", "invitée", "ospite",
    "ospiti", "invitados", "convidados", "gasten", "gäster", "gæster", "gjester", "goście", "hosté",
];

/// Reads who was there and who was not from the sentences of the opening.
pub(super) fn read(minutes: &Minutes<'_>) -> (Vec<Finding<Entry>>, Vec<Finding<Entry>>) {
    let (mut present, mut absent) = (Vec::new(), Vec::new());
    for paragraph in minutes.opening().chunk_by(|a, b| a.paragraph == b.paragraph && a.block == b.block && !b.is_first)
    {
        let is_prose = matches!(paragraph[0].block, Block::Text | Block::Item(_)) && !paragraph[0].is_quoted;
        let text = paragraph.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ");
        if !is_prose || text.len() > LONGEST_LINE {
            continue;
        }
        for sentence in words::sentences(&text) {
            for (cues, found, rule) in [
                (PRESENT, &mut present, "attendance: sentence on who was there"),
                (ABSENT, &mut absent, "absence: sentence on who was not there"),
            ] {
                found.extend(told(sentence, cues).into_iter().map(|value| {
                    let line = paragraph.iter().find(|line| line.text.contains(&value.name)).unwrap_or(&paragraph[0]);
                    Finding { span: place_of(minutes.file, line, &value.name), value, rule: rule.to_owned() }
                }));
            }
        }
    }
    (present, absent)
}

/// Returns what a sentence announces that ends with a colon above a list of names: `The following members were present:`
pub(super) fn announced(text: &str) -> Option<Label> {
    const LONGEST: usize = 140;
    let text = text.trim();
    if text.len() > LONGEST || !text.ends_with([':', '：']) {
        return None;
    }
    let lower = text.to_lowercase();
    let has_word = |known: &[&str]| lower.split(|c: char| !c.is_alphanumeric()).any(|word| known.contains(&word));
    let says = |cues: &[&str]| cues.iter().any(|cue| lower.contains(cue) && place_of_words(&lower, cue).is_some());
    if has_word(OF_OTHERS) {
        return None;
    }
    if says(ABSENT) || says(ABOVE_ABSENT) {
        return Some(Label::Absence);
    }
    let label = if has_word(NEGATIONS) { Label::Absence } else { Label::Attendance };
    (says(PRESENT) || says(ABOVE_PRESENT)).then_some(label)
}

/// Returns the people of whom a sentence says one of some words.
fn told(sentence: &str, cues: &[&str]) -> Vec<Entry> {
    let bare = sentence.trim_end_matches(['.', ' ']);
    let ends = if cues == PRESENT { ENDS_PRESENT } else { ENDS_ABSENT };
    if let Some(before) = ends.iter().find_map(|end| bare.strip_suffix(end)?.strip_suffix(' '))
        && let (found, true) = people(before)
    {
        return found;
    }
    let lower = sentence.to_lowercase();
    let mut said = cues.iter().filter(|cue| lower.contains(**cue));
    let Some((start, end)) = said.find_map(|cue| place_of_words(sentence, cue)) else { return Vec::new() };
    let before = sentence[..start].trim();
    let last = before.rsplit(' ').next().unwrap_or_default().to_lowercase();
    if NEGATIONS.contains(&last.as_str()) {
        return Vec::new();
    }
    let behind = sentence[end..].trim_start_matches([':', ' ', ',']).trim_end_matches(['.', ' ']);
    let (found, _) = people(behind);
    if !found.is_empty() {
        return found;
    }
    match people(before.trim_end_matches([',', ' '])) {
        (found, true) => found,
        (_, false) => Vec::new(),
    }
}

/// Returns where whole words stand in a text, whatever their case.
fn place_of_words(text: &str, words: &str) -> Option<(usize, usize)> {
    let is_same = |window: &str| window.chars().flat_map(char::to_lowercase).eq(words.chars());
    let starts = text.char_indices().map(|(at, _)| at).filter(|at| !text[..*at].ends_with(char::is_alphanumeric));
    starts
        .filter_map(|at| Some((at, at + length_of(&text[at..], words.chars().count())?)))
        .find(|(start, end)| is_same(&text[*start..*end]) && !text[*end..].starts_with(char::is_alphanumeric))
}

/// Returns how long the first characters of a text are, if it has so many.
fn length_of(text: &str, n_chars: usize) -> Option<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).nth(n_chars)
}

/// Reads the people at the beginning of a text; tells whether it holds nothing else.
fn people(text: &str) -> (Vec<Entry>, bool) {
    let mut found: Vec<Entry> = Vec::new();
    let mut is_guest = false;
    // An office in the plural is that of all who follow.
    let mut shared: Option<String> = None;
    let mut single: Option<&str> = None;
    for piece in names::split_list(text) {
        let Some((group, name)) = parted(without_subject(piece)) else { return (found, false) };
        if let Some(group) = group {
            is_guest = GUESTS.iter().any(|guest| group.split(' ').any(|word| word.eq_ignore_ascii_case(guest)));
        }
        // "Ann and Bob Ray" are two of one name.
        if single.is_none() && names::parse(name).is_some_and(|entry| entry.name == name && is_given_name(name)) {
            single = Some(name);
            continue;
        }
        let (name, is_whole) = match names::parse(name).filter(|entry| names::is_whole(&entry.name)) {
            Some(entry) => (Some(entry), true),
            None => (first_name_of(name), false),
        };
        let Some(mut entry) = name else { return (found, false) };
        if let Some((first, family)) = single.take().zip(entry.name.rsplit(' ').next().map(str::to_owned)) {
            found.push(Entry { name: format!("{first} {family}"), role: guest(is_guest), ..Entry::default() });
        }
        let office = group.filter(|group| offices::is_office(group));
        if let Some(group) = group {
            shared = office.filter(|_| offices::is_plural(group)).map(|office| offices::singular(office).to_owned());
        }
        let office = office.filter(|office| !offices::is_plural(office)).map(str::to_owned).or_else(|| shared.clone());
        entry.position = entry.position.or(office);
        entry.role = entry.role.or_else(|| guest(is_guest));
        found.push(entry);
        if !is_whole {
            return (found, false);
        }
    }
    let is_all = single.is_none();
    (found, is_all)
}

fn guest(is_guest: bool) -> Option<Role> {
    is_guest.then_some(Role::Guest)
}

fn is_given_name(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
        && name.chars().count() > 1
        && name.chars().skip(1).all(|c| c.is_lowercase() || c == '-')
}

/// Takes off what the sentence is about: `New business: Speaker One`.
fn without_subject(piece: &str) -> &str {
    piece.rsplit_once(": ").map_or(piece, |(_, name)| name)
}

/// Parts a name from what the group is called that it stands first in: `supervisors Speaker One`. `None` if other words stand there.
fn parted(piece: &str) -> Option<(Option<&str>, &str)> {
    let piece = piece.trim();
    let starts = piece.split(' ').scan(0, |at, word| {
        let start = *at;
        *at += word.len() + 1;
        Some((start, word))
    });
    let (at, _) = starts.into_iter().find(|(_, word)| word.starts_with(char::is_uppercase))?;
    let (group, name) = (piece[..at].trim(), &piece[at..]);
    if group.is_empty() {
        return Some((None, name));
    }
    let is_known = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        GROUPS.contains(&word.as_str()) || GUESTS.contains(&word.as_str()) || offices::is_office(&word)
    };
    group.split(' ').all(is_known).then_some((Some(group), name))
}

/// Returns the name with which a text begins that goes on otherwise: `Speaker One at the hall`.
fn first_name_of(text: &str) -> Option<Entry> {
    let words: Vec<&str> = text.split(' ').collect();
    let n_words = words.iter().take_while(|word| word.starts_with(char::is_uppercase)).count();
    let goes_on = words.get(n_words).is_some_and(|word| word.starts_with(|c: char| c.is_lowercase() || c == '('));
    let name = words[..n_words].join(" ");
    let is_name = goes_on && (2..=4).contains(&n_words);
    is_name.then(|| names::parse(&name)).flatten().filter(|entry| names::is_whole(&entry.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let all = |cues| words::sentences(text).flat_map(|sentence| told(sentence, cues)).collect::<Vec<Entry>>();
        let said = |entry: &Entry| {
            let role = entry.role.map(|role| role.name().to_owned());
            let more = entry.position.iter().chain(&role).chain(&entry.note);
            more.fold(entry.name.clone(), |said, more| format!("{said} ({more})"))
        };
        let present: Vec<String> = all(PRESENT).iter().map(said).collect();
        let absent: Vec<String> = all(ABSENT).iter().map(said).collect();
        let absent = if absent.is_empty() { String::new() } else { format!(" - {}", absent.join(", ")) };
        assert_eq!(format!("{}{absent}", present.join(", ")), expected, "{text}");
    }

    #[test]
    fn sentences_say_who_was_there() {
        check(
            "It began at 6 pm. Board members present were supervisors Ann One, Bob Two, and Cy Three, clerk Di Four. Also present were Ed Five and Flo Six. All rose.",
            "Ann One (supervisor), Bob Two (supervisor), Cy Three (supervisor), Di Four (clerk), Ed Five, Flo Six",
        );
        check(
            "Present were guests Ann and Bob Two, and Cy Three.",
            "Ann Two (Guest), Bob Two (Guest), Cy Three (Guest)",
        );
        check("Ann One and P. Two were present. Cy Three was absent.", "Ann One, P. Two - Cy Three");
        check("Ann One and P. Two in attendance. Cy Three absent.", "Ann One, P. Two - Cy Three");
        check("Apologies had been received from Cy Three.", " - Cy Three");
        check(
            "Oggi presso la sede sono presenti: Anna Uno, Bo Due (da remoto), come da convocazione.",
            "Anna Uno, Bo Due (da remoto)",
        );
        check(
            "Anwesend waren Anna Eins und Bernd Zwei aus dem Ort. Es fehlten Cem Drei.",
            "Anna Eins, Bernd Zwei - Cem Drei",
        );
        check("Anne Un et Bruno Deux sont présents.", "Anne Un, Bruno Deux");
        check("Estuvieron presentes Ana Uno y Eva Dos.", "Ana Uno, Eva Dos");
        check("W zebraniu uczestniczyli: Anna Raz i Jan Dwa. Nieobecni byli Ewa Trzy.", "Anna Raz, Jan Dwa - Ewa Trzy");
        check("Närvarande var Anna Ett, Bo Två och Eva Tre.", "Anna Ett, Bo Två, Eva Tre");
    }

    #[test]
    fn sentences_announce_lists_of_people() {
        for text in [
            "The following members were present:",
            "Folgende Mitglieder haben teilgenommen:",
            "W posiedzeniu uczestniczyli następujący członkowie Zarządu:",
            "Byli přítomni:",
            "Närvarande vid mötet var följande ledamöter:",
        ] {
            assert_eq!(announced(text), Some(Label::Attendance), "{text}");
        }
        for text in [
            "The following members were not present:",
            "Es fehlten entschuldigt die Mitglieder:",
            "Nieobecni byli członkowie:",
        ] {
            assert_eq!(announced(text), Some(Label::Absence), "{text}");
        }
        for text in [
            "The following members were present.",
            "At the last meeting the following were present:",
            "The following represent us at the fair:",
            "We present the makers of the film:",
            "We thank:",
        ] {
            assert_eq!(announced(text), None, "{text}");
        }
    }

    #[test]
    fn other_sentences_say_nothing_of_people() {
        for text in [
            "Twelve members were present.",
            "Present were 12 members.",
            "Not present were Ann One and Bob Two.",
            "The Board and the Mayor were present.",
            "Problems with the Roof were present in all houses.",
            "Members present were asked by Ann One to leave.",
            "Sono presenti tutti i soci.",
        ] {
            check(text, "");
        }
    }
}
