//! Every explanation, by the theme of its problem: a list that a test makes from the catalogue (tests/it/explanations.rs).
//!
//! Each file is named here rather than read as a folder, so that the compiler notices every change.

use super::explain::Theme;

pub(super) const THEMES: &[Theme] = &[
    Theme {
        title: "What was not written for Rapporteur and is read all the same",
        problems: &[
            ("bad-path-pattern", "error", include_str!("explanations/bad-path-pattern.md")),
            ("unread-page", "warning", include_str!("explanations/unread-page.md")),
        ],
    },
    Theme {
        title: "The agenda: sessions, their sections, days and times",
        problems: &[
            ("id-twice", "warning", include_str!("explanations/id-twice.md")),
            ("next-meeting-not-after", "warning", include_str!("explanations/next-meeting-not-after.md")),
            ("section-without-session", "note", include_str!("explanations/section-without-session.md")),
            ("session-outside-meeting", "warning", include_str!("explanations/session-outside-meeting.md")),
            ("session-without-outcome", "warning", include_str!("explanations/session-without-outcome.md")),
            ("session-without-section", "varies", include_str!("explanations/session-without-section.md")),
            ("time-ends-before-start", "warning", include_str!("explanations/time-ends-before-start.md")),
        ],
    },
    Theme {
        title: "Numbers, doubles and what nothing leads to",
        problems: &[
            ("broken-menu-entry", "warning", include_str!("explanations/broken-menu-entry.md")),
            ("missing-number", "note", include_str!("explanations/missing-number.md")),
            ("no-web-address", "warning", include_str!("explanations/no-web-address.md")),
            ("nothing-refers", "note", include_str!("explanations/nothing-refers.md")),
            ("number-differs-from-title", "warning", include_str!("explanations/number-differs-from-title.md")),
            ("number-out-of-order", "warning", include_str!("explanations/number-out-of-order.md")),
            ("number-twice", "warning", include_str!("explanations/number-twice.md")),
            ("parent-cycle", "error", include_str!("explanations/parent-cycle.md")),
            ("same-meeting-twice", "warning", include_str!("explanations/same-meeting-twice.md")),
            ("same-text", "warning", include_str!("explanations/same-text.md")),
            ("unlinked-attachment", "varies", include_str!("explanations/unlinked-attachment.md")),
            ("unread-report", "warning", include_str!("explanations/unread-report.md")),
        ],
    },
    Theme {
        title: "What is said of reports beside them",
        problems: &[
            ("bad-judgement", "warning", include_str!("explanations/bad-judgement.md")),
            ("said-of-several", "warning", include_str!("explanations/said-of-several.md")),
            ("unknown-report", "warning", include_str!("explanations/unknown-report.md")),
            ("unmet-judgement", "warning", include_str!("explanations/unmet-judgement.md")),
        ],
    },
    Theme {
        title: "Characters of names, titles and addresses that nobody sees",
        problems: &[
            ("bidi-control", "warning", include_str!("explanations/bidi-control.md")),
            ("decomposed-letters", "warning", include_str!("explanations/decomposed-letters.md")),
            ("invisible-character", "varies", include_str!("explanations/invisible-character.md")),
        ],
    },
    Theme {
        title: "Levels of problems",
        problems: &[("unknown-code", "warning", include_str!("explanations/unknown-code.md"))],
    },
    Theme {
        title: "Decisions and what became of them",
        problems: &[
            ("closed-before-made", "error", include_str!("explanations/closed-before-made.md")),
            ("due-before-made", "warning", include_str!("explanations/due-before-made.md")),
            ("open-though-resolved", "warning", include_str!("explanations/open-though-resolved.md")),
            ("overdue-decision", "note", include_str!("explanations/overdue-decision.md")),
            ("unknown-paragraph", "warning", include_str!("explanations/unknown-paragraph.md")),
            ("voted-twice", "warning", include_str!("explanations/voted-twice.md")),
        ],
    },
    Theme {
        title: "Files, folders and addresses",
        problems: &[
            ("address-taken", "error", include_str!("explanations/address-taken.md")),
            ("guessed-encoding", "note", include_str!("explanations/guessed-encoding.md")),
            ("history-cut-off", "note", include_str!("explanations/history-cut-off.md")),
            ("long-file", "error", include_str!("explanations/long-file.md")),
            ("no-content", "error", include_str!("explanations/no-content.md")),
            ("outside-link", "error", include_str!("explanations/outside-link.md")),
            ("twin-names", "warning", include_str!("explanations/twin-names.md")),
            ("unreadable-file", "error", include_str!("explanations/unreadable-file.md")),
        ],
    },
    Theme {
        title: "Front matter of any file",
        problems: &[
            ("bad-date", "error", include_str!("explanations/bad-date.md")),
            ("bad-time", "error", include_str!("explanations/bad-time.md")),
            ("cut-at-comma", "error", include_str!("explanations/cut-at-comma.md")),
            ("duplicate-key", "error", include_str!("explanations/duplicate-key.md")),
            ("front-matter-no-map", "error", include_str!("explanations/front-matter-no-map.md")),
            ("key-in-two-blocks", "warning", include_str!("explanations/key-in-two-blocks.md")),
            ("misplaced-report", "warning", include_str!("explanations/misplaced-report.md")),
            ("several-names", "note", include_str!("explanations/several-names.md")),
            ("text-after-hash", "warning", include_str!("explanations/text-after-hash.md")),
            ("toml-syntax", "error", include_str!("explanations/toml-syntax.md")),
            ("unclosed-front-matter", "error", include_str!("explanations/unclosed-front-matter.md")),
            ("unknown-key", "warning", include_str!("explanations/unknown-key.md")),
            ("unknown-language", "warning", include_str!("explanations/unknown-language.md")),
            ("unknown-time-zone", "error", include_str!("explanations/unknown-time-zone.md")),
            ("unknown-word", "error", include_str!("explanations/unknown-word.md")),
            ("unopened-front-matter", "error", include_str!("explanations/unopened-front-matter.md")),
            ("votes-in-words", "error", include_str!("explanations/votes-in-words.md")),
            ("wrong-type", "error", include_str!("explanations/wrong-type.md")),
            ("yaml-syntax", "error", include_str!("explanations/yaml-syntax.md")),
        ],
    },
    Theme {
        title: "Links in the text",
        problems: &[
            ("broken-fragment", "warning", include_str!("explanations/broken-fragment.md")),
            ("broken-link", "warning", include_str!("explanations/broken-link.md")),
            ("dead-link", "warning", include_str!("explanations/dead-link.md")),
            ("missing-document", "error", include_str!("explanations/missing-document.md")),
            ("unresolved-wiki-link", "note", include_str!("explanations/unresolved-wiki-link.md")),
            ("unsafe-link", "warning", include_str!("explanations/unsafe-link.md")),
        ],
    },
    Theme {
        title: "What a report says of its meeting",
        problems: &[
            ("date-differs-from-path", "varies", include_str!("explanations/date-differs-from-path.md")),
            ("ends-before-start", "error", include_str!("explanations/ends-before-start.md")),
            ("inferred-date", "varies", include_str!("explanations/inferred-date.md")),
            ("inferred-title", "varies", include_str!("explanations/inferred-title.md")),
            ("no-date", "error", include_str!("explanations/no-date.md")),
            ("unknown-session", "warning", include_str!("explanations/unknown-session.md")),
        ],
    },
    Theme {
        title: "People: who was where, for whom, and when",
        problems: &[
            (
                "affiliation-differs-from-posts",
                "warning",
                include_str!("explanations/affiliation-differs-from-posts.md"),
            ),
            ("in-two-places", "warning", include_str!("explanations/in-two-places.md")),
            ("overlapping-posts", "warning", include_str!("explanations/overlapping-posts.md")),
            ("post-ends-before-start", "error", include_str!("explanations/post-ends-before-start.md")),
            ("present-and-absent", "warning", include_str!("explanations/present-and-absent.md")),
            ("several-in-one", "warning", include_str!("explanations/several-in-one.md")),
            ("two-under-one-name", "warning", include_str!("explanations/two-under-one-name.md")),
            ("unlisted-speaker", "warning", include_str!("explanations/unlisted-speaker.md")),
        ],
    },
    Theme {
        title: "What was published and would vanish, and the record of that",
        problems: &[
            ("bad-paragraph", "warning", include_str!("explanations/bad-paragraph.md")),
            ("damaged-record", "error", include_str!("explanations/damaged-record.md")),
            ("moved-nowhere", "error", include_str!("explanations/moved-nowhere.md")),
            ("paragraph-moved-nowhere", "error", include_str!("explanations/paragraph-moved-nowhere.md")),
            ("record-conflict", "warning", include_str!("explanations/record-conflict.md")),
            ("record-version", "error", include_str!("explanations/record-version.md")),
            ("vanished-address", "error", include_str!("explanations/vanished-address.md")),
            ("vanished-decision", "error", include_str!("explanations/vanished-decision.md")),
            ("vanished-paragraph", "error", include_str!("explanations/vanished-paragraph.md")),
        ],
    },
    Theme {
        title: "What names and ids refer to",
        problems: &[
            ("broader-cycle", "error", include_str!("explanations/broader-cycle.md")),
            ("name-taken", "error", include_str!("explanations/name-taken.md")),
            ("part-of-cycle", "error", include_str!("explanations/part-of-cycle.md")),
            ("similar-actor", "warning", include_str!("explanations/similar-actor.md")),
            ("similar-groups", "warning", include_str!("explanations/similar-groups.md")),
            ("similar-names", "warning", include_str!("explanations/similar-names.md")),
            ("similar-topics", "warning", include_str!("explanations/similar-topics.md")),
            ("unknown-decision", "warning", include_str!("explanations/unknown-decision.md")),
            ("unknown-meeting", "error", include_str!("explanations/unknown-meeting.md")),
        ],
    },
    Theme {
        title: "What could harm the readers of an archive",
        problems: &[
            ("active-attachment", "warning", include_str!("explanations/active-attachment.md")),
            ("impossible-address", "error", include_str!("explanations/impossible-address.md")),
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
            ("broken-theme-link", "warning", include_str!("explanations/broken-theme-link.md")),
            ("no-logo", "error", include_str!("explanations/no-logo.md")),
            ("no-words", "note", include_str!("explanations/no-words.md")),
            ("template", "error", include_str!("explanations/template.md")),
            ("unknown-citation-style", "error", include_str!("explanations/unknown-citation-style.md")),
            ("unknown-output", "warning", include_str!("explanations/unknown-output.md")),
            ("unmet-pattern", "warning", include_str!("explanations/unmet-pattern.md")),
            ("unused-message", "warning", include_str!("explanations/unused-message.md")),
            ("weak-colour", "warning", include_str!("explanations/weak-colour.md")),
        ],
    },
    Theme {
        title: "The text of a report: headings and pictures",
        problems: &[
            ("empty-heading", "warning", include_str!("explanations/empty-heading.md")),
            ("silent-picture", "warning", include_str!("explanations/silent-picture.md")),
            ("skipped-heading-level", "note", include_str!("explanations/skipped-heading-level.md")),
        ],
    },
];
