//! The part in a meeting that a remark beside a name tells: `(chair)`, `（議事録）`.

use crate::content::conventions::{labels, offices};
use crate::content::schema::Office;

/// What somebody is in a meeting, beside being there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::content::conventions) enum Role {
    /// Somebody with an office.
    Office(Office),
    /// Somebody from elsewhere.
    Guest,
    /// Somebody who only listens.
    Observer,
}

impl Role {
    /// Returns its name.
    pub(in crate::content::conventions) fn name(self) -> &'static str {
        match self {
            Role::Office(office) => office.name(),
            Role::Guest => "Guest",
            Role::Observer => "Observer",
        }
    }
}

/// What somebody does in a meeting, as it is said beside a name and nowhere else.
#[rustfmt::skip]
const BESIDE_NAME: &[(&str, Office)] = &[
    ("chair pro tem", Office::Chair), ("acting as chair", Office::Chair), ("temporary chair", Office::Chair), ("interim chair", Office::Chair), ("presidente di seduta", Office::Chair),
    ("minutes", Office::MinuteTaker), ("notes", Office::MinuteTaker), ("taking the minutes", Office::MinuteTaker), ("took the minutes", Office::MinuteTaker), ("took minutes", Office::MinuteTaker), ("took notes", Office::MinuteTaker),
    ("recording", Office::MinuteTaker), ("ref.", Office::MinuteTaker), ("prot", Office::MinuteTaker), ("prot.", Office::MinuteTaker), ("protokół", Office::MinuteTaker), ("referat", Office::MinuteTaker), ("acta", Office::MinuteTaker), ("verbale", Office::MinuteTaker), ("compte rendu", Office::MinuteTaker), ("compte-rendu", Office::MinuteTaker),
    ("mod", Office::Moderator), ("mod.", Office::Moderator), ("notulen", Office::MinuteTaker), ("zápis", Office::MinuteTaker), ("記", Office::MinuteTaker), ("議事録", Office::MinuteTaker),
];
#[rustfmt::skip]
const GUESTS: &[&str] = &["guest", "visitor", "gast", "invité", "invitée", "ospite", "convidado", "convidada", "gäst", "gæst", "gjest", "gość"];
#[rustfmt::skip]
const OBSERVERS: &[&str] = &["observer", "observing", "toehoorder", "uditore", "observatör", "observatør", "obserwator", "オブザーバー", "オブザーバ"];

/// Returns the role that a remark names: what a label calls it too, but for what somebody may be in the body and not in the meeting
/// ("secretary", "présidente"), and what somebody leads elsewhere.
pub(in crate::content::conventions) fn role_word(text: &str) -> Option<Role> {
    let lower = text.trim().to_lowercase();
    let lower = lower.as_str();
    if GUESTS.contains(&lower) {
        return Some(Role::Guest);
    }
    if OBSERVERS.contains(&lower) {
        return Some(Role::Observer);
    }
    let beside = BESIDE_NAME.iter().find(|(words, _)| *words == lower).map(|(_, office)| *office);
    let last = lower.rsplit(' ').next().unwrap_or_default();
    let is_of_meeting = matches!(last, "chair" | "chairperson")
        || matches!(lower, "recording secretary" | "minute secretary" | "minutes secretary")
        || !offices::is_office(lower);
    let labelled = || {
        labels::part(lower)
            .filter(|office| is_of_meeting && !matches!(office, Office::Lead | Office::Secretary | Office::Timekeeper))
    };
    beside.or_else(labelled).map(Role::Office)
}
