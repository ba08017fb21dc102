//! Where the front matter of a file ends and its body begins.

use crate::source::Span;

/// The parts of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parts {
    /// The YAML of each front matter block, without the lines of dashes. Usually one, sometimes none, rarely two.
    pub yaml: Vec<Span>,
    /// The TOML of each block between lines of `+++`, as some generators of sites have it.
    pub toml: Vec<Span>,
    /// What was meant as a block and is none, since one of its two lines of dashes is missing.
    pub unfinished: Option<Unfinished>,
    /// Everything below.
    pub body: Span,
}

/// A block of which one of the two lines of dashes is missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unfinished {
    /// The line that opens a block which is never closed.
    Unclosed(Span),
    /// The keys above the line that closes a block which was never opened.
    Unopened(Span),
}

impl Parts {
    /// Returns the lines that were meant as front matter in an unfinished block; of one that is never closed, those up to the
    /// first blank one.
    pub fn unfinished_lines(&self, text: &str) -> Vec<Span> {
        match self.unfinished {
            None => Vec::new(),
            Some(Unfinished::Unopened(keys)) => vec![keys],
            Some(Unfinished::Unclosed(opening)) => {
                let start = opening.start as usize;
                let end = text[start..].find("\n\n").map_or(text.len(), |end| start + end);
                vec![Span::new(start, end)]
            }
        }
    }
}

/// Splits a file into front matter and body.
///
/// A block stands at the top, between two lines of exactly three dashes (trailing spaces are forgiven, and so is `...`
/// as the second, and the long dash that word processors make of three), and holds at least one `key:`. What looks
/// otherwise is body: minutes that begin with a rule of dashes have no front matter. One in which nothing stands is passed over.
/// Blocks in succession, as some editors leave them behind, all count. A block between two lines of `+++` is TOML.
pub fn split(text: &str) -> Parts {
    let mut parts = Parts { yaml: Vec::new(), toml: Vec::new(), unfinished: None, body: Span::new(0, text.len()) };
    let mut at = 0;
    while let Some((opening, marks)) = opening_line(text, at) {
        let start = line_end(text, opening);
        // What nobody filled in says nothing, and is no pair of rules.
        if at == 0
            && marks == YAML
            && let Some(end) = end_of_nothing(text, start)
        {
            at = end;
            continue;
        }
        let is_toml = marks == TOML;
        if !(if is_toml { begins_with_toml(&text[start..]) } else { begins_with_key(&text[start..]) }) {
            break;
        }
        let Some((end, body_start)) = closing_line(text, start, is_toml) else {
            let is_first = parts.yaml.is_empty() && parts.toml.is_empty();
            parts.unfinished = is_first.then(|| Unfinished::Unclosed(Span::new(opening, opening + 3)));
            break;
        };
        if is_toml { &mut parts.toml } else { &mut parts.yaml }.push(Span::new(start, end));
        at = body_start;
    }
    parts.body = Span::new(at, text.len());
    if at == 0 && parts.unfinished.is_none() {
        parts.unfinished = unopened(text).map(Unfinished::Unopened);
    }
    parts
}

/// Returns the keys at the top of a text that has a line of dashes below them and none above: two of them at least, without a
/// blank line, the first of which is one that every report has. A line of text above dashes is a heading.
fn unopened(text: &str) -> Option<Span> {
    let start = text.len() - text.trim_start().len();
    let first = line(text, start).split_once(':').map(|(key, _)| key);
    if !matches!(first, Some("title" | "date")) {
        return None;
    }
    let (mut at, mut n_keys) = (start, 0);
    while at < text.len() {
        match line(text, at).trim_end() {
            YAML => return (n_keys > 1).then(|| Span::new(start, at)),
            "" => return None,
            more if more.starts_with([' ', '\t', '#']) || more.starts_with("- ") => {}
            key if begins_with_key(key) => n_keys += 1,
            _ => return None,
        }
        at = line_end(text, at);
    }
    None
}

/// Returns where a block ends in which nothing but blank lines stands, its last line included.
fn end_of_nothing(text: &str, start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        let end = line_end(text, at);
        match text[at..end].trim_end() {
            "" if end > at => at = end,
            YAML => return Some(end),
            _ => return None,
        }
    }
}

const YAML: &str = "---";
/// What word processors make of three dashes.
const LONG_DASHES: [&str; 3] = ["—", "–-", "—-"];
const TOML: &str = "+++";

/// Returns where a line of three dashes or plus signs begins, if that is the first line from `at` on that is not empty.
fn opening_line(text: &str, at: usize) -> Option<(usize, &'static str)> {
    let rest = &text[at..];
    let start = at + (rest.len() - rest.trim_start().len());
    let start = text[..start].rfind('\n').map_or(0, |newline| newline + 1).max(at);
    let opening = line(text, start).trim_end();
    let marks = [YAML, TOML].into_iter().find(|marks| *marks == opening);
    // A long dash is more often a rule: there a key has to follow at once, and be one word.
    let is_meant = || {
        let key = line(text, line_end(text, start)).split_once(':').map_or("", |(key, _)| key);
        LONG_DASHES.contains(&opening) && !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_')
    };
    Some((start, marks.or_else(|| is_meant().then_some(YAML))?))
}

fn closing_line(text: &str, mut at: usize, is_toml: bool) -> Option<(usize, usize)> {
    while at < text.len() {
        let end = line_end(text, at);
        let closing = line(text, at).trim_end();
        if if is_toml { closing == TOML } else { matches!(closing, YAML | "...") || LONG_DASHES.contains(&closing) } {
            return Some((at, end));
        }
        at = end;
    }
    None
}

/// Tells whether the first line that says anything is `key:` or `key: value`; or `title:value`, which lacks its space.
fn begins_with_key(yaml: &str) -> bool {
    let first = yaml.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    let Some((key, value)) = first.and_then(|line| line.split_once(':')) else { return false };
    let key = key.trim().trim_matches(['"', '\'']);
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '.');
    let has_space = value.is_empty() || value.starts_with([' ', '\t']) || matches!(key, "title" | "date");
    !key.is_empty() && key.chars().all(is_word) && key != "---" && has_space
}

/// Tells whether the first line that says anything is `key = value` or `[table]`.
fn begins_with_toml(toml: &str) -> bool {
    let first = toml.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | '\'' | ' ');
    let is_key =
        |line: &str| line.split_once('=').is_some_and(|(key, _)| !key.trim().is_empty() && key.chars().all(is_word));
    first.is_some_and(|line| (line.starts_with('[') && line.ends_with(']')) || is_key(line))
}

fn line(text: &str, at: usize) -> &str {
    text[at..].split('\n').next().unwrap_or("")
}

fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, yaml: &[&str], body: &str) {
        let parts = split(text);
        let found: Vec<&str> = parts.yaml.iter().map(|span| &text[span.range()]).collect();
        assert_eq!((found.as_slice(), &text[parts.body.range()]), (yaml, body));
    }

    #[test]
    fn a_block_between_dashes_is_front_matter() {
        check("---\ntitle: A\n---\nText\n", &["title: A\n"], "Text\n");
        check("--- \ntitle: A\n---  \nText", &["title: A\n"], "Text");
        check("\n\n---\ntitle: A\n---", &["title: A\n"], "");
        check("---\n# said first\n\"title\": A\n...\nText", &["# said first\n\"title\": A\n"], "Text");
    }

    #[test]
    fn what_was_typed_in_a_hurry_or_in_a_word_processor_is_front_matter() {
        check("---\ntitle:A\ndate: 2020\n---\nText", &["title:A\ndate: 2020\n"], "Text");
        check("—\ntitle: A\n—\nText", &["title: A\n"], "Text");
        check("—\nSome text: b\n—\n", &[], "—\nSome text: b\n—\n");
        check("—\n\ntext: b\n—\n", &[], "—\n\ntext: b\n—\n");
        check("---\n10:30 opening\n---\n", &[], "---\n10:30 opening\n---\n");
    }

    #[test]
    fn blocks_in_succession_all_count() {
        check("---\na: 1\n---\n\n---\nb: 2\n---\nText", &["a: 1\n", "b: 2\n"], "Text");
    }

    #[test]
    fn a_body_may_begin_with_dashes() {
        check("---\nSome text\n---\n", &[], "---\nSome text\n---\n");
        check("--------------------\nkey: value\n---\n", &[], "--------------------\nkey: value\n---\n");
        check("---\na: 1\n---\n---\nA rule, then text.\n", &["a: 1\n"], "---\nA rule, then text.\n");
        check("", &[], "");
        check("---", &[], "---");
    }

    #[test]
    fn a_block_that_nobody_filled_in_is_passed_over() {
        check("---\n---\nText", &[], "Text");
        check("---\n\n \n---\n# Text\n", &[], "# Text\n");
        check("---\n\nText\n\n---\n", &[], "---\n\nText\n\n---\n");
        check("Text\n---\n---\n", &[], "Text\n---\n---\n");
    }

    #[test]
    fn a_block_between_plus_signs_is_toml() {
        let parts = split("+++\ntitle = \"A\"\n[extra]\nb = 1\n+++\nText\n");
        assert_eq!((parts.toml, parts.body), (vec![Span::new(4, 30)], Span::new(34, 39)));
        let parts = split("---\na: 1\n---\n+++\nb = 1\n+++\nText");
        assert_eq!((parts.yaml.len(), parts.toml.len()), (1, 1));
        assert_eq!(split("+++\ntitle = 1\n").unfinished, Some(Unfinished::Unclosed(Span::new(0, 3))));
        for text in ["+++\nSome text\n+++\n", "+++\n", "++++\na = 1\n++++\n"] {
            assert_eq!(split(text).body, Span::new(0, text.len()), "{text}");
        }
    }

    #[test]
    fn an_open_block_is_noticed() {
        let parts = split("---\ntitle: A\n\nText\n");
        assert_eq!(parts.unfinished, Some(Unfinished::Unclosed(Span::new(0, 3))));
        assert_eq!(parts.body, Span::new(0, 19));
    }

    #[test]
    fn a_block_that_was_never_opened_is_noticed() {
        let keys = |text: &str| match split(text).unfinished {
            Some(Unfinished::Unopened(keys)) => Some(text[keys.range()].to_owned()),
            _ => None,
        };
        let lists = "title: A\ndate: 2020-01-01\nspeakers:\n  - B\n- C\n";
        assert_eq!(keys(&format!("\n{lists}---\nText\n")).as_deref(), Some(lists));
        let others = [
            "title: A\n---\nText\n",
            "title: A\ndate: 2020-01-01\nText\n",
            "title: A\n\ndate: 2020-01-01\n---\n",
            "title: A\nA line of text.\n---\n",
            "Title: A\nDate: B\n---\n",
        ];
        others.into_iter().for_each(|text| assert_eq!(keys(text), None, "{text}"));
    }
}
