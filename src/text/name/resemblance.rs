//! Names that may be one person's though more differs than a slip: for somebody who goes through all names of an archive,
//! and has what else is known of them before the eyes.
//!
//! What [`likeness`] doubts is worth a warning by itself; what is only found here is not, and needs other evidence.

use strsim::damerau_levenshtein;

use super::likeness::{Doubt, Name, likeness, likeness_buckets};

/// In what two names resemble each other.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Resemblance {
    /// They are one but for this.
    Near(Doubt),
    /// A sound is written in two ways: "Jörg Müller", "Joerg Mueller".
    Transliteration,
    /// A given name is cut short: "Tim", "Timothy"; "Bob", "Robert".
    ShortGivenName,
    /// A part of the name is left out: "Adolfo García", "Adolfo García Veytia".
    PartLeftOut,
    /// Two slips in a long name.
    TwoSlips,
    /// One of them is a single word of the other: "Kate".
    OneWord,
}

/// Tells in what two names with different keys resemble each other; `None` if in nothing.
pub fn resemblance(a: &str, b: &str) -> Option<Resemblance> {
    if let Some(doubt) = likeness(a, b) {
        return Some(Resemblance::Near(doubt));
    }
    let (a, b) = (Name::new(a), Name::new(b));
    let (a, b) = (a.words(), b.words());
    if a.is_empty() || b.is_empty() || a == b {
        return None;
    }
    let resemblances = [
        (is_transliterated as fn(&[&str], &[&str]) -> bool, Resemblance::Transliteration),
        (is_short_given_name, Resemblance::ShortGivenName),
        (is_part_left_out, Resemblance::PartLeftOut),
        (are_two_slips, Resemblance::TwoSlips),
        (is_one_word, Resemblance::OneWord),
    ];
    resemblances.into_iter().find(|(may_be, _)| may_be(&a, &b)).map(|(_, resemblance)| resemblance)
}

/// Returns keys such that any two names that resemble each other share one.
pub fn resemblance_buckets(name: &str) -> Vec<String> {
    let mut buckets = likeness_buckets(name);
    let name = Name::new(name);
    let words = name.words();
    buckets.extend(words.iter().map(|word| format!("w{}", spelt_simply(word))));
    if let ([first, ..], [.., last]) = (words.as_slice(), words.as_slice()) {
        buckets.push(format!("t{}", spelt_simply(&words.join(" "))));
        buckets.push(format!("i{} {}", head(first), head(last)));
    }
    buckets
}

fn head(word: &str) -> &str {
    word.char_indices().nth(2).map_or(word, |(end, _)| &word[..end])
}

/// Returns folded words with one letter for what is written with one or two.
fn spelt_simply(words: &str) -> String {
    words.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("ss", "s")
}

fn is_transliterated(a: &[&str], b: &[&str]) -> bool {
    a.len() == b.len() && a.len() > 1 && spelt_simply(&a.join(" ")) == spelt_simply(&b.join(" "))
}

fn is_short_given_name(a: &[&str], b: &[&str]) -> bool {
    let ([given_a, .., last_a], [given_b, .., last_b]) = (a, b) else { return false };
    let middles_agree = a.len() == 2 || b.len() == 2 || a[1..] == b[1..];
    let is_named = a.len() > 1 && b.len() > 1 && last_a == last_b && given_a != given_b;
    is_named && middles_agree && (is_cut(given_a, given_b) || are_forms_of_one(given_a, given_b))
}

/// Tells whether one word begins with the other: "Tim" and "Timothy".
fn is_cut(a: &str, b: &str) -> bool {
    const FEWEST_LETTERS: usize = 3;
    /// "Daniel" is no short form of "Daniela".
    const FEWEST_LEFT_OUT: usize = 2;
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let n_left_out = long.chars().count().saturating_sub(short.chars().count());
    short.chars().count() >= FEWEST_LETTERS && n_left_out >= FEWEST_LEFT_OUT && long.starts_with(short)
}

/// Short forms that are not the beginning of the name.
#[rustfmt::skip]
const SHORT_FORMS: &[(&str, &[&str])] = &[
    ("alexander", &["sasha", "sandy"]), ("andrew", &["andy", "drew"]), ("anthony", &["tony"]), ("catherine", &["cathy", "kate"]),
    ("charles", &["chuck", "charlie"]), ("christopher", &["kit"]), ("edward", &["ted", "ned", "eddie"]),
    ("elizabeth", &["betty", "beth", "liz", "lisa"]), ("francis", &["frank"]), ("gerald", &["jerry"]),
    ("henry", &["harry", "hank"]), ("james", &["jim", "jimmy"]), ("john", &["jack", "johnny"]), ("joseph", &["joe"]),
    ("katherine", &["kathy", "kate", "katie"]), ("kathryn", &["kathy", "kate"]), ("lawrence", &["larry"]),
    ("margaret", &["peggy", "meg", "maggie"]), ("michael", &["mike", "mick"]), ("nicholas", &["nick"]),
    ("patricia", &["trish", "pat"]), ("richard", &["dick", "rick", "rich"]), ("robert", &["bob", "bobby", "rob"]),
    ("stephen", &["steve"]), ("theodore", &["ted"]), ("thomas", &["tommy"]), ("timothy", &["timmy"]),
    ("william", &["bill", "billy", "will"]),
];

fn are_forms_of_one(a: &str, b: &str) -> bool {
    SHORT_FORMS.iter().any(|(whole, forms)| {
        let is_form = |name: &str| *whole == name || forms.contains(&name);
        is_form(a) && is_form(b)
    })
}

/// Returns the words that the longer of two names has beside those of the other.
pub fn words_left_out(a: &str, b: &str) -> String {
    let (a, b) = (Name::new(a), Name::new(b));
    let (a, b) = (a.words(), b.words());
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let left_out: Vec<&str> = long.into_iter().filter(|word| !short.contains(word)).collect();
    left_out.join(" ")
}

/// Tells whether all words of the one stand in the other, in the same order, and the first of both is one.
fn is_part_left_out(a: &[&str], b: &[&str]) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let mut rest = long.iter();
    let is_within = short.iter().all(|word| rest.any(|other| other == word));
    let are_words = short.iter().all(|word| word.chars().count() > 1);
    short.len() > 1 && short.len() < long.len() && short[0] == long[0] && is_within && are_words
}

fn are_two_slips(a: &[&str], b: &[&str]) -> bool {
    /// In fewer letters, two of them make another name.
    const FEWEST_LETTERS: usize = 10;
    const FEWEST_LETTERS_OF_WORD: usize = 5;
    let n_letters = |words: &[&str]| words.iter().map(|word| word.chars().count()).sum::<usize>();
    if a.len() != b.len() || a.len() < 2 || n_letters(a).min(n_letters(b)) < FEWEST_LETTERS {
        return false;
    }
    let mut n_slips = 0;
    for (word_a, word_b) in a.iter().zip(b).filter(|(a, b)| a != b) {
        let is_long = word_a.chars().count().min(word_b.chars().count()) >= FEWEST_LETTERS_OF_WORD;
        let is_latin = word_a.is_ascii() && word_b.is_ascii() && !word_a.contains(|c: char| c.is_ascii_digit());
        let begin_alike = head(word_a).chars().next() == head(word_b).chars().next();
        if !is_long || !is_latin || !begin_alike || word_a.len().abs_diff(word_b.len()) > 2 {
            return false;
        }
        n_slips += damerau_levenshtein(word_a, word_b);
    }
    n_slips == 2
}

fn is_one_word(a: &[&str], b: &[&str]) -> bool {
    /// "Al" or "Jo" is as often the beginning of something else.
    const FEWEST_LETTERS: usize = 3;
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let [word] = short else { return false };
    let is_word_of_it = long.first() == Some(word) || long.last() == Some(word);
    let is_name = !long.iter().any(|word| word.contains(char::is_numeric));
    long.len() > 1 && is_word_of_it && word.chars().count() >= FEWEST_LETTERS && is_name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(a: &str, b: &str, expected: Option<Resemblance>) {
        assert_eq!(resemblance(a, b), expected, "{a} / {b}");
        assert_eq!(resemblance(b, a), expected, "{b} / {a}");
        let buckets = resemblance_buckets(a);
        let share_one = resemblance_buckets(b).iter().any(|bucket| buckets.contains(bucket));
        assert!(expected.is_none() || share_one, "{a} / {b}");
    }

    #[test]
    fn names_resemble_each_other_in_more_than_a_slip() {
        use Resemblance::{Near, OneWord, PartLeftOut, ShortGivenName, Transliteration, TwoSlips};
        check("Gary Oneall", "Gary O Neall", Some(Near(Doubt::Spelling)));
        check("Jörg Müller", "Joerg Mueller", Some(Transliteration));
        check("Tim Willison", "Timothy Willison", Some(ShortGivenName));
        check("Bob Martin", "Robert Martin", Some(ShortGivenName));
        check("Mike Dolan", "Michael Dolan", Some(ShortGivenName));
        check("Adolfo García", "Adolfo García Veytia", Some(PartLeftOut));
        check("Bob Myers", "Bob Alan Myers", Some(PartLeftOut));
        check("Jilayne Lovejoy", "Jillayne Lovejoi", Some(TwoSlips));
        check("Alexios Zavras", "Alexis Zavrras", Some(TwoSlips));
        check("Kate", "Kate Stewart", Some(OneWord));
    }

    #[test]
    fn other_names_do_not() {
        check("John Smith", "Jane Smith", None);
        check("Daniel Fernandez", "Daniela Fernandez", None);
        check("Al", "Al Smith", None);
        check("Member 10", "Member", None);
        check("Anna Berg", "Hanna Borg", None);
        check("Kate Stewart", "Mary Kate Stewart", None);
        check("黄志雄", "黄志英", None);
        check("", "", None);
    }
}
