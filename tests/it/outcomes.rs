//! `rapporteur.outcomes.yaml` and `rapporteur outcomes`: what the rules do not tell, judged by hand, on real folders.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::preview::Preview;
use crate::site::{Run, Site, rapporteur};

const TREE: &str = "\
-- rapporteur.yaml --
title: Archive
-- rapporteur.outcomes.yaml --
meetings/2020-01-02.md:
  - action: The hedge, too, wants somebody
    by: Speaker Two
  - neither: The gate stays.
-- content/meetings/2020-01-02.md --
# First Meeting

Present: Speaker One, Speaker Two

Decision: The gate stays.

Spring is near. The hedge, too, wants
somebody.
";

fn decisions(site: &Site) -> Vec<String> {
    let table = site.read("public/data/decisions.csv");
    table.lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn what_was_judged_is_told_with_its_paragraph_and_what_tells_nothing_is_not() {
    let site = Site::new(TREE);
    site.build_clean();
    let decisions = decisions(&site);
    assert_eq!(decisions.len(), 1, "{decisions:?}");
    assert!(decisions[0].contains("The hedge, too, wants somebody"), "{decisions:?}");
    let page = site.read("public/speakers/speaker-two/index.html");
    assert!(page.contains("The hedge, too, wants somebody"), "{page}");
    assert!(site.read("public/decisions/index.html").contains("2020-01-02/#p3"));
    let run = rapporteur(&["explain", "content/meetings/2020-01-02.md", "--root", site.root().to_str().unwrap()]);
    assert!(run.stdout.contains("decisions: rapporteur.outcomes.yaml, at 7:"), "{}", run.stdout);
    assert!(!run.stdout.contains("The gate stays"), "{}", run.stdout);
}

#[test]
fn the_file_is_no_part_of_a_site_whose_content_lies_beside_it() {
    let site = Site::new(
        "-- rapporteur.yaml --\ncontent: .\nfolders: {meetings: minutes}\n-- rapporteur.outcomes.yaml --\n\
         minutes/2020-01-02.md: [{decision: The gate stays}]\n\
         -- minutes/2020-01-02.md --\n# First Meeting\n\nThe gate stays.\n",
    );
    site.build_clean();
    assert_eq!(decisions(&site).len(), 1);
    assert!(!site.exists("public/rapporteur.outcomes.yaml"));
}

#[test]
fn judgements_of_what_is_not_there_are_told_with_their_place() {
    let site = Site::new(TREE);
    let judgements = "\
meetings/2020-01-02.md:
  - action: The fence, too, wants somebody
  - neither: Fine weather
meetings/2020-01-03.md:
  - decision: It rained.
meeting/2020-01-02.md: []
";
    site.write("rapporteur.outcomes.yaml", judgements);
    let run = site.build(&[]);
    for said in [
        "warning[unmet-judgement]: meetings/2020-01-02.md does not say this, or not in these words",
        "--> rapporteur.outcomes.yaml:2:13",
        "did you mean \"The hedge, too, wants somebody.\"?",
        "--> rapporteur.outcomes.yaml:3:14",
        "warning[unknown-report]: no report has the path \"meetings/2020-01-03.md\"",
        "write the path of a report from the content folder on",
        "did you mean meetings/2020-01-02.md?",
    ] {
        assert!(run.stderr.contains(said), "{said}\n{}", run.stderr);
    }
    assert!(decisions(&site).iter().any(|decision| decision.contains("The fence, too, wants somebody")));
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_the_rest_is_built() {
    let site = Site::new(TREE);
    site.write("rapporteur.outcomes.yaml", "meetings/2020-01-02.md: [{decision: It rained.}\n");
    let run = site.build(&[]);
    assert!(run.stderr.contains("error[yaml-syntax]"), "{}", run.stderr);
    assert!(site.read("public/decisions/index.html").contains("The gate stays"));
}

/// Two reports with sentences that may tell an outcome.
const NOTES: &str = "\
-- rapporteur.yaml --
title: Archive
-- content/meetings/2020-01-02.md --
# First Meeting

Present: Speaker One, Speaker Two

Spring is near. Speaker One should really see to the fence before May.

-- content/meetings/2020-02-03.md --
# Second Meeting

Present: Speaker One, Speaker Two

It was felt by the board, which approved of it, that the gate stays. Speaker Two has to talk to the neighbours.
";

fn outcomes(site: &Site, arguments: &[&str]) -> Run {
    rapporteur(&[&["outcomes"], arguments, &["--root", site.root().to_str().unwrap()]].concat())
}

/// Reviews with these answers.
fn answer(site: &Site, arguments: &[&str], answers: &str) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    command.args(["outcomes", "review", "-v", "--root"]).arg(site.root()).args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(answers.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn what_may_be_an_outcome_is_listed_with_why_the_latest_report_first() {
    let site = Site::new(NOTES);
    let run = outcomes(&site, &["-v"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let at = |words: &str| run.stdout.find(words).unwrap_or_else(|| panic!("{words}\n{}", run.stdout));
    assert!(at("content/meetings/2020-02-03.md, 3 February 2020") < at("Speaker Two has to talk to the neighbours."));
    assert!(at("Speaker Two has to talk") < at("content/meetings/2020-01-02.md, 2 January 2020"));
    assert!(run.stdout.contains("     5  Speaker One should really see to the fence before May."), "{}", run.stdout);
    assert!(run.stdout.contains("action of Speaker One: "), "{}", run.stdout);
    assert!(run.stderr.contains("may tell an outcome; `rapporteur outcomes review --root"), "{}", run.stderr);
    let one = outcomes(&site, &["-v", "content/meetings/2020-01-02.md"]);
    assert!(one.stdout.contains("2020-01-02") && !one.stdout.contains("2020-02-03"), "{}", one.stdout);
    let run = outcomes(&site, &["content/meetings/2020-01-04.md"]);
    assert!(run.code == 2 && run.stderr.contains("there is no file content/meetings/2020-01-04.md"), "{}", run.stderr);
}

#[test]
fn programs_get_the_list_as_json() {
    let site = Site::new(NOTES);
    let run = outcomes(&site, &["--format", "json", "meetings/2020-01-02.md"]);
    let json: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let report = &json["reports"][0];
    assert_eq!((json["version"].as_u64(), report["path"].as_str()), (Some(1), Some("content/meetings/2020-01-02.md")));
    let offer = &report["offers"][0];
    assert_eq!(offer["words"], "Speaker One should really see to the fence before May.");
    assert_eq!((&offer["by"], &offer["line"]), (&"Speaker One".into(), &5.into()));
    assert!(offer["below"].is_null() && offer["status"].is_null(), "{offer}");
    assert!(offer["likely"].is_boolean() && offer["signs"][0].is_string(), "{offer}");
}

#[test]
fn a_review_writes_each_answer_and_asks_never_again() {
    let site = Site::new(NOTES);
    let sources = site.read("content/meetings/2020-01-02.md");
    let (code, shown, said) = answer(&site, &["meetings/2020-02-03.md"], "what?\n?\nc\n1d\n");
    assert_eq!(code, Some(0), "{said}");
    assert!(
        shown.starts_with("3 February 2020, Second Meeting; 1 report left\ncontent/meetings/2020-02-03.md\n\n  1  "),
        "{shown}"
    );
    for part in
        ["\"what?\" is no answer; ? shows what is", "l       later; so does an empty line", "  1  | It was felt"]
    {
        assert!(said.contains(part), "{part}\n{said}");
    }
    assert!(said.ends_with("1 outcome more in rapporteur.outcomes.yaml; nothing is left\n"), "{said}");
    let (_, _, said) = answer(&site, &[], "a\n");
    assert!(said.ends_with("nothing is left\n"), "{said}");
    let judgements = site.read("rapporteur.outcomes.yaml");
    assert!(judgements.contains("meetings/2020-02-03.md:\n  - decision: "), "{judgements}");
    assert!(
        judgements
            .contains("  - action: Speaker One should really see to the fence before May.\n    by: Speaker One\n"),
        "{judgements}"
    );
    assert!(outcomes(&site, &["-v"]).stdout.is_empty());
    assert_eq!(site.read("content/meetings/2020-01-02.md"), sources);
    site.build_clean();
    let decisions = decisions(&site);
    assert!(decisions.iter().any(|decision| decision.contains("see to the fence before May")), "{decisions:?}");
}

#[test]
fn a_review_keeps_the_form_of_the_file() {
    let site = Site::new(NOTES);
    let mine = "\u{FEFF}# mine\r\nmeetings/2020-01-02.md:\r\n  - neither: Spring is near.\r\n";
    site.write("rapporteur.outcomes.yaml", mine);
    #[cfg(unix)]
    std::fs::set_permissions(
        site.path("rapporteur.outcomes.yaml"),
        std::os::unix::fs::PermissionsExt::from_mode(0o640),
    )
    .unwrap();
    let (code, _, said) = answer(&site, &["meetings/2020-01-02.md"], "n\n");
    assert_eq!(code, Some(0), "{said}");
    let added = "  - neither: Speaker One should really see to the fence before May.\r\n";
    assert_eq!(site.read("rapporteur.outcomes.yaml"), format!("{mine}{added}"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(site.path("rapporteur.outcomes.yaml")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }
    // What was guessed is not written back, and what is protected stays.
    site.write("rapporteur.outcomes.yaml", b"# caf\xE9\n");
    let (_, _, said) = answer(&site, &["meetings/2020-02-03.md"], "n\n");
    assert!(said.contains("it is not UTF-8; save it as UTF-8 first"), "{said}");
}

#[test]
fn a_review_keeps_what_stands_in_the_file() {
    let site = Site::new(NOTES);
    let mine = "# mine\nmeetings/2020-01-02.md: [{neither: Spring is near.}] # so\n";
    site.write("rapporteur.outcomes.yaml", mine);
    let (code, _, said) = answer(&site, &["meetings/2020-01-02.md"], "n\n");
    assert_eq!(code, Some(0), "{said}");
    let expected = "# mine\nmeetings/2020-01-02.md: [{neither: Spring is near.}, \
                    {neither: Speaker One should really see to the fence before May.}] # so\n";
    assert_eq!(site.read("rapporteur.outcomes.yaml"), expected);
    site.write("rapporteur.outcomes.yaml", "meetings/2020-01-02.md: [");
    let (code, _, said) = answer(&site, &["meetings/2020-01-02.md"], "a\n");
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("rapporteur.outcomes.yaml cannot be read; `rapporteur check` says what is wrong"), "{said}");
    assert_eq!(site.read("rapporteur.outcomes.yaml"), "meetings/2020-01-02.md: [");
}

#[test]
fn a_review_takes_owners_and_rejections_and_asks_about_what_became_likelier() {
    let site = Site::new(
        "-- rapporteur.yaml --\ntitle: Archive\n-- content/meetings/2020-01-02.md --\n# First Meeting\n\n\
         Present: Speaker One, Speaker Two\n\n## Grants\n\nThe grant for the fence is not approved.\n\n## Garden\n\n\
         Somebody will see to the hedge this week.\n",
    );
    let (code, shown, said) = answer(&site, &[], "1 2 Speaker Two, Speaker One\n");
    assert_eq!(code, Some(0), "{said}");
    assert!(shown.contains("     decision, rejected, line 7, below \u{201c}Grants\u{201d}: "), "{shown}");
    let expected = "\
meetings/2020-01-02.md:
  - decision: The grant for the fence is not approved.
    status: dropped
  - action: Somebody will see to the hedge this week.
    by: [Speaker Two, Speaker One]
";
    assert!(site.read("rapporteur.outcomes.yaml").ends_with(expected), "{}", site.read("rapporteur.outcomes.yaml"));
    site.build_clean();
    let decisions = decisions(&site);
    let has = |words: &str, more: &str| decisions.iter().any(|row| row.contains(words) && row.contains(more));
    assert!(has("The grant for the fence", "dropped"), "{decisions:?}");
    assert!(has("see to the hedge", "Speaker Two") && has("see to the hedge", "Speaker One"), "{decisions:?}");
}

#[test]
fn an_answer_about_one_meeting_of_a_file_is_told_in_that_alone() {
    let meeting =
        |day: &str| format!("# {day}\n\nPresent: Speaker One\n\nSpeaker One will try to see to the fence.\n\n");
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\nsplit: [2020.md]\n");
    site.write("content/meetings/2020.md", format!("{}{}", meeting("2020-01-02"), meeting("2020-02-03")));
    let (code, _, said) = answer(&site, &[], "a\nn\n");
    assert_eq!(code, Some(0), "{said}");
    let judgements = site.read("rapporteur.outcomes.yaml");
    assert!(judgements.contains("\nmeetings/2020-at-2020-02-03.md:\n  - action: Speaker One will try"), "{judgements}");
    assert!(
        judgements.contains("\nmeetings/2020-at-2020-01-02.md:\n  - neither: Speaker One will try"),
        "{judgements}"
    );
    site.build_clean();
    let decisions = decisions(&site);
    assert!(decisions.len() == 1 && decisions[0].contains("2020-02-03"), "{decisions:?}");
    site.write("rapporteur.outcomes.yaml", "meetings/2020-at-2020-02-03.md: [{neither: The hedge}]\n");
    assert!(site.build(&[]).stderr.contains("2020-at-2020-02-03.md does not say this"));
}

#[test]
fn the_preview_shows_what_is_judged_and_reads_no_other_report_again() {
    let site = Site::new(NOTES);
    let preview = Preview::start(site.root(), &[]);
    let told = |words: &str| preview.get("/decisions/").text().contains(words);
    assert!(!told("the gate stays"));
    site.write("rapporteur.outcomes.yaml", "meetings/2020-02-03.md: [{decision: the gate stays}]\n");
    preview.wait_for("/decisions/", "the gate stays");
    preview.wait_until("it is said", || preview.said().contains("rapporteur.outcomes.yaml: 1 file understood again"));
    site.write("rapporteur.outcomes.yaml", "meetings/2020-02-03.md: [{decision: the gate stays}\n");
    preview.wait_until("nothing is judged", || !told("the gate stays"));
    site.write("rapporteur.outcomes.yaml", "meetings/2020-02-03.md: [{decision: The gate stays.}]\n");
    preview.wait_for("/decisions/", "The gate stays.");
}

#[test]
fn nothing_of_a_report_that_is_shown_around_a_sentence_steers_a_terminal() {
    let site = Site::new(NOTES);
    let text = site.read("content/meetings/2020-01-02.md").replace("Spring is", "Spring \u{1b}[31mis");
    site.write("content/meetings/2020-01-02.md", text);
    let (code, _, said) = answer(&site, &[], "c\nl\nc\nq\n");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("[31mis near. Speaker One should really see") && !said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn a_folder_without_reports_is_told_so() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\n");
    let run = outcomes(&site, &[]);
    assert!(run.code == 2 && run.stderr.contains("there are no reports in content"), "{}", run.stderr);
}

#[test]
fn a_review_ends_when_it_is_told_and_says_where_nobody_answers() {
    let site = Site::new(NOTES);
    let (code, _, said) = answer(&site, &[], "\nq\n");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.ends_with("0 outcomes more; `rapporteur outcomes review` goes on with what is left\n"), "{said}");
    let (code, _, said) = answer(&site, &[], "");
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("nobody answers here"), "{said}");
    assert!(!site.exists("rapporteur.outcomes.yaml"));
}

/// Returns the sentences that a page asks about, as it names them in an answer, with their words.
fn asked(preview: &Preview, page: &str) -> Vec<(String, String)> {
    let page = preview.get(page).text();
    let items = page.split("<li data-sentence=\"").skip(1).map(str::to_owned);
    let item = |item: String| {
        let id = item.split('"').next().unwrap().to_owned();
        let words = item.split("class=\"words\"").nth(1).unwrap().split("\">").nth(2).unwrap();
        (id, words.split("</a>").next().unwrap().to_owned())
    };
    items.map(item).collect()
}

/// Says what a sentence tells, as the page of the preview does.
fn tell(preview: &Preview, query: &str, origin: &str) -> (u16, String) {
    let host = preview.address;
    let origin = origin.replace("HERE", &format!("http://{host}"));
    let got =
        preview.send(&format!("POST /_preview/{query} HTTP/1.1\r\nHost: {host}\r\n{origin}Content-Length: 0\r\n\r\n"));
    (got.status, got.text())
}

const HERE: &str = "Origin: HERE\r\n";

#[test]
fn pages_ask_about_their_sentences_and_keep_what_is_answered() {
    let site = Site::new(NOTES);
    let preview = Preview::start(site.root(), &["--review", "-v"]);
    preview.wait_until("it is said", || preview.said().contains("sentences in 2 reports may tell an outcome"));
    let list = preview.get("/_preview/outcomes/").text();
    assert!(list.contains("href=\"/meetings/2020-02-03/\">Second Meeting</a>"), "{list}");
    let all = asked(&preview, "/meetings/2020-01-02/");
    let [(id, words)] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!(words, "Speaker One should really see to the fence before May.");
    let answer = format!("answer?report=meetings/2020-01-02.md&sentence={id}&told=action&by=Speaker+Two");
    assert_eq!(tell(&preview, &answer, HERE), (200, "It is kept.\n".to_owned()));
    // It is told at once, and asked no more.
    assert!(asked(&preview, "/meetings/2020-01-02/").is_empty());
    assert!(preview.get("/speakers/speaker-two/").text().contains("see to the fence"));
    let kept = site.read("rapporteur.outcomes.yaml");
    let lines = "meetings/2020-01-02.md:\n  - action: Speaker One should really see to the fence before May.\n    by: Speaker Two\n";
    assert!(kept.ends_with(lines), "{kept}");
    let (status, said) = tell(&preview, &answer, HERE);
    assert!(status == 409 && said.contains("This is not asked any more"), "{status} {said}");
    // What was not there is gone again.
    assert_eq!(tell(&preview, "take-back?answer=1", HERE).0, 200);
    assert!(!site.exists("rapporteur.outcomes.yaml"));
    assert_eq!(asked(&preview, "/meetings/2020-01-02/"), all);
    let (status, said) = tell(&preview, "take-back?answer=1", HERE);
    assert!(status == 409 && said.contains("not the last answer any more"), "{status} {said}");
    // Nobody by name, or several.
    for (by, line) in
        [("", "    by: []\n"), ("Speaker+Two%E3%80%81Speaker+One%2C", "    by: [Speaker Two, Speaker One]\n")]
    {
        let answer = format!("answer?report=meetings/2020-01-02.md&sentence={id}&told=action&by={by}");
        assert_eq!(tell(&preview, &answer, HERE).0, 200);
        assert!(site.read("rapporteur.outcomes.yaml").ends_with(line));
        std::fs::remove_file(site.path("rapporteur.outcomes.yaml")).unwrap();
        preview.wait_until("it is asked again", || asked(&preview, "/meetings/2020-01-02/") == all);
    }
    // Of two tabs that answer at once, one comes too late.
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let told = ["decision", "nothing", "rejection", "action"].map(|told| {
            let answer = format!("answer?report=meetings/2020-01-02.md&sentence={id}&told={told}&by=");
            let preview = &preview;
            scope.spawn(move || tell(preview, &answer, HERE).0)
        });
        told.map(|told| told.join().unwrap()).to_vec()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
}

#[test]
fn an_answer_spoils_nothing_that_was_written_meanwhile() {
    let site = Site::new(NOTES);
    let preview = Preview::start(site.root(), &["--review", "-v"]);
    let id = asked(&preview, "/meetings/2020-01-02/").remove(0).0;
    let answer = format!("answer?report=meetings/2020-01-02.md&sentence={id}&told=nothing&by=");
    // Somebody edits it, and makes a slip.
    site.write("rapporteur.outcomes.yaml", "# mine\n- x\n");
    let (status, said) = tell(&preview, &answer, HERE);
    assert!(status == 409 && said.contains("cannot be read; `rapporteur check` says"), "{status} {said}");
    assert_eq!(site.read("rapporteur.outcomes.yaml"), "# mine\n- x\n");
    site.write("rapporteur.outcomes.yaml", "# mine\n");
    assert_eq!(tell(&preview, &answer, HERE).0, 200);
    let kept = site.read("rapporteur.outcomes.yaml");
    assert_eq!(
        kept,
        "# mine\nmeetings/2020-01-02.md:\n  - neither: Speaker One should really see to the fence before May.\n"
    );
    site.write("rapporteur.outcomes.yaml", format!("{kept}# more\n"));
    let (status, said) = tell(&preview, "take-back?answer=1", HERE);
    assert!(status == 409 && said.contains("was edited since"), "{status} {said}");
    assert!(site.read("rapporteur.outcomes.yaml").ends_with("# more\n"));
}

#[test]
fn only_the_pages_of_a_preview_that_asks_may_answer_and_only_what_is_asked() {
    let site = Site::new(NOTES);
    let refused = rapporteur(&["serve", "--review", "--host", "0.0.0.0", "--root", site.root().to_str().unwrap()]);
    assert!(refused.code == 2 && refused.stderr.contains("for this computer alone"), "{}", refused.stderr);
    let preview = Preview::start(site.root(), &["--review", "-v"]);
    let id = asked(&preview, "/meetings/2020-01-02/").remove(0).0;
    let report = "report=meetings/2020-01-02.md";
    let answer = format!("answer?{report}&sentence={id}&told=decision&by=");
    for origin in ["", "Origin: null\r\n", "Origin: http://example.org\r\n", "Origin: http://localhost:1\r\n"] {
        assert_eq!(tell(&preview, &answer, origin).0, 403, "{origin}");
    }
    for (query, status) in [
        (format!("answer?{report}&sentence={id}&told=whatever"), 409),
        (format!("answer?{report}&sentence=0000&told=decision"), 409),
        (format!("answer?report=../x.md&sentence={id}&told=decision"), 409),
        (format!("answer?{report}&sentence={id}&told=action&by=Speaker%0AOne"), 409),
        (format!("answer?{report}&sentence={id}&told=action&by={}", "x".repeat(600)), 409),
        (format!("answer?{report}&sentence={id}&told=action"), 409),
        (format!("answer?{report}&sentence={id}&told=action&by=%FF"), 409),
        ("answer".to_owned(), 409),
        ("take-back".to_owned(), 409),
        ("take-back?answer=0".to_owned(), 409),
        ("outcomes/".to_owned(), 404),
    ] {
        assert_eq!(tell(&preview, &query, HERE).0, status, "{query}");
    }
    assert!(!site.exists("rapporteur.outcomes.yaml"));
    // Where nothing is asked, nothing is answered.
    let silent = Preview::start(site.root(), &[]);
    assert_eq!(tell(&silent, &answer, HERE).0, 405);
    assert_eq!(silent.get("/_preview/outcomes/").status, 404);
    assert!(asked(&silent, "/meetings/2020-01-02/").is_empty());
}
