//! What reports call a work: the words of their links to it, or those that announce its address.

use super::{Archive, Work};
use crate::content::markdown::Body;
use crate::content::{Cited, CitedAt, is_mark_of_task};
use crate::source::Span;
use crate::text::terms::needs_no_spaces;
use crate::text::web_address::{called, essence};
use crate::text::words::{self, squeeze};

/// Of more links to one thing the first tell what it is called.
pub const MOST_LOOKED_AT: usize = 200;
/// Longer words of a link are no title.
const LONGEST_TITLE: usize = 120;

impl Archive {
    /// Returns what reports call a work, if they do: by the words of links to it, or else by those that stand before its
    /// bare address again and again.
    pub fn work_title(&self, work: &Work) -> Option<String> {
        let own = self.cited(work).filter(|(body, cited)| !is_of_part(&cited.url(body)));
        let own = own.map(|(body, cited)| cited.words(body).into_owned());
        let before = || {
            let before = self.cited(work).filter_map(|(body, cited)| words_before(body, cited));
            let said = counts(&work.essence, before).into_iter().filter(|(_, n)| *n > 1);
            said.max_by_key(|(_, n)| *n).map(|(words, _)| words)
        };
        best_title(&work.essence, own).or_else(before)
    }

    /// Returns the address at which the first text that cites a work as a whole says it is, or else where the parts are that are cited.
    pub fn work_url(&self, work: &Work) -> String {
        let mut urls = self.cited(work).map(|(body, cited)| cited.url(body));
        let first = urls.next().unwrap_or_default();
        let whole = std::iter::once(first.clone()).chain(urls).find(|url| !url.contains('#'));
        whole.unwrap_or_else(|| first.split('#').next().unwrap_or_default().to_owned().into()).into_owned()
    }

    /// Returns the first links to a work, each with the body in which it stands.
    fn cited<'a>(&'a self, work: &'a Work) -> impl Iterator<Item = (&'a Body, &'a Cited)> {
        work.places.iter().take(MOST_LOOKED_AT).map(move |&(text, at)| {
            let document = &self.text(text).document;
            (&document.body, &document.cited[at as usize])
        })
    }
}

/// Tells whether an address leads to a part of something that has a name of its own: the words of a link to it are not those of the whole.
/// What programs put behind a `#` (a comment, a sheet, a slide) has none.
fn is_of_part(url: &str) -> bool {
    let Some((whole, part)) = url.split_once('#') else { return false };
    let is_numbered = part.contains('=') || part.contains(|c: char| c.is_ascii_digit());
    !is_numbered && !part.is_empty() && essence(whole).is_some_and(|essence| called(&essence).mark.is_none())
}

/// Returns what stands in the same sentence before a bare address and announces it.
fn words_before(body: &Body, cited: &Cited) -> Option<String> {
    let CitedAt::Prose(link) = cited.place else { return None };
    let passage = body.passage(Span::new(link.at as usize, link.at as usize));
    let announced = passage.before.trim().strip_suffix([':', '-', '–', '—', '(', '：'])?;
    let is_bare = passage.name.contains("://") && words::words(announced).nth(2).is_some();
    is_bare.then(|| announced.trim().trim_start_matches('…').trim().to_owned())
}

/// Returns those words of links to a work that say most of it: in whole words, and the more the oftener.
pub fn best_title(essence: &str, all: impl Iterator<Item = String>) -> Option<String> {
    /// More words of a title do not make it a better one.
    const ENOUGH: usize = 8;
    let weight = |(words, n): &(String, usize)| n * words::words(words).count().min(ENOUGH);
    // Of those that say as much, the first.
    counts(essence, all).into_iter().rev().max_by_key(weight).map(|(words, _)| words)
}

/// Returns those words that tell something of a work, each with how often, in the order in which they come first.
fn counts(essence: &str, all: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for words in all {
        let words = squeeze(&words).trim().trim_end_matches([':', '：']).trim_end().to_owned();
        if !tells(essence, &words) {
            continue;
        }
        match counts.iter_mut().find(|(known, _)| *known == words) {
            Some((_, n)) => *n += 1,
            None => counts.push((words, 1)),
        }
    }
    counts
}

/// What anything may be called that a link leads to, or what is done with it; the words of three letters and more.
const ANYTHING: &[&str] = &[
    "added", "all", "already", "also", "another", "approved", "available", "been", "below", "bug", "call", "click",
    "details", "discussed", "doc", "document", "done", "file", "folder", "following", "has", "have", "here", "info",
    "information", "issue", "issues", "link", "links", "meeting", "merge", "minutes", "more", "new", "note", "notes",
    "page", "please", "posted", "prs", "pull", "read", "repo", "repository", "request", "see", "site", "the", "this",
    "ticket", "update", "updated", "website",
];

/// Tells whether the words of a link say more of a work than its address does: "here" does not, nor "See more at" or "Pull Request 12".
fn tells(work: &str, text: &str) -> bool {
    let is_address = text.contains("://")
        || text.starts_with("www.")
        || essence(&format!("https://{text}")).as_deref() == Some(work);
    let says = |word: &str| {
        let word = word.to_lowercase();
        word.chars().count() > 2 && !work.contains(&word) && !ANYTHING.contains(&word.as_str())
    };
    let n_own = words::words(text).filter(|(_, word)| word.contains(char::is_alphabetic) && says(word)).count();
    let is_task = || text.char_indices().any(|(at, _)| is_mark_of_task(&text[..at], &text[at..]));
    // Scripts that put no blanks between words have few of them.
    let is_long_script = || text.chars().filter(|c| needs_no_spaces(*c)).count() > 3;
    !is_address && text.chars().count() <= LONGEST_TITLE && (n_own > 1 || is_long_script()) && !is_task()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(essence: &str, words: &[&str], expected: Option<&str>) {
        let found = best_title(essence, words.iter().map(|words| (*words).to_owned()));
        assert_eq!(found.as_deref(), expected, "{words:?}");
    }

    #[test]
    fn a_work_is_called_what_says_most_of_it_and_is_said_often() {
        let issue = "github.com/org/repo/issues/12";
        check(issue, &["here", "#12", "PR 12", "Pull Request #12", "https://github.com/org/repo/pull/12"], None);
        check(issue, &["Rules for annexes", "here", "the annexes"], Some("Rules for annexes"));
        check(issue, &["Rules for annexes", "Old rules", "Old rules"], Some("Old rules"));
        check("example.org/a-study", &["www.example.org/a-study", "example.org/a-study"], None);
        check("example.jp/a", &["標準化の計画"], Some("標準化の計画"));
    }

    #[test]
    fn the_name_of_a_part_is_not_that_of_the_whole() {
        let report = |n: u32| {
            format!(
                "-- meetings/2020-01-0{n}.md --\n[Names of parameters](https://example.org/draft/#names) https://example.org/plan#a\n"
            )
        };
        let archive = crate::fixture::archive(&(1..3).map(report).collect::<String>());
        let told = archive.works.iter().map(|work| (archive.work_title(work), archive.work_url(work)));
        let expected = [(None, "https://example.org/draft/".to_owned()), (None, "https://example.org/plan".to_owned())];
        assert_eq!(told.collect::<Vec<_>>(), expected);
        assert!(
            !is_of_part("https://docs.example/d/1#heading=h.1") && !is_of_part("https://example.org/o/r/issues/1#note")
        );
    }

    #[test]
    fn what_leads_to_anything_is_no_title() {
        let said = [
            "AI: Speaker One to add more papers",
            "See more at",
            "discussed in the call",
            "Agenda has been posted",
            "All approved PRs",
            "already done",
        ];
        check("example.org/x", &said, None);
        check("example.org/x", &["Rules for annexes:"], Some("Rules for annexes"));
    }
}
