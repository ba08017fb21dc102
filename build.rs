//! Reads the built-in citation styles and their languages when the program is built, and leaves them as JSON: to read XML
//! of a third of a megabyte took longer than all the rest of a small site.
#![expect(clippy::disallowed_methods, reason = "a build script is an edge, where the disk is touched")]

use std::collections::BTreeSet;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use citationberg::{LocaleFile, Style, StyleClass};
use serde::Serialize;
use serde_json::Value;

const STYLES: &str = "theme/citation";
const LOCALES: &str = "theme/citation/locales";

fn main() -> Result<(), Box<dyn Error>> {
    let to = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?).join("citation");
    convert(STYLES, "csl", &to, |xml| Ok(trimmed(Style::from_xml(xml)?)?))?;
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

/// Leaves out what no report is cited with: the bibliography of a style that cites in notes, as is done with a site's own style
/// when it is read (`citation::styles`), and the macros that nothing else asks for. They are a fifth of the largest style.
fn trimmed(mut style: Style) -> serde_json::Result<Value> {
    if let Style::Independent(style) = &mut style {
        if style.settings.class == StyleClass::Note {
            style.bibliography = None;
        }
        let mut used = BTreeSet::new();
        let mut asking: Vec<Value> = vec![serde_json::to_value((&style.citation, &style.bibliography))?];
        while let Some(value) = asking.pop() {
            let mut named = Vec::new();
            macros_named(&value, &mut named);
            for name in named.into_iter().filter(|name| used.insert(name.clone())) {
                asking.extend(
                    style.macros.iter().find(|found| found.name == name).map(serde_json::to_value).transpose()?,
                );
            }
        }
        style.macros.retain(|found| used.contains(&found.name));
    }
    serde_json::to_value(style)
}

fn macros_named(value: &Value, named: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(name) if key == "@macro" => named.push(name.clone()),
                    other => macros_named(other, named),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| macros_named(value, named)),
        _ => {}
    }
}
