//! Czech.

use super::Words;

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "dodá", "domluví", "doplní", "koupí", "mají za úkol", "má za úkol", "nahraje", "nakoupí", "napíše", "napíšou",
        "objedná", "opraví", "osloví", "podá", "poptá", "postará se", "pošle", "pošlou", "projedná s", "promluví s",
        "prověří", "přeloží", "připraví", "rozešle", "se postará", "se ujme", "sepíše", "sežene", "svolá", "vypracuje",
        "vytvoří", "vyřídí", "zajistí", "zavolá", "zařídí", "zeptá se", "zjistí", "zkontaktuje", "zkontroluje",
        "zorganizuje", "zpracuje", "zveřejní",
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
    ..Words::NONE
};
