//! Danish and Norwegian.

use super::{Hints, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "arrangerer", "bestiller", "booker", "finder ud af", "finner ut", "forbereder", "følger op", "følger opp",
        "indhenter", "indkalder", "innhenter", "innkaller", "inviterer", "kjøper", "kommer tilbage med",
        "kontakter", "køber", "lager en", "lager et", "laver en", "laver et", "mailer", "mailer til", "maler",
        "melder tilbage", "opdaterer", "oppdaterer", "oppretter", "opretter", "ordner", "purrer", "påtager sig",
        "påtar seg", "påtar sig", "ringer", "sender", "sjekker", "skriver", "sørger for", "tager fat i",
        "tager kontakt", "tager sig af", "tar kontakt", "tar seg av", "tjekker", "udarbejder",
        "undersøger", "undersøker", "utarbeider", "vender tilbage med",
    ],
    doing: &[
        "arbejder på", "hører med", "jobber med", "lager", "laver", "planlegger", "planlægger", "snakker med", "spør",
        "spørger", "står for", "taler med",
    ],
    auxiliaries: &["skal"],
    infinitives: &["e"],
    idle: &[
        "bli", "blive", "delta", "deltage", "flytte", "fortelle", "fortælle", "fratræde", "ha", "have", "holde",
        "komme", "presentere", "præsentere", "rejse", "slutte", "være",
    ],
    joints: &[" og "],
    doubts: &[
        "aldri", "aldrig", "allerede", "alltid", "altid", "eventuelt", "formentlig", "fortsatt", "ikke", "kanskje",
        "muligvis", "måske", "nylig", "pleier", "plejer", "stadig", "tidligere",
    ],
    parts: &["dagsorden", "mødet", "møtet", "ordet", "ordstyrer", "referat", "referatet"],
    saying: &["at", "hvordan", "hvorfor", "om"],
    asking: &["sjekker", "tjekker", "undersøger", "undersøker"],
    responsible: &["ansvar", "ansvarlig", "ansvarlige"],
    being: &["er"],
    openings: &[
        "der var enighed om", "det besluttedes", "det ble avtalt", "det ble besluttet", "det ble vedtatt",
        "det blev aftalt", "det blev besluttet", "det blev vedtaget", "det var enighet om", "det vart vedteke",
        "enstemmig vedtatt", "enstemmigt vedtaget", "man enedes om", "vi besluttede", "vi besluttet",
        "vi ble enige om", "vi blev enige om", "vi vedtog", "vi vedtok",
    ],
    bodies: &[
        "bestyrelsen", "byrådet", "formannskapet", "forsamlingen", "generalforsamlinga", "generalforsamlingen",
        "hovedbestyrelsen", "komiteen", "kommunalbestyrelsen", "kommunestyret", "landsstyret", "mødet", "møtet",
        "styret", "udvalget", "utvalget", "årsmøtet",
    ],
    resolving: &[
        "besluttede", "beslutter", "besluttet", "bevilgede", "bevilger", "bevilget", "bevilligede", "godkender",
        "godkendte", "godkjenner", "godkjente", "innvilger", "innvilget", "valgte", "vedtager", "vedtar", "vedtog",
        "vedtok",
    ],
    having: &["har"],
    became: &["ble", "blev", "blir", "bliver", "er"],
    passives: &["bevilges", "godkendes", "godkendtes", "godkjennes", "innvilges", "vedtages", "vedtas", "vedtoges"],
    resolved: &[
        "avslått", "besluttet", "bevilget", "bevilliget", "forkastet", "godkendt", "godkjent", "innvilget", "nedstemt",
        "vedtaget", "vedtatt", "vedteke",
    ],
    not_yet: &[
        "allerede", "dersom", "forrige", "før", "hvis", "ikke", "når", "om", "sidste", "skal", "som", "tidligere",
    ],
    procedural: &[
        "dagsorden", "dagsordenen", "dagsordenens", "dagsordnen", "dirigent", "innkalling", "innkallingen",
        "møteleder", "ordstyrer", "referent", "sakliste", "saklisten", "saksliste", "sakslisten", "stemmetællere",
        "tellekorps",
    ],
    put_off: &["udsat", "udskudt", "udskydes", "udsættes", "utsatt", "utsettes"],
    votes: Some([&["for"], &["imod", "imot", "mod", "mot"], &["avst", "blank", "hverken", "undlader", "undlod"]]),
    announcing: &["besluttede", "beslutter", "besluttet", "vedtager", "vedtar", "vedtog", "vedtok"],
    announced_so: &["at", "enstemmig", "enstemmigt", "følgende", "å"],
    hints: Hints {
        common: &["af", "at", "den", "det", "en", "er", "for", "ikke", "med", "og", "på", "som", "til"],
        ours: &["alle", "bestyrelsen", "gruppen", "styret", "vi"],
        mine: &["jeg kan", "jeg skal", "jeg tager", "jeg tar", "jeg vil"],
        future: &[
            "følger op", "kommer til", "kontakter", "laver", "sender", "sjekker", "skal", "skriver", "sørger",
            "tager", "tar", "undersøger", "vil",
        ],
        duty: &["ansvar", "ansvarlig", "at gøre", "behov", "burde", "bør", "mangler", "må", "skal"],
        deciding: &[
            "aftal", "avtal", "beslut", "bevilg", "enig", "enstemmig", "fastsat", "forkast", "godken", "godkj",
            "nedstem", "stemm", "udpeg", "udsat", "udsk", "utsatt", "valgt", "vedta", "vedtog",
        ],
        firm: &["aftalt", "avtalt", "beslut", "enig", "enstemmig", "godken", "godkj", "vedta", "vedtog"],
        deadlines: &["deadline", "frist", "inden", "neste møte", "neste uke", "næste møde", "næste uge", "senest"],
        reporting: &[
            "diskut", "drøft", "forklar", "fortalt", "fortæll", "informer", "nævn", "orienter", "præsenter", "sagde",
            "siger", "spurgt", "takk",
        ],
        past: &["blev", "hadde", "har", "havde", "var", "været"],
        past_ends: &["ede"],
        supposing: &["dersom", "eventuelt", "hvis", "kan", "kanskje", "kunne", "måske", "om", "ville"],
        denying: &["ikke"],
        heads: &["aktion", "beslut", "handling", "næste skridt", "opfølg", "opgave", "oppgave", "vedtak"],
        formal: &[
            "dagsorden", "dirigent", "mødet", "neste møte er", "næste møde er", "ordstyrer", "referat", "saksliste",
        ],
        ..Hints::NONE
    },
    ..Words::NONE
};
