//! What a program can do about a problem: how the catalogue makes fixes.

use crate::diagnostic::{Diagnostic, Edit, Fix, Place};
use crate::source::Span;
use crate::text::suggest::is_same_word;

impl Diagnostic {
    /// Asks whether `near` was meant, and offers to write it in the place of `written`: for certain where the two differ
    /// in capitals, hyphens or a plural alone.
    pub(super) fn did_you_mean(self, place: Place, written: &str, near: &str) -> Diagnostic {
        let is_certain = is_same_word(written, near);
        self.help(format!("did you mean `{near}`?")).instead(place, written, near, is_certain)
    }

    /// Offers an edit, if there is one, to a person who has to choose.
    pub(super) fn offering(mut self, title: &str, edit: Option<Edit>) -> Diagnostic {
        self.fixes.extend(edit.map(|edit| Fix { title: title.to_owned(), edits: vec![edit], is_certain: false }));
        self
    }

    /// Offers to write a value in the place of another one, if that stands there as it is.
    pub(super) fn instead(mut self, place: Place, written: &str, value: &str, is_certain: bool) -> Diagnostic {
        if let Some(edit) = value_edit(&place, written, value) {
            self.fixes.push(Fix { title: format!("write `{value}`"), edits: vec![edit], is_certain });
        }
        self
    }
}

/// Returns the edit that replaces a value of YAML, its quotes left as they are. There is none where the value stands
/// there in another form (a block, an alias, over several lines), or where the new one would need quotes.
fn value_edit(place: &Place, written: &str, value: &str) -> Option<Edit> {
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::source::{RelPath, SourceFile};

    /// Returns `key: VALUE` with the value replaced; "none" where that is left to a person.
    fn replaced(value: &str, written: &str, new: &str) -> String {
        let text = format!("key: {value}\n");
        let file = Arc::new(SourceFile::new(RelPath::new("a.md").unwrap(), "a.md".to_owned(), text.clone()));
        let place = Place::new(&file, Span::new(5, 5 + value.len()));
        let Some(edit) = value_edit(&place, written, new) else { return "none".to_owned() };
        let range = edit.place.span.range();
        format!("{}{}{}", &text[..range.start], edit.text, text[range.end..].trim_end())
    }

    #[test]
    fn a_value_is_replaced_only_where_it_stands_as_it_is() {
        assert_eq!(replaced("inperson", "inperson", "in-person"), "key: in-person");
        assert_eq!(replaced("\"inperson\"", "inperson", "in-person"), "key: \"in-person\"");
        assert_eq!(replaced("'A: b'", "A: b", "a: b"), "key: 'a: b'");
        assert_eq!(replaced("*alias", "inperson", "in-person"), "none");
        assert_eq!(replaced(">\n  inperson", "inperson", "in-person"), "none");
        assert_eq!(replaced("a\n  b", "a b", "a-b"), "none");
        assert_eq!(replaced("word", "word", "# comment"), "none");
        assert_eq!(replaced("Some Paper.PDF", "Some Paper.PDF", "some paper.pdf"), "key: some paper.pdf");
        assert_eq!(replaced("'word'", "word", "it's"), "none");
    }
}
