//! How a vote went: `Ayes: 5`, `AYES: One, Two`, `Nays: none`, `Roll call: One – yes, Two – no`, `Two: abstain`.

use std::sync::LazyLock;

use super::opposed;
use super::words::LANGUAGES;
use crate::content::conventions::names;
use crate::content::conventions::offices;
use crate::content::outcome::Ballot;
use crate::content::schema::{self, Vote};
use crate::text::phrases::Phrases;
use crate::text::words::sentences;

/// What a way to vote is called where a list or a number of voters follows.
#[rustfmt::skip]
const LABELS: &[(Vote, &[&str])] = &[
    (Vote::For, &["ayes", "aye", "yeas", "yea", "yays", "yay", "yes", "in favor", "in favour", "votes in favor", "votes in favour", "votes for", "for", "ja", "dafür", "pour", "a favor"]),
    (Vote::Against, &["nays", "nay", "noes", "no", "against", "opposed", "votes against", "votes opposed", "nein", "dagegen", "contre", "en contra"]),
    (Vote::Abstained, &["abstain", "abstained", "abstaining", "abstention", "abstentions", "enthaltung", "enthaltungen", "abstenciones"]),
    (Vote::Absent, &["absent", "abwesend", "ausentes"]),
];
/// What one voter is said to have answered when the roll was called, beside these.
#[rustfmt::skip]
const ANSWERS: &[(Vote, &[&str])] = &[
    (Vote::For, &["voted yes", "voted aye", "votes yes", "votes aye", "oui", "sí"]),
    (Vote::Against, &["voted no", "voted nay", "votes no", "votes nay", "non"]),
    (Vote::Abstained, &["enthalten", "s'abstient", "abstención"]),
    (Vote::Absent, &["excused"]),
];
/// What stands behind a number that counts them, beside the labels.
#[rustfmt::skip]
const COUNTED: &[(Vote, &[&str])] = &[
    (Vote::For, &["favorevoli", "favorevole", "voor"]),
    (Vote::Against, &["gegen", "contrari", "contrario", "tegen", "contra"]),
    (Vote::Abstained, &["abstención", "abstenção", "abstenções", "astenuto", "astenuta", "astenuti", "astensione", "astensioni", "onthouding", "onthoudingen"]),
];
/// Small numbers in letters, in languages in which nobody in the minutes is called so.
#[rustfmt::skip]
const IN_LETTERS: &[&[&str]] = &[
    &["keine", "keiner", "ohne", "aucune", "aucun", "sans", "ninguna", "ningún", "nessuna", "nessun", "geen", "zonder", "nenhuma"],
    &["eine", "einer", "une", "una", "un", "één", "uma"],
    &["zwei", "deux", "dos", "due", "twee", "duas", "dois"],
    &["drei", "trois", "tres", "tre", "drie", "três"],
    &["vier", "quatre", "cuatro", "quattro", "quatro"],
    &["fünf", "cinq", "cinco", "cinque", "vijf"],
    &["sechs", "six", "seis", "sei", "zes"],
    &["sieben", "sept", "siete", "sette", "zeven", "sete"],
    &["acht", "huit", "ocho", "otto", "oito"],
    &["neun", "neuf", "nueve", "nove", "negen"],
    &["zehn", "dix", "diez", "dieci", "tien", "dez"],
    &["elf", "onze", "once", "undici"],
    &["zwölf", "douze", "doce", "dodici", "twaalf", "doze"],
];
/// What is said of those who did not vote, of whom nothing is told.
const NOT_VOTING: &[&str] = &["no vote", "not voting", "did not vote"];
/// What stands where voters would, and names none.
const NOBODY_NAMED: &[&str] = &["unanimous", "unanimously", "everybody", "everyone", "majority", "motion", "vote"];
/// Labels of a vote in which each voter stands beside the answer.
const ROLLS: &[&str] = &["roll call", "roll call vote", "roll-call vote", "vote", "votes", "voting", "result"];

/// No council is larger; what has more parts is no list of voters.
const MOST_VOTERS: usize = 150;

/// Reads what stands behind a label; `None` if that is not how people voted.
pub(super) fn read(label: &str, value: &str) -> Option<Vec<Ballot>> {
    let label = label.trim().to_lowercase();
    if NOT_VOTING.contains(&label.as_str()) {
        return Some(Vec::new());
    }
    if ROLLS.contains(&label.as_str()) {
        return roll(value).or_else(|| by_way(value));
    }
    let vote = known(LABELS, &label)?;
    let value = value.trim().trim_end_matches('.').trim();
    // A number may stand behind the names too.
    let (value, behind) = match value.rsplit_once([' ', '\n']) {
        Some((names, number))
            if names.contains(char::is_alphabetic) && number.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            (names.trim(), number.parse().ok())
        }
        _ => (value, None),
    };
    if schema::is_nobody(value) {
        return Some(vec![Ballot { vote, count: Some(0), voters: Vec::new() }]);
    }
    let n_digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let count = value[..n_digits].parse().ok().or(behind);
    let rest = value[n_digits..].trim_matches(|c: char| c.is_whitespace() || "()[]–—-:".contains(c));
    let voters = if rest.is_empty() && count.is_some() { Vec::new() } else { voters(rest)? };
    Some(vec![Ballot { vote, count, voters }])
}

/// Reads the answers of a roll call, each beside its voter; `None` if anything else stands there.
pub(super) fn roll(text: &str) -> Option<Vec<Ballot>> {
    let mut ballots: Vec<Ballot> = Vec::new();
    let mut waiting: Option<&str> = None;
    let parts = text.split([',', ';', '\n']).map(|part| part.trim().trim_end_matches('.'));
    for (n_read, part) in parts.filter(|part| !part.is_empty()).enumerate() {
        let (voter, vote) = match (waiting.take(), answer(part)) {
            (Some(voter), Some(vote)) => (voter, vote),
            (None, None) => match split_answer(part) {
                Some(both) => both,
                None => {
                    waiting = Some(part);
                    continue;
                }
            },
            _ => return None,
        };
        let [voter] = &voters(voter)?[..] else { return None };
        add(&mut ballots, Ballot { vote, count: None, voters: vec![voter.clone()] });
        if n_read > MOST_VOTERS {
            return None;
        }
    }
    (waiting.is_none() && !ballots.is_empty()).then_some(ballots)
}

/// Reads the answers within a sentence: `Motion carried by vote of One yea, Two yea, and Three nay.`
pub(super) fn of_sentence(text: &str) -> Vec<Ballot> {
    let begun = [" vote of ", " carried by "].iter().find_map(|start| text.split_once(start));
    let Some((_, behind)) = begun else { return Vec::new() };
    let answers = sentences(behind).next().unwrap_or_default().trim_end_matches('.');
    roll(&answers.replace(", and ", ", ").replace(" and ", ", ")).unwrap_or_default()
}

/// Reads who voted in which way, a sentence for each: `Yes from One, Two and Three. No vote from Four.`; `None` if anything else
/// stands there.
fn by_way(text: &str) -> Option<Vec<Ballot>> {
    let mut ballots: Vec<Ballot> = Vec::new();
    for sentence in text.split([';', '\n']).flat_map(ways) {
        let sentence = sentence.trim().trim_end_matches('.');
        if sentence.is_empty() {
            continue;
        }
        let (said, named) =
            JOINTS.iter().filter_map(|joint| sentence.split_once(joint)).min_by_key(|(said, _)| said.len())?;
        let said = said.trim().to_lowercase();
        if !NOT_VOTING.contains(&said.as_str()) {
            add(&mut ballots, Ballot { vote: known(LABELS, &said)?, count: None, voters: voters(named)? });
        }
    }
    (!ballots.is_empty()).then_some(ballots)
}

const JOINTS: [&str; 3] = [" from ", " by ", ": "];

/// Parts a text at the sentences that begin with a way to vote; "Speaker I. One" ends none.
fn ways(text: &str) -> Vec<&str> {
    let begins = |rest: &str| {
        let said = JOINTS
            .iter()
            .filter_map(|joint| rest.split_once(joint))
            .map(|(said, _)| said)
            .min_by_key(|said| said.len());
        let said = said.map(|said| said.trim().to_lowercase()).unwrap_or_default();
        known(LABELS, &said).is_some() || NOT_VOTING.contains(&said.as_str())
    };
    let starts = text.match_indices(". ").map(|(at, stop)| at + stop.len()).filter(|start| begins(&text[*start..]));
    let bounds: Vec<usize> = std::iter::once(0).chain(starts).chain([text.len()]).collect();
    bounds.windows(2).map(|bounds| &text[bounds[0]..bounds[1]]).collect()
}

/// Reads how many voted in which way, as a sentence tells it, and who, where names in brackets follow: `6 yes, 0 no, 0 abstained`,
/// `par 4 voix pour et 1 abstention`, `2 in favor (One, Two) and 1 opposed (Three)`. A number beside a single such word may count
/// anything, unless it says that it counts votes or names who voted.
pub(super) fn tally(text: &str) -> Vec<Ballot> {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    if !has_digit && !ANY_VOTE.is_any_in(text) {
        return Vec::new();
    }
    let opposed = opposed::read(text);
    if !opposed.is_empty() {
        return opposed;
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split([' ', '\n', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let mut ballots: Vec<Ballot> = Vec::new();
    let mut counts_votes = false;
    for (at, word) in words.iter().enumerate() {
        let behind = &words[at + 1..];
        let is_vote = |word: &&&str| STEMS_OF_VOTES.iter().any(|stem| word.contains(stem));
        let letters = || behind.first().filter(is_vote).and_then(|_| in_letters(word));
        let Some(count) = word.trim_start_matches(['(', '*']).parse().ok().or_else(letters) else { continue };
        let is_votes = behind.first().is_some_and(|word| VOTES.contains(&bare(word)));
        let behind = &behind[usize::from(is_votes)..];
        let said = behind.first().map(|word| bare(word)).unwrap_or_default();
        let two = behind.get(1).map(|second| format!("{said} {}", bare(second))).unwrap_or_default();
        let of_two = known(LABELS, &two);
        let vote = of_two
            .or_else(|| known(LABELS, said))
            .or_else(|| known(COUNTED, said))
            .filter(|vote| *vote != Vote::Absent);
        if let Some(vote) = vote.filter(|vote| ballots.iter().all(|known| known.vote != *vote)) {
            let next = behind.get(1 + usize::from(of_two.is_some())).filter(|next| next.starts_with('('));
            let voters = next.and_then(|next| in_brackets(text, &lower, next)).unwrap_or_default();
            counts_votes |= is_votes || !voters.is_empty() || said != behind[0].trim_end_matches(END);
            ballots.push(Ballot { vote, count: Some(count), voters });
        }
    }
    // That nobody abstained says nothing of how many voted.
    let is_vote = |ballot: &Ballot| matches!(ballot.vote, Vote::For | Vote::Against) && ballot.count != Some(0);
    if (ballots.len() > 1 || counts_votes) && (has_digit || ballots.iter().any(is_vote)) {
        return ballots;
    }
    let between_slashes = between_slashes(&words);
    if between_slashes.is_empty() { in_words(text) } else { between_slashes }
}

/// Words without which no number in letters counts votes.
const STEMS_OF_VOTES: &[&str] =
    &["stimme", "enthalt", "voix", "abst", "voti", "votos", "astenut", "astens", "stemmen", "onthoud"];
/// Those, whose first letter may be a capital.
static ANY_VOTE: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&STEMS_OF_VOTES.iter().map(|stem| &stem[1..]).collect::<Vec<_>>()));

/// Returns a small number in letters: `drei`, `une`, `ohne`.
pub(super) fn in_letters(word: &str) -> Option<u32> {
    let number = IN_LETTERS.iter().position(|words| words.contains(&word))?;
    u32::try_from(number).ok()
}

/// Reads how many voted in which way where each number stands beside its way, in a language in which that may be on either side:
/// `9 osób za, 0 przeciw`, `pro 5, proti 0, zdržel se 1`.
pub(super) fn in_words(text: &str) -> Vec<Ballot> {
    /// What stands beside a number in each of those languages, at least once.
    static STEMS: LazyLock<Phrases> = LazyLock::new(|| {
        let ways = LANGUAGES.iter().filter_map(|language| language.votes);
        Phrases::new(&ways.flat_map(|[_, against, abstained]| [against, abstained].concat()).collect::<Vec<_>>())
    });
    if !text.bytes().any(|byte| byte.is_ascii_digit()) || !STEMS.is_any_in(text) {
        return Vec::new();
    }
    let lower = text.to_lowercase();
    let read = |ways: &[&[&str]; 3]| {
        let mut ballots: Vec<Ballot> = Vec::new();
        for (vote, count) in lower.split([',', ';', '.', ':', '(']).filter_map(|part| counted(part, ways)) {
            if ballots.iter().all(|known| known.vote != vote) {
                ballots.push(Ballot { vote, count: Some(count), voters: Vec::new() });
            }
        }
        let has = |vote: Vote| ballots.iter().any(|ballot| ballot.vote == vote);
        (has(Vote::For) && has(Vote::Against)).then_some(ballots)
    };
    LANGUAGES.iter().filter_map(|language| language.votes.as_ref()).find_map(read).unwrap_or_default()
}

/// Reads one number and one way to vote.
fn counted(part: &str, [pro, against, abstained]: &[&[&str]; 3]) -> Option<(Vote, u32)> {
    /// More words are a sentence.
    const MOST_WORDS: usize = 7;
    const FEWEST_LETTERS: usize = 4;
    let words: Vec<&str> = part.split([' ', '-', '–']).filter(|word| !word.is_empty()).collect();
    let mut numbers = words.iter().filter_map(|word| word.trim_matches(['(', ')']).parse::<u32>().ok());
    let count = numbers.next().filter(|_| words.len() <= MOST_WORDS && numbers.next().is_none())?;
    // A short one stands for itself alone.
    let is_way = |way: &str| {
        words.iter().any(|word| *word == way || (way.chars().count() >= FEWEST_LETTERS && word.starts_with(way)))
    };
    let has = |ways: &[&str]| ways.iter().any(|way| is_way(way));
    let vote = match () {
        () if has(abstained) => Vote::Abstained,
        () if has(against) => Vote::Against,
        () if has(pro) => Vote::For,
        () => return None,
    };
    Some((vote, count))
}

/// Reads `5/0/1 beschlossen`, as German minutes count: for, against, abstained.
fn between_slashes(words: &[&str]) -> Vec<Ballot> {
    const RESOLVED: &[&str] = &["beschlossen", "angenommen", "abgelehnt", "gewählt", "genehmigt", "bestätigt"];
    /// "am 5/6/21" is a day.
    const BEFORE_DAYS: &[&str] = &["am", "vom", "zum", "bis", "seit"];
    if !words.iter().any(|word| RESOLVED.contains(&bare(word))) {
        return Vec::new();
    }
    let read = words.iter().enumerate().find_map(|(at, word)| {
        let is_day = at.checked_sub(1).is_some_and(|before| BEFORE_DAYS.contains(&words[before]));
        let counts: Vec<u32> =
            bare(word).trim_matches(['(', '*']).split('/').map(str::parse).collect::<Result<_, _>>().ok()?;
        <[u32; 3]>::try_from(counts).ok().filter(|_| !is_day)
    });
    let ballots = |counts: [u32; 3]| {
        let votes = [Vote::For, Vote::Against, Vote::Abstained].into_iter().zip(counts);
        votes.map(|(vote, count)| Ballot { vote, count: Some(count), voters: Vec::new() }).collect()
    };
    read.map(ballots).unwrap_or_default()
}

/// Returns the voters in the brackets that a word of the lower-cased text opens.
fn in_brackets(text: &str, lower: &str, word: &str) -> Option<Vec<String>> {
    // Letters that are of another length in lower case would shift all places.
    let start = (text.len() == lower.len()).then(|| word.as_ptr().addr() - lower.as_ptr().addr())?;
    let inside = text.get(start..)?.strip_prefix('(')?;
    voters(&inside[..inside.find(')')?])
}

const VOTES: &[&str] = &["voix", "votes", "vote", "stimmen", "stimme", "votos", "voti", "stemmen"];
const END: [char; 7] = ['.', ',', ';', ':', ')', '*', '…'];

/// Returns a word without what ends it, and without "votes" in one word with it: `Ja-Stimmen`.
fn bare(word: &str) -> &str {
    let word = word.trim_end_matches(END);
    ["-stimmen", "-stimme", "stimmen"]
        .iter()
        .find_map(|votes| word.strip_suffix(votes))
        .filter(|word| !word.is_empty())
        .unwrap_or(word)
}

/// Adds what was read of a vote to the rest of it. What was said of a way to vote first counts, but for further voters.
pub(super) fn add(ballots: &mut Vec<Ballot>, new: Ballot) {
    match ballots.iter_mut().find(|known| known.vote == new.vote) {
        Some(known) => {
            known.count = known.count.or(new.count);
            known
                .voters
                .extend(new.voters.into_iter().filter(|voter| !known.voters.contains(voter)).collect::<Vec<_>>());
        }
        None => ballots.push(new),
    }
}

fn answer(text: &str) -> Option<Vote> {
    let text = text.trim().trim_matches(['*', '_', '(', ')']).to_lowercase();
    known(LABELS, &text).or_else(|| known(ANSWERS, &text))
}

/// Parts a voter from the answer beside the name: `One – yes`, `One: no`, `One (abstained)`, `One voted no`.
fn split_answer(part: &str) -> Option<(&str, Vote)> {
    const BETWEEN: [&str; 7] = [" - ", " – ", " — ", "–", "-", ":", " ("];
    let marked = BETWEEN.iter().find_map(|between| {
        let (voter, said) = part.split_once(between)?;
        Some((voter.trim(), answer(said)?))
    });
    // `Speaker One yea`
    marked.or_else(|| part.match_indices(' ').find_map(|(at, _)| Some((part[..at].trim(), answer(&part[at + 1..])?))))
}

fn known(words: &[(Vote, &[&str])], word: &str) -> Option<Vote> {
    words.iter().find(|(_, words)| words.contains(&word)).map(|(vote, _)| *vote)
}

/// Returns the names in a list of voters, without their offices; `None` if it says anything else.
fn voters(text: &str) -> Option<Vec<String>> {
    let parts = names::split_list(text);
    let name = |part: &&str| {
        let entry = names::parse(offices::bare(part.trim().trim_matches(['*', '_'])))?;
        let is_name = entry.name.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
        (is_name && !NOBODY_NAMED.contains(&entry.name.to_lowercase().as_str())).then_some(entry.name)
    };
    let is_list = (1..=MOST_VOTERS).contains(&parts.len());
    is_list.then(|| parts.iter().map(name).collect()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(label: &str, value: &str, expected: &str) {
        let said = read(label, value).map_or_else(
            || "-".to_owned(),
            |ballots| {
                let said = ballots.iter().map(|ballot| {
                    let count = ballot.count.map_or(String::new(), |count| format!(" {count}"));
                    format!("{}{count}: {}", ballot.vote.name(), ballot.voters.join(", "))
                });
                said.collect::<Vec<_>>().join("; ")
            },
        );
        assert_eq!(said, expected, "{label}: {value}");
    }

    #[test]
    fn numbers_and_names_are_read() {
        check("Ayes", "5", "for 5: ");
        check("NAYS", "None.", "against 0: ");
        check("Enthaltungen", "keine", "abstained 0: ");
        check("Ayes", "5 (One, Two, Three, Four, and Five)", "for 5: One, Two, Three, Four, Five");
        check("Ayes", "Councilmembers Speaker One, Two, and Mayor Three", "for: Speaker One, Two, Three");
        check("Noes", "2 - One, Two", "against 2: One, Two");
        check("Contre", "M. Deux", "against: Deux");
        check("YEAS", "Trustee One, Trustee Two 2", "for 2: One, Two");
        check("NAYS", "None 0", "against 0: ");
        check("Votes", "Yes from One, Two and Three. No vote from Four.", "for: One, Two, Three");
        check("Votes", "Yes by One; No by Two", "for: One; against: Two");
        check(
            "Votes",
            "Yes by Speaker I. One, Two and Three. No by Four.",
            "for: Speaker I. One, Two, Three; against: Four",
        );
        check("No vote", "Four", "");
    }

    #[test]
    fn a_roll_is_read() {
        check("Roll call vote", "One – yes, Two – no, Three – abstain", "for: One; against: Two; abstained: Three");
        check("Vote", "One, yes; Two, yes; Speaker Three, no.", "for: One, Two; against: Speaker Three");
        check("Roll call", "Member One (aye), Member Two (absent)", "for: One; absent: Two");
        check("Roll call", "One: Aye", "for: One");
    }

    #[test]
    fn numbers_in_a_sentence_are_read() {
        let said = |text: &str| {
            let ballots = tally(text);
            let said = ballots.iter().map(|one| format!("{} {}", one.vote.name(), one.count.unwrap_or_default()));
            said.collect::<Vec<_>>().join(", ")
        };
        assert_eq!(said("Motion passes with: 6 yes, 0 no, 0 abstained"), "for 6, against 0, abstained 0");
        assert_eq!(said("Le Conseil, par 4 voix contre et 1 pour, REJETTE la fermeture."), "against 4, for 1");
        assert_eq!(said("Der Antrag wird mit 5 Ja-Stimmen angenommen."), "for 5");
        assert_eq!(said("Carried, 5 in favor, 2 opposed."), "for 5, against 2");
        let named = tally("The motion passed with 2 in favor (One, Speaker Two) and 1 opposed (Three) this time.");
        let named: Vec<&[String]> = named.iter().map(|ballot| ballot.voters.as_slice()).collect();
        assert_eq!(named, [&["One".to_owned(), "Speaker Two".to_owned()][..], &["Three".to_owned()][..]]);
        assert_eq!(said("Neue Vertrauensperson: 5/0/1 beschlossen"), "for 5, against 0, abstained 1");
        for text in [
            "Za wnioskiem opowiedziało się- 8 osób, przeciw- 0, 1- osoba się wstrzymała",
            "8 za, 0 przeciw, 1 wstrzymała się",
            "Hlasování: pro 8, proti 0, zdržel se 1",
            "8 ja, 0 nej, 1 avstod",
            "8 for, 0 imod, 1 hverken for eller imod",
            "For 8, mot 0, avstående 1",
        ] {
            assert_eq!(said(text), "for 8, against 0, abstained 1", "{text}");
        }
        for none in [
            "Za płotem stoi 8 osób, przeciw wiatrowi 2 lub 3",
            "Pro rok 2021, proti 5 nebo 6",
            "Am 5/6/21 beschlossen",
            "Teile 5/0/1",
            "The fee is 5 for members.",
            "Item 2 no longer applies.",
            "There were 3 absent.",
            "5 yes",
        ] {
            assert_eq!(said(none), "", "{none}");
        }
    }

    #[test]
    fn what_says_something_else_is_no_vote() {
        for (label, value) in [
            ("Ayes", "all"),
            ("Ayes", "Unanimous"),
            ("Votes", "Yes from One, Two. The others later."),
            ("Ayes", "8 yes, 0 no"),
            ("Ayes", "5 - 0"),
            ("Ayes", "everybody in the room"),
            ("Vote", "5-2, carried"),
            ("Vote", "later"),
            ("Roll call", "One, Two, Three"),
            ("Roll call", "One – yes, the others – maybe"),
            ("Absent", ""),
            ("Result", "passed"),
        ] {
            check(label, value, "-");
        }
    }
}
