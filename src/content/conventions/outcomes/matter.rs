//! What a decision is about that says no more than that it was one: `… einen Punkt hinzuzufügen. Der Antrag wird einstimmig
//! angenommen.`

use super::motions::parts;
use super::resolved;
use super::told::Found;
use super::verdict;
use crate::content::markdown::{Block, Line};
use crate::content::schema::DecisionKind;
use crate::text::words;

/// A longer text before a verdict is a discussion.
const LONGEST: usize = 400;

/// Puts what stands before a verdict before it: the sentence in the same paragraph, or the paragraph above.
pub(super) fn complete(lines: &[Line], found: &mut Found) {
    let decision = &mut found.outcome;
    let is_decision = decision.kind == DecisionKind::Decision && decision.paragraph > 0;
    // "Za wnioskiem 8 osób, przeciw 0" counts alone.
    let is_vote = resolved::is_carried(&decision.text) && !decision.text.contains(':');
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
        let last =
            lines[..first].last().filter(|line| line.paragraph > 0 && !matches!(line.block, Block::Heading(_)))?;
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

fn joined<'l>(lines: impl Iterator<Item = &'l Line>) -> String {
    let texts: Vec<&str> = lines.map(|line| line.text.trim()).collect();
    words::squeeze(&texts.join(" ")).into_owned()
}
