//! When to look again: as soon as the file system says that something happened, and now and then in any case.
//!
//! An event says no more than where to look; what is there is found by looking. Events get lost (network drives, shared
//! folders of virtual machines, a folder that is replaced as a whole), so everything is looked at by the clock too, as
//! often as costs next to nothing.
#![expect(clippy::disallowed_methods, reason = "when to look next is a matter of time, and goes nowhere else")]

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use same_file::Handle;

use super::News;
use super::live_site::LiveSite;
use crate::files::Look;
use crate::project::SETTINGS;

/// Editors write a file in two or three steps, which follow one another within a few milliseconds.
const QUIET: Duration = Duration::from_millis(25);
/// Some delete a file and then make it again. What is gone gets as much time to come back before its page is gone too.
const QUIET_IF_GONE: Duration = Duration::from_millis(200);
/// A burst of events (a branch switch) is not waited out for longer than this.
const LONGEST_BURST: Duration = Duration::from_millis(500);
/// After events, everything is looked at once more: what an event did not name, or what it named too early.
const AFTERTHOUGHT: Duration = Duration::from_millis(1000);
/// How often everything is looked at when the system says nothing of changes.
const POLL: Duration = Duration::from_millis(700);
/// How often everything is looked at besides.
const LEISURELY: Duration = Duration::from_secs(3);
/// Looking at everything may take one part in so many of the time.
const PATIENCE: u32 = 50;
/// More places than these are as quickly looked at all together.
const MOST_PLACES: usize = 200;

/// Looks again for ever, in a thread of its own.
///
/// # Errors
///
/// The system gives us no thread.
pub(super) fn start(live_site: Arc<LiveSite>, poll: bool) -> io::Result<()> {
    let watch = move || {
        let mut watch = Watch::new(live_site, poll);
        loop {
            watch.turn();
        }
    };
    thread::Builder::new().name("rapporteur-watch".to_owned()).spawn(watch).map(drop)
}

struct Watch {
    live_site: Arc<LiveSite>,
    /// `None` if the system cannot tell, or is not asked.
    watcher: Option<RecommendedWatcher>,
    events: Receiver<notify::Result<Event>>,
    watched: Vec<Watched>,
    /// When everything is looked at next.
    next_full: Instant,
    period: Duration,
}

/// A folder that the system tells us of.
struct Watched {
    path: PathBuf,
    /// Which folder it was: another one may have taken its place, of which the system says nothing.
    handle: Option<Handle>,
}

/// What came of waiting.
enum Heard {
    Nothing,
    /// These places.
    Places(BTreeSet<PathBuf>),
    /// Something, and nobody can say where.
    Something,
}

impl Watch {
    fn new(live_site: Arc<LiveSite>, poll: bool) -> Watch {
        let (sender, events) = channel();
        let watcher = match poll {
            true => None,
            false => RecommendedWatcher::new(sender, notify::Config::default())
                .inspect_err(|error| remark_on(&live_site, error))
                .ok(),
        };
        let period = if watcher.is_some() { LEISURELY } else { POLL };
        let mut watch =
            Watch { live_site, watcher, events, watched: Vec::new(), next_full: Instant::now() + period, period };
        watch.watch_folders();
        watch
    }

    /// Waits for something to happen, and looks.
    fn turn(&mut self) {
        let heard = self.listen();
        let look = where_to_look(heard, &self.live_site.frame.root);
        let start = Instant::now();
        self.live_site.look_again(&look);
        let next = match look {
            Look::Everything => self.period.max(start.elapsed() * PATIENCE),
            Look::Below(_) => AFTERTHOUGHT.max(start.elapsed()),
        };
        self.next_full = Instant::now() + next;
        self.watch_folders();
    }

    /// Waits until it is quiet after an event, or until it is time to look at everything.
    fn listen(&mut self) -> Heard {
        let mut places = BTreeSet::new();
        let mut is_unsure = false;
        let mut burst_began: Option<Instant> = None;
        loop {
            let now = Instant::now();
            let wait = match burst_began {
                None => self.next_full.saturating_duration_since(now),
                Some(began) => {
                    let quiet = if is_any_gone(&places) { QUIET_IF_GONE } else { QUIET };
                    quiet.min((began + LONGEST_BURST).saturating_duration_since(now))
                }
            };
            match self.events.recv_timeout(wait) {
                Ok(Ok(event)) if is_of_no_interest(&event) => {}
                Ok(Ok(event)) => {
                    is_unsure |= event.need_rescan() || event.paths.is_empty();
                    places.extend(event.paths);
                    burst_began.get_or_insert_with(Instant::now);
                }
                Ok(Err(error)) => {
                    remark_on(&self.live_site, &error);
                    is_unsure = true;
                    burst_began.get_or_insert_with(Instant::now);
                }
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => {
                    thread::sleep(wait);
                    break;
                }
            }
        }
        match (is_unsure, places.is_empty()) {
            (true, _) => Heard::Something,
            (false, true) => Heard::Nothing,
            (false, false) => Heard::Places(places),
        }
    }

    /// Sees to it that the system tells of the folders that are there, and that they are those that it was asked about.
    fn watch_folders(&mut self) {
        let Some(watcher) = &mut self.watcher else { return };
        let config = Arc::clone(&self.live_site.current().site.config);
        let root = &self.live_site.frame.root;
        // The settings lie in the root, and the other two may come into being in it.
        let wanted = [
            (root.clone(), RecursiveMode::NonRecursive),
            (root.join(&config.content), RecursiveMode::Recursive),
            (root.join(&config.theme), RecursiveMode::Recursive),
        ];
        self.watched.retain(|watched| {
            let is_same = Handle::from_path(&watched.path).ok() == watched.handle && watched.handle.is_some();
            let is_wanted = wanted.iter().any(|(path, _)| *path == watched.path);
            if !(is_same && is_wanted) {
                // It may be gone, and then there is nothing to end.
                let _ = watcher.unwatch(&watched.path);
            }
            is_same && is_wanted
        });
        for (path, mode) in wanted {
            if self.watched.iter().any(|watched| watched.path == path) || !path.is_dir() {
                continue;
            }
            let handle = Handle::from_path(&path).ok();
            match watcher.watch(&path, mode) {
                Ok(()) => {
                    self.watched.push(Watched { path, handle });
                    // What was written before the system was asked is found by looking.
                    self.next_full = self.next_full.min(Instant::now() + QUIET);
                }
                Err(error) => {
                    remark_on(&self.live_site, &error);
                    self.watcher = None;
                    self.watched.clear();
                    self.period = POLL;
                    self.next_full = Instant::now() + POLL;
                    return;
                }
            }
        }
    }
}

/// Returns where to look after something was heard. A system may name places in another way than we do: macOS by the real
/// path (`/private/var` for `/var`), Windows with `\\?\` before it. Such a place could be any of ours.
fn where_to_look(heard: Heard, root: &Path) -> Look {
    match heard {
        Heard::Places(places) if places.len() <= MOST_PLACES && places.iter().all(|place| place.starts_with(root)) => {
            Look::Below(places.into_iter().collect())
        }
        _ => Look::Everything,
    }
}

fn is_any_gone(places: &BTreeSet<PathBuf>) -> bool {
    places.len() <= MOST_PLACES && places.iter().any(|place| !is_there(place))
}

fn is_there(place: &Path) -> bool {
    // What editors leave and remove again is nobody's page.
    let name = place.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    place.exists()
        || place.extension().is_none()
        || name.starts_with('.')
        || name.ends_with('~')
        || name.ends_with(".swp")
}

/// Reading a file is an event too, and would lead to reading it again.
fn is_of_no_interest(event: &Event) -> bool {
    matches!(event.kind, EventKind::Access(_))
}

fn remark_on(live_site: &LiveSite, error: &notify::Error) {
    let remark = match error.kind {
        ErrorKind::MaxFilesWatch => format!(
            "the system has no watches left, so changes to content, theme and {SETTINGS} are looked for every {} ms \
             instead; to have more: sudo sysctl fs.inotify.max_user_watches=524288",
            POLL.as_millis()
        ),
        _ => format!(
            "the system does not tell of changes ({error}), so they are looked for every {} ms instead",
            POLL.as_millis()
        ),
    };
    live_site.tell(&News::Remark(&remark));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(root: &str, places: &[&str]) -> Option<usize> {
        let places = places.iter().map(PathBuf::from).collect();
        match where_to_look(Heard::Places(places), Path::new(root)) {
            Look::Everything => None,
            Look::Below(places) => Some(places.len()),
        }
    }

    #[test]
    fn a_place_that_is_named_otherwise_could_be_any() {
        assert_eq!(look("/site", &["/site/content/a.md", "/site/content/b"]), Some(2));
        assert_eq!(look("/var/folders/x", &["/private/var/folders/x/content/a.md"]), None);
        assert_eq!(look("C:/site", &[r"\\?\C:\site\content\a.md"]), None);
        assert_eq!(look("/site", &["/site-of-another/a.md"]), None);
        let many: Vec<String> = (0..=MOST_PLACES).map(|number| format!("/site/{number}.md")).collect();
        assert_eq!(look("/site", &many.iter().map(String::as_str).collect::<Vec<_>>()), None);
        assert!(matches!(where_to_look(Heard::Something, Path::new("/site")), Look::Everything));
    }

    #[test]
    fn reading_is_no_change_on_any_system_and_writing_is_one() {
        use notify::event::{AccessKind, CreateKind, DataChange, ModifyKind, RemoveKind, RenameMode};
        let event = |kind| Event { kind, paths: Vec::new(), attrs: notify::event::EventAttributes::default() };
        assert!(is_of_no_interest(&event(EventKind::Access(AccessKind::Any))));
        // inotify, FSEvents, ReadDirectoryChangesW and kqueue name what they saw with more or less detail.
        for kind in [
            EventKind::Any,
            EventKind::Other,
            EventKind::Create(CreateKind::Any),
            EventKind::Create(CreateKind::File),
            EventKind::Modify(ModifyKind::Any),
            EventKind::Modify(ModifyKind::Data(DataChange::Content)),
            EventKind::Modify(ModifyKind::Name(RenameMode::Any)),
            EventKind::Remove(RemoveKind::Any),
        ] {
            assert!(!is_of_no_interest(&event(kind)), "{kind:?}");
        }
    }
}
