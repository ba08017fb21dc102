//! The star of Japanese minutes, before who is to act or beside what is to be done.

use super::japanese;
use super::told::{Found, Way};
use super::words::japanese::STATED;
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::place_of;
use crate::content::conventions::{chunks, names};
use crate::content::markdown::Line;
use crate::content::marked;
use crate::content::outcome::Outcome;
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::content::settled;

/// Who is to act is told in a few words.
const LONGEST_OWNER: usize = 30;
/// Where a star stands beside a task, the task has so many letters at least.
const SHORTEST_TASK: usize = 6;
/// A name of kanji or kana is no longer.
const LONGEST_NAME: usize = 6;

/// Finds what bears a star: `… ★小泉、大内`, `…（★ 小泉）`, `★小泉：…`, and `★…` or `… ★` without anybody.
pub(super) fn read(minutes: &Minutes<'_>) -> Vec<Found> {
    let Minutes { file, lines, marks, .. } = *minutes;
    let mut found = Vec::new();
    let is_line =
        |line: &&Line| (line.text.contains('★') || is_hollow(line)) && line.paragraph > 0 && !line.is_heading();
    let starred: Vec<(usize, &Line)> = lines.iter().enumerate().filter(|(_, line)| is_line(line)).collect();
    let has_owners = starred.iter().any(|(_, line)| owned(&line.text).is_some());
    for (number, line) in starred {
        if is_hollow(line) {
            let text = bare(&line.text).trim_start_matches('☆').trim();
            let outcome = marked::unmarked(marks, DecisionKind::Action, text, line.paragraph);
            found.push(Found { outcome, way: Way::Star, span: place_of(file, line, text) });
            continue;
        }
        let task = owned(&line.text)
            .or_else(|| leading(&line.text))
            .or_else(|| remarked(&line.text, lines.get(number + 1)))
            .or_else(|| nobodys(&line.text, has_owners));
        let Some((text, by, state)) = task else { continue };
        let outcome = Outcome {
            by: by.map(|by| with_given_name(&line.text, by)),
            state,
            ..Outcome::new(DecisionKind::Action, text.to_owned(), line.paragraph)
        };
        found.push(Found { outcome, way: Way::Star, span: place_of(file, line, text) });
    }
    found
}

/// `☆資料を把握する`: a hollow star before what is to be done, where that is put as a task is.
fn is_hollow(line: &Line) -> bool {
    let text = bare(&line.text);
    let Some(task) = text.strip_prefix('☆').map(|task| task.trim_end_matches('。')) else { return false };
    let task =
        task.strip_suffix([')', '）']).and_then(|task| task.rsplit_once(['(', '（'])).map_or(task, |(task, _)| task);
    !text.contains('★') && task.chars().count() >= SHORTEST_TASK && task.ends_with(['る', 'く', 'す'])
}

/// `★甲野（一）`: of two of one name, who is meant is told by a letter of the given name in brackets.
fn with_given_name(line: &str, owner: &str) -> String {
    let behind = line.split_once('★').and_then(|(_, behind)| behind.trim_start().strip_prefix(owner));
    let given = behind.and_then(|behind| behind.strip_prefix(['（', '(']));
    let given = given.and_then(|given| given.split_once(['）', ')'])).map(|(given, _)| given);
    match given
        .filter(|given| given.chars().count() == 1 && names::is_east_asian(given) && settled::of_word(given).is_none())
    {
        Some(given) => format!("{owner} {given}"),
        None => owner.to_owned(),
    }
}

type Task<'t> = (&'t str, Option<&'t str>, Option<DecisionStatus>);

/// Who stands behind the star is to do what stands before it.
fn owned(line: &str) -> Option<Task<'_>> {
    let (before, after) = line.split_once('★')?;
    let is_end = |c: char| matches!(c, '（' | '(' | '）' | ')' | ' ' | '\u{3000}' | '。' | '-');
    let owner = after.trim_start().split(is_end).next().unwrap_or_default().trim();
    let text = bare(before);
    let is_named = !owner.is_empty() && names::split_list(owner).iter().all(|part| names::parse(part).is_some());
    // `★担当者、それ以外の人も歓迎`: those who are to act are told by what they are.
    let is_told = !owner.is_empty() && owner.chars().count() <= LONGEST_OWNER && names::is_east_asian(owner);
    if !(is_named || is_told) || text.chars().count() < 2 || speaks_of_star(before, after) {
        return None;
    }
    let rest = after.trim_end().trim_end_matches(['）', ')', '。']);
    let state = if rest.ends_with('済') { Some(DecisionStatus::Done) } else { settled::state(rest) };
    Some((text, Some(owner), state))
}

/// `★小泉：案を確認する`: somebody before a colon.
fn leading(line: &str) -> Option<Task<'_>> {
    let after = bare(line).strip_prefix('★')?.trim_start();
    let (owner, text) = after.split_once([':', '：'])?;
    let is_named =
        names::split_list(owner).iter().all(|part| part.chars().count() <= 6 && names::parse(part).is_some());
    (is_named && text.trim().chars().count() >= SHORTEST_TASK)
        .then(|| (text.trim(), Some(owner.trim()), settled::state(text)))
}

/// `資料を纏める★ → 3か月くらいで`: what an arrow leads to behind the star is said of it, and who is to act may stand on the next line.
fn remarked<'t>(line: &'t str, next: Option<&'t Line>) -> Option<Task<'t>> {
    const COURTESY: &str = "さん";
    let (before, after) = line.split_once('★')?;
    let text = without_number(bare(before));
    let is_task = chunks::arrow(after).is_some() && !after.contains('★') && text.chars().count() >= SHORTEST_TASK;
    let named = next.map(|next| next.text.trim()).filter(|named| {
        let parts = || named.split(['、', '，']);
        let is_name = |part: &str| {
            let name = part.strip_suffix(COURTESY).unwrap_or(part);
            names::is_east_asian(name) && (1..=LONGEST_NAME).contains(&name.chars().count())
        };
        parts().any(|part| part.ends_with(COURTESY)) && parts().all(is_name)
    });
    (is_task && !text.ends_with(['？', '?'])).then_some((text, named, None))
}

/// A star beside a task that nobody has: where others are told, or where the words say that it is one.
fn nobodys(line: &str, has_owners: bool) -> Option<Task<'_>> {
    let text = bare(line);
    let is_before = text.starts_with('★');
    let task = text.trim_matches(['★', ' ', '\u{3000}', '。']);
    let is_single = text.trim_matches('★').len() + '★'.len_utf8() == text.len() || !is_before;
    let is_whole = !task.contains('★') && task.chars().count() >= SHORTEST_TASK;
    let is_beside = (is_before && !text.ends_with('★')) || (!is_before && text.ends_with('★'));
    let (before, after) = line.split_once('★')?;
    // `★…に聞いてみる（協力）`: a remark ends it.
    let core = task.strip_suffix([')', '）']).and_then(|task| task.rsplit_once(['(', '（']));
    let core = core.map_or(task, |(core, _)| core.trim_end());
    let is_task = has_owners || japanese::resolved(core).is_some() || (is_before && core.ends_with(['る', 'く', 'す']));
    // `…書いてほしい（伊藤）★`: somebody asks for it.
    let asked = task.strip_suffix('）').and_then(|task| task.rsplit_once('（')).map_or(task, |(task, _)| task);
    let is_asked = ["ほしい", "欲しい", "べき"].iter().any(|end| asked.ends_with(end));
    let is_task = is_task || is_asked;
    // What was, or is, or is thought, is nothing to do.
    let is_task = is_task && !STATED.iter().any(|end| core.ends_with(end));
    (is_single && is_whole && is_beside && is_task && !task.ends_with(['？', '?']) && !speaks_of_star(before, after))
        // Who asks is not who is to do it.
        .then_some((if is_asked { asked } else { task }, None, None))
}

/// `詳細の★の部分`, `★印の項目`: it is told where stars stand.
fn speaks_of_star(before: &str, after: &str) -> bool {
    after.trim_start().starts_with(['の', 'が', 'は', 'を', 'に', 'と', '印', '部', '箇', '付', 'マ', '：', ':'])
        || before.ends_with(['「', '『', '"', '\''])
}

/// `13. まずは纏める`: a number of a list that Markdown does not know as one.
fn without_number(text: &str) -> &str {
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
    behind.strip_prefix(". ").filter(|_| behind.len() < text.len()).unwrap_or(text)
}

fn bare(text: &str) -> &str {
    text.trim().trim_start_matches(['-', '>', '・', '→', '⇒', ' ', '*', '\u{3000}']).trim_end_matches(['（', '(', ' '])
}
