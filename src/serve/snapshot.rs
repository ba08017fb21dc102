//! The site at one moment, as it is served.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::files;
use crate::diagnostic::{Diagnostic, Location, Place};
use crate::output::{self, Rendered, Routes, Shared};
use crate::project::Loaded;
use crate::site::Site;
use crate::text::escape;

/// The site at one moment.
pub struct Snapshot {
    /// Everything that pages are made of.
    pub site: Site,
    /// What is published where.
    pub routes: Arc<Routes>,
    /// What pages that were shown have made for others.
    shared: Shared,
    route_problems: Arc<Vec<Diagnostic>>,
    /// The paths of all style sheets.
    styles: Arc<Vec<String>>,
    /// All problems, in order of their place: of the content, of addresses, of templates as far as they were tried.
    pub problems: Vec<Diagnostic>,
    /// What was done to make this.
    pub stats: LoadStats,
    former: Arc<Former>,
    versions: Mutex<HashMap<String, String>>,
}

/// What was done to make a snapshot.
#[derive(Clone, Default)]
pub struct LoadStats {
    /// How many times the site was read, this one included.
    pub number: u64,
    /// What changed since the one before, as messages show paths; of the first, everything.
    pub changed: Vec<String>,
    /// How many files the content has.
    pub n_files: usize,
    /// How many of them were understood again.
    pub n_parsed: usize,
    /// How long it took to read, understand and resolve.
    pub load: Duration,
    /// How long it took to find all addresses and to try the templates.
    pub route: Duration,
}

/// What is shown at a path.
pub struct Shown {
    /// The bytes as `build` would write them, or the file that holds them.
    pub rendered: Rendered,
    /// Why there is nothing better to show: then the bytes are those of the last time, as `build` would leave them, or
    /// none.
    pub problem: Option<Diagnostic>,
}

/// The pages as they were when they could last be rendered.
#[derive(Default)]
struct Former {
    pages: Mutex<Vec<(String, Vec<u8>)>>,
}

impl Former {
    /// More pages than these nobody visits between a slip in a template and its correction.
    const MOST: usize = 64;
    /// Nor does anybody need so many bytes of them.
    const MOST_BYTES: usize = 16 << 20;

    fn keep(&self, path: &str, bytes: &[u8]) {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.retain(|(kept, _)| kept != path);
        pages.push((path.to_owned(), bytes.to_owned()));
        while pages.len() > Former::MOST
            || pages.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > Former::MOST_BYTES
        {
            pages.remove(0);
        }
    }

    fn get(&self, path: &str) -> Option<Vec<u8>> {
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.iter().find(|(kept, _)| kept == path).map(|(_, bytes)| bytes.clone())
    }
}

impl Snapshot {
    /// Makes a snapshot of a site that was just loaded, after another one or as the first.
    pub fn new(loaded: Loaded, before: Option<&Snapshot>) -> Snapshot {
        let Loaded { site, n_files, n_parsed, changed, .. } = loaded;
        let (routes, route_problems, styles) = match before.filter(|before| has_same_addresses(&before.site, &site)) {
            Some(before) => {
                (Arc::clone(&before.routes), Arc::clone(&before.route_problems), Arc::clone(&before.styles))
            }
            None => {
                let (routes, problems) = output::routes(&site);
                let styles = routes.paths().filter(|path| path.ends_with(".css")).map(str::to_owned).collect();
                (Arc::new(routes), Arc::new(problems), Arc::new(styles))
            }
        };
        let shared = Shared::new(&site, &routes);
        let faults = faults_of_templates(&site, &shared, &routes);
        let problems = site.all_problems(route_problems.iter().cloned().chain(faults));
        let stats = LoadStats { changed, n_files, n_parsed, ..LoadStats::default() };
        let former = before.map(|before| Arc::clone(&before.former)).unwrap_or_default();
        Snapshot { site, routes, shared, route_problems, styles, problems, stats, former, versions: Mutex::default() }
    }

    /// Renders what is published at a path; `None` if that is nothing.
    pub fn rendered(&self, path: &str) -> Option<Result<Rendered, Diagnostic>> {
        self.routes.render(&self.site, &self.shared, path)
    }

    /// Returns what is shown at a path; `None` if that is nothing.
    pub fn shown(&self, path: &str) -> Option<Shown> {
        Some(match self.rendered(path)? {
            Ok(rendered) => {
                if let (true, Rendered::Bytes(bytes)) = (is_page(path), &rendered) {
                    self.former.keep(path, bytes);
                }
                Shown { rendered, problem: None }
            }
            Err(problem) => {
                let bytes = self.former.get(path).unwrap_or_default();
                Shown { rendered: Rendered::Bytes(bytes), problem: Some(problem) }
            }
        })
    }

    /// Returns what changes whenever the page at a path looks different: its bytes, or the pictures in it.
    pub fn version(&self, path: &str) -> String {
        let known = self.versions.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned();
        if let Some(known) = known {
            return known;
        }
        match self.shown(path) {
            None => "nothing".to_owned(),
            Some(shown) => self.version_of(path, &shown),
        }
    }

    /// Returns the version of what is shown at a path, and keeps it, so that the page need not be rendered for it again.
    pub fn version_of(&self, path: &str, shown: &Shown) -> String {
        let mut hasher = DefaultHasher::new();
        match &shown.rendered {
            Rendered::File(file) => files::stamp(file).hash(&mut hasher),
            Rendered::Bytes(bytes) => {
                bytes.hash(&mut hasher);
                // Over a page as it was, the problem stands in the panel alone.
                let problem = shown.problem.as_ref().filter(|_| bytes.is_empty());
                problem.map(|problem| &problem.message).hash(&mut hasher);
                self.hash_pictures(path, &String::from_utf8_lossy(bytes), &mut hasher);
            }
        }
        let version = format!("{:016x}", hasher.finish());
        self.versions.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), version.clone());
        version
    }

    /// Returns what changes whenever a style sheet of the theme does.
    pub fn version_of_styles(&self) -> String {
        let mut hasher = DefaultHasher::new();
        for path in self.styles.iter() {
            path.hash(&mut hasher);
            self.hash_content(path, &mut hasher);
        }
        format!("{:016x}", hasher.finish())
    }

    /// A page looks different as well when a picture or a script in it does.
    fn hash_pictures(&self, path: &str, html: &str, hasher: &mut DefaultHasher) {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for source in html.split(" src=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let source = crate::text::slug::percent_decode(&escape::unescape_html(source));
            let Some(goal) = source.and_then(|source| joined(folder, &source)) else { continue };
            self.hash_content(&goal, hasher);
        }
    }

    fn hash_content(&self, path: &str, hasher: &mut DefaultHasher) {
        match self.rendered(path) {
            Some(Ok(Rendered::Bytes(bytes))) => bytes.hash(hasher),
            Some(Ok(Rendered::File(file))) => files::stamp(&file).hash(hasher),
            Some(Err(_)) | None => {}
        }
    }

    /// Returns the problems of what a page was made from: of its file, or of the place where what it shows is named first.
    pub fn problems_of(&self, path: &str) -> impl Iterator<Item = &Diagnostic> {
        let file = self.routes.source(&self.site, path).map(|place| place.file.label.clone());
        let named = self.first_named(path).filter(|_| file.is_none());
        self.problems.iter().filter(move |problem| match (&problem.location, named) {
            (Location::Text(place), Some(named)) => place.file.label == named.file.label && place.span == named.span,
            _ => file.is_some() && label_of(problem) == file.as_deref(),
        })
    }

    /// Returns where a page comes from: its file, or the place where what it shows is named first.
    pub fn origin(&self, path: &str) -> Option<Place> {
        self.routes.source(&self.site, path).or_else(|| self.first_named(path).cloned())
    }

    fn first_named(&self, path: &str) -> Option<&Place> {
        self.site.archive.first_named(self.routes.entity(path)?)
    }
}

/// Tells whether the same is published at the same addresses of two sites.
fn has_same_addresses(a: &Site, b: &Site) -> bool {
    a.archive.has_same_records(&b.archive) && Arc::ptr_eq(&a.theme, &b.theme) && Arc::ptr_eq(&a.config, &b.config)
}

/// Returns what changes whenever bytes do.
pub fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

/// Returns the file in which a problem lies.
pub fn label_of(problem: &Diagnostic) -> Option<&str> {
    match &problem.location {
        Location::Text(place) => Some(&place.file.label),
        Location::File(label) => Some(label),
        Location::Site => None,
    }
}

/// Tells whether what is published at a path is a page.
pub fn is_page(path: &str) -> bool {
    path.ends_with(".html")
}

/// Returns what a relative address on a page in `folder` leads to.
fn joined(folder: &str, address: &str) -> Option<String> {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    let full = match address.strip_prefix('/') {
        Some(address) => address.to_owned(),
        None => format!("{folder}/{address}"),
    };
    crate::source::RelPath::new(&full).map(|path| path.as_str().to_owned())
}

/// Renders a page of every kind, so that a slip in a template is told wherever the author looks, and not only on the
/// pages that it spoils. What is spoilt by a few pages only shows when they are asked for.
fn faults_of_templates(site: &Site, shared: &Shared, routes: &Routes) -> Vec<Diagnostic> {
    if !site.theme.has_own_templates() {
        return Vec::new();
    }
    let pages = routes.samples().filter(|path| path.ends_with(".html"));
    pages.filter_map(|path| routes.render(site, shared, path)?.err()).collect()
}
