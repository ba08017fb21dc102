//! What a reader sees and does, in a real browser, on pages that lie on a disk.
//!
//! Everything here is opened as a file: whatever works so also works from any web server.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::browser::{Browser, Page};
use crate::site::{Site, project_root, published};

/// The example archive, built so that it can be read from a disk.
fn example() -> Site {
    let site = Site::new("");
    let root = &project_root();
    let settings = fs::read_to_string(root.join("rapporteur.yaml")).unwrap();
    site.write("rapporteur.yaml", format!("{settings}links: explicit\n"));
    for entry in walkdir::WalkDir::new(root.join("content")).into_iter().filter_map(Result::ok) {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root).unwrap();
            site.write(path.to_str().unwrap(), fs::read(entry.path()).unwrap());
        }
    }
    site.build_clean();
    site
}

fn url(site: &Site, path: &str) -> String {
    format!("file://{}/{path}", site.path("public").display())
}

const MEETING: &str = "meetings/2017-02-09-second-meeting/index.html";

/// Returns the longest page of each kind.
fn kinds(folder: &Path) -> BTreeMap<String, String> {
    let mut longest: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for (path, bytes) in published(folder) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let kind = text.split("<body class=\"kind-").nth(1).and_then(|rest| rest.split('"').next());
        if let Some(kind) = kind.filter(|_| path.ends_with(".html") && path != "404.html") {
            let entry = longest.entry(kind.to_owned()).or_default();
            if bytes.len() > entry.0 {
                *entry = (bytes.len(), path);
            }
        }
    }
    longest.into_iter().map(|(kind, (_, path))| (kind, path)).collect()
}

fn assert_quiet(browser: &Browser) {
    assert!(browser.complaints.is_empty(), "{:#?}", browser.complaints);
    let strange = browser.requests.iter().filter(|url| !url.starts_with("file://") && !url.starts_with("about:"));
    let strange: Vec<&String> = strange.filter(|url| !url.starts_with("data:")).collect();
    assert!(strange.is_empty(), "pages asked others: {strange:?}");
}

/// Returns the program text of axe-core, or `None` (loudly) where it is not installed.
#[expect(clippy::print_stderr, reason = "what was not run must be seen")]
fn axe() -> Option<String> {
    let tools = std::env::var_os("RAPPORTEUR_TOOLS").map(PathBuf::from);
    let text = tools.and_then(|tools| fs::read_to_string(tools.join("axe-core/axe.min.js")).ok());
    if text.is_none() {
        assert!(std::env::var_os("CI").is_none(), "axe-core is not installed: run tests/all, which installs it");
        eprintln!("NOT RUN: axe-core is not installed; tests/all installs it");
    }
    text
}

/// Returns what axe finds against WCAG 2.2 AA and its best practices.
fn violations(browser: &mut Browser, page: &Page, axe: &str) -> Vec<String> {
    browser.value(page, &format!("{axe};0"));
    let found = browser.value(
        page,
        "axe.run(document, {resultTypes: ['violations'], preload: false}).then(({violations}) => violations.flatMap(
             ({id, nodes}) => nodes.slice(0, 3).map(({target, html}) => `${id}: ${target} ${html.slice(0, 160)}`)))",
    );
    found.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

#[test]
fn axe_finds_nothing_on_any_kind_of_page_in_any_colours_on_any_screen() {
    let Some(mut browser) = Browser::start() else { return };
    let Some(axe) = axe() else { return };
    let site = example();
    let kinds = kinds(&site.path("public"));
    assert!(kinds.len() >= 15, "{kinds:?}");
    let page = browser.open("about:blank");
    let mut found = Vec::new();
    let rich = ["meetings/2017-02-09-second-meeting", "speakers/zhixiong-huang", "topics/cyber-warfare"];
    let rich = rich.map(|path| (path.to_owned(), format!("{path}/index.html")));
    for (kind, path) in kinds.into_iter().chain(rich) {
        browser.lead(&page, &url(&site, &path));
        // Pictures are looked at with their tables.
        browser.value(&page, "document.querySelectorAll('details').forEach(details => details.open = true)");
        for (width, scheme) in [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")] {
            browser.resize(&page, width, 800);
            browser.show_on(&page, "screen", scheme);
            let own = violations(&mut browser, &page, &axe);
            found.extend(own.into_iter().map(|text| format!("{kind}, {width} px, {scheme}: {text}")));
        }
    }
    // The page for what is not found has addresses from the domain's root, so it needs a server.
    let preview = crate::preview::Preview::start(site.root(), &[]);
    browser.lead(&page, &preview.url("/nowhere/"));
    browser.value(
        &page,
        "document.querySelectorAll('rapporteur-preview, [data-rapporteur]').forEach(own => own.remove())",
    );
    found.extend(violations(&mut browser, &page, &axe).into_iter().map(|text| format!("not found: {text}")));
    browser.requests.retain(|url| !url.starts_with(&preview.url("")));
    browser.complaints.retain(|text| !text.contains("404"));
    assert!(found.is_empty(), "{} violations\n{}", found.len(), found.join("\n"));
    assert_quiet(&browser);
}

/// Returns an archive in which every name is longer than a line.
fn long_names() -> Site {
    let word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
    let site = Site::new("");
    site.write("rapporteur.yaml", format!("title: {word}\nlinks: explicit\nfooter: {word}\n"));
    for number in 1..=2 {
        site.write(
            &format!("content/meetings/202{number}-01-02-long.md"),
            format!(
                "---\ntitle: {word} {number}\ngroup: {word}\nvenue: {word}\nsummary: {word}\ntopics: [{word}, Other]\n\
                 speakers: [{{name: Speaker {word}, role: {word}, affiliation: {word}}}]\n\
                 sessions: [{{title: {word}, speakers: [Speaker {word}], topics: [{word}]}}]\n\
                 decisions: [{{text: {word}, by: {word}, note: {word}}}]\ndocuments: [{{title: {word}, symbol: {word}}}]\n---\n\
                 ## {word}\n\n{word}{word} `{word}{word}`\n\n## Other {word}\n\nx[^1]\n\n\
                 | {word} | {word} |\n|---|---|\n| {word} | x |\n\n```\n{word}{word}\n```\n\n[^1]: {word}{word}\n"
            ),
        );
    }
    assert_eq!(site.build(&[]).code, 0);
    site
}

#[test]
fn no_page_scrolls_sideways_on_the_narrowest_screen() {
    no_page_scrolls_sideways(&example());
    no_page_scrolls_sideways(&long_names());
}

fn no_page_scrolls_sideways(site: &Site) {
    let Some(mut browser) = Browser::start() else { return };
    let page = browser.open("about:blank");
    browser.resize(&page, 320, 640);
    for (kind, path) in kinds(&site.path("public")) {
        browser.lead(&page, &url(site, &path));
        let width = browser.value(&page, "document.documentElement.scrollWidth");
        let widest = "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 321
             && !e.closest('.picture-scroll, .table, .skip')).map(e => e.outerHTML.slice(0, 120)).slice(0, 3)";
        assert!(width.as_u64().unwrap() <= 320, "{kind}: {width} {}", browser.value(&page, widest));
    }
    assert_quiet(&browser);
}

#[test]
fn the_keyboard_leads_through_page_menu_and_search() {
    let Some(mut browser) = Browser::start() else { return };
    let site = example();
    let page = browser.open(&url(&site, MEETING));
    let focused = "document.activeElement.textContent.trim()";
    browser.press(&page, "Tab");
    assert_eq!(browser.value(&page, focused), "Skip to content");
    let mut passed = Vec::new();
    for _ in 0..14 {
        browser.press(&page, "Tab");
        passed.push(browser.value(&page, focused).as_str().unwrap_or_default().to_owned());
        let is_seen = "(() => { const box = document.activeElement.getBoundingClientRect();
             return box.width > 0 && box.height > 0 && getComputedStyle(document.activeElement).outlineStyle != 'none' })()";
        assert_eq!(browser.value(&page, is_seen), true, "the focus cannot be seen on {passed:?}");
    }
    for wanted in ["International Law in Cyberspace", "Search", "Dark colours", "Meetings", "About this archive"] {
        assert!(passed.iter().any(|text| text == wanted), "{wanted} is not among {passed:?}");
    }
    browser.press(&page, "/");
    browser.wait_for(&page, "document.activeElement?.name == 'q' && document.querySelector('.search.is-ready')");
    for letter in "sovereignty".chars() {
        browser.press(&page, &letter.to_string());
    }
    browser.wait_for(&page, "document.querySelectorAll('.results > li').length > 2");
    browser.press(&page, "ArrowDown");
    browser.press(&page, "ArrowDown");
    browser.press(&page, "ArrowUp");
    assert_eq!(
        browser.value(&page, "document.activeElement == document.querySelector('.results .entry-title a')"),
        true
    );
    browser.press(&page, "Escape");
    assert_eq!(browser.value(&page, "document.activeElement.name"), "q");
    browser.press(&page, "ArrowDown");
    let aim = browser.value(&page, "document.activeElement.href");
    browser.press(&page, "Enter");
    browser.wait_for(&page, &format!("location.href == {aim}"));
    assert_quiet(&browser);
}

#[test]
fn the_colours_that_a_reader_chose_are_there_on_the_next_page_at_once() {
    let Some(mut browser) = Browser::start() else { return };
    let site = example();
    let page = browser.open(&url(&site, MEETING));
    browser.show_on(&page, "screen", "light");
    let ground = "getComputedStyle(document.documentElement).backgroundColor";
    let light = browser.value(&page, ground);
    browser.value(&page, "document.querySelector('.to-theme').click()");
    let dark = browser.value(&page, ground);
    assert_ne!(light, dark);
    browser.lead(&page, &url(&site, "index.html"));
    assert_eq!(browser.value(&page, ground), dark);
    // The script that does it stands before the stylesheet and blocks: nothing is painted before it ran.
    let order = "[...document.head.querySelectorAll('script[src], link[rel=stylesheet]')].map(e => e.src || e.href).map(u => u.split('/').pop())";
    assert_eq!(browser.value(&page, order), json!(["early.js", "style.css", "page.js"]));
    browser.value(&page, "document.querySelector('.to-theme').click()");
    assert_eq!(browser.value(&page, ground), light);
    assert_eq!(browser.value(&page, "localStorage.length"), 0);
    assert_quiet(&browser);
}

#[test]
fn the_number_of_a_paragraph_copies_how_to_cite_it() {
    let Some(mut browser) = Browser::start() else { return };
    let site = example();
    let page = browser.open(&url(&site, MEETING));
    browser.value(
        &page,
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: text => (window.copied = text, Promise.resolve())}});
         document.querySelector('#p4 .pn').click()",
    );
    browser.wait_for(&page, "location.hash == '#p4' && document.querySelector('.said').textContent");
    let copied = browser.value(&page, "window.copied").as_str().unwrap().to_owned();
    let expected = "Asian-African Legal Consultative Organization, ‘Second Meeting of the Open-Ended Working Group on International Law in Cyberspace’ (2017) para 4., file://";
    assert!(copied.starts_with(expected) && copied.ends_with("index.html#p4"), "{copied}");
    // The style in which somebody cited last is the one that they cite in.
    browser.value(&page, "document.querySelectorAll('.cite .copy')[2].click()");
    browser.value(&page, "document.querySelector('#p5 .pn').click()");
    let copied = browser.value(&page, "window.copied").as_str().unwrap().to_owned();
    assert!(copied.starts_with("(Asian-African Legal Consultative Organization, 2017, para. 5)\n"), "{copied}");
    assert_quiet(&browser);
}

#[test]
fn the_contents_stand_within_the_window_at_every_width() {
    let Some(mut browser) = Browser::start() else { return };
    let site = example();
    let page = browser.open(&url(&site, MEETING));
    let edges = "[...document.querySelectorAll('.rail, .pn, .mn')].map(e => e.getBoundingClientRect())
         .filter(e => e.width > 0 && (e.left < 0 || e.right > innerWidth)).length";
    for width in (1000..1500).step_by(20) {
        browser.resize(&page, width, 900);
        assert_eq!(browser.value(&page, edges), 0, "at {width}");
    }
    // Where nothing stands beside paragraphs, they take the whole of their column.
    let person = browser.open(&url(&site, "speakers/jeremy-england/index.html"));
    browser.resize(&person, 1280, 900);
    let share =
        "document.querySelector('.text > .record').offsetWidth / document.querySelector('.text > section').offsetWidth";
    let share = browser.value(&person, share).as_f64().unwrap();
    assert!(share > 0.8, "{share}");
    assert_quiet(&browser);
}

#[test]
fn the_margins_work_where_there_is_room_and_fold_where_there_is_none() {
    let Some(mut browser) = Browser::start() else { return };
    let site = example();
    let page = browser.open(&url(&site, MEETING));
    let place = |selector: &str| format!("document.querySelector({}).getBoundingClientRect()", json!(selector));
    let number = |browser: &mut Browser, expression: String| browser.value(&page, &expression).as_f64().unwrap();
    browser.resize(&page, 1440, 900);
    let text = number(&mut browser, format!("{}.left", place("#p4")));
    assert!(number(&mut browser, format!("{}.right", place("#p4 .pn"))) <= text, "the number stands in the text");
    let edge = number(&mut browser, format!("{}.right", place("#p4")));
    assert!(number(&mut browser, format!("{}.left", place("#p4 .mn"))) > edge, "the margin stands in the text");
    assert!(number(&mut browser, format!("{}.right", place(".rail"))) < text);
    assert_eq!(browser.value(&page, "document.querySelector('#p4 .mn').innerText.split('\\n')[0]"), "Kennedy Gastorn");
    browser.wait_for(&page, "document.querySelector('.report .sn')");
    browser.value(&page, "document.getElementById('cyber-warfare').scrollIntoView()");
    browser.wait_for(&page, "document.querySelector('.rail [aria-current]')?.textContent == 'Cyber warfare'");
    browser.resize(&page, 390, 800);
    for hidden in [".mn", ".sn", ".rail"] {
        assert_eq!(number(&mut browser, format!("{}.width", place(hidden))), 0.0, "{hidden} is seen on a phone");
    }
    browser.value(&page, "document.getElementById('cyber-warfare').scrollIntoView()");
    browser.wait_for(&page, "document.querySelector('.running-here').textContent == 'Cyber warfare'");
    assert_quiet(&browser);
}

#[test]
fn print_is_a_record() {
    let Some(mut browser) = Browser::start() else { return };
    let site = example();
    let page = browser.open(&url(&site, MEETING));
    browser.show_on(&page, "print", "dark");
    for gone in ["nav", ".tools", ".sieve", ".search", ".running", ".rail", ".mn", ".as-table summary", ".said"] {
        let seen =
            format!("[...document.querySelectorAll({})].filter(e => e.getClientRects().length).length", json!(gone));
        assert_eq!(browser.value(&page, &seen), 0, "{gone} is printed");
    }
    assert_eq!(browser.value(&page, "getComputedStyle(document.body).color"), "rgb(0, 0, 0)");
    let printed = |link: &str| format!("getComputedStyle(document.querySelector({}), '::after').content", json!(link));
    browser.lead(&page, &url(&site, "cited/index.html"));
    let work = browser.value(&page, "document.querySelector('.index a').href");
    browser.lead(&page, work.as_str().unwrap());
    assert_eq!(browser.value(&page, &printed(".address a")), "none", "an address is printed twice");
    browser.lead(&page, &url(&site, MEETING));
    let pdf = browser.pdf(&page);
    assert!(pdf.starts_with("JVBERi0"), "{}", &pdf[..20.min(pdf.len())]);
    assert!(pdf.len() > 30_000);
    assert_quiet(&browser);
}

/// Asks the search, and returns what it shows: titles, and what it says of itself.
fn asked(browser: &mut Browser, page: &Page, site: &Site, query: &str) -> (Vec<String>, String) {
    browser.lead(page, &url(site, &format!("search/index.html?{query}")));
    browser.wait_for(page, "document.querySelector('.search-status').textContent != ''");
    let titles = browser.value(page, "[...document.querySelectorAll('.results .entry-title')].map(e => e.textContent)");
    let titles = titles.as_array().unwrap().iter().map(|title| title.as_str().unwrap().to_owned()).collect();
    let said = browser.value(page, "document.querySelector('.search-status').textContent");
    (titles, said.as_str().unwrap().to_owned())
}

#[test]
fn the_search_finds_names_words_phrases_and_slips() {
    let Some(mut browser) = Browser::start() else { return };
    let site = example();
    let page = browser.open("about:blank");
    let mut first = |query: &str| {
        let (titles, said) = asked(&mut browser, &page, &site, query);
        (titles.first().cloned().unwrap_or_default(), titles.len(), said)
    };
    for (query, expected) in [
        ("q=jeremy+england", "Jeremy England"),
        ("q=%E9%BB%84%E5%BF%97%E9%9B%84", "Zhixiong Huang"),
        ("q=huang+zhixiong&kind=speaker", "Zhixiong Huang"),
        ("q=sovereignity", "State sovereignty in cyberspace"),
        ("q=SOVER%C3%89IGNTY&kind=topic", "State sovereignty in cyberspace"),
        ("q=capac", "Capacity building"),
        (
            "q=%22three+addresses+opened%22",
            "Second Meeting of the Open-Ended Working Group on International Law in Cyberspace",
        ),
        ("q=sukumar&kind=meeting", "Second Meeting of the Open-Ended Working Group on International Law in Cyberspace"),
        (
            "q=&topic=Cyber+warfare&year=2017",
            "Second Meeting of the Open-Ended Working Group on International Law in Cyberspace",
        ),
    ] {
        let (title, ..) = first(query);
        assert_eq!(title, expected, "{query}");
    }
    assert_eq!(first("q=%22addresses+three+opened%22").2, "No results.");
    // What some write as two words, and what reports cite on other sites
    assert!(first("q=cyber+crime&kind=topic").0.ends_with("cybercrime"));
    assert_eq!(first("q=krungthep").0, "Krungthep Declaration");
    assert!(first("q=sovereignity").2.contains("Showing results for: sovereignty"));
    assert!(first("q=sukumar+zzzzzz").2.contains("No text contains all of these words"));
    assert_eq!(first("q=the&kind=meeting&order=old").0, "53rd Annual Session of AALCO");
    assert_eq!(first("q=the&kind=meeting&order=new").0, "63rd Annual Session of AALCO");
    // Who finds nothing is told what to do, who finds something is not.
    let ways = "[...document.querySelectorAll('.search-none a')].filter(way => way.getClientRects().length).length > 5";
    asked(&mut browser, &page, &site, "q=zzzzzz");
    assert_eq!(browser.value(&page, ways), true);
    asked(&mut browser, &page, &site, "q=%22three+addresses+opened%22");
    assert_eq!(browser.value(&page, ways), false);
    let quoted = "(() => { const quote = document.querySelector('.results .found');
         return [[...quote.querySelectorAll('mark')].map(mark => mark.textContent).join(' '), quote.querySelector('a').href.split('/').slice(-2).join('/')] })()";
    let expected = json!(["Three addresses opened", "2017-02-09-second-meeting/index.html#p4"]);
    assert_eq!(browser.value(&page, quoted), expected);
    assert_quiet(&browser);
}

#[test]
fn the_script_of_the_search_cuts_words_as_the_index_does() {
    let Some(mut browser) = Browser::start() else { return };
    let script = fs::read_to_string(project_root().join("theme/assets/search.js")).unwrap();
    let words = script.split("/* Words */").nth(1).and_then(|rest| rest.split("/** Parts a question").next()).unwrap();
    let page = browser.open("about:blank");
    let mut texts: Vec<String> = [
        "The Łódź Treaty’s Übung, naïve façade; STRASSE Straße ﬁne ½ ¼ №5 x² A\u{30a}ngström",
        "O\u{2019}Neall re\u{ad}sume\u{301} co\u{200b}operation K\u{e5}re Þórr Øre æon œuvre Đặng Nguyễn",
        "Московская Ёжик ПРИВЕТ Київ й и\u{306}",
        "السيّد محمّد بن سلمان ۱۲۳ ١٢٣ كتاب کتاب علی على",
        "שָׁלוֹם עולם Ελλάς ΟΔΥΣΣΕΥΣ ΐ",
        "国際法と国連、第2回会合。가나다 한국어 法",
        "สวัสดีชาวโลก ภาษาไทย ລາວ မြန်မာ ភាសាខ្មែរ",
        "हिन्दी में लिखा ಕನ್ನಡ தமிழ் ქართული Հայերեն",
        "İstanbul ıslak I\u{307} ǅ ẞ ſ K Å",
        "a_b-c.d/e\\f 3.5 1,000 e\u{301}\u{323}",
    ]
    .map(str::to_owned)
    .into();
    for entry in walkdir::WalkDir::new(project_root().join("content")).into_iter().filter_map(Result::ok) {
        texts.extend(fs::read_to_string(entry.path()).ok());
    }
    let cut = format!("(() => {{ {words}; return {}.map(terms) }})()", Value::from(texts.clone()));
    let in_browser = browser.value(&page, &cut);
    for (text, in_browser) in texts.iter().zip(in_browser.as_array().unwrap()) {
        let mut terms: Vec<String> = Vec::new();
        rapporteur::search::each_term(text, |term| terms.push(term.to_owned()));
        assert_eq!(&json!(terms), in_browser, "{}", text.chars().take(80).collect::<String>());
    }
}

const LANGUAGES: &str = "
-- rapporteur.yaml --
title: محفوظات الاجتماعات
lang: ar
links: explicit
-- content/meetings/2020-02-09-first.md --
---
title: الاجتماع الأول
city: نيودلهي
speakers: [متحدث أول]
topics: [موضوع]
decisions: [تقرر إعداد دراسة.]
---
## افتتاح

تحدث متحدث أول عن موضوع من المواضيع.

## الختام

انتهى الاجتماع.
-- content/meetings/2021-03-01-second.md --
---
title: Deuxième réunion
lang: fr
end_date: 2021-03-03
speakers: [Orateur Deux]
---
Une phrase.
-- content/meetings/2022-03-01-third.md --
---
title: 第三次会议
lang: zh
---
国际法与国家主权。
";

#[test]
fn a_page_that_is_written_from_the_right_mirrors() {
    let Some(mut browser) = Browser::start() else { return };
    let site = Site::new(LANGUAGES);
    site.build(&[]);
    let page = browser.open(&url(&site, "meetings/2020-02-09-first/index.html"));
    browser.resize(&page, 1440, 900);
    assert_eq!(browser.value(&page, "document.documentElement.dir"), "rtl");
    let is_mirrored = "(() => { const box = s => document.querySelector(s).getBoundingClientRect();
         return [box('#p1 .pn').left >= box('#p1').right - 1, box('#p1 .mn').right < box('#p1').left,
             box('.rail').left > box('#p1').right, document.documentElement.scrollWidth <= innerWidth] })()";
    assert_eq!(browser.value(&page, is_mirrored), json!([true, true, true, true]));
    browser.resize(&page, 320, 700);
    assert_eq!(browser.value(&page, "document.documentElement.scrollWidth <= 320"), true);
    browser.lead(&page, &url(&site, "timeline/index.html"));
    browser.resize(&page, 1440, 900);
    // The oldest meeting is on the right.
    let order = "[...document.querySelectorAll('.pic-mark')].map(e => e.getBoundingClientRect().left)";
    let places: Vec<f64> =
        browser.value(&page, order).as_array().unwrap().iter().map(|left| left.as_f64().unwrap()).collect();
    assert!(places.is_sorted_by(|a, b| a > b), "{places:?}");
    assert_quiet(&browser);
}

#[test]
fn each_page_speaks_the_language_of_its_report() {
    let Some(mut browser) = Browser::start() else { return };
    let site = Site::new(LANGUAGES);
    site.build(&[]);
    let page = browser.open(&url(&site, "meetings/2021-03-01-second/index.html"));
    let facts = "[document.documentElement.lang, document.querySelector('time').textContent, document.querySelector('.headnote dt').textContent]";
    assert_eq!(browser.value(&page, facts), json!(["fr", "1–3 mars 2021", "Date"]));
    let list = "[...document.querySelectorAll('.entry-title a')].map(a => a.lang)";
    browser.lead(&page, &url(&site, "meetings/index.html"));
    assert_eq!(browser.value(&page, list), json!(["zh", "fr", ""]));
    let (titles, _) = asked(&mut browser, &page, &site, "q=%E5%9B%BD%E5%AE%B6%E4%B8%BB%E6%9D%83");
    assert_eq!(titles, ["第三次会议"]);
    let (titles, said) = asked(&mut browser, &page, &site, "q=%D9%85%D8%AA%D8%AD%D8%AF%D9%91%D8%AB");
    assert_eq!((titles.len(), said.as_str()), (2, "نتيجتان."));
    assert_quiet(&browser);
}

/// Returns an archive in which one person was at very many meetings of two groups, and is quoted from all of them.
fn many_meetings() -> Site {
    let site = Site::new("-- rapporteur.yaml --\ntitle: Many\nlinks: explicit\n");
    for n in 0..120 {
        let date = format!("{}-{:02}-02", 2005 + n / 6, n % 6 * 2 + 1);
        site.write(
            &format!("content/meetings/{date}.md"),
            format!(
                "---\ntitle: Meeting of {date}\ndate: {date}\ngroup: Group {}\nattendees: [Speaker One]\n---\n\
                 Speaker One spoke.\n\n## Then\n\nSpeaker One spoke on.\n\n## Last\n\nSpeaker One ended.\n",
                n % 2 + 1
            ),
        );
    }
    assert!(site.build(&[]).code < 2);
    site
}

#[test]
fn a_picture_begins_on_a_phone_with_the_newest_and_keeps_its_labels() {
    let Some(mut browser) = Browser::start() else { return };
    let site = many_meetings();
    let page = browser.open("about:blank");
    for (lang, is_at_end) in [("en", true), ("ar", false)] {
        site.write("rapporteur.yaml", format!("title: Many\nlinks: explicit\nlang: {lang}\n"));
        assert!(site.build(&[]).code < 2);
        browser.resize(&page, 390, 800);
        browser.lead(&page, &url(&site, "timeline/index.html"));
        let seen = "(() => {
            const box = document.querySelector('.picture-scroll').getBoundingClientRect();
            const is_seen = element => { const {left, right} = element.getBoundingClientRect();
                return left >= box.left - 1 && right <= box.right + 1 };
            const years = [...document.querySelectorAll('.pic-history .pic-year')];
            return [is_seen(years[0]), is_seen(years.at(-1)), is_seen(document.querySelector('.pic-labels .pic-label'))] })()";
        assert_eq!(browser.value(&page, seen), json!([false, true, true]), "{lang}");
        let scroll =
            format!("document.querySelector('.picture-scroll').scrollBy({}5000, 0)", if is_at_end { "-" } else { "" });
        browser.value(&page, &scroll);
        browser.wait_for(&page, &format!("JSON.stringify({seen}) == '[true,false,true]'"));
    }
    assert_quiet(&browser);
}

#[test]
fn few_years_are_seen_at_once_on_a_phone() {
    let Some(mut browser) = Browser::start() else { return };
    let site = example();
    let page = browser.open("about:blank");
    browser.resize(&page, 390, 800);
    browser.lead(&page, &url(&site, "timeline/index.html"));
    let fits = "(() => { const box = document.querySelector('.picture-scroll');
        const seen = [...box.querySelectorAll('.pic-year')].filter(year => year.getClientRects().length);
        const places = seen.map(year => year.getBoundingClientRect());
        return [box.scrollWidth <= box.clientWidth, seen.length > 3,
            places.every((place, n) => n == 0 || place.left > places[n - 1].right)] })()";
    assert_eq!(browser.value(&page, fits), json!([true, true, true]));
    assert_quiet(&browser);
}

#[test]
fn on_a_phone_the_date_of_a_decision_stands_before_it() {
    let Some(mut browser) = Browser::start() else { return };
    let site = example();
    let page = browser.open("about:blank");
    browser.resize(&page, 390, 800);
    browser.lead(&page, &url(&site, "decisions/index.html"));
    let is_before = "[...document.querySelectorAll('.decision')].every(decision => {
        const top = name => decision.querySelector(name).getBoundingClientRect().top;
        return top('.when') < top('.decision-text') })";
    assert_eq!(browser.value(&page, is_before), true);
    assert_quiet(&browser);
}

#[test]
fn the_menu_of_a_phone_shows_where_the_reader_is() {
    let Some(mut browser) = Browser::start() else { return };
    let site = example();
    let page = browser.open("about:blank");
    browser.resize(&page, 390, 800);
    for address in ["meetings/index.html", "timeline/index.html"] {
        browser.lead(&page, &url(&site, address));
        let is_seen =
            "(() => { const {left, right} = document.querySelector('.menu [aria-current]').getBoundingClientRect();
            return left >= 0 && right <= innerWidth - 30 && scrollY == 0 })()";
        browser.wait_for(&page, is_seen);
    }
    assert_quiet(&browser);
}

#[test]
fn a_long_page_of_a_person_is_a_few_sheets() {
    let Some(mut browser) = Browser::start() else { return };
    let site = many_meetings();
    let page = browser.open("about:blank");
    browser.resize(&page, 700, 900);
    browser.lead(&page, &url(&site, "speakers/speaker-one/index.html"));
    let n_shown = "[...document.querySelectorAll('.mentions .passage')].filter(e => e.checkVisibility()).length";
    let note = "document.querySelector('.on-paper').checkVisibility()";
    let height = "document.querySelector('#r-appearances').parentElement.offsetHeight";
    browser.show_on(&page, "screen", "light");
    assert_eq!(browser.value(&page, n_shown), 360, "on the screen all is whole");
    assert_eq!(browser.value(&page, note), false);
    let on_screen = browser.value(&page, height).as_f64().unwrap();
    browser.show_on(&page, "print", "light");
    assert_eq!(browser.value(&page, n_shown), 30);
    assert_eq!(browser.value(&page, note), true);
    let on_paper = browser.value(&page, height).as_f64().unwrap();
    assert!(on_paper < on_screen / 2.0, "{on_paper} of {on_screen}");
    // A date stands in the margin, beside what it is the date of.
    let beside = "(() => { const li = document.querySelector('.chronicle > li');
        const [when, text] = [li.querySelector('.when'), li.querySelector('.entry-title')].map(e => e.getBoundingClientRect());
        return Math.abs(when.top - text.top) < 12 && when.right <= text.left + 1 })()";
    assert_eq!(browser.value(&page, beside), true);
    assert_quiet(&browser);
}
