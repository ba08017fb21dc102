//! When two spellings are one name.
//!
//! Two spellings with the same key are one name for certain. What is only likely is found by [`likeness`], and is never
//! more than a suggestion.

use super::words::{fold_word, words};

/// Returns the key under which all spellings of a person's name coincide: without honorifics, case, accents,
/// apostrophes and full stops, and whichever of family and given name comes first.
pub fn person_key(name: &str) -> String {
    let (_, bare) = without_honorific(name);
    let tokens = person_tokens(bare);
    if tokens.is_empty() {
        return name.trim().to_lowercase();
    }
    // Family name first is the same words turned round: "Huang Zhixiong", "Panahi Azar Hossein". The least of the
    // turns stands for all of them; words in another order are another name.
    (0..tokens.len())
        .map(|turn| [&tokens[turn..], &tokens[..turn]].concat().join(" "))
        .min()
        .expect("there is at least one turn")
}

/// Returns the key under which all spellings of a topic, an organisation, a group or a title coincide: without case,
/// accents, punctuation and a leading "the".
pub fn term_key(name: &str) -> String {
    let tokens = tokens(name);
    match tokens.as_slice() {
        [] => name.trim().to_lowercase(),
        [the, rest @ ..] if the == "the" && !rest.is_empty() => rest.join(" "),
        tokens => tokens.join(" "),
    }
}

fn tokens(name: &str) -> Vec<String> {
    let joined = without_apostrophes(name);
    let folded = words(&joined).map(|(_, word)| {
        let mut folded = String::with_capacity(word.len());
        fold_word(word, &mut folded);
        folded
    });
    folded.collect()
}

/// The words of a person's name; in scripts without spaces between words, one word.
fn person_tokens(name: &str) -> Vec<String> {
    let name = name.trim_end_matches("さん").trim_end_matches('氏');
    let tokens = tokens(name);
    let is_unspaced = !tokens.is_empty() && tokens.iter().all(|token| token.chars().all(is_east_asian));
    if is_unspaced { vec![tokens.concat()] } else { tokens }
}

fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{1100}'..='\u{11FF}')
}

/// Drops what stands for an apostrophe between two letters: `O'Neall`, `O’Neall`, `O"Neall`.
fn without_apostrophes(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let is_letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphabetic());
    let is_apostrophe = |c: char| matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | '`' | '´' | '"' | '＇');
    let kept = chars
        .iter()
        .enumerate()
        .filter(|(at, c)| !(is_apostrophe(**c) && is_letter(at.checked_sub(1)) && is_letter(Some(at + 1))));
    kept.map(|(_, c)| *c).collect()
}

// Folded, without full stops. Single letters are initials, never honorifics.
const HONORIFICS: &[&str] = &[
    "prof",
    "professor",
    "dr",
    "he",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "hon",
    "honourable",
    "honorable",
    "amb",
    "ambassador",
    "sir",
    "dame",
    "dato",
    "datuk",
    "tan",
    "judge",
    "justice",
    "herr",
    "frau",
    "mme",
    "mlle",
    "sr",
    "sra",
    "senor",
    "senora",
    "dott",
    "ing",
    "rev",
    "shri",
    "smt",
    "excellency",
    "counsellor",
    "asst",
    "assoc",
];

/// Parts a name into honorific and name, both as they are written; the honorific is "" if there is none.
pub fn without_honorific(name: &str) -> (&str, &str) {
    let name = name.trim();
    let mut start = 0;
    loop {
        let rest = &name[start..];
        let Some(end) = rest.find(char::is_whitespace) else { break };
        let word = &rest[..end];
        let after = rest[end..].trim_start();
        if !is_honorific(word) || after.is_empty() {
            // "H. E." with a space.
            match rest.strip_prefix("H. E. ") {
                Some(after) if !after.trim().is_empty() => start = name.len() - after.len(),
                _ => break,
            }
            continue;
        }
        start = name.len() - after.len();
    }
    (name[..start].trim_end(), &name[start..])
}

fn is_honorific(word: &str) -> bool {
    let letters: String = word.chars().filter(|c| !matches!(c, '.' | ',' | '\'' | '’')).collect();
    let mut folded = String::new();
    fold_word(&letters, &mut folded);
    // "He" is a family name; "H.E." is not. "Tan" and "Ing" are names unless something says otherwise.
    match folded.as_str() {
        "he" => word.contains('.') || word == "HE",
        "tan" => false,
        "ing" | "sr" | "dott" | "rev" | "asst" | "assoc" => word.ends_with('.'),
        folded => HONORIFICS.contains(&folded),
    }
}

/// Tells whether a name begins with an honorific.
pub fn has_honorific(name: &str) -> bool {
    !without_honorific(name).0.is_empty()
}

/// Returns a name as it is filed, by family name: "Sukumar, Arun Mohan". Names of one word, and those in scripts that
/// put the family name first, stay as they are.
pub fn sort_name(name: &str) -> String {
    const PARTICLES: &[&str] = &[
        "von", "van", "der", "den", "de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "bin", "ibn",
        "al", "el", "ben", "ter", "zu",
    ];
    let words: Vec<&str> = name.split_whitespace().collect();
    if words.len() < 2 || name.contains(',') || name.chars().any(is_east_asian) {
        return name.trim().to_owned();
    }
    let is_suffix = |word: &str| matches!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III" | "IV");
    let n_suffixes = usize::from(words.len() > 2 && words.last().is_some_and(|word| is_suffix(word)));
    let (words, suffix) = words.split_at(words.len() - n_suffixes);
    let particle = |word: &&str| PARTICLES.contains(&word.to_lowercase().as_str());
    let mut start = words.len() - 1;
    while start > 1 && particle(&words[start - 1]) {
        start -= 1;
    }
    let (given, family) = words.split_at(start);
    let family = [family, suffix].concat().join(" ");
    format!("{family}, {}", given.join(" "))
}

/// Why two names may be one person's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// "James Snell", "James M Snell".
    MiddleInitial,
    /// "Ted Thibodeau", "Ted Thibodeau Jr".
    Suffix,
    /// One letter's difference, or the same letters with a space elsewhere.
    Spelling,
    /// The same words in another order.
    Order,
    /// "J. Smith", "John Smith".
    Initials,
}

/// Names with fewer letters than this differ by a letter too often to be worth a question: "Ana", "Ann".
const SHORTEST_DOUBTED: usize = 8;

/// Tells why two names with different keys may be one person's; `None` if nothing says so.
pub fn likeness(a: &str, b: &str) -> Option<Doubt> {
    let (a, b) = (person_tokens(without_honorific(a).1), person_tokens(without_honorific(b).1));
    if a.len().min(b.len()) < 2 && a.concat() != b.concat() {
        return None;
    }
    if sorted(&a) == sorted(&b) {
        return Some(Doubt::Order);
    }
    let (longer, shorter) = if a.len() >= b.len() { (&a, &b) } else { (&b, &a) };
    if longer.len() == shorter.len() + 1 {
        if longer[..shorter.len()] == shorter[..] && is_suffix_token(&longer[shorter.len()]) {
            return Some(Doubt::Suffix);
        }
        let is_initial = |position: usize| longer[position].chars().count() == 1;
        let without = |position: usize| [&longer[..position], &longer[position + 1..]].concat();
        if (1..longer.len() - 1).any(|position| is_initial(position) && without(position) == *shorter) {
            return Some(Doubt::MiddleInitial);
        }
    }
    let (joined_a, joined_b) = (a.concat(), b.concat());
    let n_letters = joined_a.chars().count().min(joined_b.chars().count());
    if joined_a == joined_b && n_letters >= SHORTEST_DOUBTED {
        return Some(Doubt::Spelling);
    }
    if a.len() == b.len() && n_letters >= SHORTEST_DOUBTED && differ_by_a_slip(&a, &b) {
        return Some(Doubt::Spelling);
    }
    let is_initial_of =
        |short: &str, long: &str| short.chars().count() == 1 && long.chars().count() > 1 && long.starts_with(short);
    let is_cut = a.len() == 2
        && b.len() == 2
        && a[1] == b[1]
        && a[1].chars().count() > 2
        && (is_initial_of(&a[0], &b[0]) || is_initial_of(&b[0], &a[0]));
    is_cut.then_some(Doubt::Initials)
}

fn sorted(tokens: &[String]) -> Vec<String> {
    let mut tokens = tokens.to_vec();
    tokens.sort();
    tokens
}

fn is_suffix_token(token: &str) -> bool {
    matches!(token, "jr" | "sr" | "junior" | "senior" | "ii" | "iii" | "iv")
}

/// Tells whether all words are the same but one, and that one differs by one slip of the pen.
fn differ_by_a_slip(a: &[String], b: &[String]) -> bool {
    let mut different = a.iter().zip(b).filter(|(a, b)| a != b);
    let Some((a, b)) = different.next() else { return false };
    // A word of three letters with one of them changed is as likely another name as a slip.
    let is_long = a.chars().count().min(b.chars().count()) >= 4;
    different.next().is_none() && is_long && strsim::damerau_levenshtein(a, b) == 1
}

/// Returns keys such that any two names that [`likeness`] has a doubt about share one: so that the near ones among
/// many names are found without comparing each with each.
pub fn likeness_buckets(name: &str) -> Vec<String> {
    let tokens = person_tokens(without_honorific(name).1);
    if tokens.is_empty() {
        return Vec::new();
    }
    let mut buckets = vec![format!("sorted {}", sorted(&tokens).join(" ")), format!("joined {}", tokens.concat())];
    // A slip leaves all other words as they are, so one of the first and the last is; so does a cut first name.
    if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
        buckets.push(format!("first {first} {}", tokens.len()));
        buckets.push(format!("last {last} {}", tokens.len()));
    }
    for position in 0..tokens.len() {
        let without: Vec<String> = [&tokens[..position], &tokens[position + 1..]].concat();
        buckets.push(format!("without {}", without.join(" ")));
    }
    buckets.push(format!("without {}", tokens.join(" ")));
    buckets.sort();
    buckets.dedup();
    buckets
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check_same(names: &[&str]) {
        for name in names {
            assert_eq!(person_key(name), person_key(names[0]), "{name}");
        }
    }

    #[test]
    fn spellings_of_one_person_have_one_key() {
        check_same(&[
            "Zhixiong Huang",
            "Huang Zhixiong",
            "Huang, Zhixiong",
            "Prof. Dr. ZHIXIONG HUANG",
            "zhixiong huang",
        ]);
        check_same(&["V.D. Sharma", "V. D. Sharma", "Dr. V D Sharma"]);
        check_same(&["Gary O'Neall", "Gary O’Neall", "Gary O\"Neall", "Gary ONeall"]);
        check_same(&["Mihai Nita", "Mihai Niță"]);
        check_same(&[
            "Hossein Panahi Azar",
            "Mr. Panahi Azar, Hossein",
            "H.E. Hossein Panahi-Azar",
            "H. E. Hossein Panahi Azar",
        ]);
        check_same(&["黄志雄", "黄 志雄"]);
        check_same(&["小泉", "小泉さん"]);
    }

    #[test]
    fn other_people_have_other_keys() {
        assert_ne!(person_key("James Snell"), person_key("James M Snell"));
        assert_ne!(person_key("Ted Thibodeau"), person_key("Ted Thibodeau Jr"));
        assert_ne!(person_key("Mary Ann Smith"), person_key("Ann Mary Smith"));
        assert_ne!(person_key("He Wei"), person_key("Wei"));
        assert_ne!(person_key("⚡"), person_key("☂"));
    }

    #[test]
    fn honorifics_are_parted_from_names() {
        assert_eq!(without_honorific("H.E. Prof. Dr. Kennedy Gastorn"), ("H.E. Prof. Dr.", "Kennedy Gastorn"));
        assert_eq!(without_honorific("M. Smith"), ("", "M. Smith"));
        assert_eq!(without_honorific("Dr."), ("", "Dr."));
        assert_eq!(without_honorific("He Wei"), ("", "He Wei"));
        assert!(has_honorific("Mr. X") && !has_honorific("India"));
    }

    #[test]
    fn people_are_filed_by_family_name() {
        assert_eq!(sort_name("Arun Mohan Sukumar"), "Sukumar, Arun Mohan");
        assert_eq!(sort_name("Jan van der Berg"), "van der Berg, Jan");
        assert_eq!(sort_name("Ted Thibodeau Jr."), "Thibodeau Jr., Ted");
        assert_eq!(sort_name("黄志雄"), "黄志雄");
        assert_eq!(sort_name("Huang, Zhixiong"), "Huang, Zhixiong");
        assert_eq!(sort_name("Steve"), "Steve");
    }

    #[test]
    fn doubts_have_reasons() {
        assert_eq!(likeness("James Snell", "James M. Snell"), Some(Doubt::MiddleInitial));
        assert_eq!(likeness("Ted Thibodeau", "Ted Thibodeau Jr"), Some(Doubt::Suffix));
        assert_eq!(likeness("Karsten Klein", "Karsten Klien"), Some(Doubt::Spelling));
        assert_eq!(likeness("Gary Oneall", "Gary O Neall"), Some(Doubt::Spelling));
        assert_eq!(likeness("Jeremy England", "Jeremy Englund"), Some(Doubt::Spelling));
        assert_eq!(likeness("Mary Ann Smith", "Ann Mary Smith"), Some(Doubt::Order));
        assert_eq!(likeness("J. Smith", "John Smith"), Some(Doubt::Initials));
        assert_eq!(likeness("John Smith", "Jane Smith"), None);
        assert_eq!(likeness("Li Na", "Li Ning"), None);
        assert_eq!(likeness("Ben Savage", "Ben VanderSloot"), None);
    }

    #[test]
    fn terms_keep_their_order() {
        assert_eq!(term_key("The Cyber-Attacks"), term_key("cyber attacks"));
        assert_ne!(term_key("law of war"), term_key("war of law"));
    }

    fn name() -> impl Strategy<Value = String> {
        proptest::collection::vec("[A-Za-zéÉ]{1,8}", 1..4).prop_map(|words| words.join(" "))
    }

    proptest! {
        #[test]
        fn case_and_turning_make_no_new_person(words in proptest::collection::vec("[a-z]{2,8}x", 2..4), turn in 0_usize..3) {
            let mut turned = words.clone();
            turned.rotate_left(turn % words.len());
            prop_assert_eq!(person_key(&format!("Prof. {}", words.join(" "))), person_key(&format!("Prof. {}", turned.join(" ").to_uppercase())));
        }

        #[test]
        fn near_names_share_a_bucket(a in name(), b in name(), at in 0_usize..20, letter in "[a-z]") {
            let mut slipped: Vec<char> = a.chars().collect();
            let at = at % slipped.len();
            slipped[at] = letter.chars().next().unwrap();
            let slipped: String = slipped.into_iter().collect();
            for other in [b, slipped] {
                if likeness(&a, &other).is_some() && person_key(&a) != person_key(&other) {
                    let buckets = likeness_buckets(&a);
                    prop_assert!(likeness_buckets(&other).iter().any(|bucket| buckets.contains(bucket)), "{} {}", a, other);
                }
            }
        }

        #[test]
        fn no_name_is_too_strange(a in "\\PC*", b in "\\PC*") {
            let _ = (person_key(&a), term_key(&a), sort_name(&a), likeness(&a, &b), likeness_buckets(&a));
        }
    }
}
