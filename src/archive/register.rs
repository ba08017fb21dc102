//! The entities under construction, and how a reference finds its entity or brings it into being.

use std::cmp::Reverse;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::addresses;
use super::companions::Companions;
use super::entities::words;
use super::index::ShownDocument;
use super::lookup;
use super::meetings::{Present, SessionNames, n_people};
use super::names::{AllNames, Beginnings, Names};
use super::{
    Attachment, Decision, Entity, Group, GroupIdx, Meeting, MeetingIdx, Organisation, OrganisationIdx, Page, PageIdx,
    Person, PersonIdx, Records, TextIdx, Topic, TopicIdx, Visibility,
};
use crate::content::schema::{MeetingMatter, Own};
use crate::content::{Document, Kind, as_meeting};
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::permanence::{Paragraphs, Record};
use crate::source::{SourceFile, Spanned};
use crate::text::date::Date;
use crate::text::name;

/// The records while their references are being resolved, with the names by which they are found. What has no file gets its
/// id and address behind that, in `addresses`.
pub(super) struct Register {
    pub(super) records: Records,
    /// The documents with a page, each with what it describes; a [`TextIdx`] is a place in this list.
    pub(super) texts: Vec<(Arc<Document>, Entity)>,
    /// For each text the anchors of its paragraphs.
    pub(super) paragraphs: Vec<Arc<Paragraphs>>,
    pub(super) problems: Vec<Diagnostic>,
    /// What was published before.
    pub(super) record: Option<Arc<Record>>,
    pub(super) names: AllNames,
    /// The agendas that are files of their own, each with the meeting that it belongs to.
    pub(super) agendas: Vec<(MeetingIdx, PageIdx, Arc<Document>)>,
    /// Who took which part in the meetings with many people.
    pub(super) present: FxHashMap<MeetingIdx, Present>,
    /// Who is called by which handle, in small letters.
    people_by_handle: FxHashMap<String, PersonIdx>,
    /// What sessions are called by, for meetings in which one was asked for.
    pub(super) session_names: FxHashMap<MeetingIdx, SessionNames>,
    /// The anchors of the decisions of each meeting, each with the number that makes the next one of it.
    pub(super) anchors: FxHashMap<MeetingIdx, FxHashMap<String, u32>>,
    /// For how many meetings that are not there something near was looked for.
    n_meetings_missed: usize,
}

impl Register {
    /// Registers what has a file of its own. Documents come in the order of their paths.
    pub(super) fn from_documents(
        documents: &[ShownDocument],
        attachments: Vec<Attachment>,
        record: Option<Arc<Record>>,
    ) -> Register {
        let mut register = Register {
            records: Records { attachments, ..Records::default() },
            texts: Vec::new(),
            paragraphs: Vec::new(),
            problems: Vec::new(),
            record,
            names: AllNames::new(),
            agendas: Vec::new(),
            present: FxHashMap::default(),
            people_by_handle: FxHashMap::default(),
            session_names: FxHashMap::default(),
            anchors: FxHashMap::default(),
            n_meetings_missed: 0,
        };
        let companions = Companions::find(documents);
        let is_agenda = |document: &Document| companions.report_of(document).is_some();
        let is_report = |shown: &&ShownDocument| as_meeting(&shown.document).is_some() && !is_agenda(&shown.document);
        let mut meetings: Vec<&ShownDocument> = documents.iter().filter(is_report).collect();
        meetings.sort_by_key(|shown| in_time(&shown.document));
        register.add_meetings(&meetings);
        register.names.beginnings = Beginnings::new(&register.records.meetings);
        for ShownDocument { document, .. } in documents {
            match document.kind {
                Kind::Meeting => {
                    if let Some(report) = companions.report_of(document) {
                        register.add_agenda(document, report);
                    }
                }
                Kind::Person => register.add_person(document),
                Kind::Topic => register.add_topic(document),
                Kind::Organisation => register.add_organisation(document),
                Kind::Group => register.add_group(document),
                Kind::Page => register.add_page(document),
            }
        }
        register
    }

    /// Returns the anchors of a report's paragraphs.
    pub(super) fn paragraphs_of(&self, meeting: MeetingIdx) -> &Paragraphs {
        &self.paragraphs[self.records.meeting(meeting).text.position()]
    }

    /// Adds a problem.
    pub(super) fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    fn add_text(&mut self, document: &Arc<Document>, entity: Entity) -> TextIdx {
        self.texts.push((Arc::clone(document), entity));
        TextIdx::new(self.texts.len() - 1)
    }

    /// Adds all reports, which are the first texts.
    fn add_meetings(&mut self, reports: &[&ShownDocument]) {
        let meeting = |(position, shown): (usize, &&ShownDocument)| {
            let key = self.names.meetings.key(&shown.document.title);
            let address = addresses::of_document(&shown.document, self.record.as_deref());
            let matter = as_meeting(&shown.document).expect("a report is one of a meeting");
            (meeting(&shown.document, address, matter, shown.visibility, TextIdx::new(position)), key)
        };
        let (meetings, keys): (Vec<Meeting>, Vec<String>) = reports.par_iter().enumerate().map(meeting).unzip();
        self.records.meetings = meetings;
        for (position, (shown, key)) in reports.iter().zip(keys).enumerate() {
            let idx = MeetingIdx::new(position);
            self.names.meetings.claim_id(&shown.document.id, idx);
            // Many reports share a title; the first then answers to it.
            let _ = self.names.meetings.claim_key(key, idx);
            self.add_text(&shown.document, Entity::Meeting(idx));
        }
    }

    fn add_agenda(&mut self, document: &Arc<Document>, report: &str) {
        let idx = PageIdx::new(self.records.pages.len());
        self.add_page(document);
        if let Some(meeting) = self.names.meetings.find(report) {
            self.agendas.push((meeting, idx, Arc::clone(document)));
        }
    }

    fn add_person(&mut self, document: &Arc<Document>) {
        let Own::Person(matter) = &document.matter.own else { return };
        let idx = PersonIdx::new(self.records.people.len());
        let names = claim_all(&mut self.names.people, document, idx, &matter.also_known_as);
        self.report_taken(document, names, |records, idx| &records.person(idx).first_named);
        let text = self.add_text(document, Entity::Person(idx));
        let new = person(Named::of_document(document, self.record.as_deref()));
        self.records.people.push(Person {
            sort_name: matter.sort_as.clone().unwrap_or(new.sort_name),
            also_known_as: words(&matter.also_known_as),
            honorific: matter.honorific.clone().or(new.honorific),
            distinct_from: words(&matter.distinct_from),
            text: Some(text),
            ..new
        });
    }

    fn add_topic(&mut self, document: &Arc<Document>) {
        let Own::Topic(matter) = &document.matter.own else { return };
        let idx = TopicIdx::new(self.records.topics.len());
        let names = claim_all(&mut self.names.topics, document, idx, &matter.also_known_as);
        self.report_taken(document, names, |records, idx| &records.topic(idx).first_named);
        let text = self.add_text(document, Entity::Topic(idx));
        let new = topic(Named::of_document(document, self.record.as_deref()));
        self.records.topics.push(Topic {
            also_known_as: words(&matter.also_known_as),
            definition: matter.definition.clone(),
            text: Some(text),
            ..new
        });
    }

    fn add_organisation(&mut self, document: &Arc<Document>) {
        let Own::Organisation(matter) = &document.matter.own else { return };
        let idx = OrganisationIdx::new(self.records.organisations.len());
        let others: Vec<Spanned<String>> = matter.short.iter().chain(&matter.also_known_as).cloned().collect();
        let names = claim_all(&mut self.names.organisations, document, idx, &others);
        self.report_taken(document, names, |records, idx| &records.organisation(idx).first_named);
        let text = self.add_text(document, Entity::Organisation(idx));
        let new = organisation(Named::of_document(document, self.record.as_deref()));
        self.records.organisations.push(Organisation {
            short: matter.short.as_ref().map(|short| short.value.clone()),
            also_known_as: words(&matter.also_known_as),
            kind: matter.kind.clone(),
            text: Some(text),
            ..new
        });
    }

    fn add_group(&mut self, document: &Arc<Document>) {
        let Own::Group(matter) = &document.matter.own else { return };
        let idx = GroupIdx::new(self.records.groups.len());
        let others: Vec<Spanned<String>> = matter.short.iter().chain(&matter.also_known_as).cloned().collect();
        let names = claim_all(&mut self.names.groups, document, idx, &others);
        self.report_taken(document, names, |records, idx| &records.group(idx).first_named);
        let text = self.add_text(document, Entity::Group(idx));
        let new = group(Named::of_document(document, self.record.as_deref()));
        self.records.groups.push(Group {
            short: matter.short.as_ref().map(|short| short.value.clone()),
            also_known_as: words(&matter.also_known_as),
            time_zone: matter.time_zone.clone(),
            text: Some(text),
            ..new
        });
    }

    fn add_page(&mut self, document: &Arc<Document>) {
        let idx = PageIdx::new(self.records.pages.len());
        // Of several pages of one title the first answers to it.
        let _ = self.names.pages.claim(&document.title, idx);
        let text = self.add_text(document, Entity::Page(idx));
        self.records.pages.push(Page {
            address: addresses::of_document(document, self.record.as_deref()),
            title: document.title.clone(),
            text,
        });
    }

    /// Reports names that another entity had before, with both places.
    fn report_taken<I>(
        &mut self,
        document: &Document,
        taken: Vec<(Spanned<String>, I)>,
        first_named: fn(&Records, I) -> &Place,
    ) {
        for (name, holder) in taken {
            let first = first_named(&self.records, holder).clone();
            let place = Place::new(&document.file, name.span);
            self.report(catalogue::name_taken(place, &name.value, document.kind.in_words(), first));
        }
    }

    /// Returns the person of this name, who comes into being if nobody has it.
    pub(super) fn person(&mut self, name: &Spanned<String>, file: &Arc<SourceFile>) -> PersonIdx {
        let idx = self.found_person(name, None, file);
        let person = &mut self.records.people[idx.position()];
        if person.is_found {
            person.is_found = false;
            person.rename(&name.value);
        }
        idx
    }

    /// Returns the person of this name, or who was called by the same handle before; read in a text, where nobody took care how it is spelt.
    pub(super) fn found_person(
        &mut self,
        name: &Spanned<String>,
        handle: Option<&str>,
        file: &Arc<SourceFile>,
    ) -> PersonIdx {
        let handle = handle.map(str::to_lowercase);
        let known = self.names.people.find_again(&name.value);
        let known = known.or_else(|| self.person_of_handle(handle.as_deref()?, &name.value));
        let idx = known.unwrap_or_else(|| self.new_person(name, file));
        if let Some(handle) = handle {
            self.people_by_handle.entry(handle).or_insert(idx);
        }
        idx
    }

    /// Returns who was called by a handle before, if that can be the person of a name: two names of one resemble each other, or one
    /// is the handle.
    fn person_of_handle(&mut self, handle: &str, name: &str) -> Option<PersonIdx> {
        let idx = *self.people_by_handle.get(handle)?;
        let known = &self.records.people[idx.position()].name;
        let is_handle = |name: &str| name.to_lowercase() == handle;
        if !is_handle(known) && !is_handle(name) && name::resemblance(known, name).is_none() {
            return None;
        }
        let _ = self.names.people.claim(name, idx);
        self.names.people.remember(name, idx);
        // From then on, other names are compared with this one.
        let person = &mut self.records.people[idx.position()];
        if person.is_found && is_handle(&person.name) {
            person.rename(name);
        }
        Some(idx)
    }

    /// Calls everybody who is only named in texts by the best of the spellings there, and so wherever they act.
    pub(super) fn settle_spellings(&mut self) {
        let mut last = None;
        for (person, spelling) in self.names.people.spellings() {
            let is_best = last.replace(person) != Some(person);
            let person = &mut self.records.people[person.position()];
            if is_best && person.is_found {
                person.rename(spelling);
            }
        }
        let Records { people, decisions, papers, .. } = &mut self.records;
        let of_decisions = decisions.iter_mut().flat_map(|decision| {
            let Decision { by, moved_by, seconded_by, votes, .. } = decision;
            let voters = votes.iter_mut().flat_map(|voters| &mut voters.voters);
            by.iter_mut().chain(moved_by).chain(seconded_by).chain(voters)
        });
        for actor in of_decisions.chain(papers.iter_mut().flat_map(|paper| &mut paper.by)) {
            if let Some(Entity::Person(person)) = actor.entity {
                let known = &people[person.position()];
                if known.is_found && known.name != actor.name {
                    actor.name.clone_from(&known.name);
                }
            }
        }
    }

    fn new_person(&mut self, name: &Spanned<String>, file: &Arc<SourceFile>) -> PersonIdx {
        let idx = PersonIdx::new(self.records.people.len());
        let _ = self.names.people.claim(&name.value, idx);
        self.names.people.remember(&name.value, idx);
        let new = person(Named::alone(name, file));
        self.records.people.push(Person { is_found: true, ..new });
        idx
    }

    /// Returns the topic of this name, which comes into being if none has it.
    pub(super) fn topic(&mut self, name: &Spanned<String>, file: &Arc<SourceFile>) -> TopicIdx {
        let idx = self.found_topic(name, file);
        self.records.topics[idx.position()].is_found = false;
        idx
    }

    /// Returns the topic of this name, which nobody named as one: a heading of minutes.
    pub(super) fn found_topic(&mut self, name: &Spanned<String>, file: &Arc<SourceFile>) -> TopicIdx {
        if let Some(known) = self.names.topics.find_again(&name.value) {
            return known;
        }
        let idx = TopicIdx::new(self.records.topics.len());
        let _ = self.names.topics.claim(&name.value, idx);
        let new = topic(Named::alone(name, file));
        self.records.topics.push(Topic { is_found: true, ..new });
        idx
    }

    /// Returns the organisation of this name, which comes into being if none has it.
    pub(super) fn organisation(&mut self, name: &Spanned<String>, file: &Arc<SourceFile>) -> OrganisationIdx {
        if let Some(found) = self.names.organisations.find_again(&name.value) {
            return found;
        }
        let idx = OrganisationIdx::new(self.records.organisations.len());
        let _ = self.names.organisations.claim(&name.value, idx);
        self.records.organisations.push(organisation(Named::alone(name, file)));
        idx
    }

    /// Returns the group of this name, which comes into being if none has it.
    pub(super) fn group(&mut self, name: &Spanned<String>, file: &Arc<SourceFile>) -> GroupIdx {
        if let Some(found) = self.names.groups.find_again(&name.value) {
            return found;
        }
        let idx = GroupIdx::new(self.records.groups.len());
        let _ = self.names.groups.claim(&name.value, idx);
        self.records.groups.push(group(Named::alone(name, file)));
        idx
    }

    /// Returns the meeting with this id or title, or the only one whose id ends or begins with these words; otherwise
    /// reports that there is none.
    pub(super) fn meeting(&mut self, name: &Spanned<String>, file: &Arc<SourceFile>) -> Option<MeetingIdx> {
        let found = lookup::meeting(&self.names, &name.value);
        if found.is_some() {
            return found;
        }
        // Each is compared with all meetings; whoever has so many missing looks for another reason.
        const MOST_COMPARED: usize = 500;
        self.n_meetings_missed += 1;
        let n_compared = if self.n_meetings_missed > MOST_COMPARED { 0 } else { usize::MAX };
        let ids = self.records.meetings.iter().take(n_compared).map(|meeting| meeting.id.as_str());
        let problem = catalogue::unknown_meeting(Place::new(file, name.span), &name.value, ids);
        self.report(problem);
        None
    }
}

/// Takes id, title and other names of a document; returns those that another entity had before.
fn claim_all<I: Copy + Ord>(
    names: &mut Names<I>,
    document: &Document,
    idx: I,
    others: &[Spanned<String>],
) -> Vec<(Spanned<String>, I)> {
    names.claim_id(&document.id, idx);
    let title = Spanned::new(document.title.clone(), document.title_place().span);
    let all = std::iter::once(&title).chain(others);
    all.filter_map(|name| names.claim(&name.value, idx).err().map(|holder| (name.clone(), holder))).collect()
}

fn meeting(
    document: &Document,
    address: String,
    matter: &MeetingMatter,
    visibility: Visibility,
    text: TextIdx,
) -> Meeting {
    Meeting {
        id: document.id.clone(),
        address,
        title: document.title.clone(),
        date: document.date,
        end_date: matter.end_date.as_ref().map(|end| end.value).filter(|end| Some(*end) != document.date),
        group: None,
        number: matter.number.as_ref().map(|number| number.value.clone()),
        time: matter.time.as_ref().map(|time| time.value),
        time_zone: matter.time_zone.clone(),
        symbol: matter.symbol.clone(),
        venue: matter.venue.clone(),
        city: matter.city.clone(),
        country: matter.country.clone(),
        format: matter.format,
        status: matter.status,
        record: matter.record,
        visibility,
        parent: None,
        parts: Vec::new(),
        appearances: Vec::with_capacity(n_people(matter)),
        delegations: Vec::new(),
        topics: Vec::new(),
        sessions: Vec::new(),
        decisions: Vec::new(),
        closes: Vec::new(),
        papers: Vec::new(),
        recordings: matter.recordings.clone(),
        next_meeting: matter.next_meeting.as_ref().map(|next| next.value),
        arranged: None,
        previous: None,
        next: None,
        related: Vec::new(),
        translation_of: None,
        translations: Vec::new(),
        text,
    }
}

/// What has a name, of which nothing else is known yet.
struct Named {
    id: String,
    address: String,
    name: String,
    /// Where the name was met first.
    place: Place,
}

impl Named {
    /// What a document describes.
    fn of_document(document: &Document, record: Option<&Record>) -> Named {
        Named {
            id: document.id.clone(),
            address: addresses::of_document(document, record),
            name: document.title.clone(),
            place: document.title_place(),
        }
    }

    /// What has no file. Its id and address are given to it when all names are known.
    fn alone(name: &Spanned<String>, file: &Arc<SourceFile>) -> Named {
        let place = Place::new(file, name.span);
        Named { id: String::new(), address: String::new(), name: name.value.clone(), place }
    }
}

fn person(Named { id, address, name, place: first_named }: Named) -> Person {
    let (honorific, bare) = name::without_honorific(&name);
    Person {
        id,
        address,
        name: bare.to_owned(),
        sort_name: name::sort_name(bare),
        also_known_as: Vec::new(),
        honorific: (!honorific.is_empty()).then(|| honorific.to_owned()),
        posts: Vec::new(),
        appearances: Vec::new(),
        turns: Vec::new(),
        decisions: Vec::new(),
        motions: Vec::new(),
        votes: Vec::new(),
        papers: Vec::new(),
        distinct_from: Vec::new(),
        first_named,
        is_found: false,
        text: None,
    }
}

fn topic(Named { id, address, name: title, place: first_named }: Named) -> Topic {
    Topic {
        id,
        address,
        title,
        also_known_as: Vec::new(),
        definition: None,
        broader: Vec::new(),
        narrower: Vec::new(),
        related: Vec::new(),
        often_with: Vec::new(),
        meetings: Vec::new(),
        decisions: Vec::new(),
        first_named,
        is_found: false,
        text: None,
    }
}

fn organisation(Named { id, address, name: title, place: first_named }: Named) -> Organisation {
    Organisation {
        id,
        address,
        title,
        short: None,
        also_known_as: Vec::new(),
        kind: None,
        part_of: None,
        parts: Vec::new(),
        delegations: Vec::new(),
        appearances: Vec::new(),
        decisions: Vec::new(),
        motions: Vec::new(),
        votes: Vec::new(),
        first_named,
        text: None,
    }
}

fn group(Named { id, address, name: title, place: first_named }: Named) -> Group {
    Group {
        id,
        address,
        title,
        short: None,
        also_known_as: Vec::new(),
        part_of: None,
        parts: Vec::new(),
        organisation: None,
        time_zone: None,
        meetings: Vec::new(),
        first_named,
        text: None,
    }
}

/// Returns by what meetings are in order. A date that is not known comes last: such a report would otherwise open the
/// history. Of those that began on one day, the longest comes first: a session of three days before the first of these.
fn in_time(document: &Document) -> (bool, Option<Date>, Reverse<Option<Date>>, &str) {
    let last = as_meeting(document).and_then(|matter| matter.end_date.as_ref()).map(|last| last.value);
    (document.date.is_none(), document.date, Reverse(last.or(document.date)), &document.id)
}
