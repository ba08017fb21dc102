//! From saving a report to the changed page being served, by the real program over a real socket.
//!
//! `cargo bench --bench preview` prints a table for archives of 1,000 and 10,000 reports, or of as many as the numbers
//! behind `--` say. It waits as a browser does, for word of a change, and then asks for the page once: whoever asks again and
//! again takes a processor from what is measured. Times are medians, first on the clock, without the time that the preview waits
//! on purpose, then of the processor. The ratios compare within one run, and are what counts on a machine that is busy with
//! other things too.
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark lays down files and tells times")]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

#[expect(dead_code, reason = "scripts use more of it")]
mod corpus;
#[expect(dead_code, reason = "tests use more of it")]
#[path = "../tests/it/preview.rs"]
mod preview;

use corpus::Dialect;
use preview::Preview;

const N_EDITS: usize = 15;
/// How long the preview waits for an editor to be done, which is no work of its own.
const QUIET: Duration = Duration::from_millis(25);

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// What an edit takes.
#[derive(Clone, Copy)]
struct Taken {
    clock: Duration,
    processor: Duration,
}

/// Returns the median times from saving to being served.
fn time_edits(preview: &Preview, report: &Path, page: &str, edit: impl Fn(&str, usize) -> (String, String)) -> Taken {
    let original = fs::read_to_string(report).unwrap();
    let tab = preview.listen(page);
    let (mut clock, mut processor) = (Vec::new(), Vec::new());
    for number in 0..N_EDITS {
        let (text, seen) = edit(&original, number);
        let (start, processor_before) = (Instant::now(), processor_time(preview));
        fs::write(report, text).unwrap();
        tab.news();
        while !preview.get(page).text().contains(&seen) {
            tab.news();
        }
        clock.push(start.elapsed().saturating_sub(QUIET));
        processor.push(processor_time(preview).saturating_sub(processor_before));
        // Until all that follows an edit is over.
        std::thread::sleep(Duration::from_millis(1500));
    }
    fs::write(report, original).unwrap();
    tab.news();
    std::thread::sleep(Duration::from_millis(1500));
    Taken { clock: median(clock), processor: median(processor) }
}

/// Returns how long the threads of the preview ran; nothing where the system does not tell.
fn processor_time(preview: &Preview) -> Duration {
    let threads = fs::read_dir(format!("/proc/{}/task", preview.id())).into_iter().flatten().flatten();
    let ran = |thread: fs::DirEntry| -> Option<u64> {
        let times = fs::read_to_string(thread.path().join("schedstat")).ok()?;
        times.split(' ').next()?.parse().ok()
    };
    Duration::from_nanos(threads.filter_map(ran).sum())
}

fn megabytes(preview: &Preview) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", preview.id())).unwrap_or_default();
    let rss = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0 kB");
    rss.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) / 1024
}

fn main() {
    let sizes: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![1_000, 10_000] } else { sizes };
    println!(
        "{:>8} {:>12} {:>14} {:>14} {:>14} {:>8} {:>8}",
        "reports", "first page", "prose", "title", "names", "MB", "MB then"
    );
    for n_reports in sizes {
        let folder = tempfile::tempdir().unwrap();
        let report = corpus::lay_down(folder.path(), n_reports, Dialect::Full);
        let below = report.strip_prefix(folder.path().join("content")).unwrap().with_extension("");
        let page = format!("/{}/", below.display());
        let start = Instant::now();
        let preview = Preview::start(folder.path(), &[]);
        preview.get(&page);
        let first = start.elapsed();
        std::thread::sleep(Duration::from_secs(5));
        let at_first = megabytes(&preview);
        let prose = time_edits(&preview, &report, &page, |text, number| {
            (format!("{text}\nEdited {number} times.\n"), format!("Edited {number} times."))
        });
        let title = time_edits(&preview, &report, &page, |text, number| {
            (text.replacen("title: ", &format!("title: Title {number} "), 1), format!("<title>Title {number} "))
        });
        let names = time_edits(&preview, &report, &page, |text, number| {
            (text.replacen("- {name: ", &format!("- {{name: New {number} "), 1), format!("New {number} "))
        });
        let milliseconds = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
        let both =
            |Taken { clock, processor }| format!("{} ({:.0})", milliseconds(clock), processor.as_secs_f64() * 1000.0);
        println!(
            "{n_reports:>8} {:>12} {:>14} {:>14} {:>14} {at_first:>8} {:>8}",
            milliseconds(first),
            both(prose),
            both(title),
            both(names),
            megabytes(&preview)
        );
        let ratio = |taken: Taken| format!("1/{:.0}", first.as_secs_f64() / taken.clock.as_secs_f64());
        println!("{:>8} {:>12} {:>14} {:>14} {:>14}", "of first", "1", ratio(prose), ratio(title), ratio(names));
    }
}
