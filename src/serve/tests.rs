//! What is answered to which request, without a socket.

use std::path::{Path, PathBuf};

use proptest::prelude::*;

use super::additions;
use super::delivery::{Content, deliver};
use super::editor::Editor;
use super::request::{Hosts, Request};
use super::respond::{Body, Frame, Response, respond};
use super::snapshot::Snapshot;
use crate::archive::resolve::Show;
use crate::files::Look;
use crate::project::Project;
use crate::text::date::Date;

fn frame() -> Frame {
    Frame {
        root: PathBuf::from("/site"),
        base: "/".to_owned(),
        editor: Editor::default(),
        hosts: Hosts::of([127, 0, 0, 1].into()),
        review: None,
    }
}

/// The example archive.
fn snapshot() -> Snapshot {
    let today = Date::new(2026, Some(1), Some(1)).unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).to_owned();
    Snapshot::new(Project::new(root, Show::all(today)).load(&Look::Everything), None)
}

/// A plain request of a page at this computer.
fn get(target: &str) -> Request {
    Request {
        method: "GET".to_owned(),
        target: target.to_owned(),
        host: Some("localhost".to_owned()),
        ..Request::default()
    }
}

fn bytes(response: Response) -> Vec<u8> {
    match response.body {
        Body::Bytes(bytes) => bytes,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_added_can_be_taken_away_again() {
    let (snapshot, frame) = (snapshot(), frame());
    let served = bytes(respond(&snapshot, &frame, &get("/meetings/")));
    let Some(super::snapshot::Shown { rendered: crate::output::Rendered::Bytes(built), .. }) =
        snapshot.shown("meetings/index.html")
    else {
        panic!("the list of meetings is a page")
    };
    assert_ne!(served, built);
    assert_eq!(additions::without(&served), built);
}

#[test]
fn a_panic_becomes_an_answer_that_says_whose_fault_it_is() {
    let answer = super::respond::or_fault(|| panic!("on purpose")).unwrap_err();
    assert_eq!(answer.status, 500);
    assert!(String::from_utf8(bytes(answer)).unwrap().contains("a fault in Rapporteur"));
}

#[test]
fn an_editor_is_known_by_name_by_command_or_by_its_form() {
    let link = |editor: &Editor| editor.link(Path::new("/a site/x.md"), (3, 7));
    assert_eq!(link(&Editor::parse("vscode").unwrap()).unwrap(), "vscode://file/a%20site/x.md:3:7");
    assert_eq!(
        link(&Editor::parse("mine://{path}?l={line}&c={column}").unwrap()).unwrap(),
        "mine:///a%20site/x.md?l=3&c=7"
    );
    assert_eq!(link(&Editor::parse("none").unwrap()), None);
    assert!(Editor::parse("vi").unwrap_err().contains("vscode"));
    assert_eq!(Editor::of_command("/usr/bin/code --wait"), Editor::parse("vscode").ok());
    assert_eq!(Editor::of_command("vim"), None);
}

#[test]
fn a_whole_network_may_ask_by_address_but_not_by_a_name_from_elsewhere() {
    let public = Hosts::of([0, 0, 0, 0].into());
    assert!(public.allow("192.168.1.7:4000") && public.allow("[fe80::1]:4000") && public.allow("localhost"));
    assert!(!public.allow("evil.example") && !public.allow(""));
    assert!(!Hosts::of([127, 0, 0, 1].into()).allow("192.168.1.7"));
}

fn delivered(fields: Request, content: &[u8]) -> (String, Vec<u8>) {
    let mut response = Response::new(200, "audio/mpeg", content);
    response.may_be_kept = true;
    let content_of = Content { length: content.len() as u64, tag: "t".to_owned() };
    let delivery = deliver(&response, &fields, &content_of, "today");
    let part = usize::try_from(delivery.part.start).unwrap()..usize::try_from(delivery.part.end).unwrap();
    (delivery.head, content[part].to_vec())
}

proptest! {
    /// Whatever is asked for, the answer is one that a browser can use, and a page is only ever one of the site's.
    #[test]
    fn no_request_leads_out_of_the_site(target in "(/|%2e|%2f|%5c|\\.\\.|\\.|\\\\|%00|a|meetings|_preview|\\?|#|é|%ff){0,12}") {
        thread_local!(static SITE: (Snapshot, Frame) = (snapshot(), frame()));
        SITE.with(|(snapshot, frame)| {
            let response = respond(snapshot, frame, &get(&target));
            prop_assert!(matches!(response.status, 200 | 302 | 400 | 404), "{}: {}", target, response.status);
            if let Body::File(path, folders) = &response.body {
                prop_assert!(folders.iter().any(|folder| path.starts_with(folder)));
            }
            for (name, value) in &response.fields {
                prop_assert!(!value.contains("//") && !value.contains(['\r', '\n']), "{name}: {value}");
            }
            Ok(())
        })?;
    }

    /// A part is what the field asked for, and what the head says (RFC 9110, 14.4).
    #[test]
    fn a_part_is_what_its_head_says(length in 0_usize..20, range in "bytes=[0-9]{0,2}-[0-9]{0,2}") {
        let content: Vec<u8> = (0..length).map(|byte| u8::try_from(byte).unwrap()).collect();
        let request = Request { range: Some(range.clone()), ..get("/") };
        let (head, part) = delivered(request, &content);
        prop_assert!(head.contains(&format!("Content-Length: {}\r\n", part.len())), "{range}: {head}");
        if head.starts_with("HTTP/1.1 206") {
            let said = format!("Content-Range: bytes {}-{}/{length}\r\n", part[0], part[part.len() - 1]);
            prop_assert!(head.contains(&said), "{range}: {head}");
        } else if head.starts_with("HTTP/1.1 416") {
            prop_assert!(part.is_empty() && head.contains(&format!("Content-Range: bytes */{length}\r\n")), "{head}");
        } else {
            prop_assert_eq!(part, content);
        }
    }
}
