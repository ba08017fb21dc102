//! The words that reports set above or before what they record: "Attendees", "Scribe:", 参加者.

mod forms;
mod of_whom;
mod parts;
mod words;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::{announced, names, next, numerals};
use crate::content::schema::Office;
use crate::text::date;
use crate::text::name::term_key;

pub(super) use of_whom::names_people;

/// What stands below a heading or behind a colon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Label {
    /// Who was there.
    Attendance,
    /// Who was there as a guest or an observer.
    Guests,
    /// Who was not.
    Absence,
    /// Who had this part in the meeting.
    Role(Office),
    /// What was to be discussed.
    Agenda,
    /// What was said.
    Notes,
    /// What was decided.
    Decisions,
    /// What somebody is to do.
    Actions,
    /// Where they met.
    Venue,
    /// When they met.
    Time,
    /// Where it can be heard or seen again.
    Recordings,
    /// When they meet next.
    Next,
    /// What is no topic, and of which nothing is read.
    Other,
}

impl Label {
    /// Tells whether names stand below it.
    pub(super) fn is_of_people(self) -> bool {
        matches!(self, Label::Attendance | Label::Guests | Label::Absence | Label::Role(_))
    }
}

/// The labels of a site: those that are built in, and its own.
#[derive(Debug)]
pub(super) struct Labels {
    own: FxHashMap<String, Label>,
}

/// The built-in words by their key.
fn built_in() -> &'static FxHashMap<String, Label> {
    static WORDS: OnceLock<FxHashMap<String, Label>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let labels = words::LABELS.iter().chain(words::BY_LANGUAGE);
        labels.flat_map(|(label, words)| words.split(',').map(|word| (key(word), *label))).collect()
    })
}

impl Labels {
    /// Gathers the built-in words and those of the settings, which win.
    pub(super) fn new(own: &[(String, Vec<String>)]) -> Labels {
        let named = own.iter().filter_map(|(name, words)| Some((by_name(name)?, words)));
        let mut labels = Labels { own: FxHashMap::default() };
        for (label, words) in named {
            words.iter().for_each(|word| _ = labels.own.entry(key(word)).or_insert(label));
        }
        labels
    }

    /// Returns what a heading or the words before a colon announce.
    pub(super) fn find(&self, text: &str) -> Option<Label> {
        // An address may stand behind the label.
        let text =
            text.split_once("://").and_then(|(before, _)| before.rsplit_once(' ')).map_or(text, |(words, _)| words);
        if text.len() > LONGEST_LABEL {
            return None;
        }
        let text = forms::plain(text);
        let bare = without_number(without_brackets(&text));
        self.of_key(&key(bare))
            .or_else(|| self.of_key(&key(numerals::without(bare)?)))
            .or_else(|| self.of_key(&key(translation(&text)?)))
    }

    fn of_key(&self, key: &str) -> Option<Label> {
        if key.is_empty() {
            return None;
        }
        let own = self.own.get(key).copied();
        own.or_else(|| built_in().get(key).copied())
            .or_else(|| attendance_with_more(key))
            .or_else(|| guests_with_more(key))
            .or_else(|| of_whom::label(key))
            .or_else(|| absence_with_more(key))
            .or_else(|| parts::label(key))
            .or_else(|| agenda_with_day(key))
            .or_else(|| next::names_meeting_to_come(key).then_some(Label::Next))
            .or_else(|| announced::label(key))
            .or_else(|| of_what(key))
    }
}

/// Returns which part in a meeting words call by its name, as a label or beside who has it.
pub(super) fn part(words: &str) -> Option<Office> {
    let key = key(&forms::plain(words));
    match built_in().get(&key).copied().or_else(|| parts::label(&key)) {
        Some(Label::Role(office)) => Some(office),
        _ => None,
    }
}

/// What is longer is a sentence.
const LONGEST_LABEL: usize = 90;

/// `次回議論のための宿題`, `本日の決定事項`: labels of outcomes with what they are of before them, as Japanese joins it.
fn of_what(key: &str) -> Option<Label> {
    const LONGEST: usize = 16;
    /// What was to be done before is told by what became of it.
    const BEFORE: &[&str] = &["前回", "前々回", "過去", "昨年", "前年"];
    let (what, words) = key.rsplit_once('の')?;
    let is_earlier = || BEFORE.iter().any(|word| what.contains(word));
    let label = built_in().get(words).filter(|label| matches!(label, Label::Actions | Label::Decisions));
    label.copied().filter(|_| key.chars().count() <= LONGEST && !is_earlier())
}

fn by_name(name: &str) -> Option<Label> {
    Some(match name {
        "attendees" => Label::Attendance,
        "guests" => Label::Guests,
        "regrets" => Label::Absence,
        "chair" => Label::Role(Office::Chair),
        "scribe" => Label::Role(Office::Scribe),
        "minute_taker" => Label::Role(Office::MinuteTaker),
        "moderator" => Label::Role(Office::Moderator),
        "facilitator" => Label::Role(Office::Facilitator),
        "lead" => Label::Role(Office::Lead),
        "agenda" => Label::Agenda,
        "notes" => Label::Notes,
        "decisions" => Label::Decisions,
        "actions" => Label::Actions,
        "venue" => Label::Venue,
        "time" => Label::Time,
        "recordings" => Label::Recordings,
        "next_meeting" => Label::Next,
        "other" => Label::Other,
        _ => return None,
    })
}

fn key(text: &str) -> String {
    term_key(text.trim().trim_end_matches([':', '：', '.', ' ']))
}

/// Takes off what stands in brackets: `Scribe(s)`, `Attendees (12)`, `参加者：(敬称略)`, and lenticular ones at the start.
fn without_brackets(text: &str) -> &str {
    let end = text.find(['(', '（', '[']).unwrap_or(text.len());
    let bare = text[..end].trim();
    let bare =
        bare.trim_matches(['■', '◆', '◇', '●', '〇', '○', '◎', '□', '☆', '▼', '▽', '★', '・', '*', '_', '#', ' ']);
    if bare.is_empty() { text.trim() } else { bare }
}

/// Returns what stands in brackets behind words of Chinese, Japanese or Korean, and nothing behind it: `议题(Agenda)`
fn translation(text: &str) -> Option<&str> {
    let (words, inner) = text.trim().strip_suffix([')', '）'])?.split_once(['(', '（'])?;
    let is_latin = inner.chars().all(|c| c.is_ascii_alphabetic() || c == ' ');
    (is_latin && inner.len() > 2 && names::is_east_asian(words) && words.chars().count() <= 8).then_some(inner)
}

/// Takes off the number of an item: `1.`, `2.3`, `TOP 1:`, `(3)`, `20/01`.
pub(super) fn without_number(text: &str) -> &str {
    let text = text.trim_start();
    // `a) Budget`
    if let [first, b')', b' ', ..] = text.as_bytes()
        && first.is_ascii_lowercase()
    {
        return text[3..].trim_start();
    }
    let rest = text.strip_prefix("TOP").or_else(|| text.strip_prefix('§')).map_or(text, str::trim_start);
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '\\'));
    // `TOP 6a. Budget`
    let digits = match digits.as_bytes() {
        [b'a'..=b'z', b'.' | b')', b' ', ..] if digits.len() < rest.len() && rest.len() < text.len() => &digits[2..],
        _ => digits,
    };
    let has_number = digits.len() < rest.len() && rest.starts_with(|c: char| c.is_ascii_digit());
    let after = digits.trim_start_matches([')', ':', '.', '-', '–', ' ', '\u{3000}']);
    // "3.0 release" and "2023-01-09 notes" are no numbered items.
    let n_digits = rest.len() - digits.len();
    let is_item = has_number && n_digits <= 6 && !after.is_empty();
    let is_parted = digits.starts_with([' ', ')', ':', '\u{3000}']) || rest[..n_digits].ends_with(['.', ')']);
    let is_year = n_digits == 4 && rest[..4].bytes().all(|byte| byte.is_ascii_digit());
    // Few reports have ten parts below one, and most programs ten versions.
    let is_long = rest[..n_digits].split_once('.').is_some_and(|(_, minor)| minor.len() >= 2);
    let is_version = rest[..n_digits].contains('.')
        && !rest[..n_digits].ends_with('.')
        && rest.len() == text.len()
        && (is_long || after.split(' ').next().is_some_and(|word| word.chars().next().is_some_and(char::is_lowercase)));
    if is_item && is_parted && !is_year && !is_version { after } else { text }
}

/// `February 24 Attendees`, `TSC members present`, `Remote attendees`, `Present on 2018-05-16`; but not those of the last
/// meeting.
fn attendance_with_more(key: &str) -> Option<Label> {
    let words: Vec<&str> = key.split(' ').collect();
    let is_other = |word: &&str| {
        matches!(
            *word,
            "last"
                | "previous"
                | "expected"
                | "likely"
                | "potential"
                | "possible"
                | "probable"
                | "planned"
                | "proposed"
                | "invited"
                | "target"
                | "next"
                | "non"
                | "not"
                | "past"
                | "former"
                | "no"
                | "future"
                | "regular"
                | "new"
        )
    };
    if is_attendance_for(&words) || is_attendance_by_way(&words) {
        return Some(Label::Attendance);
    }
    if words.len() > 7 || words.iter().any(is_other) {
        return None;
    }
    let is_attendance =
        |word: &str| matches!(word, "attendees" | "present" | "participants" | "attendance" | "anwesende" | "anwesend");
    if let [word] = words[..]
        && word.len() >= 8
        && ["attendees", "participants", "attendance"].iter().any(|known| strsim::damerau_levenshtein(word, known) == 1)
    {
        // A slip of the pen.
        return Some(Label::Attendance);
    }
    let ends = words.len() <= 6 && words.last().is_some_and(|word| is_attendance(word));
    let begins = words.len() <= 5
        && words.first().is_some_and(|word| is_attendance(word))
        && words[1..].iter().all(|word| {
            word.bytes().any(|byte| byte.is_ascii_digit())
                || (word.len() > 2 && date::parse(&format!("{word} 2000")).is_ok_and(|date| date.month.is_some()))
                || matches!(*word, "on" | "day" | "for" | "remote" | "in" | "person" | "list" | "mitglieder")
        });
    // `Asisten de manera remota`, `Anwesende Räte`
    let is_told = words.len() <= 5 && words.first().is_some_and(|word| matches!(*word, "asisten" | "asistieron"))
        || matches!(words[..], ["anwesende" | "stimmberechtigte", _] | ["anwesende" | "teilnehmende", _, _]);
    (ends || begins || is_told).then_some(Label::Attendance)
}

/// `Non-voting observers`, `Invited guests`; but not those of one body, nor what is for them.
fn guests_with_more(key: &str) -> Option<Label> {
    const GUESTS: &[&str] = &["guests", "observers", "visitors"];
    #[rustfmt::skip]
    const BESIDE: &[&str] = &["non", "nonvoting", "voting", "invited", "special", "other", "additional", "external", "public", "remote", "official", "todays", "and", "guests", "observers", "visitors"];
    let (before, last) = key.rsplit_once(' ')?;
    (GUESTS.contains(&last) && before.split(' ').all(|word| BESIDE.contains(&word))).then_some(Label::Guests)
}

/// `Voting Member Regrets`, `TSC apologies`; but not those for another meeting, nor what is said of being absent.
fn absence_with_more(key: &str) -> Option<Label> {
    const MOST_WORDS: usize = 4;
    #[rustfmt::skip]
    const OTHER: &[&str] = &[
        "no", "non", "not", "last", "previous", "prior", "past", "next", "future", "upcoming", "expected", "planned", "advance", "of", "for", "on", "about", "to", "if", "when", "while", "are", "is", "and", "or", "with",
        "without", "my", "our", "your", "some", "any", "present", "attending", "attendance", "approve", "approved", "excuse", "sincere", "late", "chronically", "frequently",
    ];
    let (before, last) = key.rsplit_once(' ')?;
    let mut who = before.split(' ');
    let is_who = |word: &str| !OTHER.contains(&word) && word.chars().all(char::is_alphabetic);
    let is_absence = matches!(last, "regrets" | "apologies" | "absent" | "absentees");
    (is_absence && before.split(' ').count() <= MOST_WORDS && who.all(is_who)).then_some(Label::Absence)
}

/// `Presenti per conto del Comitato`, `Présents pour l'association`: the body has many words.
fn is_attendance_for(words: &[&str]) -> bool {
    const MOST_WORDS: usize = 14;
    let are_present = |word: &str| {
        matches!(word, "present" | "presents" | "presentes" | "presenti" | "anwesend" | "aanwezig" | "obecni")
    };
    let is_for = |word: &str| matches!(word, "for" | "pour" | "per" | "por" | "fur" | "voor" | "namens" | "za");
    matches!(words, [first, second, _, ..] if are_present(first) && is_for(second)) && words.len() <= MOST_WORDS
}

/// `Present via Zoom`, `Online aanwezig`, `Attending remotely`: how people came. The words are folded.
fn is_attendance_by_way(words: &[&str]) -> bool {
    const MOST_WORDS: usize = 4;
    const WAYS: &[&str] = &[
        "via", "online", "remotely", "remote", "virtually", "virtual", "virtuell", "digital", "digitaal", "digitally",
        "onsite", "telephonically", "presencialmente", "telematicamente", "virtualmente", "zdalnie", "digitalt",
    ];
    let are_there = |word: &str| {
        matches!(
            word,
            "present"
                | "presents"
                | "presentes"
                | "presenti"
                | "anwesend"
                | "aanwezig"
                | "aanwezigen"
                | "obecni"
                | "attending"
                | "attendees"
                | "participants"
                | "participating"
                | "joining"
                | "asistentes"
                | "participantes"
                | "teilnehmende"
                | "teilnehmer"
                | "deelnemers"
                | "narvarande"
                | "tilstede"
        )
    };
    match words {
        [first, way, ..] if are_there(first) => WAYS.contains(way) && words.len() <= MOST_WORDS,
        [way, last] => are_there(last) && WAYS.contains(way),
        _ => false,
    }
}

/// `Agenda 10.16.25`, `Agenda for 5 May 2020`
fn agenda_with_day(key: &str) -> Option<Label> {
    const MOST_WORDS: usize = 5;
    let (first, rest) = key.split_once(' ')?;
    let is_agenda = matches!(first, "agenda" | "tagesordnung" | "dagsorden");
    let is_of_day = |word: &str| {
        word.bytes().all(|byte| byte.is_ascii_digit())
            || matches!(word, "for" | "of" | "on" | "vom" | "fur")
            || (word.len() > 2 && date::parse(&format!("{word} 2000")).is_ok_and(|date| date.month.is_some()))
    };
    let is_short = rest.split(' ').count() <= MOST_WORDS;
    // "Agenda 21" and "Agenda 2030" are programmes.
    let n_parts = rest.split(' ').filter(|word| !matches!(*word, "for" | "of" | "on" | "vom" | "fur")).count();
    (is_agenda && is_short && n_parts >= 2 && rest.split(' ').all(is_of_day)).then_some(Label::Agenda)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<Label>) {
        assert_eq!(Labels::new(&[]).find(text), expected, "{text}");
    }

    #[test]
    fn labels_are_found_in_any_form() {
        check("Attendees:", Some(Label::Attendance));
        check("ATTENDEES (12)", Some(Label::Attendance));
        check("February 24 Attendees", Some(Label::Attendance));
        check("TSC Members present", Some(Label::Attendance));
        check("Present on 2018-05-16", Some(Label::Attendance));
        check("Scribe(s)", Some(Label::Role(Office::Scribe)));
        check("1. Agenda", Some(Label::Agenda));
        check("参加者：(敬称略・順不同)", Some(Label::Attendance));
        check("■サマリー", Some(Label::Other));
        check("TOP 1: Beschlüsse", Some(Label::Decisions));
        check("Gäste", Some(Label::Guests));
        check("Non-voting observers", Some(Label::Guests));
        check("Guests and visitors", Some(Label::Guests));
        check("Voting Member Regrets", Some(Label::Absence));
        check("TSC apologies:", Some(Label::Absence));
        check("Regrets for next week", None);
        check("No regrets", None);
        check("Upcoming regrets", None);
        check("Present/absent", None);
        check("Places for guests", None);
        check("Election observers", None);
        check("Étaient présents", Some(Label::Attendance));
        check("Vom Vorstand anwesend", Some(Label::Attendance));
        check("ABSENTS EXCUSÉS", Some(Label::Absence));
        check("Leitung der Sitzung", Some(Label::Role(Office::Chair)));
        check("group to-dos for 2012", Some(Label::Actions));
        check("◇Action", Some(Label::Actions));
        check("Next Action Items", Some(Label::Actions));
        check("■結論", Some(Label::Decisions));
        check("II. Agenda", Some(Label::Agenda));
        check("B) Agenda", Some(Label::Agenda));
        check("议题(Agenda)", Some(Label::Agenda));
        check("会议概要（Notes）", Some(Label::Notes));
        check("予算(Next Meeting)案", None);
        check("会议结论：", Some(Label::Decisions));
        check("遗留问题", Some(Label::Actions));
        check("Prochain CA", Some(Label::Next));
        check("Nächste Vorstandssitzung", Some(Label::Next));
        check("Next board meeting", Some(Label::Next));
        check("Next board meeting agenda", None);
        check("Next topic call", None);
        check("Volgende bestuursvergadering", Some(Label::Next));
        check("Agenda 10.16.25", Some(Label::Agenda));
        check("Agenda for May 5, 2020", Some(Label::Agenda));
        check("Agenda for the roof", None);
        check("Agenda 2030", None);
    }

    #[test]
    fn inclusive_forms_are_those_of_the_plain_word() {
        for text in
            ["Présent.e.s", "Présent·es", "Présent-e-s", "Présent(e)s", "Présent/e/s", "Présent•e•s", "Présentes"]
        {
            check(text, Some(Label::Attendance));
        }
        for text in ["Excusées", "Excusé.e.s", "Excusé·es", "Absent.e.s excusé.e.s", "Excusé(e)s :", "Absent-e-s"]
        {
            check(text, Some(Label::Absence));
        }
        for text in ["Teilnehmer:innen", "Teilnehmer*innen", "TeilnehmerInnen", "Teilnehmer_innen"] {
            check(text, Some(Label::Attendance));
        }
        check("Invité·e·s", Some(Label::Guests));
        check("Protokollant:in", Some(Label::Role(Office::MinuteTaker)));
    }

    #[test]
    fn words_of_many_languages_are_known() {
        for text in [
            "Asisten a la reunión",
            "Asisten de manera remota",
            "Anwesende Räte",
            "参会人",
            "与会人员",
            "참석자",
            "Obecni",
            "Přítomni",
            "Til stede",
        ] {
            check(text, Some(Label::Attendance));
        }
        for text in
            ["Afwezig met afbericht", "Not present", "Nicht anwesend", "Ausencias", "Omluveni", "Afbud", "불참자"]
        {
            check(text, Some(Label::Absence));
        }
        for text in [
            "Prise de notes",
            "Notulist",
            "Prepared and transcribed by",
            "Redactor",
            "Protokolant",
            "Minutes prepared by",
        ] {
            check(text, Some(Label::Role(Office::MinuteTaker)));
        }
        check("Voorzitter", Some(Label::Role(Office::Chair)));
        check("Redeleitung", Some(Label::Role(Office::Moderator)));
        check("Asisten todos menos los que no pueden ser", None);
    }

    #[test]
    fn what_is_of_another_meeting_is_no_label_of_this_one() {
        check("Last Meeting Attendees", Some(Label::Other));
        check("Previous meeting attendees", Some(Label::Other));
        check("Previous Scribe", Some(Label::Other));
        check("Not attending", Some(Label::Absence));
        check("Review of action items", Some(Label::Actions));
        check("Topic: Action Item Review", None);
        check("Action Item Status/Review", Some(Label::Actions));
        check("Decisions captured from the notes", Some(Label::Decisions));
        check("Action items include", Some(Label::Actions));
        check("Potential Decisions.", None);
        check("Call to Action", None);
        check("New participants", None);
        check("Likely attendees", None);
    }

    #[test]
    fn numbers_of_items_are_no_part_of_them() {
        for (text, expected) in [
            ("1. DID Rubric", "DID Rubric"),
            ("2.3 Budget", "Budget"),
            ("1) Opening", "Opening"),
            ("TOP 4: Finanzen", "Finanzen"),
            ("TOP 6a. Finanzen", "Finanzen"),
            ("6a) Finanzen", "6a) Finanzen"),
            ("6a Finanzen", "6a Finanzen"),
            ("20/01 Budget", "Budget"),
            ("3.0 release", "3.0 release"),
            ("3.10 Issues", "3.10 Issues"),
            ("3.10. Issues", "Issues"),
            ("2023-01-09 Notes", "2023-01-09 Notes"),
            ("2023 budget", "2023 budget"),
            ("TOPIC", "TOPIC"),
        ] {
            assert_eq!(without_number(text), expected);
        }
    }
}
