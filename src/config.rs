//! The site's settings: `rapporteur.yaml` as a value. Every setting has a default.
//!
//! `docs/settings.md` is the reference for users; a test of `keys` compares its tables with the keys that are read here.

mod accent;
mod adopted;
mod globs;
mod levels;
mod machine;
mod path_pattern;

use std::sync::Arc;

use url::Url;

use crate::diagnostic::catalogue;
use crate::source::{MARKDOWN, SourceFile, Span, Spanned, TEXTS};
use crate::text::date::NumberOrder;
use crate::text::worded::worded;
use crate::yaml::fields::{Fields, Problems};
use crate::yaml::shape::{self, MapShape};
use crate::yaml::{self, Value, rest};

pub use accent::Accent;
pub use adopted::{Convention, Conventions, LABELS};
pub use globs::Globs;
pub use levels::{LEVELS, Level, Levels};
pub use machine::Machine;
pub use path_pattern::{PathField, PathPattern};

/// The settings of a site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Config {
    /// The name of the archive.
    pub title: String,
    /// One sentence on what it holds.
    pub description: Option<String>,
    /// The language of reports that do not name theirs, as a language tag (BCP 47).
    pub lang: String,
    /// Where the archive will be published, for what needs absolute addresses; ends with `/`.
    pub base_url: Option<String>,
    /// How addresses within the site are written.
    pub links: LinkStyle,
    /// What the archive is known by to feed readers and calendars, whatever its address; `base_url` if it does not say.
    pub archive_id: Option<String>,
    /// The time zone of meetings that do not name theirs, nor does their group.
    pub time_zone: Option<String>,
    /// Who publishes the archive, and stands as the author of reports that no body is responsible for.
    pub publisher: Option<String>,
    /// The address of the licence under which the archive may be used.
    pub license: Option<String>,
    /// The styles in which reports are cited, by name, the usual one first.
    pub citation_styles: Vec<Spanned<String>>,
    /// What is not wanted of that which is for programs.
    pub leave_out: Vec<Machine>,
    /// A sentence at the foot of every page.
    pub footer: Option<String>,
    /// The menu at the head of every page, if another than the usual one is wanted.
    pub menu: Vec<MenuItem>,
    /// The folder of the reports, from the site's folder.
    pub content: String,
    /// The folder of the site's own templates, from the site's folder.
    pub theme: String,
    /// The folder to publish into, from the site's folder.
    pub output: String,
    /// Which folders of the content hold which kind of file.
    pub folders: Folders,
    /// Former addresses of what has no file in which to write them, each with the address where it is.
    pub moved: Vec<(Spanned<String>, Spanned<String>)>,
    /// The addresses of what was published and withdrawn.
    pub gone: Vec<Spanned<String>>,
    /// Patterns of files below the content folder to leave out.
    pub ignore: Globs,
    /// How much each kind of problem matters.
    pub levels: Levels,
    /// Patterns of files that may run programs in a reader's browser.
    pub trusted: Globs,
    /// Which date counts where front matter, path and text of a report name different days.
    pub date_from: DateFrom,
    /// Which number comes first in `8/4/2023`, in paths and texts; `None` if that is as usual in the language.
    pub numeric_dates: Option<NumberOrder>,
    /// Where the group of a report is taken from that does not name it.
    pub group_from: Option<GroupFrom>,
    /// The words by which decisions are marked in the text of reports.
    pub decision_marks: DecisionMarks,
    /// What is read from the text of reports, by the conventions of minutes.
    pub conventions: Conventions,
    /// More words that announce such a thing, by the name of what they announce.
    pub labels: Vec<(String, Vec<String>)>,
    /// Patterns of the files in the folders of reports that are reports; all of them, if there is none.
    pub reports: Globs,
    /// Patterns of files that are plain pages, wherever they lie.
    pub pages: Globs,
    /// Patterns of files that hold several meetings, each below a heading with its date.
    pub split: Globs,
    /// What the parts of the paths of reports mean; the first pattern that a path is of counts.
    pub paths: Vec<PathPattern>,
    /// Keys of front matter, with the keys of others that mean the same; `a.b` is the key `b` in the map `a`.
    pub keys: Vec<(String, String)>,
    /// Keys of front matter that are not Rapporteur's and yet no mistake.
    pub extra_keys: Vec<String>,
    /// Whether `.txt` files in the folders of reports are reports too.
    pub plain_text: bool,
    /// Whether names in running text are linked.
    pub autolink: bool,
    /// Whether the archive can be searched.
    pub search: bool,
    /// The archive's own sign, shown beside its name: a file of the content.
    pub logo: Option<Spanned<String>>,
    /// The colour of links.
    pub accent: Option<Accent>,
    /// Values for the site's own theme.
    pub extra: serde_json::Value,
}

/// How addresses within the site are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum LinkStyle {
    /// `../meetings/first/`: short, for any web server.
    #[default]
    Folders,
    /// `../meetings/first/index.html`: also right where the pages are opened from a disk.
    Explicit,
}

/// Where the date of a report is taken from, if both places name one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum DateFrom {
    /// The front matter: somebody wrote it there on purpose, and a path is kept when a meeting is moved.
    #[default]
    FrontMatter,
    /// The path: in archives whose front matter was copied from report to report, it is the better witness.
    Path,
    /// The title, or a day that the text announces (`Date: …`): where front matter and path tell the day of posting.
    Text,
}

/// Where the group of a report is taken from that does not name it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GroupFrom {
    /// The first folder below the folder of reports, if its name is more than a number.
    Folder,
}

/// The words by which decisions are marked in the text of reports.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DecisionMarks {
    /// Those of what was decided.
    pub decision: Vec<String>,
    /// Those of what somebody is to do.
    pub action: Vec<String>,
}

impl Default for DecisionMarks {
    fn default() -> DecisionMarks {
        let words = |words: &str| words.split(", ").map(str::to_owned).collect();
        DecisionMarks {
            decision: words("Decision, Resolution, Resolved, Agreed"),
            action: words("Action, Action item, Action point, AI"),
        }
    }
}

impl DecisionMarks {
    /// Returns every mark with what it marks.
    pub fn all(&self) -> impl Iterator<Item = (DecisionKind, &str)> {
        let decisions = self.decision.iter().map(|word| (DecisionKind::Decision, word.as_str()));
        decisions.chain(self.action.iter().map(|word| (DecisionKind::Action, word.as_str())))
    }
}

worded! {
    /// What a decision asks for.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
    pub enum DecisionKind {
        /// It says what is so from now on.
        #[default]
        Decision = "decision",
        /// It says who is to do something.
        Action = "action",
    }
}

worded! {
    /// What became of a decision.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum DecisionStatus {
        /// Still to be done, or nobody said.
        Open = "open",
        /// Adopted, with nothing left to do.
        Adopted = "adopted",
        /// Done.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
        /// Replaced by another.
        Superseded = "superseded",
    }
}

/// An entry of the menu.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MenuItem {
    /// The words to show; the title of the page if there are none.
    pub title: Option<String>,
    /// A page of the site (`about/`) or an address elsewhere.
    pub address: Spanned<String>,
}

/// Folders below the content folder, by the kind of file that they hold. "" stands for the content folder itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Folders {
    /// Meeting reports.
    pub meetings: Vec<String>,
    /// People.
    pub speakers: Vec<String>,
    /// Topics.
    pub topics: Vec<String>,
    /// Organisations.
    pub organisations: Vec<String>,
    /// Groups.
    pub groups: Vec<String>,
}

/// The styles of citation, if the settings name none.
const USUAL_STYLES: &str = "oscola chicago apa";

impl Config {
    /// Returns which number comes first in `8/4/2023`, where paths and texts of reports have it; `None` if nobody knows.
    pub fn number_order(&self) -> Option<NumberOrder> {
        self.numeric_dates.or_else(|| NumberOrder::of_language(&self.lang))
    }

    /// Returns who publishes the archive: as the settings say, else the archive itself.
    pub fn publisher(&self) -> &str {
        self.publisher.as_deref().unwrap_or(&self.title)
    }

    /// Returns the extensions of the texts that are read.
    pub fn text_extensions(&self) -> &'static [&'static str] {
        if self.plain_text { TEXTS } else { MARKDOWN }
    }

    /// Tells whether the reports lie in the site's folder itself, and so beside the settings and what is published.
    pub fn is_content_at_root(&self) -> bool {
        matches!(self.content.trim_end_matches('/'), "." | "")
    }

    /// Returns what files of the content are called by before their own path: nothing, if they lie in the site's folder
    /// itself.
    pub fn content_path(&self) -> &str {
        if self.is_content_at_root() { "" } else { self.content.trim_matches('/') }
    }

    /// Returns what a file of the content is called: its path from the site's folder.
    pub fn label_of(&self, path: &str) -> String {
        match self.content_path() {
            "" => path.to_owned(),
            content => format!("{content}/{path}"),
        }
    }

    /// Returns the path at which the archive will be published on its host: begins and ends with `/`.
    pub fn base_path(&self) -> &str {
        let url = self.base_url.as_deref().unwrap_or_default();
        let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
        after_scheme.find('/').map_or("/", |at| &after_scheme[at..])
    }
}

impl Default for Config {
    fn default() -> Config {
        Config {
            title: "Meeting archive".to_owned(),
            description: None,
            lang: "en".to_owned(),
            base_url: None,
            links: LinkStyle::default(),
            archive_id: None,
            time_zone: None,
            publisher: None,
            license: None,
            citation_styles: USUAL_STYLES
                .split(' ')
                .map(|name| Spanned::new(name.to_owned(), Span::default()))
                .collect(),
            leave_out: Vec::new(),
            footer: None,
            menu: Vec::new(),
            content: "content".to_owned(),
            theme: "theme".to_owned(),
            output: "public".to_owned(),
            folders: Folders::default(),
            moved: Vec::new(),
            gone: Vec::new(),
            ignore: Globs::default(),
            levels: Levels::default(),
            trusted: Globs::default(),
            date_from: DateFrom::default(),
            numeric_dates: None,
            group_from: None,
            decision_marks: DecisionMarks::default(),
            conventions: Conventions::default(),
            labels: Vec::new(),
            reports: Globs::default(),
            pages: Globs::default(),
            split: Globs::default(),
            paths: Vec::new(),
            keys: Vec::new(),
            extra_keys: Vec::new(),
            plain_text: false,
            autolink: true,
            search: true,
            logo: None,
            accent: None,
            extra: serde_json::Value::Null,
        }
    }
}

impl Default for Folders {
    fn default() -> Folders {
        let one = |folder: &str| vec![folder.to_owned()];
        Folders {
            meetings: one("meetings"),
            speakers: one("speakers"),
            topics: one("topics"),
            organisations: one("organisations"),
            groups: one("groups"),
        }
    }
}

/// Reads the settings. What is wrong counts as not written, and is a problem.
pub fn parse(file: &Arc<SourceFile>) -> (Config, Problems) {
    let mut problems = Problems::new();
    let whole = Span::new(0, file.text.len());
    let root = match yaml::parse(file, whole) {
        Ok(root) => root,
        Err(error) => {
            problems.push(yaml::problem(file, &error));
            let rest = rest::around(file, whole, &error);
            problems.extend(rest.mistakes.iter().map(|mistake| yaml::problem(file, mistake)));
            let not_told: Vec<String> = rest.doubtful_keys().map(str::to_owned).collect();
            let fields = Fields::new(file, &rest.entries, "the file of settings");
            return (read(fields, &not_told, &mut problems), problems);
        }
    };
    let config = match &root.value {
        Value::Map(entries) => read(Fields::new(file, entries, "the file of settings"), &[], &mut problems),
        Value::Null => Config::default(),
        _ => {
            let fields = Fields::new(file, &[], "the file of settings");
            problems.push(fields.wrong_type(&root, "rapporteur.yaml", "a map of settings", "title: Our meetings"));
            Config::default()
        }
    };
    (config, problems)
}

/// Returns what the settings may say: what [`parse`] asks for.
pub fn shape() -> MapShape {
    shape::describe("the file of settings", |fields, problems| {
        read(fields, &[], problems);
    })
}

/// Reads the settings; of keys in `not_told` nothing is said, whatever they are.
fn read(mut fields: Fields<'_>, not_told: &[String], problems: &mut Problems) -> Config {
    let default = Config::default();
    let styles = [("folders", LinkStyle::Folders), ("explicit", LinkStyle::Explicit)];
    let witnesses = [("front-matter", DateFrom::FrontMatter), ("path", DateFrom::Path), ("text", DateFrom::Text)];
    let orders = [("day-first", NumberOrder::DayFirst), ("month-first", NumberOrder::MonthFirst)];
    let config = Config {
        title: text(&mut fields, "title", problems).unwrap_or(default.title),
        description: text(&mut fields, "description", problems),
        lang: fields.language("lang", problems).map_or(default.lang, |lang| lang.value),
        base_url: base_url(&mut fields, problems),
        links: fields.choice("links", &styles, problems).unwrap_or_default(),
        archive_id: text(&mut fields, "archive_id", problems),
        time_zone: fields.time_zone("time_zone", problems),
        publisher: text(&mut fields, "publisher", problems),
        license: text(&mut fields, "license", problems),
        citation_styles: Some(fields.texts("citation_styles", problems))
            .filter(|styles| !styles.is_empty())
            .unwrap_or(default.citation_styles),
        leave_out: fields.choices_or("leave_out", Machine::WORDS, catalogue::unknown_output, problems),
        footer: text(&mut fields, "footer", problems),
        menu: menu(&mut fields, problems),
        content: text(&mut fields, "content", problems).unwrap_or(default.content),
        theme: text(&mut fields, "theme", problems).unwrap_or(default.theme),
        output: text(&mut fields, "output", problems).unwrap_or(default.output),
        folders: folders(&mut fields, problems),
        moved: moved(&mut fields, problems),
        gone: fields.texts("gone", problems),
        ignore: globs::read(&mut fields, "ignore", problems),
        levels: levels(&mut fields, problems),
        trusted: globs::read(&mut fields, "trusted", problems),
        date_from: fields.choice("date_from", &witnesses, problems).unwrap_or_default(),
        numeric_dates: fields.choice("numeric_dates", &orders, problems),
        group_from: fields.choice("group_from", &[("folder", GroupFrom::Folder)], problems),
        decision_marks: decision_marks(&mut fields, problems),
        conventions: adopted::conventions(&mut fields, problems),
        labels: adopted::labels(&mut fields, problems),
        reports: globs::read(&mut fields, "reports", problems),
        pages: globs::read(&mut fields, "pages", problems),
        split: globs::read(&mut fields, "split", problems),
        paths: adopted::paths(&mut fields, problems),
        keys: adopted::keys(&mut fields, problems),
        extra_keys: texts(&mut fields, "extra_keys", problems),
        plain_text: fields.flag("plain_text", problems).unwrap_or(default.plain_text),
        autolink: fields.flag("autolink", problems).unwrap_or(default.autolink),
        search: fields.flag("search", problems).unwrap_or(default.search),
        logo: fields.text("logo", problems),
        accent: accent::read(&mut fields, problems),
        extra: fields.anything("extra"),
    };
    fields.finish_with(not_told, problems);
    config
}

fn text(fields: &mut Fields<'_>, key: &'static str, problems: &mut Problems) -> Option<String> {
    fields.text(key, problems).map(|text| text.value)
}

fn texts(fields: &mut Fields<'_>, key: &'static str, problems: &mut Problems) -> Vec<String> {
    fields.texts(key, problems).into_iter().map(|text| text.value).collect()
}

fn levels(fields: &mut Fields<'_>, problems: &mut Problems) -> Levels {
    let node = fields.any_node("levels");
    levels::read(fields, node, problems)
}

fn base_url(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<String> {
    let written = fields.text("base_url", problems)?;
    let is_address = |url: &Url| {
        matches!(url.scheme(), "http" | "https")
            && url.host().is_some()
            && url.query().is_none()
            && url.fragment().is_none()
    };
    // The parser takes `https:example.org` for an address too, which no reader would.
    let parsed = written.value.contains("://").then(|| Url::parse(&written.value).ok()).flatten();
    let Some(url) = parsed.filter(is_address) else {
        problems.push(catalogue::bad_base_url(fields.place(written.span), &written.value));
        return None;
    };
    Some(format!("{}/", url.as_str().trim_end_matches('/')))
}

fn menu(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<MenuItem> {
    fields.each("menu", |fields, node| menu_item(fields, node, problems))
}

fn menu_item<'a>(fields: &Fields<'a>, node: &'a yaml::Node, problems: &mut Problems) -> Option<MenuItem> {
    let Value::Map(_) = &node.value else {
        return fields.text_of(node, "menu", problems).map(|address| MenuItem { title: None, address });
    };
    let mut map = fields.map_of(node, "menu", "a menu entry", problems)?;
    let title = text(&mut map, "title", problems);
    let address = map.text("address", problems);
    map.needs(&["address"], "an entry with an address", "{address: about/}", problems);
    map.finish(problems);
    Some(MenuItem { title, address: address? })
}

fn decision_marks(fields: &mut Fields<'_>, problems: &mut Problems) -> DecisionMarks {
    let default = DecisionMarks::default();
    let example = "{decision: [Decision], action: [Action]}";
    let Some(mut map) = fields.map("decision_marks", "the map of marks", example, problems) else { return default };
    // A list that is there and empty means that nothing is marked so.
    let marks =
        DecisionMarks { decision: texts(&mut map, "decision", problems), action: texts(&mut map, "action", problems) };
    map.finish(problems);
    marks
}

fn moved(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<(Spanned<String>, Spanned<String>)> {
    let example = "{speakers/old-name/: speakers/new-name/}";
    let entries = fields.entries("moved", "a map of addresses", example, problems);
    let pair = |entry: &yaml::Entry| {
        let to = fields.text_of(&entry.value, "moved", problems)?;
        Some((entry.key.clone(), to))
    };
    entries.iter().filter_map(pair).collect()
}

fn folders(fields: &mut Fields<'_>, problems: &mut Problems) -> Folders {
    let default = Folders::default();
    let example = "{meetings: minutes}";
    let Some(mut map) = fields.map("folders", "the map of folders", example, problems) else { return default };
    let mut read = |key: &'static str, default: Vec<String>| {
        let named: Vec<String> = texts(&mut map, key, problems).iter().map(|folder| normalised(folder)).collect();
        if named.is_empty() { default } else { named }
    };
    let folders = Folders {
        meetings: read("meetings", default.meetings),
        speakers: read("speakers", default.speakers),
        topics: read("topics", default.topics),
        organisations: read("organisations", default.organisations),
        groups: read("groups", default.groups),
    };
    map.finish(problems);
    folders
}

/// Returns a folder as it stands in a `RelPath`: without `./`, trailing `/` and the like.
fn normalised(folder: &str) -> String {
    crate::source::RelPath::new(folder).map(|path| path.as_str().to_owned()).unwrap_or_default()
}
