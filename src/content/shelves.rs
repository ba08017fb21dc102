//! Folders that are called after what lies in them: `Meetings`, `Minutes`, `Verslagen`. They name no group.

/// Such words, in small letters.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "acta", "actas", "ata", "atas", "comptes", "compte", "minutes", "meeting", "meetings", "mötesprotokoll", "notes", "notulen", "protocols", "protokoll", "protokolle", "protokoller", "protokół", "protokoły",
    "pv", "pöytäkirjat", "referat", "referater", "rendu", "rendus", "reports", "reuniones", "reunions", "reuniões", "riunioni", "réunions", "sitzungen", "sitzungsprotokolle", "telcons", "verbale", "verbali", "vergaderingen",
    "verslag", "verslagen", "zápisy", "протоколы", "会议", "会议纪要", "会議", "纪要", "議事録", "회의록",
];

/// Tells whether a folder is called after the reports that lie in it, and nothing else.
pub(crate) fn is_shelf(folder: &str) -> bool {
    let lower = folder.to_lowercase();
    let mut words = lower.split([' ', '-', '_']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_minutes_is_no_group() {
        for folder in ["Meetings", "meeting-minutes", "Verslagen", "Comptes-rendus", "会议"] {
            assert!(is_shelf(folder), "{folder}");
        }
        for folder in ["legal", "Board meetings", "2020", ""] {
            assert!(!is_shelf(folder), "{folder}");
        }
    }
}
