//! `sitemap.xml` (sitemaps.org 0.9): every page for readers, when it changed last, and its other languages.

use quick_xml::Writer;
use quick_xml::events::BytesText;

use super::page::absolute;
use super::{Audience, Edition, Output, Rendered, Route, Subject, modified, whole_route};
use crate::archive::{Entity, List, Visibility};
use crate::config::Machine;
use crate::diagnostic::Diagnostic;
use crate::site::Site;

pub(super) struct Sitemap;

/// How many pages one file names. The protocol allows 50,000 and 50 MB, and an address of 2,048 characters at most; an
/// entry with its translations counts as one for each.
const LONGEST: usize = 20_000;
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A page, and its address in each language.
struct Entry {
    address: String,
    subject: Subject,
    languages: Vec<(String, String)>,
}

impl Output for Sitemap {
    fn name(&self) -> &'static str {
        Machine::Sitemap.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::Sitemap)
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        if site.config.base_url.is_none() {
            return Vec::new();
        }
        let n_parts = parts(entries(site)).len();
        let parts = (0..n_parts).filter(|_| n_parts > 1);
        let parts = parts.map(|position| Route {
            address: part_address(position),
            subject: Subject::Part(position),
            source: None,
        });
        whole_route("sitemap.xml").into_iter().chain(parts).collect()
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let parts = parts(entries(edition.site));
        let xml = match subject {
            Subject::Part(position) => part(edition.site, &parts[position]),
            _ if parts.len() == 1 => part(edition.site, &parts[0]),
            _ => index(edition.site, &parts),
        };
        Ok(Rendered::Bytes(xml))
    }
}

fn part_address(position: usize) -> String {
    format!("sitemap-{}.xml", position + 1)
}

fn entries(site: &Site) -> Vec<Entry> {
    let pages = super::wanted(site).filter(|output| output.audience() == Audience::Readers);
    let routes = pages.flat_map(|output| output.routes(site));
    let wanted = routes.filter(|route| is_public(site, route.subject) && holds_something(site, &route.address));
    wanted.map(|route| entry(site, route)).collect()
}

/// Tells whether an address is not that of a list without a single entry, which is only there for those who ask for it.
fn holds_something(site: &Site, address: &str) -> bool {
    let is_empty = List::at(address).is_some_and(|list| list.n(&site.archive) == Some(0));
    !is_empty || site.archive.page_at(address).is_some()
}

fn is_public(site: &Site, subject: Subject) -> bool {
    subject.meeting().is_none_or(|idx| site.archive.meeting(idx).visibility == Visibility::Public)
}

fn entry(site: &Site, route: Route) -> Entry {
    let archive = &site.archive;
    let languages = match route.subject.meeting() {
        Some(idx) if !archive.meeting(idx).translations.is_empty() => {
            let versions = std::iter::once(idx).chain(archive.meeting(idx).translations.iter().copied());
            let version = |idx| {
                let entity = Entity::Meeting(idx);
                (site.lang_of(entity).to_owned(), archive.address(entity).to_owned())
            };
            versions.map(version).collect()
        }
        _ => Vec::new(),
    };
    Entry { address: route.address, subject: route.subject, languages }
}

/// Cuts the entries into files.
fn parts(entries: Vec<Entry>) -> Vec<Vec<Entry>> {
    let mut parts = vec![Vec::new()];
    let mut n_addresses = 0;
    for entry in entries {
        n_addresses += 1 + entry.languages.len();
        if n_addresses > LONGEST {
            n_addresses = 1 + entry.languages.len();
            parts.push(Vec::new());
        }
        parts.last_mut().expect("there is one from the start").push(entry);
    }
    parts
}

fn part(site: &Site, entries: &[Entry]) -> Vec<u8> {
    document("urlset", |writer| {
        for entry in entries {
            writer.create_element("url").write_inner_content(|url| write_entry(site, entry, url))?;
        }
        Ok(())
    })
}

fn write_entry(site: &Site, entry: &Entry, url: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
    text_element(url, "loc", &full(site, &entry.address))?;
    if let Some(modified) = modified::of_page(site, entry.subject) {
        text_element(url, "lastmod", &modified.to_string())?;
    }
    for (lang, address) in &entry.languages {
        url.create_element("xhtml:link")
            .with_attributes([("rel", "alternate"), ("hreflang", lang), ("href", &full(site, address))])
            .write_empty()?;
    }
    Ok(())
}

fn index(site: &Site, parts: &[Vec<Entry>]) -> Vec<u8> {
    document("sitemapindex", |writer| {
        for (position, entries) in parts.iter().enumerate() {
            writer.create_element("sitemap").write_inner_content(|sitemap| {
                text_element(sitemap, "loc", &full(site, &part_address(position)))?;
                match entries.iter().filter_map(|entry| modified::of_page(site, entry.subject)).max() {
                    Some(modified) => text_element(sitemap, "lastmod", &modified.to_string()),
                    None => Ok(()),
                }
            })?;
        }
        Ok(())
    })
}

fn document(root: &str, write: impl FnOnce(&mut Writer<Vec<u8>>) -> std::io::Result<()>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_vec(), b' ', 1);
    let root = writer
        .create_element(root)
        .with_attributes([("xmlns", NAMESPACE), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]);
    root.write_inner_content(write).expect("a vector takes everything");
    let mut xml = writer.into_inner();
    xml.push(b'\n');
    xml
}

fn text_element(writer: &mut Writer<Vec<u8>>, name: &str, text: &str) -> std::io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(text)).map(|_| ())
}

/// Returns an address in full; a site without one has no sitemap.
fn full(site: &Site, address: &str) -> String {
    absolute(&site.config, address).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(n_languages: usize) -> Entry {
        let languages = vec![("en".to_owned(), "x/".to_owned()); n_languages];
        Entry { address: "x/".to_owned(), subject: Subject::Whole, languages }
    }

    #[test]
    fn a_file_holds_no_more_addresses_than_readers_take() {
        let lengths = |entries: Vec<Entry>| parts(entries).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(lengths(Vec::new()), [0]);
        assert_eq!(lengths((0..LONGEST).map(|_| entry(0)).collect()), [LONGEST]);
        assert_eq!(lengths((0..=LONGEST).map(|_| entry(0)).collect()), [LONGEST, 1]);
        // Other languages are addresses too.
        assert_eq!(lengths((0..LONGEST).map(|_| entry(1)).collect()), [LONGEST / 2, LONGEST / 2]);
    }
}
