//! What a body says around a name: the sentence to quote.

use super::walk::tag_end;
use super::{Body, HREF, LinkKind, LinkUse, WebUse};
use crate::source::Span;
use crate::text::{escape, words};

/// A sentence with a name in it, as plain text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Passage {
    /// What stands before the name.
    pub before: String,
    /// The name.
    pub name: String,
    /// What stands after it.
    pub after: String,
}

/// About how many characters a quotation may have.
const LONGEST: usize = 280;

/// How many bytes of the HTML before or behind a name can matter to it; a paragraph may have a million.
const NEAR: usize = 8 * 1024;

impl Body {
    /// Returns the sentence around a piece of the HTML; for an empty piece, around the link whose address stands there or is
    /// filled in there.
    pub fn passage(&self, html: Span) -> Passage {
        let at = html.range();
        let n_before = self.links.partition_point(|link| (link.at as usize) < at.start);
        let link = self.links.get(n_before).filter(|link| at.is_empty() && link.at as usize == at.start);
        let (name_start, name_end) = match link {
            Some(link) if link.kind == LinkKind::Link => self.link_text(at.start),
            None if at.is_empty() && self.html[at.start..].starts_with(HREF) => self.link_text(at.start),
            _ => (at.start, at.end),
        };
        let start = self.block_start(name_start);
        let end = self.block_end(name_end);
        let before = self.plain(start, name_start, true);
        let name = match link {
            Some(LinkUse { kind: LinkKind::Wiki { label }, target, .. }) => label.as_ref().unwrap_or(target).clone(),
            _ => self.plain(name_start, name_end, false),
        };
        let after = self.plain(name_end, end, false);
        cut(&before, &name, &after)
    }

    /// Returns the words of a link to another site.
    pub fn words_of(&self, link: WebUse) -> String {
        let (start, end) = self.link_text(link.at as usize);
        tidy(&self.plain(start, end, false)).trim().to_owned()
    }

    /// Returns where the text of the `<a>` begins and ends whose `href` stands or is filled in at `at`.
    fn link_text(&self, at: usize) -> (usize, usize) {
        let start = at + tag_end(&self.html[at..]);
        let end = self.html[start..].find("</a>").map_or(start, |end| start + end);
        (start, end)
    }

    fn block_start(&self, from: usize) -> usize {
        let first = self.after_tag(from.saturating_sub(NEAR)).min(from);
        let mut end = from;
        while let Some(at) = memchr::memrchr(b'<', &self.html.as_bytes()[first..end]).map(|at| first + at) {
            if is_block(&self.html[at..]) {
                return self.html[at..from].find('>').map_or(from, |close| at + close + 1);
            }
            end = at;
        }
        first
    }

    fn block_end(&self, from: usize) -> usize {
        let last = self.html.floor_char_boundary(from + NEAR);
        let mut start = from;
        while let Some(at) = memchr::memchr(b'<', &self.html.as_bytes()[start..last]).map(|at| start + at) {
            let is_cut = !self.html[at..last].contains('>');
            if is_cut || is_block(&self.html[at..]) {
                return at;
            }
            start = at + 1;
        }
        last
    }

    /// Returns the end of the tag within which a byte stands, or else its own place.
    fn after_tag(&self, at: usize) -> usize {
        let at = self.html.floor_char_boundary(at);
        let (before, rest) = self.html.split_at(at);
        match before.rfind(['<', '>']).filter(|tag| before[*tag..].starts_with('<')) {
            Some(_) => rest.find('>').map_or(at, |close| at + close + 1),
            None => at,
        }
    }

    /// Returns the text of a piece of the HTML, without tags, paragraph numbers and footnote marks.
    fn plain(&self, start: usize, end: usize, is_before: bool) -> String {
        let mut text = String::new();
        let mut at = start;
        let mut hidden = 0_usize;
        let n_before = self.links.partition_point(|link| (link.at as usize) < start);
        let mut wiki = self.links[n_before..]
            .iter()
            .take_while(|link| (link.at as usize) < end)
            .filter(|link| matches!(link.kind, LinkKind::Wiki { .. }))
            // A wiki link stands in no place of its own: at the border it belongs to neither side.
            .filter(|link| is_before || link.at as usize > start)
            .peekable();
        while at < end {
            let next_tag = memchr::memchr(b'<', &self.html.as_bytes()[at..end]).map_or(end, |tag| at + tag);
            while let Some(link) = wiki.next_if(|link| (link.at as usize) <= next_tag) {
                let place = (link.at as usize).max(at);
                push_visible(&mut text, &self.html[at..place], hidden);
                let LinkKind::Wiki { label } = &link.kind else { continue };
                push_visible(&mut text, label.as_ref().unwrap_or(&link.target), hidden);
                at = place;
            }
            push_visible(&mut text, &self.html[at..next_tag], hidden);
            if next_tag == end {
                break;
            }
            let close = self.html[next_tag..end].find('>').map_or(end, |close| next_tag + close + 1);
            let tag = &self.html[next_tag..close];
            if hidden > 0 || is_furniture(tag) {
                hidden = if tag.starts_with("</") { hidden.saturating_sub(1) } else { hidden + 1 };
            }
            if tag.starts_with("<br") {
                text.push(' ');
            }
            at = close;
        }
        text
    }
}

fn push_visible(text: &mut String, html: &str, hidden: usize) {
    if hidden == 0 {
        text.push_str(&escape::unescape_html(html));
    }
}

/// Tells whether a tag is that of an element which ends a piece of running text.
pub(super) fn is_block(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let name = &name[..name.bytes().take_while(u8::is_ascii_alphanumeric).count()];
    matches!(
        name,
        "p" | "li"
            | "ul"
            | "ol"
            | "td"
            | "th"
            | "tr"
            | "table"
            | "div"
            | "blockquote"
            | "dl"
            | "dt"
            | "dd"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "pre"
            | "section"
            | "details"
            | "summary"
            | "figure"
            | "figcaption"
            | "caption"
    )
}

/// Tells whether a tag opens something that is not part of the sentence.
pub(super) fn is_furniture(tag: &str) -> bool {
    tag.starts_with("<a class=\"pn\"")
        || tag.starts_with("<a class=\"hn\"")
        || tag.starts_with("<sup class=\"footnote-ref\"")
}

/// Cuts the text to the sentence that holds the name.
fn cut(before: &str, name: &str, after: &str) -> Passage {
    let joined = format!("{before}{name}{after}");
    let at = before.len()..before.len() + name.len();
    let sentence = words::sentence_around(&joined, at.clone(), LONGEST);
    let start = sentence.start.min(at.start);
    let end = sentence.end.max(at.end);
    let mut before = tidy(&joined[start..at.start]);
    let mut after = tidy(&joined[at.end..end]);
    let starts_in_sentence = !joined[..start].trim_end().is_empty()
        && !joined[..start].trim_end().ends_with(['.', '?', '!', '。', ':', '”', '"']);
    if starts_in_sentence {
        before = format!("… {}", before.trim_start());
    }
    let ends_in_sentence =
        !joined[end..].trim().is_empty() && !after.trim_end().ends_with(['.', '?', '!', '。', ':', '”', '"']);
    if ends_in_sentence {
        after = format!("{} …", after.trim_end());
    }
    Passage { before, name: tidy(name).trim().to_owned(), after }
}

/// Returns text with every run of white space as one space, kept at the ends.
fn tidy(text: &str) -> String {
    let squeezed = words::squeeze(text);
    let starts = text.starts_with(char::is_whitespace) && !squeezed.is_empty();
    let ends = text.ends_with(char::is_whitespace) && !text.trim().is_empty();
    format!(
        "{}{squeezed}{}",
        if starts { " " } else { "" },
        if ends || (squeezed.is_empty() && !text.is_empty()) { " " } else { "" }
    )
}
