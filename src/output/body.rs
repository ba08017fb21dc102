//! The HTML of a body with its links and names filled in, and what stands in its margin.

use std::fmt::Write;

use super::Edition;
use super::page::{href, text_html};
use crate::archive::{Destination, Entity, Text};
use crate::content::markdown::{LABEL, LinkKind, LinkUse};
use crate::locale::Locale;
use crate::permanence::Paragraphs;
use crate::source::Span;

/// How many people and topics stand beside one paragraph.
const N_IN_MARGIN: usize = 5;

/// Returns the body of a text, ready to stand on a page.
pub(super) fn html(edition: Edition<'_>, text: &Text) -> String {
    with_withdrawn(edition, text, dressed(edition, &filled(edition, text), &text.paragraphs, &[]))
}

/// Returns the body of a report, with the people and topics that a paragraph speaks of beside it.
pub(super) fn html_with_margin(edition: Edition<'_>, text: &Text) -> String {
    with_withdrawn(edition, text, dressed(edition, &filled(edition, text), &text.paragraphs, &text.findings.mentions))
}

/// Adds a note for each paragraph that was published and withdrawn, so that nobody who follows a citation is left to
/// wonder.
fn with_withdrawn(edition: Edition<'_>, text: &Text, mut html: String) -> String {
    for id in text.paragraphs.withdrawn() {
        let words = edition.words().fill("paragraph-withdrawn", &[("n", &id.label())]);
        html.push_str(&format!("<p class=\"withdrawn\" id=\"{id}\">{}</p>\n", text_html(&words)));
    }
    html
}

/// The labels that `content` leaves to be written in the reader's language.
const LABELS: [&str; 10] = [
    "back-to-reference", "this-section", "table", "task-done", "task-open", "alert-note", "alert-tip",
    "alert-important", "alert-warning", "alert-caution",
];

/// Writes labels in the language of the interface, gives paragraphs the anchors that stay, and puts the margin beside their
/// numbers.
fn dressed(edition: Edition<'_>, html: &str, paragraphs: &Paragraphs, mentions: &[(Entity, u32, Span)]) -> String {
    let words = edition.words();
    let mut margin = Margin::new(mentions);
    let mut dressed = String::with_capacity(html.len() + html.len() / 4);
    let mut mark = [0; 4];
    let finder = memchr::memmem::Finder::new(LABEL.encode_utf8(&mut mark));
    let mut rest = html;
    while let Some(at) = finder.find(rest.as_bytes()) {
        let (before, after) = (&rest[..at], &rest[at + LABEL.len_utf8()..]);
        dressed.push_str(before);
        let (label, after) = after.split_at(after.find(['"', '<']).unwrap_or(after.len()));
        rest = after;
        match label.parse() {
            Ok(number) => {
                write_number(&mut dressed, number, paragraphs, words);
                rest = after.strip_prefix("</a>").unwrap_or(after);
                margin.beside(edition, number, &mut dressed);
            }
            Err(_) => {
                let (name, number) = label.split_once(' ').unwrap_or((label, ""));
                let key = LABELS.into_iter().find(|key| *key == name);
                dressed.extend(key.map(|key| text_html(&words.fill(key, &[("n", number)])).into_owned()));
            }
        }
    }
    dressed.push_str(rest);
    dressed
}

/// Writes the number of a paragraph, behind its tag, as the link to the paragraph, with the anchor that stays. What leads to it from
/// elsewhere stands before the link.
fn write_number(html: &mut String, number: u32, paragraphs: &Paragraphs, words: &Locale) {
    const TAG: &str = "<a class=\"pn\"";
    let start = html.rfind(TAG).unwrap_or(html.len());
    // In a tight list nothing but the link can bear the anchor; elsewhere the paragraph does.
    let is_tight = html[start..].contains(" id=");
    html.truncate(start);
    let id = paragraphs.id(number);
    if !is_tight && !paragraphs.are_plain() {
        let plain = format!("\"p{number}\">");
        if html.ends_with(&plain) {
            html.truncate(html.len() - plain.len());
            html.push_str(&format!("\"{id}\">"));
        }
    }
    html.extend(paragraphs.merged_into(number).map(|id| format!("<span id=\"{id}\"></span>")));
    html.push_str(TAG);
    if is_tight {
        html.push_str(&format!(" id=\"{id}\""));
    }
    let label = words.fill("paragraph", &[("n", &number.to_string())]);
    write!(html, " href=\"#{id}\" aria-label=\"{}\">{number}</a>", text_html(&label))
        .expect("writing to a String does not fail");
}

/// The people and topics that the paragraphs of a report speak of.
struct Margin {
    /// In the order of the paragraphs, and within one of the text.
    mentions: Vec<(u32, Span, Entity)>,
    /// Of the paragraph before: what goes on needs no second note.
    shown: Vec<Entity>,
}

impl Margin {
    fn new(mentions: &[(Entity, u32, Span)]) -> Margin {
        let is_noted = |entity: &Entity| matches!(entity, Entity::Person(_) | Entity::Topic(_));
        let noted = mentions.iter().filter(|(entity, ..)| is_noted(entity));
        let mut mentions: Vec<_> = noted.map(|(entity, paragraph, html)| (*paragraph, *html, *entity)).collect();
        mentions.sort();
        Margin { mentions, shown: Vec::new() }
    }

    /// Writes what stands beside a paragraph. It repeats what the text says and links, for the eye that looks for a name
    /// down the margin; so readers who listen, and the keyboard, pass it by.
    fn beside(&mut self, edition: Edition<'_>, paragraph: u32, html: &mut String) {
        let start = self.mentions.partition_point(|(number, ..)| *number < paragraph);
        let end = self.mentions.partition_point(|(number, ..)| *number <= paragraph);
        let entities: Vec<Entity> = self.mentions[start..end].iter().map(|(.., entity)| *entity).collect();
        let noted = entities.iter().filter(|entity| !self.shown.contains(entity)).take(N_IN_MARGIN);
        let noted: Vec<String> = noted.map(|entity| margin_link(edition, *entity)).collect();
        if !noted.is_empty() {
            html.push_str("<span class=\"mn\" aria-hidden=\"true\">");
            html.push_str(&noted.concat());
            html.push_str("</span>");
        }
        self.shown = entities;
    }
}

fn margin_link(edition: Edition<'_>, entity: Entity) -> String {
    let address = href(&edition.config, edition.archive.address(entity), None);
    let address = text_html(&address);
    let class = if matches!(entity, Entity::Person(_)) { "mn-person" } else { "mn-topic" };
    let title = text_html(edition.archive.title(entity));
    format!("<a class=\"{class}\" tabindex=\"-1\" href=\"{address}\">{title}</a>")
}

/// Returns the body of a text with its links and names filled in.
fn filled(edition: Edition<'_>, text: &Text) -> String {
    let body = &text.document.body;
    let mut html =
        String::with_capacity(body.html.len() + 64 * (text.findings.links.len() + text.findings.names.len()));
    let mut links = body.links.iter().zip(&text.findings.links).peekable();
    let mut at = 0;
    for (span, entity) in &text.findings.names {
        let name = span.range();
        while let Some((link, destination)) = links.next_if(|(link, _)| link.at as usize <= name.start) {
            copy_until(&body.html, &mut at, link.at as usize, &mut html);
            html.push_str(&filled_in(edition, link, destination.as_ref()));
        }
        copy_until(&body.html, &mut at, name.start, &mut html);
        html.push_str(&opening(edition, *entity));
        copy_until(&body.html, &mut at, name.end, &mut html);
        html.push_str("</a>");
    }
    for (link, destination) in links {
        copy_until(&body.html, &mut at, link.at as usize, &mut html);
        html.push_str(&filled_in(edition, link, destination.as_ref()));
    }
    html.push_str(&body.html[at..]);
    html
}

fn copy_until(body: &str, at: &mut usize, end: usize, html: &mut String) {
    html.push_str(&body[*at..end]);
    *at = end;
}

fn opening(edition: Edition<'_>, entity: Entity) -> String {
    format!("<a class=\"auto\" href=\"{}\">", href(&edition.config, edition.archive.address(entity), None))
}

fn filled_in(edition: Edition<'_>, link: &LinkUse, destination: Option<&Destination>) -> String {
    let address =
        destination.map(|destination| href(&edition.config, &destination.address, destination.fragment.as_deref()));
    let address = address.as_deref().map(text_html);
    match (&link.kind, address) {
        (LinkKind::Link, Some(address)) => format!(" href=\"{address}\""),
        (LinkKind::Image, Some(address)) => format!(" src=\"{address}\""),
        (LinkKind::Link | LinkKind::Image, None) => " class=\"broken\"".to_owned(),
        (LinkKind::Wiki { label }, Some(address)) => {
            let label = text_html(label.as_ref().unwrap_or(&link.target));
            format!("<a href=\"{address}\">{label}</a>")
        }
        (LinkKind::Wiki { label }, None) => {
            let label = label.as_ref().map(|label| format!("|{label}")).unwrap_or_default();
            text_html(&format!("[[{}{label}]]", link.target)).into_owned()
        }
    }
}
