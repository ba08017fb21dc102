//! Changing pieces of a file's text in its bytes: a pure function.

use crate::files::{line_end, offsets_in_bytes};
use crate::source::Span;

/// Returns the bytes of a file with pieces of its text replaced: in order, none within another. New lines end as those of
/// the file do. `None` if a piece is not one of this text.
pub(super) fn splice(bytes: &[u8], edits: &[(Span, &str)]) -> Option<Vec<u8>> {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::files::decode;

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
    }
}
