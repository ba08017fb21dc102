//! Parts of one work that Japanese minutes share out: below a heading that ends with 担当, each before who has it (`1-4　加藤`), or each
//! with who has it in brackets (`第5章（担当：加藤さん）`).

use super::Search;
use super::tasks;
use super::told::{Found, Way};
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::names;
use crate::content::conventions::place_of;
use crate::content::conventions::present::Present;
use crate::content::markdown::{Block, Line};
use crate::content::marked;
use crate::content::outcome::Outcome;
use crate::content::owners;
use crate::content::schema::DecisionKind;

/// "In charge".
const IN_CHARGE: &str = "担当";
/// What somebody is in charge of in the meeting itself: its minutes, or to lead it.
const OF_MEETING: &[&str] =
    &["議事", "記載", "記録", "司会", "書記", "進行", "记录", "会议纪要", "主持", "紀錄", "회의록", "서기", "사회"];
const COURTESY: &str = "さん";
/// The name of a part is no longer.
const LONGEST_PART: usize = 40;

/// Finds what is shared out.
pub(super) fn read(search: &Search<'_>) -> Vec<Found> {
    let Search { minutes: Minutes { file, lines, marks, .. }, present, .. } = *search;
    let mut heading: Option<&str> = None;
    let mut found: Vec<Found> = Vec::new();
    for (line, owner, text) in shared_below(lines, present) {
        let outcome = marked::unmarked(marks, DecisionKind::Action, text, line.paragraph);
        let outcome = Outcome { by: Some(owner.to_owned()), ..outcome };
        found.push(Found { outcome, way: Way::MarkWithName, span: place_of(file, line, text) });
    }
    for line in lines {
        if line.is_heading() {
            heading = Some(line.text.trim()).filter(|text| is_of_duties(text));
        } else if line.paragraph > 0 {
            let listed = || {
                let (part, owner) = listed(&line.text, present).filter(|_| line.is_item())?;
                Some((format!("{}: {part}", heading?), owner))
            };
            let Some((text, owner)) = bracketed(&line.text, present).or_else(listed) else { continue };
            let outcome = marked::unmarked(marks, DecisionKind::Action, &text, line.paragraph);
            let outcome = Outcome { by: Some(owner.to_owned()), ..outcome };
            found.push(Found { outcome, way: Way::MarkWithName, span: place_of(file, line, line.text.trim()) });
        }
    }
    found
}

/// Returns the lines of plain text that say who has which part, in the paragraph of a line that says no more than that work is shared out
/// (割り当て): `　伊藤：冒頭から3章まで`.
pub(in crate::content::conventions) fn shared_below<'l>(
    lines: &'l [Line],
    present: &Present,
) -> Vec<(&'l Line, &'l str, &'l str)> {
    const HEADS: &[&str] =
        &["割り当て", "割当", "割当て", "担当割り当て", "担当割当", "分担", "役割分担", "作業分担", "担当分担"];
    let is_head = |line: &Line| {
        line.block == Block::Text && HEADS.contains(&line.text.trim_matches(|c: char| !c.is_alphabetic()))
    };
    let mut found = Vec::new();
    for (at, head) in lines.iter().enumerate().filter(|(_, line)| is_head(line)) {
        let own = lines[at + 1..].iter().take_while(|line| line.paragraph == head.paragraph);
        found.extend(own.map_while(|line| {
            let (named, part) = line.text.trim().split_once(['：', ':'])?;
            let owner = named.trim().strip_suffix(COURTESY).unwrap_or(named.trim());
            let is_part = part.trim().chars().count() >= 2;
            (is_part && is_person(named.trim(), present)).then_some((line, owner, part.trim()))
        }));
    }
    found
}

/// `輪講担当`, but not `議事担当`, nor 担当 alone, of which nothing says what is shared out.
fn is_of_duties(heading: &str) -> bool {
    let before = heading.strip_suffix(IN_CHARGE).or_else(|| heading.strip_suffix("分担"));
    before.is_some_and(|before| names::is_east_asian(before) && !OF_MEETING.iter().any(|words| before.ends_with(words)))
}

/// `第5章（担当：加藤さん）`
fn bracketed<'t>(text: &'t str, present: &Present) -> Option<(String, &'t str)> {
    const SHORTEST: usize = 3;
    if !text.contains(IN_CHARGE) {
        return None;
    }
    let inner = text.trim_end().strip_suffix([')', '）'])?;
    let (before, named) = inner.rsplit_once(['(', '（'])?;
    let named = named.strip_prefix(IN_CHARGE)?.trim_start().strip_prefix([':', '：'])?.trim();
    let part = before.trim().trim_start_matches(['-', '*', '・', '•', ' ', '\u{3000}']);
    let owner = named.strip_suffix(COURTESY).unwrap_or(named);
    let is_part = part.chars().count() >= SHORTEST && !OF_MEETING.iter().any(|words| part.contains(words));
    (is_part && is_person(named, present)).then(|| (part.to_owned(), owner))
}

/// Returns who of those who were there stands at the end behind the word for who has it, of Chinese, Japanese and Korean:
/// `联系业主（负责人：甲野）`, `資料を送る。担当：甲野`.
pub(super) fn in_charge<'t>(text: &'t str, present: &Present) -> Option<&'t str> {
    const SHORTEST: usize = 4;
    let named = owners::in_charge(text)?;
    // "結論 担当：甲野" is a part that somebody has in the meeting.
    let (task, _) = text[..text.rfind(named)?].rsplit_once(['（', '(', '。', '.', '，', ',', '；', ';'])?;
    let is_part = task.chars().count() >= SHORTEST && !OF_MEETING.iter().any(|words| text.contains(words));
    (is_part && is_person(named, present)).then_some(named.strip_suffix(COURTESY).unwrap_or(named))
}

/// `1-4　加藤`
fn listed<'t>(text: &'t str, present: &Present) -> Option<(&'t str, &'t str)> {
    let text = text.trim().trim_start_matches(['-', '*', '・', '•', ' ', '\u{3000}']);
    let (part, named) = text.rsplit_once([' ', '\u{3000}', ':', '：'])?;
    let part = part.trim_end_matches([' ', '\u{3000}', ':', '：']);
    let is_part = !part.is_empty() && part.chars().count() <= LONGEST_PART;
    (is_part && is_person(named, present)).then(|| (part, named.strip_suffix(COURTESY).unwrap_or(named)))
}

/// Tells whether somebody is named: one who was there, or by the courtesy behind the name. `未定` is nobody.
fn is_person(named: &str, present: &Present) -> bool {
    const LONGEST_NAME: usize = 6;
    let by_courtesy = named
        .strip_suffix(COURTESY)
        .is_some_and(|name| names::is_east_asian(name) && (1..=LONGEST_NAME).contains(&name.chars().count()));
    tasks::is_there(named.strip_suffix(COURTESY).unwrap_or(named), present) || by_courtesy
}
