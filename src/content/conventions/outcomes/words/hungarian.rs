//! Hungarian.

use super::{Hints, SetPhrases, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "beszerzi", "beszerzik", "egyeztet a", "egyeztet az", "elintézi", "elintézik", "elkészíti", "elkészítik",
        "elküldi", "elküldik", "ellenőrzi", "ellenőrzik", "elvállalja", "elvállalta", "előkészíti", "előkészítik",
        "felhívja", "felméri", "feltölti", "felveszi a kapcsolatot", "felveszik a kapcsolatot", "frissíti",
        "gondoskodik", "intézi", "intézik", "kapcsolatba lép", "kidolgozza", "kidolgozzák", "kiküldi", "kiküldik",
        "közzéteszi", "lefoglalja", "lefordítja", "létrehozza", "megcsinálja", "meghirdeti", "meghívja", "megkeresi",
        "megkeresik", "megkérdezi", "megnézi", "megrendeli", "megrendelik", "megszervezi", "megszervezik", "megveszi",
        "megveszik", "megígérte", "megírja", "megírják", "utánanéz", "utánanéznek", "vállalja", "vállalják", "vállalta",
        "vállalták", "átnézi", "értesíti", "értesítik", "ír a", "ír az", "ír egy", "írnak a", "írnak az",
        "összeállítja", "összeállítják",
    ],
    doing: &[
        "beszél", "egyeztet", "felel", "felelnek", "javítja", "keres", "készít", "készítenek", "szervez", "szervezi",
        "szervezik", "ír", "írnak",
    ],
    auxiliaries: &["fog", "fogja", "fogják", "fognak"],
    infinitives: &["ni"],
    idle: &["beszélni", "elmenni", "elmondani", "jönni", "kezdeni", "lenni", "maradni", "menni", "távozni", "venni"],
    joints: &[" valamint ", " és "],
    plural_ends: &["ják", "nak", "nek", "tik"],
    doubts: &["eddig", "esetleg", "jelenleg", "mindig", "már", "nem", "soha", "talán", "valószínűleg", "általában"],
    parts: &["jegyzőkönyvet", "szót", "ülést"],
    saying: &["hogy", "hogyan", "mert", "miért"],
    asking: &["ellenőrzi", "megkérdezi", "megnézi", "megígérte", "utánanéz", "vállalja", "vállalta", "vállalták"],
    responsible: &["felelős", "felelőse", "felelősei", "felelősök"],
    being: &["lesz"],
    openings: &[
        "abban maradtunk", "egyhangúlag elfogadták", "egyhangúlag elfogadva", "egyhangúlag megszavazták", "eldöntöttük",
        "elfogadtuk", "elhatároztuk", "elhatározták", "jóváhagytuk", "jóváhagyták", "megszavaztuk", "megszavazták",
        "megállapodtak", "megállapodtunk", "úgy döntöttek", "úgy döntöttünk",
    ],
    bodies: &[
        "a bizottság", "a csapat", "a csoport", "a felügyelőbizottság", "a jelenlévők", "a kuratórium",
        "a képviselő-testület", "a közgyűlés", "a küldöttgyűlés", "a munkacsoport", "a tagok", "a tagság", "a tanács",
        "a testület", "a vezetőség", "az elnökség", "elnökség", "közgyűlés", "vezetőség",
    ],
    resolving: &[
        "elfogadta", "elfogadták", "elhatározta", "elhatározták", "elrendelte", "elutasította", "elutasították",
        "hozzájárult", "jóváhagyta", "jóváhagyták", "megszavazta", "megszavazták", "megválasztotta", "megválasztották",
        "úgy döntött", "úgy döntöttek", "úgy határozott",
    ],
    settled: &[
        "elfogadta", "elfogadták", "elfogadva", "elutasították", "jóváhagyták", "megszavazták", "megválasztották",
    ],
    deciders: &["egyhangú", "egyhangúlag", "szavazattal", "szótöbbséggel", "többséggel"],
    refused: &["elutasította", "elutasították", "elutasítva"],
    subjects: &["indítványt", "javaslatot"],
    not_yet: &[
        "ahogy", "amelyet", "amikor", "előző", "ha", "kormány", "korábban", "korábbi", "már", "még", "múlt", "nem",
        "parlament",
    ],
    procedural: &[
        "hitelesítőknek", "hitelesítőnek", "jegyzőkönyv-hitelesítőknek", "jegyzőkönyv-hitelesítőnek",
        "jegyzőkönyvvezetőnek", "levezető", "napirend", "napirendet", "szavazatszámlálóknak", "szavazatszámlálónak",
    ],
    put_off: &["elhalasztottuk", "elhalasztották", "elhalasztva", "elnapolva"],
    put_off_behind: &[
        "következő ülésre halasztottuk", "következő ülésre halasztották", "következő ülésre halasztva",
        "ülésre elhalasztották", "ülésre elnapolták",
    ],
    votes: Some([&["igen"], &["nem"], &["tartóz"]]),
    phrases: SetPhrases {
        left_open: &["arról", "erről", "hol", "ki", "mikor", "mit"],
        ..SetPhrases::NONE
    },
    hints: Hints {
        common: &["az", "egy", "ezt", "hogy", "is", "meg", "mert", "nem", "pedig", "vagy", "van", "volt", "és"],
        ours: &["az elnökség", "csapat", "csoport", "mi", "mindenki"],
        mine: &["megnézem", "megírom", "utánanézek", "vállalom"],
        future: &["fog", "fogja", "fogják", "fognak", "lesz", "vállalja", "vállalta"],
        duty: &["feladat", "felelős", "kell", "kellene", "szükséges"],
        deciding: &[
            "döntö", "egyhangú", "elfogad", "elhalaszt", "elhatároz", "elutasít", "határoz", "jóváhagy", "megszavaz",
            "megválaszt", "megállapod", "szavaz",
        ],
        firm: &["döntöt", "egyhangú", "elfogadt", "elhatároz", "elutasít", "határozat", "jóváhagy", "megszavaz"],
        doing_ends: &["ni"],
        last_ends: &["ni"],
        deadlines: &["határidő", "jövő hét", "következő ülés", "legkésőbb"],
        reporting: &[
            "beszámol", "elmond", "említ", "ismertet", "javasol", "kérdez", "megköszön", "megvitat", "tájékoztat",
        ],
        past: &["volt", "voltak"],
        past_ends: &["ett", "ott", "ta", "te", "ött"],
        supposing: &["esetleg", "ha", "lehet", "lehetne", "talán"],
        denying: &["nem"],
        heads: &["döntés", "feladat", "határozat", "teendő"],
        formal: &["határozatképes", "jegyzőkönyv", "következő ülés időpontja", "napirend"],
        ..Hints::NONE
    },
    ..Words::NONE
};
