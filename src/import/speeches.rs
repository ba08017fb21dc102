//! What somebody gave or was: "an opening address", "the keynote speaker of the session".

use super::titles::capital;

/// Nouns of what is said before others.
const SPEECHES: &[&str] = &[
    "address", "remarks", "speech", "statement", "presentation", "lecture", "talk", "keynote", "overview", "briefing",
    "intervention", "demonstration", "tutorial", "welcome", "report", "update",
];
const KINDS: &[&str] = &[
    "opening", "inaugural", "welcome", "welcoming", "closing", "keynote", "introductory", "special", "concluding",
    "guest", "final", "valedictory", "congratulatory", "video", "plenary",
];

/// Returns what a speech was: "Inaugural address", "Opening remarks".
pub(super) fn speech(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let singular = |word: &str| match word {
        "addresses" => "address".to_owned(),
        "speeches" => "speech".to_owned(),
        "remarks" => "remarks".to_owned(),
        word => word.strip_suffix('s').filter(|word| SPEECHES.contains(word)).unwrap_or(word).to_owned(),
    };
    let at = words.iter().position(|word| SPEECHES.contains(&singular(word).as_str()))?;
    let (noun_at, noun) = match words.get(at + 1).map(|next| singular(next)) {
        // "keynote address", "welcome speech"
        Some(next) if matches!(words[at], "keynote" | "welcome") && SPEECHES.contains(&next.as_str()) => (at + 1, next),
        _ => (at, singular(words[at])),
    };
    let kinds = &words[noun_at.saturating_sub(3)..noun_at];
    let kind = kinds.iter().rev().find(|word| KINDS.contains(word));
    Some(match kind {
        Some(kind) => format!("{} {noun}", capital(kind)),
        None => capital(&noun),
    })
}

/// Returns the role of "the keynote speaker", "one of the panellists".
pub(super) fn speaker_role(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|word| {
        matches!(
            *word,
            "speaker"
                | "speakers"
                | "panellist"
                | "panelist"
                | "panellists"
                | "panelists"
                | "discussant"
                | "moderator"
                | "lecturer"
                | "presenter"
                | "resource"
        )
    })?;
    let noun = words[at].trim_end_matches('s').replace("panelist", "panellist");
    if noun == "resource" {
        return (words.get(at + 1) == Some(&"person")).then(|| "Resource person".to_owned());
    }
    let kinds =
        ["keynote", "guest", "main", "principal", "invited", "lead", "opening", "featured", "first", "second", "key"];
    let kind = at.checked_sub(1).map(|before| words[before]).filter(|word| kinds.contains(word));
    Some(match kind {
        Some("first" | "second") | None => capital(&noun),
        Some(kind) => format!("{} {noun}", capital(kind)),
    })
}
