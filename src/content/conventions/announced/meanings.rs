//! What words mean in which languages, for labels and sentences that are put together of the words of one.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::name::term_key;

/// For each thing that a word may mean a bit for each language in which it does.
pub(super) type Meanings<const N: usize> = [u32; N];

/// Returns the words of a table by their keys. It has a row for each language, in it the words for each meaning.
pub(super) fn of<const N: usize>(tongues: &[[&str; N]]) -> FxHashMap<String, Meanings<N>> {
    let mut known: FxHashMap<String, Meanings<N>> = FxHashMap::default();
    for (tongue, row) in tongues.iter().enumerate() {
        for (meaning, words) in row.iter().enumerate() {
            for word in words.split(' ') {
                known.entry(term_key(word)).or_insert([0; N])[meaning] |= 1 << tongue;
            }
        }
    }
    known
}

/// Returns words by their keys.
pub(super) fn keys(words: &[&str]) -> FxHashSet<String> {
    words.iter().map(|word| term_key(word)).collect()
}
