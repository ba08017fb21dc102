//! What a single report asks of the whole archive costs no more than its size allows, whichever key or convention it uses.
//!
//! `trees` has the texts that make careless parsers slow; here are those that a parser has understood, and that careless
//! questions about many people, sessions, decisions and names make slow.
#![cfg(target_os = "linux")]

use std::hint::black_box;
use std::sync::Arc;

use rapporteur::config::Config;
use rapporteur::content;
use rapporteur::output::{self, Shared};
use rapporteur::permanence::Record;

use crate::harness;
use crate::trees::{alone, cost};

/// Makes the files of a site of a size, as `harness::files` reads them.
type Files = fn(usize) -> String;

/// Returns a name that no other number gives.
fn name(number: usize) -> String {
    let letters = |mut rest: usize| {
        let mut word = String::new();
        for _ in 0..4 {
            word.push(char::from(b'a' + u8::try_from(rest % 26).unwrap()));
            rest /= 26;
        }
        word
    };
    format!("F{} G{}", letters(number), letters(number * 7 + 1))
}

fn each(n: usize, item: impl Fn(usize) -> String) -> String {
    (0..n).map(item).collect()
}

/// A report without front matter: what it says is known by convention.
fn minutes(text: &str) -> String {
    format!("meetings/2020-01-02-a.md\n{text}")
}

/// A report with front matter, and another one beside it.
fn report(matter: &str, text: &str) -> String {
    format!(
        "meetings/a.md\n---\ntitle: A\ndate: 2020-01-02\n{matter}\n---\n{text}\n===\nmeetings/b.md\n---\ntitle: B\ndate: 2020-01-03\n---\n"
    )
}

const CONVENTIONS: &[(&str, Files)] = &[
    ("attendees", |n| minutes(&format!("Attendees:\n\n{}", each(n, |i| format!("- {}\n", name(i)))))),
    ("attendees on a line", |n| minutes(&format!("Present: {}\n", each(n, |i| format!("{}, ", name(i)))))),
    ("attendees with other commas", |n| minutes(&format!("参加者：{}\n", each(n, |i| format!("伊藤{i}、"))))),
    ("attendees joined by words", |n| minutes(&format!("Present: {}\n", each(n, |i| format!("{} and ", name(i)))))),
    ("attendees in a table", |n| {
        minutes(&format!("## Attendees\n\n|Name|Company|\n|-|-|\n{}", each(n, |i| format!("|{}|Body|\n", name(i)))))
    }),
    ("attendees in paragraphs", |n| minutes(&format!("## Attendees\n\n{}", each(n, |i| format!("{}\n\n", name(i)))))),
    ("lists of attendees", |n| minutes(&each(n, |i| format!("Present: {}\n\n", name(i))))),
    ("absentees", |n| minutes(&format!("Regrets:\n\n{}", each(n, |i| format!("- {}\n", name(i)))))),
    ("scribes", |n| {
        minutes(&format!(
            "Attendees:\n\n{}\n{}",
            each(n, |i| format!("- {}\n", name(i))),
            each(n, |i| format!("\nScribe: {}\n", name(i)))
        ))
    }),
    ("turns", |n| {
        minutes(&format!(
            "Attendees:\n\n{}\n{}",
            each(n, |i| format!("- {}\n", name(i))),
            each(n, |i| format!("\n**{}:** said so.\n", name(i)))
        ))
    }),
    ("turns of people who are not listed", |n| {
        minutes(&each(n, |i| format!("**{}:** said so.\n\n**{}:** and so.\n\n", name(i), name(i))))
    }),
    ("paragraphs below one heading", |n| minutes(&format!("## Roof\n\n{}", "It is old and wet.\n\n".repeat(n)))),
    ("verdicts behind a flat list", |n| {
        minutes(&format!("## Roof\n\n{}", each(n, |i| format!("- Part {i} of it\n- Approved\n"))))
    }),
    ("verdicts below one heading", |n| {
        minutes(&format!("## Roof\n\n{}", each(n, |i| format!("Part {i} of it\n\nApproved\n\n"))))
    }),
    ("paragraphs below a motion", |n| {
        minutes(&format!("Motion: to mend the roof\n\n{}", "It is old and wet.\n\n".repeat(n)))
    }),
    ("answers to a motion", |n| {
        minutes(&format!("Motion: to mend the roof\n\n{}", each(n, |i| format!("- {}: aye\n", name(i)))))
    }),
    ("lines with numbers in a paragraph", |n| {
        minutes(&format!("## 会议结论\n\n{}", each(n, |i| format!("{}、事情由甲乙完成\n", i % 99 + 1))))
    }),
    ("turns by codes", |n| {
        minutes(&format!(
            "Attendees: Fone Gone (FGO), Ftwo Gtwo (FGT)\n{}",
            each(n, |_| "\nFGO: so.\n\nXYZ: no.\n".into())
        ))
    }),
    ("codes", |n| minutes(&format!("Attendees:\n\n{}", each(n, |i| format!("- {} (F{})\n", name(i), i % 1000))))),
    ("remarks", |n| minutes(&format!("Attendees:\n\n- Speaker One {}\n", "(until 16:30) ".repeat(n)))),
    ("bodies of one person", |n| minutes(&format!("Attendees:\n\n- Speaker One {}\n", "(Some Body) ".repeat(n)))),
    ("an agenda", |n| minutes(&format!("## Agenda\n\n{}", each(n, |i| format!("- Item of {i} things\n"))))),
    ("topics", |n| minutes(&each(n, |i| format!("## Topic of {}\n\nText.\n\n", name(i))))),
    ("decisions in a section", |n| minutes(&format!("## Decisions\n\n{}", each(n, |i| format!("- It is so {i}\n"))))),
    ("actions in a table", |n| minutes(&format!("|Action|Who|\n|-|-|\n{}", "|Write it all down|X|\n".repeat(n)))),
    ("actions with a star", |n| minutes(&format!("参加者：伊藤、小泉\n\n{}", "- 書く ★小泉\n".repeat(n)))),
    ("motions", |n| minutes(&"Motion: that it be so. Maker: X. Second: Y\n\n".repeat(n))),
    ("recordings", |n| minutes(&format!("## Recordings\n\n{}", each(n, |i| format!("- <https://a.example/{i}>\n"))))),
    ("labels", |n| minutes(&"Date: x\nTime: y\nVenue: z\n\n".repeat(n))),
    ("lists of attributes", |n| minutes(&format!("{}{{: .x #y}}\n", "Text.\n{: .class #anchor}\n\n".repeat(n)))),
    ("struck pieces on a line", |n| minutes(&format!("## Roof\n\n{}", each(n * 8, |i| format!("~~a{i} b~~ c{i} "))))),
    ("struck pieces before breaks", |n| minutes(&format!("## Roof\n\n{}", each(n, |i| format!("~~a{i}~~ b<br>"))))),
    ("struck cells of a row", |n| {
        let cells = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(n));
        minutes(&[cells("a"), cells("-"), cells("~~a~~ b")].concat())
    }),
    ("struck pieces without an end", |n| minutes(&format!("## Roof\n\n{}", "~~a <s>b <del>c ".repeat(n * 4)))),
    ("breaks on a line", |n| minutes(&format!("## Roof\n\n{}", each(n * 4, |i| format!("a{i} b<br>"))))),
    ("spans", |n| minutes(&"[a]{.b} ".repeat(n * 8))),
    ("spans in spans", |n| minutes(&format!("{}a{}", "[".repeat(n * 8), "]{.b}".repeat(n * 8)))),
    ("spans without a beginning", |n| minutes(&"a]{.b} ".repeat(n * 16))),
    ("spans without an end", |n| minutes(&"[a]{.b ".repeat(n * 8))),
    ("names broken before their initials", |n| {
        minutes(&format!("Present: {}\n", "William B, Sean\nB, ".repeat(n * 2)))
    }),
    ("dates in headings", |n| minutes(&each(n, |i| format!("## 2020-01-{:02}\n\nText.\n\n", 1 + i % 28)))),
];

const KEYS: &[(&str, Files)] = &[
    ("officers", |n| report(&format!("officers:\n{}", each(n, |i| format!("  Role {i}: [{}]\n", name(i)))), "")),
    ("officers of one person", |n| report(&format!("officers:\n{}", each(n, |i| format!("  Role {i}: X Y\n"))), "")),
    ("speakers with bodies", |n| {
        report(&format!("speakers:\n{}", each(n, |i| format!("  - {{name: {}, affiliation: B{i}}}\n", name(i)))), "")
    }),
    ("one speaker with many bodies", |n| {
        let bodies = each(n, |i| format!("B{i}, "));
        report(
            &format!("speakers:\n  - {{name: X Y, affiliation: [{bodies}]}}\n  - {{name: X Y, affiliation: [Z]}}"),
            "",
        )
    }),
    ("participants", |n| report(&format!("participants: [{}]", each(n, |i| format!("{}, ", name(i)))), "")),
    ("regrets", |n| {
        let all = each(n, |i| format!("{}, ", name(i)));
        report(&format!("attendees: [{all}]\nregrets: [{all}]"), "")
    }),
    ("sessions", |n| report(&format!("sessions: [{}]", each(n, |i| format!("{{title: Of {}}}, ", name(i)))), "")),
    ("sessions with their headings", |n| {
        report(
            &format!("sessions: [{}]", each(n, |i| format!("{{title: Of {}}}, ", name(i)))),
            &each(n, |i| format!("## Of {}\n\nText.\n\n", name(i))),
        )
    }),
    ("sessions with other headings", |n| {
        report(
            &format!("sessions: [{}]", each(n, |i| format!("{{title: Of {}}}, ", name(i / 2 * 2)))),
            &each(n, |i| format!("## Of {}\n\n", name(i / 2 * 2 + i % 2 * 5001))),
        )
    }),
    ("speakers of sessions", |n| {
        report(
            &format!(
                "sessions: [{}]\nspeakers:\n{}",
                each(n, |i| format!("{{id: s{i}, title: Of {}}}, ", name(i))),
                each(n, |i| format!("  - {{name: {}, session: s{i}}}\n", name(i)))
            ),
            "",
        )
    }),
    ("decisions of one name", |n| report(&format!("decisions: [{}]", "{id: a, text: so}, ".repeat(n)), "")),
    ("decisions that are marked too", |n| {
        report(
            &format!("decisions: [{}]", each(n, |i| format!("{{text: we go to {}}}, ", name(i)))),
            &each(n, |i| format!("Decision: we go to {}\n\n", name(i))),
        )
    }),
    ("decisions of sessions", |n| {
        report(
            &format!(
                "sessions: [{}]\ndecisions: [{}]",
                each(n, |i| format!("{{title: Of {}}}, ", name(i))),
                each(n, |i| format!("{{text: so, session: Of {}}}, ", name(i)))
            ),
            "",
        )
    }),
    ("actions of people", |n| {
        report(
            &format!("attendees: [{}]", each(n, |i| format!("{}, ", name(i)))),
            &each(n, |i| format!("Action: F{i}x to write it down\n\n")),
        )
    }),
    ("what is closed", |n| {
        format!(
            "meetings/a.md\n---\ntitle: A\ndate: 2020-01-02\ndecisions: [{}]\n---\n===\nmeetings/b.md\n---\ntitle: B\ndate: 2020-01-03\n\
             closes: [{}]\n---\n",
            each(n, |_| "{text: so}, ".into()),
            each(n, |i| format!("a#{}, ", i + 1))
        )
    }),
    ("papers", |n| report(&format!("documents: [{}]", each(n, |i| format!("{{title: P{i}, by: X Y}}, "))), "")),
    ("former addresses", |n| report(&format!("aliases: [{}]", each(n, |i| format!("/old/{i}/, "))), "")),
    ("paragraphs that are in others", |n| {
        report(&format!("paragraphs: {{{}}}", each(n, |i| format!("{}: {}, ", i + 10, i + 11))), "Text.")
    }),
    ("other names of a person", |n| {
        format!("speakers/a.md\n---\ntitle: A\nalso_known_as: [{}]\n---\n", each(n, |i| format!("{}, ", name(i))))
    }),
    ("posts of a person", |n| {
        format!(
            "speakers/a.md\n---\ntitle: A B\nposts:\n{}---\n===\nmeetings/b.md\n---\ntitle: B\ndate: 2020-01-03\nspeakers:\n{}---\n",
            each(n, |i| format!("  - {{title: Post {i}, from: {}}}\n", 1900 + i % 100)),
            each(n, |_| "  - {name: A B, affiliation: Body}\n".into())
        )
    }),
    ("topics above and beside a topic", |n| {
        format!(
            "topics/a.md\n---\ntitle: A\nbroader: [{0}]\nrelated: [{0}]\n---\n",
            each(n, |i| format!("{}, ", name(i)))
        )
    }),
    ("the same people in two places", |n| {
        let all = each(n, |i| format!("{}, ", name(i)));
        format!(
            "meetings/a.md\n---\ntitle: A\ndate: 2020-01-02\ncity: X\ncountry: P\nspeakers: [{all}]\n---\n===\n\
             meetings/b.md\n---\ntitle: B\ndate: 2020-01-02\ncity: Y\ncountry: Q\nspeakers: [{all}]\n---\n"
        )
    }),
    ("names that are alike", |n| report(&format!("speakers: [{}]", each(n, |i| format!("Speaker {}, ", name(i)))), "")),
    ("one family", |n| report(&format!("speakers: [{}]", each(n, |i| format!("F{i} Smith, "))), "")),
    ("sections that are not there", |n| {
        report("", &each(n, |i| format!("## Part {}\n\n[x](#part-{}x)\n\n", name(i), i * 31)))
    }),
    ("meetings that are not there", |n| report("", &each(n, |i| format!("[x](c{i}.md) [[Meeting {i}]]\n\n")))),
    ("papers that are not there", |n| report(&format!("documents: [{}]", each(n, |i| format!("p{i}.pdf, "))), "")),
    ("keys that are unknown", |n| report(&each(n, |i| format!("titel{i}: x\n")), "")),
];

/// Archives of many small files.
const ARCHIVES: &[(&str, Files)] = &[
    ("a row of meetings, each part of the one before", |n| {
        each(n, |i| {
            format!(
                "meetings/m{i}.md\n---\ntitle: M{i}\ndate: 2020-01-02\nparent: m{}\n---\nText.\n===\n",
                i.max(1) - 1
            )
        })
    }),
    ("a row of topics, each below the one before", |n| {
        each(n, |i| format!("topics/t{i}.md\n---\ntitle: T{i}\nbroader: [T{}]\n---\n\n===\n", i.max(1) - 1))
    }),
    ("a row of bodies, each part of the one before", |n| {
        each(n, |i| format!("organisations/o{i}.md\n---\ntitle: O{i}\npart_of: O{}\n---\n\n===\n", i.max(1) - 1))
    }),
    ("meetings with one number", |n| {
        each(n, |i| {
            format!(
                "meetings/m{i}.md\n---\ntitle: M{i}\ngroup: G\nnumber: 7\ndate: {}-{:02}-02\n---\n\n===\n",
                1000 + i / 12,
                1 + i % 12
            )
        })
    }),
    ("meetings of one day and title", |n| {
        each(n, |i| format!("meetings/m{i}.md\n---\ntitle: M\ngroup: G\ndate: 2020-01-02\n---\nText.\n===\n"))
    }),
    ("links to pages by their titles", |n| {
        each(n, |i| {
            let links = each(5, |to| format!("[[Page {}]] ", (i * 7 + to) % n));
            format!("pages/p{i}.md\n---\ntitle: Page {i}\n---\n{links}\n===\n")
        })
    }),
    ("references by the day alone", |n| {
        let day = |i: usize| format!("{}-{:02}-02", 1000 + i / 12, 1 + i % 12);
        each(n, |i| {
            let closes = each(40, |to| format!("{}#1, ", day((i * 7 + to) % n)));
            format!(
                "meetings/{}-m.md\n---\ntitle: M\ndecisions: [So]\ncloses: [{closes}]\nparent: {}\n---\n\n===\n",
                day(i),
                day((i + 1) % n)
            )
        })
    }),
    ("people with files", |n| each(n, |i| format!("speakers/p{i}.md\n---\ntitle: {}\n---\nText.\n===\n", name(i)))),
];

/// Addresses that once were others.
const FORMER: &[(&str, Files)] = &[
    ("former addresses of one page", |n| report(&format!("aliases: [{}]", each(n, |i| format!("/old/{i}/, "))), "")),
    ("former addresses of many pages", |n| {
        each(n, |i| format!("meetings/m{i}.md\n---\ntitle: M{i}\naliases: [old/{i}]\n---\n\n===\n"))
    }),
    ("former addresses in the settings", |n| {
        let moved = each(n, |i| format!("old/{i}/: meetings/a/, "));
        format!("rapporteur.yaml\ntitle: T\nmoved: {{{moved}}}\n===\n{}", report("", ""))
    }),
    ("addresses that were withdrawn", |n| {
        format!("rapporteur.yaml\ntitle: T\ngone: [{}]\n===\n{}", each(n, |i| format!("old/{i}/, ")), report("", ""))
    }),
];

/// What was published, and what is there now.
const PUBLISHED: &[(&str, Files)] = &[
    ("a folder that was renamed", |n| {
        let all = |folder: &str| {
            each(n, |i| {
                let text = format!("Of {} and of {}.", name(i), name(i + 1));
                format!("meetings/{folder}/m{i}.md\n---\ntitle: M{i}\n---\nAgreed.\n\n{text}\n\nThat was {i}.\n===\n")
            })
        };
        format!("{}\n=====\n{}", all("a"), all("b"))
    }),
    ("topics of other names", |n| {
        let topics = |word: &str| report(&format!("topics: [{}]", each(n, |i| format!("{word} {}, ", name(i)))), "");
        format!("{}\n=====\n{}", topics("Of"), topics("Upon"))
    }),
];

fn read(text: &str) {
    let site = harness::site(&harness::files(text));
    black_box(output::routes(&site));
}

/// Renders the pages at addresses that once were others.
fn render_former(text: &str) {
    render_below(text, &["old/"]);
}

/// Renders the pages of works, and those of the reports that cite them.
fn render_citing(text: &str) {
    render_below(text, &["cited/", "meetings/"]);
}

fn render_below(text: &str, folders: &[&str]) {
    let site = harness::site(&harness::files(text));
    let (routes, _) = output::routes(&site);
    let shared = Shared::new(&site, &routes);
    for path in routes.paths().filter(|path| folders.iter().any(|folder| path.starts_with(folder))) {
        black_box(routes.render(&site, &shared, path));
    }
}

/// Reads an archive of which another one, before a line of signs, was published.
fn read_published(text: &str) {
    let (before, now) = text.split_once("\n=====\n").unwrap();
    let published = harness::site(&harness::files(before)).archive.to_freeze();
    let record = Arc::new(Record::empty().grown(published).0);
    let site = harness::site_with(&harness::files(now), Some(&record));
    assert!(site.problems.iter().any(|problem| problem.code == "vanished-address"));
}

/// So much larger is the larger site.
const FACTOR: usize = 4;
/// What a cost may be off by through caches, allocation and the noise of other processes. What is quadratic costs four times
/// as much as it should.
const SLACK: u64 = 2;
/// Below this, in nanoseconds, nothing is measured but the clock.
const LEAST: u64 = 25_000_000;

/// Tells whether reading a site costs in proportion to its size. Tried several times, as caches and clocks are not ours.
fn grows_linearly(files: Files, size: usize, read: fn(&str)) -> Result<(), String> {
    let (small, large) = (files(size), files(size * FACTOR));
    let growth = (large.len() as u64).div_ceil(small.len() as u64);
    let mut last = (0, 0);
    for _ in 0..3 {
        last = (cost(&|| read(&small)), cost(&|| read(&large)));
        if last.1 < LEAST || last.1 <= last.0 * growth * SLACK {
            return Ok(());
        }
    }
    Err(format!(
        "{} bytes cost {} ms, {} bytes {} ms",
        small.len(),
        last.0 / 1_000_000,
        large.len(),
        last.1 / 1_000_000
    ))
}

fn assert_linear(cases: &[(&'static str, Files)], size: usize, read: fn(&str)) {
    let of_case = |(name, files): &(&'static str, Files)| (*name, grows_linearly(*files, size, read));
    let results = alone(|| cases.iter().map(of_case).collect::<Vec<_>>());
    let slow: Vec<String> =
        results.into_iter().filter_map(|(name, result)| Some(format!("{name}: {}", result.err()?))).collect();
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

#[test]
fn what_minutes_tell_by_convention_costs_no_more_than_its_size() {
    assert_linear(CONVENTIONS, 600, read);
}

const POSSIBLE: &[(&str, Files)] = &[
    ("sentences", |n| minutes(&"Kate will paint it next week, if we agree. ".repeat(n * 4))),
    ("items", |n| minutes(&each(n, |i| format!("- {} will paint gate {i} by next week\n", name(i))))),
    ("items of those who were there", |n| {
        minutes(&format!(
            "Attendees:\n\n{}\n## Roof\n\n{}",
            each(n, |i| format!("- {}\n", name(i))),
            each(n, |i| format!("- {} will paint gate {i} by next week\n", name(i)))
        ))
    }),
    ("clauses", |n| minutes(&"we agree to it - then: to paint it; ".repeat(n * 4))),
    ("decisions of one paragraph", |n| {
        minutes(&each(n * 4, |i| format!("DECISION: gate {i} is green. Agreed to paint it. ")))
    }),
    ("headings of decisions", |n| minutes(&each(n, |i| format!("## Next steps {i}\n\n- paint it\n\n")))),
    ("lists in lists", |n| minutes(&each(n / 20, |i| format!("{}- will paint it\n", "  ".repeat(i))))),
    ("struck items", |n| minutes(&each(n, |i| format!("- ~~we will~~ paint gate {i}\n")))),
    ("items of Japanese", |n| minutes(&each(n, |i| format!("- 門{i}を次回までに確認する\n")))),
];

fn look_for_possible(text: &str) {
    let config = Config::default();
    for file in harness::files(text) {
        let document = content::parse_document(&file, &config);
        black_box(content::possible(&document, &config));
    }
}

#[test]
fn what_may_be_an_outcome_costs_no_more_than_its_size() {
    assert_linear(POSSIBLE, 600, look_for_possible);
}

#[test]
fn no_key_of_front_matter_costs_more_than_its_size() {
    assert_linear(KEYS, 600, read);
}

#[test]
fn many_files_cost_no_more_than_their_number() {
    assert_linear(ARCHIVES, 300, read);
}

#[test]
fn former_addresses_cost_no_more_than_their_number() {
    assert_linear(FORMER, 600, render_former);
}

const CITED: &[(&str, Files)] = &[
    ("works cited in one paragraph", |n| {
        cited_twice(&each(n, |i| format!("[Part {i} of it](https://example.org/{i}) ")))
    }),
    ("works cited in bare words", |n| {
        cited_twice(&each(n, |i| format!("- The plan of part {i}: https://example.org/{i}\n")))
    }),
    ("one work cited again and again", |n| {
        cited_twice(&each(n, |i| format!("[Part {i} of it](https://example.org/x) ")))
    }),
    ("works of nearly one address", |n| {
        cited_twice(&each(n, |i| format!("https://example.org/{} ", "!".repeat(i % 40 + 1) + &"?".repeat(i / 40))))
    }),
];

/// Two reports with one text.
fn cited_twice(text: &str) -> String {
    format!("meetings/a.md\n{text}\n===\nmeetings/b.md\n{text}\n")
}

#[test]
fn what_several_reports_cite_costs_no_more_than_its_size() {
    assert_linear(CITED, 600, render_citing);
}

#[test]
fn what_was_published_costs_no_more_than_its_size() {
    assert_linear(PUBLISHED, 300, read_published);
}
