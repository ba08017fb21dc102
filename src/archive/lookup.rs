//! Finding things by what somebody called them: for the references of front matter, and for those who ask about a place
//! in a text, who so agree with what is built.

use std::ops::Range;

use super::names::AllNames;
use super::{Archive, Destination, Entity, MeetingIdx};
use crate::content::Document;
use crate::content::schema::Names;

/// Returns what a name in front matter stands for, if the archive knows it.
pub(super) fn named(names: &AllNames, kind: Names, name: &str) -> Option<Entity> {
    let person = || names.people.find(name).map(Entity::Person);
    let organisation = || names.organisations.find(name).map(Entity::Organisation);
    let group = || names.groups.find(name).map(Entity::Group);
    match kind {
        Names::Person => person(),
        Names::Party => organisation().or_else(person),
        Names::Actor => person().or_else(organisation).or_else(group),
        Names::Topic => names.topics.find(name).map(Entity::Topic),
        Names::Organisation => organisation(),
        Names::Group => group(),
        Names::Meeting => meeting(names, name).map(Entity::Meeting),
        Names::Decision => {
            let (of, _) = name.rsplit_once('#')?;
            meeting(names, of).map(Entity::Meeting)
        }
        Names::Session | Names::File => None,
    }
}

/// Returns the meeting with this id or title, or the only one whose id ends or begins with these words.
pub(super) fn meeting(names: &AllNames, name: &str) -> Option<MeetingIdx> {
    names.meetings.find(name.trim_end_matches(".md")).or_else(|| names.beginnings.only(name))
}

impl Archive {
    /// Returns what a name in front matter stands for.
    pub fn named(&self, kind: Names, name: &str) -> Option<Entity> {
        named(&self.index.names, kind, name)
    }

    /// Returns what a wiki link of this name leads to.
    pub fn entity_named(&self, name: &str) -> Option<Entity> {
        self.index.names.entity(name)
    }

    /// Returns what an address written in a document leads to.
    pub fn destination(&self, document: &Document, address: &str) -> Option<Destination> {
        self.index.destinations.find(&self.index.records, document, address).ok()
    }

    /// Returns the names in any text, from left to right, none within another.
    pub fn names_in(&self, text: &str) -> Vec<(Range<usize>, Entity)> {
        self.index.name_table.find_in_text(text)
    }
}
