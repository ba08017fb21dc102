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
use crate::source::{Form, Origin};

/// A document takes pandoc a second or two; one that takes so long was made to.
const LONGEST: Duration = Duration::from_secs(60);
/// How often to look whether it has ended.
const LOOK: Duration = Duration::from_millis(10);
/// What is shown of its complaints.
const LONGEST_COMPLAINT: u64 = 2_000;
/// Where pandoc is had.
const PLACE: &str = "https://pandoc.org/installing.html";
/// What pandoc returns when its memory was used up.
const HEAP_EXHAUSTED: i32 = 251;

/// What is to be turned into Markdown.
pub(super) enum Input {
    /// The file itself.
    File,
    /// The text that stands in the file.
    Text(String),
}

/// Turns a document into Markdown, with the metadata that it shows above its text.
///
/// # Errors
///
/// Pandoc is not installed, cannot read the document, or needs more time, memory or room than any report does.
pub(super) fn to_markdown(file: &Path, form: &Form, input: &Input) -> anyhow::Result<String> {
    let shown = file.display();
    // An absolute path cannot be taken for an option.
    let absolute = file.canonicalize().with_context(|| format!("cannot read {shown}"))?;
    let mut command = Command::new("pandoc");
    command
        .args(["+RTS", "-M512M", "-RTS", "--sandbox", "--markdown-headings=atx"])
        .arg("--to=gfm+definition_lists")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    // Where people write the lines, a line may say something of its own.
    command.arg(if form.origin == Origin::Markup { "--wrap=preserve" } else { "--wrap=none" });
    match form.reader {
        // A page is put together of divisions, which say nothing.
        "html" => command.args(["--from=html-native_divs", "--standalone"]),
        // Of what stands at the top it would make a title and metadata, and would lift all headings for that.
        "rst" => command.arg("--from=rst"),
        reader => command.arg(format!("--from={reader}")).arg("--standalone"),
    };
    match input {
        Input::File => command.arg(absolute).stdin(Stdio::null()),
        Input::Text(_) => command.stdin(Stdio::piped()),
    };
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) if error.kind() == ErrorKind::NotFound => anyhow::bail!(
            "reading {shown} takes pandoc, which is not installed; install it from {PLACE}, or save the document as plain text \
             (.txt) and import that"
        ),
        Err(error) => return Err(error).context("pandoc cannot be started"),
    };
    if let (Input::Text(text), Some(mut stream)) = (input, child.stdin.take()) {
        let bytes = text.as_bytes().to_vec();
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
    anyhow::ensure!(status.success(), "{}", refusal(file, form, status, &complaint));
    String::from_utf8(bytes).with_context(|| format!("{shown}: what pandoc made of it is no text"))
}

/// Makes sure that pandoc is there, before many documents are given to it.
///
/// # Errors
///
/// It is not installed, or cannot be started.
pub(super) fn is_there() -> anyhow::Result<()> {
    match Command::new("pandoc")
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
    {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            anyhow::bail!("reading documents takes pandoc, which is not installed; install it from {PLACE}")
        }
        Err(error) => Err(error).context("pandoc cannot be started"),
    }
}

/// Says why pandoc did not read a document.
fn refusal(file: &Path, form: &Form, status: ExitStatus, complaint: &[u8]) -> String {
    let complaint = String::from_utf8_lossy(complaint);
    let first = complaint.lines().find(|line| !line.trim().is_empty()).unwrap_or("it does not say why").trim();
    if complaint.contains("--sandbox") || complaint.contains("markdown-headings") {
        return "the pandoc that is installed is too old; version 2.15 or later is needed".to_owned();
    }
    if status.code() == Some(HEAP_EXHAUSTED) || complaint.contains("heap") {
        return format!("{} takes pandoc more than half a gigabyte of memory; no report does", file.display());
    }
    if let Some(since) = form.since
        && complaint.contains("nknown input format")
    {
        return format!(
            "{}: pandoc reads .{} since version {since}, and the one that is installed is older; a newer one is at {PLACE}",
            file.display(),
            form.ending
        );
    }
    // It calls what it was given as text by no name.
    format!("pandoc cannot read {}: {}", file.display(), first.trim_start_matches("pandoc: "))
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
