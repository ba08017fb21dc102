//! Posts beside a name: "the Secretary-General of Some Body, …" before it, ", Head, Some Unit, Some Body," behind it.

use std::ops::Range;

use super::known::Known;
use super::names::is_titled;
use super::posts::{self, Post};
use super::prose::{Word, words_of};
use super::verbs::is_verb;

/// An apposition has no more segments than this.
const MOST_SEGMENTS: usize = 6;

/// A post beside a name.
pub(super) struct Beside {
    /// The post.
    pub(super) post: Post,
    /// The parts in the meeting that it names.
    pub(super) offices: Vec<String>,
    /// Whether it begins with a noun of a post, so that the name is one of a person.
    pub(super) is_title: bool,
    /// Where it begins in the sentence.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
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
pub(super) fn post_before(
    text: &str,
    words: &[Word<'_>],
    at: usize,
    free_from: usize,
    known: &Known,
) -> Option<Beside> {
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
        "by", "from", "with", "when", "while", "that", "where", "after", "then", "as", "was", "were", "is", "are",
        "had", "has", "thanked", "said", "and", "between", "welcomed", "heard", "elected", "appointed", "invited",
        "including", "in", "whom", "who", "which", "on",
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
pub(super) fn post_behind(
    text: &str,
    words: &[Word<'_>],
    last: usize,
    known: &Known,
    people: &[Range<usize>],
) -> Option<Beside> {
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
