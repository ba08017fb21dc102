//! The words of the calendar: months and days of the week in the languages of Europe, the small words between them, and
//! the signs of East Asian dates.
//!
//! All tables are folded as [`fold_word`](crate::text::words::fold_word) does.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// What a word says in a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Word {
    /// A name of a month, 1 to 12.
    Month(u8),
    /// A day of the week, which adds nothing.
    Weekday,
    /// What makes a number a rank: 9th, 1er.
    Ordinal,
    /// `of`, `de`: between day, month and year.
    Of,
    /// `to`, `and`: between two days.
    To,
    /// What may stand before a date, or between it and a time: `on`, `le`, `um`, `T`.
    Before,
    /// What may stand behind a year or a time: `г.`, `h`, `Uhr`, `pm`.
    After,
    /// `年`
    YearSign,
    /// `月`
    MonthSign,
    /// `日`
    DaySign,
    /// Anything else.
    Other,
}

/// Tells what a word means, given in its folded form.
pub(super) fn meaning(folded: &str) -> Word {
    match folded {
        "st" | "nd" | "rd" | "th" | "er" | "e" | "o" | "го" => Word::Ordinal,
        "of" | "de" | "del" | "d" => Word::Of,
        "to" | "and" | "bis" | "und" | "au" | "et" | "al" | "y" | "tot" | "en" | "og" | "och" | "по" | "и" => {
            Word::To
        }
        "on" | "the" | "le" | "du" | "den" | "am" | "vom" | "el" | "at" | "um" | "a" | "t" | "op" | "il" | "dia"
        | "dne" | "dnia" | "в" => Word::Before,
        "г" | "года" | "r" | "р" | "h" | "hrs" | "uhr" | "pm" | "z" => Word::After,
        "年" | "년" => Word::YearSign,
        "月" | "월" => Word::MonthSign,
        "日" | "일" => Word::DaySign,
        _ => names().get(folded).copied().unwrap_or(Word::Other),
    }
}

/// The names of months and days of the week, by their folded form.
fn names() -> &'static FxHashMap<&'static str, Word> {
    static NAMES: OnceLock<FxHashMap<&str, Word>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let weekdays = WEEKDAYS.iter().map(|name| (*name, Word::Weekday));
        let months =
            (1..).zip(MONTHS).flat_map(|(month, names)| names.iter().map(move |name| (*name, Word::Month(month))));
        weekdays.chain(months).collect()
    })
}

/// The names that Unicode CLDR has for the months of the Gregorian calendar, by themselves and in a date, in the languages of
/// Europe; short forms where they are no words of a language as well (`set`, `out`, `gen` and `des` are not here). What is one month
/// in one language and another in the next names none: `listopad` is November in Polish and October in Croatian. A test of
/// `locale` compares them with what CLDR writes.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "janvier", "janv", "januar", "janner", "enero", "ene", "январь", "января", "янв", "januari",
        "gennaio", "janeiro", "gener", "xaneiro", "ianuarie", "tammikuu", "tammikuuta", "jaanuar", "janvaris",
        "sausis", "sausio", "styczen", "stycznia", "leden", "ledna", "januara", "sijecanj", "sijecnja", "јануар",
        "януари", "јануари", "січень", "січня", "студзень", "студзеня", "ιανουαριου", "ocak", "janar", "ionawr",
        "januarie", "jannar"],
    &["february", "feb", "fevrier", "fevr", "fev", "februar", "febrero", "февраль", "февраля", "февр", "фев",
        "februari", "febbraio", "fevereiro", "febrer", "febreiro", "februarie", "helmikuu", "helmikuuta", "veebruar",
        "februaris", "vasaris", "vasario", "luty", "lutego", "unor", "unora", "februara", "veljaca", "veljace",
        "фебруар", "февруари", "лютии", "лютого", "люты", "лютага", "φεβρουαριου", "subat", "shkurt", "chwefror",
        "frar"],
    &["march", "mar", "mars", "marz", "mrz", "maerz", "marzo", "март", "марта", "мар", "maart", "marco", "marc",
        "martie", "marts", "maaliskuu", "maaliskuuta", "kovas", "kovo", "marzec", "marca", "brezen", "brezna",
        "marec", "ozujak", "ozujka", "mart", "березень", "березня", "сакавік", "сакавіка", "marcius", "μαρτιου",
        "mawrth", "marzu", "mrt"],
    &["april", "apr", "avril", "avr", "abril", "abr", "апрель", "апреля", "апр", "aprile", "aprilie", "huhtikuu",
        "huhtikuuta", "aprill", "aprilis", "balandis", "balandzio", "kwiecien", "kwietnia", "duben", "dubna",
        "aprila", "travanj", "travnja", "април", "квітень", "квітня", "красавік", "красавіка", "απριλιου", "nisan",
        "prill", "ebrill", "abrell"],
    &["may", "mai", "mayo", "маи", "мая", "mei", "maggio", "maio", "maig", "maj", "toukokuu", "toukokuuta", "maijs",
        "geguze", "geguzes", "maja", "kveten", "kvetna", "svibanj", "svibnja", "мај", "травень", "травня", "majus",
        "μαιου", "mayis", "mee", "mejju"],
    &["june", "jun", "juin", "juni", "junio", "июнь", "июня", "июн", "giugno", "junho", "juny", "xuno", "iunie",
        "kesakuu", "kesakuuta", "juuni", "junijs", "birzelis", "birzelio", "czerwiec", "czerwca", "cerven", "cervna",
        "juna", "junij", "lipanj", "lipnja", "јун", "юни", "јуни", "червень", "червня", "чэрвень", "чэрвеня",
        "junius", "ιουνιου", "haziran", "qershor", "mehefin", "junie", "gunju", "giu"],
    &["july", "jul", "juillet", "juil", "juli", "julio", "июль", "июля", "июл", "luglio", "julho", "juliol",
        "xullo", "iulie", "heinakuu", "heinakuuta", "juuli", "julijs", "liepa", "liepos", "lipiec", "lipca",
        "cervenec", "cervence", "jula", "julij", "srpanj", "srpnja", "јул", "юли", "јули", "липень", "липня",
        "ліпень", "ліпеня", "julius", "ιουλιου", "temmuz", "korrik", "gorffennaf", "julie", "lulju", "lug"],
    &["august", "aug", "aout", "agosto", "ago", "август", "августа", "авг", "augustus", "agost", "augusti", "agust",
        "elokuu", "elokuuta", "augusts", "rugpjutis", "rugpjucio", "sierpien", "sierpnia", "srpen", "srpna",
        "augusta", "avgust", "kolovoz", "kolovoza", "серпень", "серпня", "жнівень", "жніуня", "augusztus",
        "αυγουστου", "agustos", "gusht", "awst", "awwissu"],
    &["september", "sep", "sept", "septembre", "septiembre", "setiembre", "сентябрь", "сентября", "сент", "сен",
        "settembre", "setembro", "setembre", "septembrie", "syyskuu", "syyskuuta", "septembris", "rugsejis",
        "rugsejo", "wrzesien", "wrzesnia", "zari", "septembra", "rujan", "rujna", "septembar", "септембар",
        "септември", "вересень", "вересня", "верасень", "верасня", "szeptember", "σεπτεμβριου", "eylul", "shtator",
        "medi", "settembru"],
    &["october", "oct", "octobre", "oktober", "okt", "octubre", "октябрь", "октября", "окт", "ottobre", "outubro",
        "octombrie", "lokakuu", "lokakuuta", "oktoober", "oktobris", "spalis", "spalio", "pazdziernik",
        "pazdziernika", "rijen", "rijna", "oktobra", "oktobar", "октобар", "октомври", "жовтень", "жовтня",
        "кастрычнік", "кастрычніка", "οκτωβριου", "ekim", "tetor", "hydref", "ottubru", "ott"],
    &["november", "nov", "novembre", "noviembre", "ноябрь", "ноября", "нояб", "ноя", "novembro", "noiembrie",
        "marraskuu", "marraskuuta", "novembris", "lapkritis", "lapkricio", "listopadu", "novembra", "studeni",
        "studenoga", "novembar", "новембар", "ноември", "листопад", "листопада", "лістапад", "лістапада", "νοεμβριου",
        "kasim", "nentor", "tachwedd", "novembru"],
    &["december", "dec", "decembre", "dezember", "dez", "diciembre", "dic", "декабрь", "декабря", "дек", "dicembre",
        "dezembro", "desembre", "decembro", "decembrie", "desember", "joulukuu", "joulukuuta", "detsember",
        "decembris", "gruodis", "gruodzio", "grudzien", "grudnia", "prosinec", "prosince", "decembra", "prosinac",
        "prosinca", "decembar", "децембар", "декември", "грудень", "грудня", "снежань", "снежня", "δεκεμβριου",
        "aralik", "dhjetor", "rhagfyr", "dicembru"],
];

#[rustfmt::skip]
const WEEKDAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
    "mo", "di", "mi", "do", "fr", "sa", "so",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "lun", "mer", "jeu", "ven", "sam", "dim",
    "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo",
    "mie", "jue", "vie", "sab", "dom",
    "понедельник", "вторник", "среда", "среду", "четверг", "пятница", "пятницу", "суббота", "субботу", "воскресенье",
    "пн", "вт", "ср", "чт", "пт", "сб", "вс",
    "火", "水", "木", "金", "土", "月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜", "曜",
    "zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "domenica", "lunedi", "martedi",
    "mercoledi", "giovedi", "venerdi", "sabato", "segunda", "feira", "terca", "quarta", "quinta", "sexta", "diumenge",
    "dilluns", "dimarts", "dimecres", "dijous", "divendres", "dissabte", "luns", "mercores", "xoves", "venres",
    "duminica", "luni", "marti", "miercuri", "joi", "vineri", "sambata", "sondag", "mandag", "tisdag", "onsdag",
    "torsdag", "fredag", "lordag", "tirsdag", "tysdag", "laurdag", "sunnudagur", "manudagur", "thridjudagur",
    "midvikudagur", "fimmtudagur", "fostudagur", "laugardagur", "sunnuntai", "sunnuntaina", "maanantai", "maanantaina",
    "tiistai", "tiistaina", "keskiviikko", "keskiviikkona", "torstai", "torstaina", "perjantai", "perjantaina",
    "lauantai", "lauantaina", "puhapaev", "esmaspaev", "teisipaev", "kolmapaev", "neljapaev", "reede", "laupaev",
    "svetdiena", "pirmdiena", "otrdiena", "tresdiena", "ceturtdiena", "piektdiena", "sestdiena", "sekmadienis",
    "pirmadienis", "antradienis", "treciadienis", "ketvirtadienis", "penktadienis", "sestadienis", "niedziela",
    "poniedzialek", "wtorek", "sroda", "czwartek", "piatek", "sobota", "nedele", "pondeli", "utery", "streda",
    "ctvrtek", "patek", "nedela", "pondelok", "utorok", "stvrtok", "piatok", "nedelja", "ponedeljek", "torek", "sreda",
    "cetrtek", "petek", "nedjelja", "ponedjeljak", "utorak", "srijeda", "cetvrtak", "petak", "subota", "недеља",
    "понедељак", "уторак", "четвртак", "петак", "субота", "ponedeljak", "неделя", "понеделник", "сряда", "четвъртък",
    "петък", "събота", "недела", "четврток", "петок", "сабота", "неділя", "понеділок", "вівторок", "середа", "четвер",
    "пʼятниця", "нядзеля", "панядзелак", "ауторак", "серада", "чацвер", "пятніца", "vasarnap", "hetfo", "kedd",
    "szerda", "csutortok", "pentek", "szombat", "κυριακη", "δευτερα", "τριτη", "τεταρτη", "πεμπτη", "παρασκευη",
    "σαββατο", "pazar", "pazartesi", "sali", "carsamba", "persembe", "cuma", "cumartesi", "diel", "hene", "marte",
    "merkure", "enjte", "premte", "shtune", "dydd", "sul", "llun", "mercher", "iau", "gwener", "sadwrn", "vrydag",
    "saterdag", "sonndeg", "meindeg", "denschdeg", "mettwoch", "donneschdeg", "freideg", "samschdeg", "hadd", "tnejn",
    "tlieta", "erbgha", "hamis", "gimgha", "sibt",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words::fold_word;

    #[test]
    fn the_tables_are_folded_and_no_month_has_another_meaning() {
        let months = MONTHS.iter().flat_map(|names| names.iter());
        for word in months.clone().chain(WEEKDAYS) {
            let mut folded = String::new();
            fold_word(word, &mut folded);
            assert_eq!(folded, *word);
        }
        for name in months {
            assert_eq!(MONTHS.iter().filter(|names| names.contains(name)).count(), 1, "{name}");
            assert!(!WEEKDAYS.contains(name), "{name}");
        }
    }
}
