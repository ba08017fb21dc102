//! Headings and items of an agenda that say how a meeting goes rather than what it is about: "Roll call", "Turn on recording",
//! `Clôture de la séance`, `Beschlussfähigkeit des Vorstands`.
//!
//! They are no labels: nothing is read below them, and they end no list. They are only no topics. What is done with a subject is no part of
//! one either: "Update on the roof".

mod words;

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use crate::text::date;
use crate::text::name::term_key;

/// Such headings, by language.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    // English
    "check in", "check ins", "check out", "checkin", "checkout", "assign roles", "role assignment", "roles", "announcements or custom items", "start recording",
    "stop recording", "recording on", "recording off", "closing", "close", "closure", "opening", "opening of meeting", "opening of the meeting", "meeting opening", "meeting close", "close of meeting", "meeting adjourned", "in conclusion", "to conclude", "closing remarks", "opening remarks", "opening and welcome", "welcome and opening", "adjourned", "meeting closed", "end of meeting", "intros",
    "purpose", "purpose of meeting", "purpose of the meeting", "time and location", "date and location", "place and time", "version history", "revision history", "document history", "change log", "changelog",
    // German
    "begrüßung", "eröffnung", "eröffnung der sitzung", "beschlussfähigkeit", "feststellung der beschlussfähigkeit", "feststellung der tagesordnung", "ende der sitzung", "schluss der sitzung", "begrüßung und eröffnung", "eröffnung und begrüßung", "begrüßung und formalien", "zum schluss", "zum abschluss", "schlusswort", "schlussworte", "änderungshistorie",
    // French
    "clôture", "ouverture", "en conclusion", "pour conclure", "mot de la fin", "mot d accueil", "accueil et ouverture", "informations générales", "prochain point", "cadre réglementaire", "cadre règlementaire", "cadre du vote", "historique des versions",
    // Spanish, Portuguese and Italian
    "identificación", "información general", "resumen de acuerdos y decisiones", "informações gerais", "ruegos y preguntas", "cierre", "referencias", "historial de versiones", "pendientes anteriores", "identificação", "pendências anteriores", "referências", "histórico de versões", "histórico de revisões", "encerramento", "abertura",
    "en conclusión", "para concluir", "em conclusão", "in conclusione", "per concludere", "saluti iniziali", "saluti finali", "bibliografia", "chiusura", "apertura dei lavori", "chiusura dei lavori", "quorum", "quórum",
    // Dutch and the languages of the North
    "tot slot", "ter afsluiting", "conclusie", "afsluiting", "opening en welkom", "welkom en opening", "opening en mededelingen", "opening en vaststelling agenda", "sluiting", "rondvraag en sluiting", "mötets öppnande", "öppnande av mötet", "mötet öppnas", "mötets avslutande", "mötet avslutas", "avslutning", "val av mötesordförande", "val av mötessekreterare",
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
    "turn on recording", "turn off recording", "turn on the recording", "turn off the recording", "assign facilitator", "assign note taker", "assign scribe", "conflict of interest", "conflicts of interest", "declaration of interest", "declarations of interest", "antitrust", "anti trust", "beschlussfähigkeit", "feststellung der beschlussfähigkeit",
    "begrüßung durch", "begrüßung der", "eröffnung durch", "eröffnung der sitzung durch", "eröffnung und begrüßung durch", "begrüßung und eröffnung durch", "welcome by", "welcome from", "welcome and opening by", "opening by", "opening of the meeting by", "closing by", "call to order by",
    "mot du président", "mot de la présidente", "mot du maire", "mot de bienvenue", "mot d accueil", "accueil par", "ouverture par", "ouverture de la réunion", "bienvenida de", "bienvenida del", "bienvenida a", "apertura por", "apertura de la sesión", "apertura de la reunión", "boas vindas do", "boas vindas da", "abertura pelo", "abertura pela",
    "saluti del", "saluti della", "saluti di", "opening door de", "opening door het", "welkom door", "powitanie przez", "otwarcie posiedzenia przez", "otwarcie zebrania przez", "otwarcie obrad przez", "zahájení schůze", "zahájení jednání", "mötets öppnande", "velkomst ved", "clôture de", "clôture du", "ouverture de la séance", "ouverture du conseil", "ouverture de l assemblée", "nombre de présents", "nombre de membres", "nombre de votants", "déroulé de", "déroulement de", "cierre de la sesión",
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

/// The words of a language, folded.
struct Words {
    /// All of them.
    all: FxHashSet<String>,
    /// Those that say nothing by themselves either: what is done is a subject of another language, now and then.
    formal: FxHashSet<String>,
    acts: FxHashSet<String>,
    links: FxHashSet<String>,
    articles: FxHashSet<String>,
    last: FxHashSet<String>,
    verbs: FxHashSet<String>,
}

/// Returns the words of each language.
fn languages() -> &'static [Words] {
    static WORDS: OnceLock<Vec<Words>> = OnceLock::new();
    let folded = |words: &str| words.split_whitespace().map(term_key).collect::<FxHashSet<String>>();
    WORDS.get_or_init(|| {
        let words = words::LANGUAGES.iter().map(|own| Words {
            all: [own.formal, own.acts, own.links, own.articles, own.last, own.verbs]
                .map(folded)
                .into_iter()
                .flatten()
                .collect(),
            formal: [own.formal, own.links, own.articles].map(folded).into_iter().flatten().collect(),
            acts: folded(own.acts),
            links: folded(own.links),
            articles: folded(own.articles),
            last: folded(own.last),
            verbs: folded(own.verbs),
        });
        words.collect()
    })
}

/// Tells whether an item of an agenda says nothing of what is discussed: it says how a meeting goes, or bears no word but those that stand on
/// any agenda, and perhaps a day: "Approval of last week's minutes", "Other updates", "From 2 May 2017 meeting".
pub(super) fn is_of_any_meeting(item: &str) -> bool {
    let is_formal = |words: &Words| {
        let is_known = |word: &&str| term_key(word).split(' ').all(|part| words.all.contains(part));
        let parts = item.split(|c: char| c.is_whitespace() || c == '/');
        let parts = parts.filter(|word| word.contains(char::is_alphanumeric));
        let (formal, others): (Vec<&str>, Vec<&str>) = parts.partition(is_known);
        let are_enough = match formal[..] {
            [] => false,
            [word] if others.is_empty() => term_key(word).split(' ').any(|part| words.formal.contains(part)),
            _ => true,
        };
        are_enough && (others.is_empty() || date::parse(&others.join(" ")).is_ok_and(|date| date.month.is_some()))
    };
    is_one(item) || languages().iter().any(is_formal)
}

/// Returns the subject of an item without what is done with it: "roof" of "Update on the roof", "Discuss the roof", "roof update".
pub(super) fn matter(item: &str) -> &str {
    let bare = languages().iter().map(|words| behind_act(item, words)).min_by_key(|rest| rest.len()).unwrap_or(item);
    let bare = languages().iter().map(|words| before_act(bare, words)).min_by_key(|rest| rest.len()).unwrap_or(bare);
    if is_of_any_meeting(bare) || !bare.contains(char::is_alphanumeric) { item } else { bare }
}

/// Returns what stands behind the words at the beginning that say what is done with it, if they do.
fn behind_act<'i>(item: &'i str, words: &Words) -> &'i str {
    let mut rest = item;
    let mut has_act = false;
    while let Some((word, behind)) = rest.split_once(' ') {
        let key = term_key(word);
        let is_end = (has_act && words.links.contains(&key)) || words.verbs.contains(&key);
        has_act |= words.acts.contains(&key);
        rest = behind.trim_start();
        if is_end && !rest.split(' ').next().is_some_and(|next| words.links.contains(&term_key(next))) {
            return without_articles(rest, words);
        }
        if !is_end && !words.all.contains(&key) {
            break;
        }
    }
    item
}

fn without_articles<'i>(item: &'i str, words: &Words) -> &'i str {
    match item.split_once(' ') {
        Some((word, rest)) if words.articles.contains(&term_key(word)) => rest.trim_start(),
        _ => item,
    }
}

/// Returns what stands before the words at the end that say what is done with it.
fn before_act<'i>(item: &'i str, words: &Words) -> &'i str {
    let mut rest = item;
    while let Some((before, word)) = rest.rsplit_once(' ') {
        if !words.last.contains(&term_key(word)) {
            break;
        }
        rest = before.trim_end_matches([' ', '-', '\u{2013}', ':', '(']);
    }
    rest
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
            "Begrüßung durch die Vorsitzende",
            "Welcome by the chair",
            "En conclusion",
            "Mot du président",
            "Bienvenida del presidente",
            "Saluti del presidente",
            "Opening door de voorzitter",
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
            "Opening door of the shed",
            "Welcome page",
            "Conclusion of the contract",
        ] {
            assert!(!is_one(heading), "{heading}");
        }
    }
    #[test]
    fn what_any_meeting_has_is_no_topic() {
        for item in [
            "Approval of last week's minutes",
            "Approve/merge previous meeting minutes",
            "Approve minutes from 2017-02-09",
            "From 2 May 2017 meeting",
            "Introduction of New Participants",
            "Any other business / updates",
            "COMMENTS, ANNOUNCEMENTS, AND OTHER BUSINESS",
            "Conflict of interest and anti-trust statement",
            "Afspraken & vervolgstappen",
            "Issues/PRs",
            "Q&A",
            "of",
            "Genehmigung des Protokolls der letzten Sitzung vom 2. Mai 2017",
            "Approbation du compte rendu de la dernière réunion",
            "Lectura y aprobación del acta anterior",
            "Aprovação da ata da reunião anterior",
            "Approvazione del verbale della seduta precedente",
            "Goedkeuring verslag vorige vergadering",
            "Godkännande av föregående protokoll",
            "Przyjęcie protokołu z poprzedniego posiedzenia",
        ] {
            assert!(is_of_any_meeting(item), "{item}");
        }
        for item in [
            "AI",
            "2.3",
            "PR 1346",
            "Validation",
            "2017-02-09",
            "SPDX 2.3",
            "Approval of the budget",
            "New license requests",
            "Adoption",
            "3.1 updates",
            "Genehmigung des Haushalts",
            "???",
            "",
        ] {
            assert!(!is_of_any_meeting(item), "{item}");
        }
    }

    #[test]
    fn what_is_done_with_a_subject_is_no_part_of_it() {
        for (item, expected) in [
            ("Update on the roof", "roof"),
            ("Roof update", "Roof"),
            ("Roof (continued)", "Roof"),
            ("Roof - status update", "Roof"),
            ("Continue discussion on the roof", "roof"),
            ("Discuss roof", "roof"),
            ("Approval of the budget", "budget"),
            ("Review of results of the survey", "results of the survey"),
            ("Legal Team Report", "Legal Team"),
            ("Bericht \u{fc}ber das Dach", "Dach"),
            ("Bericht aus dem Vorstand", "Vorstand"),
            ("Point sur le toit", "toit"),
            ("Informe del tesorero", "tesorero"),
            ("Aggiornamento sul tetto", "tetto"),
            // Nothing is done with these.
            ("Roof", "Roof"),
            ("Call for papers", "Call for papers"),
            ("New licence requests", "New licence requests"),
            ("Status update", "Status update"),
            ("Review board", "Review board"),
            ("", ""),
        ] {
            assert_eq!(matter(item), expected);
        }
    }
}
