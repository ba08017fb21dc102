//! `rapporteur adopt`: studies a tree of reports, tells what it found, and writes the settings.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;

use super::shell::path_in_shell;
use super::{Loudness, report, today};
use crate::adopt::{self, Lacks, Near, Row, Study, Survey, is_convertible, is_to_save, is_without_ending};
use crate::archive::resolve::Show;
use crate::diagnostic::render::visible;
use crate::files::{Folder, Look, Overlays, Reading, Tree};
use crate::project::{Project, SETTINGS};
use crate::publish;
use crate::source::{Patterns, RelPath, TEXTS, form_of};
use crate::text::words::counted;
use crate::theme::Theme;

#[derive(clap::Args, Debug)]
pub(super) struct Arguments {
    /// The folder of the reports; no file in it is changed
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,

    /// Where to write the settings [default: rapporteur.yaml in DIR]
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace existing settings
    #[arg(long)]
    force: bool,

    /// Only report what was found, and write nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(arguments: &Arguments, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let folder = &arguments.folder;
    anyhow::ensure!(!folder.is_file(), "{} is a file; name the folder of the reports", folder.display());
    anyhow::ensure!(folder.is_dir(), "there is no folder {}", folder.display());
    let output = arguments.output.clone().unwrap_or_else(|| folder.join(SETTINGS));
    anyhow::ensure!(
        arguments.force || arguments.dry_run || !output.exists(),
        "{} exists already, and nothing is overwritten; choose another file with --output, or replace it with --force",
        output.display()
    );
    let tree = tree(folder);
    let others: Vec<RelPath> = tree.others.into_iter().map(|file| file.path).collect();
    let content = content_setting(folder, &output)?;
    let study = adopt::study(&tree.texts, &others, &name_of(folder), &content);
    if tree.texts.is_empty() {
        let message = format!("{} holds no text files (.{})", folder.display(), TEXTS.join(", ."));
        let told = unread(&study, folder, loudness).or_else(|| unnamed(&others, folder, loudness));
        anyhow::bail!("{message}{}", told.map(|told| format!("\n  {told}")).unwrap_or_default());
    }
    report::as_far_as_read(print(&study, loudness))?;
    if study.survey.n_reports > 0 {
        notes(&study).iter().for_each(|note| report::say(loudness, note));
    }
    if study.n_originals > 0 {
        let of = if study.n_originals == 1 {
            "document lies beside its text, which is"
        } else {
            "documents lie beside their texts, which are"
        };
        let told = format!(
            "{} {of} read in their place; `ignore` in rapporteur.yaml keeps them from being published\n",
            study.n_originals
        );
        report::say(loudness, &told);
    }
    for told in [unread(&study, folder, loudness), twins(&study, loudness), forms(&study, loudness)] {
        told.iter().for_each(|told| report::warn(told));
    }
    let n_reports = study.survey.n_reports;
    // Whoever runs it in a script is to notice; a warning among the lines would be overlooked.
    let is_poor = n_reports == 0 || study.near.len() > n_reports;
    if is_poor {
        report::warn(&nearly(&study, folder, loudness));
    }
    let code = ExitCode::from(u8::from(is_poor));
    if arguments.dry_run {
        report::print_text(&study.settings_file())?;
        return Ok(code);
    }
    if n_reports == 0 {
        report::say(loudness, "nothing was written: settings for no report would make an empty site");
        return Ok(code);
    }
    write(&output, &study.settings_file(), arguments.force)?;
    let place = output.parent().filter(|place| !place.as_os_str().is_empty());
    let root = place.map(|place| format!(" --root {}", place.display())).unwrap_or_default();
    report::say(loudness, &format!("wrote {}; look through it, then: rapporteur build{root}", output.display()));
    if study.n_possible > 0 {
        let sentences = counted(study.n_possible, "sentence");
        let review = format!(
            "`rapporteur serve --review --open{root}` asks about each beside its report, `rapporteur outcomes review{root}` here"
        );
        report::say(loudness, &format!("{sentences} may tell a decision or a task that no rule tells; {review}"));
    }
    Ok(code)
}

/// Says what nearly is a report, and what to do that it becomes one.
fn nearly(study: &Study, folder: &Path, loudness: Loudness) -> String {
    let n_reports = study.survey.n_reports;
    let mut text = match n_reports {
        0 => format!("no file in {} was taken for a report", folder.display()),
        n => format!(
            "only {} taken for {}",
            if n == 1 { "one file was".to_owned() } else { format!("{n} files were") },
            if n == 1 { "a report" } else { "reports" }
        ),
    };
    text.push_str(
        "\n  A report has the day of its meeting: in the name of its file (2017-02-09.md), in its front matter\n  \
         (`date: 2017-02-09`) or in a line of its text (`Date: 9 February 2017`). Without a day in the name, it\n  also says who \
         was there: below a heading \"Attendees\", or behind `Present:`.",
    );
    for (lacks, what) in [
        (Lacks::Day, ["says who was there, and not when", "say who was there, and not when"]),
        (Lacks::People, ["has a day, and names nobody who was there", "have a day, and name nobody who was there"]),
    ] {
        let paths: Vec<&Near> = study.near.iter().filter(|near| near.lacks == lacks).collect();
        if paths.is_empty() {
            continue;
        }
        let what = what[usize::from(paths.len() > 1)];
        text.push_str(&format!("\n  {} {what}:", counted(paths.len(), "file")));
        let most = if loudness == Loudness::Verbose { usize::MAX } else { N_CONFLICTS };
        for near in paths.iter().take(most) {
            text.push_str(&format!("\n    {}", visible(&near.path)));
        }
        if paths.len() > most {
            text.push_str(&format!("\n    \u{2026} and {} more; -v names all of them", paths.len() - most));
        }
    }
    text
}

/// Says what the words of the table mean, where little was found, and that the words around the reports are in another language.
fn notes(study: &Study) -> Vec<String> {
    /// In a smaller share of the reports than this, in percent, something that most minutes tell was rather overlooked than not told.
    const LOW: usize = 50;
    #[rustfmt::skip]
    const MEANT: &[(&str, &str)] = &[
        ("officers", "who chaired and who took the minutes"), ("sessions", "the items of the agenda"), ("turns", "who said what"),
    ];
    let whole = || study.survey.rows.iter().filter(|row| row.rule.is_empty());
    let known = |field: &str| whole().find(|row| row.field == field).map(|row| row.n);
    let meant: Vec<String> = MEANT
        .iter()
        .filter(|(field, _)| known(field).is_some())
        .map(|(field, meaning)| format!("{field}: {meaning}"))
        .collect();
    let mut notes = Vec::new();
    if !meant.is_empty() {
        notes.push(format!("{}.", meant.join("; ")));
    }
    let is_low = |field: &&str| known(field).is_some_and(|n| n * 100 < study.survey.n_reports * LOW);
    let low: Vec<&str> = ["attendees", "sessions", "decisions"].into_iter().filter(is_low).collect();
    if !low.is_empty() {
        notes.push(format!(
            "Found in few reports: {}. If the reports tell more, they may do so by words of their own: add those to `labels` in \
             rapporteur.yaml; `rapporteur explain FILE` shows what is known of a report, and why. What no rule can read is said in \
             rapporteur.reports.yaml, which `rapporteur serve --review` writes for you.",
            low.join(", ")
        ));
    }
    if !study.doubtful.is_empty() {
        let words = study.doubtful.iter().map(|doubtful| {
            let reports = counted(doubtful.n_reports, "report");
            format!("\u{201c}{}\u{201d} ({reports}, such as {})", visible(&doubtful.words), visible(&doubtful.example))
        });
        notes.push(format!(
            "Words before one person who was there, and no more is known of them: {}. If that is who chaired or took the \
             minutes, rapporteur.yaml has the lines for it, below `labels`, behind a #.",
            words.collect::<Vec<_>>().join(", ")
        ));
    }
    if !study.survey.rows.iter().any(|row| row.field == "language") {
        notes.push(
            "In which language the reports are could not be told: too few of them have enough words. Write it into \
             rapporteur.yaml, as in `lang: de`, unless it is English."
                .to_owned(),
        );
    }
    if !Theme::new(&[]).0.speaks(&study.lang) {
        notes.push(format!(
            "The reports are in a language ({}) in which Rapporteur has no words yet: the words around them will be English. \
             `rapporteur explain no-words` tells how to translate them.",
            study.lang
        ));
    }
    notes.into_iter().map(|note| format!("{note}\n")).collect()
}

/// Says which documents look like minutes and are not read, and what to do about it.
fn unread(study: &Study, folder: &Path, loudness: Loudness) -> Option<String> {
    let paths: Vec<String> = study.unread.iter().map(|path| path.as_str().to_owned()).collect();
    let is = "looks like a report, and is in a form that is not read";
    let are = "look like reports, and are in a form that is not read";
    let mut text = named(&paths, "file", is, are, loudness)?;
    if study.unread.iter().any(is_convertible) {
        text.push_str(&format!(
            "\n  This makes a text of each, beside it, by the free program pandoc, and changes no file; then run this again:\n    \
             rapporteur import {}",
            path_in_shell(folder)
        ));
    }
    let newer =
        study.unread.iter().filter_map(|path| form_of(path.extension())?.since.map(|since| (path.extension(), since)));
    for (ending, since) in newer.collect::<BTreeSet<_>>() {
        text.push_str(&format!("\n  Those that end in .{ending} take pandoc {since} or later."));
    }
    let to_save: BTreeSet<&str> = study.unread.iter().filter(|path| is_to_save(path)).map(RelPath::extension).collect();
    if !to_save.is_empty() {
        let endings: Vec<String> = to_save.into_iter().map(|ending| format!(".{}", visible(ending))).collect();
        let endings = endings.join(", ");
        text.push_str(&format!(
            "\n  Save those that end in {endings} as .docx, .odt or .html first; `soffice --headless --convert-to docx FILE…` does that \
             with LibreOffice for documents."
        ));
    }
    if study.unread.iter().any(is_without_ending) {
        text.push_str("\n  Those without an ending are read as they are once their names end in .md or .txt.");
    }
    Some(text)
}

/// Says which documents there are none of which is named like minutes.
fn unnamed(others: &[RelPath], folder: &Path, loudness: Loudness) -> Option<String> {
    let paths = others.iter().filter(|path| is_convertible(path)).map(|path| path.as_str().to_owned());
    let (is, are) = ("is a document, and not named like minutes", "are documents, and not named like minutes");
    let text = named(&paths.collect::<Vec<_>>(), "file", is, are, loudness)?;
    let folder = path_in_shell(folder);
    Some(format!(
        "{text}\n  This makes a text of each, by the free program pandoc; then run this again:\n    rapporteur import --all {folder}"
    ))
}

/// Says which texts would have the address of another: only one of two can be published.
fn twins(study: &Study, loudness: Loudness) -> Option<String> {
    let (is, are) =
        ("would have the address of another, and is left out", "would have the addresses of others, and are left out");
    let beside = study.twins.iter().map(|(twin, kept)| format!("{twin} (beside {kept})"));
    let text = named(&beside.collect::<Vec<_>>(), "file", is, are, loudness)?;
    Some(
        text + "\n  Give one of two another name, or name it in `ignore` in rapporteur.yaml: until then it is an error.",
    )
}

/// Says which reports say nothing: they would be published all the same.
fn forms(study: &Study, loudness: Loudness) -> Option<String> {
    let (is, are) = ("is empty, or a form that nobody filled in", "are empty, or forms that nobody filled in");
    let text = named(&study.survey.forms, "report", is, are, loudness)?;
    Some(text + "\n  They are published as meetings, unless you name them in `ignore` or `pages` in rapporteur.yaml.")
}

/// Names a few files behind what is said of them; `None` if there are none.
pub(super) fn named(paths: &[String], what: &str, is: &str, are: &str, loudness: Loudness) -> Option<String> {
    let most = if loudness == Loudness::Verbose { usize::MAX } else { N_CONFLICTS };
    let mut text = format!("{} {}:", counted(paths.len(), what), if paths.len() == 1 { is } else { are });
    paths.iter().take(most).for_each(|path| text.push_str(&format!("\n    {}", visible(path))));
    if paths.len() > most {
        text.push_str(&format!("\n    \u{2026} and {} more; -v names all of them", paths.len() - most));
    }
    (!paths.is_empty()).then_some(text)
}

/// Reads a tree of reports, whatever its settings say, but not what a former build made of it.
pub(super) fn tree(folder: &Path) -> Tree {
    let published = published(folder);
    let overlays = Overlays::default();
    let reading = Reading { label: "", text_extensions: TEXTS, ignore: &published, overlays: &overlays };
    let mut tree = Folder::default();
    tree.look(folder, &reading, &Look::Everything);
    tree.tree(&reading)
}

/// Returns the patterns of what a former build wrote into the tree: pages are published as Markdown too.
fn published(folder: &Path) -> Patterns {
    let show = Show { drafts: false, future: false, today: today() };
    let output = Project::new(folder.to_owned(), show).settings().output.clone();
    let output = output.trim_start_matches("./").trim_end_matches('/').to_owned();
    match folder.join(&output).join(".rapporteur").is_dir() {
        true => Patterns::new([Patterns::of_folder(&output).as_str()]).0,
        false => Patterns::default(),
    }
}

fn name_of(folder: &Path) -> String {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    absolute.file_name().map_or_else(|| "Meeting archive".to_owned(), |name| name.to_string_lossy().into_owned())
}

/// Returns how the settings call the folder: its way from where they lie.
fn content_setting(folder: &Path, output: &Path) -> anyhow::Result<String> {
    let folder = folder.canonicalize().with_context(|| format!("cannot read {}", folder.display()))?;
    let place = output.parent().filter(|place| !place.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let place = whole(place)?;
    if place == folder {
        return Ok(".".to_owned());
    }
    let (own, theirs): (Vec<Component<'_>>, Vec<Component<'_>>) =
        (place.components().collect(), folder.components().collect());
    let n_shared = own.iter().zip(&theirs).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..".to_owned(), own.len() - n_shared);
    let down = theirs[n_shared..].iter().map(|part| part.as_os_str().to_string_lossy().into_owned());
    Ok(up.chain(down).collect::<Vec<_>>().join("/"))
}

/// Returns the whole path of a folder, which may still have to be made.
fn whole(place: &Path) -> anyhow::Result<PathBuf> {
    let absolute = std::path::absolute(place).with_context(|| format!("there is no folder {}", place.display()))?;
    let there = absolute.ancestors().find(|part| part.is_dir()).unwrap_or(Path::new("/"));
    let missing = absolute.strip_prefix(there).unwrap_or(Path::new(""));
    let is_plain = missing.components().all(|part| matches!(part, Component::Normal(_)));
    anyhow::ensure!(is_plain, "there is no folder {}", place.display());
    Ok(there.canonicalize().with_context(|| format!("cannot read {}", there.display()))?.join(missing))
}

fn write(path: &Path, text: &str, is_forced: bool) -> anyhow::Result<()> {
    let written = if is_forced { publish::write_file(path, text.as_bytes()) } else { publish::write_new(path, text) };
    Ok(written?)
}

/// How many conflicts are shown, unless all are asked for.
const N_CONFLICTS: usize = 8;
const WIDTH_OF_FIELD: usize = 13;
/// Numbers of reports, with their share.
const WIDTH_OF_COUNT: usize = 14;
const LONGEST_EXAMPLE: usize = 60;

fn print(study: &Study, loudness: Loudness) -> std::io::Result<()> {
    let survey = &study.survey;
    let mut out = std::io::stdout().lock();
    if loudness == Loudness::Quiet {
        return Ok(());
    }
    writeln!(out, "{}", counts(survey, loudness))?;
    if survey.n_reports == 0 {
        return writeln!(out);
    }
    let width = report::stdout_form().1.max(NARROWEST);
    // A rule that is cut tells less than an example that is.
    let longest_rule = survey.rows.iter().map(|row| visible(&row.rule).chars().count()).max().unwrap_or_default();
    let width_of_rule = (longest_rule + 2).min((width - WIDTH_OF_FIELD - WIDTH_OF_COUNT) * 2 / 3);
    writeln!(out, "\n{:<WIDTH_OF_FIELD$}{:<WIDTH_OF_COUNT$}{:<width_of_rule$}example", "field", "reports", "rule")?;
    for row in &survey.rows {
        print_row(&mut out, row, survey.n_reports, width, width_of_rule)?;
    }
    if !survey.conflicts.is_empty() {
        writeln!(out, "\n{} of which two places name different days:", counted(survey.conflicts.len(), "report"))?;
        let most = if loudness == Loudness::Verbose { usize::MAX } else { N_CONFLICTS };
        for conflict in survey.conflicts.iter().take(most) {
            writeln!(out, "  {}: {}", visible(&conflict.path), visible(&conflict.says))?;
        }
        if survey.conflicts.len() > most {
            writeln!(out, "  … and {} more; -v shows all of them", survey.conflicts.len() - most)?;
        }
    }
    writeln!(out)
}

/// Says how many reports there are, and what else would be published: nobody wants to find a list of telephone numbers
/// on the web.
fn counts(survey: &Survey, loudness: Loudness) -> String {
    /// So many are named.
    const N_PAGES: usize = 12;
    let most = if loudness == Loudness::Verbose { usize::MAX } else { N_PAGES };
    let n_pages = survey.pages.len();
    let mut text = format!("{}, {}", counted(survey.n_reports, "report"), counted(n_pages, "other page"));
    for (position, path) in survey.pages.iter().take(most).enumerate() {
        text.push_str(if position == 0 { ": " } else { ", " });
        text.push_str(&visible(path));
    }
    if n_pages > most {
        text.push_str(&format!(", … and {} more; -v names all of them", n_pages - most));
    }
    text
}

/// A narrower table has no room for anything.
const NARROWEST: usize = 60;

fn print_row(
    out: &mut impl Write,
    row: &Row,
    n_reports: usize,
    width: usize,
    width_of_rule: usize,
) -> std::io::Result<()> {
    if !row.rule.is_empty() {
        let rule = cut(&row.rule, width_of_rule - 2);
        let pad = " ".repeat(width_of_rule.saturating_sub(rule.chars().count()));
        let example =
            cut(&row.example, LONGEST_EXAMPLE.min(width - WIDTH_OF_FIELD - WIDTH_OF_COUNT - width_of_rule - 1));
        let count = WIDTH_OF_COUNT - 9;
        return writeln!(out, "{:<WIDTH_OF_FIELD$}{:>count$}{:9}{rule}{pad}{example}", "", row.n, "");
    }
    let share = if n_reports == 0 { 0.0 } else { row.n as f64 * 100.0 / n_reports as f64 };
    writeln!(out, "{:<WIDTH_OF_FIELD$}{:>5} {share:>5.1}%", row.field, row.n)?;
    let indent = " ".repeat(WIDTH_OF_FIELD);
    for (position, path) in row.misses.iter().enumerate() {
        let before = if position == 0 { "not in " } else { "       " };
        writeln!(out, "{indent}{before}{}", visible(path))?;
    }
    match row.n_misses - row.misses.len() {
        0 => Ok(()),
        more => writeln!(out, "{indent}       and {more} more"),
    }
}

fn cut(text: &str, longest: usize) -> String {
    let text = visible(text).into_owned();
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
