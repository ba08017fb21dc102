//! Names that may belong to one person: suggested, never merged.

use rustc_hash::FxHashMap;

use super::register::Register;
use super::several;
use super::{Group, Person, Topic, TopicIdx, lookup};
use crate::content::schema::Names;
use crate::content::{adding, as_meeting};
use crate::diagnostic::{Diagnostic, Edit, Place, catalogue};
use crate::text::name::{self, likeness, likeness_buckets};
use crate::text::suggest::has_a_slip;

/// A bucket with more names than this holds a very common name; comparing all of them with one another would take
/// longer than anybody would read.
const LARGEST_BUCKET: usize = 64;

/// Finds people, and topics, whose names are so near that one of them may be a slip.
pub(super) fn find(register: &Register) -> Vec<Diagnostic> {
    let mut buckets: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (position, person) in register.records.people.iter().enumerate() {
        for bucket in likeness_buckets(&person.name) {
            buckets.entry(bucket).or_default().push(position);
        }
    }
    buckets.retain(|_, positions| positions.len() <= LARGEST_BUCKET);
    let mut pairs: Vec<(usize, usize)> = buckets.values().flat_map(|positions| pairs_of(positions)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut problems = Vec::new();
    for (first, second) in pairs {
        let (first, second) = (&register.records.people[first], &register.records.people[second]);
        if let Some(doubt) = likeness(&first.name, &second.name).filter(|_| !is_settled(first, second)) {
            let (known, named) = in_order(first, second);
            let (place, known_place) = (named.first_named.clone(), known.first_named.clone());
            let remedies = remedies(register, known, named);
            problems.push(catalogue::similar_names(place, &named.name, known_place, &known.name, doubt, remedies));
        }
    }
    problems.extend(similar_actors(register, &buckets));
    let records = &register.records;
    problems.extend(similar_topics(&records.topics));
    problems.extend(similar_groups(&records.groups));
    problems.extend(several::find(records));
    problems
}

/// Returns the problems of those who are to act on a decision of front matter, whom the archive does not know, and whose name is nearly that
/// of somebody whom it knows. Others stay text: "the Chair" and "all members" act too.
fn similar_actors(register: &Register, buckets: &FxHashMap<String, Vec<usize>>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (document, _) in &register.texts {
        let decisions = as_meeting(document).map_or(&[][..], |meeting| &meeting.decisions);
        for name in decisions.iter().flat_map(|decision| &decision.by).map(|person| &person.name) {
            if lookup::named(&register.names, Names::Actor, &name.value).is_some() {
                continue;
            }
            let near = likeness_buckets(&name.value).into_iter().filter_map(|bucket| buckets.get(&bucket)).flatten();
            let near = near.map(|position| &register.records.people[*position]);
            if let Some(known) = near.into_iter().find(|known| likeness(&name.value, &known.name).is_some()) {
                problems.push(catalogue::similar_actor(
                    Place::new(&document.file, name.span),
                    &name.value,
                    &known.name,
                ));
            }
        }
    }
    problems
}

fn pairs_of(positions: &[usize]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (n_before, &second) in positions.iter().enumerate() {
        pairs.extend(positions[..n_before].iter().map(|&first| (first.min(second), first.max(second))));
    }
    pairs.retain(|(first, second)| first != second);
    pairs
}

/// Returns the edits of a person's file by which another name is the same person's, or another's. Somebody who has a file
/// too is not to be made the same person by one line.
fn remedies(register: &Register, known: &Person, named: &Person) -> [Option<Edit>; 2] {
    let Some(text) = known.text else { return [None, None] };
    let file = &register.texts[text.position()].0.file;
    let same = adding::item(file, "also_known_as", &named.name).filter(|_| named.text.is_none());
    [same, adding::item(file, "distinct_from", &named.name)]
}

/// Tells whether nothing is left to ask about two people.
fn is_settled(first: &Person, second: &Person) -> bool {
    // Two files that claim one name are reported as that.
    let have_one_name = name::person_key(&first.name) == name::person_key(&second.name);
    have_one_name || first.is_told_from(second)
}

/// Returns first the person whose name is the surer one: with a file, else with more appearances, else named earlier.
fn in_order<'a>(first: &'a Person, second: &'a Person) -> (&'a Person, &'a Person) {
    let rank = |person: &Person| (person.text.is_some(), person.appearances.len());
    if rank(second) > rank(first) { (second, first) } else { (first, second) }
}

/// Returns the problems of topics that have no file and differ from another only by a plural, or by a space or hyphen within a word,
/// or by a slip from one that has a file.
fn similar_topics(topics: &[Topic]) -> Vec<Diagnostic> {
    let with_file = Known::new(topics.iter().filter(|topic| topic.text.is_some()).map(|topic| (&*topic.title, topic)));
    let mut by_stem: FxHashMap<String, TopicIdx> = FxHashMap::default();
    let mut problems = Vec::new();
    for (idx, topic) in TopicIdx::each(topics) {
        let key = name::term_key(&topic.title);
        let earlier = *by_stem.entry(stem(&key)).or_insert(idx);
        let twin = (earlier != idx).then(|| &topics[earlier.position()]);
        if topic.text.is_none()
            && let Some(known) = twin.or_else(|| with_file.nearest(&key))
        {
            let (place, known_place) = (topic.first_named.clone(), known.first_named.clone());
            problems.push(catalogue::similar_topics(place, &topic.title, known_place, &known.title));
        }
    }
    problems
}

/// What has a file, by its name as a key, to find what is a slip away from it.
struct Known<'a, T>(Vec<(String, &'a T)>);

impl<'a, T> Known<'a, T> {
    /// Nobody keeps more in files; among more, no slips are looked for.
    const MOST_COMPARED: usize = 256;

    fn new(titled: impl Iterator<Item = (&'a str, &'a T)>) -> Known<'a, T> {
        let known: Vec<(String, &T)> = titled.map(|(title, thing)| (name::term_key(title), thing)).collect();
        Known(if known.len() > Self::MOST_COMPARED { Vec::new() } else { known })
    }

    fn nearest(&self, key: &str) -> Option<&'a T> {
        self.0.iter().find(|(other, _)| has_a_slip(other, key)).map(|(_, thing)| *thing)
    }
}

/// Returns the problems of groups that have no file and are called nearly like one that has: a slip there makes a series of its own, from which
/// a reader of the other never learns of the meeting.
fn similar_groups(groups: &[Group]) -> Vec<Diagnostic> {
    let with_file = || groups.iter().filter(|group| group.text.is_some()).map(|group| (&*group.title, group));
    let by_stem: FxHashMap<String, &Group> =
        with_file().map(|(title, group)| (stem(&name::term_key(title)), group)).collect();
    let known = Known::new(with_file());
    let mut problems = Vec::new();
    for group in groups.iter().filter(|group| group.text.is_none()) {
        let key = name::term_key(&group.title);
        if let Some(known) = by_stem.get(&stem(&key)).copied().or_else(|| known.nearest(&key)) {
            let (place, known_place) = (group.first_named.clone(), known.first_named.clone());
            problems.push(catalogue::similar_groups(place, &group.title, known_place, &known.title));
        }
    }
    problems
}

/// Returns what a topic in the singular and in the plural have in common, in English, and however its words are joined:
/// "treaty" and "treaties", "cyber crime" and "cybercrime".
fn stem(key: &str) -> String {
    /// A shorter word with an `s` is as often another one: "new" and "news".
    const SHORTEST: usize = 4;
    let singular = |ending: &str| key.strip_suffix(ending).filter(|stem| stem.len() >= SHORTEST);
    let hisses = |stem: &&str| ["s", "x", "z", "ch", "sh"].iter().any(|ending| stem.ends_with(ending));
    let stem = match key.strip_suffix("ies").filter(|stem| stem.len() >= SHORTEST) {
        Some(stem) => format!("{stem}y"),
        None => singular("es")
            .filter(hisses)
            .or_else(|| singular("s").filter(|stem| !stem.ends_with('s')))
            .unwrap_or(key)
            .to_owned(),
    };
    stem.replace(' ', "")
}
