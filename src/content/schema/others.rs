//! The front matter of people, topics, organisations and groups.

use super::{Fields, Problems, value};
use crate::source::Spanned;
use crate::text::date::Date;
use crate::yaml::Node;
use crate::yaml::shape::Names;

/// What a person's file may say.
#[derive(Debug, Default)]
pub struct PersonMatter {
    /// Other names, in any script.
    pub also_known_as: Vec<Spanned<String>>,
    /// The name as it is filed: "Huang, Zhixiong".
    pub sort_as: Option<String>,
    /// "Prof.", "H.E."
    pub honorific: Option<String>,
    /// Posts held over time, in the order written.
    pub posts: Vec<Post>,
    /// Names that are near this one and yet of other people.
    pub distinct_from: Vec<Spanned<String>>,
}

/// A post that a person held.
#[derive(Clone, Debug)]
pub struct Post {
    /// The post: "Rapporteur".
    pub title: Spanned<String>,
    /// Where.
    pub organisation: Option<Spanned<String>>,
    /// From when.
    pub from: Option<Spanned<Date>>,
    /// Until when.
    pub to: Option<Spanned<Date>>,
    /// Anything else.
    pub note: Option<String>,
}

/// What a topic's file may say.
#[derive(Debug, Default)]
pub struct TopicMatter {
    /// Other names.
    pub also_known_as: Vec<Spanned<String>>,
    /// What it means.
    pub definition: Option<String>,
    /// The topics of which it is a part.
    pub broader: Vec<Spanned<String>>,
    /// Other topics to look at.
    pub related: Vec<Spanned<String>>,
}

/// What an organisation's file may say.
#[derive(Debug, Default)]
pub struct OrganisationMatter {
    /// Other names.
    pub also_known_as: Vec<Spanned<String>>,
    /// The short form: "ICRC".
    pub short: Option<Spanned<String>>,
    /// "state", "university" … in the author's own words.
    pub kind: Option<String>,
    /// The organisation of which it is a part.
    pub part_of: Option<Spanned<String>>,
}

/// What a group's file may say.
#[derive(Debug, Default)]
pub struct GroupMatter {
    /// Other names.
    pub also_known_as: Vec<Spanned<String>>,
    /// The short form.
    pub short: Option<Spanned<String>>,
    /// The group of which it is a part.
    pub part_of: Option<Spanned<String>>,
    /// The body to which it belongs.
    pub organisation: Option<Spanned<String>>,
    /// The time zone of its meetings, if they do not name theirs.
    pub time_zone: Option<String>,
}

pub(super) fn read_person(fields: &mut Fields<'_>, problems: &mut Problems) -> PersonMatter {
    PersonMatter {
        also_known_as: fields.texts("also_known_as", problems),
        sort_as: value(fields.text("sort_as", problems)),
        honorific: value(fields.text("honorific", problems)),
        posts: fields.each("posts", |fields, node| read_post(fields, node, problems)),
        distinct_from: fields.names("distinct_from", Names::Person, problems),
    }
}

fn read_post<'a>(fields: &Fields<'a>, node: &'a Node, problems: &mut Problems) -> Option<Post> {
    let mut map = fields.map_of(node, "posts", "a post", problems)?;
    let title = map.text("title", problems);
    let organisation = map.name("organisation", Names::Organisation, problems);
    let from = map.date("from", problems);
    let to = map.date("to", problems);
    let note = value(map.text("note", problems));
    map.needs(&["title"], "a post with a title", "{title: Rapporteur}", problems);
    map.finish(problems);
    Some(Post { title: title?, organisation, from, to, note })
}

pub(super) fn read_topic(fields: &mut Fields<'_>, problems: &mut Problems) -> TopicMatter {
    TopicMatter {
        also_known_as: fields.texts("also_known_as", problems),
        definition: value(fields.text("definition", problems)),
        broader: fields.names("broader", Names::Topic, problems),
        related: fields.names("related", Names::Topic, problems),
    }
}

pub(super) fn read_organisation(fields: &mut Fields<'_>, problems: &mut Problems) -> OrganisationMatter {
    OrganisationMatter {
        also_known_as: fields.texts("also_known_as", problems),
        short: fields.text("short", problems),
        kind: value(fields.text("type", problems)),
        part_of: fields.name("part_of", Names::Organisation, problems),
    }
}

pub(super) fn read_group(fields: &mut Fields<'_>, problems: &mut Problems) -> GroupMatter {
    GroupMatter {
        also_known_as: fields.texts("also_known_as", problems),
        short: fields.text("short", problems),
        part_of: fields.name("part_of", Names::Group, problems),
        organisation: fields.name("organisation", Names::Organisation, problems),
        time_zone: fields.time_zone("time_zone", problems),
    }
}
