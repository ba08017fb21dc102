//! Days whose year has two digits, `161215`, `15.12.16` or `3/30/23`, and days of eight digits whose year stands last, `05042021`: which of
//! the numbers is which nobody can tell, unless only one way gives a day, a text names it, or the language does.

use super::{Date, NumberOrder};

/// Three numbers that may be a day.
struct Numbers {
    /// Each with how many digits it has.
    parts: [(u8, usize); 3],
    /// What stands between them, if anything.
    sign: Option<char>,
    /// Whether letters or digits stand right beside them.
    is_beside_letters: bool,
    /// Whether a sign before the first says that it is a year: `'21.07.25`
    is_year_marked: bool,
}

/// In which order the numbers stand.
#[derive(Clone, Copy)]
enum Order {
    YearMonthDay,
    DayMonthYear,
    MonthDayYear,
}

impl Numbers {
    fn read(&self, order: Order) -> Option<Date> {
        let [first, second, third] = self.parts;
        let (year, month, day) = match order {
            Order::YearMonthDay => (first, second, third),
            Order::DayMonthYear => (third, second, first),
            Order::MonthDayYear => (third, first, second),
        };
        let ((year, 2), (month, _), (day, _)) = (year, month, day) else { return None };
        let year = if year >= 90 { 1900 + i16::from(year) } else { 2000 + i16::from(year) };
        Date::new(year, Some(month), Some(day))
    }

    fn readings(&self) -> Vec<Date> {
        let mut found: Vec<Date> = Vec::new();
        for order in [Order::YearMonthDay, Order::DayMonthYear, Order::MonthDayYear] {
            found.extend(self.read(order).filter(|date| !found.contains(date)));
        }
        found
    }
}

/// Returns the days that digits in a file name may be: six, in the order year, month, day, or day, month, year, or month, day, year; or eight
/// with the year at the end. None, if nothing there looks so.
pub fn readings(name: &str) -> Vec<Date> {
    match numbers(name) {
        Some(numbers) => numbers.readings(),
        None => eight(name),
    }
}

/// Returns the days that three numbers in a name may be which signs part, with no letters beside them: `08-28-17`
pub fn readings_apart(name: &str) -> Vec<Date> {
    let numbers = numbers(name).filter(|numbers| numbers.sign.is_some() && !numbers.is_beside_letters);
    numbers.map(|numbers| numbers.readings()).unwrap_or_default()
}

/// Returns the day that a text names with three numbers and signs between them: the only one that they can be, or the one that is meant
/// in a language: `3/30/23`, `12.05.23` in German, `'21.07.25`.
pub fn find_short(text: &str, order: Option<NumberOrder>, lang: &str) -> Option<Date> {
    let numbers = numbers(text).filter(|numbers| numbers.sign.is_some() && !numbers.is_beside_letters)?;
    if numbers.is_year_marked {
        return numbers.read(Order::YearMonthDay);
    }
    if let [only] = numbers.readings()[..] {
        return Some(only);
    }
    match order? {
        _ if is_year_first(lang) => numbers.read(Order::YearMonthDay),
        NumberOrder::DayFirst => numbers.read(Order::DayMonthYear),
        NumberOrder::MonthFirst => numbers.read(Order::MonthDayYear),
    }
}

/// Tells whether the year stands first where a language is written.
fn is_year_first(lang: &str) -> bool {
    matches!(lang.split(['-', '_']).next(), Some("zh" | "ja" | "ko" | "hu" | "lt" | "mn" | "fa" | "eo"))
}

/// Returns the days that eight digits may be whose last four are a year of our time.
fn eight(name: &str) -> Vec<Date> {
    let runs = runs(name);
    let Some((_, run)) = runs.iter().find(|(_, run)| run.len() == 8) else { return Vec::new() };
    let number = |digits: &str| digits.parse::<u8>().ok();
    let year = run[4..].parse::<i16>().ok().filter(|year| (1990..=2099).contains(year));
    let read = |month: &str, day: &str| Date::new(year?, Some(number(month)?), Some(number(day)?));
    let mut found: Vec<Date> = read(&run[2..4], &run[..2]).into_iter().collect();
    found.extend(read(&run[..2], &run[2..4]).filter(|date| !found.contains(date)));
    found
}

/// Returns the first three numbers that stand together, or with one and the same sign between them. Where nothing parts them, each has two
/// digits.
fn numbers(name: &str) -> Option<Numbers> {
    const SIGNS: &[char] = &['.', '-', '_', ' ', '/'];
    let runs = runs(name);
    let number = |digits: &str| Some((digits.parse::<u8>().ok()?, digits.len()));
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let told = |parts: [(u8, usize); 3], sign: Option<char>, start: usize, end: usize| Numbers {
        parts,
        sign,
        is_beside_letters: is_letter(name[..start].chars().next_back()) || is_letter(name[end..].chars().next()),
        is_year_marked: name[..start].ends_with(['\'', '\u{2019}', '\u{2018}']),
    };
    let together = || {
        let (start, run) = runs.iter().find(|(_, run)| run.len() == 6)?;
        let parts = [number(&run[..2])?, number(&run[2..4])?, number(&run[4..])?];
        Some(told(parts, None, *start, start + run.len()))
    };
    let apart = || {
        let end = |(start, run): (usize, &str)| start + run.len();
        let between = |part: usize| &name[end(runs[part])..runs[part + 1].0];
        let at = (0..runs.len().saturating_sub(2)).find(|at| {
            let parts = &runs[*at..at + 3];
            // More numbers beside them are those of something else: `1.15.12.16`.
            let is_alone_before = at.checked_sub(1).is_none_or(|before| between(before).chars().count() > 1);
            let is_alone_behind = at + 3 >= runs.len() || between(at + 2).chars().count() > 1;
            parts.iter().all(|(_, run)| run.len() <= 2)
                && parts.iter().filter(|(_, run)| run.len() == 2).count() > 0
                && between(*at) == between(at + 1)
                && SIGNS.iter().any(|sign| between(*at).chars().eq([*sign]))
                // Between blanks, numbers of one digit are those of anything.
                && (between(*at) != " " || parts.iter().all(|(_, run)| run.len() == 2))
                && is_alone_before
                && is_alone_behind
        })?;
        let parts = [number(runs[at].1)?, number(runs[at + 1].1)?, number(runs[at + 2].1)?];
        Some(told(parts, between(at).chars().next(), runs[at].0, end(runs[at + 2])))
    };
    together().or_else(apart)
}

/// Returns the digits that stand together, each with its place.
fn runs(name: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = name[at..].find(|c: char| c.is_ascii_digit()).map(|start| at + start) {
        let n_digits = name[start..].bytes().take_while(u8::is_ascii_digit).count();
        found.push((start, &name[start..start + n_digits]));
        at = start + n_digits;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: &[&str]) {
        let found: Vec<String> = readings(name).iter().map(Date::to_string).collect();
        assert_eq!(found, expected, "{name}");
    }

    #[test]
    fn six_digits_are_a_day_in_several_ways() {
        check("161225", &["2016-12-25", "2025-12-16"]);
        check("15.12.16", &["2015-12-16", "2016-12-15"]);
        check("minutes 05-04-03 draft", &["2005-04-03", "2003-04-05", "2003-05-04"]);
        check("council_311299", &["1999-12-31"]);
        check("3-26-20", &["2020-03-26"]);
        check("05042021", &["2021-04-05", "2021-05-04"]);
        check("minutes25062016", &["2016-06-25"]);
    }

    #[test]
    fn numbers_that_signs_part_stand_apart_from_letters() {
        let days = |name: &str| readings_apart(name).iter().map(Date::to_string).collect::<Vec<_>>();
        assert_eq!(days("08-28-17"), ["2017-08-28"]);
        assert_eq!(days("call_3.26.20_notes"), ["2020-03-26"]);
        assert_eq!(days("23_03_30"), ["2023-03-30", "2030-03-23"]);
        for name in ["311299", "v3.26.20", "3.26.20b", "1.2.3", "10-12", "99-99-99"] {
            assert!(days(name).is_empty(), "{name}");
        }
    }

    #[test]
    fn the_language_tells_which_number_is_the_year() {
        let day = |text: &str, order: Option<NumberOrder>, lang: &str| {
            find_short(text, order, lang).map(|date| date.to_string()).unwrap_or_default()
        };
        let day_first = Some(NumberOrder::DayFirst);
        assert_eq!(day("Friday 12.05.23, 18.30", day_first, "de"), "2023-05-12");
        assert_eq!(day("5.3.19", day_first, "de"), "2019-03-05");
        assert_eq!(day("21.07.25", day_first, "ko"), "2021-07-25");
        assert_eq!(day("(\u{2019}21.07.25) 20:00~ 21:00", None, "en"), "2021-07-25");
        assert_eq!(day("3/30/23", None, "en"), "2023-03-30");
        assert_eq!(day("5/3/19", Some(NumberOrder::MonthFirst), "en-US"), "2019-05-03");
        for text in ["05/03/19", "10.30-12.00", "18:30:15", "3.11", "2.0.1", "room 5"] {
            assert_eq!(day(text, None, "en"), "", "{text}");
        }
    }

    #[test]
    fn other_digits_are_no_day() {
        for name in
            ["2016-12-15", "20161215", "call 12345", "1.15.12.16", "15.12-16", "999999", "15 12", "", "15.12.2016"]
        {
            check(name, &[]);
        }
    }
}
