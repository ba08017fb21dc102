//! When two spellings are one name.
//!
//! Two spellings with the same key are one name for certain, and are merged without asking. What is only likely is
//! found by [`likeness`], and is never more than a suggestion.

mod filing;
mod honorific;
mod likeness;
mod resemblance;
pub mod short;

pub use filing::sort_name;
pub use honorific::{has_honorific, without_honorific};
pub use likeness::{Doubt, likeness, likeness_buckets};
pub use resemblance::{Resemblance, resemblance, resemblance_buckets, words_left_out};

use std::borrow::Cow;

use super::words::{fold_word, is_apostrophe, join_words};

/// Returns the key under which all spellings of a person's name coincide.
///
/// Honorifics, case, accents, apostrophes, full stops and hyphens make no difference, nor does it whether family or
/// given name comes first; suffixes (`Jr`) and initials do. A text without letters or digits is its own key. The key is
/// for comparing only, not for showing.
pub fn person_key(name: &str) -> String {
    let folded = fold_person(name);
    if folded.is_empty() { name.trim().to_lowercase() } else { least_turn(folded) }
}

/// Returns the key under which all spellings of a topic, an organisation, a group or a title coincide.
///
/// Case, accents, apostrophes, hyphens and a leading "the" make no difference, nor do full stops (`U.N.`, `Node.js`)
/// except between digits. The order of the words does, and so do `+` and `#` at the end of one (`C++`, `C#`). A text without
/// letters or digits is its own key.
pub fn term_key(name: &str) -> String {
    let name = spell_out_signs(name);
    let mut folded = join_words(&name, ' ', |c| is_apostrophe(c) || c == '.', fold_word);
    if folded.is_empty() {
        return name.trim().to_lowercase();
    }
    if folded.len() > "the ".len() && folded.starts_with("the ") {
        folded.drain(.."the ".len());
    }
    folded
}

/// Returns a name in which the signs at the end of a word are words: with them it is the name of something else.
fn spell_out_signs(name: &str) -> Cow<'_, str> {
    if !name.contains(['+', '#']) {
        return Cow::Borrowed(name);
    }
    let mut spelt = String::with_capacity(name.len() + 16);
    let mut rest = name;
    while let Some(at) = rest.find(['+', '#']) {
        let (before, from) = rest.split_at(at);
        let signs = &from[..from.len() - from.trim_start_matches(['+', '#']).len()];
        let is_end = before.ends_with(char::is_alphanumeric) && !from[signs.len()..].starts_with(char::is_alphanumeric);
        spelt.push_str(before);
        match is_end {
            true => spelt.extend(signs.chars().map(|sign| if sign == '+' { " plus" } else { " sharp" })),
            false => spelt.push_str(signs),
        }
        rest = &from[signs.len()..];
    }
    spelt.push_str(rest);
    Cow::Owned(spelt)
}

/// Returns the folded words of a person's name without honorifics, the given name first if a comma shows which it is;
/// in scripts without spaces, as one word.
fn fold_person(name: &str) -> String {
    let (_, bare) = without_honorific(without_courtesy(name));
    let mut folded = match bare.split_once([',', '，']) {
        Some((family, given)) => fold_turned(family, given),
        None => join_words(bare, ' ', is_apostrophe, fold_word),
    };
    if !folded.is_ascii() && folded.chars().all(|c| c == ' ' || is_east_asian(c)) {
        folded.retain(|c| c != ' ');
    }
    folded
}

fn fold_turned(family: &str, given: &str) -> String {
    let (_, given) = without_honorific(given);
    let [family, given] = [family, given].map(|part| join_words(part, ' ', is_apostrophe, fold_word));
    let (first, last) = if is_suffix(&given) { (family, given) } else { (given, family) };
    if first.is_empty() || last.is_empty() { first + &last } else { format!("{first} {last}") }
}

/// Tells whether a folded word is a suffix, which stands behind the family name.
fn is_suffix(folded: &str) -> bool {
    matches!(folded, "jr" | "sr" | "junior" | "senior" | "ii" | "iii" | "iv" | "esq" | "phd")
}

/// Drops what Japanese puts behind a name out of courtesy.
fn without_courtesy(name: &str) -> &str {
    const COURTESIES: [&str; 6] = ["さん", "さま", "様", "氏", "先生", "殿"];
    let name = name.trim_end();
    let bare = COURTESIES.iter().find_map(|courtesy| name.strip_suffix(courtesy)).unwrap_or(name);
    if bare.contains(char::is_alphanumeric) { bare } else { name }
}

/// Tells whether a letter, folded or not, is Chinese, Japanese or Korean.
fn is_east_asian(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{11FF}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{312F}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7FF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Returns the least of the turns of a row of words.
///
/// Family name first is the same words turned round: "Huang Zhixiong", "Panahi Azar Hossein". One of the turns stands
/// for all of them; the same words in another order are another name.
fn least_turn(words: String) -> String {
    /// No name of a person has more words; and to find the least of many turns takes time by the square of their number.
    const MOST_WORDS: usize = 30;
    if words.split(' ').nth(MOST_WORDS).is_some() {
        return words;
    }
    let turn = |start: usize| {
        let (end, start) = words.split_at(start);
        start.bytes().chain(std::iter::once(b' ')).chain(end.trim_end().bytes())
    };
    let starts = words.match_indices(' ').map(|(at, _)| at + 1);
    let least = starts.fold(0, |least, start| if turn(start).lt(turn(least)) { start } else { least });
    if least == 0 {
        return words;
    }
    let mut turned = String::with_capacity(words.len());
    turned.push_str(&words[least..]);
    turned.push(' ');
    turned.push_str(&words[..least - 1]);
    turned
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check_same(names: &[&str]) {
        for name in names {
            assert_eq!(person_key(name), person_key(names[0]), "{name}");
        }
    }

    #[test]
    fn spellings_of_one_person_have_one_key() {
        check_same(&["Zhixiong Huang", "Huang Zhixiong", "Huang, Prof. Zhixiong", "Prof. Dr. ZHIXIONG HUANG"]);
        check_same(&["V.D. Sharma", "V. D. Sharma", "Dr. V D Sharma", "Sharma, V.D."]);
        check_same(&["Gary O'Neall", "Gary O’Neall", "Gary O\"Neall", "Gary ONeall", "gary o`neall"]);
        check_same(&["Ted Thibodeau Jr", "Ted Thibodeau, Jr."]);
        check_same(&["Mihai Nita", "Mihai Niță", "MIHAI NIȚĂ"]);
        check_same(&["Jean-Pierre Dupont", "Jean Pierre Dupont", "Prof. Jean‐Pierre Dupont"]);
        check_same(&[
            "Hossein Panahi Azar",
            "Mr. Panahi Azar, Hossein",
            "H.E. Hossein Panahi-Azar",
            "H. E. Hossein Panahi Azar",
        ]);
        check_same(&["黄志雄", "黄 志雄", "黄志雄先生"]);
        check_same(&["佐々木太郎", "佐々木 太郎 さん", "佐々木太郎氏"]);
        check_same(&["김민준", "김 민준"]);
    }

    #[test]
    fn other_people_have_other_keys() {
        let other = |a: &str, b: &str| assert_ne!(person_key(a), person_key(b));
        other("James Snell", "James M Snell");
        other("Ted Thibodeau", "Ted Thibodeau Jr");
        other("V.D. Sharma", "VD Sharma");
        other("Mary Ann Smith", "Ann Mary Smith");
        other("He Wei", "Wei");
        other("M. Smith", "Smith");
        other("氏", "");
        other("⚡", "☂");
    }

    #[test]
    fn terms_keep_their_order() {
        let same = |a: &str, b: &str| assert_eq!(term_key(a), term_key(b));
        same("The Cyber-Attacks", "cyber  attacks");
        same("U.N.", "UN");
        same("Node.js", "NodeJS");
        same("Igalia S.L.", "Igalia SL");
        same("Côte d’Ivoire", "Cote d'Ivoire");
        assert_ne!(term_key("law of war"), term_key("war of law"));
        assert_ne!(term_key("Version 1.2"), term_key("Version 12"));
        assert_eq!(term_key("The"), "the");
        let languages = ["C", "C++", "C#", "C plus"].map(term_key);
        assert!((1..4).all(|at| !languages[..at].contains(&languages[at])), "{languages:?}");
        same("Item #5", "Item 5");
        same("R+D", "R & D");
    }

    fn spelling() -> impl Strategy<Value = Vec<String>> {
        let word = prop_oneof!["[a-z]{2,8}", "[a-zéüłñ]{4,9}", "[а-я]{3,9}", "[a-z]"];
        proptest::collection::vec(word, 1..5)
            .prop_filter("no words of which one is an honorific", |words| {
                !words.iter().any(|word| has_honorific(&format!("{word}. x")))
            })
            .prop_filter("no \"H. E.\"", |words| {
                !words.windows(2).any(|pair| pair[0] == "h" || pair[0] == "he") && words[0] != "e"
            })
    }

    proptest! {
        #[test]
        fn turning_case_and_honorifics_make_no_new_person(words in spelling(), turn in 0_usize..4) {
            let mut turned = words.clone();
            turned.rotate_left(turn % words.len());
            let key = person_key(&words.join(" "));
            prop_assert_eq!(&person_key(&turned.join(" ").to_uppercase()), &key);
            prop_assert_eq!(&person_key(&format!("H.E. Prof. Dr. {}", turned.join("  "))), &key);
        }

        #[test]
        fn a_key_is_its_own_key(name in "(\\PC|[A-Za-z]{5} ){0,9}") {
            let key = term_key(&name);
            prop_assume!(!key.starts_with("the "));
            prop_assert_eq!(term_key(&key), key);
        }

        #[test]
        fn no_name_has_an_empty_key(name in "\\PC+") {
            prop_assert_eq!(person_key(&name).is_empty(), name.trim().is_empty());
            prop_assert_eq!(term_key(&name).is_empty(), name.trim().is_empty());
        }

        #[test]
        fn no_name_is_too_strange(a in "\\PC*", b in "\\PC*") {
            let _ = (sort_name(&a), likeness(&a, &b), likeness_buckets(&a));
            let (honorific, bare) = without_honorific(&a);
            prop_assert!(a.trim().starts_with(honorific) && a.trim().ends_with(bare));
        }
    }
}
