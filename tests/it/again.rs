//! What is used again after an edit makes no difference: the archive is as if it had been read for the first time.

use std::collections::BTreeMap;

use rapporteur::archive::resolve::Show;
use rapporteur::diagnostic::render::{Style, render};
use rapporteur::files::Look;
use rapporteur::output::{Key, Rendered};
use rapporteur::project::Project;
use rapporteur::serve::snapshot::Snapshot;
use rapporteur::text::date::Date;

use crate::edits::{Dice, edit, report, settings};
use crate::site::Site;

const N_EDITS: u32 = 90;

/// Returns every page, and what is said of the content.
fn all(snapshot: &Snapshot) -> (BTreeMap<String, String>, Vec<String>) {
    let pages = snapshot.routes.paths().map(|path| {
        let text = match snapshot.rendered(path) {
            Some(Ok(Rendered::Bytes(bytes))) => String::from_utf8_lossy(&bytes).into_owned(),
            Some(Ok(Rendered::File(file))) => format!("{}", file.display()),
            Some(Err(problem)) => problem.message,
            None => panic!("a route leads nowhere"),
        };
        (path.to_owned(), text)
    });
    let style = Style { color: false, width: 100 };
    (pages.collect(), snapshot.problems.iter().map(|problem| render(problem, &style)).collect())
}

/// A project that is kept while its site is edited.
struct Kept<'a> {
    site: &'a Site,
    project: Project,
    snapshot: Snapshot,
    /// What each file is made of, and what it says.
    files: BTreeMap<String, (Key, String)>,
}

fn files(snapshot: &Snapshot, pages: &BTreeMap<String, String>) -> BTreeMap<String, (Key, String)> {
    let keys = snapshot.routes.paths().zip(snapshot.routes.keys(&snapshot.site, "program"));
    keys.filter_map(|(path, key)| Some((path.to_owned(), (key?, pages[path].clone())))).collect()
}

fn project(site: &Site) -> Project {
    let today = Date::new(2026, Some(1), Some(1)).unwrap();
    Project::new(site.root().to_owned(), Show { drafts: false, future: false, today })
}

impl<'a> Kept<'a> {
    fn new(site: &'a Site) -> Kept<'a> {
        let mut project = project(site);
        let snapshot = Snapshot::new(project.load(&Look::Everything), None);
        let files = files(&snapshot, &all(&snapshot).0);
        Kept { site, project, snapshot, files }
    }

    /// Looks again, and compares everything with what a project makes of the site that sees it for the first time.
    fn check(&mut self, what: &str) {
        let Some(loaded) = self.project.load_if_changed(&Look::Everything) else { return };
        self.snapshot = Snapshot::new(loaded, Some(&self.snapshot));
        let fresh = Snapshot::new(project(self.site).load(&Look::Everything), None);
        let ((pages, problems), (fresh_pages, fresh_problems)) = (all(&self.snapshot), all(&fresh));
        let changed = &self.snapshot.stats.changed;
        assert_eq!(problems, fresh_problems, "{what}: {changed:?}");
        let paths = |pages: &BTreeMap<String, String>| pages.keys().cloned().collect::<Vec<_>>();
        assert_eq!(paths(&pages), paths(&fresh_pages), "{what}: {changed:?}");
        for (path, text) in &pages {
            assert_eq!(text, &fresh_pages[path], "{path} after {what}: {changed:?}");
        }
        let former = std::mem::replace(&mut self.files, files(&self.snapshot, &pages));
        for (path, (key, text)) in &self.files {
            let same = former.get(path).filter(|(former, _)| former == key);
            assert!(
                same.is_none_or(|(_, former)| former == text),
                "{path} is made of the same after {what}: {changed:?}"
            );
        }
    }
}

#[test]
fn an_archive_that_was_edited_is_as_if_it_had_been_read_for_the_first_time() {
    let site = Site::new("");
    site.write("rapporteur.yaml", settings("Archive"));
    let mut dice = Dice(3);
    for number in 0..12 {
        site.write(&format!("content/meetings/report-{number}.md"), report(&mut dice, number));
    }
    let mut kept = Kept::new(&site);
    for number in 0..N_EDITS {
        // What was published by then stays from half-time on.
        if number == N_EDITS / 2 {
            crate::site::rapporteur(&["freeze", "--root", site.root().to_str().unwrap()]);
            assert!(site.exists("rapporteur.frozen"));
        }
        edit(&site, &mut dice);
        kept.check(&format!("edit {number}"));
    }
}

#[test]
fn anchors_are_as_if_the_record_had_been_read_for_the_first_time() {
    let report = |title: &str, prose: &str| format!("---\ntitle: {title}\ndate: 2017-02-09\n---\n{prose}\n");
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\n");
    let (a, b) = ("content/meetings/a.md", "content/meetings/b.md");
    let decided = "Decision: To adopt the report as a whole.";
    site.write(a, report("A", "See [there](b.md#p2) and [here](b.md#p1a)."));
    site.write(b, report("B", &format!("The first.\n\n{decided}")));
    let mut kept = Kept::new(&site);
    let freeze = || crate::site::rapporteur(&["freeze", "--root", site.root().to_str().unwrap()]);
    assert_eq!(freeze().code, 0);
    kept.check("a record that begins");
    for prose in ["The first.\n\nPut in.\n\n", "The first, edited.\n\nPut in.\n\nAnd this.\n\n", "Put in.\n\n", ""] {
        site.write(b, report("B", &format!("{prose}{decided}")));
        kept.check(prose);
        freeze();
        kept.check("a record that grows");
    }
    site.write(b, format!("---\ntitle: B\ndate: 2017-02-09\nparagraphs: {{p1: withdrawn}}\n---\n{decided}\n"));
    kept.check("what became of a paragraph");
    std::fs::remove_file(site.path("rapporteur.frozen")).unwrap();
    kept.check("a record that is gone");
}

#[test]
fn a_file_of_several_meetings_is_read_again_only_when_it_changed() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\nsplit: meetings/2024.md\n");
    let year = |prose: &str| format!("# 2024\n\n## 2024-01-09\n\n{prose}\n\n## 2024-01-10\n\nTwo.\n");
    site.write("content/meetings/2024.md", year("One."));
    site.write("content/about.md", "About.\n");
    let mut kept = Kept::new(&site);
    site.write("content/about.md", "About this.\n");
    kept.check("an edit beside it");
    assert_eq!(kept.snapshot.stats.n_parsed, 1);
    site.write("content/meetings/2024.md", year("One, edited."));
    kept.check("an edit of one part");
    assert_eq!(kept.snapshot.stats.n_parsed, 1);
    std::fs::remove_file(site.path("content/meetings/2024.md")).unwrap();
    kept.check("all parts gone");
}

#[test]
fn a_report_is_read_with_its_agenda_as_that_is() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\n");
    let (minutes, agenda) = ("content/meetings/2017-02-09-minutes.md", "content/meetings/2017-02-09-agenda.md");
    site.write(minutes, "# Minutes\n\n## Piracy\n\nText.\n\n## Rivers\n\nText.\n");
    site.write(agenda, "# Agenda\n\n- Piracy\n- Rivers\n");
    site.write("content/meetings/2017-03-09.md", "---\nsessions: [Piracy, Harbours]\n---\n## Piracy\n\nText.\n");
    let mut kept = Kept::new(&site);
    for text in ["# Agenda\n\n## Rivers\n\n## Piracy\n", "---\nsessions: [Rivers]\n---\n", "# Agenda\n\n- Piracy\n"] {
        site.write(agenda, text);
        kept.check(text);
    }
    for text in ["# Minutes\n\n## Rivers\n\nText.\n", "---\nsessions: [Piracy]\n---\n## Piracy\n\nText.\n"] {
        site.write(minutes, text);
        kept.check(text);
    }
    std::fs::remove_file(site.path(agenda)).unwrap();
    kept.check("an agenda gone");
}

#[test]
fn a_text_knows_when_what_it_speaks_of_comes_and_goes() {
    let report = |title: &str, prose: &str| format!("---\ntitle: {title}\ndate: 2017-02-09\n---\n{prose}\n");
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\n");
    let (a, b) = ("content/meetings/a.md", "content/meetings/b.md");
    site.write(a, report("A", "See [there](b.md#p2), [that part](b.md#part) and Speaker Nine Name."));
    site.write(b, report("B", "One."));
    let mut kept = Kept::new(&site);
    assert!(!kept.snapshot.problems.is_empty());
    for prose in [
        "One.\n\nTwo.",
        "One.\n\nTwo, of Speaker Nine Name and of [A](a.md).",
        "One, of Speaker Nine Name.\n\nTwo.",
        "<a id='part'></a>One.\n\nTwo.",
        "## Part\n\nOne.",
        "One.",
    ] {
        site.write(b, report("B", prose));
        kept.check(prose);
    }
    // Nobody was called so; then somebody is, is called otherwise, has an acronym, and is gone.
    let person = "content/speakers/zz.md";
    for names in ["[]", "[Speaker Nine Name]", "[Speaker Nine]", "[SEE]", "[特別報告者]", "[]"] {
        site.write(person, format!("---\ntitle: Someone Else\nalso_known_as: {names}\n---\nIn A.\n"));
        kept.check(names);
    }
    site.write("content/speakers/aa.md", "---\ntitle: Speaker Nine Name\n---\nKnown to Someone Else.\n");
    kept.check("a person before all others");
    std::fs::remove_file(site.path(person)).unwrap();
    kept.check("a person gone");
}

#[test]
fn what_is_said_beside_a_report_is_as_if_it_stood_there_from_the_beginning() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\n");
    let report = |prose: &str| format!("# Meeting\n\nPresent: Speaker One, Speaker Two\n\n{prose}\n");
    for day in 1..=4 {
        site.write(&format!("content/meetings/2017-02-0{day}.md"), report("Nothing."));
    }
    let mut kept = Kept::new(&site);
    let others = "meetings/2017-02-03.md: {venue: The shed}\n";
    for said in [
        "meetings/2017-02-02.md: {chair: Speaker Three}\n",
        "# moved down\nmeetings/2017-02-02.md: {chair: Speaker Three, parent: nowhere}\n",
        "meetings/2017-02-02.md: {attendees: [Speaker Three], date: 2017-02-09}\n",
        "meetings/2017-02-02.md: {attendees: [Speaker Tree], title: Another, draft: false}\n",
        "meetings/2017-02-02.md: {draft: true}\n",
        "meetings/2017-02-02.md: [\n",
        "meetings/2017-02-05.md: {chair: Speaker Three}\n",
        "",
    ] {
        for text in [said.to_owned(), format!("{others}{said}"), format!("{said}{others}")] {
            site.write("rapporteur.reports.yaml", &text);
            kept.check(&text);
            assert!(kept.snapshot.stats.n_parsed <= 2, "{}", kept.snapshot.stats.n_parsed);
        }
        site.write("content/meetings/2017-02-02.md", report(&format!("{said}, of Speaker Three.")));
        kept.check("an edit of its prose");
    }
    std::fs::remove_file(site.path("rapporteur.reports.yaml")).unwrap();
    kept.check("the file gone");
}

/// Returns the pages within folders whose keys are others than before.
fn changed(kept: &Kept<'_>, former: &BTreeMap<String, (Key, String)>) -> Vec<String> {
    let is_same = |path: &String, key: &Key| former.get(path).is_some_and(|(former, _)| former == key);
    let changed = kept.files.iter().filter(|(path, (key, _))| !is_same(path, key)).map(|(path, _)| path.clone());
    changed.filter(|path| path.matches('/').count() > 1 && path.ends_with(".html")).collect()
}

#[test]
fn in_minutes_without_front_matter_a_word_put_in_above_is_an_edit_of_prose() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\nsearch: false\nleave_out: [json, csv]\n");
    let minutes = |number: u32, above: &str| {
        format!(
            "# Minutes {number}\n\n{above}\n\n## Attendees\n\n- Speaker {number} Name\n- Speaker Othr\n\n## Piracy\n\nText.\n"
        )
    };
    for number in 1..=5 {
        site.write(&format!("content/meetings/2017-02-0{number}.md"), minutes(number, "Above."));
    }
    site.write("content/speakers/other.md", "---\ntitle: Speaker Other\n---\n");
    let mut kept = Kept::new(&site);
    let former = kept.files.clone();
    // Somebody is named here first, and a slip is told here: what points to it must move along.
    site.write("content/meetings/2017-02-01.md", minutes(1, "Above.\n\nAnd more."));
    kept.check("a paragraph above the first to name somebody");
    let those =
        |report: &str| ["meetings/by-year/2017", report, "speakers/speaker-othr"].map(|at| format!("{at}/index.html"));
    let (mut first, mut third) = (those("meetings/2017-02-01"), those("meetings/2017-02-03"));
    first.sort();
    third.sort();
    assert_eq!(changed(&kept, &former), first);
    let (former, index) = (kept.files.clone(), std::sync::Arc::clone(&kept.snapshot.site.archive));
    site.write("content/meetings/2017-02-03.md", format!("{}And below.\n", minutes(3, "Above.")));
    kept.check("a word at the end");
    assert!(index.has_same_records(&kept.snapshot.site.archive), "nothing is gathered anew");
    assert_eq!(changed(&kept, &former), third);
}

#[test]
fn an_edit_of_prose_changes_what_shows_it_and_what_is_made_of_everything() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\nsearch: false\nleave_out: [json, csv]\n");
    let report = |number: u32, prose: &str| {
        format!(
            "---\ntitle: Report {number}\ndate: 2017-02-0{number}\nspeakers: [Speaker {number}]\ntopics: [piracy]\n---\n{prose}\n"
        )
    };
    for number in 1..=5 {
        site.write(&format!("content/meetings/{number}.md"), report(number, "Nothing."));
    }
    let mut kept = Kept::new(&site);
    let former = kept.files.clone();
    site.write("content/meetings/3.md", report(3, "Piracy is what Speaker 5 spoke of, as [the first](1.md) says."));
    kept.check("an edit of prose");
    let those = ["meetings/1", "meetings/3", "meetings/by-year/2017", "speakers/speaker-5", "topics/piracy"];
    assert_eq!(changed(&kept, &former), those.map(|folder| format!("{folder}/index.html")));
    let former = kept.files.clone();
    site.write("content/meetings/3.md", report(4, "Piracy is what Speaker 5 spoke of, as [the first](1.md) says."));
    kept.check("an edit of a title");
    let n_pages = kept.files.keys().filter(|path| path.matches('/').count() > 1 && path.ends_with(".html")).count();
    assert_eq!(changed(&kept, &former).len(), n_pages);
}
