//! The list for programs: a document of our own, described in `docs/people.md`.

use serde::Serialize;

use super::wording::{Profile, profile, reason_in_words, resemblance_in_words, strength_word};
use super::{Cluster, Link, Reason};
use crate::archive::{Archive, Entity, PersonIdx};

/// The version of the form: fields may be added to it, whatever else changes makes it another one.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    rapporteur: &'static str,
    people: usize,
    clusters: Vec<ClusterView<'a>>,
}

#[derive(Serialize)]
struct ClusterView<'a> {
    strength: &'static str,
    people: Vec<PersonView<'a>>,
    links: Vec<LinkView<'a>>,
}

#[derive(Serialize)]
struct PersonView<'a> {
    name: &'a str,
    id: &'a str,
    file: Option<&'a str>,
    meetings: usize,
    first: Option<String>,
    last: Option<String>,
    affiliations: Vec<String>,
}

#[derive(Serialize)]
struct LinkView<'a> {
    first: &'a str,
    second: &'a str,
    resemblance: String,
    r#for: Vec<String>,
    against: Vec<String>,
}

/// Returns the document; it ends with a newline.
pub fn json(archive: &Archive, clusters: &[Cluster]) -> String {
    let cluster = |cluster: &Cluster| ClusterView {
        strength: strength_word(cluster.strength),
        people: cluster.people.iter().map(|person| person_view(archive, *person)).collect(),
        links: cluster.links.iter().map(|link| link_view(archive, link)).collect(),
    };
    let document = Document {
        version: VERSION,
        rapporteur: env!("CARGO_PKG_VERSION"),
        people: archive.people.len(),
        clusters: clusters.iter().map(cluster).collect(),
    };
    let text = serde_json::to_string_pretty(&document).expect("a document of texts and numbers can be written");
    format!("{text}\n")
}

fn person_view(archive: &Archive, idx: PersonIdx) -> PersonView<'_> {
    let Profile { n_meetings, first, last, affiliations } = profile(archive, idx);
    let person = archive.person(idx);
    PersonView {
        name: &person.name,
        id: &person.id,
        file: archive.document_of(Entity::Person(idx)).map(|document| document.file.label.as_str()),
        meetings: n_meetings,
        first: first.map(|date| date.to_string()),
        last: last.map(|date| date.to_string()),
        affiliations,
    }
}

fn link_view<'a>(archive: &'a Archive, link: &Link) -> LinkView<'a> {
    let (speaks_for, against): (Vec<&Reason>, Vec<&Reason>) = link.reasons.iter().partition(|reason| reason.is_for());
    let in_words = |reasons: Vec<&Reason>| reasons.into_iter().map(|reason| reason_in_words(archive, reason)).collect();
    LinkView {
        first: &archive.person(link.first).name,
        second: &archive.person(link.second).name,
        resemblance: resemblance_in_words(archive, link),
        r#for: in_words(speaks_for),
        against: in_words(against),
    }
}
