//! Who said what: paragraphs that begin with a speaker's name or code, and lines that go on with it.
//!
//! A speaker is in the list of those present, or has a name of two words that recurs, or a code that does. Whatever else
//! stands before a colon is a word.

use rustc_hash::{FxHashMap, FxHashSet};

use super::announced;
use super::introductions;
use super::labels::{Label, Labels};
use super::minutes::Minutes;
use super::names;
use super::offices;
use super::outcomes::boxes::in_box;
use super::outcomes::duties;
use super::outcomes::figures;
use super::outcomes::tasks;
use super::place_of;
use super::placeholders;
use super::present::Present;
use super::sections::{Form, Section};
use super::transcripts::{Initials, Transcript};
use crate::content::markdown::{Block, Line};
use crate::source::{Span, Spanned};

/// What one speaker said, as far as one paragraph goes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Turn {
    /// Who: a name, or a code that the report does not explain.
    pub speaker: Spanned<String>,
    /// Whether it is such a code.
    pub is_code: bool,
    /// Whether the report lists the speaker, or has the name again: else it is a speaker only if other reports say so.
    pub is_known: bool,
    /// The number of the paragraph.
    pub paragraph: u32,
    /// The beginning of what was said.
    pub text: String,
}

/// How much of what was said is kept for quoting.
const LONGEST_QUOTE: usize = 320;
/// What stands before the colon is no longer.
const LONGEST_SPEAKER: usize = 60;

/// How far a label is known to be a speaker's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Trust {
    /// The report lists the speaker, or has the name again.
    Known,
    /// It may be a name.
    Likely,
    /// It is a code that the report does not explain.
    Code,
}

/// A line that may begin with a speaker.
pub(super) struct Candidate<'l> {
    pub(super) line: &'l Line,
    /// What stands before the colon.
    pub(super) label: &'l str,
    /// What stands behind it.
    pub(super) text: &'l str,
    /// Whether the label is set in bold letters.
    pub(super) is_set_off: bool,
}

/// Finds the turns of a report; `present` are those whom it lists, `officers` those who had a part.
pub(super) fn read(minutes: &Minutes<'_>, present: &Present, officers: &Present) -> Vec<Turn> {
    let Minutes { file, lines, labels, .. } = *minutes;
    let tasks = tasks_of(minutes, present);
    let is_task = |line: &Line| in_box(file, line).is_some() || tasks.contains(&line.span);
    let introduced = introductions::find(lines);
    let has_dashes = has_dashed_turns(lines, present);
    let is_speaker =
        |candidate: &Candidate<'_>| names::is_code(candidate.label) || present.find(candidate.label).is_some();
    let dashed = |line| dashed(line).filter(|candidate| has_dashes && is_speaker(candidate));
    let candidates: Vec<Option<Candidate<'_>>> =
        lines.iter().map(|line| dashed(line).or_else(|| candidate(line))).collect();
    let mut n_uses: FxHashMap<&str, usize> = FxHashMap::default();
    for candidate in candidates.iter().flatten() {
        *n_uses.entry(candidate.label).or_default() += 1;
    }
    let transcript = Transcript::of(minutes, &candidates, present);
    let initials = Initials::of(&candidates, present);
    let mut turns: Vec<Turn> = Vec::new();
    let mut is_open = false;
    let mut last_code = 0;
    for (line, candidate) in lines.iter().zip(&candidates) {
        if introduced.contains(&line.span) {
            is_open = false;
            continue;
        }
        if let Some(candidate) = candidate
            && labels.find(candidate.label).is_none()
            && !is_task(line)
            && let Some((name, trust)) = speaker(candidate, present, n_uses[candidate.label], last_code)
                .or_else(|| initials.speaker(candidate, present))
                .or_else(|| transcript.speaker(candidate, officers))
        {
            last_code = line.paragraph;
            turns.push(Turn {
                speaker: Spanned::new(name, place_of(file, line, candidate.label)),
                is_code: trust == Trust::Code,
                is_known: trust == Trust::Known,
                paragraph: candidate.line.paragraph,
                text: shortened(candidate.text),
            });
            is_open = true;
            continue;
        }
        let is_told = || turns.iter().rev().take(2).filter(|turn| turn.paragraph == line.paragraph).count() == 2;
        let is_of_another = is_open
            && (candidate.as_ref().is_some_and(|other| is_another(other, n_uses[other.label], labels))
                || (begins_with_person(&line.text, present) && is_told()));
        if is_of_another {
            is_open = false;
        }
        let Some(turn) = turns.last_mut().filter(|_| is_open) else { continue };
        let continued = line.text.trim_start().strip_prefix('…').or_else(|| line.text.trim_start().strip_prefix("..."));
        match continued {
            Some(more) if !line.is_quoted => append(&mut turn.text, more.trim_start_matches('.')),
            None if line.paragraph == turn.paragraph && line.paragraph > 0 => append(&mut turn.text, &line.text),
            // A speaker alone on a line is that of the paragraph below.
            None if turn.text.is_empty() && line.block == Block::Text && candidate.is_none() => {
                turn.paragraph = line.paragraph;
                append(&mut turn.text, &line.text);
            }
            _ => is_open = line.is_quoted,
        }
    }
    turns.retain(|turn| turn.paragraph > 0 && is_said(&turn.text));
    turns
}

/// Returns the lines on which somebody is given a task, rather than says something.
fn tasks_of(minutes: &Minutes<'_>, present: &Present) -> FxHashSet<Span> {
    let Minutes { lines, sections, .. } = *minutes;
    let tasks = sections.iter().filter(|section| section.label == Label::Actions && section.form != Form::Line);
    // Where tasks are gone through, and where it is told what comes next, people speak too.
    let is_task_of = |section: &Section<'_>, line: &Line| {
        let is_pure = !announced::is_review(section.words) && !announced::is_of_next(section.words);
        is_pure || tasks::task_of_review(line.text.trim(), present).is_some()
    };
    let tasks = tasks.flat_map(|section| section.lines.iter().filter(move |line| is_task_of(section, line)));
    let mut found: FxHashSet<Span> = tasks.map(|line| line.span).collect();
    found.extend(shared_out(lines, present));
    found.extend(duties::shared_below(lines, present).into_iter().map(|(line, _, _)| line.span));
    found
}

/// Tells whether words behind a name are what somebody says: `Speaker One: 9/0/0` tells who was elected, and `Speaker One - Presidente` who
/// signed.
fn is_said(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
        && !placeholders::is_word(text)
        && !figures::is_only_figures(text)
        && !offices::is_office(text.trim_end_matches('.'))
}

/// Tells whether somebody else begins to speak here, of whom nothing is known.
fn is_another(candidate: &Candidate<'_>, n_uses: usize, labels: &Labels) -> bool {
    let label = candidate.label;
    let is_code = names::is_code(label) && label.chars().all(char::is_uppercase);
    let is_name = || n_uses >= 2 && names::looks_like_name(label) && names::is_whole(label);
    !is_word(label) && labels.find(label).is_none() && (is_code || is_name())
}

/// Tells whether a line tells of somebody who was there: `Speaker goes on to write to them.`
fn begins_with_person(text: &str, present: &Present) -> bool {
    let mut words = text.trim_start().splitn(3, ' ');
    let (Some(first), Some(next)) = (words.next(), words.next()) else { return false };
    first.starts_with(char::is_uppercase)
        && next.starts_with(char::is_lowercase)
        && first.chars().all(char::is_alphabetic)
        && present.find(first).is_some()
}

/// Returns the items of lists in which work is shared out: beside `Website: Speaker One, Person Two`, `Speaker One: a guide for the roof` is a
/// task.
fn shared_out(lines: &[Line], present: &Present) -> FxHashSet<Span> {
    let shares = |line: &Line| {
        let Some((before, after)) = line.text.split_once([':', '：']) else { return false };
        let is_known = |part: &&str| present.find(part.trim()).is_some();
        present.find(before.trim()).is_none()
            && after.len() <= LONGEST_QUOTE
            && names::split_list(after).iter().filter(|part| is_known(part)).count() >= 2
    };
    let lists = lines.chunk_by(|a, b| matches!((&a.block, &b.block), (Block::Item(_), Block::Item(_))));
    let mut found = FxHashSet::default();
    for list in lists.filter(|list| matches!(list[0].block, Block::Item(_))) {
        let Some(sharing) = list.iter().find(|line| shares(line)) else { continue };
        let own = || list.iter().filter(|line| line.block == sharing.block);
        let is_of_one = |line: &&Line| {
            line.text.split_once([':', '：']).is_some_and(|(before, _)| present.find(before.trim()).is_some())
        };
        // Where more people speak than work is shared out, somebody's words have names in them.
        if own().filter(is_of_one).count() <= 2 * own().filter(|line| shares(line)).count() {
            found.extend(own().map(|line| line.span));
        }
    }
    found
}

/// Parts a line into what may be a speaker and what was said.
fn candidate(line: &Line) -> Option<Candidate<'_>> {
    if !matches!(line.block, Block::Text | Block::Item(_)) {
        return None;
    }
    let text = line.text.trim_start();
    let start = line.text.len() - text.len();
    let (at, c) =
        text.char_indices().take_while(|(at, _)| *at <= LONGEST_SPEAKER).find(|(_, c)| matches!(c, ':' | '：'))?;
    let (label, said) = (text[..at].trim(), text[at + c.len_utf8()..].trim());
    // Times, addresses and paths have colons too.
    let follows = text[at + c.len_utf8()..].chars().next();
    if c == ':' && follows.is_some_and(|next| !next.is_whitespace() && !next.is_uppercase()) {
        return None;
    }
    // A handle is said by nobody.
    if said.starts_with('@') && !said.contains(char::is_whitespace) {
        return None;
    }
    let is_set_off = (at + start..=at + start + 1).contains(&line.n_strong)
        || (line.n_strong > 0 && line.n_strong == at + start + 2);
    (!label.is_empty()).then_some(Candidate { line, label, text: said, is_set_off })
}

/// Fewer paragraphs that begin with somebody and a dash may be notes about them.
const FEWEST_DASHES: usize = 3;

/// Tells whether a report sets speakers before a dash: `SON - The rules are old.`
fn has_dashed_turns(lines: &[Line], present: &Present) -> bool {
    let is_turn = |line: &&Line| dashed(line).is_some_and(|candidate| present.find(candidate.label).is_some());
    lines.iter().filter(is_turn).take(FEWEST_DASHES).count() == FEWEST_DASHES
}

/// Parts a paragraph at a dash after one or two words; in lists, what stands before a dash is what an item is about.
fn dashed(line: &Line) -> Option<Candidate<'_>> {
    if line.block != Block::Text || !line.is_first {
        return None;
    }
    let ends = [" - ", " – ", " — "].iter().filter_map(|dash| Some((line.text.find(dash)?, dash.len())));
    let (at, length) = ends.min()?;
    let (label, said) = (line.text[..at].trim(), line.text[at + length..].trim());
    let is_short = !label.is_empty() && label.split(' ').count() <= 2 && label.len() <= LONGEST_SPEAKER;
    is_short.then_some(Candidate { line, label, text: said, is_set_off: false })
}

/// Returns whose turn it is, and how far that is known. In the paragraph in which somebody spoke, lines that are only
/// parted by a break go on with others.
fn speaker(candidate: &Candidate<'_>, present: &Present, n_uses: usize, spoken_in: u32) -> Option<(String, Trust)> {
    let label = candidate.label.trim_matches(['*', '_', '[', ']', '<', '>']);
    if is_word(label) && !present.has(label) {
        return None;
    }
    if let Some(entry) = present.find(label) {
        return Some((entry.name.clone(), Trust::Known));
    }
    if let Some(entry) = short_form(candidate, present, n_uses) {
        return Some((entry.name.clone(), Trust::Known));
    }
    // `@nick42: …`: the sign says that somebody is meant.
    let handle = label.strip_prefix('@').filter(|handle| {
        handle.len() >= 2 && handle.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
    });
    if let Some(handle) = handle.filter(|_| n_uses >= 2) {
        return Some((handle.to_owned(), Trust::Known));
    }
    let is_code = names::is_code(label) && label.chars().all(|c| c.is_uppercase());
    // In lists, words before colons are more often what an item is about.
    let is_prose = candidate.line.block == Block::Text;
    let begins = candidate.line.is_first || candidate.line.paragraph == spoken_in;
    // A line that is bold to its end is the heading of a topic: `**ABC: a plan**`
    let is_heading = candidate.line.n_strong >= candidate.line.text.trim_end().len();
    if let Some(entry) = present.by_initials(label).filter(|_| is_code && n_uses >= 2 && !is_heading) {
        return Some((entry.name.clone(), Trust::Known));
    }
    if is_code && n_uses >= 2 && begins && is_prose && !is_heading {
        return Some((label.to_owned(), Trust::Code));
    }
    let is_small = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
    let is_name = label.contains(' ')
        && !label.split(' ').next_back().is_some_and(is_small)
        && names::looks_like_name(label)
        && label.split(' ').count() <= 4;
    let trust = if n_uses >= 2 { Trust::Known } else { Trust::Likely };
    // In a poll, those who speak otherwise answer with numbers.
    let is_speech = n_uses >= 2 || !is_measure(candidate.text);
    (candidate.is_set_off && is_name && is_prose && is_speech).then(|| (label.to_owned(), trust))
}

/// Returns who is called so for short, where a paragraph begins with it and goes on as somebody speaks.
fn short_form<'p>(candidate: &Candidate<'_>, present: &'p Present, n_uses: usize) -> Option<&'p names::Entry> {
    let is_turn = matches!(candidate.line.block, Block::Text | Block::Item(_))
        && !candidate.text.is_empty()
        && !is_measure(candidate.text)
        && candidate.line.n_strong < candidate.line.text.trim_end().len();
    present.by_short_form(candidate.label, n_uses).filter(|_| is_turn)
}

/// Tells whether what stands behind a colon is a number, a time or a length of time rather than what somebody said.
fn is_measure(text: &str) -> bool {
    const MOST_WORDS: usize = 4;
    text.starts_with(|c: char| c.is_ascii_digit()) && text.split_whitespace().count() <= MOST_WORDS
}

/// Words that stand before colons and are nobody.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "note", "notes", "topic", "subtopic", "proposal", "proposed", "doc", "build", "merge", "poll", "all", "discussion", "action", "actions", "ai",
    "todo", "question", "questions", "answer", "decision", "resolution", "resolved", "agreed", "consensus", "conclusion", "summary", "example",
    "update", "status", "agenda", "date", "time", "location", "link", "links", "pr", "prs", "issue", "issues", "background", "option", "next",
    "url", "http", "https", "q", "a", "fyi", "eg", "ie", "nb", "ps", "re", "tldr", "todos", "aob", "ok", "todo list", "chair", "scribe", "result", "results",
    "yes", "no", "vote", "votes", "motion", "second", "maker", "present", "regrets", "goal", "goals", "context", "outcome", "outcomes", "pros", "cons",
    "wg", "tc", "cg", "ig", "tag", "tsc", "tac", "api", "id", "uri", "url", "did", "vc", "json", "xml", "html", "css", "sbom", "spdx", "ci", "cd", "os", "db",
    "faq", "eod", "eta", "rfc", "adr", "cfp", "mvp", "nda", "ipr", "mou", "ga", "rc", "lts", "cve", "vex", "iso", "iec", "ietf", "w3c", "mom", "tbd", "wip",
    "add", "fix", "feat", "chore", "refactor", "test", "tests", "docs", "style", "perf", "revert", "ref", "refs", "see", "see also", "note that", "edit",
    "ayes", "aye", "yeas", "yea", "nays", "nay", "noes", "abstained", "abstaining", "abstention", "abstentions", "recused", "roll call", "moved", "seconded",
    "ja", "nein", "enthaltung", "enthaltungen", "ja stimmen", "nein stimmen", "abstimmung", "dafür", "dagegen", "pour", "contre", "votants", "voix", "top",
    "google", "microsoft", "apple", "mozilla", "step", "part", "phase", "item", "for", "against", "in favor", "abstain", "recording", "zoom", "slides", "video",
];

/// Tells whether a label is such a word.
pub(super) fn is_word(label: &str) -> bool {
    let lower = label.to_lowercase();
    WORDS.contains(&lower.as_str()) || label.len() < 2
}

fn shortened(text: &str) -> String {
    let mut short = String::new();
    append(&mut short, text);
    short
}

/// Adds to a quotation as long as it is not too long.
fn append(quote: &mut String, text: &str) {
    let text = text.trim();
    if quote.ends_with('…') || text.is_empty() {
        return;
    }
    if !quote.is_empty() {
        quote.push(' ');
    }
    let room = LONGEST_QUOTE.saturating_sub(quote.chars().count());
    match text.char_indices().nth(room) {
        None => quote.push_str(text),
        Some((end, _)) => {
            let cut = &text[..end];
            let cut = cut.rfind(' ').map_or(cut, |space| &cut[..space]);
            quote.push_str(cut.trim_end());
            quote.push('…');
        }
    }
}
