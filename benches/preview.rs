//! From saving a report to the changed page being served, by the real program over a real socket.
//!
//! `cargo bench --bench preview` prints a table for archives of 1,000 and 10,000 reports, or of as many as the numbers
//! behind `--` say. Times are medians; the ratios compare within one run, and are what counts on a machine that is busy
//! with other things too.
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark lays down files and tells times")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

#[expect(dead_code, reason = "tests use more of it")]
#[path = "../tests/it/preview.rs"]
mod preview;

use preview::Preview;

const N_EDITS: usize = 15;
/// How long the preview waits for an editor to be done, which is no work of its own.
const QUIET: Duration = Duration::from_millis(25);

/// A generator of numbers that are the same in every run (Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % n
    }

    /// Returns a number below `n`, small ones far more often, as words and speakers are.
    fn roll_skewed(&mut self, n: usize) -> usize {
        let first = self.roll(n);
        if self.roll(2) == 0 { first } else { first * self.roll(n) / n * self.roll(n) / n }
    }

    fn word(&mut self) -> String {
        let n_syllables = 1 + self.roll(4);
        (0..n_syllables).map(|_| ["ba", "de", "ki", "lo", "mu", "ra", "se", "ti", "vo", "nen"][self.roll(10)]).collect()
    }
}

/// Lays down an archive of so many reports of some 1,000 words, with a fifth as many speakers and 200 topics.
fn lay_down(root: &Path, n_reports: usize) -> PathBuf {
    let mut dice = Dice(11);
    let words: Vec<String> = (0..4000).map(|_| dice.word()).collect();
    let name = |dice: &mut Dice| {
        let word = dice.word();
        word[..1].to_uppercase() + &word[1..]
    };
    let people: Vec<String> =
        (0..n_reports / 5).map(|number| format!("{} {}{number}", name(&mut dice), name(&mut dice))).collect();
    let topics: Vec<String> = (0..200).map(|number| format!("{} of {}", words[number], words[number + 300])).collect();
    let meetings = root.join("content/meetings");
    fs::create_dir_all(&meetings).unwrap();
    for number in 0..n_reports {
        let mut text = format!(
            "---\ntitle: Meeting {number}\ndate: {:04}-{:02}-{:02}\ngroup: group {}\nspeakers:\n",
            1925 + number * 100 / n_reports,
            1 + number % 12,
            1 + number % 28,
            number % 10
        );
        for _ in 0..4 {
            let (person, body) = (&people[dice.roll_skewed(people.len())], dice.roll(50));
            writeln!(text, "  - {{name: {person}, affiliation: Organisation {body}}}").unwrap();
        }
        writeln!(text, "topics: [{}, {}]\n---", topics[dice.roll(200)], topics[dice.roll(200)]).unwrap();
        for session in 0..5 {
            write!(text, "\n## Session {session} on {}\n\n", words[dice.roll(4000)]).unwrap();
            for _ in 0..4 {
                for position in 0..48 {
                    let word = match position {
                        10 => &people[dice.roll_skewed(people.len())],
                        30 => &topics[dice.roll(200)],
                        _ => &words[dice.roll_skewed(4000)],
                    };
                    text.push_str(word);
                    text.push(if position == 24 { '\n' } else { ' ' });
                }
                text.push_str("\n\n");
            }
        }
        fs::write(meetings.join(format!("report-{number}.md")), text).unwrap();
    }
    fs::write(root.join("rapporteur.yaml"), "title: Benchmark\n").unwrap();
    meetings.join(format!("report-{}.md", n_reports / 2))
}

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
        let report = lay_down(folder.path(), n_reports);
        let page = format!("/meetings/report-{}/", n_reports / 2);
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
