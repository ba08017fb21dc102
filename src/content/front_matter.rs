//! Where the front matter of a file ends and its body begins.

use crate::source::Span;

/// The parts of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parts {
    /// The YAML of each front matter block, without the lines of dashes. Usually one, sometimes none, rarely two.
    pub yaml: Vec<Span>,
    /// The line of dashes that opens a block which is never closed.
    pub unclosed: Option<Span>,
    /// Everything below.
    pub body: Span,
}

/// Splits a file into front matter and body.
///
/// A block stands at the top, between two lines of exactly three dashes (trailing spaces are forgiven, and so is `...`
/// as the second), and holds at least one `key:`. What looks otherwise is body: minutes that begin with a rule of
/// dashes have no front matter. Blocks in succession, as some editors leave them behind, all count.
pub fn split(text: &str) -> Parts {
    let mut parts = Parts { yaml: Vec::new(), unclosed: None, body: Span::new(0, text.len()) };
    let mut at = 0;
    while let Some(opening) = opening_dashes(text, at) {
        let yaml_start = line_end(text, opening);
        if !begins_with_key(&text[yaml_start..]) {
            break;
        }
        let Some((yaml_end, body_start)) = closing_dashes(text, yaml_start) else {
            parts.unclosed = parts.yaml.is_empty().then(|| Span::new(opening, opening + 3));
            break;
        };
        parts.yaml.push(Span::new(yaml_start, yaml_end));
        at = body_start;
    }
    parts.body = Span::new(at, text.len());
    parts
}

/// Returns where a line of three dashes begins, if that is the first line from `at` on that is not empty.
fn opening_dashes(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let start = at + (rest.len() - rest.trim_start().len());
    let start = text[..start].rfind('\n').map_or(0, |newline| newline + 1).max(at);
    (line(text, start).trim_end() == "---").then_some(start)
}

fn closing_dashes(text: &str, mut at: usize) -> Option<(usize, usize)> {
    while at < text.len() {
        let end = line_end(text, at);
        if matches!(line(text, at).trim_end(), "---" | "...") {
            return Some((at, end));
        }
        at = end;
    }
    None
}

/// Tells whether the first line that says anything is `key:` or `key: value`.
fn begins_with_key(yaml: &str) -> bool {
    let first = yaml.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    let Some((key, value)) = first.and_then(|line| line.split_once(':')) else { return false };
    let key = key.trim().trim_matches(['"', '\'']);
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '.');
    !key.is_empty() && key.chars().all(is_word) && key != "---" && (value.is_empty() || value.starts_with([' ', '\t']))
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
    fn blocks_in_succession_all_count() {
        check("---\na: 1\n---\n\n---\nb: 2\n---\nText", &["a: 1\n", "b: 2\n"], "Text");
    }

    #[test]
    fn a_body_may_begin_with_dashes() {
        check("---\nSome text\n---\n", &[], "---\nSome text\n---\n");
        check("--------------------\nkey: value\n---\n", &[], "--------------------\nkey: value\n---\n");
        check("---\na: 1\n---\n---\nA rule, then text.\n", &["a: 1\n"], "---\nA rule, then text.\n");
        check("---\n---\nText", &[], "---\n---\nText");
        check("", &[], "");
        check("---", &[], "---");
    }

    #[test]
    fn an_open_block_is_noticed() {
        let parts = split("---\ntitle: A\n\nText\n");
        assert_eq!(parts.unclosed, Some(Span::new(0, 3)));
        assert_eq!(parts.body, Span::new(0, 19));
    }
}
