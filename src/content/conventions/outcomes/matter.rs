//! What a decision is about that says no more than that it was one: `… einen Punkt hinzuzufügen. Der Antrag wird einstimmig
//! angenommen.`, `Motion to approve` below the heading of what was to be approved.

use super::motions::parts;
use super::resolved;
use super::told::{Found, Way};
use super::verdict;
use crate::content::conventions::agenda::without_topic_mark;
use crate::content::conventions::labels::Label;
use crate::content::conventions::sections::Section;
use crate::content::markdown::Line;
use crate::content::schema::DecisionKind;
use crate::text::words;

/// A longer text before a verdict is a discussion.
const LONGEST: usize = 400;

/// Puts what stands before a verdict before it: the sentence in the same paragraph, or the paragraph above.
pub(super) fn complete(lines: &[Line], found: &mut Found) {
    let decision = &mut found.outcome;
    let is_decision = decision.kind == DecisionKind::Decision && decision.paragraph > 0;
    // "Za wnioskiem 8 osób, przeciw 0" counts alone, and "A tagok 5 igen, 0 nem szavazattal elfogadták" tells on what.
    let is_vote =
        resolved::is_carried(&decision.text) && !decision.text.contains(':') && !resolved::says_what(&decision.text);
    // A motion says what was moved.
    if !is_decision
        || decision.state.is_some()
        || !(verdict::is_only_verdict(&decision.text) || is_vote)
        || is_titled(&decision.text)
    {
        return;
    }
    let at = lines.partition_point(|line| line.span.end <= found.span.start);
    let first = lines[..at].iter().rposition(|line| line.paragraph != decision.paragraph).map_or(0, |above| above + 1);
    let own = joined(lines[first..].iter().take_while(|line| line.paragraph == decision.paragraph));
    let Some(before) = own.find(decision.text.as_str()).map(|start| own[..start].trim()) else { return };
    let above = || {
        let last = lines[..first].last().filter(|line| line.paragraph > 0 && !line.is_heading())?;
        let start = lines[..first].iter().rposition(|line| line.paragraph != last.paragraph).map_or(0, |at| at + 1);
        Some(joined(lines[start..first].iter()))
    };
    let matter = match before {
        "" => above().unwrap_or_default(),
        before if is_vote && before.len() <= LONGEST => before.to_owned(),
        before => words::sentences(before).last().unwrap_or(before).to_owned(),
    };
    if (1..=LONGEST).contains(&matter.len()) && !parts::begins_with_field(&matter) {
        decision.text = format!("{matter} {}", decision.text);
    }
}

/// Tells whether what a verdict is on stands before it: `Minutes: approved`, but not `Vote: carried`.
fn is_titled(text: &str) -> bool {
    #[rustfmt::skip]
    const OF_VOTES: &[&str] = &["motion", "vote", "votes", "voting", "result", "decision", "resolution", "outcome", "antrag", "abstimmung", "ergebnis", "beschluss", "décision", "résultat", "acuerdo", "resultado"];
    let title = text.split_once(": ").map(|(title, _)| title.trim_matches(['*', ' ', '-']).to_lowercase());
    title.is_some_and(|title| !title.is_empty() && !title.split(' ').any(|word| OF_VOTES.contains(&word)))
}

/// Puts the heading before motions that do not say what was moved: `Treasurer's report: Motion to approve by Speaker One`.
pub(super) fn name_motions(lines: &[Line], sections: &[Section<'_>], found: &mut [Found]) {
    /// A longer heading is a text of its own.
    const LONGEST_HEADING: usize = 120;
    for Found { outcome, span, .. } in found.iter_mut().filter(|found| found.way == Way::Motion) {
        if !is_bare_motion(&outcome.text) {
            continue;
        }
        let above = &lines[..lines.partition_point(|line| line.span.end <= span.start)];
        let heading = above.iter().rfind(|line| line.is_heading());
        // A label names no matter, unless it is the minutes.
        let is_label = |line: &Line| {
            let of_label = |section: &&Section<'_>| section.head.span.start == line.span.start;
            sections.iter().filter(of_label).any(|section| section.label != Label::Other)
                && !line.text.to_lowercase().contains("minutes")
        };
        if let Some(heading) = heading.filter(|line| line.text.len() <= LONGEST_HEADING && !is_label(line)) {
            let title = without_topic_mark(heading.text.trim()).trim_end_matches([':', '.', ' ']);
            if title.chars().any(char::is_alphabetic) {
                outcome.text = format!("{title}: {}", outcome.text);
            }
        }
    }
}

/// Tells whether a motion names nothing that is moved: `Motion to approve as presented by Speaker One`.
fn is_bare_motion(text: &str) -> bool {
    const VERBS: &[&str] = &["approve", "accept", "adopt", "pass", "ratify", "receive", "table", "postpone", "defer"];
    const WORDLESS: &[&str] =
        &["", "it", "this", "that", "the report", "report", "the item", "the motion", "the proposal", "the request"];
    /// "Ms. Speaker One" is not longer.
    const MOST_WORDS_BEFORE: usize = 3;
    let lower = text.to_lowercase();
    let moved = ["motion to ", "moved to ", "moves to "].iter().find_map(|words| {
        let (before, moved) = lower.split_once(words)?;
        (before.split_whitespace().count() <= MOST_WORDS_BEFORE).then_some(moved)
    });
    let Some(moved) = moved else { return false };
    let (verb, rest) = moved.split_once([' ', '.', ',']).unwrap_or((moved, ""));
    // Who moved it, and in which form, says nothing of what it is.
    let ends = ["by ", "as ", "made by ", "moved by "];
    let end = ends.iter().filter_map(|words| {
        rest.match_indices(words).map(|(at, _)| at).find(|at| *at == 0 || rest[..*at].ends_with([' ', ',']))
    });
    let object = rest[..end.min().unwrap_or(rest.len())].trim_matches([' ', '.', ',']);
    VERBS.contains(&verb) && WORDLESS.contains(&object)
}

fn joined<'l>(lines: impl Iterator<Item = &'l Line>) -> String {
    let texts: Vec<&str> = lines.map(|line| line.text.trim()).collect();
    words::squeeze(&texts.join(" ")).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_motion_names_nothing() {
        for text in [
            "Motion to approve",
            "Motion to approve by Speaker One",
            "Speaker One moved to accept the report as presented",
        ] {
            assert!(is_bare_motion(text), "{text}");
        }
        for text in ["Motion to approve the minutes", "Motion to buy a mast", "Motion to pass the hat by Speaker One"] {
            assert!(!is_bare_motion(text), "{text}");
        }
    }
}
