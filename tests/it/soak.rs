//! A long day at the desk, in a minute: hundreds of edits of every kind, with several readers.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use crate::preview::Preview;
use crate::serve::assert_serves_what_is_built;
use crate::site::Site;

const N_EDITS: u32 = 600;
const N_REPORTS: u32 = 40;

/// A small generator of numbers that are the same in every run (Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, n: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % n
    }
}

fn report(dice: &mut Dice, number: u32) -> String {
    let words =
        ["law", "sea", "court", "treaty", "Speaker 3", "piracy", "Speaker 7", "[a link](report-1.md)", "[[piracy]]"];
    let mut text = format!(
        "---\ntitle: Report {number}\ndate: 20{:02}-0{}-0{}\nspeakers: [Speaker {}]\ntopics: [{}]\n",
        number % 30,
        1 + dice.roll(9),
        1 + dice.roll(9),
        dice.roll(12),
        ["piracy", "law of the sea", "treaties"][dice.roll(3) as usize],
    );
    // One in ten has a slip in it.
    text +=
        ["---\n", "---\n", "---\n", "---\n", "---\n", "---\n", "---\n", "---\n", "---\n", "topics: [unclosed\n---\n"]
            [dice.roll(10) as usize];
    for _ in 0..dice.roll(8) {
        for _ in 0..20 {
            text += words[dice.roll(9) as usize];
            text.push(' ');
        }
        text += "\n\n";
    }
    text
}

fn edit(site: &Site, dice: &mut Dice) {
    let number = dice.roll(N_REPORTS);
    let path = |number: u32| format!("content/meetings/report-{number}.md");
    let full = |number: u32| site.path(&path(number));
    match dice.roll(14) {
        0..=4 => site.write(&path(number), report(dice, number)),
        5 | 6 => {
            site.write("content/meetings/.swap", report(dice, number));
            fs::rename(site.path("content/meetings/.swap"), full(number)).unwrap();
        }
        7 => {
            let _ = fs::remove_file(full(number));
        }
        8 => {
            let _ = fs::remove_file(full(number));
            site.write(&path(number), report(dice, number));
        }
        9 => {
            let _ = fs::rename(full(number), full(dice.roll(N_REPORTS)));
        }
        10 => {
            for number in 0..N_REPORTS {
                site.write(&format!("content/meetings/branch/report-{number}.md"), report(dice, number));
            }
        }
        11 => {
            let places: [PathBuf; 2] = [site.path("content/meetings/branch"), site.path("content/meetings/other")];
            let _ = fs::remove_dir_all(&places[1]);
            let _ = fs::rename(&places[0], &places[1]);
        }
        12 => site.write("rapporteur.yaml", format!("title: Archive {}\n", dice.roll(3))),
        _ => match dice.roll(3) {
            0 => site.write("theme/speaker.hbs", "<h1>{{titel}}</h1>"),
            1 => site.write("theme/assets/style.css", format!("body {{ margin: {}px }}", dice.roll(9))),
            _ => {
                let _ = fs::remove_dir_all(site.path("theme"));
            }
        },
    }
}

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
