//! What `rapporteur build` promises of its output folder.

use std::fs;
use std::time::{Duration, SystemTime};

use crate::site::{Site, rapporteur};

const SMALL: &str = "
-- rapporteur.yaml --
title: Test archive
-- content/meetings/2020-01-02-first.md --
---
title: First meeting
date: 2020-01-02
speakers: [Speaker One]
topics: [privacy]
---
Speaker One spoke on privacy. See [the paper](2020-01-02-paper.txt).
-- content/meetings/2020-01-02-paper.txt --
A paper.
";

fn times(site: &Site) -> Vec<(String, SystemTime)> {
    let files = site.published().into_keys();
    files
        .map(|path| {
            let time = fs::metadata(site.path("public").join(&path)).unwrap().modified().unwrap();
            (path, time)
        })
        .collect()
}

#[test]
fn building_again_touches_no_file() {
    let site = Site::new(SMALL);
    site.build_clean();
    let before = times(&site);
    let run = site.build_clean();
    assert_eq!(times(&site), before);
    assert!(run.stderr.contains(" 0 files written"), "{}", run.stderr);
}

#[test]
fn a_folder_that_is_not_there_takes_nothing_from_what_is_published() {
    let site = Site::new(SMALL);
    site.build_clean();
    rapporteur(&["freeze", "--root", site.root().to_str().unwrap()]);
    let before = site.published();
    fs::rename(site.path("content"), site.path("contents")).unwrap();
    let run = site.build(&[]);
    assert_eq!(run.code, 1);
    assert_eq!(site.published(), before);
    // One cause, told once: neither as pages that are gone nor as a site without meetings.
    assert_eq!(run.stderr.matches("error[").count(), 1, "{}", run.stderr);
    assert!(run.stderr.contains("nothing that is published was removed"), "{}", run.stderr);
    assert!(!run.stderr.contains("no meeting is published"), "{}", run.stderr);
}

#[test]
fn what_is_made_of_the_same_is_not_rendered_again_unless_somebody_touched_it() {
    let site = Site::new(SMALL);
    site.build_clean();
    let page = site.path("public/meetings/2020-01-02-first/index.html");
    let (written, when) = (fs::read(&page).unwrap(), fs::metadata(&page).unwrap().modified().unwrap());
    let touch = |when| fs::File::options().append(true).open(&page).unwrap().set_modified(when).unwrap();
    // Nobody but somebody who wants to can do this.
    fs::write(&page, vec![b'x'; written.len()]).unwrap();
    touch(when);
    site.build_clean();
    assert_ne!(fs::read(&page).unwrap(), written);
    touch(when + Duration::from_secs(1));
    site.build_clean();
    assert_eq!(fs::read(&page).unwrap(), written);
    for (path, text) in [
        ("rapporteur.yaml", "title: Another archive\n"),
        ("theme/meeting.hbs", "<h1>{{title}}</h1>"),
        ("content/meetings/2020-02-03-second.md", "---\ntitle: Second meeting\n---\n"),
    ] {
        let before = fs::read(&page).unwrap();
        site.write(path, text);
        site.build(&[]);
        let after = fs::read(&page).unwrap();
        assert_eq!(after == before, path.ends_with(".md"), "{path}");
        site.build(&["--output", site.path("fresh").to_str().unwrap()]);
        assert_eq!(after, fs::read(site.path("fresh/meetings/2020-01-02-first/index.html")).unwrap());
    }
    // Attachments are not read, and so compared whenever a site is built.
    site.write("content/meetings/2020-01-02-paper.txt", "B paper.\n");
    site.build(&[]);
    assert_eq!(site.read("public/meetings/2020-01-02-paper.txt"), "B paper.\n");
}

#[test]
fn only_what_changed_is_written() {
    let site = Site::new(SMALL);
    site.build_clean();
    let before = times(&site);
    let text = site.read("content/meetings/2020-01-02-first.md");
    site.write("content/meetings/2020-01-02-first.md", text.replace("spoke on", "did not speak on"));
    site.build_clean();
    let changed: Vec<String> =
        times(&site).into_iter().filter(|file| !before.contains(file)).map(|(path, _)| path).collect();
    // The report itself and its other forms, the two pages that quote its sentence, the calendars that begin with it, and
    // what the search needs to find the new words.
    assert_eq!(
        changed,
        [
            "SHA256SUMS",
            "calendar.ics",
            "meetings/2020-01-02-first/index.html",
            "meetings/2020-01-02-first/index.html.md",
            "meetings/2020-01-02-first/meeting.ics",
            "search/directory.js",
            "search/terms/0.js",
            "search/text/0.js",
            "speakers/speaker-one/index.html",
            "topics/privacy/index.html"
        ]
    );
}

#[test]
fn pages_that_are_no_longer_made_go_and_foreign_files_stay() {
    let site = Site::new(SMALL);
    site.build_clean();
    site.write("public/CNAME", "example.org");
    site.write("public/meetings/2020-01-02-first/notes.txt", "mine");
    fs::rename(site.path("content/meetings/2020-01-02-first.md"), site.path("content/meetings/2021-01-01-other.md"))
        .unwrap();
    site.build(&[]);
    assert!(!site.exists("public/meetings/2020-01-02-first/index.html"));
    assert_eq!(site.read("public/meetings/2020-01-02-first/notes.txt"), "mine");
    assert_eq!(site.read("public/CNAME"), "example.org");
    assert!(site.exists("public/meetings/2021-01-01-other/index.html"));
}

#[test]
fn a_foreign_file_in_the_way_is_not_overwritten() {
    let site = Site::new(SMALL);
    site.write("public/index.html", "mine");
    let run = site.build(&[]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("index.html") && run.stderr.contains("did not write it"), "{}", run.stderr);
    assert_eq!(site.read("public/index.html"), "mine");
}

#[test]
fn what_was_to_be_held_back_stays_so_though_the_word_for_it_has_a_slip() {
    let case = std::fs::read_to_string("tests/cases/problems/held-back.txt").unwrap();
    let site = Site::new(case.split("-- said --").next().unwrap());
    site.build(&[]);
    let published = ["01-a", "02-b", "03-c", "04-d", "05-e", "06-f"]
        .map(|id| site.exists(&format!("public/meetings/2020-01-{id}/index.html")));
    assert_eq!(published, [false, false, false, false, true, true]);
    assert!(!site.read("public/data/meetings.csv").contains("2020-01-02"));
}

#[test]
fn settings_that_do_not_say_what_to_leave_out_publish_nothing() {
    for ignore in ["ignore: [drafts, \"secret]", "ignore: ['[drafts']", "ignore: {drafts: true}"] {
        let site = Site::new(SMALL);
        site.write("content/drafts/a.md", "---\ntitle: A\n---\nText.\n");
        site.write("rapporteur.yaml", format!("title: T\n{ignore}\n"));
        let run = site.build(&[]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(
            run.stderr.contains("nothing was written") && run.stderr.contains("rapporteur.yaml:2"),
            "{}",
            run.stderr
        );
        assert!(!site.exists("public/index.html"), "{ignore}");
    }
}

#[test]
fn the_number_of_threads_and_the_folder_make_no_difference() {
    let (one, other) = (Site::new(SMALL), Site::new(SMALL));
    for (site, threads) in [(&one, "1"), (&other, "8")] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command.args(["build", "--root", site.root().to_str().unwrap()]).env("RAYON_NUM_THREADS", threads);
        assert_eq!(crate::site::run(&mut command).code, 0);
    }
    assert_eq!(one.published(), other.published());
}

#[test]
fn a_bad_report_does_not_take_the_others_down() {
    let site = Site::new(SMALL);
    site.write("content/meetings/2020-02-02-bad.md", "---\ntitle: \"never closed\ndate: 2020-02-02\n---\nText.\n");
    site.write("content/meetings/2020-03-03-binary.md", [0xFF, 0xFE, 0x00, 0xD8, 0x00]);
    let run = site.build(&[]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("yaml-syntax") && run.stderr.contains("2020-02-02-bad.md:2:8"), "{}", run.stderr);
    assert!(site.exists("public/meetings/2020-01-02-first/index.html"));
    assert!(site.exists("public/meetings/2020-02-02-bad/index.html"));
}

#[test]
fn strict_makes_warnings_fail() {
    let site = Site::new(SMALL);
    site.write("content/about.md", "---\ntitle: About\n---\n[nowhere](nowhere.md)\n");
    assert_eq!(site.build(&[]).code, 0);
    assert_eq!(site.build(&["--strict"]).code, 1);
}

#[test]
fn drafts_and_future_reports_are_left_out_unless_asked_for() {
    let site = Site::new(SMALL);
    site.write("content/meetings/2020-02-02-draft.md", "---\ntitle: Draft\ndate: 2020-02-02\ndraft: true\n---\n");
    site.write(
        "content/meetings/2020-03-03-future.md",
        "---\ntitle: Future\ndate: 2020-03-03\npublish: 2999-01-01\n---\n",
    );
    site.build_clean();
    assert!(!site.exists("public/meetings/2020-02-02-draft") && !site.exists("public/meetings/2020-03-03-future"));
    site.build(&["--drafts", "--future"]);
    assert!(site.exists("public/meetings/2020-02-02-draft/index.html"));
    assert!(site.exists("public/meetings/2020-03-03-future/index.html"));
}

#[test]
fn output_and_content_may_not_be_within_each_other() {
    let site = Site::new(SMALL);
    let inside = site.path("content/site");
    let run = site.build(&["--output", inside.to_str().unwrap()]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("neither may be within the other"), "{}", run.stderr);
}

#[test]
fn a_wrong_folder_is_wrong_use() {
    let run = crate::site::rapporteur(&["build", "--root", "/no/such/folder"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("there is no folder"), "{}", run.stderr);
    assert_eq!(crate::site::rapporteur(&["biuld"]).code, 2);
}

#[test]
fn an_alias_leads_on() {
    let site = Site::new(SMALL);
    site.write("content/about.md", "---\ntitle: About\naliases: [/old/about/, info.html]\n---\nText.\n");
    site.build_clean();
    assert!(site.read("public/old/about/index.html").contains("url=../../about/"));
    assert!(site.read("public/info.html").contains("url=./about/"));
}

#[test]
fn an_address_of_former_times_may_lead_to_a_list() {
    let site = Site::new("");
    site.write("rapporteur.yaml", "moved: {minutes/: meetings/, persons/: nobody/}\n");
    site.write("content/meetings/2020-01-01-first.md", "---\ntitle: First\n---\nx\n");
    let run = site.build(&[]);
    assert!(
        run.stderr.contains("no page has the address \"nobody/\"") && !run.stderr.contains("\"meetings/\""),
        "{}",
        run.stderr
    );
    assert!(site.read("public/minutes/index.html").contains("href=\"../meetings/\""));
    assert_eq!(site.read("public/_redirects"), "/minutes/ /meetings/ 301\n");
}

#[test]
fn the_list_of_plain_pages_is_there_for_links_where_it_is_one() {
    let site = Site::new("");
    site.write("rapporteur.yaml", "moved: {guides/: pages/}\n");
    site.write(
        "content/meetings/2020-01-01-first.md",
        "---\ntitle: First\ndate: 2020-01-01\n---\nSee [all pages](/pages/).\n",
    );
    // As many as a menu can lead to.
    for number in 1..=8 {
        site.write(&format!("content/page-{number}.md"), "Text.\n");
    }
    let run = site.build(&[]);
    assert!(run.stderr.contains("\"/pages/\""), "{}", run.stderr);
    assert!(run.stderr.contains("no page has the address \"pages/\""), "{}", run.stderr);
    site.write("content/page-9.md", "Text.\n");
    site.build_clean();
    assert!(site.read("public/meetings/2020-01-01-first/index.html").contains("href=\"../../pages/\">all pages"));
    assert!(site.read("public/guides/index.html").contains("href=\"../pages/\""));
}

#[test]
fn no_host_is_told_to_lead_away_from_a_page() {
    let site = Site::new(SMALL);
    site.write("content/about.md", "---\ntitle: About\naliases: [/old/, /meetings/]\n---\nText.\n");
    let run = site.build(&[]);
    let taken = "content/about.md would have the same address as the meetings of every site: /meetings/";
    assert!(run.stderr.contains(&format!("error[address-taken]: {taken}\n")), "{}", run.stderr);
    assert_eq!(run.stderr.matches("error[address-taken]").count(), 1, "{}", run.stderr);
    assert_eq!(site.read("public/_redirects"), "/old/ /about/ 301\n");
}

#[test]
fn the_output_of_the_settings_may_be_named() {
    let site = Site::new(SMALL);
    site.write("rapporteur.yaml", "content: .\nfolders: {meetings: content/meetings}\n");
    let output = site.path("public");
    assert_eq!(site.build(&["--output", output.to_str().unwrap()]).code, 0);
    assert!(site.exists("public/index.html"));
    let run = site.build(&["--output", site.path("elsewhere").to_str().unwrap()]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("neither may be within the other"), "{}", run.stderr);
}

#[test]
fn explicit_links_name_the_file() {
    let site = Site::new(SMALL);
    site.write("rapporteur.yaml", "links: explicit\n");
    site.build_clean();
    let page = site.read("public/topics/privacy/index.html");
    assert!(page.contains("href=\"../../meetings/2020-01-02-first/index.html"), "{page}");
    assert!(!page.contains("first/\""));
}

#[test]
fn an_old_state_can_be_built_again_as_it_was() {
    let site = Site::new(SMALL);
    site.write("content/later.md", "---\ntitle: Later\npublish: 2020-06-01\n---\n");
    for (seconds, is_there) in [("1577836800", false), ("1609459200", true)] {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command.args(["build", "--root", site.root().to_str().unwrap()]).env("SOURCE_DATE_EPOCH", seconds);
        assert_eq!(crate::site::run(&mut command).code, 0);
        assert_eq!(site.exists("public/later/index.html"), is_there, "{seconds}");
    }
}
