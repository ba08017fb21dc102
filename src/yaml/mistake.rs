//! What the parser's complaints mean, and where they belong.
//!
//! The parser stops where it can go no further, which may be lines below the mistake: at the next key if a bracket is
//! open, at the value before if a tab follows. Here its kinds of error become ours, and the place becomes the one that
//! the author has to change. All of it only looks at the text around; none of it is needed for YAML without mistakes.

use std::ops::Range;

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use super::YamlErrorKind;

/// A mistake and its place in the text at hand.
#[derive(Debug)]
pub(super) struct Mistake {
    pub(super) range: Range<usize>,
    pub(super) kind: YamlErrorKind,
}

/// What the tree knew when the parser stopped.
pub(super) struct Context<'a> {
    pub(super) text: &'a str,
    /// The innermost bracket that is open.
    pub(super) open_bracket: Option<usize>,
    /// The last single value or key; empty at the beginning.
    pub(super) last_scalar: Range<usize>,
}

/// What stands around a value: it tells where an author thinks that the value ends.
#[derive(Clone, Copy, Debug)]
pub(super) enum Surroundings {
    /// Lines and indentation.
    Block,
    /// Brackets or braces.
    Brackets,
}

impl Context<'_> {
    fn surroundings(&self) -> Surroundings {
        if self.open_bracket.is_some() { Surroundings::Brackets } else { Surroundings::Block }
    }
}

/// Returns the mistake behind a parser's error.
pub(super) fn explain(error: &ScanError, context: &Context<'_>) -> Mistake {
    let text = context.text;
    let at = text.floor_char_boundary(error.marker().byte_offset().unwrap_or(0));
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => mistake(character_at(text, at), YamlErrorKind::TooDeep),

        ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => unclosed_quote(text, at),
        ErrorKind::InvalidTrailingSingleQuotedScalar => text_after_quote(context, at, '\''),
        ErrorKind::InvalidTrailingDoubleQuotedScalar => text_after_quote(context, at, '"'),
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape
        | ErrorKind::InvalidLowSurrogate
        | ErrorKind::MissingLowSurrogate
        | ErrorKind::UnpairedLowSurrogate
        | ErrorKind::InvalidUnicodeEscape => unknown_escape(text, at),

        ErrorKind::UnclosedFlowCollection { .. } => unclosed_bracket(text, at),
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => {
            mistake(character_at(text, at), YamlErrorKind::WrongBracket(*open, *close))
        }
        ErrorKind::MisplacedFlowCollectionEnd => stray_bracket(text, at),
        ErrorKind::InvalidColonPlacement
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator => within_brackets(context, at),

        ErrorKind::TabInPlainScalar
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabNotAllowed
        | ErrorKind::TabAtBlockScalarStart => tab(text, at),

        ErrorKind::MappingValueNotAllowed => colon(context, at),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => no_key(text, at),
        ErrorKind::ExpectedBlockMappingKey | ErrorKind::ExpectedDocumentStart => not_a_key(text, at),
        ErrorKind::ExpectedBlockSequenceEntry => mistake(to_line_end(text, at), YamlErrorKind::NoDash),
        ErrorKind::BlockSequenceEntryNotAllowed | ErrorKind::BlockEntryInFlowCollection => {
            let open = context.open_bracket.or_else(|| unmatched_bracket(&text[..at]));
            open.filter(|open| is_below(text, at, *open)).map_or_else(
                || mistake(character_at(text, at), YamlErrorKind::DashAfterColon),
                |open| unclosed_bracket(text, open),
            )
        }
        ErrorKind::InvalidBlockScalarHeader | ErrorKind::ZeroBlockScalarIndent => {
            mistake(to_line_end(text, at), YamlErrorKind::TextAfterBlockSign(char_at(text, at)))
        }
        ErrorKind::CommentInterceptedScalar => mistake(to_line_end(text, at), YamlErrorKind::CommentInValue),
        ErrorKind::CommentNotSeparated => mistake(character_at(text, at), YamlErrorKind::HashWithoutSpace),
        ErrorKind::BomInsideDocument => invisible(text, at),
        ErrorKind::UnexpectedCharacter { character } if character.is_control() => {
            let found = text[at..].find(*character).map_or(at, |offset| at + offset);
            invisible(text, found)
        }
        _ => by_character(context, at),
    }
}

/// Returns the mistake, or that an invisible character stands on its line: it counted as a space, and so is the cause.
pub(super) fn or_invisible(found: Mistake, original: &str, read: &str) -> Mistake {
    let line = line_at(original, found.range.start);
    let characters = original[line.clone()].char_indices().zip(read[line.clone()].chars());
    match characters.into_iter().find(|((_, original), read)| original != read) {
        Some(((offset, _), _)) => invisible(original, line.start + offset),
        None => found,
    }
}

/// Returns the mistake of a value that begins with a character that has a meaning of its own there.
pub(super) fn reserved_start(text: &str, at: usize, surroundings: Surroundings) -> Mistake {
    mistake(character_at(text, at), YamlErrorKind::ReservedStart(value_at(text, at, surroundings)))
}

/// Returns the mistake of a document that begins behind the first one: the line that ended that.
pub(super) fn several_documents(text: &str, range: Range<usize>) -> Mistake {
    let range = match text[..range.start].rfind("\n...") {
        Some(newline) if range.is_empty() => newline + 1..newline + 4,
        _ => range,
    };
    mistake(range, YamlErrorKind::SeveralDocuments)
}

/// Returns the value that an author meant to begin at `at`: the rest of the line, or of the item.
pub(super) fn value_at(text: &str, at: usize, surroundings: Surroundings) -> String {
    let rest = rest_of_line(text, at);
    let value = match surroundings {
        Surroundings::Block => rest,
        Surroundings::Brackets => rest.split([',', ']', '}']).next().unwrap_or(rest),
    };
    value.trim_end().to_owned()
}

/// Returns the list or map that stands where a key is expected, from its first bracket on.
pub(super) fn bracketed_key(text: &str, at: usize) -> String {
    let rest = rest_of_line(text, at);
    let end = ["]:", "}:"].iter().filter_map(|end| rest.find(end)).min().map_or(rest.len(), |end| end + 1);
    rest[..end].to_owned()
}

/// Returns the range of one character; empty at the end of the text.
pub(super) fn character_at(text: &str, at: usize) -> Range<usize> {
    at..at + text[at..].chars().next().map_or(0, char::len_utf8)
}

/// Returns the text from `at` to the end of its line.
fn rest_of_line(text: &str, at: usize) -> &str {
    &text[to_line_end(text, at)]
}

fn mistake(range: Range<usize>, kind: YamlErrorKind) -> Mistake {
    Mistake { range, kind }
}

fn invisible(text: &str, at: usize) -> Mistake {
    mistake(character_at(text, at), YamlErrorKind::InvisibleCharacter(char_at(text, at)))
}

fn unclosed_quote(text: &str, at: usize) -> Mistake {
    mistake(character_at(text, at), YamlErrorKind::UnclosedQuote(char_at(text, at)))
}

/// The parser stops behind what it took for the closing quote. On a later line than the opening one that is rather
/// the opening quote of another value, and the first was never closed.
fn text_after_quote(context: &Context<'_>, at: usize, quote: char) -> Mistake {
    let text = context.text;
    if context.open_bracket.is_some() && matches!(char_at(text, at), '"' | '\'' | '[' | '{') {
        return mistake(character_at(text, at), YamlErrorKind::NoComma);
    }
    let closing = text[..at].rfind(quote).unwrap_or(at);
    match opening_quote(text, closing, quote) {
        Some(opening) if text[opening..closing].contains('\n') => unclosed_quote(text, opening),
        Some(opening) => {
            let value = between_outer_quotes(&value_at(text, opening, context.surroundings()), quote).to_owned();
            mistake(to_line_end(text, at), YamlErrorKind::TextAfterQuote(value))
        }
        None => mistake(to_line_end(text, at), YamlErrorKind::TextAfterQuote(rest_of_line(text, closing).to_owned())),
    }
}

/// Returns `The Chair's meeting` of `'The Chair's meeting'`, but `'One' or 'two'` as it is: the quote that closed the first
/// word was meant to.
fn between_outer_quotes(value: &str, quote: char) -> &str {
    let inner = value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    let closes_word = |inner: &str| {
        inner.split_once(quote).is_some_and(|(word, rest)| {
            word.ends_with(|c: char| !c.is_whitespace()) && !rest.starts_with(char::is_alphanumeric)
        })
    };
    inner.filter(|inner| !closes_word(inner)).unwrap_or(value)
}

/// Returns the quote that `closing` closes: the nearest before it that stands where a value can begin.
fn opening_quote(text: &str, closing: usize, quote: char) -> Option<usize> {
    let begins_value =
        |at: &usize| text[..*at].ends_with(|c: char| c.is_whitespace() || "[{,:".contains(c)) || *at == 0;
    text[..closing].rmatch_indices(quote).map(|(at, _)| at).find(begins_value)
}

fn unknown_escape(text: &str, opening: usize) -> Mistake {
    let mut at = character_at(text, opening).end;
    while let Some(offset) = text[at..].find('\\') {
        at += offset;
        let escape = &text[at..];
        let length = 1 + escape[1..].chars().next().map_or(0, char::len_utf8);
        let n_digits = match &escape[1..length] {
            "x" => 2,
            "u" => 4,
            "U" => 8,
            known if "0abt\tnvfre \"/\\N_LP\n".contains(known) => 0,
            _ => usize::MAX,
        };
        let n_found = escape[length..].bytes().take_while(u8::is_ascii_hexdigit).count();
        if n_found < n_digits {
            let kind = YamlErrorKind::UnknownEscape(escape[..length].to_owned());
            return mistake(at..at + length, kind);
        }
        at += length;
    }
    // All have their digits, but one of them is no character.
    mistake(to_line_end(text, opening), YamlErrorKind::UnknownEscape("\\u".to_owned()))
}

fn unclosed_bracket(text: &str, at: usize) -> Mistake {
    let has_comment = rest_of_line(text, at).contains(" #");
    mistake(character_at(text, at), YamlErrorKind::UnclosedBracket { open: char_at(text, at), has_comment })
}

fn stray_bracket(text: &str, at: usize) -> Mistake {
    mistake(character_at(text, at), YamlErrorKind::StrayBracket(char_at(text, at)))
}

/// Something stands within brackets where a comma or the closing bracket is expected.
fn within_brackets(context: &Context<'_>, at: usize) -> Mistake {
    let text = context.text;
    let Some(open) = context.open_bracket else { return by_character(context, at) };
    if is_below(text, at, open) {
        return unclosed_bracket(text, open);
    }
    let line = line_at(text, at);
    if char_at(text, at) == ':' && context.last_scalar.end <= at && context.last_scalar.start >= line.start {
        return colon_in_value(context, at);
    }
    mistake(character_at(text, at), YamlErrorKind::NoComma)
}

/// Returns the last bracket at the beginning of a value that is not closed. The parser reads a map in braces to its end
/// before it tells of it, for it may be a key, and so nothing is known of brackets where it stops on the way.
fn unmatched_bracket(text: &str) -> Option<usize> {
    let mut open: Vec<usize> = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '{' | '[' if text[..at].ends_with(|c: char| c.is_whitespace() || "[{,".contains(c)) => open.push(at),
            '}' | ']' => drop(open.pop()),
            _ => {}
        }
    }
    open.pop()
}

/// Tells whether a place is on a later line than a bracket and no further in, where what is between brackets has ended.
fn is_below(text: &str, at: usize, open: usize) -> bool {
    let (line, open_line) = (line_at(text, at), line_at(text, open));
    line.start > open_line.start && indentation(text, &line) <= indentation(text, &open_line)
}

/// The parser stops at the value before a tab, at the tab, or behind it.
fn tab(text: &str, at: usize) -> Mistake {
    let mut line = line_at(text, at);
    loop {
        let indentation = text[line.clone()].trim_start_matches([' ', '\t']);
        let range = line.start..line.end - indentation.len();
        if let Some(offset) = text[range.clone()].find('\t') {
            let start = range.start + offset;
            let n_tabs = text[start..range.end].bytes().take_while(|&byte| byte == b'\t').count();
            return mistake(start..start + n_tabs, YamlErrorKind::TabIndentation);
        }
        if line.end == text.len() {
            break;
        }
        line = line_at(text, line.end + 1);
    }
    let start = text[at..].find('\t').map_or(at, |offset| at + offset);
    mistake(character_at(text, start), YamlErrorKind::TabIndentation)
}

/// A colon stands where no key can be. Either the key before it is the second on its line, or it was read as the last
/// word of a text that began on an earlier line.
fn colon(context: &Context<'_>, at: usize) -> Mistake {
    let text = context.text;
    let scalar = &context.last_scalar;
    let line = line_at(text, at);
    let first_line = line_at(text, scalar.start);
    let has_key_before = text[first_line.start..scalar.start].contains(':');
    if scalar.start >= line.start {
        return colon_in_value(context, at);
    }
    if has_key_before {
        return indentation_mistake(text, at);
    }
    no_key(text, scalar.start)
}

fn colon_in_value(context: &Context<'_>, colon: usize) -> Mistake {
    let value = value_at(context.text, context.last_scalar.start, context.surroundings());
    mistake(character_at(context.text, colon), YamlErrorKind::ColonInValue(value))
}

/// A text stands where a key is expected.
fn no_key(text: &str, at: usize) -> Mistake {
    let range = to_line_end(text, at);
    match text[range.clone()].find(':') {
        Some(offset) => {
            let kind = YamlErrorKind::NoSpaceAfterColon(text[range].to_owned());
            mistake(character_at(text, at + offset), kind)
        }
        None if char_at(text, at) == '-' => mistake(character_at(text, at), YamlErrorKind::NoSpaceAfterDash),
        None if BULLETS.contains(&char_at(text, at)) => other_bullet(text, at),
        None => mistake(range, YamlErrorKind::NoColon),
    }
}

/// What word processors write before an item of a list.
const BULLETS: [char; 6] = ['•', '◦', '▪', '●', '–', '—'];

fn other_bullet(text: &str, at: usize) -> Mistake {
    mistake(character_at(text, at), YamlErrorKind::OtherBullet(char_at(text, at)))
}

/// Something else than a key stands where one is expected.
fn not_a_key(text: &str, at: usize) -> Mistake {
    let line = line_at(text, at);
    let before = text[line.start..at].trim_end();
    if before.trim_start() == "-" || (before.is_empty() && text[at..].starts_with("- ")) {
        let start = line.start + indentation(text, &line);
        let is_item = has_item_above(text, &line);
        let kind = if is_item { YamlErrorKind::Indentation } else { YamlErrorKind::DashAmongKeys };
        return mistake(to_line_end(text, start), kind);
    }
    if before.ends_with([']', '}']) {
        let value_start = before.find(": ").map_or(line.start, |colon| line.start + colon + 2);
        let kind = YamlErrorKind::TextAfterBracket(rest_of_line(text, value_start).to_owned());
        return mistake(to_line_end(text, at), kind);
    }
    if before.is_empty() {
        return indentation_mistake(text, at);
    }
    mistake(to_line_end(text, at), YamlErrorKind::Unreadable)
}

/// Tells whether the lines above that are indented further hold an item of a list: it is the neighbour meant.
fn has_item_above(text: &str, line: &Range<usize>) -> bool {
    let own_indentation = indentation(text, line);
    let above = text[..line.start].lines().rev().filter(|above| !above.trim().is_empty());
    let mut further = above.take_while(|above| above.len() - above.trim_start().len() > own_indentation);
    further.any(|above| above.trim_start().starts_with("- "))
}

/// Returns the mistake of a text over several lines that was meant as a list: `- Ann` with `- Bob` indented below it,
/// or `-Ann` above `-Bob`, or `• Ann` above `• Bob`. YAML joins the lines, and two people would be one.
pub(super) fn list_read_as_text(text: &str, range: &Range<usize>, is_item: bool) -> Option<Mistake> {
    let mut lines = text[range.clone()].split_inclusive('\n');
    let first = lines.next()?;
    let mut at = range.start + first.len();
    for line in lines {
        let dash = at + (line.len() - line.trim_start().len());
        if first.starts_with('-') && text[dash..].starts_with('-') {
            return Some(mistake(character_at(text, range.start), YamlErrorKind::NoSpaceAfterDash));
        }
        if first.starts_with(BULLETS) && text[dash..].starts_with(BULLETS) {
            return Some(other_bullet(text, range.start));
        }
        if is_item && text[dash..].starts_with("- ") {
            return Some(indentation_mistake(text, dash));
        }
        at += line.len();
    }
    None
}

fn indentation_mistake(text: &str, at: usize) -> Mistake {
    let line = line_at(text, at);
    let start = line.start + indentation(text, &line);
    mistake(to_line_end(text, start), YamlErrorKind::Indentation)
}

/// What remains is told by the character at which the parser stopped.
fn by_character(context: &Context<'_>, at: usize) -> Mistake {
    let text = context.text;
    match char_at(text, at) {
        ']' | '}' => stray_bracket(text, at),
        ',' if context.open_bracket.is_some() => mistake(character_at(text, at), YamlErrorKind::StrayComma),
        '@' | '`' | '%' | '&' | '*' | '!' | '?' | ',' | '-' | '|' | '>' => {
            reserved_start(text, at, context.surroundings())
        }
        _ if text[line_at(text, at).start..at].trim().is_empty() => indentation_mistake(text, at),
        _ => mistake(to_line_end(text, at), YamlErrorKind::Unreadable),
    }
}

/// Returns the line around `at`, without its newline.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    start..text[at..].find('\n').map_or(text.len(), |newline| at + newline)
}

/// Returns the range from `at` to the last character of its line that is not blank.
fn to_line_end(text: &str, at: usize) -> Range<usize> {
    at..at + text[at..line_at(text, at).end].trim_end().len()
}

fn indentation(text: &str, line: &Range<usize>) -> usize {
    line.len() - text[line.clone()].trim_start().len()
}

fn char_at(text: &str, at: usize) -> char {
    text[at..].chars().next().unwrap_or(' ')
}
