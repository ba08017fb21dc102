//! Lists of the meetings in which somebody or something occurs, and what is quoted from their reports.
//!
//! These lists are the longest of all and on thousands of pages, so they are written here as finished pieces of HTML: a
//! template takes ten times longer for each of their entries, and nothing in them is for a theme to choose but how they
//! look.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::Edition;
use super::page::{href, text_html};
use super::pieces::{Link, meeting_date, meeting_place, within};
use crate::archive::{Entity, MeetingIdx, Mention, Text};
use crate::content::conventions::Turn;

/// How many sentences of one text are quoted.
const N_PASSAGES: usize = 3;

/// How many further paragraphs of one text are named; whoever wants more of them reads the text.
const N_PARAGRAPHS: usize = 60;

/// How many words of what somebody said lead to it.
const N_LINKED_WORDS: usize = 5;

/// What the title of an entry is to the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Title {
    /// A line of a list.
    Line,
    /// The heading of what is quoted below it.
    Heading,
}

/// Writes the entry of a meeting: when and where it was, and what `write_rest` has to say of it.
pub(super) fn write_entry(
    edition: Edition<'_>,
    idx: MeetingIdx,
    title: Title,
    html: &mut String,
    write_rest: impl FnOnce(&mut String),
) {
    let meeting = edition.archive.meeting(idx);
    html.push_str("<li>");
    if let Some((date, words)) = meeting.date.zip(meeting_date(edition, idx)) {
        push(
            html,
            &["<p class=\"when\"><time datetime=\"", &date.to_string(), "\">", &text_html(&words), "</time></p>\n"],
        );
    }
    let (start, end) = match title {
        Title::Line => ("<div>\n<p class=\"entry-title\">", "</p>\n"),
        Title::Heading => ("<div>\n<h3>", "</h3>\n"),
    };
    html.push_str(start);
    write_title(edition, Entity::Meeting(idx), html);
    html.push_str(end);
    write_rest(html);
    html.push_str("</div></li>\n");
}

/// Writes within which larger meeting and where a meeting was, if that is known.
pub(super) fn write_place(edition: Edition<'_>, idx: MeetingIdx, html: &mut String) {
    let (within, place) = (within(edition, idx), meeting_place(edition, edition.archive.meeting(idx)));
    if within.is_none() && place.is_none() {
        return;
    }
    html.push_str("<p class=\"meta\">");
    if let Some(within) = within {
        html.push_str("<span>");
        write_links(&[within], "", html);
        html.push_str("</span>");
    }
    if let Some(place) = place {
        push(html, &["<span>", &text_html(&place), "</span>"]);
    }
    html.push_str("</p>\n");
}

/// Writes a link with the title of an entity's text, which may be in another language than the page.
fn write_title(edition: Edition<'_>, entity: Entity, html: &mut String) {
    let address = href(&edition.config, edition.archive.address(entity), None);
    push(html, &["<a href=\"", &text_html(&address), "\" dir=\"auto\""]);
    write_lang(edition, entity, html);
    push(html, &[">", &text_html(super::page::entity_title(edition, entity)), "</a>"]);
}

/// Writes the attribute for the language of an entity's text, if that is not the one of the page.
pub(super) fn write_lang(edition: Edition<'_>, entity: Entity, html: &mut String) {
    if let Some(lang) = super::pieces::foreign_lang(edition, entity) {
        push(html, &[" lang=\"", &text_html(&lang), "\""]);
    }
}

/// Writes links that do not call for attention, `between` each and the next.
pub(super) fn write_links(links: &[Link], between: &str, html: &mut String) {
    for (position, link) in links.iter().enumerate() {
        html.push_str(if position == 0 { "" } else { between });
        push(html, &["<a class=\"quiet\" href=\"", &text_html(&link.href), "\">", &text_html(&link.title), "</a>"]);
    }
}

/// Returns a word of the interface as HTML: what stands between the items of a list, mostly.
pub(super) fn word_html<'a>(edition: Edition<'a>, key: &'a str) -> Cow<'a, str> {
    text_html(edition.words().word(key))
}

/// Writes the first sentences of one text in which something is mentioned, and where there are more.
pub(super) fn write_passages(edition: Edition<'_>, mentions: &[Mention], html: &mut String) {
    for mention in mentions.iter().take(N_PASSAGES) {
        write_passage(edition, *mention, html);
    }
    write_more_mentions(edition, mentions, html);
}

/// Writes where else a text mentions something than in those passages that are quoted from it.
fn write_more_mentions(edition: Edition<'_>, mentions: &[Mention], html: &mut String) {
    if let Some(first) = mentions.first() {
        let paragraphs: Vec<u32> = mentions.iter().map(|mention| mention.paragraph).collect();
        let (quoted, more) = paragraphs.split_at(paragraphs.len().min(N_PASSAGES));
        write_more(edition, edition.archive.text(first.text), quoted, more, html);
    }
}

/// Writes the longest of what somebody said in one text, and where more is. What is said at length says more than an
/// assent.
pub(super) fn write_turns(edition: Edition<'_>, text: &Text, mut turns: Vec<&Turn>, html: &mut String) {
    turns.sort_by_key(|turn| Reverse(turn.text.len()));
    let mut more = turns.split_off(turns.len().min(N_PASSAGES));
    turns.sort_by_key(|turn| turn.paragraph);
    more.sort_by_key(|turn| turn.paragraph);
    let paragraphs = |turns: &[&Turn]| turns.iter().map(|turn| turn.paragraph).collect::<Vec<u32>>();
    let (quoted, more) = (paragraphs(&turns), paragraphs(&more));
    for turn in turns {
        // The first words lead to the paragraph.
        let end = turn.text.match_indices(' ').nth(N_LINKED_WORDS - 1).map_or(turn.text.len(), |(at, _)| at);
        let (first, rest) = turn.text.split_at(end);
        write_quote(edition, text, turn.paragraph, ["", first, rest], html);
    }
    write_more(edition, text, &quoted, &more, html);
}

/// Writes how many more passages of a text there are than those that are `quoted`, and a link to each paragraph; 0 stands for what is in
/// none.
fn write_more(edition: Edition<'_>, text: &Text, quoted: &[u32], more: &[u32], html: &mut String) {
    let mut more: Vec<u32> = more.iter().copied().filter(|number| *number == 0 || !quoted.contains(number)).collect();
    more.dedup_by(|a, b| a == b && *a > 0);
    if more.is_empty() {
        return;
    }
    let address = edition.archive.address(text.entity);
    let link = |anchor: Option<&str>, words: &str| {
        let href = href(&edition.config, address, anchor);
        format!("<a class=\"quiet\" href=\"{}\">{words}</a>", text_html(&href))
    };
    let words = edition.words().html("n-more-passages", Some(more.len()), &[], "");
    more.retain(|number| *number > 0);
    let is_cut = more.len() > N_PARAGRAPHS;
    more.truncate(N_PARAGRAPHS);
    let number = |number: &u32| {
        let words = edition.words().fill("paragraph-short", &[("n", &number.to_string())]);
        link(Some(&text.anchor(*number)), &text_html(&words).replace(' ', "&nbsp;"))
    };
    let numbers: Vec<String> = more.iter().map(number).collect();
    html.push_str("<p class=\"who\">");
    match numbers.is_empty() {
        true => html.push_str(&link(None, &words)),
        false => push(html, &[&words, &word_html(edition, "colon"), &numbers.join(&word_html(edition, "comma"))]),
    }
    html.push_str(if is_cut { " …</p>\n" } else { "</p>\n" });
}

fn write_passage(edition: Edition<'_>, mention: Mention, html: &mut String) {
    let text = edition.archive.text(mention.text);
    let passage = text.document.body.passage(mention.html);
    write_quote(edition, text, mention.paragraph, [&passage.before, &passage.name, &passage.after], html);
}

/// Writes the first sentences of one text that cite a work, and where there are more. What is linked in them leads to the
/// work, so it is the number of the paragraph that leads to the report.
pub(super) fn write_citations(edition: Edition<'_>, mentions: &[Mention], html: &mut String) {
    for mention in mentions.iter().take(N_PASSAGES) {
        let text = edition.archive.text(mention.text);
        let passage = text.document.body.passage(mention.html);
        push(html, &["<blockquote class=\"passage\" dir=\"auto\"><p>"]);
        let words = [&*passage.before, &passage.name, &passage.after].concat();
        html.push_str(&text_html(words.trim_end()));
        if mention.paragraph > 0 {
            let anchor = text.anchor(mention.paragraph);
            let address = href(&edition.config, edition.archive.address(text.entity), Some(&anchor));
            push(html, &["&nbsp;<a class=\"n\" href=\"", &text_html(&address), "\">¶&nbsp;"]);
            push(html, &[&mention.paragraph.to_string(), "</a>"]);
        }
        html.push_str("</p></blockquote>\n");
    }
    write_more_mentions(edition, mentions, html);
}

/// Writes words of a paragraph, of which those in the middle lead to it. What stands in no paragraph has the number 0.
fn write_quote(edition: Edition<'_>, text: &Text, paragraph: u32, words: [&str; 3], html: &mut String) {
    let anchor = (paragraph > 0).then(|| text.anchor(paragraph));
    let address = href(&edition.config, edition.archive.address(text.entity), anchor.as_deref());
    let [before, linked, after] = words;
    let [before, linked, after] = [before, linked, after.trim_end()].map(text_html);
    push(html, &["<blockquote class=\"passage\" dir=\"auto\"><p>", &before]);
    push(html, &["<a href=\"", &text_html(&address), "\">", &linked, "</a>", &after]);
    if paragraph > 0 {
        push(html, &["&nbsp;<span class=\"n\">¶&nbsp;", &paragraph.to_string(), "</span>"]);
    }
    html.push_str("</p></blockquote>\n");
}

/// Appends pieces one after the other.
pub(super) fn push(html: &mut String, pieces: &[&str]) {
    pieces.iter().for_each(|piece| html.push_str(piece));
}
