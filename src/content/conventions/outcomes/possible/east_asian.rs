//! Japanese and Chinese, which tell what is to be done by the ends of sentences and by words that stand nowhere apart.

use super::signs::Sign;
use crate::content::conventions::outcomes::words::japanese as words;

/// How sentences of Japanese end on what is done, without a verb.
const NOUNS: &[&str] = &[
    "作成", "確認", "相談", "報告", "検討", "依頼", "共有", "実施", "開催", "修正", "追加", "更新", "連絡", "調整",
    "提案", "公開", "準備", "継続", "対応", "回答", "募集", "予定",
];
/// How verbs of it end that tell what is done or will be.
const VERBS: &[&str] = &[
    "する", "します", "していく", "していきます", "てく", "ていく", "ていきます", "ください", "お願い", "お願いします",
    "したい", "しましょう", "こと", "必要がある", "必要", "べき", "てみる", "となる", "となった", "になった",
];
/// What decides in Chinese and Japanese.
const DECIDING: &[&str] = &[
    "同意", "通过", "通過", "否决", "决定", "決定", "合意", "承認", "采用", "采纳", "不同意", "了承", "可决", "確定",
    "确定", "暂不", "驳回", "遗留",
];
/// What is to be done in Chinese.
const DUTIES: &[&str] = &[
    "需要", "需", "请", "建议", "负责", "后续", "待", "应该", "尽快", "完善", "补充", "给出", "提交", "跟进", "计划",
    "要求", "修改", "确认", "下次",
];

/// Returns the signs of a sentence, and what speaks against it.
pub(super) fn signs(text: &str) -> (Vec<Sign>, i32) {
    let bare = text.trim_end_matches(['。', '.', ' ', '）', ')', '；', '，']);
    let ends = |ends: &[&str]| ends.iter().any(|end| bare.ends_with(end));
    let is_japanese = text.chars().any(|c| matches!(c, '\u{3041}'..='\u{30ff}'));
    let mut signs = Vec::new();
    if is_japanese && (ends(words::AGREED) || ends(words::RESOLVED)) {
        signs.push(Sign::Resolved);
    }
    if DECIDING.iter().any(|word| text.contains(word))
        || (is_japanese && (ends(words::AGREED) || ends(words::RESOLVED)))
    {
        signs.push(Sign::Deciding);
    }
    let is_verb = is_japanese && (ends(words::TO_DO) || ends(words::DOING) || ends(NOUNS) || ends(VERBS));
    if is_verb || (!is_japanese && DUTIES.iter().any(|word| text.contains(word))) {
        signs.push(Sign::Doing);
    }
    let mut against = 0;
    if is_japanese && ends(words::STATED) && !ends(words::AGREED) && !ends(words::RESOLVED) {
        against += 8;
    }
    if words::ASKED.iter().any(|word| text.contains(word)) || text.contains(['吗', '呢']) {
        against += 8;
    }
    if is_japanese && words::LATER.iter().any(|word| text.contains(word)) {
        signs.push(Sign::Deadline);
    }
    (signs, against)
}
