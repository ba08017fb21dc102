//! Levels of problems.

use super::warning;
use crate::diagnostic::{Diagnostic, Place};
use crate::text::suggest::nearest;

/// A level for a code that no problem has.
pub fn unknown_code(place: Place, code: &str, known: &[&str]) -> Diagnostic {
    let diagnostic = warning("unknown-code", place.clone(), format!("no problem has the code `{code}`"));
    match nearest(code, known.iter().copied()) {
        Some(near) => diagnostic.did_you_mean(place, code, near),
        None => diagnostic.help("the code of a problem stands beside it in brackets: `warning[broken-link]`").help(
            "levels for some files alone are written below a pattern: `\"meetings/2009/**\": {broken-link: off}`",
        ),
    }
}
