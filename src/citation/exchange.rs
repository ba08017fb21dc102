//! References as reference managers exchange them.

use serde_json::{Map, Value, json};

use super::Reference;
use crate::text::date::Date;
use crate::text::words;

/// Returns a reference as an item of CSL-JSON.
pub fn csl_json(reference: &Reference) -> Value {
    let text = |text: &Option<String>| text.as_ref().map(|text| json!(plain(text)));
    let dates: Vec<Value> = [reference.date, reference.end_date].into_iter().flatten().map(date_parts).collect();
    let keywords: Vec<String> = reference.keywords.iter().map(|keyword| plain(keyword)).collect();
    let fields = [
        ("id", Some(json!(reference.key))),
        ("type", Some(json!("report"))),
        ("title", Some(json!(plain(&reference.title)))),
        ("author", Some(json!([{"literal": plain(&reference.author)}]))),
        ("publisher", text(&reference.publisher)),
        ("number", text(&reference.number)),
        ("issued", (!dates.is_empty()).then(|| json!({"date-parts": dates}))),
        ("event-title", text(&reference.event)),
        ("event-place", text(&reference.place)),
        ("URL", text(&reference.url)),
        ("language", Some(json!(reference.lang))),
        ("abstract", text(&reference.summary)),
        ("keyword", (!keywords.is_empty()).then(|| json!(keywords.join(", ")))),
    ];
    Value::Object(fields.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect::<Map<_, _>>())
}

fn date_parts(date: Date) -> Value {
    let parts = [Some(i64::from(date.year)), date.month.map(i64::from), date.day.map(i64::from)];
    parts.into_iter().flatten().collect()
}

/// Returns a reference as an entry of BibTeX. Written by hand, since the library that could writes a tilde as an accent and
/// braces that close nothing.
pub fn bibtex(reference: &Reference) -> String {
    let text = |text: &Option<String>| text.as_ref().map(|text| latex(&plain(text)));
    let author = latex(&plain(&reference.author));
    let fields = [
        // Twice in braces: the name of a body is not to be cut into a family name and others.
        ("author", Some(format!("{{{author}}}"))),
        ("title", Some(format!("{{{}}}", latex(&plain(&reference.title))))),
        ("institution", Some(author)),
        ("publisher", text(&reference.publisher)),
        ("number", text(&reference.number)),
        ("year", reference.date.map(|date| format!("{:04}", date.year))),
        ("month", reference.date.and_then(|date| date.month).map(|month| month.to_string())),
        ("address", text(&reference.place)),
        ("language", Some(latex(&reference.lang))),
        ("abstract", text(&reference.summary)),
        ("keywords", (!reference.keywords.is_empty()).then(|| latex(&plain(&reference.keywords.join(", "))))),
        // An address is percent-encoded, so that it holds nothing that would end the field.
        ("url", reference.url.clone()),
    ];
    let fields = fields.into_iter().filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)));
    let fields: String = fields.map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    format!("@techreport{{{},\n{fields}}}\n", reference.key)
}

/// Returns a text with every character that LaTeX would take for a command as one that prints it.
fn latex(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' => written.push_str("{\\textbackslash}"),
            // BibTeX counts braces even where LaTeX does not, so those of the text may not stand as braces.
            '{' => written.push_str("{\\textbraceleft}"),
            '}' => written.push_str("{\\textbraceright}"),
            '~' => written.push_str("{\\textasciitilde}"),
            '^' => written.push_str("{\\textasciicircum}"),
            '%' | '$' | '&' | '#' | '_' => {
                written.push('\\');
                written.push(c);
            }
            // Two of these in a row would be one other character: a dash, a quotation mark.
            '-' | '`' | '\'' if written.ends_with(c) => {
                written.push('{');
                written.push(c);
                written.push('}');
            }
            c => written.push(c),
        }
    }
    written
}

/// Returns a reference in the format of Research Information Systems (RIS).
pub fn ris(reference: &Reference) -> String {
    let date = reference.date.map(|date| {
        let part = |part: Option<u8>| part.map(|part| format!("{part:02}")).unwrap_or_default();
        format!("{:04}/{}/{}/", date.year, part(date.month), part(date.day))
    });
    let year = reference.date.map(|date| format!("{:04}", date.year));
    let fields = [
        ("TY", Some("RPRT".to_owned())),
        ("ID", Some(reference.key.clone())),
        ("TI", Some(reference.title.clone())),
        // The comma says that what stands before it is all of the family name, as for a body it is.
        ("AU", Some(format!("{},", reference.author.trim_end_matches(',')))),
        ("PB", Some(reference.publisher.clone().unwrap_or_else(|| reference.author.clone()))),
        ("CY", reference.place.clone()),
        ("T2", reference.event.clone()),
        ("SN", reference.number.clone()),
        ("PY", year),
        ("DA", date),
        ("LA", Some(reference.lang.clone())),
        ("AB", reference.summary.clone()),
        ("UR", reference.url.clone()),
    ];
    let keywords = reference.keywords.iter().map(|keyword| ("KW", Some(keyword.clone())));
    let mut written = String::new();
    for (tag, value) in fields.into_iter().chain(keywords) {
        let Some(value) = value.map(|value| plain(&value)).filter(|value| !value.is_empty()) else { continue };
        written.push_str(&format!("{tag}  - {value}\r\n"));
    }
    written.push_str("ER  - \r\n");
    written
}

/// Returns a text in one line, without what cannot be seen: all of these formats are made of lines.
fn plain(text: &str) -> String {
    let visible: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    words::squeeze(&visible).into_owned()
}
