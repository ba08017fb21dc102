//! What pandoc made of a document as a text that is read like any minutes: plain Markdown with the title of the document as its heading,
//! without front matter.
//!
//! Input is Markdown with the metadata that the document shows above its text. What those say of the meeting (a day, a name) becomes
//! lines of text, for it stands in the document as such.

use crate::source::{Form, Origin, RelPath, SourceFile, Span};
use crate::yaml::{self, Node, Value};

use super::bullets;
use super::clean::{self, Kept};

/// The metadata that a document shows below its title, in that order.
const SHOWN: &[&str] = &["subtitle", "author", "date"];

/// Returns the text of a document of this form, of which pandoc made Markdown. `name` is that of its file, without the ending; `title` what
/// is known to be its title by other means.
pub fn plain(converted: &str, form: &Form, name: &str, title: Option<&str>) -> String {
    let (matter, body) = parts(converted);
    let entries = matter.map(entries).unwrap_or_default();
    let value = |key: &str| entries.iter().find(|(own, _)| own == key).map(|(_, value)| value.as_str());
    let (is_page, is_written) = (form.origin == Origin::Site, form.origin == Origin::WordProcessor);
    let body = clean::tidy(&without_definitions(body), Kept { line_ends: true, links: !is_written });
    let body = if is_written { bullets::as_lists(&body) } else { body };
    // Several headings of the first level are those of parts, where markup has a title only if there is one.
    let is_untitled = form.reader == "rst" && headings(&body).filter(|(level, _)| *level == 1).count() > 1;
    let body = if is_untitled { below(&body) } else { body };
    // What a web page is called in the list of windows need not stand on it, or is the name of its file.
    let is_of_window =
        |title: &str| is_page && (words(title) == words(name) || headings(&body).any(|(level, _)| level == 1));
    let title = title.or(value("title").filter(|title| !is_of_window(title)));
    let title = title.map(|title| clean::clean(title).replace('\n', " "));
    let is_told = |title: &String| headings(&body).any(|(_, heading)| words(heading) == words(title));
    let title = title.filter(|title| !title.is_empty() && !is_told(title)).map(|title| format!("# {title}"));
    let shown = SHOWN.iter().filter(|_| !is_page).filter_map(|key| value(key)).map(clean::clean);
    let text = if title.is_some() { below(&body) } else { body };
    let blocks = title.into_iter().chain(shown).chain([text]).filter(|block| !block.is_empty());
    blocks.collect::<Vec<_>>().join("\n\n")
}

/// Parts the metadata that pandoc writes from the text. A rule of dashes is longer.
fn parts(converted: &str) -> (Option<&str>, &str) {
    match converted.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) {
        Some((matter, body)) => (Some(matter), body),
        None => (None, converted),
    }
}

/// Returns the single values of metadata, and lists of them as one.
fn entries(matter: &str) -> Vec<(String, String)> {
    let path = RelPath::new("metadata.yaml").expect("the name leads nowhere else");
    let file = SourceFile::new(path, String::new(), matter.to_owned());
    let node = yaml::parse(&file, Span::new(0, matter.len()));
    let entries = node.as_ref().ok().and_then(Node::as_map).unwrap_or_default();
    entries.iter().map(|entry| (entry.key.value.clone(), in_a_line(&entry.value))).collect()
}

fn in_a_line(node: &Node) -> String {
    match &node.value {
        // Org sets days in angle brackets.
        Value::Scalar(scalar) => {
            scalar.text.trim().trim_start_matches(['\\', '<']).trim_end_matches(['>', '\\']).to_owned()
        }
        Value::List(items) => items.iter().map(in_a_line).collect::<Vec<_>>().join(", "),
        Value::Null | Value::Map(_) => String::new(),
    }
}

/// Makes a line `Term: definition` of each term with its definition, which Markdown does not have.
fn without_definitions(text: &str) -> String {
    /// What stands before a definition.
    const MARK: &str = ":   ";
    let mut kept: Vec<String> = Vec::new();
    let (mut is_code, mut is_within, mut has_term) = (false, false, false);
    for line in text.lines() {
        is_code ^= clean::is_fence(line);
        let definition = line.strip_prefix(MARK).filter(|_| !is_code);
        let Some(definition) = definition else {
            is_within &= line.is_empty() || line.starts_with(' ');
            // Below it stands what belongs to it, indented as far.
            let line = if is_within { line.strip_prefix("    ").unwrap_or(line) } else { line };
            has_term = !is_within && (!line.is_empty() || has_term);
            kept.push(line.to_owned());
            continue;
        };
        is_within = true;
        let n_empty = kept.iter().rev().take_while(|line| line.is_empty()).count();
        match kept.len().checked_sub(n_empty + 1) {
            Some(at) if has_term && !clean::is_fence(&kept[at]) => {
                kept.truncate(at + 1);
                let term = kept[at].trim_end_matches([' ', '\\']).trim_end_matches(':').to_owned();
                kept[at] = format!("{term}: {definition}");
            }
            _ => kept.extend([String::new(), definition.to_owned()]),
        }
        has_term = false;
    }
    kept.join("\n")
}

/// Returns the headings of a text, each with its level.
fn headings(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut is_code = false;
    text.lines().filter_map(move |line| {
        is_code ^= clean::is_fence(line);
        let heading = line.trim_start_matches('#');
        let level = line.len() - heading.len();
        (!is_code && (1..=6).contains(&level) && heading.starts_with(' ')).then_some((level, heading))
    })
}

fn words(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Returns a text with its headings one level deeper, if some are as high as that of a title.
fn below(body: &str) -> String {
    if !headings(body).any(|(level, _)| level == 1) {
        return body.to_owned();
    }
    let mut is_code = false;
    let deeper = |line: &str| {
        is_code ^= clean::is_fence(line);
        let can_sink = !is_code && line.starts_with('#') && !line.starts_with("######");
        if can_sink { format!("#{line}") } else { line.to_owned() }
    };
    body.lines().map(deeper).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::source::form_of;

    #[expect(clippy::needless_pass_by_value, reason = "an expectation is written where it is used")]
    fn check(ending: &str, converted: &str, expected: Expect) {
        expected.assert_eq(&plain(converted, form_of(ending).expect("a form"), "2019-03-05", None));
    }

    #[test]
    fn what_a_document_shows_above_its_text_becomes_text() {
        check(
            "org",
            "---\nauthor:\n- Speaker Two\n- Speaker Three\ndate: \"\\\\<2019-03-05 Tue\\\\>\"\nlang: en\ntitle: Board meeting\n---\n\n# Present\n\n- Speaker One\n\n```\n# kept\n```\n",
            expect![[r#"
                # Board meeting

                Speaker Two, Speaker Three

                2019-03-05 Tue

                ## Present

                - Speaker One

                ```
                # kept
                ```"#]],
        );
        check(
            "docx",
            "---\ntitle: Board meeting\n---\n\n**Present**\n",
            expect![[r#"
            # Board meeting

            **Present**"#]],
        );
        check(
            "docx",
            "---\ndate: 5 March 2019\n---\n\n# Board meeting\n",
            expect![[r#"
            5 March 2019

            # Board meeting"#]],
        );
    }

    #[test]
    fn a_title_that_the_text_has_is_not_told_twice() {
        check(
            "html",
            "---\nauthor: X\ntitle: Board - Example\n---\n\n# Board\n\nText.\n",
            expect![[r#"
            # Board

            Text."#]],
        );
        check(
            "html",
            "---\ntitle: 2019_03_05\n---\n\n## Present\n\nText.\n",
            expect![[r#"
            ## Present

            Text."#]],
        );
        check(
            "html",
            "---\nauthor: X\ntitle: Board - Example\n---\n\n## Present\n\nText.\n",
            expect![[r#"
            # Board - Example

            ## Present

            Text."#]],
        );
        check(
            "org",
            "---\ntitle: The *board*\n---\n\n## The board\n\nText.\n",
            expect![[r#"
            ## The board

            Text."#]],
        );
    }

    #[test]
    fn several_headings_of_the_first_level_are_parts_where_a_title_stands_alone() {
        check(
            "rst",
            "# Present\n\nSpeaker One\n\n# Agenda\n",
            expect![[r#"
            ## Present

            Speaker One

            ## Agenda"#]],
        );
        check(
            "rst",
            "# Board\n\n## Present\n",
            expect![[r#"
            # Board

            ## Present"#]],
        );
        check(
            "docx",
            "# Board\n\n# Present\n",
            expect![[r#"
            # Board

            # Present"#]],
        );
    }

    #[test]
    fn terms_with_their_definitions_become_lines() {
        check(
            "rst",
            "Text.\n\nDate\n\n:   2019-03-05\n\nPresent:\n:   Speaker One\n\n    Person Two\n:   Others\n\nText.\n\n```\nx\n:   y\n```\n\n:   alone\n",
            expect![[r#"
                Text.

                Date: 2019-03-05

                Present: Speaker One

                Person Two

                Others

                Text.

                ```
                x
                :   y
                ```

                alone"#]],
        );
    }

    #[test]
    fn links_within_a_folder_stay_but_for_those_of_word_processors() {
        let text = "See [a](b.html), [c](#d)  \nand ![e](f.png).\n";
        check(
            "html",
            text,
            expect![[r#"
            See [a](b.html), c\
            and ![e](f.png)."#]],
        );
        check(
            "docx",
            text,
            expect![[r#"
            See a, c\
            and e."#]],
        );
    }
}
