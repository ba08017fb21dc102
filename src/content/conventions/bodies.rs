//! Names of bodies, and what else stands behind the comma of a name and is nobody: `Speaker One, Some Corporation, Observer`

use super::names::role_word;
use super::offices;

/// Words with which the names of bodies end, or begin before "of". None of them is a family name that is met often.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "agency", "association", "associazione", "authority", "bureau", "center", "centre", "centro", "college", "commission", "committee", "corporation", "corp", "council", "department", "division", "faculty", "foundation", "fondation", "fundación", "fundação", "gmbh", "hochschule",
    "inc", "institut", "institute", "instituto", "laboratories", "laboratory", "libraries", "library", "limited", "llc", "llp", "ltd", "ministerio", "ministerium", "ministero", "ministry", "ministère", "network", "organisation", "organization", "plc", "school", "secretariat", "services",
    "society", "software", "solutions", "stiftung", "systems", "technologies", "technology", "universidad", "universidade", "universitat", "university", "università", "universität", "université", "universiteit", "universitet", "verein",
];

/// What somebody is in a body, beside many others, and nobody's name behind a given one.
const STANDINGS: &[&str] = &["fellow", "observer", "volunteer", "intern", "trainee", "ambassador", "contributor"];

/// Tells whether words say what somebody is or where they are from, and name nobody, whatever is said of that behind them.
pub(super) fn is_said_of_name(text: &str) -> bool {
    let end = [" (", " / "].iter().filter_map(|sign| text.find(sign)).min().unwrap_or(text.len());
    let text = text[..end].trim().trim_end_matches('.');
    offices::is_office(text)
        || offices::is_of_body(text)
        || role_word(text).is_some()
        || is_body(text)
        || is_standing(text)
}

/// Tells whether words are the name of a body, going by its last word or the first before "of": `Community Development Department`.
pub(super) fn is_body(text: &str) -> bool {
    const OF: &[&str] =
        &["of", "for", "de", "du", "des", "del", "di", "della", "do", "da", "für", "van", "voor", "för"];
    let is_one = |word: &str| BODIES.contains(&word.trim_matches(['.', ',']).to_lowercase().as_str());
    match text.trim().split(' ').collect::<Vec<_>>()[..] {
        [first, second, ..] if OF.contains(&second) => is_one(first),
        [_, .., last] => is_one(last),
        _ => false,
    }
}

fn is_standing(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    text.contains(' ') && STANDINGS.contains(&last.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_name_is_told_from_names() {
        for text in [
            "Community Development Department",
            "Some Corporation",
            "Université de Lieu",
            "Observer",
            "City Clerk",
            "SSI Fellow",
            "TSC chair",
            "Some Technologies, Inc.",
        ] {
            assert!(is_said_of_name(text), "{text}");
        }
        for text in ["Speaker One", "Society", "Neighborhood Housing", "Speaker Fellowes", ""] {
            assert!(!is_said_of_name(text), "{text}");
        }
    }
}
