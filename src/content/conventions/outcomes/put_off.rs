//! What was put off: `Deferred to a later meeting.`, `Postpone, not all agree`, `bis auf weiteres vertagt`, `ran out of time – moved to
//! next week`, alone or behind what it is on; and the marks that say so.

use std::sync::LazyLock;

use super::words::{LANGUAGES, Words};
use crate::text::phrases::Phrases;

/// Words that are by themselves enough at the beginning of a line, whatever stands behind them.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "postponed", "postpone", "deferred", "tabled", "vertagt", "verschoben", "zurückgestellt", "reporté", "reportée", "rinviato", "rinviata", "rimandato", "rimandata", "aplazado", "aplazada", "adiado", "adiada", "uitgesteld",
];
/// Words that need one of these behind them.
const WITH: &[(&[&str], &[&str])] = &[
    (&["defer", "deferring", "postponing"], &["to", "until", "till", "this to", "it to"]),
    (
        &["push", "pushed", "punt", "punted"],
        &["to next", "to the next", "to later", "to a later", "to future", "to a future", "to after", "until", "till"],
    ),
    (
        &["move", "moved", "moving"],
        &[
            "to next week", "to next meeting", "to next call", "to the next meeting", "to the next call",
            "to a later meeting",
        ],
    ),
    (&["mark as", "marked as"], &["future", "deferred", "postponed"]),
    (&["ran out of", "run out of", "out of"], &["time"]),
    (&["put on", "on"], &["hold", "hold for now"]),
];
/// What may stand before such a word.
#[rustfmt::skip]
const BEFORE: &[&str] = &["bis auf weiteres", "vorerst", "erstmal", "erst mal", "zunächst", "wird", "wurde", "item", "this item", "topic", "this was", "was", "this is", "agenda item"];
/// What may stand right behind such a word, but for what stops it.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "to", "until", "till", "for", "due", "as", "because", "pending", "again", "bis", "auf", "da", "weil", "wegen", "indefinitely", "au", "à", "jusqu'à", "al", "alla", "a", "hasta", "para", "tot", "naar", "this", "discussion", "wird", "mangels", "till", "til", "na", "do",
];
/// What stands between a matter and that it was put off.
const JOINTS: &[&str] = &[" ==> ", " --> ", " => ", " -> ", " → ", " – ", " — ", " -- ", " - ", ": "];
/// How a sentence says that what it begins with was put off.
#[rustfmt::skip]
const SENTENCES: &[&str] = &[
    " was deferred to ", " were deferred to ", " was deferred until ", " was postponed to ", " was postponed until ", " were postponed to ", " were postponed until ", " is postponed to ", " is postponed until ", " has been postponed to ", " has been postponed until ", " is deferred to the next ", " was tabled in order to ", " was tabled until ", " were tabled until ", " was tabled for now", " were tabled for now", " was tabled to the next ", " was tabled for the next ", " was tabled for lack of ", " was tabled due to ", " has been deferred to ", " has been deferred until ", " wurde vertagt", " wird vertagt", " wurden vertagt", " werden vertagt", " viene accantonata", " viene rinviata", " viene rinviato", " è stata rinviata", " è stato rinviato",
];
/// Before or behind it, these words say that it was so before, or is not so.
const OTHERWISE: &[&str] = &[
    " last ", " previous", "which ", " that ", " not ", " if ", "because", " earlier ", " since ", " had ", "who ",
    "nicht",
];
/// The words of all languages that say so. No sentence begins with them.
static BEHIND_MATTER: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&LANGUAGES.iter().flat_map(|language| language.put_off_behind).copied().collect::<Vec<_>>())
});
/// Marks before what was put off.
#[rustfmt::skip]
const MARKS: &[&str] = &["POSTPONED", "Postponed", "DEFERRED", "Deferred", "TABLED", "Tabled", "ON HOLD"];
/// Until when something is put off that was on the agenda, at the end of a line.
#[rustfmt::skip]
const UNTIL: &[&str] = &[
    "to the next meeting", "to next meeting", "to the next call", "to next call", "to next week", "to the next session", "to a later meeting", "to a future meeting", "to a later call", "until the next meeting", "until next meeting", "until next week", "until the next call", "until next call",
];
/// Words with which somebody puts off what is spoken of.
#[rustfmt::skip]
const ALOUD: &[&str] = &["let's table this", "let\u{2019}s table this", "let's table it", "let\u{2019}s table it", "let us table this"];
/// A longer sentence is an account.
const LONGEST: usize = 200;
/// More words are an account.
const MOST_WORDS: usize = 16;

/// Tells whether a text says that something was put off, and at most until when or why.
pub(super) fn is_told(text: &str) -> bool {
    let lower = text.trim().trim_matches(['(', ')', '[', ']', '*', '.']).to_lowercase();
    if lower.split(' ').count() > MOST_WORDS || lower.contains(['?', '？']) || lower.ends_with(':') {
        return false;
    }
    let rest = BEFORE.iter().find_map(|words| lower.strip_prefix(words)?.strip_prefix(' ')).unwrap_or(&lower);
    let words = || WORDS.iter().chain(LANGUAGES.iter().flat_map(|language| language.put_off));
    let of_word = words().any(|word| rest.strip_prefix(word).is_some_and(|behind| is_end(word, behind)));
    // "auf nächste Woche vertagt"
    let is_last = rest.starts_with("auf ") && ["vertagt", "verschoben"].iter().any(|word| rest.ends_with(word));
    of_word
        || is_last
        || ["push to ", "pushed to ", "punt to ", "punted to "]
            .iter()
            .any(|words| rest.strip_prefix(words).is_some_and(is_version))
        || WITH.iter().any(|(words, next)| {
            let behind = words.iter().find_map(|word| rest.strip_prefix(word)?.strip_prefix(' '));
            behind.is_some_and(|behind| next.iter().any(|next| behind.strip_prefix(next).is_some_and(is_over)))
        })
}

/// Returns what stands behind a mark that says that it was put off: `POSTPONED: the roof`.
pub(super) fn marked(text: &str) -> Option<&str> {
    let rest = MARKS.iter().find_map(|mark| text.strip_prefix(mark))?;
    let matter = rest.trim_start_matches('*').strip_prefix(':')?.trim_start_matches(['*', ' ']).trim_end();
    (matter.contains(char::is_alphabetic) && !matter.ends_with(['?', '？', ':'])).then_some(matter)
}

/// Tells whether a line is a matter and that it was put off, without a verb: `List of risks postponed to the next meeting`.
pub(super) fn is_headline(text: &str) -> bool {
    const MOST_WORDS: usize = 9;
    let text = text.trim_end_matches(['.', '!', ' ']);
    let Some(matter) = UNTIL.iter().find_map(|until| text.strip_suffix(until)) else { return false };
    let Some(matter) = ["postponed ", "deferred "].iter().find_map(|word| matter.strip_suffix(word)) else {
        return false;
    };
    let n_words = matter.split_whitespace().count();
    let lower = format!(" {}", matter.to_lowercase());
    (1..=MOST_WORDS).contains(&n_words)
        && matter.starts_with(|c: char| c.is_uppercase() || matches!(c, '#' | '['))
        && !OTHERWISE.iter().any(|words| lower.contains(words))
        && !matter.contains([',', ';', '?'])
}

/// Tells whether somebody says that what is spoken of be put off: `Let's table this for now`.
pub(super) fn is_aloud(sentence: &str) -> bool {
    sentence.contains(" table ") && sentence.len() <= LONGEST && !sentence.ends_with('?') && {
        let lower = sentence.to_lowercase();
        ALOUD.iter().any(|words| lower.starts_with(words))
    }
}

/// Tells whether a sentence says that what it begins with was put off: "The election was deferred to the next meeting".
pub(super) fn is_sentence(text: &str) -> bool {
    const STEMS: &[&str] =
        &["deferred", "postponed", "vertagt", "accantonat", "rinviat", "tabled", "moved to ", "pushed to "];
    /// `Se pospone la votación.`
    const BEGINNING: &[&str] = &[
        "se pospone ", "se posponen ", "se aplaza ", "se aplazan ", "se ajorna ", "s'ajorna ", "si rinvia ",
        "si rimanda ", "adia-se ", "adiam-se ",
    ];
    if text.len() > LONGEST || text.ends_with('?') {
        return false;
    }
    let begins = |words: &&str| text.get(..words.len()).is_some_and(|start| start.to_lowercase() == **words);
    if BEGINNING.iter().any(begins) {
        return true;
    }
    let is_foreign = BEHIND_MATTER.is_any_in(text);
    (is_foreign || STEMS.iter().any(|stem| text.contains(stem))) && {
        let lower = text.to_lowercase();
        let foreign = || {
            let languages = LANGUAGES.iter().filter(|_| is_foreign);
            let denied = |language: &&Words| {
                let mut words = lower.split(|c: char| !c.is_alphanumeric());
                words.any(|word| language.not_yet.contains(&word))
            };
            let words = languages.filter(|language| !denied(language)).flat_map(|language| language.put_off_behind);
            words.filter_map(|words| Some(lower.find(words).filter(|at| lower[..*at].ends_with(' '))? - 1)).min()
        };
        let at = SENTENCES.iter().filter_map(|words| lower.find(words)).min().or_else(|| moved_on(&lower));
        let at = at.or_else(foreign);
        // What stands behind a comma says why.
        at.is_some_and(|at| {
            let until = lower[at..].find(',').map_or(lower.len(), |comma| at + comma);
            lower[..at].contains(' ') && !OTHERWISE.iter().any(|words| lower[..until].contains(words))
        })
    }
}

/// Returns where a sentence says that what it begins with was moved to a later edition: `This was moved to the 3.1 release.`
fn moved_on(lower: &str) -> Option<usize> {
    const MOVED: &[&str] = &[
        " was moved to ", " were moved to ", " is moved to ", " has been moved to ", " have been moved to ",
        " was pushed to ", " were pushed to ", " has been pushed to ",
    ];
    const EDITIONS: &[&str] = &["release", "milestone", "version", "edition", "sprint"];
    MOVED.iter().find_map(|words| {
        let at = lower.find(words)?;
        let rest = lower[at + words.len()..].trim_end_matches(['.', '!', ' ']);
        let rest = rest.strip_prefix("the ").unwrap_or(rest);
        let mut words = rest.split(' ');
        let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let bare = |word: &str| word.trim_matches([',', '.', ';']).to_owned();
        let is_version = first.trim_start_matches('v').starts_with(|c: char| c.is_ascii_digit()) && first.contains('.');
        let is_later = matches!(first, "next" | "later" | "future") || (is_version && !second.is_empty());
        let is_edition = EDITIONS.contains(&bare(second).as_str()) || EDITIONS.contains(&bare(first).as_str());
        ((is_version && second.is_empty()) || (is_later && is_edition)).then_some(at)
    })
}

/// Parts a text that ends with that what it names was put off.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    let places = JOINTS.iter().filter_map(|joint| Some((text.rfind(joint)?, joint.len())));
    let (at, length) = places.max()?;
    let (matter, said) = (text[..at].trim(), text[at + length..].trim());
    // `#12 - moved to 3.1`
    let is_moved = || matter.starts_with(['#', '[']) && is_moved_to_edition(said);
    // "ran out of time – moved to next week" names nothing.
    ((is_told(said) || is_moved()) && !is_told(matter) && !matter.ends_with(['?', '？']) && !matter.is_empty())
        .then_some((matter, said))
}

/// Tells whether something was put off to another edition: `pushed to 2.3`, `pushed to v4`.
fn is_version(text: &str) -> bool {
    let text = text.strip_prefix('v').unwrap_or(text);
    text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(' ')
}

/// Tells whether a text says no more than to which edition what it stands below is to be moved: `Move to LDML 46`, `Moved to v2.1`.
pub(super) fn is_moved_to_edition(text: &str) -> bool {
    const MOST_WORDS: usize = 3;
    /// Places within a report or a document are none.
    #[rustfmt::skip]
    const PLACES: &[&str] = &["slide", "section", "page", "item", "line", "topic", "chapter", "step", "part", "appendix", "annex", "room", "point", "issue", "pr", "table", "figure"];
    let lower = text.trim_end_matches(['.', '!']).to_lowercase();
    let rest = ["move to ", "moved to ", "move it to ", "moving to ", "bump to ", "bumped to "]
        .iter()
        .find_map(|words| lower.strip_prefix(words));
    rest.is_some_and(|rest| {
        let words: Vec<&str> = rest.split(' ').collect();
        let is_number =
            |word: &&str| word.trim_start_matches('v').starts_with(|c: char| c.is_ascii_digit()) && !word.contains(':');
        words.len() <= MOST_WORDS
            && words.last().is_some_and(is_number)
            && !words.iter().any(|word| PLACES.contains(word))
    })
}

fn is_over(behind: &str) -> bool {
    !behind.starts_with(char::is_alphanumeric)
}

/// Tells whether a word is what a text says, by what stands behind it.
fn is_end(word: &str, behind: &str) -> bool {
    if behind.is_empty() || behind.starts_with([',', '.', ';', '-', '(', '–']) {
        return true;
    }
    let next = behind.strip_prefix(' ').map(|behind| behind.split([' ', ',', '.']).next().unwrap_or_default());
    // "Postpone this discussion" says what; "postponed items" does not.
    next.is_some_and(|next| BEHIND.contains(&next) || next.starts_with(['(', '-', '–']))
        && !(word == "tabled" && next == Some("for"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_off_is_told_from_what_is_spoken_of() {
        for text in [
            "Deferred to a later meeting.",
            "Postpone, not 100% agreement on the name",
            "bis auf weiteres vertagt",
            "Vertagt auf nächste Woche",
            "Vertagung auf die nächste Vorstandssitzung.",
            "Bordläggs till nästa möte",
            "Udsat til næste møde",
            "Utsatt til neste møte",
            "Odloženo na příští schůzi",
            "Przełożono na kolejne spotkanie",
            "vertagt da keine News",
            "Mark as FUTURE. No tool reads it, for now",
            "pushed to 2.3",
            "ran out of time",
            "moved to next week",
            "on hold",
        ] {
            assert!(is_told(text), "{text}");
        }
        for text in [
            "Postponed items are listed below",
            "Moved to the new house",
            "Moved to approve the minutes",
            "Push the button",
            "push to local copies",
            "push to 2 or more copies",
            "pushed towards the end",
            "Deferred?",
            "Vertagung der Sitzung",
            "Udsatte børn",
            "on holiday",
            "Postponed:",
            "out of timezone",
        ] {
            assert!(!is_told(text), "{text}");
        }
        assert!(is_sentence("The election of a leader was deferred to the next meeting, as nobody came forward."));
        assert!(is_sentence("Der Bau des Zauns wird vertagt."));
        assert!(is_sentence("Se pospone la votación de la valla."));
        assert!(!is_sentence("¿Se pospone la votación?"));
        assert!(!is_sentence("The election that was deferred to this meeting took place."));
        assert!(!is_sentence("At the last meeting the vote was postponed to May."));
        assert!(!is_sentence("It was not deferred to May."));
        for text in [
            "This request was moved to the 3.1 release.",
            "The gate was pushed to the next milestone",
            "The discussion was tabled in order to bring those people into it.",
        ] {
            assert!(is_sentence(text), "{text}");
        }
        for text in
            ["The page was moved to the new site", "It was moved to adopt 3.1 rules", "The report was tabled by Kate"]
        {
            assert!(!is_sentence(text), "{text}");
        }
        assert_eq!(split("#12 - moved to 3.1").map(|(matter, _)| matter), Some("#12"));
        for (text, matter) in [
            ("POSTPONED: the list of risks", Some("the list of risks")),
            ("Deferred: paint", Some("paint")),
            ("POSTPONED:", None),
            ("DEFERRED: until when?", None),
            ("postponed: the roof", None),
        ] {
            assert_eq!(marked(text), matter, "{text}");
        }
        for text in [
            "List of risks postponed to the next meeting",
            "#12 deferred to next week.",
            "Vote postponed until next call",
        ] {
            assert!(is_headline(text), "{text}");
        }
        for text in [
            "postponed to the next meeting",
            "Kate said that it was not postponed to the next meeting",
            "The list, postponed to the next meeting",
            "The list was postponed to the next meeting by all",
            "They will see what was deferred last time and postponed to the next meeting",
        ] {
            assert!(!is_headline(text), "{text}");
        }
        assert!(is_aloud("Let's table this for now"));
        assert!(!is_aloud("Let's table the matter of the gate"));
        assert!(!is_aloud("Should we say let's table this?"));
        assert_eq!(split("How high it should be ==> vertagt"), Some(("How high it should be", "vertagt")));
        assert_eq!(split("The roof: deferred to May").map(|(matter, _)| matter), Some("The roof"));
        assert_eq!(split("The roof: mended in May"), None);
        assert_eq!(split("The roof? - postponed"), None);
    }
}
