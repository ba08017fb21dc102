//! Where prose names something: the texts, and the sentences to quote.

use rustc_hash::FxHashSet;

use super::chronicle::{push, write_citations, write_lang, write_links, write_passages, write_turns};
use super::page::{entity_title, href, text_html};
use super::pieces::{kind_name, meeting_date, within};
use super::{Edition, search};
use crate::archive::{Entity, MeetingIdx, Mention, Text, TextIdx, Work};
use crate::content::CitedAt;
use crate::content::conventions::Turn;
use crate::content::markdown::WebUse;
use crate::source::Span;

/// How many texts are listed as mentioning something; the search finds the others.
const N_TEXTS: usize = 200;

/// Returns where something is mentioned, but for lists of those who were there or were not: that somebody came to one of `meetings` is
/// told with them, and what is said of somebody would be lost among hundreds of roll calls.
pub(super) fn besides_rolls(
    edition: Edition<'_>,
    mentions: impl IntoIterator<Item = Mention>,
    meetings: &FxHashSet<MeetingIdx>,
) -> Vec<Mention> {
    let is_in_roll = |mention: &Mention| {
        let text = edition.archive.text(mention.text);
        let is_told = matches!(text.entity, Entity::Meeting(idx) if meetings.contains(&idx));
        is_told && text.document.told.rolls.binary_search(&mention.paragraph).is_ok()
    };
    mentions.into_iter().filter(|mention| !is_in_roll(mention)).collect()
}

/// Writes the list of those texts that mention something `called` so and that `is_wanted`, with what they say; empty if there are none.
pub(super) fn html(
    edition: Edition<'_>,
    called: &str,
    mentions: &[Mention],
    is_wanted: impl Fn(&Text) -> bool,
) -> String {
    let of_texts = mentions.chunk_by(|a, b| a.text == b.text);
    let wanted = of_texts.filter(|of_text| is_wanted(edition.archive.text(of_text[0].text)));
    let mut html = String::new();
    let wanted: Vec<&[Mention]> = wanted.collect();
    // Reports stand in the order of their dates, so the oldest are left out.
    let n_left_out = wanted.len().saturating_sub(N_TEXTS);
    wanted[n_left_out..].iter().for_each(|of_text| write_text(edition, of_text, &mut html));
    write_n_more(edition, wanted.len(), search::of_words(edition, called), &mut html);
    html
}

/// Returns how many of the texts that mention something `is_wanted`.
pub(super) fn count(edition: Edition<'_>, mentions: &[Mention], is_wanted: impl Fn(&Text) -> bool) -> usize {
    let of_texts = mentions.chunk_by(|a, b| a.text == b.text);
    of_texts.filter(|of_text| is_wanted(edition.archive.text(of_text[0].text))).count()
}

/// Returns in how many meetings a person said something.
pub(super) fn count_turns(turns: &[(MeetingIdx, usize)]) -> usize {
    turns.chunk_by(|a, b| a.0 == b.0).count()
}

/// Writes the list of the texts that cite a work, with what they say of it.
pub(super) fn of_work(edition: Edition<'_>, work: &Work) -> String {
    let mut html = String::new();
    let of_texts: Vec<&[(TextIdx, u32)]> = work.places.chunk_by(|a, b| a.0 == b.0).collect();
    for places in &of_texts[of_texts.len().saturating_sub(N_TEXTS)..] {
        let entity = edition.archive.text(places[0].0).entity;
        write_entry(edition, entity, &mut html, |html| {
            titles_above(edition, places)
                .iter()
                .for_each(|title| push(html, &["<p class=\"who\">", &text_html(title), "</p>\n"]));
            write_citations(edition, &citing(edition, places), html);
        });
    }
    write_n_more(edition, of_texts.len(), None, &mut html);
    html
}

/// Returns the titles under which the front matter of a text lists a work.
fn titles_above(edition: Edition<'_>, places: &[(TextIdx, u32)]) -> Vec<String> {
    let title = |&(text, at): &(TextIdx, u32)| match &edition.archive.text(text).document.cited[at as usize].place {
        CitedAt::Front(link) => link.title.clone(),
        CitedAt::Prose(_) => None,
    };
    let mut titles: Vec<String> = places.iter().filter_map(title).collect();
    titles.dedup();
    titles
}

/// Returns the places in the prose of a text at which it cites a work, of each paragraph the first.
fn citing(edition: Edition<'_>, places: &[(TextIdx, u32)]) -> Vec<Mention> {
    let mention = |&(text, at): &(TextIdx, u32)| match edition.archive.text(text).document.cited[at as usize].place {
        CitedAt::Prose(WebUse { at, paragraph }) => {
            let html = Span::new(at as usize, at as usize);
            Some(Mention { text, paragraph, html })
        }
        CitedAt::Front(_) => None,
    };
    let mut found: Vec<Mention> = places.iter().filter_map(mention).collect();
    found.dedup_by_key(|mention| (mention.paragraph > 0).then_some(mention.paragraph).ok_or(mention.html));
    found
}

fn write_text(edition: Edition<'_>, mentions: &[Mention], html: &mut String) {
    let entity = edition.archive.text(mentions[0].text).entity;
    write_entry(edition, entity, html, |html| write_passages(edition, mentions, html));
}

/// Writes what a person said, meeting by meeting, the latest first; empty if the reports do not say.
pub(super) fn turns_html(edition: Edition<'_>, name: &str, turns: &[(MeetingIdx, usize)]) -> String {
    let of_meetings: Vec<&[(MeetingIdx, usize)]> = turns.chunk_by(|a, b| a.0 == b.0).collect();
    let mut html = String::new();
    of_meetings.iter().rev().take(N_TEXTS).for_each(|of_meeting| write_meeting(edition, of_meeting, &mut html));
    write_n_more(edition, of_meetings.len(), search::of_person(edition, name), &mut html);
    html
}

/// Writes how many texts a list leaves out, and the way to where they are.
fn write_n_more(edition: Edition<'_>, n_all: usize, way: Option<String>, html: &mut String) {
    if n_all > N_TEXTS {
        let more = edition.words().html("n-more-texts", Some(n_all - N_TEXTS), &[], "");
        let more = match way {
            Some(href) => format!("<a href=\"{}\">{more}</a>", text_html(&href)),
            None => more,
        };
        push(html, &["<li><p class=\"who\">", &more, "</p></li>\n"]);
    }
}

fn write_meeting(edition: Edition<'_>, turns: &[(MeetingIdx, usize)], html: &mut String) {
    let idx = turns[0].0;
    let text = edition.archive.text(edition.archive.meeting(idx).text);
    let said: Vec<&Turn> = turns.iter().filter_map(|(_, turn)| text.document.told.turns.get(*turn)).collect();
    write_entry(edition, Entity::Meeting(idx), html, |html| write_turns(edition, text, said, html));
}

/// Writes when a text is of, or else what it is, and its title, above what `write_quotes` quotes from it.
fn write_entry(edition: Edition<'_>, entity: Entity, html: &mut String, write_quotes: impl FnOnce(&mut String)) {
    let date = match entity {
        Entity::Meeting(idx) => meeting_date(edition, idx),
        _ => None,
    };
    let when = date.unwrap_or_else(|| edition.words().word(kind_name(entity)).into());
    push(html, &["<li><p class=\"when\">", &text_html(&when), "</p>\n<div"]);
    write_lang(edition, entity, html);
    let address = href(&edition.config, edition.archive.address(entity), None);
    push(html, &[">\n<p class=\"entry-title\"><a href=\"", &text_html(&address), "\" dir=\"auto\">"]);
    push(html, &[&text_html(entity_title(edition, entity)), "</a></p>\n"]);
    if let Entity::Meeting(idx) = entity
        && let Some(within) = within(edition, idx)
    {
        html.push_str("<p class=\"meta\">");
        write_links(&[within], "", html);
        html.push_str("</p>\n");
    }
    write_quotes(html);
    html.push_str("</div></li>\n");
}

/// Tells whether a text is a meeting report.
pub(super) fn is_meeting_text(text: &Text) -> bool {
    matches!(text.entity, Entity::Meeting(_))
}
