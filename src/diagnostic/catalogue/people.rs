//! People: who was where, for whom, and when.

use super::{error, warning};
use crate::diagnostic::{Diagnostic, Place};
use crate::text::date::{Date, in_words};

/// Two entries of one list with one name and affiliations that have nothing to do with each other.
pub fn two_under_one_name(place: Place, name: &str, affiliation: &str, first: Place, other: &str) -> Diagnostic {
    warning(
        "two-under-one-name",
        place,
        format!("\"{name}\" is listed twice, as of \"{affiliation}\" and of \"{other}\""),
    )
    .also(first, "listed here too")
    .help("if they are two people, write their names so that they can be told apart: with a middle name or initial")
    .help("if they are one, make one entry of the two: `affiliation: [one, other]`")
}

/// A person at two meetings of one day in different countries.
pub fn in_two_places(place: Place, name: &str, city: &str, first: Place, other: &str) -> Diagnostic {
    warning("in-two-places", place, format!("\"{name}\" was in {city} and in {other} on the same day"))
        .also(first, "the other meeting")
        .help("if they are two people, write their names so that they can be told apart: with a middle name or initial")
        .help("if one of the meetings could be joined from elsewhere, write `format: hybrid` in its report")
}

/// A speaker who is missing from a list of those present that has the others.
pub fn unlisted_speaker(place: Place, name: &str, list: Option<Place>) -> Diagnostic {
    let diagnostic =
        warning("unlisted-speaker", place, format!("\"{name}\" spoke, but is not among those who attended"))
            .help("add the name to `attendees`, where the other speakers are, or remove it here");
    match list {
        Some(list) => diagnostic.also(list, "the list of attendees"),
        None => diagnostic,
    }
}

/// Somebody among those who sent regrets and among those present.
pub fn present_absentee(place: Place, name: &str, present: Place) -> Diagnostic {
    warning("present-and-absent", place, format!("\"{name}\" sent regrets, but is listed as present"))
        .also(present, "named as present here")
        .help("remove the name from one of the two lists")
}

/// A post that ends before it begins.
pub fn post_ends_before_start(place: Place, post: &str, from: Date, to: Date) -> Diagnostic {
    let (from, to) = (in_words(from), in_words(to));
    error("post-ends-before-start", place, format!("the post \"{post}\" ends in {to}, before it begins in {from}"))
        .help("`from` is when the post was taken up, `to` when it was left")
}

/// One post that is held twice at a time.
pub fn overlapping_posts(place: Place, post: &str, first: Place) -> Diagnostic {
    warning("overlapping-posts", place, format!("the post \"{post}\" was held already when it was taken up here"))
        .also(first, "held here")
        .help("write in `to` when the earlier term ended, or make one post of the two")
}

/// An affiliation that the person's own file does not have for that time.
pub fn affiliation_differs_from_posts(
    place: Place,
    name: &str,
    affiliation: &str,
    held: Option<&str>,
    post: Place,
) -> Diagnostic {
    let elsewhere = held.map_or_else(String::new, |held| format!(", but of \"{held}\""));
    let message =
        format!("\"{name}\" was not of \"{affiliation}\" then, by the dates of the person's posts{elsewhere}");
    warning("affiliation-differs-from-posts", place, message)
        .also(post, "the post there, with its dates")
        .help("correct the affiliation, or `from` and `to` of the posts, whichever is wrong")
}

/// A name in front matter that must be several: `parts`; of two, the second may be a `post`.
pub fn several_people(place: Place, name: &str, parts: &[&str], post: Option<&str>) -> Diagnostic {
    let diagnostic = warning("several-in-one", place, format!("\"{name}\" is read as the name of one person"))
        .help(format!("if there are several, write a list: `[{}]`", parts.join(", ")));
    match (parts.first(), post) {
        (Some(first), Some(post)) => diagnostic.help(format!(
            "if it is one person with a post or an organisation, write `{{name: {first}, affiliation: {post}}}`"
        )),
        _ => diagnostic,
    }
}

/// Topics in front matter that must be several: `parts`.
pub fn several_topics(place: Place, title: &str, parts: &[&str]) -> Diagnostic {
    warning("several-in-one", place, format!("\"{title}\" is read as one topic"))
        .help(format!("if there are several, write a list: `[{}]`", parts.join(", ")))
}
