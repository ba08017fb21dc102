//! What the archive knows of small trees.

use expect_test::{Expect, expect};

use super::{Archive, Entity, MeetingIdx, Part, PersonIdx, TopicIdx};
use crate::fixture::archive;

fn titles<'a, T>(items: &'a [T], title: impl Fn(&'a T) -> &'a str) -> String {
    items.iter().map(title).collect::<Vec<_>>().join(", ")
}

/// Writes down every link between entities, a line for each.
fn described(archive: &Archive) -> String {
    let mut lines = Vec::new();
    for (position, meeting) in archive.meetings.iter().enumerate() {
        let id = &meeting.id;
        let entity = |entity| archive.title(entity).to_owned();
        let mut say = |what: &str, value: String| lines.push(format!("meeting {id}: {what} {value}"));
        let date = meeting.date.map(|date| date.to_string()).unwrap_or_default();
        say("is", format!("{:?} {date}", meeting.title));
        if let Some(group) = meeting.group {
            say("of group", entity(Entity::Group(group)));
        }
        if let Some(previous) = meeting.previous {
            say("after", archive.meeting(previous).id.clone());
        }
        if let Some(parent) = meeting.parent {
            say("within", archive.meeting(parent).id.clone());
        }
        for idx in &meeting.appearances {
            let appearance = archive.appearance(*idx);
            let affiliations: Vec<String> =
                appearance.affiliations.iter().map(|body| entity(Entity::Organisation(*body))).collect();
            say(
                "has",
                format!(
                    "{} as {:?} {} {:?} {:?}",
                    entity(Entity::Person(appearance.person)),
                    appearance.part,
                    appearance.role.clone().unwrap_or_default(),
                    affiliations,
                    appearance.sessions
                ),
            );
        }
        for delegation in &meeting.delegations {
            say(
                "has delegation",
                format!("{} as {:?}", entity(Entity::Organisation(delegation.organisation)), delegation.part),
            );
        }
        for session in &meeting.sessions {
            say("session", format!("{} at {:?}", session.title, session.anchor));
        }
        for topic in &meeting.topics {
            say("on", entity(Entity::Topic(*topic)));
        }
        for (other, _) in &meeting.related {
            say("related to", archive.meeting(*other).id.clone());
        }
        for idx in &meeting.decisions {
            let decision = archive.decision(*idx);
            let by: Vec<&str> = decision.by.iter().map(|actor| actor.name.as_str()).collect();
            say("decided", format!("{:?} {:?} by {by:?}", decision.text, decision.status));
        }
        for idx in &meeting.closes {
            say("closes", archive.decision(*idx).text.clone());
        }
        let text = archive.text(archive.meetings[position].text);
        for (span, name) in &text.findings.names {
            say("names", format!("{:?} = {}", &text.document.body.html[span.range()], entity(*name)));
        }
        for destination in text.findings.links.iter().flatten() {
            say("links to", format!("{}#{}", destination.address, destination.fragment.as_deref().unwrap_or_default()));
        }
    }
    for (position, topic) in archive.topics.iter().enumerate() {
        for broader in &topic.broader {
            lines.push(format!("topic {}: below {}", topic.id, archive.topic(*broader).id));
        }
        for mention in archive.mentions(Entity::Topic(TopicIdx::new(position))) {
            lines.push(format!(
                "topic {}: named in {} ¶{}",
                topic.id,
                archive.text(mention.text).document.id,
                mention.paragraph
            ));
        }
    }
    for (position, person) in archive.people.iter().enumerate() {
        for mention in archive.mentions(Entity::Person(PersonIdx::new(position))) {
            lines.push(format!(
                "person {}: named in {} ¶{}",
                person.id,
                archive.text(mention.text).document.id,
                mention.paragraph
            ));
        }
    }
    for problem in &archive.problems {
        lines.push(format!("{:?} {}: {}", problem.severity, problem.code, problem.message));
    }
    lines.join("\n") + "\n"
}

fn check(tree: &str, expected: Expect) {
    expected.assert_eq(&described(&archive(tree)));
}

#[test]
fn everything_that_a_report_says_becomes_a_link() {
    check(
        "
-- meetings/2016-05-first.md --
---
title: First Meeting
date: 2016-05
group: Working Group
topics: [privacy]
---
Nothing yet.
-- meetings/2017-02-09-second/index.md --
---
title: Second Meeting
date: 2017-02-09
group: working-group
chair: Dr. Speaker One
speakers:
  - {name: Two Speaker, role: Guest, affiliation: ICRC, session: Opening}
  - ICRC
participants: [ICRC, Speaker Two, Mr. Speaker Three, India]
sessions:
  - {title: Opening, topics: [Data]}
  - {id: last, title: Closing, speakers: [Speaker Two]}
topics: privacy
decisions:
  - {text: A study is to be written., by: [Speaker Two, all members], topic: Data, resolved_in: 2016-05-first}
  - Another decision
---
## Opening

Speaker Two of the ICRC spoke on privacy; see [the first](../2016-05-first.md) and [[Data]].
-- speakers/two.md --
---
title: Speaker Two
also_known_as: [S. Two]
---
-- topics/privacy.md --
---
title: Privacy
broader: Data
---
-- organisations/icrc.md --
---
title: International Committee of the Red Cross
short: ICRC
---
",
        expect![[r#"
            meeting 2016-05-first: is "First Meeting" 2016-05
            meeting 2016-05-first: of group Working Group
            meeting 2016-05-first: on Privacy
            meeting 2016-05-first: closes A study is to be written.
            meeting 2017-02-09-second: is "Second Meeting" 2017-02-09
            meeting 2017-02-09-second: of group Working Group
            meeting 2017-02-09-second: after 2016-05-first
            meeting 2017-02-09-second: has Speaker One as Officer("Chair")  [] []
            meeting 2017-02-09-second: has Speaker Two as Speaker Guest ["International Committee of the Red Cross"] [0, 1]
            meeting 2017-02-09-second: has ICRC as Speaker  [] []
            meeting 2017-02-09-second: has Speaker Two as Participant  [] []
            meeting 2017-02-09-second: has Speaker Three as Participant  [] []
            meeting 2017-02-09-second: has delegation International Committee of the Red Cross as Participant
            meeting 2017-02-09-second: has delegation India as Participant
            meeting 2017-02-09-second: session Opening at Some("opening")
            meeting 2017-02-09-second: session Closing at None
            meeting 2017-02-09-second: on Privacy
            meeting 2017-02-09-second: on Data
            meeting 2017-02-09-second: decided "A study is to be written." Done by ["Speaker Two", "all members"]
            meeting 2017-02-09-second: decided "Another decision" Open by []
            meeting 2017-02-09-second: names "Speaker Two" = Speaker Two
            meeting 2017-02-09-second: names "ICRC" = International Committee of the Red Cross
            meeting 2017-02-09-second: names "privacy" = Privacy
            meeting 2017-02-09-second: links to meetings/2016-05-first/#
            meeting 2017-02-09-second: links to topics/data/#
            topic privacy: below data
            topic privacy: named in 2017-02-09-second ¶1
            topic data: named in 2017-02-09-second ¶1
            person two: named in 2017-02-09-second ¶1
            Error closed-before-made: the meeting of May 2016 cannot have resolved what the later one of 9 February 2017 decided: "A study is to be written."
        "#]],
    );
}

#[test]
fn the_result_does_not_depend_on_the_order_of_files() {
    let one = "-- meetings/2020-01-01-a.md --\n---\ntitle: A\ndate: 2020-01-01\nspeakers: [Speaker One]\n---\n";
    let two =
        "-- meetings/2020-01-02-b.md --\n---\ntitle: B\ndate: 2020-01-02\nspeakers: [One Speaker]\n---\nSpeaker One.\n";
    assert_eq!(described(&archive(&format!("{one}{two}"))), described(&archive(&format!("{two}{one}"))));
}

#[test]
fn a_name_is_linked_once_in_each_section_and_never_in_headings_links_or_code() {
    check(
        "
-- meetings/2020-01-01-a.md --
---
title: A
date: 2020-01-01
topics: [Cyber warfare, WHO]
speakers: [Mark, Jeremy England]
---
Jeremy
England and Jeremy England spoke on cyber-warfare; who? The WHO. Mark it.

## Cyber warfare

`Jeremy England` [Jeremy England](https://example.org) **Jeremy England**
",
        expect![[r#"
            meeting 2020-01-01-a: is "A" 2020-01-01
            meeting 2020-01-01-a: has Mark as Speaker  [] []
            meeting 2020-01-01-a: has Jeremy England as Speaker  [] []
            meeting 2020-01-01-a: on Cyber warfare
            meeting 2020-01-01-a: on WHO
            meeting 2020-01-01-a: names "Jeremy\nEngland" = Jeremy England
            meeting 2020-01-01-a: names "cyber-warfare" = Cyber warfare
            meeting 2020-01-01-a: names "WHO" = WHO
            meeting 2020-01-01-a: names "Jeremy England" = Jeremy England
            topic cyber-warfare: named in 2020-01-01-a ¶1
            topic who: named in 2020-01-01-a ¶1
            person jeremy-england: named in 2020-01-01-a ¶1
            person jeremy-england: named in 2020-01-01-a ¶2
        "#]],
    );
}

#[test]
fn names_without_spaces_between_words_are_found() {
    check(
        "
-- meetings/2020-01-01-a.md --
---
title: A
date: 2020-01-01
speakers: [黄志雄]
---
会议由黄志雄主持。
",
        expect![[r#"
            meeting 2020-01-01-a: is "A" 2020-01-01
            meeting 2020-01-01-a: has 黄志雄 as Speaker  [] []
            meeting 2020-01-01-a: names "黄志雄" = 黄志雄
            person 黄志雄: named in 2020-01-01-a ¶1
        "#]],
    );
}

#[test]
fn translations_belong_together_and_count_once() {
    let archive = archive(
        "
-- meetings/2020-01-01-a.md --
---
title: A
date: 2020-01-01
---
-- meetings/2020-01-01-a.fr.md --
---
title: A en français
date: 2020-01-01
lang: fr
translation_of: 2020-01-01-a
---
-- meetings/2020-02-01-b.md --
---
title: B
date: 2020-02-01
---
",
    );
    let originals: Vec<&str> = archive.originals().map(|(_, meeting)| meeting.id.as_str()).collect();
    assert_eq!(originals, ["2020-01-01-a", "2020-02-01-b"]);
    let french = archive.meetings.iter().find(|meeting| meeting.id.ends_with(".fr")).unwrap();
    assert_eq!(french.translations.len(), 1);
    assert_eq!(
        archive.meetings.last().unwrap().previous.map(|idx| archive.meeting(idx).id.as_str()),
        Some("2020-01-01-a")
    );
}

#[test]
fn lists_are_in_order() {
    let archive = archive(
        "
-- meetings/b.md --
---
title: Undated
---
-- meetings/2020-01-02-z.md --
---
title: Later
date: 2020-01-02
speakers: [Speaker B, Speaker A]
---
-- meetings/2020-01-01-a.md --
---
title: Earlier
date: 2020-01-01
---
",
    );
    assert_eq!(titles(&archive.meetings, |meeting| &meeting.title), "Earlier, Later, Undated");
    assert_eq!(archive.title(Entity::Meeting(MeetingIdx(0))), "Earlier");
    assert_eq!(archive.appearances[0].part, Part::Speaker);
    assert_eq!(archive.title(Entity::Person(PersonIdx(1))), "Speaker A");
    assert_eq!(TopicIdx::new(3).position(), 3);
}

#[test]
fn what_most_reports_have_above_a_table_alone_is_no_topic() {
    let report = |day: u8, roof: &str| {
        format!(
            "\n-- meetings/2020-01-0{day}.md --\n# Board {day}\n\n## Kopfdaten\n\n| a | b |\n|---|---|\n| c | d |\n\n## Old roof\n\n{roof}\n"
        )
    };
    let topics = |tree: &str| titles(&archive(tree).topics, |topic| &topic.title);
    let told = "It leaks.";
    assert_eq!(topics(&[1, 2, 3].map(|day| report(day, told)).concat()), "Old roof");
    // What was discussed is told in sentences somewhere.
    let lists = [(1, told), (2, "- it leaks"), (3, told)];
    assert_eq!(topics(&lists.map(|(day, roof)| report(day, roof)).concat()), "Old roof");
}

#[test]
fn a_subject_is_one_topic_whatever_was_done_with_it() {
    let report = |number: u32, headings: [&str; 3]| {
        let headings: String = headings.iter().map(|heading| format!("## {heading}\n\nText.\n\n")).collect();
        format!("-- meetings/2024-01-0{number}.md --\n# Council {number}\n\n{headings}")
    };
    let one = report(1, ["Update on the roof", "Pump report - Speaker One", "Last week's minutes"]);
    let two = report(2, ["Roof", "Pump discussion", "Last week's minutes"]);
    let three = report(3, ["Continue discussion on roof", "Pump report", "Gate update"]);
    let archive = archive(&format!("{one}{two}{three}"));
    expect![[r#"
        Roof 3
        Pump report 3
    "#]]
    .assert_eq(
        &archive.topics.iter().map(|topic| format!("{} {}\n", topic.title, topic.meetings.len())).collect::<String>(),
    );
}

#[test]
fn owners_are_people_or_groups() {
    let people = "-- meetings/2020-05-03-a.md --\n# T\n\n## Present\n\n- Speaker One (Some Body)\n- Person Two (Other Body)\n\n## Action items\n\n";
    let archive = archive(&format!(
        "{people}- Speaker O. - ask them\n- PT to count\n- Some Body - Speaker O - Yes\n- Some Body - with the others\n- Future - paint it\n- Release Scoping: say what\n- Fence (Two): paint it\n- Everything will be sold. Person will ask.\n- Speaker create a list\n- Courtney to write\n- Count them (Person)\n- Join them (Some Where)\n- Legal Team - read it\n- Asking Person to read\n- AI Person to write\n\n## Notes\n\n- Human to write to them\n- Nobodyknown to write to them\n-- meetings/2020-05-04-b.md --\n# T\n\n## Present\n\n- Human Three\n"
    ));
    let said: Vec<String> = archive
        .decisions
        .iter()
        .map(|decision| {
            let by: Vec<&str> = decision.by.iter().map(|actor| actor.name.as_str()).collect();
            format!("<{}> {}", by.join("; "), decision.text)
        })
        .collect();
    expect![[r#"
        <Speaker One> Speaker O. - ask them
        <Person Two> PT to count
        <Speaker One> Some Body - Speaker O - Yes
        <> Some Body - with the others
        <> Future - paint it
        <> Release Scoping: say what
        <Person Two> Fence (Two): paint it
        <Person Two> Everything will be sold. Person will ask.
        <Speaker One> Speaker create a list
        <Courtney> Courtney to write
        <Person Two> Count them (Person)
        <> Join them (Some Where)
        <Legal Team> Legal Team - read it
        <Person Two> Asking Person to read
        <Person Two> AI Person to write
        <Human> Human to write to them
    "#]]
    .assert_eq(&(said.join("\n") + "\n"));
}

#[test]
fn a_name_is_spelt_as_most_reports_do_and_as_front_matter_does() {
    let reports = [
        "Present: Jay white, Mihai Nita, Remi Four, SPEAKER ONE, Anna Five",
        "Present: Jay White, Mihai Niță, Rémi Four, Speaker One, Anna Five",
        "Present: Jay White, Mihai Nita, Anna Five",
    ];
    let reports =
        reports.iter().enumerate().map(|(at, list)| format!("-- meetings/2020-01-0{at}.md --\n# A\n\n{list}\n"));
    let front = "-- meetings/2020-01-04.md --\n---\ntitle: D\nattendees: [anna five]\n---\nWe met.\n";
    let archive = archive(&format!("{}{front}", reports.collect::<String>()));
    assert_eq!(
        titles(&archive.people, |person| &person.name),
        "Jay White, Mihai Niță, Rémi Four, Speaker One, anna five"
    );
}

#[test]
fn whoever_acts_is_spelt_as_everywhere() {
    let report = |day: u8, name: &str| {
        format!(
            "-- meetings/2020-01-0{day}.md --\n# A\n\nPresent: {name}, Speaker One\n\n## Actions\n\n- {name} to count\n- The board to pay\n\n"
        )
    };
    let archive = archive(&[report(1, "Mihai Nita"), report(2, "Mihai Niță")].concat());
    let said = archive.decisions.iter().map(|decision| titles(&decision.by, |actor| &actor.name));
    assert_eq!(said.collect::<Vec<_>>().join("; "), "Mihai Niță; ; Mihai Niță; ");
}

#[test]
fn one_handle_leads_to_one_person() {
    let lists = [
        "- @one1\n- @two2",
        "- Christopher One (@one1)\n- Person Two: @two2",
        "- Chris One (@One1)\n- Human Three (@two2)",
    ];
    let reports = lists
        .iter()
        .enumerate()
        .map(|(at, list)| format!("-- meetings/2020-01-0{at}.md --\n# A\n\n## Attendees\n\n{list}\n"));
    let archive = archive(&reports.collect::<String>());
    assert_eq!(titles(&archive.people, |person| &person.name), "Christopher One, Person Two, Human Three");
}

#[test]
fn however_many_take_part_each_does_once_in_each_part() {
    for n_people in [3, 60] {
        let names: Vec<String> = (0..n_people).map(|number| format!("Speaker N{number}")).collect();
        let (all, first, last) = (names.join(", "), &names[0], names.last().unwrap());
        let archive = archive(&format!(
            "
-- meetings/2017-02-09.md --
---
attendees: [{all}, {all}]
speakers: [{last}, {first}, {last}]
participants: [{{name: {first}}}, {{name: {last}, role: Chair}}, {{name: {last}}}]
---
"
        ));
        // All attend, two speak, and those two take part, one of them as more than that.
        assert_eq!(archive.meetings[0].appearances.len(), n_people + 2 + 2);
        assert!(archive.people.iter().all(|person| !person.appearances.is_empty()));
    }
}

#[test]
fn a_part_told_by_a_first_name_is_that_of_who_alone_is_called_so() {
    let report = |day: u32, present: &str, parts: &str| {
        format!("-- meetings/2020-01-0{day}-a.md --\n# Meeting {day}\n\nPresent: {present}\n\n{parts}\n")
    };
    let parts = "Chair: Ann\n\nNotetaker: Volunteer\n\nSecretary: Person\n\nTimekeeper: Erna\n";
    let tree = [
        report(2, "Ann One, Bea Two", ""),
        report(3, "Person Three, Person Four", parts),
        report(4, "Bea Two, Carla Five", "Notetaker: Doris\n\nA volunteer is wanted.\n"),
        report(5, "Bea Two, Carla Five", "Notetaker: Doris\n\nTimekeeper: Bea\n\nChair: Ann\n\nApologies: Ann One\n"),
        report(6, "Carla Five, Human Six", "Notetaker: Doris\n"),
    ];
    let archive = archive(&tree.concat());
    let officers = archive.appearances.iter().filter_map(|appearance| match &appearance.part {
        Part::Officer(role) => Some(format!(
            "{} {role}: {}",
            archive.meeting(appearance.meeting).id,
            archive.person(appearance.person).name
        )),
        _ => None,
    });
    let mut officers: Vec<String> = officers.collect();
    officers.sort();
    expect![[r#"
        2020-01-03-a Chair: Ann One
        2020-01-04-a Minute taker: Doris
        2020-01-05-a Minute taker: Doris
        2020-01-05-a Timekeeper: Bea Two
        2020-01-06-a Minute taker: Doris
    "#]]
    .assert_eq(&(officers.join("\n") + "\n"));
}

#[test]
fn the_mark_of_a_task_is_no_name() {
    check(
        "
-- topics/ai.md --
---
title: AI
---
-- meetings/2020-01-01-a.md --
---
title: A
date: 2020-01-01
---
AI: all are to read it.

What AI is: a name.
",
        expect![[r#"
            meeting 2020-01-01-a: is "A" 2020-01-01
            meeting 2020-01-01-a: decided "all are to read it." Open by []
            meeting 2020-01-01-a: names "AI" = AI
            topic ai: named in 2020-01-01-a ¶2
        "#]],
    );
}
