//! One site that is worked on: a thread that reads it again when something changed, and what it read last.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use lsp_types::Diagnostic;

use super::snapshot::Snapshot;
use crate::archive::resolve::Show;
use crate::files::{Look, Overlays};
use crate::project::{Project, SETTINGS};
use crate::text::date::Date;

/// Typing pauses are longer than this, and nobody waits for so short a time.
const PAUSE: Duration = Duration::from_millis(120);

/// Who types without any pause is to see problems too, after so many keys.
const MOST_JOBS: usize = 16;

/// One site that is worked on.
pub(super) struct Workspace {
    /// The folder of the site.
    pub(super) root: PathBuf,
    /// The site as it was read last; `None` before that.
    pub(super) current: Option<Arc<Snapshot>>,
    /// What is shown of which file.
    pub(super) shown: BTreeMap<String, Vec<Diagnostic>>,
    /// How many changes there were.
    n_changes: u64,
    /// How many of them are in the current site.
    n_read: u64,
    jobs: Sender<Job>,
}

/// Something to do for the thread that reads.
struct Job {
    number: u64,
    overlays: Overlays,
    look: Look,
}

/// What a thread has read.
pub(super) struct Read {
    /// The folder of the site.
    pub(super) root: PathBuf,
    /// The site, if it is another than before.
    pub(super) snapshot: Option<Arc<Snapshot>>,
    /// Whether there was a fault in the program.
    pub(super) is_fault: bool,
    number: u64,
}

impl Workspace {
    /// Begins to read a site; `tell` is called whenever it was read.
    pub(super) fn open(root: PathBuf, today: fn() -> Date, tell: impl Fn(Read) + Send + 'static) -> Workspace {
        let (jobs, todo) = mpsc::channel();
        let place = root.clone();
        std::thread::spawn(move || work(&place, today, &todo, &tell));
        Workspace { root, current: None, shown: BTreeMap::new(), n_changes: 0, n_read: 0, jobs }
    }

    /// Has the site read again.
    pub(super) fn look(&mut self, overlays: Overlays, look: Look) {
        self.n_changes += 1;
        // Without the thread there is nobody to read, and the site stays as it is.
        let _ = self.jobs.send(Job { number: self.n_changes, overlays, look });
    }

    /// Takes what was read.
    pub(super) fn take(&mut self, read: Read) {
        self.n_read = self.n_read.max(read.number);
        if read.snapshot.is_some() {
            self.current = read.snapshot;
        }
    }

    /// Returns how many changes there were.
    pub(super) fn n_changes(&self) -> u64 {
        self.n_changes
    }

    /// Tells whether all of the first so many changes were read, and the site at least once.
    pub(super) fn has_read(&self, n_changes: u64) -> bool {
        self.n_read >= n_changes.max(1)
    }
}

fn work(root: &Path, today: fn() -> Date, todo: &Receiver<Job>, tell: &dyn Fn(Read)) {
    let new_project = || Project::new(root.to_owned(), Show::all(today()));
    let mut project = new_project();
    let mut is_first = true;
    while let Some(job) = next(todo, is_first) {
        project.set_today(today());
        project.set_overlays(job.overlays);
        let loaded = catch_unwind(AssertUnwindSafe(|| {
            let loaded = match is_first {
                true => Some(project.load(&Look::Everything)),
                false => project.load_if_changed(&job.look),
            };
            loaded.map(|loaded| Arc::new(Snapshot::new(root.to_owned(), loaded)))
        }));
        let is_fault = loaded.is_err();
        is_first = is_fault;
        if is_fault {
            project = new_project();
        }
        tell(Read { root: root.to_owned(), snapshot: loaded.unwrap_or(None), is_fault, number: job.number });
    }
}

/// Waits for something to do, and then until nothing more comes; several jobs are one. `None` when nobody asks any more.
fn next(todo: &Receiver<Job>, is_first: bool) -> Option<Job> {
    let mut job = todo.recv().ok()?;
    let pause = if is_first { Duration::ZERO } else { PAUSE };
    for _ in 0..MOST_JOBS {
        match todo.recv_timeout(pause) {
            Ok(later) => {
                let look = both(job.look, later.look);
                job = Job { look, ..later };
            }
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
    Some(job)
}

fn both(a: Look, b: Look) -> Look {
    match (a, b) {
        (Look::Below(mut a), Look::Below(b)) => {
            a.extend(b);
            Look::Below(a)
        }
        _ => Look::Everything,
    }
}

/// Returns the folder of the site that a folder belongs to: itself, or the nearest above it that is one.
pub(super) fn root_above(folder: &Path) -> Option<PathBuf> {
    let is_root = |folder: &&Path| folder.join(SETTINGS).is_file() || folder.join("content").is_dir();
    folder.ancestors().find(is_root).map(Path::to_owned)
}
