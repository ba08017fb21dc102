//! Text as HTML and back.

use std::borrow::Cow;

/// Returns plain text as HTML, fit for the content of an element and for an attribute in double quotes.
pub fn html(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
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
pub fn unescape_html(html: &str) -> Cow<'_, str> {
    if !html.contains('&') {
        return Cow::Borrowed(html);
    }
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let found = ENTITIES.iter().find(|(entity, _)| rest.starts_with(entity));
        let (entity, plain) = found.copied().unwrap_or(("&", "&"));
        text.push_str(plain);
        rest = &rest[entity.len()..];
    }
    text.push_str(rest);
    Cow::Owned(text)
}

const ENTITIES: &[(&str, &str)] = &[
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
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn escaping_can_be_undone_and_leaves_no_special_character(text in "\\PC*") {
            let escaped = html(&text);
            prop_assert_eq!(&unescape_html(&escaped), &text);
            prop_assert!(!escaped.contains(['<', '>', '"', '\'']));
        }
    }
}
