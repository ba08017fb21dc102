//! Which of front matter, path and text tells the day on which a meeting was: the other two may tell when its report was
//! posted, or what it was copied from.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::Setting;
use crate::config::Config;
use crate::content::{Days, Document, as_meeting, parse_document};
use crate::text::date::{self, Date, NumberOrder, SeenOrders};
use crate::text::words::counted;

/// What the reports of a tree say of their days.
struct Witnesses {
    all: Vec<Days>,
    /// How many of the reports have front matter.
    n_with_front: usize,
}

/// Returns the setting that says which of them counts, unless that is the usual one.
pub(super) fn setting(reports: &[Document]) -> Option<Setting> {
    let read = reports.iter().filter_map(|document| {
        // Several days of one meeting contradict none of them.
        let is_of_one_day = as_meeting(document).is_some_and(|meeting| meeting.end_date.is_none());
        is_of_one_day.then_some((document.days, document.source.start > 0))
    });
    let read: Vec<(Days, bool)> = read.collect();
    let n_with_front = read.iter().filter(|(_, has_front)| *has_front).count();
    let witnesses = Witnesses { all: read.into_iter().map(|(days, _)| days).collect(), n_with_front };
    let (place, why) = witnesses.text_is_better().or_else(|| witnesses.path_is_better())?;
    Some(Setting { yaml: format!("date_from: {place}"), why })
}

/// Returns the setting that says which number of `8/4/2023` is the day, where the language does not tell and a day depends on it.
pub(super) fn order(reports: &[Document], config: &Config) -> Option<Setting> {
    let in_doubt: Vec<&Document> = reports.iter().filter(|report| is_day_in_doubt(report)).collect();
    if config.number_order().is_some() || in_doubt.is_empty() {
        return None;
    }
    let lines = reports.par_iter().flat_map_iter(|report| report.file.text.lines());
    let (order, n) = lines.map(date::orders).reduce(SeenOrders::default, SeenOrders::and).only()?;
    let name = if order == NumberOrder::DayFirst { "day-first" } else { "month-first" };
    // The numbers may be of something else than the meeting.
    let with_order = Config { numeric_dates: Some(order), ..config.clone() };
    if !in_doubt.iter().any(|report| has_day(&parse_document(&report.file, &with_order))) {
        return None;
    }
    let why = format!(
        "So it is in {}, and nowhere the other way round; of other days nothing tells which is meant.",
        counted(n, "date")
    );
    Some(Setting { yaml: format!("numeric_dates: {name}"), why })
}

/// Tells whether the day of a report is not known, and one of its first lines has numbers that may be one of two days.
fn is_day_in_doubt(report: &Document) -> bool {
    const LINES: usize = 20;
    let mut lines = report.file.slice(report.source).lines().take(LINES);
    !has_day(report) && lines.any(|line| date::find_in(line, Some(NumberOrder::DayFirst)).is_some())
}

fn has_day(report: &Document) -> bool {
    report.date.is_some_and(|date| date.day.is_some())
}

type Day = fn(&Days) -> Option<Date>;

const FRONT: Day = |days| days.front;
const PATH: Day = |days| days.path;
const TEXT: Day = |days| days.text;

impl Witnesses {
    /// Returns those of which two places name a day, both days.
    fn pairs(&self, one: Day, other: Day) -> Vec<(Date, Date)> {
        self.all.iter().filter_map(|days| Some((one(days)?, other(days)?))).collect()
    }

    /// Returns how many reports have a day at a place that another report has there too, as what is copied does.
    fn n_repeated(&self, of: Day) -> usize {
        let mut counts: FxHashMap<Date, usize> = FxHashMap::default();
        self.all.iter().filter_map(of).for_each(|date| *counts.entry(date).or_default() += 1);
        self.all.iter().filter_map(of).filter(|date| counts[date] > 1).count()
    }

    /// Tells whether path or front matter are of the day of posting: the text names another one nearly everywhere, one before
    /// it, and not the same in several reports.
    fn text_is_better(&self) -> Option<(&'static str, String)> {
        let is_posting = |place: Day| {
            let pairs = self.pairs(place, TEXT);
            let n_before = pairs.iter().filter(|(posted, day)| day.first_day() < posted.first_day()).count();
            let n_texts = self.all.iter().filter_map(TEXT).count();
            let is_usual = n_before * 5 >= pairs.len() * 4 && n_before > 0;
            // Of most reports nothing would be known otherwise.
            let is_known = n_texts * 2 > self.all.len() && self.n_repeated(TEXT) * 5 <= n_texts;
            (is_usual && is_known).then_some((n_before, pairs.len()))
        };
        let (name, (n, n_pairs)) = [("The path", PATH), ("Front matter", FRONT)]
            .into_iter()
            .find_map(|(name, place)| Some((name, is_posting(place)?)))?;
        let why = format!(
            "{name} names a later day than title or text in {n} of {} of which both tell one, as that of a posting is.",
            counted(n_pairs, "report")
        );
        Some(("text", why))
    }

    /// Tells whether the path is a better witness than front matter, which counts otherwise.
    fn path_is_better(&self) -> Option<(&'static str, String)> {
        let n_in_path = self.all.iter().filter_map(PATH).count();
        let n_in_front = self.all.iter().filter_map(FRONT).count();
        let is_usual = n_in_path * 5 >= self.all.len() * 4 && n_in_path > 0;
        let differing: Vec<&Days> = self
            .all
            .iter()
            .filter(|days| days.front.zip(days.path).is_some_and(|(front, path)| front != path))
            .collect();
        if is_usual && n_in_front == 0 && self.n_with_front > 0 {
            let why =
                format!("{n_in_path} of {} name their day in the path, and none in front matter.", self.all.len());
            return Some(("path", why));
        }
        if !is_usual || differing.is_empty() {
            return None;
        }
        let n_both = self.pairs(FRONT, PATH).len();
        if differing.len() * 5 <= n_both {
            // Slips: in nearly all they agree. Titles and first lines are typed, or made of front matter, as it is.
            let why = format!(
                "Front matter and path name different days in {} of {n_both}; a file is named once, while front matter is \
                 typed, or copied from report to report.",
                counted(differing.len(), "report")
            );
            return Some(("path", why));
        }
        let agree =
            |place: Day| differing.iter().filter(|days| days.text.is_some() && days.text == place(days)).count();
        let (n_for_front, n_for_path) = (agree(FRONT), agree(PATH));
        let (n_front_repeated, n_path_repeated) = (self.n_repeated(FRONT), self.n_repeated(PATH));
        let reason = match () {
            () if n_for_path > n_for_front => format!("there the text agrees with the path in {n_for_path}"),
            () if n_for_front > n_for_path => return None,
            () if n_front_repeated > n_path_repeated => {
                format!(
                    "{n_front_repeated} of {n_in_front} share the day in front matter with another, as what is copied does"
                )
            }
            () if n_path_repeated > n_front_repeated => return None,
            () => "front matter is typed, or copied from report to report, and a file is named once".to_owned(),
        };
        let why =
            format!("Front matter and path name different days in {}; {reason}.", counted(differing.len(), "report"));
        Some(("path", why))
    }
}
