//! What always holds of an output, whatever the reports say: tried on random small sites.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rapporteur::output::{self, Rendered};
use rapporteur::site::Site;
use rapporteur::text::slug::percent_decode;

use crate::harness;

/// Names that repeat now and then, so that reports refer to one another.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "Speaker (One|Two|Three|Four)",
        1 => "[A-Z][a-zé]{1,6} [A-ZÅ][a-z]{1,6}(-[A-Z][a-z]{1,4})?",
        1 => "(東京|Иван Петров|محمد علي|A/B: C|\\.\\.|%2e%2e|con|aux\\.|x#y|x\\?y|<b>|&amp;|Ünïcode)",
    ]
}

fn topic() -> impl Strategy<Value = String> {
    prop_oneof![3 => "(piracy|law of the sea|treaties)", 1 => "[a-z]{1,8}", 1 => "(\\.|_|index|Search|feed|p1|a/b|data)"]
}

fn prose() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-z]{1,8}( [a-z]{1,8}){0,5}\\.",
        1 => name(),
        1 => "\\[a\\]\\((m[0-4]\\.md|m[0-4]\\.md#p[1-3]|nowhere\\.md|\\.\\./about\\.md|#part|file\\.pdf|https://example\\.org)\\)",
        1 => "\\[\\[(piracy|Speaker One|M[0-4]|nothing)\\]\\]",
        1 => "\n\n## Part\n\n",
        1 => "\n\n(Decision|Action): we go on\\.\n\n",
        1 => "x\\[\\^1\\]\n\n\\[\\^1\\]: note\n\n",
        1 => "<(b|div|script|name|p id=part)>",
        1 => "\\[!\\[x\\]\\((https://example\\.org/x\\.png|x\\.png)\\)\\]\\((a\\.md|https://example\\.org/)\\)",
        1 => "<a href=\"https://example\\.org/\">(<img src=\"https://example\\.org/x\\.png\" alt=\"x\">|piracy)</a>",
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.join(" "))
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

prop_compose! {
    fn meeting()(
        title in prop_oneof![2 => "M[0-4]".boxed(), 1 => name().boxed()],
        (year, month, day) in (2015_u32..2025, 1_u32..13, 1_u32..29),
        speakers in prop::collection::vec(name(), 0..4),
        topics in prop::collection::vec(topic(), 0..3),
        group in prop::option::of("(cyberspace|Group of Experts|g/h)"),
        slug in prop::option::weighted(0.1, "(other|a-b|index|feed)"),
        draft in prop::bool::weighted(0.1),
        aliases in prop::collection::vec("/old/[ab](/|\\.html)?", 0..2),
        prose in prose(),
    ) -> String {
        let list = |texts: &[String]| texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", ");
        let mut text = format!("---\ntitle: {}\ndate: {year}-{month:02}-{day:02}\n", quoted(&title));
        text.push_str(&format!("speakers: [{}]\ntopics: [{}]\naliases: [{}]\n", list(&speakers), list(&topics), list(&aliases)));
        if let Some(group) = group {
            text.push_str(&format!("group: {group}\n"));
        }
        if let Some(slug) = slug {
            text.push_str(&format!("slug: {slug}\n"));
        }
        if draft {
            text.push_str("draft: true\n");
        }
        text + "---\n" + &prose + "\n"
    }
}

fn archive() -> impl Strategy<Value = Vec<(String, String)>> {
    let meetings = prop::collection::vec((0_u32..5, meeting()), 0..6);
    let person = (name(), topic(), prose()).prop_map(|(name, topic, prose)| {
        let about = format!("---\ntitle: {}\nalso_known_as: [Speaker 9]\n---\n{prose}\n", quoted(&name));
        [
            ("speakers/someone.md".to_owned(), about),
            ("topics/t.md".to_owned(), format!("---\ntitle: {}\nbroader: [piracy]\n---\n", quoted(&topic))),
        ]
    });
    let settings = prop_oneof![
        2 => Just(""),
        1 => Just("base_url: https://example.org/a/\n"),
        1 => Just("links: explicit\nbase_url: https://example.org/\n"),
        1 => Just("lang: ar\nsearch: false\n"),
    ];
    (meetings, prop::option::of(person), settings).prop_map(|(meetings, person, settings)| {
        let mut files = vec![("rapporteur.yaml".to_owned(), format!("title: T\n{settings}"))];
        files.push(("about.md".to_owned(), "---\ntitle: About\n---\nText.\n".to_owned()));
        files.extend(meetings.into_iter().map(|(number, text)| (format!("meetings/m{number}.md"), text)));
        files.extend(person.into_iter().flatten());
        files
    })
}

fn site(files: &[(String, String)]) -> Site {
    harness::site(&harness::files(
        &files.iter().map(|(path, text)| format!("{path}\n{text}")).collect::<Vec<_>>().join("\n===\n"),
    ))
}

fn render(site: &Site) -> BTreeMap<String, String> {
    let (routes, _) = output::routes(site);
    let rendered = routes.render_all(site, |path, rendered| match rendered {
        Ok(Rendered::Bytes(bytes)) => (path.to_owned(), String::from_utf8_lossy(&bytes).into_owned()),
        Ok(Rendered::File(file)) => (path.to_owned(), file.display().to_string()),
        Err(problem) => panic!("{path}: {}", problem.message),
    });
    rendered.into_iter().collect()
}

/// Returns the values of `href` and `src` of a page.
fn links(page: &str) -> impl Iterator<Item = String> {
    let starts = page.split(" href=\"").skip(1).chain(page.split(" src=\"").skip(1));
    starts.filter_map(|rest| rest.split('"').next()).map(|link| link.replace("&amp;", "&").replace("&#39;", "'"))
}

/// Returns where a relative link on a page leads: the path of a file, and the anchor in it.
fn goal(page: &str, link: &str) -> Option<(String, String)> {
    if link.starts_with("//") || link.split(['/', '?', '#']).next().unwrap_or_default().contains(':') {
        return None;
    }
    let (link, fragment) = link.split_once('#').unwrap_or((link, ""));
    let link = link.split('?').next().unwrap_or_default();
    if link.is_empty() {
        return Some((page.to_owned(), fragment.to_owned()));
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop().unwrap_or_else(|| panic!("{link} on {page} leads out of the site"));
            }
            part => parts.push(part),
        }
    }
    let mut path = percent_decode(&parts.join("/")).expect("addresses are encoded");
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    } else if link.ends_with("..") || link.ends_with('.') {
        path.push_str("/index.html");
    }
    Some((path, percent_decode(fragment).expect("fragments are encoded")))
}

fn assert_lawful(files: &[(String, String)]) {
    let site = site(files);
    let pages = render(&site);
    let (routes, found) = output::routes(&site);
    // Where two want one address, one of them is not published, which is an error that the author is told of; what leads to a
    // part of it then leads to the other page.
    let is_contested = found.iter().any(|problem| problem.code == "address-taken");
    let mut reached: BTreeSet<&str> = BTreeSet::from(["index.html"]);
    let mut to_visit = vec!["index.html"];
    let mut out_of: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (path, page) in &pages {
        let is_below = !path.starts_with('/') && path.split('/').all(|part| !matches!(part, "" | "." | ".."));
        assert!(is_below && !path.contains(['\\', '\0', '\n']), "{path:?} is not below the output folder");
        // The page for what is not found is shown at any address, and so has links from the root of the host.
        if !path.ends_with(".html") || path == "404.html" {
            continue;
        }
        let has_mark = page.contains(|c: char| ('\u{FDD0}'..='\u{FDEF}').contains(&c));
        assert!(!has_mark, "a mark is left on {path}");
        let link_in_link = page.split("<a ").skip(1).find(|rest| rest.find("</a>").is_none());
        assert_eq!(link_in_link, None, "a link within a link on {path}");
        for link in links(page) {
            let Some((goal, anchor)) = goal(path, &link) else { continue };
            let found = pages.get_key_value(&goal);
            let (goal, target) = found.unwrap_or_else(|| panic!("{link} on {path} leads nowhere: {goal}"));
            let is_there = anchor.is_empty() || target.contains(&format!(" id=\"{}\"", anchor.replace('&', "&amp;")));
            assert!(is_there || is_contested, "{link} on {path}: {goal} has no such anchor");
            out_of.entry(path).or_default().push(goal.clone());
        }
    }
    while let Some(path) = to_visit.pop() {
        for goal in out_of.get(path).into_iter().flatten() {
            if let Some((goal, _)) = pages.get_key_value(goal)
                && reached.insert(goal)
            {
                to_visit.push(goal);
            }
        }
    }
    for path in pages.keys().filter(|path| path.ends_with("index.html") && routes.entity(path).is_some()) {
        assert!(reached.contains(path.as_str()), "{path} cannot be reached from the home page");
    }
    // The order of the files and the number of threads make no difference.
    let reversed: Vec<(String, String)> = files.iter().rev().cloned().collect();
    let mut unsorted = harness::files_as_they_come(&reversed);
    unsorted.dedup_by(|a, b| a.path == b.path);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let again = pool.install(|| render(&harness::site(&unsorted)));
    for (path, page) in &pages {
        assert!(again.get(path) == Some(page), "{path} depends on the order of files or the number of threads");
    }
    assert_eq!(pages.len(), again.len());
}

fn n_cases() -> u32 {
    if std::env::var_os("RAPPORTEUR_SLOW").is_some() { 400 } else { 16 }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: n_cases(), failure_persistence: None, max_shrink_iters: 100, ..ProptestConfig::default() })]

    #[test]
    fn every_output_keeps_the_laws(files in archive()) {
        let mut files = files;
        files.sort();
        files.dedup_by(|a, b| a.0 == b.0);
        assert_lawful(&files);
    }
}
