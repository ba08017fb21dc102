//! The days that front matter, path and text of a report name, each by itself.
//!
//! Which of them counts is decided in [`infer`](super::infer); `adopt` compares them over a whole tree. Only whole days are
//! witnesses: a month contradicts none of its days.

use super::conventions::{announces_next, announces_time};
use super::markdown::{Block, Line};
use super::records;
use crate::config::Config;
use crate::source::RelPath;
use crate::text::date::{self, Date};

/// What the places of a report say of its day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Days {
    /// Its front matter.
    pub front: Option<Date>,
    /// Its path.
    pub path: Option<Date>,
    /// Its title, or words in the text that announce a day.
    pub text: Option<Date>,
}

/// Announced days stand among the first lines, below a title and perhaps a summary.
const LINES_WITH_LABEL: usize = 60;
/// How many lines below a heading are looked at.
const LINES_BELOW: usize = 4;

/// A title, and the name of the body above or below it.
const LINES_OF_HEAD: usize = 6;

/// Returns the first day that words announce which say that it is one: `Date: 2020-07-07`, `**When**: …`, a row of a table, or
/// the lines below a heading `Date, time and place`; else that of a line at the top which says of what meeting this is the record.
pub(super) fn labelled(lines: &[Line], config: &Config) -> Option<Date> {
    let top = &lines[..lines.len().min(LINES_WITH_LABEL)];
    let announces_next = announces_next(config);
    let mut is_below_next = false;
    let labelled = top.iter().enumerate().find_map(|(at, line)| {
        // What stands below the heading on the next meeting is of that; a text that begins so is on that meeting.
        if line.is_heading() {
            is_below_next = at > 0 && announces_next(&line.text);
        }
        if is_below_next { None } else { announced(lines, at, config) }
    });
    labelled.or_else(|| of_record(lines, config))
}

/// `Minutes of the meeting held on 10 July 2013`, `Zápis z jednání výboru dne 11. května 2013`, with the day there or on the next line.
fn of_record(lines: &[Line], config: &Config) -> Option<Date> {
    const LONGEST: usize = 200;
    let is_prose = |line: &Line| matches!(line.block, Block::Text | Block::Heading(_)) && !line.is_quoted;
    let is_short = |line: &&Line| line.text.len() <= LONGEST;
    let is_head = |line: &Line| is_prose(line) && is_short(&line) && records::heads_record(&line.text);
    let head = &lines[..lines.len().min(LINES_OF_HEAD)];
    let at = head.iter().position(is_head)?;
    let day = |line: &Line| date::find_in(&line.text, config.number_order());
    let next = lines.get(at + 1).filter(|next| next.block == Block::Text && !next.is_quoted).filter(is_short);
    day(&lines[at])
        .or_else(|| next.filter(|next| !next.text.contains([':', '：']) || next.text.len() < 80).and_then(day))
}

/// Returns the day that a line announces, or the lines below it.
fn announced(lines: &[Line], at: usize, config: &Config) -> Option<Date> {
    let (line, order) = (&lines[at], config.number_order());
    match &line.block {
        _ if line.is_quoted => None,
        Block::Heading(_) => {
            let below = || lines[at + 1..].iter().take_while(|line| !line.is_heading());
            // A sentence may be broken before its day.
            let text = || below().take(LINES_BELOW).map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
            in_value(&line.text, config)
                .or_else(|| announces_time(&line.text, config).then(|| date::find_in(&text(), order))?)
        }
        Block::Row { cells, is_head: false } => {
            let is_label = cells.first().is_some_and(|label| announces_time(label, config));
            cells.get(1).filter(|_| is_label).and_then(|value| in_words_of_time(value, config))
        }
        Block::Row { .. } => None,
        Block::Text | Block::Item(_) => in_value(&line.text, config),
    }
}

fn in_value(line: &str, config: &Config) -> Option<Date> {
    let (label, value) = line.split_once([':', '\u{FF1A}'])?;
    in_words_of_time(value, config).filter(|_| announces_time(label, config))
}

/// Returns the day in a text of which something says that it tells one: there, the year may have two digits.
fn in_words_of_time(text: &str, config: &Config) -> Option<Date> {
    let order = config.number_order();
    date::find_in(text, order).or_else(|| date::find_short(text, order, &config.lang))
}

/// Tells whether a file lies where a generator of sites keeps its posts, whose names begin with the day of posting.
pub(super) fn is_post(path: &RelPath) -> bool {
    path.as_str().split('/').any(|folder| folder == "_posts")
}

/// Tells whether a day of posting can be that of what was written on a meeting of that day. Nobody posts minutes before.
pub(super) fn is_posted_after(posted: Date, day: Date) -> bool {
    /// Later, the text speaks of another meeting.
    const MOST_DAYS: i32 = 366;
    let n_days = (posted.first_day() - day.first_day()).get_days();
    (1..=MOST_DAYS).contains(&n_days)
}

#[cfg(test)]
mod tests {
    use crate::fixture::document;

    fn check(text: &str, expected: &str) {
        let found = document("meetings/some.md", text).days.text;
        assert_eq!(found.map(|date| date.to_string()).unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn a_day_is_announced_by_a_label_or_stands_in_the_title() {
        check("# Board\n\nDate: 2020-07-07\n", "2020-07-07");
        check("**Date :** 15 mars 2021 à 18 h 30  \n**Présents :** Speaker One\n", "2021-03-15");
        check("- **When**: March 10, 2021 at 4pm\n", "2021-03-10");
        check("| Datum | 9 mei 2022 |\n|---|---|\n| Ort | Here |\n", "");
        check("| a | b |\n|---|---|\n| Datum | 9 mei 2022 |\n", "2022-05-09");
        check(
            "# Minutes\n\n## Date, Time and Location\n\nWe met online, at 6:00pm,\non Tuesday, February 28, 2017.\n",
            "2017-02-28",
        );
        check("# Acta del 13 de septiembre de 2023\n", "2023-09-13");
        check("---\ntitle: Bureau du 15 mars 2021\n---\n# Bureau\n", "2021-03-15");
    }

    #[test]
    fn behind_a_label_the_year_may_have_two_digits() {
        check("# Board\n\nDate: 3/30/23\n", "2023-03-30");
        check("# Board\n\nDate: 3/4/23\n", "");
        check("# Board\n\nThe plan of 3/30/23 was read.\n", "");
        check("일시 : (\u{2019}21.07.25) 20:00~ 21:00\n", "2021-07-25");
        check("# Board\n\nTime: 18.30-20.00\n", "");
    }

    #[test]
    fn a_line_at_the_top_may_say_of_which_day_it_heads_the_record() {
        check("Zápis z jednání výboru v Praze dne 11. května 2013.\n\n## Rada\n", "2013-05-11");
        check(
            "# T\n\nMinutes of the Parish Council held in the hall\n\nAt 7.30pm on Wednesday 10 July 2013\n",
            "2013-07-10",
        );
        check("# T\n\nMinutes of 12 June 2013 were approved.\n", "");
        check("# T\n\n- Minutes of 12 June 2013\n", "");
    }

    #[test]
    fn digits_of_a_path_are_the_day_if_they_can_be_no_other() {
        let day = |path: &str| document(path, "We met.\n").date.map(|date| date.to_string()).unwrap_or_default();
        assert_eq!(day("meetings/08-28-17.md"), "2017-08-28");
        assert_eq!(day("meetings/2017/28.8.17.md"), "2017-08-28");
        assert_eq!(day("meetings/08-09-17.md"), "");
        assert_eq!(day("meetings/2016/08-28-17.md"), "2016");
    }

    #[test]
    fn a_day_that_stands_alone_counts_more_than_the_year_of_the_path() {
        let filler = "More.\n\n".repeat(12);
        let title_and_day = |path: &str, text: &str| {
            let document =
                document(path, &format!("# Purpose\n\n{filler}# Where it was\n\n{text}\n\n# Roof\n\nText.\n"));
            format!("{} {}", document.date.map(|date| date.to_string()).unwrap_or_default(), document.title)
        };
        let path = "meetings/Annual Meeting 2012.md";
        assert_eq!(title_and_day(path, "Hall\n\nWednesday, February 15, 2012"), "2012-02-15 Annual Meeting");
        assert_eq!(
            title_and_day("meetings/Minutes 2012.md", "Hall\n\nFebruary 15, 2012"),
            "2012-02-15 Meeting of 15 February 2012"
        );
        assert_eq!(title_and_day(path, "Hall\n\nFebruary 15, 2011"), "2012 Annual Meeting");
    }

    #[test]
    fn other_days_of_a_text_are_not_the_meetings() {
        check("# Board\n\nText.\n\n## Next meeting\n\n**Date:** 2020-07-07\n", "");
        check("# Next meeting\n\n**Date:** 2020-07-07\n", "2020-07-07");
        check("# Board\n\nThe plan of 2020-07-07 was adopted.\n", "");
        check("# Board\n\nDeadline: 2020-07-07\n", "");
        check("# Board\n\n## Next meeting\n\n2020-07-07\n", "");
        check("# Board\n\n> Date: 2020-07-07\n", "");
        check("# Board\n\nDate: July 2020\n", "");
    }
}
