//! The signs by which a sentence may tell an outcome, and what speaks against it: each weighs something, and they are added up.
//!
//! The weights were fitted to reports in which what was decided had been marked by hand.

use std::fmt;

use super::people::{self, Named, Position};
use super::pieces::Piece;
use super::places::Site;
use super::{Search, east_asian};
use crate::content::conventions::chunks::Chunk;
use crate::content::conventions::outcomes::dues;
use crate::content::conventions::outcomes::motions::procedural;
use crate::content::conventions::outcomes::words::{ENGLISH, Words};
use crate::content::conventions::{names, procedure};
use crate::content::markdown::Block;
use crate::content::owners;
use crate::content::schema::DecisionKind;

/// Why a sentence may tell an outcome.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sign {
    /// Somebody who was there, and behind the name what they are to do.
    Acts,
    /// Somebody who was there, at the beginning.
    Person,
    /// Somebody who was there, elsewhere in it.
    Mention,
    /// Somebody who was there, before a colon.
    Colon,
    /// Somebody who was there, at the end.
    AtEnd,
    /// The reporter's own, and what they do.
    We,
    /// What somebody says that they will do.
    Promise,
    /// A verb of the future.
    Future,
    /// A verb of what is to be.
    Duty,
    /// What is to be done, as an order.
    Order,
    /// A word of deciding.
    Deciding,
    /// Hardly anything but such a word.
    Verdict,
    /// Until when.
    Deadline,
    /// An arrow.
    Arrow,
    /// The words above it.
    Below(String),
    /// An outcome in the same list.
    Beside,
    /// A short item.
    Item,
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Sign::Acts => "somebody who was there, and what they are to do",
            Sign::Person => "somebody who was there",
            Sign::Mention => "the name of somebody who was there",
            Sign::Colon => "a name before a colon",
            Sign::AtEnd => "a name at the end",
            Sign::We => "what all are to do",
            Sign::Promise => "what a speaker promises",
            Sign::Future => "a verb of the future",
            Sign::Duty => "a verb of duty",
            Sign::Order => "a verb at the beginning",
            Sign::Deciding => "a word of deciding",
            Sign::Verdict => "a verdict",
            Sign::Deadline => "a deadline",
            Sign::Arrow => "an arrow",
            Sign::Below(words) => return write!(f, "below \u{201c}{}\u{201d}", words.trim_end_matches([':', '：'])),
            Sign::Beside => "an outcome in the same list",
            Sign::Item => "a short item",
        })
    }
}

impl Sign {
    fn weight(&self) -> i32 {
        match self {
            Sign::Acts => 40,
            Sign::Person => 15,
            Sign::Mention => 0,
            Sign::Colon => 15,
            Sign::AtEnd => 20,
            Sign::We => 15,
            Sign::Promise => 30,
            Sign::Future => 20,
            Sign::Duty => 20,
            Sign::Order => 25,
            Sign::Deciding => 25,
            Sign::Verdict => 20,
            Sign::Deadline => 10,
            Sign::Arrow => 20,
            Sign::Below(_) => 25,
            Sign::Beside => 10,
            Sign::Item => 10,
        }
    }
}

/// What speaks against an outcome.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Doubt {
    /// What was done in the meeting.
    Reporting,
    /// The same, later in the sentence.
    ReportingWithin,
    /// What was before.
    Past,
    /// A guess, or a case that may come.
    Supposing,
    /// A long sentence.
    Long,
    /// What somebody says.
    Spoken,
    /// An agenda.
    Agenda,
}

impl Doubt {
    fn weight(self) -> i32 {
        match self {
            Doubt::Reporting => 25,
            Doubt::ReportingWithin => 8,
            Doubt::Past => 15,
            Doubt::Supposing => 15,
            Doubt::Long => 15,
            Doubt::Spoken => 25,
            Doubt::Agenda => 20,
        }
    }
}

/// What a sentence seems to tell.
#[derive(Debug)]
pub(super) struct Weighed {
    pub(super) kind: DecisionKind,
    pub(super) by: Option<String>,
    pub(super) signs: Vec<Sign>,
    pub(super) weight: i32,
}

/// A longer sentence is an account.
const LONGEST: usize = 500;

/// Weighs a sentence, unless it is none that could tell an outcome: a question, a heading, how the meeting goes.
pub(super) fn weigh(
    search: &Search<'_>,
    language: &Words,
    chunk: &Chunk<'_>,
    site: &Site,
    piece: &Piece<'_>,
) -> Option<Weighed> {
    let text = piece.words;
    let is_east_asian = names::is_east_asian(text);
    if !is_of_words(text, is_east_asian) || is_formal(text, language) {
        return None;
    }
    let mut seen = Seen { text, lower: lower(text), language, signs: Vec::new(), doubts: Vec::new() };
    let named = people::named(text, search.present);
    let speaker = search.speakers.get(&chunk.line.paragraph);
    let before_colon = named.first().filter(|named| named.place == Position::Colon);
    let is_below = site.below.is_some();
    let is_spoken = speaker.is_some() || (before_colon.is_some() && !is_below && !site.is_beside);
    let extra = if is_east_asian {
        let (signs, against) = east_asian::signs(text);
        seen.signs.extend(signs);
        against
    } else {
        seen.words_of_will();
        0
    };
    seen.people(&named, is_east_asian);
    if is_spoken {
        seen.doubts.push(Doubt::Spoken);
        if seen.has(|words| words.hints.mine) {
            seen.signs.push(Sign::Promise);
        }
    }
    seen.place(chunk, site, piece);
    if dues::due(text, search.own).is_some() && !seen.signs.contains(&Sign::Deadline) {
        seen.signs.push(Sign::Deadline);
    }
    if site.is_agenda {
        seen.doubts.push(Doubt::Agenda);
    }
    let Seen { signs, doubts, .. } = seen;
    let is_more_than_place = signs.iter().any(|sign| !matches!(sign, Sign::Item | Sign::Mention | Sign::Deadline));
    if !is_more_than_place {
        return None;
    }
    let weight =
        signs.iter().map(Sign::weight).sum::<i32>() - doubts.iter().map(|doubt| doubt.weight()).sum::<i32>() - extra;
    let has = |sign: &Sign| signs.contains(sign);
    let kind = match &site.below {
        Some((_, Some(kind))) => *kind,
        _ if has(&Sign::Acts) || has(&Sign::Promise) => DecisionKind::Action,
        _ if has(&Sign::Deciding) || has(&Sign::We) => DecisionKind::Decision,
        _ if [Sign::Person, Sign::AtEnd, Sign::Duty, Sign::Order, Sign::Future, Sign::Colon].iter().any(has) => {
            DecisionKind::Action
        }
        _ => DecisionKind::Decision,
    };
    let promiser = || speaker.filter(|_| has(&Sign::Promise)).cloned();
    let owner = || {
        let best = named.iter().filter(|named| named.place != Position::Within).min_by_key(|named| named.place);
        best.map(|named| named.name.to_owned())
    };
    let by = (kind == DecisionKind::Action).then(|| promiser().or_else(owner)).flatten();
    Some(Weighed { kind, by, signs, weight })
}

/// Tells whether a text is made of words enough, and no question.
fn is_of_words(text: &str, is_east_asian: bool) -> bool {
    const FEWEST_LETTERS: usize = 6;
    const FEWEST_SIGNS: usize = 5;
    let text = text.trim_end_matches(['"', '”', ')', ' ']);
    let is_question = text.ends_with(['?', '？']);
    let is_head = text.ends_with([':', '：']);
    let n_letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let is_address = text.contains("://") && !text.contains(' ');
    let fewest = if is_east_asian { FEWEST_SIGNS } else { FEWEST_LETTERS };
    !is_question && !is_head && !is_address && n_letters >= fewest && text.len() <= LONGEST
}

/// Tells whether it is of every meeting: what the minutes say of the meeting itself.
fn is_formal(text: &str, language: &Words) -> bool {
    let lower = lower(text);
    let formal = language.hints.formal.iter().chain(ENGLISH.hints.formal);
    procedure::is_of_any_meeting(text)
        || procedural::is_adjournment(text)
        || procedural::is_of_agenda(text)
        || formal.into_iter().any(|words| has_stem(&lower, words))
}

/// A text in small letters, its words parted by one space each, with one around all.
fn lower(text: &str) -> String {
    let mut lower = String::from(" ");
    for word in text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-'))) {
        let word = word.trim_matches(['\'', '’', '-']);
        if !word.is_empty() {
            lower.extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
            lower.push(' ');
        }
    }
    lower
}

/// Tells whether one of the words of such a text begins so.
pub(super) fn has_stem(lower: &str, stem: &str) -> bool {
    lower.match_indices(stem).any(|(at, _)| lower[..at].ends_with(' '))
}

/// Tells whether such a text has these words.
fn has_words(lower: &str, words: &str) -> bool {
    lower.match_indices(words).any(|(at, _)| lower[..at].ends_with(' ') && lower[at + words.len()..].starts_with(' '))
}

/// What was seen of a sentence.
struct Seen<'a> {
    text: &'a str,
    lower: String,
    language: &'a Words,
    signs: Vec<Sign>,
    doubts: Vec<Doubt>,
}

impl Seen<'_> {
    fn has(&self, of: impl Fn(&Words) -> &'static [&'static str]) -> bool {
        of(self.language).iter().any(|words| has_words(&self.lower, words))
    }

    /// Looks for words of what is to be, of deciding, and of what was.
    fn words_of_will(&mut self) {
        /// So many words tell what a sentence is about.
        const FIRST: usize = 6;
        let hints = &self.language.hints;
        let words: Vec<&str> = self.lower.split_whitespace().collect();
        let beginning = || words.iter().take(FIRST);
        let (first, last) = (words.first().copied().unwrap_or_default(), words.last().copied().unwrap_or_default());
        let ends =
            |word: &str, ends: &[&str]| ends.iter().any(|end| word.len() >= end.len() + 2 && word.ends_with(end));
        let is_future = self.has(|words| words.hints.future) || words.iter().any(|word| ends(word, hints.future_ends));
        let is_duty = self.has(|words| words.hints.duty);
        let is_deciding = |word: &str| hints.deciding.iter().any(|stem| word.starts_with(stem));
        let is_resolved = hints.deciding.iter().any(|stem| has_stem(&self.lower, stem));
        let is_order = match std::ptr::eq(self.language, ENGLISH) {
            true => owners::is_imperative(first),
            false => ends(first, hints.doing_ends),
        };
        let is_verb_last = ends(last, hints.last_ends)
            && self.text.split(' ').next_back().is_some_and(|word| word.starts_with(char::is_lowercase));
        let reports =
            |word: &&str| hints.reporting.iter().any(|stem| word.starts_with(stem)) && !hints.duty.contains(word);
        let was = |word: &&str| ends(word, hints.past_ends) && !hints.duty.contains(word) && !is_deciding(word);
        let is_reported = beginning().any(reports) && !is_order;
        let is_reported_within =
            !is_reported && hints.reporting.iter().any(|stem| has_stem(&self.lower, stem)) && !is_order;
        let is_past = !is_resolved && (self.has(|words| words.hints.past) || beginning().any(was));
        let is_ours = hints.ours.iter().any(|words| self.lower.starts_with(&format!(" {words} ")));
        let is_supposed = self.has(|words| words.hints.supposing);
        let is_deadline = self.has(|words| words.hints.deadlines);
        let n_words = words.len();
        let found = [
            (is_future, Sign::Future),
            (is_duty, Sign::Duty),
            (is_order || is_verb_last, Sign::Order),
            (is_resolved, Sign::Deciding),
            (is_resolved && n_words <= 4, Sign::Verdict),
            (is_ours, Sign::We),
            (is_deadline, Sign::Deadline),
        ];
        self.signs.extend(found.into_iter().filter(|(is_found, _)| *is_found).map(|(_, sign)| sign));
        let against = [
            (is_reported, Doubt::Reporting),
            (is_reported_within, Doubt::ReportingWithin),
            (is_past, Doubt::Past),
            (is_supposed, Doubt::Supposing),
            (n_words > 35, Doubt::Long),
        ];
        self.doubts.extend(against.into_iter().filter(|(is_found, _)| *is_found).map(|(_, doubt)| doubt));
    }

    /// Looks at who is named.
    fn people(&mut self, named: &[Named<'_>], is_east_asian: bool) {
        let hints = &self.language.hints;
        let acts = |named: &&Named<'_>| {
            let behind = lower(&self.text[named.end..]);
            let words =
                hints.future.iter().chain(hints.duty).chain(self.language.taking).chain(self.language.auxiliaries);
            let to = ["to"].iter().filter(|_| std::ptr::eq(self.language, ENGLISH));
            let is_told = |words: &str| behind[1..].strip_prefix(words).is_some_and(|rest| rest.starts_with(' '));
            words.chain(to).any(|words| is_told(words))
                || (is_east_asian && self.text[named.end..].starts_with(['が', 'さ', '负', '是']))
        };
        let is_at = |place: Position| named.iter().any(|named| named.place == place);
        if named.iter().filter(|named| named.place != Position::Colon).any(|named| acts(&named)) {
            self.signs.push(Sign::Acts);
        }
        let found = [
            (is_at(Position::Begin), Sign::Person),
            (is_at(Position::Colon), Sign::Colon),
            (is_at(Position::End), Sign::AtEnd),
            (is_at(Position::Within), Sign::Mention),
        ];
        self.signs.extend(found.into_iter().filter(|(is_found, _)| *is_found).map(|(_, sign)| sign));
    }

    /// Looks at where it stands.
    fn place(&mut self, chunk: &Chunk<'_>, site: &Site, piece: &Piece<'_>) {
        const LONGEST_ITEM: usize = 160;
        let is_item = matches!(chunk.line.block, Block::Item(_)) || chunk.begins_anew;
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
