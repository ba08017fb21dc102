//! Romanian.

use super::{Hints, SetPhrases, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "actualizează", "comandă", "contactează", "cumpără", "face demersuri", "finalizează", "ia legătura",
        "iau legătura", "organizează", "pregătesc", "pregăteşte", "pregătește", "preia", "preiau", "publică",
        "redactează", "rezervă", "s-a angajat să", "s-a oferit să", "s-au oferit să", "scrie", "scriu",
        "se angajează să", "se ocupă cu", "se ocupă de", "se oferă să", "se va ocupa", "se vor ocupa", "transmit",
        "transmite", "trimit", "trimite", "va lua legătura", "verifică", "vor lua legătura", "întocmesc", "întocmeşte",
        "întocmește", "îşi asumă", "își asumă", "şi-a asumat", "și-a asumat",
    ],
    doing: &["caută", "fac", "face", "propune", "răspunde de", "răspunde pentru", "vorbeşte cu", "vorbește cu"],
    auxiliaries: &["o să", "trebuie să", "urmează să", "va", "vor"],
    infinitives: &[
        "achiziţiona", "achiziţioneze", "achiziționa", "achiziționeze", "actualiza", "actualizeze", "asigura",
        "asigure", "caute", "ceară", "comanda", "comande", "contacta", "contacteze", "coordona", "coordoneze", "crea",
        "creeze", "cumpere", "cumpăra", "căuta", "depune", "depună", "elabora", "elaboreze", "finaliza", "finalizeze",
        "organiza", "organizeze", "pregătească", "pregăti", "prelua", "publica", "publice", "realiza", "realizeze",
        "redacta", "redacteze", "rezerva", "rezerve", "scrie", "solicita", "solicite", "stabili", "transmite",
        "transmită", "trimite", "trimită", "verifica", "verifice", "vorbească", "vorbi", "întocmească", "întocmi",
    ],
    joints: &[" iar ", " şi ", " și "],
    doubts: &["deja", "eventual", "mereu", "niciodată", "nu", "poate", "posibil", "probabil", "încă"],
    parts: &["cuvântul", "procesul-verbal", "şedinţa", "ședința"],
    saying: &["cum", "că", "dacă"],
    asking: &["verifică"],
    responsible: &["responsabil", "responsabili", "responsabilă"],
    being: &["este", "sunt"],
    openings: &[
        "a fost aprobat", "a fost aprobată", "am convenit", "am decis", "am hotărât", "am stabilit", "au fost aprobate",
        "s-a aprobat", "s-a convenit", "s-a decis", "s-a hotarat", "s-a hotărât", "s-a stabilit", "s-au aprobat",
        "se adoptă", "se alege", "se aprobă", "se hotărăşte", "se hotărăște", "se respinge", "se stabileşte",
        "se stabilește",
    ],
    bodies: &[
        "adunarea", "adunarea generală", "biroul", "cei prezenţi", "cei prezenți", "comisia", "comitetul", "consiliul",
        "consiliul director", "consiliul local", "echipa", "grupul", "membrii", "membrii consiliului", "participanţii",
        "participanții", "plenul",
    ],
    resolving: &[
        "a adoptat", "a aprobat", "a convenit", "a decis", "a hotărât", "a respins", "a stabilit", "adoptă", "aprobă",
        "au adoptat", "au aprobat", "au convenit", "au decis", "au hotărât", "au stabilit", "decide ca", "decide să",
        "hotărăşte", "hotărăște", "respinge",
    ],
    became: &["este", "fost", "sunt"],
    settled: &[
        "adoptat", "adoptate", "adoptată", "aprobat", "aprobate", "aprobată", "aprobaţi", "aprobați", "respins",
        "respinse", "respinsă",
    ],
    deciders: &["cu majoritate", "cu unanimitate", "de către consiliu", "unanimitate", "voturi"],
    refused: &["respins", "respinse", "respinsă"],
    subjects: &["moţiunea", "moțiunea", "propunerea"],
    not_yet: &[
        "anterioară", "anterior", "care", "când", "dacă", "deja", "guvernul", "legea", "nu", "parlament", "parlamentul",
        "va", "vor", "încă",
    ],
    procedural: &[
        "ordinea de zi", "ordinii de zi", "preşedinte de şedinţă", "președinte de ședință", "secretar de şedinţă",
        "secretar de ședință",
    ],
    put_off: &["amânat", "amânate", "amânată", "s-a amânat", "se amână"],
    put_off_behind: &["a fost amânat", "a fost amânată", "au fost amânate", "se amână pentru", "se amână până"],
    votes: Some([&["pentru"], &["contra", "împotriva", "împotrivă"], &["abțin"]]),
    phrases: SetPhrases {
        left_open: &["care", "ce", "cine", "cum", "când", "dacă", "unde"],
        ..SetPhrases::NONE
    },
    hints: Hints {
        common: &["ale", "care", "cu", "de", "din", "este", "la", "nu", "pe", "pentru", "se", "să", "și"],
        ours: &["consiliul", "echipa", "grupul", "noi", "toți"],
        mine: &["mă ocup", "o să", "pot", "voi"],
        future: &["o să", "se ocupă", "se va ocupa", "urmează", "va", "vom", "vor"],
        duty: &["ar trebui", "de făcut", "necesar", "responsabil", "responsabilă", "trebuie"],
        deciding: &[
            "adopt", "aleg", "ales", "amân", "aprob", "conven", "decis", "deciz", "hotăr", "respinge", "respins",
            "stabil", "unanim", "vot",
        ],
        firm: &["aprob", "convenit", "decis", "hotăr", "respins", "stabilit", "unanim"],
        deadlines: &["cel târziu", "până la", "săptămâna viitoare", "termen", "ședința următoare"],
        reporting: &[
            "discut", "explic", "informe", "mulțum", "prezent", "propun", "propus", "raport", "spune", "spus", "întreb",
        ],
        past: &["a", "am", "au", "era", "erau", "fost"],
        past_ends: &["ase", "aseră"],
        supposing: &["ar", "ar fi", "dacă", "eventual", "poate", "posibil", "putea"],
        denying: &["nu"],
        heads: &["acțiuni", "deciz", "hotăr", "pașii", "sarcin"],
        formal: &["cvorum", "ordinea de zi", "proces-verbal", "procesul-verbal", "ședința s-a", "ședința următoare va"],
        ..Hints::NONE
    },
    ..Words::NONE
};
