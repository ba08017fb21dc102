//! The language of a text, as the name of its file tells it: `20250305.en.md`, `meetup-en-20230210.md`, `minutes_en.md`.

/// Languages whose tags are no words or parts of names between hyphens.
const BETWEEN_HYPHENS: &[&str] = &["en", "ja", "jp", "fr", "zh", "ko", "ru", "pt", "ar", "deu", "eng", "fra"];
/// Languages whose tags are clear enough behind a full stop or an underscore at the end.
const AT_END: &[&str] = &[
    "en", "ja", "jp", "fr", "zh", "ko", "ru", "pt", "ar", "de", "es", "it", "nl", "pl", "cs", "sv", "fi", "tr", "uk",
    "vi", "fa", "he", "hi", "el", "ca", "eu", "en-us", "en-gb", "zh-cn", "zh-tw", "pt-br",
];

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
