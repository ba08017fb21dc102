//! Which file was meant by a path that none has.

use rustc_hash::FxHashMap;

use crate::source::RelPath;
use crate::text::suggest::nearest;

/// The files of the content by name and by folder, and in small letters.
#[derive(Debug, Default)]
pub(super) struct NearPaths {
    by_small_path: FxHashMap<String, RelPath>,
    by_name: FxHashMap<String, Vec<RelPath>>,
    by_folder: FxHashMap<RelPath, Vec<String>>,
}

/// Returns what names have in common that are one but for capitals and what stands between words: wikis write `First_Meeting` for
/// "First Meeting".
fn name_key(name: &str) -> String {
    name.to_lowercase().replace([' ', '_'], "-")
}

/// Names that many folders have.
const USUAL_NAMES: &[&str] = &["index.md", "readme.md"];

impl NearPaths {
    pub(super) fn new<'a>(paths: impl Iterator<Item = &'a RelPath>) -> NearPaths {
        let mut near = NearPaths::default();
        for path in paths {
            near.by_small_path.insert(path.as_str().to_lowercase(), path.clone());
            let name = path.file_name().to_owned();
            near.by_name.entry(name_key(&name)).or_default().push(path.clone());
            near.by_folder.entry(path.parent()).or_default().push(name);
        }
        near
    }

    /// Returns the file whose path is the same but for capitals.
    pub(super) fn in_other_case(&self, path: &RelPath) -> Option<&RelPath> {
        self.by_small_path.get(&path.as_str().to_lowercase())
    }

    /// Returns the one file that was probably meant by a path in a file of the folder `here`: of the same name in another
    /// folder, or of a name with a slip in the same one.
    pub(super) fn find(&self, here: &RelPath, path: &RelPath) -> Option<RelPath> {
        let name = path.file_name();
        let names = if path.extension().is_empty() { vec![format!("{name}.md")] } else { vec![name.to_owned()] };
        names.iter().find_map(|name| self.of_same_name(here, name).or_else(|| self.with_a_slip(&path.parent(), name)))
    }

    fn of_same_name(&self, here: &RelPath, name: &str) -> Option<RelPath> {
        let name = name_key(name);
        let paths = self.by_name.get(&name)?;
        // What is named after its day alone is another group's in another folder.
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        let is_its_own = stem.contains(char::is_alphabetic) && !USUAL_NAMES.contains(&name.as_str());
        let beside = paths.iter().find(|path| path.parent() == *here);
        // A folder that has none means that of the tree.
        let of_tree = || paths.iter().find(|path| name == "readme.md" && path.parent().as_str().is_empty());
        beside.or_else(|| paths.first().filter(|_| is_its_own && paths.len() == 1)).or_else(of_tree).cloned()
    }

    fn with_a_slip(&self, folder: &RelPath, name: &str) -> Option<RelPath> {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let names = self.by_folder.get(folder)?.iter().map(String::as_str);
        // Another day is another report, and no slip.
        let near = nearest(name, names).filter(|near| digits(near) == digits(name))?;
        folder.join(near)
    }
}

/// Returns a path as it is written in a file of a folder.
pub(super) fn from_folder(folder: &RelPath, path: &RelPath) -> String {
    let parts = |path: &RelPath| path.as_str().split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
    let (from, to): (Vec<String>, Vec<String>) = (parts(folder), parts(path));
    let n_shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    [vec!["..".to_owned(); from.len() - n_shared], to[n_shared..].to_vec()].concat().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> RelPath {
        RelPath::new(text).unwrap()
    }

    #[test]
    fn the_file_that_was_meant_is_found() {
        let paths = [
            "topics/privacy.md",
            "meetings/2020-01-15-first.md",
            "meetings/2020-01-16-first.md",
            "a/index.md",
            "meetings/2020-01-01.md",
            "legal/2020-01-01.md",
            "legal/2020-01-02.md",
            "wiki/The Second Meeting.md",
            "README.md",
        ];
        let paths = paths.map(path);
        let near = NearPaths::new(paths.iter());
        let find = |text: &str| near.find(&path("meetings"), &path(text)).map(|path| path.as_str().to_owned());
        assert_eq!(find("meetings/privacy.md").as_deref(), Some("topics/privacy.md"));
        assert_eq!(find("meetings/privacy").as_deref(), Some("topics/privacy.md"));
        assert_eq!(find("meetings/2020-01-15-frist.md").as_deref(), Some("meetings/2020-01-15-first.md"));
        assert_eq!(find("meetings/2020-01-17-first.md"), None);
        assert_eq!(find("wiki/2020-01-01").as_deref(), Some("meetings/2020-01-01.md"));
        assert_eq!(find("wiki/2020-01-02"), None);
        assert_eq!(find("The_second_Meeting").as_deref(), Some("wiki/The Second Meeting.md"));
        assert_eq!(find("b/index.md"), None);
        assert_eq!(find("meetings/README.md").as_deref(), Some("README.md"));
        assert_eq!(find("topics/budget.md"), None);
    }

    #[test]
    fn a_path_is_written_from_the_folder_of_its_reader() {
        let written = |folder: &str, to: &str| from_folder(&path(folder), &path(to));
        assert_eq!(written("meetings", "topics/privacy.md"), "../topics/privacy.md");
        assert_eq!(written("meetings/legal", "meetings/a.md"), "../a.md");
        assert_eq!(written("", "about.md"), "about.md");
        assert_eq!(written("meetings", "meetings/a.md"), "a.md");
    }
}
