//! Problems explained: for each code what it means, why it matters, and a wrong and a right example.
//!
//! Owns reading the files of `explanations`, which say it in Markdown of the simplest kind: a sentence, paragraphs, and
//! the two examples. Knows nothing of how they are shown. `catalogue` has the words for one problem at its place; here is
//! what holds for all problems of a kind. `docs/problems.md` is made of the same text.

use std::sync::LazyLock;

use super::explanations::THEMES;

/// What the catalogue's problems of one theme are about.
pub(super) struct Theme {
    /// In words: "Links in the text".
    pub(super) title: &'static str,
    /// The problems, by their codes.
    pub(super) problems: &'static [Entry],
}

/// The code of a problem, its usual severity in words, and its explanation as it was written.
pub(super) type Entry = (&'static str, &'static str, &'static str);

/// What there is to say of all problems of one code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explanation {
    /// The code: `unknown-key`.
    pub code: &'static str,
    /// What such problems are about: "Links in the text".
    pub theme: &'static str,
    /// How much they usually matter: "error", "warning or note".
    pub severity: &'static str,
    /// What they are, in one sentence.
    pub summary: String,
    /// Why they matter and what to do, a paragraph each. Code stands between backticks; nothing else is markup.
    pub body: Vec<String>,
    /// All of it, in Markdown.
    pub markdown: &'static str,
    /// Files that have such a problem.
    pub wrong: Option<Example>,
    /// The same files, mended.
    pub right: Option<Example>,
}

/// An example: a small site, or words where files could not show it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Example {
    /// What is said of it, or instead of it.
    pub words: Vec<String>,
    /// Its files, in the order in which they are to be read.
    pub files: Vec<ExampleFile>,
}

/// A file of an example.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExampleFile {
    /// Its path in the folder of the site.
    pub path: String,
    /// What it holds; ends with a newline unless it is empty.
    pub text: String,
}

static ALL: LazyLock<Vec<Explanation>> = LazyLock::new(|| {
    let entries = THEMES.iter().flat_map(|theme| theme.problems.iter().map(move |entry| (theme.title, entry)));
    entries.map(|(theme, (code, severity, text))| read(code, theme, severity, text)).collect()
});

/// Returns all explanations, by theme and then by code.
pub fn all() -> &'static [Explanation] {
    &ALL
}

/// Returns the explanation of a code.
pub fn find(code: &str) -> Option<&'static Explanation> {
    all().iter().find(|explanation| explanation.code == code)
}

/// Returns the codes of all problems, by theme.
pub fn codes() -> impl Iterator<Item = &'static str> {
    THEMES.iter().flat_map(|theme| theme.problems).map(|(code, ..)| *code)
}

/// Returns where a code is explained in the documentation of the program.
pub fn url(code: &str) -> String {
    format!("docs/problems.md#{code}")
}

impl Example {
    /// Returns its files as one text, in which a line `-- path --` begins each.
    pub fn source(&self) -> String {
        self.files.iter().map(|file| format!("-- {} --\n{}", file.path, file.text)).collect()
    }
}

/// The part of an explanation that is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Body,
    Wrong,
    Right,
}

fn read(code: &'static str, theme: &'static str, severity: &'static str, text: &'static str) -> Explanation {
    let mut body = Vec::new();
    let (mut wrong, mut right) = (None, None);
    for (part, lines) in parts(text) {
        match part {
            Part::Body => body = paragraphs(&lines),
            Part::Wrong => wrong = Some(read_example(&lines)),
            Part::Right => right = Some(read_example(&lines)),
        }
    }
    let summary = if body.is_empty() { String::new() } else { body.remove(0) };
    Explanation { code, theme, severity, summary, body, markdown: text, wrong, right }
}

/// Returns the lines of each part, without its heading.
fn parts(text: &str) -> Vec<(Part, Vec<&str>)> {
    let mut parts = vec![(Part::Body, Vec::new())];
    for line in text.lines() {
        match line {
            "## Wrong" => parts.push((Part::Wrong, Vec::new())),
            "## Right" => parts.push((Part::Right, Vec::new())),
            line => parts.last_mut().expect("there is a part from the beginning").1.push(line),
        }
    }
    parts
}

/// Returns the paragraphs of some lines, each as one line.
fn paragraphs(lines: &[&str]) -> Vec<String> {
    lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty()).map(|lines| lines.join(" ")).collect()
}

/// Reads an example: lines that are indented are its files, others its words.
fn read_example(lines: &[&str]) -> Example {
    const INDENTATION: &str = "    ";
    let (mut words, mut source) = (Vec::new(), Vec::new());
    for line in lines {
        match line.strip_prefix(INDENTATION) {
            Some(line) => source.push(line),
            None if line.is_empty() => {
                words.push("");
                source.push("");
            }
            None => words.push(line),
        }
    }
    Example { words: paragraphs(&words), files: files(&source) }
}

/// Returns the files of an example. Blank lines at its end belong to the Markdown around it.
fn files(source: &[&str]) -> Vec<ExampleFile> {
    let end = source.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
    let mut files: Vec<ExampleFile> = Vec::new();
    for line in &source[..end] {
        match line.strip_prefix("-- ").and_then(|line| line.strip_suffix(" --")) {
            Some(path) => files.push(ExampleFile { path: path.to_owned(), text: String::new() }),
            None => {
                if let Some(file) = files.last_mut() {
                    file.text.push_str(line);
                    file.text.push('\n');
                }
            }
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_explanation_is_read_as_it_was_written() {
        let text = "One sentence.\n\nWhy it\nmatters.\n\nMore.\n\n## Wrong\n\n    -- a.md --\n    ---\n\n      two\n    -- b.md \
                    --\n\n## Right\n\nIn words.\n";
        let explanation = read("a-code", "Theme", "error", text);
        assert_eq!(explanation.summary, "One sentence.");
        assert_eq!(explanation.body, ["Why it matters.", "More."]);
        let wrong = explanation.wrong.unwrap();
        assert_eq!(wrong.source(), "-- a.md --\n---\n\n  two\n-- b.md --\n");
        assert!(wrong.words.is_empty());
        let right = explanation.right.unwrap();
        assert_eq!((right.words.as_slice(), right.files.len()), (["In words.".to_owned()].as_slice(), 0));
    }

    #[test]
    fn every_explanation_has_all_its_parts() {
        for explanation in all() {
            let Explanation { code, summary, body, wrong, right, .. } = explanation;
            assert!(summary.ends_with('.') && summary.len() < 160, "{code}: {summary}");
            assert!((1..=4).contains(&body.len()), "{code}: {} paragraphs", body.len());
            assert!(wrong.is_some() && right.is_some(), "{code} lacks an example");
            assert_eq!(find(code), Some(explanation));
        }
        assert_eq!(find("nonsense"), None);
    }
}
