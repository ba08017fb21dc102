//! "Did you mean": the one candidate that is clearly near, and whether it is the same word.

use strsim::damerau_levenshtein;

/// More slips than these make another word, however long it is.
const MOST_SLIPS: usize = 3;

/// Nobody is helped by what a longer text is near to; and to count slips takes time and memory by the square of its length.
const LONGEST: usize = 200;

/// Tells whether two names are the same word for word but for one slip, in a word so long that it is no other one: "Group A"
/// and "Group B" are two, and so are "First Committee" and "Fifth Committee".
pub fn has_a_slip(first: &str, second: &str) -> bool {
    const SHORTEST: usize = 5;
    let (n_first, n_second) = (first.len(), second.len());
    // A letter too many has four bytes at most: most pairs need not be taken apart.
    if n_first.max(n_second) > LONGEST || n_first.abs_diff(n_second) > 4 {
        return false;
    }
    if first.split(' ').count() != second.split(' ').count() {
        return false;
    }
    let mut differing = first.split(' ').zip(second.split(' ')).filter(|(one, other)| one != other);
    let is_slip = |(one, other): (&str, &str)| {
        one.chars().count().min(other.chars().count()) >= SHORTEST && damerau_levenshtein(one, other) == 1
    };
    differing.next().is_some_and(is_slip) && differing.next().is_none()
}

/// Returns the candidate that was probably meant: the nearest one, if no other is as near.
///
/// Near is a slip (a letter too many, too few, another one, two exchanged) for every three letters of `wanted`, at most
/// three; case makes no difference. The order of the candidates makes none either.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = wanted.trim().to_lowercase();
    let n_letters = wanted.chars().count();
    if n_letters > LONGEST {
        return None;
    }
    let mut least = (n_letters / 3).min(MOST_SLIPS);
    let mut best: Option<&str> = None;
    let mut is_unique = true;
    for candidate in candidates {
        // A letter has at most four bytes, in capitals and small: what is far too long or short need not be looked at.
        if candidate.len() > 4 * (n_letters + least) || candidate.len() * 4 + MOST_SLIPS < n_letters {
            continue;
        }
        // A long list is searched for every slip, so what cannot be near is not compared.
        let lower = candidate.to_lowercase();
        if lower.chars().count().abs_diff(n_letters) > least {
            continue;
        }
        let n_slips = damerau_levenshtein(&wanted, &lower);
        if n_slips < least || (n_slips == least && best.is_none()) {
            (least, best, is_unique) = (n_slips, Some(candidate), true);
        } else if n_slips == least && best != Some(candidate) {
            is_unique = false;
        }
    }
    best.filter(|_| is_unique && n_letters > 0)
}

/// Tells whether two words are the same but for capitals, hyphens and a plural.
pub fn is_same_word(a: &str, b: &str) -> bool {
    let plain = |word: &str| word.to_lowercase().replace(['-', '_', ' '], "").trim_end_matches('s').to_owned();
    plain(a) == plain(b)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_a_clearly_near_word_is_suggested() {
        let keys = ["title", "topics", "date", "end_date"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("Topic", keys), Some("topics"));
        assert_eq!(nearest("DATE", keys), Some("date"));
        assert_eq!(nearest("chair", keys), None);
        assert_eq!(nearest("x", ["y"]), None);
        assert_eq!(nearest("", ["", "a"]), None);
    }

    #[test]
    fn names_have_a_slip_only_within_a_long_word() {
        let slips = [("test group", "test gruop"), ("drafting committee", "draftig committee")];
        assert!(slips.iter().all(|(first, second)| has_a_slip(first, second)));
        let others =
            [("group a", "group b"), ("first committee", "fifth committee"), ("group 1", "group 2"), ("a", "a")];
        assert!(!others.iter().any(|(first, second)| has_a_slip(first, second)));
    }

    #[test]
    fn long_texts_are_near_to_nothing() {
        let long = "x".repeat(1 << 20);
        assert_eq!(nearest(&long, [format!("{long}y").as_str()]), None);
    }

    #[test]
    fn of_two_that_are_equally_near_none_is_suggested() {
        assert_eq!(nearest("cat", ["bat", "hat"]), None);
        assert_eq!(nearest("cat", ["bat", "bat"]), Some("bat"));
        assert_eq!(nearest("Jeremy Englund", ["Jeremy England", "Jeremy Irons"]), Some("Jeremy England"));
    }

    #[test]
    fn words_are_the_same_but_for_capitals_hyphens_and_a_plural() {
        assert!(is_same_word("End-Date", "end_date") && is_same_word("Speaker", "speakers"));
        assert!(!is_same_word("titel", "title") && !is_same_word("speech", "speakers"));
    }

    proptest! {
        #[test]
        fn the_order_of_the_candidates_makes_no_difference(
            wanted in "[ab]{1,6}",
            mut words in proptest::collection::vec("[ab]{1,6}", 0..6),
        ) {
            let found = nearest(&wanted, words.iter().map(String::as_str)).map(str::to_owned);
            words.reverse();
            prop_assert_eq!(nearest(&wanted, words.iter().map(String::as_str)), found.as_deref());
        }
    }
}
