//! What the output folder is promised.
#![expect(clippy::disallowed_methods, reason = "tests lay down files and look at what was written")]

use std::fs;
use std::path::Path;

use super::{Made, Outcome, PublishError, Publisher};
use crate::output::Rendered;

fn publish(root: &Path, files: &[(&str, &str)]) -> Result<(Vec<Outcome>, usize), PublishError> {
    let publisher = Publisher::open(root, files.iter().map(|(path, _)| *path))?;
    let outcomes: Result<Vec<Outcome>, PublishError> =
        files.iter().map(|(path, text)| publisher.write(path, &Rendered::Bytes(text.as_bytes().to_vec()))).collect();
    let outcomes = outcomes?;
    let made: Vec<Made<'_>> = files.iter().map(|(path, _)| Made { path, key: None, digest: None }).collect();
    Ok((outcomes, publisher.finish(&made)?))
}

fn read(root: &Path, path: &str) -> Option<String> {
    fs::read_to_string(root.join(path)).ok()
}

#[test]
fn only_what_changed_is_written_and_what_is_no_longer_made_goes() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("public");
    publish(&root, &[("a/index.html", "one"), ("b/index.html", "two")]).unwrap();
    let (outcomes, n_removed) = publish(&root, &[("a/index.html", "one"), ("c.html", "three")]).unwrap();
    assert_eq!((outcomes.as_slice(), n_removed), ([Outcome::Unchanged, Outcome::Written].as_slice(), 1));
    assert!(!root.join("b").exists());
    assert_eq!(read(&root, "c.html").as_deref(), Some("three"));
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    let folder = tempfile::tempdir().unwrap();
    publish(folder.path(), &[("a", "file"), ("b/index.html", "in a folder")]).unwrap();
    publish(folder.path(), &[("a/index.html", "in a folder"), ("b", "file")]).unwrap();
    assert_eq!(read(folder.path(), "a/index.html").as_deref(), Some("in a folder"));
    assert_eq!(read(folder.path(), "b").as_deref(), Some("file"));
}

#[test]
fn a_killed_build_leaves_nothing_that_the_next_one_does_not_know() {
    let folder = tempfile::tempdir().unwrap();
    let publisher = Publisher::open(folder.path(), ["a.html", "b.html"].into_iter()).unwrap();
    publisher.write("a.html", &Rendered::Bytes(b"half of a build".to_vec())).unwrap();
    fs::write(folder.path().join(".rapporteur-killed"), "half of a file").unwrap();
    drop(publisher);
    let (_, n_removed) = publish(folder.path(), &[("c.html", "whole")]).unwrap();
    assert_eq!(n_removed, 1);
    assert!(!folder.path().join("a.html").exists() && !folder.path().join(".rapporteur-killed").exists());
}

#[test]
fn foreign_files_are_neither_replaced_nor_removed() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("mine.html"), "mine").unwrap();
    // However often it is tried: that a build meant to write it makes it no file of ours.
    for _ in 0..2 {
        assert!(matches!(publish(folder.path(), &[("mine.html", "theirs")]), Err(PublishError::Foreign(_))));
        assert_eq!(read(folder.path(), "mine.html").as_deref(), Some("mine"));
    }
    publish(folder.path(), &[("other.html", "ours")]).unwrap();
    assert_eq!(read(folder.path(), "mine.html").as_deref(), Some("mine"));
    // The same bytes are no conflict: a folder that was copied by hand can be adopted.
    publish(folder.path(), &[("mine.html", "mine")]).unwrap();
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    for path in ["../x", "/x", "a/../../x", "", "a/", "a\\b"] {
        assert!(matches!(publish(folder.path(), &[(path, "x")]), Err(PublishError::Outside(_))), "{path}");
    }
}

#[test]
fn what_cannot_be_rendered_makes_no_foreign_file_ours() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("mine.html"), "mine").unwrap();
    let publisher = Publisher::open(folder.path(), ["mine.html"].into_iter()).unwrap();
    publisher.finish(&[]).unwrap();
    publish(folder.path(), &[("other.html", "ours")]).unwrap();
    assert_eq!(read(folder.path(), "mine.html").as_deref(), Some("mine"));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link_in_place_of_our_own_folder() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::os::unix::fs::symlink(other.path(), folder.path().join(".rapporteur")).unwrap();
    assert!(matches!(publish(folder.path(), &[("a.html", "one")]), Err(PublishError::Foreign(_))));
    assert_eq!(fs::read_dir(other.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_through_a_link() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    publish(folder.path(), &[("a/index.html", "one")]).unwrap();
    fs::rename(folder.path().join("a"), other.path().join("a")).unwrap();
    std::os::unix::fs::symlink(other.path().join("a"), folder.path().join("a")).unwrap();
    assert!(matches!(publish(folder.path(), &[("a/index.html", "two")]), Err(PublishError::Foreign(_))));
    publish(folder.path(), &[("b.html", "three")]).unwrap();
    assert_eq!(read(other.path(), "a/index.html").as_deref(), Some("one"));
}

#[test]
fn two_builds_at_once_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let first = Publisher::open(folder.path(), ["a"].into_iter()).unwrap();
    let second = Publisher::open(folder.path(), ["a"].into_iter()).unwrap_err();
    assert!(matches!(second, PublishError::Locked(_)), "{second}");
    drop(first);
}

#[cfg(unix)]
#[test]
fn published_files_are_for_everybody_to_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    publish(folder.path(), &[("a.html", "one")]).unwrap();
    let mode = fs::metadata(folder.path().join("a.html")).unwrap().permissions().mode();
    assert_eq!(mode & 0o400, 0o400);
    assert_ne!(mode & 0o777, 0o600, "the umask alone decides");
}
