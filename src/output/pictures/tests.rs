//! How pictures are drawn.

use super::svg::{lines, width};
use super::{Cell, Column, Lane, Mark, Matrix, Row, Timeline};
use crate::locale::{Locale, Messages};
use crate::text::date::parse;

fn timeline(dates: &[&str]) -> Option<(String, String)> {
    let mark = |date: &&str| Mark {
        lane: 0,
        date: parse(date).unwrap(),
        end: parse(date).unwrap(),
        words: (*date).to_owned(),
        title: format!("Meeting <{date}>"),
        href: format!("m/{date}/"),
        is_faint: false,
    };
    let timeline = Timeline {
        name: "test",
        title: "Title".to_owned(),
        lanes: vec![Lane { title: "A & B".to_owned(), href: None }],
        marks: dates.iter().map(mark).collect(),
        year_href: &|year| format!("y/{year}/"),
    };
    let drawn = timeline.draw(&Locale::new("en", Messages::default()))?;
    Some((drawn.svg, drawn.table))
}

fn xs(svg: &str) -> Vec<f64> {
    let circles = svg.split("cx=\"").skip(1);
    circles.map(|rest| rest.split(['"', '%']).next().unwrap().parse().unwrap()).collect()
}

#[test]
fn meetings_stand_where_they_lie_in_time() {
    let (svg, table) = timeline(&["2000-01-01", "2000-12-31", "2001-07-01", "2003"]).unwrap();
    let xs = xs(&svg);
    assert!(xs.is_sorted(), "{xs:?}");
    let year = (xs[2] - xs[0]) / 1.5;
    assert!((xs[1] - xs[0] - year).abs() < 0.3, "a year is as long as a year: {xs:?}");
    // Of a year alone, the middle.
    assert!((xs[3] - xs[2] - 2.0 * year).abs() < 0.3, "{xs:?}");
    assert!(svg.contains("Meeting &lt;2003&gt;") && svg.contains("A &amp; B") && !svg.contains("<2003>"));
    assert_eq!(table.matches("<tr>").count(), 5);
}

#[test]
fn of_many_meetings_years_are_counted_and_lead_to_their_page() {
    let dates: Vec<String> = (0..200).map(|n| format!("{}-03-01", 2000 + n / 20)).collect();
    let (svg, table) = timeline(&dates.iter().map(String::as_str).collect::<Vec<_>>()).unwrap();
    assert_eq!(svg.matches("class=\"pic-mark\"").count(), 10);
    assert!(svg.contains("href=\"y/2009/\"") && svg.contains(">20</text>"));
    assert_eq!(table.matches("<td>20</td>").count(), 10);
}

#[test]
fn few_years_need_no_scrolling_and_many_do() {
    let of = |dates: &[&str]| timeline(dates).unwrap().0.contains("pic-parts pic-fits");
    assert!(of(&["2010-01-01", "2015-01-01", "2021-12-31"]));
    assert!(!of(&["2009-01-01", "2021-12-31"]));
    let crowd: Vec<String> = (1..=25).map(|day| format!("2020-01-{day:02}")).collect();
    assert!(!of(&crowd.iter().map(String::as_str).collect::<Vec<_>>()));
}

#[test]
fn nothing_is_drawn_of_nothing() {
    assert!(timeline(&[]).is_none());
    let matrix = Matrix {
        name: "test",
        title: String::new(),
        description: String::new(),
        corner: String::new(),
        rows: vec![Row { title: "One".to_owned(), href: String::new() }],
        columns: Vec::new(),
        cells: Vec::new(),
    };
    assert!(matrix.draw(&Locale::new("en", Messages::default())).is_none());
}

#[test]
fn a_matrix_marks_one_and_counts_more() {
    let row = |title: &str| Row { title: title.to_owned(), href: format!("{title}/") };
    let column = |title: &str| Column { label: title.to_owned(), title: title.to_owned(), href: format!("{title}/") };
    let cell = |row, column, n| Cell { row, column, n, href: "here/".to_owned() };
    let matrix = Matrix {
        name: "test",
        title: "Title".to_owned(),
        description: "Description".to_owned(),
        corner: "Topic".to_owned(),
        rows: vec![row("a"), row("b")],
        columns: vec![column("2017"), column("2018")],
        cells: vec![cell(0, 0, 1), cell(1, 1, 7)],
    };
    let drawn = matrix.draw(&Locale::new("en", Messages::default())).unwrap();
    assert_eq!(drawn.svg.matches("<circle").count(), 1);
    assert!(drawn.svg.contains("class=\"pic-number\"") && drawn.svg.contains(">7</text>"));
    assert!(drawn.table.contains("<td><a href=\"here/\">7</a></td>"));
    // Marks lead where table and labels lead too, so the keyboard need not stop at each.
    assert_eq!(drawn.svg.matches("tabindex=\"-1\"").count(), 2);
}

#[test]
fn a_label_fits_its_place() {
    for text in [
        "Open-Ended Working Group on International Law in Cyberspace and on everything else",
        "国際法委員会及び国連サイバー空間作業部会の年次会合報告書の一覧表",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "",
    ] {
        let lines = lines(text, 100.0, 3);
        assert!(lines.len() <= 3 && lines.iter().all(|line| width(line) <= 100.0), "{lines:?}");
        assert_eq!(lines.is_empty(), text.is_empty());
    }
}
