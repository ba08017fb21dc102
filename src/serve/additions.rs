//! What the preview adds to a page: the problem panel and a script tag, between two comments, before the body ends.
//!
//! Everything else is as `build` writes it. The panel stands in a shadow root, so that neither the theme's style sheet
//! nor its scripts touch it, nor it them.

use serde::Serialize;

use super::pages;
use super::problem::{ProblemView, edit_link, problem_view, severity_word};
use super::respond::{Frame, State};
use super::review::Questions;
use super::snapshot::{Snapshot, hash, is_page};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::escape;
use crate::text::slug::percent_encode_path;
use crate::text::suggest::nearest;

/// Begins what was added.
pub const BEGIN: &str = "<!-- preview: not part of the published page -->";
/// Ends what was added.
pub const END: &str = "<!-- end of preview -->";

/// More near addresses than these are no help.
const MOST_NEAR: usize = 8;

#[derive(Serialize)]
struct Panel {
    template_fault: Option<ProblemView>,
    is_former: bool,
    here: Vec<ProblemView>,
    worst: Option<&'static str>,
    n_here: usize,
    n_elsewhere: usize,
    source: Option<String>,
    edit: Option<String>,
    /// What is asked, where anything is.
    questions: Option<Questions>,
}

/// Returns the page at a path with what the preview adds.
pub(super) fn add(
    snapshot: &Snapshot,
    frame: &Frame,
    path: &str,
    html: Vec<u8>,
    fault: Option<&Diagnostic>,
) -> Vec<u8> {
    let panel = panel(snapshot, frame, path, fault);
    let state = State { page: snapshot.version(path), panel: version(&panel), styles: snapshot.version_of_styles() };
    let answers = match frame.review {
        Some(_) => {
            "<script src=\"/_preview/answers.js\" defer></script><script src=\"/_preview/mending.js\" defer></script>"
        }
        None => "",
    };
    let added = format!(
        "{BEGIN}<rapporteur-preview><template shadowrootmode=\"open\"><link rel=\"stylesheet\" \
         href=\"/_preview/panel.css\"><div id=\"panel\">{panel}</div></template></rapporteur-preview><script \
         src=\"/_preview/live.js\" defer data-path=\"{}\" data-page=\"{}\" data-panel=\"{}\" data-styles=\"{}\"></script>{answers}{END}",
        escape::html(path),
        state.page,
        state.panel,
        state.styles,
    );
    insert_before(html, &["</body>", "</html>"], &added)
}

/// Returns what a tab shows that has just loaded the page at a path.
pub(super) fn state(snapshot: &Snapshot, frame: &Frame, path: &str) -> State {
    let fault = snapshot.shown(path).and_then(|shown| shown.problem).filter(|_| is_page(path));
    State {
        page: snapshot.version(path),
        panel: version(&panel(snapshot, frame, path, fault.as_ref())),
        styles: snapshot.version_of_styles(),
    }
}

/// Returns a page without what the preview added.
pub fn without(html: &[u8]) -> Vec<u8> {
    let html = String::from_utf8_lossy(html);
    match (html.find(BEGIN), html.find(END)) {
        (Some(begin), Some(end)) if begin < end => {
            format!("{}{}", &html[..begin], &html[end + END.len()..]).into_bytes()
        }
        _ => html.into_owned().into_bytes(),
    }
}

fn panel(snapshot: &Snapshot, frame: &Frame, path: &str, fault: Option<&Diagnostic>) -> String {
    let is_shown = |problem: &&Diagnostic| problem.severity != Severity::Note;
    let of_page: Vec<&Diagnostic> = snapshot.problems_of(path).filter(is_shown).collect();
    let n_all = snapshot.problems.iter().filter(is_shown).count();
    let severities = of_page.iter().copied().chain(fault).map(|problem| problem.severity);
    let source = snapshot.origin(path);
    let view = Panel {
        template_fault: fault.map(|fault| problem_view(frame, fault)),
        is_former: fault.is_some(),
        worst: severities.min().map(severity_word),
        n_here: of_page.len(),
        n_elsewhere: n_all - of_page.len(),
        here: of_page.into_iter().map(|problem| problem_view(frame, problem)).collect(),
        source: source.as_ref().map(|place| place.file.label.clone()),
        edit: source.as_ref().and_then(|place| edit_link(frame, place)),
        questions: frame.review.as_ref().map(|review| review.questions(snapshot, &frame.base, path)),
    };
    pages::render("panel", &view)
}

fn version(panel: &str) -> String {
    format!("{:016x}", hash(panel.as_bytes()))
}

/// Returns the theme's page for what is not found, with the addresses that were perhaps meant.
pub(super) fn add_near_addresses(snapshot: &Snapshot, frame: &Frame, path: &str, html: Vec<u8>) -> Vec<u8> {
    let near = near_addresses(snapshot, path);
    if near.is_empty() {
        return html;
    }
    let items: String = near
        .iter()
        .map(|address| {
            let path = format!("{}{address}", frame.base);
            let href = percent_encode_path(&path);
            format!("<li><a href=\"{}\">{}</a></li>\n", escape::html(&href), escape::html(address))
        })
        .collect();
    let list =
        format!("{BEGIN}<section>\n<h2>Near addresses</h2>\n<ul class=\"list\">\n{items}</ul>\n</section>\n{END}");
    insert_before(html, &["</main>", "</body>"], &list)
}

/// Returns the addresses of pages whose last part is the same, begins the same or is nearly the same.
fn near_addresses(snapshot: &Snapshot, path: &str) -> Vec<String> {
    let last_part = |address: &str| -> String {
        let address = address.trim_end_matches("index.html").trim_end_matches('/').trim_end_matches(".html");
        address.rsplit('/').next().unwrap_or_default().to_lowercase()
    };
    let wanted = last_part(path);
    let addresses: Vec<(&str, String)> = snapshot
        .routes
        .paths()
        .filter_map(|path| path.strip_suffix("index.html"))
        .map(|address| (address, last_part(address)))
        .collect();
    let likest = nearest(&wanted, addresses.iter().map(|(_, last)| last.as_str())).map(str::to_owned);
    let rank = |last: &str| match last {
        "" => None,
        last if last == wanted => Some(0),
        last if likest.as_deref() == Some(last) => Some(1),
        last if wanted.len() >= 3 && (last.contains(&wanted) || (last.len() >= 3 && wanted.contains(last))) => Some(2),
        _ => None,
    };
    let mut near: Vec<(i32, &str)> =
        addresses.iter().filter_map(|(address, last)| Some((rank(last)?, *address))).collect();
    near.sort_unstable();
    near.into_iter().take(MOST_NEAR).map(|(_, address)| address.to_owned()).collect()
}

/// Inserts text before the last place where one of these stands, else at the end.
fn insert_before(html: Vec<u8>, marks: &[&str], added: &str) -> Vec<u8> {
    let mut html =
        String::from_utf8(html).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    let at = marks.iter().find_map(|mark| html.rfind(mark)).unwrap_or(html.len());
    html.insert_str(at, added);
    html.into_bytes()
}
