//! French.

use super::{Hints, SetPhrases, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "achète", "achètera", "appelle", "appellera", "assure le suivi", "assurera le suivi", "cherche un",
        "cherche une", "cherchera", "chercheront", "commande", "commandera", "complète", "complètent", "contacte",
        "contactent", "contactera", "contacteront", "crée", "créera", "demande des devis", "demande un devis",
        "demandera", "demandera un devis", "diffuse", "diffusera", "dépose", "déposera", "enverra", "enverront",
        "envoie", "envoient", "est chargé d'", "est chargé de", "est chargé des", "est chargé du", "est chargée d'",
        "est chargée de", "est chargée des", "est chargée du", "fait un devis", "fait une demande", "fera", "feront",
        "finalise", "finalisera", "imprime", "impriment", "imprimera", "met à jour", "mettra à jour", "organise",
        "organisent", "organisera", "organiseront", "partage la", "partage le", "prend contact", "prend en charge",
        "prendra contact", "prendra en charge", "prendront contact", "prennent contact", "proposera", "prépare",
        "préparent", "préparera", "prépareront", "publie", "publient", "publiera", "recontacte", "recontactera",
        "relance", "relancent", "relancera", "relanceront", "rédige", "rédigent", "rédigera", "rédigeront", "réserve",
        "réservera", "s'occupe", "s'occupent", "s'occupera", "s'occuperont", "se charge", "se chargent", "se chargera",
        "se chargeront", "se porte volontaire", "se portent volontaires", "se propose d'", "se propose de",
        "se propose pour", "se proposent de", "se proposent pour", "se renseigne", "se renseignera", "sont chargées de",
        "sont chargés de", "s\u{2019}occupe", "s\u{2019}occupent", "s\u{2019}occupera", "s\u{2019}occuperont",
        "transmet", "transmettra", "transmettront", "vérifie", "vérifient", "vérifiera", "écrira", "écrit au",
        "écrit aux", "écrit à",
    ],
    doing: &[
        "ajoute", "ajoutera", "cherche", "cherchent", "choisissent", "choisit", "complète", "continue", "coordonne",
        "corrige", "demande", "demandent", "fait", "font", "imprime", "met", "mettent", "note", "propose", "regarde",
        "travaille", "voit", "voit avec", "établit",
    ],
    pledging: &[
        "accepte", "est chargé", "est chargée", "est invité", "est invitée", "est mandaté", "est mandatée", "promet",
        "s'engage", "s'est engagé", "s'est engagée", "s'est proposé", "s'est proposée", "se porte volontaire",
        "se propose", "s\u{2019}engage",
    ],
    charging: &["charge", "demande à", "est demandé à", "invite", "mandate", "prie"],
    of_infinitive: &["d", "de", "pour", "à"],
    auxiliaries: &["devra", "devront", "doit", "doivent", "va", "vont"],
    infinitives: &["dre", "er", "faire", "ir", "ire", "ttre"],
    idle: &[
        "arriver", "assister", "avoir", "continuer", "démissionner", "entrer", "expliquer", "exposer", "manquer",
        "parler", "participer", "partir", "présenter", "quitter", "rentrer", "rester", "venir", "être",
    ],
    brief: &["s'en charge", "s'en occupe", "s\u{2019}en charge", "s\u{2019}en occupe"],
    doubts: &[
        "actuellement", "chaque", "depuis", "déjà", "habituellement", "jamais", "pas", "peut-être", "toujours",
        "éventuellement",
    ],
    parts: &["animation", "compte-rendu", "parole", "procès-verbal", "présidence", "secrétariat"],
    saying: &["comment", "pourquoi", "qu", "que", "si"],
    responsible: &["responsable", "responsables"],
    being: &["est", "sont"],
    announcing: &[
        "a décidé", "adopte", "approuve", "arrête", "convient", "décide", "décide donc", "décident", "délibère",
        "est décidé", "il a été décidé", "il est décidé", "ont décidé",
    ],
    announced_so: &[
        "ce qui suit", "de", "que", "unanimement", "à l'unanimité", "à l'unanimité des membres présents",
        "à l'unanimité des présents", "à l'unanimité des suffrages exprimés", "à la majorité",
        "à l\u{2019}unanimité", "à l\u{2019}unanimité des membres présents", "à l\u{2019}unanimité des présents",
        "à l\u{2019}unanimité des suffrages exprimés",
    ],
    became: &["est", "sont", "été"],
    settled: &[
        "accepté", "acceptée", "acceptées", "acceptés", "adopté", "adoptée", "adoptées", "adoptés", "approuvé",
        "approuvée", "approuvées", "approuvés", "rejeté", "rejetée",
    ],
    deciders: &[
        "par l'ag", "par l'assemblée", "par le bureau", "par le ca", "par le conseil", "par l\u{2019}ag",
        "par l\u{2019}assemblée", "à l'unanimité", "à la majorité", "à l\u{2019}unanimité",
    ],
    subjects: &["délibération", "motion", "proposition", "propositions", "résolution"],
    not_yet: &[
        "dernière", "déjà", "loi", "lorsque", "nationale", "non", "parlement", "pas", "précédente", "sera", "si",
        "sénat",
    ],
    procedural: &["ordre du jour"],
    phrases: SetPhrases {
        openings: &[
            "a été décidé ", "il a été convenu ", "il a été décidé ", "il est convenu ", "il est décidé ",
            "nous avons décidé ", "nous décidons ", "on décide de ",
        ],
        within: &[
            "il a été convenu ", "il a été décidé ", "il est convenu ", "il est décidé ", "nous avons convenu ",
            "nous avons décidé ", "nous décidons ", "on a décidé ",
        ],
        left_open: &["comment", "pas", "quand", "quel", "quelle", "qui", "s'il", "si", "s\u{2019}il"],
        earlier: &[
            "dernier conseil", "dernière ag", "dernière assemblée", "dernière fois", "dernière réunion", "dernière séance",
            "réunion précédente", "séance précédente",
        ],
        bodies: &[
            "après en avoir délibéré", "l'ag ", "l'assemblée", "la commission", "le bureau", "le ca ", "le comité",
            "le conseil", "l\u{2019}ag ", "l\u{2019}assemblée",
        ],
        verbs: &[
            " adopte ", " approuve ", " autorise ", " décide ", " décide, ", " décident ", " rejette ", " valide ",
            " valident ", " élit ",
        ],
        deciding: &["a décidé ", "adopte ", "approuve ", "décide ", "décide, ", "rejette ", "valide "],
        in_capitals: &["ADOPTE", "APPROUVE", "AUTORISE", "DECIDE", "DÉCIDE", "FIXE", "REJETTE"],
        telling: &[
            "a été convenu ", "a été décidé ", "est convenu ", "est décidé ", "à l'unanimité", "à l\u{2019}unanimité",
        ],
        ours: &["nous avons décidé "],
        doubts: &["déjà", "pas", "si"],
        ..SetPhrases::NONE
    },
    hints: Hints {
        common: &["dans", "de", "des", "du", "en", "est", "et", "la", "le", "les", "pour", "que", "un", "une"],
        ours: &["l équipe", "le bureau", "le conseil", "nous", "on"],
        mine: &["je ferai", "je m occupe", "je me charge", "je peux", "je vais"],
        future: &["allons", "doit", "prend en charge", "propose de", "s occupe", "s occupent", "se charge", "se chargent", "se porte volontaire", "se portent volontaires", "se propose de", "se proposent de", "souhaite", "souhaitent", "va", "vont"],
        future_ends: &["dra", "dront", "era", "erons", "eront", "fera", "feront", "ira", "iront"],
        duty: &[
            "devra", "devraient", "devrait", "devront", "doit", "doivent", "faut", "il faudra", "il faut", "merci de",
            "prévoir", "à faire", "à prévoir",
        ],
        deciding: &["accept", "accord", "acté", "adopt", "approuv", "arrêt", "consensus", "convenu", "décid", "désign", "fixé", "nommé", "refus", "rejet", "report", "retenu", "unanim", "valid", "vot", "élu"],
        firm: &[
            "accord", "acté", "adopt", "approuv", "convenu", "décid", "refus", "rejet", "retenu", "unanim", "valid",
            "élu",
        ],
        doing_ends: &["er", "ir", "re"],
        deadlines: &[
            "au plus tard", "avant la", "avant le", "d ici", "la semaine prochaine", "pour le", "prochaine réunion",
            "échéance",
        ],
        reporting: &[
            "demand", "discut", "dit", "explique", "expose", "indique", "inform", "précise", "présent", "rappel",
            "remerci", "signale", "souligne", "évoqu",
        ],
        past: &["a été", "avaient", "avait", "ont été", "étaient", "était"],
        supposing: &["peut-être", "pourraient", "pourrait", "seraient", "serait", "si", "éventuellement"],
        denying: &["pas"],
        heads: &["action", "conclusion", "décision", "prochaines étapes", "résolution", "suites", "tâche", "à faire"],
        formal: &[
            "lève la séance", "ordre du jour", "prochaine réunion", "procès-verbal", "quorum", "séance levée",
            "séance ouverte",
        ],
        ..Hints::NONE
    },
    ..Words::NONE
};
