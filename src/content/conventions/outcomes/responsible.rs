//! Tasks that a sentence of its own gives to somebody: `Das Tor streichen. Zuständig: Kate`, `Odpowiedzialną za to jest Kate`.

use std::sync::LazyLock;

use super::assigned::{self, Assigned};
use super::resolved;
use super::tasks;
use super::words::LANGUAGES;
use crate::content::conventions::names;
use crate::content::conventions::present::Present;
use crate::content::named;
use crate::text::phrases::Phrases;

/// More words before who is named say something else.
const MOST_WORDS_BETWEEN: usize = 6;
/// A longer sentence is an account.
const LONGEST: usize = 300;
/// What nearly all texts lack, and all that are meant have, but for a capital at the beginning.
static STEMS: LazyLock<Phrases> = LazyLock::new(|| {
    let words = LANGUAGES.iter().flat_map(|language| language.responsible);
    Phrases::new(&words.map(|word| &word[word.chars().next().map_or(0, char::len_utf8)..]).collect::<Vec<_>>())
});

/// Returns such tasks of a text, each with the sentence before it unless its own says what it is about.
pub(super) fn read<'t>(text: &'t str, present: &Present) -> Vec<Assigned<'t>> {
    if !STEMS.is_any_in(text) {
        return Vec::new();
    }
    let mut tasks = Vec::new();
    let mut before: Option<(usize, &str)> = None;
    for (at, sentence) in assigned::placed(text) {
        if let Some(named) = Named::of(sentence, present) {
            let words = match before.filter(|_| named.begins) {
                // Who is named with a decision is told with it.
                Some((_, before)) if resolved::is_told(before) => None,
                Some((start, _)) => Some(assigned::with_before(text, start, at, sentence)),
                None => Some(sentence).filter(|_| !named.begins),
            };
            tasks.extend(words.map(|words| Assigned { words, owner: named.owner }));
        }
        before = Some((at, sentence));
    }
    tasks
}

/// Who is named as responsible.
struct Named<'t> {
    owner: &'t str,
    /// Whether the sentence begins with that, and so tells of the one before.
    begins: bool,
}

impl<'t> Named<'t> {
    fn of(sentence: &'t str, present: &Present) -> Option<Named<'t>> {
        let is_meant = |word: &str| {
            let lower = word.trim_end_matches(':').to_lowercase();
            LANGUAGES.iter().any(|language| language.responsible.contains(&lower.as_str()))
        };
        let mut place = 0;
        let words: Vec<(usize, &str)> = sentence
            .split(' ')
            .map(|word| {
                let at = place;
                place += word.len() + 1;
                (at, word)
            })
            .collect();
        let at = words.iter().position(|(_, word)| is_meant(word)).filter(|_| sentence.len() <= LONGEST)?;
        let behind = &words[at..];
        let is_being = |word: &str| LANGUAGES.iter().any(|language| language.being.contains(&word));
        let is_last = |word: &str| word.ends_with(':') || is_being(word);
        let joint = behind.iter().take(MOST_WORDS_BETWEEN).position(|(_, word)| is_last(word))?;
        let (start, _) = behind.get(joint + 1)?;
        // "Verantwortlich für die Kasse ist Kate" says how it is.
        let is_plain = behind[1..=joint].iter().all(|(_, word)| !word.starts_with(char::is_uppercase));
        let owner = sentence[*start..].trim_end_matches(['.', '!', ' ', ')']);
        let mut beside = LANGUAGES.iter().flat_map(|language| language.beside);
        let owner = beside.find_map(|words| owner.split_once(words)).map_or(owner, |(owner, _)| owner);
        (is_plain && is_person(owner, present)).then_some(Named { owner, begins: at == 0 })
    }
}

/// Tells whether those who are named were there, or one bears a name of two parts.
fn is_person(owner: &str, present: &Present) -> bool {
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_whole = (2..=3).contains(&owner.split(' ').count())
        && owner.split(' ').all(is_capital)
        && !owner.contains([',', ':', '.'])
        && names::looks_like_name(owner)
        && !named::is_ordinary(owner);
    tasks::is_there(owner, present) || is_whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_responsible_has_what_was_told_before() {
        let present = Present::of(&["Anna Eins", "Jörg", "Jan Uno"]);
        let told = |text: &str| {
            read(text, &present).first().map_or(String::new(), |task| format!("{}: {}", task.owner, task.words))
        };
        for (text, expected) in [
            ("Eintragung vornehmen. Zuständig: Jörg.", "Jörg: Eintragung vornehmen. Zuständig: Jörg."),
            (
                "Das Tor streichen. Verantwortlich dafür ist Anna.",
                "Anna: Das Tor streichen. Verantwortlich dafür ist Anna.",
            ),
            (
                "Es regnet. Domeny zostaną przeniesione. Odpowiedzialnym za to zadanie będzie Jan Uno.",
                "Jan Uno: Domeny zostaną przeniesione. Odpowiedzialnym za to zadanie będzie Jan Uno.",
            ),
            (
                "Za umówienie spotkania odpowiedzialny jest Jan Uno wraz z Anną Eins.",
                "Jan Uno: Za umówienie spotkania odpowiedzialny jest Jan Uno wraz z Anną Eins.",
            ),
            ("Odpowiedzialną za to jest Paulina Zwei.", ""),
            ("Natřít plot. Zodpovídá: Jan Uno", "Jan Uno: Natřít plot. Zodpovídá: Jan Uno"),
            ("Måla staketet. Ansvarig: Anna", "Anna: Måla staketet. Ansvarig: Anna"),
            // Of a decision, nobody, what is so anyway.
            ("Podjęto decyzję o spotkaniu. Odpowiedzialny jest Jan Uno.", ""),
            ("Das Tor streichen. Zuständig: offen", ""),
            ("Die Stadt baut. Zuständig ist das Bauamt.", ""),
            ("Es regnet. Verantwortlich für die Kasse ist Anna.", ""),
            ("Anna ist verantwortlich.", ""),
            ("Zuständig: Jörg", ""),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }
}
