//! Roman numerals and letters as the numbers of headings: `IV. Reports`, `B. Roof`.
//!
//! One letter may be an initial as well ("J. Speaker"), so that it is a number only where others stand beside it.

use std::collections::BTreeSet;

use super::LONGEST_LINE;
use crate::content::markdown::Line;

/// Tells by what the headings of a report are numbered.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbering {
    has_roman: bool,
    has_letters: bool,
    /// Numbers of two parts: `3.1`, `3.2`.
    parts: BTreeSet<(u32, u32)>,
}

impl Numbering {
    /// Looks at the headings of a report.
    pub(super) fn of(lines: &[Line]) -> Numbering {
        let (mut n_roman, mut n_letters, mut has_one, mut has_a, mut last) = (0, 0, false, false, "");
        for line in lines.iter().filter(|line| line.is_heading()) {
            let Some((numeral, _)) = parted(&line.text).filter(|(numeral, _)| *numeral != last) else { continue };
            last = numeral;
            n_roman += usize::from(is_roman(numeral));
            n_letters += usize::from(numeral.len() == 1);
            has_one |= is_roman(numeral) && (numeral == "I" || numeral.len() > 1);
            has_a |= numeral == "A";
        }
        let headings = lines.iter().filter(|line| line.is_heading());
        let parts = headings.filter_map(|line| in_parts(&line.text)).map(|(number, _)| number).collect();
        Numbering { has_roman: n_roman >= 2 && has_one, has_letters: n_letters >= 2 && has_a, parts }
    }

    /// Returns a heading without its number.
    pub(super) fn without<'h>(&self, heading: &'h str) -> &'h str {
        // "3.2 release" is one; beside 3.1 it is the second item below the third.
        if let Some(((first, second), rest)) = in_parts(heading)
            && (self.parts.contains(&(first, second + 1)) || second > 0 && self.parts.contains(&(first, second - 1)))
        {
            return rest;
        }
        match parted(heading) {
            Some((numeral, rest)) if self.has_roman && is_roman(numeral) => rest,
            Some((numeral, rest)) if self.has_letters && numeral.len() == 1 => rest,
            _ => heading,
        }
    }
}

/// Parts a heading into a number of two parts, and the rest.
fn in_parts(text: &str) -> Option<((u32, u32), &str)> {
    let (number, rest) = text.trim_start().split_once(' ')?;
    let (first, second) = number.trim_end_matches('.').split_once('.')?;
    let is_number = |digits: &str| (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let rest = rest.trim_start();
    (is_number(first) && is_number(second) && !rest.is_empty())
        .then(|| Some(((first.parse().ok()?, second.parse().ok()?), rest)))?
}

/// Returns a label without a numeral before it, if there is one.
pub(super) fn without(label: &str) -> Option<&str> {
    parted(label).map(|(_, rest)| rest)
}

/// Parts a heading into a numeral of capitals, and the rest.
fn parted(text: &str) -> Option<(&str, &str)> {
    const LONGEST_NUMERAL: usize = 7;
    let text = text.trim_start();
    let n = text.bytes().take_while(u8::is_ascii_uppercase).take(LONGEST_NUMERAL).count();
    let (numeral, after) = text.split_at(n);
    let rest = after.strip_prefix(['.', ')']).filter(|rest| rest.starts_with([' ', '\u{a0}']))?.trim_start();
    let is_numeral = numeral.len() == 1 || is_roman(numeral);
    (is_numeral && !rest.is_empty() && text.len() <= LONGEST_LINE).then_some((numeral, rest))
}

/// Tells whether capitals are a Roman numeral below a hundred.
fn is_roman(text: &str) -> bool {
    let ones = text.trim_start_matches("XC").trim_start_matches("XL").trim_start_matches('L').trim_start_matches('X');
    !text.is_empty() && matches!(ones, "" | "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_parted_from_headings() {
        for (text, expected) in [
            ("IV. Reports", Some("Reports")),
            ("XVIII. Reports", Some("Reports")),
            ("B) Roof", Some("Roof")),
            ("J. Speaker", Some("Speaker")),
            ("IVX. Reports", None),
            ("DC. Reports", None),
            ("I.", None),
            ("U.S. policy", None),
            ("Reports", None),
        ] {
            assert_eq!(without(text), expected, "{text}");
        }
    }
}
