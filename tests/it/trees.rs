//! Hostile YAML, Markdown and trees: each is a clear problem or a sane page, and costs no more than its size allows.

use std::fs;
use std::hint::black_box;
use std::process::Command;

use crate::harness;
use crate::site::{Site, run};

/// Makes a text of a size.
type Text = fn(usize) -> String;

/// Texts that make careless parsers slow, at a size. The names are those of the tests of cmark where it has them.
const TEXTS: &[(&str, Text)] = &[
    ("nested strong emphasis", |n| format!("{}b{}", "*a **a ".repeat(n), " a** a*".repeat(n))),
    ("many emphasis closers with no openers", |n| "a_ ".repeat(n)),
    ("many emphasis openers with no closers", |n| "_a ".repeat(n)),
    ("many link closers with no openers", |n| "a]".repeat(n)),
    ("many link openers with no closers", |n| "[a".repeat(n)),
    ("mismatched openers and closers", |n| "*a_ ".repeat(n)),
    ("openers and closers multiple of 3", |n| format!("a**b{}", "c* ".repeat(n))),
    ("link openers and emphasis closers", |n| "[ a_".repeat(n)),
    ("pattern [ (]( repeated", |n| "[ (](".repeat(n)),
    ("pattern ![[]() repeated", |n| "![[]()".repeat(n)),
    ("hard link and emphasis", |n| "**x [a*b**c*](d)".repeat(n)),
    ("nested brackets", |n| format!("{}a{}", "[".repeat(n), "]".repeat(n))),
    ("nested block quotes", |n| format!("{}a", "> ".repeat(n.min(10_000)))),
    ("backticks", |n| (1..n.isqrt()).map(|length| format!("e{}", "`".repeat(length))).collect()),
    ("unclosed links of the first kind", |n| "[a](<b".repeat(n)),
    ("unclosed links of the second kind", |n| "[a](b".repeat(n)),
    ("unclosed comments", |n| format!("</{}", "<!--".repeat(n))),
    ("unclosed instructions", |n| "<?".repeat(n)),
    ("unclosed declarations", |n| "<!A ".repeat(n)),
    ("unclosed sections", |n| "<![CDATA[".repeat(n)),
    ("link definitions", |n| (0..n).map(|i| format!("[{i}]: /x\n")).collect::<String>() + &"[0]\n".repeat(n)),
    ("one definition and its uses", |n| format!("[a]: {}\n\n{}", "x".repeat(n), "[a] ".repeat(n))),
    ("footnotes", |n| (0..n).map(|i| format!("x[^{i}]\n\n[^{i}]: y\n\n")).collect()),
    ("footnotes that nobody defines", |n| "[^a]".repeat(n)),
    ("headings of one name", |n| "# Same\n\n".repeat(n)),
    ("a table with many rows", |n| format!("|a|b|\n|-|-|\n{}", "|x|y|\n".repeat(n))),
    ("a table with many empty cells", |n| {
        format!("|{0}\n|{1}\n{2}", "a|".repeat(100), "-|".repeat(100), "|x\n".repeat(n / 50))
    }),
    ("bars", |n| "|".repeat(n)),
    ("links within the site", |n| "[a](b.md) ".repeat(n)),
    ("links to one page", |n| "[[A]] ".repeat(n)),
    ("wiki links without end", |n| "[[".repeat(n)),
    ("autolinks", |n| "www.example.org/a ".repeat(n)),
    ("addresses with brackets", |n| format!("www.example.org/{}", "(".repeat(n))),
    ("mail addresses", |n| "a@b.example ".repeat(n)),
    ("at signs", |n| "a.".repeat(n) + "@"),
    ("references of characters", |n| "&amp;&#60;&bogus;".repeat(n)),
    ("raw elements that are never closed", |n| "<b>".repeat(n.min(20_000))),
    ("raw attributes", |n| format!("<a {}>", "x=1 ".repeat(n))),
    ("raw elements, closed and open", |n| "<b><i></b></i>".repeat(n / 4)),
    ("words in angle brackets", |n| "<name> said ".repeat(n)),
    ("a definition list", |n| "term\n: a\n\n".repeat(n)),
    ("alerts", |n| "> [!NOTE]\n> x\n\n".repeat(n)),
    ("one very long word", |n| "x".repeat(10 * n)),
    ("one very long line", |n| "word ".repeat(4 * n)),
    ("lines that turn the direction", |n| "\u{202E}abc\u{2066}\u{200F} ".repeat(n)),
    ("accents without a letter", |n| "\u{301}".repeat(n)),
    ("names that are known", |n| "Speaker One said to Speaker One. ".repeat(n)),
    ("marks of decisions", |n| "Decision: we go on.\n\n".repeat(n)),
];

/// The same, for front matter.
const MATTERS: &[(&str, Text)] = &[
    ("many keys", |n| (0..n).map(|i| format!("key-{i}: x\n")).collect()),
    ("one key many times", |n| "title: x\n".repeat(n)),
    ("brackets within brackets", |n| format!("a: {}", "[".repeat(n))),
    ("braces within braces", |n| format!("a: {}", "{a: ".repeat(n))),
    ("sequences within sequences", |n| format!("a:\n {}x", "- ".repeat(n))),
    ("maps within maps", |n| (0..n.isqrt()).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect()),
    ("anchors and their uses", |n| (0..n).map(|i| format!("a{i}: &a{i} x\nb{i}: *a{i}\n")).collect()),
    ("a long text", |n| format!("title: {}", "x".repeat(10 * n))),
    ("a long quoted text", |n| format!("title: \"{}\"", "\\u263A".repeat(n))),
    ("a quotation that never ends", |n| format!("title: \"{}", "a\n".repeat(n))),
    ("a long block of text", |n| format!("summary: |\n{}", "  a line\n".repeat(n))),
    ("comments", |n| format!("title: x\n{}", "# said\n".repeat(n))),
    ("many speakers", |n| format!("speakers: [{}]", (0..n).map(|i| format!("Speaker N{i}, ")).collect::<String>())),
    ("one speaker many times", |n| format!("speakers: [{}]", "Speaker One, ".repeat(n))),
    ("many topics", |n| format!("topics: [{}]", (0..n).map(|i| format!("topic {i}, ")).collect::<String>())),
    ("many decisions", |n| format!("decisions: [{}]", "{text: x}, ".repeat(n))),
    ("question marks", |n| "? ".repeat(n)),
    ("tags and directives", |n| format!("a: {}x", "!t ".repeat(n))),
    ("tabs", |n| format!("a:{}x", "\t".repeat(n))),
];

const SIZE: usize = 700;
/// So much larger is the larger text. What is quadratic then costs sixteen times as much, with all that is linear in it.
const FACTOR: usize = 4;
/// What a cost may be off by through caches, allocation and the noise of other processes.
const SLACK: u64 = 2;

/// Returns the time that this thread was on a processor, in nanoseconds: what others do does not count.
#[cfg(target_os = "linux")]
fn spent() -> u64 {
    let stat = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    stat.split(' ').next().unwrap().parse().unwrap()
}

#[cfg(target_os = "linux")]
pub(crate) fn cost(work: &dyn Fn()) -> u64 {
    let before = spent();
    work();
    spent() - before
}

/// Tells whether work on `text` grows with its size and not faster. Tried several times, as caches and clocks are not ours.
#[cfg(target_os = "linux")]
fn grows_linearly(text: Text, work: impl Fn(&str)) -> Result<(), String> {
    let (small, large) = (text(SIZE), text(SIZE * FACTOR));
    let growth = (large.len() as u64).div_ceil(small.len().max(1) as u64).max(1);
    let mut last = (0, 0);
    for _ in 0..3 {
        last = (cost(&|| work(&small)), cost(&|| work(&large)));
        // Below this nothing is measured but the clock.
        if last.1 < 20_000_000 || last.1 <= last.0 * growth * SLACK {
            return Ok(());
        }
    }
    Err(format!("{} bytes cost {} µs, {} bytes {} µs", small.len(), last.0 / 1000, large.len(), last.1 / 1000))
}

/// Runs work in a single thread, so that its cost is that of this thread.
#[cfg(target_os = "linux")]
pub(crate) fn alone<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    pool.install(work)
}

#[cfg(target_os = "linux")]
#[test]
fn the_cost_of_a_text_grows_with_its_size_and_no_faster() {
    let slow: Vec<String> = alone(|| {
        let of_texts = TEXTS.iter().map(|(name, text)| (*name, grows_linearly(*text, parse)));
        let of_matters = MATTERS.iter().map(|(name, text)| (*name, grows_linearly(*text, parse_matter)));
        of_texts.chain(of_matters).filter_map(|(name, result)| Some(format!("{name}: {}", result.err()?))).collect()
    });
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

#[cfg(target_os = "linux")]
#[test]
fn the_cost_of_an_archive_grows_with_its_texts_and_no_faster() {
    let slow: Vec<String> = alone(|| {
        let whole = |text: &str| harness::references(archive_with(text).as_bytes());
        let body = |text: Text| grows_linearly(text, whole);
        let few = [
            "links within the site",
            "names that are known",
            "headings of one name",
            "footnotes",
            "marks of decisions",
            "accents without a letter",
        ];
        let of_texts = TEXTS.iter().filter(|(name, _)| few.contains(name)).map(|(name, text)| (*name, body(*text)));
        let matter = |text: &str| {
            let files = format!("meetings/a.md\n---\ndate: 2020-01-02\n{text}\n---\n\n===\nmeetings/b.md\nSpeaker N1.");
            harness::references(files.as_bytes());
        };
        let few = ["many speakers", "many topics", "many decisions"];
        let of_matters = MATTERS.iter().filter(|(name, _)| few.contains(name));
        let of_matters = of_matters.map(|(name, text)| (*name, grows_linearly(*text, matter)));
        of_texts.chain(of_matters).filter_map(|(name, result)| Some(format!("{name}: {}", result.err()?))).collect()
    });
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

fn archive_with(text: &str) -> String {
    format!(
        "meetings/a.md\n---\ntitle: A\ndate: 2020-01-02\nspeakers: [Speaker One]\n---\n{text}\n===\n\
         meetings/b.md\n---\ntitle: B\ndate: 2020-01-03\n---\nSee [A](a.md).\n"
    )
}

fn parse(text: &str) {
    black_box(harness::document("meetings/2020-01-02-a.md", &format!("---\ntitle: A\n---\n{text}")));
}

fn parse_matter(text: &str) {
    black_box(harness::document("meetings/2020-01-02-a.md", &format!("---\n{text}\n---\n")));
}

/// Builds with so much memory at most, in kilobytes of addresses.
#[cfg(target_os = "linux")]
pub(crate) fn build_in(site: &Site, kilobytes: u32) -> crate::site::Run {
    let script = format!("ulimit -v {kilobytes} && exec \"$0\" build --root \"$1\"");
    run(Command::new("sh").args(["-c", &script]).arg(env!("CARGO_BIN_EXE_rapporteur")).arg(site.root()))
}

#[cfg(target_os = "linux")]
#[test]
fn bombs_are_built_in_bounded_memory_and_leave_the_other_reports_alone() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: T\n");
    let bomb = |form: &dyn Fn(&str) -> String| -> String {
        let mut text = "a: &a [x,x,x,x,x,x,x,x,x]\n".to_owned();
        for c in 'b'..='k' {
            let before = format!("*{}", (c as u8 - 1) as char);
            text.push_str(&format!("{c}: &{c} {}\n", form(&before)));
        }
        text
    };
    let depth = 10_000;
    let matters = [
        bomb(&|before| format!("[{}]", [before; 9].join(","))),
        bomb(&|before| format!("{{{}}}", (0..9).map(|i| format!("k{i}: {before}")).collect::<Vec<_>>().join(","))),
        "a: &a [*a]\n".to_owned(),
        format!("a: {}{}", "[".repeat(depth), "]".repeat(depth)),
        format!("a: {}x{}", "{a: ".repeat(depth), "}".repeat(depth)),
        format!("a:\n{}x", "- ".repeat(depth)),
        format!("title: {}", "x".repeat(1 << 20)),
        format!("title: \"{}\"", "\\x00\\u202E".repeat(1000)),
        format!("? {}", "a".repeat(2000)),
        format!("<<: {{{}}}", "a: b, ".repeat(100)),
        "title: !!python/object/apply:os.system ['touch pwned']\n".to_owned(),
        "date: 99999999999999999999-99-99\nnumber: 1e309\nupdated: .nan\n".to_owned(),
        "title: [a, {b: c}]\nspeakers: {a: b}\ntopics: 7\ndecisions: x\nsessions: [1, [2]]\n".to_owned(),
    ];
    for (number, matter) in matters.iter().enumerate() {
        site.write(&format!("content/meetings/2020-01-02-{number}.md"), format!("---\n{matter}\n---\nText.\n"));
    }
    let bodies: [Vec<u8>; 8] = [
        b"NUL \0 and \0 more".to_vec(),
        b"not UTF-8: \xff\xfe\xc0\x80 \xed\xa0\x80".to_vec(),
        "left \u{202E}right\u{202C} \u{2066}x\u{2069}".into(),
        "x".repeat(4 << 20).into_bytes(),
        "> ".repeat(depth).into_bytes(),
        (0..1000).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect::<String>().into_bytes(),
        format!("{}x", "<div>".repeat(depth)).into_bytes(),
        vec![0; 1000],
    ];
    for (number, body) in bodies.iter().enumerate() {
        site.write(&format!("content/meetings/2020-01-03-{number}.md"), body);
    }
    site.write("content/meetings/2020-01-04-good.md", "---\ntitle: The Good One\ndate: 2020-01-04\n---\nText.\n");
    let run = build_in(&site, 4 << 20);
    assert!(
        run.code < 2 && !run.stderr.contains("panicked"),
        "{}: {}",
        run.code,
        &run.stderr[..run.stderr.len().min(4000)]
    );
    assert!(site.read("public/meetings/2020-01-04-good/index.html").contains("The Good One"));
    for number in 0..matters.len() {
        assert!(site.exists(&format!("public/meetings/2020-01-02-{number}/index.html")), "{number}");
    }
    assert!(!site.exists("pwned"));
    for (path, bytes) in site.published() {
        assert!(!path.ends_with(".html") || !bytes.contains(&0), "{path} has a NUL");
    }
}

/// `RAPPORTEUR_SLOW` makes it a million, as the reports of no archive have.
#[cfg(target_os = "linux")]
#[test]
fn very_many_links_are_only_many_links() {
    let n_links = if std::env::var_os("RAPPORTEUR_SLOW").is_some() { 1_000_000 } else { 30_000 };
    let site = Site::new("-- content/meetings/2020-01-01-b.md --\n---\ntitle: B\ndate: 2020-01-01\n---\n");
    let links = "[b](2020-01-01-b.md) ".repeat(n_links);
    // No file is that long, so they are in several.
    for (number, part) in links.as_bytes().chunks(21 * 100_000).enumerate() {
        let part = String::from_utf8_lossy(part);
        site.write(&format!("content/meetings/2020-01-02-{number}.md"), format!("---\ntitle: M {number}\n---\n{part}"));
    }
    let run = build_in(&site, 8 << 20);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        site.read("public/meetings/2020-01-02-0/index.html").matches("2020-01-01-b/\"").count() >= n_links.min(100_000)
    );
}

#[cfg(unix)]
#[test]
fn odd_trees_are_read_as_far_as_they_can_be_and_each_oddity_is_named() {
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (site, other) =
        (Site::new("-- content/meetings/2020-01-01-a.md --\n---\ntitle: A\n---\nText.\n"), Site::new(""));
    other.write("secret.md", "A secret.");
    let content = site.path("content");
    let meetings = content.join("meetings");
    symlink(other.path("secret.md"), meetings.join("out.md")).unwrap();
    symlink("/etc", meetings.join("etc")).unwrap();
    symlink("/dev/zero", meetings.join("zero.md")).unwrap();
    symlink(&content, meetings.join("round")).unwrap();
    symlink("itself.md", meetings.join("itself.md")).unwrap();
    assert!(
        Command::new("mkfifo").arg(meetings.join("pipe.md")).arg(meetings.join("pipe.pdf")).status().unwrap().success()
    );
    let _socket = std::os::unix::net::UnixListener::bind(meetings.join("socket.md")).unwrap();
    fs::write(meetings.join(std::ffi::OsStr::from_bytes(b"\xff.md")), "Text.").unwrap();
    site.write("content/meetings/unreadable.md", "Text.");
    fs::set_permissions(meetings.join("unreadable.md"), fs::Permissions::from_mode(0o0)).unwrap();
    site.write("content/meetings/é.md", "---\ntitle: Composed\n---\n");
    site.write("content/meetings/e\u{301}.md", "---\ntitle: Decomposed\n---\n");
    site.write("content/meetings/REPORT.md", "---\ntitle: Capitals\n---\n");
    site.write("content/meetings/report.md", "---\ntitle: Small\n---\n");
    for name in
        ["aux", "CON", "nul.txt", "com1.pdf", "a.", "b ", "a:b", "q?", "star*", "line\nbreak", "-rf", "%2e%2e", "tab\t"]
    {
        site.write(&format!("content/meetings/{name}.md"), "---\ntitle: Odd\n---\n");
        site.write(&format!("content/meetings/{name}"), "An attachment.");
    }
    let deep = vec!["d"; 200].join("/");
    site.write(&format!("content/meetings/{deep}/deep.md"), "---\ntitle: Deep\n---\n");
    let run = site.build(&["-v"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    for oddity in
        ["out.md", "etc", "zero.md", "round", "itself.md", "pipe.md", "pipe.pdf", "socket.md", "é.md", "report.md"]
    {
        assert!(run.stderr.contains(&format!("content/meetings/{oddity}")), "{oddity} in {}", run.stderr);
    }
    assert!(run.stderr.contains("cannot be read as text"), "{}", run.stderr);
    let pages = site.published();
    assert!(pages.contains_key("meetings/2020-01-01-a/index.html"));
    assert!(pages.contains_key(&format!("meetings/{deep}/deep/index.html")));
    assert!(pages.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("A secret.")));
    assert!(pages.keys().all(|path| !path.split('/').any(|part| matches!(part, "etc" | "round"))));
    // Again, and nothing of it stands in the way.
    let again = site.build(&[]);
    assert_eq!((again.code, site.published()), (1, pages));
}

/// Builds a site as somebody whom the system keeps from some files, which it does not do with its administrator.
#[cfg(target_os = "linux")]
#[expect(clippy::print_stderr, reason = "what was not run must be seen")]
fn build_as_nobody(site: &Site) -> Option<crate::site::Run> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    /// By custom the number of the user and of the group of nobody.
    const NOBODY: u32 = 65534;
    if fs::metadata(site.root()).unwrap().uid() != 0 {
        return Some(site.build(&[]));
    }
    // The program may lie where nobody but the administrator may look.
    let program = site.path("program");
    fs::copy(env!("CARGO_BIN_EXE_rapporteur"), &program).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    for entry in walkdir::WalkDir::new(site.root()) {
        chown(entry.unwrap().path(), Some(NOBODY), Some(NOBODY)).unwrap();
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program).arg("build").arg("--root");
    if Command::new("setpriv").arg("--version").output().is_err() {
        eprintln!("NOT RUN: without setpriv the administrator cannot be somebody else");
        return None;
    }
    Some(run(command.arg(site.root())))
}

#[cfg(target_os = "linux")]
#[test]
fn what_the_system_does_not_let_us_read_is_named_and_the_rest_is_published() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new(
        "-- rapporteur.yaml --\ntitle: T\n-- content/meetings/2020-01-01-a.md --\n---\ntitle: A\n---\nText.\n\
         -- content/meetings/closed.md --\nText.\n-- content/meetings/closed.pdf --\nA paper.\n-- content/shut/in.md --\nText.\n",
    );
    for (path, mode) in
        [("content/meetings/closed.md", 0o0), ("content/meetings/closed.pdf", 0o0), ("content/shut", 0o0)]
    {
        fs::set_permissions(site.path(path), fs::Permissions::from_mode(mode)).unwrap();
    }
    let Some(run) = build_as_nobody(&site) else { return };
    for path in ["content/meetings/closed.md", "content/meetings/closed.pdf", "content/shut"] {
        assert!(run.stderr.contains(path), "{path} in {}", run.stderr);
    }
    assert!(run.stderr.contains("permission denied") && run.code == 1, "{}", run.stderr);
    assert!(site.exists("public/meetings/2020-01-01-a/index.html"), "{}", run.stderr);
    fs::set_permissions(site.path("content/shut"), fs::Permissions::from_mode(0o755)).unwrap();
}
