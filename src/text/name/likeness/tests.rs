use proptest::prelude::*;

use super::*;
use crate::text::name::person_key;

fn check(a: &str, b: &str, expected: Option<Doubt>) {
    assert_eq!(likeness(a, b), expected, "{a} / {b}");
    assert_eq!(likeness(b, a), expected, "{b} / {a}");
    assert!(expected.is_none() || share_a_bucket(a, b), "{a} / {b}");
}

fn share_a_bucket(a: &str, b: &str) -> bool {
    let buckets = likeness_buckets(a);
    likeness_buckets(b).iter().any(|bucket| buckets.contains(bucket))
}

#[test]
fn a_middle_initial_may_be_left_out_or_written_out() {
    check("James Snell", "James M. Snell", Some(Doubt::MiddleInitial));
    check("Snell, James M.", "Prof. James Snell", Some(Doubt::MiddleInitial));
    check("James M Snell", "James Michael Snell", Some(Doubt::MiddleInitial));
    check("James M Snell", "James P Snell", None);
    check("James Snell", "James Michael Snell", None);
}

#[test]
fn a_suffix_may_be_left_out() {
    check("Ted Thibodeau", "Ted Thibodeau, Jr.", Some(Doubt::Suffix));
    check("Thibodeau, Ted", "Ted Thibodeau Jr", Some(Doubt::Suffix));
    check("Ted Thibodeau Sr", "Ted Thibodeau Jr", None);
}

#[test]
fn a_name_may_be_misspelt() {
    check("Karsten Klein", "Karsten Klien", Some(Doubt::Spelling));
    check("Karsten Klein", "Kartsen Klein", Some(Doubt::Spelling));
    check("Kate Stewart", "Kate Steward", Some(Doubt::Spelling));
    check("Gary Oneall", "Gary O Neall", Some(Doubt::Spelling));
    check("Gary O'Neall", "Gary O'Neill", Some(Doubt::Spelling));
    check("Jeremy England", "Jeremy Englund", Some(Doubt::Spelling));
    check("Małolepszy", "Malolepzy", Some(Doubt::Spelling));
}

#[test]
fn a_name_may_be_in_another_order() {
    check("Mary Ann Smith", "Ann Mary Smith", Some(Doubt::Order));
}

#[test]
fn a_first_name_may_be_cut() {
    check("J. Smith", "John Smith", Some(Doubt::Initials));
    check("J.M. Smith", "John Michael Smith", Some(Doubt::Initials));
    check("J. Smith", "Mary Smith", None);
    check("J. Li", "Jun Li", None);
}

#[test]
fn what_is_as_likely_two_people_raises_no_doubt() {
    check("John Smith", "Jane Smith", None);
    check("Maria Fernandez", "Mario Fernandez", None);
    check("Daniel Fernandez", "Daniela Fernandez", None);
    check("Jan Petersen", "Jon Petersen", None);
    check("Li Na", "Li Ning", None);
    check("Ana Li", "Ann Li", None);
    check("Ben Savage", "Ben VanderSloot", None);
    check("Speaker 1001", "Speaker 1002", None);
    check("김민준", "김민중", None);
    check("黄志雄", "黄志英", None);
}

#[test]
fn one_key_raises_no_doubt() {
    check("Huang Zhixiong", "Prof. Zhixiong HUANG", None);
    check("", "", None);
    check("⚡", "☂", None);
}

fn name() -> impl Strategy<Value = String> {
    let word = prop_oneof!["[a-d]{4,8}", "[a-z]{1,8}", "[a-b]", "(jr|ii)", "[а-я]{5}", "[éa]{4}"];
    proptest::collection::vec(word, 1..5).prop_map(|words| words.join(" "))
}

#[derive(Clone, Copy, Debug)]
enum Change {
    Replace(char),
    Insert(char),
    Remove,
    Exchange,
    CutWord,
    RemoveWord,
    ExchangeWords,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        prop_oneof!["[a-d ]", "[а-г]"].prop_map(|letter| Change::Replace(letter.chars().next().unwrap())),
        "[a-d ,]".prop_map(|letter| Change::Insert(letter.chars().next().unwrap())),
        Just(Change::Remove),
        Just(Change::Exchange),
        Just(Change::CutWord),
        Just(Change::RemoveWord),
        Just(Change::ExchangeWords),
    ]
}

fn changed(name: &str, change: Change, at: usize) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let mut words: Vec<&str> = name.split(' ').collect();
    let (letter, word) = (at % letters.len(), at % words.len());
    match change {
        Change::Replace(new) => letters[letter] = new,
        Change::Insert(new) => letters.insert(letter, new),
        Change::Remove => drop(letters.remove(letter)),
        Change::Exchange => letters.swap(letter, (at + 1) % name.chars().count()),
        Change::CutWord => words[word] = first_letter(words[word]),
        Change::RemoveWord => drop(words.remove(word)),
        Change::ExchangeWords => words.swap(word, 0),
    }
    match change {
        Change::CutWord | Change::RemoveWord | Change::ExchangeWords => words.join(" "),
        _ => letters.into_iter().collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn names_in_doubt_share_a_bucket(name in name(), change in change(), at in 0_usize..40) {
        let other = changed(&name, change, at);
        prop_assert_eq!(likeness(&name, &other), likeness(&other, &name));
        if likeness(&name, &other).is_some() {
            prop_assert!(share_a_bucket(&name, &other), "{} / {}", name, other);
            prop_assert_ne!(person_key(&name), person_key(&other));
        }
    }
}
