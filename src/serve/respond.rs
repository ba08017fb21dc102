//! From a request to a response, by the snapshot and what the server was told at its start. Nothing is written: what is to be is part of
//! the response. The disk is asked for no more than attachments, and when files of the theme were changed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use super::additions;
use super::editor::Editor;
use super::mending;
use super::pages;
use super::request::{Hosts, Request};
use super::review::{Change, Review};
use super::snapshot::{Shown, Snapshot, is_page};
use crate::output::{Rendered, file_path};
use crate::text::slug::percent_encode_path;

/// What the server was told at its start.
pub struct Frame {
    /// The folder of the site, absolute.
    pub root: PathBuf,
    /// The path at which the site is served: begins and ends with `/`.
    pub base: String,
    /// What "edit" links open.
    pub editor: Editor,
    /// The names by which the server may be asked.
    pub hosts: Hosts,
    /// What is asked on the pages, if anything is.
    pub review: Option<Review>,
}

/// The path of the preview's own pages. No page of a site can hide behind it: ids never begin with `_`.
const PREVIEW: &str = "/_preview/";

/// A response, but for what only the net decides: which part of it is sent.
#[derive(Debug)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The media type, with its charset.
    pub content_type: String,
    /// Whether it may be kept, if the server is asked each time whether it is still right.
    pub may_be_kept: bool,
    /// Further header fields.
    pub fields: Vec<(&'static str, String)>,
    /// What is sent.
    pub body: Body,
}

/// What is sent.
#[derive(Debug)]
pub enum Body {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A file that must lie in one of these folders.
    File(PathBuf, Vec<PathBuf>),
    /// What came of this change, once it was made.
    Change(Change),
    /// What becomes of the page at a path, as it happens; with what the tab shows of it.
    Events {
        /// The path of the page.
        path: String,
        /// What the tab shows.
        state: State,
    },
}

/// What a tab shows, each part by its version.
#[derive(Clone, PartialEq, Eq, Debug, Default, serde::Serialize)]
pub struct State {
    /// The page itself.
    pub page: String,
    /// The problem panel.
    pub panel: String,
    /// The style sheets.
    pub styles: String,
}

impl Response {
    /// Makes a response that is never kept.
    pub fn new(status: u16, content_type: &str, bytes: impl Into<Vec<u8>>) -> Response {
        Response {
            status,
            content_type: content_type.to_owned(),
            may_be_kept: false,
            fields: Vec::new(),
            body: Body::Bytes(bytes.into()),
        }
    }

    /// Makes a response of a sentence or two, for mistakes in the request.
    pub fn text(status: u16, text: &str) -> Response {
        Response::new(status, "text/plain; charset=utf-8", format!("{text}\n"))
    }

    fn redirect(to: String) -> Response {
        let mut response = Response::text(302, &format!("This is at {to}"));
        response.fields.push(("Location", to));
        response
    }
}

/// Returns an answer, or, if making it panics, another one that says so: the preview goes on.
///
/// # Errors
///
/// The answer in the place of one that could not be made.
pub fn or_fault(answer: impl FnOnce() -> Response) -> Result<Response, Response> {
    // A snapshot is never changed, so nothing can be left half changed by a panic.
    catch_unwind(AssertUnwindSafe(answer)).map_err(|_| {
        let text =
            "This is a fault in Rapporteur, not in your reports; please report it. The preview is still running.";
        Response::text(500, text)
    })
}

/// Answers a request.
pub fn respond(snapshot: &Snapshot, frame: &Frame, request: &Request) -> Response {
    let Some(host) = request.host.as_deref() else {
        return Response::text(400, "The request does not say which host it is for.");
    };
    if !frame.hosts.allow(host) {
        let text =
            format!("This preview does not answer to the name {host}. Open it as http://localhost, with its port.");
        return Response::text(421, &text);
    }
    if request.is_taken_elsewhere() {
        return Response::text(403, "This preview is not for the pages of other sites.");
    }
    if let ("POST", Some(review)) = (request.method.as_str(), &frame.review) {
        return answer(snapshot, review, request);
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        let mut response = Response::text(405, "This preview can only be read.");
        response.fields.push(("Allow", "GET, HEAD".to_owned()));
        return response;
    }
    let Some(path) = request.path() else {
        return Response::text(400, "No page of a site has such an address.");
    };
    let full = format!("/{path}");
    if let Some(page) = full.strip_prefix(PREVIEW) {
        return pages::respond(snapshot, frame, page, request);
    }
    if full == PREVIEW.trim_end_matches('/') {
        return Response::redirect(PREVIEW.to_owned());
    }
    match full.strip_prefix(&frame.base) {
        Some(address) => respond_with_page(snapshot, frame, request, address),
        None if full == "/" || full == frame.base.trim_end_matches('/') => {
            Response::redirect(format!("{}{}", percent_encode_path(&frame.base), request.query()))
        }
        None => {
            let text = format!("The site is served at {}. Nothing else is here.", frame.base);
            Response::text(404, &text)
        }
    }
}

/// Answers what somebody says of a sentence, or of a report.
fn answer(snapshot: &Snapshot, review: &Review, request: &Request) -> Response {
    if !request.is_of_own_page() {
        return Response::text(403, "Only the pages of this preview may answer.");
    }
    let change = match request.path().as_deref() {
        Some("_preview/answer") => review.change(snapshot, request).map_err(str::to_owned),
        Some("_preview/take-back") => Review::taking_back(request).map_err(str::to_owned),
        Some("_preview/say" | "_preview/unsay") => mending::change(&snapshot.site, request),
        _ => return Response::text(404, "Nothing is answered here."),
    };
    match change {
        Ok(change) => Response { body: Body::Change(change), ..Response::text(200, "") },
        Err(fault) => Response::text(409, &fault),
    }
}

fn respond_with_page(snapshot: &Snapshot, frame: &Frame, request: &Request, address: &str) -> Response {
    let path = file_path(address);
    match snapshot.shown(&path) {
        Some(shown) => {
            if is_page(&path) {
                snapshot.version_of(&path, &shown);
            }
            respond_with(snapshot, frame, &path, shown)
        }
        None if snapshot.routes.has(&format!("{path}/index.html")) => {
            // Relative, so that it is right behind whatever stands between us and the browser.
            let last = path.rsplit('/').next().unwrap_or_default();
            Response::redirect(format!("./{}/{}", percent_encode_path(last), request.query()))
        }
        None => not_found(snapshot, frame, &path),
    }
}

fn respond_with(snapshot: &Snapshot, frame: &Frame, path: &str, shown: Shown) -> Response {
    let Shown { rendered, problem } = shown;
    match rendered {
        Rendered::Bytes(bytes) if is_page(path) => {
            let (status, html) = match (&problem, bytes.is_empty()) {
                (Some(problem), true) => (500, pages::unrendered(frame, problem)),
                (Some(_), false) => (500, bytes),
                (None, _) => (200, bytes),
            };
            let html = additions::add(snapshot, frame, path, html, problem.as_ref());
            Response::new(status, HTML, html)
        }
        Rendered::Bytes(bytes) => {
            let mut response = Response::new(200, &content_type(path, true), bytes);
            response.may_be_kept = true;
            response
        }
        Rendered::File(file) => {
            let config = &snapshot.site.config;
            let folders = vec![frame.root.join(&config.content), frame.root.join(&config.theme)];
            // What could run is published as text, unless the site trusts it; this is for what was not recognised.
            let fields =
                if config.trusted.is_empty() { vec![("Content-Security-Policy", ATTACHMENTS)] } else { vec![] };
            Response {
                status: 200,
                content_type: content_type(path, false),
                may_be_kept: true,
                fields: fields.into_iter().map(|(name, value)| (name, value.to_owned())).collect(),
                body: Body::File(file, folders),
            }
        }
    }
}

/// What an attachment may do: show itself.
const ATTACHMENTS: &str = "script-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none'";

/// The media type of pages.
pub const HTML: &str = "text/html; charset=utf-8";

/// Returns the theme's page for what is not found, with the addresses that were perhaps meant.
fn not_found(snapshot: &Snapshot, frame: &Frame, path: &str) -> Response {
    let page = match snapshot.shown("404.html") {
        Some(Shown { rendered: Rendered::Bytes(bytes), .. }) => bytes,
        _ => b"<!DOCTYPE html><title>Page not found</title><body><h1>Page not found</h1></body>".to_vec(),
    };
    let page = additions::add_near_addresses(snapshot, frame, path, page);
    Response::new(404, HTML, additions::add(snapshot, frame, path, page, None))
}

/// Returns the media type of what is published at a path. The charset of a text is said where it is known.
pub fn content_type(path: &str, is_utf8: bool) -> String {
    let guess = mime_guess::from_path(path).first_raw();
    let media_type = guess.unwrap_or("application/octet-stream");
    let is_text = media_type.starts_with("text/")
        || ["application/javascript", "application/json", "application/xml", "image/svg+xml"].contains(&media_type)
        || media_type.ends_with("+xml")
        || media_type.ends_with("+json");
    if is_text && is_utf8 { format!("{media_type}; charset=utf-8") } else { media_type.to_owned() }
}
