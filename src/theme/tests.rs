//! What a theme may do, and what is said when it does not work.

use std::sync::Arc;

use expect_test::{Expect, expect};
use serde_json::json;

use super::{Theme, ThemeFile};
use crate::diagnostic::render::{Style, render};
use crate::source::{RelPath, SourceFile};

fn own(path: &str, text: &str) -> ThemeFile {
    let path = RelPath::new(path).unwrap();
    let label = format!("theme/{path}");
    ThemeFile::Text(Arc::new(SourceFile::new(path, label, text.to_owned())))
}

fn check(files: &[ThemeFile], expected: Expect) {
    let (theme, problems) = Theme::new(files);
    let rendered =
        theme.render(&theme.interface("en", "en"), "not-found", &json!({"title": "T", "ways": []}), "404.html");
    let style = Style { color: false, width: 100 };
    let mut said: String = problems.iter().map(|problem| render(problem, &style)).collect();
    match rendered {
        Ok(html) => said.push_str(html.lines().next().unwrap_or_default()),
        Err(problem) => said.push_str(&render(&problem, &style)),
    }
    expected.assert_eq(&said);
}

#[test]
fn a_file_of_the_site_takes_the_place_of_the_built_in_one() {
    check(&[own("not-found.hbs", "<p>{{title}} {{plural 2 \"way\" \"ways\"}}</p>")], expect!["<p>T 2 ways</p>"]);
}

#[test]
fn a_misspelt_variable_is_named_with_its_place() {
    check(
        &[own("not-found.hbs", "<p>\n  {{titel}}</p>")],
        expect![[r#"
        error[template]: there is no `titel` here, on the page /404.html
         --> theme/not-found.hbs:2:3
          |
        2 |   {{titel}}</p>
          |   ^^^^^^^
          |
          = help: did you mean `title`?
    "#]],
    );
}

#[test]
fn a_template_that_cannot_be_read_leaves_the_built_in_one() {
    check(
        &[own("not-found.hbs", "<p>{{#if title}}</p>")],
        expect![[r#"
        error[template]: the template cannot be read here; the built-in one is used instead
         --> theme/not-found.hbs:1:21
          |
        1 | <p>{{#if title}}</p>
          |                     ^
          |
          = help: look for a `{{` without `}}`, or a `{{#…}}` without its `{{/…}}`
        <header class="page-head">"#]],
    );
}

#[test]
fn templates_that_include_each_other_are_refused() {
    check(
        &[own("partials/a.hbs", "{{> b}}"), own("partials/b.hbs", "{{> a}}"), own("not-found.hbs", "{{> a}}")],
        expect![[r#"
            error[template]: the template b includes itself, over a
             --> theme/partials/b.hbs
              = help: remove one of the `{{> …}}` that lead round in a circle
            error[template]: there is no partial `b`, on the page /404.html
             --> theme/partials/a.hbs:1:1
              |
            1 | {{> b}}
              | ^^^^^
              |
              = help: `{{> b}}` needs the file partials/b.hbs
        "#]],
    );
    check(
        &[own("not-found.hbs", "{{> nothing-of-the-kind}}")],
        expect![[r#"
        error[template]: there is no partial `nothing-of-the-kind`, on the page /404.html
         --> theme/not-found.hbs:1:1
          |
        1 | {{> nothing-of-the-kind}}
          | ^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: `{{> nothing-of-the-kind}}` needs the file partials/nothing-of-the-kind.hbs
    "#]],
    );
}
