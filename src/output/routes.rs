//! What is published where: the outputs claim addresses, and who gets each is settled here; so is what problems that makes.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::ingredients::Keys;
use super::{
    Audience, Edition, Key, Output, Rendered, Route, Shared, Source, Subject, assets, in_settings, page, theme_links,
    wanted,
};
use crate::archive::{Entity, List};
use crate::config::MenuItem;
use crate::diagnostic::{Diagnostic, Location, Place, catalogue};
use crate::site::Site;
use crate::text::suggest::nearest;

/// The published site: for each path below the output folder (`meetings/first/index.html`) what is published there.
#[derive(Default)]
pub struct Routes {
    /// In the order of their paths.
    targets: Vec<(String, Target)>,
}

impl Routes {
    /// Returns the paths below the output folder, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.targets.iter().map(|(path, _)| path.as_str())
    }

    fn target(&self, path: &str) -> Option<&Target> {
        let position = self.targets.binary_search_by(|(other, _)| other.as_str().cmp(path)).ok()?;
        Some(&self.targets[position].1)
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.targets.len()
    }

    /// Tells whether there are none.
    pub fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    /// Tells whether something is published at a path.
    pub fn has(&self, path: &str) -> bool {
        self.target(path).is_some()
    }

    /// Returns what a path was made from, if it was made from one file.
    pub fn source(&self, site: &Site, path: &str) -> Option<Place> {
        Some(self.target(path)?.source.as_ref()?.place(site))
    }

    /// Returns what is shown at a path.
    pub fn subject(&self, path: &str) -> Option<Subject> {
        Some(self.target(path)?.subject)
    }

    /// Returns the entity that is described at a path.
    pub fn entity(&self, path: &str) -> Option<Entity> {
        match self.subject(path)? {
            Subject::Entity(entity) => Some(entity),
            _ => None,
        }
    }

    /// Returns what is shown at all paths, in their order.
    pub(super) fn subjects(&self) -> impl Iterator<Item = Subject> {
        self.targets.iter().map(|(_, target)| target.subject)
    }

    /// Returns a path of each output: the first.
    pub fn samples(&self) -> impl Iterator<Item = &str> {
        let mut seen: Vec<&str> = Vec::new();
        self.targets.iter().filter_map(move |(path, target)| {
            let name = target.output.name();
            let is_new = !seen.contains(&name);
            seen.extend(is_new.then_some(name));
            is_new.then_some(path.as_str())
        })
    }

    /// Returns the name of the output that publishes at a path.
    pub fn output_name(&self, path: &str) -> Option<&'static str> {
        Some(self.target(path)?.output.name())
    }

    /// Renders what is published at a path, with what other files of the same site have made already; `None` if nothing is
    /// published there.
    pub fn render(&self, site: &Site, shared: &Shared, path: &str) -> Option<Result<Rendered, Diagnostic>> {
        let target = self.target(path)?;
        Some(target.render(site, shared))
    }

    /// Returns what everything is made of, in the order of paths; `None` for what is not known. `program` tells one program from another, for what is
    /// made of the same by two of them may differ.
    pub fn keys(&self, site: &Site, program: &str) -> Vec<Option<Key>> {
        let keys = Keys::new(site, program);
        let key = |(_, target): &(String, Target)| keys.of(&target.output.ingredients(site, target.subject));
        self.targets.par_iter().map(key).collect()
    }

    /// Renders everything, in parallel, giving each result to `publish` as it is done.
    pub fn render_all<T: Send>(
        &self,
        site: &Site,
        publish: impl Fn(&str, Result<Rendered, Diagnostic>) -> T + Sync,
    ) -> Vec<T> {
        self.render_where(site, |_| true, publish).into_iter().flatten().collect()
    }

    /// Renders what stands at those places in the order of paths that are wanted, as [`render_all`](Routes::render_all)
    /// does; `None` for the others.
    pub fn render_where<T: Send>(
        &self,
        site: &Site,
        is_wanted: impl Fn(usize) -> bool + Sync,
        publish: impl Fn(&str, Result<Rendered, Diagnostic>) -> T + Sync,
    ) -> Vec<Option<T>> {
        let shared = Shared::new(site, self);
        let wanted: Vec<bool> = (0..self.targets.len()).into_par_iter().map(&is_wanted).collect();
        // The index is made in parallel too. Made by a thread that renders, it could wait for a page that waits for it.
        if self.targets.iter().zip(&wanted).any(|((_, target), wanted)| *wanted && target.output.is_of_index()) {
            shared.search_index(site);
        }
        let targets = self.targets.par_iter().zip(wanted);
        targets
            .map(|((path, target), is_wanted)| is_wanted.then(|| publish(path, target.render(site, &shared))))
            .collect()
    }
}

/// What an output would publish at an address.
struct Claim {
    path: String,
    /// The path in small letters, if it has others: what differs only in these is one file on some systems.
    small: Option<Box<str>>,
    /// Whether the address is a folder's, and the path that of the page within.
    is_of_folder: bool,
    target: Target,
}

impl Claim {
    fn new(output: &'static dyn Output, Route { address: mut path, subject, source }: Route) -> Claim {
        let is_of_folder = is_folder(&path);
        path.push_str(if is_of_folder { PAGE_OF_FOLDER } else { "" });
        let has_others = path.bytes().any(|byte| !byte.is_ascii() || byte.is_ascii_uppercase());
        let small = has_others.then(|| path.to_lowercase().into());
        Claim { path, small, is_of_folder, target: Target { output, subject, source } }
    }

    /// Returns what no two files can share.
    fn key(&self) -> &str {
        self.small.as_deref().unwrap_or(&self.path)
    }

    fn address(&self) -> &str {
        if self.is_of_folder { self.path.strip_suffix(PAGE_OF_FOLDER).unwrap_or(&self.path) } else { &self.path }
    }
}

/// Finds what is published where. Two that claim one path are a problem, and the first in the order of [`OUTPUTS`](super::OUTPUTS)
/// gets it; so is what would have to lie within a file: a page `a/` where an attachment is called `a`.
pub fn routes(site: &Site) -> (Routes, Vec<Diagnostic>) {
    let outputs: Vec<&'static dyn Output> = wanted(site).collect();
    let claims_of =
        |output: &'static dyn Output| output.routes(site).into_iter().map(move |route| Claim::new(output, route));
    let claims = outputs.into_par_iter().flat_map_iter(claims_of);
    let (mut claims, impossible): (Vec<Claim>, Vec<Claim>) = claims.partition(|claim| can_be(&claim.path));
    // What is made beside a page for programs is where the page is, and says nothing new.
    let impossible = impossible
        .into_iter()
        .filter(|claim| claim.target.output.audience() == Audience::Browsers)
        .map(|claim| catalogue::impossible_address(claim.target.location(site), claim.address()));
    // Who claims what another does then stands beside it, the first in front.
    claims.par_sort_by(|a, b| a.key().cmp(b.key()));
    let rivals = rivals(&claims);
    let clashes = rivals.iter().filter_map(|(own, rival)| clash(site, &claims[*own], &claims[*rival]));
    let mut problems: Vec<Diagnostic> = impossible.chain(clashes).collect();
    let mut positions = 0..claims.len();
    claims.retain(|_| positions.next().is_some_and(|position| !rivals.contains_key(&position)));
    claims.par_sort_by(|a, b| a.path.cmp(&b.path));
    let routes = Routes { targets: claims.into_iter().map(|claim| (claim.path, claim.target)).collect() };
    problems.extend(broken_menu(site, &routes));
    problems.extend(theme_links::broken(site, &routes));
    (routes, problems)
}

/// Tells whether a path can be that of a published file: below the folder, on every system, and neither where the builder
/// keeps its notes nor where the preview has its own pages.
fn can_be(path: &str) -> bool {
    /// No file system that matters takes longer names.
    const LONGEST_NAME: usize = 255;
    const OWN: &str = ".rapporteur";
    let is_own = |part: &str| part.get(..OWN.len()).is_some_and(|start| start.eq_ignore_ascii_case(OWN));
    let is_name = |part: &str| !matches!(part, "" | "." | "..") && part.len() <= LONGEST_NAME && !is_own(part);
    path.split('/').all(is_name)
        && !path.contains(|c: char| c == '\\' || c.is_control())
        && !path.starts_with("_preview/")
}

/// Returns the claims that cannot be met, each with the one that has the file, or a file in place of a folder: hardly any. Claims are in the
/// order of their keys.
fn rivals(claims: &[Claim]) -> BTreeMap<usize, usize> {
    let first_of = |key: &str| {
        let position = claims.partition_point(|claim| claim.key() < key);
        claims.get(position).is_some_and(|claim| claim.key() == key).then_some(position)
    };
    // What lies in one folder stands together, so the first of it is asked for all.
    let in_file = |position: usize| {
        let key = claims[position].key();
        let before = position.checked_sub(1).map_or("", |before| claims[before].key());
        let folders = key.match_indices('/').map(|(end, _)| (&key[..=end], &key[..end]));
        // All that stands between a file and what would lie within it begins with its name.
        let doubtful = |(folder, file): &(&str, &str)| !before.starts_with(folder) && before.starts_with(file);
        folders.filter(doubtful).find_map(|(folder, file)| Some((folder, first_of(file)?)))
    };
    let is_second = |position: &usize| *position > 0 && claims[position - 1].key() == claims[*position].key();
    let all = || (0..claims.len()).into_par_iter();
    let seconds: Vec<usize> = all().filter(is_second).collect();
    let in_files: Vec<(usize, (&str, usize))> =
        all().filter_map(|position| Some((position, in_file(position)?))).collect();
    let mut rivals: BTreeMap<usize, usize> =
        seconds.into_iter().filter_map(|position| Some((position, first_of(claims[position].key())?))).collect();
    for (first, (folder, file)) in in_files {
        let within = (first..claims.len()).take_while(|position| claims[*position].key().starts_with(folder));
        within.for_each(|position| {
            rivals.entry(position).or_insert(file);
        });
    }
    rivals
}

/// Reports a claim to what another one has. What the author put there (a `robots.txt`, a `cite.bib`) is meant to be
/// there instead of what programs would get.
fn clash(site: &Site, claim: &Claim, rival: &Claim) -> Option<Diagnostic> {
    if let Audience::Machines(_) = claim.target.output.audience() {
        return None;
    }
    let (location, other) = (claim.target.location(site), rival.target.described(site));
    Some(match claim.target.subject {
        Subject::Moved(_) => catalogue::moved_from_what_is_there(location, claim.address(), &other),
        Subject::Gone(_) => catalogue::gone_and_there(location, claim.address(), &other),
        _ => catalogue::address_taken(location, claim.address(), &other, &claim.target.described(site)),
    })
}

/// Reports entries of the menu that lead to no page of the site.
fn broken_menu(site: &Site, routes: &Routes) -> Vec<Diagnostic> {
    let is_broken =
        |item: &&MenuItem| page::menu_goal(item).is_some_and(|(address, _)| !routes.has(&file_path(address)));
    let broken = site.config.menu.iter().filter(is_broken);
    let problem = |item: &MenuItem| {
        let address = &item.address;
        let place = in_settings(site, address.span).map_or(Location::Site, Location::Text);
        let folder = format!("{}/", address.value.trim_matches('/'));
        let pages = site.archive.pages.iter().map(|page| page.address.as_str()).chain(List::ALL.map(List::address));
        let is_folder = routes.has(&file_path(&folder));
        let near = if is_folder { Some(folder.as_str()) } else { nearest(&address.value, pages) };
        catalogue::broken_menu_entry(place, &address.value, near)
    };
    broken.map(problem).collect()
}

/// One file of the published site.
struct Target {
    output: &'static dyn Output,
    subject: Subject,
    source: Option<Source>,
}

impl Target {
    /// Renders it with the interface in the language of its text.
    fn render(&self, site: &Site, shared: &Shared) -> Result<Rendered, Diagnostic> {
        let lang = match self.subject {
            Subject::Entity(entity) => site.lang_of(entity),
            _ => &site.config.lang,
        };
        let interface = match lang == site.config.lang {
            true => Arc::clone(&site.interface),
            false => site.theme.interface(lang, &site.config.lang),
        };
        self.output.render(Edition { site, interface: &interface, shared }, self.subject)
    }

    /// Says what it is, for messages.
    fn described(&self, site: &Site) -> String {
        match self.subject {
            Subject::Moved(_) => "an entry of `moved`".to_owned(),
            Subject::Gone(_) => "an entry of `gone`".to_owned(),
            Subject::Attachment(position) => site.config.label_of(site.archive.attachments[position].path.as_str()),
            Subject::Asset(position) => assets::own_file(site, position)
                .unwrap_or_else(|| format!("the theme's {}", site.theme.assets[position].address)),
            subject => match (&self.source, subject) {
                (Some(source), _) => source.place(site).file.label.clone(),
                // Who and what is only named has no file; it is told by where it is named.
                (None, Subject::Entity(entity)) => format!("the page of \"{}\"", site.archive.title(entity)),
                (None, _) => format!("the {} of every site", self.output.name()),
            },
        }
    }

    /// Returns where problems of it are.
    fn location(&self, site: &Site) -> Location {
        if let Some(source) = &self.source {
            return Location::Text(source.place(site));
        }
        let file = match self.subject {
            Subject::Attachment(_) => Some(self.described(site)),
            Subject::Asset(position) => assets::own_file(site, position),
            _ => None,
        };
        file.map_or(Location::Site, Location::File)
    }
}

/// The file that is shown at the address of its folder.
const PAGE_OF_FOLDER: &str = "index.html";

/// Returns the path below the output folder at which an address is published.
pub fn file_path(address: &str) -> String {
    let file = if is_folder(address) { PAGE_OF_FOLDER } else { "" };
    format!("{address}{file}")
}

fn is_folder(address: &str) -> bool {
    address.is_empty() || address.ends_with('/')
}
