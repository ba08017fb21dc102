//! The codes of all problems, and what each of them is.

use include_dir::{Dir, include_dir};

/// What is told of each code at length, in a file of its own.
static EXPLANATIONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/diagnostic/explanations");

/// The code of every problem in the catalogue, in order.
pub const CODES: &[&str] = &[
    "address-taken",
    "bad-base-url",
    "bad-citation-style",
    "bad-colour",
    "bad-date",
    "bad-message",
    "bad-pattern",
    "bad-time",
    "broader-cycle",
    "broken-fragment",
    "broken-link",
    "date-differs-from-path",
    "duplicate-key",
    "ends-before-start",
    "front-matter-no-map",
    "history-cut-off",
    "inferred-date",
    "inferred-title",
    "key-in-two-blocks",
    "missing-document",
    "name-taken",
    "no-content",
    "no-date",
    "no-logo",
    "no-words",
    "part-of-cycle",
    "similar-names",
    "similar-topics",
    "template",
    "unclosed-front-matter",
    "unknown-citation-style",
    "unknown-code",
    "unknown-decision",
    "unknown-key",
    "unknown-meeting",
    "unknown-output",
    "unknown-session",
    "unknown-time-zone",
    "unknown-word",
    "unreadable-file",
    "unresolved-wiki-link",
    "unsafe-link",
    "unused-message",
    "weak-colour",
    "wrong-type",
    "yaml-syntax",
];

/// Tells whether there is such a code.
pub fn is_known(code: &str) -> bool {
    CODES.binary_search(&code).is_ok()
}

/// Returns what is told of a code at length, in Markdown, its first paragraph in one sentence what the problem is.
pub fn explanation(code: &str) -> Option<&'static str> {
    EXPLANATIONS.get_file(format!("{code}.md"))?.contents_utf8()
}

/// Returns in one sentence what the problem is.
pub fn summary(code: &str) -> String {
    let explained = explanation(code).and_then(|text| text.trim().split("\n\n").next());
    explained.map_or_else(|| code.replace('-', " "), |sentence| sentence.replace('\n', " "))
}

/// Returns where a code is explained, in the documentation of the program.
pub fn url(code: &str) -> String {
    format!("docs/problems.md#{code}")
}
