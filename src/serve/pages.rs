//! The preview's own pages below `/_preview/`, and how a problem looks on a page.

use std::sync::LazyLock;

use serde::Serialize;

use super::additions;
use super::mending;
use super::problem::{ProblemView, edit_link, problem_view, with_code};
use super::request::Request;
use super::respond::{Body, Frame, HTML, Response, State, content_type};
use super::review::{Report, Review};
use super::snapshot::Snapshot;
use crate::archive::{List, Visibility};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::explain::{self, Explanation};
use crate::diagnostic::render::summary_counts;
use crate::text::slug::percent_encode_path;
use crate::theme::Theme;

static TEMPLATES: LazyLock<Theme> = LazyLock::new(|| {
    Theme::of_templates(&[
        ("overview", include_str!("pages/overview.hbs")),
        ("problems", include_str!("pages/problems.hbs")),
        ("addresses", include_str!("pages/addresses.hbs")),
        ("explanation", include_str!("pages/explanation.hbs")),
        ("unrendered", include_str!("pages/unrendered.hbs")),
        ("panel", include_str!("pages/panel.hbs")),
        ("questions", include_str!("pages/questions.hbs")),
        ("known", include_str!("pages/known.hbs")),
        ("outcomes", include_str!("pages/outcomes.hbs")),
        ("problem", include_str!("pages/problem.hbs")),
        ("head", include_str!("pages/head.hbs")),
    ])
});

/// The preview's own assets.
const ASSETS: &[(&str, &str)] = &[
    ("live.js", include_str!("pages/live.js")),
    ("answers.js", include_str!("pages/answers.js")),
    ("mending.js", include_str!("pages/mending.js")),
    ("panel.css", include_str!("pages/panel.css")),
    ("pages.css", include_str!("pages/pages.css")),
];

/// Of each output so many addresses are listed; the rest is counted.
const MOST_ADDRESSES: usize = 500;

/// Renders one of the preview's templates.
pub(super) fn render(template: &str, view: &impl Serialize) -> String {
    let interface = TEMPLATES.interface("en", "en");
    TEMPLATES.render(&interface, template, view, "_preview").unwrap_or_else(|problem| problem.message)
}

/// Answers a request for what lies below `/_preview/`.
pub(super) fn respond(snapshot: &Snapshot, frame: &Frame, page: &str, request: &Request) -> Response {
    if let Some((_, text)) = ASSETS.iter().find(|(name, _)| *name == page) {
        let mut response = Response::new(200, &content_type(page, true), *text);
        response.may_be_kept = true;
        return response;
    }
    match page {
        "" => Response::new(200, HTML, overview(snapshot, frame)),
        "outcomes/" if let Some(review) = &frame.review => Response::new(200, HTML, outcomes(snapshot, frame, review)),
        "outcomes/" => Response::text(404, "Sentences are asked about by `rapporteur serve --review`."),
        "names" if frame.review.is_some() => {
            Response::new(200, "text/plain; charset=utf-8", mending::everybody(&snapshot.site))
        }
        "problems/" => Response::new(200, HTML, problems(snapshot, frame)),
        "addresses/" => Response::new(200, HTML, addresses(snapshot, frame)),
        "alive" => Response::text(200, "The preview is running."),
        "events" => {
            let parameter = |name| request.parameter(name).unwrap_or_default();
            let state = State { page: parameter("page"), panel: parameter("panel"), styles: parameter("styles") };
            Response {
                status: 200,
                content_type: "text/event-stream; charset=utf-8".to_owned(),
                may_be_kept: false,
                fields: Vec::new(),
                body: Body::Events { path: parameter("path"), state },
            }
        }
        "problems" | "addresses" | "outcomes" => {
            let mut response = Response::text(302, "This address ends with a slash.");
            response.fields.push(("Location", format!("./{page}/")));
            response
        }
        _ => match explained(page) {
            Some(explained) => Response::new(200, HTML, explanation(snapshot, explained)),
            None => Response::text(404, "The preview has no such page. What it has is listed at /_preview/."),
        },
    }
}

/// Returns the explanation that a page below `/_preview/` shows.
fn explained(page: &str) -> Option<&'static Explanation> {
    explain::find(page.strip_prefix("problems/")?.trim_end_matches('/'))
}

/// Returns the page that explains a problem. It never changes, so no script keeps it up to date.
fn explanation(snapshot: &Snapshot, explanation: &Explanation) -> String {
    #[derive(Serialize)]
    struct View<'a> {
        site: &'a str,
        code: &'a str,
        paragraphs: Vec<String>,
        examples: Vec<ExampleView<'a>>,
    }
    #[derive(Serialize)]
    struct ExampleView<'a> {
        heading: &'static str,
        words: Vec<String>,
        files: Vec<FileView<'a>>,
    }
    #[derive(Serialize)]
    struct FileView<'a> {
        path: &'a str,
        text: &'a str,
    }
    let examples = [("Wrong", &explanation.wrong), ("Right", &explanation.right)];
    let examples = examples.into_iter().filter_map(|(heading, example)| {
        let example = example.as_ref()?;
        let files = example.files.iter().map(|file| FileView { path: &file.path, text: &file.text });
        let words = example.words.iter().map(|words| with_code(words));
        Some(ExampleView { heading, words: words.collect(), files: files.collect() })
    });
    let paragraphs = std::iter::once(&explanation.summary).chain(&explanation.body);
    let view = View {
        site: &snapshot.site.config.title,
        code: explanation.code,
        paragraphs: paragraphs.map(|paragraph| with_code(paragraph)).collect(),
        examples: examples.collect(),
    };
    render("explanation", &view)
}

/// Returns the page that stands for one that cannot be rendered.
pub(super) fn unrendered(frame: &Frame, problem: &Diagnostic) -> Vec<u8> {
    #[derive(Serialize)]
    struct View {
        problem: ProblemView,
    }
    render("unrendered", &View { problem: problem_view(frame, problem) }).into_bytes()
}

#[derive(Serialize)]
struct Overview {
    site: String,
    home: String,
    kinds: Vec<Kind>,
    unpublished: Vec<Unpublished>,
    problems: String,
    n_addresses: usize,
    number: u64,
    n_files: usize,
    n_parsed: usize,
    changed: Vec<String>,
    n_more_changed: usize,
    load: String,
    route: String,
    state: Marks,
}

#[derive(Serialize)]
struct Kind {
    name: &'static str,
    count: usize,
    href: String,
}

#[derive(Serialize)]
struct Unpublished {
    title: String,
    href: String,
    mark: &'static str,
}

/// What the script needs to keep one of the preview's own pages up to date.
#[derive(Serialize)]
struct Marks {
    path: &'static str,
    page: String,
}

fn marks(snapshot: &Snapshot, path: &'static str) -> Marks {
    Marks { path, page: page_version(snapshot) }
}

/// Returns what changes whenever one of the preview's own pages does: with every snapshot.
fn page_version(snapshot: &Snapshot) -> String {
    format!("{}", snapshot.stats.number)
}

/// Of what changed, so many paths are listed.
const MOST_CHANGED: usize = 20;

fn overview(snapshot: &Snapshot, frame: &Frame) -> String {
    let archive = &snapshot.site.archive;
    let at = |address: &str| format!("{}{}", percent_encode_path(&frame.base), percent_encode_path(address));
    let kind = |name, list: List| Kind { name, count: list.n(archive).unwrap_or_default(), href: at(list.address()) };
    let unpublished = archive.meetings.iter().filter_map(|meeting| {
        let mark = match meeting.visibility {
            Visibility::Public => return None,
            Visibility::Draft => "draft",
            Visibility::Future => "to be published later",
        };
        Some(Unpublished { title: meeting.title.clone(), href: at(&meeting.address), mark })
    });
    let stats = &snapshot.stats;
    // At first everything is new, which is no news.
    let changed = if stats.number > 1 { stats.changed.as_slice() } else { &[] };
    let view = Overview {
        site: snapshot.site.config.title.clone(),
        home: at(""),
        kinds: vec![
            kind("Meetings", List::Meetings),
            kind("Speakers", List::Speakers),
            kind("Topics", List::Topics),
            kind("Organisations", List::Organisations),
            kind("Groups", List::Groups),
            kind("Decisions", List::Decisions),
            kind("Documents", List::Documents),
        ],
        unpublished: unpublished.collect(),
        problems: summary_counts(&snapshot.problems),
        n_addresses: snapshot.routes.len(),
        number: stats.number,
        n_files: stats.n_files,
        n_parsed: stats.n_parsed,
        changed: changed.iter().take(MOST_CHANGED).cloned().collect(),
        n_more_changed: changed.len().saturating_sub(MOST_CHANGED),
        load: milliseconds(stats.load),
        route: milliseconds(stats.route),
        state: marks(snapshot, "_preview/"),
    };
    render("overview", &view)
}

/// Returns a time in milliseconds, with as many digits as mean anything.
pub(super) fn milliseconds(time: std::time::Duration) -> String {
    let milliseconds = time.as_secs_f64() * 1000.0;
    if milliseconds < 10.0 { format!("{milliseconds:.1}") } else { format!("{milliseconds:.0}") }
}

fn problems(snapshot: &Snapshot, frame: &Frame) -> String {
    #[derive(Serialize)]
    struct View {
        site: String,
        counts: String,
        problems: Vec<ProblemView>,
        n_more: usize,
        state: Marks,
    }
    /// More than these nobody reads on one page.
    const MOST: usize = 1000;
    let mut all: Vec<&Diagnostic> = snapshot.problems.iter().collect();
    all.sort_by_key(|problem| problem.severity);
    let view = View {
        site: snapshot.site.config.title.clone(),
        counts: summary_counts(&snapshot.problems),
        problems: all.iter().take(MOST).map(|problem| problem_view(frame, problem)).collect(),
        n_more: all.len().saturating_sub(MOST),
        state: marks(snapshot, "_preview/problems/"),
    };
    render("problems", &view)
}

/// Returns the page that lists the reports of which something is asked.
fn outcomes(snapshot: &Snapshot, frame: &Frame, review: &Review) -> String {
    #[derive(Serialize)]
    struct View {
        site: String,
        n_sentences: usize,
        n_reports: usize,
        reports: Vec<Report>,
        n_more: usize,
        /// The reports of which nothing is asked, and yet something is not known.
        lacking: Vec<Report>,
        n_more_lacking: usize,
        state: Marks,
    }
    /// More than these nobody reads on one page.
    const MOST: usize = 1000;
    let mut reports = review.reports(&snapshot.site, &frame.base);
    let (n_sentences, n_reports) = (reports.iter().map(|report| report.count).sum(), reports.len());
    reports.truncate(MOST);
    let mut lacking = review.lacking(&snapshot.site, &frame.base);
    let n_lacking = lacking.len();
    lacking.truncate(MOST);
    let view = View {
        site: snapshot.site.config.title.clone(),
        n_sentences,
        n_reports,
        n_more: n_reports - reports.len(),
        reports,
        n_more_lacking: n_lacking - lacking.len(),
        lacking,
        state: marks(snapshot, "_preview/outcomes/"),
    };
    render("outcomes", &view)
}

fn addresses(snapshot: &Snapshot, frame: &Frame) -> String {
    #[derive(Serialize)]
    struct Output {
        name: &'static str,
        count: usize,
        n_more: usize,
        addresses: Vec<Address>,
    }
    #[derive(Serialize)]
    struct Address {
        path: String,
        href: String,
        source: Option<String>,
        edit: Option<String>,
    }
    #[derive(Serialize)]
    struct View {
        site: String,
        outputs: Vec<Output>,
        state: Marks,
    }
    let mut outputs: Vec<Output> = crate::output::OUTPUTS
        .iter()
        .map(|output| Output { name: output.name(), count: 0, n_more: 0, addresses: Vec::new() })
        .collect();
    for path in snapshot.routes.paths() {
        let name = snapshot.routes.output_name(path);
        let Some(output) = outputs.iter_mut().find(|output| Some(output.name) == name) else { continue };
        output.count += 1;
        if output.addresses.len() == MOST_ADDRESSES {
            output.n_more += 1;
            continue;
        }
        let address = path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/'));
        let address = address.unwrap_or(path);
        let source = snapshot.routes.source(&snapshot.site, path);
        output.addresses.push(Address {
            path: if address.is_empty() { "/".to_owned() } else { address.to_owned() },
            href: format!("{}{}", percent_encode_path(&frame.base), percent_encode_path(address)),
            source: source.as_ref().map(|place| place.file.label.clone()),
            edit: source.as_ref().and_then(|place| edit_link(frame, place)),
        });
    }
    outputs.retain(|output| output.count > 0);
    let site = snapshot.site.config.title.clone();
    render("addresses", &View { site, outputs, state: marks(snapshot, "_preview/addresses/") })
}

/// Returns what a tab shows that has just loaded a page: one of the site, or one of the preview's own.
pub(super) fn state_of(snapshot: &Snapshot, frame: &Frame, path: &str) -> State {
    match path.starts_with("_preview/") {
        true => State { page: page_version(snapshot), ..State::default() },
        false => additions::state(snapshot, frame, path),
    }
}
