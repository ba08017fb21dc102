//! Documents of a tree that look like minutes, going by their names, and are of a form that is not read: web pages, documents of word
//! processors, texts in other markup than Markdown or without an ending.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{candidates, paths};
use crate::source::{RelPath, SourceFile};
use crate::text::date;

/// What `import` makes a report of.
const IMPORTED: &[&str] = &["html", "htm", "xhtml", "docx", "odt"];
/// What has to be saved as one of those first.
const TO_SAVE: &[&str] = &["doc", "rtf"];
/// Texts in other markup, from which Markdown has to be made first.
const IN_OTHER_MARKUP: &[&str] =
    &["adoc", "asciidoc", "rst", "org", "tex", "typ", "textile", "mediawiki", "wiki", "php", "aspx", "asp", "jsp"];
/// Where generators of sites keep what pages are made with, and what they made.
const NO_CONTENT: &[&str] = &["_layouts", "_includes", "_site", "_sass", "layouts", "templates", "node_modules"];

/// Returns which of the other files of a tree are likely to be minutes. One beside a text of the same name is another form of that.
pub(super) fn find(others: &[RelPath], texts: &[Arc<SourceFile>]) -> Vec<RelPath> {
    let stem = |path: &RelPath| path.as_str().rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem).to_lowercase();
    let read: BTreeSet<String> = texts.iter().map(|file| stem(&file.path)).collect();
    let is_one = |path: &&RelPath| is_document(path) && is_of_meeting(path) && !read.contains(&stem(path));
    others.iter().filter(is_one).cloned().collect()
}

/// Tells whether a document has to be saved in another form before it can be imported.
pub fn is_to_save(path: &RelPath) -> bool {
    TO_SAVE.contains(&path.extension().to_ascii_lowercase().as_str())
}

/// Tells whether Markdown has to be made of a text by another program before it can be read.
pub fn is_in_other_markup(path: &RelPath) -> bool {
    IN_OTHER_MARKUP.contains(&path.extension().to_ascii_lowercase().as_str())
}

/// Tells whether nothing in the name of a file tells its form. What stands behind a full stop may be a part of a day: `minutes/2012.02.08`
pub fn is_without_ending(path: &RelPath) -> bool {
    path.extension().chars().all(|c| c.is_ascii_digit())
}

fn is_document(path: &RelPath) -> bool {
    let is_content = path.as_str().split('/').all(|part| !NO_CONTENT.contains(&part) && !part.starts_with('.'));
    let is_imported = || IMPORTED.contains(&path.extension().to_ascii_lowercase().as_str());
    let is_named = || is_in_other_markup(path) || (is_without_ending(path) && candidates::is_of_minutes(path.as_str()));
    is_content && (is_imported() || is_to_save(path) || is_named())
}

fn is_of_meeting(path: &RelPath) -> bool {
    let name = path.file_name().to_lowercase();
    let has_day = date::from_path(path.as_str()).is_some_and(|date| date.day.is_some());
    has_day || paths::numeric_date(&name).is_some() || candidates::has_number(&name)
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
            // Another form of what is read, and what belongs to something else.
            "minutes/2020-01-02.html",
            "minutes/2020-02-03.png",
            "minutes/index.html",
            "_layouts/minutes1.html",
            "forms/form.docx",
            "minutes/LICENSE",
            "data/20200506",
        ];
        let others: Vec<RelPath> = others.iter().map(|path| RelPath::new(path).expect("a path")).collect();
        let found: Vec<String> = find(&others, &texts).iter().map(|path| path.as_str().to_owned()).collect();
        assert_eq!(found, others[..7].iter().map(|path| path.as_str().to_owned()).collect::<Vec<_>>());
    }
}
