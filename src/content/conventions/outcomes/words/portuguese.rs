//! Portuguese.

use super::{Hints, SetPhrases, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "assume a", "assume o", "atualiza", "atualizam", "compra", "compram", "compromete-se a", "comprometeu-se a",
        "contacta", "contactam", "cuidará", "elaborará", "encarrega-se", "entrará em contacto", "entrará em contato",
        "entrarão em contato", "envia", "enviam", "enviará", "enviarão", "escreverá", "fará", "farão",
        "fica encarregada", "fica encarregado", "fica responsável", "ficam responsáveis", "ficaram de",
        "ficaram responsáveis", "ficará responsável", "ficarão responsáveis", "ficou de", "ficou encarregada",
        "ficou encarregado", "ficou responsável", "imprime", "imprimem", "liga ao", "liga para", "liga à", "organizará",
        "pede orçamento", "pede orçamentos", "preparará", "providenciará", "redige", "redigem", "reserva", "reservam",
        "se compromete a", "se comprometeu a", "se encarrega", "se encarregará", "solicitará", "trata da", "trata das",
        "trata de", "trata do", "trata dos", "tratam de", "verificará",
    ],
    doing: &[
        "cuida", "envia", "escreve", "escreve a", "escreve ao", "escreve à", "faz", "organiza", "organizam", "pede",
        "prepara", "preparam", "procura", "verifica", "verificam",
    ],
    pledging: &[
        "aceita", "aceitou", "compromete-se", "comprometeu-se", "fica encarregada", "fica encarregado",
        "ficou encarregada", "ficou encarregado", "oferece-se", "ofereceu-se", "se compromete", "se comprometeu",
        "se ofereceu",
    ],
    charging: &["encarrega", "encarregou", "pede a", "pediu a"],
    of_infinitive: &["a", "de", "em", "para", "por"],
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
    hints: Hints {
        common: &["a", "com", "da", "de", "do", "e", "em", "não", "o", "os", "para", "por", "que", "um", "uma"],
        ours: &["a diretoria", "a direção", "nós", "o conselho", "o grupo", "vamos"],
        mine: &["eu faço", "posso", "vou"],
        future: &[
            "encarregado", "ficam", "ficou de", "ficou responsável", "responsável", "se compromete", "vai", "vamos",
            "vão",
        ],
        future_ends: &["ará", "arão", "erá", "erão", "irá", "irão", "remos", "rá", "rão"],
        duty: &[
            "a fazer", "deve", "devem", "deverá", "deverão", "falta", "pendente", "precisa", "precisam", "tem que",
            "têm que", "é necessário",
        ],
        deciding: &[
            "aceit", "acord", "adia", "adiad", "adot", "aprov", "combin", "conclu", "confirm", "consens", "decid",
            "decis", "definid", "delibera", "eleit", "nome", "ratific", "rejeit", "unanim", "unânim", "vot",
        ],
        firm: &["acord", "aprov", "consens", "decid", "decis", "definid", "delibera", "eleit", "rejeit", "unânim"],
        doing_ends: &["ar", "er", "ir"],
        deadlines: &["antes da", "antes do", "até", "prazo", "próxima reunião", "próxima semana"],
        reporting: &[
            "agradec", "apresent", "coment", "disse", "diz", "explic", "indic", "inform", "lembr", "mencion",
            "pergunt", "propôs", "relat", "suger",
        ],
        past: &["era", "eram", "estava", "foi", "foram", "havia", "tinha"],
        past_ends: &["aram", "eram", "iram", "ou"],
        supposing: &["poderia", "poderiam", "possível", "se", "seria", "seriam", "talvez"],
        denying: &["não"],
        heads: &[
            "ações", "conclus", "decis", "deliberaç", "encaminhamento", "pendência", "próximos passos", "tarefa",
        ],
        formal: &[
            "abriu a reunião", "ata", "encerrou a reunião", "ordem do dia", "pauta", "próxima reunião será", "quórum",
        ],
        ..Hints::NONE
    },
    ..Words::NONE
};
