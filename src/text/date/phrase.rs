//! Dates in words, as English writes them.

use super::Date;

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
];

/// Returns a date in words: "9 February 2017", "February 2017", "2017".
pub fn in_words(date: Date) -> String {
    format!("{} {}", day_and_month(date), date.year).trim_start().to_owned()
}

/// Returns the days from one date to another in words: "9–10 February 2017".
///
/// What both have in common is written once. Without an end, or with the same one, it is one date.
pub fn range_in_words(from: Date, to: Option<Date>) -> String {
    let Some(to) = to.filter(|to| *to != from) else { return in_words(from) };
    let is_same_year = from.year == to.year;
    match (from, to) {
        (Date { month: None, .. }, Date { month: None, .. }) => format!("{}–{}", from.year, to.year),
        (Date { day: Some(first), .. }, Date { day: Some(_), .. }) if is_same_year && from.month == to.month => {
            format!("{first}–{}", in_words(to))
        }
        _ if is_same_year && from.month.is_some() && from.day.is_some() == to.day.is_some() => {
            format!("{} – {}", day_and_month(from), in_words(to))
        }
        _ => format!("{} – {}", in_words(from), in_words(to)),
    }
}

fn day_and_month(date: Date) -> String {
    let month = date.month.map_or("", |month| MONTHS[usize::from(month) - 1]);
    date.day.map_or_else(|| month.to_owned(), |day| format!("{day} {month}"))
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    fn check(from: &str, to: &str, expected: &str) {
        assert_eq!(range_in_words(parse(from).unwrap(), parse(to).ok()), expected);
    }

    #[test]
    fn a_range_is_as_short_as_it_can_be() {
        check("2017-02-09", "2017-02-10", "9–10 February 2017");
        check("2021-11-29", "2021-12-01", "29 November – 1 December 2021");
        check("2019-12-30", "2020-01-02", "30 December 2019 – 2 January 2020");
        check("2016-05", "2016-06", "May – June 2016");
        check("2016", "2017", "2016–2017");
    }

    #[test]
    fn one_day_is_no_range() {
        check("2017-02-09", "2017-02-09", "9 February 2017");
        check("2017-02-09", "", "9 February 2017");
        check("2016-05", "", "May 2016");
        check("2017", "", "2017");
    }

    #[test]
    fn ends_that_are_known_to_different_degrees_are_both_written_out() {
        check("2017-02", "2017-02-10", "February 2017 – 10 February 2017");
        check("2017-02-09", "2017-05", "9 February 2017 – May 2017");
        check("2017", "2017-05", "2017 – May 2017");
    }
}
