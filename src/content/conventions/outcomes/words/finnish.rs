//! Finnish.

use super::{Hints, SetPhrases, Words};

/// The words of this language.
#[rustfmt::skip]
pub(super) const WORDS: Words = Words {
    taking: &[
        "hankkii", "hankkivat", "hoitaa", "hoitavat", "huolehtii", "huolehtivat", "julkaisee", "järjestävät",
        "järjestää", "kartoittaa", "kartoittavat", "kerää", "keräävät", "kirjoittaa", "kirjoittavat", "kokoaa",
        "koordinoi", "kutsuu", "laatii", "laativat", "laittaa viestiä", "lupasi", "lupasivat", "lupautui",
        "lupautuivat", "lähettävät", "lähettää", "on yhteydessä", "ostaa", "ostavat", "ottaa hoitaakseen",
        "ottaa selvää", "ottaa vastuulleen", "ottaa yhteyttä", "ottavat hoitaakseen", "ottavat selvää",
        "ottavat yhteyttä", "pyytää tarjouksen", "pyytää tarjouksia", "päivittävät", "päivittää", "selvittelee",
        "selvittävät", "selvittää", "soittaa", "tarkistaa", "tarkistavat", "tilaa", "tilaavat", "toimittaa",
        "toimittavat", "täydentää", "valmistelee", "valmistelevat", "varaa", "varaavat", "viimeistelee",
        "viimeistelevät",
    ],
    doing: &[
        "ehdottaa", "etsii", "etsivät", "ilmoittaa", "ilmoittavat", "kysyvät", "kysyy", "pyytää", "suunnittelee",
        "suunnittelevat", "tekee", "tekevät", "tuo", "vastaa", "vastaavat", "vie",
    ],
    joints: &[" ja "],
    plural_ends: &["vat", "vät"],
    doubts: &[
        "aiemmin", "aina", "ehkä", "ei", "eivät", "jo", "kai", "mahdollisesti", "nykyisin", "parhaillaan", "usein",
        "yleensä", "äskettäin",
    ],
    parts: &["puheenvuoron", "puhetta", "pöytäkirjaa", "pöytäkirjan", "sihteerinä"],
    saying: &["ettei", "että", "jos", "kuinka", "miksi", "miten", "onko"],
    asking: &["kysyy", "selvittää", "tarkistaa"],
    responsible: &["vastuuhenkilö", "vastuuhenkilönä", "vastuuhenkilöt", "vastuullinen"],
    being: &["on", "ovat"],
    openings: &[
        "hylättiin", "hyväksyttiin", "päätettiin", "päätimme", "sovimme", "sovittiin", "vahvistettiin",
        "yksimielisesti hyväksyttiin", "yksimielisesti päätettiin",
    ],
    bodies: &[
        "hallitus", "johtokunta", "johtoryhmä", "kaupunginhallitus", "kevätkokous", "kokous", "kunnanhallitus",
        "lautakunta", "syyskokous", "toimikunta", "työryhmä", "valtuusto", "vuosikokous", "yhdistyksen kokous",
    ],
    resolving: &[
        "hylkäsi", "hyväksyi", "hyväksyy", "myönsi", "nimesi", "päätti", "päättää", "vahvisti", "valitsee", "valitsi",
    ],
    having: &["on"],
    passives: &["päätettiin", "sovittiin"],
    resolved: &["hylännyt", "hyväksynyt", "päättänyt", "vahvistanut", "valinnut"],
    settled: &["hylättiin", "hyväksyttiin", "myönnettiin", "nimettiin", "vahvistettiin", "valittiin"],
    deciders: &["enemmistöllä", "yksimielisesti", "äänestyksessä", "äänin"],
    refused: &["hylkäsi", "hylättiin"],
    subjects: &["ehdotus", "esitys"],
    not_yet: &[
        "aiemmassa", "aiemmin", "aikaisemmin", "edellisessä", "ei", "eivät", "jo", "joka", "jonka", "jos", "jossa",
        "jotka", "kun", "viime",
    ],
    procedural: &[
        "asialista", "asialistan", "esityslista", "esityslistan", "kokouksen puheenjohtajaksi", "kokouksen sihteeriksi",
        "pöytäkirjantarkastajiksi", "työjärjestykseksi", "työjärjestys", "ääntenlaskijoiksi",
    ],
    put_off: &["lykättiin", "siirrettiin seuraavaan", "siirretään seuraavaan"],
    put_off_behind: &[
        "jätettiin pöydälle", "jätetään pöydälle", "lykättiin seuraavaan", "siirrettiin seuraavaan",
        "siirretään seuraavaan",
    ],
    votes: Some([&["puolesta"], &["vastaan"], &["tyhj"]]),
    phrases: SetPhrases {
        left_open: &["asiasta", "kuinka", "kuka", "milloin", "missä", "miten", "mitä"],
        ..SetPhrases::NONE
    },
    hints: Hints {
        common: &["ei", "että", "ja", "joka", "jos", "kun", "mutta", "myös", "on", "ovat", "se", "tai", "voi"],
        ours: &["hallitus", "kaikki", "me", "ryhmä", "työryhmä"],
        mine: &["lupaan", "otan", "selvitän", "teen", "voin"],
        future: &["aikoo", "hoitaa", "huolehtii", "ottaa", "selvittää"],
        duty: &["on tehtävä", "pitäisi", "pitäisi tehdä", "pitää", "tulee", "täytyy"],
        deciding: &["hylä", "hyväk", "lykät", "päät", "sovi", "vahvist", "valit", "yksimieli", "äänest"],
        firm: &["hyväksyt", "päätet", "päätt", "sovitt", "yksimieli"],
        deadlines: &["ennen", "mennessä", "seuraavaan kokoukseen"],
        reporting: &[
            "ehdott", "esitte", "kerto", "keskustel", "kysy", "mainit", "raporto", "selost", "todett", "totea",
        ],
        past: &["oli", "olivat"],
        past_ends: &["tiin"],
        supposing: &["ehkä", "jos", "mahdollisesti", "voisi"],
        denying: &["ei", "eivät"],
        heads: &["päätet", "päätö", "sovit", "tehtäv", "toimenpite"],
        formal: &["esityslist", "kokous avattiin", "kokous päätettiin", "päätösvaltai", "pöytäkir", "seuraava kokous"],
        ..Hints::NONE
    },
    ..Words::NONE
};
