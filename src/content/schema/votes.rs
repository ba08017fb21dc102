//! Votes on a decision: how many voted in which way, or who.

use super::meeting::{is_nobody, person};
use super::{Fields, Names, PersonRef, Problems};
use crate::diagnostic::catalogue;
use crate::yaml::Node;

/// What somebody does in a vote.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Vote {
    /// Votes for it.
    For,
    /// Votes against it.
    Against,
    /// Is there and votes neither way.
    Abstained,
    /// Is not there.
    Absent,
}

impl Vote {
    /// All of them, in the order in which they are told.
    pub const ALL: [Vote; 4] = [Vote::For, Vote::Against, Vote::Abstained, Vote::Absent];

    /// Returns its name, as it is written in front matter.
    pub fn name(self) -> &'static str {
        match self {
            Vote::For => "for",
            Vote::Against => "against",
            Vote::Abstained => "abstained",
            Vote::Absent => "absent",
        }
    }
}

/// Those who voted in one way.
#[derive(Clone, Debug)]
pub struct VotersMatter {
    /// Which.
    pub vote: Vote,
    /// How many, where no more than that is written.
    pub count: Option<u32>,
    /// Who.
    pub voters: Vec<PersonRef>,
}

/// Reads how a vote went; only what is said of it.
pub(super) fn read_votes(fields: &mut Fields<'_>, problems: &mut Problems) -> Vec<VotersMatter> {
    const EXAMPLE: &str = "{for: 7, against: [Speaker One, Speaker Two]}";
    let Some(mut map) = fields.map("votes", "a vote", EXAMPLE, problems) else { return Vec::new() };
    let votes = Vote::ALL.into_iter().filter_map(|vote| read_voters(&mut map, vote, problems)).collect();
    map.needs(&Vote::ALL.map(Vote::name), "numbers or names", EXAMPLE, problems);
    map.finish(problems);
    votes
}

fn read_voters(map: &mut Fields<'_>, vote: Vote, problems: &mut Problems) -> Option<VotersMatter> {
    let key = vote.name();
    let nodes = map.items(key);
    let count = match nodes[..] {
        [only] if is_count_in_words(only) => {
            let text = only.as_scalar().map_or("", |scalar| scalar.text.trim());
            problems.push(catalogue::votes_in_words(map.place(only.span), key, text));
            return None;
        }
        [only] => number(only),
        _ => None,
    };
    let (numbers, names): (Vec<&Node>, Vec<&Node>) = nodes.into_iter().partition(|node| number(node).is_some());
    if count.is_none() {
        problems.extend(numbers.iter().map(|node| map.wrong_type(node, key, "a number or names, not both", "7")));
    }
    let voters = names.into_iter().filter_map(|node| person(map, node, key, Names::Actor, problems));
    let voters: Vec<PersonRef> = voters.collect();
    (count.is_some() || !voters.is_empty()).then_some(VotersMatter { vote, count, voters })
}

/// Tells whether a text says in words how many voted so, and is nobody's name.
fn is_count_in_words(node: &Node) -> bool {
    const WORDS: &[&str] = &[
        "all", "everybody", "everyone", "majority", "most", "unanimous", "unanimously", "one", "two", "three", "four",
        "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];
    node.as_scalar().is_some_and(|scalar| WORDS.contains(&scalar.text.trim().to_lowercase().as_str()))
}

/// Returns how many voted so, if no more than that is written; nobody is none.
fn number(node: &Node) -> Option<u32> {
    let text = node.as_scalar()?.text.trim();
    text.parse().ok().or_else(|| is_nobody(text).then_some(0))
}
