//! From the parser's events to a tree.
//!
//! Owns the limits, aliases, keys written twice, and the spans: the parser gives those of single values exactly, of a
//! list or map only the beginning. No function here calls itself, so the depth of the input is never the stack's.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use serde_yaml::granit_parser::{self, Event, Options, Parser, ScalarStyle, StrInput, StructureStyle};

use super::mistake::{self, Context, Mistake, Surroundings};
use super::{Entry, MAX_BYTES, MAX_DEPTH, MAX_NODES, Node, Scalar, Value, YamlError, YamlErrorKind};
use crate::source::{Span, Spanned};
use crate::text::reserved::without_reserved;

/// Parses YAML that begins at byte `offset` of its file.
pub(super) fn parse(yaml: &str, offset: usize) -> Result<Node, Box<YamlError>> {
    let parsed = if yaml.len() > MAX_BYTES {
        Err(Mistake { range: mistake::character_at(yaml, 0), kind: YamlErrorKind::TooLarge })
    } else {
        let text = without_control_characters(yaml);
        Builder::new(&text, offset).build().map_err(|mistake| mistake::or_invisible(mistake, yaml, &text))
    };
    parsed.map_err(|Mistake { range, kind }| {
        let kind = match kind {
            YamlErrorKind::DuplicateKey { key, first } => {
                YamlErrorKind::DuplicateKey { key, first: first.shifted(offset) }
            }
            kind => kind,
        };
        Box::new(YamlError { span: Span::new(range.start, range.end).shifted(offset), kind })
    })
}

/// Returns the text with a kind of space for each character that YAML forbids; each of the same length, so that every
/// place stays what it is.
fn without_control_characters(text: &str) -> Cow<'_, str> {
    // The first bytes that such a character can have, and a few that it shares with others.
    let is_suspect = |byte: u8| (byte < b' ' && !matches!(byte, b'\n' | b'\t')) || matches!(byte, 0x7F | 0xC2 | 0xEF);
    if !text.bytes().any(is_suspect) {
        return Cow::Borrowed(text);
    }
    let space = |c: char| match c {
        '\n' | '\t' => c,
        '\0'..='\u{1F}' | '\u{7F}' => ' ',
        '\u{80}'..='\u{9F}' => '\u{A0}',
        '\u{FFFE}' | '\u{FFFF}' => '\u{3000}',
        c => c,
    };
    Cow::Owned(text.chars().map(space).collect())
}

struct Builder<'a> {
    text: &'a str,
    /// Where the text begins in its file: spans of the tree count from there, ranges in here do not.
    offset: usize,
    /// The lists and maps that are being read, outermost first.
    frames: Vec<Frame>,
    root: Option<Node>,
    anchors: HashMap<usize, Anchored>,
    n_nodes: usize,
    last_scalar: Range<usize>,
}

/// A list or map that is being read.
struct Frame {
    content: Content,
    start: usize,
    style: StructureStyle,
    anchor: usize,
    /// How many nodes there were before.
    n_before: usize,
    /// How many lists and maps its deepest entry has within each other.
    height: usize,
}

enum Content {
    List(Vec<Node>),
    Map { entries: Vec<Entry>, key: Option<Spanned<String>> },
}

/// A value that aliases can stand for.
struct Anchored {
    node: Node,
    n_nodes: usize,
    height: usize,
    /// Where `&name` is written.
    range: Range<usize>,
    is_plain: bool,
    is_used: bool,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, offset: usize) -> Builder<'a> {
        Builder { text, offset, frames: Vec::new(), root: None, anchors: HashMap::new(), n_nodes: 0, last_scalar: 0..0 }
    }

    fn build(mut self) -> Result<Node, Mistake> {
        let mut parser = Parser::new_from_str_with_options(self.text, options());
        while let Some((event, span)) = self.next_event(&mut parser)? {
            self.take(event, span)?;
        }
        self.check_anchors()?;
        let whole = 0..self.text.len();
        Ok(self.root.take().unwrap_or_else(|| self.node(whole, Value::Null)))
    }

    fn next_event(
        &self,
        parser: &mut Parser<'a, StrInput<'a>>,
    ) -> Result<Option<(Event<'a>, granit_parser::Span)>, Mistake> {
        match parser.next_event() {
            None => Ok(None),
            Some(Ok(event)) => Ok(Some(event)),
            Some(Err(error)) => {
                let is_flow = |frame: &&Frame| frame.style == StructureStyle::Flow;
                let open_bracket = self.frames.iter().rev().find(is_flow).map(|frame| frame.start);
                let context = Context { text: self.text, open_bracket, last_scalar: self.last_scalar.clone() };
                Err(mistake::explain(&error, &context))
            }
        }
    }

    /// Returns the bytes of a parser's span. A parser of a `&str` always knows them; should it be wrong all the same,
    /// a span at the beginning is better than a panic.
    fn range_of(&self, span: granit_parser::Span) -> Range<usize> {
        let range = span.byte_range().unwrap_or(0..0);
        let start = self.text.floor_char_boundary(range.start);
        start..self.text.ceil_char_boundary(range.end).max(start)
    }

    fn take(&mut self, event: Event<'a>, span: granit_parser::Span) -> Result<(), Mistake> {
        let range = self.range_of(span);
        // A tag of somebody's own would be a word lost: `title: !important news`.
        if event.tag().is_some_and(|tag| !tag.is_yaml_core_schema()) {
            let start = span.tag_span().map_or(range.start, |span| self.range_of(span).start);
            return Err(mistake::reserved_start(self.text, start, self.surroundings()));
        }
        match event {
            Event::DocumentStart(..) if self.root.is_some() => Err(mistake::several_documents(self.text, range)),
            Event::Scalar(text, style, anchor, tag) => {
                let is_tagged_text = tag.is_some_and(|tag| tag.is_yaml_core_schema_tag("str"));
                let plain = style == ScalarStyle::Plain && !is_tagged_text;
                let is_written = style != ScalarStyle::Plain || !range.is_empty();
                // An escape can write what no file can hold.
                self.scalar(&without_reserved(&text), plain, is_written, range, anchor)
            }
            Event::SequenceStart(style, anchor, _) => {
                let start = self.sequence_start(range.start, style);
                self.open(Content::List(Vec::new()), start, style, anchor)
            }
            Event::MappingStart(style, anchor, _) => {
                self.open(Content::Map { entries: Vec::new(), key: None }, range.start, style, anchor)
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(range),
            Event::Anchor(id, _) => {
                if let Some(anchored) = self.anchors.get_mut(&id) {
                    anchored.range = range;
                }
                Ok(())
            }
            Event::Alias(id) => self.alias(id, range),
            Event::UnresolvedAlias(_) => Err(self.unknown_alias(range)),
            // Beginnings and ends of stream and document; comments, if another crate switches them on.
            _ => Ok(()),
        }
    }

    fn scalar(
        &mut self,
        text: &str,
        plain: bool,
        is_written: bool,
        range: Range<usize>,
        anchor: usize,
    ) -> Result<(), Mistake> {
        self.last_scalar = range.clone();
        if plain && let Some(mistake) = mistake::list_read_as_text(self.text, &range, self.is_in_block_list()) {
            return Err(mistake);
        }
        // Where nothing is written, the parser says `~`.
        let value = match text {
            "~" | "null" | "Null" | "NULL" if plain => Value::Null,
            text if is_written => Value::Scalar(Scalar { text: text.to_owned(), plain }),
            _ => Value::Scalar(Scalar { text: String::new(), plain }),
        };
        let range = if is_written {
            // The span of a block runs on over the line breaks and the indentation below it.
            range.start..range.start + self.text[range].trim_end().len()
        } else {
            self.behind_colon(range)
        };
        let node = self.node(range, value);
        self.spend(1, &node)?;
        self.finish(node, anchor, 1, 0)
    }

    /// Returns the empty range of a value that is not written: behind its colon rather than before it.
    fn behind_colon(&self, range: Range<usize>) -> Range<usize> {
        let rest = &self.text[range.end..];
        let after_blanks = rest.trim_start_matches([' ', '\t']);
        match after_blanks.strip_prefix(':') {
            Some(after) => self.text.len() - after.len()..self.text.len() - after.len(),
            None => range,
        }
    }

    /// Returns where a list begins: at its first dash, which the parser passes over if it is not indented.
    fn sequence_start(&self, start: usize, style: StructureStyle) -> usize {
        let behind_dash = self.text[start..].strip_prefix('-');
        let is_dash = behind_dash.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n']));
        if style == StructureStyle::Flow || is_dash {
            return start;
        }
        let before = self.text[..start].trim_end();
        if before.ends_with('-') { before.len() - 1 } else { start }
    }

    fn open(&mut self, content: Content, start: usize, style: StructureStyle, anchor: usize) -> Result<(), Mistake> {
        if self.frames.len() >= MAX_DEPTH {
            return Err(Mistake { range: mistake::character_at(self.text, start), kind: YamlErrorKind::TooDeep });
        }
        self.frames.push(Frame { content, start, style, anchor, n_before: self.n_nodes, height: 0 });
        Ok(())
    }

    fn close(&mut self, range: Range<usize>) -> Result<(), Mistake> {
        let frame = self.frames.pop().expect("the parser ends only what it began");
        let (value, last) = match frame.content {
            Content::List(items) => {
                let last = items.last().map(|item| item.span);
                (Value::List(items), last)
            }
            Content::Map { entries, .. } => {
                if let Some((first, second)) = first_duplicate(&entries) {
                    let kind = YamlErrorKind::DuplicateKey { key: second.value.clone(), first: self.local(first.span) };
                    return Err(Mistake { range: self.local(second.span).range(), kind });
                }
                let last = entries.last().map(|entry| entry.value.span);
                (Value::Map(entries), last)
            }
        };
        // A block ends with its last entry. The parser says: where the next thing begins. An alias in it stands where
        // it is written, so the end of an entry never lies before its beginning.
        let end = match (frame.style, last) {
            (StructureStyle::Block, Some(last)) => self.local(last).end as usize,
            _ => range.end,
        };
        let node = self.node(frame.start..end.max(frame.start), value);
        self.spend(1, &node)?;
        self.finish(node, frame.anchor, self.n_nodes - frame.n_before, frame.height + 1)
    }

    /// Puts a finished node where it belongs, and keeps a copy if aliases may stand for it.
    fn finish(&mut self, node: Node, anchor: usize, n_nodes: usize, height: usize) -> Result<(), Mistake> {
        if anchor != 0 {
            // The copy counts: else 64 anchors within each other would be 64 copies for the price of one.
            self.spend(n_nodes, &node)?;
            let is_plain = node.as_scalar().is_some_and(|scalar| scalar.plain) || node.is_null();
            let range = self.local(node.span).range();
            let anchored = Anchored { node: node.clone(), n_nodes, height, range, is_plain, is_used: false };
            self.anchors.insert(anchor, anchored);
        }
        if self.awaits_key() {
            return self.put_key(node);
        }
        match self.frames.last_mut() {
            None => self.root = Some(node),
            Some(frame) => {
                frame.height = frame.height.max(height);
                match &mut frame.content {
                    Content::List(items) => items.push(node),
                    Content::Map { entries, key } => {
                        let key = key.take().expect("a map that awaits its key was dealt with above");
                        entries.push(Entry { key, value: node });
                    }
                }
            }
        }
        Ok(())
    }

    fn awaits_key(&self) -> bool {
        self.frames.last().is_some_and(|frame| matches!(frame.content, Content::Map { key: None, .. }))
    }

    fn put_key(&mut self, node: Node) -> Result<(), Mistake> {
        let found = self.key(node)?;
        if let Some(Frame { content: Content::Map { key, .. }, .. }) = self.frames.last_mut() {
            *key = Some(found);
        }
        Ok(())
    }

    fn key(&self, node: Node) -> Result<Spanned<String>, Mistake> {
        let range = self.local(node.span).range();
        match node.value {
            Value::Scalar(scalar) => Ok(Spanned::new(scalar.text, node.span)),
            Value::Null => Ok(Spanned::new(self.text[range].to_owned(), node.span)),
            Value::List(_) | Value::Map(_) => {
                let text = mistake::bracketed_key(self.text, self.opening_of_line(range.start));
                Err(Mistake { range, kind: YamlErrorKind::ComplexKey(text) })
            }
        }
    }

    /// Returns where the outermost bracket opens that is open on the line of `at`: the `{{` of a template.
    fn opening_of_line(&self, at: usize) -> usize {
        let line_start = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let opened = self.frames.iter().filter(|frame| frame.style == StructureStyle::Flow).map(|frame| frame.start);
        opened.filter(|&start| start >= line_start).min().unwrap_or(at)
    }

    fn alias(&mut self, id: usize, range: Range<usize>) -> Result<(), Mistake> {
        // The parser knows an anchor as soon as it is written; what it marks may not be complete: `&a [*a]`.
        let Some(anchored) = self.anchors.get_mut(&id) else { return Err(self.unknown_alias(range)) };
        anchored.is_used = true;
        let (n_nodes, height) = (anchored.n_nodes, anchored.height);
        if self.frames.len() + height > MAX_DEPTH {
            return Err(Mistake { range, kind: YamlErrorKind::TooDeep });
        }
        self.n_nodes += n_nodes;
        if self.n_nodes > MAX_NODES {
            return Err(Mistake { range, kind: YamlErrorKind::TooManyValues });
        }
        let value = self.anchors[&id].node.value.clone();
        self.finish(self.node(range, value), 0, n_nodes, height)
    }

    fn unknown_alias(&self, range: Range<usize>) -> Mistake {
        let value = mistake::value_at(self.text, range.start, self.surroundings());
        Mistake { range, kind: YamlErrorKind::UnknownAlias(value) }
    }

    /// Refuses an anchor of a plain value to which no alias refers: `title: &Co joins` would lose a word. Before a
    /// list, a map or a quoted value it cannot have been meant as text, and is harmless.
    fn check_anchors(&self) -> Result<(), Mistake> {
        let unused = self.anchors.values().filter(|anchored| anchored.is_plain && !anchored.is_used);
        match unused.map(|anchored| anchored.range.start).min() {
            Some(start) => Err(mistake::reserved_start(self.text, start, Surroundings::Block)),
            None => Ok(()),
        }
    }

    fn surroundings(&self) -> Surroundings {
        match self.frames.last() {
            Some(Frame { style: StructureStyle::Flow, .. }) => Surroundings::Brackets,
            _ => Surroundings::Block,
        }
    }

    fn is_in_block_list(&self) -> bool {
        let is_list = |frame: &Frame| matches!(frame.content, Content::List(_)) && frame.style == StructureStyle::Block;
        self.frames.last().is_some_and(is_list)
    }

    fn spend(&mut self, n_nodes: usize, node: &Node) -> Result<(), Mistake> {
        self.n_nodes += n_nodes;
        if self.n_nodes <= MAX_NODES {
            return Ok(());
        }
        let range = mistake::character_at(self.text, self.local(node.span).start as usize);
        Err(Mistake { range, kind: YamlErrorKind::TooManyValues })
    }

    fn node(&self, range: Range<usize>, value: Value) -> Node {
        Node { span: Span::new(range.start, range.end).shifted(self.offset), value }
    }

    /// Returns a span of the tree as one of the text at hand.
    fn local(&self, span: Span) -> Span {
        Span::new(span.start as usize - self.offset, span.end as usize - self.offset)
    }
}

fn options() -> Options {
    let mut options = granit_parser::options! {
        disallow_directives: true,
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        // The parser looks ahead, so it must stop by itself: 100,000 brackets are not read before ours is reached.
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    options.set_emit_comments(false);
    options
}

/// Returns the first key that stands twice, with its first place.
fn first_duplicate(entries: &[Entry]) -> Option<(&Spanned<String>, &Spanned<String>)> {
    let mut seen = HashMap::with_capacity(entries.len());
    entries.iter().find_map(|entry| seen.insert(entry.key.value.as_str(), &entry.key).map(|first| (first, &entry.key)))
}
