//! Who was there, who was not, and who had which part: from the lists, tables and lines that say so.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::labels::Label;
use super::names::{self, Entry};
use super::nicknames;
use super::offices;
use super::outcomes::in_box;
use super::sections::{Form, Section, is_list_of_names, says_something};
use super::tops;
use super::{Finding, place_of, unparted};
use crate::content::markdown::{Block, Line};
use crate::source::SourceFile;
use crate::text::name::person_key;

/// Everybody whom a report lists.
#[derive(Debug, Default)]
pub(super) struct Roster {
    /// Who was there.
    pub(super) present: Present,
    /// Who was not.
    pub(super) absent: Vec<Finding<Entry>>,
    /// Who had which part.
    pub(super) roles: Vec<(&'static str, Finding<Entry>)>,
}

/// Those who were there, to be found by whatever a report calls them.
#[derive(Debug, Default)]
pub(super) struct Present {
    /// In the order of the report.
    pub(super) people: Vec<Finding<Entry>>,
    by_code: FxHashMap<String, usize>,
    by_key: FxHashMap<String, usize>,
    /// By the name without the office before it.
    by_bare_key: FxHashMap<String, usize>,
    /// By the single words of names of several; `None` where several people bear one.
    by_word: FxHashMap<String, Option<usize>>,
    /// By the first name and the initial of the last: `Speaker O`; `None` where several people share both.
    by_initial: FxHashMap<String, Option<usize>>,
    /// Whether the list has nicknames with the names behind them in brackets.
    has_nicknames: bool,
}

/// A list of people in which each stands once.
#[derive(Default)]
struct People {
    list: Vec<Finding<Entry>>,
    by_key: FxHashMap<String, usize>,
}

/// Reads all lists of people of a report.
pub(super) fn read(file: &SourceFile, lines: &[Line], sections: &[Section<'_>]) -> Roster {
    let (mut present, mut absent) = (People::default(), People::default());
    let mut reports = ReportsOfOthers::default();
    for section in sections.iter().filter(|section| !reports.hold(file, section)) {
        match section.label {
            Label::Attendance => present.add_all(entries(file, section, "attendance")),
            Label::Guests => {
                let guests = entries(file, section, "guests").into_iter().map(|mut guest| {
                    guest.value.role.get_or_insert_with(|| "Guest".to_owned());
                    guest
                });
                present.add_all(guests.collect());
            }
            Label::Absence if is_of_a_vote(lines, section) => {}
            Label::Absence => absent.add_all(entries(file, section, "absence")),
            _ => {}
        }
    }
    let mut people = present.list;
    if people.is_empty() {
        people = unlabelled(file, lines);
    }
    if people.is_empty() {
        let mut found = People::default();
        found.add_all(tops::names(file, lines, sections));
        people = found.list;
    }
    settle_codes(&mut people);
    let has_nicknames = nicknames::settle(&mut people);
    let mut present = Present::new(people);
    present.has_nicknames = has_nicknames;
    let mut roles = roles(file, sections, &present);
    let mut absent = absent.list;
    if has_madame(&present.people) || has_madame(&absent) {
        let mut people = present.people;
        let holders = roles.iter_mut().map(|(_, holder)| holder);
        people.iter_mut().chain(&mut absent).chain(holders).for_each(settle_monsieur);
        present = Present::new(people);
        present.has_nicknames = has_nicknames;
    }
    Roster { present, absent, roles }
}

/// Reads who had which part: from the lines that say so, then from the remarks in the list of people.
fn roles(file: &SourceFile, sections: &[Section<'_>], present: &Present) -> Vec<(&'static str, Finding<Entry>)> {
    let mut found = Vec::new();
    let mut heading: Option<&Section<'_>> = None;
    for section in sections {
        if section.form == Form::Heading {
            heading = Some(section);
        }
        if let Label::Role(role) = section.label
            && !heading.is_some_and(|heading| is_of_next_meeting(heading, section))
        {
            found.extend(holders(file, section, present).into_iter().map(|holder| (role, holder)));
        }
    }
    let in_list = present.people.iter();
    found.extend(in_list.filter_map(|finding| Some((office(finding.value.role.as_deref()?)?, finding.clone()))));
    let mut seen = FxHashSet::default();
    found.retain(|(role, holder)| seen.insert((*role, person_key(&holder.value.name))));
    found
}

/// In plain text, a list of people that is indented deeper than one before it is of another meeting, on which is reported.
#[derive(Default)]
struct ReportsOfOthers {
    /// The least indent of a list so far.
    least: Option<usize>,
}

impl ReportsOfOthers {
    /// Tells whether the next section is of such a report.
    fn hold(&mut self, file: &SourceFile, section: &Section<'_>) -> bool {
        if section.form != Form::Line || section.label != Label::Attendance {
            return false;
        }
        let before = &file.text[..section.head.span.start as usize];
        let line = before.rsplit('\n').next().unwrap_or_default();
        let indent = line.chars().take_while(|c| c.is_whitespace()).count();
        let is_deeper = self.least.is_some_and(|least| least < indent);
        self.least = Some(self.least.map_or(indent, |least| least.min(indent)));
        is_deeper
    }
}

/// Who is to have a part next time is told below the heading on the next meeting.
fn is_of_next_meeting(heading: &Section<'_>, section: &Section<'_>) -> bool {
    /// What a label ends, it goes on with so soon.
    const NEAR: u32 = 40;
    let end = heading.lines.last().unwrap_or(heading.head).span.end;
    heading.label == Label::Next && section.form != Form::Heading && section.head.span.start.saturating_sub(end) < NEAR
}

/// Tells whether a list of the absent goes on with the count of a vote: `AYES: …`, `NAYS: …`, `ABSENT: …`
fn is_of_a_vote(lines: &[Line], section: &Section<'_>) -> bool {
    const LINES_OF_A_VOTE: usize = 4;
    const VOTES: &[&str] =
        &["aye", "ayes", "yea", "yeas", "nay", "nays", "noes", "abstain", "abstained", "abstentions", "pour", "contre"];
    let at = lines.partition_point(|line| line.span.start < section.head.span.start);
    let before = &lines[at.saturating_sub(LINES_OF_A_VOTE)..at];
    let word = |line: &Line| line.text.split([':', '-']).next().unwrap_or_default().trim().to_lowercase();
    section.form != Form::Heading && before.iter().any(|line| VOTES.contains(&word(line).as_str()))
}

fn has_madame(people: &[Finding<Entry>]) -> bool {
    let is_madame = |name: &str| ["Mme ", "Mlle ", "Mmes ", "Madame "].iter().any(|title| name.starts_with(title));
    people.iter().any(|finding| is_madame(&finding.value.name))
}

/// `M.` is an initial, but Monsieur where others are Madame.
fn settle_monsieur(finding: &mut Finding<Entry>) {
    let name = &mut finding.value.name;
    if let Some(bare) = ["M. ", "MM. ", "Mmes "].iter().find_map(|title| name.strip_prefix(title)) {
        *name = bare.to_owned();
    }
}

/// A list of people without a label stands at the top.
const LINES_WITH_PEOPLE: usize = 12;

/// Reads a list at the top that no label announces: at least three names, most of them with their codes.
fn unlabelled(file: &SourceFile, lines: &[Line]) -> Vec<Finding<Entry>> {
    let coded = |line: &&Line| {
        let parts = names::split_list(&line.text);
        let n_coded = parts.iter().filter_map(|part| names::parse(part)).filter(|entry| entry.code.is_some()).count();
        parts.len() >= 3 && n_coded * 3 >= parts.len() * 2
    };
    let Some(line) = lines.iter().take(LINES_WITH_PEOPLE).find(coded) else { return Vec::new() };
    let entries = line_of_names(&line.text).into_iter().map(|entry| {
        let span = place_of(file, line, &entry.name);
        Finding { value: entry, rule: "attendance: names with codes at the top".to_owned(), span }
    });
    let mut found = People::default();
    found.add_all(entries.collect());
    found.list
}

/// Returns the office that a remark in a list of people gives; guests and observers hold none.
fn office(role: &str) -> Option<&'static str> {
    names::role_word(role).filter(|role| !matches!(*role, "Guest" | "Observer"))
}

impl People {
    /// Adds people that are not there yet; what a second mention knows more is kept.
    fn add_all(&mut self, found: Vec<Finding<Entry>>) {
        for finding in found {
            let at = *self.by_key.entry(person_key(&finding.value.name)).or_insert(self.list.len());
            let Some(earlier) = self.list.get_mut(at) else {
                self.list.push(finding);
                continue;
            };
            let (earlier, more) = (&mut earlier.value, finding.value);
            earlier.code = earlier.code.take().or(more.code);
            earlier.role = earlier.role.take().or(more.role);
            if earlier.affiliation.is_empty() {
                earlier.affiliation = more.affiliation;
            }
        }
    }
}

/// Reads the people of one section.
fn entries(file: &SourceFile, section: &Section<'_>, convention: &'static str) -> Vec<Finding<Entry>> {
    let mut found = Vec::new();
    let rule = format!("{convention}: {} \u{201c}{}\u{201d}", section.form.in_words(), section.words.trim());
    let mut add = |line: &Line, entry: Entry| {
        let span = place_of(file, line, &entry.name);
        found.push(Finding { value: entry, rule: rule.clone(), span });
    };
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
    let is_ticked_list = section.lines.iter().any(|line| in_box(file, line).is_some_and(|(is_ticked, _)| is_ticked));
    for (number, line) in section.lines.iter().enumerate() {
        if is_over {
            break;
        }
        // Where some are ticked, the others were only asked.
        if is_ticked_list && in_box(file, line).is_some_and(|(is_ticked, _)| !is_ticked) {
            continue;
        }
        match &line.block {
            Block::Row { cells, is_head } => {
                if *is_head {
                    columns = Some(Columns::of(cells));
                    continue;
                }
                let columns = columns.get_or_insert_with(|| Columns::of(cells));
                columns.entry(cells).into_iter().for_each(|entry| add(line, entry));
                has_list = true;
            }
            Block::Item(_) => {
                has_list = true;
                let named = item(&line.text);
                n_items += 1;
                n_named += usize::from(!named.is_empty());
                named.into_iter().for_each(|entry| add(line, entry));
            }
            Block::Heading(_) if is_list_of_names(&line.text) => {
                line_of_names(&line.text).into_iter().for_each(|entry| add(line, entry));
            }
            // Other headings are those of groups, and what stands below them belongs to the list.
            Block::Heading(_) => {}
            Block::Text if has_list || begins_turn(&line.text) => is_over = true,
            // Below words before a colon, the first paragraph of names is all of them.
            Block::Text if section.form != Form::Heading && !found_in(&found_paragraphs, line) => is_over = true,
            Block::Text => {
                let entries = line_of_group(&line.text);
                // Prose ends a list that has begun, and may introduce one.
                is_over = entries.is_empty() && number > 0 && !is_rule(&line.text) && section.form != Form::Heading;
                if !entries.is_empty() {
                    found_paragraphs.insert(line.paragraph);
                }
                entries.into_iter().for_each(|entry| add(line, entry));
            }
        }
    }
    if !has_list && is_unparted(&found) {
        return Vec::new();
    }
    // Where hardly an item is a name, the list is of something else.
    if n_named * 2 < n_items { Vec::new() } else { found }
}

/// A name that stands alone and not in a list may be several that nothing parts.
fn is_unparted(found: &[Finding<Entry>]) -> bool {
    matches!(found, [only] if unparted::may_be_several(&only.value.name))
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
        let named = line_of_names(after);
        // `Suggestion: custom` is no list.
        return if named.len() > 1 || named.iter().any(|entry| entry.name.contains(' ')) { named } else { Vec::new() };
    }
    // "Name, Company" is one; more commas part names.
    match names::parse(text) {
        Some(entry) if parts.len() <= 2 && !text.contains(['、', '；']) => vec![entry],
        _ if parts.len() >= 3 || text.contains('、') => line_of_names(text),
        Some(entry) => vec![entry],
        None => Vec::new(),
    }
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
    name: usize,
    code: Option<usize>,
    affiliation: Option<usize>,
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
        Columns {
            name: name.filter(|name| Some(*name) != code).unwrap_or(usize::from(code == Some(0))),
            code,
            affiliation,
        }
    }

    fn entry(&self, cells: &[String]) -> Option<Entry> {
        let mut entry = names::parse(cells.get(self.name)?)?;
        let cell = |column: Option<usize>| cells.get(column?).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        if let Some(code) = cell(self.code) {
            entry.code = Some(code.to_owned());
        }
        if let Some(body) = cell(self.affiliation).filter(|body| body.chars().any(char::is_alphabetic)) {
            entry.affiliation = vec![body.to_owned()];
        }
        Some(entry)
    }
}

/// Letters in brackets are a code or the short name of a body. They are a code if they can be made of the name, or if
/// the body is named besides; what several people bear is no code of any of them.
fn settle_codes(present: &mut [Finding<Entry>]) {
    let codes: Vec<String> = present.iter().filter_map(|finding| finding.value.code.clone()).collect();
    let mut n_of: FxHashMap<&str, usize> = FxHashMap::default();
    codes.iter().for_each(|code| *n_of.entry(code).or_default() += 1);
    for finding in present {
        let entry = &mut finding.value;
        let Some(code) = entry.code.clone() else { continue };
        // Where the body is in capitals, the letters in brackets that many bear were not taken for a code: `(TSC) - ABC`.
        if entry.affiliation.iter().any(|body| n_of.get(body.as_str()).is_some_and(|n| *n > 2)) {
            entry.code = None;
            entry.affiliation = vec![code];
            continue;
        }
        let n_bearers = n_of.get(code.as_str()).copied().unwrap_or_default();
        let is_plausible = is_made_of(&code, &entry.name)
            || (!entry.affiliation.is_empty() && codes.len() > 2)
            || !names::is_code(&code);
        if n_bearers > 1 || !is_plausible {
            entry.code = None;
            // What three bear is the body that they belong to, whatever its first letter.
            if entry.affiliation.is_empty() && (n_bearers > 2 || !is_made_of(&code, &entry.name)) {
                entry.affiliation.push(code);
            }
        }
    }
}

/// Tells whether a code begins as one of the words of a name does.
fn is_made_of(code: &str, name: &str) -> bool {
    let first = |text: &str| person_key(text).chars().next();
    let initial = first(code);
    name.split([' ', '-']).any(|word| initial.is_some() && first(word) == initial)
}

/// Reads who had a part. Codes and first names are those of the people who were there; a single word that is nobody's
/// there names nobody.
fn holders(file: &SourceFile, section: &Section<'_>, present: &Present) -> Vec<Finding<Entry>> {
    let rule = format!("roles: {} \u{201c}{}\u{201d}", section.form.in_words(), section.words.trim());
    let mut found = Vec::new();
    let mut read = |line: &Line, text: &str| {
        let pieces = names::split_list(text).into_iter().flat_map(|piece| piece.split('/'));
        let mut n = 0;
        for piece in pieces {
            let Some(mut entry) = names::parse(piece.trim()) else { continue };
            n += 1;
            if present.has_nicknames {
                nicknames::resolve(&mut entry);
            }
            let span = place_of(file, line, &entry.name);
            match present.find(&entry.name) {
                Some(person) => entry = person.clone(),
                // Behind its sign, the name by which somebody is known there says who is meant.
                None if !stands_alone(&entry.name) && !piece.trim().starts_with('@') => continue,
                None => {}
            }
            found.push(Finding { value: Entry { role: None, note: None, ..entry }, rule: rule.clone(), span });
        }
        n > 0
    };
    // `Scribe: (SON)`: in brackets may stand a remark, or somebody who was there.
    let in_brackets = section.inline.trim().trim_matches(['(', ')', '（', '）']);
    if !in_brackets.is_empty() && !says_something(section.inline) && present.find(in_brackets).is_some() {
        read(section.head, in_brackets);
        return found;
    }
    if says_something(section.inline) {
        read(section.head, section.inline);
        return found;
    }
    for line in section.lines {
        if matches!(line.block, Block::Row { .. }) || !read(line, &line.text) {
            break;
        }
        if matches!(line.block, Block::Text) {
            break;
        }
    }
    found
}

/// Tells whether a name says who is meant without a list: it has two words, or is of a script where one says as much.
fn stands_alone(name: &str) -> bool {
    name.contains(' ') || names::is_east_asian(name) || name.chars().any(|c| c.is_ascii_digit())
}

impl Present {
    fn new(people: Vec<Finding<Entry>>) -> Present {
        let mut present = Present { people, ..Present::default() };
        for (at, Finding { value: entry, .. }) in present.people.iter().enumerate() {
            if let Some(code) = &entry.code {
                present.by_code.entry(code.clone()).or_insert(at);
            }
            present.by_key.entry(person_key(&entry.name)).or_insert(at);
            present.by_bare_key.entry(person_key(offices::bare(&entry.name))).or_insert(at);
            if !entry.name.contains(' ') {
                continue;
            }
            if let Some((first, last)) = entry.name.split_once(' ')
                && let Some(initial) = last.rsplit(' ').next().and_then(|last| last.chars().next())
            {
                let bearer = present.by_initial.entry(person_key(&format!("{first} {initial}"))).or_insert(Some(at));
                *bearer = bearer.filter(|other| *other == at);
            }
            for word in entry.name.split(' ') {
                let bearer = present.by_word.entry(person_key(word)).or_insert(Some(at));
                *bearer = bearer.filter(|other| *other == at);
            }
        }
        present
    }

    /// Tells whether somebody has a code.
    pub(super) fn has_code(&self, code: &str) -> bool {
        self.by_code.contains_key(code)
    }

    /// Returns who is meant by a code, a name, or a first or family name that only one of them has.
    pub(super) fn find(&self, name: &str) -> Option<&Entry> {
        let entry = |at: usize| Some(&self.people.get(at)?.value);
        let known = self.by_code.get(name).or_else(|| self.by_key.get(&person_key(name)));
        if let Some(at) = known {
            return entry(*at);
        }
        let part = offices::bare(name.trim_start_matches('@'));
        let key = person_key(part);
        if let Some((_, last)) = part.split_once(' ') {
            let named = self.by_bare_key.get(&key).copied();
            let is_initial = last.trim_end_matches('.').chars().count() == 1;
            return entry(named.or_else(|| *self.by_initial.get(&key).filter(|_| is_initial)?)?);
        }
        if part.chars().count() < 2 {
            return None;
        }
        entry((*self.by_word.get(&key)?)?)
    }
}
