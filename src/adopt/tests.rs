//! What is found out about whole trees. The people are placeholders.

use expect_test::{Expect, expect};

use crate::fixture::files;

/// Says the settings that are written, without their reasons, and what is known with them.
fn check(tree: &str, expected: Expect) {
    let study = super::study(&files(tree), &[], "some-archive", ".");
    let mut said: String = study.settings.iter().map(|setting| format!("{}\n", setting.yaml)).collect();
    for row in study.survey.rows.iter().filter(|row| row.rule.is_empty() && row.n > 0) {
        said.push_str(&format!("{} {}/{}\n", row.field, row.n, study.survey.n_reports));
    }
    for conflict in &study.survey.conflicts {
        said.push_str(&format!("{}: {}\n", conflict.path, conflict.says));
    }
    expected.assert_eq(&said);
}

#[test]
fn groups_are_folders_where_several_hold_reports() {
    check(
        "
-- README.md --
# Minutes of all groups
-- LICENSE.md --
Free.
-- legal/2020/2020-01-02.md --
## Attendees
- Speaker One
-- legal/2020/2020-02-02.md --
## Attendees
- Speaker One
-- tech/2020-01-03.md --
# Tech meeting, January 4, 2020
## Attendees
- Speaker Two
-- tech/2020-02-03.md --
## Attendees
- Speaker Two
-- tech/decisions.md --
# All decisions
",
        expect![[r#"
            title: Minutes of all groups
            content: "."
            folders: {meetings: "."}
            pages:
              - tech/decisions.md
            ignore: [LICENSE.md]
            group_from: folder
            date 4/4
            title 4/4
            group 4/4
            attendees 4/4
            tech/2020-01-03.md: path: 2020-01-03, text: 2020-01-04; 2020-01-03 counts
        "#]],
    );
}

#[test]
fn foreign_front_matter_is_mapped() {
    check(
        "
-- _minutes/2020-01-02-call.md --
---
layout: minutes
name: First call
held_on: 2020-01-02
---
**Present:** Speaker One, Speaker Two
-- _minutes/2020-01-09-call.md --
---
layout: minutes
name: Second call
held_on: 2020-01-02
---
**Present:** Speaker One, Speaker Two
",
        expect![[r#"
            title: some archive
            content: "."
            folders: {meetings: _minutes}
            conventions: all
            keys: {title: name, date: held_on}
            extra_keys: [layout]
            date_from: path
            date 2/2
            title 2/2
            attendees 2/2
            _minutes/2020-01-09-call.md: front matter: 2020-01-02, path: 2020-01-09; 2020-01-09 counts
        "#]],
    );
}

/// Three reports with one line of front matter each, and a label of their text.
fn with_writers(line: &str, label: &str) -> String {
    let report = |day: usize| {
        format!(
            "-- minutes/2020-01-0{day}-call.md --\n---\ntitle: Call {day}\n{line}\n---\nPresent: Speaker One, Person Two\n\n{label}\n"
        )
    };
    (2..5).map(report).collect()
}

#[test]
fn who_took_the_minutes_is_told_by_keys_of_others_where_they_hold_names() {
    let keys = |tree: &str| {
        let study = super::study(&files(tree), &[], "some-archive", ".");
        let of_keys = |yaml: &&str| yaml.starts_with("keys") || yaml.starts_with("extra_keys");
        study.settings.iter().map(|setting| setting.yaml.as_str()).filter(of_keys).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(keys(&with_writers("scribe: Person Two", "")), "keys: {minute_taker: scribe}");
    assert_eq!(keys(&with_writers("scribes:\n  - Speaker One\n  - Person Two", "")), "keys: {minute_taker: scribes}");
    assert_eq!(keys(&with_writers("scribe: nick42", "")), "extra_keys: [scribe]");
    // An author may be who posted them, but for where the texts say otherwise.
    assert_eq!(keys(&with_writers("author: Person Two", "")), "extra_keys: [author]");
    assert_eq!(keys(&with_writers("author: Person Two", "Notetaker: Person")), "keys: {minute_taker: author}");
    assert_eq!(keys(&with_writers("author: Person Two", "Notetaker: Speaker")), "extra_keys: [author]");
}

#[test]
fn other_dates_tell_which_number_is_the_day_where_the_language_does_not() {
    let tree = |other: &str| {
        format!(
            "
-- minutes/first.md --
# Board Meeting Minutes
Date: 4/8/2023
Present: Speaker One, Speaker Two
The members spoke of the house and of the roof for a long while, and of all that would have to be done before the winter.
-- minutes/second.md --
# Board Meeting Minutes
Date: {other}
Present: Speaker One, Speaker Two
The members spoke of the house and of the roof for a long while, and of all that would have to be done before the winter.
"
        )
    };
    let settings = |other: &str| {
        let study = super::study(&files(&tree(other)), &[], "some-archive", ".");
        let order = study.settings.iter().find(|setting| setting.yaml.starts_with("numeric_dates"));
        let row = study.survey.rows.iter().find(|row| row.field == "date" && row.rule.is_empty());
        (order.map(|order| order.yaml.clone()).unwrap_or_default(), row.map_or(0, |row| row.n))
    };
    assert_eq!(settings("5/20/2023"), ("numeric_dates: month-first".to_owned(), 2));
    assert_eq!(settings("20/5/2023"), ("numeric_dates: day-first".to_owned(), 2));
    assert_eq!(settings("May 2, 2023"), (String::new(), 1));
}

#[test]
fn keys_of_names_are_mapped_in_whatever_case_they_are_written() {
    let tree = |leader: &str, taker: &str| {
        format!(
            "
-- _minutes/2020-01-02-call.md --
---
leading: {leader}
protocol: {taker}
Anwesend:
  - Speaker One
  - Speaker Two
Abwesend: [Speaker Three]
---
Any.
"
        )
    };
    let keys = |leader: &str, taker: &str| {
        let study = super::study(&files(&tree(leader, taker)), &[], "some-archive", ".");
        study.settings.iter().find(|setting| setting.yaml.starts_with("keys")).map(|keys| keys.yaml.clone())
    };
    assert_eq!(
        keys("Speaker One", "Speaker Two").as_deref(),
        Some("keys: {attendees: Anwesend, chair: leading, minute_taker: protocol, regrets: Abwesend}")
    );
    // Of whom two would be one.
    assert_eq!(
        keys("Speaker One, Speaker Two", "Speaker Two").as_deref(),
        Some("keys: {attendees: Anwesend, minute_taker: protocol, regrets: Abwesend}")
    );
}

#[test]
fn parents_in_a_menu_are_no_meetings() {
    check(
        "
-- minutes/2020-01-02-call.md --
---
layout: default
title: First call
parent: 2020
---
Present: Speaker One, Speaker Two
-- minutes/2020-01-09-call.md --
---
layout: default
title: Second call
parent: 2020
---
Present: Speaker One, Speaker Two
",
        expect![[r#"
            title: some archive
            content: "."
            folders: {meetings: minutes}
            conventions: all
            extra_keys: [layout, parent]
            date_from: path
            date 2/2
            title 2/2
            attendees 2/2
        "#]],
    );
}

#[test]
fn days_and_months_are_told_apart_by_the_folder() {
    check(
        "
-- guests/guests-05-07-2024.md --
# Call
Present: Speaker One, Speaker Two
-- guests/guests-05-21-2024.md --
# Call
Present: Speaker One, Speaker Two
-- calls/Meeting 1.md --
# Meeting 1
### Meeting Date/Time: Thursday 2022/12/1 at 14:00 UTC
## Attendees
- Speaker One
-- calls/Meeting 2.md --
# Meeting 2
Date: 2022/12/8
## Attendees
- Speaker One
-- calls/Meeting 3.md --
# Meeting 3
Date: 2022/12/15
## Attendees
- Speaker One
",
        expect![[r#"
            title: some archive
            content: "."
            folders: {meetings: "."}
            group_from: folder
            paths:
              - "guests/**/*{month}-{day}-{year}"
              - "**/Meeting {number}*"
            date 5/5
            title 5/5
            group 5/5
            number 3/5
            attendees 5/5
        "#]],
    );
}

#[test]
fn where_no_number_tells_the_day_the_language_does() {
    check(
        "
-- 2019/08-02-2019.md --
Se acepta la propuesta de hacer un cartel para las jornadas, y hay que organizar un horario con todos los miembros de la asociación
para que nadie tenga que quedarse toda la tarde en el stand. El estado del banco no se sabe todavía, y se mirará en la próxima reunión.
-- 2019/05-03-2019.md --
Se ha hablado con la universidad sobre el espacio de la asociación, que no se puede utilizar durante el verano por las obras. Hay que
buscar otro lugar para los talleres que se habían propuesto en la reunión anterior, y preguntar a los demás si pueden venir.
",
        expect![[r#"
            title: some archive
            content: "."
            lang: es
            folders: {meetings: "."}
            paths:
              - "2019/**/{day}-{month}-{year}"
            date 2/2
            title 2/2
            language 2/2
            decisions 1/2
        "#]],
    );
}

#[test]
fn numbers_that_are_month_and_day_of_the_text_are_no_numbers_of_meetings() {
    let report = |number: &str, day: &str| {
        format!("\n-- minutes/minutes_{number}.md --\n# Board\n\nDate: {day}\n\n## Attendees\n\n- Speaker One\n")
    };
    let tree = [("1021", "2023-10-21"), ("1104", "2023-11-04"), ("1125", "2023-11-25")];
    check(
        &tree.map(|(number, day)| report(number, day)).concat(),
        expect![[r#"
        title: some archive
        content: "."
        folders: {meetings: minutes}
        date 3/3
        title 3/3
        attendees 3/3
    "#]],
    );
    let tree = [("1021", "2023-10-21"), ("1022", "2023-11-04"), ("1023", "2023-11-25")];
    check(
        &tree.map(|(number, day)| report(number, day)).concat(),
        expect![[r#"
        title: some archive
        content: "."
        folders: {meetings: minutes}
        paths:
          - "**/minutes_{number}*"
        date 3/3
        title 3/3
        number 3/3
        attendees 3/3
    "#]],
    );
}

#[test]
fn a_folder_of_minutes_is_in_that_of_its_group() {
    let report = |path: &str| format!("\n-- {path} --\n# Call\n\nPresent: Speaker One, Person Two\n");
    check(
        &["sig/legal/meetings/2020-01-02.md", "sig/tech/minutes/2020-01-03.mdown", "sig/tech/minutes/2020-01-09.mkd"]
            .map(report)
            .concat(),
        expect![[r#"
            title: some archive
            content: "."
            folders: {meetings: sig}
            group_from: folder
            date 3/3
            title 3/3
            group 3/3
            attendees 3/3
        "#]],
    );
}

#[test]
fn keys_that_mean_something_else_to_other_programs_are_not_read() {
    let report = |path: &str| {
        format!(
            "\n-- {path} --\n---\nparent: '2020'\nstatus: published\ntitle: 'A call'\ndate: soon\n---\n# Call\n\nPresent: Speaker One, Person Two\n"
        )
    };
    check(
        &["meetings/2020-01-02.md", "meetings/2020-01-09.md"].map(report).concat(),
        expect![[r#"
        title: some archive
        content: "."
        folders: {meetings: meetings}
        conventions: all
        extra_keys: [parent, status]
        date_from: path
        date 2/2
        title 2/2
        attendees 2/2
    "#]],
    );
}

#[test]
fn of_two_files_with_one_address_one_is_counted_and_forms_are_named() {
    let study = super::study(
        &files(
            "
-- 2020-01-02.markdown --
## Attendees
- Speaker One
-- 2020-01-02.md --
## Attendees
- Speaker One
-- 2020-01-09.md --
## Attendees
- TODO
",
        ),
        &[],
        "some-archive",
        ".",
    );
    assert_eq!(study.twins, [("2020-01-02.markdown".to_owned(), "2020-01-02.md".to_owned())]);
    assert_eq!((study.survey.n_reports, &study.survey.forms[..]), (2, &["2020-01-09.md".to_owned()][..]));
}

#[test]
fn a_task_of_somebody_whom_no_report_knows_is_not_counted() {
    let tree = |known: &str| {
        files(&format!(
            "
-- 2020-01-02.md --
## Attendees
- Speaker One
## Roof
- Three to write the report on the roof
-- 2020-01-09.md --
## Attendees
- {known}
"
        ))
    };
    let n_decisions = |known: &str| {
        let study = super::study(&tree(known), &[], "some-archive", ".");
        study.survey.rows.iter().find(|row| row.field == "decisions").map_or(0, |row| row.n)
    };
    assert_eq!((n_decisions("Person Two"), n_decisions("Three Person")), (0, 1));
}

#[test]
fn a_post_with_the_title_of_minutes_is_a_report() {
    check(
        "
-- content/post/2022/august-minutes.md --
+++
date = \"2022-08-18T13:05:00-05:00\"
title = \"August 2022 Business Meeting Minutes\"
+++
* The roof is mended
-- content/post/2022/fair.md --
+++
date = \"2022-08-20T13:05:00-05:00\"
title = \"The fair, in five minutes\"
+++
Come and see.
",
        expect![[r#"
            title: some archive
            content: "."
            folders: {meetings: content/post}
            pages:
              - content/post/2022/fair.md
            conventions: all
            date 1/1
            title 1/1
        "#]],
    );
}

/// Reports of a group whose words nobody else knows.
fn reports_of_strangers() -> String {
    let names = ["Speaker One", "Person Two", "Member Three", "Visitor Four", "Reader Five"];
    let mut tree = String::new();
    for (month, missing) in [(1, 0), (2, 1), (3, 2), (4, 3), (5, 1)] {
        let here: Vec<&str> =
            names.iter().copied().enumerate().filter(|(at, _)| *at != missing).map(|(_, name)| name).collect();
        tree.push_str(&format!(
            "-- 2020-0{month}-02.md --\n# Zork {month}\n\nVarbi: {}\n\nMubri: {}\n\nQuolt: {}\n\n## Roof\n\nIt leaks.\n",
            here.join(", "),
            names[missing],
            here[month % 3]
        ));
    }
    tree
}

#[test]
fn unknown_words_before_names_are_learnt_from_who_is_named_when() {
    check(
        &reports_of_strangers(),
        expect![[r#"
            title: some archive
            content: "."
            folders: {meetings: "."}
            labels:
              attendees: [Varbi]
              regrets: [Mubri]
            #  chair: [Quolt]
            #  minute_taker: [Quolt]
            date 5/5
            title 5/5
            attendees 5/5
            regrets 5/5
            sessions 5/5
        "#]],
    );
}

#[test]
fn words_before_what_does_not_recur_are_not_learnt() {
    let tree: String = (1..=4)
        .map(|month| format!("-- 2020-0{month}-02.md --\n# Zork\n\nPresent: Speaker One, Person Two\n\nSponsors: Acme {month}, Bread {month}, Coal {month}\n\nNext: Roof\n"))
        .collect();
    check(
        &tree,
        expect![[r#"
        title: some archive
        content: "."
        folders: {meetings: "."}
        date 4/4
        title 4/4
        attendees 4/4
    "#]],
    );
}

#[test]
fn decisions_of_front_matter_are_known_too() {
    check(
        "
-- minutes/2020-01-02.md --
---
title: First
date: 2020-01-02
attendees: [Speaker One]
decisions: [A report is to be written.]
---
The meeting was opened.
",
        expect![[r#"
            title: some archive
            content: "."
            folders: {meetings: minutes}
            date 1/1
            title 1/1
            attendees 1/1
            decisions 1/1
        "#]],
    );
}
