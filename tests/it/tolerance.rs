//! The reader is as tolerant as a person: bytes, names and forms that real archives have.

use crate::site::Site;

fn page(site: &Site, path: &str) -> String {
    site.read(&format!("public/meetings/{path}/index.html"))
}

#[test]
fn bytes_of_any_editor_are_understood() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: T\n");
    site.write(
        "content/meetings/2020-01-01-bom.md",
        "\u{FEFF}---\r\ntitle: With BOM\r\ndate: 2020-01-01\r\n---\r\n\r\nText\u{00A0}here.",
    );
    site.write(
        "content/meetings/2020-01-02-utf16.md",
        [
            &[0xFF, 0xFE][..],
            &"---\ntitle: Sixteen\ndate: 2020-01-02\n---\nText.\n"
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<u8>>(),
        ]
        .concat(),
    );
    let (japanese, _, _) = encoding_rs::SHIFT_JIS.encode(
        "# 議事録\n\n日時：2020/01/03　場所：会議室　参加者（敬称略）：小泉、忍頂寺、福地。議題について議論した。\n",
    );
    site.write("content/meetings/2020-01-03-sjis.md", japanese);
    site.build_clean();
    assert!(page(&site, "2020-01-01-bom").contains("With BOM"));
    assert!(page(&site, "2020-01-02-utf16").contains("Sixteen"));
    assert!(page(&site, "2020-01-03-sjis").contains("議題について"));
}

#[test]
fn file_names_of_every_kind_get_pages_that_can_be_linked() {
    let site = Site::new("
-- content/meetings/2020-01-01 First & best #1.md --
---
title: First
date: 2020-01-01
---
-- content/meetings/2020-01-02-会議.md --
---
title: Second
date: 2020-01-02
---
See [one](2020-01-01%20First%20&%20best%20%231.md), [again](<2020-01-01 First & best #1.md>), [self](2020-01-02-会議.md),
[two](2020-01-03-A&b%231.md),
[a file](a%20file.txt) and [the list](/meetings/).
-- content/meetings/2020-01-03-A&b#1.md --
---
title: Third
date: 2020-01-03
---
-- content/meetings/a file.txt --
Text.
");
    let run = site.build(&["--strict"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let second = page(&site, "2020-01-02-会議");
    assert!(second.matches("href=\"../../meetings/2020-01-01-first-best-1/\"").count() >= 2, "{second}");
    assert!(second.contains("href=\"../../meetings/2020-01-03-A%26b%231/\""), "{second}");
    assert!(second.contains("href=\"../../meetings/a%20file.txt\""), "{second}");
    assert!(site.exists("public/meetings/2020-01-01-first-best-1/index.html"));
}

#[test]
fn no_front_matter_plain_text_and_other_folders_will_do() {
    let site = Site::new(
        "
-- rapporteur.yaml --
folders: {meetings: [minutes]}
plain_text: true
ignore: [LICENSE]
extra_keys: [layout]
-- content/minutes/2020/20200405.txt --
参加者：A
　次回：未定
-- content/minutes/LICENSE --
Do what you like.
-- content/minutes/2020-05-06.md --
---
layout: minutes
---
# Team call

Text.
",
    );
    let run = site.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(page(&site, "2020/20200405").contains("Meeting of 5 April 2020"));
    assert!(page(&site, "2020-05-06").contains("Team call"));
    assert!(!site.exists("public/meetings/LICENSE"));
}

#[test]
fn what_was_inferred_is_told_to_those_who_ask() {
    let site = Site::new("-- content/meetings/2020-05-06.md --\n# Team call\n");
    assert!(!site.build(&[]).stderr.contains("inferred"));
    let told = site.build(&["-v"]).stderr;
    assert!(told.contains("note[inferred-date]") && told.contains("6 May 2020 was taken from its path"), "{told}");
    assert!(
        told.contains("note[inferred-title]") && told.contains("\"Team call\" was taken from its first heading"),
        "{told}"
    );
}

#[test]
fn a_report_may_be_a_folder_with_its_attachments() {
    let site = Site::new(
        "
-- content/meetings/2020-01-01-a/index.md --
---
title: A
date: 2020-01-01
documents: [study.pdf]
---
![A chart](chart.png) and [the study](study.pdf).
-- content/meetings/2020-01-01-a/study.pdf --
%PDF
-- content/meetings/2020-01-01-a/chart.png --
not really a picture
",
    );
    site.build_clean();
    let page = page(&site, "2020-01-01-a");
    assert!(page.contains("src=\"../../meetings/2020-01-01-a/chart.png\""), "{page}");
    assert_eq!(site.read("public/meetings/2020-01-01-a/study.pdf"), "%PDF\n");
}

#[test]
fn one_person_however_written_has_one_page() {
    let site = Site::new(
        "
-- content/meetings/2020-01-01-a.md --
---
title: A
date: 2020-01-01
speakers: [Dr. Zhixiong Huang, 'Gary O’Neall', V.D. Sharma]
---
-- content/meetings/2020-01-02-b.md --
---
title: B
date: 2020-01-02
speakers: ['Huang, Zhixiong', 'gary o''neall', Prof. V. D. Sharma]
---
",
    );
    site.build_clean();
    let list = site.read("public/speakers/index.html");
    assert!(list.contains("3 people"), "{list}");
    assert!(
        site.exists("public/speakers/zhixiong-huang/index.html")
            && site.exists("public/speakers/gary-oneall/index.html")
    );
}

#[test]
fn the_folder_of_a_report_can_be_its_group() {
    let site = Site::new(
        "-- rapporteur.yaml --\ntitle: T\ngroup_from: folder\n-- content/meetings/legal-team/2020/2020-01-02.md --\n\
         ---\ntitle: Named nowhere\n---\n-- content/meetings/2021/2021-01-02.md --\n---\ntitle: Only a year\n---\n\
         -- content/meetings/tech/2022-01-02.md --\n---\ntitle: Says otherwise\ngroup: Technical Group\n---\n",
    );
    assert_eq!(site.build(&[]).code, 0);
    assert!(site.read("public/groups/legal-team/index.html").contains("Named nowhere"));
    assert!(site.read("public/groups/technical-group/index.html").contains("Says otherwise"));
    assert_eq!(site.read("public/groups/index.html").matches("<li class=\"entry\">").count(), 2);
}

#[test]
fn a_group_that_a_folder_names_is_spelled_as_the_titles_of_its_meetings_spell_it() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: T\ngroup_from: folder\n");
    for day in 1..=5 {
        let word = if day == 5 { "Ai" } else { "AI" };
        site.write(&format!("content/meetings/ai/2020-01-0{day}.md"), format!("# {word} Team Meeting {day}\n"));
        site.write(&format!("content/meetings/legal/2020-01-0{day}.md"), format!("# Of the legal team, {day}\n"));
    }
    site.build(&[]);
    let groups = site.read("public/groups/index.html");
    assert!(groups.contains(">AI</a>") && groups.contains(">Legal</a>"), "{groups}");
}
