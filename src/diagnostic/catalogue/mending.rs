//! What a program can do about a problem: how the catalogue makes fixes.

use crate::diagnostic::{Diagnostic, Edit, Fix, Place};
use crate::source::Span;

impl Diagnostic {
    /// Asks whether `near` was meant, and offers to write it in the place of `written`: for certain where the two differ
    /// in capitals, hyphens or a plural alone.
    pub(super) fn did_you_mean(self, place: Place, written: &str, near: &str) -> Diagnostic {
        let is_certain = is_same_word(written, near);
        self.help(format!("did you mean `{near}`?")).instead(place, written, near, is_certain)
    }

    /// Offers to write a value in the place of another one, if that stands there as it is.
    pub(super) fn instead(mut self, place: Place, written: &str, value: &str, is_certain: bool) -> Diagnostic {
        if let Some(edit) = value_edit(&place, written, value) {
            self.fixes.push(Fix { title: format!("write `{value}`"), edits: vec![edit], is_certain });
        }
        self
    }
}

/// Tells whether two words are the same but for capitals, hyphens and a plural.
pub(super) fn is_same_word(a: &str, b: &str) -> bool {
    let plain = |word: &str| word.to_lowercase().replace(['-', '_', ' '], "").trim_end_matches('s').to_owned();
    plain(a) == plain(b)
}

/// Returns the edit that replaces a value of YAML, its quotes left as they are. There is none where the value stands
/// there in another form (a block, an alias, over several lines), or where the new one would need quotes.
pub(super) fn value_edit(place: &Place, written: &str, value: &str) -> Option<Edit> {
    let (start, end) = (place.span.start as usize, place.span.end as usize);
    let found = place.file.slice(place.span);
    let is_quoted = |quote: char| found.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) == Some(written);
    let needs_no_quotes = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    let is_plain = value.starts_with(char::is_alphanumeric) && value.chars().all(needs_no_quotes);
    let is_as_plain = is_plain || value.to_lowercase() == written.to_lowercase();
    let span = match () {
        () if found == written && is_as_plain => place.span,
        () if (is_quoted('"') || is_quoted('\'')) && !value.contains(['"', '\'', '\\']) => {
            Span::new(start + 1, end - 1)
        }
        () => return None,
    };
    Some(Edit { place: Place::new(&place.file, span), text: value.to_owned() })
}
