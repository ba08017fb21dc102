//! "Did you mean": the one candidate that is clearly near.

use strsim::damerau_levenshtein;

/// Returns the candidate that is so near to `wanted` that it was probably meant; none if two are equally near.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = wanted.to_lowercase();
    let n_letters = wanted.chars().count();
    let most = (n_letters / 3).clamp(1, 3);
    let mut best: Option<(usize, &str)> = None;
    let mut is_unique = true;
    for candidate in candidates {
        // A long list is searched for every slip, so what cannot be near is not compared.
        if candidate.chars().count().abs_diff(n_letters) > most {
            continue;
        }
        let distance = damerau_levenshtein(&wanted, &candidate.to_lowercase());
        match best {
            Some((least, found)) if distance == least => is_unique = is_unique && found == candidate,
            Some((least, _)) if distance > least => {}
            _ if distance <= most => {
                best = Some((distance, candidate));
                is_unique = true;
            }
            _ => {}
        }
    }
    best.filter(|_| is_unique).map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clearly_near_word_is_suggested() {
        let keys = ["title", "topics", "date", "end_date"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("Topic", keys), Some("topics"));
        assert_eq!(nearest("chair", keys), None);
        assert_eq!(nearest("cat", ["bat", "hat"]), None);
        assert_eq!(nearest("", keys), None);
    }
}
