//! What the index holds.

use std::collections::BTreeMap;

use super::{Index, Item, items};
use crate::archive::{Archive, Entity};
use crate::fixture::archive;

/// Reads a line of a shard as the script does: the numbers of the texts, and the weights.
fn decoded(postings: &str) -> Vec<(u32, u32)> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut values = postings.chars().map(|letter| LETTERS.find(letter).unwrap() as u32);
    let mut found = Vec::new();
    let mut number = 0;
    while let Some(mut value) = values.next() {
        let mut shift = 0;
        let mut step = value & 31;
        while value >= 32 {
            value = values.next().unwrap();
            shift += 5;
            step |= (value & 31) << shift;
        }
        number += step;
        found.push((number, values.next().unwrap()));
    }
    found
}

fn terms(index: &Index) -> BTreeMap<String, Vec<(u32, u32)>> {
    let lines = index.shards.iter().flat_map(|shard| shard.lines());
    lines.filter_map(|line| line.split_once('\t')).map(|(term, rest)| (term.to_owned(), decoded(rest))).collect()
}

fn found(archive: &Archive, term: &str) -> Vec<String> {
    let index = Index::new(archive, 3);
    let items = items(archive);
    let mut found = terms(&index).remove(term).unwrap_or_default();
    found.sort_by_key(|(number, weight)| (std::cmp::Reverse(*weight), *number));
    let title = |item: Item| match item {
        Item::Entity(entity) => archive.title(entity).to_owned(),
        Item::Work(position) => archive.works[position].essence.clone(),
    };
    found.iter().map(|(number, _)| title(items[*number as usize])).collect()
}

fn small() -> Archive {
    archive(
        "
-- meetings/2020-01-02-first.md --
---
title: First Meeting
date: 2020-01-02
speakers: [Speaker One]
topics: [Privacy]
---
They spoke of sovereignty.
-- meetings/2021-01-02-second.md --
---
title: Second Meeting
date: 2021-01-02
---
Sovereignty, and again sovereignty. Privacy once.
-- speakers/speaker-one.md --
---
title: Speaker One
also_known_as: [Uno]
---
",
    )
}

#[test]
fn titles_weigh_more_than_text_and_names_lead_to_the_meetings_too() {
    let archive = small();
    assert_eq!(found(&archive, "sovereignty"), ["Second Meeting", "First Meeting"]);
    assert_eq!(found(&archive, "privacy")[0], "Privacy");
    assert_eq!(found(&archive, "uno"), ["Speaker One", "First Meeting"]);
    assert!(found(&archive, "nothing").is_empty());
}

#[test]
fn terms_stand_in_order_and_every_shard_begins_where_the_directory_says() {
    let index = Index::new(&small(), 3);
    assert_eq!(index.shards.len(), 3);
    let starts: Vec<&str> = index.shards.iter().filter_map(|shard| shard.split('\t').next()).collect();
    assert_eq!(starts, index.starts.iter().map(String::as_str).collect::<Vec<_>>());
    let all: Vec<String> = index.shards.iter().flat_map(|shard| shard.lines()).map(str::to_owned).collect();
    assert!(all.is_sorted_by_key(|line| line.split('\t').next().map(str::to_owned)));
}

#[test]
fn an_archive_of_nothing_has_an_index_of_nothing() {
    let index = Index::new(&archive(""), 2);
    assert_eq!(index.shards, ["", ""]);
    assert!(index.starts.is_empty());
}

#[test]
fn texts_are_numbered_in_the_order_of_time() {
    let archive = small();
    let dates: Vec<_> = items(&archive)
        .into_iter()
        .filter_map(|item| match item {
            Item::Entity(Entity::Meeting(idx)) => archive.meeting(idx).date,
            _ => None,
        })
        .collect();
    assert!(dates.is_sorted() && dates.len() == 2);
}

#[test]
fn works_are_found_by_what_they_are_called() {
    let report = |n: u32| {
        format!(
            "-- meetings/2020-01-0{n}.md --\n[Rules for annexes](https://example.org/org/repo/issues/1065) https://arxiv.org/abs/2301.00001\n"
        )
    };
    let archive = archive(&(1..3).map(report).collect::<String>());
    let works = |term: &str| found(&archive, term).into_iter().filter(|title| title.contains('/')).collect::<Vec<_>>();
    assert_eq!(works("annexes"), ["example.org/org/repo/issues/1065"]);
    assert_eq!(works("1065"), ["example.org/org/repo/issues/1065"]);
    assert_eq!(works("arxiv"), ["arxiv.org/abs/2301.00001"]);
    // Of an address nothing else is a word of it: every other work would be found by them.
    assert_eq!(works("repo"), Vec::<String>::new());
}

#[test]
fn an_item_has_the_number_of_its_place() {
    let archive = small();
    for (number, item) in items(&archive).into_iter().enumerate() {
        assert_eq!(super::item(&archive, number), Some(item));
    }
    assert_eq!(super::item(&archive, super::n_items(&archive)), None);
}
