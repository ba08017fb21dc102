//! Headings and items of an agenda that say how a meeting goes rather than what it is about: "Roll call", "Turn on recording",
//! `Clôture de la séance`, `Beschlussfähigkeit des Vorstands`.
//!
//! They are no labels: nothing is read below them, and they end no list. They are only no topics.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use crate::text::name::term_key;

/// Such headings, by language.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    // English
    "check in", "check ins", "check out", "checkin", "checkout", "assign roles", "role assignment", "roles", "announcements or custom items", "start recording",
    "stop recording", "recording on", "recording off", "closing", "close", "closure", "opening", "opening of meeting", "opening of the meeting", "meeting opening", "meeting close", "close of meeting", "meeting adjourned", "adjourned", "meeting closed", "end of meeting", "intros",
    "purpose", "purpose of meeting", "purpose of the meeting", "time and location", "date and location", "place and time", "version history", "revision history", "document history", "change log", "changelog",
    // German
    "begrüßung", "eröffnung", "eröffnung der sitzung", "beschlussfähigkeit", "feststellung der beschlussfähigkeit", "feststellung der tagesordnung", "ende der sitzung", "schluss der sitzung", "änderungshistorie",
    // French
    "clôture", "ouverture", "informations générales", "prochain point", "cadre réglementaire", "cadre règlementaire", "cadre du vote", "historique des versions",
    // Spanish, Portuguese and Italian
    "identificación", "información general", "resumen de acuerdos y decisiones", "informações gerais", "ruegos y preguntas", "cierre", "referencias", "historial de versiones", "pendientes anteriores", "identificação", "pendências anteriores", "referências", "histórico de versões", "histórico de revisões", "encerramento", "abertura",
    "bibliografia", "chiusura", "apertura dei lavori", "chiusura dei lavori", "quorum", "quórum",
    // Dutch and the languages of the North
    "opening en mededelingen", "opening en vaststelling agenda", "sluiting", "rondvraag en sluiting", "mötets öppnande", "öppnande av mötet", "mötet öppnas", "mötets avslutande", "mötet avslutas", "avslutning", "val av mötesordförande", "val av mötessekreterare",
    "val av justerare", "mødets afslutning", "velkomst", "valg af dirigent", "valg af referent", "valg af ordstyrer", "valg av møteleder", "valg av referent", "åpning", "avslutning av møtet", "kokouksen avaus", "kokouksen päättäminen",
    // Polish, Czech and Slovak
    "otwarcie", "otwarcie posiedzenia", "otwarcie zebrania", "otwarcie obrad", "otwarcie spotkania", "rozpoczęcie", "rozpoczęcie posiedzenia", "rozpoczęcie zebrania", "rozpoczęcie obrad", "rozpoczęcie spotkania", "powitanie", "stwierdzenie kworum",
    "stwierdzenie prawomocności zebrania", "wybór przewodniczącego zebrania", "wybór protokolanta", "zakończenie", "zakończenie posiedzenia", "zakończenie zebrania", "zakończenie obrad", "zakończenie spotkania", "zamknięcie posiedzenia", "zamknięcie zebrania",
    "zamknięcie obrad", "kworum", "zahájení", "zahájení schůze", "zahájení jednání", "ukončení schůze", "ukončení jednání", "závěr", "usnášeníschopnost", "záver",
    // Chinese, Japanese, Korean
    "開会", "閉会", "会议概况", "회의 개요", "개회", "폐회",
];

/// What longer ones begin with.
#[rustfmt::skip]
const BEGINNINGS: &[&str] = &[
    "turn on recording", "turn off recording", "turn on the recording", "turn off the recording", "assign facilitator", "assign note taker", "assign scribe", "beschlussfähigkeit", "feststellung der beschlussfähigkeit",
    "clôture de", "clôture du", "ouverture de la séance", "ouverture du conseil", "ouverture de l assemblée", "nombre de présents", "nombre de membres", "nombre de votants", "déroulé de", "déroulement de", "cierre de la sesión",
    "cierre de la reunión", "encerramento da", "abertura da", "chiusura della", "apertura della",
];

/// Tells whether a heading says how a meeting goes.
pub(super) fn is_one(heading: &str) -> bool {
    static KEYS: OnceLock<(FxHashSet<String>, Vec<String>)> = OnceLock::new();
    let (whole, beginnings) = KEYS.get_or_init(|| {
        let whole = WHOLE.iter().map(|heading| term_key(heading));
        (whole.collect(), BEGINNINGS.iter().map(|beginning| term_key(beginning) + " ").collect())
    });
    let key = term_key(heading);
    whole.contains(&key) || beginnings.iter().any(|beginning| key.starts_with(beginning) || key == beginning.trim_end())
}

/// Items of an agenda that are only the head of those below them.
const HEADS: &[&str] =
    &["new business", "old business", "unfinished business", "regular business", "business", "new items", "old items"];

/// Tells whether an item is the head of those below it, and no topic itself.
pub(super) fn is_head(item: &str) -> bool {
    HEADS.contains(&term_key(item).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_meeting_goes_is_no_topic() {
        for heading in [
            "Check-in",
            "(turn on recording, perhaps)",
            "CLOSING",
            "Beschlussfähigkeit des Vorstands",
            "Clôture du conseil d'administration",
            "Identificação",
            "Rozpoczęcie posiedzenia",
            "Val av justerare",
            "Meeting Adjourned",
        ] {
            assert!(is_one(heading), "{heading}");
        }
        for heading in [
            "Closing the gate at night",
            "Check-in desk",
            "Roles of the board",
            "Unfinished business",
            "Clôtures",
            "Otwarcie biblioteki",
        ] {
            assert!(!is_one(heading), "{heading}");
        }
    }
}
