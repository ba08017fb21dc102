//! Decisions that a sentence tells: `It was agreed to …`, `Der Vorstand beschließt …`, `Le conseil décide …`; and motions that
//! were lost, which are none.

use super::agreed;
use super::ballots;
use super::bracketed;
use super::elected;
use super::japanese;
use super::motions::parts::begins_with_field;
use super::place::Voice;
use super::resolved;
use super::section::is_address;
use super::settled;
use super::spoken::is_deed;
use super::told::{Found, Told, Way};
use super::verdict;
use super::words::{LANGUAGES, phrases};
use super::{SHORTEST, Search};
use crate::content::conventions::announced;
use crate::content::conventions::chunks::{Chunk, Known};
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::names;
use crate::content::mark_words::{MarkWords, Place};
use crate::content::markdown::{Block, Line};
use crate::content::marked;
use crate::content::named;
use crate::content::outcome::Outcome;
use crate::content::owners;
use crate::content::schema::DecisionKind;
use crate::text::date;
use crate::text::words::{sentence_ranges, sentences};

/// A longer paragraph is an account of a debate.
const LONGEST: usize = 600;
/// With an article before it a day is not longer.
const LONGEST_DAY: usize = 24;
/// A longer one is none.
const LONGEST_ACCOUNT: usize = 4_000;
/// Shorter sentences say that there was agreement, and not on what.
const FEWEST_WORDS: usize = 4;
/// The outcome of a motion is told in a line near it.
const LINES_OF_A_MOTION: usize = 8;

/// Reads what sentences tell, but for where outcomes are `known`. Where somebody speaks it is told what was agreed on, perhaps elsewhere.
pub(super) fn read(search: &Search<'_>, chunks: &[Chunk<'_>], known: &Known) -> Vec<Found> {
    let minutes = &search.minutes;
    let mut found = Vec::new();
    for (at, chunk) in chunks.iter().enumerate().filter(|(_, chunk)| !known.is_in(chunk)) {
        let text = chunk.text.trim_start_matches(['-', '*', '•', '・', ' ', '\u{3000}']);
        let voice = Voice::of(chunk, search);
        let told = read_paragraph(minutes, chunk.line, text, voice);
        if told.is_empty() && voice != Voice::Spoken && text.ends_with(':') {
            let listed = with_list(chunk, text, &chunks[at + 1..]);
            found.extend(listed.into_iter().map(|(text, line)| {
                let outcome = marked::unmarked(minutes.marks, DecisionKind::Decision, &text, line.paragraph);
                Found::on_line(minutes.file, line, outcome, Way::Sentence)
            }));
        }
        found.extend(told);
    }
    found
}

/// `Der Vorstand beschließt einstimmig:`, with the list below it, which is one decision if it is short, and else one for each item.
fn with_list<'l>(chunk: &Chunk<'l>, text: &str, below: &[Chunk<'l>]) -> Vec<(String, &'l Line)> {
    /// A longer list is an annex.
    const MOST_ITEMS: usize = 40;
    if !resolved::is_told(text) && !resolved::announces(text) {
        return Vec::new();
    }
    // Dashes that bear a backslash begin paragraphs, which stand for items.
    let is_item = |item: &&Chunk<'_>| match (&item.line.block, &chunk.line.block) {
        (Block::Item(depth), Block::Item(own)) => depth > own,
        (Block::Item(_), _) => true,
        (Block::Text, Block::Text) => item.line.is_first && item.text.starts_with(['-', '–', '•']),
        _ => false,
    };
    let bare =
        |item: &Chunk<'_>| item.bare().trim_start_matches(['–', ' ']).trim_end_matches([';', ',', '.', ' ']).to_owned();
    let items: Vec<(String, &Line)> =
        below.iter().take_while(is_item).take(MOST_ITEMS).map(|item| (bare(item), item.line)).collect();
    let length = text.len() + items.iter().map(|(item, _)| item.len() + 2).sum::<usize>();
    if items.is_empty() || length <= LONGEST {
        let texts: Vec<&str> = items.iter().map(|(item, _)| item.as_str()).collect();
        let joined = format!("{text} {}", texts.join("; "));
        return items.first().map(|_| (joined, chunk.line)).into_iter().collect();
    }
    let is_whole = |text: &str| text.len() <= LONGEST && text.len() >= SHORTEST && !text.ends_with([':', '?']);
    items.into_iter().filter(|(item, _)| is_whole(item)).collect()
}

/// `SON: [Action] I will ask them`: who speaks takes a task.
fn set_in_speech(text: &str, paragraph: u32, marks: MarkWords<'_>) -> Option<Outcome> {
    const LONGEST_SPEAKER: usize = 30;
    let (before, rest) = text.split_once('[').filter(|(before, _)| before.len() <= LONGEST_SPEAKER)?;
    let (mark, task) = rest.split_once(']')?;
    // In brackets small letters mean the same.
    let kind = marks.kind(Place::Bracket, &mark.trim().to_uppercase())?;
    let speaker = before.trim();
    let task = task.trim_start_matches([':', ' ', '-']);
    // What follows what somebody promises is said of it.
    let is_promise = ["I will ", "I'll ", "I\u{2019}ll "].iter().any(|will| task.starts_with(will));
    let task = if is_promise { sentences(task).next().unwrap_or(task) } else { task };
    if marked::is_nothing(task) || !(speaker.is_empty() || speaker.ends_with(':')) {
        return None;
    }
    let decision = marked::unmarked(marks, kind, task, paragraph);
    let owner = Some(speaker.trim_end_matches(':').trim()).filter(|owner| !owner.is_empty());
    let by = decision.by.clone().or_else(|| owner.filter(|_| kind == DecisionKind::Action).map(str::to_owned));
    Some(Outcome { by, ..decision })
}

/// `It is unclear. AI: Speaker One to ask them.`: a mark at the beginning of a later sentence, with who is to act.
fn set_within<'t>(text: &'t str, marks: MarkWords<'_>) -> impl Iterator<Item = &'t str> {
    marks.in_course(DecisionKind::Action, text).filter_map(|(at, end)| {
        let before = text[..at].trim_end();
        let is_in_brackets = before.ends_with('(');
        let is_behind = is_in_brackets || (before.len() < at && before.ends_with(['.', ';', ')', ':', '!', '?']));
        let task = text[end..].trim();
        let task = if is_in_brackets { task.split(')').next().unwrap_or(task) } else { task };
        let end = sentences(task).next().map_or(task.len(), str::len);
        let task = task.get(..end)?.trim();
        let (owner, rest) = task.split_once(" to ").or_else(|| task.split_once(" will "))?;
        let is_named = !owner.starts_with("I ")
            && owner != "I"
            && owner.split(' ').count() <= 2
            && owner.starts_with(char::is_uppercase)
            && names::looks_like_name(owner);
        (is_behind && is_named && !rest.is_empty() && task.len() <= LONGEST).then_some(task)
    })
}

/// Reads what one paragraph tells.
fn read_paragraph(minutes: &Minutes<'_>, line: &Line, text: &str, voice: Voice) -> Vec<Found> {
    let Minutes { file, marks, .. } = *minutes;
    let found = |outcome: Outcome, way: Way| Found::on_line(file, line, outcome, way);
    if let Some(outcome) = set_in_speech(text, line.paragraph, marks) {
        return vec![found(outcome, Way::MarkInBrackets)];
    }
    // Between what others say, "we" is somebody who speaks.
    if voice != Voice::Minutes && line.block == Block::Text && text.to_lowercase().starts_with("we ") {
        return Vec::new();
    }
    if let Some(told) = told(text, marks).filter(|_| text.len() <= LONGEST) {
        // `Conclusion: - [ ] SON will write`: what was concluded is to be done.
        let told = match boxed(told.words) {
            Some(words) => Told { kind: DecisionKind::Action, words, ..told },
            None => told,
        };
        if told.way == Way::Sentence && told.kind == DecisionKind::Decision && voice == Voice::Minutes {
            let decided = told_each(told.words, marks);
            return decided
                .map(|words| found(Told { words, ..told.clone() }.outcome(line.paragraph, marks), Way::Sentence))
                .collect();
        }
        return vec![found(told.outcome(line.paragraph, marks), told.way)];
    }
    if text.len() > LONGEST_ACCOUNT {
        return Vec::new();
    }
    let unmarked = |kind: DecisionKind, words: &str| marked::unmarked(marks, kind, words, line.paragraph);
    let tasks = set_within(text, marks).map(|task| unmarked(DecisionKind::Action, task));
    // Without anybody who is to act, it is a remark on what might be done.
    let mut all: Vec<Found> = tasks.filter(|task| task.by.is_some()).map(|task| found(task, Way::MarkWithin)).collect();
    if all.is_empty() {
        let tasks = bracketed::find(text, line.paragraph, marks).into_iter();
        all.extend(tasks.map(|task| found(task, Way::MarkInBrackets)));
    }
    let decided = decided_within(text, marks).map(|words| unmarked(DecisionKind::Decision, words));
    all.extend(decided.map(|outcome| found(outcome, Way::MarkWithin)));
    if voice != Voice::Spoken && !text.starts_with(['…', '.']) {
        let decided = within(text, voice).map(elected::without_numbers);
        all.extend(decided.map(|words| found(unmarked(DecisionKind::Decision, words), Way::SentenceWithin)));
    }
    let is_item = line.is_item();
    if let Some(words) = nobodys(text).filter(|_| voice == Voice::Minutes && is_item && all.is_empty()) {
        all.push(found(unmarked(DecisionKind::Action, words), Way::Sentence));
    }
    if voice == Voice::Minutes && all.is_empty() {
        let settled = sentences(text).filter_map(settled::clause);
        all.extend(settled.map(|words| found(unmarked(DecisionKind::Decision, words), Way::SentenceWithin)));
    }
    all
}

/// Parts a text that tells a decision where a later sentence begins as the first does: `It was agreed to accept it. It was agreed to defer
/// the rest.`
fn told_each<'t>(text: &'t str, marks: MarkWords<'_>) -> impl Iterator<Item = &'t str> {
    let is_one = |sentence: &str| {
        told(sentence, marks).is_some_and(|told| told.way == Way::Sentence && told.kind == DecisionKind::Decision)
    };
    let later = sentence_ranges(text).skip(1).filter(|range| is_one(&text[range.clone()]));
    let mut starts: Vec<usize> = std::iter::once(0).chain(later.map(|range| range.start)).collect();
    starts.push(text.len());
    (0..starts.len() - 1).map(move |at| text[starts[at]..starts[at + 1]].trim())
}

/// `Will send a request after the discussion`: an item that says what is to be done, and not by whom.
fn nobodys(text: &str) -> Option<&str> {
    const OTHERWISE: &[&str] = &["if", "unless", "maybe", "perhaps", "probably", "likely", "possibly", "when"];
    // "Will review it at the next meeting" is an item of that, and "Will open to all" says what will be.
    let is_other =
        |work: &&str| ["review ", "respond ", "resolve ", "open to "].iter().any(|verb| work.starts_with(verb));
    let work = text.strip_prefix("Will ").filter(|work| is_deed(work) && !is_other(work))?;
    let first = sentences(text).next()?;
    let is_whole = first.len() == text.trim_end().len() && text.len() <= LONGEST && !text.ends_with(['?', ':']);
    let is_doubted = work.split(|c: char| !c.is_alphanumeric()).any(|word| OTHERWISE.contains(&word));
    (is_whole && !is_doubted && text.split(' ').count() > FEWEST_WORDS).then_some(text)
}

/// Returns what stands behind an open box.
fn boxed(text: &str) -> Option<&str> {
    let task = text.trim_start_matches(['-', '*', ' ']);
    ["[ ] ", "☐"].iter().find_map(|mark| task.strip_prefix(mark)).map(str::trim_start)
}

/// `No objections. Decision: Speaker One will do it.`: a mark at the beginning of a later sentence.
fn decided_within<'t>(text: &'t str, marks: MarkWords<'_>) -> Option<&'t str> {
    let (at, end) = marks.in_course(DecisionKind::Decision, text).next()?;
    let (before, decided) = (text[..at].trim_end(), text[end..].strip_prefix(' ')?.trim());
    let is_behind = before.ends_with(['.', ';', ')', '!', '?']) && before.len() < at;
    (is_behind && !marked::is_nothing(decided) && decided.len() <= LONGEST).then_some(decided)
}

/// Returns the sentences of an account of a debate that tell a decision: they begin with what cannot mean anything else, or say
/// that all were of one mind.
fn within(text: &str, voice: Voice) -> impl Iterator<Item = &str> {
    // Below the counts of a vote it is said what came of the motion above them.
    let is_of_motion = begins_with_field(text);
    sentences(text).filter(move |sentence| {
        let lower = sentence.to_lowercase();
        let is_told = LANGUAGES.iter().any(|language| language.phrases.open_within(&lower))
            || agreed::is_general(&lower)
            || agreed::is_told(sentence, voice)
            || (voice == Voice::Minutes
                && (is_voted(sentence, &lower)
                    || agreed::is_approval(&lower)
                    || (!is_of_motion && elected::is_told(sentence))));
        let is_resolved =
            voice == Voice::Minutes && !is_of_motion && (resolved::is_told(sentence) || resolved::is_verdict(sentence));
        (is_told || is_resolved)
            && !agreed::is_opinion(sentence)
            && !sentence.ends_with(['?', ':'])
            && lower.len() <= LONGEST
            && (lower.split(' ').count() >= FEWEST_WORDS
                || is_resolved
                || names::is_east_asian(sentence)
                || agreed::is_approval(&lower))
    })
}

/// `The motion to buy a fence was adopted by 7 votes to 2`, `The board voted 6 to 1 to clear the cellar`: what was carried by more votes than
/// were against it.
fn is_voted(sentence: &str, lower: &str) -> bool {
    let is_named = || {
        lower.split_once(" voted ").is_some_and(|(body, behind)| {
            phrases(|all| all.bodies).any(|known| body == known)
                && behind.split_once(" to ").is_some_and(|(_, rest)| rest.contains(" to "))
        })
    };
    (verdict::names_carried(sentence) || is_named()) && verdict::is_carried(ballots::tally(sentence))
}

/// Returns the decision or action that a paragraph tells.
pub(super) fn told<'t>(text: &'t str, marks: MarkWords<'_>) -> Option<Told<'t>> {
    let text = text.trim_start_matches(['§', '•', '▪', '➢', ' ']).trim();
    let lower = text.to_lowercase();
    if let Some((kind, rest)) = marked_otherwise(text, marks) {
        return Some(Told { kind, words: rest, by: None, way: Way::OtherMark });
    }
    // What is asked, or only announces what stands below, tells nothing.
    if text.ends_with(['?', ':', '？', '：']) {
        return None;
    }
    if japanese::is_homework(text) {
        return Some(Told { kind: DecisionKind::Action, words: text, by: None, way: Way::Sentence });
    }
    // "Agreed on 3 March" says when, and not what.
    if let Some(object) = lower.strip_prefix("agreed on ")
        && date::find(object.get(..LONGEST_DAY.min(object.len())).unwrap_or(object)).is_some()
    {
        return None;
    }
    let first_sentence = sentences(text).next().unwrap_or_default().to_lowercase();
    let opens = |lower: &str| {
        LANGUAGES
            .iter()
            .map(|language| &language.phrases)
            .any(|all| all.openings.iter().any(|words| all.tells_behind(lower, words)))
    };
    let is_told = opens(&lower)
        || agreed::without_degree(&first_sentence).is_some_and(|simpler| opens(&simpler))
        || is_named(&lower)
        || is_without_meeting(&lower)
        || (phrases(|all| all.bodies).any(|body| lower.starts_with(body))
            && phrases(|all| all.verbs).any(|verb| first_sentence.contains(verb)))
        || phrases(|all| all.in_capitals)
            .any(|verb| text.strip_prefix(verb).is_some_and(|rest| rest.starts_with([' ', ','])))
        || is_moved(&lower);
    let words = without_mark(text).trim_end_matches(',');
    let is_opinion = || agreed::is_opinion(&first_sentence) && sentences(text).nth(1).is_none();
    (is_told && !is_opinion()).then_some(Told { kind: DecisionKind::Decision, words, by: None, way: Way::Sentence })
}

/// `Decision is TitleCase`: what was decided on stands behind the verb. "Decision is pending" tells of none.
fn is_named(lower: &str) -> bool {
    const NONE: &[&str] = &[
        "pending", "needed", "required", "still", "not", "open", "due", "up", "made", "expected", "deferred",
        "delayed", "postponed", "in", "on", "with", "yet", "left", "for",
    ];
    let rest = ["decision is ", "the decision is "].iter().find_map(|words| lower.strip_prefix(words));
    rest.is_some_and(|rest| !NONE.contains(&rest.split([' ', ',', '.']).next().unwrap_or_default()))
}

/// `No meeting on Dec 23`: of meetings that do not take place, those to come are told by their day.
fn is_without_meeting(lower: &str) -> bool {
    /// "no meeting on 24 December and 31 December due to the holidays" is not longer.
    const LONGEST_NOTICE: usize = 90;
    let lower = lower.trim_end_matches(['.', '!', ' ']);
    let rest = ["no meeting on ", "no call on ", "no meeting next week", "no call next week"]
        .iter()
        .find_map(|words| lower.strip_prefix(words));
    lower.len() <= LONGEST_NOTICE
        && rest.is_some_and(|rest| rest.is_empty() || rest.contains(|c: char| c.is_ascii_digit()))
}

/// `Motion by One, second by Two, to …`, `It was moved by One and seconded by Two to …`
fn is_moved(lower: &str) -> bool {
    let begins = ["motion", "moved by", "it was moved", "on a motion", "upon motion", "on motion"];
    begins.iter().any(|word| lower.starts_with(word))
        && ["moved by", "motion by", "moved and", "motion of"].iter().any(|word| lower.contains(word))
        && lower.contains("second")
        && [" to ", " that "].iter().any(|word| lower.contains(word))
}

fn without_mark(text: &str) -> &str {
    ["MOTION:", "Motion:"].iter().find_map(|mark| text.strip_prefix(mark)).unwrap_or(text).trim()
}

/// `Action point for SON - write to them`: returns who is to act with the rest.
fn addressed<'t>(text: &'t str, marks: MarkWords<'_>) -> Option<&'t str> {
    let (_, rest) = marks.behind(Place::Address, text).filter(|(kind, _)| *kind == DecisionKind::Action)?;
    // Of other marks "on" says what is to be done.
    let is_action = text[..text.len() - rest.len()].eq_ignore_ascii_case("action");
    let rest = rest.strip_prefix(' ')?;
    let addressing = marked::ADDRESSING.iter().filter(|word| is_action || !word.eq_ignore_ascii_case("on"));
    let task = addressing.filter_map(|word| rest.strip_prefix(*word)?.strip_prefix(' ')).next()?;
    let owner = [" - ", " – ", ": "].iter().find_map(|joint| task.split_once(joint)).map(|(owner, _)| owner)?;
    (names::looks_like_name(owner) && owners::is_name(owner) && !owners::is_of_task(owner)).then_some(task)
}

/// `Beschluss für den Zaun: keine Gegenrede`: a mark with what it is about, which is told with the rest.
fn resolved_on(text: &str) -> Option<&str> {
    const LONGEST_MATTER: usize = 120;
    const MARKS: &[&str] = &["Beschluss für ", "Beschluss zu ", "Beschluss zum ", "Beschluss zur ", "Beschluss über "];
    let matter = MARKS.iter().find_map(|mark| text.strip_prefix(mark))?;
    let (about, resolved) = matter.split_once(": ").filter(|(about, _)| about.len() <= LONGEST_MATTER)?;
    let is_told = !about.contains(['.', '?']) && !marked::is_nothing(resolved) && !marked::is_undecided(resolved);
    (is_told && !resolved.ends_with('?')).then_some(text)
}

/// `Next steps – request a room by May`: what comes next is a task where it is put as one.
fn next_step(text: &str) -> Option<&str> {
    let rest = ["Next step", "Next Step", "next step"].iter().find_map(|words| text.strip_prefix(words))?;
    let rest = rest.strip_prefix('s').unwrap_or(rest);
    let step = [" - ", " – ", ": "].iter().find_map(|joint| rest.strip_prefix(joint))?.trim();
    let named = [" will ", " to "].iter().find_map(|joint| step.split_once(joint)).map(|(named, _)| named);
    // "Next step: meeting with the neighbours"
    let is_deed = || step.split(' ').next().is_some_and(|first| first.len() > 5 && first.ends_with("ing"));
    let is_task = owners::is_imperative(step)
        || is_deed()
        || named
            .is_some_and(|named| names::looks_like_name(named) && owners::is_name(named) && !named::is_ordinary(named));
    (is_task && !step.ends_with(':') && step.split(' ').count() >= FEWEST_WORDS).then_some(step)
}

fn marked_otherwise<'t>(text: &'t str, marks: MarkWords<'_>) -> Option<(DecisionKind, &'t str)> {
    const LONGEST_MARK: usize = 40;
    if let Some((before, after)) = text.split_once(" - ").or_else(|| text.split_once(" – "))
        && let Some(kind) = marks.kind(Place::Dash, before.trim())
        && !marked::is_nothing(after)
        && !(kind == DecisionKind::Decision && marked::is_undecided(after))
    {
        return Some((kind, after.trim()));
    }
    if let Some((mark, rest)) = text.strip_prefix('【').and_then(|text| text.split_once('】'))
        && let Some(kind) = marks.kind(Place::Beginning, mark.trim())
        && !marked::is_nothing(rest)
    {
        return Some((kind, rest.trim()));
    }
    if let Some(step) = next_step(text) {
        return Some((DecisionKind::Action, step));
    }
    if let Some(resolved) = resolved_on(text) {
        return Some((DecisionKind::Decision, resolved));
    }
    if let Some(task) = addressed(text, marks) {
        return Some((DecisionKind::Action, task));
    }
    let (before, after) = text.split_once([':', '：'])?;
    let is_said = || after.trim().len() >= SHORTEST && !marked::is_nothing(after) && !is_address(after.trim());
    if announced::is_to_come(before.trim()) && is_said() {
        return Some((DecisionKind::Action, after.trim()));
    }
    let mark = before.trim().trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | ' ' | '#'));
    let mark = mark.trim_end_matches("n°").trim();
    // `TODO(@two): update the log`
    let (mark, named) = match mark.split_once('(') {
        Some((mark, _)) => (mark.trim(), true),
        None => (mark, false),
    };
    let kind = marks.kind(Place::Beginning, mark).filter(|_| before.len() <= LONGEST_MARK)?;
    let after = if named { text.find('(').map_or(after, |at| &text[at..]) } else { after };
    // `宿題：詳細の★の部分` tells where tasks stand.
    (!marked::is_nothing(after) && !after.contains('★')).then_some((kind, after.trim().trim_end_matches(',')))
}

/// Tells whether something was moved and lost where a sentence told of it; a motion is kept as dropped.
pub(super) fn is_failed(lines: &[Line], found: &Found) -> bool {
    found.outcome.kind == DecisionKind::Decision && found.outcome.state.is_none() && is_lost(lines, found)
}

fn is_lost(lines: &[Line], found: &Found) -> bool {
    // A motion knows itself what became of it.
    if !matches!(found.way, Way::Sentence | Way::SentenceWithin) {
        return false;
    }
    let at = lines.partition_point(|line| line.span.end <= found.span.start);
    let is_next = |line: &&Line| {
        line.is_heading()
            || (line.paragraph != found.outcome.paragraph
                && (is_moved(&line.text.to_lowercase())
                    || ["motion:", "antrag:", "beschluss:"]
                        .iter()
                        .any(|mark| line.text.to_lowercase().starts_with(mark))))
    };
    let mut own = lines[at..].iter().take_while(|line| !is_next(line)).take(LINES_OF_A_MOTION);
    own.any(|line| verdict::says_lost(&line.text))
}
