//! Japanese, which tells what was decided and who takes on work by particles and by how sentences end; so it has lists of its own, and
//! `outcomes/japanese` has the rules.

/// How sentences end that tell within what was resolved on.
#[rustfmt::skip]
pub(in super::super) const AGREED: &[&str] = &[
    "ことに決まった", "ことに決定", "ことで合意", "で合意した", "ことにした", "ことにしました", "で合意しました", "で合意しています",
    "こととした", "ことを決定", "が承認された", "を承認した", "は承認された", "が可決", "了承された", "ことになりました",
    "に変更する", "からにする", "に決定した", "ことにする", "ことにします", "こととします", "ままとします", "不要とする",
    "前回と同じとする", "ままとする", "異論は無し", "異論はなし", "異論無し", "異論なし", "反対意見は無い", "反対意見はない",
    "については同意",
];
/// How sentences end that say what holds from then on, where something follows from what was said.
#[rustfmt::skip]
pub(in super::super) const RESOLVED: &[&str] = &[
    "こととする", "ことにする", "こととした", "ことにした", "ことに決定", "ことに決まった", "ことを決定", "ことで合意",
    "で合意", "を合意", "に決定", "を決定", "了承", "了承された", "承認", "承認された", "ままとする", "とする",
    "方向で進める", "に変更する", "に改名する",
];
/// How those end that say what is to be done.
#[rustfmt::skip]
pub(in super::super) const TO_DO: &[&str] = &[
    "を検討する", "を確認する", "を作成する", "を修正する", "を更新する", "を共有する", "を公開する", "を調整する",
    "を依頼する", "を連絡する", "を送る", "を追加する", "を準備する", "を提案する", "に確認する", "に連絡する", "に依頼する",
    "に相談する", "に聞いてみる", "を聞いてみる", "に聞いてみよう", "を直す", "で共有する", "内で共有する", "に共有する",
    "に更新する", "を把握する", "を決める", "を探す", "を見直す", "に見直す", "を反映する", "を削除する", "を変更する",
    "を実施する", "を開催する", "をまとめる", "を調べる", "検討する", "再検討", "要検討", "継続検討", "継続議論",
    "に議論する", "で議論する", "で議論を行う", "で相談する", "検討を進める", "を伝える", "送ってもらう", "を考える",
    "してもらう", "していただく", "をお願いする", "を続ける", "修正する", "言及する", "対応する", "活動する", "報告する",
    "周知する", "提出する", "登録する", "記載する",
];
/// How those end that say that something was made a task.
#[rustfmt::skip]
pub(in super::super) const MADE_A_TASK: &[&str] = &["が宿題になりました", "が宿題になった", "は宿題になりました", "は宿題とする", "を宿題とする", "を宿題にする", "を宿題とします"];
/// Verbs of what somebody does for those who write.
#[rustfmt::skip]
pub(in super::super) const FAVOURS: &[&str] = &["ていただく", "ていただける", "てもらう", "てもらえる"];
/// Verbs of what somebody does, politely or for others.
#[rustfmt::skip]
pub(in super::super) const POLITE: &[&str] = &["します", "てみる", "てみます", "てくださる", "てくださいます", "てくれる", "てくれます", "ておく", "ておきます"];
/// What others will hear of somebody.
#[rustfmt::skip]
pub(in super::super) const NEWS: &[&str] = &[
    "周知が出る", "連絡が出る", "案内が出る", "周知する", "周知します", "連絡する", "連絡します", "案内する", "案内します",
    "回答する", "回答します",
];
/// Who takes part in a meeting does no work.
#[rustfmt::skip]
pub(in super::super) const ATTENDING: &[&str] = &["参加", "出席", "欠席", "退席", "遅刻"];
/// All who are there.
#[rustfmt::skip]
pub(in super::super) const ALL: &[&str] = &["各自", "皆で", "全員で"];
/// What stands before とする where that does not say what something is to be from then on: what it needs or is for.
#[rustfmt::skip]
pub(in super::super) const OTHERWISE_MADE: &[&str] = &["必要", "対象", "目的", "標準", "可能", "中心", "前提", "よう", "こと", "主", "基本"];
/// From when something is otherwise.
#[rustfmt::skip]
pub(in super::super) const FROM_NOW_ON: &[&str] = &["次回から", "次回以降", "今後は", "今後、", "来月から", "来年から", "以後は", "これからは"];
/// How those sentences end that say how it is then.
#[rustfmt::skip]
pub(in super::super) const CHANGED: &[&str] = &["に戻す", "に戻します", "に変更します", "にします", "とします"];
/// How sentences end that say what was, or is, or is thought.
#[rustfmt::skip]
pub(in super::super) const STATED: &[&str] = &[
    "た", "ない", "だ", "です", "よい", "良い", "いい", "いる", "ある", "だろう", "思う", "なる",
    "可能", "不可", "る？",
];
