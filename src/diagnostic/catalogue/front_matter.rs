//! Front matter of any file.

use std::sync::Arc;

use super::{error, list_of, note, warning};
use crate::diagnostic::{Diagnostic, Fix, Place};
use crate::source::{SourceFile, Span};
use crate::text::date::{self, Date, DateError, in_words};
use crate::text::language;
use crate::text::suggest::{is_same_word, nearest};

/// The code of YAML that cannot be read.
pub const YAML_SYNTAX: &str = "yaml-syntax";
/// The code of a key that stands twice.
pub const DUPLICATE_KEY: &str = "duplicate-key";
/// The code of one that stands in both blocks.
pub const KEY_IN_TWO_BLOCKS: &str = "key-in-two-blocks";
/// The code of one that means nothing.
pub const UNKNOWN_KEY: &str = "unknown-key";

/// The YAML cannot be read; message and help say why.
pub fn yaml_syntax(place: Place, message: &str, help: &str) -> Diagnostic {
    error(YAML_SYNTAX, place, message).help(help)
}

/// The TOML cannot be read; message says why.
pub fn toml_syntax(place: Place, message: &str) -> Diagnostic {
    error("toml-syntax", place, format!("the front matter between `+++` cannot be read: {message}"))
        .help("write text in quotes, and a day without: `title = \"First meeting\"`, `date = 2017-02-09`")
}

/// A key stands twice in one map.
pub fn duplicate_key(place: Place, key: &str, first: Place) -> Diagnostic {
    error(DUPLICATE_KEY, place, format!("`{key}` is written twice"))
        .also(first, "first written here")
        .help("keep one of the two; for several values write a list: `[one, two]`")
}

/// The front matter has no second line of dashes.
pub fn unclosed_front_matter(place: Place) -> Diagnostic {
    let marks = place.file.slice(place.span).to_owned();
    let what = if marks == "+++" { "three plus signs" } else { "three dashes" };
    error("unclosed-front-matter", place, "the front matter is never closed, so the whole file counts as text")
        .label("opened here")
        .help(format!("write a line of {what}, `{marks}`, below its last key"))
}

/// The front matter, whose keys are given, has no first line of dashes.
pub fn unopened_front_matter(file: &Arc<SourceFile>, keys: Span) -> Diagnostic {
    let start = Place::new(file, Span { start: keys.start, end: keys.start });
    let first = file.slice(keys).lines().next().unwrap_or_default().trim_end().len();
    let first = Place::new(file, Span::new(keys.start as usize, keys.start as usize + first));
    let message = "the front matter is never opened, so the whole file counts as text";
    let mut problem =
        error("unopened-front-matter", first, message).help("write a line of three dashes, `---`, above its first key");
    problem.fixes.push(Fix::new("write `---` above", start, "---\n", true));
    problem
}

/// The front matter is a list or a text.
pub fn front_matter_is_no_map(place: Place) -> Diagnostic {
    error("front-matter-no-map", place, "the front matter has no keys")
        .help("write a key and a value on each line: `title: First meeting`")
}

/// Two blocks of front matter have the same key.
pub fn key_in_two_blocks(place: Place, key: &str, first: Place) -> Diagnostic {
    warning(KEY_IN_TWO_BLOCKS, place, format!("`{key}` stands in both blocks of front matter; the first counts"))
        .also(first, "first written here")
        .help("merge the two blocks")
}

/// Text behind a `#`, which YAML takes for a comment; `quoted` is how the whole value is to be written.
pub fn text_after_hash(place: Place, rest: &str, whole: Place, quoted: &str) -> Diagnostic {
    warning("text-after-hash", place, format!("\"{rest}\" is not read: a `#` after a space begins a comment"))
        .help(format!("if it belongs to the value, put it all in quotes: {quoted}"))
        .help("if it is a comment, write a space after the `#`")
        .possible_fix("put the value in quotes", whole, quoted)
}

/// Text behind a comma between braces, which ends the value before it.
pub fn cut_at_comma(place: Place, key: &str, rest: &str, whole: Place, quoted: &str) -> Diagnostic {
    error("cut-at-comma", place, format!("the comma ends the value of `{key}`: \"{rest}\" is not read"))
        .help(format!("if it belongs to the value, put it all in quotes: `{key}: {quoted}`"))
        .help("if it is a value of its own, write its key before it: `key: value`")
        .possible_fix("put the value in quotes", whole, quoted)
}

/// How many voted in one way, in words.
pub fn votes_in_words(place: Place, key: &str, words: &str) -> Diagnostic {
    error(
        "votes-in-words",
        place,
        format!("\"{words}\" tells neither a number nor a name, so these votes are not told"),
    )
    .help(format!("write the number in figures, `{key}: 7`, or who they were, `{key}: [Speaker One, Speaker Two]`"))
    .help("if all agreed, and nobody counted, leave the votes out")
}

/// A text in the place of a list, which holds `n` names; `list` is how they are to be written, and `whole` if they are one name.
pub fn several_names(place: Place, key: &str, n: usize, list: &str, whole: &str) -> Diagnostic {
    note("several-names", place.clone(), format!("`{key}` is read as the names of {n} people"))
        .help(format!("write them as a list: `{key}: {list}`"))
        .help(format!("if it is one name, write it as the only one of a list: `{key}: {whole}`"))
        .possible_fix("write them as a list", place, list)
}

/// A key that nothing reads. `n_of_word` tells how many keys of a map are a word: where one beside this says the same as
/// what it seems to be, no program can tell which of the two is meant.
pub fn unknown_key(
    place: Place,
    key: &str,
    of: &str,
    known: &[&str],
    mut n_of_word: impl FnMut(&str) -> usize,
) -> Diagnostic {
    let diagnostic = warning(UNKNOWN_KEY, place.clone(), format!("{of} has no key `{key}`"));
    match nearest(key, known.iter().copied()) {
        Some(near) if n_of_word(near) > usize::from(is_same_word(key, near)) => {
            diagnostic.help(format!("did you mean `{near}`?"))
        }
        Some(near) => diagnostic.did_you_mean(place, key, near),
        None => match of_other_name(key, known) {
            Some(ours) => diagnostic.help(format!("write {ours}")),
            None => diagnostic
                .help(format!("the keys are {}", list_of(known)))
                .help("what only your own theme needs goes below `extra`"),
        },
    }
}

/// Says of a problem that it holds the file back: what it says of `key` cannot be understood.
pub fn holds_back(problem: &mut Diagnostic, key: &str) {
    problem.help.push(format!("the file is held back as a draft until its `{key}` is clear"));
}

/// Keys that others have, in small letters, the key that says the same here, and how it is told.
const OTHER_NAMES: &[(&[&str], &str, &str)] = &[
    (&["place", "location", "where"], "venue", "`venue` for the building, `city` and `country` for the town"),
    (&["present", "attendance", "members"], "attendees", "`attendees`"),
    (&["absent", "apologies", "excused"], "regrets", "`regrets`"),
    (&["chairman", "chairperson", "chairwoman", "presiding"], "chair", "`chair`"),
    (&["president"], "officers", "`chair`, or `officers: {President: …}`"),
    (&["scribe", "minutes_by", "clerk", "author"], "minute_taker", "`minute_taker`, `secretary` or `rapporteur`"),
    (&["committee", "body", "working_group", "series"], "group", "`group`"),
    (&["tags", "categories", "keywords", "subjects"], "topics", "`topics`"),
    (&["agenda", "items"], "sessions", "`sessions`"),
    (&["resolutions", "actions"], "decisions", "`decisions`"),
    (&["attachments", "files", "papers"], "documents", "`documents`"),
    (&["language"], "lang", "`lang`"),
    (&["description", "abstract"], "summary", "`summary`"),
    (&["name"], "title", "`title`"),
];

fn of_other_name(key: &str, known: &[&str]) -> Option<&'static str> {
    let key = key.to_lowercase().replace(['-', ' '], "_");
    OTHER_NAMES
        .iter()
        .find(|(others, ours, _)| others.contains(&&*key) && known.contains(ours))
        .map(|(_, _, told)| *told)
}

/// A value of another type than the key takes.
pub fn wrong_type(place: Place, key: &str, wanted: &str, found: &str, example: &str) -> Diagnostic {
    error("wrong-type", place, format!("`{key}` should be {wanted}, but this is {found}"))
        .help(format!("write it like this: `{key}: {example}`"))
}

/// A word that is not among those that a key takes.
pub fn unknown_word(place: Place, key: &str, word: &str, known: &[&str]) -> Diagnostic {
    let diagnostic = error("unknown-word", place.clone(), format!("`{key}` cannot be \"{word}\""));
    let words = format!("it can be {}", list_of(known));
    match nearest(word, known.iter().copied()) {
        Some(near) => diagnostic.did_you_mean(place, word, near).help(words),
        None => diagnostic.help(words),
    }
}

/// A date that is none.
pub fn bad_date(place: Place, key: &str, text: &str, reason: &DateError) -> Diagnostic {
    let diagnostic = error("bad-date", place.clone(), format!("`{key}` cannot be understood as a date: \"{text}\""));
    // The name of a file is most often right.
    let in_path = date::from_path(place.file.path.as_str()).filter(|date| key == "date" && date.day.is_some());
    let diagnostic = match in_path {
        Some(date) => {
            diagnostic.help(format!("the file's path says {}: if that is the day, write {date}", in_words(date)))
        }
        None => diagnostic,
    };
    let others = reason.proposals().into_iter().filter(|date| Some(*date) != in_path);
    let offer = |diagnostic: Diagnostic, date: Date| diagnostic.instead(place.clone(), text, &date.to_string(), false);
    in_path.into_iter().chain(others).fold(diagnostic.help(reason.to_string()), offer)
}

/// A language by something else than its tag.
pub fn unknown_language(place: Place, lang: &str) -> Diagnostic {
    let diagnostic = warning("unknown-language", place.clone(), format!("`lang` cannot be \"{lang}\""));
    match language::of_name(lang) {
        Some(tag) => diagnostic.help(format!("write `lang: {tag}`")).instead(place, lang, tag, true),
        None => diagnostic.help("write the tag of the language, of two or three letters: `en`, `fr`, `zh-Hant`"),
    }
}

/// A plain page with keys of a meeting: `keys`, of which the first stands at the place. Reports lie in `folder`.
pub fn misplaced_report(place: Place, keys: &[&str], folder: &str) -> Diagnostic {
    let keys = keys.iter().map(|key| format!("`{key}`")).collect::<Vec<String>>().join(", ");
    warning("misplaced-report", place, format!("this page says what only a meeting can: {keys}"))
        .help(format!("if it is a report, move the file to {folder}: there it becomes a meeting"))
        .help("if it is a page, remove these keys; what only your own theme needs goes below `extra`")
}

/// A time that is none.
pub fn bad_time(place: Place, key: &str, text: &str) -> Diagnostic {
    error("bad-time", place, format!("`{key}` cannot be understood as a time: \"{text}\""))
        .help("write hours and minutes of the day: `10:00`, or `14:30-16:00` from and until")
}

/// A time zone that is none.
pub fn unknown_time_zone(place: Place, name: &str, known: &[String]) -> Diagnostic {
    let diagnostic = error("unknown-time-zone", place.clone(), format!("there is no time zone called \"{name}\""));
    // People know the city, and not always its continent.
    let city = |zone: &str| zone.rsplit('/').next().unwrap_or_default().to_lowercase().replace('_', " ");
    let wanted = city(name);
    let near = known.iter().find(|zone| city(zone) == wanted).map(String::as_str);
    match near.or_else(|| nearest(name, known.iter().map(String::as_str))) {
        Some(near) => diagnostic.did_you_mean(place, name, near),
        None => diagnostic.help("write continent and city, as in `Asia/Kolkata` or `Europe/London`, or `UTC`"),
    }
}
