//! Tests: the whole text is asserted, as a terminal shows it.

use expect_test::{Expect, expect};

use super::*;
use crate::source::RelPath;

fn file(path: &str, text: &str) -> Arc<SourceFile> {
    let rel_path = RelPath::new(path).expect("a path of a test stays in the tree");
    Arc::new(SourceFile::new(rel_path, format!("content/{path}"), text.to_owned()))
}

/// Returns the place of the first `needle` in a file.
fn place(file: &Arc<SourceFile>, needle: &str) -> Place {
    let start = file.text.find(needle).expect("the text of a test contains what is looked for");
    Place::new(file, Span::new(start, start + needle.len()))
}

fn warning(location: Location, message: &str) -> Diagnostic {
    Diagnostic {
        code: "a-code",
        severity: Severity::Warning,
        message: message.to_owned(),
        location,
        label: String::new(),
        also: Vec::new(),
        help: Vec::new(),
        fixes: Vec::new(),
    }
}

fn check(diagnostic: &Diagnostic, expected: &Expect) {
    expected.assert_eq(&render(diagnostic, &Style { color: false, width: 80 }));
}

fn check_at(path: &str, text: &str, needle: &str, expected: &Expect) {
    check(&warning(Location::Text(place(&file(path, text), needle)), "something is wrong"), expected);
}

const REPORT: &str = "---
title: Second meeting
speakers:
  - {name: Jeremy Englund, role: Guest speaker}
  - {name: Ann Lee}
title: Third meeting
---
";

#[test]
fn the_author_s_line_is_shown_with_carets_and_help() {
    let file = file("meetings/second.md", REPORT);
    let mut diagnostic =
        warning(Location::Text(place(&file, "Jeremy Englund")), "no speaker is called \"Jeremy Englund\"");
    diagnostic.help = vec!["did you mean \"Jeremy England\"?".into(), "all names stand in content/speakers".into()];
    check(
        &diagnostic,
        &expect![[r#"
        warning[a-code]: no speaker is called "Jeremy Englund"
         --> content/meetings/second.md:4:12
          |
        4 |   - {name: Jeremy Englund, role: Guest speaker}
          |            ^^^^^^^^^^^^^^
          |
          = help: did you mean "Jeremy England"?
          = help: all names stand in content/speakers
    "#]],
    );
    diagnostic.severity = Severity::Error;
    diagnostic.help.clear();
    diagnostic.label = "this name".into();
    check(
        &diagnostic,
        &expect![[r#"
        error[a-code]: no speaker is called "Jeremy Englund"
         --> content/meetings/second.md:4:12
          |
        4 |   - {name: Jeremy Englund, role: Guest speaker}
          |            ^^^^^^^^^^^^^^ this name
    "#]],
    );
    diagnostic.severity = Severity::Note;
    check(
        &diagnostic,
        &expect![[r#"
        note[a-code]: no speaker is called "Jeremy Englund"
         --> content/meetings/second.md:4:12
          |
        4 |   - {name: Jeremy Englund, role: Guest speaker}
          |            ^^^^^^^^^^^^^^ this name
    "#]],
    );
}

#[test]
fn a_second_place_in_the_same_file_stands_in_the_same_excerpt() {
    let file = file("meetings/second.md", REPORT);
    let second = Place::new(&file, Span::new(REPORT.rfind("title").unwrap(), REPORT.rfind(": Third").unwrap()));
    let mut diagnostic = warning(Location::Text(second), "`title` is written twice");
    diagnostic.also.push((place(&file, "title"), "first written here".into()));
    check(
        &diagnostic,
        &expect![[r#"
        warning[a-code]: `title` is written twice
         --> content/meetings/second.md:6:1
          |
        2 | title: Second meeting
          | ----- first written here
        ...
        6 | title: Third meeting
          | ^^^^^
    "#]],
    );
}

#[test]
fn a_second_place_on_the_same_line_has_its_own_label() {
    let file = file("a.md", "x: {a: 1, b: 2, a: 3}\n");
    let mut diagnostic = warning(Location::Text(Place::new(&file, Span::new(16, 17))), "`a` is written twice");
    diagnostic.also.push((place(&file, "a"), "first written here".into()));
    check(
        &diagnostic,
        &expect![[r#"
        warning[a-code]: `a` is written twice
         --> content/a.md:1:17
          |
        1 | x: {a: 1, b: 2, a: 3}
          |     -           ^
          |     |
          |     first written here
    "#]],
    );
}

#[test]
fn a_second_place_in_another_file_has_its_own_line_and_column() {
    let report = file("meetings/second.md", REPORT);
    let person = file("speakers/jeremy.md", "---\ntitle: Jeremy Englund\n---\n");
    let mut diagnostic = warning(Location::Text(place(&report, "Jeremy Englund")), "two are called so");
    diagnostic.also.push((place(&person, "Jeremy Englund"), "called so here".into()));
    diagnostic.also.push((place(&report, "Ann Lee"), "and here".into()));
    diagnostic.help.push("give one another name".into());
    check(
        &diagnostic,
        &expect![[r#"
        warning[a-code]: two are called so
         --> content/meetings/second.md:4:12
          |
        4 |   - {name: Jeremy Englund, role: Guest speaker}
          |            ^^^^^^^^^^^^^^
        5 |   - {name: Ann Lee}
          |            ------- and here
          |
         ::: content/speakers/jeremy.md:2:8
          |
        2 | title: Jeremy Englund
          |        -------------- called so here
          |
          = help: give one another name
    "#]],
    );
}

#[test]
fn a_second_place_far_away_in_the_same_file_has_its_own_excerpt() {
    let file = file("a.md", &format!("first\n{}second\n", "\n".repeat(5_000)));
    let mut diagnostic = warning(Location::Text(place(&file, "second")), "written twice");
    diagnostic.also.push((place(&file, "first"), "first written here".into()));
    check(
        &diagnostic,
        &expect![[r#"
        warning[a-code]: written twice
            --> content/a.md:5002:1
             |
        5002 | second
             | ^^^^^^
             |
            ::: content/a.md:1:1
             |
           1 | first
             | ----- first written here
    "#]],
    );
}

#[test]
fn a_problem_without_text_shows_at_most_a_path() {
    let mut diagnostic = warning(Location::File("content/meetings/x.md".into()), "the file cannot be read");
    diagnostic.help = vec!["see whether it is text".into(), "remove it".into()];
    check(
        &diagnostic,
        &expect![[r#"
        warning[a-code]: the file cannot be read
         --> content/meetings/x.md
          = help: see whether it is text
          = help: remove it
    "#]],
    );
    diagnostic.location = Location::Site;
    check(
        &diagnostic,
        &expect![[r#"
        warning[a-code]: the file cannot be read
          |
          = help: see whether it is text
          = help: remove it
    "#]],
    );
    diagnostic.help.clear();
    check(
        &diagnostic,
        &expect![[r#"
        warning[a-code]: the file cannot be read
    "#]],
    );
    diagnostic.location = Location::Text(Place::new(&file("a.md", "text\n"), Span::default()));
    check(
        &diagnostic,
        &expect![[r#"
        warning[a-code]: the file cannot be read
         --> content/a.md
    "#]],
    );
}

#[test]
fn a_span_over_several_lines_is_underlined_in_the_first() {
    check_at(
        "a.md",
        "a: |\n  one\n  two\nb: c\n",
        "one\n  two",
        &expect![[r#"
        warning[a-code]: something is wrong
         --> content/a.md:2:3
          |
        2 |   one
          |   ^^^
    "#]],
    );
}

#[test]
fn empty_spans_and_ends_of_lines_have_a_caret() {
    let file = file("a.md", "abc\nd");
    for (offset, expected) in [
        (
            3,
            &expect![[r#"
            warning[a-code]: here
             --> content/a.md:1:4
              |
            1 | abc
              |    ^
        "#]],
        ),
        (
            5,
            &expect![[r#"
            warning[a-code]: here
             --> content/a.md:2:2
              |
            2 | d
              |  ^
        "#]],
        ),
        (
            99,
            &expect![[r#"
            warning[a-code]: here
             --> content/a.md:2:2
              |
            2 | d
              |  ^
        "#]],
        ),
    ] {
        check(&warning(Location::Text(Place::new(&file, Span::new(offset, offset))), "here"), expected);
    }
}

#[test]
fn the_line_after_the_last_newline_can_be_pointed_at() {
    let place = Place::new(&file("a.md", "abc\n"), Span::new(4, 4));
    check(
        &warning(Location::Text(place), "something is missing"),
        &expect![[r#"
        warning[a-code]: something is missing
         --> content/a.md:2:1
          |
        2 |
          | ^
    "#]],
    );
}

#[test]
fn carets_stand_below_wide_characters_tabs_and_emoji() {
    check_at(
        "a.md",
        "title: 会議の記録 と 議事録\n",
        "議事録",
        &expect![[r#"
        warning[a-code]: something is wrong
         --> content/a.md:1:16
          |
        1 | title: 会議の記録 と 議事録
          |                      ^^^^^^
    "#]],
    );
    check_at(
        "a.md",
        "\ttitle:\tfirst\tsecond\n",
        "second",
        &expect![[r#"
        warning[a-code]: something is wrong
         --> content/a.md:1:15
          |
        1 |     title:    first    second
          |                        ^^^^^^
    "#]],
    );
    check_at(
        "a.md",
        "🎉🎉 party of é people\n",
        "people",
        &expect![[r#"
        warning[a-code]: something is wrong
         --> content/a.md:1:15
          |
        1 | 🎉🎉 party of é people
          |                 ^^^^^^
    "#]],
    );
}

#[test]
fn a_long_line_is_cut_around_the_place_and_keeps_its_column() {
    let line = format!("{}the wrong word{}\n", "one two ".repeat(100_000), " and so on".repeat(100_000));
    check_at(
        "a.md",
        &line,
        "wrong",
        &expect![[r#"
        warning[a-code]: something is wrong
         --> content/a.md:1:800005
          |
        1 | ...two one two one two one two the wrong word and so on and so on and so ...
          |                                    ^^^^^
    "#]],
    );
    check_at(
        "a.md",
        &format!("{}wrong", "会議 ".repeat(1_000)),
        "wrong",
        &expect![[r#"
        warning[a-code]: something is wrong
         --> content/a.md:1:3001
          |
        1 | ...  会議 会議 会議 会議 会議 会議 wrong
          |                                    ^^^^^
    "#]],
    );
    check_at(
        "a.md",
        &format!("wrong {}", "x".repeat(1_000)),
        "wrong",
        &expect![[r#"
        warning[a-code]: something is wrong
         --> content/a.md:1:1
          |
        1 | wrong xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...
          | ^^^^^
    "#]],
    );
}

#[test]
fn a_long_span_is_cut_too() {
    let word = "x".repeat(1_000);
    check_at(
        "a.md",
        &format!("some {word} more\n"),
        &word,
        &expect![[r#"
        warning[a-code]: something is wrong
         --> content/a.md:1:6
          |
        1 | some xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
          |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    "#]],
    );
}

#[test]
fn nothing_of_a_report_reaches_the_terminal_raw() {
    let hostile = "red \u{1b}[31m bell \u{7} csi \u{9b}31m bidi \u{202e}\u{2066}\u{200f}\u{61c} line \u{2028} \
                   mark \u{fdd0}:1:1 del \u{7f} width \u{200b}\u{feff} cr \r end";
    let file = Arc::new(SourceFile::new(RelPath::new("a.md").unwrap(), hostile.into(), hostile.into()));
    let mut diagnostic = warning(Location::Text(place(&file, "end")), &format!("{hostile}\nnext line"));
    diagnostic.label = hostile.into();
    diagnostic.also.push((place(&file, "bell"), hostile.into()));
    diagnostic.help.push(format!("{hostile}\n\ttab"));
    check(
        &diagnostic,
        &expect![[r#"
        warning[a-code]: red ␛[31m bell ␇ csi �31m bidi ���� line � mark �:1:1 del ␡ width �� cr ␍ end next line
         --> red ␛[31m bell ␇ csi �31m bidi ���� line � mark �:1:1 del ␡ width �� cr ␍ end:1:75
          |
        1 | ...1m bell ␇ csi �31m bidi ���� line � mark �:1:1 del ␡ width �� cr ␍ end
          |       ----                                                            ^^^ red ␛[31m bell ␇ csi �31m bidi ���� line � mark �:1:1 del ␡ width �� cr ␍ end
          |       |
          |       red ␛[31m bell ␇ csi �31m bidi ���� line � mark �:1:1 del ␡ width �� cr ␍ end
          |
          = help: red ␛[31m bell ␇ csi �31m bidi ���� line � mark �:1:1 del ␡ width �� cr ␍ end  tab
    "#]],
    );
    diagnostic.location = Location::File(hostile.into());
    let text = render(&diagnostic, &Style { color: false, width: 80 });
    assert!(text.chars().all(|c| c == '\n' || visible_char(c) == c), "{text:?}");
}

#[test]
fn colours_are_written_only_when_they_are_wanted() {
    let file = file("a.md", "wrong\n");
    let diagnostic = warning(Location::Text(place(&file, "wrong")), "something is wrong");
    let text = render(&diagnostic, &Style { color: true, width: 80 });
    assert!(text.contains("\u{1b}["), "{text:?}");
    assert!(text.contains("content/a.md:1:1\n"), "{text:?}");
}

#[test]
fn any_width_and_any_span_can_be_rendered() {
    let file = file("a.md", "é日本\t🎉\n\nabc");
    for width in [0, 1, 20, 80, 100_000] {
        for start in 0..20 {
            for end in start..20 {
                let mut diagnostic = warning(Location::Text(Place::new(&file, Span::new(start, end))), "message");
                diagnostic.also.push((Place::new(&file, Span::new(end, start)), "label".into()));
                let text = render(&diagnostic, &Style { color: false, width });
                assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{text:?}");
            }
        }
    }
}

#[test]
fn counts_are_words() {
    let of = |severities: &[Severity]| {
        let make = |severity: &Severity| Diagnostic { severity: *severity, ..warning(Location::Site, "") };
        summary_counts(&severities.iter().map(make).collect::<Vec<_>>())
    };
    use Severity::{Error, Note, Warning};
    assert_eq!(of(&[]), "no problems");
    assert_eq!(of(&[Note]), "no problems");
    assert_eq!(of(&[Warning]), "1 warning");
    assert_eq!(of(&[Warning, Error, Note, Error]), "2 errors and 1 warning");
}
