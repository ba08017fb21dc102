//! When the group meets next, as its minutes say at their end: a label, a list below a heading, or a sentence.

use super::labels::Label;
use super::minutes::Minutes;
use super::names;
use super::outcomes::struck::without_struck;
use super::sections::{Form, Section};
use super::{Finding, LONGEST_LINE, place_of};
use crate::content::markdown::{Block, Line};
use crate::source::SourceFile;
use crate::text::date::{self, Date, DateError};
use crate::text::name::term_key;
use crate::text::words;

/// Below a heading, what stands further down is something else.
const LINES_BELOW: usize = 6;
/// A day further away than this is a slip, or that of something else.
const MOST_DAYS: i32 = 3 * 366;
/// A longer line is a paragraph that speaks of many things.
const LONGEST_SENTENCE: usize = 200;

/// What a sentence on the next meeting begins with, behind an article.
const BEGINNINGS: &[&str] = &[
    "next meeting",
    "next call",
    "next session",
    "date of next meeting",
    "date of the next meeting",
    "nächste sitzung",
    "nächstes treffen",
    "nächster termin",
    "prochaine réunion",
    "prochaine séance",
    "próxima reunión",
    "próxima sesión",
    "nästa möte",
    "næste møde",
    "neste møte",
    "następne posiedzenie",
    "kolejne posiedzenie",
    "následující schůze",
    "termin następnego ",
    "termin kolejnego ",
    "datum volgende ",
    "data da próxima ",
    "data della prossima ",
    "следующее заседание",
    "следующая встреча",
    "الاجتماع القادم",
    "الاجتماع المقبل",
    "次回",
    "下次会议",
];
#[rustfmt::skip]
const CALLED_OFF: &[&str] = &[
    "cancel", "abgesagt", "entfällt", "annulé", "cancelad", "annullat", "vervalt", "afgelast", "inställ", "ställs in", "aflyst", "avlyst", "odwołan", "zrušen", "отменен", "中止", "取消",
];
const ARTICLES: &[&str] = &["the ", "our ", "die ", "das ", "der ", "la ", "el ", "le ", "de ", "het ", "a ", "o "];

/// Finds the day of the next meeting: the first that is after the meeting's own, `of`, where that is known.
///
/// A day before it is what was copied from the report before.
pub(super) fn read(minutes: &Minutes<'_>, of: Option<Date>) -> Option<Finding<Date>> {
    let is_meant = |section: &&Section<'_>| section.label == Label::Next && speaks_of_meetings(section.words);
    let found = minutes.sections.iter().filter(is_meant).filter_map(|section| {
        let finding = of_section(minutes.file, section, of).or_else(|| of_heading_below(minutes, section, of))?;
        Some((section.form, finding))
    });
    let (titled, others): (Vec<_>, Vec<_>) = found.partition(|(form, _)| *form == Form::Heading);
    let first = |found: Vec<(Form, Finding<Date>)>| {
        found.into_iter().map(|(_, finding)| finding).min_by_key(|finding| finding.value.first_day())
    };
    // What an item of the agenda says was written before the meeting agreed on a day. In plain text, headings bear a sign.
    first(titled)
        .or_else(|| below(minutes, of, |line| is_signed(&line.text)))
        .or_else(|| first(others))
        .or_else(|| of_sentence(minutes, of))
        .or_else(|| below(minutes, of, |_| true))
}

/// Tells whether a line of plain text is set as a heading: `## 次回`, `■次回`.
fn is_signed(text: &str) -> bool {
    text.starts_with(['#', '■', '◆', '●', '【'])
}

/// `9) Next meeting` as an item or a line of its own, with the day on the line below.
fn below(minutes: &Minutes<'_>, of: Option<Date>, is_meant: fn(&Line) -> bool) -> Option<Finding<Date>> {
    let Minutes { file, lines, labels, .. } = *minutes;
    let is_next = |text: &str| labels.find(text) == Some(Label::Next) && speaks_of_meetings(text);
    let is_announced = |line: &Line| match line.block {
        Block::Text | Block::Item(_) => {
            is_next(&line.text) || (begins_so(&line.text) && (line.text.ends_with(':') || is_title(&line.text)))
        }
        _ => false,
    };
    let is_announced = |line: &Line| is_meant(line) && is_announced(line);
    lines.windows(2).rev().filter(|pair| is_announced(&pair[0])).find_map(|pair| {
        let below = &pair[1];
        let value = day_in(&without_struck(file, below, &below.text), of)?;
        let rule = format!("next meeting: below \u{201c}{}\u{201d}", pair[0].text.trim());
        Some(Finding { value, rule, span: place_of(file, below, below.text.trim()) })
    })
}

/// Tells whether a line that begins with 次回 is a title: `■次回会合日程`, `・次回`.
fn is_title(text: &str) -> bool {
    const LONGEST_TITLE: usize = 8;
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    names::is_east_asian(bare) && bare.chars().count() <= LONGEST_TITLE
}

/// "Next week" announces what is to be done then.
fn speaks_of_meetings(words: &str) -> bool {
    !words.to_lowercase().contains("week")
}

fn of_section(file: &SourceFile, section: &Section<'_>, of: Option<Date>) -> Option<Finding<Date>> {
    let below = section.lines.iter().take(if section.form == Form::Heading { LINES_BELOW } else { 2 });
    let texts = std::iter::once((section.head, section.inline)).chain(below.map(|line| (line, line.text.as_str())));
    let found = texts.filter_map(|(line, text)| {
        let own = without_struck(file, line, text);
        Some((line, text, day_in(&own, of).or_else(|| day_in(with_number(file, line)?, of))?))
    });
    let (line, text, day) = found.min_by_key(|(_, _, day)| day.first_day())?;
    let rule = format!("next meeting: {} \u{201c}{}\u{201d}", section.form.in_words(), section.words.trim());
    Some(Finding { value: day, rule, span: place_of(file, line, text.trim()) })
}

/// Returns an item with its number, which may be that of a day: Markdown makes a list of `5. februar 2020`.
fn with_number<'f>(file: &'f SourceFile, line: &Line) -> Option<&'f str> {
    let end = line.span.end as usize;
    let start = file.text.get(..line.span.start as usize)?.rfind('\n').map_or(0, |at| at + 1);
    let own = file.text.get(start..end)?.trim_start();
    let digits = own.trim_start_matches(|c: char| c.is_ascii_digit());
    (line.is_item() && digits.len() < own.len() && digits.starts_with('.')).then_some(own)
}

/// The day may be a heading of its own, right below that of the next meeting.
fn of_heading_below(minutes: &Minutes<'_>, section: &Section<'_>, of: Option<Date>) -> Option<Finding<Date>> {
    let file = minutes.file;
    let below = minutes.below(section).first().filter(|_| section.lines.is_empty() && section.inline.is_empty())?;
    match (&section.head.block, &below.block) {
        (Block::Heading(own), Block::Heading(level)) if level > own => {}
        _ => return None,
    }
    let value = day_in(&without_struck(file, below, &below.text), of)?;
    let rule = format!("next meeting: heading below \u{201c}{}\u{201d}", section.words.trim());
    Some(Finding { value, rule, span: place_of(file, below, below.text.trim()) })
}

/// "The next meeting will be held on 12 March 2024.", also behind another sentence.
fn of_sentence(minutes: &Minutes<'_>, of: Option<Date>) -> Option<Finding<Date>> {
    let Minutes { file, lines, .. } = *minutes;
    let is_said = |text: &str| text.len() <= LONGEST_SENTENCE && begins_so(text) && is_of_day(text);
    let is_prose = |line: &&Line| !line.is_quoted && !matches!(line.block, Block::Row { .. });
    lines.iter().rev().filter(is_prose).find_map(|line| {
        let whole = Some(line.text.as_str()).filter(|text| is_said(text));
        let within = || {
            Some(&line.text)
                .filter(|text| text.len() <= LONGEST_LINE)
                .and_then(|text| words::sentences(text).skip(1).find(|sentence| is_said(sentence)))
        };
        let text = whole.or_else(within)?;
        let value = day_in(&without_struck(file, line, text), of)?;
        Some(Finding { value, rule: "next meeting: sentence".to_owned(), span: place_of(file, line, text.trim()) })
    })
}

/// Tells whether a sentence that begins with 次回 speaks of the meeting before it names a day, and not of something else that has one:
/// `次回Some SG打ち合わせ　10月8日`, but not `次回、10月8日締切の案を見る`.
fn is_of_day(text: &str) -> bool {
    const BETWEEN: &[&str] = &["予定", "開催", "日程", "日時", "は", "の", "：", ":"];
    let Some(rest) = text.split_once("次回").map(|(_, rest)| rest) else { return true };
    let Some(at) = rest.find('月').filter(|_| !rest.contains('年')) else { return true };
    let between = rest[..at].trim_end_matches(char::is_numeric);
    let is_of_meeting = MEETINGS_IN_JAPANESE.iter().any(|word| between.contains(word));
    let bare = BETWEEN.iter().fold(between.to_owned(), |text, word| text.replace(word, ""));
    !between.contains(['、', '。']) && (is_of_meeting || bare.trim().is_empty())
}

pub(super) fn begins_so(text: &str) -> bool {
    let lower = text.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    let bare = ARTICLES.iter().find_map(|article| lower.strip_prefix(article)).unwrap_or(&lower);
    let is_begun = BEGINNINGS.iter().any(|beginning| bare.starts_with(beginning)) && !is_of_else(bare);
    is_begun || (begins_with_next(bare) && (is_next_of_kind(bare) || is_next_of_body(text)))
}

/// What hardly a line begins with is cheap to look for.
fn begins_with_next(bare: &str) -> bool {
    let mut folded = String::new();
    words::fold_word(bare.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default(), &mut folded);
    NEXT.contains(&folded.as_str())
}

/// `The next SPDX Tech Team meeting`: words of a name may stand between, as many as it has.
fn is_next_of_body(text: &str) -> bool {
    const MOST_BETWEEN: usize = 5;
    let is_of_meetings = |word: &str| {
        let mut folded = String::new();
        words::fold_word(word, &mut folded);
        is_meeting(&folded)
    };
    let own = text.split([' ', ',', ':']).skip_while(|word| !begins_with_next(&word.to_lowercase())).skip(1);
    let mut named =
        own.take(MOST_BETWEEN + 1).skip_while(|word| word.starts_with(char::is_uppercase) && !is_of_meetings(word));
    named.next().is_some_and(is_of_meetings)
}

/// What meetings are called in Japanese.
const MEETINGS_IN_JAPANESE: [&str; 8] = ["会", "開催", "全体", "打ち合わせ", "打合せ", "定例", "ミーティング", "日程"];

/// 次回まで: until then something is to be done; 次回の and then something else than a meeting: that is of others.
fn is_of_else(bare: &str) -> bool {
    let of = bare.strip_prefix("次回の");
    bare.starts_with("次回まで")
        || of.is_some_and(|rest| !MEETINGS_IN_JAPANESE.iter().any(|word| rest.starts_with(word)))
}

/// Words for what is next, and for meetings, folded.
#[rustfmt::skip]
const NEXT: &[&str] = &[
    "next", "prochain", "prochaine", "volgende", "volgend", "nachste", "nachster", "nachstes", "proxima", "proximo", "prossima", "prossimo",
    "nasta", "naeste", "næste", "neste", "seuraava", "nastepne", "następne", "kolejne", "pristi", "příští", "dalsi", "nasledujici", "urmatoarea", "siguiente", "eerstvolgende", "propera", "sonraki", "следующее", "следующая", "наступне", "sljedeca", "sledeca", "naslednja", "kovetkezo",
];
#[rustfmt::skip]
const MEETINGS: &[&str] = &[
    "meeting", "call", "session", "telecon", "teleconference", "reunion", "seance", "ca", "bureau", "conseil", "comite", "copil", "assemblee",
    "ag", "rencontre", "vergadering", "bijeenkomst", "overleg", "sitzung", "versammlung", "treffen", "termin", "sesion", "junta", "asamblea",
    "reuniao", "assembleia", "sessao", "riunione", "seduta", "reunio", "mote", "møte", "moede", "mode", "møde", "sammantrade", "kokous",
    "spotkanie", "posiedzenie", "zebranie", "zasedani", "schuze", "schuzka", "jednani", "sedinta", "styremote", "incontro", "assemblea", "encontro", "toplanti", "toplantisi", "заседание", "собрание", "встреча", "засідання", "sjednica", "sednica", "seja", "ules", "mtg", "agm",
];
/// Those with which the body is written in one word: `Vorstandssitzung`.
const COMPOUNDED: &[&str] =
    &["sitzung", "versammlung", "treffen", "vergadering", "overleg", "mote", "møte", "møde", "mode", "kokous"];

/// Tells whether a word, folded, is one for a meeting.
pub(super) fn is_meeting(word: &str) -> bool {
    MEETINGS.contains(&word) || COMPOUNDED.iter().any(|meeting| word.ends_with(meeting))
}

/// `Next planned meeting`, `Next TSC call`, `Prochain CA`: perhaps with a word between.
fn is_next_of_kind(lower: &str) -> bool {
    /// "the next annual general meeting"
    const MOST_BETWEEN: usize = 2;
    let key = term_key(lower.split([':', ',']).next().unwrap_or_default());
    key.split(' ').skip(1).take(MOST_BETWEEN + 1).any(is_meeting)
}

/// Tells whether a heading or the words before a colon, as a key, are no more than the name of a meeting to come. "Next key format
/// call" is a call on a subject, which is a topic of this one.
pub(super) fn names_meeting_to_come(key: &str) -> bool {
    const MOST_WORDS: usize = 4;
    #[rustfmt::skip]
    const BODIES: &[&str] = &[
        "board", "committee", "council", "group", "wg", "team", "general", "regular", "ordinary", "annual", "monthly", "weekly", "quarterly",
        "community", "commission", "trustees", "members", "week", "weeks", "months",
    ];
    /// `Date of the next session`, `Fecha próxima reunión`
    #[rustfmt::skip]
    const DAYS: &[&str] = &["date", "dates", "day", "time", "place", "fecha", "data", "datum", "dato", "termin", "tarih", "lieu", "lugar", "ora", "hora", "heure", "tid", "og", "and", "et", "y", "e", "und", "en", "of", "for", "the", "our", "de", "du", "la", "le", "der", "des", "van", "het", "della", "del", "da", "do", "til"];
    let words: Vec<&str> = key.split(' ').skip_while(|word| DAYS.contains(word)).collect();
    let [first, between @ .., last] = &words[..] else { return false };
    words.len() <= MOST_WORDS
        && NEXT.contains(first)
        && is_meeting(last)
        && (*first != "next" || between.iter().all(|word| BODIES.contains(word)))
}

/// Returns the first day in a text that can be that of the next meeting. A day without a year is the next of that name.
pub(super) fn day_in(text: &str, of: Option<Date>) -> Option<Date> {
    let lower = text.to_lowercase();
    // "Next call on 15 November is cancelled": of two days in such a sentence nothing tells which holds.
    if text.len() > LONGEST_SENTENCE || CALLED_OFF.iter().any(|word| lower.contains(word)) {
        return None;
    }
    if let Some(day) = date::find(text) {
        return Some(day).filter(|day| is_next(*day, of));
    }
    let of = of?;
    if let Some(day) = only_later(text, of).or_else(|| of_short_year(text, of)) {
        return Some(day);
    }
    // Further into the next year, it is more likely a day of last month: what was posted weeks after the meeting bears the later day.
    const MOST_DAYS_INTO_NEXT_YEAR: i32 = 240;
    let is_near = |day: &Date| (day.first_day() - of.last_day()).get_days() <= MOST_DAYS_INTO_NEXT_YEAR;
    let in_year = |year| in_year(text, year).filter(|day| is_next(*day, Some(of)));
    in_year(of.year).or_else(|| in_year(of.year + 1).filter(is_near))
}

/// `01/07/2021` may be one of two days, of which only one may be after the meeting.
fn only_later(text: &str, of: Date) -> Option<Date> {
    let ambiguous = text.split_whitespace().filter_map(|word| {
        match date::parse(word.trim_matches(|c: char| !c.is_ascii_digit())) {
            Err(DateError::Ambiguous { day_first, month_first }) => Some([day_first, month_first]),
            _ => None,
        }
    });
    let mut later = ambiguous.flatten().filter(|day| is_next(*day, Some(of)));
    later.next().filter(|_| later.next().is_none())
}

/// `15.9.25`: a year of two figures is that of the meeting, or the one after it.
fn of_short_year(text: &str, of: Date) -> Option<Date> {
    const CENTURY: i16 = 100;
    text.split_whitespace().find_map(|word| {
        let parts: Vec<&str> = word.trim_matches(|c: char| !c.is_ascii_digit()).split('.').collect();
        let [day, month, year] = parts[..] else { return None };
        let is_short = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_short(day) || !is_short(month) || year.len() != 2 {
            return None;
        }
        let year = of.year - of.year.rem_euclid(CENTURY) + year.parse::<i16>().ok()?;
        Date::new(year, Some(month.parse().ok()?), Some(day.parse().ok()?)).filter(|day| is_next(*day, Some(of)))
    })
}

fn is_next(day: Date, of: Option<Date>) -> bool {
    let is_later = |of: Date| {
        let n_days = (day.first_day() - of.last_day()).get_days();
        (1..=MOST_DAYS).contains(&n_days)
    };
    day.day.is_some() && of.is_none_or(is_later)
}

/// Reads `10/5(火) 17:00`, the month before the day, as those write it who write in Chinese or Japanese beside it; elsewhere
/// nobody knows which is which.
fn month_and_day(text: &str) -> Option<(u8, u8)> {
    let start = text.find(|c: char| c.is_ascii_digit()).filter(|_| names::is_east_asian(text))?;
    let (month, rest) = text[start..].split_once('/')?;
    let n_digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let is_whole = !rest[n_digits..].starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | ':'));
    Some((month.parse().ok()?, rest[..n_digits].parse().ok()?)).filter(|_| is_whole && n_digits <= 2)
}

/// Reads a day that is written without its year: "Tuesday 12 March, 14:00", "March 12th", 3月12日.
fn in_year(text: &str, year: i16) -> Option<Date> {
    /// Days stand in the first words.
    const MOST_WORDS: usize = 12;
    let text = text.trim();
    if let Some(day) = text.find('月').and_then(|month| {
        // The figures before it are those of the month.
        let start = text[..month].trim_end_matches(|c: char| c.is_numeric()).len();
        date::find(&format!("{year}年{}", &text[start..]))
    }) {
        return Some(day);
    }
    if let Some((month, day)) = month_and_day(text) {
        return Date::new(year, Some(month), Some(day));
    }
    let words: Vec<&str> = text.split_whitespace().take(MOST_WORDS).collect();
    let pairs = words.windows(2).map(|pair| pair.join(" "));
    pairs.filter(|pair| pair.chars().any(char::is_alphabetic)).find_map(|pair| {
        let bare = pair.trim_matches([',', '.', ';', ':', '(', ')']);
        date::parse(&format!("{bare} {year}")).ok().filter(|date| date.day.is_some())
    })
}
