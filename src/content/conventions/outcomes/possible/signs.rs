//! The signs by which a sentence may tell an outcome, and what each weighs.
//!
//! The weights were fitted to reports in which what was decided had been marked by hand.

use std::fmt;

/// Why a sentence may tell an outcome.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sign {
    /// Somebody who was there, and behind the name what they are to do.
    Acts,
    /// Somebody who was there, and behind the name what they do.
    Takes,
    /// A name that is not listed, and behind it what somebody is to do.
    Stranger,
    /// Somebody who was there, at the beginning.
    Person,
    /// Somebody who was there, elsewhere in it.
    Mention,
    /// Somebody who was there, before a colon.
    Colon,
    /// The same, in a list of outcomes.
    Assigned,
    /// Somebody who was there, at the end.
    AtEnd,
    /// The reporter's own, and what they do.
    We,
    /// What somebody says that they will do.
    Promise,
    /// What is to be, at the beginning of it or of one of its clauses.
    Opening,
    /// What is to be done, as Japanese and Chinese tell it.
    Doing,
    /// That something was decided.
    Resolved,
    /// A verb of the future.
    Future,
    /// A verb of what is to be.
    Duty,
    /// What is to be done, as an order.
    Order,
    /// A word of deciding.
    Deciding,
    /// Until when.
    Deadline,
    /// An arrow.
    Arrow,
    /// The words above it.
    Below(String),
    /// An outcome in the same list.
    Beside,
    /// A short item.
    Item,
}

impl Sign {
    /// Returns what it weighs, and what whoever is asked reads of it.
    fn told(&self) -> (i32, &'static str) {
        match self {
            Sign::Acts => (14, "somebody who was there, and what they are to do"),
            Sign::Takes => (8, "somebody who was there, and what they do"),
            Sign::Stranger => (6, "it begins with a name, and what is to be"),
            Sign::Opening => (8, "it begins as tasks do"),
            Sign::Doing => (11, "it ends with what is to be done"),
            Sign::Resolved => (9, "it says what was decided"),
            Sign::Person => (4, "somebody who was there"),
            Sign::Mention => (1, "the name of somebody who was there"),
            Sign::Colon => (2, "a name before a colon"),
            Sign::Assigned => (9, "a name before a colon, in a list of outcomes"),
            Sign::AtEnd => (4, "a name at the end"),
            Sign::We => (7, "it says what “we” are to do"),
            Sign::Promise => (17, "what a speaker promises"),
            Sign::Future => (10, "a word for what will be"),
            Sign::Duty => (3, "a word for what must be"),
            Sign::Order => (8, "a verb as tasks have it"),
            Sign::Deciding => (6, "a word of deciding"),
            Sign::Deadline => (9, "a deadline"),
            Sign::Arrow => (10, "an arrow"),
            Sign::Below(_) => (8, "below"),
            Sign::Beside => (3, "an outcome in the same list"),
            Sign::Item => (2, "a short item"),
        }
    }

    pub(super) fn weight(&self) -> i32 {
        self.told().0
    }
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.told().1)?;
        match self {
            Sign::Below(words) => write!(f, " \u{201c}{}\u{201d}", words.trim_end_matches([':', '：'])),
            _ => Ok(()),
        }
    }
}
