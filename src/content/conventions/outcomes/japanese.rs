//! Who is to do what, and what is resolved on, as Japanese has it: by particles and the ends of verbs.

use super::tasks;
use crate::content::conventions::names;
use crate::content::conventions::present::Present;
use crate::content::schema::DecisionKind;

/// Returns who is to do something: `乙山さんが案を作成する`, `乙山さんが対応してみる`, `乙山さんから提供していただける`, `各自予習する`.
pub(super) fn subject<'t>(text: &'t str, present: &Present) -> Option<&'t str> {
    const LONGEST_TASK: usize = 60;
    const LONGEST_NAME: usize = 6;
    /// Verbs of what somebody does for those who write.
    const FAVOURS: &[&str] = &["ていただく", "ていただける", "てもらう", "てもらえる"];
    /// Verbs of what somebody does, politely or for others.
    const POLITE: &[&str] = &[
        "します",
        "てみる",
        "てみます",
        "てくださる",
        "てくださいます",
        "てくれる",
        "てくれます",
        "ておく",
        "ておきます",
    ];
    /// What others will hear of somebody.
    const NEWS: &[&str] = &[
        "周知が出る",
        "連絡が出る",
        "案内が出る",
        "周知する",
        "周知します",
        "連絡する",
        "連絡します",
        "案内する",
        "案内します",
        "回答する",
        "回答します",
    ];
    /// Who takes part in a meeting does no work.
    const ATTENDING: &[&str] = &["参加", "出席", "欠席", "退席", "遅刻"];
    const ALL: &[&str] = &["各自", "皆で", "全員で"];
    let bare = text.trim_end_matches(['。', ' ']);
    let ends = |words: &[&str]| words.iter().any(|end| bare.ends_with(end));
    let is_done = bare.ends_with("する");
    let is_polite = || ends(POLITE) && !ATTENDING.iter().any(|word| bare.contains(word));
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

/// Ends of sentences that say what is to be done, or what holds from then on.
#[rustfmt::skip]
const RESOLVED: &[&str] = &[
    "こととする", "ことにする", "こととした", "ことにした", "ことに決定", "ことに決まった", "ことを決定", "ことで合意", "で合意", "を合意", "に決定", "を決定", "了承", "了承された", "承認", "承認された", "ままとする", "とする", "方向で進める", "に変更する", "に改名する",
];
#[rustfmt::skip]
const TO_DO: &[&str] = &[
    "を検討する", "を確認する", "を作成する", "を修正する", "を更新する", "を共有する", "を公開する", "を調整する", "を依頼する", "を連絡する", "を送る", "を追加する", "を準備する", "を提案する", "に確認する", "に連絡する",
    "に依頼する", "に相談する", "に聞いてみる", "を聞いてみる", "に聞いてみよう", "を直す", "で共有する", "内で共有する", "に共有する", "に更新する", "を把握する", "を決める", "を探す", "を見直す", "に見直す", "を反映する", "を削除する", "を変更する", "を実施する", "を開催する", "をまとめる", "を調べる", "検討する", "再検討",
    "要検討", "継続検討", "継続議論", "に議論する", "で議論する", "で議論を行う", "で相談する", "検討を進める", "を伝える", "送ってもらう", "を考える", "してもらう", "していただく", "をお願いする", "を続ける", "修正する", "言及する", "対応する", "活動する", "報告する", "周知する", "提出する", "登録する", "記載する",
];

/// Tells whether a sentence says that something was made a task: `「案を考えてくる」が宿題になりました`.
pub(super) fn is_homework(text: &str) -> bool {
    const MADE: &[&str] = &[
        "が宿題になりました",
        "が宿題になった",
        "は宿題になりました",
        "は宿題とする",
        "を宿題とする",
        "を宿題にする",
        "を宿題とします",
    ];
    let bare = text.trim_end_matches(['。', ' ']);
    MADE.iter().any(|end| bare.strip_suffix(end).is_some_and(|matter| matter.chars().count() >= 4))
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
