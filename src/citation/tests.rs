//! What references are printed and exchanged as.

use biblatex::{Bibliography, ChunksExt};
use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::{Reference, exchange};
use crate::text::date::Date;
use crate::text::words;
use crate::theme::Theme;

fn second_meeting() -> Reference {
    Reference {
        key: "second-meeting".to_owned(),
        title: "Second Meeting on Cyberspace".to_owned(),
        author: "Consultative Organization".to_owned(),
        number: Some("AALCO/2/REP".to_owned()),
        date: Date::new(2017, Some(2), Some(9)),
        end_date: Date::new(2017, Some(2), Some(10)),
        place: Some("New Delhi, India".to_owned()),
        url: Some("https://example.org/meetings/second/".to_owned()),
        lang: "en".to_owned(),
        ..Reference::default()
    }
}

fn check(reference: &Reference, lang: &str, expected: Expect) {
    let theme = Theme::new(&[]).0;
    let mut all = String::new();
    for style in ["oscola", "chicago", "apa"] {
        for with_paragraph in [false, true] {
            let printed = theme.citation_styles.print(style, lang, reference, with_paragraph).unwrap();
            all.push_str(&format!("{style}: {}\n", printed.html));
        }
    }
    expected.assert_eq(&all);
}

#[test]
fn a_report_is_cited_in_each_style() {
    check(
        &second_meeting(),
        "en",
        expect![[r#"
        oscola: Consultative Organization, ‘Second Meeting on Cyberspace’ (2017) AALCO/2/REP &lt;https://example.org/meetings/second/&gt;.
        oscola: Consultative Organization, ‘Second Meeting on Cyberspace’ (2017) AALCO/2/REP para {n} &lt;https://example.org/meetings/second/#{id}&gt;.
        chicago: Consultative Organization, <i>Second Meeting on Cyberspace</i>, AALCO/2/REP (2017), https://example.org/meetings/second/.
        chicago: Consultative Organization, <i>Second Meeting on Cyberspace</i>, AALCO/2/REP (2017), para. {n}, https://example.org/meetings/second/#{id}.
        apa: Consultative Organization. (2017). <i>Second Meeting on Cyberspace</i> (AALCO/2/REP). https://example.org/meetings/second/
        apa: (Consultative Organization, 2017, para. {n})
        Consultative Organization. (2017). <i>Second Meeting on Cyberspace</i> (AALCO/2/REP). https://example.org/meetings/second/#{id}
    "#]],
    );
}

#[test]
fn a_report_is_cited_in_the_words_of_a_language() {
    check(
        &second_meeting(),
        "fr",
        expect![[r#"
        oscola: Consultative Organization, « Second Meeting on Cyberspace » (2017) AALCO/2/REP &lt;https://example.org/meetings/second/&gt;.
        oscola: Consultative Organization, « Second Meeting on Cyberspace » (2017) AALCO/2/REP paragr {n} &lt;https://example.org/meetings/second/#{id}&gt;.
        chicago: Consultative Organization, <i>Second Meeting on Cyberspace</i>, AALCO/2/REP (2017), https://example.org/meetings/second/.
        chicago: Consultative Organization, <i>Second Meeting on Cyberspace</i>, AALCO/2/REP (2017), paragr. {n}, https://example.org/meetings/second/#{id}.
        apa: Consultative Organization. (2017). <i>Second Meeting on Cyberspace</i> (AALCO/2/REP). https://example.org/meetings/second/
        apa: (Consultative Organization, 2017, paragr. {n})
        Consultative Organization. (2017). <i>Second Meeting on Cyberspace</i> (AALCO/2/REP). https://example.org/meetings/second/#{id}
    "#]],
    );
}

#[test]
fn german_has_words_of_its_own() {
    check(
        &second_meeting(),
        "de",
        expect![[r#"
        oscola: Consultative Organization, „Second Meeting on Cyberspace“ (2017) AALCO/2/REP &lt;https://example.org/meetings/second/&gt;.
        oscola: Consultative Organization, „Second Meeting on Cyberspace“ (2017) AALCO/2/REP Abs {n} &lt;https://example.org/meetings/second/#{id}&gt;.
        chicago: Consultative Organization, <i>Second Meeting on Cyberspace</i>, AALCO/2/REP (2017), https://example.org/meetings/second/.
        chicago: Consultative Organization, <i>Second Meeting on Cyberspace</i>, AALCO/2/REP (2017), Abs. {n}, https://example.org/meetings/second/#{id}.
        apa: Consultative Organization. (2017). <i>Second Meeting on Cyberspace</i> (AALCO/2/REP). https://example.org/meetings/second/
        apa: (Consultative Organization, 2017, Abs. {n})
        Consultative Organization. (2017). <i>Second Meeting on Cyberspace</i> (AALCO/2/REP). https://example.org/meetings/second/#{id}
    "#]],
    );
}

#[test]
fn what_is_not_known_is_not_printed() {
    let reference = Reference {
        title: "Who decides?".to_owned(),
        author: "A & B".to_owned(),
        lang: "en".to_owned(),
        ..Reference::default()
    };
    check(
        &reference,
        "en",
        expect![[r#"
        oscola: A &amp; B, ‘Who decides?’.
        oscola: A &amp; B, ‘Who decides?’ para {n}.
        chicago: A &amp; B, <i>Who decides?</i> (n.d.).
        chicago: A &amp; B, <i>Who decides?</i> (n.d.), para. {n}.
        apa: A &amp; B. (n.d.). <i>Who decides?</i>.
        apa: (A &amp; B, n.d., para. {n})
        A &amp; B. (n.d.). <i>Who decides?</i>.
    "#]],
    );
}

#[test]
fn a_symbol_that_is_a_number_is_one() {
    let reference =
        Reference { number: Some("12".to_owned()), date: Date::new(2017, Some(2), None), ..second_meeting() };
    check(
        &reference,
        "en",
        expect![[r#"
        oscola: Consultative Organization, ‘Second Meeting on Cyberspace’ (2017) 12 &lt;https://example.org/meetings/second/&gt;.
        oscola: Consultative Organization, ‘Second Meeting on Cyberspace’ (2017) 12 para {n} &lt;https://example.org/meetings/second/#{id}&gt;.
        chicago: Consultative Organization, <i>Second Meeting on Cyberspace</i>, no. 12 (2017), https://example.org/meetings/second/.
        chicago: Consultative Organization, <i>Second Meeting on Cyberspace</i>, no. 12 (2017), para. {n}, https://example.org/meetings/second/#{id}.
        apa: Consultative Organization. (2017). <i>Second Meeting on Cyberspace</i> (No. 12). https://example.org/meetings/second/
        apa: (Consultative Organization, 2017, para. {n})
        Consultative Organization. (2017). <i>Second Meeting on Cyberspace</i> (No. 12). https://example.org/meetings/second/#{id}
    "#]],
    );
}

fn exchanged(reference: &Reference, expected: Expect) {
    let json = serde_json::to_string_pretty(&exchange::csl_json(reference)).unwrap();
    expected.assert_eq(&format!(
        "{json}\n{}{}",
        exchange::bibtex(reference),
        exchange::ris(reference).replace('\r', "")
    ));
}

#[test]
fn a_report_is_exchanged_in_each_format() {
    exchanged(
        &Reference {
            title: "100 % of {braces} & \\ $5_a #1 ~ ^".to_owned(),
            summary: Some("Two lines,\nand \"quotes\".".to_owned()),
            keywords: vec!["Privacy".to_owned(), "Law, and order".to_owned()],
            ..second_meeting()
        },
        expect![[r#"
            {
              "URL": "https://example.org/meetings/second/",
              "abstract": "Two lines, and \"quotes\".",
              "author": [
                {
                  "literal": "Consultative Organization"
                }
              ],
              "event-place": "New Delhi, India",
              "id": "second-meeting",
              "issued": {
                "date-parts": [
                  [
                    2017,
                    2,
                    9
                  ],
                  [
                    2017,
                    2,
                    10
                  ]
                ]
              },
              "keyword": "Privacy, Law, and order",
              "language": "en",
              "number": "AALCO/2/REP",
              "title": "100 % of {braces} & \\ $5_a #1 ~ ^",
              "type": "report"
            }
            @techreport{second-meeting,
              author = {{Consultative Organization}},
              title = {{100 \% of {\textbraceleft}braces{\textbraceright} \& {\textbackslash} \$5\_a \#1 {\textasciitilde} {\textasciicircum}}},
              institution = {Consultative Organization},
              number = {AALCO/2/REP},
              year = {2017},
              month = {2},
              address = {New Delhi, India},
              language = {en},
              abstract = {Two lines, and "quotes".},
              keywords = {Privacy, Law, and order},
              url = {https://example.org/meetings/second/},
            }
            TY  - RPRT
            ID  - second-meeting
            TI  - 100 % of {braces} & \ $5_a #1 ~ ^
            AU  - Consultative Organization,
            PB  - Consultative Organization
            CY  - New Delhi, India
            SN  - AALCO/2/REP
            PY  - 2017
            DA  - 2017/02/09/
            LA  - en
            AB  - Two lines, and "quotes".
            UR  - https://example.org/meetings/second/
            KW  - Privacy
            KW  - Law, and order
            ER  - 
        "#]],
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_title_stands_in_what_is_printed(title in "[^\\p{C}]{0,30}[\\p{L}\\p{N}]", author in "[^\\p{C}]{0,20}[\\p{L}\\p{N}]") {
        let theme = &*THEME;
        let reference = Reference { title: title.clone(), author: author.clone(), ..second_meeting() };
        for style in ["oscola", "chicago", "apa"] {
            let printed = theme.citation_styles.print(style, "en", &reference, false).unwrap();
            prop_assert!(printed.plain.contains(&title) && printed.plain.contains(&author), "{}", printed.plain);
        }
    }

    #[test]
    fn any_text_survives_bibtex(title in "\\PC{0,40}", author in "\\PC{0,20}x") {
        let reference = Reference { title: title.clone(), author, ..second_meeting() };
        let written = exchange::bibtex(&reference);
        let read = Bibliography::parse(&written).map_err(|error| TestCaseError::fail(format!("{written}: {error}")))?;
        let entry = read.iter().next().expect("there is an entry");
        let read = entry.get("title").map(|title| title.format_verbatim()).unwrap_or_default();
        prop_assert_eq!(read, words::squeeze(&title).into_owned(), "{}", written);
        prop_assert!(entry.get("url").is_some(), "{}", written);
    }

    #[test]
    fn dashes_and_quotation_marks_survive_bibtex(title in "[-`'x]{1,8}") {
        let written = exchange::bibtex(&Reference { title: title.clone(), ..second_meeting() });
        let read = Bibliography::parse(&written).map_err(|error| TestCaseError::fail(format!("{written}: {error}")))?;
        let read = read.iter().next().and_then(|entry| entry.get("title")).map(|title| title.format_verbatim());
        prop_assert_eq!(read, Some(title), "{}", written);
    }

    #[test]
    fn any_text_stays_in_its_line_of_ris(title in any::<String>()) {
        let reference = Reference { title: format!("x{title}"), ..second_meeting() };
        let written = exchange::ris(&reference);
        let mut lines = written.split("\r\n");
        prop_assert_eq!(lines.next(), Some("TY  - RPRT"));
        prop_assert_eq!(written.matches("\r\n").count(), written.matches('\n').count());
        prop_assert!(written.split("\r\n").all(|line| line.is_empty() || line[2..].starts_with("  - ")), "{}", written);
        prop_assert_eq!(written.matches("\r\nER  - ").count(), 1);
    }
}

static THEME: std::sync::LazyLock<Theme> = std::sync::LazyLock::new(|| Theme::new(&[]).0);
