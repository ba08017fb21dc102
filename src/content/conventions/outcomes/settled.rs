//! How it is to be from then on, as minutes in which nobody speaks say it: `For now, we will keep it`, `We are changing to 3pm`.

const FEWEST_WORDS: usize = 5;
/// A longer sentence is an account.
const LONGEST: usize = 240;
const WILL: &[&str] = &["we will ", "we'll ", "we\u{2019}ll "];
const BEING: &[&str] = &["we are changing to ", "we are switching to "];
/// What is done with what is settled so. "We will discuss it" settles nothing.
#[rustfmt::skip]
const SETTLING: &[&str] = &[
    "keep ", "leave ", "use ", "stick with ", "stick to ", "go with ", "stay with ", "adopt ", "postpone ", "defer ", "drop ", "remove ", "rename ", "change ", "switch to ", "move to ", "add ",
];
/// With these it is doubted, said by somebody, or no more than courtesy.
#[rustfmt::skip]
const OTHERWISE: &[&str] = &[
    "if", "unless", "whether", "until", "maybe", "perhaps", "probably", "likely", "tentative", "tentatively", "hopefully", "think", "thinks", "thought", "suggested", "suggests", "proposed", "proposes", "said", "says", "asked", "would", "could", "might",
    "when", "once", "informed", "posted", "updated", "eye", "try", "mind", "momentum", "working", "looking", "going", "trying",
];

/// Returns the clause of a sentence that says how it is to be: what somebody is to do may stand beside it.
pub(super) fn clause(sentence: &str) -> Option<&str> {
    const STEMS: &[&str] = &["e will ", "e'll ", "e\u{2019}ll ", "e are changing to ", "e are switching to "];
    let may_tell = STEMS.iter().any(|words| sentence.contains(words));
    if !may_tell || sentence.len() > LONGEST || sentence.ends_with(['?', ':', '？']) {
        return None;
    }
    let lower = sentence.to_lowercase();
    // In other alphabets small letters may be longer, so that places differ.
    if lower.len() != sentence.len() {
        return None;
    }
    let clause = |start: usize| -> Option<&str> {
        let rest = &sentence[start..];
        let end = ["; ", " \u{2013} ", " \u{2014} ", " - ", " // "].iter().filter_map(|joint| rest.find(joint)).min();
        let words = rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ' ']);
        let lower = words.to_lowercase();
        let is_doubted = lower.split(|c: char| !c.is_alphanumeric()).any(|word| OTHERWISE.contains(&word));
        (words.split(' ').count() >= FEWEST_WORDS && !is_doubted).then_some(words)
    };
    let bare = lower.strip_prefix("so ").unwrap_or(&lower);
    let start = lower.len() - bare.len();
    let for_now = ["for now, ", "for now "].iter().find_map(|words| bare.strip_prefix(words)).unwrap_or(bare);
    if settles(for_now) || BEING.iter().any(|words| bare.starts_with(words)) {
        return clause(start);
    }
    // `It is unclear, but for now we will leave it`
    let at = ["for now we", "for now, we"].iter().find_map(|words| lower.find(words))?;
    let is_begun = lower[..at].trim_end().ends_with([',', ';'])
        || [" but ", " so ", " and "].iter().any(|word| lower[..at].ends_with(word));
    let will = &lower[at + "for now".len()..];
    (is_begun && settles(will.trim_start_matches([',', ' ']))).then(|| clause(at)).flatten()
}

fn settles(words: &str) -> bool {
    let work = WILL.iter().find_map(|will| words.strip_prefix(will));
    let work = work.map(|work| work.strip_prefix("just ").unwrap_or(work));
    work.is_some_and(|work| SETTLING.iter().any(|verb| work.starts_with(verb)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_settled_is_told_without_what_stands_beside_it() {
        for (text, expected) in [
            ("We will use the list as a template", "We will use the list as a template"),
            ("For now, we will keep it as an annex. \u{2013} Kate to move it", "For now, we will keep it as an annex"),
            (
                "Lee will read it, but for now we will leave it in the document.",
                "for now we will leave it in the document",
            ),
            ("we'll rename the old gate; Kate offered to do it", "we'll rename the old gate"),
            ("We are changing to 3pm ET", "We are changing to 3pm ET"),
        ] {
            assert_eq!(clause(text), Some(expected), "{text}");
        }
        for text in [
            "We will keep you informed of it",
            "We will discuss it next week again",
            "We will use it if nobody minds it",
            "We will use it until the new one comes",
            "If they can we will rename the gate",
            "We are moving to the new house so it is hard",
            "Will we use the old one for it?",
            "We will use it",
            "They said for now we will see",
            "\u{130} we will use the list as a template",
        ] {
            assert_eq!(clause(text), None, "{text}");
        }
    }
}
