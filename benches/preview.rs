//! From saving a report to the changed page being served, by the real program over a real socket.
//!
//! `cargo bench --bench preview` prints a table for archives of 1,000 and 10,000 reports, or of as many as the numbers
//! behind `--` say. Times are medians; the ratios compare within one run, and are what counts on a machine that is busy
//! with other things too.
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

/// Returns the median time from saving to being served, without the time that is waited on purpose.
fn time_edits(
    preview: &Preview,
    report: &Path,
    page: &str,
    edit: impl Fn(&str, usize) -> (String, String),
) -> Duration {
    let original = fs::read_to_string(report).unwrap();
    let mut times = Vec::new();
    for number in 0..N_EDITS {
        let (text, seen) = edit(&original, number);
        let start = Instant::now();
        fs::write(report, text).unwrap();
        while !preview.get(page).text().contains(&seen) {}
        times.push(start.elapsed().saturating_sub(QUIET));
        // Until all that follows an edit is over.
        std::thread::sleep(Duration::from_millis(1500));
    }
    fs::write(report, original).unwrap();
    std::thread::sleep(Duration::from_millis(1500));
    median(times)
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
        "{:>8} {:>12} {:>10} {:>10} {:>10} {:>8} {:>8}",
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
        println!(
            "{n_reports:>8} {:>12} {:>10} {:>10} {:>10} {at_first:>8} {:>8}",
            milliseconds(first),
            milliseconds(prose),
            milliseconds(title),
            milliseconds(names),
            megabytes(&preview)
        );
        let ratio = |time: Duration| format!("1/{:.0}", first.as_secs_f64() / time.as_secs_f64());
        println!("{:>8} {:>12} {:>10} {:>10} {:>10}", "of first", "1", ratio(prose), ratio(title), ratio(names));
    }
}
