//! The words of labels, by what they announce and by language.

use super::Label;
use crate::content::schema::Office;

#[rustfmt::skip]
pub(super) const LABELS: &[(Label, &str)] = &[
    (Label::Attendance, "attendees, attendee, present, presents, attendance, attending, participants, participant, \
        participating, attended, attended by, roll call, in attendance, who was here, sign in, signin, \
        members present, also present, attendees present, meeting attendees, list of attendees, list of participants, \
        attendance list, anwesende, anwesend, teilnehmer, teilnehmende, teilnehmerinnen, anwesende mitglieder, \
        personnes présentes, présents, participants présents, asistentes, presentes, participantes, присутствовали, \
        участники, 参加者, 出席者, 参加メンバー, 出席, 出席人员, 与会者, 参会人员, الحضور"),
    (Label::Guests, "guests, guest, visitors, observers, observer, non voting observers, gäste, gast, invités, invitados, オブザーバ, オブザーバー"),
    (Label::Absence, "regrets, regret, apologies, absent, absentees, not attending, unable to attend, excused, \
        apologies for absence, entschuldigt, abwesend, nicht anwesend, excusés, absents, ausentes, отсутствовали, 欠席者, 欠席, 缺席"),
    (Label::Role(Office::Chair), "chair, chairs, chaired by, chairperson, meeting chair, acting chair, presiding, \
        sitzungsleitung, versammlungsleitung, sitzungsleiter, sitzungsleiterin, vorsitz, leitung, président, présidente, \
        présidence, président de séance, presidente, presidencia, председатель, 議長, 座長, 主席, 主持人"),
    (Label::Role(Office::CoChair), "co chair, co chairs, cochair, cochairs"),
    (Label::Role(Office::Scribe), "scribe, scribes, scribed by"),
    (Label::Role(Office::MinuteTaker), "minute taker, minutes taker, minutes taken by, minutes by, note taker, notetaker, \
        note takers, notetakers, notes by, notes taken by, note taking, notes taker, taking notes, protokoll, protokollant, protokollantin, \
        protokollführung, protokollführer, protokollix, protokolix, schriftführer, schriftführung, secrétaire de séance, \
        rédacteur, secretario de actas, 記載者, 議事録作成, 議事録担当, 書記, 記録, 记录人, 记录"),
    (Label::Role(Office::Moderator), "moderator, moderators, moderated by, moderation, 司会, 司会者"),
    (Label::Role(Office::Facilitator), "facilitator, facilitators, facilitated by, meeting facilitator, animateur, animatrice, animateurs, animatrices"),
    (Label::Role(Office::Lead), "lead, lead by, led by, meeting lead, host, hosted by, organizer, organiser"),
    (Label::Role(Office::Timekeeper), "timekeeper, time keeper"),
    (Label::Agenda, "agenda, proposed agenda, draft agenda, meeting agenda, topics, topic list, todays agenda, tagesordnung, \
        tagesordnungspunkte, tops, ordre du jour, ordine del giorno, punti all'ordine del giorno, punti del giorno, obiettivi del giorno, orden del día, повестка дня, 議題, アジェンダ, 議程, agenda items"),
    (Label::Notes, "notes, minutes, meeting notes, meeting minutes, discussion, discussions, content, contents, mom, \
        agenda and notes, agenda notes, agenda and minutes, minutes of meeting, agenda and discussion, protokollnotizen, \
        議事, 議事録, 内容, 詳細, 概要"),
    (Label::Decisions, "decisions, decision, resolutions, resolution, decisions made, decisions taken, consensus, \
        conclusion resolution, conclusion, meeting conclusion, conclusions, agreements, beschlüsse, décisions, decisiones, acuerdos, решения, 決定事項, 決議, 决定, \
        beschlossen, entscheidungen, beschlussliste, décisions prises, relevé de décisions, délibérations, acuerdos tomados, acuerdos adoptados, acuerdos alcanzados, \
        puntos acordados, acuerdos y decisiones, resumen de acuerdos y decisiones, decisiones tomadas, decisiones adoptadas, resoluciones, besluiten, besluitenlijst, \
        decisioni, decisioni prese, delibere, deliberazioni, decisões, decisões tomadas, deliberações, beslut, beslutninger, vedtak, päätökset, uchwały, decyzje, rozhodnutí, 决议, 결정사항, 결정 사항"),
    (Label::Actions, "action items, action item, actions, action points, action, todo, todos, to do, to dos, to do list, new action items, \
        action list, open action items, next actions, aufgaben, actions à suivre, tareas, acciones, アクション, アクションアイテム, 宿題, 行动项, \
        aufgabenliste, aufgabenverteilung, offene aufgaben, neue aufgaben, arbeitsaufträge, hausaufgaben, maßnahmen, actions à mener, actions à faire, plan d'action, plan d'actions, à faire, tâches, tâches à faire, \
        tareas pendientes, tareas asignadas, tareas y responsables, acciones pendientes, acciones a realizar, compromisos, compromisos y tareas, encargos, actiepunten, actielijst, acties, taken, \
        azioni, compiti, cose da fare, da fare, tarefas, ações, compromissos, encaminhamentos, åtgärder, uppgifter, oppgaver, opgaver, tehtävät, zadania, úkoly, 待办事项, 할 일"),
    (Label::Venue, "where, location, place, venue, ort, lieu, lugar, место, 場所, 开会地点, 地点"),
    (Label::Time, "time, when, date, date time, date and time, meeting date time, meeting date, datum, uhrzeit, zeit, \
        termin, fecha, hora, дата, 日時, 開催日時, 时间"),
    (Label::Time, "time and location, time and place, place and time, location and time, time and date, date time and location, date time location, date and location, date and place, date time and place, date of meeting, \
        date of the meeting, day, datum en tijd, datum und zeit, datum und uhrzeit, datum und ort, sitzungsdatum, date et heure, date et lieu, \
        date de la réunion, fecha y hora, fecha y lugar, data e ora, data e hora, data da reunião, data della riunione, päivämäärä, \
        kuupäev, datum a čas, dátum, data spotkania, дата встречи, дата и время, 会议时间, 会議日, 開催日, 日期, 日付, 일시, 날짜"),
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
        public comment, public comments, order of business, agenda items for future meetings, call to order roll call, call to order and roll call, q a other, queue, respectfully submitted, call to order, eof, auto transcription, automatic transcription, end of minutes, end of document, pledge of allegiance, adjournment of meeting, quorum, registration, schedule constraints, 会议概况"),
    (Label::Attendance, "staff, staff members, city staff, others present, étaient présents, étaient présentes, etaient presents, sont présents, membres présents, élus présents, \
        présentes, es waren anwesend, erschienen, es sind anwesend, sind anwesend, miembros presentes, asistieron, deltagare, närvarande, aanwezig, presenti"),
    (Label::Absence, "absents excusés, absente excusée, absent excusé, absentes excusées, étaient absents, étaient excusés, étaient absents excusés, \
        absents ayant donné pouvoir, absente ayant donné pouvoir, absent ayant donné pouvoir, excusés ayant donné pouvoir, représentés, absente, absentes, excusée, excusé, \
        es fehlten entschuldigt, es fehlten, es fehlen, es fehlt, es fehlte, fehlend, entschuldigt fehlen, es fehlen entschuldigt, nicht erschienen, unentschuldigt, \
        members absent, absent with notice, absent without notice, unavailable, excused absence, excused absences, unexcused absence, apologies received, apologies from, no asistieron, afwezig, assenti, frånvarande"),
    (Label::Role(Office::Chair), "presiding officer, presided by, leitung der sitzung, leitung der versammlung, versammlungsleiter, versammlungsleiterin, \
        vorsitzende, vorsitzender, den vorsitz führt, den vorsitz führte, sous la présidence de, présidente de séance, preside"),
    (Label::Role(Office::MinuteTaker), "recording secretary, secretary of the meeting, minutes recorded by, recorded by, recorder, secrétaire, secrétaires de séance, \
        secrétaire de la séance, secretario, secretaria, schriftführerin, protokollführerin"),
    (Label::Role(Office::Secretary), "secretary"),
    (Label::Notes, "minutes for agenda items, minutes of agenda items, memo, メモ, notizen, compte rendu des débats"),
    (Label::Decisions, "結論, decisions recorded, decisions agreed, decision items, decision item, decision points, decision log, beschluss, délibérations"),
    (Label::Actions, "next action item, next action items, action point, homework, homeworks, aufgabe, aufträge, to do liste, arbeitsaufträge, actions à mener, action à mener"),
    (Label::Decisions, "key decisions, discussion outcomes, vereinbarungen, beschlussfassung, gefasste beschlüsse, relevé de décisions, décisions prises, décisions adoptées, acuerdos tomados, acuerdos adoptados, resoluciones, \
        決定, 決めたこと, 決定内容, 承認事項, 決まったこと, 決定したこと, 合意事項, 決議事項, 審議結果, 議論結果, 検討結果, discussion結果, 确定事项, 决议, постановили, решили, delibere, decisioni, besluiten, decisões, deliberações"),
    (Label::Actions, "next steps, follow up, follow ups, followups, follow up items, follow up actions, to dos, offene aufgaben, maßnahmen, nächste schritte, to dos und aufgaben, prochaines étapes, points d'action, tâches, \
        actions à entreprendre, actions décidées, próximos pasos, tareas pendientes, tareas asignadas, acciones pendientes, compromisos, 次のアクション, ネクストアクション, 対応事項, 持ち帰り事項, 持ち帰り, やること, やるべきこと, 今後やること, 次にやること, todoリスト, タスク, タスク一覧, 残タスク, 作業項目, 次のステップ, ネクストステップ, アクションプラン, 宿題事項, 待办, 待办事项, 行动计划, \
        поручения, задачи, azioni, actiepunten, åtgärder, ações"),
    (Label::Next, "次回会合, 次回会合日程, 次回会合予定, 次回日程, 次回打ち合わせ"),
];

/// What minutes in a language say beside that.
#[rustfmt::skip]
pub(super) const BY_LANGUAGE: &[(Label, &str)] = &[
    // English
    (Label::Attendance, "whos here, who is here, those present, people present, members in attendance, attendees list, list of those present"),
    (Label::Absence, "not present, members not present, not in attendance, absences, members excused, absent members, excused members, leave of absence, could not attend, unable to be present"),
    (Label::Role(Office::MinuteTaker), "minutes prepared by, prepared by, transcribed by, prepared and transcribed by, transcript by, notes prepared by, notes recorded by, minuted by, minute secretary, record keeper, \
        recording clerk, minutes scribed by, minutes were taken by, the minutes were taken by, notes were taken by, minutes were recorded by, minutes were prepared by"),
    (Label::Agenda, "discussion topics, topics of discussion, topics for discussion, discussion items, items for discussion"),
    // German
    (Label::Agenda, "themen, besprechungspunkte, programm"),
    (Label::Notes, "besprochene themen, sitzungsverlauf, verlauf der sitzung"),
    (Label::Venue, "sitzungsort, tagungsort, versammlungsort, ort der sitzung, treffpunkt"),
    (Label::Recordings, "aufnahme, aufzeichnung der sitzung, mitschnitt"),
    (Label::Attendance, "anwesend waren, anwesend sind, anwesende personen, anwesenheit, anwesenheitsliste, teilnehmerliste, teilnehmendenliste, teilnehmerkreis, teilnahme, teilgenommen haben"),
    (Label::Absence, "abgemeldet, verhindert, abwesende, entschuldigte, entschuldigt abwesend, unentschuldigt abwesend, es fehlen unentschuldigt, nicht anwesend waren, entschuldigt haben sich, entschuldigt sind, entschuldigt waren"),
    (Label::Guests, "gäste anwesend, als gäste, als gast"),
    (Label::Role(Office::Chair), "sitzungsführung, versammlungsleiter in, tagungsleitung, vorsitz der sitzung, leitung der besprechung"),
    (Label::Role(Office::Moderator), "redeleitung, gesprächsleitung, diskussionsleitung, moderiert von"),
    (Label::Role(Office::MinuteTaker), "protokollierende, protokollierender, protokolliert von, protokoll geführt von, protokoll von, protokoll führt, schriftführung durch, niederschrift durch"),
    // French
    (Label::Attendance, "présent, présente, présents à la réunion, participants à la réunion, liste des présents, liste des participants, participaient, ont participé, participantes, sont présentes"),
    (Label::Absence, "excusées, excusés absents, absences, absences excusées, absents non excusés, non présents, étaient excusées, étaient absentes, se sont excusés, personnes excusées, personnes absentes, absents et excusés, excusés et absents"),
    (Label::Guests, "invité, invitée, invitées, personnes invitées, observateurs, observatrices"),
    (Label::Role(Office::Chair), "présidence de séance, présidence de la séance, séance présidée par, présidée par"),
    (Label::Role(Office::Moderator), "modérateur, modératrice, modération de la réunion"),
    (Label::Role(Office::Facilitator), "animation de la réunion, animée par"),
    (Label::Role(Office::MinuteTaker), "prise de notes, prise de note, notes prises par, preneur de notes, preneuse de notes, rédigé par, rédaction du compte rendu, compte rendu rédigé par, compte rendu établi par, rédacteurs, rédactrices, rédacteur du compte rendu, secrétariat de séance, rédactrice, secrétariat de la séance"),
    (Label::Venue, "lieu de la réunion, lieu de réunion"),
    (Label::Recordings, "enregistrement de la réunion, lien de l'enregistrement, lien vers l'enregistrement, vidéo de la réunion"),
    (Label::Notes, "points marquants, points abordés, sujets abordés, déroulé, déroulement, déroulé de la séance, déroulement de la séance, déroulé de la réunion"),
    // Spanish and Catalan
    (Label::Agenda, "temario, ordre del dia"),
    (Label::Venue, "lugar de la reunión, lloc"),
    (Label::Recordings, "grabación de la reunión, enlace a la grabación, enlace de la grabación, vídeo de la reunión"),
    (Label::Attendance, "asisten, asistencia, asistentes a la reunión, lista de asistentes, personas asistentes, personas presentes, asistieron a la reunión, assistents, assistència, hi assisteixen"),
    (Label::Absence, "ausencias, excusan su asistencia, excusan asistencia, excusan su ausencia, excusados, no asisten, justifican su ausencia, disculpan su asistencia, absents justificats, excusen la seva absència"),
    (Label::Guests, "invitadas, invitado, invitada, invitados especiales"),
    (Label::Role(Office::Chair), "presidente de la sesión, presidenta de la sesión, preside la sesión, preside la reunión"),
    (Label::Role(Office::Moderator), "moderador, moderadora, modera"),
    (Label::Role(Office::MinuteTaker), "redactor, redactora, toma de notas, toma notas, secretario de la sesión, secretaria de la sesión, relator, relatora, levanta acta, redacta el acta, acta redactada por, acta elaborada por, acta levantada por, redactada por, elaboró el acta"),
    (Label::Next, "siguiente reunión, fecha de la siguiente reunión"),
    (Label::Notes, "temas tratados, asuntos tratados, desarrollo de la reunión, desarrollo de la sesión"),
    // Portuguese
    (Label::Agenda, "pauta, pauta da reunião, ordem do dia, ordem de trabalhos"),
    (Label::Notes, "assuntos tratados, assuntos discutidos, temas discutidos, desenvolvimento"),
    (Label::Actions, "compromissos, tarefas"),
    (Label::Venue, "local, local da reunião"),
    (Label::Recordings, "gravação, gravação da reunião, link da gravação, vídeo da reunião"),
    (Label::Attendance, "presenças, lista de presença, lista de presenças, estiveram presentes, participantes da reunião, membros presentes"),
    (Label::Absence, "faltas, faltaram, ausências, ausências justificadas, faltas justificadas"),
    (Label::Guests, "convidados, convidadas"),
    (Label::Role(Office::MinuteTaker), "redator, redatora, ata redigida por, secretário da reunião, secretária da reunião, secretário da mesa"),
    (Label::Role(Office::MinuteTaker), "ata lavrada por, ata elaborada por, redação da ata, secretariou, secretário da sessão, secretária da sessão"),
    (Label::Role(Office::Chair), "presidente da mesa, presidente da reunião, presidente da sessão, presidiu, presidida por"),
    (Label::Role(Office::Moderator), "mediador, mediadora, moderação"),
    (Label::Absence, "ausente, não compareceram, justificaram ausência, justificaram a ausência, ausências não justificadas"),
    (Label::Guests, "convidado, convidada, observadores, observadoras"),
    (Label::Attendance, "pessoas presentes, associados presentes, sócios presentes, participaram, participaram da reunião"),
    (Label::Time, "data e horário, data e local, horário, data e hora da reunião"),
    (Label::Decisions, "resoluções, decisões da reunião, deliberações tomadas, foi decidido"),
    (Label::Actions, "próximos passos, ações pendentes, plano de ação, itens de ação, tarefas pendentes"),
    (Label::Next, "data da próxima reunião, próxima sessão"),
    // Italian
    (Label::Agenda, "ordine del giorno"),
    (Label::Notes, "argomenti trattati, svolgimento"),
    (Label::Venue, "luogo, sede, luogo della riunione"),
    (Label::Recordings, "registrazione, registrazione della riunione, link alla registrazione"),
    (Label::Attendance, "partecipanti, sono presenti, risultano presenti, hanno partecipato"),
    (Label::Absence, "assenti giustificati, assente, assenze, assenti ingiustificati, risultano assenti"),
    (Label::Guests, "invitati, ospiti"),
    (Label::Role(Office::Chair), "presiede, presiede la seduta, presidente della seduta"),
    (Label::Role(Office::MinuteTaker), "verbalizzante, segretario verbalizzante, segretaria verbalizzante, verbale redatto da, segretario della seduta"),
    (Label::Role(Office::MinuteTaker), "verbale a cura di, redige il verbale, verbalizza, segretario, segretaria, segretario della riunione, segretaria della riunione, segretario dell'assemblea"),
    (Label::Role(Office::Chair), "presidente della riunione, presidente dell'assemblea, presidenza, presiede la riunione, presiede l'assemblea"),
    (Label::Role(Office::Moderator), "moderatore, moderatrice, modera"),
    (Label::Absence, "assenti, giustificati, assenti ingiustificati"),
    (Label::Guests, "invitato, invitata, ospite, uditori, osservatori"),
    (Label::Attendance, "presenze, elenco dei presenti, elenco presenti, soci presenti, consiglieri presenti"),
    (Label::Time, "data ed ora, data e luogo, orario, data e ora della riunione"),
    (Label::Agenda, "odg, temi all'ordine del giorno, argomenti all'ordine del giorno"),
    (Label::Decisions, "decisioni assunte, delibere assunte, deliberato"),
    (Label::Actions, "prossimi passi, azioni da intraprendere, attività da svolgere, compiti assegnati"),
    (Label::Next, "prossima riunione, data della prossima riunione, data prossima riunione, prossimo incontro, prossima seduta"),
    // Dutch
    (Label::Attendance, "aanwezigen, deelnemers, deelnemerslijst, aanwezig zijn, aanwezig waren, presentielijst, bestuursleden aanwezig"),
    (Label::Absence, "afwezig met afbericht, afwezig met kennisgeving, afwezig met bericht, afwezig zonder bericht, afwezig zonder kennisgeving, met kennisgeving afwezig, met bericht van verhindering, afwezigen, afgemeld, afmeldingen, verhinderd, \
        niet aanwezig, bericht van verhindering"),
    (Label::Guests, "gasten, toehoorders"),
    (Label::Role(Office::Chair), "voorzitter, voorzitster, voorgezeten door, dagvoorzitter, technisch voorzitter"),
    (Label::Role(Office::MinuteTaker), "notulist, notuliste, notuleert, notulen door, notuleur, verslag door, verslaglegging"),
    (Label::Role(Office::MinuteTaker), "verslaglegger, verslaggever, secretaris van de vergadering"),
    (Label::Role(Office::Moderator), "gespreksleider"),
    (Label::Attendance, "aanwezige leden, leden aanwezig, presentie, tevens aanwezig, ook aanwezig"),
    (Label::Absence, "afwezige leden, afwezig met reden"),
    (Label::Guests, "genodigden"),
    (Label::Venue, "locatie, plaats"),
    (Label::Time, "datum en plaats, datum en tijdstip, tijd en plaats, tijdstip, datum vergadering"),
    (Label::Agenda, "agendapunten, agenda van de vergadering"),
    (Label::Notes, "notulen"),
    (Label::Decisions, "genomen besluiten, besluit"),
    (Label::Actions, "actiepuntenlijst, nieuwe actiepunten, openstaande acties, openstaande actiepunten, volgende stappen, vervolgstappen"),
    (Label::Next, "datum volgende vergadering, datum van de volgende vergadering, eerstvolgende vergadering"),
    // Swedish
    (Label::Attendance, "närvarande ledamöter, mötesdeltagare, närvaro, närvarolista, deltagarlista, övriga närvarande, deltagande"),
    (Label::Absence, "frånvarande ledamöter, anmält förhinder, anmälda förhinder, förhindrade, frånvaro, ej närvarande, anmäld frånvaro"),
    (Label::Guests, "gäster, gäst, inbjudna, adjungerade, adjungerad"),
    (Label::Role(Office::Chair), "ordförande, mötesordförande, mötets ordförande, ordförande för mötet, mötesledare"),
    (Label::Role(Office::MinuteTaker), "sekreterare, mötessekreterare, mötets sekreterare, sekreterare för mötet, protokollförare, vid protokollet, protokoll fört av"),
    (Label::Venue, "plats, mötesplats"),
    (Label::Time, "datum och tid, tid och plats, plats och tid, datum och plats, tidpunkt"),
    (Label::Agenda, "dagordning, föredragningslista, dagordningspunkter, ärendelista"),
    (Label::Notes, "mötesanteckningar, minnesanteckningar"),
    (Label::Decisions, "fattade beslut, beslutslista"),
    (Label::Actions, "att göra, åtgärdslista, nästa steg, nya uppgifter"),
    (Label::Recordings, "inspelning"),
    (Label::Next, "nästa möte, nästa sammanträde, datum för nästa möte, kommande möten, tid för nästa möte"),
    // Danish and Norwegian
    (Label::Attendance, "til stede, tilstede, deltagere, deltakere, deltagerliste, deltakerliste, fremmødte, fremmøte, oppmøtte, oppmøte, tilstedeværende, deltog, deltok, mødedeltagere, møtedeltakere, mødt"),
    (Label::Absence, "afbud, fraværende, forfall, meldt forfall, meldt fravær, meldt afbud, afbud fra, forfall fra, ikke til stede, ikke tilstede, ikke mødt, ikke møtt, frafald"),
    (Label::Guests, "gæster, gjester, gjest, indbudte, observatører"),
    (Label::Role(Office::Chair), "møteleder, mødeleder, dirigent, mødets leder, møtets leder"),
    (Label::Role(Office::Moderator), "ordstyrer"),
    (Label::Role(Office::MinuteTaker), "referent, referenter, sekretær, protokollfører, protokolfører, referat ved, referat af, referat av, møtereferent"),
    (Label::Venue, "sted, mødested, møtested"),
    (Label::Time, "dato og tid, tid og sted, tid og stad, dato og sted, tidspunkt, mødedato, møtedato"),
    (Label::Agenda, "dagsorden, saksliste, sakliste, saker, sakspapirer, dagsordenspunkter"),
    (Label::Notes, "mødereferat, møtereferat"),
    (Label::Decisions, "beslutninger truffet, vedtagelser, trufne beslutninger"),
    (Label::Actions, "handlingspunkter, aktionspunkter, aksjonspunkter, aktionsliste, aksjonsliste, gjøremål, næste skridt, neste steg, opgaveliste, oppgaveliste"),
    (Label::Recordings, "optagelse, opptak"),
    (Label::Next, "næste møde, neste møte, næste bestyrelsesmøde, neste styremøte, dato for næste møde, dato for neste møte, kommende møder, kommende møter"),
    // Finnish
    (Label::Attendance, "läsnä, läsnäolijat, osallistujat, paikalla, läsnäolleet"),
    (Label::Absence, "poissa, estyneet, poissaolijat, poissaolevat"),
    (Label::Role(Office::Chair), "puheenjohtaja, kokouksen puheenjohtaja"),
    (Label::Role(Office::MinuteTaker), "sihteeri, pöytäkirjanpitäjä, kokouksen sihteeri"),
    (Label::Venue, "paikka"),
    (Label::Agenda, "esityslista, asialista"),
    (Label::Next, "seuraava kokous"),
    // Polish
    (Label::Attendance, "obecni, obecny, obecna, obecność, lista obecności, lista obecnych, uczestnicy, uczestniczyli, uczestnicy spotkania, uczestnicy zebrania, uczestnicy posiedzenia, obecni na spotkaniu, obecni na zebraniu, obecni na posiedzeniu, obecni członkowie"),
    (Label::Absence, "nieobecni, nieobecny, nieobecna, nieobecność, nieobecności, nieobecni usprawiedliwieni, nieobecni nieusprawiedliwieni, usprawiedliwieni, nieobecność usprawiedliwiona, nieobecni na spotkaniu"),
    (Label::Guests, "goście, gość, zaproszeni goście, obserwatorzy, obserwator"),
    (Label::Role(Office::Chair), "przewodniczący, przewodnicząca, przewodniczący zebrania, przewodnicząca zebrania, przewodniczący posiedzenia, przewodnicząca posiedzenia, przewodniczący obrad, przewodnicząca obrad, przewodniczył, przewodniczyła, prowadzący, prowadząca, \
        prowadzący spotkanie, prowadząca spotkanie, prowadzący zebranie, prowadząca zebranie, obrady prowadził, obrady prowadziła, spotkanie prowadził, spotkanie prowadziła, zebranie prowadził, zebranie prowadziła"),
    (Label::Role(Office::Moderator), "moderował, moderowała"),
    (Label::Role(Office::MinuteTaker), "protokolant, protokolantka, protokołował, protokołowała, protokołujący, protokołująca, protokół sporządził, protokół sporządziła, sporządził, sporządziła, spisał, spisała, sekretarz zebrania, sekretarz posiedzenia, sekretarz obrad"),
    (Label::Venue, "miejsce, miejsce spotkania, miejsce zebrania, miejsce posiedzenia"),
    (Label::Time, "data i godzina, data i miejsce, termin i miejsce, data posiedzenia, data zebrania, godzina, czas i miejsce"),
    (Label::Agenda, "porządek obrad, porządek dzienny, porządek posiedzenia, porządek zebrania, porządek spotkania, plan spotkania, program spotkania, punkty do omówienia, tematy"),
    (Label::Notes, "przebieg, przebieg obrad, przebieg posiedzenia, przebieg spotkania, przebieg zebrania, przebieg dyskusji, notatki, omówione tematy, dyskusja"),
    (Label::Decisions, "podjęte decyzje, podjęte uchwały, ustalenia, postanowienia, decyzja, uchwała"),
    (Label::Actions, "zadania do wykonania, do zrobienia, zadania do realizacji, lista zadań, następne kroki, kolejne kroki, nowe zadania"),
    (Label::Recordings, "nagranie, nagranie ze spotkania, nagranie spotkania"),
    (Label::Next, "następne spotkanie, kolejne spotkanie, następne zebranie, kolejne zebranie, następne posiedzenie, kolejne posiedzenie, termin następnego spotkania, termin kolejnego spotkania, data następnego spotkania, data kolejnego spotkania, \
        termin następnego posiedzenia, termin kolejnego posiedzenia, termin następnego zebrania, termin kolejnego zebrania"),
    // Czech and Slovak
    (Label::Attendance, "přítomni, přítomní, přítomen, přítomna, účastníci, prezence, prezenční listina, účast, prítomní, zúčastnili se"),
    (Label::Absence, "omluveni, omluvení, omluven, omluvena, nepřítomni, nepřítomní, nepřítomen, nepřítomna, neomluveni, chybí, chyběli, ospravedlnení, neprítomní"),
    (Label::Guests, "hosté, hostia, pozorovatelé"),
    (Label::Role(Office::Chair), "předsedající, řídil, řídila, schůzi řídil, schůzi řídila, jednání řídil, jednání řídila, schůzi vedl, schůzi vedla, předseda schůze"),
    (Label::Role(Office::MinuteTaker), "zapisovatel, zapisovatelka, zapsal, zapsala, zapisoval, zapisovala, zápis provedl, zápis provedla, zápis vyhotovil, zápis vyhotovila, zápis pořídil, zápis pořídila, zapisujúci"),
    (Label::Venue, "místo, miesto, místo konání, miesto konania"),
    (Label::Time, "datum konání, datum a místo, místo a čas, čas a místo, termín konání, dátum a čas"),
    (Label::Agenda, "program jednání, program schůze, pořad jednání, body jednání, body programu, navržený program, program rokovania"),
    (Label::Notes, "průběh, průběh jednání, průběh schůze, zápis"),
    (Label::Decisions, "usnesení, přijatá usnesení, uznesenie, uznesenia, rozhodnutia"),
    (Label::Actions, "nové úkoly, další kroky, úlohy, uložené úkoly"),
    (Label::Recordings, "záznam"),
    (Label::Next, "příští schůze, příští schůzka, příští jednání, příští zasedání, další schůze, další schůzka, další jednání, termín příští schůze, termín další schůzky, ďalšie stretnutie"),
    // Hungarian, Romanian, Turkish, Greek
    (Label::Attendance, "jelen vannak, jelenlévők, résztvevők, prezenți, participanți, katılımcılar, katılanlar, παρόντες, συμμετέχοντες"),
    (Label::Absence, "hiányoznak, távol maradtak, absenți, katılmayanlar, απόντες"),
    (Label::Role(Office::Chair), "levezető elnök"),
    (Label::Role(Office::MinuteTaker), "jegyzőkönyvvezető"),
    (Label::Venue, "helyszín, loc de desfășurare, τόπος"),
    (Label::Recordings, "felvétel"),
    // Russian and Ukrainian
    (Label::Venue, "место проведения, місце, місце проведення"),
    (Label::Attendance, "присутствующие, участвовали, присутні, учасники"),
    (Label::Absence, "отсутствующие, відсутні"),
    (Label::Role(Office::Chair), "председательствующий, председательствовал, головуючий"),
    (Label::Role(Office::MinuteTaker), "секретарь заседания, секретарь собрания, протокол вёл, протокол вела, протокол вел, секретар засідання"),
    // Chinese, Japanese, Korean
    (Label::Attendance, "参会人, 参会者, 参加人员, 参与者, 与会人员, 与会人, 到会人员, 參與者, 與會者, 與會人員, 出席人員, 参加者一覧, 出席者一覧, 参加メンバ, 참석자, 참석, 참가자, 출석자, 참석 인원"),
    (Label::Absence, "缺席者, 缺席人员, 请假, 請假, 請假人員, 欠席メンバー, 불참자, 불참"),
    (Label::Role(Office::Chair), "会议主席, 轮值主席, 會議主席, 主持, 会议主持, 会议主持人, 의장"),
    (Label::Role(Office::Moderator), "사회자, 사회"),
    (Label::Role(Office::MinuteTaker), "记录员, 会议记录人, 紀錄, 記錄, 記錄人, 서기, 기록자, 작성자"),
    (Label::Venue, "会议地点, 會議地點, 地點, 장소, 회의 장소, 開催場所, 会場"),
    (Label::Recordings, "会议录像, 會議錄影, 会议回放, 录播, 녹화, 회의 녹화, 녹화본, 録画リンク, アーカイブ動画"),
    (Label::Next, "下次會議, 下次会议安排, 다음 회의, 차기 회의, 다음 회의 일정"),
    (Label::Agenda, "议题, 会议议题, 议题列表, 議題, 议程, 会议议程, 안건, 회의 안건, 논의 안건, 회의 목적"),
    (Label::Decisions, "结论, 会议结论, 讨论结论, 评审结论, 會議結論, 会议决议, 會議決議, 决议事项, 决定事项, 会议决定, 决策事项"),
    (Label::Actions, "遗留问题, 遗留事项, 會後待辦, 待辦事項, 待跟进事项, 跟进事项, 待解决问题, 行动事项, 行动计划, 任务分配, 会后任务, 后续行动, 下一步行动, 下一步计划, 後續行動"),
    (Label::Notes, "会议内容, 会议纪要, 会议讨论, 会议分享与讨论, 讨论, 讨论内容, 회의 내용, 논의 내용"),
    // Lists of outcomes: what was decided, and what somebody is to do, as their headings say it
    (Label::Decisions, "agreed, resolved, decided, approved, agreed items, approved items, approved motions, motions approved, motions passed, motions carried, motions adopted, adopted motions, accepted proposals, proposals accepted, \
        decisions reached, consensus reached, consensus items, what we decided, what was decided, rulings, agreed actions and decisions"),
    (Label::Actions, "tasks, open tasks, new tasks, task list, tasks assigned, assigned tasks, outstanding tasks, pending tasks, tasks for next meeting, tasks until next meeting, assignments, work items, who does what, items for action, action required, actions required, \
        action plan, action summary, action register, action log, action tracker, todo list, todos for next meeting, ais"),
    (Label::Decisions, "konsens, entschieden, festlegungen, festgelegt, entscheide, entscheidung, beschlossene anträge, angenommene anträge, beschlussübersicht, beschlüsse der sitzung, getroffene entscheidungen, getroffene vereinbarungen, absprachen"),
    (Label::Actions, "zu erledigen, wer macht was, wer macht was bis wann, aktionen, arbeitspakete, aktionspunkte, aufgabenübersicht, zu tun, nächste aufgaben, maßnahmenliste, maßnahmenplan, aufgaben bis zur nächsten sitzung, aufgaben bis zum nächsten treffen"),
    (Label::Decisions, "résolutions, résolutions adoptées, résolutions votées, décision prise, points décidés, points actés, accords, décidé, relevé des décisions, décisions de la réunion, décisions votées"),
    (Label::Actions, "actions à réaliser, actions à lancer, actions en cours, actions à venir, relevé d'actions, relevé des actions, suites à donner, qui fait quoi, reste à faire, tâches à effectuer, tâches à réaliser, liste des tâches, répartition des tâches"),
    (Label::Decisions, "conclusiones, se acuerda, se acordó, acuerdos de la reunión, acuerdos aprobados, resolución"),
    (Label::Actions, "asignación de tareas, reparto de tareas, por hacer, puntos de acción, plan de acción, acciones acordadas, tareas acordadas, lista de tareas, acuerdos y tareas, cosas por hacer, tareas para la próxima reunión"),
    (Label::Decisions, "acords, acords presos, acords adoptats, decisions preses, resolucions"),
    (Label::Actions, "tasques, tasques pendents, tasques assignades, accions, accions pendents, propers passos, repartiment de tasques, per fer"),
    (Label::Decisions, "acordos, conclusões, deliberação, decisões aprovadas"),
    (Label::Actions, "acções, ações a realizar, a fazer, tarefas atribuídas, lista de tarefas, divisão de tarefas, plano de acção"),
    (Label::Decisions, "risoluzioni, conclusioni, delibere approvate, decisioni approvate, accordi"),
    (Label::Actions, "azioni da svolgere, elenco delle azioni, lista delle azioni, chi fa cosa, punti d'azione, compiti per la prossima riunione"),
    (Label::Decisions, "beslissingen, afspraken, conclusies, gemaakte afspraken, genomen beslissingen, besloten, besluiten en afspraken"),
    (Label::Actions, "te doen, takenlijst, actielijst nieuw, afspraken en acties, acties en afspraken, wie doet wat, taakverdeling"),
    (Label::Decisions, "postanowiono, ustalono, podjęte ustalenia, podjęte postanowienia, lista uchwał, uchwalono"),
    (Label::Actions, "przydział zadań, podział zadań, działania, plan działania, zadania do następnego spotkania, zadania na następne spotkanie"),
    (Label::Decisions, "závěry, schválená usnesení, přijatá rozhodnutí, dohodnuto, závery, schválené"),
    (Label::Actions, "úkoly z porady, seznam úkolů, úkoly do příště, přehled úkolů, akční body, zoznam úloh"),
    (Label::Decisions, "beslutades, mötet beslutade, beslutspunkter, beslutslogg, beslutning, afgørelser, konklusioner, konklusjoner, vedtatt, beslutninger og vedtak"),
    (Label::Actions, "åtgärdspunkter, aktioner, handlinger, opfølgningspunkter, oppfølgingspunkter, oppgaver til neste møte, opgaver til næste møde, uppgifter till nästa möte"),
    (Label::Decisions, "päätös, päätettiin, sovittiin, sovitut asiat"),
    (Label::Actions, "toimenpiteet, tehtävälista, sovitut tehtävät, jatkotoimenpiteet, seuraavat askeleet"),
    (Label::Decisions, "решение, принятые решения, постановление, принято решение, решили следующее, рішення, прийняті рішення, ухвалені рішення, ухвалили, вирішили"),
    (Label::Actions, "план действий, действия, список задач, следующие шаги, дальнейшие шаги, завдання, доручення, наступні кроки, план дій, список завдань"),
    (Label::Decisions, "határozatok, döntések, hotărâri, decizii, zaključci, odluke, sklepi, kararlar, alınan kararlar, karar, αποφάσεις, القرارات, החלטות"),
    (Label::Actions, "feladatok, teendők, sarcini, acțiuni, zadaci, naloge, görevler, eylem maddeleri, yapılacaklar, sonraki adımlar, aksiyonlar, ενέργειες, المهام, משימות"),
    (Label::Decisions, "議決事項, 決定事項一覧, 通过事项, 决策, 共识, 会议共识, 決議事項一覽, 의결 사항, 의결사항, 합의 사항, 합의사항, 결론, 결정"),
    (Label::Actions, "次回までのタスク, タスク一覧, 任务, 遗留任务, 后续工作, 后续安排, 后续计划, 下一步, 下一步工作, 工作安排, 任務, 任務分配, 下一步計畫, 액션 아이템, 액션아이템, 후속 조치, 후속조치, 다음 단계, 실행 항목, 할일, 과제"),
];
