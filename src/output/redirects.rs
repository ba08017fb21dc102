//! Former addresses: a page at each that leads to where its content is.

use serde::Serialize;

use super::page::{absolute, entity_link, file_href, render_bare};
use super::{Audience, Output, Rendered, Route, Subject};
use crate::archive::{Entity, former_address};
use crate::diagnostic::{Diagnostic, Place};
use crate::site::{Edition, Site};

pub(super) struct Redirects;

#[derive(Serialize)]
struct View<'a> {
    title: String,
    href: String,
    assets: String,
    lang: &'a str,
    dir: &'static str,
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
            source: alias.place,
        };
        aliases(site).enumerate().map(route).collect()
    }

    fn render(&self, site: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let Subject::Item(position) = subject else { unreachable!("the routes of this output are items") };
        let alias = aliases(site.site).nth(position).expect("the routes of this output are its aliases");
        let link = entity_link(site, alias.entity);
        let canonical = absolute(&site.config, site.archive.address(alias.entity));
        let assets = file_href("assets/");
        let view = View {
            title: link.title,
            href: link.href,
            assets,
            lang: &site.config.lang,
            dir: site.words().dir,
            canonical,
        };
        render_bare(site, "redirect", &alias.address, &view)
    }
}

/// A former address.
pub(super) struct Alias {
    pub(super) address: String,
    /// What is meant.
    pub(super) entity: Entity,
    /// Where it is written, if that is in the file of what is meant.
    place: Option<Place>,
}

/// Returns every former address: those in the texts in their order, then those in the settings.
pub(super) fn aliases(site: &Site) -> impl Iterator<Item = Alias> {
    let in_texts = site.archive.texts.iter().flat_map(|text| {
        text.document.matter.common.aliases.iter().map(|alias| Alias {
            address: former_address(&alias.value),
            entity: text.entity,
            place: Some(Place::new(&text.document.file, alias.span)),
        })
    });
    let in_settings = site.config.moved.iter().filter_map(|(from, to)| {
        let entity = site.archive.entity_at(&to.value)?;
        Some(Alias { address: former_address(&from.value), entity, place: None })
    });
    in_texts.chain(in_settings)
}
