//! The text of the file with another value of a key, or without it: what else stands there stays as it is, comments too.

use std::ops::Range;
use std::sync::Arc;

use super::{SAID, Said, parse};
use crate::beside::reports;
use crate::source::{RelPath, SourceFile, Span};
use crate::yaml::insertion::{Items, insertion};
use crate::yaml::{self, Entry};

/// What a new file begins with.
const HEAD: &str = "\
# What is said of reports in place of what they say: keys of their front matter, for each report by its path.
# `rapporteur serve --review` writes this file, and so may you; the reports stay as they are.
";

/// Returns the text of the file in which a key of a report has this value, as YAML has it on one line.
///
/// # Errors
///
/// Why it cannot be said in the file, in words that say what to do.
pub fn with(file: Option<&Arc<SourceFile>>, path: &RelPath, key: &str, value: &str) -> Result<String, String> {
    let before = file.map_or(HEAD, |file| &file.text);
    let entries = file.map_or_else(|| Ok(Vec::new()), entries)?;
    let of_report: Vec<&Entry> = entries.iter().filter(|entry| is_of(entry, path)).collect();
    let is_key = |entry: &&Entry| entry.key.value == key;
    let said = of_report.iter().find_map(|report| report.value.as_map()?.iter().find(is_key));
    let after = match (said, of_report.last()) {
        (Some(said), _) => {
            let end = said.value.span.end.max(said.key.span.end) as usize;
            format!("{}: {value}{}", &before[..said.key.span.end as usize], &before[end..])
        }
        (None, Some(report)) => {
            let items = Items::OfMap(vec![format!("{key}: {value}")]);
            let whole = Span::new(0, before.len());
            let mut after = before.to_owned();
            let added = insertion(before, Some(whole), std::slice::from_ref(*report), &report.key.value, &items);
            added.into_iter().rev().for_each(|(span, text)| after.replace_range(span.range(), &text));
            after
        }
        (None, None) => {
            let break_ = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
            format!("{before}{break_}{}:\n  {key}: {value}\n", yaml::written(path.as_str()))
        }
    };
    match says_that_alone(file, &after, path, key, Some(value)) {
        true => Ok(after),
        false => Err(format!(
            "{SAID} is written in a form into which `{key}` of {path} cannot be put; write it there by hand"
        )),
    }
}

/// Returns the text of the file in which nothing is said of a key of a report, so that it is known as it would be without the file.
///
/// # Errors
///
/// Why it cannot be taken out of the file, in words that say what to do.
pub fn without(file: &Arc<SourceFile>, path: &RelPath, key: &str) -> Result<String, String> {
    let mut after = file.text.clone();
    let entries = entries(file)?;
    for report in entries.iter().rev().filter(|entry| is_of(entry, path)) {
        let keys = report.value.as_map().unwrap_or_default();
        let Some(position) = keys.iter().position(|entry| entry.key.value == key) else { continue };
        after.replace_range(place_of(&file.text, report, keys, position), "");
    }
    match says_that_alone(file.into(), &after, path, key, None) {
        true => Ok(after),
        false => Err(format!(
            "{SAID} is written in a form out of which `{key}` of {path} cannot be taken; take it out there by hand"
        )),
    }
}

/// Returns the place of a key of a report with its value, and with all that stands there for its sake alone.
fn place_of(text: &str, report: &Entry, keys: &[Entry], position: usize) -> Range<usize> {
    let range = |entry: &Entry| {
        let end = entry.value.span.end.max(entry.key.span.end) as usize;
        entry.key.span.start as usize..end
    };
    let lines = |range: Range<usize>| {
        let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[range.end..].find('\n').map_or(text.len(), |at| range.end + at + 1);
        start..end
    };
    let entry = range(&keys[position]);
    let is_alone_before = text[lines(entry.clone()).start..entry.start].trim().is_empty();
    match (keys, position.checked_sub(1)) {
        // A report of which nothing is said is not named either.
        ([_], _) => lines(range(report)),
        _ if is_alone_before && !text[report.value.span.range()].starts_with('{') => lines(entry),
        // A comma goes too: that before it, or behind the first one.
        (_, Some(former)) => range(&keys[former]).end..entry.end,
        (_, None) => entry.start..range(&keys[1]).start,
    }
}

fn entries(file: &Arc<SourceFile>) -> Result<Vec<Entry>, String> {
    reports::whole(file).ok_or(format!("{SAID} cannot be read; `rapporteur check` says what is wrong with it"))
}

fn is_of(entry: &Entry, path: &RelPath) -> bool {
    RelPath::new(&entry.key.value).as_ref() == Some(path)
}

/// Tells whether a text says what the file says, but for the key of a report, which has this value, or none.
fn says_that_alone(
    file: Option<&Arc<SourceFile>>,
    after: &str,
    path: &RelPath,
    key: &str,
    value: Option<&str>,
) -> bool {
    let read = |text: &str| {
        let path = RelPath::new(SAID).expect("the name leads nowhere else");
        parse(&Arc::new(SourceFile::new(path, SAID.to_owned(), text.to_owned())))
    };
    let (after, problems) = read(after);
    let before = file.map_or_else(Said::default, |file| parse(file).0);
    let is_other = |entry: &&Entry| entry.key.value != key;
    let wanted = value.map(|value| read(&format!("a: {{{key}: {value}}}")).0);
    let wanted = wanted.zip(RelPath::new("a")).and_then(|(wanted, path)| wanted.of(&path).first().cloned());
    let said = after.of(path).iter().find(|entry| !is_other(entry));
    problems.is_empty()
        && after.differing(&before).all(|other| other == path)
        && after.of(path).iter().filter(is_other).eq(before.of(path).iter().filter(is_other))
        && said.is_some() == value.is_some()
        && said == wanted.as_ref()
}

/// Returns a text as the value of a key; an empty one says that there is nothing.
pub fn text(text: &str) -> String {
    if text.is_empty() { "null".to_owned() } else { yaml::written(text) }
}

/// Returns names as the value of a key: several as a list, nobody as an empty one.
pub fn names(names: &[String]) -> String {
    match names {
        [only] => yaml::written(only),
        names => list(names),
    }
}

/// Returns names as a list.
pub fn list(names: &[String]) -> String {
    format!("[{}]", names.iter().map(|name| yaml::written(name)).collect::<Vec<_>>().join(", "))
}

/// Returns names as a list of what are people, whoever else may be listed there.
pub fn people(names: &[String]) -> String {
    let people = names.iter().map(|name| format!("{{name: {}}}", yaml::written(name)));
    format!("[{}]", people.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn file(text: &str) -> Arc<SourceFile> {
        Arc::new(SourceFile::new(RelPath::new(SAID).expect("a path"), SAID.to_owned(), text.to_owned()))
    }

    fn check(before: &str, key: &str, value: &str, expected: &str) {
        let path = RelPath::new("m/a.md").expect("a path");
        assert_eq!(with(Some(&file(before)), &path, key, value).as_deref(), Ok(expected), "{before}");
    }

    #[test]
    fn a_key_is_put_to_the_others_and_what_is_there_stays() {
        let path = RelPath::new("m/a.md").expect("a path");
        assert_eq!(with(None, &path, "chair", "One"), Ok(format!("{HEAD}m/a.md:\n  chair: One\n")));
        check("# mine\nb.md: {city: X}", "chair", "One", "# mine\nb.md: {city: X}\nm/a.md:\n  chair: One\n");
        let block = "m/a.md:\n  city: X # so\n\n# then\nb.md: {city: Y}\n";
        let after = "m/a.md:\n  city: X # so\n  chair: \"A: b\"\n\n# then\nb.md: {city: Y}\n";
        check(block, "chair", "\"A: b\"", after);
        check("./m//a.md: {city: X}\n", "chair", "[]", "./m//a.md: {city: X, chair: []}\n");
        check("m/a.md:\n", "chair", "One", "m/a.md: {chair: One}\n");
        check("m/a.md: {}\n", "chair", "One", "m/a.md: {chair: One}\n");
    }

    #[test]
    fn a_value_takes_the_place_of_the_former_one() {
        check("m/a.md:\n  chair: X # so\n  city: Y\n", "chair", "One", "m/a.md:\n  chair: One # so\n  city: Y\n");
        check("m/a.md:\n  chair:\n    - X\n    - Z\n  city: Y\n", "chair", "[]", "m/a.md:\n  chair: []\n  city: Y\n");
        check("m/a.md: {\"chair\": [X, Z], city: Y}\n", "chair", "One", "m/a.md: {\"chair\": One, city: Y}\n");
        check("m/a.md:\n  chair:\n  city: Y\n", "chair", "One", "m/a.md:\n  chair: One\n  city: Y\n");
        check(
            "m/a.md:\n  city: Y\nm/a.md:\n  chair: X\n",
            "chair",
            "One",
            "m/a.md:\n  city: Y\nm/a.md:\n  chair: One\n",
        );
    }

    #[test]
    fn nothing_is_put_into_what_cannot_be_read_or_has_a_form_of_its_own() {
        let path = RelPath::new("m/a.md").expect("a path");
        for before in
            ["a: [", "- a\n", "m/a.md: X\n", "m/a.md: &x {chair: X}\nb.md: *x\n", "m/a.md:\n  ? chair\n  : X\n"]
        {
            assert!(with(Some(&file(before)), &path, "chair", "One").is_err(), "{before}");
        }
    }

    fn check_without(before: &str, key: &str, expected: &str) {
        let path = RelPath::new("m/a.md").expect("a path");
        assert_eq!(without(&file(before), &path, key).as_deref(), Ok(expected), "{before}");
    }

    #[test]
    fn a_key_is_taken_out_with_all_that_is_there_for_its_sake() {
        let others = "# mine\nb.md: {city: X}\n";
        check_without(&format!("{others}m/a.md:\n  chair: One # so\n"), "chair", others);
        check_without(&format!("{others}m/a.md: {{chair: One}} # so\nc.md:\n"), "chair", &format!("{others}c.md:\n"));
        check_without(
            "m/a.md:\n  chair:\n    - One # so\n    - Two\n  # Where.\n  city: X\n",
            "chair",
            "m/a.md:\n  # Where.\n  city: X\n",
        );
        check_without("m/a.md:\n  city: X\n  chair: One", "chair", "m/a.md:\n  city: X\n");
        check_without("m/a.md: {chair: [One, Two], city: X}\n", "chair", "m/a.md: {city: X}\n");
        check_without("m/a.md: {city: X, chair: One , venue: Y}\n", "chair", "m/a.md: {city: X , venue: Y}\n");
        check_without("m/a.md: {\n  city: X,\n  chair: One\n}\n", "chair", "m/a.md: {\n  city: X\n}\n");
        check_without("m/a.md:\n  chair:\n  city: X\n", "chair", "m/a.md:\n  city: X\n");
        check_without("m/a.md:\n  city: X\nm/a.md:\n  chair: One\n", "chair", "m/a.md:\n  city: X\n");
        check_without("m/a.md: {city: X}\n", "chair", "m/a.md: {city: X}\n");
        let path = RelPath::new("m/a.md").expect("a path");
        assert!(without(&file("m/a.md: &x {chair: One}\nb.md: *x\n"), &path, "chair").is_err());
        assert!(without(&file("m/a.md: [\n"), &path, "chair").is_err());
    }

    proptest! {
        /// Whatever is said is read again as it was, whatever was said before.
        #[test]
        fn what_is_written_is_read(values in proptest::collection::vec(r"[-a-z:#,'\[\]{}é・ *&!|>%@`]{1,20}", 1..5)) {
            let path = RelPath::new("m/a: b.md").expect("a path");
            let mut text = None;
            for (number, value) in values.iter().enumerate() {
                let names = names(&[value.trim().to_owned(), "Speaker One".to_owned()]);
                let key = ["chair", "regrets"][number % 2];
                let after = with(text.as_ref(), &path, key, &names);
                prop_assert!(after.is_ok(), "{:?}", after);
                text = after.ok().map(|after| file(&after));
            }
            // And it can be taken out again.
            for key in ["chair", "regrets"] {
                let after = text.as_ref().map(|text| without(text, &path, key));
                prop_assert!(matches!(after, Some(Ok(_))), "{:?}", after);
                text = after.and_then(Result::ok).map(|after| file(&after));
            }
            prop_assert_eq!(text.map(|text| text.text.clone()), Some(HEAD.to_owned()));
        }
    }
}
