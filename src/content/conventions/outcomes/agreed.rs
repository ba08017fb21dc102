//! Sentences that say within what all agreed on: `…, and we agreed to …`, `after a debate the group decided that …`; and those that say that
//! minutes were approved.

use std::sync::LazyLock;

use super::chinese;
use super::japanese;
use super::korean;
use super::place::Voice;
use super::words::{ENGLISH, GERMAN, LANGUAGES, SetPhrases, phrases};
use crate::text::phrases::Phrases;

/// What nearly all sentences lack, and all that are meant have.
static STEMS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "gree", "voted", "directed", "ecid", "eciso", "stabilito", "ecision", "onsensus", "resolved", "confirmed that",
        "concensus", "animous", "animité", "animidad", "beschl", "einstimmig", "vereinbart", "einig", "mehrheitlich",
        "décid", "conven", "esloten", "acord", "Acord", "acuerd", "aprob", "aprueb",
    ])
});

/// Puts more simply how far all agreed, if it is said: `Generally agreed to`, `everyone pretty much agreed that`, `Widespread agreement on`.
pub(super) fn without_degree(lower: &str) -> Option<String> {
    const OF_AGREED: &[&str] = &[
        "generally", "broadly", "widely", "pretty much", "essentially", "basically", "also", "then", "collectively",
        "informally", "mutually", "jointly", "tentatively", "provisionally",
    ];
    const OF_AGREEMENT: &[&str] = &[
        "widespread", "wide", "broad", "unanimous", "clear", "strong", "full", "overall", "complete", "universal",
        "rough",
    ];
    let simpler = |degrees: &[&str], words: &[&str], put: &str| {
        words.iter().find_map(|word| {
            let before = lower[..lower.find(word)?].strip_suffix(' ')?;
            let rest = degrees.iter().find_map(|degree| before.strip_suffix(degree))?;
            let is_word = rest.is_empty() || rest.ends_with([' ', '(', ',']);
            is_word.then(|| format!("{rest}{put}{}", &lower[before.len() + 1..]))
        })
    };
    simpler(OF_AGREED, &["agreed "], "")
        .or_else(|| simpler(OF_AGREEMENT, &["agreement ", "consensus ", "concensus "], "general "))
}

/// Tells whether a sentence ends with that there is agreement on what it names: `The short name has agreement.`
fn ends_with_agreement(lower: &str) -> bool {
    const ENDS: &[&str] = &[" has agreement", " has consensus", " has general agreement", " has general consensus"];
    ENDS.iter().any(|end| {
        lower
            .trim_end_matches(['.', '!', ' '])
            .strip_suffix(end)
            .is_some_and(|before| !is_doubted(before, &ENGLISH.phrases))
    })
}

/// Tells whether a sentence says within what was resolved on.
pub(super) fn is_told(sentence: &str, voice: Voice) -> bool {
    if sentence.ends_with(['?', ':', '？']) {
        return false;
    }
    let is_east_asian = || japanese::is_agreed(sentence) || chinese::is_agreed(sentence) || korean::is_agreed(sentence);
    if !sentence.is_ascii() && is_east_asian() {
        return true;
    }
    if !STEMS.is_any_in(sentence) {
        return false;
    }
    let lower = sentence.to_lowercase();
    if lower.contains("einig")
        && lower.contains(" sich ")
        && lower.contains(" darauf")
        && !is_doubted(&lower, &GERMAN.phrases)
    {
        return true;
    }
    tells(&lower, voice) || without_degree(&lower).is_some_and(|lower| tells(&lower, voice))
}

/// Tells so of a sentence in small letters.
fn tells(lower: &str, voice: Voice) -> bool {
    const FEWEST_WORDS: usize = 5;
    let is_ours = voice == Voice::Minutes;
    // What doubts it in one language is everyday in another.
    let told_in = |all: &'static SetPhrases| {
        let ending = all.ending.iter().filter(|_| is_ours);
        let mut places = all.telling.iter().chain(ending).filter_map(|words| Some((lower.find(words)?, *words)));
        places
            .any(|(at, words)| all.tells_behind(&lower[at..], words) && !is_doubted(without_joined(&lower[..at]), all))
    };
    // "The example we agreed on" tells of something that was agreed on.
    let is_clause = |before: &str| {
        before.is_empty()
            || before.ends_with([',', ';', ':', '-', '–', '(', '.'])
            || [" and", " so", " then", " but", "also"].iter().any(|word| before.ends_with(word))
            || phrases(|all| all.leading_in).any(|words| {
                before.strip_suffix(words).is_some_and(|before| before.is_empty() || before.ends_with(", "))
            })
    };
    let own_in = |all: &'static SetPhrases| {
        let own = all.ours.iter().filter(|_| is_ours).filter_map(|words| Some((lower.find(words)?, *words)));
        let mut own = own.filter(|(at, _)| is_clause(lower[..*at].trim_end()));
        own.any(|(at, words)| all.tells_behind(&lower[at..], words) && !is_doubted(&lower[..at], all))
    };
    lower.split(' ').count() >= FEWEST_WORDS
        && !is_of_another(lower)
        && !is_of_amount(lower)
        && !lower.contains("not confirmed")
        && !lower.contains("emerging")
        && ((is_ours && ends_with_agreement(lower))
            || LANGUAGES.iter().map(|language| &language.phrases).any(|all| told_in(all) || own_in(all)))
}

/// Tells whether a sentence speaks of another meeting.
fn is_of_another(lower: &str) -> bool {
    [
        "previous call", "previous meeting", "last week", "last meeting", "last call", "last time", "previously",
        "earlier meeting",
    ]
    .iter()
    .any(|word| lower.contains(word))
}

/// `General agreement with the approach of doing it later`: what all agreed to is told, and was so in this meeting.
pub(super) fn is_general(lower: &str) -> bool {
    const FEWEST_WORDS: usize = 5;
    let rest = ["general agreement with ", "general agreement on ", "general approval of "]
        .iter()
        .find_map(|words| lower.strip_prefix(words));
    // "General agreement on this; Kate will ask" is told by what is to be done.
    let is_about = rest.is_some_and(|rest| !rest.starts_with("this;") && !rest.starts_with("this,"));
    let is_earlier = lower.contains(" last ") && (lower.contains("call") || lower.contains("meeting"));
    is_about && lower.split(' ').count() >= FEWEST_WORDS && !is_of_another(lower) && !is_earlier
}

/// Tells whether all that was agreed on is how much there is to do.
fn is_of_amount(lower: &str) -> bool {
    ["there is lots of", "there is a lot of", "there is much ", "there is still much"]
        .iter()
        .any(|words| lower.contains(words))
        && lower.contains("to be done")
}

/// Tells whether all that was agreed on is how good or bad something is, of which nothing follows: `It was agreed that this is a good idea`.
pub(super) fn is_opinion(sentence: &str) -> bool {
    const DEGREES: &[&str] = &["a", "an", "the", "very", "really", "quite", "so", "most", "also", "extremely", "too"];
    #[rustfmt::skip]
    const OPINIONS: &[&str] = &[
        "good", "great", "nice", "excellent", "bad", "important", "useful", "helpful", "interesting", "valuable", "difficult", "hard", "worthwhile", "sensible", "unfortunate", "success", "successful", "enjoyable", "confusing", "complicated", "complex", "unclear",
        "concern", "disappointing", "problem", "challenge",
    ];
    const THINGS: &[&str] = &[
        "idea", "ideas", "point", "question", "thing", "step", "start", "event", "meeting", "one", "problem", "issue",
    ];
    let lower = sentence.trim_end_matches(['.', '!', ' ']).to_lowercase();
    let Some((_, said)) = lower.split_once("agreed that ") else { return false };
    let mut words = said.split(' ');
    // Of what is named, it may be the approval.
    let is_of_pronoun = matches!(words.next(), Some("this" | "it" | "that" | "these" | "they"))
        && matches!(words.next(), Some("is" | "was" | "are" | "were"));
    let mut behind = words.skip_while(|word| DEGREES.contains(word));
    is_of_pronoun
        && behind.next().is_some_and(|first| OPINIONS.contains(&first))
        && behind.all(|word| [THINGS, OPINIONS, &["and", "but"]].iter().any(|words| words.contains(&word)))
}

/// Takes off what "and" joins to what was agreed on, or a colon, unless it says on what condition: `It is not open, and everybody agreed that`,
/// `Should it be green: consensus seems to be that`.
fn without_joined(before: &str) -> &str {
    const CONDITIONS: &[&str] = &["if", "whether", "when", "once", "unless", "until", "because", "since", "that"];
    let joined = [" and", " and the", ":"].iter().any(|joint| before.trim_end().ends_with(joint));
    let is_sentence = !before.split(|c: char| !c.is_alphanumeric()).any(|word| CONDITIONS.contains(&word));
    if joined && is_sentence { "" } else { before }
}

fn is_doubted(before: &str, all: &SetPhrases) -> bool {
    let (clauses, last) = before.rsplit_once(',').map_or(("", before), |(clauses, last)| (clauses, last));
    let has = |text: &str, is_meant: &dyn Fn(&str) -> bool| text.split(|c: char| !c.is_alphanumeric()).any(is_meant);
    has(last, &|word| all.doubts.contains(&word))
        || has(clauses, &|word| all.doubts.contains(&word) && !all.of_a_clause.contains(&word))
}

/// Tells whether a sentence says that minutes were approved: `Minutes of May approved`, `Das Protokoll wird genehmigt.`
pub(super) fn is_approval(lower: &str) -> bool {
    const MOST_WORDS: usize = 18;
    const OF_MINUTES: &[&str] = &[
        "minutes", "protokoll", "protokół", "referat", "zápis", "niederschrift", "procès-verbal", "procès verbal",
        "compte rendu", "compte-rendu", "el acta", "議事録",
    ];
    const APPROVED: &[&str] = &[
        "approved", "accepted", "adopted", "genehmigt", "bestätigt", "angenommen", "godkänd", "godkendt", "godkjent",
        "zatwierdzon", "schválen", "approuvé", "adopté", "aprueba", "aprobada", "aprobó", "承認",
    ];
    const NOT_YET: &[&str] = &[
        "not", "if", "please", "pending", "will", "until", "once", "should", "needs", "need", "be", "have", "when",
        "before", "after", "nicht", "any", "for", "but", "except",
    ];
    // "Minutes for May approved" says which, and not for whom.
    const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let is_day = |rest: &str| {
        rest.starts_with(|c: char| c.is_ascii_digit()) || MONTHS.iter().any(|month| rest.starts_with(month))
    };
    let of_day = lower.split_once("minutes for ").filter(|(_, rest)| is_day(rest));
    let of_day = of_day.map(|(before, rest)| format!("{before}minutes of {rest}"));
    let lower = of_day.as_deref().unwrap_or(lower);
    // "Merge approved minutes" says otherwise.
    let of_minutes = || OF_MINUTES.iter().filter_map(|word| lower.find(word)).min();
    let is_said =
        |word: &&str| lower.find(*word).is_some_and(|at| at == 0 || of_minutes().is_some_and(|minutes| minutes < at));
    lower.split(' ').count() <= MOST_WORDS
        && APPROVED.iter().any(is_said)
        && of_minutes().is_some()
        && !lower.ends_with('?')
        && !lower.split(|c: char| !c.is_alphanumeric()).any(|word| NOT_YET.contains(&word))
}
