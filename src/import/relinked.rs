//! Links from one document of a folder to another, of both of which texts are made.

use crate::source::RelPath;
use crate::text::slug::percent_decode;

/// Returns the text of the document at `path` with links to other documents leading to the texts that are made of them. `text_of` tells that of a
/// document, by their paths. A part of the other one is called otherwise there, so links lead to the whole.
pub fn relinked(text: &str, path: &RelPath, text_of: impl Fn(&RelPath) -> Option<RelPath>) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](") {
        kept.push_str(before);
        kept.push_str("](");
        let end = after.find([')', ' ', '\n']).unwrap_or(after.len());
        let address = &after[..end];
        let written = address.split('#').next().unwrap_or(address);
        let is_of_folder = !written.is_empty() && !written.contains(':');
        let target =
            is_of_folder.then(|| percent_decode(written)).flatten().and_then(|written| path.parent().join(&written));
        match target.and_then(|target| text_of(&target)) {
            Some(text) => {
                let stem = written.rsplit_once('.').map_or(written, |(stem, _)| stem);
                kept.push_str(&format!("{stem}.{}", text.extension()));
            }
            None => kept.push_str(address),
        }
        rest = &after[end..];
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_texts() {
        let path = RelPath::new("2019/03.html").expect("a path");
        let text_of = |path: &RelPath| {
            ["2019/02.html", "2018/a b.html"].contains(&path.as_str()).then(|| RelPath::new("x.md").expect("a path"))
        };
        let text =
            "[a](02.html) [b](02.html#x) [c](../2018/a%20b.html) [d](04.html) [e](https://example.org/02.html) [f](#x)";
        let expected =
            "[a](02.md) [b](02.md) [c](../2018/a%20b.md) [d](04.html) [e](https://example.org/02.html) [f](#x)";
        assert_eq!(relinked(text, &path, text_of), expected);
    }
}
