//! Which words can be a name, and which letters stand for one.

/// Tells whether letters are such as those by which minutes call people: two to four, mostly capitals.
pub(in crate::content::conventions) fn is_code(text: &str) -> bool {
    let n = text.chars().count();
    let n_upper = text.chars().filter(|c| c.is_uppercase()).count();
    (2..=4).contains(&n)
        && text.chars().all(|c| c.is_alphanumeric())
        && text.chars().any(char::is_alphabetic)
        && n_upper + usize::from(n > 2) >= n.min(3)
        && n_upper >= 1
        && !is_east_asian(text)
}

pub(in crate::content::conventions) fn is_east_asian(text: &str) -> bool {
    text.chars()
        .any(|c| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7FF}' | '々'))
}

/// Words that join the parts of names.
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "el", "al", "bin", "ibn", "binti", "bint",
    "ben", "ter", "ten", "zu", "zur", "y", "e", "i", "af", "av", "st", "'t", "d'", "dal", "do", "te", "abu", "op",
];

/// Tells whether a word in small letters may join the parts of a name: `Ann van den One`.
pub(in crate::content::conventions) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Words that are no part of any name, so that what holds one is a sentence or a note.
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    "the", "and", "is", "are", "was", "were", "to", "we", "of", "for", "with", "not", "no", "none", "all", "others", "other", "everyone",
    "nobody", "somebody", "anybody", "tbd", "tba", "na", "see", "please", "add", "your", "you", "who", "at", "on", "in", "by", "from", "as",
    "this", "that", "these", "meeting", "meetings", "minutes", "notes", "agenda", "members", "member", "attendees", "attendance", "present",
    "regrets", "quorum", "votes", "vote", "people", "many", "some", "several", "various", "unknown", "anonymous", "und", "der", "die", "das",
    "nicht", "keine", "keiner", "alle", "call", "link", "links", "http", "https", "www", "team", "wg", "list", "same", "name", "names",
    "organization", "organisation", "company", "date", "time", "action", "actions", "items", "item", "discussion", "topics", "topic", "next",
    "recording", "zoom", "slack", "github", "issue", "pr", "mailing", "yes", "done", "todo", "note", "update", "updates", "review", "approved",
    "participants", "participant", "guests", "guest", "missing", "absent", "remote", "could", "has", "have", "had", "will", "would", "it",
    "about", "there", "here", "new", "first", "last", "total", "plus", "also", "room", "number", "open", "draft", "etc", "how", "what", "why",
    "les", "des", "tous", "toutes", "autres", "groupe", "groupes", "when", "where", "can", "should", "be", "been", "if", "or", "so", "do", "does", "did", "any", "each", "more", "but",
];

/// Those of them that are names where they bear a capital.
const NAMES_TOO: &[&str] = &[
    "will", "so", "do", "can", "an", "be", "to", "in", "on", "has", "as", "no", "call", "list", "new", "may", "how",
    "des",
];

/// Tells whether words can be somebody's name in a list of people: a few, of letters, none of them a word of sentences.
/// Names in small letters only are those of chats (`name surname`, `nick42`).
pub(in crate::content::conventions) fn looks_like_name(name: &str) -> bool {
    const LONGEST: usize = 60;
    let name = name.trim();
    let n_least = if is_east_asian(name) { 1 } else { 2 };
    if name.chars().count() > LONGEST || name.chars().filter(|c| c.is_alphabetic()).count() < n_least {
        return false;
    }
    let is_allowed = |c: char| {
        c.is_alphanumeric()
            || is_mark(c)
            || matches!(
                c,
                ' ' | '.'
                    | '-'
                    | '‐'
                    | '\''
                    | '‘'
                    | '’'
                    | '“'
                    | '”'
                    | '`'
                    | '´'
                    | '"'
                    | '_'
                    | ','
                    | '・'
                    | '\u{3000}'
                    | 'ʼ'
                    | '+'
            )
    };
    if !name.chars().all(is_allowed) {
        return false;
    }
    if is_east_asian(name) {
        if name.starts_with(['が', 'を', 'の']) {
            return false;
        }
        let is_word = name.contains(['を', 'は', 'の', 'に', 'で']) || name.contains(|c: char| c.is_ascii_lowercase());
        return is_short_enough(name)
            && (!is_word || (name.contains(' ') && !name.contains(['を', 'は', 'の', 'に', 'で'])));
    }
    let words: Vec<&str> = name.split([' ', '\u{3000}']).filter(|word| !word.is_empty()).collect();
    let is_single = words.len() == 1;
    // Of "Mr and Mrs Two" the first has no name.
    if is_single && matches!(name.trim_end_matches('.'), "Mr" | "Mrs" | "Ms" | "Miss" | "Dr" | "Prof" | "Sir") {
        return false;
    }
    if words.len() > 6 || words.iter().any(|word| is_no_name(word)) {
        return false;
    }
    if words.iter().any(|word| word.bytes().any(|byte| byte.is_ascii_digit())) && !is_single {
        return false;
    }
    if words.iter().any(|word| word.bytes().all(|byte| byte.is_ascii_digit())) {
        return false;
    }
    let is_small = |word: &&str| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase);
    let n_small =
        words.iter().filter(|word| is_small(word) && !PARTICLES.contains(&word.to_lowercase().as_str())).count();
    let are_all_small = n_small == words.len();
    n_small == 0 || (are_all_small && words.len() <= 3) || (n_small == 1 && words.len() <= 3)
}

/// Tells whether a word is part of no name.
fn is_no_name(word: &str) -> bool {
    let folded = word.trim_matches(['.', ',', '\'', '"']).to_lowercase();
    let is_name_too = word.starts_with(char::is_uppercase) && NAMES_TOO.contains(&folded.as_str());
    NO_NAMES.contains(&folded.as_str()) && !PARTICLES.contains(&word.to_lowercase().as_str()) && !is_name_too
}

/// Tells whether words are a given name and a family name that is a word as well: "Speaker Link". Among names they are one, and
/// elsewhere seldom.
pub(in crate::content::conventions) fn may_be_name(name: &str) -> bool {
    /// No name is longer.
    const LONGEST: usize = 20;
    let is_word = |word: &str| {
        word.chars().count() <= LONGEST
            && word.starts_with(char::is_uppercase)
            && word.chars().skip(1).all(|c| c.is_lowercase() || matches!(c, '-' | '\'' | '’'))
            && word.chars().count() > 1
    };
    match name.trim().split(' ').collect::<Vec<_>>()[..] {
        [given, family] => is_word(given) && is_word(family) && !is_no_name(given) && is_no_name(family),
        _ => false,
    }
}

/// Tells whether a name in a script without spaces is no longer than names are, but for a company before it.
fn is_short_enough(name: &str) -> bool {
    const LONGEST: usize = 16;
    const LONGEST_FAMILY_NAME: usize = 5;
    let n_last = name.rsplit([' ', '\u{3000}']).next().map_or(0, |last| last.chars().count());
    name.chars().count() <= LONGEST || (name.contains([' ', '\u{3000}']) && n_last <= LONGEST_FAMILY_NAME)
}

/// Tells whether a name has a capital at its beginning and another one at that of its last word, as those of somebody who is not
/// known otherwise should: "Opening hours" has not.
pub(in crate::content::conventions) fn is_whole(name: &str) -> bool {
    let (first, last) = (name.trim(), name.trim().rsplit(' ').next().unwrap_or_default());
    is_east_asian(name)
        || (name.trim().contains(' ') && [first, last].iter().all(|word| word.starts_with(char::is_uppercase)))
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{200B}'..='\u{200D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_words() {
        for name in
            ["Speaker One", "speaker one", "nick42", "Speaker van der One", "Will One", "Will ‘Bill’ One", "田中"]
        {
            assert!(looks_like_name(name), "{name}");
        }
        for words in ["See the list", "Mr", "12", "A", "one of the speakers", "Speaker 1", "が田中"] {
            assert!(!looks_like_name(words), "{words}");
        }
    }

    #[test]
    fn a_family_name_may_be_a_word() {
        assert!(["Speaker Link", "Anna Note"].iter().all(|name| may_be_name(name) && !looks_like_name(name)));
        assert!(
            ["Speaker One", "Next Call", "Meeting Notes", "Speaker link", "Link"].iter().all(|name| !may_be_name(name))
        );
    }

    #[test]
    fn a_whole_name_has_two_capitals() {
        assert!(is_whole("Speaker One") && is_whole("Speaker van One") && is_whole("田中"));
        assert!(!is_whole("Speaker") && !is_whole("Opening hours"));
    }

    #[test]
    fn codes_are_mostly_capitals() {
        assert!(["SO", "SON", "SvO"].iter().all(|code| is_code(code)));
        assert!(["S", "Son", "SPEAKER", "12", "so"].iter().all(|word| !is_code(word)));
    }
}
