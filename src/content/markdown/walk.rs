//! One walk over finished HTML: place marks become [`LinkUse`]s, text becomes [`TextRun`]s.
//!
//! The HTML comes from comrak or from the sanitiser, so it is well formed; nothing here decides what is safe.

use std::collections::HashSet;

use super::formatter::Use;
use super::links::{Address, classify, is_web};
use super::{Body, Heading, LABEL, LinkKind, LinkUse, OURS, PLACE_END, PLACE_START, TextRun, WebUse};
use crate::source::Span;
use crate::text::escape;

// Elements in whose text no name is linked: a link may hold no other, code and headings stay as they are.
const UNLINKED: &[&str] = &["a", "code", "pre", "kbd", "samp", "summary", "h1", "h2", "h3", "h4", "h5", "h6"];

/// Makes the body from its marked HTML. `raw_html` is the place to name for links that stand in raw HTML.
pub(super) fn finish(html: &str, uses: &[Use], headings: Vec<Heading>, lead: String, raw_html: Span) -> Body {
    let own_ids = headings.iter().map(|heading| heading.id.clone()).collect();
    let mut walk = Walk { uses, raw_html, ids: own_ids, body: Body::default(), ..Walk::default() };
    walk.body.html.reserve(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        walk.text(&rest[..at]);
        let end = tag_end(&rest[at..]);
        walk.tag(&rest[at..at + end]);
        rest = &rest[at + end..];
    }
    walk.text(rest);
    let mut body = walk.body;
    body.headings_by_id = by_id(&headings);
    body.headings = headings;
    body.lead = lead;
    body.anchors.sort();
    body.html.shrink_to_fit();
    body.runs.shrink_to_fit();
    body.web_links.shrink_to_fit();
    body
}

fn by_id(headings: &[Heading]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..).take(headings.len()).collect();
    order.sort_by_key(|at| &headings[*at as usize].id);
    order
}

/// Returns the length of the tag at the start of `html`, or of what is left of it there; a `>` within a quoted value does
/// not end it.
pub(super) fn tag_end(html: &str) -> usize {
    let mut is_quoted = false;
    let mut at = 0;
    while let Some(found) = memchr::memchr2(b'"', b'>', &html.as_bytes()[at..]) {
        at += found + 1;
        match html.as_bytes()[at - 1] {
            b'"' => is_quoted = !is_quoted,
            _ if !is_quoted => return at,
            _ => {}
        }
    }
    html.len()
}

#[derive(Default)]
struct Walk<'u> {
    uses: &'u [Use],
    raw_html: Span,
    ids: HashSet<String>,
    body: Body,
    paragraph: u32,
    section: u32,
    n_unlinked: usize,
    /// How many links are open.
    n_links: usize,
}

impl Walk<'_> {
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find(PLACE_START) {
            self.run(&rest[..at]);
            rest = self.place(&rest[at..]);
        }
        self.run(rest);
    }

    fn run(&mut self, text: &str) {
        let start = self.body.html.len();
        self.body.html.push_str(text);
        if self.n_unlinked == 0 && text.contains(char::is_alphanumeric) {
            let html = Span::new(start, self.body.html.len());
            self.body.runs.push(TextRun { html, paragraph: self.paragraph, section: self.section });
        }
    }

    /// Takes the place mark at the start of `text` and returns what follows it.
    fn place<'t>(&mut self, text: &'t str) -> &'t str {
        let inner = &text[PLACE_START.len_utf8()..];
        let (number, rest) = inner.split_once(PLACE_END).unwrap_or((inner, ""));
        if let Some(link) = number.parse().ok().and_then(|number: usize| self.uses.get(number)) {
            self.link_use(link.kind.clone(), &link.target, link.span);
        }
        rest
    }

    fn link_use(&mut self, kind: LinkKind, target: &str, span: Span) {
        let at = Span::new(0, self.body.html.len()).end;
        self.body.links.push(LinkUse { at, kind, target: target.to_owned(), span, paragraph: self.paragraph });
    }

    fn tag(&mut self, tag: &str) {
        let is_closing = tag.starts_with("</");
        let name = tag.trim_start_matches(['<', '/']);
        let name = &name[..name.bytes().take_while(u8::is_ascii_alphanumeric).count()];
        let count = |n: &mut usize| *n = if is_closing { n.saturating_sub(1) } else { *n + 1 };
        if UNLINKED.contains(&name) {
            count(&mut self.n_unlinked);
        }
        if name == "a" {
            count(&mut self.n_links);
        }
        if is_closing || !tag.contains('=') {
            self.body.html.push_str(tag);
            return;
        }
        let attributes = attributes(tag);
        if name == "img" && self.foreign_image(&attributes) {
            return;
        }
        self.body.html.push('<');
        self.body.html.push_str(name);
        for (attribute, value) in attributes {
            self.attribute(name, attribute, value);
        }
        self.body.html.push('>');
    }

    /// Writes an image of another host as a link to it and returns true.
    fn foreign_image(&mut self, attributes: &[(&str, &str)]) -> bool {
        let value = |name: &str| attributes.iter().find(|(attribute, _)| *attribute == name).map(|(_, value)| *value);
        let Some(source) = value("src").filter(|source| classify(source) == Address::External) else { return false };
        let text = value("alt").filter(|alternative| !alternative.is_empty()).unwrap_or(source);
        // A picture that is a link leads where that does.
        if self.n_links > 0 {
            self.body.html.push_str(text);
            return true;
        }
        self.body.html.push_str("<a");
        self.foreign_link(source);
        [">", text, "</a>"].into_iter().for_each(|piece| self.body.html.push_str(piece));
        true
    }

    /// Writes the address of a link to another site.
    fn foreign_link(&mut self, address: &str) {
        if is_web(address) {
            let at = Span::new(0, self.body.html.len()).end;
            self.body.web_links.push(WebUse { at, paragraph: self.paragraph });
        }
        self.written("href", address);
    }

    fn attribute(&mut self, element: &str, attribute: &str, value: &str) {
        let is_ours = value.starts_with(OURS);
        let value = value.trim_start_matches(OURS);
        match attribute {
            "href" | "src" => return self.address(attribute, value),
            "id" | "name" if !is_ours => return self.foreign_id(value),
            "id" => self.own_id(element, value),
            "class" if value == "footnotes" => self.paragraph = 0,
            // comrak's own words. Where raw HTML says the same, it is said in the reader's language too.
            "aria-label" => {
                if let Some(number) = value.strip_prefix("Back to reference ") {
                    return self.written(attribute, &format!("{LABEL}back-to-reference {number}"));
                }
            }
            _ => {}
        }
        self.written(attribute, value);
    }

    fn written(&mut self, attribute: &str, value: &str) {
        [" ", attribute, "=\"", value, "\""].into_iter().for_each(|piece| self.body.html.push_str(piece));
    }

    fn address(&mut self, attribute: &str, value: &str) {
        if value.starts_with(PLACE_START) {
            self.place(value);
        } else if classify(value) == Address::Internal {
            let kind = if attribute == "src" { LinkKind::Image } else { LinkKind::Link };
            self.link_use(kind, &escape::unescape_html(value), self.raw_html);
        } else if attribute == "href" {
            self.foreign_link(value);
        } else {
            self.written(attribute, value);
        }
    }

    /// Keeps an `id` of raw HTML or of a footnote, if nothing on the page has it yet.
    fn foreign_id(&mut self, id: &str) {
        let is_free = !id.is_empty() && !id.contains(char::is_whitespace) && self.ids.insert(id.to_owned());
        if is_free && !super::formatter::is_page_id(id) {
            self.written("id", id);
            self.body.anchors.push(escape::unescape_html(id).into_owned());
        }
    }

    fn own_id(&mut self, element: &str, id: &str) {
        match id.strip_prefix('p').and_then(|number| number.parse().ok()) {
            Some(number) if !element.starts_with('h') => {
                self.paragraph = number;
                self.body.n_paragraphs = number;
            }
            _ => self.section += 1,
        }
    }
}

/// Returns names and values of a tag's attributes, values as they are escaped there.
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = tag.trim_start_matches('<').trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    loop {
        let is_between = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\t' | b'/');
        rest = &rest[rest.bytes().take_while(is_between).count()..];
        let is_of_name = |byte: &u8| !is_between(byte) && !matches!(byte, b'=' | b'>');
        let length = rest.bytes().take_while(is_of_name).count();
        if length == 0 {
            return found;
        }
        let name = &rest[..length];
        rest = &rest[length..];
        let value = match rest.strip_prefix("=\"").and_then(|value| value.split_once('"')) {
            Some((value, after)) => {
                rest = after;
                value
            }
            None => "",
        };
        found.push((name, value));
    }
}
