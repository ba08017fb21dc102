//! Spanish.

use super::{SetPhrases, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "actualizará", "actualizarán", "buscará", "buscarán", "contacta con", "contactará", "contactarán", "convocará",
        "coordinará", "coordinarán", "creará", "crearán", "elaborará", "elaborarán", "enviará", "enviarán",
        "escribirá", "escribirán", "gestionará", "gestionarán", "hablará con", "hablarán con", "hará", "harán",
        "organizará", "organizarán", "pedirá", "pedirán", "preparará", "prepararán", "queda encargada",
        "queda encargado", "quedan encargados", "redactará", "redactarán", "revisará", "revisarán", "se compromete a",
        "se comprometen a", "se comprometió a", "se encarga", "se encargan", "se encargará", "se encargarán",
        "se hace cargo", "se hacen cargo", "se hará cargo", "se harán cargo", "se ocupa", "se ocupan", "se ocupará",
        "se ocuparán", "se ofrece a", "se ofrecen a", "se ofrecieron a", "se ofreció a", "solicitará", "solicitarán",
        "subirá", "subirán",
    ],
    doing: &[
        "busca", "buscan", "contacta", "contactan", "crea", "crean", "envía", "envían", "escribe", "escriben",
        "habla con", "hace", "hacen", "organiza", "organizan", "pide", "piden", "prepara", "preparan", "redacta",
        "redactan", "revisa", "revisan", "sube",
    ],
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
            "se acepta ", "se acordó ", "se acuerda ", "se aprobaron ", "se aprobó ", "se aprueba ", "se aprueban ",
            "se decide ", "se decidió ", "se elige ", "se eligen ", "se eligieron ", "se eligió ", "se ha acordado ",
            "se ha decidido ", "se rechaza ",
        ],
        within: &["se acordó "],
        bodies: &["el consejo", "el pleno", "la asamblea", "la directiva", "la junta"],
        verbs: &[" acordó ", " acuerda ", " aprobó ", " aprueba ", " elige ", " eligió "],
        in_capitals: &["ACUERDA"],
        telling: &["por unanimidad", "se acordó ", "se acuerda ", "se aprobó ", "se aprueba ", "se decidió "],
        ours: &["decidimos "],
        doubts: &["ya"],
        ..SetPhrases::NONE
    },
    ..Words::NONE
};
