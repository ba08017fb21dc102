//! Lists of people: items, rows of tables and lines of names below a label or behind it.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::labels::Label;
use super::names::{self, Entry};
use super::offices;
use super::outcomes::boxes::in_box;
use super::presence;
use super::sections::{Form, Section, is_list_of_names, says_something};
use super::tops;
use super::{Finding, place_of, placeholders, unparted};
use crate::content::markdown::{Block, Line};
use crate::source::SourceFile;

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
        for entry in line_of_names(&text) {
            let line = lines.iter().find(|line| line.text.contains(&entry.name)).copied().unwrap_or(section.head);
            add(line, entry);
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
                let named = item(&line.text);
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
            Block::Text if has_list || begins_turn(&line.text) || begins_with_label(line) => is_over = true,
            // Below words before a colon, the first paragraph of names is all of them.
            Block::Text if section.form != Form::Heading && !found_in(&found_paragraphs, line) => is_over = true,
            Block::Text => {
                let entries = line_of_group(&line.text);
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

/// Reads the groups that stand in one list with labels below the heading of those who were there, where a label before them ended that
/// list: `- Guests: …`, `- Project directors: Speaker One, Person Two`
pub(super) fn groups_beside(file: &SourceFile, lines: &[Line], sections: &[Section<'_>]) -> Vec<Finding<Entry>> {
    let heads: FxHashSet<u32> = sections.iter().map(|section| section.head.span.start).collect();
    let mut found = Vec::new();
    for section in sections.iter().filter(|section| section.form == Form::Heading && section.label == Label::Attendance)
    {
        let start = lines.partition_point(|line| line.span.start <= section.head.span.start) + section.lines.len();
        let is_item = |line: &&Line| line.block == Block::Item(1);
        let own = lines.get(start..).unwrap_or_default().iter().take_while(is_item);
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

/// Tells whether the name of a group says that it was not there.
fn is_of_absent(group: &str) -> bool {
    const STEMS: &[&str] = &[
        "not",
        "no",
        "absent",
        "absen",
        "missing",
        "excus",
        "nicht",
        "fehl",
        "entschuldigt",
        "ausent",
        "assent",
        "afwez",
        "last",
        "next",
    ];
    let lower = group.to_lowercase();
    lower.split(|c: char| !c.is_alphabetic()).any(|word| STEMS.iter().any(|stem| word.starts_with(stem)))
}

/// Reads who was not there from the tables of a list of those who were, where a column says it of them.
pub(super) fn absent(file: &SourceFile, section: &Section<'_>) -> Vec<Finding<Entry>> {
    let tables = section.lines.chunk_by(is_one_table);
    let rule = format!("absence: table below \u{201c}{}\u{201d}", section.words.trim());
    let mut found = Vec::new();
    for table in tables {
        let Some(columns) = columns_of(table) else { continue };
        let rows = rows_of(table).filter(|(_, cells)| columns.says_absent(cells));
        // A seat that nobody has is told like one whose holder was not there.
        let named = rows.filter_map(|(line, cells)| Some((line, columns.named(cells, names::parse)?)));
        let people = named.filter(|(_, entry)| names::is_whole(&entry.name) && !placeholders::is_vacant(&entry.name));
        found.extend(people.map(|(line, value)| Finding {
            span: place_of(file, line, &value.name),
            value,
            rule: rule.clone(),
        }));
    }
    found
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
    let Some(above) = number.checked_sub(1).and_then(|above| section.lines.get(above)) else { return false };
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
    const FIRST: &[&str] = &["for", "from", "f\u{fc}r", "vom", "von", "pour", "por", "voor", "van"];
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

/// Reads an item of a list of people: one of them, or a group of them with its name before a colon.
fn item(text: &str) -> Vec<Entry> {
    if let Cow::Owned(parted) = unparted::parted(text) {
        return line_of_names(&parted);
    }
    let parts = names::split_list(text);
    if let Some((before, after)) = split_outside_brackets(text)
        && !names::is_code(before.trim())
        && says_something(after)
        && !after.starts_with("//")
    {
        let mut named = line_of_names(after);
        if let [only] = &mut named[..]
            && only.position.is_none()
        {
            only.position = office_before(before);
        }
        // `Suggestion: custom` is no list.
        return if named.len() > 1 || named.iter().any(|entry| entry.name.contains(' ')) { named } else { Vec::new() };
    }
    // `Speaker One and Speaker Two`; but `Speaker One, Research and Development` is one.
    let is_joined = parts.len() > 1 + text.matches([',', '、', '，', ';', '；', '|']).count();
    let are_several = || parts.iter().all(|part| names::parse(part).is_some_and(|entry| names::is_whole(&entry.name)));
    if is_joined && are_several() {
        return line_of_names(text);
    }
    if let (true, 3, Some(entry)) = (is_joined, parts.len(), names::parse(text)) {
        return vec![entry];
    }
    // "Name, Company" is one; more commas part names.
    match names::parse(text) {
        Some(entry) if parts.len() <= 2 && !text.contains(['、', '；']) => vec![entry],
        _ if parts.len() >= 3 || text.contains('、') => line_of_names(text),
        Some(entry) => vec![entry],
        None => Vec::new(),
    }
}

/// `La Presidente: …`: returns the office that stands before the name of who has it.
fn office_before(words: &str) -> Option<String> {
    let words = words.trim();
    let articles = ["the ", "der ", "die ", "le ", "la ", "il ", "el ", "o ", "a "];
    let bare =
        words.split_once(' ').filter(|(first, _)| articles.contains(&format!("{} ", first.to_lowercase()).as_str()));
    let office = bare.map_or(words, |(_, office)| office);
    (offices::is_office(office) && !offices::is_plural(office)).then(|| office.to_owned())
}

/// Reads a line of names, behind the name of their group if it has one: `From the council: Speaker One, Speaker Two`.
fn line_of_group(text: &str) -> Vec<Entry> {
    match split_outside_brackets(text) {
        Some((before, after)) if !names::is_code(before.trim()) && names::split_list(after).len() >= 2 => {
            let parts = names::split_list(after.trim_end_matches('.'));
            match parts.iter().all(|part| names::parse(part).is_some()) {
                true => line_of_names(after),
                false => line_of_names(text),
            }
        }
        _ => line_of_names(text),
    }
}

/// Parts a text at its first colon that stands in no brackets, where it may be that of a time.
fn split_outside_brackets(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    let at = text.char_indices().find(|(_, c)| {
        match c {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, ':' | '：')
    });
    at.map(|(at, c)| (&text[..at], &text[at + c.len_utf8()..]))
}

/// Reads a line of names; nothing, if more than a few of its parts are none, for then it is a sentence.
pub(super) fn line_of_names(text: &str) -> Vec<Entry> {
    let text = unparted::parted(text.trim().trim_end_matches(['.', '。']));
    let mut parts = names::split_list(&text);
    let mut entries: Vec<Entry> = Vec::new();
    parts.retain(|part| !is_office_of_last(part, &mut entries));
    let n_likely = parts.iter().filter(|part| names::parse_among(part).is_some()).count();
    let n_whole = entries.iter().filter(|entry| names::is_whole(&entry.name)).count();
    if n_likely > 0 && n_whole >= 2 * n_likely {
        let mut certain = std::mem::take(&mut entries).into_iter();
        let named = |part: &&str| match names::parse(part) {
            Some(_) => certain.next(),
            None => names::parse_among(part),
        };
        entries = parts.iter().filter_map(named).collect();
    }
    let is_sentence = entries.len() * 3 < parts.len() * 2
        || (parts.len() == 1
            && text.contains(['.', '?', '!', '。'])
            && !text.contains('(')
            && text.split(' ').count() > 4);
    if is_sentence {
        return Vec::new();
    }
    with_companies(entries)
}

/// Reads one part of a list; tells whether it was the office of who stands before it: `Speaker One, City Manager`.
fn is_office_of_last(part: &str, entries: &mut Vec<Entry>) -> bool {
    if let Some(last) = entries.last_mut()
        && last.position.is_none()
        && offices::is_office(part)
    {
        last.position = Some(part.trim().to_owned());
        return true;
    }
    entries.extend(names::parse(part));
    false
}

/// In Japanese lists the company stands before the surname, once for those of it who follow.
fn with_companies(mut entries: Vec<Entry>) -> Vec<Entry> {
    let is_pair = |entry: &Entry| {
        let (first, last) = entry.name.split_once([' ', '\u{3000}'])?;
        (names::is_east_asian(last) && !last.contains(' ')).then(|| (first.to_owned(), last.trim().to_owned()))
    };
    let is_company = |word: &str| word.chars().any(|c| c.is_ascii_alphabetic() || matches!(c, '\u{30A0}'..='\u{30FF}'));
    let has_companies = entries.iter().filter_map(is_pair).any(|(first, _)| is_company(&first));
    if !has_companies {
        return entries;
    }
    let mut company = None;
    entries = entries.into_iter().flat_map(colleagues).collect();
    for entry in &mut entries {
        if let Some((first, last)) = is_pair(entry) {
            company = Some(first);
            entry.name = last;
        }
        if let (Some(company), true) = (&company, entry.affiliation.is_empty()) {
            entry.affiliation.push(company.clone());
        }
    }
    entries
}

/// Parts several of one company that stand behind it with nothing but spaces: `甲社 山田 鈴木`.
fn colleagues(entry: Entry) -> Vec<Entry> {
    const LONGEST: usize = 4;
    let words: Vec<&str> = entry.name.split([' ', '\u{3000}']).filter(|word| !word.is_empty()).collect();
    let is_family_name = |word: &&str| names::is_east_asian(word) && word.chars().count() <= LONGEST;
    match words.split_first() {
        Some((company, family_names)) if family_names.len() >= 2 && family_names.iter().all(is_family_name) => {
            let named = |name: &&str| Entry { name: format!("{company} {name}"), ..entry.clone() };
            family_names.iter().map(named).collect()
        }
        _ => vec![entry],
    }
}

/// Which column of a table of people holds what.
struct Columns {
    /// Whether somebody was there.
    presence: Option<usize>,
    /// Whether that column is left empty where somebody was not.
    is_ticked: bool,
    /// Whether those who were there are ticked with a sign, so that a letter x is a cross.
    has_ticks: bool,
    /// Whether the head says which column has the names.
    is_named: bool,
    name: usize,
    code: Option<usize>,
    affiliation: Option<usize>,
    /// The part or office that somebody has.
    role: Option<usize>,
}

impl Columns {
    fn of(head: &[String]) -> Columns {
        let find = |words: &[&str]| {
            head.iter().position(|cell| {
                let cell = cell.to_lowercase();
                words.iter().any(|word| cell == *word || cell.split(['/', ' ', '(']).any(|part| part == *word))
            })
        };
        let code =
            find(&["abbreviation", "abbrev", "initials", "acronym", "code", "nick", "nickname", "kürzel", "handle"]);
        let name =
            find(&["name", "names", "attendee", "attendees", "delegate", "participant", "nom", "nombre", "氏名"]);
        let affiliation = find(&[
            "organization",
            "organisation",
            "affiliation",
            "company",
            "employer",
            "org",
            "firma",
            "organización",
            "所属",
            "会社",
        ]);
        let presence = head.iter().position(|cell| presence::is_head(cell));
        let is_status = presence.and_then(|at| head.get(at)).is_some_and(|cell| cell.to_lowercase().contains("status"));
        Columns {
            is_ticked: !is_status,
            has_ticks: false,
            is_named: name.is_some(),
            presence: presence.filter(|presence| *presence > 0 && name != Some(*presence)),
            name: name.filter(|name| Some(*name) != code).unwrap_or(usize::from(code == Some(0))),
            role: find(&[
                "role", "rolle", "funktion", "rôle", "fonction", "cargo", "função", "ruolo", "rol", "functie",
                "position", "office", "役割", "役職", "역할", "职务",
            ])
            .filter(|role| name != Some(*role)),
            code,
            affiliation,
        }
    }

    /// Looks at how the rows say that somebody was there.
    fn with_rows<'r>(mut self, mut rows: impl Iterator<Item = &'r Vec<String>>) -> Columns {
        let presence = self.presence;
        self.has_ticks =
            presence.is_some_and(|at| rows.any(|cells| cells.get(at).is_some_and(|cell| presence::is_tick(cell))));
        self
    }

    /// Tells whether a row says that somebody was there: nothing, where another column or none is for that.
    fn is_present(&self, cells: &[String]) -> Option<bool> {
        match cells.get(self.presence?)?.trim() {
            "" => self.is_ticked.then_some(false),
            cell => presence::told(cell, self.has_ticks),
        }
    }

    /// Tells whether a row says in words or with a sign that somebody was not there; an empty cell may be one that nobody filled in.
    fn says_absent(&self, cells: &[String]) -> bool {
        let is_empty = || self.presence.and_then(|at| cells.get(at)).is_none_or(|cell| cell.trim().is_empty());
        self.is_present(cells) == Some(false) && !is_empty()
    }

    /// Reads who a row is about, if it says that they were there.
    fn entry(&self, cells: &[String], parse: fn(&str) -> Option<Entry>) -> Option<Entry> {
        // Where a column is for nothing else, what is not understood may as well say that somebody was not there.
        let is_told = self.presence.is_none() || !self.is_ticked || self.is_present(cells) == Some(true);
        if !is_told || self.is_present(cells) == Some(false) {
            return None;
        }
        self.named(cells, parse)
    }

    /// Reads who a row is about.
    fn named(&self, cells: &[String], parse: fn(&str) -> Option<Entry>) -> Option<Entry> {
        let mut entry = parse(cells.get(self.name)?)?;
        let cell = |column: Option<usize>| cells.get(column?).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        if let Some(code) = cell(self.code) {
            entry.code = Some(code.to_owned());
        }
        if let Some(body) = cell(self.affiliation).filter(|body| body.chars().any(char::is_alphabetic)) {
            entry.affiliation = vec![body.to_owned()];
        }
        if let Some(role) = cell(self.role) {
            entry.role = entry.role.or_else(|| offices::part(role).map(str::to_owned));
            let is_office = entry.role.is_none() && offices::is_office(role) && !offices::is_member(role);
            entry.position = entry.position.or_else(|| is_office.then(|| role.to_owned()));
        }
        Some(entry)
    }
}
