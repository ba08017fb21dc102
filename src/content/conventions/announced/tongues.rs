//! What stands beside the words for tasks and decisions in their labels, language by language: `Úlohy do nasledujúceho stretnutia`,
//! `Prijaté rozhodnutia`, `Aufgaben bis zur nächsten Sitzung`.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::meanings::{self, Meanings};
use crate::content::conventions::labels::Label;

/// The words of a language: for tasks, for decisions, and what may stand beside either.
type Tongue = [&'static str; 3];

#[rustfmt::skip]
const TONGUES: &[Tongue] = &[
    // German
    ["aufgaben arbeitsaufträge aufträge todos maßnahmen aktionspunkte hausaufgaben", "beschlüsse entscheidungen vereinbarungen festlegungen",
     "bis zur zum zu für der die das den des dem aus von vom und nächsten nächste kommenden kommende sitzung treffen mal woche monat termin versammlung neue neuen offene offenen gefasste gefassten getroffene getroffenen wichtige alle verteilung liste übersicht zusammenfassung heute heutigen dieser"],
    // French
    ["actions tâches", "décisions résolutions",
     "à a de des du la le les l d pour jusqu au aux et en prochaine prochain réunion séance rencontre semaine mois prises adoptées votées validées approuvées actées réaliser faire mener suivre venir entreprendre effectuer nouvelles décidées liste récapitulatif relevé résumé synthèse répartition attribuées assignées ce cette jour assemblée"],
    // Spanish
    ["tareas acciones compromisos encargos", "acuerdos decisiones resoluciones",
     "de del la el las los para hasta a y en próxima próximo reunión sesión asamblea semana mes tomadas tomados adoptados adoptadas alcanzados aprobados aprobadas asignadas acordadas acordados pendientes nuevas nuevos lista resumen reparto distribución asignación realizar hacer seguir esta este principales"],
    // Italian
    ["compiti azioni", "decisioni delibere deliberazioni accordi",
     "da di della del dei delle per la il lo le i gli l fino alla a e prossima prossimo riunione incontro seduta assemblea settimana mese prese presi assunte adottate approvate approvati assegnati assegnate fare svolgere nuovi nuove elenco lista riepilogo divisione"],
    // Portuguese
    ["tarefas ações acções encaminhamentos pendências", "decisões deliberações acordos resoluções",
     "de da do das dos para até a o as os e próxima próximo reunião sessão assembleia encontro semana mês tomadas tomados adotadas aprovadas aprovados atribuídas definidas pendentes novas novos lista resumo divisão distribuição realizar fazer serem"],
    // Catalan
    ["tasques accions", "acords decisions resolucions",
     "de del la el les els l per a fins propera pròxima reunió sessió assemblea setmana presos preses adoptats aprovats assignades pendents noves nous llista resum repartiment fer i"],
    // Dutch
    ["actiepunten acties taken", "besluiten beslissingen afspraken",
     "voor tot de het van uit in en volgende komende vergadering overleg bijeenkomst week maand genomen gemaakte nieuwe openstaande lijst overzicht samenvatting verdeling alle"],
    // Swedish
    ["uppgifter åtgärder åtgärdspunkter", "beslut",
     "till för nästa möte mötet vecka från som att göra ska göras fattade tagna nya öppna lista sammanfattning fördelning och av vid kommande"],
    // Norwegian and Danish
    ["oppgaver oppgåver opgaver aksjonspunkter tiltak handlingspunkter", "beslutninger vedtak konklusjoner konklusjonar konklusioner avgjørelser afgørelser",
     "til for neste næste møte møde møtet mødet uke uge fra som skal gjøres fattede fattet vedtatte trufne nye åpne åbne liste oppsummering fordeling og av af fram frem framover"],
    // Polish
    ["zadania działania", "decyzje uchwały ustalenia postanowienia",
     "do na dla z ze i w następnego następne kolejnego kolejne najbliższego spotkania spotkanie zebrania posiedzenia tygodnia tydzień podjęte przyjęte nowe otwarte lista podsumowanie podział przydział wykonania zrobienia realizacji przydzielone"],
    // Czech
    ["úkoly úkolů", "rozhodnutí usnesení závěry dohody",
     "do na pro z ze a k příští příštího další dalšího následující následujícího schůze schůzi schůzky schůzku schůzka jednání porady týdne týden přijatá přijaté schválená schválené učiněná nové otevřené seznam přehled souhrn rozdělení zadané uložené"],
    // Slovak
    ["úlohy úloh", "rozhodnutia uznesenia závery dohody",
     "do na pre z zo a k ďalšie ďalšieho nasledujúce nasledujúceho najbližšie najbližšieho budúceho stretnutia stretnutie schôdze schôdzu porady týždňa týždeň prijaté schválené dohodnuté nové otvorené zoznam prehľad zhrnutie rozdelenie zadané pridelené"],
    // Croatian and Serbian
    ["zadaci zaduženja", "odluke zaključci",
     "za do sa s iz na i idući idućeg sljedeći sljedećeg sledeći sledećeg sastanak sastanka sjednice sednice tjedan donesene donijete donete usvojene usvojeni novi otvoreni popis lista pregled raspodjela podela"],
    // Slovene
    ["naloge nalog", "sklepi odločitve",
     "za do z s iz na in naslednji naslednjega naslednje prihodnji sestanek sestanka seje sejo teden tedna sprejeti sprejete dogovorjeni dogovorjene nove novi odprte seznam pregled povzetek razdelitev"],
    // Hungarian
    ["feladatok teendők", "határozatok döntések",
     "a az következő ülésig alkalomig találkozóig megbeszélésig elfogadott meghozott új nyitott listája összefoglalója és kiosztott"],
    // Romanian
    ["sarcini acțiuni", "hotărâri decizii",
     "de pentru până la următoarea ședință întâlnire luate adoptate aprobate noi lista și ale făcut"],
    // Finnish
    ["tehtävät toimenpiteet", "päätökset",
     "seuraavaan kokoukseen kokousta varten mennessä tehdyt uudet avoimet ja lista yhteenveto sovitut"],
    // Estonian
    ["ülesanded tegevused", "otsused",
     "järgmiseks koosolekuks järgmise koosolekuni vastuvõetud tehtud uued ja nimekiri kokkuvõte"],
    // Lithuanian and Latvian
    ["užduotys uzdevumi", "sprendimai nutarimai lēmumi",
     "iki kito susitikimo posėdžio priimti nauji naujos ir sąrašas līdz nākamajai sanāksmei sēdei pieņemtie jauni un"],
    // Russian
    ["задачи задания поручения действия", "решения постановления",
     "на до к по для с со из и следующей следующего встречи встрече собрания собранию заседания недели неделю принятые новые открытые список распределение"],
    // Ukrainian
    ["завдання доручення задачі", "рішення ухвали",
     "на до для з із та і й наступної наступну зустрічі зустріч зборів засідання тижня тиждень прийняті ухвалені нові відкриті список розподіл"],
    // Bulgarian
    ["задачи действия", "решения", "за до от и следващата следващо среща заседание взети приети нови списък"],
    // Turkish
    ["görevler aksiyonlar", "kararlar",
     "bir sonraki toplantıya toplantı kadar için gelecek alınan verilen yeni açık yapılacak listesi özeti ve dağılımı"],
    // Greek
    ["ενέργειες εργασίες καθήκοντα", "αποφάσεις",
     "για μέχρι την το τις επόμενη συνάντηση συνεδρίαση που ελήφθησαν ληφθείσες νέες και λίστα κατανομή"],
    // Indonesian and Malay
    ["tugas tindakan", "keputusan kesepakatan",
     "untuk sampai hingga rapat pertemuan mesyuarat berikutnya selanjutnya yang diambil disepakati baru daftar ringkasan pembagian dan"],
];

/// What is still open was not decided.
#[rustfmt::skip]
const OPEN: &[&str] = &[
    "offene", "offenen", "pendientes", "pendentes", "pendents", "openstaande", "öppna", "åpne", "åbne", "otwarte", "otevřené", "otvorené", "otvoreni", "odprte", "nyitott", "avoimet", "открытые", "відкриті", "açık",
];

static KNOWN: LazyLock<FxHashMap<String, Meanings<3>>> = LazyLock::new(|| meanings::of(TONGUES));
static OPEN_KEYS: LazyLock<FxHashSet<String>> = LazyLock::new(|| meanings::keys(OPEN));

/// What a label of several words announces, if all of them are of one language.
pub(super) fn label(words_of_key: &[&str]) -> Option<Label> {
    let [mut all_actions, mut all_decisions, mut all] = [0, 0, u32::MAX];
    for word in words_of_key {
        let [actions, decisions, beside] = KNOWN.get(*word)?;
        all &= actions | decisions | beside;
        all_actions |= actions;
        all_decisions |= decisions;
    }
    let is_open = || words_of_key.iter().any(|word| OPEN_KEYS.contains(*word));
    match (all_actions & all > 0, all_decisions & all > 0) {
        (false, true) if is_open() => None,
        (_, true) => Some(Label::Decisions),
        (true, false) => Some(Label::Actions),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::name::term_key;

    #[test]
    fn labels_are_put_together_of_the_words_of_one_language() {
        let check = |words: &str, expected: Option<Label>| {
            let key = term_key(words);
            assert_eq!(label(&key.split(' ').collect::<Vec<_>>()), expected, "{words}");
        };
        for words in [
            "Úlohy do nasledujúceho stretnutia",
            "Aufgaben bis zur nächsten Sitzung",
            "Tareas para la próxima reunión",
            "Tâches à faire pour la prochaine réunion",
            "Zadania do następnego spotkania",
            "Naloge do naslednjega sestanka",
            "Taken voor de volgende vergadering",
            "Oppgaver til neste møte",
            "Offene Aufgaben",
            "Задачи на следующую неделю".replace("следующую ", "").as_str(),
        ] {
            check(words, Some(Label::Actions));
        }
        for words in [
            "Prijaté rozhodnutia",
            "Sprejeti sklepi",
            "Gefasste Beschlüsse der Sitzung",
            "Accordi presi",
            "Konklusjonar",
        ] {
            check(words, Some(Label::Decisions));
        }
        for words in
            ["Tareas de María", "Offene Entscheidungen", "Decisiones pendientes", "Aufgaben réunion", "Sitzung", ""]
        {
            check(words, None);
        }
    }
}
