//! What of a text in some markup has to be written otherwise before pandoc reads it as it is meant.

use crate::source::Form;

/// Returns a text as pandoc is to read it.
pub fn prepared(text: &str, form: &Form) -> String {
    match form.reader {
        // Headings below the third level would become items, and the words by which parts are filed would stand in headings.
        "org" => format!("#+OPTIONS: H:9 tags:nil\n{text}"),
        "html" => with_boxes(text),
        "rtf" if !text.contains("\\uc0") => with_whole_marks(text),
        _ => text.to_owned(),
    }
}

/// Writes boxes that are ticked or not as signs: of fields of a form pandoc makes nothing.
fn with_boxes(text: &str) -> String {
    const FIELD: &str = "<input";
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = find_tag(rest, FIELD) {
        let Some(end) = rest[at..].find('>') else { break };
        kept.push_str(&rest[..at]);
        let field = &rest[at..=at + end];
        let lower = field.to_ascii_lowercase();
        match lower.contains("checkbox") {
            true => kept.push_str(if lower.contains(" checked") { "\u{2612} " } else { "\u{2610} " }),
            false => kept.push_str(field),
        }
        // A sign at the end of a line would be none of the item.
        let behind = &rest[at + end + 1..];
        rest = if lower.contains("checkbox") { behind.trim_start() } else { behind };
    }
    kept.push_str(rest);
    kept
}

fn find_tag(text: &str, tag: &str) -> Option<usize> {
    let mut starts = text.match_indices('<').map(|(at, _)| at);
    starts.find(|at| {
        text.as_bytes()[*at..].get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag.as_bytes()))
    })
}

/// Writes what stands in RTF behind a character for programs that do not know it as a number: of `\u8217?Nought` some versions of pandoc
/// pass over two letters rather than one.
fn with_whole_marks(text: &str) -> String {
    /// What begins a character by its number.
    const CHARACTER: &str = "\\u";
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(CHARACTER) {
        let digits = after.strip_prefix('-').unwrap_or(after);
        let n_digits = digits.bytes().take_while(u8::is_ascii_digit).count();
        let end = after.len() - digits.len() + n_digits;
        kept.push_str(before);
        kept.push_str(CHARACTER);
        kept.push_str(&after[..end]);
        rest = &after[end..];
        if n_digits > 0
            && let Some(behind) = rest.strip_prefix(['?', '\''])
        {
            kept.push_str("\\'3f");
            rest = behind;
        }
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::form_of;

    #[test]
    fn boxes_stay() {
        let text = "<li><INPUT type=\"checkbox\" checked=\"\" />A <input type=checkbox>\n B <input name=a> <input";
        let expected = "<li>☒ A ☐ B <input name=a> <input";
        assert_eq!(prepared(text, form_of("html").expect("a form")), expected);
    }

    #[test]
    fn characters_by_number_are_told_from_what_follows() {
        for (text, expected) in [
            ("O\\u8217?Nought M\\u-4051'x \\u252\\'fc", "O\\u8217\\'3fNought M\\u-4051\\'3fx \\u252\\'fc"),
            ("\\uc0 \\u8217?", "\\uc0 \\u8217?"),
            ("\\ul? \\u", "\\ul? \\u"),
        ] {
            assert_eq!(prepared(text, form_of("rtf").expect("a form")), expected);
        }
    }
}
