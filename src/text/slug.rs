//! Ids and addresses made from names.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// Longer ids are cut at a word; file systems allow 255 bytes, and an id may take four for each letter.
const LONGEST: usize = 60;

/// Returns a name as an id: letters and digits of every script in lower case, everything else one hyphen.
///
/// Accents on Latin letters go, as few can type them into an address; other scripts stay as they are, since an id made
/// of ASCII alone would be empty for them. The result is empty if the name has no letter or digit.
pub fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in ComposingNormalizerBorrowed::new_nfc().normalize_iter(name.chars()).flat_map(char::to_lowercase) {
        match c {
            '\'' | '’' | 'ʼ' => {}
            c if c.is_ascii_alphanumeric() => slug.push(c),
            'ß' => slug.push_str("ss"),
            'æ' => slug.push_str("ae"),
            'œ' => slug.push_str("oe"),
            'ø' => slug.push('o'),
            'ł' => slug.push('l'),
            'đ' | 'ð' => slug.push('d'),
            'ı' => slug.push('i'),
            '\u{00C0}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}' => push_base(c, &mut slug),
            '\u{0300}'..='\u{036F}' => {}
            c if c.is_alphanumeric() || super::words::words(&format!("a{c}")).any(|(_, word)| word.len() > 1) => {
                slug.push(c);
            }
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    shortened(slug.trim_end_matches('-'))
}

fn push_base(letter: char, slug: &mut String) {
    let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(std::iter::once(letter));
    slug.extend(decomposed.filter(|c| !matches!(c, '\u{0300}'..='\u{036F}')));
}

fn shortened(slug: &str) -> String {
    let Some((end, _)) = slug.char_indices().nth(LONGEST) else { return slug.to_owned() };
    let end = slug[..end].rfind('-').filter(|hyphen| *hyphen > 0).unwrap_or(end);
    slug[..end].trim_end_matches('-').to_owned()
}

// RFC 3986, section 3.3: what a path segment may hold as it is; `/` separates segments here. Letters outside ASCII are
// encoded as UTF-8 by the library.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
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
    .add(b'}')
    .add(b'&')
    .add(b'\'');

/// Returns a path or fragment as it stands in an address, percent-encoded where RFC 3986 wants it.
pub fn percent_encode_path(path: &str) -> String {
    // A colon in the first segment would make a scheme of it; all our addresses begin with a way to the root.
    utf8_percent_encode(path, PATH).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_of_every_script_stay() {
        assert_eq!(slug("Mihai Niță"), "mihai-nita");
        assert_eq!(slug("Gary O’Neall"), "gary-oneall");
        assert_eq!(slug("  V.D. Sharma!"), "v-d-sharma");
        assert_eq!(slug("黄志雄"), "黄志雄");
        assert_eq!(slug("Сковорода Никита"), "сковорода-никита");
        assert_eq!(slug("กมลินทร์ พินิจภูวดล"), "กมลินทร์-พินิจภูวดล");
        assert_eq!(slug("⚡ — !"), "");
    }

    #[test]
    fn an_address_is_encoded_once() {
        assert_eq!(percent_encode_path("a b/c#d?e%20"), "a%20b/c%23d%3Fe%2520");
        assert_eq!(percent_encode_path("黄"), "%E9%BB%84");
    }

    proptest! {
        #[test]
        fn an_id_is_its_own_id(name in "\\PC{0,80}") {
            let once = slug(&name);
            prop_assert_eq!(slug(&once), once);
        }
    }
}
