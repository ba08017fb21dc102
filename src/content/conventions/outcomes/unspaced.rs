//! Who has a task, where no space need stand behind a name: in Chinese, Japanese and Korean.

use super::tasks;
use super::{chinese, japanese, korean};
use crate::content::conventions::names;
use crate::content::conventions::present::Present;

/// What may stand behind the name of who acts, in Japanese and Korean.
const PARTICLES: &[&str] = &["さん", "が", "は", "님", "씨", "이", "가", "은", "는"];
/// What joins two names.
const JOINTS: &[&str] = &["、", ",", "，", "/", "和", "与", "與", "及"];

/// Returns who of those who were there is to do what a sentence tells.
pub(super) fn subject<'t>(sentence: &'t str, present: &Present) -> Option<&'t str> {
    if !names::is_east_asian(sentence) || sentence.trim_end().ends_with(['?', '？']) {
        return None;
    }
    chinese::subject(sentence, present)
        .or_else(|| korean::subject(sentence, present))
        .or_else(|| japanese::subject(sentence, present).filter(|_| japanese::is_come_to(sentence)))
        .or_else(|| addressed(sentence, present))
}

/// Returns who has what stands behind the mark of a task: who begins or ends it, or acts in it.
pub(super) fn owner<'t>(task: &'t str, present: &Present) -> Option<&'t str> {
    if !names::is_east_asian(task) {
        return None;
    }
    let begun = || {
        let (named, rest) = begun(task, present)?;
        let is_particle = PARTICLES.iter().any(|particle| rest.starts_with(particle));
        // "田中的意见" is what somebody thinks.
        let is_other = rest.starts_with(['的', 'の', '의']) || (named.is_ascii() && !is_particle);
        (!is_other && !rest.is_empty()).then_some(named)
    };
    let bracketed = || {
        let inner = task.trim_end_matches(['。', '.', ' ']).strip_suffix(['）', ')'])?;
        let (_, named) = inner.rsplit_once(['（', '('])?;
        tasks::is_there(named, present).then_some(named)
    };
    subject(task, present).or_else(begun).or_else(bracketed)
}

/// `联系业主 @甲野`, `@甲野 联系业主`: who is addressed with what is to be done.
fn addressed<'t>(text: &'t str, present: &Present) -> Option<&'t str> {
    /// A longer text is an account.
    const LONGEST: usize = 120;
    const FEWEST_LETTERS: usize = 4;
    let text = text.trim().trim_end_matches(['。', '.', ' ', '，', '、']);
    let behind = || text.rsplit_once('@').map(|(before, named)| (named, before));
    let before = || text.strip_prefix('@').and_then(|text| text.split_once([' ', '\u{3000}', '：', ':', '，', ',']));
    let is_there = |(named, _): &(&str, &str)| tasks::is_there(named, present);
    let (named, work) = behind().filter(is_there).or_else(|| before().filter(is_there))?;
    let n_letters = work.chars().filter(|c| c.is_alphanumeric()).count();
    // What was done, what is asked, and thanks.
    let is_other = work.contains(['了', '吗', '嗎', '过', '過', '@'])
        || ["谢", "謝", "辛苦", "た", "다"].iter().any(|end| work.trim_end().ends_with(end));
    let is_task = (FEWEST_LETTERS..=LONGEST).contains(&n_letters) && names::is_east_asian(work) && !is_other;
    is_task.then_some(named)
}

/// Returns those of the people who were there with whom a text begins, and what stands behind them.
pub(super) fn begun<'t>(text: &'t str, present: &Present) -> Option<(&'t str, &'t str)> {
    let mut end = name_at(text, present)?;
    while let Some(more) = JOINTS.iter().find_map(|joint| text[end..].trim_start().strip_prefix(joint)) {
        let more = more.trim_start();
        let Some(length) = name_at(more, present) else { break };
        end = text.len() - more.len() + length;
    }
    Some((&text[..end], text[end..].trim_start()))
}

/// Returns how long the name is with which a text begins.
fn name_at(text: &str, present: &Present) -> Option<usize> {
    const LONGEST: usize = 24;
    const SHORTEST: usize = 2;
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST).skip(SHORTEST - 1);
    let is_whole = |end: &usize| {
        let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        text[..*end].ends_with(char::is_alphanumeric)
            && !(is_letter(text[..*end].chars().next_back()) && is_letter(text[*end..].chars().next()))
    };
    let ends: Vec<usize> = ends.filter(is_whole).collect();
    ends.into_iter().rev().find(|end| present.is_called(&text[..*end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn present() -> Present {
        Present::of(&["甲野", "乙山", "김민수", "Kate Two"])
    }

    #[test]
    fn who_has_a_task_is_told_without_spaces() {
        let present = present();
        for (text, who) in [
            ("由甲野负责联系业主。", "甲野"),
            ("由甲野、乙山负责联系业主", "甲野、乙山"),
            ("甲野跟进合同事宜", "甲野"),
            ("合同还没有签，由乙山跟进", "乙山"),
            ("请甲野尽快联系业主", "甲野"),
            ("請甲野聯絡業主", "甲野"),
            ("甲野需要在5月24日前整理清单", "甲野"),
            ("乙山继续跟进接口文档", "乙山"),
            ("Kate Two 负责联系业主", "Kate Two"),
            ("联系业主 @甲野", "甲野"),
            ("@甲野 联系业主", "甲野"),
            ("김민수가 계약서를 작성하기로 함", "김민수"),
            ("김민수님이 견적을 받을 예정", "김민수"),
            ("甲野さんが見積もりを取ることになった", "甲野"),
            ("丙田负责联系业主", ""),
            ("甲野负责的部分完成了", ""),
            ("甲野跟进了合同", ""),
            ("甲野将情况做了介绍", ""),
            ("甲野负责会议记录", ""),
            ("@甲野 辛苦", ""),
            ("谢谢 @甲野", ""),
            ("甲野会联系业主吗？", ""),
            ("김민수가 지붕 상태를 설명했다", ""),
            ("김민수가 다음 회의에 참석하기로 함", ""),
            ("甲野さんが見積もりを取った", ""),
        ] {
            assert_eq!(subject(text, &present).unwrap_or_default(), who, "{text}");
        }
        for (task, who) in [
            ("甲野联系业主", "甲野"),
            ("甲野的意见", ""),
            ("김민수가 연락", "김민수"),
            ("联系业主", ""),
            ("联系业主（乙山）", "乙山"),
            ("Kate Two連絡", ""),
        ] {
            assert_eq!(owner(task, &present).unwrap_or_default(), who, "{task}");
        }
    }
}
