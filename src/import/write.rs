//! The file of a draft: front matter in which each value stands below the sentence that it was taken from.

use super::gather::{Draft, Person, Speaker};
use super::{Found, Sureness};
use crate::content::schema::Office;
use crate::text::date::Date;
use crate::yaml;

/// Longer sentences are cut in comments.
const LONGEST_WITNESS: usize = 200;

/// Returns the whole file. `source` is what the reader calls the document.
pub(super) fn file(draft: &Draft, source: &str) -> String {
    let mut text = format!(
        "---\n# Imported from {}. Above each value stands the sentence that it was taken from;\n# delete these lines, which begin with \
         a #, when you have looked at them.\n",
        one_line(source)
    );
    let mut out = Out { text: &mut text };
    heads(draft, &mut out);
    for (office, people) in &draft.officers {
        officer(office, people, &mut out);
    }
    other_officers(draft, &mut out);
    out.list("speakers", &draft.speakers, speaker);
    out.list("attendees", &draft.attendees, person);
    names(draft, &mut out);
    out.list("sessions", &draft.sessions, |session| {
        let topics =
            if session.topics.is_empty() { String::new() } else { format!(", topics: [{}]", joined(&session.topics)) };
        format!("{{id: {}, title: {}{topics}}}", yaml::written(&session.id), yaml::written(&session.title))
    });
    out.list("decisions", &draft.decisions, |outcome| {
        let mut parts =
            vec![format!("id: {}", yaml::written(&outcome.id)), format!("text: {}", yaml::written(&outcome.text))];
        let more = [("by", &outcome.by), ("topic", &outcome.topic), ("due", &outcome.due)];
        parts.extend(more.iter().filter_map(|(key, value)| Some(format!("{key}: {}", yaml::written(value.as_ref()?)))));
        parts.push(format!("status: {}", if outcome.is_adopted { "adopted" } else { "open" }));
        format!("{{{}}}", parts.join(", "))
    });
    if let Some(next) = &draft.next_meeting {
        out.entry(next, |day| format!("next_meeting: {day}"));
    }
    for recording in &draft.recordings {
        out.text.push_str(&format!("recordings:\n  - {{url: {}}}\n", yaml::written(recording)));
    }
    text.push_str("---\n\n");
    text.push_str(&draft.body);
    if !draft.body.is_empty() {
        text.push('\n');
    }
    text
}

fn heads(draft: &Draft, out: &mut Out<'_>) {
    out.value("title", Some(&draft.title), |title| title.clone());
    if let Some(days) = &draft.date {
        let last = days.value.1.map(|last| format!("\nend_date: {last}")).unwrap_or_default();
        out.entry(days, |(first, _): &(Date, Option<Date>)| format!("date: {first}{last}"));
    }
    if !draft.has_date() {
        // Another line would hide which day is proposed.
        let why = match draft.date {
            Some(_) => {
                "The text does not say for sure when it was. Mend that line and take its # away, and this one, to publish the report:"
            }
            None => {
                "The text does not say for sure when it was. Write it here, and take `draft` away, to publish the report.\n\
                 # date: 2017-02-09"
            }
        };
        out.text.push_str(&format!("# {why}\ndraft: true\n"));
    }
    out.value("group", draft.group.as_ref(), Clone::clone);
    if let Some(number) = &draft.number {
        out.entry(number, |number| format!("number: {number}"));
    }
    out.value("venue", draft.place.venue.as_ref(), Clone::clone);
    out.value("city", draft.place.city.as_ref(), Clone::clone);
    out.value("country", draft.place.country.as_ref(), Clone::clone);
    if let Some(status) = draft.status {
        out.text.push_str(&format!("status: {status}\n"));
    }
}

fn officer(office: &str, people: &[Found<Person>], out: &mut Out<'_>) {
    if let Some(key) = Office::of(office).and_then(Office::key) {
        out.list(key, people, person);
    }
}

fn other_officers(draft: &Draft, out: &mut Out<'_>) {
    let others: Vec<_> =
        draft.officers.iter().filter(|(office, _)| Office::of(office).and_then(Office::key).is_none()).collect();
    let is_any = others.iter().any(|(_, people)| people.iter().any(|person| person.sureness > Sureness::Perhaps));
    if is_any {
        out.text.push_str("officers:\n");
    }
    for (office, people) in others {
        let written: Vec<&Found<Person>> = people.iter().filter(|person| person.sureness > Sureness::Perhaps).collect();
        if !written.is_empty() {
            out.text.push_str(&format!("  {}:\n", yaml::written(office)));
        }
        for found in written {
            out.text.push_str(&format!("    # {}\n    - {}\n", witness(found), person(&found.value)));
        }
    }
}

fn names(draft: &Draft, out: &mut Out<'_>) {
    out.names("participants", &draft.participants);
    out.names("observers", &draft.observers);
    out.names("regrets", &draft.regrets);
    out.list("topics", &draft.topics, |topic| yaml::written(topic));
}

struct Out<'t> {
    text: &'t mut String,
}

impl Out<'_> {
    /// Writes a value below its witness; what is only perhaps so as a comment.
    fn value<T>(&mut self, key: &str, found: Option<&Found<T>>, in_words: impl Fn(&T) -> String) {
        if let Some(found) = found {
            self.entry(found, |value| format!("{key}: {}", yaml::written(&in_words(value))));
        }
    }

    fn entry<T>(&mut self, found: &Found<T>, line: impl Fn(&T) -> String) {
        self.text.push_str(&format!("# {}\n", witness(found)));
        let line = line(&found.value);
        let line = if found.sureness == Sureness::Perhaps { line.replace('\n', "\n# ") } else { line };
        let mark = if found.sureness == Sureness::Perhaps { "# " } else { "" };
        self.text.push_str(&format!("{mark}{line}\n"));
    }

    /// Writes a list, an item on each line; where all is only perhaps so, the key is a comment too.
    fn list<T>(&mut self, key: &str, items: &[Found<T>], line: impl Fn(&T) -> String) {
        if items.is_empty() {
            return;
        }
        let is_all_perhaps = items.iter().all(|item| item.sureness == Sureness::Perhaps);
        self.text.push_str(&format!("{}{key}:\n", if is_all_perhaps { "# " } else { "" }));
        for item in items {
            let mark = if item.sureness == Sureness::Perhaps { "# " } else { "" };
            self.text.push_str(&format!("  # {}\n  {mark}- {}\n", witness(item), line(&item.value)));
        }
    }

    /// Writes a list of names on one line for each sentence that they were taken from.
    fn names(&mut self, key: &str, names: &[Found<String>]) {
        self.list(key, names, |name| yaml::written(name));
    }
}

fn witness<T>(found: &Found<T>) -> String {
    let sureness = match found.sureness {
        Sureness::Sure => "sure",
        Sureness::Likely => "likely",
        Sureness::Perhaps => "perhaps",
    };
    let text = shortened(&found.witness.text);
    match found.witness.line {
        0 => format!("{sureness}: {text}"),
        line => format!("{sureness}, line {line}: \"{text}\""),
    }
}

fn shortened(text: &str) -> String {
    let text = one_line(text);
    match text.char_indices().nth(LONGEST_WITNESS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Returns text that ends no comment: without line ends and what YAML may not hold.
fn one_line(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_control() || matches!(c, '\u{0085}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}') { ' ' } else { c })
        .collect();
    crate::text::words::squeeze(&text).into_owned()
}

fn joined(names: &[String]) -> String {
    names.iter().map(|name| yaml::written(name)).collect::<Vec<_>>().join(", ")
}

fn person(person: &Person) -> String {
    map(person_parts(person))
}

fn map(parts: Vec<String>) -> String {
    format!("{{{}}}", parts.join(", "))
}

fn person_parts(person: &Person) -> Vec<String> {
    let name =
        if person.honorific.is_empty() { person.name.clone() } else { format!("{} {}", person.honorific, person.name) };
    let mut parts = vec![format!("name: {}", yaml::written(&name))];
    parts.extend(person.position.as_ref().map(|position| format!("position: {}", yaml::written(position))));
    match person.affiliation.as_slice() {
        [] => {}
        [one] => parts.push(format!("affiliation: {}", yaml::written(one))),
        several => parts.push(format!("affiliation: [{}]", joined(several))),
    }
    parts
}

fn speaker(speaker: &Speaker) -> String {
    let mut parts = person_parts(&speaker.person);
    if !speaker.role.is_empty() {
        parts.insert(1, format!("role: {}", yaml::written(&speaker.role)));
    }
    parts.extend(speaker.on_behalf_of.as_ref().map(|of| format!("on_behalf_of: {}", yaml::written(of))));
    match speaker.sessions.as_slice() {
        [] => {}
        [one] => parts.push(format!("session: {}", yaml::written(one))),
        several => parts.push(format!("session: [{}]", joined(several))),
    }
    map(parts)
}
