//! What a file of the content tree describes, and under which id: both follow from its path.

use crate::config::Config;
use crate::source::{RelPath, TEXTS};
use crate::text::date;

/// What a file describes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// A meeting report.
    Meeting,
    /// A person.
    Person,
    /// A topic.
    Topic,
    /// A State, body or institution.
    Organisation,
    /// A working group or another series of meetings.
    Group,
    /// A plain page.
    Page,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 6] = [Kind::Meeting, Kind::Person, Kind::Topic, Kind::Organisation, Kind::Group, Kind::Page];

    /// Returns the kind in words: "a meeting".
    pub fn in_words(self) -> &'static str {
        match self {
            Kind::Meeting => "a meeting",
            Kind::Person => "a speaker",
            Kind::Topic => "a topic",
            Kind::Organisation => "an organisation",
            Kind::Group => "a group",
            Kind::Page => "a page",
        }
    }

    /// Returns the first part of the addresses of this kind: `meetings`; "" for plain pages.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Meeting => "meetings",
            Kind::Person => "speakers",
            Kind::Topic => "topics",
            Kind::Organisation => "organisations",
            Kind::Group => "groups",
            Kind::Page => "",
        }
    }
}

/// Returns what a file describes and its id: the path below the folder of its kind, without the extension; for the
/// `index.md` or `README.md` of a folder, the folder. The deepest folder of the settings that holds the file decides.
pub fn kind_and_id(path: &RelPath, config: &Config) -> (Kind, String) {
    if config.pages.is_match(path) {
        return (Kind::Page, id(path.as_str()));
    }
    let is_report = config.reports.is_empty() || config.reports.is_match(path);
    let folders = &config.folders;
    let kinds = [
        (Kind::Meeting, &folders.meetings),
        (Kind::Person, &folders.speakers),
        (Kind::Topic, &folders.topics),
        (Kind::Organisation, &folders.organisations),
        (Kind::Group, &folders.groups),
    ];
    let holding = kinds
        .into_iter()
        .flat_map(|(kind, folders)| folders.iter().map(move |folder| (kind, folder.as_str())))
        .filter(|(_, folder)| path.strip_prefix(folder).is_some())
        .max_by_key(|(_, folder)| folder.len());
    let below = holding.and_then(|(kind, folder)| Some((kind, path.strip_prefix(folder)?)));
    match below {
        Some((Kind::Meeting, _)) if !is_report => (Kind::Page, id(path.as_str())),
        Some((kind, below)) if describes_one(below) => (kind, id(below)),
        _ => (Kind::Page, id(path.as_str())),
    }
}

/// Tells whether a file below the folder of a kind is one of that kind: a folder's own `index.md` is the introduction
/// to its list, and a README or a template lies among reports without being one.
fn describes_one(below: &str) -> bool {
    let file_name = below.rsplit('/').next().unwrap_or(below).to_ascii_lowercase();
    let stem = file_name.split('.').next().unwrap_or("");
    let is_own_index = !below.contains('/') && stem == "index";
    // The README of a folder that is named after a day is the report of that day.
    let is_about_others = matches!(
        stem,
        "readme"
            | "toc"
            | "contributing"
            | "license"
            | "licence"
            | "changelog"
            | "code_of_conduct"
            | "codeowners"
            | "delegates"
    );
    let is_about_others = is_about_others && (stem != "readme" || !is_of_day(below));
    !is_own_index && !is_about_others && !stem.split(['-', '_', ' ']).any(|word| word == "template")
}

/// Tells whether a path names a whole day.
fn is_of_day(below: &str) -> bool {
    date::find(below).is_some() || date::from_path(below).is_some_and(|date| date.day.is_some())
}

fn id(below: &str) -> String {
    let is_known = |extension: &str| TEXTS.iter().any(|known| extension.eq_ignore_ascii_case(known));
    let stem = match below.rsplit_once('.') {
        Some((stem, extension)) if is_known(extension) => stem,
        _ => below,
    };
    let stem = stem.strip_suffix("/README").or_else(|| stem.strip_suffix("/readme")).unwrap_or(stem);
    stem.strip_suffix("/index").unwrap_or(if stem == "index" { "" } else { stem }).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, expected: (Kind, &str)) {
        let (kind, id) = kind_and_id(&RelPath::new(path).unwrap(), &Config::default());
        assert_eq!((kind, id.as_str()), expected, "{path}");
    }

    #[test]
    fn the_path_tells_kind_and_id() {
        check("meetings/2017-02-09.md", (Kind::Meeting, "2017-02-09"));
        check("meetings/legal/2017-02-09/index.md", (Kind::Meeting, "legal/2017-02-09"));
        check("meetings/20250305.en.md", (Kind::Meeting, "20250305.en"));
        check("speakers/王.md", (Kind::Person, "王"));
        check("meetings/index.md", (Kind::Page, "meetings"));
        check("meetings/README.md", (Kind::Page, "meetings"));
        check("meetings/notes.mdown", (Kind::Meeting, "notes"));
        check("meetings/delegates.txt", (Kind::Page, "meetings/delegates"));
        check("meetings/20190919_Meeting/readme.md", (Kind::Meeting, "20190919_Meeting"));
        check("meetings/minutes25062016/README.md", (Kind::Meeting, "minutes25062016"));
        check("meetings/2023/README.md", (Kind::Page, "meetings/2023"));
        check("meetings/2023-minutes-template.md", (Kind::Page, "meetings/2023-minutes-template"));
        check("index.md", (Kind::Page, ""));
        check("guide/terms.md", (Kind::Page, "guide/terms"));
        check("meetingsish.md", (Kind::Page, "meetingsish"));
    }
}
