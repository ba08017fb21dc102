//! Text as HTML and back.

use std::borrow::Cow;

/// Returns plain text as HTML, fit for the content of an element and for an attribute in quotes of either kind.
pub fn html(text: &str) -> Cow<'_, str> {
    const SPECIAL: [char; 5] = ['&', '<', '>', '"', '\''];
    let Some(first) = text.find(SPECIAL) else { return Cow::Borrowed(text) };
    let mut escaped = String::with_capacity(text.len() + 16);
    escaped.push_str(&text[..first]);
    for c in text[first..].chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    Cow::Owned(escaped)
}

/// Returns HTML text as plain text: the inverse of [`html`], and of what comrak and ammonia escape.
///
/// Other character references stay as they are written: neither library leaves any in its output.
pub fn unescape_html(html: &str) -> Cow<'_, str> {
    if !html.contains('&') {
        return Cow::Borrowed(html);
    }
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let found = REFERENCES.iter().find(|(reference, _)| rest.starts_with(reference));
        let &(reference, plain) = found.unwrap_or(&("&", "&"));
        text.push_str(plain);
        rest = &rest[reference.len()..];
    }
    text.push_str(rest);
    Cow::Owned(text)
}

const REFERENCES: &[(&str, &str)] = &[
    ("&amp;", "&"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&apos;", "'"),
    ("&nbsp;", "\u{00A0}"),
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_without_special_characters_is_not_copied() {
        assert!(matches!(html("plain"), Cow::Borrowed("plain")));
        assert_eq!(html("a<b>&\"c\"'"), "a&lt;b&gt;&amp;&quot;c&quot;&#39;");
        assert_eq!(unescape_html("&amp;lt; &copy; &"), "&lt; &copy; &");
    }

    proptest! {
        #[test]
        fn escaping_can_be_undone_and_leaves_no_special_character(text in "(\\PC|[&<>\"';a-z])*") {
            let escaped = html(&text).into_owned();
            prop_assert!(!escaped.contains(['<', '>', '"', '\'']));
            prop_assert_eq!(unescape_html(&escaped), text);
        }
    }
}
