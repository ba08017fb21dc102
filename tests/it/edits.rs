//! Edits of every kind, the same in every run.

use std::fs;
use std::path::PathBuf;

use crate::site::Site;

pub(crate) const N_REPORTS: u32 = 40;

/// A small generator of numbers that are the same in every run (Knuth's MMIX).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, n: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % n
    }
}

/// Returns a report with names, topics, links, and now and then a slip.
pub(crate) fn report(dice: &mut Dice, number: u32) -> String {
    let words = [
        "law",
        "sea",
        "court",
        "the ICRC",
        "Speaker 3",
        "piracy",
        "Speaker 7 Name",
        "[a link](report-1.md)",
        "[[piracy]]",
        "[a place](report-2.md#p3)",
        "[another](report-3.md#part-2)",
        "東京会議",
        "\n\n## Part 2\n\n",
        "Speaker Three",
        "\n\nDecision: ",
        "\n\nACTION: Speaker 3 to ",
    ];
    let mut text = format!(
        "---\ntitle: Report {number}\ndate: 20{:02}-0{}-0{}\nspeakers: [Speaker {}]\ntopics: [{}]\n",
        number % 30,
        1 + dice.roll(9),
        1 + dice.roll(9),
        dice.roll(12),
        ["piracy", "law of the sea", "treaties"][dice.roll(3) as usize],
    );
    // One in ten has a slip in it.
    text +=
        ["---\n", "---\n", "---\n", "---\n", "---\n", "---\n", "---\n", "---\n", "---\n", "topics: [unclosed\n---\n"]
            [dice.roll(10) as usize];
    for _ in 0..dice.roll(8) {
        for _ in 0..20 {
            text += words[dice.roll(16) as usize];
            text.push(' ');
        }
        text += "\n\n";
    }
    text
}

/// Returns settings by which all that is written here is read as what it is.
pub(crate) fn settings(title: &str) -> String {
    format!("title: {title}\nsplit: meetings/year-*.md\nplain_text: true\n")
}

/// Returns minutes without front matter, which tell by convention who was there, what was spoken of and decided.
fn minutes(dice: &mut Dice) -> String {
    let people = ["Speaker 3", "Speaker 7 Name", "Speaker Three", "Speaker Thre", "Name, Ninth"];
    let headings = ["## Piracy", "## Law of the sea", "## 2. Treaties"];
    let said = [
        "Decision: to go on.",
        "ACTION: Speaker 3 to write to [the first](report-1.md).",
        "The ICRC spoke.",
        "[[piracy]]",
    ];
    let mut text = String::from("## Attendees\n\n");
    for _ in 0..=dice.roll(3) {
        text += &format!("- {}\n", people[dice.roll(5) as usize]);
    }
    for _ in 0..dice.roll(3) {
        text += &format!("\n{}\n\n", headings[dice.roll(3) as usize]);
        text += &format!("{}: {}\n\n", people[dice.roll(5) as usize], said[dice.roll(4) as usize]);
        text += &format!("{}\n", said[dice.roll(4) as usize]);
    }
    text
}

/// Returns where a file without front matter lies: minutes, plain text, or minutes of a whole year.
fn bare_path(dice: &mut Dice) -> String {
    let number = 1 + dice.roll(3);
    match dice.roll(3) {
        0 => format!("content/meetings/2019-0{number}-02.md"),
        1 => format!("content/meetings/2018-0{number}-02.txt"),
        _ => format!("content/meetings/year-{number}.md"),
    }
}

/// Returns what stands in such a file.
fn bare(dice: &mut Dice, path: &str) -> String {
    // What is elsewhere is a page that leads on, until more is written into it.
    if path.ends_with(".md") && dice.roll(4) == 0 {
        return String::from("# Minutes\n\nMoved to [the first](report-1.md).\n");
    }
    if !path.contains("year-") {
        return format!("# Minutes\n\n{}", minutes(dice));
    }
    let mut text = String::from("# Minutes of the year\n\n");
    for _ in 0..1 + dice.roll(4) {
        let fence = ["", "", "~~~\n", "```x```\n"][dice.roll(4) as usize];
        let minutes = minutes(dice).replace("## ", "### ");
        text += &format!("{fence}## 2017-0{}-02\n\n{minutes}\n", 1 + dice.roll(9));
    }
    text
}

/// Does to a site what editors, file managers and version control do.
pub(crate) fn edit(site: &Site, dice: &mut Dice) {
    let number = dice.roll(N_REPORTS);
    let path = |number: u32| format!("content/meetings/report-{number}.md");
    let full = |number: u32| site.path(&path(number));
    match dice.roll(30) {
        0..=4 => site.write(&path(number), report(dice, number)),
        5 | 6 => {
            site.write("content/meetings/.swap", report(dice, number));
            fs::rename(site.path("content/meetings/.swap"), full(number)).unwrap();
        }
        7 => {
            let _ = fs::remove_file(full(number));
        }
        8 => {
            let _ = fs::remove_file(full(number));
            site.write(&path(number), report(dice, number));
        }
        9 => {
            let _ = fs::rename(full(number), full(dice.roll(N_REPORTS)));
        }
        10 => {
            for number in 0..12 {
                site.write(&format!("content/meetings/branch/report-{number}.md"), report(dice, number));
            }
        }
        11 => {
            let places: [PathBuf; 2] = [site.path("content/meetings/branch"), site.path("content/meetings/other")];
            let _ = fs::remove_dir_all(&places[1]);
            let _ = fs::rename(&places[0], &places[1]);
        }
        12 => {
            let others = ["[S. Three]", "[Speaker Three, 東京会議]", "[]", "[Speaker 7 Name]"][dice.roll(4) as usize];
            site.write(
                &format!("content/speakers/speaker-{}.md", dice.roll(5)),
                format!(
                    "---\ntitle: Speaker {}\nalso_known_as: {others}\n---\nOf the ICRC, on piracy.\n",
                    dice.roll(12)
                ),
            );
        }
        13 => site.write(
            &format!("content/organisations/body-{}.md", dice.roll(2)),
            ["---\ntitle: Red Cross\nshort: ICRC\n---\n", "---\ntitle: Court\ndraft: true\n---\n"]
                [dice.roll(2) as usize],
        ),
        // Prose alone, of a report that has none of it yet or some.
        15..=19 => {
            let former = fs::read_to_string(full(number)).unwrap_or_default();
            let end = former.rfind("\n\n").filter(|_| dice.roll(3) == 0).unwrap_or(former.len());
            let more = ["\n\nThe ICRC and Speaker 3 on piracy.\n", "\n\n[Back](report-2.md#p2)\n", "\n\nA word.\n"];
            site.write(&path(number), format!("{}{}", &former[..end], more[dice.roll(3) as usize]));
        }
        14 => site.write("rapporteur.yaml", settings(&format!("Archive {}", dice.roll(3)))),
        22..=24 => {
            let path = bare_path(dice);
            site.write(&path, bare(dice, &path));
        }
        // A word above all, so that everything below it moves, or below all.
        25..=28 => {
            let path = bare_path(dice);
            let former = fs::read_to_string(site.path(&path)).unwrap_or_default();
            let (first, rest) = former.split_once("\n\n").unwrap_or((&former, ""));
            let text = match dice.roll(2) {
                0 => format!("{first}\n\nA word above.\n\n{rest}"),
                _ => format!("{former}\n\nA word below, to Speaker 3.\n"),
            };
            site.write(&path, text);
        }
        29 => {
            let _ = fs::remove_file(site.path(&bare_path(dice)));
        }
        _ => match dice.roll(3) {
            0 => site.write("theme/speaker.hbs", "<h1>{{titel}}</h1>"),
            1 => site.write("theme/assets/style.css", format!("body {{ margin: {}px }}", dice.roll(9))),
            _ => {
                let _ = fs::remove_dir_all(site.path("theme"));
            }
        },
    }
}
