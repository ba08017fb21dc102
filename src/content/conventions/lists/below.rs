//! The lines below a label or a heading that name people, up to where something else begins.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::entries::{item, line_of_group, line_of_names};
use super::groups::is_of_absent;
use super::table::Columns;
use super::{Named, is_unparted, officials, one_each};
use crate::content::conventions::Finding;
use crate::content::conventions::labels::without_number;
use crate::content::conventions::names::{self, Entry};
use crate::content::conventions::outcomes::boxes::in_box;
use crate::content::conventions::sections::{Form, Section, is_list_of_names};
use crate::content::conventions::{placeholders, presence, tops};
use crate::content::markdown::{Block, Line};
use crate::source::SourceFile;

/// A list that is being read line by line.
pub(super) struct Below<'s, 'l> {
    section: &'s Section<'l>,
    lines: &'l [Line],
    named: Named<'s>,
    columns: Option<Columns>,
    /// Whether rows or items were read.
    has_list: bool,
    /// Whether a line of several names was read.
    has_commas: bool,
    /// Whether the list began with the name of a group.
    has_groups: bool,
    /// The paragraph that was read as one of officials, whichever of its lines they stand in.
    officials: Option<u32>,
    /// The paragraphs in which names were found.
    paragraphs: FxHashSet<u32>,
    is_over: bool,
    n_items: usize,
    n_named: usize,
    are_one_each: bool,
    /// What may be a name among whole ones.
    likely: Vec<(&'l Line, Entry)>,
}

impl<'s, 'l> Below<'s, 'l> {
    pub(super) fn new(section: &'s Section<'l>, named: Named<'s>) -> Below<'s, 'l> {
        Below {
            section,
            lines: section.lines,
            named,
            columns: None,
            has_list: false,
            has_commas: false,
            has_groups: false,
            officials: None,
            paragraphs: FxHashSet::default(),
            is_over: false,
            n_items: 0,
            n_named: 0,
            are_one_each: one_each::is_list(section.lines),
            likely: Vec::new(),
        }
    }

    pub(super) fn read(mut self) -> Vec<Finding<Entry>> {
        let file = self.named.file;
        let has_box = |line: &Line, ticked: bool| in_box(file, line).is_some_and(|(is_ticked, _)| is_ticked == ticked);
        let is_ticked_list = self.lines.iter().any(|line| has_box(line, true));
        for (number, line) in self.lines.iter().enumerate() {
            let has_begun = self.has_list || self.has_commas || !self.paragraphs.is_empty();
            // A rule ends a list of people, as prose does: what comes next is the meeting.
            if self.is_over || (has_begun && is_below_rule(file, self.section, number)) {
                break;
            }
            // Where some are ticked, the others were only asked.
            if !(is_ticked_list && has_box(line, false)) {
                self.line(number, line);
            }
        }
        self.settled()
    }

    fn line(&mut self, number: usize, line: &'l Line) {
        let lines = &self.lines[number..];
        let form = self.section.form;
        match &line.block {
            Block::Row { cells, is_head: true } => self.head_of_table(cells, &lines[1..]),
            Block::Row { cells, is_head: false } => self.row(line, cells),
            // Below lines of names, a list is of what was discussed.
            Block::Item(_) if self.has_commas || (form == Form::Line && !self.paragraphs.is_empty()) => {
                self.is_over = true;
            }
            Block::Item(_) if placeholders::is_one(&line.text) || presence::is_crossed(&line.text) => {
                self.has_list = true
            }
            Block::Item(_) => self.item(number, line),
            Block::Heading(_) if is_list_of_names(&line.text) => {
                line_of_names(&line.text).into_iter().for_each(|entry| self.named.add(line, entry));
                self.has_commas = true;
            }
            // Other headings are those of groups, and what stands below them belongs to the list.
            Block::Heading(_) => {}
            Block::Text if announces_group(lines, self.has_groups || number == 0) => {
                self.has_groups |= number == 0;
                self.has_commas = false;
            }
            Block::Text
                if self.has_list || begins_turn(&line.text) || begins_with_label(line) || is_numbered_heading(line) =>
            {
                self.is_over = true;
            }
            // Below words before a colon, the first paragraph of names is all of them.
            Block::Text if form != Form::Heading && !found_in(&self.paragraphs, line) => self.is_over = true,
            Block::Text => self.text(number, line),
        }
    }

    fn head_of_table(&mut self, cells: &[String], below: &[Line]) {
        let rows = below.iter().map_while(|line| match &line.block {
            Block::Row { cells, is_head: false } => Some(cells),
            _ => None,
        });
        self.columns = Some(Columns::of(cells).with_rows(rows));
    }

    fn row(&mut self, line: &'l Line, cells: &[String]) {
        let columns = self.columns.get_or_insert_with(|| Columns::of(cells));
        columns.entry(cells, names::parse).into_iter().for_each(|entry| self.named.add(line, entry));
        self.likely.extend(columns.entry(cells, names::parse_among).map(|entry| (line, entry)));
        self.has_list = true;
    }

    fn item(&mut self, number: usize, line: &'l Line) {
        let file = self.named.file;
        let single = one_each::single(&line.text).filter(|_| self.are_one_each);
        let named = single.map_or_else(|| item(&line.text), |one| vec![one]);
        // A list that is not of people any more, after one in which all were.
        let is_next_list = number > 0 && is_numbered(file, line) && !is_numbered(file, &self.lines[number - 1]);
        if named.is_empty() && is_next_list && self.n_named > 2 && self.n_named == self.n_items {
            self.is_over = true;
            return;
        }
        self.has_list = true;
        self.n_items += 1;
        self.n_named += usize::from(!named.is_empty());
        if named.is_empty() {
            self.likely.extend(names::parse_among(&line.text).map(|entry| (line, entry)));
        }
        named.into_iter().for_each(|entry| self.named.add(line, entry));
    }

    fn text(&mut self, number: usize, line: &'l Line) {
        if self.officials.is_some_and(|paragraph| paragraph == line.paragraph) {
            return;
        }
        let is_first = number.checked_sub(1).is_none_or(|above| self.lines[above].paragraph != line.paragraph);
        if let Some(found) = officials::in_paragraph(&self.lines[number..]).filter(|_| is_first) {
            self.officials = Some(line.paragraph);
            self.paragraphs.insert(line.paragraph);
            self.has_commas = true;
            found.into_iter().for_each(|(line, entry)| self.named.add(line, entry));
            return;
        }
        let entries = line_of_group(&with_initial(self.lines, number));
        // Prose ends a list that has begun, and may introduce one.
        self.is_over = entries.is_empty()
            && match self.section.form {
                Form::Heading => ends_list(&self.lines[number..], &self.paragraphs),
                _ => number > 0 && !is_rule(&line.text),
            };
        if !entries.is_empty() {
            self.paragraphs.insert(line.paragraph);
        }
        self.has_commas |= entries.len() > 1;
        entries.into_iter().for_each(|entry| self.named.add(line, entry));
    }

    /// Returns who is named, once all lines were read.
    fn settled(self) -> Vec<Finding<Entry>> {
        let mut named = self.named;
        // Where hardly an item is a name, the list is of something else.
        if (!self.has_list && is_unparted(&named.found)) || self.n_named * 2 < self.n_items {
            return Vec::new();
        }
        // Words that may be a name are one where most others are whole names.
        let n_whole = named.found.iter().filter(|finding| names::is_whole(&finding.value.name)).count();
        if !self.likely.is_empty() && n_whole >= 2 * self.likely.len() && n_whole * 2 > named.found.len() {
            self.likely.into_iter().for_each(|(line, entry)| named.push(line, entry));
            named.found.sort_by_key(|finding| finding.span.start);
        }
        named.found
    }
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
    let Some(above) = above.filter(|above| !above.is_heading()) else { return false };
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

/// Tells whether the first of some lines is the name of a group of people, with a list of them and nothing else below: `For the
/// staff:`, `**Team One**`. Where the first one is of a group, words before a colon are the name of another.
pub(super) fn announces_group(lines: &[Line], has_groups: bool) -> bool {
    const LONGEST: usize = 60;
    /// A group is not larger.
    const MOST: usize = 60;
    let Some((head, below)) = lines.split_first() else { return false };
    let text = head.text.trim();
    const FIRST: &[&str] = &[
        "for", "from", "f\u{fc}r", "vom", "von", "pour", "por", "voor", "van", "per", "dal", "från", "fra", "ze", "z",
    ];
    let first = text.split(' ').next().unwrap_or_default().to_lowercase();
    let is_bold = head.n_strong >= text.len() && !is_numbered_heading(head);
    let is_label = text.ends_with([':', '：']) && (has_groups || FIRST.contains(&first.as_str()));
    let is_head = text.len() <= LONGEST && (is_bold || is_label) && !is_of_absent(text);
    let people = || below.iter().take_while(|line| line.is_item()).take(MOST);
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

/// A line of dashes in plain text.
fn is_rule(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '=' | '_' | '*' | ' '))
}
