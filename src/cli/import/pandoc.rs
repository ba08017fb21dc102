//! Documents of word processors and web pages as Markdown, by pandoc (pandoc.org).
//!
//! Pandoc reads what nobody else reads as well, and is free; so nothing of these formats is read here. The crates that read
//! DOCX in Rust were looked at: one writes more than it reads, others are young, and none reads ODT. What a document makes
//! pandoc do is bounded here: it gets no file but the document, no network, so much time, memory and output.

use std::io::{ErrorKind, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use anyhow::Context;

use crate::files::LONGEST_TEXT;

/// A document takes pandoc a second or two; one that takes so long was made to.
const LONGEST: Duration = Duration::from_secs(60);
/// How often to look whether it has ended.
const LOOK: Duration = Duration::from_millis(10);
/// What is shown of its complaints.
const LONGEST_COMPLAINT: u64 = 2_000;
/// What pandoc returns when its memory was used up.
const HEAP_EXHAUSTED: i32 = 251;

/// What is to be turned into Markdown.
pub(super) enum Input<'a> {
    /// The file itself, of this format.
    File(&'a str),
    /// The HTML that stands in the file.
    Html(String),
}

impl Input<'_> {
    fn format(&self) -> &str {
        match self {
            Input::File(format) => format,
            Input::Html(_) => "html",
        }
    }
}

/// Turns a document into Markdown.
///
/// # Errors
///
/// Pandoc is not installed, cannot read the document, or needs more time, memory or room than any report does.
pub(super) fn to_markdown(file: &Path, input: Input<'_>) -> anyhow::Result<String> {
    let shown = file.display();
    // An absolute path cannot be taken for an option.
    let absolute = file.canonicalize().with_context(|| format!("cannot read {shown}"))?;
    let mut command = Command::new("pandoc");
    command
        .args(["+RTS", "-M512M", "-RTS", "--sandbox", "--wrap=none", "--markdown-headings=atx", "--to=gfm"])
        .arg(format!("--from={}", input.format()))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    match input {
        Input::File(_) => command.arg(absolute).stdin(Stdio::null()),
        Input::Html(_) => command.stdin(Stdio::piped()),
    };
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) if error.kind() == ErrorKind::NotFound => anyhow::bail!(
            "reading {shown} takes pandoc, which is not installed; install it from https://pandoc.org/installing.html, or save \
             the document as plain text (.txt) and import that"
        ),
        Err(error) => return Err(error).context("pandoc cannot be started"),
    };
    if let (Input::Html(html), Some(mut stream)) = (&input, child.stdin.take()) {
        let bytes = html.as_bytes().to_vec();
        // What ended early says so below.
        std::thread::spawn(move || stream.write_all(&bytes));
    }
    let output = child.stdout.take().map(|stream| read_up_to(stream, LONGEST_TEXT + 1));
    let complaints = child.stderr.take().map(|stream| read_up_to(stream, LONGEST_COMPLAINT));
    let ended = wait(&mut child)?;
    let bytes = output.and_then(|reader| reader.join().ok()).unwrap_or_default();
    let complaint = complaints.and_then(|reader| reader.join().ok()).unwrap_or_default();
    let Some(status) = ended else {
        anyhow::bail!(
            "{shown}: pandoc was at it for {} seconds and was stopped; no report takes so long: save the document as plain text \
             (.txt) and import that",
            LONGEST.as_secs()
        );
    };
    anyhow::ensure!(
        bytes.len() as u64 <= LONGEST_TEXT,
        "{shown} unfolds to more than {} MB of text; no report is so long",
        LONGEST_TEXT / (1024 * 1024)
    );
    anyhow::ensure!(status.success(), "{}", refusal(file, status, &complaint));
    String::from_utf8(bytes).with_context(|| format!("{shown}: what pandoc made of it is no text"))
}

/// Says why pandoc did not read a document.
fn refusal(file: &Path, status: ExitStatus, complaint: &[u8]) -> String {
    let complaint = String::from_utf8_lossy(complaint);
    let first = complaint.lines().find(|line| !line.trim().is_empty()).unwrap_or("it does not say why").trim();
    if complaint.contains("--sandbox") || complaint.contains("markdown-headings") {
        return "the pandoc that is installed is too old; version 2.15 or later is needed".to_owned();
    }
    if status.code() == Some(HEAP_EXHAUSTED) || complaint.contains("heap") {
        return format!("{} takes pandoc more than half a gigabyte of memory; no report does", file.display());
    }
    format!("pandoc cannot read {}: {first}", file.display())
}

/// Reads a stream in the background; what goes beyond the limit is not kept, and closes the stream.
fn read_up_to(stream: impl Read + Send + 'static, limit: u64) -> std::thread::JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        // What cannot be read is missed below: the program then ends with an error of its own.
        let _ = stream.take(limit).read_to_end(&mut bytes);
        bytes
    })
}

/// Waits for the end, and ends what goes on for too long; `None` if it did.
fn wait(child: &mut Child) -> anyhow::Result<Option<ExitStatus>> {
    let mut waited = Duration::ZERO;
    loop {
        if let Some(status) = child.try_wait().context("pandoc cannot be waited for")? {
            return Ok(Some(status));
        }
        if waited >= LONGEST {
            // It may have ended just now.
            let _ = child.kill();
            child.wait().context("pandoc cannot be waited for")?;
            return Ok(None);
        }
        std::thread::sleep(LOOK);
        waited += LOOK;
    }
}
