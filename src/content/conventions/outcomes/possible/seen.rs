//! What is seen of one sentence: its words, whom it names, and where it stands.

use super::Sentence;
use super::lowered::{begins, ends, has_stem, has_words, lower};
use super::people::{Named, Position};
use super::signs::Sign;
use crate::content::conventions::outcomes::words::{ENGLISH, Hints, Words};
use crate::content::owners;

// What speaks against an outcome, and how much.
/// It tells what was done in the meeting.
const REPORTING: i32 = 4;
/// It does so later.
const REPORTING_WITHIN: i32 = 1;
/// It tells what was before.
const PAST: i32 = 4;
/// It tells a guess, or a case that may come.
const SUPPOSING: i32 = 4;
/// It has hardly anything but a word of deciding, so that nothing says what was decided.
const BARE: i32 = 12;
/// It is long.
const LONG: i32 = 2;

/// Tells whether a text ends with a word that is no noun of German.
fn is_item_end(text: &str) -> bool {
    text.split(' ').next_back().is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// Returns the clauses of a sentence, as far as signs part them.
fn clauses(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([':', '：', '(', '→', '>', '–', '—']).flat_map(|part| part.split(" - "));
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// What was seen of a sentence.
pub(super) struct Seen<'a> {
    text: &'a str,
    pub(super) lower: String,
    language: &'a Words,
    pub(super) signs: Vec<Sign>,
    /// What all that speaks against it weighs.
    pub(super) against: i32,
}

impl<'a> Seen<'a> {
    pub(super) fn of(text: &'a str, language: &'a Words) -> Seen<'a> {
        Seen { text, lower: lower(text), language, signs: Vec::new(), against: 0 }
    }
}

impl Seen<'_> {
    pub(super) fn has(&self, of: impl Fn(&Words) -> &'static [&'static str]) -> bool {
        of(self.language).iter().any(|words| has_words(&self.lower, words))
    }

    /// Adds those signs that are there.
    fn add<const N: usize>(&mut self, signs: [(bool, Sign); N]) {
        self.signs.extend(signs.into_iter().filter(|(is_there, _)| *is_there).map(|(_, sign)| sign));
    }

    /// Looks for words of what is to be, of deciding, and of what was.
    pub(super) fn words_of_will(&mut self) {
        /// So many words tell what a sentence is about.
        const FIRST: usize = 6;
        /// And so many what a clause begins with: in English, where such words are nouns as well, and elsewhere.
        const OPENING: [usize; 2] = [4, 9];
        /// So many how a sentence ends.
        const LAST: usize = 3;
        const FEW: usize = 4;
        const MANY: usize = 25;
        let hints = &self.language.hints;
        let words: Vec<&str> = self.lower.split_whitespace().collect();
        let wholes: Vec<String> = clauses(self.text).map(lower).collect();
        let clauses: Vec<String> = self.text.split(',').flat_map(clauses).map(lower).collect();
        let beginning = &words[..words.len().min(FIRST)];
        let last = words.last().copied().unwrap_or_default();
        let is_english = std::ptr::eq(self.language, ENGLISH);
        let n_opening = OPENING[usize::from(!is_english)];
        let is_resolved = hints.deciding.iter().any(|stem| has_stem(&self.lower, stem));
        let is_verb_last = is_item_end(self.text) && !self.has(|words| words.hints.past) && ends(last, hints.last_ends);
        let is_order = wholes.iter().any(|clause| {
            let first = clause.split_whitespace().next().unwrap_or_default();
            if is_english {
                owners::is_imperative(first)
            } else {
                ends(first, hints.doing_ends) && clause.trim().contains(' ')
            }
        });
        // "agreed to …", "it was decided", "consensus: …", "wir haben … beschlossen"
        let is_firm =
            wholes.iter().any(|clause| clause.split_whitespace().take(n_opening).any(|word| hints.is_firm(word)))
                || words.iter().rev().take(LAST).any(|word| hints.is_firm(word));
        let opening = format!(" {} ", beginning.join(" "));
        let is_reported = hints.reports(&opening) && !is_order;
        let is_reported_within = !is_reported && hints.reports(&self.lower) && !is_order;
        let is_past =
            !is_resolved && (self.has(|words| words.hints.past) || beginning.iter().any(|word| hints.is_past(word)));
        let is_to_come = self.has(|words| words.hints.future) || words.iter().any(|word| ends(word, hints.future_ends));
        let against = [
            (is_reported, REPORTING),
            (is_reported_within, REPORTING_WITHIN),
            (is_past, PAST),
            (self.has(|words| words.hints.supposing), SUPPOSING),
            (is_resolved && words.len() <= FEW, BARE),
            (words.len() > MANY, LONG),
        ];
        self.against += against.iter().filter(|(is_there, _)| *is_there).map(|(_, weight)| weight).sum::<i32>();
        self.add([
            (clauses.iter().any(|clause| hints.begins_with_will(clause)), Sign::Opening),
            (is_to_come, Sign::Future),
            (self.has(|words| words.hints.duty), Sign::Duty),
            (is_order || is_verb_last, Sign::Order),
            (is_resolved, Sign::Deciding),
            (is_firm, Sign::Resolved),
            (clauses.iter().any(|clause| hints.is_ours(clause)), Sign::We),
            (self.has(|words| words.hints.deadlines), Sign::Deadline),
        ]);
    }

    /// Looks at who is named, and returns who of them is to act by what follows the name.
    pub(super) fn people(&mut self, named: &[Named<'_>], is_east_asian: bool) -> Option<usize> {
        let hints = &self.language.hints;
        let is_english = std::ptr::eq(self.language, ENGLISH);
        let is_task = |behind: &str| {
            let words =
                hints.future.iter().chain(hints.duty).chain(self.language.taking).chain(self.language.auxiliaries);
            let to = behind.strip_prefix(" to ").filter(|_| is_english);
            words.into_iter().any(|words| begins(behind, words)) || to.is_some_and(owners::is_imperative)
        };
        let is_told = |behind: &str| {
            let first = behind.split_whitespace().next().unwrap_or_default();
            is_task(behind) || (is_english && first == "to") || ends(first, hints.future_ends)
        };
        let acts = |named: &&Named<'_>| {
            let rest = &self.text[named.end..];
            is_told(&lower(rest)) || (is_east_asian && rest.starts_with(['が', 'さ', '负', '是']))
        };
        // "Kate writes it": what is done rather than was.
        let takes = |named: &&Named<'_>| {
            let rest = &self.text[named.end..];
            let behind = lower(rest);
            let first = behind.split_whitespace().next().unwrap_or_default();
            let is_verb = rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase))
                && first.chars().count() > 2;
            let is_other = hints.reporting.iter().any(|stem| first.starts_with(stem))
                || hints.past.contains(&first)
                || ends(first, hints.past_ends)
                || hints.common.contains(&first);
            named.place == Position::Begin
                && is_verb
                && !is_other
                && (!is_english
                    || owners::is_imperative(first)
                    || (first.ends_with('s') && first != "has" && first != "was" && first != "is"))
        };
        let is_at = |place: Position| named.iter().any(|named| named.place == place);
        let actor = named.iter().position(|named| named.place != Position::Colon && acts(&named));
        let do_act = actor.is_some();
        self.add([
            (do_act, Sign::Acts),
            (!do_act && named.iter().any(|named| takes(&named)), Sign::Takes),
            (named.is_empty() && !is_east_asian && self.begins_with_name(is_task), Sign::Stranger),
            (is_at(Position::Begin), Sign::Person),
            (is_at(Position::Colon), Sign::Colon),
            (is_at(Position::End), Sign::AtEnd),
            (is_at(Position::Within), Sign::Mention),
        ]);
        actor
    }

    /// `Kate kümmert sich`, `Kate and Lee will`: one or two words with a capital, and what follows.
    fn begins_with_name(&self, is_told: impl Fn(&str) -> bool) -> bool {
        let hints = &self.language.hints;
        let mut rest = self.text;
        let mut n_names = 0;
        while let Some((word, behind)) = rest.split_once(' ') {
            let key = word.trim_matches(',').to_lowercase();
            let is_name = word.starts_with(char::is_uppercase)
                && key.chars().count() > 1
                && word.trim_matches(',').chars().all(|c| c.is_alphabetic() || c == '-' || c == '.')
                && !hints.common.contains(&key.as_str())
                && !hints.ours.contains(&key.as_str())
                && !hints.supposing.contains(&key.as_str())
                && !hints.duty.contains(&key.as_str())
                && !hints.future.contains(&key.as_str());
            let is_joint = n_names > 0
                && (word == "&"
                    || (word.chars().count() <= 3
                        && word.chars().all(char::is_lowercase)
                        && hints.common.contains(&word)));
            if n_names > 0 && is_told(&lower(rest)) {
                return true;
            }
            if !(is_name || is_joint) || n_names >= 4 {
                return false;
            }
            n_names += usize::from(is_name);
            rest = behind;
        }
        false
    }

    /// Looks at where it stands.
    pub(super) fn place(&mut self, sentence: Sentence<'_>) {
        const LONGEST_ITEM: usize = 160;
        let Sentence { piece, chunk, site } = sentence;
        let is_item = chunk.is_item();
        let has_arrow = piece.has_arrow || ["->", "→", "=>", "⇒"].iter().any(|arrow| piece.words.contains(arrow));
        if has_arrow {
            self.signs.push(Sign::Arrow);
        }
        if let Some((words, _)) = &site.below {
            self.signs.push(Sign::Below(words.clone()));
        }
        if site.is_beside && piece.is_first {
            self.signs.push(Sign::Beside);
        }
        if is_item && piece.is_alone && piece.words.len() <= LONGEST_ITEM {
            self.signs.push(Sign::Item);
        }
    }
}

impl Hints {
    fn is_deciding(&self, word: &str) -> bool {
        self.deciding.iter().any(|stem| word.starts_with(stem))
    }

    fn is_firm(&self, word: &str) -> bool {
        self.firm.iter().any(|stem| word.starts_with(stem))
    }

    /// Tells whether a verb says by its end what was.
    fn is_past(&self, word: &str) -> bool {
        ends(word, self.past_ends) && !self.duty.contains(&word) && !self.is_deciding(word)
    }

    /// Tells whether a text tells what is done in a meeting and over with it.
    fn reports(&self, text: &str) -> bool {
        let is_duty = |stem: &str| self.duty.iter().any(|duty| duty.starts_with(stem) && has_words(text, duty));
        self.reporting.iter().any(|stem| has_stem(text, stem) && !is_duty(stem))
    }

    /// Tells whether a clause begins with what will be or is to be.
    fn begins_with_will(&self, clause: &str) -> bool {
        self.future.iter().chain(self.duty).any(|words| begins(clause, words))
    }

    /// Tells whether a clause begins with those who meet, and what they are to do.
    fn is_ours(&self, clause: &str) -> bool {
        let is_next = |word: &str| {
            self.is_deciding(word)
                || self.future.contains(&word)
                || self.duty.contains(&word)
                || ends(word, self.future_ends)
        };
        let mut behind = self.ours.iter().filter_map(|ours| clause.strip_prefix(' ')?.strip_prefix(*ours));
        behind.any(|rest| {
            rest.starts_with(' ') && (self.begins_with_will(rest) || rest.split_whitespace().take(2).any(is_next))
        }) || self.ours.iter().any(|ours| ours.contains('\'') && begins(clause, ours))
    }
}
