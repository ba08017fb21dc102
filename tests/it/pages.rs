//! What each kind of page shows.

use crate::site::Site;

/// An archive in which every kind of page shows everything that it can.
pub(crate) const ARCHIVE: &str = "
-- rapporteur.yaml --
title: Test archive
description: What the test group said.
footer: Kept for tests.
base_url: https://example.org/archive
-- content/index.md --
Welcome to the archive.
-- content/about.md --
---
title: About
---
About [the first meeting](meetings/2020-01-02-first.md#opening).
-- content/topics/index.md --
---
title: Subjects
---
All subjects.
-- content/meetings/2020-01-02-first.md --
---
title: First meeting
date: 2020-01-02
end_date: 2020-01-03
group: Test Group
number: 1
venue: Room 7
city: Sampletown
country: Sampleland
format: hybrid
record: provisional
chair: Speaker One
officers: {Scribe: Speaker Three}
speakers:
  - {name: Speaker Two, role: Guest speaker, affiliation: Example Institute, position: Director, on_behalf_of: Sampleland, session: Data}
participants: [Sampleland, Otherland]
observers: [Example Institute]
regrets: [Thirdland]
attendees: [Speaker Four]
topics: [Privacy]
sessions:
  - Opening
  - {title: Data, topics: [Data], chair: Speaker Four}
decisions:
  - {id: study, text: A study is to be written., topic: Data, by: [Speaker Two, all members], due: 2020-06-01}
documents:
  - {title: The paper, file: 2020-01-02-paper.pdf, symbol: TG/1, by: Speaker Two}
recordings: https://example.org/first.mp4
links: [{title: Press release, url: 'https://example.org/press'}]
---
## Opening

Speaker One opened.

## Data

Speaker Two spoke on privacy and data.
-- content/meetings/2020-01-02-paper.pdf --
%PDF-1.4 placeholder
-- content/meetings/2020-02-03-second.md --
---
title: Second meeting
date: 2020-02-03
group: Test Group
number: 2
status: cancelled
topics: [Privacy]
decisions: [{text: Done with., status: dropped}]
---
-- content/meetings/2021-03-04-third.md --
---
title: Third meeting
date: 2021-03-04
group: Test Group
topics: [Privacy, Data]
speakers: [Speaker Two]
decisions: [{text: The study is adopted., resolved_in: 2021-03-04-third}]
---
-- content/speakers/speaker-two.md --
---
title: Dr. Speaker Two
also_known_as: [S. Two]
posts: [{title: Director, organisation: Example Institute, from: 2019, to: 2020-05}]
---
A person for tests.
-- content/topics/data.md --
---
title: Data
definition: What is kept.
broader: Information
related: Privacy
---
";

fn text(html: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                text.push(' ');
            }
            c if !is_tag => text.push(c),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Builds the archive and looks for phrases on a page, in this order.
fn check(path: &str, phrases: &[&str]) {
    let site = Site::new(ARCHIVE);
    let run = site.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let html = site.read(&format!("public/{path}"));
    let main = html.split("<main").nth(1).unwrap_or(&html);
    let text = text(main.split_once('>').unwrap().1);
    let mut rest = text.as_str();
    for phrase in phrases {
        let at =
            rest.find(phrase).unwrap_or_else(|| panic!("{path} does not say {phrase:?} here:\n{rest}\n\nin {text}"));
        rest = &rest[at + phrase.len()..];
    }
}

#[test]
fn the_front_page_leads_everywhere() {
    check(
        "index.html",
        &[
            "Test archive",
            "What the test group said.",
            "Welcome to the archive.",
            "3 Meetings",
            "Third meeting",
            "Meetings over time",
            "2020",
            "2021",
            "First meeting",
            "Open decisions",
            "A study is to be written.",
            "action by",
            "Test Group",
            "Privacy",
        ],
    );
}

#[test]
fn a_meeting_shows_all_that_its_report_says() {
    check(
        "meetings/2020-01-02-first/index.html",
        &[
            "Test Group",
            "no. 1",
            "First meeting",
            "2–3 January 2020",
            "Room 7",
            "Sampletown, Sampleland",
            "In person and online",
            "Chair",
            "Speaker One",
            "Scribe",
            "Speaker Three",
            "Decisions",
            "Open 1",
            "Provisional record",
            "first.mp4",
            "Agenda",
            "Opening",
            "Data",
            "Speaker Four",
            "Speaker Two , Guest speaker , Director, Example Institute , on behalf of Sampleland",
            "Privacy",
            "Data",
            "Speaker One opened.",
            "spoke on privacy and data",
            "Open",
            "A study is to be written.",
            "due 1 June 2020",
            "Speaker Two",
            "all members",
            "The paper",
            "PDF, 21 bytes",
            "TG/1",
            "Participants",
            "Sampleland",
            "Otherland",
            "Observers",
            "Example Institute",
            "Present",
            "Speaker Four",
            "Regrets",
            "Thirdland",
            "Press release",
            "Referred to in",
            "About",
            "Third meeting",
            "Next",
            "Second meeting",
        ],
    );
    check("meetings/2020-02-03-second/index.html", &["This meeting is cancelled."]);
    check("meetings/2021-03-04-third/index.html", &["Done", "The study is adopted."]);
}

#[test]
fn a_speaker_shows_posts_appearances_and_passages() {
    check(
        "speakers/speaker-two/index.html",
        &[
            "Dr. Speaker Two",
            "also S. Two",
            "Meetings 2",
            "2020–2021",
            "Director",
            "Example Institute , 2019 – May 2020",
            "Data",
            "Speaker Four",
            "A person for tests.",
            "2–3 January 2020",
            "First meeting",
            "Guest speaker",
            "Data",
            "Third meeting",
            "Speaker",
            "A study is to be written.",
            "The paper",
            "Named in",
            "First meeting",
            "Speaker Two spoke on privacy and data.",
        ],
    );
}

#[test]
fn a_topic_is_a_dossier() {
    check(
        "topics/data/index.html",
        &[
            "Data",
            "What is kept.",
            "2020–2021",
            "Information",
            "Privacy",
            "Speakers on this topic",
            "Speaker Two",
            "First meeting",
            "Session: Data",
            "Speaker Two",
            "Speaker Two spoke on privacy and data .",
            "Third meeting",
            "A study is to be written.",
        ],
    );
    check("topics/information/index.html", &["Information", "Narrower", "Data"]);
}

#[test]
fn organisations_and_groups_show_who_and_when() {
    check(
        "organisations/example-institute/index.html",
        &["Example Institute", "Speaker Two", "Director", "First meeting", "Observer"],
    );
    check(
        "groups/test-group/index.html",
        &[
            "Test Group",
            "Meetings 3",
            "2020–2021",
            "Chair",
            "Speaker One",
            "Privacy",
            "Third meeting",
            "First meeting",
            "A study is to be written.",
        ],
    );
}

#[test]
fn lists_hold_everything() {
    check(
        "meetings/index.html",
        &[
            "Meetings", "3 meetings", "Test Group", "2021", "Third meeting", "2020", "Second meeting", "cancelled",
            "First meeting",
        ],
    );
    check("meetings/by-year/2020/index.html", &["Meetings in 2020", "2 meetings", "First meeting", "Later", "2021"]);
    check(
        "speakers/index.html",
        &["4 people", "F", "Four, Speaker", "O", "One, Speaker", "T", "Three, Speaker", "Two, Speaker"],
    );
    check(
        "topics/index.html",
        &["Subjects", "3 topics", "All subjects.", "Information", "Data", "What is kept.", "Privacy"],
    );
    check(
        "organisations/index.html",
        &["4 organisations", "Example Institute", "Otherland", "Sampleland", "Thirdland"],
    );
    check("groups/index.html", &["1 group", "2020–2021", "Test Group", "3 meetings"]);
    check(
        "decisions/index.html",
        &["3 decisions", "Open", "A study is to be written.", "Done", "The study is adopted.", "Dropped", "Done with."],
    );
    check("documents/index.html", &["1 document", "2020", "The paper"]);
    check("timeline/index.html", &["3 meetings", "2020", "First meeting", "Second meeting", "2021", "Third meeting"]);
}

#[test]
fn plain_pages_and_the_page_for_nothing_are_there() {
    check("about/index.html", &["About", "the first meeting"]);
    check("404.html", &["Page not found", "Meetings", "Subjects"]);
}

#[test]
fn every_page_says_where_it_is() {
    let site = Site::new(ARCHIVE);
    site.build(&[]);
    let page = site.read("public/meetings/2020-01-02-first/index.html");
    for part in [
        "<html lang=\"en\" dir=\"ltr\">",
        "<title>First meeting – Test archive</title>",
        "Content-Security-Policy",
        "<link rel=\"canonical\" href=\"https://example.org/archive/meetings/2020-01-02-first/\">",
        "href=\"../../assets/style.css\"",
        "Kept for tests.",
        "<a href=\"../../meetings/\" aria-current=\"page\">Meetings</a>",
        "href=\"2020-01-02-paper.pdf\"",
    ] {
        let part = part.replace("href=\"2020-01-02-paper.pdf\"", "href=\"../../meetings/2020-01-02-paper.pdf\"");
        assert!(page.contains(&part), "{part} is missing in\n{page}");
    }
    let about = site.read("public/about/index.html");
    assert!(about.contains("href=\"../meetings/2020-01-02-first/#opening\""), "{about}");
    let not_found = site.read("public/404.html");
    assert!(not_found.contains("href=\"/archive/assets/style.css\""));
    assert!(
        not_found.contains("<form class=\"search\" action=\"/archive/search/\""),
        "whoever lost the way can search"
    );
}

#[test]
fn a_right_to_left_report_says_so() {
    let site =
        Site::new("-- content/meetings/2020-01-02-a.md --\n---\ntitle: اجتماع\ndate: 2020-01-02\nlang: ar\n---\nنص\n");
    site.build_clean();
    assert!(site.read("public/meetings/2020-01-02-a/index.html").contains("<html lang=\"ar\" dir=\"rtl\">"));
}

#[test]
fn a_theme_of_the_site_can_show_extra_values() {
    let site = Site::new(
        "
-- theme/page.hbs --
<h1>{{title}}</h1>{{#if extra.motto}}<p>{{extra.motto}}</p>{{/if}}{{{body}}}
-- theme/assets/own.css --
p { color: green }
-- content/about.md --
---
title: About
extra: {motto: \"Kept <well>\"}
---
Text.
-- content/meetings/2020-01-02-a.md --
---
title: A
date: 2020-01-02
---
",
    );
    site.build_clean();
    assert!(site.read("public/about/index.html").contains("<p>Kept &lt;well&gt;</p>"));
    assert!(site.read("public/assets/own.css").contains("green") && site.exists("public/assets/style.css"));
}

#[test]
fn what_the_settings_say_about_the_looks_is_on_every_page() {
    let site = Site::new(
        "-- rapporteur.yaml --\ntitle: T\nsearch: false\nlogo: sign.svg\naccent: '#1d4f73'\n\
         -- content/sign.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n-- content/about.md --\n---\ntitle: About\n---\n",
    );
    assert_eq!(site.build(&[]).code, 0);
    let page = site.read("public/about/index.html");
    assert!(page.contains("<img src=\"../sign.svg\" alt=\"\" class=\"logo\">"));
    assert!(page.contains("<link rel=\"stylesheet\" href=\"../assets/site.css\">"));
    assert!(!page.contains("to-search") && !site.exists("public/search/index.html"));
    assert!(site.read("public/assets/site.css").contains("--accent: light-dark(#1d4f73, #"));
}

#[test]
fn decisions_are_read_from_the_text_and_closed_from_a_later_report() {
    let site = Site::new(
        "-- content/meetings/2020-01-01-first.md --
---
title: First
date: 2020-01-01
speakers: [Kate Placeholder]
decisions: [{text: The plan is adopted, status: done}]
---
Opening.

**Decision:** The plan is adopted.

ACTION: Kate Placeholder to write to the Secretariat.
-- content/meetings/2020-02-01-second.md --
---
title: Second
date: 2020-02-01
closes: [2020-01-01-first#p3]
---
RESOLVED: We thank Kate.
",
    );
    let built = site.build(&["--strict"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let decisions: serde_json::Value =
        serde_json::from_str(&site.read("public/meetings/2020-01-01-first/data.json")).unwrap();
    let told: Vec<String> = decisions["decisions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|decision| {
            let text = |key: &str| decision[key].as_str().unwrap_or_default().to_owned();
            let resolved = decision["resolved_in"]["id"].as_str().unwrap_or_default();
            format!(
                "{} {} p{} {}: {} {resolved}",
                text("id"),
                text("kind"),
                decision["paragraph"],
                text("status"),
                text("text")
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "1 decision p2 done: The plan is adopted ",
            "p3 action p3 done: Kate Placeholder to write to the Secretariat. 2020-02-01-second",
        ]
    );
    // The meeting that opened it leads to the paragraph, the one that closed it shows it, the one who is to act has it.
    let first = site.read("public/meetings/2020-01-01-first/index.html");
    assert!(first.contains("href=\"../../meetings/2020-01-01-first/#p3\"") && first.contains("id=\"r-decision-p3\""));
    assert!(site.read("public/meetings/2020-02-01-second/index.html").contains("Kate Placeholder to write"));
    assert!(site.read("public/speakers/kate-placeholder/index.html").contains("to write to the Secretariat"));
}

#[test]
fn who_appeared_very_often_has_the_earlier_appearances_on_pages_of_their_own() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Test\n");
    for number in 0..301 {
        let (year, month, day) = (1990 + number / 100, 1 + number % 12, 1 + number % 28);
        let text =
            format!("---\ntitle: Meeting {number}\ndate: {year}-{month:02}-{day:02}\nspeakers: [Speaker One]\n---\n");
        site.write(&format!("content/meetings/{number}.md"), text);
    }
    site.build_clean();
    let own = site.read("public/speakers/speaker-one/index.html");
    assert!(own.contains(
        "<a href=\"../../speakers/speaker-one/appearances/1/\">1990–1992</a>&nbsp;<span class=\"n\">300</span>"
    ));
    let n_entries = |page: &str| page.matches("class=\"entry-title\"").count();
    assert_eq!(n_entries(&own), 1);
    let earlier = site.read("public/speakers/speaker-one/appearances/1/index.html");
    assert_eq!(n_entries(&earlier), 300);
    assert!(earlier.contains("<a rel=\"next\" href=\"../../../../speakers/speaker-one/#r-appearances\">"));
}

#[test]
fn a_partial_sees_what_stands_around_it_or_what_it_is_given() {
    let site = Site::new(
        "-- content/meetings/2020-01-02-first.md --
---
title: First
date: 2020-01-02
topics: [Data, Privacy]
---
-- theme/partials/outer.hbs --
{{title}}: {{#each all_topics}}{{> inner}}{{/each}}{{> list all_topics}}
-- theme/partials/inner.hbs --
{{title}} of {{../../title}}{{#unless @last}}, {{/unless}}
-- theme/partials/list.hbs --
({{len this}}{{#each this}} {{title}}{{/each}})
-- theme/meeting.hbs --
~~~{{> outer}}~~~",
    );
    site.build_clean();
    let page = site.read("public/meetings/2020-01-02-first/index.html");
    let shown = page.split("~~~").nth(1).unwrap();
    let shown: Vec<&str> = shown.split_whitespace().collect();
    assert_eq!(shown.join(" "), "First: Data of First, Privacy of First (2 Data Privacy)");
}

#[test]
fn a_long_dossier_holds_the_latest_meetings_and_says_all_years() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Test\n");
    for number in 0..201 {
        let year = 1800 + number;
        let text = format!("---\ntitle: Meeting {number}\ndate: {year}-01-02\ntopics: [Data]\n---\n");
        site.write(&format!("content/meetings/{year}.md"), text);
    }
    site.build_clean();
    let topic = site.read("public/topics/data/index.html");
    assert!(topic.contains("1800–2000"));
    assert!(topic.contains(">Meeting 1</a></h3>") && topic.contains(">Meeting 200</a></h3>"));
    assert!(!topic.contains(">Meeting 0</a></h3>"));
}

#[test]
fn whoever_chaired_is_not_said_to_have_been_there_too_unless_that_tells_more() {
    let site = Site::new(
        "
-- content/meetings/2020-01-02-first.md --
---
title: First
date: 2020-01-02
chair: {name: Speaker One, affiliation: Some Body}
attendees: [{name: Speaker One, affiliation: Some Body}, Speaker Two]
---
-- content/meetings/2020-02-03-second.md --
---
title: Second
date: 2020-02-03
chair: Speaker One
attendees: [{name: Speaker One, affiliation: Other Body}]
---
",
    );
    site.build_clean();
    let page = site.read("public/speakers/speaker-one/index.html");
    assert_eq!((page.matches(">Chair</span>").count(), page.matches(">Attendee</span>").count()), (2, 1), "{page}");
    assert!(site.read("public/speakers/speaker-two/index.html").contains(">Attendee</span>"));
}

#[test]
fn who_moved_and_seconded_finds_it_on_their_page() {
    let site = Site::new(
        "-- content/meetings/2020-01-02-first.md --
---
title: First meeting
date: 2020-01-02
attendees: [Speaker One, Speaker Two, Speaker Three]
participants: [Sampleland]
decisions:
  - {text: The fee is raised., moved_by: Speaker One, seconded_by: [Speaker Two, Sampleland], paragraph: 1}
  - {text: The hall is painted., moved_by: Speaker Two, seconded_by: Speaker Two, by: Speaker Three}
---
Text.
",
    );
    site.build_clean();
    let motions = |address: &str| {
        let page = site.read(&format!("public/{address}/index.html"));
        let part = page.split("<section aria-labelledby=\"r-motions\">").nth(1).map(str::to_owned);
        part.map(|part| part.split("</section>").next().unwrap().to_owned())
    };
    let one = motions("speakers/speaker-one").unwrap();
    assert!(one.contains("The fee is raised.") && !one.contains("painted"), "{one}");
    assert!(one.contains("href=\"../../meetings/2020-01-02-first/#p1\"") && one.contains("seconded by"), "{one}");
    let two = motions("speakers/speaker-two").unwrap();
    assert_eq!(two.matches("class=\"decision ").count(), 2, "{two}");
    assert_eq!(motions("speakers/speaker-three"), None);
    assert!(motions("organisations/sampleland").unwrap().contains("The fee is raised."));
    let facts = site.read("public/speakers/speaker-two/index.html");
    assert!(facts.contains("<a class=\"fact\" href=\"#r-motions\">2</a>"), "{facts}");
}

#[test]
fn a_readme_is_about_the_archive_in_the_menu() {
    let menu = |site: &Site| {
        site.build_clean();
        let page = site.read("public/meetings/index.html");
        let menu = page.split("<ul class=\"menu\">").nth(1).unwrap().split("</ul>").next().unwrap().to_owned();
        let entries = menu.split("</a>").filter(|entry| entry.contains("<a "));
        entries.filter_map(|entry| Some(entry.rsplit_once('>')?.1.to_owned())).collect::<Vec<_>>()
    };
    let meeting = "-- content/meetings/2020-01-02-first.md --\n---\ntitle: First\ndate: 2020-01-02\n---\nText.\n";
    let site = Site::new(&format!(
        "-- rapporteur.yaml --\ntitle: Test Group\n{meeting}-- content/README.md --\n# Test Group\n\nText.\n\
         -- content/threats/README.md --\n# Minutes on threats\n\nText.\n"
    ));
    let lists = menu(&site);
    assert_eq!(lists.last().unwrap(), "About");
    assert!(!lists.iter().any(|title| title == "Minutes on threats"), "{lists:?}");
    assert!(site.read("public/README/index.html").contains("<h1>Test Group</h1>"), "the page keeps its own title");
    assert!(site.exists("public/threats/index.html"));
    site.write("content/README.md", "---\ntitle: How we work\n---\nText.\n");
    assert_eq!(menu(&site).last().unwrap(), "How we work");
    site.write("content/README.md", "# Test Group\n");
    site.write("rapporteur.yaml", "title: Test Group\nlang: fr\n");
    assert_eq!(menu(&site).last().unwrap(), "À propos");
}

#[test]
fn more_pages_than_a_menu_holds_have_a_list() {
    let page = |number: usize| format!("-- content/guide-{number}.md --\n---\ntitle: Guide {number}\n---\nText.\n");
    let meeting = "-- content/meetings/2020-01-02-first.md --\n---\ntitle: First\ndate: 2020-01-02\n---\nText.\n";
    let site = Site::new(&format!("{meeting}{}", (1..=8).map(page).collect::<String>()));
    site.build_clean();
    let few = site.read("public/meetings/index.html");
    assert!(few.contains("<a href=\"../guide-8/\">Guide 8</a>") && !site.exists("public/pages/index.html"), "{few}");
    site.write("content/guide-9.md", "---\ntitle: Guide 9\n---\nText.\n");
    site.write("content/pages/index.md", "---\ntitle: Guides\n---\nWhat we learnt.\n");
    site.write("content/pages/tenth.md", "---\ntitle: Tenth\n---\nText.\n");
    site.build_clean();
    let many = site.read("public/meetings/index.html");
    assert!(many.contains("<a href=\"../pages/\">Guides</a>") && !many.contains("guide-9"), "{many}");
    let list = site.read("public/pages/index.html");
    assert!(list.contains("What we learnt.") && list.contains("<a href=\"../pages/tenth/\" dir=\"auto\">Tenth</a>"));
    assert_eq!(list.matches("dir=\"auto\">Guide ").count(), 9, "{list}");
}

#[test]
fn an_office_that_a_text_announces_is_called_in_the_language_of_the_page() {
    let site = Site::new(
        "-- rapporteur.yaml --\nlang: de\n-- content/meetings/2020-01-02.md --\n# Sitzung\n\n\
         Anwesend: Anna Eins, Berta Zwei\n\nProtokollführung: Anna Eins\n\nText.\n",
    );
    site.build_clean();
    let page = site.read("public/meetings/2020-01-02/index.html");
    assert!(page.contains("<dt>Protokoll</dt>"), "{page}");
}

#[test]
fn who_was_only_there_is_no_speaker() {
    let meeting = "-- content/meetings/2020-01-02-first.md --\n---\ntitle: First\ndate: 2020-01-02\n\
                   attendees: [Speaker One, Speaker Two]\n---\nText.\n";
    let site = Site::new(meeting);
    site.build_clean();
    assert!(site.read("public/index.html").contains("<a href=\"./speakers/\">People</a>"));
    assert!(site.read("public/speakers/speaker-one/index.html").contains("<p class=\"kicker\">Person</p>"));
    site.write(
        "content/meetings/2020-01-02-first.md",
        meeting.split_once("--\n").unwrap().1.replace("attendees", "speakers"),
    );
    site.build_clean();
    assert!(site.read("public/index.html").contains("<a href=\"./speakers/\">Speakers</a>"));
    assert!(site.read("public/speakers/speaker-one/index.html").contains("<p class=\"kicker\">Speaker</p>"));
}

#[test]
fn a_menu_leads_to_parts_of_pages_and_to_other_programs() {
    let site = Site::new(
        "-- rapporteur.yaml --\nmenu: ['about/#contact', {title: Write, address: 'mailto:office@example.org'}]\n\
         -- content/meetings/2020-01-02-first.md --\n---\ntitle: First\ndate: 2020-01-02\n---\nText.\n\
         -- content/about.md --\n---\ntitle: About\n---\n## Contact\n\nText.\n",
    );
    site.build_clean();
    let page = site.read("public/meetings/index.html");
    assert!(page.contains("<a href=\"../about/#contact\">About</a>"), "{page}");
    assert!(page.contains("<a href=\"mailto:office@example.org\">Write</a>"));
}

#[test]
fn a_page_about_the_archive_leads_to_its_search_data_and_feed() {
    let text = "---\ntitle: About\n---\n[search](/search/), [data](/data/), [feed](/feed.xml)\n";
    let meeting = "-- content/meetings/2020-01-02-first.md --\n---\ntitle: First\ndate: 2020-01-02\n---\nText.\n";
    let site = Site::new(&format!(
        "-- rapporteur.yaml --\nbase_url: https://example.org/\n-- content/about.md --\n{text}{meeting}"
    ));
    site.build_clean();
    let page = site.read("public/about/index.html");
    assert!(page.contains("<a href=\"../search/\">search</a>, <a href=\"../data/\">data</a>"), "{page}");
    assert!(page.contains("<a href=\"../feed.xml\">feed</a>"), "{page}");
    site.write("rapporteur.yaml", "search: false\nleave_out: [csv]\n");
    let run = site.build(&[]);
    assert_eq!(run.stderr.matches("warning[broken-link]").count(), 2, "{}", run.stderr);
    assert!(!run.stderr.contains("nowhere: \"/data/\"") && site.exists("public/data/index.html"), "{}", run.stderr);
    site.write("rapporteur.yaml", "search: false\nleave_out: [csv, archive-json, json-ld, popolo]\n");
    let run = site.build(&[]);
    assert_eq!(run.stderr.matches("warning[broken-link]").count(), 3, "{}", run.stderr);
    assert!(!site.exists("public/data/index.html"));
}

#[test]
fn labels_within_a_text_are_in_its_language_and_no_report_forges_one() {
    let body = "| a |\n|---|\n| b |\n\n- [x] one\n- [ ] two\n\n> [!NOTE]\n> Text.\n\n> [!WARNING] Eigenes\n> Text.\n\n\
                Text.[^1]\n\n[^1]: Note.\n\n<span aria-label=\"Paragraph 1\">x</span>\n";
    let site = Site::new(&format!(
        "-- rapporteur.yaml --\nlang: de\n-- content/meetings/2020-01-02-first.md --\n---\ntitle: Erste\ndate: 2020-01-02\n---\n{body}"
    ));
    site.build(&[]);
    let page = site.read("public/meetings/2020-01-02-first/index.html");
    let labels = [
        "\"Tabelle\"",
        "\"erledigt\"",
        "\"nicht erledigt\"",
        ">Hinweis<",
        ">Eigenes<",
        "\"Absatz 1\"",
        "\"Zurück zum Verweis 1\"",
    ];
    for label in labels {
        assert_eq!(page.matches(label).count(), 1, "{label}: {page}");
    }
    assert!(page.contains("<span aria-label=\"Paragraph 1\">x</span>"), "{page}");
}

#[test]
fn very_many_organisations_and_topics_stand_under_their_letters() {
    let names = (0..60).map(|n| format!("{}ody {n}", char::from(b'A' + (n % 26) as u8))).collect::<Vec<_>>().join(", ");
    let site = Site::new(&format!(
        "-- content/meetings/2020-01-02-first.md --\n---\ntitle: First\ndate: 2020-01-02\n\
         participants: [{names}]\ntopics: [\"'Zebra' in a box\", {names}]\n---\nText.\n"
    ));
    site.build_clean();
    for list in ["organisations", "topics"] {
        let page = site.read(&format!("public/{list}/index.html"));
        assert_eq!(page.matches("<section class=\"initial\"").count(), 26, "{list}");
        assert!(page.contains("class=\"letters\"") && page.contains("class=\"sieve\""), "{list}");
    }
    // Quotation marks before a name do not put it before all others.
    let topics = site.read("public/topics/index.html");
    assert!(topics.rfind("Zebra") > topics.find("Yody 24"), "{topics}");
    // With types, types are what they are listed by.
    site.write("content/organisations/a.md", "---\ntitle: Aody 0\ntype: State\n---\n");
    site.build_clean();
    assert!(!site.read("public/organisations/index.html").contains("class=\"letters\""));
}

#[test]
fn a_page_that_has_only_the_latest_meetings_says_so() {
    let site = Site::new("");
    for n in 0..310 {
        let date = format!("{}-{:02}-{:02}", 2000 + n / 24, n % 12 + 1, n % 2 * 7 + 1);
        let text = format!(
            "---\ntitle: Meeting {n}\ndate: {date}\ngroup: Test Group\ntopics: [Sample]\nparticipants: [Sampleland]\n---\n"
        );
        site.write(&format!("content/meetings/m{n}.md"), text + "Text.\n");
    }
    assert!(site.build(&[]).code < 2);
    let page = |address: &str| site.read(&format!("public/{address}/index.html"));
    assert!(page("groups/test-group").contains("The latest 300 of 310. <a href=\"../../meetings/\">"));
    assert!(page("groups/test-group").contains("class=\"pic pic-history\""));
    assert!(page("topics/sample").contains("The latest 200 of 310. <a href=\"../../search/?q=Sample\">"));
    assert!(page("organisations/sampleland").contains("The latest 300 of 310."));
}

#[test]
fn of_very_many_texts_that_name_somebody_the_latest_are_listed() {
    let site = Site::new("-- content/speakers/speaker-one.md --\n---\ntitle: Speaker One\n---\n");
    for n in 0..203 {
        let date = format!("{}-{:02}-01", 2000 + n / 12, n % 12 + 1);
        let text = format!("---\ntitle: Meeting {n}.\ndate: {date}\n---\nSpeaker One was named.\n");
        site.write(&format!("content/meetings/m{n}.md"), text);
    }
    assert!(site.build(&[]).code < 2);
    let page = site.read("public/speakers/speaker-one/index.html");
    assert!(page.contains(">203 texts</a>"), "{page}");
    assert!(page.contains("<a href=\"../../search/?q=%22Speaker%20One%22\">and 3 more texts</a>"), "{page}");
    assert!(page.contains("Meeting 202.") && page.contains("Meeting 3.") && !page.contains("Meeting 2."));
}

#[test]
fn the_register_of_decisions_leads_to_each_state() {
    let site = Site::new(
        "-- content/meetings/2020-01-02-first.md --\n---\ntitle: First\ndate: 2020-01-02\n\
         decisions: [{text: A thing is open.}, {text: Another is done., status: done}]\n---\nText.\n",
    );
    site.build_clean();
    let page = site.read("public/decisions/index.html");
    for state in ["open", "done"] {
        let has_both =
            page.contains(&format!("href=\"#r-{state}\"")) && page.contains(&format!("<h2 id=\"r-{state}\">"));
        assert!(has_both, "{page}");
    }
}

#[test]
fn a_meeting_of_several_days_stands_before_its_days_and_beside_each() {
    let day = |n: usize, title: &str, parent: &str| {
        format!(
            "-- content/meetings/2021-05-0{n}-day.md --\n---\ntitle: {title}\ndate: 2021-05-0{n}\n{parent}\
             attendees: [Speaker One]\ndecisions: [{{text: The plan of day {n}., by: Speaker One}}]\n---\nSpeaker One spoke.\n"
        )
    };
    let of_session = "parent: 2021-05-03-session\n";
    let site = Site::new(&format!(
        "-- content/meetings/2021-05-03-session.md --\n---\ntitle: Second Session\ndate: 2021-05-03\nend_date: 2021-05-04\n\
         group: Committee\n---\nText.\n\
         -- content/meetings/2021-06-01-panel.md --\n---\ntitle: Panel\ndate: 2021-06-01\n---\nText.\n{}{}",
        day(3, "First day", of_session),
        day(4, "Second day", of_session)
    ));
    site.build_clean();
    let page = |address: &str| site.read(&format!("public/{address}/index.html"));
    let whole = page("meetings/2021-05-03-session");
    let days: Vec<usize> =
        ["First day</a> <span class=\"n\">3 May 2021", "Second day</a> <span class=\"n\">4 May 2021"]
            .map(|day| whole.find(day).unwrap_or_else(|| panic!("{day} in {whole}")))
            .to_vec();
    assert!(days.is_sorted());
    let second = page("meetings/2021-05-04-day");
    let breadcrumbs = second.split("<nav class=\"breadcrumbs\"").nth(1).unwrap().split("</nav>").next().unwrap();
    assert!(breadcrumbs.contains(">Second Session</a>"), "{breadcrumbs}");
    let turn = second.split("class=\"turn\"").nth(1).unwrap().split("</nav>").next().unwrap();
    assert!(turn.contains("First day") && !turn.contains("Panel"), "what follows the last day is no day: {turn}");
    let person = page("speakers/speaker-one");
    let quiet = "<a class=\"quiet\" href=\"../../meetings/2021-05-03-session/\">Second Session</a>";
    // In the appearances, the decisions and the passages, twice each.
    assert_eq!(person.matches(quiet).count(), 6, "{person}");
    assert!(!person.contains(">Others<"), "a day is in the lane of its session");
    let timeline = page("timeline");
    let order = ["Second Session</a></p>", "First day</a></p>", "Second day</a></p>"]
        .map(|title| timeline.find(title).unwrap());
    assert!(order.is_sorted(), "{timeline}");
}

#[test]
fn a_german_archive_speaks_german_around_its_reports() {
    let site = Site::new(
        "-- rapporteur.yaml --\ntitle: Archiv\nlang: de\n-- content/meetings/2020-01-02-erste.md --\n---\n\
         title: Erste Sitzung\ndate: 2020-01-02\nattendees: [Speaker One]\n\
         decisions: [{text: Der Beitrag steigt., moved_by: Speaker One}]\n---\nText.\n",
    );
    site.build_clean();
    let meeting = site.read("public/meetings/2020-01-02-erste/index.html");
    for said in ["<html lang=\"de\"", "2. Januar 2020", "Antrag von", "Dieses Protokoll zitieren", "Beschlüsse"] {
        assert!(meeting.contains(said), "{said} in {meeting}");
    }
    assert!(site.read("public/speakers/speaker-one/index.html").contains("Anträge"));
}

#[test]
fn very_many_decisions_have_a_page_for_each_year() {
    let meeting = |year: u32, n: usize| {
        let decisions: String =
            (1..=n).map(|number| format!("  - {{text: Decision {number} of {year}., status: adopted}}\n")).collect();
        // One is overdue when the latest year begins.
        let status = if n == 1 { "open, due: 2018-03-01" } else { "adopted" };
        let decisions = decisions.replace("1 of 2018., status: adopted", &format!("1 of 2018., status: {status}"));
        format!(
            "-- content/meetings/{year}-01-02-m.md --\n---\ntitle: Meeting of {year}\ndate: {year}-01-02\ndecisions:\n{decisions}---\nText.\n"
        )
    };
    let few = Site::new(&format!("{}{}", meeting(2019, 150), meeting(2020, 150)));
    few.build_clean();
    assert!(!few.root().join("public/decisions/by-year").exists());
    assert_eq!(few.read("public/decisions/index.html").matches("class=\"decision ").count(), 300);

    let many = Site::new(&format!("{}{}{}", meeting(2018, 1), meeting(2019, 150), meeting(2020, 150)));
    many.build_clean();
    let all = many.read("public/decisions/index.html");
    assert_eq!(all.matches("class=\"decision ").count(), 151);
    assert!(all.contains("301 decisions, 1 overdue"), "{all}");
    assert!(all.contains("Listed here: the decisions of 2020, and any that are overdue."), "{all}");
    // What is late stands first, whenever it was decided, and once.
    let late = all.split_once("id=\"r-overdue\"").and_then(|(_, rest)| rest.split_once("</section>")).unwrap().0;
    assert!(late.contains("Decision 1 of 2018.") && late.contains("Still open, and due before"), "{late}");
    assert_eq!(all.matches("Decision 1 of 2018.").count(), 1);
    assert!(all.contains("<a href=\"../decisions/by-year/2019/\">2019</a>"), "{all}");
    let year = many.read("public/decisions/by-year/2019/index.html");
    assert_eq!(year.matches("class=\"decision ").count(), 150);
    assert!(year.contains("<h1>Decisions in 2019</h1>") && !year.contains("of 2020."), "{year}");
    assert!(year.contains("rel=\"prev\" href=\"../../../decisions/by-year/2018/\""), "{year}");
    assert!(year.contains("rel=\"next\" href=\"../../../decisions/by-year/2020/\""), "{year}");
}

#[test]
fn what_is_beside_and_below_stands_in_the_order_of_the_language() {
    let site = Site::new(
        "-- rapporteur.yaml --\ntitle: T\nlang: de\n\
         -- content/topics/recht.md --\n---\ntitle: Recht\nrelated: [Zoll, Ärzte, Apfel]\n---\n\
         -- content/topics/a.md --\n---\ntitle: Zunft\nbroader: Recht\n---\n\
         -- content/topics/b.md --\n---\ntitle: Ämter\nbroader: Recht\n---\n\
         -- content/organisations/whole.md --\n---\ntitle: Bund\n---\n\
         -- content/organisations/a.md --\n---\ntitle: Zentrale\npart_of: Bund\n---\n\
         -- content/organisations/b.md --\n---\ntitle: Ältestenrat\npart_of: Bund\n---\n\
         -- content/groups/whole.md --\n---\ntitle: Runde\n---\n\
         -- content/groups/a.md --\n---\ntitle: Zirkel\npart_of: Runde\n---\n\
         -- content/groups/b.md --\n---\ntitle: Ärztekreis\npart_of: Runde\n---\n",
    );
    site.build(&[]);
    let stand_so = |page: &str, names: &[&str]| {
        let text = site.read(&format!("public/{page}/index.html"));
        let main = &text[text.find("<main").unwrap()..];
        let at: Vec<usize> = names.iter().map(|name| main.find(&format!(">{name}<")).expect(name)).collect();
        assert!(at.is_sorted(), "{page}: {at:?}");
    };
    stand_so("topics/recht", &["Apfel", "Ärzte", "Zoll"]);
    stand_so("topics/recht", &["Ämter", "Zunft"]);
    stand_so("organisations/whole", &["Ältestenrat", "Zentrale"]);
    stand_so("groups/whole", &["Ärztekreis", "Zirkel"]);
}

#[test]
fn the_front_page_says_how_many_more_decisions_are_open() {
    let list = |n: usize| (1..=n).map(|n| format!("{{text: Task {n} is open.}}")).collect::<Vec<String>>().join(", ");
    let home = |n: usize| {
        let head = "-- content/meetings/2020-01-02-a.md --\n---\ntitle: A\ndate: 2020-01-02\ndecisions: [";
        let site = Site::new(&format!("{head}{}]\n---\nText.\n", list(n)));
        site.build_clean();
        site.read("public/index.html")
    };
    assert!(home(9).contains("<a href=\"./decisions/\">The latest 8 of 9.</a>"));
    assert!(!home(8).contains("The latest"));
}

#[test]
fn what_somebody_said_is_no_place_that_names_them_too() {
    let site = Site::new(
        "-- content/meetings/2020-01-02.md --
# Call

Present: Speaker One, Speaker Two

Speaker One: Shall we begin with the roof?

Speaker Two: The roof is what Speaker One asked for.
",
    );
    site.build(&[]);
    let page = site.read("public/speakers/speaker-one/index.html");
    let (_, said) = page.split_once("id=\"r-said\"").expect("what was said is quoted");
    let (said, named) = said.split_once("id=\"r-mentions\"").expect("others name the speaker");
    assert!(said.contains("Shall we begin with") && !named.contains("Shall we begin"), "{page}");
    assert!(named.contains("The roof is what"), "{page}");
}

#[test]
fn addresses_stay_whole_on_pages_from_right_to_left() {
    let site = Site::new(
        "-- rapporteur.yaml --\nlang: ar\nbase_url: https://example.org/\n\
         -- content/meetings/2020-01-02-a.md --\n---\ntitle: اجتماع\ndate: 2020-01-02\n---\nنص\n",
    );
    site.build_clean();
    let page = site.read("public/meetings/2020-01-02-a/index.html");
    assert_eq!(page.matches("<bdi>https://example.org/meetings/2020-01-02-a/</bdi>").count(), 3, "{page}");
}

#[test]
fn what_several_reports_cite_is_followed_through_them() {
    let site = Site::new(
        "
-- rapporteur.yaml --
title: Test archive
-- content/meetings/2020-01-01-first.md --
We began with [rules for annexes](https://github.com/org/repo/issues/12). See [here](https://github.com/org/repo/pull/9/files).

Read [#100](https://github.com/org/repo/issues/100) and [a study of rivers and lakes](https://example.org/study).

- Plan of the coming year: https://example.net/plan
-- content/meetings/2020-02-01-second.md --
https://github.com/org/repo/pull/9 is merged. [#100](https://github.com/Org/Repo/issues/100#comment-3) waits.

Nobody objected to https://www.github.com/org/repo/issues/12. Later we came back to [#12](https://github.com/org/repo/issues/12).

- Plan of the coming year: https://example.net/plan

[Cited once](https://example.org/alone)
-- content/about.md --
---
title: About
links: [{title: A study of all rivers, url: 'http://www.example.org/study/#page=3'}]
---
[The list of works](cited/) has [one of them](cited/example.org/study/).
",
    );
    let run = site.build(&["--strict"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let page = |path: &str| {
        let html = site.read(&format!("public/{path}index.html"));
        text(html.split("<main").nth(1).unwrap().split_once('>').unwrap().1)
    };
    let list = page("cited/");
    let expected = "5 works that several texts cite github.com/org/repo repo#9 &nbsp; 2 · 2020 #12 rules for annexes &nbsp; 2 repo#100 &nbsp; 2 · 2020 \
                    Others a study of rivers and lakes &nbsp; 2 example.org Plan of the coming year &nbsp; 2 example.net";
    assert!(list.contains(expected), "{list}");
    let work = page("cited/github.com/org/repo/issues/12/");
    for phrase in [
        "rules for annexes (repo#12)",
        "https://github.com/org/repo/issues/12",
        "1 January 2020 Meeting of 1 January 2020 We began with rules for annexes.&nbsp; ¶&nbsp;1",
        "1 February 2020 Meeting of 1 February 2020 Nobody objected to https://www.github.com/org/repo/issues/12.&nbsp; ¶&nbsp;2",
    ] {
        assert!(work.contains(phrase), "no {phrase:?} in {work}");
    }
    assert!(page("cited/example.org/study/").contains("About A study of all rivers"), "what front matter calls it");
    let report = page("meetings/2020-01-01-first/");
    let expected = "Cited here and in other texts rules for annexes &nbsp; 2 repo#9 &nbsp; 2 repo#100 &nbsp; 2 a study of rivers and lakes &nbsp; 2 \
                    example.net/plan &nbsp; 2";
    assert!(report.contains(expected), "{report}");
    assert!(!site.exists("public/cited/example.org/alone"));
    let table = site.read("public/data/citations.csv");
    let row = "2020-01-01-first,2,https://github.com/org/repo/pull/9/files,github.com/org/repo/issues/9,here,p1";
    assert!(table.contains(row), "{table}");
}

#[test]
fn an_archive_that_cites_nothing_twice_has_no_list_of_works() {
    let site = Site::new("-- content/meetings/2020-01-01-first.md --\n[Once](https://example.org/alone)\n");
    assert_eq!(site.build(&[]).code, 0);
    assert!(!site.exists("public/cited"));
    assert!(!site.read("public/index.html").contains("Works cited"));
}

#[test]
fn what_is_not_quoted_of_a_text_has_a_link_to_each_paragraph() {
    let site = Site::new(
        "-- content/topics/data.md --
---
title: Data
---
-- content/meetings/2020-01-02-a.md --
# Call

We kept data. And data again.

No data was lost.

Of data we know.

More data came.

Old data went.
",
    );
    site.build(&[]);
    let page = site.read("public/topics/data/index.html");
    let more =
        page.split("and 2 more passages: ").nth(1).expect("there are more passages").split("</p>").next().unwrap();
    let report = "../../meetings/2020-01-02-a/";
    let link = |n: u32| format!("<a class=\"quiet\" href=\"{report}#p{n}\">¶&nbsp;{n}</a>");
    assert_eq!(more, format!("{}, {}", link(4), link(5)));
}

#[test]
fn a_list_of_those_who_were_there_is_no_place_that_names_them() {
    let site = Site::new(
        "-- content/meetings/2020-01-02.md --
# Call

## Attendees

- Speaker One (Example Institute)
- Speaker Two

## Notes

Speaker Two thanked Speaker One of the Example Institute for the plan.
-- content/meetings/2020-01-03.md --
# Next call

## Attendees

- Speaker Two

## Notes

The list of Speaker One is late.
",
    );
    site.build(&[]);
    let one = site.read("public/speakers/speaker-one/index.html");
    assert!(one.contains(">2 texts</a>"), "{one}");
    let (_, named) = one.split_once("id=\"r-mentions\"").expect("the notes name the speaker");
    assert!(named.contains("for the plan.") && named.contains("is late.") && !named.contains("(Example"), "{named}");
    let institute = site.read("public/organisations/example-institute/index.html");
    let (_, named) = institute.split_once("id=\"r-mentions\"").expect("the notes name the institute");
    assert_eq!(named.matches("class=\"passage\"").count(), 1, "{named}");
}

#[test]
fn a_long_list_says_once_that_somebody_attended() {
    let site = Site::new("");
    for n in 1..=26 {
        let role = if n == 26 { "{name: Speaker One, affiliation: Institute}" } else { "Speaker One" };
        let text =
            format!("---\ntitle: Meeting {n}\ndate: 2020-01-{n:02}\nattendees: [{role}, Speaker Two]\n---\nText.\n");
        site.write(&format!("content/meetings/m{n}.md"), text);
    }
    site.build(&[]);
    let page = site.read("public/speakers/speaker-one/index.html");
    assert!(page.contains("Attendee, unless something else is said."), "{page}");
    assert_eq!(page.matches("<span class=\"role\">Attendee</span>").count(), 1, "{page}");
}

#[test]
fn of_very_many_decisions_of_a_group_or_a_person_the_latest_are_listed() {
    let site = Site::new("");
    for n in 1..=102 {
        let date = format!("{}-{:02}-01", 2000 + n / 12, n % 12 + 1);
        let decision = format!("{{text: Task {n} is to be done., by: Speaker One, status: open}}");
        let text = format!(
            "---\ntitle: Meeting {n}\ndate: {date}\ngroup: Test Group\nspeakers: [Speaker One]\ndecisions: [{decision}]\n---\nText.\n"
        );
        site.write(&format!("content/meetings/m{n}.md"), text);
    }
    assert!(site.build(&[]).code < 2);
    for address in ["groups/test-group", "speakers/speaker-one"] {
        let page = site.read(&format!("public/{address}/index.html"));
        assert!(page.contains("The latest 100 of 102. <a href=\"../../decisions/\">"), "{page}");
        assert!(page.contains("href=\"#r-decisions\">102</a>"), "{page}");
        assert!(page.contains("Task 102 is") && page.contains("Task 3 is") && !page.contains("Task 2 is"), "{page}");
    }
}

#[test]
fn a_list_of_nothing_says_so() {
    let site = Site::new("-- content/meetings/2020-01-01-first.md --\nText.\n");
    assert_eq!(site.build(&[]).code, 0);
    for list in ["speakers", "topics", "organisations", "groups", "decisions", "documents"] {
        let page = site.read(&format!("public/{list}/index.html"));
        assert!(page.contains("The reports name none."), "{list}: {page}");
    }
}
