//! Verdicts that stand alone on a line, and are on what stands above them: `* Approved` below an item, `[Merged]` or `Vertagt bis Mai`
//! below a heading. What somebody says so in a transcript is read in [`aloud`].

mod aloud;
mod headings;

use std::cell::LazyCell;

use super::Search;
use super::put_off;
use super::told::{Found, Way};
use super::verdict;
use crate::content::conventions::chunks::{Chunk, Known};
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::place_of;
use crate::content::markdown::Block;
use crate::content::marked;
use crate::content::outcome::Outcome;
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::text::words::{sentence_ranges, sentences};
use aloud::{Aloud, closed_aloud, put_off_aloud};
use headings::Headings;

/// "Unanimously approved by all present" is not longer.
const MOST_WORDS: usize = 5;
/// Nor are those words.
const LONGEST_VERDICT: usize = 60;
/// Fewer letters name no matter.
const SHORTEST: usize = 4;
/// A longer text above a verdict is an account.
const LONGEST: usize = 240;
/// A longer item that ends with a verdict is one, too.
const LONGEST_ITEM: usize = 300;
/// Fewer letters before a verdict at the end of an item say nothing.
const SHORTEST_ITEM: usize = 12;
/// What is said when nobody objects.
const GOING_AHEAD: &[&str] = &["going ahead", "go ahead", "merging", "will merge", "merging now", "proceeding"];
/// A question of so few words says by itself nothing of what it is about.
const FEW_WORDS: usize = 3;

/// Reads the verdicts of a report, but for where outcomes are `known`.
pub(super) fn read(search: &Search<'_>, chunks: &[Chunk<'_>], known: &Known) -> Vec<Found> {
    let Search { minutes, speakers, .. } = search;
    let lines = minutes.lines;
    let headings = LazyCell::new(|| Headings::new(minutes));
    let told = chunks.iter().enumerate().filter(|(_, chunk)| !known.is_in(chunk)).filter_map(|(at, chunk)| {
        let heading = || headings.above(lines.partition_point(|line| line.span.start < chunk.line.span.start));
        if speakers.contains_key(&chunk.line.paragraph) {
            let verdict = put_off_aloud(chunk, heading)
                .or_else(|| closed_aloud(chunk, &chunks[..at], heading))
                .or_else(|| Aloud { lines, chunks, at, headings: &headings, speakers }.settled());
            return verdict.map(|verdict| verdict.found(minutes, chunk));
        }
        let verdict = put_off_within(chunk, &chunks[..at], heading)
            .or_else(|| at_the_end(chunk, &chunks[..at], heading))
            .or_else(|| alone(chunk, &chunks[..at], heading))?;
        Some(verdict.found(minutes, chunk))
    });
    told.collect()
}

/// What became of a matter.
struct Verdict<'t> {
    /// With what it is about.
    text: String,
    /// The words of the report that say so.
    said: &'t str,
    state: DecisionStatus,
}

impl Verdict<'_> {
    fn found(&self, minutes: &Minutes<'_>, chunk: &Chunk<'_>) -> Found {
        let outcome = marked::unmarked(minutes.marks, DecisionKind::Decision, &self.text, chunk.line.paragraph);
        // What was adopted is so by being told.
        let state = Some(self.state).filter(|state| *state != DecisionStatus::Adopted);
        let span = place_of(minutes.file, chunk.line, self.said);
        Found { outcome: Outcome { state, ..outcome }, way: Way::Verdict, span }
    }
}

/// Returns the number of an issue if a text is no more than that: `#411`, `PR 411:`
fn issue_number(text: &str) -> Option<&str> {
    let text = bare(text).trim_start_matches('\\').trim_end_matches(':');
    let kind = ["PR", "Issue", "issue", "Pull request"].iter().find_map(|word| text.strip_prefix(word));
    let number = kind.unwrap_or(text).trim_start_matches([' ', '#', '\\']);
    let is_number = (2..=6).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(text)
}

/// Reads a sentence that says that something was put off, or what stands behind a mark that does.
fn put_off_within<'t>(
    chunk: &'t Chunk<'_>,
    above: &'t [Chunk<'_>],
    heading: impl Fn() -> Option<&'t str>,
) -> Option<Verdict<'t>> {
    let text = bare_start(&chunk.text);
    if let Some(matter) = put_off::marked(text) {
        return Some(Verdict { text: matter.to_owned(), said: matter, state: DecisionStatus::Open });
    }
    if put_off::is_headline(text) {
        return Some(Verdict { text: text.to_owned(), said: text, state: DecisionStatus::Open });
    }
    let said = sentences(&chunk.text).find(|sentence| put_off::is_sentence(sentence))?;
    let text = bare_start(said);
    // `This request was moved to the next release.` names nothing.
    let names_nothing =
        ["This ", "These ", "It ", "The discussion ", "Discussion "].iter().any(|words| text.starts_with(words));
    let matter = match chunk.line.block {
        Block::Item(depth) => parent(above, depth).or_else(heading),
        _ => heading(),
    };
    let matter = matter.filter(|matter| names_nothing && (SHORTEST..=LONGEST_ITEM / 2).contains(&matter.len()));
    let text = matter.map_or_else(|| text.to_owned(), |matter| format!("{}: {text}", bare(matter)));
    Some(Verdict { text, said, state: DecisionStatus::Open })
}

/// Reads an item that ends with a verdict.
fn at_the_end<'t>(
    chunk: &'t Chunk<'_>,
    above: &'t [Chunk<'_>],
    heading: impl Fn() -> Option<&'t str>,
) -> Option<Verdict<'t>> {
    let (said, state) = concluded(chunk)?;
    // "Reviewed by two. Merged." says of what stands above it.
    let matter = match chunk.line.block {
        _ if state == DecisionStatus::Open || is_titled(said) => None,
        Block::Item(depth) => parent(above, depth).or_else(heading),
        _ => heading(),
    };
    let matter = matter.filter(|matter| (SHORTEST..=LONGEST_ITEM / 2).contains(&matter.len()));
    let text = matter.map_or_else(|| said.to_owned(), |matter| format!("{}: {said}", bare(matter)));
    Some(Verdict { text, said, state })
}

/// Reads a line that is a verdict and nothing else, on what stands above it.
fn alone<'t>(
    chunk: &'t Chunk<'_>,
    above: &'t [Chunk<'_>],
    heading: impl Fn() -> Option<&'t str>,
) -> Option<Verdict<'t>> {
    let is_below_issue = || match chunk.line.block {
        Block::Item(depth) => parent(above, depth).or_else(&heading).is_some_and(is_of_issue_or_link),
        _ => heading().is_some_and(is_of_issue),
    };
    let is_moved = || put_off::is_moved_to_edition(bare(&chunk.text)) && is_below_issue();
    let state = status(&chunk.text).or_else(|| is_moved().then_some(DecisionStatus::Open))?;
    let matter = match chunk.line.block {
        Block::Item(depth) => asked(above, chunk).or_else(|| parent(above, depth)).or_else(&heading),
        _ => {
            let asked = || asked_for_objections(above).filter(|_| is_answer(&chunk.text));
            referred(above).or_else(asked).or_else(&heading)
        }
    };
    let matter = matter?.trim_end_matches([':', '-', '–', ' ', '.']);
    // What is asked was not answered, but for that it was put off.
    let is_asked = matter.ends_with(['?', '？']);
    let is_unanswered = is_asked && state != DecisionStatus::Open && !is_answer(&chunk.text);
    let is_matter = (SHORTEST..=LONGEST).contains(&matter.len()) || issue_number(matter).is_some();
    if !is_matter || is_unanswered || status(matter).is_some() {
        return None;
    }
    let said = bare(&chunk.text);
    let joint = if is_asked { "" } else { ":" };
    let about = heading().filter(|_| is_asked && matter.split(' ').count() <= FEW_WORDS);
    let about = about.map(|about| format!("{about}: ")).unwrap_or_default();
    Some(Verdict { text: format!("{about}{matter}{joint} {said}"), said, state })
}

/// Tells whether a heading is that of an issue: `#12 The gate`, `12: The gate`.
fn is_of_issue(heading: &str) -> bool {
    let number = heading.trim_start_matches(['[', '(']).trim_start_matches("Issue ").trim_start_matches('#');
    let n_digits = number.bytes().take_while(u8::is_ascii_digit).count();
    // "2. The gate" is the second on the agenda.
    n_digits > 0 && (number.len() < heading.len() || (n_digits > 1 && !number[n_digits..].starts_with(['.', ')'])))
}

/// Tells so of an item, which may have the address of the issue instead.
fn is_of_issue_or_link(item: &str) -> bool {
    is_of_issue(item) || ["/pull/", "/issues/", "/merge_requests/"].iter().any(|path| item.contains(path))
}

/// Takes the signs before a text off it.
fn bare_start(text: &str) -> &str {
    text.trim_start_matches(['*', '-', '•', '=', '>', '→', '⇒', ' '])
}

/// Takes the signs around a verdict off it.
fn bare(text: &str) -> &str {
    bare_start(text).trim_matches(['*', '-', '•', ' ', '[', ']', '.', '!'])
}

/// Reads an item that ends with a verdict on what it says: `1130: it is used by one only. Rejected.`, `How long it is ==> vertagt`.
fn concluded<'c>(chunk: &'c Chunk<'_>) -> Option<(&'c str, DecisionStatus)> {
    const ARROWS: &[&str] = &[" ==> ", " --> "];
    let is_item = chunk.is_item();
    let text = chunk.text.trim_start_matches(['*', '-', '•', ' ']);
    let leads_on = || ARROWS.iter().any(|arrow| text.contains(arrow));
    if text.len() > LONGEST_ITEM || !(is_item || leads_on()) {
        return None;
    }
    if let Some((matter, _)) = put_off::split(text) {
        return (matter.len() >= SHORTEST).then_some((text, DecisionStatus::Open));
    }
    if !is_item {
        return None;
    }
    let range = sentence_ranges(text).last().filter(|range| range.len() + SHORTEST_ITEM < text.len())?;
    let (before, last) = (text[..range.start].trim_end(), &text[range]);
    let last = last.trim_end_matches(['.', '!', '*', ' ']);
    let is_unopposed = || {
        let before = before.trim_end_matches('.').to_lowercase();
        ["no objections to merging", "no objections", "no objection"].iter().any(|words| before.ends_with(words))
            && !["if", "unless"].iter().any(|word| before.contains(&format!(" {word} no objection")))
    };
    if GOING_AHEAD.iter().any(|words| last.eq_ignore_ascii_case(words)) && is_unopposed() {
        return Some((text, DecisionStatus::Adopted));
    }
    let is_verdict = last.split(' ').count() <= 2 && before.ends_with('.') && last.starts_with(char::is_uppercase);
    let state = is_verdict.then(|| one_word(last).or_else(|| verdict::of_line(last))).flatten();
    state.map(|state| (text, state)).or_else(|| concluded_before(text))
}

/// Reads an item with the number of an issue in which the verdict on it is a sentence, and something else follows: `#12 - Reviewed. Merged.
/// Kate to tell them.`
fn concluded_before(text: &str) -> Option<(&str, DecisionStatus)> {
    if !text.starts_with('#') || !is_of_issue(text) {
        return None;
    }
    let is_verdict = |said: &str| said.split(' ').count() <= 2 && said.starts_with(char::is_uppercase);
    sentence_ranges(text).skip(1).find_map(|range| {
        let said = text[range.clone()].trim_end_matches(['.', '!']);
        let state = is_verdict(said).then(|| one_word(said).or_else(|| verdict::of_line(said))).flatten()?;
        Some((&text[..range.end], state))
    })
}

/// Tells whether a text begins with the title or number of what it is about: `#12: …`, `The gate (12): …`.
fn is_titled(text: &str) -> bool {
    const LONGEST_TITLE: usize = 90;
    text.starts_with(['#', '['])
        || text.starts_with(|c: char| c.is_ascii_digit())
        || text.find(": ").is_some_and(|at| at <= LONGEST_TITLE)
        || text.contains("://")
}

fn is_answer(text: &str) -> bool {
    bare(text).to_lowercase().starts_with("no objection")
}

/// Returns the item right above to which nobody objects: `ok if I open another`.
fn asked<'c>(above: &'c [Chunk<'_>], answer: &Chunk<'_>) -> Option<&'c str> {
    const ASKING: &[&str] =
        &["ok if", "okay if", "is it ok", "can we", "could we", "should we", "shall we", "propos", "suggest"];
    let asked = above.last().filter(|asked| asked.line.block == answer.line.block && is_answer(&answer.text))?;
    let text = bare(&asked.text);
    let lower = text.to_lowercase();
    (text.ends_with('?') || ASKING.iter().any(|words| lower.starts_with(words))).then_some(text)
}

/// Returns what somebody asked right above, if it is whether anybody objects to it: `SON: Any objections to painting it?`
fn asked_for_objections<'c>(above: &'c [Chunk<'_>]) -> Option<&'c str> {
    const FEWEST_WORDS: usize = 4;
    const LONGEST_SPEAKER: usize = 30;
    let text = above.last()?.text.as_str();
    let said =
        text.split_once(": ").filter(|(speaker, _)| speaker.len() <= LONGEST_SPEAKER).map_or(text, |(_, said)| said);
    let is_asked = said.ends_with('?') && ["bjection", "pposition"].iter().any(|word| said.contains(word));
    (is_asked && said.len() <= LONGEST && said.split(' ').count() >= FEWEST_WORDS).then_some(said)
}

/// Returns a bare reference in a list right above a line: `- #466`.
fn referred<'c>(above: &'c [Chunk<'_>]) -> Option<&'c str> {
    let last = above.last().filter(|last| last.line.is_item())?;
    let text = bare(&last.text);
    let number = text.strip_prefix('#').unwrap_or_default();
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}

fn one_word(text: &str) -> Option<DecisionStatus> {
    let is_merged = ["merged", "merge"].iter().any(|word| text.eq_ignore_ascii_case(word));
    is_merged.then_some(DecisionStatus::Adopted)
}

/// Tells whether a line begins with such a word and goes on with a remark: `Merge, good as a first iteration`, `Merge. To solve: the rest`.
fn is_merged_with_remark(text: &str) -> bool {
    /// After these it is not merged yet.
    #[rustfmt::skip]
    const CONDITIONS: &[&str] = &["if", "once", "when", "after", "but", "unless", "until", "pending", "then", "subject", "provided", "and", "or", "?"];
    let remark = ["Merge", "Merged", "MERGE", "MERGED"].iter().find_map(|word| {
        let rest = text.strip_prefix(word)?;
        [", ", ". ", "; ", " - ", " – "].iter().find_map(|joint| rest.strip_prefix(joint))
    });
    remark.is_some_and(|remark| {
        let first = remark.split([' ', ',']).next().unwrap_or_default().to_lowercase();
        !CONDITIONS.contains(&first.as_str()) && !text.contains(['?', '？'])
    })
}

/// Tells whether a line says that something was approved and what was done with it at once: `Approved and merged`, `Approved, Kate merged it`.
fn is_approved_and_merged(text: &str) -> bool {
    const OTHERWISE: &[&str] =
        &["not", "if", "once", "when", "until", "unless", "but", "before", "wait", "waiting", "ready", "to", "can"];
    let lower = text.to_lowercase();
    let rest = ["approved and ", "approved, ", "approved & ", "accepted and ", "accepted, "]
        .iter()
        .find_map(|words| lower.strip_prefix(words));
    rest.is_some_and(|rest| {
        let mut words = rest.split(|c: char| !c.is_alphanumeric());
        text.len() <= LONGEST_VERDICT
            && words.clone().any(|word| matches!(word, "merged" | "merge" | "closed" | "published"))
            && !words.any(|word| OTHERWISE.contains(&word))
            && !rest.contains('?')
    })
}

/// Tells whether a line says that nobody objected, that all agreed, or that what it stands below is closed, and nothing else.
fn is_settling(text: &str) -> bool {
    #[rustfmt::skip]
    const WHOLE: &[&str] = &[
        "no objections", "no objection", "no objections voiced", "no objections raised", "no objections were raised", "no objections were voiced", "no objections to merging", "no objection to merging", "agreement to merge", "agreed to merge", "ok to merge", "okay to merge", "approved on the call", "general approval on the call", "consensus to merge", "close", "close it",
        "agreed", "all agreed", "agreed by all", "everyone agreed", "everyone agrees", "everybody agreed", "everybody agrees", "group agreed", "group agrees", "agreed in principle", "approved in principle", "agreed by consensus", "approved by consensus", "accepted by consensus", "consensus reached", "general agreement", "general consensus",
    ];
    const CLOSED: &[&str] = &["close, ", "close it, ", "close as ", "close it as ", "closing as ", "closing, "];
    const REASONS: &[&str] = &[
        "superseded", "covered", "duplicate", "resolved", "completed", "fixed", "stale", "done", "obsolete",
        "addressed", "replaced", "not planned", "won't fix", "wontfix", "as ",
    ];
    let lower = text.to_lowercase();
    let lower = lower.trim_end_matches(['.', '!']);
    let reason = CLOSED.iter().find_map(|words| lower.strip_prefix(words));
    // `[None, merged]`
    let unopposed = lower.strip_suffix(", merged");
    let is_unopposed = unopposed.is_some_and(|before| {
        WHOLE.contains(&before) || matches!(before, "none" | "all approved" | "approved" | "reviewed" | "looks good")
    });
    WHOLE.contains(&lower)
        || is_unopposed
        || reason.is_some_and(|reason| REASONS.iter().any(|word| reason.starts_with(word)))
}

/// Returns what follows from a line that is a verdict and nothing else.
fn status(text: &str) -> Option<DecisionStatus> {
    let bare = bare(text);
    if put_off::is_told(bare) {
        return Some(DecisionStatus::Open);
    }
    if text.len() <= LONGEST_ITEM && (is_settling(bare) || is_merged_with_remark(bare) || is_approved_and_merged(bare))
    {
        return Some(DecisionStatus::Adopted);
    }
    if bare.len() > LONGEST_VERDICT || bare.split(' ').count() > MOST_WORDS {
        return None;
    }
    one_word(bare).or_else(|| verdict::of_line(bare))
}

/// Returns the item of whose list an item at this depth is a part.
fn parent<'c>(above: &'c [Chunk<'_>], depth: u8) -> Option<&'c str> {
    /// In a longer list, an item further above is not looked for: each of thousands would look through all of them.
    const FURTHEST: usize = 500;
    let of_list = above.iter().rev().map_while(|chunk| match chunk.line.block {
        Block::Item(other) => Some((other, chunk)),
        _ => None,
    });
    of_list.take(FURTHEST).find(|(other, _)| *other < depth).map(|(_, chunk)| chunk.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_says_nothing_else() {
        for text in [
            "* Approved",
            "Merged.",
            "[MERGED]",
            "Merge.",
            "Unanimously approved",
            "Einstimmig angenommen",
            "No objections to merging.",
            "Close it, superseded by the design of May.",
            "Close, covered by 321.",
            "Merge, good as a first iteration.",
            "Merge. To solve: negative numbers",
        ] {
            assert_eq!(status(text), Some(DecisionStatus::Adopted), "{text}");
        }
        assert_eq!(status("- Rejected"), Some(DecisionStatus::Dropped));
        for text in [
            "Vertagt bis Mai",
            "Postponed to next week",
            "* Deferred",
            "==> Vertagt auf nächste Woche",
            "bis auf weiteres vertagt",
            "Postpone, not 100% agreement",
        ] {
            assert_eq!(status(text), Some(DecisionStatus::Open), "{text}");
        }
        for text in [
            "To be approved",
            "Approved licenses",
            "Not merged yet",
            "Merge it",
            "Merge, if nobody minds",
            "Merge. Why not?",
            "Merged requests: 5",
            "It passed away",
            "All passed",
            "POSTPONED:",
            "Close to the end",
            "Close it when the tests pass",
            "No objections to the tests so far, but more to do",
            "Approved?",
        ] {
            assert_eq!(status(text), None, "{text}");
        }
    }
}
