//! The works that an archive cites: what several of its texts lead to on other sites. A proposal, a standard, a judgment is
//! so followed through all reports that speak of it.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Entity, GroupIdx, Records, TextIdx, Work};
use crate::content::Document;
use crate::text::slug::slug;

/// The folder of the pages of works.
const FOLDER: &str = "cited/";

/// Returns the works that are cited in two meetings at least, or in a meeting and in another text, in the order of their essences.
pub(super) fn find<'d>(records: &Records, texts: impl Iterator<Item = (&'d Document, Entity)>) -> Vec<Work> {
    let mut found: BTreeMap<&str, Vec<(TextIdx, u32)>> = BTreeMap::new();
    let mut entities = Vec::new();
    for (position, (document, entity)) in texts.enumerate() {
        entities.push(entity);
        // What a translation cites was cited by the original.
        if matches!(entity, Entity::Meeting(idx) if records.meeting(idx).translation_of.is_some()) {
            continue;
        }
        for (at, cited) in (0..).zip(&document.cited) {
            found.entry(&cited.essence).or_default().push((TextIdx::new(position), at));
        }
    }
    let sizes = sizes_of_groups(records);
    let mut works = Vec::new();
    for (essence, places) in found {
        let work = Work { essence: essence.to_owned(), address: String::new(), places };
        let is_furniture = || is_furniture(records, &sizes, work.texts().map(|text| entities[text.position()]));
        if work.n_texts() > 1 && !is_furniture() {
            works.push(work);
        }
    }
    let mut addresses = Addresses::default();
    for work in &mut works {
        work.address = addresses.free(path(&work.essence));
    }
    works
}

/// The addresses that works have.
#[derive(Default)]
struct Addresses {
    taken: FxHashSet<String>,
    /// How often a path was asked for.
    asked: FxHashMap<String, usize>,
}

impl Addresses {
    /// Returns the address of a path, with a number where another work has it.
    fn free(&mut self, path: String) -> String {
        let n = self.asked.entry(path.clone()).or_default();
        loop {
            *n += 1;
            let address = if *n == 1 { format!("{FOLDER}{path}/") } else { format!("{FOLDER}{path}-{n}/") };
            if self.taken.insert(address.clone()) {
                return address;
            }
        }
    }
}

/// Returns the path of a work's page: that of the work as far as a path may have it.
fn path(essence: &str) -> String {
    /// Further parts of a longer one would make a path that some systems refuse.
    const LONGEST: usize = 160;
    let (host, rest) = essence.split_once('/').unwrap_or((essence, ""));
    let mut path = host.replace(':', "-");
    for part in rest.split(['/', '?']).map(slug).filter(|part| !part.is_empty()) {
        if path.len() + part.len() > LONGEST {
            break;
        }
        path.push('/');
        path.push_str(&part);
    }
    path
}

/// Returns how many meetings each group has; all of an archive without groups are those of `None`.
fn sizes_of_groups(records: &Records) -> FxHashMap<Option<GroupIdx>, usize> {
    let mut sizes = FxHashMap::default();
    records.originals().for_each(|(_, meeting)| *sizes.entry(meeting.group).or_default() += 1);
    sizes
}

/// Tells whether so many reports of a group have a link that it belongs to their frame, like the way to the room or to the list
/// of all proposals.
fn is_furniture(
    records: &Records,
    sizes: &FxHashMap<Option<GroupIdx>, usize>,
    citing: impl Iterator<Item = Entity>,
) -> bool {
    /// Fewer reports may well speak of one thing all the time.
    const FEWEST: usize = 6;
    /// The part of a group's reports that do not all speak of one thing.
    const ONE_IN: usize = 4;
    let mut counts: FxHashMap<Option<GroupIdx>, usize> = FxHashMap::default();
    for entity in citing {
        if let Entity::Meeting(idx) = entity {
            *counts.entry(records.meeting(idx).group).or_default() += 1;
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
            let paths = work.texts().map(|text| archive.text(text).document.file.path.as_str());
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
    fn every_work_has_an_address_of_its_own_that_a_path_can_be() {
        let long = format!("https://example.org/{}", "part-of-a-path/".repeat(400));
        let report = |n: u32| {
            let others = format!("https://{}.example/ https://example.org?q=../..%22x", "h".repeat(300));
            let alike = "https://example.org/A-b https://example.org/a_b https://example.org/a-b-2";
            format!("-- meetings/2020-01-{n:02}.md --\n{alike} {long} {others}\n")
        };
        let archive = archive(&(1..3).map(report).collect::<String>());
        let addresses = archive.works.iter().map(|work| work.address.as_str());
        expect![[r#"
            cited/example.org/q/22x/
            cited/example.org/a-b/
            cited/example.org/a-b-2/
            cited/example.org/a-b-3/
            cited/example.org/part-of-a-path/part-of-a-path/part-of-a-path/part-of-a-path/part-of-a-path/part-of-a-path/part-of-a-path/part-of-a-path/part-of-a-path/part-of-a-path/"#]].assert_eq(&addresses.collect::<Vec<_>>().join("\n"));
    }
}
