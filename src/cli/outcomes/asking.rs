//! `rapporteur outcomes review`: sentences that may tell an outcome, report by report.
//!
//! What was answered is written before the next report is shown, so nothing is lost whenever somebody stops. What is an outcome makes others
//! of its list likelier, so when all was asked about, the reports are looked through again.

use std::path::Path;
use std::process::ExitCode;

use rustc_hash::FxHashSet;

use super::{check_judgements, least, offers, place};
use crate::beside::judgements::{JUDGEMENTS, Judgement};
use crate::cli::{Loudness, report, whole_project};
use crate::content::Possible;
use crate::content::schema::DecisionKind;
use crate::files::Look;
use crate::review::{self, Offers, Told, seeming, signs};
use crate::source::{RelPath, SourceFile, Span};
use crate::text::date::in_words;
use crate::text::words::counted;

const QUESTION: &str = "Which tell an outcome? Their numbers, [a]ll, [n]one, [c]ontext, [l]ater, [q]uit, or [?]: ";
const HELP: &str = "\
1 3-5   these do what they seem to; the others tell nothing, and nobody asks again
2d 3a   as numbers, but it tells a decision, or an action
2r      it tells a decision that something is not to be: rejected, withdrawn
2 Name  it is an action of whoever is named, or of several: 2 Speaker One, Speaker Two
a       all of them do what they seem to
n       none of them tells anything
c       show the lines around each
l       later; so does an empty line
q       quit; what was answered is written already
";

/// So many are shown at a time: more fit on no screen.
const MOST_AT_ONCE: usize = 12;
/// So many lines are shown before and behind a sentence.
const LINES_AROUND: usize = 3;

/// What is to be done about the sentences of a report.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Answer {
    /// These tell an outcome, and the rest nothing.
    These(Vec<Choice>),
    Context,
    Help,
    Later,
    Quit,
}

/// What somebody says of a sentence that tells an outcome.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Choice {
    /// Its place among those that are shown.
    position: usize,
    told: Told,
    /// Who is to act, if not who seems to be.
    by: Option<String>,
}

/// What came of the review so far.
#[derive(Default)]
struct Course {
    n_outcomes: usize,
    has_answered: bool,
    /// What is not to be shown again, whatever became of it: sentences by their reports and places.
    shown: FxHashSet<(RelPath, Span)>,
    /// Whether something was put off.
    is_put_off: bool,
    has_written: bool,
}

pub(super) fn run(root: &Path, reports: &[String], loudness: Loudness) -> anyhow::Result<ExitCode> {
    let mut project = whole_project(root);
    let mut course = Course::default();
    loop {
        let site = project.load(&Look::Everything).site;
        check_judgements(&project)?;
        let mut all = offers(&site, reports, least(loudness))?;
        for Offers { document, sentences } in &mut all {
            sentences.retain(|sentence| course.shown.insert((document.file.path.clone(), sentence.span)));
        }
        all.retain(|report| !report.sentences.is_empty());
        let n_before = course.n_outcomes;
        let is_over = go_through(root, &all, &mut course)?;
        if is_over || course.n_outcomes == n_before {
            course.is_put_off |= is_over;
            break;
        }
    }
    let rest = match course.is_put_off {
        false => "nothing is left",
        true => "`rapporteur outcomes review` goes on with what is left",
    };
    let kept = if course.has_written { format!(" in {JUDGEMENTS}") } else { String::new() };
    report::say(loudness, &format!("{} more{kept}; {rest}", counted(course.n_outcomes, "outcome")));
    Ok(ExitCode::SUCCESS)
}

/// Asks about all sentences, and tells whether somebody wants no more.
fn go_through(root: &Path, all: &[Offers], course: &mut Course) -> anyhow::Result<bool> {
    for (at, offers) in all.iter().enumerate() {
        for (number, sentences) in offers.sentences.chunks(MOST_AT_ONCE).enumerate() {
            let gap = if course.has_answered { "\n" } else { "" };
            let n_shown = number * MOST_AT_ONCE;
            report::print_text(&format!("{gap}{}", in_text(offers, sentences, n_shown, all.len() - at)))?;
            let Some(answer) = ask(&offers.document.file, sentences)? else {
                anyhow::ensure!(
                    course.has_answered,
                    "nobody answers here: `rapporteur outcomes review` asks about each report in a terminal; `rapporteur \
                     outcomes` lists what it would ask about"
                );
                return Ok(true);
            };
            course.has_answered = true;
            match answer {
                Answer::Quit => return Ok(true),
                Answer::These(chosen) => {
                    // That of the one meeting, where the file holds several.
                    let path = &offers.document.file.path;
                    review::keep(root, path, &judged(sentences, &chosen)).map_err(anyhow::Error::msg)?;
                    course.n_outcomes += chosen.len();
                    course.has_written = true;
                }
                Answer::Later | Answer::Context | Answer::Help => course.is_put_off = true,
            }
        }
    }
    Ok(false)
}

/// Returns what is to be written: of all sentences, since what tells nothing is not to be asked again.
fn judged(sentences: &[Possible], chosen: &[Choice]) -> Vec<Judgement> {
    let judgement = |(position, sentence): (usize, &Possible)| {
        let choice = chosen.iter().find(|choice| choice.position == position);
        let told = choice.map_or(Told::Nothing, |choice| choice.told);
        review::judgement(sentence, told, choice.and_then(|choice| choice.by.as_deref()))
    };
    sentences.iter().enumerate().map(judgement).collect()
}

fn in_text(offers: &Offers, sentences: &[Possible], n_shown: usize, n_left: usize) -> String {
    let document = &offers.document;
    let day = document.date.map(|date| format!("{}, ", in_words(date))).unwrap_or_default();
    let n_all = offers.sentences.len();
    let part = match n_all > sentences.len() {
        true => format!(", sentences {} to {} of {n_all}", n_shown + 1, n_shown + sentences.len()),
        false => String::new(),
    };
    let mut text =
        format!("{day}{}; {} left\n{}{part}\n\n", document.title, counted(n_left, "report"), document.file.label);
    for (position, sentence) in sentences.iter().enumerate() {
        let (number, seeming, place, signs) =
            (position + 1, seeming(sentence), place(&document.file, sentence), signs(sentence));
        text.push_str(&format!("{number:>3}  {}\n     {seeming}, {place}: {signs}\n", sentence.words));
    }
    text.push('\n');
    text
}

/// Asks until an answer is understood; `None` where nobody answers.
fn ask(file: &SourceFile, sentences: &[Possible]) -> anyhow::Result<Option<Answer>> {
    loop {
        let Some(line) = report::answer(QUESTION)? else { return Ok(None) };
        match understood(line.trim(), sentences.len()) {
            Ok(Answer::Context) => report::ask(&context(file, sentences)),
            Ok(Answer::Help) => report::ask(HELP),
            Ok(answer) => return Ok(Some(answer)),
            Err(fault) => report::ask(&format!("{fault}\n")),
        }
    }
}

/// Returns the lines around each sentence, those of which one begins behind its number.
fn context(file: &SourceFile, sentences: &[Possible]) -> String {
    let mut text = String::from("\n");
    let lines: Vec<&str> = file.text.lines().collect();
    for (position, sentence) in sentences.iter().enumerate() {
        let before = file.text[..sentence.span.start as usize].matches('\n').count();
        let within = file.text[sentence.span.range()].matches('\n').count();
        let shown = before.saturating_sub(LINES_AROUND)..(before + within + LINES_AROUND + 1).min(lines.len());
        for at in shown {
            let number = if at == before { format!("{:>3}", position + 1) } else { "   ".to_owned() };
            text.push_str(&format!("{number}  | {}\n", lines[at]));
        }
        text.push('\n');
    }
    text
}

/// Returns what a line asks for, or what is wrong with it.
fn understood(line: &str, n_sentences: usize) -> Result<Answer, String> {
    match line.to_lowercase().as_str() {
        "" | "l" | "later" => return Ok(Answer::Later),
        "q" | "quit" => return Ok(Answer::Quit),
        "c" | "context" => return Ok(Answer::Context),
        "?" | "h" | "help" => return Ok(Answer::Help),
        "n" | "none" => return Ok(Answer::These(Vec::new())),
        "a" | "all" => return Ok(Answer::These((0..n_sentences).map(as_it_seems).collect())),
        _ => {}
    }
    let mut chosen: Vec<Choice> = Vec::new();
    // Where the sentences begin of which the next name is.
    let mut named_from = 0;
    for word in line.split_whitespace().flat_map(parted) {
        if !word.starts_with(|c: char| c.is_ascii_digit()) {
            if word.contains(char::is_control) {
                return Err("a key was pressed that gives no letter; ? shows what is an answer".to_owned());
            }
            if chosen.is_empty() {
                return Err(format!("\"{word}\" is no answer; ? shows what is"));
            }
            for choice in &mut chosen[named_from..] {
                let by = choice.by.take().map_or_else(String::new, |by| by + " ");
                choice.by = Some(by + word);
            }
            continue;
        }
        named_from = chosen.len();
        let (numbers, told) = numbers(word).ok_or_else(|| format!("\"{word}\" is no answer; ? shows what is"))?;
        for number in numbers {
            if !(1..=n_sentences).contains(&number) {
                return Err(format!("there is no sentence {number}; the last is {n_sentences}"));
            }
            if chosen.iter().any(|known| known.position == number - 1) {
                return Err(format!("{number} is there twice"));
            }
            chosen.push(Choice { told, ..as_it_seems(number - 1) });
        }
    }
    for by in chosen.iter_mut().filter_map(|choice| choice.by.as_mut()) {
        *by = by.trim_end_matches([',', ';', '.']).to_owned();
        if !by.chars().any(|c| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase())) {
            return Err(format!("\"{by}\" is no name; behind a number stands who is to act, if anything"));
        }
    }
    Ok(Answer::These(chosen))
}

fn as_it_seems(position: usize) -> Choice {
    Choice { position, told: Told::AsItSeems, by: None }
}

/// Parts `1,3`, but not what is part of a name.
fn parted(word: &str) -> impl Iterator<Item = &str> {
    let is_numbers = word.starts_with(|c: char| c.is_ascii_digit());
    word.split(move |c| is_numbers && c == ',').filter(|part| !part.is_empty() && *part != ",")
}

/// Reads `3`, `2d`, `4-6` and `4-6a`. There are never as many sentences as the largest number that is read.
fn numbers(word: &str) -> Option<(std::ops::RangeInclusive<usize>, Told)> {
    let lower = word.to_lowercase();
    let bare = lower.trim_end_matches(|c: char| c.is_alphabetic());
    let told = match &lower[bare.len()..] {
        "" => Told::AsItSeems,
        "d" => Told::Outcome(DecisionKind::Decision),
        "a" => Told::Outcome(DecisionKind::Action),
        "r" => Told::Rejection,
        _ => return None,
    };
    let number = |digits: &str| digits.parse::<u16>().ok().map(usize::from);
    let (first, last) = bare.split_once(['-', '–']).unwrap_or((bare, bare));
    let (first, last) = (number(first)?, number(last)?);
    (first <= last).then_some((first..=last, told))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &[(usize, Told, Option<&str>)]) {
        let choice = |(position, told, by): &(usize, Told, Option<&str>)| Choice {
            position: *position,
            told: *told,
            by: by.map(str::to_owned),
        };
        assert_eq!(understood(line, 5), Ok(Answer::These(expected.iter().map(choice).collect())), "{line}");
    }

    #[test]
    fn an_answer_is_numbers_with_what_they_tell_and_who_is_to_act() {
        let (seeming, decision) = (Told::AsItSeems, Told::Outcome(DecisionKind::Decision));
        check("1, 3d", &[(0, seeming, None), (2, decision, None)]);
        check("1,3 5", &[(0, seeming, None), (2, seeming, None), (4, seeming, None)]);
        check("2A", &[(1, Told::Outcome(DecisionKind::Action), None)]);
        check("2-4r", &[(1, Told::Rejection, None), (2, Told::Rejection, None), (3, Told::Rejection, None)]);
        check("1 Speaker One, Speaker Two 3", &[(0, seeming, Some("Speaker One, Speaker Two")), (2, seeming, None)]);
        check("1-2 Speaker One;", &[(0, seeming, Some("Speaker One")), (1, seeming, Some("Speaker One"))]);
        check("2 甲野", &[(1, seeming, Some("甲野"))]);
        check("a", &(0..5).map(|at| (at, seeming, None)).collect::<Vec<_>>());
        check("None", &[]);
    }

    #[test]
    fn an_answer_may_be_a_letter() {
        for (line, answer) in [
            ("", Answer::Later),
            ("c", Answer::Context),
            ("Q", Answer::Quit),
            ("?", Answer::Help),
            ("later", Answer::Later),
        ] {
            assert_eq!(understood(line, 2), Ok(answer), "{line}");
        }
    }

    #[test]
    fn what_is_wrong_with_an_answer_is_said() {
        for (line, fault) in [
            ("x", "\"x\" is no answer; ? shows what is"),
            ("1x", "\"1x\" is no answer; ? shows what is"),
            ("3-1", "\"3-1\" is no answer; ? shows what is"),
            ("1 Speaker\u{1b}", "a key was pressed that gives no letter; ? shows what is an answer"),
            ("6", "there is no sentence 6; the last is 5"),
            ("0", "there is no sentence 0; the last is 5"),
            ("4-9", "there is no sentence 6; the last is 5"),
            ("1 1d", "1 is there twice"),
            ("1 and 2", "\"and\" is no name; behind a number stands who is to act, if anything"),
            ("99999999999999999999", "\"99999999999999999999\" is no answer; ? shows what is"),
        ] {
            assert_eq!(understood(line, 5), Err(fault.to_owned()), "{line}");
        }
    }
}
