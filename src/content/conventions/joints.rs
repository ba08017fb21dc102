//! The words that join the last two names of a list: "and" in the languages of Europe.
//!
//! Some of them stand within names as well: "Ortega y Gasset", "Costa e Silva". Those join two people only at the end of a list, and
//! only if what stands behind them is more than one more surname.

use super::names;

/// Words and signs that stand in no name.
const ALWAYS: &[&str] = &[" and ", " & ", " und ", " et ", " + "];
/// Words that do so between two names, whatever they mean elsewhere: Swedish, Danish, Norwegian, Finnish, Hungarian, Polish,
/// Romanian, Turkish, Greek, Russian, Ukrainian, Latvian, Lithuanian, Basque and Albanian.
#[rustfmt::skip]
const BETWEEN_NAMES: &[&str] = &[
    " och ", " og ", " ja ", " és ", " oraz ", " și ", " şi ", " ve ", " και ", " и ", " та ", " і ", " й ", " un ", " ir ", " eta ", " dhe ",
];
/// Words that stand within names too: Spanish, Portuguese and Italian, Catalan and Polish, Czech and Slovak; or that mean something
/// else in a language where names stand beside them (`Ana en Madrid`), as Dutch does.
const WITHIN_NAMES: &[&str] = &[" y ", " e ", " i ", " a ", " en "];

/// A place where two names may be joined: where what stands before it ends, and where what follows begins.
struct Joint {
    start: usize,
    end: usize,
    words: &'static [&'static str],
}

/// Adds to `split` the names of one piece of a list; `is_last` tells whether it is the last one.
pub(super) fn split<'t>(text: &'t str, is_last: bool, split: &mut Vec<&'t str>) {
    let joints = joints(text);
    let (mut start, mut before) = (0, 0);
    for (number, joint) in joints.iter().enumerate() {
        let after = joints.get(number + 1).map_or(text.len(), |next| next.start);
        let (left, right) = (&text[before..joint.start], &text[joint.end..after]);
        if joins(joint.words, left, right, is_last) {
            split.push(text[start..joint.start].trim());
            start = joint.end;
        }
        before = joint.end;
    }
    split.push(text[start..].trim());
}

/// Parts the names of several who are named together, with commas and the like or such words between them.
pub(crate) fn parts(named: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for piece in named.split([',', '/', '&', '、', '，', '+']) {
        match piece.trim().contains(' ') {
            true => split(piece, true, &mut parts),
            false => parts.push(piece),
        }
    }
    parts
}

/// Returns those who are named together with commas between them: `Speaker One, Speaker Two` for `Speaker One y Speaker Two`. "And" is
/// understood everywhere, and stays.
pub(super) fn with_commas(named: &str) -> String {
    let mut parts = Vec::new();
    if !named.contains(" and ") {
        split(named, true, &mut parts);
    }
    if parts.len() > 1 { parts.join(", ") } else { named.to_owned() }
}

/// Takes such a word off the beginning of the last piece of a list: `…, and Speaker Two`.
pub(super) fn without(text: &str) -> &str {
    let joint = |joints: &[&str]| joints.iter().find_map(|joint| text.strip_prefix(joint.trim_start()));
    let is_name = |rest: &&str| rest.starts_with(char::is_uppercase);
    let rest = joint(ALWAYS).or_else(|| joint(BETWEEN_NAMES).or_else(|| joint(WITHIN_NAMES)).filter(is_name));
    rest.map_or(text, str::trim_start)
}

/// Tells whether a list that is broken off here goes on in the next line.
pub(super) fn is_open(text: &str) -> bool {
    let is_end = |joint: &&str| joint.trim() != "+" && text.ends_with(joint.trim_end());
    ALWAYS.iter().chain(BETWEEN_NAMES).chain(WITHIN_NAMES).any(is_end)
}

/// Returns the places outside brackets where names may be joined.
fn joints(text: &str) -> Vec<Joint> {
    let mut joints: Vec<Joint> = Vec::new();
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' | '[' => depth += 1,
            ')' | '）' | ']' => depth = depth.saturating_sub(1),
            ' ' if depth == 0 && joints.last().is_none_or(|last| last.end <= at) => {
                let rest = &text[at..];
                let found = [ALWAYS, BETWEEN_NAMES, WITHIN_NAMES]
                    .into_iter()
                    .find_map(|words| Some((words, words.iter().find(|joint| rest.starts_with(**joint))?)));
                if let Some((words, joint)) = found {
                    let end = at + joint.len();
                    let n_spaces = text[end..].len() - text[end..].trim_start().len();
                    joints.push(Joint { start: at, end: end + n_spaces, words });
                }
            }
            _ => {}
        }
    }
    joints
}

/// Tells whether two pieces are names that are joined.
fn joins(words: &[&str], left: &str, right: &str, is_last: bool) -> bool {
    let n_names = |text: &str| {
        let bare = text.split(['(', '（', '[', '-', '–']).next().unwrap_or_default();
        bare.split(' ').filter(|word| word.starts_with(char::is_uppercase)).count()
    };
    let (n_left, n_right) = (n_names(left), n_names(right));
    let are_names = || n_left > 0 && n_right > 0 && [left, right].iter().all(|text| names::parse(text).is_some());
    match words {
        ALWAYS => true,
        BETWEEN_NAMES => are_names(),
        _ => is_last && are_names() && (n_left == 1 || n_right > 1),
    }
}

#[cfg(test)]
mod tests {
    use super::super::names::split_list;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(split_list(text), expected, "{text}");
    }

    #[test]
    fn the_last_two_names_are_joined_in_many_languages() {
        for text in [
            "Ana Uno, Luis Dos y Eva Tres",
            "Ana Uno, Luis Dos, y Eva Tres",
            "Ana Uno, Luis Dos e Eva Tres",
            "Ana Uno, Luis Dos en Eva Tres",
            "Ana Uno, Luis Dos och Eva Tres",
            "Ana Uno, Luis Dos og Eva Tres",
            "Ana Uno, Luis Dos i Eva Tres",
            "Ana Uno, Luis Dos a Eva Tres",
            "Ana Uno, Luis Dos and Eva Tres",
        ] {
            check(text, &["Ana Uno", "Luis Dos", "Eva Tres"]);
        }
        check("Спикер Один, Спикер Два и Спикер Три", &["Спикер Один", "Спикер Два", "Спикер Три"]);
        check("Ana Uno y Eva Tres", &["Ana Uno", "Eva Tres"]);
        check("Ana y Eva", &["Ana", "Eva"]);
        check("Alejandro de la Uno y Daniel Dos", &["Alejandro de la Uno", "Daniel Dos"]);
        check("Ana Uno (SON) y Eva van den Tres", &["Ana Uno (SON)", "Eva van den Tres"]);
        check("Anna Uno och Bo", &["Anna Uno", "Bo"]);
    }

    #[test]
    fn names_of_two_surnames_are_left_whole() {
        check("Alejandro de la Torre y Vega", &["Alejandro de la Torre y Vega"]);
        check("Ana Costa e Silva, Luis Dos", &["Ana Costa e Silva", "Luis Dos"]);
        check("Ana Costa e Silva Uno, Luis Dos e Eva Tres", &["Ana Costa e Silva Uno", "Luis Dos", "Eva Tres"]);
        check("Ana Uno en Madrid", &["Ana Uno en Madrid"]);
        check("Ana Uno (Research and Development), Luis Dos", &["Ana Uno (Research and Development)", "Luis Dos"]);
        check("se y no", &["se y no"]);
    }
}
