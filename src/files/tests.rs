//! What is read of a folder, and what is said of the rest.
#![expect(clippy::disallowed_methods, reason = "tests lay down files and look at what was written")]

use std::fs;

use super::{FaultKind, Reading, Tree, decode, patterns, read_tree};

fn read(root: &std::path::Path, ignore: &[&str]) -> Tree {
    let ignore = patterns(&ignore.iter().map(|pattern| (*pattern).to_owned()).collect::<Vec<_>>()).unwrap();
    read_tree(root, &Reading { label: "content", text_extensions: &["md"], ignore: &ignore })
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
