//! Every explanation, by the theme of its problem: a list that a test makes from the catalogue (tests/it/explanations.rs).
//!
//! Each file is named here rather than read as a folder, so that the compiler notices every change.

use super::explain::Theme;

pub(super) const THEMES: &[Theme] = &[
    Theme {
        title: "Problems themselves: what the settings say of them",
        problems: &[("unknown-code", "warning", include_str!("explanations/unknown-code.md"))],
    },
    Theme {
        title: "Files, folders and addresses",
        problems: &[
            ("address-taken", "error", include_str!("explanations/address-taken.md")),
            ("history-cut-off", "note", include_str!("explanations/history-cut-off.md")),
            ("no-content", "error", include_str!("explanations/no-content.md")),
            ("unreadable-file", "varies", include_str!("explanations/unreadable-file.md")),
        ],
    },
    Theme {
        title: "Front matter of any file",
        problems: &[
            ("bad-date", "error", include_str!("explanations/bad-date.md")),
            ("bad-time", "error", include_str!("explanations/bad-time.md")),
            ("duplicate-key", "error", include_str!("explanations/duplicate-key.md")),
            ("front-matter-no-map", "error", include_str!("explanations/front-matter-no-map.md")),
            ("key-in-two-blocks", "warning", include_str!("explanations/key-in-two-blocks.md")),
            ("text-after-hash", "warning", include_str!("explanations/text-after-hash.md")),
            ("unclosed-front-matter", "error", include_str!("explanations/unclosed-front-matter.md")),
            ("unknown-key", "warning", include_str!("explanations/unknown-key.md")),
            ("unknown-time-zone", "error", include_str!("explanations/unknown-time-zone.md")),
            ("unknown-word", "error", include_str!("explanations/unknown-word.md")),
            ("wrong-type", "error", include_str!("explanations/wrong-type.md")),
            ("yaml-syntax", "error", include_str!("explanations/yaml-syntax.md")),
        ],
    },
    Theme {
        title: "Links in the text",
        problems: &[
            ("broken-fragment", "warning", include_str!("explanations/broken-fragment.md")),
            ("broken-link", "warning", include_str!("explanations/broken-link.md")),
            ("missing-document", "error", include_str!("explanations/missing-document.md")),
            ("unresolved-wiki-link", "note", include_str!("explanations/unresolved-wiki-link.md")),
            ("unsafe-link", "warning", include_str!("explanations/unsafe-link.md")),
        ],
    },
    Theme {
        title: "What a report says of its meeting",
        problems: &[
            ("date-differs-from-path", "warning", include_str!("explanations/date-differs-from-path.md")),
            ("ends-before-start", "error", include_str!("explanations/ends-before-start.md")),
            ("inferred-date", "varies", include_str!("explanations/inferred-date.md")),
            ("inferred-title", "varies", include_str!("explanations/inferred-title.md")),
            ("no-date", "error", include_str!("explanations/no-date.md")),
            ("unknown-session", "warning", include_str!("explanations/unknown-session.md")),
        ],
    },
    Theme {
        title: "What names and ids refer to",
        problems: &[
            ("broader-cycle", "error", include_str!("explanations/broader-cycle.md")),
            ("name-taken", "error", include_str!("explanations/name-taken.md")),
            ("part-of-cycle", "error", include_str!("explanations/part-of-cycle.md")),
            ("similar-names", "warning", include_str!("explanations/similar-names.md")),
            ("similar-topics", "warning", include_str!("explanations/similar-topics.md")),
            ("unknown-decision", "warning", include_str!("explanations/unknown-decision.md")),
            ("unknown-meeting", "error", include_str!("explanations/unknown-meeting.md")),
        ],
    },
    Theme {
        title: "Settings, themes and the words of the interface",
        problems: &[
            ("bad-base-url", "error", include_str!("explanations/bad-base-url.md")),
            ("bad-citation-style", "error", include_str!("explanations/bad-citation-style.md")),
            ("bad-colour", "error", include_str!("explanations/bad-colour.md")),
            ("bad-message", "error", include_str!("explanations/bad-message.md")),
            ("bad-pattern", "error", include_str!("explanations/bad-pattern.md")),
            ("no-logo", "error", include_str!("explanations/no-logo.md")),
            ("no-words", "note", include_str!("explanations/no-words.md")),
            ("template", "error", include_str!("explanations/template.md")),
            ("unknown-citation-style", "error", include_str!("explanations/unknown-citation-style.md")),
            ("unknown-output", "warning", include_str!("explanations/unknown-output.md")),
            ("unused-message", "warning", include_str!("explanations/unused-message.md")),
            ("weak-colour", "warning", include_str!("explanations/weak-colour.md")),
        ],
    },
];
