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
    assert_eq!(decision["note"], "Ayes: 5; Nays: 1");
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
