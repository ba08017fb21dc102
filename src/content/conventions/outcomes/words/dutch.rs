//! Dutch.

use super::{Hints, SetPhrases, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "belt", "bestelt", "boekt", "checkt", "contacteert", "controleert", "coördineert", "draagt zorg voor",
        "dragen zorg voor", "houdt contact", "informeert bij", "kijken naar", "kijkt ernaar", "kijkt hiernaar",
        "kijkt naar", "koopt", "kopen", "maakt een", "mailt", "maken een", "neemt contact", "neemt contact op",
        "nemen contact op", "ontwerpt", "organiseert", "overleggen met", "overlegt met", "plaatst", "praat met",
        "publiceert", "regelen", "regelt", "reserveert", "schrijft de", "schrijft een", "schrijft het", "stuurt",
        "vraagt bij", "vraagt na", "zoeken uit", "zoekt een", "zoekt uit", "zorgen voor", "zorgt voor",
    ],
    doing: &[
        "bellen", "checken", "haalt", "informeert de", "kijkt", "koopt", "maakt", "maken", "schrijft", "schrijven",
        "sturen", "voegt", "vraagt", "vragen", "werkt", "zoekt",
    ],
    pledging: &[
        "belooft", "biedt aan", "biedt zich aan", "is bereid", "neemt het op zich", "neemt op zich",
        "wordt gevraagd", "wordt verzocht", "zegt toe",
    ],
    charging: &["draagt op aan", "verzoekt", "vraagt"],
    of_infinitive: &["te"],
    parted: &[
        ("bereiden", &["voor"]), ("bereidt", &["voor"]), ("neemt", &["op", "zich"]), ("nodigt", &["uit"]),
        ("pakken", &["op"]), ("pakt", &["op"]), ("plannen", &["in"]), ("plant", &["in"]), ("stelt", &["op"]), ("vraagt", &["aan", "na"]),
        ("vult", &["aan", "in"]), ("werkt", &["uit"]), ("zet", &["online", "op", "uit"]), ("zoekt", &["op", "uit"]),
    ],
    auxiliaries: &["gaan", "gaat", "zal", "zullen"],
    inverting: &["zal", "zullen"],
    supposing: &["als", "indien", "mits", "of", "tenzij", "volgens", "wanneer"],
    is_infinitive_last: true,
    infinitives: &["doen", "en", "gaan"],
    idle: &[
        "aftreden", "blijven", "deelnemen", "gaan", "hebben", "komen", "krijgen", "kunnen", "missen", "moeten", "notuleren",
        "stoppen", "vergaderen", "vertellen", "voorzitten", "willen", "worden", "zijn",
    ],
    brief: &["pakt dit op", "regelt dat"],
    doubts: &[
        "al", "altijd", "eventueel", "geen", "misschien", "momenteel", "niet", "sinds", "waarschijnlijk", "wellicht",
    ],
    parts: &["notulen", "voorzitterschap", "woord"],
    saying: &["dat", "hoe", "of", "waarom"],
    joints: &[" en ", " om "],
    plural_ends: &["en"],
    articles_of_nouns: &["al", "alle", "de", "deze", "die", "een", "geen", "haar", "het", "hun", "meer", "onze", "veel", "zijn"],
    prepositions: &["aan", "bij", "in", "met", "op", "over", "tegen", "tot", "uit", "van", "voor"],
    responsible: &["verantwoordelijk", "verantwoordelijke"],
    openings: &[
        "afgesproken dat", "afgesproken om", "besloten dat", "besloten is", "besloten om", "conclusie is dat",
        "de conclusie is dat", "de uitkomst is dat", "er is afgesproken dat", "er is afgesproken om",
        "er is besloten", "er is consensus dat", "er is overeenstemming dat", "er wordt besloten", "uitkomst is dat",
        "uitkomst is voor nu dat", "we besluiten", "we spreken af",
    ],
    bodies: &[
        "bestuur", "commissie", "de alv", "de commissie", "de leden", "de raad", "de stuurgroep", "de vergadering",
        "de werkgroep", "de wg", "het bestuur", "het college", "iedereen", "stuurgroep", "werkgroep", "wg",
    ],
    resolving: &[
        "besloot", "besluit", "besluiten", "gaan akkoord", "gaat akkoord", "is akkoord", "stemmen in", "stemt in",
        "zijn akkoord",
    ],
    not_yet: &["al", "eerder", "later", "niet", "nog", "of", "reeds", "vorige"],
    procedural: &["agenda", "notulen", "verslag"],
    being: &["is", "zijn"],
    announcing: &[
        "afgesproken is", "besloot", "besluit", "besluiten", "er is afgesproken", "er is besloten",
        "er wordt besloten", "heeft besloten", "is besloten", "spreekt af", "stelt vast", "wordt besloten",
    ],
    announced_so: &["als volgt", "dat", "het volgende", "met algemene stemmen", "om", "unaniem"],
    became: &["is", "werd", "werden", "worden", "wordt", "zijn"],
    settled: &["aangenomen", "aanvaard", "goedgekeurd", "vastgesteld", "verworpen"],
    deciders: &[
        "algemene stemmen", "bij acclamatie", "bij meerderheid", "door de alv", "door de leden",
        "door de vergadering", "door het bestuur", "met meerderheid", "per acclamatie", "unaniem",
        "zonder tegenstemmen",
    ],
    subjects: &["amendement", "motie", "voorstel", "voorstellen"],
    phrases: SetPhrases {
        openings: &[
            "besloten is ", "besloten werd ", "besloten wordt ", "er is besloten ", "er wordt besloten ",
            "we besluiten ", "we hebben besloten ",
        ],
        within: &[
            "afgesproken is ", "besloten is ", "besloten wordt ", "er is afgesproken ", "er is besloten ",
            "er wordt besloten ", "we besluiten ", "we hebben afgesproken dat ", "we hebben afgesproken om ",
            "we hebben besloten ", "wij besluiten ", "wij hebben besloten ",
        ],
        left_open: &["hoe", "later", "of", "waar", "wanneer", "wat", "welk", "welke", "wie"],
        earlier: &[" eerder ", " reeds ", "vorig overleg", "vorige keer", "vorige maand", "vorige vergadering", "vorige week"],
        bodies: &["de alv ", "de vergadering", "het bestuur"],
        verbs: &[" beslist ", " besluit "],
        deciding: &["besloot ", "besluit ", "heeft besloten "],
        telling: &[" is besloten dat ", " is besloten om ", " wordt besloten dat ", " wordt besloten om "],
        ours: &["we besluiten ", "we hebben besloten ", "wij hebben besloten "],
        doubts: &["als", "dat", "eerder", "indien", "niet", "nog", "of", "omdat", "reeds", "toen", "vorig", "vorige"],
        of_a_clause: &["niet", "nog"],
        ..SetPhrases::NONE
    },
    hints: Hints {
        common: &["dat", "de", "een", "en", "het", "in", "is", "met", "niet", "op", "te", "van", "voor"],
        ours: &["de werkgroep", "het bestuur", "iedereen", "we", "wij"],
        mine: &["ik ga", "ik kan", "ik stuur", "ik vraag", "ik zal", "ik zoek"],
        future: &[
            "gaan", "gaat", "komen terug", "komt terug", "neemt op", "pakt op", "regelt", "stuurt", "worden", "wordt",
            "zal", "zoekt uit", "zorgt", "zullen",
        ],
        duty: &[
            "actie", "behoeft", "dienen", "dient", "graag", "hoeft", "moet", "moeten", "nodig", "nog te", "svp",
            "te doen", "te worden", "verzoek",
        ],
        deciding: &[
            "aangehouden", "aangenomen", "afgesproken", "afgewezen", "afspraak", "akkoord", "benoemd", "beslo",
            "besluit", "bevestigd", "concluder", "conclusie", "consensus", "eens", "gekozen", "goedgekeurd",
            "houden we", "keuze", "stemm", "uitgesteld", "unaniem", "vastgesteld", "voorkeur",
        ],
        firm: &[
            "aangenomen", "afgesproken", "afspraak", "akkoord", "besloten", "besluit", "conclusie", "consensus",
            "eens", "goedgekeurd", "overeenstemming", "uitkomst", "unaniem", "vastgesteld",
        ],
        deadlines: &[
            "deadline", "komende week", "uiterlijk", "volgend overleg", "volgende keer", "volgende vergadering",
            "volgende week", "voor het einde",
        ],
        reporting: &[
            "advise", "bedank", "begin", "bespreek", "besproken", "denk", "gaf", "geeft aan", "legt uit", "licht toe",
            "meldt", "merkt", "noemt", "presenteer", "stelt", "toelichting", "vertel", "vindt", "vraag", "zegt",
        ],
        past: &["geweest", "had", "hadden", "hebben", "heeft", "waren", "was", "werd", "werden"],
        supposing: &[
            "als", "eventueel", "indien", "kan", "kun", "kunnen", "kunt", "misschien", "mogelijk", "of", "wellicht",
            "zou", "zouden",
        ],
        denying: &["geen", "niet"],
        heads: &["actie", "afspra", "besluit", "conclusie", "taken", "to do", "vervolg"],
        formal: &[
            "agenda", "notulen", "opent de", "quorum", "sluit de", "verslag van", "volgend overleg is",
            "volgende vergadering is",
        ],
        ..Hints::NONE
    },
    ..Words::NONE
};
