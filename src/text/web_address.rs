//! Addresses of the web as names of what they lead to.
//!
//! One thing has many addresses: with and without `www.`, of a part of it, of the view that somebody had of it. What
//! is left without that is its *essence*: `github.com/org/repo/issues/12` for
//! `https://www.github.com/org/repo/pull/12/files#r3`.

use super::slug::percent_decode;

/// No name of a host is longer (RFC 1035, section 2.3.4).
const LONGEST_HOST: usize = 253;

/// Returns what an address of the web tells of what it leads to; `None` if it is none, or leads to no certain thing.
pub fn essence(address: &str) -> Option<String> {
    let (scheme, rest) = address.trim().split_once("://")?;
    if !(scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")) {
        return None;
    }
    let rest = rest.split('#').next().unwrap_or_default();
    let (rest, query) = rest.split_once('?').map_or((rest, ""), |(rest, query)| (rest, query));
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let is_of_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ':');
    if !host.contains('.') || host.len() > LONGEST_HOST || !host.chars().all(is_of_host) {
        return None;
    }
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    if let Some(known) = of_known_form(host, &segments) {
        return Some(known);
    }
    let segments = match segments.as_slice() {
        [before @ .., "index.html" | "index.htm" | "index.php"] => before,
        all => all,
    };
    let mut essence = std::iter::once(host).chain(segments.iter().copied()).collect::<Vec<_>>().join("/");
    let told: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("utm_")).collect();
    if !told.is_empty() {
        essence.push_str(if segments.is_empty() { "/?" } else { "?" });
        essence.push_str(&told.join("&"));
    }
    Some(essence)
}

/// Returns the essence of what has many addresses by the ways of those who keep it.
fn of_known_form(host: &str, segments: &[&str]) -> Option<String> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match (host, segments) {
        ("docs.google.com", [kind @ ("document" | "spreadsheets" | "presentation" | "forms"), rest @ ..]) => {
            let at = rest.iter().position(|segment| *segment == "d")?;
            Some(format!("{host}/{kind}/d/{}", rest.get(at + 1)?))
        }
        ("drive.google.com", ["file", "d", id, ..]) => Some(format!("{host}/file/d/{id}")),
        ("tools.ietf.org" | "datatracker.ietf.org" | "rfc-editor.org" | "ietf.org", [.., last]) => {
            let last = last.to_ascii_lowercase();
            let bare = last.trim_end_matches(".html").trim_end_matches(".txt").trim_end_matches(".pdf");
            let number = bare.strip_prefix("rfc").filter(|number| is_number(number))?;
            Some(format!("rfc-editor.org/rfc/rfc{number}"))
        }
        ("doi.org" | "dx.doi.org", [registrant, rest @ ..]) if registrant.starts_with("10.") && !rest.is_empty() => {
            Some(format!("doi.org/{registrant}/{}", rest.join("/").to_lowercase()))
        }
        ("arxiv.org", ["abs" | "pdf" | "html", id]) => Some(format!("arxiv.org/abs/{}", id.trim_end_matches(".pdf"))),
        // Symbols of documents of the United Nations, in any language.
        ("undocs.org", segments) => {
            let is_language = |segment: &&&str| segment.len() == 2 && segment.bytes().all(|b| b.is_ascii_lowercase());
            let skipped = usize::from(segments.first().filter(is_language).is_some());
            let symbol = &segments[skipped..];
            (symbol.len() > 1).then(|| format!("undocs.org/{}", symbol.join("/").to_uppercase()))
        }
        // Forges count proposals and changes together, and lead from one address to the other.
        (_, [owner, repository, "issues" | "pull" | "pulls" | "discussions", number, ..]) if is_number(number) => {
            Some(format!("{host}/{}/{}/issues/{number}", owner.to_lowercase(), repository.to_lowercase()))
        }
        _ => {
            let at = segments.iter().position(|segment| *segment == "-")?;
            let (project, below) = segments.split_at(at);
            let ["-", kind @ ("issues" | "merge_requests"), number, ..] = below else { return None };
            is_number(number).then(|| format!("{host}/{}/-/{kind}/{number}", project.join("/").to_lowercase()))
        }
    }
}

/// What a thing is called by its essence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Called<'e> {
    /// Where it is kept among others: the site, for a proposal or a change its repository.
    pub collection: &'e str,
    /// What people call it there, if they have a name for what has such an address: `#12`, `RFC 9110`.
    pub mark: Option<String>,
    /// What it is called anywhere: `repo#12`, `RFC 9110`, the address as it can be read.
    pub full: String,
}

impl Called<'_> {
    /// Returns what it is called there: its mark, or the rest of the address.
    pub fn name(&self) -> &str {
        let rest = || self.full.strip_prefix(self.collection)?.strip_prefix('/');
        self.mark.as_deref().or_else(rest).unwrap_or(&self.full)
    }
}

/// Returns what a thing is called by its essence.
pub fn called(essence: &str) -> Called<'_> {
    of_forge(essence).unwrap_or_else(|| {
        let (collection, path) = essence.split_once('/').unwrap_or((essence, ""));
        let mark = match collection {
            "rfc-editor.org" => path.strip_prefix("rfc/rfc").map(|number| format!("RFC {number}")),
            "doi.org" => Some(format!("doi:{path}")),
            "arxiv.org" => path.strip_prefix("abs/").map(|id| format!("arXiv:{id}")),
            "undocs.org" => Some(path.to_owned()),
            _ => None,
        };
        let mark = mark.filter(|_| !path.is_empty());
        let full = mark.clone().or_else(|| percent_decode(essence)).unwrap_or_else(|| essence.to_owned());
        Called { collection, mark, full }
    })
}

/// Returns what a numbered proposal or change is called.
fn of_forge(essence: &str) -> Option<Called<'_>> {
    const KINDS: &[(&str, char)] = &[("/-/merge_requests/", '!'), ("/-/issues/", '#'), ("/issues/", '#')];
    KINDS.iter().find_map(|(kind, sign)| {
        let (collection, number) = essence.rsplit_once(kind)?;
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let mark = is_number.then(|| format!("{sign}{number}"))?;
        let repository = collection.rsplit('/').next().unwrap_or(collection);
        Some(Called { collection, full: format!("{repository}{mark}"), mark: Some(mark) })
    })
}

/// Tells whether an address is one at which people meet, or arrange to: it is how they talk, and not what about.
pub fn is_room(essence: &str) -> bool {
    const HOSTS: &[&str] = &[
        "bluejeans.com", "cal.com", "calendar.google.com", "discord.com", "discord.gg", "doodle.com", "framadate.org",
        "gotomeet.me", "gotomeeting.com", "join.slack.com", "meet.google.com", "meet.jit.si", "teams.live.com",
        "teams.microsoft.com", "timeanddate.com", "webex.com", "whereby.com", "when2meet.com", "worldtimebuddy.com",
        "zoom.us",
    ];
    let host = essence.split(['/', '?', ':']).next().unwrap_or_default();
    HOSTS.iter().any(|room| host.strip_suffix(room).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, expected: Option<(&str, &str, &str)>) {
        let essence = essence(address);
        let found = essence.as_deref().map(|essence| (essence, called(essence)));
        let found = found.as_ref().map(|(essence, called)| (*essence, called.collection, called.name()));
        assert_eq!(found, expected, "{address}");
    }

    #[test]
    fn what_makes_no_difference_is_left_out() {
        let record = Some(("example.org/a/b", "example.org", "a/b"));
        for address in [
            "https://example.org/a/b",
            "HTTP://www.Example.org/a/b/#part",
            "https://example.org/a/b?utm_source=x&utm_medium=y",
            "https://example.org/a/b/index.html",
        ] {
            check(address, record);
        }
        check("https://example.org/A?b=C&d", Some(("example.org/A?b=C&d", "example.org", "A?b=C&d")));
        check("https://example.org", Some(("example.org", "example.org", "example.org")));
        check("https://example.org?x", Some(("example.org/?x", "example.org", "?x")));
    }

    #[test]
    fn what_has_many_addresses_is_one_thing() {
        let issue = Some(("github.com/org/repo/issues/12", "github.com/org/repo", "#12"));
        for address in [
            "https://github.com/org/repo/issues/12",
            "https://github.com/Org/Repo/pull/12/files#diff-1",
            "https://www.github.com/org/repo/issues/12#issuecomment-3",
        ] {
            check(address, issue);
        }
        check(
            "https://git.example.org/a/b/-/merge_requests/7/diffs",
            Some(("git.example.org/a/b/-/merge_requests/7", "git.example.org/a/b", "!7")),
        );
        let document = "docs.google.com/document/d/1Ab";
        check(
            "https://docs.google.com/document/u/0/d/1Ab/edit?tab=t.0#heading=h.1",
            Some((document, "docs.google.com", "document/d/1Ab")),
        );
        for address in ["https://tools.ietf.org/html/rfc9110", "https://www.rfc-editor.org/rfc/rfc9110.html#section-3"]
        {
            check(address, Some(("rfc-editor.org/rfc/rfc9110", "rfc-editor.org", "RFC 9110")));
        }
        check("https://dx.doi.org/10.1000/AB", Some(("doi.org/10.1000/ab", "doi.org", "doi:10.1000/ab")));
        check(
            "http://arxiv.org/pdf/2301.00001.pdf",
            Some(("arxiv.org/abs/2301.00001", "arxiv.org", "arXiv:2301.00001")),
        );
        check("https://undocs.org/en/A/RES/70/1", Some(("undocs.org/A/RES/70/1", "undocs.org", "A/RES/70/1")));
    }

    #[test]
    fn what_is_no_address_of_the_web_has_none() {
        for address in [
            "", "mailto:a@b.example", "ftp://example.org/x", "http://localhost:8000/", "https://a@b.example/",
            "https://a<b.example/",
        ] {
            check(address, None);
        }
    }

    #[test]
    fn where_people_meet_is_a_room() {
        for (address, expected) in [
            ("https://us02web.zoom.us/j/1?pwd=x", true),
            ("https://meet.jit.si/Room", true),
            ("https://notzoom.us/j/1", false),
            ("https://example.org/zoom.us", false),
        ] {
            assert_eq!(essence(address).is_some_and(|essence| is_room(&essence)), expected, "{address}");
        }
    }
}
