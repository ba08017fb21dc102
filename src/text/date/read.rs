//! Reading dates: one that is all of a text, or the first one in a line.

use super::calendar::Word;
use super::token::{Gap, Kind, Token, tokens};
use super::{Date, DateError, NumberOrder, SeenOrders};
use crate::text::words::squeeze;

/// Understands a text that is a date, whole or in part, and nothing else.
///
/// A day of the week and a time of day are passed over.
///
/// # Errors
///
/// The text names no date, a day that is not in the calendar, several days, or one of two days (`05/07/2024`).
pub fn parse(text: &str) -> Result<Date, DateError> {
    let tokens = tokens(&squeeze(text));
    let start = tokens.iter().take_while(|token| token.is(Word::Weekday) || token.is(Word::Before)).count();
    let tokens = &tokens[start..];
    let Some(whole) = whole_date(tokens, 0) else { return partial_date(tokens).ok_or(DateError::NotADate) };
    let rest = &tokens[whole.n_tokens..];
    match whole.date {
        Ok(first) if (whole.is_range && is_remark(rest)) || is_last_day(rest) => Err(DateError::SeveralDays { first }),
        date if is_remark(rest) => date,
        _ => Err(DateError::NotADate),
    }
}

/// Understands a text that is a date as [`parse`] does, and knows which number of `05/07/2024` is the day.
///
/// # Errors
///
/// As [`parse`].
pub fn parse_in(text: &str, order: Option<NumberOrder>) -> Result<Date, DateError> {
    parse(text).or_else(|error| error.in_order(order))
}

/// Tells whether tokens add nothing to the date before them: a day of the week, a time of day.
fn is_remark(tokens: &[Token]) -> bool {
    use Word::{After, Before, DaySign, MonthSign, Weekday};
    let is_small = |token: &&Token| matches!(token.kind, Kind::Word(Weekday | Before | After | DaySign | MonthSign));
    let rest = &tokens[tokens.iter().take_while(is_small).count()..];
    rest.is_empty() || is_time_of_day(rest)
}

/// `14:00`, `14:00:00.000+01:00`, `2 pm CET`, `14:00-15:30 UTC`, `1400 CET`.
fn is_time_of_day(tokens: &[Token]) -> bool {
    let [hour, next, ..] = tokens else { return false };
    let is_clock = |number: u32| number / 100 < 24 && number % 100 < 60;
    if hour.number_of(4).is_some_and(is_clock) {
        return next.is(Word::Other) && tokens.len() == 2;
    }
    let is_time = next.gap == Gap::Colon || next.is(Word::After) || next.is(Word::Before);
    let n_words = tokens.iter().filter(|token| token.is(Word::Other)).count();
    hour.short_number().is_some() && is_time && n_words <= 1
}

/// Tells whether tokens are the other end of a range: `– 2017-02-10`.
fn is_last_day(tokens: &[Token]) -> bool {
    let rest = &tokens[tokens.iter().take_while(|token| token.is(Word::To)).count()..];
    whole_date(rest, 0).is_some_and(|last| is_remark(&rest[last.n_tokens..]))
}

/// Returns the first whole date in a line of text; of several days that belong together, the first one.
///
/// What may be one of two days is passed over, and so are days that are not in the calendar.
pub fn find(text: &str) -> Option<Date> {
    find_in(text, None)
}

/// Returns the first whole date in a line of text as [`find`] does, and knows which number of `05/07/2024` is the day.
pub fn find_in(text: &str, order: Option<NumberOrder>) -> Option<Date> {
    if !has_year(text) {
        return None;
    }
    let tokens = tokens(&squeeze(text));
    whole_dates(&tokens).find_map(|whole| whole.date.or_else(|error| error.in_order(order)).ok())
}

/// Returns each whole date in a text, with the last day where several belong together: `9th and 10th February, 2017`.
///
/// What may be one of two days is left out, and so is what is not in the calendar.
pub fn find_all(text: &str) -> Vec<(Date, Option<Date>)> {
    if !has_year(text) {
        return Vec::new();
    }
    let tokens = tokens(&squeeze(text));
    whole_dates(&tokens).filter_map(|whole| Some((whole.date.ok()?, whole.last))).collect()
}

/// Returns how often the numbers of a date in a text have only one order: `25/12/2017` has the day first.
pub fn orders(text: &str) -> SeenOrders {
    let mut seen = SeenOrders::default();
    if !has_year(text) {
        return seen;
    }
    for tokens in tokens(&squeeze(text)).windows(3) {
        let has_stops = matches!(tokens[1].gap, Gap::Dot | Gap::DotSpace);
        if let (Some(first), Some(second)) = (tokens[0].short_number(), tokens[1].short_number())
            && !has_stops
            && year_last(tokens).is_some_and(|whole| whole.date.is_ok())
        {
            seen.note(first, second);
        }
    }
    seen
}

/// Whether there are four digits in a row. Most lines have none, and need no closer look.
fn has_year(text: &str) -> bool {
    let mut n_digits = 0;
    text.chars().any(|c| {
        n_digits = if c.is_ascii_digit() || ('０'..='９').contains(&c) { n_digits + 1 } else { 0 };
        n_digits == 4
    })
}

/// What reads as a day, a month and a year.
#[derive(Clone, Copy)]
pub(super) struct Whole {
    pub(super) date: Result<Date, DateError>,
    /// More days follow: `9–10 February 2017`.
    is_range: bool,
    /// The last of them, if the calendar has it.
    last: Option<Date>,
    n_tokens: usize,
}

/// Returns what reads as a whole date, from left to right.
pub(super) fn whole_dates(tokens: &[Token]) -> impl Iterator<Item = Whole> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < tokens.len() {
            let found = whole_date(tokens, at);
            at += found.map_or(1, |whole| whole.n_tokens);
            if found.is_some() {
                return found;
            }
        }
        None
    })
}

fn whole_date(tokens: &[Token], at: usize) -> Option<Whole> {
    let rest = &tokens[at..];
    if matches!(rest.first()?.kind, Kind::Word(word) if !matches!(word, Word::Month(_))) {
        return None;
    }
    year_first(rest)
        .or_else(|| year_last(rest))
        .filter(|whole| !is_part_of_number(tokens, at, whole.n_tokens))
        .or_else(|| run_together(rest))
        .or_else(|| day_before_month(rest))
        .or_else(|| month_before_day(rest))
}

/// Tells whether more numbers follow, or go before, as in `1.9.2.2017` or an address on the net.
fn is_part_of_number(tokens: &[Token], at: usize, n_tokens: usize) -> bool {
    let is_number = |token: &Token| matches!(token.kind, Kind::Number { .. });
    let has_dots = tokens[at + 1].gap == Gap::Dot;
    let goes_on = tokens.get(at + n_tokens).is_some_and(|next| next.gap == Gap::Dot && is_number(next));
    let is_within = tokens[at].gap == Gap::Dot && at.checked_sub(1).is_some_and(|before| is_number(&tokens[before]));
    has_dots && (goes_on || is_within)
}

fn whole(year: u32, month: u32, day: u32, n_tokens: usize) -> Whole {
    let part = |number: u32| u8::try_from(number).unwrap_or(u8::MAX);
    let year = i16::try_from(year).unwrap_or(i16::MAX);
    let (month, day) = (part(month), part(day));
    let date = Date::new(year, Some(month), Some(day)).ok_or(DateError::NoSuchDay { year, month, day });
    Whole { date, is_range: false, last: None, n_tokens }
}

/// `2017-02-09`, `2017/2/9`, `2019.04.18`, `2017-Feb-09`, `2025年7月31日`.
fn year_first(tokens: &[Token]) -> Option<Whole> {
    let year = tokens.first()?.year()?;
    if let [_, y, month, m, day, d @ ..] = tokens
        && y.is(Word::YearSign)
        && m.is(Word::MonthSign)
    {
        let n_tokens = 5 + usize::from(d.first().is_some_and(|token| token.is(Word::DaySign)));
        return Some(whole(year, month.short_number()?, day.short_number()?, n_tokens));
    }
    let [_, month, day, ..] = tokens else { return None };
    let is_phrase = month.month().is_some() && month.gap.is_within_phrase() && day.gap.is_within_phrase();
    let is_separated = month.gap == day.gap && month.gap.is_separator();
    (is_phrase || is_separated).then_some(())?;
    Some(whole(year, month.month().or_else(|| month.short_number())?, day.short_number()?, 3))
}

/// `20170209`.
fn run_together(tokens: &[Token]) -> Option<Whole> {
    let value = tokens.first()?.number_of(8).filter(|value| (19_000_000..21_000_000).contains(value))?;
    let found = whole(value / 10_000, value / 100 % 100, value % 100, 1);
    // A number that is no day is some other number.
    found.date.is_ok().then_some(found)
}

/// `9.2.2017`, `25/12/2017`; but for full stops, it must be clear which number is the day.
fn year_last(tokens: &[Token]) -> Option<Whole> {
    let [first, second, year, ..] = tokens else { return None };
    let (first, in_middle, year_value) = (first.short_number()?, second.short_number()?, year.year()?);
    (second.gap == year.gap && second.gap.is_separator()).then_some(())?;
    let day_first = whole(year_value, in_middle, first, 3);
    let month_first = whole(year_value, first, in_middle, 3);
    let has_stops = matches!(second.gap, Gap::Dot | Gap::DotSpace);
    Some(match (day_first.date, month_first.date) {
        (Ok(day_first), Ok(month_first)) if !has_stops && day_first != month_first => Whole {
            date: Err(DateError::Ambiguous { day_first, month_first }),
            is_range: false,
            last: None,
            n_tokens: 3,
        },
        (Err(_), Ok(_)) => month_first,
        _ => day_first,
    })
}

/// `9 February 2017`, `8th April, 2024`, `11. April 2018`, `9 de febrero de 2017`, `9-Feb-2017`;
/// `9–10 February 2017`, `29 November – 1 December 2021`.
fn day_before_month(tokens: &[Token]) -> Option<Whole> {
    let mut reader = Reader { rest: tokens, is_start: true };
    let day = reader.day()?;
    let mut last_day = None;
    while reader.pass_to_day_of_same_month() {
        last_day = Some(reader.day()?);
    }
    let month = reader.month()?;
    if let Some(year) = reader.year() {
        let last = last_day.and_then(|day| whole(year, month, day, 0).date.ok());
        let is_range = last_day.is_some();
        return Some(Whole { is_range, last, ..whole(year, month, day, tokens.len() - reader.rest.len()) });
    }
    // The year stands behind the last day only.
    let is_month_range = reader.pass_to_last_day();
    let last_day = reader.day().filter(|_| is_month_range)?;
    let last_month = reader.month()?;
    let last_year = reader.year()?;
    let last = whole(last_year, last_month, last_day, 0).date.ok();
    let year = last_year - u32::from(last_month < month);
    Some(Whole { is_range: true, last, ..whole(year, month, day, tokens.len() - reader.rest.len()) })
}

/// `February 9, 2017`, `Feb 26th 2024`; `February 9–10, 2017`, `November 29 – December 1, 2021`.
fn month_before_day(tokens: &[Token]) -> Option<Whole> {
    let mut reader = Reader { rest: tokens, is_start: true };
    let month = reader.month()?;
    let day = reader.day()?;
    let mut last_month = month;
    let mut last_day = None;
    while reader.pass_to_last_day() {
        last_month = reader.month().unwrap_or(last_month);
        last_day = Some(reader.day()?);
    }
    let last_year = reader.year()?;
    let last = last_day.and_then(|day| whole(last_year, last_month, day, 0).date.ok());
    let year = last_year - u32::from(last_month < month);
    Some(Whole { is_range: last_day.is_some(), last, ..whole(year, month, day, tokens.len() - reader.rest.len()) })
}

/// Takes one part of a date in words after the other.
struct Reader<'t> {
    rest: &'t [Token],
    /// Whether what comes first may have anything before it; otherwise it must go on with the phrase.
    is_start: bool,
}

impl Reader<'_> {
    /// Takes the next token, and the `of` before it, if `wanted` finds something in it.
    fn take(&mut self, wanted: impl Fn(Token) -> Option<u32>) -> Option<u32> {
        let n_small = self.rest.iter().take_while(|token| !self.is_start && token.is(Word::Of)).count();
        let token = *self.rest.get(n_small)?;
        let value = wanted(token).filter(|_| self.is_start || token.gap.is_within_phrase())?;
        self.rest = &self.rest[n_small + 1..];
        self.is_start = false;
        Some(value)
    }

    fn day(&mut self) -> Option<u32> {
        let day = self.take(|token| token.short_number())?;
        if self.rest.first().is_some_and(|next| next.is(Word::Ordinal) && matches!(next.gap, Gap::None | Gap::Dash)) {
            self.rest = &self.rest[1..];
        }
        Some(day)
    }

    fn month(&mut self) -> Option<u32> {
        self.take(Token::month)
    }

    fn year(&mut self) -> Option<u32> {
        self.take(Token::year)
    }

    /// Passes what joins two days of one month: `9–10`, `9 and 10`. "Meeting 3 – 9 May 2017" is of one day.
    fn pass_to_day_of_same_month(&mut self) -> bool {
        let Some(next) = self.rest.first() else { return false };
        (next.gap == Gap::Dash || next.is(Word::To)) && self.pass_to(|token| token.short_number().is_some())
    }

    /// Passes what joins the first day to the last one, which may be of another month.
    fn pass_to_last_day(&mut self) -> bool {
        self.pass_to(|token| token.short_number().is_some() || token.month().is_some())
    }

    /// Passes a dash, `to` or `and`, if what comes then is as wanted.
    fn pass_to(&mut self, wanted: impl Fn(Token) -> bool) -> bool {
        let joined = match self.rest {
            [join, rest @ ..] if join.is(Word::To) => rest,
            [next, ..] if matches!(next.gap, Gap::Dash | Gap::SpacedDash) => self.rest,
            _ => return false,
        };
        let goes_on = joined.first().is_some_and(|&token| wanted(token));
        if goes_on {
            (self.rest, self.is_start) = (joined, true);
        }
        goes_on
    }
}

/// Reads a month or a year that is all that there is: `2016-05`, `May 2016`, `mayo de 2016`, `05/2016`, `2016年5月`.
fn partial_date(tokens: &[Token]) -> Option<Date> {
    let signs = [Word::YearSign, Word::MonthSign, Word::After, Word::Of];
    let tokens: Vec<Token> = tokens.iter().copied().filter(|token| !signs.iter().any(|sign| token.is(*sign))).collect();
    let date = |year: u32, month: u32| Date::new(year.try_into().ok()?, Some(month.try_into().ok()?), None);
    match tokens[..] {
        [year] => Date::new(year.year()?.try_into().ok()?, None, None),
        [_, second] if !second.gap.is_within_phrase() => None,
        [first, second] if let Some(month) = first.month() => date(second.year()?, month),
        [first, second] if let Some(month) = second.month() => date(first.year()?, month),
        [first, second] if let Some(year) = first.year() => date(year, second.short_number()?),
        [first, second] => date(second.year()?, first.short_number()?),
        _ => None,
    }
}

#[cfg(test)]
#[path = "read/tests.rs"]
mod tests;
