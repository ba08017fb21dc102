//! Until when an action is to be done: `… by 5 May`, `due: 2024-05-05`, `bis zum 5. Mai`, `5月5日までに`.

use crate::content::conventions::next;
use crate::text::date::{self, Date, DateError};

/// Words before such a day.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "no later than ", "deadline: ", "deadline ", "due on ", "due by ", "due: ", "due ", "by end of ", "by the ", "by ", "until ", "before ", "bis zum ", "bis ", "avant le ", "d'ici le ", "d'ici au ", "d\u{2019}ici le ",
    "d\u{2019}ici au ", "échéance : ", "échéance ", "antes del ", "hasta el ", "a más tardar el ", "fecha límite: ", "期限：", "期限:", "〆切：", "締切：",
];

/// Returns the day that an action names. One without a year is the next of that name after the meeting.
pub(in crate::content::conventions) fn due(text: &str, of: Option<Date>) -> Option<Date> {
    /// "Wednesday, 27 September 2023" is not longer.
    const LONGEST_DAY: usize = 32;
    if !text.chars().any(|c| c.is_numeric()) {
        return None;
    }
    let lower = text.to_lowercase();
    let behind = BEFORE.iter().filter_map(|word| {
        let at = lower.find(word)?;
        let is_word = !lower[..at].ends_with(char::is_alphanumeric);
        let rest = &lower[at + word.len()..];
        let end = rest.char_indices().nth(LONGEST_DAY).map_or(rest.len(), |(end, _)| end);
        is_word.then_some(&rest[..end])
    });
    // `5月7日まで`
    let is_of_day = |c: &char| c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '/' | '-' | '.');
    let ahead = lower.find("まで").map(|at| {
        let length: usize = lower[..at].chars().rev().take_while(is_of_day).map(char::len_utf8).sum();
        &lower[at - length..at]
    });
    // `12/5までに`
    let month_first = ahead.and_then(|words| words.split_once('/')).map(|(month, day)| format!("{month}月{day}日"));
    let told = behind.chain(ahead).find_map(|words| day(words, of));
    told.or_else(|| day(&month_first?, of))
}

/// Reads a day that stands at the beginning of words.
pub(super) fn day(words: &str, of: Option<Date>) -> Option<Date> {
    let begins = words.trim_start().starts_with(|c: char| c.is_numeric())
        || words.split_whitespace().take(3).any(|word| word.chars().any(|c| c.is_ascii_digit()));
    let told = begins.then(|| next::day_in(words, of)).flatten();
    told.or_else(|| soon(words, of)).filter(|day| has_year(words, *day) || is_soon(*day, of))
}

/// `11/02/2026` may be one of two days, of which only one may be soon after the meeting.
fn soon(words: &str, of: Option<Date>) -> Option<Date> {
    let of = of?;
    let bare = words.trim().trim_matches(|c: char| !c.is_ascii_digit());
    // `08/11` is of the year of the meeting or the next.
    if let [_, _] = bare.split('/').collect::<Vec<_>>()[..] {
        let of_years = [of.year, of.year + 1].into_iter().filter_map(|year| soon(&format!("{bare}/{year}"), Some(of)));
        return of_years.min();
    }
    let Err(DateError::Ambiguous { day_first, month_first }) = date::parse(bare) else { return None };
    let is_near = |day: &Date| *day >= of && is_soon(*day, Some(of));
    let mut near = [day_first, month_first].into_iter().filter(is_near);
    near.next().filter(|_| near.next().is_none())
}

fn has_year(words: &str, day: Date) -> bool {
    words.contains(&day.year.to_string()) || words.contains(&format!("{:02}", day.year % 100))
}

/// Tells whether a day that is told without a year is in the months after the meeting; else it was one before it.
fn is_soon(day: Date, of: Option<Date>) -> bool {
    const MOST_DAYS: i32 = 183;
    of.is_none_or(|of| (day.first_day() - of.last_day()).get_days() <= MOST_DAYS)
}
