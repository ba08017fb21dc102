//! Labels of who had a part, with an article before them, or with what it was a part in: `The chair of today's meeting`, `La presidenta de la
//! asamblea`, `Przewodniczący zebrania`, `Scribe was`; but not that of the last or the next meeting, nor of a body.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::{Label, built_in};
use crate::content::conventions::next;
use crate::text::name::term_key;

/// Words before a part.
#[rustfmt::skip]
const BEFORE: &str = "the our this todays current meeting acting temporary interim wg session main der die das le la les lo il el los las l un una o a os as de het den";
/// Words that join a part with the meeting.
const JOINTS: &str = "of for in at this the todays our der des dieser für zur de la du cette del el esta para della di dellincontro dell da do desta van het deze för av af på under til pro";
/// What the meeting is called, beside its other names, and in the case that follows a part.
#[rustfmt::skip]
const MEETINGS: &str = "meetings day assembly conference mesa acta assemblée lassemblée dassemblée dellassemblea treffens besprechung plenums plenum séances \
    mötet møtet mødet mötets møtets mødets posiedzenia zebrania spotkania obrad schůze schůzky jednání zasedání заседания собрания встречи совещания засідання зборів sestanka sjednice toplantı";
/// Words behind a part that say that somebody has it.
const HAS: &str = "was is were are today for today this week war waren ist sind est était es era è foi é";
/// What a report is called after, too.
const DOCUMENTS: &[&str] = &["protokoll", "記録", "记录", "紀錄", "記錄", "기록"];

type Words = LazyLock<FxHashSet<String>>;

fn keys(words: &str) -> FxHashSet<String> {
    words.split_whitespace().map(term_key).collect()
}

static BEFORE_PART: Words = LazyLock::new(|| keys(BEFORE));
static JOINT: Words = LazyLock::new(|| keys(JOINTS));
static MEETING: Words = LazyLock::new(|| keys(MEETINGS));
static BEHIND_PART: Words = LazyLock::new(|| keys(HAS));

/// Returns which part a label of several words announces, by its key.
pub(super) fn label(key: &str) -> Option<Label> {
    const MOST_WORDS: usize = 8;
    let words: Vec<&str> = key.split(' ').collect();
    if !(2..=MOST_WORDS).contains(&words.len()) {
        return None;
    }
    let n_before = words.iter().take_while(|word| BEFORE_PART.contains(**word)).count();
    let ends = (1..=words.len()).rev().filter(|end| *end == words.len() || is_of_meeting(&words[*end..]));
    ends.flat_map(|end| (0..=n_before).map(move |start| (start, end)))
        .filter(|(start, end)| start < end && *end - *start < words.len())
        .find_map(|(start, end)| {
            let part = words[start..end].join(" ");
            let label = built_in().get(&part).filter(|label| matches!(label, Label::Role(_)));
            label.copied().filter(|_| end == words.len() || !DOCUMENTS.contains(&part.as_str()))
        })
}

/// Tells whether words behind a part say that it was one in this meeting.
fn is_of_meeting(words: &[&str]) -> bool {
    let is_meeting = |word: &str| MEETING.contains(word) || next::is_meeting(word);
    words.iter().all(|word| BEHIND_PART.contains(*word))
        || words.split_last().is_some_and(|(last, joints)| {
            is_meeting(last)
                && joints.iter().all(|word| JOINT.contains(*word))
                && (!joints.is_empty() || MEETING.contains(*last))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::schema::Office;

    #[test]
    fn parts_are_those_of_this_meeting() {
        for (text, part) in [
            ("Der Vorsitzende", Some(Office::Chair)),
            ("Chair of today's meeting", Some(Office::Chair)),
            ("Scribe was", Some(Office::Scribe)),
            ("Note taker for this meeting", Some(Office::MinuteTaker)),
            ("La presidenta de la asamblea", Some(Office::Chair)),
            ("Président de l'assemblée", Some(Office::Chair)),
            ("Il segretario", Some(Office::MinuteTaker)),
            ("Przewodniczący zebrania", Some(Office::Chair)),
            ("Председатель собрания", Some(Office::Chair)),
            ("Chair of the next meeting", None),
            ("Chair of the finance committee", None),
            ("Secretary of the board", None),
            ("Last scribe", None),
            ("Protokoll der Sitzung", None),
            ("Vice chair", None),
        ] {
            assert_eq!(label(&term_key(text)), part.map(Label::Role), "{text}");
        }
    }
}
