//! The sessions of a meeting: their numbers, their subjects, and where a sentence speaks of which.

use super::known::{Known, stem};
use super::prose::{Prose, Sentence, Word, words_of};
use super::titles::{capital, ordinal};
use super::{Found, Sureness};
use crate::text::slug::slug;

/// A session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Session {
    /// Its id within the report.
    pub(super) id: String,
    /// Its title.
    pub(super) title: String,
    /// Its number, if the text gives one.
    pub(super) number: Option<u32>,
    /// Its topics, as front matter refers to them.
    pub(super) topics: Vec<String>,
}

/// The sessions of a text.
#[derive(Debug, Default)]
pub(super) struct Sessions {
    /// In the order of their numbers, else of the text.
    pub(super) all: Vec<Found<Session>>,
    /// For each sentence, the places in it that speak of a session, with its id.
    pub(super) spoken_of: Vec<Vec<(usize, String)>>,
}

/// What may say which session is meant.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Key {
    Number(u32),
    Kind(&'static str),
    /// "the session on …", by its subject.
    Subject,
}

const KINDS: &[&str] = &["inaugural", "opening", "closing", "concluding", "plenary", "valedictory", "introductory"];
const CARDINALS: &[&str] = &["two", "three", "four", "five", "six"];

/// What leads from a session to its subject.
#[rustfmt::skip]
const ON: &[&str] = &[
    "on", "dealt with", "was devoted to", "were devoted to", "devoted to", "was dedicated to", "dedicated to", "was about", "concerned",
    "concerning", "considered", "addressed", "focused on", "focussed on", "turned to", "covered", "examined", "was on", "were on", "titled", "entitled", "took up",
    "with the theme", "on the theme", "under the title", "looked at", "treated", "was given to", "were given to", "belonged to", "discussed", "was concerned with", "had as its subject",
    "dealing with", "about", "whose subject was",
];

/// More sessions than this are not sessions.
const MOST_SESSIONS: usize = 60;

/// Finds the sessions. `meeting_is_session` tells whether the meeting itself is called a session.
pub(super) fn read(prose: &Prose, known: &Known) -> Sessions {
    let mut sessions = Sessions::default();
    for sentence in &prose.sentences {
        let mut spoken_of = Vec::new();
        if !sentence.is_heading {
            in_sentence(sentence, known, &mut sessions.all, &mut spoken_of);
        }
        sessions.spoken_of.push(spoken_of);
    }
    sessions.all.truncate(MOST_SESSIONS);
    let ids: Vec<String> = sessions.all.iter().map(|session| session.value.id.clone()).collect();
    for spoken_of in &mut sessions.spoken_of {
        spoken_of.retain(|(_, id)| ids.contains(id));
    }
    sessions
}

fn in_sentence(
    sentence: &Sentence,
    known: &Known,
    all: &mut Vec<Found<Session>>,
    spoken_of: &mut Vec<(usize, String)>,
) {
    let words = words_of(&sentence.text);
    for (at, word) in words.iter().enumerate() {
        let lower = word.text.to_lowercase();
        if !matches!(lower.as_str(), "session" | "sessions" | "panel") || is_of_organisation(&words, at) {
            continue;
        }
        let keys = keys(&words, at, &lower);
        let subject = subject(&sentence.text, &words, at);
        if lower == "panel" && subject.is_none() {
            continue;
        }
        let subjects = subjects(subject.as_deref(), &keys, known);
        for (position, key) in keys.iter().enumerate() {
            let subject = match subjects.len() {
                0 => None,
                1 if keys.len() > 1 => subjects.first(),
                _ => subjects.get(position),
            };
            if let Some(id) = add(sentence, key, subject.map(String::as_str), known, all) {
                spoken_of.push((word.range.start, id));
            }
        }
    }
}

/// "Annual Session", "the 54th Session": a session of an organisation, not of this meeting.
fn is_of_organisation(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| words[before].text.to_lowercase());
    let is_kind = before.as_deref().is_some_and(|before| {
        matches!(
            before,
            "annual"
                | "regular"
                | "extraordinary"
                | "ordinary"
                | "executive"
                | "special"
                | "emergency"
                | "budget"
                | "legislative"
                | "joint"
                | "this"
                | "that"
                | "summer"
                | "winter"
        )
    });
    let is_far = ordinal_before(words, at).is_some_and(|number| number > 20);
    is_kind || is_far
}

fn ordinal_before(words: &[Word<'_>], at: usize) -> Option<u32> {
    (at.saturating_sub(3)..at).rev().find_map(|position| ordinal(words, position))
}

fn keys(words: &[Word<'_>], at: usize, noun: &str) -> Vec<Key> {
    let lower = |position: usize| words[position].text.to_lowercase();
    let from = at.saturating_sub(7);
    // "the first two sessions", "the first two of the substantive sessions"
    let counted = (at.saturating_sub(4)..at).rev().filter(|_| noun == "sessions");
    let counted = counted
        .into_iter()
        .find_map(|position| Some((position, CARDINALS.iter().position(|name| *name == lower(position))?)));
    if let Some((position, n)) = counted {
        let n = n as u32 + 2;
        let first = position.checked_sub(1).map(lower);
        return match first.as_deref() {
            Some("first") => (1..=n).map(Key::Number).collect(),
            _ => Vec::new(),
        };
    }
    let mut numbers: Vec<Key> = Vec::new();
    for position in (from..at).rev() {
        let word = lower(position);
        if let Some(number) = ordinal(words, position) {
            numbers.push(Key::Number(number));
            continue;
        }
        if let Some(kind) = KINDS.iter().find(|kind| **kind == word) {
            numbers.push(Key::Kind(kind));
            continue;
        }
        let is_small =
            matches!(word.as_str(), "and" | "the" | "substantive" | "working" | "technical" | "plenary" | "to" | "-");
        if !is_small || (words[position].ends_phrase() && !words[position].after.contains(',')) {
            break;
        }
    }
    numbers.reverse();
    if let (Some(next), true) = (words.get(at + 1), numbers.is_empty())
        && let Ok(number) = next.text.parse::<u32>()
        && words[at].after.is_empty()
        && number <= 40
    {
        numbers.push(Key::Number(number));
    }
    if numbers.is_empty() { vec![Key::Subject] } else { numbers }
}

/// Returns the subject that follows a session: "on State sovereignty", "dealt with cyber warfare".
fn subject(text: &str, words: &[Word<'_>], at: usize) -> Option<String> {
    let reach: Vec<&Word<'_>> = words[at + 1..].iter().take(14).collect();
    let mut start = None;
    'places: for position in 0..reach.len().min(9) {
        for on in ON {
            let parts: Vec<&str> = on.split(' ').collect();
            let is_here = parts
                .iter()
                .enumerate()
                .all(|(n, part)| reach.get(position + n).is_some_and(|word| word.text == *part));
            if is_here {
                // "The session was held on Monday" is no subject, nor is "in which Mr. X spoke on …" that of the session.
                start = reach.get(position + parts.len()).map(|word| word.range.start - word.before.len());
                break 'places;
            }
        }
        let word = reach[position];
        if word.after.contains(':') || (position == 0 && words[at].after.contains(':')) {
            start = Some(if position == 0 && words[at].after.contains(':') {
                word.range.start
            } else {
                reach.get(position + 1)?.range.start
            });
            break;
        }
        let is_binding = matches!(
            word.text,
            "of" | "the"
                | "meeting"
                | "which"
                | "was"
                | ""
                | "first"
                | "day"
                | "then"
                | "mainly"
                | "also"
                | "second"
                | "next"
                | "were"
        ) || word.text.parse::<u32>().is_ok();
        if !is_binding {
            break;
        }
    }
    let Some(start) = start else { return subject_before(text, words, at) };
    clause(&text[start..])
}

/// "Cyber warfare was the subject of the fourth session."
fn subject_before(text: &str, words: &[Word<'_>], at: usize) -> Option<String> {
    let was = words[..at].iter().position(|word| matches!(word.text, "was" | "were"))?;
    let between = text[words[was].range.end..words[at].range.start].to_lowercase();
    let is_subject = [
        "subject of", "topic of", "theme of", "taken up in", "taken up at", "discussed in", "discussed at",
        "dealt with in", "addressed in", "considered in", "considered at", "focus of", "treated in",
    ]
    .iter()
    .any(|words| between.contains(words));
    let subject = text[..words[was].range.start].trim();
    (is_subject && subject.split(' ').count() <= 10 && !subject.contains(',')).then(|| tidy(subject))
}

/// Cuts a subject where its clause ends.
fn clause(text: &str) -> Option<String> {
    let quoted = text.trim_start().strip_prefix(['“', '"', '‘']);
    if let Some(quoted) = quoted {
        let end = quoted.find(['”', '"', '’'])?;
        return Some(tidy(&quoted[..end]));
    }
    let words = words_of(text);
    let mut end = text.len();
    for (position, word) in words.iter().enumerate() {
        let lower = word.text;
        let is_stop = matches!(
            lower,
            "was"
                | "were"
                | "had"
                | "heard"
                | "which"
                | "where"
                | "who"
                | "when"
                | "with"
                | "began"
                | "is"
                | "has"
                | "saw"
                | "opened"
                | "took"
                | "in"
                | "at"
                | "chaired"
                | "moderated"
                | "led"
                | "gave"
                | "featured"
                | "brought"
                | "followed"
        ) && !(lower == "in" && is_field(&words, position));
        if is_stop && position > 0 {
            end = word.range.start;
            break;
        }
        if word.after.contains([';', ':', '.', ')', '(', '–', '—']) {
            end = word.range.end;
            break;
        }
        if word.after.contains(',') && !goes_on(&words, position) {
            end = word.range.end;
            break;
        }
    }
    let subject = tidy(&text[..end]);
    let n_words = subject.split(' ').count();
    (!subject.is_empty() && n_words <= 24 && !is_day(&subject)).then_some(subject)
}

/// "in cyberspace" belongs to a subject; "in which", "in the afternoon" does not.
fn is_field(words: &[Word<'_>], position: usize) -> bool {
    words.get(position + 1).is_some_and(|next| {
        !matches!(next.text, "which" | "the" | "that" | "this" | "a" | "his" | "her" | "their" | "particular" | "whose")
            && !next.is_capital()
    }) || words.get(position + 1).is_some_and(|next| next.text == "Cyberspace")
}

/// A comma within a list goes on: "privacy, security and trust".
fn goes_on(words: &[Word<'_>], position: usize) -> bool {
    let rest = &words[position + 1..];
    let next = rest.first().map_or("", |word| word.text);
    let is_list = rest.iter().take(5).any(|word| word.text == "and");
    let is_clause = matches!(
        next,
        "the"
            | "with"
            | "and"
            | "in"
            | "on"
            | "at"
            | "which"
            | "where"
            | "a"
            | "was"
            | "Mr"
            | "Dr"
            | "Prof"
            | "Ms"
            | "Mrs"
            | "H.E"
            | "by"
            | "for"
            | "held"
            | "chaired"
            | "moderated"
            | "this"
            | "member"
            | "Member"
            | "delegations"
    );
    is_list
        && !is_clause
        && !rest.first().is_some_and(|word| word.is_capital() && rest.get(1).is_some_and(Word::is_capital))
}

fn is_day(text: &str) -> bool {
    super::dates::partial(text).is_some()
        || super::dates::partial(&format!("{text} 2000")).is_some_and(|date| date.month.is_some())
        || text.ends_with("day")
}

/// Takes off "the topic of", "the question of".
fn tidy(text: &str) -> String {
    let mut text = text
        .trim()
        .trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '.' | '“' | '”' | '"' | '‘' | '’') || c.is_whitespace());
    let leads = [
        "the topic of ", "the subject of ", "the theme of ", "the question of ", "the issue of ", "the issues of ",
        "the matter of ", "the topic ", "the theme ", "the subject ", "questions of ", "issues of ", "the ", "The ",
        "matters of ", "how ", "issues relating to ", "issues related to ", "aspects of ",
    ];
    for _ in 0..2 {
        text = leads.iter().find_map(|lead| text.strip_prefix(lead)).unwrap_or(text);
    }
    text.trim_matches(|c: char| matches!(c, ',' | ' ' | '“' | '”' | '"' | '‘' | '’')).to_owned()
}

/// Parts "A and B" where two sessions are named, or leaves the subject whole.
fn subjects(subject: Option<&str>, keys: &[Key], known: &Known) -> Vec<String> {
    let Some(subject) = subject else { return Vec::new() };
    let subject = subject.trim_end_matches(" respectively").trim_end_matches(',');
    if keys.len() < 2 {
        return vec![subject.to_owned()];
    }
    // Split where both sides are subjects that the archive knows; else at an "and" that a second article or "on" follows.
    let places: Vec<(usize, usize)> = subject.match_indices(" and ").map(|(at, mark)| (at, at + mark.len())).collect();
    let is_known = |text: &str| !topics_of(text, known).is_empty();
    let both = places.iter().find(|(end, start)| {
        let (first, second) = (&subject[..*end], &subject[*start..]);
        is_known(first) && is_known(second) && topics_of(first, known) != topics_of(second, known)
    });
    let strong = places.iter().find(|(_, start)| {
        let rest = &subject[*start..];
        rest.starts_with("on ")
            || rest.starts_with("the ")
            || rest.starts_with(char::is_uppercase)
            || rest.starts_with("then ")
            || rest.starts_with("with ")
            || rest.starts_with("to ")
    });
    let only = (places.len() == 1).then(|| &places[0]);
    match both.or(strong).or(only) {
        Some(&(end, start)) if keys.len() == 2 => {
            let second = ["on ", "the ", "then ", "with ", "to "]
                .iter()
                .fold(&subject[start..], |text, lead| text.strip_prefix(lead).unwrap_or(text));
            vec![tidy(&subject[..end]), tidy(second)]
        }
        _ => vec![subject.to_owned()],
    }
}

/// Returns the topics of the archive that a subject speaks of, in whatever order of words.
pub(super) fn topics_of(subject: &str, known: &Known) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (_, named) in known.topics.find(subject) {
        if !found.contains(&named.reference) {
            found.push(named.reference.clone());
        }
    }
    if !found.is_empty() {
        return found;
    }
    let in_subject: Vec<String> = content_words(subject);
    for named in known.topics.entries() {
        let matches = |name: &String| {
            let words = content_words(name);
            words.len() >= 2 && words.iter().all(|word| in_subject.contains(word))
        };
        if named.names.iter().any(matches) {
            found.push(named.reference.clone());
        }
    }
    found
}

fn content_words(text: &str) -> Vec<String> {
    const SMALL: &[&str] = &["of", "the", "in", "on", "and", "for", "to", "a", "an", "by", "with", "from", "at"];
    crate::text::words::words(text).map(|(_, word)| stem(word)).filter(|word| !SMALL.contains(&word.as_str())).collect()
}

fn add(
    sentence: &Sentence,
    key: &Key,
    subject: Option<&str>,
    known: &Known,
    all: &mut Vec<Found<Session>>,
) -> Option<String> {
    let topics = subject.map(|subject| topics_of(subject, known)).unwrap_or_default();
    let position = all.iter().position(|other| match key {
        Key::Number(number) => other.value.number == Some(*number),
        Key::Kind(kind) => other.value.id == *kind || is_twin(kind, &other.value.id),
        Key::Subject => subject.is_some_and(|subject| {
            slug(subject) == slug(&other.value.title) || (!topics.is_empty() && other.value.topics == topics)
        }),
    });
    if let Some(position) = position {
        let other = &mut all[position].value;
        if let Some(subject) = subject.filter(|_| other.title.starts_with("Session ")) {
            other.title = capital(subject);
            other.topics = topics;
        }
        return Some(other.id.clone());
    }
    // The first session may be named by its number and by its kind; a session that is only numbered has no title yet.
    let (title, number) = match (key, subject) {
        (Key::Number(number), Some(subject)) => (capital(subject), Some(*number)),
        (Key::Number(number), None) => (format!("Session {number}"), Some(*number)),
        (Key::Kind(kind), _) => (format!("{} session", capital(kind)), None),
        (Key::Subject, Some(subject)) => (capital(subject), None),
        (Key::Subject, None) => return None,
    };
    let sureness = if matches!(key, Key::Subject) { Sureness::Likely } else { Sureness::Sure };
    let id = match key {
        Key::Kind(kind) => (*kind).to_owned(),
        _ => short_id(&title, all),
    };
    all.push(Found::new(Session { id: id.clone(), title, number, topics }, sureness, sentence));
    Some(id)
}

fn is_twin(kind: &str, id: &str) -> bool {
    let pairs = [("inaugural", "opening"), ("closing", "concluding"), ("closing", "valedictory")];
    pairs.iter().any(|(a, b)| (kind == *a && id == *b) || (kind == *b && id == *a))
}

/// Returns an id of the first words of a title that no other session has.
fn short_id(title: &str, all: &[Found<Session>]) -> String {
    const LONGEST: usize = 40;
    let whole = slug(title);
    let mut id = whole.clone();
    if whole.len() > LONGEST {
        let cut = whole.floor_char_boundary(LONGEST);
        id = whole[..cut].rsplit_once('-').map_or(&whole[..cut], |(id, _)| id).to_owned();
    }
    let is_taken = |id: &str| id.is_empty() || all.iter().any(|other| other.value.id == id);
    if !is_taken(&id) {
        return id;
    }
    (2..).map(|n| format!("{id}-{n}")).find(|id| !is_taken(id)).unwrap_or_default()
}
