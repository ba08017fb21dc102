//! The words for mistakes in YAML, side by side so that they keep one voice.
//!
//! Their readers have never heard of scalars, mappings or flow collections. Where it can be done, the help is the very
//! text to write.

use super::{MAX_BYTES, MAX_DEPTH, MAX_NODES, YamlErrorKind};

impl YamlErrorKind {
    /// Returns what is wrong: lower case, no full stop.
    pub fn message(&self) -> String {
        match self {
            Self::TooLarge => return format!("this is longer than {} KiB, and is not read", MAX_BYTES / 1024),
            Self::TooDeep => return format!("lists and maps stand within each other more than {MAX_DEPTH} times"),
            Self::TooManyValues => return format!("these are more than {MAX_NODES} values, and are not read"),
            Self::SeveralDocuments => "a second block begins here",
            Self::DuplicateKey { key, .. } => return format!("`{key}` is written twice"),
            Self::ComplexKey(_) => "brackets or braces cannot be a key",
            Self::TabIndentation => "a tab is used for indentation",
            Self::Indentation => "this line does not begin in the same column as its neighbours",
            Self::NoColon => "this line is not a key with a value: it has no colon",
            Self::NoSpaceAfterColon(_) => "there is no space after the colon",
            Self::NoSpaceAfterDash => "there is no space after the dash",
            Self::OtherBullet(bullet) => {
                return format!("an item of a list begins with \"{bullet}\", which is no dash");
            }
            Self::NoDash => "this line stands in a list, but does not begin with a dash",
            Self::DashAmongKeys => "an item of a list stands where a key is expected",
            Self::DashAfterColon => "an item of a list stands on the line of its key",
            Self::UnclosedBracket { open, .. } => return format!("the bracket `{open}` is never closed"),
            Self::WrongBracket(open, close) => return format!("the bracket `{open}` is closed by `{close}`"),
            Self::StrayBracket(close) => return format!("the bracket `{close}` closes nothing"),
            Self::TextAfterBracket(_) => "the value goes on after its closing bracket",
            Self::NoComma => "there is no comma between two items",
            Self::StrayComma => "there is nothing before this comma",
            Self::ColonInValue(_) => "a colon stands within a value that has no quotes",
            Self::UnclosedQuote(quote) => return format!("the quote {quote} is never closed"),
            Self::TextAfterQuote(_) => "the value goes on after its closing quote",
            Self::UnknownEscape(escape) => return format!("`{escape}` has no meaning between double quotes"),
            Self::ReservedStart(value) => {
                let start: String = value.chars().take(1).collect();
                return format!("a value cannot begin with \"{start}\" unless it has quotes");
            }
            Self::UnknownAlias(_) => "a value that begins with \"*\" stands for another one, which is not there",
            Self::TextAfterBlockSign(sign) => return format!("text stands on the line of `{sign}`"),
            Self::CommentInValue => "a comment stands between the lines of one value",
            Self::HashWithoutSpace => "`#` begins a comment here",
            Self::InvisibleCharacter(character) => {
                return format!("an invisible character stands here (U+{:04X})", u32::from(*character));
            }
            Self::Unreadable => "this cannot be understood",
        }
        .to_owned()
    }

    /// Returns what to write.
    pub fn help(&self) -> String {
        match self {
            Self::TooLarge => "write long texts below the front matter",
            Self::TooDeep => "close the brackets, or write it more simply",
            Self::TooManyValues => "make several files of it, and look for a `*` that stands for too much",
            Self::SeveralDocuments => "remove this line: each file has one block",
            Self::DuplicateKey { .. } => "keep one of the two; for several values write a list: `[one, two]`",
            Self::TabIndentation => "write two spaces instead of each tab",
            Self::Indentation => "write as many spaces before it as before the lines that it belongs to",
            Self::NoColon => "write `key: value`; a line that continues the value above it begins with spaces",
            Self::NoSpaceAfterColon(line) => {
                let (key, value) = line.split_once(':').unwrap_or((line, ""));
                return format!("write `{key}: {}`", shortened(value.trim()));
            }
            Self::NoSpaceAfterDash => "write a space between the dash and the item",
            Self::OtherBullet(_) => "write a hyphen and a space before each item: `- item`",
            Self::NoDash => "write `- ` before it if it is an item, or more spaces if it belongs to the item above",
            Self::DashAmongKeys => {
                "write nothing after the colon of the list's key, and each item, `- item`, on a line below it"
            }
            Self::DashAfterColon => {
                "write each item on a line of its own below the key, or all of them in brackets: `[one, two]`"
            }
            Self::UnclosedBracket { open, has_comment: false } => {
                return format!("write `{}` after the last item", closing(*open));
            }
            Self::UnclosedBracket { open, has_comment: true } => {
                let close = closing(*open);
                return format!(
                    "write `{close}` after the last item; what follows a `#` is a comment unless it has quotes: \"#1\""
                );
            }
            Self::WrongBracket(open, _) => return format!("close it with `{}`", closing(*open)),
            Self::StrayBracket(_) => "remove it, or put the whole value in quotes",
            Self::NoComma => "write a comma between the items; put an item in quotes if it contains brackets",
            Self::StrayComma => "remove it",
            Self::UnclosedQuote('\'') => {
                "write ' at the end of the value too; if this is an apostrophe, put all of the value in double quotes"
            }
            Self::UnclosedQuote(quote) => return format!("write {quote} at the end of the value too"),
            Self::UnknownEscape(_) => "write two backslashes for one, or use single quotes: 'C:\\files'",
            Self::ComplexKey(value)
            | Self::TextAfterBracket(value)
            | Self::ColonInValue(value)
            | Self::ReservedStart(value)
            | Self::TextAfterQuote(value)
            | Self::UnknownAlias(value) => {
                return format!("put the whole value in quotes: {}", quoted(&shortened(value)));
            }
            Self::TextAfterBlockSign(_) => {
                "begin the text on the next line, with two spaces before it, or put the whole value in quotes"
            }
            Self::CommentInValue => "move the comment above the key, or put the whole value in quotes",
            Self::HashWithoutSpace => "put text that contains # in quotes: \"#1\"",
            Self::InvisibleCharacter(_) => "delete it and type the line again",
            Self::Unreadable => "write `key: value`, and put the value in quotes",
        }
        .to_owned()
    }
}

fn closing(open: char) -> char {
    if open == '{' { '}' } else { ']' }
}

/// Returns a value as it has to be written to be nothing but text.
pub(super) fn quoted(value: &str) -> String {
    if value.contains(['"', '\\']) { format!("'{}'", value.replace('\'', "''")) } else { format!("\"{value}\"") }
}

/// Returns a value, or its beginning if it would fill more than a line.
fn shortened(value: &str) -> String {
    const MOST_CHARS: usize = 60;
    match value.char_indices().nth(MOST_CHARS) {
        Some((at, _)) => format!("{}…", value[..at].trim_end()),
        None => value.to_owned(),
    }
}
