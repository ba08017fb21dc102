//! What the threads of the preview share: the project, the current snapshot, and word of a new one.
#![expect(clippy::disallowed_methods, reason = "how long it took is told to the author and goes nowhere else")]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use super::respond::{Frame, Response};
use super::review::Change;
use super::snapshot::Snapshot;
use super::{News, Tell};
use crate::beside::judgements::JUDGEMENTS;
use crate::beside::said::SAID;
use crate::files::Look;
use crate::project::{Loaded, Project};
use crate::text::date::Date;

/// What the threads of the preview share.
pub(super) struct LiveSite {
    pub(super) frame: Frame,
    project: Mutex<Project>,
    current: RwLock<Arc<Snapshot>>,
    number: Mutex<u64>,
    is_new: Condvar,
    /// Held by whoever changes something in the site's folder.
    changing: Mutex<()>,
    today: fn() -> Date,
    tell: Tell,
}

impl LiveSite {
    /// Reads the site for the first time.
    pub(super) fn new(mut project: Project, frame: Frame, today: fn() -> Date, tell: Tell) -> LiveSite {
        let mut snapshot = first(&mut project);
        snapshot.stats.number = 1;
        LiveSite {
            frame,
            project: Mutex::new(project),
            current: RwLock::new(Arc::new(snapshot)),
            number: Mutex::new(1),
            is_new: Condvar::new(),
            changing: Mutex::default(),
            today,
            tell,
        }
    }

    /// Returns the site as it is.
    pub(super) fn current(&self) -> Arc<Snapshot> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Looks again, and returns whether anything changed. Whoever asks meanwhile gets the site as it was, and so does
    /// everybody if Rapporteur fails at what it finds.
    pub(super) fn look_again(&self, look: &Look) -> bool {
        let mut project = self.project.lock().unwrap_or_else(PoisonError::into_inner);
        project.set_today((self.today)());
        let Ok(found) = catch_unwind(AssertUnwindSafe(|| next(&mut project, look, &self.current()))) else {
            *project = project.unread();
            self.tell(&News::Fault(
                "what was saved last made Rapporteur fail, and the pages are as they were before it",
            ));
            return false;
        };
        let Some(mut snapshot) = found else { return false };
        let former = {
            let mut number = self.number.lock().unwrap_or_else(PoisonError::into_inner);
            *number += 1;
            snapshot.stats.number = *number;
            let mut current = self.current.write().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *current, Arc::new(snapshot))
        };
        self.is_new.notify_all();
        self.tell(&News::Changed(&self.current()));
        // A large archive takes a while to be taken apart; nobody waits for it here.
        drop(former);
        true
    }

    /// Makes a change in the site's folder, looks at what came of it, and returns what whoever wanted it is told.
    pub(super) fn carry_out(&self, change: Change) -> Response {
        let Some(review) = &self.frame.review else { return Response::text(404, "Nothing is asked here.") };
        // One after the other: each adds to what the one before left, and asks no more what that answered.
        let _one = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        match review.carry_out(&self.current().site, &self.frame.root, change) {
            Ok(()) => {
                // Sooner than the system tells of it, and whether or not it does.
                self.look_again(&Look::Below([JUDGEMENTS, SAID].map(|file| self.frame.root.join(file)).to_vec()));
                Response::text(200, "It is kept.")
            }
            Err(fault) => Response::text(409, &fault),
        }
    }

    /// Waits for a site that is newer than number `seen`, at most so long, and returns the site as it is then.
    pub(super) fn wait_for_newer(&self, seen: u64, at_most: Duration) -> Arc<Snapshot> {
        let number = self.number.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.is_new.wait_timeout_while(number, at_most, |number| *number <= seen);
        drop(waited);
        self.current()
    }

    pub(super) fn tell(&self, news: &News<'_>) {
        (self.tell)(news);
    }
}

fn first(project: &mut Project) -> Snapshot {
    let start = Instant::now();
    let loaded = project.load(&Look::Everything);
    snapshot(start, loaded, None)
}

/// Returns the site if anything of it changed.
fn next(project: &mut Project, look: &Look, before: &Snapshot) -> Option<Snapshot> {
    let start = Instant::now();
    let loaded = project.load_if_changed(look)?;
    Some(snapshot(start, loaded, Some(before)))
}

fn snapshot(start: Instant, loaded: Loaded, before: Option<&Snapshot>) -> Snapshot {
    let load = start.elapsed();
    let mut snapshot = Snapshot::new(loaded, before);
    snapshot.stats.load = load;
    snapshot.stats.route = start.elapsed() - load;
    snapshot
}
