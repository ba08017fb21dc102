//! Who was elected: `Speaker One was re-elected`, `Speaker Two elected by acclamation`, `Speaker Three wird zur Kassenwartin gewählt`.

use crate::content::conventions::names;
use crate::content::named;

/// What stands behind those who were elected.
#[rustfmt::skip]
const ELECTED: &[&str] = &[
    " was elected", " were elected", " is elected", " are elected", " was re-elected", " were re-elected", " is re-elected", " are re-elected", " was reelected", " were reelected", " elected by acclamation", " elected unopposed", " elected to the ", " elected to ", " elected as ", " elected chair", " elected vice", " elected president", " elected secretary", " elected treasurer", " elected unanimously", " voted in as", " were voted in", " was voted in",
    " est élu", " est élue", " sont élus", " sont élues", " est réélu", " est réélue", " sont réélus", " a été élu", " a été élue", " ont été élus", " fue elegido", " fue elegida", " fueron elegidos", " es elegido", " es elegida", " son elegidos", " queda elegido", " queda elegida",
    " è eletto", " è eletta", " viene eletto", " viene eletta", " sono eletti", " vengono eletti", " foi eleito", " foi eleita", " foram eleitos",
];
/// Where the verb ends the sentence: what stands behind those who were elected, and the end.
const AROUND: &[(&[&str], &[&str])] = &[
    (
        &[" wird ", " werden ", " wurde ", " wurden ", " ist ", " sind "],
        &["gewählt", "wiedergewählt", "bestätigt", "entsandt", "ernannt", "berufen"],
    ),
    (&[" wordt ", " worden ", " is ", " zijn "], &["gekozen", "verkozen", "herkozen"]),
];
/// What nearly all sentences lack, and all that are meant have.
#[rustfmt::skip]
const STEMS: &[&str] = &["lect", "wählt", "élu", "eleg", "elett", "eleit", "ozen", "bestätigt", "voted in", "entsandt", "ernannt", "berufen"];
/// It was another election, or is none yet.
#[rustfmt::skip]
const OTHERWISE: &[&str] = &["last", "since", "who", "when", "until", "previously", "if", "not", "before", "after", "once", "nicht", "seit", "bereits", "zuletzt", "pas", "qui", "depuis", "no", "que", "non", "não", "niet"];
/// A longer sentence is an account.
const LONGEST: usize = 200;

/// Tells whether a sentence says who was elected.
pub(super) fn is_told(sentence: &str) -> bool {
    if sentence.len() > LONGEST || sentence.ends_with(['?', '？', ':']) {
        return false;
    }
    if !STEMS.iter().any(|stem| sentence.contains(stem)) {
        return false;
    }
    let bare = sentence.trim_end_matches(['.', '!', ' ']);
    let ended = || {
        AROUND.iter().find_map(|(joints, ends)| {
            let is_ended = bare.rsplit(' ').next().is_some_and(|last| ends.contains(&last));
            let at = joints.iter().filter_map(|joint| bare.find(joint)).min()?;
            is_ended.then_some(at)
        })
    };
    // "Elected to Council" says to what, and "elected to stay" what somebody chose.
    let is_word_behind = |at: usize, words: &str| {
        let behind = &bare[at + words.len()..];
        match words.ends_with(' ') {
            true => behind.starts_with(char::is_uppercase),
            false => !behind.starts_with(char::is_alphanumeric),
        }
    };
    let told = ELECTED.iter().find_map(|words| bare.find(words).filter(|at| is_word_behind(*at, words)));
    told.or_else(ended)
        .is_some_and(|at| (ends_with_people(&bare[..at]) || is_put_in_office(bare, at)) && !is_otherwise(bare, at))
}

/// Tells whether a sentence begins with a single name and goes on with the office: `Kate was re-elected as treasurer`.
fn is_put_in_office(sentence: &str, at: usize) -> bool {
    const OFFICES: &[&str] =
        &["chair", "co-chair", "president", "vice", "treasurer", "secretary", "director", "leader"];
    let (name, behind) = (&sentence[..at], &sentence[at..]);
    let is_name =
        !name.contains(' ') && name.starts_with(char::is_uppercase) && name.chars().skip(1).any(char::is_lowercase);
    let office = behind.split_once("elected as ").map_or("", |(_, office)| office);
    let is_office = office.starts_with(char::is_uppercase) || OFFICES.iter().any(|words| office.starts_with(words));
    is_name && is_office && names::looks_like_name(name) && !named::is_ordinary(name)
}

/// Takes the numbers of a vote or the time of day off what stands before such a sentence in its paragraph.
pub(super) fn without_numbers(sentence: &str) -> &str {
    let starts = sentence.match_indices(' ').map(|(at, _)| at + 1);
    let is_start = |at: &usize| {
        sentence[..at - 1].ends_with(|c: char| c.is_ascii_digit()) && sentence[*at..].starts_with(char::is_uppercase)
    };
    let mut told = starts.filter(is_start).filter(|at| is_told(&sentence[*at..]));
    told.next_back().map_or(sentence, |at| &sentence[at..])
}

/// Tells whether words end with the names of people.
fn ends_with_people(words: &str) -> bool {
    let capitals = words.rsplit(' ').take_while(|word| {
        word.starts_with(char::is_uppercase)
            || matches!(*word, "and" | "und" | "et" | "y" | "e" | "en" | "de" | "van" | "von")
    });
    let n_capitals = capitals.filter(|word| word.starts_with(char::is_uppercase)).count();
    let is_joint = |word: &&str| !matches!(*word, "and" | "und" | "et" | "y" | "e" | "en");
    let last: Vec<&str> = words.rsplit(' ').filter(is_joint).take(2).collect();
    let name = last.into_iter().rev().collect::<Vec<_>>().join(" ");
    n_capitals >= 2 && names::looks_like_name(&name) && !named::is_ordinary(&name)
}

/// Tells whether it was at another time, or is not so.
fn is_otherwise(text: &str, at: usize) -> bool {
    let has_year = text
        .split(|c: char| !c.is_ascii_digit())
        .any(|number| number.len() == 4 && (number.starts_with("19") || number.starts_with("20")));
    let lower = text[at..].to_lowercase();
    has_year || lower.split(|c: char| !c.is_alphanumeric()).any(|word| OTHERWISE.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_election_names_who_was_elected() {
        for text in [
            "Speaker One was re-elected Project Leader.",
            "Speaker One and Person Two are elected.",
            "Election of the leader Speaker One elected by acclamation.",
            "Anna Eins wird von der Versammlung zur Kassenwartin gewählt.",
            "Marie Quatre est élue présidente.",
            "Anna and Berta voted in as voting members",
            "Anna Eins elected to Athletic Council.",
            "Berta Zwei elected to the Board",
            "Anna Eins wird mit 5 Stimmen in den Ausschuss entsandt",
        ] {
            assert!(is_told(text), "{text}");
        }
        let text = "Ja: 14 Nein: 0 Anna Eins wird zur Kassenwartin gewählt.";
        assert_eq!(without_numbers(text), "Anna Eins wird zur Kassenwartin gewählt.");
        for text in [
            "Board was elected as we know",
            "Kate was elected as if by chance",
            "Speaker One was elected in 2010.",
            "Speaker One, who was elected last year, spoke.",
            "The board was elected.",
            "We elected to go with bags",
            "Anna Eins elected to stay at home",
            "Anna Eins elected to the same",
            "Two members were elected to it",
            "Anna Eins wird nicht gewählt.",
            "Was Speaker One elected?",
            "Members voted in as many ways as there were",
        ] {
            assert!(!is_told(text), "{text}");
        }
    }
}
