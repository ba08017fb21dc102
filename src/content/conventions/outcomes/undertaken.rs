//! Tasks that a sentence tells in a language that puts them otherwise than English does: who was there stands before a verb of taking
//! on work, in the present or the future. `Leon spricht mit dem Hausmeister`, `Lucía y Emmanuel se encargarán de esta parte`.

mod words;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::tasks::{self, Clause, Task};
use crate::content::conventions::joints;
use crate::content::conventions::present::Present;
use crate::content::named;
use words::{DOUBTS, LANGUAGES, PARTS, SAYING, Words};

/// Who takes something on stands within so many letters.
const LONGEST_OWNERS: usize = 60;
/// A longer clause is an account.
const LONGEST: usize = 300;

/// Where such words stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Ground {
    /// In the course of a report.
    Plain,
    /// Where tasks are announced, or behind the mark of one.
    Announced,
}

/// Tells whether a text holds any of the verbs: most do not, and need no closer look.
pub(super) fn may_tell(text: &str) -> bool {
    text.split([' ', ',', '.']).any(|word| VERBS.contains_key(word) || is_future(word))
        || words::BRIEF.iter().any(|words| text.trim_end_matches(['.', '!', ' ']).ends_with(words))
}

/// Returns who takes something on, with whom a text begins.
pub(super) fn owner<'t>(text: &'t str, present: &Present, ground: Ground) -> Option<&'t str> {
    let begun = &text[..text.char_indices().nth(LONGEST_OWNERS).map_or(text.len(), |(end, _)| end)];
    if !begun.starts_with(|c: char| c.is_alphabetic() || c == '@') {
        return None;
    }
    begun.match_indices(' ').map(|(at, _)| at).find_map(|at| {
        let rest = up_to_end(&text[at + 1..]);
        // `@kate` says itself that somebody is meant.
        if text.starts_with('@') {
            return (takes_on(rest, Ground::Announced) && are_handles(&text[..at])).then_some(&text[..at]);
        }
        (takes_on(rest, ground) && tasks::is_there(&text[..at], present)).then_some(&text[..at])
    })
}

/// Returns who takes something on, with commas between them and without signs.
pub(super) fn with_commas(named: &str) -> String {
    match named.starts_with('@') {
        true => handles(named).collect::<Vec<_>>().join(", "),
        false => joints::with_commas(named),
    }
}

fn handles(named: &str) -> impl Iterator<Item = &str> {
    named.split(' ').filter_map(|word| word.strip_prefix('@')).map(|word| word.trim_end_matches(','))
}

/// Tells whether accounts are named, and nothing else: `@kate e @lee`.
fn are_handles(named: &str) -> bool {
    const JOINTS: &[&str] = &["e", "y", "und", "et", "and", "en", "&"];
    named.split(' ').all(|word| word.starts_with('@') || JOINTS.contains(&word)) && handles(named).all(is_handle)
}

/// Tells whether a word may be the name of an account.
fn is_handle(word: &str) -> bool {
    word.len() > 2 && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

/// Tells whether a word is a verb in the future as Italian has it: `proporrà`, `esporranno`.
fn is_future(word: &str) -> bool {
    const SHORTEST: usize = 6;
    word.chars().count() >= SHORTEST
        && ["erà", "irà", "rrà", "eranno", "iranno", "rranno"].iter().any(|end| word.ends_with(end))
        && !words::IDLE_FUTURES.contains(&word)
}

/// Tells whether the words behind a name say what somebody has, is or was.
pub(super) fn is_told(rest: &str) -> bool {
    #[rustfmt::skip]
    const TOLD: &[&str] = &[
        "hat", "haben", "hatte", "ist", "sind", "war", "wurde", "heeft", "hebben", "had", "is", "zijn", "was", "werd", "a", "ont", "avait", "est", "sont", "était", "ha", "han", "hanno", "aveva", "era", "è", "sono", "tem", "têm", "é", "são", "es", "son", "está", "fue",
        "has", "have", "are", "were", "will", "out", "away", "absent", "off", "and", "or", "said", "says",
    ];
    let first = rest.split([' ', ',']).next().unwrap_or_default();
    TOLD.contains(&first) || is_otherwise(rest, Ground::Announced)
}

/// Tells whether a word before a verb of taking on work may be the name of somebody who was not there.
pub(super) fn is_stranger(word: &str, rest: &str) -> bool {
    let is_name = word.chars().count() > 2
        && word.starts_with(char::is_uppercase)
        && word.chars().skip(1).all(char::is_lowercase)
        && !named::is_ordinary(word);
    let verb = rest.split(' ').next().unwrap_or_default();
    let is_verb =
        takes_on(rest, Ground::Announced) || (verb.ends_with("iert") && !is_otherwise(rest, Ground::Announced));
    is_name && is_verb
}

/// Returns a text up to where its first sentence ends.
fn up_to_end(text: &str) -> &str {
    let ends = [". ", "; "].iter().filter_map(|end| text.find(end));
    &text[..ends.min().unwrap_or(text.len())]
}

/// Reads who takes on what in a sentence of a report, and in its clauses.
pub(super) fn clauses<'t>(sentence: &'t str, present: &Present) -> Vec<Clause<'t>> {
    const JOINTS: &[&str] = &[", ", "; ", " - ", " – ", " — ", ": ", "-> ", "\u{2192} ", "> "];
    /// With more clauses it is a list.
    const MOST_CLAUSES: usize = 8;
    if sentence.len() > LONGEST || sentence.ends_with(['?', '？', ':']) {
        return Vec::new();
    }
    let begun = JOINTS.iter().flat_map(|joint| sentence.match_indices(joint).map(|(at, joint)| at + joint.len()));
    // `… accolta e @kate si occuperà`
    let handles = sentence.match_indices(" @").map(|(at, _)| at + 1);
    let mut starts: Vec<usize> = std::iter::once(0).chain(begun).chain(handles).collect();
    starts.sort_unstable();
    starts.dedup();
    let mut found: Vec<Clause<'t>> = Vec::new();
    for start in starts.into_iter().take(MOST_CLAUSES) {
        let clause = &sentence[start..];
        let by = owner(clause, present, Ground::Plain).or_else(|| brief(clause, present).filter(|_| start > 0));
        // `@kate e @lee` act together.
        let is_same = found.last().is_some_and(|last| start <= last.start + last.task.owner.len() + 1);
        if let Some(owner) = by.filter(|_| !is_same) {
            found.push(Clause { start, task: Task { owner, verb: "", is_assigned: true } });
        }
    }
    found
}

/// Returns who takes on what stands before them, in a word or two: `… einladen - Kate schreibt`.
fn brief<'t>(clause: &'t str, present: &Present) -> Option<&'t str> {
    let clause = clause.trim_end_matches(['.', '!', ' ']);
    let begun = clause.char_indices().nth(LONGEST_OWNERS).is_none();
    let parts = words::BRIEF.iter().filter_map(|words| clause.strip_suffix(words)?.strip_suffix(' '));
    parts.filter(|_| begun).find(|named| tasks::is_there(named, present))
}

/// What may stand behind a name, by its first word.
struct Verb {
    language: &'static Words,
    form: Form,
}

enum Form {
    /// All of it.
    Whole(&'static str, Ground),
    /// With what ends the clause.
    Parted(&'static [&'static str]),
    /// With an infinitive.
    Auxiliary(&'static str),
}

static VERBS: LazyLock<FxHashMap<&'static str, Vec<Verb>>> = LazyLock::new(|| {
    let mut verbs: FxHashMap<&'static str, Vec<Verb>> = FxHashMap::default();
    for language in LANGUAGES {
        let taking = language.taking.iter().map(|words| (*words, Form::Whole(words, Ground::Plain)));
        let doing = language.doing.iter().map(|words| (*words, Form::Whole(words, Ground::Announced)));
        let parted = language.parted.iter().map(|(verb, ends)| (*verb, Form::Parted(ends)));
        let auxiliaries = language.auxiliaries.iter().map(|words| (*words, Form::Auxiliary(words)));
        for (words, form) in taking.chain(doing).chain(parted).chain(auxiliaries) {
            let first = words.split(' ').next().unwrap_or(words);
            verbs.entry(first).or_default().push(Verb { language, form });
        }
    }
    verbs
});

/// Tells whether the words behind a name say that somebody takes something on.
fn takes_on(rest: &str, ground: Ground) -> bool {
    let first = rest.split([' ', ',']).next().unwrap_or_default();
    let is_verb = VERBS.get(first).is_some_and(|verbs| verbs.iter().any(|verb| verb.is_in(rest, ground)));
    let is_future = || is_future(first) && rest.trim_end().contains(' ');
    (is_verb || is_future()) && !is_otherwise(rest, ground)
}

impl Verb {
    fn is_in(&self, rest: &str, ground: Ground) -> bool {
        match self.form {
            Form::Whole(words, of) => (of == Ground::Plain || of == ground) && behind(rest, words).is_some(),
            Form::Parted(ends) => {
                let last = rest.split(", ").next().and_then(last_word).unwrap_or_default();
                ends.contains(&last.as_str())
            }
            Form::Auxiliary(words) => behind(rest, words).is_some_and(|object| self.has_infinitive(object)),
        }
    }

    fn has_infinitive(&self, object: &str) -> bool {
        let clause = object.split(", ").next().unwrap_or(object);
        let word = match self.language.is_infinitive_last {
            true => last_word(clause).filter(|_| clause.trim().contains(' ')),
            false => clause.split(' ').next().map(str::to_lowercase),
        };
        word.is_some_and(|word| {
            self.language.infinitives.iter().any(|end| word.ends_with(end))
                && !self.language.idle.contains(&word.as_str())
        })
    }
}

/// Returns what stands behind words with which a text begins.
fn behind<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let start = text.get(..words.len())?;
    let rest = text[words.len()..].strip_prefix(' ')?.trim();
    (start.to_lowercase() == words && !rest.is_empty()).then_some(rest)
}

fn last_word(clause: &str) -> Option<String> {
    let word = clause.trim_end_matches(['.', '!', ')', ' ']).rsplit(' ').next()?;
    Some(word.trim_matches(['"', '*', '(']).to_lowercase())
}

/// Tells whether the words say that it is not so, that it is so anyway, or that somebody says something.
fn is_otherwise(rest: &str, ground: Ground) -> bool {
    let lower = rest.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty());
    let says = lower.split_once(' ').is_some_and(|(verb, rest)| {
        let next = rest.trim_start_matches(|c: char| !c.is_alphanumeric()).split(|c: char| !c.is_alphanumeric()).next();
        let is_told =
            next.is_some_and(|next| SAYING.contains(&next)) && !matches!(verb, "prüft" | "klärt" | "prüfen" | "klären");
        is_told || verb.ends_with([':', ','])
    });
    // Behind a comma another clause may be denied.
    let own = lower.split(", ").next().unwrap_or(&lower);
    let mut own = own.split(|c: char| !c.is_alphanumeric() && c != '-');
    says || own.any(|word| DOUBTS.contains(&word))
        || (ground == Ground::Plain && words.any(|word| PARTS.contains(&word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::conventions::Finding;
    use crate::content::conventions::names;
    use crate::source::Span;

    fn present() -> Present {
        let people = ["Anna Eins", "Carsten Zwei", "Lucía Tres", "Emmanuel Quatre", "Wim"]
            .into_iter()
            .map(|name| Finding { value: names::parse(name).unwrap(), rule: String::new(), span: Span::new(0, 0) });
        Present::new(people.collect())
    }

    #[test]
    fn who_takes_something_on_is_told_by_the_verb() {
        let present = present();
        for (text, who) in [
            ("Carsten bucht einen Raum", "Carsten"),
            ("Anna kümmert sich um den Zaun", "Anna"),
            ("Anna und Carsten kümmern sich darum", "Anna und Carsten"),
            ("Carsten legt ein Pad an", "Carsten"),
            ("Carsten fragt an.", "Carsten"),
            ("Anna wird das im Verteiler bekannt geben.", "Anna"),
            ("Emmanuel s'occupe de la clôture", "Emmanuel"),
            ("Emmanuel Quatre va contacter la mairie", "Emmanuel Quatre"),
            ("Lucía y Emmanuel se encargarán de esta parte", "Lucía y Emmanuel"),
            ("Lucía va a hablar con ellos", "Lucía"),
            ("Lucía fica responsável por isso", "Lucía"),
            ("Wim zal dit morgen doen", "Wim"),
            ("Wim neemt contact op met de bakker", "Wim"),
            ("@kate proporrà una modalità", "@kate"),
            ("@kate e @lee esporranno una proposta", "@kate e @lee"),
            ("@eppak prepara una bozza", "@eppak"),
            ("Anna hat den Hut auf und sucht", "Anna"),
            ("Anna schaut nochmal nach", "Anna"),
            ("@kate parteciperà al convegno", ""),
            ("@kate ha scritto", ""),
            ("Anna presenterà il libro", ""),
            // What is no work, or is denied, doubted or only told.
            ("Anna schreibt, dass der Zaun alt ist", ""),
            ("Anna fragt, wie alt er ist", ""),
            ("Anna kümmert sich nicht um den Zaun", ""),
            ("Anna übernimmt die Moderation", ""),
            ("Anna organisiert seit Jahren den Basar", ""),
            ("Anna wird gewählt", ""),
            ("Anna wird einstimmig zur Kassenwartin gewählt", ""),
            ("Emmanuel va venir", ""),
            ("Emmanuel propose de partir", ""),
            ("Wim zal aanwezig zijn", ""),
            ("Wim heeft de cijfers gekregen", ""),
            ("Berta bucht einen Raum", ""),
            ("Anna und Berta buchen einen Raum", ""),
        ] {
            assert_eq!(owner(text, &present, Ground::Plain).unwrap_or_default(), who, "{text}");
        }
        assert_eq!(owner("Anna macht Plakate", &present, Ground::Announced), Some("Anna"));
        assert_eq!(owner("Anna macht Plakate", &present, Ground::Plain), None);
    }

    #[test]
    fn a_sentence_is_parted_into_clauses() {
        let present = present();
        let starts = |text: &str| clauses(text, &present).iter().map(|clause| clause.start).collect::<Vec<_>>();
        assert_eq!(starts("Die Wirtin ist im Urlaub, Anna spricht mit ihr."), [26]);
        assert_eq!(starts("Liste -> Carsten besorgt sie"), [9]);
        assert_eq!(starts("Kommt am Montag - Anna teilt das"), [18]);
        assert_eq!(starts("La richiesta viene accolta e @kate si occuperà di tutto"), [29]);
        assert!(starts("Anna teilt das").is_empty());
        assert!(starts("Wer bucht, Anna bucht einen Raum?").is_empty());
    }
}
