//! Reads the built-in citation styles and their languages when the program is built, and leaves them as JSON: to read XML
//! of a third of a megabyte took longer than all the rest of a small site.
#![expect(clippy::disallowed_methods, reason = "a build script is an edge, where the disk is touched")]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use citationberg::{LocaleFile, Style};
use serde::Serialize;

const STYLES: &str = "theme/citation";
const LOCALES: &str = "theme/citation/locales";

fn main() -> Result<(), Box<dyn Error>> {
    let to = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?).join("citation");
    convert(STYLES, "csl", &to, |xml| Ok(Style::from_xml(xml)?))?;
    convert(LOCALES, "xml", &to.join("locales"), |xml| Ok(LocaleFile::from_xml(xml)?))
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
