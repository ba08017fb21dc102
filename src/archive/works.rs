//! The works that an archive cites: what several of its texts lead to on other sites. A proposal, a standard, a judgment is
//! so followed through all reports that speak of it.

use rustc_hash::FxHashMap;

use super::{Entity, GroupIdx, Records, TextIdx, Work};
use crate::content::Document;
use crate::text::slug::slug;

/// The folder of the pages of works.
const FOLDER: &str = "cited/";

/// Returns the works that are cited in two meetings at least, or in a meeting and in another text, in the order of their essences.
pub(super) fn find<'d>(records: &Records, texts: impl Iterator<Item = (&'d Document, Entity)>) -> Vec<Work> {
    let mut citing: FxHashMap<&str, Vec<(TextIdx, Entity)>> = FxHashMap::default();
    for (position, (document, entity)) in texts.enumerate() {
        // What a translation cites was cited by the original.
        if matches!(entity, Entity::Meeting(idx) if records.meeting(idx).translation_of.is_some()) {
            continue;
        }
        let idx = TextIdx::new(position);
        for cited in &document.cited {
            let texts = citing.entry(&cited.essence).or_default();
            if texts.last().is_none_or(|(last, _)| *last != idx) {
                texts.push((idx, entity));
            }
        }
    }
    let sizes = sizes_of_groups(records);
    let mut found: Vec<(&str, Vec<(TextIdx, Entity)>)> =
        citing.into_iter().filter(|(_, texts)| texts.len() > 1 && !is_furniture(records, &sizes, texts)).collect();
    found.sort_unstable_by_key(|(essence, _)| *essence);
    let mut taken: FxHashMap<String, usize> = FxHashMap::default();
    let work = |(essence, texts): (&str, Vec<(TextIdx, Entity)>)| {
        let mut address = address(essence);
        let n_before = taken.entry(address.clone()).and_modify(|n| *n += 1).or_insert(1);
        if *n_before > 1 {
            address = format!("{}-{n_before}/", address.trim_end_matches('/'));
        }
        Work { essence: essence.to_owned(), address, texts: texts.into_iter().map(|(text, _)| text).collect() }
    };
    found.into_iter().map(work).collect()
}

/// Returns the address of a work's page: that of the work, below a folder.
fn address(essence: &str) -> String {
    let (host, rest) = essence.split_once('/').unwrap_or((essence, ""));
    // A port, and a question right behind the host, are no words.
    let host = host.replace([':', '?', '&', '='], "-");
    let parts = rest.split(['/', '?']).map(slug).filter(|part| !part.is_empty());
    let parts: Vec<String> = std::iter::once(host).chain(parts).collect();
    format!("{FOLDER}{}/", parts.join("/"))
}

/// Returns how many meetings each group has; all of an archive without groups are those of `None`.
fn sizes_of_groups(records: &Records) -> FxHashMap<Option<GroupIdx>, usize> {
    let mut sizes = FxHashMap::default();
    records.originals().for_each(|(_, meeting)| *sizes.entry(meeting.group).or_default() += 1);
    sizes
}

/// Tells whether so many reports of a group have a link that it belongs to their frame, like the way to the room or to the list
/// of all proposals.
fn is_furniture(records: &Records, sizes: &FxHashMap<Option<GroupIdx>, usize>, texts: &[(TextIdx, Entity)]) -> bool {
    /// Fewer reports may well speak of one thing all the time.
    const FEWEST: usize = 6;
    /// The part of a group's reports that do not all speak of one thing.
    const ONE_IN: usize = 4;
    let mut counts: FxHashMap<Option<GroupIdx>, usize> = FxHashMap::default();
    for (_, entity) in texts {
        if let Entity::Meeting(idx) = entity {
            *counts.entry(records.meeting(*idx).group).or_default() += 1;
        }
    }
    counts.iter().any(|(group, n)| *n >= FEWEST && n * ONE_IN > sizes.get(group).copied().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::fixture::archive;

    fn check(files: &str, expected: expect_test::Expect) {
        let archive = archive(files);
        let lines = archive.works.iter().map(|work| {
            let paths = work.texts.iter().map(|text| archive.text(*text).document.file.path.as_str());
            format!("{} {}: {}", work.essence, work.address, paths.collect::<Vec<_>>().join(" "))
        });
        expected.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn a_work_is_what_several_texts_cite() {
        check(
            "
-- meetings/2020-01-01-a.md --
---
title: A
links: [{title: The plan, url: https://example.org/plan}]
documents: [{title: A study, url: https://example.org/Study.pdf}]
---
[One](https://example.org/once), https://example.org/once, https://zoom.us/j/1
-- meetings/2020-02-01-b.md --
See <https://www.example.org/plan/> and ![a picture](https://example.org/Study.pdf). https://zoom.us/j/1
-- topics/x.md --
---
title: X
---
[The plan](http://example.org/plan#part).
",
            expect![[r#"
                example.org/Study.pdf cited/example.org/study-pdf/: meetings/2020-01-01-a.md meetings/2020-02-01-b.md
                example.org/plan cited/example.org/plan/: meetings/2020-01-01-a.md meetings/2020-02-01-b.md topics/x.md"#]],
        );
    }

    #[test]
    fn a_translation_is_no_other_text() {
        check(
            "
-- meetings/a.en.md --
---
date: 2020-01-01
lang: en
---
https://example.org/plan
-- meetings/a.fr.md --
---
date: 2020-01-01
lang: fr
translation_of: a.en
---
https://example.org/plan
",
            expect![[r#""#]],
        );
    }

    #[test]
    fn what_stands_in_most_reports_of_a_group_is_their_frame() {
        let report = |n: u32| {
            let rare = if n < 3 { "https://example.org/plan" } else { "" };
            format!("-- meetings/2020-01-{n:02}.md --\nhttps://example.org/minutes {rare}\n")
        };
        check(
            &(1..8).map(report).collect::<String>(),
            expect!["example.org/plan cited/example.org/plan/: meetings/2020-01-01.md meetings/2020-01-02.md"],
        );
    }

    #[test]
    fn works_whose_addresses_differ_in_signs_have_pages_of_their_own() {
        let report =
            |n: u32| format!("-- meetings/2020-01-{n:02}.md --\nhttps://example.org/A-b https://example.org/a_b\n");
        check(
            &(1..3).map(report).collect::<String>(),
            expect![[r#"
            example.org/A-b cited/example.org/a-b/: meetings/2020-01-01.md meetings/2020-01-02.md
            example.org/a_b cited/example.org/a-b-2/: meetings/2020-01-01.md meetings/2020-01-02.md"#]],
        );
    }
}
