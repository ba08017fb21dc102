//! Polish.

use super::{Hints, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "doprecyzuje", "doprecyzują", "dopyta", "dopytają", "dostarczy", "dowie się", "dowiedzą się", "kupi", "kupią",
        "napisze", "napiszą", "naprawi", "ogłosi nabór", "opracuje", "opracują", "opublikuje", "opublikują",
        "podejmie się", "podjął się", "podjęli się", "podjęła się", "podjęły się", "poprosi", "porozmawia z",
        "porozmawiają z", "poszuka", "poszukają", "przekaże", "przekażą", "przetłumaczy", "prześle", "prześlą",
        "przygotuje", "przygotują", "rozezna", "rozeznają", "roześle", "skontaktuje się", "skontaktują się", "spisze",
        "sprawdzi", "sprawdzą", "udostępni", "udostępnią", "umówi", "umówią", "ustali termin", "ustali z",
        "ustalą termin", "ustalą z", "utworzy", "utworzą", "uzupełni", "uzupełnią", "wdroży", "weźmie na siebie",
        "wyśle", "wyślą", "zadzwoni", "zadzwonią", "zajmie się", "zajmą się", "zaktualizuje", "zaktualizują", "zakupi",
        "zamówi", "zamówią", "zaprojektuje", "zaprosi", "zaproszą", "zapyta", "zapytają", "zarezerwuje", "załatwi",
        "załatwią", "założy", "założą", "zbierze", "zbiorą", "zgłosi się do", "zobowiązali się", "zobowiązał się",
        "zobowiązała się", "zobowiązały się", "zorganizuje", "zorganizują", "zrobi", "zrobią", "zweryfikuje", "złoży",
        "złożą",
    ],
    doing: &[
        "kontaktuje się", "odpowiada za", "odpowiadają za", "organizuje", "pisze", "piszą", "przedstawi",
        "przedstawią", "robi", "robią", "szuka", "zaproponuje", "zaproponują",
    ],
    auxiliaries: &["ma", "mają"],
    infinitives: &["ć"],
    idle: &[
        "być", "chcieć", "mieć", "móc", "odejść", "opuścić", "protokołować", "przewodniczyć", "przybyć",
        "uczestniczyć", "wiedzieć", "zostać", "zrezygnować",
    ],
    joints: &[" a ", " i ", " oraz "],
    plural_ends: &["dą", "ją", "li", "szą", "zą", "ą", "ły", "ślą"],
    doubts: &[
        "chyba", "dotychczas", "ewentualnie", "już", "może", "nie", "obecnie", "prawdopodobnie", "raczej", "wcześniej",
        "zawsze", "zazwyczaj", "zwykle",
    ],
    parts: &[
        "głos", "obradom", "posiedzeniu", "protokołować", "przewodnictwo", "przewodniczyć", "zebraniu",
    ],
    saying: &["czy", "dlaczego", "iż", "jak", "że"],
    asking: &["dopyta", "dowie", "sprawdzi", "sprawdzą", "zapyta", "zapytają", "zweryfikuje"],
    responsible: &[
        "odpowiedzialna", "odpowiedzialne", "odpowiedzialni", "odpowiedzialny", "odpowiedzialnym", "odpowiedzialnymi",
        "odpowiedzialną",
    ],
    being: &["będzie", "będą", "jest", "są"],
    beside: &[" wraz z "],
    openings: &[
        "jednogłośnie podjęto", "jednogłośnie postanowiono", "jednogłośnie przyjęto", "jednogłośnie zatwierdzono",
        "jednogłośnie zdecydowano", "odrzucono propozycję", "odrzucono uchwałę", "odrzucono wniosek",
        "podjęto decyzję", "podjęto jednogłośnie", "podjęto uchwały", "podjęto uchwałę", "postanowiono", "powołano",
        "przyjęto jednogłośnie", "przyjęto jednomyślnie", "przyjęto propozycję", "przyjęto protokół",
        "przyjęto sprawozdanie", "przyjęto uchwały", "przyjęto uchwałę", "przyjęto wniosek", "uchwalono",
        "uchwałę przyjęto", "ustalono że", "ustalono, iż", "ustalono, że", "zaakceptowano", "zatwierdzono",
        "zdecydowano",
    ],
    bodies: &[
        "członkowie", "obecni", "prezydium", "rada", "walne zebranie", "walne zgromadzenie", "zarząd", "zebrani",
        "zebranie", "zgromadzenie",
    ],
    resolving: &[
        "podjął decyzję", "podjął uchwałę", "podjęli decyzję", "podjęli uchwałę", "podjęła decyzję", "podjęła uchwałę",
        "podjęło decyzję", "podjęło uchwałę", "postanowili", "postanowił", "postanowiła", "postanowiło", "przyjął",
        "przyjęli", "przyjęła", "przyjęło", "uchwalili", "uchwalił", "uchwaliła", "uchwaliło", "zatwierdzili",
        "zatwierdził", "zatwierdziła", "zatwierdziło", "zdecydowali", "zdecydował", "zdecydowała", "zdecydowało",
    ],
    became: &["zostali", "został", "została", "zostało", "zostały"],
    resolved: &["uchwalona", "uchwalone", "uchwalony", "zatwierdzona", "zatwierdzone", "zatwierdzony"],
    settled: &[
        "odrzucona", "odrzucone", "odrzucony", "powołana", "powołani", "powołany", "przyjęci", "przyjęta", "przyjęte",
        "przyjęty", "udzielona", "udzielone", "udzielony", "wybrana", "wybrani", "wybrany",
    ],
    deciders: &["głosami", "jednogłośnie", "jednomyślnie", "w głosowaniu", "większością"],
    not_yet: &[
        "czy", "dopiero", "gdy", "jeśli", "jeżeli", "kiedy", "która", "które", "który", "nie", "poprzedniego",
        "poprzednim", "proponuje", "wcześniej", "zanim", "zaproponowano",
    ],
    procedural: &[
        "komisji skrutacyjnej", "komisję skrutacyjną", "porządek obrad", "porządek posiedzenia", "porządek zebrania",
        "porządku obrad", "protokolanta", "protokolantem", "protokolantką", "protokołować", "przewodniczyć",
        "przewodniczącego obrad", "przewodniczącego zebrania", "przewodniczącym obrad", "przewodniczącym zebrania",
        "przewodniczącą obrad", "przewodniczącą zebrania",
    ],
    put_off: &[
        "odroczone", "odroczono", "odroczony", "odłożono", "przesunięto", "przełożone", "przełożono", "przełożony",
    ],
    votes: Some([&["za"], &["przeciw", "przeciwko"], &["wstrzym"]]),
    hints: Hints {
        common: &["dla", "do", "i", "jest", "na", "nie", "o", "po", "przez", "się", "w", "z", "że"],
        ours: &["grupa", "my", "wszyscy", "zarząd", "zespół"],
        mine: &["mogę", "napiszę", "przygotuję", "wyślę", "zajmę", "zrobię"],
        future: &["będzie", "będą", "ma", "mają", "podejmie", "zajmie", "zajmuje", "zajmą", "zostanie", "zostaną"],
        future_ends: &["emy", "imy", "my", "ymy"],
        duty: &[
            "do zrobienia", "konieczne", "musi", "musimy", "muszą", "należy", "odpowiedzialna", "odpowiedzialni",
            "odpowiedzialny", "odpowiedzialnym", "powinien", "powinna", "powinni", "powinno", "trzeba", "zadanie",
            "zadaniem",
        ],
        deciding: &[
            "decyz", "głosow", "jednogłoś", "odroczon", "odrzuc", "postanow", "powołan", "przełoż", "przyję",
            "rezygn", "uchwal", "ustal", "wniosk", "wybran", "zaakcept", "zatwierdz", "zdecyd", "zgod", "zobowiąz",
        ],
        firm: &[
            "decyz", "jednogłoś", "oddeleg", "postanow", "powoł", "przyję", "uchwal", "ustal", "wybran", "zatwierdz",
            "zdecyd",
        ],
        doing_ends: &["ać", "eć", "ić", "nąć", "ować", "yć"],
        last_ends: &["ać", "eć", "ić", "ować", "yć"],
        deadlines: &[
            "do dnia", "do końca", "do następnego", "na kolejne", "na następne", "najpóźniej", "termin",
            "w przyszłym tygodniu",
        ],
        reporting: &[
            "omawia", "omówi", "podzięk", "poinform", "powiedzia", "przedstaw", "relacj", "wspomnia", "wyjaśni",
            "zaproponowa", "zapyta", "zwróci",
        ],
        past: &["byli", "był", "była", "było", "były"],
        past_ends: &["ali", "ał", "ała", "ało", "ili", "ił", "iła", "yli", "ył", "yła"],
        supposing: &[
            "być może", "byłoby", "czy", "ewentualnie", "gdyby", "jeśli", "jeżeli", "mogłaby", "może", "mógłby",
        ],
        denying: &["nie"],
        heads: &["decyz", "do zrobienia", "podjęte", "uchwał", "ustalenia", "wnioski", "zadania"],
        formal: &[
            "kworum", "następne spotkanie", "otwarcie", "porządek obrad", "protokoł", "protokołować", "protokół z",
            "przewodniczy", "zamknięto",
        ],
    },
    ..Words::NONE
};
