use proptest::prelude::*;

use super::*;

fn folded(word: &str) -> String {
    let mut folded = String::new();
    fold_word(word, &mut folded);
    folded
}

#[test]
fn long_texts_are_clipped_at_a_space() {
    assert_eq!(clipped("One, two", 8), "One, two");
    assert_eq!(clipped("One, two", 7), "One…");
    assert_eq!(clipped("决定了什么", 3), "决定了…");
    assert_eq!(clipped("", 0), "");
}

#[test]
fn words_are_runs_of_letters_and_digits() {
    let text = "V.D. Sharma’s “cyber-law”, 2017: 黄志雄 กมลินทร์ e\u{301}te\u{301}";
    let found: Vec<&str> = words(text).map(|(_, word)| word).collect();
    assert_eq!(found, ["V", "D", "Sharma", "s", "cyber", "law", "2017", "黄志雄", "กมลินทร์", "e\u{301}te\u{301}"]);
}

#[test]
fn what_cannot_be_seen_parts_no_word() {
    let found: Vec<&str> = words("cy\u{AD}ber\u{200B} \u{FEFF}law").map(|(_, word)| word).collect();
    assert_eq!(found, ["cy\u{AD}ber", "law"]);
    assert_eq!(folded("cy\u{AD}ber"), "cyber");
}

#[test]
fn folding_forgets_case_and_accents() {
    assert_eq!(folded("NIȚĂ"), "nita");
    assert_eq!(folded("Małolepszy"), "malolepszy");
    assert_eq!(folded("Straße"), "strasse");
    assert_eq!(folded("Ærøskøbing"), "aeroskobing");
    assert_eq!(folded("İstanbul"), "istanbul");
    assert_eq!(folded("Ｆｕｌｌ"), "full");
    assert_eq!(folded("Ѝ"), "и");
    assert_eq!(folded("علي"), folded("علی"));
}

#[test]
fn folding_keeps_the_letters_of_other_scripts() {
    assert_eq!(folded("กมลินทร์"), "กมลินทร์");
    assert_eq!(folded("Сковорода"), "сковорода");
    assert_ne!(folded("が"), folded("か"));
    assert_ne!(folded("की"), folded("का"));
}

#[test]
fn odd_spaces_are_one_space() {
    assert_eq!(squeeze("a\u{00A0}\u{2003}b\u{200B}c\u{00AD}\n d "), "a bc d");
    assert_eq!(squeeze("\u{FEFF} \u{200B} "), "");
    assert!(matches!(squeeze("as it is"), Cow::Borrowed(_)));
}

fn sentence<'a>(text: &'a str, name: &str, limit: usize) -> &'a str {
    let at = text.find(name).unwrap();
    &text[sentence_around(text, at..at + name.len(), limit)]
}

#[test]
fn a_sentence_ends_at_a_full_stop_that_is_one() {
    let text = "First one. Dr. V.D. Sharma spoke of Art. 2, e.g. on the 9. and 10. day. Last one.";
    assert_eq!(sentence(text, "Sharma", 200), "Dr. V.D. Sharma spoke of Art. 2, e.g. on the 9. and 10. day.");
    assert_eq!(sentence(text, "First", 200), "First one.");
    assert_eq!(sentence(text, "Last", 200), "Last one.");
    assert_eq!(sentence("It was in 2017. Then came item 3. She left.", "Then", 200), "Then came item 3.");
    assert_eq!(sentence("1. Opening by Abbas. 2. Report.", "Abbas", 200), "1. Opening by Abbas.");
    assert_eq!(sentence("He said “No.” She said yes!", "She", 200), "She said yes!");
    assert_eq!(sentence("黄志雄发言。小泉回答。", "小泉", 200), "小泉回答。");
}

#[test]
fn a_long_sentence_is_cut_between_words() {
    let long = format!("{}name {}", "word ".repeat(50), "word ".repeat(50));
    assert_eq!(sentence(&long, "name", 30), "word word name word word");
    assert_eq!(sentence(&long, "name", 0), "name");
}

proptest! {
    #[test]
    fn folding_what_is_folded_changes_nothing(text in "\\PC*") {
        let once: Vec<String> = words(&text).map(|(_, word)| folded(word)).collect();
        let twice: Vec<String> = once.iter().map(|word| folded(word)).collect();
        prop_assert_eq!(once, twice);
    }

    #[test]
    fn squeezing_what_is_squeezed_changes_nothing(text in "(\\s|\\PC|[\u{200B}\u{AD} ])*") {
        let once = squeeze(&text).into_owned();
        prop_assert!(matches!(squeeze(&once), Cow::Borrowed(_)));
    }

    #[test]
    fn a_sentence_holds_the_range_it_is_asked_for(
        text in "([a-zé]{1,9}[.!?。]? ){0,30}",
        from in 0_usize..99,
        to in 0_usize..99,
        limit in 0_usize..99,
    ) {
        let found = sentence_around(&text, from..to, limit);
        prop_assert!(text.get(found.clone()).is_some());
        if from <= to && text.get(from..to).is_some() {
            prop_assert!(found.start <= from && to <= found.end);
        }
    }
}

#[test]
fn a_text_is_cut_into_its_sentences() {
    let cut = |text: &'static str| sentences(text).collect::<Vec<_>>();
    assert_eq!(
        cut(" H.E. Dr. One spoke. (He was heard.)  Mr. Two?Three. "),
        ["H.E. Dr. One spoke.", "(He was heard.)", "Mr. Two?Three."]
    );
    assert_eq!(cut("No end"), ["No end"]);
    assert_eq!(cut("一。二。"), ["一。", "二。"]);
    assert_eq!(cut("Wir sind am 11. Mai da. Ende."), ["Wir sind am 11. Mai da.", "Ende."]);
    assert_eq!(
        cut("Wir öffnen jeden 1. Samstag. Wir sind 12. Ende."),
        ["Wir öffnen jeden 1. Samstag.", "Wir sind 12.", "Ende."]
    );
    assert_eq!(
        cut("It is 2.0. We ask (how many?) of them? – Kate. done."),
        ["It is 2.0.", "We ask (how many?) of them? – Kate. done."]
    );
    assert_eq!(cut("「一。」と言う。二。"), ["「一。」と言う。", "二。"]);
    assert_eq!(cut("何ができるか？を考える。本当？はい。"), ["何ができるか？を考える。", "本当？", "はい。"]);
    assert!(cut("  ").is_empty());
}
