//! Files on a disk, mended.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::diagnostic::{Edit, Place, catalogue};
use crate::source::RelPath;

/// Returns a problem with a certain fix for each of these edits.
fn problems(file: &Arc<SourceFile>, edits: &[(usize, usize, &str)]) -> Vec<Diagnostic> {
    let fix = |&(start, end, text): &(usize, usize, &str)| {
        let place = Place::new(file, Span::new(start, end));
        let mut problem = catalogue::no_date(place.clone());
        problem.fixes.push(Fix::new("do it", place, text, true));
        problem
    };
    edits.iter().map(fix).collect()
}

fn source(label: &str, text: &str) -> Arc<SourceFile> {
    Arc::new(SourceFile::new(RelPath::new(label).unwrap(), label.to_owned(), text.to_owned()))
}

/// Makes edits of a file that holds `bytes`, in one round, and returns what it holds then and why it was refused, if it was.
fn mended(bytes: &[u8], text: &str, edits: &[(usize, usize, &str)]) -> (Vec<u8>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), bytes).unwrap();
    let problems = problems(&source("a.md", text), edits);
    let mended = mend(folder.path(), problems, |_| Vec::new());
    for rewrite in &mended.rewrites {
        rewrite.write().unwrap();
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left");
    (fs::read(folder.path().join("a.md")).unwrap(), mended.refused.into_iter().map(|(_, reason)| reason).collect())
}

#[test]
fn of_two_that_touch_the_first_is_made() {
    let (bytes, refused) = mended(b"abcdef", "abcdef", &[(1, 3, "X"), (2, 4, "Y"), (3, 3, "!"), (4, 6, "Z")]);
    assert_eq!((String::from_utf8(bytes).unwrap().as_str(), refused.len()), ("aXdZ", 0));
}

#[test]
fn what_touches_an_earlier_one_waits_for_the_next_round() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), "one two").unwrap();
    let first = problems(&source("a.md", "one two"), &[(0, 3, "1"), (2, 7, "2")]);
    let mut n_rounds = 0;
    let mended = mend(folder.path(), first, |texts| {
        n_rounds += 1;
        match texts["a.md"].as_str() {
            "1 two" => problems(&source("a.md", "1 two"), &[(2, 5, "2")]),
            _ => Vec::new(),
        }
    });
    assert_eq!((n_rounds, mended.n_fixes, mended.rewrites.len()), (2, 2, 1));
    assert_eq!(mended.rewrites[0].after, b"1 2");
    assert_eq!(fs::read(folder.path().join("a.md")).unwrap(), b"one two", "nothing is written before it is asked for");
}

#[test]
fn a_fix_of_several_edits_is_made_as_a_whole_or_not() {
    let file = source("a.md", "abcdef");
    let mut all = problems(&file, &[(0, 1, "A")]);
    let mut both = problems(&file, &[(0, 2, "X")]).remove(0);
    both.fixes[0].edits.push(Edit { place: Place::new(&file, Span::new(4, 5)), text: "Y".to_owned() });
    all.push(both);
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), "abcdef").unwrap();
    assert_eq!(mend(folder.path(), all, |_| Vec::new()).rewrites[0].after, b"Abcdef");
}

#[test]
fn a_fix_that_brings_its_problem_back_comes_to_an_end() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), "a").unwrap();
    let again = |texts: BTreeMap<String, String>| problems(&source("a.md", &texts["a.md"]), &[(0, 0, "a")]);
    let mended = mend(folder.path(), problems(&source("a.md", "a"), &[(0, 0, "a")]), again);
    assert_eq!(mended.n_fixes, MOST_ROUNDS);
}

#[test]
fn what_is_not_utf_8_or_was_changed_is_refused() {
    let (bytes, refused) = mended(b"caf\xE9", "café", &[(0, 1, "C")]);
    assert_eq!(bytes, b"caf\xE9");
    assert!(refused[0].contains("not UTF-8"), "{refused:?}");
    let (bytes, refused) = mended(b"later", "sooner", &[(0, 1, "S")]);
    assert_eq!(bytes, b"later");
    assert!(refused[0].contains("changed while it was read"), "{refused:?}");
}

#[test]
fn a_file_that_changes_before_it_is_written_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.md");
    fs::write(&path, "abc").unwrap();
    let mended = mend(folder.path(), problems(&source("a.md", "abc"), &[(0, 1, "A")]), |_| Vec::new());
    fs::write(&path, "somebody wrote").unwrap();
    assert!(mended.rewrites[0].write().is_err());
    assert_eq!(fs::read(&path).unwrap(), b"somebody wrote");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn permissions_stay_a_link_stays_and_nothing_beyond_the_site_is_written() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (real, link, out) = (folder.path().join("real.md"), folder.path().join("a.md"), folder.path().join("out.md"));
    fs::write(&real, "abc").unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real.md", &link).unwrap();
    fs::write(elsewhere.path().join("x.md"), "abc").unwrap();
    symlink(elsewhere.path().join("x.md"), &out).unwrap();
    let both = [("a.md", 0), ("out.md", 0)].map(|(label, _)| problems(&source(label, "abc"), &[(0, 1, "A")])).concat();
    let mended = mend(folder.path(), both, |_| Vec::new());
    mended.rewrites.iter().for_each(|rewrite| rewrite.write().unwrap());
    assert_eq!(fs::read(&real).unwrap(), b"Abc");
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert_eq!(fs::read(elsewhere.path().join("x.md")).unwrap(), b"abc");
    assert!(mended.refused[0].1.contains("beyond"), "{:?}", mended.refused);
}

#[test]
fn a_diff_shows_what_changes() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.md"), "---\ntitel: A\n---\nText").unwrap();
    let mended =
        mend(folder.path(), problems(&source("a.md", "---\ntitel: A\n---\nText"), &[(4, 9, "title")]), |_| Vec::new());
    expect_test::expect![[r#"
        --- a/a.md
        +++ b/a.md
        @@ -1,4 +1,4 @@
         ---
        -titel: A
        +title: A
         ---
         Text
        \ No newline at end of file
    "#]]
    .assert_eq(&mended.rewrites[0].diff());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever bytes a file has and whatever is to be written: what no edit names is the same afterwards.
    #[test]
    fn what_no_edit_names_stays(
        raw in "\u{FEFF}?(\r\n|\r|\n|\0|\u{FDD0}|[a-c: ]{12}|é|🏛){0,20}",
        edits in proptest::collection::vec((0_usize..120, 0_usize..8, "[X-Z]{0,3}"), 0..6),
    ) {
        let Some((text, None)) = files::decode(raw.clone().into_bytes()) else { return Ok(()) };
        let edits: Vec<(usize, usize, &str)> = edits
            .iter()
            .map(|(start, length, new)| (*start, start + length, new.as_str()))
            .filter(|(start, end, _)| text.is_char_boundary(*start) && text.is_char_boundary(*end))
            .collect();
        let (bytes, refused) = mended(raw.as_bytes(), &text, &edits);
        prop_assert!(refused.is_empty(), "{:?}", refused);
        // Letters in capitals come from edits alone: without them, what is left stood there before, in that order.
        let left = bytes.iter().filter(|byte| !byte.is_ascii_uppercase());
        let mut before = raw.as_bytes().iter();
        prop_assert!(left.into_iter().all(|byte| before.any(|other| other == byte)));
        let n_taken: usize = edits.iter().map(|(start, end, _)| end - start).sum();
        let n_left = bytes.iter().filter(|byte| !byte.is_ascii_uppercase()).count();
        prop_assert!(n_left + 3 * n_taken >= raw.len(), "{} {} {}", n_left, n_taken, raw.len());
    }
}
