//! Which part of a response is sent, under which head: validators (RFC 9110, 8.8), conditions (13), ranges (14).

use std::fmt::Write as _;
use std::ops::Range;

use super::request::Request;
use super::respond::Response;

/// What is known of the bytes of a response.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Content {
    /// How many there are.
    pub length: u64,
    /// What changes whenever they do.
    pub tag: String,
}

/// What is sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Delivery {
    /// The status line and all fields, with the empty line behind them.
    pub head: String,
    /// The part of the content that follows.
    pub part: Range<u64>,
}

/// Decides what is sent of a response.
pub fn deliver(response: &Response, request: &Request, content: &Content, date: &str) -> Delivery {
    let whole = 0..content.length;
    let tag = format!("\"{}\"", content.tag);
    let (status, part, content_range) = match response.status {
        200 if is_known(request, &tag) => (304, 0..0, None),
        200 if response.may_be_kept => match range(request, &tag, content.length) {
            None => (200, whole, None),
            Some(Some(part)) => {
                let said = format!("bytes {}-{}/{}", part.start, part.end - 1, content.length);
                (206, part, Some(said))
            }
            Some(None) => (416, 0..0, Some(format!("bytes */{}", content.length))),
        },
        status => (status, whole, None),
    };
    let mut head = format!("HTTP/1.1 {status} {}\r\n", reason(status));
    let mut field = |name: &str, value: &str| {
        let is_safe = !value.contains(['\r', '\n', '\0']);
        if is_safe {
            write!(head, "{name}: {value}\r\n").expect("text can always be written to a string");
        }
    };
    field("Date", date);
    if status != 304 {
        field("Content-Type", &response.content_type);
        field("Content-Length", &(part.end - part.start).to_string());
    }
    // A page that is kept would be the stale preview that everybody knows from other tools.
    field("Cache-Control", if response.may_be_kept { "no-cache" } else { "no-store" });
    if matches!(status, 200 | 206 | 304) {
        field("ETag", &tag);
    }
    if response.may_be_kept {
        field("Accept-Ranges", "bytes");
    }
    if let Some(content_range) = content_range {
        field("Content-Range", &content_range);
    }
    for (name, value) in &response.fields {
        field(name, value);
    }
    field("X-Content-Type-Options", "nosniff");
    // Pages of other sites may neither use what is here nor show it within themselves, nor keep hold of its window.
    field("Cross-Origin-Resource-Policy", "same-origin");
    field("Cross-Origin-Opener-Policy", "same-origin");
    field("X-Frame-Options", "SAMEORIGIN");
    field("Referrer-Policy", "same-origin");
    field("Connection", "close");
    head.push_str("\r\n");
    let part = if request.method == "HEAD" { 0..0 } else { part };
    Delivery { head, part }
}

/// Tells whether the browser has just these bytes (RFC 9110, 13.1.2).
fn is_known(request: &Request, tag: &str) -> bool {
    let Some(known) = &request.if_none_match else { return false };
    known.split(',').map(str::trim).any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

/// Returns the part that is asked for: `None` for all of it, `Some(None)` for a part that is not there.
///
/// Of several parts at once, all is sent, as a server may (RFC 9110, 14.2).
#[expect(
    clippy::option_option,
    reason = "the three outcomes of RFC 9110, 14.2: whole, part, and a part that is not there"
)]
fn range(request: &Request, tag: &str, length: u64) -> Option<Option<Range<u64>>> {
    if request.if_range.as_ref().is_some_and(|wanted| wanted != tag) {
        return None;
    }
    let (first, last) = request.range.as_ref()?.strip_prefix("bytes=")?.split_once('-')?;
    let number = |text: &str| text.trim().parse::<u64>().ok();
    let part = match (first.trim(), last.trim()) {
        ("", last) => length.saturating_sub(number(last)?)..length,
        (first, "") => number(first)?..length,
        (first, last) => {
            let (first, last) = (number(first)?, number(last)?);
            if last < first {
                return None;
            }
            first..length.min(last.saturating_add(1))
        }
    };
    Some(Some(part).filter(|part| part.start < part.end))
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        206 => "Partial Content",
        302 => "Found",
        304 => "Not Modified",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        413 => "Content Too Large",
        416 => "Range Not Satisfiable",
        421 => "Misdirected Request",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Unknown",
    }
}
