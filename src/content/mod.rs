//! One file of the content tree as a value: [`parse_document`] turns a [`SourceFile`] into a [`Document`].
//!
//! Knows one file at a time and nothing of the others; what a reference leads to is the business of
//! the archive module.

pub mod adding;
mod beside;
mod characters;
mod cited;
pub mod conventions;
mod days;
pub mod first_names;
pub mod front_matter;
mod infer;
mod judged;
pub mod kind;
mod mark_words;
pub mod markdown;
mod marked;
mod misplaced;
pub(crate) mod named;
mod outcome;
mod owners;
pub(crate) mod records;
pub mod schema;
mod settled;
pub(crate) mod shelves;
pub mod split;
mod stub;
mod toml;
pub mod twins;
mod untitled;
mod withheld;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::sync::Arc;

use crate::beside::Beside;
use crate::config::{Config, Convention, GroupFrom};
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::source::{RelPath, SourceFile, Span, Spanned};
use crate::text::date::Date;
use crate::text::words;
use crate::yaml::{self, Entry, Value, rest};

use beside::is_among;
pub use beside::problems_beside;
pub use cited::{Cited, CitedAt};
pub(crate) use conventions::joints;
pub use conventions::{Evidence, Possible, Sign, Strength, UnknownLabel, is_whole_name};
pub use days::Days;
use front_matter::Unfinished;
use judged::Judged;
pub use judged::Unmet;
pub use kind::Kind;
use mark_words::MarkWords;
pub use mark_words::is_mark_of_task;
use markdown::Body;
pub use outcome::{Ballot, Motion, Outcome};
use schema::{Matter, Own, Problems};

/// One file of the content tree, understood as far as it can be alone.
#[derive(Debug)]
pub struct Document {
    /// The file.
    pub file: Arc<SourceFile>,
    /// What it describes.
    pub kind: Kind,
    /// The path below the folder of its kind, without extension.
    pub id: String,
    /// The title, written or inferred.
    pub title: String,
    /// The date of a meeting, written or inferred.
    pub date: Option<Date>,
    /// What each place of a report says of its day.
    pub days: Days,
    /// What the front matter said.
    pub matter: Matter,
    /// The text below it.
    pub body: Body,
    /// Where the body stands in the file.
    pub source: Span,
    /// What the body of a report says was decided or is to be done, in the order of its paragraphs.
    pub outcomes: Vec<Outcome>,
    /// What it cites on other sites.
    pub cited: Vec<Cited>,
    /// What else the text tells by the conventions of minutes.
    pub told: conventions::Told,
    /// What is said of it beside it, key by key, in place of what its front matter and its text say.
    pub said: Vec<Entry>,
    /// What was judged of words that are not there.
    pub unmet: Vec<Unmet>,
    /// The problems found.
    pub problems: Vec<Diagnostic>,
}

impl Document {
    /// Returns the place of the file as a whole.
    pub fn place(&self) -> Place {
        Place::new(&self.file, Span::default())
    }

    /// Tells whether a key is said beside the file.
    pub fn is_said(&self, key: &str) -> bool {
        is_among(&self.said, key)
    }

    /// Tells whether two states of one file differ in their prose alone, and so say the same of everything but what
    /// their prose names and links to.
    pub fn has_same_front(&self, other: &Document) -> bool {
        self.front() == other.front()
    }

    /// Returns all that it says apart from its prose. What prose tells was decided is no mere prose.
    pub fn front(&self) -> Front<'_> {
        let headings = self.body.headings.iter().map(|heading| (heading.id.as_str(), heading.text.as_str()));
        Front {
            path: &self.file.path,
            kind: self.kind,
            id: &self.id,
            title: &self.title,
            date: self.date,
            matter: &self.file.text[..self.source.start as usize],
            is_unclear: self.matter.common.release.is_unclear,
            said: &self.said,
            headings: headings.collect(),
            outcomes: &self.outcomes,
            cited: self.cited.iter().map(|cited| cited.essence.as_str()).collect(),
            told: self.told.records(),
        }
    }

    /// Returns the place of the title, if one is written, else of the file as a whole.
    pub fn title_place(&self) -> Place {
        let span = self.matter.common.title.as_ref().map(|title| title.span);
        Place::new(&self.file, span.unwrap_or_default())
    }
}

/// What a document says apart from its prose, and so all that anything else in the archive can depend on but what quotes
/// it.
#[derive(PartialEq, Debug)]
pub struct Front<'d> {
    path: &'d RelPath,
    /// A text that only leads on is a page, so prose has a say in both.
    kind: Kind,
    id: &'d str,
    title: &'d str,
    date: Option<Date>,
    matter: &'d str,
    /// Whether it is held back by what stands in no front matter, since a line of dashes is missing.
    is_unclear: bool,
    /// What is said of it beside it.
    said: &'d [Entry],
    /// Ids and texts.
    headings: Vec<(&'d str, &'d str)>,
    outcomes: &'d [Outcome],
    /// The essences of what it cites.
    cited: Vec<&'d str>,
    told: conventions::Records<'d>,
}

/// Understands one file, of which this is said beside it, as all the documents that it holds: one, unless the settings say that it holds several
/// meetings.
pub fn parse_documents(file: &Arc<SourceFile>, config: &Config, beside: &Beside) -> Vec<Document> {
    let Beside { judgements, said } = beside;
    let of_whole = judgements.of(&file.path);
    let parts = config.split.is_match(&file.path).then(|| split::split(file, config.number_order())).flatten();
    let mut documents: Vec<Document> = match parts {
        None => {
            let judged = Judged { of_whole, of_part: &[] };
            vec![parse_whole(file, config, OfReport { judged, said: said.of(&file.path) })]
        }
        Some(parts) => {
            let part = |file: &Arc<SourceFile>, kind: Kind| {
                let of_part = if file.path == *file.path_on_disk() { &[] } else { judgements.of(&file.path) };
                let beside = OfReport { judged: Judged { of_whole, of_part }, said: said.of(&file.path) };
                parse_as(file, config, beside, kind, kind::kind_and_id(&file.path, config).1)
            };
            let preface = parts.preface.iter().map(|file| part(file, Kind::Page));
            preface.chain(parts.meetings.iter().map(|file| part(file, Kind::Meeting))).collect()
        }
    };
    judged::tell_unmet(&mut documents, judgements, config);
    documents
}

/// Understands one file. Never fails: what cannot be understood is left out and is a problem.
pub fn parse_document(file: &Arc<SourceFile>, config: &Config) -> Document {
    parse_whole(file, config, OfReport::default())
}

/// What is said of one report beside it.
#[derive(Clone, Copy, Default)]
struct OfReport<'b> {
    judged: Judged<'b>,
    said: &'b [Entry],
}

fn parse_whole(file: &Arc<SourceFile>, config: &Config, beside: OfReport<'_>) -> Document {
    let (kind, id) = kind::kind_and_id(&file.path, config);
    // What is elsewhere is counted there; who comes here by the file is still led on.
    if kind == Kind::Meeting && config.conventions.is_on(Convention::Status) && stub::leads_elsewhere(&file.text) {
        // At the address that the report had, or would have.
        return parse_as(file, config, beside, Kind::Page, format!("{}/{id}", kind.folder()));
    }
    parse_as(file, config, beside, kind, id)
}

fn parse_as(file: &Arc<SourceFile>, config: &Config, beside: OfReport<'_>, kind: Kind, id: String) -> Document {
    // It is only of reports that anything is said.
    let OfReport { judged, said } = if kind == Kind::Meeting { beside } else { OfReport::default() };
    let mut problems = Problems::new();
    let parts = front_matter::split(&file.text);
    let Stated { mut matter, is_bare, lost } = stated(file, kind, &parts, said, config, &mut problems);

    let reads_text = kind == Kind::Meeting && config.conventions.are_on(is_bare);
    // Other programs ask for a title where minutes have one of their own.
    let is_title = |title: &&str| is_among(said, "title") || !(reads_text && untitled::is_day_alone(title));
    let written_title = matter.common.title.as_ref().map(|title| title.value.as_str()).filter(is_title);
    let is_part = |heading: &str| kind == Kind::Meeting && conventions::is_no_title(heading, config);
    let markdown::Parsed { body, title: body_title, outline, problems: found } =
        match parse_body(file, parts.body, written_title) {
            // What stands below the heading of a part would be below nothing: it stays in the text.
            parsed if parsed.title.as_deref().is_some_and(is_part) => parse_body(file, parts.body, Some("")),
            parsed => parsed,
        };
    problems.extend(found);
    let title = written_title.map(str::to_owned).or_else(|| body_title.clone());
    let is_titled = written_title.is_some();
    let mut told = conventions::Told::default();
    if let Own::Meeting(meeting) = &mut matter.own
        && reads_text
    {
        let reading = conventions::Reading { file, lines: &outline, title: title.as_deref(), is_titled, said, config };
        told = conventions::read(&reading, meeting);
    }
    let marked = if kind == Kind::Meeting { marked::find(&body, &config.decision_marks) } else { Vec::new() };
    let outcomes = joined_outcomes(marked, std::mem::take(&mut told.outcomes), &outline, config);
    if kind == Kind::Page && conventions::legend::is_legend(file.path.as_str()) {
        told.codes = conventions::legend::read(file, &outline);
    }
    let labelled = (kind == Kind::Meeting).then(|| days::labelled(&outline, config)).flatten();
    let mut document = Document {
        file: Arc::clone(file),
        kind,
        id,
        title: String::new(),
        date: None,
        cited: cited::find(&matter, &body),
        days: Days { text: labelled, ..Days::default() },
        matter,
        body,
        source: parts.body,
        outcomes,
        told,
        said: said.to_vec(),
        unmet: Vec::new(),
        problems,
    };
    document.unmet = judged::apply(&mut document, judged, &outline, MarkWords::new(&config.decision_marks));
    let body_title = document.told.title.take().or(body_title);
    complete(&mut document, infer::Clues { body_title, has_keys: !is_bare, lost, body: parts.body }, config);
    document
}

/// What front matter, and what is said beside it, state.
struct Stated {
    matter: Matter,
    /// Whether the file has no front matter.
    is_bare: bool,
    /// The pieces that could not be read, which is a problem by itself.
    lost: Vec<Span>,
}

/// Reads front matter, with the problems of it.
fn stated(
    file: &Arc<SourceFile>,
    kind: Kind,
    parts: &front_matter::Parts,
    said: &[Entry],
    config: &Config,
    problems: &mut Problems,
) -> Stated {
    match parts.unfinished {
        Some(Unfinished::Unclosed(opening)) => {
            problems.push(catalogue::unclosed_front_matter(Place::new(file, opening)));
        }
        Some(Unfinished::Unopened(keys)) => problems.push(catalogue::unopened_front_matter(file, keys)),
        None => {}
    }
    let mut front = parse_front_matter(file, parts, problems);
    let is_bare = front.entries.is_empty();
    let foreign = foreign_keys(&mut front.entries, &config.keys);
    let misplaced = misplaced::check(file, kind, &front.entries, config, problems);
    let not_told = [&config.extra_keys[..], &front.doubtful_keys[..], &foreign[..], &misplaced[..]].concat();
    // A key that is said to be another program's is not ours, whatever it is called.
    let is_own = |entry: &&Entry| !config.extra_keys.contains(&entry.key.value);
    let own: Cow<'_, [Entry]> = match front.entries.iter().all(|entry| is_own(&entry)) {
        true => Cow::Borrowed(&front.entries),
        false => Cow::Owned(front.entries.iter().filter(is_own).cloned().collect()),
    };
    let mut matter = beside::read_matter(file, kind, (&own, said), &not_told, problems);
    withheld::hold_back(file, &front.lost, &mut matter.common.release, problems);
    characters::check(file, &front.entries, &config.extra_keys, problems);
    Stated { matter, is_bare, lost: front.lost }
}

/// Fills in what follows from the path, from the text and from the settings, where nobody stated it.
fn complete(document: &mut Document, clues: infer::Clues, config: &Config) {
    let in_path = infer::fields_of_path(document, &config.paths);
    infer::language_of_path(document);
    infer::complete(document, clues, in_path, config);
    if let Own::Meeting(meeting) = &mut document.matter.own {
        conventions::forget_stale_next(meeting, &mut document.told, document.date);
        conventions::settle(
            &mut document.outcomes,
            meeting,
            &document.told.codes,
            &document.file.text[document.source.start as usize..],
            document.date,
        );
    }
    if document.matter.common.title.is_none() {
        let problem = characters::check_inferred_title(document.place(), &document.title);
        document.problems.extend(problem);
    }
    if config.group_from == Some(GroupFrom::Folder) {
        infer::group_from_folder(document);
    }
}

/// Puts together the outcomes that bear a mark and the others that the text tells, so that each is told once.
fn joined_outcomes(
    mut outcomes: Vec<Outcome>,
    mut others: Vec<Outcome>,
    outline: &[markdown::Line],
    config: &Config,
) -> Vec<Outcome> {
    conventions::complete_verdicts(outline, MarkWords::new(&config.decision_marks), &mut outcomes, &mut others);
    if outcomes.len() + others.len() > 1 {
        let places = outcome::Places::new(outline, conventions::announces_summary(config));
        outcome::join(&mut outcomes, others, &places);
    } else {
        outcomes.extend(others);
    }
    outcomes
}

fn parse_body(file: &Arc<SourceFile>, span: Span, title: Option<&str>) -> markdown::Parsed {
    match file.path.extension().eq_ignore_ascii_case("txt") {
        true => markdown::parse_plain_text(file, span),
        false => markdown::parse_markdown(file, span, title),
    }
}

/// The front matter of a file.
#[derive(Default)]
struct FrontMatter {
    entries: Vec<Entry>,
    /// The pieces that could not be read, which is a problem by itself.
    lost: Vec<Span>,
    /// Keys that may be none, because they stand behind a mistake.
    doubtful_keys: Vec<String>,
}

/// Parses the blocks of front matter into one map; where they share a key, the first counts.
fn parse_front_matter(file: &Arc<SourceFile>, parts: &front_matter::Parts, problems: &mut Problems) -> FrontMatter {
    let mut front = FrontMatter { lost: parts.unfinished_lines(&file.text), ..FrontMatter::default() };
    for &block in &parts.yaml {
        match yaml::parse(file, block) {
            Ok(yaml::Node { value: Value::Map(found), .. }) => {
                found.into_iter().for_each(|entry| add_entry(file, &mut front.entries, entry, problems));
            }
            Ok(yaml::Node { value: Value::Null, .. }) => {}
            Ok(other) => {
                front.lost.push(block);
                problems.push(catalogue::front_matter_is_no_map(Place::new(file, other.span)));
            }
            Err(error) => {
                problems.push(yaml::problem(file, &error));
                let rest = rest::around(file, block, &error);
                problems.extend(rest.mistakes.iter().map(|mistake| yaml::problem(file, mistake)));
                front.doubtful_keys.extend(rest.doubtful_keys().map(str::to_owned));
                front.lost.extend(&rest.lost);
                rest.entries.into_iter().for_each(|entry| add_entry(file, &mut front.entries, entry, problems));
            }
        }
    }
    problems.extend(yaml::cut_off(file, &front.entries));
    for &block in &parts.toml {
        let found = toml::read(file, block, problems);
        found.into_iter().for_each(|entry| add_entry(file, &mut front.entries, entry, problems));
    }
    front
}

/// Adds our keys for those of others that mean the same, and returns the others, which are then no mistake.
fn foreign_keys(entries: &mut Vec<Entry>, keys: &[(String, String)]) -> Vec<String> {
    for (ours, theirs) in keys {
        if entries.iter().any(|entry| entry.key.value == *ours) {
            continue;
        }
        let found = find_nested(entries, theirs).map(|entry| {
            let key = Spanned::new(ours.clone(), entry.key.span);
            Entry { key, value: entry.value.clone() }
        });
        entries.extend(found);
    }
    keys.iter().filter_map(|(_, theirs)| theirs.split('.').next()).map(str::to_owned).collect()
}

/// Finds the key `b` of the map `a` for `a.b`.
fn find_nested<'e>(entries: &'e [Entry], path: &str) -> Option<&'e Entry> {
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let entry = entries.iter().find(|entry| entry.key.value == first)?;
    match (rest, &entry.value.value) {
        (None, _) => Some(entry),
        (Some(rest), Value::Map(inner)) => find_nested(inner, rest),
        _ => None,
    }
}

fn add_entry(file: &Arc<SourceFile>, entries: &mut Vec<Entry>, entry: Entry, problems: &mut Problems) {
    match entries.iter().find(|earlier| earlier.key.value == entry.key.value) {
        None => entries.push(entry),
        Some(earlier) => {
            let (first, second) = (Place::new(file, earlier.key.span), Place::new(file, entry.key.span));
            problems.push(catalogue::key_in_two_blocks(second, &entry.key.value, first));
        }
    }
}

/// Returns the front matter of a file as a tree, as far as it can be read.
pub fn front_entries(file: &Arc<SourceFile>) -> Vec<Entry> {
    parse_front_matter(file, &front_matter::split(&file.text), &mut Problems::new()).entries
}

/// Returns what the front matter of a document says, key by key, as it is written there; without what is said beside it.
pub fn written(document: &Document) -> Vec<Evidence> {
    let file = &document.file;
    let entries = front_entries(file);
    let counts = |entry: &&Entry| !entry.value.is_null() && !document.is_said(&entry.key.value);
    let written = entries.iter().filter(counts).map(|entry| Evidence {
        field: "",
        value: format!("{}: {}", entry.key.value, words::squeeze(file.slice(entry.value.span))),
        rule: "front matter".to_owned(),
        span: entry.value.span,
    });
    written.collect()
}

/// Returns the sentences of a report that may tell an outcome and that nothing tells, the surest first. The text is parsed again for it.
pub fn possible(document: &Document, config: &Config) -> Vec<Possible> {
    let Some(meeting) = as_meeting(document) else { return Vec::new() };
    let title = document.matter.common.title.as_ref().map(|title| title.value.as_str());
    let markdown::Parsed { outline, .. } = parse_body(&document.file, document.source, title);
    conventions::possible(document, meeting, &outline, config)
}

/// Returns the words of a report that stand before names and that no rule knows. The text is parsed again for it.
pub fn unknown_labels(document: &Document, config: &Config) -> Vec<UnknownLabel> {
    let title = document.matter.common.title.as_ref().map(|title| title.value.as_str());
    let markdown::Parsed { outline, .. } = parse_body(&document.file, document.source, title);
    conventions::unknown_labels(&document.file, &outline, config)
}

/// Returns the keys of a meeting, if the document is one.
pub fn as_meeting(document: &Document) -> Option<&schema::MeetingMatter> {
    match &document.matter.own {
        Own::Meeting(meeting) => Some(meeting),
        _ => None,
    }
}
