//! Files among the reports that only say where the report is now: what is left of a page of a wiki that got another name.

/// What such a file says before its link: English, as it was seen, and the languages of the conventions.
const SIGNS: &[&str] = &[
    "redirect", "renamed to", "moved to", "has moved to", "was moved to", "was renamed to", "this page has moved to",
    "weiterleitung", "umbenannt in", "verschoben nach", "redirection", "déplacé vers", "redirección", "移動しました",
];

/// Tells whether a text says no more than that what it was is elsewhere, with a link to it.
pub(super) fn leads_elsewhere(text: &str) -> bool {
    /// A heading, the sign, and perhaps a category.
    const MOST_LINES: usize = 3;
    const LONGEST: usize = 400;
    let text = text.trim();
    if text.len() > LONGEST {
        return false;
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("# "));
    // A long link may be broken where it has a space.
    let whole: Vec<&str> = lines.clone().collect();
    let has_link = ["](", "://", "[["].iter().any(|mark| text.contains(mark));
    let is_sign = |line: &&str| {
        // A wiki's `#REDIRECT` became the first item of a list.
        let bare = line.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        SIGNS.iter().any(|sign| {
            bare.strip_prefix(sign).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || !sign.is_ascii())
        })
    };
    has_link && whole.len() <= MOST_LINES && whole.first().is_some_and(is_sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_with_a_link_and_nothing_else_leads_elsewhere() {
        assert!(leads_elsewhere("Redirect to <https://example.org/2018-01-16>\n"));
        assert!(leads_elsewhere(
            "1.  REDIRECT [Legal\n    Team/Minutes/2019-01-10](Legal_Team/Minutes/2019-01-10 \"wikilink\")\n"
        ));
        assert!(leads_elsewhere("# 2020-01-02\n\n**Renamed to** [2020-01-03](2020-01-03.md)\n"));
        assert!(leads_elsewhere("Moved to [[2020-01-03]]."));
    }

    #[test]
    fn a_meeting_that_moved_something_does_not() {
        assert!(!leads_elsewhere("Moved to weekly meetings on Mondays.\n"));
        assert!(!leads_elsewhere("# Call\n\nWe spoke.\n\nMoved to [the new room](room.md).\n"));
        assert!(!leads_elsewhere(
            "# Call\n\n- Moved to [gitbook](https://example.org)\n- Redirects\n- Licences\n- Tools\n"
        ));
        assert!(!leads_elsewhere("Redirected [traffic](https://example.org) was discussed.\n"));
        assert!(!leads_elsewhere(""));
    }
}
