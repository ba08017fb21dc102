//! A body as plain text, piece by piece: what a search looks through and quotes.

use super::passage::{is_block, is_furniture};
use super::{Body, LABEL, LinkKind, LinkUse};
use crate::text::{escape, words};

/// A heading, a numbered paragraph with what belongs to it, or a footnote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextPiece {
    /// The `id` of its element; empty for what stands before the first of them.
    pub anchor: String,
    /// The number of the paragraph, 0 if it is none.
    pub number: u32,
    /// Whether it is a heading.
    pub is_heading: bool,
    /// The text.
    pub text: String,
}

impl Body {
    /// Returns the text of each numbered paragraph, with what belongs to it; empty where one has none, such as a picture.
    pub fn paragraph_texts(&self) -> Vec<String> {
        let mut texts = vec![String::new(); self.n_paragraphs as usize];
        for piece in self.pieces() {
            let place = (piece.number as usize).checked_sub(1).and_then(|place| texts.get_mut(place));
            place.into_iter().for_each(|text| text.push_str(&piece.text));
        }
        texts
    }

    /// Returns the text of the body from its beginning to its end.
    pub fn pieces(&self) -> Pieces<'_> {
        self.pieces_from(0)
    }

    /// Returns the text of the body from a tag on; `start` is where that stands in the HTML.
    pub(in crate::content) fn pieces_from(&self, start: usize) -> Pieces<'_> {
        let n_before = self.links.partition_point(|link| (link.at as usize) < start);
        Pieces {
            html: &self.html,
            at: start,
            links: &self.links[n_before..],
            open: Some(piece(String::new(), 0, false)),
        }
    }
}

/// The pieces of a body that have any text, made one by one.
pub struct Pieces<'b> {
    html: &'b str,
    at: usize,
    /// The links that stand behind `at`.
    links: &'b [LinkUse],
    /// The piece to which the text at `at` belongs; `None` at the end.
    open: Option<TextPiece>,
}

impl Iterator for Pieces<'_> {
    type Item = TextPiece;

    fn next(&mut self) -> Option<TextPiece> {
        loop {
            let mut piece = self.whole_piece()?;
            piece.text = words::squeeze(piece.text.trim_end()).trim_end_matches(['·', ' ']).to_owned();
            if !piece.text.is_empty() {
                return Some(piece);
            }
        }
    }
}

impl Pieces<'_> {
    /// Reads on to the tag with which another piece begins.
    fn whole_piece(&mut self) -> Option<TextPiece> {
        let mut piece = self.open.take()?;
        while self.at < self.html.len() {
            self.text_before_tag(&mut piece.text);
            let close = find(self.html, b'>', self.at).map_or(self.html.len(), |close| close + 1);
            let tag = &self.html[self.at..close];
            self.at = close;
            match opened(tag, &self.html[close..]) {
                None => self.within(tag, &mut piece.text),
                Some(mut next) => {
                    self.within(tag, &mut next.text);
                    self.open = Some(next);
                    break;
                }
            }
        }
        Some(piece)
    }

    /// Adds what stands before the next tag, with the words of the links that are still to be filled in there.
    fn text_before_tag(&mut self, text: &mut String) {
        let tag = find(self.html, b'<', self.at).unwrap_or(self.html.len());
        while let Some((link, rest)) = self.links.split_first().filter(|(link, _)| (link.at as usize) <= tag) {
            self.links = rest;
            let at = link.at as usize;
            let LinkKind::Wiki { label } = &link.kind else { continue };
            // One before this stands in what was gone past.
            if at >= self.at {
                text.push_str(&escape::unescape_html(&self.html[self.at..at]));
                text.push_str(label.as_ref().unwrap_or(&link.target));
                self.at = at;
            }
        }
        text.push_str(&escape::unescape_html(&self.html[self.at..tag]));
        self.at = tag;
    }

    /// Goes past what a tag holds that is no text, or parts what stands before it from what it holds.
    fn within(&mut self, tag: &str, text: &mut String) {
        let rest = &self.html[self.at..];
        if is_furniture(tag) || (tag.starts_with("<a ") && tag.contains("class=\"footnote-backref\"")) {
            let end = if tag.starts_with("<sup") { "</sup>" } else { "</a>" };
            self.at = rest.find(end).map_or(self.html.len(), |found| self.at + found + end.len());
        } else if tag == "<p class=\"markdown-alert-title\">" {
            self.at = rest.find("</p>").map_or(self.html.len(), |found| self.at + found);
        } else if is_block(tag) || tag.starts_with("<br") {
            part(text, tag);
        }
    }
}

/// Returns where a byte stands next in a text, from `at` on.
fn find(text: &str, byte: u8, at: usize) -> Option<usize> {
    memchr::memchr(byte, &text.as_bytes()[at..]).map(|found| at + found)
}

/// Parts what stands before a block from what stands in it. Cells and items of their own are no sentence when they are
/// quoted in one line.
fn part(text: &mut String, tag: &str) {
    let is_item = ["<td", "<th", "<tr", "<li", "<dt", "<dd"].iter().any(|item| tag.starts_with(item));
    // Each is taken off once, so that thousands of empty blocks cost no more than thousands of steps.
    while text.ends_with('\n') {
        text.pop();
    }
    if !text.ends_with(' ') {
        text.push(' ');
    }
    if is_item && !tag.starts_with("<thead") && text.len() > 1 && !text.ends_with("· ") {
        text.push_str("· ");
    }
}

/// Returns the piece that begins with a tag, behind which this stands.
fn opened(tag: &str, behind: &str) -> Option<TextPiece> {
    if tag.starts_with("<a class=\"pn\"") {
        let number = behind.strip_prefix(LABEL)?.split('<').next()?.parse().ok()?;
        return Some(piece(format!("p{number}"), number, false));
    }
    let is_heading = tag.starts_with("<h") && tag.as_bytes().get(2).is_some_and(u8::is_ascii_digit);
    let is_footnote = tag.starts_with("<li id=\"fn-");
    let anchor = (is_heading || is_footnote).then(|| attribute(tag, "id=\"")).flatten()?;
    Some(piece(escape::unescape_html(anchor).into_owned(), 0, is_heading))
}

fn piece(anchor: String, number: u32, is_heading: bool) -> TextPiece {
    TextPiece { anchor, number, is_heading, text: String::new() }
}

fn attribute<'a>(tag: &'a str, start: &str) -> Option<&'a str> {
    let value = &tag[tag.find(start)? + start.len()..];
    value.split('"').next()
}
