//! Dates as people write them, whole or in part.

use std::cmp::Ordering;
use std::fmt;

use super::words::fold_word;

/// A day, a month or a year: as much of a date as is known.
///
/// Dates are ordered by their first possible day; of those that begin on the same day the vaguer comes first.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Date {
    /// The year, 1000 to 2999.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month; only known if the month is.
    pub day: Option<u8>,
}

/// Why a text is no date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateError {
    /// It does not look like one.
    NotADate,
    /// The calendar has no such day.
    NoSuchDay,
    /// Day and month could each be the other.
    Ambiguous {
        /// The date if the first number is the day.
        day_first: Date,
        /// The date if the first number is the month.
        month_first: Date,
    },
}

impl fmt::Display for DateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DateError::NotADate => {
                formatter.write_str("write it as 2017-02-09, or 2017-02 or 2017 if the day or the month is not known")
            }
            DateError::NoSuchDay => formatter.write_str("the calendar has no such day; write it as 2017-02-09"),
            DateError::Ambiguous { day_first, month_first } => {
                write!(
                    formatter,
                    "write {day_first} for {}, or {month_first} for {}",
                    in_words(*day_first),
                    in_words(*month_first)
                )
            }
        }
    }
}

impl Date {
    /// Makes a date, if the calendar has it.
    pub fn new(year: i16, month: Option<u8>, day: Option<u8>) -> Option<Date> {
        let (probe_month, probe_day) = (month.unwrap_or(1), day.unwrap_or(1));
        jiff::civil::Date::new(year, i8::try_from(probe_month).ok()?, i8::try_from(probe_day).ok()?).ok()?;
        let is_whole = month.is_some() || day.is_none();
        ((1000..=2999).contains(&year) && is_whole).then_some(Date { year, month, day })
    }

    /// Returns the first day that it can be.
    pub fn first_day(self) -> jiff::civil::Date {
        jiff::civil::date(self.year, self.month.unwrap_or(1) as i8, self.day.unwrap_or(1) as i8)
    }

    /// Returns the last day that it can be.
    pub fn last_day(self) -> jiff::civil::Date {
        match (self.month, self.day) {
            (Some(_), Some(_)) => self.first_day(),
            (Some(_), None) => self.first_day().last_of_month(),
            _ => self.first_day().last_of_year(),
        }
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Date) -> Ordering {
        let key = |date: &Date| (date.first_day(), date.month.is_some(), date.day.is_some());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Date) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Date {
    /// Writes the date as ISO 8601 has it: `2017-02-09`, `2017-02`, `2017`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(formatter, "-{part:02}")?;
        }
        Ok(())
    }
}

/// Understands a text that is a date and nothing else (a weekday and a time of day are passed over).
///
/// # Errors
///
/// See [`DateError`].
pub fn parse(text: &str) -> Result<Date, DateError> {
    let tokens = tokens(without_time(text));
    let tokens = tokens.strip_prefix_weekday();
    if let Some(found) = match_full(tokens) {
        return if found.n_tokens == tokens.len() || is_year_word(&tokens[found.n_tokens..]) {
            found.date
        } else {
            Err(DateError::NotADate)
        };
    }
    match_partial(tokens).ok_or(DateError::NotADate)
}

/// Returns the first whole date in a line of text, if there is one that is certain.
pub fn find(text: &str) -> Option<Date> {
    let tokens = tokens(text);
    let mut at = 0;
    while at < tokens.len() {
        match match_full(&tokens[at..]) {
            Some(Full { date: Ok(date), .. }) => return Some(date),
            Some(Full { n_tokens, .. }) => at += n_tokens,
            None => at += 1,
        }
    }
    None
}

/// Returns the date that the path of a report tells: a whole one in the name of the file, else one put together from
/// folders and name, else a whole one in the nearest folder, else month or year.
pub fn from_path(path: &str) -> Option<Date> {
    let (folders, file_name) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file_name.strip_suffix(".md").or_else(|| file_name.strip_suffix(".txt")).unwrap_or(file_name);
    let stem = stem.replace('_', "-");
    let folders: Vec<&str> = folders.rsplit('/').filter(|folder| !folder.is_empty()).collect();
    find(&stem)
        .or_else(|| folders.iter().find_map(|folder| put_together(folder, &stem)))
        .or_else(|| folders.iter().find_map(|folder| find(&folder.replace('_', "-"))))
        .or_else(|| month_in(&stem))
        .or_else(|| folders.iter().find_map(|folder| month_in(folder)))
        .or_else(|| year_in(&stem))
        .or_else(|| folders.iter().find_map(|folder| year_in(folder)))
}

/// `2024-04` and `april-08`, `2020` and `10-08-minutes`.
fn put_together(folder: &str, stem: &str) -> Option<Date> {
    let folder_date = month_in(folder).or_else(|| year_in(folder))?;
    let tokens = tokens(stem);
    let (month, day) = tokens.windows(2).find_map(|pair| match (&pair[0].kind, &pair[1].kind) {
        (Kind::Word(word), Kind::Number { value, n_digits: 1..=2 }) => Some((month_named(word)?, *value)),
        (Kind::Number { value: month, n_digits: 2 }, Kind::Number { value: day, n_digits: 2 })
            if pair[1].gap == "-" && (1..=12).contains(month) =>
        {
            Some((*month as u8, *day))
        }
        _ => None,
    })?;
    let agrees = folder_date.month.is_none_or(|in_folder| in_folder == month);
    Date::new(folder_date.year, Some(month), Some(u8::try_from(day).ok()?)).filter(|_| agrees)
}

/// `2020-03`, `planning-202004`.
fn month_in(name: &str) -> Option<Date> {
    let tokens = tokens(name);
    let is_year = |value: u32| (1990..=2099).contains(&value);
    let apart = tokens.windows(2).find_map(|pair| match (&pair[0].kind, &pair[1].kind) {
        (Kind::Number { value: year, n_digits: 4 }, Kind::Number { value: month, n_digits: 2 })
            if is_year(*year) && matches!(pair[1].gap, "-" | "." | "_" | "/") =>
        {
            Date::new(*year as i16, Some(*month as u8), None)
        }
        _ => None,
    });
    let together = || {
        tokens.iter().find_map(|token| match token.kind {
            Kind::Number { value, n_digits: 6 } if is_year(value / 100) => {
                Date::new((value / 100) as i16, Some((value % 100) as u8), None)
            }
            _ => None,
        })
    };
    apart.or_else(together)
}

fn year_in(name: &str) -> Option<Date> {
    tokens(name).iter().find_map(|token| match token.kind {
        Kind::Number { value, n_digits: 4 } if (1990..=2099).contains(&value) => Date::new(value as i16, None, None),
        _ => None,
    })
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Returns a date in words: "9 February 2017", "February 2017", "2017".
pub fn in_words(date: Date) -> String {
    let month = date.month.map(|month| MONTHS[usize::from(month) - 1]);
    match (month, date.day) {
        (Some(month), Some(day)) => format!("{day} {month} {}", date.year),
        (Some(month), None) => format!("{month} {}", date.year),
        _ => date.year.to_string(),
    }
}

/// Returns the days from one date to another in words: "9–10 February 2017".
pub fn range_in_words(from: Date, to: Option<Date>) -> String {
    let Some(to) = to.filter(|to| *to != from) else { return in_words(from) };
    match (from.month, from.day, to.month, to.day) {
        (Some(month), Some(first), Some(last_month), Some(last)) if from.year == to.year && month == last_month => {
            format!("{first}–{last} {} {}", MONTHS[usize::from(month) - 1], from.year)
        }
        (Some(month), Some(first), Some(_), Some(_)) if from.year == to.year => {
            format!("{first} {} – {}", MONTHS[usize::from(month) - 1], in_words(to))
        }
        (Some(month), None, Some(_), None) if from.year == to.year => {
            format!("{} – {}", MONTHS[usize::from(month) - 1], in_words(to))
        }
        (None, None, None, None) => format!("{}–{}", from.year, to.year),
        _ => format!("{} – {}", in_words(from), in_words(to)),
    }
}

// Reading

#[derive(Clone, PartialEq, Eq, Debug)]
enum Kind {
    Number { value: u32, n_digits: usize },
    Word(String),
}

/// A run of digits or of letters.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Token<'t> {
    kind: Kind,
    /// What stands between the token before and this one.
    gap: &'t str,
}

struct Full {
    date: Result<Date, DateError>,
    n_tokens: usize,
}

trait Tokens<'t> {
    fn strip_prefix_weekday(&self) -> &[Token<'t>];
}

impl<'t> Tokens<'t> for Vec<Token<'t>> {
    fn strip_prefix_weekday(&self) -> &[Token<'t>] {
        match self.first() {
            Some(Token { kind: Kind::Word(word), .. }) if self.len() > 1 && month_named(word).is_none() => &self[1..],
            _ => self,
        }
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let class = |c: char| match c {
        c if c.is_ascii_digit() || ('０'..='９').contains(&c) => 1,
        '年' | '月' | '日' => 3,
        c if c.is_alphabetic() => 2,
        _ => 0,
    };
    let mut tokens = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut gap_start = 0;
    while let Some((start, first)) = chars.next() {
        let kind = class(first);
        if kind == 0 {
            continue;
        }
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = chars.next_if(|(_, c)| kind != 3 && class(*c) == kind) {
            end = at + c.len_utf8();
        }
        tokens.push(Token { kind: token_kind(&text[start..end], kind == 1), gap: &text[gap_start..start] });
        gap_start = end;
    }
    tokens
}

fn token_kind(text: &str, is_number: bool) -> Kind {
    if is_number {
        let digits = text.chars().filter_map(|c| match c {
            '０'..='９' => Some(c as u32 - '０' as u32),
            c => c.to_digit(10),
        });
        let value = digits.fold(0_u32, |value, digit| value.saturating_mul(10).saturating_add(digit));
        return Kind::Number { value, n_digits: text.chars().count() };
    }
    let mut word = String::new();
    fold_word(text, &mut word);
    Kind::Word(word)
}

/// Cuts a time of day off: `T14:00:00Z`, ` at 14:00 UTC`.
fn without_time(text: &str) -> &str {
    let text = text.trim();
    let colon = text.find(':').or_else(|| text.find('T').filter(|at| *at == 10));
    let Some(colon) = colon else { return text };
    let before = text[..colon].trim_end_matches(|c: char| c.is_ascii_digit());
    let before = before.trim_end();
    before.strip_suffix(" at").unwrap_or(before).trim_end_matches(['T', ','])
}

/// Reads a whole date at the start of the tokens.
fn match_full(tokens: &[Token<'_>]) -> Option<Full> {
    year_first(tokens)
        .or_else(|| run_together(tokens))
        .or_else(|| day_month_name(tokens))
        .or_else(|| month_name_day(tokens))
        .or_else(|| year_last(tokens))
}

fn full(year: u32, month: u32, day: u32, n_tokens: usize) -> Full {
    let date = || Date::new(i16::try_from(year).ok()?, Some(u8::try_from(month).ok()?), Some(u8::try_from(day).ok()?));
    Full { date: date().ok_or(DateError::NoSuchDay), n_tokens }
}

/// `2017-02-09`, `2017/2/9`, `2019.04.18`, `2025年7月31日`.
fn year_first(tokens: &[Token<'_>]) -> Option<Full> {
    if let [year, y, month, m, day, ..] = tokens
        && [(y, "年"), (m, "月")].iter().all(|(token, sign)| token.kind == Kind::Word((*sign).to_owned()))
    {
        let n_tokens =
            if tokens.get(5).is_some_and(|token| token.kind == Kind::Word("日".to_owned())) { 6 } else { 5 };
        return Some(full(number(year, 4)?, number_up_to(month, 2)?, number_up_to(day, 2)?, n_tokens));
    }
    let [year, month, day, ..] = tokens else { return None };
    let is_separated = month.gap == day.gap && matches!(month.gap, "-" | "/" | "." | "‑" | "–");
    let is_year = number(year, 4).filter(|year| (1000..3000).contains(year))?;
    // `1.2.2017.5` is no date.
    (is_separated && year.gap != ".").then_some(())?;
    Some(full(is_year, number_up_to(month, 2)?, number_up_to(day, 2)?, 3))
}

/// `20170209`.
fn run_together(tokens: &[Token<'_>]) -> Option<Full> {
    let value = number(tokens.first()?, 8)?;
    let found = full(value / 10_000, value / 100 % 100, value % 100, 1);
    ((1900..2100).contains(&(value / 10_000)) && found.date.is_ok()).then_some(found)
}

/// `9 February 2017`, `8th April, 2024`, `11. April 2018`, `9 de febrero de 2017`.
fn day_month_name(tokens: &[Token<'_>]) -> Option<Full> {
    let day = number_up_to(tokens.first()?, 2)?;
    let mut at = 1;
    at += skipped(&tokens[at..], &["st", "nd", "rd", "th", "er", "º"]);
    at += skipped(&tokens[at..], &["de", "of", "d"]);
    let month = month_token(tokens.get(at)?)?;
    at += 1;
    at += skipped(&tokens[at..], &["de", "of"]);
    let year = number(tokens.get(at)?, 4)?;
    let is_one_phrase = tokens[1..=at].iter().all(|token| is_word_gap(token.gap));
    is_one_phrase.then(|| full(year, u32::from(month), day, at + 1))
}

/// `February 9, 2017`, `Feb 26th 2024`.
fn month_name_day(tokens: &[Token<'_>]) -> Option<Full> {
    let month = month_token(tokens.first()?)?;
    let day = number_up_to(tokens.get(1)?, 2)?;
    let at = 2 + skipped(&tokens[2..], &["st", "nd", "rd", "th"]);
    let year = number(tokens.get(at)?, 4)?;
    let is_one_phrase = tokens[1..=at].iter().all(|token| is_word_gap(token.gap));
    is_one_phrase.then(|| full(year, u32::from(month), day, at + 1))
}

/// `9.2.2017`, `25/12/2017`; with a stroke or a hyphen it must be clear which is the day.
fn year_last(tokens: &[Token<'_>]) -> Option<Full> {
    let [first, second, year, ..] = tokens else { return None };
    let (a, b) = (number_up_to(first, 2)?, number_up_to(second, 2)?);
    let gaps = [second.gap.trim_end(), year.gap.trim_end()];
    let is_separated = gaps[0] == gaps[1] && matches!(gaps[0], "." | "/" | "-");
    let year = number(year, 4).filter(|_| is_separated)?;
    let (day_first, month_first) = (full(year, b, a, 3), full(year, a, b, 3));
    if gaps[0] == "." || a == b {
        return Some(day_first);
    }
    Some(match (day_first.date, month_first.date) {
        (Ok(day_first), Ok(month_first)) => {
            Full { date: Err(DateError::Ambiguous { day_first, month_first }), n_tokens: 3 }
        }
        (Err(_), Ok(_)) => month_first,
        _ => day_first,
    })
}

/// Reads a month or a year that is all that there is.
fn match_partial(tokens: &[Token<'_>]) -> Option<Date> {
    match tokens {
        [year] => Date::new(i16::try_from(number(year, 4)?).ok()?, None, None),
        [year, month] if matches!(month.gap, "-" | "/" | ".") => {
            let month = u8::try_from(number_up_to(month, 2)?).ok()?;
            Date::new(i16::try_from(number(year, 4)?).ok()?, Some(month), None)
        }
        [month, year] if is_word_gap(year.gap) => {
            Date::new(i16::try_from(number(year, 4)?).ok()?, Some(month_token(month)?), None)
        }
        _ => None,
    }
}

fn number(token: &Token<'_>, n: usize) -> Option<u32> {
    match token.kind {
        Kind::Number { value, n_digits } if n_digits == n => Some(value),
        _ => None,
    }
}

fn number_up_to(token: &Token<'_>, n: usize) -> Option<u32> {
    match token.kind {
        Kind::Number { value, n_digits } if n_digits <= n => Some(value),
        _ => None,
    }
}

fn skipped(tokens: &[Token<'_>], words: &[&str]) -> usize {
    let is_word = |token: &Token<'_>| matches!(&token.kind, Kind::Word(word) if words.contains(&word.as_str()));
    usize::from(tokens.first().is_some_and(is_word))
}

fn is_word_gap(gap: &str) -> bool {
    gap.len() <= 4 && gap.chars().all(|c| c.is_whitespace() || matches!(c, ',' | '.' | '-'))
}

/// `г.`, as Russian writes after a year.
fn is_year_word(rest: &[Token<'_>]) -> bool {
    matches!(rest, [Token { kind: Kind::Word(word), .. }] if matches!(word.as_str(), "г" | "года"))
}

fn month_token(token: &Token<'_>) -> Option<u8> {
    match &token.kind {
        Kind::Word(word) => month_named(word),
        Kind::Number { .. } => None,
    }
}

// Folded, as words are: without accents. English, French, German, Spanish, Russian; of each month the stems by which
// its names and abbreviations begin.
const MONTH_STEMS: [&[&str]; 12] = [
    &["january", "jan", "janvier", "januar", "janner", "enero", "ene", "января", "январь", "янв"],
    &["february", "feb", "fevrier", "fevr", "fev", "februar", "febrero", "февраля", "февраль", "фев"],
    &["march", "mar", "mars", "marz", "marzo", "марта", "март", "мар"],
    &["april", "apr", "avril", "avr", "abril", "abr", "апреля", "апрель", "апр"],
    &["may", "mai", "mayo", "мая", "маи", "май"],
    &["june", "jun", "juin", "juni", "junio", "июня", "июнь", "июн"],
    &["july", "jul", "juillet", "juil", "juli", "julio", "июля", "июль", "июл"],
    &["august", "aug", "aout", "agosto", "ago", "августа", "август", "авг"],
    &["september", "sep", "sept", "septembre", "septiembre", "сентября", "сентябрь", "сен", "сент"],
    &["october", "oct", "octobre", "oktober", "okt", "octubre", "октября", "октябрь", "окт"],
    &["november", "nov", "novembre", "noviembre", "ноября", "ноябрь", "ноя"],
    &["december", "dec", "decembre", "dezember", "dez", "diciembre", "dic", "декабря", "декабрь", "дек"],
];

fn month_named(word: &str) -> Option<u8> {
    let position = MONTH_STEMS.iter().position(|names| names.contains(&word))?;
    u8::try_from(position + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &str) {
        let found = parse(text).map_or_else(|error| format!("{error:?}"), |date| date.to_string());
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_date_may_be_written_in_many_ways() {
        for text in [
            "2017-02-09",
            "2017-2-9",
            "2017-02-9",
            "2017/2/9",
            "2017.02.09",
            "20170209",
            "9 February 2017",
            "9th February, 2017",
            "February 9th, 2017",
            "Feb 9 2017",
            "9.2.2017",
            "09.02.2017",
            "2017年2月9日",
            "２０１７年２月９日",
            "Thursday, 9 February 2017",
            "Donnerstag, 9. Februar 2017",
            "9 février 2017",
            "9 de febrero de 2017",
            "9 февраля 2017 г.",
            "2017-02-09T14:00:00Z",
            "2017-02-09 14:00",
            "Thursday 2017/2/9 at 14:00 UTC",
            " 9\u{00A0}February 2017 ",
        ] {
            check(text, "2017-02-09");
        }
    }

    #[test]
    fn a_part_of_a_date_will_do() {
        check("2016-05", "2016-05");
        check("May 2016", "2016-05");
        check("2014", "2014");
        assert!(Date::new(2016, Some(5), None) < Date::new(2016, Some(5), Some(1)));
        assert!(Date::new(2016, Some(5), Some(2)) > Date::new(2016, None, None));
    }

    #[test]
    fn what_is_no_date_says_why() {
        check("2017-02-30", "NoSuchDay");
        check("soon", "NotADate");
        check("", "NotADate");
        check("124", "NotADate");
        check("2017-02-09 and later", "NotADate");
        check("25/12/2017", "2017-12-25");
        check("12/25/2017", "2017-12-25");
        let error = parse("05/07/2024").unwrap_err();
        assert_eq!(error.to_string(), "write 2024-07-05 for 5 July 2024, or 2024-05-07 for 7 May 2024");
    }

    #[test]
    fn a_date_is_found_in_a_line() {
        let found = |text: &str| find(text).map(|date| date.to_string()).unwrap_or_default();
        assert_eq!(found("# SPDX Legal Team Meeting, June 8, 2023"), "2023-06-08");
        assert_eq!(found("日時：2020/09/15(火) 17-18時"), "2020-09-15");
        assert_eq!(found("# 8th April 2024 101st TC39 Meeting"), "2024-04-08");
        assert_eq!(found("#103-2020-08-31"), "2020-08-31");
        assert_eq!(found("HTTP Working Group Minutes - IETF 116"), "");
        assert_eq!(found("version 1.2.3, or 10.0.0.1"), "");
        assert_eq!(found("on 05-07-2024"), "");
    }

    #[test]
    fn a_path_tells_a_date() {
        let found = |path: &str| from_path(path).map(|date| date.to_string()).unwrap_or_default();
        assert_eq!(found("meetings/2024/notes-2024-02-26.md"), "2024-02-26");
        assert_eq!(found("20250305.en.md"), "2025-03-05");
        assert_eq!(found("2024-08-07T12_00_00Z.md"), "2024-08-07");
        assert_eq!(found("2024-04/april-08.md"), "2024-04-08");
        assert_eq!(found("2020/telcons/10-08-minutes.md"), "2020-10-08");
        assert_eq!(found("cranelift/2023/cranelift-03-08.md"), "2023-03-08");
        assert_eq!(found("meetings/20230113/OSPO-SG-200113.md"), "2023-01-13");
        assert_eq!(found("a/planning-mtg-202004/memo.md"), "2020-04");
        assert_eq!(found("2020-03.md"), "2020-03");
        assert_eq!(found("2016-05-first-meeting.md"), "2016-05");
        assert_eq!(found("2014-CollabSummit.md"), "2014");
        assert_eq!(found("Meeting 124.md"), "");
        assert_eq!(found("call_101.md"), "");
    }

    #[test]
    fn a_range_is_as_short_as_it_can_be() {
        let words = |from: &str, to: &str| range_in_words(parse(from).unwrap(), parse(to).ok());
        assert_eq!(words("2017-02-09", "2017-02-10"), "9–10 February 2017");
        assert_eq!(words("2021-11-29", "2021-12-01"), "29 November – 1 December 2021");
        assert_eq!(words("2019-12-30", "2020-01-02"), "30 December 2019 – 2 January 2020");
        assert_eq!(words("2016-05", ""), "May 2016");
        assert_eq!(words("2017-02-09", "2017-02-09"), "9 February 2017");
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in "\\PC*") {
            let _ = (parse(&text), find(&text), from_path(&text));
        }

        #[test]
        fn a_date_is_what_it_is_written_as(year in 1000_i16..3000, month in 1_u8..=12, day in 1_u8..=28) {
            let date = Date::new(year, Some(month), Some(day)).unwrap();
            prop_assert_eq!(parse(&date.to_string()), Ok(date));
            prop_assert_eq!(parse(&in_words(date)), Ok(date));
        }
    }
}
