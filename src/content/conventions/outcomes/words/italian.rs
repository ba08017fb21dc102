//! Italian.

use super::{SetPhrases, Words};

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
    being: &["sono", "è"],
    phrases: SetPhrases {
        openings: &[
            "abbiamo deciso che ", "abbiamo deciso di ", "abbiamo stabilito a chi ", "abbiamo stabilito che ",
            "abbiamo stabilito di ", "si approva ", "si decide che ", "si decide di ", "si delibera ",
            "si stabilisce che ", "si stabilisce di ", "si è deciso che ", "si è deciso di ", "viene approvata ",
            "viene approvato ", "viene deciso ", "è stata approvata ", "è stato deciso ",
        ],
        within: &["abbiamo deciso di ", "si decide di ", "si stabilisce che "],
        bodies: &["il consiglio", "il direttivo", "l'assemblea", "l\u{2019}assemblea"],
        verbs: &[" approva ", " decide di ", " delibera "],
        ours: &["abbiamo deciso che ", "abbiamo deciso di ", "abbiamo stabilito che ", "abbiamo stabilito di "],
        ..SetPhrases::NONE
    },
    ..Words::NONE
};
