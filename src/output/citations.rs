//! Reports as references: files for reference managers beside each report, and how it is cited, on its page.

use serde::Serialize;

use super::page::{Html, Pieces, absolute};
use super::{
    Audience, Edition, Form, Ingredients, Output, PageRef, Rendered, Route, Subject, beside_route, identity, metadata,
};
use crate::archive::{Entity, MeetingIdx};
use crate::citation::{Reference, exchange};
use crate::config::Machine;
use crate::content::Kind;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::text::name::term_key;
use crate::text::{escape, slug, words};

pub(super) struct Bibtex;
pub(super) struct Ris;
pub(super) struct CslJson;

const BIBTEX: Format = Format { file: "cite.bib", media_type: "application/x-bibtex", name: "BibTeX" };
const RIS: Format = Format { file: "cite.ris", media_type: "application/x-research-info-systems", name: "RIS" };
const CSL_JSON: Format =
    Format { file: "cite.csl.json", media_type: "application/vnd.citationstyles.csl+json", name: "CSL-JSON" };

/// A format in which references are exchanged.
struct Format {
    file: &'static str,
    media_type: &'static str,
    name: &'static str,
}

impl Format {
    fn forms(&self, page: PageRef<'_>) -> Vec<Form> {
        let Some(Entity::Meeting(_)) = page.entity else { return Vec::new() };
        vec![Form {
            rel: "describedby",
            media_type: self.media_type,
            name: self.name,
            address: format!("{}{}", page.address, self.file),
        }]
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        site.archive.all(Kind::Meeting).map(|meeting| beside_route(site, meeting, self.file)).collect()
    }
}

impl Output for Bibtex {
    fn name(&self) -> &'static str {
        Machine::Bibtex.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::Bibtex)
    }

    fn forms(&self, _site: &Site, page: PageRef<'_>) -> Vec<Form> {
        BIBTEX.forms(page)
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        BIBTEX.routes(site)
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        Ingredients::of_entity(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        Ok(Rendered::Bytes(exchange::bibtex(&subject_reference(edition, subject)).into_bytes()))
    }
}

impl Output for Ris {
    fn name(&self) -> &'static str {
        Machine::Ris.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::Ris)
    }

    fn forms(&self, _site: &Site, page: PageRef<'_>) -> Vec<Form> {
        RIS.forms(page)
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        RIS.routes(site)
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        Ingredients::of_entity(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        Ok(Rendered::Bytes(exchange::ris(&subject_reference(edition, subject)).into_bytes()))
    }
}

impl Output for CslJson {
    fn name(&self) -> &'static str {
        Machine::CslJson.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::CslJson)
    }

    fn forms(&self, _site: &Site, page: PageRef<'_>) -> Vec<Form> {
        CSL_JSON.forms(page)
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        CSL_JSON.routes(site)
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        Ingredients::of_entity(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        // The format is a list of items, however few.
        let items = [exchange::csl_json(&subject_reference(edition, subject))];
        let mut json = serde_json::to_vec_pretty(&items).expect("JSON values are JSON");
        json.push(b'\n');
        Ok(Rendered::Bytes(json))
    }
}

fn subject_reference(edition: Edition<'_>, subject: Subject) -> Reference {
    reference(edition.site, subject.meeting().expect("the routes of this output are meetings"))
}

/// Returns what is known of a report that is to be cited.
pub(super) fn reference(site: &Site, idx: MeetingIdx) -> Reference {
    let archive = &site.archive;
    let meeting = archive.meeting(idx);
    let author = metadata::author(site, meeting);
    let publisher = site.config.publisher.as_ref().filter(|publisher| term_key(publisher) != term_key(author));
    let place: Vec<&str> = [&meeting.city, &meeting.country].into_iter().flatten().map(String::as_str).collect();
    let group = meeting.group.map(|group| archive.group(group).title.as_str());
    let is_in_title = |name: &&str| term_key(&meeting.title).contains(&term_key(name));
    Reference {
        key: key(site, &meeting.id, idx),
        title: words::squeeze(&meeting.title).into_owned(),
        author: words::squeeze(author).into_owned(),
        publisher: publisher.cloned(),
        number: meeting.symbol.clone(),
        date: meeting.date,
        end_date: meeting.end_date,
        event: group.filter(|group| !is_in_title(group)).map(str::to_owned),
        place: Some(place.join(", ")).filter(|place| !place.is_empty()),
        url: absolute(&site.config, &meeting.address),
        lang: site.lang_of(Entity::Meeting(idx)).to_owned(),
        summary: archive.text(meeting.text).document.matter.common.summary.clone(),
        keywords: meeting.topics.iter().map(|topic| archive.topic(*topic).title.clone()).collect(),
    }
}

/// Returns the id as BibTeX can have it for a key; of an id in another script nothing is left, and the first digits of the
/// permanent id stand for it.
fn key(site: &Site, id: &str, idx: MeetingIdx) -> String {
    let ascii: String = slug::slug(id).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    match ascii.trim_matches('-') {
        "" => {
            let permanent = identity::of_entity(site, Entity::Meeting(idx)).simple().to_string();
            format!("report-{}", &permanent[..8])
        }
        key => key.to_owned(),
    }
}

/// How a report is cited in one style.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Citation {
    /// What the style calls itself.
    style: String,
    html: Html,
    /// The citation as plain text.
    plain: String,
    /// The citation of a paragraph, whose number is `{n}` and whose anchor is `{id}`.
    paragraph: String,
}

/// Sets the address in a citation apart on pages from right to left, where the slash at its end would come before its beginning.
fn with_address_apart(edition: Edition<'_>, html: String, url: Option<&str>) -> String {
    match url.map(escape::html) {
        Some(url) if edition.words().dir == "rtl" => html.replace(&*url, &format!("<bdi>{url}</bdi>")),
        _ => html,
    }
}

/// Returns how a report is cited, in each style of the settings that has something to say.
pub(super) fn citations(edition: Edition<'_>, idx: MeetingIdx, pieces: &mut Pieces) -> Vec<Citation> {
    let reference = reference(edition.site, idx);
    let styles = &edition.theme.citation_styles;
    let lang = edition.words().lang.as_str();
    let mut cite = |name: &str| {
        let whole = styles.print(name, lang, &reference, false)?;
        let paragraph = styles.print(name, lang, &reference, true)?;
        Some(Citation {
            style: styles.title(name)?.to_owned(),
            html: pieces.keep(with_address_apart(edition, whole.html, reference.url.as_deref())),
            plain: whole.plain,
            paragraph: paragraph.plain,
        })
    };
    edition.config.citation_styles.iter().filter_map(|name| cite(&name.value)).collect()
}
