//! Former addresses: a page at each that leads to where its content is.

use serde::Serialize;

use super::page::{absolute, entity_link, file_href, render_bare};
use super::{Audience, Edition, Ingredients, Output, Rendered, Route, Source, Subject, in_settings, lists};
use crate::archive::{Entity, List, TextIdx, former_address};
use crate::diagnostic::{Diagnostic, Place};
use crate::site::Site;

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
        let route = |(subject, alias): (Subject, Alias)| Route {
            address: alias.address,
            subject,
            source: alias.place.map(Source::Place),
        };
        all(site).map(route).collect()
    }

    fn ingredients(&self, _site: &Site, _subject: Subject) -> Ingredients {
        // It shows nothing that is prose.
        Ingredients::Prose(Vec::new())
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let alias = alias(edition.site, subject).expect("the routes of this output are its aliases");
        let link = match alias.goal {
            Goal::Entity(entity) => entity_link(edition, entity),
            Goal::List(list) => lists::link(edition, list),
        };
        let canonical = absolute(&edition.config, alias.goal.address(edition.site));
        let assets = file_href("assets/");
        let view = View {
            title: link.title,
            href: link.href,
            assets,
            lang: &edition.config.lang,
            dir: edition.words().dir,
            canonical,
        };
        render_bare(edition, "redirect", &alias.address, &view)
    }
}

/// A former address.
pub(super) struct Alias {
    pub(super) address: String,
    pub(super) goal: Goal,
    /// Where it is written.
    place: Option<Place>,
}

/// What a former address leads to.
#[derive(Clone, Copy)]
pub(super) enum Goal {
    Entity(Entity),
    List(List),
}

impl Goal {
    /// Returns what stands at an address of the settings.
    fn at(site: &Site, address: &str) -> Option<Goal> {
        let entity = site.archive.entity_at(address).map(Goal::Entity);
        entity.or_else(|| site.archive.list_at(address).map(Goal::List))
    }

    pub(super) fn address(self, site: &Site) -> &str {
        match self {
            Goal::Entity(entity) => site.archive.address(entity),
            Goal::List(list) => list.address(),
        }
    }
}

/// Returns every former address: those in the texts in their order, then those in the settings.
pub(super) fn all(site: &Site) -> impl Iterator<Item = (Subject, Alias)> {
    let in_texts = TextIdx::each(&site.archive.texts).flat_map(|(text, own)| {
        let n_aliases = own.document.matter.common.aliases.len();
        (0..n_aliases).map(move |number| Subject::Former(text, number))
    });
    let in_settings = (0..site.config.moved.len()).map(Subject::Moved);
    in_texts.chain(in_settings).filter_map(|subject| Some((subject, alias(site, subject)?)))
}

/// Returns a former address; `None` for one of the settings that leads to nothing.
fn alias(site: &Site, subject: Subject) -> Option<Alias> {
    match subject {
        Subject::Former(text, number) => {
            let text = site.archive.text(text);
            let written = text.document.matter.common.aliases.get(number)?;
            let place = Some(Place::new(&text.document.file, written.span));
            Some(Alias { address: former_address(&written.value), goal: Goal::Entity(text.entity), place })
        }
        Subject::Moved(position) => {
            let (from, to) = site.config.moved.get(position)?;
            let goal = Goal::at(site, &to.value)?;
            Some(Alias { address: former_address(&from.value), goal, place: in_settings(site, from.span) })
        }
        _ => None,
    }
}
