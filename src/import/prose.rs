//! A text as its head, its sentences, and the words of these.

use std::ops::Range;

use super::known::Known;
use super::{Found, dates, titles};
use crate::content::markdown::{Block, Line};
use crate::source::SourceFile;
use crate::text::words;

/// A sentence and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Sentence {
    /// The words, without markup.
    pub(super) text: String,
    /// The line of the source, from 1.
    pub(super) line: usize,
    /// Which block of the text it belongs to.
    pub(super) block: usize,
    /// Whether it is a heading within the text.
    pub(super) is_heading: bool,
}

/// A text, read.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// The lines above the first paragraph of prose: title, dates, place.
    pub(super) head: Vec<Sentence>,
    /// How many lines of the source the head takes.
    pub(super) head_spans: Vec<(usize, usize)>,
    /// The sentences of the text.
    pub(super) sentences: Vec<Sentence>,
}

/// A longer text is prose, however it is set.
const LONGEST_HEAD: usize = 400;
/// A head has no more lines than this.
const MOST_HEADS: usize = 6;
/// Longer sentences are no sentences: a table that was run together, a list of thousands.
const LONGEST_SENTENCE: usize = 6_000;
/// More sentences than this are not looked through.
const MOST_SENTENCES: usize = 20_000;

/// Takes a text apart, given line by line.
pub(super) fn read(file: &SourceFile, lines: &[Line]) -> Prose {
    let mut prose = Prose::default();
    let blocks = blocks(lines);
    let n_heads = blocks.iter().take(MOST_HEADS).take_while(is_head).count();
    for (position, block) in blocks.iter().enumerate() {
        let text = joined(block);
        let line = file.line_column(block[0].span.start).0;
        let is_heading = matches!(block[0].block, Block::Heading(_)) || is_all_strong(block);
        if position < n_heads {
            add_head(&mut prose, file, block, position);
            continue;
        }
        if is_heading && text.chars().count() <= LONGEST_HEAD {
            prose.sentences.push(Sentence { text, line, block: position, is_heading: true });
            continue;
        }
        for range in words::sentence_ranges(&text) {
            if prose.sentences.len() >= MOST_SENTENCES {
                return prose;
            }
            let line = file.line_column(line_at(block, range.start).span.start).0;
            let text = &text[range];
            if text.len() <= LONGEST_SENTENCE {
                prose.sentences.push(Sentence { text: text.to_owned(), line, block: position, is_heading: false });
            }
        }
    }
    prose
}

/// Adds a block of the head: as one line, unless a further line says where and when.
fn add_head(prose: &mut Prose, file: &SourceFile, block: &[Line], position: usize) {
    let says_when = |line: &Line| dates::partial(&line.text).is_some();
    let n_first = (1..block.len())
        .find(|&at| {
            says_when(&block[at]) && !ends_open(&block[at - 1].text) && titles::names_meeting(&joined(&block[..at]))
        })
        .unwrap_or(block.len());
    for lines in [&block[..n_first], &block[n_first..]] {
        let [first, ..] = lines else { continue };
        let last = &lines[lines.len() - 1];
        let line = file.line_column(first.span.start).0;
        prose.head.push(Sentence { text: joined(lines), line, block: position, is_heading: true });
        prose.head_spans.push((first.span.start as usize, last.span.end as usize));
    }
}

/// Returns the text below the head: without the line that became the title, and those that say no more than day and place.
pub(super) fn body(file: &SourceFile, prose: &Prose, title: &Found<String>, known: &Known) -> String {
    let mut body = String::with_capacity(file.text.len());
    let mut at = 0;
    for (line, &(start, end)) in prose.head.iter().zip(&prose.head_spans) {
        let is_title = title.witness.line == line.line;
        if !is_title && !titles::says_only_where_and_when(&line.text, known) {
            continue;
        }
        let start = file.text[..start.min(file.text.len())].rfind('\n').map_or(0, |newline| newline + 1).max(at);
        let end = file.text[end.min(file.text.len())..].find('\n').map_or(file.text.len(), |newline| end + newline + 1);
        body.push_str(&file.text[at..start]);
        at = end.max(start);
        // A line of = or - below makes a heading of what stands above it.
        let below = file.text[at..].lines().next().unwrap_or_default();
        if !below.is_empty() && (below.bytes().all(|byte| byte == b'=') || below.bytes().all(|byte| byte == b'-')) {
            at = (at + below.len() + 1).min(file.text.len());
        }
    }
    body.push_str(&file.text[at..]);
    // A line of dashes would begin a second block of front matter.
    let mut body = body.trim();
    while let Some(rest) =
        body.strip_prefix("---").filter(|rest| rest.lines().next().is_none_or(|rest| rest.trim().is_empty()))
    {
        body = rest.trim_start();
    }
    body.to_owned()
}

/// Gathers the lines of each paragraph, item, row or heading. In plain text a line may be either though nothing parts it from
/// what is above it.
fn blocks(lines: &[Line]) -> Vec<&[Line]> {
    let goes_on = |line: &Line, next: &Line| !next.is_first && !next.is_heading() && !is_parted(line, next);
    lines.chunk_by(goes_on).collect()
}

/// An item whose first line is no longer is the heading of what stands below it.
const LONGEST_ITEM_HEADING: usize = 40;
/// A line begins with a label if no more words stand before the colon.
const LONGEST_LABEL: usize = 3;

/// Tells whether a line ends before the next: "2. Budget" above "Speaker One presented it.", anything above "Apologies: …".
fn is_parted(line: &Line, next: &Line) -> bool {
    let text = line.text.trim();
    let begins = next.text.trim_start().starts_with(char::is_uppercase);
    let is_heading = line.is_first
        && line.is_item()
        && text.chars().count() <= LONGEST_ITEM_HEADING
        && text.ends_with(char::is_alphanumeric)
        && !ends_open(text);
    let label = next.text.split_once(": ").map_or("", |(label, _)| label.trim());
    let is_labelled = !label.is_empty()
        && label.split(' ').count() <= LONGEST_LABEL
        && label.chars().all(|c| c.is_alphabetic() || c == ' ');
    begins && (is_heading || is_labelled)
}

/// Tells whether a line ends within a phrase.
fn ends_open(text: &str) -> bool {
    let last = text.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    matches!(last.as_str(), "of" | "the" | "on" | "in" | "and" | "for" | "to" | "from" | "held")
}

fn joined(block: &[Line]) -> String {
    let texts: Vec<&str> = block.iter().map(|line| line.text.trim()).collect();
    words::squeeze(&texts.join(" ")).into_owned()
}

/// Returns the line of a block in which a byte of its joined text stands.
fn line_at(block: &[Line], at: usize) -> &Line {
    let mut end = 0;
    let found = block.iter().find(|line| {
        end += line.text.trim().len() + 1;
        at < end
    });
    found.unwrap_or(&block[block.len() - 1])
}

fn is_all_strong(block: &[Line]) -> bool {
    block.iter().all(|line| !line.text.is_empty() && line.n_strong >= line.text.trim_end().len())
}

/// Tells whether a block belongs to the head: a heading of the first level, a strong line, a short line without end.
fn is_head(block: &&&[Line]) -> bool {
    let text = joined(block);
    let is_short = text.chars().count() <= LONGEST_HEAD;
    let is_line = block.len() <= 2
        && text.chars().count() <= 160
        && !text.ends_with(['.', ';'])
        && (!text.contains(": ") || titles::number(&text).is_some())
        && !text.ends_with(':')
        && (titles::names_meeting(&text) || dates::partial(&text).is_some());
    match block[0].block {
        Block::Heading(level) => level == 1 && is_short,
        Block::Text => is_short && (is_all_strong(block) || is_line),
        _ => false,
    }
}

/// A word of a sentence, with the signs around it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Word<'t> {
    /// The word.
    pub(super) text: &'t str,
    /// Its bytes in the sentence.
    pub(super) range: Range<usize>,
    /// The signs before it: a bracket, a quotation mark.
    pub(super) before: &'t str,
    /// The signs behind it: a comma, a bracket.
    pub(super) after: &'t str,
}

impl Word<'_> {
    /// Tells whether the phrase ends behind it. The full stop of an abbreviation ends none.
    pub(super) fn ends_phrase(&self) -> bool {
        self.after.chars().any(|c| c != '.')
    }

    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// Returns the words of a sentence: what white space parts.
pub(super) fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in text.split_whitespace() {
        let start = at + text[at..].find(piece).unwrap_or(0);
        at = start + piece.len();
        let is_sign = |c: char| !c.is_alphanumeric();
        let head = piece.len() - piece.trim_start_matches(is_sign).len();
        let tail = piece.trim_end_matches(is_sign).len().max(head);
        found.push(Word {
            text: &piece[head..tail],
            range: start + head..start + tail,
            before: &piece[..head],
            after: &piece[tail..],
        });
    }
    found
}
