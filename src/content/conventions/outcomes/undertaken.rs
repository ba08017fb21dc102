//! Tasks that a sentence tells in a language that puts them otherwise than English does: who was there stands before a verb of taking
//! on work, in the present or the future. `Leon spricht mit dem Hausmeister`, `Lucía y Emmanuel se encargarán de esta parte`.

mod words;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::tasks::{self, Clause, Task};
use crate::content::conventions::present::Present;
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
    text.split([' ', ',']).any(|word| VERBS.contains_key(word))
}

/// Returns who takes something on, with whom a text begins.
pub(super) fn owner<'t>(text: &'t str, present: &Present, ground: Ground) -> Option<&'t str> {
    let begun = &text[..text.char_indices().nth(LONGEST_OWNERS).map_or(text.len(), |(end, _)| end)];
    if !begun.starts_with(|c: char| c.is_alphabetic() || c == '@') {
        return None;
    }
    begun.match_indices(' ').map(|(at, _)| at).find_map(|at| {
        let rest = up_to_end(&text[at + 1..]);
        let named = text[..at].trim_start_matches('@');
        (takes_on(rest, ground) && tasks::is_there(named, present)).then_some(named)
    })
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
    let mut starts: Vec<usize> = std::iter::once(0).chain(begun).collect();
    starts.sort_unstable();
    starts.dedup();
    let mut found: Vec<Clause<'t>> = Vec::new();
    for start in starts.into_iter().take(MOST_CLAUSES) {
        if let Some(owner) = owner(&sentence[start..], present, Ground::Plain) {
            found.push(Clause { start, task: Task { owner, verb: "", is_assigned: true } });
        }
    }
    found
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
    let Some(verbs) = VERBS.get(first) else { return false };
    verbs.iter().any(|verb| verb.is_in(rest, ground)) && !is_otherwise(rest, ground)
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
        assert!(starts("Wer bucht, Anna bucht einen Raum?").is_empty());
    }
}
