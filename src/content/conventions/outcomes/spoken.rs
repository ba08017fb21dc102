//! What somebody says and marks as an outcome in the same breath: `SON: Action on me to write it`, `SON: AI to write it`, `SON: to write it`,
//! `SON: I'll take an action to write it`, `SON: We talked. Conclusion: Kate will write it`.

use super::assigned;
use super::tasks;
use super::told::{Told, Way};
use crate::content::conventions::present::Present;
use crate::content::owners;
use crate::content::schema::DecisionKind;
use crate::text::words::sentences;

/// Marks that stand apart in what somebody says.
const MARKS: &[&str] = &["Conclusion: ", "CONCLUSION: ", "Resolution: ", "RESOLUTION: "];
/// With fewer words nothing is said of what.
const FEWEST_WORDS: usize = 4;
/// A longer sentence is an account.
const LONGEST: usize = 400;

/// Returns what a turn says was resolved on or is to be done, and by whom.
pub(super) fn read<'t>(turn: &'t str, present: &Present) -> Option<Told<'t>> {
    let (speaker, said) = turn.split_once(':').or_else(|| turn.split_once(" - "))?;
    let (speaker, said) = (speaker.trim_matches(['*', ' ']), said.trim_start_matches(['*', ' ']));
    if !tasks::is_there(speaker, present) {
        return None;
    }
    let own = own_task(said).or_else(|| taken(said)).or_else(|| taken_on(said));
    let own = own.map(|words| Told { kind: DecisionKind::Action, words, by: Some(speaker), way: Way::MarkInTurn });
    own.or_else(|| marked(said, present)).or_else(|| decided(said))
}

/// `I'll take on the second part`, `It is needed. I will assign myself that`: who says so has it, with the sentence before it where it says
/// no more than that.
fn taken_on(said: &str) -> Option<&str> {
    const TAKING: &[&str] = &["I'll take on ", "I\u{2019}ll take on ", "I will take on ", "I can take on "];
    const ASSIGNING: &[&str] = &["I'll assign ", "I\u{2019}ll assign ", "I will assign ", "I will self-assign "];
    if !said.contains("ll take on ") && !said.contains("assign") && !said.contains("can take on ") {
        return None;
    }
    let mut before = 0;
    for (at, sentence) in assigned::placed(said) {
        let takes = TAKING.iter().any(|words| sentence.starts_with(words));
        let assigns = ASSIGNING.iter().any(|words| sentence.starts_with(words)) && sentence.contains(" myself")
            || (sentence.starts_with("I will ") || sentence.starts_with("I'll "))
                && sentence.contains(" and assign myself");
        let is_task =
            sentence.len() <= LONGEST && !sentence.ends_with('?') && sentence.split(' ').count() >= FEWEST_WORDS;
        if is_task && takes {
            return Some(sentence);
        }
        if is_task && assigns {
            return Some(assigned::with_before(said, before, at, sentence));
        }
        before = at;
    }
    None
}

/// `We talked. But the final decision was to drop it`, `replace "a" with "b" - consensus reached.`
fn decided(said: &str) -> Option<Told<'_>> {
    const OPENING: &[&str] = &["the final decision was to ", "the final decision was that "];
    const ENDING: &[&str] = &[" - consensus reached", " \u{2013} consensus reached", " \u{2014} consensus reached"];
    if !said.contains("final decision was t") && !said.contains("onsensus reached") {
        return None;
    }
    let mut sentences = sentences(said);
    let words = sentences.find(|sentence| {
        let lower = sentence.to_lowercase();
        let bare = ["but ", "so ", "and "].iter().find_map(|word| lower.strip_prefix(word)).unwrap_or(&lower);
        let ends = || ENDING.iter().any(|end| lower.trim_end_matches('.').ends_with(end));
        sentence.len() <= LONGEST
            && !sentence.ends_with('?')
            && (OPENING.iter().any(|words| bare.starts_with(words)) || ends())
    })?;
    Some(Told { kind: DecisionKind::Decision, words, by: None, way: Way::MarkInTurn })
}

/// `Action on me to write it`, `to write it`
fn own_task(said: &str) -> Option<&str> {
    let first = sentences(said).next()?;
    let on_me = [
        "Action on me to ", "action on me to ", "Action item on me to ", "action item for me to ", "Action for me to ",
    ];
    let on_me = on_me.iter().find_map(|words| first.split_once(words)).map(|(_, task)| task);
    // "To clarify, …" opens what somebody says, and goes on.
    let noted = || {
        first.strip_prefix("to ").filter(|task| {
            said.trim_end().len() == first.len()
                && !said.contains('…')
                && is_deed(task)
                && !task.starts_with("respond ")
        })
    };
    // `AI to write it`: who speaks has it.
    let marked = || ["AI to ", "AP to ", "Action item to "].iter().find_map(|mark| first.strip_prefix(mark));
    let task = on_me.or_else(marked).or_else(noted)?;
    let is_task = owners::is_imperative(task) && task.split(' ').count() + 1 >= FEWEST_WORDS && task.len() <= LONGEST;
    (is_task && !first.ends_with('?')).then_some(task)
}

/// `We talked. I'll take an action to write it`: more than a promise, for who says so wants it to be noted down.
fn taken(said: &str) -> Option<&str> {
    const TAKING: &[&str] =
        &["I'll take a", "I\u{2019}ll take a", "I will take a", "I'll take the ", "I will take the "];
    const ACTIONS: &[&str] = &["n action ", "action "];
    if !said.contains("ll take ") {
        return None;
    }
    sentences(said).find_map(|sentence| {
        let (before, rest) = TAKING.iter().find_map(|words| sentence.split_once(words))?;
        let rest = ACTIONS.iter().find_map(|words| rest.strip_prefix(words))?;
        let rest = rest.strip_prefix("item ").unwrap_or(rest);
        let task = ["to ", "and "].iter().find_map(|joint| rest.strip_prefix(joint))?;
        let is_own = before.is_empty() || [", ", "; ", "and ", "so "].iter().any(|end| before.ends_with(end));
        let is_task = task.split(' ').count() + 1 >= FEWEST_WORDS && task.len() <= LONGEST;
        (is_own && is_task && !sentence.ends_with('?')).then_some(task)
    })
}

/// Tells whether words begin with what leaves something behind rather than with what is done by speaking.
pub(super) fn is_deed(words: &str) -> bool {
    #[rustfmt::skip]
    const DEEDS: &[&str] = &[
        "create", "write", "draft", "file", "send", "open", "prepare", "share", "submit", "post", "circulate", "email", "ping", "update", "add", "merge", "resolve", "review", "respond", "investigate", "schedule", "contact", "move",
    ];
    words.split(' ').next().is_some_and(|verb| DEEDS.contains(&verb))
}

/// `We talked. Conclusion: Kate will write it`
fn marked<'t>(said: &'t str, present: &Present) -> Option<Told<'t>> {
    let (at, mark) = MARKS.iter().find_map(|mark| Some((said.find(mark)?, mark)))?;
    let before = said[..at].trim_end();
    let told = sentences(said[at + mark.len()..].trim()).next()?;
    let is_apart = before.is_empty() || before.ends_with(['.', ';', '!', ')']);
    let is_told = told.split(' ').count() >= FEWEST_WORDS && told.len() <= LONGEST && !told.ends_with(['?', ':']);
    let task = tasks::task(told, present);
    let kind = if task.is_some() { DecisionKind::Action } else { DecisionKind::Decision };
    let by = task.map(|task| task.owner);
    (is_apart && is_told).then_some(Told { kind, words: told, by, way: Way::MarkInTurn })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_may_mark_its_outcome() {
        let present = Present::of(&["Speaker One", "Carsten Zwei"]);
        let told = |turn: &str| {
            read(turn, &present).map_or(String::new(), |told| {
                format!("{:?} {} <{}>", told.kind, told.words, told.by.unwrap_or_default())
            })
        };
        for (turn, expected) in [
            ("Speaker: Action on me to write some prose.", "Action write some prose. <Speaker>"),
            ("Speaker: Note an action on me to write it down soon.", "Action write it down soon. <Speaker>"),
            ("Speaker: AI to propose a way out of it", "Action propose a way out of it <Speaker>"),
            ("Speaker: It is old. I\u{2019}ll take an action to do a cleanup.", "Action do a cleanup. <Speaker>"),
            ("Speaker: Okay, I will take the action item and ask them for it.", "Action ask them for it. <Speaker>"),
            ("Speaker: to create an issue on it", "Action create an issue on it <Speaker>"),
            ("Speaker: We met. Conclusion: Carsten will write it up.", "Action Carsten will write it up. <Carsten>"),
            ("Speaker: Resolution: there must be some way.", "Decision there must be some way. <>"),
            // Said of a mark, asked, too short, by nobody who was there.
            ("Speaker: The Resolution: what is it?", ""),
            ("Speaker: to be honest, it is old", ""),
            ("Speaker: AI to us is a word", ""),
            ("Speaker: if nobody does I will take an action to do it", ""),
            ("Speaker: I\u{2019}ll take a look at it soon", ""),
            ("Speaker: to create it was hard. We went on.", ""),
            ("Speaker: to clarify what was said", ""),
            ("Speaker: Conclusion: yes.", ""),
            ("Speaker: Conclusion: what do we want to do?", ""),
            ("Somebody: Action on me to write some prose.", ""),
        ] {
            assert_eq!(told(turn), expected, "{turn}");
        }
    }
}
