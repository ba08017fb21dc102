//! The text of a body line by line, as its conventions need it: what is heading, item, row or prose, what is set strong,
//! which links stand in it, and the number of its paragraph.
//!
//! It is kept beside the HTML while a file is understood, and forgotten afterwards.

use comrak::arena_tree::NodeEdge;
use comrak::nodes::{Node, NodeLink, NodeValue};

use super::tags;
use crate::source::{SourceFile, Span};
use crate::text::words;

/// A line of a paragraph or heading, or a row of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// The text without markup.
    pub text: String,
    /// What it is a line of.
    pub block: Block,
    /// Where it stands in the source.
    pub span: Span,
    /// The number of its paragraph, 0 if it has none.
    pub paragraph: u32,
    /// Whether it is the first line of its paragraph.
    pub is_first: bool,
    /// Whether it stands in a quotation.
    pub is_quoted: bool,
    /// How many bytes of the text, from its beginning, are strong or emphasised.
    pub n_strong: usize,
    /// The links in it, with their text.
    pub links: Vec<(String, String)>,
}

impl Line {
    /// Tells whether it is of a heading.
    pub fn is_heading(&self) -> bool {
        self.level().is_some()
    }

    /// Tells whether it is of an item of a list.
    pub fn is_item(&self) -> bool {
        self.depth().is_some()
    }

    /// Returns the level of its heading.
    pub fn level(&self) -> Option<u8> {
        match self.block {
            Block::Heading(level) => Some(level),
            _ => None,
        }
    }

    /// Returns how many lists deep its item stands.
    pub fn depth(&self) -> Option<u8> {
        match self.block {
            Block::Item(depth) => Some(depth),
            _ => None,
        }
    }
}

/// What a line is a line of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Block {
    /// A heading, of the level that the source gives it.
    Heading(u8),
    /// A paragraph.
    Text,
    /// A paragraph in an item of a list, so many lists deep.
    Item(u8),
    /// A row of a table: its cells, and whether it is the head.
    Row {
        /// The text of each cell.
        cells: Vec<String>,
        /// Whether it is the head of the table.
        is_head: bool,
    },
}

/// Returns the lines of a paragraph or heading; `place` tells where its line of that number (from 0) stands.
pub(super) fn lines(node: Node<'_>, paragraph: u32, place: impl Fn(usize) -> Span) -> Vec<Line> {
    let (block, is_quoted) = surroundings(node);
    let line = |number: usize, span: Span| Line {
        text: String::new(),
        block: block.clone(),
        span,
        paragraph,
        is_first: number == 0,
        is_quoted,
        n_strong: 0,
        links: Vec::new(),
    };
    let mut span = place(0);
    let mut writer =
        Writer { lines: vec![line(0, span)], is_strong_so_far: true, n_emphases: 0, n_pictures: 0, links: Vec::new() };
    let mut n_breaks = 0;
    for edge in node.traverse() {
        match edge {
            NodeEdge::Start(inline) => match &inline.data().value {
                // A picture at the beginning of a line is above the text rather than part of it, as a logo is.
                NodeValue::Image(_) if writer.length() == 0 => writer.n_pictures += 1,
                NodeValue::Text(_) | NodeValue::Code(_) if writer.n_pictures > 0 => {}
                NodeValue::Text(text) => writer.push(text),
                NodeValue::Code(code) => writer.push(&code.literal),
                NodeValue::SoftBreak | NodeValue::LineBreak => {
                    n_breaks += 1;
                    span = place(n_breaks);
                    writer.start(line(n_breaks, span));
                }
                NodeValue::HtmlInline(html) if html.starts_with("<br") => {
                    let next = Line { is_first: false, ..line(n_breaks, span) };
                    writer.start(next);
                }
                NodeValue::HtmlInline(html) if tags::show_unknown_tags(html).starts_with("&lt;") => writer.push(html),
                NodeValue::Strong | NodeValue::Emph => writer.n_emphases += 1,
                NodeValue::Link(link) => writer.open_link(link),
                NodeValue::WikiLink(link) => writer.links.push((writer.length(), link.url.clone())),
                _ => {}
            },
            NodeEdge::End(inline) => match &inline.data().value {
                NodeValue::Strong | NodeValue::Emph => writer.n_emphases = writer.n_emphases.saturating_sub(1),
                NodeValue::Image(_) => writer.n_pictures = writer.n_pictures.saturating_sub(1),
                NodeValue::Link(_) => writer.close_link(),
                NodeValue::WikiLink(_) => {
                    writer.links.pop();
                }
                _ => {}
            },
        }
    }
    writer.lines.retain(|line| !line.text.trim().is_empty());
    writer.lines
}

/// Keeps the heading that is the title of a text where lines stand above it: a list there ends with it. Its line begins at
/// `start`.
pub(super) fn keep_title(lines: &mut Vec<Line>, title: &str, file: &SourceFile, start: usize) {
    let end = start + file.text[start..].find('\n').unwrap_or(file.text.len() - start);
    let span = Span::new(start, end);
    let at = lines.partition_point(|line| line.span.start < span.start);
    if at == 0 {
        return;
    }
    let title = Line {
        text: title.to_owned(),
        block: Block::Heading(1),
        span,
        paragraph: 0,
        is_first: true,
        is_quoted: false,
        n_strong: 0,
        links: Vec::new(),
    };
    lines.insert(at, title);
}

/// Returns a row of a table as a line.
pub(super) fn row(node: Node<'_>, is_head: bool, span: Span) -> Line {
    let mut links = Vec::new();
    let cells: Vec<String> = node
        .children()
        .map(|cell| {
            for inline in cell.descendants() {
                if let NodeValue::Link(link) = &inline.data().value {
                    links.push((super::formatter::plain_text(inline), link.url.clone()));
                }
            }
            words::squeeze(&cell_text(cell)).into_owned()
        })
        .collect();
    Line {
        text: cells.join(" | "),
        block: Block::Row { cells, is_head },
        span,
        paragraph: 0,
        is_first: true,
        is_quoted: false,
        n_strong: 0,
        links,
    }
}

/// Returns the text of a cell; its lines are parted as names are, so that two names on two lines are not read as one.
fn cell_text(cell: Node<'_>) -> String {
    let mut parts = vec![String::new()];
    for inline in cell.children() {
        match &inline.data().value {
            NodeValue::HtmlInline(html) if html.starts_with("<br") => parts.push(String::new()),
            _ => parts.last_mut().expect("there is one from the start").push_str(&super::formatter::plain_text(inline)),
        }
    }
    let parts = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("; ")
}

/// Returns the lines of plain text; `number` is that of its paragraph, `start` where it begins in the source.
pub(super) fn plain_lines(piece: &str, number: u32, start: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut at = start;
    for text in piece.split_inclusive('\n') {
        let end = at + text.len();
        let bare = text.trim();
        if !bare.is_empty() {
            let is_first = lines.is_empty();
            let from = at + (text.len() - text.trim_start().len());
            lines.push(Line {
                text: bare.to_owned(),
                block: Block::Text,
                span: Span::new(from, from + bare.len()),
                paragraph: number,
                is_first,
                is_quoted: false,
                n_strong: 0,
                links: Vec::new(),
            });
        }
        at = end;
    }
    lines
}

/// Tells what a paragraph or heading stands in: the block, and whether it is quoted.
fn surroundings(node: Node<'_>) -> (Block, bool) {
    let (mut n_lists, mut is_quoted) = (0_u8, false);
    for ancestor in node.ancestors() {
        match ancestor.data().value {
            NodeValue::List(_) => n_lists = n_lists.saturating_add(1),
            NodeValue::BlockQuote => is_quoted = true,
            _ => {}
        }
    }
    let block = match (&node.data().value, n_lists) {
        (NodeValue::Heading(heading), _) => Block::Heading(heading.level),
        (_, 0) => Block::Text,
        (_, depth) => Block::Item(depth),
    };
    (block, is_quoted)
}

struct Writer {
    lines: Vec<Line>,
    is_strong_so_far: bool,
    n_emphases: usize,
    /// How many pictures are open.
    n_pictures: usize,
    /// Links that are open: where their text began, and their address.
    links: Vec<(usize, String)>,
}

impl Writer {
    fn length(&self) -> usize {
        self.lines.last().map_or(0, |line| line.text.len())
    }

    fn push(&mut self, text: &str) {
        let Some(line) = self.lines.last_mut() else { return };
        line.text.push_str(text);
        self.is_strong_so_far &= self.n_emphases > 0 || text.trim().is_empty();
        if self.is_strong_so_far {
            line.n_strong = line.text.len();
        }
    }

    fn start(&mut self, line: Line) {
        self.lines.push(line);
        self.is_strong_so_far = true;
        for link in &mut self.links {
            link.0 = 0;
        }
    }

    fn open_link(&mut self, link: &NodeLink) {
        self.links.push((self.length(), link.url.clone()));
    }

    fn close_link(&mut self) {
        let Some((start, address)) = self.links.pop() else { return };
        let Some(line) = self.lines.last_mut() else { return };
        let text = line.text.get(start..).unwrap_or_default().trim().to_owned();
        line.links.push((text, address));
    }
}
