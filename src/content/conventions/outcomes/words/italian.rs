//! Italian.

use super::Words;

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "chiederanno", "chiederà", "contatteranno", "contatterà", "faranno", "farà", "invieranno", "invierà",
        "manderà", "organizzeranno", "organizzerà", "parlerà con", "prende contatti", "prenderà contatti", "prenoterà",
        "prepareranno", "preparerà", "provvede", "provvederanno", "provvederà", "redigeranno", "redigerà",
        "scriveranno", "scriverà", "si impegna a", "si impegnano a", "si incarica", "si incaricherà", "si occupa",
        "si occupano", "si occuperanno", "si occuperà", "sono incaricati", "verificheranno", "verificherà",
        "è incaricata", "è incaricato",
    ],
    taking_ends: &["eranno", "erà", "iranno", "irà", "rranno", "rrà"],
    otherwise_ended: &[
        "arriveranno", "arriverà", "assisterà", "conterrà", "dimetterà", "diventeranno", "diventerà", "entreranno",
        "entrerà", "interverranno", "interverrà", "lasceranno", "lascerà", "mancheranno", "mancherà", "otterrà",
        "parteciperanno", "parteciperà", "perderà", "piacerà", "presenteranno", "presenterà", "resteranno", "resterà",
        "riceveranno", "riceverà", "rimarranno", "rimarrà", "seguirà", "servirà", "sosterrà", "terranno", "terrà",
        "troveranno", "troverà", "usciranno", "uscirà", "verranno", "verrà", "vorranno", "vorrà",
    ],
    doing: &[
        "cerca", "chiede", "contatta", "crea", "fa", "invia", "manda", "organizza", "prepara", "scrive", "verifica",
    ],
    auxiliaries: &["deve", "devono", "dovranno", "dovrà"],
    infinitives: &["are", "arsi", "ere", "ersi", "ire", "irsi"],
    idle: &["andare", "avere", "essere", "partecipare", "restare", "venire"],
    brief: &["lo fa", "se ne occupa"],
    doubts: &["attualmente", "forse", "già", "non", "sempre"],
    parts: &["parola", "presidenza", "verbale"],
    saying: &["che", "come", "se"],
    responsible: &["responsabile", "responsabili"],
    ..Words::NONE
};
