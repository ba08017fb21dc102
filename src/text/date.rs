//! Dates as people write them, whole or in part.
//!
//! A date is a day, a month or a year of the Gregorian calendar: no time of day, no time zone. Text is read by
//! [`parse`] (a date and nothing else), [`find`] (a whole date within a line) and [`from_path`]; it is written by
//! [`Display`] for machines and by [`in_words`] for readers.
//!
//! [`Display`]: std::fmt::Display

mod calendar;
mod path;
mod phrase;
mod read;
mod six_digits;
mod token;

pub use path::{from_path, is_put_together};
pub use phrase::{in_words, range_in_words};
pub use read::{find, find_all, find_in, orders, parse, parse_in};
pub use six_digits::{find_short, readings, readings_apart};

use std::cmp::Ordering;
use std::fmt;

/// Tells whether a text begins with the name of a month.
pub fn begins_with_month(text: &str) -> bool {
    token::tokens(text.get(..40).unwrap_or(text)).first().is_some_and(|token| token.month().is_some())
}

/// A day, a month or a year: as much of a date as is known.
///
/// Dates are ordered by their first possible day; of those that begin on the same day the vaguer comes first. The
/// fields are there to be read: a date is made by [`Date::new`], which asks the calendar.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Date {
    /// The year, 1000 to 2999.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month; only known if the month is.
    pub day: Option<u8>,
}

impl Date {
    /// Makes a date; `None` if the calendar does not have it, or if a day is given without its month.
    pub fn new(year: i16, month: Option<u8>, day: Option<u8>) -> Option<Date> {
        let is_known = (1000..=2999).contains(&year) && (month.is_some() || day.is_none());
        jiff::civil::Date::new(year, month.unwrap_or(1).try_into().ok()?, day.unwrap_or(1).try_into().ok()?).ok()?;
        is_known.then_some(Date { year, month, day })
    }

    /// Returns the first day that it can be.
    pub fn first_day(self) -> jiff::civil::Date {
        let part = |part: Option<u8>| part.and_then(|part| i8::try_from(part).ok()).unwrap_or(1);
        jiff::civil::Date::new(self.year, part(self.month), part(self.day)).expect("`Date::new` has asked the calendar")
    }

    /// Returns the moment at which it begins, in UTC.
    pub fn midnight(self) -> jiff::Timestamp {
        let midnight = jiff::tz::TimeZone::UTC.to_timestamp(self.first_day().at(0, 0, 0, 0));
        midnight.expect("every date of four digits has a midnight in UTC")
    }

    /// Returns the last day that it can be.
    pub fn last_day(self) -> jiff::civil::Date {
        match (self.month, self.day) {
            (_, Some(_)) => self.first_day(),
            (Some(_), None) => self.first_day().last_of_month(),
            (None, None) => self.first_day().last_of_year(),
        }
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Date) -> Ordering {
        // What is not known sorts as 0: before the first month, before the first day.
        let key = |date: &Date| (date.first_day(), date.month, date.day);
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

/// Which number comes first where a date is written with numbers alone: `8/4/2023`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberOrder {
    /// The day.
    DayFirst,
    /// The month.
    MonthFirst,
}

impl NumberOrder {
    /// Returns the order that is usual where a language is written; `None` for English, if its tag does not name the country, and
    /// for tags of countries in which both are.
    pub fn of_language(tag: &str) -> Option<NumberOrder> {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let country = parts.find(|part| part.len() == 2).map(str::to_ascii_uppercase);
        match (language.as_str(), country.as_deref()) {
            (_, Some("US")) => Some(NumberOrder::MonthFirst),
            (_, Some("CA" | "PH")) | ("en", None) => None,
            _ => Some(NumberOrder::DayFirst),
        }
    }
}

/// How often dates of numbers can be read in one order alone, since no month has the other number.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct SeenOrders {
    /// The day stands first.
    pub n_day_first: usize,
    /// The month does.
    pub n_month_first: usize,
}

impl SeenOrders {
    /// Takes note of the first two numbers of a date.
    pub fn note(&mut self, first: u32, second: u32) {
        self.n_day_first += usize::from(first > 12);
        self.n_month_first += usize::from(second > 12);
    }

    /// Adds what was seen elsewhere.
    #[must_use]
    pub fn and(self, other: SeenOrders) -> SeenOrders {
        SeenOrders {
            n_day_first: self.n_day_first + other.n_day_first,
            n_month_first: self.n_month_first + other.n_month_first,
        }
    }

    /// Returns the order that was seen, and how often; `None` if both were, or none was.
    pub fn only(self) -> Option<(NumberOrder, usize)> {
        match (self.n_day_first, self.n_month_first) {
            (n @ 1.., 0) => Some((NumberOrder::DayFirst, n)),
            (0, n @ 1..) => Some((NumberOrder::MonthFirst, n)),
            _ => None,
        }
    }
}

/// Why a text is not taken for a date. Displayed, it says what to write instead.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateError {
    /// It does not look like one.
    NotADate,
    /// The calendar has no such day.
    NoSuchDay {
        /// The year as written.
        year: i16,
        /// The month as written; may be above 12.
        month: u8,
        /// The day as written.
        day: u8,
    },
    /// Day and month could each be the other.
    Ambiguous {
        /// The date if the first number is the day.
        day_first: Date,
        /// The date if the first number is the month.
        month_first: Date,
    },
    /// It names several days, where one is wanted.
    SeveralDays {
        /// The first of them.
        first: Date,
    },
}

impl DateError {
    /// Returns the date that was meant, if it is one of two days and this is the order of its numbers.
    pub fn in_order(self, order: Option<NumberOrder>) -> Result<Date, DateError> {
        match (self, order) {
            (DateError::Ambiguous { day_first, .. }, Some(NumberOrder::DayFirst)) => Ok(day_first),
            (DateError::Ambiguous { month_first, .. }, Some(NumberOrder::MonthFirst)) => Ok(month_first),
            _ => Err(self),
        }
    }

    /// Returns the dates that may have been meant, the likeliest first.
    pub fn proposals(&self) -> Vec<Date> {
        match *self {
            DateError::NotADate => Vec::new(),
            DateError::Ambiguous { day_first, month_first } => vec![day_first, month_first],
            DateError::SeveralDays { first } => vec![first],
            DateError::NoSuchDay { year, month, day } => match Date::new(year, Some(month), None) {
                Some(whole) => {
                    let last = whole.last_day().day().unsigned_abs();
                    Date::new(year, Some(month), Some(last)).into_iter().chain([whole]).collect()
                }
                // Day and month were exchanged.
                None => Date::new(year, Some(day), Some(month)).into_iter().collect(),
            },
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            DateError::NotADate => {
                formatter.write_str("write it as 2017-02-09, or 2017-02 or 2017 if the day or the month is not known")
            }
            DateError::NoSuchDay { year, month, .. } => {
                match (Date::new(year, Some(month), None), &self.proposals()[..]) {
                    (Some(whole), [last, ..]) => {
                        let (words, n_days) = (in_words(whole), whole.last_day().day());
                        write!(
                            formatter,
                            "{words} has {n_days} days; write {last} for the last one, or {whole} if the day is not known"
                        )
                    }
                    (None, [turned, ..]) => {
                        write!(formatter, "a year has no month {month}; write {turned} for {}", in_words(*turned))
                    }
                    _ => formatter.write_str("the calendar has no such day; write it as 2017-02-09"),
                }
            }
            DateError::Ambiguous { day_first, month_first } => {
                let (first, second) = (in_words(day_first), in_words(month_first));
                write!(formatter, "write {day_first} for {first}, or {month_first} for {second}")
            }
            DateError::SeveralDays { first } => {
                write!(formatter, "it names more than one day; write the one that is meant, such as {first}")
            }
        }
    }
}

impl std::error::Error for DateError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_decides_which_dates_there_are() {
        assert!(Date::new(2020, Some(2), Some(29)).is_some());
        assert!(Date::new(2019, Some(2), Some(29)).is_none());
        assert!(Date::new(2019, Some(13), None).is_none());
        assert!(Date::new(2019, Some(1), Some(200)).is_none());
        assert!(Date::new(2019, None, Some(1)).is_none());
        assert!(Date::new(999, None, None).is_none());
        assert!(Date::new(3000, None, None).is_none());
    }

    #[test]
    fn a_vague_date_comes_before_its_days() {
        let date = |text: &str| parse(text).unwrap();
        let ordered = ["2015-12-31", "2016", "2016-01", "2016-01-01", "2016-01-02", "2016-02", "2016-02-01"].map(date);
        assert!(ordered.is_sorted());
        assert_eq!(date("2016-02").last_day().to_string(), "2016-02-29");
        assert_eq!(date("2016").last_day().to_string(), "2016-12-31");
        assert_eq!(date("2016-05").to_string(), "2016-05");
    }

    #[test]
    fn an_error_says_what_to_write() {
        let error = |text: &str| parse(text).unwrap_err().to_string();
        assert_eq!(error("05/07/2024"), "write 2024-07-05 for 5 July 2024, or 2024-05-07 for 7 May 2024");
        assert_eq!(
            error("30 February 2017"),
            "February 2017 has 28 days; write 2017-02-28 for the last one, or 2017-02 if the day is not known"
        );
        assert_eq!(error("2017-13-01"), "a year has no month 13; write 2017-01-13 for 13 January 2017");
        assert_eq!(error("2017-13-32"), "the calendar has no such day; write it as 2017-02-09");
        assert_eq!(
            error("9–10 May 2017"),
            "it names more than one day; write the one that is meant, such as 2017-05-09"
        );
        assert!(error("soon").starts_with("write it as 2017-02-09"));
    }
}
