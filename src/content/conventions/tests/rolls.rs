//! What stands in lists of people and is nobody, and who is in them in ways that nobody had in mind.

use expect_test::expect;

use super::check;

#[test]
fn signs_in_the_place_of_names_are_nobody() {
    check(
        "# T\n\n**Anwesend:** (...) \\\n**Nicht anwesend:** (...)\n\n**Stimmberechtigte Mitglieder:** 6\n\n**Beginn der Sitzung:** 19:27 Uhr\\\n**Ende der Sitzung:** 22 Uhr\n\n## Dach\n\nText.\n\n## Geld\n\nText.\n",
        expect![[r#"
            sessions: Dach <- topics: heading of level 2 (11)
            sessions: Geld <- topics: heading of level 2 (15)
        "#]],
    );
    check("# T\n\nAttendees:\n\nStart time: 14:00\n\nPlace of work: Room 5\n", expect![[""]]);
    check(
        "# T\n\nAttendees: (in order)\n\n- Speaker One\n\nRegrets: -\n\n- A list of tasks\n- Person Two\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Attendees” (5)
        "#]],
    );
}

#[test]
fn what_is_said_on_guests_is_no_guest() {
    check(
        "# T\n\n## Present\n\n- Speaker One\n- Person Two\n\n## Guests\n\nThe chair welcomed all.\n\n**Yes: 16**\n\n- Opening hours\n- Parking lot\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Present” (5)
            attendees: Person Two <- attendance: heading “Present” (6)
        "#]],
    );
    check(
        "# T\n\n## Guests\n\n- Speaker One\n- Two\n- Person Three (Some Body)\n",
        expect![[r#"
        attendees: Speaker One, Guest <- guests: heading “Guests” (5)
        attendees: Two, Guest <- guests: heading “Guests” (6)
        attendees: Person Three (Some Body), Guest <- guests: heading “Guests” (7)
    "#]],
    );
}

#[test]
fn who_is_elected_has_no_part_in_the_meeting() {
    check(
        "# T\n\n## Present\n\n- Speaker One\n- Person Two\n\n## Board changes\n\nThe new board is:\n\n- Chair: Person Two\n- Secretary: Speaker One\n\n## Cambio de junta\n\n- Presidente: Person Two\n- Vicepresidente: Human Three\n\n## Roof\n\n- Scribe: Speaker One\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Present” (5)
            attendees: Person Two <- attendance: heading “Present” (6)
            officers: Scribe: Speaker One <- roles: item “Scribe” (22)
            sessions: Board changes <- topics: heading of level 2 (8)
            sessions: Cambio de junta <- topics: heading of level 2 (15)
            sessions: Roof <- topics: heading of level 2 (20)
        "#]],
    );
    check(
        "# T\n\n## Roles\n\n- Chair: Speaker One\n- Treasurer: Human Three\n\n## Board members present\n\n- Secretary: Person Two\n- Treasurer: Human Three\n",
        expect![[r#"
            attendees: Person Two, Secretary <- attendance: heading “Board members present” (10)
            attendees: Human Three, Treasurer <- attendance: heading “Board members present” (11)
            officers: Chair: Speaker One <- roles: item “Chair” (5)
            officers: Secretary: Person Two, Secretary <- roles: item “Secretary” (10)
        "#]],
    );
}

#[test]
fn who_came_later_was_there() {
    check(
        "# T\n\nPresent: Speaker One, Person Two\n\nAbsent: Human Three, Person Two\n",
        expect![[r#"
        attendees: Speaker One <- attendance: line “Present” (3)
        attendees: Person Two <- attendance: line “Present” (3)
        regrets: Human Three <- absence: line “Absent” (5)
    "#]],
    );
}

#[test]
fn brackets_are_read_as_those_beside_them() {
    check(
        "# T\n\n## Attendees\n\n- Speaker One (Some Body)\n- Person Two (Other Body)\n- Human Three (XYZ)\n- Bob Four (BISG)\n",
        expect![[r#"
            attendees: Speaker One (Some Body) <- attendance: heading “Attendees” (5)
            attendees: Person Two (Other Body) <- attendance: heading “Attendees” (6)
            attendees: Human Three (XYZ) <- attendance: heading “Attendees” (7)
            attendees: Bob Four (BISG) <- attendance: heading “Attendees” (8)
        "#]],
    );
    check(
        "# T\n\n## Attendees\n\n- Speaker One (SO)\n- Person Two (PT)\n- Human Three (XYZ)\n- Bob Four (BF)\n",
        expect![[r#"
            attendees: Speaker One [SO] <- attendance: heading “Attendees” (5)
            attendees: Person Two [PT] <- attendance: heading “Attendees” (6)
            attendees: Human Three (XYZ) <- attendance: heading “Attendees” (7)
            attendees: Bob Four [BF] <- attendance: heading “Attendees” (8)
        "#]],
    );
}

#[test]
fn another_speaker_ends_what_somebody_says() {
    check(
        "# T\n\nPresent: Speaker One (SON), Person Two (PTW)\n\nSON: Is it four or five?\nXYZ: I like four.\n\nPTW: Five.\nSON: Four.\nPerson goes on to count.\nAnd on.\n\nPTW: It is that\nSpeaker has to count.\n",
        expect![[r#"
            attendees: Speaker One [SON] <- attendance: line “Present” (3)
            attendees: Person Two [PTW] <- attendance: line “Present” (3)
            p2 Speaker One: Is it four or five?
            p3 Person Two: Five.
            p3 Speaker One: Four.
            p4 Person Two: It is that Speaker has to count.
        "#]],
    );
}

#[test]
fn work_that_is_shared_out_is_not_said() {
    check(
        "# T\n\n## Present\n\n- Speaker One\n- Person Two\n\n## Groups\n\n- Website: Person, Speaker, the others\n- Speaker: a guide for the roof\n\n## Roof\n\n- Speaker: It leaks.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Present” (5)
            attendees: Person Two <- attendance: heading “Present” (6)
            sessions: Groups <- topics: heading of level 2 (8)
            sessions: Roof <- topics: heading of level 2 (13)
            p5 Speaker One: It leaks.
        "#]],
    );
}

#[test]
fn names_may_stand_in_the_paragraph_below_their_label() {
    check(
        "## A. Roll Call\n\nSTAFF PRESENT\n\nSpeaker One, Person Two, Human Three (Some Body)\n\nOTHERS PRESENT\n\nCitizen Four, Citizen Five, Mayor Citizen Six\n\nPresent\n\nThe roof, the money, and all the rest of it\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “STAFF PRESENT” (5)
            attendees: Person Two <- attendance: line “STAFF PRESENT” (5)
            attendees: Human Three (Some Body) <- attendance: line “STAFF PRESENT” (5)
            attendees: Citizen Four <- attendance: line “OTHERS PRESENT” (9)
            attendees: Citizen Five <- attendance: line “OTHERS PRESENT” (9)
            attendees: Citizen Six, Mayor <- attendance: line “OTHERS PRESENT” (9)
        "#]],
    );
}

#[test]
fn who_wrote_is_told_in_many_ways() {
    check(
        "# T\n\n### Moderator: Speaker One\n### Notes: Person Two\n\n# 1. Roof\n\nText.\n",
        expect![[r#"
        officers: Moderator: Speaker One <- roles: heading “Moderator” (3)
        officers: Minute taker: Person Two <- roles: heading “Notes” (4)
        sessions: Roof <- topics: heading of level 1 (6)
    "#]],
    );
    check(
        "# T\n\nNotes: Roof Repair\n\n## Roof\n\nText.\n",
        expect![[r#"
        sessions: Roof <- topics: heading of level 2 (5)
    "#]],
    );
    check(
        "# T\n\nMinutes were taken by Speaker One (secretary).\n\nText.\n",
        expect![[r#"
        officers: Minute taker: Speaker One, secretary <- roles: line “Minutes were taken by” (3)
    "#]],
    );
    check(
        "# T\n\nText.\n\nPrepared and Transcribed by:\n\n________________\n\nSpeaker One\n",
        expect![[r#"
        officers: Minute taker: Speaker One <- roles: line “Prepared and Transcribed by” (9)
    "#]],
    );
    check(
        "# T\n\n### Aanwezig\n\n- Speaker One\n- Person Two (notuleert)\n\nTeilnehmer:innen: Human Three, Citizen Four\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Aanwezig” (5)
            attendees: Person Two, Minute taker <- attendance: heading “Aanwezig” (6)
            attendees: Human Three <- attendance: line “Teilnehmer:innen” (8)
            attendees: Citizen Four <- attendance: line “Teilnehmer:innen” (8)
            officers: Minute taker: Person Two, Minute taker <- attendance: heading “Aanwezig” (6)
        "#]],
    );
    check("# T\n\nRoof\n\nPrepared by: Speaker One\n\nMoney\n\nPrepared by: Person Two\n", expect![[""]]);
}

#[test]
fn those_who_answer_each_other_are_speakers_without_a_list() {
    check(
        "# T\n\nModerator: Sam One\n\n**Sam**: We begin.\n\n**Pia**: I would defend it.\n\n**Tom**: Pia, let me stop you there.\n\n**Sam**: So does Tom.\n\n**Tom**: It is listed.\n\n**Pia**: It is.\n\n**Tom**: Good.\n\n**Pia**: And done.\n",
        expect![[r#"
            officers: Moderator: Sam One <- roles: line “Moderator” (3)
            p2 Sam One: We begin.
            p3 Pia?: I would defend it.
            p4 Tom?: Pia, let me stop you there.
            p5 Sam One: So does Tom.
            p6 Tom?: It is listed.
            p7 Pia?: It is.
            p8 Tom?: Good.
            p9 Pia?: And done.
        "#]],
    );
    check(
        "# T\n\n**Owner**: Some people\n\n**Impact**: It is high.\n\n**Owner**: The board\n\n**Impact**: It is low.\n\n**Effort**: It is large.\n\n**Owner**: All of them\n\n**Impact**: None at all.\n\n**Owner**: The group\n\n**Effort**: It is small.\n\n**Impact**: None.\n",
        expect![[""]],
    );
    check(
        "# T\n\nSpeaker One: What do you think of the plan by Person Two?\nPerson Two: I made it.\n\nHuman Three: Who may come?\nPerson Two: All.\n\nSpeaker One: Why?\nPerson Two: We said so.\n",
        expect![[r#"
            speakers: Speaker One <- turns: speaks and is not listed (3)
            speakers: Person Two <- turns: speaks and is not listed (4)
            p1 Speaker One: What do you think of the plan by Person Two?
            p1 Person Two: I made it.
            p2 Human Three: Who may come?
            p2 Person Two: All.
            p3 Speaker One: Why?
            p3 Person Two: We said so.
        "#]],
    );
    check(
        "# T\n\nNext Step: Mend it.\nKnown Risk: Rain.\n\nNext Step: Paint it.\nKnown Risk: Snow.\n\nNext Step: Sell it.\nKnown Risk: None.\n",
        expect![[""]],
    );
}

#[test]
fn initials_have_small_letters_too() {
    check(
        "# T\n\nPresent: Speaker van One, Person de Two, Human Three, Citizen Four\n\nSvO: Good.\n\nPdT: No news.\n\nHT: None.\n\nCF: None either.\n\nXvY: Nor here.\n",
        expect![[r#"
            attendees: Speaker van One <- attendance: line “Present” (3)
            attendees: Person de Two <- attendance: line “Present” (3)
            attendees: Human Three <- attendance: line “Present” (3)
            attendees: Citizen Four <- attendance: line “Present” (3)
            p2 Speaker van One: Good.
            p3 Person de Two: No news.
            p4 Human Three: None.
            p5 Citizen Four: None either.
        "#]],
    );
}

#[test]
fn a_second_group_may_stand_below_the_first() {
    check(
        "# T\n\n## Attendees\n\nBoard members present:\n\n- Speaker One, Some Body\n- Person Two\n\nFor the staff:\n\n- Human Three\n\nTo be invited:\n\n- Citizen Four\n\n## Roof\n\nText.\n",
        expect![[r#"
            attendees: Speaker One (Some Body) <- attendance: line “Board members present” (7)
            attendees: Person Two <- attendance: line “Board members present” (8)
            attendees: Human Three <- attendance: line “Board members present” (12)
            sessions: Roof <- topics: heading of level 2 (18)
        "#]],
    );
}

#[test]
fn a_list_may_begin_with_the_name_of_a_group() {
    check(
        "# T\n\n## Aanwezigen\n\n**Team Aalst**\n- Speaker One\n- Person Two\n\n**Team Gent**\n- Human Three\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Aanwezigen” (6)
            attendees: Person Two <- attendance: heading “Aanwezigen” (7)
            attendees: Human Three <- attendance: heading “Aanwezigen” (10)
        "#]],
    );
    check(
        "# T\n\n## Personnes présentes\nResponsables pédagogiques :\n- Speaker One\n\nEquipe de projet :\n- Person Two\n\nAbsents sans excuse :\n- Human Three\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Personnes présentes” (5)
            attendees: Person Two <- attendance: heading “Personnes présentes” (8)
            regrets: Human Three <- absence: line “Absents sans excuse” (11)
        "#]],
    );
}

#[test]
fn a_list_of_people_ends_where_the_meeting_begins() {
    // Below a list by commas, another list is of something else.
    check(
        "# T\n\n## Anwesende Mitglieder\nSpeaker One, Person Two\n\nDie Sitzung begann um 19 Uhr mit folgender Tagesordnung:\n\n1. Formalien\n2. Neue Lampe\n3. Sonstiges\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Anwesende Mitglieder” (4)
            attendees: Person Two <- attendance: heading “Anwesende Mitglieder” (4)
            sessions: Neue Lampe <- topics: line “folgender Tagesordnung” (9)
        "#]],
    );
    check(
        "# T\n\n## Attendees\nSpeaker One, Person Two\n\n1. Opening Hours\n2. Parking Lot\n",
        expect![[r#"
        attendees: Speaker One <- attendance: heading “Attendees” (4)
        attendees: Person Two <- attendance: heading “Attendees” (4)
    "#]],
    );
    check(
        "# T\n\n## Guests\nSpeaker One, Person Two\n\n---\n\nThe chair opened with:\n\n1. Opening Hours\n2. Parking Lot\n",
        expect![[r#"
            attendees: Speaker One, Guest <- guests: heading “Guests” (4)
            attendees: Person Two, Guest <- guests: heading “Guests” (4)
        "#]],
    );
    // A rule ends every list.
    check(
        "# T\n\n## Attendees\n\n- Speaker One\n- Person Two\n\n* * *\n\n1. Opening Hours\n2. Parking Lot\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (5)
            attendees: Person Two <- attendance: heading “Attendees” (6)
        "#]],
    );
    check(
        "# T\n\n## Attendees\n\nSpeaker One\n\nHuman Three opened the meeting.\n\n- Opening Hours\n- Parking Lot\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (5)
            officers: Chair: Human Three <- roles: sentence on who presided (7)
        "#]],
    );
}

#[test]
fn a_list_of_people_goes_on_below_what_is_no_end() {
    // Prose and a rule above the list.
    check(
        "# T\n\n## Attendees\n\n---\n\nThe following people came to the meeting:\n\n- Speaker One\n- Person Two\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (9)
            attendees: Person Two <- attendance: heading “Attendees” (10)
        "#]],
    );
    // The name of another group.
    check(
        "# T\n\n## Attendees\n\nSpeaker One, Person Two\n\nBy telephone, from the other office:\n\nHuman Three, Citizen Four\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (5)
            attendees: Person Two <- attendance: heading “Attendees” (5)
            attendees: Human Three <- attendance: heading “Attendees” (9)
            attendees: Citizen Four <- attendance: heading “Attendees” (9)
        "#]],
    );
    check(
        "# T\n\n## Attendees\n\nSpeaker One, Person Two\n\nFor the staff:\n\n- Human Three\n- Citizen Four\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (5)
            attendees: Person Two <- attendance: heading “Attendees” (5)
            attendees: Human Three <- attendance: heading “Attendees” (9)
            attendees: Citizen Four <- attendance: heading “Attendees” (10)
        "#]],
    );
    // One name alone on a line is no list yet.
    check(
        "# T\n\n## Attendees\n\nSpeaker One (chair)\n\n- Person Two\n- Human Three\n",
        expect![[r#"
        attendees: Speaker One, Chair <- attendance: heading “Attendees” (5)
        attendees: Person Two <- attendance: heading “Attendees” (7)
        attendees: Human Three <- attendance: heading “Attendees” (8)
        officers: Chair: Speaker One, Chair <- attendance: heading “Attendees” (5)
    "#]],
    );
    // The lines of a paragraph belong together.
    check(
        "# T\n\n## Attendees\n\nSpeaker One, Person Two\n(both of them only until the break, as they said.)\nHuman Three, Citizen Four\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (5)
            attendees: Person Two <- attendance: heading “Attendees” (5)
            attendees: Human Three <- attendance: heading “Attendees” (7)
            attendees: Citizen Four <- attendance: heading “Attendees” (7)
        "#]],
    );
}

#[test]
fn a_form_that_is_not_filled_in_names_nobody() {
    check(
        "# T\n\nPrésents : [Nom 1], [Nom 2]\n\nSecrétaire : Prénom Nom\n\n**Lieu** : [lieu]\n\n## Actions\n\n| Action | Responsable | Échéance |\n|---|---|---|\n| Décrire l'action | Nom | JJ/MM/AAAA |\n| Écrire le bilan | Speaker One | 08/05/2020 |\n",
        expect![[r#"
            decisions: Décrire l'action <- decisions: table (13)
            decisions: Écrire le bilan <- decisions: table (14)
            p0 Action None: Décrire l'action
            p0 Action Some("Speaker One"): Écrire le bilan
        "#]],
    );
    check(
        "# T\n\n## Attendees\n\n- Name\n- <name>\n- TBD\n- Speaker One\n\nChair: TBD\n\nVenue: (to be told)\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (8)
        "#]],
    );
    // Brackets beside a name or a place are remarks.
    check(
        "# T\n\n## Attendees\n\n- Speaker One (name)\n- [Person Two](https://example.org)\n\nVenue: Hall (upstairs)\n",
        expect![[r#"
            attendees: Speaker One (name) <- attendance: heading “Attendees” (5)
            attendees: Person Two <- attendance: heading “Attendees” (6)
            venue: Hall (upstairs) <- venue: line “Venue” (8)
        "#]],
    );
}

#[test]
fn who_is_introduced_says_nothing() {
    check(
        "# T\n\n## Attendees\n\n- Speaker One\n- Person Two\n\n## Intros\n\n**Speaker:** Head of the Office, Some Body, Other Body\\\n**Person:** Clerk\n\n## Roof\n\n**Speaker:** The roof leaks\n\n**Person:** TBD\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (5)
            attendees: Person Two <- attendance: heading “Attendees” (6)
            sessions: Roof <- topics: heading of level 2 (13)
            p4 Speaker One: The roof leaks
        "#]],
    );
    // Sentences are said there, too.
    check(
        "# T\n\n## Attendees\n\n- Speaker One\n- Person Two\n\n## Introductions\n\nSpeaker: Welcome, everybody.\n\nPerson: I am with Some Body\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (5)
            attendees: Person Two <- attendance: heading “Attendees” (6)
            p3 Speaker One: Welcome, everybody.
            p4 Person Two: I am with Some Body
        "#]],
    );
}

#[test]
fn captions_of_tables_stand_in_nobodys_way() {
    check(
        "# T\n\n## Attendees\n\n**Table 2:** Who was there.\n\n| Name | Present |\n|---|---|\n| Speaker One | yes |\n| Person Two | no |\n| Empty Seat | no |\n| Human Three | |\n\nSource: Some Body\n\nRecording: https://example.org/a\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (9)
            regrets: Person Two <- absence: table below “Attendees” (10)
            recordings: https://example.org/a <- recordings: line “Recording” (16)
        "#]],
    );
}

#[test]
fn sentences_of_the_opening_say_who_was_there() {
    check(
        "# T\n\n## Opening\n\nChair Speaker One called the monthly meeting to order at 6 pm. Members present were supervisors Speaker\nOne and Person Two, and clerk Human Three. Also present were guests Visitor Four and Visitor Five.\n\n## Roof\n\nPresent were problems with the roof.\n",
        expect![[r#"
            attendees: Speaker One, supervisor <- attendance: sentence on who was there (5)
            attendees: Person Two, supervisor <- attendance: sentence on who was there (6)
            attendees: Human Three, clerk <- attendance: sentence on who was there (6)
            attendees: Visitor Four, Guest <- attendance: sentence on who was there (6)
            attendees: Visitor Five, Guest <- attendance: sentence on who was there (6)
            officers: Chair: Speaker One, supervisor <- roles: sentence on who presided (5)
            officers: Minute taker: Human Three, clerk <- roles: office of somebody who was there (6)
            sessions: Roof <- topics: heading of level 2 (8)
        "#]],
    );
    // A list says it better.
    check(
        "# T\n\nPresent: Speaker One, Person Two\n\nAlso present were Human Three and Visitor Four.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present” (3)
            attendees: Person Two <- attendance: line “Present” (3)
        "#]],
    );
}

#[test]
fn groups_beside_guests_and_below_tables_were_there() {
    check(
        "# T\n\n## Attendance\n\n- Members: Speaker One, Person Two\n- Guests: Visitor Four\n- Directors: Human Three, Neighbour Five\n- Not here: Somebody Six\n- Observers:\n\n## Roof\n\nText.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendance” (5)
            attendees: Person Two <- attendance: heading “Attendance” (5)
            attendees: Visitor Four, Guest <- guests: item “Guests” (6)
            attendees: Human Three <- attendance: group “Directors” (7)
            attendees: Neighbour Five <- attendance: group “Directors” (7)
            sessions: Roof <- topics: heading of level 2 (11)
        "#]],
    );
    check(
        "# T\n\n## Attendees\n\n| Name | Role |\n|---|---|\n| Speaker One | Chair |\n| Person Two | Vice Chair |\n| Human Link | Secretary |\n| Neighbour Five | Member |\n| Empty Seat | Member |\n\nCommunity/Other Attendees\n\n- Visitor Four\n- Visitor ‘Vi’ Five\n\nOther business\n\n- Roof\n",
        expect![[r#"
            attendees: Speaker One, Chair <- attendance: heading “Attendees” (7)
            attendees: Person Two, Vice Chair <- attendance: heading “Attendees” (8)
            attendees: Human Link, Secretary <- attendance: heading “Attendees” (9)
            attendees: Neighbour Five <- attendance: heading “Attendees” (10)
            attendees: Visitor Four <- attendance: line “Community/Other Attendees” (15)
            attendees: Visitor ‘Vi’ Five <- attendance: line “Community/Other Attendees” (16)
            officers: Chair: Speaker One, Chair <- attendance: heading “Attendees” (7)
            officers: Secretary: Human Link, Secretary <- attendance: heading “Attendees” (9)
        "#]],
    );
    check(
        "# T\n\n- Attendees <https://example.org/list>\n    - Board: Speaker One, Person Two\n    - Observers: Human Three\n",
        expect![[r#"
            attendees: Speaker One <- attendance: item “Attendees https://example.org/list” (4)
            attendees: Person Two <- attendance: item “Attendees https://example.org/list” (4)
            attendees: Human Three, Guest <- guests: item “Observers” (5)
        "#]],
    );
    check(
        "# T\n\nPresenti per conto del Comitato dei Vicini:\n\n* La Presidente: Avv. Speaker One,\n* il Consigliere: Person Two.\n\nApre i lavori la Presidente del Comitato Avv. Speaker One, la quale saluta.\n",
        expect![[r#"
            attendees: Avv. Speaker One, Presidente <- attendance: line “Presenti per conto del Comitato dei Vicini” (5)
            attendees: Person Two, Consigliere <- attendance: line “Presenti per conto del Comitato dei Vicini” (6)
            officers: Chair: Avv. Speaker One, Presidente <- roles: item “La Presidente” (5)
        "#]],
    );
}

#[test]
fn whoever_is_listed_speaks_under_any_form_of_the_name() {
    check(
        "# T\n\nPresent: TC, Rebecca One, Robert Two, Carl Three\n\n## Roof\n\nTC: The roof leaks.\n\nBec: Yes.\n\nBob: It does.\n\ncthree: I saw it.\n\nBec: Let us mend it.\n\nRed: a colour.\n",
        expect![[r#"
            attendees: TC <- attendance: line “Present” (3)
            attendees: Rebecca One <- attendance: line “Present” (3)
            attendees: Robert Two <- attendance: line “Present” (3)
            attendees: Carl Three <- attendance: line “Present” (3)
            sessions: Roof <- topics: heading of level 2 (5)
            p2 TC: The roof leaks.
            p3 Rebecca One: Yes.
            p4 Robert Two: It does.
            p5 Carl Three: I saw it.
            p6 Rebecca One: Let us mend it.
        "#]],
    );
    // Where two may be meant, nobody is.
    check(
        "# T\n\nPresent: Robert One, Roberta Two, Carl Three, Cora Three\n\n## Roof\n\nRob: The roof leaks.\n\ncthree: I saw it.\n",
        expect![[r#"
            attendees: Robert One <- attendance: line “Present” (3)
            attendees: Roberta Two <- attendance: line “Present” (3)
            attendees: Carl Three <- attendance: line “Present” (3)
            attendees: Cora Three <- attendance: line “Present” (3)
            sessions: Roof <- topics: heading of level 2 (5)
        "#]],
    );
}

#[test]
fn a_scribe_was_one_too() {
    check(
        "# T\n\nPresent: Speaker One (SON), Person Two (PTW)\n\nScribe was: PTW\n\nSON will chair it.\n",
        expect![[r#"
        attendees: Speaker One [SON] <- attendance: line “Present” (3)
        attendees: Person Two [PTW] <- attendance: line “Present” (3)
        officers: Scribe: Person Two [PTW] <- roles: line “Scribe was” (5)
    "#]],
    );
}

#[test]
fn two_words_beside_names_that_nothing_parts_are_nobody() {
    check(
        "# T\n\n- Board present: Ann Bea Carl Dora Emil\n- Members present: Flo Gus\n- Others present: Hal\n",
        expect![[r#"
            attendees: Hal <- attendance: item “Others present” (5)
        "#]],
    );
}

#[test]
fn members_are_not_there_for_being_members() {
    let list = "- Speaker One\n- Person Two, secretary\n- Human Three\n\n# Minutes\n\nThe roof is mended.\n";
    check(&format!("# Exampleton Leadership 2021\n\n# ELC Members\n\n{list}"), expect![[""]]);
    check(&format!("# Exampleton Leadership 2021\n\n# Committee\n\n{list}"), expect![""]);
    check("# T\n\nMembers: Speaker One (SON), Person Two (PTW), Human Three (HTH)\n\nText.\n", expect![[""]]);
    // The heading of the report itself is that of the meeting, and a text that speaks of a roll call has one.
    check(
        &format!("# Finance Committee\n\n{list}"),
        expect![[r#"
            attendees: Speaker One <- attendance: list of names at the top (3)
            attendees: Person Two, secretary <- attendance: list of names at the top (4)
            attendees: Human Three <- attendance: list of names at the top (5)
            officers: Secretary: Person Two, secretary <- roles: office of somebody who was there (4)
        "#]],
    );
    check(
        &format!("# Exampleton\n\n# Members\n\nAt roll call:\n\n{list}"),
        expect![[r#"
            attendees: Speaker One <- attendance: list of names at the top (7)
            attendees: Person Two, secretary <- attendance: list of names at the top (8)
            attendees: Human Three <- attendance: list of names at the top (9)
            officers: Secretary: Person Two, secretary <- roles: office of somebody who was there (8)
        "#]],
    );
    check(
        &format!("# Exampleton\n\n# Members present\n\n{list}"),
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Members present” (5)
            attendees: Person Two, secretary <- attendance: heading “Members present” (6)
            attendees: Human Three <- attendance: heading “Members present” (7)
            officers: Secretary: Person Two, secretary <- roles: office of somebody who was there (6)
        "#]],
    );
}

#[test]
fn heads_of_columns_say_who_the_cells_name() {
    check(
        "# T\n\n| Animateurs | Participants | Destinataires |\n|---|---|---|\n| Anne <br/> Bob,</br>Cem | Dora <br/> Jean-Émile | Toute l'équipe |\n\nText.\n",
        expect![[r#"
            attendees: Dora <- attendance: column of a table (5)
            attendees: Jean-Émile <- attendance: column of a table (5)
            officers: Facilitator: Anne <- roles: column of a table (5)
            officers: Facilitator: Bob <- roles: column of a table (5)
            officers: Facilitator: Cem <- roles: column of a table (5)
        "#]],
    );
    check(
        "# T\n\n| Present | Absent |\n|---|---|\n| Speaker One | Human Three |\n| Person Two | |\n\nText.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: column of a table (5)
            attendees: Person Two <- attendance: column of a table (6)
            regrets: Human Three <- absence: column of a table (5)
        "#]],
    );
    // Groups with their members, and days with who is to do what.
    check(
        "# T\n\n| Group | Lead | Participants |\n|---|---|---|\n| Roof | Speaker One | Person Two, Human Three |\n",
        expect![[""]],
    );
    check(
        "# T\n\n| Chair | Participants |\n|---|---|\n| Speaker One | Person Two, Human Three |\n| Person Two | Speaker One |\n",
        expect![[""]],
    );
    check("# T\n\n| Chair | Participants |\n|---|---|\n| Speaker One | 12 of the council |\n", expect![[""]]);
}

#[test]
fn who_wrote_the_minutes_stands_in_the_brackets_of_a_form() {
    check(
        "# T\n\n## Asistentes\n\n- Speaker One\n- Person Two\n\n## Tejado\n\nTexto.\n\n## Próxima reunión\n\n---\n\n**Acta redactada por:** [Speaker One]\\\n**Fecha:** 2 de enero\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Asistentes” (5)
            attendees: Person Two <- attendance: heading “Asistentes” (6)
            officers: Minute taker: Speaker One <- roles: line “Acta redactada por” (16)
            sessions: Tejado <- topics: heading of level 2 (8)
        "#]],
    );
    // A slip of the pen makes nobody new.
    check(
        "# T\n\n## Asistentes\n\n- Speaker Oneandtwenty\n- Person Two\n\n**Acta redactada por:** Speaker Oneandtwnty\n",
        expect![[r#"
            attendees: Speaker Oneandtwenty <- attendance: heading “Asistentes” (5)
            attendees: Person Two <- attendance: heading “Asistentes” (6)
            officers: Minute taker: Speaker Oneandtwenty <- roles: line “Acta redactada por” (8)
        "#]],
    );
    check(
        "# T\n\n## Asistentes\n\n- Speaker One\n- Person Two\n\n**Acta redactada por:** [Nombre Apellido]\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Asistentes” (5)
            attendees: Person Two <- attendance: heading “Asistentes” (6)
        "#]],
    );
}

#[test]
fn pictures_of_numbers_part_what_is_to_be_done() {
    check(
        "# T\n\n## Ordre du jour :\n:arrow_forward: Le toit  \n:arrow_forward: Le :house: jardin\n\n## To do :\n:one: Peindre le toit  \n:two: Tondre le jardin\ndemain\n",
        expect![[r#"
            sessions: Le toit <- topics: heading “Ordre du jour” (4)
            sessions: Le jardin <- topics: heading “Ordre du jour” (5)
            decisions: Peindre le toit <- decisions: heading “To do” (8)
            decisions: Tondre le jardin demain <- decisions: heading “To do” (9)
            p2 Action None: Peindre le toit
            p2 Action None: Tondre le jardin demain
        "#]],
    );
}

#[test]
fn behind_commas_an_item_says_more_of_its_person() {
    check(
        "# T\n\n## Attendance\n\n- Speaker One, Some Body, Other Body\n- Person Two, Two Partners, LLP\n- Human Three (Third Body) - Tools, signing, Notary V2\n- Delegate Four\n",
        expect![[r#"
            attendees: Speaker One (Some Body; Other Body) <- attendance: heading “Attendance” (5)
            attendees: Person Two (Two Partners, LLP) <- attendance: heading “Attendance” (6)
            attendees: Human Three (Third Body), Tools, signing, Notary V2 <- attendance: heading “Attendance” (7)
            attendees: Delegate Four <- attendance: heading “Attendance” (8)
        "#]],
    );
    // Where most items are nothing but names, they are lists.
    check(
        "# T\n\n## Attendance\n\n- Speaker One, Person Two, Human Three\n- Delegate Four, Leader Five, Member Six\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendance” (5)
            attendees: Person Two <- attendance: heading “Attendance” (5)
            attendees: Human Three <- attendance: heading “Attendance” (5)
            attendees: Delegate Four <- attendance: heading “Attendance” (6)
            attendees: Leader Five <- attendance: heading “Attendance” (6)
            attendees: Six <- attendance: heading “Attendance” (6)
        "#]],
    );
    check(
        "# T\n\n## Attendance\n\n- Speaker One, Person Two, Human Three\n",
        expect![[r#"
        attendees: Speaker One <- attendance: heading “Attendance” (5)
        attendees: Person Two <- attendance: heading “Attendance” (5)
        attendees: Human Three <- attendance: heading “Attendance” (5)
    "#]],
    );
}

#[test]
fn one_handle_is_one_person() {
    check(
        "# T\n\n## Presenti\n\n- Christopher One: @one1\n- Person Two: @two2\n- Chris One (@one1)\n- Human Three (@two2)\n",
        expect![[r#"
            attendees: Christopher One @one1 <- attendance: heading “Presenti” (5)
            attendees: Person Two @two2 <- attendance: heading “Presenti” (6)
            attendees: Human Three @two2 <- attendance: heading “Presenti” (8)
        "#]],
    );
    // A group, and no handle.
    check(
        "# T\n\n## Presenti\n\n- Some Group: @one1 and others\n- Person Two\n",
        expect![[r#"
        attendees: Person Two <- attendance: heading “Presenti” (6)
    "#]],
    );
}

#[test]
fn a_name_in_brackets_among_names_is_one() {
    check(
        "# T\n\nAnwesend: Martin, (Isidor), Elena, (Gast)\n",
        expect![[r#"
        attendees: Martin <- attendance: line “Anwesend” (3)
        attendees: Isidor <- attendance: line “Anwesend” (3)
        attendees: Elena <- attendance: line “Anwesend” (3)
    "#]],
    );
    check(
        "# T\n\n出席者: 小泉、（甲社 加藤）、伊藤（敬称略）\n",
        expect![[r#"
        attendees: 小泉 <- attendance: line “出席者” (3)
        attendees: 甲社 加藤 <- attendance: line “出席者” (3)
        attendees: 伊藤 <- attendance: line “出席者” (3)
    "#]],
    );
}

#[test]
fn who_took_the_minutes_beside_a_list_of_first_names_need_not_be_on_it() {
    check(
        "# T\n\nProtokoll: Niclas\nAnwesend: Eric, Niel, Elena\n",
        expect![[r#"
        attendees: Eric <- attendance: line “Anwesend” (4)
        attendees: Niel <- attendance: line “Anwesend” (4)
        attendees: Elena <- attendance: line “Anwesend” (4)
        officers: Minute taker: Niclas <- roles: line “Protokoll” (3)
    "#]],
    );
    check(
        "# T\n\nAnwesend: Eric, Niel, Elena\n\nProtokoll: Genehmigt\n",
        expect![[r#"
            attendees: Eric <- attendance: line “Anwesend” (3)
            attendees: Niel <- attendance: line “Anwesend” (3)
            attendees: Elena <- attendance: line “Anwesend” (3)
            decisions: Protokoll: Genehmigt <- decisions: sentence within a paragraph (5)
            p2 Decision None: Protokoll: Genehmigt
        "#]],
    );
    check(
        "# T\n\nAnwesend: Speaker One, Person Two, Human Three\nProtokoll: Niclas\n",
        expect![[r#"
        attendees: Speaker One <- attendance: line “Anwesend” (3)
        attendees: Person Two <- attendance: line “Anwesend” (3)
        attendees: Human Three <- attendance: line “Anwesend” (3)
    "#]],
    );
}

#[test]
fn who_opened_the_meeting_presided_unless_the_chair_was_handed_over() {
    let present = "# T\n\nThe following people were present:\n\n| Name | Position |\n|---|---|\n| Speaker One | President |\n| Person Two | Secretary |\n\n";
    let told = |sentence: &str| format!("{present}{sentence}\n");
    check(
        &told("The meeting was opened by the President, Speaker One (VE3ONE), at 19:00 hours."),
        expect![[r#"
            attendees: Speaker One, President <- attendance: line “The following people were present” (7)
            attendees: Person Two, Secretary <- attendance: line “The following people were present” (8)
            officers: Secretary: Person Two, Secretary <- attendance: line “The following people were present” (8)
            officers: Chair: Speaker One, President <- roles: sentence on who presided (10)
        "#]],
    );
    check(
        &told("The meeting was opened by the Vice President Person (VE3TWO) at 7 pm."),
        expect![[r#"
        attendees: Speaker One, President <- attendance: line “The following people were present” (7)
        attendees: Person Two, Secretary <- attendance: line “The following people were present” (8)
        officers: Secretary: Person Two, Secretary <- attendance: line “The following people were present” (8)
        officers: Chair: Person Two, Secretary <- roles: sentence on who presided (10)
    "#]],
    );
    check(
        &told("The meeting was opened by the President.\nThe President delegated his chair position to the Secretary."),
        expect![[r#"
            attendees: Speaker One, President <- attendance: line “The following people were present” (7)
            attendees: Person Two, Secretary <- attendance: line “The following people were present” (8)
            officers: Secretary: Person Two, Secretary <- attendance: line “The following people were present” (8)
            officers: Chair: Person Two, Secretary <- roles: sentence on who presided (11)
        "#]],
    );
    check(
        &told(
            "Issue 12 was opened by Speaker One. The President delegated the choice of a chair to Person Two later on.",
        ),
        expect![[r#"
            attendees: Speaker One, President <- attendance: line “The following people were present” (7)
            attendees: Person Two, Secretary <- attendance: line “The following people were present” (8)
            officers: Secretary: Person Two, Secretary <- attendance: line “The following people were present” (8)
            officers: Chair: Speaker One, President <- roles: office of somebody who was there (7)
        "#]],
    );
}

#[test]
fn who_came_and_who_did_not_is_told_by_whatever_their_lists_are_called() {
    check(
        "# T\n\nThe meeting was led by Speaker One.\n\n## Agenda\n\n### CALL TO ORDER\n\n**Board Members**\n\n- Speaker One\n- Person Two\n\n**Guests**\n\n- Human Three\n- Citizen Four\n\n## Voting Member Regrets\n\n- Human Five, Some Body\n- Human Six, Some Body\n\n### Roof\n\nText.\n\n### Fence\n\nText.\n",
        expect![[r#"
            attendees: Human Three, Guest <- guests: heading “Guests” (16)
            attendees: Citizen Four, Guest <- guests: heading “Guests” (17)
            attendees: Speaker One <- attendance: group “Board Members” (11)
            attendees: Person Two <- attendance: group “Board Members” (12)
            regrets: Human Five (Some Body) <- absence: heading “Voting Member Regrets” (21)
            regrets: Human Six (Some Body) <- absence: heading “Voting Member Regrets” (22)
            officers: Chair: Speaker One <- roles: sentence (3)
            sessions: Roof <- topics: heading of level 3 (24)
            sessions: Fence <- topics: heading of level 3 (28)
        "#]],
    );
    check(
        "# T\n\n## Voting member attendance\n\n* [x] Speaker One - Chairperson, Some Body Ltd\n* [x] Person Two, OpenThing Representative\n* [x] Human Three, Other Body, Inc.\n* [ ] Citizen Four, Some Games, Inc.\n\n## Roof\n\nText.\n",
        expect![[r#"
            attendees: Speaker One (Some Body Ltd), Chair <- attendance: heading “Voting member attendance” (5)
            attendees: Person Two, OpenThing Representative <- attendance: heading “Voting member attendance” (6)
            attendees: Human Three (Other Body, Inc) <- attendance: heading “Voting member attendance” (7)
            regrets: Citizen Four (Some Games, Inc) <- absence: box not ticked below “Voting member attendance” (8)
            officers: Chair: Speaker One (Some Body Ltd), Chair <- attendance: heading “Voting member attendance” (5)
            sessions: Roof <- topics: heading of level 2 (10)
        "#]],
    );
    check(
        "# T\n\n## Aanwezig\n\n- Person Two\n- Speaker One\n\n## Agenda\n\n1. Opening\n   1. Opening en welkom door de voorzitter Speaker One.\n",
        expect![[r#"
            attendees: Person Two <- attendance: heading “Aanwezig” (5)
            attendees: Speaker One <- attendance: heading “Aanwezig” (6)
            officers: Chair: Speaker One <- roles: sentence on who presided (11)
        "#]],
    );
}

#[test]
fn names_are_broken_at_the_end_of_a_line() {
    check(
        "# T\n\nMeeting called to order at 7:40 PM by Minister of\nInformation Speaker O.\n\nMembers Present: Speaker O, Person Two, Bobby\nB., Human C. and Nick S.\n\n## Roof\n\nText.\n\n## Fence\n\nText.\n",
        expect![[r#"
            attendees: Speaker O <- attendance: line “Members Present” (6)
            attendees: Person Two <- attendance: line “Members Present” (6)
            attendees: Bobby B <- attendance: line “Members Present” (6)
            attendees: Human C <- attendance: line “Members Present” (7)
            attendees: Nick S <- attendance: line “Members Present” (7)
            officers: Chair: Speaker O <- roles: sentence on who presided (4)
            sessions: Roof <- topics: heading of level 2 (9)
            sessions: Fence <- topics: heading of level 2 (13)
        "#]],
    );
    check(
        "# T\n\n## Present\n\nSpeaker One, Person Two, Bobby\nB. and Nick Stone\n\n## Regrets\n\n* Human Three; conflict with another meeting\n* Human Four; Human Five\n\n## Roof\n\nA. First we talked.\n\n## Fence\n\nText.\n\nSpeaker One - President\n\nPerson Two - Vice President\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Present” (5)
            attendees: Person Two <- attendance: heading “Present” (5)
            attendees: Bobby B <- attendance: heading “Present” (5)
            attendees: Nick Stone <- attendance: heading “Present” (6)
            regrets: Human Three <- absence: heading “Regrets” (10)
            officers: Chair: Speaker One <- roles: signature (21)
            sessions: Roof <- topics: heading of level 2 (13)
            sessions: Fence <- topics: heading of level 2 (17)
        "#]],
    );
}

#[test]
fn two_with_initials_for_family_names_are_two() {
    check(
        "# T\n\n## Attendees\n\n- William B, Sean B\n- Speaker One, Some Body\n- Gary C\n",
        expect![[r#"
        attendees: William B <- attendance: heading “Attendees” (5)
        attendees: Sean B <- attendance: heading “Attendees” (5)
        attendees: Speaker One (Some Body) <- attendance: heading “Attendees” (6)
        attendees: Gary C <- attendance: heading “Attendees” (7)
    "#]],
    );
}

#[test]
fn who_wrote_the_minutes_may_stand_below_the_next_meeting() {
    let head =
        "# T\n\n**Present:** Speaker One, Person Two\n\n## Roof\n\nText.\n\n## Next meeting\n\n9 January 2020\n\n";
    check(
        &format!("{head}**Notes by:** Person Two\n"),
        expect![[r#"
        attendees: Speaker One <- attendance: line “Present” (3)
        attendees: Person Two <- attendance: line “Present” (3)
        officers: Minute taker: Person Two <- roles: line “Notes by” (13)
        sessions: Roof <- topics: heading of level 2 (5)
        next_meeting: 2020-01-09 <- next meeting: heading “Next meeting” (11)
    "#]],
    );
    // Of two parts there, both are those of the next.
    check(
        &format!("{head}**Chair:** Speaker One\n\n**Notes by:** Person Two\n"),
        expect![[r#"
        attendees: Speaker One <- attendance: line “Present” (3)
        attendees: Person Two <- attendance: line “Present” (3)
        sessions: Roof <- topics: heading of level 2 (5)
        next_meeting: 2020-01-09 <- next meeting: heading “Next meeting” (11)
    "#]],
    );
    check(
        &format!("{head}**Scribe:** Person Two\n"),
        expect![[r#"
        attendees: Speaker One <- attendance: line “Present” (3)
        attendees: Person Two <- attendance: line “Present” (3)
        sessions: Roof <- topics: heading of level 2 (5)
        next_meeting: 2020-01-09 <- next meeting: heading “Next meeting” (11)
    "#]],
    );
    check(
        &format!("{head}Human Three, Secretary of the meeting\n"),
        expect![[r#"
        attendees: Speaker One <- attendance: line “Present” (3)
        attendees: Person Two <- attendance: line “Present” (3)
        officers: Minute taker: Human Three <- roles: signature (13)
        sessions: Roof <- topics: heading of level 2 (5)
        next_meeting: 2020-01-09 <- next meeting: heading “Next meeting” (11)
    "#]],
    );
}

#[test]
fn how_people_came_may_stand_in_the_heading_above_them() {
    check(
        "# T\n\n### Online aanwezig\n\n- Speaker One\n- Person Two (secretaris)\n- Human Three, aspirant-bestuurslid\n\n### Present via Zoom\n\n- Recorder Four\n\n### Online present list of gifts\n\nText.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Online aanwezig” (5)
            attendees: Person Two, secretaris <- attendance: heading “Online aanwezig” (6)
            attendees: Human Three, aspirant-bestuurslid <- attendance: heading “Online aanwezig” (7)
            attendees: Recorder Four <- attendance: heading “Present via Zoom” (11)
            officers: Secretary: Person Two, secretaris <- roles: office of somebody who was there (6)
            sessions: Online present list of gifts <- topics: heading of level 3 (13)
        "#]],
    );
}

#[test]
fn everybody_may_be_named_in_brackets() {
    check(
        "# T\n\nAanwezig: iedereen (Speaker One, Bea, Carla)\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Aanwezig” (3)
            attendees: Bea <- attendance: line “Aanwezig” (3)
            attendees: Carla <- attendance: line “Aanwezig” (3)
        "#]],
    );
    check("# T\n\nPresent: Everyone\n", expect![[""]]);
}

#[test]
fn a_list_may_begin_behind_its_label() {
    check(
        "# T\n\nDate: 2020-01-02\nPresent (3/3):  - Speaker One\n               - Person Two\n               - Human Three\nAbsent:   (none)\n\n## Roof\n\nText.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Present (3/3)” (4)
            attendees: Person Two <- attendance: line “Present (3/3)” (5)
            attendees: Human Three <- attendance: line “Present (3/3)” (6)
            sessions: Roof <- topics: heading of level 2 (9)
        "#]],
    );
}

#[test]
fn each_may_stand_in_a_line_with_a_code_at_the_top() {
    check(
        "# T\n\nSpeaker One, Some Body (SO)\n\nPerson Two, Other Body (PT)\n\nHuman Three (HT) \\*\n\nSO opened the meeting.\n",
        expect![[r#"
            attendees: Speaker One [SO] (Some Body) <- attendance: names with codes at the top (3)
            attendees: Person Two [PT] (Other Body) <- attendance: names with codes at the top (5)
            attendees: Human Three [HT] <- attendance: names with codes at the top (7)
            officers: Chair: Speaker One [SO] (Some Body) <- roles: sentence on who presided (9)
        "#]],
    );
    check("# T\n\nSpeaker One, Some Body (SO)\n\nPerson Two, Other Body (PT)\n\nSO opened it.\n", expect![[""]]);
}

#[test]
fn a_cross_says_who_was_not_there() {
    check(
        "# T\n\n## Attendees\n\n- ✅ Speaker One\n- ❌ Person Two\n- ✔️ Human Three\n- Member Four ❌\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attendees” (5)
            attendees: Human Three <- attendance: heading “Attendees” (7)
            regrets: Person Two <- absence: cross below “Attendees” (6)
            regrets: Four <- absence: cross below “Attendees” (8)
        "#]],
    );
}

#[test]
fn what_is_told_of_likely_people_is_not_who_was_there() {
    check(
        "# T\n\n### 🤸 Attendees\n\n- Speaker One\n- Person Two\n\n### Agenda\n\n- events\n  - likely attendees: Human Three\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “🤸 Attendees” (5)
            attendees: Person Two <- attendance: heading “🤸 Attendees” (6)
            sessions: events <- topics: heading “Agenda” (10)
        "#]],
    );
}

#[test]
fn firms_stand_before_names_in_hangul() {
    check(
        "# T\n\n* Attendees\n  * 카카오 김하나\n  * NCSOFT 이두리, 박세나\n",
        expect![[r#"
        attendees: 카카오 김하나 <- attendance: item “Attendees” (4)
        attendees: 이두리 (NCSOFT) <- attendance: item “Attendees” (5)
        attendees: 박세나 (NCSOFT) <- attendance: item “Attendees” (5)
    "#]],
    );
}

#[test]
fn labels_name_the_body_or_the_meeting_too() {
    check(
        "# T\n\n## Aanwezigen tijdens het gesprek\n\n**Team Een**\n- Speaker One\n- Person Two\n\n**Team Twee**\n- Human Three\n\n## Doel\n\nText.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Aanwezigen tijdens het gesprek” (6)
            attendees: Person Two <- attendance: heading “Aanwezigen tijdens het gesprek” (7)
            attendees: Human Three <- attendance: heading “Aanwezigen tijdens het gesprek” (10)
            sessions: Doel <- topics: heading of level 2 (12)
        "#]],
    );
    check(
        "# T\n\n**Přítomní členové předsednictva:**\n\n* Speaker One\n* Person Two\n\n**Omluvení členové výboru:**\n\n* Human Three\n",
        expect![[r#"
            attendees: Speaker One <- attendance: line “Přítomní členové předsednictva” (5)
            attendees: Person Two <- attendance: line “Přítomní členové předsednictva” (6)
            regrets: Human Three <- absence: line “Omluvení členové výboru” (10)
        "#]],
    );
}

#[test]
fn posts_and_bodies_beside_a_name_are_nobody() {
    check(
        "# T\n\n## Present\n\n- Speaker One, Housing Matters and Community Development Department\n- Person Two, Some Corporation, Observer (maintainer)\n- Human Three / he / Expert @ Some University and SSI Fellow / @three\n- Speaker Four and Person Five\n",
        expect![[r#"
            attendees: Speaker One (Housing Matters and Community Development Department) <- attendance: heading “Present” (5)
            attendees: Person Two (Some Corporation), maintainer, Observer <- attendance: heading “Present” (6)
            attendees: Human Three @three (Expert; Some University and SSI Fellow), he <- attendance: heading “Present” (7)
            attendees: Speaker Four <- attendance: heading “Present” (8)
            attendees: Person Five <- attendance: heading “Present” (8)
        "#]],
    );
    check(
        "# T\n\nOfficials in attendance:\n\nDirector of Roads (Mr. A. One), Senior Executive Officer (Person\nTwo), Administrative Officer, Corporate Services (Ms. C. Three).\n\n## Roof\n\nText.\n",
        expect![[r#"
            attendees: Mr. A. One, Director of Roads <- attendance: line “Officials in attendance” (5)
            attendees: Person Two, Senior Executive Officer <- attendance: line “Officials in attendance” (5)
            attendees: Ms. C. Three, Administrative Officer, Corporate Services <- attendance: line “Officials in attendance” (6)
            sessions: Roof <- topics: heading of level 2 (8)
        "#]],
    );
    check(
        "# T\n\nPresent: Speaker One, Some Corporation, Person Two, Human Three\n\n- Scribe: TSC chair (Two / Three)\n",
        expect![[r#"
            attendees: Speaker One (Some Corporation) <- attendance: line “Present” (3)
            attendees: Person Two <- attendance: line “Present” (3)
            attendees: Human Three <- attendance: line “Present” (3)
        "#]],
    );
    check(
        "# T\n\n## Present\n\n- Speaker One\n\n## Chair\n\nPerson Two stood and was elected by all.\n\n## Roof\n\nNew business: Human Three was present with a plan.\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Present” (5)
            sessions: Roof <- topics: heading of level 2 (11)
        "#]],
    );
}

#[test]
fn paragraphs_that_only_list_people_are_rolls() {
    let rolls = |text: &str| crate::fixture::document("meetings/2020-01-02-a.md", text).told.rolls;
    assert_eq!(
        rolls("# T\n\n## Present\n\n- Speaker One (Institute)\n- Person Two\n\n## Notes\n\nPerson Two spoke.\n"),
        [1, 2]
    );
    assert_eq!(rolls("# T\n\nPresent: Speaker One, Person Two\n\nApologies: Human Three\n\nAll went well.\n"), [1, 2]);
    // Who tells more of somebody than a post is read by whoever looks for that person.
    let told =
        "Present: Speaker One, who was welcomed by all as the new head of the office that is to be opened in May";
    assert_eq!(rolls(&format!("# T\n\n{told}\n")), Vec::<u32>::new());
}
