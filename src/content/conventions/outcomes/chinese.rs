//! What was decided and who is to do what, as Chinese has it: by how a sentence begins, for the verb stands near its beginning.

use super::unspaced;
use super::words::chinese::{
    ADVERBS, BODIES, DECIDING, ELSEWHERE, IN_MEETING, LEADS, LEFT_OPEN, OPENINGS, PASSED, SOON, TAKING, UNLESS, WILL,
    WORK,
};
use crate::content::conventions::present::Present;

/// A longer sentence is an account.
const LONGEST: usize = 160;

/// Tells whether a sentence says what was decided: `会议决定…`, `经讨论，一致同意…`, `预算获得通过`.
pub(super) fn is_agreed(sentence: &str) -> bool {
    const SHORTEST_MATTER: usize = 3;
    let bare = bare(sentence);
    if !is_chinese(bare) || bare.chars().count() > LONGEST {
        return false;
    }
    let has_matter = |text: &str| {
        let matter = text.trim_start_matches(['，', ',', ' ', '了']);
        matter.chars().count() >= SHORTEST_MATTER && !LEFT_OPEN.iter().any(|words| matter.starts_with(words))
    };
    let led = without_lead(bare);
    let text = without_adverbs(led);
    let openings = |text: &'_ str| OPENINGS.iter().filter_map(|words| text.strip_prefix(words)).any(has_matter);
    let opens = || openings(led) || openings(text);
    let by_body = || {
        let rest = BODIES.iter().filter_map(|body| text.strip_prefix(body)).min_by_key(|rest| rest.len())?;
        let behind = without_adverbs(rest);
        // "会议通过线上方式举行" says by what means.
        let is_deciding =
            |verb: &&&str| !matches!(**verb, "通过" | "通過") || behind.len() < rest.len() || is_done(behind);
        let verb = DECIDING.iter().filter(is_deciding).find_map(|verb| behind.strip_prefix(verb))?;
        Some(verb)
    };
    let passes = || {
        let matter = PASSED.iter().find_map(|words| bare.strip_suffix(words));
        matter.is_some_and(has_matter) && !UNLESS.iter().chain(ELSEWHERE).any(|word| bare.contains(word))
    };
    opens() || by_body().is_some_and(has_matter) || passes()
}

/// Returns who is to do something: `由甲野负责联系业主`, `甲野跟进合同`, `请甲野联系业主`.
pub(super) fn subject<'t>(sentence: &'t str, present: &Present) -> Option<&'t str> {
    const SHORTEST_TASK: usize = 5;
    let bare = bare(sentence);
    if !is_chinese(bare) || bare.chars().count() > LONGEST {
        return None;
    }
    let starts = bare.match_indices(['，', ',', '；', ';', '：', ':']).map(|(at, joint)| at + joint.len());
    let mut clauses = std::iter::once(0).chain(starts).map(|start| bare[start..].trim_start());
    clauses.find_map(|clause| {
        let lead = LEADS.iter().find(|lead| clause.starts_with(**lead)).copied().unwrap_or_default();
        let (named, rest) = unspaced::begun(clause[lead.len()..].trim_start(), present)?;
        let n_others = bare.chars().count() - named.chars().count();
        (n_others >= SHORTEST_TASK && takes_on(rest, lead)).then_some(named)
    })
}

/// Tells whether words behind a name say that they take something on.
fn takes_on(rest: &str, lead: &str) -> bool {
    let clause = rest.split(['，', '；', '。']).next().unwrap_or(rest);
    // "甲野负责的部分", "甲野跟进了合同"
    let is_work = |behind: &str| {
        !behind.starts_with(['的', '了', '过', '過', '人', '中', '着'])
            && !IN_MEETING.iter().any(|words| behind.starts_with(words))
    };
    let begins = |words: &[&str], text: &str| words.iter().filter_map(|word| text.strip_prefix(word)).any(is_work);
    let is_taken = begins(TAKING, without_time(clause));
    let is_put = || !lead.is_empty() && begins(WORK, without_time(clause));
    let is_to_come = || {
        let work = WILL.iter().find_map(|word| clause.strip_prefix(word)).map(without_time);
        work.is_some_and(|work| begins(WORK, work) || begins(TAKING, work))
    };
    !clause.contains('了') && (is_taken || is_put() || is_to_come())
}

/// Takes off when or how something is to be done: `尽快联系`, `在5月24日前整理`.
fn without_time(text: &str) -> &str {
    const LONGEST_DAY: usize = 12;
    let day = || {
        let (day, rest) = text.strip_prefix(['在', '于', '於'])?.split_once('前')?;
        (day.chars().count() <= LONGEST_DAY).then_some(rest)
    };
    SOON.iter().find_map(|word| text.strip_prefix(word)).or_else(day).unwrap_or(text)
}

/// Takes off a clause that only leads to what was decided: `经讨论，`.
fn without_lead(text: &str) -> &str {
    const LONGEST_LEAD: usize = 12;
    let behind = text
        .split_once(['，', ','])
        .filter(|(lead, _)| lead.starts_with(['经', '經']) && lead.chars().count() <= LONGEST_LEAD);
    behind.map_or(text, |(_, rest)| rest.trim_start())
}

fn without_adverbs(text: &str) -> &str {
    let mut rest = text;
    while let Some(more) = ADVERBS.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = more;
    }
    rest
}

fn is_done(behind: &str) -> bool {
    ["通过了", "通過了"].iter().any(|words| behind.starts_with(words))
}

fn bare(sentence: &str) -> &str {
    sentence.trim().trim_start_matches(['-', '*', '•', '・', ' ']).trim_end_matches(['。', '.', '！', '；', ';', ' '])
}

/// Tells whether a text is Chinese rather than Japanese or Korean, and asks nothing.
fn is_chinese(text: &str) -> bool {
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9FFF}');
    let is_other = |c: char| matches!(c, '\u{3041}'..='\u{30FF}' | '\u{AC00}'..='\u{D7FF}');
    text.contains(is_han) && !text.contains(is_other) && !text.ends_with(['？', '?', '：', ':', '吗', '嗎', '呢'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_decided_stands_behind_who_decides() {
        for text in [
            "会议决定将礼堂租给合唱团。",
            "会议决定，将礼堂租给合唱团",
            "與會人員一致同意將禮堂租給合唱團。",
            "会议一致通过2021年预算。",
            "经讨论，决定将礼堂租给合唱团",
            "经表决，会议通过了2021年预算。",
            "2021年预算获得通过。",
            "理事會批准了2021年預算。",
            "最终决定将礼堂租给合唱团。",
            "会议否决了购买火炉的提案。",
        ] {
            assert!(is_agreed(text), "{text}");
        }
        for text in [
            "市政府决定关闭公园。",
            "会议尚未决定是否出租礼堂。",
            "会议决定是否出租",
            "上次会议决定购买火炉。",
            "如果预算获得通过，就购买火炉。",
            "该提案未获通过。",
            "会议通过腾讯会议召开。",
            "会议通过了议程。",
            "决定权在会员手中",
            "决定事项",
            "会议讨论了预算",
            "同意甲野的意见",
            "是否同意将礼堂租给合唱团？",
            "一致同意",
            "会议決定したことです",
        ] {
            assert!(!is_agreed(text), "{text}");
        }
    }
}
