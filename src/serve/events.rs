//! Word to open tabs: what they show is not what would be served any more (Server-Sent Events, HTML standard, 9.2).

use std::io::Write;
use std::time::Duration;

use super::live_site::LiveSite;
use super::pages::state_of;
use super::respond::State;

/// A tab that was closed is noticed when we write to it; so often we do if there is nothing to say.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// Tells a tab what changes of the page at `path`, until it is closed.
///
/// Only a difference from `state`, which is what the tab shows, is worth a word: most edits do not touch most pages.
pub(super) fn stream(live_site: &LiveSite, path: &str, mut state: State, out: &mut dyn Write) -> std::io::Result<()> {
    out.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nCache-Control: no-store\r\n\
          X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n: preview\n\n",
    )?;
    out.flush()?;
    let mut snapshot = live_site.current();
    loop {
        let current = state_of(&snapshot, &live_site.frame, path);
        if current != state {
            let data = serde_json::to_string(&current).unwrap_or_default();
            write!(out, "event: state\ndata: {data}\n\n")?;
            state = current;
        } else {
            out.write_all(b": still here\n\n")?;
        }
        out.flush()?;
        let seen = snapshot.stats.number;
        // What is waited for must not be held: an archive would be kept for each sleeping tab.
        drop(snapshot);
        snapshot = live_site.wait_for_newer(seen, HEARTBEAT);
    }
}
