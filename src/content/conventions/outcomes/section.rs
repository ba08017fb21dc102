//! The items and paragraphs below what announces decisions or actions: a heading, or a line above a list.

use std::ops::Range;

use super::boxes::{in_box, is_marked_box, without_box};
use super::owned::{behind, complete};
use super::struck::Struck;
use super::sublists::{Head, with_parts};
use super::told::Found;
use super::{SHORTEST, Search, counted, infinitives, japanese, sublists, tasks, undertaken};
use crate::content::conventions::announced;
use crate::content::conventions::chunks;
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::names;
use crate::content::conventions::place_of;
use crate::content::conventions::present::Present;
use crate::content::conventions::sections::{Form, Section};
use crate::content::mark_words::MarkWords;
use crate::content::markdown::{Block, Line};
use crate::content::marked;
use crate::content::outcome::Outcome;
use crate::content::owners;
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::content::settled;
use crate::source::SourceFile;
use crate::text::words::{sentence_ranges, sentences};

/// Reads what stands below a label that announces outcomes of this kind.
pub(super) fn read(search: &Search<'_>, struck: &Struck<'_>, section: &Section<'_>, kind: DecisionKind) -> Vec<Found> {
    let Search { minutes: Minutes { file, marks, .. }, present, .. } = *search;
    let is_shared_out = kind == DecisionKind::Decision && is_shared_out(section.lines, present);
    let kind = if is_shared_out { DecisionKind::Action } else { kind };
    let reader = Reader::new(search, struck, section, kind);
    let mut seen = Seen::default();
    let mut found = Vec::new();
    let lines = section.lines.iter().enumerate().filter(|(_, line)| line.paragraph > 0 || line.is_heading());
    for (number, line) in lines {
        if reader.is_over(number, line, &seen) {
            break;
        }
        seen.note_owner(line, &reader);
        if line.is_heading() {
            continue;
        }
        if reader.is_top(line) {
            seen.head = Some(reader.head(number, line));
        }
        // What is quoted below an item is said about it.
        let is_remark = line.is_quoted && seen.has_unquoted;
        if is_remark || !(reader.is_begun(line) || reader.is_of_sublist(line, &seen)) {
            continue;
        }
        let whole = reader.whole(number, line);
        seen.note(line, reader.is_item(line));
        // What is too much for one outcome is a list of several.
        if reader.is_top(line) && whole.ends_with(':') && matches!(seen.head, Some(Head::Task)) {
            seen.head = Some(Head::Several);
        }
        // Who is named alone has what stands below.
        let is_owner = reader.is_top(line) && matches!(seen.head, Some(Head::Owner(_) | Head::Title));
        let is_given = seen.owner_of(line.depth() > reader.top).is_some();
        if is_owner || reader.is_none(line, without_box(&whole), is_given) {
            continue;
        }
        seen.n_prose += usize::from(
            is_prose(line)
                && reader.counted(line).is_none()
                && !reader.is_review
                && !marked::is_marked(&line.text, marks),
        );
        if seen.n_prose > MOST_PROSE {
            // A section of prose; its first sentences are the outcome.
            break;
        }
        for part in parted(without_box(&whole), kind, present) {
            if kind == DecisionKind::Decision && is_undecided(part, present) {
                continue;
            }
            let mut outcome = reader.outcome(number, line, part);
            if outcome.kind == DecisionKind::Action && outcome.by.is_none() {
                outcome.by = seen.owner_of(line.depth() > reader.top);
            }
            let span = place_of(file, line, without_box(&line.text));
            found.push(Found { outcome, way: section.way(), span });
        }
    }
    name_like_others(&mut found, present);
    found
}

/// Tells whether a list of what was resolved on gives all of it to somebody: `Kate: write to them`. So it is one of tasks, and who stands
/// before the colons says nothing.
fn is_shared_out(lines: &[Line], present: &Present) -> bool {
    #[rustfmt::skip]
    const SPEAKING: &[&str] = &["i", "we", "it", "this", "that", "they", "you", "he", "she", "there", "the", "yes", "no", "should", "would", "could", "can", "do", "is", "are", "what", "why", "how", "if", "maybe", "and", "but", "so"];
    let top = lines.iter().filter_map(Line::depth).min();
    let items = lines.iter().filter(|line| line.is_first && line.paragraph > 0 && top.is_some() && line.depth() == top);
    let given = |line: &Line| {
        let (named, rest) = line.text.split_once(": ")?;
        let is_somebody = tasks::is_there(named, present) || named.split(' ').all(undertaken::may_be_name);
        let first = rest.split([' ', '\'', '’']).next()?;
        // "Kate: I will", "Kate: it is fine" are said.
        let is_said = SPEAKING.contains(&first.to_lowercase().as_str());
        (is_somebody && !is_said).then(|| owners::is_imperative(first))
    };
    let items: Vec<Option<bool>> = items.filter(|line| !marked::is_nothing(&line.text)).map(given).collect();
    items.contains(&Some(true)) && items.iter().all(Option::is_some)
}

/// Parts what was decided from what somebody is to do about it, where sentences of one paragraph tell both.
fn parted<'t>(text: &'t str, kind: DecisionKind, present: &Present) -> Vec<&'t str> {
    let is_task = |sentence: &str| tasks::task(sentence, present).is_some_and(|task| task.is_assigned);
    if kind != DecisionKind::Decision || !sentences(text).skip(1).any(is_task) {
        return vec![text];
    }
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    for range in sentence_ranges(text) {
        let is_own = is_task(&text[range.clone()]);
        match parts.last_mut().filter(|_| is_open && !is_own) {
            Some(last) => last.end = range.end,
            None => parts.push(range),
        }
        is_open = !is_own;
    }
    parts.into_iter().map(|range| &text[range]).collect()
}

/// Adds who begins a task where others of the list begin with who has them: `Kate minutes of May`, `Stranger bucht einen Raum`.
fn name_like_others(found: &mut [Found], present: &Present) {
    const FEWEST: usize = 2;
    let begins_with_owner = |decision: &Outcome| {
        decision
            .by
            .as_deref()
            .is_some_and(|by| decision.text.strip_prefix(by).is_some_and(|rest| rest.starts_with(' ')))
    };
    if found.iter().filter(|found| begins_with_owner(&found.outcome)).count() < FEWEST {
        return;
    }
    for Outcome { kind, text, by, .. } in found.iter_mut().map(|found| &mut found.outcome) {
        if *kind == DecisionKind::Action && by.is_none() {
            *by = text.split_once(' ').and_then(|(first, rest)| {
                let is_owner = (tasks::is_there(first, present) && !undertaken::is_told(rest))
                    || undertaken::is_stranger(first, rest);
                is_owner.then(|| first.to_owned())
            });
        }
    }
}

/// What is known of a section before its lines are read.
struct Reader<'a> {
    file: &'a SourceFile,
    struck: &'a Struck<'a>,
    section: &'a Section<'a>,
    kind: DecisionKind,
    present: &'a Present,
    marks: MarkWords<'a>,
    /// How deep the items of its list stand.
    top: Option<u8>,
    /// Whether its lines are counted, in Chinese or Japanese, where no list is known as one.
    is_counted: bool,
    /// Whether it goes through what was to be done before.
    is_review: bool,
    /// Whether it tells what comes next, and so of more than tasks.
    is_of_next: bool,
    /// Whether its lists stand below people.
    is_by_owner: bool,
}

/// What was seen of a section, line by line.
#[derive(Default)]
struct Seen {
    n_prose: usize,
    has_items: bool,
    has_unquoted: bool,
    /// The sign before the items of its list.
    bullet: Option<char>,
    /// Who has the tasks of the list below: `SON:` on a line above it.
    owner: Option<String>,
    /// What stands below the last item of its list.
    head: Option<Head>,
}

impl Seen {
    /// Returns who has what nobody is named with, in a list below an item or not.
    fn owner_of(&self, is_below_item: bool) -> Option<String> {
        match &self.head {
            Some(Head::Owner(owner)) if is_below_item => Some(owner.clone()),
            _ => self.owner.clone(),
        }
    }

    /// Notes who has the tasks of the list below a line: `SON:`, `**Kate**`, `### Kate`.
    fn note_owner(&mut self, line: &Line, reader: &Reader<'_>) {
        if is_prose(line) && line.is_first {
            let is_set_apart = line.is_heading() || line.n_strong >= line.text.len();
            let text = line.text.trim();
            let named = text.strip_suffix(':').or(is_set_apart.then_some(text)).map(sublists::bare);
            self.owner = named.filter(|named| reader.is_owner(named)).map(str::to_owned);
        }
    }

    fn note(&mut self, line: &Line, is_item: bool) {
        if is_item && !self.has_items {
            self.bullet = line.text.chars().next();
        }
        self.has_items |= is_item;
        self.has_unquoted |= is_item && !line.is_quoted;
    }
}

impl<'a> Reader<'a> {
    fn new(search: &Search<'a>, struck: &'a Struck<'a>, section: &'a Section<'a>, kind: DecisionKind) -> Reader<'a> {
        let Search { minutes: Minutes { file, marks, .. }, present, .. } = *search;
        let is_of_actions = kind == DecisionKind::Action;
        Reader {
            file,
            struck,
            section,
            kind,
            present,
            marks,
            top: section.lines.iter().filter_map(Line::depth).min(),
            is_counted: counted::is_list(section.lines),
            is_review: is_of_actions && announced::is_review(section.words),
            is_of_next: is_of_actions
                && announced::is_of_next(section.words)
                && !announced::is_of_actions(section.words),
            is_by_owner: is_of_actions && is_by_owner(section.lines, present),
        }
    }

    /// Tells whether the tasks below are those of somebody who is named: where some lists stand below people, others do, too.
    fn is_owner(&self, named: &str) -> bool {
        sublists::is_owner(named, self.present) || (self.is_by_owner && sublists::may_be_owner(named))
    }

    /// Tells what stands below an item of the list.
    fn head(&self, number: usize, line: &Line) -> Head {
        let text = without_box(&line.text);
        let is_above = self.section.lines.get(number + 1).is_some_and(|next| next.depth() > line.depth());
        let named = sublists::bare(text);
        let is_set_apart = line.n_strong >= line.text.trim_end_matches([':', ' ']).len();
        match () {
            () if is_above && self.is_owner(named) => Head::Owner(named.to_owned()),
            () if is_above && is_set_apart && named.split(' ').count() <= MOST_WORDS_OF_TITLE => Head::Title,
            () => Head::of(text, self.present),
        }
    }

    fn is_item(&self, line: &Line) -> bool {
        self.is_top(line) || is_plain_item(line) || self.counted(line).is_some()
    }

    /// Returns what stands behind the number of a line, if the lines of the section have numbers.
    fn counted<'l>(&self, line: &'l Line) -> Option<&'l str> {
        counted::item(line).filter(|_| self.is_counted)
    }

    /// Tells whether a line is an item of the list itself.
    fn is_top(&self, line: &Line) -> bool {
        self.top.is_some() && line.depth() == self.top && line.is_first
    }

    /// Tells whether a line is a task of its own in a list below an item.
    fn is_of_sublist(&self, line: &Line, seen: &Seen) -> bool {
        let is_below = line.is_first && line.depth().is_some_and(|depth| self.top.is_some_and(|top| depth == top + 1));
        let has = |head: &Head| head.has(without_box(&line.text), self.present);
        is_below && self.kind == DecisionKind::Action && seen.head.as_ref().is_some_and(has)
    }

    /// Tells whether a line is no more of what the label announces. A heading announces all that stands below it.
    fn is_over(&self, number: usize, line: &Line, seen: &Seen) -> bool {
        // In plain text, another sign than that of the list begins something else.
        let sign = line.text.chars().next().filter(|_| line.block == Block::Text);
        let is_other_sign =
            number > 0 && sign.is_some_and(|sign| SIGNS.contains(&sign) && seen.bullet.unwrap_or(USUAL_BULLET) != sign);
        // Words before a colon announce the list right below them, and no other.
        let is_behind = is_prose(line) && line.is_first && seen.has_items && self.counted(line).is_none();
        // What stands right behind the label is what it announces: an address.
        let is_said = number == 0 && is_address(line.text.trim());
        self.section.form != Form::Heading && (is_other_sign || is_behind || is_said)
    }

    /// Tells whether an outcome may begin with a line.
    fn is_begun(&self, line: &Line) -> bool {
        let is_struck_out = self.struck.is_all_of(line);
        let is_begun = match () {
            () if self.is_item(line) => true,
            () if self.is_review && is_struck_out && is_prose(line) => true,
            () if !is_prose(line) => false,
            () if self.section.form != Form::Heading => marked::is_marked(&line.text, self.marks),
            () if self.is_review || self.top.is_some() => is_task_of_review(&line.text, self.present, self.marks),
            () => line.is_first || marked::is_marked(&line.text, self.marks),
        };
        // A decision that is struck out holds no more.
        is_begun && !(is_struck_out && self.kind == DecisionKind::Decision)
    }

    /// Returns all the words of what begins with a line.
    fn whole(&self, number: usize, line: &Line) -> String {
        let lines = &self.section.lines[number..];
        if let Some(text) = self.counted(line) {
            return text.to_owned();
        }
        // In a review, each line may be of its own, and the next what is said of it.
        let is_line = is_plain_item(line)
            || (self.is_review
                && is_prose(line)
                && lines.get(1).is_some_and(|next| next.text.trim_start().starts_with(char::is_uppercase))
                && is_task_of_review(&line.text, self.present, self.marks));
        let whole = if is_line { self.struck.without(line).into_owned() } else { self.text_from(lines) };
        if self.is_item(line) { with_parts(whole, lines, self.present) } else { whole }
    }

    /// Returns the text of the paragraph that begins with the first line, up to where a line of it begins something of its own.
    fn text_from(&self, lines: &[Line]) -> String {
        let Some(first) = lines.first() else { return String::new() };
        let is_own = |line: &Line| {
            marked::is_marked(&line.text, self.marks)
                || is_plain_item(line)
                || self.struck.begins_with_all_of(line)
                || (line.block == Block::Text && is_said(&line.text, self.present))
        };
        let more = lines[1..].iter().zip(lines).take_while(|(line, before)| {
            line.paragraph == first.paragraph && !is_own(line) && !is_left_behind(self.file, line, before)
        });
        let more = more.map(|(line, _)| line);
        let texts = std::iter::once(first).chain(more).map(|line| self.struck.without(line));
        texts.map(|text| text.trim().to_owned()).collect::<Vec<String>>().join(" ")
    }

    /// Tells whether a text is no outcome, wherever it stands.
    ///
    /// Of what comes next a task is what is put as one, what stands in a box, and what stands below who has it (`is_given`).
    fn is_none(&self, line: &Line, text: &str, is_given: bool) -> bool {
        let is_sure = || is_given || in_box(self.file, line).is_some() || is_task(text, self.present, self.marks);
        (self.is_of_next && !is_sure() && !infinitives::begins_or_ends(text, self.section.words))
            || (self.kind == DecisionKind::Action && announced::is_of_next_meeting(text))
            || is_passed_over(self.file, line, text, self.marks)
            || (is_question(text) && !has_marks(text, self.marks))
            || (self.kind == DecisionKind::Action && (is_absence(text) || japanese::is_stated(text)))
            || (self.is_review
                && self.kind == DecisionKind::Action
                && !has_marks(text, self.marks)
                && is_account(text, self.present))
    }

    fn outcome(&self, number: usize, line: &Line, text: &str) -> Outcome {
        // "Kate to write it" is a task wherever it stands.
        let is_task =
            tasks::task(text, self.present).is_some_and(|task| task.is_assigned) || is_promise(text, self.present);
        // So is what stands in a box that nobody ticked, and "Kate will write it".
        let boxed = in_box(self.file, line);
        let is_to_be_done = boxed.is_some_and(|(is_ticked, _)| !is_ticked)
            || tasks::task(text, self.present).is_some_and(|task| owners::is_imperative(task.verb));
        let kind = if is_task || is_to_be_done { DecisionKind::Action } else { self.kind };
        let mut outcome = marked::unmarked(self.marks, kind, text, line.paragraph);
        let is_ticked = boxed.is_some_and(|(is_ticked, _)| is_ticked) || self.struck.is_all_of(line);
        if let Some((named, is_alone)) = self.named_below(number).filter(|_| kind == DecisionKind::Action) {
            if let Some(head) = outcome.text.strip_suffix(named.as_str()).filter(|_| is_alone) {
                outcome.text = head.trim_end().to_owned();
            }
            outcome.by = outcome.by.or(Some(named));
        }
        complete(&mut outcome, self.present, is_ticked || announced::is_of_done(self.section.words));
        if self.is_review && self.is_item(line) && outcome.state.is_none() {
            outcome.state = self.section.lines.get(number + 1).and_then(|next| answer(&next.text));
        }
        outcome
    }
}

impl Reader<'_> {
    /// Returns who is named on the last line of an outcome of several, in scripts whose names a courtesy tells: `福地さん`, and whether
    /// nothing else stands on it.
    fn named_below(&self, number: usize) -> Option<(String, bool)> {
        /// What says that somebody is meant.
        const COURTESY: &str = "さん";
        let first = self.section.lines.get(number)?;
        let more = self.section.lines[number + 1..].iter();
        let is_more =
            |line: &&Line| line.paragraph == first.paragraph && !line.is_first && self.counted(line).is_none();
        let last = more.take_while(is_more).last()?;
        let text = last.text.trim();
        let named = text.split([' ', '\u{3000}']).next().filter(|named| names::is_east_asian(named))?;
        let is_person = |part: &str| part.ends_with(COURTESY) || tasks::is_there(part, self.present);
        let are_people = !named.is_empty() && named.split(['、', '，']).all(is_person);
        are_people.then(|| (named.to_owned(), named.len() == text.len()))
    }
}

/// Tells whether a list of tasks stands below somebody: in an item, a line or a heading of its own that is nothing but a name.
fn is_by_owner(lines: &[Line], present: &Present) -> bool {
    lines.windows(2).any(|pair| {
        let [above, next] = pair else { return false };
        let is_above = next.is_item() && next.depth() > above.depth();
        is_above && sublists::is_owner(sublists::bare(without_box(&above.text)), present)
    })
}

pub(super) fn is_prose(line: &Line) -> bool {
    !line.is_item() && !is_plain_item(line)
}

/// What is set in bold above a list of tasks is called in no more words.
const MOST_WORDS_OF_TITLE: usize = 4;

/// The sign before an item where none was seen yet.
const USUAL_BULLET: char = '-';

/// Signs before headings of plain text.
const SIGNS: &[char] = &['■', '◆', '●', '〇', '○', '◎', '□', '▼', '【', '＜'];

/// More paragraphs of prose below a heading are an account.
const MOST_PROSE: usize = 3;

/// Tells whether a line behind the end of a sentence stands at the margin, though an item is what it is read as a part of: it begins
/// something else.
fn is_left_behind(file: &SourceFile, line: &Line, before: &Line) -> bool {
    // `IN PROCESS` says how the item stands.
    let is_sentence = line.text.chars().nth(1).is_some_and(|second| second.is_lowercase() || second == ' ');
    let is_at_margin = || file.text[..line.span.start as usize].ends_with('\n');
    line.is_item()
        && before.text.trim_end().ends_with(['.', '!', '?'])
        && line.text.starts_with(char::is_uppercase)
        && is_sentence
        && settled::state(&line.text).is_none()
        && is_at_margin()
}

/// Tells whether a line begins with somebody before a colon, who speaks or is to act: `SON: write to them`.
fn is_said(text: &str, present: &Present) -> bool {
    let named = text.split_once(':').map(|(named, _)| named.trim());
    named.is_some_and(|named| named == "ALL" || tasks::is_there(named, present))
}

/// What the line below an earlier task says that became of it, in brackets and nothing else: `(merged)`.
fn answer(text: &str) -> Option<DecisionStatus> {
    let inner = text.trim().strip_prefix(['(', '['])?.strip_suffix([')', ']'])?;
    settled::of_word(inner)
}

fn is_task_of_review(text: &str, present: &Present, marks: MarkWords<'_>) -> bool {
    marked::is_marked(text, marks) || tasks::task_of_review(text.trim(), present).is_some()
}

/// Tells whether words are of a task, where other things may stand, too.
fn is_task(text: &str, present: &Present, marks: MarkWords<'_>) -> bool {
    let is_ours = || {
        ["We will ", "we will ", "We'll ", "we'll ", "We need to ", "we need to "]
            .iter()
            .any(|words| text.starts_with(words))
    };
    marked::is_marked(text, marks)
        || owners::is_imperative(text)
        || is_ours()
        || owners::owner(text).is_some()
        || tasks::task(text, present).is_some()
        || behind(text).is_some_and(|name| tasks::is_there(name, present))
        || (!text.is_ascii() && !text.starts_with(|c: char| c.is_ascii()))
}

/// Tells whether what stands among decisions is none: what is asked, what somebody says or proposes, or what is said to be open.
fn is_undecided(text: &str, present: &Present) -> bool {
    #[rustfmt::skip]
    const ASKING: &[&str] = &["how is", "how are", "how to", "how do", "how does", "how can", "how should", "what is", "what's", "what are", "what about", "why", "whether", "should we", "do we", "can we", "is there", "are there"];
    #[rustfmt::skip]
    const SAYING: &[&str] = &["proposed", "proposes", "suggested", "suggests", "asked", "asks", "mentioned", "thinks", "thought", "wondered", "wonders", "raised", "noted", "said", "explained"];
    let lower = text.to_lowercase();
    let begins = |words: &&str| lower.strip_prefix(*words).is_some_and(|rest| rest.starts_with(' '));
    // "Do we rename it? Yes." is settled.
    let is_asked = text.ends_with(['?', '？'])
        || text.split_once("? ").is_some_and(|(asked, answer)| !asked.contains(". ") && !is_answer(answer))
        || (ASKING.iter().any(begins) && !text.contains('?'));
    let is_somebody = |name: &str| tasks::is_there(name.trim(), present);
    let is_speech = text.split_once(':').is_some_and(|(speaker, _)| is_somebody(speaker)) && !is_promise(text, present);
    let is_opinion = SAYING.iter().any(|verb| {
        text.find(verb).is_some_and(|at| is_somebody(&text[..at]) && text[at + verb.len()..].starts_with(' '))
    });
    is_asked
        || is_speech
        || is_opinion
        || is_musing(&lower)
        || text.starts_with("..")
        || text.starts_with('…')
        || marked::is_undecided(text)
}

/// "A second profile may be needed": it is not known yet.
fn is_musing(lower: &str) -> bool {
    const MAYBE: [&str; 4] = ["may be ", "might be ", "may also be ", "might also be "];
    const NEEDED: [&str; 5] = ["needed", "required", "necessary", "useful", "helpful"];
    let is_reserved =
        ["some reservations", "some concerns", "some doubts"].iter().any(|words| lower.starts_with(words));
    is_reserved
        || MAYBE.iter().any(|maybe| {
            lower
                .split_once(maybe)
                .is_some_and(|(_, rest)| NEEDED.iter().any(|needed| rest.trim_end_matches('.') == *needed))
        })
}

/// Tells whether an item of a review of tasks only says how things stand: "Speaker One noted that …", "The roof is being mended".
fn is_account(text: &str, present: &Present) -> bool {
    #[rustfmt::skip]
    const TELLING: &[&str] = &["indicated", "noted", "said", "mentioned", "reported", "explained", "confirmed", "asked", "stated", "thinks", "thought"];
    let (named, verb) = text.split_once(' ').unwrap_or_default();
    let is_said = TELLING.iter().any(|word| verb.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
    let behind = text.split_once(": ").map(|(_, behind)| behind.to_lowercase()).unwrap_or_default();
    let is_confirmed = ["confirmed with ", "confirmed that "].iter().any(|words| behind.starts_with(words));
    let is_going_on = [" are being ", " is being "].iter().any(|words| text.contains(words)) && !text.contains(" to ");
    (is_said && tasks::is_there(named, present)) || is_confirmed || is_going_on
}

/// `SON: I will write to them`: who speaks takes a task.
fn is_promise(text: &str, present: &Present) -> bool {
    let said = text.split_once(':').filter(|(speaker, _)| tasks::is_there(speaker.trim(), present));
    said.is_some_and(|(_, said)| ["I will ", "I'll "].iter().any(|will| said.trim_start().starts_with(will)))
}

fn is_answer(text: &str) -> bool {
    let first = text.trim().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    matches!(
        first.as_str(),
        "yes"
            | "no"
            | "agreed"
            | "agree"
            | "ok"
            | "okay"
            | "decision"
            | "decided"
            | "done"
            | "consensus"
            | "ja"
            | "nein"
            | "oui"
            | "non"
    )
}

/// Tells whether words say that somebody will be away, which is nothing to do.
fn is_absence(text: &str) -> bool {
    [" will not be available", " will not be attending", " won't be available", " won't be attending"]
        .iter()
        .any(|words| text.contains(words))
}

fn is_question(text: &str) -> bool {
    text.ends_with(['?', '？'])
}

fn has_marks(text: &str, marks: MarkWords<'_>) -> bool {
    marked::is_marked(text, marks) || text.contains(" to ")
}

/// Tells whether an item is none of the outcomes that its section announces.
fn is_passed_over(file: &SourceFile, line: &Line, text: &str, marks: MarkWords<'_>) -> bool {
    text.chars().count() < shortest(text)
        || text.ends_with(':')
        || marked::is_nothing(text)
        || text.contains('★')
        || is_address(text)
        // What bears a mark of its own in a box is read where boxes are.
        || in_box(file, line).is_some_and(|(_, boxed)| is_marked_box(boxed, marks))
}

/// An address alone says nothing of what is to be done.
pub(super) fn is_address(text: &str) -> bool {
    text.contains("://") && !text.contains([' ', '\u{3000}'])
}

/// An item of a list in plain text, where no list is known as one.
fn is_plain_item(line: &Line) -> bool {
    let text = line.text.as_str();
    line.block == Block::Text
        && chunks::arrow(text).is_none_or(|_| text.starts_with('→'))
        && ((text.starts_with('*') && !text.starts_with("**"))
            || ["- ", "* ", "• "].iter().any(|mark| text.starts_with(mark))
            || text.starts_with(['・', '☆', '→', '●', '○']))
}

/// Scripts without spaces say more in fewer letters.
fn shortest(text: &str) -> usize {
    if names::is_east_asian(text) { SHORTEST / 2 } else { SHORTEST }
}
