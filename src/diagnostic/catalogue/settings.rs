//! Settings, themes and the words of the interface.

use super::{error, list_of, note, warning};
use crate::diagnostic::{Diagnostic, Location, Place};
use crate::text::suggest::nearest;

/// A base address that is no web address.
pub fn bad_base_url(place: Place, url: &str) -> Diagnostic {
    error("bad-base-url", place, format!("\"{url}\" is not the address of a web site"))
        .help("write it in full, without `?` and `#`: `base_url: https://example.org/archive/`")
}

/// A colour that is none.
pub fn bad_colour(place: Place, text: &str) -> Diagnostic {
    error("bad-colour", place, format!("\"{text}\" is not a colour")).help("write it as `\"#1d4f73\"`, in quotes")
}

/// A colour in which text could not be read.
pub fn weak_colour(place: Place, text: &str, instead: &str) -> Diagnostic {
    warning("weak-colour", place, format!("text in {text} would be hard to read on the background of the pages"))
        .help(format!("{instead} is used instead, which reaches the contrast of 4.5 to 1 that WCAG 2.2 asks for"))
}

/// A logo that is not there.
pub fn no_logo(place: Place, file: &str) -> Diagnostic {
    error("no-logo", place, format!("there is no file {file} in the content"))
        .help("put the file there, or name another")
}

/// A pattern of `ignore` that cannot be read.
pub fn bad_pattern(place: Place, pattern: &str, reason: &str) -> Diagnostic {
    error("bad-pattern", place, format!("the pattern \"{pattern}\" cannot be understood: {reason}"))
        .help("`*.txt` means such files in any folder, `drafts/**` everything below a folder")
}

/// A pattern that no file of the content is meant by.
pub fn unmet_pattern(place: Place, key: &str, pattern: &str, content: &str) -> Diagnostic {
    let diagnostic = warning("unmet-pattern", place, format!("the pattern \"{pattern}\" of `{key}` matches no file"));
    let path = pattern.trim_start_matches("./").trim_start_matches('/');
    match path.strip_prefix(content.trim_matches('/')).and_then(|path| path.strip_prefix('/')) {
        Some(path) => diagnostic.help(format!("paths count from {content} on: write `{path}`")),
        None => diagnostic.help(
            "`drafts` means files and folders of that name anywhere, `/drafts` only at the top of the content, `*.bak` \
             files that end so",
        ),
    }
}

/// A key in a file of the interface's words that nothing asks for.
pub fn unused_message(place: Place, key: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic = warning("unused-message", place.clone(), format!("nothing on the pages is called `{key}`"));
    match near {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")).instead(place, key, near, false),
        None => diagnostic.help("theme/i18n/en.yaml has all keys"),
    }
}

/// A value in a file of the interface's words that cannot be one.
pub fn bad_message(place: Place, key: &str) -> Diagnostic {
    error("bad-message", place, format!("`{key}` is neither a text nor a set of plural forms"))
        .help(format!("write `{key}: word`, or `{key}: {{one: \"{{n}} word\", other: \"{{n}} words\"}}`"))
}

/// The interface has no words in the site's language.
pub fn no_words(lang: &str, place: Location) -> Diagnostic {
    note(
        "no-words",
        place,
        format!("the words around the reports are in English: Rapporteur has no translation for `lang: {lang}`"),
    )
    .help(format!("to translate them, copy theme/i18n/en.yaml of Rapporteur to theme/i18n/{lang}.yaml in your site"))
}

/// A style of citation that is none.
pub fn bad_citation_style(place: Place, reason: &str) -> Diagnostic {
    error("bad-citation-style", place, format!("the citation style cannot be read: {reason}")).help(
        "it must be an independent style of CSL 1.0; one that only names its parent is to be replaced by that parent",
    )
}

/// A style of citation that is not there.
pub fn unknown_citation_style(place: Place, name: &str, known: &[&str]) -> Diagnostic {
    let diagnostic =
        error("unknown-citation-style", place.clone(), format!("there is no citation style called \"{name}\""));
    let words = format!("it can be {}, or the name of a file theme/citation/{name}.csl of your site", list_of(known));
    match nearest(name, known.iter().copied()) {
        Some(near) => diagnostic.did_you_mean(place, name, near).help(words),
        None => diagnostic.help(words),
    }
}

/// A name in `leave_out` that is of no output.
pub fn unknown_output(place: Place, name: &str, known: &[&str]) -> Diagnostic {
    let message = format!("there is no output called \"{name}\" to leave out");
    let diagnostic = warning("unknown-output", place.clone(), message);
    match nearest(name, known.iter().copied()) {
        Some(near) => diagnostic.did_you_mean(place, name, near),
        None => diagnostic.help(format!("write one of {}", list_of(known))),
    }
}

/// The code of a template that cannot be used.
pub const TEMPLATE: &str = "template";

/// A template that cannot be used.
pub fn template(location: Location, message: String, help: Option<String>) -> Diagnostic {
    Diagnostic { help: help.into_iter().collect(), ..error(TEMPLATE, location, message) }
}

/// A link that a template of the site's own writes out, to where nothing is published.
pub fn broken_theme_link(place: Place, address: &str, near: Option<&str>) -> Diagnostic {
    let diagnostic = warning(
        "broken-theme-link",
        place,
        format!("this template links to \"{address}\", but nothing is published there"),
    );
    match near {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => diagnostic.help(
            "write the address of a page behind `{{home}}`, that of a file in the theme's assets behind `{{assets}}`",
        ),
    }
}
