//! What can be done about a place: the remedies of its problems, and a file for what has none.

use crate::archive::Entity;
use crate::diagnostic::{Diagnostic, Location};
use crate::source::Span;
use crate::text::words;
use crate::yaml::written;

use super::changes::Change;
use super::client::Client;
use super::places::reference_at;
use super::snapshot::{Sheet, Snapshot};

/// Something that can be done.
pub(super) struct Action<'a> {
    /// What it does, in the imperative.
    pub(super) title: String,
    /// What becomes of which files.
    pub(super) change: Change,
    /// The problem that it mends.
    pub(super) mends: Option<&'a Diagnostic>,
    /// Whether it is what was meant, for certain.
    pub(super) is_certain: bool,
}

/// Returns what can be done about a piece of text.
pub(super) fn actions<'a>(snapshot: &'a Snapshot, sheet: &Sheet, span: Span, client: &Client) -> Vec<Action<'a>> {
    let mut actions: Vec<Action<'a>> = Vec::new();
    for problem in &snapshot.problems {
        let Location::Text(place) = &problem.location else { continue };
        let is_here =
            place.file.label == sheet.file.label && place.span.start <= span.end && span.start <= place.span.end;
        for fix in problem.fixes.iter().filter(|_| is_here) {
            let edits = fix.edits.iter().map(|edit| (edit.place.clone(), edit.text.clone())).collect();
            actions.push(Action {
                title: words::capitalised(&fix.title),
                change: Change { edits, ..Change::default() },
                mends: Some(problem),
                is_certain: fix.is_certain,
            });
        }
    }
    if client.creates_files {
        actions.extend(new_file(snapshot, sheet, span.start as usize));
    }
    actions
}

/// Returns how to make a file for what is named at a place and has none.
fn new_file<'a>(snapshot: &Snapshot, sheet: &Sheet, offset: usize) -> Option<Action<'a>> {
    let archive = snapshot.archive();
    let entity = reference_at(snapshot, sheet, offset)?.entity;
    if archive.document_of(entity).is_some() {
        return None;
    }
    let config = &snapshot.site.config;
    let (folders, id, what) = match entity {
        Entity::Person(idx) => (&config.folders.speakers, &archive.person(idx).id, "speaker"),
        Entity::Topic(idx) => (&config.folders.topics, &archive.topic(idx).id, "topic"),
        Entity::Organisation(idx) => (&config.folders.organisations, &archive.organisation(idx).id, "organisation"),
        Entity::Group(idx) => (&config.folders.groups, &archive.group(idx).id, "group"),
        Entity::Meeting(_) | Entity::Page(_) => return None,
    };
    let folder = folders.first().filter(|folder| !folder.is_empty()).map(|folder| format!("{folder}/"));
    let path = config.label_of(&format!("{}{id}.md", folder.unwrap_or_default()));
    let title = archive.title(entity);
    Some(Action {
        title: format!("Make a file for the {what} \"{title}\""),
        change: Change {
            create: Some((path, format!("---\ntitle: {}\n---\n\n", written(title)))),
            ..Change::default()
        },
        mends: None,
        is_certain: false,
    })
}
