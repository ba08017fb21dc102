//! The date that the path of a report tells.
//!
//! Most archives name their files by date, and the path is right more often than the heading, which is copied from the
//! report before.

use super::calendar::Word;
use super::read::whole_dates;
use super::token::{Gap, Kind, Token, tokens};
use super::{Date, DateError};

/// Returns the date that a path with `/` tells, whole or in part.
///
/// In order of trust: a whole date in the name of the file, one put together from folders and name
/// (`2024-04/april-08.md`), a whole one in the nearest folder; else a month, else a year, in the name or the nearest
/// folder. Numbers that are no years between 1990 and 2099 tell nothing (`Meeting 124.md`).
pub fn from_path(path: &str) -> Option<Date> {
    let (folders, file_name) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = without_extension(file_name);
    let name = tokens(stem);
    // From the nearest to the farthest.
    let folders: Vec<Vec<Token>> = folders.rsplit('/').map(tokens).collect();
    let nearest = |read: fn(&[Token]) -> Option<Date>| folders.iter().find_map(|folder| read(folder));
    whole_in(&name)
        .or_else(|| in_calendar_folders(&tokens(path)))
        .or_else(|| in_whole_folders(path))
        .or_else(|| folders.iter().find_map(|folder| put_together(folder, &name)))
        .or_else(|| nearest(whole_in))
        .or_else(|| month_in(&name).or_else(|| nearest(month_in)))
        .or_else(|| year_in(&name).or_else(|| nearest(year_in)))
}

/// Tells whether the day that a path tells is made of parts of it, of which each may mean something else: `2023/09-September`
/// may be a meeting of the ninth, or the ninth folder of the year.
pub fn is_put_together(path: &str) -> bool {
    let (folders, file_name) = path.rsplit_once('/').unwrap_or(("", path));
    let name = tokens(without_extension(file_name));
    whole_in(&name).is_none()
        && in_calendar_folders(&tokens(path)).is_none()
        && in_whole_folders(path).is_none()
        && folders.rsplit('/').any(|folder| put_together(&tokens(folder), &name).is_some())
}

fn without_extension(file_name: &str) -> &str {
    match file_name.rsplit_once('.') {
        Some((stem, extension)) if !extension.starts_with(|c: char| c.is_ascii_digit()) => stem,
        _ => file_name,
    }
}

fn whole_in(tokens: &[Token]) -> Option<Date> {
    let whole = whole_dates(tokens).find_map(|whole| whole.date.ok());
    whole.or_else(|| with_blanks(tokens)).or_else(|| year_at_end(tokens))
}

/// `25062016`: eight digits that end with the year, if it is clear which of the others are the day.
fn year_at_end(tokens: &[Token]) -> Option<Date> {
    tokens.iter().find_map(|token| {
        let number = token.number_of(8)?;
        let (first, second, year) = (number / 1_000_000, number / 10_000 % 100, number % 10_000);
        let read = |month: u32, day: u32| date(year, month, day).filter(|_| is_plausible(year));
        match (read(second, first), read(first, second)) {
            (Some(day_first), Some(month_first)) if day_first != month_first => None,
            (day_first, month_first) => day_first.or(month_first),
        }
    })
}

/// `Board Meeting 2018 04 10`: a year and two numbers of two digits each.
fn with_blanks(tokens: &[Token]) -> Option<Date> {
    let two_digits = |token: Token| match token.kind {
        Kind::Number { value, n_digits: 2 } if token.gap == Gap::Space => Some(value),
        _ => None,
    };
    tokens.windows(3).find_map(|parts| date(plausible_year(parts[0])?, two_digits(parts[1])?, two_digits(parts[2])?))
}

/// `2017/02/09/index.md`, `2017/02/09-second.md`.
fn in_calendar_folders(path: &[Token]) -> Option<Date> {
    path.windows(3).find_map(|parts| {
        let is_path = parts[1].gap == Gap::Slash && parts[2].gap == Gap::Slash;
        date(plausible_year(parts[0])?, parts[1].number_of(2)?, parts[2].number_of(2).filter(|_| is_path)?)
    })
}

/// `2024/10/4/README.md`: numbers of one digit are a month and a day where they are all that three folders are called.
fn in_whole_folders(path: &str) -> Option<Date> {
    let (folders, _) = path.rsplit_once('/')?;
    let folders: Vec<&str> = folders.split('/').collect();
    let number = |text: &str, most_digits: usize| {
        let is_number = (1..=most_digits).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse::<u32>().ok().filter(|_| is_number)
    };
    folders.windows(3).find_map(|parts| {
        let year = number(parts[0], 4).filter(|year| is_plausible(*year))?;
        date(year, number(parts[1], 2)?, number(parts[2], 2)?)
    })
}

/// `2024-04` and `april-08`, `2020` and `10-08-minutes`, `2024-04` and `08`.
fn put_together(folder: &[Token], name: &[Token]) -> Option<Date> {
    let is_one_year = folder.iter().filter(|token| plausible_year(**token).is_some()).count() < 2;
    let known = month_in(folder).or_else(|| year_in(folder)).filter(|_| is_one_year)?;
    let (month, day) = match (known.month, name) {
        (Some(month), [day]) => (month.into(), day.number_of(2)?),
        _ if is_ambiguous(name) => return None,
        _ => name.iter().enumerate().find_map(|(at, _)| month_and_day(&name[at..]))?,
    };
    date(known.year.try_into().ok()?, month, day).filter(|date| known.month.is_none() || date.month == known.month)
}

/// Whether a whole date stands there that could be read in two ways, so that a part of it can be as well.
fn is_ambiguous(tokens: &[Token]) -> bool {
    whole_dates(tokens).any(|whole| matches!(whole.date, Err(DateError::Ambiguous { .. })))
}

/// `april-08`, `8-april`, `10-08`: month before day, as in a whole date that begins with the year, unless the first
/// number is above 12.
fn month_and_day(tokens: &[Token]) -> Option<(u32, u32)> {
    let [first, second, rest @ ..] = tokens else { return None };
    if let (Some(month), Some(day)) = (first.month(), second.short_number()) {
        return Some((month, day));
    }
    let rank = usize::from(second.is(Word::Ordinal));
    if let (Some(day), Some(month)) = (first.short_number(), tokens.get(1 + rank).and_then(|token| token.month())) {
        return Some((month, day));
    }
    let goes_on = rest.first().is_some_and(|next| next.gap == Gap::Dash && matches!(next.kind, Kind::Number { .. }));
    let (first, last) = (first.number_of(2)?, second.number_of(2).filter(|_| second.gap == Gap::Dash && !goes_on)?);
    Some(if first > 12 { (last, first) } else { (first, last) })
}

/// `2020-03`, `march-2020`, `planning-202004`.
fn month_in(tokens: &[Token]) -> Option<Date> {
    let month = |year: u32, month: u32| Date::new(year.try_into().ok()?, Some(month.try_into().ok()?), None);
    let apart = tokens.windows(2).find_map(|pair| {
        let [first, second] = pair else { return None };
        let is_separated = second.gap.is_separator();
        let numeric = || month(plausible_year(*first)?, second.number_of(2).filter(|_| is_separated)?);
        let named = || month(plausible_year(*first)?, second.month()?);
        let named_first = || month(plausible_year(*second)?, first.month()?);
        numeric().or_else(named).or_else(named_first)
    });
    let together = || {
        tokens.iter().find_map(|token| {
            let number = token.number_of(6).filter(|number| is_plausible(number / 100))?;
            month(number / 100, number % 100)
        })
    };
    apart.or_else(together)
}

fn year_in(tokens: &[Token]) -> Option<Date> {
    tokens.iter().find_map(|token| Date::new(plausible_year(*token)?.try_into().ok()?, None, None))
}

fn plausible_year(token: Token) -> Option<u32> {
    token.year().filter(|year| is_plausible(*year))
}

/// Four digits in a path are seldom a year outside these: reports are younger than the networks that they are kept on.
fn is_plausible(year: u32) -> bool {
    (1990..=2099).contains(&year)
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(year.try_into().ok()?, Some(month.try_into().ok()?), Some(day.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, expected: &str) {
        assert_eq!(from_path(path).map(|date| date.to_string()).unwrap_or_default(), expected, "{path}");
    }

    #[test]
    fn a_whole_date_in_the_name_is_the_best_witness() {
        check("meetings/2024/notes-2024-02-26.md", "2024-02-26");
        check("2020-01-14-did-topic.md", "2020-01-14");
        check("20210420.txt", "2021-04-20");
        check("OSPO-SG-20230127.md", "2023-01-27");
        check("20250305.en.md", "2025-03-05");
        check("2023-01-12.en.md", "2023-01-12");
        check("2019.04.18.md", "2019-04-18");
        check("2024-08-07T12_00_00Z.md", "2024-08-07");
        check("2024_02_26_notes.md", "2024-02-26");
        check("2018/Q2/2018-04-16--gui-and-in-web-browsers-weekly.md", "2018-04-16");
        check("2018-05-24-to-2018-10-30--cluster-meeting-archive.md", "2018-05-24");
        check("#103-2020-08-31.md", "2020-08-31");
        check("guest-langs-12-25-2024.md", "2024-12-25");
        check("Board Meeting 2018 04 10.md", "2018-04-10");
        check("minutes25062016/README.md", "2016-06-25");
        check("20102021.md", "2021-10-20");
        check("12252021.md", "2021-12-25");
        check("05042021.md", "");
        check("issue 12345678.md", "");
        check("Meeting 2018 4 10.md", "2018");
        check("Meeting 2018 04 45.md", "2018");
    }

    #[test]
    fn folders_and_name_make_a_date_together() {
        check("2024-04/april-08.md", "2024-04-08");
        check("2013-01/jan-29.md", "2013-01-29");
        check("2020/telcons/10-08-minutes.md", "2020-10-08");
        check("cranelift/2023/cranelift-03-08.md", "2023-03-08");
        check("2023/28-03-minutes.md", "2023-03-28");
        check("2023/8th-april.md", "2023-04-08");
        check("2017/02/09/index.md", "2017-02-09");
        check("minutes/2017/02/09-second.md", "2017-02-09");
        check("2024-04/08.md", "2024-04-08");
        check("2024/10/4/README.md", "2024-10-04");
        check("minutes/2024/1/3/notes.md", "2024-01-03");
        check("2024/10/4.md", "2024");
        check("2024/13/4/README.md", "2024");
    }

    #[test]
    fn a_day_of_parts_is_told_from_a_whole_one() {
        assert!(is_put_together("2023/09-September.md") && is_put_together("2024-04/april-08.md"));
        assert!(!is_put_together("2023/2023-09-09.md") && !is_put_together("2017/02/09/index.md"));
        assert!(!is_put_together("2023-09-09/index.md") && !is_put_together("2023/september.md"));
    }

    #[test]
    fn folders_and_name_that_disagree_make_no_date() {
        check("2024-04/may-08.md", "2024-04");
        check("2016-2017/10-08.md", "2016");
        check("2024/guest-langs-05-07-2024.md", "2024");
        check("2023/02-30.md", "2023");
    }

    #[test]
    fn a_folder_tells_the_date_of_what_is_in_it() {
        check("20230210/meetup.md", "2023-02-10");
        check("meetings/20200602/Openchain議事録2020602.txt", "2020-06-02");
        check("meetings/20230113/OSPO-SG-200113.md", "2023-01-13");
        check("2019-01-01/2020-02-02/notes.md", "2020-02-02");
    }

    #[test]
    fn a_month_or_a_year_is_better_than_nothing() {
        check("2020-03.md", "2020-03");
        check("notes-march-2020.md", "2020-03");
        check("a/planning-mtg-202004/memo.md", "2020-04");
        check("2016-05-first-meeting.md", "2016-05");
        check("2024-01,02,03-steering-council-update.md", "2024-01");
        check("2014-CollabSummit.md", "2014");
        check("2017-02-30.md", "2017-02");
        check("tech/2019/agenda.md", "2019");
    }

    #[test]
    fn ordinary_numbers_tell_nothing() {
        for path in [
            "Meeting 124.md", "call_101.md", "ietf116/minutes.md", "Meeting 1&2.md", "202013.md", "198004.md",
            "notes.md", "", "/",
        ] {
            check(path, "");
        }
    }
}
