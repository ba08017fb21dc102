//! What the parts of paths mean that do not speak for themselves: numbers, groups in file names, days and months of which
//! it is not plain which is which.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Setting, block_list};
use crate::source::SourceFile;
use crate::text::date::{self, NumberOrder, SeenOrders};
use crate::text::words::counted;

/// Returns the patterns of the paths of reports; paths are those below their folder, without extension.
/// `lang` is the language of the reports.
pub(super) fn settings(reports: &[&Arc<SourceFile>], folders: &[String], lang: &str) -> Vec<Setting> {
    let ids: Vec<&str> = reports.iter().map(|report| id(report, folders)).collect();
    let mut patterns = Vec::new();
    let mut why = Vec::new();
    for (pattern, reason) in
        numeric_dates(&ids, lang).into_iter().chain(slugs(&ids)).chain(prefixes(&ids)).chain(numbers(reports, &ids))
    {
        patterns.push(pattern);
        why.push(reason);
    }
    match patterns.is_empty() {
        true => Vec::new(),
        false => vec![Setting { yaml: block_list("paths", &patterns), why: why.join(" ") }],
    }
}

fn id<'f>(file: &'f SourceFile, folders: &[String]) -> &'f str {
    let path = file.path.as_str();
    let below = folders.iter().filter(|folder| *folder != ".").find_map(|folder| file.path.strip_prefix(folder));
    let below = below.unwrap_or(path);
    below.rsplit_once('.').map_or(below, |(stem, _)| stem)
}

fn name(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}

fn folder(id: &str) -> &str {
    id.split_once('/').map_or("", |(folder, _)| folder)
}

/// `05-07-2024`: any part above 12 in the same folder tells which is the day; else those of all folders, else the language:
/// none but English has the month first.
fn numeric_dates(ids: &[&str], lang: &str) -> Vec<(String, String)> {
    /// What the dates of one folder look like.
    #[derive(Default)]
    struct Seen {
        n: usize,
        orders: SeenOrders,
        separator: char,
        is_at_start: bool,
        is_at_end: bool,
    }
    let mut folders: BTreeMap<&str, Seen> = BTreeMap::new();
    for id in ids {
        let Some((first, second, separator, start, end)) = numeric_date(name(id)) else { continue };
        let seen = folders.entry(folder(id)).or_insert_with(|| Seen {
            is_at_start: true,
            is_at_end: true,
            separator,
            ..Seen::default()
        });
        seen.n += 1;
        seen.orders.note(first, second);
        seen.is_at_start &= start == 0;
        seen.is_at_end &= end == name(id).len();
    }
    let mut found = Vec::new();
    let all = folders.values().fold(SeenOrders::default(), |all, seen| all.and(seen.orders));
    let by_language = NumberOrder::of_language(lang).filter(|order| *order == NumberOrder::DayFirst);
    let elsewhere = all.only().map(|(order, _)| order);
    let is_unseen = |orders: SeenOrders| orders == SeenOrders::default();
    for (folder, seen) in folders {
        let own = seen.orders.only();
        let supposed = || elsewhere.or(by_language.filter(|_| is_unseen(all))).filter(|_| is_unseen(seen.orders));
        let Some(order) = own.map(|(order, _)| order).or_else(supposed) else { continue };
        let (first, second, which) = match order {
            NumberOrder::DayFirst => ("{day}", "{month}", "day"),
            NumberOrder::MonthFirst => ("{month}", "{day}", "month"),
        };
        let folder_part = if folder.is_empty() { "**/".to_owned() } else { format!("{folder}/**/") };
        let before = if seen.is_at_start { "" } else { "*" };
        let after = if seen.is_at_end { "" } else { "*" };
        let separator = seen.separator;
        let pattern = format!("{folder_part}{before}{first}{separator}{second}{separator}{{year}}{after}");
        let why = match own {
            Some((_, n)) => {
                format!("In {n} of {} the {which} must stand first, so it does in all.", counted(seen.n, "name"))
            }
            None if elsewhere.is_some() => format!("Here the {which} stands first as in the other folders."),
            // In Chinese, Japanese and Hungarian the year does.
            None if matches!(lang, "zh" | "ja" | "ko" | "hu" | "lt" | "mn" | "eo" | "fa") => {
                "Nothing tells which is the day; it stands first wherever the year does not, but in America.".to_owned()
            }
            None => "In the language of these reports the day stands first.".to_owned(),
        };
        found.push((pattern, why));
    }
    found
}

/// Finds two numbers of at most two digits and a year in a name, with one separator.
pub(super) fn numeric_date(name: &str) -> Option<(u32, u32, char, usize, usize)> {
    let bytes = name.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut at = 0;
    while at < bytes.len() {
        let first = digits(at);
        if first == 0 {
            at += 1;
            continue;
        }
        let separator = *bytes.get(at + first)? as char;
        let second_at = at + first + 1;
        if first <= 2 && matches!(separator, '-' | '.' | '_') && second_at < bytes.len() {
            let second = digits(second_at);
            let year_at = second_at + second + 1;
            if (1..=2).contains(&second)
                && bytes.get(second_at + second) == Some(&(separator as u8))
                && year_at < bytes.len()
                && digits(year_at) == 4
            {
                let number = |from: usize, n: usize| name[from..from + n].parse().ok();
                return Some((number(at, first)?, number(second_at, second)?, separator, at, year_at + 4));
            }
        }
        at += first;
    }
    None
}

/// `2018-04-16--gui-weekly`: the group stands behind the date, and comes again.
fn slugs(ids: &[&str]) -> Option<(String, String)> {
    let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
    let dated =
        ids.iter().filter_map(|id| name(id).split_once("--")).filter(|(before, _)| date::from_path(before).is_some());
    for (_, group) in dated {
        *groups.entry(group).or_default() += 1;
    }
    let n: usize = groups.values().sum();
    let n_recurring: usize = groups.values().filter(|n| **n > 1).sum();
    let is_usual = n * 2 > ids.len() && n_recurring * 2 > n && groups.len() > 1;
    is_usual.then(|| {
        ("**/{date}--{group}".to_owned(), format!("{n} names end with one of {} groups behind the date.", groups.len()))
    })
}

/// `EC-minutes-2020-01-13`: the group stands before a word of meetings and the date.
fn prefixes(ids: &[&str]) -> Option<(String, String)> {
    let mut best: Option<(&str, BTreeMap<&str, usize>)> = None;
    for word in ["minutes", "meeting", "notes", "agenda", "call", "mtg"] {
        let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
        for id in ids {
            let joint = format!("-{word}-");
            let Some((group, rest)) = name(id).split_once(joint.as_str()) else { continue };
            let is_group = group.chars().any(char::is_alphabetic) && date::from_path(group).is_none();
            if is_group && date::from_path(rest).is_some_and(|date| date.day.is_some()) {
                *groups.entry(group).or_default() += 1;
            }
        }
        let n = |groups: &BTreeMap<&str, usize>| groups.values().sum::<usize>();
        if best.as_ref().is_none_or(|(_, other)| n(&groups) > n(other)) {
            best = Some((word, groups));
        }
    }
    let (word, groups) = best?;
    let n: usize = groups.values().sum();
    let is_usual = n * 3 > ids.len() && groups.len() > 1 && n > groups.len() * 2;
    is_usual.then(|| {
        (format!("**/{{group}}-{word}-{{date}}*"), format!("{n} names begin with one of {} groups.", groups.len()))
    })
}

/// `Meeting 124`, `call_101`: the number of the meeting.
///
/// Where the numbers are month and day of the days that the texts name (`minutes_1021`), they are no numbers of meetings.
fn numbers(reports: &[&Arc<SourceFile>], ids: &[&str]) -> Vec<(String, String)> {
    let mut stems: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let is_undated = |id: &str| date::from_path(id).is_none_or(|date| date.day.is_none());
    for (at, id) in ids.iter().enumerate().filter(|(_, id)| is_undated(id)) {
        let name = name(id);
        let start = name.find(|c: char| c.is_ascii_digit());
        let Some(start) = start.filter(|start| *start > 0) else { continue };
        let digits: String = name[start..].chars().take_while(char::is_ascii_digit).collect();
        let is_short =
            digits.len() <= 4 && !(digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")));
        if is_short
            && name[..start].chars().any(char::is_alphabetic)
            && !name[start + digits.len()..].starts_with(|c: char| c.is_alphanumeric())
        {
            stems.entry(name[..start].to_owned()).or_default().push(at);
        }
    }
    const N_LEAST: usize = 3;
    let found = stems.into_iter().filter(|(stem, own)| own.len() >= N_LEAST && !stem.contains(['{', '*']));
    let of_meetings =
        found.filter(|(stem, own)| !are_days(own.iter().map(|at| (reports[*at], &name(ids[*at])[stem.len()..]))));
    of_meetings
        .map(|(stem, own)| {
            let n = own.len();
            (
                format!("**/{stem}{{number}}*"),
                format!("{n} names are \u{201c}{}\u{201d} and a number.", stem.trim_end()),
            )
        })
        .collect()
}

/// Tells whether the numbers of reports are the months and days that their texts name, wherever they name one.
fn are_days<'r>(numbered: impl Iterator<Item = (&'r Arc<SourceFile>, &'r str)>) -> bool {
    const FEWEST: usize = 2;
    let mut n_agreeing = 0;
    for (report, number) in numbered {
        let digits = number.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
        let Some((first, second)) = digits.split_at_checked(2).filter(|_| digits.len() == 4) else { return false };
        let (Ok(first), Ok(second)) = (first.parse::<u8>(), second.parse::<u8>()) else { return false };
        let Some((month, day)) = day_in_text(report) else { continue };
        if (month, day) != (first, second) && (month, day) != (second, first) {
            return false;
        }
        n_agreeing += 1;
    }
    n_agreeing >= FEWEST
}

/// Returns month and day of the day that a text announces.
fn day_in_text(report: &Arc<SourceFile>) -> Option<(u8, u8)> {
    let day = super::candidates::read(report).days.text?;
    day.month.zip(day.day)
}
