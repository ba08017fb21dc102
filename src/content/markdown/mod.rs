//! The body of a report: from Markdown to the HTML of a [`Body`].
//!
//! Input is the text below the front matter. Output is HTML in which everything is final but what only the whole
//! archive can tell: where links lead and which names are known. Those places are kept beside the HTML, as
//! [`LinkUse`]s and [`TextRun`]s, and filled in when a page is rendered. So Markdown is parsed once per file and edit,
//! whatever else changes in the archive.
//!
//! One parse, one formatting pass; raw HTML then goes through the sanitiser, and one walk over the finished HTML
//! collects what is kept beside it. This is the only module that knows comrak.

mod boxes;
mod debris;
mod formatter;
mod html_tables;
mod links;
mod outline;
mod passage;
mod pieces;
mod rules;
mod sanitise;
mod tags;
mod walk;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options};

use crate::diagnostic::Diagnostic;
use crate::source::{Lines, SourceFile, Span};
use crate::text::reserved::without_reserved_references;
use crate::text::{escape, name, words};

pub use links::{Address, classify, is_web};
pub use outline::{Block, Line};
pub use passage::Passage;
pub use pieces::{Pieces, TextPiece};

/// What the body of a file says, ready to be put on a page.
#[derive(Debug, Default)]
pub struct Body {
    /// The HTML, without the attributes and elements that the archive has to fill in.
    pub html: String,
    /// Links within the site, in order.
    pub links: Vec<LinkUse>,
    /// Links to other sites by `http` or `https`, in order.
    pub web_links: Vec<WebUse>,
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The places of the headings in that list, sorted by their ids.
    headings_by_id: Vec<u32>,
    /// Text in which names may be linked, in order.
    pub runs: Vec<TextRun>,
    /// How many numbered paragraphs there are; they are anchored `p1`, `p2` …
    pub n_paragraphs: u32,
    /// Every other `id` of the body to which a link may lead, apart from headings and paragraphs, sorted.
    pub anchors: Vec<String>,
    /// The plain text of the first paragraph.
    pub lead: String,
}

impl Body {
    /// Tells whether an element of the text, apart from its paragraphs, has an id to which a link may lead.
    pub fn has_anchor(&self, id: &str) -> bool {
        self.heading_at(id).is_some() || self.anchors.binary_search_by(|anchor| anchor.as_str().cmp(id)).is_ok()
    }

    /// Returns the place in the list of headings of the one with an id.
    pub fn heading_at(&self, id: &str) -> Option<usize> {
        let found = self.headings_by_id.binary_search_by(|at| self.headings[*at as usize].id.as_str().cmp(id));
        found.ok().map(|found| self.headings_by_id[found] as usize)
    }

    /// Returns the addresses of other sites to which it links, by `http` or `https`, in order and as often as they stand
    /// there.
    pub fn web_addresses(&self) -> impl Iterator<Item = String> {
        self.web_links.iter().map(|link| self.web_address(*link))
    }

    /// Returns the address of a link to another site.
    pub fn web_address(&self, link: WebUse) -> String {
        let value = self.html[link.at as usize..].strip_prefix(HREF).and_then(|rest| rest.split('"').next());
        escape::unescape_html(value.unwrap_or_default()).into_owned()
    }
}

/// What stands in a tag before the address of a link.
const HREF: &str = " href=\"";

/// A link of [`Body::html`] to another site.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WebUse {
    /// The byte of the HTML at which its `href` attribute begins, with the blank before it.
    pub at: u32,
    /// The numbered paragraph that it stands in, 0 if in none.
    pub paragraph: u32,
}

/// A place in [`Body::html`] where a link or image of the site is to be filled in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkUse {
    /// The byte of the HTML at which to fill in.
    pub at: u32,
    /// What to fill in.
    pub kind: LinkKind,
    /// The address or name as it was written.
    pub target: String,
    /// Where it was written.
    pub span: Span,
    /// The numbered paragraph that it stands in, 0 if in none.
    pub paragraph: u32,
}

/// The form of a link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkKind {
    /// An `href` attribute is missing at the place.
    Link,
    /// A `src` attribute is missing at the place.
    Image,
    /// The whole link is missing; the label is what stands after `|`, if that was written.
    Wiki {
        /// The text to show instead of the name.
        label: Option<String>,
    },
}

/// A heading of the body.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// The level on the page: 2 to 6.
    pub level: u8,
    /// The plain text.
    pub text: String,
    /// The anchor, unique on the page.
    pub id: String,
    /// Where it stands in the source.
    pub span: Span,
}

/// A piece of text of [`Body::html`], between two tags, in which names may be linked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TextRun {
    /// The bytes of the HTML.
    pub html: Span,
    /// The numbered paragraph to which it belongs, 0 if to none.
    pub paragraph: u32,
    /// How many headings stand before it.
    pub section: u32,
}

/// A [`Body`] and what else its text told.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The body.
    pub body: Body,
    /// The title that the text bears as its first heading, if the front matter has none.
    pub title: Option<String>,
    /// The text line by line.
    pub outline: Vec<Line>,
    /// The problems found.
    pub problems: Vec<Diagnostic>,
}

// Reports cannot contain these characters (`text::reserved`), so what we put between
// them cannot be forged by a report.
const PLACE_START: char = '\u{FDD0}';
const PLACE_END: char = '\u{FDD1}';
/// Stands at the start of the value of an attribute that we wrote, so that the sanitiser can tell ours from a report's.
const OURS: char = '\u{FDD3}';
/// Stands before the name of a label that a page writes in the language of its readers, up to the quote or the tag behind it:
/// `table`, or `back-to-reference 3` with the number that it speaks of; and before the number of a paragraph.
pub const LABEL: char = '\u{FDD6}';

/// Turns the Markdown in `span` of `file` into a body.
///
/// A first heading that repeats `title` is left out, as the page shows the title itself; if there is no `title`, the
/// first heading of the first level is taken for it. Headings are moved to the levels 2 to 6, without gaps.
pub fn parse_markdown(file: &Arc<SourceFile>, span: Span, title: Option<&str>) -> Parsed {
    let arena = Arena::new();
    let options = options();
    let lines = Lines::of(file.slice(span));
    let text = boxes::aligned(without_reserved_references(file.slice(span)));
    let root = comrak::parse_document(&arena, &text, &options);
    rules::restore(root, &arena);
    debris::remove(root, &text);
    let taken = take_title(root, title);
    let lead = first_paragraph(root);

    let mut formatted = formatter::format(root, &options, file, span.start as usize, &lines);
    let html = match formatted.first_raw_html {
        Some(_) => sanitise::sanitise(&formatted.html),
        None => formatted.html,
    };
    let raw_html = formatted.first_raw_html.unwrap_or_default();
    let body = walk::finish(&html, &formatted.uses, formatted.headings, lead, raw_html);
    let own_title = taken.map(|heading| {
        let start = span.start as usize + lines.start(heading.line);
        outline::keep_title(&mut formatted.outline, &heading.text, file, start);
        heading.text
    });
    Parsed { body, title: own_title, outline: formatted.outline, problems: formatted.problems }
}

/// The heading that is the title of a text.
struct TakenTitle {
    text: String,
    /// The line of the Markdown on which it stands, counted from 1.
    line: usize,
}

/// Turns the plain text in `span` of `file` into a body: a paragraph for each piece between empty lines, lines kept as
/// they are.
pub fn parse_plain_text(file: &Arc<SourceFile>, span: Span) -> Parsed {
    let text = file.slice(span);
    let mut html = String::with_capacity(text.len() + 256);
    let mut n_paragraphs = 0;
    let mut lead = String::new();
    let mut outline = Vec::new();
    for piece in text.split("\n\n").map(|piece| piece.trim_matches('\n')).filter(|piece| !piece.trim().is_empty()) {
        n_paragraphs += 1;
        let start = span.start as usize + (piece.as_ptr() as usize - text.as_ptr() as usize);
        outline.extend(outline::plain_lines(piece, n_paragraphs, start));
        if lead.is_empty() {
            lead = words::squeeze(piece).into_owned();
        }
        html.push_str(&format!("<p class=\"plain\" id=\"{OURS}p{n_paragraphs}\">{}", numbered(n_paragraphs, "")));
        html.push_str(&escape::html(piece));
        html.push_str("</p>\n");
    }
    let body = walk::finish(&html, &[], Vec::new(), lead, Span::default());
    Parsed { body, outline, ..Parsed::default() }
}

/// Writes the number of a paragraph, which becomes the link to it when the page is written; its attributes besides the class.
fn numbered(number: u32, attributes: &str) -> String {
    format!("<a class=\"{OURS}pn\"{attributes}>{LABEL}{number}</a>")
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.description_lists = true;
    options.extension.alerts = true;
    options.extension.wikilinks_title_after_pipe = true;
    options.extension.cjk_friendly_emphasis = true;
    options.parse.relaxed_tasklist_matching = true;
    options
}

fn take_title<'a>(root: Node<'a>, title: Option<&str>) -> Option<TakenTitle> {
    let is_heading = |node: &Node<'a>| matches!(&node.data().value, NodeValue::Heading(heading) if heading.level == 1);
    let first = root.children().find(|node| !matches!(node.data().value, NodeValue::HtmlBlock(_)))?;
    let heading = match title {
        Some(_) => Some(first).filter(is_heading)?,
        // A heading of the first level below others is that of a part.
        None => root.children().find(|node| matches!(node.data().value, NodeValue::Heading(_))).filter(is_heading)?,
    };
    let text = words::squeeze(&formatter::plain_text(heading)).into_owned();
    if text.is_empty() || title.is_some_and(|title| name::term_key(title) != name::term_key(&text)) {
        return None;
    }
    if title.is_none()
        && (is_section_word(&text) || is_bold_line(first) && root.children().filter(is_heading).count() > 1)
    {
        return None;
    }
    let line = heading.data().sourcepos.start.line.max(1);
    heading.detach();
    Some(TakenTitle { text, line })
}

/// Tells whether a paragraph is set strong from its beginning to its end: above several headings of the first level it bears the
/// title, and they are those of parts.
fn is_bold_line(node: Node<'_>) -> bool {
    let mut inlines = node.children();
    let is_strong = inlines.next().is_some_and(|inline| matches!(inline.data().value, NodeValue::Strong));
    is_strong && inlines.next().is_none()
}

/// Tells whether a heading is one that many reports share, such as "Attendees", and so names a part and not the whole.
fn is_section_word(heading: &str) -> bool {
    // Attendance, agenda and notes, in the languages in which such reports have been seen.
    const WORDS: &[&str] = &[
        "agenda", "attendance", "attendees", "attending", "participants", "present", "regrets", "apologies", "notes",
        "minutes", "meeting notes", "meeting minutes", "discussion", "actions", "action items", "decisions", "links",
        "topics", "contents", "table of contents", "summary", "draft", "announcements", "agenda and notes", "purpose",
        "date", "time", "location", "venue", "date and time", "time and date", "time and location", "time and place",
        "date and location", "date and place", "date time and location", "anwesende", "tagesordnung", "参加者", "議題",
    ];
    let key = name::term_key(heading.trim_end_matches([':', '：']));
    WORDS.contains(&key.as_str())
}

fn first_paragraph(root: Node<'_>) -> String {
    root.children()
        .filter(|node| matches!(node.data().value, NodeValue::Paragraph))
        .map(|node| words::squeeze(&formatter::plain_text(node)).into_owned())
        .find(|text| !text.is_empty())
        .unwrap_or_default()
}
