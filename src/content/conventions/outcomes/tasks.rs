//! Tasks that bear no mark: `Kate to write to them`, `SON will ask`, where Kate and SON were there; and the words behind an arrow.

use super::spoken::is_deed;
use crate::content::conventions::joints;
use crate::content::conventions::names;
use crate::content::conventions::present::Present;
use crate::content::named;
use crate::content::owners;

/// Who is to act and what stand within so many letters.
const LONGEST: usize = 110;

/// What "will" says of somebody without a task.
#[rustfmt::skip]
const NO_TASK: &[&str] = &[
    "be", "not", "have", "need", "likely", "probably", "attend", "miss", "join", "know", "want", "depend", "become", "remain", "no", "only", "mean", "require", "never", "always",
    "soon", "still", "chair", "then", "get", "see", "also", "all", "hopefully", "try", "possibly", "maybe", "most", "just", "appreciate", "leave", "arrive", "stay", "agree", "like", "the", "a", "it", "now", "participate",
];
/// What "to" leads to without a task: `Kate to Lee: …`
#[rustfmt::skip]
const NO_VERB: &[&str] = &[
    "the", "a", "an", "his", "her", "their", "my", "our", "your", "this", "that", "these", "those", "all", "it", "me", "us", "him", "them", "be", "which", "whom", "what", "some", "any", "each", "one", "two",
];
/// What is to be done in the meeting itself, as an agenda says.
pub(super) const OF_AGENDA: &[&str] = &[
    "present", "discuss", "report", "lead", "give", "talk", "provide", "demo", "introduce", "share", "walk", "go",
    "show", "cover", "speak", "explain", "summarize", "update", "review",
];

/// Somebody and what they are to do.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::content::conventions) struct Task<'t> {
    /// Who, as the text has it.
    pub(super) owner: &'t str,
    /// The verb: "write".
    pub(super) verb: &'t str,
    /// Whether it is put as a task is, with "to" or before a colon, and not as something that will be.
    pub(super) is_assigned: bool,
}

/// Reads a text that begins with who is to do something, if that is somebody who was there.
pub(super) fn task<'t>(text: &'t str, present: &Present) -> Option<Task<'t>> {
    read(text, |name| are_there(name, present))
}

/// A task in a sentence, and where it begins.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Clause<'t> {
    /// Its place in the sentence.
    pub(super) start: usize,
    /// Who is to do what.
    pub(super) task: Task<'t>,
}

/// Reads who is to do something in a sentence, and in its clauses: `The gate: Kate to paint it`, `It is old; SON will sell it`.
pub(super) fn clauses<'t>(sentence: &'t str, present: &Present) -> Vec<Clause<'t>> {
    clauses_by(sentence, |text| task(text, present).or_else(|| task_of_body(text)))
}

/// Who does what a council resolves on.
const OFFICERS: &[&str] = &[
    "clerk", "parish clerk", "town clerk", "city clerk", "village clerk", "deputy clerk", "secretary", "treasurer",
    "webmaster",
];
/// Who leads the meeting does much in it, so it must be said that this is for later.
const CHAIRS: &[&str] = &["chair", "chairman", "chairwoman", "chairperson", "vice-chair", "vice chairman", "mayor"];

/// Tells whether somebody is named by one of these offices, and nothing else.
fn is_among(name: &str, officers: &[&str]) -> bool {
    let lower = name.to_lowercase();
    officers.contains(&lower.strip_prefix("the ").unwrap_or(&lower))
}

/// Reads what those are told to do who have an office, whoever they are: `The Clerk was asked to write to them`.
pub(super) fn clauses_of_officers(sentence: &str) -> Vec<Clause<'_>> {
    let is_officer =
        |task: &Task<'_>| task.is_assigned && (is_among(task.owner, OFFICERS) || is_among(task.owner, CHAIRS));
    clauses_by(sentence, |text| task_of_body(text).filter(is_officer))
}

/// Reads what those who act together are to do: `Legal team to review it`, `All to read it`.
fn task_of_body(text: &str) -> Option<Task<'_>> {
    /// What a body does anyway.
    const AS_EVER: &[&str] = &[
        "meet", "discuss", "continue", "agree", "decide", "vote", "try", "start", "begin", "work", "use", "get",
        "look", "be", "see",
    ];
    /// "A team will", "Get the legal team to": what stands before it opens something else.
    const OPENING: &[&str] = &["the", "this", "a", "an", "new", "some", "our", "your", "another", "one"];
    /// What says that something is for later.
    const ASSIGNED: &[&str] = &[
        " was asked to ", " is asked to ", " has been asked to ", " was instructed to ", " is instructed to ",
        " was requested to ", " agreed to ", " undertook to ", " offered to ", " volunteered to ",
    ];
    let is_body = |name: &str| {
        let lower = name.to_lowercase();
        if is_among(name, OFFICERS) || is_among(name, CHAIRS) {
            return true;
        }
        if owners::is_of_task(name) || named::is_ordinary(name) {
            return false;
        }
        matches!(lower.as_str(), "all" | "everyone" | "everybody" | "team" | "group" | "committee")
            || [" team", " group", " committee", " teams"].iter().any(|body| {
                lower.strip_suffix(body).is_some_and(|name| {
                    name.split(' ').count() <= 2 && !name.split(' ').any(|word| OPENING.contains(&word))
                })
            })
    };
    // "All agreed to" says what was decided.
    let is_told = |task: &Task<'_>| {
        let rest = text.split_once(task.owner).map_or("", |(_, rest)| rest);
        let has = |joints: &[&str]| joints.iter().any(|joint| rest.starts_with(joint));
        let is_chair = is_among(task.owner, CHAIRS);
        (has(&[" to ", " will ", " is to ", " was asked to "]) && !is_chair)
            || (has(ASSIGNED) && (is_chair || is_among(task.owner, OFFICERS)))
    };
    // `Legal team will be writing it`
    let is_under_way = |task: &Task<'_>| {
        task.verb == "be" && text.split_once(" will be").is_some_and(|(_, behind)| is_work_under_way(behind))
    };
    let is_deed = |task: &Task<'_>| owners::is_imperative(task.verb) && !AS_EVER.contains(&task.verb);
    let task = read(text, is_body).filter(|task| (is_deed(task) || is_under_way(task)) && is_told(task))?;
    // "The Clerk" is the clerk.
    Some(Task { owner: task.owner.strip_prefix("The ").unwrap_or(task.owner), ..task })
}

/// Reads such clauses of people of whom the report does not say that they were there, by their names alone.
pub(super) fn clauses_of_strangers(sentence: &str) -> Vec<Clause<'_>> {
    let task = |text| read(text, are_persons);
    let is_work = |text: &str, task: &Task<'_>| match task.verb {
        "be" => text.split_once(" will be").is_some_and(|(_, behind)| is_work_under_way(behind)),
        verb => (task.is_assigned || is_deed(verb)) && owners::is_imperative(verb),
    };
    clauses_by(sentence, |text| task(text).filter(|task| is_work(text, task)))
}

/// Tells whether words may name people, of whom nothing is known.
pub(super) fn are_persons(named: &str) -> bool {
    let is_person = |name: &str| {
        let is_capital =
            |word: &str| word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase);
        name.len() > 2 && name.split(' ').all(is_capital) && !named::is_ordinary(name) && names::looks_like_name(name)
    };
    parts(named).next().is_some() && parts(named).all(is_person)
}

fn clauses_by<'t>(sentence: &'t str, read: impl Fn(&'t str) -> Option<Task<'t>>) -> Vec<Clause<'t>> {
    const JOINTS: &[&str] = &[
        "; ", " - ", " – ", " — ", " -- ", "- ", ": ", ", ", " (", " [", "\u{2192} ", "-> ", "\u{2014}> ",
        "\u{2013}> ", ", so ", ", and ", ", then ", " so ",
    ];
    /// Behind these a sentence begins anew, whatever is before them.
    const DASHES: &[&str] =
        &["; ", " - ", " – ", " — ", " -- ", "- ", "\u{2192} ", "-> ", "\u{2014}> ", "\u{2013}> ", " (", " ["];
    /// "If nobody does, Kate will" tells of what may be.
    #[rustfmt::skip]
    const DOUBTS: &[&str] = &[
        "if", "unless", "whether", "maybe", "perhaps", "when", "suggest", "suggested", "suggests", "propose", "proposed", "proposes", "could", "would", "hopes", "hope", "asked", "asks", "said", "says", "because", "expect", "expects", "thinks", "wants", "wanted",
        "believes", "assume", "assumes",
    ];
    /// These end with their clause: "How much it is to cost – Kate will ask".
    const SUBORDINATE: &[&str] = &["which", "that", "who", "what", "where", "how"];
    /// With more clauses it is a list.
    const MOST_CLAUSES: usize = 12;
    /// A longer sentence is cut from many.
    const LONGEST_SENTENCE: usize = 1_200;
    if !tells_of_task(sentence) || sentence.len() > LONGEST_SENTENCE || sentence.ends_with(['?', '？']) {
        return Vec::new();
    }
    let begun = JOINTS.iter().flat_map(|joint| sentence.match_indices(joint));
    let mut starts: Vec<(usize, &str)> = begun.map(|(at, joint)| (at + joint.len(), joint)).collect();
    starts.push((0, ""));
    starts.sort_unstable();
    let is_doubted = |before: &str, joint: &str| {
        let is_dash = matches!(joint, " - " | " – " | " — " | " -- ");
        let is_doubt = |word: &str| DOUBTS.contains(&word) || (!is_dash && SUBORDINATE.contains(&word));
        before.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(is_doubt)
    };
    let mut found: Vec<Clause<'t>> = Vec::new();
    for (start, joint) in starts.into_iter().take(MOST_CLAUSES) {
        let behind = sentence[start..].trim_start();
        // "Kate (and Lee to help) to write it": of the others.
        if joint == " (" && behind.starts_with("and ") {
            continue;
        }
        let behind = ["and ", "so ", "then ", "but ", "request for ", "Request for "]
            .iter()
            .find_map(|word| behind.strip_prefix(word))
            .unwrap_or(behind);
        let start = sentence.len() - behind.len();
        let Some(task) = read(behind) else { continue };
        // "A meeting between Speaker One, Kate to discuss it" tells with whom.
        let with = sentence[..start].trim_end_matches(joint).rsplit_once(' ').map(|(with, _)| with);
        if joint.starts_with(',')
            && with.is_some_and(|with| [" between", " with", " among"].iter().any(|word| with.ends_with(word)))
        {
            continue;
        }
        // "Speaker One, Kate and Lee to ask": of a list of which not all are known, nobody is told.
        let before = sentence[..start].trim_end_matches(joint).rsplit([',', ';', '.', ':']).next().unwrap_or_default();
        if joint.starts_with(',') && is_in_list(before.trim()) {
            continue;
        }
        let is_anew = start == 0 || joint == " [" || (task.is_assigned && DASHES.contains(&joint));
        // "Kate and Lee to ask" is one task, of both.
        let is_same = found.last().is_some_and(|last| start < last.start + last.task.owner.len() + 2);
        if !is_same && (is_anew || !is_doubted(&sentence[..start], joint)) {
            found.push(Clause { start, task });
        }
    }
    found
}

/// Reads such a text behind an arrow, where a group or somebody else may be meant as well.
pub(super) fn task_behind_arrow<'t>(text: &'t str, present: &Present) -> Option<Task<'t>> {
    let is_group = |name: &str| {
        let lower = name.to_lowercase();
        matches!(lower.as_str(), "everyone" | "everybody" | "all")
            || [" team", " group", " committee", " board"]
                .iter()
                .any(|body| lower.ends_with(body) && name.split(' ').count() <= 3)
    };
    read(text, |name| is_there(name, present) || is_group(name)).or_else(|| {
        read(text, |name| owners::is_name(name) && !owners::is_of_task(name) && names::looks_like_name(name))
            .filter(|task| task.is_assigned)
    })
}

/// Reads a line of a review of tasks: what stands before "to" or a colon is who has it, and a verb in small letters what.
pub(in crate::content::conventions) fn task_of_review<'t>(text: &'t str, present: &Present) -> Option<Task<'t>> {
    let is_owner = |name: &str| {
        is_there(name, present)
            || named::is_all(name.trim_matches(['(', ')']))
            || name.split([',', '/', '&']).all(|part| names::is_code(part.trim()))
    };
    if let Some((owner, rest)) = text.split_once(':').filter(|(owner, _)| is_owner(owner.trim())) {
        let verb = rest.trim_start().split(' ').next().unwrap_or_default();
        // With a capital it may begin what somebody says.
        let is_of_all = named::is_all(owner.trim_matches(['(', ')', ' ']));
        let is_verb = owners::is_imperative(verb)
            && (is_of_all || verb.starts_with(|c: char| c.is_ascii_lowercase()))
            && rest.trim().contains(' ')
            && !text.contains('?');
        let is_task = is_verb || is_matter(rest.trim());
        return is_task.then_some(Task { owner: owner.trim_matches(['(', ')', ' ']), verb, is_assigned: true });
    }
    read(text, is_owner).filter(|task| task.is_assigned)
}

/// Tells whether words name what is to be done rather than say something: `survey for dates (new)`, `Design proposal`.
fn is_matter(words: &str) -> bool {
    const MOST_WORDS: usize = 10;
    /// Words of what somebody says.
    #[rustfmt::skip]
    const SAYING: &[&str] = &[
        "i", "we", "you", "he", "she", "they", "it", "is", "are", "was", "were", "am", "m", "s", "t", "ll", "ve", "re", "have", "has", "had", "do", "did", "does", "will", "would", "can", "could", "should", "yes", "no", "not", "done", "there", "this", "that",
        "but", "so", "thanks", "thank", "okay", "ok", "please", "let", "maybe", "sorry", "agree", "agreed", "agrees", "sure", "still", "yet", "nothing", "working", "worked", "just", "already", "think", "might", "may", "asking", "looking", "able", "my", "your", "our", "me", "us",
    ];
    let lower = words.to_lowercase();
    let n_words = lower.split(' ').count();
    (3..=MOST_WORDS).contains(&n_words)
        && !words.trim_end_matches('.').contains(['?', '!', '.', ';', ':', '"', '>'])
        && !words.starts_with(|c: char| c.is_ascii_digit() || c == '#')
        && !lower.split(|c: char| !c.is_alphanumeric()).any(|word| SAYING.contains(&word))
}

fn read<'t>(text: &'t str, is_owner: impl Fn(&str) -> bool) -> Option<Task<'t>> {
    /// "Speaker One, Speaker Two and Speaker Three" is not longer.
    const LONGEST_OWNERS: usize = 60;
    if text.ends_with(['?', '？'])
        || !text.starts_with(|c: char| c.is_uppercase() || matches!(c, '@' | '[' | 'e' | 'a' | 'l'))
    {
        return None;
    }
    // Who is to act stands at the front of a text, however long that is.
    let text = &text[..text.char_indices().nth(LONGEST).map_or(text.len(), |(end, _)| end)];
    // What all of these hold is cheap to look for.
    if !tells_of_task(text) {
        return None;
    }
    let ends = [
        (" to ", true),
        ("] to ", true),
        (" will ", false),
        (" is to ", true),
        (" - will ", false),
        (" – will ", false),
        (" was asked to ", true),
        (" is asked to ", true),
        (" were asked to ", true),
        (" has been asked to ", true),
        (" have been asked to ", true),
        (" was instructed to ", true),
        (" is instructed to ", true),
        (" was requested to ", true),
        (" was tasked to ", true),
        (" agrees to ", true),
        (" undertakes to ", true),
        (" shall ", false),
        (" agreed to ", true),
        (" has agreed to ", true),
        (" volunteered to ", true),
        (" offered to ", true),
        (" kindly offered to ", true),
        (" also offered to ", true),
        (" has offered to ", true),
        (" have offered to ", true),
        (" has volunteered to ", true),
        (" also volunteered to ", true),
        (" undertook to ", true),
        (" promised to ", true),
        (" is going to ", false),
        (" volunteers to ", true),
        (" offers to ", true),
        (" still needs to ", true),
        (" took the action to ", true),
        (" took the action item to ", true),
        (" took an action to ", true),
        (" took an action item to ", true),
        (" took the todo to ", true),
        (" takes the action to ", true),
        (" takes the action item to ", true),
        (" on point for ", true),
        (" is on point for ", true),
        (" are on point for ", true),
        (" to be on point for ", true),
    ];
    let (at, joint, is_assigned) = ends
        .iter()
        .filter_map(|(joint, is_assigned)| Some((text.find(joint)?, *joint, *is_assigned)))
        .min_by_key(|(at, joint, _)| (*at, std::cmp::Reverse(joint.len())))?;
    let owner = text[..at].trim().trim_start_matches(['[', '@']).trim_end_matches([']', ':']);
    let rest = &text[at + joint.len()..];
    let rest = ["also ", "then ", "just ", "still "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let verb = rest.split([' ', ',', '.', ';', ')']).next().unwrap_or_default();
    // "Kate to worked on it" is a slip of what was done.
    let is_past =
        is_assigned && verb.ends_with("ed") && !matches!(verb, "feed" | "embed" | "proceed" | "seed" | "succeed");
    let is_word = verb.len() > 1 && verb.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let is_verb = is_word && !is_past && !verb.ends_with("ing");
    let is_task = if is_assigned { !NO_VERB.contains(&verb) } else { !NO_TASK.contains(&verb) };
    let is_named = !owner.is_empty() && owner.len() <= LONGEST_OWNERS && is_owner(owner);
    // "Kate still needs to be there" is nothing to do.
    let is_needed = joint == " still needs to ";
    let is_work = is_verb && is_task && (!is_needed || (owners::is_imperative(verb) && verb != "think"));
    // "Kate offered to give an update" says what she did at once.
    let is_given = joint.ends_with("offered to ") && is_given_at_once(rest);
    let is_in_charge = joint.ends_with(" on point for ") && !rest.is_empty();
    let is_underway = joint == " will " && verb == "be" && is_work_under_way(&rest["be".len()..]);
    (is_named && !is_given && (is_work || is_underway || is_in_charge)).then_some(Task { owner, verb, is_assigned })
}

/// Tells whether what somebody offers is given in the meeting: `give an update`, and not `give an update next week`.
fn is_given_at_once(offered: &str) -> bool {
    const GIVEN: &[&str] = &["update", "overview", "summary", "report", "recap", "introduction", "tour", "demo"];
    const LATER: &[&str] = &["next", "at", "by", "before", "on", "later", "future", "tomorrow", "when"];
    let rest = ["give ", "provide ", "share ", "do "].iter().find_map(|verb| offered.strip_prefix(verb));
    rest.is_some_and(|rest| {
        let mut words = rest.trim_end_matches(['.', ' ']).split([' ', ',', '.']);
        let is_given = words.clone().take(4).any(|word| GIVEN.contains(&word));
        is_given && !words.any(|word| LATER.contains(&word))
    })
}

/// Tells whether a text holds what each of the ways of telling who is to do something does.
pub(super) fn tells_of_task(text: &str) -> bool {
    [" to ", " will ", " shall ", " on point for "].iter().any(|joint| text.contains(joint))
}

/// `will be setting up a page`: what somebody will be at, if that is work. Who will be presenting something is on the agenda.
fn is_work_under_way(behind: &str) -> bool {
    #[rustfmt::skip]
    const WORK: &[&str] = &[
        " starting up ", " setting up ", " putting together ", " speaking with ", " reaching out to ", " talking to ", " following up ", " working on ", " working with ", " taking over ", " taking on ", " looking into ", " picking up ", " cleaning up ",
    ];
    /// What somebody will be at who does nothing for others, or does so in a meeting.
    #[rustfmt::skip]
    const IDLE: &[&str] = &[
        "attend", "present", "talk", "speak", "take", "look", "get", "try", "go", "start", "begin", "stop", "work", "run", "report", "discuss", "hold", "host", "give", "call", "continue", "think", "need", "use", "keep", "focus", "vote", "agree", "reach", "follow",
        "make", "put", "read", "demo", "target", "seek", "consider", "plan", "find", "call", "move", "push", "pull", "turn", "set", "change", "bring", "order", "pay", "sync", "choose", "raise",
    ];
    if WORK.iter().any(|work| behind.starts_with(work)) {
        return true;
    }
    let Some((word, rest)) = behind.trim_start().split_once(' ') else { return false };
    let Some(stem) = word.strip_suffix("ing").filter(|stem| stem.len() > 1 && behind.starts_with(' ')) else {
        return false;
    };
    let doubled = stem.as_bytes().windows(2).next_back().is_some_and(|pair| pair[0] == pair[1]);
    let bases =
        [stem.to_owned(), format!("{stem}e"), if doubled { stem[..stem.len() - 1].to_owned() } else { String::new() }];
    let is_work = |base: &String| !base.is_empty() && owners::is_imperative(base) && !IDLE.contains(&base.as_str());
    !rest.trim().is_empty() && (bases.iter().any(is_work) || matches!(word, "moving" | "merging"))
}

/// Tells whether words before a comma may be one of a list of names; `Merged, Kate will tell them` has none.
fn is_in_list(words: &str) -> bool {
    let is_said =
        words.ends_with("ed") || words.ends_with("wise") || words.ends_with("ly") || named::is_ordinary(words);
    owners::is_name(words) && names::looks_like_name(words) && !is_said
}

/// Tells whether those who are named were there, or most of several, and the others are people by their names.
fn are_there(named: &str, present: &Present) -> bool {
    let is_called = |name: &str| present.is_called(name) || present.by_initials(name).is_some();
    let is_capital =
        |word: &str| word.len() > 2 && word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    // "Merged, Kate will tell them": of two that only a comma parts, a single word may say what became of it.
    let is_list =
        named.contains('/') || named.contains('&') || named.contains(" and ") || named.matches(',').count() > 1;
    let is_person = |name: &str| {
        is_called(name)
            || (name.split(' ').all(is_capital)
                && (is_list || name.contains(' '))
                && !named::is_ordinary(name)
                && names::looks_like_name(name))
    };
    !named.ends_with(',') && parts(named).any(is_called) && parts(named).all(is_person)
}

/// Tells whether all who are named were there.
pub(super) fn is_there(named: &str, present: &Present) -> bool {
    let mut parts = parts(named).peekable();
    parts.peek().is_some() && parts.all(|part| present.is_called(part) || present.by_initials(part).is_some())
}

/// Tells whether all who are named were there, or bear the given name of somebody who was with another family name: those are often
/// misspelt.
pub(super) fn is_nearly_there(named: &str, present: &Present) -> bool {
    let is_family = |word: &str| word.chars().count() > 2 && word.starts_with(char::is_uppercase);
    let is_kin = |part: &str| {
        let mut words = part.split(' ');
        words.next().is_some_and(|given| present.is_called(given))
            && words.clone().next().is_some()
            && words.all(is_family)
            && names::looks_like_name(part)
            && !named::is_ordinary(part)
    };
    is_there(named, present)
        || (named.contains(' ') && parts(named).all(|part| is_there(part, present) || is_kin(part)))
}

/// Parts the names of several.
fn parts(named: &str) -> impl Iterator<Item = &str> {
    let parts = joints::parts(named).into_iter();
    parts.map(|part| part.trim_start_matches("and ").trim().trim_start_matches('@')).filter(|part| !part.is_empty())
}
