//! The smaller commands.

use std::path::Path;
use std::process::Command;

use crate::site::{Site, rapporteur};

#[test]
fn a_new_archive_builds_at_once_and_without_a_problem() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("archive");
    let root = root.to_str().unwrap();
    assert_eq!(rapporteur(&["init", root]).code, 0);
    let run = rapporteur(&["build", "--strict", "--root", root]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("no problems"), "{}", run.stderr);
    let form = rapporteur(&["fmt", "--check", "--root", root]);
    assert_eq!(form.code, 0, "{}", form.stdout);
    let again = rapporteur(&["init", root]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("nothing is overwritten"), "{}", again.stderr);
}

#[test]
fn a_file_where_a_folder_belongs_is_named_as_what_it_is() {
    let site = Site::new("-- notes.txt --\nNotes.\n");
    let file = site.path("notes.txt");
    let file = file.to_str().unwrap();
    let at = |command: &'static str| vec![command, "--root", file];
    let wrong = [at("build"), at("check"), at("serve"), at("freeze"), at("fmt"), at("people")];
    let more = [
        vec!["init", file],
        vec!["adopt", file],
        vec!["new", "meeting", "A", "--root", file],
        vec!["import", file, "--root", file],
    ];
    for arguments in wrong.iter().chain(&more) {
        let run = rapporteur(arguments);
        assert!(run.code == 2 && run.stderr.contains("notes.txt is a file; "), "{arguments:?}: {}", run.stderr);
    }
    let nowhere = site.path("nowhere");
    let run = rapporteur(&["new", "meeting", "A", "--root", nowhere.to_str().unwrap()]);
    assert!(run.code == 2 && run.stderr.contains("there is no folder") && !nowhere.exists(), "{}", run.stderr);
}

#[test]
fn a_new_file_where_no_archive_is_comes_with_a_word() {
    let site = Site::new("");
    let root = site.root().to_str().unwrap();
    let new = |title| rapporteur(&["new", "meeting", title, "--root", root]);
    let (first, second) = (new("First"), new("Second"));
    assert!(first.code == 0 && first.stderr.contains("there was no archive in"), "{}", first.stderr);
    assert!(second.code == 0 && !second.stderr.contains("there was no archive"), "{}", second.stderr);
}

#[test]
fn new_files_of_every_kind_build() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: T\n");
    let root = site.root().to_str().unwrap();
    for (kind, title) in [
        ("meeting", "Second: a \"meeting\""),
        ("speaker", "Speaker Seven"),
        ("topic", "Privacy"),
        ("organisation", "Example Institute"),
        ("group", "Working Group"),
    ] {
        let run = rapporteur(&["new", kind, title, "--root", root, "--date", "9 February 2020"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert_eq!(rapporteur(&["new", kind, title, "--root", root, "--date", "2020-02-09"]).code, 2);
    }
    assert!(site.exists("content/meetings/2020-02-09-second-a-meeting.md"));
    site.build_clean();
    assert!(site.read("public/speakers/speaker-seven/index.html").contains("Speaker Seven"));
}

#[test]
fn help_version_completions_and_manual_are_there() {
    assert!(rapporteur(&["--version"]).stdout.starts_with("rapporteur "));
    let help = rapporteur(&["--help"]).stdout;
    assert!(help.contains("Exit codes") && help.contains("build"), "{help}");
    assert!(rapporteur(&["completions", "bash"]).stdout.contains("complete"));
    assert!(rapporteur(&["man"]).stdout.contains(".TH"));
}

#[test]
fn quiet_says_nothing_when_all_is_well() {
    let site = Site::new("-- content/meetings/2020-01-02-a.md --\n---\ntitle: A\ndate: 2020-01-02\n---\n");
    let run = site.build(&["--quiet"]);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
}

#[test]
fn a_command_within_an_archive_says_where_the_archive_is() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: T\n-- content/meetings/2020-01-01-a.md --\nText.\n");
    let folder = site.path("content/meetings");
    let folder = folder.to_str().unwrap();
    for arguments in [&["build"][..], &["check"], &["freeze"], &["fmt"], &["people"], &["new", "meeting", "B"]] {
        let run = rapporteur(&[arguments, &["--root", folder]].concat());
        let said = run.code == 2 && run.stderr.contains("there is no archive in") && run.stderr.contains("/../..");
        assert!(said, "{arguments:?}: {}", run.stderr);
    }
    assert!(!site.exists("content/meetings/content") && !site.exists("content/meetings/rapporteur.frozen"));
    assert_eq!(rapporteur(&["check", "--root", &format!("{folder}/../..")]).code, 0);
}

#[test]
fn where_nobody_listens_any_more_the_work_is_done_to_its_end() {
    let report = "-- meetings/2020-01-01-a.md --\n---\ntitle: A\ndate: 2020-01-01\ntopcs: x\n---\n[Broken](gone.md)\n";
    let site = Site::new(&format!("-- rapporteur.yaml --\ntitle: T\ncontent: meetings\n{report}"));
    let tree = Site::new("-- meetings/2020-01-01.md --\n# A\n\nPresent: Speaker One, Speaker Two\n");
    let unheard = |root: &Path, arguments: &[&str]| {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command.args(arguments).current_dir(root).stdout(writer.try_clone().unwrap()).stderr(writer);
        let code = command.status().unwrap().code();
        assert!(code.is_some_and(|code| code <= 2), "{arguments:?} ended with {code:?}");
    };
    unheard(site.root(), &["build"]);
    assert!(site.exists("public/index.html"));
    unheard(tree.root(), &["adopt", "."]);
    assert!(tree.exists("rapporteur.yaml"));
    for arguments in [
        &["check"][..],
        &["check", "--format", "json"],
        &["explain"],
        &["explain", "broken-link"],
        &["schema", "meeting"],
        &["--help"],
        &["no-command"],
    ] {
        unheard(site.root(), arguments);
    }
}
