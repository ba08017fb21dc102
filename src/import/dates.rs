//! When the meeting was.

use super::prose::{Prose, Sentence, words_of};
use super::{Found, Sureness};
use crate::text::date::{self, Date};

/// The first and the last day.
pub(super) type Days = (Date, Option<Date>);

/// Words of a sentence that says when or where people met.
const HELD: &[&str] = &[
    "held", "took place", "met", "convened", "gathered", "meets", "assembled", "hosted", "organised", "organized",
    "was opened", "came together", "called to order", "sat", "began its work", "taking place", "holding", "convening",
];
/// Words of a sentence that is about another meeting.
const ANOTHER: &[&str] =
    &["next", "previous meeting", "previous session", "last meeting", "last session", "minutes of the meeting held"];

/// So many sentences of the text may say when the meeting was.
const NEAR_TOP: usize = 12;

/// Finds the days of the meeting: those of the head, else those of the sentence that says when people met.
pub(super) fn read(prose: &Prose) -> Option<Found<Days>> {
    let head = prose.head.iter().find_map(|sentence| Some((whole(&sentence.text)?, sentence)));
    let top = || prose.sentences.iter().take(NEAR_TOP);
    let held =
        top().filter(|sentence| says_held(sentence)).find_map(|sentence| Some((whole(&sentence.text)?, sentence)));
    if let Some((days, sentence)) = head {
        // A head may name the first day alone, and the text both.
        let (days, sentence) =
            held.filter(|(other, _)| days.1.is_none() && other.0 == days.0).unwrap_or((days, sentence));
        return Some(Found::new(days, Sureness::Sure, sentence));
    }
    let vague = || {
        let all = prose.head.iter().chain(top().filter(|sentence| says_held(sentence)));
        all.clone().find_map(|sentence| Some((partial(&sentence.text)?, sentence)))
    };
    if let Some((days, sentence)) = held {
        // "It met in May 2016, and reported on 3 June 2016" is left to whoever reads the file.
        return Some(Found::new(days, Sureness::Sure, sentence));
    }
    if let Some(found) = without_year(prose) {
        return Some(found);
    }
    // A day with a slip in it is proposed; the year alone would pass for all that is known.
    let mut all = prose.head.iter().chain(top().filter(|sentence| says_held(sentence)));
    if let Some((date, sentence)) = all.find_map(|sentence| Some((with_slip(&sentence.text)?, sentence))) {
        return Some(Found::new((date, None), Sureness::Perhaps, sentence));
    }
    if let Some((date, sentence)) = vague() {
        return Some(Found::new((date, None), Sureness::Likely, sentence));
    }
    // Any other date may be one that the text only speaks of.
    let any = top().find_map(|sentence| Some((whole(&sentence.text)?, sentence)));
    any.map(|(days, sentence)| Found::new(days, Sureness::Perhaps, sentence)).or_else(|| {
        let (date, sentence) = top().find_map(|sentence| Some((partial(&sentence.text)?, sentence)))?;
        Some(Found::new((date, None), Sureness::Perhaps, sentence))
    })
}

/// Tells whether a sentence says that this meeting was held.
pub(super) fn says_held(sentence: &Sentence) -> bool {
    let lower = format!(" {} ", sentence.text.to_lowercase());
    let says = |words: &&str| lower.contains(&format!(" {words} "));
    HELD.iter().any(says) && !ANOTHER.iter().any(says)
}

/// Returns the first whole date of a text, with the last day of a range.
pub(super) fn whole(text: &str) -> Option<Days> {
    let text = tightened(text);
    let mut all = date::find_all(&text).into_iter();
    let (first, last) = all.next()?;
    // "from 9 February 2017 to 10 February 2017", "on 2 September 2019 and ended on 4 September 2019"
    let next = all.next().map(|(next, last)| last.unwrap_or(next));
    let is_span = |next: &Date| *next > first && last.is_none() && ends_at(&text, first, *next);
    Some((first, last.or(next.filter(is_span)).filter(|last| *last > first)))
}

/// Tells whether a text joins two whole dates to one range, of at most a few weeks.
fn ends_at(text: &str, first: Date, last: Date) -> bool {
    const LONGEST: i32 = 31;
    let days = last.first_day().since(first.first_day()).map_or(i32::MAX, |span| span.get_days());
    let lower = text.to_lowercase();
    let is_joined = [" to ", " until ", " till ", "–", " through ", " and ended on ", " and closed on ", " - "];
    days <= LONGEST && is_joined.iter().any(|join| lower.contains(join))
}

/// Takes the space out of "2– 4 September", "9 -10 February" and "from 13 – 17 April".
fn tightened(text: &str) -> String {
    let text = &without_spaced_dashes(text);
    let chars: Vec<char> = text.chars().collect();
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '‒' | '−');
    let digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
    let mut tight = String::with_capacity(text.len());
    for (at, &c) in chars.iter().enumerate() {
        let before = at.checked_sub(1);
        let after_dash =
            c == ' ' && before.is_some_and(|before| is_dash(chars[before]) && digit(before.checked_sub(1)));
        let before_dash = c == ' ' && chars.get(at + 1).copied().is_some_and(is_dash) && digit(before);
        // With a space on both sides the dash may part other things: "Meeting 3 – 9 May".
        let is_one_sided = (after_dash && digit(Some(at + 1))) || (before_dash && digit(Some(at + 2)));
        if !is_one_sided {
            tight.push(c);
        }
    }
    tight
        .replace(" & ", " and ")
        .replace(" from the ", " from ")
        .replace(" to the ", " to ")
        .replace(" and the ", " and ")
}

/// Takes the space out of "13 – 17 April" where nothing before it makes a number of the 13: not out of "Meeting 3 – 9 May".
fn without_spaced_dashes(text: &str) -> String {
    let pieces: Vec<&str> = text.split(' ').collect();
    let mut tight = String::with_capacity(text.len());
    for (at, piece) in pieces.iter().enumerate() {
        let is_dash = |piece: &str| matches!(piece, "-" | "–" | "—");
        let day = |at: usize| {
            pieces.get(at).is_some_and(|piece| is_day(piece.trim_start_matches(['(', '['])) && piece.len() <= 5)
        };
        let begins = |first: usize| {
            let before = first.checked_sub(1).map_or("", |before| pieces[before]);
            let binds = matches!(
                before.to_lowercase().as_str(),
                "" | "from" | "on" | "between" | "the" | "held" | "of" | "dates" | "during"
            );
            binds || before.ends_with([',', ':', ';', '.', ')']) || pieces[first].starts_with('(') || is_dash(before)
        };
        let joins =
            |dash: usize| dash > 0 && is_dash(pieces[dash]) && day(dash - 1) && day(dash + 1) && begins(dash - 1);
        let is_tight = joins(at) || at.checked_sub(1).is_some_and(joins);
        if at > 0 && !is_tight {
            tight.push(' ');
        }
        tight.push_str(piece);
    }
    tight
}

/// Finds "from 9-10 February" where the year stands elsewhere in the head or the sentence.
fn without_year(prose: &Prose) -> Option<Found<Days>> {
    let year = prose
        .head
        .iter()
        .chain(prose.sentences.iter().take(NEAR_TOP))
        .find_map(|sentence| words_of(&sentence.text).iter().find_map(|word| year(word.text)))?;
    let places = prose.head.iter().chain(prose.sentences.iter().take(NEAR_TOP).filter(|sentence| says_held(sentence)));
    places.into_iter().find_map(|sentence| {
        let words = words_of(&sentence.text);
        let months = words.iter().enumerate().filter(|(_, word)| is_month(word.text));
        let found = months.into_iter().find_map(|(at, word)| {
            let (from, to) = (at.saturating_sub(4), (at + 5).min(words.len()));
            let before = &sentence.text[words[from].range.start..word.range.end];
            let after = &sentence.text[word.range.start..words[to - 1].range.end];
            let days = |piece: &str| {
                let numbers_first = piece.trim_start_matches(|c: char| !c.is_ascii_digit());
                whole(&format!("{numbers_first} {year}"))
            };
            days(before).or_else(|| {
                let end = after.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
                whole(&format!("{}, {year}", &after[..end]))
            })
        })?;
        Some(Found::new(found, Sureness::Likely, sentence))
    })
}

fn is_month(word: &str) -> bool {
    word.chars().count() > 2 && date::parse(&format!("{word} 2000")).is_ok_and(|date| date.month.is_some())
}

/// The months in whose names slips are looked for; the others are too short.
const MONTHS: &[&str] = &[
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
];

/// Returns the month whose name a word is but for a slip: "Febuary", "Setpember".
fn month_with_slip(word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    let is_word = word.starts_with(char::is_uppercase) && lower.chars().count() >= 5 && !is_month(word);
    let near = |month: &&&str| strsim::damerau_levenshtein(&lower, month) <= if month.len() > 7 { 2 } else { 1 };
    MONTHS.iter().find(near).copied().filter(|_| is_word)
}

/// Returns a day whose month is misspelt: "23th Febuary 2023", "Febuary 23, 2023".
fn with_slip(text: &str) -> Option<Date> {
    let words = words_of(text);
    words.windows(3).find_map(|three| {
        let year = year(three[2].text)?;
        let (day, month) = match (is_day(three[0].text), is_day(three[1].text)) {
            (true, _) => (three[0].text, three[1].text),
            (_, true) => (three[1].text, three[0].text),
            _ => return None,
        };
        let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        date::parse(&format!("{day} {} {year}", month_with_slip(month)?)).ok()
    })
}

fn year(word: &str) -> Option<i16> {
    let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|year| is_year && (1900..=2100).contains(year))
}

/// Returns a month or a year that a text names: "in May 2016", "in 2018".
pub(super) fn partial(text: &str) -> Option<Date> {
    let words = words_of(text);
    let month = words.windows(2).find_map(|pair| {
        let is_pair = is_month(pair[0].text) && year(pair[1].text).is_some();
        is_pair.then(|| date::parse(&format!("{} {}", pair[0].text, pair[1].text)).ok()).flatten()
    });
    month.or_else(|| words.iter().find_map(|word| Date::new(year(word.text)?, None, None)))
}

/// Takes every date out of a title, with what bound it to the rest.
pub(super) fn without(title: &str) -> String {
    let words = words_of(title);
    let is_month = |word: &str| is_month(word) || month_with_slip(word).is_some();
    let is_dated = |text: &str| {
        let bare = text.trim_end_matches(|c: char| c.is_alphabetic());
        is_month(text) || year(text).is_some() || (!bare.is_empty() && bare.len() < text.len() + 1 && is_day(text))
    };
    let near = |at: usize, reach: usize| {
        let (from, to) = (at.saturating_sub(reach), (at + reach + 1).min(words.len()));
        words[from..to].iter().any(|word| is_month(word.text))
    };
    let mut kept = String::new();
    let mut end_of_last = 0;
    let mut is_gap = false;
    for (at, word) in words.iter().enumerate() {
        let binds =
            matches!(word.text.to_lowercase().as_str(), "from" | "on" | "to" | "and" | "of" | "held" | "the" | "dated")
                || word.text.is_empty();
        let is_number = is_dated(word.text) && (year(word.text).is_some() || is_month(word.text) || near(at, 5));
        let is_bound = binds && next_is_date(&words, at, &is_dated, &near);
        if is_number || is_bound {
            // The brackets around a date may hold more: "(9 February 2017, New Delhi)".
            if word.before.contains('(') {
                kept.push_str(" (");
            }
            if word.after.contains(')') {
                kept.push(')');
            }
            is_gap = true;
            continue;
        }
        let start = word.range.start - word.before.len();
        let between = if is_gap || kept.is_empty() { " " } else { &title[end_of_last..start] };
        kept.push_str(between);
        kept.push_str(&title[start..word.range.end + word.after.len()]);
        end_of_last = word.range.end + word.after.len();
        is_gap = false;
    }
    kept.replace(" ()", "").replace("( ", "(").trim().to_owned()
}

fn next_is_date(
    words: &[super::prose::Word<'_>],
    at: usize,
    is_dated: &impl Fn(&str) -> bool,
    near: &impl Fn(usize, usize) -> bool,
) -> bool {
    let binding = ["from", "on", "to", "and", "of", "held", "the", "dated", ""];
    let next = (at + 1..words.len()).find(|&next| !binding.contains(&words[next].text.to_lowercase().as_str()));
    next.is_some_and(|next| {
        next - at <= 3 && is_dated(words[next].text) && (year(words[next].text).is_some() || near(next, 5))
    })
}

/// `9`, `9th`, `2–4`, `9-10`
fn is_day(word: &str) -> bool {
    let parts = word.split(['-', '–', '—', '/']);
    let is_one = |part: &str| {
        let digits = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let rank = &part[digits.len()..];
        (1..=2).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && matches!(rank, "" | "st" | "nd" | "rd" | "th")
    };
    parts.filter(|part| !part.is_empty()).all(is_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let found = whole(text).map(|(first, last)| match last {
            Some(last) => format!("{first}/{last}"),
            None => first.to_string(),
        });
        assert_eq!(found.unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn days_that_belong_together_are_found() {
        check("on 9th and 10th February, 2017 at", "2017-02-09/2017-02-10");
        check("2– 4 September, 2019", "2019-09-02/2019-09-04");
        check("from 2 – 4 September 2019", "2019-09-02/2019-09-04");
        check("Tokyo, 8th - 12th October 2018", "2018-10-08/2018-10-12");
        check("Meeting 3 – 9 May 2017", "2017-05-09");
        check("from 15 to 20 October 2023", "2023-10-15/2023-10-20");
        check("29 November to 1 December 2021", "2021-11-29/2021-12-01");
        check("from the 8th to the 12th of October 2018", "2018-10-08/2018-10-12");
        check("from 8 October 2018 to 12 October 2018", "2018-10-08/2018-10-12");
        check("October 15-20, 2023", "2023-10-15/2023-10-20");
        check("Monday, 3 March 2025", "2025-03-03");
        check("no date", "");
    }

    #[test]
    fn days_with_a_slip_are_known_as_such() {
        let day = |text: &str| with_slip(text).map(|date| date.to_string()).unwrap_or_default();
        assert_eq!(day("held on 23th Febuary 2023 in"), "2023-02-23");
        assert_eq!(day("Setpember 3, 2021"), "2021-09-03");
        for text in ["3 Members 2021", "23 February 2023", "31 Febuary 2023", "Marchs 2020", "3 Marsh 2020 was cold"] {
            let expected = if text.contains("Marsh") { "2020-03-03" } else { "" };
            assert_eq!(day(text), expected, "{text}");
        }
    }

    #[test]
    fn a_title_loses_its_dates_and_nothing_else() {
        for (title, expected) in [
            ("Second Meeting, 9th and 10th February, 2017", "Second Meeting,"),
            ("12 Angry Members Meeting on 3 May 2020", "12 Angry Members Meeting"),
            ("Meeting held from 2– 4 September, 2019 in Hangzhou", "Meeting in Hangzhou"),
            ("Board 2019 to 2020 plan", "Board plan"),
            ("Ordinary Meeting held on 23th Febuary 2023", "Ordinary Meeting"),
            ("Fourth Meeting (2-4 September 2019)", "Fourth Meeting"),
        ] {
            assert_eq!(without(title), expected);
        }
    }
}
