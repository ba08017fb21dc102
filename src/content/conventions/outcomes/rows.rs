//! Tables of decisions and actions: each row is one, with who is to act, until when, and how it stands, by its columns.

use rustc_hash::FxHashSet;

use super::dues;
use super::told::{Found, Way};
use crate::content::conventions::joints;
use crate::content::conventions::labels::{Label, without_number};
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::place_of;
use crate::content::conventions::sections::Form;
use crate::content::markdown::Block;
use crate::content::marked;
use crate::content::schema::DecisionKind;
use crate::content::settled;
use crate::text::date::Date;

/// A shorter text is an answer such as "none".
const SHORTEST: usize = 6;
/// Below a heading that announces tasks, a row is one in fewer letters: "VAT".
const SHORTEST_ANNOUNCED: usize = 3;

#[rustfmt::skip]
const OWNERS: &[&str] = &[
    "owner", "owners", "who", "responsible", "assignee", "assigned", "lead", "person", "by whom", "action by", "verantwortlich", "zuständig", "zuständigkeit", "wer", "responsable", "qui", "responsables", "担当", "担当者", "責任者",
    "responsável", "responsavel", "responsáveis", "quem", "encargado", "encargada", "incaricato", "responsabile", "verantwortliche", "verantwortlicher", "verantwoordelijke", "负责人", "ответственный",
    "quién", "chi", "kto", "kdo", "osoba odpowiedzialna", "odpowiedzialny", "zodpovídá", "odpovídá", "zodpovedný", "ansvarig", "ansvarlig", "vastuuhenkilö", "vem", "hvem", "felelős", "responsabil", "відповідальний", "assigned to", "person responsible", "responsible person", "responsible party", "action owner", "task owner", "assignees", "zugewiesen", "assigné à", "asignado a", "atribuído a", "assegnato a", "toegewezen aan", "sorumlu", "负责", "담당자", "담당",
];
/// Words for people that are owners beside tasks alone: `Name | Task`, `Tarefas | Integrante(s)`.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "name", "names", "member", "members", "people", "assignment", "mitglied", "mitglieder", "nom", "noms", "membre", "membres", "nombre", "nombres", "miembro", "miembros", "integrante", "integrantes", "nome", "nomes", "membro", "membros", "membri", "naam", "lid", "leden",
    "namn", "navn", "imię", "jméno", "имя", "участник", "氏名", "名前", "メンバー", "姓名", "成员", "이름", "팀원",
];
#[rustfmt::skip]
const DUES: &[&str] = &["due", "deadline", "when", "by when", "target", "due date", "frist", "bis", "termin", "wann", "échéance", "délai", "plazo", "prazo", "scadenza", "datum", "data", "fecha", "fecha límite", "fecha limite", "date limite", "fällig", "fällig bis", "zu erledigen bis", "pour le", "期限", "締切", "срок", "quand", "cuándo", "quando", "cuando", "wanneer", "när", "når", "kiedy", "kdy", "termín", "határidő", "termen", "forfald", "senast", "строк", "截止日期", "完成时间", "기한", "마감일"];
#[rustfmt::skip]
const STATES: &[&str] = &["status", "state", "progress", "stand", "état", "estado", "状態", "状況", "ステータス", "done", "stato", "situação", "stav", "állapot", "tila", "статус", "状态", "상태"];
#[rustfmt::skip]
const TOLD: &[&str] = &["description", "task", "what", "details", "text", "beschreibung", "beschlusstext", "descripción", "descripción breve", "内容"];
/// Words for what a table lists, which are tasks only where columns say who has them and until when.
#[rustfmt::skip]
const ITEMS: &[&str] = &["item", "items", "task", "what", "description", "point", "punkt", "thema", "was", "sujet", "quoi", "tema", "asunto", "qué", "assunto", "o quê", "cosa", "onderwerp", "wat", "co", "事項", "事项", "내용"];
#[rustfmt::skip]
const ACTIONS: &[&str] = &[
    "action", "actions", "task", "tasks", "todo", "to-do", "aufgabe", "aufgaben", "maßnahme", "maßnahmen", "tâche", "tâches", "tarea", "tareas", "acción", "acciones", "compromisso", "compromissos", "tarefa", "tarefas", "compito", "attività", "アクション", "宿題", "タスク", "対応事項", "задача",
    "actie", "acties", "actiepunt", "actiepunten", "taak", "åtgärd", "åtgärder", "uppgift", "uppgifter", "oppgave", "oppgaver", "opgave", "opgaver", "tiltak", "zadanie", "zadania", "úkol", "úkoly", "úloha", "úlohy", "feladat", "feladatok", "tehtävä", "tehtävät", "sarcină", "sarcini", "acció", "accions", "tasca", "tasques", "завдання", "задачи", "görev", "görevler", "azione", "azioni", "compiti", "ação", "ações", "todos", "任务", "行动项", "할 일", "tarefas", "taken", "action item", "action items", "action required", "actions required", "to do", "задания", "업무", "分工",
];
#[rustfmt::skip]
const DECISIONS: &[&str] = &["decision", "decisions", "resolution", "resolutions", "beschluss", "beschlüsse", "décision", "décisions", "decisión", "acuerdo", "acuerdos", "決定事項", "решение"];

/// Words with which a heading begins that stands above tasks alone.
#[rustfmt::skip]
const TASKS: &[&str] = &["tasks", "tareas", "tâches", "aufgaben", "tarefas", "compiti", "todos", "to-dos", "taken", "задачи"];
/// What stands behind a word of which there may be several.
const PLURALS: &[&str] = &["(s)", "(es)", "(n)", "(en)", "(r)", "(e)", "(a)", "/a", "/in", "·e·s", "(e)s"];

/// What the columns of a table hold.
struct Columns {
    kind: DecisionKind,
    told: usize,
    owner: Option<usize>,
    due: Option<usize>,
    state: Option<usize>,
    /// Whether a heading above the table says what it holds.
    is_announced: bool,
}

/// Reads the tables of decisions and actions. `of` is the day of the meeting.
pub(super) fn read(minutes: &Minutes<'_>, of: Option<Date>) -> Vec<Found> {
    let Minutes { file, lines, sections, marks, .. } = *minutes;
    let mut found = Vec::new();
    let of_actions = sections.iter().filter(|section| section.label == Label::Actions && section.form == Form::Heading);
    let announced: FxHashSet<u32> = of_actions.flat_map(|section| section.lines).map(|line| line.span.start).collect();
    let mut columns = None;
    let mut is_below_tasks = false;
    for line in lines {
        if line.is_heading() {
            is_below_tasks = announces_tasks(&line.text);
        }
        let Block::Row { cells, is_head } = &line.block else {
            columns = None;
            continue;
        };
        if *is_head {
            let is_announced = is_below_tasks || announced.contains(&line.span.start);
            columns = Columns::of(cells).or_else(|| Columns::of_actions(cells).filter(|_| is_announced));
            continue;
        }
        let Some(columns) = &columns else { continue };
        let text = cells.get(columns.told).map_or("", |cell| cell.trim());
        let is_short = text.chars().count() < if columns.is_announced { SHORTEST_ANNOUNCED } else { SHORTEST };
        if is_short || marked::is_nothing(text) || is_form(cells) {
            continue;
        }
        let mut outcome = marked::unmarked(marks, columns.kind, text, 0);
        let cell = |at: Option<usize>| {
            at.and_then(|at| cells.get(at))
                .map(|cell| cell.trim())
                .filter(|cell| !marked::is_nothing(cell) || settled::of_word(cell).is_some())
        };
        if let Some(owner) = cell(columns.owner) {
            outcome.by = Some(joints::with_commas(owner.trim_start_matches('@')));
        }
        outcome.due = columns.due.and_then(|at| cells.get(at)).and_then(|cell| dues::day(cell, of));
        outcome.state = cell(columns.state)
            .and_then(|cell| {
                settled::of_word(cell.split([' ', ',', '(', '–', '-']).next().unwrap_or(cell))
                    .or_else(|| settled::of_word(cell))
            })
            .or(outcome.state);
        found.push(Found { outcome, way: Way::Table, span: place_of(file, line, text) });
    }
    found
}

/// `[Task] | [Name] | [Date]`: tells whether a row says what is to be written into it.
fn is_form(cells: &[String]) -> bool {
    let mut filled = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).peekable();
    filled.peek().is_some() && filled.all(|cell| cell.starts_with('[') && cell.ends_with(']') && !cell.contains("]("))
}

/// `Tareas asignadas`: tells whether a heading begins with what names tasks, so that a table below it with owners holds them.
fn announces_tasks(heading: &str) -> bool {
    let words = without_number(heading.trim());
    let first = words.split([' ', ':', '/']).next().unwrap_or_default().to_lowercase();
    TASKS.contains(&first.as_str())
}

/// Returns the heads of columns in small letters, without what says that there may be several: `Responsable(s)`.
fn fold(head: &[String]) -> Vec<String> {
    let plain = |cell: &str| PLURALS.iter().fold(cell.to_owned(), |cell, end| cell.replace(end, ""));
    head.iter().map(|cell| plain(&cell.trim().to_lowercase()).trim().to_owned()).collect()
}

impl Columns {
    /// Tells what a table holds by its head: of decisions or actions is one whose first column says so, or one with who has each.
    fn of(head: &[String]) -> Option<Columns> {
        let folded = fold(head);
        let is_any = |cell: &str, words: &[&str]| {
            words.contains(&cell) || cell.split([' ', '/', '(']).next().is_some_and(|first| words.contains(&first))
        };
        let find = |words: &[&str]| {
            folded
                .iter()
                .position(|cell| words.contains(&cell.as_str()))
                .or_else(|| folded.iter().position(|cell| is_any(cell, words)))
        };
        let owner = find(OWNERS)
            .filter(|at| *at > 0 || folded.len() > 2)
            .or_else(|| folded.iter().position(|cell| cell.ends_with(" owner") || cell.starts_with("responsible")));
        let of_people = || folded.iter().position(|cell| PEOPLE.contains(&cell.as_str()));
        // Of two columns the other is who.
        let owner = owner.or_else(|| of_people().filter(|_| folded.len() == 2 && find(ACTIONS).is_some()));
        let first = folded.first()?;
        let kind = match () {
            () if first.contains("decision") || first.contains("resolution") => DecisionKind::Decision,
            () if first.contains("action") && !first.contains("reaction") && !first.contains("transaction") => {
                DecisionKind::Action
            }
            () if find(DECISIONS).is_some() && (owner.is_some() || find(DECISIONS) == Some(0)) => {
                DecisionKind::Decision
            }
            () if find(ACTIONS).is_some() && owner.is_some() => DecisionKind::Action,
            // `Item | Assigned to | Due date`
            () if find(OWNERS).is_some_and(|at| folded[at] != "lead")
                && find(DUES).is_some()
                && find(ITEMS).is_some() =>
            {
                DecisionKind::Action
            }
            () => return None,
        };
        let words = if kind == DecisionKind::Action { ACTIONS } else { DECISIONS };
        let is_number = |at: &usize| {
            folded[*at].contains("no.")
                || folded[*at].contains('#')
                || folded[*at].contains("number")
                || folded[*at].ends_with(" id")
        };
        let described = folded
            .iter()
            .position(|cell| cell.contains("description"))
            .or_else(|| find(TOLD))
            .or_else(|| find(ITEMS).filter(|_| find(ACTIONS).is_none() && kind == DecisionKind::Action));
        let told = described.or_else(|| find(words).filter(|at| !is_number(at) && owner != Some(*at))).unwrap_or(0);
        Some(Columns {
            kind,
            told,
            owner: owner.filter(|at| *at != told),
            due: find(DUES).filter(|at| *at != told),
            state: find(STATES),
            is_announced: false,
        })
    }

    /// Tells what a table below a heading of tasks holds, whatever its head says: the first column that counts nothing is what is to be
    /// done; of two, the other is who.
    fn of_actions(head: &[String]) -> Option<Columns> {
        let folded = fold(head);
        let find = |words: &[&str]| folded.iter().position(|cell| words.contains(&cell.as_str()));
        let is_count = |cell: &String| {
            !cell.chars().any(char::is_alphabetic)
                || matches!(cell.as_str(), "nr" | "nr." | "no" | "no." | "n\u{b0}" | "nº" | "id")
        };
        let (owner, due, state) = (find(OWNERS), find(DUES), find(STATES));
        let is_other = |at: usize| [owner, due, state].contains(&Some(at)) || is_count(&folded[at]);
        let told = find(TOLD).or_else(|| find(ACTIONS)).or_else(|| (0..folded.len()).find(|at| !is_other(*at)))?;
        let other = (folded.len() == 2 && due.is_none() && state.is_none()).then(|| 1 - told.min(1));
        let owner = owner.or(other).filter(|at| *at != told)?;
        Some(Columns { kind: DecisionKind::Action, told, owner: Some(owner), due, state, is_announced: true })
    }
}
