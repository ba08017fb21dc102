//! Decisions: what became of them, and when.

use rustc_hash::FxHashMap;

use super::{Ground, Report};
use crate::archive::{Decision, Entity, Meeting};
use crate::content::schema::{DecisionMatter, DecisionStatus, Vote};
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::text::date::Date;

pub(super) fn check(ground: &Ground<'_>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let latest = ground.records.latest_meeting();
    for report in ground.reports() {
        // Those of the front matter come first, in its order.
        let written = report.meeting.decisions.iter().zip(&report.matter.decisions);
        for (idx, matter) in written {
            let decision = (ground.records.decision(*idx), matter);
            check_decision(ground, report, decision, latest, &mut problems);
            check_votes(report, decision, &mut problems);
        }
        check_closed(ground, report, &mut problems);
    }
    problems
}

fn check_decision(
    ground: &Ground<'_>,
    report: Report<'_>,
    (decision, matter): (&Decision, &DecisionMatter),
    latest: Option<Date>,
    problems: &mut Vec<Diagnostic>,
) {
    if let Some(due) = &matter.due {
        let (place, last_day) = (report.place(due.span), due.value.last_day());
        let is_open = decision.status == DecisionStatus::Open;
        if let Some(taken) = report.meeting.date.filter(|taken| last_day < taken.first_day()) {
            problems.push(catalogue::due_before_made(place, due.value, taken));
        } else if let Some(latest) = latest.filter(|latest| is_open && last_day < latest.first_day()) {
            problems.push(catalogue::overdue_decision(place, due.value, latest));
        }
    }
    if let (Some(resolved_in), Some(meeting)) = (&matter.resolved_in, decision.resolved_in) {
        let closed = ground.records.meeting(meeting);
        if is_before(closed, report.meeting) {
            let place = report.place(resolved_in.span);
            problems.push(catalogue::closed_before_made(place, &matter.text.value, closed.date, report.meeting.date));
        }
        if matter.status == Some(DecisionStatus::Open) {
            problems.push(catalogue::open_though_resolved(report.place(resolved_in.span), &resolved_in.value));
        }
    }
}

/// Reports whoever is said to have voted in two ways.
fn check_votes(report: Report<'_>, (decision, matter): (&Decision, &DecisionMatter), problems: &mut Vec<Diagnostic>) {
    let mut first_of: FxHashMap<Entity, (Vote, Place)> = FxHashMap::default();
    for (voters, matter) in decision.votes.iter().zip(&matter.votes) {
        for (voter, reference) in voters.voters.iter().zip(&matter.voters) {
            let Some(entity) = voter.entity else { continue };
            let place = report.place(reference.name.span);
            match first_of.get(&entity) {
                Some((vote, first)) => {
                    let words = [*vote, matter.vote].map(Vote::name);
                    problems.push(catalogue::voted_twice(place, &reference.name.value, words, first.clone()));
                }
                None => {
                    first_of.insert(entity, (matter.vote, place));
                }
            }
        }
    }
}

/// Reports decisions that a report says were closed in its meeting, and that were taken later.
fn check_closed(ground: &Ground<'_>, report: Report<'_>, problems: &mut Vec<Diagnostic>) {
    for reference in &report.matter.closes {
        let Some((of, id)) = reference.value.rsplit_once('#') else { continue };
        let closed = report.meeting.closes.iter().map(|idx| ground.records.decision(*idx)).find(|decision| {
            let meeting = ground.records.meeting(decision.meeting);
            decision.id == id && (meeting.id == of || meeting.id.ends_with(of) || meeting.title == of)
        });
        let Some(decision) = closed else { continue };
        let taken = ground.records.meeting(decision.meeting);
        if is_before(report.meeting, taken) {
            let place = report.place(reference.span);
            problems.push(catalogue::closed_before_made(place, &decision.text, report.meeting.date, taken.date));
        }
    }
}

/// Tells whether a meeting was over before another one began, for certain.
fn is_before(first: &Meeting, second: &Meeting) -> bool {
    let last_day = first.end_date.or(first.date).map(Date::last_day);
    last_day.zip(second.date).is_some_and(|(last_day, date)| last_day < date.first_day())
}
