//! Sentences that may tell an outcome, asked about on the page of their report.
//!
//! A browser can only answer what is asked: it names a report and a sentence of it, and says what that tells. Its words are those of the
//! report.

use std::cmp::Ordering;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;

use super::mending::{self, Known, Saying};
use super::request::Request;
use super::snapshot::Snapshot;
use crate::archive::{Entity, Text};
use crate::beside::judgements::Judgement;
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::content::{Document, Possible, Strength};
use crate::review::{self, Kept, Told, signs};
use crate::site::Site;
use crate::source::RelPath;
use crate::text::date::in_words;
use crate::text::slug::percent_encode_path;
use crate::text::unseen;
use crate::text::words::{clipped, squeeze};

/// What is asked about, and what was answered since the start.
pub struct Review {
    least: Strength,
    /// What each report offers, as it was when it was asked about last.
    known: Mutex<FxHashMap<RelPath, Offered>>,
    answers: Mutex<Vec<Answered>>,
}

struct Offered {
    document: Arc<Document>,
    sentences: Arc<[Possible]>,
}

/// An answer that can be taken back.
struct Answered {
    /// What it was about, and what it was.
    said: String,
    kept: Kept,
}

/// What somebody wants changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// A judgement is to be kept about the report at a path.
    Keep(RelPath, Judgement),
    /// Something is to be said of a report instead of what is known of it.
    Say(Saying),
    /// The answer with this number is to be taken back: the last one, as the page has it.
    TakeBack(usize),
}

/// A report of which sentences are asked about, for the list of all.
#[derive(Serialize)]
pub(super) struct Report {
    title: String,
    day: Option<String>,
    href: String,
    /// How many sentences.
    pub(super) count: usize,
    /// What is not known of it, in words.
    unknown: String,
}

/// What the panel of a page asks.
#[derive(Serialize)]
pub(super) struct Questions {
    /// What is known of the report, if the page is one's.
    known: Option<Known>,
    sentences: Vec<Question>,
    n_sentences: usize,
    /// Those who were there, for whoever is to act.
    people: Vec<String>,
    /// The report to go on with.
    next: Option<Report>,
    /// How many reports are left.
    n_reports: usize,
    /// The last answer, and its number.
    last: Option<String>,
    n_answers: usize,
}

#[derive(Serialize)]
struct Question {
    /// Names it in an answer.
    id: String,
    report: String,
    words: String,
    href: String,
    /// Below what it stands.
    below: Option<String>,
    signs: String,
    /// Whether it says that what is decided is for later.
    is_put_off: bool,
    by: Option<String>,
    answers: Vec<AnswerView>,
}

#[derive(Serialize)]
struct AnswerView {
    told: &'static str,
    label: &'static str,
    /// Whether it is what the sentence seems to tell.
    is_likely: bool,
    /// Whether it is a task, which somebody has.
    is_action: bool,
}

/// What may be answered: what it is called in requests, and on a button.
const ANSWERS: [(&str, &str, Told); 4] = [
    ("decision", "Decision", Told::Outcome(DecisionKind::Decision)),
    ("rejection", "Rejected", Told::Rejection),
    ("nothing", "Neither", Told::Nothing),
    ("action", "Task", Told::Outcome(DecisionKind::Action)),
];

/// More of a sentence is not said of the last answer, nor more of a heading.
pub(super) const LONGEST_SAID: usize = 60;
/// No list of names has more letters.
const LONGEST_BY: usize = 300;

impl Review {
    /// Makes a review of the sentences that are at least so likely.
    pub fn new(least: Strength) -> Review {
        Review { least, known: Mutex::default(), answers: Mutex::default() }
    }

    /// Returns how many sentences of how many reports are asked about.
    pub fn n_left(&self, site: &Site) -> (usize, usize) {
        let counts = self.left(site).into_iter().map(|(_, count)| count);
        counts.fold((0, 0), |(n_sentences, n_reports), count| (n_sentences + count, n_reports + 1))
    }

    /// Returns the reports of which something is asked, the latest first, with the number of sentences.
    fn left<'s>(&self, site: &'s Site) -> Vec<(&'s Text, usize)> {
        let texts: Vec<&Text> =
            site.archive.texts.iter().filter(|text| matches!(text.entity, Entity::Meeting(_))).collect();
        let counted: Vec<(&Text, usize)> =
            texts.into_par_iter().map(|text| (text, self.of(site, text).len())).collect();
        let mut left: Vec<(&Text, usize)> = counted.into_iter().filter(|(_, count)| *count > 0).collect();
        left.sort_by(|(one, _), (other, _)| later_first(one, other));
        left
    }

    /// Returns the reports of which something is asked, the latest first.
    pub(super) fn reports(&self, site: &Site, base: &str) -> Vec<Report> {
        self.left(site).into_iter().map(|(text, count)| report(site, base, text, count)).collect()
    }

    /// Returns the reports of which nothing is asked and something is not known, the latest first.
    pub(super) fn lacking(&self, site: &Site, base: &str) -> Vec<Report> {
        self.unknown(site).into_iter().map(|text| report(site, base, text, 0)).collect()
    }

    fn unknown<'s>(&self, site: &'s Site) -> Vec<&'s Text> {
        let texts = site.archive.texts.iter().filter(|text| matches!(text.entity, Entity::Meeting(_)));
        let unknown =
            texts.filter(|text| !mending::unknown(&site.archive, text).is_empty() && self.of(site, text).is_empty());
        let mut unknown: Vec<&Text> = unknown.collect();
        unknown.sort_by(|one, other| later_first(one, other));
        unknown
    }

    /// Returns the report to go on with from a page: the next one with sentences, or, where none is left, the next of which something is not
    /// known; with the number of its sentences.
    fn next<'s>(&self, site: &'s Site, left: &[(&'s Text, usize)], here: Option<&Text>) -> Option<(&'s Text, usize)> {
        let is_here = |other: &Text| here.is_some_and(|here| Arc::ptr_eq(&here.document, &other.document));
        let is_later = |other: &Text| here.is_some_and(|here| later_first(other, here).is_le());
        let others = |all: &[(&'s Text, usize)]| {
            let (before, behind): (Vec<_>, Vec<_>) =
                all.iter().copied().filter(|(other, _)| !is_here(other)).partition(|(other, _)| is_later(other));
            behind.into_iter().chain(before).next()
        };
        others(left).or_else(|| others(&self.unknown(site).into_iter().map(|text| (text, 0)).collect::<Vec<_>>()))
    }

    /// Returns what is asked about a report. It stays the same as long as the report and what was judged of it do, and then its document is
    /// the same.
    fn of(&self, site: &Site, text: &Text) -> Arc<[Possible]> {
        let document = &text.document;
        let path = &document.file.path;
        let known = |known: &FxHashMap<RelPath, Offered>| {
            let known = known.get(path).filter(|known| Arc::ptr_eq(&known.document, document))?;
            Some(Arc::clone(&known.sentences))
        };
        if let Some(sentences) = known(&self.known.lock().unwrap_or_else(PoisonError::into_inner)) {
            return sentences;
        }
        let offers = review::of_report(site, document, self.least);
        let mut sentences = offers.map(|offers| offers.sentences).unwrap_or_default();
        // What a report says twice is asked once: the answer holds for its words.
        let mut seen = FxHashSet::default();
        sentences.retain(|sentence| seen.insert(sentence.words.clone()));
        let sentences: Arc<[Possible]> = sentences.into();
        let now_known = Offered { document: Arc::clone(document), sentences: Arc::clone(&sentences) };
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone(), now_known);
        sentences
    }

    /// Returns what is asked on a page.
    pub(super) fn questions(&self, snapshot: &Snapshot, base: &str, page: &str) -> Questions {
        let site = &snapshot.site;
        let left = self.left(site);
        let entity = snapshot.routes.entity(page).filter(|entity| matches!(entity, Entity::Meeting(_)));
        let text = entity.and_then(|entity| site.archive.text_of(entity));
        let next = self.next(site, &left, text);
        let sentences = text.map(|text| self.of(site, text)).unwrap_or_default();
        let answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        Questions {
            known: text.and_then(|text| mending::known(&site.archive, text)),
            n_sentences: sentences.len(),
            sentences: text
                .map(|text| sentences.iter().map(|sentence| question(text, sentence)).collect())
                .unwrap_or_default(),
            people: entity.map(|entity| people(site, entity)).unwrap_or_default(),
            next: next.map(|(text, count)| report(site, base, text, count)),
            n_reports: left.len(),
            last: answers.last().map(|answered| answered.said.clone()),
            n_answers: answers.len(),
        }
    }

    /// Returns what an answer asks for.
    ///
    /// # Errors
    ///
    /// Why it asks for nothing, in words that say what to do.
    pub(super) fn change(&self, snapshot: &Snapshot, request: &Request) -> Result<Change, &'static str> {
        let of_request = |name| request.parameter(name).unwrap_or_default();
        let (path, id, told) = (of_request("report"), of_request("sentence"), of_request("told"));
        let told = ANSWERS.iter().find(|(name, ..)| *name == told).ok_or("There is no such answer.")?.2;
        let site = &snapshot.site;
        let mut texts = site.archive.texts.iter();
        let text = texts.find(|text| text.document.file.path.as_str() == path);
        let sentences = text.map(|text| self.of(site, text)).unwrap_or_default();
        let sentence = sentences.iter().find(|sentence| id_of(sentence) == id);
        let (Some(text), Some(sentence)) = (text, sentence) else {
            return Err(NOT_ASKED);
        };
        let told = if seems(sentence) == told { Told::AsItSeems } else { told };
        let by = clean(&request.parameter("by").ok_or("Who is to act cannot be read.")?, LONGEST_BY)?;
        let by = names(&by).join(", ");
        let by = Some(by.as_str()).filter(|_| is_task(sentence, told));
        Ok(Change::Keep(text.document.file.path.clone(), review::judgement(sentence, told, by)))
    }

    /// Returns what a request to take an answer back asks for.
    pub(super) fn taking_back(request: &Request) -> Result<Change, &'static str> {
        let number = request.parameter("answer").and_then(|number| number.parse().ok());
        number.map(Change::TakeBack).ok_or("Nothing says which answer is to be taken back.")
    }

    /// Tells whether somebody may still say what the words of a report tell.
    fn is_asked(&self, site: &Site, path: &RelPath, words: &str) -> bool {
        let text = site.archive.texts.iter().find(|text| text.document.file.path == *path);
        text.is_some_and(|text| self.of(site, text).iter().any(|sentence| sentence.words == words))
    }

    /// Carries out what somebody wants changed, in the site's folder.
    ///
    /// # Errors
    ///
    /// Why nothing was changed, in words that say what to do.
    pub(super) fn carry_out(&self, site: &Site, root: &Path, change: Change) -> Result<(), String> {
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        match change {
            Change::Keep(path, judgement) if !self.is_asked(site, &path, &judgement.words) => {
                return Err(NOT_ASKED.to_owned());
            }
            Change::Keep(path, judgement) => {
                let said = said(&judgement);
                let kept = review::keep(root, &path, &[judgement])?;
                answers.push(Answered { said, kept });
            }
            Change::Say(saying) => {
                let (said, kept) = saying.keep(site, root)?;
                answers.push(Answered { said, kept });
            }
            Change::TakeBack(number) => {
                let last = answers.last().filter(|_| number == answers.len());
                let taken = review::take_back(
                    root,
                    &last.ok_or("This is not the last answer any more. Reload the page.")?.kept,
                );
                match taken {
                    Ok(()) => drop(answers.pop()),
                    // No earlier one can be taken back either.
                    Err(fault) => {
                        answers.clear();
                        return Err(fault);
                    }
                }
            }
        }
        Ok(())
    }
}

const NOT_ASKED: &str = "This is not asked any more: the report was changed, or somebody answered. Reload the page.";

pub(super) const TOO_LONG: &str = "This is too long.";

/// Returns what somebody typed on one line, without what nobody sees.
pub(super) fn clean(typed: &str, longest: usize) -> Result<String, &'static str> {
    if typed.contains(char::is_control) {
        return Err("This has characters that nobody sees.");
    }
    let typed = unseen::without(typed, |c| {
        unseen::is_direction(c) || unseen::is_formless(c) || c == '\u{2028}' || c == '\u{2029}'
    });
    if typed.chars().count() > longest {
        return Err(TOO_LONG);
    }
    Ok(squeeze(&typed).into_owned())
}

/// Returns the names in a line, parted by commas.
pub(super) fn names(line: &str) -> Vec<String> {
    let names = line.split([',', ';', '、', '，', '；']).map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

fn is_task(sentence: &Possible, told: Told) -> bool {
    match told {
        Told::AsItSeems => sentence.kind == DecisionKind::Action,
        told => told == Told::Outcome(DecisionKind::Action),
    }
}

/// Returns what a sentence seems to tell, as an answer says it.
fn seems(sentence: &Possible) -> Told {
    match (sentence.kind, sentence.state) {
        (DecisionKind::Decision, Some(DecisionStatus::Dropped)) => Told::Rejection,
        (kind, _) => Told::Outcome(kind),
    }
}

fn later_first(one: &Text, other: &Text) -> Ordering {
    let (one, other) = (&one.document, &other.document);
    other.date.cmp(&one.date).then_with(|| one.file.path.cmp(&other.file.path))
}

fn said(judgement: &Judgement) -> String {
    let what = match (judgement.kind, judgement.status) {
        (None, _) => "neither",
        (Some(DecisionKind::Action), _) => "a task",
        (Some(_), Some(DecisionStatus::Dropped)) => "rejected",
        (Some(_), _) => "a decision",
    };
    let by = judgement.by.as_deref().map(|by| format!(" of {by}")).unwrap_or_default();
    format!("“{}”: {what}{by}", clipped(&judgement.words, LONGEST_SAID))
}

fn report(site: &Site, base: &str, text: &Text, count: usize) -> Report {
    let address = format!("{base}{}", site.archive.address(text.entity));
    Report {
        title: text.document.title.clone(),
        day: text.document.date.map(in_words),
        href: percent_encode_path(&address).into_owned(),
        count,
        unknown: mending::unknown(&site.archive, text),
    }
}

/// Returns the names of those who were there.
fn people(site: &Site, entity: Entity) -> Vec<String> {
    let Entity::Meeting(idx) = entity else { return Vec::new() };
    let appearances = site.archive.meeting(idx).appearances.iter();
    let mut names: Vec<String> = Vec::new();
    for appearance in appearances.map(|idx| site.archive.appearance(*idx)) {
        let name = &site.archive.person(appearance.person).name;
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

fn question(text: &Text, sentence: &Possible) -> Question {
    let seeming_told = seems(sentence);
    let answer = |(told, label, answer): &(&'static str, &'static str, Told)| AnswerView {
        told,
        label,
        is_likely: *answer == seeming_told,
        is_action: *answer == Told::Outcome(DecisionKind::Action),
    };
    Question {
        id: id_of(sentence),
        report: text.document.file.path.as_str().to_owned(),
        words: sentence.words.clone(),
        href: format!("#{}{}", text.anchor(sentence.paragraph), fragment(&sentence.words)),
        below: sentence.heading.as_deref().map(|heading| clipped(heading, LONGEST_SAID).into_owned()),
        signs: signs(sentence),
        is_put_off: sentence.state == Some(DecisionStatus::Open),
        by: sentence.by.clone(),
        answers: ANSWERS.iter().map(answer).collect(),
    }
}

fn id_of(sentence: &Possible) -> String {
    let mut hasher = DefaultHasher::new();
    sentence.words.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// Returns what has a browser mark these words where a link leads (the text fragments of the URL Fragment Text Directives).
fn fragment(words: &str) -> String {
    /// So many words at each end are enough to find the rest.
    const AT_EACH_END: usize = 4;
    // What belongs to the syntax must be encoded.
    let encoded = |words: &[&str]| {
        let encoded = percent_encode_path(&words.join(" ")).into_owned();
        encoded.replace('-', "%2D").replace(',', "%2C")
    };
    let words: Vec<&str> = words.split_whitespace().collect();
    match words.len() {
        n if n > 2 * AT_EACH_END => {
            format!(":~:text={},{}", encoded(&words[..AT_EACH_END]), encoded(&words[n - AT_EACH_END..]))
        }
        _ => format!(":~:text={}", encoded(&words)),
    }
}
