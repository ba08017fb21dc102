//! One document as Markdown, whatever its form.

use std::path::Path;

use anyhow::Context;

use super::pandoc::{self, Input};
use crate::content::front_matter;
use crate::files::{self, LONGEST_TEXT};
use crate::import;
use crate::source::{Form, TEXTS, form_of};

/// Most of a document that is packed is its pictures, which are not read.
const LONGEST_PACKED: u64 = 128 * 1024 * 1024;

/// Returns a document as Markdown.
#[expect(clippy::disallowed_methods, reason = "the edge of the program, where documents come in")]
pub(super) fn read(file: &Path) -> anyhow::Result<String> {
    let shown = file.display();
    anyhow::ensure!(file.exists(), "there is no file {shown}");
    let metadata = std::fs::metadata(file).with_context(|| format!("cannot read {shown}"))?;
    anyhow::ensure!(metadata.is_file(), "{shown} is no file");
    let extension = file.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default();
    let name = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let form = form_of(&extension);
    let longest = if form.is_some_and(Form::is_packed) { LONGEST_PACKED } else { LONGEST_TEXT };
    anyhow::ensure!(
        metadata.len() <= longest,
        "{shown} has {} MB, and no report is longer than {} MB; import the part of it that is the report",
        metadata.len() / (1024 * 1024),
        longest / (1024 * 1024)
    );
    if let Some(form) = form.filter(|form| form.is_packed()) {
        let converted = pandoc::to_markdown(file, form, &Input::File)?;
        return Ok(import::plain(&converted, form, &name, None));
    }
    let is_text = form.is_some() || TEXTS.contains(&extension.as_str()) || matches!(extension.as_str(), "text" | "");
    anyhow::ensure!(
        is_text,
        "{shown} is neither Markdown (.md), text (.txt), a web page (.html) nor a document (.docx, .odt, .rtf); save it as one \
         of these"
    );
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {shown}"))?;
    let (text, _) = files::decode(bytes).with_context(|| format!("{shown} is no text"))?;
    if let Some(form) = form {
        let (title, body) = without_front_matter(&text);
        let converted = pandoc::to_markdown(file, form, &Input::Text(import::prepared(&body, form)))?;
        return Ok(import::plain(&converted, form, &name, title.as_deref()));
    }
    // In plain text, space before a line only sets it; in Markdown it would make code of it.
    Ok(match extension.as_str() {
        "txt" | "text" => text.lines().map(str::trim_start).collect::<Vec<_>>().join("\n"),
        _ => text,
    })
}

/// Returns the title that front matter gives, and the text below it. Its other keys tell other programs what to do with the page, and
/// seldom when the meeting was.
fn without_front_matter(text: &str) -> (Option<String>, String) {
    let parts = front_matter::split(text);
    let mut lines = parts.yaml.iter().flat_map(|block| text[block.range()].lines());
    let title = lines.find_map(|line| line.strip_prefix("title:")).unwrap_or_default();
    let title = title.trim().trim_matches(['"', '\'']).to_owned();
    (Some(title).filter(|title| !title.is_empty()), text[parts.body.start as usize..].to_owned())
}
