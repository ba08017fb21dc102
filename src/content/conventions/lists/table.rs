//! Which column of a table of people holds what.

use crate::content::conventions::names::Entry;
use crate::content::conventions::{offices, presence};

/// Which column of a table of people holds what.
pub(super) struct Columns {
    /// Whether somebody was there.
    presence: Option<usize>,
    /// Whether that column is left empty where somebody was not.
    is_ticked: bool,
    /// Whether those who were there are ticked with a sign, so that a letter x is a cross.
    has_ticks: bool,
    /// Whether the head says which column has the names.
    pub(super) is_named: bool,
    name: usize,
    code: Option<usize>,
    affiliation: Option<usize>,
    /// The part or office that somebody has.
    role: Option<usize>,
}

/// Heads of the column with the names, in small letters.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "name", "names", "attendee", "attendees", "delegate", "participant", "participants", "member", "members", "person", "nom", "nombre", "nombres", "nome", "naam", "navn", "namn", "nimi", "nombre y apellidos", "teilnehmer", "teilnehmer:in", "mitglied", "membre", "miembro", "membro", "membros", "integrante",
    "integrantes", "convocado", "convocados", "participante", "participantes", "asistente", "asistentes", "partecipante", "partecipanti", "deelnemer", "lid", "deltagare", "deltager", "deltaker", "uczestnik", "jméno", "имя", "фио", "участник", "氏名", "名前", "姓名", "이름", "성명",
];

impl Columns {
    pub(super) fn of(head: &[String]) -> Columns {
        let find = |words: &[&str]| {
            head.iter().position(|cell| {
                let cell = cell.to_lowercase();
                words.iter().any(|word| cell == *word || cell.split(['/', ' ', '(']).any(|part| part == *word))
            })
        };
        let code =
            find(&["abbreviation", "abbrev", "initials", "acronym", "code", "nick", "nickname", "kürzel", "handle"]);
        let name = find(NAMES);
        let affiliation = find(&[
            "organization", "organisation", "affiliation", "company", "employer", "org", "firma", "organización",
            "所属", "会社",
        ]);
        let presence = head.iter().position(|cell| presence::is_head(cell));
        let is_status = presence.and_then(|at| head.get(at)).is_some_and(|cell| cell.to_lowercase().contains("status"));
        Columns {
            is_ticked: !is_status,
            has_ticks: false,
            is_named: name.is_some(),
            presence: presence.filter(|presence| *presence > 0 && name != Some(*presence)),
            name: name.filter(|name| Some(*name) != code).unwrap_or(usize::from(code == Some(0))),
            role: find(&[
                "role", "rolle", "funktion", "rôle", "fonction", "cargo", "função", "ruolo", "rol", "functie",
                "position", "office", "役割", "役職", "역할", "职务",
            ])
            .filter(|role| name != Some(*role)),
            code,
            affiliation,
        }
    }

    /// Looks at how the rows say that somebody was there.
    pub(super) fn with_rows<'r>(mut self, mut rows: impl Iterator<Item = &'r Vec<String>>) -> Columns {
        let presence = self.presence;
        self.has_ticks =
            presence.is_some_and(|at| rows.any(|cells| cells.get(at).is_some_and(|cell| presence::is_tick(cell))));
        self
    }

    /// Tells whether a row says that somebody was there: nothing, where another column or none is for that.
    pub(super) fn is_present(&self, cells: &[String]) -> Option<bool> {
        match cells.get(self.presence?)?.trim() {
            "" => self.is_ticked.then_some(false),
            cell => presence::told(cell, self.has_ticks),
        }
    }

    /// Tells whether a row says in words or with a sign that somebody was not there; an empty cell may be one that nobody filled in.
    pub(super) fn says_absent(&self, cells: &[String]) -> bool {
        let is_empty = || self.presence.and_then(|at| cells.get(at)).is_none_or(|cell| cell.trim().is_empty());
        self.is_present(cells) == Some(false) && !is_empty()
    }

    /// Reads who a row is about, if it says that they were there.
    pub(super) fn entry(&self, cells: &[String], parse: fn(&str) -> Option<Entry>) -> Option<Entry> {
        // Where a column is for nothing else, what is not understood may as well say that somebody was not there.
        let is_told = self.presence.is_none() || !self.is_ticked || self.is_present(cells) == Some(true);
        if !is_told || self.is_present(cells) == Some(false) {
            return None;
        }
        self.named(cells, parse)
    }

    /// Reads who a row is about.
    pub(super) fn named(&self, cells: &[String], parse: fn(&str) -> Option<Entry>) -> Option<Entry> {
        let mut entry = parse(cells.get(self.name)?)?;
        let cell = |column: Option<usize>| cells.get(column?).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        if let Some(code) = cell(self.code) {
            entry.code = Some(code.to_owned());
        }
        if let Some(body) = cell(self.affiliation).filter(|body| body.chars().any(char::is_alphabetic)) {
            entry.affiliation = vec![body.to_owned()];
        }
        if let Some(role) = cell(self.role) {
            entry.role = entry.role.or_else(|| offices::part(role));
            let is_office = entry.role.is_none() && offices::is_office(role) && !offices::is_member(role);
            entry.position = entry.position.or_else(|| is_office.then(|| role.to_owned()));
        }
        Some(entry)
    }
}
