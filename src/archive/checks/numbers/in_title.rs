//! The number that a title gives its meeting: "Second Meeting", "61st Annual Session", "Meeting 12", "第3回".

use crate::text::{date, ordinals};

/// Words for what is counted.
const NOUNS: &[&str] =
    &["meeting", "session", "sitting", "conference", "call", "assembly", "plenary", "teleconference", "workshop"];

/// Words that may stand between a number and what is counted.
const ADJECTIVES: &[&str] = &[
    "annual", "regular", "ordinary", "extraordinary", "plenary", "special", "general", "formal", "informal", "virtual",
];

/// Returns every number by which a title counts a meeting.
pub(super) fn numbers(title: &str) -> Vec<u32> {
    let lower = title.to_lowercase();
    let words: Vec<&str> =
        lower.split_whitespace().map(|word| word.trim_matches([',', ':', ';', '(', ')', '.'])).collect();
    let has_date = date::find(title).is_some();
    let mut found: Vec<u32> = Vec::new();
    for (position, word) in words.iter().enumerate() {
        let is_counted = |word: Option<&&str>| word.is_some_and(|word| NOUNS.contains(word));
        let is_adjective = words.get(position + 1).is_some_and(|word| ADJECTIVES.contains(word));
        let is_before = is_counted(words.get(position + 1)) || (is_adjective && is_counted(words.get(position + 2)));
        found.extend(ordinal(word).filter(|_| is_before));
        // "Meeting 12 February" has a number that counts days.
        let is_behind = position > 0 && NOUNS.contains(&words[position - 1]) && !has_date;
        found.extend(cardinal(word).filter(|_| is_behind));
        found.extend(word.strip_prefix('第').and_then(|rest| rest.split_once('回')?.0.parse::<u32>().ok()));
    }
    found
}

/// Understands `2nd`, `second`, `twenty-second`.
fn ordinal(word: &str) -> Option<u32> {
    let in_digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)?.parse().ok());
    let in_two_words = || word.split_once('-').and_then(|(tens, unit)| ordinals::of_two_words(tens, unit));
    in_digits.or_else(|| ordinals::unit(word)).or_else(|| ordinals::round(word)).or_else(in_two_words)
}

/// Understands `12` and `#12`; a year is no number of a meeting.
fn cardinal(word: &str) -> Option<u32> {
    let digits = word.strip_prefix('#').unwrap_or(word);
    let is_number = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| is_number && !(1900..2100).contains(number))
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn a_title_counts_its_meeting() {
        for (title, found) in [
            ("Second Meeting of the Group", &[2][..]),
            ("61st Annual Session of AALCO", &[61]),
            ("Twenty-third Session", &[23]),
            ("Fiftieth meeting", &[50]),
            ("Meeting 12", &[12]),
            ("Weekly Call #7: plans", &[7]),
            ("第3回 会議", &[3]),
            ("Second Session of the Third Meeting", &[2, 3]),
        ] {
            assert_eq!(numbers(title), found, "{title}");
        }
    }

    #[test]
    fn other_numbers_count_something_else() {
        for title in [
            "Meeting of 12 February 2024",
            "Meeting 12 February 2024",
            "Meeting 2024",
            "Second thoughts on the meeting",
            "Meeting on the Third Report",
            "21st century meeting",
            "Meeting 3/2020",
        ] {
            assert!(numbers(title).is_empty(), "{title}");
        }
    }
}
