//! Sets of words that tell quickly what is not in them: a few bits for each word, by its hash.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use crate::text::words::fold_word;

/// The words of a body: a bit for each, which others may share, so that a word that is not in the set is not in the body.
#[derive(Debug)]
pub(super) struct WordSet([u64; WordSet::N_BITS / 64]);

impl WordSet {
    /// A report of a thousand words sets a tenth of these.
    const N_BITS: usize = 4096;

    pub(super) fn new() -> WordSet {
        WordSet([0; WordSet::N_BITS / 64])
    }

    pub(super) fn add(&mut self, hash: u64) {
        let bit = (hash >> 48) as usize % WordSet::N_BITS;
        self.0[bit / 64] |= 1 << (bit % 64);
    }

    pub(super) fn may_hold(&self, hash: u64) -> bool {
        let bit = (hash >> 48) as usize % WordSet::N_BITS;
        self.0[bit / 64] >> (bit % 64) & 1 == 1
    }
}

/// Tells quickly that no name begins with a word and the one after it, which is so for nearly every word of a text.
///
/// A bit for each beginning (Bloom, 1970, with one hash function): small enough to stay in the processor's nearest
/// memory, where the names themselves are not.
#[derive(Debug)]
pub(super) struct BeginningFilter {
    bits: Vec<u64>,
}

impl BeginningFilter {
    /// So many bits for each name let one in sixteen words through with which no name begins.
    const BITS_PER_NAME: usize = 16;

    pub(super) fn for_names(n_names: usize) -> BeginningFilter {
        let n_bits = (n_names * BeginningFilter::BITS_PER_NAME).next_power_of_two().max(64);
        BeginningFilter { bits: vec![0; n_bits / 64] }
    }

    /// Adds a name by its folded words.
    pub(super) fn add(&mut self, name: &str) {
        let mut words = name.split(' ').map(hash_of_folded);
        let first = words.next().unwrap_or_default();
        let bit = self.bit(words.next().map_or(first, |second| pair(first, second)));
        self.bits[bit / 64] |= 1 << (bit % 64);
    }

    pub(super) fn may_begin(&self, first: u64, second: Option<u64>) -> bool {
        let has = |hash: u64| {
            let bit = self.bit(hash);
            self.bits[bit / 64] >> (bit % 64) & 1 == 1
        };
        has(first) || second.is_some_and(|second| has(pair(first, second)))
    }

    fn bit(&self, hash: u64) -> usize {
        (hash >> 32) as usize & (self.bits.len() * 64 - 1)
    }
}

const ODD: u64 = 0x517c_c1b7_2722_0a95;

fn pair(first: u64, second: u64) -> u64 {
    (first.rotate_left(23) ^ second).wrapping_mul(ODD)
}

/// Returns the hash of a word as it is folded.
pub(super) fn hash(word: &str, buffer: &mut String) -> u64 {
    // Most words are folded as they stand; in ASCII only capitals lack this bit.
    const SMALL_OR_DIGIT: u8 = 0b0010_0000;
    let is_folded = word.bytes().fold(SMALL_OR_DIGIT, |bits, byte| bits & byte) == SMALL_OR_DIGIT;
    if is_folded && word.is_ascii() {
        return hash_of_folded(word);
    }
    buffer.clear();
    fold_word(word, buffer);
    hash_of_folded(buffer)
}

pub(super) fn hash_of_folded(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}
