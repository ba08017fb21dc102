//! The signs by which a sentence may tell an outcome, and what speaks against it: each weighs something, and they are added up.
//!
//! The weights were fitted to reports in which what was decided had been marked by hand.

use std::cmp::Reverse;
use std::fmt;

use super::people::{self, Named, Position};
use super::pieces::Piece;
use super::places::Site;
use super::{Search, east_asian};
use crate::content::conventions::chunks::Chunk;
use crate::content::conventions::outcomes::motions::procedural;
use crate::content::conventions::outcomes::words::{ENGLISH, Words};
use crate::content::conventions::outcomes::{dues, verdict};
use crate::content::conventions::{names, placeholders, procedure};
use crate::content::markdown::Block;
use crate::content::owners;
use crate::content::schema::{DecisionKind, DecisionStatus};

/// Why a sentence may tell an outcome.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sign {
    /// Somebody who was there, and behind the name what they are to do.
    Acts,
    /// Somebody who was there, and behind the name what they do.
    Takes,
    /// A name that is not listed, and behind it what somebody is to do.
    Stranger,
    /// Somebody who was there, at the beginning.
    Person,
    /// Somebody who was there, elsewhere in it.
    Mention,
    /// Somebody who was there, before a colon.
    Colon,
    /// The same, in a list of outcomes.
    Assigned,
    /// Somebody who was there, at the end.
    AtEnd,
    /// The reporter's own, and what they do.
    We,
    /// What somebody says that they will do.
    Promise,
    /// What is to be, at the beginning of it or of one of its clauses.
    Opening,
    /// What is to be done, as Japanese and Chinese tell it.
    Doing,
    /// That something was decided.
    Resolved,
    /// A verb of the future.
    Future,
    /// A verb of what is to be.
    Duty,
    /// What is to be done, as an order.
    Order,
    /// A word of deciding.
    Deciding,
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
            Sign::Takes => "somebody who was there, and what they do",
            Sign::Stranger => "it begins with a name, and what is to be",
            Sign::Opening => "it begins as tasks do",
            Sign::Doing => "it ends with what is to be done",
            Sign::Resolved => "it says what was decided",
            Sign::Person => "somebody who was there",
            Sign::Mention => "the name of somebody who was there",
            Sign::Colon => "a name before a colon",
            Sign::Assigned => "a name before a colon, in a list of outcomes",
            Sign::AtEnd => "a name at the end",
            Sign::We => "it says what “we” are to do",
            Sign::Promise => "what a speaker promises",
            Sign::Future => "a word for what will be",
            Sign::Duty => "a word for what must be",
            Sign::Order => "a verb as tasks have it",
            Sign::Deciding => "a word of deciding",
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
            Sign::Acts => 14,
            Sign::Takes => 8,
            Sign::Stranger => 6,
            Sign::Opening => 8,
            Sign::Doing => 11,
            Sign::Resolved => 9,
            Sign::Person => 4,
            Sign::Mention => 1,
            Sign::Colon => 2,
            Sign::Assigned => 9,
            Sign::AtEnd => 4,
            Sign::We => 7,
            Sign::Promise => 17,
            Sign::Future => 10,
            Sign::Duty => 3,
            Sign::Order => 8,
            Sign::Deciding => 6,
            Sign::Deadline => 9,
            Sign::Arrow => 10,
            Sign::Below(_) => 8,
            Sign::Beside => 3,
            Sign::Item => 2,
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
    /// Hardly anything but a word of deciding, so that nothing says what was decided.
    Bare,
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
            Doubt::Reporting => 4,
            Doubt::ReportingWithin => 1,
            Doubt::Past => 4,
            Doubt::Supposing => 4,
            Doubt::Bare => 12,
            Doubt::Long => 2,
            Doubt::Spoken => 13,
            Doubt::Agenda => 5,
        }
    }
}

/// What a sentence seems to tell.
#[derive(Debug)]
pub(super) struct Weighed {
    pub(super) kind: DecisionKind,
    pub(super) by: Option<String>,
    pub(super) state: Option<DecisionStatus>,
    pub(super) signs: Vec<Sign>,
    pub(super) weight: i32,
}

/// With one of these, what is not said to be decided is to be done.
const ACTING: [Sign; 10] = [
    Sign::Person,
    Sign::Takes,
    Sign::Stranger,
    Sign::AtEnd,
    Sign::Doing,
    Sign::Opening,
    Sign::Order,
    Sign::Colon,
    Sign::Assigned,
    Sign::Arrow,
];

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
    if !is_of_words(text, is_east_asian) || is_nothing(text) || is_formal(text, language) {
        return None;
    }
    let mut seen = Seen { text, lower: lower(text), language, signs: Vec::new(), doubts: Vec::new() };
    let named = people::named(text, search.present);
    let speaker = search.speakers.get(&chunk.line.paragraph);
    let before_colon = named.first().filter(|named| named.place == Position::Colon);
    let is_below = site.below.is_some();
    // Below words that announce outcomes a list is one of tasks, whoever stands before the colons.
    let is_listed = is_below && matches!(chunk.line.block, Block::Item(_));
    let is_said = speaker.is_some() || (before_colon.is_some() && !is_below && !site.is_beside);
    let is_spoken = is_said && !(is_listed && before_colon.is_some());
    let extra = if is_east_asian {
        let (signs, against) = east_asian::signs(text);
        seen.signs.extend(signs);
        against
    } else {
        seen.words_of_will();
        0
    };
    let actor = seen.people(&named, is_east_asian);
    if is_spoken {
        seen.doubts.push(Doubt::Spoken);
        if seen.has(|words| words.hints.mine) {
            seen.signs.push(Sign::Promise);
        }
    }
    if is_listed && before_colon.is_some() {
        seen.signs.push(Sign::Assigned);
    }
    seen.place(chunk, site, piece);
    if dues::due(text, search.own).is_some() && !seen.signs.contains(&Sign::Deadline) {
        seen.signs.push(Sign::Deadline);
    }
    // Notes that are taken on an agenda stand below its items.
    if site.is_agenda && !matches!(chunk.line.block, Block::Item(2..)) {
        seen.doubts.push(Doubt::Agenda);
    }
    let Seen { signs, doubts, .. } = seen;
    // A name and a place alone are those of a list of people.
    let is_of_place = |sign: &Sign| {
        matches!(
            sign,
            Sign::Item | Sign::Mention | Sign::Deadline | Sign::Beside | Sign::Person | Sign::AtEnd | Sign::Colon
        )
    };
    let is_more_than_place = !signs.iter().all(is_of_place);
    if !is_more_than_place {
        return None;
    }
    let weight =
        signs.iter().map(Sign::weight).sum::<i32>() - doubts.iter().map(|doubt| doubt.weight()).sum::<i32>() - extra;
    let has = |sign: &Sign| signs.contains(sign);
    let state = state(text, &lower(text), language);
    let kind = match &site.below {
        Some((_, Some(kind))) => *kind,
        _ if state.is_some() => DecisionKind::Decision,
        _ if has(&Sign::Acts) || has(&Sign::Promise) => DecisionKind::Action,
        // "We must ask them" is nobody's task, but one.
        _ if has(&Sign::We) && has(&Sign::Duty) && !has(&Sign::Resolved) => DecisionKind::Action,
        _ if has(&Sign::Deciding) || has(&Sign::We) => DecisionKind::Decision,
        _ if ACTING.iter().any(has) || (has(&Sign::Duty) && has(&Sign::Deadline)) => DecisionKind::Action,
        // "The fees are to be raised"
        _ => DecisionKind::Decision,
    };
    // What says less beside what says more.
    let is_named = has(&Sign::Acts) || has(&Sign::Takes);
    let mut shown = signs.clone();
    let is_assigned = has(&Sign::Assigned);
    shown.retain(|sign| !(is_named && matches!(sign, Sign::Person | Sign::Mention)));
    shown.retain(|sign| !(is_assigned && *sign == Sign::Colon));
    shown.sort_by_key(|sign| Reverse(sign.weight()));
    let promiser = || speaker.filter(|_| has(&Sign::Promise)).cloned();
    let by = (kind == DecisionKind::Action).then(|| promiser().or_else(|| owner(&named, actor, is_assigned))).flatten();
    let state = state.filter(|_| kind == DecisionKind::Decision);
    Some(Weighed { kind, by, state, signs: shown, weight })
}

/// Returns who is to act: in a list of outcomes those before the colon, else whom a verb follows that says so, else who stands at the best
/// place; of several at the end or before a colon, all.
fn owner(named: &[Named<'_>], actor: Option<usize>, is_assigned: bool) -> Option<String> {
    if let Some(actor) = actor.filter(|_| !is_assigned) {
        return Some(named[actor].name.to_owned());
    }
    let best = named.iter().map(|named| named.place).filter(|place| *place != Position::Within).min()?;
    let best = if is_assigned { Position::Colon } else { best };
    let all: Vec<&str> = named.iter().filter(|named| named.place == best).map(|named| named.name).collect();
    Some(if best == Position::Begin { all[0].to_owned() } else { all.join(", ") })
}

/// Returns what a sentence says became of what it is about, where that is not that it was adopted. That something is not to be done is a decision
/// like another; only what was to be approved and was not is lost.
fn state(text: &str, lower: &str, language: &Words) -> Option<DecisionStatus> {
    /// Between what denies and what was decided: "is not yet approved".
    const FURTHEST: usize = 2;
    #[rustfmt::skip]
    const APPROVING: &[&str] = &[
        "approv", "accept", "adopt", "carried", "passed", "angenommen", "genehmigt", "bewilligt", "approuv", "aprob", "aprueb", "acept", "approva", "accolt", "aprova", "aceit", "aangenomen", "goedgekeurd", "przyję", "zatwierdz", "antagen", "godkjen", "godken", "vedtatt", "schválen", "přijat",
    ];
    let words: Vec<&str> = lower.split_whitespace().collect();
    let approves = |word: &&str| APPROVING.iter().any(|stem| word.starts_with(stem));
    let is_denied = words
        .iter()
        .enumerate()
        .any(|(at, word)| language.hints.denying.contains(word) && words[at + 1..].iter().take(FURTHEST).any(approves));
    let is_to_come = language.hints.future.iter().any(|words| has_words(lower, words));
    if (is_denied && !is_to_come) || verdict::says_rejected(text) {
        return Some(DecisionStatus::Dropped);
    }
    let is_put_off = verdict::says_put_off(text) || language.put_off.iter().any(|words| has_words(lower, words));
    is_put_off.then_some(DecisionStatus::Open)
}

/// Tells whether a text is made of words enough, and no question.
fn is_of_words(text: &str, is_east_asian: bool) -> bool {
    const FEWEST_LETTERS: usize = 6;
    const FEWEST_SIGNS: usize = 5;
    let text = text.trim_end_matches(['"', '”', ')', ' ']);
    let is_question = text.ends_with(['?', '？']);
    let is_head = text.ends_with([':', '：']) || text.starts_with("议题");
    let n_letters = text.chars().filter(|c| c.is_alphabetic()).count();
    // Chat that was pasted in: "13:41:20 From Speaker One".
    let n_times =
        text.as_bytes().windows(4).filter(|w| w[1] == b':' && [w[0], w[2], w[3]].iter().all(u8::is_ascii_digit));
    let is_log = n_times.count() >= 2;
    let n_of_addresses = text.split_whitespace().filter(|word| word.contains("://")).map(str::len).sum::<usize>();
    let is_address = 2 * n_of_addresses > text.len() || text.contains("{%");
    let fewest = if is_east_asian { FEWEST_SIGNS } else { FEWEST_LETTERS };
    !is_question && !is_head && !is_log && !is_address && n_letters >= fewest && text.len() <= LONGEST
}

/// Tells whether a text says that there is nothing: `遗留问题： 无。`, `Actions: none`.
fn is_nothing(text: &str) -> bool {
    let behind = text.rsplit([':', '：']).next().unwrap_or_default().trim();
    placeholders::is_one(behind)
        || matches!(
            behind.trim_end_matches(['。', '.']),
            "无" | "なし" | "none" | "None" | "keine" | "N/A" | "n/a" | "暂无"
        )
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

/// Tells whether such a text begins with these words.
fn begins(lower: &str, words: &str) -> bool {
    lower.strip_prefix(' ').and_then(|text| text.strip_prefix(words)).is_some_and(|rest| rest.starts_with(' '))
}

/// Tells whether a word has one of some ends, and enough before it.
fn ends(word: &str, ends: &[&str]) -> bool {
    ends.iter().any(|end| word.len() >= end.len() + 2 && word.ends_with(end))
}

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
        /// And so many what a clause begins with: in English, where such words are nouns as well, and elsewhere.
        const OPENING: [usize; 2] = [4, 9];
        let hints = &self.language.hints;
        let words: Vec<&str> = self.lower.split_whitespace().collect();
        let wholes: Vec<String> = clauses(self.text).map(lower).collect();
        let clauses: Vec<String> = self.text.split(',').flat_map(clauses).map(lower).collect();
        let beginning = || words.iter().take(FIRST);
        let last = words.last().copied().unwrap_or_default();
        let is_english = std::ptr::eq(self.language, ENGLISH);
        let n_opening = OPENING[usize::from(!is_english)];
        let is_deciding = |word: &str| hints.deciding.iter().any(|stem| word.starts_with(stem));
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
        let is_duty_or_future = |clause: &str| hints.future.iter().chain(hints.duty).any(|words| begins(clause, words));
        let is_ours = |clause: &str| {
            hints.ours.iter().filter_map(|ours| clause.strip_prefix(' ')?.strip_prefix(*ours)).any(|rest| {
                let is_next = |word: &str| {
                    is_deciding(word)
                        || hints.future.contains(&word)
                        || hints.duty.contains(&word)
                        || ends(word, hints.future_ends)
                };
                rest.starts_with(' ') && (is_duty_or_future(rest) || rest.split_whitespace().take(2).any(is_next))
            }) || hints.ours.iter().any(|ours| ours.contains('\'') && begins(clause, ours))
        };
        // "agreed to …", "it was decided", "consensus: …", "wir haben … beschlossen"
        let decides = |clause: &str| {
            let mut first = clause.split_whitespace().take(n_opening);
            first.any(|word| hints.firm.iter().any(|stem| word.starts_with(stem)))
        };
        let is_firm = wholes.iter().any(|clause| decides(clause))
            || words.iter().rev().take(3).any(|word| hints.firm.iter().any(|stem| word.starts_with(stem)));
        let opening = format!(" {} ", beginning().copied().collect::<Vec<_>>().join(" "));
        let reports = |text: &str| {
            let is_duty = |stem: &str| hints.duty.iter().any(|duty| duty.starts_with(stem) && has_words(text, duty));
            hints.reporting.iter().any(|stem| has_stem(text, stem) && !is_duty(stem))
        };
        let was = |word: &&str| ends(word, hints.past_ends) && !hints.duty.contains(word) && !is_deciding(word);
        let is_reported = reports(&opening) && !is_order;
        let is_reported_within = !is_reported && reports(&self.lower) && !is_order;
        let is_past = !is_resolved && (self.has(|words| words.hints.past) || beginning().any(was));
        let n_words = words.len();
        let found = [
            (clauses.iter().any(|clause| is_duty_or_future(clause)), Sign::Opening),
            (
                self.has(|words| words.hints.future) || words.iter().any(|word| ends(word, hints.future_ends)),
                Sign::Future,
            ),
            (self.has(|words| words.hints.duty), Sign::Duty),
            (is_order || is_verb_last, Sign::Order),
            (is_resolved, Sign::Deciding),
            (is_firm, Sign::Resolved),
            (clauses.iter().any(|clause| is_ours(clause)), Sign::We),
            (self.has(|words| words.hints.deadlines), Sign::Deadline),
        ];
        self.signs.extend(found.into_iter().filter(|(is_found, _)| *is_found).map(|(_, sign)| sign));
        let against = [
            (is_reported, Doubt::Reporting),
            (is_reported_within, Doubt::ReportingWithin),
            (is_past, Doubt::Past),
            (self.has(|words| words.hints.supposing), Doubt::Supposing),
            (is_resolved && n_words <= 4, Doubt::Bare),
            (n_words > 25, Doubt::Long),
        ];
        self.doubts.extend(against.into_iter().filter(|(is_found, _)| *is_found).map(|(_, doubt)| doubt));
    }

    /// Looks at who is named, and returns who of them is to act by what follows the name.
    fn people(&mut self, named: &[Named<'_>], is_east_asian: bool) -> Option<usize> {
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
        let at = |place: Position| named.iter().filter(move |named| named.place == place);
        let is_at = |place: Position| at(place).next().is_some();
        let actor = named.iter().position(|named| named.place != Position::Colon && acts(&named));
        let do_act = actor.is_some();
        let found = [
            (do_act, Sign::Acts),
            (!do_act && named.iter().any(|named| takes(&named)), Sign::Takes),
            (named.is_empty() && !is_east_asian && self.begins_with_name(is_task), Sign::Stranger),
            (is_at(Position::Begin), Sign::Person),
            (is_at(Position::Colon), Sign::Colon),
            (is_at(Position::End), Sign::AtEnd),
            (is_at(Position::Within), Sign::Mention),
        ];
        self.signs.extend(found.into_iter().filter(|(is_found, _)| *is_found).map(|(_, sign)| sign));
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
