//! Markdown without what word processors and converters leave behind.
//!
//! Only what carries no meaning goes: marks of bookmarks and styles, raised endings of numbers, signs that nobody sees, headings without
//! words, more than one empty line; hard line ends and links too where a text is to be nothing but words. Words stay as they are.

use crate::text::unseen;

/// What stays of a text besides its words.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    /// Ends of lines within a paragraph, as `\` at the end.
    pub(super) line_ends: bool,
    /// Pictures and links that lead to other files of the folder.
    pub(super) links: bool,
}

/// Cleans a text that is to be read as prose.
pub(super) fn clean(text: &str) -> String {
    tidy(text, Kept { line_ends: false, links: false })
}

/// Cleans a text.
pub(super) fn tidy(text: &str, kept: Kept) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{000B}', '\u{000C}'], "\n")
        .replace('\u{2029}', "\n\n");
    let text = text.replace(['\u{00A0}', '\u{202F}', '\t'], " ").replace(['\0', '\u{FFFD}'], "");
    let text = unseen::without(&text, |c| unseen::is_formless(c) || (c.is_control() && c != '\n'));
    let text = unseen::composed(&text);
    let mut cleaned = String::with_capacity(text.len());
    let mut n_empty = 0;
    let mut is_code = false;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let is_fence = is_fence(line);
        is_code ^= is_fence;
        let is_as_it_is = is_code || is_fence;
        if !is_as_it_is && is_of_converter(line) {
            continue;
        }
        // In code, too, nobody sees blanks at the end.
        let mut cleaned_line = if is_as_it_is { line.to_owned() } else { clean_line(line, kept.links) };
        let goes_on = lines.peek().is_some_and(|next| !next.trim().is_empty());
        if !is_as_it_is && kept.line_ends && goes_on && is_broken(line) && !cleaned_line.trim().is_empty() {
            cleaned_line = format!("{}\\", cleaned_line.trim_end());
        }
        let line = cleaned_line.trim_end();
        n_empty = if line.is_empty() { n_empty + 1 } else { 0 };
        if n_empty <= 1 || is_code {
            cleaned.push_str(line);
            cleaned.push('\n');
        }
    }
    // A text that begins with --- would be taken for front matter.
    cleaned.trim_start_matches(['\n', ' ']).trim_start_matches("---\n").trim_end().to_owned()
}

/// Tells whether a line opens or closes a block of code.
pub(super) fn is_fence(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("```") || line.starts_with("~~~")
}

/// Tells whether a line ends where the next one must not go on: by a backslash, or by two blanks.
fn is_broken(line: &str) -> bool {
    line.ends_with("  ") || (line.ends_with('\\') && !line.ends_with("\\\\"))
}

/// Tells whether nothing stands in a line but how wide the columns of a table are. An empty line in its place would end the table.
fn is_of_converter(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("<col ") || matches!(line, "<colgroup>" | "</colgroup>")
}

fn clean_line(line: &str, keeps_links: bool) -> String {
    let is_empty_comment = line.trim() == "<!-- -->" || line.trim() == "\\";
    let is_empty_heading = line.starts_with('#') && line.trim_end_matches([' ', '#']).is_empty();
    if is_empty_comment || is_empty_heading {
        return String::new();
    }
    let mut line = line.to_owned();
    if line.starts_with("<t") {
        for attribute in [" class=\"", " style=\""] {
            line = without_span(&line, attribute, "\"");
        }
    }
    for (mark, ending) in [("<sup>", "</sup>"), ("^", "^")] {
        line = without_raised(&line, mark, ending);
    }
    for tag in ["<u>", "</u>", "<span>", "</span>", "<o:p>", "</o:p>", "<font>", "</font>"] {
        line = line.replace(tag, "");
    }
    if !keeps_links {
        line = without_pictures(&line);
    }
    line = without_span(&line, "<span ", ">");
    line = without_span(&line, "<font ", ">");
    line = without_span(&line, "[]{#", "}");
    line = without_span(&line, "<a id=\"_", "></a>");
    line = without_span(&line, "<a name=\"_", "></a>");
    for mark in ["{.underline}", "{.smallcaps}", "{.mark}", "{dir=\"ltr\"}"] {
        line = line.replace(mark, "");
    }
    for (escaped, plain) in [("\\'", "'"), ("\\\"", "\""), ("\\...", "..."), ("\\--", "--"), ("\\@", "@")] {
        line = line.replace(escaped, plain);
    }
    // So pandoc marks links of wikis.
    line = line.replace(" \"wikilink\")", ")");
    let line = unlinked(&line.replace("****", "").replace("** **", " "), keeps_links);
    // A backslash at the end of a line breaks it; prose needs no such break.
    line.strip_suffix('\\').map(str::to_owned).unwrap_or(line)
}

/// Puts its description in the place of each picture that is written as a tag, or nothing.
fn without_pictures(line: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("<img ") {
        let Some((tag, behind)) = after.split_once('>') else { break };
        kept.push_str(before);
        kept.push_str(tag.split_once("alt=\"").and_then(|(_, text)| Some(text.split_once('"')?.0)).unwrap_or_default());
        rest = behind;
    }
    kept.push_str(rest);
    kept
}

/// Takes links off their words that lead into the document that is left behind: to its bookmarks, and unless links are kept to its
/// pictures and its folder.
fn unlinked(line: &str, keeps_links: bool) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("](") {
        let open = before.rfind('[').filter(|at| !before[*at..].contains(']'));
        let near = &after[..after.floor_char_boundary(LONGEST_ADDRESS)];
        let (Some(open), Some(close)) = (open, near.find(')')) else {
            kept.push_str(before);
            kept.push_str("](");
            rest = after;
            continue;
        };
        let address = after[..close].trim();
        let leads_on = address.contains("://")
            || address.starts_with("mailto:")
            || (keeps_links && !address.starts_with('#') && !address.is_empty());
        if leads_on {
            kept.push_str(&rest[..before.len() + "](".len() + close + 1]);
        } else {
            // Of a picture its description stays.
            kept.push_str(before[..open].strip_suffix('!').unwrap_or(&before[..open]));
            kept.push_str(&before[open + 1..]);
        }
        rest = &after[close + 1..];
    }
    kept.push_str(rest);
    kept
}

/// Longer addresses are none of links within a document.
const LONGEST_ADDRESS: usize = 2_000;

/// The ending of a number and the tag behind it are no longer.
const LONGEST_RAISED: usize = 16;

/// Lowers the raised ending of a number: `9<sup>th</sup>` is 9th.
fn without_raised(line: &str, open: &str, close: &str) -> String {
    let mut lowered = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once(open) {
        lowered.push_str(before);
        let near = &after[..after.floor_char_boundary(LONGEST_RAISED)];
        let ending = near.find(close).map(|at| (&after[..at], &after[at + close.len()..]));
        match ending {
            Some((raised, behind))
                if matches!(raised.trim(), "st" | "nd" | "rd" | "th")
                    && before.ends_with(|c: char| c.is_ascii_digit()) =>
            {
                lowered.push_str(raised.trim());
                rest = behind;
            }
            _ => {
                lowered.push_str(open);
                rest = after;
            }
        }
    }
    lowered.push_str(rest);
    lowered
}

/// Takes out what begins and ends so: the tags of a converter.
fn without_span(line: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        match after.split_once(close) {
            Some((_, behind)) => rest = behind,
            None => {
                kept.push_str(open);
                rest = after;
            }
        }
        if rest.len() == after.len() {
            break;
        }
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_converters_leave_goes() {
        for (text, expected) in [
            ("on 9<sup>th</sup> and 10^th^ May", "on 9th and 10th May"),
            ("x<sup>2</sup>", "x<sup>2</sup>"),
            ("[]{#_Toc1}Opening\\\nIt\\'s on", "Opening\nIt's on"),
            ("a\u{00A0}b\0\u{200B}c", "a bc"),
            ("one\n\n\n\n<!-- -->\n\ntwo", "one\n\ntwo"),
            ("---\nafter a line", "after a line"),
            ("```\n^th^ kept\n```", "```\n^th^ kept\n```"),
            (
                "see [the annex](annex.docx) and [us](https://example.org)",
                "see the annex and [us](https://example.org)",
            ),
            ("![A chart](media/image1.png) [1](#_ftn1)", "A chart 1"),
            ("[a](", "[a]("),
            ("[a](https://example.org/a \"wikilink\")", "[a](https://example.org/a)"),
            ("a <span lang=\"en\">b</span> c", "a b c"),
        ] {
            assert_eq!(clean(text), expected);
        }
    }

    #[test]
    fn line_ends_and_links_stay_where_they_are_to() {
        let kept = Kept { line_ends: true, links: true };
        for (text, expected) in [
            ("one  \ntwo\\\nthree  \n\nfour\\", "one\\\ntwo\\\nthree\n\nfour"),
            (
                "[a](b.html) [c](#d) ![e](f.png) <img src=\"g.png\" />",
                "[a](b.html) c ![e](f.png) <img src=\"g.png\" />",
            ),
            ("# \n\nText", "Text"),
            (
                "<table>\n<colgroup>\n<col style=\"width: 50%\" />\n</colgroup>\n<tr class=\"odd\">\n<td style=\"a\">b</td>",
                "<table>\n<tr>\n<td>b</td>",
            ),
        ] {
            assert_eq!(tidy(text, kept), expected);
        }
        let cut = Kept { line_ends: true, links: false };
        assert_eq!(tidy("<img src=\"a\" alt=\"A chart\" /> [b](c.doc)", cut), "A chart b");
    }
}
