//! Tasks that a sentence tells in a language that puts them otherwise than English does: who was there stands before a verb of taking
//! on work, in the present or the future. `Leon spricht mit dem Hausmeister`, `Lucía y Emmanuel se encargarán de esta parte`.

mod verbs;

use super::pledged;
use super::tasks::{self, Clause, Task};
use super::words::{LANGUAGES, Words};
use crate::content::conventions::joints;
use crate::content::conventions::present::Present;
use crate::content::named;
use crate::text::words::sentences;
pub(super) use verbs::Ground;
use verbs::{by_last, last_word, takes_on};

/// Who takes something on stands within so many letters.
pub(super) const LONGEST_OWNERS: usize = 60;
/// A longer clause is an account.
const LONGEST: usize = 300;

/// Tells whether a text holds any of the verbs: most do not, and need no closer look.
pub(super) fn may_tell(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', '!', ' ']);
    text.split([' ', ',', '.']).any(verbs::may_be_one)
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
        let of_verb = verbs::of(first).chain(verbs::by_end(first)).next();
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

impl Words {
    /// `Voor de zomer zal Kate (penningmeester) een begroting opstellen`: who acts stands behind the verb.
    fn inverted<'t>(&'static self, sentence: &'t str, present: &Present) -> Option<Clause<'t>> {
        let places = self.inverting.iter().flat_map(|verb| sentence.match_indices(verb));
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
                tasks::is_nearly_there(&behind[..*end], present)
                    && self.has_infinitive(rest)
                    && !self.is_otherwise(rest, Ground::Plain)
            });
            owner.map(|end| Clause { start: 0, task: Task { owner: &behind[..end], verb: "", is_assigned: true } })
        })
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
            let is_verb = |word: &str| verbs::of(word).any(|language| std::ptr::eq(language, self));
            sentence[*start..].starts_with(char::is_uppercase)
                && words().any(|word| is_verb(word) && !self.is_plural(word))
        })
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

#[cfg(test)]
mod tests {
    use super::*;

    fn present() -> Present {
        Present::of(&["Anna Eins", "Carsten Zwei", "Lucía Tres", "Emmanuel Quatre", "Wim"])
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
        check(
            &Present::of(&["Jan Uno", "Małgorzata Drugi-Trzeci", "Åsa Ett", "Kirsten To", "Věra Tři"]),
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
