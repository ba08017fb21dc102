//! Documents of a tree that look like minutes, going by their names, and are of a form that is not read: web pages, documents of word
//! processors, texts in other markup than Markdown or without an ending.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{candidates, paths};
use crate::source::{Origin, RelPath, SourceFile, form_of};
use crate::text::date;

/// Documents of word processors that have to be saved in another form before `import` makes texts of them.
const OF_OTHER_WORD_PROCESSORS: &[&str] = &["doc", "wpd", "pages"];
/// Pages that a server puts together, of which the same is true.
const OF_SERVERS: &[&str] = &["php", "aspx", "asp", "jsp"];
/// Where generators of sites keep what pages are made with, and what they made.
const NO_CONTENT: &[&str] = &["_layouts", "_includes", "_site", "_sass", "layouts", "templates", "node_modules"];

/// Returns which of the other files of a tree are likely to be minutes. One beside a text of the same name is another form of that.
pub(super) fn find(others: &[RelPath], texts: &[Arc<SourceFile>]) -> Vec<RelPath> {
    let read = stems(texts);
    let is_one = |path: &&RelPath| is_document(path) && is_of_meeting(path) && !read.contains(&stem(path));
    others.iter().filter(is_one).cloned().collect()
}

/// Returns which documents lie beside texts of the same names, which `import` made of them or somebody else did.
pub(super) fn originals<'a>(others: &'a [RelPath], texts: &[Arc<SourceFile>]) -> Vec<&'a RelPath> {
    let read = stems(texts);
    others.iter().filter(|path| is_convertible(path) && is_of_meeting(path) && read.contains(&stem(path))).collect()
}

fn stems(texts: &[Arc<SourceFile>]) -> BTreeSet<String> {
    texts.iter().map(|file| stem(&file.path)).collect()
}

fn stem(path: &RelPath) -> String {
    path.as_str().rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem).to_lowercase()
}

/// Tells whether `import` makes a text of a document, going by the ending of its name.
pub fn is_convertible(path: &RelPath) -> bool {
    is_content(path) && form_of(path.extension()).is_some()
}

/// Tells whether a document has to be saved in another form before it can be imported.
pub fn is_to_save(path: &RelPath) -> bool {
    let ending = path.extension().to_ascii_lowercase();
    [OF_OTHER_WORD_PROCESSORS, OF_SERVERS].iter().any(|endings| endings.contains(&ending.as_str()))
}

/// Tells whether nothing in the name of a file tells its form. What stands behind a full stop may be a part of a day: `minutes/2012.02.08`
pub fn is_without_ending(path: &RelPath) -> bool {
    path.extension().chars().all(|c| c.is_ascii_digit())
}

fn is_content(path: &RelPath) -> bool {
    path.as_str().split('/').all(|part| !NO_CONTENT.contains(&part) && !part.starts_with('.'))
}

fn is_document(path: &RelPath) -> bool {
    let is_named = || is_without_ending(path) && candidates::is_of_minutes(path.as_str());
    is_convertible(path) || (is_content(path) && (is_to_save(path) || is_named()))
}

/// Tells whether a document is named like minutes: after a day or a number. Those of word processors are made one by one, to be
/// read by people; of these a month is enough, and so is a word for meetings.
pub fn is_of_meeting(path: &RelPath) -> bool {
    let name = path.file_name().to_lowercase();
    let date = date::from_path(path.as_str());
    let ending = path.extension().to_ascii_lowercase();
    let is_written = form_of(&ending).is_some_and(|form| form.origin == Origin::WordProcessor)
        || OF_OTHER_WORD_PROCESSORS.contains(&ending.as_str());
    date.is_some_and(|date| date.day.is_some() || (is_written && date.month.is_some()))
        || paths::numeric_date(&name).is_some()
        || candidates::has_number(&name)
        || (is_written && candidates::is_of_minutes(path.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::files;

    #[test]
    fn documents_named_like_minutes_are_told_of() {
        let texts = files("-- minutes/2020-01-02.md --\nWe met.\n");
        let others = [
            "minutes/2020-02-03.html",
            "minutes/minutes201005.html",
            "minutes/Protokoll 12.docx",
            "minutes/3.4.2020.doc",
            "minutes/2020-04-05.adoc",
            "minutes/20200506",
            "minutes/2020.06.07",
            "Board/January 2020.docx",
            "Board/February 2020.doc",
            "minutes/Extraordinary.odt",
            "minutes/2020-07-08.php",
            // Another form of what is read, and what belongs to something else.
            "minutes/2020-01-02.html",
            "minutes/2020-02-03.png",
            "minutes/index.html",
            "_layouts/minutes1.html",
            "forms/form.docx",
            "forms/January 2020.html",
            "minutes/LICENSE",
            "data/20200506",
        ];
        let others: Vec<RelPath> = others.iter().map(|path| RelPath::new(path).expect("a path")).collect();
        let found: Vec<String> = find(&others, &texts).iter().map(|path| path.as_str().to_owned()).collect();
        assert_eq!(found, others[..11].iter().map(|path| path.as_str().to_owned()).collect::<Vec<_>>());
    }
}
