//! How votes on decisions went, and who voted in which way.

use super::actors::actor;
use crate::archive::gather::push_latest;
use crate::archive::register::Register;
use crate::archive::{Actor, DecisionIdx, Entity, Voters};
use crate::content::schema::VotersMatter;

/// Returns what front matter tells of a vote.
pub(super) fn told(register: &Register, votes: &[VotersMatter]) -> Vec<Voters> {
    let voters = |matter: &VotersMatter| {
        let voters: Vec<Actor> = matter.voters.iter().map(|reference| actor(register, &reference.name.value)).collect();
        Voters { vote: matter.vote, count: matter.count.unwrap_or_else(|| count(&voters)), voters }
    };
    votes.iter().map(voters).collect()
}

/// Returns how many voters are named.
fn count(voters: &[Actor]) -> u32 {
    u32::try_from(voters.len()).unwrap_or(u32::MAX)
}

/// Tells those who voted how they did.
pub(super) fn gather_votes(register: &mut Register) {
    let records = &mut register.records;
    for (position, decision) in records.decisions.iter().enumerate() {
        for Voters { vote, voters, .. } in &decision.votes {
            for entity in voters.iter().filter_map(|voter| voter.entity) {
                let votes = match entity {
                    Entity::Person(person) => &mut records.people[person.position()].votes,
                    Entity::Organisation(body) => &mut records.organisations[body.position()].votes,
                    _ => continue,
                };
                push_latest(votes, (DecisionIdx::new(position), *vote));
            }
        }
    }
}
