//! The words for mistakes in YAML, side by side so that they keep one voice.
//!
//! Their readers have never heard of scalars, mappings or flow collections. Where it can be done, the help is the very
//! line to write.

use super::{MAX_BYTES, MAX_DEPTH, MAX_NODES, YamlErrorKind};

impl YamlErrorKind {
    /// Returns what is wrong: lower case, no full stop.
    pub fn message(&self) -> String {
        match self {
            Self::TooLarge => format!("this is longer than {} KiB, and is not read", MAX_BYTES / 1024),
            Self::TooDeep => format!("lists and maps stand within each other more than {MAX_DEPTH} times"),
            Self::TooManyValues => format!("these are more than {MAX_NODES} values, and are not read"),
            Self::SeveralDocuments => "a second block begins here".to_owned(),
            Self::DuplicateKey { key, .. } => format!("`{key}` is written twice"),
            Self::ComplexKey { .. } => "brackets or braces cannot be a key".to_owned(),
            Self::TabIndentation => "a tab is used for indentation".to_owned(),
            Self::Indentation => "this line does not begin in the same column as its neighbours".to_owned(),
            Self::NoColon => "this line is not a key with a value: it has no colon".to_owned(),
            Self::NoSpaceAfterColon { .. } => "there is no space after the colon".to_owned(),
            Self::NoDash => "this line stands in a list, but does not begin with a dash".to_owned(),
            Self::DashAmongKeys => "an item of a list stands where a key is expected".to_owned(),
            Self::DashAfterColon => "an item of a list stands on the line of its key".to_owned(),
            Self::UnclosedBracket { open, .. } => format!("the bracket `{open}` is never closed"),
            Self::WrongBracket { open, close } => format!("the bracket `{open}` is closed by `{close}`"),
            Self::StrayBracket { close } => format!("the bracket `{close}` closes nothing"),
            Self::TextAfterBracket { .. } => "the value goes on after its closing bracket".to_owned(),
            Self::NoComma => "there is no comma between two items".to_owned(),
            Self::StrayComma => "there is nothing before this comma".to_owned(),
            Self::ColonInValue { .. } => "a colon stands within a value that has no quotes".to_owned(),
            Self::UnclosedQuote { quote } => format!("the quote {quote} is never closed"),
            Self::TextAfterQuote { .. } => "the value goes on after its closing quote".to_owned(),
            Self::UnknownEscape { escape } => format!("`{escape}` has no meaning between double quotes"),
            Self::ReservedStart { start, .. } => format!("a value cannot begin with `{start}` unless it has quotes"),
            Self::UnknownAlias { .. } => {
                "a value that begins with `*` stands for another one, which is not there".to_owned()
            }
            Self::TextAfterBlockSign { sign } => format!("text stands on the line of `{sign}`"),
            Self::CommentInValue => "a comment stands between the lines of one value".to_owned(),
            Self::HashWithoutSpace => "`#` begins a comment here".to_owned(),
            Self::InvisibleCharacter { character } => {
                format!("an invisible character stands here (U+{:04X})", u32::from(*character))
            }
            Self::Unreadable => "this cannot be understood".to_owned(),
        }
    }

    /// Returns what to write.
    pub fn help(&self) -> String {
        match self {
            Self::TooLarge => "write long texts below the front matter".to_owned(),
            Self::TooDeep => "close the brackets, or write it more simply".to_owned(),
            Self::TooManyValues => "make several files of it, and look for `*` that stand for too much".to_owned(),
            Self::SeveralDocuments => "remove this line: each file has one block".to_owned(),
            Self::DuplicateKey { .. } => {
                "keep one of the two; for several values write a list: `[one, two]`".to_owned()
            }
            Self::TabIndentation => "write two spaces instead of each tab".to_owned(),
            Self::Indentation => "write as many spaces before it as before the lines that it belongs to".to_owned(),
            Self::NoColon => {
                "write `key: value`; a line that continues the value above it begins with spaces".to_owned()
            }
            Self::NoSpaceAfterColon { line } => match line.split_once(':') {
                Some((key, value)) => format!("write `{key}: {}`", shortened(value.trim())),
                None => "write `key: value`".to_owned(),
            },
            Self::NoDash => {
                "write `- ` before it if it is an item, or more spaces if it belongs to the item above".to_owned()
            }
            Self::DashAmongKeys => {
                "write nothing after the colon of the list's key, and each item, `- item`, below it".to_owned()
            }
            Self::DashAfterColon => {
                "write each item on a line of its own below the key, or all of them in brackets: `[one, two]`"
                    .to_owned()
            }
            Self::UnclosedBracket { open, hides_rest: false } => {
                format!("write `{}` behind the last item", closing(*open))
            }
            Self::UnclosedBracket { open, hides_rest: true } => format!(
                "write `{}` behind the last item; what follows `#` is a comment unless it has quotes: `\"#1\"`",
                closing(*open)
            ),
            Self::WrongBracket { open, .. } => format!("write `{}` instead", closing(*open)),
            Self::StrayBracket { .. } => "remove it, or put the whole value in quotes".to_owned(),
            Self::NoComma => {
                "write a comma between the items; put an item in quotes if it contains brackets".to_owned()
            }
            Self::StrayComma => "remove it".to_owned(),
            Self::UnclosedQuote { quote } => format!("write {quote} at the end of the value too"),
            Self::TextAfterQuote { quote: '"' } => {
                "put all of the value in quotes; a quote within them is written `\\\"`".to_owned()
            }
            Self::TextAfterQuote { .. } => {
                "put all of the value in quotes; an apostrophe within them is written twice: `'it''s'`".to_owned()
            }
            Self::UnknownEscape { .. } => {
                "write `\\\\` for a backslash, or use single quotes: `'C:\\files'`".to_owned()
            }
            Self::ComplexKey { text: value }
            | Self::TextAfterBracket { value }
            | Self::ColonInValue { value }
            | Self::ReservedStart { value, .. }
            | Self::UnknownAlias { value } => format!("put all of the value in quotes: `{}`", quoted(value)),
            Self::TextAfterBlockSign { sign } => {
                format!(
                    "begin the text on the next line, with two spaces before it, or put it in quotes instead of `{sign}`"
                )
            }
            Self::CommentInValue => "move the comment above the key, or put the value in quotes".to_owned(),
            Self::HashWithoutSpace => "put text that contains `#` in quotes: `\"#1\"`".to_owned(),
            Self::InvisibleCharacter { .. } => "delete it and type the line anew".to_owned(),
            Self::Unreadable => "write `key: value`, and put the value in quotes".to_owned(),
        }
    }
}

fn closing(open: char) -> char {
    if open == '{' { '}' } else { ']' }
}

/// Returns a value as it has to be written to be nothing but text.
fn quoted(value: &str) -> String {
    let value = shortened(value);
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
