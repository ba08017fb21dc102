//! `feeds.opml` (OPML 2.0): every feed of the site, for feed readers that take many at once.

use quick_xml::Writer;
use quick_xml::events::BytesText;

use super::feeds::Atom;
use super::page::{absolute, encoded};
use super::{Audience, Edition, Form, Output, PageRef, Rendered, Route, Subject, lists, whole_route};
use crate::archive::List;
use crate::config::Machine;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) struct Opml;

const ADDRESS: &str = "feeds.opml";

impl Output for Opml {
    fn name(&self) -> &'static str {
        Machine::Opml.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::Opml)
    }

    fn forms(&self, site: &Site, page: PageRef<'_>) -> Vec<Form> {
        if !page.address.is_empty() || feeds(site).is_empty() {
            return Vec::new();
        }
        vec![Form { rel: "alternate", media_type: "text/x-opml", name: "OPML", address: ADDRESS.to_owned() }]
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        if feeds(site).is_empty() { Vec::new() } else { whole_route(ADDRESS) }
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let xml = write(edition).expect("a vector takes everything");
        Ok(Rendered::Bytes(xml))
    }
}

/// Returns the addresses of the site's feeds in Atom.
fn feeds(site: &Site) -> Vec<Route> {
    Atom.routes(site)
}

fn write(edition: Edition<'_>) -> std::io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_vec(), b' ', 1);
    writer.create_element("opml").with_attribute(("version", "2.0")).write_inner_content(|opml| {
        opml.create_element("head").write_inner_content(|head| {
            let title = visible(&edition.config.title);
            head.create_element("title").write_text_content(BytesText::new(&title)).map(|_| ())
        })?;
        opml.create_element("body").write_inner_content(|body| {
            feeds(edition.site).iter().try_for_each(|feed| write_feed(edition, feed, body))
        })?;
        Ok(())
    })?;
    let mut xml = writer.into_inner();
    xml.push(b'\n');
    Ok(xml)
}

fn write_feed(edition: Edition<'_>, feed: &Route, body: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
    let page = feed.address.trim_end_matches("feed.xml");
    let title = match feed.subject {
        Subject::Entity(entity) => visible(edition.archive.title(entity)),
        Subject::Decisions => visible(&lists::title(edition, List::Decisions)),
        _ => visible(&edition.config.title),
    };
    let base = edition.config.base_url.as_deref().unwrap_or_default();
    let file = format!("{base}{}", crate::text::slug::percent_encode_path(&feed.address));
    let html = absolute(&edition.config, page).unwrap_or_else(|| encoded(&edition.config, page));
    let attributes = [("type", "rss"), ("text", &title), ("title", &title), ("xmlUrl", &file), ("htmlUrl", &html)];
    body.create_element("outline").with_attributes(attributes).write_empty().map(|_| ())
}

/// Returns a text without control characters, some of which cannot even be escaped (XML 1.0, 2.2).
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
