//! What somebody judged of words of a report counts more than what the rules make of them.

use std::collections::{BTreeSet, VecDeque};

use rustc_hash::{FxHashMap, FxHashSet};

use super::conventions::{Evidence, place_of};
use super::mark_words::MarkWords;
use super::markdown::Line;
use super::marked;
use super::outcome::Outcome;
use super::{Document, Kind, as_meeting};
use crate::beside::judgements::{JUDGEMENTS, Judgement, Judgements};
use crate::config::Config;
use crate::source::Span;
use crate::text::name::term_key;
use crate::text::words::{sentences, squeeze};

/// A judgement of words that the report does not have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unmet {
    /// Whether it was judged of a file that holds several meetings, rather than of this one.
    pub is_of_whole: bool,
    /// Its position among the judgements of that.
    pub position: usize,
    /// What the report says instead, as far as one can see.
    pub near: Option<String>,
    /// Whether its front matter says so, which is changed there.
    pub is_in_front_matter: bool,
}

/// What was judged of the words of a report.
#[derive(Clone, Copy, Default)]
pub(super) struct Judged<'j> {
    /// Of its file, which may hold several meetings.
    pub(super) of_whole: &'j [Judgement],
    /// Of the one meeting, where there are several.
    pub(super) of_part: &'j [Judgement],
}

impl<'j> Judged<'j> {
    /// Returns each with whether it is of the whole, and its position.
    fn all(self) -> impl Iterator<Item = (bool, usize, &'j Judgement)> {
        let of_part = self.of_part.iter().enumerate().map(|(position, judgement)| (false, position, judgement));
        of_part.chain(self.of_whole.iter().enumerate().map(|(position, judgement)| (true, position, judgement)))
    }
}

/// So many places of a report are compared with parts of sentences, in all: enough for a thousand of them in a report of a thousand paragraphs.
const MOST_COMPARED: usize = 1_000_000;

/// A paragraph, or a row of a table.
struct Passage<'l> {
    paragraph: u32,
    lines: &'l [Line],
    /// The words in one line.
    text: String,
    key: String,
}

/// Puts what was judged into the outcomes of a report, of which `lines` are the body, and why it is known into the evidence. Returns the
/// judgements of words that are not there.
pub(super) fn apply(document: &mut Document, judged: Judged<'_>, lines: &[Line], marks: MarkWords<'_>) -> Vec<Unmet> {
    if judged.all().next().is_none() {
        return Vec::new();
    }
    let mut places = Places::new(lines);
    let mut unmet = Vec::new();
    let mut met: FxHashSet<String> = FxHashSet::default();
    for (is_of_whole, position, judgement) in judged.all() {
        let key = term_key(&judgement.words);
        match places.find(&judgement.words, &key) {
            Some(at) => judge(document, judgement, &places.passages[at], marks),
            // Two people may have given the same answer.
            None if met.contains(&key) => {}
            None => {
                let near = near(&judgement.words, &places.passages, unmet.len());
                unmet.push(Unmet { is_of_whole, position, near, is_in_front_matter: false });
            }
        }
        met.insert(key);
    }
    // Ids of what a paragraph tells go by the order there, whatever the order of the answers.
    let offset = |outcome: &Outcome| {
        let passage = places.judged.get(&outcome.paragraph).map(|at| &places.passages[*at]);
        passage.map_or(0, |passage| passage.text.find(&outcome.text).unwrap_or(usize::MAX))
    };
    document.outcomes.sort_by_cached_key(|outcome| (outcome.paragraph, offset(outcome)));
    unmet
}

/// Tells all the same, without a place, what somebody judged to be an outcome in words that are not there: a report that was edited loses
/// none. What was judged of a file that holds several meetings needs to be in one of them.
pub(super) fn tell_unmet(documents: &mut [Document], judgements: &Judgements, config: &Config) {
    let is_meeting = |document: &Document| document.kind == Kind::Meeting;
    let of_whole = |document: &Document| {
        let unmet = document.unmet.iter().filter(|unmet| unmet.is_of_whole);
        unmet.map(|unmet| unmet.position).collect::<FxHashSet<usize>>()
    };
    let unmet = documents.iter().filter(|document| is_meeting(document)).map(of_whole);
    let unmet = unmet.reduce(|one, other| &one & &other).unwrap_or_default();
    let marks = MarkWords::new(&config.decision_marks);
    for (number, document) in documents.iter_mut().filter(|document| is_meeting(document)).enumerate() {
        let is_told_here = |one: &Unmet| !one.is_of_whole || (number == 0 && unmet.contains(&one.position));
        document.unmet.retain(is_told_here);
        let written = as_meeting(document).map_or(&[][..], |meeting| &meeting.decisions).iter();
        let written: FxHashSet<String> = written.map(|decision| term_key(&decision.text.value)).collect();
        let mut outcomes = Vec::new();
        for unmet in &mut document.unmet {
            let path = if unmet.is_of_whole { document.file.path_on_disk() } else { &document.file.path };
            let Some(judgement) = judgements.of(path).get(unmet.position) else { continue };
            unmet.is_in_front_matter = written.contains(&term_key(&judgement.words));
            if unmet.is_in_front_matter {
                continue;
            }
            if let Some(outcome) = outcome(judgement, 0, marks) {
                document.told.evidence.push(evidence(&outcome, Span::default()));
                outcomes.push(outcome);
            }
        }
        document.outcomes.splice(..0, outcomes);
    }
}

/// Where words stand in a report. Each place is found once, so that the same words judged twice are two places.
struct Places<'l> {
    passages: Vec<Passage<'l>>,
    /// The passages with each sentence, or that are one.
    by_sentence: FxHashMap<String, VecDeque<usize>>,
    /// What was found in which passage.
    taken: FxHashSet<(usize, String)>,
    /// The passages in which something was found, by the numbers of their paragraphs.
    judged: FxHashMap<u32, usize>,
    n_left: usize,
}

impl<'l> Places<'l> {
    fn new(lines: &'l [Line]) -> Places<'l> {
        let are_together = |one: &Line, other: &Line| one.paragraph > 0 && one.paragraph == other.paragraph;
        let passages: Vec<Passage<'l>> = lines.chunk_by(are_together).map(Passage::new).collect();
        let mut by_sentence: FxHashMap<String, VecDeque<usize>> = FxHashMap::default();
        for (at, passage) in passages.iter().enumerate() {
            let keys: BTreeSet<String> = sentences(&passage.text).map(term_key).chain([passage.key.clone()]).collect();
            keys.into_iter().for_each(|key| by_sentence.entry(key).or_default().push_back(at));
        }
        Places {
            passages,
            by_sentence,
            taken: FxHashSet::default(),
            judged: FxHashMap::default(),
            n_left: MOST_COMPARED,
        }
    }

    /// Finds words: a whole sentence, else a part of one, as it is written or nearly so.
    fn find(&mut self, words: &str, key: &str) -> Option<usize> {
        let whole = self.by_sentence.get_mut(key).and_then(VecDeque::pop_front);
        let words = squeeze(words.trim());
        let at = whole
            .or_else(|| self.part(key, |passage| has_words(&passage.text, &words)))
            .or_else(|| self.part(key, |passage| has_words(&passage.key, key)))?;
        self.taken.insert((at, key.to_owned()));
        self.judged.insert(self.passages[at].paragraph, at);
        Some(at)
    }

    fn part(&mut self, key: &str, has: impl Fn(&Passage<'_>) -> bool) -> Option<usize> {
        let n_compared = self.passages.len().min(self.n_left);
        let is_free = |at: &usize| !self.taken.contains(&(*at, key.to_owned()));
        let found = (0..n_compared).find(|at| has(&self.passages[*at]) && is_free(at));
        self.n_left -= found.unwrap_or(n_compared);
        found
    }
}

impl<'l> Passage<'l> {
    fn new(lines: &'l [Line]) -> Passage<'l> {
        let texts: Vec<&str> = lines.iter().map(|line| line.text.trim()).collect();
        let text = squeeze(&texts.join(" ")).into_owned();
        Passage { paragraph: lines[0].paragraph, lines, key: term_key(&text), text }
    }
}

/// Tells whether a text has words that neither begin nor end within one of its own. Japanese and Chinese part none.
fn has_words(text: &str, words: &str) -> bool {
    let is_of_word = |c: char| c.is_alphanumeric() && c < '\u{2e80}';
    let are_one = |before: Option<char>, after: Option<char>| {
        before.zip(after).is_some_and(|(a, b)| is_of_word(a) && is_of_word(b))
    };
    !words.is_empty()
        && text.match_indices(words).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + words.len()..]);
            !are_one(before.chars().next_back(), words.chars().next())
                && !are_one(words.chars().next_back(), after.chars().next())
        })
}

/// Takes away what the rules made of the words, and tells what they tell.
fn judge(document: &mut Document, judgement: &Judgement, passage: &Passage<'_>, marks: MarkWords<'_>) {
    let key = term_key(&judgement.words);
    let is_same = |outcome: &mut Outcome| {
        if outcome.paragraph != passage.paragraph {
            return false;
        }
        let other = term_key(&outcome.text);
        // A few words that tell nothing take no outcome away, nor does a task within a decision.
        let is_part = || other.contains(&key);
        match judgement.kind {
            None => key.contains(&other) || (is_part() && 2 * key.len() >= other.len()),
            Some(kind) => key.contains(&other) || (kind == outcome.kind && is_part()),
        }
    };
    let gone: Vec<Outcome> = document.outcomes.extract_if(.., is_same).collect();
    if !gone.is_empty() {
        let texts: BTreeSet<&str> = gone.iter().map(|outcome| outcome.text.as_str()).collect();
        document.told.evidence.retain(|evidence| {
            let place = evidence.span.start as usize;
            let is_here = || passage.lines.iter().any(|line| line.span.range().contains(&place));
            !(evidence.field == DECISIONS && texts.contains(evidence.value.as_str()) && is_here())
        });
    }
    let Some(mut told) = outcome(judgement, passage.paragraph, marks) else { return };
    let begins = passage.lines.iter().find(|line| line.text.contains(&judgement.words));
    let span = place_of(&document.file, begins.unwrap_or(&passage.lines[0]), &judgement.words);
    document.told.evidence.push(evidence(&told, span));
    if let Some(former) = gone.into_iter().next() {
        told.motion = former.motion;
        told.state = judgement.status.or(told.state).or(former.state);
        told.due = told.due.or(former.due);
        if judgement.by.is_none() {
            told.by = told.by.take().or(former.by);
        }
    }
    document.outcomes.push(told);
}

/// The key under which outcomes are known.
const DECISIONS: &str = "decisions";

/// Returns the outcome that the words of a judgement tell, if they tell one.
fn outcome(judgement: &Judgement, paragraph: u32, marks: MarkWords<'_>) -> Option<Outcome> {
    let mut outcome = marked::unmarked(marks, judgement.kind?, &judgement.words, paragraph);
    if let Some(by) = &judgement.by {
        outcome.by = Some(by.clone()).filter(|by| !by.is_empty());
    }
    outcome.state = judgement.status.or(outcome.state);
    Some(outcome)
}

/// Returns why it is known.
fn evidence(outcome: &Outcome, span: Span) -> Evidence {
    let rule = format!("{DECISIONS}: {JUDGEMENTS}");
    Evidence { field: DECISIONS, value: outcome.text.clone(), rule, span }
}

/// Returns the sentence that has most words in common with those of a judgement, if these are most of both.
fn near(words: &str, passages: &[Passage<'_>], n_before: usize) -> Option<String> {
    /// Of more somebody has to look anyway.
    const MOST_HELPED: usize = 10;
    if n_before >= MOST_HELPED {
        return None;
    }
    let of = |text: &str| term_key(text).split(' ').map(str::to_owned).collect::<FxHashSet<String>>();
    let wanted = of(words);
    let likeness = |sentence: &&str| {
        let found = of(sentence);
        let n_common = found.intersection(&wanted).count();
        100 * n_common / (found.len() + wanted.len() - n_common).max(1)
    };
    let all = passages.iter().flat_map(|passage| sentences(&passage.text));
    let best = all.map(|sentence| (likeness(&sentence), sentence)).max_by_key(|(likeness, _)| *likeness);
    best.filter(|(likeness, _)| *likeness >= 60).map(|(_, sentence)| sentence.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::beside::{Beside, judgements};
    use crate::config::{self, DecisionKind, DecisionStatus};
    use crate::content::parse_documents;
    use crate::fixture::files;

    fn judged(kind: Option<DecisionKind>, words: &str, by: Option<&str>) -> Judgement {
        Judgement { kind, words: words.to_owned(), by: by.map(str::to_owned), status: None }
    }

    fn document(text: &str, judgements: &[Judgement]) -> Document {
        let files = files(&format!("-- meetings/2020-01-02.md --\n{text}"));
        let judgements = Judgements::new([(files[0].path.clone(), judgements.to_vec())]);
        let beside = Beside { judgements, ..Beside::default() };
        parse_documents(&files[0], &Config::default(), &beside).remove(0)
    }

    fn check(text: &str, judgements: &[Judgement], expected: &[&str]) -> Document {
        let document = document(text, judgements);
        let outcome = |outcome: &Outcome| {
            let by = outcome.by.as_deref().map(|by| format!(" [{by}]")).unwrap_or_default();
            format!("{} {}: {}{by}", outcome.paragraph, outcome.kind.name(), outcome.text)
        };
        let found: Vec<String> = document.outcomes.iter().map(outcome).collect();
        assert_eq!(found, expected, "{text}");
        document
    }

    const DECISION: Option<DecisionKind> = Some(DecisionKind::Decision);
    const ACTION: Option<DecisionKind> = Some(DecisionKind::Action);

    #[test]
    fn what_was_judged_is_told_at_its_place() {
        let text = "Speaker One spoke of the fence.\n\nSomebody shall see to\nthe fence. It is green.\n";
        let document = check(
            text,
            &[
                judged(ACTION, "Somebody shall see to the fence.", Some("Speaker One")),
                judged(DECISION, "it is green", None),
            ],
            &["2 action: Somebody shall see to the fence. [Speaker One]", "2 decision: it is green"],
        );
        assert_eq!(document.unmet, []);
        let evidence = document.told.evidence.iter().find(|found| found.field == DECISIONS).expect("evidence");
        assert_eq!(evidence.rule, "decisions: rapporteur.outcomes.yaml");
        assert_eq!(document.file.line_column(evidence.span.start).0, 3);
    }

    #[test]
    fn what_was_judged_counts_more_than_the_rules() {
        let text = "Agreed to paint the fence.\n\nDecision: The gate stays.\n\nAgreed to paint the fence.\n";
        check(text, &[], &["1 decision: Agreed to paint the fence.", "2 decision: The gate stays."]);
        check(text, &[judged(None, "The gate stays.", None)], &["1 decision: Agreed to paint the fence."]);
        check(
            text,
            &[judged(DECISION, "paint the fence", None)],
            &["1 decision: paint the fence", "2 decision: The gate stays."],
        );
        // Somebody is to do a part of what was decided.
        check(
            text,
            &[judged(ACTION, "paint the fence", Some("Speaker One"))],
            &[
                "1 decision: Agreed to paint the fence.",
                "1 action: paint the fence [Speaker One]",
                "2 decision: The gate stays.",
            ],
        );
        // A part that tells nothing leaves the whole.
        check(
            text,
            &[judged(None, "gate", None), judged(None, "fence.", None)],
            &["1 decision: Agreed to paint the fence.", "2 decision: The gate stays."],
        );
    }

    #[test]
    fn what_became_of_it_may_be_said() {
        let rejected =
            Judgement { status: Some(DecisionStatus::Dropped), ..judged(DECISION, "The gate is not approved", None) };
        let document = document("The gate is not approved.\n", &[rejected]);
        assert_eq!(document.outcomes[0].state, Some(DecisionStatus::Dropped));
    }

    #[test]
    fn the_same_words_twice_are_two_places() {
        let text = "Carried on.\n\nCarried on.\n";
        let twice = [judged(DECISION, "Carried on.", None), judged(DECISION, "Carried on.", None)];
        check(text, &twice, &["1 decision: Carried on.", "2 decision: Carried on."]);
    }

    #[test]
    fn what_a_paragraph_tells_stands_in_its_order() {
        let text = "We will sing. We will dance. We will eat.\n";
        let answers = [judged(DECISION, "We will eat", None), judged(DECISION, "We will dance", None)];
        check(text, &answers, &["1 decision: We will dance", "1 decision: We will eat"]);
    }

    #[test]
    fn words_do_not_begin_within_a_word() {
        check("The fence.\n\nA fen.\n", &[judged(DECISION, "fen", None)], &["2 decision: fen"]);
        check("門の色を緑にする。\n", &[judged(DECISION, "緑にする", None)], &["1 decision: 緑にする"]);
    }

    #[test]
    fn what_front_matter_says_is_changed_there() {
        let text = "---\ndecisions: [The gate stays.]\n---\nText.\n";
        let document = check(text, &[judged(None, "The gate stays", None)], &[]);
        assert!(document.unmet[0].is_in_front_matter);
    }

    #[test]
    fn the_same_answer_twice_is_one() {
        let twice = [judged(DECISION, "The gate stays", None), judged(DECISION, "The gate stays", None)];
        let document = check("The gate stays.\n", &twice, &["1 decision: The gate stays"]);
        assert_eq!(document.unmet, []);
    }

    #[test]
    fn words_that_are_no_longer_there_are_told_without_a_place() {
        let judgements =
            [judged(ACTION, "Speaker One shall see to the gate", None), judged(None, "Fine weather", None)];
        let document = check(
            "Speaker One shall see to the fence.\n",
            &judgements,
            &["0 action: Speaker One shall see to the gate"],
        );
        let near = Some("Speaker One shall see to the fence.".to_owned());
        let unmet = |position, near| Unmet { is_of_whole: true, position, near, is_in_front_matter: false };
        assert_eq!(document.unmet, [unmet(0, near), unmet(1, None)]);
    }

    #[test]
    fn of_several_meetings_in_a_file_the_one_is_meant_that_has_the_words() {
        let files = files(
            "-- rapporteur.yaml --\nsplit: [all.md]\n-- rapporteur.outcomes.yaml --\n\
             meetings/all.md: [{decision: The gate stays}, {action: Lost}]\n\
             meetings/all-at-2020-02-03.md: [{action: Thanks to all}]\n\
             -- meetings/all.md --\n# 2020-01-02\nThe fence. Thanks to all.\n\n# 2020-02-03\nThe gate stays. Thanks to all.\n",
        );
        let (settings, (judgements, _)) = (config::parse(&files[0]).0, judgements::parse(&files[1]));
        let beside = Beside { judgements, ..Beside::default() };
        let documents = parse_documents(&files[2], &settings, &beside);
        let told: Vec<Vec<&str>> = documents
            .iter()
            .map(|document| document.outcomes.iter().map(|outcome| outcome.text.as_str()).collect())
            .collect();
        assert_eq!(told, [vec!["Lost"], vec!["The gate stays", "Thanks to all"]]);
    }

    #[test]
    fn a_row_of_a_table_may_be_judged() {
        let text = "| what | who |\n|---|---|\n| the fence | One |\n| the gate | Two |\n";
        check(text, &[judged(ACTION, "the gate", Some("Speaker Two"))], &["0 action: the gate [Speaker Two]"]);
    }
}
