//! What is known of people, and why they may be one, in words.

use super::{Link, Reason, Strength};
use crate::archive::{Archive, MeetingIdx, OrganisationIdx, PersonIdx};
use crate::text::date::Date;
use crate::text::name::{Doubt, Resemblance};

/// What tells one person from another at a glance.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Profile {
    /// At how many meetings.
    pub n_meetings: usize,
    /// When first.
    pub first: Option<Date>,
    /// When last.
    pub last: Option<Date>,
    /// The organisations, those of most appearances first.
    pub affiliations: Vec<String>,
}

/// Returns what tells a person from others.
pub fn profile(archive: &Archive, person: PersonIdx) -> Profile {
    let appearances: Vec<_> = archive.person(person).appearances.iter().map(|idx| archive.appearance(*idx)).collect();
    let mut meetings: Vec<MeetingIdx> = appearances.iter().map(|appearance| appearance.meeting).collect();
    meetings.sort_unstable();
    meetings.dedup();
    let dates: Vec<Date> = meetings.iter().filter_map(|meeting| archive.meeting(*meeting).date).collect();
    let mut counts: Vec<(OrganisationIdx, usize)> = Vec::new();
    for body in appearances.iter().flat_map(|appearance| &appearance.affiliations) {
        match counts.iter_mut().find(|(known, _)| known == body) {
            Some((_, n)) => *n += 1,
            None => counts.push((*body, 1)),
        }
    }
    counts.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    Profile {
        n_meetings: meetings.len(),
        first: dates.iter().min().copied(),
        last: dates.iter().max().copied(),
        affiliations: counts.iter().map(|(body, _)| archive.organisation(*body).title.clone()).collect(),
    }
}

/// Returns a strength as a word of a program.
pub fn strength_word(strength: Strength) -> &'static str {
    match strength {
        Strength::Possible => "possible",
        Strength::Likely => "likely",
        Strength::VeryLikely => "very-likely",
    }
}

/// Returns in what two names resemble each other: a sentence without its full stop.
pub fn resemblance_in_words(archive: &Archive, link: &Link) -> String {
    let [first, second] = [link.first, link.second].map(|person| archive.person(person).name.as_str());
    let but_for = |what: &str| format!("\"{second}\" differs from \"{first}\" only {what}");
    match link.resemblance {
        Resemblance::Near(Doubt::MiddleInitial) => but_for("by a middle initial"),
        Resemblance::Near(Doubt::Suffix) => but_for("by a suffix"),
        Resemblance::Near(Doubt::Spelling) => but_for("in spelling"),
        Resemblance::Near(Doubt::Order) => but_for("in word order"),
        Resemblance::Near(Doubt::Initials) => but_for("in that one name is an initial"),
        Resemblance::Transliteration => but_for("in how a sound is written"),
        Resemblance::ShortGivenName => but_for("by a short form of the given name"),
        Resemblance::PartLeftOut => but_for("by a part that is left out"),
        Resemblance::TwoSlips => but_for("by two slips"),
        Resemblance::OneWord => {
            let (short, long) = if first.len() < second.len() { (first, second) } else { (second, first) };
            format!("\"{short}\" is a part of \"{long}\"")
        }
    }
}

/// Returns what speaks for it or against it: half a sentence.
pub fn reason_in_words(archive: &Archive, reason: &Reason) -> String {
    let name = |person: PersonIdx| &archive.person(person).name;
    match reason {
        Reason::SameAffiliation(body) => format!("both were of {}", archive.organisation(*body).title),
        Reason::SameGroup(group) => format!("both were in {}", archive.group(*group).title),
        Reason::Rare(person) => format!("\"{}\" is rare", name(*person)),
        Reason::OnlyOneOfTheName(person) => format!("nobody else there is called \"{}\"", name(*person)),
        Reason::ListedTogether(1, meeting) => format!("both are listed in {}", archive.meeting(*meeting).id),
        Reason::ListedTogether(n, meeting) => {
            format!("both are listed in {n} meetings, as in {}", archive.meeting(*meeting).id)
        }
        Reason::OtherAffiliations => "they were of different organisations".to_owned(),
        Reason::OtherGroups => "they were in different groups".to_owned(),
        Reason::YearsBetween(years) => format!("{years} years lie between them"),
    }
}
