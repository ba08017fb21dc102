//! The archive: every entity, every link between them, every problem found, as one immutable value.
//!
//! [`resolve`](fn@resolve::resolve) makes it from all documents at once: first the records, which front matter alone tells,
//! then what the texts say. Whatever can be derived (order, backlinks, who
//! spoke with whom) is derived there or is a function here; nobody fills anything in later. References inside the
//! archive are indices into its lists; ids and names are for people.

mod addresses;
mod anchors;
mod checks;
mod companions;
mod doubts;
mod entities;
mod first_names;
mod gather;
mod index;
mod links;
mod list;
mod lookup;
mod meetings;
mod name_table;
mod names;
mod near_paths;
mod register;
mod relations;
pub mod resolve;
mod several;
mod turns;
mod vanished;
mod weave;
pub mod web_links;
mod word_filters;
mod work_titles;
mod works;

#[cfg(test)]
mod tests;

use std::sync::Arc;

pub use entities::{
    Actor, Appearance, Decision, Delegation, Destination, Group, Meeting, Mention, Organisation, Page, Paper, Part,
    Person, PersonPost, Session, Text, ToldSession, Topic, Visibility, Voters, Work,
};
pub use list::{DATA, List, SEARCH};
pub use resolve::resolve;
pub use vanished::former_address;
pub use weave::Findings;
pub use work_titles::{MOST_LOOKED_AT, best_title};

use crate::content::schema::{DecisionStatus, HeldStatus};
use crate::content::{Document, Kind};
use crate::diagnostic::{Diagnostic, Place};
use crate::permanence::{FrozenPage, Record};
use crate::source::RelPath;
use crate::text::date::Date;

macro_rules! index_type {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(u32);

        impl $name {
            /// Makes an index from a position in its list.
            pub fn new(position: usize) -> $name {
                $name(u32::try_from(position).unwrap_or(u32::MAX))
            }

            /// Returns the position in its list.
            pub fn position(self) -> usize {
                self.0 as usize
            }

            /// Returns all of its list, each with its index.
            pub fn each<T>(list: &[T]) -> impl DoubleEndedIterator<Item = ($name, &T)> + ExactSizeIterator {
                list.iter().enumerate().map(|(position, own)| ($name::new(position), own))
            }
        }
    )*};
}

index_type! {
    /// A place in [`Records::meetings`].
    MeetingIdx,
    /// A place in [`Records::people`].
    PersonIdx,
    /// A place in [`Records::topics`].
    TopicIdx,
    /// A place in [`Records::organisations`].
    OrganisationIdx,
    /// A place in [`Records::groups`].
    GroupIdx,
    /// A place in [`Records::pages`].
    PageIdx,
    /// A place in [`Records::decisions`].
    DecisionIdx,
    /// A place in [`Records::papers`].
    PaperIdx,
    /// A place in [`Records::appearances`].
    AppearanceIdx,
    /// A place in [`Archive::texts`].
    TextIdx,
}

/// Anything that has a page of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Entity {
    /// A meeting.
    Meeting(MeetingIdx),
    /// A person.
    Person(PersonIdx),
    /// A topic.
    Topic(TopicIdx),
    /// An organisation.
    Organisation(OrganisationIdx),
    /// A group.
    Group(GroupIdx),
    /// A plain page.
    Page(PageIdx),
}

impl Entity {
    /// Returns what kind of thing it is.
    pub fn kind(self) -> Kind {
        match self {
            Entity::Meeting(_) => Kind::Meeting,
            Entity::Person(_) => Kind::Person,
            Entity::Topic(_) => Kind::Topic,
            Entity::Organisation(_) => Kind::Organisation,
            Entity::Group(_) => Kind::Group,
            Entity::Page(_) => Kind::Page,
        }
    }
}

/// A file that is published as it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attachment {
    /// Where it lies below the content folder.
    pub path: RelPath,
    /// Its address below the site's root.
    pub address: String,
    /// Its size in bytes.
    pub length: u64,
}

/// Everything that the reports say, and every link between them.
///
/// What front matter says is in the [`Records`], to which an archive leads by itself; what prose says is found through
/// the texts and [`mentions`](Archive::mentions).
#[derive(Debug)]
pub struct Archive {
    /// The bodies of all documents.
    pub texts: Vec<Text>,
    /// The problems found in the documents and between them, in order of their place.
    pub problems: Vec<Diagnostic>,
    mentions: weave::Mentions,
    index: Arc<index::Index>,
    /// What it was made of: the index may have been made of other states of the same.
    shown: Arc<index::Shown>,
    record: Option<Arc<Record>>,
}

impl std::ops::Deref for Archive {
    type Target = Records;

    fn deref(&self) -> &Records {
        &self.index.records
    }
}

impl Archive {
    /// Returns a text.
    pub fn text(&self, idx: TextIdx) -> &Text {
        &self.texts[idx.position()]
    }

    /// Returns the text of an entity's own file, if it has one.
    pub fn text_of(&self, entity: Entity) -> Option<&Text> {
        self.text_idx_of(entity).map(|idx| self.text(idx))
    }

    /// Returns the file of an entity, if it has one.
    pub fn document_of(&self, entity: Entity) -> Option<&Arc<Document>> {
        self.text_of(entity).map(|text| &text.document)
    }

    /// Returns what was published before, if anything was frozen.
    pub fn record(&self) -> Option<&Arc<Record>> {
        self.record.as_ref()
    }

    /// Returns all that is published now, as a record keeps it.
    pub fn to_freeze(&self) -> Vec<FrozenPage> {
        anchors::to_freeze(self)
    }

    /// Returns how many pages are not in the record yet, or have paragraphs that are not; 0 without a record.
    pub fn n_unfrozen(&self) -> usize {
        self.record.as_ref().map_or(0, |record| anchors::n_unfrozen(self, record))
    }

    /// Returns the entity whose page is at an address.
    pub fn entity_at(&self, address: &str) -> Option<Entity> {
        self.index.destinations.entity_at(address)
    }

    /// Returns the page with an address such as `meetings/`, which introduces a list.
    pub fn page_at(&self, address: &str) -> Option<&Page> {
        match self.entity_at(address)? {
            Entity::Page(idx) => Some(self.page(idx)).filter(|page| page.address == address),
            _ => None,
        }
    }

    /// Returns the list at an address, but for one that is there only where it is needed.
    pub fn list_at(&self, address: &str) -> Option<List> {
        List::at(address).filter(|_| self.has_address(address))
    }

    /// Tells whether an address is one of a page, a list or a file, or a former one that leads there.
    pub fn has_address(&self, address: &str) -> bool {
        self.index.destinations.has_address(address)
    }

    /// Returns the paragraphs that name an entity, in the order of texts.
    pub fn mentions(&self, entity: Entity) -> &[Mention] {
        self.mentions.get(&entity).map_or(&[], |mentions| mentions.as_slice())
    }

    /// Returns the file that is published where another one would be, too, which is left out for that.
    pub fn twin_of(&self, path: &RelPath) -> Option<&RelPath> {
        self.index.twin_of(path)
    }

    /// Tells whether two archives differ in prose alone, so that the same is published at the same addresses.
    pub fn has_same_records(&self, other: &Archive) -> bool {
        Arc::ptr_eq(&self.index, &other.index)
    }
}

/// Everything that front matter says: the entities, in both directions of every reference.
#[derive(Debug, Default)]
pub struct Records {
    /// Oldest first; those without a date last.
    pub meetings: Vec<Meeting>,
    /// First those with a file, then those who are only named.
    pub people: Vec<Person>,
    /// First those with a file, then those that are only named.
    pub topics: Vec<Topic>,
    /// First those with a file, then those that are only named.
    pub organisations: Vec<Organisation>,
    /// First those with a file, then those that are only named.
    pub groups: Vec<Group>,
    /// By path.
    pub pages: Vec<Page>,
    /// Those to which a menu leads, by path.
    pub top_pages: Vec<PageIdx>,
    /// In the order of the meetings that took them.
    pub decisions: Vec<Decision>,
    /// In the order of the meetings to which they belong.
    pub papers: Vec<Paper>,
    /// In the order of the meetings.
    pub appearances: Vec<Appearance>,
    /// By path.
    pub attachments: Vec<Attachment>,
    /// What several texts cite on other sites, in the order of the essences of their addresses.
    pub works: Vec<Work>,
}

impl Records {
    /// Gives back the room in its lists, of which up to a half is for what never comes: they are kept as long as the site.
    fn shrink_to_fit(&mut self) {
        self.meetings.shrink_to_fit();
        self.people.shrink_to_fit();
        self.topics.shrink_to_fit();
        self.organisations.shrink_to_fit();
        self.decisions.shrink_to_fit();
        self.papers.shrink_to_fit();
        self.appearances.shrink_to_fit();
        self.works.shrink_to_fit();
    }

    /// Returns a meeting.
    pub fn meeting(&self, idx: MeetingIdx) -> &Meeting {
        &self.meetings[idx.position()]
    }

    /// Returns a person.
    pub fn person(&self, idx: PersonIdx) -> &Person {
        &self.people[idx.position()]
    }

    /// Returns a topic.
    pub fn topic(&self, idx: TopicIdx) -> &Topic {
        &self.topics[idx.position()]
    }

    /// Returns an organisation.
    pub fn organisation(&self, idx: OrganisationIdx) -> &Organisation {
        &self.organisations[idx.position()]
    }

    /// Returns a group.
    pub fn group(&self, idx: GroupIdx) -> &Group {
        &self.groups[idx.position()]
    }

    /// Returns a page.
    pub fn page(&self, idx: PageIdx) -> &Page {
        &self.pages[idx.position()]
    }

    /// Returns a decision.
    pub fn decision(&self, idx: DecisionIdx) -> &Decision {
        &self.decisions[idx.position()]
    }

    /// Returns a paper.
    pub fn paper(&self, idx: PaperIdx) -> &Paper {
        &self.papers[idx.position()]
    }

    /// Returns an appearance.
    pub fn appearance(&self, idx: AppearanceIdx) -> &Appearance {
        &self.appearances[idx.position()]
    }

    /// Returns the work that several texts cite by addresses of an essence.
    pub fn work_of(&self, essence: &str) -> Option<&Work> {
        let found = self.works.binary_search_by(|work| work.essence.as_str().cmp(essence));
        found.ok().map(|position| &self.works[position])
    }

    /// Returns all that there is of a kind, in the order of its list.
    pub fn all(&self, kind: Kind) -> impl DoubleEndedIterator<Item = Entity> + use<> {
        let (n, entity) = self.kind(kind);
        (0..n).map(entity)
    }

    /// Returns all that has a page, kind by kind.
    pub fn entities(&self) -> impl Iterator<Item = Entity> + use<> {
        Kind::ALL.map(|kind| self.all(kind)).into_iter().flatten()
    }

    /// Returns how many have.
    pub fn n_entities(&self) -> usize {
        Kind::ALL.map(|kind| self.kind(kind).0).iter().sum()
    }

    /// Returns one of all these by its place among them, without going through those before it.
    pub fn entity(&self, place: usize) -> Option<Entity> {
        let mut position = place;
        for (n, entity) in Kind::ALL.map(|kind| self.kind(kind)) {
            if position < n {
                return Some(entity(position));
            }
            position -= n;
        }
        None
    }

    /// Returns how many there are of a kind, and what makes one of its position.
    fn kind(&self, kind: Kind) -> (usize, fn(usize) -> Entity) {
        match kind {
            Kind::Meeting => (self.meetings.len(), |at| Entity::Meeting(MeetingIdx::new(at))),
            Kind::Person => (self.people.len(), |at| Entity::Person(PersonIdx::new(at))),
            Kind::Topic => (self.topics.len(), |at| Entity::Topic(TopicIdx::new(at))),
            Kind::Organisation => (self.organisations.len(), |at| Entity::Organisation(OrganisationIdx::new(at))),
            Kind::Group => (self.groups.len(), |at| Entity::Group(GroupIdx::new(at))),
            Kind::Page => (self.pages.len(), |at| Entity::Page(PageIdx::new(at))),
        }
    }

    /// Returns the name of an entity as it is shown.
    pub fn title(&self, entity: Entity) -> &str {
        match entity {
            Entity::Meeting(idx) => &self.meeting(idx).title,
            Entity::Person(idx) => &self.person(idx).name,
            Entity::Topic(idx) => &self.topic(idx).title,
            Entity::Organisation(idx) => &self.organisation(idx).title,
            Entity::Group(idx) => &self.group(idx).title,
            Entity::Page(idx) => &self.page(idx).title,
        }
    }

    /// Returns the id of an entity; that of a page is its address.
    pub fn id(&self, entity: Entity) -> &str {
        match entity {
            Entity::Meeting(idx) => &self.meeting(idx).id,
            Entity::Person(idx) => &self.person(idx).id,
            Entity::Topic(idx) => &self.topic(idx).id,
            Entity::Organisation(idx) => &self.organisation(idx).id,
            Entity::Group(idx) => &self.group(idx).id,
            Entity::Page(idx) => &self.page(idx).address,
        }
    }

    /// Returns the address of an entity's page below the site's root, not percent-encoded, ending with `/` (or "").
    pub fn address(&self, entity: Entity) -> &str {
        match entity {
            Entity::Meeting(idx) => &self.meeting(idx).address,
            Entity::Person(idx) => &self.person(idx).address,
            Entity::Topic(idx) => &self.topic(idx).address,
            Entity::Organisation(idx) => &self.organisation(idx).address,
            Entity::Group(idx) => &self.group(idx).address,
            Entity::Page(idx) => &self.page(idx).address,
        }
    }

    /// Returns where an entity is named for the first time, which for one without a file is where it comes from.
    pub fn first_named(&self, entity: Entity) -> Option<&Place> {
        match entity {
            Entity::Person(idx) => Some(&self.person(idx).first_named),
            Entity::Topic(idx) => Some(&self.topic(idx).first_named),
            Entity::Organisation(idx) => Some(&self.organisation(idx).first_named),
            Entity::Group(idx) => Some(&self.group(idx).first_named),
            Entity::Meeting(_) | Entity::Page(_) => None,
        }
    }

    /// Returns the place of the text of an entity's own file, if it has one.
    pub fn text_idx_of(&self, entity: Entity) -> Option<TextIdx> {
        match entity {
            Entity::Meeting(idx) => Some(self.meeting(idx).text),
            Entity::Person(idx) => self.person(idx).text,
            Entity::Topic(idx) => self.topic(idx).text,
            Entity::Organisation(idx) => self.organisation(idx).text,
            Entity::Group(idx) => self.group(idx).text,
            Entity::Page(idx) => Some(self.page(idx).text),
        }
    }

    /// Tells whether a report has a person speak or chair a session, rather than only be there or be named.
    pub fn speaks(&self, idx: PersonIdx) -> bool {
        let person = self.person(idx);
        let mut parts = person.appearances.iter().map(|appearance| &self.appearance(*appearance).part);
        !person.turns.is_empty() || parts.any(|part| matches!(part, Part::Speaker | Part::SessionChair))
    }

    /// Tells whether a decision was still open when its time was up: on the day of the latest meeting, for an archive says
    /// the same whenever it is built.
    pub fn is_overdue(&self, decision: &Decision) -> bool {
        let is_open = decision.status == DecisionStatus::Open;
        let due = decision.due.filter(|_| is_open).map(Date::last_day);
        due.zip(self.latest_meeting()).is_some_and(|(due, latest)| due < latest.first_day())
    }

    /// Returns the date of the latest meeting that took place.
    pub fn latest_meeting(&self) -> Option<Date> {
        let mut held = self.meetings.iter().rev().filter(|meeting| meeting.status == HeldStatus::Held);
        held.find_map(|meeting| meeting.date)
    }

    /// Returns all meetings but translations of others, oldest first.
    pub fn originals(&self) -> impl DoubleEndedIterator<Item = (MeetingIdx, &Meeting)> {
        MeetingIdx::each(&self.meetings).filter(|(_, meeting)| meeting.translation_of.is_none())
    }
}
