//! The HTML of a body with its links and names filled in.

use super::page::{href, text_html};
use crate::archive::{Destination, Entity, Text};
use crate::content::markdown::{LinkKind, LinkUse};
use crate::site::Site;

/// Returns the body of a text, ready to stand on a page.
pub(super) fn html(site: &Site, text: &Text) -> String {
    let body = &text.document.body;
    let mut html =
        String::with_capacity(body.html.len() + 64 * (text.findings.links.len() + text.findings.names.len()));
    let mut links = body.links.iter().zip(&text.findings.links).peekable();
    let mut at = 0;
    for (span, entity) in &text.findings.names {
        let name = span.range();
        while let Some((link, destination)) = links.next_if(|(link, _)| link.at as usize <= name.start) {
            copy_until(&body.html, &mut at, link.at as usize, &mut html);
            html.push_str(&filled_in(site, link, destination.as_ref()));
        }
        copy_until(&body.html, &mut at, name.start, &mut html);
        html.push_str(&opening(site, *entity));
        copy_until(&body.html, &mut at, name.end, &mut html);
        html.push_str("</a>");
    }
    for (link, destination) in links {
        copy_until(&body.html, &mut at, link.at as usize, &mut html);
        html.push_str(&filled_in(site, link, destination.as_ref()));
    }
    html.push_str(&body.html[at..]);
    html
}

fn copy_until(body: &str, at: &mut usize, end: usize, html: &mut String) {
    html.push_str(&body[*at..end]);
    *at = end;
}

fn opening(site: &Site, entity: Entity) -> String {
    format!("<a class=\"auto\" href=\"{}\">", href(&site.config, site.archive.address(entity), None))
}

fn filled_in(site: &Site, link: &LinkUse, destination: Option<&Destination>) -> String {
    let address = destination
        .map(|destination| text_html(&href(&site.config, &destination.address, destination.fragment.as_deref())));
    match (&link.kind, address) {
        (LinkKind::Link, Some(address)) => format!(" href=\"{address}\""),
        (LinkKind::Image, Some(address)) => format!(" src=\"{address}\""),
        (LinkKind::Link | LinkKind::Image, None) => " class=\"broken\"".to_owned(),
        (LinkKind::Wiki { label }, Some(address)) => {
            let label = text_html(label.as_ref().unwrap_or(&link.target));
            format!("<a href=\"{address}\">{label}</a>")
        }
        (LinkKind::Wiki { label }, None) => {
            let label = label.as_ref().map(|label| format!("|{label}")).unwrap_or_default();
            text_html(&format!("[[{}{label}]]", link.target))
        }
    }
}
