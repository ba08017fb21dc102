//! Who is to do what, and what is resolved on, as Japanese has it: by particles and the ends of verbs.

use super::tasks;
use super::words::japanese::{
    AGREED, ALL, ATTENDING, BEFORE, BY_ALL, CHANGED, COME_TO, CONFIRMED, DECIDED, DECIDING_ELSEWHERE, FAVOURS,
    FROM_NOW_ON, MADE_A_TASK, NEWS, NO_TASK, OTHERWISE_MADE, POLITE, RESOLVED, TO_DO,
};
use crate::content::conventions::chunks;
use crate::content::conventions::names;
use crate::content::conventions::present::Present;
use crate::content::schema::DecisionKind;

/// Returns who is to do something: `乙山さんが案を作成する`, `乙山さんが対応してみる`, `乙山さんから提供していただける`, `各自予習する`.
pub(super) fn subject<'t>(text: &'t str, present: &Present) -> Option<&'t str> {
    const LONGEST_TASK: usize = 60;
    const LONGEST_NAME: usize = 6;
    let bare = text.trim_end_matches(['。', ' ']);
    let ends = |words: &[&str]| words.iter().any(|end| bare.ends_with(end));
    let is_done = bare.ends_with("する");
    let is_polite = || (ends(POLITE) || is_come_to(bare)) && !ATTENDING.iter().any(|word| bare.contains(word));
    let is_from = ends(FAVOURS) || (ends(NEWS) && bare.contains("さんから"));
    let joint = if is_from { "さんから" } else { "が" };
    if !(is_done || is_from || is_polite()) || bare.chars().count() > LONGEST_TASK {
        return None;
    }
    let named = bare.match_indices(joint).find_map(|(at, _)| {
        let before = bare[..at].strip_suffix("さん").unwrap_or(&bare[..at]);
        let starts = before.char_indices().rev().take(LONGEST_NAME).map(|(start, _)| &before[start..]);
        starts.filter(|name| name.chars().count() > 1).find(|name| present.find(name).is_some())
    });
    // `Kateからスピーチをしてもらう`: a name in other letters needs no courtesy.
    let foreign = || {
        let (before, _) = bare.split_once("から").filter(|_| is_from)?;
        let name = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next()?;
        (name.len() > 1 && name.starts_with(char::is_uppercase) && tasks::is_there(name, present)).then_some(name)
    };
    let all = || ALL.iter().find_map(|all| bare.find(all).map(|at| &bare[at..at + all.len()]));
    named.or_else(foreign).or_else(|| all().filter(|_| is_done || is_from))
}

/// Returns from whom an answer is to come, behind an arrow: `甲さんから回答`.
pub(super) fn answerer<'t>(text: &'t str, present: &Present) -> Option<&'t str> {
    let (named, _) = text
        .trim_end_matches(['。', ' '])
        .split_once("さんから")
        .filter(|(_, rest)| matches!(*rest, "回答" | "連絡" | "回答する" | "連絡する"))?;
    tasks::is_there(named, present).then_some(named)
}

/// Tells whether a sentence says that something was made a task: `「案を考えてくる」が宿題になりました`.
pub(super) fn is_homework(text: &str) -> bool {
    let bare = text.trim_end_matches(['。', ' ']);
    MADE_A_TASK.iter().any(|end| bare.strip_suffix(end).is_some_and(|matter| matter.chars().count() >= 4))
}

/// Tells whether a sentence among tasks only says what is so or is thought: `今のままでは成長できない`.
pub(super) fn is_stated(text: &str) -> bool {
    let bare = text.trim_end_matches(['。', ' ']);
    NO_TASK.iter().any(|end| bare.ends_with(end))
}

/// What a sentence resolves on: whether it is a task or a decision, by its end.
pub(super) fn resolved(text: &str) -> Option<DecisionKind> {
    use DecisionKind::{Action, Decision};
    let bare = text.trim().trim_end_matches(['。', '.', '★', '☆', ' ', '\u{3000}']);
    let is_end = |ends: &[&str]| ends.iter().any(|end| bare.ends_with(end) && bare.len() > end.len());
    if !names::is_east_asian(bare) || bare.ends_with(['？', '?']) {
        return None;
    }
    match () {
        () if is_end(RESOLVED) => Some(Decision),
        () if is_end(TO_DO) => Some(Action),
        () => None,
    }
}

/// Tells whether a sentence says by its end what was resolved on. A remark in brackets may stand behind it.
pub(super) fn is_agreed(sentence: &str) -> bool {
    // What stands behind an arrow is read where arrows are.
    if chunks::arrow(sentence).is_some() {
        return false;
    }
    let bare = sentence.trim_end_matches(['。', ' ']);
    let before =
        bare.strip_suffix([')', '）']).and_then(|text| text.rsplit_once(['(', '（'])).map(|(before, _)| before);
    let ends = |text: &str| {
        let text = text.trim_end_matches(['。', ' ']);
        AGREED.iter().any(|word| text.ends_with(word))
            || is_made_so(text)
            || is_changed(text)
            || is_confirmed(text)
            || is_decided(text)
    };
    !is_of_another_body(bare) && (ends(bare) || before.is_some_and(ends))
}

/// Tells whether a sentence reports what a body with a foreign name approved: `TODOにて活動が承認された`.
fn is_of_another_body(sentence: &str) -> bool {
    let body = sentence.split_once("にて").map(|(before, _)| before);
    sentence.contains("承認された") && body.is_some_and(|body| body.ends_with(|c: char| c.is_ascii_alphanumeric()))
}

/// `予算案は全会一致で承認された`: what all or most were for.
fn is_confirmed(text: &str) -> bool {
    CONFIRMED.iter().any(|end| text.ends_with(end)) && BY_ALL.iter().any(|words| text.contains(words))
}

/// `ホールを貸すことを決定した`, unless others did so, or it was before.
fn is_decided(text: &str) -> bool {
    let is_of_others = || {
        let subject = text.split_once('は').map(|(subject, _)| subject);
        subject.is_some_and(|subject| DECIDING_ELSEWHERE.iter().any(|body| subject.ends_with(body)))
            || BEFORE.iter().any(|words| text.starts_with(words))
    };
    DECIDED.iter().any(|end| text.ends_with(end)) && !is_of_others()
}

/// Tells whether a sentence says what came of a debate: `見積もりを取ることになった`, but not what happens to somebody:
/// `改正されることになった`. Without who is to do it, others may have decided so.
pub(super) fn is_come_to(text: &str) -> bool {
    let bare = text.trim_end_matches(['。', ' ']);
    let before = COME_TO.iter().find_map(|end| bare.strip_suffix(end));
    before.is_some_and(|before| {
        !["れる", "ある", "なる", "できる", "いる", "という"].iter().any(|end| before.ends_with(end))
            && before.chars().count() > 3
    })
}

/// `第２金曜日とする`: what something is to be from then on, and not what it needs or is for.
fn is_made_so(text: &str) -> bool {
    text.strip_suffix("とする").is_some_and(|before| {
        before.contains('は')
            && !before.contains("によれば")
            && !OTHERWISE_MADE.iter().any(|word| before.ends_with(word))
            && before.chars().count() > 6
    })
}

/// `次回から月一に戻します`: what is done otherwise from then on.
fn is_changed(text: &str) -> bool {
    FROM_NOW_ON.iter().any(|words| text.contains(words)) && CHANGED.iter().any(|end| text.ends_with(end))
}
