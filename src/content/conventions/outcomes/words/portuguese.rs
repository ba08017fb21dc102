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
    phrases: SetPhrases {
        openings: &[
            "decidiu-se ", "ficou acordado ", "ficou decidido ", "ficou definido que ", "foi aprovada ",
            "foi aprovado ", "foi decidido ",
        ],
        bodies: &["a assembleia", "a assembléia", "a diretoria", "o conselho"],
        verbs: &[" aprovou ", " decidiu "],
        ..SetPhrases::NONE
    },
    ..Words::NONE
};
