//! Verdicts in transcripts: what somebody says became of what stands above, `SON: Approved.` below a heading.

use rustc_hash::FxHashMap;

use super::headings::Headings;
use super::{
    LONGEST, LONGEST_ITEM, SHORTEST, Verdict, asked_for_objections, bare, is_answer, is_settling, issue_number,
    one_word,
};
use crate::content::conventions::chunks::Chunk;
use crate::content::conventions::outcomes::{put_off, verdict};
use crate::content::markdown::Line;
use crate::content::schema::DecisionStatus;
use crate::text::words::sentences;

/// Reads a turn in which what stands below a heading is put off: `SON: Let's table this for now`.
pub(super) fn put_off_aloud<'t>(chunk: &'t Chunk<'_>, heading: impl Fn() -> Option<&'t str>) -> Option<Verdict<'t>> {
    let (_, turn) = chunk.text.split_once(": ").filter(|(_, turn)| turn.contains(" table "))?;
    let said = sentences(turn.trim_start_matches(['*', ' '])).find(|sentence| put_off::is_aloud(sentence))?;
    let matter = heading().filter(|matter| (SHORTEST..=LONGEST_ITEM / 2).contains(&matter.len()))?;
    Some(Verdict { text: format!("{}: {said}", bare(matter)), said, state: DecisionStatus::Open })
}

/// Reads a turn in which what stands below a heading is closed with the approval of others, or that nobody objects to what is asked in it:
/// `SON: Closing, approved by SON, PTW`, `SON: Any objections? No objections raised`.
pub(super) fn closed_aloud<'t>(
    chunk: &'t Chunk<'_>,
    above: &'t [Chunk<'_>],
    heading: impl Fn() -> Option<&'t str>,
) -> Option<Verdict<'t>> {
    const CLOSING: &[&str] =
        &["closing, approved by ", "closed, approved by ", "merging, approved by ", "merged, approved by "];
    let is_unopposed = |asked: &str, answer: &str| {
        asked.ends_with('?') && asked.contains("bjection") && is_answer(answer) && is_settling(bare(answer))
    };
    // The answer may stand on a line of its own.
    let asked = above.last().filter(|asked| asked.line.paragraph == chunk.line.paragraph);
    let is_answered = asked.is_some_and(|asked| is_unopposed(&asked.text, &chunk.text));
    let turn = chunk.text.split_once(": ").map_or("", |(_, turn)| turn);
    let said = if is_answered { chunk.text.as_str() } else { turn }.trim_matches(['*', ' ']);
    let lower = said.to_lowercase();
    let is_closed = CLOSING.iter().any(|words| lower.starts_with(words)) && !said.contains(['?', ';']);
    let answers = || said.rfind("? ").is_some_and(|at| is_unopposed(&said[..=at], &said[at + 1..]));
    let matter = heading().filter(|matter| (SHORTEST..=LONGEST_ITEM / 2).contains(&matter.len()))?;
    let is_told = said.len() <= LONGEST && (is_answered || is_closed || answers());
    is_told.then(|| Verdict { text: format!("{}: {said}", bare(matter)), said, state: DecisionStatus::Adopted })
}

/// A turn, with what stands around it.
pub(super) struct Aloud<'a, 'l> {
    pub(super) lines: &'a [Line],
    pub(super) chunks: &'a [Chunk<'l>],
    /// Where the turn is among the chunks.
    pub(super) at: usize,
    pub(super) headings: &'a Headings<'a>,
    pub(super) speakers: &'a FxHashMap<u32, &'a str>,
}

impl<'a> Aloud<'a, '_> {
    /// Reads a turn that is a verdict on the title above it and nothing else, where nobody else speaks below that, or that ends with what
    /// was done at once, or with what follows from that nobody objects: `SON: Approved.`, `SON: We can. [Merged]`, `SON: Hearing no
    /// objections, I'm merging it.`
    pub(super) fn settled(&self) -> Option<Verdict<'a>> {
        const LONGEST_SPEAKER: usize = 30;
        const LONGEST_TURN: usize = 600;
        let chunk = self.chunks.get(self.at)?;
        let (speaker, said) = [": ", " - ", " – "]
            .iter()
            .filter_map(|joint| chunk.text.split_once(joint))
            .min_by_key(|(speaker, _)| speaker.len())
            .filter(|(speaker, said)| speaker.len() <= LONGEST_SPEAKER && said.len() <= LONGEST_TURN)?;
        let said = said.trim_start_matches(['*', ' ']);
        // `#12: SON: It is ready. [Merged]`
        let last = bare(last_words(said));
        let unopposed = || sentences(said).find(|sentence| is_unopposed_deed(sentence));
        let (said, state) = if ["merged", "approved and merged", "merged it"].contains(&last.to_lowercase().as_str()) {
            (last, DecisionStatus::Adopted)
        } else if let Some(sentence) = unopposed() {
            (sentence, DecisionStatus::Adopted)
        } else {
            let state = verdict::of_line(bare(said)).or_else(|| one_word(bare(said)).or_else(|| closed(bare(said))))?;
            (said, Some(state).filter(|_| self.is_only_turn())?)
        };
        let asked = || asked_for_objections(&self.chunks[..self.at]).filter(|_| is_unopposed_deed(said));
        let matter = issue_number(speaker).or_else(asked).or_else(|| self.title())?;
        Some(Verdict { text: format!("{matter}: {said}"), said, state })
    }

    /// Returns the number of an issue that stands alone above, or the heading, if it is of one matter.
    fn title(&self) -> Option<&'a str> {
        /// Further above it is of something else.
        const FURTHEST: usize = 40;
        let (start, heading) = self.headings.place_above(self.place(self.at))?;
        let between = self.chunks[..self.at].iter().rev().take_while(|chunk| chunk.line.span.start > start);
        let mut numbers = between.take(FURTHEST).filter_map(|chunk| number(chunk));
        let heading = bare(heading);
        let is_one = (SHORTEST..=LONGEST_ITEM / 2).contains(&heading.len()) && !is_of_several(heading)
            || issue_number(heading).is_some();
        numbers.next().or_else(|| Some(heading).filter(|_| is_one))
    }

    /// Tells whether nobody else speaks below the title above the turn.
    fn is_only_turn(&self) -> bool {
        let heading = |at: usize| self.headings.place_above(self.place(at)).map(|(start, _)| start);
        let own = heading(self.at);
        let is_other = |at: usize| {
            heading(at) == own
                && self
                    .chunks
                    .get(at)
                    .is_some_and(|chunk| self.speakers.contains_key(&chunk.line.paragraph) && !is_title(chunk))
        };
        let above = (0..self.at).rev().take_while(|at| heading(*at) == own && !is_title(&self.chunks[*at])).take(2);
        let next = self.at + 1;
        own.is_some() && !above.into_iter().any(is_other) && !(next < self.chunks.len() && is_other(next))
    }

    fn place(&self, at: usize) -> usize {
        let start = self.chunks[at].line.span.start;
        self.lines.partition_point(|line| line.span.start < start)
    }
}

fn is_title(chunk: &Chunk<'_>) -> bool {
    issue_number(&chunk.text).is_some()
}

/// Returns the number of an issue that a chunk is, or begins with where somebody speaks on it.
fn number<'t>(chunk: &'t Chunk<'_>) -> Option<&'t str> {
    let begun = || chunk.text.split_once(": ").and_then(|(before, _)| issue_number(before));
    issue_number(&chunk.text).or_else(begun)
}

/// Tells whether a heading is of whatever is open: `Topic: PR Review`
fn is_of_several(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    ["pr review", "issue review", "pull request review"].iter().any(|end| lower.ends_with(end))
        || words.any(|word| matches!(word, "prs" | "issues" | "requests"))
}

/// Returns the last sentence of a turn, or what stands in brackets behind it.
fn last_words(said: &str) -> &str {
    let inner = said.trim_end_matches(['.', ' ']).strip_suffix(']').and_then(|before| before.rsplit_once('['));
    let last = || {
        let last = sentences(said).last().unwrap_or(said);
        // `Any objections? [None] Merged.`
        last.rsplit_once("] ").map_or(last, |(_, behind)| behind)
    };
    inner.map_or_else(last, |(_, inner)| inner)
}

fn closed(said: &str) -> Option<DecisionStatus> {
    ["closed", "closing"].iter().any(|word| said.eq_ignore_ascii_case(word)).then_some(DecisionStatus::Adopted)
}

/// Tells whether a sentence says what is done since nobody objects: `Hearing no objections, I'm merging it.`
fn is_unopposed_deed(sentence: &str) -> bool {
    const UNOPPOSED: &[&str] = &[
        "hearing no objection",
        "hearing none",
        "seeing no objection",
        "seeing none",
        "since there are no objection",
        "as there are no objection",
        "given no objection",
        "with no objection",
        "without objection",
    ];
    const DEEDS: &[&str] = &[
        "merg", "approv", "accept", "adopt", "clos", "landing", "will land", "go ahead", "going ahead", "proceed",
        "resolved", "agreed", "move forward", "moving forward",
    ];
    let lower = sentence.to_lowercase();
    let rest = UNOPPOSED.iter().find_map(|words| lower.strip_prefix(words));
    rest.is_some_and(|rest| {
        sentence.len() <= LONGEST && !lower.ends_with('?') && DEEDS.iter().any(|deed| rest.contains(deed))
    })
}
