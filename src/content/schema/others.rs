//! The front matter of people, topics, organisations and groups.

use super::{Fields, Problems, value};
use crate::source::Spanned;
use crate::text::date::Date;

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
    pub title: String,
    /// Where.
    pub organisation: Option<Spanned<String>>,
    /// From when.
    pub from: Option<Date>,
    /// Until when.
    pub to: Option<Date>,
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
        posts: read_posts(fields, problems),
        distinct_from: fields.texts("distinct_from", problems),
    }
}

fn read_posts(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<Post> {
    let mut posts = Vec::new();
    for node in fields.items("posts") {
        let Some(mut map) = fields.map_of(node, "posts", "a post", problems) else { continue };
        let title = value(map.text("title", problems));
        let organisation = map.text("organisation", problems);
        let from = value(map.date("from", problems));
        let to = value(map.date("to", problems));
        let note = value(map.text("note", problems));
        map.finish(problems);
        match title {
            Some(title) => posts.push(Post { title, organisation, from, to, note }),
            None => problems.push(fields.wrong_type(node, "posts", "a post with a title", "{title: Rapporteur}")),
        }
    }
    posts
}

pub(super) fn read_topic(fields: &mut Fields<'_>, problems: &mut Problems) -> TopicMatter {
    TopicMatter {
        also_known_as: fields.texts("also_known_as", problems),
        definition: value(fields.text("definition", problems)),
        broader: fields.texts("broader", problems),
        related: fields.texts("related", problems),
    }
}

pub(super) fn read_organisation(fields: &mut Fields<'_>, problems: &mut Problems) -> OrganisationMatter {
    OrganisationMatter {
        also_known_as: fields.texts("also_known_as", problems),
        short: fields.text("short", problems),
        kind: value(fields.text("type", problems)),
        part_of: fields.text("part_of", problems),
    }
}

pub(super) fn read_group(fields: &mut Fields<'_>, problems: &mut Problems) -> GroupMatter {
    GroupMatter {
        also_known_as: fields.texts("also_known_as", problems),
        short: fields.text("short", problems),
        part_of: fields.text("part_of", problems),
        organisation: fields.text("organisation", problems),
        time_zone: fields.time_zone("time_zone", problems),
    }
}
