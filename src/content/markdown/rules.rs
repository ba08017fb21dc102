//! Rules of dashes that stand right below text.
//!
//! By Markdown they make it a heading, and every line above them a part of it. Who sets a rule between two parts of minutes means
//! none: `**Yes: 14**`, `**No: 0**`, `---`. So what no heading is written like becomes a paragraph with a rule below it.

use comrak::Arena;
use comrak::nodes::{Ast, AstNode, Node, NodeValue};

use super::formatter;

/// Makes paragraphs and rules of such headings.
pub(super) fn restore<'a>(root: Node<'a>, arena: &'a Arena<'a>) {
    let headings: Vec<Node<'a>> = root.descendants().filter(|node| is_no_heading(node)).collect();
    for heading in headings {
        let place = heading.data().sourcepos;
        heading.data_mut().value = NodeValue::Paragraph;
        let rule = arena.alloc(AstNode::from(Ast::new(NodeValue::ThematicBreak, place.end)));
        heading.insert_after(rule);
    }
}

/// Tells whether a heading above dashes is written as none is: it begins as an item does, is a count (`Yes: 14`), or has several
/// lines of which the first is bold or the last ends a sentence.
fn is_no_heading(node: Node<'_>) -> bool {
    if !matches!(&node.data().value, NodeValue::Heading(heading) if heading.setext && heading.level == 2) {
        return false;
    }
    let is_break = |inline: Node<'_>| matches!(inline.data().value, NodeValue::SoftBreak | NodeValue::LineBreak);
    let text = formatter::plain_text(node);
    let text = text.trim();
    let is_bold = || node.first_child().is_some_and(|first| matches!(first.data().value, NodeValue::Strong));
    if node.children().any(is_break) && (text.ends_with(['.', '!', '?', '。']) || is_bold()) {
        return true;
    }
    let is_count = text.rsplit_once(':').is_some_and(|(_, count)| {
        let count = count.trim();
        !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit())
    });
    is_count || text.starts_with(['•', '◦', '‣', '▪'])
}
