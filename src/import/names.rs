//! Names of people in a sentence: where one begins and ends, and which words with a capital belong to none.

use std::ops::Range;

use super::known::Known;
use super::posts;
use super::prose::Word;
use crate::text::name::without_honorific;

/// Longer names are none.
const MOST_NAMES: usize = 6;

/// A name in a sentence.
pub(super) struct Name {
    /// The name, without honorific.
    pub(super) name: String,
    /// What stands before it.
    pub(super) honorific: String,
    /// The number of its last word.
    pub(super) last: usize,
    /// Whether honorific or archive show that it is a person's.
    pub(super) is_certain: bool,
}

/// Reads the name that begins at a word.
pub(super) fn name_at(
    text: &str,
    words: &[Word<'_>],
    at: usize,
    from_archive: &[Range<usize>],
    known: &Known,
) -> Option<Name> {
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

pub(super) fn is_initial(word: &str) -> bool {
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

pub(super) fn is_titled(text: &str, word: &Word<'_>) -> bool {
    let end = text.len().min(text.ceil_char_boundary(word.range.start + 40));
    let (honorific, _) = without_honorific(&text[word.range.start..end]);
    // "Judge of …", "Professor, …" are posts; "Professor Huang" is a person.
    !honorific.is_empty()
}
