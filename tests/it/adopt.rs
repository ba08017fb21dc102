//! Archives that were not written for Rapporteur: adopted by one command, built, explained, and never changed.

use std::collections::BTreeMap;
use std::fs;

use crate::site::{Site, rapporteur};

/// A tree as groups have them. The people are placeholders.
const TREE: &str = "
-- README.md --
# Minutes of the groups
-- LICENSE.md --
Free.
-- legal/2020-01-02.md --
# Legal call, 2 January 2020

## Attendees

- Speaker One - Some Body (SON) - chair
- Speaker Two - Other Body (STW)

Scribe: STW

## Topic: Rules of procedure

SON: The rules are old.

STW: They are good all the same.

## Decisions

- The rules are kept for a year.

## Action Items

- Speaker to write to the Secretariat
- Two to print the rules
-- legal/2020-02-06.md --
# Legal call, 6 February 2020

Present: Speaker Two, Speaker Three (Third Body)

## 1. Rules of procedure

SON: I am late.

SON: They need a new word.
-- legal/2020-02-06.fr.md --
# Réunion juridique, 6 février 2020

Présents : Speaker Two, Speaker Three
-- tech/2020-03-01-agenda.md --
# Agenda of 1 March

1. Machines
-- tech/2020-03-01-minutes.md --
# Technical call

Present: Speaker One, Speaker Four
-- board/2019.md --
# The board in 2019

## January 8, 2019

Present: Speaker One, Speaker Two

## February 5, 2019

Present: Speaker Two, Speaker Five
-- tech/2020-04-01.md --
# Technical call - CANCELLED
";

fn files_of(site: &Site) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(site.root())
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file());
    let below =
        |entry: &walkdir::DirEntry| entry.path().strip_prefix(site.root()).unwrap().to_str().unwrap().to_owned();
    let files = files.map(|entry| (below(&entry), fs::read(entry.path()).unwrap()));
    files.filter(|(path, _)| !path.starts_with("public/") && path != "rapporteur.yaml").collect()
}

#[test]
fn a_tree_is_adopted_and_built_by_two_commands_and_not_changed() {
    let site = Site::new(TREE);
    let before = files_of(&site);
    let run = rapporteur(&["adopt", site.root().to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("8 reports"), "{}", run.stdout);
    assert!(site.read("rapporteur.yaml").contains("group_from: folder"));
    let run = site.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(files_of(&site), before);

    let again = rapporteur(&["adopt", site.root().to_str().unwrap(), "--dry-run"]);
    assert!(again.stdout.contains("8 reports"), "what was built is not taken for reports: {}", again.stdout);

    let speaker = site.read("public/speakers/speaker-one/index.html");
    assert!(speaker.contains("The rules are old."), "what was said stands on the speaker's page");
    assert!(speaker.contains("meetings/legal/2020-01-02/#p4"), "with its paragraph");
    assert!(speaker.contains("They need a new word."), "a code holds in later reports that do not explain it");
    let topic = site.read("public/topics/rules-of-procedure/index.html");
    assert!(topic.contains("legal/2020-01-02") && topic.contains("legal/2020-02-06"));
    let meeting = site.read("public/meetings/legal/2020-01-02/index.html");
    for expected in ["Some Body", "Other Body", "Chair", "Scribe", "The rules are kept for a year."] {
        assert!(meeting.contains(expected), "{expected}");
    }
    assert!(site.read("public/meetings/legal/2020-02-06/index.html").contains("legal/2020-02-06.fr"));
    assert!(site.read("public/meetings/tech/2020-03-01-minutes/index.html").contains("Agenda of 1 March"));
    assert!(site.read("public/meetings/tech/2020-04-01/data.json").contains("\"status\": \"cancelled\""));
    assert!(site.read("public/meetings/board/2019-at-2019-02-05/index.html").contains("Speaker Five"));
    assert!(site.exists("public/board/2019/index.html"), "what stands before the meetings is a page");
    assert!(!site.exists("public/rapporteur.yaml") && !site.exists("public/public"));
}

#[test]
fn settings_that_are_there_are_not_overwritten() {
    let site = Site::new(TREE);
    site.write("rapporteur.yaml", "title: Mine\n");
    let root = site.root().to_str().unwrap();
    let run = rapporteur(&["adopt", root]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("exists already"), "{}", run.stderr);
    assert_eq!(site.read("rapporteur.yaml"), "title: Mine\n");
    assert_eq!(rapporteur(&["adopt", root, "--dry-run"]).code, 0);
    assert_eq!(site.read("rapporteur.yaml"), "title: Mine\n");
    assert_eq!(rapporteur(&["adopt", root, "--force"]).code, 0);
    assert!(site.read("rapporteur.yaml").contains("title: Minutes of the groups"));
}

#[test]
fn settings_may_lie_beside_the_tree() {
    let site = Site::new(&TREE.replace("\n-- ", "\n-- tree/"));
    let output = site.path("rapporteur.yaml");
    let run = rapporteur(&["adopt", site.path("tree").to_str().unwrap(), "--output", output.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(site.read("rapporteur.yaml").contains("content: tree"));
    assert!(!site.exists("tree/rapporteur.yaml"));
    assert_eq!(site.build(&[]).code, 0);
    assert!(site.exists("public/speakers/speaker-four/index.html"));
}

#[test]
fn settings_may_lie_in_a_folder_that_is_still_to_be_made() {
    let site = Site::new(&TREE.replace("\n-- ", "\n-- tree/"));
    let output = site.path("archives/ours/rapporteur.yaml");
    let (tree, output) = (site.path("tree"), output.to_str().unwrap());
    let run = rapporteur(&["adopt", tree.to_str().unwrap(), "--output", output, "--dry-run"]);
    assert!(run.code == 0 && !site.exists("archives"), "{}", run.stderr);
    let run = rapporteur(&["adopt", tree.to_str().unwrap(), "--output", output]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(site.read("archives/ours/rapporteur.yaml").contains("content: \"../../tree\""));
    assert_eq!(rapporteur(&["build", "--root", site.path("archives/ours").to_str().unwrap()]).code, 0);
}

#[test]
fn a_task_is_explained_where_the_build_tells_it() {
    let report = |day: &str, present: &str| {
        format!("-- {day}.md --\n# T\n\n## Present\n\n- {present}\n\n## Roof\n\n- Three to write the report\n")
    };
    let explained = |known: &str| {
        let site = Site::new(&format!(
            "-- rapporteur.yaml --\ncontent: .\nfolders: {{meetings: .}}\n{}{}",
            report("2020-01-02", "Speaker One"),
            report("2020-01-09", known)
        ));
        let run = rapporteur(&["explain", "--root", site.root().to_str().unwrap(), "2020-01-02.md"]);
        assert_eq!(site.build(&[]).code, 0);
        let is_built = site.read("public/data/decisions.csv").contains("2020-01-02,");
        assert_eq!(run.stdout.contains("Three to write"), is_built, "{}", run.stdout);
        is_built
    };
    assert!(explained("Three Person") && !explained("Person Two"));
}

#[test]
fn of_two_files_with_one_address_one_is_published_and_the_other_explained_as_left_out() {
    let text = "# T\n\n## Present\n\n- Speaker One\n\n## Roof\n\nText.\n";
    let site = Site::new(&format!("-- 2020-01-02.md --\n{text}-- 2020-01-02.markdown --\n{text}"));
    let root = site.root().to_str().unwrap();
    let adopted = rapporteur(&["adopt", root]);
    assert!(adopted.stderr.contains("2020-01-02.markdown (beside 2020-01-02.md)"), "{}", adopted.stderr);
    assert_eq!(site.build(&[]).code, 1);
    assert_eq!(site.read("public/data/meetings.csv").lines().count(), 2);
    let explained = rapporteur(&["explain", "--root", root, "2020-01-02.markdown"]);
    assert!(explained.stderr.contains("the same address as 2020-01-02.md"), "{}", explained.stderr);
}

#[test]
fn every_value_of_a_report_is_explained() {
    let site = Site::new(TREE);
    let root = site.root().to_str().unwrap();
    assert_eq!(rapporteur(&["adopt", root]).code, 0);
    let run = rapporteur(&["explain", "--root", root, "legal/2020-01-02.md"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for expected in [
        "date: 2020-01-02\n    its path",
        "group: Legal\n    its folder",
        "attendees: Speaker One [SON] (Some Body), Chair\n    attendance: heading \u{201c}Attendees\u{201d}, at 5:3",
        "officers: Scribe: Speaker Two",
        "decisions: The rules are kept for a year.",
        "said: Speaker One: The rules are old.",
    ] {
        assert!(run.stdout.contains(expected), "{expected}\n{}", run.stdout);
    }
    let run = rapporteur(&["explain", "--root", root, "legal/1999.md"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("there is no file legal/1999.md"), "{}", run.stderr);
}

#[test]
fn a_strange_tree_is_studied_in_bounded_time_and_not_changed() {
    let site = Site::new("-- a/2020-01-01.md --\n---\ntitle: [\n---\n## Attendees\n-- b/x.txt --\nPresent:\n");
    site.write("c/2020-01-02.txt", [0xFF, 0xFE, 0x00, 0x41, 0x80]);
    site.write("d/2020-01-03.md", "Present: A B, ".repeat(100_000));
    site.write("e/2020-01-04.md", format!("# T\n\n{}", "> ".repeat(5_000)));
    site.write(
        "f/2020-01-05.md",
        format!("## Attendees\n\n{}", (0..300).map(|n| format!("{}- A B\n", " ".repeat(n * 2))).collect::<String>()),
    );
    let before = files_of(&site);
    let run = rapporteur(&["adopt", site.root().to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    site.build(&[]);
    assert_eq!(files_of(&site), before);
}

#[test]
fn a_heading_that_came_back_is_linked_in_sentences_only_where_it_can_hardly_be_meant_otherwise() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: T\ngroup_from: folder\n");
    for day in 1..=3 {
        site.write(
            &format!("content/meetings/tech/2020-01-0{day}.md"),
            "# Call\n\nPresent: Speaker One, Speaker Two\n\n## Tooling\n\nNo tech, and no tooling.\n\n## Dataset Profiles\n\n\
             The dataset profiles are done.\n",
        );
    }
    site.build(&[]);
    let page = site.read("public/meetings/tech/2020-01-02/index.html");
    assert!(page.contains("No tech, and no tooling."), "{page}");
    assert!(page.contains(">dataset profiles</a> are done."), "{page}");
    assert!(site.exists("public/topics/tooling/index.html") && site.exists("public/groups/tech/index.html"));
}

#[test]
fn a_report_that_was_moved_is_a_page_at_its_address_and_no_meeting() {
    let site = Site::new(
        "-- content/meetings/2020-01-02.md --\n# Call of 2020-01-02\n\nRenamed to [2020-01-03](2020-01-03.md)\n\
         -- content/meetings/2020-01-03.md --\n# Call of 2020-01-03\n\nPresent: Speaker One, Speaker Two\n\nWe spoke.\n",
    );
    assert!(site.build(&[]).code < 2);
    let page = site.read("public/meetings/2020-01-02/index.html");
    assert!(page.contains("2020-01-03/\">2020-01-03</a>"), "the link leads on: {page}");
    let data: serde_json::Value = serde_json::from_str(&site.read("public/data/archive.json")).unwrap();
    assert_eq!(data["meetings"].as_array().map(Vec::len), Some(1));
}

#[test]
fn an_archive_in_which_no_report_is_found_is_told_with_what_nearly_is_one() {
    let site = Site::new(
        "-- records/a.md --\n# First call\n\nAttendees: Speaker One, Speaker Two\n\
         -- blog/b.md --\n---\ntitle: Version 2\ndate: 2020-01-02\n---\nIt is out.\n\
         -- about.md --\n# About us\n",
    );
    let root = site.root().to_str().unwrap();
    let run = rapporteur(&["adopt", root]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    for expected in [
        "no file in ",
        "`date: 2017-02-09`",
        "1 file says who was there, and not when:\n    records/a.md",
        "1 file has a day, and names nobody who was there:\n    blog/b.md",
        "nothing was written",
    ] {
        assert!(run.stderr.contains(expected), "{expected}\n{}", run.stderr);
    }
    assert!(!run.stderr.contains("about.md") && !site.exists("rapporteur.yaml"));

    site.write("records/a.md", "# First call\n\nDate: 2 January 2020\n\nAttendees: Speaker One, Speaker Two\n");
    let run = rapporteur(&["adopt", root]);
    assert_eq!(run.code, 0, "what is left is told only where it is more than what was found: {}", run.stderr);
    assert_eq!(site.build(&[]).code, 0);
    assert!(site.read("public/meetings/a/data.json").contains("2020-01-02"));
}

#[test]
fn a_build_without_any_report_does_not_say_that_all_is_well() {
    let site = Site::new("-- content/about.md --\n# About us\n");
    let run = site.build(&[]);
    assert_eq!(run.code, 0);
    assert!(run.stderr.contains("no meeting is published"), "{}", run.stderr);
    site.write("content/meetings/2020-01-02.md", "# Call\n");
    assert!(!site.build(&[]).stderr.contains("no meeting is published"));
}

/// Minutes that were put into a system for posts years later, as their titles and first lines tell.
const POSTED: &str = "
-- _minutes/2022-11-29-bureau-du-15-mars.md --
---
layout: minutes
title: Bureau du 15 mars 2021
date: 2021-03-15T13:21:57.494Z
---
**Date :** 15 mars 2021 à 18 h 30\\
**Présents :** Speaker One, Speaker Two
-- _minutes/2022-11-29-bureau-du-22-juin.md --
---
layout: minutes
title: Bureau du 22 juin 2021
date: 2021-06-22T12:19:26.733Z
---
**Date :** 22 juin 2021\\
**Présents :** Speaker One, Speaker Two
-- _minutes/2022-12-16-conseil-du-12-decembre.md --
---
layout: minutes
title: Conseil du 12 décembre 2022
date: 2022-12-16T13:24:38.719Z
---
**Date :** 12 décembre 2022\\
**Présents :** Speaker One, Speaker Two
";

#[test]
fn a_day_of_posting_is_not_taken_for_that_of_the_meeting() {
    let site = Site::new(POSTED);
    let run = rapporteur(&["adopt", site.root().to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(site.read("rapporteur.yaml").contains("date_from: text"), "{}", site.read("rapporteur.yaml"));
    assert!(run.stdout.contains("front matter: 2022-12-16, path: 2022-12-16, text: 2022-12-12; 2022-12-12 counts"));
    let run = site.build(&[]);
    assert!(run.code == 0 && !run.stderr.contains("date-differs"), "what is decided is no problem: {}", run.stderr);
    let meetings = site.read("public/data/meetings.csv");
    for day in ["2021-03-15", "2021-06-22", "2022-12-12"] {
        assert!(meetings.contains(&format!(",{day},")), "{day}: {meetings}");
    }
}

#[test]
fn headings_that_were_copied_do_not_outweigh_the_path() {
    let report = |day: &str, heading: &str| {
        format!("-- minutes/{day}.md --\n# Call of {heading}\n\nPresent: Speaker One, Speaker Two\n")
    };
    let site = Site::new(
        &[
            report("2020-01-02", "2 January 2020"),
            report("2020-01-09", "2 January 2020"),
            report("2020-01-16", "9 January 2020"),
            report("2020-01-23", "9 January 2020"),
        ]
        .concat(),
    );
    assert_eq!(rapporteur(&["adopt", site.root().to_str().unwrap()]).code, 0);
    assert!(!site.read("rapporteur.yaml").contains("date_from"), "{}", site.read("rapporteur.yaml"));
}

#[test]
fn toml_a_folder_for_each_report_and_decisions_by_letter_are_read() {
    let site = Site::new(
        "-- content/minutes/2024-02-03/index.md --\n+++\ntitle = \"Board meeting\"\ndate = 2024-02-03\n[extra]\nauthor = \"Speaker One\"\n+++\n\
         ## Attendees\n\n- Speaker One\n- Speaker Two\n\
         -- content/minutes/votes/index.md --\n+++\ntitle = \"Recording votes\"\ndate = 2024-09-09\n+++\n**Votes:** Yes.\n\
         -- content/about.md --\n+++\ntitle = \"About\"\n+++\nWe are us.\n",
    );
    let run = rapporteur(&["adopt", site.root().to_str().unwrap()]);
    assert!(run.code == 0 && run.stdout.contains("2 reports, 1 other page"), "{}{}", run.stdout, run.stderr);
    assert_eq!(site.build(&[]).code, 0);
    let meetings = site.read("public/data/meetings.csv");
    assert!(meetings.contains("2024-02-03") && meetings.contains("Recording votes"), "{meetings}");
    assert!(site.read("public/meetings/2024-02-03/index.html").contains("Speaker Two"));
    assert!(!site.read("public/content/about/index.html").contains("+++"));
}

#[test]
fn the_table_fits_a_narrow_terminal_and_names_how_many_miss() {
    let site = Site::new("");
    for day in 1..6 {
        site.write(&format!("notulen/besloten/bestuursvergadering-0{day}-maart-2023.md"), "# Notulen\n\nWe spraken over van alles, en besloten dat de website dit jaar vernieuwd wordt door een commissie, die daarvoor een voorstel maakt dat de volgende keer besproken wordt door het bestuur.\n");
    }
    let run = rapporteur(&["adopt", site.root().to_str().unwrap()]);
    assert!(run.stdout.contains("and 2 more"), "{}", run.stdout);
    assert!(run.stdout.lines().all(|line| line.chars().count() <= 80), "{}", run.stdout);
    assert!(run.stdout.lines().any(|line| line.starts_with("language") && line.contains('5')), "{}", run.stdout);
    assert!(site.read("rapporteur.yaml").contains("lang: nl"));
    site.build(&[]);
    assert!(site.read("public/meetings/bestuursvergadering-01-maart-2023/index.html").contains("lang=\"nl\""));
}
