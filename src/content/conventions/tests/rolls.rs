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
            officers: Chair: Speaker One <- roles: item “Chair” (5)
            officers: Secretary: Person Two <- roles: item “Secretary” (10)
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
