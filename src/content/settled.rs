//! What became of an action, and until when it is to be done, by its own words: `… DONE`, `[closed] …`, `… by 5 May`.

use super::schema::DecisionStatus;

/// Words that say how an action stands.
#[rustfmt::skip]
const STATES: &[(DecisionStatus, &[&str])] = &[
    (DecisionStatus::Done, &["done", "completed", "complete", "closed", "merged", "finished", "erledigt", "abgeschlossen", "fait", "faite", "terminé", "terminée", "réalisé", "réalisée",
        "hecho", "hecha", "cumplido", "cumplida", "completado", "completada", "выполнено", "сделано", "済", "済み", "完了", "対応済", "対応済み", "実施済", "実施済み", "完成", "✅", "☑", "✔", "✓"]),
    (DecisionStatus::Dropped, &["dropped", "cancelled", "canceled", "withdrawn", "obsolete", "abandoned", "wontfix", "won't do", "entfällt", "annulé", "annulée", "abandonné", "cancelado",
        "cancelada", "中止", "取消", "取り下げ"]),
    (DecisionStatus::Open, &["open", "pending", "in progress", "in process", "ongoing", "wip", "to be done", "not done", "not started", "offen", "in arbeit", "en cours", "pendiente", "en curso", "未", "未完了",
        "対応中", "継続"]),
];

/// Returns what an action says of how it stands, at its end or its beginning.
pub(super) fn state(text: &str) -> Option<DecisionStatus> {
    /// "(still in progress)" is not longer.
    const LONGEST: usize = 24;
    let text = text.trim().trim_end_matches(['.', '!', '*', ' ', '。']);
    let bare = text.trim_end_matches([')', ']', '）', '】']);
    let cuts = [" - ", " – ", " — ", " -- ", "- ", "– ", ". ", "(", "[", "（", "【", ": ", ", ", "; ", " "];
    let end = |cut: &&str| bare.rfind(*cut).map(|at| &bare[at + cut.len()..]).filter(|end| end.len() <= LONGEST);
    let at_end = cuts.iter().filter_map(|cut| Some((*cut, end(cut)?)));
    // A word of the sentence is no status, unless it is set apart or in capitals: "get this done".
    let mut at_end = at_end.filter(|(cut, word)| *cut != " " || !word.chars().any(char::is_lowercase));
    let begun = |text: &str| {
        let open = text.strip_prefix(['[', '(']);
        let word = open.unwrap_or(text).split([']', ')', ':', ' ', '-', '–']).next().unwrap_or_default();
        let is_set =
            open.is_some() || text[word.len()..].starts_with([':', '-', '–']) || !word.chars().any(char::is_lowercase);
        Some(word).filter(|word| is_set && !word.is_empty()).and_then(of_word)
    };
    // "TO BE DONE" is longer than "DONE", and so meant.
    let long = || {
        STATES
            .iter()
            .flat_map(|(state, words)| words.iter().map(move |word| (*state, *word)))
            .filter(|(_, word)| word.contains(' '))
            .find(|(_, word)| bare.to_lowercase().ends_with(word))
            .map(|(state, _)| state)
    };
    if let Some(state) = before_remark(text).or_else(|| told_behind(text)) {
        return Some(state);
    }
    let at_an_end = long().or_else(|| at_end.find_map(|(_, word)| of_word(word))).or_else(|| begun(text));
    at_an_end.or_else(|| within(text))
}

/// `… - DONE in the new tab`, `… (DONE 18 May)`, `… Update: already merged`: what stands out of the words around it, with more behind it.
fn within(text: &str) -> Option<DecisionStatus> {
    const STANDING_OUT: &[&str] = &["DONE", "COMPLETED", "ERLEDIGT", "HECHO"];
    /// "It is to be DONE", "when DONE": before the word, these say otherwise.
    #[rustfmt::skip]
    const OTHERWISE: &[&str] = &["be", "not", "yet", "once", "when", "until", "if", "never", "get", "getting", "t", "after", "before", "half", "almost", "nearly", "being", "nothing", "as", "soon", "partially", "mostly", "what"];
    let is_shouted = !text.chars().any(char::is_lowercase);
    let is_denied = |before: &str| {
        let mut words = before.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.next().is_some_and(|word| OTHERWISE.contains(&word.to_lowercase().as_str()))
    };
    let stands_out = STANDING_OUT.iter().filter(|_| !is_shouted).any(|word| {
        text.match_indices(word).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + word.len()..]);
            let is_word = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
            is_word && !is_denied(before) && !before.ends_with(['"', '\'', '`', '_']) && !after.starts_with(['?', '"'])
        })
    });
    if stands_out {
        return Some(DecisionStatus::Done);
    }
    // `… => filed #485`: what came of it, behind an arrow.
    let is_arrived = [" => ", " -> ", " --> ", " ==> ", " \u{2192} "].iter().any(|arrow| {
        let told = text.rsplit_once(arrow).and_then(|(_, told)| told.split([' ', ',', '.', ':']).next());
        told.is_some_and(|word| {
            matches!(word, "filed" | "done" | "Done" | "opened" | "created" | "submitted" | "fixed")
        })
    });
    if is_arrived {
        return Some(DecisionStatus::Done);
    }
    [": already ", " - already ", " – already ", ". Already "].iter().find_map(|joint| {
        let (_, told) = text.split_once(joint)?;
        told.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.')).next()?.split('/').find_map(of_word)
    })
}

/// `… DONE (see above)`: a word in capitals before a remark on where more is told.
fn before_remark(text: &str) -> Option<DecisionStatus> {
    let (before, remark) = text.strip_suffix(')')?.rsplit_once('(')?;
    let word = before.trim_end().rsplit([' ', '.', ':', '-']).next()?;
    let is_set_apart = !word.is_empty() && word.chars().all(char::is_uppercase);
    // "TO BE DONE" and "NOT DONE" say otherwise.
    let is_denied =
        [" BE", " NOT"].iter().any(|end| before.trim_end().trim_end_matches(word).trim_end().ends_with(end));
    (is_set_apart && !is_denied && remark.to_lowercase().starts_with("see ")).then(|| of_word(word))?
}

/// `…（-> 甲野で決まりました）`: what came of it, in brackets behind an arrow.
fn told_behind(text: &str) -> Option<DecisionStatus> {
    const ENDS: &[&str] = &["決まりました", "決まった", "決定しました", "完了しました", "終わりました", "実施しました"];
    let text = text.trim_end_matches([')', '）']);
    let (_, inner) = text.rsplit_once(['(', '（'])?;
    let told = ["->", "→", "=>", "⇒"].iter().find_map(|arrow| inner.trim_start().strip_prefix(arrow))?;
    ENDS.iter().any(|end| told.trim_end().ends_with(end)).then_some(DecisionStatus::Done)
}

/// Returns which status a word is, as the cell of a table has it.
pub(super) fn of_word(word: &str) -> Option<DecisionStatus> {
    let lower = word.trim().trim_matches(['.', '*', '(', ')', '[', ']', '!', ' ']).to_lowercase();
    STATES.iter().find(|(_, words)| words.contains(&lower.as_str())).map(|(state, _)| *state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_became_of_a_task_may_have_more_behind_it() {
        for text in [
            "Kate - Add links to the page - DONE in the tab.",
            "Kate - Report back. DONE, BUT LET'S KEEP UPDATING",
            "Kate - Write it (DONE 9/18)",
            "Kate - Write it - DONE (https://example.org/1)",
            "DONE: Kate wrote it",
            "Kate to merge it. Update: already merged in the other repository",
            "The charter: already approved/done",
            "Kate to put in an issue for this => filed #485, https://example.org/485",
            "Kate to ask -> done",
        ] {
            assert_eq!(state(text), Some(DecisionStatus::Done), "{text}");
        }
        for text in [
            "Kate - Write it. TO BE DONE in May",
            "Kate - Write it, and tell us when DONE by all",
            "Say what is not DONE so far",
            "CALL THEM WHEN ALL IS DONE BY LEE",
            "Tell them once it is done in May",
            "Is it already merged somewhere",
            "Describe the state \"DONE\" in the text",
        ] {
            assert_ne!(state(text), Some(DecisionStatus::Done), "{text}");
        }
    }
}
