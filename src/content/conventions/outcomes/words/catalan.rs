//! Catalan.

use super::{Hints, SetPhrases, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "buscaran", "contacta amb", "contactaran", "contacten amb", "enviaran", "es compromet a", "es comprometen a",
        "es fa càrrec", "es farà càrrec", "es posa en contacte", "es posaran en contacte", "es posarà en contacte",
        "es va comprometre a", "escriuran", "ha d'enviar", "ha d'escriure", "ha d'organitzar", "ha d\u{2019}enviar",
        "ha d\u{2019}escriure", "ha d\u{2019}organitzar", "miraran", "organitzaran", "parlaran amb", "prepararan",
        "queda encarregada", "queda encarregat", "queden encarregats", "s'encarrega", "s'encarregaran", "s'encarregarà",
        "s'encarreguen", "s'ocupa", "s'ocuparan", "s'ocuparà", "s'ocupen", "s'ofereix a", "s'ofereix per",
        "s'ofereixen per", "s\u{2019}encarrega", "s\u{2019}encarregaran", "s\u{2019}encarregarà",
        "s\u{2019}encarreguen", "s\u{2019}ocupa", "s\u{2019}ocuparan", "s\u{2019}ocuparà", "s\u{2019}ocupen",
        "s\u{2019}ofereix a", "s\u{2019}ofereix per", "s\u{2019}ofereixen per",
    ],
    taking_ends: &["arà", "urà"],
    otherwise_ended: &[
        "anirà", "arribarà", "assistirà", "començarà", "continuarà", "deixarà", "durarà", "estarà", "explicarà",
        "haurà", "marxarà", "moderarà", "participarà", "passarà", "podrà", "presentarà", "quedarà", "seguirà", "serà",
        "tindrà", "tornarà", "vindrà", "voldrà",
    ],
    doing: &[
        "busca", "contacta", "envia", "escriu", "fa", "mira", "organitza", "parla amb", "prepara", "redacta", "revisa",
    ],
    pledging: &["accepta", "es compromet", "s'ofereix", "s\u{2019}ofereix"],
    charging: &["encarrega a"],
    of_infinitive: &["a", "d", "de", "que"],
    auxiliaries: &["ha de", "han de"],
    infinitives: &["ar", "ar-ho", "ar-lo", "ar-se", "er", "ir", "re"],
    idle: &[
        "anar", "assistir", "estar", "explicar", "haver", "marxar", "participar", "poder", "presentar", "seguir", "ser",
        "tenir", "venir",
    ],
    brief: &["s'encarrega", "s'hi posa", "s'ocupa", "s\u{2019}encarrega", "s\u{2019}hi posa", "s\u{2019}ocupa"],
    doubts: &["actualment", "cada", "encara", "habitualment", "ja", "no", "potser", "sempre"],
    parts: &["acta", "l'acta", "l\u{2019}acta", "moderació", "paraula"],
    recounting: &[
        "va aclarir", "va afegir", "va conèixer", "va decidir", "va dir", "va discutir", "va fer", "va llegir",
        "va oferir", "va poder", "va rebre", "va repetir", "va respondre", "va saber", "va ser", "va voler",
        "van afegir", "van decidir", "van dir", "van discutir", "van fer", "van oferir", "van poder", "van ser",
    ],
    saying: &["com", "per què", "que", "si"],
    responsible: &["responsable", "responsables"],
    being: &["són", "és"],
    openings: &[
        "acordem que", "es decideix", "es rebutja", "es va acordar", "es va aprovar", "es va decidir", "hem acordat",
        "hem decidit", "per unanimitat s'acorda", "per unanimitat s'aprova", "per unanimitat s\u{2019}acorda",
        "per unanimitat s\u{2019}aprova", "queda aprovada", "queda aprovat", "quedem que", "s'acorda", "s'aprova",
        "s'aproven", "s'elegeix", "s'escull", "s'ha acordat", "s'ha aprovat", "s'ha decidit", "s\u{2019}acorda",
        "s\u{2019}aprova", "s\u{2019}aproven", "s\u{2019}elegeix", "s\u{2019}escull", "s\u{2019}ha acordat",
        "s\u{2019}ha aprovat", "s\u{2019}ha decidit", "vam acordar", "vam decidir",
    ],
    bodies: &[
        "el comitè", "el consell", "el grup", "el ple", "els assistents", "l'assemblea", "l'equip", "la comissió",
        "la coordinadora", "la junta", "la junta directiva", "l\u{2019}assemblea", "l\u{2019}equip",
    ],
    resolving: &[
        "acorda", "acorden", "aprova", "aproven", "decideix", "decideixen", "elegeix", "escull", "ha acordat",
        "ha aprovat", "ha decidit", "rebutja", "va acordar", "va aprovar", "va decidir", "va rebutjar", "van acordar",
        "van aprovar", "van decidir",
    ],
    became: &["estat", "queda", "queden", "són", "és"],
    settled: &["acceptada", "acceptat", "aprovada", "aprovades", "aprovat", "aprovats", "rebutjada", "rebutjat"],
    deciders: &[
        "per assentiment", "per l'assemblea", "per la junta", "per l\u{2019}assemblea", "per majoria", "per unanimitat",
    ],
    refused: &["rebutja", "rebutjada", "rebutjat"],
    subjects: &["moció", "proposta", "propostes"],
    not_yet: &["ajuntament", "anterior", "encara", "ja", "llei", "no", "parlament", "passada", "quan", "serà", "si"],
    procedural: &["l'ordre del dia", "l\u{2019}ordre del dia", "ordre del dia"],
    put_off: &["ajornada", "ajornat", "s'ajorna", "s\u{2019}ajorna"],
    put_off_behind: &[
        "queda ajornada", "queda ajornat", "s'ajorna a", "s'ajorna fins", "s'ajorna per", "s\u{2019}ajorna a",
        "s\u{2019}ajorna fins", "s\u{2019}ajorna per",
    ],
    votes: Some([&["favor"], &["contra"], &["abst"]]),
    phrases: SetPhrases {
        left_open: &["com", "on", "quan", "qui", "quin", "quina", "si"],
        ..SetPhrases::NONE
    },
    hints: Hints {
        common: &["amb", "de", "del", "dels", "el", "els", "i", "la", "les", "per", "que", "una", "és"],
        ours: &["el consell", "l'equip", "la junta", "nosaltres"],
        mine: &["faré", "m'encarrego", "puc"],
        future: &["queda encarregada", "queda encarregat", "s'encarrega", "s'encarreguen", "s'ofereix"],
        future_ends: &["aran", "arà", "iran", "irà", "rem"],
        duty: &["cal", "caldrà", "ha de", "han de", "hauria de", "pendent", "s'ha de"],
        deciding: &[
            "accept", "acord", "ajorn", "aprov", "decid", "decis", "elegi", "escoll", "rebutj", "unanim", "vot",
        ],
        firm: &["acord", "aprov", "decid", "decis", "rebutj", "unanim"],
        doing_ends: &["ar", "er", "ir", "re"],
        deadlines: &["abans de", "abans del", "com a molt tard", "la setmana vinent", "propera reunió", "termini"],
        reporting: &[
            "agrae", "comenta", "diu", "explica", "exposa", "informa", "pregunta", "presenta", "proposa", "recorda",
        ],
        past: &["era", "eren", "va", "van"],
        past_ends: &["ava", "aven"],
        supposing: &["caldria", "podria", "podrien", "potser", "seria", "si"],
        denying: &["no"],
        heads: &["accions", "acord", "decisi", "pendent", "tasques"],
        formal: &["acta", "ordre del dia", "propera reunió serà", "quòrum", "s'aixeca la"],
        ..Hints::NONE
    },
    ..Words::NONE
};
