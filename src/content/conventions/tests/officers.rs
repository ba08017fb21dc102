//! Who had a part, who was there and who was not, in the forms that minutes of many kinds share.

use expect_test::expect;

use super::check;

#[test]
fn labels_stand_alone_above_names() {
    check(
        "# T\n\n   Present\n          Speaker One, Person Two, Human Three\n\n   Regrets\n          Citizen Four\n\n   Chair\n          Speaker One\n\n   Scribe\n          Person Two\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (4)
            attendees: Person Two <- attendance: line “Present” (4)
            attendees: Human Three <- attendance: line “Present” (4)
            regrets: Citizen Four <- absence: line “Regrets” (7)
            officers: Chair: Speaker One <- roles: line “Chair” (10)
            officers: Scribe: Person Two <- roles: line “Scribe” (13)
        "#]],
    );
    check(
        "# T\n\n## Chair\n\n- Speaker One\n\n## Minutes\n\n- Person Two\n\n## Attendees\n\n- Speaker One\n- Person Two\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (13)
            attendees: Person Two <- attendance: heading “Attendees” (14)
            officers: Chair: Speaker One <- roles: heading “Chair” (5)
            officers: Minute taker: Person Two <- roles: heading “Minutes” (9)
        "#]],
    );
    // What the notes are on is nobody.
    check(
        "# T\n\n## Attendees\n\n- Speaker One\n- Person Two\n\n## Notes\n\n- Roof Repair\n",
        expect![[r#"
        attendees: Speaker One <- attendance: heading “Attendees” (5)
        attendees: Person Two <- attendance: heading “Attendees” (6)
    "#]],
    );
}

#[test]
fn several_labels_may_stand_on_one_line() {
    check(
        "# T\n\nChair: S. One, Minutes: P. Two\n\nPresent: Speaker One, Person Two\n",
        expect![[r#"
        attendees: Speaker One <- attendance: line “Present” (5)
        attendees: Person Two <- attendance: line “Present” (5)
        officers: Chair: Speaker One <- roles: line “Chair” (3)
        officers: Minute taker: Person Two <- roles: line “Minutes” (3)
    "#]],
    );
    check(
        "# T\n\n**Date:** 5 May 2020 | **Chair:** Speaker One | **Minutes:** Person Two\n\n**Present:** Speaker One, Person Two | **Apologies:** Human Three\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (5)
            attendees: Person Two <- attendance: line “Present” (5)
            regrets: Human Three <- absence: line “Apologies” (5)
            officers: Chair: Speaker One <- roles: line “Chair” (3)
            officers: Minute taker: Person Two <- roles: line “Minutes” (3)
        "#]],
    );
    check(
        "# T\n\nPresent – Speaker One, Person Two\nAbsent – Human Three\nPresiding – Speaker One\n",
        expect![[r#"
        attendees: Speaker One <- attendance: line “Present” (3)
        attendees: Person Two <- attendance: line “Present” (3)
        regrets: Human Three <- absence: line “Absent” (4)
        officers: Chair: Speaker One <- roles: sentence (5)
    "#]],
    );
    // Who has a part next time is told behind the day.
    check(
        "# T\n\nPresent: Speaker One, Person Two\n\nNext meeting: 5 May 2020, chair: Person Two, minutes: Speaker One\n",
        expect![[r#"
        attendees: Speaker One <- attendance: line “Present” (3)
        attendees: Person Two <- attendance: line “Present” (3)
        next_meeting: 2020-05-05 <- next meeting: line “Next meeting” (5)
    "#]],
    );
}

#[test]
fn who_has_an_office_has_its_part_if_nobody_else_is_told_to() {
    check(
        "# T\n\nAnwesend:\n\n1. Speaker One, 1. Vorsitzender\n2. Person Two, Schriftführerin\n3. Human Three, 2. Vorsitzender\n",
        expect![[r#"
        attendees: Speaker One, 1. Vorsitzender <- attendance: line “Anwesend” (5)
        attendees: Person Two, Schriftführerin <- attendance: line “Anwesend” (6)
        attendees: Human Three, 2. Vorsitzender <- attendance: line “Anwesend” (7)
        officers: Chair: Speaker One, 1. Vorsitzender <- roles: office of somebody who was there (5)
        officers: Minute taker: Person Two, Schriftführerin <- roles: office of somebody who was there (6)
    "#]],
    );
    check(
        "# T\n\nPresent: Cllr S One (Chairman), Cllr P Two, Cllr H Three\n\nIn attendance: Mrs C Four (Clerk), 3 members of the public\n",
        expect![[r#"
        attendees: S One, Cllr, Chairman <- attendance: line “Present” (3)
        attendees: P Two, Cllr <- attendance: line “Present” (3)
        attendees: H Three, Cllr <- attendance: line “Present” (3)
        attendees: Mrs C Four, Clerk <- attendance: line “In attendance” (5)
        officers: Chair: S One, Cllr, Chairman <- roles: office of somebody who was there (3)
        officers: Minute taker: Mrs C Four, Clerk <- roles: office of somebody who was there (5)
    "#]],
    );
    check(
        "# T\n\nParticipants :\nDirection : Speaker One, présidente du CSE\nÉlus titulaires : Person Two (secrétaire), Human Three\nÉlus suppléants : Citizen Four\n",
        expect![[r#"
            attendees: Speaker One, présidente du CSE <- attendance: line “Participants” (4)
            attendees: Person Two, secrétaire <- attendance: line “Participants” (5)
            attendees: Human Three <- attendance: line “Participants” (5)
            attendees: Citizen Four <- attendance: line “Participants” (6)
            officers: Chair: Speaker One, présidente du CSE <- roles: office of somebody who was there (4)
            officers: Secretary: Person Two, secrétaire <- roles: office of somebody who was there (5)
        "#]],
    );
    check(
        "# T\n\nPresent: Speaker One (Chairman), Person Two (Chairman), Human Three (Deputy Clerk)\n",
        expect![[r#"
        attendees: Speaker One, Chairman <- attendance: line “Present” (3)
        attendees: Person Two, Chairman <- attendance: line “Present” (3)
        attendees: Human Three, Deputy Clerk <- attendance: line “Present” (3)
    "#]],
    );
    check(
        "# T\n\nChair: Person Two\nMinutes: Human Three\nPresent: Speaker One (Chairman), Person Two, Human Three\n",
        expect![[r#"
        attendees: Speaker One, Chairman <- attendance: line “Present” (5)
        attendees: Person Two <- attendance: line “Present” (5)
        attendees: Human Three <- attendance: line “Present” (5)
        officers: Chair: Person Two <- roles: line “Chair” (3)
        officers: Minute taker: Human Three <- roles: line “Minutes” (4)
    "#]],
    );
}

#[test]
fn sentences_say_who_presided_and_who_was_excused() {
    check(
        "# T\n\nThe regular meeting was held on Thursday, President Speaker One presiding. Apologies were received from Human Three.\n\nPresent: Speaker One, Person Two\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (5)
            attendees: Person Two <- attendance: line “Present” (5)
            regrets: Human Three <- absence: sentence on who was not there (3)
            officers: Chair: Speaker One <- roles: sentence (3)
        "#]],
    );
    check(
        "# T\n\nThe meeting was called to order by council president Speaker One at 6:30 pm.\n",
        expect![[r#"
        officers: Chair: Speaker One <- roles: sentence on who presided (3)
    "#]],
    );
    check(
        "# T\n\nMayor Speaker One called the regular meeting of the Exampleton City Council to order.\n\nText.\n\nHuman Three, City Clerk\n",
        expect![[r#"
        officers: Minute taker: Human Three <- roles: signature (7)
        officers: Chair: Speaker One, Mayor <- roles: sentence on who presided (3)
    "#]],
    );
    check("# T\n\nThe meeting was called to order at 7. A page by Speaker One was shown.\n", expect![[""]]);
    check(
        "# T\n\nReuniu a Direção, sob a presidência de Speaker One. Foi lavrada a ata por mim, Person Two, secretário.\n",
        expect![[r#"
        officers: Chair: Speaker One <- roles: sentence (3)
        officers: Minute taker: Person Two <- roles: sentence (3)
    "#]],
    );
}

#[test]
fn the_day_of_the_next_meeting_may_stand_behind_a_sentence_or_look_like_an_item() {
    check(
        "# T\n\nThe meeting ended at 20:52. Next meeting: 2020-02-13\n",
        expect![[r#"
        next_meeting: 2020-02-13 <- next meeting: sentence (3)
    "#]],
    );
    check(
        "# T\n\n## Neste møte\n\n5. februar 2020\n",
        expect![[r#"
        next_meeting: 2020-02-05 <- next meeting: heading “Neste møte” (5)
    "#]],
    );
    check(
        "# T\n\n§3 Nästa möte\n9 maj 2020\n",
        expect![[r#"
        next_meeting: 2020-05-09 <- next meeting: below “§3 Nästa möte” (4)
    "#]],
    );
    check(
        "# T\n\n**Fecha próxima reunión:** 24 de octubre de 2020\n",
        expect![[r#"
        next_meeting: 2020-10-24 <- next meeting: line “Fecha próxima reunión” (3)
    "#]],
    );
}

#[test]
fn a_numbered_line_in_bold_letters_ends_the_names() {
    check(
        "# T\n\n**Apologies**\nSpeaker One, Person Two\n\n**1. Pay claim**\nText.\n",
        expect![[r#"
        regrets: Speaker One <- absence: heading “Apologies” (4)
        regrets: Person Two <- absence: heading “Apologies” (4)
    "#]],
    );
}

#[test]
fn labels_stand_in_brackets_and_rows_and_a_report_is_somebodys() {
    check(
        "# T\n\n【司会】甲山一\n【書記】乙山二\n【出席者】甲山一、乙山二、丙山三\n",
        expect![[r#"
        attendees: 甲山一 <- attendance: line “出席者” (5)
        attendees: 乙山二 <- attendance: line “出席者” (5)
        attendees: 丙山三 <- attendance: line “出席者” (5)
        officers: Moderator: 甲山一 <- roles: line “司会” (3)
        officers: Minute taker: 乙山二 <- roles: line “書記” (4)
    "#]],
    );
    check(
        "# T\n\n| Leitung | Speaker One |\n|---|---|\n| Anwesend | Speaker One, Person Two |\n| Nächster Termin | 31.03.2020 |\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Anwesend” (5)
            attendees: Person Two <- attendance: line “Anwesend” (5)
            officers: Chair: Speaker One <- roles: line “Leitung” (3)
            next_meeting: 2020-03-31 <- next meeting: line “Nächster Termin” (6)
        "#]],
    );
    check(
        "# T\n\n- Voorzitter: Speaker One\n- Verslag: Person Two\n- Aanwezig: Speaker One, Person Two\n",
        expect![[r#"
            attendees: Speaker One <- attendance: item “Aanwezig” (5)
            attendees: Person Two <- attendance: item “Aanwezig” (5)
            officers: Chair: Speaker One <- roles: item “Voorzitter” (3)
            officers: Minute taker: Person Two <- roles: item “Verslag” (4)
        "#]],
    );
    // Who wrote it is of this report, though it stands below the next.
    check(
        "# T\n\nPrésents : Speaker One, Person Two\n\n## Prochaine réunion\n\n9 janvier 2020\n\n**Prise de notes** : Person Two\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Présents” (3)
            attendees: Person Two <- attendance: line “Présents” (3)
            officers: Minute taker: Person Two <- roles: line “Prise de notes” (9)
            next_meeting: 2020-01-09 <- next meeting: heading “Prochaine réunion” (7)
        "#]],
    );
}

#[test]
fn a_dash_right_behind_a_label_and_a_full_stop_between_names_part() {
    check(
        "# T\n\nPresent– Cllr Speaker One - Chairman, Cllr Person Two, Cllr Human Three. Mrs Citizen Four (Clerk)\n",
        expect![[r#"
            attendees: Speaker One, Cllr, Chairman <- attendance: line “Present” (3)
            attendees: Person Two, Cllr <- attendance: line “Present” (3)
            attendees: Human Three, Cllr <- attendance: line “Present” (3)
            attendees: Mrs Citizen Four, Clerk <- attendance: line “Present” (3)
            officers: Chair: Speaker One, Cllr, Chairman <- roles: office of somebody who was there (3)
            officers: Minute taker: Mrs Citizen Four, Clerk <- roles: office of somebody who was there (3)
        "#]],
    );
}

#[test]
fn a_motion_that_was_carried_gives_a_part_of_the_meeting() {
    check(
        "# T\n\n## Mötessekeretare\nAtt: Kate är sekretare\n\nBeslut: Attsats bifalles\n\n## Ordförande\nAtt: Speaker One är mötesordförande\n\nBeslut: avslås\n\n## Styrelse\n\nAtt: Person Two är sekreterare\n\nBeslut: bifalles\n\n## Justerare\n\nAtt: Human Three är protokolljusterare\n\nBeslut: bifalles\n",
        expect![[r#"
            officers: Minute taker: Kate <- roles: motion that was carried (4)
            sessions: Styrelse <- topics: heading of level 2 (13)
            sessions: Justerare <- topics: heading of level 2 (19)
            decisions: Kate är sekretare <- decisions: mark of a language (6)
            decisions: Speaker One är mötesordförande <- decisions: mark of a language (11)
            decisions: Person Two är sekreterare <- decisions: mark of a language (17)
            decisions: Human Three är protokolljusterare <- decisions: mark of a language (23)
            p2 Decision None: Kate är sekretare
            p4 Decision None: Speaker One är mötesordförande
                /  / - Dropped
            p6 Decision None: Person Two är sekreterare
            p8 Decision None: Human Three är protokolljusterare
        "#]],
    );
    check(
        "# T\n\n**Antrag**\nDie Versammlung schlägt Anna Eins als Versammlungsleiterin vor.\n\n**Ja: 16**\n**Nein: 0**\nDer Antrag wird von der Versammlung angenommen.\n\n**Antrag**\nDer Vorsitzende schlägt Berta Zwei als Protokollierende der Versammlung vor.\n\nDer Antrag wird angenommen.\n",
        expect![[r#"
            officers: Chair: Anna Eins <- roles: motion that was carried (4)
            officers: Minute taker: Berta Zwei <- roles: motion that was carried (11)
            decisions: Die Versammlung schlägt Anna Eins als Versammlungsleiterin vor. <- decisions: motion (3)
            decisions: Der Vorsitzende schlägt Berta Zwei als Protokollierende der Versammlung vor. <- decisions: motion (10)
            p1 Decision None: Die Versammlung schlägt Anna Eins als Versammlungsleiterin vor.
                /  / - Adopted
               for 16: 
               against 0: 
            p3 Decision None: Der Vorsitzende schlägt Berta Zwei als Protokollierende der Versammlung vor.
                /  / - Adopted
        "#]],
    );
    check(
        "# T\n\nMotion: that Speaker One be secretary of the meeting\n\nCarried unanimously.\n\nProposal: Speaker Two as chair of the meeting\n\nWe talked of it.\n\n## Board\n\nMotion: that Human Three be secretary\n\nCarried.\n",
        expect![[r#"
            officers: Minute taker: Speaker One <- roles: motion that was carried (3)
            sessions: Board <- topics: heading of level 2 (11)
            decisions: that Speaker One be secretary of the meeting <- decisions: motion (3)
            decisions: that Human Three be secretary <- decisions: motion (13)
            p1 Decision None: that Speaker One be secretary of the meeting
                /  / - Adopted
            p5 Decision None: that Human Three be secretary
                /  / - Adopted
        "#]],
    );
}

#[test]
fn a_part_may_be_told_by_what_somebody_is_called_for_short() {
    check(
        "# T\n\nPresent: Robert One, Person Two\n\nChair: Bob\n\nNotetaker: Tom\n",
        expect![[r#"
        attendees: Robert One <- attendance: line “Present” (3)
        attendees: Person Two <- attendance: line “Present” (3)
        officers: Chair: Robert One <- roles: line “Chair” (5)
    "#]],
    );
}

#[test]
fn notes_of_a_handle_and_a_medal_behind_a_name() {
    check(
        "# T\n\nModerator: @one\n\nNotes: @two\n\nAttending: @three\n",
        expect![[r#"
        attendees: three <- attendance: line “Attending” (7)
        officers: Moderator: one <- roles: line “Moderator” (3)
        officers: Minute taker: two <- roles: line “Notes” (5)
    "#]],
    );
    check(
        "# T\n\n## Attendees\n\n- Speaker One\n- Person Two\n- Human Three\n\n## Notetaker\n\n- Speaker 🥇\n- Person 🥈\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (5)
            attendees: Person Two <- attendance: heading “Attendees” (6)
            attendees: Human Three <- attendance: heading “Attendees” (7)
            officers: Minute taker: Speaker One <- roles: heading “Notetaker” (11)
            officers: Minute taker: Person Two <- roles: heading “Notetaker” (12)
        "#]],
    );
}
