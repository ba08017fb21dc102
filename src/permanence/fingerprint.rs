//! What is kept of a paragraph's words: enough to find it again as it is, and as it was edited.
//!
//! These bytes stand in files that are kept for decades, so how they are made may not change, whatever a library or a
//! machine does; a test holds them. Who has to change it anyhow raises the version of the record.

use crate::text::terms;

/// What is kept of a paragraph's words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fingerprint {
    /// Tells whether two paragraphs have the same words in the same order: 30 bits, which within one text are plenty.
    pub exact: u32,
    /// Tells how alike the words of two paragraphs are: 20 samples of 3 bits. 0 for a paragraph without words.
    pub sketch: u64,
}

/// How many samples a sketch has, and how many bits each.
const SAMPLES: u32 = 20;
const BITS: u32 = 3;

/// How many letters a fingerprint is written with: six bits each, five for `exact` and ten for `sketch`.
const LETTERS: usize = 15;
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

impl Fingerprint {
    /// Makes the fingerprint of a text.
    pub fn of(text: &str) -> Fingerprint {
        Fingerprint { exact: exact(text), sketch: sketch(text) }
    }

    /// Reads what [`push_to`](Fingerprint::push_to) wrote.
    pub(super) fn parse(text: &str) -> Option<Fingerprint> {
        if text.len() != LETTERS {
            return None;
        }
        let mut value = 0_u128;
        for letter in text.bytes() {
            value = value << 6 | u128::from(value_of(letter)?);
        }
        Some(Fingerprint { exact: (value >> 60) as u32, sketch: (value & ((1 << 60) - 1)) as u64 })
    }

    /// Appends the fingerprint as 15 letters.
    pub(super) fn push_to(self, text: &mut String) {
        let value = u128::from(self.exact) << 60 | u128::from(self.sketch);
        let letter = |place: usize| char::from(ALPHABET[(value >> (6 * place)) as usize & 63]);
        text.extend((0..LETTERS).rev().map(letter));
    }
}

fn value_of(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'-' => Some(62),
        b'_' => Some(63),
        _ => None,
    }
}

/// Returns what two texts share that have the same words. Case, accents, punctuation and white space make no difference;
/// a text without words is told by its characters.
pub(super) fn exact(text: &str) -> u32 {
    let mut sum = 0_u64;
    terms::each(text, |term| sum = mixed(sum.rotate_left(7) ^ hash(term)));
    if sum == 0 {
        sum = hash(text);
    }
    (sum >> 34) as u32
}

/// Tells whether the words of a former paragraph, of which only this is known, stand one behind the other in a text. Of a
/// few words nobody could say that they are those.
pub(super) fn contains(text: &str, former: u32) -> bool {
    /// Fewer words may stand anywhere.
    const LEAST: usize = 5;
    /// All runs of words are tried, so not in a text without end.
    const MOST: usize = 600;
    let mut words: Vec<u64> = Vec::new();
    terms::each(text, |term| words.push(hash(term)));
    words.truncate(MOST);
    (0..words.len()).any(|start| {
        let mut sum = 0_u64;
        words[start..].iter().enumerate().any(|(at, word)| {
            sum = mixed(sum.rotate_left(7) ^ word);
            at + 1 >= LEAST && (sum >> 34) as u32 == former
        })
    })
}

/// Returns what is alike for texts whose words are alike.
///
/// The samples are of a text's longer words and of all its pairs of neighbours: short words alone would make all texts of
/// a language alike. Each sample is the least of their hashes under a function of its own, so that it is the same in two
/// texts as likely as they share their words (Broder's minwise hashing; Li and König for keeping but a few bits).
pub(super) fn sketch(text: &str) -> u64 {
    let mut features: Vec<u64> = Vec::new();
    let mut last = 0_u64;
    terms::each(text, |term| {
        let own = hash(term);
        if !term.is_ascii() || term.len() > 3 {
            features.push(own);
        }
        features.push(mixed(last.rotate_left(7) ^ own));
        last = own;
    });
    if features.is_empty() {
        return 0;
    }
    (0..SAMPLES).fold(0, |sketch, sample| {
        // An odd factor of its own permutes the numbers for each sample.
        let factor = mixed(u64::from(sample) + 1) | 1;
        let least = features.iter().map(|feature| feature.wrapping_mul(factor)).min().unwrap_or_default();
        sketch << BITS | mixed(least) >> (64 - BITS)
    })
}

/// Returns how alike two texts are by their sketches, from 0 to 1: about the part of all their words and pairs that they
/// share, give or take a tenth.
pub(super) fn similarity(a: u64, b: u64) -> f64 {
    if a == 0 || b == 0 {
        return 0.0;
    }
    let differing = a ^ b;
    let is_same = |sample: &u32| differing >> (BITS * sample) & ((1 << BITS) - 1) == 0;
    let share = f64::from((0..SAMPLES).filter(is_same).count() as u32) / f64::from(SAMPLES);
    // So many samples are the same by chance.
    let chance = 1.0 / f64::from(1 << BITS);
    ((share - chance) / (1.0 - chance)).max(0.0)
}

/// Returns twelve signs by which a name is told from others, for addresses: small letters and digits, none of which looks
/// like another.
pub fn digest(name: &str) -> String {
    const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let value = hash(name);
    (0..12).map(|place| char::from(SIGNS[(value >> (59 - 5 * place)) as usize & 31])).collect()
}

/// FNV-1a, mixed once more, since it leaves the high bits of short words alike.
fn hash(term: &str) -> u64 {
    let sum = term
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3));
    mixed(sum)
}

/// The last steps of SplitMix64: each bit of the input changes about half of those of the output.
fn mixed(value: u64) -> u64 {
    let value = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}
