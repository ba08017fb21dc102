//! `rapporteur people review`: the names that may be one person's, case by case.
//!
//! What was answered is written before the next case is shown, as `merge` and `distinct` write it, so nothing is lost
//! whenever somebody stops. Then the archive is read again: who is one person now may tell more about the others.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use super::{Writing, evidence_in_words, names_in_words, strength_in_words};
use crate::archive::Archive;
use crate::cli::{Loudness, report, whole_project};
use crate::files::Look;
use crate::people::settle;
use crate::people::{Cluster, Strength, clusters};
use crate::site::Site;
use crate::text::words::counted;

const QUESTION: &str = "[s]ame person, [d]ifferent people, [l]ater, [q]uit? ";
const HELP: &str = "\
s      they are one person; the first name stays, the others become its other names
d      they are different people, and nobody asks again
l      later; so does an empty line
q      quit; what was answered is written already
s 2 1  the same of some names, by their numbers; the first of these stays
";

/// What is to be done about a case; names by their places in it.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Answer {
    Same(Vec<usize>),
    Different(Vec<usize>),
    Later,
    Quit,
}

/// What came of the cases so far. None is shown twice, whatever became of it.
#[derive(Default)]
struct Course {
    n_settled: usize,
    n_put_off: usize,
    /// The names in each case that was shown.
    shown: BTreeSet<Vec<String>>,
}

pub(super) fn run(root: &Path, loudness: Loudness) -> anyhow::Result<ExitCode> {
    let mut project = whole_project(root);
    let mut course = Course::default();
    let mut has_answered = false;
    let mut n_unseen;
    loop {
        let site = project.load(&Look::Everything).site;
        let left = cases(&site.archive, &course.shown, loudness);
        n_unseen = left.len();
        let Some(case) = left.first() else { break };
        report::print_text(&in_words(&site.archive, case, left.len()))?;
        let Some(answer) = ask(case.people.len())? else {
            anyhow::ensure!(
                has_answered,
                "nobody answers here: `rapporteur people review` asks about each case in a terminal; `rapporteur people` \
                 lists them with the commands that settle each"
            );
            break;
        };
        has_answered = true;
        if answer == Answer::Quit {
            break;
        }
        settle_case(root, &site, case, &answer, &mut course, loudness)?;
    }
    let settled = format!("{} settled", counted(course.n_settled, "case"));
    let rest = match n_unseen + course.n_put_off {
        0 => "no case is left",
        _ => "`rapporteur people review` goes on with what is left",
    };
    let later = if course.n_put_off == 0 { String::new() } else { format!(", {} put off", course.n_put_off) };
    report::say(loudness, &format!("{settled}{later}; {rest}"));
    Ok(ExitCode::SUCCESS)
}

/// Returns the cases that are left, the surest first; those that are only possible, if all are wanted.
fn cases(archive: &Archive, shown: &BTreeSet<Vec<String>>, loudness: Loudness) -> Vec<Cluster> {
    let is_wanted = |cluster: &Cluster| loudness == Loudness::Verbose || cluster.strength > Strength::Possible;
    let is_left = |cluster: &Cluster| is_wanted(cluster) && !shown.contains(&names(archive, cluster));
    clusters(archive).into_iter().filter(is_left).collect()
}

fn names(archive: &Archive, cluster: &Cluster) -> Vec<String> {
    cluster.people.iter().map(|person| archive.person(*person).name.clone()).collect()
}

fn in_words(archive: &Archive, case: &Cluster, n_left: usize) -> String {
    let head = format!("{}; {} left\n", strength_in_words(case.strength), counted(n_left, "case"));
    let names = names_in_words(archive, case, |position| format!("{:>3}  ", position + 1));
    format!("{head}{names}{}\n", evidence_in_words(archive, case))
}

/// Asks until an answer is understood; `None` where nobody answers.
fn ask(n_people: usize) -> anyhow::Result<Option<Answer>> {
    loop {
        let Some(line) = report::answer(QUESTION)? else { return Ok(None) };
        match understood(&line, n_people) {
            Some(answer) => return Ok(Some(answer)),
            None => report::ask(HELP),
        }
    }
}

/// Returns what a line asks for; `None` if that is not clear.
fn understood(line: &str, n_people: usize) -> Option<Answer> {
    let lower = line.trim().to_lowercase();
    let mut words = lower.split_whitespace();
    let letter = words.next().unwrap_or("l");
    let mut chosen = Vec::new();
    for word in words {
        let number: usize = word.trim_matches(',').parse().ok()?;
        if !(1..=n_people).contains(&number) || chosen.contains(&(number - 1)) {
            return None;
        }
        chosen.push(number - 1);
    }
    let of_some = || match chosen.len() {
        0 => Some((0..n_people).collect()),
        1 => None,
        _ => Some(chosen.clone()),
    };
    match letter {
        "s" | "same" => of_some().map(Answer::Same),
        "d" | "different" => of_some().map(Answer::Different),
        "l" | "later" => chosen.is_empty().then_some(Answer::Later),
        "q" | "quit" => chosen.is_empty().then_some(Answer::Quit),
        _ => None,
    }
}

/// Writes what was answered. A case that cannot be settled like that is put off, with the reason.
fn settle_case(
    root: &Path,
    site: &Site,
    case: &Cluster,
    answer: &Answer,
    course: &mut Course,
    loudness: Loudness,
) -> anyhow::Result<()> {
    let all = names(&site.archive, case);
    let some = |places: &[usize]| -> Vec<String> { places.iter().map(|place| all[*place].clone()).collect() };
    let changes = match answer {
        Answer::Same(places) => settle::merge(&site.archive, &site.config, &some(places)),
        Answer::Different(places) => settle::distinct(&site.archive, &site.config, &some(places)),
        Answer::Later | Answer::Quit => {
            course.n_put_off += 1;
            course.shown.insert(all);
            return Ok(());
        }
    };
    let written = changes.map_err(anyhow::Error::msg).and_then(|changes| Writing::new(root, &changes)?.write(root));
    match written {
        Ok(files) => {
            course.n_settled += 1;
            report::say(loudness, &format!("wrote {files}\n"));
        }
        Err(reason) => {
            course.n_put_off += 1;
            report::say(loudness, &format!("put off: {reason:#}\n"));
        }
    }
    course.shown.insert(all);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_letter_and_perhaps_numbers() {
        assert_eq!(understood("s\n", 2), Some(Answer::Same(vec![0, 1])));
        assert_eq!(understood(" Different ", 3), Some(Answer::Different(vec![0, 1, 2])));
        assert_eq!(understood("s 3, 1", 3), Some(Answer::Same(vec![2, 0])));
        assert_eq!(understood("\n", 2), Some(Answer::Later));
        assert_eq!(understood("q", 2), Some(Answer::Quit));
    }

    #[test]
    fn what_is_not_clear_is_no_answer() {
        for line in ["x", "y", "s 3", "s 0", "s 1", "s 1 1", "d one two", "q 1", "same 1 x", "s 99999999999999999999 1"]
        {
            assert_eq!(understood(line, 2), None, "{line}");
        }
    }
}
