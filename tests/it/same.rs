//! The same input gives the same bytes, whatever machine, moment and mood.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use crate::edits::{Dice, report};
use crate::site::{Site, published, run};

type Files = BTreeMap<String, Vec<u8>>;

/// The files of a site with some of everything.
fn sources() -> Files {
    let mut dice = Dice(23);
    let mut files: Files = (0..25)
        .map(|number| (format!("content/meetings/2020/report-{number}.md"), report(&mut dice, number).into_bytes()))
        .collect();
    for (path, text) in [
        ("rapporteur.yaml", "title: Archive İI\nlang: tr\nbase_url: https://example.org/a/\ntime_zone: Asia/Kolkata\n"),
        ("content/speakers/speaker-3.md", "---\ntitle: Speaker Three\nalso_known_as: [Speaker 3]\n---\nOf the ICRC.\n"),
        ("content/topics/piracy.md", "---\ntitle: Piracy\nbroader: [law of the sea]\n---\n"),
        ("content/meetings/2020/paper.pdf", "%PDF"),
        ("content/meetings/2020/çağrı.md", "---\ntitle: ISTANBUL ışık\ndate: 2020-05-06\ntime: 10:00\n---\nI İ ı i.\n"),
        ("content/meetings/2020/résumé.md", "---\ntitle: Résumé\ndate: 2020-05-07\nlang: fr\n---\nÉté.\n"),
    ] {
        files.insert(path.to_owned(), text.into());
    }
    files
}

/// Lays the site down in a folder, in the order of the paths or in the opposite one, and builds it.
fn build(root: &Path, is_reversed: bool, variables: &[(&str, &str)], umask: &str) -> Files {
    let sources = sources();
    let mut paths: Vec<&String> = sources.keys().collect();
    if is_reversed {
        paths.reverse();
    }
    for path in paths {
        let place = root.join(path);
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::fs::write(place, &sources[path]).unwrap();
    }
    again(root, variables, umask)
}

fn again(root: &Path, variables: &[(&str, &str)], umask: &str) -> Files {
    let script = format!("umask {umask} && exec \"$0\" build --root \"$1\"");
    let mut command = Command::new("sh");
    command.args(["-c", &script]).arg(env!("CARGO_BIN_EXE_rapporteur")).arg(root);
    command.env_remove("SOURCE_DATE_EPOCH").envs(variables.iter().copied());
    let run = run(&mut command);
    assert!(run.code < 2, "{variables:?}: {}", run.stderr);
    published(&root.join("public"))
}

fn assert_same(reference: &Files, found: &Files, what: &str) {
    assert_eq!(reference.keys().collect::<Vec<_>>(), found.keys().collect::<Vec<_>>(), "{what}");
    for (path, bytes) in reference {
        assert!(*bytes == found[path], "{path} is another: {what}");
    }
}

#[cfg(unix)]
#[test]
fn nothing_but_the_input_decides_over_the_output() {
    let first = tempfile::tempdir().unwrap();
    let reference = build(first.path(), false, &[("RAYON_NUM_THREADS", "1")], "022");
    assert!(reference.len() > 150);
    for (path, bytes) in &reference {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains(first.path().to_str().unwrap()), "{path} names the folder of the site");
    }
    for (what, variables) in [
        ("three threads", &[("RAYON_NUM_THREADS", "3")][..]),
        ("many threads", &[("RAYON_NUM_THREADS", "16")]),
        ("another locale", &[("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR.UTF-8"), ("LANGUAGE", "tr")]),
        ("no locale", &[("LC_ALL", "C")]),
        ("an early time zone", &[("TZ", "Pacific/Kiritimati")]),
        ("a late time zone", &[("TZ", "Etc/GMT+12")]),
        ("a day long ago", &[("SOURCE_DATE_EPOCH", "1262304000")]),
        ("a day to come", &[("SOURCE_DATE_EPOCH", "4102444800")]),
        ("a terminal without colours, another home", &[("NO_COLOR", "1"), ("HOME", "/nonexistent"), ("TERM", "dumb")]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        assert_same(&reference, &build(folder.path(), false, variables, "022"), what);
    }
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("a very/long way & a strange one/ü/résumé");
    assert_same(&reference, &build(&root, true, &[], "077"), "another folder, order of entries and umask");
    // What is there already makes no difference either: all of it, part of it, or something else.
    assert_same(&reference, &again(&root, &[], "022"), "a second build");
    std::fs::remove_dir_all(root.join("public/meetings")).unwrap();
    std::fs::write(root.join("public/index.html"), "changed by hand").unwrap();
    assert_same(&reference, &again(&root, &[], "022"), "a build over a damaged output");
    if Path::new("/dev/shm").is_dir() {
        let memory = tempfile::tempdir_in("/dev/shm").unwrap();
        assert_same(&reference, &build(memory.path(), true, &[], "022"), "another file system");
    }
}

#[test]
fn source_date_epoch_says_which_day_it_is() {
    let site = Site::new("-- content/a.md --\n---\ntitle: A\npublish: 2020-06-01\n---\nText.\n");
    for (seconds, is_there) in [("1590883200", false), ("1590969600", true), ("nonsense", true)] {
        let published = again(site.root(), &[("SOURCE_DATE_EPOCH", seconds)], "022");
        assert_eq!(published.contains_key("a/index.html"), is_there, "{seconds}");
    }
}

/// The other commands that write files to be kept, under every condition at once.
#[cfg(unix)]
#[test]
fn what_is_recorded_and_adopted_is_the_same_too() {
    let written = |is_reversed: bool, variables: &[(&str, &str)]| -> Files {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join(if is_reversed { "another/way/minutes" } else { "minutes" });
        let mut foreign: Vec<String> = (1..28).map(|day| format!("tsc/2020-01-{day:02}-minutes.md")).collect();
        foreign.extend(["README.md", "board/2020.md", "LICENSE.md"].map(str::to_owned));
        if is_reversed {
            foreign.reverse();
        }
        for (number, path) in foreign.iter().enumerate() {
            let place = root.join(path);
            std::fs::create_dir_all(place.parent().unwrap()).unwrap();
            let who = if is_reversed { foreign.len() - 1 - number } else { number };
            std::fs::write(place, format!("# Call\n\nPresent: Speaker One, Speaker N{who}\n\nSpeaker One: yes.\n"))
                .unwrap();
        }
        for command in [&["adopt", "."][..], &["freeze"], &["schema", "--output", "schemas"]] {
            let run = run(Command::new(env!("CARGO_BIN_EXE_rapporteur"))
                .args(command)
                .current_dir(&root)
                .envs(variables.iter().copied()));
            assert_eq!(run.code, 0, "{command:?}: {}", run.stderr);
        }
        published(&root)
    };
    let one = [("RAYON_NUM_THREADS", "1"), ("TZ", "Pacific/Kiritimati"), ("LC_ALL", "C")];
    let many =
        [("RAYON_NUM_THREADS", "16"), ("TZ", "Etc/GMT+12"), ("LC_ALL", "tr_TR.UTF-8"), ("SOURCE_DATE_EPOCH", "1")];
    assert_same(&written(false, &one), &written(true, &many), "threads, zone, locale, day, folder and order");
}
