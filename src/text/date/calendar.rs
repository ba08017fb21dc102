//! The words of the calendar: months, days of the week, and the small words between them, in English, French, German,
//! Spanish, Russian, and the signs of East Asian dates.
//!
//! All tables are folded as [`fold_word`](crate::text::words::fold_word) does.

/// What a word says in a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Word {
    /// A name of a month, 1 to 12.
    Month(u8),
    /// A day of the week, which adds nothing.
    Weekday,
    /// What makes a number a rank: 9th, 1er.
    Ordinal,
    /// `of`, `de`: between day, month and year.
    Of,
    /// `to`, `and`: between two days.
    To,
    /// What may stand before a date, or between it and a time: `on`, `le`, `um`, `T`.
    Before,
    /// What may stand behind a year or a time: `г.`, `h`, `Uhr`, `pm`.
    After,
    /// `年`
    YearSign,
    /// `月`
    MonthSign,
    /// `日`
    DaySign,
    /// Anything else.
    Other,
}

/// Tells what a word means, given in its folded form.
pub(super) fn meaning(folded: &str) -> Word {
    let is_in = |words: &[&str]| words.contains(&folded);
    if let Some(month) = month(folded) {
        return Word::Month(month);
    }
    match folded {
        "st" | "nd" | "rd" | "th" | "er" | "e" | "o" | "го" => Word::Ordinal,
        "of" | "de" | "del" | "d" => Word::Of,
        "to" | "and" | "bis" | "und" | "au" | "et" | "al" | "y" | "по" | "и" => Word::To,
        "on" | "the" | "le" | "du" | "den" | "am" | "vom" | "el" | "at" | "um" | "a" | "t" | "в" => Word::Before,
        "г" | "года" | "h" | "hrs" | "uhr" | "pm" | "z" => Word::After,
        "年" | "년" => Word::YearSign,
        "月" | "월" => Word::MonthSign,
        "日" | "일" => Word::DaySign,
        _ if is_in(WEEKDAYS) => Word::Weekday,
        _ => Word::Other,
    }
}

fn month(folded: &str) -> Option<u8> {
    let position = MONTHS.iter().position(|names| names.contains(&folded))?;
    u8::try_from(position + 1).ok()
}

const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "janvier", "janv", "januar", "janner", "enero", "ene", "январь", "января", "янв"],
    &["february", "feb", "fevrier", "fevr", "fev", "februar", "febrero", "февраль", "февраля", "февр", "фев"],
    &["march", "mar", "mars", "marz", "mrz", "maerz", "marzo", "март", "марта", "мар"],
    &["april", "apr", "avril", "avr", "abril", "abr", "апрель", "апреля", "апр"],
    &["may", "mai", "mayo", "маи", "мая"],
    &["june", "jun", "juin", "juni", "junio", "июнь", "июня", "июн"],
    &["july", "jul", "juillet", "juil", "juli", "julio", "июль", "июля", "июл"],
    &["august", "aug", "aout", "agosto", "ago", "август", "августа", "авг"],
    &["september", "sep", "sept", "septembre", "septiembre", "setiembre", "сентябрь", "сентября", "сент", "сен"],
    &["october", "oct", "octobre", "oktober", "okt", "octubre", "октябрь", "октября", "окт"],
    &["november", "nov", "novembre", "noviembre", "ноябрь", "ноября", "нояб", "ноя"],
    &["december", "dec", "decembre", "dezember", "dez", "diciembre", "dic", "декабрь", "декабря", "дек"],
];

#[rustfmt::skip]
const WEEKDAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
    "mo", "di", "mi", "do", "fr", "sa", "so",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "lun", "mer", "jeu", "ven", "sam", "dim",
    "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo",
    "mie", "jue", "vie", "sab", "dom",
    "понедельник", "вторник", "среда", "среду", "четверг", "пятница", "пятницу", "суббота", "субботу", "воскресенье",
    "пн", "вт", "ср", "чт", "пт", "сб", "вс",
    "火", "水", "木", "金", "土", "月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜", "曜",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words::fold_word;

    #[test]
    fn the_tables_are_folded_and_no_month_has_another_meaning() {
        let months = MONTHS.iter().flat_map(|names| names.iter());
        for word in months.clone().chain(WEEKDAYS) {
            let mut folded = String::new();
            fold_word(word, &mut folded);
            assert_eq!(folded, *word);
        }
        for name in months {
            assert_eq!(MONTHS.iter().filter(|names| names.contains(name)).count(), 1, "{name}");
            assert!(!WEEKDAYS.contains(name), "{name}");
        }
    }
}
