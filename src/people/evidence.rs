//! What speaks for it, beside their names, that two people are one, and what against it.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::archive::{Archive, GroupIdx, MeetingIdx, OrganisationIdx, Part, PersonIdx};
use crate::text::name::Resemblance;

/// What speaks for it that two people are one, or against it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// Both were of this organisation.
    SameAffiliation(OrganisationIdx),
    /// Both were at meetings of this group.
    SameGroup(GroupIdx),
    /// This name is rare and the other one is not.
    Rare(PersonIdx),
    /// Nobody else in the groups of this single name bears it.
    OnlyOneOfTheName(PersonIdx),
    /// Both stand in the lists of those present, of so many meetings; this is the first.
    ListedTogether(usize, MeetingIdx),
    /// What is known of their organisations has nothing in common.
    OtherAffiliations,
    /// No group had both.
    OtherGroups,
    /// So many years lie between the last meeting of one and the first of the other.
    YearsBetween(i16),
}

impl Reason {
    /// Tells whether it speaks for it.
    pub fn is_for(&self) -> bool {
        self.weight() > 0
    }

    pub(super) fn weight(&self) -> i32 {
        match self {
            Reason::SameAffiliation(_) => 3,
            Reason::SameGroup(_) | Reason::Rare(_) => 1,
            Reason::OnlyOneOfTheName(_) => 3,
            // A name that was put into a list twice by mistake is seen, but seldom.
            Reason::ListedTogether(1, _) => -4,
            Reason::ListedTogether(..) => -9,
            Reason::OtherAffiliations | Reason::OtherGroups => -1,
            Reason::YearsBetween(_) => -2,
        }
    }
}

/// What is known of all people, laid out for being compared.
pub(super) struct Witness<'a> {
    archive: &'a Archive,
    people: Vec<Known>,
    /// How many people of each group bear a word in their names, by group and word.
    bearers: FxHashMap<(Option<GroupIdx>, String), u32>,
}

/// What is known of a person.
#[derive(Default)]
struct Known {
    meetings: FxHashSet<MeetingIdx>,
    /// The meetings whose lists of people have the name.
    listed: FxHashSet<MeetingIdx>,
    affiliations: Vec<OrganisationIdx>,
    groups: Vec<GroupIdx>,
    /// The years of the first meeting and the last.
    years: Option<(i16, i16)>,
    has_file: bool,
}

/// Names in at most so many meetings are rare beside one in as many times more.
const RARE: usize = 2;
const TIMES_MORE: usize = 5;

impl<'a> Witness<'a> {
    pub(super) fn new(archive: &'a Archive) -> Witness<'a> {
        let people: Vec<Known> = PersonIdx::each(&archive.people).map(|(idx, _)| known(archive, idx)).collect();
        let mut bearers: FxHashMap<(Option<GroupIdx>, String), u32> = FxHashMap::default();
        for (person, known) in archive.people.iter().zip(&people) {
            let words: FxHashSet<String> = person.name.split_whitespace().map(str::to_lowercase).collect();
            if words.len() < 2 {
                continue;
            }
            #[expect(clippy::iter_over_hash_type, reason = "what is counted does not depend on the order")]
            for word in words {
                for group in groups_or_none(known) {
                    *bearers.entry((group, word.clone())).or_default() += 1;
                }
            }
        }
        Witness { archive, people, bearers }
    }

    fn known(&self, person: PersonIdx) -> &Known {
        &self.people[person.position()]
    }

    /// Returns how sure a name is: one with a file is surer, then one that stands in more meetings.
    pub(super) fn rank(&self, person: PersonIdx) -> (bool, usize) {
        let known = self.known(person);
        (known.has_file, known.meetings.len())
    }

    /// Tells whether two people stand in one list so often that they are two.
    pub(super) fn are_two(&self, a: PersonIdx, b: PersonIdx) -> bool {
        self.known(a).listed.intersection(&self.known(b).listed).nth(1).is_some()
    }

    pub(super) fn reasons(&self, first: PersonIdx, second: PersonIdx, resemblance: Resemblance) -> Vec<Reason> {
        let (a, b) = (self.known(first), self.known(second));
        let shared = |of_a: &[OrganisationIdx]| of_a.iter().copied().find(|body| b.affiliations.contains(body));
        let affiliation = match shared(&a.affiliations) {
            Some(body) => Some(Reason::SameAffiliation(body)),
            None if a.affiliations.is_empty() || b.affiliations.is_empty() => None,
            None => Some(Reason::OtherAffiliations),
        };
        let group = match a.groups.iter().copied().find(|group| b.groups.contains(group)) {
            // Where there is only one, it says nothing.
            Some(group) => (self.archive.groups.len() > 1).then_some(Reason::SameGroup(group)),
            None if a.groups.is_empty() || b.groups.is_empty() => None,
            None => Some(Reason::OtherGroups),
        };
        let together = a.listed.intersection(&b.listed);
        let n_together = together.clone().count();
        let together = together.min().map(|meeting| Reason::ListedTogether(n_together, *meeting));
        let is_rare = b.meetings.len() <= RARE && a.meetings.len() >= TIMES_MORE * b.meetings.len().max(1);
        let rare = is_rare.then_some(Reason::Rare(second));
        let only = (resemblance == Resemblance::OneWord).then(|| self.only_one(first, second)).flatten();
        let between = years_between(a, b).map(Reason::YearsBetween);
        [affiliation, group, rare, only, together, between].into_iter().flatten().collect()
    }

    /// Tells of a single name that nobody else in the groups of its bearer has it.
    fn only_one(&self, first: PersonIdx, second: PersonIdx) -> Option<Reason> {
        let is_one_word = |person: &PersonIdx| !self.archive.person(*person).name.contains(char::is_whitespace);
        let short = [first, second].into_iter().find(is_one_word)?;
        let word = self.archive.person(short).name.to_lowercase();
        let is_alone = |group| self.bearers.get(&(group, word.clone())).is_none_or(|n| *n == 1);
        groups_or_none(self.known(short)).all(is_alone).then_some(Reason::OnlyOneOfTheName(short))
    }
}

/// Returns how many years lie between the times of two people, if so many that somebody would have been missed.
fn years_between(a: &Known, b: &Known) -> Option<i16> {
    const LONG: i16 = 3;
    let ((first_a, last_a), (first_b, last_b)) = (a.years?, b.years?);
    Some((first_a - last_b).max(first_b - last_a)).filter(|years| *years >= LONG)
}

fn groups_or_none(known: &Known) -> impl Iterator<Item = Option<GroupIdx>> {
    let none = known.groups.is_empty().then_some(None);
    known.groups.iter().copied().map(Some).chain(none)
}

fn known(archive: &Archive, idx: PersonIdx) -> Known {
    let person = archive.person(idx);
    let mut known = Known { has_file: person.text.is_some(), ..Known::default() };
    for appearance in person.appearances.iter().map(|idx| archive.appearance(*idx)) {
        known.meetings.insert(appearance.meeting);
        if matches!(appearance.part, Part::Attendee | Part::Participant | Part::Observer | Part::Regrets) {
            known.listed.insert(appearance.meeting);
        }
        known.affiliations.extend(&appearance.affiliations);
        known.affiliations.extend(appearance.on_behalf_of);
        let meeting = archive.meeting(appearance.meeting);
        known.groups.extend(meeting.group);
        if let Some(year) = meeting.date.map(|date| date.year) {
            let (first, last) = known.years.unwrap_or((year, year));
            known.years = Some((first.min(year), last.max(year)));
        }
    }
    known.affiliations.extend(person.posts.iter().filter_map(|post| post.organisation));
    known.affiliations.sort_unstable();
    known.affiliations.dedup();
    known.groups.sort_unstable();
    known.groups.dedup();
    known
}
