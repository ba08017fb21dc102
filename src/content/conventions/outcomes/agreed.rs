//! Sentences that say within what all agreed on: `…, and we agreed to …`, `after a debate the group decided that …`; and those that say that
//! minutes were approved.

use std::sync::LazyLock;

use super::place::Voice;
use crate::content::conventions::chunks;
use crate::text::phrases::Phrases;

/// Words with which a sentence tells what was resolved on, wherever they stand in it.
#[rustfmt::skip]
const TELLING: &[&str] = &[
    "it was agreed that ", "it was agreed to ", "it was decided that ", "it was decided to ", "it was resolved that ", "it was resolved to ", "was agreed that ", "was agreed to ", "was agreed upon", "was unanimously agreed",
    "group agreed to ", "group agreed that ", "group agreed on ", "group decided to ", "group decided that ", "group decided on ", "team agreed to ", "team agreed that ", "team decided to ", "team decided that ",
    "committee agreed to ", "committee agreed that ", "committee decided to ", "committee decided that ", "board agreed to ", "board agreed that ", "board decided to ", "board decided that ",
    "council agreed to ", "council decided to ", "members agreed to ", "members agreed that ", "members agreed on ", "members decided to ", "participants agreed to ", "participants agreed that ", "attendees agreed to ", "attendees agreed that ",
    "meeting agreed to ", "meeting agreed that ", "meeting agrees ", "everyone agreed to ", "everyone agreed that ", "all agreed to ", "all agreed that ", "all agreed this ", "everybody agreed to ", "everybody agreed that ",
    "there was agreement to ", "there was agreement that ", "there was agreement on ", "there was consensus to ", "there was consensus that ", "consensus was to ", "consensus was that ", "consensus is to ", "consensus is that ", "consensus reached to ",
    "reached consensus on ", "reached consensus to ", "reached consensus that ", "general consensus of ", "general consensus that ", "general consensus to ", "general agreement that ", "general agreement to ", "general agreement on call that ", "group agrees to ", "group agrees on ", "group agrees that ", "everyone basically agreed ", "all basically agreed ", "concensus is to ", "concensus is that ", "with the consensus that ", "it was confirmed that ", "agreement was reached ", "agreement reached ",
    "tsc agreed to ", "tsc agreed that ", "tsc decided to ", "tsc decided that ", "tsc voted to ", "pmc agreed to ", "pmc decided to ", "cpc agreed to ", "cpc decided to ", "wg agreed to ", "wg agreed that ", "wg agreed on ", "working group agreed to ", "working group decided to ",
    " - decision is to ", " – decision is to ", ": decision is to ", " - decision to ", " – decision to ", "consensus seems to be ", "concensus seems to be ", "consensus appears to be ", "general consensus seems ", "general concensus seems ",
    "decision was made to ", "decision was made that ", "decision was taken to ", "was decided to ", "was decided that ", "unanimously agreed", "unanimously approved", "unanimously adopted", "approved unanimously", "adopted unanimously", "agreed unanimously",
    "group approved ", "team approved ", "council approved ", "board approved ", "committee approved ", "board resolved to ", "board resolved that ", "council resolved to ", "council resolved that ", "committee resolved to ", "meeting resolved to ", "voted to ", "voted unanimously to ", "council directed staff to ", "board directed staff to ",
    "consensus of the council ", "consensus of the board ", "consensus of the committee ", "consensus of the group ", "wurde beschlossen", "wird beschlossen", "beschließt einstimmig", "einstimmig beschlossen", "einstimmig angenommen", "einstimmig genehmigt", "einigten sich darauf", "einigt sich darauf", "einigte sich darauf", "wurde vereinbart", "wird vereinbart", "mehrheitlich beschlossen", "mehrheitlich angenommen",
    "a été décidé ", "est décidé ", "a été convenu ", "est convenu ", "à l'unanimité", "à l\u{2019}unanimité", "se acordó ", "se acuerda ", "se decidió ", "se aprobó ", "se aprueba ", "por unanimidad",
];
/// Such words of the reporter's own, which are somebody's where people speak.
#[rustfmt::skip]
const OURS: &[&str] = &["we agreed to ", "we agreed that ", "we agreed on ", "we decided to ", "we decided that ", "we decided on ", "we decided not ", "we agreed not ", "we decided we ", "wir beschließen", "nous avons décidé ", "decidimos ", "abbiamo deciso di ", "abbiamo deciso che ", "abbiamo stabilito di ", "abbiamo stabilito che "];
/// What may stand before "we agreed to" at the beginning of a sentence or a clause.
#[rustfmt::skip]
const LEADING_IN: &[&str] = &["in the end", "at the end", "finally", "eventually", "ultimately", "in general", "generally", "overall", "therefore", "thus", "hence", "instead", "together", "today", "for now", "in principle", "after some discussion", "after discussion", "after debate"];
/// Such words without anybody, behind what was talked about.
#[rustfmt::skip]
const ENDING: &[&str] = &[", agreed to ", "; agreed to ", " - agreed to ", " – agreed to ", ": agreed to ", ", agreed that ", " - agreed that ", " – agreed that ", "; agreed that ", ": agreed that ", ", decided to ", " - decided to ", " – decided to ", "; decided to ",
    " and agreed to ", " and agreed that ", " and decided to ", " and agreed on ", " - agreed on ", " – agreed on ", ", agreement to ", " - agreement to ", " – agreement to "];
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
/// Before them, these words say that it was otherwise, or is not so yet.
#[rustfmt::skip]
const DOUBTS: &[&str] = &[
    "if", "whether", "until", "unless", "when", "once", "not", "no", "never", "without", "previously", "earlier", "already", "had", "as", "what", "need", "should", "could", "would", "must", "might", "before", "after", "hasn", "wasn",
    "didn", "isn", "don", "doesn", "haven", "yet", "last", "previous", "initial", "original", "former", "prior", "why", "how", "who", "which", "where", "wenn", "ob", "falls", "nicht", "noch", "bereits", "si", "pas", "déjà", "ya",
];
/// Of these, what is before a comma holds for the part before it alone: `after some discussion, the group agreed to …`
const OF_A_CLAUSE: &[&str] = &["after", "when", "once", "as", "if", "before"];

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
    let own: &[&str] = if voice == Voice::Minutes { OURS } else { &[] };
    let ending: &[&str] = if voice == Voice::Minutes { ENDING } else { &[] };
    let mut places = TELLING.iter().chain(ending).filter_map(|words| lower.find(words));
    // "The example we agreed on" tells of something that was agreed on.
    let is_clause = |before: &str| {
        before.is_empty()
            || before.ends_with([',', ';', ':', '-', '–', '(', '.'])
            || [" and", " so", " then", " but", "also"].iter().any(|word| before.ends_with(word))
            || LEADING_IN.iter().any(|words| {
                before.strip_suffix(words).is_some_and(|before| before.is_empty() || before.ends_with(", "))
            })
    };
    let mut own = own.iter().filter_map(|words| lower.find(words)).filter(|at| is_clause(lower[..*at].trim_end()));
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
    let has = |text: &str, but: &[&str]| {
        text.split(|c: char| !c.is_alphanumeric()).any(|word| DOUBTS.contains(&word) && !but.contains(&word))
    };
    has(last, &[]) || has(clauses, OF_A_CLAUSE)
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
