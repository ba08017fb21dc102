//! The frame of every HTML page, and how a page comes to be relative to its own address.
//!
//! Views name places of the site by addresses that begin with a mark for the site's root; finished pieces of HTML stand
//! in views as marks too. Both marks are characters that no text of a report can contain. When the page is rendered,
//! one pass puts the pieces in and writes the way from this page to the root for each root mark: so pieces such as the
//! entry of a meeting in a list are rendered once and used on pages of any depth, and a report's HTML never passes
//! through the template engine.

use std::borrow::Cow;

use serde::Serialize;

use super::metadata::{self, Described};
use super::pieces::{Link, description};
use super::{Edition, Form, PageRef, Rendered, data, file_path, lists, search, wanted};
use crate::archive::{Entity, List, Page as PlainPage, Visibility};
use crate::config::{Config, LinkStyle, MenuItem};
use crate::content::markdown::{Address, classify};
use crate::diagnostic::Diagnostic;
use crate::text::name::term_key;
use crate::text::{escape, slug};

/// Stands for the way from a page to the site's root.
const ROOT: char = '\u{FDD2}';
const PIECE_START: char = '\u{FDD4}';
const PIECE_END: char = '\u{FDD5}';

/// Finished HTML, to be shown in a view by `{{{…}}}`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(transparent)]
pub(super) struct Html(String);

/// The pieces of finished HTML of one page.
#[derive(Default)]
pub(super) struct Pieces(Vec<String>);

impl Pieces {
    /// Keeps a piece of HTML and returns what stands for it in a view.
    pub(super) fn keep(&mut self, html: String) -> Html {
        self.0.push(html);
        Html(format!("{PIECE_START}{}{PIECE_END}", self.0.len() - 1))
    }

    /// Keeps a piece of HTML, unless it is empty.
    pub(super) fn keep_some(&mut self, html: String) -> Option<Html> {
        (!html.is_empty()).then(|| self.keep(html))
    }
}

/// What the frame of a page needs to know of it.
pub(super) struct Page<'a> {
    /// The address.
    pub(super) address: &'a str,
    /// The entity that it describes, if it does.
    pub(super) entity: Option<Entity>,
    /// The template, which is also the kind of the page.
    pub(super) template: &'static str,
    /// The title.
    pub(super) title: &'a str,
    /// One sentence.
    pub(super) description: Option<String>,
    /// The pages above it, from the second level down.
    pub(super) above: Vec<Link>,
    /// The same text in other languages.
    pub(super) alternates: Vec<Alternate>,
    /// Whether it is a draft or still to be published.
    pub(super) visibility: Visibility,
    /// Whether search engines may list it.
    pub(super) is_indexed: bool,
}

impl<'a> Page<'a> {
    /// Makes a page of the site's own language without anything special.
    pub(super) fn new(address: &'a str, template: &'static str, title: &'a str) -> Page<'a> {
        Page {
            address,
            entity: None,
            template,
            title,
            description: None,
            above: Vec::new(),
            alternates: Vec::new(),
            visibility: Visibility::Public,
            is_indexed: true,
        }
    }

    /// Makes the page of an entity, with what its own file says of title, summary and language.
    pub(super) fn of_entity(edition: Edition<'a>, entity: Entity, template: &'static str) -> Page<'a> {
        let archive = &edition.site.archive;
        let text = archive.text_of(entity);
        let page = Page::new(archive.address(entity), template, archive.title(entity));
        Page { entity: Some(entity), description: description(text), ..page }
    }
}

/// The same text in another language.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(super) struct Alternate {
    lang: String,
    title: String,
    href: String,
}

impl Alternate {
    pub(super) fn new(lang: &str, link: Link) -> Alternate {
        Alternate { lang: lang.to_owned(), title: link.title, href: link.href }
    }
}

#[derive(Serialize)]
struct Frame<'a> {
    lang: &'a str,
    dir: &'static str,
    kind: &'static str,
    title: &'a str,
    head_title: String,
    description: Option<String>,
    site: SiteView<'a>,
    home: String,
    is_home: bool,
    /// The site's own sign.
    logo: Option<String>,
    /// The page of the data, if there are any.
    data: Option<String>,
    /// The page of the search.
    search: Option<String>,
    assets: String,
    /// The faces that the page asks for at once.
    faces: &'static [&'static str],
    /// The stylesheet of the settings, if there is one.
    site_styles: Option<String>,
    menu: Vec<MenuEntry>,
    breadcrumbs: Vec<Link>,
    canonical: Option<String>,
    alternates: Vec<Alternate>,
    /// What the head says to programs. These two are finished pieces, for a template would take longer to loop over dozens
    /// of tags than to render the rest of a page.
    metadata: Html,
    /// Links to what the page shows in forms for programs.
    forms: Option<Html>,
    mark: Option<&'static str>,
    body: Html,
}

#[derive(Serialize)]
struct SiteView<'a> {
    title: &'a str,
    description: Option<&'a str>,
    footer: Option<&'a str>,
    extra: &'a serde_json::Value,
}

#[derive(Serialize)]
struct MenuEntry {
    title: String,
    href: String,
    is_current: bool,
}

/// Renders a page: its own template with `view`, then the layout around it.
pub(super) fn render(
    edition: Edition<'_>,
    page: Page<'_>,
    mut pieces: Pieces,
    view: &impl Serialize,
) -> Result<Rendered, Diagnostic> {
    let own = edition.theme.render(edition.interface, page.template, view, page.address)?;
    let body = pieces.keep(own);
    let address = page.address;
    let frame = frame(edition, page, body, &mut pieces);
    let html = edition.theme.render(edition.interface, "layout", &frame, address)?;
    Ok(finish(&edition.config, &html, &pieces, address))
}

/// Renders a template that is a whole document by itself.
pub(super) fn render_bare(
    edition: Edition<'_>,
    template: &str,
    address: &str,
    view: &impl Serialize,
) -> Result<Rendered, Diagnostic> {
    let html = edition.theme.render(edition.interface, template, view, address)?;
    Ok(finish(&edition.config, &html, &Pieces::default(), address))
}

fn frame<'a>(edition: Edition<'a>, page: Page<'a>, body: Html, pieces: &mut Pieces) -> Frame<'a> {
    let config = &edition.site.config;
    let is_home = page.address.is_empty();
    let description = page.description.or_else(|| config.description.clone().filter(|_| is_home));
    let described = Described {
        address: page.address,
        title: page.title,
        description: description.as_deref(),
        entity: page.entity,
    };
    let breadcrumbs: Vec<Link> = match is_home {
        true => Vec::new(),
        false => std::iter::once(Link::new(config.title.clone(), href(config, "", None))).chain(page.above).collect(),
    };
    let above: Vec<(String, String)> =
        breadcrumbs.iter().map(|link| (link.title.clone(), in_full(config, &link.href))).collect();
    let forms = forms(edition, PageRef { address: page.address, entity: page.entity });
    let robots = if page.is_indexed { "" } else { "<meta name=\"robots\" content=\"noindex\">\n" };
    let metadata = pieces.keep(format!("{robots}{}", metadata::html(edition, described, &above, &forms)));
    let comma = edition.words().word("comma");
    let links: Vec<String> = forms.iter().map(form_link).collect();
    let forms = pieces.keep_some(links.join(&text_html(comma)));
    Frame {
        lang: &edition.words().lang,
        dir: edition.words().dir,
        kind: page.template,
        title: page.title,
        head_title: if is_home { config.title.clone() } else { format!("{} – {}", page.title, config.title) },
        description,
        site: SiteView {
            title: &config.title,
            description: config.description.as_deref(),
            footer: config.footer.as_deref(),
            extra: &config.extra,
        },
        home: href(config, "", None),
        is_home,
        logo: config.logo.as_ref().map(|logo| href(config, &logo.value, None)),
        data: config.has_data_page().then(|| href(config, data::page::ADDRESS, None)),
        search: config.search.then(|| href(config, search::ADDRESS, None)),
        assets: format!("{ROOT}assets/"),
        faces: edition.site.theme.faces(&edition.words().lang),
        site_styles: config.accent.as_ref().map(|_| format!("{ROOT}{}", super::site_styles::ADDRESS)),
        menu: menu(edition, page.address),
        breadcrumbs,
        metadata,
        canonical: absolute(config, page.address),
        forms,
        alternates: page.alternates,
        mark: mark(page.visibility),
        body,
    }
}

fn forms(edition: Edition<'_>, page: PageRef<'_>) -> Vec<Form> {
    wanted(edition.site).flat_map(|output| output.forms(edition.site, page)).collect()
}

fn form_link(form: &Form) -> String {
    let (href, name) = (file_href(&form.address), text_html(form.name));
    format!("<a href=\"{}\" type=\"{}\">{name}</a>", text_html(&href), form.media_type)
}

/// Returns the word by which views call a page that is not meant for everybody yet.
pub(super) fn mark(visibility: Visibility) -> Option<&'static str> {
    match visibility {
        Visibility::Public => None,
        Visibility::Draft => Some("draft"),
        Visibility::Future => Some("future"),
    }
}

fn menu(edition: Edition<'_>, current: &str) -> Vec<MenuEntry> {
    let is_current = |address: &str| current == address || (!address.is_empty() && current.starts_with(address));
    if edition.config.menu.is_empty() {
        // The list of documents leads to what is cited elsewhere, if there is one.
        let is_in_menu = |list: &List| *list != List::Works || edition.archive.papers.is_empty();
        let lists = lists::shown(edition).filter(is_in_menu);
        let lists = lists.map(|list| (lists::title(edition, list), list.address()));
        let pages = if List::Pages.has_page(&edition.archive) { &[] } else { &edition.archive.top_pages[..] };
        let pages = pages.iter().map(|idx| edition.archive.page(*idx));
        let pages = pages.map(|page| (menu_title(edition, page), page.address.as_str()));
        return lists
            .chain(pages)
            .map(|(title, address)| MenuEntry {
                title,
                href: href(&edition.config, address, None),
                is_current: is_current(address),
            })
            .collect();
    }
    let entries = edition.config.menu.iter().map(|item| {
        let written = &item.address.value;
        let title = |address: &str| {
            item.title.clone().or_else(|| title_at(edition, address)).unwrap_or_else(|| written.clone())
        };
        match menu_goal(item) {
            Some((address, fragment)) => MenuEntry {
                title: title(address),
                href: href(&edition.config, address, fragment),
                is_current: is_current(address),
            },
            None => MenuEntry { title: title(written), href: written.clone(), is_current: false },
        }
    });
    entries.collect()
}

/// Returns the page of the site that an entry of the menu leads to, and the part of it; `None` for one that leads elsewhere.
pub(super) fn menu_goal(item: &MenuItem) -> Option<(&str, Option<&str>)> {
    let written = item.address.value.as_str();
    if classify(written) == Address::External {
        return None;
    }
    let address = written.trim_start_matches('/');
    Some(address.split_once('#').map_or((address, None), |(address, fragment)| (address, Some(fragment))))
}

/// Returns what the menu calls a plain page. A README bears the name of the whole, and so may others; beside the name of the
/// site that would say nothing.
fn menu_title(edition: Edition<'_>, page: &PlainPage) -> String {
    let document = &edition.archive.text(page.text).document;
    let has_own = document.matter.common.title.is_some();
    let is_of_site = term_key(&page.title) == term_key(&edition.config.title);
    match is_of_site || (document.file.path.is_readme() && !has_own) {
        true => edition.words().word("about").to_owned(),
        false => page.title.clone(),
    }
}

fn title_at(edition: Edition<'_>, address: &str) -> Option<String> {
    let page = edition.archive.page_at(address).map(|page| page.title.clone());
    page.or_else(|| List::at(address).map(|list| lists::title(edition, list)))
}

/// Returns a link to an entity's page.
pub(super) fn entity_link(edition: Edition<'_>, entity: Entity) -> Link {
    Link::new(entity_title(edition, entity).to_owned(), href(&edition.config, edition.archive.address(entity), None))
}

/// Returns what links call an entity. The front page seldom has a title of its own: it is the site.
pub(super) fn entity_title(edition: Edition<'_>, entity: Entity) -> &str {
    Some(edition.site.archive.title(entity)).filter(|title| !title.is_empty()).unwrap_or(&edition.site.config.title)
}

/// Returns an address of the site as it stands in a view: with the mark of the root, percent-encoded.
pub(super) fn href(config: &Config, address: &str, fragment: Option<&str>) -> String {
    let mut href = String::with_capacity(address.len() + 16);
    href.push(ROOT);
    href.push_str(&slug::percent_encode_path(&in_links(config, address)));
    if let Some(fragment) = fragment {
        href.push('#');
        href.push_str(&slug::percent_encode_path(fragment));
    }
    href
}

/// Returns the address of a file of the site as it stands in a view.
pub(super) fn file_href(address: &str) -> String {
    format!("{ROOT}{}", slug::percent_encode_path(address))
}

/// Returns an address of the site in full, if it is known where the site will be published.
pub(super) fn absolute(config: &Config, address: &str) -> Option<String> {
    let base = config.base_url.as_ref()?;
    Some(format!("{base}{}", encoded(config, address)))
}

/// Returns a link of a view in full, if it is known where the site will be published.
fn in_full(config: &Config, href: &str) -> String {
    match (&config.base_url, href.strip_prefix(ROOT)) {
        (Some(base), Some(path)) => format!("{base}{path}"),
        _ => href.to_owned(),
    }
}

pub(super) fn encoded(config: &Config, address: &str) -> String {
    slug::percent_encode_path(&in_links(config, address)).into_owned()
}

/// Returns an address as links have it.
fn in_links<'a>(config: &Config, address: &'a str) -> Cow<'a, str> {
    match config.links {
        LinkStyle::Folders => address.into(),
        LinkStyle::Explicit => file_path(address).into(),
    }
}

/// Puts the pieces in and writes every address relative to the page.
fn finish(config: &Config, html: &str, pieces: &Pieces, address: &str) -> Rendered {
    let to_root = match address {
        // The page for what is not found is served at any address, so only the way from the domain is right.
        "404.html" => config.base_path().to_owned(),
        _ => match address.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        },
    };
    let length = html.len() + pieces.0.iter().map(String::len).sum::<usize>();
    let mut finished = String::with_capacity(length + length / 8);
    write_finished(html, &pieces.0, &to_root, &mut finished);
    Rendered::Bytes(finished.into_bytes())
}

/// Writes HTML with its pieces put in. A piece can hold those that were kept before it, and so never itself.
fn write_finished(html: &str, pieces: &[String], to_root: &str, finished: &mut String) {
    // In UTF-8 all marks begin with a byte that is rare in most texts.
    let mut done = 0;
    for at in memchr::memchr_iter(0xEF, html.as_bytes()).filter(|at| html.is_char_boundary(*at)) {
        let marked = &html[at..];
        if let Some(after) = marked.strip_prefix(ROOT) {
            finished.push_str(&html[done..at]);
            finished.push_str(to_root);
            done = html.len() - after.len();
        } else if let Some((number, after)) =
            marked.strip_prefix(PIECE_START).map(|piece| piece.split_once(PIECE_END).unwrap_or_default())
        {
            finished.push_str(&html[done..at]);
            let kept = |number: usize| Some((number, pieces.get(number)?));
            if let Some((number, piece)) = number.parse().ok().and_then(kept) {
                write_finished(piece, &pieces[..number], to_root, finished);
            }
            done = html.len() - after.len();
        }
    }
    finished.push_str(&html[done..]);
}

/// Returns plain text as HTML.
pub(super) fn text_html(text: &str) -> Cow<'_, str> {
    escape::html(text)
}
