//! Labels of what is to be done by the next time, put together of what is to be done and when: `Next week's goals`, `À préparer pour la
//! prochaine séance`, `Plan für die kommende Woche`. Either alone may be of anything.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::meanings::{self, Meanings};
use crate::text::name::term_key;

/// The words of a language: for what is to be done, for what comes next, for a meeting or a time, and what may stand between them.
type Tongue = [&'static str; 4];

#[rustfmt::skip]
const TONGUES: &[Tongue] = &[
    ["goals goal plan plans todo do prepare preparation bring homework tasks work deliverables", "next coming following before until", "meeting session time week weeks month sprint call class", "to for the s our things be done by of by what who"],
    ["ziele vorhaben plan aufgaben erledigen vorbereiten vorzubereiten mitbringen tun todo hausaufgaben", "nächste nächsten nächstes nächster kommende kommenden", "woche wochen sitzung treffen mal termin monat", "für die das der den dem des zum zur bis zu"],
    ["préparer faire objectifs travail tâches apporter réaliser plan", "prochaine prochain prochaines suivante ici", "séance réunion fois semaine rencontre rendez vous mois rdv", "à a pour la le les de d dici l jusqu jusqua au en"],
    ["objetivos plan preparar hacer traer trabajo tareas deberes", "próxima próximo siguiente proxima proximo", "semana reunión reunion sesión vez clase mes", "para la el de del a por hasta los las"],
    ["obiettivi piano preparare fare portare lavoro compiti", "prossima prossimo prossime", "settimana riunione incontro volta seduta mese", "per la il lo le della da di a dal entro"],
    ["objetivos plano preparar fazer trazer trabalho tarefas metas", "próxima próximo proxima proximo", "semana reunião reuniao sessão vez aula mês sprint", "para a o as os da do de até"],
    ["doelen plan voorbereiden doen huiswerk taken meenemen planning", "volgende komende", "week vergadering keer overleg bijeenkomst maand", "voor de het te tot"],
    ["mål plan göra förbereda att gøre forberede gjøre planen opgaver uppgifter", "nästa næste neste kommande kommende", "vecka möte möten gång uge møde gang uke", "till för til det den at att inför"],
    ["plan plany cele zrobienia przygotowania zadania", "następny następne następnego kolejny kolejne kolejnego przyszły", "tydzień tygodnia spotkanie spotkania zebranie zebrania raz", "na do w"],
    ["plán plány cíle ciele úkoly úlohy připravit pripraviť udělat spraviť", "příští příštího další dalšího nasledujúci budúci ďalší ďalšie", "týden týždeň schůzku schůze schůzi stretnutie jednání sprint", "na do pro pre k"],
    ["план планы цели сделать подготовить задачи плани цілі зробити завдання", "следующую следующей следующий следующего наступний наступну наступної", "неделю недели встречу встречи встрече собранию раз тиждень зустріч зустрічі", "на к до для"],
];
/// A plan for a meeting may be its agenda.
const PLANS: &[&str] = &[
    "plan", "planen", "plany", "plán", "plány", "piano", "plano", "planning", "план", "планы", "плани", "work",
    "planung",
];

static KNOWN: LazyLock<FxHashMap<String, Meanings<4>>> = LazyLock::new(|| meanings::of(TONGUES));
static PLAN_KEYS: LazyLock<FxHashSet<String>> = LazyLock::new(|| meanings::keys(PLANS));

/// Tells whether the words of a label say what is to be done by the next time.
pub(super) fn is_label(words_of_key: &[&str]) -> bool {
    const FEWEST: usize = 3;
    const MOST: usize = 8;
    if !(FEWEST..=MOST).contains(&words_of_key.len()) {
        return false;
    }
    let [mut deeds, mut comes_next, mut times, mut all] = [0, 0, 0, u32::MAX];
    let (mut is_meeting, mut has_plan) = (false, false);
    for word in words_of_key {
        let Some([deed, next, time, beside]) = KNOWN.get(*word) else { return false };
        // "Plan for the next meeting"
        let is_plan = PLAN_KEYS.contains(*word);
        has_plan |= is_plan;
        is_meeting |= *time > 0 && !is_time(word);
        deeds |= if is_plan { 0 } else { *deed };
        comes_next |= next;
        times |= time;
        all &= deed | next | time | beside;
    }
    let deeds = if has_plan && !is_meeting { u32::MAX } else { deeds };
    deeds & comes_next & times & all > 0
}

/// Tells whether a word is for a stretch of time in which work is done, rather than for a meeting.
fn is_time(word: &str) -> bool {
    #[rustfmt::skip]
    const TIMES: &[&str] = &[
        "week", "weeks", "month", "sprint", "woche", "wochen", "monat", "semaine", "mois", "semana", "mes", "settimana", "mese", "maand", "vecka", "uge", "uke", "tydzien", "tygodnia", "tyden", "tyzden", "неделю", "недели", "тиждень",
    ];
    TIMES.iter().any(|time| *time == word || term_key(time) == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_say_what_is_to_be_done_and_when() {
        let is_told = |words: &str| {
            let key = term_key(words);
            is_label(&key.split(' ').collect::<Vec<_>>())
        };
        for words in [
            "Next Week's Goals",
            "Goals for next week",
            "Plan for the next week",
            "To do before next meeting",
            "To prepare for the next session",
            "Things to do before the next meeting",
            "Plan für die kommende Woche",
            "Ziele für nächste Woche",
            "Bis zum nächsten Mal zu erledigen",
            "A préparer pour la prochaine séance",
            "À faire d'ici la prochaine réunion",
            "Objetivos para la próxima semana",
            "Metas para a próxima semana",
            "Obiettivi per la prossima settimana",
            "Plan na następny tydzień",
            "План на следующую неделю",
        ] {
            assert!(is_told(words), "{words}");
        }
        for words in [
            "Plan for the next meeting",
            "Next week",
            "Next meeting",
            "Next meeting time",
            "Plan",
            "To do",
            "Topics for next week",
            "Plan für die nächste Sitzung",
            "Work of last week",
            "Prochaine séance",
        ] {
            assert!(!is_told(words), "{words}");
        }
    }
}
