//! The words that reports set above or before what they record: "Attendees", "Scribe:", 参加者.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::announced;
use crate::text::date;
use crate::text::name::term_key;

/// What stands below a heading or behind a colon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Label {
    /// Who was there.
    Attendance,
    /// Who was there as a guest or an observer.
    Guests,
    /// Who was not.
    Absence,
    /// Who had this part in the meeting.
    Role(&'static str),
    /// What was to be discussed.
    Agenda,
    /// What was said.
    Notes,
    /// What was decided.
    Decisions,
    /// What somebody is to do.
    Actions,
    /// Where they met.
    Venue,
    /// When they met.
    Time,
    /// Where it can be heard or seen again.
    Recordings,
    /// When they meet next.
    Next,
    /// What is no topic, and of which nothing is read.
    Other,
}

#[rustfmt::skip]
const LABELS: &[(Label, &str)] = &[
    (Label::Attendance, "attendees, attendee, present, presents, attendance, attending, participants, participant, \
        participating, attended, attended by, roll call, in attendance, who was here, sign in, signin, \
        members present, also present, attendees present, meeting attendees, list of attendees, list of participants, \
        attendance list, anwesende, anwesend, teilnehmer, teilnehmende, teilnehmerinnen, anwesende mitglieder, \
        personnes présentes, présents, participants présents, asistentes, presentes, participantes, присутствовали, \
        участники, 参加者, 出席者, 参加メンバー, 出席, 出席人员, 与会者, 参会人员, الحضور"),
    (Label::Guests, "guests, guest, visitors, observers, observer, gäste, gast, invités, invitados, オブザーバ, オブザーバー"),
    (Label::Absence, "regrets, regret, apologies, absent, absentees, not attending, unable to attend, excused, \
        apologies for absence, entschuldigt, abwesend, nicht anwesend, excusés, absents, ausentes, отсутствовали, 欠席者, 欠席, 缺席"),
    (Label::Role("Chair"), "chair, chairs, chaired by, chairperson, meeting chair, acting chair, presiding, \
        sitzungsleitung, versammlungsleitung, sitzungsleiter, sitzungsleiterin, vorsitz, leitung, président, présidente, \
        présidence, président de séance, presidente, presidencia, председатель, 議長, 座長, 主席, 主持人"),
    (Label::Role("Co-Chair"), "co chair, co chairs, cochair, cochairs"),
    (Label::Role("Scribe"), "scribe, scribes, scribed by"),
    (Label::Role("Minute taker"), "minute taker, minutes taker, minutes taken by, minutes by, note taker, notetaker, \
        note takers, notetakers, notes by, notes taken by, note taking, notes taker, taking notes, protokoll, protokollant, protokollantin, \
        protokollführung, protokollführer, protokollix, protokolix, schriftführer, schriftführung, secrétaire de séance, \
        rédacteur, secretario de actas, 記載者, 議事録作成, 議事録担当, 書記, 記録, 记录人, 记录"),
    (Label::Role("Moderator"), "moderator, moderators, moderated by, moderation, 司会, 司会者"),
    (Label::Role("Facilitator"), "facilitator, facilitators, facilitated by, meeting facilitator, animateur, animatrice"),
    (Label::Role("Lead"), "lead, lead by, led by, meeting lead, host, hosted by, organizer, organiser"),
    (Label::Role("Timekeeper"), "timekeeper, time keeper"),
    (Label::Agenda, "agenda, proposed agenda, draft agenda, meeting agenda, topics, topic list, todays agenda, tagesordnung, \
        tagesordnungspunkte, ordre du jour, orden del día, повестка дня, 議題, アジェンダ, 議程, agenda items"),
    (Label::Notes, "notes, minutes, meeting notes, meeting minutes, discussion, discussions, content, contents, mom, \
        agenda and notes, agenda notes, agenda and minutes, minutes of meeting, agenda and discussion, protokollnotizen, \
        議事, 議事録, 内容, 詳細, 概要"),
    (Label::Decisions, "decisions, decision, resolutions, resolution, decisions made, decisions taken, consensus, \
        conclusion resolution, conclusion, meeting conclusion, conclusions, agreements, beschlüsse, décisions, decisiones, acuerdos, решения, 決定事項, 決議, 决定"),
    (Label::Actions, "action items, action item, actions, action points, action, todo, todos, to do, to dos, to do list, new action items, \
        action list, open action items, next actions, aufgaben, actions à suivre, tareas, acciones, アクション, アクションアイテム, 宿題, 行动项"),
    (Label::Venue, "where, location, place, venue, ort, lieu, lugar, место, 場所, 开会地点, 地点"),
    (Label::Time, "time, when, date, date time, date and time, meeting date time, meeting date, datum, uhrzeit, zeit, \
        termin, fecha, hora, дата, 日時, 開催日時, 时间"),
    (Label::Recordings, "recording, recordings, video, video recording, meeting recording, recorded video, \
        youtube, audio, video of the meeting, audio video of the meeting, audio of the meeting, recording of the meeting, meeting video, aufzeichnung, enregistrement, grabación, запись, 録画, 录像"),
    (Label::Next, "next meeting, next meetings, upcoming meetings, next call, next week, next session, next meeting date, nächstes treffen, \
        nächster termin, nächste sitzung, prochaine réunion, próxima reunión, следующее заседание, 次回, 次回予定, 下次会议"),
    (Label::Next, "date of next meeting, date of the next meeting, date and time of next meeting, next meeting date and time, next telecon, \
        next meeting time, nächste versammlung, nächstes meeting, nächste sitzungen, prochaine séance, date de la prochaine réunion, prochain rendez vous, \
        próxima sesión, fecha de la próxima reunión, следующая встреча, следующее собрание, الاجتماع القادم, الاجتماع المقبل, \
        次回会議, 次回会合, 次回開催, 次回日程, 次回の予定, 下次会议时间"),
    (Label::Other, "meeting duration, duration, github agenda, executive summary, transcription, 主な議論, proceedings, future plan, links, link, backlog, call, slides, logs, previous minutes, last meeting attendees, previous attendees, previous scribe, \
        announcements, administrative, admin, introductions, introduction, welcome, summary, overview, intro, other, others, \
        other business, any other business, aob, misc, miscellaneous, verschiedenes, sonstiges, divers, varios, references, \
        github issue, github issues, issues, resources, future topics, future meeting topics, future agenda topics, topics for next meeting, \
        topics for next week, next meeting agenda, agenda for next meeting, agenda for the next meeting, agenda of the next meeting, parking lot, appendix, table of contents, toc, logistics, reminders, housekeeping, updates, \
        news, questions, q a, qa, feedback, comments, references and links, meeting roles, roles, meeting info, call details, meeting details, \
        code of conduct, transcript, chat, chat log, zoom chat, group photo, photo, minutes approval, approval of minutes, adjourn, adjournment, \
        資料, サマリー, 要旨, その他, 備考, questions diverses, informations diverses, points divers, pouvoirs, procurations, \
        public comment, public comments, order of business, agenda items for future meetings, call to order roll call, call to order and roll call, q a other, queue, respectfully submitted, call to order, eof, auto transcription, automatic transcription, end of minutes, end of document, pledge of allegiance, adjournment of meeting, quorum"),
    (Label::Attendance, "staff, staff members, city staff, others present, étaient présents, étaient présentes, etaient presents, sont présents, membres présents, élus présents, \
        présentes, es waren anwesend, erschienen, es sind anwesend, sind anwesend, miembros presentes, asistieron, deltagare, närvarande, aanwezig, presenti"),
    (Label::Absence, "absents excusés, absente excusée, absent excusé, absentes excusées, étaient absents, étaient excusés, étaient absents excusés, \
        absents ayant donné pouvoir, absente ayant donné pouvoir, absent ayant donné pouvoir, excusés ayant donné pouvoir, représentés, absente, absentes, excusée, excusé, \
        es fehlten entschuldigt, es fehlten, es fehlen, es fehlt, es fehlte, fehlend, entschuldigt fehlen, es fehlen entschuldigt, nicht erschienen, unentschuldigt, \
        members absent, absent with notice, absent without notice, unavailable, excused absence, excused absences, unexcused absence, apologies received, apologies from, no asistieron, afwezig, assenti, frånvarande"),
    (Label::Role("Chair"), "presiding officer, presided by, leitung der sitzung, leitung der versammlung, versammlungsleiter, versammlungsleiterin, \
        vorsitzende, vorsitzender, den vorsitz führt, den vorsitz führte, sous la présidence de, présidente de séance, preside"),
    (Label::Role("Minute taker"), "recording secretary, secretary of the meeting, minutes recorded by, recorded by, recorder, secrétaire, secrétaires de séance, \
        secrétaire de la séance, secretario, secretaria, schriftführerin, protokollführerin"),
    (Label::Role("Secretary"), "secretary"),
    (Label::Notes, "minutes for agenda items, minutes of agenda items, memo, メモ, notizen, compte rendu des débats"),
    (Label::Decisions, "結論, decisions recorded, decisions agreed, decision items, decision item, decision points, decision log, beschluss, délibérations"),
    (Label::Actions, "next action item, next action items, action point, homework, homeworks, aufgabe, aufträge, to do liste, arbeitsaufträge, actions à mener, action à mener"),
    (Label::Decisions, "key decisions, discussion outcomes, vereinbarungen, beschlussfassung, gefasste beschlüsse, relevé de décisions, décisions prises, décisions adoptées, acuerdos tomados, acuerdos adoptados, resoluciones, \
        決定, 決まったこと, 決定したこと, 合意事項, 決議事項, 審議結果, 議論結果, 検討結果, discussion結果, 确定事项, 决议, постановили, решили, delibere, decisioni, besluiten, decisões, deliberações"),
    (Label::Actions, "next steps, follow up, follow ups, followups, follow up items, follow up actions, to dos, offene aufgaben, maßnahmen, nächste schritte, to dos und aufgaben, prochaines étapes, points d action, tâches, \
        actions à entreprendre, actions décidées, próximos pasos, tareas pendientes, acciones pendientes, compromisos, 次のアクション, ネクストアクション, 対応事項, 持ち帰り事項, 持ち帰り, 次回までの宿題, 待办, 待办事项, 行动计划, \
        поручения, задачи, azioni, actiepunten, åtgärder, ações"),
    (Label::Next, "次回会合, 次回会合日程, 次回会合予定, 次回日程, 次回打ち合わせ"),
];

/// The labels of a site: those that are built in, and its own.
#[derive(Debug)]
pub(super) struct Labels {
    own: Vec<(String, Label)>,
}

/// The built-in words by their key.
fn built_in() -> &'static FxHashMap<String, Label> {
    static WORDS: OnceLock<FxHashMap<String, Label>> = OnceLock::new();
    WORDS.get_or_init(|| {
        LABELS.iter().flat_map(|(label, words)| words.split(',').map(|word| (key(word), *label))).collect()
    })
}

impl Labels {
    /// Gathers the built-in words and those of the settings, which win.
    pub(super) fn new(own: &[(String, Vec<String>)]) -> Labels {
        let named = own.iter().filter_map(|(name, words)| Some((by_name(name)?, words)));
        let own = named.flat_map(|(label, words)| words.iter().map(move |word| (key(word), label)));
        Labels { own: own.collect() }
    }

    /// Returns what a heading or the words before a colon announce.
    pub(super) fn find(&self, text: &str) -> Option<Label> {
        if text.len() > LONGEST_LABEL {
            return None;
        }
        let bare = without_number(without_brackets(text));
        let key = key(bare);
        if key.is_empty() {
            return None;
        }
        let own = self.own.iter().find(|(word, _)| *word == key).map(|(_, label)| *label);
        own.or_else(|| built_in().get(&key).copied())
            .or_else(|| attendance_with_more(&key))
            .or_else(|| role_with_more(&key))
            .or_else(|| announced::label(&key))
    }
}

/// What is longer is a sentence.
const LONGEST_LABEL: usize = 90;

fn by_name(name: &str) -> Option<Label> {
    Some(match name {
        "attendees" => Label::Attendance,
        "guests" => Label::Guests,
        "regrets" => Label::Absence,
        "chair" => Label::Role("Chair"),
        "scribe" => Label::Role("Scribe"),
        "minute_taker" => Label::Role("Minute taker"),
        "moderator" => Label::Role("Moderator"),
        "facilitator" => Label::Role("Facilitator"),
        "lead" => Label::Role("Lead"),
        "agenda" => Label::Agenda,
        "notes" => Label::Notes,
        "decisions" => Label::Decisions,
        "actions" => Label::Actions,
        "venue" => Label::Venue,
        "time" => Label::Time,
        "recordings" => Label::Recordings,
        "next_meeting" => Label::Next,
        "other" => Label::Other,
        _ => return None,
    })
}

fn key(text: &str) -> String {
    term_key(text.trim().trim_end_matches([':', '：', '.', ' ']))
}

/// Takes off what stands in brackets: `Scribe(s)`, `Attendees (12)`, `参加者：(敬称略)`, and lenticular ones at the start.
fn without_brackets(text: &str) -> &str {
    let end = text.find(['(', '（', '[']).unwrap_or(text.len());
    let bare = text[..end].trim();
    let bare =
        bare.trim_matches(['■', '◆', '◇', '●', '〇', '○', '◎', '□', '☆', '▼', '▽', '★', '・', '*', '_', '#', ' ']);
    if bare.is_empty() { text.trim() } else { bare }
}

/// Takes off the number of an item: `1.`, `2.3`, `TOP 1:`, `(3)`, `20/01`.
pub(super) fn without_number(text: &str) -> &str {
    let text = text.trim_start();
    // `a) Budget`
    if let [first, b')', b' ', ..] = text.as_bytes()
        && first.is_ascii_lowercase()
    {
        return text[3..].trim_start();
    }
    let rest = text.strip_prefix("TOP").map_or(text, str::trim_start);
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '\\'));
    let has_number = digits.len() < rest.len() && rest.starts_with(|c: char| c.is_ascii_digit());
    let after = digits.trim_start_matches([')', ':', '.', '-', '–', ' ', '\u{3000}']);
    // "3.0 release" and "2023-01-09 notes" are no numbered items.
    let n_digits = rest.len() - digits.len();
    let is_item = has_number && n_digits <= 6 && !after.is_empty();
    let is_parted = digits.starts_with([' ', ')', ':', '\u{3000}']) || rest[..n_digits].ends_with(['.', ')']);
    let is_year = n_digits == 4 && rest[..4].bytes().all(|byte| byte.is_ascii_digit());
    // Few reports have ten parts below one, and most programs ten versions.
    let is_long = rest[..n_digits].split_once('.').is_some_and(|(_, minor)| minor.len() >= 2);
    let is_version = rest[..n_digits].contains('.')
        && !rest[..n_digits].ends_with('.')
        && rest.len() == text.len()
        && (is_long || after.split(' ').next().is_some_and(|word| word.chars().next().is_some_and(char::is_lowercase)));
    if is_item && is_parted && !is_year && !is_version { after } else { text }
}

/// `February 24 Attendees`, `TSC members present`, `Remote attendees`, `Present on 2018-05-16`; but not those of the last
/// meeting.
fn attendance_with_more(key: &str) -> Option<Label> {
    let words: Vec<&str> = key.split(' ').collect();
    let is_other = |word: &&str| {
        matches!(
            *word,
            "last"
                | "previous"
                | "expected"
                | "next"
                | "non"
                | "not"
                | "past"
                | "former"
                | "no"
                | "future"
                | "regular"
                | "new"
        )
    };
    if words.len() > 7 || words.iter().any(is_other) {
        return None;
    }
    let is_attendance =
        |word: &str| matches!(word, "attendees" | "present" | "participants" | "attendance" | "anwesende" | "anwesend");
    if let [word] = words[..]
        && word.len() >= 8
        && ["attendees", "participants", "attendance"].iter().any(|known| strsim::damerau_levenshtein(word, known) == 1)
    {
        // A slip of the pen.
        return Some(Label::Attendance);
    }
    let ends = words.len() <= 6 && words.last().is_some_and(|word| is_attendance(word));
    let begins = words.len() <= 5
        && words.first().is_some_and(|word| is_attendance(word))
        && words[1..].iter().all(|word| {
            word.bytes().any(|byte| byte.is_ascii_digit())
                || (word.len() > 2 && date::parse(&format!("{word} 2000")).is_ok_and(|date| date.month.is_some()))
                || matches!(*word, "on" | "day" | "for" | "remote" | "in" | "person" | "list" | "mitglieder")
        });
    (ends || begins).then_some(Label::Attendance)
}

/// `Today's scribe`, `Notes taken by`; but not that of the last or the next meeting.
fn role_with_more(key: &str) -> Option<Label> {
    let words: Vec<&str> = key.split(' ').collect();
    let [first, last] = words[..] else { return None };
    let is_present = matches!(first, "todays" | "current" | "meeting" | "acting" | "wg" | "session" | "main");
    match last {
        "chair" | "chairs" if is_present => Some(Label::Role("Chair")),
        "scribe" | "scribes" if is_present => Some(Label::Role("Scribe")),
        "moderator" if is_present => Some(Label::Role("Moderator")),
        "facilitator" if is_present => Some(Label::Role("Facilitator")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<Label>) {
        assert_eq!(Labels::new(&[]).find(text), expected, "{text}");
    }

    #[test]
    fn labels_are_found_in_any_form() {
        check("Attendees:", Some(Label::Attendance));
        check("ATTENDEES (12)", Some(Label::Attendance));
        check("February 24 Attendees", Some(Label::Attendance));
        check("TSC Members present", Some(Label::Attendance));
        check("Present on 2018-05-16", Some(Label::Attendance));
        check("Scribe(s)", Some(Label::Role("Scribe")));
        check("1. Agenda", Some(Label::Agenda));
        check("参加者：(敬称略・順不同)", Some(Label::Attendance));
        check("■サマリー", Some(Label::Other));
        check("TOP 1: Beschlüsse", Some(Label::Decisions));
        check("Gäste", Some(Label::Guests));
        check("Étaient présents", Some(Label::Attendance));
        check("Vom Vorstand anwesend", Some(Label::Attendance));
        check("ABSENTS EXCUSÉS", Some(Label::Absence));
        check("Leitung der Sitzung", Some(Label::Role("Chair")));
        check("group to-dos for 2012", Some(Label::Actions));
        check("◇Action", Some(Label::Actions));
        check("Next Action Items", Some(Label::Actions));
        check("■結論", Some(Label::Decisions));
    }

    #[test]
    fn what_is_of_another_meeting_is_no_label_of_this_one() {
        check("Last Meeting Attendees", Some(Label::Other));
        check("Previous meeting attendees", None);
        check("Previous Scribe", Some(Label::Other));
        check("Not attending", Some(Label::Absence));
        check("Review of action items", Some(Label::Actions));
        check("Topic: Action Item Review", None);
        check("Action Item Status/Review", Some(Label::Actions));
        check("Decisions captured from the notes", Some(Label::Decisions));
        check("Action items include", Some(Label::Actions));
        check("Potential Decisions.", None);
        check("Call to Action", None);
        check("New participants", None);
    }

    #[test]
    fn numbers_of_items_are_no_part_of_them() {
        for (text, expected) in [
            ("1. DID Rubric", "DID Rubric"),
            ("2.3 Budget", "Budget"),
            ("1) Opening", "Opening"),
            ("TOP 4: Finanzen", "Finanzen"),
            ("20/01 Budget", "Budget"),
            ("3.0 release", "3.0 release"),
            ("3.10 Issues", "3.10 Issues"),
            ("3.10. Issues", "Issues"),
            ("2023-01-09 Notes", "2023-01-09 Notes"),
            ("2023 budget", "2023 budget"),
            ("TOPIC", "TOPIC"),
        ] {
            assert_eq!(without_number(text), expected);
        }
    }
}
