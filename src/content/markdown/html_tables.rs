//! Rows of tables that are written as raw HTML, for the outline: minutes that were exported from a word processor bear
//! their attendance in such.
//!
//! A blank line ends a piece of raw HTML in Markdown, so one table may come in several pieces, and what is read so far is
//! kept between them. What is Markdown inside a cell is a paragraph of the report as elsewhere, and no part of the row. A
//! table within a cell belongs to that cell.

use std::borrow::Cow;

use memchr::memchr;

use super::outline::{Block, Line};
use super::{sanitise, tags};
use crate::source::Span;
use crate::text::{escape, words};

/// Reads the tables in the raw HTML of one report, piece by piece.
#[derive(Default)]
pub(super) struct HtmlTables {
    /// How many tables are open, one within the other.
    n_open: usize,
    is_in_head: bool,
    row: Option<Row>,
}

/// A row that is open.
struct Row {
    span: Span,
    cells: Vec<Cell>,
    is_cell_open: bool,
    links: Vec<(String, String)>,
    /// The link that is open: where its text begins in the cell, and its address.
    link: Option<(usize, String)>,
}

struct Cell {
    /// The text as HTML has it, with its character references.
    text: String,
    is_head: bool,
}

/// Elements of HTML that part the lines of a cell.
const BREAKS: &[&str] = &["br", "p", "div", "li", "ul", "ol", "table", "tr", "td", "th"];

impl HtmlTables {
    /// Reads a piece of raw HTML and returns the rows that end in it; `place` tells where its line of that number (from 0)
    /// stands.
    pub(super) fn read(&mut self, html: &str, place: impl Fn(usize) -> Span) -> Vec<Line> {
        let html = tags::show_unknown_tags(html);
        let mut rows = Vec::new();
        let (mut at, mut n_lines) = (0, 0);
        while let Some(start) = memchr(b'<', &html.as_bytes()[at..]).map(|found| at + found) {
            self.text(&html[at..start]);
            if !html[start + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!')) {
                self.text("&lt;");
                n_lines += count_lines(&html[at..start]);
                at = start + 1;
                continue;
            }
            let end = markup_end(&html[start..]).map_or(html.len(), |length| start + length);
            n_lines += count_lines(&html[at..start]);
            self.tag(&html[start..end], place(n_lines), &mut rows);
            n_lines += count_lines(&html[start..end]);
            at = end;
        }
        self.text(&html[at..]);
        rows
    }

    /// Ends what is open: whatever comes next is in no table.
    pub(super) fn end(&mut self) -> Option<Line> {
        self.n_open = 0;
        self.is_in_head = false;
        self.row.take().and_then(Row::line)
    }

    fn text(&mut self, text: &str) {
        let cell = self.row.as_mut().filter(|row| row.is_cell_open).and_then(|row| row.cells.last_mut());
        cell.into_iter().for_each(|cell| cell.text.push_str(text));
    }

    fn tag(&mut self, tag: &str, span: Span, rows: &mut Vec<Line>) {
        let is_closing = tag.starts_with("</");
        let name = tag.trim_start_matches(['<', '/']);
        let name = name[..name.bytes().take_while(u8::is_ascii_alphanumeric).count()].to_ascii_lowercase();
        if let Some(row) = &mut self.row {
            row.span = Span::new(row.span.start as usize, span.end as usize);
        }
        if self.n_open > 1 || (name == "table" && !is_closing && self.n_open == 1) {
            match (name.as_str(), is_closing) {
                ("table", false) => self.n_open += 1,
                ("table", true) => self.n_open -= 1,
                _ => {}
            }
            self.inner(&name, tag, is_closing);
            return;
        }
        match (name.as_str(), is_closing) {
            ("table", false) => self.n_open = 1,
            ("table", true) => {
                rows.extend(self.end());
            }
            _ if self.n_open == 0 => {}
            ("thead", _) => self.is_in_head = !is_closing,
            ("tbody" | "tfoot", _) => rows.extend(self.row.take().and_then(Row::line)),
            ("tr", _) => {
                rows.extend(self.row.take().and_then(Row::line));
                self.row = (!is_closing).then(|| Row::new(span));
            }
            ("td" | "th", false) => {
                let is_head = self.is_in_head || name == "th";
                self.row.get_or_insert_with(|| Row::new(span)).open_cell(is_head);
            }
            ("td" | "th", true) => self.row.iter_mut().for_each(|row| row.is_cell_open = false),
            _ => self.inner(&name, tag, is_closing),
        }
    }

    /// Reads a tag within a cell.
    fn inner(&mut self, name: &str, tag: &str, is_closing: bool) {
        let Some(row) = self.row.as_mut().filter(|row| row.is_cell_open) else { return };
        let Some(cell) = row.cells.last_mut() else { return };
        if BREAKS.contains(&name) {
            part(&mut cell.text);
        } else if name == "a" && !is_closing {
            row.link = address(tag).map(|address| (cell.text.len(), address));
        } else if name == "a"
            && let Some((start, address)) = row.link.take()
        {
            let text = cell.text.get(start..).unwrap_or_default();
            row.links.push((decoded(text), address));
        }
    }
}

impl Row {
    fn new(span: Span) -> Row {
        Row { span, cells: Vec::new(), is_cell_open: false, links: Vec::new(), link: None }
    }

    fn open_cell(&mut self, is_head: bool) {
        self.cells.push(Cell { text: String::new(), is_head });
        self.is_cell_open = true;
        self.link = None;
    }

    /// Returns the row as a line, unless nothing is written in it.
    fn line(self) -> Option<Line> {
        let is_head = self.cells.iter().all(|cell| cell.is_head);
        let text = |cell: &Cell| decoded(&cell.text).trim_matches([';', ' ']).to_owned();
        let cells: Vec<String> = self.cells.iter().map(text).collect();
        let is_written = cells.iter().any(|cell| !cell.is_empty());
        is_written.then(|| Line {
            text: cells.join(" | "),
            block: Block::Row { cells, is_head },
            span: self.span,
            paragraph: 0,
            is_first: true,
            is_quoted: false,
            n_strong: 0,
            links: self.links,
        })
    }
}

/// Parts what follows in a cell from what stands there, so that two names on two lines are not read as one.
fn part(text: &mut String) {
    let written = text.trim_end();
    let is_parted = written.is_empty() || written.ends_with([';', ',', ':', '.', '?', '!']);
    text.push_str(if is_parted { " " } else { "; " });
}

/// Returns the text of a piece of HTML without tags. Only a parser of HTML knows all names of characters; few cells hold any.
fn decoded(text: &str) -> String {
    let text = if text.contains('&') { Cow::Owned(sanitise::sanitise(text)) } else { Cow::Borrowed(text) };
    words::squeeze(&escape::unescape_html(&text)).into_owned()
}

fn count_lines(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

/// Returns the length of the tag or comment at the start of a text; a `>` within a quoted value does not end a tag.
fn markup_end(html: &str) -> Option<usize> {
    if html.starts_with("<!--") {
        return html.find("-->").map(|end| end + "-->".len());
    }
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate() {
        match (byte, quote) {
            (b'>', None) => return Some(at + 1),
            (b'"' | b'\'', None) => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            _ => {}
        }
    }
    None
}

/// Returns the address of a link from its tag.
fn address(tag: &str) -> Option<String> {
    let at = tag.to_ascii_lowercase().find("href")?;
    let value = tag[at + "href".len()..].trim_start().strip_prefix('=')?.trim_start();
    let quoted = ['"', '\''].iter().find_map(|quote| value.strip_prefix(*quote)?.split(*quote).next());
    let value = quoted.unwrap_or_else(|| value.split([' ', '>', '\n']).next().unwrap_or_default());
    (!value.is_empty()).then(|| escape::unescape_html(value).trim().to_owned())
}
