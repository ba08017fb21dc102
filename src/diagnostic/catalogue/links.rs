//! Links in the text.

use super::{error, list_of, note, warning};
use crate::diagnostic::{Diagnostic, Place};
use crate::source::{RelPath, Span};
use crate::text::suggest::nearest;

/// Why a link leads nowhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Nowhere {
    /// Nothing has that path.
    Missing,
    /// Something has that path but for the case of letters: this.
    Case(String),
    /// Something has a path that is near, which is written like this.
    Near(String),
    /// The settings leave out what has that path.
    Ignored,
    /// The page is a draft or still to be published.
    LeftOut,
    /// The path leads out of the content folder.
    Outside,
}

/// A link to nothing.
pub fn broken_link(place: Place, target: &str, reason: &Nowhere) -> Diagnostic {
    nowhere(
        warning("broken-link", place.clone(), format!("the link leads nowhere: \"{target}\"")),
        place,
        target,
        reason,
    )
}

/// A picture that is not there.
pub fn broken_picture(place: Place, target: &str, reason: &Nowhere) -> Diagnostic {
    nowhere(
        warning("broken-link", place.clone(), format!("there is no such picture: \"{target}\"")),
        place,
        target,
        reason,
    )
}

fn nowhere(diagnostic: Diagnostic, place: Place, target: &str, reason: &Nowhere) -> Diagnostic {
    let diagnostic = diagnostic.help(remedy(reason, &place, target));
    match reason {
        _ if !is_address_of_link(&place, target) => diagnostic,
        Nowhere::Case(path) => match in_case_of(target, path) {
            Some(text) => diagnostic.certain_fix(format!("write `{text}`"), place, text),
            None => diagnostic,
        },
        // What is written for a browser, as `a%20b.md`, or with a part of the page, is left to a person.
        Nowhere::Near(path)
            if !target.contains(['#', '?', '%']) && !path.contains([' ', '(', ')', '<', '>', '#', '%']) =>
        {
            diagnostic.possible_fix(format!("write `{path}`"), place, path)
        }
        Nowhere::Missing if is_mail(target) || is_of_web(target) => {
            let whole = elsewhere(target);
            diagnostic.possible_fix(format!("write `{whole}`"), place, whole)
        }
        _ => diagnostic,
    }
}

/// Returns the address of what is not in the archive, with the beginning that was left out.
fn elsewhere(target: &str) -> String {
    if is_mail(target) { format!("mailto:{target}") } else { format!("https://{target}") }
}

/// Tells whether a target is an address of the web without its beginning: `www.example.org/a`
fn is_of_web(target: &str) -> bool {
    target
        .strip_prefix("www.")
        .is_some_and(|host| host.split(['/', '?', '#']).next().is_some_and(|host| host.contains('.')))
}

/// Tells whether a target is an e-mail address: `speaker.one@example.org`
fn is_mail(target: &str) -> bool {
    let is_word = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+'))
    };
    target.split_once('@').is_some_and(|(name, host)| {
        let ending = host.rsplit_once('.').map(|(_, ending)| ending).unwrap_or_default();
        is_word(name) && is_word(host) && ending.len() >= 2 && ending.chars().all(char::is_alphabetic)
    })
}

/// A document of a meeting that is not there.
pub fn missing_document(place: Place, file: &str, reason: &Nowhere) -> Diagnostic {
    let diagnostic = error("missing-document", place.clone(), format!("the document \"{file}\" does not exist"));
    let diagnostic = diagnostic.help(remedy(reason, &place, file));
    match reason {
        Nowhere::Case(path) => match in_case_of(file, path) {
            Some(text) => diagnostic.instead(place, file, &text, true),
            None => diagnostic,
        },
        Nowhere::Near(path) => diagnostic.instead(place, file, path, false),
        _ => diagnostic,
    }
}

/// Tells whether a place is the address of an inline link and nothing else. The same words may stand in its title too, and
/// the address of a link by reference stands elsewhere.
fn is_address_of_link(place: &Place, target: &str) -> bool {
    let before = place.file.text.get(..place.span.start as usize).unwrap_or_default();
    place.file.slice(place.span) == target && (before.ends_with("](") || before.ends_with("](<"))
}

/// Returns a path as it is written, with capitals and small letters as the file that is meant has them: `path`, of which
/// the ending may have been left out. There is none where the two differ in more.
fn in_case_of(written: &str, path: &str) -> Option<String> {
    let (written_path, rest) = written.split_at(written.find(['#', '?']).unwrap_or(written.len()));
    let endings = ["", ".md", "/index.md", "/README.md", "/readme.md"];
    endings.iter().filter_map(|ending| path.strip_suffix(ending)).find_map(|path| {
        let parts: Vec<&str> = written_path.split('/').collect();
        let mut known = path.rsplit('/');
        let mut mended: Vec<&str> = parts.clone();
        for part in mended.iter_mut().rev().take_while(|part| !matches!(**part, "" | "." | "..")) {
            let name = known.next().filter(|name| name.to_lowercase() == part.to_lowercase())?;
            *part = name;
        }
        let mended = format!("{}{rest}", mended.join("/"));
        (mended != written).then_some(mended)
    })
}

fn remedy(reason: &Nowhere, place: &Place, target: &str) -> String {
    match reason {
        Nowhere::Missing if is_mail(target) => format!("to an e-mail address it leads with `{}`", elsewhere(target)),
        Nowhere::Missing if is_of_web(target) => format!("to another site it leads with `{}`", elsewhere(target)),
        Nowhere::Missing if target.starts_with('/') => {
            let there = match looked_for(place, target) {
                Some(path) => format!("there is no file {path}: put it there, or write"),
                None => "write".to_owned(),
            };
            format!(
                "with a `/` before it a path begins at the content folder; {there} the path of a file of the archive, or \
                 the whole address of another site's page, with `https://`"
            )
        }
        Nowhere::Missing => {
            let there = looked_for(place, target)
                .map_or_else(String::new, |path| format!("there is no file {path}: put it there, or "));
            let name = target.rsplit('/').next().unwrap_or(target);
            let example = if name.contains('.') && !name.contains(".md") { name } else { "privacy.md" };
            format!(
                "{there}write the path of a file from this file's folder (`../topics/{example}`), or from the content \
                 folder with a `/` before it"
            )
        }
        Nowhere::Case(path) => format!("the file is called \"{path}\": capitals and small letters must agree"),
        Nowhere::Near(path) => format!("did you mean `{path}`?"),
        Nowhere::Ignored => {
            "`ignore` in rapporteur.yaml leaves that path out: change that, or link to where the file can \
                             be read on the web"
                .to_owned()
        }
        Nowhere::LeftOut => {
            "that page is a draft, or to be published later; link to it once it is published".to_owned()
        }
        Nowhere::Outside => "the path leads out of the content folder; copy the file there".to_owned(),
    }
}

/// Returns where a file would have to lie for a link to lead to it, as messages call it. Of what does not look like the name
/// of a file nobody knows what it was meant to be.
fn looked_for(place: &Place, target: &str) -> Option<String> {
    let path = target.split(['#', '?']).next().filter(|path| !path.contains('%'))?;
    let folder = if path.starts_with('/') { RelPath::new("")? } else { place.file.path.parent() };
    let full = folder.join(path).filter(|full| (2..=5).contains(&full.extension().len()))?;
    let content = place.file.label.strip_suffix(place.file.path.as_str())?;
    Some(format!("{content}{full}"))
}

/// The code of a link to a place that a page does not have.
pub const BROKEN_FRAGMENT: &str = "broken-fragment";

/// A link to a place that a page does not have.
pub fn broken_fragment<'a>(place: Place, fragment: &str, ids: impl Iterator<Item = &'a str>) -> Diagnostic {
    let diagnostic = warning(BROKEN_FRAGMENT, place.clone(), format!("the page has no section \"#{fragment}\""));
    let ids: Vec<&str> = ids.collect();
    // `resolution2` is no slip for `1-resolutions`.
    let has_same_digits = |id: &&str| {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        digits(id) == digits(fragment)
    };
    match nearest(fragment, ids.iter().copied()).filter(has_same_digits) {
        Some(near) => {
            let diagnostic = diagnostic.help(format!("did you mean `#{near}`?"));
            let title = format!("write `#{near}`");
            match fragment_place(&place, fragment) {
                Some(place) if near.to_lowercase() == fragment.to_lowercase() => {
                    diagnostic.certain_fix(title, place, near)
                }
                Some(place) => diagnostic.possible_fix(title, place, near),
                None => diagnostic,
            }
        }
        None if ids.is_empty() => diagnostic.help("leave the part from `#` on out, or link to a paragraph: `#p3`"),
        None => diagnostic.help(sections_in_words(&ids)),
    }
}

/// Names a few of a page's sections: of more, nobody would choose.
fn sections_in_words(ids: &[&str]) -> String {
    const MOST: usize = 3;
    const LONGEST: usize = 24;
    let short: Vec<&&str> = ids.iter().filter(|id| id.chars().count() <= LONGEST).take(MOST).collect();
    match short.len() {
        0 => format!("its {} sections have other names", ids.len()),
        n if n == ids.len() => format!("its sections are {}", list_of(ids)),
        n => format!("its sections are {} and {} more", list_of(&short).replace(" or ", ", "), ids.len() - n),
    }
}

/// Returns where the fragment stands in the place of a link.
fn fragment_place(place: &Place, fragment: &str) -> Option<Place> {
    let written = place.file.slice(place.span);
    let is_address = is_address_of_link(place, written) && written.ends_with(&format!("#{fragment}"));
    let end = place.span.end as usize;
    is_address.then(|| Place::new(&place.file, Span::new(end - fragment.len(), end)))
}

/// A `[[name]]` that names nothing.
pub fn unresolved_wiki_link(place: Place, name: &str) -> Diagnostic {
    note("unresolved-wiki-link", place, format!("[[{name}]] names nothing in this archive, so it is left as written"))
}

/// A link that would run code or read local files.
pub fn unsafe_link(place: Place, scheme: &str) -> Diagnostic {
    let scheme: String = scheme.chars().filter(|c| !c.is_control()).take(20).collect();
    warning("unsafe-link", place, format!("a link of the kind \"{scheme}:\" is not published"))
        .help("link to a web address (`https://…`), a mail address (`mailto:…`) or a file of the archive")
}

/// A link to another site at which nothing can be found; `copy` is where an archive of the web may have it.
pub fn dead_link(place: Place, url: &str, reason: &str, copy: &str) -> Diagnostic {
    warning("dead-link", place.clone(), format!("nothing was found at {url}: {reason}"))
        .help(format!("correct the address, or link to a copy, if there is one: {copy}"))
        .possible_fix("link to the copy of the Internet Archive", place, copy)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::source::{RelPath, SourceFile};

    fn mended(text: &str, target: &str, path: &str) -> String {
        let file = Arc::new(SourceFile::new(RelPath::new("a/b.md").unwrap(), "a/b.md".to_owned(), text.to_owned()));
        let start = text.rfind(target).unwrap_or_default();
        let place = Place::new(&file, Span::new(start, start + target.len()));
        let problem = broken_link(place, target, &Nowhere::Case(path.to_owned()));
        problem.fixes.first().filter(|fix| fix.is_certain).map_or("none".to_owned(), |fix| fix.edits[0].text.clone())
    }

    #[test]
    fn capitals_are_mended_in_the_address_of_an_inline_link_alone() {
        assert_eq!(mended("[x](../About.md)", "../About.md", "about.md"), "../about.md");
        assert_eq!(mended("[x](<../About.md>)", "../About.md", "about.md"), "../about.md");
        assert_eq!(mended("[x](/Guide/Terms#A?b)", "/Guide/Terms#A?b", "guide/terms.md"), "/guide/terms#A?b");
        assert_eq!(mended("[x](../Guide)", "../Guide", "guide/index.md"), "../guide");
        assert_eq!(mended("[x](About.md \"About.md\")", "About.md", "about.md"), "none");
        assert_eq!(mended("[x]: About.md", "About.md", "about.md"), "none");
        assert_eq!(mended("[x](My%20Paper.md)", "My%20Paper.md", "my paper.md"), "none");
    }

    #[test]
    fn a_section_is_mended_behind_its_path() {
        let file =
            |text: &str| Arc::new(SourceFile::new(RelPath::new("a.md").unwrap(), "a.md".to_owned(), text.to_owned()));
        let fix = |fragment: &str| {
            let text = format!("[x](b.md#{fragment})");
            let place = Place::new(&file(&text), Span::new(4, text.len() - 1));
            let problem = broken_fragment(place, fragment, ["opening", "closing"].into_iter());
            problem.fixes.first().map(|fix| (fix.edits[0].place.span.start, fix.edits[0].text.clone(), fix.is_certain))
        };
        assert_eq!(fix("Opening"), Some((9, "opening".to_owned(), true)));
        assert_eq!(fix("openning"), Some((9, "opening".to_owned(), false)));
        assert_eq!(fix("agenda"), None);
    }
}
