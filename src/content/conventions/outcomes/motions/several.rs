//! A verdict on several motions at once, which stands below the last of them: `Both motions carried`, `Alle drei Anträge werden angenommen`.

use super::Found;
use crate::content::schema::DecisionStatus;
use crate::text::words;

/// How it begins, in small letters, with how many are meant; all of which that is not said.
#[rustfmt::skip]
const BEGINNINGS: &[(&str, usize)] = &[
    ("both motions ", 2), ("both of the motions ", 2), ("the two motions ", 2), ("both proposals ", 2), ("beide anträge ", 2), ("die beiden anträge ", 2), ("beide beschlussvorschläge ", 2), ("les deux motions ", 2), ("les deux propositions ", 2),
    ("ambas mociones ", 2), ("ambas propuestas ", 2), ("entrambe le mozioni ", 2), ("ambas as moções ", 2), ("beide voorstellen ", 2), ("beide moties ", 2),
    ("all three motions ", 3), ("the three motions ", 3), ("all 3 motions ", 3), ("alle drei anträge ", 3), ("die drei anträge ", 3), ("les trois motions ", 3), ("las tres mociones ", 3), ("alle drie de moties ", 3), ("alle drie de voorstellen ", 3),
    ("all four motions ", 4), ("the four motions ", 4), ("all 4 motions ", 4), ("alle vier anträge ", 4), ("les quatre motions ", 4), ("las cuatro mociones ", 4),
];

/// Returns on how many motions a paragraph tells what became of them.
pub(super) fn meant(text: &str) -> Option<usize> {
    const LONGEST: usize = 200;
    if text.len() > LONGEST {
        return None;
    }
    let lower = words::squeeze(text.trim_matches(['*', '_', ' '])).to_lowercase();
    BEGINNINGS.iter().find(|(words, _)| lower.starts_with(words)).map(|(_, n)| *n)
}

/// Tells of the motions right before the last one what the verdict on all of them, `n_meant`, says of that. Each is open so far, and no
/// heading stands between them. `starts` are the paragraphs of those before the last.
pub(super) fn carry(
    found: &mut [Found],
    starts: &[usize],
    (verdict, n_meant): (usize, usize),
    is_heading: impl Fn(usize) -> bool,
) {
    let Some((last, before)) = found.split_last_mut() else { return };
    let Some(first) = before.len().checked_sub(n_meant - 1) else { return };
    let others = &mut before[first..];
    let are_together = starts.get(first).is_some_and(|start| !(*start..verdict).any(is_heading));
    let is_open = |other: &Found| other.outcome.state == Some(DecisionStatus::Open);
    if are_together && others.iter().all(is_open) {
        others.iter_mut().for_each(|other| other.outcome.state = last.outcome.state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_motions_are_meant_by_one_verdict() {
        assert_eq!(meant("**Both motions carried unanimously.**"), Some(2));
        assert_eq!(meant("Alle drei Anträge werden angenommen."), Some(3));
        assert_eq!(meant("Both were there."), None);
        assert_eq!(meant("The motion carried."), None);
    }
}
