//! Each report as Markdown, at the address of its page with `.md`, as llms.txt has it: for programs that read text rather
//! than pages, and for whoever wants to quote. It is what the author wrote, below what the page says in its head, with
//! every link within the site leading where the page leads.

use super::page::{absolute, encoded};
use super::pieces::{part_word, vote_word};
use super::{Audience, Edition, Form, Ingredients, Output, PageRef, Rendered, Route, Subject, beside_route};
use crate::archive::{Destination, Entity, MeetingIdx, Part, Text, Voters};
use crate::config::Machine;
use crate::content::Kind;
use crate::content::markdown::{LinkKind, LinkUse};
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::text::date::Date;
use crate::text::name::term_key;
use crate::text::slug;

pub(super) struct Markdown;

const FILE: &str = "index.html.md";

/// Returns the address of a meeting's report as Markdown.
pub(super) fn address(site: &Site, idx: MeetingIdx) -> String {
    format!("{}{FILE}", site.archive.meeting(idx).address)
}

impl Output for Markdown {
    fn name(&self) -> &'static str {
        Machine::Markdown.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::Markdown)
    }

    fn forms(&self, _site: &Site, page: PageRef<'_>) -> Vec<Form> {
        let Some(Entity::Meeting(_)) = page.entity else { return Vec::new() };
        let address = format!("{}{FILE}", page.address);
        vec![Form { rel: "alternate", media_type: "text/markdown", name: "Markdown", address }]
    }

    fn routes(&self, site: &Site) -> Vec<Route> {
        site.archive.all(Kind::Meeting).map(|meeting| beside_route(site, meeting, FILE)).collect()
    }

    fn ingredients(&self, site: &Site, subject: Subject) -> Ingredients {
        Ingredients::of_entity(site, subject)
    }

    fn render(&self, edition: Edition<'_>, subject: Subject) -> Result<Rendered, Diagnostic> {
        let idx = subject.meeting().expect("the routes of this output are meetings");
        let text = edition.archive.text(edition.archive.meeting(idx).text);
        let head = head(edition, idx);
        let body = body(edition, idx, text);
        let decisions = decisions(edition, idx);
        let parts: Vec<&str> =
            [head.trim(), body.trim(), decisions.trim()].into_iter().filter(|part| !part.is_empty()).collect();
        Ok(Rendered::Bytes(format!("{}\n", parts.join("\n\n")).into_bytes()))
    }
}

/// Returns title and facts.
fn head(edition: Edition<'_>, idx: MeetingIdx) -> String {
    let archive = &edition.archive;
    let words = edition.words();
    let meeting = archive.meeting(idx);
    let place: Vec<&str> =
        [&meeting.venue, &meeting.city, &meeting.country].into_iter().flatten().map(String::as_str).collect();
    let topics: Vec<String> = meeting.topics.iter().map(|topic| link_to(edition, idx, Entity::Topic(*topic))).collect();
    let facts = [
        (words.word("date"), meeting.date.map(|date| words.dates(date, meeting.end_date))),
        (words.word("place"), Some(escaped(&place.join(", ")))),
        (words.word("group"), meeting.group.map(|group| link_to(edition, idx, Entity::Group(group)))),
        (words.word("topics"), Some(topics.join(", "))),
        (words.word("next-meeting"), meeting.next_meeting.map(|date| next_meeting(edition, idx, date))),
    ];
    let mut text = format!("# {}\n\n", escaped(&meeting.title));
    for (name, value) in facts {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            text.push_str(&format!("- {name}: {value}\n"));
        }
    }
    for (name, people) in people(edition, idx) {
        text.push_str(&format!("- {name}: {}\n", people.join(", ")));
    }
    if let Some(address) = absolute(&edition.config, &meeting.address) {
        text.push_str(&format!("- <{address}>\n"));
    }
    text
}

/// Returns the day of the next meeting, with a link to its page if there is one.
fn next_meeting(edition: Edition<'_>, idx: MeetingIdx, date: Date) -> String {
    let words = edition.words().date(date);
    match edition.archive.meeting(idx).arranged {
        Some(arranged) => {
            let address = address_of(edition, idx, &edition.archive.meeting(arranged).address, None);
            format!("[{words}]({address})")
        }
        None => words,
    }
}

/// Returns who took which part, in the order of the report.
fn people(edition: Edition<'_>, idx: MeetingIdx) -> Vec<(String, Vec<String>)> {
    let archive = &edition.archive;
    let mut parts: Vec<(&Part, Vec<String>)> = Vec::new();
    for appearance in archive.meeting(idx).appearances.iter().map(|appearance| archive.appearance(*appearance)) {
        let person = link_to(edition, idx, Entity::Person(appearance.person));
        match parts.iter_mut().find(|(part, _)| **part == appearance.part) {
            Some((_, people)) if people.contains(&person) => {}
            Some((_, people)) => people.push(person),
            None => parts.push((&appearance.part, vec![person])),
        }
    }
    parts.into_iter().map(|(part, people)| (escaped(part_word(edition, part)), people)).collect()
}

/// Returns what the author wrote, without a heading that repeats the title.
fn body(edition: Edition<'_>, idx: MeetingIdx, text: &Text) -> String {
    let document = &text.document;
    let source = document.file.slice(document.source);
    let offset = document.source.start as usize;
    let mut written = String::with_capacity(source.len() + source.len() / 8);
    let mut at = 0;
    let mut uses: Vec<(&LinkUse, &Destination)> = document
        .body
        .links
        .iter()
        .zip(&text.findings.links)
        .filter_map(|(link, to)| Some((link, to.as_ref()?)))
        .collect();
    uses.sort_by_key(|(link, _)| link.span.start);
    for (link, destination) in uses {
        let range = link.span.range();
        let (Some(start), Some(end)) = (range.start.checked_sub(offset), range.end.checked_sub(offset)) else {
            continue;
        };
        let Some(typed) = source.get(start..end).filter(|_| start >= at) else { continue };
        let Some(replaced) = replaced(edition, idx, link, destination, typed) else { continue };
        written.push_str(&source[at..start]);
        written.push_str(&replaced);
        at = end;
    }
    written.push_str(&source[at..]);
    without_title(&written, &document.title).to_owned()
}

/// Returns what stands in the place of a link's address, or of a link by name; nothing if it was written in another way,
/// such as in raw HTML.
fn replaced(
    edition: Edition<'_>,
    idx: MeetingIdx,
    link: &LinkUse,
    destination: &Destination,
    typed: &str,
) -> Option<String> {
    let address = address_of(edition, idx, &destination.address, destination.fragment.as_deref());
    match &link.kind {
        LinkKind::Wiki { label } if typed.starts_with("[[") => {
            Some(format!("[{}]({address})", escaped(label.as_ref().unwrap_or(&link.target))))
        }
        LinkKind::Link | LinkKind::Image if typed == link.target => Some(address),
        _ => None,
    }
}

fn without_title<'a>(text: &'a str, title: &str) -> &'a str {
    let text = text.trim_start();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.strip_prefix("# ") {
        Some(heading) if term_key(heading) == term_key(title) => rest,
        _ => text,
    }
}

fn decisions(edition: Edition<'_>, idx: MeetingIdx) -> String {
    let archive = &edition.archive;
    let decisions = &archive.meeting(idx).decisions;
    if decisions.is_empty() {
        return String::new();
    }
    let mut text = format!("## {}\n\n", edition.words().word("decisions"));
    for decision in decisions.iter().map(|decision| archive.decision(*decision)) {
        let by: Vec<&str> = decision.by.iter().map(|actor| actor.name.as_str()).collect();
        let by = by.join(", ");
        let due = decision.due.map(|due| edition.words().date(due)).unwrap_or_default();
        let status = super::pieces::status_word(edition, decision.status);
        let votes: Vec<String> = decision.votes.iter().map(|voters| voters_in_words(edition, voters)).collect();
        let facts = [status.as_str(), &by, &due].into_iter().chain(votes.iter().map(String::as_str));
        let facts: Vec<&str> = facts.filter(|fact| !fact.is_empty()).collect();
        text.push_str(&format!("- {} ({})\n", escaped(&decision.text), escaped(&facts.join("; "))));
    }
    text
}

/// Returns how many voted in one way, and who.
fn voters_in_words(edition: Edition<'_>, voters: &Voters) -> String {
    let names: Vec<&str> = voters.voters.iter().map(|voter| voter.name.as_str()).collect();
    let before_names = if names.is_empty() { "" } else { ": " };
    format!("{} {}{before_names}{}", vote_word(edition, voters.vote), voters.count, names.join(", "))
}

fn link_to(edition: Edition<'_>, from: MeetingIdx, entity: Entity) -> String {
    let address = address_of(edition, from, edition.archive.address(entity), None);
    format!("[{}]({address})", escaped(edition.archive.title(entity)))
}

/// Returns an address as it stands in a link: in full if that is known, else from the report.
fn address_of(edition: Edition<'_>, from: MeetingIdx, address: &str, fragment: Option<&str>) -> String {
    let depth = edition.archive.meeting(from).address.matches('/').count();
    let config = &edition.site.config;
    let path =
        absolute(config, address).unwrap_or_else(|| format!("{}{}", "../".repeat(depth), encoded(config, address)));
    let fragment = fragment.map(|fragment| format!("#{}", slug::percent_encode_path(fragment))).unwrap_or_default();
    // Parentheses are allowed in addresses, and end a link in Markdown.
    format!("{path}{fragment}").replace('(', "%28").replace(')', "%29")
}

/// Returns plain text as Markdown that shows it.
pub(super) fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            written.push('\\');
        }
        written.push(if c.is_control() { ' ' } else { c });
    }
    written
}
