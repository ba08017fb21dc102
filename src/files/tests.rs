//! What is read of a folder, and what is said of the rest.
#![expect(clippy::disallowed_methods, reason = "tests lay down files and look at what was written")]

use std::fs;

use super::{FaultKind, Folder, Look, Overlays, Reading, Tree, decode, read_tree};
use crate::source::Patterns;

fn read(root: &std::path::Path, ignore: &[&str]) -> Tree {
    let (ignore, _) = Patterns::new(ignore.iter().copied());
    let overlays = Overlays::default();
    read_tree(root, &Reading { label: "content", text_extensions: &["md"], ignore: &ignore, overlays: &overlays })
}

#[test]
fn what_an_editor_shows_counts_until_it_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::write(root.join("a.md"), "saved").unwrap();
    let ignore = Patterns::default();
    let mut folder = Folder::default();
    let mut look = |overlays: &Overlays, place: &str| {
        let reading = Reading { label: "content", text_extensions: &["md"], ignore: &ignore, overlays };
        let changed = folder.look(root, &reading, &Look::Below(vec![root.join(place)]));
        let texts: Vec<String> = folder.tree(&reading).texts.iter().map(|file| file.text.clone()).collect();
        (changed.len(), texts.join(", "))
    };
    let mut overlays = Overlays::default();
    assert_eq!(look(&overlays, ""), (1, "saved".into()));
    overlays.put(root.join("a.md"), "\u{FEFF}typed\r\n".into());
    assert_eq!(look(&overlays, "a.md"), (1, "typed\n".into()));
    assert_eq!(look(&overlays, "a.md"), (0, "typed\n".into()));
    overlays.put(root.join("new.md"), "unsaved".into());
    overlays.put(root.join(".hidden.md"), "x".into());
    assert_eq!(look(&overlays, ""), (1, "typed\n, unsaved".into()));
    overlays.remove(&root.join("a.md"));
    overlays.remove(&root.join("new.md"));
    assert_eq!(look(&overlays, "a.md"), (1, "saved, unsaved".into()));
    assert_eq!(look(&overlays, "new.md"), (1, "saved".into()));
}

#[test]
fn texts_are_read_other_files_named_and_debris_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    for path in ["b.md", "a.MD", ".hidden.md", "x~", "#y#", "sub/c.pdf", "sub/LICENSE", "node_modules/d.md"] {
        fs::create_dir_all(folder.path().join(path).parent().unwrap()).unwrap();
        fs::write(folder.path().join(path), "text").unwrap();
    }
    let tree = read(folder.path(), &["LICENSE"]);
    let texts: Vec<&str> = tree.texts.iter().map(|file| file.label.as_str()).collect();
    assert_eq!(texts, ["content/a.MD", "content/b.md"]);
    assert_eq!(tree.others.len(), 1);
    assert_eq!(tree.faults, []);
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_and_pipes_are_faults_and_never_opened() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(other.path().join("secret.md"), "secret").unwrap();
    fs::write(folder.path().join("a.md"), "text").unwrap();
    std::os::unix::fs::symlink(other.path().join("secret.md"), folder.path().join("out.md")).unwrap();
    std::os::unix::fs::symlink(folder.path().join("a.md"), folder.path().join("in.md")).unwrap();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("loop")).unwrap();
    std::os::unix::fs::symlink("nowhere", folder.path().join("dead.md")).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(folder.path().join("pipe.md")).status().unwrap().success());
    let tree = read(folder.path(), &[]);
    let faults: Vec<(&str, &FaultKind)> = tree.faults.iter().map(|fault| (fault.label.as_str(), &fault.kind)).collect();
    assert_eq!(
        faults,
        [
            ("content/dead.md", &FaultKind::Link),
            ("content/loop", &FaultKind::Link),
            ("content/out.md", &FaultKind::Link),
            ("content/pipe.md", &FaultKind::NoFile),
        ]
    );
    assert_eq!(tree.texts.len(), 2);
}

#[cfg(unix)]
#[test]
fn names_that_some_systems_cannot_keep_apart_are_named() {
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    for name in ["A.md", "a.md", "n\u{0303}.md"] {
        fs::write(folder.path().join(name), "text").unwrap();
    }
    fs::write(folder.path().join(std::ffi::OsStr::from_bytes(b"\xff.md")), "text").unwrap();
    let tree = read(folder.path(), &[]);
    let kinds: Vec<&FaultKind> = tree.faults.iter().map(|fault| &fault.kind).collect();
    assert_eq!(kinds, [&FaultKind::Name, &FaultKind::Twin("content/A.md".into())]);
    assert_eq!(tree.texts.last().unwrap().path.as_str(), "\u{F1}.md");
}

#[test]
fn other_encodings_are_told_or_refused() {
    let (text, encoding) = decode(b"\xEF\xBB\xBFa\r\nb\rc".to_vec()).unwrap();
    assert_eq!((text.as_str(), encoding), ("a\nb\nc", None));
    let (text, encoding) = decode(b"\xFF\xFEa\x00\r\x00\n\x00".to_vec()).unwrap();
    assert_eq!((text.as_str(), encoding), ("a\n", Some("UTF-16LE")));
    let japanese = "日時：二〇二〇年九月十五日　場所：会議室　参加者：敬称略　議題について議論した。";
    let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(japanese);
    assert_eq!(decode(bytes.into_owned()), Some((japanese.to_owned(), Some("Shift_JIS"))));
    assert_eq!(decode(b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe\x00".to_vec()), None);
    assert_eq!(decode("a mark and a NUL \u{FDD0}\0".into()).unwrap().0, "a mark and a NUL \u{FFFD}\u{FFFD}");
}

#[test]
fn a_folder_that_is_left_out_takes_all_with_it() {
    let folder = tempfile::tempdir().unwrap();
    for path in ["drafts/a.md", "meetings/drafts/b.md", "meetings/c.md", "draftsman.md"] {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, "text").unwrap();
    }
    let paths = |ignore: &[&str]| {
        read(folder.path(), ignore).texts.iter().map(|file| file.path.as_str().to_owned()).collect::<Vec<_>>()
    };
    for pattern in ["drafts", "drafts/"] {
        assert_eq!(paths(&[pattern]), ["draftsman.md", "meetings/c.md"], "{pattern}");
    }
    assert_eq!(paths(&["meetings/drafts"]), ["drafts/a.md", "draftsman.md", "meetings/c.md"]);
}
