//! Words that stand on the agenda of any meeting and say nothing of what is discussed, by language.

/// The words of one language. What names a subject of its own somewhere ("adoption", "budget", "statuts") is none of them, however
/// often it is said.
pub(super) struct Language {
    /// All but those below.
    pub(super) formal: &'static str,
    /// What is done with a subject: "update" of "Update on the roof".
    pub(super) acts: &'static str,
    /// What leads from there to the subject: "on".
    pub(super) links: &'static str,
    /// What may stand before the subject: "the".
    pub(super) articles: &'static str,
    /// What is done with a subject, where it is named before: "update" of "Roof update".
    pub(super) last: &'static str,
    /// What is done with a subject that is named at once: "discuss".
    pub(super) verbs: &'static str,
}

#[rustfmt::skip]
pub(super) const LANGUAGES: &[Language] = &[ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, NORDIC, SLAVIC];

const ENGLISH: Language = Language {
    formal: "in for to and or with any all if at by this that these those our your their its is are be do we it as up per last next \
             previous past prior recent upcoming future planned new newer general other further additional special regular recurring \
             standing usual quick brief short open pending outstanding remaining ongoing potential possible proposed various misc \
             miscellaneous custom first second final today today's tomorrow weekly biweekly monthly week weeks week's month months \
             month's day days time two three accept accepted accepting acceptance confirm confirmation read reading amend merge welcome \
             welcoming greeting greetings intros intro introduce introducing call roll rollcall opening closing close adjourn adjournment \
             adjourned start begin end wrap check out changes details material materials overview unfinished pre minute minutes agenda agendas meeting meetings meeting's session sessions calls \
             note notes participant participants member members attendee attendees attendance people folk folks guest guests newcomer \
             newcomers person persons star announcement announcements announce topic topics item items business matter matters things \
             point points followups ups question questions answer answers q comment comments actions ais roundtable round table open \
             floor aob update updates news report reports discussion discussions review status presentation presentations approval admin administrative administrivia housekeeping presenter talk talks prioritise prioritize prioritising \
             prioritizing prioritisation prioritization bashing bash formalities issue issues pr prs pull request requests resolve",
    acts: "update updates news report reports reporting discussion discussions review reviews status presentation presentations recap \
           summary introduction introductions approval continue continued continuing follow followup",
    links: "on of about from into regarding",
    articles: "the a an",
    last: "update updates report reports discussion discussions status review recap continued cont",
    verbs: "discuss discussing reviewing reviewed approve approves approved approving",
};

const GERMAN: Language = Language {
    formal: "und oder für im in am mit zu zum letzte letzten letzter letztes vorherigen vergangenen nächste nächsten neue neuen neuer \
             neues offene offenen sonstige sonstiges weitere weiteres allgemeine allgemeines aktuelle aktuelles kurze bestätigung \
             protokoll protokolls protokolle protokollen tagesordnung sitzung sitzungen treffen treffens begrüßung eröffnung \
             feststellung beschlussfähigkeit vorstellungsrunde teilnehmer teilnehmende teilnehmenden mitglieder gäste anwesenheit \
             anwesende anwesenden ankündigungen mitteilungen verschiedenes themen thema punkte punkt runde termin termine fragen \
             anfragen rückblick ausblick abschluss ende nachtrag formalia formalien formales regularien organisatorisches",
    acts: "bericht berichte diskussion besprechung stand update genehmigung annahme verabschiedung vorstellung neues",
    links: "über zu zum zur aus vom von der des auf",
    articles: "der die das des dem den",
    last: "update updates bericht diskussion besprechung",
    verbs: "",
};

const FRENCH: Language = Language {
    formal: "et ou a à par avec dernier dernière derniers dernières précédent précédente prochain prochaine prochains nouveaux \
             nouvelles nouveau autre autres divers diverse diverses rendu rendus pv procès verbal verbaux ordre jour réunion réunions \
             séance séances assemblée ouverture clôture tour table accueil participants présents membres points sujet sujets \
             question questions informations actualités annonces actions échanges formalités pour en",
    acts: "point compte comptes rendu rendus discussion discussions présentation présentations suivi information approbation validation \
           bilan",
    links: "sur de du des d au aux",
    articles: "le la les l un une",
    last: "",
    verbs: "",
};

const SPANISH: Language = Language {
    formal: "y o a al en por para con última últimas último anterior anteriores próxima próximas próximo próximos nuevo nuevos nueva \
             nuevas otro otros otra otras varios lectura acta actas orden día reunión reuniones sesión sesiones asamblea apertura cierre \
             bienvenida participantes miembros asistentes asistencia asuntos puntos punto temas tema preguntas ruegos noticias anuncios \
             comentarios formalidades",
    acts: "informe informes actualización actualizaciones discusión presentación presentaciones seguimiento aprobación revisión",
    links: "de del sobre",
    articles: "el la los las",
    last: "",
    verbs: "",
};

const PORTUGUESE: Language = Language {
    formal: "e ou em no na nos nas por para com última último últimas anterior anteriores próxima próximo próximas novo novos nova novas \
             outro outros outra outras vários leitura ata atas ordem dia pauta reunião reuniões sessão assembleia abertura encerramento \
             boas vindas participantes membros presença assuntos gerais pontos ponto temas tema perguntas avisos notícias formalidades",
    acts: "informe informes atualização atualizações discussão apresentação apresentações acompanhamento aprovação revisão",
    links: "de do da dos das sobre",
    articles: "o a os as",
    last: "",
    verbs: "",
};

const ITALIAN: Language = Language {
    formal: "e o a al alla in per con ultimo ultima ultimi precedente precedenti prossimo prossima prossimi nuovo nuovi nuova nuove altro \
             altri altre varie eventuali lettura verbale verbali ordine giorno riunione riunioni seduta sedute assemblea apertura chiusura \
             benvenuto saluti partecipanti membri presenti punti punto temi tema domande comunicazioni avvisi formalità",
    acts: "aggiornamento aggiornamenti relazione discussione presentazione presentazioni approvazione",
    links: "di del dello della dei degli delle su sul sulla sui sulle",
    articles: "il lo la i gli le l",
    last: "",
    verbs: "",
};

const DUTCH: Language = Language {
    formal: "en voor met op in aan vorige laatste volgende nieuwe overige algemene vaststelling notulen agenda agendas vergadering \
             vergaderingen bijeenkomst opening sluiting welkom voorstelrondje deelnemers leden aanwezigen mededelingen ingekomen stukken \
             rondvraag punten punt onderwerpen vragen actiepunten terugblik samenvatting introductie aankondigingen afspraken vervolgstappen formaliteiten",
    acts: "update verslag verslagen bespreking goedkeuring presentatie stand",
    links: "van over uit",
    articles: "de het een",
    last: "update updates",
    verbs: "",
};

/// Danish, Norwegian and Swedish.
const NORDIC: Language = Language {
    formal: "och og till til i på forrige föregående sidste sist siste senaste neste nästa nye nya övriga øvrige referat referater \
             protokoll protokollet dagsorden dagsordenen dagordning dagordningen innkalling innkallelse saksliste møte møter møtet möte \
             möter mötet møde møder mødet åbning åpning öppnande avslutning velkomst välkomna deltagere deltakere deltagare medlemmer \
             medlemmar meddelelser meddelanden frågor spørgsmål spørsmål formaliteter formalia",
    acts: "orientering orienteringer presentasjon godkendelse godkjenning godkännande gennemgang gjennomgang genomgång",
    links: "om av af fra från",
    articles: "den det de en et ett",
    last: "",
    verbs: "",
};

/// Polish, Czech and Slovak.
const SLAVIC: Language = Language {
    formal: "i oraz z ze na do w od po poprzedniego poprzednich ostatniego ostatnich kolejnego następnego nowych nowe inne pozostałe \
             różne protokołu protokołów porządku obrad dziennego posiedzenia zebrania spotkania otwarcie powitanie uczestników członków \
             sprawy wolne wnioski pytania informacje ogłoszenia bieżące zápisu zápis minulé schůze jednání programu různé dotazy",
    acts: "omówienie dyskusja informacja sprawozdanie zatwierdzenie przyjęcie schválení projednání",
    links: "o nad z ze na temat",
    articles: "",
    last: "",
    verbs: "",
};
