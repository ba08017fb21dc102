//! YAML, as a tree in which every value knows its place.
//!
//! Owns the step from text to [`Node`]s and what is said about YAML that cannot be read. Nothing else knows the YAML
//! crate. What keys and values mean is not its business, only what they look like: a [`Scalar`] keeps what the author
//! typed, so that `1.10` and `2017-02` are not numbers unless somebody asks for one.
//!
//! Input: a [`SourceFile`] and the piece of it that is YAML. Output: a [`Node`], or a [`YamlError`] for the first
//! mistake; what can be read around that is the business of [`rest`]. The tree is built from the parser's events rather than through serde:
//! that gives the place of every value and both places of a key written twice, and leaves it to us what an alias may
//! cost. Reading is linear in the size of the text, and no input makes it panic.

mod comments;
pub mod fields;
pub mod insertion;
pub mod rest;
pub mod shape;

mod mistake;
#[cfg(test)]
mod tests;
mod tree;
mod wording;

use std::sync::Arc;

pub use comments::cut_off;
use serde_json::{Number, Value as Json};

use crate::diagnostic::{Diagnostic, Place, catalogue};
use crate::source::{SourceFile, Span, Spanned};

/// The most bytes that one piece of YAML may have. The longest front matter seen in archives has 12 KiB.
pub const MAX_BYTES: usize = 256 * 1024;

/// The most lists and maps within each other. Whatever walks a tree may therefore recurse.
pub const MAX_DEPTH: usize = 64;

/// The most values that one piece of YAML may have, counted after aliases are replaced by what they stand for: nine
/// lines of aliases to aliases can stand for 10⁹ values.
pub const MAX_NODES: usize = 20_000;

/// A value and its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// Where it stands, quotes and brackets included. Empty, behind its key, where nothing is written.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// What a node is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// Nothing: not written at all, or a plain `~` or `null`.
    Null,
    /// A single value, whatever its type.
    Scalar(Scalar),
    /// A list, in brackets or with dashes.
    List(Vec<Node>),
    /// A map, in braces or with a key on each line. In the order of the source; no key stands twice.
    Map(Vec<Entry>),
}

/// A single value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scalar {
    /// What the author typed, without quotes and with escapes resolved; the lines of one sentence are joined.
    pub text: String,
    /// Whether it is neither quoted nor a block (`|`, `>`). Only then it can be anything but text.
    pub plain: bool,
}

/// A key with its value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The key as it was typed, without quotes: a number or a date is its text.
    pub key: Spanned<String>,
    /// The value.
    pub value: Node,
}

/// Why YAML cannot be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YamlError {
    /// What to point at: the quote that is never closed, not the end of the file where that was noticed.
    pub span: Span,
    /// What is wrong; its words are [`YamlErrorKind::message`] and [`YamlErrorKind::help`].
    pub kind: YamlErrorKind,
}

/// What can be wrong with YAML: the limits first, then the structure, then single values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum YamlErrorKind {
    /// More than [`MAX_BYTES`].
    TooLarge,
    /// More than [`MAX_DEPTH`] levels.
    TooDeep,
    /// More than [`MAX_NODES`] values.
    TooManyValues,
    /// A second document after `---` or `...`.
    SeveralDocuments,
    /// A key that stands twice in one map.
    DuplicateKey {
        /// The key.
        key: String,
        /// Where it stands first.
        first: Span,
    },
    /// A list or map as a key, which is nearly always a template's `{{ … }}`: this one.
    ComplexKey(String),
    /// A tab where only spaces count.
    TabIndentation,
    /// A line that begins in a column in which nothing can begin, or that is read as part of the line above.
    Indentation,
    /// A line without any colon where a key is expected.
    NoColon,
    /// `key:value`: this line.
    NoSpaceAfterColon(String),
    /// `-item`.
    NoSpaceAfterDash,
    /// An item of a list that begins with this sign rather than a dash.
    OtherBullet(char),
    /// A line among the items of a list that has no dash.
    NoDash,
    /// A dash among the keys of a map.
    DashAmongKeys,
    /// `key: - item`.
    DashAfterColon,
    /// A bracket that is never closed.
    UnclosedBracket {
        /// The bracket.
        open: char,
        /// Whether a `#` on its line turns what follows, perhaps the closing bracket, into a comment.
        has_comment: bool,
    },
    /// This bracket, closed by one of the other kind: the second.
    WrongBracket(char, char),
    /// A closing bracket, this one, without an opening one.
    StrayBracket(char),
    /// Text behind a closing bracket, `[Draft] minutes`: this value.
    TextAfterBracket(String),
    /// Two items within brackets that no comma separates.
    NoComma,
    /// A comma within brackets with nothing before it.
    StrayComma,
    /// A colon and a space within a value that is not quoted: this one.
    ColonInValue(String),
    /// A quote, this one, that is never closed.
    UnclosedQuote(char),
    /// Text behind a closing quote: the whole value, without the outer quotes if they were meant to hold all of it.
    TextAfterQuote(String),
    /// A backslash between double quotes before a character with which it has no meaning: both.
    UnknownEscape(String),
    /// A value, this one, that begins with a character that has a meaning of its own there.
    ReservedStart(String),
    /// An alias for nothing, most often words between asterisks: this value.
    UnknownAlias(String),
    /// Text on the line of a `|` or `>`: this one.
    TextAfterBlockSign(char),
    /// A comment that splits the lines of one value.
    CommentInValue,
    /// A `#` directly behind a bracket, comma or quote.
    HashWithoutSpace,
    /// A character that cannot be seen: this one.
    InvisibleCharacter(char),
    /// Anything else.
    Unreadable,
}

/// Parses a piece of a file. All spans of the result count from the beginning of the file.
///
/// A piece without anything but comments is [`Value::Null`]. A control character within a value counts as a space:
/// word processors leave vertical tabs and form feeds behind.
pub fn parse(file: &SourceFile, span: Span) -> Result<Node, Box<YamlError>> {
    tree::parse(file.slice(span), span.start as usize)
}

/// Returns text as it has to be written to be one value and nothing else, in a list in brackets too: in quotes if it needs
/// any.
pub fn written(text: &str) -> String {
    let list = tree::parse(&format!("[{text}]"), 0);
    let is_itself = list.is_ok_and(|list| to_json(&list) == Json::from(vec![text]));
    // A string of JSON is one of YAML (YAML 1.2, section 1.3).
    if is_itself { text.to_owned() } else { Json::from(text).to_string() }
}

/// Returns the diagnostic of a mistake.
pub fn problem(file: &Arc<SourceFile>, error: &YamlError) -> Diagnostic {
    let place = Place::new(file, error.span);
    match &error.kind {
        YamlErrorKind::DuplicateKey { key, first } => catalogue::duplicate_key(place, key, Place::new(file, *first)),
        kind => catalogue::yaml_syntax(place, &kind.message(), &kind.help()),
    }
}

impl Node {
    /// Tells whether nothing is written, or `~` or `null`.
    pub fn is_null(&self) -> bool {
        self.value == Value::Null
    }

    /// Returns the single value, if it is one.
    pub fn as_scalar(&self) -> Option<&Scalar> {
        match &self.value {
            Value::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// Returns the entries, if it is a map.
    pub fn as_map(&self) -> Option<&[Entry]> {
        match &self.value {
            Value::Map(entries) => Some(entries),
            _ => None,
        }
    }

    /// Returns what it is, for a message: "`date` should be text, and this is **a list**".
    pub fn kind_in_words(&self) -> &'static str {
        match &self.value {
            Value::Null => "nothing",
            Value::List(_) => "a list",
            Value::Map(_) => "a map",
            Value::Scalar(scalar) if scalar.as_bool().is_some() => "true or false",
            Value::Scalar(scalar) if scalar.as_number().is_some() => "a number",
            Value::Scalar(_) => "text",
        }
    }
}

/// Reading by the core schema of YAML 1.2 (section 10.3.2). A quoted value is text, whatever it looks like.
impl Scalar {
    /// Returns a plain `true` or `false`.
    pub fn as_bool(&self) -> Option<bool> {
        match self.plain_text()? {
            "true" | "True" | "TRUE" => Some(true),
            "false" | "False" | "FALSE" => Some(false),
            _ => None,
        }
    }

    /// Returns a plain whole number: `12`, `-3`, `0x1F`, `0o17`. `None` also if it does not fit.
    pub fn as_i64(&self) -> Option<i64> {
        let text = self.plain_text()?;
        let in_base = |digits: &str, base: u32| {
            let is_digits = !digits.is_empty() && digits.chars().all(|c| c.is_digit(base));
            is_digits.then(|| i64::from_str_radix(digits, base).ok()).flatten()
        };
        if let Some(digits) = text.strip_prefix("0x") {
            return in_base(digits, 16);
        }
        if let Some(digits) = text.strip_prefix("0o") {
            return in_base(digits, 8);
        }
        // The standard library accepts exactly what the schema does here: digits with one sign before them.
        text.parse().ok()
    }

    /// Returns a plain number as JSON has it. `None` for `.inf` and `.nan`, which JSON lacks, and for numbers so
    /// large that only part of their digits would be kept.
    fn as_number(&self) -> Option<Number> {
        if let Some(number) = self.as_i64() {
            return Some(number.into());
        }
        let text = self.plain_text()?;
        let is_float = text.contains(['.', 'e', 'E']) && text.contains(|c: char| c.is_ascii_digit());
        let allowed = |c: char| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-');
        (is_float && text.chars().all(allowed)).then(|| text.parse().ok().and_then(Number::from_f64)).flatten()
    }

    fn plain_text(&self) -> Option<&str> {
        self.plain.then_some(self.text.as_str())
    }
}

/// Returns a node as JSON, by the core schema: for the keys that only a theme understands.
///
/// What JSON cannot say (`.nan`, a number of 30 digits) stays text, and so does a date.
pub fn to_json(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::List(items) => items.iter().map(to_json).collect(),
        Value::Map(entries) => entries.iter().map(|entry| (entry.key.value.clone(), to_json(&entry.value))).collect(),
        Value::Scalar(scalar) => match (scalar.as_bool(), scalar.as_number()) {
            (Some(truth), _) => Json::Bool(truth),
            (None, Some(number)) => Json::Number(number),
            (None, None) => Json::String(scalar.text.clone()),
        },
    }
}
