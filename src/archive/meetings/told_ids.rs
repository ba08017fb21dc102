//! The ids of what a text tells was decided or is to be done, which are part of addresses: that of the paragraph, `p4-2` for a second one
//! there, and for rows of tables, which have no paragraph, their place in the list.

use rustc_hash::{FxHashMap, FxHashSet};

/// Returns the ids of outcomes, each given by its paragraph and the key of its words, `n_before` others being known before them.
///
/// What is told again in the words of another one, below another heading or for somebody else, is numbered behind all that
/// bear words of their own, so that it moves none of their addresses.
pub(super) fn of(outcomes: &[(u32, &str)], n_before: usize, id_of: impl Fn(u32) -> String) -> Vec<String> {
    let mut keys = FxHashSet::default();
    let is_first: Vec<bool> = outcomes.iter().map(|(_, key)| keys.insert(*key)).collect();
    let mut ids = vec![String::new(); outcomes.len()];
    let mut n_in: FxHashMap<u32, usize> = FxHashMap::default();
    let mut n_numbered = n_before;
    for wanted in [true, false] {
        for at in (0..outcomes.len()).filter(|at| is_first[*at] == wanted) {
            n_numbered += 1;
            let (paragraph, _) = outcomes[at];
            let number = n_in.entry(paragraph).or_default();
            *number += 1;
            ids[at] = match (paragraph, *number) {
                (0, _) => n_numbered.to_string(),
                (_, 1) => id_of(paragraph),
                (_, number) => format!("{}-{number}", id_of(paragraph)),
            };
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_again_moves_no_id() {
        // As in plain text, where a paragraph may be a whole list.
        let outcomes = [(1, "paint it"), (2, "paint it"), (2, "mend the fence")];
        let ids = of(&outcomes, 0, |paragraph| format!("p{paragraph}"));
        assert_eq!(ids, ["p1", "p2-2", "p2"]);
    }
}
