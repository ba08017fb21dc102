//! Markdown nodes to HTML: what we write otherwise than comrak does.
//!
//! Paragraphs get numbers and anchors, headings their level on the page, links and images their check; tables, task
//! items and raw HTML are written so that the result is valid and readable without style attributes. Everything else
//! is comrak's own.

use std::cell::RefCell;
use std::fmt::{self, Write};
use std::sync::Arc;

use comrak::Options;
use comrak::html::{ChildRendering, Context, format_document_with_formatter, format_node_default};
use comrak::nodes::{AlertType, Node, NodeAlert, NodeLink, NodeValue, TableAlignment};
use comrak::options::Plugins;

use super::html_tables::HtmlTables;
use super::links::{Address, classify, is_embedded_image};
use super::outline::{self, Line};
use super::{Heading, LABEL, LinkKind, OURS, PLACE_END, PLACE_START, numbered, tags};
use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::permanence::Id;
use crate::source::{Lines, SourceFile, Span};
use crate::text::escape;

/// A link or image of the site, in the order of the numbers between place marks.
#[derive(Clone, Debug)]
pub(super) struct Use {
    pub(super) kind: LinkKind,
    pub(super) target: String,
    pub(super) span: Span,
}

pub(super) struct Formatted {
    /// HTML with place marks and marks on our own attributes.
    pub(super) html: String,
    pub(super) uses: Vec<Use>,
    pub(super) headings: Vec<Heading>,
    /// The text line by line.
    pub(super) outline: Vec<Line>,
    /// Where the first raw HTML stands, if there is any: the place to name for links in it, whose own is not known.
    pub(super) first_raw_html: Option<Span>,
    pub(super) problems: Vec<Diagnostic>,
}

/// Formats what comrak made of the Markdown that begins at `offset` in a file; `lines` are the Markdown's.
pub(super) fn format<'a>(
    root: Node<'a>,
    options: &Options<'_>,
    file: &Arc<SourceFile>,
    offset: usize,
    lines: &Lines,
) -> Formatted {
    let state = State { heading_shift: heading_shift(root), ..State::new(file, offset, lines) };
    let mut html = String::with_capacity(file.text.len() * 3 / 2);
    let plugins = Plugins::default();
    let cell = RefCell::new(state);
    format_document_with_formatter(root, options, &mut html, &plugins, format_node, &cell)
        .expect("writing to a String does not fail");
    let mut state = cell.into_inner();
    state.end_html_tables();
    Formatted {
        html,
        uses: state.uses,
        headings: state.headings,
        outline: state.outline,
        first_raw_html: state.first_raw_html,
        problems: state.problems,
    }
}

/// More lines than these are no list that was indented by accident.
const MOST_LINES_OF_CODE: usize = 6;

/// Returns the text of a node without markup; line breaks are spaces.
pub(super) fn plain_text(node: Node<'_>) -> String {
    let mut text = String::new();
    for descendant in node.descendants() {
        match &descendant.data().value {
            NodeValue::Text(literal) => text.push_str(literal),
            NodeValue::Code(code) => text.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
            // `<name>` is text, `<br>` and `<sup>` are not.
            NodeValue::HtmlInline(literal) if tags::show_unknown_tags(literal).starts_with("&lt;") => {
                text.push_str(literal);
            }
            _ => {}
        }
    }
    text
}

struct State<'f> {
    file: &'f Arc<SourceFile>,
    /// Where the Markdown begins in the file.
    offset: usize,
    /// The lines of the Markdown.
    lines: &'f Lines,
    heading_shift: u8,
    heading_level: u8,
    /// The level of the last heading as it is written.
    written_level: Option<u8>,
    /// Whether a heading skipped a level, which is told once for a file.
    skips_level: bool,
    uses: Vec<Use>,
    headings: Vec<Heading>,
    outline: Vec<Line>,
    html_tables: HtmlTables,
    n_paragraphs: u32,
    first_raw_html: Option<Span>,
    problems: Vec<Diagnostic>,
}

impl<'f> State<'f> {
    fn new(file: &'f Arc<SourceFile>, offset: usize, lines: &'f Lines) -> State<'f> {
        State {
            file,
            offset,
            lines,
            heading_shift: 0,
            heading_level: 1,
            written_level: None,
            skips_level: false,
            uses: Vec::new(),
            headings: Vec::new(),
            outline: Vec::new(),
            html_tables: HtmlTables::default(),
            n_paragraphs: 0,
            first_raw_html: None,
            problems: Vec::new(),
        }
    }

    /// Returns where a node stands in the file. comrak counts lines and bytes of a line from 1, both ends included.
    fn span(&self, node: Node<'_>) -> Span {
        let place = node.data().sourcepos;
        let byte = |line: usize, column: usize| self.offset + self.lines.start(line) + column;
        let start = byte(place.start.line, place.start.column.saturating_sub(1));
        let end = byte(place.end.line, place.end.column);
        let end = end.min(self.file.text.len());
        Span::new(start.min(end), end)
    }

    /// Returns where the address of a link stands, or the whole link if the address is written in another way there.
    fn address_span(&self, node: Node<'_>, address: &str) -> Span {
        let span = self.span(node);
        match self.file.slice(span).rfind(address) {
            Some(at) => Span::new(span.start as usize + at, span.start as usize + at + address.len()),
            None => span,
        }
    }

    /// Keeps the lines of a paragraph or heading, each with its place.
    fn outline(&mut self, node: Node<'_>, paragraph: u32) {
        let lines = outline::lines(node, paragraph, |number| self.line_of(node, number));
        self.outline.extend(lines);
    }

    /// Returns where a line of a block stands, counted from 0.
    fn line_of(&self, node: Node<'_>, number: usize) -> Span {
        let whole = self.span(node);
        let line = node.data().sourcepos.start.line.max(1) + number;
        let start = (self.offset + self.lines.start(line)).clamp(whole.start as usize, whole.end as usize);
        let rest = &self.file.text[start..whole.end as usize];
        Span::new(start, start + rest.find('\n').unwrap_or(rest.len()))
    }

    /// Keeps the rows of tables in a block of raw HTML.
    fn outline_html(&mut self, node: Node<'_>, html: &str) {
        let mut tables = std::mem::take(&mut self.html_tables);
        let rows = tables.read(html, |number| self.line_of(node, number));
        self.html_tables = tables;
        self.outline.extend(rows);
    }

    /// No table of raw HTML goes on below a heading, or the end: one that is not closed has no more rows.
    fn end_html_tables(&mut self) {
        let row = self.html_tables.end();
        self.outline.extend(row);
    }

    fn place(&self, span: Span) -> Place {
        Place::new(self.file, span)
    }

    fn add_use(&mut self, kind: LinkKind, target: &str, span: Span) -> String {
        self.uses.push(Use { kind, target: target.to_owned(), span });
        format!("{PLACE_START}{}{PLACE_END}", self.uses.len() - 1)
    }

    /// Reports a heading without text, and the first one of the file that skips a level.
    fn check_heading(&mut self, node: Node<'_>, level: u8) {
        let place = self.place(self.span(node));
        if is_empty(node) {
            self.problems.push(catalogue::empty_heading(place));
            return;
        }
        let last = self.written_level.replace(level);
        if let Some(last) = last.filter(|last| level > last + 1 && !self.skips_level) {
            self.skips_level = true;
            self.problems.push(catalogue::skipped_heading_level(place, last, level));
        }
    }

    fn heading(&mut self, node: Node<'_>, level: u8, anchor: String) -> Heading {
        self.check_heading(node, level);
        // No level is skipped on the page, whatever the author did (WCAG 2.2, technique G141).
        self.heading_level = (level + self.heading_shift).min(self.heading_level + 1).clamp(2, 6);
        let id = match is_reserved(&anchor) {
            true => format!("s-{anchor}"),
            false => anchor,
        };
        let text = crate::text::words::squeeze(&plain_text(node)).into_owned();
        Heading { level: self.heading_level, text, id, span: self.span(node) }
    }
}

/// Tells whether a heading shows nothing at all: no text, and no picture either.
fn is_empty(heading: Node<'_>) -> bool {
    plain_text(heading).trim().is_empty()
        && !heading.descendants().any(|node| {
            matches!(node.data().value, NodeValue::Image(_) | NodeValue::HtmlInline(_) | NodeValue::WikiLink(_))
        })
}

/// Tells whether a piece of raw HTML holds a picture of the site without alternative text. One of another host is shown as a
/// link; `alt=""` says that a picture is mere ornament.
fn has_silent_picture(html: &str) -> bool {
    let lower = html.to_ascii_lowercase();
    let pictures = lower.split("<img").skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
    let mut silent = pictures.filter(|tag| tag.starts_with(char::is_whitespace) && !tag.contains("alt"));
    silent.any(|tag| !tag.contains("://") && !tag.contains("src=\"//"))
}

/// Tells whether an anchor is kept for paragraphs (`p12`, and `p12a` for one that was put in) or the page's own parts
/// (`r-…`).
pub(super) fn is_page_id(anchor: &str) -> bool {
    let is_number = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_digit());
    let is_paragraph = anchor.strip_prefix('p').is_some_and(is_number) || Id::parse(anchor).is_some();
    is_paragraph || anchor.starts_with("r-")
}

/// Tells whether a heading may not have an anchor, because other parts of a page have such.
fn is_reserved(anchor: &str) -> bool {
    anchor.is_empty() || is_page_id(anchor) || anchor.starts_with("fn-") || anchor.starts_with("fnref-")
}

/// Returns by how many levels headings move down so that the highest of them is of the second level.
fn heading_shift(root: Node<'_>) -> u8 {
    let has_first_level =
        root.descendants().any(|node| matches!(&node.data().value, NodeValue::Heading(heading) if heading.level == 1));
    u8::from(has_first_level)
}

type Ctx<'r, 'o, 'c, 'f> = Context<'o, 'c, &'r RefCell<State<'f>>>;

fn format_node<'a>(
    context: &mut Context<'_, '_, &RefCell<State<'_>>>,
    node: Node<'a>,
    entering: bool,
) -> Result<ChildRendering, fmt::Error> {
    match &node.data().value {
        NodeValue::Paragraph if entering => open_paragraph(context, node),
        NodeValue::Heading(heading) => format_heading(context, node, entering, heading.level),
        NodeValue::Link(link) => format_link(context, node, entering, link),
        NodeValue::Image(image) if entering => format_image(context, node, image),
        NodeValue::Image(_) => Ok(ChildRendering::HTML),
        NodeValue::WikiLink(link) if entering => format_wiki_link(context, node, &link.url),
        NodeValue::WikiLink(_) => Ok(ChildRendering::HTML),
        NodeValue::HtmlBlock(block) if entering => {
            context.cr()?;
            context.user.borrow_mut().outline_html(node, &block.literal);
            format_raw_html(context, node, &block.literal)
        }
        NodeValue::HtmlInline(literal) if entering => format_raw_html(context, node, literal),
        NodeValue::HtmlBlock(_) | NodeValue::HtmlInline(_) => Ok(ChildRendering::HTML),
        NodeValue::Table(_) => format_table(context, node, entering),
        NodeValue::TableRow(is_head) if entering => {
            let mut state = context.user.borrow_mut();
            let span = state.span(node);
            state.outline.push(outline::row(node, *is_head, span));
            drop(state);
            format_node_default(context, node, true)
        }
        NodeValue::CodeBlock(code) if entering && !code.fenced => {
            // What is indented by a tab is code to Markdown, but a list of names to who typed it.
            let mut state = context.user.borrow_mut();
            let span = state.span(node);
            let lines = outline::plain_lines(state.file.slice(span), 0, span.start as usize);
            state.outline.extend(lines.into_iter().take(MOST_LINES_OF_CODE));
            drop(state);
            format_node_default(context, node, true)
        }
        NodeValue::TableCell => format_table_cell(context, node, entering),
        NodeValue::Alert(alert) if entering => format_alert(context, alert),
        NodeValue::TaskItem(item) => format_task_item(context, entering, item.symbol.is_some()),
        _ => format_node_default(context, node, entering),
    }
}

fn open_paragraph(context: &mut Ctx<'_, '_, '_, '_>, node: Node<'_>) -> Result<ChildRendering, fmt::Error> {
    let in_footnote =
        node.ancestors().any(|ancestor| matches!(ancestor.data().value, NodeValue::FootnoteDefinition(_)));
    let in_term = node.parent().is_some_and(|parent| matches!(parent.data().value, NodeValue::DescriptionTerm));
    if in_footnote || in_term {
        return format_node_default(context, node, true);
    }
    let number = {
        let mut state = context.user.borrow_mut();
        state.n_paragraphs += 1;
        let number = state.n_paragraphs;
        state.outline(node, number);
        number
    };
    if is_tight(node) {
        format_node_default(context, node, true)?;
        context.write_str(&numbered(number, &format!(" id=\"{OURS}p{number}\"")))?;
    } else {
        context.cr()?;
        write!(context, "<p id=\"{OURS}p{number}\">{}", numbered(number, ""))?;
    }
    Ok(ChildRendering::HTML)
}

/// Tells whether a paragraph stands in a tight list, where it gets no `<p>` (CommonMark 5.3).
fn is_tight(paragraph: Node<'_>) -> bool {
    let list = paragraph.parent().and_then(|item| item.parent());
    list.is_some_and(|list| match &list.data().value {
        NodeValue::List(list) => list.tight,
        NodeValue::DescriptionItem(item) => item.tight,
        _ => false,
    })
}

fn format_heading(
    context: &mut Ctx<'_, '_, '_, '_>,
    node: Node<'_>,
    entering: bool,
    level: u8,
) -> Result<ChildRendering, fmt::Error> {
    if entering {
        let anchor = context.anchorizer.anchorize(&plain_text(node));
        let heading = context.user.borrow_mut().heading(node, level, anchor);
        context.cr()?;
        write!(context, "<h{} id=\"{OURS}{}\">", heading.level, escape::html(&heading.id))?;
        let mut state = context.user.borrow_mut();
        state.headings.push(heading);
        state.end_html_tables();
        state.outline(node, 0);
    } else {
        let state = context.user.borrow();
        let Some(heading) = state.headings.last() else { return Ok(ChildRendering::HTML) };
        let (level, id) = (heading.level, escape::html(&heading.id).into_owned());
        drop(state);
        write!(context, " <a class=\"{OURS}hn\" href=\"#{id}\" aria-label=\"{LABEL}this-section\">§</a></h{level}>")?;
        context.lf()?;
    }
    Ok(ChildRendering::HTML)
}

fn format_link(
    context: &mut Ctx<'_, '_, '_, '_>,
    node: Node<'_>,
    entering: bool,
    link: &NodeLink,
) -> Result<ChildRendering, fmt::Error> {
    if is_word_in_brackets(context, node, &link.url) {
        context.write_str(if entering { "&lt;" } else { "&gt;" })?;
        return Ok(ChildRendering::HTML);
    }
    if !entering {
        context.write_str("</a>")?;
        return Ok(ChildRendering::HTML);
    }
    context.write_str("<a")?;
    write_address(context, node, "href", LinkKind::Link, &link.url)?;
    if matches!(classify(&link.url), Address::External) && plain_text(node) == link.url {
        // On paper addresses of links are printed, and this one is there already.
        write!(context, " class=\"{OURS}bare\"")?;
    }
    if !link.title.is_empty() {
        write!(context, " title=\"{}\"", escape::html(&link.title))?;
    }
    context.write_str(">")?;
    Ok(ChildRendering::HTML)
}

/// Tells whether a link is a word in angle brackets that looks like an address with a scheme, and is none: `<TAG:VALUE>`.
fn is_word_in_brackets(context: &Ctx<'_, '_, '_, '_>, node: Node<'_>, address: &str) -> bool {
    let state = context.user.borrow();
    classify(address) == Address::Internal
        && state.file.slice(state.span(node)).starts_with('<')
        && plain_text(node) == address
}

fn write_address(
    context: &mut Ctx<'_, '_, '_, '_>,
    node: Node<'_>,
    attribute: &str,
    kind: LinkKind,
    address: &str,
) -> fmt::Result {
    match classify(address) {
        Address::External => {
            write!(context, " {attribute}=\"")?;
            context.escape_href(address.trim())?;
            context.write_str("\"")
        }
        Address::Internal | Address::Fragment(_) => {
            let mark = {
                let mut state = context.user.borrow_mut();
                let span = state.address_span(node, address);
                state.add_use(kind, address.trim(), span)
            };
            write!(context, " {attribute}=\"{mark}\"")
        }
        Address::Unsafe(scheme) => {
            let mut state = context.user.borrow_mut();
            let place = state.place(state.address_span(node, address));
            state.problems.push(catalogue::unsafe_link(place, scheme));
            Ok(())
        }
        Address::Empty => Ok(()),
    }
}

fn format_image(
    context: &mut Ctx<'_, '_, '_, '_>,
    node: Node<'_>,
    image: &NodeLink,
) -> Result<ChildRendering, fmt::Error> {
    let alternative = crate::text::words::squeeze(&plain_text(node)).into_owned();
    if alternative.is_empty() {
        let mut state = context.user.borrow_mut();
        let place = state.place(state.span(node));
        state.problems.push(catalogue::silent_picture(place));
    }
    let alternative = escape::html(&alternative);
    if classify(&image.url) == Address::External {
        // Nothing is loaded from another host: the reader would be seen there, and the picture be gone in ten years.
        let text = if alternative.is_empty() { escape::html(&image.url) } else { alternative };
        // A picture that is a link leads where that does.
        let is_link = |node: Node<'_>| matches!(node.data().value, NodeValue::Link(_));
        if node.ancestors().skip(1).any(is_link) {
            context.write_str(&text)?;
            return Ok(ChildRendering::Skip);
        }
        context.write_str("<a")?;
        write_address(context, node, "href", LinkKind::Link, &image.url)?;
        write!(context, ">{text}</a>")?;
        return Ok(ChildRendering::Skip);
    }
    context.write_str("<img")?;
    if is_embedded_image(&image.url) {
        write!(context, " src=\"{}\"", escape::html(image.url.trim()))?;
    } else {
        write_address(context, node, "src", LinkKind::Image, &image.url)?;
    }
    write!(context, " alt=\"{alternative}\"")?;
    if !image.title.is_empty() {
        write!(context, " title=\"{}\"", escape::html(&image.title))?;
    }
    context.write_str(">")?;
    Ok(ChildRendering::Skip)
}

fn format_wiki_link(
    context: &mut Ctx<'_, '_, '_, '_>,
    node: Node<'_>,
    name: &str,
) -> Result<ChildRendering, fmt::Error> {
    let label = plain_text(node);
    let label = (label != name).then_some(label);
    let mark = {
        let mut state = context.user.borrow_mut();
        let span = state.span(node);
        state.add_use(LinkKind::Wiki { label }, name, span)
    };
    context.write_str(&mark)?;
    Ok(ChildRendering::Skip)
}

fn format_raw_html(
    context: &mut Ctx<'_, '_, '_, '_>,
    node: Node<'_>,
    literal: &str,
) -> Result<ChildRendering, fmt::Error> {
    if is_comment(literal) {
        return Ok(ChildRendering::HTML);
    }
    let shown = tags::show_unknown_tags(literal);
    if shown.contains('<') {
        let mut state = context.user.borrow_mut();
        let span = state.span(node);
        state.first_raw_html.get_or_insert(span);
        if has_silent_picture(&shown) {
            let place = state.place(span);
            state.problems.push(catalogue::silent_picture(place));
        }
    }
    context.write_str(&shown)?;
    Ok(ChildRendering::HTML)
}

fn is_comment(html: &str) -> bool {
    let html = html.trim();
    html.len() >= 7 && html.starts_with("<!--") && html.find("-->") == Some(html.len() - 3)
}

fn format_table(
    context: &mut Ctx<'_, '_, '_, '_>,
    node: Node<'_>,
    entering: bool,
) -> Result<ChildRendering, fmt::Error> {
    if entering {
        context.cr()?;
        // A table wider than the page scrolls by itself; to do so without a mouse it must take the focus.
        write!(context, "<div class=\"{OURS}table\" role=\"group\" tabindex=\"0\" aria-label=\"{LABEL}table\">")?;
        return format_node_default(context, node, true);
    }
    format_node_default(context, node, false)?;
    context.write_str("</div>")?;
    context.lf()?;
    Ok(ChildRendering::HTML)
}

fn format_table_cell(
    context: &mut Ctx<'_, '_, '_, '_>,
    node: Node<'_>,
    entering: bool,
) -> Result<ChildRendering, fmt::Error> {
    let row = node.parent();
    let is_header = row.is_some_and(|row| matches!(row.data().value, NodeValue::TableRow(true)));
    let tag = if is_header { "th" } else { "td" };
    if !entering {
        write!(context, "</{tag}>")?;
        return Ok(ChildRendering::HTML);
    }
    context.cr()?;
    write!(context, "<{tag}")?;
    if is_header {
        context.write_str(" scope=\"col\"")?;
    }
    let column = node.preceding_siblings().count() - 1;
    let table = row.and_then(|row| row.parent());
    if let Some(table) = table
        && let NodeValue::Table(table) = &table.data().value
    {
        match table.alignments.get(column) {
            Some(TableAlignment::Right) => write!(context, " class=\"{OURS}right\"")?,
            Some(TableAlignment::Center) => write!(context, " class=\"{OURS}center\"")?,
            _ => {}
        }
    }
    context.write_str(">")?;
    Ok(ChildRendering::HTML)
}

/// Opens an alert, with its own title or a label that says of which kind it is.
fn format_alert(context: &mut Ctx<'_, '_, '_, '_>, alert: &NodeAlert) -> Result<ChildRendering, fmt::Error> {
    let label = match alert.alert_type {
        AlertType::Note => "alert-note",
        AlertType::Tip => "alert-tip",
        AlertType::Important => "alert-important",
        AlertType::Warning => "alert-warning",
        AlertType::Caution => "alert-caution",
    };
    let title =
        alert.title.as_ref().map_or_else(|| format!("{LABEL}{label}"), |title| escape::html(title).into_owned());
    context.cr()?;
    write!(
        context,
        "<div class=\"markdown-alert markdown-{label}\">\n<p class=\"markdown-alert-title\">{title}</p>\n"
    )?;
    Ok(ChildRendering::HTML)
}

fn format_task_item(
    context: &mut Ctx<'_, '_, '_, '_>,
    entering: bool,
    is_done: bool,
) -> Result<ChildRendering, fmt::Error> {
    if !entering {
        context.write_str("</li>")?;
        context.lf()?;
        return Ok(ChildRendering::HTML);
    }
    context.cr()?;
    // A record is read, not ticked: a sign rather than a control that does nothing.
    let (sign, label) = if is_done { ("☑", "task-done") } else { ("☐", "task-open") };
    write!(context, "<li class=\"{OURS}task\"><span role=\"img\" aria-label=\"{LABEL}{label}\">{sign}</span> ")?;
    Ok(ChildRendering::HTML)
}
