//! Places as editors count them, and as we do: lines from 0 and units of the line, against bytes of the file.
//!
//! A unit is one of UTF-16, unless the editor offers to count bytes. The text of an editor may have other ends of lines
//! than ours; that makes no difference to lines and units. A byte order mark is no part of an editor's text.

use lsp_types::{Position, PositionEncodingKind, Range};

use crate::source::{SourceFile, Span};

/// What an editor counts within a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// Units of UTF-16: what counts where nothing else was agreed on.
    #[default]
    Utf16,
}

impl Encoding {
    /// Chooses from what an editor offers.
    pub(super) fn choose(offered: Option<&[PositionEncodingKind]>) -> Encoding {
        match offered {
            Some(offered) if offered.contains(&PositionEncodingKind::UTF8) => Encoding::Utf8,
            _ => Encoding::Utf16,
        }
    }

    /// Returns the name of the choice.
    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    fn length(self, text: &str) -> usize {
        match self {
            Encoding::Utf8 => text.len(),
            Encoding::Utf16 => text.chars().map(char::len_utf16).sum(),
        }
    }

    fn length_of(self, c: char) -> usize {
        match self {
            Encoding::Utf8 => c.len_utf8(),
            Encoding::Utf16 => c.len_utf16(),
        }
    }

    /// Returns the place of a byte. One past the end counts as the end, one within a character as its beginning.
    pub(super) fn position(self, file: &SourceFile, offset: usize) -> Position {
        let mut offset = offset.min(file.text.len());
        while !file.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let (line, _) = file.line_column(Span::new(offset, offset).start);
        let start = file.line_start(line);
        let units = self.length(file.text.get(start..offset).unwrap_or_default());
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Position { line: number(line - 1), character: number(units) }
    }

    /// Returns the place of a span.
    pub(super) fn range(self, file: &SourceFile, span: Span) -> Range {
        Range { start: self.position(file, span.start as usize), end: self.position(file, span.end as usize) }
    }

    /// Returns the byte at a place. Beyond the end of a line is its end, as the protocol has it.
    pub(super) fn offset(self, file: &SourceFile, position: Position) -> usize {
        let start = file.line_start((position.line as usize).saturating_add(1));
        let line = file.text[start..].split('\n').next().unwrap_or_default();
        let mut units = position.character as usize;
        for (at, c) in line.char_indices() {
            let length = self.length_of(c);
            if units < length {
                return start + at;
            }
            units -= length;
        }
        start + line.len()
    }

    /// Returns the span of a range.
    pub(super) fn span(self, file: &SourceFile, range: Range) -> Span {
        Span::new(self.offset(file, range.start), self.offset(file, range.end))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::source::RelPath;

    fn file(text: &str) -> SourceFile {
        SourceFile::new(RelPath::new("a.md").unwrap(), "content/a.md".into(), text.into())
    }

    #[test]
    fn astral_characters_are_two_units_or_four_bytes() {
        let file = file("a\n𐍈é😀x\n");
        let at = file.text.find('x').unwrap();
        assert_eq!(Encoding::Utf16.position(&file, at), Position::new(1, 5));
        assert_eq!(Encoding::Utf8.position(&file, at), Position::new(1, 10));
        assert_eq!(Encoding::Utf16.offset(&file, Position::new(1, 5)), at);
        assert_eq!(Encoding::Utf8.offset(&file, Position::new(1, 10)), at);
    }

    #[test]
    fn places_that_are_none_are_the_nearest() {
        let file = file("😀\nab");
        // Within a surrogate pair, beyond a line, beyond the text.
        assert_eq!(Encoding::Utf16.offset(&file, Position::new(0, 1)), 0);
        assert_eq!(Encoding::Utf16.offset(&file, Position::new(0, 99)), 4);
        assert_eq!(Encoding::Utf16.offset(&file, Position::new(1, 99)), 7);
        assert_eq!(Encoding::Utf16.offset(&file, Position::new(u32::MAX, u32::MAX)), 7);
        assert_eq!(Encoding::Utf16.position(&file, 999), Position::new(1, 2));
    }

    proptest! {
        #[test]
        fn there_and_back_is_the_same_place(text in "[a\n𐍈é😀\r]{0,40}", at in 0usize..60) {
            let file = file(&text);
            let mut at = at.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            for encoding in [Encoding::Utf8, Encoding::Utf16] {
                prop_assert_eq!(encoding.offset(&file, encoding.position(&file, at)), at);
            }
        }
    }
}
