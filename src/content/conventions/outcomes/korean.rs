//! What was decided and who is to do what, as Korean has it: by how sentences end.

use super::unspaced;
use super::words::korean::{ATTENDING, BY_ITSELF, DECIDERS, ENDS, FORMAL, OTHERWISE, PARTICLES, PLANNED, STRANGERS};
use crate::content::conventions::present::Present;

/// A longer sentence is an account.
const LONGEST: usize = 160;

/// Tells whether a sentence says what was decided: `…하기로 결정했다`, `…하기로 함`, `예산안이 만장일치로 승인되었다`.
pub(super) fn is_agreed(sentence: &str) -> bool {
    const SHORTEST_MATTER: usize = 4;
    let Some(stem) = stem(sentence) else { return false };
    let is_strangers = |rest: &str| rest.starts_with(['은', '는', '이', '가', '에']);
    let is_other = STRANGERS.iter().filter_map(|body| stem.strip_prefix(body)).any(is_strangers)
        || ATTENDING.iter().any(|word| stem.ends_with(&format!("{word}하기로")));
    let decided = |words: &[&str]| {
        words
            .iter()
            .filter_map(|word| stem.strip_suffix(word))
            .any(|matter| matter.trim().chars().count() >= SHORTEST_MATTER)
    };
    let is_decided_by = || DECIDERS.iter().any(|word| stem.contains(word));
    !is_other && (decided(BY_ITSELF) || (decided(FORMAL) && is_decided_by()))
}

/// Returns who is to do something: `김민수가 계약서를 작성하기로 함`, `김민수님이 견적을 받을 예정`.
pub(super) fn subject<'t>(sentence: &'t str, present: &Present) -> Option<&'t str> {
    let bare = bare(sentence).filter(|bare| !OTHERWISE.iter().chain(ATTENDING).any(|word| bare.contains(word)))?;
    let is_planned = PLANNED.iter().any(|end| bare.ends_with(end));
    if !is_planned && !stem(sentence).is_some_and(|stem| stem.ends_with("기로") || stem.ends_with("기로 결정")) {
        return None;
    }
    let (named, rest) = unspaced::begun(bare, present)?;
    let particle = PARTICLES.iter().find_map(|particle| rest.strip_prefix(particle));
    particle.is_some_and(|rest| rest.starts_with(' ')).then_some(named)
}

/// Returns a sentence without the end of its verb.
fn stem(sentence: &str) -> Option<&str> {
    let bare = bare(sentence).filter(|bare| !OTHERWISE.iter().any(|word| bare.contains(word)))?;
    ENDS.iter().find_map(|end| bare.strip_suffix(end)).map(str::trim_end)
}

fn bare(sentence: &str) -> Option<&str> {
    let is_hangul = |c: char| matches!(c, '\u{AC00}'..='\u{D7FF}');
    let bare = sentence.trim().trim_start_matches(['-', '*', '•', ' ']).trim_end_matches(['.', '。', ' ']);
    (bare.contains(is_hangul) && bare.chars().count() <= LONGEST && !bare.ends_with(['?', ':'])).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_decided_is_told_by_the_end_of_the_sentence() {
        for text in [
            "강당을 합창단에 대여하기로 결정했다.",
            "강당을 합창단에 대여하기로 함",
            "강당을 합창단에 대여하기로 합의하였습니다.",
            "강당 대여를 만장일치로 의결하였다.",
            "2021년 예산안이 만장일치로 승인되었다.",
            "이사회는 2021년 예산안을 승인하였다.",
            "제안은 반대 4표로 부결되었다.",
        ] {
            assert!(is_agreed(text), "{text}");
        }
        for text in [
            "시청은 공원을 폐쇄하기로 결정했다.",
            "아직 결정하지 않았다.",
            "지난 회의에서 난로를 구입하기로 결정했다.",
            "예산안이 승인되면 난로를 구입한다.",
            "강당을 대여하기로 할까요?",
            "다음 회의에서 결정하기로 함.",
            "강당 대여에 대해 논의했다.",
            "서울시에서 승인되었다.",
            "김민수가 회의에 참석하기로 함.",
            "결정함",
        ] {
            assert!(!is_agreed(text), "{text}");
        }
    }
}
