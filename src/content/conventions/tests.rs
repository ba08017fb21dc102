//! What is read from the text of one report, family by family. The people are placeholders.

mod among_others;
mod customs;
mod frames;
mod headings;
mod officers;
mod outcomes;
mod rolls;
mod said_in_words;
mod set_apart;
mod strangers;
mod tongues;

use expect_test::{Expect, expect};
use proptest::prelude::*;

use crate::content::Motion;
use crate::content::schema::DecisionKind;
use crate::fixture::document;

/// Says what the text of a report without front matter tells: field, value, rule, line; then the turns.
fn check(text: &str, expected: Expect) {
    check_file("meetings/2020-01-02-a.md", text, expected);
}

/// The same of a file with that path: one that ends with `.txt` is plain text.
fn check_file(path: &str, text: &str, expected: Expect) {
    let document = document(path, text);
    let mut said = String::new();
    for evidence in document.told.evidence.iter().filter(|evidence| !matches!(evidence.field, "date" | "title")) {
        let (line, _) = document.file.line_column(evidence.span.start);
        said.push_str(&format!("{}: {} <- {} ({line})\n", evidence.field, evidence.value, evidence.rule));
    }
    for decision in &document.outcomes {
        said.push_str(&format!("p{} {:?} {:?}: {}\n", decision.paragraph, decision.kind, decision.by, decision.text));
        let motion = &decision.motion;
        let is_settled = decision.kind == DecisionKind::Decision && decision.state.is_some();
        if *motion != Motion::default() || is_settled {
            let (moved_by, seconded_by) = (motion.moved_by.join("; "), motion.seconded_by.join("; "));
            let votes = motion.votes.as_deref().unwrap_or("-");
            let state = decision.state.map_or_else(String::new, |state| format!(" {state:?}"));
            said.push_str(&format!("   {moved_by} / {seconded_by} / {votes}{state}\n"));
            for ballot in &motion.ballots {
                let count = ballot.count.map_or_else(String::new, |count| format!(" {count}"));
                said.push_str(&format!("   {}{count}: {}\n", ballot.vote.name(), ballot.voters.join(", ")));
            }
        }
    }
    for turn in &document.told.turns {
        let mark = if turn.is_code { "?" } else { "" };
        said.push_str(&format!("p{} {}{mark}: {}\n", turn.paragraph, turn.speaker.value, turn.text));
    }
    expected.assert_eq(&said);
}

#[test]
fn people_are_read_from_lists() {
    check(
        "# T\n\n### Attendees\n- Speaker One - Some Body (SON) - chair\n- Speaker Two (STW) — Other Body\n- Speaker Three / at halftime\n\nScribe: STW\n",
        expect![[r#"
            attendees: Speaker One [SON] (Some Body), Chair <- attendance: heading “Attendees” (4)
            attendees: Speaker Two [STW] (Other Body) <- attendance: heading “Attendees” (5)
            attendees: Speaker Three, at halftime <- attendance: heading “Attendees” (6)
            officers: Scribe: Speaker Two [STW] (Other Body) <- roles: line “Scribe” (8)
            officers: Chair: Speaker One [SON] (Some Body), Chair <- attendance: heading “Attendees” (4)
        "#]],
    );
    check(
        "# T\n\n## Attendance: 2\n\n* [x] Speaker One (Some Body)\n* Speaker Two, Other Body\n\nThen they talked.\n\n* Not Anybody\n",
        expect![[r#"
            attendees: Speaker One (Some Body) <- attendance: heading “Attendance” (5)
            attendees: Speaker Two (Other Body) <- attendance: heading “Attendance” (6)
        "#]],
    );
    check(
        "# T\n\n**Present:** Speaker One, Speaker Two (Some Body)\n\n**Regrets:** \n\n**Guests:** Speaker Three\n\n**Chair:** Speaker Two\n\n**Scribe(s):** Speaker One, Speaker Four\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (3)
            attendees: Speaker Two (Some Body) <- attendance: line “Present” (3)
            attendees: Speaker Three, Guest <- guests: line “Guests” (7)
            officers: Chair: Speaker Two (Some Body) <- roles: line “Chair” (9)
            officers: Scribe: Speaker One <- roles: line “Scribe(s)” (11)
            officers: Scribe: Speaker Four <- roles: line “Scribe(s)” (11)
        "#]],
    );
}

#[test]
fn people_are_read_from_tables_and_from_headings_by_mistake() {
    check(
        "# T\n\n**Attendees:**\n\n| Name | Abbreviation | Organization |\n|---|---|---|\n| Speaker One | SON | Some Body |\n| Speaker Two | STW | Other Body |\n",
        expect![[r#"
            attendees: Speaker One [SON] (Some Body) <- attendance: line “Attendees” (7)
            attendees: Speaker Two [STW] (Other Body) <- attendance: line “Attendees” (8)
        "#]],
    );
    check(
        "# T\n\nPresent:\n\nSpeaker One (SON), Speaker Two (STW), Speaker Three (STH)\n-----\n\nSON: Hello.\n",
        expect![[r#"
            attendees: Speaker One [SON] <- attendance: line “Present” (5)
            attendees: Speaker Two [STW] <- attendance: line “Present” (5)
            attendees: Speaker Three [STH] <- attendance: line “Present” (5)
            p2 Speaker One: Hello.
        "#]],
    );
}

#[test]
fn people_are_read_from_tables_of_raw_html() {
    check(
        "# T\n\n## Attendees\n\n<table>\n<thead>\n<tr><th>Name</th><th>Abbreviation</th><th>Organization</th></tr>\n</thead>\n<tbody>\n<tr class=\"odd\">\n<td><p>Speaker Un&eacute;</p></td>\n<td>SUN</td>\n<td><a href=\"https://example.org\">Some &amp; Body</a></td>\n</tr>\n\n<tr>\n<td><b>Speaker Two</b>\n<td>STW\n<td>Other Body\n</table>\n\nThen they talked.\n",
        expect![[r#"
            attendees: Speaker Uné [SUN] (Some & Body) <- attendance: heading “Attendees” (10)
            attendees: Speaker Two [STW] (Other Body) <- attendance: heading “Attendees” (17)
        "#]],
    );
    // Two names in a cell are not one, a layout without names names nobody, and a table that is not closed ends with a heading.
    check(
        "# T\n\n**Present:**\n\n<table><tr><td>Speaker One</td><td>chair</td></tr><tr><td>Speaker Two<br>Speaker Three</td></tr>\n\n## Notes\n\n<table><tr><td>Apples</td></tr></table>\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (5)
        "#]],
    );
    check(
        "# T\n\n| Attendees | Organisation |\n|---|---|\n| Speaker One<br>Speaker Two | Some Body |\n\n<table><tr><th>Decision</th><th>Description</th></tr><tr><td>1</td><td>The plan is adopted.<br>It begins in May.</td></tr></table>\n",
        expect![[r#"
            decisions: The plan is adopted. It begins in May. <- decisions: table (7)
            p0 Decision None: The plan is adopted. It begins in May.
        "#]],
    );
}

#[test]
fn other_languages_have_their_own_words() {
    check(
        "# Protokoll\n\nSitzungsleitung: Sprecherin Eins\n\nProtokoll: Sprecher Zwei\n\nAnwesende: Sprecherin Eins, Sprecher Zwei und Sprecher Drei\n\n## TOP 1: Haushalt\n\nText.\n\n## TOP 2: Verschiedenes\n",
        expect![[r#"
            attendees: Sprecherin Eins <- attendance: line “Anwesende” (7)
            attendees: Sprecher Zwei <- attendance: line “Anwesende” (7)
            attendees: Sprecher Drei <- attendance: line “Anwesende” (7)
            officers: Chair: Sprecherin Eins <- roles: line “Sitzungsleitung” (3)
            officers: Minute taker: Sprecher Zwei <- roles: line “Protokoll” (5)
            sessions: Haushalt <- topics: heading of level 2 (9)
        "#]],
    );
    check(
        "# 議事録\n\n日時：2020/01/02\n場所：オンライン\n参加者：(敬称略)\n甲社 山田、鈴木、ABC社 佐藤（途中から）\n記載者：鈴木\n\n- 案を確認する ★佐藤\n",
        expect![[r#"
            attendees: 山田 (甲社) <- attendance: line “参加者” (6)
            attendees: 鈴木 (甲社) <- attendance: line “参加者” (6)
            attendees: 佐藤 (ABC社), 途中から <- attendance: line “参加者” (6)
            officers: Minute taker: 鈴木 (甲社) <- roles: line “記載者” (7)
            decisions: 案を確認する <- decisions: star (9)
            venue: オンライン <- venue: line “場所” (4)
            p2 Action Some("佐藤"): 案を確認する
        "#]],
    );
    check(
        "# Compte rendu\n\n## Présents\n\n- Oratrice Une (Organisme)\n\n## Excusés\n\n- Orateur Deux\n",
        expect![[r#"
            attendees: Oratrice Une (Organisme) <- attendance: heading “Présents” (5)
            regrets: Orateur Deux <- absence: heading “Excusés” (9)
        "#]],
    );
}

#[test]
fn who_speaks_is_told_from_words_before_a_colon() {
    check(
        "# T\n\n## Present\n\n- Speaker One (SON)\n- Person Two (PTW)\n\n## Notes\n\nSON: First.\nPTW: Second.\n\nPerson: By a family name.\n\nNote: nobody.\n\nXYZ: once\n\n**Visiting Person:** Said\n… and more\n\n**Visiting Person:** again\n\nQQQ: one\n\nQQQ: two\n\n> *Speaker One:* +1 to this\n",
        expect![[r#"
            attendees: Speaker One [SON] <- attendance: heading “Present” (5)
            attendees: Person Two [PTW] <- attendance: heading “Present” (6)
            speakers: Visiting Person <- turns: speaks and is not listed (19)
            p3 Speaker One: First.
            p3 Person Two: Second.
            p4 Person Two: By a family name.
            p7 Visiting Person: Said and more
            p8 Visiting Person: again
            p9 QQQ?: one
            p10 QQQ?: two
            p11 Speaker One: +1 to this
        "#]],
    );
}

#[test]
fn agenda_outcomes_and_the_rest_are_read() {
    check(
        "# T\n\n* **Recording**: <https://example.org/video>\n\n## Agenda\n\n1. Opening\n2. Budget - Speaker One/Speaker Two\n\n## Decisions\n\n- The budget is adopted.\n- None\n\n## Action Items\n\n- [ ] Kate to write the letter\n",
        expect![[r#"
            sessions: Budget - Speaker One/Speaker Two <- topics: heading “Agenda” (8)
            decisions: The budget is adopted. <- decisions: heading “Decisions” (12)
            decisions: Kate to write the letter <- decisions: heading “Action Items” (17)
            recordings: https://example.org/video <- recordings: item “Recording” (3)
            p4 Decision None: The budget is adopted.
            p6 Action Some("Kate"): Kate to write the letter
        "#]],
    );
    check(
        "# T\n\n## 1. Budget\n\nText.\n\n## 2. Topic: Rules\n\n### A detail\n\n## 3. Action items\n\nDONE: nothing\n",
        expect![[r#"
            sessions: Budget <- topics: heading of level 2 (3)
            sessions: Rules <- topics: heading of level 2 (7)
            decisions: DONE: nothing <- decisions: heading “3. Action items” (13)
            p2 Action None: DONE: nothing
        "#]],
    );
    check(
        "# T\n\n**Motion:** I move to adopt the plan. **Maker:** Speaker One **Second:** Speaker Two\n",
        expect![[r#"
            decisions: I move to adopt the plan. <- decisions: motion (3)
            p1 Decision None: I move to adopt the plan.
               Speaker One / Speaker Two / - Open
        "#]],
    );
}

#[test]
fn the_day_of_the_next_meeting_is_read() {
    let next = |text: &str| {
        let document = document("meetings/2020-12-02-a.md", &format!("# T\n\n{text}\n"));
        let evidence = document.told.evidence.into_iter().find(|evidence| evidence.field == "next_meeting");
        evidence.map(|evidence| format!("{} <- {}", evidence.value, evidence.rule)).unwrap_or_default()
    };
    let said = |texts: &[&str]| texts.iter().map(|text| format!("{}\n", next(text))).collect::<String>();
    let found = said(&[
        "Next meeting: 12 March 2021",
        "**Next meeting:** Tuesday 12 January, 14:00 UTC",
        "## Next meeting\n\nDecember 16th at 10:00",
        "## Upcoming Meetings\n\n- 2021-02-03\n- 2021-01-06\n- 2020-11-25",
        "Text.\n\nThe next meeting will be held on 4 January 2021 in the library.",
        "Nächste Sitzung: 11.01.2021",
        "Prochaine réunion : 5 février 2021",
        "次回：1月13日",
        "次回：2021年1月13日(水)",
        "## Prochain CA\n\nLe 24/03/2021 à 18h30",
        "Prochain Bureau : 05/12/2020",
        "Prochain CA : 01/02/2021, reporté du 02/01/2019",
        "Next board meeting: 5 May 2021",
        "De volgende bestuursvergadering is donderdag 21 januari",
        "Volgende vergadering: 9 maart 2021",
        "Próxima reunião: 9 de março de 2021",
        "Następne zebranie: 9 marca 2021",
    ]);
    expect![[r#"
        2021-03-12 <- next meeting: line “Next meeting”
        2021-01-12 <- next meeting: line “Next meeting”
        2020-12-16 <- next meeting: heading “Next meeting”
        2021-01-06 <- next meeting: heading “Upcoming Meetings”
        2021-01-04 <- next meeting: sentence
        2021-01-11 <- next meeting: line “Nächste Sitzung”
        2021-02-05 <- next meeting: line “Prochaine réunion”
        2021-01-13 <- next meeting: line “次回”
        2021-01-13 <- next meeting: line “次回”
        2021-03-24 <- next meeting: heading “Prochain CA”
        2020-12-05 <- next meeting: line “Prochain Bureau”

        2021-05-05 <- next meeting: line “Next board meeting”
        2021-01-21 <- next meeting: sentence
        2021-03-09 <- next meeting: line “Volgende vergadering”
        2021-03-09 <- next meeting: line “Próxima reunião”
        2021-03-09 <- next meeting: line “Następne zebranie”
    "#]]
    .assert_eq(&found);
    let passed_over = said(&[
        "Next meeting: 2 November 2020",
        "Next meeting: to be announced",
        "Next meeting: 05/07/2021",
        "## Next week\n\n- release of 10 December 2020",
        "In the next meeting we look at the budget of 2021-01-01, as was said.",
        "Next meeting: in May 2021",
        "Next actions: 5 May 2021",
        "Prochain appel à projets : 5 mai 2021",
        "Next call on 9 December is cancelled, the actual one is on 16 December",
    ]);
    assert_eq!(passed_over.trim(), "");
}

#[test]
fn an_agenda_whose_notes_were_never_added_is_of_a_planned_meeting() {
    let status = |text: &str| {
        let document =
            document("meetings/2020-12-02-a.md", &format!("# Agenda\n\n1. Opening\n\n## Meeting notes\n\n{text}\n"));
        format!("{:?}", crate::content::as_meeting(&document).unwrap().status)
    };
    assert_eq!(status("Added after the meeting."), "Planned");
    assert_eq!(status("To be added after the meeting"), "Planned");
    assert_eq!(status("The numbers will be added after the meeting. Speaker One closed it."), "Held");
    assert_eq!(status("To be added after the meeting\n\nWe spoke of the budget."), "Held");
    assert_eq!(status("Present: Speaker One, Speaker Two\n\nThe slides will be added after the meeting"), "Held");
}

#[test]
fn who_moved_and_seconded_is_read() {
    check(
        "# T\n\nMOTION: Adopt the agenda (Speaker One/Speaker Two)\n\nMoved by Speaker One, seconded by Speaker Two, that the minutes be approved. Motion carried unanimously.\n\nIt was moved by Speaker Three and seconded by Speaker One to close the fund.\n\nSpeaker Two moved to adjourn the meeting; Speaker One seconded.\n",
        expect![[r#"
            decisions: Adopt the agenda <- decisions: motion (3)
            decisions: Moved by Speaker One, seconded by Speaker Two, that the minutes be approved. Motion carried unanimously. <- decisions: motion (5)
            decisions: It was moved by Speaker Three and seconded by Speaker One to close the fund. <- decisions: motion (7)
            p1 Decision None: Adopt the agenda
               Speaker One / Speaker Two / - Open
            p2 Decision None: Moved by Speaker One, seconded by Speaker Two, that the minutes be approved. Motion carried unanimously.
               Speaker One / Speaker Two / - Adopted
            p3 Decision None: It was moved by Speaker Three and seconded by Speaker One to close the fund.
               Speaker Three / Speaker One / - Open
        "#]],
    );
    check(
        "# T\n\n## Approval of the minutes\n\nMoved: Speaker One\nSeconded: Speaker Two\nAyes: 8\nNays: 0\n\n## Budget\n\nThe budget of 2021 is adopted as amended.\n\n- Moved by: Speaker One\n- Seconded by: Speaker Two\n- Motion failed\n\nAntrag: Der Haushalt wird angenommen.\n\nAntragstellerin: Sprecherin Eins\n\nJa: 5, Nein: 1, Enthaltung: 0\n",
        expect![[r#"
            sessions: Budget <- topics: heading of level 2 (10)
            decisions: Approval of the minutes <- decisions: motion (3)
            decisions: The budget of 2021 is adopted as amended. <- decisions: motion (12)
            decisions: Der Haushalt wird angenommen. <- decisions: motion (18)
            p1 Decision None: Approval of the minutes
               Speaker One / Speaker Two / - Adopted
               for 8: 
               against 0: 
            p2 Decision None: The budget of 2021 is adopted as amended.
               Speaker One / Speaker Two / - Dropped
            p6 Decision None: Der Haushalt wird angenommen.
               Sprecherin Eins /  / - Adopted
               for 5: 
               against 1: 
               abstained 0: 
        "#]],
    );
    // What was told of, or moved otherwise than by a motion, is none.
    check(
        "# T\n\nSpeaker One moved to another house.\n\nThe meeting was moved by a week.\n\nNotes: Speaker Two was seconded by the ministry.\n\nThe item is moved by Speaker One to the next agenda.\n\nVote: later\n\nFirst: this\n\nSecond: that\n",
        expect![[""]],
    );
}

#[test]
fn lists_and_tables_without_labels_are_read() {
    check(
        "# January 29, 2013 Notes\n\nSpeaker One (SON), Person Two (PTW), Human Three (HTH)\n-----\n\nPTW: Hello.\n",
        expect![[r#"
            attendees: Speaker One [SON] <- attendance: names with codes at the top (3)
            attendees: Person Two [PTW] <- attendance: names with codes at the top (3)
            attendees: Human Three [HTH] <- attendance: names with codes at the top (3)
            p1 Person Two: Hello.
        "#]],
    );
    check(
        "# T\n\n| Decision Item | Description | Video |\n|---|---|---|\n| 124.1 | Move to the next step | [1:00](https://example.org) |\n| 124.2 | None | |\n",
        expect![[r#"
            decisions: Move to the next step <- decisions: table (5)
            p0 Decision None: Move to the next step
        "#]],
    );
    check("# T\n\nApples (ABC), pears, plums and so on\n", expect![[""]]);
}

#[test]
fn a_meeting_that_was_called_off_has_a_status() {
    check(
        "# T\n\nMeeting cancelled.\n",
        expect![[r#"
        status: cancelled <- status: stub (3)
    "#]],
    );
    check(
        "# Meeting of the board - CANCELLED\n\nText.\n",
        expect![[r#"
        status: cancelled <- status: title (1)
    "#]],
    );
    check("# T\n\nThe order for chairs was cancelled by the shop, as was said.\n", expect![[""]]);
}

#[test]
fn names_that_nothing_parts_are_nobody() {
    check("# T\n\n## Present\n\nSpeaker One Speaker Two Some Body\n", expect![[""]]);
    check("# T\n\nPresent: Speaker One Speaker Two\n", expect![[""]]);
    check(
        "# T\n\n## Present\n\n- Speaker One\tSpeaker Two\n- Speaker Three   Human Four\tPerson Five\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Present” (5)
            attendees: Speaker Three <- attendance: heading “Present” (6)
            attendees: Human Four <- attendance: heading “Present” (6)
            attendees: Person Five <- attendance: heading “Present” (6)
        "#]],
    );
    check(
        "# T\n\nPresent: Speaker One   Speaker Two\tSpeaker Three\n\nRegrets:\n\n- Human One Two Three\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (3)
            attendees: Speaker Two <- attendance: line “Present” (3)
            attendees: Speaker Three <- attendance: line “Present” (3)
            regrets: Human One Two Three <- absence: line “Regrets” (7)
        "#]],
    );
}

#[test]
fn what_only_looks_like_a_list_of_people_names_nobody() {
    check("# T\n\n## Last Meeting Attendees\n\n- Speaker One\n", expect![[""]]);
    check("# T\n\n## Attendees\n\nPlease add your name to the list.\n\nSee the sheet.\n", expect![[""]]);
    check(
        "# T\n\n## Participants\n\n- The number of participants has grown in the last year\n- We should ask them what they want\n- Survey\n",
        expect![[""]],
    );
    check("# T\n\nPresent: none\n\nChair: tbd\n\nScribe: Kate\n", expect![[""]]);
}

#[test]
fn front_matter_is_not_overruled() {
    check("---\ntitle: T\ndate: 2020-01-02\n---\n## Attendees\n\n- Speaker One\n", expect![[""]]);
}

proptest! {
    #[test]
    fn no_text_is_too_strange(text in "(\\PC|[\\n:#*>|\\- ]|Attendees|Present: |Chair: |A B|、|★){0,120}") {
        let _ = document("meetings/2020-01-02-a.md", &text);
    }
}

#[test]
fn long_texts_take_time_that_grows_with_their_length() {
    let line = "Speaker One (SON), Speaker Two (STW), Speaker Three - Some Body: ";
    let long = format!("# T\n\nPresent: {}\n\n{}", line.repeat(5_000), "SON: and so on\n\n".repeat(5_000));
    let document = document("meetings/2020-01-02-a.md", &long);
    assert!(document.told.turns.len() <= 5_000);
}
