//! What minutes without front matter tell, on the pages and in the data that come of it.

use serde_json::Value;

use crate::site::Site;

#[test]
fn the_next_meeting_movers_and_codes_of_all_are_told() {
    let site = Site::new(
        "-- content/meetings/2020-01-08.md --
# Meeting of January

## Present

- Speaker One (SON)
- Speaker Two (STW)

## Plan

Motion: The plan is adopted as it was sent round. Moved by: Speaker One. Seconded by: STW

Ayes: 5
Nays: 1

Next meeting: 5 February
-- content/meetings/2020-02-05.md --
# Meeting of February

## Present

- Speaker One (SON)

## Report

SON: We begin.

XTH: The report is ready.

XTH: It goes out today.

The next meeting will be held on 4 March 2020.
-- content/meetings/delegates.md --
# Delegates

- SON = Speaker One, Some Body
- XTH = Speaker Three, Some Body
",
    );
    let built = site.build(&[]);
    assert_eq!(built.code, 0, "{}", built.stderr);

    let data = |path: &str| -> Value { serde_json::from_str(&site.read(path)).unwrap() };
    let first = data("public/meetings/2020-01-08/data.json");
    assert_eq!(first["next_meeting"], "2020-02-05");
    let decision = &first["decisions"][0];
    assert_eq!(decision["text"], "The plan is adopted as it was sent round.");
    assert_eq!(decision["moved_by"][0]["address"], "speakers/speaker-one/");
    assert_eq!(decision["seconded_by"][0]["name"], "Speaker Two");
    assert_eq!(decision["votes"][0], serde_json::json!({"vote": "for", "count": 5, "voters": []}));
    assert_eq!(decision["votes"][1], serde_json::json!({"vote": "against", "count": 1, "voters": []}));
    let page = site.read("public/meetings/2020-01-08/index.html");
    assert!(
        page.contains(
            "<a href=\"../../meetings/2020-02-05/\"><time datetime=\"2020-02-05\">5 February 2020</time></a>"
        ),
        "{page}"
    );
    assert!(
        page.contains("moved by <a class=\"quiet\" href=\"../../speakers/speaker-one/\">Speaker One</a>"),
        "{page}"
    );

    // Of a day without a report only the day is told.
    let page = site.read("public/meetings/2020-02-05/index.html");
    assert!(page.contains("<dd><time datetime=\"2020-03-04\">4 March 2020</time></dd>"), "{page}");
    // A code that no report explains is who the list of all says it is.
    assert!(site.read("public/speakers/speaker-three/index.html").contains("The report is ready."));
}

#[test]
fn a_list_of_plain_text_is_one_paragraph_and_yet_as_many_actions_as_it_has_items() {
    let site = Site::new(
        "-- rapporteur.yaml --
title: Archive
plain_text: true
-- content/meetings/2020-04-14.txt --
会合

■宿題
- A を確認する ★話者一
- B を送る ★話者二
- C を読む ★全員
",
    );
    assert_eq!(site.build(&[]).code, 0);
    let data: Value = serde_json::from_str(&site.read("public/meetings/2020-04-14/data.json")).unwrap();
    let decisions = data["decisions"].as_array().unwrap().iter();
    let told: Vec<(&str, &str)> =
        decisions.map(|decision| (decision["id"].as_str().unwrap(), decision["text"].as_str().unwrap())).collect();
    assert_eq!(told, [("p2", "A を確認する"), ("p2-2", "B を送る"), ("p2-3", "C を読む")]);
    let page = site.read("public/meetings/2020-04-14/index.html");
    for anchor in ["r-decision-p2\"", "r-decision-p2-2\"", "r-decision-p2-3\""] {
        assert_eq!(page.matches(&format!("id=\"{anchor}")).count(), 1, "{anchor}");
    }
}

#[test]
fn a_first_name_is_that_of_who_was_there_before_it_is_somebody_elsewhere() {
    let site = Site::new(
        "-- content/meetings/2020-01-08.md --
# First

## Attendees

- Ann Speaker
- Bert Sample

## Action items

- Ann to write the report.
- Bert to send it.
-- content/meetings/2020-02-05.md --
# Second

## Attendees

- Ann
- Human Three
- Person Four

## Action items

- Ann to read the report.
",
    );
    site.build(&[]);
    let by = |meeting: &str| {
        let data: Value = serde_json::from_str(&site.read(&format!("public/meetings/{meeting}/data.json"))).unwrap();
        data["decisions"][0]["by"][0]["name"].as_str().unwrap().to_owned()
    };
    assert_eq!((by("2020-01-08"), by("2020-02-05")), ("Ann Speaker".to_owned(), "Ann".to_owned()));
}
