//! The links of an archive to other sites: which, and where they are written.

use std::collections::BTreeMap;

use super::Archive;
use crate::content::markdown::is_web;
use crate::content::{Document, as_meeting};
use crate::diagnostic::Place;
use crate::source::Span;
use crate::text::date::Date;

/// A link to another site.
#[derive(Clone, Debug)]
pub struct WebAddress {
    /// The address, `http` or `https`.
    pub url: String,
    /// Where it stands in a file; of the same address in one file, the first.
    pub place: Place,
    /// The day on which what links there took place, if that is known.
    pub date: Option<Date>,
}

/// Returns the links to other sites, by file and then by address.
pub fn web_links(archive: &Archive) -> Vec<WebAddress> {
    archive.texts.iter().flat_map(|text| of_document(&text.document)).collect()
}

fn of_document(document: &Document) -> Vec<WebAddress> {
    let common = document.matter.common.links.iter().map(|link| link.url.clone());
    let meeting = as_meeting(document);
    let recordings = meeting.iter().flat_map(|meeting| &meeting.recordings).map(|link| link.url.clone());
    let papers = meeting.iter().flat_map(|meeting| &meeting.documents);
    let papers = papers.filter_map(|paper| paper.url.as_ref()).map(|url| url.value.clone());
    let in_front: Vec<String> = common.chain(recordings).chain(papers).filter(|url| is_web(url)).collect();

    let mut places: BTreeMap<String, Span> = BTreeMap::new();
    let front = 0..document.source.start as usize;
    places.extend(in_front.into_iter().map(|url| (url.clone(), find(document, &url, front.clone()))));
    for url in document.body.web_addresses() {
        let span = || find(document, &url, document.source.range());
        places.entry(url.clone()).or_insert_with(span);
    }
    let place = |span| Place::new(&document.file, span);
    places.into_iter().map(|(url, span)| WebAddress { url, place: place(span), date: document.date }).collect()
}

/// Returns where an address is written: the file as a whole where it stands there in another way, with entities or
/// escapes.
fn find(document: &Document, url: &str, range: std::ops::Range<usize>) -> Span {
    let text = &document.file.text[range.clone()];
    let is_whole = |at: &usize| {
        // An address may be the beginning of a longer one.
        let next = text[at + url.len()..].chars().next();
        next.is_none_or(|next| !(next.is_alphanumeric() || matches!(next, '/' | '-' | '_' | '=' | '?' | '#' | '%')))
    };
    let at = text.match_indices(url).map(|(at, _)| at).find(is_whole);
    at.map_or(Span::default(), |at| Span::new(range.start + at, range.start + at + url.len()))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::fixture::archive;

    #[test]
    fn every_link_to_another_site_is_found_where_it_is_written() {
        let archive = archive(
            "
-- meetings/2017-02-09-a.md --
---
title: A
date: 2017-02-09
links: [https://a.example/]
recordings: [{url: 'https://r.example/v'}]
documents: [{title: P, url: https://d.example/p.pdf}, {title: Q, file: q.pdf}]
---
[Text](https://a.example/path), https://a.example/pat, <https://b.example/?x=1&y=2>, [mail](mailto:a@b.example),
[again](https://a.example/path) and ![a picture](https://p.example/i.png) and [here](../topics/x.md).
-- topics/x.md --
---
title: X
links: [{title: T, url: HTTP://t.example}]
---
",
        );
        let said: Vec<String> = web_links(&archive)
            .iter()
            .map(|link| {
                let (line, column) = link.place.file.line_column(link.place.span.start);
                let date = link.date.map(|date| date.to_string()).unwrap_or_default();
                format!("{}:{line}:{column} {} {date}", link.place.file.path, link.url)
            })
            .collect();
        expect![[r#"
            meetings/2017-02-09-a.md:4:9 https://a.example/ 2017-02-09
            meetings/2017-02-09-a.md:8:33 https://a.example/pat 2017-02-09
            meetings/2017-02-09-a.md:8:8 https://a.example/path 2017-02-09
            meetings/2017-02-09-a.md:8:57 https://b.example/?x=1&y=2 2017-02-09
            meetings/2017-02-09-a.md:6:29 https://d.example/p.pdf 2017-02-09
            meetings/2017-02-09-a.md:9:50 https://p.example/i.png 2017-02-09
            meetings/2017-02-09-a.md:5:21 https://r.example/v 2017-02-09
            topics/x.md:3:25 HTTP://t.example "#]]
        .assert_eq(&said.join("\n"));
    }
}
