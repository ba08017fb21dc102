//! A long day at the desk, in a minute: hundreds of edits of every kind, with several readers.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use crate::edits::{Dice, N_REPORTS, edit, report};
use crate::preview::Preview;
use crate::serve::assert_serves_what_is_built;
use crate::site::Site;

const N_EDITS: u32 = 600;

/// What a process holds.
#[derive(Clone, Copy, Debug)]
struct Held {
    n_threads: usize,
    n_files: usize,
    kilobytes: u64,
}

#[cfg(target_os = "linux")]
fn held(preview: &Preview) -> Held {
    let process = PathBuf::from(format!("/proc/{}", preview.id()));
    let status = fs::read_to_string(process.join("status")).unwrap();
    let rss = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    Held {
        n_threads: fs::read_dir(process.join("task")).unwrap().count(),
        n_files: fs::read_dir(process.join("fd")).unwrap().count(),
        kilobytes: rss.trim().trim_end_matches(" kB").parse().unwrap(),
    }
}

#[cfg(target_os = "linux")]
#[test]
fn after_a_long_day_every_page_is_right_and_nothing_is_left_behind() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\n");
    let mut dice = Dice(7);
    for number in 0..N_REPORTS {
        site.write(&format!("content/meetings/report-{number}.md"), report(&mut dice, number));
    }
    // This one is never touched, and so must never be missed.
    site.write("content/meetings/constant.md", "---\ntitle: Constant\n---\nIt stays.\n");
    let preview = Preview::start(site.root(), &[]);
    preview.get("/");
    let at_first = held(&preview);
    let is_over = AtomicBool::new(false);
    let n_answers = AtomicUsize::new(0);
    let after_warming_up = std::thread::scope(|scope| {
        for reader in 0..3 {
            let (preview, is_over, n_answers) = (&preview, &is_over, &n_answers);
            scope.spawn(move || {
                let mut dice = Dice(reader);
                while !is_over.load(Ordering::Relaxed) {
                    let got = preview.get("/meetings/constant/");
                    assert!(got.status == 200 && got.text().contains("It stays."), "{}", got.head);
                    for path in
                        ["/", "/meetings/", "/speakers/", "/topics/piracy/", "/_preview/", "/_preview/addresses/"]
                    {
                        assert!(preview.get(path).status < 500, "{path}");
                    }
                    preview.get(&format!("/meetings/report-{}/", dice.roll(N_REPORTS)));
                    n_answers.fetch_add(8, Ordering::Relaxed);
                }
            });
        }
        let mut tabs = Vec::new();
        let mut after_warming_up = at_first;
        for number in 0..N_EDITS {
            edit(&site, &mut dice);
            if dice.roll(20) == 0 {
                tabs.push(preview.try_listen("/meetings/"));
                tabs.truncate(8);
            }
            // Sometimes a burst, sometimes a pause long enough to be seen.
            std::thread::sleep(Duration::from_millis([0, 0, 5, 40][dice.roll(4) as usize]));
            if number == N_EDITS / 3 {
                after_warming_up = held(&preview);
            }
        }
        is_over.store(true, Ordering::Relaxed);
        after_warming_up
    });
    assert!(n_answers.load(Ordering::Relaxed) > 100);
    site.write("content/meetings/last.md", "---\ntitle: The Last\n---\n");
    let _ = fs::remove_dir_all(site.path("theme"));
    preview.wait_until("the last edit is seen", || preview.get("/meetings/last/").status == 200);
    let serves_what_is_built = std::panic::catch_unwind(|| assert_serves_what_is_built(&preview, site.root(), "/"));
    if serves_what_is_built.is_err() {
        // What came in the same moment as the last edit is found by the next look.
        std::thread::sleep(Duration::from_secs(3));
        assert_serves_what_is_built(&preview, site.root(), "/");
    }
    preview.wait_until("threads and files are as many as at first", || {
        let now = held(&preview);
        now.n_threads <= at_first.n_threads + 4 && now.n_files <= at_first.n_files + 8
    });
    let at_last = held(&preview);
    assert!(
        at_last.kilobytes < after_warming_up.kilobytes + after_warming_up.kilobytes / 2 + 20_000,
        "memory grew: {at_first:?}, {after_warming_up:?}, {at_last:?}"
    );
    assert!(!preview.said().contains("fault in Rapporteur"), "{}", preview.said());
}
