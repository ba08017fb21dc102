//! What an author sees of the preview, in a real browser.

use std::fmt::Write;
use std::process::Command;

use crate::browser::{Browser, Page};
use crate::preview::Preview;
use crate::site::Site;

const REPORT: &str = "content/meetings/long.md";
const PAGE: &str = "/meetings/long/";
const OTHER: &str = "content/meetings/other.md";

/// Returns a report that is longer than a screen; `changed` stands in its fifth paragraph.
fn report(changed: &str) -> String {
    let mut text = "---\ntitle: A Long Meeting\ndate: 2017-02-09\n---\n".to_owned();
    for number in 1..=60 {
        let extra = if number == 5 { changed } else { "" };
        write!(text, "Paragraph {number} speaks of this and that at some length, so that it fills a line. {extra}\n\n")
            .unwrap();
    }
    text + "<details><summary>More</summary>\n\nHidden.\n\n</details>\n"
}

fn site() -> Site {
    let site = Site::new("-- rapporteur.yaml --\ntitle: A small archive\n");
    site.write(REPORT, report(""));
    site.write(OTHER, "---\ntitle: Another Meeting\ndate: 2018-02-09\n---\nOther.\n");
    site
}

/// Opens a page and leaves a mark in it that a reload would wipe off.
fn open(browser: &mut Browser, preview: &Preview, path: &str) -> Page {
    let page = browser.open(&preview.url(path));
    browser.value(&page, "window.isTheSame = true");
    page
}

fn assert_not_reloaded(browser: &mut Browser, page: &Page) {
    assert_eq!(browser.value(page, "window.isTheSame === true"), true, "the page was reloaded");
}

/// Nothing may be refused or thrown; what is not there while the server is away, or is asked for on purpose, may be.
fn assert_no_complaints(browser: &Browser) {
    let is_expected =
        |text: &String| text.contains("ERR_") || text.contains("404") || text.contains("409") || text.contains("500");
    let complaints: Vec<&String> = browser.complaints.iter().filter(|text| !is_expected(text)).collect();
    assert!(complaints.is_empty(), "{complaints:?}");
}

#[test]
fn a_save_is_seen_in_place_and_the_reader_stays_where_they_were() {
    let Some(mut browser) = Browser::start() else { return };
    let site = site();
    let preview = Preview::start(site.root(), &[]);
    let page = open(&mut browser, &preview, PAGE);
    let other = open(&mut browser, &preview, "/meetings/other/");
    let again = open(&mut browser, &preview, PAGE);
    browser.value(&page, "document.querySelector('details').open = true");
    browser.value(
        &page,
        "window.marked = []; new MutationObserver((records) => records.forEach((record) => {
           if (record.target.hasAttribute('data-preview-changed')) marked.push(record.target.textContent);
         })).observe(document.body, {subtree: true, attributes: true, attributeFilter: ['data-preview-changed']})",
    );
    let top = "Math.round(document.querySelector('#p40').getBoundingClientRect().top)";
    browser.value(&page, "document.querySelector('#p40').scrollIntoView({block: 'center', behavior: 'instant'})");
    let before = browser.value(&page, top);
    let n_fetched = "performance.getEntriesByType('resource').length";
    let n_before = browser.value(&other, n_fetched);

    // Four paragraphs more above what is read: it moves down the page, and not on the screen.
    let more = (1..=4).fold(String::new(), |more, number| format!("{more}\n\nNew paragraph {number}. "));
    site.write(REPORT, report(&more));
    for tab in [&page, &again] {
        browser.wait_for(tab, "document.body.textContent.includes('New paragraph 4')");
    }
    let top_after = "Math.round(document.querySelector('#p44').getBoundingClientRect().top)";
    assert_eq!(browser.value(&page, top_after), before);
    assert_eq!(browser.value(&page, "document.querySelector('details').open"), true);
    for tab in [&page, &other, &again] {
        assert_not_reloaded(&mut browser, tab);
    }
    assert_eq!(browser.value(&other, n_fetched), n_before, "a page that is the same was fetched again");

    // One word: that paragraph is marked, and no other.
    browser.wait_for(&page, "!document.querySelector('[data-preview-changed]')");
    browser.value(&page, "marked.length = 0");
    site.write(REPORT, report(&more).replace("Paragraph 41 speaks", "Paragraph 41 tells"));
    browser.wait_for(&page, "marked.some((text) => text.includes('Paragraph 41 tells'))");
    let others = "marked.filter((text) => text.includes('Paragraph 40') || text.includes('Paragraph 42')).length";
    assert_eq!(browser.value(&page, others), 0);
    browser.wait_for(&page, "!document.querySelector('[data-preview-changed]')");

    // The title is in the head as well.
    site.write(REPORT, report(&more).replace("A Long Meeting", "A Longer Meeting"));
    browser.wait_for(&page, "document.title.startsWith('A Longer Meeting')");
    browser.wait_for(&other, "document.body.textContent.includes('A Longer Meeting')");
    assert_not_reloaded(&mut browser, &page);
    assert_no_complaints(&browser);
}

#[test]
fn a_style_is_swapped_without_a_reload() {
    let Some(mut browser) = Browser::start() else { return };
    let site = site();
    site.write("theme/assets/style.css", "body { color: rgb(1, 2, 3) }");
    let preview = Preview::start(site.root(), &[]);
    let page = open(&mut browser, &preview, PAGE);
    let color = |color: &str| format!("getComputedStyle(document.body).color == '{color}'");
    browser.wait_for(&page, &color("rgb(1, 2, 3)"));
    for (css, seen) in [("rgb(4, 5, 6)", "rgb(4, 5, 6)"), ("rgb(7, 8, 9)", "rgb(7, 8, 9)")] {
        site.write("theme/assets/style.css", format!("body {{ color: {css} }}"));
        browser.wait_for(&page, &color(seen));
    }
    browser.wait_for(&page, "document.querySelectorAll('link[rel=stylesheet]').length == 1");
    assert_not_reloaded(&mut browser, &page);
    assert_no_complaints(&browser);
}

#[test]
fn a_problem_comes_and_goes_on_its_page() {
    let Some(mut browser) = Browser::start() else { return };
    let site = site();
    let preview = Preview::start(site.root(), &[]);
    let page = open(&mut browser, &preview, PAGE);
    let panel = "document.querySelector('rapporteur-preview').shadowRoot.querySelector('#panel')";
    browser.wait_for(&page, &format!("{panel}.textContent.includes('No problems')"));
    browser.wait_for(&page, &format!("getComputedStyle({panel}).display == 'flex'"));
    let place = format!("getComputedStyle({panel}.getRootNode().host).position == 'fixed'");
    browser.wait_for(&page, &place);

    site.write(
        REPORT,
        report("[a link](nowhere.md) <img src=x onerror='window.isHarmed = true'>").replace("date:", "dat\u{65}x:"),
    );
    browser.wait_for(&page, &format!("{panel}.textContent.includes('problems here')"));
    browser.value(&page, &format!("{panel}.querySelector('details').open = true"));
    browser.wait_for(&page, &format!("{panel}.querySelector('.problem a').href.startsWith('vscode://file')"));
    site.write(REPORT, report("[a link](nowhere.md)"));
    browser.wait_for(&page, &format!("{panel}.textContent.includes('1 problem here')"));
    assert_eq!(browser.value(&page, &format!("{panel}.querySelector('details').open")), true, "it stays open");
    site.write(REPORT, report(""));
    browser.wait_for(&page, &format!("{panel}.textContent.includes('No problems')"));

    // A slip in a template: the page stays, explained; then it is right again.
    site.write("theme/meeting.hbs", "<h1>{{titel}}</h1>");
    browser.wait_for(&page, &format!("{panel}.textContent.includes('theme/meeting.hbs:1:')"));
    browser.wait_for(&page, "document.body.textContent.includes('Paragraph 60')");
    site.write("theme/meeting.hbs", "<h1>{{title}} by hand</h1>");
    browser.wait_for(&page, "document.body.textContent.includes('A Long Meeting by hand')");
    browser.wait_for(&page, &format!("{panel}.textContent.includes('No problems')"));
    assert_not_reloaded(&mut browser, &page);
    assert_eq!(browser.value(&page, "window.isHarmed === undefined"), true);
    assert_no_complaints(&browser);
}

#[test]
fn tabs_find_a_server_that_comes_back() {
    let Some(mut browser) = Browser::start() else { return };
    let site = site();
    let preview = Preview::start(site.root(), &[]);
    let page = open(&mut browser, &preview, PAGE);
    let address = preview.address;
    drop(preview);
    let note = "document.querySelector('rapporteur-preview').shadowRoot.querySelector('.offline').hidden";
    browser.wait_for(&page, &format!("!{note}"));
    site.write(REPORT, report("Written while the server was away."));
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    command.args(["serve", "--root", site.root().to_str().unwrap(), "--port", &address.port().to_string()]);
    let _preview = Preview::run(command);
    browser.wait_for(&page, "document.body.textContent.includes('while the server was away')");
    browser.wait_for(&page, note);
    assert_not_reloaded(&mut browser, &page);
    assert_no_complaints(&browser);
}

#[test]
fn a_page_that_goes_and_comes_back_does_so_in_its_tab() {
    let Some(mut browser) = Browser::start() else { return };
    let site = site();
    let preview = Preview::start(site.root(), &[]);
    let page = open(&mut browser, &preview, "/meetings/other/");
    std::fs::remove_file(site.path(OTHER)).unwrap();
    browser.wait_for(&page, "document.body.textContent.includes('Page not found')");
    site.write(OTHER, "---\ntitle: Another Meeting\ndate: 2018-02-09\n---\nBack.\n");
    browser.wait_for(&page, "document.body.textContent.includes('Back.')");
    // The overview follows too.
    let overview = open(&mut browser, &preview, "/_preview/");
    site.write("content/meetings/third.md", "---\ntitle: Third\ndraft: true\n---\n");
    browser.wait_for(&overview, "document.body.textContent.includes('Third')");
    assert_no_complaints(&browser);
}

#[test]
fn what_a_sentence_tells_is_said_on_its_page() {
    let Some(mut browser) = Browser::start() else { return };
    let site = Site::new("-- rapporteur.yaml --\ntitle: A small archive\n");
    let text = |more: &str| {
        format!(
            "---\ntitle: Notes\ndate: 2020-01-02\nattendees: [Speaker One, Speaker Two]\n---\nSpring is near.{more}\n\n\
             Speaker One plans to see to the fence this week.\n\nSpeaker Two will talk to the neighbours next week.\n"
        )
    };
    site.write("content/meetings/notes.md", text(""));
    let preview = Preview::start(site.root(), &["--review"]);
    let page = open(&mut browser, &preview, "/meetings/notes/");
    let panel = "document.querySelector('rapporteur-preview').shadowRoot";
    let n_asked = format!("{panel}.querySelectorAll('[data-sentence]').length");
    browser.wait_for(&page, &format!("{n_asked} === 2"));
    // The words lead to where they stand.
    browser.value(&page, &format!("{panel}.querySelectorAll('.words a')[1].click()"));
    browser.wait_for(&page, "document.querySelector(':target')?.textContent.includes('talk to the neighbours')");

    // What is typed beside one sentence stays while another is answered.
    browser.value(&page, &format!("{panel}.querySelectorAll('.questions input')[1].value = 'Somebody Else'"));
    browser.value(&page, &format!("{panel}.querySelector('.questions input').value = 'Speaker Two'"));
    browser.value(&page, &format!("{panel}.querySelector('[data-told=action]').click()"));
    browser.wait_for(&page, &format!("{n_asked} === 1"));
    assert!(site.read("rapporteur.outcomes.yaml").contains("by: Speaker Two"));
    // Whoever answers with the keyboard goes on with the next.
    browser.wait_for(&page, &format!("{panel}.activeElement?.closest('.words') !== null"));
    assert_eq!(browser.value(&page, &format!("{panel}.querySelector('.questions input').value")), "Somebody Else");
    // The theme's own scripts have their say.
    assert_eq!(browser.value(&page, "document.querySelector('.to-theme').hidden"), false);
    // An edit of the report does not take the place of what is asked.
    site.write("content/meetings/notes.md", text(" It is green."));
    browser.wait_for(&page, "document.body.textContent.includes('It is green.')");
    browser.value(&page, &format!("{panel}.querySelector('[data-told=nothing]').click()"));
    browser.wait_for(&page, &format!("{panel}.querySelector('.review summary').textContent === 'No sentence is left'"));

    browser.value(&page, &format!("{panel}.querySelector('[data-take-back]').click()"));
    browser.wait_for(&page, &format!("{n_asked} === 1"));
    site.write("rapporteur.outcomes.yaml", "- x\n");
    browser.wait_for(&page, &format!("{panel}.textContent.includes('1 elsewhere')"));
    browser.value(&page, &format!("{panel}.querySelector('[data-told=decision]').click()"));
    browser.wait_for(
        &page,
        &format!("{panel}.querySelector('[role=alert]:not([hidden])')?.textContent.includes('cannot be read')"),
    );
    assert_not_reloaded(&mut browser, &page);
    assert_no_complaints(&browser);
}

#[test]
fn what_no_rule_reads_of_a_report_is_said_on_its_page() {
    let Some(mut browser) = Browser::start() else { return };
    let site = Site::new("-- rapporteur.yaml --\ntitle: A small archive\n");
    let text = "# Garden\n\nPresent: Speaker One, Speaker Two\n\nAtt: Speaker Two writes\n";
    site.write("content/meetings/2020-01-02.md", text);
    site.write("content/speakers/three.md", "---\ntitle: Speaker Three\n---\n");
    let preview = Preview::start(site.root(), &["--review"]);
    let page = open(&mut browser, &preview, "/meetings/2020-01-02/");
    let panel = "document.querySelector('rapporteur-preview').shadowRoot";
    let of = |key: &str| format!("{panel}.querySelector('[data-key={key}]')");
    browser.wait_for(&page, &format!("{panel}.querySelector('.known[open] summary') !== null"));
    let summary = format!("{panel}.querySelector('.known summary').textContent");
    assert_eq!(browser.value(&page, &summary), "This report: chair, minute taker not known");
    let writer = of("minute_taker");
    browser.value(&page, &format!("{writer}.querySelector('[data-mend]').click()"));
    browser.wait_for(&page, &format!("{panel}.activeElement?.name === 'mended'"));
    browser.wait_for(&page, &format!("{panel}.querySelectorAll('#everybody option').length === 3"));
    // Who is listed is there to be picked.
    browser.value(&page, &format!("[...{writer}.querySelectorAll('[data-pick]')].at(-1).click()"));
    assert_eq!(browser.value(&page, &format!("{writer}.querySelector('input').value")), "Speaker Two");
    browser.value(&page, &format!("{writer}.querySelector('[data-save]').click()"));
    browser.wait_for(&page, &format!("{summary} === 'This report: chair not known'"));
    browser.wait_for(&page, "document.querySelector('main').textContent.includes('Minute taker')");
    browser.wait_for(&page, &format!("{panel}.activeElement?.dataset.mend !== undefined"));
    assert!(site.read("rapporteur.reports.yaml").ends_with("meetings/2020-01-02.md:\n  minute_taker: Speaker Two\n"));

    // A list is changed as a whole; what is typed stays while the page changes.
    let present = of("attendees");
    browser.value(&page, &format!("{present}.querySelector('[data-mend]').click()"));
    let list = format!("{present}.querySelector('textarea').value");
    assert_eq!(browser.value(&page, &list), "Speaker One\nSpeaker Two");
    browser.value(&page, &format!("{list} = 'Speaker One\\nSpeaker <b>Four</b>'"));
    site.write("content/meetings/2020-01-02.md", format!("{text}\nIt is green.\n"));
    browser.wait_for(&page, "document.body.textContent.includes('It is green.')");
    assert_eq!(browser.value(&page, &format!("{present}.querySelector('.mending').hidden")), false);
    browser.value(&page, &format!("{present}.querySelector('[data-save]').click()"));
    browser.wait_for(&page, &format!("{present}.textContent.includes('Speaker <b>Four</b> said beside the report')"));
    // What cannot be understood is told beside it.
    let day = of("date");
    browser.value(&page, &format!("{day}.querySelector('[data-mend]').click()"));
    browser.value(&page, &format!("{day}.querySelector('input').value = 'tomorrow'"));
    browser.value(&page, &format!("{day}.querySelector('[data-save]').click()"));
    browser.wait_for(&page, &format!("{day}.querySelector('.fault').textContent.includes('is no day')"));
    browser.value(&page, &format!("{day}.querySelector('[data-cancel]').click()"));
    browser.value(&page, &format!("{panel}.querySelector('[data-take-back]').click()"));
    browser.wait_for(&page, &format!("{present}.textContent.includes('Speaker Two read from the text, line 3')"));
    assert_not_reloaded(&mut browser, &page);
    assert_no_complaints(&browser);
}
