//! Documents that were before a meeting, and agendas that are files of their own.

use super::actors::actor;
use super::reports;
use crate::archive::links::Destinations;
use crate::archive::register::Register;
use crate::archive::{Actor, Destination, Entity, MeetingIdx, PageIdx, Paper, PaperIdx};
use crate::content::schema;
use crate::content::{Document, as_meeting};
use crate::diagnostic::{Place, catalogue};

/// Resolves the papers of all reports.
pub(in crate::archive) fn find_papers(register: &mut Register, destinations: &Destinations) {
    for (idx, document) in reports(register) {
        let Some(matter) = as_meeting(&document) else { continue };
        for paper in &matter.documents {
            add_paper(register, destinations, idx, &document, paper);
        }
    }
    for (meeting, page, document) in register.agendas.clone() {
        add_agenda(register, meeting, page, &document);
    }
}

/// Adds an agenda that is a file of its own to the papers of its meeting.
fn add_agenda(register: &mut Register, meeting: MeetingIdx, page: PageIdx, document: &Document) {
    let idx = PaperIdx::new(register.records.papers.len());
    let entity = Entity::Page(page);
    let address = register.records.address(entity).to_owned();
    register.records.meetings[meeting.position()].papers.push(idx);
    register.records.papers.push(Paper {
        meeting,
        title: document.title.clone(),
        file: Some(Destination { address, fragment: None, entity: Some(entity), attachment: None }),
        url: None,
        symbol: None,
        date: None,
        by: Vec::new(),
        lang: None,
        note: None,
    });
}

fn add_paper(
    register: &mut Register,
    destinations: &Destinations,
    meeting: MeetingIdx,
    document: &Document,
    matter: &schema::Paper,
) {
    let file = matter.file.as_ref().and_then(|file| {
        let found = destinations.find(&register.records, document, &file.value);
        match found {
            Ok(destination) => Some(destination),
            Err(reason) => {
                let place = Place::new(&document.file, file.span);
                register.report(catalogue::missing_document(place, &file.value, &reason));
                None
            }
        }
    });
    let by: Vec<Actor> = matter.by.iter().map(|reference| actor(register, &reference.name.value)).collect();
    let idx = PaperIdx::new(register.records.papers.len());
    for actor in &by {
        if let Some(Entity::Person(person)) = actor.entity {
            register.records.people[person.position()].papers.push(idx);
        }
    }
    register.records.meetings[meeting.position()].papers.push(idx);
    register.records.papers.push(Paper {
        meeting,
        title: paper_title(matter),
        file,
        url: matter.url.as_ref().map(|url| url.value.clone()),
        symbol: matter.symbol.clone(),
        date: matter.date,
        by,
        lang: matter.lang.clone(),
        note: matter.note.clone(),
    });
}

fn paper_title(matter: &schema::Paper) -> String {
    let file_name = matter.file.as_ref().map(|file| file.value.rsplit('/').next().unwrap_or(&file.value));
    let url = matter.url.as_ref().map(|url| url.value.as_str());
    matter.title.as_deref().or(matter.symbol.as_deref()).or(file_name).or(url).unwrap_or_default().to_owned()
}
