//! What is a topic, and what stands where topics stand and is none.

use expect_test::expect;

use super::{check, check_file};

#[test]
fn a_rule_right_below_text_makes_no_topic() {
    check(
        "# T\n\nPresent: Speaker One, Person Two\n\n## TOP 1 Roof\n\n---\n**Motion**\nTo mend it.\n\n---\n**Yes: 16**\n**No: 0**\nIt is carried.\n\n---\n## TOP 2 Money\n\n\u{2022} Speaker One\n---\n\n**Yes: 14**\n---\n\nBudget\n---\n\nText.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (3)
            attendees: Person Two <- attendance: line “Present” (3)
            sessions: Roof <- topics: heading of level 2 (5)
            sessions: Money <- topics: heading of level 2 (17)
            sessions: Budget <- topics: heading of level 2 (25)
            decisions: To mend it. <- decisions: motion (8)
            p2 Decision None: To mend it.
                /  / - Adopted
               for 16: 
               against 0: 
        "#]],
    );
}

#[test]
fn what_is_struck_out_of_a_topic_is_not_told() {
    check(
        "# T\n\n## Welcome, new ~~slaves~~\n\nText.\n\n## ~~Old~~ Roofs\n\nText.\n\n## What instead of ~~strikethrough~~ to use\n\nText.\n\n## The sign ~~ alone\n\nText.\n\n## ~~All of it~~\n\nText.\n",
        expect![[r#"
            sessions: Roofs <- topics: heading of level 2 (7)
            sessions: What instead of strikethrough to use <- topics: heading of level 2 (11)
            sessions: The sign ~~ alone <- topics: heading of level 2 (15)
        "#]],
    );
}

#[test]
fn numerals_and_letters_are_no_part_of_topics() {
    check(
        "## I. Call to Order\n\nText.\n\n## II. Roof\n\nText.\n\n## III. Money\n\nText.\n\n## IV. Adjournment\n",
        expect![[r#"
            sessions: Roof <- topics: heading of level 2 (5)
            sessions: Money <- topics: heading of level 2 (9)
        "#]],
    );
    check(
        "# T\n\n## A. Call to Order\n\nText.\n\n## B. Roof\n\nText.\n\n## C. Money\n\nText.\n",
        expect![[r#"
        sessions: Roof <- topics: heading of level 2 (7)
        sessions: Money <- topics: heading of level 2 (11)
    "#]],
    );
    check(
        "# T\n\n## J. Speaker on roofs\n\nText.\n\n## C. Person on money\n\nText.\n",
        expect![[r#"
        sessions: J. Speaker on roofs <- topics: heading of level 2 (3)
        sessions: C. Person on money <- topics: heading of level 2 (7)
    "#]],
    );
}

#[test]
fn the_first_of_several_parts_is_no_title() {
    let titled = |text: &str| crate::fixture::document("meetings/2020-01-02-a.md", text).title;
    assert_eq!(titled("## 1. Roof\n\nText.\n\n## 2. Money\n\nText.\n"), "Meeting of 2 January 2020");
    assert_eq!(titled("## I. Committee on Roofs\n\nText.\n\n## II. Money\n\nText.\n"), "Meeting of 2 January 2020");
    assert_eq!(titled("## 3. Sitzung des Rates\n\nText.\n\n## 2. Money\n\nText.\n"), "3. Sitzung des Rates");
    assert_eq!(titled("## Committee on Roofs\n\nText.\n\n## Money\n\nText.\n"), "Committee on Roofs");
}

#[test]
fn signs_without_a_space_are_headings_that_were_meant() {
    check(
        "Anwesend: Speaker One, Person Two\n\n#TOP 1. Das Dach\n\nText.\n\n#TOP 2. Das Geld\n\nText.\n\n##Vorgang Eins\n\nText.\n\n#tag and more\n\n#42 is open\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Anwesend” (1)
            attendees: Person Two <- attendance: line “Anwesend” (1)
            sessions: Das Dach <- topics: lines with # (3)
            sessions: Das Geld <- topics: lines with # (7)
        "#]],
    );
}

#[test]
fn the_next_meeting_is_no_topic() {
    check(
        "# T\n\n## Roof\n\nText.\n\n## Registration\n\nText.\n\n## Prochain CA\n\nLe 24/03/2020 \u{e0} 18h30\n\n## Money\n\nText.\n",
        expect![[r#"
            sessions: Roof <- topics: heading of level 2 (3)
            sessions: Money <- topics: heading of level 2 (15)
            next_meeting: 2020-03-24 <- next meeting: heading “Prochain CA” (13)
        "#]],
    );
}

#[test]
fn a_single_topic_with_a_number_is_one() {
    check(
        "# T\n\n## Decisions\n\n- To wait.\n\n## Suggestions\n\nText.\n\n# 1. Review of action items\n\nText.\n\n# 2. Roof\n\nText.\n",
        expect![[r#"
            sessions: Roof <- topics: heading of level 1 (15)
            decisions: To wait. <- decisions: heading “Decisions” (5)
            p1 Decision None: To wait.
        "#]],
    );
}

#[test]
fn what_there_was_nothing_of_is_no_topic() {
    check(
        "# T\n\n## Roof\n\nText.\n\n## Votes\n\n- N/A\n\n## Money\n\nNone.\n\nOr so.\n\n## Cars\n\nNone\n",
        expect![[r#"
            sessions: Roof <- topics: heading of level 2 (3)
            sessions: Money <- topics: heading of level 2 (11)
        "#]],
    );
}

#[test]
fn headings_that_hold_only_deeper_ones_give_way_to_those() {
    check(
        "# T\n\n## Work\n\n### Old roof\n\nText.\n\n### Money\n\nText.\n\n## Gate\n\nText.\n",
        expect![[r#"
            sessions: Old roof <- topics: heading of level 3 (5)
            sessions: Money <- topics: heading of level 3 (9)
            sessions: Gate <- topics: heading of level 2 (13)
        "#]],
    );
    // What stands below each alike is a part of the form, and a label says what of the one topic is told.
    check(
        "# T\n\n## Roof\n\n### Votes\n\n- For: 7\n\n## Money\n\n### Votes\n\n- For: 6\n\n## Gate\n\n### Discussion\n\nText.\n\n### Colour\n\nText.\n",
        expect![[r#"
            sessions: Roof <- topics: heading of level 2 (3)
            sessions: Money <- topics: heading of level 2 (9)
            sessions: Gate <- topics: heading of level 2 (15)
        "#]],
    );
    check(
        "# T\n\n## Old roof\n\n### Background\n\nText.\n\n### Proposal\n\nText.\n\n## Gate\n\nText.\n",
        expect![[r#"
            sessions: Old roof <- topics: heading of level 2 (3)
            sessions: Gate <- topics: heading of level 2 (13)
        "#]],
    );
    // Below somebody's name stands what they report.
    check(
        "# T\n\nPresent: Speaker One, Person Two\n\n## Reports\n\n### Speaker One\n\nText.\n\n### Person Two\n\nText.\n\n## Roof\n\nText.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (3)
            attendees: Person Two <- attendance: line “Present” (3)
            sessions: Roof <- topics: heading of level 2 (15)
        "#]],
    );
    check(
        "# T\n\nPresent: Speaker One, Person Two\n\n## Speaker One and Person Two\n\nText.\n\n## Speaker, Person\n\nText.\n\n## Speaker One and Roof\n\nText.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (3)
            attendees: Person Two <- attendance: line “Present” (3)
            sessions: Speaker One and Roof <- topics: heading of level 2 (13)
        "#]],
    );
}

#[test]
fn how_a_meeting_goes_is_no_topic() {
    check(
        "# T\n\n## Check-in\n\nText.\n\n## Roof (Speaker One, Time: 20m)\n\nText.\n\n## Fence (25 minutes)\n\nText.\n\n## Gate (old)\n\nText.\n\n## Clôture de la séance\n\nText.\n",
        expect![[r#"
            sessions: Roof <- topics: heading of level 2 (7)
            sessions: Fence <- topics: heading of level 2 (11)
            sessions: Gate (old) <- topics: heading of level 2 (15)
        "#]],
    );
    check(
        "# T\n\n## Agenda 2.5.20\n\n- Turn on recording\n- New business\n    - Roof (15 min)\n        - why\n    - Money\n- Gate\n- Check-out\n",
        expect![[r#"
            sessions: Roof <- topics: heading “Agenda 2.5.20” (7)
            sessions: Money <- topics: heading “Agenda 2.5.20” (9)
            sessions: Gate <- topics: heading “Agenda 2.5.20” (10)
        "#]],
    );
}

#[test]
fn notes_among_numbered_items_are_none_of_them() {
    check(
        "# T\n\n## Agenda\n\n1. Roof\n  - nobody knows how it is\n2. Last bee\nAll were content with it.\n3. Money that was spent on the roof, the gate, the fence and all\nthe rest\n",
        expect![[r#"
            sessions: Roof <- topics: heading “Agenda” (5)
            sessions: Last bee <- topics: heading “Agenda” (7)
            sessions: Money that was spent on the roof, the gate, the fence and all the rest <- topics: heading “Agenda” (9)
        "#]],
    );
}

#[test]
fn issues_below_the_name_of_a_repository_are_the_topics() {
    check(
        "# T\n\n## Agenda\n\n### some-body/rules\n\n* Rules of procedure [#12](https://example.org/12)\n  * They are old\n* Roof\n[#13](https://example.org/13)\n* We spoke\n\n### some-body/other\n\n* Nothing\n",
        expect![[r#"
            sessions: Rules of procedure <- topics: items with the number of an issue (7)
            sessions: Roof <- topics: items with the number of an issue (9)
        "#]],
    );
}

#[test]
fn numbers_of_two_parts_are_no_versions_where_others_stand_beside_them() {
    check(
        "# T\n\n## 3.1 Roof\n\nText.\n\n## 3.2 new modules\n\nText.\n",
        expect![[r#"
        sessions: Roof <- topics: heading of level 2 (3)
        sessions: new modules <- topics: heading of level 2 (7)
    "#]],
    );
    check(
        "# T\n\n## 3.2 release\n\nText.\n\n## 2.5 release\n\nText.\n",
        expect![[r#"
        sessions: 3.2 release <- topics: heading of level 2 (3)
        sessions: 2.5 release <- topics: heading of level 2 (7)
    "#]],
    );
}

#[test]
fn heads_of_agendas_and_openings_are_no_topics() {
    check(
        "# T\n\n## Punti del giorno\n\n- Tetto\n\n## Tetto\n\nTesto.\n\n## Giardino: chi se ne occupa, e quando, se nessuno dei presenti ha il tempo per farlo entro la fine dell'anno e non si trova nessun altro che lo faccia?\n\nTesto.\n",
        expect![[r#"
            sessions: Tetto <- topics: heading of level 2 (7)
            sessions: Giardino: chi se ne occupa, e quando, se nessuno dei presenti ha il tempo per farlo entro la fine dell'anno e non si trova nessun altro che lo faccia? <- topics: heading of level 2 (11)
        "#]],
    );
    check(
        "# T\n\n## Opening\n\nText.\n\n## Opening the gate\n\nText.\n\n## n. Sonstiges\n\nText.\n",
        expect![[r#"
        sessions: Opening the gate <- topics: heading of level 2 (7)
    "#]],
    );
}

#[test]
fn an_item_of_several_in_plain_text_announces_nothing() {
    check_file(
        "meetings/2020-01-02-a.txt",
        "Agenda:\n\n    * Agree minutes\n    * Review outstanding actions\n    * Performance\n\n* Actions:\n\n  - write to them\n  - paint the fence\n",
        expect![[r#"
            decisions: write to them <- decisions: line “* Actions” (9)
            decisions: paint the fence <- decisions: line “* Actions” (10)
            p4 Action None: write to them
            p4 Action None: paint the fence
        "#]],
    );
}
