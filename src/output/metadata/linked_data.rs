//! Entities as linked data in the vocabulary of schema.org.
//!
//! What somebody was in a meeting is a `Role` around the person, for it holds then and there and not of the person as
//! such. Meetings are events of the series that their group is; the report is a work of its own that tells of the event.

use serde_json::{Map, Value, json};

use crate::archive::{
    Appearance, Entity, Group, GroupIdx, Meeting, MeetingIdx, Organisation, Part, Person, PersonPost, Topic, TopicIdx,
};
use crate::content::schema::{Format, HeldStatus, RecordStatus};
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

/// Returns an object without what is null, empty or an empty list.
pub(in crate::output) fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let is_empty = |value: &Value| match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    };
    let fields = fields.into_iter().filter(|(_, value)| !is_empty(value));
    Value::Object(fields.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}

/// Returns what a page's entity is: for a meeting the event and the report on it.
pub(in crate::output) fn things(writing: Writing<'_>, entity: Entity) -> Vec<Value> {
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
                ("@type", json!("WebPage")),
                ("@id", json!((writing.iri)(&page.address))),
                ("name", json!(page.title)),
                ("inLanguage", json!(writing.site.lang_of(entity))),
                ("dateModified", moment(writing.site.modified(entity))),
            ])]
        }
    }
}

/// Returns a reference to an entity: what it is, which, and what it is called.
pub(in crate::output) fn reference(writing: Writing<'_>, entity: Entity) -> Value {
    let kind = match entity {
        Entity::Meeting(_) => "Event",
        Entity::Person(_) => "Person",
        Entity::Topic(_) => "DefinedTerm",
        Entity::Organisation(_) => "Organization",
        Entity::Group(_) => "EventSeries",
        Entity::Page(_) => "WebPage",
    };
    json!({"@type": kind, "@id": id(writing, entity), "name": writing.site.archive.title(entity)})
}

/// Returns the identifier of an entity. A meeting's page is that of its report, so the event is a part of it.
fn id(writing: Writing<'_>, entity: Entity) -> String {
    let page = (writing.iri)(writing.site.archive.address(entity));
    match entity {
        Entity::Meeting(_) => format!("{page}#meeting"),
        _ => page,
    }
}

fn urn(site: &Site, entity: Entity) -> Value {
    json!(identity::of_entity(site, entity).urn().to_string())
}

fn event(writing: Writing<'_>, idx: MeetingIdx) -> Value {
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
        ("@type", json!("Event")),
        ("@id", json!(format!("{page}#meeting"))),
        ("name", json!(meeting.title)),
        ("description", json!(summary)),
        ("startDate", json!(start)),
        ("endDate", json!(end)),
        ("eventStatus", json!(event_status(meeting.status))),
        ("eventAttendanceMode", json!(meeting.format.map(attendance_mode))),
        ("location", location(meeting)),
        ("organizer", organizer(writing, meeting)),
        ("superEvent", Value::Array(series.into_iter().chain(parent).collect())),
        ("subEvent", meeting.parts.iter().map(|part| reference(writing, Entity::Meeting(*part))).collect()),
        ("performer", performers.into_iter().map(|appearance| role(writing, "performer", appearance)).collect()),
        ("attendee", people.chain(bodies).collect()),
        ("about", topics(writing, &meeting.topics)),
        ("inLanguage", json!(site.lang_of(entity))),
        (
            "recordedIn",
            meeting.recordings.iter().map(|recording| json!({"@type": "CreativeWork", "url": recording.url})).collect(),
        ),
        ("subjectOf", json!({"@type": "Report", "@id": page, "name": meeting.title})),
        ("identifier", urn(site, entity)),
        ("url", json!(page)),
    ])
}

fn report(writing: Writing<'_>, idx: MeetingIdx) -> Value {
    let site = writing.site;
    let archive = &site.archive;
    let entity = Entity::Meeting(idx);
    let meeting = archive.meeting(idx);
    let matter = &archive.text(meeting.text).document.matter.common;
    let page = (writing.iri)(&meeting.address);
    let works = |idx: &MeetingIdx| json!({"@type": "Report", "@id": (writing.iri)(&archive.meeting(*idx).address), "inLanguage": site.lang_of(Entity::Meeting(*idx))});
    let papers = meeting.papers.iter().map(|paper| {
        let paper = archive.paper(*paper);
        let file = paper.file.as_ref().map(|file| (writing.iri)(&file.address));
        object([
            ("@type", json!("CreativeWork")),
            ("name", json!(paper.title)),
            ("url", json!(file.or_else(|| paper.url.clone()))),
            ("identifier", json!(paper.symbol)),
        ])
    });
    object([
        ("@type", json!("Report")),
        ("@id", json!(page)),
        ("name", json!(meeting.title)),
        ("abstract", json!(matter.summary)),
        ("reportNumber", json!(meeting.symbol)),
        ("identifier", urn(site, entity)),
        ("datePublished", date(matter.publish.as_ref().map(|publish| publish.value))),
        ("dateModified", moment(site.modified(entity))),
        ("temporalCoverage", date(meeting.date)),
        ("author", organizer(writing, meeting)),
        ("publisher", json!({"@type": "Organization", "name": site.config.publisher()})),
        ("about", json!([{"@id": id(writing, entity)}])),
        (
            "keywords",
            json!(meeting.topics.iter().map(|topic| archive.topic(*topic).title.as_str()).collect::<Vec<_>>()),
        ),
        ("isPartOf", json!({"@type": "WebSite", "@id": (writing.iri)(""), "name": site.config.title})),
        ("license", json!(site.config.license)),
        ("inLanguage", json!(site.lang_of(entity))),
        ("creativeWorkStatus", json!(meeting.record.map(record_status))),
        ("translationOfWork", meeting.translation_of.as_ref().map_or(Value::Null, works)),
        (
            "workTranslation",
            match meeting.translation_of {
                Some(_) => Value::Null,
                None => meeting.translations.iter().map(works).collect(),
            },
        ),
        ("hasPart", papers.collect()),
        ("url", json!(page)),
    ])
}

/// Returns a person in a role; the property is repeated within, as schema.org's roles ask for.
fn role(writing: Writing<'_>, property: &str, appearance: &Appearance) -> Value {
    let name = appearance.role.clone().unwrap_or_else(|| part_name(&appearance.part).to_owned());
    let behalf = appearance.on_behalf_of.map(|body| reference(writing, Entity::Organisation(body)));
    object([
        ("@type", json!("Role")),
        ("roleName", json!(name)),
        (property, reference(writing, Entity::Person(appearance.person))),
        // schema.org has no word for it; a description is read by people and by searches.
        (
            "description",
            json!(behalf.map(|body| format!("on behalf of {}", body["name"].as_str().unwrap_or_default()))),
        ),
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

fn organizer(writing: Writing<'_>, meeting: &Meeting) -> Value {
    let site = writing.site;
    let group = meeting.group.map(|idx| site.archive.group(idx));
    match group.and_then(|group| group.organisation) {
        Some(body) => reference(writing, Entity::Organisation(body)),
        None => json!({"@type": "Organization", "name": super::author(site, meeting)}),
    }
}

fn location(meeting: &Meeting) -> Value {
    let address = object([
        ("@type", json!("PostalAddress")),
        ("addressLocality", json!(meeting.city)),
        ("addressCountry", json!(meeting.country)),
    ]);
    let has_place = meeting.venue.is_some() || meeting.city.is_some() || meeting.country.is_some();
    let name = meeting.venue.as_ref().or(meeting.city.as_ref()).or(meeting.country.as_ref());
    let place = has_place.then(|| json!({"@type": "Place", "name": name, "address": address}));
    let is_online = matches!(meeting.format, Some(Format::Online | Format::Hybrid));
    let online = meeting.recordings.first().filter(|_| is_online);
    let online = online.map(|recording| json!({"@type": "VirtualLocation", "url": recording.url}));
    Value::Array(place.into_iter().chain(online).collect())
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

fn person(writing: Writing<'_>, entity: Entity, person: &Person) -> Value {
    let site = writing.site;
    let posts = person.posts.iter().filter(|post| post.organisation.is_some());
    object([
        ("@type", json!("Person")),
        ("@id", json!(id(writing, entity))),
        ("name", json!(person.name)),
        ("alternateName", json!(person.also_known_as)),
        ("honorificPrefix", json!(person.honorific)),
        ("description", summary(site, entity)),
        ("affiliation", posts.map(|post| post_role(writing, post)).collect()),
        ("sameAs", same_as(site, entity)),
        ("identifier", urn(site, entity)),
        ("url", json!((writing.iri)(&person.address))),
    ])
}

fn post_role(writing: Writing<'_>, post: &PersonPost) -> Value {
    let body = post.organisation.map(|body| reference(writing, Entity::Organisation(body)));
    object([
        ("@type", json!("OrganizationRole")),
        ("roleName", json!(post.title)),
        ("startDate", date(post.from)),
        ("endDate", date(post.to)),
        ("affiliation", json!(body)),
    ])
}

fn organisation(writing: Writing<'_>, entity: Entity, organisation: &Organisation) -> Value {
    let site = writing.site;
    let names = organisation.short.iter().chain(&organisation.also_known_as);
    let body = |idx| reference(writing, Entity::Organisation(idx));
    object([
        ("@type", json!("Organization")),
        ("@id", json!(id(writing, entity))),
        ("name", json!(organisation.title)),
        ("alternateName", json!(names.collect::<Vec<_>>())),
        ("description", summary(site, entity)),
        ("parentOrganization", json!(organisation.part_of.map(body))),
        ("subOrganization", organisation.parts.iter().map(|part| body(*part)).collect()),
        ("sameAs", same_as(site, entity)),
        ("identifier", urn(site, entity)),
        ("url", json!((writing.iri)(&organisation.address))),
    ])
}

fn term(writing: Writing<'_>, idx: TopicIdx) -> Value {
    let site = writing.site;
    let entity = Entity::Topic(idx);
    let topic: &Topic = site.archive.topic(idx);
    object([
        ("@type", json!("DefinedTerm")),
        ("@id", json!(id(writing, entity))),
        ("name", json!(topic.title)),
        ("alternateName", json!(topic.also_known_as)),
        ("termCode", json!(topic.id)),
        (
            "description",
            topic.definition.as_ref().map_or_else(|| summary(site, entity), |definition| json!(definition)),
        ),
        ("inDefinedTermSet", term_set(writing)),
        ("sameAs", same_as(site, entity)),
        ("identifier", urn(site, entity)),
        ("url", json!((writing.iri)(&topic.address))),
    ])
}

/// Returns the set of all topics.
pub(in crate::output) fn term_set(writing: Writing<'_>) -> Value {
    json!({"@type": "DefinedTermSet", "@id": (writing.iri)("topics/"), "name": writing.site.config.title})
}

fn series(writing: Writing<'_>, idx: GroupIdx) -> Value {
    let site = writing.site;
    let archive = &site.archive;
    let entity = Entity::Group(idx);
    let group: &Group = archive.group(idx);
    let names = group.short.iter().chain(&group.also_known_as);
    let dates = || group.meetings.iter().filter_map(|meeting| archive.meeting(*meeting).date);
    let meetings = group.meetings.iter().rev().take(N_MEETINGS);
    object([
        ("@type", json!("EventSeries")),
        ("@id", json!(id(writing, entity))),
        ("name", json!(group.title)),
        ("alternateName", json!(names.collect::<Vec<_>>())),
        ("description", summary(site, entity)),
        ("startDate", date(dates().min())),
        ("endDate", date(dates().max())),
        ("organizer", json!(group.organisation.map(|body| reference(writing, Entity::Organisation(body))))),
        ("superEvent", json!(group.part_of.map(|whole| reference(writing, Entity::Group(whole))))),
        ("subEvent", meetings.map(|meeting| reference(writing, Entity::Meeting(*meeting))).collect()),
        ("identifier", urn(site, entity)),
        ("url", json!((writing.iri)(&group.address))),
    ])
}

fn topics(writing: Writing<'_>, topics: &[TopicIdx]) -> Value {
    topics.iter().map(|topic| reference(writing, Entity::Topic(*topic))).collect()
}

fn summary(site: &Site, entity: Entity) -> Value {
    json!(site.archive.document_of(entity).and_then(|document| document.matter.common.summary.as_deref()))
}

/// Returns the links of an entity's file that say who or what it is, rather than tell of it: those to registers.
fn same_as(site: &Site, entity: Entity) -> Value {
    const REGISTERS: &[&str] = &[
        "orcid.org/",
        "wikidata.org/",
        "viaf.org/",
        "isni.org/",
        "id.loc.gov/",
        "d-nb.info/",
        "ror.org/",
        "wikipedia.org/",
    ];
    let links = site.archive.document_of(entity).map_or(&[][..], |document| &document.matter.common.links);
    let is_register = |url: &str| REGISTERS.iter().any(|register| url.contains(register));
    links.iter().filter(|link| is_register(&link.url)).map(|link| json!(link.url)).collect()
}

fn date(date: Option<Date>) -> Value {
    json!(date.map(|date| date.to_string()))
}

fn moment(moment: Option<jiff::Timestamp>) -> Value {
    json!(moment.map(|moment| moment.to_string()))
}
