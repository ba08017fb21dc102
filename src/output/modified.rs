//! When what a page shows changed last: its own text, and all that it lists.

use jiff::Timestamp;

use super::Subject;
use crate::archive::{AppearanceIdx, Entity, MeetingIdx};
use crate::site::Site;

/// Returns when the content of a page changed last, if that is known of any part of it.
pub(super) fn of_page(site: &Site, subject: Subject) -> Option<Timestamp> {
    match subject {
        Subject::Entity(entity) => of_entity(site, entity),
        Subject::Year(year) => {
            let meetings = site.archive.originals();
            let of_year = meetings.filter(|(_, meeting)| meeting.date.map(|date| date.year) == year);
            of_meetings(site, of_year.map(|(idx, _)| idx))
        }
        Subject::Appearances(idx, _) => of_appearances(site, &site.archive.person(idx).appearances),
        Subject::Whole
        | Subject::Decisions
        | Subject::Attachment(_)
        | Subject::Asset(_)
        | Subject::Former(..)
        | Subject::Moved(_)
        | Subject::Gone(_)
        | Subject::Part(_) => of_site(site),
    }
}

/// Returns when anything of the archive changed last.
fn of_site(site: &Site) -> Option<Timestamp> {
    site.archive.texts.iter().filter_map(|text| site.modified(text.entity)).max()
}

fn of_entity(site: &Site, entity: Entity) -> Option<Timestamp> {
    let archive = &site.archive;
    let listed = match entity {
        Entity::Meeting(_) | Entity::Page(_) => None,
        Entity::Person(idx) => of_appearances(site, &archive.person(idx).appearances),
        Entity::Topic(idx) => of_meetings(site, archive.topic(idx).meetings.iter().copied()),
        Entity::Organisation(idx) => {
            let organisation = archive.organisation(idx);
            let delegations = organisation.delegations.iter().map(|(meeting, _)| *meeting);
            of_meetings(site, delegations).max(of_appearances(site, &organisation.appearances))
        }
        Entity::Group(idx) => of_meetings(site, archive.group(idx).meetings.iter().copied()),
    };
    site.modified(entity).max(listed)
}

fn of_appearances(site: &Site, appearances: &[AppearanceIdx]) -> Option<Timestamp> {
    of_meetings(site, appearances.iter().map(|idx| site.archive.appearance(*idx).meeting))
}

fn of_meetings(site: &Site, meetings: impl Iterator<Item = MeetingIdx>) -> Option<Timestamp> {
    meetings.filter_map(|idx| site.modified(Entity::Meeting(idx))).max()
}
