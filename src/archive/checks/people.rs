//! People: one name for two of them, one of them in two places, somebody who spoke and was not there.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{Ground, Places, Report, belong_together};
use crate::archive::{AppearanceIdx, MeetingIdx, OrganisationIdx, Part, Person, PersonIdx};
use crate::content::schema::{Format, Origin, PersonRef};
use crate::diagnostic::{Diagnostic, catalogue};
use crate::text::name::term_key;

pub(super) fn check(ground: &Ground<'_>) -> Vec<Diagnostic> {
    let reports: Vec<Report<'_>> = ground.reports().collect();
    let of_report = |report: &Report<'_>| {
        let mut problems = Vec::new();
        find_two_under_one_name(ground, *report, &mut problems);
        find_unlisted_speakers(ground, *report, &mut problems);
        find_present_absentees(ground, *report, &mut problems);
        problems
    };
    let mut problems: Vec<Diagnostic> = reports.par_iter().flat_map_iter(of_report).collect();
    let people = ground.records.people.par_iter().enumerate();
    let pairs = people.flat_map_iter(|(position, person)| {
        far_meetings(ground, person).into_iter().map(move |pair| (PersonIdx::new(position), pair))
    });
    let mut places = Places::default();
    let pairs: Vec<(PersonIdx, (MeetingIdx, MeetingIdx))> = pairs.collect();
    problems.extend(pairs.into_iter().filter_map(|(idx, pair)| in_two_places(ground, &mut places, idx, pair)));
    problems
}

/// Reports a name that stands twice in one list, as of organisations that have nothing to do with each other. Another role
/// or another organisation spoken for is one person in two capacities.
fn find_two_under_one_name(ground: &Ground<'_>, report: Report<'_>, problems: &mut Vec<Diagnostic>) {
    if !names_somebody_twice(ground, report) {
        return;
    }
    let matter = report.matter;
    let lists = [&matter.speakers, &matter.attendees, &matter.participants, &matter.observers];
    for list in lists {
        let mut first_of: FxHashMap<PersonIdx, &PersonRef> = FxHashMap::default();
        for reference in list.iter().filter(|reference| is_told(reference) && !reference.affiliation.is_empty()) {
            let Some(person) = ground.person(reference) else { continue };
            let first = *first_of.entry(person).or_insert(reference);
            let is_same_capacity = first.role == reference.role && first.on_behalf_of == reference.on_behalf_of;
            if !std::ptr::eq(first, reference) && is_same_capacity && are_apart(ground, first, reference) {
                let [place, first_place] = [reference, first].map(|reference| report.place(reference.name.span));
                let [other, known] = [reference, first].map(|reference| reference.affiliation[0].value.as_str());
                let name = &reference.name.value;
                problems.push(catalogue::two_under_one_name(place, name, other, first_place, known));
            }
        }
    }
}

/// Tells whether somebody took part in a meeting twice: most reports name nobody again, and are looked at no closer.
fn names_somebody_twice(ground: &Ground<'_>, report: Report<'_>) -> bool {
    let people = report.meeting.appearances.iter().map(|idx| ground.records.appearance(*idx).person);
    let mut people: Vec<PersonIdx> = people.collect();
    people.sort_unstable();
    people.windows(2).any(|pair| pair[0] == pair[1])
}

fn are_apart(ground: &Ground<'_>, a: &PersonRef, b: &PersonRef) -> bool {
    /// Nobody is of more bodies than these; each of the one would be compared with each of the other.
    const MOST_BODIES: usize = 20;
    let bodies = |reference: &PersonRef| -> Vec<OrganisationIdx> {
        reference.affiliation.iter().take(MOST_BODIES).filter_map(|name| ground.organisation(&name.value)).collect()
    };
    let (of_a, of_b) = (bodies(a), bodies(b));
    !of_a.iter().any(|a| of_b.iter().any(|b| ground.are_related(*a, *b)))
}

/// Reports speakers who are missing from the list of those present, where that has most of the others.
fn find_unlisted_speakers(ground: &Ground<'_>, report: Report<'_>, problems: &mut Vec<Diagnostic>) {
    /// A list that has fewer of the speakers may be one of other people.
    const FEWEST_LISTED: usize = 3;
    let matter = report.matter;
    if matter.attendees.is_empty() || !matter.attendees.iter().all(is_told) {
        return;
    }
    let lists = [&matter.attendees, &matter.participants, &matter.observers, &matter.regrets];
    let named: FxHashSet<PersonIdx> = people(ground, lists.into_iter().flatten()).map(|(person, _)| person).collect();
    let mut seen: FxHashSet<PersonIdx> = FxHashSet::default();
    let speakers: Vec<(PersonIdx, &PersonRef)> = people(ground, speakers(report).filter(|speaker| is_told(speaker)))
        .filter(|(person, _)| seen.insert(*person))
        .collect();
    let (listed, unlisted): (Vec<_>, Vec<_>) = speakers.into_iter().partition(|(person, _)| named.contains(person));
    if listed.len() < FEWEST_LISTED.max(3 * unlisted.len()) {
        return;
    }
    for (_, reference) in unlisted {
        let first = matter.attendees.first().map(|first| report.place(first.name.span));
        problems.push(catalogue::unlisted_speaker(report.place(reference.name.span), &reference.name.value, first));
    }
}

/// Reports those who sent regrets and yet were there.
fn find_present_absentees(ground: &Ground<'_>, report: Report<'_>, problems: &mut Vec<Diagnostic>) {
    if report.matter.regrets.is_empty() {
        return;
    }
    let present = report.matter.attendees.iter().chain(speakers(report)).filter(|present| is_told(present));
    let present: FxHashMap<PersonIdx, &PersonRef> = people(ground, present).collect();
    for (person, absent) in people(ground, report.matter.regrets.iter().filter(|absent| is_told(absent))) {
        if let Some(reference) = present.get(&person) {
            let [place, other] = [absent, reference].map(|reference| report.place(reference.name.span));
            problems.push(catalogue::present_absentee(place, &absent.name.value, other));
        }
    }
}

fn speakers<'a>(report: Report<'a>) -> impl Iterator<Item = &'a PersonRef> {
    report.matter.speakers.iter().chain(report.matter.sessions.iter().flat_map(|session| &session.speakers))
}

/// Tells whether somebody was named in front matter. Who was found in a text was not named there on purpose: to doubt that
/// would be to doubt our own reading.
fn is_told(reference: &PersonRef) -> bool {
    reference.origin != Origin::Found
}

fn people<'a>(
    ground: &Ground<'_>,
    references: impl Iterator<Item = &'a PersonRef>,
) -> impl Iterator<Item = (PersonIdx, &'a PersonRef)> {
    references.filter_map(|reference| Some((ground.person(reference)?, reference)))
}

/// Returns the meetings of one day, in two countries, in which a person took part, two by two.
fn far_meetings(ground: &Ground<'_>, person: &Person) -> Vec<(MeetingIdx, MeetingIdx)> {
    let mut far = Vec::new();
    let mut last: Option<MeetingIdx> = None;
    for meeting in person.appearances.iter().filter_map(|appearance| presence(ground, *appearance)) {
        let first = last.replace(meeting).filter(|first| *first != meeting && are_far(ground, *first, meeting));
        far.extend(first.map(|first| (first, meeting)));
    }
    far
}

/// Reports a person who took part in two such meetings.
fn in_two_places(
    ground: &Ground<'_>,
    places: &mut Places,
    idx: PersonIdx,
    (first, second): (MeetingIdx, MeetingIdx),
) -> Option<Diagnostic> {
    let (report, other) = (ground.report(second)?, ground.report(first)?);
    let [place, first_place] = [report, other].map(|report| places.of_person(ground, report, idx));
    let cities = [report, other].map(|report| report.meeting.city.as_deref().unwrap_or_default());
    Some(catalogue::in_two_places(place?, &ground.records.person(idx).name, cities[0], first_place?, cities[1]))
}

/// Returns the meeting in which somebody was there in person for certain, if it was on one known day.
fn presence(ground: &Ground<'_>, appearance: AppearanceIdx) -> Option<MeetingIdx> {
    let appearance = ground.records.appearance(appearance);
    // An office is held whether one is there or not.
    let was_there = !matches!(appearance.part, Part::Regrets | Part::Officer(_));
    let meeting = ground.records.meeting(appearance.meeting);
    let is_on_one_day = meeting.date.is_some_and(|date| date.day.is_some()) && meeting.end_date.is_none();
    let is_in_a_place = !matches!(meeting.format, Some(Format::Online | Format::Hybrid));
    (was_there && is_on_one_day && is_in_a_place).then_some(appearance.meeting)
}

/// Tells whether two meetings of one day were too far apart for anybody to be in both.
fn are_far(ground: &Ground<'_>, a: MeetingIdx, b: MeetingIdx) -> bool {
    let (first, second) = (ground.records.meeting(a), ground.records.meeting(b));
    let differ = |a: &Option<String>, b: &Option<String>| match (a, b) {
        (Some(a), Some(b)) => term_key(a) != term_key(b),
        _ => false,
    };
    first.date == second.date
        && differ(&first.country, &second.country)
        && differ(&first.city, &second.city)
        && !belong_together(ground.records, a, b)
}
