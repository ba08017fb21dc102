//! Names that may be one person's: likely, but not certain.
//!
//! A doubt costs the reader a look at two places, so what is as likely two people raises none: short names, names with
//! numbers in them, a first name that differs as a man's does from a woman's.

use super::{fold_person, is_east_asian, is_suffix, least_turn};

/// Why two names may be one person's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Doubt {
    /// A middle initial is left out or written out: "James M Snell" for "James Snell", or for "James Michael Snell".
    MiddleInitial,
    /// "Ted Thibodeau", "Ted Thibodeau Jr".
    Suffix,
    /// One letter's difference, or the same letters with a space elsewhere: "Gary Oneall", "Gary O Neall".
    Spelling,
    /// The same words in another order.
    Order,
    /// "J. Smith", "John Smith".
    Initials,
}

/// Tells why two names with different keys may be one person's; `None` if nothing says so, or if they have one key.
pub fn likeness(a: &str, b: &str) -> Option<Doubt> {
    let (a, b) = (Name::new(a), Name::new(b));
    if is_turned(&a.folded, &b.folded) {
        return None;
    }
    let (words_a, words_b) = (a.words(), b.words());
    if a.suffix() != b.suffix() {
        let is_left_out = a.suffix().is_empty() || b.suffix().is_empty();
        return (is_left_out && is_turned(&words_a.join(" "), &words_b.join(" "))).then_some(Doubt::Suffix);
    }
    let doubts = [
        (is_reordered as fn(&[&str], &[&str]) -> bool, Doubt::Order),
        (is_middle_cut, Doubt::MiddleInitial),
        (is_first_cut, Doubt::Initials),
        (is_misspelt, Doubt::Spelling),
    ];
    doubts.into_iter().find(|(may_be, _)| may_be(&words_a, &words_b)).map(|(_, doubt)| doubt)
}

/// Tells whether two rows of words are one, whichever of them comes first.
fn is_turned(a: &str, b: &str) -> bool {
    a == b || (a.len() == b.len() && least_turn(a.to_owned()) == least_turn(b.to_owned()))
}

/// Returns keys such that any two names that [`likeness`] has a doubt about share one, so that the near ones among many
/// names are found without comparing each with each.
///
/// No bucket is for a single word, so that it holds not all people called Smith.
pub fn likeness_buckets(name: &str) -> Vec<String> {
    let name = Name::new(name);
    let words = name.words();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return Vec::new() };
    // The marks keep apart what is the same text for another reason.
    let mut buckets = vec![format!("={}", sorted(&words).join(" ")), format!("+{}", words.concat())];
    if words.len() > 1 {
        buckets.push(format!(".{} {last}", &first[..first_letter(first).len()]));
    }
    if may_be_misspelt(&words) {
        push_slips(&words.join(" "), &mut buckets);
    }
    buckets
}

/// Pushes the text, and the text less each of its letters: two texts that are one slip apart share one of these.
fn push_slips(text: &str, buckets: &mut Vec<String>) {
    buckets.push(format!("-{text}"));
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        // To leave out either of two equal letters is the same.
        if c != ' ' && c != before {
            buckets.push(format!("-{}{}", &text[..at], &text[at + c.len_utf8()..]));
        }
        before = c;
    }
}

/// A name as it is compared: folded, given name first, the suffix apart.
pub(super) struct Name {
    folded: String,
    /// Where the suffix begins in `folded`.
    suffix_start: usize,
}

impl Name {
    pub(super) fn new(name: &str) -> Name {
        let folded = fold_person(name);
        let suffix_start = match folded.rsplit_once(' ') {
            Some((words, last)) if is_suffix(last) => words.len() + 1,
            _ => folded.len(),
        };
        Name { folded, suffix_start }
    }

    pub(super) fn words(&self) -> Vec<&str> {
        self.folded[..self.suffix_start].split(' ').filter(|word| !word.is_empty()).collect()
    }

    fn suffix(&self) -> &str {
        &self.folded[self.suffix_start..]
    }
}

fn is_reordered(a: &[&str], b: &[&str]) -> bool {
    a.len() == b.len() && a.len() > 2 && sorted(a) == sorted(b)
}

fn sorted<'t>(words: &[&'t str]) -> Vec<&'t str> {
    let mut words = words.to_vec();
    words.sort_unstable();
    words
}

/// `James Snell` and `James M Snell`, `James M Snell` and `James Michael Snell`.
fn is_middle_cut(a: &[&str], b: &[&str]) -> bool {
    let ([first_a, middle_a @ .., last_a], [first_b, middle_b @ .., last_b]) = (a, b) else { return false };
    let (longer, shorter) = if middle_a.len() >= middle_b.len() { (middle_a, middle_b) } else { (middle_b, middle_a) };
    let is_left_out = longer.len() == shorter.len() + 1
        && (0..longer.len())
            .any(|at| is_initial(longer[at]) && longer[..at] == shorter[..at] && longer[at + 1..] == shorter[at..]);
    let is_cut = longer.len() == shorter.len() && longer.iter().zip(shorter).all(|(a, b)| is_same_or_cut(a, b));
    first_a == first_b && last_a == last_b && (is_left_out || is_cut)
}

/// `J. Smith` and `John Smith`, `J. M. Smith` and `John Michael Smith`.
fn is_first_cut(a: &[&str], b: &[&str]) -> bool {
    let ([first_a, .., last_a], [first_b, .., last_b]) = (a, b) else { return false };
    let is_telling = last_a == last_b && last_a.chars().count() > 2;
    let is_cut = first_a != first_b && a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same_or_cut(a, b));
    is_telling && is_cut
}

fn is_initial(word: &str) -> bool {
    first_letter(word).len() == word.len()
}

fn first_letter(word: &str) -> &str {
    word.chars().next().map_or("", |letter| &word[..letter.len_utf8()])
}

fn is_same_or_cut(a: &str, b: &str) -> bool {
    a == b || ((is_initial(a) || is_initial(b)) && first_letter(a) == first_letter(b))
}

/// Names with fewer letters differ by one too often to be worth a question: "Ana Li", "Ann Li".
const FEWEST_LETTERS: usize = 8;

/// In a word of three letters another one is as likely another name as a slip: "Jan", "Jon".
const FEWEST_LETTERS_OF_WORD: usize = 4;

/// Names with more letters are none: each letter would be left out in turn.
const MOST_LETTERS: usize = 120;

fn may_be_misspelt(words: &[&str]) -> bool {
    let n_letters: usize = words.iter().map(|word| word.chars().count()).sum();
    // In East Asian names a letter is a word, and decomposed Hangul has three for each that is seen.
    (FEWEST_LETTERS..=MOST_LETTERS).contains(&n_letters)
        && !words.iter().any(|word| word.contains(|c: char| c.is_numeric() || is_east_asian(c)))
}

fn is_misspelt(a: &[&str], b: &[&str]) -> bool {
    if !may_be_misspelt(a) || !may_be_misspelt(b) {
        return false;
    }
    if a.concat() == b.concat() {
        return true;
    }
    let mut different = a.iter().zip(b).enumerate().filter(|(_, (a, b))| a != b);
    let Some((position, (word_a, word_b))) = different.next() else { return false };
    let is_long = word_a.chars().count().min(word_b.chars().count()) >= FEWEST_LETTERS_OF_WORD;
    let is_one_word = a.len() == b.len() && different.next().is_none();
    let is_given_name = position == 0 && a.len() > 1;
    is_one_word && is_long && is_one_slip(word_a, word_b) && !(is_given_name && is_counterpart(word_a, word_b))
}

/// Tells whether two words are one slip of the pen apart: a letter more or less, another one, two neighbours exchanged
/// (a Damerau-Levenshtein distance of 1).
fn is_one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let n_before = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[n_before..], &b[n_before..]);
    let n_after = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&a[..a.len() - n_after], &b[..b.len() - n_after]) {
        ([_], [] | [_]) | ([], [_]) => true,
        ([first_a, second_a], [first_b, second_b]) => first_a == second_b && second_a == first_b,
        _ => false,
    }
}

/// Tells whether two given names differ only by the ending that makes a woman's of a man's: Mario and Maria, Daniel and
/// Daniela, Александр and Александра.
fn is_counterpart(a: &str, b: &str) -> bool {
    const ENDINGS: [char; 6] = ['a', 'e', 'o', 'а', 'я', 'и'];
    let [stem_a, stem_b] = [a, b].map(|name| name.strip_suffix(ENDINGS).unwrap_or(name));
    stem_a == stem_b
}

#[cfg(test)]
#[path = "likeness/tests.rs"]
mod tests;
