//! What pandoc writes for itself when it makes Markdown of wikis and documents: names of headings (`{#opening}`), pieces in
//! the language of another format (`` `{{TOCright}}`{=mediawiki} ``, blocks of `{=html}`), marks of a division (`::: {.note}`), of a
//! span (`[text]{.mark}`), and lines that a wiki indents (`:   Date`).

use comrak::nodes::{Node, NodeHtmlBlock, NodeValue};

use super::{is_break, is_line, remove_line};

pub(super) fn remove(root: Node<'_>, text: &str) {
    if text.contains("{=") {
        remove_other_formats(root);
    }
    if text.contains("{#") {
        remove_names_of_headings(root);
    }
    if text.contains(":::") {
        remove_marks_of_divisions(root);
    }
    if text.contains("]{") {
        remove_marks_of_spans(root);
    }
    if text.starts_with(":  ") || text.contains("\n:  ") {
        remove_marks_of_indented_lines(root);
    }
}

/// What is written in HTML is read as such; what is written in another format is for nobody who reads this.
fn remove_other_formats<'a>(root: Node<'a>) {
    let nodes: Vec<Node<'a>> = root.descendants().collect();
    for node in nodes {
        let value = match &node.data().value {
            NodeValue::CodeBlock(block) => {
                format_of(block.info.trim()).filter(|(_, rest)| rest.is_empty()).map(|(format, _)| {
                    (format == "html")
                        .then(|| NodeValue::HtmlBlock(NodeHtmlBlock { block_type: 6, literal: block.literal.clone() }))
                })
            }
            NodeValue::Code(code) => {
                let after = node.next_sibling().map(|after| after.data().value.clone());
                let Some(NodeValue::Text(after)) = after else { continue };
                format_of(&after)
                    .map(|(format, _)| (format == "html").then(|| NodeValue::HtmlInline(code.literal.clone())))
            }
            _ => None,
        };
        let Some(value) = value else { continue };
        take_off_format(node);
        match value {
            Some(value) => node.data_mut().value = value,
            None if is_line(node) && matches!(node.data().value, NodeValue::Code(_)) => remove_line(node),
            None => node.detach(),
        }
    }
}

/// Returns the format that a text begins with, and the rest: `{=html}`.
fn format_of(text: &str) -> Option<(&str, &str)> {
    let (format, rest) = text.strip_prefix("{=")?.split_once('}')?;
    let is_name = !format.is_empty() && format.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_name.then_some((format, rest))
}

/// Takes the format of a piece of code off the text behind it.
fn take_off_format(code: Node<'_>) {
    let Some(after) = code.next_sibling() else { return };
    let rest = match &after.data().value {
        NodeValue::Text(text) => format_of(text).map(|(_, rest)| rest.to_owned()),
        _ => None,
    };
    match rest {
        Some(rest) if rest.is_empty() => after.detach(),
        Some(rest) => after.data_mut().value = NodeValue::Text(rest.into()),
        None => {}
    }
}

fn remove_names_of_headings<'a>(root: Node<'a>) {
    let headings = root.descendants().filter(|node| matches!(node.data().value, NodeValue::Heading(_)));
    let last_texts: Vec<Node<'a>> = headings.filter_map(|heading| heading.last_child()).collect();
    for node in last_texts {
        let mut data = node.data_mut();
        let NodeValue::Text(text) = &mut data.value else { continue };
        let Some(at) = text.rfind("{#").filter(|at| is_name_of_heading(&text[*at..])) else { continue };
        *text = text[..at].trim_end().to_owned().into();
    }
}

/// `{#opening .unnumbered}`
fn is_name_of_heading(text: &str) -> bool {
    let inner = text.trim_end().strip_prefix("{#").and_then(|rest| rest.strip_suffix('}'));
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':' | '#' | '=' | '"' | ' ');
    inner.is_some_and(|inner| !inner.is_empty() && !inner.starts_with(' ') && inner.chars().all(is_plain))
}

/// `::: {.note}`, `::: warning`, `:::`
fn remove_marks_of_divisions<'a>(root: Node<'a>) {
    let is_mark = |text: &str| {
        let name = text.trim().trim_start_matches(':').trim().trim_end_matches(':').trim_end();
        let is_word = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        text.trim().starts_with(":::") && (is_word(name) || is_attributes(name))
    };
    for node in texts_with(root, ":::") {
        let is_mark = matches!(&node.data().value, NodeValue::Text(text) if is_mark(text));
        if is_mark && is_line(node) {
            remove_line(node);
        }
    }
}

/// `[text]{.mark}`
fn remove_marks_of_spans<'a>(root: Node<'a>) {
    for node in texts_with(root, "]{") {
        let mut data = node.data_mut();
        let NodeValue::Text(text) = &mut data.value else { continue };
        if let Some(bare) = without_spans(text) {
            *text = bare.into();
        }
    }
}

fn without_spans(text: &str) -> Option<String> {
    let mut opened = Vec::new();
    let mut cuts = Vec::new();
    for (at, bracket) in text.match_indices(['[', ']']) {
        if bracket == "[" {
            opened.push(at);
        } else if let Some(start) = opened.pop()
            && let Some(attributes) = attributes(&text[at + 1..])
        {
            cuts.extend([start..start + 1, at..at + 1 + attributes.len()]);
        }
    }
    if cuts.is_empty() {
        return None;
    }
    cuts.sort_unstable_by_key(|cut| cut.start);
    let mut bare = String::new();
    let mut from = 0;
    for cut in cuts {
        bare.push_str(text.get(from..cut.start).unwrap_or_default());
        from = from.max(cut.end);
    }
    Some(bare + &text[from..])
}

/// Returns the attributes that a text begins with.
fn attributes(text: &str) -> Option<&str> {
    let end = text.strip_prefix('{')?.find(['{', '}'])?;
    text.get(..end + 2).filter(|attributes| is_attributes(attributes))
}

/// `{.mark}`, `{#name .mark lang="en"}`
fn is_attributes(text: &str) -> bool {
    let inner = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or_default();
    let is_first = inner.starts_with('.') || inner.starts_with('#') || inner.contains('=');
    is_first && !inner.contains(['{', '}']) && inner.len() > 1
}

/// A wiki indents lines by a colon, of which pandoc makes definitions of nothing.
fn remove_marks_of_indented_lines<'a>(root: Node<'a>) {
    let marked = |node: Node<'a>| match &node.data().value {
        NodeValue::Text(text) => text.strip_prefix(":  ").map(|rest| rest.trim_start().to_owned()),
        _ => None,
    };
    let paragraphs: Vec<Node<'a>> =
        root.descendants().filter(|node| matches!(node.data().value, NodeValue::Paragraph)).collect();
    for paragraph in paragraphs {
        if paragraph.first_child().and_then(marked).is_none() {
            continue;
        }
        for node in paragraph.children() {
            let before = node.previous_sibling();
            let Some(bare) = marked(node).filter(|_| before.is_none_or(is_break)) else { continue };
            node.data_mut().value = NodeValue::Text(bare.into());
            if let Some(before) = before {
                before.data_mut().value = NodeValue::LineBreak;
            }
        }
    }
}

fn texts_with<'a>(root: Node<'a>, part: &str) -> Vec<Node<'a>> {
    let has_it = |node: &Node<'a>| matches!(&node.data().value, NodeValue::Text(text) if text.contains(part));
    root.descendants().filter(has_it).collect()
}
