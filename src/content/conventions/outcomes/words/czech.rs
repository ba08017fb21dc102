//! Czech.

use super::{Hints, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "dodá", "domluví", "doplní", "kontaktuje", "kontaktují", "koupí", "mají za úkol", "má za úkol", "nahraje",
        "nakoupí", "napíše", "napíšou", "objedná", "opraví", "osloví", "podá", "poptá", "postará se", "pošle", "pošlou",
        "projedná s", "promluví s", "prověří", "předají", "předá", "přeloží", "připraví", "rozešle", "se postará",
        "se ujme", "sepíše", "sežene", "svolá", "vypracuje", "vytvoří", "vyřídí", "zajistí", "zarezervuje",
        "zarezervují", "zavolá", "zařídí", "zeptá se", "zjistí", "zkontaktuje", "zkontroluje", "zorganizuje",
        "zpracuje", "zveřejní",
    ],
    doing: &["aktualizuje", "kontaktuje", "navrhne", "odpovídá za", "organizuje", "píše", "shání"],
    plural_ends: &["ou"],
    doubts: &[
        "asi", "dosud", "již", "možná", "nikdy", "nyní", "obvykle", "pravděpodobně", "případně", "už", "vždy",
    ],
    parts: &["schůzi", "slovo", "zápis", "zápisu"],
    saying: &["jak", "jestli", "proč", "zda", "že"],
    asking: &["prověří", "zeptá", "zjistí", "zkontroluje"],
    responsible: &[
        "odpovídají", "odpovídá", "odpovědnost", "odpovědná", "odpovědný", "zodpovídají", "zodpovídá", "zodpovědnost",
        "zodpovědná", "zodpovědný",
    ],
    being: &["bude", "je", "jsou"],
    openings: &[
        "bylo dohodnuto", "bylo odsouhlaseno", "bylo rozhodnuto", "bylo schváleno", "dohodli jsme se",
        "jednohlasně schváleno", "jednomyslně bylo schváleno", "jednomyslně schváleno", "odsouhlasili jsme",
        "rozhodli jsme",
    ],
    bodies: &[
        "plénum", "předsednictvo", "představenstvo", "přítomní", "rada", "schůze", "shromáždění", "správní rada",
        "valná hromada", "výbor", "zastupitelstvo", "členská schůze",
    ],
    resolving: &[
        "odsouhlasil", "odsouhlasila", "odsouhlasili", "odsouhlasilo", "pověřuje", "rozhodl", "rozhodla", "rozhodli",
        "rozhodlo", "schvaluje", "schválil", "schválila", "schválili", "schválilo", "ukládá", "usnesl se",
        "usnesla se", "usneslo se", "zamítl", "zamítla", "zamítlo", "zvolil", "zvolila", "zvolilo",
    ],
    became: &["byl", "byla", "byli", "bylo", "byly"],
    resolved: &[
        "odsouhlasen", "odsouhlasena", "odsouhlaseno", "odsouhlaseny", "schválen", "schválena", "schváleno",
        "schváleny",
    ],
    settled: &[
        "přijat", "přijata", "přijato", "přijaty", "zamítnut", "zamítnuta", "zamítnuto", "zamítnuty", "zvolen",
        "zvolena", "zvoleni", "zvoleno",
    ],
    deciders: &["hlasováním", "jednohlasně", "jednomyslně", "většinou hlasů"],
    not_yet: &[
        "až", "jestli", "kdyby", "která", "které", "který", "loni", "minule", "nebyl", "nebyla", "nebylo", "pokud",
        "zda",
    ],
    procedural: &[
        "ověřovatele", "ověřovateli", "program jednání", "program schůze", "předsedajícího", "předsedajícím",
        "zapisovatele", "zapisovatelem", "zapisovatelkou",
    ],
    put_off: &["odložen", "odložena", "odloženo", "odročeno", "přeloženo"],
    votes: Some([&["pro"], &["proti"], &["zdrž"]]),
    hints: Hints {
        common: &["a", "do", "je", "jsou", "na", "o", "pro", "s", "se", "to", "v", "z", "že"],
        ours: &["my", "rada", "skupina", "výbor", "všichni"],
        mine: &["můžu", "napíšu", "pošlu", "připravím", "udělám", "zajistím"],
        future: &[
            "bude", "budou", "domluví", "napíše", "osloví", "pošle", "připraví", "udělá", "vezme", "zajistí",
            "zařídí", "zjistí",
        ],
        future_ends: &["eme", "íme"],
        duty: &[
            "by měl", "by měla", "je potřeba", "je třeba", "mají", "musí", "musíme", "má", "nutné", "odpovídá",
            "potřeba", "ukládá", "zodpovídá", "zodpovědný", "úkol",
        ],
        deciding: &[
            "dohod", "hlasov", "jednohlas", "jednomysl", "odlož", "potvrz", "pověř", "přijal", "přijat", "rozhod",
            "schval", "schvál", "souhlas", "stanov", "usnes", "zamít", "zvol",
        ],
        firm: &["dohod", "jednohlas", "jednomysl", "rozhod", "schval", "schvál", "souhlas", "usnes", "zamít"],
        doing_ends: &["at", "et", "it", "nout", "ovat", "ést"],
        deadlines: &["do dne", "do konce", "do příští", "nejpozději", "příští týden", "termín"],
        reporting: &[
            "diskut", "informova", "informuje", "navrh", "poděkov", "pozna", "představ", "upozorn", "vysvětl",
            "zeptal", "zmíni", "řekl",
        ],
        past: &["byl", "byla", "byli", "bylo", "byly"],
        past_ends: &["al", "ala", "ali", "il", "ila", "ili"],
        supposing: &["by", "by bylo", "jestli", "kdyby", "mohl", "mohla", "možná", "pokud", "případně", "zda"],
        denying: &["není"],
        heads: &["další kroky", "rozhodnut", "usnesen", "závěr", "úkol"],
        formal: &[
            "program schůze", "předsedající", "příští schůze", "ukončil", "usnášeníschop", "zahájil", "zapisovatel",
            "zápis",
        ],
        ..Hints::NONE
    },
    ..Words::NONE
};
