//! People, organisations, who belonged where and how they voted, in the form of the Popolo project, which parliamentary monitors read.
//!
//! What a report says of a person's affiliation holds for its day. So the days on which reports say the same become one
//! membership, from the first of them to the last; posts of a person's own file have the dates that it gives.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::archive::{Decision, Entity, MeetingIdx, OrganisationIdx, PersonIdx, Visibility};
use crate::config::Machine;
use crate::content::schema::Vote;
use crate::diagnostic::Diagnostic;
use crate::output::json::{Json, object};
use crate::output::page::absolute;
use crate::output::{Audience, Edition, Output, Rendered, Route, Subject, whole_route};
use crate::site::Site;
use crate::text::date::Date;

pub(in crate::output) struct Popolo;

impl Output for Popolo {
    fn name(&self) -> &'static str {
        Machine::Popolo.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::Popolo)
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        whole_route(super::POPOLO)
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let site = edition.site;
        let document = json!({
            "persons": persons(site),
            "organizations": organizations(site),
            "memberships": memberships(site),
            "events": events(site),
            "motions": motions(site),
        });
        Ok(Rendered::Bytes(super::pretty(&document)))
    }
}

fn id(site: &Site, entity: Entity) -> Value {
    // The folder is part of it, for a person and an organisation may have one id.
    json!(site.archive.address(entity).trim_end_matches('/'))
}

fn other_names(names: &[String]) -> Value {
    names.iter().map(|name| json!({"name": name})).collect()
}

fn links(site: &Site, entity: Entity) -> Value {
    let own = site.archive.document_of(entity).map_or(&[][..], |document| &document.matter.common.links);
    let own = own.iter().map(|link| json!({"url": link.url, "note": link.title}));
    let page = absolute(&site.config, site.archive.address(entity)).map(|url| json!({"url": url, "note": null}));
    page.into_iter().chain(own).collect()
}

fn persons(site: &Site) -> Vec<Json<'static>> {
    let person = PersonIdx::each(&site.archive.people).map(|(idx, person)| {
        let entity = Entity::Person(idx);
        object([
            ("id", id(site, entity)),
            ("name", json!(person.name)),
            ("sort_name", json!(person.sort_name)),
            ("honorific_prefix", json!(person.honorific)),
            ("other_names", other_names(&person.also_known_as)),
            ("links", links(site, entity)),
        ])
    });
    person.collect()
}

fn organizations(site: &Site) -> Vec<Json<'static>> {
    let organization = OrganisationIdx::each(&site.archive.organisations).map(|(idx, organisation)| {
        let entity = Entity::Organisation(idx);
        let names: Vec<String> = organisation.short.iter().chain(&organisation.also_known_as).cloned().collect();
        object([
            ("id", id(site, entity)),
            ("name", json!(organisation.title)),
            ("classification", json!(organisation.kind)),
            ("parent_id", organisation.part_of.map_or(Value::Null, |whole| id(site, Entity::Organisation(whole)))),
            ("other_names", other_names(&names)),
            ("links", links(site, entity)),
        ])
    });
    organization.collect()
}

fn memberships(site: &Site) -> Vec<Json<'static>> {
    let archive = &site.archive;
    let membership =
        |person: PersonIdx, body: OrganisationIdx, role: Option<&str>, from: Option<Date>, to: Option<Date>| {
            object([
                ("person_id", id(site, Entity::Person(person))),
                ("organization_id", id(site, Entity::Organisation(body))),
                ("role", json!(role)),
                ("start_date", json!(from.map(|date| date.to_string()))),
                ("end_date", json!(to.map(|date| date.to_string()))),
            ])
        };
    let mut memberships = Vec::new();
    for (idx, person) in PersonIdx::each(&archive.people) {
        for post in &person.posts {
            let Some(body) = post.organisation else { continue };
            memberships.push(membership(idx, body, Some(&post.title), post.from, post.to));
        }
        let mut spans: BTreeMap<(OrganisationIdx, Option<&str>), Vec<Date>> = BTreeMap::new();
        for appearance in person.appearances.iter().map(|idx| archive.appearance(*idx)) {
            for &body in &appearance.affiliations {
                let dates = spans.entry((body, appearance.position.as_deref())).or_default();
                dates.extend(archive.meeting(appearance.meeting).date);
            }
        }
        for ((body, role), dates) in spans {
            memberships.push(membership(idx, body, role, dates.iter().min().copied(), dates.iter().max().copied()));
        }
    }
    memberships
}

/// Returns the decisions of whose vote anything is known.
fn motions(site: &Site) -> Vec<Json<'static>> {
    let archive = &site.archive;
    let is_public = |decision: &&Decision| archive.meeting(decision.meeting).visibility == Visibility::Public;
    let voted = archive.decisions.iter().filter(|decision| !decision.votes.is_empty()).filter(is_public);
    let motion = voted.map(|decision| {
        let meeting = archive.meeting(decision.meeting);
        let body = meeting.group.and_then(|group| archive.group(group).organisation);
        let date = json!(meeting.date.map(|date| date.to_string()));
        let mover = decision.moved_by.first().and_then(|mover| mover.entity);
        object([
            ("id", json!(format!("{}#{}", meeting.address.trim_end_matches('/'), decision.anchor))),
            ("text", json!(decision.text)),
            ("date", date.clone()),
            ("creator_id", mover.map_or(Value::Null, |mover| id(site, mover))),
            ("organization_id", body.map_or(Value::Null, |body| id(site, Entity::Organisation(body)))),
            ("vote_events", json!([vote_event(site, decision, date)])),
        ])
    });
    motion.collect()
}

fn vote_event(site: &Site, decision: &Decision, date: Value) -> Json<'static> {
    let option = |vote: Vote| match vote {
        Vote::For => "yes",
        Vote::Against => "no",
        Vote::Abstained => "abstain",
        Vote::Absent => "absent",
    };
    let counts = decision.votes.iter().map(|voters| json!({"option": option(voters.vote), "value": voters.count}));
    let votes = decision.votes.iter().flat_map(|voters| {
        let known = voters.voters.iter().filter_map(|voter| voter.entity);
        known.map(move |entity| json!({"option": option(voters.vote), "voter_id": id(site, entity)}))
    });
    object([("start_date", date), ("counts", counts.collect()), ("votes", votes.collect())])
}

fn events(site: &Site) -> Vec<Json<'static>> {
    let archive = &site.archive;
    let meetings = (0..archive.meetings.len()).map(MeetingIdx::new);
    let public = meetings.filter(|idx| archive.meeting(*idx).visibility == Visibility::Public);
    let event = public.map(|idx| {
        let meeting = archive.meeting(idx);
        let body = meeting.group.and_then(|group| archive.group(group).organisation);
        let place: Vec<&str> =
            [&meeting.venue, &meeting.city, &meeting.country].into_iter().flatten().map(String::as_str).collect();
        object([
            ("id", id(site, Entity::Meeting(idx))),
            ("name", json!(meeting.title)),
            ("start_date", json!(meeting.date.map(|date| date.to_string()))),
            ("end_date", json!(meeting.end_date.or(meeting.date).map(|date| date.to_string()))),
            ("location", json!(place.join(", "))),
            ("organization_id", body.map_or(Value::Null, |body| id(site, Entity::Organisation(body)))),
        ])
    });
    event.collect()
}
