//! What the text of a report tells by the conventions of minutes: who was there, who had which part, what was discussed,
//! decided and said.
//!
//! Input is the text line by line and what front matter says; what is found here is merged beneath that. Each family of
//! conventions has a file. Everything found knows its rule and its place ([`Evidence`]), so that somebody who doubts a
//! value can look.

mod agenda;
mod announced;
mod appointed;
mod attended;
mod bodies;
mod captions;
mod chunks;
mod codes;
mod columns;
mod filling;
mod heads;
mod inner;
mod introductions;
pub(crate) mod joints;
mod labels;
pub(super) mod legend;
mod lists;
mod means;
mod minutes;
mod names;
mod next;
mod nicknames;
mod numerals;
mod offices;
mod outcomes;
mod people;
mod pictured;
mod placeholders;
mod presence;
mod present;
mod presiding;
mod procedure;
mod remarks;
mod roles;
mod rolls;
mod sections;
mod signs;
mod standing;
mod takers;
mod tops;
mod transcripts;
mod turns;
mod unknown_labels;
mod unparted;

#[cfg(test)]
mod tests;

pub use outcomes::possible::{Possible, Sign, Strength};
pub use turns::Turn;
pub use unknown_labels::{UnknownLabel, is_whole_name};

use std::borrow::Cow;
use std::cell::LazyCell;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Document;
use super::first_names::FirstName;
use super::infer;
use super::kind;
use super::mark_words::MarkWords;
use super::markdown::Line;
use super::outcome::Outcome;
use super::owners;
use super::schema::{DecisionKind, HeldStatus, MeetingMatter, Office};
use crate::config::{Config, Convention, DateFrom};
use crate::source::{SourceFile, Span, Spanned};
use crate::text::date::{self, Date};
use crate::text::name::short::ByInitials;
use crate::text::name::{person_key, term_key};
use crate::yaml;
use labels::{Label, Labels};
use minutes::Minutes;
use names::Entry;
use present::Present;

/// Why something is known that front matter does not say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Evidence {
    /// The key of front matter that it stands for.
    pub field: &'static str,
    /// The value, as text.
    pub value: String,
    /// The rule by which it was found.
    pub rule: String,
    /// Where; of no length where the whole file is meant.
    pub span: Span,
}

/// Something found, by which rule and where.
#[derive(Clone, Debug)]
struct Finding<T> {
    value: T,
    rule: String,
    span: Span,
}

/// What was found in a text beside what belongs into the keys of its meeting.
#[derive(Debug, Default)]
pub struct Told {
    /// The title, where the heading of the first level does not bear all of it.
    pub(super) title: Option<String>,
    /// Who said what.
    pub turns: Vec<Turn>,
    /// The numbered paragraphs that do nothing but list who was there or was not, in order.
    pub rolls: Vec<u32>,
    /// Codes of people, with the names that the report explains them by.
    pub codes: Vec<(String, Spanned<String>)>,
    /// Parts told by a first name of which the report lists nobody: the archive knows whether that is somebody.
    pub first_names: Vec<FirstName>,
    /// Decisions and actions, but for those that only bear a mark.
    pub(super) outcomes: Vec<Outcome>,
    /// The sessions below whose headings nothing but a table or a list stands: in many reports alike they are the parts of a form.
    pub bare_sessions: Vec<String>,
    /// Whether it is a form that nobody filled in, or empty.
    pub is_form: bool,
    /// Why each value is known.
    pub evidence: Vec<Evidence>,
}

/// What follows for the archive from what a text tells, wherever it stands there: a word that is put in above moves all of it.
#[derive(PartialEq, Debug)]
pub(super) struct Records<'d> {
    /// Keys with values and rules.
    evidence: Vec<(&'static str, &'d str, &'d str)>,
    codes: Vec<(&'d str, &'d str)>,
    first_names: Vec<(Office, &'d str)>,
    bare_sessions: &'d [String],
    /// Who spoke in which paragraph.
    spoken: Vec<(&'d str, u32)>,
}

/// What a text is read with.
pub(super) struct Reading<'a> {
    /// The file.
    pub(super) file: &'a SourceFile,
    /// The text line by line.
    pub(super) lines: &'a [Line],
    /// The title, written or from the text.
    pub(super) title: Option<&'a str>,
    /// Whether it is written in front matter.
    pub(super) is_titled: bool,
    /// What is said beside the file: of these keys nothing is read from the text.
    pub(super) said: &'a [yaml::Entry],
    /// The settings.
    pub(super) config: &'a Config,
}

impl Reading<'_> {
    /// Tells whether a key is left to the text, as far as anybody said beside it.
    fn is_open(&self, key: &str) -> bool {
        !self.said.iter().any(|entry| entry.key.value == key)
    }
}

/// Reads a text and fills in what the keys of its meeting do not say.
pub(super) fn read(reading: &Reading<'_>, meeting: &mut MeetingMatter) -> Told {
    let Reading { file, title, config, .. } = *reading;
    let is_on = |convention: Convention| config.conventions.is_on(convention);
    let is_open = |key: &str| reading.is_open(key);
    let labels = Labels::new(&config.labels);
    let marks = MarkWords::new(&config.decision_marks);
    let lines = prepared(reading.lines, &labels, marks);
    let lines = &*lines;
    let sections = sections::find(lines, &labels, marks);
    let minutes = &Minutes { file, lines, sections: &sections, labels: &labels, marks };
    let mut roster = people::read(minutes);
    let found_title = match title {
        None => heads::title(lines, &labels),
        Some(title) if !reading.is_titled => heads::whole_title(lines, title, &labels).or_else(|| heads::filled(title)),
        Some(_) => None,
    };
    let is_form = placeholders::is_form(reading.lines);
    let mut told = Told { title: found_title, is_form, rolls: rolls::find(lines, &roster), ..Told::default() };

    if is_on(Convention::Attendance) {
        match is_open("attendees") {
            true => filling::attendees(meeting, &roster, &mut told),
            false => filling::listed_attendees(meeting, &roster),
        }
    }
    if is_on(Convention::Absence) && is_open("regrets") {
        filling::regrets(meeting, &roster, &mut told);
    }
    if is_on(Convention::Roles) {
        add_parts(minutes, &mut roster);
        let is_open = |office: Office| match office {
            // However minutes call it, it is the same part.
            Office::Scribe => is_open("minute_taker"),
            office => office.key().is_none_or(is_open),
        };
        filling::officers(meeting, &roster, is_open, &mut told);
    }
    if is_on(Convention::Turns) {
        let officers = Present::new(roster.roles.iter().map(|(_, holder)| holder.clone()).collect());
        told.turns = turns::read(minutes, &roster.present, &officers);
        if is_open("speakers") {
            filling::speakers(meeting, &mut told);
        }
    }
    if is_on(Convention::Topics) && is_open("sessions") && meeting.sessions.is_empty() {
        let own_title = told.title.as_deref().or(title);
        let items = agenda::read(minutes, own_title, &roster.present);
        filling::sessions(meeting, items, &mut told);
    }
    if is_on(Convention::Decisions) {
        let own = own_day(reading, meeting, &told);
        let speakers = speakers(&told.turns, &roster.present);
        let search = outcomes::Search { minutes: *minutes, present: &roster.present, speakers: &speakers, own };
        for found in outcomes::read(&search) {
            let rule = format!("decisions: {}", found.way);
            let value = found.outcome.text.clone();
            told.evidence.push(Evidence { field: "decisions", value, rule, span: found.span });
            told.outcomes.push(found.outcome);
        }
    }
    if is_on(Convention::Recordings) && is_open("recordings") && meeting.recordings.is_empty() {
        for finding in means::recordings(minutes) {
            told.note("recordings", finding.value.url.clone(), &finding);
            meeting.recordings.push(finding.value);
        }
    }
    if is_on(Convention::Venue)
        && is_open("venue")
        && meeting.venue.is_none()
        && let Some(finding) = means::venue(minutes)
    {
        told.note("venue", finding.value.clone(), &finding);
        meeting.venue = Some(finding.value);
    }
    if is_on(Convention::Status)
        && is_open("status")
        && meeting.status == HeldStatus::Held
        && let Some(finding) = means::status(minutes, title)
        && (finding.value != HeldStatus::Planned || roster.present.people.is_empty())
    {
        told.note("status", finding.value.name().to_owned(), &finding);
        meeting.status = finding.value;
    }
    if is_on(Convention::NextMeeting)
        && is_open("next_meeting")
        && meeting.next_meeting.is_none()
        && let own = own_day(reading, meeting, &told)
        && let Some(finding) = next::read(minutes, own)
    {
        told.note("next_meeting", finding.value.to_string(), &finding);
        meeting.next_meeting = Some(Spanned::new(finding.value, finding.span));
    }
    let coded = roster.present.people.iter().filter_map(|finding| {
        Some((finding.value.code.clone()?, Spanned::new(finding.value.name.clone(), finding.span)))
    });
    told.codes = coded.collect();
    told
}

/// Adds to the parts that lists and labels tell those of sentences, the surest first.
fn add_parts(minutes: &Minutes<'_>, roster: &mut people::Roster) {
    presiding::add_told(minutes, roster);
    takers::add(minutes, roster);
    appointed::add(minutes, roster);
    presiding::add(minutes, roster);
    presiding::add_opening(minutes, roster);
    presiding::add_signature(minutes, roster);
    presiding::add_by_right(roster);
}

/// Returns who speaks in which paragraph, by the name in the list of those who were there.
fn speakers<'t>(turns: &'t [Turn], present: &'t Present) -> FxHashMap<u32, &'t str> {
    let name = |said: &'t str| present.find(said).map_or(said, |entry| &entry.name);
    turns.iter().map(|turn| (turn.paragraph, name(&turn.speaker.value))).collect()
}

/// Returns the lines of a report as all families of conventions read them.
fn prepared<'l>(lines: &'l [Line], labels: &Labels, marks: MarkWords<'_>) -> Cow<'l, [Line]> {
    let lines = inner::parted(heads::unquoted(lines, labels), labels);
    pictured::without(captions::without(lines), labels, marks)
}

/// Finds the sentences of a report, of which `lines` are the body, that may tell an outcome and that nothing tells.
pub(super) fn possible(document: &Document, meeting: &MeetingMatter, lines: &[Line], config: &Config) -> Vec<Possible> {
    let labels = Labels::new(&config.labels);
    let marks = MarkWords::new(&config.decision_marks);
    let lines = prepared(lines, &labels, marks);
    let sections = sections::find(&lines, &labels, marks);
    let code =
        |name: &str| document.told.codes.iter().find(|(_, other)| other.value == name).map(|(code, _)| code.clone());
    let officers = meeting.officers.iter().flat_map(|(_, people)| people);
    let mut known = FxHashSet::default();
    let people = meeting.attendees.iter().chain(&meeting.speakers).chain(officers);
    let people = people.filter(|person| known.insert(person_key(&person.name.value))).map(|person| {
        let name = person.name.value.clone();
        let value = Entry { code: code(&name), handle: person.handle.clone(), name, ..Entry::default() };
        Finding { value, rule: String::new(), span: person.name.span }
    });
    let present = Present::new(people.collect());
    let speakers = speakers(&document.told.turns, &present);
    let minutes = Minutes { file: &document.file, lines: &lines, sections: &sections, labels: &labels, marks };
    let search = outcomes::Search { minutes, present: &present, speakers: &speakers, own: document.date };
    outcomes::possible::read(&search, document)
}

/// Finds the words of a report, of which `lines` are the body, that stand before names and that no rule knows.
pub(super) fn unknown_labels(file: &SourceFile, lines: &[Line], config: &Config) -> Vec<UnknownLabel> {
    let labels = Labels::new(&config.labels);
    let marks = MarkWords::new(&config.decision_marks);
    let lines = prepared(lines, &labels, marks);
    unknown_labels::read(file, &lines, &config.labels, marks)
}

/// Completes decisions that bear a mark and are verdicts and nothing else, `marked`, with what stands above them; those that another one
/// tells are left out.
pub(super) fn complete_verdicts(
    lines: &[Line],
    marks: MarkWords<'_>,
    marked: &mut Vec<Outcome>,
    others: &mut [Outcome],
) {
    let mut told =
        outcomes::carried::complete(lines, marks, marked.iter_mut().collect(), others.iter_mut().collect()).into_iter();
    marked.retain(|_| !told.next().unwrap_or_default());
}

/// Tells whether what a text begins with is no title, but the heading of its first part.
pub(super) fn is_no_title(title: &str, config: &Config) -> bool {
    heads::is_no_title(title, &Labels::new(&config.labels))
}

/// Returns what tells whether what stands below words may be told elsewhere too: below those of outcomes, of an agenda, of a summary.
pub(super) fn announces_summary(config: &Config) -> impl Fn(&str) -> bool {
    let labels = Labels::new(&config.labels);
    move |words| {
        let label = labels.find(words);
        matches!(label, Some(Label::Decisions | Label::Actions | Label::Agenda | Label::Notes))
            || ["summary", "zusammenfassung", "résumé"].iter().any(|word| words.to_lowercase().starts_with(word))
    }
}

/// Tells whether words announce when a meeting was.
pub(super) fn announces_time(words: &str, config: &Config) -> bool {
    Labels::new(&config.labels).find(words) == Some(Label::Time) || is_word_for_day(words)
}

/// Returns what tells whether the words of a heading announce the next meeting.
pub(super) fn announces_next(config: &Config) -> impl Fn(&str) -> bool {
    let labels = Labels::new(&config.labels);
    move |words| labels.find(words) == Some(Label::Next) || next::begins_so(words)
}

/// Words for the day that mean other things as well, so that they are no label of what stands below them.
fn is_word_for_day(words: &str) -> bool {
    matches!(term_key(words).as_str(), "data" | "dato" | "dag" | "tid" | "aika" | "aeg" | "kdy" | "kiedy")
}

/// Returns the day of the meeting, as far as it is known while its text is read.
fn own_day(reading: &Reading<'_>, meeting: &MeetingMatter, told: &Told) -> Option<Date> {
    let written = meeting.date.as_ref().map(|date| date.value);
    let of_title = || {
        told.title.as_deref().or(reading.title).and_then(|title| date::find_in(title, reading.config.number_order()))
    };
    let of_path = || {
        let id = kind::kind_and_id(&reading.file.path, reading.config).1;
        infer::day_of_path(&id, &reading.config.paths).or_else(|| date::from_path(reading.file.path.as_str()))
    };
    match reading.config.date_from {
        _ if written.is_some() && !reading.is_open("date") => written,
        DateFrom::FrontMatter => written.or_else(of_path).or_else(of_title),
        DateFrom::Path => of_path().or(written).or_else(of_title),
        DateFrom::Text => of_title().or(written).or_else(of_path),
    }
}

/// Completes what was found in the text of a report, `text`, once the day of the meeting is known: until when actions are to be done,
/// and that those who are to act are people.
pub(super) fn settle(
    outcomes: &mut [Outcome],
    meeting: &MeetingMatter,
    codes: &[(String, Spanned<String>)],
    text: &str,
    own: Option<Date>,
) {
    let codes: LazyCell<FxHashSet<&str>, _> = LazyCell::new(|| codes.iter().map(|(code, _)| code.as_str()).collect());
    let names: LazyCell<FxHashSet<String>, _> = LazyCell::new(|| {
        let people = meeting.attendees.iter().chain(&meeting.speakers).chain(&meeting.regrets);
        people.flat_map(|person| person.name.value.split(' ')).map(person_key).collect()
    });
    let words = LazyCell::new(|| owners::words(text));
    let is_known = |name: &str| codes.contains(name) || names.contains(&person_key(name));
    let initials = LazyCell::new(|| {
        let mut initials = ByInitials::default();
        let people = meeting.attendees.iter().chain(&meeting.speakers).enumerate();
        people.for_each(|(at, person)| initials.add(&person.name.value, at));
        initials
    });
    for action in outcomes.iter_mut().filter(|outcome| outcome.kind == DecisionKind::Action) {
        if action.by.is_none() {
            let is_code = |code: &str| codes.contains(code) || (codes.is_empty() && initials.find(code).is_some());
            action.by = owners::code_behind_comma(&action.text, is_code).map(str::to_owned);
        }
        action.by = action.by.take().filter(|name| !placeholders::is_one(name));
        owners::forget_words(&mut action.by, &action.text, |word| words.contains(word), is_known);
        action.due = action.due.or_else(|| outcomes::dues::due(&action.text, own));
    }
}

/// Forgets a next meeting that is no later than the meeting itself, whose day is known for sure only when everything was
/// read: it was copied from the report before.
pub(super) fn forget_stale_next(meeting: &mut MeetingMatter, told: &mut Told, own: Option<Date>) {
    let Some(next) = meeting.next_meeting.as_ref().map(|next| next.value) else { return };
    let is_stale = own.is_some_and(|own| next.first_day() <= own.last_day());
    let is_found = told.evidence.iter().any(|evidence| evidence.field == "next_meeting");
    if is_stale && is_found {
        meeting.next_meeting = None;
        told.evidence.retain(|evidence| evidence.field != "next_meeting");
    }
}

impl Told {
    /// Returns what follows for the archive, whatever the words of what was said.
    pub(super) fn records(&self) -> Records<'_> {
        let spoken = self.turns.iter().map(|turn| (turn.speaker.value.as_str(), turn.paragraph));
        let evidence = self.evidence.iter().map(|found| (found.field, found.value.as_str(), found.rule.as_str()));
        let codes = self.codes.iter().map(|(code, name)| (code.as_str(), name.value.as_str()));
        Records {
            evidence: evidence.collect(),
            codes: codes.collect(),
            first_names: self.first_names.iter().map(|told| (told.office, told.name.value.as_str())).collect(),
            bare_sessions: &self.bare_sessions,
            spoken: spoken.collect(),
        }
    }

    fn note<T>(&mut self, field: &'static str, value: String, finding: &Finding<T>) {
        self.evidence.push(Evidence { field, value, rule: finding.rule.clone(), span: finding.span });
    }
}

/// Who was there, who led and who wrote is told in the opening of a report, which is no longer.
const LINES_OF_OPENING: usize = 40;
/// In a longer line nothing is looked for: each of many names would be, and nobody reads it.
const LONGEST_LINE: usize = 20_000;

/// Returns where words stand on a line; the whole line, if they are written otherwise there.
pub(super) fn place_of(file: &SourceFile, line: &Line, words: &str) -> Span {
    let start = line.span.start as usize;
    let text = Some(file.slice(line.span)).filter(|text| text.len() <= LONGEST_LINE && !words.is_empty());
    match text.and_then(|text| text.find(words)) {
        Some(at) => Span::new(start + at, start + at + words.len()),
        None => line.span,
    }
}
