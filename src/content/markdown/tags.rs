//! Which words between `<` and `>` are HTML elements.
//!
//! Minutes write `<name> said` and `<inaudible>`; to drop those as unknown elements would lose the speaker or the
//! sense, so whatever is not an element of HTML is shown as it was typed.

use std::borrow::Cow;

// All elements of HTML (WHATWG HTML, "Index of elements"), with the obsolete ones that old pages use, and the roots
// of SVG and MathML. Sorted, for binary search.
const ELEMENTS: &[&str] = &[
    "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "basefont", "bdi",
    "bdo", "bgsound", "big", "blink", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite",
    "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt",
    "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "isindex", "kbd",
    "keygen", "label", "legend", "li", "link", "listing", "main", "map", "mark", "marquee", "math", "menu", "meta",
    "meter", "nav", "nobr", "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "output", "p",
    "param", "picture", "plaintext", "portal", "pre", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp",
    "script", "search", "section", "select", "slot", "small", "source", "span", "strike", "strong", "style", "sub",
    "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title",
    "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "xmp",
];

fn is_element(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ELEMENTS.binary_search(&name.as_str()).is_ok()
}

// Elements whose content is no markup, to a parser of HTML: one that is not closed takes all that follows with it.
const SWALLOWING: &[&str] =
    &["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"];

/// Returns where the last tag that closes each of the swallowing elements begins.
fn last_closings(html: &str) -> Vec<Option<usize>> {
    let lower = html.to_ascii_lowercase();
    SWALLOWING.iter().map(|name| lower.rfind(&format!("</{name}"))).collect()
}

/// Returns raw HTML with the `<` of every tag written as `&lt;` that is no HTML element, or is one (or a comment) that would take the
/// rest of the report with it: minutes that speak of the `<script>` element must not end there.
pub(super) fn show_unknown_tags(html: &str) -> Cow<'_, str> {
    let mut shown = String::new();
    let mut closings: Option<Vec<Option<usize>>> = None;
    let last_comment_end = memchr::memmem::rfind(html.as_bytes(), b"-->");
    let mut swallows = |name: &str, at: usize, is_closing: bool| {
        let Some(position) = SWALLOWING.iter().position(|element| name.eq_ignore_ascii_case(element)) else {
            return false;
        };
        let last = closings.get_or_insert_with(|| last_closings(html))[position];
        // One that closes is of use only to one that opens, in the same piece.
        let is_matched = if is_closing {
            memchr::memchr(b'<', &html.as_bytes()[..at]).is_some()
        } else {
            last.is_some_and(|last| last > at)
        };
        !is_matched
    };
    let mut copied = 0;
    for at in memchr::memchr_iter(b'<', html.as_bytes()) {
        let name = html[at + 1..].trim_start_matches('/');
        let length = name.bytes().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let is_word = name.starts_with(|c: char| c.is_ascii_alphabetic());
        // A name may go on with what HTML does not allow in one (`<did:example>`, `<foo_bar>`, `<insert-link>`).
        let goes_on = name[length..].starts_with(|c: char| !c.is_whitespace() && !matches!(c, '>' | '/'));
        let is_closing = html[at + 1..].starts_with('/');
        let is_open_comment = html[at..].starts_with("<!--") && last_comment_end.is_none_or(|end| end < at);
        let is_text = is_word && (goes_on || !is_element(&name[..length]) || swallows(&name[..length], at, is_closing));
        if is_text || is_open_comment {
            shown.push_str(&html[copied..at]);
            shown.push_str("&lt;");
            copied = at + 1;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    shown.push_str(&html[copied..]);
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_sorted() {
        assert!(ELEMENTS.is_sorted());
    }

    #[test]
    fn a_tag_that_is_a_word_is_shown() {
        assert_eq!(show_unknown_tags("<wumpus> hehe"), "&lt;wumpus> hehe");
        assert_eq!(show_unknown_tags("<script>"), "&lt;script>");
        assert_eq!(show_unknown_tags("</Script>"), "&lt;/Script>");
        assert_eq!(show_unknown_tags("<title> of <b>"), "&lt;title> of <b>");
        assert_eq!(show_unknown_tags("<script>x</script>"), "<script>x</script>");
        assert_eq!(show_unknown_tags("<!-- a --> <!-- b"), "<!-- a --> &lt;!-- b");
        assert_eq!(show_unknown_tags("</name>"), "&lt;/name>");
        assert_eq!(show_unknown_tags("<did:example>"), "&lt;did:example>");
        assert_eq!(show_unknown_tags("a <br/> <SUP>th</SUP> <!-- c --> <b"), "a <br/> <SUP>th</SUP> <!-- c --> <b");
    }
}
