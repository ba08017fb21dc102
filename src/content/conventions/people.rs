//! Who was there and who was not: from the lists, tables and lines that say so.

use rustc_hash::{FxHashMap, FxHashSet};

use super::attended;
use super::codes;
use super::columns;
use super::labels::Label;
use super::lists::{self, entries, line_of_names, table_of_presence};
use super::minutes::Minutes;
use super::names::{self, Entry, Role};
use super::nicknames;
use super::present::Present;
use super::roles;
use super::sections::{Form, Section};
use super::standing;
use super::tops;
use super::{Finding, place_of};
use crate::content::first_names::FirstName;
use crate::content::markdown::{Block, Line};
use crate::content::schema::Office;
use crate::source::SourceFile;
use crate::text::name::{person_key, resemblance};

/// Everybody whom a report lists.
#[derive(Debug, Default)]
pub(super) struct Roster {
    /// Who was there.
    pub(super) present: Present,
    /// Who was not.
    pub(super) absent: Vec<Finding<Entry>>,
    /// Who had which part.
    pub(super) roles: Vec<(Office, Finding<Entry>)>,
    /// Who had which part by a first name alone, of which the report lists nobody.
    pub(super) first_names: Vec<FirstName>,
}

impl Roster {
    /// Adds who had a part, unless somebody is known to have had it.
    pub(super) fn give(&mut self, part: Office, holder: Finding<Entry>) {
        if self.roles.iter().all(|(other, _)| *other != part) {
            self.roles.push((part, holder));
        }
    }
}

/// A list of people in which each stands once.
#[derive(Default)]
struct People {
    list: Vec<Finding<Entry>>,
    by_key: FxHashMap<String, usize>,
    by_handle: FxHashMap<String, usize>,
}

/// Reads all lists of people of a report.
pub(super) fn read(minutes: &Minutes<'_>) -> Roster {
    let Minutes { file, sections, .. } = *minutes;
    let (mut present, mut absent) = (People::default(), People::default());
    let mut reports = ReportsOfOthers::default();
    let is_list = |section: &&Section<'_>| matches!(section.label, Label::Attendance | Label::Guests | Label::Absence);
    let are_unparted = sections.iter().filter(is_list).any(lists::has_unparted);
    // Where several stand with nothing between them, two words alone are two people, or one.
    let is_doubtful = |section: &Section<'_>| {
        let is_single = |found: &[Finding<Entry>]| matches!(found, [only] if only.value.name.contains(' '));
        are_unparted && !section.inline.is_empty() && is_single(&entries(file, section, "attendance"))
    };
    for section in sections
        .iter()
        .filter(|section| !(is_list(section) && is_doubtful(section)))
        .filter(|section| !reports.hold(file, section))
    {
        match section.label {
            Label::Attendance => {
                present.add_all(entries(file, section, "attendance"));
                absent.add_all(lists::absent(file, section));
            }
            Label::Guests => {
                let guests = entries(file, section, "guests");
                if section.form == Form::Heading && !is_of_people(&guests) {
                    continue;
                }
                let guests = guests.into_iter().map(|mut guest| {
                    guest.value.role.get_or_insert(Role::Guest);
                    guest
                });
                present.add_all(guests.collect());
            }
            Label::Absence if is_of_a_vote(minutes, section) => {}
            Label::Absence => absent.add_all(entries(file, section, "absence")),
            _ => {}
        }
    }
    present.add_all(lists::groups_beside(minutes));
    present.add_all(lists::groups_below(minutes));
    let has_hosts = present.list.iter().any(|person| person.value.role != Some(Role::Guest));
    if !has_hosts {
        present.add_all(lists::group_before(minutes));
    }
    let mut people = present.list;
    let mut in_columns = Vec::new();
    if people.is_empty() {
        let named = columns::read(minutes);
        people = People::of(named.present);
        absent.add_all(named.absent);
        in_columns = named.roles;
    }
    if people.is_empty() || absent.list.is_empty() {
        let (told, told_absent) = attended::read(minutes);
        if people.is_empty() {
            people = People::of(told);
        }
        if absent.list.is_empty() {
            absent.add_all(told_absent);
        }
    }
    if people.is_empty() {
        people = unlabelled(minutes);
    }
    if people.is_empty() {
        people = People::of(table_of_presence(minutes));
    }
    if people.is_empty() {
        people = People::of(tops::names(minutes));
    }
    codes::settle(&mut people);
    let has_nicknames = nicknames::settle(&mut people);
    let mut present = Present::new(people);
    present.has_nicknames = has_nicknames;
    let mut first_names = Vec::new();
    let mut roles = roles::read(minutes, &present, &mut first_names);
    let is_known = |role: Office| roles.iter().any(|(other, _)| *other == role);
    in_columns.retain(|(role, _)| !is_known(*role));
    roles.extend(in_columns);
    let mut absent = absent.list;
    forget_present(&mut absent, &present);
    if has_madame(&present.people) || has_madame(&absent) {
        let mut people = present.people;
        let holders = roles.iter_mut().map(|(_, holder)| holder);
        people.iter_mut().chain(&mut absent).chain(holders).for_each(settle_monsieur);
        present = Present::new(people);
        present.has_nicknames = has_nicknames;
    }
    Roster { present, absent, roles, first_names }
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

/// Tells whether a list of the absent goes on with the count of a vote: `AYES: …`, `NAYS: …`, `ABSENT: …`
fn is_of_a_vote(minutes: &Minutes<'_>, section: &Section<'_>) -> bool {
    const LINES_OF_A_VOTE: usize = 4;
    const VOTES: &[&str] =
        &["aye", "ayes", "yea", "yeas", "nay", "nays", "noes", "abstain", "abstained", "abstentions", "pour", "contre"];
    let mut before = minutes.above(section).iter().rev().take(LINES_OF_A_VOTE);
    let word = |line: &Line| line.text.split([':', '-']).next().unwrap_or_default().trim().to_lowercase();
    section.form != Form::Heading && before.any(|line| VOTES.contains(&word(line).as_str()))
}

/// Takes those off the list of the absent who are listed as present, too: they came later, or were there at a second roll call. In whose
/// entry it says that they were not is left.
fn forget_present(absent: &mut Vec<Finding<Entry>>, present: &Present) {
    let keys: FxHashSet<String> = present.people.iter().map(|finding| person_key(&finding.value.name)).collect();
    absent.retain(|finding| !keys.contains(&person_key(&finding.value.name)));
}

/// Tells whether what stands below the heading "Guests" is a list of them: under that heading it may be discussed, too, whether to
/// have any. Most of a list have whole names, or something beside them.
fn is_of_people(guests: &[Finding<Entry>]) -> bool {
    let is_person = |entry: &Entry| {
        names::is_whole(&entry.name)
            || entry.code.is_some()
            || entry.role.is_some()
            || entry.position.is_some()
            || !entry.affiliation.is_empty()
    };
    guests.iter().filter(|guest| is_person(&guest.value)).count() * 2 > guests.len()
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
fn unlabelled(minutes: &Minutes<'_>) -> Vec<Finding<Entry>> {
    let Minutes { file, lines, .. } = *minutes;
    let coded = |line: &&Line| {
        let parts = names::split_list(&line.text);
        let n_coded = parts.iter().filter_map(|part| names::parse(part)).filter(|entry| entry.code.is_some()).count();
        parts.len() >= 3 && n_coded * 3 >= parts.len() * 2
    };
    let Some(at) = lines.iter().take(LINES_WITH_PEOPLE).position(|line| coded(&line)) else {
        return one_a_line(minutes);
    };
    let line = &lines[at];
    if standing::begins_line(&line.text) || standing::begins(minutes, at) {
        return Vec::new();
    }
    let entries = line_of_names(&line.text).into_iter().map(|entry| {
        let span = place_of(file, line, &entry.name);
        Finding { value: entry, rule: "attendance: names with codes at the top".to_owned(), span }
    });
    People::of(entries.collect())
}

/// Reads a list at the top in which each stands in a line of its own, with a code: `Speaker One, Some Body (SON)`
fn one_a_line(minutes: &Minutes<'_>) -> Vec<Finding<Entry>> {
    const FEWEST: usize = 3;
    let Minutes { file, lines, .. } = *minutes;
    let coded = |line: &Line| {
        let entry = names::parse(&line.text).filter(|entry| entry.code.is_some() && names::is_whole(&entry.name))?;
        (line.block == Block::Text && !line.is_quoted).then_some(entry)
    };
    let Some(start) = lines.iter().take(LINES_WITH_PEOPLE).position(|line| coded(line).is_some()) else {
        return Vec::new();
    };
    let own = || lines[start..].iter().map_while(|line| Some((line, coded(line)?)));
    if own().nth(FEWEST - 1).is_none() || standing::begins(minutes, start) {
        return Vec::new();
    }
    let rule = "attendance: names with codes at the top".to_owned();
    let found =
        own().map(|(line, value)| Finding { span: place_of(file, line, &value.name), value, rule: rule.clone() });
    People::of(found.collect())
}

/// Tells whether two names may be one person's.
fn are_alike(a: &str, b: &str) -> bool {
    person_key(a) == person_key(b) || resemblance(a, b).is_some()
}

impl People {
    /// Returns those who were found, each once.
    fn of(found: Vec<Finding<Entry>>) -> Vec<Finding<Entry>> {
        let mut people = People::default();
        people.add_all(found);
        people.list
    }

    /// Adds people that are not there yet; what a second mention knows more is kept.
    fn add_all(&mut self, found: Vec<Finding<Entry>>) {
        for finding in found {
            let handle = finding.value.handle.as_ref().map(|handle| handle.to_lowercase());
            let known = handle.as_ref().and_then(|handle| self.by_handle.get(handle)).copied();
            // One handle is one person's, but for a slip: two names of one resemble each other.
            let known = known.filter(|at| are_alike(&self.list[*at].value.name, &finding.value.name));
            let own = *self.by_key.entry(person_key(&finding.value.name)).or_insert(self.list.len());
            let at = known.unwrap_or(own);
            self.by_handle.extend(handle.map(|handle| (handle, at)));
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
