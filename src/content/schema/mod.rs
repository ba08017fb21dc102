//! What the front matter of each kind of file may say, as types, and how it is read.
//!
//! `docs/front-matter.md` is the reference for authors; a test of `keys` compares its tables with the keys that are read
//! here.

mod meeting;
mod office;
mod others;
mod votes;

#[cfg(test)]
mod tests;

use std::sync::Arc;

pub use crate::yaml::fields::{Fields, Problems};
pub(super) use meeting::is_nobody;
pub use meeting::{
    DecisionKind, DecisionMatter, DecisionStatus, Discussed, Format, HeldStatus, MeetingMatter, Origin, Paper,
    PersonRef, RecordStatus, Recording, SessionMatter,
};
pub use office::Office;
pub use others::{GroupMatter, OrganisationMatter, PersonMatter, Post, TopicMatter};
pub use votes::{Vote, VotersMatter};

use crate::content::Kind;
use crate::diagnostic::{Diagnostic, Location, catalogue};
use crate::permanence::{Fate, Id};
use crate::source::{SourceFile, Span, Spanned};
use crate::text::date::{self, Date};
use crate::text::suggest::nearest;
pub use crate::yaml::shape::Names;
use crate::yaml::shape::{self, MapShape};
use crate::yaml::{Entry, Node, Value};

/// What the front matter of a file said.
#[derive(Debug, Default)]
pub struct Matter {
    /// The keys that every kind of file may have.
    pub common: Common,
    /// The keys of its kind.
    pub own: Own,
}

/// The keys of one kind of file.
#[derive(Debug, Default)]
pub enum Own {
    /// A meeting report.
    Meeting(Box<MeetingMatter>),
    /// A person.
    Person(PersonMatter),
    /// A topic.
    Topic(TopicMatter),
    /// An organisation.
    Organisation(OrganisationMatter),
    /// A group.
    Group(GroupMatter),
    /// A plain page.
    #[default]
    Page,
}

/// The keys that every kind of file may have.
#[derive(Debug, Default)]
pub struct Common {
    /// The name of the thing.
    pub title: Option<Spanned<String>>,
    /// One sentence.
    pub summary: Option<String>,
    /// What replaces the last part of the id in the address.
    pub slug: Option<Spanned<String>>,
    /// Former addresses.
    pub aliases: Vec<Spanned<String>>,
    /// What became of paragraphs that were published.
    pub paragraphs: Vec<(Spanned<Id>, Fate)>,
    /// The language of the file.
    pub lang: Option<Spanned<String>>,
    /// Whether, and from when on, it is published.
    pub release: Release,
    /// What it is known by to feed readers and calendars, if not by its id: that of before it was moved.
    pub permanent_id: Option<String>,
    /// The day on which the content changed last, where that is not to be taken from the history of the files.
    pub updated: Option<Spanned<Date>>,
    /// Whether names in the text are linked; `None` if the file does not say.
    pub autolink: Option<bool>,
    /// Further reading.
    pub links: Vec<WebLink>,
    /// Values for the site's own theme.
    pub extra: serde_json::Value,
}

/// Whether, and from when on, a file is published.
#[derive(Debug, Default)]
pub struct Release {
    /// Whether it is left out unless drafts are asked for.
    pub draft: bool,
    /// The day before which it is left out.
    pub publish: Option<Spanned<Date>>,
    /// Whether it says something of this that cannot be understood. It is a draft then: what was to be held back cannot be
    /// taken back once it is out.
    pub is_unclear: bool,
}

/// A link to another site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WebLink {
    /// The text to show; the address itself if none was given.
    pub title: Option<String>,
    /// The address, with a scheme that is safe to follow.
    pub url: String,
}

/// Reads the front matter of a file of the given kind. `entries` is empty if it has none; `extra_keys` are no mistake
/// although nothing here reads them.
pub fn read(
    file: &Arc<SourceFile>,
    kind: Kind,
    entries: &[Entry],
    extra_keys: &[String],
    problems: &mut Problems,
) -> Matter {
    let mut fields = Fields::new(file, entries, kind.in_words());
    let mut matter = read_fields(&mut fields, kind, problems);
    let slip = entries.iter().find_map(|entry| withholding_slip(entry, fields.known(), extra_keys));
    fields.finish_with(extra_keys, problems);
    if let Some((key, entry)) = slip {
        matter.common.release.is_unclear = true;
        let is_of_slip = |problem: &&mut Diagnostic| match &problem.location {
            Location::Text(place) => place.span == entry.key.span,
            _ => false,
        };
        let of_slip = problems.iter_mut().find(is_of_slip);
        of_slip.into_iter().for_each(|problem| catalogue::holds_back(problem, key));
    }
    matter
}

/// The keys that keep a file from being published.
const WITHHOLDING: [&str; 2] = ["draft", "publish"];

/// Tells whether an unknown key was probably meant to keep a file from being published, and which one was meant.
fn withholding_slip<'a>(
    entry: &'a Entry,
    known: &[&'static str],
    extra_keys: &[String],
) -> Option<(&'static str, &'a Entry)> {
    let key = entry.key.value.as_str();
    if known.contains(&key) || extra_keys.iter().any(|extra| extra == key) {
        return None;
    }
    let meant = WITHHOLDING.into_iter().find(|meant| nearest(key, known.iter().copied()) == Some(meant))?;
    let value = entry.value.as_scalar().map(|scalar| scalar.text.trim().to_lowercase()).unwrap_or_default();
    let is_harmless = match meant {
        "draft" => matches!(value.as_str(), "false" | "no" | "off"),
        // Others call the day so on which a page was published, or say that it is.
        _ => matches!(value.as_str(), "true" | "yes" | "on") || date::parse(&value).is_ok(),
    };
    (!is_harmless).then_some((meant, entry))
}

/// Returns what the front matter of a kind of file may say: what [`read`] asks for.
pub fn shape(kind: Kind) -> MapShape {
    shape::describe(kind.in_words(), |mut fields, problems| {
        read_fields(&mut fields, kind, problems);
    })
}

fn read_fields(fields: &mut Fields<'_>, kind: Kind, problems: &mut Problems) -> Matter {
    let common = read_common(fields, problems);
    let own = match kind {
        Kind::Meeting => Own::Meeting(Box::new(meeting::read(fields, problems))),
        Kind::Person => Own::Person(others::read_person(fields, problems)),
        Kind::Topic => Own::Topic(others::read_topic(fields, problems)),
        Kind::Organisation => Own::Organisation(others::read_organisation(fields, problems)),
        Kind::Group => Own::Group(others::read_group(fields, problems)),
        Kind::Page => Own::Page,
    };
    Matter { common, own }
}

fn release(fields: &mut Fields<'_>, problems: &mut Problems) -> Release {
    let n_before = problems.len();
    let draft = fields.flag("draft", problems).unwrap_or(false);
    let n_of_draft = problems.len();
    let publish = fields.date("publish", problems);
    for (at, problem) in problems.iter_mut().enumerate().skip(n_before) {
        catalogue::holds_back(problem, if at < n_of_draft { "draft" } else { "publish" });
    }
    Release { draft, publish, is_unclear: problems.len() > n_before }
}

fn read_common(fields: &mut Fields<'_>, problems: &mut Problems) -> Common {
    Common {
        title: fields.text("title", problems),
        summary: value(fields.text("summary", problems)),
        slug: fields.text("slug", problems),
        aliases: fields.texts("aliases", problems),
        lang: fields.language("lang", problems),
        release: release(fields, problems),
        permanent_id: value(fields.text("permanent_id", problems)),
        updated: fields.date("updated", problems),
        autolink: fields.flag("autolink", problems),
        links: web_links(fields, "links", problems),
        extra: fields.anything("extra"),
        paragraphs: paragraphs(fields, problems),
    }
}

/// Reads what became of paragraphs: `{p7: p6, p8: withdrawn}`.
fn paragraphs(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<(Spanned<Id>, Fate)> {
    const KEY: &str = "paragraphs";
    const WANTED: &str = "a map of paragraphs, each with where its words are or `withdrawn`";
    const EXAMPLE: &str = "{p7: p6, p8: withdrawn}";
    let mut read = Vec::new();
    for entry in fields.entries(KEY, WANTED, EXAMPLE, problems) {
        let Some(text) = fields.text_of(&entry.value, KEY, problems) else { continue };
        let fate = match text.value.as_str() {
            "withdrawn" => Some(Fate::Withdrawn),
            id => Id::parse(id).map(Fate::In),
        };
        match (Id::parse(&entry.key.value), fate) {
            (Some(id), Some(fate)) => read.push((Spanned::new(id, entry.key.span), fate)),
            _ => {
                let place = fields
                    .place(Span { start: entry.key.span.start, end: entry.value.span.end.max(entry.key.span.end) });
                problems.push(catalogue::bad_paragraph(place));
            }
        }
    }
    read
}

/// Reads a list of `{title, url}` maps or bare addresses; an address that is not safe to follow is a problem.
fn web_links(fields: &mut Fields<'_>, key: &'static str, problems: &mut Problems) -> Vec<WebLink> {
    fields.each(key, |fields, node| web_link(fields, node, key, problems))
}

fn web_link<'a>(fields: &Fields<'a>, node: &'a Node, key: &'static str, problems: &mut Problems) -> Option<WebLink> {
    let (title, url) = match &node.value {
        Value::Map(_) => {
            let mut map = fields.map_of(node, key, "a link", problems)?;
            let title = value(map.text("title", problems));
            let url = map.text("url", problems);
            map.needs(&["url"], "a link with an address", "{title: …, url: https://…}", problems);
            map.finish(problems);
            (title, url)
        }
        _ => (None, fields.text_of(node, key, problems)),
    };
    let url = url?;
    let is_safe = is_safe(fields, &url, problems);
    if is_safe {
        check_web_address(fields, &url, key, problems);
    }
    is_safe.then_some(WebLink { title, url: url.value })
}

/// Reports an address that leads nowhere, since it is one within this site: it stands on pages as it is written.
fn check_web_address(fields: &Fields<'_>, url: &Spanned<String>, key: &str, problems: &mut Problems) {
    use crate::content::markdown::{Address, classify};
    if matches!(classify(&url.value), Address::Internal | Address::Fragment(_)) {
        problems.push(crate::diagnostic::catalogue::no_web_address(fields.place(url.span), key, &url.value));
    }
}

/// Reports an address whose scheme is not safe to follow.
fn is_safe(fields: &Fields<'_>, url: &Spanned<String>, problems: &mut Problems) -> bool {
    use crate::content::markdown::{Address, classify};
    let Address::Unsafe(scheme) = classify(&url.value) else { return true };
    problems.push(catalogue::unsafe_link(fields.place(url.span), scheme));
    false
}

fn value<T>(spanned: Option<Spanned<T>>) -> Option<T> {
    spanned.map(|spanned| spanned.value)
}
