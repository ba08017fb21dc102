//! The preview at the author's desk: serves the site from memory, looks again when files change, tells open tabs.
//!
//! Owns a server that writes nothing to disk but what was answered where sentences are asked about. A page is rendered when
//! it is asked for, by the same function as in a build, from a [`Snapshot`] that is swapped as a whole: a request never
//! meets half of a change.
//! [`respond`](fn@respond::respond) turns a snapshot and a request into a response and changes nothing; `http` is the net,
//! `watch` the disk, `events` the open tabs.

pub mod additions;
pub mod delivery;
pub mod editor;
mod events;
mod files;
mod http;
mod live_site;
mod mending;
mod pages;
mod problem;
pub mod request;
pub mod respond;
pub mod review;
pub mod snapshot;
mod watch;

#[cfg(test)]
mod tests;

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;

use crate::project::Project;
use crate::text::date::Date;
use editor::Editor;
use live_site::LiveSite;
use request::Hosts;
use review::Review;
use snapshot::Snapshot;

/// The port that is tried first. Easy to remember, and used by other site generators, so that firewalls and habits fit.
const FIRST_PORT: u16 = 4000;
/// How many ports after the first are tried if it is taken.
const N_PORTS: u16 = 100;

/// What to serve, and how.
pub struct Settings {
    /// The folder of the site.
    pub root: PathBuf,
    /// The site.
    pub project: Project,
    /// The address to listen at.
    pub host: IpAddr,
    /// The port; `None` for the first free one.
    pub port: Option<u16>,
    /// The path at which the site is served: begins and ends with `/`.
    pub base: String,
    /// What "edit" links open.
    pub editor: Editor,
    /// What is asked on the pages, if anything is.
    pub review: Option<Review>,
    /// Tells which day it is.
    pub today: fn() -> Date,
    /// Whether to look for changes by the clock alone, since the file system tells nothing of them.
    pub poll: bool,
}

/// Something that the person at the terminal should know.
pub enum News<'a> {
    /// The site was read again, and differs from what it was.
    Changed(&'a Snapshot),
    /// A fact about how changes are found: "the system has no watches left, …".
    Remark(&'a str),
    /// A fault in Rapporteur itself, that a request or an edit met.
    Fault(&'a str),
}

/// Called from several threads, one after the other or at once.
pub type Tell = Arc<dyn Fn(&News<'_>) + Send + Sync>;

/// A server that runs until the process ends.
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// The site as it was first read.
    pub first: Arc<Snapshot>,
    /// How many sentences of how many reports are asked about, if any are to be.
    pub n_asked: Option<(usize, usize)>,
}

/// Reads the site and serves it, in threads of its own.
///
/// # Errors
///
/// Neither a port nor a thread could be had.
pub fn start(settings: Settings, tell: Tell) -> anyhow::Result<Running> {
    // Events name files by absolute paths, and the working directory is nobody's business but the command line's.
    let root = std::path::absolute(&settings.root)
        .with_context(|| format!("cannot tell where {} is", settings.root.display()))?;
    let listener = listen(settings.host, settings.port)?;
    let address = listener.local_addr().context("cannot tell the address")?;
    let frame = respond::Frame {
        root,
        base: settings.base,
        editor: settings.editor,
        hosts: Hosts::of(settings.host),
        review: settings.review,
    };
    let live_site = Arc::new(LiveSite::new(settings.project, frame, settings.today, tell));
    let first = live_site.current();
    watch::start(Arc::clone(&live_site), settings.poll).context("no thread could be had to look for changes")?;
    http::start(listener, Arc::clone(&live_site))?;
    let n_asked = live_site.frame.review.as_ref().map(|review| review.n_left(&first.site));
    Ok(Running { address, first, n_asked })
}

fn listen(host: IpAddr, port: Option<u16>) -> anyhow::Result<std::net::TcpListener> {
    if let Some(port) = port {
        let address = SocketAddr::new(host, port);
        return http::listen(address).with_context(|| {
            format!("cannot listen at {address}; choose another --port, or leave it out to get a free one")
        });
    }
    let mut last_error = None;
    for port in FIRST_PORT..FIRST_PORT + N_PORTS {
        match http::listen(SocketAddr::new(host, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => last_error = Some(error),
            Err(error) => return Err(error).with_context(|| format!("cannot listen at {host}")),
        }
    }
    let error = last_error.map(anyhow::Error::from).unwrap_or_else(|| anyhow::anyhow!("no port was tried"));
    Err(error.context(format!(
        "the ports {FIRST_PORT} to {} are all in use; choose one with --port",
        FIRST_PORT + N_PORTS - 1
    )))
}

/// Tells whether this is not the port that is tried first, although none was asked for.
pub fn is_second_choice(address: SocketAddr, asked_for: Option<u16>) -> bool {
    asked_for.is_none() && address.port() != FIRST_PORT
}

/// Returns a time in milliseconds, with as many digits as mean anything.
pub fn in_milliseconds(time: std::time::Duration) -> String {
    pages::milliseconds(time)
}
