//! What stands in a form where nobody has filled it in: `[place]`, `<name>`, `Prénom`, `TBD`.

use crate::content::markdown::{Block, Line};
use crate::text::date;

/// Words that say what is to be written in their place. None is anybody's name, nor that of a place.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "name", "names", "first name", "last name", "full name", "your name", "vorname", "nachname", "nom", "noms", "prénom", "prénoms", "nom prénom", "prénom nom", "nom et prénom", "prénom et nom",
    "nombre", "apellido", "nombre y apellido", "nome", "sobrenome", "cognome", "nome e cognome", "naam", "voornaam",
    "tbd", "tba", "tbc", "n.n", "xxx", "to be determined", "to be defined", "to be announced", "to be confirmed", "noch offen", "à définir", "à compléter", "à préciser", "por definir", "a definir", "da definire",
];

/// Tells whether a value is a word for what is to be filled in.
pub(super) fn is_word(value: &str) -> bool {
    let lower = value.trim().trim_end_matches(['.', ':', ' ']).to_lowercase();
    // Forms number them: `Nom 1`.
    let bare = lower.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    WORDS.contains(&bare)
}

/// Tells whether a report says nothing but what is to be written into it: it has headings and labels, below and behind which nothing
/// stands but such words and days, or no line at all.
pub(super) fn is_form(lines: &[Line]) -> bool {
    /// Longer words in brackets are a remark.
    const LONGEST_PLACEHOLDER: usize = 40;
    let is_left = |text: &str| {
        let text = text.trim_start_matches(['-', '*', '•', '☐', ' ']);
        let text = text.strip_prefix("[ ]").unwrap_or(text);
        let value = text.split_once([':', '：']).map_or(text, |(_, value)| value).trim().trim_matches(['*', '_', ' ']);
        let lower = value.trim_end_matches(['.', '…', ' ']).to_lowercase();
        let is_to_do = matches!(lower.as_str(), "todo" | "to do" | "fixme");
        !value.contains(char::is_alphanumeric)
            || is_to_do
            || (value.len() <= LONGEST_PLACEHOLDER && is_one(value))
            || date::parse(value).is_ok()
    };
    lines.iter().all(|line| match &line.block {
        Block::Heading(_) => true,
        Block::Row { cells, is_head } => *is_head || cells.iter().all(|cell| is_left(cell)),
        Block::Text | Block::Item(_) => is_left(&line.text),
    })
}

/// Tells whether a name stands for a seat that nobody has: "Empty Seat", "vacant".
pub(super) fn is_vacant(name: &str) -> bool {
    #[rustfmt::skip]
    const VACANT: &[&str] = &[
        "vacant", "vacancy", "empty", "unfilled", "open seat", "vakant", "unbesetzt", "poste vacant", "siège vacant", "vacante", "vago", "vaga", "vacature", "欠員", "空席", "공석",
    ];
    let lower = name.trim().to_lowercase();
    VACANT.iter().any(|word| lower == *word || lower.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))
}

/// Tells whether a value is left to be filled in: such a word, or one that stands wholly in brackets.
pub(super) fn is_one(value: &str) -> bool {
    const BRACKETS: &[(char, char)] = &[('[', ']'), ('<', '>'), ('(', ')'), ('{', '}'), ('（', '）'), ('［', '］')];
    let value = value.trim();
    let is_in_brackets = |(open, close): &(char, char)| {
        let inner = value.strip_prefix(*open).and_then(|rest| rest.strip_suffix(*close));
        inner.is_some_and(|inner| !inner.contains([*open, *close]))
    };
    is_word(value) || BRACKETS.iter().any(is_in_brackets)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::content::markdown;
    use crate::source::{RelPath, SourceFile, Span};

    #[test]
    fn a_form_that_is_not_filled_in_says_nothing() {
        for value in [
            "[lieu]", "<name>", "(nom)", "{place}", "Nom", "Prénom", "Name", "TBD", "tbd.", "Nom 1", "[Nom 1]",
            "À définir",
        ] {
            assert!(is_one(value), "{value}");
        }
        assert!(is_vacant("Empty Seat") && is_vacant("Vacant") && !is_vacant("Emptyman One"));
    }

    #[test]
    fn a_report_that_says_nothing_is_a_form() {
        let is_form = |text: &str| {
            let file = Arc::new(SourceFile::new(RelPath::new("a.md").unwrap(), "a.md".to_owned(), text.to_owned()));
            super::is_form(&markdown::parse_markdown(&file, Span::new(0, text.len()), None).outline)
        };
        for text in [
            "",
            "# Meeting\n\nDate: 2024-01-02\nAttendees: TODO\n\n## Agenda\n\n- TBD\n- …\n",
            "## Attendees\n\n-\n\n## Actions\n\n| Who | What |\n|--|--|\n| | |\n",
            "## Attendees\n\n- [ ] [name]\n\n**Chair:**\n",
        ] {
            assert!(is_form(text), "{text}");
        }
        for text in [
            "# Meeting\n\nAttendees: TODO\n\nThe roof was looked at.",
            "## Agenda\n\n- Roof\n",
            "Attendees: Speaker One",
            "## Attendees\n\n(This meeting was cancelled as agreed at the last one)",
        ] {
            assert!(!is_form(text), "{text}");
        }
    }

    #[test]
    fn names_and_places_are_no_placeholders() {
        let near = [
            "Room 12", "Hall (upstairs)", "(old) hall", "(old) hall (new)", "Nome, Alaska", "Nomi Name", "Naam Hall",
            "Speaker One", "",
        ];
        for value in near {
            assert!(!is_one(value), "{value}");
        }
    }
}
