//! Entities as linked data in the vocabulary of schema.org.
//!
//! What somebody was in a meeting is a `Role` around the person, for it holds then and there and not of the person as
//! such. Meetings are events of the series that their group is; the report is a work of its own that tells of the event.

use crate::archive::{
    Appearance, Entity, Group, GroupIdx, List, Meeting, MeetingIdx, Organisation, Part, Person, PersonPost, Topic,
    TopicIdx,
};
use crate::content::schema::{Format, HeldStatus, RecordStatus};
use crate::output::json::{Json, object};
use crate::output::{calendars, identity};
use crate::site::Site;
use crate::text::date::Date;

/// A site, and how its addresses are written in the document at hand.
#[derive(Clone, Copy)]
pub(in crate::output) struct Writing<'a> {
    pub(in crate::output) site: &'a Site,
    /// Makes an identifier of an address below the site's root.
    pub(in crate::output) iri: &'a dyn Fn(&str) -> String,
}

/// How many meetings a series names; its page and the data have all.
const N_MEETINGS: usize = 100;

/// Returns what a page's entity is: for a meeting the event and the report on it.
pub(in crate::output) fn things<'a>(writing: Writing<'a>, entity: Entity) -> Vec<Json<'a>> {
    let archive = &writing.site.archive;
    match entity {
        Entity::Meeting(idx) => vec![event(writing, idx), report(writing, idx)],
        Entity::Person(idx) => vec![person(writing, entity, archive.person(idx))],
        Entity::Topic(idx) => vec![term(writing, idx)],
        Entity::Organisation(idx) => vec![organisation(writing, entity, archive.organisation(idx))],
        Entity::Group(idx) => vec![series(writing, idx)],
        Entity::Page(idx) => {
            let page = archive.page(idx);
            vec![object([
                ("@type", Json::from("WebPage")),
                ("@id", (writing.iri)(&page.address).into()),
                ("name", (&page.title).into()),
                ("inLanguage", writing.site.lang_of(entity).into()),
                ("dateModified", moment(writing.site.modified(entity))),
            ])]
        }
    }
}

/// Returns a reference to an entity: what it is, which, and what it is called.
pub(in crate::output) fn reference<'a>(writing: Writing<'a>, entity: Entity) -> Json<'a> {
    let kind = match entity {
        Entity::Meeting(_) => "Event",
        Entity::Person(_) => "Person",
        Entity::Topic(_) => "DefinedTerm",
        Entity::Organisation(_) => "Organization",
        Entity::Group(_) => "EventSeries",
        Entity::Page(_) => "WebPage",
    };
    named(kind, id(writing, entity), writing.site.archive.title(entity))
}

fn named<'a>(kind: &'static str, id: String, name: &'a str) -> Json<'a> {
    object([("@type", Json::from(kind)), ("@id", id.into()), ("name", name.into())])
}

/// Returns an organisation of which only the name is known.
pub(in crate::output) fn body_named(name: &str) -> Json<'_> {
    object([("@type", "Organization"), ("name", name)])
}

fn at_url<'a>(kind: &'static str, url: &'a str) -> Json<'a> {
    object([("@type", kind), ("url", url)])
}

/// Returns the identifier of an entity. A meeting's page is that of its report, so the event is a part of it.
fn id(writing: Writing<'_>, entity: Entity) -> String {
    let page = (writing.iri)(writing.site.archive.address(entity));
    match entity {
        Entity::Meeting(_) => format!("{page}#meeting"),
        _ => page,
    }
}

fn urn(site: &Site, entity: Entity) -> Json<'_> {
    identity::of_entity(site, entity).urn().to_string().into()
}

fn event<'a>(writing: Writing<'a>, idx: MeetingIdx) -> Json<'a> {
    let site = writing.site;
    let archive = &site.archive;
    let entity = Entity::Meeting(idx);
    let meeting = archive.meeting(idx);
    let page = (writing.iri)(&meeting.address);
    let (start, end) = calendars::start_and_end(site, idx);
    let series = meeting.group.map(|group| reference(writing, Entity::Group(group)));
    let parent = meeting.parent.map(|parent| reference(writing, Entity::Meeting(parent)));
    let (performers, attendees): (Vec<&Appearance>, Vec<&Appearance>) = meeting
        .appearances
        .iter()
        .map(|appearance| archive.appearance(*appearance))
        .filter(|appearance| appearance.part != Part::Regrets)
        .partition(|appearance| matches!(appearance.part, Part::Officer(_) | Part::SessionChair | Part::Speaker));
    let people = attendees.into_iter().map(|appearance| role(writing, "attendee", appearance));
    let bodies = meeting.delegations.iter().filter(|delegation| delegation.part != Part::Regrets);
    let bodies = bodies.map(|delegation| reference(writing, Entity::Organisation(delegation.organisation)));
    let summary = &archive.text(meeting.text).document.matter.common.summary;
    object([
        ("@type", Json::from("Event")),
        ("@id", format!("{page}#meeting").into()),
        ("name", (&meeting.title).into()),
        ("description", summary.into()),
        ("startDate", start.into()),
        ("endDate", end.into()),
        ("eventStatus", event_status(meeting.status).into()),
        ("eventAttendanceMode", meeting.format.map(attendance_mode).into()),
        ("location", location(meeting)),
        ("organizer", organizer(writing, meeting)),
        ("superEvent", series.into_iter().chain(parent).collect()),
        ("subEvent", meeting.parts.iter().map(|part| reference(writing, Entity::Meeting(*part))).collect()),
        ("performer", performers.into_iter().map(|appearance| role(writing, "performer", appearance)).collect()),
        ("attendee", people.chain(bodies).collect()),
        ("about", topics(writing, &meeting.topics)),
        ("inLanguage", site.lang_of(entity).into()),
        ("recordedIn", meeting.recordings.iter().map(|recording| at_url("CreativeWork", &recording.url)).collect()),
        ("subjectOf", named("Report", page.clone(), &meeting.title)),
        ("identifier", urn(site, entity)),
        ("url", page.into()),
    ])
}

fn report<'a>(writing: Writing<'a>, idx: MeetingIdx) -> Json<'a> {
    let site = writing.site;
    let archive = &site.archive;
    let entity = Entity::Meeting(idx);
    let meeting = archive.meeting(idx);
    let matter = &archive.text(meeting.text).document.matter.common;
    let page = (writing.iri)(&meeting.address);
    let works = |idx: &MeetingIdx| {
        let address = (writing.iri)(&archive.meeting(*idx).address);
        object([
            ("@type", Json::from("Report")),
            ("@id", address.into()),
            ("inLanguage", site.lang_of(Entity::Meeting(*idx)).into()),
        ])
    };
    let papers = meeting.papers.iter().map(|paper| {
        let paper = archive.paper(*paper);
        let file = paper.file.as_ref().map(|file| (writing.iri)(&file.address));
        object([
            ("@type", Json::from("CreativeWork")),
            ("name", (&paper.title).into()),
            ("url", file.or_else(|| paper.url.clone()).into()),
            ("identifier", (&paper.symbol).into()),
        ])
    });
    object([
        ("@type", Json::from("Report")),
        ("@id", page.clone().into()),
        ("name", (&meeting.title).into()),
        ("abstract", (&matter.summary).into()),
        ("reportNumber", (&meeting.symbol).into()),
        ("identifier", urn(site, entity)),
        ("datePublished", date(matter.release.publish.as_ref().map(|publish| publish.value))),
        ("dateModified", moment(site.modified(entity))),
        ("temporalCoverage", date(meeting.date)),
        ("author", organizer(writing, meeting)),
        ("publisher", body_named(site.config.publisher())),
        ("about", Json::List(vec![object([("@id", id(writing, entity))])])),
        ("keywords", meeting.topics.iter().map(|topic| Json::from(&archive.topic(*topic).title)).collect()),
        ("isPartOf", named("WebSite", (writing.iri)(""), &site.config.title)),
        ("license", (&site.config.license).into()),
        ("inLanguage", site.lang_of(entity).into()),
        ("creativeWorkStatus", meeting.record.map(record_status).into()),
        ("translationOfWork", meeting.translation_of.as_ref().map_or(Json::Null, works)),
        (
            "workTranslation",
            match meeting.translation_of {
                Some(_) => Json::Null,
                None => meeting.translations.iter().map(works).collect(),
            },
        ),
        ("hasPart", papers.collect()),
        ("url", page.into()),
    ])
}

/// Returns a person in a role; the property is repeated within, as schema.org's roles ask for.
fn role<'a>(writing: Writing<'a>, property: &'static str, appearance: &'a Appearance) -> Json<'a> {
    let name = appearance.role.as_deref().unwrap_or_else(|| part_name(&appearance.part));
    let behalf = appearance.on_behalf_of.map(|body| writing.site.archive.organisation(body).title.as_str());
    object([
        ("@type", Json::from("Role")),
        ("roleName", name.into()),
        (property, reference(writing, Entity::Person(appearance.person))),
        // schema.org has no word for it; a description is read by people and by searches.
        ("description", behalf.map(|body| format!("on behalf of {body}")).into()),
    ])
}

/// Returns the name of a part, the same in every language: for programs.
pub(in crate::output) fn part_name(part: &Part) -> &str {
    match part {
        Part::Officer(office) => office,
        Part::SessionChair => "Session chair",
        Part::Speaker => "Speaker",
        Part::Attendee => "Attendee",
        Part::Participant => "Participant",
        Part::Observer => "Observer",
        Part::Regrets => "Regrets",
    }
}

fn organizer<'a>(writing: Writing<'a>, meeting: &'a Meeting) -> Json<'a> {
    let site = writing.site;
    let group = meeting.group.map(|idx| site.archive.group(idx));
    match group.and_then(|group| group.organisation) {
        Some(body) => reference(writing, Entity::Organisation(body)),
        None => body_named(super::author(site, meeting)),
    }
}

fn location(meeting: &Meeting) -> Json<'_> {
    let address = object([
        ("@type", Json::from("PostalAddress")),
        ("addressLocality", (&meeting.city).into()),
        ("addressCountry", (&meeting.country).into()),
    ]);
    let has_place = meeting.venue.is_some() || meeting.city.is_some() || meeting.country.is_some();
    let name = meeting.venue.as_ref().or(meeting.city.as_ref()).or(meeting.country.as_ref());
    let place =
        has_place.then(|| object([("@type", Json::from("Place")), ("name", name.into()), ("address", address)]));
    let is_online = matches!(meeting.format, Some(Format::Online | Format::Hybrid));
    let online = meeting.recordings.first().filter(|_| is_online);
    let online = online.map(|recording| at_url("VirtualLocation", &recording.url));
    place.into_iter().chain(online).collect()
}

fn attendance_mode(format: Format) -> &'static str {
    match format {
        Format::InPerson => "https://schema.org/OfflineEventAttendanceMode",
        Format::Online => "https://schema.org/OnlineEventAttendanceMode",
        Format::Hybrid => "https://schema.org/MixedEventAttendanceMode",
    }
}

fn event_status(status: HeldStatus) -> &'static str {
    match status {
        HeldStatus::Held | HeldStatus::Planned => "https://schema.org/EventScheduled",
        HeldStatus::Cancelled => "https://schema.org/EventCancelled",
        HeldStatus::Postponed => "https://schema.org/EventPostponed",
    }
}

fn record_status(record: RecordStatus) -> &'static str {
    match record {
        RecordStatus::Provisional => "Provisional",
        RecordStatus::Adopted => "Adopted",
        RecordStatus::Corrected => "Corrected",
    }
}

fn person<'a>(writing: Writing<'a>, entity: Entity, person: &'a Person) -> Json<'a> {
    let site = writing.site;
    let posts = person.posts.iter().filter(|post| post.organisation.is_some());
    object([
        ("@type", Json::from("Person")),
        ("@id", id(writing, entity).into()),
        ("name", (&person.name).into()),
        ("alternateName", (&person.also_known_as).into()),
        ("honorificPrefix", (&person.honorific).into()),
        ("description", summary(site, entity)),
        ("affiliation", posts.map(|post| post_role(writing, post)).collect()),
        ("sameAs", same_as(site, entity)),
        ("identifier", urn(site, entity)),
        ("url", (writing.iri)(&person.address).into()),
    ])
}

fn post_role<'a>(writing: Writing<'a>, post: &'a PersonPost) -> Json<'a> {
    let body = post.organisation.map(|body| reference(writing, Entity::Organisation(body)));
    object([
        ("@type", Json::from("OrganizationRole")),
        ("roleName", (&post.title).into()),
        ("startDate", date(post.from)),
        ("endDate", date(post.to)),
        ("affiliation", body.into()),
    ])
}

fn organisation<'a>(writing: Writing<'a>, entity: Entity, organisation: &'a Organisation) -> Json<'a> {
    let site = writing.site;
    let names = organisation.short.iter().chain(&organisation.also_known_as);
    let body = |idx| reference(writing, Entity::Organisation(idx));
    object([
        ("@type", Json::from("Organization")),
        ("@id", id(writing, entity).into()),
        ("name", (&organisation.title).into()),
        ("alternateName", names.map(Json::from).collect()),
        ("description", summary(site, entity)),
        ("parentOrganization", organisation.part_of.map(body).into()),
        ("subOrganization", organisation.parts.iter().map(|part| body(*part)).collect()),
        ("sameAs", same_as(site, entity)),
        ("identifier", urn(site, entity)),
        ("url", (writing.iri)(&organisation.address).into()),
    ])
}

fn term<'a>(writing: Writing<'a>, idx: TopicIdx) -> Json<'a> {
    let site = writing.site;
    let entity = Entity::Topic(idx);
    let topic: &Topic = site.archive.topic(idx);
    object([
        ("@type", Json::from("DefinedTerm")),
        ("@id", id(writing, entity).into()),
        ("name", (&topic.title).into()),
        ("alternateName", (&topic.also_known_as).into()),
        ("termCode", (&topic.id).into()),
        (
            "description",
            topic.definition.as_ref().map_or_else(|| summary(site, entity), |definition| definition.into()),
        ),
        ("inDefinedTermSet", term_set(writing)),
        ("sameAs", same_as(site, entity)),
        ("identifier", urn(site, entity)),
        ("url", (writing.iri)(&topic.address).into()),
    ])
}

/// Returns the set of all topics.
pub(in crate::output) fn term_set<'a>(writing: Writing<'a>) -> Json<'a> {
    named("DefinedTermSet", (writing.iri)(List::Topics.address()), &writing.site.config.title)
}

fn series<'a>(writing: Writing<'a>, idx: GroupIdx) -> Json<'a> {
    let site = writing.site;
    let archive = &site.archive;
    let entity = Entity::Group(idx);
    let group: &Group = archive.group(idx);
    let names = group.short.iter().chain(&group.also_known_as);
    let dates = || group.meetings.iter().filter_map(|meeting| archive.meeting(*meeting).date);
    let meetings = group.meetings.iter().rev().take(N_MEETINGS);
    object([
        ("@type", Json::from("EventSeries")),
        ("@id", id(writing, entity).into()),
        ("name", (&group.title).into()),
        ("alternateName", names.map(Json::from).collect()),
        ("description", summary(site, entity)),
        ("startDate", date(dates().min())),
        ("endDate", date(dates().max())),
        ("organizer", group.organisation.map(|body| reference(writing, Entity::Organisation(body))).into()),
        ("superEvent", group.part_of.map(|whole| reference(writing, Entity::Group(whole))).into()),
        ("subEvent", meetings.map(|meeting| reference(writing, Entity::Meeting(*meeting))).collect()),
        ("identifier", urn(site, entity)),
        ("url", (writing.iri)(&group.address).into()),
    ])
}

fn topics<'a>(writing: Writing<'a>, topics: &[TopicIdx]) -> Json<'a> {
    topics.iter().map(|topic| reference(writing, Entity::Topic(*topic))).collect()
}

fn summary(site: &Site, entity: Entity) -> Json<'_> {
    site.archive.document_of(entity).and_then(|document| document.matter.common.summary.as_deref()).into()
}

/// Returns the links of an entity's file that say who or what it is, rather than tell of it: those to registers.
fn same_as(site: &Site, entity: Entity) -> Json<'_> {
    const REGISTERS: &[&str] = &[
        "orcid.org/", "wikidata.org/", "viaf.org/", "isni.org/", "id.loc.gov/", "d-nb.info/", "ror.org/",
        "wikipedia.org/",
    ];
    let links = site.archive.document_of(entity).map_or(&[][..], |document| &document.matter.common.links);
    let is_register = |url: &str| REGISTERS.iter().any(|register| url.contains(register));
    links.iter().filter(|link| is_register(&link.url)).map(|link| (&link.url).into()).collect()
}

fn date(date: Option<Date>) -> Json<'static> {
    date.map(|date| date.to_string()).into()
}

fn moment(moment: Option<jiff::Timestamp>) -> Json<'static> {
    moment.map(|moment| moment.to_string()).into()
}
