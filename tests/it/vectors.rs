//! Texts that attack whoever shows them: our own list, and those by which two sanitisers of HTML are tested.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::site::project_root;

/// Those that are written down here: OWASP's list of ways past filters, and what this program in particular meets.
pub(crate) fn own() -> Vec<String> {
    let text = fs::read_to_string(project_root().join("tests/cases/attacks/xss.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with("# ") && !line.is_empty());
    lines.map(|line| line.replace('␤', "\n").replace('␉', "\t").replace('␀', "\0")).collect()
}

/// Those of DOMPurify, from the last of its packages that has its tests in it; none where npm brought nothing.
pub(crate) fn dompurify() -> Vec<String> {
    let Some(tools) = std::env::var_os("RAPPORTEUR_TOOLS") else { return Vec::new() };
    let file = PathBuf::from(tools).join("dompurify/test/expect.json");
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let cases: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    cases.iter().filter_map(|case| Some(case["payload"].as_str()?.to_owned())).collect()
}

/// Those of ammonia: the texts with markup in the tests of the very version that is built in.
pub(crate) fn ammonia() -> Vec<String> {
    let told = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--manifest-path"])
        .arg(project_root().join("Cargo.toml"))
        .output()
        .unwrap();
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    let packages = told["packages"].as_array().unwrap().iter();
    let mut manifest =
        packages.filter(|package| package["name"] == "ammonia").filter_map(|package| package["manifest_path"].as_str());
    let source = PathBuf::from(manifest.next_back().unwrap()).with_file_name("src").join("lib.rs");
    let source = fs::read_to_string(source).unwrap();
    let tests = source.split("mod test {").last().unwrap();
    let texts = literals(tests).into_iter().filter(|text| text.contains('<'));
    let texts: std::collections::BTreeSet<String> = texts.collect();
    texts.into_iter().collect()
}

/// Returns front matter of a kind in which every key that takes words holds the same ones, as JSON, which is YAML. Which keys
/// there are, the program itself tells: one that is new is attacked too.
pub(crate) fn front_matter(kind: &str, words: &str) -> String {
    let schema = crate::site::rapporteur(&["schema", kind]).stdout;
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let mut matter = filled(&schema, &schema, words).unwrap();
    // What hides a page would hide what is wrong with it.
    for key in ["draft", "publish"] {
        matter.as_object_mut().unwrap().remove(key);
    }
    format!("---\n{matter}\n---\n")
}

/// Returns a value that fits a schema as far as words can; `None` for what takes none.
fn filled(whole: &Value, schema: &Value, words: &str) -> Option<Value> {
    if let Some(reference) = schema["$ref"].as_str() {
        return filled(whole, whole.pointer(reference.trim_start_matches('#'))?, words);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        // A map holds more words than a word.
        let mut filled: Vec<Value> = choices.iter().filter_map(|choice| filled(whole, choice, words)).collect();
        filled.sort_by_key(|value| value.to_string().len());
        return filled.pop();
    }
    let takes = |what: &str| match &schema["type"] {
        Value::Array(types) => types.iter().any(|one| one == what),
        one => one == what,
    };
    if takes("object") {
        let keys = schema["properties"].as_object();
        let mut map: serde_json::Map<String, Value> = keys
            .into_iter()
            .flatten()
            .filter_map(|(key, schema)| Some((key.clone(), filled(whole, schema, words)?)))
            .collect();
        if let Some(value) = schema.get("additionalProperties").and_then(|more| filled(whole, more, words)) {
            map.insert(words.to_owned(), value);
        }
        return (!map.is_empty()).then_some(Value::Object(map));
    }
    if takes("array") {
        return filled(whole, &schema["items"], words).map(|item| Value::Array(vec![item]));
    }
    takes("string").then(|| Value::String(words.to_owned()))
}

/// Returns the texts that stand in quotation marks in Rust, roughly: it need not be understood to be thrown at a page.
fn literals(source: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find('"') {
        let n_marks = rest[..at].bytes().rev().take_while(|byte| *byte == b'#').count();
        let is_raw = rest[..at - n_marks].ends_with('r');
        rest = &rest[at + 1..];
        let end = match is_raw {
            true => rest.find(&format!("\"{}", "#".repeat(n_marks))),
            false => rest.char_indices().find(|(at, c)| *c == '"' && !rest[..*at].ends_with('\\')).map(|(at, _)| at),
        };
        let Some(end) = end else { break };
        let text = &rest[..end];
        texts.push(if is_raw {
            text.to_owned()
        } else {
            text.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\")
        });
        rest = &rest[end + 1..];
    }
    texts
}
