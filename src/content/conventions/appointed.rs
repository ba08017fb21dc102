//! Who took a part in the meeting because a motion that was carried gave it to them: `Att: Kate är mötessekreterare` and below it `Beslut:
//! Attsats bifalles`, `… schlägt Anna Eins als Versammlungsleiterin vor. Der Antrag wird angenommen.`

use super::minutes::Minutes;
use super::names::{self, Entry};
use super::outcomes::carried;
use super::people::Roster;
use super::takers::last_name;
use super::{Finding, LONGEST_LINE, place_of};
use crate::content::mark_words::MarkWords;
use crate::content::markdown::{Block, Line};
use crate::content::named;
use crate::content::schema::{DecisionStatus, Office};

/// Who presides and who writes is settled first; further below, boards are elected.
const FURTHEST: usize = 60;
/// A verdict stands no further below what was moved, in lines.
const FURTHEST_VERDICT: usize = 8;
/// A longer name is a sentence.
const MOST_WORDS: usize = 4;

/// What stands between a name and the part.
#[rustfmt::skip]
const JOINTS: &[&str] = &[
    " als ", " as the ", " as ", " to be the ", " to be ", " be the ", " be ", " is ", " is the ", " ist ", " zum ", " zur ", " comme ", " en tant que ", " como ", " come ", " quale ", " is ", " tot ", " är ", " som ", " till ", " er ", " til ", " jako ",
];

/// Parts that only a meeting has, by how their names begin, in small letters.
#[rustfmt::skip]
const PARTS: &[(&str, Office)] = &[
    ("chair of the meeting", Office::Chair), ("chair of this meeting", Office::Chair), ("chairman of the meeting", Office::Chair), ("chairperson of the meeting", Office::Chair), ("chair for the meeting", Office::Chair), ("meeting chair", Office::Chair),
    ("secretary of the meeting", Office::MinuteTaker), ("secretary of this meeting", Office::MinuteTaker), ("secretary for the meeting", Office::MinuteTaker), ("meeting secretary", Office::MinuteTaker), ("minute taker", Office::MinuteTaker),
    ("minute-taker", Office::MinuteTaker), ("minutes taker", Office::MinuteTaker), ("note taker", Office::MinuteTaker), ("note-taker", Office::MinuteTaker), ("notetaker", Office::MinuteTaker), ("scribe", Office::Scribe),
    ("versammlungsleit", Office::Chair), ("sitzungsleit", Office::Chair), ("tagungsleit", Office::Chair), ("protokollführ", Office::MinuteTaker), ("protokollant", Office::MinuteTaker), ("protokollierend", Office::MinuteTaker),
    ("président de séance", Office::Chair), ("présidente de séance", Office::Chair), ("président de la séance", Office::Chair), ("présidente de la séance", Office::Chair), ("président de l'assemblée", Office::Chair), ("présidente de l'assemblée", Office::Chair),
    ("secrétaire de séance", Office::MinuteTaker), ("secrétaire de la séance", Office::MinuteTaker), ("presidente de la sesión", Office::Chair), ("presidenta de la sesión", Office::Chair), ("presidente de la reunión", Office::Chair), ("presidenta de la reunión", Office::Chair),
    ("secretario de la sesión", Office::MinuteTaker), ("secretaria de la sesión", Office::MinuteTaker), ("secretario de la reunión", Office::MinuteTaker), ("secretaria de la reunión", Office::MinuteTaker), ("secretario de actas", Office::MinuteTaker),
    ("secretaria de actas", Office::MinuteTaker), ("presidente della seduta", Office::Chair), ("presidente della riunione", Office::Chair), ("presidente dell'assemblea", Office::Chair), ("segretario della seduta", Office::MinuteTaker),
    ("segretaria della seduta", Office::MinuteTaker), ("segretario della riunione", Office::MinuteTaker), ("segretaria della riunione", Office::MinuteTaker), ("segretario dell'assemblea", Office::MinuteTaker), ("segretaria dell'assemblea", Office::MinuteTaker),
    ("segretario verbalizzante", Office::MinuteTaker), ("segretaria verbalizzante", Office::MinuteTaker), ("verbalizzante", Office::MinuteTaker), ("voorzitter van de vergadering", Office::Chair), ("gespreksleider", Office::Chair), ("notulist", Office::MinuteTaker),
    ("mötesordförande", Office::Chair), ("ordförande för mötet", Office::Chair), ("mötessekreterare", Office::MinuteTaker), ("sekreterare för mötet", Office::MinuteTaker), ("protokollförare", Office::MinuteTaker), ("dirigent", Office::Chair), ("ordstyrer", Office::Chair),
    ("møteleder", Office::Chair), ("mødeleder", Office::Chair), ("referent", Office::MinuteTaker), ("protokolant", Office::MinuteTaker), ("przewodniczącego zebrania", Office::Chair), ("przewodniczącą zebrania", Office::Chair),
    ("przewodniczącego obrad", Office::Chair), ("przewodniczącą obrad", Office::Chair),
];

/// Parts that a body has, too: they are those of the meeting where the heading says so.
#[rustfmt::skip]
const PARTS_BELOW_HEADING: &[(&str, Office)] = &[
    ("ordförande", Office::Chair), ("sekreterare", Office::MinuteTaker), ("sekretare", Office::MinuteTaker), ("chair", Office::Chair), ("secretary", Office::MinuteTaker), ("président", Office::Chair), ("secrétaire", Office::MinuteTaker), ("presiden", Office::Chair),
    ("secretari", Office::MinuteTaker), ("segretari", Office::MinuteTaker), ("voorzitter", Office::Chair), ("vorsitzende", Office::Chair), ("schriftführ", Office::MinuteTaker),
];

/// What is in a word or a heading that speaks of the meeting.
#[rustfmt::skip]
const OF_MEETING: &[&str] = &["mötes", "mötet", "meeting", "versammlungs", "sitzungs", "séance", "sesión", "reunión", "seduta", "riunione", "vergadering", "møtet", "mødet"];

/// Adds who was given a part, unless somebody is known to have it.
pub(super) fn add(minutes: &Minutes<'_>, roster: &mut Roster) {
    let Minutes { file, lines, marks, .. } = *minutes;
    let mut heading = "";
    for (at, line) in lines.iter().take(FURTHEST).enumerate() {
        let text = line.text.trim();
        match line.block {
            Block::Heading(_) => heading = text,
            Block::Text | Block::Item(_) if text.len() <= LONGEST_LINE => {}
            _ => continue,
        }
        let moved = carried::behind_mark(text).unwrap_or(text);
        let Some((role, value)) = given(moved, heading, roster) else { continue };
        if roster.roles.iter().any(|(other, _)| are_alike(*other, role)) || !is_carried(&lines[at + 1..], marks) {
            continue;
        }
        let span = place_of(file, line, &value.name);
        roster.roles.push((role, Finding { value, rule: "roles: motion that was carried".to_owned(), span }));
    }
}

/// Tells whether two parts are those of whoever presides, or of whoever writes.
fn are_alike(one: Office, other: Office) -> bool {
    let writes = |part| matches!(part, Office::MinuteTaker | Office::Scribe | Office::Secretary);
    one == other || (writes(one) && writes(other))
}

/// Returns the part that a text gives somebody, and who that is.
fn given(text: &str, heading: &str, roster: &Roster) -> Option<(Office, Entry)> {
    JOINTS.iter().find_map(|joint| {
        let (before, after) = text.split_once(joint)?;
        let role = part(after, heading)?;
        Some((role, named(before, roster)?))
    })
}

fn part(text: &str, heading: &str) -> Option<Office> {
    let lower = text.to_lowercase();
    let begins = |parts: &'static [(&str, Office)]| parts.iter().find(|(part, _)| lower.starts_with(part));
    let is_below = || {
        /// So much of a word is spelt alike by all.
        const LETTERS: usize = 3;
        let heading = heading.to_lowercase();
        let stem: String = lower.chars().take(LETTERS).collect();
        OF_MEETING.iter().any(|words| heading.contains(words)) && heading.contains(&stem)
    };
    let own = begins(PARTS).or_else(|| begins(PARTS_BELOW_HEADING).filter(|_| is_below()));
    own.map(|(_, role)| *role)
}

/// Returns who stands at the end of words: somebody who was there, a whole name, or a name that is all of the words.
fn named(before: &str, roster: &Roster) -> Option<Entry> {
    let before = before.trim();
    let alone = || {
        let is_name = before.split(' ').count() <= MOST_WORDS
            && before.split(' ').all(|word| word.starts_with(char::is_uppercase))
            && names::looks_like_name(before)
            && !named::is_ordinary(before);
        let entry = names::parse(before).filter(|_| is_name)?;
        Some(roster.present.find(&entry.name).cloned().unwrap_or(entry))
    };
    last_name(before, &roster.present).or_else(alone)
}

/// Tells whether what stands above these lines was carried: what says so stands before the next heading.
fn is_carried(below: &[Line], marks: MarkWords<'_>) -> bool {
    let below = below.iter().take_while(|line| !line.is_heading()).take(FURTHEST_VERDICT);
    let verdict =
        below.map_while(|line| carried::behind_mark(&line.text).is_none().then(|| carried::says(&line.text, marks)));
    verdict.flatten().next() == Some(DecisionStatus::Adopted)
}
