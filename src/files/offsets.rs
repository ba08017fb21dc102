//! Where the pieces of a text lie in the bytes of its file.
//!
//! A text is not what its file holds, byte for byte: the mark at its beginning is gone, lines end in `\n`, some characters
//! are replaced. Whoever changes a piece of a file must leave all of that as it is.

use crate::text::reserved::is_reserved;

const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Returns where in the bytes of a file the places of its text are: `offsets`, in order. `None` if the file is not UTF-8,
/// or a place is within a character or behind the end.
pub fn offsets_in_bytes(bytes: &[u8], offsets: &[usize]) -> Option<Vec<usize>> {
    let raw = std::str::from_utf8(bytes).ok()?;
    let mut at = if raw.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
    let mut in_text = 0;
    let mut found = Vec::with_capacity(offsets.len());
    for &offset in offsets {
        while in_text < offset {
            let (in_file, length) = first_character(&raw[at..])?;
            (at, in_text) = (at + in_file, in_text + length);
        }
        if in_text > offset {
            return None;
        }
        found.push(at);
    }
    Some(found)
}

/// Returns how many bytes the first character of the text has in the file, and in the text.
fn first_character(raw: &str) -> Option<(usize, usize)> {
    let c = raw.chars().next()?;
    let length = c.len_utf8();
    Some(match c {
        '\r' if raw.starts_with("\r\n") => (2, 1),
        '\0' => (1, char::REPLACEMENT_CHARACTER.len_utf8()),
        c if is_reserved(c) => (length, char::REPLACEMENT_CHARACTER.len_utf8()),
        _ => (length, length),
    })
}

/// Returns what ends the lines of a file: what ends the first.
pub(super) fn line_end(bytes: &[u8]) -> &'static str {
    match memchr::memchr2(b'\r', b'\n', bytes) {
        Some(at) if bytes[at..].starts_with(b"\r\n") => "\r\n",
        Some(at) if bytes[at] == b'\r' => "\r",
        _ => "\n",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::files::decode;

    #[test]
    fn lines_end_as_the_first_one_does() {
        assert_eq!(
            ["a\r\nb\n", "a\rb", "a\nb\r\n", "a"].map(|text| line_end(text.as_bytes())),
            ["\r\n", "\r", "\n", "\n"]
        );
    }

    #[test]
    fn a_place_within_a_character_is_none() {
        assert_eq!(offsets_in_bytes("é".as_bytes(), &[1]), None);
        assert_eq!(offsets_in_bytes(b"\0a", &[1]), None);
        assert_eq!(offsets_in_bytes(b"\0a", &[3, 4]), Some(vec![1, 2]));
        assert_eq!(offsets_in_bytes(b"a", &[2]), None);
        assert_eq!(offsets_in_bytes(&[0xFF], &[0]), None);
        assert_eq!(offsets_in_bytes("\u{FEFF}a\r\n".as_bytes(), &[0, 1, 2]), Some(vec![3, 4, 6]));
    }

    proptest! {
        /// Whatever a file holds: what stands before a place in the file reads as what stands before it in the text.
        #[test]
        fn every_character_of_a_text_is_found_in_its_file(raw in "\u{FEFF}?(\r\n|\r|\n|\0|\u{FDD0}|\u{FFFF}|[a-c: ]{3}|é|\u{FEFF}|🏛){0,30}") {
            let Some((text, None)) = decode(raw.clone().into_bytes()) else { return Ok(()) };
            let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let found = offsets_in_bytes(raw.as_bytes(), &offsets).unwrap();
            prop_assert_eq!(*found.last().unwrap(), raw.len());
            for (offset, at) in offsets.iter().zip(&found) {
                let before = decode(raw.as_bytes()[..*at].to_vec()).map(|(text, _)| text);
                // So many NULs that it is no text by itself are told apart elsewhere.
                prop_assert!(before.is_none_or(|before| before == text[..*offset]));
            }
        }
    }
}
