//! Sentences that may tell an outcome and that no rule tells: for the secretary, who is asked whether each does.
//!
//! The rules beside this file are sure, and so they miss much. Here many general signs are weighed, none of which is sure by itself: somebody
//! who was there, a verb of the future, a word of deciding, the place. Nothing that is found here is told by itself.
//!
//! Input is the text line by line, who was there, who speaks where, and what is told; `possible/sentences` parts it, `possible/signs` weighs.

mod east_asian;
mod people;
mod pieces;
mod places;
mod signs;

use rustc_hash::{FxHashMap, FxHashSet};

use super::struck::Struck;
use super::words::{LANGUAGES, Words};
use crate::content::conventions::chunks::{self, Chunk};
use crate::content::conventions::present::Present;
use crate::content::conventions::sections::Section;
use crate::content::mark_words::MarkWords;
use crate::content::markdown::Line;
use crate::content::outcome::Outcome;
use crate::content::schema::DecisionKind;
use crate::source::{SourceFile, Span};
use crate::text::date::Date;
use crate::text::name::term_key;
use places::Site;
pub use signs::Sign;

/// A sentence that may tell an outcome, which nothing tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Possible {
    /// What it seems to be.
    pub kind: DecisionKind,
    /// Its words, as they stand there: a sentence or an item, without what items begin with.
    pub words: String,
    /// Who seems to be to act, by the name in the list of those who were there.
    pub by: Option<String>,
    /// Where it stands in the file.
    pub span: Span,
    /// The number of its paragraph.
    pub paragraph: u32,
    /// Why it may be one.
    pub signs: Vec<Sign>,
    /// How likely it is one.
    pub strength: Strength,
    /// What the signs weigh, against what speaks against it.
    pub weight: u32,
}

/// How likely a sentence tells an outcome.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Strength {
    /// Some do.
    Maybe,
    /// About half do.
    Likely,
}

impl Strength {
    fn of(weight: i32) -> Option<Strength> {
        match weight {
            LIKELY.. => Some(Strength::Likely),
            MAYBE.. => Some(Strength::Maybe),
            _ => None,
        }
    }
}

/// From here on about half of them tell an outcome, in what was read to find the weights.
const LIKELY: i32 = 60;
/// Of those that weigh less, hardly any does.
const MAYBE: i32 = 40;

/// What a report is looked through with.
pub(in crate::content::conventions) struct Search<'a> {
    pub(in crate::content::conventions) file: &'a SourceFile,
    pub(in crate::content::conventions) lines: &'a [Line],
    pub(in crate::content::conventions) sections: &'a [Section<'a>],
    /// Those who were there.
    pub(in crate::content::conventions) present: &'a Present,
    /// Who speaks in which paragraph.
    pub(in crate::content::conventions) speakers: &'a FxHashMap<u32, String>,
    /// What is told.
    pub(in crate::content::conventions) told: &'a [Outcome],
    /// Where something else is told: who was there, when they meet next.
    pub(in crate::content::conventions) taken: &'a [Span],
    /// The day of the meeting.
    pub(in crate::content::conventions) own: Option<Date>,
    pub(in crate::content::conventions) marks: MarkWords<'a>,
}

/// Finds the sentences of a report that may tell an outcome, the surest first, and of those that are as sure in their order there.
pub(in crate::content::conventions) fn read(search: &Search<'_>) -> Vec<Possible> {
    let struck = Struck::new(search.file, search.lines);
    let kept: Vec<Line> = search.lines.iter().filter(|line| !struck.touches(line)).cloned().collect();
    let chunks = chunks::of(&kept, search.marks);
    let language = language_of(&chunks);
    let sites = places::of(search, &kept, &chunks, language);
    let told = Told::new(search.told);
    let mut seen = FxHashSet::default();
    let mut found = Vec::new();
    for (chunk, site) in chunks.iter().zip(&sites) {
        let Some(site) = site else { continue };
        for piece in pieces::of(search.file, chunk) {
            let mut is_new = || seen.insert((site.group, term_key(piece.words)));
            if let Some(possible) = possible(search, language, chunk, site, &piece)
                && !told.has(&possible)
                && is_new()
            {
                found.push(possible);
            }
        }
    }
    found.sort_by_key(|possible| (std::cmp::Reverse(possible.weight), possible.span.start));
    found
}

fn possible(
    search: &Search<'_>,
    language: &Words,
    chunk: &Chunk<'_>,
    site: &Site,
    piece: &pieces::Piece<'_>,
) -> Option<Possible> {
    let weighed = signs::weigh(search, language, chunk, site, piece)?;
    let strength = Strength::of(weighed.weight)?;
    Some(Possible {
        kind: weighed.kind,
        words: piece.words.to_owned(),
        by: weighed.by,
        span: piece.span,
        paragraph: chunk.line.paragraph,
        signs: weighed.signs,
        strength,
        weight: weighed.weight.try_into().unwrap_or_default(),
    })
}

/// Returns the language of a report: that whose words that are in nearly every sentence are there most often, else English.
fn language_of(chunks: &[Chunk<'_>]) -> &'static Words {
    /// So many letters are enough.
    const ENOUGH: usize = 50_000;
    let mut n_found = [0_usize; LANGUAGES.len()];
    let mut length = 0;
    for chunk in chunks {
        for word in chunk.text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let word = word.to_lowercase();
            for (n_found, words) in n_found.iter_mut().zip(&LANGUAGES) {
                *n_found += usize::from(words.hints.common.contains(&word.as_str()));
            }
        }
        length += chunk.text.len();
        if length > ENOUGH {
            break;
        }
    }
    // Of two with as many, the first is met more often.
    let most = n_found.iter().copied().max().unwrap_or_default();
    let at = n_found.iter().position(|n| *n == most).unwrap_or_default();
    &LANGUAGES[at]
}

/// What is told, to be known again.
struct Told {
    keys: FxHashSet<String>,
    by_paragraph: FxHashMap<u32, Vec<String>>,
}

impl Told {
    fn new(told: &[Outcome]) -> Told {
        let mut known = Told { keys: FxHashSet::default(), by_paragraph: FxHashMap::default() };
        for outcome in told {
            let key = term_key(&outcome.text);
            if outcome.paragraph > 0 {
                known.by_paragraph.entry(outcome.paragraph).or_default().push(key.clone());
            }
            known.keys.insert(key);
        }
        known
    }

    /// Tells whether the words of a sentence are told anywhere, or some of them in its paragraph.
    fn has(&self, possible: &Possible) -> bool {
        /// With so many of one paragraph each further sentence is compared with no more.
        const MOST_COMPARED: usize = 50;
        let key = term_key(&possible.words);
        let known = self.by_paragraph.get(&possible.paragraph).map_or(&[][..], Vec::as_slice);
        self.keys.contains(&key) || known.iter().take(MOST_COMPARED).any(|known| overlap(known, &key))
    }
}

/// Tells whether most words of the shorter of two texts are in the other.
fn overlap(one: &str, other: &str) -> bool {
    let (one, other): (FxHashSet<&str>, FxHashSet<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    let n_shared = one.intersection(&other).count();
    one.len().min(other.len()) <= 2 * n_shared && n_shared > 0
}
