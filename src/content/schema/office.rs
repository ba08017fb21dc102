//! The offices of a meeting that are known by name: those with a key of their own, and those that conventions find. A report may name others.

use crate::text::worded::worded;

worded! {
    /// What somebody does for a meeting, beside being there.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Office {
        /// Leads the meeting.
        Chair = "Chair",
        /// Leads it in the place of the chair.
        ViceChair = "Vice-Chair",
        /// Leads it together with others.
        CoChair = "Co-Chair",
        /// Reports on it.
        Rapporteur = "Rapporteur",
        /// Keeps the records of the body.
        Secretary = "Secretary",
        /// Writes down what is said.
        Scribe = "Scribe",
        /// Takes the minutes.
        MinuteTaker = "Minute taker",
        /// Gives the floor.
        Moderator = "Moderator",
        /// Helps the others to come to a result.
        Facilitator = "Facilitator",
        /// Leads a call or a session.
        Lead = "Lead",
        /// Watches the time.
        Timekeeper = "Timekeeper",
    }
}

impl Office {
    /// The offices with a key of their own in front matter.
    pub const KEYS: &'static [(&'static str, Office)] = &[
        ("chair", Office::Chair),
        ("vice_chair", Office::ViceChair),
        ("rapporteur", Office::Rapporteur),
        ("secretary", Office::Secretary),
        ("minute_taker", Office::MinuteTaker),
    ];

    /// Returns the office of a name, if it is one of these.
    pub fn of(name: &str) -> Option<Office> {
        Office::WORDS.iter().find(|(word, _)| *word == name).map(|(_, office)| *office)
    }

    /// Returns its key in front matter, if it has one.
    pub fn key(self) -> Option<&'static str> {
        Office::KEYS.iter().find(|(_, office)| *office == self).map(|(key, _)| *key)
    }
}
