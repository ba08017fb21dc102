//! Meetings for calendars (iCalendar, RFC 5545): of the site, of each group, and of each meeting.
//!
//! The crate writes properties, escapes and folds them. It would put a time stamp of its own into the definitions of time
//! zones, so those, which are plain lines, are written here: one observance for each change of the clocks in the years of
//! the calendar's meetings. Nothing here depends on the day of the build.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use jiff::tz::TimeZone;

use super::page::absolute;
use super::{
    Audience, Edition, Form, Ingredients, Output, PageRef, Rendered, Route, Subject, beside_route, identity, pieces,
};
use crate::archive::{Entity, Meeting, MeetingIdx, Visibility};
use crate::config::Machine;
use crate::content::Kind;
use crate::content::schema::HeldStatus;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::text::clock;
use crate::text::date::Date;

pub(super) struct Calendars;

const OF_MANY: &str = "calendar.ics";
const OF_ONE: &str = "meeting.ics";

/// When a meeting is.
enum Time {
    /// On whole days, from the first to the last.
    Days(jiff::civil::Date, jiff::civil::Date),
    /// From a time on, and until another if it is known; by the clocks of a zone if it is known.
    Clocks(jiff::civil::DateTime, Option<jiff::civil::DateTime>, Option<String>),
}

impl Output for Calendars {
    fn name(&self) -> &'static str {
        Machine::Icalendar.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::Icalendar)
    }

    fn forms(&self, site: &Site, page: PageRef<'_>) -> Vec<Form> {
        let (subject, file) = match page.entity {
            Some(entity @ Entity::Meeting(_)) => (Subject::Entity(entity), OF_ONE),
            Some(entity @ Entity::Group(_)) => (Subject::Entity(entity), OF_MANY),
            None if page.address.is_empty() => (Subject::Whole, OF_MANY),
            _ => return Vec::new(),
        };
        if meetings(site, subject).next().is_none() {
            return Vec::new();
        }
        let address = format!("{}{file}", page.address);
        vec![Form { rel: "alternate", media_type: "text/calendar", name: "iCalendar", address }]
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let of_groups = site.archive.all(Kind::Group).map(|group| (group, OF_MANY));
        let entities = of_groups.chain(site.archive.all(Kind::Meeting).map(|meeting| (meeting, OF_ONE)));
        let has_any = |subject| meetings(site, subject).next().is_some();
        let whole = Route { address: OF_MANY.to_owned(), subject: Subject::Whole, source: None };
        let routes = entities
            .filter(|(entity, _)| has_any(Subject::Entity(*entity)))
            .map(|(entity, file)| beside_route(site, entity, file));
        has_any(Subject::Whole).then_some(whole).into_iter().chain(routes).collect()
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        match subject {
            Subject::Entity(Entity::Meeting(_)) => Ingredients::of_entity(site, subject),
            // It says of each meeting when its report was changed.
            _ => Ingredients::Everything,
        }
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        Ok(Rendered::Bytes(calendar(edition, subject).into_bytes()))
    }
}

/// Returns the meetings of a calendar: those whose day is known and that are meant for everybody.
fn meetings<'a>(site: &'a Site, subject: Subject) -> Box<dyn Iterator<Item = MeetingIdx> + 'a> {
    let archive = &site.archive;
    let is_event = |idx: &MeetingIdx| {
        let meeting = archive.meeting(*idx);
        let has_day = meeting.date.is_some_and(|date| date.day.is_some());
        has_day && meeting.visibility == Visibility::Public && meeting.translation_of.is_none()
    };
    match subject {
        Subject::Entity(Entity::Meeting(idx)) => Box::new(std::iter::once(idx).filter(is_event)),
        Subject::Entity(Entity::Group(idx)) => Box::new(archive.group(idx).meetings.iter().copied().filter(is_event)),
        _ => Box::new(archive.originals().map(|(idx, _)| idx).filter(is_event)),
    }
}

fn calendar(edition: Edition<'_>, subject: Subject) -> String {
    let name = match subject {
        Subject::Entity(entity) => edition.archive.title(entity),
        _ => &edition.site.config.title,
    };
    let mut calendar = Calendar::empty();
    let name = one_line(name);
    let own_name = escaped(&name);
    // The program without its version, which would change every calendar of an archive with each new one.
    let head =
        [("VERSION", "2.0"), ("PRODID", "-//Rapporteur//Rapporteur//EN"), ("NAME", &own_name), ("X-WR-CALNAME", &name)];
    for (key, value) in head {
        calendar.append_property(Property::new(key, value));
    }
    let mut zones: BTreeMap<String, BTreeSet<i16>> = BTreeMap::new();
    for idx in meetings(edition.site, subject) {
        let Some(time) = time(edition.site, idx) else { continue };
        if let Time::Clocks(start, end, Some(zone)) = &time {
            let years = zones.entry(zone.clone()).or_default();
            years.extend([start.year(), end.map_or(start.year(), |end| end.year())]);
        }
        calendar.push(event(edition, idx, &time));
    }
    let text = calendar.to_string();
    let zones: String = zones.iter().map(|(name, years)| time_zone(name, years)).collect();
    // What defines a zone may stand before or after what uses it (3.6.5); readers of one pass want it before.
    match text.split_once("BEGIN:VEVENT\r\n") {
        Some((head, events)) => format!("{head}{zones}BEGIN:VEVENT\r\n{events}"),
        None => text,
    }
}

/// Returns when a meeting is, if its day is known. Where the last day is known but not when the meeting ended on it, all
/// of the days count.
fn time(site: &Site, idx: MeetingIdx) -> Option<Time> {
    let meeting = site.archive.meeting(idx);
    let first = meeting.date.filter(|date| date.day.is_some())?.first_day();
    let last = meeting.end_date.filter(|date| date.day.is_some()).map_or(first, Date::last_day).max(first);
    let zone = site.time_zone(idx).map(str::to_owned);
    Some(match meeting.time {
        Some((start, Some(end))) if end.on(last) > start.on(first) => {
            Time::Clocks(start.on(first), Some(end.on(last)), zone)
        }
        Some((start, _)) if first == last => Time::Clocks(start.on(first), None, zone),
        _ => Time::Days(first, last),
    })
}

/// Returns start and end of a meeting as ISO 8601 has them: with the time and its distance to UTC, as far as they are
/// known; the dates alone of a meeting whose times are not.
pub(super) fn start_and_end(site: &Site, idx: MeetingIdx) -> (Option<String>, Option<String>) {
    let meeting = site.archive.meeting(idx);
    let Some(Time::Clocks(start, end, zone)) = time(site, idx) else {
        let last = meeting.end_date.or(meeting.date);
        return (meeting.date.map(|date| date.to_string()), last.map(|date| date.to_string()));
    };
    let zone = zone.and_then(|zone| clock::zone(&zone));
    let moment = |moment: jiff::civil::DateTime| {
        let offset = zone.as_ref().and_then(|zone| Some(zone.to_offset(zone.to_timestamp(moment).ok()?)));
        format!("{}{}", moment.strftime("%Y-%m-%dT%H:%M"), offset.map(with_colon).unwrap_or_default())
    };
    (Some(moment(start)), end.map(moment))
}

fn with_colon(distance: jiff::tz::Offset) -> String {
    let mut text = offset(distance);
    text.insert(3, ':');
    text
}

fn event(edition: Edition<'_>, idx: MeetingIdx, time: &Time) -> Event {
    let archive = &edition.archive;
    let meeting = archive.meeting(idx);
    let entity = Entity::Meeting(idx);
    let stamp = stamp(edition.site, idx, meeting);
    let mut event = Event::new();
    event.uid(&identity::of_entity(edition.site, entity).to_string());
    event.timestamp(stamp).last_modified(stamp);
    event.summary(&one_line(&meeting.title)).status(status(meeting.status));
    let place: Vec<&str> =
        [&meeting.venue, &meeting.city, &meeting.country].into_iter().flatten().map(String::as_str).collect();
    if !place.is_empty() {
        event.location(&one_line(&place.join(", ")));
    }
    if let Some(summary) = pieces::description(Some(archive.text(meeting.text))) {
        event.description(&one_line(&summary));
    }
    if let Some(url) = absolute(&edition.config, &meeting.address) {
        event.url(&url);
    }
    if let Some(parent) = meeting.parent {
        let parent = identity::of_entity(edition.site, Entity::Meeting(parent)).to_string();
        event.append_property(Property::new("RELATED-TO", parent));
    }
    for property in when(time) {
        event.append_property(property);
    }
    // A day in an archive does not make anybody busy.
    event.append_property(Property::new("TRANSP", "TRANSPARENT"));
    event.done()
}

/// Returns when what is said of a meeting changed last: if that is not known, the end of the meeting.
fn stamp(site: &Site, idx: MeetingIdx, meeting: &Meeting) -> DateTime<Utc> {
    let held = meeting.end_date.or(meeting.date).map(Date::midnight).unwrap_or_default();
    let moment = site.modified(Entity::Meeting(idx)).unwrap_or(held);
    DateTime::from_timestamp(moment.as_second(), 0).unwrap_or_default()
}

fn status(status: HeldStatus) -> EventStatus {
    match status {
        HeldStatus::Held => EventStatus::Confirmed,
        HeldStatus::Planned | HeldStatus::Postponed => EventStatus::Tentative,
        HeldStatus::Cancelled => EventStatus::Cancelled,
    }
}

/// Returns the start and the end; the end of days is the day after them (3.6.1).
fn when(time: &Time) -> Vec<Property> {
    let property = |name: &str, text: String, parameter: Option<(&str, &str)>| {
        let mut property = Property::new(name, text);
        if let Some((key, value)) = parameter {
            property.add_parameter(key, value);
        }
        property.done()
    };
    match time {
        Time::Days(first, last) => {
            let day = |name, day: jiff::civil::Date| {
                property(name, day.strftime("%Y%m%d").to_string(), Some(("VALUE", "DATE")))
            };
            vec![day("DTSTART", *first), day("DTEND", last.tomorrow().unwrap_or(*last))]
        }
        Time::Clocks(start, end, zone) => {
            let moment = |name, moment: jiff::civil::DateTime| match zone.as_deref() {
                Some("UTC") => property(name, format!("{}Z", moment.strftime("%Y%m%dT%H%M%S")), None),
                zone => property(name, local(moment), zone.map(|zone| ("TZID", zone))),
            };
            let end = end.map(|end| moment("DTEND", end));
            std::iter::once(moment("DTSTART", *start)).chain(end).collect()
        }
    }
}

fn local(moment: jiff::civil::DateTime) -> String {
    moment.strftime("%Y%m%dT%H%M%S").to_string()
}

/// Returns the definition of a time zone (3.6.5) for some years. The zone in force at their beginning stands first.
fn time_zone(name: &str, years: &BTreeSet<i16>) -> String {
    let (Some(zone), Some(first), Some(last)) = (clock::zone(name), years.first(), years.last()) else {
        return String::new();
    };
    if name == "UTC" {
        return String::new();
    }
    let moment = |year: i16| jiff::civil::date(year, 1, 1).at(0, 0, 0, 0).in_tz("UTC").map(|zoned| zoned.timestamp());
    let (Ok(from), Ok(to)) = (moment(first - 1), moment(last + 2)) else { return String::new() };
    let mut text = format!("BEGIN:VTIMEZONE\r\nTZID:{name}\r\n");
    let mut before = zone.to_offset_info(from);
    let start = before.offset().to_datetime(from);
    text.push_str(&observance(local(start), before.offset(), before.offset(), before.abbreviation(), before.dst()));
    for change in changes(&zone, from, to) {
        let info = zone.to_offset_info(change);
        let start = before.offset().to_datetime(change);
        text.push_str(&observance(local(start), before.offset(), info.offset(), info.abbreviation(), info.dst()));
        before = info;
    }
    text.push_str("END:VTIMEZONE\r\n");
    text
}

fn changes(zone: &TimeZone, from: jiff::Timestamp, to: jiff::Timestamp) -> Vec<jiff::Timestamp> {
    zone.following(from).map(|change| change.timestamp()).take_while(|change| *change < to).collect()
}

fn observance(
    start: String,
    from: jiff::tz::Offset,
    to: jiff::tz::Offset,
    abbreviation: &str,
    dst: jiff::tz::Dst,
) -> String {
    let kind = if dst.is_dst() { "DAYLIGHT" } else { "STANDARD" };
    let (from, to) = (offset(from), offset(to));
    format!(
        "BEGIN:{kind}\r\nDTSTART:{start}\r\nTZOFFSETFROM:{from}\r\nTZOFFSETTO:{to}\r\nTZNAME:{abbreviation}\r\nEND:{kind}\r\n"
    )
}

fn offset(offset: jiff::tz::Offset) -> String {
    let seconds = offset.seconds();
    let (sign, seconds) = if seconds < 0 { ('-', -seconds) } else { ('+', seconds) };
    let rest = match seconds % 60 {
        0 => String::new(),
        rest => format!("{rest:02}"),
    };
    format!("{sign}{:02}{:02}{rest}", seconds / 3600, seconds / 60 % 60)
}

/// Returns a text as the value of a property (3.3.11), for NAME (RFC 7986), which the crate does not know to be one.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;")
}

/// Returns a text in one line, without the control characters that a content line cannot hold (3.1).
fn one_line(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    crate::text::words::squeeze(&text).into_owned()
}
