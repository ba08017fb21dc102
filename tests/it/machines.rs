//! What is published for programs, read by programs that we did not write: see tests/tools/check_machines.py and
//! check_types.mjs. `tests/all` installs what they need and names it in RAPPORTEUR_PYTHON and RAPPORTEUR_TOOLS; where it is
//! missing the tests say so, and under CI they fail.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::site::{Site, project_root, published, run};

const BASE: &str = "https://archive.example.org/some/archive/";

#[expect(clippy::print_stderr, reason = "what was not run must be seen")]
pub(crate) fn installed(variable: &str) -> Option<PathBuf> {
    let found = std::env::var_os(variable).map(PathBuf::from).filter(|path| path.exists());
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none(), "{variable} is not set: run tests/all, which does so");
        eprintln!("NOT RUN: {variable} is not set; tests/all sets it");
    }
    found
}

fn assert_read_by_others(output: &Path) {
    let (Some(python), Some(tools)) = (installed("RAPPORTEUR_PYTHON"), installed("RAPPORTEUR_TOOLS")) else { return };
    let own = project_root().join("tests/tools");
    let read = run(Command::new(python).arg(own.join("check_machines.py")).arg(output).arg(BASE).arg(&tools));
    assert_eq!(read.code, 0, "{}{}", read.stdout, read.stderr);
    let styles = project_root().join("theme/citation");
    let types = run(Command::new("node")
        .arg(own.join("check_types.mjs"))
        .arg(output)
        .args([styles.join("oscola.csl"), styles.join("locales/en-GB.xml")])
        .env("NODE_PATH", &tools));
    assert_eq!(types.code, 0, "{}{}", types.stdout, types.stderr);
    let sums = run(Command::new("sha256sum").args(["--check", "--quiet", "SHA256SUMS"]).current_dir(output));
    assert_eq!(sums.code, 0, "{}{}", sums.stdout, sums.stderr);
    let n_named = fs::read_to_string(output.join("SHA256SUMS")).unwrap().lines().count();
    assert_eq!(n_named + 1, published(output).len(), "every file is named but the file of names");
}

pub(crate) fn copy_of_example() -> Site {
    let site = Site::new("");
    let content = project_root().join("content");
    for file in
        walkdir::WalkDir::new(&content).into_iter().map(Result::unwrap).filter(|file| file.file_type().is_file())
    {
        let path = file.path().strip_prefix(project_root()).unwrap();
        site.write(path.to_str().unwrap(), fs::read(file.path()).unwrap());
    }
    site.write("rapporteur.yaml", fs::read(project_root().join("rapporteur.yaml")).unwrap());
    site
}

#[test]
fn others_read_what_the_example_publishes() {
    let site = copy_of_example();
    let settings = fs::read_to_string(site.root().join("rapporteur.yaml")).unwrap();
    site.write(
        "rapporteur.yaml",
        format!("{settings}base_url: {BASE}\nlicense: https://creativecommons.org/licenses/by/4.0/\npublisher: The archive\n"),
    );
    assert_eq!(site.build(&["--strict"]).code, 0);
    assert_read_by_others(&site.root().join("public"));
}

/// Every script, quotes, commas, what means something in XML, JSON, CSV, LaTeX, Markdown, calendars.
const ODD: &[&str] = &[
    "Meeting, with; commas: and \\ \\\\n \\, slashes",
    "<b>&amp; \u{201C}quotes\u{201D} \"double\" 'single' ]]> </script> <!--",
    "{braces} %percent $dollar #hash _under ~tilde ^caret \\begin{x}",
    "Заседание № 1 «кавычки» — тире",
    "会议，第一次；记录：全部",
    "اجتماع، الأول؛ تسجيل: الكل",
    "การประชุม हिन्दी ไทย 한국어 ελληνικά",
    "👩‍⚖️ emoji 🏴‍☠️ family, e\u{301} combining, \u{200D}joiner",
    "=1+1 @x -y +z |pipe| `code` *star* [link](x) [[wiki]]",
    "A title that is longer than any line of a calendar may be, and then again as long as that, and a little more, ñ ñ ñ ñ ñ",
    "tab\tand\u{85}next\u{2028}line\u{1}control",
];

#[test]
fn others_read_what_is_made_of_any_text() {
    let zones = [
        "America/New_York", "Europe/London", "Asia/Kathmandu", "Australia/Sydney", "Africa/Casablanca",
        "Europe/Dublin", "UTC",
    ];
    let site = Site::new(&format!("-- rapporteur.yaml --\ntitle: {}\nbase_url: {BASE}\n", json(ODD[0])));
    for (number, text) in ODD.iter().enumerate() {
        let text = json(text);
        for (nth, day) in ["2015-03-15", "2018-07-01", "2024-03-31"].iter().enumerate() {
            let zone = zones[(number + nth) % zones.len()];
            let aliases = if nth == 0 { format!("aliases: [old/{number}]\n") } else { String::new() };
            site.write(
                &format!("content/meetings/{day}-{number}.md"),
                format!(
                    "---\ntitle: {text}\ndate: {day}\ntime: 10:00-12:30\ntime_zone: {zone}\nsummary: {text}\nvenue: {text}\n\
                     group: {text}\nsymbol: {text}\ntopics: [{text}]\nspeakers: [{{name: {text}, role: {text}, affiliation: {text}, position: {text}}}]\n\
                     participants: [{text}]\ndecisions: [{{text: {text}, by: {text}, note: {text}, votes: {{for: [{text}], against: 2}}}}]\ndocuments: [{{title: {text}}}]\n\
                     sessions: [{{title: {text}, summary: {text}}}]\n{aliases}---\n{}\n",
                    ODD[number]
                ),
            );
        }
    }
    assert!(site.build(&[]).code < 2);
    assert_read_by_others(&site.root().join("public"));
}

/// Returns texts of any letters, the same in every run.
fn any_texts(n: usize) -> Vec<String> {
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    // What stands for nothing at all cannot be told from nothing, so each has a letter.
    let strategy = proptest::collection::vec(proptest::char::any(), 1..60);
    let mut any = || -> String { strategy.new_tree(&mut runner).unwrap().current().into_iter().collect() };
    (0..n).map(|_| format!("{}x", any())).collect()
}

#[test]
fn others_read_what_is_made_of_random_text() {
    let site = Site::new(&format!("-- rapporteur.yaml --\ntitle: T\nbase_url: {BASE}\n"));
    for (number, text) in any_texts(120).iter().enumerate() {
        let text = json(text);
        site.write(
            &format!("content/meetings/2020-01-01-{number}.md"),
            format!(
                "---\ntitle: {text}\ndate: 2020-01-01\nsummary: {text}\nvenue: {text}\ngroup: {text}\nsymbol: {text}\n\
                 topics: [{text}]\nspeakers: [{{name: {text}, role: {text}, affiliation: {text}}}]\n\
                 decisions: [{{text: {text}, by: {text}, note: {text}, votes: {{for: [{text}], against: 2}}}}]\n---\nText.\n"
            ),
        );
    }
    assert!(site.build(&[]).code < 2);
    assert_read_by_others(&site.root().join("public"));
}

/// What is published of a meeting of the example, and what is small of the archive as a whole.
const GOLDEN: &[&str] = &[
    "llms.txt",
    "robots.txt",
    "_headers",
    "feed.xml",
    "decisions/feed.json",
    "groups/cyberspace/calendar.ics",
    "meetings/2017-02-09-second-meeting/cite.bib",
    "meetings/2017-02-09-second-meeting/cite.csl.json",
    "meetings/2017-02-09-second-meeting/cite.ris",
    "meetings/2017-02-09-second-meeting/data.json",
    "meetings/2017-02-09-second-meeting/index.html.md",
    "meetings/2017-02-09-second-meeting/meeting.ics",
    "speakers/zhixiong-huang/data.json",
    "data/decisions.csv",
    "data/delegations.csv",
];

/// The files in tests/golden were read by eye; `UPDATE_EXPECT=1 cargo test` writes them anew, to be read again.
#[test]
fn what_the_example_publishes_is_what_was_read_by_eye() {
    let site = copy_of_example();
    let settings = fs::read_to_string(site.root().join("rapporteur.yaml")).unwrap();
    site.write("rapporteur.yaml", format!("{settings}base_url: {BASE}\n"));
    assert_eq!(site.build(&["--strict"]).code, 0);
    let golden = project_root().join("tests/golden");
    let mut other = Vec::new();
    for path in GOLDEN {
        let published = fs::read(site.path(&format!("public/{path}"))).unwrap();
        let file = golden.join(path.replace('/', "__"));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::create_dir_all(&golden).unwrap();
            fs::write(&file, &published).unwrap();
        } else if fs::read(&file).ok().as_ref() != Some(&published) {
            other.push(*path);
        }
    }
    assert!(other.is_empty(), "these are not as in tests/golden: {other:?}");
}

fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

#[test]
fn what_needs_an_address_is_left_out_without_one_and_said_once() {
    let site =
        Site::new("-- rapporteur.yaml --\ntitle: T\n-- content/meetings/2020-01-01-a.md --\n---\ntitle: A\n---\nx\n");
    let built = site.build(&[]);
    assert_eq!(built.stderr.matches("base_url").count(), 1, "{}", built.stderr);
    let files = published(&site.root().join("public"));
    for absent in ["feed.xml", "feed.json", "sitemap.xml"] {
        assert!(!files.contains_key(absent), "{absent}");
    }
    for present in ["calendar.ics", "meetings/2020-01-01-a/cite.ris", "data/archive.json", "llms.txt", "robots.txt"] {
        assert!(files.contains_key(present), "{present}");
    }
}

#[test]
fn the_sitemap_leads_to_no_list_without_an_entry() {
    let site = Site::new(
        "-- rapporteur.yaml --\nbase_url: https://x.org/\n-- content/topics/index.md --\nNone yet.\n\
         -- content/meetings/2020-01-01-a.md --\n---\ntitle: A\ndate: 2020-01-01\nspeakers: [Speaker One]\n---\nx\n",
    );
    site.build_clean();
    let sitemap = site.read("public/sitemap.xml");
    let has = |address: &str| sitemap.contains(&format!("<loc>https://x.org/{address}</loc>"));
    assert!(["", "meetings/", "speakers/", "timeline/", "topics/"].into_iter().all(has), "{sitemap}");
    assert!(!["organisations/", "groups/", "decisions/", "documents/"].into_iter().any(has), "{sitemap}");
    assert!(site.read("public/llms.txt").contains("An archive of 1 meeting."));
}

#[test]
fn outputs_are_left_out_by_name_and_pages_do_not_name_them() {
    let site = Site::new(
        "-- rapporteur.yaml --\ntitle: T\nbase_url: https://x.org/\nleave_out: [atom, json-feed, bibtex, markdown, checksums, csv]\n\
         -- content/meetings/2020-01-01-a.md --\n---\ntitle: A\ndate: 2020-01-01\ntopics: [T]\n---\nx\n",
    );
    let built = site.build(&["--strict"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let files = published(&site.root().join("public"));
    let absent = |path: &&String| {
        ["feed.xml", "feed.json", "cite.bib", ".md", "SHA256SUMS", ".csv", "datapackage.json", "llms.txt"]
            .iter()
            .any(|end| path.ends_with(end))
    };
    assert_eq!(files.keys().find(absent), None);
    let page = site.read("public/meetings/2020-01-01-a/index.html");
    assert!(page.contains("cite.ris") && !page.contains("cite.bib") && !page.contains("index.html.md"));
}

#[test]
fn the_list_of_feeds_calls_that_of_decisions_as_its_page_is_called() {
    let site = Site::new(
        "-- rapporteur.yaml --\ntitle: T\nlang: de\nbase_url: https://x.org/\n-- content/meetings/2020-01-01-a.md --\n---\n\
         title: A\ndate: 2020-01-01\ndecisions: [One]\n---\nx\n",
    );
    assert_eq!(site.build(&["--strict"]).code, 0);
    let opml = site.read("public/feeds.opml");
    assert!(opml.contains("title=\"Beschlüsse\" xmlUrl=\"https://x.org/decisions/feed.xml\""), "{opml}");
}

#[test]
fn ids_of_entries_stay_when_addresses_change() {
    let ids = |settings: &str, file: &str, matter: &str| {
        let site = Site::new(&format!(
            "-- rapporteur.yaml --\ntitle: T\n{settings}\n-- content/meetings/{file}.md --\n---\ntitle: A\ndate: 2020-01-01\n{matter}---\nx\n"
        ));
        assert_eq!(site.build(&["--strict"]).code, 0);
        let ics = site.read(&format!("public/{}", "calendar.ics"));
        let uid = ics.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
        let feed: serde_json::Value = serde_json::from_str(&site.read("public/feed.json")).unwrap();
        (uid, feed["items"][0]["id"].as_str().unwrap().to_owned())
    };
    let first = ids("base_url: https://a.org/", "a", "");
    assert_eq!(first, ids("base_url: https://a.org/", "a", "slug: another\n"));
    assert_eq!(first, ids("base_url: https://b.org/\narchive_id: https://a.org/", "a", ""));
    assert_eq!(first, ids("base_url: https://a.org/", "renamed", "permanent_id: a\naliases: [meetings/a/]\n"));
    assert_ne!(first, ids("base_url: https://a.org/", "b", ""));
}

#[test]
fn a_house_has_its_own_style_of_citation() {
    let site = Site::new(
        "-- rapporteur.yaml --
title: T
base_url: https://x.org/
citation_styles: [house]
-- theme/citation/house.csl --
<?xml version=\"1.0\" encoding=\"utf-8\"?>
<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\" default-locale=\"en-GB\">
  <info><title>House style</title><id>house</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix=\".\">
    <text variable=\"number\" suffix=\", \"/><text variable=\"title\" font-style=\"italic\"/>
    <date variable=\"issued\" prefix=\" (\" suffix=\")\"><date-part name=\"day\" suffix=\" \"/><date-part name=\"month\" suffix=\" \"/><date-part name=\"year\"/></date>
    <text variable=\"locator\" prefix=\", at \"/>
  </layout></citation>
</style>
-- content/meetings/2020-01-02-a.md --
---
title: First & last
date: 2020-01-02
symbol: X/1
---
Text.
-- content/meetings/2020-03-04-b.md --
---
title: Why?
date: 2020-03-04
---
Text.
",
    );
    let built = site.build(&["--strict"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    // The style prints the day, so what it printed for one report is not what it prints for another.
    let page = site.read("public/meetings/2020-01-02-a/index.html");
    assert!(page.contains("X/1, <i>First &amp; last</i> (2 January 2020)."), "{page}");
    assert!(page.contains("data-cite-paragraph=\"X/1, First &amp; last (2 January 2020), at {n}.\""), "{page}");
    assert!(site.read("public/meetings/2020-03-04-b/index.html").contains("<i>Why?</i> (4 March 2020)."));
}

#[test]
fn hosts_that_redirect_are_told_where() {
    let site = Site::new(
        "-- rapporteur.yaml --\ntitle: T\nbase_url: https://x.org/some/path/\n\
         -- content/meetings/2020-01-01-a&b.md --\n---\ntitle: A\ndate: 2020-01-01\naliases: [/old/é/, minutes/1.html]\n---\nx\n",
    );
    assert_eq!(site.build(&["--strict"]).code, 0);
    assert_eq!(
        site.read("public/_redirects"),
        "/some/path/old/%C3%A9/ /some/path/meetings/2020-01-01-a%26b/ 301\n\
         /some/path/minutes/1.html /some/path/meetings/2020-01-01-a%26b/ 301\n"
    );
    assert!(site.read("public/minutes/1.html").contains("url=../meetings/2020-01-01-a%26b/"));
}

#[test]
fn times_of_a_meeting_are_told_with_their_zone() {
    let site = Site::new(
        "-- rapporteur.yaml --\ntitle: T\ntime_zone: Europe/London\n-- content/groups/g.md --\n---\ntitle: G\ntime_zone: Asia/Kolkata\n---\n\
         -- content/meetings/a.md --\n---\ntitle: A\ndate: 2020-07-01\ntime: 10:00-12:30\ngroup: g\n---\nx\n\
         -- content/meetings/b.md --\n---\ntitle: B\ndate: 2020-07-01\nend_date: 2020-07-02\ntime: 9:00\nend_time: 17:00\n---\nx\n",
    );
    let built = site.build(&["--strict"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let first = site.read("public/meetings/a/index.html");
    assert!(first.contains("\"startDate\":\"2020-07-01T10:00+05:30\"") && first.contains("10:00–12:30"), "{first}");
    assert!(site.read("public/meetings/a/meeting.ics").contains("DTSTART;TZID=Asia/Kolkata:20200701T100000"));
    let second = site.read("public/meetings/b/meeting.ics");
    assert!(second.contains("DTSTART;TZID=Europe/London:20200701T090000\r\n"), "{second}");
    assert!(second.contains("DTEND;TZID=Europe/London:20200702T170000\r\n"), "{second}");
    assert!(site.read("public/data/meetings.csv").contains("10:00,12:30,Asia/Kolkata"));
}

fn git(folder: &Path, arguments: &[&str]) {
    let settings = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"];
    let run = run(Command::new("git")
        .args(settings)
        .args(arguments)
        .current_dir(folder)
        .env("GIT_COMMITTER_DATE", "2021-05-06T07:08:09Z")
        .env("GIT_AUTHOR_DATE", "2001-01-01T00:00:00Z"));
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn a_report_in_another_script_keeps_its_citation_key() {
    let site = Site::new("-- content/meetings/اجتماع.md --\n---\ntitle: اجتماع\ndate: 2020-01-02\n---\nنص\n");
    let key = || {
        site.build(&[]);
        let bibtex = site.read("public/meetings/اجتماع/cite.bib");
        bibtex.split_once('{').unwrap().1.split(',').next().unwrap().to_owned()
    };
    let before = key();
    assert!(before.starts_with("report-") && before.len() == "report-12345678".len(), "{before}");
    site.write("content/meetings/a.md", "---\ntitle: A\ndate: 2019-01-02\n---\nx\n");
    assert_eq!(key(), before);
}

#[test]
fn when_a_report_changed_is_taken_from_its_front_matter_or_its_history() {
    let site = Site::new(
        "-- rapporteur.yaml --\ntitle: T\nbase_url: https://x.org/\nsplit: meetings/2024.md\n\
         -- content/meetings/2024.md --\n# 2024\n\n## 2024-01-09\n\nx\n\n## 2024-01-10\n\nx\n\
         -- content/meetings/2099-02-03-planned.md --\n---\ntitle: P\ndate: 2099-02-03\nstatus: planned\n---\n\
         -- content/meetings/2020-01-01-committed.md --\n---\ntitle: A\ndate: 2020-01-01\n---\nx\n\
         -- content/meetings/2020-01-02-written.md --\n---\ntitle: B\ndate: 2020-01-02\nupdated: 2022-02-02\n---\nx\n",
    );
    git(site.root(), &["init", "-q"]);
    git(site.root(), &["add", "content"]);
    git(site.root(), &["commit", "-q", "-m", "Reports"]);
    site.write("content/meetings/2020-01-03-new.md", "---\ntitle: C\ndate: 2020-01-03\n---\nx\n");
    let built = site.build(&["--strict"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let sitemap = site.read("public/sitemap.xml");
    let modified = |page: &str| -> Option<String> {
        let entry = sitemap.split("<url>").find(|entry| entry.contains(&format!("/{page}/<")))?;
        Some(entry.split_once("<lastmod>")?.1.split('<').next()?.to_owned())
    };
    assert_eq!(modified("2020-01-01-committed").as_deref(), Some("2021-05-06T07:08:09Z"));
    assert_eq!(modified("2020-01-02-written").as_deref(), Some("2022-02-02T00:00:00Z"));
    assert_eq!(modified("2020-01-03-new"), None);
    let feed = site.read("public/feed.xml");
    assert!(feed.contains("<published>2021-05-06T07:08:09+00:00") && !feed.contains("2099-02-03T"), "{feed}");
    assert_eq!(modified("2024-at-2024-01-10").as_deref(), Some("2021-05-06T07:08:09Z"), "{sitemap}");
}

#[test]
fn a_history_that_was_cut_off_tells_nothing() {
    let origin = Site::new("-- content/meetings/2020-01-01-a.md --\n---\ntitle: A\n---\nx\n");
    git(origin.root(), &["init", "-q"]);
    for message in ["One", "Two"] {
        origin.write("content/about.md", format!("# {message}\n"));
        git(origin.root(), &["add", "content"]);
        git(origin.root(), &["commit", "-q", "-m", message]);
    }
    let clone = tempfile::tempdir().unwrap();
    let address = format!("file://{}", origin.root().display());
    git(clone.path(), &["clone", "-q", "--depth", "1", &address, "site"]);
    let root = clone.path().join("site");
    let built = crate::site::rapporteur(&["build", "-v", "--root", root.to_str().unwrap()]);
    assert!(built.stderr.contains("[history-cut-off]"), "{}", built.stderr);
    let data = fs::read_to_string(root.join("public/meetings/2020-01-01-a/data.json")).unwrap();
    assert!(!data.contains("\"modified\""), "{data}");
}
