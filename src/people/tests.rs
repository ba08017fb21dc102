//! Names of small archives, and what is said of them.

use expect_test::{Expect, expect};

use super::wording::{reason_in_words, resemblance_in_words, strength_word};
use super::*;
use crate::fixture;

/// Returns meetings of one group, each with these people in its list.
fn meetings(lists: &[&str]) -> String {
    let meeting = |(number, list): (usize, &&str)| {
        let day = number + 1;
        format!("-- meetings/2020-01-{day:02}.md --\n---\ntitle: Call {day}\nattendees: [{list}]\n---\n")
    };
    lists.iter().enumerate().map(meeting).collect()
}

fn said(tree: &str) -> String {
    let archive = fixture::archive(tree);
    let mut text = String::new();
    for cluster in clusters(&archive) {
        let names: Vec<&str> = cluster.people.iter().map(|person| archive.person(*person).name.as_str()).collect();
        text.push_str(&format!("{}: {}\n", strength_word(cluster.strength), names.join(" / ")));
        for link in &cluster.links {
            let reasons = link.reasons.iter().map(|reason| reason_in_words(&archive, reason));
            let parts: Vec<String> = std::iter::once(resemblance_in_words(&archive, link)).chain(reasons).collect();
            text.push_str(&format!("  {}\n", parts.join("; ")));
        }
    }
    text
}

#[track_caller]
fn check(tree: &str, expected: Expect) {
    expected.assert_eq(&said(tree));
}

#[test]
fn spellings_of_one_name_are_one_cluster_and_the_usual_one_comes_first() {
    let lists = [
        "Speaker Oneall", "Speaker Oneall", "Speaker Oneall", "Speaker Oneall", "Speaker Oneall", "Speaker Oneal",
        "Speaker O Neal",
    ];
    check(
        &meetings(&lists),
        expect![[r#"
            likely: Speaker Oneall / Speaker Oneal / Speaker O Neal
              "Speaker Oneal" differs from "Speaker Oneall" only in spelling; "Speaker Oneal" is rare
              "Speaker O Neal" differs from "Speaker Oneal" only in spelling
        "#]],
    );
}

#[test]
fn who_is_listed_together_again_and_again_is_two() {
    check(
        &meetings(&["Speaker Oneall, Speaker Oneal", "Speaker Oneal", "Speaker Oneall"]),
        expect![[r#"
            possible: Speaker Oneall / Speaker Oneal
              "Speaker Oneal" differs from "Speaker Oneall" only in spelling; both are listed in 2020-01-01
        "#]],
    );
    check(&meetings(&["Speaker Oneall, Speaker Oneal", "Speaker Oneal, Speaker Oneall"]), expect![[""]]);
}

#[test]
fn organisations_speak_for_it_or_against_it() {
    let list = |first: &str, second: &str| {
        let person = |name: &str, body: &str| format!("{{name: {name}, affiliation: {body}}}");
        meetings(&[&person("Robert Speaker", first), &person("Bob Speaker", second)])
    };
    check(
        &list("Some Body", "Some Body"),
        expect![[r#"
            very-likely: Robert Speaker / Bob Speaker
              "Bob Speaker" differs from "Robert Speaker" only by a short form of the given name; both were of Some Body
        "#]],
    );
    check(
        &list("Some Body", "Another"),
        expect![[r#"
            possible: Robert Speaker / Bob Speaker
              "Bob Speaker" differs from "Robert Speaker" only by a short form of the given name; they were of different organisations
        "#]],
    );
}

#[test]
fn a_single_name_is_somebodys_where_only_one_of_the_group_bears_it() {
    let grouped = |lists: &[&str]| meetings(lists).replace("attendees", "group: Some Group\nattendees");
    let other =
        "-- meetings/2020-02-01.md --\n---\ntitle: Another\ngroup: Another Group\nattendees: [Kate Another]\n---\n";
    check(
        &format!("{}{other}", grouped(&["Kate Speaker", "Kate"])),
        expect![[r#"
        possible: Kate Speaker / Kate
          "Kate" is a part of "Kate Speaker"; both were in Some Group; nobody else there is called "Kate"
    "#]],
    );
    check(&format!("{}{other}", grouped(&["Kate Speaker", "Kate Third", "Kate"])), expect![[""]]);
}

#[test]
fn years_between_two_names_speak_against_it() {
    let late = "-- meetings/2026-01-01.md --\n---\ntitle: Late\nattendees: [Kate, Speaker Oneal]\n---\n";
    check(
        &format!("{}{late}", meetings(&["Kate Speaker, Speaker Oneall"])),
        expect![[r#"
            likely: Speaker Oneall / Speaker Oneal
              "Speaker Oneal" differs from "Speaker Oneall" only in spelling; 6 years lie between them
        "#]],
    );
}

#[test]
fn a_short_name_that_may_be_several_peoples_is_offered_for_each() {
    check(
        &meetings(&["J. Speaker", "John Speaker", "Jane Speaker"]),
        expect![[r#"
            possible: J. Speaker / John Speaker
              "John Speaker" differs from "J. Speaker" only in that one name is an initial
            possible: J. Speaker / Jane Speaker
              "Jane Speaker" differs from "J. Speaker" only in that one name is an initial
        "#]],
    );
}

#[test]
fn who_is_told_apart_is_never_put_together() {
    let told = "-- speakers/speaker-oneall.md --\n---\ntitle: Speaker Oneall\ndistinct_from: [Speaker Oneal]\n---\n";
    check(&format!("{}{told}", meetings(&["Speaker Oneall", "Speaker Oneal"])), expect![[""]]);
    // A third spelling is put to one of them alone.
    check(
        &format!("{}{told}", meetings(&["Speaker Oneall", "Speaker Oneal", "Speaker Oneaal"])),
        expect![[r#"
            likely: Speaker Oneall / Speaker Oneaal
              "Speaker Oneaal" differs from "Speaker Oneall" only in spelling
        "#]],
    );
}

#[test]
fn the_list_does_not_depend_on_the_order_of_names() {
    let lists =
        ["Speaker Oneall", "Speaker Oneal", "Speaker O Neal", "J. Speaker", "John Speaker", "Kate", "Kate Speaker"];
    let backwards: Vec<&str> = lists.iter().rev().copied().collect();
    let heads = |text: String| -> Vec<String> {
        let mut heads: Vec<String> = text
            .lines()
            .filter(|line| !line.starts_with(' '))
            .map(|line| {
                let (strength, names) = line.split_once(": ").unwrap();
                let mut names: Vec<&str> = names.split(" / ").collect();
                names.sort_unstable();
                format!("{strength} {names:?}")
            })
            .collect();
        heads.sort_unstable();
        heads
    };
    assert_eq!(heads(said(&meetings(&lists))), heads(said(&meetings(&backwards))));
}
