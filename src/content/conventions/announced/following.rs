//! Sentences that announce the list below them as one of decisions or tasks: `The following resolutions were adopted`, `Es wurden folgende
//! Beschlüsse gefasst`, `Byla přijata tato usnesení`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::meanings::{self, Meanings};
use crate::content::conventions::labels::Label;

/// The words of a language: that something follows, for decisions, for tasks, and how they were made.
type Tongue = [&'static str; 4];

#[rustfmt::skip]
const TONGUES: &[Tongue] = &[
    ["following these", "resolutions resolution decisions decision motions", "tasks actions", "adopted passed made taken agreed reached approved carried resolved assigned identified defined noted distributed"],
    ["folgende folgenden folgender folgendes diese", "beschlüsse beschluss entscheidungen entscheidung vereinbarungen festlegungen", "aufgaben maßnahmen aufträge arbeitsaufträge", "gefasst getroffen beschlossen angenommen verteilt vergeben vereinbart festgelegt zugeteilt fasst fassen trifft beschließt"],
    ["suivantes suivante suivants suivant", "décisions décision résolutions résolution délibérations", "actions tâches", "prises prise adoptées adoptée votées votée approuvées approuvée actées décidées réparties définies attribuées retenues convenues prend adopte"],
    ["siguientes siguiente", "acuerdos acuerdo decisiones decisión resoluciones", "tareas acciones", "toman toma tomaron adoptan adoptaron adopta aprobaron aprueban acuerdan acordaron tomado adoptado asignaron asignan reparten acordadas definieron alcanzan alcanzaron llega llegó llegan"],
    ["seguintes seguinte", "decisões decisão deliberações resoluções", "tarefas ações encaminhamentos", "tomadas tomada adotadas aprovadas definidas definidos atribuídas distribuídas acordadas deliberadas"],
    ["seguenti seguente", "decisioni decisione delibere deliberazioni", "compiti azioni attività", "prese presa assunte adottate approvate assegnati assegnate definite concordate prende adotta stabilite"],
    ["volgende", "besluiten besluit beslissingen afspraken", "taken acties actiepunten", "genomen gemaakt afgesproken vastgesteld verdeeld aangenomen"],
    ["följande følgende", "beslut beslutninger vedtak", "uppgifter oppgaver opgaver tiltak", "fattades fattade togs truffet fattet vedtatt tatt fördelades fordelt besluttet gjort"],
    ["następujące następującą", "decyzje decyzję uchwały uchwałę ustalenia", "zadania", "podjęto podjęte podjęta przyjęto przyjęte ustalono przydzielono rozdzielono uchwalono"],
    ["tato tyto toto následující nasledujúce tieto", "usnesení rozhodnutí uznesenia rozhodnutia závěry", "úkoly úlohy", "přijata přijato přijal přijala přijaty prijaté boli schválena schváleno učiněna rozděleny zadány"],
    ["следующие следующее такие", "решения решение", "задачи поручения", "приняты принято принял приняла приняли поставлены даны распределены"],
    ["наступні наступне такі", "рішення", "завдання доручення", "прийнято прийняті ухвалено поставлено"],
];

static KNOWN: LazyLock<FxHashMap<String, Meanings<4>>> = LazyLock::new(|| meanings::of(TONGUES));

/// With these nothing of it is so yet, or it was before.
#[rustfmt::skip]
const OTHERWISE: &[&str] = &[
    "not", "no", "none", "need", "needs", "must", "should", "could", "can", "may", "might", "if", "how", "proposed", "proposes", "draft", "discussed", "last", "previous", "since", "already", "pending", "open", "before", "by", "about", "regarding", "concerning", "reverse",
    "nicht", "keine", "kein", "soll", "sollen", "muss", "müssen", "kann", "können", "könnte", "seit", "letzten", "letzte", "bereits", "offen", "pas", "aucune", "doit", "doivent", "devrait", "peut", "depuis", "derniere", "dernier",
    "ningun", "ninguna", "debe", "deben", "puede", "ultima", "ultimo", "anterior", "nao", "nenhuma", "deve", "devem", "pode", "non", "nessuna", "deve", "devono", "puo", "geen", "niet", "moet", "moeten", "kan", "inte", "ikke", "ska", "skal", "nie", "ne", "не",
];

/// Returns what such a sentence announces.
pub(super) fn label(words: &[&str]) -> Option<Label> {
    const FEWEST: usize = 3;
    const MOST: usize = 14;
    if !(FEWEST..=MOST).contains(&words.len()) || words.iter().any(|word| OTHERWISE.contains(word)) {
        return None;
    }
    let meanings = words.iter().filter_map(|word| KNOWN.get(*word));
    let [following, decisions, tasks, made] =
        meanings.fold([0; 4], |said: Meanings<4>, means| std::array::from_fn(|meaning| said[meaning] | means[meaning]));
    let announced = following & made;
    match (announced & decisions, announced & tasks) {
        (1.., _) => Some(Label::Decisions),
        (0, 1..) => Some(Label::Actions),
        (0, 0) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::name::term_key;

    #[test]
    fn sentences_announce_outcomes_below_them() {
        let told = |words: &str| {
            let key = term_key(words);
            label(&key.split(' ').collect::<Vec<_>>())
        };
        for words in [
            "The following resolutions were adopted",
            "The board made the following decisions",
            "Es wurden folgende Beschlüsse gefasst",
            "Der Vorstand trifft folgende Entscheidungen",
            "Les décisions suivantes ont été prises",
            "Se adoptan los siguientes acuerdos",
            "Foram tomadas as seguintes decisões",
            "Vengono prese le seguenti decisioni",
            "Byla přijata tato usnesení",
            "Podjęto następujące uchwały",
        ] {
            assert_eq!(told(words), Some(Label::Decisions), "{words}");
        }
        for words in ["The following tasks were assigned", "Folgende Aufgaben wurden verteilt"] {
            assert_eq!(told(words), Some(Label::Actions), "{words}");
        }
        for words in [
            "The following decisions must be made",
            "The following actions were taken since the last meeting",
            "We discussed these decisions",
            "These decisions are good",
            "The following people were there",
        ] {
            assert_eq!(told(words), None, "{words}");
        }
    }
}
