//! Files that would stand at one address: `2024-01-02.md` beside `2024-01-02.markdown`, or beside `2024-01-02/index.md`.
//!
//! Only one of them can be published. It is the same one whoever asks: the archive, which leaves the others out, and those who tell of
//! a tree before it is built.

use std::collections::BTreeMap;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::{Document, Kind};
use crate::source::TEXTS;

/// What an address is made of.
type Claim<'d> = (Kind, &'d str, Option<&'d str>);

/// Returns which documents would have the address of another by the names of their files, as places in a list, each with the place of
/// that other one. In the order of the list.
pub fn find<'d>(documents: impl ExactSizeIterator<Item = &'d Document>) -> Vec<(usize, usize)> {
    let mut first_of: FxHashMap<Claim<'d>, (usize, &Document)> =
        FxHashMap::with_capacity_and_hasher(documents.len(), FxBuildHasher);
    // Hardly ever is there any, so only those that are get a list, by the place of the first of them.
    let mut alike: BTreeMap<usize, Vec<(usize, &Document)>> = BTreeMap::new();
    for (at, document) in documents.enumerate() {
        let slug = document.matter.common.slug.as_ref().map(|slug| slug.value.as_str());
        let first = *first_of.entry((document.kind, &document.id, slug)).or_insert((at, document));
        if first.0 != at {
            alike.entry(first.0).or_insert_with(|| vec![first]).push((at, document));
        }
    }
    let mut twins = Vec::new();
    for alike in alike.into_values() {
        let Some(&(kept, _)) = alike.iter().min_by_key(|(_, document)| rank(document)) else { continue };
        twins.extend(alike.iter().map(|(at, _)| (*at, kept)).filter(|(at, _)| *at != kept));
    }
    twins.sort_unstable();
    twins
}

/// The most usual ending counts before the others, then the path.
fn rank(document: &Document) -> (usize, &str) {
    let ending = document.file.path.extension().to_ascii_lowercase();
    let usual = TEXTS.iter().position(|known| *known == ending).unwrap_or(TEXTS.len());
    (usual, document.file.path.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::content::parse_document;
    use crate::fixture::files;

    fn check(tree: &str, expected: &[(&str, &str)]) {
        let texts = files(tree);
        let documents: Vec<Document> = texts.iter().map(|file| parse_document(file, &Config::default())).collect();
        let path = |at: usize| documents[at].file.path.as_str();
        let twins = find(documents.iter());
        let found: Vec<(&str, &str)> = twins.into_iter().map(|(twin, kept)| (path(twin), path(kept))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn files_of_one_name_have_one_address() {
        check(
            "
-- meetings/2024-01-02.markdown --
-- meetings/2024-01-02.md --
-- meetings/2024-01-02/index.md --
-- meetings/2024-01-09.md --
-- meetings/2024-01-09.txt --
-- meetings/2024-01-16.md --
-- speakers/2024-01-16.md --
",
            &[
                ("meetings/2024-01-02.markdown", "meetings/2024-01-02.md"),
                ("meetings/2024-01-02/index.md", "meetings/2024-01-02.md"),
                ("meetings/2024-01-09.txt", "meetings/2024-01-09.md"),
            ],
        );
    }

    #[test]
    fn an_address_of_its_own_makes_another() {
        check(
            "
-- meetings/2024-01-02.markdown --
---
slug: 2024-01-02-draft
---
-- meetings/2024-01-02.md --
",
            &[],
        );
    }
}
