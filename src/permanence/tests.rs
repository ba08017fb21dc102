//! What is found again after edits, and what a record says.

use std::collections::BTreeSet;
use std::sync::Arc;

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::fingerprint::similarity;
use super::{Fate, Fingerprint, FrozenPage, FrozenParagraph, Growth, Id, Paragraphs, Record, digest, parse};
use crate::source::{RelPath, SourceFile, Span};

/// Returns paragraphs as they are frozen for the first time.
fn frozen(texts: &[&str]) -> Vec<FrozenParagraph> {
    let paragraph =
        |(number, text): (u32, &&str)| FrozenParagraph { id: Id::plain(number), print: Fingerprint::of(text) };
    (1..).zip(texts).map(paragraph).collect()
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

const REPORT: [&str; 6] = [
    "The Chairman opened the meeting and welcomed the delegates of all member States.",
    "Agreed.",
    "The representative of India recalled that cyberspace knows no borders and called for a study of sovereignty.",
    "Agreed.",
    "The Secretariat presented its paper on the law that applies to operations in cyberspace.",
    "The meeting rose at noon and was to continue on the following day with item three.",
];

/// Compares the ids of an edited text, and what became of those that it has no more.
fn check(old: &[&str], new: &[&str], fates: &[(&str, Fate)], expected: &Expect) {
    let fates: Vec<(Id, Fate)> = fates.iter().map(|(of, fate)| (id(of), *fate)).collect();
    let paragraphs = Paragraphs::find(&frozen(old), new, &fates);
    let mut lines: Vec<String> = Vec::new();
    for (number, text) in (1..).zip(new) {
        let merged: String = paragraphs.merged_into(number).map(|id| format!(" (and {id})")).collect();
        let short: String = text.chars().take(24).collect();
        lines.push(format!("{number} {}{merged} {short}", paragraphs.id(number)));
    }
    for lost in paragraphs.lost() {
        let at = lost.after.map_or("the start".to_owned(), |id| id.to_string());
        let inside = lost.inside.map(|id| format!(", now in {id}")).unwrap_or_default();
        lines.push(format!("lost {} after {at}{inside}", lost.id));
    }
    lines.extend(paragraphs.withdrawn().iter().map(|id| format!("withdrawn {id}")));
    lines.extend(paragraphs.nowhere().iter().map(|id| format!("nowhere {id}")));
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn an_id_is_written_as_it_is_read() {
    for text in ["p0", "p1", "p12", "p3a", "p3z", "p3aa", "p3zz", "p3aaa", "p1234567"] {
        assert_eq!(id(text).to_string(), text);
    }
    for text in ["", "p", "P1", "p01", "p1A", "p1-a", "p1é", "1", "pa", "p12345678", "p1abcde", "p 1", "p1a2"] {
        assert_eq!(Id::parse(text), None, "{text}");
    }
    assert_eq!(id("p3").with_next_letters(), id("p3a"));
    assert_eq!(id("p3z").with_next_letters(), id("p3aa"));
    assert_eq!(id("p3az").with_next_letters(), id("p3ba"));
    assert!(id("p3") < id("p3a") && id("p3b") < id("p3aa") && id("p3aa") < id("p4"));
}

#[test]
fn fingerprints_stay_what_they_are() {
    let written = |text: &str| {
        let mut letters = String::new();
        Fingerprint::of(text).push_to(&mut letters);
        assert_eq!(Fingerprint::parse(&letters), Some(Fingerprint::of(text)));
        letters
    };
    let all = ["", "Agreed.", REPORT[0], "第2回会議は東京で開催された。", "Председатель открыл заседание.", "—"];
    expect![[r#"
        w4F8AAAAAAAAAAA
        fe3izIjrOtuwd5D
        Ru3EIPuYebMnfEh
        8RNLBSJrv_U5KPm
        jmyOSKnJP_hynvQ
        hfc7YAAAAAAAAAA"#]]
    .assert_eq(&all.map(written).join("\n"));
    assert_eq!(["un", "u n", "⚡"].map(digest).join(" "), "ksdjgvn1s2x5 f7n0fmkdp27h 09r6tmrwvzxm");
    assert_eq!(Fingerprint::of("The “Łódź” Treaty"), Fingerprint::of("the lodz treaty."));
    assert_ne!(Fingerprint::of("—"), Fingerprint::of("…"));
}

#[test]
fn what_is_alike_looks_alike() {
    let like = |a: &str, b: &str| {
        let (a, b) = (Fingerprint::of(a).sketch, Fingerprint::of(b).sketch);
        format!("{:.2}", similarity(a, b))
    };
    let edited = REPORT[2].replace("a study of", "a thorough study on");
    let both = format!("{} {}", REPORT[2], REPORT[4]);
    expect!["0.83 0.60 0.03 0.20 0.54 0.20"].assert_eq(
        &[
            like(REPORT[2], &edited),
            like(REPORT[2], &both),
            like(REPORT[2], REPORT[4]),
            like(REPORT[0], REPORT[5]),
            like("第2回会議は東京で開催された。", "第2回の会議は東京において開催された。"),
            like("第2回会議は東京で開催された。", "議長は各国代表を歓迎した。"),
        ]
        .join(" "),
    );
}

#[test]
fn what_is_put_in_moves_no_anchor() {
    let new =
        [REPORT[0], REPORT[1], "Nepal joined.", "So did Iran.", REPORT[2], REPORT[3], REPORT[4], REPORT[5], "Closed."];
    check(
        &REPORT,
        &new,
        &[],
        &expect![[r#"
        1 p1 The Chairman opened the 
        2 p2 Agreed.
        3 p2a Nepal joined.
        4 p2b So did Iran.
        5 p3 The representative of In
        6 p4 Agreed.
        7 p5 The Secretariat presente
        8 p6 The meeting rose at noon
        9 p7 Closed."#]],
    );
    check(
        &REPORT,
        &[&["Preface."], &REPORT[..]].concat(),
        &[],
        &expect![[r#"
        1 p0a Preface.
        2 p1 The Chairman opened the 
        3 p2 Agreed.
        4 p3 The representative of In
        5 p4 Agreed.
        6 p5 The Secretariat presente
        7 p6 The meeting rose at noon"#]],
    );
}

#[test]
fn what_is_edited_keeps_its_anchor() {
    let edited = REPORT[2].replace("a study of", "a thorough study on");
    let moved = REPORT[4].replace("its paper", "a revised paper");
    check(
        &REPORT,
        &[
            REPORT[0],
            &moved,
            "Agreed.",
            &edited,
            "Agreed!",
            "Something else was said by nobody in particular.",
            REPORT[5],
        ],
        &[],
        &expect![[r#"
            1 p1 The Chairman opened the 
            2 p5 The Secretariat presente
            3 p2 Agreed.
            4 p3 The representative of In
            5 p4 Agreed!
            6 p4a Something else was said 
            7 p6 The meeting rose at noon"#]],
    );
}

#[test]
fn what_is_moved_takes_its_anchor_along() {
    check(
        &REPORT,
        &[REPORT[4], REPORT[0], REPORT[1], REPORT[2], REPORT[3], REPORT[5]],
        &[],
        &expect![[r#"
            1 p5 The Secretariat presente
            2 p1 The Chairman opened the 
            3 p2 Agreed.
            4 p3 The representative of In
            5 p4 Agreed.
            6 p6 The meeting rose at noon"#]],
    );
}

#[test]
fn what_is_gone_is_told_and_where_its_words_are() {
    let both = format!("{} {}", REPORT[4], REPORT[5]);
    check(
        &REPORT,
        &[REPORT[0], REPORT[1], REPORT[3], &both],
        &[],
        &expect![[r#"
        1 p1 The Chairman opened the 
        2 p2 Agreed.
        3 p4 Agreed.
        4 p6 The Secretariat presente
        lost p3 after p2
        lost p5 after p4, now in p6"#]],
    );
    let fates =
        [("p3", Fate::Withdrawn), ("p6", Fate::In(id("p5"))), ("p9", Fate::In(id("p6"))), ("p8", Fate::In(id("p77")))];
    check(
        &REPORT,
        &[REPORT[0], REPORT[1], REPORT[3], &both],
        &fates,
        &expect![[r#"
        1 p1 The Chairman opened the 
        2 p2 Agreed.
        3 p4 Agreed.
        4 p5 (and p6) (and p9) The Secretariat presente
        withdrawn p3
        nowhere p8"#]],
    );
    // A circle ends somewhere.
    check(
        &REPORT,
        &REPORT,
        &[("p8", Fate::In(id("p9"))), ("p9", Fate::In(id("p8")))],
        &expect![[r#"
        1 p1 The Chairman opened the 
        2 p2 Agreed.
        3 p3 The representative of In
        4 p4 Agreed.
        5 p5 The Secretariat presente
        6 p6 The meeting rose at noon
        nowhere p8
        nowhere p9"#]],
    );
}

#[test]
fn chinese_is_found_again_too() {
    let old = [
        "主席宣布会议开幕，并欢迎各国代表。",
        "印度代表回顾说，网络空间没有国界，并呼吁研究主权问题。",
        "秘书处介绍了其文件。",
    ];
    let new = [
        "主席宣布会议开幕，并欢迎各国代表。",
        "尼泊尔加入。",
        "印度代表指出，网络空间没有国界，并呼吁深入研究主权问题。",
        "秘书处介绍了其文件。",
    ];
    check(
        &old,
        &new,
        &[],
        &expect![[r#"
        1 p1 主席宣布会议开幕，并欢迎各国代表。
        2 p1a 尼泊尔加入。
        3 p2 印度代表指出，网络空间没有国界，并呼吁深入研究主
        4 p3 秘书处介绍了其文件。"#]],
    );
}

#[test]
fn a_text_of_which_nothing_was_frozen_has_its_numbers() {
    check(
        &[],
        &["One.", "Two."],
        &[("p2", Fate::Withdrawn), ("p9", Fate::Withdrawn)],
        &expect![[r#"
        1 p1 One.
        2 p2 Two.
        withdrawn p9"#]],
    );
}

fn file(text: &str) -> Arc<SourceFile> {
    Arc::new(SourceFile::new(
        RelPath::new("rapporteur.frozen").unwrap(),
        "rapporteur.frozen".to_owned(),
        text.to_owned(),
    ))
}

fn page(address: &str, title: &str, paragraphs: Vec<FrozenParagraph>) -> FrozenPage {
    FrozenPage {
        address: address.to_owned(),
        title: title.to_owned(),
        paragraphs,
        decisions: Vec::new(),
        span: Span::default(),
    }
}

#[test]
fn a_record_is_read_as_it_was_written_and_loses_nothing() {
    let pages = [page("b/", "B", frozen(&["One.", "Two."])), page("a b/50%/\u{85}/", "A\n tab\t", Vec::new())];
    let (record, growth) = Record::empty().grown(pages.clone());
    assert_eq!(growth, Growth { n_pages: 2, n_paragraphs: 2, ..Growth::default() });
    let text = record.to_text();
    expect![[r#"
        rapporteur.frozen 1
        # What was published and may not vanish: addresses, titles, and paragraphs with fingerprints of their words. Written by `rapporteur freeze`; commit it, do not edit it.
        /a b/50%25/%C2%85/	A tab
        /b/	B	p1:9fYdasR6ZgVfi0w p2:K8nRSqropqafDD0
    "#]].assert_eq(&text);
    let (read, problems) = parse(&file(&text));
    assert!(problems.is_empty());
    let read = read.unwrap();
    assert_eq!(read.to_text(), text);
    let (same, growth) = read.grown(pages);
    assert_eq!((same.to_text(), growth), (text, Growth::default()));
    // The first is gone, a new one stands behind the second, whose words changed.
    let new = vec![
        FrozenParagraph { id: id("p2"), print: Fingerprint::of("Two and a half.") },
        FrozenParagraph { id: id("p3"), print: Fingerprint::of("Three.") },
    ];
    let (grown, growth) = read.grown([page("b/", "B", new)]);
    assert_eq!(growth, Growth { n_paragraphs: 1, n_edited: 1, ..Growth::default() });
    let ids: Vec<String> = grown.page("b/").unwrap().paragraphs.iter().map(|one| one.id.to_string()).collect();
    assert_eq!(ids, ["p1", "p2", "p3"]);
    assert_eq!(grown.pages().len(), 2);
}

#[test]
fn two_records_that_were_merged_count_both() {
    let (one, _) = Record::empty().grown([page("a/", "A", frozen(&["One."])), page("b/", "B", Vec::new())]);
    let (two, _) = Record::empty().grown([page("a/", "A", frozen(&["One.", "Two."])), page("c/", "C", Vec::new())]);
    let text = format!("{}<<<<<<< ours\n{}=======\n{}>>>>>>> theirs\n", one.to_text(), one.to_text(), two.to_text());
    let (read, problems) = parse(&file(&text));
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["record-conflict"]);
    let (both, _) = one.grown(two.pages().to_vec());
    assert_eq!(read.unwrap().to_text(), both.to_text());
}

#[test]
fn decisions_stand_behind_the_paragraphs_with_ids_of_any_kind() {
    let print = Fingerprint::of("Agreed.");
    let decisions = ["1", "A/RES 1:2\t%"].map(|id| super::FrozenDecision { id: id.to_owned(), print });
    let of = |decisions: &[super::FrozenDecision]| FrozenPage {
        decisions: decisions.to_vec(),
        ..page("a/", "", Vec::new())
    };
    let (record, growth) = Record::empty().grown([of(&decisions)]);
    assert_eq!(growth, Growth { n_pages: 1, n_decisions: 2, ..Growth::default() });
    let text = record.to_text();
    let (read, problems) = parse(&file(&text));
    assert_eq!((read.unwrap().pages()[0].decisions.as_slice(), problems.len()), (decisions.as_slice(), 0), "{text}");
    let (fewer, _) = record.grown([of(&decisions[1..])]);
    assert_eq!(fewer.pages()[0].decisions, decisions, "nothing that it held is lost");
}

/// What people do to a text, as numbers that say where.
#[derive(Clone, Debug)]
enum Edit {
    Insert(usize),
    Delete(usize),
    Reword(usize),
    Split(usize),
    Join(usize),
    Move(usize, usize),
    Repeat(usize),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let place = 0_usize..1000;
    let edit = prop_oneof![
        place.clone().prop_map(Edit::Insert),
        place.clone().prop_map(Edit::Delete),
        place.clone().prop_map(Edit::Reword),
        place.clone().prop_map(Edit::Split),
        place.clone().prop_map(Edit::Join),
        (place.clone(), place.clone()).prop_map(|(from, to)| Edit::Move(from, to)),
        place.prop_map(Edit::Repeat),
    ];
    prop::collection::vec(edit, 1..6)
}

fn texts() -> impl Strategy<Value = Vec<Vec<u16>>> {
    prop::collection::vec(prop::collection::vec(0_u16..400, 1..40), 1..25)
}

/// A paragraph, and which former ones stand in it unchanged.
#[derive(Clone, Debug)]
struct Piece {
    words: Vec<u16>,
    is: Option<usize>,
}

fn edit(pieces: &mut Vec<Piece>, edit: &Edit, number: usize) {
    let n = pieces.len();
    let own = |words: Vec<u16>| Piece { words, is: None };
    match *edit {
        Edit::Insert(at) => pieces.insert(at % (n + 1), own(vec![1000 + number as u16, 2000, 3000 + number as u16])),
        _ if n == 0 => {}
        Edit::Delete(at) => drop(pieces.remove(at % n)),
        Edit::Reword(at) => {
            let words = pieces[at % n].words.clone();
            let place = at % words.len();
            pieces[at % n] = own([&words[..place], &[5000 + number as u16], &words[place + 1..]].concat());
        }
        Edit::Split(at) => {
            let words = pieces[at % n].words.clone();
            if words.len() > 1 {
                let place = 1 + at % (words.len() - 1);
                pieces[at % n] = own(words[..place].to_vec());
                pieces.insert(at % n + 1, own(words[place..].to_vec()));
            }
        }
        Edit::Join(at) => {
            if n > 1 {
                let next = pieces.remove(at % (n - 1) + 1);
                let piece = &mut pieces[at % (n - 1)];
                *piece = own([piece.words.as_slice(), &next.words].concat());
            }
        }
        Edit::Move(from, to) => {
            let piece = pieces.remove(from % n);
            pieces.insert(to % n, piece);
        }
        Edit::Repeat(at) => {
            let copy = pieces[at % n].clone();
            pieces.insert(at % n, Piece { is: None, ..copy });
        }
    }
}

fn in_words(words: &[u16]) -> String {
    words.iter().map(|word| format!("word{word}")).collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn every_anchor_whose_paragraph_still_stands_leads_to_it(texts in texts(), rounds in prop::collection::vec(edits(), 1..4)) {
        let old: Vec<String> = texts.iter().map(|words| in_words(words)).collect();
        let (mut record, _) = Record::empty().grown([page("a/", "A", frozen(&old.iter().map(String::as_str).collect::<Vec<_>>()))]);
        let mut pieces: Vec<Piece> = texts.iter().enumerate().map(|(at, words)| Piece { words: words.clone(), is: Some(at) }).collect();
        let mut goals: Vec<Id> = (1..).take(texts.len()).map(Id::plain).collect();
        for (round, edits) in rounds.iter().enumerate() {
            for (number, one) in edits.iter().enumerate() {
                edit(&mut pieces, one, round * 10 + number);
            }
            let new: Vec<String> = pieces.iter().map(|piece| in_words(&piece.words)).collect();
            let new: Vec<&str> = new.iter().map(String::as_str).collect();
            let former = record.page("a/").unwrap().paragraphs.clone();
            let paragraphs = Paragraphs::find(&former, &new, &[]);
            let ids: Vec<Id> = (1..=paragraphs.len()).map(|number| paragraphs.id(number)).collect();
            prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "ids are unique");
            // Of paragraphs with the same words, nobody can tell which of them is gone.
            let is_unique = |text: &str| {
                let exact = Fingerprint::of(text).exact;
                former.iter().filter(|other| other.print.exact == exact).count() == 1
            };
            for piece in pieces.iter().filter(|piece| piece.is.is_some() && is_unique(&in_words(&piece.words))) {
                let goal = goals[piece.is.unwrap()];
                let number = paragraphs.number_of(goal);
                prop_assert!(number.is_some(), "{goal} is lost");
                prop_assert_eq!(new[number.unwrap() as usize - 1], in_words(&piece.words));
            }
            for paragraph in &former {
                let is_known = paragraphs.number_of(paragraph.id).is_some() || paragraphs.lost().iter().any(|lost| lost.id == paragraph.id);
                prop_assert!(is_known, "{} is neither there nor lost", paragraph.id);
            }
            let prints = ids.iter().zip(&new).map(|(id, text)| FrozenParagraph { id: *id, print: Fingerprint::of(text) });
            let (grown, _) = record.grown([page("a/", "A", prints.collect())]);
            let all: BTreeSet<Id> = grown.page("a/").unwrap().paragraphs.iter().map(|one| one.id).collect();
            prop_assert!(former.iter().all(|paragraph| all.contains(&paragraph.id)), "an id is lost");
            let (read, problems) = parse(&file(&grown.to_text()));
            prop_assert!(problems.is_empty());
            record = read.unwrap();
            // What is looked for next is what was found here.
            pieces.iter_mut().enumerate().for_each(|(at, piece)| piece.is = Some(at));
            goals = ids;
        }
    }

    #[test]
    fn no_text_makes_reading_a_record_panic(lines in prop::collection::vec(".{0,40}", 0..12), cut in 0_usize..400) {
        let (record, _) = Record::empty().grown([page("a/", "A", frozen(&["One.", "Two."])), page("b/", "B", Vec::new())]);
        let mut text = record.to_text();
        let cut = text.floor_char_boundary(cut.min(text.len()));
        text.insert_str(cut, &lines.join("\n"));
        let (_, problems) = parse(&file(&text));
        prop_assert!(problems.len() <= 7);
    }
}
