//! The same report for one program or another.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use rapporteur::config::Machine;

use super::{Report, Stock};

/// The program that is to read an archive, and what of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Dialect {
    /// Rapporteur, with everything on that a site has unless it says otherwise.
    Full,
    /// Rapporteur with nothing but pages: no search, feeds, or other outputs for programs.
    Pages,
    /// Hugo: people, topics, organisations, groups and years are taxonomies.
    Hugo,
    /// Eleventy: the same as collections.
    Eleventy,
    /// MkDocs, which knows no lists: their pages are laid down as Markdown, with the links that they would have.
    Mkdocs,
}

impl Dialect {
    /// All of them, by the names by which scripts ask for them.
    pub(crate) const ALL: &[(&str, Dialect)] = &[
        ("full", Dialect::Full),
        ("pages", Dialect::Pages),
        ("hugo", Dialect::Hugo),
        ("eleventy", Dialect::Eleventy),
        ("mkdocs", Dialect::Mkdocs),
    ];

    /// Returns the dialect of a name.
    pub(crate) fn named(name: &str) -> Option<Dialect> {
        Dialect::ALL.iter().find(|(known, _)| *known == name).map(|(_, dialect)| *dialect)
    }

    /// Returns the text of a report's file.
    pub(super) fn file(self, report: &Report) -> String {
        let mut text = format!("---\ntitle: {}\ndate: {}\n", report.title, report.date);
        match self {
            Dialect::Full | Dialect::Pages => own(report, &mut text),
            Dialect::Hugo | Dialect::Eleventy | Dialect::Mkdocs => terms(report, &mut text),
        }
        text.push_str("---\n");
        text + &report.body
    }

    /// Writes what the program needs beside the reports.
    pub(super) fn lay_down_site(self, root: &Path, stock: &Stock, reports: &[Report]) {
        let write = |path: &str, text: &str| {
            let path = root.join(path);
            fs::create_dir_all(path.parent().expect("it lies in the site")).expect("folders can be made");
            fs::write(path, text).expect("files can be written");
        };
        if matches!(self, Dialect::Full | Dialect::Pages) {
            let mut settings = "title: Benchmark\nbase_url: https://example.org/\n".to_owned();
            if self == Dialect::Pages {
                let names: Vec<&str> = Machine::WORDS.iter().map(|(name, _)| *name).collect();
                writeln!(settings, "search: false\nleave_out: [{}]", names.join(", ")).expect("memory is enough");
            }
            write("rapporteur.yaml", &settings);
            return;
        }
        let lists: [(&str, &[String]); 4] = [
            ("speakers", &stock.people),
            ("topics", &stock.topics),
            ("organisations", &stock.organisations),
            ("groups", &stock.groups),
        ];
        for (list, names) in lists {
            let mut meetings: BTreeMap<&str, Vec<&Report>> = BTreeMap::new();
            for report in reports {
                terms_of(report, list).for_each(|term| meetings.entry(term).or_default().push(report));
            }
            let mut entries = String::new();
            for (name, meetings) in names.iter().filter_map(|name| Some((name, meetings.get(name.as_str())?))) {
                let slug = slug(name);
                writeln!(entries, "- [{name}]({slug}/index.md) {}", meetings.len()).expect("memory is enough");
                match self {
                    Dialect::Hugo => {
                        write(&format!("content/{list}/{slug}/_index.md"), &format!("---\ntitle: {name}\n---\n"));
                    }
                    Dialect::Mkdocs => {
                        write(&format!("content/{list}/{slug}/index.md"), &list_page(name, "../../meetings", meetings));
                    }
                    _ => {}
                }
            }
            if self == Dialect::Mkdocs {
                write(&format!("content/{list}/index.md"), &format!("---\ntitle: {list}\n---\n{entries}"));
            }
        }
        if self == Dialect::Mkdocs {
            let all: Vec<&Report> = reports.iter().collect();
            write("content/index.md", "---\ntitle: Benchmark\n---\n");
            write("content/meetings/index.md", &list_page("Meetings", ".", &all));
            for meetings in all.chunk_by(|a, b| a.year == b.year) {
                let year = meetings[0].year;
                let page = list_page(&year.to_string(), "../..", meetings);
                write(&format!("content/meetings/by-year/{year}/index.md"), &page);
            }
        }
    }
}

/// Returns a page that links to meetings, whose folder is `from` there.
fn list_page(title: &str, from: &str, meetings: &[&Report]) -> String {
    let mut text = format!("---\ntitle: \"{title}\"\n---\n");
    for Report { title, year, name, date, .. } in meetings {
        writeln!(text, "- [{title}]({from}/{year}/{name}.md) {date}").expect("memory is enough");
    }
    text
}

/// Writes front matter as Rapporteur has it.
fn own(report: &Report, text: &mut String) {
    let Report { group, city, country, summary, .. } = report;
    write!(text, "group: {group}\ncity: {city}\ncountry: {country}\nsummary: {summary}\nspeakers:\n")
        .expect("memory is enough");
    for speaker in &report.speakers {
        let (name, role, body) = (&speaker.name, speaker.role, &speaker.affiliation);
        writeln!(text, "  - {{name: {name}, role: {role}, affiliation: {body}}}").expect("memory is enough");
    }
    text.push_str("sessions:\n");
    for session in &report.sessions {
        writeln!(text, "  - {session}").expect("memory is enough");
    }
    writeln!(text, "topics: [{}]", report.topics.join(", ")).expect("memory is enough");
}

/// Writes front matter with taxonomies, whose terms are the ends of addresses.
fn terms(report: &Report, text: &mut String) {
    let Report { city, country, summary, year, .. } = report;
    write!(text, "city: {city}\ncountry: {country}\nsummary: {summary}\nyears: [\"{year}\"]\nparticipants:\n")
        .expect("memory is enough");
    for speaker in &report.speakers {
        let (name, role, body) = (&speaker.name, speaker.role, &speaker.affiliation);
        writeln!(
            text,
            "  - {{name: {name}, slug: {}, role: {role}, affiliation: {body}, body: {}}}",
            slug(name),
            slug(body)
        )
        .expect("memory is enough");
    }
    for list in ["speakers", "topics", "organisations", "groups"] {
        let slugs: BTreeSet<String> = terms_of(report, list).map(|term| slug(term)).collect();
        writeln!(text, "{list}: [{}]", slugs.into_iter().collect::<Vec<_>>().join(", ")).expect("memory is enough");
    }
}

fn terms_of<'r>(report: &'r Report, list: &str) -> Box<dyn Iterator<Item = &'r String> + 'r> {
    match list {
        "speakers" => Box::new(report.speakers.iter().map(|speaker| &speaker.name)),
        "organisations" => Box::new(report.speakers.iter().map(|speaker| &speaker.affiliation)),
        "topics" => Box::new(report.topics.iter()),
        _ => Box::new(std::iter::once(&report.group)),
    }
}

fn slug(name: &str) -> String {
    rapporteur::text::slug::slug(name)
}
