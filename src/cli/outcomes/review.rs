//! `rapporteur outcomes review`: sentences that may tell an outcome, report by report.
//!
//! What was answered is written before the next report is shown, so nothing is lost whenever somebody stops. The reports are looked through
//! once: what is said of one tells nothing of the others.

use std::io::BufRead;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;

use super::{Offers, offers, project, seeming, signs};
use crate::cli::{Loudness, report};
use crate::content::Possible;
use crate::content::schema::DecisionKind;
use crate::files::{Look, Overlays, read_file};
use crate::judgements::{self, JUDGEMENTS, Judgement};
use crate::publish;
use crate::source::SourceFile;
use crate::text::date::in_words;
use crate::text::words::counted;

const QUESTION: &str = "Which tell an outcome? Numbers, [a]ll, [n]one, [c]ontext, [l]ater, [q]uit: ";
const HELP: &str = "\
1 3    these do what they seem to, and the others tell nothing
2d 3a  as numbers, but it tells a decision, or an action
a      all of them do what they seem to
n      none of them tells anything
c      show the lines around each
l      later; so does an empty line
q      quit; what was answered is written already
";

/// So many are shown at a time: more fit on no screen.
const MOST_AT_ONCE: usize = 12;
/// So many lines are shown before and behind a sentence.
const LINES_AROUND: usize = 3;

/// What is to be done about the sentences of a report.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Answer {
    /// These, by their places, tell an outcome, of the other kind than it seems where one is named; the rest nothing.
    These(Vec<(usize, Option<DecisionKind>)>),
    Context,
    Later,
    Quit,
}

pub(super) fn run(root: &Path, reports: &[String], loudness: Loudness) -> anyhow::Result<ExitCode> {
    let mut project = project(root);
    let site = project.load(&Look::Everything).site;
    let all = offers(&site, project.judgements(), reports, loudness == Loudness::Verbose)?;
    let parts: Vec<(&Offers, &[Possible])> =
        all.iter().flat_map(|report| report.sentences.chunks(MOST_AT_ONCE).map(move |part| (report, part))).collect();
    let (mut n_outcomes, mut n_settled, mut has_answered) = (0, 0, false);
    for (n_shown, (offers, sentences)) in parts.iter().enumerate() {
        let gap = if n_shown == 0 { "" } else { "\n" };
        report::print_text(&format!("{gap}{}", in_text(offers, sentences, parts.len() - n_shown)))?;
        let Some(answer) = ask(&offers.document.file, sentences)? else {
            anyhow::ensure!(
                has_answered,
                "nobody answers here: `rapporteur outcomes review` asks about each report in a terminal; `rapporteur \
                 outcomes` lists what it would ask about"
            );
            break;
        };
        has_answered = true;
        match answer {
            Answer::Quit => break,
            Answer::These(chosen) => {
                let path = offers.document.file.path_on_disk();
                let new = judged(sentences, &chosen);
                let file = written(root)?;
                let text = judgements::with(file.as_ref(), path, &new).map_err(anyhow::Error::msg)?;
                publish::write_file(&root.join(JUDGEMENTS), text.as_bytes())
                    .with_context(|| format!("cannot write {JUDGEMENTS}"))?;
                n_settled += 1;
                n_outcomes += chosen.len();
            }
            Answer::Later | Answer::Context => {}
        }
    }
    let rest = match parts.len() - n_settled {
        0 => "nothing is left".to_owned(),
        _ => "`rapporteur outcomes review` goes on with what is left".to_owned(),
    };
    let kept = if n_settled == 0 { String::new() } else { format!(" in {JUDGEMENTS}") };
    report::say(loudness, &format!("{} more{kept}; {rest}", counted(n_outcomes, "outcome")));
    Ok(ExitCode::SUCCESS)
}

/// Reads the file of judgements as it is now: somebody may edit it beside the review.
fn written(root: &Path) -> anyhow::Result<Option<std::sync::Arc<SourceFile>>> {
    let file = read_file(&root.join(JUDGEMENTS), JUDGEMENTS, &Overlays::default());
    let unreadable = |_| anyhow::anyhow!("{JUDGEMENTS} cannot be read; `rapporteur check` says why");
    Ok(file.map_err(unreadable)?.map(std::sync::Arc::new))
}

/// Returns what is to be written: of all sentences, since what tells nothing is not to be asked again.
fn judged(sentences: &[Possible], chosen: &[(usize, Option<DecisionKind>)]) -> Vec<Judgement> {
    let judgement = |(position, sentence): (usize, &Possible)| {
        let told = chosen.iter().find(|(at, _)| *at == position);
        let kind = told.map(|(_, kind)| kind.unwrap_or(sentence.kind));
        let by = sentence.by.clone().filter(|_| kind == Some(DecisionKind::Action));
        Judgement { kind, words: sentence.words.clone(), by }
    };
    sentences.iter().enumerate().map(judgement).collect()
}

fn in_text(offers: &Offers, sentences: &[Possible], n_left: usize) -> String {
    let document = &offers.document;
    let day = document.date.map(|date| format!("{}, ", in_words(date))).unwrap_or_default();
    let mut text = format!("{day}{}; {} left\n{}\n\n", document.title, counted(n_left, "report"), document.file.label);
    for (position, sentence) in sentences.iter().enumerate() {
        let (line, _) = document.file.line_column(sentence.span.start);
        let (number, seeming, signs) = (position + 1, seeming(sentence), signs(sentence));
        text.push_str(&format!("{number:>3}  {}\n     {seeming}, line {line}: {signs}\n", sentence.words));
    }
    text.push('\n');
    text
}

/// Asks until an answer is understood; `None` where nobody answers.
fn ask(file: &SourceFile, sentences: &[Possible]) -> anyhow::Result<Option<Answer>> {
    loop {
        report::ask(QUESTION);
        let mut line = String::new();
        if std::io::stdin().lock().read_line(&mut line).context("cannot read the answer")? == 0 {
            report::ask("\n");
            return Ok(None);
        }
        match understood(&line, sentences.len()) {
            Some(Answer::Context) => report::ask(&context(file, sentences)),
            Some(answer) => return Ok(Some(answer)),
            None => report::ask(HELP),
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

/// Returns what a line asks for; `None` if that is not clear.
fn understood(line: &str, n_sentences: usize) -> Option<Answer> {
    let lower = line.trim().to_lowercase();
    match lower.as_str() {
        "" | "l" | "later" => return Some(Answer::Later),
        "q" | "quit" => return Some(Answer::Quit),
        "c" | "context" => return Some(Answer::Context),
        "n" | "none" => return Some(Answer::These(Vec::new())),
        "a" | "all" => return Some(Answer::These((0..n_sentences).map(|position| (position, None)).collect())),
        _ => {}
    }
    let mut chosen: Vec<(usize, Option<DecisionKind>)> = Vec::new();
    for word in lower.split([' ', ',', '\t']).filter(|word| !word.is_empty()) {
        let (number, kind) = match word.strip_suffix(['d', 'a']) {
            Some(number) if word.ends_with('d') => (number, Some(DecisionKind::Decision)),
            Some(number) => (number, Some(DecisionKind::Action)),
            None => (word, None),
        };
        let number: usize = number.parse().ok()?;
        if !(1..=n_sentences).contains(&number) || chosen.iter().any(|(known, _)| *known == number - 1) {
            return None;
        }
        chosen.push((number - 1, kind));
    }
    Some(Answer::These(chosen))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<Answer>) {
        assert_eq!(understood(line, 3), expected, "{line}");
    }

    #[test]
    fn an_answer_is_numbers_or_a_letter() {
        check("1, 3d\n", Some(Answer::These(vec![(0, None), (2, Some(DecisionKind::Decision))])));
        check("2A", Some(Answer::These(vec![(1, Some(DecisionKind::Action))])));
        check("a", Some(Answer::These(vec![(0, None), (1, None), (2, None)])));
        check(" None ", Some(Answer::These(Vec::new())));
        check("\n", Some(Answer::Later));
        check("c", Some(Answer::Context));
        check("q", Some(Answer::Quit));
    }

    #[test]
    fn what_is_not_clear_is_no_answer() {
        for line in ["x", "4", "0", "1 1", "1 1d", "d", "1x", "y", "99999999999999999999", "-1"] {
            check(line, None);
        }
    }
}
