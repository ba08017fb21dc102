//! Customs of minutes that were met when reports of many groups were read beside what is known of them.

use expect_test::expect;

use super::check;
use crate::content::as_meeting;
use crate::fixture::document;

#[test]
fn speakers_stand_before_a_dash_where_it_recurs() {
    check(
        "# T\n\n## Present\n\n- Speaker One (SON)\n- Person Two (PTW)\n\n## Notes\n\nSON - First: of all.\n\nPTW - Second.\n\nPerson - Third.\n\nQQQ - A stranger.\n\nQQQ - Again.\n\nBudget - no speaker.\n",
        expect![[r#"
            attendees: Speaker One [SON] <- attendance: heading “Present” (5)
            attendees: Person Two [PTW] <- attendance: heading “Present” (6)
            p3 Speaker One: First: of all.
            p4 Person Two: Second.
            p5 Person Two: Third.
            p6 QQQ?: A stranger.
            p7 QQQ?: Again.
        "#]],
    );
    check(
        "# T\n\n## Present\n\n- Speaker One (SON)\n\n## Notes\n\nSON - only once\n\nSON - and twice\n",
        expect![[r#"
            attendees: Speaker One [SON] <- attendance: heading “Present” (5)
        "#]],
    );
}

#[test]
fn a_speaker_may_stand_alone_or_behind_a_break() {
    check(
        "# T\n\n## Present\n\n- Speaker One (SON)\n\n## Notes\n\nSON:\n\nThe following was decided by others.\n\nNot hers.\n\nSON: One.  \nQQQ: Two.  \nQQQ: Three.\n",
        expect![[r#"
            attendees: Speaker One [SON] <- attendance: heading “Present” (5)
            p3 Speaker One: The following was decided by others.
            p5 Speaker One: One.
            p5 QQQ?: Two.
            p5 QQQ?: Three.
        "#]],
    );
}

#[test]
fn titles_and_offices_are_no_part_of_whom_they_call() {
    check(
        "# T\n\nPresent: Mayor Speaker One; Council Members Person Two and Human Three; Official Six, City Manager\n\nMr. Two: Yes.\n\nMayor One: No.\n",
        expect![[r#"
            attendees: Speaker One, Mayor <- attendance: line “Present” (3)
            attendees: Person Two <- attendance: line “Present” (3)
            attendees: Human Three <- attendance: line “Present” (3)
            attendees: Official Six, City Manager <- attendance: line “Present” (3)
            p2 Person Two: Yes.
            p3 Speaker One: No.
        "#]],
    );
    check(
        "# T\n\nÉtaient présents : Mme Oratrice Une, maire, M. Orateur Deux\n\nAbsente ayant donné pouvoir : Mme Personne Trois à M. Orateur Deux\n\nM. Deux : Oui.\n",
        expect![[r#"
            attendees: Mme Oratrice Une, maire <- attendance: line “Étaient présents” (3)
            attendees: Orateur Deux <- attendance: line “Étaient présents” (3)
            p3 Orateur Deux: Oui.
        "#]],
    );
}

#[test]
fn votes_are_nobody_and_say_who_was_absent_again() {
    check(
        "# T\n\nPresent: Speaker One, Person Two\n\nAbsent: Human Three\n\nMOTION: Moved by One, seconded by Two, to mend the bridge.\n\nAYES: One, Two\n\nABSENT: Three\n\nMotion carried.\n\nMOTION: Moved by Two, seconded by One, to close the bridge.\n\nAYES: None\n\nNAYS: One, Two\n\nMotion failed.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (3)
            attendees: Person Two <- attendance: line “Present” (3)
            regrets: Human Three <- absence: line “Absent” (5)
            decisions: Moved by One, seconded by Two, to mend the bridge. <- decisions: motion (7)
            decisions: Moved by Two, seconded by One, to close the bridge. <- decisions: motion (15)
            p3 Decision None: Moved by One, seconded by Two, to mend the bridge.
               One / Two / - Adopted
               for: One, Two
               absent: Three
            p7 Decision None: Moved by Two, seconded by One, to close the bridge.
               Two / One / - Dropped
               for 0: 
               against: One, Two
        "#]],
    );
}

#[test]
fn a_numbered_list_below_the_people_is_of_what_was_discussed() {
    check(
        "## Attendees\n\n  - Speaker One, Some Body\n  - Speaker Two\n  - Speaker Three\n\n<!-- end list -->\n\n1.  reviewed the draft page for the overview\n2.  public domain page, without any feedback\n3.  discussed the items to be done before the summit\n4.  list of requests: somebody wanted to make a table\n",
        expect![[r#"
            attendees: Speaker One (Some Body) <- attendance: heading “Attendees” (3)
            attendees: Speaker Two <- attendance: heading “Attendees” (4)
            attendees: Speaker Three <- attendance: heading “Attendees” (5)
        "#]],
    );
}

#[test]
fn the_day_of_the_next_meeting_may_stand_below_its_title_with_the_month_first() {
    let next = |text: &str| {
        let document = document("meetings/2021-09-21-a.md", text);
        as_meeting(&document).unwrap().next_meeting.as_ref().map(|next| next.value.to_string())
    };
    assert_eq!(
        next("# T\n\nText.\n\n■次回会合日程\n10/5(火) 17:00-18:00 (議事担当：甲さん)\n").as_deref(),
        Some("2021-10-05")
    );
    assert_eq!(next("# T\n\n## 次回\n\n- 1/12, 15:00-17:00 (候補)\n").as_deref(), Some("2022-01-12"));
    assert_eq!(next("# T\n\n## Next meeting\n\n10/11 at noon\n"), None);
    assert_eq!(next("# T\n\n次回までに 10/5 の資料を直す\n"), None);
    assert_eq!(next("# T\n\n■次回会合日程\n12/1X(火) 17:00\n"), None);
    assert_eq!(next("# T\n\n次回のTelconが10/26に実施される。\n"), None);
}

#[test]
fn the_state_of_a_text_is_not_its_title() {
    let title = |text: &str| document("meetings/2020-01-02-a.md", text).title;
    assert_eq!(title("**DRAFT**\n\n## Agenda\n\n- One\n"), "Meeting of 2 January 2020");
    assert_eq!(title("**DRAFT**\n\n**Meeting of the board**\n\nText.\n"), "Meeting of the board");
}

#[test]
fn who_voted_in_which_way_is_read() {
    check(
        "# T\n\nPresent: Mayor Speaker One, Councilmember Person Two, Councilmember Human Three\n\nMoved by Two, seconded by Three, to mend the bridge.\nAyes: Councilmembers Two,\nThree, and Mayor One\nNays: None\n\nMotion: To close the bridge.\n\nMoved by: Person Two\n\nSeconded by: Human Three\n\nRoll call vote: One – no, Two – yes, Three – abstain\n\nMotion failed.\n\nMOTION: To paint the bridge. Moved by Two, seconded by One.\n\n- Mayor One: aye\n- Two: aye\n- Three: nay\n\nThe rest: yes\n",
        expect![[r#"
            attendees: Speaker One, Mayor <- attendance: line “Present” (3)
            attendees: Person Two, Councilmember <- attendance: line “Present” (3)
            attendees: Human Three, Councilmember <- attendance: line “Present” (3)
            decisions: Moved by Two, seconded by Three, to mend the bridge. <- decisions: motion (5)
            decisions: To close the bridge. <- decisions: motion (10)
            decisions: To paint the bridge. <- decisions: motion (20)
            p2 Decision None: Moved by Two, seconded by Three, to mend the bridge.
               Two / Three / - Adopted
               for: Two, Three, One
               against 0: 
            p3 Decision None: To close the bridge.
               Person Two / Human Three / - Dropped
               against: One
               for: Two
               abstained: Three
            p8 Decision None: To paint the bridge.
               Two / One / - Adopted
               for: One, Two
               against: Three
            p9 Speaker One: aye
            p10 Person Two: aye
            p11 Human Three: nay
        "#]],
    );
}

#[test]
fn decisions_are_told_in_sentences() {
    check(
        "# T\n\n- Agreed to meet\n  in May.\n- Decided not to pursue it.\n- They agreed on nothing.\n\nThe board approved the budget. It was late.\n\nEs wurde beschlossen, das Dach zu decken.\n\nAufgabe: Sprecher Zwei schreibt.\n\nLe conseil, à l'unanimité, décide de réparer l'école.\n\n- AUTORISE la maire à signer,\n\nRESOLUTION NO. 19-03: The budget is adopted.\n",
        expect![[r#"
            decisions: Agreed to meet in May. <- decisions: sentence (3)
            decisions: Decided not to pursue it. <- decisions: sentence (5)
            decisions: The board approved the budget. It was late. <- decisions: sentence (8)
            decisions: Es wurde beschlossen, das Dach zu decken. <- decisions: sentence (10)
            decisions: Sprecher Zwei schreibt. <- decisions: mark of a language (12)
            decisions: Le conseil, à l'unanimité, décide de réparer l'école. <- decisions: sentence (14)
            decisions: AUTORISE la maire à signer <- decisions: sentence (16)
            decisions: The budget is adopted. <- decisions: mark of a language (18)
            p1 Decision None: Agreed to meet in May.
            p2 Decision None: Decided not to pursue it.
            p4 Decision None: The board approved the budget. It was late.
            p5 Decision None: Es wurde beschlossen, das Dach zu decken.
            p6 Action None: Sprecher Zwei schreibt.
            p7 Decision None: Le conseil, à l'unanimité, décide de réparer l'école.
            p8 Decision None: AUTORISE la maire à signer
            p9 Decision None: The budget is adopted.
        "#]],
    );
}

#[test]
fn a_list_that_is_wrapped_is_read_to_its_end() {
    check(
        "# T\n\nPresent: Speaker One, Person\nTwo, Human Three,\nCitizen Four\nand nobody else came.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (3)
            attendees: Person Two <- attendance: line “Present” (3)
            attendees: Human Three <- attendance: line “Present” (4)
            attendees: Citizen Four <- attendance: line “Present” (5)
        "#]],
    );
    check(
        "# T\n\n### Present:\n\tSpeaker One, Person Two\n\n### Notes\n",
        expect![[r#"
        attendees: Speaker One <- attendance: heading “Present” (4)
        attendees: Person Two <- attendance: heading “Present” (4)
    "#]],
    );
    check(
        "# T\n\n- Attendees\n  - Speaker One\n  - Person Two [10:00-10:30]\n- To do\n  - Person Two to write a long letter\n    to the Secretariat\n",
        expect![[r#"
            attendees: Speaker One <- attendance: item “Attendees” (4)
            attendees: Person Two, 10:00-10:30 <- attendance: item “Attendees” (5)
            decisions: Person Two to write a long letter to the Secretariat <- decisions: item “To do” (7)
            p5 Action Some("Person Two"): Person Two to write a long letter to the Secretariat
        "#]],
    );
}

#[test]
fn a_list_at_the_top_needs_no_label() {
    check(
        "# T\n\n- Speaker One\n- Person M. Two\n- Human Three\n\n## Agenda\n\n- Fire drill\n",
        expect![[r#"
            attendees: Speaker One <- attendance: list of names at the top (3)
            attendees: Person M. Two <- attendance: list of names at the top (4)
            attendees: Human Three <- attendance: list of names at the top (5)
            sessions: Fire drill <- topics: heading “Agenda” (9)
        "#]],
    );
    check(
        "# T\n\n- Budget\n- Rules of the house\n- Speaker One\n\n## Agenda\n\n- Fire drill\n",
        expect![[r#"
        sessions: Fire drill <- topics: heading “Agenda” (9)
    "#]],
    );
    check(
        "# 集まり\n## 山田、鈴木、佐藤。\n\n### 予算\n\n- 案\n",
        expect![[r#"
            attendees: 山田 <- attendance: heading that is a list of names (2)
            attendees: 鈴木 <- attendance: heading that is a list of names (2)
            attendees: 佐藤 <- attendance: heading that is a list of names (2)
            sessions: 予算 <- topics: heading of level 3 (4)
        "#]],
    );
}

#[test]
fn headings_below_agenda_and_notes_and_those_that_say_so_are_topics() {
    check(
        "# T\n\n## Notes\n\n### Budget\n\nText.\n\n## Rules\n\nText.\n\n### Topic: A detail\n\n### No topic\n",
        expect![[r#"
            sessions: Budget <- topics: heading of level 3 (5)
            sessions: Rules <- topics: heading of level 2 (9)
            sessions: A detail <- topics: heading of level 3 (13)
        "#]],
    );
    check(
        "# T\n\n## Agenda\n\n- Budget for a year that is\n  to come\n- Next week: rules\n\n## Only heading\n",
        expect![[r#"
            sessions: Budget for a year that is to come <- topics: heading “Agenda” (5)
            sessions: Next week: rules <- topics: heading “Agenda” (7)
            sessions: Only heading <- topics: heading of level 2 (9)
        "#]],
    );
    check(
        "# T\n\n## Agenda\n\n1) Fire\n\n- what was said\n\n2) Water\n",
        expect![[r#"
        sessions: Fire <- topics: heading “Agenda” (5)
        sessions: Water <- topics: heading “Agenda” (9)
    "#]],
    );
}

#[test]
fn the_head_of_a_report_is_its_title_and_no_topic() {
    check(
        "# Some Town\n\n## Council Meeting\n\n### Minutes of January 2, 2020\n\n**1. Budget**\n\nText.\n\n**2. Rules**\n\n**Adjournment**\n",
        expect![[r#"
            sessions: Budget <- topics: lines with bold letters (7)
            sessions: Rules <- topics: lines with bold letters (11)
        "#]],
    );
    check(
        "# Protokoll\n\n## Tagesordnung\n\n1. Haushalt\n2. Wahlen\n\n### Zu TOP 1\n\n### Zu TOP 2\n",
        expect![[r#"
            sessions: Haushalt <- topics: heading “Tagesordnung” (5)
            sessions: Wahlen <- topics: heading “Tagesordnung” (6)
        "#]],
    );
}

#[test]
fn who_presided_and_signed_is_told_in_sentences() {
    check(
        "# T\n\nMayor Speaker One called the meeting to order at 7 p.m.\n\nPresent: Speaker One, Person Two\n\nRespectfully submitted,\n\nPerson Two, Town Clerk\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (5)
            attendees: Person Two <- attendance: line “Present” (5)
            officers: Minute taker: Person Two <- roles: signature (9)
            officers: Chair: Speaker One <- roles: sentence on who presided (3)
        "#]],
    );
    check(
        "# T\n\nLe conseil s'est réuni sous la présidence de Mme Oratrice Une, maire.\n",
        expect![[r#"
            officers: Chair: Oratrice Une <- roles: sentence (3)
        "#]],
    );
}

#[test]
fn rows_of_a_table_may_be_labels() {
    check(
        "# T\n\n| | |\n|---|---|\n| Anwesend | Sprecherin Eins, Sprecher Zwei |\n| Leitung | Sprecherin Eins |\n",
        expect![[r#"
            attendees: Sprecherin Eins <- attendance: line “Anwesend” (5)
            attendees: Sprecher Zwei <- attendance: line “Anwesend” (5)
            officers: Chair: Sprecherin Eins <- roles: line “Leitung” (6)
        "#]],
    );
}

#[test]
fn tasks_are_not_said() {
    check(
        "# T\n\nPresent: Speaker One, Person Two\n\n[ ] AP: Write to them all\n\n- [x] Speaker One: print the rules\n\n## Action Items\n\n- Person Two: mend the bridge\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (3)
            attendees: Person Two <- attendance: line “Present” (3)
            decisions: Person Two: mend the bridge <- decisions: heading “Action Items” (11)
            decisions: Write to them all <- decisions: box (5)
            decisions: print the rules <- decisions: box (7)
            p2 Action None: Write to them all
            p3 Action Some("Speaker One"): print the rules
            p4 Action Some("Person Two"): Person Two: mend the bridge
        "#]],
    );
}

#[test]
fn who_is_not_ticked_in_a_list_with_ticks_was_not_there() {
    check(
        "# T\n\n## Attendees\n\n- [x] Speaker One\n- [ ] Person Two\n- [X] Human Three\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (5)
            attendees: Human Three <- attendance: heading “Attendees” (7)
            regrets: Person Two <- absence: box not ticked below “Attendees” (6)
        "#]],
    );
    check(
        "# T\n\n## Attendees\n\n- [ ] Speaker One\n- [ ] Person Two\n",
        expect![[r#"
        attendees: Speaker One <- attendance: heading “Attendees” (5)
        attendees: Person Two <- attendance: heading “Attendees” (6)
    "#]],
    );
}

#[test]
fn numbered_paragraphs_below_an_agenda_are_its_items() {
    check(
        "# T\n\n## Agenda\n\n1\\) Budget - adopted as it was, after a long debate.\n\n- what was said\n\n**2) Rules of\nthe house** and more.\n\n3\\) All of this is a sentence that goes on and on until it has far too many words to be the name of any item\n",
        expect![[r#"
            sessions: Budget <- topics: numbers below “Agenda” (5)
            sessions: Rules of the house <- topics: numbers below “Agenda” (9)
        "#]],
    );
}

#[test]
fn parts_in_the_next_meeting_are_not_of_this_one() {
    check(
        "# T\n\nScribe: Speaker One\n\n## Next meeting\n\n- May 5\n\nChair: Person Two\n",
        expect![[r#"
            officers: Scribe: Speaker One <- roles: line “Scribe” (3)
            next_meeting: 2020-05-05 <- next meeting: heading “Next meeting” (7)
        "#]],
    );
    check(
        "# T\n\nPresent: Speaker One\n\nRegrets: Speaker\n",
        expect![[r#"
        attendees: Speaker One <- attendance: line “Present” (3)
        regrets: Speaker <- absence: line “Regrets” (5)
    "#]],
    );
}

#[test]
fn a_part_may_stand_in_brackets_and_a_consensus_before_a_colon() {
    check(
        "# T\n\nPresent: Speaker One (SON)\n\nScribe: (SON)\n\n**Consensus:** Keep the rules.\n\n**consensus:** yes, keep them\n",
        expect![[r#"
            attendees: Speaker One [SON] <- attendance: line “Present” (3)
            officers: Scribe: Speaker One [SON] <- roles: line “Scribe” (5)
            decisions: Keep the rules. <- decisions: mark of a language (7)
            p3 Decision None: Keep the rules.
        "#]],
    );
}

#[test]
fn a_motion_goes_on_to_its_vote_behind_the_discussion() {
    check(
        "# T\n\nPresent: Speaker One, Person Two, Human Three, Citizen Four\n\nMOTION: Director Two made the motion to raise the fare.\n\nDirector Three seconded the motion.\n\nDiscussion: Director Four asked by how much.\n\nVOTE ON\n\nTHE\n\nMOTION: An electronic vote was taken with 1 vote in favor (Two) and 3 against (One, Three, Four).\n\nChair One declared the motion FAILED.\n\n**Motion:** lower the fare.\n\nTabled to the next meeting.\n\n**Motion:** paint the train.\n\nSpeaker One likes red.\n\nOne moved and Four seconded to approve the agenda. Motion carried.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (3)
            attendees: Person Two <- attendance: line “Present” (3)
            attendees: Human Three <- attendance: line “Present” (3)
            attendees: Citizen Four <- attendance: line “Present” (3)
            decisions: Director Two made the motion to raise the fare. <- decisions: motion (5)
            decisions: lower the fare. <- decisions: motion (19)
            decisions: paint the train. <- decisions: motion (23)
            decisions: One moved and Four seconded to approve the agenda. Motion carried. <- decisions: motion (27)
            p2 Decision None: Director Two made the motion to raise the fare.
               Two / Three / - Dropped
               for 1: Two
               against 3: One, Three, Four
            p9 Decision None: lower the fare.
                /  / - Open
            p11 Decision None: paint the train.
                /  / - Open
            p13 Decision None: One moved and Four seconded to approve the agenda. Motion carried.
               One / Four / - Adopted
        "#]],
    );
    check(
        "# T\n\nDO PASS, BILL 15\nYes: Speaker One, Person Two\nAbstain: Human Three\n\n**Proposal:** We should buy the domain.\n\n**Proposed by:** Person Two\n\n**Votes:** Yes by Speaker One and Person Two. No vote by Human Three.\n\n**Proposal:** We look at it again.\n\nAntrag\nDer Raum wird gekündigt.\n\nDer Antrag wird zurückgezogen.\n",
        expect![[r#"
            decisions: DO PASS, BILL 15 <- decisions: motion (3)
            decisions: We should buy the domain. <- decisions: motion (7)
            decisions: Der Raum wird gekündigt. <- decisions: motion (15)
            p1 Decision None: DO PASS, BILL 15
                /  / - Adopted
               for: Speaker One, Person Two
               abstained: Human Three
            p2 Decision None: We should buy the domain.
               Person Two /  / - Adopted
               for: Speaker One, Person Two
            p6 Decision None: Der Raum wird gekündigt.
                /  / - Dropped
        "#]],
    );
}

#[test]
fn a_verdict_is_told_with_what_it_is_about() {
    check(
        "# T\n\nText. Es wird beantragt, einen Punkt hinzuzufügen. Der Antrag wird einstimmig angenommen.\n\nEs wird beantragt, eine Rücklage zu bilden. Der Antrag wird einstimmig angenommen.\n",
        expect![[r#"
            decisions: Es wird beantragt, einen Punkt hinzuzufügen. Der Antrag wird einstimmig angenommen. <- decisions: sentence within a paragraph (3)
            decisions: Es wird beantragt, eine Rücklage zu bilden. Der Antrag wird einstimmig angenommen. <- decisions: sentence within a paragraph (5)
            p1 Decision None: Es wird beantragt, einen Punkt hinzuzufügen. Der Antrag wird einstimmig angenommen.
            p2 Decision None: Es wird beantragt, eine Rücklage zu bilden. Der Antrag wird einstimmig angenommen.
        "#]],
    );
}

#[test]
fn motions_of_one_paragraph_are_told_one_by_one() {
    check(
        "# T\n\nMotion by Speaker One, second by Person Two to approve the minutes. Motion carried. Motion\nby Person Two, second by Speaker One to pay the bills. Motion carried by vote of Speaker One yea, Person Two yea, and Human Three nay. Receipts were received.\n\nThe grant was not received. Motion by Human Three, second by Person Two to buy a sign. Motion failed.\n",
        expect![[r#"
            decisions: Motion by Speaker One, second by Person Two to approve the minutes. Motion carried. <- decisions: motion (3)
            decisions: Motion by Person Two, second by Speaker One to pay the bills. Motion carried by vote of Speaker One yea, Person Two yea, and Human Three nay. <- decisions: motion (3)
            decisions: Motion by Human Three, second by Person Two to buy a sign. Motion failed. <- decisions: motion (6)
            p1 Decision None: Motion by Speaker One, second by Person Two to approve the minutes. Motion carried.
               Speaker One / Person Two / - Adopted
            p1 Decision None: Motion by Person Two, second by Speaker One to pay the bills. Motion carried by vote of Speaker One yea, Person Two yea, and Human Three nay.
               Person Two / Speaker One / - Adopted
               for: Speaker One, Person Two
               against: Human Three
            p2 Decision None: Motion by Human Three, second by Person Two to buy a sign. Motion failed.
               Human Three / Person Two / - Dropped
        "#]],
    );
}

#[test]
fn a_motion_that_is_broken_off_goes_on_in_the_next_paragraph() {
    check(
        "# T\n\nMOTION: Director One made the motion to approve the\n\nplan for the fence.\n\nDirector Two seconded the motion.\n\nThe motion passed.\n\nVOTE ON\n\nTHE\n",
        expect![[r#"
            decisions: Director One made the motion to approve the plan for the fence. <- decisions: motion (3)
            p1 Decision None: Director One made the motion to approve the plan for the fence.
               One / Two / - Adopted
        "#]],
    );
}

#[test]
fn what_is_struck_out_is_no_day_of_the_next_meeting() {
    let next = |text: &str| {
        let document = document("meetings/2020-01-02-a.md", text);
        let found = document.told.evidence.iter().find(|evidence| evidence.field == "next_meeting");
        found.map(|found| found.value.clone()).unwrap_or_default()
    };
    for (text, expected) in [
        ("# T\n\n## Next Meeting\n\nExtended - <s>25 July; 1 Aug</s>\n\nPlenary - 15 Aug\n", "2020-08-15"),
        ("# T\n\n## Next Meeting\n\n~~25 July~~ 1 Aug\n", "2020-08-01"),
        ("# T\n\n## Next Meeting\n\n<del>25 July</del>\n", ""),
        ("# T\n\nThe next meeting is on ~~25 July~~ 15 Aug.\n", "2020-08-15"),
        ("# T\n\n## 次回Some SG打ち合わせ\u{3000}10月8日(木)14:00\n", "2020-10-08"),
        ("# T\n\n## 次回会合\u{3000}1月30日(木)14:00\n", "2020-01-30"),
        ("# T\n\n次回は10月8日です\n", "2020-10-08"),
        ("# T\n\n次回、10月8日締切の案を見る\n", ""),
        ("# T\n\n次回SPDXの10月8日版を見る\n", ""),
    ] {
        assert_eq!(next(text), expected, "{text}");
    }
}

#[test]
fn the_next_meeting_of_a_heading_wins_over_that_of_the_agenda() {
    check(
        "# T\n\n## Agenda\n\n1. 色について\n2. 次回： 2/13\n\n## 色について\n\n緑がよい。\n\n## 次回\n\n3/12 (木)\n",
        expect![[r#"
            sessions: 色について <- topics: heading of level 2 (8)
            sessions: 次回： 2/13 <- topics: heading “Agenda” (6)
            next_meeting: 2020-03-12 <- next meeting: heading “次回” (14)
        "#]],
    );
}

#[test]
fn a_sentence_may_announce_the_agenda() {
    check(
        "# T\n\nSi è svolta la riunione, con il seguente ordine del giorno:\n\n1. Elezione del tesoriere,\n2. Acquisto del trattore.\n\nSi parla.\n",
        expect![[r#"
            sessions: Elezione del tesoriere <- topics: line “seguente ordine del giorno” (5)
            sessions: Acquisto del trattore <- topics: line “seguente ordine del giorno” (6)
        "#]],
    );
}
