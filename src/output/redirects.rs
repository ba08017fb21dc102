//! Former addresses: a page at each that leads to where its content is.

use serde::Serialize;

use super::page::{absolute, entity_link, render_bare};
use super::{Audience, Output, Rendered, Route, Subject};
use crate::archive::Entity;
use crate::diagnostic::{Diagnostic, Place};
use crate::site::{Edition, Site};

pub(super) struct Redirects;

#[derive(Serialize)]
struct View<'a> {
    title: String,
    href: String,
    lang: &'a str,
    canonical: Option<String>,
}

impl Output for Redirects {
    fn name(&self) -> &'static str {
        "redirect"
    }

    fn audience(&self) -> Audience {
        Audience::Browsers
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        let route = |(position, alias): (usize, Alias)| Route {
            address: alias.address,
            subject: Subject::Item(position),
            source: Some(alias.place),
        };
        aliases(site).enumerate().map(route).collect()
    }

    fn render(&self, site: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Item(position) = subject else { unreachable!("the routes of this output are items") };
        let alias = aliases(site.site).nth(position).expect("the routes of this output are its aliases");
        let link = entity_link(site, alias.entity);
        let canonical = absolute(&site.config, site.archive.address(alias.entity));
        let view = View { title: link.title, href: link.href, lang: &site.config.lang, canonical };
        render_bare(site, "redirect", &alias.address, &view)
    }
}

/// A former address.
pub(super) struct Alias {
    pub(super) address: String,
    /// What is meant.
    pub(super) entity: Entity,
    /// Where it is written.
    place: Place,
}

/// Returns every former address, in the order of the texts.
pub(super) fn aliases(site: &Site) -> impl Iterator<Item = Alias> {
    site.archive.texts.iter().flat_map(|text| {
        text.document.matter.common.aliases.iter().map(|alias| Alias {
            address: address(&alias.value),
            entity: text.entity,
            place: Place::new(&text.document.file, alias.span),
        })
    })
}

/// Returns an alias as an address: a path that names a file stays one, any other is a folder's.
fn address(alias: &str) -> String {
    let parts: Vec<&str> = alias.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    let path = parts.join("/");
    let names_file = parts.last().is_some_and(|last| last.ends_with(".html") || last.ends_with(".htm"));
    if names_file || path.is_empty() { path } else { format!("{path}/") }
}
