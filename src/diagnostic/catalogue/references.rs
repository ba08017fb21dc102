//! What names and ids refer to.

use super::{error, list_of, warning};
use crate::diagnostic::{Diagnostic, Edit, Place};
use crate::text::name::Doubt;
use crate::text::suggest::nearest;

/// A name that another entity has.
pub fn name_taken(place: Place, name: &str, of: &str, first: Place) -> Diagnostic {
    error("name-taken", place, format!("{of} is called \"{name}\" already"))
        .also(first, "called so here")
        .help("if both are one, make one file of the two; otherwise give each a name that tells them apart")
}

/// A meeting that does not exist.
pub fn unknown_meeting<'a>(place: Place, name: &str, ids: impl Iterator<Item = &'a str>) -> Diagnostic {
    let diagnostic = error("unknown-meeting", place.clone(), format!("no meeting has the ID or title \"{name}\""));
    match nearest(name, ids) {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")).instead(place, name, near, false),
        None => diagnostic.help("a meeting's ID is the path of its report below meetings/, without .md"),
    }
}

/// A decision that is not there.
pub fn unknown_decision(place: Place, id: &str, ids: &[String]) -> Diagnostic {
    let diagnostic = warning("unknown-decision", place, format!("there is no decision \"{id}\" to close"));
    match nearest(id, ids.iter().map(String::as_str)) {
        Some(near) => diagnostic.help(format!("did you mean `#{near}`?")),
        None if ids.is_empty() => diagnostic
            .help("write the ID of the meeting and that of its decision: `closes: [2017-02-09-second-meeting#2]`"),
        None => diagnostic.help(format!("the decisions of that meeting are {}", list_of(ids))),
    }
}

/// A topic that is broader than itself, over other topics.
pub fn broader_cycle(place: Place, topic: &str, broader: &str) -> Diagnostic {
    error("broader-cycle", place, format!("\"{broader}\" cannot be broader than \"{topic}\": it is itself narrower"))
        .help("remove one of the `broader` entries that lead round in a circle")
}

/// An organisation or group that is part of itself.
pub fn part_of_cycle(place: Place, part: &str, whole: &str) -> Diagnostic {
    error("part-of-cycle", place, format!("\"{part}\" cannot be part of \"{whole}\", which is part of it"))
        .help("remove one of the `part_of` entries that lead round in a circle")
}

/// An organisation or group that names itself as what it is part of.
pub fn own_part(place: Place, title: &str) -> Diagnostic {
    error("part-of-cycle", place, format!("`part_of` names \"{title}\" itself, and nothing is part of itself"))
        .help("name what this is part of, or remove `part_of`")
}

/// Somebody who is to act is called nearly like a person whom the archive knows.
pub fn similar_actor(place: Place, name: &str, known: &str) -> Diagnostic {
    warning("similar-actor", place.clone(), format!("nobody is called \"{name}\", so this stands on nobody's page"))
        .help(format!("if it is \"{known}\", write the name as it is written elsewhere"))
        .help("if it is somebody else, list them among the `attendees`")
        .possible_fix(format!("write {known}"), place, known)
}

/// Two names that may be one person's; `remedies` say in the known person's file that it is one person, or two.
pub fn similar_names(
    place: Place,
    name: &str,
    known_place: Place,
    known: &str,
    doubt: Doubt,
    remedies: [Option<Edit>; 2],
) -> Diagnostic {
    let [same, distinct] = remedies;
    let reason = match doubt {
        Doubt::MiddleInitial => "by a middle initial",
        Doubt::Suffix => "by a suffix",
        Doubt::Spelling => "in spelling",
        Doubt::Order => "in word order",
        Doubt::Initials => "in that one first name is only an initial",
    };
    warning("similar-names", place, format!("\"{name}\" may be \"{known}\": the names differ only {reason}"))
        .also(known_place, "the other name")
        .help(format!(
            "if they are one person, write `also_known_as: [{name}]` in that person's file, or use one spelling"
        ))
        .help(format!("if not, write `distinct_from: [{name}]` there, and you will not be asked again"))
        .offering(&format!("say that {name} is {known}"), same)
        .offering(&format!("say that {name} is not {known}"), distinct)
}

/// A group without a file whose name is near that of one that has a file.
pub fn similar_groups(place: Place, name: &str, known_place: Place, known: &str) -> Diagnostic {
    warning("similar-groups", place, format!("the group \"{name}\" may be \"{known}\""))
        .also(known_place, "the other group")
        .help(format!("if they are one, write \"{known}\" here, or `also_known_as: [{name}]` in that group's file"))
        .help("if not, make a file for the new group: `rapporteur new group`")
}

/// Two topics whose names differ by a plural.
pub fn similar_topics(place: Place, name: &str, known_place: Place, known: &str) -> Diagnostic {
    warning("similar-topics", place, format!("the topic \"{name}\" may be \"{known}\""))
        .also(known_place, "the other topic")
        .help(format!("write one of the two everywhere, or `also_known_as: [{name}]` in the topic's file"))
}
