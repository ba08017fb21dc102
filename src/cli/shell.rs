//! Text as a shell reads it, for the commands that messages show.

use std::path::Path;

/// Returns the option that names the folder of the site, if it is not the one in which the program was started.
pub(super) fn root_option(root: &Path) -> String {
    if root == Path::new(".") { String::new() } else { format!(" --root {}", in_shell(&root.to_string_lossy())) }
}

/// Returns text as one word of a command: in single quotes if it holds what means something between double ones.
pub(super) fn in_shell(text: &str) -> String {
    let is_plain =
        |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | ',' | '\'' | '’' | '-' | '(' | ')' | '/' | '_' | '@');
    match text.chars().all(is_plain) {
        true => format!("\"{text}\""),
        false => format!("'{}'", text.replace('\'', "'\\''")),
    }
}

/// Returns a path as one word of a command, in quotes only if it needs any.
pub(super) fn path_in_shell(path: &Path) -> String {
    let text = path.to_string_lossy();
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '_' | '-');
    let is_plain = !text.is_empty() && !text.starts_with('-') && text.chars().all(is_word);
    if is_plain { text.into_owned() } else { in_shell(&text) }
}
