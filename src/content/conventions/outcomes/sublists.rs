//! Lists below the items of a list of tasks: the tasks of one who is named above them (`- Kate:`), those of several, each with who has it,
//! or the details of one.

use super::section::is_address;
use super::tasks;
use super::undertaken::may_be_name;
use crate::content::conventions::joints;
use crate::content::conventions::present::Present;
use crate::content::markdown::Line;
use crate::content::owners;

/// What the items of such a list are, by the item above them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Head {
    /// Tasks of somebody: `Kate:`
    Owner(String),
    /// Tasks about something: `Website:`
    Matter,
    /// Tasks of what is set in bold, whoever or whatever that is: `**Website**`
    Title,
    /// Details of what the item says, unless one is somebody's.
    Task,
    /// Tasks that the item announces, too many to be one.
    Several,
}

impl Head {
    /// Tells what stands below an item.
    pub(super) fn of(text: &str, present: &Present) -> Head {
        /// More words before a colon are a sentence.
        const MOST_WORDS: usize = 4;
        let named = bare(text);
        match () {
            () if is_owner(named, present) => Head::Owner(named.to_owned()),
            () if text.trim().ends_with(':') && named.split(' ').count() <= MOST_WORDS => Head::Matter,
            () => Head::Task,
        }
    }

    /// Tells whether an item of the list is an outcome of its own.
    pub(super) fn has(&self, text: &str, present: &Present) -> bool {
        match self {
            Head::Owner(_) | Head::Title => true,
            Head::Matter => owners::is_imperative(text) || begins_with_owner(text, present),
            Head::Several => owners::is_imperative(text) || begins_with_owner(text, present) || is_infinitive(text),
            Head::Task => {
                tasks::task(text, present).is_some_and(|task| task.is_assigned) || begins_with_owner(text, present)
            }
        }
    }
}

/// Takes the colon or the dash off what stands above a list.
pub(super) fn bare(text: &str) -> &str {
    text.trim().trim_end_matches([':', '：', '-', '–', ' '])
}

/// Tells whether those who have the tasks below are named: by their names, or as all of those who were there.
pub(super) fn is_owner(named: &str, present: &Present) -> bool {
    #[rustfmt::skip]
    const ALL: &[&str] = &[
        "all", "everyone", "everybody", "all participants", "all members", "all attendees", "alle", "alle mitglieder", "tous", "toutes", "tout le monde", "todos", "todas", "tutti", "tutte", "iedereen", "allemaal", "alla", "wszyscy", "všichni", "все",
    ];
    tasks::is_there(named, present) || ALL.contains(&named.to_lowercase().as_str())
}

/// Tells whether words may name somebody of whom nothing is known but that they stand above a list of tasks like those who were there.
pub(super) fn may_be_owner(named: &str) -> bool {
    const MOST_WORDS: usize = 3;
    named.split(' ').count() <= MOST_WORDS && joints::parts(named).iter().all(|part| part.split(' ').all(may_be_name))
}

/// Tells whether words begin with what is to be done as Italian has it: `mandare una lettera`.
fn is_infinitive(text: &str) -> bool {
    const SHORTEST: usize = 7;
    const OTHERWISE: &[&str] = &["ware", "where", "quire", "naire", "share"];
    let first = text.split(' ').next().unwrap_or_default().to_lowercase();
    first.len() >= SHORTEST
        && ["are", "ere", "ire"].iter().any(|end| first.ends_with(end))
        && !OTHERWISE.iter().any(|end| first.ends_with(end))
}

/// `Kate: write to them`, `Kate - write to them`
fn begins_with_owner(text: &str, present: &Present) -> bool {
    let named = [": ", " - ", " – "].iter().filter_map(|joint| text.split_once(joint)).map(|(named, _)| named);
    named.min_by_key(|named| named.len()).is_some_and(|named| tasks::is_there(named, present))
}

/// Returns the text of an item that announces the list below it together with that list, if both are short: they are one outcome.
pub(super) fn with_parts(text: String, lines: &[Line], present: &Present) -> String {
    const LONGEST: usize = 300;
    /// Fewer words before a colon are a label rather than a sentence.
    const FEWEST_WORDS: usize = 5;
    let own = lines.first().and_then(Line::depth);
    if !text.ends_with(':') || own.is_none() || text.split_whitespace().count() < FEWEST_WORDS {
        return text;
    }
    let mut parts: Vec<String> = Vec::new();
    for line in lines[1..].iter().take_while(|line| line.depth() > own || !line.is_first) {
        let part = line.text.trim().trim_end_matches([';', ',', '.']);
        match parts.last_mut() {
            _ if line.depth() == own || is_address(part) => {}
            Some(last) if !line.is_first => {
                last.push(' ');
                last.push_str(part);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    // What somebody else is to do is a task of its own.
    if parts.iter().any(|part| tasks::task(part, present).is_some()) {
        return text;
    }
    let joined = format!("{text} {}", parts.join("; "));
    if !parts.is_empty() && joined.len() <= LONGEST { joined } else { text }
}
