//! Who was there, who was not, and who had which part: from the lists, tables and lines that say so.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::labels::Label;
use super::names::{self, Entry};
use super::sections::{Form, Section, is_list_of_names, says_something};
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
    /// By the single words of names of several; `None` where several people bear one.
    by_word: FxHashMap<String, Option<usize>>,
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
    for section in sections {
        match section.label {
            Label::Attendance => present.add_all(entries(file, section, "attendance")),
            Label::Guests => {
                let guests = entries(file, section, "guests").into_iter().map(|mut guest| {
                    guest.value.role.get_or_insert_with(|| "Guest".to_owned());
                    guest
                });
                present.add_all(guests.collect());
            }
            Label::Absence => absent.add_all(entries(file, section, "absence")),
            _ => {}
        }
    }
    let mut people = if present.list.is_empty() { unlabelled(file, lines) } else { present.list };
    settle_codes(&mut people);
    let present = Present::new(people);
    let roles = roles(file, sections, &present);
    Roster { present, absent: absent.list, roles }
}

/// Reads who had which part: from the lines that say so, then from the remarks in the list of people.
fn roles(file: &SourceFile, sections: &[Section<'_>], present: &Present) -> Vec<(&'static str, Finding<Entry>)> {
    let mut found = Vec::new();
    for section in sections {
        if let Label::Role(role) = section.label {
            found.extend(holders(file, section, present).into_iter().map(|holder| (role, holder)));
        }
    }
    let in_list = present.people.iter();
    found.extend(in_list.filter_map(|finding| Some((office(finding.value.role.as_deref()?)?, finding.clone()))));
    let mut seen = FxHashSet::default();
    found.retain(|(role, holder)| seen.insert((*role, person_key(&holder.value.name))));
    found
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
        // With a remark in the midst, what stands there is no list.
        line_of_names(inline).into_iter().for_each(|entry| add(section.head, entry));
    }
    let mut columns = None;
    let mut has_list = false;
    let mut is_over = false;
    let (mut n_items, mut n_named) = (0, 0);
    let mut found_paragraphs: FxHashSet<u32> = FxHashSet::default();
    let n_before = usize::from(says_something(section.inline));
    for (number, line) in section.lines.iter().enumerate() {
        if is_over {
            break;
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
            Block::Heading(_) => is_over = true,
            Block::Text if has_list || begins_turn(&line.text) => is_over = true,
            // Below words before a colon, the first paragraph of names is all of them.
            Block::Text if section.form != Form::Heading && !found_in(&found_paragraphs, line) => is_over = true,
            Block::Text => {
                let entries = line_of_names(&line.text);
                // Prose ends a list that has begun, and may introduce one.
                is_over = entries.is_empty()
                    && (number + n_before > 0)
                    && !is_rule(&line.text)
                    && section.form != Form::Heading;
                if !entries.is_empty() {
                    found_paragraphs.insert(line.paragraph);
                }
                entries.into_iter().for_each(|entry| add(line, entry));
            }
        }
    }
    // A name that stands alone and not in a list may be several that nothing parts.
    if let [only] = &found[..]
        && !has_list
        && unparted::may_be_several(&only.value.name)
    {
        return Vec::new();
    }
    // Where hardly an item is a name, the list is of something else.
    if n_named * 2 < n_items { Vec::new() } else { found }
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
    if let Some((before, after)) = text.split_once([':', '：'])
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

/// Reads a line of names; nothing, if more than a few of its parts are none, for then it is a sentence.
fn line_of_names(text: &str) -> Vec<Entry> {
    let text = unparted::parted(text.trim().trim_end_matches(['.', '。']));
    let parts = names::split_list(&text);
    let entries: Vec<Entry> = parts.iter().filter_map(|part| names::parse(part)).collect();
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
        let n_bearers = n_of.get(code.as_str()).copied().unwrap_or_default();
        let is_plausible = is_made_of(&code, &entry.name)
            || (!entry.affiliation.is_empty() && codes.len() > 2)
            || !names::is_code(&code);
        if n_bearers > 1 || !is_plausible {
            entry.code = None;
            if entry.affiliation.is_empty() && !is_made_of(&code, &entry.name) {
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
            let span = place_of(file, line, &entry.name);
            match present.find(&entry.name) {
                Some(person) => entry = person.clone(),
                None if !stands_alone(&entry.name) => continue,
                None => {}
            }
            found.push(Finding { value: Entry { role: None, note: None, ..entry }, rule: rule.clone(), span });
        }
        n > 0
    };
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
            if !entry.name.contains(' ') {
                continue;
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
        let part = name.trim_start_matches('@');
        if part.contains(' ') || part.chars().count() < 2 {
            return None;
        }
        entry((*self.by_word.get(&person_key(part))?)?)
    }
}
