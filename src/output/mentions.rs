//! Where prose names something: the texts, and the sentences to quote.

use serde::Serialize;

use super::page::{entity_link, href};
use super::pieces::{Link, foreign_lang, kind_name};
use crate::archive::{Entity, Mention, Text};
use crate::site::Edition;

/// A text that names something, with its passages.
#[derive(Clone, Debug, Serialize)]
pub(super) struct MentionPiece {
    source: Link,
    /// The language of the text, if it is not that of the interface.
    lang: Option<String>,
    kind: String,
    date: Option<String>,
    passages: Vec<PassagePiece>,
    n_more: usize,
}

/// A sentence that names something.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PassagePiece {
    href: String,
    number: u32,
    before: String,
    name: String,
    after: String,
}

/// How many sentences of one text are quoted.
const N_PASSAGES: usize = 3;
/// How many texts are listed as mentioning something; the search finds the others.
const N_TEXTS: usize = 200;

/// Makes the pieces of the mentions of something, text by text, of those texts that `is_wanted`.
pub(super) fn mention_pieces(
    site: Edition<'_>,
    mentions: &[Mention],
    is_wanted: impl Fn(&Text) -> bool,
) -> Vec<MentionPiece> {
    mentions
        .chunk_by(|a, b| a.text == b.text)
        .filter(|of_text| is_wanted(site.archive.text(of_text[0].text)))
        .take(N_TEXTS)
        .map(|of_text| mention_piece(site, of_text))
        .collect()
}

fn mention_piece(site: Edition<'_>, mentions: &[Mention]) -> MentionPiece {
    let entity = site.archive.text(mentions[0].text).entity;
    let (passages, n_more) = passages(site, mentions);
    MentionPiece {
        source: entity_link(site, entity),
        lang: foreign_lang(site, entity),
        kind: site.words().word(kind_name(entity)).to_owned(),
        date: date_of(site, entity),
        passages,
        n_more,
    }
}

/// Makes the pieces of the sentences of one text, and says how many were left out.
pub(super) fn passages(site: Edition<'_>, mentions: &[Mention]) -> (Vec<PassagePiece>, usize) {
    let quoted = mentions.iter().take(N_PASSAGES).map(|mention| passage_piece(site, *mention)).collect();
    (quoted, mentions.len().saturating_sub(N_PASSAGES))
}

fn passage_piece(site: Edition<'_>, mention: Mention) -> PassagePiece {
    let text = site.archive.text(mention.text);
    let passage = text.document.body.passage(mention.html);
    let anchor = (mention.paragraph > 0).then(|| format!("p{}", mention.paragraph));
    PassagePiece {
        href: href(&site.config, site.archive.address(text.entity), anchor.as_deref()),
        number: mention.paragraph,
        before: passage.before,
        name: passage.name,
        after: passage.after,
    }
}

fn date_of(site: Edition<'_>, entity: Entity) -> Option<String> {
    let Entity::Meeting(idx) = entity else { return None };
    let meeting = site.archive.meeting(idx);
    meeting.date.map(|date| site.words().dates(date, meeting.end_date))
}

/// Tells whether a text is a meeting report.
pub(super) fn is_meeting_text(text: &Text) -> bool {
    matches!(text.entity, Entity::Meeting(_))
}
