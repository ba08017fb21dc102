//! A body as plain text, piece by piece: what a search looks through and quotes.

use super::passage::{is_block, is_furniture};
use super::{Body, LinkKind};
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
    /// Returns the text of the body from its beginning to its end.
    pub fn pieces(&self) -> Vec<TextPiece> {
        let mut pieces = vec![piece("", 0, false)];
        let mut wiki = self.links.iter().filter(|link| matches!(link.kind, LinkKind::Wiki { .. })).peekable();
        let mut at = 0;
        while at < self.html.len() {
            let next_tag = self.html[at..].find('<').map_or(self.html.len(), |tag| at + tag);
            let text = &mut pieces.last_mut().expect("there is one from the start").text;
            while let Some(link) = wiki.next_if(|link| (link.at as usize) <= next_tag) {
                text.push_str(&escape::unescape_html(&self.html[at..link.at as usize]));
                let LinkKind::Wiki { label } = &link.kind else { continue };
                text.push_str(label.as_ref().unwrap_or(&link.target));
                at = link.at as usize;
            }
            text.push_str(&escape::unescape_html(&self.html[at..next_tag]));
            let close = self.html[next_tag..].find('>').map_or(self.html.len(), |close| next_tag + close + 1);
            let tag = &self.html[next_tag..close];
            at = close;
            if let Some(piece) = opened(tag) {
                pieces.push(piece);
            }
            if is_furniture(tag) || tag.contains("class=\"footnote-backref\"") {
                let end = if tag.starts_with("<sup") { "</sup>" } else { "</a>" };
                at = self.html[at..].find(end).map_or(self.html.len(), |found| at + found + end.len());
            } else if tag == "<p class=\"markdown-alert-title\">" {
                at = self.html[at..].find("</p>").map_or(self.html.len(), |found| at + found);
            } else if is_block(tag) || tag.starts_with("<br") {
                part(&mut pieces.last_mut().expect("there is one from the start").text, tag);
            }
        }
        for piece in &mut pieces {
            piece.text = words::squeeze(&piece.text).trim_end_matches(['·', ' ']).to_owned();
        }
        pieces.retain(|piece| !piece.text.is_empty());
        pieces
    }
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

/// Returns the piece that begins with a tag.
fn opened(tag: &str) -> Option<TextPiece> {
    if tag.starts_with("<a class=\"pn\"") {
        let anchor = attribute(tag, "href=\"#")?;
        let number = anchor.strip_prefix('p')?.parse().ok()?;
        return Some(piece(anchor, number, false));
    }
    let is_heading = tag.starts_with("<h") && tag.as_bytes().get(2).is_some_and(u8::is_ascii_digit);
    let is_footnote = tag.starts_with("<li id=\"fn-");
    let anchor = (is_heading || is_footnote).then(|| attribute(tag, "id=\"")).flatten()?;
    Some(piece(&escape::unescape_html(anchor), 0, is_heading))
}

fn piece(anchor: &str, number: u32, is_heading: bool) -> TextPiece {
    TextPiece { anchor: anchor.to_owned(), number, is_heading, text: String::new() }
}

fn attribute<'a>(tag: &'a str, start: &str) -> Option<&'a str> {
    let value = &tag[tag.find(start)? + start.len()..];
    value.split('"').next()
}
