//! What kind of address a link has.

/// The address of a link, as far as it can be told without the archive.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Address<'a> {
    /// Another site, by a scheme that is safe to follow.
    External,
    /// A scheme that runs code or reads local files, as a browser would see it: `javascript:`, `data:`, `file:`.
    Unsafe(&'a str),
    /// A place on the same page: the part after `#`.
    Fragment(&'a str),
    /// Something else of this site: a path, perhaps with a fragment.
    Internal,
    /// Nothing at all.
    Empty,
}

// Schemes that a report may link to.
const SAFE_SCHEMES: &[&str] = &[
    "http", "https", "mailto", "tel", "sms", "ftp", "ftps", "sftp", "ssh", "git", "irc", "ircs", "xmpp", "matrix",
    "news", "nntp", "geo", "urn", "doi", "did", "ipfs", "ipns", "webcal", "sip", "sips", "magnet", "bitcoin",
    "openpgp4fpr",
];

// Schemes by which a link would do something to the reader. What is neither here nor above is taken for a path, as in
// wiki pages called `Category:Minutes`: it becomes a link only if the archive has such a file.
const UNSAFE_SCHEMES: &[&str] = &[
    "javascript", "vbscript", "livescript", "mocha", "data", "file", "blob", "filesystem", "view-source", "about",
    "jar", "mhtml", "ms-its", "resource", "chrome", "intent", "wyciwyg",
];

/// Tells what kind of address `address` is.
pub fn classify(address: &str) -> Address<'_> {
    let trimmed = address.trim();
    if trimmed.is_empty() {
        return Address::Empty;
    }
    if let Some(fragment) = trimmed.strip_prefix('#') {
        return Address::Fragment(fragment);
    }
    if trimmed.starts_with("//") {
        return Address::External;
    }
    match scheme(trimmed) {
        None => Address::Internal,
        Some(scheme) if SAFE_SCHEMES.contains(&scheme.as_str()) => Address::External,
        Some(scheme) if UNSAFE_SCHEMES.contains(&scheme.as_str()) => {
            Address::Unsafe(trimmed.split(':').next().unwrap_or(trimmed))
        }
        Some(_) => Address::Internal,
    }
}

/// Returns the scheme as a browser would see it: control characters and white space are ignored, and so is case
/// (WHATWG URL, "basic URL parser").
fn scheme(address: &str) -> Option<String> {
    let (before, _) = address.split_once(':')?;
    let seen: String = before.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let is_scheme = seen.starts_with(|c: char| c.is_ascii_alphabetic())
        && seen.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then(|| seen.to_ascii_lowercase())
}

/// Tells whether an address leads to a site of the web, by `http` or `https`.
pub fn is_web(address: &str) -> bool {
    matches!(scheme(address).as_deref(), Some("http" | "https"))
}

/// Tells whether an image may be shown from within its own address: the raster formats, which cannot hold script.
pub(super) fn is_embedded_image(address: &str) -> bool {
    const FORMATS: &[&str] =
        &["data:image/png;", "data:image/jpeg;", "data:image/jpg;", "data:image/gif;", "data:image/webp;"];
    let start: String = address.trim_start().chars().take(24).collect::<String>().to_ascii_lowercase();
    FORMATS.iter().any(|format| start.starts_with(format))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_seen_as_a_browser_sees_them() {
        assert_eq!(classify("https://example.org"), Address::External);
        assert_eq!(classify("//example.org"), Address::External);
        assert_eq!(classify("mailto:a@example.org"), Address::External);
        assert!(matches!(classify("javascript:alert(1)"), Address::Unsafe(_)));
        assert!(matches!(classify(" \u{1}java\nscript\t:alert(1)"), Address::Unsafe(_)));
        assert!(matches!(classify("DATA:text/html,x"), Address::Unsafe(_)));
        assert!(matches!(classify("vbscript:x"), Address::Unsafe(_)));
        assert_eq!(classify("Category:Minutes"), Address::Internal);
        assert_eq!(classify("#p3"), Address::Fragment("p3"));
        assert_eq!(classify("../a.md#b"), Address::Internal);
        assert_eq!(classify("a/b:c.md"), Address::Internal);
        assert_eq!(classify("  "), Address::Empty);
    }
}
