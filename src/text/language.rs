//! The language of a text, as the name of its file tells it: `20250305.en.md`, `meetup-en-20230210.md`, `minutes_en.md`.

use icu_locale::{Locale, LocaleCanonicalizer};

/// Languages whose tags are no words or parts of names between hyphens.
const BETWEEN_HYPHENS: &[&str] = &["en", "ja", "jp", "fr", "zh", "ko", "ru", "pt", "ar", "deu", "eng", "fra"];
/// Languages whose tags are clear enough behind a full stop or an underscore at the end.
const AT_END: &[&str] = &[
    "en", "ja", "jp", "fr", "zh", "ko", "ru", "pt", "ar", "de", "es", "it", "nl", "pl", "cs", "sv", "fi", "tr", "uk",
    "vi", "fa", "he", "hi", "el", "ca", "eu", "en-us", "en-gb", "zh-cn", "zh-tw", "pt-br",
];

/// Languages by their names, in English and in themselves.
const NAMES: &[(&str, &[&str])] = &[
    ("ar", &["arabic", "العربية", "عربي"]),
    ("de", &["german", "deutsch"]),
    ("en", &["english"]),
    ("es", &["spanish", "español", "espanol", "castellano"]),
    ("fr", &["french", "français", "francais"]),
    ("hi", &["hindi", "हिन्दी"]),
    ("it", &["italian", "italiano"]),
    ("ja", &["japanese", "日本語"]),
    ("ko", &["korean", "한국어"]),
    ("nl", &["dutch", "nederlands"]),
    ("pt", &["portuguese", "português"]),
    ("ru", &["russian", "русский"]),
    ("zh", &["chinese", "中文", "汉语", "漢語"]),
];

/// Tells whether a text can be a language tag (BCP 47). Its first part has two or three letters in every tag there is:
/// longer ones are kept free for later.
pub fn is_tag(text: &str) -> bool {
    let mut parts = text.split(['-', '_']);
    let is_language = |part: &str| {
        matches!(part.len(), 2..=3) && part.bytes().all(|byte| byte.is_ascii_alphabetic()) || matches!(part, "x" | "i")
    };
    let is_rest = |part: &str| matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    parts.next().is_some_and(is_language) && parts.all(is_rest)
}

/// Returns the tag by which a language is called from its code of three letters (ISO 639-3): `nl` for "nld".
pub fn shortest_tag(code: &str) -> Option<String> {
    let mut locale: Locale = code.parse().ok()?;
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    Some(locale.id.language.to_string())
}

/// Returns the tag of a language from its name: `en` for "English".
pub fn of_name(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(tag, _)| *tag)
}

/// Returns the language that a path names, and the path of the same text without it.
pub fn of_path(path: &str) -> Option<(String, String)> {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let (tag, bare) = at_end(name).or_else(|| between_hyphens(name))?;
    let tag = if tag == "jp" { "ja".to_owned() } else { tag };
    let bare = if folder.is_empty() { bare } else { format!("{folder}/{bare}") };
    Some((tag, bare))
}

fn at_end(name: &str) -> Option<(String, String)> {
    let (stem, tag) = name.rsplit_once(['.', '_'])?;
    let tag = tag.to_lowercase();
    (AT_END.contains(&tag.as_str()) && !stem.is_empty()).then(|| (tag, stem.to_owned()))
}

/// `meetup-en-20230210`, `minutes-2023-en`.
fn between_hyphens(name: &str) -> Option<(String, String)> {
    // Every report is asked, and hardly any name has a tag.
    if !name.split('-').any(|part| BETWEEN_HYPHENS.contains(&part)) {
        return None;
    }
    let parts: Vec<&str> = name.split('-').collect();
    let is_digit = |part: Option<&&str>| part.is_none_or(|part| part.starts_with(|c: char| c.is_ascii_digit()));
    let at = (1..parts.len()).find(|at| BETWEEN_HYPHENS.contains(&parts[*at]) && is_digit(parts.get(at + 1)))?;
    let bare: Vec<&str> =
        parts.iter().enumerate().filter(|(position, _)| *position != at).map(|(_, part)| *part).collect();
    Some((parts[at].to_owned(), bare.join("-")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_told_from_a_name() {
        for tag in ["en", "zh-Hant", "en-GB", "deu", "de-DE-1996", "x-club", "pt_BR"] {
            assert!(is_tag(tag), "{tag}");
        }
        for other in ["english", "", "e", "en us", "français", "中文", "en-"] {
            assert!(!is_tag(other), "{other}");
        }
        let short = ["nld", "eng", "nob", "cmn", "ell"].map(|code| shortest_tag(code).unwrap());
        assert_eq!(short, ["nl", "en", "nb", "zh", "el"]);
        assert_eq!((of_name("English"), of_name("Deutsch"), of_name("Klingon")), (Some("en"), Some("de"), None));
    }

    #[test]
    fn the_name_of_a_file_tells_its_language() {
        let check = |path: &str, expected: Option<(&str, &str)>| {
            let found = of_path(path);
            assert_eq!(found.as_ref().map(|(tag, bare)| (tag.as_str(), bare.as_str())), expected, "{path}");
        };
        check("sg/20250305.en", Some(("en", "sg/20250305")));
        check("a/meetup-en-20230210", Some(("en", "a/meetup-20230210")));
        check("meeting-minutes_en", Some(("en", "meeting-minutes")));
        check("minutes-2023-en", Some(("en", "minutes-2023")));
        check("reunion-en-paris", None);
        check("2019.04.18", None);
        check("en", None);
        check("notes_it_and_more", None);
    }
}
