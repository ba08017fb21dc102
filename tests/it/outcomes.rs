//! `rapporteur.outcomes.yaml` and `rapporteur outcomes`: what the rules do not tell, judged by hand, on real folders.

use crate::site::{Site, rapporteur};

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
        "warning[judged-nowhere]: no report has the path \"meetings/2020-01-03.md\"",
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
