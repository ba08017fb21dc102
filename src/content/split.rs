//! A file that holds several meetings, each below a heading with its date: a month, a year, an archive.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::source::{RelPath, SourceFile};
use crate::text::date::{self, Date, NumberOrder};

/// A longer heading is a sentence with a date in it.
const LONGEST_HEADING: usize = 100;

/// The parts of a file.
#[derive(Debug)]
pub struct Parts {
    /// What stands before the first meeting, under the path of the whole file; `None` if that is nothing.
    pub preface: Option<Arc<SourceFile>>,
    /// The meetings, each as a file of its own beside the whole one. Lines have the numbers that they have there.
    pub meetings: Vec<Arc<SourceFile>>,
}

/// Parts a file at its headings with whole dates; `None` if it has fewer than two of one level. `order` is that of `8/4/2023`.
pub fn split(file: &SourceFile, order: Option<NumberOrder>) -> Option<Parts> {
    let heads = heads(&file.text, order);
    let (first, _) = heads.first()?;
    let mut meetings = Vec::new();
    let mut n_same: FxHashMap<Date, usize> = FxHashMap::default();
    for (position, (start, date)) in heads.iter().enumerate() {
        let end = heads.get(position + 1).map_or(file.text.len(), |(next, _)| *next);
        let n_same = n_same.entry(*date).and_modify(|n| *n += 1).or_insert(1);
        let number = if *n_same == 1 { String::new() } else { format!("-{n_same}") };
        let path = beside(&file.path, &format!("{date}{number}"))?;
        meetings.push(Arc::new(SourceFile::part(path, file, *start..end)));
    }
    let has_preface = file.text[..*first].chars().any(char::is_alphanumeric);
    let preface = has_preface.then(|| Arc::new(SourceFile::part(file.path.clone(), file, 0..*first)));
    Some(Parts { preface, meetings })
}

/// Tells whether a file holds several meetings, whatever the order of numbers in their dates.
pub fn has_several(file: &SourceFile) -> bool {
    !heads(&file.text, Some(NumberOrder::DayFirst)).is_empty()
}

/// Returns where the headings with dates begin, with the dates: those of the highest level that has two.
fn heads(text: &str, order: Option<NumberOrder>) -> Vec<(usize, Date)> {
    let mut found: Vec<(usize, usize, Date)> = Vec::new();
    let mut at = 0;
    let mut fence: Option<Fence> = None;
    for line in text.split_inclusive('\n') {
        let is_code = fence.is_some();
        fence = match fence {
            Some(fence) => Some(fence).filter(|fence| !fence.is_closed_by(line)),
            None => Fence::opened_by(line),
        };
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        let heading = line[level..].trim();
        if (1..=6).contains(&level)
            && !is_code
            && heading.len() <= LONGEST_HEADING
            && let Some(date) = date::find_in(heading, order)
        {
            found.push((level, at, date));
        }
        at += line.len();
    }
    let level = (1..=6).find(|level| found.iter().filter(|(other, ..)| other == level).count() >= 2);
    found.into_iter().filter(|(other, ..)| Some(*other) == level).map(|(_, at, date)| (at, date)).collect()
}

/// What a block of code stands between (CommonMark 0.31, 4.5): at least three of one sign, and at its end as many.
#[derive(Clone, Copy)]
struct Fence {
    sign: char,
    length: usize,
}

impl Fence {
    fn opened_by(line: &str) -> Option<Fence> {
        let (fence, rest) = Fence::of(line)?;
        // What has its sign behind it too is code within a line.
        (fence.sign == '~' || !rest.contains('`')).then_some(fence)
    }

    fn is_closed_by(self, line: &str) -> bool {
        Fence::of(line)
            .is_some_and(|(end, rest)| end.sign == self.sign && end.length >= self.length && rest.trim().is_empty())
    }

    /// Returns the fence at the beginning of a line, and what stands behind it.
    fn of(line: &str) -> Option<(Fence, &str)> {
        let rest = line.trim_start_matches(' ');
        let sign = rest.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
        let behind = rest.trim_start_matches(sign);
        let (indent, length) = (line.len() - rest.len(), rest.len() - behind.len());
        (indent <= 3 && length >= 3).then_some((Fence { sign, length }, behind))
    }
}

/// `minutes/2024.md` and 2024-01-09 make `minutes/2024-at-2024-01-09.md`: a path beside the file, so that links stay right.
fn beside(path: &RelPath, date: &str) -> Option<RelPath> {
    let extension = path.extension();
    let stem = path.as_str().strip_suffix(extension).and_then(|stem| stem.strip_suffix('.')).unwrap_or(path.as_str());
    RelPath::new(&format!("{stem}-at-{date}.{extension}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let path = RelPath::new("minutes/2024.md").unwrap();
        let parts = split(&SourceFile::new(path, "2024.md".to_owned(), text.to_owned()), None);
        let files = parts.iter().flat_map(|parts| parts.preface.iter().chain(&parts.meetings));
        let said =
            files.map(|file| format!("{} from {}: {}", file.path, file.line_column(0).0, file.text.replace('\n', "/")));
        let said: Vec<String> = said.collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn dates_in_headings_part_a_file() {
        check(
            "# Minutes\n\n## 2024-01-09\nOne\n## January 23, 2024\nTwo\n### 2023-12-01 was before\n",
            &[
                "minutes/2024.md from 1: # Minutes//",
                "minutes/2024-at-2024-01-09.md from 3: ## 2024-01-09/One/",
                "minutes/2024-at-2024-01-23.md from 5: ## January 23, 2024/Two/### 2023-12-01 was before/",
            ],
        );
        check("## 2024-01-09\nOne\n\n## Next meeting\n", &[]);
    }

    #[test]
    fn headings_in_code_part_nothing() {
        let are_code = |text: &str| check(text, &[]);
        are_code("```\n## 2024-01-09\n## 2024-01-10\n```\n");
        are_code("~~~ text\n## 2024-01-09\n```\n## 2024-01-10\n~~~~\n");
        are_code("````\n```\n## 2024-01-09\n``` \n## 2024-01-10\n");
        are_code("~~~\n~~~ ~~~\n    ~~~\n## 2024-01-09\n## 2024-01-10\n");
        let parts = [
            "minutes/2024-at-2024-01-09.md from 2: ## 2024-01-09/",
            "minutes/2024-at-2024-01-10.md from 3: ## 2024-01-10/",
        ];
        let are_parts = |first: &str| {
            let preface = format!("minutes/2024.md from 1: {first}/");
            let all = std::iter::once(preface.as_str()).filter(|_| first.contains('x')).chain(parts);
            check(&format!("{first}\n## 2024-01-09\n## 2024-01-10\n"), &all.collect::<Vec<_>>());
        };
        are_parts("```x```");
        are_parts("    ```");
        are_parts("``");
    }
}
