//! Two files of one meeting: the agenda that was sent round before, and the minutes.
//!
//! The minutes are the report; the agenda is a page of its own and one of the meeting's papers, and tells the sessions where
//! the minutes do not.

use rustc_hash::{FxHashMap, FxHashSet};

use super::index::ShownDocument;
use crate::content::{Document, Kind};

/// For the id of each agenda, the id of the report that it belongs to.
#[derive(Debug, Default)]
pub(super) struct Companions {
    of: FxHashMap<String, String>,
}

impl Companions {
    /// Finds the agendas among the reports.
    pub(super) fn find(documents: &[ShownDocument]) -> Companions {
        let reports = documents.iter().map(|shown| &shown.document).filter(|document| document.kind == Kind::Meeting);
        let bare = reports.clone().filter(|document| document.source.start == 0);
        let agendas = bare.map(|document| (&document.id, names_of_minutes(&document.id)));
        let agendas: Vec<(&String, Vec<String>)> = agendas.filter(|(_, names)| !names.is_empty()).collect();
        if agendas.is_empty() {
            return Companions::default();
        }
        let ids: FxHashSet<&str> = reports.map(|document| document.id.as_str()).collect();
        let found = agendas.into_iter().filter_map(|(id, names)| {
            let main = names.into_iter().find(|id| ids.contains(id.as_str()))?;
            Some((id.clone(), main))
        });
        Companions { of: found.collect() }
    }

    /// Returns the report to which a document is the agenda.
    pub(super) fn report_of(&self, document: &Document) -> Option<&str> {
        (document.kind == Kind::Meeting).then(|| self.of.get(&document.id)).flatten().map(String::as_str)
    }
}

/// Returns what the minutes may be called whose agenda has this id: `10-08-minutes` for `10-08-agenda`.
fn names_of_minutes(id: &str) -> Vec<String> {
    let (folder, name) = id.rsplit_once('/').map_or(("", id), |(folder, name)| (folder, name));
    // In small letters of ASCII alone every byte stays where it is.
    let Some(at) = name.to_ascii_lowercase().find("agenda") else { return Vec::new() };
    let is_word = |c: Option<char>| c.is_none_or(|c| !c.is_alphabetic());
    if !is_word(name[..at].chars().next_back()) || !is_word(name[at + "agenda".len()..].chars().next()) {
        return Vec::new();
    }
    let (before, after) = (&name[..at], &name[at + "agenda".len()..]);
    let joined = |word: &str| format!("{before}{word}{after}");
    let bare = if before.is_empty() {
        after.trim_start_matches(['-', '_', ' ']).to_owned()
    } else {
        format!("{}{after}", before.trim_end_matches(['-', '_', ' ']))
    };
    let names = ["minutes", "notes", "meeting-notes", "Minutes", "Notes"].map(joined).into_iter().chain([bare]);
    let with_folder = names
        .filter(|name| !name.is_empty())
        .map(|name| if folder.is_empty() { name } else { format!("{folder}/{name}") });
    with_folder.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minutes_are_called_as_their_agenda_is() {
        assert_eq!(names_of_minutes("2020/telcons/10-08-agenda")[0], "2020/telcons/10-08-minutes");
        assert!(names_of_minutes("2020-01-01-agenda").contains(&"2020-01-01".to_owned()));
        assert!(names_of_minutes("agenda-2020-01-01").contains(&"2020-01-01".to_owned()));
        assert!(names_of_minutes("agendas/2020").is_empty());
        assert!(names_of_minutes("propagenda").is_empty());
        // Small letters may need more bytes than capitals, or fewer.
        assert!(names_of_minutes("İİİİİİİİ-agenda-€€ẞẞẞẞẞẞẞẞ").contains(&"İİİİİİİİ-€€ẞẞẞẞẞẞẞẞ".to_owned()));
    }
}
