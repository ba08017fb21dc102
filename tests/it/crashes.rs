//! Whatever happens to a command that writes: at each moment whole files, and the next run brings about the right state.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Seek, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::edits::{Dice, report};
use crate::site::{Run, Site, rapporteur, run};

/// A command that writes.
struct Writer {
    arguments: &'static [&'static str],
    /// What it is answered.
    answers: &'static str,
    /// Lays down what it finds.
    prepare: fn() -> Site,
    /// How a run may end that follows one which was killed. It must bring about what an undisturbed one does.
    codes: &'static [i32],
    /// Whether it is asked to change reports.
    mends_sources: bool,
}

const WRITERS: &[Writer] = &[
    Writer { arguments: &["build", "--root", "."], answers: "", prepare: edited, codes: &[0, 1], mends_sources: false },
    Writer { arguments: &["init", "archive"], answers: "", prepare: empty, codes: &[0, 2], mends_sources: false },
    Writer {
        arguments: &["new", "meeting", "Third Meeting", "--date", "2020-03-04", "--root", "."],
        answers: "",
        prepare: edited,
        codes: &[0, 2],
        mends_sources: false,
    },
    Writer {
        arguments: &["check", "--fix", "--root", "."],
        answers: "",
        prepare: full_of_slips,
        codes: &[0],
        mends_sources: true,
    },
    Writer { arguments: &["freeze", "--root", "."], answers: "", prepare: edited, codes: &[0], mends_sources: false },
    Writer {
        arguments: &["schema", "--output", "schemas"],
        answers: "",
        prepare: empty,
        codes: &[0],
        mends_sources: false,
    },
    Writer { arguments: &["adopt", "minutes"], answers: "", prepare: foreign, codes: &[0, 2], mends_sources: false },
    Writer { arguments: &["fmt", "--root", "."], answers: "", prepare: untidy, codes: &[0], mends_sources: true },
    Writer {
        arguments: &["people", "merge", "Speaker Oneall", "Speaker Oneal", "--yes", "--root", "."],
        answers: "",
        prepare: two_spellings,
        codes: &[0],
        mends_sources: true,
    },
    Writer {
        arguments: &["outcomes", "review", "--root", "."],
        answers: "a\n",
        prepare: untold,
        codes: &[0],
        mends_sources: false,
    },
    Writer {
        arguments: &["import", "minutes/2020-01-03.md", "minutes/2020-02-03.md", "--root", "."],
        answers: "",
        prepare: foreign,
        codes: &[0, 2],
        mends_sources: false,
    },
];

/// One that needs pandoc.
const WRITER_OF_TEXTS: Writer =
    Writer { arguments: &["import", "minutes"], answers: "", prepare: documents, codes: &[0], mends_sources: false };

/// How often each is killed; `RAPPORTEUR_SLOW` makes it hundreds of times.
fn n_kills() -> u32 {
    if std::env::var_os("RAPPORTEUR_SLOW").is_some() { 400 } else { 25 }
}

fn empty() -> Site {
    Site::new("")
}

/// A site that was built and has changed since: reports are other than they were, gone and new.
fn edited() -> Site {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\nbase_url: https://example.org/\n");
    let mut dice = Dice(5);
    for number in 0..8 {
        site.write(&format!("content/meetings/report-{number}.md"), report(&mut dice, number));
    }
    site.write("content/meetings/paper.pdf", vec![b'p'; 100_000]);
    assert!(site.build(&[]).code < 2);
    fs::remove_file(site.path("content/meetings/report-3.md")).unwrap();
    for number in [0, 5, 9] {
        site.write(&format!("content/meetings/report-{number}.md"), report(&mut dice, number));
    }
    site.write("content/meetings/paper.pdf", vec![b'q'; 120_000]);
    site.write("public/mine.txt", "Somebody else's.");
    site
}

/// A site whose reports all have a slip that can be mended for certain.
fn full_of_slips() -> Site {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\n");
    for number in 1..9 {
        let text =
            format!("---\ntitle: Report {number}\ndate: 2020-01-0{number}\nSpeakers: [Speaker One]\n---\nText.\n");
        site.write(&format!("content/meetings/report-{number}.md"), text);
    }
    site
}

/// A site whose front matter is in no form.
fn untidy() -> Site {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\n");
    for number in 1..9 {
        let text = format!("---\ndate: {number} May 2020\ntitle: 'Report {number}'\n---\nText.\n");
        site.write(&format!("content/meetings/report-{number}.md"), text);
    }
    site
}

/// A site in which one person is spelt in two ways.
fn two_spellings() -> Site {
    Site::new(
        "-- content/a.md --\n---\ntitle: A\n---\n\
         -- content/meetings/2020-01-02.md --\n---\ntitle: A\nattendees: [Speaker Oneal]\n---\n\
         -- content/speakers/speaker-oneall.md --\n---\ntitle: Speaker Oneall\n---\nA life.\n",
    )
}

/// A site with a sentence that may tell an outcome.
fn untold() -> Site {
    Site::new(
        "-- rapporteur.yaml --\ntitle: Archive\n-- content/meetings/2020-01-02.md --\n# A\n\nPresent: Speaker One\n\n\
         Speaker One will try to see to the fence next week.\n",
    )
}

/// Reports that were not written for us.
fn foreign() -> Site {
    let site = Site::new("");
    for month in 1..9 {
        let text = format!("# Call of 2020-0{month}-03\n\nPresent: Speaker One, Speaker Two\n\nWe spoke.\n");
        site.write(&format!("minutes/2020-0{month}-03.md"), text);
    }
    site
}

/// Reports that are web pages.
fn documents() -> Site {
    let site = Site::new("");
    for month in 1..5 {
        let text = format!("<h1>Call of 2020-0{month}-03</h1><p>Present: Speaker One, Speaker Two</p><p>We spoke.</p>");
        site.write(&format!("minutes/2020-0{month}-03.html"), text);
    }
    site
}

type Files = BTreeMap<String, Vec<u8>>;

/// Returns every file of a site but for the builder's own notes and what it had not finished.
fn files(site: &Site) -> Files {
    let mut files = crate::site::published(site.root());
    files.retain(|path, _| !path.contains(".rapporteur"));
    files
}

fn lay_down(files: &Files, folder: &Path) {
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn command(writer: &Writer, site: &Site) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    command.args(writer.arguments).current_dir(site.root()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut answers = tempfile::tempfile().unwrap();
    answers.write_all(writer.answers.as_bytes()).unwrap();
    answers.rewind().unwrap();
    command.stdin(answers);
    command
}

#[test]
fn a_command_that_is_killed_leaves_whole_files_and_the_next_run_is_right() {
    for writer in WRITERS.iter().chain(crate::import::has_pandoc().then_some(&WRITER_OF_TEXTS)) {
        let what = writer.arguments[0];
        let (begin, end) = ((writer.prepare)(), (writer.prepare)());
        let first = crate::site::published(begin.root());
        let before = files(&begin);
        let start = Instant::now();
        assert!(command(writer, &end).status().unwrap().code().unwrap() < 2, "{what}");
        let takes = start.elapsed();
        let after = files(&end);
        assert_ne!(before, after, "{what} writes something");
        let mut dice = Dice(11);
        let mut n_in_between = 0;
        // A build has by far the most moments.
        let n_kills = if what == "build" { n_kills() } else { n_kills() / 3 };
        for kill in 0..n_kills {
            let site = Site::new("");
            lay_down(&first, site.root());
            let mut child = command(writer, &site).spawn().unwrap();
            std::thread::sleep(takes * dice.roll(1100) / 1000);
            child.kill().unwrap();
            child.wait().unwrap();
            let found = files(&site);
            n_in_between += u32::from(found != before && found != after);
            for (path, bytes) in &found {
                let is_whole = before.get(path) == Some(bytes) || after.get(path) == Some(bytes);
                assert!(is_whole, "{what}, kill {kill}: {path} is neither as it was nor as it shall be");
            }
            let sources = before.iter().filter(|(path, _)| !path.starts_with("public/") && !writer.mends_sources);
            for (path, bytes) in sources {
                assert!(found.get(path) == Some(bytes), "{what}, kill {kill}: the source {path} was touched");
            }
            let code = command(writer, &site).status().unwrap().code().unwrap();
            assert!(writer.codes.contains(&code), "{what}, after kill {kill}: {code}");
            assert!(files(&site) == after, "{what}, after kill {kill}: not what an undisturbed run brings about");
            let debris = walkdir::WalkDir::new(site.root()).into_iter().filter_map(Result::ok);
            let debris: Vec<_> =
                debris.filter(|entry| entry.file_name().to_string_lossy().starts_with(".rapporteur-")).collect();
            assert!(debris.is_empty(), "{what}, after kill {kill}: {debris:?}");
        }
        assert!(what != "build" || n_in_between > 0, "{what} was never killed in the middle");
    }
}

#[test]
fn what_a_killed_command_left_goes_with_the_next_and_what_another_one_is_writing_stays() {
    for writer in WRITERS.iter().filter(|writer| writer.mends_sources || writer.arguments[0] == "outcomes") {
        let (what, site) = (writer.arguments[0], (writer.prepare)());
        let folder = match what {
            "outcomes" => ".",
            "people" => "content/speakers",
            _ => "content/meetings",
        };
        let left = |number: u32| format!("{folder}/.rapporteur-{number}.tmp");
        (0..2).for_each(|number| site.write(&left(number), "half"));
        site.write(&format!("{folder}/.rapporteur-mine"), "mine");
        let written = fs::File::options().append(true).open(site.path(&left(0))).unwrap();
        written.lock().unwrap();
        let code = command(writer, &site).status().unwrap().code().unwrap();
        assert!(writer.codes.contains(&code), "{what}: {code}");
        assert!(site.exists(&left(0)) && !site.exists(&left(1)), "{what}");
        assert!(site.exists(&format!("{folder}/.rapporteur-mine")), "{what}");
    }
}

/// Runs a script in a namespace where file systems can be mounted; `$0` is the program, `$1` the site.
#[cfg(target_os = "linux")]
#[expect(clippy::print_stderr, reason = "what was not run must be seen")]
fn among_own_mounts(site: &Site, script: &str) -> Option<Run> {
    let trial =
        Command::new("unshare").args(["-Urm", "mount", "-t", "tmpfs", "none", "/mnt"]).stderr(Stdio::null()).status();
    if !trial.is_ok_and(|status| status.success()) {
        eprintln!("NOT RUN: this system does not let a test mount a file system of its own");
        return None;
    }
    let mut command = Command::new("unshare");
    command.args(["-Urm", "sh", "-c", script]).arg(env!("CARGO_BIN_EXE_rapporteur")).arg(site.root());
    Some(run(&mut command))
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named_and_leaves_whole_files() {
    let (site, whole) = (edited(), edited());
    let before = site_files(&site.path("public"));
    assert!(whole.build(&[]).code < 2);
    fs::rename(site.path("public"), site.path("former")).unwrap();
    let script = "cd $1 && mkdir public && mount -t tmpfs -o size=20m none public && cp -a former/. public/ && cat /dev/zero > public/fill\n\
                  $0 build; code=$?; rm public/fill; cp -a public full; $0 build -q; cp -a public after; exit $code";
    let Some(run) = among_own_mounts(&site, script) else { return };
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("No space left on device") && run.stderr.contains("cannot "), "{}", run.stderr);
    let after = site_files(&whole.path("public"));
    for (path, bytes) in site_files(&site.path("full")) {
        let is_whole = [&before, &after].iter().any(|files| files.get(&path) == Some(&bytes));
        assert!(is_whole, "{path} is not whole");
    }
    let when_there_is_room = site_files(&site.path("after"));
    let paths: Vec<&String> = when_there_is_room.keys().chain(after.keys()).collect();
    let wrong: Vec<&&String> =
        paths.iter().filter(|path| when_there_is_room.get(**path) != after.get(**path)).collect();
    assert!(wrong.is_empty(), "when there is room again, the next build is right: {wrong:?}");
}

#[cfg(target_os = "linux")]
fn site_files(folder: &Path) -> Files {
    let mut files = crate::site::published(folder);
    files.retain(|path, _| !path.contains(".rapporteur"));
    files
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_to_is_named_and_sources_need_not_be_writable() {
    let site = edited();
    let script = "cd $1 && mount --bind public public && mount -o remount,ro,bind public && $0 build";
    let Some(run) = among_own_mounts(&site, script) else { return };
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("Read-only file system") && run.stderr.contains("public"), "{}", run.stderr);
    let other = tempfile::tempdir().unwrap();
    let script = format!(
        "mount --bind $1 $1 && mount -o remount,ro,bind $1 && $0 build --root $1 --output {}",
        other.path().join("x").display()
    );
    let run = among_own_mounts(&site, &script).unwrap();
    assert!(run.code < 2, "{}", run.stderr);
    assert!(other.path().join("x/index.html").exists());
}

#[test]
fn a_build_that_another_one_holds_up_says_so_and_touches_nothing() {
    let site = edited();
    let before = files(&site);
    let lock = fs::File::options().append(true).open(site.path("public/.rapporteur/lock")).unwrap();
    lock.lock().unwrap();
    let run = site.build(&[]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("another build is writing into"), "{}", run.stderr);
    assert!(files(&site) == before);
    drop(lock);
    assert!(site.build(&[]).code < 2);
}

#[test]
fn of_several_builds_at_once_those_that_end_well_are_right() {
    let (site, alone) = (edited(), edited());
    assert!(alone.build(&[]).code < 2);
    let start = || command(&WRITERS[0], &site).spawn().unwrap();
    let builds: Vec<_> = (0..4).map(|_| start()).collect();
    let codes: Vec<Option<i32>> = builds.into_iter().map(|mut build| build.wait().unwrap().code()).collect();
    assert!(
        codes.iter().all(|code| matches!(code, Some(0..=2))) && codes.iter().any(|code| *code < Some(2)),
        "{codes:?}"
    );
    assert!(files(&site) == files(&alone));
}

#[cfg(unix)]
#[test]
fn output_and_sources_may_not_be_within_each_other_by_whatever_way() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: T\n-- content/a.md --\nText.\n-- theme/x.txt --\nx\n");
    std::os::unix::fs::symlink(site.root(), site.path("link")).unwrap();
    let before = files(&site);
    for output in [
        "content", "content/site", "content/x/y", "link/content/site", "content/../content/site", ".", "..", "theme",
        "theme/site", "link",
    ] {
        let output = site.path(output);
        let run = site.build(&["--output", output.to_str().unwrap()]);
        assert_eq!(run.code, 2, "{}: {}", output.display(), run.stderr);
        assert!(run.stderr.contains("neither may be within the other"), "{}: {}", output.display(), run.stderr);
    }
    assert!(files(&site) == before);
}

/// Runs work while another thread does something again and again.
fn meanwhile<T>(does: impl Fn(u32) + Sync, work: impl FnOnce() -> T) -> T {
    let is_done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for turn in 0.. {
                if is_done.load(Ordering::Relaxed) {
                    break;
                }
                does(turn);
            }
        });
        let result = work();
        is_done.store(true, Ordering::Relaxed);
        result
    })
}

#[test]
fn a_report_that_changes_while_it_is_read_is_one_or_the_other() {
    let site = edited();
    let text = |word: &str| format!("---\ntitle: Changing\ndate: 2020-01-02\n---\n{}\n", word.repeat(20_000));
    let texts = [text("first "), text("second ")];
    site.write("content/meetings/changing.md", &texts[0]);
    let swap = |turn: u32| {
        site.write("content/meetings/.changing", &texts[turn as usize % 2]);
        fs::rename(site.path("content/meetings/.changing"), site.path("content/meetings/changing.md")).unwrap();
    };
    for _ in 0..5 {
        assert!(meanwhile(swap, || site.build(&[])).code < 2);
        let page = site.read("public/meetings/changing/index.html");
        let n = |word: &str| page.matches(word).count();
        assert!(n("first ") == 0 || n("second ") == 0, "half of each");
        assert!(n("first ").max(n("second ")) >= 20_000 - 1, "the whole of it");
    }
}

#[test]
fn the_digests_are_those_of_what_was_published_though_a_file_changes_meanwhile() {
    let site = edited();
    let write = |turn: u32| {
        site.write("content/meetings/paper.pdf", vec![b'a' + u8::try_from(turn % 20).unwrap(); 200_000]);
        std::thread::sleep(Duration::from_micros(200));
    };
    for _ in 0..5 {
        let run = meanwhile(write, || site.build(&[]));
        assert!(run.code < 2, "{}", run.stderr);
        let digests = site.read("public/SHA256SUMS");
        let said = digests.lines().find(|line| line.ends_with("meetings/paper.pdf")).unwrap();
        let found = rapporteur::publish::Digest::of_file(&site.path("public/meetings/paper.pdf")).unwrap();
        assert!(said.starts_with(&found.to_string()), "{said}, but it is {found}");
    }
}

#[test]
fn a_clock_that_was_set_back_hides_no_edit() {
    use rapporteur::archive::resolve::Show;
    use rapporteur::files::Look;
    use rapporteur::project::Project;
    let site = Site::new("-- content/a.md --\n---\ntitle: Before\n---\nText.\n");
    let today = rapporteur::text::date::Date::new(2026, Some(1), Some(1)).unwrap();
    let mut project = Project::new(site.root().to_owned(), Show { drafts: false, future: false, today });
    let ahead = std::time::SystemTime::now() + Duration::from_secs(100_000_000);
    let date =
        || fs::File::options().append(true).open(site.path("content/a.md")).unwrap().set_modified(ahead).unwrap();
    date();
    project.load(&Look::Everything);
    for title in ["Behind", "Beyond"] {
        // As long as before, and with the same time.
        site.write("content/a.md", format!("---\ntitle: {title}\n---\nText.\n"));
        date();
        let loaded = project.load_if_changed(&Look::Everything).expect("the edit is seen");
        assert_eq!(loaded.site.archive.pages[0].title, title);
    }
    // A build goes by what is there, not by when it was written.
    site.build_clean();
    site.write("content/a.md", "---\ntitle: Beside\n---\nText.\n");
    let past = std::time::UNIX_EPOCH + Duration::from_secs(1);
    fs::File::options().append(true).open(site.path("content/a.md")).unwrap().set_modified(past).unwrap();
    site.build_clean();
    assert!(site.read("public/a/index.html").contains("Beside"));
}

#[test]
fn the_commands_that_write_are_all_killed() {
    // A command that is new and writes must be among those above.
    let help = rapporteur(&["--help"]).stdout;
    let commands =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| line.starts_with("  "));
    let commands: Vec<&str> = commands.filter_map(|line| line.split_whitespace().next()).collect();
    let writes_nothing = ["serve", "check", "explain", "lsp", "completions", "man", "help"];
    for command in commands.into_iter().filter(|command| !writes_nothing.contains(command)) {
        let is_killed = WRITERS.iter().any(|writer| writer.arguments[0] == command);
        assert!(is_killed, "{command} is neither killed in this test nor known to write nothing");
    }
}
