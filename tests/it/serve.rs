//! The preview at work: real processes, files and sockets.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};

use rapporteur::serve::additions;

use crate::preview::{LONGEST, Preview};
use crate::site::{Site, project_root, published, rapporteur};

const SMALL: &str = "
-- rapporteur.yaml --
title: A small archive
-- content/meetings/2017-02-09-first.md --
---
title: First Meeting
date: 2017-02-09
speakers: [Speaker One]
topics: [piracy]
---
The first paragraph.
-- content/meetings/2018-02-09-second.md --
---
title: Second Meeting
date: 2018-02-09
speakers: [Speaker Two]
---
Another paragraph.
";
const FIRST: &str = "content/meetings/2017-02-09-first.md";
const FIRST_PAGE: &str = "/meetings/2017-02-09-first/";
const SECOND_PAGE: &str = "/meetings/2018-02-09-second/";

/// Compares every page of a preview with what `build` writes.
pub(crate) fn assert_serves_what_is_built(preview: &Preview, root: &Path, base: &str) {
    let output = tempfile::tempdir().unwrap();
    let (root, output) = (root.to_str().unwrap(), output.path().join("public"));
    let arguments = ["build", "--drafts", "--future", "--root", root, "--output", output.to_str().unwrap()];
    let run = rapporteur(&arguments);
    assert!(run.code <= 1, "{}", run.stderr);
    let built = published(&output);
    assert!(!built.is_empty());
    for (path, bytes) in built {
        // The digests are those of the published files, of which there are none in a preview.
        if path == "SHA256SUMS" {
            continue;
        }
        let address = rapporteur::text::slug::percent_encode_path(path.strip_suffix("index.html").unwrap_or(&path));
        let got = preview.get(&format!("{base}{address}"));
        assert_eq!(got.status, 200, "{path}");
        let served = if path.ends_with(".html") { additions::without(&got.body) } else { got.body };
        assert!(served == bytes, "{path} is served otherwise than it is built");
    }
}

#[test]
fn every_page_is_served_as_it_is_built() {
    let preview = Preview::start(project_root(), &[]);
    assert_serves_what_is_built(&preview, project_root(), "/");
}

#[test]
fn drafts_and_later_reports_are_shown_and_marked() {
    let site = Site::new(SMALL);
    site.write("content/meetings/draft.md", "---\ntitle: A Draft\ndraft: true\n---\n");
    site.write("content/meetings/later.md", "---\ntitle: Later\npublish: 2999-01-01\n---\n");
    let preview = Preview::start(site.root(), &["--base", "archive/of us"]);
    assert!(preview.get("/archive/of%20us/meetings/draft/").text().contains("This is a draft"));
    assert!(preview.get("/archive/of%20us/meetings/later/").text().contains("not published yet"));
    assert!(preview.get("/_preview/").text().contains("to be published later"));
    assert_serves_what_is_built(&preview, site.root(), "/archive/of%20us/");
    for path in ["/", "/archive/of%20us"] {
        assert_eq!(preview.get(path).field("Location"), Some("/archive/of%20us/"));
    }
    site.write("rapporteur.yaml", "base_url: https://example.org/minutes\n");
    let as_published = Preview::start(site.root(), &[]);
    assert_serves_what_is_built(&as_published, site.root(), "/minutes/");
    assert!(as_published.get("/minutes/nowhere").text().contains("href=\"/minutes/assets/style.css\""));
    site.write("rapporteur.yaml", "");
    let preview = Preview::start(site.root(), &["--published"]);
    assert_eq!(preview.get("/meetings/draft/").status, 404);
}

#[test]
fn nothing_is_written_to_disk() {
    let site = Site::new(SMALL);
    let listing = || -> Vec<_> {
        let files = walkdir::WalkDir::new(site.root()).sort_by_file_name().into_iter().map(Result::unwrap);
        files.map(|entry| (entry.path().to_owned(), entry.metadata().unwrap().modified().unwrap())).collect()
    };
    let before = listing();
    let preview = Preview::start(site.root(), &[]);
    preview.get(FIRST_PAGE);
    preview.get("/_preview/");
    assert_eq!(listing(), before);
}

#[test]
fn a_change_is_seen_however_it_is_saved() {
    let site = Site::new(SMALL);
    for arguments in [&[][..], &["--poll"][..]] {
        site.write(FIRST, SMALL_FIRST);
        let preview = Preview::start(site.root(), arguments);
        let (report, path) = (|text: &str| format!("{SMALL_FIRST}{text}\n"), site.path(FIRST));

        site.write(FIRST, report("In place."));
        preview.wait_for(FIRST_PAGE, "In place.");

        site.write("content/meetings/.first.md.tmp", report("Swapped in."));
        fs::rename(site.path("content/meetings/.first.md.tmp"), &path).unwrap();
        preview.wait_for(FIRST_PAGE, "Swapped in.");

        fs::rename(&path, site.path("content/meetings/first.md~")).unwrap();
        site.write(FIRST, report("Made again, with a copy kept."));
        preview.wait_for(FIRST_PAGE, "with a copy kept.");

        fs::remove_file(&path).unwrap();
        site.write(FIRST, report("Deleted and made again."));
        preview.wait_for(FIRST_PAGE, "Deleted and made again.");

        fs::remove_file(&path).unwrap();
        preview.wait_until("the page is gone", || preview.get(FIRST_PAGE).status == 404);
        site.write(FIRST, report("Back."));
        preview.wait_for(FIRST_PAGE, "Back.");
    }
}

const SMALL_FIRST: &str =
    "---\ntitle: First Meeting\ndate: 2017-02-09\nspeakers: [Speaker One]\n---\nThe first paragraph.\n\n";

#[test]
fn folders_come_move_and_go() {
    let site = Site::new(SMALL);
    let preview = Preview::start(site.root(), &[]);
    for number in 0..300 {
        site.write(&format!("content/meetings/burst/{number}.md"), format!("---\ntitle: Burst {number}\n---\n"));
    }
    preview.wait_until("all of the burst is there", || {
        [0, 150, 299].iter().all(|number| preview.get(&format!("/meetings/burst/{number}/")).status == 200)
    });
    fs::rename(site.path("content/meetings/burst"), site.path("content/meetings/moved")).unwrap();
    preview.wait_until("the folder has moved", || preview.get("/meetings/moved/299/").status == 200);
    assert_eq!(preview.get("/meetings/burst/299/").status, 404);
    fs::remove_dir_all(site.path("content/meetings/moved")).unwrap();
    preview.wait_until("the folder is gone", || preview.get("/meetings/moved/299/").status == 404);
    // A whole other content takes the place of this one, as when a branch is unpacked anew.
    site.write("other/meetings/new.md", "---\ntitle: New\n---\n");
    fs::rename(site.path("content"), site.path("former")).unwrap();
    fs::rename(site.path("other"), site.path("content")).unwrap();
    preview.wait_until("the content is another", || preview.get("/meetings/new/").status == 200);
    site.write("content/meetings/new.md", "---\ntitle: New\n---\nWritten into the new folder.\n");
    preview.wait_for("/meetings/new/", "Written into the new folder.");
    assert_serves_what_is_built(&preview, site.root(), "/");
}

#[test]
fn settings_and_theme_are_watched_too() {
    let site = Site::new(SMALL);
    let preview = Preview::start(site.root(), &[]);
    site.write("rapporteur.yaml", "title: Another name\n");
    preview.wait_for("/", "Another name");
    site.write("theme/assets/style.css", "body { color: teal }\n");
    preview.wait_for("/assets/style.css", "teal");
    fs::remove_dir_all(site.path("theme")).unwrap();
    preview.wait_until("the built-in style is back", || !preview.get("/assets/style.css").text().contains("teal"));
    site.write("rapporteur.yaml", "title: Elsewhere\ncontent: minutes\n");
    site.write("minutes/meetings/third.md", "---\ntitle: Third\n---\n");
    preview.wait_until("the other folder is read", || preview.get("/meetings/third/").status == 200);
    site.write("minutes/meetings/third.md", "---\ntitle: Third\n---\nAnd watched.\n");
    preview.wait_for("/meetings/third/", "And watched.");
    assert_serves_what_is_built(&preview, site.root(), "/");
}

#[test]
fn only_files_that_changed_are_understood_again() {
    let site = Site::new(SMALL);
    let preview = Preview::start(site.root(), &[]);
    site.write(FIRST, format!("{SMALL_FIRST}More.\n"));
    preview.wait_for(FIRST_PAGE, "More.");
    preview.wait_until("it is said", || preview.said().contains("2017-02-09-first.md: 1 file understood again"));
    // What is written again as it was is no change.
    let tab = preview.listen(FIRST_PAGE);
    site.write(FIRST, format!("{SMALL_FIRST}More.\n"));
    site.write("content/meetings/2018-02-09-second.md", "---\ntitle: Second Meeting\ndate: 2018-02-09\n---\nOther.\n");
    preview.wait_for(SECOND_PAGE, "Other.");
    assert!(!tab.has_news());
    assert!(!preview.said().contains("2 files understood again"), "{}", preview.said());
}

#[test]
fn a_tab_hears_of_what_it_shows_and_of_nothing_else() {
    let site = Site::new(SMALL);
    let preview = Preview::start(site.root(), &[]);
    let first = preview.listen(FIRST_PAGE);
    let second = preview.listen(SECOND_PAGE);
    let list = preview.listen("/meetings/");
    let topic = preview.listen("/topics/piracy/");
    site.write(
        FIRST,
        SMALL_FIRST
            .replace("first paragraph", "very first paragraph")
            .replace("speakers", "topics: [piracy]\nspeakers"),
    );
    let news = first.news();
    assert!(news.contains("\"page\":"), "{news}");
    // The title changes: the neighbour, the list and the topic show it.
    site.write(
        FIRST,
        SMALL_FIRST.replace("First Meeting", "Opening Meeting").replace("speakers", "topics: [piracy]\nspeakers"),
    );
    second.news();
    list.news();
    topic.news();
    first.news();
    assert_serves_what_is_built(&preview, site.root(), "/");
    // A style sheet is another matter than the page.
    let before = preview.listen(SECOND_PAGE);
    site.write("theme/assets/style.css", "body { color: teal }\n");
    let styles = before.news();
    let shown = preview.get(SECOND_PAGE).text();
    let page = shown.split("data-page=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(styles.contains(page), "the page is the same: {styles}");
    // A picture in the page is part of how it looks, and no other page's business.
    site.write("content/meetings/plan.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    site.write(FIRST, format!("{SMALL_FIRST}![The plan](plan.svg)\n"));
    preview.wait_for(FIRST_PAGE, "plan.svg");
    let (with_picture, without) = (preview.listen(FIRST_PAGE), preview.listen(SECOND_PAGE));
    site.write("content/meetings/plan.svg", "<svg xmlns='http://www.w3.org/2000/svg' id='other'/>");
    with_picture.news();
    assert!(!without.has_news());
}

#[test]
fn a_tab_that_was_away_hears_what_it_missed() {
    let site = Site::new(SMALL);
    let preview = Preview::start(site.root(), &[]);
    let mut stream = preview.connect().unwrap();
    write!(
        stream,
        "GET /_preview/events?path=meetings/2017-02-09-first/index.html&page=old HTTP/1.1\r\nHost: localhost\r\n\r\n"
    )
    .unwrap();
    let mut said = Vec::new();
    while !String::from_utf8_lossy(&said).contains("data: {") {
        let mut piece = [0; 1024];
        let n_bytes = stream.read(&mut piece).unwrap();
        assert!(n_bytes > 0);
        said.extend_from_slice(&piece[..n_bytes]);
    }
}

#[test]
fn problems_stand_on_the_page_they_come_from() {
    let site = Site::new(SMALL);
    let preview = Preview::start(site.root(), &["--editor", "zed"]);
    assert!(preview.get(FIRST_PAGE).text().contains("No problems"));
    let tab = preview.listen(FIRST_PAGE);
    site.write(FIRST, SMALL_FIRST.replace("speakers:", "speekers:"));
    tab.news();
    let page = preview.get(FIRST_PAGE).text();
    assert!(page.contains("1 problem here"), "{page}");
    assert!(page.contains("speekers"));
    assert!(page.contains("did you mean"), "{page}");
    let place = format!("zed://file{}:4:1", site.path(FIRST).display());
    assert!(page.contains(&place), "{place} in {page}");
    let elsewhere = preview.get(SECOND_PAGE).text();
    assert!(elsewhere.contains("No problem here, 1 elsewhere"), "{elsewhere}");
    // Who has no file of their own is edited where they are named.
    let place = format!("zed://file{}:4:12", site.path("content/meetings/2018-02-09-second.md").display());
    let person = preview.get("/speakers/speaker-two/").text();
    assert!(person.contains(&place), "{place} in {person}");
    assert!(preview.get("/_preview/problems/").text().contains("speekers"));
    let explanation = preview.get("/_preview/problems/unknown-key/").text();
    assert!(explanation.contains("means nothing to Rapporteur") && explanation.contains("speaker: Speaker One"));
    assert_eq!(preview.get("/_preview/problems/unknown-kee/").status, 404);
    assert!(preview.said().contains("speekers"));
    site.write(FIRST, SMALL_FIRST);
    preview.wait_for(FIRST_PAGE, "No problems");
}

#[test]
fn a_slip_in_a_template_is_explained_and_the_page_stays() {
    let site = Site::new(SMALL);
    let preview = Preview::start(site.root(), &[]);
    assert_eq!(preview.get(FIRST_PAGE).status, 200);
    site.write("theme/meeting.hbs", "<h1>{{title}}</h1>\n<p>{{titel}}</p>\n");
    preview.wait_until("the template is tried", || preview.get(FIRST_PAGE).status == 500);
    let page = preview.get(FIRST_PAGE).text();
    assert!(page.contains("The first paragraph."), "the page as it was: {page}");
    for part in [
        "This page cannot be rendered",
        "theme/meeting.hbs:2:",
        "/meetings/2017-02-09-first/",
        "did you mean <code>title</code>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    // A page that nobody had seen has nothing to stand in for it.
    let other = preview.get(SECOND_PAGE).text();
    assert!(other.contains("theme/meeting.hbs:2:"), "{other}");
    // Pages of other templates know of it.
    assert!(preview.get("/").text().contains("1 elsewhere"));
    site.write("theme/meeting.hbs", "<h1>{{title}}</h1>\n<p>well</p>\n");
    preview.wait_for(SECOND_PAGE, "<p>well</p>");
    assert_serves_what_is_built(&preview, site.root(), "/");
}

#[test]
fn it_is_a_polite_server() {
    let site = Site::new(SMALL);
    site.write("content/meetings/talk.mp3", (0..=255).collect::<Vec<u8>>());
    site.write("content/meetings/note.txt", "é");
    site.write("content/meetings/old.txt", b"\xe9");
    let preview = Preview::start(site.root(), &[]);

    let page = preview.get(FIRST_PAGE);
    assert_eq!(page.field("Content-Type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.field("Cache-Control"), Some("no-store"));
    let head = preview.send(&format!("HEAD {FIRST_PAGE} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    assert_eq!(head.status, 200);
    assert!(head.body.is_empty());
    assert_eq!(head.field("Content-Length"), page.field("Content-Length"));

    let style = preview.get("/assets/style.css");
    assert_eq!(style.field("Content-Type"), Some("text/css; charset=utf-8"));
    let tag = style.field("ETag").unwrap();
    let known = preview.ask("/assets/style.css", &format!("If-None-Match: \"x\", W/{tag}\r\n"));
    assert_eq!((known.status, known.body.len()), (304, 0));
    assert_eq!(preview.get("/assets/icon.svg").field("Content-Type"), Some("image/svg+xml; charset=utf-8"));
    assert_eq!(preview.get("/meetings/note.txt").field("Content-Type"), Some("text/plain; charset=utf-8"));
    assert_eq!(preview.get("/meetings/old.txt").field("Content-Type"), Some("text/plain"));

    let talk = "/meetings/talk.mp3";
    assert_eq!(preview.get(talk).field("Content-Type"), Some("audio/mpeg"));
    for (range, part) in [("10-19", 10..20), ("250-", 250..256), ("-6", 250..256), ("0-999", 0..256)] {
        let got = preview.ask(talk, &format!("Range: bytes={range}\r\n"));
        let expected: Vec<u8> = part.clone().map(|byte| u8::try_from(byte).unwrap()).collect();
        assert_eq!((got.status, got.body), (206, expected), "{range}");
        let said = format!("bytes {}-{}/256", part.start, part.end - 1);
        assert_eq!(preview.ask(talk, &format!("Range: bytes={range}\r\n")).field("Content-Range"), Some(said.as_str()));
    }
    let beyond = preview.ask(talk, "Range: bytes=256-\r\n");
    assert_eq!((beyond.status, beyond.field("Content-Range")), (416, Some("bytes */256")));
    assert_eq!(preview.ask(talk, "Range: bytes=10-19\r\nIf-Range: \"old\"\r\n").status, 200);
    assert_eq!(preview.ask(talk, "Range: bytes=0-1,5-6\r\n").body.len(), 256);

    let redirect = preview.get("/meetings?sort=date");
    assert_eq!((redirect.status, redirect.field("Location")), (302, Some("./meetings/?sort=date")));
    let missing = preview.get("/meetings/2017-02-09-frist/");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("Near addresses"), "{}", missing.text());
    assert!(missing.text().contains(FIRST_PAGE));
    let post = preview.send(&format!("POST {FIRST_PAGE} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    assert_eq!((post.status, post.field("Allow")), (405, Some("GET, HEAD")));
}

#[test]
fn nothing_but_the_site_can_be_asked_for() {
    let site = Site::new(SMALL);
    site.write("secret.txt", "secret");
    site.write("content/meetings/paper.txt", "paper");
    let preview = Preview::start(site.root(), &[]);
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/meetings/%2e%2e%2f%2e%2e/secret.txt",
        "/..%5csecret.txt",
        "/meetings/..%2f..%2f..%2fsecret.txt",
        "//etc/passwd",
        "/%00",
        "/meetings/paper.txt%00.html",
        "/secret.txt",
        "/rapporteur.yaml",
        "/content/meetings/2017-02-09-first.md",
        "/_preview/../secret.txt",
        "/%ff",
        "*",
    ] {
        let got = preview.get(path);
        assert!(matches!(got.status, 400 | 404), "{path}: {}", got.head);
        assert!(!got.text().contains("secret\n") && !got.text().contains("root:"), "{path}");
    }
    #[cfg(unix)]
    {
        // A link that takes the place of a file after it was found.
        fs::remove_file(site.path("content/meetings/paper.txt")).unwrap();
        std::os::unix::fs::symlink(site.path("secret.txt"), site.path("content/meetings/paper.txt")).unwrap();
        assert_ne!(preview.get("/meetings/paper.txt").text(), "secret");
    }
    for (host, status) in [
        ("evil.example", 421),
        ("127.0.0.1.evil.example:4000", 421),
        ("192.168.0.1", 421),
        ("localhost:1", 200),
        ("127.0.0.1", 200),
        ("[::1]:4000", 200),
        ("preview.localhost", 200),
    ] {
        let got = preview.send(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert_eq!(got.status, status, "{host}");
    }
    assert_eq!(preview.send("GET / HTTP/1.1\r\n\r\n").status, 400);
}

#[test]
fn a_bad_client_harms_nobody_else() {
    let site = Site::new(SMALL);
    site.write("content/meetings/large.bin", vec![7; 20_000_000]);
    let preview = Preview::start(site.root(), &[]);
    let mut held = Vec::new();
    let mut hold = |text: &str, n_times: usize| {
        for _ in 0..n_times {
            let mut stream = preview.connect().unwrap();
            let _ = stream.write_all(text.as_bytes());
            held.push(stream);
        }
    };
    hold("", 100);
    hold("GET / HT", 100);
    hold("GET / HTTP/1.1\r\nHost: loc", 50);
    hold("GET /meetings/large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n", 30);
    hold("\u{0}\u{1}\u{2}\r\n\r\n", 10);
    hold("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n", 20);
    hold("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n", 5);
    hold("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n", 20);
    hold("GET / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 9999\r\n\r\n", 10);
    hold("GET /_preview/events?path=index.html HTTP/1.1\r\nHost: localhost\r\n\r\n", 20);
    let long = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {}\r\n\r\n", "x".repeat(1_000_000));
    hold(&long, 3);
    for _ in 0..20 {
        assert_eq!(preview.get(FIRST_PAGE).status, 200);
    }
    // Many at once, each in its own connection, as browsers open them.
    std::thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| assert_eq!(preview.get("/").status, 200));
        }
    });
    let too_large =
        preview.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\n");
    assert_eq!(too_large.status, 413);
    drop(held);
    site.write(FIRST, format!("{SMALL_FIRST}Still here.\n"));
    preview.wait_for(FIRST_PAGE, "Still here.");
}

#[cfg(unix)]
#[test]
fn running_out_of_descriptors_ends_when_clients_give_up() {
    let site = Site::new(SMALL);
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -n 64; exec \"$0\" serve --port 0 --root \"$1\""]);
    command.arg(env!("CARGO_BIN_EXE_rapporteur")).arg(site.root());
    let preview = Preview::run(command);
    let held: Vec<_> = (0..80).filter_map(|_| preview.connect().ok()).collect();
    assert!(held.len() > 60);
    drop(held);
    let request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    preview.wait_until("it answers again", || preview.try_send(request).is_ok_and(|got| got.status == 200));
}

#[test]
fn a_port_that_is_taken_is_passed_over_unless_it_was_asked_for() {
    let site = Site::new(SMALL);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let run = rapporteur(&["serve", "--root", site.root().to_str().unwrap(), "--port", &port]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains(&format!("127.0.0.1:{port}")) && run.stderr.contains("--port"), "{}", run.stderr);
    let start = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command.args(["serve", "--root", site.root().to_str().unwrap()]);
        Preview::run(command)
    };
    let (first, second) = (start(), start());
    assert_ne!(first.address.port(), second.address.port());
    assert!(second.said().contains("another was taken"), "{}", second.said());
    assert_eq!(second.get("/").status, 200);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_at_once_and_cleanly() {
    let site = Site::new(SMALL);
    let preview = Preview::start(site.root(), &[]);
    let _tab = preview.listen("/");
    let start = std::time::Instant::now();
    assert_eq!(preview.interrupt(), Some(0));
    assert!(start.elapsed() < LONGEST);
}

#[test]
fn a_wrong_word_on_the_command_line_is_explained() {
    let site = Site::new(SMALL);
    let root = site.root().to_str().unwrap();
    for (arguments, part) in [
        (["--root", root, "--editor", "vi"], "vscode"),
        (["--root", root, "--base", "http://x/"], "--base is a path"),
        (["--root", root, "--host", "nowhere"], "--host"),
        (["--quiet", "--poll", "--root", "/nowhere/at/all"], "there is no folder"),
    ] {
        let run = rapporteur(&[&["serve"], &arguments[..]].concat());
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.stderr.contains(part), "{arguments:?}: {}", run.stderr);
    }
}

/// The system's number of watches is limited for each user namespace, so a namespace of our own can have none.
#[cfg(target_os = "linux")]
#[expect(clippy::print_stderr, reason = "what was not run must be seen")]
#[test]
fn without_watches_it_says_so_and_looks_by_the_clock() {
    let script = "echo 0 > /proc/sys/user/max_inotify_watches && exec \"$0\" serve --port 0 --root \"$1\"";
    let mut attempt = Command::new("unshare");
    attempt.args(["-Ur", "sh", "-c", "echo 0 > /proc/sys/user/max_inotify_watches"]).stderr(Stdio::null());
    if !attempt.status().is_ok_and(|status| status.success()) {
        eprintln!("NOT RUN: this system does not let a test limit its watches");
        return;
    }
    let site = Site::new(SMALL);
    let mut command = Command::new("unshare");
    command.args(["-Ur", "sh", "-c", script]).arg(env!("CARGO_BIN_EXE_rapporteur")).arg(site.root());
    let preview = Preview::run(command);
    preview.wait_until("it says so", || preview.said().contains("fs.inotify.max_user_watches"));
    site.write(FIRST, format!("{SMALL_FIRST}Found by the clock.\n"));
    preview.wait_for(FIRST_PAGE, "Found by the clock.");
}
