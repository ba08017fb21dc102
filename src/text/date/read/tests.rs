use proptest::prelude::*;

use super::*;
use crate::text::date::{from_path, in_words, range_in_words};

fn check(text: &str, expected: &str) {
    let found = parse(text).map_or_else(|error| format!("{error:?}"), |date| date.to_string());
    assert_eq!(found.split(' ').next(), Some(expected), "{text}");
}

#[test]
fn a_date_may_be_written_in_many_ways() {
    for text in [
        "2017-02-09",
        "2017-2-9",
        "2017-02-9",
        "2017/2/9",
        "2017.02.09",
        "2017. 2. 9.",
        "20170209",
        "9 February 2017",
        "9th February, 2017",
        "9th of February 2017",
        "February 9th, 2017",
        "Feb 9 2017",
        "Feb. 9, 2017",
        "FEBRUARY 9 2017",
        "9-Feb-2017",
        "2017-Feb-09",
        "2017 February 9",
        "9.2.2017",
        "09.02.2017",
        "9. 2. 2017",
        "2017年2月9日",
        "２０１７年２月９日",
        "２０１７－０２－０９",
        "2017년 2월 9일",
        " 9\u{00A0}February\u{2003}2017\u{200B} ",
        "2017‑02‑09",
    ] {
        check(text, "2017-02-09");
    }
}

#[test]
fn months_have_names_in_five_languages() {
    for text in [
        "9 février 2017",
        "9 fe\u{301}vrier 2017",
        "le 9 févr. 2017",
        "9. Februar 2017",
        "9 de febrero de 2017",
        "9 feb 2017",
        "9 февраля 2017 г.",
        "9 февраль 2017 года",
    ] {
        check(text, "2017-02-09");
    }
    check("1er mai 2016", "2016-05-01");
    check("1º de mayo de 2016", "2016-05-01");
    check("1 мая 2016", "2016-05-01");
    check("1. März 2016", "2016-03-01");
    check("1. Jänner 2016", "2016-01-01");
    check("1 août 2016", "2016-08-01");
}

#[test]
fn a_weekday_and_a_time_of_day_add_nothing() {
    for text in [
        "Thursday, 9 February 2017",
        "Thu 9 Feb 2017",
        "Donnerstag, 9. Februar 2017",
        "am Donnerstag, den 9. Februar 2017 um 14:00 Uhr",
        "jeudi 9 février 2017",
        "четверг, 9 февраля 2017 г.",
        "2017年2月9日(木)",
        "2017/02/09（木） 17:00-18:00",
        "2017-02-09T14:00:00Z",
        "2017-02-09T14:00:00.123+01:00",
        "2017-02-09 14:00",
        "2017-02-09, 2 pm CET",
        "9 February 2017, 1400 CET",
        "9th February 2017, 1300 CEST",
        "Thursday 2017/2/9 at 14:00 UTC",
    ] {
        check(text, "2017-02-09");
    }
}

#[test]
fn a_part_of_a_date_will_do() {
    for text in ["2016-05", "May 2016", "May, 2016", "Mai 2016", "mayo de 2016", "май 2016 г.", "05/2016", "2016年5月"]
    {
        check(text, "2016-05");
    }
    check("2014", "2014");
    check("2014年", "2014");
}

#[test]
fn a_number_over_twelve_settles_which_is_the_day() {
    check("25/12/2017", "2017-12-25");
    check("12/25/2017", "2017-12-25");
    check("12-25-2017", "2017-12-25");
    check("05/05/2017", "2017-05-05");
    check("05/07/2024", "Ambiguous");
    check("05-07-2024", "Ambiguous");
    check("05.07.2024", "2024-07-05");
}

#[test]
fn what_is_no_date_says_why() {
    check("2017-02-30", "NoSuchDay");
    check("30 February 2017", "NoSuchDay");
    check("31.04.2017", "NoSuchDay");
    check("9–10 February 2017", "SeveralDays");
    check("2017-02-09 – 2017-02-10", "SeveralDays");
    check("February 9 and 10, 2017", "SeveralDays");
    for text in [
        "soon", "", "-", "124", "9 February", "9.2.17", "2017-02-09 and later", "2016/17", "c. 2017", "20025-01-17",
        "1.2.2017.4",
    ] {
        check(text, "NotADate");
    }
}

fn found(text: &str) -> String {
    find(text).map(|date| date.to_string()).unwrap_or_default()
}

#[test]
fn a_date_is_found_in_a_line() {
    assert_eq!(found("# SPDX Legal Team Meeting, June 8, 2023"), "2023-06-08");
    assert_eq!(found("Meeting Minutes 2024/2/6 (notes)"), "2024-02-06");
    assert_eq!(found("日時：2020/09/15(火) 17-18時"), "2020-09-15");
    assert_eq!(found("日時：2025年7月31日(木)-8月1日(金)"), "2025-07-31");
    assert_eq!(found("# 8th April 2024 101st TC39 Meeting"), "2024-04-08");
    assert_eq!(found("#103-2020-08-31"), "2020-08-31");
    assert_eq!(found("# **2022-04-19 Meeting**"), "2022-04-19");
    assert_eq!(found("### Meeting Date/Time: Thursday 2022/12/1 at 14:00 UTC"), "2022-12-01");
    assert_eq!(found("IRC meeting summary for 2016-12-08"), "2016-12-08");
    assert_eq!(found("Protokoll fsfw_dd_20160609"), "2016-06-09");
    assert_eq!(found("Meeting 3 – 9 May 2017"), "2017-05-09");
    assert_eq!(found("on 05-07-2024, and on 26 February 2024"), "2024-02-26");
}

#[test]
fn of_several_days_the_first_is_found() {
    assert_eq!(found("9–10 February 2017"), "2017-02-09");
    assert_eq!(found("on 9, and on 10 February 2017"), "2017-02-10");
    assert_eq!(found("9th to 10th February 2017"), "2017-02-09");
    assert_eq!(found("February 9-10, 2017"), "2017-02-09");
    assert_eq!(found("29 November – 1 December 2021"), "2021-11-29");
    assert_eq!(found("30 December – 2 January 2020"), "2019-12-30");
    assert_eq!(found("November 29 – December 1, 2021"), "2021-11-29");
}

#[test]
fn numbers_that_are_no_date_are_not_found() {
    for text in [
        "HTTP Working Group Minutes - IETF 116",
        "version 1.2.3, or 10.0.0.1, or 1.2.2017.3",
        "on 05-07-2024",
        "ISO/IEC 27001:2022",
        "March 08 project call",
        "resolution 70/237 of 2015",
        "tel. 0049 351 2012 3456",
        "12345678",
    ] {
        assert_eq!(found(text), "", "{text}");
    }
}

fn date() -> impl Strategy<Value = Date> {
    (1000_i16..3000, 1_u8..=12, 1_u8..=31)
        .prop_filter_map("not in the calendar", |(year, month, day)| Date::new(year, Some(month), Some(day)))
}

proptest! {
    #[test]
    fn no_text_is_too_strange(text in "(\\PC|[0-9]{1,8}|[-./ ,:年月日]|May|of|to|th|T){0,12}") {
        let _ = (parse(&text), find(&text), from_path(&text));
        let _ = parse(&text).map_err(|error| error.to_string());
    }

    #[test]
    fn a_date_is_what_it_is_written_as(date in date()) {
        prop_assert_eq!(parse(&date.to_string()), Ok(date));
        prop_assert_eq!(parse(&in_words(date)), Ok(date));
        prop_assert_eq!(find(&format!("Meeting 7, {} (notes)", in_words(date))), Some(date));
        let month = Date::new(date.year, date.month, None).unwrap();
        prop_assert_eq!(parse(&month.to_string()), Ok(month));
        prop_assert_eq!(parse(&in_words(month)), Ok(month));
    }

    #[test]
    fn a_range_is_found_by_its_first_day(first in date(), n_days in 0_i64..400) {
        let last = first.first_day().saturating_add(jiff::Span::new().days(n_days));
        let last = Date::new(last.year(), Some(last.month() as u8), Some(last.day() as u8));
        prop_assert_eq!(find(&range_in_words(first, last)), Some(first));
    }
}

#[test]
fn where_the_order_is_known_numbers_alone_are_a_date() {
    use super::super::{NumberOrder, SeenOrders};
    let found = |order| find_in("Data: 8/4/2023, 20/4/2023", order).map(|date| date.to_string());
    assert_eq!(found(Some(NumberOrder::DayFirst)).as_deref(), Some("2023-04-08"));
    assert_eq!(found(Some(NumberOrder::MonthFirst)).as_deref(), Some("2023-08-04"));
    assert_eq!(found(None).as_deref(), Some("2023-04-20"));
    // What can be but one day is that day, whatever is usual.
    assert_eq!(
        parse_in("20/4/2023", Some(NumberOrder::MonthFirst)).map(|date| date.to_string()),
        Ok("2023-04-20".into())
    );
    assert!(parse_in("31/31/2023", Some(NumberOrder::DayFirst)).is_err());
    assert_eq!(
        orders("On 20/4/2023, not 4.25.2023 nor 4/4/2023, and on 12-25-2023"),
        SeenOrders { n_day_first: 1, n_month_first: 1 }
    );
    let of_language = |tag| NumberOrder::of_language(tag);
    assert_eq!(["de", "pt-BR", "en-GB", "en_AU"].map(of_language), [Some(NumberOrder::DayFirst); 4]);
    assert_eq!(["en", "en-CA", "fr-CA"].map(of_language), [None; 3]);
    assert_eq!(of_language("en-US"), Some(NumberOrder::MonthFirst));
}
