//! Which texts of a tree are likely to be reports, which nearly are, and what those lack.
//!
//! A day in the path, or a number behind a word of meetings, is enough by itself; but not among the posts of a blog, which all
//! have their day. Elsewhere it takes a day and people, a day and a folder of minutes around it, or a day and the title of minutes; where
//! no day can be told, the name of minutes (`ata2.md`) with anything that speaks for it, or people below the title of minutes or among them.

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use rayon::prelude::*;

use super::Setting;
use crate::config::Config;
use crate::content::{Document, Kind, as_meeting, kind, parse_document, records, split};
use crate::source::{RelPath, SourceFile};
use crate::text::date::{self, NumberOrder};
use crate::text::name::term_key;

/// What a text is likely to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Standing {
    /// A report.
    Report,
    /// It bears a day, and names nobody who was there.
    Dated,
    /// It says who was there, and not when.
    Undated,
    /// Something else.
    Other,
}

/// How many lines of a text are looked at for a date.
const LINES_WITH_DATE: usize = 15;

/// Words by which folders and titles of minutes are called, in small letters.
const WORDS_OF_MEETINGS: &[&str] = &[
    "meeting", "minutes", "telcon", "telecon", "protokoll", "sitzung", "notulen", "vergadering", "verslag",
    "compte-rendu", "comptes-rendus", "compte rendu", "proces-verbal", "procès-verbal", "réunion", "reunion",
    "conseil d", "acta", "actas", "reunión", "reuniones", "reunião", "reuniões", "ata da", "atas", "verbale",
    "verbali", "riunione", "mötesprotokoll", "referat", "møte", "møde", "pöytäkirja", "kokous", "protokół", "zebranie",
    "zápis", "schůze", "протокол", "議事録", "会議", "会议", "纪要", "회의",
];

/// More words by which folders of minutes are called, as the ends of words. Posts are called so that invite to what is to come.
const ENDS_OF_FOLDERS: &[&str] = &[
    "treffen", "versammlung", "versammlungen", "sitzungen", "besprechung", "besprechungen", "assemblée", "assemblées",
    "assemblea", "assemblee", "asamblea", "asambleas", "assembleia", "assembleias", "riunioni", "overleg", "möten",
    "årsmöten", "möte", "årsmøte", "generalforsamling", "spotkania", "zebrania", "posiedzenia", "zasedání", "jednání",
    "porady", "schůzky", "ülések", "toplantı", "toplantılar", "tutanaklar", "встречи", "собрания", "заседания",
    "зустрічі", "例会", "定例会", "会議録", "會議", "會議記錄", "미팅", "議事",
];

/// What files are called that are the record of a meeting or of several, folded, without figures and what parts words.
const NAMES_OF_RECORDS: &[&str] = &[
    "minutes",
    "meeting minutes",
    "meeting notes",
    "meetingnotes",
    "meeting log",
    "mom",
    "minutes of meeting",
    "protokoll",
    "protokolle",
    "sitzungsprotokoll",
    "sitzungsprotokolle",
    "besprechungsprotokoll",
    "notulen",
    "vergadernotulen",
    "verslag",
    "verslag vergadering",
    "vergadering",
    "cr",
    "compte rendu",
    "comptes rendus",
    "compte rendu reunion",
    "compte rendu de reunion",
    "cr reunion",
    "pv",
    "proces verbal",
    "reunion",
    "reuniones",
    "acta",
    "actas",
    "acta reunion",
    "acta de reunion",
    "reuniao",
    "reunioes",
    "ata",
    "atas",
    "ata reuniao",
    "ata de reuniao",
    "ata da reuniao",
    "verbale",
    "verbali",
    "verbale riunione",
    "riunione",
    "mote",
    "motesprotokoll",
    "motesanteckningar",
    "motereferat",
    "modereferat",
    "referat",
    "referater",
    "poytakirja",
    "poytakirjat",
    "kokous",
    "kokousmuistio",
    "muistio",
    "protokol",
    "protokoly",
    "zebranie",
    "spotkanie",
    "spotkania",
    "notatki ze spotkania",
    "zapis",
    "zapisnik",
    "schuze",
    "jegyzokonyv",
    "jegyzokonyvek",
    "emlekezteto",
    "megbeszeles",
    "tutanak",
    "toplanti",
    "toplanti notlari",
    "toplanti tutanagi",
    "notulensi",
    "notulen rapat",
    "notulensi rapat",
    "rapat",
    "bien ban hop",
    "протокол",
    "протоколы",
    "протокол встречи",
    "встреча",
    "πρακτικα",
];

/// The same in scripts that put no blanks between words.
const NAMES_WITHOUT_BLANKS: &[&str] =
    &["議事録", "会議録", "会议记录", "会议纪要", "会議紀錄", "會議記錄", "會議紀錄", "회의록", "รายงานการประชุม"];

/// Folders in which generators of sites and blogs keep what is posted.
const FOLDERS_OF_POSTS: &[&str] = &["_posts", "posts", "post", "blog", "news", "articles"];

/// Returns what each text is likely to be.
pub(super) fn standings(texts: &[Arc<SourceFile>]) -> Vec<Standing> {
    let mut standings: Vec<Standing> = texts.par_iter().map(alone).collect();
    let mut shelves: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (file, standing) in texts.iter().zip(&standings) {
        let (n_reports, n_dated) = shelves.entry(shelf(&file.path)).or_default();
        *n_reports += usize::from(*standing == Standing::Report);
        *n_dated += usize::from(*standing == Standing::Dated);
    }
    for (file, standing) in texts.iter().zip(&mut standings) {
        let shelf = shelf(&file.path);
        let (n_reports, n_dated) = shelves.get(shelf).copied().unwrap_or_default();
        // What bears a day and lies among reports was one, though nobody is listed: a decision by letter, say.
        let is_among_reports = is_of_minutes(shelf) || n_reports > n_dated;
        if *standing == Standing::Dated && is_among_reports && !is_of_posts(shelf) && is_date_written(&read(file)) {
            *standing = Standing::Report;
        }
    }
    standings
}

/// Returns what a text is likely to be, whatever lies beside it.
fn alone(file: &Arc<SourceFile>) -> Standing {
    let path = file.path.as_str();
    let mut config = Config::default();
    config.folders.meetings = vec![String::new()];
    if path.split('/').any(|part| part.starts_with('.')) || kind::kind_and_id(&file.path, &config).0 != Kind::Meeting {
        return Standing::Other;
    }
    if is_template(&file.text) {
        return Standing::Other;
    }
    let name = file.path.file_name().to_lowercase();
    if ["summary.", "list.", "toc."].iter().any(|start| name.starts_with(start)) {
        return Standing::Other;
    }
    let is_index = name.starts_with("index.");
    let in_path = date::from_path(path);
    let is_shelved = is_of_minutes(shelf(&file.path));
    // Among minutes, other numbers that may be a day are one: `08-28-17.md`
    let has_digits = || (is_shelved || is_of_meetings(&name)) && !date::readings_apart(stem(&name)).is_empty();
    let has_day =
        in_path.is_some_and(|date| date.day.is_some()) || super::paths::numeric_date(&name).is_some() || has_digits();
    let has_month = in_path.is_some_and(|date| date.month.is_some());
    // An index of a folder that is called after a day is the report of that day, with what belongs to it beside it.
    let has_number = has_number(&name) || (is_shelved && is_numbered_meeting(&name));
    let is_named = has_day || (!is_index && split::has_several(file) && in_path.is_some()) || (!is_index && has_number);
    if is_named && !is_of_posts(shelf(&file.path)) {
        return Standing::Report;
    }
    let document = LazyCell::new(|| read(file));
    let has_date_written = || is_date_written(&document);
    let has_people = LazyCell::new(|| has_word_for_people(&file.text) || lists_people(&document));
    if is_named {
        let is_minutes = *has_people || is_of_meetings(&name) || is_of_meetings(&document.title);
        return if is_minutes { Standing::Report } else { Standing::Dated };
    }
    let is_titled_record = || records::is_record(&document.title);
    let has_date = has_month || (!is_index && has_date_in_text(&file.text)) || has_date_written();
    let is_called_record = is_named_record(&name) && !is_of_posts(shelf(&file.path));
    // Among minutes, a month in the name is that of a meeting: `meeting-notes/2012-10-Somewhere.md`
    let bears_month =
        || date::from_path(&name).is_some_and(|date| date.month.is_some()) && !is_of_posts(shelf(&file.path));
    match (has_date, *has_people) {
        (true, true) => Standing::Report,
        _ if is_shelved && bears_month() => Standing::Report,
        _ if is_called_record && (has_date || *has_people || is_titled_record()) => Standing::Report,
        (true, false) if has_date_written() && is_titled_record() => Standing::Report,
        (true, false) if has_date_written() => Standing::Dated,
        (false, true) if lists_people(&document) && (is_titled_record() || is_shelved) => Standing::Report,
        (false, true) if lists_people(&document) => Standing::Undated,
        (false, false) if is_titled_record() && has_officers(&document) => Standing::Report,
        _ => Standing::Other,
    }
}

/// Tells whether the name of a file is what records of meetings are called, with or without a number: `ata2.md`, `Meeting Notes.md`
fn is_named_record(name: &str) -> bool {
    let key = term_key(&stem(name).replace(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_' | '.'), " "));
    NAMES_OF_RECORDS.contains(&key.as_str()) || NAMES_WITHOUT_BLANKS.iter().any(|words| name.contains(words))
}

/// Returns the name of a file without what tells its form.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Tells whether the front matter of a text has letters in the place of its day, as a form has that nobody filled in: `date: YYYY-MM-DD`
fn is_template(text: &str) -> bool {
    const LINES: usize = 40;
    let is_letter = |c: char| matches!(c.to_ascii_uppercase(), 'Y' | 'M' | 'D' | 'J' | 'A' | 'T' | 'G' | 'R');
    let is_form = |value: &str| {
        let parts: Vec<&str> = value.split(['-', '/', '.']).collect();
        parts.len() == 3 && parts.iter().all(|part| matches!(part.len(), 2 | 4) && part.chars().all(is_letter))
    };
    let mut lines = text.lines();
    lines.next().is_some_and(|first| first.trim_end() == "---")
        && lines
            .take(LINES)
            .take_while(|line| line.trim_end() != "---")
            .filter_map(|line| line.strip_prefix("date:"))
            .any(|value| is_form(value.trim().trim_matches(['"', '\''])))
}

/// Returns the folder in which a text lies with its like; of the index of a folder, the one around that.
fn shelf(path: &RelPath) -> &str {
    let (folder, name) = path.as_str().rsplit_once('/').unwrap_or(("", path.as_str()));
    match name.to_lowercase().starts_with("index.") {
        true => folder.rsplit_once('/').map_or("", |(shelf, _)| shelf),
        false => folder,
    }
}

fn is_of_meetings(words: &str) -> bool {
    let lower = words.to_lowercase();
    WORDS_OF_MEETINGS.iter().any(|word| match word.len() {
        // A short word is part of others.
        0..=4 => lower.split(|c: char| !c.is_alphanumeric()).any(|own| own == *word),
        _ => lower.contains(word),
    })
}

/// Tells whether a folder is called by a word for meetings or their records.
pub(super) fn is_of_minutes(shelf: &str) -> bool {
    let ends = || {
        let lower = shelf.to_lowercase();
        lower
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| !word.is_empty() && ENDS_OF_FOLDERS.iter().any(|end| word.ends_with(end)))
    };
    is_of_meetings(shelf) || ends()
}

fn is_of_posts(shelf: &str) -> bool {
    shelf.to_lowercase().split('/').any(|folder| FOLDERS_OF_POSTS.contains(&folder))
}

/// `Meeting 124.md`, `call_101.md`: a word of meetings and one number.
pub(super) fn has_number(name: &str) -> bool {
    let is_meeting = ["meeting", "call", "minutes", "session", "notes", "protokoll", "sitzung"]
        .iter()
        .any(|word| name.contains(word));
    let numbers = name.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    is_meeting && numbers.count() == 1
}

/// `1차회의.md`, `第3回会議.md`: the same where nothing parts words.
fn is_numbered_meeting(name: &str) -> bool {
    let is_meeting = ["회의", "会議", "会议", "會議", "例会"].iter().any(|word| name.contains(word));
    is_meeting && name.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).count() == 1
}

fn has_date_in_text(text: &str) -> bool {
    text.lines().take(LINES_WITH_DATE).any(|line| date::find_in(line, Some(NumberOrder::DayFirst)).is_some())
}

fn has_word_for_people(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "attendees", "present:", "participants", "attendance", "anwesend", "teilnehm", "参加者", "出席者", "présents",
        "asistentes", "participantes", "присутств", "chair",
    ];
    let lower = text.to_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}

/// Reads a text as a report, by all conventions.
pub(super) fn read(file: &Arc<SourceFile>) -> Document {
    static SETTINGS: LazyLock<Config> = LazyLock::new(|| {
        let setting = |yaml: &str| Setting { yaml: yaml.to_owned(), why: String::new() };
        // Which of two days is meant makes no difference here.
        let settings = ["folders: {meetings: \".\"}", "conventions: all", "numeric_dates: day-first"];
        super::config_of(&settings.map(setting))
    });
    parse_document(file, &SETTINGS)
}

fn lists_people(document: &Document) -> bool {
    as_meeting(document).is_some_and(|meeting| !meeting.attendees.is_empty() || !meeting.participants.is_empty())
}

fn has_officers(document: &Document) -> bool {
    as_meeting(document).is_some_and(|meeting| !meeting.officers.is_empty())
}

/// Tells whether a text bears its day in front matter, in its title, or behind words that announce it.
fn is_date_written(document: &Document) -> bool {
    document.days.front.or(document.days.text).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::files;

    fn check(tree: &str, expected: &[(&str, Standing)]) {
        let texts = files(tree);
        let found: Vec<(&str, Standing)> = texts.iter().map(|file| file.path.as_str()).zip(standings(&texts)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn an_index_is_the_report_of_its_folder_where_that_or_itself_has_a_day() {
        check(
            "
-- index.md --
# Minutes of all years, 2020-01-02
## Attendees
- Speaker One
-- minutes/2020-01-02/index.md --
We spoke.
-- minutes/a-decision/index.md --
---
title: A decision
date: 2020-02-03
---
Votes: yes.
-- minutes/about/index.md --
# About these minutes
",
            &[
                ("index.md", Standing::Other),
                ("minutes/2020-01-02/index.md", Standing::Report),
                ("minutes/a-decision/index.md", Standing::Report),
                ("minutes/about/index.md", Standing::Other),
            ],
        );
    }

    #[test]
    fn a_form_that_nobody_filled_in_is_no_report() {
        check(
            "
-- minutes/2020-01-02/actions.md --
---
title: Actions
date: YYYY-MM-DD
---
| Action | Who |
-- minutes/2020-01-02/report.md --
---
title: Board
date: 2020-01-02
---
We met.
",
            &[("minutes/2020-01-02/actions.md", Standing::Other), ("minutes/2020-01-02/report.md", Standing::Report)],
        );
    }

    #[test]
    fn numbers_that_may_be_a_day_are_one_among_minutes() {
        check(
            "
-- Treffen/2012-10-Ort.md --
We spoke of much.
-- Treffen/3-26-20.md --
We met.
-- docs/08-28-17.md --
Any.
-- docs/2012-10-Ort.md --
We spoke of much.
-- minutes/23_03_30_meeting.txt --
We met.
-- minutes/minutes25062016/README.md --
We met.
-- minutes/v3.26.20.md --
Any.
-- 회의록/1차회의.md --
Any.
",
            &[
                ("Treffen/2012-10-Ort.md", Standing::Report),
                ("Treffen/3-26-20.md", Standing::Report),
                ("docs/08-28-17.md", Standing::Other),
                ("docs/2012-10-Ort.md", Standing::Other),
                ("minutes/23_03_30_meeting.txt", Standing::Report),
                ("minutes/minutes25062016/README.md", Standing::Report),
                ("minutes/v3.26.20.md", Standing::Other),
                ("회의록/1차회의.md", Standing::Report),
            ],
        );
    }

    #[test]
    fn a_post_with_a_day_is_a_report_only_if_it_speaks_of_a_meeting() {
        check(
            "
-- _posts/2020-07-21-summary.md --
---
date: 2020-07-21
---
# Summary
## Attendees
- Speaker One
- Speaker Two
-- _posts/2020-07-22-release.md --
---
title: Version 2
date: 2020-07-22
---
It is out.
-- _posts/2020-07-23-board-meeting.md --
We met.
-- blog/version-3.md --
---
title: Version 3
date: 2020-07-24
---
It is out.
",
            &[
                ("_posts/2020-07-21-summary.md", Standing::Report),
                ("_posts/2020-07-22-release.md", Standing::Dated),
                ("_posts/2020-07-23-board-meeting.md", Standing::Report),
                ("blog/version-3.md", Standing::Dated),
            ],
        );
    }

    #[test]
    fn what_is_called_minutes_needs_no_day_where_something_else_speaks_for_it() {
        check(
            "
-- docs/atas/ata2.md --
# Ata
## Participantes
- Speaker One
-- docs/jegyzőkönyv.md --
# 2025.09.29.
- Any
-- docs/notes.md --
# Notulen 11 juni
Notulist: Speaker One
-- docs/plan.md --
# Plan
## Teilnehmer
- Speaker One
-- docs/protokoll.md --
# What minutes are
-- docs/template/ata.md --
# Any
-- reuniones/primera.md --
# Primera
Asistentes: Speaker One, Speaker Two
-- 会议记录/第一次会议记录.md --
# 第一次会议纪要
- Any
",
            &[
                ("docs/atas/ata2.md", Standing::Report),
                ("docs/jegyzőkönyv.md", Standing::Report),
                ("docs/notes.md", Standing::Report),
                ("docs/plan.md", Standing::Undated),
                ("docs/protokoll.md", Standing::Other),
                ("docs/template/ata.md", Standing::Other),
                ("reuniones/primera.md", Standing::Report),
                ("会议记录/第一次会议记录.md", Standing::Report),
            ],
        );
    }

    #[test]
    fn a_day_may_stand_further_down_and_people_without_a_day_are_nearly_a_report() {
        check(
            "
-- records/004.md --
# The fourth meeting

Summary.

More.

More.

More.

More.

More.

More.

## Date and place

We met on Tuesday, February 28, 2017.

## Attendees

- Speaker One
- Speaker Two
-- records/005.md --
# The fifth meeting

Attendees: Speaker One, Speaker Two
-- records/rules.md --
# Rules

They hold from 1 May 2017.
",
            &[
                ("records/004.md", Standing::Report),
                ("records/005.md", Standing::Undated),
                ("records/rules.md", Standing::Other),
            ],
        );
    }
}
