//! Which meetings, people and topics the pictures of pages show.

use std::collections::BTreeMap;

use super::Edition;
use super::meetings::year_address;
use super::page::{entity_link, href};
use super::pictures::{Cell, Column, Drawn, Lane, MOST_MARKS, Mark, Matrix, Row, Timeline, fits_lane};
use super::pieces::{Link, person_link, topic_link};
use crate::archive::{Entity, Group, GroupIdx, MeetingIdx, PersonIdx, TopicIdx};
use crate::content::schema::HeldStatus;

/// With more meetings than this, the columns of a matrix are years.
const MOST_COLUMNS: usize = 24;
/// A picture has no more lanes than this; the meetings of further groups stand together in one.
const MOST_LANES: usize = 24;

/// Draws all meetings of the archive, group by group.
pub(super) fn of_archive(edition: Edition<'_>) -> Option<Drawn> {
    let meetings = edition.archive.originals().filter(|(_, meeting)| meeting.status != HeldStatus::Cancelled);
    let meetings: Vec<(MeetingIdx, bool)> = meetings.map(|(idx, _)| (idx, false)).collect();
    (meetings.len() > 1).then_some(())?;
    timeline(edition, "history", edition.words().word("history").to_owned(), &meetings)
}

/// Draws the meetings in which a person appeared, and faintly the others of the same groups.
pub(super) fn of_person(edition: Edition<'_>, name: &str, own: &[MeetingIdx]) -> Option<Drawn> {
    (own.len() > 1).then_some(())?;
    let mut groups: Vec<GroupIdx> = own.iter().filter_map(|idx| edition.archive.meeting(*idx).group).collect();
    groups.sort();
    groups.dedup();
    let of_groups = groups.iter().flat_map(|group| edition.archive.group(*group).meetings.iter().copied());
    let n_all: usize = groups.iter().map(|group| edition.archive.group(*group).meetings.len()).sum();
    // With more, there would only be numbers, and these are to be the person's.
    let others = of_groups.take(if n_all <= MOST_MARKS { n_all } else { 0 });
    let all: BTreeMap<MeetingIdx, bool> =
        others.map(|idx| (idx, true)).chain(own.iter().map(|idx| (*idx, false))).collect();
    let all: Vec<(MeetingIdx, bool)> = all.into_iter().collect();
    let title = edition.words().fill("appearances-of", &[("name", name)]);
    timeline(edition, "appearances", title, &all)
}

/// Draws the meetings of a group.
pub(super) fn of_group(edition: Edition<'_>, group: &Group) -> Option<Drawn> {
    (group.meetings.len() > 1).then_some(())?;
    let meetings: Vec<(MeetingIdx, bool)> = group.meetings.iter().map(|idx| (*idx, false)).collect();
    timeline(edition, "history", edition.words().word("history").to_owned(), &meetings)
}

/// Draws meetings, each with whether it is only there for comparison.
fn timeline(edition: Edition<'_>, name: &str, title: String, meetings: &[(MeetingIdx, bool)]) -> Option<Drawn> {
    let words = edition.words();
    let mut groups: Vec<Option<GroupIdx>> = Vec::new();
    let mut marks = Vec::new();
    for &(idx, is_faint) in meetings {
        let meeting = edition.archive.meeting(idx);
        let Some(date) = meeting.date else { continue };
        // A day of a session is where the session is.
        let whole = meeting.parent.and_then(|parent| edition.archive.meeting(parent).group);
        let group = meeting.group.or(whole);
        let lane = groups.iter().position(|other| *other == group).unwrap_or_else(|| {
            groups.push(group);
            groups.len() - 1
        });
        marks.push(Mark {
            lane: lane.min(MOST_LANES - 1),
            date,
            end: meeting.end_date.unwrap_or(date),
            words: words.dates(date, meeting.end_date),
            title: meeting.title.clone(),
            href: href(&edition.config, &meeting.address, None),
            is_faint,
        });
    }
    let n_groups = groups.len();
    let lane = |(position, group): (usize, &Option<GroupIdx>)| match group {
        Some(group) if n_groups <= MOST_LANES || position < MOST_LANES - 1 => {
            let link = entity_link(edition, Entity::Group(*group));
            // A name that its lane has no room for gives way to the short one.
            let short = edition.archive.group(*group).short.clone().filter(|_| !fits_lane(&link.title));
            Lane { title: short.unwrap_or(link.title), href: Some(link.href) }
        }
        _ => Lane { title: words.word(if n_groups > 1 { "others" } else { "meetings" }).to_owned(), href: None },
    };
    let lanes = groups.iter().enumerate().take(MOST_LANES).map(lane).collect();
    let year_href = |year: i16| href(&edition.config, &year_address(Some(year)), None);
    Timeline { name, title, lanes, marks, year_href: &year_href }.draw(words)
}

/// Draws which topics came up in which meetings.
pub(super) fn of_topics(edition: Edition<'_>, topics: &[TopicIdx]) -> Option<Drawn> {
    let found = topics
        .iter()
        .enumerate()
        .flat_map(|(row, topic)| edition.archive.topic(*topic).meetings.iter().map(move |meeting| (row, *meeting)));
    let words = edition.words();
    let matrix = Matrix {
        name: "topics",
        title: words.word("topics-in-meetings").to_owned(),
        description: words.word("picture-of-topics").to_owned(),
        corner: words.word("topic").to_owned(),
        rows: rows(topics.iter().map(|topic| topic_link(edition, *topic))),
        columns: Vec::new(),
        cells: Vec::new(),
    };
    by_meetings(edition, matrix, found.collect())
}

/// Draws who spoke on a topic in which meeting: `spoken` are people with meetings.
pub(super) fn of_speakers(
    edition: Edition<'_>,
    topic: &str,
    people: &[PersonIdx],
    spoken: &[(PersonIdx, MeetingIdx)],
) -> Option<Drawn> {
    let row = |person: &PersonIdx| people.iter().position(|other| other == person);
    let found = spoken.iter().filter_map(|(person, meeting)| Some((row(person)?, *meeting)));
    let words = edition.words();
    let matrix = Matrix {
        name: "speakers",
        title: words.fill("who-spoke-when", &[("topic", topic)]),
        description: words.word("picture-of-speakers").to_owned(),
        corner: words.word("speaker").to_owned(),
        rows: rows(people.iter().map(|person| person_link(edition, *person))),
        columns: Vec::new(),
        cells: Vec::new(),
    };
    by_meetings(edition, matrix, found.collect())
}

/// Draws a matrix whose columns are the meetings in which something was `found`, each with its row.
fn by_meetings(edition: Edition<'_>, matrix: Matrix<'_>, found: Vec<(usize, MeetingIdx)>) -> Option<Drawn> {
    let mut meetings: Vec<MeetingIdx> = found.iter().map(|(_, meeting)| *meeting).collect();
    meetings.sort();
    meetings.dedup();
    let columns = Columns::new(edition, &meetings);
    let cells = columns.cells(edition, found, |row| matrix.rows[row].href.clone());
    Matrix { columns: columns.columns, cells, ..matrix }.draw(edition.words())
}

fn rows(links: impl Iterator<Item = Link>) -> Vec<Row> {
    links.map(|link| Row { title: link.title, href: link.href }).collect()
}

/// Draws with whom a person spoke on what: for each colleague and topic, how many meetings.
pub(super) fn of_colleagues(
    edition: Edition<'_>,
    name: &str,
    colleagues: &[PersonIdx],
    topics: &[TopicIdx],
    shared: &BTreeMap<(PersonIdx, TopicIdx), Vec<MeetingIdx>>,
) -> Option<Drawn> {
    let words = edition.words();
    let columns = topics.iter().map(|topic| topic_link(edition, *topic));
    let place = |(&(person, topic), meetings): (&(PersonIdx, TopicIdx), &Vec<MeetingIdx>)| {
        let address = match meetings.as_slice() {
            [only] => entity_link(edition, Entity::Meeting(*only)).href,
            _ => person_link(edition, person).href,
        };
        Some(Cell {
            row: colleagues.iter().position(|other| *other == person)?,
            column: topics.iter().position(|other| *other == topic)?,
            n: meetings.len(),
            href: address,
        })
    };
    let matrix = Matrix {
        name: "colleagues",
        title: words.fill("with-whom-on-what", &[("name", name)]),
        description: words.word("picture-of-colleagues").to_owned(),
        corner: words.word("speaker").to_owned(),
        rows: rows(colleagues.iter().map(|person| person_link(edition, *person))),
        columns: columns.map(|link| Column { label: link.title.clone(), title: link.title, href: link.href }).collect(),
        cells: shared.iter().filter_map(place).collect(),
    };
    matrix.draw(words)
}

/// Meetings as the columns of a matrix: each by itself, or year by year.
struct Columns {
    columns: Vec<Column>,
    /// The column of each meeting.
    of_meeting: BTreeMap<MeetingIdx, usize>,
}

impl Columns {
    fn new(edition: Edition<'_>, meetings: &[MeetingIdx]) -> Columns {
        let dated = meetings.iter().filter_map(|idx| Some((*idx, edition.archive.meeting(*idx).date?)));
        if meetings.len() <= MOST_COLUMNS {
            let dated: Vec<_> = dated.collect();
            let column = |(idx, date): &(MeetingIdx, crate::text::date::Date)| {
                let link = entity_link(edition, Entity::Meeting(*idx));
                let label =
                    date.month.map_or_else(|| date.year.to_string(), |month| format!("{}-{month:02}", date.year));
                Column { label, title: link.title, href: link.href }
            };
            return Columns {
                columns: dated.iter().map(column).collect(),
                of_meeting: dated.iter().enumerate().map(|(position, (idx, _))| (*idx, position)).collect(),
            };
        }
        let years: Vec<(MeetingIdx, i16)> = dated.map(|(idx, date)| (idx, date.year)).collect();
        let mut all: Vec<i16> = years.iter().map(|(_, year)| *year).collect();
        all.sort_unstable();
        all.dedup();
        let column = |year: &i16| Column {
            label: year.to_string(),
            title: year.to_string(),
            href: href(&edition.config, &year_address(Some(*year)), None),
        };
        let position = |year: i16| all.binary_search(&year).unwrap_or_default();
        Columns {
            columns: all.iter().map(column).collect(),
            of_meeting: years.into_iter().map(|(idx, year)| (idx, position(year))).collect(),
        }
    }

    /// Counts what was found in which row and column. A mark leads to the meeting, if it stands for only one; `row_href`
    /// is where it leads otherwise.
    fn cells(
        &self,
        edition: Edition<'_>,
        found: Vec<(usize, MeetingIdx)>,
        row_href: impl Fn(usize) -> String,
    ) -> Vec<Cell> {
        let mut cells: BTreeMap<(usize, usize), Vec<MeetingIdx>> = BTreeMap::new();
        for (row, meeting) in found {
            let Some(column) = self.of_meeting.get(&meeting) else { continue };
            let meetings = cells.entry((row, *column)).or_default();
            // Somebody may have spoken in several sessions of one meeting.
            if !meetings.contains(&meeting) {
                meetings.push(meeting);
            }
        }
        let cell = |((row, column), meetings): ((usize, usize), Vec<MeetingIdx>)| Cell {
            row,
            column,
            n: meetings.len(),
            href: match meetings.as_slice() {
                [only] => entity_link(edition, Entity::Meeting(*only)).href,
                _ => row_href(row),
            },
        };
        cells.into_iter().map(cell).collect()
    }
}
