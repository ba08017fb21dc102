//! The example archive, and what must hold of any archive: seen on the example.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::OnceLock;

use crate::site::{project_root, published, rapporteur};

fn example() -> &'static BTreeMap<String, Vec<u8>> {
    static PUBLISHED: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    PUBLISHED.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let root = project_root().to_str().unwrap();
        let run = rapporteur(&["build", "--strict", "--root", root, "--output", folder.path().to_str().unwrap()]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stderr.contains("no problems"), "{}", run.stderr);
        published(folder.path())
    })
}

fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    example()
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
}

#[test]
fn its_front_matter_is_in_the_form_that_fmt_gives() {
    let run = rapporteur(&["fmt", "--check", "--root", project_root().to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
}

#[test]
fn threads_and_a_second_build_make_no_difference() {
    let root = project_root().to_str().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let build = |threads: &str, output: &str| {
        let output = folder.path().join(output);
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command.args(["build", "--root", root, "--output", output.to_str().unwrap()]).env("RAYON_NUM_THREADS", threads);
        let run = crate::site::run(&mut command);
        assert_eq!(run.code, 0, "{}", run.stderr);
        (published(&output), run.stderr)
    };
    let (one, _) = build("1", "one");
    let (eight, _) = build("8", "eight");
    assert_eq!(one, eight);
    let (_, said) = build("8", "one");
    assert!(said.contains(" 0 files written") && said.contains(" 0 removed"), "{said}");
}

/// Returns the values of an attribute on a page.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let start = format!(" {attribute}=\"");
    page.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Returns where a link of a page leads, as a path of the output, or `None` if it leaves the site.
fn goal(page: &str, href: &str) -> Option<(String, Option<String>)> {
    if href.contains("://") || href.starts_with("mailto:") {
        return None;
    }
    let (path, fragment) = href.split_once('#').map_or((href, None), |(path, at)| (path, Some(at.to_owned())));
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8().unwrap().into_owned();
    let mut parts: Vec<&str> = if path.starts_with('/') { Vec::new() } else { page.split('/').collect() };
    if !path.is_empty() && !path.starts_with('/') {
        parts.pop();
    }
    for part in decoded.split('/').filter(|part| !path.is_empty() && !part.is_empty() && *part != ".") {
        if part == ".." {
            assert!(parts.pop().is_some(), "{href} on {page} leads out of the site");
        } else {
            parts.push(part);
        }
    }
    let joined = parts.join("/");
    let is_folder = !path.is_empty() && (path.ends_with('/') || path == "." || path == "./");
    let file = if joined.is_empty() {
        "index.html".to_owned()
    } else if is_folder {
        format!("{joined}/index.html")
    } else {
        joined
    };
    Some((file, fragment))
}

#[test]
fn every_link_of_the_example_leads_somewhere() {
    let mut n_links = 0;
    for (path, page) in pages() {
        for href in values(page, "href").into_iter().chain(values(page, "src")) {
            let Some((file, fragment)) = goal(path, href) else { continue };
            n_links += 1;
            let goal =
                example().get(&file).unwrap_or_else(|| panic!("{path} links to {href}, which is not there ({file})"));
            if let Some(fragment) = fragment.filter(|fragment| !fragment.is_empty()) {
                let fragment = percent_encoding::percent_decode_str(&fragment).decode_utf8().unwrap().into_owned();
                let goal = std::str::from_utf8(goal).unwrap();
                assert!(values(goal, "id").contains(&fragment.as_str()), "{path} links to {href}: no such place there");
            }
        }
    }
    assert!(n_links > 2000, "only {n_links} links were looked at");
}

#[test]
fn every_page_of_the_example_can_be_reached_from_the_front_page() {
    let mut open = vec!["index.html".to_owned()];
    let mut seen: BTreeSet<String> = BTreeSet::new();
    while let Some(path) = open.pop() {
        if !seen.insert(path.clone()) || !path.ends_with(".html") {
            continue;
        }
        let page = std::str::from_utf8(&example()[&path]).unwrap();
        open.extend(values(page, "href").into_iter().filter_map(|href| goal(&path, href)).map(|(file, _)| file));
    }
    let lost: Vec<&str> =
        pages().map(|(path, _)| path).filter(|path| !seen.contains(*path) && *path != "404.html").collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn no_page_has_an_id_twice_or_more_than_one_first_heading() {
    for (path, page) in pages() {
        let mut seen = BTreeSet::new();
        for id in values(page, "id") {
            assert!(seen.insert(id), "{path} has the id {id} twice");
        }
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
    }
}

#[test]
fn no_page_shows_the_marks_of_its_making() {
    for (path, page) in pages() {
        assert!(!page.contains(|c: char| ('\u{FDD0}'..='\u{FDEF}').contains(&c)), "{path} has a mark left");
        assert!(!page.contains("[object]"), "{path} shows an object");
        assert!(!page.contains(project_root().to_str().unwrap()), "{path} tells where it was built");
        assert!(!page.contains("<script>") && !page.contains(" style=") && !page.contains(" onclick"), "{path}");
    }
}

#[test]
fn the_example_holds_what_it_promises() {
    let meetings = pages().filter(|(path, _)| path.starts_with("meetings/2")).count();
    assert!(meetings >= 12, "{meetings} meetings");
    let second =
        pages().find(|(path, _)| path.starts_with("meetings/2017-02-09")).expect("the Second Meeting is there").1;
    for name in [
        "Zhixiong Huang", "Hossein Panahi Azar", "Kennedy Gastorn", "V.D. Sharma", "Arun Mohan Sukumar",
        "Jeremy England",
    ] {
        assert!(second.contains(name), "{name}");
    }
    let about = fs::read_to_string(project_root().join("content/about.md")).unwrap();
    assert!(about.contains("example") && !about.contains("wnsrdc88"));
}
