//! Days of six digits in a file name, `161215` or `15.12.16`: which of the numbers is the year nobody can tell, unless a text names the day.

use super::Date;

/// Returns the days that six digits in a file name may be, in the order year, month, day, or day, month, year, or month, day, year; none, if
/// nothing there looks so.
pub fn readings(name: &str) -> Vec<Date> {
    let Some([first, second, third]) = numbers(name) else { return Vec::new() };
    let orders = [(first, second, third), (third, second, first), (third, first, second)];
    let mut found: Vec<Date> = Vec::new();
    for (year, month, day) in orders {
        let year = if year >= 90 { 1900 + i16::from(year) } else { 2000 + i16::from(year) };
        if let Some(date) = Date::new(year, Some(month), Some(day))
            && !found.contains(&date)
        {
            found.push(date);
        }
    }
    found
}

/// Returns the first three numbers of two digits that stand together, or with one and the same sign between them.
fn numbers(name: &str) -> Option<[u8; 3]> {
    const SIGNS: &[char] = &['.', '-', '_', ' '];
    let runs = runs(name);
    let number = |digits: &str| digits.parse::<u8>().ok();
    let together = || {
        let (_, run) = runs.iter().find(|(_, run)| run.len() == 6)?;
        Some([number(&run[..2])?, number(&run[2..4])?, number(&run[4..])?])
    };
    let apart = || {
        let at = (0..runs.len().saturating_sub(2)).find(|at| {
            let parts = &runs[*at..at + 3];
            let between = |part: usize| &name[parts[part].0 + 2..parts[part + 1].0];
            // More numbers beside them are those of something else: `1.15.12.16`.
            let is_alone = |other: Option<usize>| {
                let other = other.and_then(|other| runs.get(other));
                other.is_none_or(|(start, run)| {
                    let gap = if *start < parts[0].0 {
                        &name[start + run.len()..parts[0].0]
                    } else {
                        &name[parts[2].0 + 2..*start]
                    };
                    gap.chars().count() > 1
                })
            };
            parts.iter().all(|(_, run)| run.len() == 2)
                && between(0) == between(1)
                && SIGNS.iter().any(|sign| between(0).chars().eq([*sign]))
                && is_alone(at.checked_sub(1))
                && is_alone(Some(at + 3))
        })?;
        Some([number(runs[at].1)?, number(runs[at + 1].1)?, number(runs[at + 2].1)?])
    };
    together().or_else(apart)
}

/// Returns the digits that stand together, each with its place.
fn runs(name: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = name[at..].find(|c: char| c.is_ascii_digit()).map(|start| at + start) {
        let n_digits = name[start..].bytes().take_while(u8::is_ascii_digit).count();
        found.push((start, &name[start..start + n_digits]));
        at = start + n_digits;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: &[&str]) {
        let found: Vec<String> = readings(name).iter().map(Date::to_string).collect();
        assert_eq!(found, expected, "{name}");
    }

    #[test]
    fn six_digits_are_a_day_in_several_ways() {
        check("161225", &["2016-12-25", "2025-12-16"]);
        check("15.12.16", &["2015-12-16", "2016-12-15"]);
        check("minutes 05-04-03 draft", &["2005-04-03", "2003-04-05", "2003-05-04"]);
        check("council_311299", &["1999-12-31"]);
    }

    #[test]
    fn other_digits_are_no_day() {
        for name in
            ["2016-12-15", "20161215", "call 12345", "1.15.12.16", "15.12-16", "999999", "15 12", "", "15.12.2016"]
        {
            check(name, &[]);
        }
    }
}
