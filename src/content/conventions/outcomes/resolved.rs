//! Decisions as languages other than English tell them: by the body that decides (`Der Vorstand hat den Antrag genehmigt`, `Zarząd przyjął
//! uchwałę`), by what became of a matter (`Der Antrag wurde per Umlaufbeschluss bewilligt`, `Budgeten fastställdes`), or by how the
//! sentence begins (`Podjęto decyzję o …`).

use std::sync::LazyLock;

use super::ballots;
use super::verdict;
use super::words::{LANGUAGES, Words};
use crate::text::phrases::Phrases;

/// What became of a matter stands no further from the verb, in words, unless it ends the clause.
const FURTHEST: usize = 4;
/// With these verbs somebody decides, who may be none of those who meet: `Il ministero ha deciso che:`
#[rustfmt::skip]
const ACTIVE: &[&str] = &["a ", "décide ", "ha ", "hat ", "heeft ", "legt ", "ont ", "spreekt ", "stelt ", "verständigt "];
/// A longer sentence is an account.
const LONGEST: usize = 400;

/// What nearly all sentences lack, and all that are meant have. The first letter of an opening may be a capital.
static STEMS: LazyLock<Phrases> = LazyLock::new(|| {
    let openings = LANGUAGES.iter().flat_map(|language| language.openings);
    let openings = openings.map(|words| &words[words.chars().next().map_or(0, char::len_utf8)..]);
    let others = LANGUAGES.iter().flat_map(|language| {
        let lists = [language.resolving, language.passives, language.resolved, language.settled];
        lists.into_iter().flatten().copied()
    });
    Phrases::new(&openings.chain(others).collect::<Vec<_>>())
});

/// What nearly all texts lack that announce no decisions. The first letter may be a capital.
static ANNOUNCING: LazyLock<Phrases> = LazyLock::new(|| {
    let words = LANGUAGES.iter().flat_map(|language| language.announcing);
    let words: Vec<&str> = words.map(|words| words.rsplit(' ').next().unwrap_or(words)).collect();
    let capitals: Vec<String> = words.iter().map(|word| word.to_uppercase()).collect();
    let rest = words.iter().map(|word| &word[word.chars().next().map_or(0, char::len_utf8)..]);
    Phrases::new(&rest.chain(capitals.iter().map(String::as_str)).collect::<Vec<_>>())
});

/// Tells whether a sentence says what was decided.
pub(super) fn is_told(sentence: &str) -> bool {
    says_what(sentence) || (sentence.len() <= LONGEST && is_carried(sentence) && !only_counts(sentence))
}

/// Tells whether a sentence says what was decided by more than how many voted for it.
pub(super) fn says_what(sentence: &str) -> bool {
    if sentence.len() > LONGEST || sentence.ends_with(['?', '？']) || !STEMS.is_any_in(sentence) {
        return false;
    }
    let lower = sentence.to_lowercase();
    let parted = Parted::new(&lower);
    LANGUAGES.iter().any(|language| language.tells(&parted))
}

/// Tells whether a line counts votes, beside one that says on what: `Голосовали: за — 5, против — 0`.
fn only_counts(sentence: &str) -> bool {
    const BEGINNINGS: &[&str] = &["голосовали", "голосование", "за", "голосували", "голосування"];
    let first = sentence.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    !first.is_ascii() && BEGINNINGS.contains(&first.to_lowercase().as_str())
}

/// Tells whether a text that ends with a colon announces what was decided, which is listed below it: `Il direttivo, dopo ampio confronto,
/// così dispone:`, `DÉCIDE, à l'unanimité :`.
pub(super) fn announces(text: &str) -> bool {
    let Some(bare) = text.strip_suffix([':', '：']).filter(|_| text.len() <= LONGEST && ANNOUNCING.is_any_in(text))
    else {
        return false;
    };
    let lower = bare.to_lowercase();
    LANGUAGES.iter().any(|language| language.announces(lower.trim_end()))
}

/// Tells whether a sentence says no more than that what was proposed before it was carried: `Vorschlag einstimmig angenommen.`
pub(super) fn is_verdict(sentence: &str) -> bool {
    const MOST_WORDS: usize = 6;
    STEMS.is_any_in(sentence) && {
        let lower = sentence.to_lowercase();
        let parted = Parted::new(&lower);
        let names_subject =
            |language: &&Words| parted.words.iter().take(2).any(|word| language.subjects.contains(word));
        let is_settled = |language: &Words| {
            parted.words.last().is_some_and(|last| language.settled.contains(last) || language.resolved.contains(last))
        };
        let n_others = parted.words.iter().filter(|word| !verdict::counts_votes(word)).count();
        n_others <= MOST_WORDS
            && LANGUAGES
                .iter()
                .filter(names_subject)
                .any(|language| is_settled(language) && !language.is_denied(&parted, parted.words.len()))
    }
}

/// Tells whether a sentence counts more votes for something than against it: `9 osób za, 0 przeciw, 0 się wstrzymało`.
pub(super) fn is_carried(sentence: &str) -> bool {
    let votes = ballots::in_words(sentence);
    !votes.is_empty() && verdict::is_carried(votes)
}

/// What says that something was lost, in any language.
static REFUSED: LazyLock<Phrases> = LazyLock::new(|| {
    let words = LANGUAGES.iter().flat_map(|language| language.refused);
    Phrases::new(&words.chain(REFUSED_IN_EAST_ASIA).copied().collect::<Vec<_>>())
});
/// The same where words are not parted.
const REFUSED_IN_EAST_ASIA: &[&str] = &["否决", "否決", "부결"];

/// Tells whether a sentence that tells a decision says that what was moved was lost: `Совет отклонил предложение`.
pub(super) fn is_refused(sentence: &str) -> bool {
    let lower = || sentence.to_lowercase();
    let has = |lower: &str| {
        let words = Parted::new(lower).words;
        LANGUAGES.iter().flat_map(|language| language.refused).any(|word| words.contains(word))
    };
    REFUSED.is_any_in(sentence) && (REFUSED_IN_EAST_ASIA.iter().any(|word| sentence.contains(word)) || has(&lower()))
}

/// A sentence in small letters, and its words.
struct Parted<'t> {
    text: &'t str,
    words: Vec<&'t str>,
    /// Whether a clause ends behind the word in the same place.
    ends: Vec<bool>,
}

impl<'t> Parted<'t> {
    fn new(text: &'t str) -> Parted<'t> {
        let mut parted = Parted { text, words: Vec::new(), ends: Vec::new() };
        for token in text.split(' ') {
            let word = token.trim_matches(|c: char| !c.is_alphanumeric());
            let opens_anew = word.is_empty() || token.starts_with(['(', '#', '[', '"', '„']);
            if let Some(last) = parted.ends.last_mut().filter(|_| opens_anew) {
                *last = true;
            }
            if !word.is_empty() {
                parted.words.push(word);
                parted.ends.push(token.ends_with([',', '.', ';', ':', '!', ')']));
            }
        }
        if let Some(last) = parted.ends.last_mut() {
            *last = true;
        }
        parted
    }

    fn has(&self, words: &str) -> bool {
        match words.contains(' ') {
            true => self.text.contains(words),
            false => self.words.contains(&words),
        }
    }

    /// Returns how many words stand before what is begun with, with nothing else in the word.
    fn begins_with(&self, words: &str) -> Option<usize> {
        let rest = self.text.strip_prefix(words)?;
        (!rest.starts_with(char::is_alphanumeric)).then(|| words.split(' ').count())
    }
}

impl Words {
    fn tells(&self, sentence: &Parted<'_>) -> bool {
        // What was said may stand before a colon.
        let behind = sentence.text.split_once(": ").map(|(_, behind)| Parted::new(behind));
        let begins = |sentence: &Parted<'_>| {
            let behind = self.openings.iter().filter_map(|words| sentence.begins_with(words));
            behind.max().is_some_and(|at| !self.leaves_open(sentence, at))
        };
        let opens = || begins(sentence) || behind.as_ref().is_some_and(begins);
        let told = || self.by_body(sentence).or_else(|| self.passive(sentence));
        !self.is_procedural(sentence) && (opens() || told().is_some_and(|at| !self.is_denied(sentence, at)))
    }

    fn announces(&self, text: &str) -> bool {
        let mut text = text;
        // Of several such words, each is taken off once.
        for _ in 0..2 {
            let so =
                self.announced_so.iter().filter_map(|words| before_words(text, words)).min_by_key(|rest| rest.len());
            text = so.unwrap_or(text);
        }
        self.announcing.iter().any(|words| {
            before_words(text, words).is_some_and(|before| {
                // A verb alone is one of many languages, and may ask for what it says here.
                let is_impersonal = words.contains([' ', '-']) && !ACTIVE.iter().any(|verb| words.starts_with(verb));
                let is_alone = before.is_empty() && !matches!(*words, "decide" | "resolve");
                let is_denied = || Parted::new(before).words.iter().any(|word| self.not_yet.contains(word));
                (is_impersonal || is_alone || self.begins_with_body(before)) && !is_denied()
            })
        })
    }

    fn begins_with_body(&self, text: &str) -> bool {
        let begins = |body: &str| {
            text.strip_prefix(body.trim_end()).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        self.bodies.iter().chain(self.phrases.bodies).any(|body| begins(body))
    }

    fn is_procedural(&self, sentence: &Parted<'_>) -> bool {
        self.procedural.iter().any(|words| sentence.has(words))
    }

    /// Tells whether the words before a verb, or the one behind it, say that it is not so, or was so before.
    fn is_denied(&self, sentence: &Parted<'_>, at: usize) -> bool {
        let until = sentence.words.len().min(at + 2);
        // "5 igen, 0 nem" counts.
        let is_number = |at: usize| sentence.words[at].bytes().all(|byte| byte.is_ascii_digit());
        let counts = |at: usize| at.checked_sub(1).is_some_and(is_number);
        let single = (0..until).any(|at| self.not_yet.contains(&sentence.words[at]) && !counts(at));
        single || self.not_yet.iter().any(|words| words.contains(' ') && sentence.has(words))
    }

    /// Tells whether the word in a place leaves it open what was decided: `решили, кто …`
    fn leaves_open(&self, sentence: &Parted<'_>, at: usize) -> bool {
        sentence.words.get(at).is_some_and(|word| self.phrases.left_open.contains(word))
    }

    /// `Zarząd … przyjął …`, `Der Vorstand hat … genehmigt`: returns where the verb stands.
    fn by_body(&self, sentence: &Parted<'_>) -> Option<usize> {
        let body = self.bodies.iter().filter_map(|body| sentence.begins_with(body)).max()?;
        let resolves = || {
            let words = &sentence.words;
            let stands = |at: usize, verb: &str| {
                let mut parts = verb.split(' ').enumerate();
                parts.all(|(number, part)| words.get(at + number).is_some_and(|word| *word == part))
                    && !self.leaves_open(sentence, at + verb.split(' ').count())
            };
            (body..words.len()).find(|at| self.resolving.iter().any(|verb| stands(*at, verb)))
        };
        let has = sentence.words.get(body).is_some_and(|word| self.having.contains(word));
        resolves().or_else(|| ended_by(sentence, body, &[self.resolved, self.settled]).filter(|_| has))
    }

    /// `… wurde beschlossen`, `… wurde per Umlaufbeschluss bewilligt`, `… fastställdes`: returns where the verb stands.
    fn passive(&self, sentence: &Parted<'_>) -> Option<usize> {
        let places = sentence.words.iter().enumerate().skip(1);
        if let Some((at, _)) = places.clone().find(|(_, word)| self.passives.contains(word)) {
            return Some(at);
        }
        let is_told = || self.deciders.iter().any(|words| sentence.has(words));
        if self.became.is_empty() {
            let at = places.clone().find(|(_, word)| self.settled.contains(word)).map(|(at, _)| at);
            return at.filter(|_| is_told());
        }
        let (at, _) = places.clone().find(|(_, word)| self.became.contains(word))?;
        let settled = || ended_by(sentence, at, &[self.settled]).filter(|_| is_told());
        ended_by(sentence, at, &[self.resolved]).or_else(settled)
    }
}

/// Returns where one of the words ends a clause behind a place, or stands close to it.
fn ended_by(sentence: &Parted<'_>, at: usize, lists: &[&[&str]]) -> Option<usize> {
    let words = sentence.words.iter().zip(&sentence.ends).enumerate().skip(at + 1);
    let mut places = words.filter(|(_, (word, _))| lists.iter().any(|list| list.contains(word)));
    places.find(|(place, (_, ends))| **ends || place - at <= FURTHEST).map(|(place, _)| place)
}

/// Returns what stands before the words with which a text ends, without a comma.
fn before_words<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let before = text.strip_suffix(words)?;
    (before.is_empty() || before.ends_with([' ', ','])).then(|| before.trim_end_matches([' ', ',']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_decided_is_told_by_who_decided_or_what_became_of_it() {
        for text in [
            "Der Vorstand hat mit Umlaufbeschluss vom 23.06.2023 den Urlaubsantrag von Anna [...] genehmigt.",
            "Der Vorstand hat die Aufnahme von [...] mit Umlaufbeschluss vom 3.06.2024 beschlossen. #510",
            "Der Förderantrag wurde per Umlaufbeschluss vom 30. Mai 2022 durch den Vorstand bewilligt.",
            "Der Mitgliedsantrag wurde vom Vorstand per Umlaufbeschluss vom 14.05.2022 beschlossen.",
            "Der Haushalt wird mit 5 Ja-Stimmen genehmigt",
            "Der Vorstand bewilligt 50 Euro für Farbe",
            "Die Vollversammlung hat die Entfristung des Vertrags beschlossen.",
            "Przyjęto jednogłośnie uchwałę o zdalnym uczestnictwie.",
            "Podjęto decyzję o umówieniu spotkania z księgowym, z którym kontaktowano się już wcześniej.",
            "Postanowiono nie kupować farby.",
            "Zarząd Stowarzyszenia postanowił kupić farbę.",
            "Absolutorium zostało udzielone w głosowaniu: 9 osób- za, 0- przeciw, 0- się wstrzymało.",
            "Za wnioskiem opowiedziało się- 8 osób, przeciw- 0, 1- osoba się wstrzymała.",
            "Styrelsen beslutade att måla staketet.",
            "Budgeten fastställdes.",
            "Det beslutades att måla staketet",
            "Bestyrelsen vedtog at male hegnet.",
            "Budgettet blev enstemmigt vedtaget.",
            "Det ble vedtatt å male gjerdet.",
            "Styret vedtok budsjettet.",
            "Výbor schválil rozpočet.",
            "Rozpočet byl jednomyslně schválen.",
            "Bylo rozhodnuto, že se plot natře.",
            "WG is akkoord met opname op de site",
            "De werkgroep is akkoord om het zo te noemen",
            "Afgesproken dat het hek geverfd wordt.",
            "Er is overeenstemming dat het hek geverfd wordt.",
            "Het is lang besproken: de conclusie is dat het hek geverfd wordt",
            "Het bestuur stemt in met de begroting",
            "La proposta è accolta all\u{2019}unanimità.",
            "Il bilancio viene approvato a maggioranza.",
            "Le budget est approuvé à la majorité.",
            "El presupuesto queda aprobado por mayoría.",
            "O orçamento foi aprovado por unanimidade.",
            "De begroting wordt met algemene stemmen goedgekeurd.",
        ] {
            assert!(is_told(text), "{text}");
        }
        for text in [
            "Der Vorstand hat noch nicht beschlossen, wer es macht.",
            "Der Vorstand hat den Zaun bereits letztes Jahr genehmigt.",
            "Die Förderung wurde vom Ministerium bewilligt.",
            "Die Wahl wurde nachträglich angenommen.",
            "Der Vorstand berichtet, dass die Stadt den Zaun beschlossen hat.",
            "Anna wird mit einer Gegenstimme als Protokollantin angenommen.",
            "Diese Entscheidung wurde durch drei Mitglieder beschlossen.",
            "Der Vorstand diskutiert den Zaun.",
            "Der Vorstand begrüßt den Vorschlag.",
            "Die Tagesordnung wird einstimmig genehmigt.",
            "Der Antrag soll einstimmig genehmigt werden.",
            "Wurde eine Förderung bewilligt?",
            "Zaproponowano zmianę statutu.",
            "Postanowiono, że przewodniczyć posiedzeniu będzie Jan Uno.",
            "Przyjęto porządek obrad.",
            "Uchwała nie została przyjęta.",
            "Zarząd zapoznał się ze sprawozdaniem.",
            "Za płotem stoi 8 osób, przeciw wiatrowi.",
            "Głosowało 2 osób za, 5 przeciw, 0 się wstrzymało.",
            "Dagordningen godkändes.",
            "Styrelsen diskuterade staketet.",
            "Styrelsen beslutade inte om staketet.",
            "Mødet blev holdt i haven.",
            "Výbor projednal rozpočet.",
            "The board approved it.",
            "De werkgroep is nog niet akkoord",
            "Er is niet afgesproken wie het doet.",
            "Het bestuur stemt in met het verslag",
            "De conclusie is nog niet bekend",
            "La legge è stata approvata a maggioranza.",
            "Le budget est approuvé.",
            "L\u{2019}ordre du jour est adopté à l\u{2019}unanimité.",
            "La proposta non è accolta all\u{2019}unanimità.",
        ] {
            assert!(!is_told(text), "{text}");
        }
        for text in [
            "Il direttivo, dopo ampio confronto, così dispone:",
            "Il Consiglio delibera all'unanimità:",
            "Dopo ampia discussione si decide di:",
            "Le conseil municipal, après en avoir délibéré, à l\u{2019}unanimité, décide :",
            "DÉCIDE :",
            "La Junta acuerda por unanimidad lo siguiente:",
            "A assembleia deliberou:",
            "Het bestuur besluit het volgende:",
            "Der Vorstand beschließt einstimmig:",
            "Styrelsen beslutade att:",
        ] {
            assert!(announces(text), "{text}");
        }
        for text in [
            "Il comitato non decide:",
            "Il ministero ha deciso che:",
            "Le gouvernement a décidé :",
            "Das Ministerium hat beschlossen:",
            "Chi è responsabile:",
            "We also discussed, but did not resolve:",
            "Decide:",
            "Le conseil n\u{2019}a pas décidé :",
            "Le conseil décide",
        ] {
            assert!(!announces(text), "{text}");
        }
        for text in [
            "La proposta è accolta.",
            "La proposition est adoptée.",
            "Het voorstel wordt aangenomen.",
            "Vorschlag einstimmig angenommen.",
            "Antrag angenommen",
            "Der Antrag wird genehmigt.",
        ] {
            assert!(is_verdict(text), "{text}");
        }
        for text in [
            "Antrag nicht angenommen",
            "Vorschläge werden angenommen",
            "Der Antrag des Vereins auf Farbe wurde angenommen.",
        ] {
            assert!(!is_verdict(text), "{text}");
        }
    }
}
