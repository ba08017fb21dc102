//! What other programs leave in Markdown and nobody is meant to read: kramdown's lists of attributes (`{: .no_toc}`),
//! the place of its table of contents (`* TOC`, `{:toc}`), the table that doctoc writes, and what pandoc writes for itself
//! ([`pandoc`]).

mod pandoc;

use comrak::nodes::{Node, NodeValue};

use super::formatter::is_page_id;

/// Takes it all out of a document.
pub(super) fn remove(root: Node<'_>, text: &str) {
    if text.contains("{:") {
        remove_attribute_lists(root);
    }
    pandoc::remove(root, text);
    if text.contains("START doctoc") {
        remove_doctoc(root);
    }
}

/// Tells whether a line is a list of attributes and nothing else.
fn is_attribute_list(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("{:") && line.find('}') == Some(line.len() - 1)
}

fn remove_attribute_lists<'a>(root: Node<'a>) {
    let texts: Vec<Node<'a>> = root
        .descendants()
        .filter(|node| matches!(&node.data().value, NodeValue::Text(text) if text.contains("{:")))
        .collect();
    for node in texts {
        // A copy, since what is borrowed cannot be taken out.
        let text = match &node.data().value {
            NodeValue::Text(text) => text.to_string(),
            _ => continue,
        };
        if is_attribute_list(&text) && is_line(node) {
            // What a list names can be linked to, and other reports of its tree do.
            match named_anchor(&text).filter(|_| node.previous_sibling().is_some()) {
                Some(anchor) => node.data_mut().value = NodeValue::HtmlInline(anchor),
                None => remove_line(node),
            }
        } else if let Some(at) = text.rfind("{:").filter(|at| is_attribute_list(&text[*at..]))
            && node.next_sibling().is_none_or(is_break)
        {
            node.data_mut().value = NodeValue::Text(text[..at].trim_end().to_owned().into());
        }
    }
}

/// Returns the anchor of the name in a list of attributes: `{: #resolution1 .resolution}`.
fn named_anchor(list: &str) -> Option<String> {
    let name = list.split([' ', '\t', '{', '}', ':']).find_map(|word| word.strip_prefix('#'))?;
    let is_plain = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    (is_plain && !is_page_id(name)).then(|| format!("<a id=\"{name}\"></a>"))
}

fn is_break(node: Node<'_>) -> bool {
    matches!(node.data().value, NodeValue::SoftBreak | NodeValue::LineBreak)
}

/// Tells whether a node is all that stands on its line.
fn is_line(node: Node<'_>) -> bool {
    node.previous_sibling().is_none_or(is_break) && node.next_sibling().is_none_or(is_break)
}

/// Takes out a line of a paragraph, and what stood for nothing but it.
fn remove_line(node: Node<'_>) {
    let Some(paragraph) = node.parent() else { return };
    let is_contents = node.previous_sibling().is_some_and(|before| {
        is_break(before)
            && before.previous_sibling().is_some_and(|first| {
                first.previous_sibling().is_none()
                    && matches!(&first.data().value, NodeValue::Text(text) if text.trim().eq_ignore_ascii_case("toc"))
            })
    });
    let item = paragraph.parent().filter(|parent| matches!(parent.data().value, NodeValue::Item(_)));
    if let Some(list) = item.and_then(|item| item.parent()).filter(|_| is_contents) {
        list.detach();
        return;
    }
    match (node.previous_sibling(), node.next_sibling()) {
        (None, Some(after)) => {
            after.detach();
            // The lines of the paragraph are counted from its first one.
            let mut data = paragraph.data_mut();
            data.sourcepos.start.line += 1;
            data.sourcepos.start.column = 1;
            drop(data);
        }
        (Some(before), _) => before.detach(),
        (None, None) => {
            paragraph.detach();
            return;
        }
    }
    node.detach();
}

fn remove_doctoc<'a>(root: Node<'a>) {
    let mark = |node: Node<'a>, word: &str| matches!(&node.data().value, NodeValue::HtmlBlock(block) if block.literal.contains(word));
    let blocks: Vec<Node<'a>> = root.children().collect();
    let Some(start) = blocks.iter().position(|node| mark(node, "START doctoc")) else { return };
    let Some(length) = blocks[start..].iter().position(|node| mark(node, "END doctoc")) else { return };
    blocks[start..=start + length].iter().for_each(|node| node.detach());
}
