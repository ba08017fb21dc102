//! Tables in which the head says who was there and who had which part, and all of them stand in the cells below: `Chair | Participants`.

use super::labels::Label;
use super::lists::{is_one_table, line_of_names};
use super::minutes::Minutes;
use super::names::Role;
use super::names::{self, Entry};
use super::{Finding, place_of, placeholders};
use crate::content::markdown::{Block, Line};
use crate::content::schema::Office;

/// Those whom such a table names.
#[derive(Default)]
pub(super) struct Named {
    /// Who was there.
    pub(super) present: Vec<Finding<Entry>>,
    /// Who was not.
    pub(super) absent: Vec<Finding<Entry>>,
    /// Who had which part.
    pub(super) roles: Vec<(Office, Finding<Entry>)>,
}

/// Reads the first of these tables in the opening of a report.
pub(super) fn read(minutes: &Minutes<'_>) -> Named {
    let opening = minutes.opening();
    opening.chunk_by(is_one_table).find_map(|table| of_table(minutes, table)).unwrap_or_default()
}

fn of_table(minutes: &Minutes<'_>, table: &[Line]) -> Option<Named> {
    let Minutes { file, labels, .. } = *minutes;
    let (head, rows) = table.split_first()?;
    let Block::Row { cells, is_head: true } = &head.block else { return None };
    let columns: Vec<Option<Label>> =
        cells.iter().map(|cell| labels.find(cell).filter(|label| label.is_of_people())).collect();
    if !are_columns(&columns, rows.len()) {
        return None;
    }
    let mut named = Named::default();
    for line in rows {
        let Block::Row { cells, .. } = &line.block else { return None };
        for (column, cell) in columns.iter().zip(cells) {
            let Some(label) = column else { continue };
            for value in people(cell)? {
                let rule = match label {
                    Label::Role(_) => "roles: column of a table",
                    Label::Absence => "absence: column of a table",
                    _ => "attendance: column of a table",
                };
                named.push(*label, Finding { span: place_of(file, line, &value.name), value, rule: rule.to_owned() });
            }
        }
    }
    (named.present.len() > 1).then_some(named)
}

impl Named {
    fn push(&mut self, label: Label, mut person: Finding<Entry>) {
        match label {
            Label::Role(role) => self.roles.push((role, person)),
            Label::Absence => self.absent.push(person),
            Label::Guests => {
                person.value.role.get_or_insert(Role::Guest);
                self.present.push(person);
            }
            _ => self.present.push(person),
        }
    }
}

/// Tells whether columns are of people: the first of them is, and one is of those who were there. Who has a part is told in one row, since
/// more are of several meetings, or of groups with their members.
fn are_columns(columns: &[Option<Label>], n_rows: usize) -> bool {
    let known: Vec<Label> = columns.iter().flatten().copied().collect();
    let has_roles = known.iter().any(|label| matches!(label, Label::Role(_)));
    columns.first().is_some_and(Option::is_some)
        && known.len() >= 2
        && known.iter().enumerate().all(|(at, label)| !known[..at].contains(label))
        && known.contains(&Label::Attendance)
        && n_rows > 0
        && (!has_roles || n_rows == 1)
}

/// Reads a cell of names; `None` if it holds something else.
fn people(cell: &str) -> Option<Vec<Entry>> {
    let cell = cell.trim();
    if !cell.chars().any(char::is_alphanumeric) || placeholders::is_one(cell) {
        return Some(Vec::new());
    }
    let is_name = |part: &&str| {
        names::parse(part).is_some_and(|entry| entry.name.starts_with(|c: char| c.is_uppercase() || !c.is_ascii()))
    };
    let parts = names::split_list(cell);
    parts.iter().all(|part| is_name(&part.trim_end_matches('.'))).then(|| line_of_names(cell))
}
