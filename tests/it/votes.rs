//! Votes: who voted in which way, on the pages of meetings, people and bodies, and in the tables for programs.

use crate::site::Site;

const VOTES: &str = "-- content/meetings/2020-01-02-first.md --
---
title: First meeting
date: 2020-01-02
attendees: [Speaker One, Speaker Two]
participants: [Sampleland]
decisions:
  - text: The fee is raised.
    votes: {for: [Speaker One, Sampleland], against: Speaker Two, absent: Human Three}
  - {text: The hall is painted., votes: {for: 7, against: 0, abstained: 2}}
---
Text.
-- content/meetings/2020-02-03-second.md --
---
title: Second meeting
date: 2020-02-03
attendees: [Speaker One, Speaker Two]
decisions:
  - {text: The gate is closed., votes: {abstained: Speaker One}}
---
Text.
";

fn text(html: &str) -> String {
    let without_tags = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    without_tags.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn section(page: &str, id: &str) -> Option<String> {
    let rest = page.split(&format!("<section aria-labelledby=\"{id}\">")).nth(1)?;
    Some(rest.split("</section>").next().unwrap_or_default().to_owned())
}

#[test]
fn a_meeting_says_how_its_votes_went() {
    let site = Site::new(VOTES);
    site.build_clean();
    let page = site.read("public/meetings/2020-01-02-first/index.html");
    let votes: Vec<String> =
        page.split("<dl class=\"votes\">").skip(1).map(|rest| text(rest.split("</dl>").next().unwrap())).collect();
    assert_eq!(
        votes,
        ["For 2 Speaker One, Sampleland Against 1 Speaker Two Absent 1 Human Three", "For 7 Against 0 Abstained 2"]
    );
    assert!(page.contains("<a class=\"quiet\" href=\"../../speakers/speaker-two/\">Speaker Two</a>"));
    let markdown = site.read("public/meetings/2020-01-02-first/index.html.md");
    assert!(markdown.contains("(Open; For 2: Speaker One, Sampleland; Against 1: Speaker Two; Absent 1: Human Three)"));
    assert!(markdown.contains("(Open; For 7; Against 0; Abstained 2)"), "{markdown}");
}

#[test]
fn whoever_voted_finds_it_on_their_page() {
    let site = Site::new(VOTES);
    site.build_clean();
    let votes = |address: &str| {
        section(&site.read(&format!("public/{address}/index.html")), "r-votes").map(|votes| text(&votes))
    };
    assert_eq!(
        votes("speakers/speaker-one").unwrap(),
        "Votes 3 February 2020 Second meeting Abstained The gate is closed. \
         2 January 2020 First meeting For The fee is raised."
    );
    assert_eq!(votes("speakers/speaker-two").unwrap(), "Votes 2 January 2020 First meeting Against The fee is raised.");
    assert_eq!(votes("organisations/sampleland").unwrap(), "Votes 2 January 2020 First meeting For The fee is raised.");
    let page = site.read("public/speakers/speaker-one/index.html");
    assert!(page.contains("<a class=\"fact\" href=\"#r-votes\">2</a>"), "{page}");
    assert!(page.contains("<a class=\"quiet\" href=\"../../meetings/2020-02-03-second/#r-decision-1\""), "{page}");
}

#[test]
fn programs_get_votes_too() {
    let site = Site::new(VOTES);
    site.build_clean();
    assert_eq!(
        site.read("public/data/votes.csv"),
        "meeting_id,decision_anchor,vote,count\r\n\
         2020-01-02-first,r-decision-1,for,2\r\n\
         2020-01-02-first,r-decision-1,against,1\r\n\
         2020-01-02-first,r-decision-1,absent,1\r\n\
         2020-01-02-first,r-decision-2,for,7\r\n\
         2020-01-02-first,r-decision-2,against,0\r\n\
         2020-01-02-first,r-decision-2,abstained,2\r\n\
         2020-02-03-second,r-decision-1,abstained,1\r\n"
    );
    let voters = site.read("public/data/voters.csv");
    assert!(voters.contains("2020-01-02-first,r-decision-1,for,2,Sampleland,,sampleland\r\n"), "{voters}");
    assert!(voters.contains("2020-01-02-first,r-decision-1,absent,1,Human Three,,\r\n"), "{voters}");
    let popolo: serde_json::Value = serde_json::from_str(&site.read("public/data/popolo.json")).unwrap();
    let event = &popolo["motions"][0]["vote_events"][0];
    assert_eq!(event["counts"][1], serde_json::json!({"option": "no", "value": 1}));
    assert_eq!(event["votes"][2], serde_json::json!({"option": "no", "voter_id": "speakers/speaker-two"}));
    let meeting: serde_json::Value =
        serde_json::from_str(&site.read("public/meetings/2020-01-02-first/data.json")).unwrap();
    assert_eq!(meeting["decisions"][1]["votes"][0], serde_json::json!({"vote": "for", "count": 7, "voters": []}));
}

#[test]
fn votes_are_read_from_minutes() {
    let site = Site::new(
        "-- content/meetings/2020-03-04-council.md --
# Minutes of the council, 4 March 2020

Present: Speaker One, Person Two, Human Three

Moved by Two, seconded by Three, to mend the bridge.

AYES: Two, Three

NAYS: One

Motion carried.

Moved by One, seconded by Two, to close the gate. Vote: 2-1.
",
    );
    site.build(&[]);
    let page = site.read("public/meetings/2020-03-04-council/index.html");
    assert!(text(&page).contains("For 2 Person Two, Human Three Against 1 Speaker One"), "{}", text(&page));
    assert!(page.contains("<p class=\"decision-note\">Vote: 2-1</p>"), "{page}");
    let votes = section(&site.read("public/speakers/speaker-one/index.html"), "r-votes").unwrap();
    assert!(text(&votes).contains("Against Moved by Two, seconded by Three, to mend the bridge."), "{votes}");
}
