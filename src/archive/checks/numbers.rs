//! Numbers of meetings, against their dates, against each other and against their titles.

mod in_title;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Ground, Report, belong_together, days};
use crate::archive::{Group, Records};
use crate::content::schema::HeldStatus;
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::source::{Span, Spanned};

pub(super) fn check(ground: &Ground<'_>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for group in &ground.records.groups {
        check_group(ground, group, &mut problems);
    }
    for report in ground.reports() {
        check_title(report, &mut problems);
    }
    problems
}

/// A meeting with a number that can be counted.
#[derive(Clone, Copy)]
struct Numbered<'a> {
    report: Report<'a>,
    number: u32,
    first_day: Date,
    last_day: Date,
}

impl Numbered<'_> {
    fn place(&self) -> Place {
        let number = self.report.matter.number.as_ref();
        self.report.place(number.map(|number| number.span).unwrap_or_default())
    }
}

/// Returns the number that front matter says. What was read from a path, nobody wrote as the number of a meeting.
fn written_number<'a>(report: Report<'a>) -> Option<&'a Spanned<String>> {
    report.matter.number.as_ref().filter(|number| number.span != Span::default())
}

fn numbered(report: Report<'_>) -> Option<Numbered<'_>> {
    let number = written_number(report)?.value.parse().ok()?;
    let (first_day, last_day) = days(report.meeting)?;
    Some(Numbered { report, number, first_day, last_day })
}

fn check_group(ground: &Ground<'_>, group: &Group, problems: &mut Vec<Diagnostic>) {
    let reports = group.meetings.iter().filter_map(|idx| numbered(ground.report(*idx)?));
    let mut series: Vec<Numbered<'_>> = reports.collect();
    series.sort_by_key(|numbered| (numbered.first_day, numbered.number));
    let mut gaps = None;
    for run in runs(&series) {
        let doubled = find_doubled(ground.records, run, problems);
        let (in_order, out_of_order) = part(run);
        for (position, before) in out_of_order {
            let numbered = &run[position];
            if !doubled.contains(&numbered.number) {
                let other = &run[before];
                let (place, other_place) = (numbered.place(), other.place());
                problems.push(catalogue::number_out_of_order(place, numbered.number, other_place, other.number));
            }
        }
        gaps = gaps.or_else(|| find_gaps(run, &in_order, group));
    }
    problems.extend(gaps);
}

/// Cuts a series where its numbers begin anew, as those that are counted by the year do. One number that is too small, and
/// after which the others go on, is no such beginning.
fn runs<'s, 'a>(series: &'s [Numbered<'a>]) -> Vec<&'s [Numbered<'a>]> {
    let begins = |position: &usize| {
        let [last, next] = [&series[position - 1], &series[*position]];
        let goes_on = series.get(position + 1).is_some_and(|after| after.number >= last.number);
        let is_fresh = next.number == 1 || next.first_day.year() > last.first_day.year();
        next.number < last.number && is_fresh && !goes_on
    };
    let mut starts: Vec<usize> = vec![0];
    starts.extend((1..series.len()).filter(begins));
    let ends = starts.iter().skip(1).copied().chain([series.len()]);
    starts.iter().zip(ends).map(|(&start, end)| &series[start..end]).collect()
}

/// Reports numbers that two meetings have, and returns them. The days of one meeting may have a report each.
fn find_doubled(records: &Records, run: &[Numbered<'_>], problems: &mut Vec<Diagnostic>) -> FxHashSet<u32> {
    /// Sittings on days with no more than a weekend between them are one meeting.
    const MOST_DAYS_BETWEEN: i32 = 3;
    let took_place = |numbered: &&Numbered<'_>| {
        !matches!(numbered.report.meeting.status, HeldStatus::Cancelled | HeldStatus::Postponed)
    };
    let mut holders: FxHashMap<u32, &Numbered<'_>> = FxHashMap::default();
    let mut doubled = FxHashSet::default();
    let taken: FxHashSet<u32> = run.iter().map(|numbered| numbered.number).collect();
    for next in run.iter().filter(took_place) {
        let Some(first) = holders.insert(next.number, next) else { continue };
        let n_days = next.first_day.since(first.last_day).map_or(0, |span| span.get_days());
        if n_days <= MOST_DAYS_BETWEEN || belong_together(records, first.report.idx, next.report.idx) {
            continue;
        }
        let is_free = |number: &u32| *number > 0 && !taken.contains(number);
        let free = [next.number.checked_add(1), next.number.checked_sub(1)].into_iter().flatten().find(is_free);
        // What is missing before it tells that the earlier of the two was meant otherwise.
        let (place, other) = match free.is_some_and(|free| free < next.number) {
            true => (first.place(), next.place()),
            false => (next.place(), first.place()),
        };
        problems.push(catalogue::number_twice(place, next.number, other, free));
        doubled.insert(next.number);
    }
    doubled
}

/// Returns which meetings of a run are in the order of their numbers, and which are not, each of these with another one
/// that it should not come after or before. Where many are not, the numbers mean something else.
fn part(run: &[Numbered<'_>]) -> (Vec<usize>, Vec<(usize, usize)>) {
    /// So many must be in order for one that is not.
    const IN_ORDER_FOR_EACH: usize = 4;
    const FEWEST_IN_ORDER: usize = 3;
    let in_order = longest_rise(run);
    let others = (0..run.len()).filter(|position| in_order.binary_search(position).is_err());
    let others: Vec<usize> = others.collect();
    let is_order = in_order.len() >= FEWEST_IN_ORDER.max(IN_ORDER_FOR_EACH * others.len().saturating_sub(1));
    let clash = |position: usize| {
        let own = &run[position];
        let is_wrong = |other: &&usize| match **other < position {
            true => run[**other].number > own.number && run[**other].last_day < own.first_day,
            false => run[**other].number < own.number && run[**other].first_day > own.last_day,
        };
        in_order.iter().filter(is_wrong).min_by_key(|other| other.abs_diff(position)).map(|other| (position, *other))
    };
    let clashes = if is_order { others.into_iter().filter_map(clash).collect() } else { Vec::new() };
    (in_order, clashes)
}

/// Returns the positions of a longest part of a run in which no number is less than the one before it (patience sorting).
fn longest_rise(run: &[Numbered<'_>]) -> Vec<usize> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; run.len()];
    for (position, numbered) in run.iter().enumerate() {
        let length = ends.partition_point(|end| run[*end].number <= numbered.number);
        before[position] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = position,
            None => ends.push(position),
        }
    }
    let mut rise: Vec<usize> = std::iter::successors(ends.last().copied(), |position| before[*position]).collect();
    rise.reverse();
    rise
}

/// Notes the numbers that no meeting of a run has, with the meetings around the first of them.
fn find_gaps(run: &[Numbered<'_>], in_order: &[usize], group: &Group) -> Option<Diagnostic> {
    let mut missing: Vec<(u32, u32)> = Vec::new();
    let mut around: Option<(Place, Place)> = None;
    for pair in in_order.windows(2) {
        let [before, after] = [&run[pair[0]], &run[pair[1]]];
        if after.number.saturating_sub(before.number) > 1 {
            missing.push((before.number + 1, after.number - 1));
            around.get_or_insert_with(|| (before.place(), after.place()));
        }
    }
    let n_missing: u32 = missing.iter().map(|(first, last)| last - first + 1).sum();
    let (before, after) = around?;
    // Of a series that is mostly missing, the archive has a choice.
    let is_series = in_order.len() > 2 && n_missing as usize <= in_order.len();
    is_series.then(|| catalogue::missing_numbers(after, &group.title, &missing, before))
}

/// Reports a title that counts the meeting otherwise than its number does.
fn check_title(report: Report<'_>, problems: &mut Vec<Diagnostic>) {
    let Some(number) = written_number(report) else { return };
    let Some(title) = &report.document.matter.common.title else { return };
    let Ok(own) = number.value.parse::<u32>() else { return };
    if let [in_title] = in_title::numbers(&title.value)[..]
        && in_title != own
    {
        let (place, title) = (report.place(number.span), report.place(title.span));
        problems.push(catalogue::number_differs_from_title(place, own, in_title, title));
    }
}
