//! Whom of those who were there a sentence names, and where in it.

use crate::content::conventions::present::Present;

/// Where a sentence names somebody.
#[derive(Debug)]
pub(super) struct Named<'p> {
    /// By the name in the list of those who were there.
    pub(super) name: &'p str,
    pub(super) place: Position,
    /// Where it begins.
    start: usize,
    /// Where what stands behind the name begins.
    pub(super) end: usize,
}

/// Where in a sentence a name stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Position {
    /// At the beginning of it or of one of its clauses.
    Begin,
    /// Before a colon at the beginning, alone or with others.
    Colon,
    /// At the end, or in brackets.
    End,
    /// Elsewhere.
    Within,
}

/// In a longer sentence no more names are looked for.
const MOST_WORDS: usize = 80;

/// Finds them, in the order of the sentence.
pub(super) fn named<'p>(text: &str, present: &'p Present) -> Vec<Named<'p>> {
    if present.people.is_empty() {
        return Vec::new();
    }
    let words: Vec<(usize, &str)> = placed(text).take(MOST_WORDS).collect();
    let mut found: Vec<Named<'p>> = Vec::new();
    let mut at = 0;
    let mut behind_name = true;
    while let Some(&(start, word)) = words.get(at) {
        let pair = words.get(at + 1).map(|(next, second)| (next + second.len(), &text[start..next + second.len()]));
        let two =
            pair.filter(|(_, both)| both.contains(' ')).and_then(|(end, both)| Some((find(both, present)?, end, 2)));
        let one = || Some((find(word, present)?, start + word.len(), 1));
        let Some((name, end, n_words)) = two.or_else(one) else {
            // `Kate and Lee`, `Kate, Lee`
            behind_name &= word.chars().count() <= 3 && word.chars().all(char::is_lowercase);
            at += 1;
            continue;
        };
        let before = text[..start].trim_end();
        let after = &text[end..];
        let begins = before.is_empty()
            || behind_name
            || before.ends_with([':', ',', '-', '–', '—', ';', '→', '>', '(', '[', '.']);
        let place = if !after.contains(char::is_alphanumeric)
            || (text[..start].ends_with(['(', '[']) && after.starts_with([')', ']']))
        {
            Position::End
        } else if begins {
            Position::Begin
        } else {
            Position::Within
        };
        found.push(Named { name, place, start, end });
        behind_name = true;
        at += n_words;
    }
    let n_in_front = n_before_colon(text, &found);
    found[..n_in_front].iter_mut().for_each(|named| named.place = Position::Colon);
    found
}

/// Returns how many of the names stand before the first colon, if nothing else does but what joins them: `Kate/Lee: …`, `Kate and Lee: …`
fn n_before_colon(text: &str, found: &[Named<'_>]) -> usize {
    /// What joins names is no longer, in any language: `and`, `sowie`.
    const LONGEST_JOINT: usize = 5;
    let Some(colon) = text.find([':', '：']) else { return 0 };
    let n_in_front = found.partition_point(|named| named.end <= colon);
    let mut at = 0;
    for named in &found[..n_in_front] {
        let joint = text[at..named.start].trim();
        let is_joint = joint.len() <= LONGEST_JOINT && !joint.contains(char::is_uppercase);
        if !is_joint || (at == 0 && !joint.is_empty()) {
            return 0;
        }
        at = named.end;
    }
    if text[at..colon].trim().is_empty() { n_in_front } else { 0 }
}

/// Returns the words of a text and where they begin.
fn placed(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_of_word = |c: char| c.is_alphanumeric() || matches!(c, '@' | '-' | '\'' | '’' | '_');
    text.split(move |c| !is_of_word(c))
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

fn find<'p>(word: &str, present: &'p Present) -> Option<&'p str> {
    const SHORTEST: usize = 2;
    let bare = word.trim_matches(['\'', '’', '-', '_']);
    let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
    let is_name = bare.starts_with(|c: char| c.is_uppercase() || c == '@') || !bare.is_ascii();
    if !is_name || bare.chars().count() < SHORTEST {
        return None;
    }
    let found = present.find(bare);
    let found = found.or_else(|| present.by_initials(bare)).or_else(|| present.by_short_form(bare, 1));
    found.map(|entry| entry.name.as_str())
}
