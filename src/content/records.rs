//! The words by which the record of a meeting is called, and nothing else.

/// Such words, in small letters.
const WORDS_OF_RECORDS: &[&str] = &[
    "meeting minutes",
    "minutes of",
    "sitzungsprotokoll",
    "protokoll der",
    "protokoll vom",
    "notulen",
    "verslag van de vergadering",
    "compte-rendu de réunion",
    "compte rendu de réunion",
    "compte-rendu de la réunion",
    "compte rendu de la réunion",
    "procès-verbal",
    "acta de la reunión",
    "acta de reunión",
    "acta de la asamblea",
    "ata da reunião",
    "ata de reunião",
    "verbale della riunione",
    "verbale riunione",
    "verbale assemblea",
    "verbale dell'assemblea",
    "mötesprotokoll",
    "møtereferat",
    "mødereferat",
    "protokół z",
    "zápis z",
    "議事録",
    "会议纪要",
    "会议记录",
    "회의록",
];

/// Stems of words for what becomes of the record of an earlier meeting.
#[rustfmt::skip]
const SETTLED: &[&str] = &[
    "approv", "accept", "adopt", "amend", "confirm", "previous", "last ", "genehm", "angenommen", "letzte", "verabschied", "approuv", "précédent", "dernière", "aprob", "aprov", "anterior", "approvat", "precedente", "goedgekeurd", "vorige",
    "godkän", "godkj", "godkend", "förra", "forrige", "zatwierdz", "poprzedni", "schvál", "minulé", "前回", "上次", "지난",
];

/// Tells whether a title is that of the record of a meeting.
pub(crate) fn is_record(title: &str) -> bool {
    let lower = title.to_lowercase();
    WORDS_OF_RECORDS.iter().any(|words| lower.contains(words))
}

/// Tells whether a line begins with such words, and says nothing of what became of the record.
pub(super) fn heads_record(line: &str) -> bool {
    let lower = line.trim_start_matches(['*', '_', '#', ' ']).to_lowercase();
    WORDS_OF_RECORDS.iter().any(|words| lower.starts_with(words)) && !SETTLED.iter().any(|stem| lower.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_may_say_of_what_it_heads_the_record() {
        for line in ["Minutes of the council", "**Zápis z jednání výboru**", "Protokoll der Sitzung vom 5. Mai"] {
            assert!(heads_record(line), "{line}");
        }
        for line in ["Minutes of 5 May 2020 approved", "Minutes of the last meeting", "We read the minutes of May"] {
            assert!(!heads_record(line), "{line}");
        }
    }
}
