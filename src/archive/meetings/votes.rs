//! How votes on decisions went, and who voted in which way.

use rustc_hash::FxHashSet;

use super::actors::{WhoWasThere, actor};
use crate::archive::gather::push_latest;
use crate::archive::register::Register;
use crate::archive::{Actor, DecisionIdx, Entity, Voters};
use crate::content::Ballot;
use crate::content::schema::VotersMatter;

/// Returns what front matter tells of a vote.
pub(super) fn told(register: &Register, votes: &[VotersMatter]) -> Vec<Voters> {
    let voters = |matter: &VotersMatter| {
        let voters: Vec<Actor> = matter.voters.iter().map(|reference| actor(register, &reference.name.value)).collect();
        Voters { vote: matter.vote, count: matter.count.unwrap_or_else(|| count(&voters)), voters }
    };
    votes.iter().map(voters).collect()
}

/// Returns what a text tells of a vote; nothing if it has somebody vote in two ways, which was then read wrongly.
pub(super) fn found(present: &WhoWasThere<'_>, ballots: &[Ballot]) -> Vec<Voters> {
    let voters = |ballot: &Ballot| {
        let voters: Vec<Actor> = ballot.voters.iter().map(|name| present.actor(name)).collect();
        Voters { vote: ballot.vote, count: ballot.count.unwrap_or_else(|| count(&voters)), voters }
    };
    let mut votes: Vec<Voters> = ballots.iter().map(voters).collect();
    votes.sort_by_key(|voters| voters.vote);
    let mut seen: FxHashSet<Entity> = FxHashSet::default();
    let mut known = votes.iter().flat_map(|voters| &voters.voters).filter_map(|voter| voter.entity);
    if known.all(|entity| seen.insert(entity)) { votes } else { Vec::new() }
}

/// Returns how many voters are named.
fn count(voters: &[Actor]) -> u32 {
    u32::try_from(voters.len()).unwrap_or(u32::MAX)
}

/// Tells those who voted how they did.
pub(super) fn gather_votes(register: &mut Register) {
    let records = &mut register.records;
    for (idx, decision) in DecisionIdx::each(&records.decisions) {
        for Voters { vote, voters, .. } in &decision.votes {
            for entity in voters.iter().filter_map(|voter| voter.entity) {
                let votes = match entity {
                    Entity::Person(person) => &mut records.people[person.position()].votes,
                    Entity::Organisation(body) => &mut records.organisations[body.position()].votes,
                    _ => continue,
                };
                push_latest(votes, (idx, *vote));
            }
        }
    }
}
