//! The text of an entity's own file.

use crate::output::Edition;
use serde::Serialize;

use super::{Link, web_links};
use crate::archive::{Entity, Text};
use crate::content::markdown::Heading;
use crate::locale::{direction, well_formed};
use crate::output::body;
use crate::output::page::{Html, Pieces};
use crate::text::words;

/// A heading of a body, for the table of contents.
#[derive(Clone, Debug, Serialize)]
pub(in super::super) struct HeadingPiece {
    level: u8,
    title: String,
    href: String,
}

/// The text of an entity's own file, as far as all pages show it alike.
#[derive(Clone, Debug, Serialize)]
pub(in super::super) struct Prose {
    pub(in super::super) headings: Vec<HeadingPiece>,
    pub(in super::super) body: Html,
    pub(in super::super) has_body: bool,
    /// The language of the title and the text, if it is not that of the interface.
    pub(in super::super) text_lang: Option<String>,
    pub(in super::super) text_dir: &'static str,
    pub(in super::super) links: Vec<Link>,
    /// What the file's front matter says for the site's own theme.
    pub(in super::super) extra: serde_json::Value,
}

/// Makes the text of an entity's own file, empty if it has none.
pub(in super::super) fn prose(edition: Edition<'_>, text: Option<&Text>, pieces: &mut Pieces) -> Prose {
    let html = text.map(|text| body::html(edition, text)).unwrap_or_default();
    prose_of(edition, text, html, pieces)
}

/// Makes the text of a report, with its margin.
pub(in super::super) fn report(edition: Edition<'_>, text: &Text, pieces: &mut Pieces) -> Prose {
    prose_of(edition, Some(text), body::html_with_margin(edition, text), pieces)
}

/// Returns the language of a text, if it is not that of the interface.
pub(in super::super) fn foreign_lang(edition: Edition<'_>, entity: Entity) -> Option<String> {
    foreign(edition, edition.lang_of(entity))
}

fn foreign(edition: Edition<'_>, lang: &str) -> Option<String> {
    well_formed(lang).filter(|tag| *tag != edition.words().lang)
}

fn prose_of(edition: Edition<'_>, text: Option<&Text>, html: String, pieces: &mut Pieces) -> Prose {
    let lang = text.map_or(edition.config.lang.as_str(), |text| edition.lang_of(text.entity));
    let text_lang = foreign(edition, lang);
    let text_dir = direction(lang);
    let Some(text) = text else {
        return Prose {
            headings: Vec::new(),
            body: pieces.keep(html),
            has_body: false,
            text_lang,
            text_dir,
            links: Vec::new(),
            extra: serde_json::Value::Null,
        };
    };
    let body = &text.document.body;
    let heading = |heading: &Heading| HeadingPiece {
        level: heading.level,
        title: heading.text.clone(),
        href: format!("#{}", heading.id),
    };
    Prose {
        headings: body.headings.iter().map(heading).collect(),
        body: pieces.keep(html),
        text_lang,
        text_dir,
        has_body: !body.html.trim().is_empty() || !text.paragraphs.withdrawn().is_empty(),
        links: web_links(&text.document.matter.common.links),
        extra: text.document.matter.common.extra.clone(),
    }
}

/// Returns a sentence that describes a text: its summary, or the beginning of its first paragraph.
pub(in super::super) fn description(text: Option<&Text>) -> Option<String> {
    const LONGEST: usize = 160;
    let document = &text?.document;
    let summary = document.matter.common.summary.clone();
    summary.or_else(|| {
        let lead = &document.body.lead;
        (!lead.is_empty()).then(|| words::clipped(lead, LONGEST).into_owned())
    })
}
