//! The words with which somebody takes on work, by language.

/// What a language has for it.
pub(super) struct Words {
    /// What stands behind who takes something on, wherever it is told.
    pub(super) taking: &'static [&'static str],
    /// What may be told of somebody without a task, and is one where tasks are announced.
    pub(super) doing: &'static [&'static str],
    /// Verbs of two parts, of which the second ends the clause: `Kate legt eine Seite an`.
    pub(super) parted: &'static [(&'static str, &'static [&'static str])],
    /// What stands before an infinitive, and where that stands.
    pub(super) auxiliaries: &'static [&'static str],
    /// Whether the infinitive ends the clause rather than follows.
    pub(super) is_infinitive_last: bool,
    /// How infinitives end.
    pub(super) infinitives: &'static [&'static str],
    /// Infinitives that are no work.
    pub(super) idle: &'static [&'static str],
}

/// With one of these in the clause, it is no task: it is denied, doubted, or done long since or every day.
#[rustfmt::skip]
pub(super) const DOUBTS: &[&str] = &[
    "nicht", "kein", "keine", "keinen", "vielleicht", "eventuell", "evtl", "wahrscheinlich", "möglicherweise", "seit", "bereits", "schon", "derzeit", "momentan", "immer", "regelmäßig", "jährlich", "jedes", "jede", "würde", "könnte",
    "pas", "plus", "jamais", "peut-être", "éventuellement", "depuis", "déjà", "toujours", "actuellement", "habituellement", "chaque",
    "no", "quizás", "quizá", "posiblemente", "desde", "siempre", "actualmente", "habitualmente", "cada", "ya",
    "non", "forse", "già", "sempre", "attualmente", "não", "talvez", "já", "sempre", "atualmente",
    "niet", "geen", "misschien", "wellicht", "waarschijnlijk", "eventueel", "al", "altijd", "sinds", "momenteel",
];

/// What the clause is about if somebody has a part in the meeting itself.
#[rustfmt::skip]
pub(super) const PARTS: &[&str] = &[
    "protokoll", "protokollführung", "moderation", "sitzungsleitung", "versammlungsleitung", "leitung", "wort", "vorsitz", "vorstellung", "begrüßung",
    "secrétariat", "animation", "parole", "présidence", "procès-verbal", "compte-rendu", "acta", "actas", "palabra", "presidencia", "moderación", "secretaría",
    "verbale", "parola", "presidenza", "ata", "palavra", "presidência", "notulen", "voorzitterschap", "woord",
];

/// What opens what somebody says rather than does: `Kate schreibt, dass …`
#[rustfmt::skip]
pub(super) const SAYING: &[&str] = &["dass", "daß", "ob", "que", "qu", "si", "che", "dat", "of", "wie", "warum", "comment", "pourquoi", "cómo", "come", "hoe", "waarom"];

/// What says, behind who takes it on, that what stands before is to be done by them.
#[rustfmt::skip]
pub(super) const BRIEF: &[&str] = &[
    "schreibt", "antwortet", "fragt", "fragt nach", "fragt an", "macht das", "macht es", "teilt das", "übernimmt", "übernimmt das", "klärt das", "kümmert sich", "kümmert sich darum", "schaut nach", "schaut es sich an", "meldet sich", "lo fa", "se ne occupa", "s'en occupe", "s\u{2019}en charge", "s'en charge", "se encarga", "regelt dat", "pakt dit op",
];

/// Verbs in the future that are no work: what will be, come or be attended.
#[rustfmt::skip]
pub(super) const IDLE_FUTURES: &[&str] = &[
    "parteciperà", "parteciperanno", "presenterà", "presenteranno", "resterà", "resteranno", "rimarrà", "rimarranno", "arriverà", "arriveranno", "lascerà", "lasceranno", "diventerà", "diventeranno", "entrerà", "entreranno", "interverrà", "interverranno", "mancherà", "mancheranno", "assisterà",
    "riceverà", "riceveranno", "seguirà", "uscirà", "usciranno", "perderà", "otterrà", "vorrà", "vorranno", "verrà", "verranno", "terrà", "terranno", "conterrà", "servirà", "piacerà", "troverà", "troveranno", "sosterrà", "dimetterà",
];

/// By language, in the order of how often one meets it.
#[rustfmt::skip]
pub(super) const LANGUAGES: &[Words] = &[
    // German
    Words {
        taking: &[
            "kümmert sich", "kümmern sich", "übernimmt", "übernehmen", "organisiert", "organisieren", "bucht", "buchen", "erstellt", "erstellen", "schreibt", "schreiben", "verschickt", "verschicken", "schickt", "schicken", "versendet", "sendet",
            "besorgt", "besorgen", "kauft", "kaufen", "bestellt", "bestellen", "reserviert", "reservieren", "kontaktiert", "kontaktieren", "klärt", "klären", "prüft", "prüfen", "erfragt", "erfragen", "recherchiert", "recherchieren",
            "spricht mit", "sprechen mit", "fragt bei", "fragt per", "fragt noch", "erkundigt sich", "erkundigen sich", "meldet sich bei", "entwirft", "entwerfen", "überarbeitet", "überarbeiten", "aktualisiert", "aktualisieren", "koordiniert", "koordinieren",
            "nimmt kontakt", "geht hin", "wird beauftragt", "werden beauftragt", "macht einen", "macht eine", "macht ein", "holt angebote", "richtet", "antwortet", "hat den hut auf", "hat hut auf",
        ],
        doing: &[
            "macht", "machen", "sucht", "suchen", "plant", "planen", "informiert", "informieren", "testet", "testen", "ergänzt", "ergänzen", "fragt", "fragen", "schaut", "schauen", "meldet", "melden", "bittet", "bitten", "bringt", "bringen",
            "leitet", "stellt", "stellen", "sammelt", "sammeln", "dokumentiert", "formuliert", "formulieren", "packt", "hilft", "redet", "reden", "spricht", "holt", "holen", "liefert", "liefern", "baut", "bauen", "setzt", "legt",
        ],
        parted: &[
            ("legt", &["an"]), ("legen", &["an"]), ("setzt", &["auf"]), ("setzen", &["auf"]), ("fragt", &["an", "nach"]), ("fragen", &["an", "nach"]), ("bereitet", &["vor"]), ("bereiten", &["vor"]), ("lädt", &["ein", "hoch"]), ("laden", &["ein", "hoch"]),
            ("ruft", &["an"]), ("rufen", &["an"]), ("stellt", &["zusammen", "bereit", "online"]), ("stellen", &["zusammen", "bereit", "online"]), ("leitet", &["weiter"]), ("holt", &["ein", "ab"]), ("holen", &["ein", "ab"]), ("nimmt", &["mit"]), ("reicht", &["ein", "nach"]),
            ("packt", &["wiki"]), ("schaut", &["rein", "nach", "an"]), ("schauen", &["rein", "nach", "an"]),
        ],
        auxiliaries: &["wird", "werden", "soll", "sollen"],
        is_infinitive_last: true,
        infinitives: &["ieren", "geben", "fragen", "klären", "prüfen", "schreiben", "schicken", "machen", "sprechen", "stellen", "legen", "setzen", "buchen", "suchen", "kümmern", "nehmen", "bereiten", "vorbereiten", "arbeiten", "sorgen", "kaufen", "laden", "rufen", "holen", "bringen", "melden", "senden", "leiten", "ordnen", "sammeln", "planen", "testen", "führen"],
        idle: &["vorstellen", "feststellen", "teilnehmen", "aufgeben", "zunehmen"],
    },
    // French
    Words {
        taking: &[
            "s'occupe", "s'occupent", "s'occupera", "s'occuperont", "s\u{2019}occupe", "s\u{2019}occupent", "s\u{2019}occupera", "s\u{2019}occuperont", "se charge", "se chargent", "se chargera", "se chargeront", "prend contact", "prennent contact", "prendra contact", "prendront contact",
            "prend en charge", "prendra en charge", "contacte", "contactent", "contactera", "contacteront", "envoie", "envoient", "enverra", "enverront", "écrit à", "écrit au", "écrit aux", "écrira", "rédige", "rédigent", "rédigera", "rédigeront", "prépare", "préparent", "préparera", "prépareront",
            "organise", "organisent", "organisera", "organiseront", "relance", "relancent", "relancera", "relanceront", "vérifie", "vérifient", "vérifiera", "réserve", "réservera", "met à jour", "mettra à jour", "transmet", "transmettra", "transmettront", "se renseigne", "se renseignera",
            "appelle", "appellera", "achète", "achètera", "crée", "créera", "finalise", "finalisera", "commande", "commandera", "demandera", "fera", "feront", "cherchera", "chercheront", "imprimera", "proposera", "diffusera", "diffuse", "est chargé de", "est chargée de", "sont chargés de",
        ],
        doing: &["cherche", "cherchent", "fait", "font", "imprime", "demande", "demandent", "ajoute", "ajoutera", "corrige", "regarde", "propose", "met", "mettent", "voit", "note", "continue", "travaille", "complète", "choisit", "choisissent"],
        parted: &[],
        auxiliaries: &["va", "vont", "doit", "doivent", "devra", "devront"],
        is_infinitive_last: false,
        infinitives: &["er", "ire", "ir", "dre", "ttre", "faire"],
        idle: &["arriver", "participer", "assister", "rester", "partir", "venir", "continuer", "présenter", "démissionner", "quitter", "exposer", "expliquer", "parler", "être", "avoir", "entrer", "rentrer", "manquer"],
    },
    // Spanish
    Words {
        taking: &[
            "se encarga", "se encargan", "se encargará", "se encargarán", "se ocupa", "se ocupan", "se ocupará", "se ocuparán", "se compromete a", "se comprometen a", "se comprometió a", "se hace cargo", "se hacen cargo", "se hará cargo", "se harán cargo", "se ofrece a", "se ofrecen a", "se ofreció a", "se ofrecieron a",
            "enviará", "enviarán", "contactará", "contactarán", "preparará", "prepararán", "redactará", "redactarán", "hablará con", "hablarán con", "organizará", "organizarán", "revisará", "revisarán", "hará", "harán", "buscará", "buscarán", "pedirá", "pedirán", "escribirá", "escribirán", "creará", "crearán",
            "actualizará", "actualizarán", "subirá", "subirán", "convocará", "solicitará", "solicitarán", "coordinará", "coordinarán", "gestionará", "gestionarán", "elaborará", "elaborarán", "queda encargado", "queda encargada", "quedan encargados", "contacta con",
        ],
        doing: &["envía", "envían", "prepara", "preparan", "redacta", "redactan", "revisa", "revisan", "hace", "hacen", "busca", "buscan", "pide", "piden", "escribe", "escriben", "crea", "crean", "sube", "organiza", "organizan", "habla con", "contacta", "contactan"],
        parted: &[],
        auxiliaries: &["va a", "van a", "debe", "deben", "deberá", "deberán", "tiene que", "tienen que"],
        is_infinitive_last: false,
        infinitives: &["ar", "er", "ir", "arse", "erse", "irse", "arle", "arlo", "arla"],
        idle: &["ser", "estar", "ir", "venir", "asistir", "participar", "faltar", "presentar", "llegar", "seguir", "dejar", "tener", "haber", "poder", "exponer", "explicar"],
    },
    // Italian
    Words {
        taking: &[
            "si occupa", "si occupano", "si occuperà", "si occuperanno", "si incarica", "si incaricherà", "si impegna a", "si impegnano a", "contatterà", "contatteranno", "invierà", "invieranno", "preparerà", "prepareranno", "scriverà", "scriveranno", "organizzerà", "organizzeranno", "verificherà", "verificheranno",
            "manderà", "farà", "faranno", "redigerà", "redigeranno", "chiederà", "chiederanno", "parlerà con", "prenderà contatti", "prende contatti", "provvede", "provvederà", "provvederanno", "prenoterà", "è incaricato", "è incaricata", "sono incaricati",
        ],
        doing: &["contatta", "invia", "prepara", "scrive", "organizza", "verifica", "manda", "fa", "chiede", "cerca", "crea"],
        parted: &[],
        auxiliaries: &["deve", "devono", "dovrà", "dovranno"],
        is_infinitive_last: false,
        infinitives: &["are", "ere", "ire", "arsi", "ersi", "irsi"],
        idle: &["essere", "avere", "partecipare", "venire", "andare", "restare"],
    },
    // Portuguese
    Words {
        taking: &[
            "fica responsável", "ficou responsável", "ficará responsável", "ficam responsáveis", "ficaram responsáveis", "ficarão responsáveis", "fica encarregado", "fica encarregada", "ficou encarregado", "ficou encarregada", "ficou de", "ficaram de", "encarrega-se", "se encarrega", "se encarregará", "compromete-se a", "se compromete a",
            "se comprometeu a", "comprometeu-se a", "enviará", "enviarão", "entrará em contato", "entrarão em contato", "entrará em contacto", "preparará", "fará", "farão", "escreverá", "organizará", "verificará", "solicitará", "elaborará", "cuidará", "providenciará",
        ],
        doing: &["envia", "prepara", "escreve", "organiza", "verifica", "faz", "cuida", "procura", "pede"],
        parted: &[],
        auxiliaries: &["vai", "vão", "irá", "irão", "deve", "devem", "deverá", "deverão"],
        is_infinitive_last: false,
        infinitives: &["ar", "er", "ir"],
        idle: &["ser", "estar", "ir", "vir", "participar", "faltar", "apresentar", "chegar", "sair", "ter", "haver", "poder"],
    },
    // Dutch
    Words {
        taking: &[
            "neemt contact op", "nemen contact op", "neemt contact", "regelt", "regelen", "stuurt", "mailt", "kijkt naar", "kijken naar", "houdt contact", "belt", "boekt", "zorgt voor", "zorgen voor", "plaatst", "checkt", "reserveert", "bestelt", "organiseert", "vraagt bij", "schrijft een", "schrijft de", "schrijft het", "maakt een",
            "maken een", "contacteert", "ontwerpt", "informeert bij",
        ],
        doing: &["maakt", "maken", "schrijft", "schrijven", "vraagt", "vragen", "zoekt", "kijkt", "werkt", "koopt", "sturen", "bellen", "checken", "voegt", "haalt"],
        parted: &[("neemt", &["op", "zich"]), ("zoekt", &["uit", "op"]), ("bereidt", &["voor"]), ("bereiden", &["voor"]), ("pakt", &["op"]), ("pakken", &["op"]), ("vult", &["in", "aan"]), ("stelt", &["op"]), ("zet", &["op", "online", "uit"]), ("vraagt", &["aan", "na"]), ("nodigt", &["uit"]), ("werkt", &["uit"])],
        auxiliaries: &["zal", "zullen", "gaat", "gaan"],
        is_infinitive_last: true,
        infinitives: &["en", "doen", "gaan"],
        idle: &["zijn", "komen", "worden", "hebben", "moeten", "kunnen", "willen", "aftreden", "blijven", "missen", "krijgen", "vergaderen", "vertellen", "stoppen", "gaan", "deelnemen"],
    },
];
