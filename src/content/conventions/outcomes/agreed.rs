//! Sentences that say within what all agreed on: `…, and we agreed to …`, `after a debate the group decided that …`; and those that say that
//! minutes were approved.

use std::sync::LazyLock;

use super::place::Voice;
use super::words::{LANGUAGES, SetPhrases, phrases};
use crate::content::conventions::chunks;
use crate::text::phrases::Phrases;

/// Such words with what is told before them, as Japanese has them.
const JAPANESE: &[&str] = &[
    "ことに決まった",
    "ことに決定",
    "ことで合意",
    "で合意した",
    "ことにした",
    "ことにしました",
    "で合意しました",
    "で合意しています",
    "こととした",
    "ことを決定",
    "が承認された",
    "を承認した",
    "は承認された",
    "が可決",
    "了承された",
    "ことになりました",
    "に変更する",
    "からにする",
    "に決定した",
    "ことにする",
    "ことにします",
    "こととします",
    "ままとします",
    "不要とする",
    "前回と同じとする",
    "ままとする",
    "異論は無し",
    "異論はなし",
    "異論無し",
    "異論なし",
    "反対意見は無い",
    "反対意見はない",
    "については同意",
];
/// What nearly all sentences lack, and all that are meant have.
static STEMS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "gree",
        "voted",
        "directed",
        "decid",
        "deciso",
        "stabilito",
        "ecision",
        "onsensus",
        "resolved",
        "confirmed that",
        "concensus",
        "animous",
        "animité",
        "animidad",
        "beschl",
        "einstimmig",
        "vereinbart",
        "einig",
        "mehrheitlich",
        "décid",
        "conven",
        "acord",
        "acuerd",
        "aprob",
        "aprueb",
    ])
});

/// Tells whether a sentence says within what was resolved on.
pub(super) fn is_told(sentence: &str, voice: Voice) -> bool {
    const FEWEST_WORDS: usize = 5;
    if sentence.ends_with(['?', ':', '？']) {
        return false;
    }
    if !sentence.is_ascii() && is_told_in_japanese(sentence) {
        return true;
    }
    if !STEMS.is_any_in(sentence) {
        return false;
    }
    let lower = sentence.to_lowercase();
    if lower.contains("einig") && lower.contains(" sich ") && lower.contains(" darauf") && !is_doubted(&lower) {
        return true;
    }
    let is_ours = voice == Voice::Minutes;
    let ending = phrases(|all| all.ending).filter(|_| is_ours);
    let mut places = phrases(|all| all.telling).chain(ending).filter_map(|words| lower.find(words));
    // "The example we agreed on" tells of something that was agreed on.
    let is_clause = |before: &str| {
        before.is_empty()
            || before.ends_with([',', ';', ':', '-', '–', '(', '.'])
            || [" and", " so", " then", " but", "also"].iter().any(|word| before.ends_with(word))
            || phrases(|all| all.leading_in).any(|words| {
                before.strip_suffix(words).is_some_and(|before| before.is_empty() || before.ends_with(", "))
            })
    };
    let own = phrases(|all| all.ours).filter(|_| is_ours);
    let mut own = own.filter_map(|words| lower.find(words)).filter(|at| is_clause(lower[..*at].trim_end()));
    lower.split(' ').count() >= FEWEST_WORDS
        && !is_of_another(&lower)
        && !is_of_amount(&lower)
        && !lower.contains("not confirmed")
        && (places.any(|at| !is_doubted(without_joined(&lower[..at]))) || own.any(|at| !is_doubted(&lower[..at])))
}

/// Tells whether a sentence ends with such words. A remark in brackets may stand behind them.
fn is_told_in_japanese(sentence: &str) -> bool {
    // What stands behind an arrow is read where arrows are.
    if chunks::arrow(sentence).is_some() {
        return false;
    }
    let bare = sentence.trim_end_matches(['。', ' ']);
    let before =
        bare.strip_suffix([')', '）']).and_then(|text| text.rsplit_once(['(', '（'])).map(|(before, _)| before);
    let ends = |text: &str| {
        let text = text.trim_end_matches(['。', ' ']);
        JAPANESE.iter().any(|word| text.ends_with(word)) || is_made_so(text) || is_changed(text)
    };
    !is_of_another_body(bare) && (ends(bare) || before.is_some_and(ends))
}

/// Tells whether a sentence reports what a body with a foreign name approved: `TODOにて活動が承認された`.
fn is_of_another_body(sentence: &str) -> bool {
    let body = sentence.split_once("にて").map(|(before, _)| before);
    sentence.contains("承認された") && body.is_some_and(|body| body.ends_with(|c: char| c.is_ascii_alphanumeric()))
}

/// `第２金曜日とする`: what something is to be from then on, and not what it needs or is for.
fn is_made_so(text: &str) -> bool {
    const OTHERWISE: &[&str] = &["必要", "対象", "目的", "標準", "可能", "中心", "前提", "よう", "こと", "主", "基本"];
    text.strip_suffix("とする").is_some_and(|before| {
        before.contains('は')
            && !before.contains("によれば")
            && !OTHERWISE.iter().any(|word| before.ends_with(word))
            && before.chars().count() > 6
    })
}

/// `次回から月一に戻します`: what is done otherwise from then on.
fn is_changed(text: &str) -> bool {
    const FROM: &[&str] = &["次回から", "次回以降", "今後は", "今後、", "来月から", "来年から", "以後は", "これからは"];
    const CHANGED: &[&str] = &["に戻す", "に戻します", "に変更します", "にします", "とします"];
    FROM.iter().any(|words| text.contains(words)) && CHANGED.iter().any(|end| text.ends_with(end))
}

/// Tells whether a sentence speaks of another meeting.
fn is_of_another(lower: &str) -> bool {
    [
        "previous call",
        "previous meeting",
        "last week",
        "last meeting",
        "last call",
        "last time",
        "previously",
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

/// Takes off what "and" joins to what was agreed on, or a colon, unless it says on what condition: `It is not open, and everybody agreed that`,
/// `Should it be green: consensus seems to be that`.
fn without_joined(before: &str) -> &str {
    const CONDITIONS: &[&str] = &["if", "whether", "when", "once", "unless", "until", "because", "since", "that"];
    let joined = [" and", " and the", ":"].iter().any(|joint| before.trim_end().ends_with(joint));
    let is_sentence = !before.split(|c: char| !c.is_alphanumeric()).any(|word| CONDITIONS.contains(&word));
    if joined && is_sentence { "" } else { before }
}

fn is_doubted(before: &str) -> bool {
    let (clauses, last) = before.rsplit_once(',').map_or(("", before), |(clauses, last)| (clauses, last));
    let has = |text: &str, is_meant: fn(&SetPhrases, &str) -> bool| {
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        words.any(|word| LANGUAGES.iter().any(|language| is_meant(&language.phrases, word)))
    };
    has(last, |all, word| all.doubts.contains(&word))
        || has(clauses, |all, word| all.doubts.contains(&word) && !all.of_a_clause.contains(&word))
}

/// Tells whether a sentence says that minutes were approved: `Minutes of May approved`, `Das Protokoll wird genehmigt.`
pub(super) fn is_approval(lower: &str) -> bool {
    const MOST_WORDS: usize = 18;
    const OF_MINUTES: &[&str] = &[
        "minutes",
        "protokoll",
        "protokół",
        "referat",
        "zápis",
        "niederschrift",
        "procès-verbal",
        "procès verbal",
        "compte rendu",
        "compte-rendu",
        "el acta",
        "議事録",
    ];
    const APPROVED: &[&str] = &[
        "approved",
        "accepted",
        "adopted",
        "genehmigt",
        "bestätigt",
        "angenommen",
        "godkänd",
        "godkendt",
        "godkjent",
        "zatwierdzon",
        "schválen",
        "approuvé",
        "adopté",
        "aprueba",
        "aprobada",
        "aprobó",
        "承認",
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
