//! What is said of a report beside it stands in place of what its front matter says, and of what its text would tell of the same keys.
//!
//! Such values have no place in the report: they are at its beginning, and of no length, so that nothing points at words that are not there,
//! or edits them.

use std::sync::Arc;

use super::Kind;
use super::characters;
use super::schema::{self, Matter, Problems};
use crate::beside::said::Said;
use crate::diagnostic::Diagnostic;
use crate::source::SourceFile;
use crate::text::name::person_key;
use crate::yaml::{self, Entry, Node, Value};

/// Reads what front matter says, and what is said beside the file in place of that.
pub(super) fn read_matter(
    file: &Arc<SourceFile>,
    kind: Kind,
    (front, said): (&[Entry], &[Entry]),
    extra_keys: &[String],
    problems: &mut Problems,
) -> Matter {
    if said.is_empty() {
        return schema::read(file, kind, front, extra_keys, problems);
    }
    let left: Vec<Entry> = front.iter().filter(|entry| !is_among(said, &entry.key.value)).cloned().collect();
    schema::read(file, kind, &left, extra_keys, problems);
    let said = said.iter().map(|said| with_details(said, front));
    // What is wrong with what is said has its place where that stands, and is told of that file.
    schema::read(file, kind, &said.chain(left).collect::<Vec<_>>(), extra_keys, &mut Problems::new())
}

/// Returns what is said of a key, with all that front matter tells beside the names of those who are named in both: to list them anew is to
/// say who was there, and not that they were there for nobody.
fn with_details(said: &Entry, front: &[Entry]) -> Entry {
    let former = front.iter().find(|entry| entry.key.value == said.key.value);
    let former = former.map_or(&[][..], |former| items(&former.value));
    let name = |item: &Node| {
        let name = item.as_map()?.iter().find(|entry| entry.key.value == "name")?;
        Some(person_key(&name.value.as_scalar()?.text))
    };
    let detailed: Vec<(String, &Node)> = former.iter().filter_map(|item| Some((name(item)?, item))).collect();
    if detailed.is_empty() {
        return said.clone();
    }
    let known = |item: &Node| {
        let key = person_key(&item.as_scalar()?.text);
        detailed.iter().find(|(name, _)| *name == key).map(|(_, item)| (*item).clone())
    };
    let all = items(&said.value).iter().map(|item| known(item).unwrap_or_else(|| item.clone()));
    let value = Value::List(all.collect());
    Entry { key: said.key.clone(), value: Node { span: said.value.span, value } }
}

/// Returns the items of a list; a single value is one.
fn items(node: &Node) -> &[Node] {
    match &node.value {
        Value::Null => &[],
        Value::List(items) => items,
        _ => std::slice::from_ref(node),
    }
}

/// Tells whether a key is among these.
pub(super) fn is_among(entries: &[Entry], key: &str) -> bool {
    entries.iter().any(|entry| entry.key.value == key)
}

/// Says what is wrong with what is said of reports beside them: what would be wrong with it in their front matter.
pub fn problems_beside(said: &Said) -> Vec<Diagnostic> {
    let mut problems = Problems::new();
    for (file, entries) in said.written() {
        schema::read(file, Kind::Meeting, entries, &[], &mut problems);
        characters::check(file, entries, &[], &mut problems);
        problems.extend(yaml::cut_off(file, entries));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::beside::{Beside, said};
    use crate::config;
    use crate::content::{Document, as_meeting, parse_documents};
    use crate::fixture::files;
    use crate::text::words::squeeze;

    fn documents(settings: &str, said: &str, text: &str) -> Vec<Document> {
        let tree = format!("-- rapporteur.yaml --\n{settings}-- said --\n{said}-- meetings/2020-01-02.md --\n{text}");
        let files = files(&tree);
        let said = said::parse(&files[1]).0;
        parse_documents(&files[2], &config::parse(&files[0]).0, &Beside { said, ..Beside::default() })
    }

    /// Compares what is known of a report of which something is said beside it, rule by rule where there is one.
    fn check_with(settings: &str, said: &str, text: &str, expected: &[&str]) -> Document {
        let indented: String = said.lines().map(|line| format!("  {line}\n")).collect();
        let document = documents(settings, &format!("meetings/2020-01-02.md:\n{indented}"), text).remove(0);
        let meeting = as_meeting(&document).expect("a meeting");
        let mut known =
            vec![format!("{:?}", document.title), document.date.map_or_else(String::new, |day| day.to_string())];
        let names = |key: &str, people: &[schema::PersonRef]| {
            let names: Vec<String> = people.iter().map(|person| person.name.value.clone()).collect();
            format!("{key}: {}", names.join(", "))
        };
        known.extend(meeting.officers.iter().map(|(office, people)| names(office, people)));
        let lists = [("attendees", &meeting.attendees), ("speakers", &meeting.speakers), ("regrets", &meeting.regrets)];
        known.extend(lists.iter().filter(|(_, people)| !people.is_empty()).map(|(key, people)| names(key, people)));
        known.extend(meeting.venue.iter().map(|venue| format!("venue: {venue}")));
        assert_eq!(known, expected, "{said}");
        document
    }

    fn check(said: &str, text: &str, expected: &[&str]) -> Document {
        check_with("", said, text, expected)
    }

    const MINUTES: &str = "# Garden\n\nPresent: Speaker One (ICRC), Speaker Two\n\nApologies: Speaker Three\n\nChair: Speaker One\n\n\
                           Scribe: Speaker Two\n\nVenue: The shed\n\nSpeaker Two: It is green.\n";

    #[test]
    fn what_is_said_counts_more_than_front_matter_and_leaves_its_other_keys() {
        let text = "---\ntitle: First\nchair: Speaker One\nattendees: [Speaker One]\n---\nText.\n";
        let expected = ["\"First\"", "2020-01-03", "Chair: Speaker Two", "attendees: Speaker One"];
        let document = check("chair: Speaker Two\ndate: 2020-01-03", text, &expected);
        assert!(document.problems.is_empty(), "{:?}", document.problems);
        check("attendees: []\nchair:", text, &["\"First\"", "2020-01-02"]);
    }

    #[test]
    fn what_is_said_leaves_the_text_to_tell_the_rest() {
        let rest = ["attendees: Speaker One, Speaker Two", "regrets: Speaker Three", "venue: The shed"];
        let known = |chair: &'static str, writer: &'static str| {
            [&["\"Garden\"", "2020-01-02", chair, writer][..], &rest[..]].concat()
        };
        check("summary: It rained.", MINUTES, &known("Chair: Speaker One", "Scribe: Speaker Two"));
        check("chair: Speaker Four", MINUTES, &known("Chair: Speaker Four", "Scribe: Speaker Two"));
        check("minute_taker: Speaker Four", MINUTES, &known("Minute taker: Speaker Four", "Chair: Speaker One"));
    }

    #[test]
    fn where_nobody_is_said_nobody_is_read() {
        let said = "attendees: []\nregrets:\nchair: []\nminute_taker: []\nvenue:";
        check(said, MINUTES, &["\"Garden\"", "2020-01-02", "speakers: Speaker Two"]);
        check(&format!("{said}\nspeakers: []"), MINUTES, &["\"Garden\"", "2020-01-02"]);
    }

    #[test]
    fn of_whoever_is_said_to_have_been_there_the_text_tells_the_rest() {
        let said = "attendees: [Speaker One, Speaker Five]\nregrets: []\nchair: []\nminute_taker: []\nvenue:";
        let expected = ["\"Garden\"", "2020-01-02", "attendees: Speaker One, Speaker Five", "speakers: Speaker Two"];
        let document = check(said, MINUTES, &expected);
        let bodies = &as_meeting(&document).expect("a meeting").attendees[0].affiliation;
        assert_eq!(bodies[0].value, "ICRC");
    }

    #[test]
    fn of_whoever_is_said_to_have_been_there_front_matter_tells_the_rest() {
        let text = "---\ntitle: First\nattendees: [{name: Speaker One, affiliation: ICRC}, Speaker Two]\n---\nText.\n";
        for said in ["attendees: [Speaker Three, SPEAKER ONE]", "attendees: Speaker One"] {
            let document = documents("", &format!("meetings/2020-01-02.md: {{{said}}}\n"), text).remove(0);
            let attendees = &as_meeting(&document).expect("a meeting").attendees;
            assert_eq!(attendees.last().expect("somebody").affiliation[0].value, "ICRC");
        }
    }

    #[test]
    fn a_day_and_a_title_that_are_said_count_more_than_all_that_tells_them() {
        let text = "---\ndate: 2020-01-04\n---\n# Meeting of 5 January 2020\n";
        for settings in ["", "date_from: path\n", "date_from: text\n"] {
            let document = check_with(
                settings,
                "date: 2020-01-03\ntitle: 3 January 2020",
                text,
                &["\"3 January 2020\"", "2020-01-03"],
            );
            assert!(document.problems.is_empty(), "{settings} {:?}", document.problems);
        }
    }

    #[test]
    fn nothing_that_is_said_has_a_place_in_the_report() {
        let document = check(
            "chair: Speaker Four\nattendees: [{name: One, affiliation: ICRC}]",
            "Text.\n",
            &["\"Meeting of 2 January 2020\"", "2020-01-02", "Chair: Speaker Four", "attendees: One"],
        );
        assert!(!format!("{:?}", document.matter.own).contains("Span { start: 1"), "{:?}", document.matter.own);
        let spans = format!("{:?}", document.matter.own);
        let n_placed = spans.matches("Span {").count() - spans.matches("Span { start: 0, end: 0 }").count();
        assert_eq!(n_placed, 0, "{spans}");
    }

    #[test]
    fn of_several_meetings_in_a_file_each_has_its_own() {
        let said = "all.md: {chair: One}\nall-at-2020-02-03.md: {chair: Two}\n";
        let files = files(&format!(
            "-- rapporteur.yaml --\nsplit: [meetings/all.md]\n-- said --\n{}-- meetings/all.md --\n# 2020-01-02\nText.\n\n# 2020-02-03\nText.\n",
            said.replace("all", "meetings/all")
        ));
        let beside = Beside { said: said::parse(&files[1]).0, ..Beside::default() };
        let documents = parse_documents(&files[2], &config::parse(&files[0]).0, &beside);
        let chairs = documents.iter().map(|document| as_meeting(document).expect("a meeting").officers.len());
        assert_eq!(chairs.collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn a_slip_that_would_hold_a_report_back_in_its_front_matter_does_so_beside_it() {
        let document = check("darft: true", "# First\n", &["\"First\"", "2020-01-02"]);
        assert!(document.matter.common.release.is_unclear);
    }

    #[test]
    fn what_would_be_wrong_in_front_matter_is_wrong_where_it_is_said() {
        let files = files(
            "-- rapporteur.reports.yaml --\nmeetings/2020-01-02.md:\n  chiar: One\n  date: 2020-02-30\n  attendees: {role: Guest}\n  \
             title: A\u{200b}B\n  number: 1 #2\nmeetings/2020-01-03.md: {status: hled}\n",
        );
        let mut problems = problems_beside(&said::parse(&files[0]).0);
        problems.sort_by(|one, other| one.sort_key().cmp(&other.sort_key()));
        let told = problems.iter().map(|problem| {
            let line = problem.places().next().map_or(0, |place| place.file.line_column(place.span.start).0);
            format!("{line} {}", problem.code)
        });
        let told = squeeze(&told.collect::<Vec<_>>().join(", ")).into_owned();
        let expected =
            "2 unknown-key, 3 bad-date, 4 wrong-type, 5 invisible-character, 6 text-after-hash, 7 unknown-word";
        assert_eq!(told, expected);
    }
}
