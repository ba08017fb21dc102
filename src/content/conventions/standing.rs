//! Who belongs to a body or leads it, which is not who was there: `# Board Members` above a list of names.

use super::minutes::Minutes;
use super::names;
use crate::content::markdown::Line;

/// The last words of a heading above those who belong to a body.
#[rustfmt::skip]
const MEMBERS: &[&str] = &[
    "members", "membership", "officers", "leadership", "maintainers", "roster", "mitglieder", "vorstandsmitglieder", "membres", "miembros", "membros", "membri", "leden", "medlemmer", "medlemmar", "ledamöter", "członkowie", "členové", "委員", "メンバー", "成员",
];
/// What a body is called. The heading of a report bears that as well.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "committee", "subcommittee", "board", "council", "commission", "panel", "vorstand", "ausschuss", "beirat", "bureau", "comité", "conseil", "junta", "consejo", "directiva", "diretoria", "direttivo", "bestuur", "styret", "styrelse", "styrelsen", "bestyrelse", "bestyrelsen", "zarząd", "komisja", "rada", "výbor",
];
/// The last words of a heading above who leads it.
#[rustfmt::skip]
const LEADERS: &[&str] = &["leader", "leaders", "chair", "chairs", "president", "secretary", "treasurer", "leiter", "leiterin", "vorsitz", "présidence", "presidencia"];
/// Words that say that somebody was there.
#[rustfmt::skip]
const PRESENCE: &[&str] = &[
    "present", "attended", "attending", "attendance", "attendees", "participants", "anwesend", "anwesende", "anwesenheit", "teilgenommen", "présents", "présentes", "présent", "presentes", "asistentes", "asistieron", "asistencia", "presenças",
    "presenti", "aanwezig", "närvarande", "deltagare", "tilstede", "deltagere", "deltakere", "fremmødte", "obecni", "obecności", "uczestnicy", "uczestniczyli", "přítomni", "účastníci", "partecipanti", "deelnemers", "aanwezigen", "出席", "出席者", "参加者",
];

/// Tells whether a list that begins at a line is of those who belong to a body, and the report does not say that any were present.
pub(super) fn begins(minutes: &Minutes<'_>, at: usize) -> bool {
    let Some(head) = at.checked_sub(1).and_then(|above| minutes.lines.get(above)) else { return false };
    let is_first = !minutes.file.text[..head.span.start as usize].chars().any(char::is_alphanumeric);
    let ends = |known: &[&str]| known.contains(&last_word(&head.text).as_str());
    (ends(MEMBERS) || (ends(BODIES) && !is_first)) && !minutes.opening().iter().any(|line| says_present(&line.text))
}

/// Tells whether words before a colon are those of such a list: `Members: Speaker One, Person Two`
pub(super) fn begins_line(text: &str) -> bool {
    let before = text.split_once([':', '：']).map(|(before, _)| before);
    before.is_some_and(|before| MEMBERS.contains(&last_word(before).as_str()) && !says_present(before))
}

/// Tells whether a heading is that of who belongs to a body or leads it, with their names and nothing else below.
pub(super) fn is_heading(heading: &str, below: &[Line]) -> bool {
    let last = last_word(heading);
    let own = || below.iter().take_while(|line| !line.is_heading());
    let is_name = |line: &Line| names::parse(&line.text).is_some_and(|entry| names::is_whole(&entry.name));
    [MEMBERS, LEADERS].iter().any(|known| known.contains(&last.as_str()))
        && own().next().is_some()
        && own().all(is_name)
}

fn says_present(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("roll call") || lower.split(|c: char| !c.is_alphanumeric()).any(|word| PRESENCE.contains(&word))
}

fn last_word(text: &str) -> String {
    let bare = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    bare.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase()
}
