//! The title of a report, the number of the meeting, and the group that met.

use super::known::Known;
use super::prose::{Prose, Sentence, Word, words_of};
use super::{Found, Sureness, dates};
use crate::text::{ordinals, words};

/// What the head of a report tells.
#[derive(Debug, Default)]
pub(super) struct Titled {
    pub(super) title: Option<Found<String>>,
    pub(super) number: Option<Found<u32>>,
    pub(super) group: Option<Found<String>>,
}

/// What a meeting is called; the word that carries its number.
const MEETINGS: &[&str] = &[
    "meeting", "session", "conference", "assembly", "workshop", "seminar", "forum", "congress", "summit", "call",
    "plenary", "sitting", "consultation", "symposium", "colloquium", "roundtable", "teleconference",
];

/// What stands before the name of a meeting in the title of its report.
const REPORTS: &[&str] = &[
    "report", "summary", "minutes", "record", "proceedings", "draft", "final", "provisional", "brief", "official",
    "approved", "summarised", "summarized", "notes", "verbatim", "short", "adopted", "unconfirmed",
];

/// Reads the head, or the first sentences where there is none.
pub(super) fn read(prose: &Prose, known: &Known) -> Titled {
    let lines = prose.head.iter();
    let named = lines.clone().find(|line| names_meeting(&line.text));
    // A head of several lines may be broken within the name: "REPORT OF THE" / "SECOND MEETING".
    let line = named.or_else(|| lines.clone().find(|line| !title_of(&line.text, known).is_empty()));
    let mut titled = Titled::default();
    if let Some(line) = line {
        let title = title_of(&line.text, known);
        titled.number = number(&line.text).map(|number| Found::new(number, Sureness::Sure, line));
        titled.group = group(&title, known).map(|(group, sureness)| Found::new(group, sureness, line));
        titled.title = (!title.is_empty()).then(|| Found::new(words::capitalised(&title), Sureness::Sure, line));
    }
    let first = prose.sentences.iter().take(4).filter(|sentence| !sentence.is_heading);
    if titled.number.is_none() {
        let in_text = first.clone().filter(|sentence| dates::says_held(sentence));
        titled.number = in_text
            .into_iter()
            .find_map(|sentence| Some(Found::new(number(&sentence.text)?, Sureness::Likely, sentence)));
    }
    if titled.title.is_none() {
        titled.title = first.clone().find_map(|sentence| from_sentence(sentence, known));
        let title = titled.title.as_ref();
        titled.group = title.and_then(|title| {
            let (group, sureness) = group(&title.value, known)?;
            Some(Found { value: group, sureness: sureness.min(title.sureness), witness: title.witness.clone() })
        });
    }
    if titled.group.is_none() {
        // "The Ordinary Meeting of the Some Association was held …"
        let held = first.clone().filter(|sentence| dates::says_held(sentence));
        titled.group = held.into_iter().find_map(|sentence| {
            let title = from_sentence(sentence, known)?;
            let (group, sureness) = group(&title.value, known)?;
            Some(Found { value: group, sureness: sureness.min(title.sureness), witness: title.witness })
        });
    }
    if titled.group.is_none() {
        let all = prose.head.iter().chain(first);
        titled.group = all.into_iter().find_map(|sentence| {
            let (_, named) = known.groups.find(&sentence.text).into_iter().next()?;
            Some(Found::new(named.reference.clone(), Sureness::Likely, sentence))
        });
    }
    titled
}

/// Tells whether a line of the head says nothing but day and place, or that this is a report.
pub(super) fn says_only_where_and_when(text: &str, known: &Known) -> bool {
    let bare = without_place(&dates::without(text), known);
    let rest = words_of(&bare);
    rest.iter().all(|word| word.text.is_empty() || REPORTS.contains(&word.text.to_lowercase().as_str()))
}

pub(super) fn names_meeting(text: &str) -> bool {
    words_of(text).iter().any(|word| is_meeting(word.text))
}

pub(super) fn is_meeting(word: &str) -> bool {
    let lower = word.to_lowercase();
    MEETINGS.contains(&lower.as_str())
}

/// Returns the title that a line of the head bears: the name of the meeting, without the word Report, dates and place.
fn title_of(text: &str, known: &Known) -> String {
    let text = words::squeeze(text);
    let is_edge =
        |c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '-' | '–' | '—' | '(' | '*' | '.' | '|' | '/');
    let mut bare = dates::without(without_report(&text));
    // What stood before the place, such as a date, may stand at the end once the other is gone.
    for _ in 0..2 {
        bare = without_report_behind(bare.trim_matches(is_edge)).to_owned();
        bare = without_place(bare.trim_end_matches(|c: char| is_edge(c) || c == ')'), known);
    }
    let bare = without_report(bare.trim_matches(is_edge));
    let open = bare.matches('(').count() > bare.matches(')').count();
    let bare = if open { bare.replacen('(', "", 1) } else { bare.to_owned() };
    let closed = bare.matches(')').count() > bare.matches('(').count();
    let bare = if closed { bare.replace(')', "") } else { bare };
    let bare = bare.replace("()", "").replace(" ,", ",").replace(",,", ",");
    let bare = bare.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '-' | '–' | '—'));
    in_usual_case(&words::squeeze(without_end(bare)), known)
}

/// What other languages write before a date. The date is gone when this is looked for.
const BEFORE_DATES: &[&str] = &["vom", "am", "du", "le", "del", "em", "от"];

/// Takes off the word that led to the date: "Sitzung des Beirats vom".
fn without_end(title: &str) -> &str {
    match title.rsplit_once(' ') {
        Some((rest, last)) if BEFORE_DATES.contains(&last) => rest.trim_end(),
        _ => title,
    }
}

/// Takes off "Report of the", "Draft Summary Report on the", "Minutes:".
fn without_report(text: &str) -> &str {
    let in_text = words_of(text);
    let is_report = |word: &&Word<'_>| REPORTS.contains(&word.text.to_lowercase().as_str());
    let is_small =
        |word: &Word<'_>| matches!(word.text.to_lowercase().as_str(), "the" | "of" | "on" | "for" | "from" | "a" | "");
    let start = in_text.iter().take_while(|word| is_small(word)).count();
    let reports = in_text[start..].iter().take_while(is_report).count();
    let after = start + reports;
    // "Report" alone, or "Summary of findings of nobody", is a title of its own.
    let small = in_text[after..].iter().take_while(|word| is_small(word)).count();
    match in_text.get(after + small) {
        Some(next)
            if reports > 0
                && (small > 0 || in_text[after - 1].ends_phrase() || is_meeting_phrase(&in_text[after..])) =>
        {
            &text[next.range.start - next.before.len()..]
        }
        _ => text,
    }
}

fn is_meeting_phrase(words: &[Word<'_>]) -> bool {
    words.iter().take(6).any(|word| is_meeting(word.text))
}

/// Takes off "- Report", ", Summary Report", "(Minutes)" at the end.
fn without_report_behind(text: &str) -> &str {
    let in_text = words_of(text);
    let n_kept =
        in_text.iter().rposition(|word| !REPORTS.contains(&word.text.to_lowercase().as_str()) && !word.text.is_empty());
    let Some(last) = n_kept else { return text };
    let has_report = last + 1 < in_text.len();
    let is_bound = matches!(in_text[last].text.to_lowercase().as_str(), "a" | "the" | "of" | "its" | "final");
    if !has_report || is_bound {
        return text;
    }
    text[..in_text[last].range.end].trim_end()
}

/// Takes off ", New Delhi, India", "held at the Secretariat in Bali" at the end.
fn without_place(title: &str, known: &Known) -> String {
    let lower = title.to_lowercase();
    let held =
        [" held at ", " held in ", ", held ", " (held ", " at the headquarters", " convened at ", " convened in "];
    let cut = held.iter().filter_map(|mark| lower.find(mark)).min();
    let title = cut.and_then(|cut| title.get(..cut)).unwrap_or(title);
    let places = known.cities.find(title).into_iter().chain(known.states.find(title)).map(|(range, _)| range);
    let mut title = title.to_owned();
    let mut places: Vec<_> = places.collect();
    places.sort_by_key(|range| std::cmp::Reverse(range.end));
    for range in places {
        let before = title[..range.start].trim_end();
        let is_last = title[range.end..].chars().all(|c| !c.is_alphanumeric());
        let binding = before.ends_with([',', '(', '–', '-', '—', ':']) || before.is_empty();
        let is_in = before.to_lowercase().ends_with(" in") || before.to_lowercase().ends_with(" at");
        if is_last && binding {
            title = before.trim_end_matches([',', '(', '–', '-', '—', ':', ' ']).to_owned();
        } else if is_last && is_in {
            title = before[..before.len() - 3].to_owned();
        }
    }
    title
}

const SMALL: &[&str] = &["of", "the", "on", "in", "and", "for", "to", "at", "a", "an", "by", "with", "from", "or"];

/// Sets a title that is all in capitals as titles are set; names that the archive knows as it writes them.
fn in_usual_case(title: &str, known: &Known) -> String {
    let letters = title.chars().filter(|c| c.is_alphabetic());
    let (n_letters, n_small) = letters.fold((0, 0), |(n, small), c| (n + 1, small + usize::from(c.is_lowercase())));
    if n_letters < 8 || n_small * 5 > n_letters {
        return title.to_owned();
    }
    let mut set = String::with_capacity(title.len());
    for (position, word) in title.split(' ').enumerate() {
        let lower = word.to_lowercase();
        let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
        let is_small = SMALL.contains(&bare) && position > 0;
        let is_acronym = known.organisations.named(word).is_some() && word.len() <= 8;
        let word = match () {
            () if is_small => lower,
            () if is_acronym => word.to_owned(),
            () => lower.split('-').map(capital).collect::<Vec<_>>().join("-"),
        };
        if position > 0 {
            set.push(' ');
        }
        set.push_str(&word);
    }
    for (range, named) in known.groups.find(&set.clone()).into_iter().rev() {
        let written = named.names.iter().find(|name| name.eq_ignore_ascii_case(&set[range.clone()]));
        if let Some(written) = written.cloned() {
            set.replace_range(range, &written);
        }
    }
    set
}

pub(super) fn capital(word: &str) -> String {
    let mut chars = word.chars();
    let at = word.find(char::is_alphanumeric).unwrap_or(0);
    if at > 0 {
        return format!("{}{}", &word[..at], capital(&word[at..]));
    }
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Finds the number of the meeting: "Second Meeting", "54th Annual Session", "Meeting No. 12".
pub(super) fn number(text: &str) -> Option<u32> {
    let in_text = words_of(text);
    let meeting = in_text.iter().position(|word| is_meeting(word.text));
    if let Some(meeting) = meeting {
        // At most three words stand between: "Second Regular Board Meeting".
        let before = (meeting.saturating_sub(5)..meeting).rev().find_map(|at| ordinal(&in_text, at));
        let behind = in_text.get(meeting + 1).and_then(|word| {
            let next = in_text.get(meeting + 2);
            let is_no = matches!(word.text.to_lowercase().as_str(), "no" | "number" | "nr" | "");
            let is_hash = word.before.ends_with('#') || is_no;
            let digits = if is_no { next?.text } else { word.text };
            let is_number = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
            let is_day = !is_hash
                && in_text[meeting + 1..].iter().take(4).any(|word| {
                    dates::partial(&format!("{} 2000", word.text)).is_some_and(|date| date.month.is_some())
                });
            digits.parse().ok().filter(|_| is_number && !is_day)
        });
        return before.or(behind);
    }
    None
}

/// Reads the ordinal that ends at a word: "second", "2nd", "fifty-fourth", "Twenty Fourth".
pub(super) fn ordinal(words: &[Word<'_>], at: usize) -> Option<u32> {
    let word = words.get(at)?.text.to_lowercase();
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    if (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return matches!(&word[digits.len()..], "st" | "nd" | "rd" | "th").then(|| digits.parse().ok()).flatten();
    }
    let (tens, unit) = match word.rsplit_once(['-', '‐', '‑', '–']) {
        Some((tens, unit)) => (tens.to_owned(), unit.to_owned()),
        None => (at.checked_sub(1).map(|before| words[before].text.to_lowercase()).unwrap_or_default(), word.clone()),
    };
    ordinals::of_two_words(&tens, &unit)
        .or_else(|| ordinals::unit(&unit).filter(|_| !word.contains(['-', '‐', '‑', '–'])))
        .or_else(|| ordinals::round(&unit).filter(|_| !word.contains('-')))
}

/// Returns the group whose meeting a title names, as the archive calls it if it knows it.
fn group(title: &str, known: &Known) -> Option<(String, Sureness)> {
    if let Some((_, named)) = known.groups.find(title).into_iter().next() {
        return Some((named.reference.clone(), Sureness::Sure));
    }
    let in_title = words_of(title);
    let at = in_title.iter().position(|word| is_meeting(word.text))?;
    // "Second Meeting of the Working Group": what follows; "Parks Committee Meeting": what goes before.
    let behind = in_title.get(at + 1).filter(|word| matches!(word.text, "of" | "Of")).map(|of| {
        let rest = title[of.range.end..].trim();
        let rest = ["the ", "The ", "its ", "a "].iter().find_map(|the| rest.strip_prefix(the)).unwrap_or(rest);
        let end = rest.find([',', ':', ';', '(', '–', '—']).unwrap_or(rest.len());
        rest[..end].trim().to_owned()
    });
    if let Some(behind) =
        behind.filter(|behind| behind.split(' ').count() <= 14 && behind.chars().any(char::is_uppercase))
    {
        return Some((behind, Sureness::Likely));
    }
    let first = (0..at).find(|&first| ordinal(&in_title, first).is_none() && !is_kind(in_title[first].text))?;
    let end = (first..at).find(|&position| in_title[position].text.is_empty() || in_title[position].ends_phrase());
    // "Some Commission - Regular Meeting", "Some Commission: Meeting"
    let end = end.map_or(at, |end| if in_title[end].text.is_empty() { end } else { end + 1 });
    let before = &in_title[first..end];
    let is_name = before.len() >= 2 && before.iter().all(|word| word.is_capital() || SMALL.contains(&word.text));
    let last = before.iter().rposition(|word| !is_kind(word.text))?;
    (is_name && last > 0).then(|| (title[before[0].range.start..before[last].range.end].to_owned(), Sureness::Likely))
}

/// What kind of meeting it was is no part of the group's name.
fn is_kind(word: &str) -> bool {
    let kinds = [
        "regular", "annual", "special", "extraordinary", "ordinary", "monthly", "weekly", "quarterly", "the",
        "emergency",
    ];
    kinds.contains(&word.to_lowercase().as_str())
}

/// Makes a title of "The Second Meeting of the Group was held …".
fn from_sentence(sentence: &Sentence, known: &Known) -> Option<Found<String>> {
    let in_text = words_of(&sentence.text);
    let at = in_text.iter().position(|word| is_meeting(word.text))?;
    let is_verb =
        |word: &Word<'_>| matches!(word.text, "was" | "were" | "took" | "met" | "is" | "convened" | "opened" | "began");
    let end = in_text.iter().position(is_verb).filter(|&end| end > at)?;
    let start = in_text.iter().take_while(|word| matches!(word.text, "The" | "the" | "This" | "A")).count();
    let is_short = end - start <= 24 && start <= at;
    let title = sentence.text.get(in_text.get(start)?.range.start..in_text[end - 1].range.end)?;
    let is_name = title.split(' ').filter(|word| word.starts_with(char::is_uppercase)).count() >= 2;
    let title = title_of(title, known);
    (is_short && is_name && !title.is_empty()).then(|| Found::new(title, Sureness::Likely, sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        Known::new(Vec::new(), Vec::new(), Vec::new(), &[], Vec::new())
    }

    #[test]
    fn a_title_is_the_name_of_the_meeting() {
        for (text, expected) in [
            (
                "Report of the Second Meeting of the Working Group, 9th and 10th February, 2017",
                "Second Meeting of the Working Group",
            ),
            (
                "Second Meeting of the Working Group (9–10 February 2017, New Delhi): Report",
                "Second Meeting of the Working Group",
            ),
            ("DRAFT SUMMARY REPORT OF THE FIFTY-FOURTH ANNUAL SESSION, BEIJING, CHINA", "Fifty-Fourth Annual Session"),
            ("Minutes: Parks Committee Meeting, 3 May 2021", "Parks Committee Meeting"),
            (
                "Report on the 12th Meeting held at the Seat in Nairobi, Kenya, from 2– 4 September, 2019",
                "12th Meeting",
            ),
            ("Report", "Report"),
        ] {
            assert_eq!(title_of(text, &known()), expected);
        }
    }

    #[test]
    fn numbers_are_read_in_words_and_digits() {
        for (text, expected) in [
            ("Second Meeting", Some(2)),
            ("The Fifty-Fourth Annual Session", Some(54)),
            ("twenty third regular meeting", Some(23)),
            ("62nd Annual Session", Some(62)),
            ("Twentieth Session", Some(20)),
            ("Meeting No. 12 of the Board", Some(12)),
            ("Board Meeting 3 May 2020", None),
            ("Annual meeting", None),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
    }

    #[test]
    fn the_group_is_named_in_the_title() {
        let of = |title: &str| group(title, &known()).map(|(group, _)| group);
        assert_eq!(of("Second Meeting of the Working Group on Rules").as_deref(), Some("Working Group on Rules"));
        assert_eq!(of("Regular Meeting of the City Council").as_deref(), Some("City Council"));
        assert_eq!(of("Parks Committee Meeting").as_deref(), Some("Parks Committee"));
        assert_eq!(of("Planning Commission - Regular Meeting").as_deref(), Some("Planning Commission"));
        assert_eq!(of("Meeting"), None);
    }
}
