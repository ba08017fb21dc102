//! The words that mark what was decided and what somebody is to do: those that are known, each with where it does, and those of the
//! settings, which do everywhere. What is marked by them is read by `marked`, and by `conventions/outcomes`.

use std::sync::LazyLock;

use super::schema::DecisionKind;
use crate::config::DecisionMarks;

/// Where a word is a mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// Before a colon, at the beginning of a paragraph or an item.
    Beginning,
    /// Before a dash there: `TODO - write to them`.
    Dash,
    /// Before a name there: `Action for Kate - write to them`.
    Address,
    /// Beside a name: `Kate TODO: write to them`.
    Name,
    /// In a box: `[ ] AP: write to them`.
    Box,
    /// In square brackets: `SON: [Action] I will write to them`.
    Bracket,
    /// Before a colon in the course of a paragraph, in round brackets or not: `It is broken. AI: Kate to mend it`.
    Course,
}

use DecisionKind::{Action, Decision};
use Place::{Address, Beginning, Box, Bracket, Course, Dash, Name};

/// The words by what they mark, by language and by where they do so. The usual ones mark the beginning of a paragraph by the settings.
///
/// What is written in capitals here is a mark in capitals alone, and in small letters what is so here: other words are then nicknames, or
/// no more than words. Before a dash, two letters may be who speaks.
#[rustfmt::skip]
const KNOWN: &[(DecisionKind, &[Place], &[&str])] = &[
    // English
    (Action, &[Dash, Address, Name, Box, Bracket, Course], &["Action", "Action item", "AI"]),
    (Action, &[Beginning, Dash, Address, Name, Box, Course], &["Todo"]),
    (Action, &[Beginning, Name, Box, Course], &["To-do", "AR"]),
    (Action, &[Address, Name, Box, Course], &["AP"]),
    (Action, &[Address, Course], &["Action point"]),
    (Action, &[Beginning, Address, Name, Box], &["Task"]),
    (Action, &[Beginning, Dash, Address], &["Homework"]),
    (Action, &[Beginning], &["To do"]),
    (Decision, &[Dash, Bracket, Course], &["Decision", "Resolution"]),
    (Decision, &[Dash, Course], &["RESOLVED"]),
    (Decision, &[Dash], &["Agreed"]),
    (Decision, &[Beginning, Dash], &["Consensus"]),
    (Decision, &[Dash], &["conclusion"]),
    (Decision, &[Beginning], &["Conclusion"]),
    (Decision, &[Beginning], &[
        "Outcome", "Concluded", "Agreement", "General agreement", "Broad agreement", "Concensus", "General consensus", "General concensus", "Rough consensus", "Broad consensus", "Clear consensus", "Group consensus", "Interim decision", "Final decision", "Group decision", "Consensus decision", "Consensus decisions", "Concensus decisions",
        "Working conclusion", "Final conclusion", "Resolution no", "Ordinance no", "Decided", "Motion carried", "Motion passed", "Motion approved", "Motion adopted", "Ruling",
    ]),
    // German
    (Action, &[Beginning, Address, Name], &["Aufgabe"]),
    (Action, &[Beginning, Address], &["Hausaufgabe"]),
    (Action, &[Beginning, Address], &["Auftrag", "auftrag"]),
    (Action, &[Beginning], &["Hausaufgaben"]),
    (Decision, &[Beginning], &[
        "Beschluss", "Entscheidung", "Entscheid", "Beschlossen", "Einstimmig beschlossen", "Mehrheitlich beschlossen", "Konsens", "Allgemeiner Konsens", "Einigung", "Vereinbarung", "Vereinbart", "Festlegung",
    ]),
    // French
    (Action, &[Beginning, Address, Name], &["Tâche"]),
    (Action, &[Beginning], &["Action à mener", "À faire"]),
    (Decision, &[Beginning], &["Décision", "Délibération", "Décidé", "Résolution", "Acté"]),
    // Spanish
    (Action, &[Beginning, Address, Name], &["Tarea", "Acción"]),
    (Decision, &[Beginning], &["Acuerdo", "Acuerdos", "Decisión", "Consenso", "Resolución", "Acordado", "Aprobado"]),
    // Italian
    (Action, &[Beginning, Address, Name], &["Azione", "Compito"]),
    (Decision, &[Beginning], &["Decisione", "Delibera", "Deciso", "Risoluzione", "Deliberazione"]),
    // Portuguese
    (Action, &[Beginning, Address, Name], &["Tarefa", "Ação"]),
    (Action, &[Beginning], &["Encaminhamento"]),
    (Decision, &[Beginning], &["Decisão", "Deliberação", "Decidido", "Resolução"]),
    // Dutch
    (Action, &[Beginning, Address, Name], &["Actiepunt", "Actie", "Taak"]),
    (Decision, &[Beginning], &["Besluit", "Besloten", "Afgesproken", "Afspraak", "Beslissing"]),
    // Polish, Czech
    (Action, &[Beginning, Address], &["Zadanie", "Úkol"]),
    (Decision, &[Beginning], &["Uchwała", "Uchwała nr", "Decyzja", "Usnesení", "Rozhodnutí"]),
    // Swedish, Danish, Norwegian
    (Action, &[Beginning, Address], &["Åtgärd", "Opgave", "Oppgave"]),
    (Decision, &[Beginning], &["Beslut", "Beslutning", "Vedtak", "Konsensus"]),
    // Finnish, Hungarian, Turkish
    (Action, &[Beginning], &["Tehtävä", "Feladat", "Teendő", "Görev", "Aksiyon"]),
    (Decision, &[Beginning], &["Päätös", "Päätettiin", "Határozat", "Döntés", "Karar"]),
    // Russian, Ukrainian
    (Action, &[Beginning], &["Задача", "Поручение", "Завдання", "Доручення"]),
    (Decision, &[Beginning], &[
        "Решение", "Решили", "Постановили", "Постановление", "Принято решение", "Рішення", "Вирішили", "Ухвалили", "Ухвалено", "Прийнято рішення",
    ]),
    // Catalan, Romanian
    (Action, &[Beginning], &["Tasca", "Acció", "Sarcină", "Acțiune"]),
    (Decision, &[Beginning], &["Acord", "Acords", "Decisió", "Decizie", "Hotărâre"]),
    // Japanese
    (Action, &[Beginning], &["宿題"]),
    (Decision, &[Beginning], &["決定", "決定事項", "結論", "合意", "決議"]),
    // Chinese
    (Action, &[Beginning], &["待办", "行动项", "待辦", "行動項"]),
    (Decision, &[Beginning], &["结论", "会议结论", "决议", "会议决议", "会议决定", "决定", "达成共识", "會議結論", "會議決議", "會議決定", "達成共識"]),
    // Korean
    (Action, &[Beginning], &["할 일", "액션 아이템", "후속 조치"]),
    (Decision, &[Beginning], &["결정", "결정사항", "결정 사항", "결론", "의결", "합의"]),
];

/// The marks that are usual.
static USUAL: LazyLock<DecisionMarks> = LazyLock::new(DecisionMarks::default);

/// The marks of a site.
#[derive(Clone, Copy, Debug)]
pub(super) struct MarkWords<'c> {
    own: &'c DecisionMarks,
}

impl<'c> MarkWords<'c> {
    /// Takes those of the settings, beside those that are known.
    pub(super) fn new(own: &'c DecisionMarks) -> MarkWords<'c> {
        MarkWords { own }
    }

    /// Returns the usual ones and those of the settings: what may mark a paragraph with a number.
    pub(super) fn usual(self) -> impl Iterator<Item = (DecisionKind, &'c str)> {
        USUAL.all().chain(self.named())
    }

    /// Returns all that may mark the beginning of a line.
    pub(super) fn beginning(self) -> impl Iterator<Item = (DecisionKind, &'c str)> {
        self.usual().chain(self.at(Place::Beginning).map(|(kind, word, _)| (kind, word)))
    }

    /// Returns those that only the settings name.
    fn named(self) -> impl Iterator<Item = (DecisionKind, &'c str)> {
        self.own.all().filter(|mark| !USUAL.all().any(|usual| usual == *mark))
    }

    /// Returns the words that are marks in such a place, each with how it tells whether it is what is written.
    fn at(self, place: Place) -> impl Iterator<Item = (DecisionKind, &'c str, fn(&str, &str) -> bool)> {
        let known = KNOWN.iter().filter(move |(_, places, _)| places.contains(&place));
        let known = known.flat_map(|(kind, _, words)| words.iter().map(|word| (*kind, *word, is_known as _)));
        known.chain(self.named().map(|(kind, word)| (kind, word, is_same as _)))
    }

    /// Returns what a mark in such a place is of.
    pub(super) fn kind(self, place: Place, written: &str) -> Option<DecisionKind> {
        self.at(place).find(|(_, word, is_meant)| is_meant(written, word)).map(|(kind, ..)| kind)
    }

    /// Returns what stands behind the mark that a text begins with, of several the longest.
    pub(super) fn behind(self, place: Place, text: &str) -> Option<(DecisionKind, &str)> {
        let begun = self.at(place).filter_map(|(kind, word, is_meant)| Some((kind, after(text, word, is_meant)?)));
        begun.min_by_key(|(_, rest)| rest.len())
    }

    /// Returns what stands before the mark that a text ends with, of several the longest.
    pub(super) fn before(self, place: Place, text: &str) -> Option<(DecisionKind, &str)> {
        let ended = self.at(place).filter_map(|(kind, word, is_meant)| {
            let n_letters = word.chars().count();
            let (at, _) = text.char_indices().rev().nth(n_letters.checked_sub(1)?)?;
            let is_mark = is_meant(&text[at..], word) && !text[..at].ends_with(char::is_alphanumeric);
            is_mark.then(|| (kind, &text[..at]))
        });
        ended.min_by_key(|(_, before)| before.len())
    }

    /// Returns where marks of a kind stand in the course of a text, and where they end with their colons.
    pub(super) fn in_course(self, kind: DecisionKind, text: &str) -> impl Iterator<Item = (usize, usize)> {
        text.match_indices([':', '：']).filter_map(move |(at, colon)| {
            let (_, before) = self.before(Place::Course, &text[..at]).filter(|(of, _)| *of == kind)?;
            let is_parted = before.is_empty() || before.ends_with([' ', '*', '(', '[']);
            is_parted.then(|| (before.len(), at + colon.len()))
        })
    }
}

/// Returns what follows a word that a text begins with.
pub(super) fn after<'t>(text: &'t str, word: &str, is_meant: impl Fn(&str, &str) -> bool) -> Option<&'t str> {
    // In capitals a letter may have other bytes, but it is one letter (but for ß, which no mark ends with).
    let length = text.char_indices().nth(word.chars().count()).map_or(text.len(), |(at, _)| at);
    let (start, rest) = text.split_at(length);
    (is_meant(start, word) && !rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// Tells whether a word is one of the usual marks or of the settings. Short words are other words in another case: an AI is not ai.
pub(super) fn is_same(written: &str, word: &str) -> bool {
    written == word || (word.len() > 2 && is_same_but_for_case(written, word))
}

/// Tells whether words before what stands behind them mark a task, and so name nothing: `AI: write to them` is no word on intelligence.
pub fn is_mark_of_task(words: &str, behind: &str) -> bool {
    let is_mark = || {
        let marks = MarkWords { own: &USUAL };
        let usual = marks.beginning().any(|(kind, word)| kind == Action && is_same(words, word));
        usual || marks.kind(Course, words) == Some(Action)
    };
    behind.trim_start().starts_with([':', '：']) && is_mark()
}

/// Tells whether a word is one of those that are known.
fn is_known(written: &str, word: &str) -> bool {
    let is_in_capitals = !word.chars().any(char::is_lowercase);
    match is_in_capitals || written.starts_with(char::is_lowercase) {
        true => written == word,
        false => is_same_but_for_case(written, word),
    }
}

fn is_same_but_for_case(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) || (!a.is_ascii() && a.to_lowercase() == b.to_lowercase())
}

#[cfg(test)]
impl MarkWords<'static> {
    /// Returns those of a site that names none.
    pub(super) fn known() -> MarkWords<'static> {
        MarkWords { own: &USUAL }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_by_where_they_stand_and_by_their_case() {
        let marks = MarkWords::known();
        assert_eq!(marks.kind(Box, "ToDo"), Some(Action));
        assert_eq!(marks.kind(Dash, "RESOLVED"), Some(Decision));
        for (place, word) in [(Dash, "Resolved"), (Dash, "AP"), (Box, "todo"), (Box, "Ai"), (Course, "Aufgabe")] {
            assert_eq!(marks.kind(place, word), None, "{word}");
        }
        assert_eq!(marks.behind(Name, "Action item Kate"), Some((Action, " Kate")));
        assert_eq!(marks.behind(Name, "Actions"), None);
        assert_eq!(marks.before(Name, "Kate TODO"), Some((Action, "Kate ")));
        let places: Vec<_> = marks.in_course(Action, "ACTION ITEM: ask (AI: go) OpenAI: no").collect();
        assert_eq!(places, [(0, 12), (18, 21)]);
    }

    #[test]
    fn marks_of_the_settings_are_marks_wherever_others_are() {
        let own = DecisionMarks {
            decision: vec!["Uznesenie".to_owned()],
            action: vec!["Action".to_owned(), "VB".to_owned()],
        };
        let marks = MarkWords::new(&own);
        for place in [Beginning, Dash, Address, Name, Box, Bracket, Course] {
            assert_eq!(marks.kind(place, "UZNESENIE"), Some(Decision));
            assert_eq!(marks.kind(place, "VB"), Some(Action));
            assert_eq!(marks.kind(place, "Vb"), None);
        }
        // One that is usual is no more than that.
        assert_eq!(marks.kind(Beginning, "Action"), None);
    }
}
