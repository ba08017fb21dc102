//! Lines of one paragraph that each begin with a mark: `TODO: write it` above `TODO[Kate]: mend it`, which Markdown makes one paragraph;
//! and such a line alone with who is to act in square brackets.

use super::told::{Found, Way};
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::place_of;
use crate::content::markdown::{Block, Line};
use crate::content::marked::{self, Begun};
use crate::text::words::squeeze;

/// Of one line the paragraph as a whole is told.
const FEWEST: usize = 2;
/// A longer outcome is an account.
const LONGEST: usize = 600;

/// Finds the outcomes of paragraphs of which several lines begin with marks: each with the lines below it up to the next.
pub(super) fn read(minutes: &Minutes<'_>) -> Vec<Found> {
    let Minutes { file, lines, marks, .. } = *minutes;
    let begun = |line: &Line| {
        let is_text = matches!(line.block, Block::Text | Block::Item(_)) && !line.is_quoted;
        marked::begun(&line.text, marks).filter(|_| is_text)
    };
    let mut found = Vec::new();
    // Most paragraphs are one line without a bracket, which is not looked at word by word.
    let may_tell = |paragraph: &&[Line]| paragraph.len() >= FEWEST || paragraph[0].text.contains('[');
    for paragraph in lines.chunk_by(|a, b| a.paragraph == b.paragraph).filter(may_tell) {
        let Some(first) = paragraph.first().filter(|line| line.paragraph > 0).and_then(begun) else { continue };
        let n_begun = paragraph.iter().filter(|line| begun(line).is_some()).count();
        if n_begun < FEWEST && first != Begun::Bracketed {
            continue;
        }
        for own in paragraph.chunk_by(|_, next| begun(next).is_none()) {
            let line = &own[0];
            let text = own.iter().map(|line| squeeze(&line.text)).collect::<Vec<_>>().join(" ");
            let outcome = marked::of_line(&text, marks, line.paragraph).filter(|_| text.len() <= LONGEST);
            let span = place_of(file, line, &line.text);
            found.extend(outcome.map(|outcome| Found { outcome, way: Way::MarkWithName, span }));
        }
    }
    found
}
