//! Tasks of which the sentence itself does not name who has them, for another does: `Kate - it is old. Will write to them`, `Kate noted that she
//! will write to them`, `Kate raised the matter and will write to them`.

use super::assigned::Assigned;
use super::spoken::is_deed;
use super::tasks;
use crate::content::conventions::present::Present;
use crate::content::owners;
use crate::text::words::sentences;

/// A longer sentence is an account of more than one.
const LONGEST: usize = 260;
/// "Will update it" says nothing of what.
const FEWEST_WORDS: usize = 4;

/// What joins what somebody takes on to what they did before.
const TAKING: &[&str] = &[" and offered to ", " and volunteered to ", " and agreed to ", " and promised to "];

/// Returns such tasks.
pub(super) fn read<'t>(text: &'t str, present: &Present) -> Vec<Assigned<'t>> {
    /// With more sentences it is an account.
    const MOST_SENTENCES: usize = 12;
    if !may_tell(text) {
        return Vec::new();
    }
    let speaker = speaker(text, present);
    let found = sentences(text).take(MOST_SENTENCES).enumerate().filter_map(|(number, sentence)| {
        if sentence.len() > LONGEST || sentence.ends_with(['?', '？']) {
            return None;
        }
        let own = || {
            speaker.and_then(|(owner, rest)| {
                without_subject(sentence, number, rest).map(|words| Assigned { words, owner })
            })
        };
        own()
            .or_else(|| by_pronoun(sentence, present))
            .or_else(|| in_second_part(sentence, present))
            .or_else(|| in_next_clause(sentence, present))
    });
    found.collect()
}

/// Tells whether a text holds one of the words: most do not, and need no closer look.
fn may_tell(text: &str) -> bool {
    (text.contains("ill ")
        && [" he will ", " she will ", " and will ", "Will "].iter().any(|words| text.contains(words)))
        || TAKING.iter().any(|words| text.contains(words))
}

/// Reads who speaks or is spoken of at the beginning of a text, before a colon, a dash or an arrow.
fn speaker<'t>(text: &'t str, present: &Present) -> Option<(&'t str, &'t str)> {
    const JOINTS: &[&str] = &[": ", " - ", " – ", " — ", " -> ", " \u{2192} "];
    let (at, joint) = JOINTS.iter().filter_map(|joint| Some((text.find(joint)?, joint))).min_by_key(|(at, _)| *at)?;
    let owner = text[..at].trim_matches(['*', ' ']);
    (is_one(owner, present)).then_some((owner, &text[at + joint.len()..]))
}

/// `Will write to them`, as a sentence of its own or right behind who speaks.
fn without_subject<'t>(sentence: &'t str, number: usize, rest: &'t str) -> Option<&'t str> {
    let told = if number == 0 { rest.trim_start() } else { sentence };
    // What stands behind the speaker may be more than one sentence.
    let told = if number == 0 { sentences(told).next()? } else { told };
    // "Will make it better" tells of something else than who speaks.
    let work = told.strip_prefix("Will ").filter(|work| is_deed(work))?;
    (is_work(work) && told.split(' ').count() >= FEWEST_WORDS).then_some(told)
}

/// `Kate noted that she will write to them`
fn by_pronoun<'t>(sentence: &'t str, present: &Present) -> Option<Assigned<'t>> {
    const SAYING: &[&str] = &[
        "noted", "said", "says", "stated", "confirmed", "confirms", "indicated", "mentioned", "announced", "promised",
        "replied", "added",
    ];
    let (before, work) = [" he will ", " she will "].iter().find_map(|words| sentence.split_once(words))?;
    let before = before.strip_suffix(" that").unwrap_or(before);
    let says = SAYING.iter().any(|word| before.strip_suffix(word).is_some_and(|before| before.ends_with(' ')));
    let owner = before.split([' ', ',']).next()?;
    (says && is_work(work) && is_one(owner, present) && !names_another(&before[owner.len()..], present))
        .then_some(Assigned { words: sentence, owner })
}

/// `Kate raised the matter and will write to them`
fn in_second_part<'t>(sentence: &'t str, present: &Present) -> Option<Assigned<'t>> {
    /// What else may be the subject of the second part.
    #[rustfmt::skip]
    const OTHERS: &[&str] = &["and", "that", "which", "who", "if", "when", "because", "they", "we", "he", "she", "it", "would", "will", "said", "says", "believes", "thinks", "hopes", "asked", "suggested"];
    let joints = std::iter::once(&" and will ").chain(TAKING);
    let (before, work) =
        joints.filter_map(|joint| sentence.split_once(*joint)).min_by_key(|(before, _)| before.len())?;
    let before = before.trim_end_matches(',');
    let owner = before.split([' ', ',']).next()?;
    let rest = before[owner.len()..].trim_start();
    let is_verb = rest.starts_with(|c: char| c.is_ascii_lowercase());
    // `Kate suggested that it is old and will look into it`: no thing does so.
    let suggests = ["suggested ", "suggests ", "noted ", "mentioned ", "reported ", "proposed "]
        .iter()
        .any(|verb| rest.starts_with(verb))
        && is_of_people(work);
    let is_other = |word: &str| {
        OTHERS.contains(&word) && !(suggests && matches!(word, "that" | "it" | "because" | "suggested" | "would"))
    };
    let has_other = rest.split(|c: char| !c.is_alphanumeric()).any(is_other);
    (is_verb && !has_other && (is_work(work) || suggests) && is_one(owner, present) && !names_another(rest, present))
        .then_some(Assigned { words: sentence, owner })
}

/// `Kate mentioned two more, she will write to them`
fn in_next_clause<'t>(sentence: &'t str, present: &Present) -> Option<Assigned<'t>> {
    #[rustfmt::skip]
    const JOINTS: &[&str] = &[", she will ", ", he will ", "; she will ", "; he will ", ", so she will ", ", so he will ", " and she will ", " and he will ", " - she will ", " - he will "];
    /// With these it may be or is said by somebody else.
    const OTHERS: &[&str] = &["if", "when", "unless", "asked", "asks", "thinks", "hopes", "who", "once"];
    let (before, work) =
        JOINTS.iter().filter_map(|joint| sentence.split_once(*joint)).min_by_key(|(before, _)| before.len())?;
    let owner = before.split([' ', ',']).next()?;
    let rest = before[owner.len()..].trim_start();
    let is_verb = rest.starts_with(|c: char| c.is_ascii_lowercase());
    let has_other = rest.split(|c: char| !c.is_alphanumeric()).any(|word| OTHERS.contains(&word));
    (is_verb && !has_other && is_work(work) && is_one(owner, present) && !names_another(rest, present))
        .then_some(Assigned { words: sentence, owner })
}

/// Tells whether words are of what only people do.
fn is_of_people(work: &str) -> bool {
    const DOING: &[&str] =
        &["take care of ", "follow up ", "reach out ", "look into ", "check with ", "get back to ", "work with "];
    is_deed(work) || DOING.iter().any(|words| work.starts_with(words))
}

/// Tells whether words begin with what is to be done, and go on.
fn is_work(words: &str) -> bool {
    let words = ["also ", "then ", "try to "].iter().find_map(|word| words.strip_prefix(word)).unwrap_or(words);
    let is_verb = words.starts_with(|c: char| c.is_ascii_lowercase())
        && (owners::is_imperative(words) || words.starts_with("add "));
    is_verb && words.contains(' ') && !words.starts_with("attend ") && !words.starts_with("need ")
}

fn is_one(owner: &str, present: &Present) -> bool {
    owner.starts_with(char::is_uppercase) && !owner.contains(':') && tasks::is_there(owner, present)
}

/// Tells whether somebody else is named, who may be meant as well.
fn names_another(text: &str, present: &Present) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.starts_with(char::is_uppercase));
    words.filter(|word| word.len() > 1).any(|word| present.is_called(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_named_before_has_what_nobody_is_named_with() {
        let present = Present::of(&["Speaker One", "Carsten Zwei"]);
        let owner = |text: &str| {
            read(text, &present).first().map_or(String::new(), |task| format!("{}: {}", task.owner, task.words))
        };
        for (text, expected) in [
            ("Speaker - it is old. Will write to them.", "Speaker: Will write to them."),
            ("Speaker: Will write to them.", "Speaker: Will write to them."),
            ("Speaker, late, noted that he will write it", "Speaker: Speaker, late, noted that he will write it"),
            (
                "Speaker raised the matter and will write to them",
                "Speaker: Speaker raised the matter and will write to them",
            ),
            (
                "Speaker suggested that it is old and will take care of selling it.",
                "Speaker: Speaker suggested that it is old and will take care of selling it.",
            ),
            (
                "Speaker mentioned two more, she will provide a list of them",
                "Speaker: Speaker mentioned two more, she will provide a list of them",
            ),
            ("Speaker suggested that it is old and will fall down", ""),
            ("Speaker suggested that they come and will look into it", ""),
            ("Speaker told Carsten, he will provide a list", ""),
            // What will be, who else may be meant, and what is asked.
            ("Speaker - it is old. Will be better.", ""),
            ("Speaker - a new one. Will make it as good as we can.", ""),
            ("Speaker: Will update it.", ""),
            ("Speaker and Stranger met and will write it", ""),
            ("The gate - it is old. Will write to them.", ""),
            ("Speaker said that Carsten noted that he will write it", ""),
            ("Speaker thinks that he will write it", ""),
            ("Speaker said that they agree and will write it", ""),
            ("Speaker asked Carsten and will write it", ""),
            ("Speaker: Will it work?", ""),
            ("Will write to them.", ""),
        ] {
            assert_eq!(owner(text), expected, "{text}");
        }
    }
}
