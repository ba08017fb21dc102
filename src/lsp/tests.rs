//! Each feature on small sites that are on no disk. `¦` is the cursor.

use std::fmt::Write as _;
use std::path::PathBuf;

use expect_test::{Expect, expect};
use lsp_server::{Connection, Message, Notification, Request, RequestId};
use serde_json::json;

use super::actions::actions;
use super::changes::Change;
use super::client::Client;
use super::completion::complete;
use super::hover::hover;
use super::places::{Goal, definition, reference_at, references_to};
use super::rename::{prepare, rename};
use super::snapshot::{Sheet, Snapshot};
use super::symbols::{self, Symbol};
use super::{diagnostics, server};
use crate::archive::resolve::Show;
use crate::diagnostic::Place;
use crate::files::{Look, Overlays};
use crate::fixture::files;
use crate::project::Project;
use crate::source::Span;
use crate::text::date::Date;

const SITE: &str = "
-- content/meetings/2020-01-02-first.md --
---
title: First Meeting
date: 2020-01-02
group: Legal
speakers:
  - {name: Dr. Ada Byron, affiliation: ICRC, session: Opening}
  - Charles Babbage
topics: [engines, privacy]
sessions: [Opening, Closing]
decisions: [{text: Build it., by: Ada Byron, topic: engines}]
---

## Opening

Ada Byron spoke of [[Analytical engines]]; see [her page](../speakers/ada.md#life).

## Closing

### Thanks

Mr. Babbage, that is Charles Babbage, thanked Ada
Byron for `Ada Byron` and http://example.org/Ada-Byron.
-- content/speakers/ada.md --
---
title: Ada Byron
also_known_as: [Ada Lovelace]
---
She is Ada Byron.

## Life

Short.
-- content/topics/engines.md --
---
title: Analytical engines
definition: What computes.
---
";

fn today() -> Date {
    Date::new(2026, Some(1), Some(1)).unwrap()
}

/// Returns the site of some files, all of them only on the screen.
fn snapshot(tree: &str) -> Snapshot {
    let root = PathBuf::from("/nowhere");
    let mut overlays = Overlays::default();
    for file in files(tree) {
        overlays.put(root.join(file.path.as_str()), file.text.clone());
    }
    let mut project = Project::new(root.clone(), Show::all(today()));
    project.set_overlays(overlays);
    Snapshot::new(root, project.load(&Look::Everything))
}

fn client() -> Client {
    Client {
        has_snippets: true,
        nests_symbols: true,
        has_document_changes: true,
        creates_files: true,
        renames_files: true,
        ..Client::default()
    }
}

/// Returns a site, and one of its files with the cursor in it: at the first place of `at`, where its `¦` is.
fn at(site: &Snapshot, label: &str, at: &str) -> (Sheet, usize) {
    let path = crate::source::RelPath::new(label.strip_prefix("content/").unwrap()).unwrap();
    let text = site.text(&path).unwrap().document.file.text.clone();
    let found = text.find(&at.replacen('¦', "", 1)).unwrap_or_else(|| panic!("{at} is not in {label}"));
    let sheet = site.sheet(label, &text).unwrap();
    (sheet, found + at.find('¦').unwrap())
}

/// Returns the first file of the site, with its text replaced by another that holds the cursor.
fn typed(site: &Snapshot, text: &str) -> (Sheet, usize) {
    let offset = text.find('¦').unwrap();
    let sheet = site.sheet("content/meetings/2020-01-02-first.md", &text.replacen('¦', "", 1)).unwrap();
    (sheet, offset)
}

fn shown(place: &Place) -> String {
    let (line, column) = place.file.line_column(place.span.start);
    format!("{}:{line}:{column} {:?}", place.file.label, place.file.slice(place.span))
}

const MEETING: &str = "content/meetings/2020-01-02-first.md";

fn check_completion(text: &str, expected: Expect) {
    let site = snapshot(SITE);
    let (sheet, offset) = typed(&site, text);
    let offer = complete(&site, &sheet, offset, &client());
    let replaced = sheet.file.slice(offer.span);
    let mut lines = format!("for {replaced:?}\n");
    for item in offer.items.iter().take(6) {
        let _ = writeln!(lines, "{} ({}) => {:?}", item.label, item.detail, item.text);
    }
    if offer.items.len() > 6 {
        let _ = writeln!(lines, "and {} more", offer.items.len() - 6);
    }
    expected.assert_eq(&lines);
}

#[test]
fn keys_are_offered_that_are_not_there() {
    check_completion(
        "---\ntitle: A\ns¦\n---\n",
        expect![[r#"
            for "s"
            summary (text) => "summary: $0"
            slug (text) => "slug: $0"
            symbol (text) => "symbol: $0"
            status (`held`, `planned`, `cancelled`, `canceled`, `postponed`) => "status: ${1|held,planned,cancelled,canceled,postponed|}$0"
            secretary (a person, or a map; one or a list) => "secretary:\n  - $0"
            speakers (a person, or a map; one or a list) => "speakers:\n  - $0"
            and 1 more
        "#]],
    );
    check_completion(
        "---\ntitle: A\nspeakers:\n  - {name: B, ¦}\n---\n",
        expect![[r#"
        for ""
        role (text) => "role: $0"
        affiliation (an organisation; one or a list) => "affiliation: [$0]"
        position (text) => "position: $0"
        on_behalf_of (an organisation) => "on_behalf_of: $0"
        session (a session of the report; one or a list) => "session: [$0]"
        note (text) => "note: $0"
    "#]],
    );
    check_completion(
        "---\ntitle: A\ndecisions:\n  - text: B\n    st¦",
        expect![[r#"
        for "st"
        status (`open`, `adopted`, `done`, `dropped`, `superseded`) => "status: ${1|open,adopted,done,dropped,superseded|}$0"
    "#]],
    );
    check_completion(
        "---\ngro¦\n---\n\nText\n",
        expect![[r#"
        for "gro"
        group (a group) => "group: $0"
    "#]],
    );
    check_completion(
        "---\ntitle: A\nfor¦: online\n---\n",
        expect![[r#"
        for "for"
        format (`in-person`, `online`, `hybrid`) => "format"
    "#]],
    );
}

#[test]
fn values_are_offered_by_what_the_key_takes() {
    check_completion(
        "---\nformat: ¦\n---\n",
        expect![[r#"
        for ""
        in-person () => "in-person"
        online () => "online"
        hybrid () => "hybrid"
    "#]],
    );
    check_completion(
        "---\nspeakers: [by¦]\n---\n",
        expect![[r#"
        for "by"
        Ada Byron (speaker) => "Ada Byron"
    "#]],
    );
    check_completion(
        "---\nspeakers:\n  - ch¦\n---\n",
        expect![[r#"
        for "ch"
        Charles Babbage (speaker) => "Charles Babbage"
    "#]],
    );
    check_completion(
        "---\nspeakers: [{name: X, affiliation: ¦}]\n---\n",
        expect![[r#"
        for ""
        ICRC (organisation) => "ICRC"
    "#]],
    );
    check_completion(
        "---\nsessions: [Start, End]\nspeakers: [{name: X, session: ¦\n---\n",
        expect![[r#"
            for ""
            Start () => "Start"
            End () => "End"
        "#]],
    );
    check_completion(
        "---\ntopics:\n  - eng¦",
        expect![[r#"
        for "eng"
        Analytical engines (topic) => "Analytical engines"
    "#]],
    );
    check_completion(
        "---\ntime_zone: kolk¦\n---\n",
        expect![[r#"
        for "kolk"
        Asia/Kolkata () => "Asia/Kolkata"
    "#]],
    );
    check_completion(
        "---\ntitle: ¦\n---\n",
        expect![[r#"
        for ""
    "#]],
    );
}

#[test]
fn links_are_offered_in_the_body() {
    check_completion(
        "---\ntitle: A\n---\nSee [[lov¦\n",
        expect![[r#"
        for "lov"
        Ada Byron (speaker) => "Ada Byron]]"
    "#]],
    );
    check_completion(
        "---\ntitle: A\n---\nSee [[ana¦]]\n",
        expect![[r#"
        for "ana"
        Analytical engines (topic) => "Analytical engines"
    "#]],
    );
    check_completion(
        "---\ntitle: A\n---\nSee [x](ada¦)\n",
        expect![[r#"
        for "ada"
        ../speakers/ada.md (Ada Byron) => "../speakers/ada.md"
    "#]],
    );
    check_completion(
        "---\ntitle: A\n---\nSee [x](../speakers/ada.md#¦)\n",
        expect![[r#"
        for ""
        life (Life) => "life"
    "#]],
    );
    check_completion(
        "---\ntitle: A\n---\nNo link ¦\n",
        expect![[r#"
        for ""
    "#]],
    );
}

#[test]
fn settings_are_offered_too() {
    let site = snapshot(SITE);
    let sheet = site.sheet("rapporteur.yaml", "title: A\nlin").unwrap();
    let offer = complete(&site, &sheet, 12, &client());
    let labels: Vec<&str> = offer.items.iter().map(|item| item.label.as_str()).collect();
    assert_eq!(labels, ["links"]);
}

#[test]
fn a_hover_tells_of_names_and_keys() {
    let site = snapshot(SITE);
    let check = |place: &str, expected: Expect| {
        let (sheet, offset) = at(&site, MEETING, place);
        let told = hover(&site, &sheet, offset).map(|(text, span)| format!("{:?}: {text}", sheet.file.slice(span)));
        expected.assert_eq(&told.unwrap_or_default());
    };
    check(
        "Dr. A¦da",
        expect![[r#"
            "Dr. Ada Byron": **Ada Byron**, a speaker

            Also known as Ada Lovelace

            1 meeting:

            - 2020-01-02 First Meeting

            1 decision, 1 open"#]],
    );
    check(
        "[en¦gines, privacy]",
        expect![[r#"
            "engines": **Analytical engines**, a topic

            What computes.

            1 meeting:

            - 2020-01-02 First Meeting

            1 decision, 1 open"#]],
    );
    check(
        "[[Anal¦ytical",
        expect![[r#"
            "Analytical engines": **Analytical engines**, a topic

            What computes.

            1 meeting:

            - 2020-01-02 First Meeting

            1 decision, 1 open"#]],
    );
    check(
        "is Charles B¦abbage",
        expect![[r#"
        "Charles Babbage": **Charles Babbage**, a speaker

        1 meeting:

        - 2020-01-02 First Meeting

        Without a file of its own."#]],
    );
    check(
        "gro¦up",
        expect![[r#"
        "group": **group**: a group

        the series it belongs to

        ```yaml
        group: Cyberspace
        ```"#]],
    );
    check("thank¦ed", expect![[""]]);
}

#[test]
fn a_definition_is_the_file_or_where_a_name_stands_first() {
    let site = snapshot(SITE);
    let check = |place: &str, expected: Expect| {
        let (sheet, offset) = at(&site, MEETING, place);
        let goal = definition(&site, &sheet, offset).map(|goal| match goal {
            Goal::Place(place) => shown(&place),
            Goal::File(path) => path.to_string(),
        });
        expected.assert_eq(&goal.unwrap_or_default());
    };
    check("Dr. A¦da", expect![[r#"content/speakers/ada.md:2:8 "Ada Byron""#]]);
    check("group: Le¦gal", expect![[r#"content/meetings/2020-01-02-first.md:4:8 "Legal""#]]);
    check("ada.md#li¦fe", expect![[r###"content/speakers/ada.md:7:1 "## Life""###]]);
    check("session: Open¦ing", expect![[r#"content/meetings/2020-01-02-first.md:9:12 "Opening""#]]);
    check("- Charles B¦abbage", expect![[r#"content/meetings/2020-01-02-first.md:7:5 "Charles Babbage""#]]);
}

#[test]
fn references_are_all_places_that_name_something() {
    let site = snapshot(SITE);
    let (sheet, offset) = at(&site, MEETING, "¦Ada Byron spoke");
    let entity = reference_at(&site, &sheet, offset).unwrap().entity;
    let found: Vec<String> = references_to(&site, entity)
        .iter()
        .map(|found| format!("{:?} {}", found.reference.way, shown(&found.place)))
        .collect();
    expect![[r#"
        Value content/meetings/2020-01-02-first.md:6:12 "Dr. Ada Byron"
        Value content/meetings/2020-01-02-first.md:10:35 "Ada Byron"
        Prose content/meetings/2020-01-02-first.md:15:1 "Ada Byron"
        Address content/meetings/2020-01-02-first.md:15:59 "../speakers/ada.md#life"
        Prose content/meetings/2020-01-02-first.md:21:47 "Ada\nByron"
        Title content/speakers/ada.md:2:8 "Ada Byron"
        Prose content/speakers/ada.md:5:8 "Ada Byron""#]]
    .assert_eq(&found.join("\n"));
}

/// Returns the files of a site after a change, those that it touched.
fn changed(change: &Change) -> String {
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut edits: Vec<&(Place, String)> = change.edits.iter().collect();
    edits.sort_by_key(|(place, _)| std::cmp::Reverse((place.file.label.clone(), place.span.start)));
    for (place, new) in edits {
        let label = &place.file.label;
        if !texts.iter().any(|(known, _)| known == label) {
            texts.push((label.clone(), place.file.text.clone()));
        }
        let (_, text) = texts.iter_mut().find(|(known, _)| known == label).unwrap();
        text.replace_range(place.span.range(), new);
    }
    texts.sort();
    if let Some((old, new)) = &change.rename {
        texts.iter_mut().filter(|(label, _)| label == old).for_each(|(label, _)| *label = new.clone());
    }
    texts.extend(change.create.clone());
    texts.iter().map(|(label, text)| format!("-- {label} --\n{text}")).collect()
}

#[test]
fn a_renamed_person_is_renamed_wherever_the_old_name_stands() {
    let site = snapshot(SITE);
    let (sheet, offset) = at(&site, MEETING, "by: Ada B¦yron");
    assert_eq!(prepare(&site, &sheet, offset).unwrap().1, "Ada Byron");
    let change = rename(&site, &sheet, offset, "Ada King, Countess", &client()).unwrap();
    expect![[r#"
        -- content/meetings/2020-01-02-first.md --
        ---
        title: First Meeting
        date: 2020-01-02
        group: Legal
        speakers:
          - {name: "Dr. Ada King, Countess", affiliation: ICRC, session: Opening}
          - Charles Babbage
        topics: [engines, privacy]
        sessions: [Opening, Closing]
        decisions: [{text: Build it., by: "Ada King, Countess", topic: engines}]
        ---

        ## Opening

        Ada King, Countess spoke of [[Analytical engines]]; see [her page](../speakers/ada.md#life).

        ## Closing

        ### Thanks

        Mr. Babbage, that is Charles Babbage, thanked Ada King, Countess for `Ada Byron` and http://example.org/Ada-Byron.
        -- content/speakers/ada.md --
        ---
        title: "Ada King, Countess"
        also_known_as: [Ada Lovelace, Ada Byron]
        ---
        She is Ada King, Countess.

        ## Life

        Short.
    "#]].assert_eq(&changed(&change));
}

#[test]
fn what_is_said_beside_a_report_is_named_there_and_not_in_it() {
    let said = "meetings/2020-01-02-first.md: {chair: Ada Byron, attendees: [Ada Byron, {name: X Y, affiliation: ICRC}], regrets: [ada byrom]}\n";
    let judged = "meetings/2020-01-02-first.md:\n  - action: thanked\n    by: [Charles Babbage, Ada Byron]\n";
    let beside = format!("-- rapporteur.outcomes.yaml --\n{judged}-- rapporteur.reports.yaml --\n{said}");
    let site = snapshot(&format!("{SITE}{beside}"));
    assert!(site.archive().people.iter().any(|person| person.name == "X Y"));
    let renamed = |site: &Snapshot| {
        let (sheet, offset) = at(site, MEETING, "by: Ada B¦yron");
        let change = rename(site, &sheet, offset, "Ada King", &client()).unwrap();
        changed(&change)
    };
    let expected = format!("{}{}", renamed(&snapshot(SITE)), beside.replace("Ada Byron", "Ada King"));
    assert_eq!(renamed(&site), expected);
}

#[test]
fn files_beside_the_reports_are_helped_with_too() {
    let second = "-- content/meetings/2020-02-02-second.md --\n# Second\n\nPresent: Ada Byron\n\nThe hall was cold. We will use the back door: it is open.\nAda Byron will try to see to the fence before May.\n";
    let site = snapshot(&format!("{SITE}{second}"));
    let check = |label: &str, text: &str, expected: Expect| {
        let sheet = site.sheet(label, &text.replacen('¦', "", 1)).unwrap();
        let offset = text.find('¦').unwrap();
        let offer = complete(&site, &sheet, offset, &client());
        let items: Vec<String> =
            offer.items.iter().take(4).map(|item| format!("{} => {:?}", item.label, item.text)).collect();
        let told = hover(&site, &sheet, offset).map(|(told, _)| told.lines().next().unwrap_or_default().to_owned());
        let goal = match definition(&site, &sheet, offset) {
            Some(Goal::Place(place)) => shown(&place),
            _ => String::new(),
        };
        expected.assert_eq(&format!("{}\n{}\n{goal}", items.join("\n"), told.unwrap_or_default()));
    };
    check(
        "rapporteur.reports.yaml",
        "¦",
        expect![[r#"
            meetings/2020-02-02-second.md => "meetings/2020-02-02-second.md:"
            meetings/2020-01-02-first.md => "meetings/2020-01-02-first.md:"

        "#]],
    );
    check(
        "rapporteur.reports.yaml",
        "# Said.\nmeetings/2020-01-02-first.md:\n  cha¦",
        expect![[r#"
        chair => "chair: [$0]"

    "#]],
    );
    check(
        "rapporteur.reports.yaml",
        "meetings/2020-01-02-fi¦rst.md:\n  chair: A",
        expect![[r#"

        **First Meeting**, a meeting
        content/meetings/2020-01-02-first.md:2:8 "First Meeting""#]],
    );
    check(
        "rapporteur.reports.yaml",
        "meetings/2020-01-02-first.md:\n  chair: Charles¦ Babbage\n",
        expect![[r#"
        Charles Babbage => "Charles Babbage"
        **Charles Babbage**, a speaker
        content/meetings/2020-01-02-first.md:7:5 "Charles Babbage""#]],
    );
    check(
        "rapporteur.reports.yaml",
        "b.md: [\nmeetings/2020-01-02-first.md: {chair: Ada¦}\n",
        expect![[r#"
        Ada Byron => "Ada Byron"
        **Ada Byron**, a speaker
        content/speakers/ada.md:2:8 "Ada Byron""#]],
    );
    check(
        "rapporteur.outcomes.yaml",
        "meetings/2020-02-02-second.md:\n  - action: ¦",
        expect![[r#"
        Ada Byron will try to see to the fence before May. => "Ada Byron will try to see to the fence before May."

    "#]],
    );
    check(
        "rapporteur.outcomes.yaml",
        "meetings/2020-02-02-second.md:\n  - by: ¦",
        expect![[r#"
        Ada Byron => "Ada Byron"
        Charles Babbage => "Charles Babbage"
        ICRC => "ICRC"

    "#]],
    );
    check(
        "rapporteur.outcomes.yaml",
        "meetings/2020-01-02-first.md:\n  - ¦",
        expect![[r#"
        decision => "decision: $0"
        action => "action: $0"
        neither => "neither: $0"
        by => "by: [$0]"

    "#]],
    );
    check(
        "rapporteur.outcomes.yaml",
        "meetings/2020-01-02-first.md:\n  - actio¦n: thanked\n    by: Ada Byron",
        expect![[r#"
            action => "action: $0"
            **action**: text
        "#]],
    );
    check(
        "rapporteur.outcomes.yaml",
        "meetings/2020-01-02-first.md:\n  - action: thanked\n    by: Ada B¦yron",
        expect![[r#"
            Ada Byron => "Ada Byron"
            **Ada Byron**, a speaker
            content/speakers/ada.md:2:8 "Ada Byron""#]],
    );
    check(
        "rapporteur.outcomes.yaml",
        "meetings/2020-01-02-first.md:\n  - decision: Go\n    status: ¦",
        expect![[r#"
            open => "open"
            adopted => "adopted"
            done => "done"
            dropped => "dropped"

        "#]],
    );
}

#[test]
fn what_has_no_file_is_renamed_too() {
    let site = snapshot(SITE);
    let (sheet, offset) = at(&site, MEETING, "engines, priv¦acy");
    let change = rename(&site, &sheet, offset, "Data protection", &client()).unwrap();
    assert!(changed(&change).contains("topics: [engines, Data protection]"));
}

#[test]
fn an_id_is_renamed_with_its_file_and_leaves_its_traces() {
    let site = snapshot(SITE);
    let (sheet, offset) = at(&site, MEETING, "[eng¦ines, privacy]");
    assert_eq!(prepare(&site, &sheet, offset).unwrap().1, "engines");
    let change = rename(&site, &sheet, offset, "computers", &client()).unwrap();
    expect![[r#"
        -- content/meetings/2020-01-02-first.md --
        ---
        title: First Meeting
        date: 2020-01-02
        group: Legal
        speakers:
          - {name: Dr. Ada Byron, affiliation: ICRC, session: Opening}
          - Charles Babbage
        topics: [computers, privacy]
        sessions: [Opening, Closing]
        decisions: [{text: Build it., by: Ada Byron, topic: computers}]
        ---

        ## Opening

        Ada Byron spoke of [[Analytical engines]]; see [her page](../speakers/ada.md#life).

        ## Closing

        ### Thanks

        Mr. Babbage, that is Charles Babbage, thanked Ada
        Byron for `Ada Byron` and http://example.org/Ada-Byron.
        -- content/topics/computers.md --
        ---
        title: Analytical engines
        definition: What computes.
        permanent_id: engines
        aliases: [/topics/engines/]
        ---
    "#]]
    .assert_eq(&changed(&change));
    let refusal = rename(&site, &sheet, offset, "a b", &client()).err().unwrap();
    assert!(refusal.starts_with("an id consists of"), "{refusal}");
}

#[test]
fn what_cannot_be_renamed_says_why() {
    let site = snapshot(SITE);
    let refusal = |place: &str, new: &str| {
        let (sheet, offset) = at(&site, MEETING, place);
        rename(&site, &sheet, offset, new, &client()).err().unwrap()
    };
    assert!(refusal("tha¦nked", "x").starts_with("nothing of the archive is named here"));
    assert!(refusal("title: First M¦eeting", "x").starts_with("meetings and pages"));
    assert!(refusal("../speakers/a¦da.md", "x").starts_with("this is the address"));
    assert!(refusal("by: Ada B¦yron", "Charles Babbage").contains("is called \"Charles Babbage\" already"));
    assert!(refusal("by: Ada B¦yron", " ").starts_with("a name needs"));
}

#[test]
fn lists_grow_in_the_form_in_which_they_are_written() {
    for (written, expected) in [
        ("", "title: Old\nalso_known_as: [Old]\n"),
        ("also_known_as:\n", "also_known_as: [Old]\n"),
        ("also_known_as: []\n", "also_known_as: [Old]\n"),
        ("also_known_as: A # why\n", "also_known_as: [A, Old] # why\n"),
        ("also_known_as:\n  - A\n  - B # why\nlang: en\n", "  - A\n  - B # why\n  - Old\nlang: en\n"),
        ("also_known_as: [A,\n  B]\n", "[A,\n  B, Old]\n"),
    ] {
        let site = snapshot(&format!("-- content/topics/t.md --\n---\ntitle: Old\n{written}---\n"));
        let sheet = Sheet::of(site.archive().texts[0].document.clone());
        let change = rename(&site, &sheet, "---\ntitle: O".len(), "New", &client()).unwrap();
        let now = changed(&change);
        assert!(now.contains("title: New"), "{now}");
        let expected = expected.replace("title: Old", "title: New");
        assert!(now.contains(&expected), "{written:?} became {now}");
    }
}

#[test]
fn a_file_can_be_made_for_what_has_none() {
    let site = snapshot(SITE);
    let (sheet, offset) = at(&site, MEETING, "- Charles B¦abbage");
    let offered = actions(&site, &sheet, Span::new(offset, offset), &client());
    let offered: Vec<String> =
        offered.iter().map(|action| format!("{}\n{}", action.title, changed(&action.change))).collect();
    expect![[r#"
        Make a file for the speaker "Charles Babbage"
        -- content/speakers/charles-babbage.md --
        ---
        title: Charles Babbage
        ---

    "#]]
    .assert_eq(&offered.join("\n"));
}

#[test]
fn the_fixes_of_a_problem_are_offered_where_it_is() {
    let site = snapshot("-- content/meetings/2020-01-02-a.md --\n---\ntitle: A\ndate: 2020-01-02\nspeaker: [X]\n---\n");
    let (sheet, offset) = at(&site, "content/meetings/2020-01-02-a.md", "spe¦aker");
    let offered = actions(&site, &sheet, Span::new(offset, offset), &client());
    let fix = offered.first().unwrap();
    assert_eq!((fix.title.as_str(), fix.is_certain), ("Write `speakers`", true));
    assert!(changed(&fix.change).contains("speakers: [X]"));
    assert!(actions(&site, &sheet, Span::new(0, 1), &client()).is_empty());
    let shown = diagnostics::by_file(&site, &client());
    let problem = &shown["content/meetings/2020-01-02-a.md"][0];
    assert_eq!((problem.range.start.line, problem.range.end.character), (3, 7));
    assert_eq!(problem.data, Some(json!({"fixes": ["write `speakers`"]})));
}

fn outlined(symbols: &[Symbol], depth: usize) -> String {
    let line = |symbol: &Symbol| {
        format!("{}{} {:?}\n{}", "  ".repeat(depth), symbol.name, symbol.kind, outlined(&symbol.parts, depth + 1))
    };
    symbols.iter().map(line).collect()
}

#[test]
fn a_file_has_sessions_and_sections() {
    let site = snapshot(SITE);
    let (sheet, _) = at(&site, MEETING, "¦Ada");
    expect![[r#"
        sessions Agenda
          Opening Session
          Closing Session
        Opening Section
        Closing Section
          Thanks Section
    "#]]
    .assert_eq(&outlined(&symbols::parts(&sheet), 0));
    let found: Vec<&str> = symbols::find(site.archive(), "lovel").map(|entity| site.archive().title(entity)).collect();
    assert_eq!(found, ["Ada Byron"]);
}

/// Has a conversation with a server that has no site, and returns what it says.
fn conversation(messages: Vec<Message>) -> (bool, Vec<String>) {
    let (ours, theirs) = Connection::memory();
    let server = std::thread::spawn(move || server::talk(theirs, today));
    messages.into_iter().for_each(|message| ours.sender.send(message).unwrap());
    let Connection { sender, receiver } = ours;
    drop(sender);
    let is_orderly = server.join().unwrap();
    let said = receiver.iter().map(|message| match message {
        Message::Response(response) => match response.response_result {
            Ok(_) => format!("{}: ok", response.id),
            Err(error) => format!("{}: {}", response.id, error.code),
        },
        Message::Request(request) => format!("asks {}", request.method),
        Message::Notification(note) => format!("tells {}", note.method),
    });
    (is_orderly, said.collect())
}

fn ask(id: i32, method: &str, params: serde_json::Value) -> Message {
    Message::Request(Request { id: RequestId::from(id), method: method.to_owned(), params })
}

fn tell(method: &str, params: serde_json::Value) -> Message {
    Message::Notification(Notification { method: method.to_owned(), params })
}

#[test]
fn messages_in_any_order_are_answered() {
    let document =
        json!({"textDocument": {"uri": "file:///nowhere/at/all/a.md"}, "position": {"line": 9, "character": 9}});
    let (is_orderly, said) = conversation(vec![
        tell("textDocument/didChange", json!({"nonsense": true})),
        ask(1, "textDocument/hover", document.clone()),
        ask(2, "initialize", json!({"capabilities": {}})),
        ask(3, "initialize", json!({"capabilities": {}})),
        tell("initialized", json!({})),
        ask(4, "textDocument/hover", document.clone()),
        ask(5, "textDocument/hover", json!({"textDocument": 7})),
        ask(6, "textDocument/inventedYesterday", json!([])),
        tell("$/cancelRequest", json!({"id": 99})),
        tell("textDocument/didClose", json!({"textDocument": {"uri": "untitled:1"}})),
        ask(7, "shutdown", json!(null)),
        ask(8, "textDocument/hover", document),
        tell("exit", json!(null)),
    ]);
    assert!(is_orderly);
    assert_eq!(said, ["1: -32002", "2: ok", "3: -32600", "4: ok", "5: -32602", "6: -32601", "7: ok", "8: -32600"]);
}

#[test]
fn an_editor_that_goes_without_a_word_ends_the_conversation() {
    assert_eq!(conversation(vec![tell("exit", json!(null))]), (false, Vec::new()));
    assert_eq!(conversation(Vec::new()), (false, Vec::new()));
}

#[test]
fn nothing_that_is_half_written_is_too_odd() {
    let site = snapshot(SITE);
    let path = crate::source::RelPath::new("meetings/2020-01-02-first.md").unwrap();
    let whole = site.text(&path).unwrap().document.file.text.clone();
    let odd = ["", "[", "{a: ", "\"", "- ", "😀", "\n---\n", "[[", "](", "#"];
    for (number, (end, _)) in whole.char_indices().enumerate().filter(|(number, _)| number % 17 == 0) {
        let text = format!("{}{}", &whole[..end], odd[number / 17 % odd.len()]);
        for label in [
            MEETING,
            "content/speakers/new.md",
            "rapporteur.yaml",
            "rapporteur.reports.yaml",
            "rapporteur.outcomes.yaml",
        ] {
            let sheet = site.sheet(label, &text).unwrap();
            for offset in [text.len(), end, end / 2] {
                let _ = complete(&site, &sheet, offset, &client());
                let _ = hover(&site, &sheet, offset);
                let _ = definition(&site, &sheet, offset);
                let _ = prepare(&site, &sheet, offset);
                let _ = actions(&site, &sheet, Span::new(offset, offset), &client());
            }
            let _ = symbols::parts(&sheet);
        }
    }
}
