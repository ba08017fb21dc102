//! The form of a name under which it is filed.

use super::{is_east_asian, is_suffix, without_honorific};
use crate::text::words::fold_word;

/// Returns a name as it is filed, by family name: "Sukumar, Arun Mohan".
///
/// Particles stay with the family name ("van der Berg, Jan"), a suffix comes last ("Thibodeau, Ted, Jr."), an honorific
/// is left out. What is filed as it is written stays so: single words, names with a comma, and the names of languages
/// that put the family name first (Chinese, Japanese, Korean) or file by the given name (Thai, Lao, Khmer, Burmese).
pub fn sort_name(name: &str) -> String {
    let (_, name) = without_honorific(name);
    let (name, suffix) = split_suffix(name);
    let words: Vec<&str> = name.split_whitespace().collect();
    let filed = match family_start(&words) {
        Some(start) if !name.contains([',', '，']) && !name.chars().any(is_filed_as_written) => {
            format!("{}, {}", words[start..].join(" "), words[..start].join(" "))
        }
        _ => words.join(" "),
    };
    if suffix.is_empty() { filed } else { format!("{filed}, {suffix}") }
}

fn is_filed_as_written(c: char) -> bool {
    let is_filed_by_given_name =
        matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}');
    is_filed_by_given_name || is_east_asian(c)
}

/// Cuts `Jr.`, `, Jr.`, `III` off a name of at least two words.
fn split_suffix(name: &str) -> (&str, &str) {
    let Some((before, last)) = name.rsplit_once(char::is_whitespace) else { return (name, "") };
    let mut folded = String::new();
    fold_word(last.trim_end_matches('.'), &mut folded);
    let before = before.trim_end().trim_end_matches(',').trim_end();
    if is_suffix(&folded) && before.contains(char::is_whitespace) { (before, last) } else { (name, "") }
}

// What stands before a family name and belongs to it, in either case or in small letters only: with a capital, `Do` and
// `Das` are names.
const PARTICLES: &[&str] = &[
    "von", "van", "der", "den", "de", "del", "della", "di", "du", "la", "le", "bin", "ibn", "bint", "al", "el", "ben",
    "ter", "ten", "zu", "zum", "zur", "st", "st.", "abu", "mac",
];
const SMALL_PARTICLES: &[&str] = &["da", "das", "do", "dos", "e", "y", "af", "av", "op", "'t", "’t", "d'", "und", "ul"];

/// Returns at which word the family name begins; `None` if nothing would stand before it.
fn family_start(words: &[&str]) -> Option<usize> {
    let is_particle = |word: &str| {
        SMALL_PARTICLES.contains(&word) || PARTICLES.iter().any(|particle| particle.eq_ignore_ascii_case(word))
    };
    let last = words.len().checked_sub(1)?;
    let n_particles = words[..last].iter().rev().take_while(|word| is_particle(word)).count();
    let start = last - n_particles;
    let begins_small = words[0].starts_with(char::is_lowercase);
    // "Ben Savage", "Van Morrison": a particle with nothing before it is a given name if it has a capital.
    if start == 0 && begins_small { None } else { Some(start.max(1)).filter(|start| *start <= last) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: &str) {
        assert_eq!(sort_name(name), expected, "{name}");
    }

    #[test]
    fn people_are_filed_by_family_name() {
        check("Arun Mohan Sukumar", "Sukumar, Arun Mohan");
        check("  Prof.  Zhixiong   Huang ", "Huang, Zhixiong");
        check("Сковорода", "Сковорода");
        check("Steve", "Steve");
        check("", "");
    }

    #[test]
    fn particles_stay_with_the_family_name() {
        check("Jan van der Berg", "van der Berg, Jan");
        check("Dick Van Dyke", "Van Dyke, Dick");
        check("Ahmed al-Rashid", "al-Rashid, Ahmed");
        check("Abdel Fattah El Sisi", "El Sisi, Abdel Fattah");
        check("Maria do Carmo", "do Carmo, Maria");
        check("Ben Savage", "Savage, Ben");
        check("Van Morrison", "Morrison, Van");
        check("von Neumann", "von Neumann");
    }

    #[test]
    fn a_suffix_comes_last() {
        check("Ted Thibodeau Jr.", "Thibodeau, Ted, Jr.");
        check("Ted Thibodeau, Jr", "Thibodeau, Ted, Jr");
        check("John Smith III", "Smith, John, III");
        check("Smith Jr", "Jr, Smith");
    }

    #[test]
    fn what_is_filed_as_it_is_written_stays() {
        check("Huang, Zhixiong", "Huang, Zhixiong");
        check("黄志雄", "黄志雄");
        check("小泉 太郎", "小泉 太郎");
        check("กมลินทร์ พินิจภูวดล", "กมลินทร์ พินิจภูวดล");
    }
}
