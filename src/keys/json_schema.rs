//! JSON Schemas (draft 2020-12) of front matter, settings and what is said beside reports, for editors and for whoever writes files by a program.
//!
//! A schema accepts what the reader accepts: any single value where text is meant, one value for a list of one, nothing
//! at all, dates as people type them. It is looser where the reader knows more than a pattern can say.

use serde_json::{Map, Value as Json, json};

use super::reference::description;
use super::{Subject, in_words, shape};
use crate::content::Kind;
use crate::source::{RelPath, SourceFile, Span};
use crate::text::words::capitalised;
use crate::yaml;
use crate::yaml::shape::{ANY_KEY, MapShape, Shape, TextShape};

/// Returns the schema of a subject. `extra_keys` are those of the settings about which nothing shall be said.
pub fn schema(subject: Subject, extra_keys: &[String]) -> Json {
    let shape = shape(subject);
    let mut definitions = Map::new();
    let mut schema = object(shape, &mut definitions);
    let front_matter = match subject {
        Subject::FrontMatter(_) => schema.get_mut("properties"),
        Subject::Reports => definitions
            .get_mut(&definition_name(Kind::Meeting.in_words()))
            .and_then(|definition| definition.get_mut("properties")),
        Subject::Settings | Subject::Outcomes => None,
    };
    if let Some(properties) = front_matter.and_then(Json::as_object_mut) {
        let description = "A key of another program, named in `extra_keys` of the settings.";
        for key in extra_keys {
            properties.entry(key.clone()).or_insert_with(|| json!({"description": description}));
        }
    }
    let (title, about) = match subject {
        Subject::Settings => ("Settings".to_owned(), "The settings of a site of Rapporteur, `rapporteur.yaml`."),
        Subject::FrontMatter(_) => (capitalised(shape.of), "The front matter of a file of Rapporteur."),
        Subject::Reports => (
            "Reports".to_owned(),
            "What counts in place of the front matter of reports, by their paths: `rapporteur.reports.yaml`.",
        ),
        Subject::Outcomes => (
            "Outcomes".to_owned(),
            "What somebody judged of words of reports, by the paths of these: `rapporteur.outcomes.yaml`.",
        ),
    };
    let mut whole = Map::new();
    whole.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    whole.insert("title".to_owned(), json!(title));
    whole.insert("description".to_owned(), json!(about));
    // A file of nothing but comments is one, too.
    schema.insert("type".to_owned(), json!(["object", "null"]));
    whole.extend(schema);
    if !definitions.is_empty() {
        whole.insert("$defs".to_owned(), Json::Object(definitions));
    }
    Json::Object(whole)
}

/// Returns the schema of a map.
fn object(shape: &MapShape, definitions: &mut Map<String, Json>) -> Map<String, Json> {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("object"));
    if let [(ANY_KEY, value)] = shape.keys.as_slice() {
        schema.insert("additionalProperties".to_owned(), Json::Object(value_schema(value, definitions)));
        return schema;
    }
    let properties: Map<String, Json> = shape
        .keys
        .iter()
        .map(|(key, value)| ((*key).to_owned(), Json::Object(property(shape.of, key, value, definitions))))
        .collect();
    schema.insert("properties".to_owned(), Json::Object(properties));
    schema.insert("additionalProperties".to_owned(), json!(false));
    match shape.needs.as_slice() {
        [] => {}
        [one] => drop(schema.insert("required".to_owned(), json!([one]))),
        several => {
            let any: Vec<Json> = several.iter().map(|key| json!({"required": [key]})).collect();
            schema.insert("anyOf".to_owned(), json!(any));
        }
    }
    schema
}

fn property(of: &str, key: &str, shape: &Shape, definitions: &mut Map<String, Json>) -> Map<String, Json> {
    let mut schema = Map::new();
    schema.insert("title".to_owned(), json!(key));
    if let Some(description) = description(of, key) {
        schema.insert(
            "description".to_owned(),
            json!(format!("{}. ({})", capitalised(&description.meaning), in_words(shape))),
        );
        schema.extend(value_schema(shape, definitions));
        schema.insert("examples".to_owned(), json!([value(&description.example)]));
        if let Some(default) = &description.default {
            schema.insert("default".to_owned(), value(default));
        }
    } else {
        schema.extend(value_schema(shape, definitions));
    }
    schema
}

fn value_schema(shape: &Shape, definitions: &mut Map<String, Json>) -> Map<String, Json> {
    if shape.is_anything {
        return Map::new();
    }
    let one = one_of(shape, definitions);
    let list = shape.is_list.then(|| {
        let items: Vec<Json> = one.iter().cloned().chain([json!({"type": "null"})]).collect();
        json!({"type": "array", "items": {"anyOf": items}})
    });
    let all: Vec<Json> = list.into_iter().chain(one).chain([json!({"type": "null"})]).collect();
    Map::from_iter([("anyOf".to_owned(), json!(all))])
}

/// Returns the schemas of which a single value has to match one.
fn one_of(shape: &Shape, definitions: &mut Map<String, Json>) -> Vec<Json> {
    let mut all = shape.text.as_ref().map(text).unwrap_or_default();
    if let Some(map) = &shape.map {
        // A map has one name, and is the same wherever it stands, but for who is meant by a person's name.
        let is_by_name = map.key(ANY_KEY).is_some();
        if is_by_name {
            all.push(Json::Object(object(map, definitions)));
        } else {
            let name = definition_name(map.of);
            if !definitions.contains_key(&name) {
                definitions.insert(name.clone(), Json::Null);
                let schema = object(map, definitions);
                definitions.insert(name.clone(), Json::Object(schema));
            }
            all.push(json!({"$ref": format!("#/$defs/{name}")}));
        }
    }
    all
}

fn definition_name(of: &str) -> String {
    let bare = ["a ", "an ", "the "].iter().find_map(|article| of.strip_prefix(article)).unwrap_or(of);
    bare.replace(' ', "-")
}

/// Any single value: what is typed is text, even if it looks like a number.
const SCALAR: &[&str] = &["string", "number", "boolean"];

fn text(shape: &TextShape) -> Vec<Json> {
    match shape {
        TextShape::Text | TextShape::TimeZone | TextShape::Name(_) => vec![json!({"type": SCALAR})],
        // Either nothing, or something with a digit.
        TextShape::Date => vec![
            json!({"type": "string", "pattern": "^\\s*$|[0-9０-９零〇一二三四五六七八九十元]"}),
            json!({"type": "number"}),
        ],
        TextShape::Time => vec![
            json!({"type": "string", "pattern": "^\\s*$|[0-9][:.][0-9]{2}"}),
            // `10.30`, which YAML takes for a number.
            json!({"type": "number"}),
        ],
        TextShape::Flag => vec![json!({"type": "boolean"}), any_case(&["true", "false", "yes", "no", "on", "off"], "")],
        TextShape::Words(words) => vec![json!({"enum": words}), any_case(words, "?")],
    }
}

/// Returns the schema of some words in any case, with spaces or underscores for hyphens; `times` is a `?` where there may be
/// none.
fn any_case(words: &[&str], times: &str) -> Json {
    let letter = |c: char| match c {
        '-' => "[-_ ]".to_owned(),
        c if c.is_ascii_alphabetic() => format!("[{}{}]", c.to_ascii_lowercase(), c.to_ascii_uppercase()),
        c => c.to_string(),
    };
    let words: Vec<String> = words.iter().map(|word| word.chars().map(letter).collect()).collect();
    json!({"type": "string", "pattern": format!("^\\s*({}){times}\\s*$", words.join("|"))})
}

/// Returns an example or default of the reference as JSON.
fn value(example: &str) -> Json {
    let path = RelPath::new("").unwrap_or_else(|| unreachable!("the empty path leads nowhere out"));
    let file = SourceFile::new(path, String::new(), example.to_owned());
    match yaml::parse(&file, Span::new(0, example.len())) {
        Ok(node) => yaml::to_json(&node),
        Err(_) => json!(example),
    }
}
