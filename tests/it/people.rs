//! `rapporteur people`: names that may be one person's, listed, merged and kept apart, on real folders.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::site::{Run, Site, rapporteur};

const TREE: &str = "\
-- rapporteur.yaml --
title: Archive
-- content/meetings/2020-01-01-first.md --
---
title: First
date: 2020-01-01
attendees: [Speaker Oneall, {name: Keren Speaker, affiliation: Some Body}]
---
Text.
-- content/meetings/2020-02-01-second.md --
---
title: Second
date: 2020-02-01
attendees: [Speaker Oneal, {name: Karen Speaker, affiliation: Some Body}]
---
Text.
-- content/meetings/2020-03-01-third.md --
---
title: Third
date: 2020-03-01
attendees: [Speaker Oneall, Karen Speaker]
---
Text.
";

fn people(site: &Site, arguments: &[&str]) -> Run {
    rapporteur(&[&["people"], arguments, &["--root", site.root().to_str().unwrap()]].concat())
}

/// Runs the command with an answer to what it asks.
fn answer(site: &Site, arguments: &[&str], answer: &str) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    command.arg("people").args(arguments).arg("--root").arg(site.root());
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(answer.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn names_are_listed_with_what_speaks_for_and_against_and_the_commands_that_settle_it() {
    let site = Site::new(TREE);
    let run = people(&site, &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let root = site.root().display().to_string();
    let expected = format!(
        "\
1. very likely one person
     Karen Speaker   2 meetings, 2020-02-01 to 2020-03-01, Some Body
     Keren Speaker   1 meeting, 2020-01-01, Some Body
   for:     \"Keren Speaker\" differs from \"Karen Speaker\" only in spelling; both were of Some Body
   if one:  rapporteur people merge \"Karen Speaker\" \"Keren Speaker\" --root \"{root}\"
   if not:  rapporteur people distinct \"Karen Speaker\" \"Keren Speaker\" --root \"{root}\"

2. likely one person
     Speaker Oneall   2 meetings, 2020-01-01 to 2020-03-01
     Speaker Oneal    1 meeting, 2020-02-01
   for:     \"Speaker Oneal\" differs from \"Speaker Oneall\" only in spelling
   if one:  rapporteur people merge \"Speaker Oneall\" \"Speaker Oneal\" --root \"{root}\"
   if not:  rapporteur people distinct \"Speaker Oneall\" \"Speaker Oneal\" --root \"{root}\"

"
    );
    assert_eq!(run.stdout, expected);
    let summary = format!(
        "4 names looked at; 2 cases to be settled; `rapporteur people review --root \"{root}\"` asks about each\n"
    );
    assert_eq!(run.stderr, summary);
}

#[test]
fn programs_get_a_document() {
    let run = people(&Site::new(TREE), &["--format", "json"]);
    let document: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((document["version"].as_u64(), document["people"].as_u64()), (Some(1), Some(4)));
    let cluster = &document["clusters"][0];
    assert_eq!(cluster["strength"], "very-likely");
    assert_eq!(cluster["people"][0]["name"], "Karen Speaker");
    assert_eq!(cluster["people"][0]["id"], "karen-speaker");
    assert_eq!(cluster["people"][0]["file"], serde_json::Value::Null);
    assert_eq!(cluster["people"][0]["last"], "2020-03-01");
    assert_eq!(cluster["links"][0]["for"][0], "both were of Some Body");
}

#[test]
fn merging_makes_the_file_of_a_person_and_leaves_every_report_and_address() {
    let site = Site::new(TREE);
    let report = site.read("content/meetings/2020-02-01-second.md");
    let run = people(&site, &["merge", "Speaker Oneall", "Speaker Oneal", "--yes"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let file = "---\ntitle: Speaker Oneall\nalso_known_as: [Speaker Oneal]\naliases: [/speakers/speaker-oneal/]\n---\n";
    assert_eq!(site.read("content/speakers/speaker-oneall.md"), file);
    assert!(
        run.stdout.contains("+++ b/content/speakers/speaker-oneall.md")
            && run.stdout.contains("+title: Speaker Oneall")
    );
    assert_eq!(run.stderr, "wrote content/speakers/speaker-oneall.md\n");
    assert_eq!(site.read("content/meetings/2020-02-01-second.md"), report);
    assert!(!people(&site, &[]).stdout.contains("Oneal"));
    let check = rapporteur(&["check", "--root", site.root().to_str().unwrap()]);
    assert!(!check.stdout.contains("\"Speaker Oneal\" may be"), "{}", check.stdout);
    assert!(site.build(&[]).code < 2);
    assert!(site.read("public/speakers/speaker-oneall/index.html").contains("Second"), "one page has all meetings");
    assert!(
        site.read("public/speakers/speaker-oneal/index.html").contains("speaker-oneall"),
        "the former page leads on"
    );
    let again = people(&site, &["merge", "Speaker Oneall", "Speaker Oneal", "--yes"]);
    assert_eq!((again.code, again.stdout.as_str()), (0, ""));
    assert!(again.stderr.contains("say so already"), "{}", again.stderr);
}

#[test]
fn merging_changes_a_file_that_is_there_by_the_lines_alone() {
    let site = Site::new(TREE);
    let before = "\u{FEFF}---\r\ntitle:  Speaker Oneall # so\r\nalso_known_as:\r\n  - S. O.\r\n---\r\nA life.";
    site.write("content/speakers/oneall.md", before);
    assert_eq!(people(&site, &["merge", "oneall", "Speaker Oneal", "--yes"]).code, 0);
    let after = "\u{FEFF}---\r\ntitle:  Speaker Oneall # so\r\nalso_known_as:\r\n  - S. O.\r\n  - Speaker Oneal\r\n\
                 aliases: [/speakers/speaker-oneal/]\r\n---\r\nA life.";
    assert_eq!(site.read("content/speakers/oneall.md"), after);
}

#[test]
fn nothing_is_written_without_a_yes() {
    let site = Site::new(TREE);
    let merge = ["merge", "Speaker Oneall", "Speaker Oneal"];
    let dry = people(&site, &[&merge[..], &["--dry-run"]].concat());
    assert_eq!(dry.code, 0);
    assert!(dry.stdout.contains("+also_known_as: [Speaker Oneal]"));
    let (code, said) = answer(&site, &merge, "n\n");
    assert!(code == Some(0) && said.contains("nothing was written"), "{said}");
    let (code, said) = answer(&site, &merge, "");
    assert!(code == Some(2) && said.contains("--yes"), "{said}");
    assert!(!site.exists("content/speakers"));
    let (code, _) = answer(&site, &merge, "y\n");
    assert!(code == Some(0) && site.exists("content/speakers/speaker-oneall.md"));
}

#[test]
fn namesakes_stay_apart_for_good() {
    let site = Site::new(TREE);
    let run = people(&site, &["distinct", "Karen Speaker", "Keren Speaker", "--yes"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let file = "---\ntitle: Karen Speaker\ndistinct_from: [Keren Speaker]\n---\n";
    assert_eq!(site.read("content/speakers/karen-speaker.md"), file);
    assert!(!people(&site, &["-v"]).stdout.contains("Karen"));
    let check = rapporteur(&["check", "--root", site.root().to_str().unwrap()]);
    assert!(!check.stdout.contains("may be \"Karen"), "{}", check.stdout);
    let merge = people(&site, &["merge", "Keren Speaker", "Karen Speaker", "--yes"]);
    assert_eq!(merge.code, 2);
    assert!(merge.stderr.contains("has a file"), "{}", merge.stderr);
    let merge = people(&site, &["merge", "Karen Speaker", "Keren Speaker", "--yes"]);
    assert!(merge.code == 2 && merge.stderr.contains("told apart by `distinct_from`"), "{}", merge.stderr);
    // Of three, each pair is told apart, whoever has a file.
    let run = people(&site, &["distinct", "Speaker Oneall", "Karen Speaker", "Keren Speaker", "--yes"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let file = "---\ntitle: Karen Speaker\ndistinct_from: [Keren Speaker, Speaker Oneall]\n---\n";
    assert_eq!(site.read("content/speakers/karen-speaker.md"), file);
    assert!(site.read("content/speakers/speaker-oneall.md").contains("distinct_from: [Keren Speaker]"));
}

#[test]
fn what_cannot_be_merged_says_what_to_do() {
    let site = Site::new(TREE);
    let said = |arguments: &[&str]| {
        let run = people(&site, arguments);
        assert_eq!(run.code, 2, "{}", run.stdout);
        run.stderr
    };
    let unknown = said(&["merge", "Speaker Oneall", "Speaker Onael", "--yes"]);
    assert!(
        unknown.contains("nobody in the archive is called \"Speaker Onael\"; did you mean \"Speaker Oneal\"?"),
        "{unknown}"
    );
    assert!(said(&["distinct", "Karen Speaker", "karen speaker"]).contains("two names of one person"));
    for name in ["oneall", "oneal"] {
        site.write(&format!("content/speakers/{name}.md"), format!("---\ntitle: Speaker {name}\n---\n"));
    }
    let two = said(&["merge", "Speaker Oneall", "Speaker Oneal", "--yes"]);
    assert!(two.contains("two files, content/speakers/oneall.md and content/speakers/oneal.md"), "{two}");
    // What it says to do is enough: nothing is in doubt afterwards, and no address is lost.
    let lines: Vec<&str> = two.lines().filter_map(|line| line.strip_prefix("       ")).collect();
    assert_eq!(lines, ["also_known_as: [Speaker oneal]", "aliases: [/speakers/oneal/]"]);
    site.write("content/speakers/oneall.md", format!("---\ntitle: Speaker oneall\n{}\n---\n", lines.join("\n")));
    std::fs::remove_file(site.path("content/speakers/oneal.md")).unwrap();
    assert!(!people(&site, &["-v"]).stdout.contains("neal"));
    assert!(site.build(&[]).code < 2 && site.exists("public/speakers/oneal/index.html"));
    site.write("content/speakers/oneall.md", "---\ntitle: Speaker oneall\n---\n");
    site.write("content/speakers/oneal.md", "---\ntitle: [\n---\n");
    site.write("content/speakers/oneall.md", "---\ntitle: Speaker Oneall\nposts: [\n---\n");
    let broken = said(&["merge", "Speaker Oneall", "Speaker Oneal", "--yes"]);
    assert!(broken.contains("cannot be read; `rapporteur check content/speakers/oneall.md` says why"), "{broken}");
}

const CAUTIOUS: &str = "---\ntitle: Karen Speaker\ndistinct_from: [Keren Speaker]\n---\n";
const MERGED: &str =
    "---\ntitle: Speaker Oneall\nalso_known_as: [Speaker Oneal]\naliases: [/speakers/speaker-oneal/]\n---\n";

#[test]
fn a_review_goes_through_the_cases_and_writes_each_answer() {
    let site = Site::new(TREE);
    let (code, said) = answer(&site, &["review"], "what?\nd\ns\n");
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("d      they are different people"),
        "an answer that is not clear is asked for again: {said}"
    );
    assert!(said.contains("wrote content/speakers/karen-speaker.md"), "{said}");
    assert!(said.contains("2 cases settled; no case is left"), "{said}");
    assert_eq!(site.read("content/speakers/karen-speaker.md"), CAUTIOUS);
    assert_eq!(site.read("content/speakers/speaker-oneall.md"), MERGED);
    let run = people(&site, &["review"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.starts_with("0 cases settled"), "{}", run.stderr);
}

#[test]
fn a_review_shows_a_case_with_its_evidence_and_ends_when_it_is_told() {
    let site = Site::new(TREE);
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    command.args(["people", "review", "--root"]).arg(site.root());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"\nq\n").unwrap();
    let output = child.wait_with_output().unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    let expected = "\
very likely one person; 2 cases left
  1  Karen Speaker   2 meetings, 2020-02-01 to 2020-03-01, Some Body
  2  Keren Speaker   1 meeting, 2020-01-01, Some Body
   for:     \"Keren Speaker\" differs from \"Karen Speaker\" only in spelling; both were of Some Body

likely one person; 1 case left
  1  Speaker Oneall   2 meetings, 2020-01-01 to 2020-03-01
  2  Speaker Oneal    1 meeting, 2020-02-01
   for:     \"Speaker Oneal\" differs from \"Speaker Oneall\" only in spelling

";
    assert_eq!(shown, expected);
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("0 cases settled, 1 put off; `rapporteur people review` goes on")
    );
    assert!(!site.exists("content/speakers"));
}

#[test]
fn a_review_takes_names_by_their_numbers() {
    let site = Site::new(TREE);
    let (code, said) = answer(&site, &["review"], "s 2 1\nq\n");
    assert_eq!(code, Some(0), "{said}");
    assert!(site.read("content/speakers/keren-speaker.md").contains("also_known_as: [Karen Speaker]"));
}

#[test]
fn a_review_that_nobody_answers_says_so() {
    let site = Site::new(TREE);
    let (code, said) = answer(&site, &["review"], "");
    assert_eq!(code, Some(2));
    assert!(said.contains("nobody answers here") && said.contains("`rapporteur people` lists them"), "{said}");
    assert!(!site.exists("content/speakers"));
}

#[test]
fn a_review_that_is_killed_has_written_what_was_answered() {
    let site = Site::new(TREE);
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    command.args(["people", "review", "--root"]).arg(site.root());
    command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.as_mut().unwrap().write_all(b"d\n").unwrap();
    let mut said = std::io::BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains("wrote ") {
        line.clear();
        assert!(std::io::BufRead::read_line(&mut said, &mut line).unwrap() > 0, "it says what it wrote");
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(site.read("content/speakers/karen-speaker.md"), CAUTIOUS);
    let (code, said) = answer(&site, &["review"], "s\n");
    assert!(code == Some(0) && said.contains("1 case settled"), "{said}");
    assert_eq!(site.read("content/speakers/speaker-oneall.md"), MERGED);
}

#[test]
fn what_a_review_cannot_settle_is_put_off_with_the_reason() {
    let site = Site::new(TREE);
    for name in ["Oneall", "Oneal"] {
        site.write(&format!("content/speakers/{name}.md"), format!("---\ntitle: Speaker {name}\n---\n"));
    }
    let (code, said) = answer(&site, &["review"], "l\ns\n");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("put off: there are two files") && said.contains("0 cases settled, 2 put off"), "{said}");
}
