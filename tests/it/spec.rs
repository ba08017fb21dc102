//! The examples of the CommonMark and GFM specifications, run through the whole pipeline: parsed as a report, resolved,
//! rendered as a page. Where a page says something else than the specification, `tests/cases/spec` says why.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use rapporteur::content::markdown::{Address, LinkKind, classify};
use rapporteur::output::{self, Rendered, Shared};
use rapporteur::text::slug::percent_decode;

use crate::harness;
use crate::site::project_root;

/// An example of a specification.
struct Example {
    number: usize,
    section: String,
    markdown: String,
    html: String,
}

/// Reads the examples of a specification: between lines of 32 backticks, the two parts divided by a full stop.
fn examples(text: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let mut examples = Vec::new();
    let mut section = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix('#') {
            section = title.trim_start_matches('#').trim().to_owned();
        }
        if !line.starts_with(&format!("{fence} example")) {
            continue;
        }
        let (mut parts, mut at) = ([String::new(), String::new()], 0);
        for line in lines.by_ref().take_while(|line| **line != fence) {
            match line {
                "." if at == 0 => at = 1,
                line => parts[at].push_str(&format!("{}\n", line.replace('→', "\t"))),
            }
        }
        let [markdown, html] = parts;
        examples.push(Example { number: examples.len() + 1, section: section.clone(), markdown, html });
    }
    examples
}

/// Returns what the page of each example shows as its text.
fn rendered(examples: &[Example]) -> Vec<String> {
    let files: Vec<(String, String)> = examples
        .iter()
        .map(|example| {
            (format!("x/{}.md", example.number), format!("---\ntitle: An example\n---\n{}", example.markdown))
        })
        .collect();
    let site = harness::site(&harness::files_as_they_come(&files));
    let (routes, _) = output::routes(&site);
    let shared = Shared::new(&site, &routes);
    examples
        .iter()
        .map(|example| match routes.render(&site, &shared, &format!("x/{}/index.html", example.number)) {
            Some(Ok(Rendered::Bytes(bytes))) => {
                let page = String::from_utf8(bytes).unwrap();
                let prose = page.split("<div class=\"prose\"").nth(1).and_then(|rest| rest.split_once('>'));
                let prose = prose.map_or("", |(_, rest)| rest);
                prose.split("</div>\n</div>\n</div>\n</div>\n</article>").next().unwrap_or_default().to_owned()
            }
            _ => panic!("example {} has no page", example.number),
        })
        .collect()
}

/// Returns where links and images lead that are not addresses elsewhere, as a specification has them.
fn goals(html: &str) -> Vec<String> {
    let starts = html.match_indices(" href=\"").chain(html.match_indices(" src=\""));
    let mut starts: Vec<(usize, &str)> = starts.map(|(at, start)| (at, &html[at + start.len()..])).collect();
    starts.sort_by_key(|(at, _)| *at);
    let values = starts.iter().filter_map(|(_, rest)| rest.split('"').next()).map(|value| value.replace("&amp;", "&"));
    values.filter(|value| matches!(classify(value), Address::Internal)).map(|value| decoded(&value)).collect()
}

/// The same, as they were understood: a page has no address of what is not on the site, but knows what was meant.
fn understood(markdown: &str) -> Vec<String> {
    let document = harness::document("x/a.md", &format!("---\ntitle: An example\n---\n{markdown}"));
    document
        .body
        .links
        .iter()
        .filter(|link| !matches!(link.kind, LinkKind::Wiki { .. }) && !link.target.starts_with('#'))
        .map(|link| decoded(&link.target))
        .collect()
}

fn decoded(address: &str) -> String {
    percent_decode(address).unwrap_or_else(|| address.to_owned())
}

/// Returns HTML without what makes no difference to what is said: the anchors and marks that this program adds to every
/// page, the levels of headings (the page has a title above them), white space between blocks, and how characters are escaped.
fn plain(html: &str) -> String {
    let html = without_anchors(html);
    let mut out = String::new();
    let mut rest = html.as_str();
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        out.push_str(&plain_tag(&rest[at..end]));
        rest = &rest[end..];
    }
    out.push_str(rest);
    let mut out = out.replace("&quot;", "\"").replace("&#39;", "'").replace("&#x27;", "'").replace("&gt;", ">");
    for block in
        ["p", "h", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "thead", "tbody", "tr", "td", "th", "section"]
    {
        for tag in [format!("<{block}>"), format!("</{block}>")] {
            out = out.replace(&format!("\n{tag}"), &tag).replace(&format!("{tag}\n"), &tag);
        }
    }
    // A wide table can be scrolled by itself.
    let out = out.replace("<div><table>", "<table>").replace("</table></div>", "</table>");
    out.trim().to_owned()
}

/// Takes out the numbers of paragraphs and the links to headings.
fn without_anchors(html: &str) -> String {
    let mut html = html.to_owned();
    for start in ["<a class=\"pn\"", " <a class=\"hn\""] {
        while let Some(at) = html.find(start) {
            let end = html[at..].find("</a>").map_or(html.len(), |end| at + end + "</a>".len());
            html.replace_range(at..end, "");
        }
    }
    html
}

fn plain_tag(tag: &str) -> String {
    let is_closing = tag.starts_with("</");
    let inner = tag.trim_start_matches("</").trim_start_matches('<').trim_end_matches('>').trim_end_matches('/').trim();
    let (name, attributes) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    let name = match name.as_bytes() {
        [b'h', b'1'..=b'6'] => "h",
        _ => name,
    };
    if is_closing {
        return format!("</{name}>");
    }
    let mut kept: Vec<String> = Vec::new();
    let mut rest = attributes.trim();
    while let Some((key, value)) = rest.split_once("=\"") {
        let Some((value, after)) = value.split_once('"') else { break };
        let is_added = matches!(key, "id" | "rel" | "loading" | "decoding" | "dir")
            || (key == "class" && !value.starts_with("language-"))
            || matches!(key, "tabindex" | "role" | "aria-label" | "scope" | "align");
        let is_of_the_site = matches!(key, "href" | "src") && classify(value) != Address::External;
        if !is_added && !is_of_the_site {
            kept.push(format!("{key}=\"{value}\""));
        }
        rest = after.trim();
    }
    if !rest.is_empty() {
        kept.push(rest.to_owned());
    }
    kept.sort();
    if kept.is_empty() { format!("<{name}>") } else { format!("<{name} {}>", kept.join(" ")) }
}

/// Reads the differences that are known: a reason on a line, the numbers of its examples on those below, indented.
fn known(file: &str) -> BTreeMap<usize, String> {
    let text = fs::read_to_string(project_root().join("tests/cases/spec").join(file)).unwrap_or_default();
    let mut known = BTreeMap::new();
    let mut reason = "";
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            None => reason = line,
            Some(numbers) => {
                known.extend(numbers.split_whitespace().map(|number| (number.parse().unwrap(), reason.to_owned())))
            }
        }
    }
    known
}

fn assert_follows(specification: &str, file: &str, at_least: usize) {
    let examples = examples(specification);
    assert!(examples.len() >= at_least, "{} examples were found", examples.len());
    let known = known(file);
    let mut wrong = Vec::new();
    for (example, found) in examples.iter().zip(rendered(&examples)) {
        let expected = format!("{}\n{:?}", plain(&example.html), goals(&example.html));
        let found = format!("{}\n{:?}", plain(&found), understood(&example.markdown));
        match (expected == found, known.get(&example.number)) {
            (true, None) | (false, Some(_)) => {}
            (true, Some(reason)) => wrong.push(format!("{} no longer differs: {reason}", example.number)),
            (false, None) => wrong.push(format!(
                "{} ({}) differs\n{}\n--- specification\n{expected}\n--- page\n{found}\n",
                example.number, example.section, example.markdown
            )),
        }
    }
    assert!(wrong.is_empty(), "{file}: {} of {}\n{}", wrong.len(), examples.len(), wrong.join("\n"));
}

#[expect(clippy::print_stderr, reason = "what was not run must be seen")]
fn read(variable: &str, path: &str) -> Option<String> {
    let Some(folder) = std::env::var_os(variable) else {
        assert!(std::env::var_os("CI").is_none(), "{variable} is not set: run tests/all");
        eprintln!("NOT RUN: {variable} is not set; tests/all brings the specifications");
        return None;
    };
    let file = PathBuf::from(folder).join(path);
    Some(fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display())))
}

#[test]
fn pages_follow_commonmark() {
    let Some(text) = read("RAPPORTEUR_TOOLS", "commonmark-spec/spec.txt") else { return };
    assert_follows(&text, "commonmark.txt", 650);
}

#[test]
fn pages_follow_the_markdown_of_github() {
    let Some(text) = read("RAPPORTEUR_SPECS", "gfm.txt") else { return };
    assert_follows(&text, "gfm.txt", 640);
}
