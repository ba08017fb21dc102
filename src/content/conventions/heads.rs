//! The title of a report whose text begins with it in another form than a heading of the first level.

use std::borrow::Cow;

use super::labels::{Label, Labels, without_number};
use super::numerals;
use super::placeholders;
use super::procedure;
use super::sections::is_list_of_names;
use crate::content::markdown::{Block, Line};
use crate::text::name::term_key;
use crate::text::{date, words};

/// A longer line is a sentence.
const LONGEST_TITLE: usize = 110;

/// Returns the title that a text begins with: a heading of a lower level, a bold line, a line with the sign of a heading in
/// plain text, or one with a date and more words than that.
pub(super) fn title(lines: &[Line], labels: &Labels) -> Option<String> {
    let has_words = |line: &&Line| line.text.chars().any(char::is_alphanumeric) && !is_state(&line.text);
    if let Some(title) = hashed(lines).or_else(|| signed(lines, labels)) {
        return Some(title);
    }
    let line = lines.iter().find(has_words)?;
    let next = lines.iter().filter(has_words).nth(1);
    let is_above_label = line.links.is_empty()
        && names_meeting(&line.text)
        && !line.text.contains(['。', ':', '：'])
        && next.is_some_and(|next| is_label_with_value(next, labels));
    let text = words::squeeze(&line.text);
    let bare = text.trim_matches(['■', '◆', '●', '【', '】', '*', '_', '=', '-', '#', ' ']);
    let is_set_apart = match line.block {
        Block::Heading(_) => true,
        Block::Text => {
            line.n_strong >= line.text.len()
                || text.starts_with(['■', '◆', '【'])
                || date::find(bare).is_some()
                || is_above_label
        }
        _ => false,
    };
    let is_label = labels.find(bare).is_some()
        || procedure::is_one(bare)
        || bare.split([':', '：']).next().is_some_and(|before| labels.find(before).is_some());
    let is_title = is_set_apart
        && !is_label
        && !is_numbered_part(lines, line)
        && bare.len() <= LONGEST_TITLE
        && says_more_than_a_date(bare)
        && !bare.ends_with(['.', '。'])
        && !is_list_of_names(bare);
    is_title.then(|| bare.replace("】【", " "))
}

/// Takes the labels that stand quoted at the top of a report for what they are: `> Chair: Speaker One`
pub(super) fn unquoted<'l>(lines: &'l [Line], labels: &Labels) -> Cow<'l, [Line]> {
    const LINES_AT_TOP: usize = 8;
    let is_label = |line: &Line| {
        let words = line.text.split_once([':', '：']).map(|(words, _)| words);
        line.is_quoted && words.and_then(|words| labels.find(words)).is_some_and(|label| label != Label::Other)
    };
    let top = &lines[..lines.len().min(LINES_AT_TOP)];
    if !top.iter().any(is_label) {
        return Cow::Borrowed(lines);
    }
    let mut lines = lines.to_vec();
    lines.iter_mut().take(LINES_AT_TOP).filter(|line| is_label(line)).for_each(|line| line.is_quoted = false);
    Cow::Owned(lines)
}

/// Tells whether a heading is that of the first of several parts: it bears a number, as another one of its level does.
fn is_numbered_part(lines: &[Line], first: &Line) -> bool {
    let is_numbered = |line: &Line| {
        without_number(&line.text).len() < line.text.trim_start().len() || numerals::without(&line.text).is_some()
    };
    let mut sisters = lines.iter().filter(|line| line.block == first.block && line.span != first.span);
    first.is_heading() && is_numbered(first) && !names_meeting(&first.text) && sisters.any(is_numbered)
}

/// Tells whether a line says no more than what state the text is in: `**DRAFT**`
fn is_state(text: &str) -> bool {
    #[rustfmt::skip]
    const STATES: &[&str] = &[
        "draft", "final", "approved", "unapproved", "unofficial", "confidential", "entwurf", "vorläufig", "genehmigt", "projet", "provisoire", "borrador", "aprobada", "bozza", "rascunho", "concept", "utkast", "udkast", "szkic", "zatwierdzony", "проект", "草案",
    ];
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    STATES.contains(&bare.as_str())
}

/// Tells whether a line is one of those that stand below a title: `Date: …`, `Present: …`
fn is_label_with_value(line: &Line, labels: &Labels) -> bool {
    let Some((before, _)) = line.text.split_once([':', '：']) else { return false };
    line.block == Block::Text
        && matches!(labels.find(before), Some(Label::Time | Label::Attendance | Label::Venue | Label::Role(_)))
}

/// The first line of plain text that is written as a heading of Markdown is.
fn hashed(lines: &[Line]) -> Option<String> {
    const LINES_WITH_TITLE: usize = 8;
    let texts = lines.iter().take(LINES_WITH_TITLE).filter(|line| line.block == Block::Text);
    let mut marked = texts.filter_map(|line| line.text.trim().strip_prefix("# "));
    let title = words::squeeze(marked.next()?).into_owned();
    (title.len() <= LONGEST_TITLE && says_more_than_a_date(&title)).then_some(title)
}

/// A line with a sign right above the day, the place or the people, below remarks on where the text is from.
fn signed(lines: &[Line], labels: &Labels) -> Option<String> {
    const LINES_WITH_TITLE: usize = 8;
    let pairs = lines.windows(2).take(LINES_WITH_TITLE);
    let mut titles = pairs.filter(|pair| pair[0].block == Block::Text && is_label_with_value(&pair[1], labels));
    let text = titles.next()?[0].text.trim().strip_prefix(['■', '◆'])?.trim();
    (labels.find(text).is_none() && text.len() <= LONGEST_TITLE && says_more_than_a_date(text)).then(|| text.to_owned())
}

/// Words that say that a heading names a meeting or its report.
#[rustfmt::skip]
const MEETINGS: &[&str] = &[
    "meeting", "minutes", "session", "call", "conference", "hearing", "protokoll", "niederschrift", "sitzung", "versammlung", "treffen",
    "procès-verbal", "compte rendu", "compte-rendu", "séance", "réunion", "conseil", "assemblée", "acta", "reunión", "sesión", "riunione", "seduta", "verbale", "assemblea", "reunião", "sessão", "ata da ", "ata de ", "assembleia",
    "vergadering", "notulen", "bijeenkomst", "möte", "møde", "møte", "sammanträde", "referat fra ", "kokous", "pöytäkirja", "posiedzeni", "zebrani", "spotkani", "protokół", "schůz", "zasedání", "zápis z ", "会議", "会合", "議事録", "メモ", "打ち合わせ",
];

fn has_label(text: &str, labels: &Labels) -> bool {
    text.contains([':', '：'])
        || text
            .split_whitespace()
            .next()
            .is_some_and(|word| labels.find(word).is_some_and(|label| label == Label::Agenda))
}

/// Tells whether a heading names a meeting or its report.
pub(super) fn names_meeting(text: &str) -> bool {
    let lower = text.to_lowercase();
    MEETINGS.iter().any(|word| lower.contains(word))
}

/// Returns the title of a report whose first heading names the body, and those right below it the meeting.
pub(super) fn whole_title(lines: &[Line], first: &str, labels: &Labels) -> Option<String> {
    const MOST_HEADINGS: usize = 3;
    if names_meeting(first) || date::find(first).is_some() {
        return None;
    }
    let below: Vec<&Line> =
        lines.iter().take_while(|line| line.is_heading()).filter(|line| words::squeeze(&line.text) != first).collect();
    let below =
        below.iter().take(MOST_HEADINGS).find(|line| names_meeting(&line.text) && !has_label(&line.text, labels))?;
    let title = format!("{first} \u{2013} {}", words::squeeze(&below.text));
    (title.len() <= LONGEST_TITLE).then_some(title)
}

/// Returns a title without what nobody filled in at its end: `Minutes - [title of the meeting]`.
pub(super) fn filled(title: &str) -> Option<String> {
    let (before, after) = [" - ", " \u{2013} ", ": "].iter().find_map(|joint| title.rsplit_once(joint))?;
    let is_open = after.starts_with(['[', '<', '{']) && placeholders::is_one(after);
    let is_title = before.chars().any(char::is_alphabetic);
    (is_open && is_title && date::find(after).is_none()).then(|| before.trim().to_owned())
}

/// Tells whether words are no title, but the heading of the first part of a report: `TOPs`, `Roll call:`, `Attendees`. With a day beside
/// it, such a word says which meeting it was.
pub(super) fn is_no_title(title: &str, labels: &Labels) -> bool {
    const HEADS: &[&str] = &["tops", "top", "tagesordnungspunkte"];
    let is_part = |label: Label| {
        matches!(label, Label::Attendance | Label::Guests | Label::Absence | Label::Agenda | Label::Time | Label::Venue)
            || title.trim_end().ends_with([':', '：'])
    };
    HEADS.contains(&term_key(title).as_str())
        || (!title.contains(|c: char| c.is_ascii_digit()) && labels.find(title).is_some_and(is_part))
}

/// Tells whether a line has a word that is no part of a date.
fn says_more_than_a_date(text: &str) -> bool {
    if date::parse(text).is_ok() {
        return false;
    }
    const PARTS: &[&str] = &[
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "the", "st", "nd", "rd", "th", "of",
        "date",
    ];
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.any(|word| !PARTS.contains(&word.to_lowercase().as_str()) && word.chars().count() >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_that_nobody_filled_in_is_left_out() {
        for (title, expected) in [
            ("Acta de Reunión - [Título de la reunión]", Some("Acta de Reunión")),
            ("Minutes: <title>", Some("Minutes")),
            ("Minutes - Roof", None),
            ("Minutes - [2020-05-01]", None),
            ("Minutes - Roof [draft]", None),
            ("[title]", None),
        ] {
            assert_eq!(filled(title).as_deref(), expected, "{title}");
        }
    }

    #[test]
    fn the_heading_of_the_first_part_is_no_title() {
        let is_none = |title: &str| is_no_title(title, &Labels::new(&[]));
        for title in ["TOPs", "Roll call:", "Attendees", "Agenda", "Lista obecności", "Notes:", "Date and time"] {
            assert!(is_none(title), "{title}");
        }
        for title in [
            "TOP 1: Dach", "Agenda for May 5, 2020", "Minutes", "Board meeting:", "Meeting notes",
            "Attendees of the fair",
        ] {
            assert!(!is_none(title), "{title}");
        }
    }
}
