//! The verbs by which a language tells that somebody takes something on, and what must stand behind them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::content::conventions::outcomes::words::{LANGUAGES, Words};

/// Where such words stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) enum Ground {
    /// In the course of a report.
    Plain,
    /// Where tasks are announced, or behind the mark of one.
    Announced,
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
    for language in &LANGUAGES {
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

/// Tells whether a word may be such a verb.
pub(super) fn may_be_one(word: &str) -> bool {
    VERBS.contains_key(word) || by_end(word).is_some() || closes(word)
}

/// Returns the languages in which such words begin with a word.
pub(super) fn of(word: &str) -> impl Iterator<Item = &'static Words> {
    VERBS.get(word).into_iter().flatten().map(|verb| verb.language)
}

/// Returns the language in which the words behind a name say that somebody takes something on.
pub(super) fn takes_on(rest: &str, ground: Ground) -> Option<&'static Words> {
    let first = rest.split([' ', ',']).next().unwrap_or_default();
    let of_verb = VERBS.get(first).into_iter().flatten().filter(|verb| verb.is_in(rest, ground));
    let by_end = by_end(first).filter(|_| rest.trim_end().contains(' '));
    let told = of_verb.map(|verb| verb.language).chain(by_end).find(|language| !language.is_otherwise(rest, ground));
    told.filter(|_| !is_recounted(rest))
}

/// Tells whether words behind a name tell what somebody did: `va fer` of Catalan, which looks like French.
fn is_recounted(rest: &str) -> bool {
    LANGUAGES.iter().flat_map(|language| language.recounting).any(|words| behind(rest, words).is_some())
}

/// Returns the language in which a word is such a verb by its end: `proporrà`, `recherchiert`.
pub(super) fn by_end(word: &str) -> Option<&'static Words> {
    const SHORTEST: usize = 6;
    let is_long = word.len() >= SHORTEST && word.chars().count() >= SHORTEST && word.starts_with(char::is_lowercase);
    let told = || ENDS.iter().find(|(end, _)| word.ends_with(end)).map(|(_, language)| *language);
    let is_other = || LANGUAGES.iter().any(|language| language.otherwise_ended.contains(&word));
    is_long.then(told).flatten().filter(|_| !is_other())
}

/// How such verbs end, with their languages.
static ENDS: LazyLock<Vec<(&'static str, &'static Words)>> = LazyLock::new(|| {
    LANGUAGES.iter().flat_map(|language| language.taking_ends.iter().map(move |end| (*end, language))).collect()
});

/// Tells whether a word may be the verb that ends a clause in which somebody takes something on.
fn closes(word: &str) -> bool {
    static ENDS: LazyLock<Vec<&'static str>> =
        LazyLock::new(|| LANGUAGES.iter().flat_map(|language| language.closing).copied().collect());
    ENDS.iter().any(|end| word.ends_with(end))
}

/// Returns the language in which the last word of the first clause is such a verb: `Kate ev sahibine yazacak`.
pub(super) fn by_last(text: &str, ground: Ground) -> Option<&'static Words> {
    let clause = text.split(", ").next().unwrap_or(text).trim_end_matches(['.', '!', ' ']);
    let has = |ends: &[&str]| ends.iter().any(|end| clause.ends_with(end));
    let told = LANGUAGES.iter().find(|language| has(language.closing) && !has(language.otherwise_closing))?;
    Some(told).filter(|language| !language.is_otherwise(clause, ground))
}

impl Verb {
    fn is_in(&self, rest: &str, ground: Ground) -> bool {
        match self.form {
            Form::Whole(words, of) => {
                // "testet, ob es geht"
                let asks = || {
                    let verb = rest.split_once(", ").map(|(verb, _)| verb);
                    verb.is_some_and(|verb| verb == words && self.language.asking.contains(&verb))
                };
                (of == Ground::Plain || of == ground) && (behind(rest, words).is_some() || asks())
            }
            Form::Parted(ends) => {
                let clause = rest.split(", ").next().unwrap_or(rest);
                // "nimmt Kontakt auf und bittet um Antwort"
                let joints = self.language.joints.iter().flat_map(|joint| clause.match_indices(joint));
                let mut parts = joints.map(|(at, _)| &clause[..at]).chain([clause]);
                parts.any(|part| ends.iter().any(|end| ends_with(part, end))) && !self.language.says_only(rest)
            }
            Form::Auxiliary(words) => behind(rest, words).is_some_and(|object| self.language.has_infinitive(object)),
        }
    }
}

impl Words {
    /// Tells whether such an infinitive stands behind an auxiliary as makes of both what somebody takes on.
    pub(super) fn has_infinitive(&self, object: &str) -> bool {
        let clause = object.split(", ").next().unwrap_or(object);
        let word = match self.is_infinitive_last {
            true => last_word(clause).filter(|_| clause.trim().contains(' ')),
            false => clause.split(' ').next().map(str::to_lowercase),
        };
        let is_infinitive =
            |word: &str| self.infinitives.iter().any(|end| word.ends_with(end)) && !self.idle.contains(&word);
        word.is_some_and(|word| is_infinitive(&word)) || self.has_more_behind(clause, is_infinitive)
    }

    /// `Kate gaat de tests toevoegen in de werkversie`: where and with whom may stand behind the infinitive, in some languages.
    fn has_more_behind(&self, clause: &str, is_infinitive: impl Fn(&str) -> bool) -> bool {
        let words: Vec<&str> = clause.split(' ').collect();
        words.windows(3).any(|three| {
            self.prepositions.contains(&three[2])
                && is_infinitive(three[1])
                && !self.articles_of_nouns.contains(&three[0])
                && !self.prepositions.contains(&three[0])
        })
    }

    /// Tells whether the words say that it is not so, that it is so anyway, or that somebody says something.
    pub(super) fn is_otherwise(&self, rest: &str, ground: Ground) -> bool {
        let lower = rest.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty());
        let says = lower.split_once(' ').is_some_and(|(verb, rest)| {
            (self.saying.contains(&first_word(rest)) || verb.ends_with([':', ','])) && !self.asks(verb)
        });
        // Behind a comma another clause may be denied.
        let own = lower.split(", ").next().unwrap_or(&lower);
        let mut own = own.split(|c: char| !c.is_alphanumeric() && c != '-');
        says || own.any(|word| self.doubts.contains(&word))
            || (ground == Ground::Plain && words.any(|word| self.parts.contains(&word)))
    }

    /// Tells whether what stands behind a verb and a comma is to be found out: `testet, ob`.
    fn asks(&self, verb: &str) -> bool {
        verb.strip_suffix(',').is_some_and(|verb| self.asking.contains(&verb)) || self.asking.contains(&verb)
    }

    /// Tells whether a verb of two parts opens what somebody says: `gibt bekannt, dass`.
    fn says_only(&self, rest: &str) -> bool {
        let verb = rest.split(' ').next().unwrap_or_default();
        let is_short = |clause: &str| clause.split(' ').count() <= 2;
        rest.split_once(", ").is_some_and(|(clause, said)| {
            is_short(clause) && self.saying.contains(&first_word(said)) && !self.asks(verb)
        })
    }

    /// Tells whether the verb with which words begin is of several.
    pub(super) fn is_plural(&self, words: &str) -> bool {
        let verb = words.split([' ', ',']).next().unwrap_or_default();
        self.plural_ends.iter().any(|end| verb.ends_with(end))
    }
}

/// Returns what stands behind words with which a text begins.
fn behind<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let start = text.get(..words.len())?;
    let rest = text[words.len()..].strip_prefix(' ')?.trim();
    (start.to_lowercase() == words && !rest.is_empty()).then_some(rest)
}

/// Tells whether a clause ends with the last of some words, and has the others before it.
fn ends_with(clause: &str, words: &str) -> bool {
    let (others, last) = words.rsplit_once(' ').unwrap_or(("", words));
    let has = |word: &str| clause.split(' ').any(|own| own.to_lowercase() == word);
    last_word(clause).is_some_and(|word| word == last) && others.split(' ').filter(|word| !word.is_empty()).all(has)
}

pub(super) fn last_word(clause: &str) -> Option<String> {
    let word = clause.trim_end_matches(['.', '!', ')', ' ']).rsplit(' ').next()?;
    Some(word.trim_matches(['"', '*', '(']).to_lowercase())
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}
