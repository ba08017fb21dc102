//! Groups of those who were there, beside the list of them or below its heading, where a label ended that list.

use rustc_hash::FxHashSet;

use super::below::announces_group;
use super::entries::{item, split_outside_brackets};
use crate::content::conventions::labels::Label;
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::names::{self, Entry};
use crate::content::conventions::sections::{Form, Section, says_something};
use crate::content::conventions::{Finding, place_of};
use crate::content::markdown::{Block, Line};

/// Reads the groups that stand in one list with labels below the heading of those who were there, where a label before them ended that
/// list: `- Guests: …`, `- Project directors: Speaker One, Person Two`
pub(in crate::content::conventions) fn groups_beside(minutes: &Minutes<'_>) -> Vec<Finding<Entry>> {
    let Minutes { file, sections, .. } = *minutes;
    let heads: FxHashSet<u32> = sections.iter().map(|section| section.head.span.start).collect();
    let mut found = Vec::new();
    for section in sections.iter().filter(|section| section.form == Form::Heading && section.label == Label::Attendance)
    {
        let is_item = |line: &&Line| line.block == Block::Item(1);
        let own = minutes.below(section).iter().skip(section.lines.len()).take_while(is_item);
        for line in own.filter(|line| !heads.contains(&line.span.start)) {
            let Some((group, after)) = split_outside_brackets(&line.text) else { continue };
            if !says_something(after) || names::is_code(group.trim()) || is_of_absent(group) {
                continue;
            }
            let rule = format!("attendance: group \u{201c}{}\u{201d}", group.trim());
            found.extend(item(&line.text).into_iter().map(|value| Finding {
                span: place_of(file, line, &value.name),
                value,
                rule: rule.clone(),
            }));
        }
    }
    found
}

/// Reads the groups that have headings of their own below that of those who were there.
pub(in crate::content::conventions) fn groups_below(minutes: &Minutes<'_>) -> Vec<Finding<Entry>> {
    let mut found = Vec::new();
    for (head, people) in headed(minutes) {
        let rule = format!("attendance: group \u{201c}{}\u{201d}", head.text.trim());
        found.extend(people.into_iter().map(|(line, value)| Finding {
            span: place_of(minutes.file, line, &value.name),
            value,
            rule: rule.clone(),
        }));
    }
    found
}

/// Returns the headings of such groups, and the lines that name others within a list.
pub(in crate::content::conventions) fn heads_below<'l>(minutes: &Minutes<'l>) -> Vec<&'l Line> {
    let lists =
        minutes.sections.iter().filter(|section| section.label == Label::Attendance).map(|section| section.lines);
    let within = lists.flat_map(|list| {
        let heads = list
            .iter()
            .enumerate()
            .filter(|(at, line)| line.block == Block::Text && announces_group(&list[*at..], true));
        heads.map(|(_, head)| head)
    });
    headed(minutes).into_iter().map(|(head, _)| head).chain(within).collect()
}

/// Finds the headings with nothing but whole names below that stand below that of those who were there, where one of them, which is a
/// label, ended its list: `# Roll call`, and below it `## Attending`, `## Regrets`, `## Voting members`.
fn headed<'l>(minutes: &Minutes<'l>) -> Vec<(&'l Line, Vec<(&'l Line, Entry)>)> {
    let sections = minutes.sections;
    let labelled: FxHashSet<u32> = sections.iter().map(|section| section.head.span.start).collect();
    let mut found = Vec::new();
    let is_head = |section: &&Section<'_>| section.label == Label::Attendance && section.lines.is_empty();
    for section in sections.iter().filter(is_head) {
        let Some(own) = section.head.level() else { continue };
        let below = minutes.below(section);
        let end = below.iter().position(|line| line.level().is_some_and(|level| level <= own));
        let below = &below[..end.unwrap_or(below.len())];
        let heads = below.iter().enumerate().filter(|(_, line)| line.level().is_some());
        for (at, head) in heads.filter(|(_, head)| !labelled.contains(&head.span.start) && !is_of_absent(&head.text)) {
            let items = below[at + 1..].iter().take_while(|line| line.is_item());
            let whole = |line: &'l Line| {
                names::parse(&line.text).filter(|entry| names::is_whole(&entry.name)).map(|entry| (line, entry))
            };
            let people: Option<Vec<(&Line, Entry)>> = items.map(whole).collect();
            found.extend(people.filter(|people| !people.is_empty()).map(|people| (head, people)));
        }
    }
    found
}

/// Reads the group that stands right before the guests or the absent, with nothing but whole names below its name in bold letters or in
/// a heading: `**Board Members**`, and below it `**Guests**`.
pub(in crate::content::conventions) fn group_before(minutes: &Minutes<'_>) -> Vec<Finding<Entry>> {
    const FEWEST: usize = 2;
    let is_beside = |section: &&Section<'_>| {
        section.form == Form::Heading && matches!(section.label, Label::Guests | Label::Absence)
    };
    let Some(next) = minutes.sections.iter().find(is_beside) else { return Vec::new() };
    let above = minutes.above(next);
    let items = above.iter().rev().take_while(|line| line.is_item()).count();
    let (before, people) = above.split_at(above.len() - items);
    let Some(head) = before.last() else { return Vec::new() };
    let is_set = head.is_heading() || (head.block == Block::Text && head.n_strong >= head.text.len());
    if items < FEWEST || !is_set || !names_group(&head.text) {
        return Vec::new();
    }
    let rule = format!("attendance: group \u{201c}{}\u{201d}", head.text.trim());
    let person = |line: &Line| {
        let value = names::parse(&line.text).filter(|entry| names::is_whole(&entry.name))?;
        Some(Finding { span: place_of(minutes.file, line, &value.name), value, rule: rule.clone() })
    };
    let people: Option<Vec<Finding<Entry>>> = people.iter().map(person).collect();
    people.unwrap_or_default()
}

/// Tells whether words are what those are called who meet: `Board Members`, `Directors`.
fn names_group(text: &str) -> bool {
    const MOST_WORDS: usize = 4;
    #[rustfmt::skip]
    const MEMBERS: &[&str] = &[
        "members", "directors", "trustees", "commissioners", "councilmembers", "councillors", "councilors", "delegates", "officers", "board", "council", "committee", "mitglieder", "vorstand", "membres", "miembros", "membri", "membros", "leden",
        "bestuur", "bestuursleden", "vorstandsmitglieder",
    ];
    let lower = text.trim().trim_end_matches(':').to_lowercase();
    lower.split(' ').count() <= MOST_WORDS
        && !is_of_absent(&lower)
        && !lower.split(' ').any(|word| matches!(word, "new" | "former" | "elected" | "incoming" | "outgoing"))
        && lower.rsplit(' ').next().is_some_and(|last| MEMBERS.contains(&last))
}

/// Tells whether the name of a group says that it was not there.
pub(super) fn is_of_absent(group: &str) -> bool {
    const STEMS: &[&str] = &[
        "not", "no", "absent", "absen", "missing", "excus", "nicht", "fehl", "entschuldigt", "ausent", "assent",
        "afwez", "verhind", "frånvar", "fravær", "forfall", "afbud", "nieobec", "usprawiedl", "omluv", "nepřítom",
        "last", "next",
    ];
    let lower = group.to_lowercase();
    lower.split(|c: char| !c.is_alphabetic()).any(|word| STEMS.iter().any(|stem| word.starts_with(stem)))
}
