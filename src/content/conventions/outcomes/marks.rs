//! Marks in the course of an item or a paragraph: `Action Kate: …`, `Kate TODO: …`, `… is broken AI: Kate`, where what is to be done
//! stands before the mark, `It is broken, AI: Kate to mend it. AI: Lee to pay`, and `Kate: AI: Open a bug`, which is Kate's. A mark at the beginning of a paragraph is read with
//! those of the settings.

use super::Search;
use super::named_marks;
use super::tasks;
use crate::content::conventions::chunks::Chunk;
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::present::Present;
use crate::content::mark_words::{MarkWords, Place};
use crate::content::marked;
use crate::content::named;
use crate::content::outcome::Outcome;
use crate::content::owners;
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::content::settled;
use crate::text::words::sentences;

/// A shorter text says nothing of what is to be done.
const SHORTEST: usize = 8;
/// A longer one is an account.
const LONGEST: usize = 400;

/// Reads the tasks of all marks in a chunk, but for one at its very beginning that is that of a paragraph.
pub(super) fn read(search: &Search<'_>, chunk: &Chunk<'_>, is_spoken: bool) -> Vec<Outcome> {
    /// A longer text is cut from many.
    const LONGEST_TEXT: usize = 6_000;
    let text = chunk.bare();
    if !text.contains(':') || text.len() > LONGEST_TEXT {
        return Vec::new();
    }
    let Search { minutes: Minutes { marks, .. }, present, .. } = *search;
    let paragraph = chunk.line.paragraph;
    let named = named_marks::read(text, present, marks);
    let named = named.into_iter().map(|(task, owner)| made(marks, task, Some(owner), paragraph));
    let mut found: Vec<Outcome> = named.collect();
    if found.is_empty()
        && let Some(value) = beside(text, present, paragraph, marks)
    {
        return vec![value];
    }
    let places: Vec<(usize, usize)> = marks.in_course(DecisionKind::Action, text).collect();
    let is_told = |start: usize| start == 0 && chunk.line.is_first && places.len() == 1;
    let n_named = found.len();
    let mut from = 0;
    for (number, (start, end)) in places.iter().copied().enumerate() {
        let until = places.get(number + 1).map_or(text.len(), |(next, _)| *next);
        let mark = Mark { before: &text[from..start], after: &text[end..until], marks, present, paragraph };
        let task = mark
            .task(text.get(from..until).unwrap_or_default(), is_spoken)
            .filter(|_| !is_told(start))
            .or_else(|| mark.of_small_name())
            .or_else(|| mark.of_subject().filter(|_| is_told(start)));
        // Between marks with names, one without any may have been read as the end of one of theirs.
        let is_known = |task: &Outcome| found[..n_named].iter().any(|named: &Outcome| task.text.contains(&named.text));
        found.extend(task.filter(|task| !is_known(task)));
        from = until.min(text.len());
    }
    found
}

/// A mark, by what stands on both sides of it.
struct Mark<'t, 'c> {
    marks: MarkWords<'c>,
    present: &'c Present,
    /// The number of its paragraph.
    paragraph: u32,
    /// What stands before it, from the mark before that on.
    before: &'t str,
    /// What stands behind it, up to the next.
    after: &'t str,
}

impl Mark<'_, '_> {
    /// Returns the task of a mark; `whole` is all that stands around it.
    fn task(&self, whole: &str, is_spoken: bool) -> Option<Outcome> {
        let present = self.present;
        let is_in_brackets = self.before.ends_with(['(', '[']);
        let after = if is_in_brackets { self.after.split([')', ']']).next().unwrap_or_default() } else { self.after };
        let after = after.trim_matches(['*', ' ', '\u{2013}', '-', ',', ';']);
        let before = self.before.trim_end_matches(['*', ' ', '-', '–', '(', '[', ',', ';', '.', ':']);
        let before = last_sentence(before);
        if let Some((named, is_done)) = named_alone(after, present) {
            let decision = (before.len() >= SHORTEST).then(|| self.made(before, Some(named)))?;
            let state = if is_done { Some(DecisionStatus::Done) } else { decision.state };
            return Some(Outcome { state, ..decision });
        }
        if let Some(value) = supposed(after, before, self.paragraph, self.marks) {
            return Some(value);
        }
        let sentence = sentences(after).next().unwrap_or_default();
        let sentence = sentence.trim_end_matches(['(', '[', '*', ' ']);
        if sentence.len() < SHORTEST || sentence.len() > LONGEST || sentence.ends_with('?') {
            return None;
        }
        let owner = tasks::task(sentence, present).map(|task| task.owner);
        let owner = owner.or_else(|| owners::owner(sentence).filter(|owner| tasks::is_there(owner, present)));
        let owner = owner.or_else(|| with_verb(sentence, present));
        let owner = owner.or_else(|| self.speaker(sentence));
        // `It is broken  AI: Kate to mend it`: without a stop before it the mark says what the sentence is about.
        let is_joined = !is_spoken
            && !is_in_brackets
            && !before.is_empty()
            && whole.len() <= LONGEST
            && !self.before.contains(['?', '？'])
            && !ends_sentence(self.before);
        if owner.is_some() {
            let text = if is_joined { whole.trim().trim_matches(['*', ' ']) } else { sentence };
            return Some(Outcome { state: settled::state(sentence), ..self.made(text, owner) });
        }
        // Nobody has it, so the mark must stand apart: "Generative AI: Use it in the open" is about something.
        let is_apart = before.is_empty() || is_in_brackets || ends_sentence(self.before);
        let is_titled = sentence.split(' ').next().is_some_and(|first| first.ends_with(':'));
        (is_apart && owners::is_imperative(sentence) && !is_titled).then(|| self.made(sentence, None))
    }

    fn made(&self, text: &str, by: Option<&str>) -> Outcome {
        made(self.marks, text, by, self.paragraph)
    }

    /// Returns who speaks before the mark, and so has a task that nobody else is named with: `Kate: AI: Open a bug`.
    fn speaker(&self, sentence: &str) -> Option<&str> {
        let named = self.before.trim_matches(['*', ' ']).strip_suffix(':')?.trim_matches(['*', ' ']);
        (owners::is_imperative(sentence) && tasks::is_there(named, self.present)).then_some(named)
    }

    /// `AI: Kate need a link`: who stands before a verb of the whole paragraph behind a mark.
    fn of_subject(&self) -> Option<Outcome> {
        let task = self.after.trim();
        let named = with_verb(task, self.present).filter(|_| task.len() <= LONGEST)?;
        Some(self.made(task, Some(named)))
    }

    /// `ACTION: kate: write it`: somebody who was there, in small letters.
    fn of_small_name(&self) -> Option<Outcome> {
        let task = self.after.trim();
        let (named, rest) = task.split_once(": ").filter(|_| self.before.trim().is_empty())?;
        let is_small = named.chars().all(|c| c.is_ascii_lowercase());
        (is_small && rest.len() >= SHORTEST && task.len() <= LONGEST && tasks::is_there(named, self.present))
            .then(|| self.made(task, Some(named)))
    }
}

/// Tells whether a text ends as a sentence, or a word for who speaks, does.
fn ends_sentence(before: &str) -> bool {
    before.trim_end_matches([' ', '*']).ends_with(['.', '!', '?', ')', ']', ':', ';'])
}

/// Returns the last sentence of a text that is an account, and else all of it.
fn last_sentence(text: &str) -> &str {
    const LONGEST_MATTER: usize = 200;
    let last = || sentences(text).last().unwrap_or(text);
    if text.len() > LONGEST_MATTER { last() } else { text }
}

/// Reads a name and nothing else, but that it is done: `Kate`, `Kate **Done**`, `Kate Done before the call`.
fn named_alone<'t>(after: &'t str, present: &Present) -> Option<(&'t str, bool)> {
    /// "Speaker One and Speaker Two" is not longer.
    const LONGEST_NAMED: usize = 60;
    let words = ["done", "**done", "(done", "-done", "[done"];
    let is_done = |word: &str| {
        words.iter().any(|done| word.get(..done.len()).is_some_and(|start| start.eq_ignore_ascii_case(done)))
    };
    let begun: &str = after.get(..LONGEST_NAMED).unwrap_or(after);
    let done = begun.match_indices(' ').map(|(at, _)| at).find(|at| is_done(&begun[at + 1..]));
    let named = done.map_or(after, |at| &after[..at]).trim_matches(['*', ' ', '-', ')', '(', '.', '[', ']']);
    (named.len() <= LONGEST_NAMED && tasks::is_there(named, present)).then_some((named, done.is_some()))
}

/// Reads the name of somebody whom other reports may know, alone behind a mark: `It is broken AI: Kate **Done by Lee**`.
fn supposed(after: &str, before: &str, paragraph: u32, marks: MarkWords<'_>) -> Option<Outcome> {
    let name = after.split([' ', '*', '(', '.']).next().unwrap_or_default();
    let rest = after[name.len()..].trim_matches([' ', '*', '-', '(', ')', '.']);
    let is_done = rest.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("done"));
    let is_name =
        name.len() > 2 && name.starts_with(char::is_uppercase) && name.chars().skip(1).all(char::is_lowercase);
    (is_name && (rest.is_empty() || is_done) && before.len() >= SHORTEST && !named::is_ordinary(name)).then(|| {
        let decision = made(marks, before, Some(name), paragraph);
        let state = if is_done { Some(DecisionStatus::Done) } else { decision.state };
        Outcome { state, is_supposed: true, ..decision }
    })
}

/// Returns who stands before a verb: `Kate create a page`, `Kate need a link`.
fn with_verb<'t>(sentence: &'t str, present: &Present) -> Option<&'t str> {
    const NEEDING: &[&str] = &["need ", "needs ", "should ", "must ", "please ", "can "];
    let mut ends = sentence.match_indices(' ').map(|(at, _)| at).take(3);
    ends.find(|at| {
        let rest = &sentence[at + 1..];
        rest.starts_with(|c: char| c.is_ascii_lowercase())
            && (owners::is_imperative(rest) || NEEDING.iter().any(|verb| rest.starts_with(verb)))
            && tasks::is_there(&sentence[..*at], present)
    })
    .map(|at| &sentence[..at])
}

fn beside(text: &str, present: &Present, paragraph: u32, marks: MarkWords<'_>) -> Option<Outcome> {
    let (before, task) = text.split_once(':').filter(|_| text.len() <= LONGEST)?;
    let before = before.trim();
    let first = marks.behind(Place::Name, before).and_then(|(kind, name)| Some((kind, name.strip_prefix(' ')?)));
    let last = || marks.before(Place::Name, before).and_then(|(kind, name)| Some((kind, name.strip_suffix(' ')?)));
    let (_, named) = first.or_else(last).filter(|(kind, _)| *kind == DecisionKind::Action)?;
    let is_task = tasks::is_there(named, present)
        && task.trim().len() >= SHORTEST
        && !sentences(task).next().is_some_and(|first| first.ends_with('?'));
    is_task.then(|| made(marks, task.trim(), Some(named), paragraph))
}

fn made(marks: MarkWords<'_>, text: &str, by: Option<&str>, paragraph: u32) -> Outcome {
    let decision = marked::unmarked(marks, DecisionKind::Action, text, paragraph);
    Outcome { by: by.map(str::to_owned).or(decision.by.clone()), ..decision }
}
