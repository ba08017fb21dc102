//! Verbs and phrases behind a name, and the part in the meeting that they give.

use super::parts::{Part, folded};
use super::speeches::{speaker_role, speech};

/// Verbs and phrases behind a name, with the part that they give; the first that stands in the text counts.
const BEHIND: &[(&str, Cue)] = &[
    ("in the chair", Cue::Chair),
    ("took the chair", Cue::Chair),
    ("occupied the chair", Cue::Chair),
    ("chaired", Cue::Chair),
    ("chairing", Cue::Chair),
    ("presided", Cue::Presided),
    ("presiding", Cue::Presided),
    ("as chair", Cue::Chair),
    ("as chairman", Cue::Chair),
    ("as chairperson", Cue::Chair),
    ("as the chair", Cue::Chair),
    ("as the chairman", Cue::Chair),
    ("as the chairperson", Cue::Chair),
    ("was the chair", Cue::Chair),
    ("was chairman", Cue::Chair),
    ("was chair", Cue::Chair),
    ("was chairperson", Cue::Chair),
    ("called the meeting to order", Cue::Chair),
    ("elected chair", Cue::Chair),
    ("elected chairman", Cue::Chair),
    ("elected chairperson", Cue::Chair),
    ("as vice-chair", Cue::Office("Vice-Chair")),
    ("elected vice-chair", Cue::Office("Vice-Chair")),
    ("as rapporteur", Cue::Office("Rapporteur")),
    ("as the rapporteur", Cue::Office("Rapporteur")),
    ("as special rapporteur", Cue::Office("Rapporteur")),
    ("was the rapporteur", Cue::Office("Rapporteur")),
    ("was rapporteur", Cue::Office("Rapporteur")),
    ("elected rapporteur", Cue::Office("Rapporteur")),
    ("appointed rapporteur", Cue::Office("Rapporteur")),
    ("elected president", Cue::Office("President")),
    ("elected as president", Cue::Office("President")),
    ("elected as the president", Cue::Office("President")),
    ("was elected the president", Cue::Office("President")),
    ("as president of the session", Cue::Office("President")),
    ("took the minutes", Cue::Office("Scribe")),
    ("took minutes", Cue::Office("Scribe")),
    ("scribed", Cue::Office("Scribe")),
    ("moderated", Cue::Role("Moderator")),
    ("moderating", Cue::Role("Moderator")),
    ("as moderator", Cue::Role("Moderator")),
    ("was the moderator", Cue::Role("Moderator")),
    ("was guest of honour", Cue::Role("Guest of honour")),
    ("was the guest of honour", Cue::Role("Guest of honour")),
    ("as guest of honour", Cue::Role("Guest of honour")),
    ("formed the panel", Cue::Role("Panellist")),
    ("on the panel", Cue::Role("Panellist")),
    ("were panellists", Cue::Role("Panellist")),
    ("were the panellists", Cue::Role("Panellist")),
    ("as panellist", Cue::Role("Panellist")),
    ("as panellists", Cue::Role("Panellist")),
    ("was the discussant", Cue::Role("Discussant")),
    ("led the", Cue::Led),
    ("headed the", Cue::Led),
    ("led the delegation", Cue::Delegation),
    ("headed the delegation", Cue::Delegation),
    ("head of the delegation", Cue::Delegation),
    ("led their delegation", Cue::Delegation),
    ("leading the delegation", Cue::Delegation),
    ("opened", Cue::Role("Opening")),
    ("inaugurated", Cue::Role("Inauguration")),
    ("closed the", Cue::Role("Closing")),
    ("welcomed", Cue::Role("Welcome")),
    ("introduced", Cue::Role("Introduction")),
    ("gave", Cue::Speech),
    ("delivered", Cue::Speech),
    ("made", Cue::Speech),
    ("presented", Cue::Presented),
    ("presenting", Cue::Presented),
    ("reported", Cue::Presented),
    ("briefed", Cue::Role("Briefing")),
    ("read", Cue::Speech),
    ("giving", Cue::Speech),
    ("delivering", Cue::Speech),
    ("was", Cue::Was),
    ("were", Cue::Was),
    ("as", Cue::Was),
    ("being", Cue::Was),
    ("spoke", Cue::Spoke),
    ("speaking", Cue::Spoke),
    ("addressed", Cue::Role("Address")),
    ("addressing", Cue::Role("Address")),
    ("took the floor", Cue::Spoke),
    ("explained", Cue::Spoke),
    ("outlined", Cue::Spoke),
    ("stressed", Cue::Spoke),
    ("emphasised", Cue::Spoke),
    ("emphasized", Cue::Spoke),
    ("underlined", Cue::Spoke),
    ("discussed", Cue::Spoke),
    ("described", Cue::Spoke),
    ("noted", Cue::Spoke),
    ("argued", Cue::Spoke),
    ("examined", Cue::Spoke),
    ("analysed", Cue::Spoke),
    ("reviewed", Cue::Spoke),
    ("shared", Cue::Spoke),
    ("surveyed", Cue::Spoke),
    ("dealt with", Cue::Spoke),
    ("elaborated", Cue::Spoke),
    ("highlighted", Cue::Spoke),
    ("recalled", Cue::Spoke),
    ("said", Cue::Spoke),
    ("looked at", Cue::Spoke),
    ("looked back", Cue::Spoke),
    ("commented", Cue::Spoke),
    ("responded", Cue::Spoke),
    ("added", Cue::Spoke),
    ("answered", Cue::Spoke),
    ("asked", Cue::Spoke),
    ("observed", Cue::Spoke),
    ("suggested", Cue::Spoke),
    ("proposed", Cue::Spoke),
    ("summarised", Cue::Spoke),
    ("summarized", Cue::Spoke),
    ("attended", Cue::Present),
    ("were present", Cue::Present),
    ("was present", Cue::Present),
    ("in attendance", Cue::Present),
    ("sent apologies", Cue::Absent),
    ("sent their apologies", Cue::Absent),
    ("were absent", Cue::Absent),
    ("was absent", Cue::Absent),
    ("were excused", Cue::Absent),
    ("was excused", Cue::Absent),
];

/// What a verb or phrase says of who stands before it.
#[derive(Clone, Copy)]
enum Cue {
    Chair,
    /// Who presides over an assembly is its President.
    Presided,
    /// "led the Ruritanian delegation"
    Led,
    Office(&'static str),
    Role(&'static str),
    Delegation,
    /// "gave an address": what was given is the role.
    Speech,
    /// "presented a report"
    Presented,
    /// "was the keynote speaker"
    Was,
    Spoke,
    Present,
    Absent,
}

/// Returns the part that the words behind a name give it.
pub(super) fn from_behind(text: &str) -> Option<Part> {
    let folded = own_clause(folded(&text[..text.floor_char_boundary(400)]));
    let mut cues: Vec<(usize, usize, Cue)> = BEHIND
        .iter()
        .filter_map(|(words, cue)| Some((folded.find(&format!(" {words} "))?, words.len(), *cue)))
        .collect();
    // The earliest counts; of several at one place the longest.
    cues.sort_by_key(|(at, length, _)| (*at, std::cmp::Reverse(*length)));
    cues.into_iter().find_map(|(at, length, cue)| {
        // Further down the sentence is about something else.
        let n_words_before = folded[..at].split(' ').filter(|word| !word.is_empty()).count();
        if n_words_before > 8 {
            return None;
        }
        let rest = &folded[at + length + 1..];
        let object: String = rest.split(' ').take(14).collect::<Vec<_>>().join(" ");
        of_cue(cue, &object)
    })
}

/// Leaves out the verb that belongs to whom the text names next: "…, and moderated by".
fn own_clause(folded: String) -> String {
    let Some(rest) = folded.strip_suffix(" by ") else { return folded };
    let cut = rest.rfind(' ').unwrap_or(0);
    format!("{} ", &rest[..cut])
}

fn of_cue(cue: Cue, object: &str) -> Option<Part> {
    match cue {
        Cue::Chair => {
            let near: Vec<&str> = object.split(' ').filter(|word| !word.is_empty()).take(6).collect();
            let near = format!(" {} ", near.join(" "));
            let is_session = (near.contains(" session ") || near.contains(" sessions "))
                && !near.contains("annual session")
                || near.contains(" panel ");
            Some(if is_session { Part::SessionChair } else { Part::Officer("Chair") })
        }
        Cue::Presided if of_cue(Cue::Chair, object) == Some(Part::SessionChair) => Some(Part::SessionChair),
        Cue::Presided => Some(Part::Officer("Presiding")),
        Cue::Led => object
            .split(' ')
            .filter(|word| !word.is_empty())
            .take(3)
            .any(|word| word == "delegation")
            .then_some(Part::Delegation),
        Cue::Office(office) => Some(Part::Officer(office)),
        Cue::Role("Opening") if speech(object).is_some() && object.contains("with") => {
            speech(object).map(Part::Speaker)
        }
        Cue::Role("Introduction") if object.contains("motion") => None,
        Cue::Role(role) => Some(Part::Speaker(role.to_owned())),
        Cue::Delegation => Some(Part::Delegation),
        Cue::Speech => speech(object).map(Part::Speaker),
        Cue::Presented => Some(Part::Speaker(match object {
            object if object.contains(" report") => "Report".to_owned(),
            object if object.contains(" paper") => "Paper".to_owned(),
            _ => "Presentation".to_owned(),
        })),
        Cue::Was => speaker_role(object).map(Part::Speaker),
        Cue::Spoke => Some(Part::Speaker(String::new())),
        Cue::Present => Some(Part::Present),
        Cue::Absent => Some(Part::Absent),
    }
}
