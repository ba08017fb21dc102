//! Weighs the signs of a sentence and what speaks against it, which are added up, and tells what it then seems to be.

use std::cmp::Reverse;

use super::lowered::{has_stem, has_words, lower};
use super::people::{self, Named, Position};
use super::seen::Seen;
use super::signs::Sign;
use super::{Search, Sentence, east_asian};
use crate::content::conventions::outcomes::motions::procedural;
use crate::content::conventions::outcomes::words::{ENGLISH, Words};
use crate::content::conventions::outcomes::{dues, verdict};
use crate::content::conventions::{names, placeholders, procedure};
use crate::content::markdown::Block;
use crate::content::schema::{DecisionKind, DecisionStatus};

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

// What speaks against an outcome by where it stands, and how much.
/// It is what somebody says, rather than a note.
const SPOKEN: i32 = 13;
/// It stands in an agenda.
const AGENDA: i32 = 5;

/// A longer sentence is an account.
const LONGEST: usize = 500;

/// Weighs a sentence, unless it is none that could tell an outcome: a question, a heading, how the meeting goes.
pub(super) fn weigh(search: &Search<'_>, language: &Words, sentence: Sentence<'_>) -> Option<Weighed> {
    let Sentence { piece, chunk, site } = sentence;
    let text = piece.words;
    let is_east_asian = names::is_east_asian(text);
    if !is_of_words(text, is_east_asian) || is_nothing(text) || is_formal(text, language) {
        return None;
    }
    let mut seen = Seen::of(text, language);
    let named = people::named(text, search.present);
    let speaker = search.speakers.get(&chunk.line.paragraph).copied();
    let before_colon = named.first().filter(|named| named.place == Position::Colon);
    let is_below = site.below.is_some();
    // Below words that announce outcomes a list is one of tasks, whoever stands before the colons.
    let is_listed = is_below && chunk.line.is_item();
    let is_said = speaker.is_some() || (before_colon.is_some() && !is_below && !site.is_beside);
    let is_spoken = is_said && !(is_listed && before_colon.is_some());
    if is_east_asian {
        let (signs, against) = east_asian::signs(text);
        seen.signs.extend(signs);
        seen.against += against;
    } else {
        seen.words_of_will();
    }
    let actor = seen.people(&named, is_east_asian);
    if is_spoken {
        seen.against += SPOKEN;
        if seen.has(|words| words.hints.mine) {
            seen.signs.push(Sign::Promise);
        }
    }
    if is_listed && before_colon.is_some() {
        seen.signs.push(Sign::Assigned);
    }
    seen.place(sentence);
    if dues::due(text, search.own).is_some() && !seen.signs.contains(&Sign::Deadline) {
        seen.signs.push(Sign::Deadline);
    }
    // Notes that are taken on an agenda stand below its items.
    if site.is_agenda && !matches!(chunk.line.block, Block::Item(2..)) {
        seen.against += AGENDA;
    }
    let Seen { lower, signs, against, .. } = seen;
    // A name and a place alone are those of a list of people.
    let is_of_place = |sign: &Sign| {
        matches!(
            sign,
            Sign::Item | Sign::Mention | Sign::Deadline | Sign::Beside | Sign::Person | Sign::AtEnd | Sign::Colon
        )
    };
    if signs.iter().all(is_of_place) {
        return None;
    }
    let weight = signs.iter().map(Sign::weight).sum::<i32>() - against;
    let has = |sign: &Sign| signs.contains(sign);
    let state = state(text, &lower, language);
    let kind = match &site.below {
        Some((_, Some(kind))) => *kind,
        _ if state.is_some() => DecisionKind::Decision,
        _ => kind_by(has),
    };
    let is_assigned = has(&Sign::Assigned);
    let promiser = || speaker.filter(|_| has(&Sign::Promise)).map(str::to_owned);
    let by = (kind == DecisionKind::Action).then(|| promiser().or_else(|| owner(&named, actor, is_assigned))).flatten();
    let state = state.filter(|_| kind == DecisionKind::Decision);
    Some(Weighed { kind, by, state, signs: shown(signs), weight })
}

/// Returns what a sentence seems to tell by its signs alone.
fn kind_by(has: impl Fn(&Sign) -> bool) -> DecisionKind {
    // "We must ask them" is nobody's task, but one.
    let is_ours_to_do = has(&Sign::We) && has(&Sign::Duty) && !has(&Sign::Resolved);
    if has(&Sign::Acts) || has(&Sign::Promise) || is_ours_to_do {
        return DecisionKind::Action;
    }
    let is_decided = has(&Sign::Deciding) || has(&Sign::We);
    let is_to_be_done = ACTING.iter().any(&has) || (has(&Sign::Duty) && has(&Sign::Deadline));
    match !is_decided && is_to_be_done {
        true => DecisionKind::Action,
        // "The fees are to be raised"
        false => DecisionKind::Decision,
    }
}

/// Returns the signs as they are shown, the weightiest first, without those that say less beside others that say more.
fn shown(mut signs: Vec<Sign>) -> Vec<Sign> {
    let is_named = signs.contains(&Sign::Acts) || signs.contains(&Sign::Takes);
    let is_assigned = signs.contains(&Sign::Assigned);
    signs.retain(|sign| match sign {
        Sign::Person | Sign::Mention => !is_named,
        Sign::Colon => !is_assigned,
        _ => true,
    });
    signs.sort_by_key(|sign| Reverse(sign.weight()));
    signs
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
