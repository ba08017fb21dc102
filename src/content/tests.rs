//! What is made of one file: as tolerant as a person would be.

use expect_test::{Expect, expect};
use proptest::prelude::*;

use crate::fixture::{archive, document};

fn check(path: &str, text: &str, expected: Expect) {
    let document = document(path, text);
    let mut said =
        format!("{:?} {:?} {:?}\n", document.kind, document.title, document.date.map(|date| date.to_string()));
    for problem in &document.problems {
        said.push_str(&format!("{:?} {}: {}\n", problem.severity, problem.code, problem.message));
    }
    expected.assert_eq(&said);
}

#[test]
fn a_report_without_front_matter_has_a_title_and_a_date() {
    check(
        "meetings/legal/2014/2014-08-05.md",
        "August 5, 2014\n\n## Attendees\n\n* A\n",
        expect![[r#"
        Meeting "Meeting of 5 August 2014 (legal)" Some("2014-08-05")
        Note inferred-date: no date is written; 5 August 2014 was taken from its path
        Note inferred-title: no title is written; "Meeting of 5 August 2014 (legal)" was taken from its path
    "#]],
    );
    check(
        "meetings/notes.md",
        "# SPDX Legal Team Meeting, June 8, 2023\n\nText.\n",
        expect![[r#"
        Meeting "SPDX Legal Team Meeting, June 8, 2023" Some("2023-06-08")
        Note inferred-date: no date is written; 8 June 2023 was taken from its title
        Note inferred-title: no title is written; "SPDX Legal Team Meeting, June 8, 2023" was taken from its first heading
    "#]],
    );
    check(
        "meetings/x.md",
        "# Attendees\n\nDate: 2020/09/15\n",
        expect![[r#"
            Meeting "Meeting of 15 September 2020" Some("2020-09-15")
            Note inferred-date: no date is written; 15 September 2020 was taken from the line of its text that names the day
            Note inferred-title: no title is written; "Meeting of 15 September 2020" was taken from its path
        "#]],
    );
    check(
        "meetings/y.md",
        "Nothing at all.\n",
        expect![[r#"
        Meeting "Y" None
        Error no-date: this meeting has no date, and neither its path nor its text gives one
        Note inferred-title: no title is written; "Y" was taken from its path
    "#]],
    );
}

#[test]
fn odd_front_matter_is_understood() {
    check(
        "meetings/a.md",
        "--- \ntitle: 2019-11-09\ndate: 9 February 2017\n---\nText.",
        expect![[r#"
        Meeting "2019-11-09" Some("2017-02-09")
    "#]],
    );
    check(
        "meetings/a.md",
        "---\ntitle: 1.10\ndate: 2021-03-5\n---\n---\ntitle: Second\nnumber: 2\n---\nText.",
        expect![[r#"
        Meeting "1.10" Some("2021-03-05")
        Warning key-in-two-blocks: `title` stands in both blocks of front matter; the first counts
    "#]],
    );
    check(
        "meetings/2020-01-02.md",
        "--------------------\n日時：2020/09/15\n--------------------\n",
        expect![[r#"
        Meeting "Meeting of 2 January 2020" Some("2020-01-02")
        Note inferred-date: no date is written; 2 January 2020 was taken from its path
        Note inferred-title: no title is written; "Meeting of 2 January 2020" was taken from its path
    "#]],
    );
    check(
        "meetings/2020-01-02.md",
        "---\ntitle: A\ndate: 2020-01-03\n---\n",
        expect![[r#"
        Meeting "A" Some("2020-01-03")
        Warning date-differs-from-path: the date is 3 January 2020, but the file's path says 2 January 2020
    "#]],
    );
    check(
        "speakers/huang-zhixiong.md",
        "",
        expect![[r#"
            Person "Huang Zhixiong" None
            Note inferred-title: no title is written; "Huang Zhixiong" was taken from its path
        "#]],
    );
    check(
        "about.md",
        "---\ntitle: A: B\n---\n",
        expect![[r#"
            Page "About" None
            Error yaml-syntax: a colon stands within a value that has no quotes
        "#]],
    );
}

#[test]
fn the_title_is_not_shown_twice() {
    let repeated = document("about.md", "---\ntitle: About us\n---\n# About Us\n\nText.\n");
    assert!(!repeated.body.html.contains("<h"), "{}", repeated.body.html);
    let other = document("about.md", "---\ntitle: About us\n---\n# Another\n\nText.\n");
    assert!(other.body.html.contains("<h2 id=\"another\">"), "{}", other.body.html);
}

proptest! {
    #[test]
    fn no_file_is_too_strange(text in "(---\n|\\PC|\n|title: |date: |speakers: \\[|\\{|\\}|\"|'){0,60}") {
        let document = document("meetings/2020-01-01-a.md", &text);
        prop_assert!(!document.title.is_empty());
    }

    #[test]
    fn no_damage_makes_a_report_panic(at in 0_usize..400, byte in any::<char>()) {
        let whole = "---\ntitle: \"Second\"\ndate: 2017-02-09\nspeakers:\n  - {name: A B, affiliation: [C, D]}\ndecisions: [{text: x, due: 2020-01-01}]\n---\n# H\n\n[a](b.md) [[c]] <d> `e` **f** | g\n";
        let at = (0..=at.min(whole.len())).rev().find(|at| whole.is_char_boundary(*at)).unwrap_or(0);
        document("meetings/a.md", &whole[..at]);
        document("meetings/a.md", &format!("{}{byte}{}", &whole[..at], &whole[at..]));
    }
}

#[test]
fn the_settings_say_which_date_counts() {
    let path = crate::config::Config { date_from: crate::config::DateFrom::Path, ..crate::config::Config::default() };
    let file = std::sync::Arc::new(crate::source::SourceFile::new(
        crate::source::RelPath::new("meetings/2020-01-02.md").unwrap(),
        "content/meetings/2020-01-02.md".into(),
        "---\ntitle: A\ndate: 2020-01-03\n---\n".into(),
    ));
    let date = |config: &crate::config::Config| super::parse_document(&file, config).date.unwrap().to_string();
    assert_eq!((date(&path), date(&crate::config::Config::default())), ("2020-01-02".into(), "2020-01-03".into()));
    let evidence = super::parse_document(&file, &path).told.evidence.remove(0);
    assert_eq!((evidence.field, evidence.value.as_str()), ("date", "2020-01-02"));
}

#[test]
fn the_address_of_the_pad_is_no_part_of_a_title() {
    let title = |heading: &str| document("meetings/2020-01-02.md", &format!("# {heading}\n\nText.\n")).title;
    assert_eq!(title("Minutes 2016-06-09https://pad.example.org/p/minutes"), "Minutes 2016-06-09");
    assert_eq!(title("Minutes (https://pad.example.org/p/minutes)"), "Minutes");
    assert_eq!(title("https://pad.example.org/p/minutes"), "https://pad.example.org/p/minutes");
    assert_eq!(title("On https://example.org and beyond"), "On https://example.org and beyond");
}

#[test]
fn where_texts_are_read_a_day_alone_is_no_title() {
    let read = |settings: &str, front: &str, body: &str| {
        let report = format!("-- meetings/2018-09-12.md --\n---\n{front}\n---\n{body}");
        archive(&format!("-- rapporteur.yaml --\n{settings}{report}")).meetings[0].title.clone()
    };
    let heading = "# Board Meeting\n\nText.\n";
    assert_eq!(read("conventions: all\n", "title: '2018-09-12'", heading), "Board Meeting");
    assert_eq!(read("conventions: all\n", "title: Ninth", heading), "Ninth");
    assert_eq!(read("conventions: all\n", "title: '2018-09-12'", "Text.\n"), "2018-09-12");
    // Here somebody wrote for Rapporteur, and meant it.
    assert_eq!(read("", "title: '2018-09-12'", heading), "2018-09-12");
}

#[test]
fn what_yaml_once_read_otherwise_is_kept_as_it_was_typed() {
    let text = "---\ntitle: No\ndate: 2017-02\nnumber: 0123\nsymbol: 1.10\ncountry: no\ncity: on\nvenue: 1:30\ntime: \
                9:30\nlang: no\nspeakers: [Yes, 0x1F, 12e03]\n---\n";
    let document = crate::fixture::document("meetings/2017-02-a.md", text);
    assert!(document.problems.is_empty(), "{:?}", document.problems);
    let meeting = super::as_meeting(&document).unwrap();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let kept = [
        document.title.clone(),
        meeting.number.as_ref().unwrap().value.clone(),
        text(&meeting.symbol),
        text(&meeting.country),
        text(&meeting.city),
        text(&meeting.venue),
        document.matter.common.lang.as_ref().unwrap().value.clone(),
    ];
    assert_eq!(kept, ["No", "0123", "1.10", "no", "on", "1:30", "no"]);
    let speakers: Vec<&str> = meeting.speakers.iter().map(|person| person.name.value.as_str()).collect();
    assert_eq!(speakers, ["Yes", "0x1F", "12e03"]);
    assert!(meeting.date.as_ref().unwrap().value.day.is_none() && meeting.time.is_some());
}

#[test]
fn six_digits_of_a_path_are_the_day_that_the_text_names() {
    let day = |path: &str, text: &str| document(path, text).date.map(|day| day.to_string()).unwrap_or_default();
    let text = "The minutes of 1 December 2016 were approved.\n\nIt was held on 15 December 2016.\n";
    assert_eq!(day("meetings/15.12.16.md", text), "2016-12-15");
    assert_eq!(day("meetings/161215-board.md", text), "2016-12-15");
    assert_eq!(day("meetings/2016/151216.md", text), "2016-12-15");
    // Where the text names no such day, or both, it tells the day as in any other report.
    assert_eq!(day("meetings/161214.md", text), "2016-12-01");
    assert_eq!(day("meetings/161215.md", "Between 16 December 2015 and 15 December 2016.\n"), "2015-12-16");
    assert_eq!(day("meetings/161215.md", "We met.\n"), "");
}
