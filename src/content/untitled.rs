//! What a meeting is called that only its day tells from others.

use crate::text::date::{self, Date, NumberOrder};

/// Returns the title of a meeting on a day, in a language; of part of a longer series, the folder says of which.
pub(super) fn title(day: Date, lang: &str, folder: Option<&str>) -> String {
    let title = meeting_of(day, lang);
    folder.map_or_else(|| title.clone(), |folder| format!("{title} ({folder})"))
}

/// Tells whether a title says a day and nothing else.
pub(super) fn is_day_alone(title: &str) -> bool {
    date::parse_in(title, Some(NumberOrder::DayFirst)).is_ok_and(|date| date.day.is_some())
}

fn meeting_of(day: Date, lang: &str) -> String {
    let language = lang.split(['-', '_']).next().unwrap_or_default();
    if language == "en" {
        return format!("Meeting of {}", date::in_words(day));
    }
    let pattern = PATTERNS.iter().find(|(code, _)| *code == language).map(|(_, pattern)| pattern);
    match (pattern, day.month, day.day) {
        (Some(pattern), Some(month), Some(number)) => pattern
            .replace("{d}", &number.to_string())
            .replace("{m}", &month.to_string())
            .replace("{y}", &day.year.to_string()),
        // A date in figures is of all languages.
        _ => day.to_string(),
    }
}

/// By language, with day, month and year as it writes a day in figures.
const PATTERNS: &[(&str, &str)] = &[
    ("ar", "اجتماع {d}/{m}/{y}"),
    ("cs", "Schůze {d}. {m}. {y}"),
    ("da", "Møde den {d}.{m}.{y}"),
    ("de", "Sitzung vom {d}.{m}.{y}"),
    ("es", "Reunión del {d}/{m}/{y}"),
    ("fi", "Kokous {d}.{m}.{y}"),
    ("fr", "Réunion du {d}/{m}/{y}"),
    ("it", "Riunione del {d}/{m}/{y}"),
    ("ja", "{y}年{m}月{d}日の会議"),
    ("ko", "{y}년 {m}월 {d}일 회의"),
    ("nb", "Møte {d}.{m}.{y}"),
    ("nl", "Vergadering van {d}-{m}-{y}"),
    ("no", "Møte {d}.{m}.{y}"),
    ("pl", "Spotkanie {d}.{m}.{y}"),
    ("pt", "Reunião de {d}/{m}/{y}"),
    ("ru", "Заседание {d}.{m}.{y}"),
    ("sv", "Möte den {y}-{m}-{d}"),
    ("zh", "{y}年{m}月{d}日会议"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_is_called_after_its_day() {
        let day = Date::new(2018, Some(8), Some(20)).unwrap();
        for (lang, folder, expected) in [
            ("en", None, "Meeting of 20 August 2018"),
            ("en-GB", Some("legal"), "Meeting of 20 August 2018 (legal)"),
            ("de", None, "Sitzung vom 20.8.2018"),
            ("zh-Hans", Some("legal"), "2018年8月20日会议 (legal)"),
            ("tlh", None, "2018-08-20"),
        ] {
            assert_eq!(title(day, lang, folder), expected, "{lang}");
        }
        let month = Date::new(2018, Some(8), None).unwrap();
        assert_eq!(title(month, "en", None), "Meeting of August 2018");
        assert_eq!(title(month, "de", None), "2018-08");
    }

    #[test]
    fn a_day_alone_is_no_title() {
        for (title, is_alone) in [
            ("2018-08-20", true),
            ("Monday, 20 August 2018", true),
            ("20. August 2018", true),
            ("August 2018", false),
            ("Board, 20 August 2018", false),
            ("1066", false),
        ] {
            assert_eq!(is_day_alone(title), is_alone, "{title}");
        }
    }
}
