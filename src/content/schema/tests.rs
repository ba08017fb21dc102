//! What is read of front matter, and what is said of slips in it.

use expect_test::{Expect, expect};

use super::{Own, PersonRef};
use crate::fixture::document;

fn check(front_matter: &str, expected: Expect) {
    let document = document("meetings/2020-01-01-a.md", &format!("---\n{front_matter}---\n"));
    let said = document
        .problems
        .iter()
        .map(|problem| format!("{}: {} | {}\n", problem.code, problem.message, problem.help.join(" | ")));
    expected
        .assert_eq(&format!("{:#?}\n{}", document.matter.own, said.collect::<String>()).replace("Some(\n", "Some(\n"));
}

#[test]
fn one_value_stands_for_a_list_of_one() {
    check(
        "title: A\ndate: 2020-01-01\ntopics: privacy\nspeakers: Speaker One\nsessions: Opening\ndecisions: Done so\nrecordings: https://example.org/a.mp4\ndocuments: a.pdf\n",
        expect![[r#"
            Meeting(
                MeetingMatter {
                    date: Some(
                        Spanned {
                            value: Date {
                                year: 2020,
                                month: Some(
                                    1,
                                ),
                                day: Some(
                                    1,
                                ),
                            },
                            span: Span {
                                start: 19,
                                end: 29,
                            },
                        },
                    ),
                    is_date_written: true,
                    end_date: None,
                    group: None,
                    number: None,
                    time: None,
                    time_zone: None,
                    symbol: None,
                    venue: None,
                    city: None,
                    country: None,
                    format: None,
                    status: Held,
                    parent: None,
                    officers: [],
                    speakers: [
                        PersonRef {
                            name: Spanned {
                                value: "Speaker One",
                                span: Span {
                                    start: 56,
                                    end: 67,
                                },
                            },
                            role: None,
                            affiliation: [],
                            position: None,
                            on_behalf_of: None,
                            sessions: [],
                            note: None,
                            handle: None,
                            origin: Bare,
                        },
                    ],
                    attendees: [],
                    participants: [],
                    observers: [],
                    regrets: [],
                    topics: [
                        Spanned {
                            value: "privacy",
                            span: Span {
                                start: 38,
                                end: 45,
                            },
                        },
                    ],
                    sessions: [
                        SessionMatter {
                            id: None,
                            title: Spanned {
                                value: "Opening",
                                span: Span {
                                    start: 78,
                                    end: 85,
                                },
                            },
                            date: None,
                            chair: [],
                            speakers: [],
                            topics: [],
                            summary: None,
                            heading: None,
                            found: None,
                        },
                    ],
                    decisions: [
                        DecisionMatter {
                            id: None,
                            kind: Decision,
                            paragraph: None,
                            text: Spanned {
                                value: "Done so",
                                span: Span {
                                    start: 97,
                                    end: 104,
                                },
                            },
                            topics: [],
                            by: [],
                            moved_by: [],
                            seconded_by: [],
                            votes: [],
                            due: None,
                            status: None,
                            resolved_in: None,
                            session: None,
                            note: None,
                        },
                    ],
                    closes: [],
                    documents: [
                        Paper {
                            title: None,
                            file: Some(
                                Spanned {
                                    value: "a.pdf",
                                    span: Span {
                                        start: 154,
                                        end: 159,
                                    },
                                },
                            ),
                            url: None,
                            symbol: None,
                            date: None,
                            by: [],
                            lang: None,
                            note: None,
                        },
                    ],
                    recordings: [
                        WebLink {
                            title: None,
                            url: "https://example.org/a.mp4",
                        },
                    ],
                    next_meeting: None,
                    record: None,
                    translation_of: None,
                },
            )
        "#]],
    );
}

#[test]
fn slips_are_named() {
    check(
        "title: [A]\ndate: soon\nend_date: 2020-02-30\nformat: onlin\nspeakrs: [X]\nofficers: Nobody\nspeakers: [{role: Guest}]\nsessions: [{topics: [a]}]\ndecisions: [{due: 2020-01-01}]\ndocuments: [{note: x}]\nrecordings: [{title: x}]\ndraft: maybe\nlinks: ['javascript:alert(1)']\nstatus: canceled\n",
        expect![[r#"
            Meeting(
                MeetingMatter {
                    date: None,
                    is_date_written: true,
                    end_date: None,
                    group: None,
                    number: None,
                    time: None,
                    time_zone: None,
                    symbol: None,
                    venue: None,
                    city: None,
                    country: None,
                    format: None,
                    status: Cancelled,
                    parent: None,
                    officers: [],
                    speakers: [],
                    attendees: [],
                    participants: [],
                    observers: [],
                    regrets: [],
                    topics: [],
                    sessions: [],
                    decisions: [],
                    closes: [],
                    documents: [],
                    recordings: [],
                    next_meeting: None,
                    record: None,
                    translation_of: None,
                },
            )
            wrong-type: `title` should be text, but this is a list | write it like this: `title: some words`
            wrong-type: `draft` should be true or false, but this is text | write it like this: `draft: true` | the file is held back as a draft until its `draft` is clear
            unsafe-link: a link of the kind "javascript:" is not published | link to a web address (`https://…`), a mail address (`mailto:…`) or a file of the archive
            bad-date: `date` cannot be understood as a date: "soon" | the file's path says 1 January 2020: if that is the day, write 2020-01-01 | write it as 2017-02-09, or 2017-02 or 2017 if the day or the month is not known
            bad-date: `end_date` cannot be understood as a date: "2020-02-30" | February 2020 has 29 days; write 2020-02-29 for the last one, or 2020-02 if the day is not known
            unknown-word: `format` cannot be "onlin" | did you mean `online`? | it can be `in-person`, `online` or `hybrid`
            wrong-type: `officers` should be a map of role to people, but this is text | write it like this: `officers: {President: [Name]}`
            wrong-type: `speakers` should be a person with a name, but this is a map | write it like this: `speakers: {name: …}`
            wrong-type: `sessions` should be a session with a title, but this is a map | write it like this: `sessions: {title: …}`
            wrong-type: `decisions` should be a decision with a text, but this is a map | write it like this: `decisions: {text: …}`
            wrong-type: `documents` should be a document with a title, but this is a map | write it like this: `documents: {title: …, file: …}`
            wrong-type: `recordings` should be a link with an address, but this is a map | write it like this: `recordings: {title: …, url: https://…}`
            unknown-key: a meeting has no key `speakrs` | did you mean `speakers`?
            inferred-title: no title is written; "Meeting of 1 January 2020" was taken from its path | to choose another, write `title: Meeting of 1 January 2020` in the front matter
        "#]],
    );
}

#[test]
fn nobody_is_no_name() {
    let names = |front_matter: &str| {
        let document = document("meetings/2020-01-01-a.md", &format!("---\ntitle: A\n{front_matter}\n---\n"));
        let super::Own::Meeting(meeting) = document.matter.own else { return Vec::new() };
        meeting.regrets.into_iter().map(|person| person.name.value).collect::<Vec<String>>()
    };
    for nobody in ["regrets: none", "regrets: [None]", "regrets: \"-\"", "regrets: n/a", "regrets: Néant"] {
        assert!(names(nobody).is_empty(), "{nobody}");
    }
    assert_eq!(names("regrets: [None, Speaker One]"), ["None", "Speaker One"]);
    assert_eq!(names("regrets: {name: None}"), ["None"]);
}

#[test]
fn what_stands_in_brackets_behind_a_person_is_no_part_of_the_name() {
    let check = |value: &str, expected: &str| {
        let text = format!("---\ntitle: A\ndate: 2020-01-01\n{value}\n---\n");
        let document = document("meetings/2020-01-01-a.md", &text);
        let Own::Meeting(matter) = &document.matter.own else { panic!("it is a report") };
        let said =
            |person: &PersonRef| format!("{} / {}", person.name.value, person.note.as_deref().unwrap_or_default());
        let people = matter.attendees.iter().chain(&matter.participants);
        assert_eq!(people.map(said).collect::<Vec<String>>().join("; "), expected);
    };
    check("attendees: [Speaker One (until 16:30), Person Two]", "Speaker One / until 16:30; Person Two / ");
    check("attendees: [\"(Three)\"]", "(Three) / ");
    check("participants: [Some State (Some Republic of)]", "Some State (Some Republic of) / ");
}
