//! Reports that are of one meeting, or have one text.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Ground, Report, Woven};
use crate::archive::GroupIdx;
use crate::content::Document;
use crate::diagnostic::{Diagnostic, catalogue};
use crate::text::name::term_key;

/// What tells without a look at two texts that they are different: how long they are, and how they end, for reports often
/// begin alike. `None` for short ones.
pub(in crate::archive) type Gist = Option<(usize, [u8; 32])>;

/// Returns the gist of a document's text.
pub(in crate::archive) fn gist(document: &Document) -> Gist {
    /// Shorter ones are what many meetings have in common: "Cancelled", a list of three items.
    const SHORTEST: usize = 400;
    let text = text(document);
    Some((text.len(), *text.as_bytes().last_chunk()?)).filter(|(length, _)| *length >= SHORTEST)
}

/// Reports texts of some length that another report has too, letter for letter.
pub(super) fn check_texts(woven: &Woven<'_>) -> Vec<Diagnostic> {
    let gist = |report: &Report<'_>| woven.texts[report.meeting.text.position()].findings.gist;
    let mut n_like: FxHashMap<Gist, u32> = FxHashMap::default();
    for report in woven.reports() {
        *n_like.entry(gist(&report)).or_default() += 1;
    }
    let mut problems = Vec::new();
    let mut holders: FxHashMap<&str, Report<'_>> = FxHashMap::default();
    for report in woven.reports().filter(|report| gist(report).is_some_and(|gist| n_like[&Some(gist)] > 1)) {
        let first = *holders.entry(text(report.document)).or_insert(report);
        if first.idx != report.idx {
            problems.push(catalogue::same_text(report.document.place(), &first.document.file.label));
        }
    }
    problems
}

fn text(document: &Document) -> &str {
    document.file.slice(document.source).trim()
}

/// Reports meetings of one day with one title in one group, which nothing else tells apart. Without groups, those in one
/// folder are looked at.
pub(super) fn check_meetings(ground: &Ground<'_>) -> Vec<Diagnostic> {
    type Key<'a> = (jiff::civil::Date, Option<GroupIdx>, &'a str);
    let mut of_one_day: BTreeMap<Key<'_>, Vec<Report<'_>>> = BTreeMap::new();
    for report in ground.reports() {
        let (Some(date), Some(_)) = (report.meeting.date, &report.document.matter.common.title) else { continue };
        // Whoever names the larger meeting, or the original, knows of the other report.
        let is_told = report.meeting.parent.is_some() || report.meeting.translation_of.is_some();
        if date.day.is_none() || is_told {
            continue;
        }
        let path = report.document.file.path.as_str();
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let folder = if report.meeting.group.is_some() { "" } else { folder };
        of_one_day.entry((date.first_day(), report.meeting.group, folder)).or_default().push(report);
    }
    // Hardly any day has several, so hardly any title is asked for.
    of_one_day.into_values().filter(|reports| reports.len() > 1).flat_map(|reports| of_one_title(&reports)).collect()
}

fn of_one_title(reports: &[Report<'_>]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut holders: FxHashMap<String, Report<'_>> = FxHashMap::default();
    for &report in reports {
        let first = *holders.entry(term_key(&report.meeting.title)).or_insert(report);
        if first.idx != report.idx && !are_apart(first, report) {
            let title = report.document.title_place();
            problems.push(catalogue::same_meeting(title, &report.meeting.title, first.document.title_place()));
        }
    }
    problems
}

/// Tells whether two reports say of their meetings what only two meetings can have.
fn are_apart(a: Report<'_>, b: Report<'_>) -> bool {
    fn differ<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
        a.is_some() && b.is_some() && a != b
    }
    let (first, second) = (a.meeting, b.meeting);
    let lang = |report: Report<'_>| report.document.matter.common.lang.as_ref().map(|lang| lang.value.clone());
    differ(&first.number, &second.number)
        || differ(&first.time, &second.time)
        || differ(&first.symbol, &second.symbol)
        || differ(&first.venue, &second.venue)
        || differ(&first.city, &second.city)
        || differ(&lang(a), &lang(b))
        || first.status != second.status
}
