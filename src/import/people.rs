//! People in a sentence: who is named, by which title, with which post.
//!
//! Somebody is a person who bears an honorific, whom the archive knows, or beside whom a post stands. Other words with
//! capitals are people only if the sentence gives them a part ([`super::parts`]).

use std::ops::Range;

use super::known::Known;
use super::posts::{self, Post};
use super::prose::{Word, words_of};
use crate::text::name::without_honorific;

/// A person in a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Mention {
    /// All that belongs to the person: the post before the name, the name, what stands behind it in apposition.
    pub(super) whole: Range<usize>,
    /// The name alone.
    pub(super) name: String,
    /// What stands before it: "H.E. Dr."
    pub(super) honorific: String,
    /// The post.
    pub(super) post: Post,
    /// The phrase before or behind the name that names a part in the meeting: "Chair", "the Rapporteur".
    pub(super) offices: Vec<String>,
    /// Whether honorific, archive or post show that it is a person.
    pub(super) is_certain: bool,
}

/// Longer names are none.
const MOST_NAMES: usize = 6;
/// An apposition has no more segments than this.
const MOST_SEGMENTS: usize = 6;

/// Finds the people of a sentence, from left to right.
pub(super) fn read(text: &str, known: &Known) -> Vec<Mention> {
    let words = words_of(text);
    let from_archive = known.people_in(text);
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let free_from = found.last().map_or(0, |mention| mention.whole.end);
        let name =
            (words[at].range.start >= free_from).then(|| name_at(text, &words, at, &from_archive, known)).flatten();
        let Some(name) = name else {
            at += 1;
            continue;
        };
        let next = name.last + 1;
        let before = post_before(text, &words, at, free_from, known);
        let behind = post_behind(text, &words, name.last, known, &from_archive);
        let is_certain = name.is_certain
            || before.as_ref().is_some_and(|post| post.is_title)
            || behind.as_ref().is_some_and(|post| post.is_title);
        let start = before.as_ref().map_or(words[at].range.start, |post| post.start);
        let end = behind.as_ref().map_or(words[name.last].range.end, |post| post.end);
        let mut offices: Vec<String> = Vec::new();
        let mut post = Post::default();
        for found in [behind, before].into_iter().flatten() {
            offices.extend(found.offices);
            post.position = post.position.or(found.post.position);
            post.affiliation = post.affiliation.or(found.post.affiliation);
        }
        found.push(Mention {
            whole: start..end,
            name: name.name,
            honorific: name.honorific,
            post,
            offices,
            is_certain,
        });
        at = words.iter().position(|word| word.range.start >= end).unwrap_or(words.len()).max(next);
    }
    found
}

struct Name {
    name: String,
    honorific: String,
    last: usize,
    is_certain: bool,
}

/// Reads the name that begins at a word.
fn name_at(text: &str, words: &[Word<'_>], at: usize, from_archive: &[Range<usize>], known: &Known) -> Option<Name> {
    let word = &words[at];
    let start = word.range.start;
    if let Some(range) = from_archive.iter().find(|range| range.start == start) {
        let last = words.iter().rposition(|word| word.range.start < range.end)?;
        return Some(Name { name: text[range.clone()].to_owned(), honorific: String::new(), last, is_certain: true });
    }
    if !word.is_capital() && !word.text.eq_ignore_ascii_case("the") {
        return None;
    }
    let reach = words[(at + 14).min(words.len() - 1)].range.end;
    let (honorific, bare) = without_honorific(&text[start..reach.max(start)]);
    if !honorific.is_empty() {
        let first_byte = reach - bare.len();
        let first = words.iter().position(|word| word.range.start >= first_byte)?;
        let last = name_end(words, first, true, known)?;
        let name = name_of(text, &words[first..=last]);
        return Some(Name { name, honorific: honorific.trim_start_matches("the ").to_owned(), last, is_certain: true });
    }
    let last = name_end(words, at, false, known)?;
    let n_names = last - at + 1;
    let name = name_of(text, &words[at..=last]);
    (n_names >= 2 && is_whole_name(&words[at..=last], known)).then(|| Name {
        name,
        honorific: String::new(),
        last,
        is_certain: false,
    })
}

fn name_of(text: &str, words: &[Word<'_>]) -> String {
    let name = &text[words[0].range.start..words[words.len() - 1].range.end];
    name.trim_end_matches("’s").trim_end_matches("'s").to_owned()
}

/// Returns the last word of the name that begins at a word.
fn name_end(words: &[Word<'_>], first: usize, is_titled: bool, known: &Known) -> Option<usize> {
    let mut last = None;
    for (position, word) in words.iter().enumerate().skip(first).take(MOST_NAMES) {
        let is_particle =
            last.is_some() && is_particle(word.text) && words.get(position + 1).is_some_and(Word::is_capital);
        // After an honorific, numbers and posts may be family names: "Dr. Person Two", "Mrs. P. Dean".
        let is_behind_initial = is_titled && position > first && is_initial(words[position - 1].text);
        // "Mr. A. Two": an initial may be a word as well.
        let is_own_initial = is_titled && is_initial(word.text);
        let is_number = is_titled && position > first && is_number_word(word.text);
        if !(is_particle
            || (word.is_capital() && (is_behind_initial || is_own_initial || is_number || is_name_word(word.text))))
            || !word.before.is_empty() && position > first
        {
            break;
        }
        // After an honorific anything with a capital is a name, but for posts: "Mr. Chairman".
        let is_post = posts::is_post_word(word.text) && !is_initial(word.text);
        let is_followed = words.get(position + 1).is_some_and(Word::is_capital) && !word.ends_phrase();
        if is_post && !is_behind_initial && !(is_titled && position == first && is_followed) {
            break;
        }
        last = Some(position);
        let is_owner = word.text.ends_with("’s") || word.text.ends_with("'s");
        let stops = word.ends_phrase() || (word.after.contains('.') && !is_initial(word.text));
        if is_owner || stops {
            break;
        }
    }
    let last = last?;
    // A particle ends no name, and a name is no State.
    let name: Vec<&str> = words[first..=last].iter().map(|word| word.text).collect();
    (words[last].is_capital() && known.states.named(&name.join(" ")).is_none()).then_some(last)
}

fn is_number_word(word: &str) -> bool {
    const NUMBERS: &[&str] = &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    NUMBERS.contains(&word.to_lowercase().as_str())
}

fn is_initial(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() <= 1) || word.chars().count() == 1
}

fn is_particle(word: &str) -> bool {
    const PARTICLES: &[&str] = &[
        "de", "van", "von", "der", "den", "da", "dos", "do", "di", "la", "le", "del", "al", "bin", "binti", "ibn",
        "el", "y", "ter", "ten", "af", "du", "ul",
    ];
    PARTICLES.contains(&word)
}

/// Words with a capital that are no names of people.
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    "the", "a", "an", "in", "on", "at", "and", "or", "of", "for", "to", "by", "from", "with", "as", "this", "that", "these", "those", "it",
    "its", "his", "her", "their", "he", "she", "they", "we", "i", "who", "which", "what", "when", "where", "after", "before", "during",
    "while", "since", "under", "over", "both", "all", "each", "every", "some", "no", "not", "then", "there", "here", "also", "once", "three",
    "two", "four", "five", "six", "seven", "eight", "nine", "ten", "one", "opening", "closing", "inaugural", "keynote", "welcome", "special", "following", "further", "finally",
    "member", "members", "states", "state", "delegates", "delegations", "participants", "observers", "annual", "working", "open-ended",
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "international", "national", "law", "legal", "report",
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "draft", "declaration", "convention", "resolution", "charter",
    "treaty", "agenda", "item", "article", "study", "cyber", "internet", "data", "human", "rights", "north", "south", "east", "west",
    "asian-african", "african", "asian", "european", "american", "united", "republic", "islamic", "kingdom", "new", "agreement", "plan",
    "addresses", "remarks", "speeches", "statements", "apologies", "present", "absent", "attendance", "minutes", "motion", "approval", "thanks", "staff",
    "mr", "mrs", "ms", "dr", "prof", "h.e", "hon", "street", "road", "avenue", "park", "city", "town", "county", "river", "lake", "ocean", "sea",
    "version", "issue", "section", "chapter", "part", "annex", "appendix", "protocol", "standard", "specification", "guidelines", "principles", "rules", "affairs",
];

/// Tells whether a word with a capital may belong to a name.
fn is_name_word(word: &str) -> bool {
    let lower = word.to_lowercase();
    let bare = lower.trim_end_matches("'s").trim_end_matches("’s");
    let has_digit = word.contains(|c: char| c.is_ascii_digit());
    !has_digit && !NO_NAMES.contains(&bare) && !super::titles::is_meeting(bare)
}

/// Tells whether words without an honorific may be the whole name of somebody.
fn is_whole_name(words: &[Word<'_>], known: &Known) -> bool {
    let name: Vec<&str> = words.iter().map(|word| word.text).collect();
    let joined = name.join(" ");
    let is_place = known.cities.named(&joined).is_some()
        || known.organisation(&joined).is_some()
        || known.groups.named(&joined).is_some();
    let has_acronym = name.iter().any(|word| posts::is_acronym(word) && !is_initial(word));
    let is_topic = known.topics.named(&joined).is_some();
    !is_place && !is_topic && !has_acronym && !posts::is_organisation(&joined)
}

/// A post beside a name.
struct Beside {
    post: Post,
    offices: Vec<String>,
    /// Whether it begins with a noun of a post, so that the name is one of a person.
    is_title: bool,
    start: usize,
    end: usize,
}

/// What is a part in the meeting rather than a post elsewhere.
pub(super) fn office(phrase: &str) -> Option<String> {
    let lower = phrase.trim().to_lowercase();
    let lower = ["the ", "a ", "its ", "our "].iter().find_map(|the| lower.strip_prefix(the)).unwrap_or(&lower);
    let (noun, rest) = match lower.split_once(" of ").or_else(|| lower.split_once(" for ")) {
        Some((noun, rest)) => (noun.trim(), rest.trim().trim_start_matches("the ")),
        None => (lower, ""),
    };
    let last = rest.rsplit([' ', '-']).next().unwrap_or_default();
    let is_of_meeting = rest.is_empty()
        || super::titles::is_meeting(last)
        || rest.contains("working group")
        || matches!(last, "group" | "committee" | "panel" | "day" | "board" | "council" | "proceedings");
    // A President is one of a State or of another session, unless the sentence says that he presided.
    let name = match noun {
        "chair" | "chairman" | "chairperson" | "chairwoman" => "Chair",
        "vice-chair" | "vice chair" | "vice-chairman" | "vice-chairperson" | "deputy chair" => "Vice-Chair",
        "co-chair" | "co-chairs" => "Co-Chair",
        "rapporteur" | "special rapporteur" if rest.is_empty() || is_of_meeting => "Rapporteur",
        "keynote speaker" => "Keynote speaker",
        "guest speaker" => "Guest speaker",
        "main speaker" => "Main speaker",
        "moderator" => "Moderator",
        "facilitator" => "Facilitator",
        "panellist" | "panelist" => "Panellist",
        "discussant" => "Discussant",
        "guest of honour" | "guest of honor" | "chief guest" => "Guest of honour",
        "scribe" | "note taker" | "note-taker" | "minute taker" | "minute-taker" => "Scribe",
        _ if lower == "guest of honour" || lower == "guest of honor" => "Guest of honour",
        _ => return None,
    };
    is_of_meeting.then(|| name.to_owned())
}

/// Reads what stands before a name: "the Secretary-General of Some Body, …", "China's Premier, …", "Chair …".
fn post_before(text: &str, words: &[Word<'_>], at: usize, free_from: usize, known: &Known) -> Option<Beside> {
    let mut segments = 1;
    let mut first = None;
    let mut start = at;
    for position in (0..at).rev() {
        let word = &words[position];
        let is_adjacent = position + 1 == at;
        if word.range.start < free_from
            || word.after.contains([';', ':', ')', '.']) && !posts::is_post_word(word.text) && word.text.len() > 2
        {
            break;
        }
        if word.after.contains(',') && !is_adjacent {
            segments += 1;
            if first.is_some() || segments > 3 {
                break;
            }
        }
        if is_border(word.text) || at - position > 16 {
            break;
        }
        start = position;
        if posts::begins_with_post(&text[word.range.start..words[at].range.start]) || posts::is_post_word(word.text) {
            first = Some(position);
        }
        if word.text.ends_with("’s") || word.text.ends_with("'s") {
            first = first.map(|_| position);
        }
    }
    let first = first?;
    // An organisation may go before the post: "AALCO Secretary-General".
    let before = first.checked_sub(1).filter(|&before| before >= start && words[before].after.is_empty());
    let is_owner = |before: &usize| {
        let word = words[*before].text;
        let bare = word.trim_end_matches("’s").trim_end_matches("'s");
        posts::is_acronym(bare) || known.organisation(bare).is_some() || known.state(bare).is_some()
    };
    let first = before.filter(is_owner).unwrap_or(first);
    let start = words[first].range.start;
    let phrase = text[start..words[at].range.start].trim().trim_end_matches([',', ':', '–', '-', ' ', '(', '“']);
    let mut beside = beside(phrase, known);
    // A comma that ends the phrase and no post in it: "At the Institute of Law, Mr. X …".
    beside.start = start;
    (beside.is_title && phrase.len() < 200).then_some(beside)
}

fn is_border(word: &str) -> bool {
    const BORDERS: &[&str] = &[
        "by",
        "from",
        "with",
        "when",
        "while",
        "that",
        "where",
        "after",
        "then",
        "as",
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "thanked",
        "said",
        "and",
        "between",
        "welcomed",
        "heard",
        "elected",
        "appointed",
        "invited",
        "including",
        "in",
        "whom",
        "who",
        "which",
        "on",
    ];
    BORDERS.contains(&word.to_lowercase().as_str())
}

/// Reads a phrase of a post: its offices, and the rest.
fn beside(phrase: &str, known: &Known) -> Beside {
    let segments: Vec<&str> = phrase.split(", ").flat_map(split_and).collect();
    let mut offices = Vec::new();
    let mut posts: Vec<&str> = Vec::new();
    for (position, segment) in segments.iter().enumerate() {
        match office(segment) {
            Some(office) => offices.push(office),
            // Another part may follow an office: "Chair of the meeting, and Director of …".
            None if position > 0 || !segment.trim().is_empty() => posts.push(segment),
            None => {}
        }
    }
    let is_title = !offices.is_empty()
        || segments
            .first()
            .is_some_and(|first| posts::begins_with_post(first) || posts::read(&[first], known).position.is_some());
    let post = read_posts(&posts, known);
    Beside { post, offices, is_title, start: 0, end: 0 }
}

/// Parts "President of the Session and Joint Secretary" into two posts, but leaves "Law and Justice" whole.
fn split_and(segment: &str) -> Vec<&str> {
    for (at, mark) in segment.match_indices(" and ") {
        let (first, second) = (&segment[..at], &segment[at + mark.len()..]);
        // "Counsellor and Legal Adviser" is one post; "President of the Session and Joint Secretary" are two.
        let is_whole = first.contains(" of ") || first.contains(" for ");
        if is_whole && posts::begins_with_post(first) && posts::begins_with_post(second) {
            let mut parts = vec![first];
            parts.extend(split_and(second));
            return parts;
        }
    }
    vec![segment]
}

/// Reads several posts in a row: each begins with a noun of a post, what follows belongs to it.
fn read_posts(segments: &[&str], known: &Known) -> Post {
    let mut groups: Vec<Vec<&str>> = Vec::new();
    for segment in segments {
        let begins = posts::begins_with_post(segment) && known.organisation(segment).is_none();
        match groups.last_mut() {
            Some(group) if !begins => group.push(segment),
            _ => groups.push(vec![segment]),
        }
    }
    let read: Vec<Post> = groups.iter().map(|group| posts::read(group, known)).collect();
    let mut post = Post::default();
    let positions: Vec<String> = read.iter().filter_map(|post| post.position.clone()).collect();
    post.position = (!positions.is_empty()).then(|| positions.join("; "));
    post.affiliation = read.iter().rev().find_map(|post| post.affiliation.clone());
    post
}

/// Reads what stands behind a name: ", Head, Some Unit, Some Body,", "(Some Body)", "of Some Body", ", as Minister of …".
fn post_behind(text: &str, words: &[Word<'_>], last: usize, known: &Known, people: &[Range<usize>]) -> Option<Beside> {
    let name = &words[last];
    let next = words.get(last + 1)?;
    if next.before.contains('(') && !name.after.contains([',', '.', ';']) {
        let open = next.range.start;
        let close = open + text[open..].find(')')?;
        let inside = text[open..close].trim();
        let found = in_brackets(inside, known).map(|found| Beside { end: close + 1, ..found })?;
        return Some(behind_brackets(text, words, found, known, people));
    }
    let is_open = name.after.is_empty() || name.after == "’s";
    let is_of = is_open && matches!(next.text, "of" | "from" | "at");
    if is_of || (name.after.starts_with(',') && matches!(next.text, "of" | "from" | "at" | "representing")) {
        let (segments, end) = segments(text, words, last + 2, people);
        let first = segments.first()?.trim().to_owned();
        let bare = first.trim_start_matches("the ").to_owned();
        if !bare.starts_with(char::is_uppercase) || is_when(&bare) {
            return None;
        }
        let n_taken = if segments.len() > 1 && known.state(segments[1]).is_some() { 2 } else { 1 };
        let taken: Vec<&str> = segments[..n_taken].to_vec();
        let end = if n_taken == segments.len() { end } else { end_of(text, taken[n_taken - 1]) };
        let post = Post { position: None, affiliation: Some(posts::reference(&taken.join(", "), known)) };
        return Some(Beside { post, offices: Vec::new(), is_title: false, start: 0, end });
    }
    let dash = name.after.is_empty() && next.text.is_empty() && matches!(next.before, "–" | "—" | "-");
    if !name.after.starts_with(',') && !dash {
        return None;
    }
    let first = if dash { last + 2 } else { last + 1 };
    let (segments, end) = segments(text, words, first, people);
    let head = segments.first()?;
    let is_post =
        posts::begins_with_post(head) || posts::read(&[head], known).position.is_some() || office(head).is_some();
    if !is_post {
        // ", Some Body," is an organisation in apposition only if it is one.
        let bare = head.trim().trim_start_matches("the ");
        let is_org = bare.starts_with(char::is_uppercase)
            && (known.organisation(bare).is_some()
                || known.state(bare).is_some()
                || (posts::is_organisation(bare) && segments.len() == 1));
        return is_org.then(|| Beside {
            post: posts::read(&[bare], known),
            offices: Vec::new(),
            is_title: false,
            start: 0,
            end: end_of(text, head),
        });
    }
    let mut found = beside(&segments.join(", "), known);
    found.is_title = true;
    found.end = end;
    Some(found)
}

/// Adds what an apposition behind the brackets says: "Ms. One (Some State), Chair of the Board,".
fn behind_brackets(
    text: &str,
    words: &[Word<'_>],
    mut found: Beside,
    known: &Known,
    people: &[Range<usize>],
) -> Beside {
    let is_open = text[found.end..].trim_start().starts_with(',');
    let Some(first) = words.iter().position(|word| word.range.start >= found.end).filter(|_| is_open) else {
        return found;
    };
    let (segments, end) = segments(text, words, first, people);
    let is_post = segments.first().is_some_and(|head| posts::begins_with_post(head) || office(head).is_some());
    if is_post {
        let more = beside(&segments.join(", "), known);
        found.offices.extend(more.offices);
        found.post.position = found.post.position.or(more.post.position);
        found.post.affiliation = found.post.affiliation.or(more.post.affiliation);
        (found.is_title, found.end) = (true, end);
    }
    found
}

fn end_of(text: &str, piece: &str) -> usize {
    (piece.as_ptr() as usize + piece.len()).saturating_sub(text.as_ptr() as usize).min(text.len())
}

fn is_when(text: &str) -> bool {
    super::dates::partial(text).is_some()
        || super::dates::partial(&format!("{text} 2000")).is_some_and(|date| date.month.is_some())
}

fn in_brackets(inside: &str, known: &Known) -> Option<Beside> {
    let segments: Vec<&str> = inside.split([',', ';']).map(str::trim).collect();
    let first = segments.first()?;
    let is_title = posts::begins_with_post(first) || office(first).is_some();
    let is_name = first.starts_with(char::is_uppercase) && !is_when(inside) && inside.len() < 160;
    if !is_title && !is_name {
        return None;
    }
    let mut found = beside(&segments.join(", "), known);
    found.is_title = is_title;
    Some(found)
}

/// Reads the post in "presided, as Deputy Minister of Some State": it stands behind the verb.
pub(super) fn post_at_a_distance(behind: &str, known: &Known) -> Option<Post> {
    let at = behind.find(" as ")?;
    let phrase = &behind[at + " as ".len()..];
    let phrase = phrase.strip_prefix("the ").unwrap_or(phrase);
    let words = words_of(phrase);
    let end = words
        .iter()
        .position(|word| is_verb(word.text) || matches!(word.text, "who" | "which" | "in" | "on"))
        .unwrap_or(words.len());
    let phrase = &phrase[..words.get(end).map_or(phrase.len(), |word| word.range.start)];
    let segments: Vec<&str> = phrase.trim().trim_end_matches(['.', ',', ';']).split(", ").collect();
    let first = segments.first()?;
    let is_post = posts::begins_with_post(first) && first.starts_with(char::is_uppercase) && office(first).is_none();
    (is_post && words_of(&behind[..at]).len() <= 6).then(|| read_posts(&segments, known))
}

/// Takes the segments of an apposition that begins at a word, and tells where it ends.
fn segments<'t>(text: &'t str, words: &[Word<'t>], first: usize, people: &[Range<usize>]) -> (Vec<&'t str>, usize) {
    let mut segments = Vec::new();
    let mut start = first;
    let mut end = words.get(first).map_or(text.len(), |word| word.range.start);
    let mut position = first;
    while let Some(word) = words.get(position) {
        let begins = position == start;
        if begins
            && (segments.len() >= MOST_SEGMENTS || !begins_segment(text, words, position, segments.is_empty(), people))
        {
            break;
        }
        let is_verb = !begins && is_verb(word.text) || (begins && !segments.is_empty() && is_verb(word.text));
        // "and" before another person or a verb ends an apposition, "and" within a name does not.
        let ends_here = word.text == "and"
            && words.get(position + 1).is_some_and(|next| {
                !next.is_capital()
                    || people.iter().any(|person| person.start == next.range.start)
                    || is_titled(text, next)
            })
            && !begins
            && !words.get(position + 1).is_some_and(|next| next.text == "the" || posts::is_post_word(next.text));
        let is_as =
            matches!(word.text, "as" | "who" | "which" | "whose" | "on" | "during" | "when" | "while") && !begins;
        if is_verb || ends_here || is_as {
            if position > start {
                segments.push(text[words[start].range.start..words[position - 1].range.end].trim());
                end = words[position - 1].range.end;
            }
            return (segments, end);
        }
        let closes = word.after.contains([',', ';', ':', ')'])
            || (word.after.contains('.') && position + 1 == words.len())
            || word.after.contains("—")
            || word.after.contains('–');
        if closes || position + 1 == words.len() {
            let close = word.range.end
                + word
                    .after
                    .find(')')
                    .filter(|_| text[words[start].range.start..word.range.end].contains('('))
                    .map_or(0, |at| at + 1);
            segments.push(text[words[start].range.start..close].trim());
            end = close;
            start = position + 1;
            if !word.after.contains(',') {
                return (segments, end);
            }
        }
        position += 1;
    }
    (segments, end)
}

/// Tells whether a segment that begins at a word goes on with the apposition.
fn begins_segment(text: &str, words: &[Word<'_>], at: usize, is_first: bool, people: &[Range<usize>]) -> bool {
    let word = &words[at];
    if people.iter().any(|person| person.start == word.range.start) || is_titled(text, word) {
        return false;
    }
    let reach = words[(at + 5).min(words.len() - 1)].range.end;
    let phrase = &text[word.range.start..reach];
    let lower = word.text.to_lowercase();
    if lower == "and" {
        // "…, and Director of Some Institute" goes on; "…, and Speaker Two" does not.
        let next = words.get(at + 1);
        return next.is_some_and(|next| posts::begins_with_post(&text[next.range.start..reach])) && !is_first;
    }
    if word.is_capital() || word.text.starts_with(|c: char| c.is_ascii_digit()) {
        return !matches!(lower.as_str(), "he" | "she" | "they" | "it");
    }
    let is_article = matches!(lower.as_str(), "the" | "a" | "an" | "also" | "then" | "currently" | "our" | "its");
    posts::begins_with_post(phrase)
        || (is_article
            && words.get(at + 1).is_some_and(|next| {
                next.is_capital() || posts::begins_with_post(&text[next.range.start..reach.max(next.range.start)])
            }))
}

fn is_titled(text: &str, word: &Word<'_>) -> bool {
    let end = text.len().min(text.ceil_char_boundary(word.range.start + 40));
    let (honorific, _) = without_honorific(&text[word.range.start..end]);
    // "Judge of …", "Professor, …" are posts; "Professor Huang" is a person.
    !honorific.is_empty()
}

/// Tells whether a word is a verb that ends an apposition.
pub(super) fn is_verb(word: &str) -> bool {
    const VERBS: &[&str] = &[
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "have",
        "gave",
        "made",
        "spoke",
        "led",
        "took",
        "held",
        "did",
        "said",
        "will",
        "would",
        "could",
        "chaired",
        "presided",
        "delivered",
        "presented",
        "moderated",
        "opened",
        "served",
        "acted",
        "explained",
        "noted",
        "began",
        "brought",
        "introduced",
        "welcomed",
        "addressed",
        "reported",
        "told",
        "set",
        "went",
        "put",
        "drew",
        "asked",
        "then",
        "being",
        "giving",
        "speaking",
        "felt",
        "thought",
        "serving",
        "acting",
        "joined",
        "represented",
        "attended",
        "closed",
        "called",
        "offered",
        "shared",
        "outlined",
        "described",
        "stressed",
        "underlined",
        "emphasised",
        "emphasized",
        "highlighted",
        "moved",
        "seconded",
        "thanked",
        "proposed",
        "suggested",
        "agreed",
        "recalled",
        "looked",
        "spoken",
        "discussed",
        "talked",
        "reviewed",
        "summarised",
        "summarized",
        "facilitated",
        "provided",
        "read",
        "submitted",
        "briefed",
        "volunteered",
        "raised",
        "argued",
        "showed",
        "both",
        "each",
        "may",
        "shall",
        "must",
        "wished",
        "hoped",
        "concluded",
        "adjourned",
        "commented",
        "observed",
        "responded",
        "answered",
        "replied",
        "examined",
        "analysed",
        "analyzed",
        "elaborated",
        "dealt",
        "gives",
        "chairs",
        "presides",
        "speaks",
    ];
    VERBS.contains(&word)
}
