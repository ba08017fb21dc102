//! Where the time of a build goes, stage by stage, on one thread and on two, and how far that is from the floor: the least
//! that any program of this kind has to do with the same crates.
//!
//! `cargo bench --bench stages -- 10000` lays down an archive of so many reports and prints a table. Processor time is what
//! counts on a machine that is busy with other things too; beside it stands the time on the clock.
#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark lays down files and tells times")]

#[expect(dead_code, reason = "scripts use more of it")]
mod corpus;
mod floor;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use corpus::Dialect;
use rapporteur::archive::resolve::Show;
use rapporteur::content::{front_matter, parse_document};
use rapporteur::files::Look;
use rapporteur::output::{self, Rendered};
use rapporteur::project::Project;
use rapporteur::publish::Publisher;
use rapporteur::source::SourceFile;
use rapporteur::text::date;
use rapporteur::yaml;
use rayon::prelude::*;

/// Times of one stage.
#[derive(Clone, Copy, Default)]
struct Times {
    wall: f64,
    processor: f64,
}

/// Returns the processor time of this process, in seconds; that of threads that have ended too.
fn processor_time() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").expect("Linux");
    // The name of the program, in brackets, may hold anything; user and system time are the 12th and 13th behind it.
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    fields.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Times) {
    let (wall, processor) = (Instant::now(), processor_time());
    let result = work();
    (result, Times { wall: wall.elapsed().as_secs_f64(), processor: processor_time() - processor })
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let n_reports = arguments.iter().find_map(|argument| argument.parse().ok()).unwrap_or(10_000);
    let place = if Path::new("/dev/shm").is_dir() { Path::new("/dev/shm").to_owned() } else { std::env::temp_dir() };
    let folder = tempfile::tempdir_in(place).expect("a folder can be made");
    for (name, dialect) in Dialect::ALL.iter().take(2) {
        let root = folder.path().join(name);
        fs::create_dir(&root).expect("a folder can be made");
        corpus::lay_down(&root, n_reports, *dialect);
    }
    println!("{n_reports} reports, output in memory; processor seconds (seconds on the clock)\n");
    println!("{:<34} {:>18} {:>18}", "", "1 thread", "2 threads");
    let columns: Vec<Vec<(String, Times)>> = [1, 2]
        .into_iter()
        .map(|n_threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(n_threads).build().expect("threads can be had");
            pool.install(|| {
                let mut rows = floor::stages(&folder.path().join("pages"), &folder.path().join("floor"));
                for (name, _) in Dialect::ALL.iter().take(2) {
                    rows.extend(stages(name, &folder.path().join(name), &folder.path().join("out")));
                }
                rows
            })
        })
        .collect();
    for (one, two) in columns[0].iter().zip(&columns[1]) {
        let cell = |times: Times| format!("{:.2} ({:.2})", times.processor, times.wall);
        println!("{:<34} {:>18} {:>18}", one.0, cell(one.1), cell(two.1));
    }
}

/// Does what a build does, one stage after the other.
fn stages(name: &str, root: &Path, out: &Path) -> Vec<(String, Times)> {
    let mut rows = Vec::new();
    let mut row = |stage: &str, times: Times| rows.push((format!("{name}: {stage}"), times));
    let content = root.join("content");
    let (mut project, _) = timed(|| new_project(root));
    let (loaded, load) = timed(|| project.load(&Look::Everything));
    let site = loaded.site;
    let files: Vec<Arc<SourceFile>> = site.archive.texts.iter().map(|text| Arc::clone(&text.document.file)).collect();
    let (_, read) = timed(|| read_again(&content));
    let (_, yaml) = timed(|| files.par_iter().for_each(front_matter_of));
    let (_, parse) = timed(|| files.par_iter().for_each(|file| drop(parse_document(file, &site.config))));
    let ((routes, _), routing) = timed(|| output::routes(&site));
    let (_, render) = timed(|| routes.render_all(&site, |_, rendered| length(rendered.as_ref().ok())));
    let _ = fs::remove_dir_all(out);
    let (_, all) = timed(|| {
        let publisher = Publisher::open(out, routes.paths()).expect("the folder is new");
        let write = |path: &str, rendered: Result<Rendered, _>| publisher.write(path, &rendered.expect("a page"));
        let results = routes.render_all(&site, |path, rendered| write(path, rendered).is_ok());
        assert!(results.into_iter().all(|is_written| is_written));
        publisher.finish(&[]).expect("the folder is ours")
    });
    let less = |a: Times, b: Times| Times { wall: a.wall - b.wall, processor: a.processor - b.processor };
    row("read", read);
    row("YAML", yaml);
    row("Markdown, schema", less(parse, yaml));
    row("resolve", less(less(load, read), parse));
    row("routes", routing);
    row("views and templates", render);
    row("write", less(all, render));
    let sum = |a: Times, b: Times| Times { wall: a.wall + b.wall, processor: a.processor + b.processor };
    row("all", sum(sum(load, routing), all));
    rows
}

fn new_project(root: &Path) -> Project {
    let today = date::parse("2026-01-01").expect("a date");
    Project::new(root.to_owned(), Show { drafts: false, future: false, today })
}

fn read_again(content: &Path) -> usize {
    let reading = rapporteur::files::Reading {
        label: "content",
        text_extensions: &["md"],
        ignore: &rapporteur::source::Patterns::default(),
        overlays: &rapporteur::files::Overlays::default(),
    };
    let mut folder = rapporteur::files::Folder::default();
    folder.look(content, &reading, &Look::Everything);
    folder.tree(&reading).texts.len()
}

fn front_matter_of(file: &Arc<SourceFile>) {
    for span in front_matter::split(&file.text).yaml {
        drop(yaml::parse(file, span));
    }
}

/// Counts bytes, so that nothing is made for nobody.
fn length(rendered: Option<&Rendered>) -> usize {
    static TOTAL: AtomicUsize = AtomicUsize::new(0);
    match rendered {
        Some(Rendered::Bytes(bytes)) => TOTAL.fetch_add(bytes.len(), Ordering::Relaxed),
        _ => 0,
    }
}
