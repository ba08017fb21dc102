//! What is fuzzed: any bytes in the places where strangers' bytes arrive, and what must hold whatever they are.
//!
//! Each function takes bytes and panics if anything is wrong with what comes of them. The fuzz targets call them with what
//! a fuzzer makes up; the tests call them with the seeds, and with every input that was once found to be a fault.

use std::sync::{Arc, OnceLock};

use rapporteur::archive::resolve::{Frozen, Show, Sources, resolve};
use rapporteur::beside::Beside;
use rapporteur::beside::judgements::{Judgement, Judgements};
use rapporteur::config::{self, Config};
use rapporteur::content::markdown::LABEL;
use rapporteur::content::{Document, Strength, parse_document, parse_documents, possible};
use rapporteur::diagnostic::Diagnostic;
use rapporteur::diagnostic::render::{Style, render};
use rapporteur::files::{Changes, decode};
use rapporteur::output::{self, Rendered, Shared};
use rapporteur::permanence::{self, Record};
use rapporteur::project::Loaded;
use rapporteur::serve::delivery::{Content, deliver};
use rapporteur::serve::editor::Editor;
use rapporteur::serve::request::{Hosts, Request};
use rapporteur::serve::respond::{Body, Frame, respond};
use rapporteur::serve::review::Review;
use rapporteur::serve::snapshot::Snapshot;
use rapporteur::site::Site;
use rapporteur::source::{RelPath, SourceFile};
use rapporteur::text::date::Date;
use rapporteur::text::reserved::is_reserved;
use rapporteur::theme::Theme;

/// The bytes of the front matter of a report.
pub(crate) fn front_matter(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    check(&document("meetings/2020-01-02-a.md", &format!("---\n{text}\n---\nText.\n")));
    check(&document("speakers/a.md", &format!("---\ntitle: A\n{text}\n---\n")));
    tell(&config::parse(&file("rapporteur.yaml", &text)).1);
}

/// The bytes of the body of a report.
pub(crate) fn markdown(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    check(&document("meetings/2020-01-02-a.md", &format!("---\ntitle: A\ndate: 2020-01-02\n---\n{text}")));
    check(&document("about.md", &text));
    check(&document("meetings/2020-01-03-a.txt", &text));
    // Without front matter all that the text tells is read by convention.
    let bare = document("meetings/2020-01-04-a.md", &text);
    check(&bare);
    check_offers(&bare);
}

/// What is offered as an outcome is found again by its words when somebody says that it is one.
fn check_offers(document: &Document) {
    let offers = possible(document, &Config::default()).into_iter();
    let judged: Vec<Judgement> = offers
        .map(|offer| Judgement { kind: Some(offer.kind), words: offer.words, by: offer.by, status: offer.state })
        .collect();
    let judgements = Judgements::new([(document.file.path.clone(), judged)]);
    let beside = Beside { judgements, ..Beside::default() };
    for told in parse_documents(&document.file, &Config::default(), &beside) {
        assert!(told.unmet.is_empty(), "{:?} of {beside:?} in {:?}", told.unmet, document.file.text);
    }
}

/// A foreign tree of several files, as `references` has them, which is adopted, and then read with the settings found.
pub(crate) fn adopt(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let files = files(&text);
    let settings = rapporteur::adopt::study(&files, &[], "minutes", ".").settings_file();
    let is_plain = |c: char| c == '\n' || !c.is_control();
    assert!(settings.chars().all(is_plain), "{settings:?} would steer a terminal");
    let settings = file("rapporteur.yaml", &settings);
    let (config, problems) = config::parse(&settings);
    assert!(problems.is_empty(), "{}: {}", settings.text, problems[0].message);
    for file in &files {
        parse_documents(file, &config, &Beside::default()).iter().for_each(check);
    }
}

/// A record of what was published, and behind a line of three equals signs the files that there are now.
pub(crate) fn record(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let (record, rest) = text.split_once("\n===\n").unwrap_or((&text, ""));
    let (record, problems) = permanence::parse(&file(permanence::RECORD, record));
    tell(&problems);
    let Some(record) = record.map(Arc::new) else { return };
    let site = site_with(&files(rest), Some(&record));
    tell(&site.problems);
    let (grown, _) = record.grown(site.archive.to_freeze());
    let again = file(permanence::RECORD, &grown.to_text());
    let (read, problems) = permanence::parse(&again);
    assert!(problems.is_empty(), "{:?} is read with a problem: {}", again.text, problems[0].message);
    assert_eq!(read.expect("what was written is a record").to_text(), again.text, "what is written is read");
    let lost = record.pages().iter().find(|page| grown.page(&page.address).is_none());
    assert!(lost.is_none(), "{lost:?} was frozen and is lost");
}

/// Several files, parted by lines of three equals signs; each begins with the line of its path.
pub(crate) fn references(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let site = site(&files(&text));
    tell(&site.problems);
    let (routes, found) = output::routes(&site);
    tell(&found);
    let shared = Shared::new(&site, &routes);
    for path in routes.paths() {
        let is_below = !path.starts_with('/') && path.split('/').all(|part| !matches!(part, "" | "." | ".."));
        assert!(is_below && !path.contains(['\\', '\0', '\n']), "a page would be written to {path:?}");
        match routes.render(&site, &shared, path) {
            Some(Ok(Rendered::Bytes(bytes))) if path.ends_with(".html") => {
                assert_harmless(std::str::from_utf8(&bytes).expect("pages are UTF-8"));
            }
            Some(Ok(_)) => {}
            Some(Err(problem)) => panic!("{path} cannot be rendered: {}", problem.message),
            None => panic!("{path} leads nowhere"),
        }
    }
}

/// What a browser may send to the preview: a target, `Host`, `Range`, `If-None-Match` and `If-Range`, each on a line. A target that begins
/// with an exclamation mark is an answer of a page of its own.
pub(crate) fn requests(bytes: &[u8]) {
    static SITE: OnceLock<(Snapshot, Frame)> = OnceLock::new();
    let (snapshot, frame) = SITE.get_or_init(|| {
        let files = files(
            "meetings/2020-01-02-a.md\n---\ntitle: A\nspeakers: [Speaker One]\n---\nSpeaker One will see to it before May.\n===\nabout.md\nText.\n",
        );
        let loaded = Loaded {
            site: site(&files),
            n_files: 2,
            n_parsed: 2,
            are_settings_clear: true,
            is_empty: false,
            changed: Vec::new(),
        };
        let frame = Frame {
            root: "/site".into(),
            base: "/".to_owned(),
            editor: Editor::default(),
            hosts: Hosts::of([127, 0, 0, 1].into()),
            review: Some(Review::new(Strength::Maybe)),
        };
        (Snapshot::new(loaded, None), frame)
    });
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split('\n');
    let mut next = || lines.next().map(str::to_owned);
    let target = next().unwrap_or_default();
    let host = next();
    let (method, target) = match target.strip_prefix('!') {
        Some(target) => ("POST", target),
        None => ("GET", target.as_str()),
    };
    let request = Request {
        method: method.to_owned(),
        target: target.to_owned(),
        origin: host.as_deref().map(|host| format!("http://{host}")),
        host,
        range: next(),
        if_none_match: next(),
        if_range: next(),
        ..Request::default()
    };
    let response = respond(snapshot, frame, &request);
    if let Body::File(path, folders) = &response.body {
        assert!(folders.iter().any(|folder| path.starts_with(folder)), "{request:?} leads to {path:?}");
    }
    for length in [0, 1, 1000, u64::MAX] {
        let delivery = deliver(&response, &request, &Content { length, tag: "t".to_owned() }, "today");
        assert!(delivery.part.start <= delivery.part.end && delivery.part.end <= length, "{request:?}: {delivery:?}");
        assert!(delivery.head.ends_with("\r\n\r\n") && delivery.head.matches("\r\n\r\n").count() == 1, "{delivery:?}");
    }
}

fn text(bytes: &[u8]) -> Option<String> {
    Some(decode(bytes.to_vec())?.0)
}

fn file(path: &str, text: &str) -> Arc<SourceFile> {
    let rel_path = RelPath::new(path).unwrap_or_else(|| RelPath::new("a.md").expect("a plain name is a path"));
    let label = format!("content/{rel_path}");
    Arc::new(SourceFile::new(rel_path, label, text.to_owned()))
}

/// Parses one file.
pub(crate) fn document(path: &str, text: &str) -> Document {
    parse_document(&file(path, text), &Config::default())
}

fn check(document: &Document) {
    assert!(!document.title.is_empty(), "every document has a title");
    // Labels stand at the beginning of an attribute or of an element, and are written when a page is made.
    let html = document.body.html.replace(&format!("\"{LABEL}"), "\"").replace(&format!(">{LABEL}"), ">");
    assert_harmless(&html);
    tell(&document.problems);
}

/// Renders problems: their places must fit their files.
fn tell(problems: &[Diagnostic]) {
    for problem in problems {
        render(problem, &Style { color: false, width: 100 });
    }
}

/// Returns the files of a text, sorted, each path once.
pub(crate) fn files(text: &str) -> Vec<Arc<SourceFile>> {
    let mut files: Vec<Arc<SourceFile>> = text
        .split("\n===\n")
        .filter_map(|part| part.split_once('\n'))
        // Hidden files are not read.
        .filter(|(path, _)| RelPath::new(path).is_some_and(|path| !path.as_str().split('/').any(is_hidden)))
        .map(|(path, text)| file(path, text))
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files.dedup_by(|a, b| a.path == b.path);
    files
}

fn is_hidden(name: &str) -> bool {
    name.is_empty() || name.starts_with('.')
}

/// Returns files in the order in which they are given.
pub(crate) fn files_as_they_come(files: &[(String, String)]) -> Vec<Arc<SourceFile>> {
    files.iter().map(|(path, text)| file(path, text)).collect()
}

/// Makes a site of files, without a disk.
pub(crate) fn site(files: &[Arc<SourceFile>]) -> Site {
    site_with(files, None)
}

/// Makes a site of which something was published before.
pub(crate) fn site_with(files: &[Arc<SourceFile>], record: Option<&Arc<Record>>) -> Site {
    static THEME: OnceLock<Arc<Theme>> = OnceLock::new();
    let theme = Arc::clone(THEME.get_or_init(|| Arc::new(Theme::new(&[]).0)));
    let (settings, files): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.path.as_str() == "rapporteur.yaml");
    let config = settings.first().map(|file| config::parse(file).0).unwrap_or_default();
    let documents: Vec<Arc<Document>> = files.iter().map(|file| Arc::new(parse_document(file, &config))).collect();
    let today = Date::new(2026, Some(1), Some(1)).expect("that is a day");
    let show = Show::all(today);
    let frozen = record.map(|record| Frozen { record, settings: settings.first().copied() });
    let sources = Sources { documents: &documents, attachments: Vec::new(), config: &config, show, frozen };
    let archive = Arc::new(resolve(sources, None));
    let interface = theme.interface(&config.lang, &config.lang);
    Site {
        problems: archive.problems.clone(),
        settings: settings.first().map(|file| Arc::clone(file)),
        config: Arc::new(config),
        archive,
        theme,
        interface,
        changes: Arc::new(Changes::default()),
        beside: Arc::default(),
        attachment_files: Vec::new(),
    }
}

/// Sees to it that nothing in HTML runs that a report could have written.
fn assert_harmless(html: &str) {
    for tag in html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
        let tag = tag.to_ascii_lowercase();
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let is_ours = name == "script" && (tag.contains("assets/") || tag.contains("application/ld+json"));
        let is_bad = ["script", "iframe", "object", "embed", "base", "math", "frame", "applet"].contains(&name);
        assert!(!is_bad || is_ours, "<{tag}> in a page");
        // What stands between quotes is text.
        let bare: String = tag.split('"').step_by(2).collect();
        assert!(name.is_empty() || !(bare.contains(" on") || bare.contains(" style=")), "<{tag}> in a page");
        for address in
            ["href=\"javascript", "href=\"vbscript", "href=\"data:text", "src=\"javascript", "src=\"http", "src=\"//"]
        {
            assert!(!tag.contains(address), "<{tag}> in a page");
        }
    }
    assert!(!html.contains(is_reserved), "a mark is left, or a NUL");
}
