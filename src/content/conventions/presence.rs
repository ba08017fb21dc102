//! What a column of presence says of somebody: `yes`, `✓`, `não`, `❌`, `excused`.

use super::names;
use crate::text::words::fold_word;

/// Heads of such a column, folded.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "present", "attended", "attendance", "presence", "status", "anwesend", "anwesenheit", "presente", "presentes", "presenca", "presenza", "asistencia", "asistio", "asiste", "aanwezig",
    "aanwezigheid", "narvarande", "narvaro", "tilstede", "fremmode", "oppmote", "obecny", "obecna", "obecni", "obecnosc", "pritomen", "pritomna", "prezence", "ucast", "присутствие", "出欠", "出席", "参加", "참석", "참석여부", "출석",
];
#[rustfmt::skip]
const YES: &[&str] = &[
    "present", "yes", "y", "attended", "here", "remote", "online", "ja", "anwesend", "presente", "presentes", "oui", "si", "sim", "da", "tak", "ano", "igen", "evet", "kylla",
    "aanwezig", "narvarande", "tilstede", "obecny", "obecna", "pritomen", "pritomna", "да", "出席", "参加", "是", "到", "○", "◯", "참석", "출석", "예", "네",
];
#[rustfmt::skip]
const NO: &[&str] = &[
    "absent", "no", "n", "n/a", "na", "-", "–", "—", "x̶", "regrets", "apologies", "excused", "not present", "did not attend", "nein", "entschuldigt", "abwesend", "absente", "excuse",
    "excusee", "excusado", "non", "nao", "nee", "nej", "nei", "nie", "nem", "nu", "не", "нет", "ausente", "assente", "afwezig", "franvarande", "fravaerende", "afbud", "forfall", "nieobecny", "nieobecna", "usprawiedliwiony", "usprawiedliwiona", "omluven", "omluvena", "nepritomen", "nepritomna", "giustificato", "giustificata", "faltou", "欠席", "不参加", "缺席", "否",
    "未到", "불참", "결석", "아니오",
];
const TICKS: &[&str] = &["✓", "✔", "✔️", "✅", "☑", "☒", ":white_check_mark:", ":heavy_check_mark:", "[x]"];
const CROSSES: &[&str] = &["✗", "✘", "❌", "✖", "☐", "×", ":x:", ":no_entry:", ":no_entry_sign:", "[ ]"];

/// Returns the words of a cell without what makes no difference, with one space between them.
fn fold(cell: &str) -> String {
    let mut folded = String::new();
    for word in cell.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        // Signs stay: they may be all that a cell has.
        match word.chars().any(char::is_alphanumeric) && !word.is_ascii() && !names::is_east_asian(word) {
            true => fold_word(word, &mut folded),
            false => folded.push_str(&word.to_ascii_lowercase()),
        }
    }
    folded
}

/// Tells whether a cell of the head announces a column of presence.
pub(super) fn is_head(cell: &str) -> bool {
    let folded = fold(cell);
    HEADS.contains(&folded.as_str()) || folded.split(['/', ' ', '(', ')']).any(|part| HEADS.contains(&part))
}

/// Returns what a cell says, if that is understood. A letter x is a tick, unless others are ticked with a sign: `has_ticks`.
pub(super) fn told(cell: &str, has_ticks: bool) -> Option<bool> {
    let cell = cell.trim();
    if cell.eq_ignore_ascii_case("x") {
        return Some(!has_ticks);
    }
    if TICKS.iter().any(|tick| cell.starts_with(tick)) {
        return Some(true);
    }
    if CROSSES.iter().any(|cross| cell.starts_with(cross)) {
        return Some(false);
    }
    let folded = fold(cell);
    let first = folded.split([' ', ',', '(', ';']).next().unwrap_or_default();
    let known = |word: &str| match (YES.contains(&word), NO.contains(&word)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    known(&folded).or_else(|| known(first))
}

/// Tells whether a cross before or behind somebody says that they were not there: `❌ Speaker One`
pub(super) fn is_crossed(text: &str) -> bool {
    without_cross(text).is_some()
}

/// Returns what a cross stands before or behind. A letter, or what is a sign of multiplication as well, is none.
pub(super) fn without_cross(text: &str) -> Option<&str> {
    const SIGNS: &[&str] = &["✗", "✘", "❌", "✖", "❎", "🚫", ":x:", ":no_entry:", ":no_entry_sign:"];
    let text = text.trim().trim_matches('\u{FE0F}');
    let bare = SIGNS.iter().find_map(|sign| text.strip_prefix(sign).or_else(|| text.strip_suffix(sign)))?;
    Some(bare.trim_matches(['\u{FE0F}', ' ']))
}

/// Tells whether a cell is ticked with a sign or a word that is no letter x.
pub(super) fn is_tick(cell: &str) -> bool {
    !cell.trim().eq_ignore_ascii_case("x") && told(cell, true) == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_there_is_told_in_many_languages() {
        for yes in
            ["Yes", "✓", "✅", "Sim", "sí", "Présent", "Yes (late)", "x", "참석", "да", "Ja", "obecna", "přítomen"]
        {
            assert_eq!(told(yes, false), Some(true), "{yes}");
        }
        for no in [
            "não", "Non", "nee", "❌", ":x:", "×", "no, excused", "불참", "нет", "[ ]", "nieobecna", "fraværende",
            "omluven",
        ] {
            assert_eq!(told(no, false), Some(false), "{no}");
        }
        assert_eq!(told("X", true), Some(false));
        for unknown in ["9:15", "Some Body", "maybe"] {
            assert_eq!(told(unknown, false), None, "{unknown}");
        }
    }
}
