//! What stands beside a name and says nothing of where somebody is from: how and when they were there, and what they are called for
//! short.

use crate::text::name::{Resemblance, resemblance};

/// First words of such remarks.
#[rustfmt::skip]
const FIRST: &[&str] = &[
    "until", "from", "remote", "remotely", "phone", "late", "left", "joined", "joining", "partial", "part", "partially", "partly", "half", "1st", "2nd", "at", "first", "second", "after", "before", "arrived",
    "virtual", "virtually", "online", "in", "on", "via", "dialed", "ab", "bis", "for", "irc", "muted", "absent", "excused", "excusé", "excusée", "entschuldigt", "regrets", "he", "she", "they", "new", "only", "am", "pm",
    "brief", "briefly", "tentative", "optional", "presenter", "presenting", "fly", "note", "proxy", "not",
];
/// Such remarks of one word, with which the name of a body may begin: "Digital Ocean".
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "morning", "afternoon", "evening", "early", "afternoons", "mornings", "traveling", "travelling", "vacation", "visio", "visioconférence", "digital", "telefonisch", "zeitweise", "vormittags", "nachmittags", "missing", "conflict", "host", "matin",
    "après-midi", "mañana", "tarde", "午前", "午後", "前半", "後半", "前半のみ", "後半のみ", "リモート", "オンライン",
];

/// Tells whether words say something of the attendance, and not where somebody is from.
pub(super) fn is_remark(text: &str) -> bool {
    let lower = text.to_lowercase();
    let has_time = text.bytes().any(|byte| byte.is_ascii_digit())
        && (text.contains(':') || lower.contains("min") || lower.contains("utc"));
    let first = lower.split([' ', '/', ',']).next().unwrap_or_default();
    has_time
        || FIRST.contains(&first)
        || WHOLE.contains(&lower.as_str())
        // The order of a list: 順不同, 自己紹介順.
        || text.ends_with('順')
        || ["敬称", "途中", "から", "まで"].iter().any(|word| text.contains(word))
}

/// Tells whether what stands in brackets is what somebody is called for short: "Robert One (Bob)".
pub(super) fn is_short_form(bracket: &str, name: &str) -> bool {
    let Some((given, family)) = name.split_once(' ').filter(|_| !bracket.contains(' ')) else { return false };
    let resembles = || resemblance(&format!("{bracket} {family}"), name) == Some(Resemblance::ShortGivenName);
    given != bracket
        && bracket.starts_with(char::is_uppercase)
        && bracket.chars().all(char::is_alphabetic)
        && bracket.chars().skip(1).all(char::is_lowercase)
        && resembles()
}
