//! `llms.txt` (llmstxt.org): what the archive holds and where its reports are as Markdown, for language models and for
//! those who write programs with them.

use super::markdown::{self, escaped};
use super::page::absolute;
use super::{Audience, Edition, Output, Rendered, Route, Subject, data, lists, whole_route};
use crate::archive::{GroupIdx, List, MeetingIdx, Visibility};
use crate::config::Machine;
use crate::diagnostic::Diagnostic;
use crate::site::Site;
use crate::text::slug;
use crate::text::words::counted;

pub(super) struct Llms;

/// How many reports of each group are named, the latest; the file is to be read whole.
const N_MEETINGS: usize = 100;

impl Output for Llms {
    fn name(&self) -> &'static str {
        Machine::Llms.name()
    }

    fn audience(&self) -> Audience {
        Audience::Machines(Machine::Llms)
    }

    fn routes(&self, _site: &Site) -> Vec<Route> {
        whole_route("llms.txt")
    }

    fn render(&self, edition: Edition<'_>, _subject: Subject) -> Result<Rendered, Diagnostic> {
        let archive = &edition.archive;
        let config = &edition.site.config;
        let mut text = format!("# {}\n\n", escaped(&config.title));
        if let Some(description) = &config.description {
            text.push_str(&format!("> {}\n\n", escaped(description)));
        }
        let n_meetings = counted(archive.originals().count(), "meeting");
        text.push_str(&format!(
            "An archive of {n_meetings}. The report of each is at the address of its page with `index.html.md`; \
             paragraphs are cited by their number, which links to the anchor that stays (`#p4`).\n\n"
        ));
        let lists = lists::shown(edition).map(|list| (lists::title(edition, list), list.address().to_owned()));
        section(edition, &mut text, edition.words().word("archive"), &lists.collect::<Vec<_>>());
        let groups = (0..archive.groups.len()).map(GroupIdx::new);
        for group in groups.map(|idx| archive.group(idx)).filter(|group| !group.meetings.is_empty()) {
            let meetings = group.meetings.iter().rev().copied();
            section(edition, &mut text, &group.title, &reports(edition.site, meetings));
        }
        let others = archive.originals().rev().filter(|(_, meeting)| meeting.group.is_none()).map(|(idx, _)| idx);
        section(edition, &mut text, &lists::title(edition, List::Meetings), &reports(edition.site, others));
        if edition.config.has_data_page() {
            section(
                edition,
                &mut text,
                "Optional",
                &[(edition.words().word("data").to_owned(), data::page::ADDRESS.to_owned())],
            );
        }
        Ok(Rendered::Bytes(text.trim_end().to_owned().into_bytes()))
    }
}

fn reports(site: &Site, meetings: impl Iterator<Item = MeetingIdx>) -> Vec<(String, String)> {
    let public = meetings.filter(|idx| site.archive.meeting(*idx).visibility == Visibility::Public).take(N_MEETINGS);
    let report = |idx| {
        let meeting = site.archive.meeting(idx);
        let date = meeting.date.map(|date| format!(" ({date})")).unwrap_or_default();
        (format!("{}{date}", meeting.title), markdown::address(site, idx))
    };
    public.map(report).collect()
}

fn section(edition: Edition<'_>, text: &mut String, title: &str, links: &[(String, String)]) {
    if links.is_empty() {
        return;
    }
    text.push_str(&format!("## {}\n\n", escaped(title)));
    for (title, address) in links {
        let address =
            absolute(&edition.config, address).unwrap_or_else(|| slug::percent_encode_path(address).into_owned());
        let address = address.replace('(', "%28").replace(')', "%29");
        text.push_str(&format!("- [{}]({address})\n", escaped(title)));
    }
    text.push('\n');
}
