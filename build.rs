//! What is done once, when the program is built.
//!
//! The built-in citation styles and their languages are read and left as JSON: to read XML of a third of a megabyte took longer
//! than all the rest of a small site. And the sources get a fingerprint, by which a build knows that what an earlier one
//! left was made by the same program.
#![expect(clippy::disallowed_methods, reason = "a build script is an edge, where the disk is touched")]

use std::error::Error;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use citationberg::{LocaleFile, LocalizedTerm, Style};
use serde::Serialize;

#[path = "src/citation/for_reports.rs"]
mod for_reports;

const STYLES: &str = "theme/citation";
const LOCALES: &str = "theme/citation/locales";
/// The language in which CSL looks for all that another one lacks.
const AMERICAN: &str = "theme/citation/locales/en-US.xml";

/// What the program is made of.
const SOURCES: [&str; 3] = ["src", "theme", "Cargo.lock"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rustc-env=RAPPORTEUR_SOURCES={:016x}", fingerprint()?);
    let to = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?).join("citation");
    convert(STYLES, "csl", &to, |xml| {
        let mut style = Style::from_xml(xml)?;
        if let Style::Independent(style) = &mut style {
            for_reports::trim(style);
        }
        Ok(style)
    })?;
    let american = LocaleFile::from_xml(&fs::read_to_string(AMERICAN)?)?;
    convert(LOCALES, "xml", &to.join("locales"), |xml| {
        let mut locale = LocaleFile::from_xml(xml)?;
        if locale.lang != american.lang && locale.lang.is_english() {
            leave_out_shared(&mut locale, &american);
        }
        Ok(locale)
    })
}

/// Leaves out of the words of a language those that it shares with another, in which CSL looks for what it lacks. Ordinals
/// are looked for as a whole.
fn leave_out_shared(locale: &mut LocaleFile, other: &LocaleFile) {
    let others: &[LocalizedTerm] = other.terms.as_ref().map_or(&[], |terms| &terms.terms);
    if let Some(terms) = &mut locale.terms {
        terms.terms.retain(|term| term.name.is_ordinal() || !others.contains(term));
    }
}

/// Returns what tells these sources from others.
fn fingerprint() -> io::Result<u64> {
    let mut files = Vec::new();
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
        gather(Path::new(source), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        (&file, fs::read(&file)?).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

fn gather(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    fs::read_dir(path)?.try_for_each(|entry| gather(&entry?.path(), files))
}

/// Reads the files of a folder that have an extension, and writes each as JSON into another.
fn convert<T: Serialize>(
    from: &str,
    extension: &str,
    to: &Path,
    read: impl Fn(&str) -> Result<T, Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={from}");
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            let value = read(&fs::read_to_string(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
            let name = path.file_stem().ok_or("a file has a name")?;
            fs::write(to.join(name).with_extension("json"), serde_json::to_vec(&value)?)?;
        }
    }
    Ok(())
}
