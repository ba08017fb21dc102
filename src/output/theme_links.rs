//! Links that the templates of a site's own theme write out, held to what is published.
//!
//! Only addresses that stand in a template letter by letter can be told without a page: `{{home}}about/`,
//! `{{assets}}print.css`, `/about/`. What a template puts together is the business of whoever wrote it.

use std::sync::Arc;

use super::{Routes, file_path};
use crate::archive::List;
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::site::Site;
use crate::source::{SourceFile, Span};
use crate::text::suggest::nearest;

/// How a link to an address of the site may begin, and what that stands for.
const BEGINNINGS: &[(&str, &str)] = &[("{{home}}", ""), ("{{assets}}", "assets/"), ("/", "")];

/// Reports the links of the site's own templates that lead nowhere.
pub(super) fn broken(site: &Site, routes: &Routes) -> Vec<Diagnostic> {
    site.theme.own_templates().flat_map(|template| broken_of(site, routes, template)).collect()
}

fn broken_of(site: &Site, routes: &Routes, template: &Arc<SourceFile>) -> Vec<Diagnostic> {
    let is_broken = |link: &Link| !routes.has(&file_path(&link.address));
    let problem = |link: Link| {
        let pages = site.archive.pages.iter().map(|page| page.address.as_str()).chain(List::ALL.map(List::address));
        let assets = routes.paths().filter(|path| path.starts_with("assets/"));
        let near = nearest(&link.address, pages.chain(assets));
        catalogue::broken_theme_link(Place::new(template, link.span), &link.address, near)
    };
    links(&template.text).into_iter().filter(is_broken).map(problem).collect()
}

/// A link that a template writes out.
struct Link {
    /// The address below the site's root.
    address: String,
    /// Where it stands, without what it begins with.
    span: Span,
}

fn links(template: &str) -> Vec<Link> {
    let values = [" href=\"", " src=\""].into_iter().flat_map(|attribute| {
        template.match_indices(attribute).filter_map(move |(at, _)| {
            let start = at + attribute.len();
            let length = template[start..].find('"')?;
            Some((start, &template[start..start + length]))
        })
    });
    let mut links: Vec<Link> = values.filter_map(|(start, value)| link(start, value)).collect();
    links.sort_by_key(|link| link.span);
    links
}

fn link(start: usize, value: &str) -> Option<Link> {
    let (beginning, folder) = BEGINNINGS.iter().find(|(beginning, _)| value.starts_with(beginning))?;
    let written = value[beginning.len()..].split(['#', '?']).next().unwrap_or_default();
    // Another host; or what only a page can tell.
    if written.starts_with('/') || written.contains("{{") {
        return None;
    }
    let start = start + beginning.len();
    let address = crate::text::slug::percent_decode(written)?;
    Some(Link { address: format!("{folder}{address}"), span: Span::new(start, start + written.len()) })
}

#[cfg(test)]
mod tests {
    use super::links;

    #[test]
    fn what_is_written_out_is_found_and_what_is_put_together_is_not() {
        let found = |template: &str| -> Vec<String> {
            links(template)
                .into_iter()
                .map(|link| format!("{} {}", link.address, &template[link.span.range()]))
                .collect()
        };
        assert_eq!(
            found("<a href=\"{{home}}about/#p1\"><script src=\"{{assets}}my.js\"></script><a href=\"/guide%20x/\">"),
            ["about/ about/", "assets/my.js my.js", "guide x/ guide%20x/"]
        );
        let others = "<a href=\"{{home}}\"><a href=\"{{href}}\"><a href=\"{{home}}{{slug}}/\"><a href=\"//x.org/\"><a \
                      href=\"https://x.org/\"><a href=\"#top\"><a href=\"";
        assert_eq!(found(others), [" "]);
    }
}
