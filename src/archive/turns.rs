//! Who said what in reports that label what was said: codes become people, and people get what they said.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::meetings::add_bare_appearance;
use super::register::Register;
use super::{MeetingIdx, Part, PersonIdx};
use crate::content::{Document, Kind};
use crate::source::{SourceFile, Spanned};
use crate::text::name::person_key;

/// Resolves the speakers of all turns. Everybody whom a report lists is known by now.
pub(super) fn gather(register: &mut Register, reports: &[(MeetingIdx, Arc<Document>)]) {
    let legends = Legends::new(register, reports);
    let of_all = codes_of_all(register);
    for (meeting, document) in reports {
        for (position, turn) in document.told.turns.iter().enumerate() {
            let person = match turn.is_code {
                true => legends.find(&turn.speaker.value, *meeting).or_else(|| {
                    let (name, file) = of_all.get(&turn.speaker.value).filter(|_| !legends.has(&turn.speaker.value))?;
                    Some(register.found_person(name, None, file))
                }),
                false => register.names.people.find(&turn.speaker.value),
            };
            let Some(person) = person else { continue };
            register.records.people[person.position()].turns.push((*meeting, position));
            if !turn.is_known {
                add_bare_appearance(register, *meeting, person, Part::Speaker);
            }
        }
    }
}

/// A name that a code stands for, and the file that says so.
type Explained = (Spanned<String>, Arc<SourceFile>);

/// Returns the codes that a file of the archive explains for all reports, with that file. Of two files that explain one
/// otherwise, neither is believed.
fn codes_of_all(register: &Register) -> FxHashMap<String, Explained> {
    let mut codes: FxHashMap<String, Option<Explained>> = FxHashMap::default();
    for (document, _) in register.texts.iter().filter(|(document, _)| document.kind == Kind::Page) {
        for (code, name) in &document.told.codes {
            let known = codes.entry(code.clone()).or_insert_with(|| Some((name.clone(), Arc::clone(&document.file))));
            if known.as_ref().is_some_and(|(other, _)| person_key(&other.value) != person_key(&name.value)) {
                *known = None;
            }
        }
    }
    codes.into_iter().filter_map(|(code, explained)| Some((code, explained?))).collect()
}

/// Whom each code stood for, report by report, oldest first.
pub(super) struct Legends {
    by_code: FxHashMap<String, Vec<(MeetingIdx, PersonIdx)>>,
}

impl Legends {
    pub(super) fn new(register: &Register, reports: &[(MeetingIdx, Arc<Document>)]) -> Legends {
        let mut by_code: FxHashMap<String, Vec<(MeetingIdx, PersonIdx)>> = FxHashMap::default();
        for (meeting, document) in reports {
            for (code, name) in &document.told.codes {
                if let Some(person) = register.names.people.find(&name.value) {
                    by_code.entry(code.clone()).or_default().push((*meeting, person));
                }
            }
        }
        Legends { by_code }
    }

    /// Tells whether any report explains a code: if those do not agree on it, a list that holds for all of them is no better.
    fn has(&self, code: &str) -> bool {
        self.by_code.contains_key(code)
    }

    /// Returns whom a code stands for in a report that does not explain it. Codes change and are used again, so the
    /// reports before and after must agree; where only one side explains it, all of that side must.
    pub(super) fn find(&self, code: &str, meeting: MeetingIdx) -> Option<PersonIdx> {
        let uses = self.by_code.get(code)?;
        let (before, after) = uses.split_at(uses.partition_point(|(of, _)| *of < meeting));
        match (before.last(), after.first()) {
            (Some((_, last)), Some((_, next))) => (last == next).then_some(*last),
            _ => {
                let (_, first) = uses.first()?;
                uses.iter().all(|(_, person)| person == first).then_some(*first)
            }
        }
    }
}
