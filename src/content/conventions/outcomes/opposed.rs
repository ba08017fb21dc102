//! How many were for something and how many against it, where a sentence sets one number against the other: `carried 5-2-1`, `by 7 votes to
//! 2`, `mit 5 zu 1 Stimmen`, `par 8 voix contre 2, 1 abstention`, `met 5 tegen 2 stemmen`.
//!
//! Which number is whose, the verdict beside them tells: what was carried had more for it. Of what was lost with the greater number first
//! (`failed 5-4`) nobody knows whether that was for or against it, and nothing is read here.

use std::sync::LazyLock;

use super::verdict;
use crate::content::outcome::Ballot;
use crate::content::schema::Vote;
use crate::text::phrases::Phrases;

/// What is counted.
const VOTES: &[&str] = &["votes", "vote", "voix", "stimmen", "stimme", "votos", "voti", "stemmen"];
/// What stands between the two numbers.
const AGAINST: &[&str] = &["to", "against", "zu", "gegen", "contre", "contra", "contro", "tegen"];
/// Behind what stands there, the second number counts those in favour.
const IN_FAVOUR: &[&str] = &["pour", "for", "in", "a", "dafür", "voor", "favorevoli"];
/// What stands right before two numbers in one word, or before "to", in English.
const CARRIED: &[&str] = &["carried", "carries", "passed", "passes", "failed", "fails", "defeated", "voted"];
/// What does so only where the sentence says that something was moved.
const APPROVED: &[&str] = &["approved", "adopted", "rejected"];
/// What is moved.
const MOVED: &[&str] = &["motion", "resolution", "proposal", "amendment"];
/// What may follow two numbers in one word.
const BEHIND: &[&str] = &["with", "and", "in", "vote", "votes", "to", "stimmen", "voix", "votos", "voti", "stemmen"];
/// How words begin that say who abstained.
const ABSTAINED: &[&str] = &["abst", "enthalt", "astenut", "astens", "onthoud"];
/// No more vote than this.
const MOST: u32 = 999;

/// Hardly a sentence has any of these words, so they are looked for all at once first. Their first letter may be a capital.
static ANY: LazyLock<Phrases> = LazyLock::new(|| {
    let words = [VOTES, CARRIED, APPROVED].concat();
    Phrases::new(&words.iter().map(|word| &word[1..]).collect::<Vec<_>>())
});

/// Reads how many voted in which way.
pub(super) fn read(text: &str) -> Vec<Ballot> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) || !ANY.is_any_in(text) {
        return Vec::new();
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split([' ', '\n', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let found = (0..words.len()).find_map(|at| in_one_word(&words, at).or_else(|| around_joint(&words, at)));
    let Some(Counts { first, second, abstained }) = found else { return Vec::new() };
    let is_lost = verdict::names_loss(&lower);
    // Of two in favour of nothing, or of a tie, a verdict says all that is known.
    if if is_lost { first > second } else { first <= second } {
        return Vec::new();
    }
    let abstained = abstained.or_else(|| abstentions(&words));
    let counts = [(Vote::For, Some(first)), (Vote::Against, Some(second)), (Vote::Abstained, abstained)];
    let counts = counts.into_iter().filter_map(|(vote, count)| Some((vote, count?)));
    counts.map(|(vote, count)| Ballot { vote, count: Some(count), voters: Vec::new() }).collect()
}

/// Two numbers that are set against each other, and perhaps a third.
struct Counts {
    first: u32,
    second: u32,
    abstained: Option<u32>,
}

/// `carried 5-2`, `by a vote of 5-2-1`, `mit 5:1:2 Stimmen`
fn in_one_word(words: &[&str], at: usize) -> Option<Counts> {
    let word = words[at].trim_start_matches('(');
    let bare = bare(word);
    let joint = ['-', '\u{2013}', ':'].into_iter().find(|joint| bare.contains(*joint))?;
    let numbers: Vec<u32> = bare.split(joint).map(number).collect::<Option<_>>()?;
    let next = words.get(at + 1).map(|next| self::bare(next));
    let is_counted = next.is_some_and(|next| VOTES.contains(&next)) && word == bare;
    let is_end = word != bare || next.is_none_or(|next| BEHIND.contains(&next)) || words[at + 1].starts_with('(');
    // A time and a score have colons too.
    let is_told = if joint == ':' { is_counted } else { is_counted || (is_end && is_led(words, at)) };
    match numbers[..] {
        [first, second] if is_told => Some(Counts { first, second, abstained: None }),
        [first, second, third] if is_told => Some(Counts { first, second, abstained: Some(third) }),
        _ => None,
    }
}

/// `7 votes to 2`, `mit 5 zu 1 Stimmen`, `8 voix contre 2`, `by a vote of 5 to 2`
fn around_joint(words: &[&str], at: usize) -> Option<Counts> {
    let first = number(words[at].trim_start_matches('('))?;
    let is_votes = |at: usize| words.get(at).is_some_and(|word| VOTES.contains(&bare(word)));
    let counts_before = is_votes(at + 1);
    let joint_at = at + 1 + usize::from(counts_before);
    let joint = words.get(joint_at).filter(|joint| AGAINST.contains(*joint))?;
    let second = number(bare(words.get(joint_at + 1)?))?;
    let ends = words[joint_at + 1] != bare(words[joint_at + 1]);
    let counts_behind = !ends && is_votes(joint_at + 2);
    // "5 to 7 votes are needed" counts nothing.
    let is_told = counts_before || (counts_behind && *joint != "to") || is_led(words, at);
    let is_turned = !ends && words.get(joint_at + 2).is_some_and(|next| IN_FAVOUR.contains(&bare(next)));
    (is_told && !is_turned).then_some(Counts { first, second, abstained: None })
}

/// Tells whether what stands before two numbers says that they count a vote.
fn is_led(words: &[&str], at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).map(|at| bare(words[at])).unwrap_or_default();
    let is_moved = || words.iter().any(|word| MOVED.contains(&bare(word)));
    CARRIED.contains(&before(1))
        || (before(1) == "of" && before(2) == "vote")
        || (APPROVED.contains(&before(1)) && is_moved())
}

/// Returns how many abstained, as the sentence tells it otherwise.
fn abstentions(words: &[&str]) -> Option<u32> {
    let is_told = |word: &str| ABSTAINED.iter().any(|start| word.starts_with(start));
    let told = words.windows(2).find(|pair| is_told(pair[1]))?;
    number(told[0].trim_start_matches('(')).or_else(|| super::ballots::in_letters(told[0]))
}

fn number(word: &str) -> Option<u32> {
    let is_plain = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|number| is_plain && *number <= MOST)
}

fn bare(word: &str) -> &str {
    word.trim_start_matches('(').trim_end_matches(['.', ',', ';', ')', '*', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let said = read(text).into_iter().map(|ballot| ballot.count.unwrap_or_default().to_string());
        assert_eq!(said.collect::<Vec<_>>().join("/"), expected, "{text}");
    }

    #[test]
    fn one_number_stands_against_the_other() {
        check("The motion carried 5-2.", "5/2");
        check("Carried 5\u{2013}2\u{2013}1", "5/2/1");
        check("The board voted 6 to 1 to clear the cellar.", "6/1");
        check("It was agreed by 7 votes to 2, with 1 abstention, to buy it.", "7/2/1");
        check("Carried by a vote of 5-2 (One, Two)", "5/2");
        check("The motion was approved 5-2", "5/2");
        check("Motion failed 2-4", "2/4");
        check("Der Antrag wird mit 5 zu 1 Stimmen angenommen.", "5/1");
        check("Der Antrag wird mit 5 Stimmen gegen 2 bei 1 Enthaltung angenommen.", "5/2/1");
        check("Der Antrag wird mit 5:1:2 Stimmen angenommen.", "5/1/2");
        check("Der Antrag wird mit 1 zu 2 Stimmen abgelehnt.", "1/2");
        check("La proposition est adoptée par 8 voix contre 2, 1 abstention.", "8/2/1");
        check("La propuesta queda aprobada por 5 votos contra 2 y una abstención.", "5/2/1");
        check("La mozione è approvata con 5 voti contro 2.", "5/2");
        check("Het voorstel is met 5 tegen 2 stemmen aangenomen.", "5/2");
    }

    #[test]
    fn other_numbers_count_no_votes() {
        for text in [
            "Approved 5-2",
            "The motion failed 5-4.",
            "La proposition est rejetée par 5 voix contre 3.",
            "par 4 voix contre et 1 pour",
            "8 stemmen tegen 2 voor",
            "5 to 7 votes are needed",
            "Passed 2021-05-02",
            "Carried 3-4 boxes",
            "From 5:30 votes are counted",
            "We passed 5-2 items on",
            "Der Weg von 5 zu 7",
            "The motion carried 3-3",
            "",
        ] {
            check(text, "");
        }
    }
}
