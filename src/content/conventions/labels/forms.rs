//! Words that speak of women and men at once, as the plain word: `Présent·e·s` and `Présent(e)s` as "Présents", `Teilnehmer:innen` as
//! "Teilnehmer".

use std::borrow::Cow;

/// Signs between the endings of such words.
const SIGNS: &[char] = &['.', '·', '•', '‧', '⋅', '∙', '-', '‐', '/', '(', ')', '*', '_', ':'];

/// Returns a label with plain words.
pub(super) fn plain(label: &str) -> Cow<'_, str> {
    let mut words = label.split(' ').map(word);
    if words.clone().all(|word| matches!(word, Cow::Borrowed(_))) {
        return Cow::Borrowed(label);
    }
    let first = words.next().unwrap_or_default().into_owned();
    Cow::Owned(words.fold(first, |text, word| text + " " + &word))
}

fn word(word: &str) -> Cow<'_, str> {
    let end = word.trim_end_matches([':', '：']).len();
    let (own, rest) = word.split_at(end);
    match german(own).map(str::to_owned).or_else(|| french(own)).or_else(|| joined(own)) {
        Some(plain) => Cow::Owned(plain + rest),
        None => Cow::Borrowed(word),
    }
}

/// `Teilnehmer:innen`, `Teilnehmer*innen`, `TeilnehmerInnen`, `Protokollant:in`, `Teilnehmer/-innen`; but not `Check-in`.
fn german(word: &str) -> Option<&str> {
    let signed = |ending: &str| {
        let bare = word.strip_suffix(ending)?;
        let stem = bare.trim_end_matches(SIGNS);
        let is_told = stem.len() < bare.len() && (ending.len() > 2 || !bare.ends_with(['-', '.']));
        is_told.then_some(stem)
    };
    let capital = || ["Innen", "In"].iter().find_map(|ending| word.strip_suffix(ending));
    signed("innen").or_else(|| signed("in")).or_else(capital).filter(|stem| is_stem(stem))
}

/// `Présent.e.s`, `Présent·es`, `Présent-e-s`, `Présent(e)s`, `Présent/e/s`, `Présent.e`
fn french(word: &str) -> Option<String> {
    let (stem, ending) = word.split_at(word.find(SIGNS)?);
    let letters: String = ending.chars().filter(|c| !SIGNS.contains(c)).collect();
    let plural = match letters.as_str() {
        "e" => "",
        "es" => "s",
        // `Animateur·ice`, `Rédacteur.trice`
        "ice" | "rice" | "trice" => "",
        "ices" | "rices" | "trices" => "s",
        _ => return None,
    };
    is_stem(stem).then(|| format!("{stem}{plural}"))
}

/// `Facilitateurice`, `Animateurices`
fn joined(word: &str) -> Option<String> {
    let (stem, plural) =
        word.strip_suffix("eurices").map(|stem| (stem, "s")).or(word.strip_suffix("eurice").map(|stem| (stem, "")))?;
    is_stem(stem).then(|| format!("{stem}eur{plural}"))
}

/// Tells whether so much stands before an ending that it is one.
fn is_stem(text: &str) -> bool {
    text.chars().count() >= 4 && text.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_for_women_and_men_are_put_together() {
        for (text, expected) in [
            ("Présent.e.s", "Présents"),
            ("Absent·e·s excusé·es :", "Absents excusés :"),
            ("Présent(e)s", "Présents"),
            ("Invité-e", "Invité"),
            ("Teilnehmer:innen:", "Teilnehmer:"),
            ("TeilnehmerInnen", "Teilnehmer"),
            ("Protokollant*in", "Protokollant"),
            ("Facilitateurice", "Facilitateur"),
            ("Animateur·ice", "Animateur"),
            ("Rédacteur.trices", "Rédacteurs"),
        ] {
            assert_eq!(plain(text), expected);
        }
        for text in
            ["Check-in", "Present", "Attendees (12)", "sign-in", "e.g. es", "Berlin", "Follow-up(s)", "Datum: 5"]
        {
            assert_eq!(plain(text), text);
        }
    }
}
