//! The text of the file with more judgements: what stands there stays as it is, comments too.

use std::sync::Arc;

use super::{JUDGEMENTS, Judgement, NEITHER};
use crate::beside::reports;
use crate::source::{RelPath, SourceFile, Span};
use crate::yaml::insertion::{Items, insertion};
use crate::yaml::{self, Entry, Value};

/// What a new file begins with.
const HEAD: &str = "\
# What sentences of the reports tell, as somebody judged them: `rapporteur outcomes review` writes this file, and so may you.
# `decision` and `action` add what the rules do not tell, `neither` takes away; the words are those of the report.
";

/// Returns the text of the file with the judgements of one report added.
///
/// # Errors
///
/// Why nothing can be added to the file, in words that say what to do.
pub fn with(file: Option<&Arc<SourceFile>>, path: &RelPath, new: &[Judgement]) -> Result<String, String> {
    let text = file.map_or(HEAD, |file| &file.text);
    let unreadable = || format!("{JUDGEMENTS} cannot be read; `rapporteur check` says what is wrong with it");
    let entries = file.map_or_else(|| Some(Vec::new()), reports::whole).ok_or_else(unreadable)?;
    let is_of_report = |entry: &&Entry| RelPath::new(&entry.key.value).as_ref() == Some(path);
    let Some(entry) = entries.iter().find(is_of_report) else {
        let break_ = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        let lines: String = new.iter().map(|new| format!("  - {}\n", lines(new, "  "))).collect();
        return Ok(format!("{text}{break_}{}:\n{lines}", yaml::written(path.as_str())));
    };
    let items = match &entry.value.value {
        Value::List(_) if !text[entry.value.span.range()].starts_with('[') => {
            let line = text[..entry.value.span.start as usize].rfind('\n').map_or(0, |newline| newline + 1);
            let indent: String = text[line..].chars().take_while(|c| *c == ' ').collect();
            new.iter().map(|new| lines(new, &indent)).collect()
        }
        _ => new.iter().map(in_braces).collect(),
    };
    let (key, items) = (entry.key.value.as_str(), Items::OfList(items));
    let mut text = text.to_owned();
    let whole = Span::new(0, text.len());
    for (span, added) in insertion(&text.clone(), Some(whole), &entries, key, &items).into_iter().rev() {
        text.replace_range(span.range(), &added);
    }
    Ok(text)
}

fn key(judgement: &Judgement) -> &'static str {
    judgement.kind.map_or(NEITHER, |kind| kind.name())
}

/// Returns the keys of a judgement with their values.
fn pairs(judgement: &Judgement) -> Vec<String> {
    let mut pairs = vec![format!("{}: {}", key(judgement), yaml::written(&judgement.words))];
    pairs.extend(judgement.by.as_deref().map(|by| format!("by: {}", written_names(by))));
    pairs.extend(judgement.status.map(|status| format!("status: {}", status.name())));
    pairs
}

/// Returns a judgement as an item with a line for each key, that is indented so.
fn lines(judgement: &Judgement, indent: &str) -> String {
    pairs(judgement).join(&format!("\n{indent}  "))
}

/// Returns a judgement as it can stand in any list.
fn in_braces(judgement: &Judgement) -> String {
    format!("{{{}}}", pairs(judgement).join(", "))
}

fn written_names(by: &str) -> String {
    match by {
        "" => "[]".to_owned(),
        by if by.contains(", ") => format!("[{}]", by.split(", ").map(yaml::written).collect::<Vec<_>>().join(", ")),
        by => yaml::written(by),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::beside::judgements::parse;
    use crate::config::DecisionKind;

    fn file(text: &str) -> Arc<SourceFile> {
        Arc::new(SourceFile::new(RelPath::new(JUDGEMENTS).expect("a path"), JUDGEMENTS.to_owned(), text.to_owned()))
    }

    fn judgement(kind: Option<DecisionKind>, words: &str, by: Option<&str>) -> Judgement {
        Judgement { kind, words: words.to_owned(), by: by.map(str::to_owned), status: None }
    }

    fn check(before: &str, new: &[Judgement], expected: &str) {
        let path = RelPath::new("m/a.md").expect("a path");
        assert_eq!(with(Some(&file(before)), &path, new).as_deref(), Ok(expected));
    }

    #[test]
    fn a_report_is_added_and_what_is_there_stays() {
        let new = [
            judgement(Some(DecisionKind::Action), "SON: go", Some("Speaker One")),
            judgement(None, "It is fine.", None),
        ];
        let lines = "m/a.md:\n  - action: \"SON: go\"\n    by: Speaker One\n  - neither: It is fine.\n";
        check("# mine\nb.md: []", &new, &format!("# mine\nb.md: []\n{lines}"));
        assert_eq!(with(None, &RelPath::new("m/a.md").expect("a path"), &new), Ok(format!("{HEAD}{lines}")));
    }

    #[test]
    fn more_of_a_report_stands_below_the_last() {
        let new = [judgement(Some(DecisionKind::Decision), "Go, on", Some("One, Two"))];
        let item = "{decision: \"Go, on\", by: [One, Two]}";
        let block = "m/a.md:\n  - neither: b # so\n";
        let lines = "  - decision: \"Go, on\"\n    by: [One, Two]\n";
        let nobody = [judgement(Some(DecisionKind::Action), "Go", Some(""))];
        check("m/a.md:\n- neither: b\n", &nobody, "m/a.md:\n- neither: b\n- action: Go\n  by: []\n");
        check(&format!("{block}c.md: []\n"), &new, &format!("{block}{lines}c.md: []\n"));
        check("m/a.md:\n- neither: b\n", &new, "m/a.md:\n- neither: b\n- decision: \"Go, on\"\n  by: [One, Two]\n");
        check("m/a.md: [{neither: b}]\n", &new, &format!("m/a.md: [{{neither: b}}, {item}]\n"));
        check("./m//a.md:\n", &new, &format!("./m//a.md: [{item}]\n"));
    }

    #[test]
    fn nothing_is_added_to_what_cannot_be_read() {
        let path = RelPath::new("m/a.md").expect("a path");
        assert!(with(Some(&file("a: [")), &path, &[]).is_err());
        assert!(with(Some(&file("- a\n")), &path, &[]).is_err());
    }

    proptest! {
        /// Whatever is added is read again as it was.
        #[test]
        fn what_is_written_is_read(words in r"[-a-z:#,'\[\]{}é・ *&!|>%@`\n]{1,20}[a-z]", times in 1_usize..4) {
            let path = RelPath::new("m/a: b.md").expect("a path");
            let words = crate::text::words::squeeze(words.trim()).into_owned();
            let new = judgement(Some(DecisionKind::Action), &words, Some("Speaker One"));
            let mut text = with(None, &path, std::slice::from_ref(&new)).expect("a new file");
            for _ in 1..times {
                text = with(Some(&file(&text)), &path, std::slice::from_ref(&new)).expect("what was written");
            }
            let (read, problems) = parse(&file(&text));
            prop_assert!(problems.is_empty(), "{text}");
            prop_assert_eq!(read.of(&path), &vec![new; times][..], "{}", text);
        }
    }
}
