//! What the head of a page says of it to programs: linked data (JSON-LD), the tags that reference managers and search
//! engines read (Highwire Press, Dublin Core), cards for links that are shared (Open Graph), and typed links to what
//! belongs to it (Signposting).

pub(super) mod linked_data;

use super::json::{Json, object};
use super::page::{absolute, file_href, href, text_html};
use super::{Form, data, search};
use crate::archive::{Entity, List, Meeting, MeetingIdx};
use crate::output::Edition;
use crate::site::Site;
use crate::text::date::Date;
use linked_data::{Writing, body_named};

struct Tag {
    name: &'static str,
    content: String,
}

struct TypedLink {
    rel: &'static str,
    href: String,
    media_type: Option<String>,
}

/// What is to be described.
#[derive(Clone, Copy)]
pub(super) struct Described<'a> {
    /// The address of the page.
    pub(super) address: &'a str,
    pub(super) title: &'a str,
    pub(super) description: Option<&'a str>,
    pub(super) entity: Option<Entity>,
}

/// Returns what the head of a page says of it to programs, as HTML: `above` are the pages above it, by title and address,
/// `forms` what it shows in forms for programs.
pub(super) fn html(edition: Edition<'_>, page: Described<'_>, above: &[(String, String)], forms: &[Form]) -> String {
    let mut html = String::with_capacity(8192);
    if let Some(Entity::Meeting(idx)) = page.entity {
        signposts(edition, idx).iter().for_each(|link| write_link(&mut html, link));
        html.push_str("<link rel=\"schema.DCTERMS\" href=\"http://purl.org/dc/terms/\">\n");
        bibliographic(edition, idx).iter().for_each(|tag| write_tag(&mut html, "name", tag));
    }
    card(edition, page).iter().for_each(|tag| write_tag(&mut html, "property", tag));
    html.push_str("<script type=\"application/ld+json\">");
    html.push_str(&json_ld(edition, page, above));
    html.push_str("</script>\n");
    for form in forms {
        let address = file_href(&form.address);
        let (href, name) = (text_html(&address), text_html(form.name));
        let (rel, media_type) = (form.rel, form.media_type);
        html.push_str(&format!("<link rel=\"{rel}\" type=\"{media_type}\" href=\"{href}\" title=\"{name}\">\n"));
    }
    html
}

fn write_tag(html: &mut String, attribute: &str, tag: &Tag) {
    html.push_str(&format!("<meta {attribute}=\"{}\" content=\"{}\">\n", tag.name, text_html(&tag.content)));
}

fn write_link(html: &mut String, link: &TypedLink) {
    let media_type = link.media_type.as_ref().map(|media_type| format!(" type=\"{}\"", text_html(media_type)));
    let media_type = media_type.unwrap_or_default();
    html.push_str(&format!("<link rel=\"{}\" href=\"{}\"{media_type}>\n", link.rel, text_html(&link.href)));
}

/// Returns who answers for a report: the body to which the meeting's group belongs, else the group, else the publisher.
pub(super) fn author<'a>(site: &'a Site, meeting: &Meeting) -> &'a str {
    let archive = &site.archive;
    let Some(group) = meeting.group.map(|idx| archive.group(idx)) else { return site.config.publisher() };
    group.organisation.map_or(&group.title, |body| &archive.organisation(body).title)
}

/// Returns the tags of the Open Graph protocol.
fn card(edition: Edition<'_>, page: Described<'_>) -> Vec<Tag> {
    let config = &edition.config;
    let meeting = match page.entity {
        Some(Entity::Meeting(idx)) => Some(edition.archive.meeting(idx)),
        _ => None,
    };
    let kind = match page.entity {
        Some(Entity::Meeting(_)) => "article",
        Some(Entity::Person(_)) => "profile",
        _ => "website",
    };
    let modified = page.entity.and_then(|entity| edition.modified(entity)).filter(|_| meeting.is_some());
    let image = config.logo.as_ref().filter(|logo| !logo.value.ends_with(".svg"));
    let tags = [
        ("og:title", Some(page.title.to_owned())),
        ("og:type", Some(kind.to_owned())),
        ("og:url", absolute(config, page.address)),
        ("og:image", image.and_then(|image| absolute(config, &image.value))),
        ("og:description", page.description.map(str::to_owned)),
        ("og:site_name", Some(config.title.clone())),
        ("og:locale", Some(edition.words().lang.replace('-', "_"))),
        ("article:published_time", meeting.and_then(|meeting| meeting.date).map(|date| date.to_string())),
        ("article:modified_time", modified.map(|moment| moment.to_string())),
    ];
    let topics = meeting.map_or(&[][..], |meeting| &meeting.topics);
    let topics = topics.iter().map(|topic| ("article:tag", Some(edition.archive.topic(*topic).title.clone())));
    known(tags.into_iter().chain(topics))
}

fn known(tags: impl IntoIterator<Item = (&'static str, Option<String>)>) -> Vec<Tag> {
    tags.into_iter().filter_map(|(name, content)| Some(Tag { name, content: content? })).collect()
}

/// Returns the tags by which Zotero and Google Scholar know a report: Highwire Press's, then those of Dublin Core.
fn bibliographic(edition: Edition<'_>, idx: MeetingIdx) -> Vec<Tag> {
    let archive = &edition.archive;
    let config = &edition.config;
    let entity = Entity::Meeting(idx);
    let meeting = archive.meeting(idx);
    let author = author(edition.site, meeting).to_owned();
    let lang = edition.site.lang_of(entity).to_owned();
    let address = absolute(config, &meeting.address);
    let summary = archive.text(meeting.text).document.matter.common.summary.clone();
    let place: Vec<&str> = [&meeting.city, &meeting.country].into_iter().flatten().map(String::as_str).collect();
    let place = Some(place.join(", ")).filter(|place| !place.is_empty());
    let tags = [
        ("citation_title", Some(meeting.title.clone())),
        // The comma says that all of it is a family name: without it, a body is cited as "Organization, C.".
        ("citation_author", Some(format!("{},", author.trim_end_matches(',')))),
        ("citation_publication_date", meeting.date.map(slashed)),
        ("citation_technical_report_institution", Some(author.clone())),
        ("citation_technical_report_number", meeting.symbol.clone()),
        ("citation_public_url", address.clone()),
        ("citation_language", Some(lang.clone())),
        ("DCTERMS.title", Some(meeting.title.clone())),
        ("DCTERMS.creator", Some(author)),
        ("DCTERMS.issued", meeting.date.map(|date| date.to_string())),
        ("DCTERMS.modified", edition.modified(entity).map(|moment| moment.to_string())),
        ("DCTERMS.identifier", address.or_else(|| meeting.symbol.clone())),
        ("DCTERMS.publisher", Some(config.publisher().to_owned())),
        ("DCTERMS.spatial", place),
        ("DCTERMS.abstract", summary),
        ("DCTERMS.language", Some(lang)),
        ("DCTERMS.rights", config.license.clone()),
        ("DCTERMS.type", Some("Report".to_owned())),
    ];
    let topics = meeting.topics.iter().map(|topic| ("citation_keywords", Some(archive.topic(*topic).title.clone())));
    known(tags.into_iter().chain(topics))
}

/// Returns a date as Google Scholar asks for it: `2017/02/09`.
fn slashed(date: Date) -> String {
    date.to_string().replace('-', "/")
}

/// Returns the typed links of the FAIR Signposting profile, level 1, but for those to other forms of the page.
fn signposts(edition: Edition<'_>, idx: MeetingIdx) -> Vec<TypedLink> {
    let archive = &edition.archive;
    let config = &edition.config;
    let meeting = archive.meeting(idx);
    let link = |rel, href: String| TypedLink { rel, href, media_type: None };
    let body = meeting.group.and_then(|group| archive.group(group).organisation);
    let author = body.map(|body| link("author", href(config, archive.address(Entity::Organisation(body)), None)));
    let files = meeting.papers.iter().filter_map(|paper| archive.paper(*paper).file.as_ref());
    let items = files.filter(|file| file.attachment.is_some()).map(|file| TypedLink {
        rel: "item",
        href: file_href(&file.address),
        media_type: mime_guess::from_path(&file.address).first_raw().map(str::to_owned),
    });
    let links = [
        absolute(config, &meeting.address).map(|address| link("cite-as", address)),
        Some(link("type", "https://schema.org/AboutPage".to_owned())),
        Some(link("type", "https://schema.org/Report".to_owned())),
        author,
        config.license.clone().map(|license| link("license", license)),
        Some(link("collection", href(config, "", None))),
    ];
    links.into_iter().flatten().chain(items).collect()
}

/// Returns a page as linked data, as it stands in a script element.
fn json_ld(edition: Edition<'_>, page: Described<'_>, above: &[(String, String)]) -> String {
    let config = &edition.config;
    let iri = |address: &str| absolute(config, address).unwrap_or_else(|| href(config, address, None));
    let writing = Writing { site: edition.site, iri: &iri };
    let mut graph = match page.entity {
        Some(entity) => linked_data::things(writing, entity),
        None if page.address.is_empty() => vec![web_site(writing)],
        None if page.address == data::page::ADDRESS => vec![data::page::dataset(edition.site)],
        None if page.address == List::Topics.address() => vec![linked_data::term_set(writing)],
        None => vec![object([
            ("@type", Json::from("CollectionPage")),
            ("@id", iri(page.address).into()),
            ("name", page.title.into()),
        ])],
    };
    let here = iri(page.address);
    if !above.is_empty() {
        graph.push(breadcrumbs(above, (page.title, &here)));
    }
    let document = object([("@context", Json::from("https://schema.org")), ("@graph", Json::List(graph))]);
    let json = serde_json::to_string(&document).expect("texts, numbers, lists and objects are JSON");
    // Within a script element only this could end it; everything else is data that no browser runs.
    json.replace('<', "\\u003c")
}

fn web_site(writing: Writing<'_>) -> Json<'_> {
    let config = &writing.site.config;
    let home = (writing.iri)("");
    let target = format!("{}?q={{search_term_string}}", (writing.iri)(search::ADDRESS));
    let target = object([("@type", Json::from("EntryPoint")), ("urlTemplate", target.into())]);
    let action = object([("@type", Json::from("SearchAction")), ("target", target)]);
    object([
        ("@type", Json::from("WebSite")),
        ("@id", home.clone().into()),
        ("name", (&config.title).into()),
        ("description", (&config.description).into()),
        ("inLanguage", (&config.lang).into()),
        ("publisher", body_named(config.publisher())),
        ("license", (&config.license).into()),
        ("potentialAction", if config.search { action } else { Json::Null }),
        ("url", home.into()),
    ])
}

fn breadcrumbs<'a>(above: &'a [(String, String)], page: (&'a str, &'a str)) -> Json<'a> {
    let pages = above.iter().map(|(title, address)| (title.as_str(), address.as_str())).chain([page]);
    let items = pages.enumerate().map(|(position, (title, address))| {
        object([
            ("@type", Json::from("ListItem")),
            ("position", Json::Number(position + 1)),
            ("name", title.into()),
            ("item", address.into()),
        ])
    });
    object([("@type", Json::from("BreadcrumbList")), ("itemListElement", items.collect())])
}
