//! Customs of archives that nobody had in mind when the conventions were written: each was met in public minutes.

use expect_test::expect;

use super::check;
use crate::fixture::document;

#[test]
fn a_list_above_the_title_ends_with_it() {
    check(
        "May 1, 2020\n\nHost: Speaker One\n\nSecretary: Person Two\n\nAttendees:\n  * [X] Speaker One (_ABC_) - Some Body\n  * [X] Person Two (_ABC_) - XYZ\n  * [X] Human Three (_ABC_)\n  * [X] Citizen Four (_ABC_) - Other Body\n  * [ ] Speaker Five - Other Body\n\n# **Meeting Notes of the ABC**\n\n* Plans:\n    - Speaker: We have\n      plans, and more.\n    - Person T: Good.\n",
        expect![[r#"
            attendees: Speaker One (Some Body) <- attendance: line “Attendees” (8)
            attendees: Person Two (XYZ) <- attendance: line “Attendees” (9)
            attendees: Human Three (ABC) <- attendance: line “Attendees” (10)
            attendees: Citizen Four (Other Body) <- attendance: line “Attendees” (11)
            regrets: Speaker Five (Other Body) <- absence: box not ticked below “Attendees” (12)
            officers: Lead: Speaker One (Some Body) <- roles: line “Host” (3)
            officers: Secretary: Person Two (XYZ) <- roles: line “Secretary” (5)
            p11 Speaker One: We have plans, and more.
            p12 Person Two: Good.
        "#]],
    );
}

#[test]
fn groups_of_people_have_headings_of_their_own() {
    check(
        "# T\n\n## Attendees\n\n### Some Body\n\n* Speaker One\n* Person Two\n\n### Other Body\n\n* Human Three\n\n## Chair\n\n* Human Three\n\n## Plans\n\nText.\n\n## Money\n\nText.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (7)
            attendees: Person Two <- attendance: heading “Attendees” (8)
            attendees: Human Three <- attendance: heading “Attendees” (12)
            officers: Chair: Human Three <- roles: heading “Chair” (16)
            sessions: Plans <- topics: heading of level 2 (18)
            sessions: Money <- topics: heading of level 2 (22)
        "#]],
    );
    check(
        "# T\n\n## Attendees\n\n* Speaker One\n\n### Budget\n\n* Paint\n\n### Roof\n\n* Nails\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (5)
            sessions: Budget <- topics: heading of level 3 (7)
            sessions: Roof <- topics: heading of level 3 (11)
        "#]],
    );
    check(
        "# T\n\n#### Present\n\n**From the council:** Speaker One, Person Two\n\n**From the staff:** Human Three, Citizen Four\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Present” (5)
            attendees: Person Two <- attendance: heading “Present” (5)
            attendees: Human Three <- attendance: heading “Present” (7)
            attendees: Citizen Four <- attendance: heading “Present” (7)
        "#]],
    );
}

#[test]
fn nicknames_stand_for_the_names_in_brackets() {
    check(
        "# T\n\n## Present\n\n* one42 (Speaker One)\n* two (Person Two)\n* three (Human Three), if it is early\n* four (Citizen Four)\n* five\n\n## Moderator\n\n* six (Official Six)\n\n## Notes\n\ntwo: Hello.\n",
        expect![[r#"
            attendees: Speaker One [one42] <- attendance: heading “Present” (5)
            attendees: Person Two [two] <- attendance: heading “Present” (6)
            attendees: Human Three [three], if it is early <- attendance: heading “Present” (7)
            attendees: Citizen Four [four] <- attendance: heading “Present” (8)
            attendees: five <- attendance: heading “Present” (9)
            officers: Moderator: Official Six [six] <- roles: heading “Moderator” (13)
            p7 Person Two: Hello.
        "#]],
    );
    check(
        "# T\n\n## Present\n\n* anna (Some Body)\n* berta (Other Body)\n* carla (Some Body)\n* dora (Third Body)\n",
        expect![[r#"
            attendees: anna (Some Body) <- attendance: heading “Present” (5)
            attendees: berta (Other Body) <- attendance: heading “Present” (6)
            attendees: carla (Some Body) <- attendance: heading “Present” (7)
            attendees: dora (Third Body) <- attendance: heading “Present” (8)
        "#]],
    );
}

#[test]
fn what_somebody_does_is_no_body() {
    check(
        "# T\n\nPrésents :\n\n- Oratrice Une (développeuse Exemple)\n- Orateur Deux (biologiste / Institut Exemple)\n- tout le groupe\n- Person Three (ABC Chief Architect)\n- Human Four (openSource)\n",
        expect![[r#"
            attendees: Oratrice Une, développeuse Exemple <- attendance: line “Présents” (5)
            attendees: Orateur Deux (Institut Exemple), biologiste <- attendance: line “Présents” (6)
            attendees: Person Three, ABC Chief Architect <- attendance: line “Présents” (8)
            attendees: Human Four (openSource) <- attendance: line “Présents” (9)
        "#]],
    );
}

#[test]
fn a_body_of_many_is_no_code_whatever_it_begins_with() {
    check(
        "# T\n\n## Present\n\n* Tina One (TSC)\n* Person Two (TSC)\n* Human Three (TSC)\n",
        expect![[r#"
            attendees: Tina One (TSC) <- attendance: heading “Present” (5)
            attendees: Person Two (TSC) <- attendance: heading “Present” (6)
            attendees: Human Three (TSC) <- attendance: heading “Present” (7)
        "#]],
    );
}

#[test]
fn labels_begin_sentences_within_paragraphs() {
    check(
        "# T\n\n**1. Call to Order & Roll Call**\n\nChair One called the meeting to order at 6:05 p.m. Present: Members\nOne, Two, and Three. Excused absence: Member Four.\nAlso present: Secretary Speaker Five.\n\n**2. Money**\n\nText.\n\n**3. Roof**\n\nWith these words, Vice Chair Two moved to mend the roof. It was seconded by\nMember Three. Upon voice vote, the motion carried unanimously.\n\nThe motion carried. Member Three moved that the roof be red. Member Two seconded. It passed.\n",
        expect![[r#"
            attendees: One <- attendance: line “Present” (6)
            attendees: Two <- attendance: line “Present” (6)
            attendees: Three <- attendance: line “Present” (6)
            attendees: Speaker Five, Secretary <- attendance: line “Also present” (7)
            regrets: Four <- absence: line “Excused absence” (6)
            officers: Chair: One <- roles: sentence on who presided (5)
            officers: Secretary: Speaker Five, Secretary <- roles: office of somebody who was there (7)
            sessions: Money <- topics: lines with bold letters (9)
            sessions: Roof <- topics: lines with bold letters (13)
            decisions: With these words, Vice Chair Two moved to mend the roof. <- decisions: motion (15)
            decisions: Member Three moved that the roof be red. Member Two seconded. It passed. <- decisions: motion (18)
            p6 Decision None: With these words, Vice Chair Two moved to mend the roof.
               Two / Three / - Adopted
            p7 Decision None: Member Three moved that the roof be red. Member Two seconded. It passed.
               Three / Two / - Adopted
        "#]],
    );
}

#[test]
fn agendas_end_where_their_numbers_begin_anew() {
    check(
        "Minutes of the 3rd meeting of the group, May 1st, 2020\n\nPresent: Speaker One, Person Two\n\nAgenda:\n\n1) Confirm quorum\n2) Secretary\n3) Roof\n4) Next Meeting\n\n\n1) Quorum was confirmed.\n\n2) Secretary was Human Three\n\n3) Roof\n\nThey talked for long. It was agreed that the roof must be mended soon. Who pays was left open. The members present unanimously agreed on a loan.\n\n4) Next Meeting\n\nMay 21st 2020. 2pm-3pm\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (3)
            attendees: Person Two <- attendance: line “Present” (3)
            officers: Secretary: Human Three <- roles: sentence (15)
            sessions: Confirm quorum <- topics: line “Agenda” (7)
            sessions: Roof <- topics: line “Agenda” (9)
            decisions: It was agreed that the roof must be mended soon. <- decisions: sentence within a paragraph (19)
            decisions: The members present unanimously agreed on a loan. <- decisions: sentence within a paragraph (19)
            next_meeting: 2020-05-21 <- next meeting: below “Next Meeting” (23)
            p11 Decision None: It was agreed that the roof must be mended soon.
            p11 Decision None: The members present unanimously agreed on a loan.
        "#]],
    );
    check(
        "# T\n\nOur next planned meeting is:\n\n3 February 2020, 2 p.m.\n\nSecretary - Speaker One.\n",
        expect![[r#"
            officers: Secretary: Speaker One <- roles: sentence (7)
            next_meeting: 2020-02-03 <- next meeting: below “Our next planned meeting is:” (5)
        "#]],
    );
}

#[test]
fn signs_say_that_a_nickname_speaks() {
    check(
        "# T\n\nNotes by: @one42\n\n- @two: Hello.\n  - @one42: Hello too.\n- @two: And again.\n- @three: Only once.\n",
        expect![[r#"
            officers: Minute taker: one42 <- roles: line “Notes by” (3)
            speakers: two <- turns: speaks and is not listed (5)
            p2 two: Hello.
            p4 two: And again.
        "#]],
    );
    check(
        "#T of the Group May 1, 2020\n\n##Topic : Roof\n\none: Hello.\n\ntwo: Hello.\n\none: It rains.\n\none: Still.\n\ntwo: Yes.\n\n##Topic: Money\n\ntwo: None.\n\nnote: nothing\n",
        expect![[r#"
            sessions: Roof <- topics: lines with ## (3)
            sessions: Money <- topics: lines with ## (15)
            p3 one?: Hello.
            p4 two?: Hello.
            p5 one?: It rains.
            p6 one?: Still.
            p7 two?: Yes.
            p9 two?: None.
        "#]],
    );
    check(
        "# T\n\none: Hello.\n\nThey talked.\n\none: Hello.\n\nThey talked on.\n\none: Bye.\n\nThey went.\n\nAll of them.\n",
        expect![[""]],
    );
}

#[test]
fn decisions_are_told_in_more_ways() {
    check(
        "# T\n\n- We decided to vote at the second meeting\n- Reached consensus to proceed.\n- Agreement that this is right?\n- Agreed on 3 March 2020 in the call\n- Agreed on three slots\n- Decision to keep both\n- Conclusion: Keep one.\n- **TODO** - Speaker One to ask them\n- It is unclear. AI: Person Two to find out. Then they went.\n- All agreed to these rules:\n- They talked. Decided to wait for the rain. (AI: Person Two to wait.) Agreed.\n- AI is hard. AI: Ask Human Three to help\n\nDecision was that it waits.\n",
        expect![[r#"
            decisions: We decided to vote at the second meeting <- decisions: sentence (3)
            decisions: Reached consensus to proceed. <- decisions: sentence (4)
            decisions: Agreed on three slots <- decisions: sentence (7)
            decisions: Decision to keep both <- decisions: sentence (8)
            decisions: Keep one. <- decisions: mark of a language (9)
            decisions: Speaker One to ask them <- decisions: mark of a language (10)
            decisions: Person Two to find out. <- decisions: mark within a paragraph (11)
            decisions: Person Two to wait. <- decisions: mark within a paragraph (13)
            decisions: Decided to wait for the rain. <- decisions: sentence within a paragraph (13)
            decisions: Decision was that it waits. <- decisions: sentence (16)
            decisions: Ask Human Three to help <- decisions: mark with a name (14)
            p1 Decision None: We decided to vote at the second meeting
            p2 Decision None: Reached consensus to proceed.
            p5 Decision None: Agreed on three slots
            p6 Decision None: Decision to keep both
            p7 Decision None: Keep one.
            p8 Action Some("Speaker One"): Speaker One to ask them
            p9 Action Some("Person Two"): Person Two to find out.
            p11 Action Some("Person Two"): Person Two to wait.
            p11 Decision None: Decided to wait for the rain.
            p12 Action None: Ask Human Three to help
            p13 Decision None: Decision was that it waits.
        "#]],
    );
    check(
        "# T\n\nPresent: Speaker One (SON), Person Two (PTW)\n\nSON: Hello.\n\nWe decided to leave it.\n\nPTW: [Action] I will ask them.\n\nSON: Yes. It was agreed to leave it at that.\n",
        expect![[r#"
            attendees: Speaker One [SON] <- attendance: line “Present” (3)
            attendees: Person Two [PTW] <- attendance: line “Present” (3)
            decisions: I will ask them. <- decisions: mark in brackets (9)
            p4 Action Some("PTW"): I will ask them.
            p2 Speaker One: Hello.
            p4 Person Two: [Action] I will ask them.
            p5 Speaker One: Yes. It was agreed to leave it at that.
        "#]],
    );
}

#[test]
fn who_is_asked_is_not_who_is_to_act() {
    check(
        "# T\n\n## Actions\n\n- Invite Speaker One to the next meeting\n- Speaker One to come\n- I will ask them\n\n## Conclusion\n\n- [ ] AP : Create a list of all\n- The list is needed.\n",
        expect![[r#"
            decisions: Invite Speaker One to the next meeting <- decisions: heading “Actions” (5)
            decisions: Speaker One to come <- decisions: heading “Actions” (6)
            decisions: I will ask them <- decisions: heading “Actions” (7)
            decisions: The list is needed. <- decisions: heading “Conclusion” (12)
            decisions: Create a list of all <- decisions: box (11)
            p1 Action None: Invite Speaker One to the next meeting
            p2 Action Some("Speaker One"): Speaker One to come
            p3 Action None: I will ask them
            p4 Action None: Create a list of all
            p5 Decision None: The list is needed.
        "#]],
    );
}

#[test]
fn a_bold_line_above_several_headings_is_the_title() {
    check(
        "**Compte-rendu de la réunion du 01/07/2015**\n\nLieu : salle 9\n\n# Projets\n\nTexte.\n\n# Installation\n\nTexte.\n",
        expect![[r#"
            sessions: Projets <- topics: heading of level 1 (5)
            sessions: Installation <- topics: heading of level 1 (9)
            venue: salle 9 <- venue: line “Lieu” (3)
        "#]],
    );
}

#[test]
fn parts_in_other_bodies_are_none_of_this_meeting() {
    check(
        "# Board meeting\n\n## Present on February 26\n\nSpeaker One, Person Two, Human Three\n\n## Reports\n\n### Finance Committee\n\n- **Chair**: Person Two\n- All is well.\n\n### Election of officers\n\n- **Officers**:\n  - **Chair**: Human Three\n  - **Secretary**: Speaker One\n\n### Roof\n\nScribe: Human Three\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Present on February 26” (5)
            attendees: Person Two <- attendance: heading “Present on February 26” (5)
            attendees: Human Three <- attendance: heading “Present on February 26” (5)
            officers: Scribe: Human Three <- roles: line “Scribe” (22)
            sessions: Finance Committee <- topics: heading of level 3 (9)
            sessions: Election of officers <- topics: heading of level 3 (14)
            sessions: Roof <- topics: heading of level 3 (20)
        "#]],
    );
    check(
        "## Parks Committee\n\nChair: Speaker One\n\n## Present\n\n- Speaker One\n",
        expect![[r#"
        attendees: Speaker One <- attendance: heading “Present” (7)
        officers: Chair: Speaker One <- roles: line “Chair” (3)
    "#]],
    );
}

#[test]
fn initials_stand_for_who_is_listed_without_codes() {
    check(
        "Attendees:\n\n\tSpeaker One\n\tPerson Two\n\tPaul Three\n\tPetra Three\n\n1. Roof\n    1. SO: It leaks.\n    2. PT: Where?\n    3. SO: Above.\n    4. PT: I see.\n    5. XY: What?\n    6. XY: Where?\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Attendees” (3)
            attendees: Person Two <- attendance: line “Attendees” (4)
            attendees: Paul Three <- attendance: line “Attendees” (5)
            attendees: Petra Three <- attendance: line “Attendees” (6)
            p3 Speaker One: It leaks.
            p5 Speaker One: Above.
        "#]],
    );
    check(
        "# T\n\n## Present\n\n- Speaker One (SPO)\n- Person Two\n\n## Notes\n\nPT: Hello.\n\nPT: Hello again.\n\n**QQQ: a plan**\n\nQQQ: Hello.\n",
        expect![[r#"
            attendees: Speaker One [SPO] <- attendance: heading “Present” (5)
            attendees: Person Two <- attendance: heading “Present” (6)
            p3 PT?: Hello.
            p4 PT?: Hello again.
            p6 QQQ?: Hello.
        "#]],
    );
}

#[test]
fn marks_begin_later_sentences_too() {
    check(
        "# T\n\n- No objections. **Decision:** Speaker One will help.\n- Is there a decision: yes or no?\n\nUnavailable: Person Two\n\nWhere: zoom.us\n\nAttendees: Human Three (nick_42), Citizen Four (2nd half)\n",
        expect![[r#"
            attendees: Human Three <- attendance: line “Attendees” (10)
            attendees: Citizen Four, 2nd half <- attendance: line “Attendees” (10)
            regrets: Person Two <- absence: line “Unavailable” (6)
            decisions: Speaker One will help. <- decisions: mark within a paragraph (3)
            p1 Decision None: Speaker One will help.
        "#]],
    );
}

#[test]
fn a_logo_is_no_title() {
    check(
        "![Some logo](logo.png)\n\n## Agenda for the May 1st call of the Group\n\n- **Where**: the library\n\n## Roof\n\nText.\n\n## Money\n\nText.\n",
        expect![[r#"
            sessions: Roof <- topics: heading of level 2 (7)
            sessions: Money <- topics: heading of level 2 (11)
            venue: the library <- venue: item “Where” (5)
        "#]],
    );
}

#[test]
fn tables_say_who_was_there() {
    check(
        "# T\n\n**Members**\n\n| Name | Company | Status |\n|---|---|---|\n| Speaker One | Some Body | Present |\n| Person Two | Other Body | N/A |\n| Human Three | Third Body | present |\n",
        expect![[r#"
            attendees: Speaker One (Some Body) <- attendance: table with a column of presence (7)
            attendees: Human Three (Third Body) <- attendance: table with a column of presence (9)
        "#]],
    );
    check(
        "# T\n\n## Attendees\n\n| Name | Attended |\n|---|---|\n| Speaker One | yes |\n| Person Two | no |\n| Human Three | |\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (7)
            regrets: Person Two <- absence: table below “Attendees” (8)
        "#]],
    );
    check(
        "# T\n\n| Issue | Owner | Status |\n|---|---|---|\n| Mend Roof | Speaker One | yes |\n| Red Paint | Person Two | yes |\n| Blue Paint | Person Two | no |\n",
        expect![[""]],
    );
}

#[test]
fn venues_recordings_and_meetings_to_come_bear_labels_of_many_languages() {
    for text in ["Local: Hall", "Luogo: Hall", "Sted: Hall", "Miejsce: Hall", "회의 장소: Hall"] {
        check_venue(text, "Hall");
    }
    check(
        "# T\n\n- Local: Hall\n- Link da gravação: https://example.org/a\n\n## Próxima Reunião\n\nA próxima reunião será no sábado, dia 13/01/2020.\n",
        expect![[r#"
            recordings: https://example.org/a <- recordings: item “Link da gravação” (4)
            venue: Hall <- venue: item “Local” (3)
            next_meeting: 2020-01-13 <- next meeting: heading “Próxima Reunião” (8)
        "#]],
    );
}

fn check_venue(text: &str, expected: &str) {
    let document = document("meetings/2020-01-02-a.md", &format!("# T\n\n{text}\n\n## Roof\n\nText.\n"));
    let found = document.told.evidence.iter().find(|evidence| evidence.field == "venue");
    assert_eq!(found.map(|evidence| evidence.value.as_str()), Some(expected), "{text}");
}
