//! What commands do when the files that they read are a stranger's: nothing is written through a link, nothing is waited for
//! without end, and nothing that is printed steers a terminal.

use std::fs;

use crate::site::{Run, Site, rapporteur};

const SLIP: &str = "---\ntitle: A Slip\ndate: 2020-01-02\nSpeakers: [Speaker One]\n---\nText.\n";
const MENDED: &str = "---\ntitle: A Slip\ndate: 2020-01-02\nspeakers: [Speaker One]\n---\nText.\n";

#[cfg(unix)]
#[test]
fn mending_changes_no_file_beyond_the_site_and_one_with_two_names_once() {
    use std::os::unix::fs::symlink;
    let (site, other) = (Site::new("-- rapporteur.yaml --\ntitle: T\n"), Site::new(""));
    other.write("out.md", SLIP);
    site.write("content/meetings/real.md", SLIP);
    // Before and behind it in the order of names.
    symlink("real.md", site.path("content/meetings/a-link.md")).unwrap();
    symlink("real.md", site.path("content/meetings/z-link.md")).unwrap();
    symlink(other.path("out.md"), site.path("content/meetings/out.md")).unwrap();
    fs::create_dir_all(other.path("folder")).unwrap();
    other.write("folder/in.md", SLIP);
    symlink(other.path("folder"), site.path("content/speakers")).unwrap();
    let run = rapporteur(&["check", "--fix", "--root", site.root().to_str().unwrap()]);
    assert!(run.code < 2, "{}", run.stderr);
    assert!(run.stderr.contains("1 change made in 1 file"), "{}", run.stderr);
    assert_eq!(site.read("content/meetings/real.md"), MENDED);
    for link in ["a-link.md", "z-link.md"] {
        assert!(site.path("content/meetings").join(link).symlink_metadata().unwrap().is_symlink(), "{link}");
    }
    assert_eq!((other.read("out.md"), other.read("folder/in.md")), (SLIP.to_owned(), SLIP.to_owned()));
    // With the whole content elsewhere, that is beyond the site as well.
    let linked = Site::new("-- rapporteur.yaml --\ntitle: T\n");
    symlink(other.path("folder"), linked.path("content")).unwrap();
    let run = rapporteur(&["check", "--fix", "--root", linked.root().to_str().unwrap()]);
    assert!(run.code < 2, "{}", run.stderr);
    assert_eq!(other.read("folder/in.md"), SLIP);
}

#[cfg(unix)]
#[test]
fn what_is_recorded_and_adopted_takes_the_place_of_a_link_and_is_not_written_through_it() {
    use std::os::unix::fs::symlink;
    let (site, other) = (Site::new("-- content/a.md --\n---\ntitle: A\n---\nText.\n"), Site::new(""));
    other.write("precious", "rapporteur.frozen 1\n");
    symlink(other.path("precious"), site.path("rapporteur.frozen")).unwrap();
    symlink(other.path("not-there"), site.path(".gitattributes")).unwrap();
    let run = rapporteur(&["freeze", "--root", site.root().to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(other.read("precious"), "rapporteur.frozen 1\n");
    assert!(!other.exists("not-there"));
    let foreign = Site::new("-- 2020-01-02.md --\nPresent: Speaker One, Speaker Two\n");
    symlink(other.path("not-there"), foreign.path("rapporteur.yaml")).unwrap();
    let folder = foreign.root().to_str().unwrap();
    let run = rapporteur(&["adopt", folder]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("exists already"), "{}", run.stderr);
    assert!(!other.exists("not-there"));
    assert_eq!(rapporteur(&["adopt", folder, "--force"]).code, 0);
    assert!(!other.exists("not-there") && foreign.read("rapporteur.yaml").contains("content:"));
}

#[cfg(unix)]
#[test]
fn settings_that_are_no_file_are_neither_waited_for_nor_read_without_end() {
    use std::os::unix::fs::symlink;
    use std::process::Command;
    let device = |foreign: &Site| symlink("/dev/zero", foreign.path("rapporteur.yaml")).unwrap();
    let pipe = |foreign: &Site| {
        assert!(Command::new("mkfifo").arg(foreign.path("rapporteur.yaml")).status().unwrap().success());
    };
    for lay in [&device as &dyn Fn(&Site), &pipe] {
        let foreign = Site::new("-- 2020-01-02.md --\nPresent: Speaker One, Speaker Two\n");
        lay(&foreign);
        let output = Site::new("");
        let adopted =
            rapporteur(&["adopt", foreign.root().to_str().unwrap(), "-o", output.path("x.yaml").to_str().unwrap()]);
        assert_eq!(adopted.code, 0, "{}", adopted.stderr);
        let built = foreign.build(&[]);
        assert!(built.stderr.contains("rapporteur.yaml"), "{}", built.stderr);
        assert!(matches!(built.code, 0..=2), "{}", built.code);
    }
}

/// What would set the title of a terminal, clear it, begin a sequence in another way, and turn the direction of writing.
const SIGNS: &str = "\u{1b}]0;pwned\u{7}\u{1b}[2J\u{9b}31m\u{202e}\u{2028}\u{8}";

fn assert_plain(what: &str, run: &Run) {
    for (stream, text) in [("output", &run.stdout), ("errors", &run.stderr)] {
        let strange = text.chars().find(|c| (c.is_control() && *c != '\n') || matches!(c, '\u{202e}' | '\u{2028}'));
        assert_eq!(strange, None, "{what}, {stream}: {text:?}");
    }
    assert!(!run.stderr.contains("panicked"), "{what}: {}", run.stderr);
}

#[cfg(unix)]
#[test]
fn nothing_that_a_file_says_or_is_called_steers_a_terminal() {
    let site = Site::new(&format!(
        "-- rapporteur.yaml --\ntitle: T\nspeling: x\n-- content/meetings/a.md --\n---\ntitle: A\ndate: 2020-01-02\n\
         chair: \"x{}y\"\nSpeakers: [\"S{0}\"]\n\"k{0}\": 1\n---\n[x](nowhere{SIGNS}.md) [[no{SIGNS}]]\n\n# {SIGNS}\n",
        SIGNS.chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect::<String>()
    ));
    let (open, close) = ("---\ntitle: B\ndate: 2020-01-02\nSpeakers: [One Speaker]\n---\n", "\u{e9}");
    // In another encoding, so that what is certain is refused, with the name of the file.
    let latin: Vec<u8> = format!("{open}{close}").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let name = SIGNS.replace('\u{2028}', "");
    site.write(&format!("content/meetings/b{name}.md"), latin);
    site.write(&format!("content/meetings/p{name}.pdf"), "%PDF");
    let root = site.root().to_str().unwrap().to_owned();
    let root = root.as_str();
    let odd = format!("content/meetings/no{SIGNS}.md");
    for arguments in [
        &["build", "--root", root][..],
        &["build", "-v", "--root", root],
        &["build", "--root", root, "--output", &format!("{root}/content/{name}")],
        &["check", "-v", "--root", root],
        &["check", "--format", "github", "--root", root],
        &["check", "--root", root, &odd],
        &["check", "--fix", "--root", root],
        &["explain", "--root", root, &odd],
        &["explain", &format!("no{SIGNS}")],
        &["new", "meeting", &format!("M{SIGNS}"), "--root", root, "--date", &format!("x{SIGNS}")],
        &["new", "speaker", &format!("M{SIGNS}"), "--root", root],
        &["freeze", "--root", root],
        &["adopt", &format!("{root}/{SIGNS}")],
        &["build", "--root", &format!("{root}/{SIGNS}")],
    ] {
        assert_plain(&format!("{arguments:?}"), &rapporteur(arguments));
    }
    // Where a file of somebody else is in the way, under a name that has an address.
    site.write("content/meetings/q\u{202e}.pdf", "%PDF");
    site.write("public/meetings/q\u{202e}.pdf", "Somebody else's.");
    let run = site.build(&[]);
    assert_plain("a foreign file", &run);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("is in the way"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn a_foreign_tree_with_odd_names_is_adopted_and_its_settings_are_read_as_they_are_meant() {
    let foreign = Site::new("");
    let name = SIGNS.replace('\u{2028}', "");
    for number in 1..5 {
        foreign.write(&format!("Meeting{name} {number}.md"), "# Notes\n\nPresent: Speaker One, Speaker Two\n");
    }
    foreign.write("2020-01-02.md", "# Notes\n\nPresent: Speaker One, Speaker Two\n");
    foreign.write("README.md", format!("# {SIGNS} \"x\": [y] \\\n"));
    let folder = foreign.root().to_str().unwrap();
    // A survey is set out in columns for people, and so are settings, to be read before they are written.
    assert_plain("adopt --dry-run", &rapporteur(&["adopt", folder, "--dry-run"]));
    assert_plain("adopt", &rapporteur(&["adopt", folder]));
    let settings = foreign.read("rapporteur.yaml");
    assert!(settings.chars().all(|c| c == '\n' || !c.is_control()), "{settings:?}");
    let run = foreign.build(&[]);
    assert_plain("build", &run);
    assert!(!run.stderr.contains("rapporteur.yaml:"), "{}", run.stderr);
}

/// Three names of one length in small letters and in capitals, but with other bytes between: what finds a place in the one
/// must not cut the other there.
#[test]
fn capitals_of_other_lengths_in_names_cut_no_letter_in_two() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: T\n");
    for name in ["İİİİİİİİagenda€€ẞẞẞẞẞẞẞẞ", "İİİİİİİİ-agenda-€€ẞẞẞẞẞẞẞẞ", "2020-01-02-agenda", "agendaﬃİ"]
    {
        site.write(&format!("content/meetings/{name}.md"), format!("# {name}\n\n{name}: {name}\n\nPresent: {name}\n"));
    }
    let run = site.build(&[]);
    assert!(run.code < 2 && !run.stderr.contains("panicked"), "{}", run.stderr);
}

#[test]
fn numbers_at_the_ends_of_what_can_be_counted_are_numbers_like_others() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: T\n");
    for (position, number) in ["0", "0", "4294967295", "4294967295", "1", "99999999999"].iter().enumerate() {
        site.write(
            &format!("content/meetings/{position}.md"),
            format!(
                "---\ntitle: Meeting {number}\ngroup: G\nnumber: {number}\ndate: 2020-0{}-02\n\
                 paragraphs: {{9999999: p9999998zzzz, {number}: 1}}\n---\nText.\n",
                position + 1
            ),
        );
    }
    let run = site.build(&["-v"]);
    assert!(run.code < 2 && !run.stderr.contains("panicked"), "{}", run.stderr);
    assert!(!run.stderr.contains("4294967296") && !run.stderr.contains("write `4294967295`"), "{}", run.stderr);
}

/// To count the slips between two texts takes time and memory by the square of their length.
#[cfg(target_os = "linux")]
#[test]
fn very_long_names_that_are_nearly_alike_take_no_memory_to_compare() {
    let long = |letter: char| letter.to_string().repeat(60_000);
    let site = Site::new(&format!(
        "-- rapporteur.yaml --\ntitle: T\n-- content/meetings/a.md --\n---\ntitle: A\ndate: 2020-01-02\n\
         sessions: [{{title: {0}}}, {{title: Opening}}]\nspeakers: [{{name: Speaker One, session: {1}}}]\n\
         decisions: [{{id: {0}, text: x}}]\ncloses: ['a#{1}']\n---\n## Opening\n\nText.\n\n## {1}\n\n[x](#{0}) [y]({2})\n",
        long('x'),
        long('y'),
        "#".repeat(60_000)
    ));
    let run = crate::trees::build_in(&site, 4 << 20);
    assert!(run.code < 2 && !run.stderr.contains("panicked"), "{}", &run.stderr[..run.stderr.len().min(2000)]);
    assert!(site.exists("public/meetings/a/index.html"));
}
