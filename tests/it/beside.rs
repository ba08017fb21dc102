//! `rapporteur.reports.yaml`: what is said of reports beside them, on real folders.

use crate::preview::Preview;
use crate::site::{Site, rapporteur};

const TREE: &str = "\
-- rapporteur.yaml --
title: Archive
-- rapporteur.reports.yaml --
# Read off the attendance book.
meetings/2020-01-02.md:
  minute_taker: Tekla Two
  attendees: [Speaker One, Tekla Two]
-- content/meetings/2020-01-02.md --
# First Meeting

Att: Tekla writes

Chair: Speaker One

Decision: The gate stays.
-- content/meetings/2020-02-03.md --
---
title: Second Meeting
date: 2020-02-03
chair: Speaker Two
---
The gate is green.
";

fn run(site: &Site, arguments: &[&str]) -> crate::site::Run {
    rapporteur(&[arguments, &["--root", site.root().to_str().unwrap()]].concat())
}

#[test]
fn what_is_said_beside_a_report_is_published_and_explained_and_the_report_stays_as_it_is() {
    let site = Site::new(TREE);
    let report = site.read("content/meetings/2020-01-02.md");
    site.build_clean();
    let page = site.read("public/meetings/2020-01-02/index.html");
    assert!(page.contains("Minute taker") && page.contains("Tekla Two"), "{page}");
    assert!(site.exists("public/speakers/tekla-two/index.html"));
    let explained = run(&site, &["explain", "content/meetings/2020-01-02.md"]).stdout;
    for said in [
        "minute_taker: Tekla Two\n    rapporteur.reports.yaml, at 3:3\n",
        "attendees: [Speaker One, Tekla Two]\n    rapporteur.reports.yaml, at 4:3\n",
        "officers: Chair: Speaker One\n    roles: ",
        "decisions: The gate stays.\n",
    ] {
        assert!(explained.contains(said), "{said}\n{explained}");
    }
    site.write("rapporteur.reports.yaml", "meetings/2020-02-03.md: {chair: Speaker Three}\n");
    let explained = run(&site, &["explain", "content/meetings/2020-02-03.md"]).stdout;
    assert!(!explained.contains("Speaker Two") && explained.contains("title: Second Meeting"), "{explained}");
    site.build_clean();
    assert!(!site.exists("public/speakers/tekla-two/index.html"));
    assert!(!site.exists("public/rapporteur.reports.yaml"));
    assert_eq!(site.read("content/meetings/2020-01-02.md"), report);
}

#[test]
fn the_file_is_no_part_of_a_site_whose_content_lies_beside_it() {
    let site = Site::new(
        "-- rapporteur.yaml --\ncontent: .\nfolders: {meetings: minutes}\n-- rapporteur.reports.yaml --\n\
         minutes/2020-01-02.md: {chair: Speaker One}\n-- minutes/2020-01-02.md --\n# First Meeting\n\nText.\n",
    );
    site.build_clean();
    assert!(site.exists("public/speakers/speaker-one/index.html"));
    assert!(!site.exists("public/rapporteur.reports.yaml"));
}

/// Slips in what is said, which would be mended in front matter, and names that are nearly known: no command may write into a report what
/// does not stand there.
#[test]
fn no_command_edits_a_report_for_what_is_said_beside_it() {
    let site = Site::new(TREE);
    site.write(
        "rapporteur.reports.yaml",
        "meetings/2020-01-02.md:\n  chair: Speaker Onne\n  format: in person\n  parent: 2020-02-3\n  topics: [Gate, gates]\n  \
         aliases: [/old/]\n  paragraphs: {p9: p1}\n  regrets: [speaker two, Speaker One]\n  attendees: [Speaker One, Keren Speaker]\n\
         meetings/2020-02-03.md: {closes: [2020-01-02#9], attendees: [Karen Speaker], next_meeting: 2019-01-01, title: }\n",
    );
    let reports = ["content/meetings/2020-01-02.md", "content/meetings/2020-02-03.md"];
    let before = reports.map(|report| site.read(report));
    assert!(run(&site, &["freeze"]).code <= 1);
    for arguments in [
        &["check"][..],
        &["check", "--fix"],
        &["fmt"],
        &["people"],
        &["people", "merge", "Karen Speaker", "Keren Speaker", "--yes"],
        &["people", "distinct", "Speaker One", "Speaker Onne", "--yes"],
        &["outcomes"],
        &["build"],
        &["build", "--drafts"],
    ] {
        let run = run(&site, arguments);
        assert!(run.code <= 1, "{arguments:?} {}", run.stderr);
        assert!(!run.stderr.contains("fault in Rapporteur"), "{}", run.stderr);
    }
    assert_eq!(reports.map(|report| site.read(report)), before);
}

#[test]
fn what_is_wrong_with_a_value_is_told_where_it_is_said() {
    let site = Site::new(TREE);
    site.write("rapporteur.reports.yaml", "meetings/2020-01-02.md:\n  city: Wien\n  parent: \"2020-09-09\"\n");
    let said = run(&site, &["check"]).stdout;
    assert!(said.contains("[unknown-meeting]") && said.contains("--> rapporteur.reports.yaml:3:11"), "{said}");
}

#[test]
fn the_preview_shows_what_is_said_and_reads_no_other_report_again() {
    let site = Site::new(TREE);
    let preview = Preview::start(site.root(), &[]);
    preview.wait_for("/meetings/2020-01-02/", "Tekla Two");
    site.write("rapporteur.reports.yaml", "meetings/2020-02-03.md: {chair: Speaker Three}\nmeetings/2020-01-02.md:\n  minute_taker: Tekla Two\n  attendees: [Speaker One, Tekla Two]\n");
    preview.wait_for("/meetings/2020-02-03/", "Speaker Three");
    preview.wait_until("it is said", || preview.said().contains("rapporteur.reports.yaml: 1 file understood again"));
    std::fs::remove_file(site.path("rapporteur.reports.yaml")).unwrap();
    preview.wait_until("nothing is said", || !preview.get("/meetings/2020-01-02/").text().contains("Tekla Two"));
}
