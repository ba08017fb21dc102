//! Posts that a person held: their dates among themselves, and against what reports say.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Ground, Places, days};
use crate::archive::{AppearanceIdx, OrganisationIdx, Person, PersonIdx, PersonPost};
use crate::content::Document;
use crate::content::schema::{Own, Post};
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::text::name::term_key;

/// Nobody has held more posts; each appearance would be compared with each.
const MOST_POSTS: usize = 100;

pub(super) fn check(ground: &Ground<'_>) -> Vec<Diagnostic> {
    let (mut problems, mut places) = (Vec::new(), Places::default());
    for (idx, person) in PersonIdx::each(&ground.records.people).filter(|(_, person)| !person.posts.is_empty()) {
        let Some(document) = person.text.map(|text| ground.documents[text.position()]) else { continue };
        let Own::Person(matter) = &document.matter.own else { continue };
        find_backward(document, &matter.posts, &mut problems);
        find_overlaps(document, person, &matter.posts, &mut problems);
        for &appearance in person.appearances.iter().filter(|_| matter.posts.len() <= MOST_POSTS) {
            find_contradiction((ground, &mut places), idx, (document, &matter.posts), appearance, &mut problems);
        }
    }
    problems
}

/// Reports posts that end before they begin.
fn find_backward(document: &Arc<Document>, posts: &[Post], problems: &mut Vec<Diagnostic>) {
    for post in posts {
        if let (Some(from), Some(to)) = (&post.from, &post.to)
            && to.value.last_day() < from.value.first_day()
        {
            let place = Place::new(&document.file, to.span);
            problems.push(catalogue::post_ends_before_start(place, &post.title.value, from.value, to.value));
        }
    }
}

/// Reports one post, of one organisation, that is held twice at a time. A year in which one ends and the next begins is
/// shared by both.
fn find_overlaps(document: &Arc<Document>, person: &Person, matters: &[Post], problems: &mut Vec<Diagnostic>) {
    let mut posts: Vec<(&PersonPost, &Post)> = person.posts.iter().zip(matters).collect();
    posts.retain(|(post, _)| post.from.is_some());
    posts.sort_by_key(|(post, _)| post.from);
    let mut last_of: FxHashMap<(Option<OrganisationIdx>, String), (&PersonPost, &Post)> = FxHashMap::default();
    for (later, later_matter) in &posts {
        let key = term_key(&later.title);
        let overlaps = |earlier: &PersonPost| {
            let begins = later.from.map(|from| from.last_day());
            let ends = earlier.to.map(|to| to.first_day());
            ends.is_none() || ends.zip(begins).is_some_and(|(ends, begins)| begins < ends)
        };
        let earlier = last_of.insert((later.organisation, key), (*later, *later_matter));
        if let Some((_, earlier)) = earlier.filter(|(post, _)| overlaps(post)) {
            let [place, first] = [later_matter, earlier].map(|post| Place::new(&document.file, post.title.span));
            problems.push(catalogue::overlapping_posts(place, &later.title, first));
        }
    }
}

/// Reports an affiliation of a time at which the person's file has the person elsewhere: it dates all posts there, and
/// none of them falls on the meeting, while another one does.
fn find_contradiction(
    (ground, places): (&Ground<'_>, &mut Places),
    idx: PersonIdx,
    (document, matters): (&Arc<Document>, &[Post]),
    appearance: AppearanceIdx,
    problems: &mut Vec<Diagnostic>,
) {
    let (records, person) = (ground.records, ground.records.person(idx));
    let appearance = records.appearance(appearance);
    let Some((first, last)) = days(records.meeting(appearance.meeting)) else { return };
    let is_then = |post: &&PersonPost| {
        post.from.is_some_and(|from| from.first_day() <= last) && post.to.is_none_or(|to| to.last_day() >= first)
    };
    let is_outside = |post: &PersonPost| {
        post.from.is_some_and(|from| from.first_day() > last) || post.to.is_some_and(|to| to.last_day() < first)
    };
    let is_of = |post: &PersonPost, body: OrganisationIdx| {
        post.organisation.is_some_and(|organisation| ground.are_related(organisation, body))
    };
    let Some(held) = person.posts.iter().find(is_then) else { return };
    for &body in &appearance.affiliations {
        let there = person.posts.iter().enumerate().filter(|(_, post)| is_of(post, body));
        let Some((position, _)) = there.clone().next_back().filter(|_| there.clone().all(|(_, post)| is_outside(post)))
        else {
            continue;
        };
        let Some(report) = ground.report(appearance.meeting) else { continue };
        let post = Place::new(&document.file, matters[position].title.span);
        let Some(place) = places.of_person(ground, report, idx) else { continue };
        let held = held.organisation.map(|organisation| records.organisation(organisation).title.as_str());
        let title = &records.organisation(body).title;
        problems.push(catalogue::affiliation_differs_from_posts(place, &person.name, title, held, post));
    }
}
