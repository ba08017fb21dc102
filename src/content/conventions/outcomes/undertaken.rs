//! Tasks that a sentence tells in a language that puts them otherwise than English does: who was there stands before a verb of taking
//! on work, in the present or the future. `Leon spricht mit dem Hausmeister`, `Lucía y Emmanuel se encargarán de esta parte`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::pledged;
use super::tasks::{self, Clause, Task};
use super::words::{LANGUAGES, Words};
use crate::content::conventions::joints;
use crate::content::conventions::present::Present;
use crate::content::named;
use crate::text::words::sentences;

/// Who takes something on stands within so many letters.
pub(super) const LONGEST_OWNERS: usize = 60;
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
    let bare = text.trim_end_matches(['.', '!', ' ']);
    text.split([' ', ',', '.']).any(|word| VERBS.contains_key(word) || by_end(word).is_some() || closes(word))
        || pledged::may_tell(text)
        || LANGUAGES.iter().flat_map(|language| language.brief).any(|words| bare.ends_with(words))
}

/// Returns who takes something on, with whom a text begins.
pub(super) fn owner<'t>(text: &'t str, present: &Present, ground: Ground) -> Option<&'t str> {
    let begun = &text[..text.char_indices().nth(LONGEST_OWNERS).map_or(text.len(), |(end, _)| end)];
    if !begun.starts_with(|c: char| c.is_alphabetic() || c == '@') {
        return None;
    }
    let spaces = || begun.match_indices(' ').map(|(at, _)| at);
    let first = spaces().find_map(|at| {
        let rest = up_to_end(&text[at + 1..]);
        // `@kate` says itself that somebody is meant.
        if text.starts_with('@') {
            return (takes_on(rest, Ground::Announced).is_some() && are_handles(&text[..at])).then_some(&text[..at]);
        }
        let named = takes_on(rest, ground)?.without_article(&text[..at]);
        tasks::is_nearly_there(named, present).then_some(named)
    });
    // Where the verb stands is no help to where the name ends.
    let last = || {
        let language = by_last(up_to_end(text), ground)?;
        let named = spaces().map(|at| &text[..at]).rfind(|named| tasks::is_nearly_there(named, present))?;
        let rest = up_to_end(&text[named.len() + 1..]);
        (rest.contains(' ') && !language.is_otherwise(rest, ground)).then(|| named.trim_end_matches(','))
    };
    first.or_else(last)
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

/// Tells whether the words behind a name say what somebody has, is or was.
pub(super) fn is_told(rest: &str) -> bool {
    #[rustfmt::skip]
    const TOLD: &[&str] = &[
        "hat", "haben", "hatte", "ist", "sind", "war", "wurde", "heeft", "hebben", "had", "is", "zijn", "was", "werd", "a", "ont", "avait", "est", "sont", "était", "ha", "han", "hanno", "aveva", "era", "è", "sono", "tem", "têm", "é", "são", "es", "son", "está", "fue",
        "has", "have", "are", "were", "will", "out", "away", "absent", "off", "and", "or", "said", "says",
    ];
    let first = rest.split([' ', ',']).next().unwrap_or_default();
    let is_otherwise = || {
        let of_verb = VERBS.get(first).into_iter().flatten().map(|verb| verb.language).chain(by_end(first)).next();
        let languages = of_verb.map_or(&LANGUAGES[..], std::slice::from_ref);
        languages.iter().any(|language| language.is_otherwise(rest, Ground::Announced))
    };
    TOLD.contains(&first) || is_otherwise()
}

/// Tells whether a word before a verb of taking on work may be the name of somebody who was not there.
pub(super) fn is_stranger(word: &str, rest: &str) -> bool {
    takes_on(rest, Ground::Announced).is_some() && may_be_name(word)
}

/// Tells whether a word may be the name of somebody.
pub(super) fn may_be_name(word: &str) -> bool {
    word.chars().count() > 2
        && word.starts_with(char::is_uppercase)
        && word.chars().skip(1).all(char::is_lowercase)
        && !named::is_ordinary(word)
}

/// Returns a text up to where its first sentence ends, or a part of it that a semicolon parts from the rest.
fn up_to_end(text: &str) -> &str {
    let first = sentences(text).next().unwrap_or_default();
    first.split("; ").next().unwrap_or(first)
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
    starts.extend(LANGUAGES.iter().flat_map(|language| language.joined(sentence)));
    starts.sort_unstable();
    starts.dedup();
    let mut found: Vec<Clause<'t>> = Vec::new();
    for start in starts.into_iter().take(MOST_CLAUSES) {
        let clause = &sentence[start..];
        let by = owner(clause, present, Ground::Plain)
            .or_else(|| pledged::owner(clause, present))
            .or_else(|| brief(clause, present).filter(|_| start > 0));
        // `@kate e @lee` act together.
        let is_same = found.last().is_some_and(|last| start <= last.start + last.task.owner.len() + 1);
        if let Some(owner) = by.filter(|_| !is_same) {
            found.push(Clause { start, task: Task { owner, verb: "", is_assigned: true } });
        }
    }
    if found.is_empty() {
        let inverted = LANGUAGES.iter().find_map(|language| language.inverted(sentence, present));
        let charged = || pledged::charged(sentence, present);
        let owner_alone = |owner| Clause { start: 0, task: Task { owner, verb: "", is_assigned: true } };
        found.extend(inverted.or_else(|| charged().map(owner_alone)));
    }
    found
}

/// Reads such a sentence of somebody of whom the report does not say that they were there: `Kate testet, ob es geht`.
pub(super) fn clause_of_stranger(sentence: &str) -> Option<Clause<'_>> {
    let (owner, rest) = sentence.split_once(' ')?;
    let is_one = |language: &Words| !language.is_plural(rest);
    let is_task = sentence.len() <= LONGEST
        && !sentence.ends_with(['?', '？', ':'])
        && may_be_name(owner)
        && takes_on(up_to_end(rest), Ground::Plain).is_some_and(is_one);
    is_task.then_some(Clause { start: 0, task: Task { owner, verb: "", is_assigned: true } })
}

/// Returns who takes on what stands before them, in a word or two: `… einladen - Kate schreibt`.
fn brief<'t>(clause: &'t str, present: &Present) -> Option<&'t str> {
    let clause = clause.trim_end_matches(['.', '!', ' ']);
    if clause.char_indices().nth(LONGEST_OWNERS).is_some() {
        return None;
    }
    let words = LANGUAGES.iter().flat_map(|language| language.brief);
    let mut named = words.filter_map(|words| clause.strip_suffix(words)?.strip_suffix(' '));
    named.find(|named| tasks::is_there(named, present))
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

/// Returns the language in which the words behind a name say that somebody takes something on.
fn takes_on(rest: &str, ground: Ground) -> Option<&'static Words> {
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
fn by_end(word: &str) -> Option<&'static Words> {
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
fn by_last(text: &str, ground: Ground) -> Option<&'static Words> {
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
            Form::Auxiliary(words) => behind(rest, words).is_some_and(|object| self.has_infinitive(object)),
        }
    }

    fn has_infinitive(&self, object: &str) -> bool {
        let clause = object.split(", ").next().unwrap_or(object);
        let word = match self.language.is_infinitive_last {
            true => last_word(clause).filter(|_| clause.trim().contains(' ')),
            false => clause.split(' ').next().map(str::to_lowercase),
        };
        let is_infinitive = |word: &str| {
            self.language.infinitives.iter().any(|end| word.ends_with(end)) && !self.language.idle.contains(&word)
        };
        word.is_some_and(|word| is_infinitive(&word)) || self.has_more_behind(clause, is_infinitive)
    }

    /// `Kate gaat de tests toevoegen in de werkversie`: where and with whom may stand behind the infinitive, in some languages.
    fn has_more_behind(&self, clause: &str, is_infinitive: impl Fn(&str) -> bool) -> bool {
        let words: Vec<&str> = clause.split(' ').collect();
        words.windows(3).any(|three| {
            self.language.prepositions.contains(&three[2])
                && is_infinitive(three[1])
                && !self.language.articles_of_nouns.contains(&three[0])
                && !self.language.prepositions.contains(&three[0])
        })
    }
}

impl Words {
    /// Tells whether the words say that it is not so, that it is so anyway, or that somebody says something.
    fn is_otherwise(&self, rest: &str, ground: Ground) -> bool {
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

    /// `Voor de zomer zal Kate (penningmeester) een begroting opstellen`: who acts stands behind the verb.
    fn inverted<'t>(&'static self, sentence: &'t str, present: &Present) -> Option<Clause<'t>> {
        let places = self.inverting.iter().flat_map(|verb| sentence.match_indices(verb).map(|(at, _)| (at, *verb)));
        places.filter(|(at, _)| sentence[..*at].ends_with(' ')).find_map(|(at, verb)| {
            let lower = sentence[..at].to_lowercase();
            let mut words = lower.split(|c: char| !c.is_alphanumeric());
            let behind = sentence[at + verb.len()..].strip_prefix(' ')?;
            if words.any(|word| self.doubts.contains(&word) || self.supposing.contains(&word)) {
                return None;
            }
            let begun = &behind[..behind.char_indices().nth(LONGEST_OWNERS).map_or(behind.len(), |(end, _)| end)];
            let owner = begun.match_indices(' ').map(|(end, _)| end).find(|end| {
                let rest = without_bracket(up_to_end(&behind[end + 1..]));
                let verb = Verb { language: self, form: Form::Auxiliary(verb) };
                tasks::is_nearly_there(&behind[..*end], present)
                    && verb.has_infinitive(rest)
                    && !self.is_otherwise(rest, Ground::Plain)
            });
            owner.map(|end| Clause { start: 0, task: Task { owner: &behind[..end], verb: "", is_assigned: true } })
        })
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
    fn is_plural(&self, words: &str) -> bool {
        let verb = words.split([' ', ',']).next().unwrap_or_default();
        self.plural_ends.iter().any(|end| verb.ends_with(end))
    }

    /// Takes the article off a name: `der Carsten`.
    fn without_article<'t>(&self, named: &'t str) -> &'t str {
        let parted = named.split_once(' ').filter(|(word, _)| self.articles.contains(&word.to_lowercase().as_str()));
        parted.map_or(named, |(_, named)| named)
    }

    /// Returns where a sentence goes on with somebody who does something by themselves: `Die Wirtin ist weg und Carsten bucht einen
    /// Raum`.
    fn joined<'t>(&'t self, sentence: &'t str) -> impl Iterator<Item = usize> + 't {
        let places = self.joints.iter().flat_map(|joint| sentence.match_indices(joint));
        let starts = places.map(|(at, joint)| at + joint.len());
        starts.filter(|start| {
            let words = || sentence[*start..].split(' ').skip(1).take(3);
            let is_verb =
                |word: &str| VERBS.get(word).is_some_and(|verbs| verbs.iter().any(|verb| self.is(verb.language)));
            sentence[*start..].starts_with(char::is_uppercase)
                && words().any(|word| is_verb(word) && !self.is_plural(word))
        })
    }

    fn is(&self, other: &Words) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Takes off a bracket with which a text begins.
fn without_bracket(text: &str) -> &str {
    let bracket = text.strip_prefix('(').and_then(|text| text.split_once(") "));
    bracket.map_or(text, |(_, rest)| rest)
}

/// Tells whether a sentence says who does what the one before tells of, and nothing else: `Kate erledigt das.`
pub(super) fn is_of_pronoun(sentence: &str) -> bool {
    const MOST_WORDS: usize = 4;
    sentence.split(' ').count() <= MOST_WORDS
        && last_word(sentence)
            .is_some_and(|last| LANGUAGES.iter().any(|language| language.pronouns.contains(&last.as_str())))
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

fn last_word(clause: &str) -> Option<String> {
    let word = clause.trim_end_matches(['.', '!', ')', ' ']).rsplit(' ').next()?;
    Some(word.trim_matches(['"', '*', '(']).to_lowercase())
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
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

    fn check(present: &Present, told: &[(&str, &str)]) {
        for (text, who) in told {
            assert_eq!(owner(text, present, Ground::Plain).unwrap_or_default(), *who, "{text}");
        }
    }

    #[test]
    fn the_doubts_of_a_language_are_none_of_another() {
        check(
            &present(),
            &[
                // "Al" is "already" in Dutch.
                ("Lucía enviará la carta al ayuntamiento", "Lucía"),
                ("Lucía scriverà al comune", "Lucía"),
                // "No" is "not" in Spanish.
                ("Lucía fará a compra no mercado", "Lucía"),
                ("Emmanuel contacte la mairie au plus vite", "Emmanuel"),
                ("Wim stuurt al jaren de brief", ""),
                ("Lucía enviará la carta, no el sobre", "Lucía"),
                ("Lucía no enviará la carta", ""),
                ("Lucía hará eso quizás", ""),
                ("Emmanuel s'occupe déjà de la clôture", ""),
            ],
        );
    }

    #[test]
    fn a_name_before_a_verb_may_be_of_somebody_who_was_not_there() {
        let owner = |text| clause_of_stranger(text).map_or("", |clause| clause.task.owner);
        assert_eq!(owner("Berta testet, ob ein Austausch möglich ist."), "Berta");
        assert_eq!(owner("Berta recherchiert die Preise."), "Berta");
        for text in
            ["Vereine organisieren einen Basar", "Berta arbeitet daran", "Berta informiert alle", "Bucht Berta?"]
        {
            assert_eq!(owner(text), "", "{text}");
        }
    }

    #[test]
    fn polish_and_the_languages_of_the_north_put_it_so_too() {
        let people = ["Jan Uno", "Małgorzata Drugi-Trzeci", "Åsa Ett", "Kirsten To", "Věra Tři"]
            .into_iter()
            .map(|name| Finding { value: names::parse(name).unwrap(), rule: String::new(), span: Span::new(0, 0) });
        check(
            &Present::new(people.collect()),
            &[
                ("Jan Uno zobowiązał się do przedłożenia projektu", "Jan Uno"),
                ("Jan Uno i Małgorzata Drugi-Trzeci podjęli się przygotowania", "Jan Uno i Małgorzata Drugi-Trzeci"),
                // The family name is misspelt.
                ("Małgorzata Drugi-Czwarty zobowiązała się wesprzeć go", "Małgorzata Drugi-Czwarty"),
                ("Åsa kontaktar kommunen", "Åsa"),
                ("Åsa ska ringa kommunen", "Åsa"),
                ("Kirsten undersøger prisen", "Kirsten"),
                ("Kirsten skal sende brevet", "Kirsten"),
                ("Věra zajistí barvu", "Věra"),
                ("Jan Uno zaproponował zmianę", ""),
                ("Jan Uno otworzył posiedzenie o godzinie 18:30", ""),
                ("Jan nie napisze listu", ""),
                ("Jan Uno ma być obecny", ""),
                ("Åsa berättade om staketet", ""),
                ("Åsa ska vara borta", ""),
                ("Åsa kontaktar inte kommunen", ""),
                ("Kirsten orienterede om hegnet", ""),
                ("Věra informovala o plotu", ""),
            ],
        );
    }

    #[test]
    fn who_takes_something_on_is_told_by_the_verb() {
        let present = present();
        check(
            &present,
            &[
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
                ("Wim gaat de tests toevoegen in de werkversie", "Wim"),
                ("Wim plant een afspraak in om verder te praten", "Wim"),
                ("Wim gaat over de kosten van de verf", ""),
                ("Wim zal aanwezig zijn", ""),
                ("Wim heeft de cijfers gekregen", ""),
                ("Berta bucht einen Raum", ""),
                ("Anna und Berta buchen einen Raum", ""),
            ],
        );
        check(
            &present,
            &[
                ("Anna eruiert technische Möglichkeiten", "Anna"),
                ("Anna schließt die Dokumentation hierzu ab.", "Anna"),
                ("Anna erledigt das.", "Anna"),
                ("Carsten testet, ob ein Austausch möglich ist.", "Carsten"),
                ("Carsten gibt das neue Passwort den neuen Vorständen bekannt.", "Carsten"),
                ("Anna veröffentlicht in den nächsten Tagen die Ankündigung.", "Anna"),
                ("Carsten gibt Astrid eine entsprechende Rückmeldung.", "Carsten"),
                ("Der Carsten sucht den Antrag heraus.", "Carsten"),
                ("Die Anna und der Carsten suchen den Antrag heraus.", ""),
                ("Der Carsten nimmt Kontakt zu den Leuten (Chris) auf, ob sie bereit sind", "Carsten"),
                ("Carsten nimmt nochmal den Kontakt auf und bittet um Antwort.", "Carsten"),
                ("Carsten schreibt die Stadt in Abstimmung mit Anna an.", "Carsten"),
                ("Anna muss noch den Antrag einreichen", "Anna"),
                ("Carsten stimmt sich mit dem Wirt ab", "Carsten"),
                // Reports of what somebody says, does anyway or in the meeting.
                ("Anna berichtet von ihrem Kontakt", ""),
                ("Carsten arbeitet bei der Stadt", ""),
                ("Carsten nimmt auch teil.", ""),
                ("Carsten nimmt auch Teil.", ""),
                ("Anna erläutert noch einmal die Rahmenbedingungen.", ""),
                ("Carsten regt an, dass sich alle treffen", ""),
                ("Anna schlägt vor, den Zaun zu streichen", ""),
                ("Anna gibt bekannt, dass der Zaun alt ist", ""),
                ("Carsten gibt das Ergebnis bekannt", ""),
                ("Carsten gibt zu bedenken, dass es regnet", ""),
                ("Anna diskutiert mit allen", ""),
                ("Anna plädiert für Grün", ""),
                ("Anna informiert über den Stand", ""),
                ("Carsten weiß Bescheid", ""),
                ("Anna stellt die Seite vor", ""),
                ("Anna stimmt dem Vorschlag zu", ""),
                ("Carsten schließt sich dem an", ""),
                ("Anna wird als Kassenwartin vorgeschlagen", ""),
                ("Anna spricht sich für Grün aus", ""),
                ("Anna testet derzeit das neue Schloss", ""),
                ("Anna hat den Zaun gestrichen", ""),
                ("Anna will den Zaun streichen", ""),
            ],
        );
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
        assert_eq!(starts("Die Wirtin ist im Urlaub und Anna spricht mit ihr."), [29]);
        assert_eq!(starts("Das Team und Anna kümmern sich um den Zaun."), [0_usize; 0]);
        assert!(starts("Anna teilt das").is_empty());
        assert!(starts("Wer bucht, Anna bucht einen Raum?").is_empty());
    }
}
