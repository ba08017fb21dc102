//! Ids and addresses made from names.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

use super::words::{fold_word, is_apostrophe, is_ignorable, join_words};

/// Longer ids are cut between words.
const MOST_CHARS: usize = 80;
/// File systems allow 255 bytes for a name, and `.html` must fit as well.
const MOST_BYTES: usize = 240;

/// Returns a name as an id: its words in lower case, with a hyphen between two.
///
/// Latin letters lose their accents, as few can type them into an address. Letters of other scripts stay as they are,
/// since an id made of ASCII alone would be empty for them. The result is empty if the name has no letter or digit.
/// The slug of a slug is itself.
pub fn slug(name: &str) -> String {
    shortened(whole(name))
}

/// Tells whether the slug of a name is only of its beginning, so that another name may have the same.
pub fn is_cut(name: &str) -> bool {
    let whole = whole(name);
    shortened(whole.clone()) != whole
}

/// Returns a part of an address without blanks, which would be percent signs there: as a slug, but of any length, if it has any.
/// Otherwise it is what somebody named it.
pub fn without_blanks(part: &str) -> Cow<'_, str> {
    let slug = if part.contains(char::is_whitespace) { whole(part) } else { String::new() };
    if slug.is_empty() { Cow::Borrowed(part) } else { Cow::Owned(slug) }
}

fn whole(name: &str) -> String {
    join_words(name, '-', is_apostrophe, push_word)
}

/// Appends a word as a slug has it.
fn push_word(word: &str, slug: &mut String) {
    let start = slug.len();
    fold_word(word, slug);
    if !slug[start..].is_ascii() {
        slug.truncate(start);
        let lower: String = word.chars().filter(|&c| !is_ignorable(c)).flat_map(char::to_lowercase).collect();
        let composed = ComposingNormalizerBorrowed::new_nfc();
        slug.push_str(&composed.normalize(&lower));
    }
}

fn shortened(mut slug: String) -> String {
    let too_long = slug.char_indices().nth(MOST_CHARS).map_or(slug.len(), |(at, _)| at);
    let end = slug.floor_char_boundary(too_long.min(MOST_BYTES));
    if end < slug.len() {
        let is_between_words = slug[end..].starts_with('-');
        let end = if is_between_words { end } else { slug[..end].rfind('-').unwrap_or(end) };
        slug.truncate(end);
    }
    slug
}

// What a path may not hold as it is (RFC 3986, section 3.3). `&` and `'` may stand there, but are encoded so that an
// address is the same in HTML, XML and plain text. Letters outside ASCII are encoded as UTF-8 by the library.
const NOT_IN_PATHS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'\'')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Returns a path, or a fragment, as it stands in an address: percent-encoded where RFC 3986 wants it, `/` kept.
///
/// A colon stays: in the first part of a relative path it would make a scheme of what stands before it, so put a way to
/// the root before such a path.
pub fn percent_encode_path(path: &str) -> Cow<'_, str> {
    utf8_percent_encode(path, NOT_IN_PATHS).into()
}

/// Returns what a part of an address says when its percent signs are read; `None` if that is not UTF-8.
///
/// A percent sign without two hexadecimal digits after it stands for itself.
pub fn percent_decode(address: &str) -> Option<String> {
    percent_decode_str(address).decode_utf8().ok().map(Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_of_files_with_blanks_are_put_as_slugs() {
        for (part, expected) in [
            ("2024-01-02 Board Meeting", "2024-01-02-board-meeting"),
            ("2024-01-02 Ünï (final)", "2024-01-02-uni-final"),
            ("2024-01-02-OK", "2024-01-02-OK"),
            ("Minutes_2024", "Minutes_2024"),
            ("会議 1", "会議-1"),
            (" ", " "),
        ] {
            assert_eq!(without_blanks(part), expected);
        }
    }

    #[test]
    fn letters_of_every_script_stay() {
        assert_eq!(slug("Mihai Niță"), "mihai-nita");
        assert_eq!(slug("Gary O’Neall"), "gary-oneall");
        assert_eq!(slug("  V.D. Sharma!"), "v-d-sharma");
        assert_eq!(slug("Ærø & Łódź"), "aero-lodz");
        assert_eq!(slug("黄志雄"), "黄志雄");
        assert_eq!(slug("Сковорода Андрей"), "сковорода-андрей");
        assert_eq!(slug("กมลินทร์ พินิจภูวดล"), "กมลินทร์-พินิจภูวดล");
        assert_eq!(slug("⚡ — !"), "");
    }

    #[test]
    fn a_long_id_is_cut_between_words() {
        assert_eq!(slug(&"word ".repeat(17)), ["word"; 16].join("-"));
        assert_eq!(slug(&"w".repeat(99)), "w".repeat(80));
        assert!(is_cut(&"word ".repeat(17)) && !is_cut(&"word ".repeat(16)));
        assert_eq!(slug(&"𐐀".repeat(80)).len(), 240);
    }

    #[test]
    fn an_address_is_encoded_once() {
        assert_eq!(percent_encode_path("a b/c#d?e%20"), "a%20b/c%23d%3Fe%2520");
        assert_eq!(percent_encode_path("黄"), "%E9%BB%84");
        assert_eq!(percent_encode_path("it's-(1),~2@x:y"), "it%27s-(1),~2@x:y");
        assert_eq!(percent_decode("100%"), Some("100%".to_owned()));
        assert_eq!(percent_decode("%FF"), None);
    }

    proptest! {
        #[test]
        fn the_slug_of_a_slug_is_itself(name in "(\\PC|[A-Za-z ]{8}){0,30}") {
            let once = slug(&name);
            prop_assert_eq!(slug(&once), once);
        }

        #[test]
        fn a_slug_has_no_hyphen_to_spare(name in "\\PC*") {
            let slug = slug(&name);
            prop_assert!(!slug.contains("--") && !slug.starts_with('-') && !slug.ends_with('-'));
        }

        #[test]
        fn encoding_can_be_undone(path in ".*") {
            let encoded = percent_encode_path(&path);
            prop_assert!(encoded.is_ascii() && !encoded.contains([' ', '"', '<', '>', '&']));
            prop_assert_eq!(percent_decode(&encoded), Some(path));
        }
    }
}
