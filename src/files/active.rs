//! Files that would run programs in the browser of whoever opens them.
//!
//! HTML and SVG are documents, and a browser runs what a document says, at the address of the archive. So each file that a
//! browser would open as a document is looked through for what could run. Looking is strict rather than clever: what
//! resembles a script counts as one.

use std::path::Path;

/// Elements that run or load something, in HTML, SVG or any other XML, whatever the prefix.
const ELEMENTS: &[&str] = &[
    "script", "iframe", "frame", "frameset", "object", "embed", "applet", "portal", "base", "handler", "listener",
    "transform", "stylesheet", "set", "animate",
];
/// Addresses that run something, and what makes one document of several.
const ADDRESSES: &[&str] =
    &["javascript:", "vbscript:", "data:text/html", "data:image/svg", "data:application", "data:text/xml"];
const INSTRUCTIONS: &[&str] = &["<!entity", "<!attlist", "<?xml-stylesheet", "<?import"];
/// Names in prose that end like an event's.
const NO_EVENTS: &[&str] = &["only", "once", "onto", "ones"];

/// Tells whether a browser would open the file as a document, going by its name.
pub(super) fn is_document(path: &Path) -> bool {
    let media_type = mime_guess::from_path(path).first_raw();
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    // Servers send a file whose name says nothing without a type, and browsers then guess.
    media_type.is_none_or(|media_type| {
        media_type.contains("html")
            || media_type.contains("xml") && !media_type.starts_with("application/vnd.")
            || media_type.starts_with("message/")
            || media_type.starts_with("multipart/")
    }) || ["svgz", "swf", "hta", "htc", "xsl", "xslt", "mht", "mhtml", "shtml", "phtml"].contains(&extension.as_str())
}

/// Tells whether the bytes of a document could run anything.
pub(super) fn could_run(bytes: Vec<u8>) -> bool {
    // What is compressed is opened by some and cannot be looked through here.
    let is_packed = bytes.starts_with(&[0x1F, 0x8B]);
    let begins_like_markup = bytes.iter().take(1024).any(|byte| *byte == b'<');
    let text = match super::decode(bytes.clone()) {
        Some((text, _)) => text,
        None if begins_like_markup => String::from_utf8_lossy(&bytes).replace('\0', ""),
        None => return is_packed,
    };
    let lower = text.to_ascii_lowercase();
    let leads_on = lower.contains("http-equiv") && lower.contains("refresh");
    let instructs = INSTRUCTIONS.iter().any(|start| lower.contains(start));
    has_element(&lower) || has_event(&lower) || instructs || leads_on || has_address(&lower)
}

fn has_element(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| {
        let name: &str = rest.split(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).next().unwrap_or_default();
        ELEMENTS.contains(&name.rsplit(':').next().unwrap_or(name))
    })
}

/// Tells whether anything looks like `onload=`.
fn has_event(text: &str) -> bool {
    text.match_indices("on").any(|(at, _)| {
        let is_start = text[..at].ends_with(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '/' | ':'));
        let name: String = text[at..].chars().take_while(char::is_ascii_alphanumeric).collect();
        let is_value = text[at + name.len()..].trim_start().starts_with('=');
        is_start && is_value && name.len() > 3 && !NO_EVENTS.contains(&name.as_str())
    })
}

/// Tells whether an address stands in the text that runs something, however it is disguised.
fn has_address(text: &str) -> bool {
    let seen: String = unescaped(text).chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    ADDRESSES.iter().any(|address| seen.contains(address))
}

/// Returns text with the references resolved by which letters can be disguised.
fn unescaped(text: &str) -> String {
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match reference(part) {
            Some((c, rest)) => {
                out.extend(c);
                out.push_str(rest);
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
    out
}

fn reference(part: &str) -> Option<(Option<char>, &str)> {
    for (name, c) in [("colon;", Some(':')), ("tab;", None), ("newline;", None), ("sol;", Some('/'))] {
        if let Some(rest) = part.strip_prefix(name) {
            return Some((c, rest));
        }
    }
    let number = part.strip_prefix('#')?;
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |digits| (digits, 16));
    let n_digits = digits.bytes().take_while(|byte| char::from(*byte).is_digit(radix)).count();
    let c = u32::from_str_radix(&digits[..n_digits], radix).ok().and_then(char::from_u32)?;
    let rest = &digits[n_digits..];
    Some((Some(c.to_ascii_lowercase()), rest.strip_prefix(';').unwrap_or(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(text: &str) -> bool {
        could_run(text.as_bytes().to_vec())
    }

    #[test]
    fn a_document_is_what_a_browser_opens_as_one() {
        for name in ["a.html", "a.HTM", "a.xhtml", "a.svg", "a.svgz", "a.xml", "a.xsl", "a.mht", "LICENSE", "a.unknown"]
        {
            assert!(is_document(Path::new(name)), "{name}");
        }
        for name in ["a.pdf", "a.png", "a.txt", "a.docx", "a.mp3", "a.js", "a.csv", "a.zip"] {
            assert!(!is_document(Path::new(name)), "{name}");
        }
    }

    #[test]
    fn what_could_run_is_found_however_it_is_disguised() {
        for text in [
            "<script>alert(1)</script>",
            "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
            "<svg/onload=alert(1)>",
            "<svg xmlns='http://www.w3.org/2000/svg' onload = 'alert(1)'/>",
            "<a href='j&#97;va&Tab;script&colon;alert(1)'>x</a>",
            "<a href='java\nscript:alert(1)'>x</a>",
            "<!DOCTYPE svg [<!ENTITY x '&#60;script>alert(1)&#60;/script>'>]><svg>&x;</svg>",
            "<?xml-stylesheet href='x.xsl'?><a/>",
            "<iframe src='//evil.example'>",
            "<meta http-equiv=refresh content='0;url=//evil.example'>",
            "<animate attributeName=href values='javascript:alert(1)'/>",
        ] {
            assert!(runs(text), "{text}");
            let utf16: Vec<u8> =
                "\u{FEFF}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
            assert!(could_run(utf16), "{text} in UTF-16");
        }
        assert!(could_run(vec![0x1F, 0x8B, 0x08, 0, 0, 0xFF]));
    }

    #[test]
    fn what_only_shows_something_runs_nothing() {
        for text in [
            "<svg xmlns='http://www.w3.org/2000/svg'><g id='one'><path d='M0 0'/></g><text>Only = one; on = 2</text></svg>",
            "<!DOCTYPE html><html><head><meta charset=utf-8><title>Minutes</title><link rel=stylesheet href=a.css><style>p { margin: 0 }</style></head><p>On the one hand: once=twice.</p>",
            "<a href='https://example.org/?a=1&b=2'>x</a>",
            "MIT License: the software is provided on an as-is basis",
        ] {
            assert!(!runs(text), "{text}");
        }
    }
}
