//! Lists of people: which lines below a label, or behind it, make one. What each of them names, `entries` and `table` know.

mod absent;
mod entries;
mod groups;
mod one_each;
mod table;

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::labels::without_number;
use super::names::{self, Entry};
use super::outcomes::boxes::in_box;
use super::sections::{Form, Section, is_list_of_names, says_something};
use super::tops;
use super::{Finding, place_of, placeholders, unparted};
use crate::content::markdown::{Block, Line};
use crate::source::SourceFile;
pub(super) use absent::absent;
pub(super) use entries::line_of_names;
use entries::{item, line_of_group};
pub(super) use groups::{group_before, groups_below, groups_beside, heads_below};
use table::Columns;

/// No more lines stand between two names of a list that goes on over several.
const MOST_LINES_BETWEEN: usize = 20;

/// Reads the people of one section.
pub(super) fn entries(file: &SourceFile, section: &Section<'_>, convention: &'static str) -> Vec<Finding<Entry>> {
    let mut found = Vec::new();
    let rule = format!("{convention}: {} \u{201c}{}\u{201d}", section.form.in_words(), section.words.trim());
    let mut add = |line: &Line, entry: Entry| {
        if placeholders::is_word(&entry.name) || placeholders::is_vacant(&entry.name) {
            return;
        }
        let span = place_of(file, line, &entry.name);
        found.push(Finding { value: entry, rule: rule.clone(), span });
    };
    if is_blacked_out(section.inline) {
        return Vec::new();
    }
    let inline = without_remark(section.inline);
    if says_something(inline) {
        let (text, lines) = tops::whole_list(inline, section);
        // Names stand in the order of their lines, and none is far behind the one before it.
        let mut first = 0;
        for entry in line_of_names(&text) {
            let mut near = lines[first..].iter().take(MOST_LINES_BETWEEN);
            let found = near.position(|line| line.text.contains(&entry.name)).map(|n_before| first + n_before);
            first = found.unwrap_or(first);
            add(found.map_or(section.head, |at| lines[at]), entry);
        }
        return if is_unparted(&found) { Vec::new() } else { found };
    }
    let mut columns = None;
    let mut has_list = false;
    let mut is_over = false;
    let (mut n_items, mut n_named) = (0, 0);
    let mut found_paragraphs: FxHashSet<u32> = FxHashSet::default();
    let mut has_commas = false;
    let mut likely: Vec<(&Line, Entry)> = Vec::new();
    let are_one_each = one_each::is_list(section.lines);
    let is_ticked_list = section.lines.iter().any(|line| in_box(file, line).is_some_and(|(is_ticked, _)| is_ticked));
    for (number, line) in section.lines.iter().enumerate() {
        // A rule ends a list of people, as prose does: what comes next is the meeting.
        if is_over || ((has_list || has_commas || !found_paragraphs.is_empty()) && is_below_rule(file, section, number))
        {
            break;
        }
        // Where some are ticked, the others were only asked.
        if is_ticked_list && in_box(file, line).is_some_and(|(is_ticked, _)| !is_ticked) {
            continue;
        }
        match &line.block {
            Block::Row { cells, is_head } => {
                if *is_head {
                    let rows = section.lines[number + 1..].iter().map_while(|line| match &line.block {
                        Block::Row { cells, is_head: false } => Some(cells),
                        _ => None,
                    });
                    columns = Some(Columns::of(cells).with_rows(rows));
                    continue;
                }
                let columns = columns.get_or_insert_with(|| Columns::of(cells));
                columns.entry(cells, names::parse).into_iter().for_each(|entry| add(line, entry));
                likely.extend(columns.entry(cells, names::parse_among).map(|entry| (line, entry)));
                has_list = true;
            }
            // Below lines of names, a list is of what was discussed.
            Block::Item(_) if section.form == Form::Line && !found_paragraphs.is_empty() => is_over = true,
            Block::Item(_) if has_commas => is_over = true,
            Block::Item(_) if placeholders::is_one(&line.text) => has_list = true,
            Block::Item(_) => {
                let named = one_each::single(&line.text)
                    .filter(|_| are_one_each)
                    .map_or_else(|| item(&line.text), |one| vec![one]);
                // A list that is not of people any more, after one in which all were.
                let is_next_list =
                    number > 0 && is_numbered(file, line) && !is_numbered(file, &section.lines[number - 1]);
                if named.is_empty() && is_next_list && n_named > 2 && n_named == n_items {
                    is_over = true;
                    continue;
                }
                has_list = true;
                n_items += 1;
                n_named += usize::from(!named.is_empty());
                if named.is_empty() {
                    likely.extend(names::parse_among(&line.text).map(|entry| (line, entry)));
                }
                named.into_iter().for_each(|entry| add(line, entry));
            }
            Block::Heading(_) if is_list_of_names(&line.text) => {
                line_of_names(&line.text).into_iter().for_each(|entry| add(line, entry));
                has_commas = true;
            }
            // Other headings are those of groups, and what stands below them belongs to the list.
            Block::Heading(_) => {}
            Block::Text if (has_list || has_commas) && announces_group(&section.lines[number..]) => has_commas = false,
            Block::Text
                if has_list || begins_turn(&line.text) || begins_with_label(line) || is_numbered_heading(line) =>
            {
                is_over = true
            }
            // Below words before a colon, the first paragraph of names is all of them.
            Block::Text if section.form != Form::Heading && !found_in(&found_paragraphs, line) => is_over = true,
            Block::Text => {
                let text = with_initial(section.lines, number);
                let entries = line_of_group(&text);
                // Prose ends a list that has begun, and may introduce one.
                is_over = entries.is_empty()
                    && match section.form {
                        Form::Heading => ends_list(&section.lines[number..], &found_paragraphs),
                        _ => number > 0 && !is_rule(&line.text),
                    };
                if !entries.is_empty() {
                    found_paragraphs.insert(line.paragraph);
                }
                has_commas |= entries.len() > 1;
                entries.into_iter().for_each(|entry| add(line, entry));
            }
        }
    }
    if !has_list && is_unparted(&found) {
        return Vec::new();
    }
    // Where hardly an item is a name, the list is of something else.
    if n_named * 2 < n_items {
        return Vec::new();
    }
    // Words that may be a name are one where most others are whole names.
    let n_whole = found.iter().filter(|finding| names::is_whole(&finding.value.name)).count();
    if !likely.is_empty() && n_whole >= 2 * likely.len() && n_whole * 2 > found.len() {
        found.extend(likely.into_iter().map(|(line, value)| Finding {
            span: place_of(file, line, &value.name),
            value,
            rule: rule.clone(),
        }));
        found.sort_by_key(|finding| finding.span.start);
    }
    found
}

/// Returns the text of a line of names with the initial that belongs to its last name and stands on the next line, and without that of the
/// line before.
fn with_initial(lines: &[Line], number: usize) -> Cow<'_, str> {
    let line = &lines[number];
    let of_paragraph =
        |at: usize| lines.get(at).filter(|other| other.paragraph == line.paragraph && line.paragraph > 0);
    let ends_with_name = |line: &Line| line.text.trim_end().ends_with(char::is_alphabetic);
    let own = number.checked_sub(1).and_then(of_paragraph).filter(|above| ends_with_name(above));
    let own = own.and_then(|_| tops::split_initial(&line.text));
    let next =
        of_paragraph(number + 1).filter(|_| ends_with_name(line)).and_then(|next| tops::split_initial(&next.text));
    let text = own.map_or(line.text.as_str(), |(_, rest)| rest);
    match next {
        Some((initial, _)) => Cow::Owned(format!("{text} {initial}")),
        None => Cow::Borrowed(text),
    }
}

/// Tells whether two lines are rows of one table.
pub(super) fn is_one_table(a: &Line, b: &Line) -> bool {
    matches!((&a.block, &b.block), (Block::Row { .. }, Block::Row { is_head: false, .. }))
}

/// Returns the columns of a table that has a head.
fn columns_of(table: &[Line]) -> Option<Columns> {
    let Block::Row { cells: head, is_head: true } = &table.first()?.block else { return None };
    Some(Columns::of(head).with_rows(rows_of(table).map(|(_, cells)| cells)))
}

fn rows_of(table: &[Line]) -> impl Iterator<Item = (&Line, &Vec<String>)> + Clone {
    table.iter().filter_map(|line| match &line.block {
        Block::Row { cells, is_head: false } => Some((line, cells)),
        _ => None,
    })
}

/// Reads a table that no label announces, if a column of it says of everybody whether they were there.
pub(super) fn table_of_presence(file: &SourceFile, lines: &[Line]) -> Vec<Finding<Entry>> {
    const FEWEST: usize = 3;
    for table in lines.chunk_by(is_one_table) {
        let Some(columns) = columns_of(table) else { continue };
        let rows = rows_of(table);
        let told: Vec<Option<bool>> = rows.clone().map(|(_, cells)| columns.is_present(cells)).collect();
        if !columns.is_named || told.len() < FEWEST || told.iter().any(Option::is_none) || !told.contains(&Some(true)) {
            continue;
        }
        let rule = "attendance: table with a column of presence".to_owned();
        let present = rows.filter_map(|(line, cells)| {
            let value = columns.entry(cells, names::parse)?;
            Some(Finding { span: place_of(file, line, &value.name), value, rule: rule.clone() })
        });
        return present.collect();
    }
    Vec::new()
}

/// Tells whether several stand behind a label with nothing between them, so that in this report two words there may be two people.
pub(super) fn has_unparted(section: &Section<'_>) -> bool {
    let inline = without_remark(section.inline);
    says_something(inline) && matches!(&line_of_names(inline)[..], [only] if unparted::may_be_several(&only.name))
}

/// A name that stands alone and not in a list may be several that nothing parts.
fn is_unparted(found: &[Finding<Entry>]) -> bool {
    matches!(found, [only] if unparted::may_be_several(&only.value.name))
}

/// Tells whether an item bears a number.
fn is_numbered(file: &SourceFile, line: &Line) -> bool {
    let (above, rest) = file.text.split_at(line.span.start as usize);
    let before = above.rsplit('\n').next().unwrap_or_default().trim_start();
    let bullet = if before.is_empty() { rest } else { before };
    bullet.starts_with(|c: char| c.is_ascii_digit())
}

/// Tells whether a rule stands between a line of a section and the one before it.
fn is_below_rule(file: &SourceFile, section: &Section<'_>, number: usize) -> bool {
    let above = number.checked_sub(1).and_then(|above| section.lines.get(above));
    // Dashes below a heading are part of it.
    let Some(above) = above.filter(|above| !matches!(above.block, Block::Heading(_))) else { return false };
    let (start, end) = (above.span.end as usize, section.lines[number].span.start as usize);
    let between = file.text.get(start..end).unwrap_or_default();
    between.lines().any(|line| {
        let signs = || line.chars().filter(|c| !c.is_whitespace());
        let sign = signs().next().filter(|sign| matches!(sign, '-' | '*' | '_'));
        sign.is_some_and(|sign| signs().count() >= 3 && signs().all(|c| c == sign))
    })
}

/// Tells whether the first of some lines, which names nobody, ends the list of people above it: it is a sentence in a paragraph of its own,
/// unless it announces more names: `By telephone, from the other office:`
fn ends_list(lines: &[Line], found_paragraphs: &FxHashSet<u32>) -> bool {
    const MOST_WORDS: usize = 8;
    let Some((line, below)) = lines.split_first() else { return false };
    if found_paragraphs.is_empty() || found_paragraphs.contains(&line.paragraph) {
        return false;
    }
    let text = line.text.trim();
    let announces_more = || {
        text.ends_with([':', '：'])
            && below.first().is_some_and(|next| next.block == Block::Text && !line_of_group(&next.text).is_empty())
    };
    let is_long = text.split_whitespace().count() > MOST_WORDS;
    (is_long || text.ends_with(['.', '!', '?', ':', '。', '：'])) && !announces_more()
}

/// Tells whether a line is of the paragraph in which names were found, if any were.
fn found_in(paragraphs: &FxHashSet<u32>, line: &Line) -> bool {
    paragraphs.is_empty() || paragraphs.contains(&line.paragraph)
}

/// Tells whether a line begins with the code of somebody who says something.
fn begins_turn(text: &str) -> bool {
    let Some((before, after)) = text.split_once(':') else { return false };
    // `JS: Some Name` is an entry.
    names::is_code(before.trim()) && (!names::looks_like_name(after) || !after.trim().contains(' '))
}

/// Tells whether signs alone stand where there should be names: `(...)`, `-`. Nobody is told then, and what follows is something else.
fn is_blacked_out(inline: &str) -> bool {
    let inline = inline.trim();
    !inline.is_empty() && !inline.chars().any(char::is_alphanumeric)
}

/// Tells whether the first of some lines is the name of another group of people, with a list of them and nothing else below: `For the
/// staff:`
fn announces_group(lines: &[Line]) -> bool {
    const LONGEST: usize = 60;
    /// A group is not larger.
    const MOST: usize = 60;
    const FIRST: &[&str] = &[
        "for", "from", "f\u{fc}r", "vom", "von", "pour", "por", "voor", "van", "per", "dal", "från", "fra", "ze", "z",
    ];
    let Some((head, below)) = lines.split_first() else { return false };
    let text = head.text.trim();
    let first = text.split(' ').next().unwrap_or_default().to_lowercase();
    let is_head = text.len() <= LONGEST && text.ends_with([':', '：']) && FIRST.contains(&first.as_str());
    let people = || below.iter().take_while(|line| matches!(line.block, Block::Item(_))).take(MOST);
    let is_person = |line: &Line| names::parse(&line.text).is_some_and(|entry| names::is_whole(&entry.name));
    is_head && people().next().is_some() && people().all(is_person)
}

/// Tells whether a line begins with a label in bold letters that is not that of a group of people: `**Members with a vote:** 6`
fn begins_with_label(line: &Line) -> bool {
    let Some((before, after)) = line.text.split_once([':', '：']) else { return false };
    line.n_strong > 0
        && before.trim_end().len() <= line.n_strong
        && line.n_strong <= before.len() + 2
        && !names::is_code(before.trim())
        && line_of_names(after).len() < 2
}

/// Tells whether a line is set as a heading, with the number of an item: `**1. Roof**`
fn is_numbered_heading(line: &Line) -> bool {
    line.n_strong >= line.text.len() && without_number(&line.text).len() < line.text.trim_start().len()
}

/// Takes a remark off the beginning of a list: `(敬称略) 伊藤、小泉`.
fn without_remark(text: &str) -> &str {
    match text.trim_start().strip_prefix(['(', '（']).and_then(|rest| rest.split_once([')', '）'])) {
        Some((_, rest)) => rest.trim(),
        None => text,
    }
}

/// A line of dashes in plain text.
fn is_rule(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | ' '))
}
