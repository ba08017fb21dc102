//! Dutch.

use super::{SetPhrases, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "belt", "bestelt", "boekt", "checkt", "contacteert", "houdt contact", "informeert bij", "kijken naar",
        "kijkt naar", "maakt een", "mailt", "maken een", "neemt contact", "neemt contact op", "nemen contact op",
        "ontwerpt", "organiseert", "plaatst", "regelen", "regelt", "reserveert", "schrijft de", "schrijft een",
        "schrijft het", "stuurt", "vraagt bij", "zorgen voor", "zorgt voor",
    ],
    doing: &[
        "bellen", "checken", "haalt", "kijkt", "koopt", "maakt", "maken", "schrijft", "schrijven", "sturen", "voegt",
        "vraagt", "vragen", "werkt", "zoekt",
    ],
    parted: &[
        ("bereiden", &["voor"]), ("bereidt", &["voor"]), ("neemt", &["op", "zich"]), ("nodigt", &["uit"]),
        ("pakken", &["op"]), ("pakt", &["op"]), ("stelt", &["op"]), ("vraagt", &["aan", "na"]),
        ("vult", &["aan", "in"]), ("werkt", &["uit"]), ("zet", &["online", "op", "uit"]), ("zoekt", &["op", "uit"]),
    ],
    auxiliaries: &["gaan", "gaat", "zal", "zullen"],
    is_infinitive_last: true,
    infinitives: &["doen", "en", "gaan"],
    idle: &[
        "aftreden", "blijven", "deelnemen", "gaan", "hebben", "komen", "krijgen", "kunnen", "missen", "moeten",
        "stoppen", "vergaderen", "vertellen", "willen", "worden", "zijn",
    ],
    brief: &["pakt dit op", "regelt dat"],
    doubts: &[
        "al", "altijd", "eventueel", "geen", "misschien", "momenteel", "niet", "sinds", "waarschijnlijk", "wellicht",
    ],
    parts: &["notulen", "voorzitterschap", "woord"],
    saying: &["dat", "hoe", "of", "waarom"],
    responsible: &["verantwoordelijk", "verantwoordelijke"],
    being: &["is", "zijn"],
    phrases: SetPhrases {
        openings: &[
            "besloten is ", "besloten werd ", "besloten wordt ", "er is besloten ", "er wordt besloten ",
            "we besluiten ", "we hebben besloten ",
        ],
        bodies: &["de alv ", "de vergadering", "het bestuur"],
        verbs: &[" beslist ", " besluit "],
        ..SetPhrases::NONE
    },
    ..Words::NONE
};
