//! `rapporteur.reports.yaml`: what is said of reports beside them, on real folders.

use crate::preview::Preview;
use crate::site::{Site, rapporteur};

const TREE: &str = "\
-- rapporteur.yaml --
title: Archive
-- rapporteur.reports.yaml --
# Read off the attendance book.
meetings/2020-01-02.md:
  minute_taker: Person Two
  attendees: [Speaker One, Person Two]
-- content/meetings/2020-01-02.md --
# First Meeting

Att: Person writes

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
    assert!(page.contains("Minute taker") && page.contains("Person Two"), "{page}");
    assert!(site.exists("public/speakers/person-two/index.html"));
    let explained = run(&site, &["explain", "content/meetings/2020-01-02.md"]).stdout;
    for said in [
        "minute_taker: Person Two\n    rapporteur.reports.yaml, at 3:3\n",
        "attendees: [Speaker One, Person Two]\n    rapporteur.reports.yaml, at 4:3\n",
        "officers: Chair: Speaker One\n    roles: ",
        "decisions: The gate stays.\n",
    ] {
        assert!(explained.contains(said), "{said}\n{explained}");
    }
    site.write("rapporteur.reports.yaml", "meetings/2020-02-03.md: {chair: Speaker Three}\n");
    let explained = run(&site, &["explain", "content/meetings/2020-02-03.md"]).stdout;
    assert!(!explained.contains("Speaker Two") && explained.contains("title: Second Meeting"), "{explained}");
    site.build_clean();
    assert!(!site.exists("public/speakers/person-two/index.html"));
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
    preview.wait_for("/meetings/2020-01-02/", "Person Two");
    site.write("rapporteur.reports.yaml", "meetings/2020-02-03.md: {chair: Speaker Three}\nmeetings/2020-01-02.md:\n  minute_taker: Person Two\n  attendees: [Speaker One, Person Two]\n");
    preview.wait_for("/meetings/2020-02-03/", "Speaker Three");
    preview.wait_until("it is said", || preview.said().contains("rapporteur.reports.yaml: 1 file understood again"));
    std::fs::remove_file(site.path("rapporteur.reports.yaml")).unwrap();
    preview.wait_until("nothing is said", || !preview.get("/meetings/2020-01-02/").text().contains("Person Two"));
}

/// Says something of a report, as its page in the preview does.
fn say(preview: &Preview, query: &str, origin: &str) -> (u16, String) {
    let host = preview.address;
    let origin = origin.replace("HERE", &format!("http://{host}"));
    let query = query.replace(' ', "+");
    let got =
        preview.send(&format!("POST /_preview/{query} HTTP/1.1\r\nHost: {host}\r\n{origin}Content-Length: 0\r\n\r\n"));
    (got.status, got.text())
}

const HERE: &str = "Origin: HERE\r\n";
const FIRST: &str = "say?report=meetings/2020-01-02.md";

#[test]
fn a_page_tells_what_is_known_of_its_report_and_keeps_what_is_said_instead() {
    let site = Site::new(TREE);
    let before = site.read("rapporteur.reports.yaml");
    let report = site.read("content/meetings/2020-01-02.md");
    let preview = Preview::start(site.root(), &["--review"]);
    let page = preview.get("/meetings/2020-01-02/").text();
    for told in [
        "First Meeting <span class=\"how\">from its first heading",
        "2 January 2020 <span class=\"how\">from its path",
        "Speaker One <span class=\"how\">read from the text, line 5",
        "Person Two <span class=\"how\">said beside the report",
        "<summary>This report</summary>",
        "<details class=\"known\">",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    assert!(
        preview.get("/meetings/2020-02-03/").text().contains("Speaker Two <span class=\"how\">from the front matter")
    );
    assert!(preview.get("/_preview/names").text().contains("Person Two\n"));
    // All is known of the one, and of the other front matter says what is to be known; then somebody takes away who wrote.
    assert!(!preview.get("/_preview/outcomes/").text().contains("Not known"));
    site.write("rapporteur.reports.yaml", "");
    preview.wait_for(
        "/_preview/outcomes/",
        "First Meeting</a></th><td class=\"day\">2 January 2020</td><td class=\"day\">minute taker, attendance</td>",
    );
    // Where no sentence is left, that is where to go on.
    let next = ">Next: First Meeting, 2 January 2020 (minute taker, attendance not known)</a>";
    assert!(preview.get("/meetings/2020-02-03/").text().contains(next));
    site.write("rapporteur.reports.yaml", &before);
    preview.wait_for("/meetings/2020-01-02/", "Person Two");
    // Each is kept at once, and comments stay.
    let kept = (200, "It is kept.\n".to_owned());
    assert_eq!(
        say(&preview, &format!("{FIRST}&key=regrets&was=&value=Speaker Two%0ASpeaker Two, %C3%85ke %C3%96st"), HERE),
        kept
    );
    assert_eq!(say(&preview, &format!("{FIRST}&key=chair&was=Speaker One&value="), HERE), kept);
    assert_eq!(say(&preview, &format!("{FIRST}&key=date&was=2020-01-02&value=3 January 2020"), HERE), kept);
    assert_eq!(say(&preview, &format!("{FIRST}&key=venue&was=&value=The shed: %22left%22"), HERE), kept);
    let said = site.read("rapporteur.reports.yaml");
    let lines = "  regrets: [{name: Speaker Two}, {name: Åke Öst}]\n  chair: []\n  date: 2020-01-03\n  \
                 venue: \"The shed: \\\"left\\\"\"\n";
    assert_eq!(said, format!("{before}{lines}"));
    let page = preview.get("/meetings/2020-01-02/").text();
    assert!(page.contains("none, as is said beside the report") && page.contains("3 January 2020"), "{page}");
    assert!(preview.get("/speakers/ake-ost/").status == 200);
    // What was said is left to the rules again, and that can be taken back too.
    assert_eq!(say(&preview, "unsay?report=meetings/2020-01-02.md&key=chair&was=", HERE), kept);
    assert_eq!(site.read("rapporteur.reports.yaml"), said.replace("  chair: []\n", ""));
    assert!(preview.get("/meetings/2020-01-02/").text().contains("Speaker One <span class=\"how\">read from the text"));
    for number in (1..=5).rev() {
        assert_eq!(say(&preview, &format!("take-back?answer={number}"), HERE).0, 200);
    }
    assert_eq!(site.read("rapporteur.reports.yaml"), before);
    assert_eq!(site.read("content/meetings/2020-01-02.md"), report);
}

#[test]
fn what_is_said_spoils_nothing_that_was_written_or_said_meanwhile() {
    let site = Site::new(TREE);
    let preview = Preview::start(site.root(), &["--review"]);
    // Of two tabs that say something at once, one comes too late.
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let said = ["One", "Two", "Three", "Four"].map(|name| {
            let query = format!("{FIRST}&key=chair&was=Speaker One&value=Speaker {name}x");
            let preview = &preview;
            scope.spawn(move || say(preview, &query, HERE).0)
        });
        said.map(|said| said.join().unwrap()).to_vec()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    for mine in ["- x\n", "meetings/2020-01-02.md: [\n", "meetings/2020-01-02.md: Speaker One\n"] {
        site.write("rapporteur.reports.yaml", mine);
        preview.wait_until("it is read", || preview.get("/meetings/2020-01-02/").text().contains("Speaker One <span"));
        let (status, told) = say(&preview, &format!("{FIRST}&key=chair&was=Speaker One&value=Speaker Six"), HERE);
        assert!(status == 409 && told.contains("rapporteur.reports.yaml"), "{mine} {status} {told}");
        assert_eq!(site.read("rapporteur.reports.yaml"), mine);
    }
}

#[test]
fn only_what_is_shown_can_be_said_and_only_by_the_pages_of_a_preview_that_asks() {
    let site = Site::new(TREE);
    let before = site.read("rapporteur.reports.yaml");
    let preview = Preview::start(site.root(), &["--review"]);
    let chair = format!("{FIRST}&key=chair&was=Speaker One&value=Speaker Two");
    for origin in ["", "Origin: null\r\n", "Origin: http://example.org\r\n"] {
        assert_eq!(say(&preview, &chair, origin).0, 403, "{origin}");
    }
    for query in [
        "say".to_owned(),
        format!("{FIRST}&key=chair&value=Speaker Two"),
        format!("{FIRST}&key=draft&was=&value=true"),
        format!("{FIRST}&key=aliases&was=&value=/a/"),
        format!("{FIRST}&key=chair&was=Speaker Two&value=Speaker Two"),
        format!("{FIRST}&key=chair&was=Speaker One&value=%FF"),
        format!("{FIRST}&key=chair&was=Speaker One&value=Speaker%09Two"),
        format!("{FIRST}&key=date&was=2020-01-02&value="),
        format!("{FIRST}&key=date&was=2020-01-02&value=2020"),
        format!("{FIRST}&key=date&was=2020-01-02&value=2020-02-30"),
        format!("{FIRST}&key=title&was=First Meeting&value="),
        format!("{FIRST}&key=title&was=First Meeting&value={}", "x".repeat(400)),
        format!("{FIRST}&key=regrets&was=&value={}", "x".repeat(301)),
        format!("{FIRST}&key=regrets&was=&value={}", "A B%0A".repeat(3000)),
        "say?report=../x.md&key=chair&was=&value=One".to_owned(),
        "say?report=rapporteur.yaml&key=chair&was=&value=One".to_owned(),
    ] {
        let (status, told) = say(&preview, &query, HERE);
        assert_eq!(status, 409, "{} {told}", &query[..query.len().min(90)]);
    }
    assert_eq!(site.read("rapporteur.reports.yaml"), before);
    let silent = Preview::start(site.root(), &[]);
    assert_eq!(say(&silent, &chair, HERE).0, 405);
    assert_eq!(silent.get("/_preview/names").status, 404);
    assert!(!silent.get("/meetings/2020-01-02/").text().contains("said beside the report"));
}
