//! The agenda of a report: its days and times, its sessions and their sections in the text.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Ground, Report, days};
use crate::content::Document;
use crate::content::markdown::Heading;
use crate::content::schema::HeldStatus;
use crate::diagnostic::{Diagnostic, catalogue};
use crate::permanence::{Cited, Paragraphs};
use crate::source::Spanned;
use crate::text::date::Date;
use crate::text::name::term_key;
use crate::text::suggest::nearest;

/// Checks days, times and ids, which front matter alone tells.
pub(super) fn check_frames(ground: &Ground<'_>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for report in ground.reports() {
        find_backward_time(report, &mut problems);
        find_stale_next(report, &mut problems);
        find_strayed_sessions(report, &mut problems);
        let sessions = report.matter.sessions.iter().filter_map(|session| session.id.as_ref());
        find_doubled_ids(report, "session", sessions, &mut problems);
        let decisions = report.matter.decisions.iter().filter_map(|decision| decision.id.as_ref());
        find_doubled_ids(report, "decision", decisions, &mut problems);
    }
    problems
}

fn find_backward_time(report: Report<'_>, problems: &mut Vec<Diagnostic>) {
    let Some(time) = &report.matter.time else { return };
    if let (start, Some(end)) = time.value
        && end < start
        && report.meeting.end_date.is_none()
    {
        problems.push(catalogue::time_ends_before_start(report.place(time.span), start, end));
    }
}

/// Reports a next meeting that is not after the meeting: copied from the report before, or with a slip in the year.
fn find_stale_next(report: Report<'_>, problems: &mut Vec<Diagnostic>) {
    let (Some(next), Some(first)) = (&report.matter.next_meeting, report.meeting.date) else { return };
    let last = report.meeting.end_date.unwrap_or(first);
    // Of a meeting in 2017, or in its May, any day in it may be after it.
    if next.value.last_day() > last.first_day() {
        return;
    }
    // At the end of a year the next one is easily forgotten.
    let later = Date::new(next.value.year + 1, next.value.month, next.value.day);
    let later = later.filter(|later| later.first_day() > last.last_day() && next.value.last_day() < first.first_day());
    let place = report.place(next.span);
    problems.push(catalogue::next_meeting_not_after(place, next.value, (first, report.meeting.end_date), later));
}

/// Reports sessions on days on which the meeting was not. A reception may be on the eve of it, an excursion after it.
fn find_strayed_sessions(report: Report<'_>, problems: &mut Vec<Diagnostic>) {
    const DAYS_AROUND: i64 = 2;
    let Some((first, last)) = days(report.meeting) else { return };
    for date in report.matter.sessions.iter().filter_map(|session| session.date.as_ref()) {
        let around = jiff::Span::new().days(DAYS_AROUND);
        if date.value.last_day() < first.saturating_sub(around) || date.value.first_day() > last.saturating_add(around)
        {
            let (place, meeting) = (report.place(date.span), report.meeting);
            let dates = meeting.date.map(|date| (date, meeting.end_date));
            problems.extend(dates.map(|dates| catalogue::session_outside_meeting(place, date.value, dates)));
        }
    }
}

/// Reports ids that two sessions or two decisions of a report have, so that only the first can be meant by it.
fn find_doubled_ids<'a>(
    report: Report<'a>,
    of: &str,
    ids: impl Iterator<Item = &'a Spanned<String>>,
    problems: &mut Vec<Diagnostic>,
) {
    let mut first_of: FxHashMap<&str, &Spanned<String>> = FxHashMap::default();
    for id in ids {
        let first = *first_of.entry(&id.value).or_insert(id);
        if first.span != id.span {
            problems.push(catalogue::id_twice(report.place(id.span), of, &id.value, report.place(first.span)));
        }
    }
}

/// Checks what front matter says of the text against the text. Of what else the archive knows, it asks no more than where
/// the sessions of the report are.
pub(super) fn check_sections(report: Report<'_>, paragraphs: &Paragraphs) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    find_missing_paragraphs(report, paragraphs, &mut problems);
    let sessions = &report.meeting.sessions;
    let n_tied = sessions.iter().filter(|session| session.anchor.is_some()).count();
    // Sessions that were taken from the text are in it, and nobody said that they are all there is.
    let is_told = report.matter.sessions.iter().all(|session| session.found.is_none());
    if n_tied > 0 && is_told {
        let agenda = Agenda::new(report);
        agenda.find_untied_sessions(&mut problems);
        agenda.find_untied_headings(&mut problems);
        agenda.find_empty_sessions(&mut problems);
    }
    problems
}

/// Reports decisions of paragraphs that the text does not have.
fn find_missing_paragraphs(report: Report<'_>, paragraphs: &Paragraphs, problems: &mut Vec<Diagnostic>) {
    for decision in &report.matter.decisions {
        let is_missing = |cited: &Cited| paragraphs.number_of_cited(*cited).is_none();
        if let Some(cited) = decision.paragraph.filter(is_missing) {
            let place = report.place(decision.text.span);
            problems.push(catalogue::unknown_paragraph(place, &cited.to_string(), paragraphs.len()));
        }
    }
}

/// A report that ties sessions to sections by their titles.
struct Agenda<'a> {
    report: Report<'a>,
    /// For each session, the position of its heading.
    tied: Vec<Option<usize>>,
}

/// No agenda has more items; each session would be compared with each heading.
const MOST_COMPARED: usize = 300;

impl<'a> Agenda<'a> {
    fn new(report: Report<'a>) -> Agenda<'a> {
        let body = &report.document.body;
        let position = |anchor: &String| body.heading_at(anchor);
        let tied = report.meeting.sessions.iter().map(|session| session.anchor.as_ref().and_then(position));
        Agenda { report, tied: tied.collect() }
    }

    fn headings(&self) -> &'a [Heading] {
        &self.report.document.body.headings
    }

    fn n_tied(&self) -> usize {
        self.tied.iter().flatten().count()
    }

    /// Reports sessions without a section, where most have one: a slip if a heading is near, else a note.
    fn find_untied_sessions(&self, problems: &mut Vec<Diagnostic>) {
        if 2 * self.n_tied() <= self.tied.len() {
            return;
        }
        let tied: FxHashSet<usize> = self.tied.iter().flatten().copied().collect();
        let free = self.headings().iter().enumerate().filter(|(position, _)| !tied.contains(position));
        let free: Vec<&str> = free.map(|(_, heading)| heading.text.as_str()).take(MOST_COMPARED).collect();
        for (matter, tied) in self.report.matter.sessions.iter().zip(&self.tied) {
            if tied.is_none() {
                let near = nearest(&matter.title.value, free.iter().copied());
                let place = self.report.place(matter.title.span);
                problems.push(catalogue::session_without_section(place, &matter.title.value, near));
            }
        }
    }

    /// Reports headings that stand between those of sessions, at their level, and are of none. What is before the first or
    /// behind the last is as often an introduction or an annex.
    fn find_untied_headings(&self, problems: &mut Vec<Diagnostic>) {
        /// So many sections of sessions show that all sections are meant to be some.
        const TIED_FOR_EACH: usize = 3;
        let positions = || self.tied.iter().flatten().copied();
        let (Some(first), Some(last)) = (positions().min(), positions().max()) else { return };
        let level = self.headings()[first].level;
        let untied_sessions = self.report.matter.sessions.iter().zip(&self.tied).filter(|(_, tied)| tied.is_none());
        let untied_sessions: Vec<&str> =
            untied_sessions.map(|(session, _)| session.title.value.as_str()).take(MOST_COMPARED).collect();
        let tied: FxHashSet<usize> = positions().collect();
        let is_one = |position: &usize| {
            let heading = &self.headings()[*position];
            let is_free = heading.level == level && !tied.contains(position);
            // A heading that is near the title of a session was named with that.
            is_free && !is_pause(&heading.text) && nearest(&heading.text, untied_sessions.iter().copied()).is_none()
        };
        let untied: Vec<usize> = (first..last).filter(is_one).collect();
        let is_agenda = positions().all(|position| self.headings()[position].level == level);
        if is_agenda && self.n_tied() >= TIED_FOR_EACH * untied.len() {
            for heading in untied.iter().map(|position| &self.headings()[*position]) {
                problems.push(catalogue::section_without_session(self.report.place(heading.span), &heading.text));
            }
        }
    }

    /// Reports sessions whose section has no text, where others have some.
    fn find_empty_sessions(&self, problems: &mut Vec<Diagnostic>) {
        if self.report.meeting.status != HeldStatus::Held {
            return;
        }
        let of_sessions = self.report.matter.sessions.iter().zip(&self.tied);
        let empty = of_sessions.filter(|(_, tied)| tied.is_some_and(|at| is_empty(self.report.document, at)));
        let empty: Vec<_> = empty.collect();
        if 2 * empty.len() > self.n_tied() {
            return;
        }
        for (session, tied) in empty {
            let heading = tied.map(|at| self.report.place(self.headings()[at].span));
            let place = self.report.place(session.title.span);
            problems.push(catalogue::session_without_outcome(place, &session.title.value, heading));
        }
    }
}

/// Tells whether nothing stands between a heading and the next one of its level or a higher one, or the end.
fn is_empty(document: &Document, position: usize) -> bool {
    let heading = &document.body.headings[position];
    let next = document.body.headings.get(position + 1);
    if next.is_some_and(|next| next.level > heading.level) {
        return false;
    }
    let end = next.map_or(document.source.end, |next| next.span.start) as usize;
    let between = document.file.text.get(heading.span.end as usize..end).unwrap_or("x");
    let mut lines = between.lines().map(str::trim).filter(|line| !line.is_empty());
    // A line under a heading is a part of it, and comments are not shown.
    lines.all(|line| line.chars().all(|c| matches!(c, '-' | '=' | '#' | '*' | '_')) || line.starts_with("<!--"))
}

/// Tells whether a heading is of a pause rather than of an item of the agenda.
fn is_pause(heading: &str) -> bool {
    const WORDS: &[&str] = &["break", "lunch", "coffee", "tea", "dinner", "reception", "pause", "recess"];
    term_key(heading).split(' ').any(|word| WORDS.contains(&word))
}
