//! Italian.

use super::{Hints, SetPhrases, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "acquista", "acquistano", "aggiorna", "aggiornano", "cerca un", "cerca una", "chiama il", "chiama la",
        "chiede preventivi", "chiede un preventivo", "chiederanno", "chiederà", "compra", "comprano", "contatta",
        "contattano", "contatteranno", "contatterà", "faranno", "farà", "invia", "inviano", "invieranno", "invierà",
        "manda", "mandano", "manderà", "organizzeranno", "organizzerà", "parlerà con", "prende contatti",
        "prende contatto", "prenderà contatti", "prendono contatto", "prenota", "prenotano", "prenoterà",
        "prepareranno", "preparerà", "provvede", "provvederanno", "provvederà", "pubblica", "pubblicano", "redigeranno",
        "redigerà", "scrive a", "scrive ai", "scrive al", "scrive alla", "scriveranno", "scriverà", "si impegna a",
        "si impegnano a", "si incarica", "si incaricherà", "si occupa", "si occupano", "si occuperanno", "si occuperà",
        "si offre", "si offrono", "sono incaricati", "verificheranno", "verificherà", "è incaricata", "è incaricato",
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
        "cerca", "chiede", "contatta", "coordina", "coordinano", "crea", "creano", "fa", "invia", "manda", "organizza",
        "organizzano", "parla con", "parlano con", "prepara", "preparano", "redige", "scrive", "verifica", "verificano",
    ],
    pledging: &[
        "accetta", "si impegna", "si offre", "si rende disponibile", "viene incaricata", "viene incaricato",
        "è incaricata", "è incaricato",
    ],
    charging: &["chiede a", "dà incarico a", "dà mandato a", "incarica", "si chiede a", "si dà mandato a"],
    of_infinitive: &["a", "ad", "di"],
    auxiliaries: &["deve", "devono", "dovranno", "dovrà"],
    infinitives: &["are", "arsi", "ere", "ersi", "ire", "irsi"],
    idle: &["andare", "avere", "essere", "partecipare", "restare", "venire"],
    brief: &["lo fa", "se ne occupa"],
    doubts: &["attualmente", "forse", "già", "non", "sempre"],
    parts: &["parola", "presidenza", "verbale"],
    saying: &["che", "come", "se"],
    responsible: &["responsabile", "responsabili"],
    being: &["sono", "è"],
    announcing: &[
        "approva", "decide", "decidono", "delibera", "deliberano", "determina", "dispone", "ha deciso",
        "ha deliberato", "ha disposto", "ha stabilito", "si decide", "si delibera", "si dispone", "si stabilisce",
        "si è deciso", "stabilisce", "viene deciso", "è stato deciso",
    ],
    announced_so: &[
        "a maggioranza", "all'unanimità", "all'unanimità dei presenti", "all\u{2019}unanimità",
        "all\u{2019}unanimità dei presenti", "che", "come segue", "di", "pertanto", "quanto segue", "quindi",
    ],
    became: &["sono", "stata", "state", "stati", "stato", "vengono", "viene", "è"],
    settled: &[
        "accolta", "accolto", "adottata", "adottato", "approvata", "approvate", "approvati", "approvato", "respinta",
        "respinto",
    ],
    deciders: &[
        "a maggioranza", "all'unanimità", "all\u{2019}unanimità", "dai presenti", "dal consiglio", "dal direttivo",
        "dall'assemblea", "dall\u{2019}assemblea", "per acclamazione", "voti favorevoli",
    ],
    subjects: &["emendamento", "mozione", "proposta", "proposte"],
    not_yet: &[
        "già", "legge", "non", "parlamento", "precedente", "quando", "regione", "sarà", "scorsa", "scorso", "se",
        "verrà",
    ],
    procedural: &["ordine del giorno"],
    phrases: SetPhrases {
        openings: &[
            "abbiamo deciso che ", "abbiamo deciso di ", "abbiamo stabilito a chi ", "abbiamo stabilito che ",
            "abbiamo stabilito di ", "si approva ", "si decide che ", "si decide di ", "si delibera ",
            "si stabilisce che ", "si stabilisce di ", "si è deciso che ", "si è deciso di ", "viene approvata ",
            "viene approvato ", "viene deciso ", "è stata approvata ", "è stato deciso ",
        ],
        within: &[
            "abbiamo deciso che ", "abbiamo deciso di ", "abbiamo stabilito che ", "abbiamo stabilito di ",
            "si approva ", "si decide che ", "si decide di ", "si delibera ", "si stabilisce che ",
            "si stabilisce di ", "si è deciso che ", "si è deciso di ", "viene deciso ", "è stato deciso ",
        ],
        left_open: &["chi", "come", "dove", "quale", "quali", "quando", "se"],
        earlier: &[" già ", "riunione precedente", "scorsa riunione", "scorsa volta", "ultima riunione", "volta scorsa"],
        bodies: &["il comitato", "il consiglio", "il direttivo", "l'assemblea", "la giunta", "l\u{2019}assemblea"],
        verbs: &[
            " approva ", " decide all'unanimità ", " decide che ", " decide di ", " delibera ", " dispone che ",
            " stabilisce che ", " stabilisce di ",
        ],
        deciding: &["approva ", "decide che ", "decide di ", "delibera ", "ha deciso che ", "ha deciso di "],
        ours: &["abbiamo deciso che ", "abbiamo deciso di ", "abbiamo stabilito che ", "abbiamo stabilito di "],
        doubts: &["già", "non", "quando", "se"],
        of_a_clause: &["non"],
        ..SetPhrases::NONE
    },
    hints: Hints {
        common: &["che", "con", "del", "della", "di", "e", "il", "in", "la", "per", "si", "un", "una", "è"],
        ours: &["il consiglio", "il direttivo", "il gruppo", "l assemblea", "noi", "si"],
        mine: &["ci penso io", "farò", "mi occupo", "posso", "vado a"],
        future: &[
            "incaricata", "incaricato", "provvede", "provvedono", "saranno", "sarà", "si impegna", "si incarica",
            "si occupa", "si occupano", "va", "verranno", "verrà", "viene incaricato",
        ],
        future_ends: &["arà", "dranno", "drà", "eranno", "erà", "iranno", "irà", "remo", "rranno", "rrà"],
        duty: &[
            "bisogna", "da definire", "da fare", "deve", "devono", "dovranno", "dovrà", "occorre", "si deve",
            "si propone di", "è necessario",
        ],
        deciding: &[
            "accett", "accord", "adott", "approv", "conclu", "concord", "conferm", "convien", "conviene", "decid",
            "decis", "deliber", "elegg", "elett", "fissa", "nomin", "ratific", "respin", "rinvi", "stabil", "unanim",
            "vot",
        ],
        firm: &[
            "approv", "concord", "conferm", "decid", "decis", "deliber", "elett", "fissa", "respin", "stabil",
            "unanim",
        ],
        doing_ends: &["are", "arlo", "ere", "erlo", "ire"],
        deadlines: &["entro", "la prossima settimana", "prima del", "prima della", "prossima riunione", "scadenza"],
        reporting: &[
            "chied", "comment", "dice", "espon", "illustr", "inform", "menzion", "present", "ricord", "riferi",
            "ringrazi", "segnal", "sottoline", "spieg",
        ],
        past: &["aveva", "avevano", "era", "erano", "ha", "hanno", "sono stati", "è stata", "è stato"],
        past_ends: &["arono", "eva", "evano", "irono"],
        supposing: &["eventualmente", "forse", "possibile", "potrebbe", "potrebbero", "sarebbe", "se"],
        denying: &["non"],
        heads: &["azioni", "compiti", "conclusion", "da fare", "decision", "deliber", "prossimi passi"],
        formal: &[
            "apre la riunione", "chiude la riunione", "numero legale", "ordine del giorno", "presiede",
            "prossima riunione", "seduta", "verbale",
        ],
        ..Hints::NONE
    },
    ..Words::NONE
};
