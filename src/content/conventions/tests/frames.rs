//! Who was there, who had which part, what was to be discussed and when the next meeting is, as languages other than English put it.

use expect_test::expect;

use super::super::labels::{Label, Labels};
use super::check;
use crate::content::schema::Office;
use crate::text::date;

/// A language, and its words for attendance, absence, guests, chair, minutes, agenda, decisions, tasks and the next meeting.
type Words = (&'static str, [&'static str; 9]);

#[rustfmt::skip]
const WORDS: &[Words] = &[
    ("Italian", ["Presenti", "Assenti giustificati", "Ospiti", "Presiede", "Verbalizza", "Ordine del giorno", "Decisioni", "Azioni", "Prossima riunione"]),
    ("Portuguese", ["Presentes", "Ausências justificadas", "Convidados", "Presidente da mesa", "Ata lavrada por", "Ordem de trabalhos", "Deliberações", "Tarefas", "Próxima reunião"]),
    ("Dutch", ["Aanwezig", "Afwezig met kennisgeving", "Gasten", "Voorzitter", "Notulist", "Agendapunten", "Besluiten", "Actiepunten", "Volgende vergadering"]),
    ("Swedish", ["Närvarande", "Anmält förhinder", "Gäster", "Mötesordförande", "Vid protokollet", "Dagordning", "Beslut", "Att göra", "Nästa möte"]),
    ("Danish", ["Til stede", "Afbud", "Gæster", "Dirigent", "Referent", "Dagsorden", "Beslutninger", "Opgaver", "Næste møde"]),
    ("Norwegian", ["Oppmøtte", "Forfall", "Gjester", "Møteleder", "Protokollfører", "Saksliste", "Vedtak", "Oppgaver", "Neste møte"]),
    ("Polish", ["Obecni", "Nieobecni usprawiedliwieni", "Goście", "Przewodniczący zebrania", "Protokołowała", "Porządek obrad", "Uchwały", "Zadania", "Następne spotkanie"]),
    ("Czech", ["Přítomni", "Omluveni", "Hosté", "Předsedající", "Zapisovatel", "Program jednání", "Usnesení", "Úkoly", "Příští schůze"]),
];

#[test]
fn each_language_has_words_for_the_frame_of_a_meeting() {
    const LABELS: [Label; 9] = [
        Label::Attendance,
        Label::Absence,
        Label::Guests,
        Label::Role(Office::Chair),
        Label::Role(Office::MinuteTaker),
        Label::Agenda,
        Label::Decisions,
        Label::Actions,
        Label::Next,
    ];
    let labels = Labels::new(&[]);
    for (language, words) in WORDS {
        for (word, label) in words.iter().zip(LABELS) {
            assert_eq!(labels.find(word), Some(label), "{language}: {word}");
        }
    }
    for day in [
        "5 maggio 2020", "5 de maio de 2020", "5 mei 2020", "5 maj 2020", "5. maj 2020", "5. mai 2020",
        "5 maja 2020 r.", "5. května 2020",
    ] {
        assert_eq!(date::find(day).map(|date| date.to_string()).as_deref(), Some("2020-05-05"), "{day}");
    }
    // Words that mean something else beside others, and what is on a subject.
    for other in
        ["Obecni i byli", "Beslut om staket", "Program", "Następne kroki w sprawie dachu", "Referat", "Uchwała nr 5"]
    {
        assert_eq!(labels.find(other), None, "{other}");
    }
}

#[test]
fn a_report_in_polish_tells_its_frame() {
    check(
        "# Protokół z posiedzenia Zarządu\n\nW posiedzeniu uczestniczyli następujący członkowie Zarządu:\n* Anna Raz\n* Jan Dwa\n* Ewa Trzy-Cztery\n\nNieobecni usprawiedliwieni: Piotr Pięć\n\n## Rozpoczęcie posiedzenia\n\nPrezes otworzył posiedzenie. Postanowiono, że przewodniczyć posiedzeniu będzie Anna Raz, a protokołować będzie Jan Dwa.\n\n## Porządek obrad\n\n1. Dach\n2. Płot\n\n## Przebieg obrad\n\n1. Omówiono dach.\n\n## Zakończenie posiedzenia\n\nKolejne posiedzenie odbędzie się 5 lutego 2020 r.\n",
        expect![[r#"
            attendees: Anna Raz <- attendance: line “W posiedzeniu uczestniczyli następujący członkowie Zarządu:” (4)
            attendees: Jan Dwa <- attendance: line “W posiedzeniu uczestniczyli następujący członkowie Zarządu:” (5)
            attendees: Ewa Trzy-Cztery <- attendance: line “W posiedzeniu uczestniczyli następujący członkowie Zarządu:” (6)
            regrets: Piotr Pięć <- absence: line “Nieobecni usprawiedliwieni” (8)
            officers: Chair: Anna Raz <- roles: sentence (12)
            officers: Minute taker: Jan Dwa <- roles: sentence (12)
            sessions: Dach <- topics: heading “Porządek obrad” (16)
            sessions: Płot <- topics: heading “Porządek obrad” (17)
            next_meeting: 2020-02-05 <- next meeting: sentence (25)
        "#]],
    );
    // Of those who may be elected, and of another meeting, nothing is told.
    check(
        "# Zebranie\n\nNa poprzednim zebraniu wybrani zostali:\n* Anna Raz\n* Jan Dwa\n* Ewa Trzy\n\n## Dach\n\nTekst.\n\n## Wybór Zarządu\n\nPrzewodniczący: Anna Raz\n",
        expect![[r#"
            sessions: Dach <- topics: heading of level 2 (8)
            sessions: Wybór Zarządu <- topics: heading of level 2 (12)
        "#]],
    );
}

#[test]
fn who_is_not_ticked_was_not_there() {
    check(
        "# Réunion\n\nPrésents :\n\n- [x] Anna Un\n- [ ] Bo Deux\n- [x] Cy Trois\n\n## Toit\n\n- [ ] Peindre Le Toit\n",
        expect![[r#"
            attendees: Anna Un <- attendance: line “Présents” (5)
            attendees: Cy Trois <- attendance: line “Présents” (7)
            regrets: Bo Deux <- absence: box not ticked below “Présents” (6)
            sessions: Toit <- topics: heading of level 2 (9)
        "#]],
    );
    // Where few are, it is the list of all who may come.
    check(
        "# Réunion\n\n## Présents\n\n- [x] Anna Un\n- [ ] Bo Deux\n- [ ] Cy Trois\n",
        expect![[r#"
            attendees: Anna Un <- attendance: heading “Présents” (5)
        "#]],
    );
    // Where nobody is ticked, the list was not used so.
    check(
        "# Réunion\n\n## Présents\n\n- [ ] Anna Un\n- [ ] Bo Deux\n",
        expect![[r#"
        attendees: Anna Un <- attendance: heading “Présents” (5)
        attendees: Bo Deux <- attendance: heading “Présents” (6)
    "#]],
    );
}

#[test]
fn groups_stand_below_the_heading_of_the_roll_call() {
    check(
        "# Roll call:\n\n## Attending\n\n* Speaker One\n* Person Two\n\n## Regrets\n\nNone\n\n## Non-voting observers\n\n* Human Three\n\nQuorum achieved.\n\n## From the office\n\n* Citizen Four\n\n## Not yet members\n\n* Candidate Five\n\n# Agenda:\n\n* Roof\n* Fence\n\n# Prizes\n\n## Winners\n\n* Winner Six\n",
        expect![[r#"
            attendees: Speaker One <- attendance: heading “Attending” (5)
            attendees: Person Two <- attendance: heading “Attending” (6)
            attendees: Human Three, Guest <- guests: heading “Non-voting observers” (14)
            attendees: Citizen Four <- attendance: group “From the office” (20)
            sessions: Roof <- topics: heading “Agenda” (28)
            sessions: Fence <- topics: heading “Agenda” (29)
            sessions: Winners <- topics: heading of level 2 (33)
        "#]],
    );
}

#[test]
fn a_part_may_be_told_by_a_code_that_nobody_is_listed_with() {
    let list = "# T\n\n## Attendees\n\n- Speaker One (SPO)\n- Richard Twogun (RCH)\n- Human Three (HUM)\n\n";
    check(
        &format!("{list}**Scribe:** RTG\n"),
        expect![[r#"
        attendees: Speaker One [SPO] <- attendance: heading “Attendees” (5)
        attendees: Richard Twogun [RCH] <- attendance: heading “Attendees” (6)
        attendees: Human Three [HUM] <- attendance: heading “Attendees” (7)
        officers: Scribe: Richard Twogun [RCH] <- roles: line “Scribe” (9)
    "#]],
    );
    check(
        &format!("{list}Scribe: HUM, help from SPO\n"),
        expect![[r#"
        attendees: Speaker One [SPO] <- attendance: heading “Attendees” (5)
        attendees: Richard Twogun [RCH] <- attendance: heading “Attendees” (6)
        attendees: Human Three [HUM] <- attendance: heading “Attendees” (7)
        officers: Scribe: Human Three [HUM] <- roles: line “Scribe” (9)
        officers: Scribe: Speaker One [SPO] <- roles: line “Scribe” (9)
    "#]],
    );
    check(
        &format!("{list}Scribe: RTX\n"),
        expect![[r#"
        attendees: Speaker One [SPO] <- attendance: heading “Attendees” (5)
        attendees: Richard Twogun [RCH] <- attendance: heading “Attendees” (6)
        attendees: Human Three [HUM] <- attendance: heading “Attendees” (7)
    "#]],
    );
    check(
        &format!("{list}Scribe: help from somebody\n"),
        expect![[r#"
        attendees: Speaker One [SPO] <- attendance: heading “Attendees” (5)
        attendees: Richard Twogun [RCH] <- attendance: heading “Attendees” (6)
        attendees: Human Three [HUM] <- attendance: heading “Attendees” (7)
    "#]],
    );
}

#[test]
fn the_next_meeting_is_told_in_headings_and_with_short_years() {
    check(
        "# T\n\n## Plans\n\nText.\n\n## Next Roof Fence Team Meeting 2020-01-16\n",
        expect![[r#"
        sessions: Plans <- topics: heading of level 2 (3)
        next_meeting: 2020-01-16 <- next meeting: sentence (7)
    "#]],
    );
    check(
        "# T\n\nThe next Roof Fence Team meeting is on 16 January 2020.\n",
        expect![[r#"
        next_meeting: 2020-01-16 <- next meeting: sentence (3)
    "#]],
    );
    check("# T\n\nThe next Roof Fence steps of the meeting on 16 January 2020.\n", expect![[r#""#]]);
    check(
        "# T\n\n## 次回\n\n### 1/16(木) 17:00-18:00\n\n### 議事担当：乙山\n",
        expect![[r#"
        sessions: 議事担当：乙山 <- topics: heading of level 3 (7)
        next_meeting: 2020-01-16 <- next meeting: heading below “次回” (5)
    "#]],
    );
    check(
        "# T\n\n## Nächster Termin\n\nErgebnis 16.1.20 19:30\n",
        expect![[r#"
        next_meeting: 2020-01-16 <- next meeting: heading “Nächster Termin” (5)
    "#]],
    );
    // A topic, a day of another year, and a part of the discussion.
    check("# T\n\n## Next steps for the spring Meeting 2020-01-16\n\nText.\n", expect![[r#""#]]);
    check("# T\n\n## Nächster Termin\n\nVersion 16.1.18 ist fertig.\n", expect![[r#""#]]);
    check("# T\n\n## Next meeting\n\n## Fair 2020-01-16\n\nText.\n", expect![[r#""#]]);
}
