//! Portuguese.

use super::{SetPhrases, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "compromete-se a", "comprometeu-se a", "cuidará", "elaborará", "encarrega-se", "entrará em contacto",
        "entrará em contato", "entrarão em contato", "enviará", "enviarão", "escreverá", "fará", "farão",
        "fica encarregada", "fica encarregado", "fica responsável", "ficam responsáveis", "ficaram de",
        "ficaram responsáveis", "ficará responsável", "ficarão responsáveis", "ficou de", "ficou encarregada",
        "ficou encarregado", "ficou responsável", "organizará", "preparará", "providenciará", "se compromete a",
        "se comprometeu a", "se encarrega", "se encarregará", "solicitará", "verificará",
    ],
    doing: &[
        "cuida", "envia", "escreve", "faz", "organiza", "pede", "prepara", "procura", "verifica",
    ],
    auxiliaries: &["deve", "devem", "deverá", "deverão", "irá", "irão", "vai", "vão"],
    infinitives: &["ar", "er", "ir"],
    idle: &[
        "apresentar", "chegar", "estar", "faltar", "haver", "ir", "participar", "poder", "sair", "ser", "ter", "vir",
    ],
    articles: &["a", "o"],
    doubts: &["atualmente", "já", "não", "sempre", "talvez"],
    parts: &["ata", "palavra", "presidência"],
    saying: &["como", "que", "se"],
    responsible: &["responsáveis", "responsável"],
    being: &["são", "é"],
    announcing: &[
        "aprova", "aprovaram", "aprovou", "decide", "decidiram", "decidiu", "decidiu-se", "delibera", "delibera-se",
        "deliberaram", "deliberou", "deliberou-se", "ficou acordado", "ficou decidido", "ficou definido",
        "foi decidido", "resolve", "resolveu",
    ],
    announced_so: &["o seguinte", "por maioria", "por unanimidade", "que"],
    became: &["fica", "ficaram", "ficou", "foi", "foram", "são", "é"],
    settled: &["acatada", "aceita", "aceite", "aprovada", "aprovadas", "aprovado", "aprovados", "rejeitada", "rejeitado"],
    deciders: &[
        "pela assembleia", "pela diretoria", "pela direção", "pelo conselho", "pelos presentes", "por aclamação",
        "por maioria", "por unanimidade",
    ],
    subjects: &["moção", "proposta", "propostas"],
    not_yet: &["anterior", "congresso", "já", "lei", "não", "parlamento", "quando", "se", "será", "serão"],
    procedural: &["ordem do dia", "pauta"],
    phrases: SetPhrases {
        openings: &[
            "aprovou-se ", "decidiu-se ", "delibera-se ", "deliberou-se ", "ficou acordado ", "ficou decidido ", "ficou definido que ", "foi aprovada ",
            "foi aprovado ", "foi decidido ",
        ],
        within: &[
            "aprovou-se ", "decidiu-se ", "delibera-se ", "deliberou-se ", "ficou acordado ",
            "ficou decidido ", "ficou definido que ", "foi decidido ",
        ],
        left_open: &["como", "onde", "qual", "quando", "quem", "se"],
        earlier: &[" já ", "reunião anterior", "reunião passada", "semana passada", "última reunião"],
        bodies: &["a assembleia", "a assembléia", "a diretoria", "a direção", "o conselho"],
        verbs: &[" aprovou ", " decidiu ", " deliberou "],
        deciding: &["aprova ", "aprovou ", "decide ", "decidiu ", "delibera ", "deliberou "],
        doubts: &["já", "não", "quando", "se"],
        of_a_clause: &["não"],
        ..SetPhrases::NONE
    },
    ..Words::NONE
};
