//! Former addresses: a page at each that leads to where its content is.

use serde::Serialize;

use super::page::{entity_link, render_bare};
use super::{Output, Rendered, Route, Subject};
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

    fn routes(&self, site: &Site) -> Vec<Route> {
        let aliases = aliases(site).into_iter().enumerate();
        aliases
            .map(|(position, (address, _, place))| Route {
                address,
                subject: Subject::Item(position),
                source: Some(place),
            })
            .collect()
    }

    fn render(&self, site: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Item(position) = subject else { unreachable!("the routes of this output are items") };
        let (address, entity, _) = &aliases(&site)[position];
        let link = entity_link(site, *entity);
        let canonical = site
            .config
            .base_url
            .as_ref()
            .map(|base| format!("{base}{}", crate::text::slug::percent_encode_path(site.archive.address(*entity))));
        let view = View { title: link.title, href: link.href, lang: &site.config.lang, canonical };
        render_bare(site, "redirect", address, &view)
    }
}

/// Returns every former address, with what is meant and where it is written, in the order of the texts.
fn aliases(site: &Site) -> Vec<(String, Entity, Place)> {
    let mut aliases = Vec::new();
    for text in &site.archive.texts {
        for alias in &text.document.matter.common.aliases {
            let place = Place::new(&text.document.file, alias.span);
            aliases.push((address(&alias.value), text.entity, place));
        }
    }
    aliases
}

/// Returns an alias as an address: a path that names a file stays one, any other is a folder's.
fn address(alias: &str) -> String {
    let parts: Vec<&str> = alias.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    let path = parts.join("/");
    let names_file = parts.last().is_some_and(|last| last.ends_with(".html") || last.ends_with(".htm"));
    if names_file || path.is_empty() { path } else { format!("{path}/") }
}
