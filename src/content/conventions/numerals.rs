//! Roman numerals and letters as the numbers of headings: `IV. Reports`, `B. Roof`.
//!
//! One letter may be an initial as well ("J. Speaker"), so that it is a number only where others stand beside it.

use super::LONGEST_LINE;
use crate::content::markdown::{Block, Line};

/// Tells by what the headings of a report are numbered.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Numbering {
    has_roman: bool,
    has_letters: bool,
}

impl Numbering {
    /// Looks at the headings of a report.
    pub(super) fn of(lines: &[Line]) -> Numbering {
        let (mut n_roman, mut n_letters, mut has_one, mut has_a, mut last) = (0, 0, false, false, "");
        for line in lines.iter().filter(|line| matches!(line.block, Block::Heading(_))) {
            let Some((numeral, _)) = parted(&line.text).filter(|(numeral, _)| *numeral != last) else { continue };
            last = numeral;
            n_roman += usize::from(is_roman(numeral));
            n_letters += usize::from(numeral.len() == 1);
            has_one |= is_roman(numeral) && (numeral == "I" || numeral.len() > 1);
            has_a |= numeral == "A";
        }
        Numbering { has_roman: n_roman >= 2 && has_one, has_letters: n_letters >= 2 && has_a }
    }

    /// Returns a heading without its number.
    pub(super) fn without(self, heading: &str) -> &str {
        match parted(heading) {
            Some((numeral, rest)) if self.has_roman && is_roman(numeral) => rest,
            Some((numeral, rest)) if self.has_letters && numeral.len() == 1 => rest,
            _ => heading,
        }
    }
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
