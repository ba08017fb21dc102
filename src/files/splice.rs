//! Changing pieces of a file's text in its bytes: a pure function.

use super::decode;
use super::offsets::{line_end, offsets_in_bytes};
use crate::source::Span;

/// Returns the bytes of a file with pieces of its text replaced: in order, none within another. New lines end as those of
/// the file do. `None` if a piece is not one of this text.
pub fn splice(bytes: &[u8], edits: &[(Span, &str)]) -> Option<Vec<u8>> {
    let offsets: Vec<usize> = edits.iter().flat_map(|(span, _)| [span.start as usize, span.end as usize]).collect();
    if !offsets.is_sorted() {
        return None;
    }
    let places = offsets_in_bytes(bytes, &offsets)?;
    let mut spliced = Vec::with_capacity(bytes.len() + 64);
    let mut at = 0;
    for (piece, (_, text)) in places.chunks_exact(2).zip(edits) {
        spliced.extend_from_slice(&bytes[at..piece[0]]);
        spliced.extend_from_slice(text.replace('\n', line_end(bytes)).as_bytes());
        at = piece[1];
    }
    spliced.extend_from_slice(&bytes[at..]);
    Some(spliced)
}

/// Returns the bytes of a file that is to say `text`: what it says already stays as it is to the byte. `None` if the file is not
/// UTF-8.
pub fn rewritten(bytes: &[u8], text: &str) -> Option<Vec<u8>> {
    let (before, None) = decode(bytes.to_vec())? else { return None };
    let start = n_shared(before.char_indices(), text.char_indices());
    let end = n_shared(before[start..].char_indices().rev(), text[start..].char_indices().rev());
    let piece = (Span::new(start, before.len() - end), &text[start..text.len() - end]);
    // Where a carriage return stands alone, or a mark of byte order in the midst, the parts may read otherwise when they meet.
    let says = |bytes: &Vec<u8>| decode(bytes.clone()).is_some_and(|(said, _)| said == text);
    splice(bytes, &[piece]).filter(says).or_else(|| Some(text.as_bytes().to_vec()))
}

/// Returns how many bytes of two texts are the same, in characters that are given in turn.
fn n_shared(a: impl Iterator<Item = (usize, char)>, b: impl Iterator<Item = (usize, char)>) -> usize {
    a.zip(b).take_while(|((_, a), (_, b))| a == b).map(|((_, c), _)| c.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_text_leaves_as_it_was_stays_so_to_the_byte() {
        let rewritten = |bytes: &str, text| String::from_utf8(rewritten(bytes.as_bytes(), text).unwrap()).unwrap();
        assert_eq!(rewritten("\u{FEFF}a\r\nb\nc\r\n", "a\nb\nx\nc\n"), "\u{FEFF}a\r\nb\nx\r\nc\r\n");
        assert_eq!(rewritten("\u{FEFF}a\r\n", "a\nb\n"), "\u{FEFF}a\r\nb\r\n");
        assert_eq!(rewritten("a\n", ""), "");
        assert_eq!(rewritten("", "a\n"), "a\n");
        assert_eq!(super::rewritten(b"caf\xE9", "a"), None);
    }

    #[test]
    fn all_but_the_pieces_stays_as_it_is() {
        let bytes = "\u{FEFF}---\r\ntitel: A\0\r\n---\r\nText\u{FDD0} without end".as_bytes();
        let edits = [(Span::new(4, 9), "title"), (Span::new(16, 16), "lang: en\n")];
        let expected = "\u{FEFF}---\r\ntitle: A\0\r\nlang: en\r\n---\r\nText\u{FDD0} without end";
        assert_eq!(String::from_utf8(splice(bytes, &edits).unwrap()).unwrap(), expected);
        assert_eq!(splice(bytes, &[]).unwrap(), bytes);
        assert_eq!(splice(bytes, &[(Span::new(4, 9), "x"), (Span::new(5, 6), "y")]), None);
        assert_eq!(splice(bytes, &[(Span::new(4, 900), "x")]), None);
    }

    proptest! {
        /// The text of the result is the text of the file with the piece replaced, and the bytes around it are the same.
        #[test]
        fn an_edit_changes_its_piece_alone(
            raw in "\u{FEFF}?(\r\n|\r|\n|\0|\u{FDD0}|[a-c: ]{12}|é|🏛){0,30}",
            ends in (0_usize..200, 0_usize..200),
            text in "[x-z]{0,3}(\n[x-z]{1,3})?",
        ) {
            let Some((before, None)) = decode(raw.clone().into_bytes()) else { return Ok(()) };
            let (start, end) = (ends.0.min(ends.1).min(before.len()), ends.0.max(ends.1).min(before.len()));
            let Some(after) = splice(raw.as_bytes(), &[(Span::new(start, end), &text)]) else {
                prop_assert!(!before.is_char_boundary(start) || !before.is_char_boundary(end));
                return Ok(());
            };
            let kept_start = raw.bytes().zip(&after).take_while(|(a, b)| a == *b).count();
            let kept_end = raw.bytes().rev().zip(after.iter().rev()).take_while(|(a, b)| a == *b).count();
            let written = text.replace('\n', line_end(raw.as_bytes()));
            let places = offsets_in_bytes(raw.as_bytes(), &[start, end]).unwrap();
            prop_assert!(kept_start >= places[0] && kept_end >= raw.len() - places[1]);
            prop_assert_eq!(&after[places[0]..places[0] + written.len()], written.as_bytes());
            prop_assert_eq!(after.len(), raw.len() - (places[1] - places[0]) + written.len());
        }

        /// Whatever a file says, it says the text then, and a text that it says already changes nothing.
        #[test]
        fn what_is_written_is_what_the_file_says(
            raw in "\u{FEFF}?(\r\n|\r|\n|\0|\u{FEFF}|[a-c: ]{12}|é|🏛){0,12}",
            text in "(\n|[a-c: ]{12}|é|🏛){0,12}",
        ) {
            let Some((before, None)) = decode(raw.clone().into_bytes()) else { return Ok(()) };
            let after = rewritten(raw.as_bytes(), &text).unwrap();
            prop_assert_eq!(decode(after).unwrap().0, text);
            prop_assert_eq!(rewritten(raw.as_bytes(), &before).unwrap(), raw.as_bytes());
        }
    }
}
