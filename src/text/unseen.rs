//! What a text holds and no reader can see: characters that turn others round, that have no form, and letters that are
//! put together in another way than usual.

use icu_normalizer::ComposingNormalizerBorrowed;

const COMPOSED: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();

/// Tells whether letters and their accents are put together as nearly all programs do it: Unicode's form NFC, but for the
/// compatibility ideographs, which stand in names for the sake of their shape and would lose it.
pub fn is_composed(text: &str) -> bool {
    text.is_ascii() || text.split(is_ideograph_with_a_shape).all(|part| COMPOSED.is_normalized(part))
}

/// Returns the text with letters and their accents put together.
pub fn composed(text: &str) -> String {
    let parts = text.split_inclusive(is_ideograph_with_a_shape);
    let put_together = |part: &str| match part.chars().next_back().filter(|&c| is_ideograph_with_a_shape(c)) {
        Some(last) => format!("{}{last}", COMPOSED.normalize(&part[..part.len() - last.len_utf8()])),
        None => COMPOSED.normalize(part).into_owned(),
    };
    parts.map(put_together).collect()
}

fn is_ideograph_with_a_shape(c: char) -> bool {
    matches!(c, '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}')
}

/// Tells whether a character changes the direction of the text after it (UAX #9, 2.1 to 2.5).
///
/// The marks that only stand for a letter (LRM, RLM, ALM) are none: they change nothing behind the next word, and those
/// who write from right to left need them.
pub fn is_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Tells whether a text may show its letters in another order than they have, or those of what follows it: by an
/// override, or by a change of direction that does not end within it.
pub fn is_turned(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let mut open: Vec<char> = Vec::new();
    for c in text.chars().filter(|&c| is_direction(c)) {
        let opening = match c {
            '\u{202D}' | '\u{202E}' => return true,
            '\u{202C}' => ['\u{202A}', '\u{202B}'].as_slice(),
            '\u{2069}' => ['\u{2066}', '\u{2067}', '\u{2068}'].as_slice(),
            _ => {
                open.push(c);
                continue;
            }
        };
        if open.pop().is_none_or(|last| !opening.contains(&last)) {
            return true;
        }
    }
    !open.is_empty()
}

/// Tells whether a character has neither form nor width, and changes nothing of its neighbours.
pub fn is_formless(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{180E}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Returns a text without characters of a kind.
pub fn without(text: &str, is_unwanted: fn(char) -> bool) -> String {
    text.chars().filter(|&c| !is_unwanted(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_a_text_round_is_told_from_what_ends_within_it() {
        for turned in ["a\u{202E}b", "a\u{202E}b\u{202C}", "\u{2067}a", "a\u{2069}", "\u{2067}a\u{202C}", "\u{202B}a"] {
            assert!(is_turned(turned), "{turned:?}");
        }
        for kept in [
            "a",
            "\u{2068}عباس\u{2069} a",
            "\u{202B}عباس\u{202C}",
            "عباس\u{200F}!",
            "\u{2066}a \u{2067}b\u{2069}\u{2069}",
        ] {
            assert!(!is_turned(kept), "{kept:?}");
        }
    }

    #[test]
    fn letters_are_put_together() {
        assert!(is_composed("Niță") && is_composed("가") && is_composed("plain") && is_composed("\u{FA19}谷"));
        assert!(!is_composed("Nit\u{326}a\u{306}"));
        assert_eq!(composed("Nit\u{326}a\u{306}"), "Niță");
        assert_eq!(composed("\u{FA19}e\u{301}"), "\u{FA19}é");
    }
}
