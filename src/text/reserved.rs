//! Characters that no text of a report may hold, because pages are put together with them.
//!
//! Noncharacters (Unicode 23.7) are for the use within a program, and this one marks places with them. A report that could
//! write one would forge such a mark. There are three ways in, and each is closed where it is: the bytes of a file (`files`),
//! the escapes of YAML (`yaml`), and the references of Markdown and HTML (`content`).

use std::borrow::Cow;

/// Tells whether a character is one that no report may write: NUL, or a noncharacter of the first plane.
pub fn is_reserved(c: char) -> bool {
    matches!(c, '\0' | '\u{FDD0}'..='\u{FDEF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Returns text with U+FFFD in the place of what is reserved.
pub fn without_reserved(text: &str) -> Cow<'_, str> {
    match text.contains(is_reserved) {
        false => Cow::Borrowed(text),
        true => {
            Cow::Owned(text.chars().map(|c| if is_reserved(c) { char::REPLACEMENT_CHARACTER } else { c }).collect())
        }
    }
}

/// Returns HTML or Markdown in which no numeric reference (`&#xFDD0;`) stands for what is reserved. Every byte stays where it
/// is, so that places in the text stay right.
pub fn without_reserved_references(text: &str) -> Cow<'_, str> {
    if !text.contains("&#") {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut done = 0;
    for (at, _) in text.match_indices("&#") {
        let Some((digits, radix)) = digits(&text[at + 2..]) else { continue };
        let is_of_reserved = u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
        // Parsers make U+FFFD of the reference of NUL by themselves.
        let is_of_reserved = is_of_reserved.is_some_and(|c| c != '\0' && is_reserved(c));
        if !is_of_reserved {
            continue;
        }
        let start = at + 2 + usize::from(radix == 16);
        out.push_str(&text[done..start]);
        // As many digits, of a character that says that there was one.
        let replacement = if radix == 16 { "FFFD" } else { "65533" };
        let n_zeros = digits.len().saturating_sub(replacement.len());
        out.extend(std::iter::repeat_n('0', n_zeros));
        out.push_str(&replacement[..digits.len() - n_zeros]);
        done = start + digits.len();
    }
    match done {
        0 => Cow::Borrowed(text),
        _ => Cow::Owned(out + &text[done..]),
    }
}

/// Returns the digits of a reference that begins behind `&#`, and their base.
fn digits(reference: &str) -> Option<(&str, u32)> {
    let (rest, radix) = reference.strip_prefix(['x', 'X']).map_or((reference, 10), |rest| (rest, 16));
    let n_digits = rest.bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
    (n_digits > 0).then(|| (&rest[..n_digits], radix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_reserved_is_replaced_in_its_place() {
        assert_eq!(without_reserved("a\u{FDD0}b\0c\u{FFFF}"), "a\u{FFFD}b\u{FFFD}c\u{FFFD}");
        assert_eq!(without_reserved("plain \u{FFFD} ﷰ"), "plain \u{FFFD} ﷰ");
        for (text, expected) in [
            ("&#xFDD4;0&#xfdd5; x", "&#xFFFD;0&#xFFFD; x"),
            ("&#64980;", "&#65533;"),
            ("&#x00FDD4;", "&#x00FFFD;"),
            ("&#0064980;", "&#0065533;"),
            ("&#XFDEF", "&#XFFFD"),
            ("&#0;&#x0;", "&#0;&#x0;"),
            ("&#60; &#xFFFD; &amp; &# &#; &#xZ;", "&#60; &#xFFFD; &amp; &# &#; &#xZ;"),
            ("é&#xFDD0;é", "é&#xFFFD;é"),
        ] {
            assert_eq!(without_reserved_references(text), expected);
            assert_eq!(without_reserved_references(text).len(), text.len());
        }
    }
}
