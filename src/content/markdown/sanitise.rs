//! Raw HTML of a report made harmless.
//!
//! Only bodies that hold raw HTML come here. The whole body goes through ammonia, since an element may open in one
//! piece of raw HTML and close in another. Attributes that we wrote bear a mark and are kept; of a report's own only
//! those that carry meaning are.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::OURS;

/// Returns `html` with everything taken out that could run, load or disguise anything.
pub(super) fn sanitise(html: &str) -> String {
    static BUILDER: LazyLock<Builder<'static>> = LazyLock::new(builder);
    BUILDER.clean(html).to_string()
}

fn builder() -> Builder<'static> {
    let mut builder = Builder::default();
    builder
        .add_tags(["section"])
        // A page's regions are the theme's: a report's own would mislead those who navigate by them.
        .rm_tags(["nav", "header", "footer", "article", "aside", "hgroup", "map", "area"])
        .add_generic_attributes(["id", "class", "dir", "role", "tabindex", "aria-label"])
        .add_tag_attributes("a", ["name"])
        .add_tag_attributes("th", ["scope"])
        .add_tag_attributes("details", ["open"])
        .add_tag_attributes("li", ["value"])
        .add_tag_attributes("ol", ["start", "reversed", "type"])
        .link_rel(None)
        .url_relative(UrlRelative::PassThrough)
        .url_schemes(HashSet::from([
            "http", "https", "mailto", "tel", "ftp", "irc", "ircs", "xmpp", "news", "geo", "data",
        ]))
        .attribute_filter(filter_attribute);
    builder
}

fn filter_attribute<'v>(element: &str, attribute: &str, value: &'v str) -> Option<Cow<'v, str>> {
    let is_kept = match attribute {
        "class" => value.starts_with(OURS) || is_markdown_class(value),
        "role" => matches!(value, "group" | "img"),
        "tabindex" => value == "0",
        // Whether other addresses are safe is the business of the schemes above.
        "href" | "cite" => !is_data(value),
        "src" => element == "img" && (!is_data(value) || super::links::is_embedded_image(value)),
        _ => true,
    };
    is_kept.then_some(Cow::Borrowed(value))
}

fn is_data(address: &str) -> bool {
    matches!(super::classify(address), super::Address::Unsafe(_))
}

/// Tells whether a class is one that comrak writes for footnotes, alerts and code.
fn is_markdown_class(class: &str) -> bool {
    ["footnotes", "footnote-ref", "footnote-backref", "plain"].contains(&class)
        || ["markdown-alert", "language-"].iter().any(|prefix| class.starts_with(prefix))
}
