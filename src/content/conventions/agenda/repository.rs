//! Agendas in which issues are grouped by the repository that they are of: below `### owner/name` each item with the number of an issue is a
//! topic, and the name of the repository is none.

use crate::content::markdown::{Block, Line};

/// Returns the items with the number of an issue below a heading that is the name of a repository.
pub(super) fn items(lines: &[Line], at: usize) -> Vec<&Line> {
    if !is_repository(&lines[at].text) {
        return Vec::new();
    }
    let below = &lines[at + 1..];
    let own = below.iter().take_while(|line| !line.is_heading());
    own.filter(|line| line.block == Block::Item(1) && line.is_first)
        .filter(|line| ends_with_number(&super::whole(below, line)))
        .collect()
}

/// Returns an item without the number of its issue: `Rules of procedure #12`
pub(super) fn title(item: &str) -> String {
    let bare = item.trim().trim_end_matches([']', ')']);
    let bare = bare.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('#');
    // `Rules of procedure owner/name#12`
    let bare = bare.rsplit_once(' ').filter(|(_, last)| is_repository(last)).map_or(bare, |(before, _)| before);
    bare.trim_end_matches(['[', '(', ' ', '-']).to_owned()
}

/// `owner/name`
fn is_repository(text: &str) -> bool {
    let is_name = |part: &str| {
        part.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
            && part.bytes().any(|byte| byte.is_ascii_lowercase())
    };
    text.trim().split_once('/').is_some_and(|(owner, name)| {
        is_name(owner) && is_name(name) && (name.contains('-') || owner.contains('-') || name == name.to_lowercase())
    })
}

/// `Rules of procedure #12`, `Rules of procedure [#12]`
fn ends_with_number(item: &str) -> bool {
    let bare = item.trim().trim_end_matches([']', ')']);
    let rest = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    rest.len() < bare.len() && rest.ends_with('#') && rest.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repositories_are_told_from_other_words() {
        for text in ["openjs-foundation/cross-project-council", "nodejs/bootstrap"] {
            assert!(is_repository(text), "{text}");
        }
        for text in ["Server/Website", "Roof / garden", "roof", "and/or the roof"] {
            assert!(!is_repository(text), "{text}");
        }
    }

    #[test]
    fn an_issue_stands_behind_its_title() {
        assert!(ends_with_number("Rules [#12]") && ends_with_number("Rules #12") && !ends_with_number("#12"));
        assert!(!ends_with_number("We spoke of #12 at length"));
        assert_eq!(title("Rules of procedure [#12]"), "Rules of procedure");
        assert_eq!(title("Rules of procedure owner/name#12"), "Rules of procedure");
    }
}
