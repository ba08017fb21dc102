//! Labels of who was there, or was not, with words of whom they are: `Directors excused`, `Entschuldigte Mitglieder`, `Membres élus présents`,
//! `Apologies received from`, `Ausente con aviso`.
//!
//! Such words are put together freely, so no list has all: a label counts if each of its words is known, and one tells which it is.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Label;
use crate::content::conventions::next;
use crate::text::name::term_key;

/// What a word says in such a label.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// That people were there.
    Present,
    /// That they were not.
    Absent,
    /// That it was another time.
    Former,
    /// The contrary of what is behind it.
    Not,
    /// Who they are.
    Whom,
    /// Nothing by itself.
    Nothing,
}

#[rustfmt::skip]
const WORDS: &[(Says, &str)] = &[
    (Says::Present, "present attending attended attendance attendees participants participating \
        anwesend anwesende anwesenden teilnehmende erschienen présents présente présentes participants asistentes presentes participantes asisten asistieron \
        presenti partecipanti intervenuti aanwezig aanwezige aanwezigen deelnemers närvarande deltagande deltagare stede tilstede tilstedeværende fremmødte fremmøtte \
        deltagere deltakere läsnä obecni obecny obecna przytomni přítomni přítomní přítomen přítomna присутствующие присутствовали присутствуют присутні prisutni nazočni prisotni"),
    (Says::Absent, "absent absents absente absentes absentees absence absences excused unexcused regrets apologies \
        abwesend abwesende entschuldigt entschuldigte entschuldigter unentschuldigt unentschuldigte fehlend fehlende fehlen fehlten fehlt fehlte verhindert verhinderte abgemeldet \
        excusé excusés excusée excusées ausente ausentes ausencia ausencias excusa excusan excusado excusados excusada excusadas inasistentes inasistencias justificado justificados \
        justificada justificadas justifican disculpan excusats excusat excusen absències assente assenti assenze giustificato giustificati giustificate ingiustificati \
        faltas faltou faltaram ausências afwezig afwezige afwezigen afgemeld afmelding afmeldingen verhinderd kennisgeving afbericht frånvarande frånvaro förhinder \
        förhindrad förhindrade fraværende fravær forfall afbud poissa estyneet nieobecni nieobecny nieobecna usprawiedliwieni usprawiedliwiona nieusprawiedliwieni \
        omluveni omluvení omluven omluvena neomluveni nepřítomni nepřítomní nepřítomen nepřítomna отсутствующие отсутствовали отсутствуют відсутні odsutni odsotni opravičeno"),
    (Says::Former, "past previous previously recently formerly earlier früher letzten vorigen précédente dernière anterior precedente vorige"),
    (Says::Not, "not non no nicht pas não niet ikke inte ej nie"),
    (Says::Whom, "members member board directors director officers trustees council councilmembers councillors councilors councilmember commissioners committee commission \
        delegates representatives senators voting nonvoting elected appointed associate officio executive team alternates students faculty parents owners people persons \
        mitglieder vorstand vorstandsmitglieder gewählte stimmberechtigte beratende ratsmitglieder räte delegierte vertreter personen abgeordnete \
        membres membre élus élues conseillers conseillères administrateurs administratrices adhérents titulaires suppléants copropriétaires délégués personnes représentants \
        miembros vocales socios socias consejeros concejales personas vecinos membri soci consiglieri componenti delegati assessori \
        membros associados conselheiros sócios vereadores diretores pessoas leden bestuursleden raadsleden eigenaren ledamöter medlemmar ersättare suppleanter ordinarie \
        medlemmer styremedlemmer bestyrelsesmedlemmer varamedlemmer członkowie członków radni osoby členové členů zastupitelé další pozostali члены"),
    (Says::Nothing, "of for the from received with without notice and in by who were was are sent mit ohne und der des vom von waren sind haben sich es et du de la le les ont sont étaient était avec sans leur \
        con sin aviso previo y del los las el su sus asistencia lassistència assistència seva la preavviso senza e dei della i gli com sem dos das os as prévio justificativa met zonder van en bericht reden zijn \
        during call im beim zum dem den während pendant durant durante lors tijdens het gesprek appel podczas během \
        med utan uten uden och og av af til z bez na s a at en alla bei op på aan"),
];

/// What each word says, by its key.
static SAYS: LazyLock<FxHashMap<String, Says>> = LazyLock::new(|| {
    let words = WORDS.iter().flat_map(|(says, words)| words.split_whitespace().map(|word| (term_key(word), *says)));
    words.rev().collect()
});

/// Returns what a label of several words announces, by its key.
pub(super) fn label(key: &str) -> Option<Label> {
    const MOST_WORDS: usize = 6;
    const MOST_WORDS_OF_BODY: usize = 3;
    const SLAVIC: &[&str] = &["pritomni", "nepritomni", "omluveni", "obecni", "nieobecni", "prisotni", "odsotni"];
    // `Presentes à reunião`
    let of_meeting = |word: &str| next::is_meeting(word).then_some(Says::Nothing);
    let words = key.split(' ').take(MOST_WORDS + 1).map(|word| SAYS.get(word).copied().or_else(|| of_meeting(word)));
    let words: Vec<Option<Says>> = words.collect();
    // `Přítomní členové výboru`: where no article parts them, the name of the body stands last.
    let n_known = words.iter().take_while(|word| word.is_some()).count();
    let is_body_behind = words[..n_known].last() == Some(&Some(Says::Whom))
        && SLAVIC.iter().any(|stem| key.starts_with(stem))
        && words.len() - n_known <= MOST_WORDS_OF_BODY;
    let n_own = if is_body_behind { n_known } else { words.len() };
    let words: Vec<Says> = words[..n_own].iter().copied().collect::<Option<_>>()?;
    if !(2..=MOST_WORDS).contains(&words.len()) {
        return None;
    }
    let says = |what: Says| words.contains(&what);
    // `Members not in attendance`; but `Non-voting members present` are present, and `Absents non excusés` absent.
    let denial = words.iter().position(|word| *word == Says::Not);
    let is_told_before = |what: Says| denial.is_some_and(|at| words[..at].contains(&what));
    let denied = denial
        .and_then(|at| words[at + 1..].iter().take(2).find(|word| **word != Says::Nothing && **word != Says::Not));
    match (says(Says::Present), says(Says::Absent)) {
        // Their list stands below that of those who were there now.
        (true, _) if says(Says::Former) => Some(Label::Other),
        (false, true) if says(Says::Former) => None,
        _ if denied == Some(&Says::Absent) && !is_told_before(Says::Absent) => None,
        (true, _) if denied == Some(&Says::Present) => Some(Label::Absence),
        (true, false) => Some(Label::Attendance),
        (false, true) => Some(Label::Absence),
        _ => None,
    }
}

/// Tells whether words are those for people of a body: `Élus suppléants`, `Voting members`.
pub(in crate::content::conventions) fn names_people(words: &str) -> bool {
    let key = term_key(words);
    let says = || key.split(' ').map(|word| SAYS.get(word).copied());
    says().any(|word| word == Some(Says::Whom)) && says().all(|word| matches!(word, Some(Says::Whom | Says::Nothing)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<Label>) {
        assert_eq!(label(&term_key(text)), expected, "{text}");
    }

    #[test]
    fn labels_say_of_whom_they_are() {
        for text in [
            "Directors excused",
            "Executive Officers Absent",
            "Apologies for absence received from",
            "Absent with apologies",
            "Members not in attendance",
            "Entschuldigte Mitglieder",
            "Nicht anwesende Mitglieder",
            "Absents non excusés et représentants",
            "Conseillers absents",
            "Excusa l'assistència",
            "Ausente con aviso",
            "Était excusée",
            "Assenti giustificati",
            "Ausências justificadas",
            "Afwezig met kennisgeving",
            "Frånvarande ledamöter",
            "Ikke til stede",
            "Nieobecni członkowie",
            "Omluvení členové",
            "Nepřítomní členové výboru",
        ] {
            check(text, Some(Label::Absence));
        }
        for text in [
            "Directors present",
            "Non-voting members present",
            "Gewählte Mitglieder anwesend",
            "Conseillers titulaires présents",
            "Vocales asistentes",
            "Soci presenti",
            "Presentes à reunião",
            "Aanwezige leden",
            "Närvarande ledamöter",
            "Přítomní členové",
            "Přítomní členové republikového výboru",
            "Obecni członkowie zarządu",
            "Aanwezigen tijdens het gesprek",
            "Personnes présentes pendant la réunion",
            "Participants during the call",
        ] {
            check(text, Some(Label::Attendance));
        }
    }

    #[test]
    fn those_of_another_time_were_not_there() {
        for text in ["Attended recently in the past", "Previously attended", "Présents à la réunion précédente"] {
            check(text, Some(Label::Other));
        }
        check("Previously excused", None);
    }

    #[test]
    fn other_words_say_nothing_of_people() {
        for text in [
            "Regrets", "Board members", "No regrets", "Present/absent", "Regrets for next week", "Absence policy",
            "Přítomní schválili", "The board", "",
        ] {
            check(text, None);
        }
    }
}
