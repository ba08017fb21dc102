//! What is to be done, as languages put it in lists of next steps: by an infinitive, which Romance languages begin with (`Diseñar la
//! página`) and German and Dutch end with (`Angebote einholen`). Which language it is, the words of the label say.

/// Where the infinitive stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    First,
    Last,
}

use Place::{First, Last};

/// Labels of what comes next with the endings of infinitives in their language.
#[rustfmt::skip]
const LABELS: &[(&str, Place, &[&str])] = &[
    ("próximos pasos", First, &["ar", "er", "ir", "arse", "erse", "irse"]),
    ("próximos passos", First, &["ar", "er", "ir"]),
    ("propers passos", First, &["ar", "er", "re", "ir"]),
    ("prochaines étapes", First, &["er", "ir", "dre", "faire", "mettre", "ivre", "crire", "lire", "duire", "clure"]),
    ("prossimi passi", First, &["are", "ere", "ire", "rre"]),
    ("nächste schritte", Last, &["en", "ern", "eln"]),
    ("volgende stappen", Last, &["en"]),
    ("vervolgstappen", Last, &["en"]),
    ("następne kroki", First, &["ać", "ić", "yć", "eć", "ąć", "uć", "ść", "źć"]),
    ("kolejne kroki", First, &["ać", "ić", "yć", "eć", "ąć", "uć", "ść", "źć"]),
    ("další kroky", First, &["at", "it", "ít", "et", "ovat"]),
    ("следующие шаги", First, &["ать", "ить", "еть", "ять", "ести", "йти"]),
    ("дальнейшие шаги", First, &["ать", "ить", "еть", "ять", "ести", "йти"]),
    ("наступні кроки", First, &["ати", "ити", "іти", "яти", "ести"]),
];

/// What only ends so.
#[rustfmt::skip]
const OTHERWISE: &[&str] = &[
    "cahier", "dernier", "premier", "atelier", "courrier", "dossier", "calendrier", "chantier", "papier", "fichier", "hiver", "avenir", "loisir", "plaisir", "taller", "lugar", "hogar", "alquiler", "primer", "tercer", "cualquier", "souvenir",
    "allen", "anderen", "denen", "ihnen", "wegen", "oben", "unten", "offen", "neuen", "weiteren", "gern", "modern", "extern", "intern", "morgen",
];
/// Participles that end so, too.
const PARTICIPLES: &[&str] =
    &["schoben", "schlossen", "nommen", "sprochen", "worden", "trieben", "schrieben", "funden"];
/// With these, German and Dutch sentences tell what is or will be.
#[rustfmt::skip]
const TELLING: &[&str] = &[
    "wird", "werden", "wurde", "wurden", "ist", "sind", "war", "waren", "hat", "haben", "kann", "können", "is", "zijn", "was", "wordt", "werd", "werden", "heeft", "hebben", "kan", "kunnen",
];

/// Tells whether a text below a label begins or ends with an infinitive as its language has it.
pub(super) fn begins_or_ends(text: &str, label: &str) -> bool {
    const SHORTEST: usize = 5;
    const FEWEST_WORDS: usize = 2;
    let label = label.to_lowercase();
    let Some((_, place, endings)) = LABELS.iter().find(|(words, ..)| label.contains(words)) else { return false };
    // `Angebote einholen (Kate)`
    let text = text.split(['(', '[']).next().unwrap_or(text);
    let mut words =
        text.split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | '!')).filter(|w| !w.is_empty());
    if words.clone().count() < FEWEST_WORDS {
        return false;
    }
    let word = match place {
        First => words.next(),
        Last if words.clone().any(|word| TELLING.contains(&word)) => None,
        Last => words.next_back().filter(|word| word.starts_with(char::is_lowercase)),
    };
    word.map(str::to_lowercase).is_some_and(|word| {
        word.chars().count() >= SHORTEST
            && endings.iter().any(|ending| word.ends_with(ending))
            && !OTHERWISE.contains(&word.as_str())
            && !PARTICIPLES.iter().any(|ending| word.ends_with(ending))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn infinitives_are_told_by_the_language_of_the_label() {
        for (text, label) in [
            ("Diseñar la página", "Próximos pasos"),
            ("Demander des devis", "Prochaines étapes"),
            ("Progettare la pagina", "Prossimi passi"),
            ("Angebote einholen", "Nächste Schritte"),
            ("Angebote einholen (Speaker One)", "Nächste Schritte:"),
            ("Przygotować ofertę", "Następne kroki"),
        ] {
            assert!(begins_or_ends(text, label), "{text}");
        }
        for (text, label) in [
            ("La página está lista", "Próximos pasos"),
            ("Treffen im Garten", "Nächste Schritte"),
            ("Angebote einholen", "Next steps"),
            ("Einholen", "Nächste Schritte"),
            ("Workshop verschoben", "Nächste Schritte"),
            ("Das Treffen wird im Mai stattfinden", "Nächste Schritte"),
            ("Dernier point du jour", "Prochaines étapes"),
        ] {
            assert!(!begins_or_ends(text, label), "{text}");
        }
    }
}
