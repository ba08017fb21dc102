//! Work that somebody promises or is given, and that a clause with an infinitive tells: `Anna erklärt sich bereit, den Verein zu vertreten`,
//! `Le bureau charge Jean de préparer le budget`, `Luis se compromete a enviar la carta`.

use std::sync::LazyLock;

use super::tasks;
use super::undertaken::LONGEST_OWNERS;
use super::words::{LANGUAGES, Words};
use crate::content::conventions::present::Present;
use crate::text::phrases::Phrases;

/// A body and what it does stand within so many words before who is given work.
const MOST_WORDS_BEFORE: usize = 8;

static ANY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(
        &LANGUAGES.iter().flat_map(|words| words.pledging.iter().chain(words.charging)).copied().collect::<Vec<_>>(),
    )
});

/// Tells whether a text holds any of the words on which such work turns.
pub(super) fn may_tell(text: &str) -> bool {
    ANY.is_any_in(text)
}

/// Returns who promises or is given work, with whom a clause begins.
pub(super) fn owner<'t>(clause: &'t str, present: &Present) -> Option<&'t str> {
    if !may_tell(clause) {
        return None;
    }
    ends_of_names(clause).find_map(|end| {
        let (named, rest) = (&clause[..end], clause[end..].trim_start());
        let is_told = |words: &Words| {
            let task = words.pledging.iter().filter_map(|verb| behind(rest, verb)).find(|task| words.is_work(task));
            task.is_some()
        };
        (LANGUAGES.iter().any(is_told) && tasks::is_nearly_there(named, present)).then_some(named)
    })
}

/// Returns to whom a sentence says that a body gives work, or that it was given.
pub(super) fn charged<'t>(sentence: &'t str, present: &Present) -> Option<&'t str> {
    if !may_tell(sentence) {
        return None;
    }
    let lower = sentence.to_lowercase();
    LANGUAGES.iter().find_map(|words| {
        let verbs = words.charging.iter().filter_map(|verb| {
            let at = lower.find(verb).filter(|at| *at == 0 || lower[..*at].ends_with(' '))?;
            let before = &lower[..at];
            let is_of_body = words.phrases.bodies.iter().any(|body| before.starts_with(body.trim_end()));
            // `Se encarga a Ana que …`, `Il est demandé à Marie de …`: somebody who is not named does.
            let is_given =
                before.split_whitespace().all(|word| matches!(word, "il" | "a" | "été")) && verb.contains(' ');
            let is_short = before.split(' ').count() <= MOST_WORDS_BEFORE;
            let is_doubted = before.split(' ').any(|word| words.doubts.contains(&word));
            (is_short && !is_doubted && (is_of_body || is_given)).then(|| sentence.get(at + verb.len()..))?
        });
        verbs.filter_map(|behind| behind.strip_prefix(' ')).find_map(|behind| {
            let named = |end: &usize| {
                tasks::is_nearly_there(&behind[..*end], present) && words.is_work(behind[*end..].trim_start())
            };
            ends_of_names(behind).rev().find(named).map(|end| &behind[..end])
        })
    })
}

/// Returns where names may end with which a text begins: before a space or a comma.
fn ends_of_names(text: &str) -> impl DoubleEndedIterator<Item = usize> + '_ {
    let begun = &text[..text.char_indices().nth(LONGEST_OWNERS).map_or(text.len(), |(end, _)| end)];
    begun.match_indices([' ', ',']).map(|(at, _)| at).filter(|at| *at > 0)
}

/// Returns what stands behind words with which a text begins.
fn behind<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let start = text.get(..words.len())?;
    let rest = &text[words.len()..];
    (start == words && rest.starts_with([' ', ','])).then_some(rest)
}

impl Words {
    /// Tells whether words say by an infinitive what is to be done: `, den Verein zu vertreten`, ` de préparer le budget`.
    fn is_work(&self, words: &str) -> bool {
        let mut own = words
            .trim_start_matches([' ', ','])
            .split([' ', '\'', '\u{2019}'])
            .map(|word| word.trim_matches(['.', ',', ';', ')', '!']));
        if self.is_infinitive_last {
            // A comma parts it in German, and often in Dutch.
            let is_opened = words.starts_with(',') || !self.of_infinitive.contains(&"zu");
            let own: Vec<&str> = own.collect();
            let is_infinitive = |word: &str| self.is_infinitive(word) || word.ends_with('n');
            let is_pair = |pair: &[&str]| self.of_infinitive.contains(&pair[0]) && is_infinitive(pair[1]);
            return is_opened && (own.windows(2).any(is_pair) || own.iter().any(|word| is_joined(word)));
        }
        let is_opened = own.next().is_some_and(|first| self.of_infinitive.contains(&first));
        let verb = own.next().unwrap_or_default();
        let is_subjunctive = || words.trim_start().starts_with("que ");
        is_opened && (self.is_infinitive(verb) || is_subjunctive())
    }

    fn is_infinitive(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.infinitives.iter().any(|end| word.ends_with(end)) && !self.idle.contains(&word.as_str())
    }
}

/// Tells whether a verb of two parts holds its sign of the infinitive: `einzuholen`.
fn is_joined(word: &str) -> bool {
    #[rustfmt::skip]
    const FIRST: &[&str] = &["ab", "an", "auf", "aus", "bei", "durch", "ein", "fertig", "fest", "heraus", "herzu", "mit", "nach", "um", "vor", "weiter", "zurück", "zusammen", "zu"];
    let mut places = word.match_indices("zu").map(|(at, _)| at);
    word.ends_with('n') && places.any(|at| at > 0 && FIRST.contains(&&word[..at]))
}
