//! Parts of a text that can tell one outcome each: paragraphs, and the lines of plain text that begin anew with a bullet, an arrow
//! or a mark.

use super::LONGEST_LINE;
use super::outcomes::Found;
use crate::content::mark_words::{MarkWords, Place};
use crate::content::markdown::{Block, Line};
use crate::content::marked;
use crate::text::words;

/// Such a part.
#[derive(Debug)]
pub(super) struct Chunk<'l> {
    /// The line with which it begins.
    pub(super) line: &'l Line,
    /// Whether that is told from what stands before it by what it begins with.
    pub(super) begins_anew: bool,
    /// All of its lines, in one.
    pub(super) text: String,
    /// Where its last line ends.
    pub(super) end: u32,
}

impl Chunk<'_> {
    /// Tells whether it is an item, or is set as one.
    pub(super) fn is_item(&self) -> bool {
        self.line.is_item() || self.begins_anew
    }

    /// Returns its text without what items begin with.
    pub(super) fn bare(&self) -> &str {
        self.text.trim_start_matches(['-', '*', '•', '・', ' ', '☐', '\u{3000}'])
    }
}

/// Where outcomes were found, by surer means.
pub(super) struct Known(Vec<u32>);

impl Known {
    /// Takes note of where those are that were found.
    pub(super) fn new(found: &[Found]) -> Known {
        let mut starts: Vec<u32> = found.iter().map(|found| found.span.start).collect();
        starts.sort_unstable();
        Known(starts)
    }

    /// Tells whether one was found in a part.
    pub(super) fn is_in(&self, chunk: &Chunk<'_>) -> bool {
        self.is_between(chunk.line.span.start, chunk.end)
    }

    /// Tells whether one was found on a line.
    pub(super) fn is_on(&self, line: &Line) -> bool {
        self.is_between(line.span.start, line.span.end)
    }

    fn is_between(&self, start: u32, end: u32) -> bool {
        let at = self.0.partition_point(|other| *other < start);
        self.0.get(at).is_some_and(|other| *other < end)
    }
}

/// Parts the paragraphs and items of a report. What is quoted, and rows of tables, are none.
pub(super) fn of<'l>(lines: &'l [Line], marks: MarkWords<'_>) -> Vec<Chunk<'l>> {
    let mut chunks: Vec<Chunk<'l>> = Vec::new();
    let is_prose = |line: &&Line| {
        matches!(line.block, Block::Text | Block::Item(_))
            && line.paragraph > 0
            && !line.is_quoted
            && line.text.len() <= LONGEST_LINE
    };
    // The line before, and how wide those of its paragraph are.
    let (mut last, mut width): (String, usize) = Default::default();
    for line in lines.iter().filter(is_prose) {
        let begins_anew = begins_anew(&line.text, marks);
        if chunks.last().is_none_or(|chunk| chunk.line.paragraph != line.paragraph) {
            width = width_of(lines, line);
        }
        match chunks.last_mut() {
            Some(chunk)
                if chunk.line.paragraph == line.paragraph
                    && !line.is_first
                    && !begins_anew
                    && !is_whole(&chunk.text)
                    && !is_ended(&last, width) =>
            {
                chunk.text.push(' ');
                chunk.text.push_str(&words::squeeze(line.text.trim()));
                chunk.end = line.span.end;
            }
            _ => {
                let text = words::squeeze(line.text.trim()).into_owned();
                chunks.push(Chunk { line, begins_anew, text, end: line.span.end });
            }
        }
        last.clear();
        last.push_str(line.text.trim());
    }
    chunks
}

/// Returns how many letters the longest line of a paragraph of text has, where that is in Japanese or Chinese; elsewhere lines are broken at
/// the will of editors, and none is told from the next.
fn width_of(lines: &[Line], first: &Line) -> usize {
    let at = lines.partition_point(|line| line.span.start < first.span.start);
    let own = lines[at..].iter().take_while(|line| line.paragraph == first.paragraph && line.block == Block::Text);
    let lengths =
        own.filter(|line| super::names::is_east_asian(&line.text)).map(|line| line.text.trim().chars().count());
    lengths.max().unwrap_or_default()
}

/// Tells whether a line of Japanese or Chinese ends what it says: with its sentence, or where the line had room for more words and these
/// need none.
fn is_ended(line: &str, width: usize) -> bool {
    /// The next word would have been shorter.
    const LONGEST_WORD: usize = 8;
    #[rustfmt::skip]
    const GOING_ON: &[char] = &['、', '，', ',', '（', '(', '「', '・', 'を', 'に', 'が', 'は', 'で', 'と', 'の', 'も', 'や', 'へ', 'て', 'り', 'し', 'ば', '-', '：', ':'];
    if width == 0 || !super::names::is_east_asian(line) {
        return false;
    }
    line.ends_with(['。', '；']) || (line.chars().count() + LONGEST_WORD < width && !line.ends_with(GOING_ON))
}

/// Tells whether a line of Japanese is a heading by its sign, or stands behind an arrow: what follows is not its end.
fn is_whole(text: &str) -> bool {
    const LONGEST_HEADING: usize = 25;
    /// A longer line may have been broken.
    const LONGEST_ANSWER: usize = 40;
    let n_letters = || text.chars().take(LONGEST_ANSWER + 1).count();
    (text.starts_with(['■', '◆', '◇']) && n_letters() <= LONGEST_HEADING)
        || ((text.starts_with(['→', '⇒', '＞'])
            || ["->", "=>", "-->", "==>"].iter().any(|arrow| text.starts_with(arrow)))
            && n_letters() <= LONGEST_ANSWER
            && super::names::is_east_asian(text))
}

/// Tells whether a line that goes on with a paragraph begins something of its own.
pub(super) fn begins_anew(text: &str, marks: MarkWords<'_>) -> bool {
    let text = text.trim_start();
    is_bullet(text)
        || arrow(text).is_some()
        || marked::is_marked(text, marks)
        || is_otherwise_marked(text, marks)
        || is_counted(text)
        || is_label(text)
}

/// `1、同意新建仓库`: a number as Chinese sets it.
fn is_counted(text: &str) -> bool {
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(text.len() - behind.len())) && behind.starts_with('、') && super::names::is_east_asian(text)
}

/// `遗留问题：`: a few words of Chinese or Japanese before a colon, with nothing behind it.
fn is_label(text: &str) -> bool {
    const LONGEST: usize = 8;
    text.trim_end().ends_with('：')
        && text.chars().take(LONGEST + 2).count() <= LONGEST + 1
        && super::names::is_east_asian(text)
}

/// Tells whether a line begins with a mark that is not one of the settings.
fn is_otherwise_marked(text: &str, marks: MarkWords<'_>) -> bool {
    const OTHERS: &[&str] = &["Next step", "Next steps", "Next Steps"];
    let others = OTHERS.iter().filter_map(|words| text.strip_prefix(words));
    let behind = [Place::Dash, Place::Course].into_iter().filter_map(|place| marks.behind(place, text));
    /// With a number behind it a mark is not longer.
    const LONGEST_MARK: usize = 40;
    let may_be_mark =
        || text.starts_with(char::is_uppercase) && text.find([':', '：']).is_some_and(|colon| colon <= LONGEST_MARK);
    let is_before_colon = || {
        let (_, rest) = marks.behind(Place::Beginning, text)?;
        rest.trim_start_matches([' ', '\u{a0}', '*', '_']).strip_prefix([':', '：'])
    };
    others
        .chain(behind.map(|(_, rest)| rest))
        .any(|rest| rest.starts_with(':') || rest.starts_with(" - ") || rest.starts_with(" – "))
        || (may_be_mark() && is_before_colon().is_some_and(|rest| !rest.trim().is_empty()))
}

/// Tells whether a line begins as an item does where no list is known as one.
fn is_bullet(text: &str) -> bool {
    let rest = text.trim_start_matches(['-', '*', '•']);
    (rest.len() < text.len() && rest.starts_with([' ', '\u{3000}']))
        || (text.starts_with('*') && !text.starts_with("**"))
        || text.starts_with(['・', '☆', '★', '●', '○', '◯', '■', '◆', '※'])
}

/// The arrows that stand before what follows from what was said.
const ARROWS: &[&str] = &["==>", "=>", "-->", "->", "\u{2014}>", "\u{2013}>", "→", "⇒", "➡", "⟶", "⮕", "＝＞"];

/// Takes an arrow off a text that begins with one. Of `<!-- … -->` nothing is left behind it.
pub(super) fn arrow(text: &str) -> Option<(&'static str, &str)> {
    let text = text.trim_start_matches(['-', '*', '•', '・', ' ', '\u{3000}']);
    let bare = |arrow: &&&'static str| {
        text.strip_prefix(**arrow)
            .or_else(|| arrow.strip_prefix('-').and_then(|tail| text.strip_prefix(tail)).filter(|_| arrow.len() == 2))
    };
    let arrow = ARROWS.iter().find(|arrow| bare(arrow).is_some())?;
    let rest = bare(&arrow)?.trim();
    rest.chars().any(char::is_alphabetic).then_some((*arrow, rest))
}
