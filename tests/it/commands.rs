//! The smaller commands.

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
    let again = rapporteur(&["init", root]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("nothing is overwritten"), "{}", again.stderr);
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
