//! What is used again after an edit makes no difference: the archive is as if it had been read for the first time.

use std::collections::BTreeMap;

use rapporteur::archive::resolve::Show;
use rapporteur::diagnostic::render::{Style, render};
use rapporteur::files::Look;
use rapporteur::output::Rendered;
use rapporteur::project::Project;
use rapporteur::serve::snapshot::Snapshot;
use rapporteur::text::date::Date;

use crate::edits::{Dice, edit, report};
use crate::site::Site;

const N_EDITS: u32 = 60;

/// Returns every page, and what is said of the content.
fn all(snapshot: &Snapshot) -> (BTreeMap<String, String>, Vec<String>) {
    let pages = snapshot.routes.paths().map(|path| {
        let text = match snapshot.routes.render(&snapshot.site, path) {
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
}

fn project(site: &Site) -> Project {
    let today = Date::new(2026, Some(1), Some(1)).unwrap();
    Project::new(site.root().to_owned(), Show { drafts: false, future: false, today })
}

impl<'a> Kept<'a> {
    fn new(site: &'a Site) -> Kept<'a> {
        let mut project = project(site);
        let snapshot = Snapshot::new(project.load(&Look::Everything), None);
        Kept { site, project, snapshot }
    }

    /// Looks again, and compares everything with what a project makes of the site that sees it for the first time.
    fn check(&mut self, what: &str) {
        let Some(loaded) = self.project.load_if_changed(&Look::Everything) else { return };
        self.snapshot = Snapshot::new(loaded, Some(&self.snapshot));
        let fresh = Snapshot::new(project(self.site).load(&Look::Everything), None);
        let ((pages, problems), (fresh_pages, fresh_problems)) = (all(&self.snapshot), all(&fresh));
        let changed = &self.snapshot.told.changed;
        assert_eq!(problems, fresh_problems, "{what}: {changed:?}");
        let paths = |pages: &BTreeMap<String, String>| pages.keys().cloned().collect::<Vec<_>>();
        assert_eq!(paths(&pages), paths(&fresh_pages), "{what}: {changed:?}");
        for (path, text) in &pages {
            assert_eq!(text, &fresh_pages[path], "{path} after {what}: {changed:?}");
        }
    }
}

#[test]
fn an_archive_that_was_edited_is_as_if_it_had_been_read_for_the_first_time() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Archive\n");
    let mut dice = Dice(3);
    for number in 0..12 {
        site.write(&format!("content/meetings/report-{number}.md"), report(&mut dice, number));
    }
    let mut kept = Kept::new(&site);
    for number in 0..N_EDITS {
        edit(&site, &mut dice);
        kept.check(&format!("edit {number}"));
    }
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
