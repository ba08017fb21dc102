//! Swedish.

use super::{Hints, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "anmäler", "beställer", "bjuder in", "bokar", "fick i uppdrag", "fixar", "får i uppdrag", "förbereder",
        "gör en", "gör ett", "gör ett utkast", "hör av sig", "kollar", "kontaktar", "köper", "lägger upp", "mailar",
        "mejlar", "ordnar", "publicerar", "ringer", "sammanställer", "ser till", "ser över", "skapar", "skickar",
        "skriver", "söker", "tar fram", "tar hand om", "tar kontakt", "tar på sig", "tar reda på", "undersöker",
        "uppdaterar", "utreder", "åtar sig", "återkommer med", "åtog sig",
    ],
    doing: &["ansvarar för", "gör", "håller i", "lägger", "planerar", "pratar med"],
    auxiliaries: &["ska", "skall"],
    infinitives: &["a", "ge", "gå", "se"],
    idle: &[
        "avgå", "berätta", "bli", "delta", "deltaga", "flytta", "få", "föda", "ha", "komma", "närvara", "presentera",
        "resa", "sluta", "vara",
    ],
    joints: &[" och "],
    doubts: &[
        "aldrig", "alltid", "brukar", "ej", "eventuellt", "fortfarande", "inte", "kanske", "nyligen", "oftast",
        "redan", "tidigare", "troligen",
    ],
    parts: &["dagordningen", "mötet", "ordet", "ordförandeskapet", "protokoll", "protokollet"],
    saying: &["att", "hur", "om", "varför"],
    asking: &["kollar", "undersöker", "utreder"],
    responsible: &["ansvarig", "ansvariga"],
    being: &["är"],
    openings: &[
        "beslutades", "beslöts", "bestämdes att", "bestämt att", "det beslutades", "det beslöts", "det bestämdes att", "enhälligt beslut", "man beslutade", "man beslöt",
        "vi beslutade att", "vi beslutade om", "vi beslutar att", "vi beslöt att", "vi bestämde att", "vi enades om",
    ],
    bodies: &[
        "fullmäktige", "föreningen", "föreningsstämman", "kommittén", "kommunfullmäktige", "kommunstyrelsen", "mötet",
        "nämnden", "styrelsen", "stämman", "utskottet", "årsmötet",
    ],
    resolving: &[
        "antog", "avslog", "avslår", "beslutade", "beslutar", "beslöt", "bestämde", "bestämmer", "beviljade", "beviljar", "bifaller", "biföll",
        "fastställde", "fastställer", "godkände", "godkänner", "valde",
    ],
    having: &["har"],
    became: &["blev", "blir", "är"],
    passives: &[
        "antogs", "avslogs", "beslutades", "beviljades", "bifölls", "fastslogs", "fastställdes", "godkändes",
        "röstades igenom",
    ],
    resolved: &[
        "antagen", "antaget", "beslutad", "beslutat", "beviljad", "beviljat", "beviljats", "fastställd", "fastställt",
        "godkänd", "godkänt", "godkänts",
    ],
    not_yet: &[
        "ej", "förra", "ifall", "innan", "inte", "när", "om", "redan", "senast", "som", "tidigare", "ännu",
    ],
    procedural: &[
        "dagordning", "dagordningen", "föredragningslistan", "justerare", "justeringsman", "justeringsmän",
        "kallelsen", "mötesordförande", "ordförande för mötet", "rösträknare", "sekreterare för mötet", "utlysning",
        "utlyst",
    ],
    put_off: &[
        "bordlades", "bordlagd", "bordlagt", "bordlägges", "bordläggs", "uppskjuten", "uppskjutet", "uppskjuts",
    ],
    votes: Some([&["för", "ja"], &["emot", "mot", "nej"], &["avst", "nedl"]]),
    announcing: &["beslutade", "beslutar", "det beslutades", "mötet beslutade", "styrelsen beslutade"],
    announced_so: &["att", "enhälligt", "följande"],
    hints: Hints {
        common: &["att", "av", "den", "det", "en", "för", "inte", "med", "och", "på", "som", "till", "är"],
        ours: &["alla", "gruppen", "mötet", "styrelsen", "vi"],
        mine: &["jag kan", "jag kommer att", "jag ska", "jag tar"],
        future: &[
            "fixar", "hör av", "kollar", "kommer att", "ordnar", "pratar", "ska", "skall", "skickar", "skriver",
            "tar", "tar hand", "undersöker",
        ],
        duty: &[
            "ansvarar", "ansvarig", "att göra", "behöver", "borde", "bör", "får i uppdrag", "i uppdrag", "måste",
            "skulle behöva", "åt",
        ],
        deciding: &[
            "antag", "antog", "avslog", "avslå", "beslut", "beslöt", "bevilj", "bifall", "bordl", "enhällig", "enig",
            "fastställ", "godkän", "röst", "uppskj", "utse", "utsåg", "vald", "valdes", "överens",
        ],
        firm: &["antog", "beslut", "beslöt", "bifall", "bordl", "enhällig", "fastställ", "godkän", "överens"],
        doing_ends: &["a"],
        deadlines: &["deadline", "före den", "innan nästa", "nästa möte", "nästa vecka", "senast", "till nästa"],
        reporting: &[
            "berätta", "diskuter", "fråga", "föresl", "förklar", "informer", "nämn", "presenter", "påpek",
            "rapporter", "sade", "säger", "tacka",
        ],
        past: &["blev", "hade", "har", "var", "varit"],
        past_ends: &["ade"],
        supposing: &["eventuellt", "kan", "kanske", "kunde", "möjligen", "om", "skulle"],
        denying: &["ej", "inte"],
        heads: &["att göra", "beslut", "nästa steg", "uppföljning", "uppgift", "åtgärd"],
        formal: &[
            "beslutsför", "dagordning", "justera", "mötesordförande", "mötet avslutas", "mötet öppnas",
            "nästa möte är", "protokoll",
        ],
        ..Hints::NONE
    },
    ..Words::NONE
};
