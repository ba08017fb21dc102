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
/// How those end that do so unless somebody else decided.
#[rustfmt::skip]
pub(in super::super) const DECIDED: &[&str] = &["を決定した", "を決定しました", "ことが決定した", "ことが決定しました"];
/// How those end that say what came of a debate, unless it happens to somebody.
pub(in super::super) const COME_TO: &[&str] = &["ことになった", "こととなった", "こととなりました"];
/// How those end that say what became of a matter, where it is told how it was voted on.
#[rustfmt::skip]
pub(in super::super) const CONFIRMED: &[&str] = &["承認された", "承認されました", "承認した", "承認しました", "可決された", "可決されました", "可決した", "可決しました", "採択された", "採択されました", "否決された"];
/// How it was voted on.
#[rustfmt::skip]
pub(in super::super) const BY_ALL: &[&str] = &["全会一致", "満場一致", "全員一致", "異議なく", "異議無く", "原案どおり", "原案通り", "賛成多数", "反対多数", "多数決", "挙手"];
/// How the names of those end who decide elsewhere.
#[rustfmt::skip]
pub(in super::super) const DECIDING_ELSEWHERE: &[&str] = &["市", "県", "都", "町", "村", "政府", "国", "省", "庁", "社", "国会", "議会", "米国", "欧州", "中国", "EU"];
/// How sentences begin that tell of what was before.
#[rustfmt::skip]
pub(in super::super) const BEFORE: &[&str] = &["前回", "先日", "先週", "先月", "昨年", "以前"];
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
/// Verbs of what is done: one of them ends a sentence on what is to be done, beside する behind what is done.
#[rustfmt::skip]
pub(in super::super) const DOING: &[&str] = &[
    "作る", "送る", "決める", "考える", "伝える", "調べる", "進める", "まとめる", "纏める", "載せる", "入れる", "立てる",
    "集める", "続ける", "始める", "尋ねる", "加える", "設ける", "変える", "書く", "聞く", "置く", "出す", "話す", "渡す",
    "直す", "戻す", "探す", "流す", "試す", "見直す", "持っていく", "聞いてみる", "してみる", "してもらう", "していただく",
    "ておく", "作ります", "送ります", "決めます", "考えます", "伝えます", "調べます", "進めます", "まとめます", "載せます",
    "入れます", "続けます", "聞きます", "出します", "話します", "見直します", "ておきます",
];
/// What stands before する where nobody does anything: what is so, or becomes so by itself, and who takes part.
#[rustfmt::skip]
pub(in super::super) const BECOMING: &[&str] = &[
    "存在", "関係", "影響", "依存", "該当", "発生", "増加", "減少", "増大", "低下", "上昇", "向上", "一致", "意味", "相当", "成立",
    "完了", "終了", "到着", "参加", "出席", "欠席", "退席", "遅刻", "成長", "変化", "登場", "普及", "拡大", "進化", "発展",
    "浸透", "予定", "必要と", "期待", "希望", "想定", "感謝", "お願い", "歓迎", "推奨", "反対", "賛成", "矛盾",
];
/// How verbs begin before ていく or でいく where something becomes so by itself.
#[rustfmt::skip]
pub(in super::super) const GROWING: &[&str] = &[
    "増え", "減っ", "なっ", "変わっ", "広がっ", "広まっ", "進ん", "高まっ", "残っ", "出", "伸び", "育っ", "移っ", "上がっ",
    "下がっ", "消え", "離れ", "落ち", "生まれ", "慣れ", "求められ", "使われ", "つながっ", "繋がっ",
];
/// What stands before ようにする where that is an aim: that something can be done, or is seen.
#[rustfmt::skip]
pub(in super::super) const AIMS: &[&str] = &["できる", "出来る", "られる", "使える", "見える", "わかる", "分かる", "なる", "いける", "行ける"];
/// What says that a sentence is of what comes after the meeting, unless の follows and says of which thing.
#[rustfmt::skip]
pub(in super::super) const LATER: &[&str] = &["今後", "次回", "次会合", "後日", "後程", "後ほど", "来週", "来月", "改めて"];
/// What may stand behind 次回の.
#[rustfmt::skip]
pub(in super::super) const MEETINGS: &[&str] = &["ミーティング", "会合", "会議", "打ち合わせ", "打合せ", "定例", "テレカン", "SG", "WG"];
/// Where those who write reach each other, before で, に, へ or 上.
#[rustfmt::skip]
pub(in super::super) const CHANNELS: &[&str] = &[
    "ML", "メーリングリスト", "メール", "Slack", "slack", "スラック", "GitHub", "Github", "github", "Issue", "issue", "Teams",
    "Discord", "Wiki", "wiki", "チャット",
];
/// What is made of it there.
#[rustfmt::skip]
pub(in super::super) const IN_CHANNELS: &[&str] = &["で", "に", "へ", "上で", "上に", "にて", "にも", "でも"];
/// What is done to somebody, behind に.
#[rustfmt::skip]
pub(in super::super) const ASKING: &[&str] = &["相談", "確認", "連絡", "依頼", "報告", "質問", "共有", "打診", "問い合わせ"];
/// With one of these, it is asked rather than said.
#[rustfmt::skip]
pub(in super::super) const ASKED: &[&str] = &["どう", "どのよう", "何を", "何が", "なぜ", "誰が", "誰に", "いつ", "？", "?", "場合", "ならば", "であれば", "かもしれ"];
/// Of whom it is told at the beginning of a sentence, they do it themselves, and none of those who meet.
#[rustfmt::skip]
pub(in super::super) const STRANGERS: &[&str] = &["政府", "国", "他社", "各社", "各国", "同社", "米国", "欧州", "中国", "英国", "メーカー"];
/// That there will be no meeting, behind when: `9月はスキップ`.
#[rustfmt::skip]
pub(in super::super) const SKIPPED: &[&str] = &["スキップ", "休会", "お休み", "休み", "中止", "開催しない", "実施しない"];
/// How what stands among tasks ends that only says what is so or is thought.
pub(in super::super) const NO_TASK: &[&str] = &["できない", "ではない", "である", "と思う", "だろう", "かもしれない"];
/// By when something is to be done, before までに.
#[rustfmt::skip]
pub(in super::super) const DUE: &[&str] = &["次回", "週", "月末", "年末", "月中", "明日", "会合", "会議", "ミーティング", "打ち合わせ"];
/// What is opened for others to write in, or sent to them.
#[rustfmt::skip]
pub(in super::super) const OPENED: &[&str] = &["MLを作", "issueを立て", "Issueを立て", "PRを送", "PRを出"];
