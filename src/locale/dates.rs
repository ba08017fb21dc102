//! Dates in the words of any language that CLDR knows.

use std::fmt;
use std::ops::Range;

use icu_calendar::{Date as CalendarDate, Gregorian};
use icu_datetime::fieldsets::{M, MD, Y, YM, YMD};
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter as Formatter, parts};
use icu_locale::Locale;
use writeable::{Part, PartsWrite, Writeable};

use crate::text::date::Date;

/// Writes dates as a language does (Unicode CLDR, long forms of the Gregorian calendar).
pub(super) struct Dates {
    day: Formatter<Gregorian, YMD>,
    day_of_year: Formatter<Gregorian, MD>,
    month: Formatter<Gregorian, YM>,
    month_of_year: Formatter<Gregorian, M>,
    year: Formatter<Gregorian, Y>,
}

impl Dates {
    /// Makes the dates of a language; the root form for a tag that nobody knows.
    pub(super) fn new(lang: &str) -> Dates {
        let preferences = DateTimeFormatterPreferences::from(&tag_for_dates(lang));
        Dates::with(preferences)
            .or_else(|| Dates::with(DateTimeFormatterPreferences::default()))
            .expect("the root forms are compiled in")
    }

    fn with(preferences: DateTimeFormatterPreferences) -> Option<Dates> {
        Some(Dates {
            day: Formatter::try_new(preferences, YMD::long()).ok()?,
            day_of_year: Formatter::try_new(preferences, MD::long()).ok()?,
            month: Formatter::try_new(preferences, YM::long()).ok()?,
            month_of_year: Formatter::try_new(preferences, M::long()).ok()?,
            year: Formatter::try_new(preferences, Y::long()).ok()?,
        })
    }

    /// Returns a date in words, as much of it as is known.
    pub(super) fn one(&self, date: Date) -> String {
        let first = first_day(date);
        match (date.month, date.day) {
            (_, Some(_)) => self.day.format(&first).to_string(),
            (Some(_), None) => self.month.format(&first).to_string(),
            (None, None) => self.year.format(&first).to_string(),
        }
    }

    /// Returns the days from one date to another in words; what both have in common is written once.
    ///
    /// CLDR has patterns for this, which no stable library offers. But where a language puts day, month and year tells
    /// enough: days of one month share all but the day, and the year stands either behind both days or before them.
    pub(super) fn range(&self, from: Date, to: Date) -> String {
        let is_same_year = from.year == to.year;
        match (from, to) {
            _ if from == to => self.one(from),
            (Date { month: None, .. }, Date { month: None, .. }) => {
                format!("{}–{}", from.year, to.year)
            }
            (Date { day: Some(first), .. }, Date { day: Some(last), .. }) if is_same_year && from.month == to.month => {
                let whole = Parted::new(&self.day.format(&first_day(to)));
                whole.with_day(&format!("{first}–{last}"))
            }
            (Date { month: Some(_), day, .. }, _) if is_same_year && day.is_some() == to.day.is_some() => {
                let is_year_first = Parted::new(&self.day.format(&first_day(to))).is_year_first();
                match (is_year_first, day) {
                    (false, _) => format!("{} – {}", self.within_year(from), self.one(to)),
                    (true, Some(_)) => format!("{} – {}", self.one(from), self.within_year(to)),
                    // A month by itself may have another form than in a date.
                    (true, None) => format!("{} – {}", self.one(from), self.one(to)),
                }
            }
            _ => format!("{} – {}", self.one(from), self.one(to)),
        }
    }

    fn within_year(&self, date: Date) -> String {
        let first = first_day(date);
        match date.day {
            Some(_) => self.day_of_year.format(&first).to_string(),
            None => self.month_of_year.format(&first).to_string(),
        }
    }
}

/// A written date of which it is known where day and year stand.
#[derive(Default)]
struct Parted {
    text: String,
    day: Range<usize>,
    year: Range<usize>,
}

impl Parted {
    fn new(date: &impl Writeable) -> Parted {
        let mut parted = Parted::default();
        date.write_to_parts(&mut parted).expect("writing to memory does not fail");
        parted
    }

    fn with_day(&self, days: &str) -> String {
        format!("{}{days}{}", &self.text[..self.day.start], &self.text[self.day.end..])
    }

    fn is_year_first(&self) -> bool {
        self.year.start < self.day.start
    }
}

impl fmt::Write for Parted {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }
}

impl PartsWrite for Parted {
    type SubPartsWrite = Parted;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Parted) -> fmt::Result) -> fmt::Result {
        let start = self.text.len();
        write(self)?;
        let written = start..self.text.len();
        match part {
            parts::DAY => self.day = written,
            parts::YEAR => self.year = written,
            _ => {}
        }
        Ok(())
    }
}

fn first_day(date: Date) -> CalendarDate<Gregorian> {
    let (month, day) = (date.month.unwrap_or(1), date.day.unwrap_or(1));
    CalendarDate::try_new_gregorian(i32::from(date.year), month, day).expect("`Date::new` has asked the calendar")
}

/// Returns the tag by which dates are written.
///
/// English without a country is that of the world (`9 February 2017`), not of the United States. Digits are those of the
/// numbers of paragraphs and meetings, so that one page has one kind.
fn tag_for_dates(lang: &str) -> Locale {
    let lang = lang.replace('_', "-").to_ascii_lowercase();
    let tag = match lang.as_str() {
        "en" => "en-001",
        // They are written alike, and icu_datetime 2.4 cannot write the year of a month with the data of Brazil.
        "pt" | "pt-br" => "pt-PT",
        lang => lang,
    };
    format!("{tag}-u-nu-latn").parse().or_else(|_| tag.parse()).unwrap_or(Locale::UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::date::parse;

    fn check(lang: &str, expected: [&str; 8]) {
        let dates = Dates::new(lang);
        let date = |text: &str| parse(text).unwrap();
        let written = [
            dates.one(date("2017-02-09")),
            dates.one(date("2017-02")),
            dates.one(date("2017")),
            dates.range(date("2017-02-09"), date("2017-02-10")),
            dates.range(date("2017-02-27"), date("2017-03-01")),
            dates.range(date("2016-12-30"), date("2017-01-02")),
            dates.range(date("2016-05"), date("2016-06")),
            dates.range(date("2016"), date("2018")),
        ];
        assert_eq!(written.map(|words| words.replace(['\u{a0}', '\u{202f}'], " ")), expected, "{lang}");
    }

    #[test]
    fn each_language_writes_dates_its_own_way() {
        check(
            "en",
            [
                "9 February 2017",
                "February 2017",
                "2017",
                "9–10 February 2017",
                "27 February – 1 March 2017",
                "30 December 2016 – 2 January 2017",
                "May – June 2016",
                "2016–2018",
            ],
        );
        check(
            "en-US",
            [
                "February 9, 2017",
                "February 2017",
                "2017",
                "February 9–10, 2017",
                "February 27 – March 1, 2017",
                "December 30, 2016 – January 2, 2017",
                "May – June 2016",
                "2016–2018",
            ],
        );
        check(
            "es",
            [
                "9 de febrero de 2017",
                "febrero de 2017",
                "2017",
                "9–10 de febrero de 2017",
                "27 de febrero – 1 de marzo de 2017",
                "30 de diciembre de 2016 – 2 de enero de 2017",
                "mayo – junio de 2016",
                "2016–2018",
            ],
        );
        check(
            "it",
            [
                "9 febbraio 2017",
                "febbraio 2017",
                "2017",
                "9–10 febbraio 2017",
                "27 febbraio – 1 marzo 2017",
                "30 dicembre 2016 – 2 gennaio 2017",
                "maggio – giugno 2016",
                "2016–2018",
            ],
        );
        check(
            "nl",
            [
                "9 februari 2017",
                "februari 2017",
                "2017",
                "9–10 februari 2017",
                "27 februari – 1 maart 2017",
                "30 december 2016 – 2 januari 2017",
                "mei – juni 2016",
                "2016–2018",
            ],
        );
        check(
            "pl",
            [
                "9 lutego 2017",
                "luty 2017",
                "2017",
                "9–10 lutego 2017",
                "27 lutego – 1 marca 2017",
                "30 grudnia 2016 – 2 stycznia 2017",
                "maj – czerwiec 2016",
                "2016–2018",
            ],
        );
        for lang in ["pt", "pt-BR"] {
            check(
                lang,
                [
                    "9 de fevereiro de 2017",
                    "fevereiro de 2017",
                    "2017",
                    "9–10 de fevereiro de 2017",
                    "27 de fevereiro – 1 de março de 2017",
                    "30 de dezembro de 2016 – 2 de janeiro de 2017",
                    "maio – junho de 2016",
                    "2016–2018",
                ],
            );
        }
        check(
            "ru",
            [
                "9 февраля 2017 г.",
                "февраль 2017 г.",
                "2017",
                "9–10 февраля 2017 г.",
                "27 февраля – 1 марта 2017 г.",
                "30 декабря 2016 г. – 2 января 2017 г.",
                "май – июнь 2016 г.",
                "2016–2018",
            ],
        );
        check(
            "zh",
            [
                "2017年2月9日",
                "2017年2月",
                "2017年",
                "2017年2月9–10日",
                "2017年2月27日 – 3月1日",
                "2016年12月30日 – 2017年1月2日",
                "2016年5月 – 2016年6月",
                "2016–2018",
            ],
        );
    }

    #[test]
    fn a_date_in_arabic_has_the_digits_of_the_page() {
        assert_eq!(Dates::new("ar").one(parse("2017-02-09").unwrap()), "9 فبراير 2017");
    }

    #[test]
    fn a_tag_that_nobody_knows_still_has_dates() {
        assert!(Dates::new("no such tag").one(parse("2017-02-09").unwrap()).contains("2017"));
    }
}
