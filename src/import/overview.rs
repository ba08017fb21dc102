//! What was found, in a few lines for the person who imports.

use super::gather::{Draft, Person};
use super::{Found, Sureness};

/// Returns label and value of each, and how many values are only proposed.
pub(super) fn lines(draft: &Draft) -> (Vec<(&'static str, String)>, usize) {
    let mut lines = vec![("title", draft.title.value.clone())];
    if let Some(days) = draft.date.as_ref().filter(|_| draft.has_date()) {
        let last = days.value.1.map(|last| format!(" to {last}")).unwrap_or_default();
        lines.push(("date", format!("{}{last}", days.value.0)));
    } else {
        lines.push(("date", "not sure: the report is a draft until you write it".to_owned()));
    }
    lines.extend(draft.group.as_ref().map(|group| ("group", group.value.clone())));
    lines.extend(draft.number.as_ref().map(|number| ("number", number.value.to_string())));
    let place: Vec<&str> = [&draft.place.venue, &draft.place.city, &draft.place.country]
        .into_iter()
        .filter_map(|part| {
            part.as_ref().filter(|part| part.sureness > Sureness::Perhaps).map(|part| part.value.as_str())
        })
        .collect();
    if !place.is_empty() {
        lines.push(("place", place.join(", ")));
    }
    for (office, people) in &draft.officers {
        let names: Vec<String> = people.iter().map(|found| in_words(&found.value)).collect();
        lines.push(("officer", format!("{office}: {}", names.join("; "))));
    }
    for (label, n) in [
        ("speakers", count(&draft.speakers)),
        ("attendees", count(&draft.attendees)),
        ("participants", count(&draft.participants)),
        ("observers", count(&draft.observers)),
        ("topics", count(&draft.topics)),
        ("sessions", count(&draft.sessions)),
        ("decisions", count(&draft.decisions)),
    ] {
        if n > 0 {
            lines.push((label, n.to_string()));
        }
    }
    (lines, n_proposed(draft))
}

fn count<T>(found: &[Found<T>]) -> usize {
    found.iter().filter(|found| found.sureness > Sureness::Perhaps).count()
}

fn n_proposed(draft: &Draft) -> usize {
    let perhaps = |all: usize, sure: usize| all - sure;
    perhaps(draft.speakers.len(), count(&draft.speakers))
        + perhaps(draft.attendees.len(), count(&draft.attendees))
        + perhaps(draft.topics.len(), count(&draft.topics))
        + perhaps(draft.sessions.len(), count(&draft.sessions))
        + perhaps(draft.decisions.len(), count(&draft.decisions))
        + perhaps(draft.participants.len(), count(&draft.participants))
        + perhaps(draft.observers.len(), count(&draft.observers))
}

fn in_words(person: &Person) -> String {
    let post: Vec<&str> = person.position.iter().chain(&person.affiliation).map(String::as_str).collect();
    if post.is_empty() { person.name.clone() } else { format!("{} ({})", person.name, post.join("; ")) }
}
