//! What is there and nothing leads to: files of topics, people, organisations and groups that no report names, and
//! attachments without a link.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Woven;
use crate::archive::{Attachment, Entity, GroupIdx, OrganisationIdx, PersonIdx, Records, TextIdx, TopicIdx};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, catalogue};
use crate::source::RelPath;
use crate::text::date;

pub(super) fn check(woven: &Woven<'_>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    find_unnamed(woven, &mut problems);
    find_unlinked(woven, &mut problems);
    problems
}

fn find_unnamed(woven: &Woven<'_>, problems: &mut Vec<Diagnostic>) {
    let records = woven.records;
    // Where there are no reports yet, nothing can refer to anything.
    if records.meetings.is_empty() {
        return;
    }
    let mut note = |text: Option<TextIdx>, entity: Entity, is_used: bool| {
        if let Some(text) = text.filter(|_| !is_used && !woven.is_mentioned(entity)) {
            let document = &woven.texts[text.position()].document;
            let place = document.title_place();
            problems.push(catalogue::nothing_refers(place, document.kind.in_words(), records.title(entity)));
        }
    };
    for (idx, topic) in TopicIdx::each(&records.topics) {
        let lists = [topic.narrower.is_empty(), topic.related.is_empty(), topic.meetings.is_empty()];
        let is_used = lists.contains(&false) || !topic.decisions.is_empty();
        note(topic.text, Entity::Topic(idx), is_used);
    }
    for (idx, person) in PersonIdx::each(&records.people) {
        let is_used = !(person.appearances.is_empty() && person.decisions.is_empty() && person.papers.is_empty());
        note(person.text, Entity::Person(idx), is_used);
    }
    let bodies = bodies_in_use(records);
    for (idx, body) in OrganisationIdx::each(&records.organisations) {
        let takes_part = !(body.delegations.is_empty() && body.appearances.is_empty() && body.decisions.is_empty());
        note(body.text, Entity::Organisation(idx), takes_part || !body.parts.is_empty() || bodies.contains(&idx));
    }
    for (idx, group) in GroupIdx::each(&records.groups) {
        let is_used = !(group.meetings.is_empty() && group.parts.is_empty());
        note(group.text, Entity::Group(idx), is_used);
    }
}

/// Returns the organisations that posts, groups and papers name.
fn bodies_in_use(records: &Records) -> FxHashSet<OrganisationIdx> {
    let of_posts = records.people.iter().flat_map(|person| &person.posts).filter_map(|post| post.organisation);
    let of_groups = records.groups.iter().filter_map(|group| group.organisation);
    let authors = records.papers.iter().flat_map(|paper| &paper.by).filter_map(|actor| match actor.entity {
        Some(Entity::Organisation(body)) => Some(body),
        _ => None,
    });
    of_posts.chain(of_groups).chain(authors).collect()
}

/// Reports attachments to which neither a text nor a list of documents leads. Those in the folder of a report, or named
/// after one, are most likely its documents; others as likely are for those who know the address.
fn find_unlinked(woven: &Woven<'_>, problems: &mut Vec<Diagnostic>) {
    let attachments = &woven.records.attachments;
    if attachments.is_empty() {
        return;
    }
    let in_texts = woven.texts.iter().flat_map(|text| text.findings.links.iter().flatten());
    let in_papers = woven.records.papers.iter().filter_map(|paper| paper.file.as_ref());
    let linked: FxHashSet<usize> = in_texts.chain(in_papers).filter_map(|destination| destination.attachment).collect();
    let reports: Reports<'_> =
        woven.reports().map(|report| (base(&report.document.file.path), report.document.body.html.as_str())).collect();
    // What a page of the author's own is made of is led to from there.
    let is_own = |(position, attachment): &(usize, &Attachment)| {
        is_page(attachment)
            && !is_as_text(attachment)
            && (linked.contains(position) || !is_unread(&attachment.path, woven.config))
    };
    let pages = attachments.iter().enumerate().filter(is_own);
    let folders_of_pages: FxHashSet<RelPath> = pages.map(|(_, attachment)| attachment.path.parent()).collect();
    let logo = woven.config.logo.iter().map(|logo| logo.value.as_str());
    let in_menu = woven.config.menu.iter().map(|item| item.address.value.trim_start_matches('/'));
    let in_settings: FxHashSet<&str> = logo.chain(in_menu).collect();
    for (position, attachment) in attachments.iter().enumerate() {
        let folders: Vec<RelPath> = folders_above(&attachment.path).collect();
        let is_apart = folders.iter().any(|folder| folders_of_pages.contains(folder));
        let is_hidden = attachment.path.as_str().split('/').any(|part| part.starts_with('.'));
        let is_linked = linked.contains(&position) || in_settings.contains(attachment.address.as_str());
        // What is published as text was told of for that already.
        if is_linked || is_apart || is_hidden || is_as_text(attachment) || folders.is_empty() {
            continue;
        }
        let html = report_in(&folders, &reports).or_else(|| report_named_alike(&attachment.path, &reports));
        // The address may be written in full, as that of the archive or of where its files are kept.
        if html.is_some_and(|html| html.contains(attachment.path.file_name())) {
            continue;
        }
        let label = woven.config.label_of(attachment.path.as_str());
        let name = attachment.path.file_name();
        problems.push(match html {
            None if is_unread(&attachment.path, woven.config) => catalogue::unread_report(label, name),
            _ => catalogue::unlinked_attachment(label, name, html.is_some()),
        });
    }
}

/// Tells whether a file among the reports is most likely one, of a form that is not read: a document of a word processor, or
/// plain text or a web page that is named after a day.
fn is_unread(path: &RelPath, config: &Config) -> bool {
    let is_among_reports = config.folders.meetings.iter().any(|folder| path.strip_prefix(folder).is_some());
    let is_report = match path.extension().to_ascii_lowercase().as_str() {
        "docx" | "odt" | "doc" | "rtf" => true,
        "txt" | "html" | "htm" => date::from_path(path.file_name()).is_some_and(|date| date.day.is_some()),
        _ => false,
    };
    is_among_reports && is_report
}

/// Returns a path without the extension.
fn base(path: &RelPath) -> &str {
    let path = path.as_str();
    path.rsplit_once('.').map_or(path, |(base, _)| base)
}

/// The HTML of each report, by its path without the extension.
type Reports<'a> = FxHashMap<&'a str, &'a str>;

/// Returns the text of the report that one of these folders is of: `meetings/2017-02-09-second-meeting/index.md`.
fn report_in<'a>(folders: &[RelPath], reports: &Reports<'a>) -> Option<&'a str> {
    let paths = folders.iter().flat_map(|folder| ["index", "README", "readme"].map(|name| format!("{folder}/{name}")));
    paths.into_iter().find_map(|path| reports.get(path.as_str()).copied())
}

/// Returns the text of the report whose name an attachment beside it bears, and more: `2017-02-09.md` of
/// `2017-02-09-slides.pdf`.
fn report_named_alike<'a>(path: &RelPath, reports: &Reports<'a>) -> Option<&'a str> {
    let name_start = path.as_str().len() - path.file_name().len();
    let ends = path.as_str().match_indices(|c: char| !c.is_alphanumeric()).map(|(at, _)| at);
    ends.filter(|at| *at > name_start).find_map(|at| reports.get(&path.as_str()[..at]).copied())
}

/// Tells whether a page is published as plain text.
fn is_as_text(attachment: &Attachment) -> bool {
    is_page(attachment) && attachment.address.ends_with(".txt")
}

fn is_page(attachment: &Attachment) -> bool {
    matches!(attachment.path.extension().to_ascii_lowercase().as_str(), "html" | "htm")
}

/// Returns the folders that hold a file, the nearest first, without the content folder itself.
fn folders_above(path: &RelPath) -> impl Iterator<Item = RelPath> {
    let is_folder = |folder: &RelPath| !folder.as_str().is_empty();
    std::iter::successors(Some(path.parent()), |folder| Some(folder.parent()).filter(|_| !folder.as_str().is_empty()))
        .take_while(is_folder)
}
