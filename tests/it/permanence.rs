//! What was published stays: freeze, edit, build, and whoever follows a citation finds the same words.

use std::fs;

use rapporteur::archive::resolve::Show;
use rapporteur::diagnostic::Diagnostic;
use rapporteur::files::Look;
use rapporteur::project::Project;
use rapporteur::text::date::Date;

use crate::site::{Run, Site, rapporteur};

const FIRST: &str = "content/meetings/2020-01-01-first-meeting.md";
const SECOND: &str = "content/meetings/2020-02-01-second-meeting.md";

fn site() -> Site {
    let site = Site::new(
        "
-- rapporteur.yaml --
title: Archive
base_url: https://example.org/archive/
-- content/meetings/2020-01-01-first-meeting.md --
---
title: First Meeting
date: 2020-01-01
group: Committee
speakers: [Jeremy Englund]
decisions:
  - {text: The study is to be printed., paragraph: p4}
---
The Chairman opened the meeting and welcomed the delegates of all member States.

The representative of India called for a study of sovereignty in cyberspace, which was supported.

Decision: The Secretariat is to write a study of sovereignty in cyberspace.

- The study is to be printed and to be sent to all member States of the organization.
- The meeting rose at noon and was to continue on the following day with item three of its agenda.
-- content/meetings/2020-02-01-second-meeting.md --
---
title: Second Meeting
date: 2020-02-01
group: Committee
---
The agenda was adopted as it had been proposed. See [what India said](2020-01-01-first-meeting.md#p2).

The Secretariat presented its study of sovereignty in cyberspace to the Committee.
",
    );
    assert_eq!(freeze(&site).code, 0);
    site
}

fn freeze(site: &Site) -> Run {
    rapporteur(&["freeze", "--root", site.root().to_str().unwrap()])
}

fn edit(site: &Site, path: &str, from: &str, to: &str) {
    let text = site.read(path);
    assert!(text.contains(from), "{text}");
    site.write(path, text.replacen(from, to, 1));
}

/// Returns the text of the element with an anchor, up to the end of its line.
fn at(page: &str, anchor: &str) -> String {
    let start = page.find(&format!("id=\"{anchor}\"")).unwrap_or_else(|| panic!("no {anchor} in {page}"));
    assert_eq!(page.matches(&format!("id=\"{anchor}\"")).count(), 1, "{anchor}");
    let line = page[start..].lines().next().unwrap();
    let mut text = String::new();
    let mut rest = &line[line.find('>').unwrap() + 1..];
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    text + rest
}

fn problems(site: &Site) -> Vec<Diagnostic> {
    let today = Date::new(2026, Some(1), Some(1)).unwrap();
    let show = Show { drafts: false, future: false, today };
    Project::new(site.root().to_owned(), show).load(&Look::Everything).site.problems
}

/// Applies the first fix of each problem, and returns the codes.
fn mend(site: &Site, only_certain: bool) -> Vec<&'static str> {
    let problems = problems(site);
    let mut codes = Vec::new();
    for problem in &problems {
        let Some(fix) = problem.fixes.first().filter(|fix| fix.is_certain || !only_certain) else { continue };
        codes.push(problem.code);
        for edit in fix.edits.iter().rev() {
            let label = &edit.place.file.label;
            let mut text = site.read(label);
            text.replace_range(edit.place.span.range(), &edit.text);
            site.write(label, text);
        }
    }
    codes
}

#[test]
fn what_is_put_in_or_edited_moves_no_anchor() {
    let site = site();
    edit(&site, FIRST, "The representative of India called", "Nepal joined.\n\nThe representative of India had called");
    edit(&site, FIRST, "- The meeting rose", "- So were the annexes.\n- The meeting rose");
    site.build_clean();
    let page = site.read("public/meetings/2020-01-01-first-meeting/index.html");
    for (anchor, text) in [
        ("p1", "1The Chairman opened"),
        ("p1a", "2Nepal joined."),
        ("p2", "3The representative of India had called"),
        ("p3", "4Decision: The Secretariat"),
        ("p4", "5The study is to be printed"),
        ("p4a", "6So were the annexes."),
        ("p5", "7The meeting rose"),
    ] {
        assert!(at(&page, anchor).starts_with(text), "{anchor}: {}", at(&page, anchor));
        assert_eq!(page.matches(&format!("href=\"#{anchor}\"")).count(), 1);
    }
    // Whatever links to a paragraph has the anchor that stays, and says the number that is shown.
    let second = site.read("public/meetings/2020-02-01-second-meeting/index.html");
    assert!(second.contains("2020-01-01-first-meeting/#p2\">what India said"), "{second}");
    let decisions = site.read("public/decisions/index.html");
    assert!(decisions.contains("#r-decision-p3"), "{decisions}");
    assert!(decisions.contains("first-meeting/#p3\">¶ 4<"), "{decisions}");
    assert!(decisions.contains("first-meeting/#p4\">¶ 5<"), "{decisions}");
    assert!(
        page.contains("para {n} &lt;https://example.org/archive/meetings/2020-01-01-first-meeting/#{id}&gt;"),
        "{page}"
    );
    let texts = site.published();
    let texts: String = texts
        .iter()
        .filter(|(path, _)| path.starts_with("search/text"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
        .collect();
    assert!(texts.contains("[\"p1a\",2,\"Nepal joined.\"]"), "{texts}");
    let table = site.read("public/data/decisions.csv");
    assert!(table.contains(",4,p3,") && table.contains(",5,p4,"), "{table}");
    assert!(site.read("public/meetings/2020-01-01-first-meeting/data.json").contains("\"paragraph_anchor\": \"p4\""));
}

#[test]
fn attributes_that_cannot_be_read_as_text_are_still_somebodys() {
    let site = Site::new(&format!("-- {FIRST} --\n---\ntitle: First\ndate: 2020-01-01\n---\nText.\n"));
    let theirs = b"# caf\xe9\n*.png binary\n";
    site.write(".gitattributes", theirs);
    let run = freeze(&site);
    assert!(run.stderr.contains("add to .gitattributes: rapporteur.frozen merge=union"), "{}", run.stderr);
    assert_eq!(std::fs::read(site.path(".gitattributes")).unwrap(), theirs);
}

#[test]
fn freezing_again_says_what_is_new_and_loses_nothing() {
    let site = site();
    let record = site.read("rapporteur.frozen");
    assert_eq!(site.read(".gitattributes"), "rapporteur.frozen merge=union\n");
    let again = freeze(&site);
    assert!(again.stderr.starts_with("Nothing is new: 4 pages and 7 paragraphs are frozen"), "{}", again.stderr);
    assert_eq!(site.read("rapporteur.frozen"), record);
    edit(&site, SECOND, "The Secretariat presented", "Nepal joined.\n\nThe Secretariat has presented");
    assert!(site.build(&[]).stderr.contains("1 page not wholly in rapporteur.frozen yet;"));
    let grown = freeze(&site);
    assert!(!site.build(&[]).stderr.contains("not wholly in"));
    assert!(
        grown.stderr.starts_with("Frozen: 0 new pages, 1 new paragraph, 1 that read otherwise now;"),
        "{}",
        grown.stderr
    );
    assert!(site.read("rapporteur.frozen").contains(" p1a:"));
    // What is a draft is not published, and what is gone stays in the record.
    site.write("content/meetings/2020-03-01-third.md", "---\ntitle: Third\ndraft: true\n---\nText.\n");
    fs::remove_file(site.path(SECOND)).unwrap();
    let gone = freeze(&site);
    assert_eq!(gone.code, 1);
    assert!(gone.stderr.contains("vanished-address"), "{}", gone.stderr);
    let record = site.read("rapporteur.frozen");
    assert!(record.contains("second-meeting") && !record.contains("third"), "{record}");
}

#[test]
fn what_vanishes_is_mended_by_the_line_that_is_offered() {
    let site = site();
    // The last two are joined, the first is gone, a report is renamed, a name is spelt otherwise.
    edit(&site, FIRST, " of the organization.\n- The meeting", " of the organization. The meeting");
    edit(&site, FIRST, "The Chairman opened the meeting and welcomed the delegates of all member States.\n\n", "");
    edit(&site, FIRST, "Englund", "England");
    fs::rename(site.path(SECOND), site.path("content/meetings/2020-02-01-second.md")).unwrap();
    assert_eq!(site.build(&[]).code, 1);
    assert_eq!(mend(&site, true), ["vanished-paragraph", "vanished-address"]);
    assert!(site.read(FIRST).contains("\nparagraphs: {p4: p5}\n---\n"), "{}", site.read(FIRST));
    assert_eq!(mend(&site, false), ["vanished-paragraph", "vanished-address"]);
    assert!(site.read(FIRST).contains("\nparagraphs: {p4: p5, p1: withdrawn}\n---\n"), "{}", site.read(FIRST));
    assert!(site.read("rapporteur.yaml").contains("moved: {speakers/jeremy-englund/: speakers/jeremy-england/}\n"));
    site.build_clean();
    let page = site.read("public/meetings/2020-01-01-first-meeting/index.html");
    assert!(at(&page, "p5").starts_with("3The study is to be printed"), "{page}");
    assert!(at(&page, "p4").starts_with("3The study is to be printed"), "{page}");
    assert_eq!(at(&page, "p1"), "Paragraph 1 of an earlier version was withdrawn.");
    let moved = site.read("public/meetings/2020-02-01-second-meeting/index.html");
    assert!(moved.contains("meetings/2020-02-01-second/"), "{moved}");
    assert!(moved.contains("assets/moved.js"));
    assert!(site.read("public/speakers/jeremy-englund/index.html").contains("speakers/jeremy-england/"));
    // Freezing the new state keeps everything.
    assert_eq!(freeze(&site).code, 0);
    site.build_clean();
    // Nothing of the renamed report moves either.
    edit(
        &site,
        "content/meetings/2020-02-01-second.md",
        "The Secretariat presented",
        "New.\n\nThe Secretariat presented",
    );
    site.build_clean();
    assert!(at(&site.read("public/meetings/2020-02-01-second/index.html"), "p2").starts_with("3The Secretariat"));
}

#[test]
fn what_was_withdrawn_says_so() {
    let site = site();
    fs::remove_file(site.path(SECOND)).unwrap();
    assert_eq!(mend(&site, true), [] as [&str; 0]);
    assert_eq!(mend(&site, false), ["vanished-address"]);
    assert!(site.read("rapporteur.yaml").ends_with("gone: [meetings/2020-02-01-second-meeting/]\n"));
    site.build_clean();
    let page = site.read("public/meetings/2020-02-01-second-meeting/index.html");
    assert!(page.contains("<cite dir=\"auto\">Second Meeting</cite>") && page.contains("has been withdrawn"), "{page}");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(!site.read("public/sitemap.xml").contains("second-meeting"));
    assert!(!site.read("public/meetings/index.html").contains("second-meeting"));
}

#[test]
fn two_who_freeze_at_once_can_merge() {
    let site = site();
    let before = site.read("rapporteur.frozen");
    let of_new = |name: &str| {
        site.write(
            &format!("content/meetings/2020-{name}.md"),
            format!("---\ntitle: {name}\ndate: 2020-{name}\n---\nSaid.\n"),
        );
        freeze(&site);
        let record = site.read("rapporteur.frozen");
        site.write("rapporteur.frozen", &before);
        fs::remove_file(site.path(&format!("content/meetings/2020-{name}.md"))).unwrap();
        record.lines().find(|line| line.contains(name)).unwrap().to_owned()
    };
    let (one, two) = (of_new("03-01"), of_new("04-01"));
    site.write("rapporteur.frozen", format!("{before}<<<<<<< HEAD\n{one}\n=======\n{two}\n>>>>>>> other\n"));
    for name in ["03-01", "04-01"] {
        site.write(
            &format!("content/meetings/2020-{name}.md"),
            format!("---\ntitle: {name}\ndate: 2020-{name}\n---\nSaid.\n"),
        );
    }
    assert!(site.build(&[]).stderr.contains("record-conflict"));
    assert_eq!(freeze(&site).code, 0);
    let record = site.read("rapporteur.frozen");
    assert!(record.contains(&one) && record.contains(&two) && !record.contains("<<<<"), "{record}");
    site.build_clean();
}

#[test]
fn a_record_that_is_damaged_is_a_problem_and_is_not_written_over() {
    let site = site();
    let good = site.read("rapporteur.frozen");
    let damaged: [(Vec<u8>, &str); 8] = [
        (b"".to_vec(), "record-version"),
        (b"garbage\n".to_vec(), "record-version"),
        (good.replacen("frozen 1", "frozen 9", 1).into_bytes(), "record-version"),
        (good.replacen("p1:", "p1:!", 1).into_bytes(), "damaged-record"),
        (format!("{good}one\ntwo\nthree\nfour\nfive\nsix\nseven\n").into_bytes(), "damaged-record"),
        (vec![0; 4096], "unreadable"),
        ([good.as_bytes(), &[0xFF, 0xFE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]].concat(), ""),
        (vec![b'/'; (64 << 20) + 1], "record-version"),
    ];
    for (bytes, code) in &damaged {
        site.write("rapporteur.frozen", bytes);
        let built = site.build(&[]);
        assert_eq!(built.code, 1, "{}", built.stderr);
        assert!(built.stderr.contains(code) && !built.stderr.contains("panicked"), "{}", built.stderr);
        let frozen = freeze(&site);
        assert_eq!(frozen.code, 1, "{}", frozen.stderr);
        assert!(fs::read(site.path("rapporteur.frozen")).unwrap() == *bytes, "written over");
    }
    // Other ends of lines, and lines that stand twice, are no damage.
    let twice: String = good.lines().map(|line| format!("{line}\r\n{line}\r\n")).collect();
    site.write("rapporteur.frozen", format!("\u{FEFF}{twice}"));
    site.build_clean();
    assert_eq!(freeze(&site).code, 0);
    // The ends of lines stay those of the file, as an editor or git has set them.
    assert_eq!(site.read("rapporteur.frozen"), format!("\u{FEFF}{}", good.replace('\n', "\r\n")));
    fs::remove_file(site.path("rapporteur.frozen")).unwrap();
    fs::create_dir(site.path("rapporteur.frozen")).unwrap();
    assert_eq!(site.build(&[]).code, 1);
}

#[test]
fn without_a_record_nothing_is_asked_and_nothing_is_written() {
    let empty = Site::new("-- rapporteur.yaml --\ntitle: T\n");
    let run = freeze(&empty);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("there is nothing to freeze"), "{}", run.stderr);
    assert!(!empty.exists("rapporteur.frozen"));
}

const EVERYDAY: &str = "Consideration of the report of the Secretary-General on the peaceful settlement of disputes";

/// Returns the addresses of topics, with what each page is about.
fn topics(site: &Site) -> Vec<(String, String)> {
    rapporteur(&["build", "--root", site.root().to_str().unwrap()]);
    let of_topics = |path: &String| path.starts_with("topics/") && path.ends_with("/index.html");
    let pages = site.published().into_iter().filter(|(path, _)| of_topics(path) && path != "topics/index.html");
    let title = |page: Vec<u8>| {
        let page = String::from_utf8(page).unwrap();
        let title = page.split("<h1").nth(1).unwrap().split('>').nth(1).unwrap().split('<').next().unwrap();
        title.to_owned()
    };
    pages.map(|(path, page)| (path, title(page))).collect()
}

fn report(topic: &str, date: &str) -> String {
    format!("---\ntitle: Report\ndate: {date}\ntopics: [\"{topic}\"]\n---\nText.\n")
}

#[test]
fn topics_that_begin_alike_keep_their_addresses_when_an_older_report_names_the_other() {
    let site = Site::new("");
    let [first, second] = ["first session", "second session"].map(|session| format!("{EVERYDAY}, {session}"));
    site.write("content/meetings/2020-01-01-b.md", report(&first, "2020-01-01"));
    site.write("content/meetings/2020-02-01-c.md", report(&second, "2020-02-01"));
    let before = topics(&site);
    assert_eq!(before.len(), 2, "{before:?}");
    site.write("content/meetings/2019-01-01-a.md", report(&second, "2019-01-01"));
    assert_eq!(topics(&site), before);
    fs::remove_file(site.path("content/meetings/2020-01-01-b.md")).unwrap();
    let left = topics(&site);
    assert!(left.len() == 1 && left.iter().all(|topic| before.contains(topic)), "{left:?}");
}

#[test]
fn what_has_no_file_keeps_the_address_that_the_record_has() {
    let site = Site::new("");
    site.write("content/meetings/2020-01-01-b.md", report("U.N.", "2020-01-01"));
    assert_eq!(freeze(&site).code, 0);
    let frozen = site.read("rapporteur.frozen");
    assert!(frozen.contains("/topics/u-n/\tU.N."), "{frozen}");
    // Another of the same slug, first; and another spelling of the same name, which would be at /topics/un/.
    site.write("content/meetings/2019-01-01-a.md", report("U N", "2019-01-01"));
    site.write("content/meetings/2018-01-01-a.md", report("UN", "2018-01-01"));
    let after = topics(&site);
    let at = |path: &str| after.iter().find(|(at, _)| at == path).map(|(_, title)| title.as_str());
    assert_eq!(at("topics/u-n/index.html"), Some("UN"), "{after:?}");
    assert_eq!(after.len(), 2);
    assert!(problems(&site).iter().all(|problem| problem.code != "vanished-address"));
}

#[test]
fn a_file_that_takes_the_address_of_another_thing_is_told_until_that_is_settled() {
    let site = Site::new("");
    site.write("content/meetings/2020-01-01-b.md", report("Cyber Law", "2020-01-01"));
    assert_eq!(freeze(&site).code, 0);
    site.write("content/topics/cyber-law.md", "---\ntitle: Cybernetics\n---\n");
    let vanished = || -> Vec<String> {
        let all = problems(&site).into_iter().filter(|problem| problem.code == "vanished-address");
        all.map(|problem| problem.message).collect()
    };
    let told = ["\"Cyber Law\", /topics/cyber-law/, was published, and \"Cybernetics\" is there instead"];
    assert_eq!(vanished(), told);
    assert_eq!(freeze(&site).code, 1);
    assert_eq!(vanished(), told, "to freeze is not to settle");
    site.write("content/topics/cyber-law.md", "---\ntitle: Cybernetics\nalso_known_as: [Cyber Law]\n---\n");
    assert_eq!(vanished(), [""; 0]);
    fs::remove_file(site.path("content/topics/cyber-law.md")).unwrap();
    site.write("content/topics/cybernetics.md", "---\ntitle: Cybernetics\n---\n");
    assert_eq!(vanished(), [""; 0]);
}

/// Freezes a report with these decisions, writes others, and returns those with their anchors as the page has them.
fn decided(before: &str, after: &str) -> (Site, Vec<String>) {
    let report = |decisions: &str| format!("---\ntitle: First\ndate: 2020-01-01\ndecisions:\n{decisions}---\nText.\n");
    let site = Site::new("");
    site.write("content/meetings/a.md", report(before));
    assert_eq!(freeze(&site).code, 0);
    site.write("content/meetings/a.md", report(after));
    site.build(&[]);
    let table = site.read("public/data/decisions.csv");
    let rows = table.lines().skip(1).map(|row| row.split(',').collect::<Vec<_>>());
    let column = |name: &str| table.lines().next().unwrap().split(',').position(|column| column == name).unwrap();
    let decisions = rows.map(|row| format!("{} {}", row[column("anchor")], row[column("text")])).collect();
    (site, decisions)
}

const ALPHA: &str = "  - The study of sovereignty is to be printed.\n";
const BETA: &str = "  - The Secretariat is to translate the report into Arabic.\n";
const GAMMA: &str = "  - The next meeting is to be held in Cairo.\n";

#[test]
fn decisions_keep_their_anchors() {
    let (site, decisions) = decided(&format!("{ALPHA}{BETA}"), &format!("{GAMMA}{BETA}{ALPHA}  - Adjourned.\n"));
    let expected = [
        "r-decision-0a The next meeting is to be held in Cairo.",
        "r-decision-2 The Secretariat is to translate the report into Arabic.",
        "r-decision-1 The study of sovereignty is to be printed.",
        "r-decision-3 Adjourned.",
    ];
    assert_eq!(decisions, expected);
    assert!(problems(&site).iter().all(|problem| problem.code != "vanished-decision"));
    let said = freeze(&site);
    assert!(said.stderr.contains("2 new decisions"), "{} {}", said.stdout, said.stderr);
    site.write("content/meetings/b.md", "---\ntitle: Second\ndate: 2020-02-01\ncloses: [\"a#2\"]\n---\nText.\n");
    site.build(&[]);
    assert!(site.read("public/meetings/b/index.html").contains("translate the report into Arabic"));
    // The report has another address, and says which it had.
    let text = site.read("content/meetings/a.md").replace("title: First", "title: First\naliases: [/meetings/a/]");
    fs::remove_file(site.path("content/meetings/a.md")).unwrap();
    site.write("content/meetings/c.md", text);
    site.build(&[]);
    assert!(
        site.read("public/data/decisions.csv").contains("c,r-decision-0a,"),
        "{}",
        site.read("public/data/decisions.csv")
    );
}

#[test]
fn a_decision_that_was_published_does_not_vanish_unnoticed() {
    let gone = |before: &str, after: &str| {
        let (site, _) = decided(before, after);
        let all = problems(&site).into_iter().filter(|problem| problem.code == "vanished-decision");
        all.map(|problem| problem.message).collect::<Vec<_>>()
    };
    assert_eq!(gone(&format!("{ALPHA}{BETA}"), BETA), ["decision \"1\", which was published, is gone"]);
    let rewritten = "  - {id: 1, text: Something else altogether was decided after all.}\n";
    assert_eq!(gone(&format!("{ALPHA}{BETA}"), &format!("{BETA}{rewritten}")), [""; 0]);
    let symbol = "  - {id: \"A/RES 1:2\", text: The study is to be printed.}\n";
    assert_eq!(gone(symbol, symbol), [""; 0]);
    assert_eq!(gone(symbol, BETA), ["decision \"A/RES 1:2\", which was published, is gone"]);
    assert_eq!(gone(ALPHA, "  - [\n"), [""; 0], "front matter that cannot be read tells nothing of decisions");
}
