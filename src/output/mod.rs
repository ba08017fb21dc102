//! Everything that the archive is published as.
//!
//! An [`Output`] is a kind of page, feed or file: it says for which subjects it exists and at which addresses, and
//! renders one of them. [`OUTPUTS`] lists them all; whoever builds, serves or tests loops over that list. Rendering is a
//! pure function from the site and a subject to bytes.

mod appearances;
mod assets;
mod attachments;
mod body;
mod calendars;
mod chronicle;
mod citations;
mod data;
mod decisions;
mod documents;
mod edition;
mod feeds;
mod groups;
mod history;
mod home;
mod hosting;
mod identity;
mod ingredients;
mod json;
mod lists;
mod llms;
mod markdown;
mod meeting;
mod meetings;
mod mentions;
mod metadata;
mod modified;
mod not_found;
mod opml;
mod organisations;
mod page;
mod page_list;
mod pages;
mod pictures;
mod pieces;
mod redirects;
mod robots;
mod routes;
mod search;
mod site_styles;
mod sitemap;
mod speakers;
mod theme_links;
mod timeline;
mod topics;
mod votes;
mod withdrawn;
mod works;

#[cfg(test)]
mod tests;

use std::path::PathBuf;

pub use edition::{Edition, Shared};
pub use ingredients::{Ingredients, Key};
pub use routes::{Routes, file_path, routes};

use crate::archive::{Entity, GroupIdx, MeetingIdx, OrganisationIdx, PageIdx, PersonIdx, TextIdx, TopicIdx};
use crate::config::Machine;
use crate::content::Kind;
use crate::diagnostic::{Diagnostic, Place};
use crate::site::Site;
use crate::source::Span;

/// All outputs, in the order in which they claim addresses.
pub const OUTPUTS: &[&dyn Output] = &[
    &home::Home,
    &meeting::MeetingPage,
    &meetings::MeetingList,
    &meetings::MeetingsOfYear,
    &speakers::SpeakerPage,
    &appearances::EarlierAppearances,
    &speakers::SpeakerList,
    &topics::TopicPage,
    &topics::TopicTree,
    &organisations::OrganisationPage,
    &organisations::OrganisationList,
    &groups::GroupPage,
    &groups::GroupList,
    &decisions::DecisionRegister,
    &decisions::DecisionsOfYear,
    &documents::DocumentRegister,
    &works::WorkPage,
    &works::WorkList,
    &timeline::Timeline,
    &search::SearchPage,
    &search::Directory,
    &search::Shards,
    &search::Texts,
    &search::Filters,
    &data::page::DataPage,
    &page_list::PageList,
    &pages::PlainPage,
    &not_found::NotFound,
    &assets::Assets,
    &site_styles::SiteStyles,
    &attachments::Attachments,
    &redirects::Redirects,
    &withdrawn::Withdrawn,
    &feeds::Atom,
    &feeds::JsonFeed,
    &opml::Opml,
    &calendars::Calendars,
    &citations::Bibtex,
    &citations::Ris,
    &citations::CslJson,
    &data::json::EntityJson,
    &data::json::ArchiveJson,
    &data::schemas::Schemas,
    &data::linked::ArchiveJsonLd,
    &data::popolo::Popolo,
    &data::tables::Tables,
    &data::tables::DataPackage,
    &markdown::Markdown,
    &llms::Llms,
    &sitemap::Sitemap,
    &robots::Robots,
    &hosting::RedirectRules,
    &hosting::HeaderRules,
];

/// A kind of page, feed or file.
pub trait Output: Sync {
    /// Returns the name of the output, for messages and the manual.
    fn name(&self) -> &'static str;

    /// Returns what is published, and where.
    fn routes(&self, site: &Site) -> Vec<Route>;

    /// Tells for whom it is.
    fn audience(&self) -> Audience {
        Audience::Readers
    }

    /// Returns what it publishes of that which a page shows: the head of the page names it to programs, its foot to
    /// readers.
    fn forms(&self, _site: &Site, _page: PageRef<'_>) -> Vec<Form> {
        Vec::new()
    }

    /// Returns what it makes the file of a subject of.
    fn ingredients(&self, _site: &Site, _subject: Subject) -> Ingredients {
        Ingredients::Everything
    }

    /// Tells whether it has a part of the search's index in it.
    fn is_of_index(&self) -> bool {
        false
    }

    /// Renders one subject in the language of the edition.
    ///
    /// # Errors
    ///
    /// A template that cannot be rendered.
    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic>;
}

/// For whom an output is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Audience {
    /// People: a page of the archive.
    Readers,
    /// What pages need, and pages that nobody is to be led to.
    Browsers,
    /// Programs: reference managers, calendars, feed readers, crawlers. A site may leave it out.
    Machines(Machine),
}

/// A page, as other outputs may have something to offer beside it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PageRef<'a> {
    /// Its address below the site's root.
    pub address: &'a str,
    /// The entity that it describes, if it does.
    pub entity: Option<Entity>,
}

/// What a page shows, in a form for programs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Form {
    /// What it is to the page: `alternate`, `describedby` (IANA's registry of link relations).
    pub rel: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// What readers call it: "BibTeX".
    pub name: &'static str,
    /// Its address below the site's root.
    pub address: String,
}

/// What a route shows.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Subject {
    /// The whole of what its output shows.
    Whole,
    /// All decisions, for an output that shows other things too.
    Decisions,
    /// An entity.
    Entity(Entity),
    /// A year; what is of none, if there is no year.
    Year(Option<i16>),
    /// A part of a person's appearances, from the oldest on.
    Appearances(PersonIdx, usize),
    /// A file that lies beside the reports, by its place in the archive's list.
    Attachment(usize),
    /// A file of the theme, by its place in the theme's list.
    Asset(usize),
    /// A former address of a text, by its place in the list of these.
    Former(TextIdx, usize),
    /// A former address in the settings, by its place in `moved`.
    Moved(usize),
    /// The address of what was withdrawn, by its place in `gone`.
    Gone(usize),
    /// A part of what an output cuts or lists by itself, by its place there: a shard, a table.
    Part(usize),
}

impl Subject {
    fn meeting(self) -> Option<MeetingIdx> {
        match self {
            Subject::Entity(Entity::Meeting(idx)) => Some(idx),
            _ => None,
        }
    }

    fn person(self) -> Option<PersonIdx> {
        match self {
            Subject::Entity(Entity::Person(idx)) => Some(idx),
            _ => None,
        }
    }

    fn topic(self) -> Option<TopicIdx> {
        match self {
            Subject::Entity(Entity::Topic(idx)) => Some(idx),
            _ => None,
        }
    }

    fn organisation(self) -> Option<OrganisationIdx> {
        match self {
            Subject::Entity(Entity::Organisation(idx)) => Some(idx),
            _ => None,
        }
    }

    fn group(self) -> Option<GroupIdx> {
        match self {
            Subject::Entity(Entity::Group(idx)) => Some(idx),
            _ => None,
        }
    }

    fn page(self) -> Option<PageIdx> {
        match self {
            Subject::Entity(Entity::Page(idx)) => Some(idx),
            _ => None,
        }
    }
}

/// What something was made from.
#[derive(Clone)]
pub enum Source {
    /// The file of a text. It is not held here: some twenty files are made from each.
    Text(TextIdx),
    /// What is written at a place of any file.
    Place(Place),
}

impl Source {
    fn place(&self, site: &Site) -> Place {
        match self {
            Source::Text(text) => site.archive.text(*text).document.place(),
            Source::Place(place) => place.clone(),
        }
    }
}

/// An address and what is published there.
#[derive(Clone)]
pub struct Route {
    /// The address below the site's root, not percent-encoded; one that ends with `/` (or is empty) is a folder's page.
    pub address: String,
    /// What it shows.
    pub subject: Subject,
    /// What it was made from, for messages; `None` for what the site always has.
    pub source: Option<Source>,
}

/// What is written at an address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Rendered {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file.
    File(PathBuf),
}

/// Returns the outputs that the site wants and that can be had.
fn wanted(site: &Site) -> impl Iterator<Item = &'static dyn Output> {
    let is_wanted = |output: &&&dyn Output| match output.audience() {
        Audience::Machines(machine) => site.config.publishes(machine),
        Audience::Readers | Audience::Browsers => true,
    };
    OUTPUTS.iter().filter(is_wanted).copied()
}

/// Returns a place in the settings, if they have a file.
fn in_settings(site: &Site, span: Span) -> Option<Place> {
    site.settings.as_ref().map(|file| Place::new(file, span))
}

/// Makes the route of an entity's page.
fn entity_route(site: &Site, entity: Entity) -> Route {
    beside_route(site, entity, "")
}

/// Makes the route of a file that lies beside the page of an entity.
fn beside_route(site: &Site, entity: Entity, file: &str) -> Route {
    let source = site.archive.text_idx_of(entity).map(Source::Text);
    Route { address: [site.archive.address(entity), file].concat(), subject: Subject::Entity(entity), source }
}

/// Makes the routes of the pages of all entities of a kind.
fn entity_routes(site: &Site, kind: Kind) -> Vec<Route> {
    site.archive.all(kind).map(|entity| entity_route(site, entity)).collect()
}

/// Makes the route of the only page of an output.
fn whole_route(address: &str) -> Vec<Route> {
    vec![Route { address: address.to_owned(), subject: Subject::Whole, source: None }]
}

/// Makes the route of what the page that was written for its address introduces.
fn introduced_route(site: &Site, address: &str) -> Vec<Route> {
    let intro = site.archive.page_at(address).map(|page| Source::Text(page.text));
    vec![Route { source: intro, ..whole_route(address).remove(0) }]
}
