//! Spanish.

use super::{Hints, SetPhrases, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "actualiza", "actualizan", "asume el", "asume la", "asumen la", "busca un", "busca una", "compra", "compran",
        "contacta con", "contactan con", "envía", "envían", "escribe a", "escribe al", "escribe el", "escribe la",
        "escribe un", "escribe una", "hablará con", "hablarán con", "hará", "harán", "imprime", "imprimen", "llama a",
        "llama al", "manda", "mandan", "pide presupuesto", "pide presupuestos", "queda en", "queda encargada",
        "queda encargado", "quedan en", "quedan encargados", "redacta", "redactan", "reserva", "reservan",
        "se compromete a", "se comprometen a", "se comprometió a", "se encarga", "se encargan", "se encargará",
        "se encargarán", "se hace cargo", "se hacen cargo", "se hará cargo", "se harán cargo", "se ocupa", "se ocupan",
        "se ocupará", "se ocuparán", "se ofrece a", "se ofrece para", "se ofrecen a", "se ofrecen para",
        "se ofrecieron a", "se ofreció a", "se pone en contacto", "se ponen en contacto",
    ],
    taking_ends: &["ará", "arán", "erá", "erán", "irá", "irán"],
    otherwise_ended: &[
        "actuará", "actuarán", "asistirá", "asistirán", "ausentará", "comentará", "comentarán", "conectará",
        "contará", "contarán", "continuará", "continuarán", "costará", "deberá", "deberán", "dejará", "dejarán",
        "dimitirá", "dirán", "durará", "ejercerá", "empezará", "empezarán", "entrará", "entrarán", "esperará",
        "esperarán", "estará", "estarán", "existirá", "explicará", "explicarán", "faltará", "faltarán", "hablará",
        "hablarán", "incorporará", "incorporarán", "iniciará", "llegará", "llegarán", "moderará", "necesitará",
        "necesitarán", "ocurrirá", "parecerá", "participará", "participarán", "pasará", "pasarán", "permanecerá",
        "presentará", "presentarán", "presidirá", "quedará", "quedarán", "recibirá", "recibirán", "recordará",
        "seguirá", "seguirán", "servirá", "serán", "significará", "terminará", "tomará", "tratará", "tratarán",
        "unirá", "unirán", "viajará", "viajarán", "volverá", "volverán", "votará", "votarán",
    ],
    doing: &[
        "busca", "buscan", "contacta", "contactan", "convoca", "coordina", "coordinan", "crea", "crean", "envía",
        "envían", "escribe", "escriben", "gestiona", "gestionan", "habla con", "hablan con", "hace", "hace un",
        "hace una", "hacen", "mira", "organiza", "organizan", "pide", "piden", "pregunta por", "prepara", "preparan",
        "publica", "publican", "redacta", "redactan", "revisa", "revisan", "sube",
    ],
    pledging: &[
        "acepta", "es encargada", "es encargado", "queda encargada", "queda encargado", "se compromete",
        "se comprometió", "se ofrece", "se ofreció",
    ],
    charging: &["encarga a", "encomienda a", "pide a", "se encarga a", "se encomienda a", "se pide a"],
    of_infinitive: &["a", "de", "en", "para", "que"],
    auxiliaries: &["debe", "deben", "deberá", "deberán", "tiene que", "tienen que", "va a", "van a"],
    infinitives: &["ar", "arla", "arle", "arlo", "arse", "er", "erse", "ir", "irse"],
    idle: &[
        "asistir", "dejar", "estar", "explicar", "exponer", "faltar", "haber", "ir", "llegar", "participar", "poder",
        "presentar", "seguir", "ser", "tener", "venir",
    ],
    brief: &["se encarga"],
    doubts: &[
        "actualmente", "cada", "desde", "habitualmente", "no", "posiblemente", "quizá", "quizás", "siempre", "ya",
    ],
    parts: &["acta", "actas", "moderación", "palabra", "presidencia", "secretaría"],
    saying: &["cómo", "que", "si"],
    responsible: &["responsable", "responsables"],
    being: &["es", "será", "serán", "son"],
    announcing: &[
        "acordaron", "acordó", "acuerda", "acuerdan", "aprobó", "aprueba", "decide", "ha acordado", "resuelve",
        "se acordó", "se acuerda", "se aprobó", "se aprueba", "se decide", "se decidió", "se ha acordado",
        "se resuelve",
    ],
    announced_so: &["lo siguiente", "los siguientes puntos", "por asentimiento", "por mayoría", "por unanimidad", "que"],
    became: &["es", "fue", "fueron", "queda", "quedan", "sido", "son"],
    settled: &[
        "aceptada", "aceptado", "adoptada", "adoptado", "aprobada", "aprobadas", "aprobado", "aprobados",
        "rechazada", "rechazado",
    ],
    deciders: &[
        "por aclamación", "por asentimiento", "por el pleno", "por la asamblea", "por la junta", "por mayoría",
        "por unanimidad",
    ],
    subjects: &["moción", "proposición", "propuesta", "propuestas"],
    not_yet: &["anterior", "congreso", "cuando", "ley", "no", "parlamento", "será", "serán", "si", "ya"],
    procedural: &["orden del día"],
    phrases: SetPhrases {
        openings: &[
            "acordamos ", "decidimos ", "hemos acordado ", "hemos decidido ", "queda aprobada ", "queda aprobado ", "quedan aprobadas ", "quedan aprobados ", "se acepta ", "se acordó ", "se acuerda ", "se aprobaron ", "se aprobó ", "se aprueba ", "se aprueban ",
            "se decide ", "se decidió ", "se elige ", "se eligen ", "se eligieron ", "se eligió ", "se ha acordado ",
            "se ha decidido ", "se rechaza ",
        ],
        within: &[
            "acordamos ", "decidimos ", "hemos acordado ", "hemos decidido ", "se acepta ", "se acordó ", "se acuerda ",
            "se aprobaron ", "se aprobó ", "se aprueba ", "se aprueban ", "se decide ", "se decidió ",
            "se ha acordado ", "se ha aprobado ", "se ha decidido ", "se rechaza ",
        ],
        // "Decidimos" is Portuguese, too, and so is what leaves it open.
        left_open: &[
            "cada", "como", "cuando", "cuál", "cuándo", "cómo", "dónde", "normalmente", "onde", "qual", "quando", "quem",
            "quién", "quiénes", "qué", "se", "si", "siempre",
        ],
        earlier: &[
            "asamblea anterior", "en su día", "en su momento", "junta anterior", "la última asamblea",
            "la última reunión", "mes pasado", "reunião anterior", "reunião passada", "reunión anterior",
            "reunión pasada", "semana pasada", "semana passada", "última reunião",
        ],
        bodies: &["el consejo", "el pleno", "la asamblea", "la directiva", "la junta"],
        verbs: &[" acordó ", " acuerda ", " aprobó ", " aprueba ", " elige ", " eligió "],
        deciding: &[
            "acordó ", "acuerda ", "aprobó ", "aprueba ", "decide ", "decidió ", "ha acordado ", "ha aprobado ",
            "ha decidido ", "rechaza ",
        ],
        in_capitals: &["ACUERDA"],
        telling: &["por unanimidad", "se acordó ", "se acuerda ", "se aprobó ", "se aprueba ", "se decidió "],
        ours: &["acordamos ", "decidimos ", "hemos acordado ", "hemos decidido "],
        doubts: &["cuando", "no", "si", "ya"],
        of_a_clause: &["no"],
        ..SetPhrases::NONE
    },
    hints: Hints {
        common: &["con", "de", "el", "en", "la", "los", "para", "por", "que", "se", "un", "una", "y"],
        ours: &["el consejo", "el equipo", "la junta", "nos", "nosotros", "se", "vamos"],
        mine: &["haré", "me encargo", "puedo", "voy a"],
        future: &["encargada", "encargado", "queda", "queda encargado", "quedan", "se compromete", "se encarga", "se encargan", "se ofrece", "se ofrecen", "va a", "vamos a", "van a"],
        future_ends: &["ará", "arán", "brá", "drá", "drán", "erá", "erán", "irá", "irán", "remos"],
        duty: &[
            "conviene", "debe", "deben", "debería", "deberían", "es necesario", "habrá que", "hay que", "pendiente",
            "por hacer", "se debe",
        ],
        deciding: &[
            "acept", "acord", "acuerd", "adopt", "aplaz", "aprob", "aprueb", "conclu", "confirm", "consens", "decid",
            "decis", "eleg", "nombr", "pospon", "ratific", "rechaz", "resolv", "unanimid", "unánim", "vot",
        ],
        firm: &[
            "acord", "acuerd", "aprob", "aprueb", "consens", "decid", "decis", "eleg", "nombr", "rechaz", "resuel",
            "unánim",
        ],
        doing_ends: &["ar", "arlo", "er", "erlo", "ir", "irlo"],
        deadlines: &[
            "a más tardar", "antes de", "antes del", "hasta el", "la próxima semana", "plazo", "próxima reunión",
        ],
        reporting: &[
            "agradec", "coment", "dice", "dijo", "explic", "expon", "expuso", "indic", "inform", "mencion", "pregunt",
            "present", "propon", "propus", "recuerd", "señal",
        ],
        past: &["era", "eran", "estaba", "fue", "fueron", "ha sido", "había", "habían"],
        past_ends: &["aba", "aban", "aron", "ieron", "ió"],
        supposing: &["podría", "podrían", "posible", "quizá", "quizás", "sería", "serían", "si", "tal vez"],
        denying: &["no"],
        heads: &[
            "acciones", "acuerdo", "compromisos", "conclusion", "decision", "decisiones", "pendiente",
            "próximos pasos", "tarea",
        ],
        formal: &[
            "abre la sesión", "acta", "orden del día", "próxima reunión será", "quorum", "quórum", "se levanta la",
            "siendo las",
        ],
        ..Hints::NONE
    },
    ..Words::NONE
};
