//! Hostile reports in a real browser: no script runs and nothing is asked for elsewhere, on any page, feed or panel.

use serde_json::Value;

use crate::browser::{Browser, Page};
use crate::hostile;
use crate::preview::Preview;
use crate::site::{Site, published};
use crate::vectors;

/// What must be so in every page, seen with the eyes of the browser: nothing that could run, now or when it is touched.
const LOOK: &str = r#"(() => {
    const faults = [];
    const url = (element, name) => { try { return new URL(element.getAttribute(name), document.baseURI) } catch { return null } };
    const walk = root => {
        for (const element of root.querySelectorAll('*')) {
            const name = element.localName;
            if (element.shadowRoot) walk(element.shadowRoot);
            const ours = name == 'script' && (element.type == 'application/ld+json' || /\/(assets|_preview|search)\/[a-z0-9./]+\.js$/.test(element.src));
            if (/^(script|iframe|frame|object|embed|applet|base|portal|foreignobject|animate|set|use|image|math|style|template)$/i.test(name) && !ours) faults.push(element.outerHTML.slice(0, 200));
            for (const { name: attribute, value } of element.attributes) {
                if (/^on/i.test(attribute) || /^(style|srcdoc|srcset|ping|background|formaction|data|dynsrc|lowsrc|poster)$/i.test(attribute)) faults.push(element.outerHTML.slice(0, 200));
                if (/^(href|src|action|xlink:href|cite)$/i.test(attribute)) {
                    const goal = url(element, attribute);
                    if (goal && /^(javascript|vbscript|data|blob|file):$/.test(goal.protocol) && goal.protocol != location.protocol && !/^data:image\/(png|jpeg|gif|webp)/.test(goal.href)) faults.push(element.outerHTML.slice(0, 200));
                    if (goal && attribute == 'src' && goal.protocol != 'data:' && goal.origin != location.origin) faults.push(element.outerHTML.slice(0, 200));
                }
            }
            if (name == 'meta' && element.httpEquiv && !/^content-security-policy$/i.test(element.httpEquiv)) faults.push(element.outerHTML.slice(0, 200));
            if (name == 'form' && element.getAttribute('action') && new URL(element.action).origin != location.origin) faults.push(element.outerHTML.slice(0, 200));
            if (name == 'link' && new URL(element.href).origin != location.origin && /stylesheet|icon|preload|prefetch|prerender|connect|manifest|import/.test(element.rel)) faults.push(element.outerHTML.slice(0, 200));
        }
    };
    walk(document);
    return faults;
})()"#;

/// Lays down a site in which each vector stands in the text of a report, and in turns at every other place of one.
fn hostile(vectors: &[String], at_once: usize) -> Site {
    let site = Site::new("");
    let quoted = |vector: &str| serde_json::to_string(&vector.replace('\0', "")).unwrap();
    let nasty = quoted("</title><script>alert(1)</script><img src=https://evil.example/x onerror=alert(1)>\"'");
    site.write(
        "rapporteur.yaml",
        format!("title: T\nbase_url: https://example.org/\nfooter: {nasty}\ndescription: {nasty}\n"),
    );
    for (number, some) in vectors.chunks(at_once).enumerate() {
        // Each on lines of its own; what one leaves open meets the next, as in a report.
        let first = &some[number % some.len()];
        let q = quoted(first);
        let matter = format!(
            "title: {q}\ndate: 2020-01-{:02}\nsummary: {q}\ngroup: {q}\nnumber: {q}\nvenue: {q}\ncity: {q}\ncountry: {q}\n\
             speakers: [{{name: {q}, role: {q}, affiliation: {q}, position: {q}, note: {q}, on_behalf_of: {q}}}]\n\
             chair: {q}\nparticipants: [{q}]\nobservers: [{q}]\nattendees: [{q}]\ntopics: [{q}]\nofficers: {{Clerk: [{q}]}}\n\
             sessions: [{{title: {q}, summary: {q}, speakers: [{q}], topics: [{q}]}}]\n\
             decisions: [{{id: {q}, text: {q}, by: {q}, note: {q}, topic: {q}, due: {q}, status: {q}}}]\n\
             documents: [{{title: {q}, symbol: {q}, url: {q}, lang: {q}}}, {q}]\nrecordings: [{{url: {q}, title: {q}}}]\n\
             lang: {q}\nlinks: [{{title: {q}, url: {q}}}]\nslug: {q}\naliases: [{q}]\ntime: {q}\ntime_zone: {q}\nrecord: {q}\n\
             extra: {{x: {q}}}\n",
            1 + number % 28
        );
        let mut body = String::new();
        for (position, vector) in some.iter().enumerate() {
            let line = vector.replace('\n', " ");
            body.push_str(&format!(
                "{vector}\n\n## {line}\n\n- {line}\n\n[{line}](<{line}>) ![{line}](x \"{line}\") ![{line}](<{line}>) `{line}` [[{line}]]\n\n\
                 | {line} |\n|---|\n| {line} |\n\nx[^{number}-{position}] y[^{line}]\n\n[^{number}-{position}]: {vector}\n\n[^{line}]: {line}\n\n\
                 ```{line}\n{vector}\n```\n\nDecision: {line}\n\n"
            ));
        }
        site.write(&format!("content/meetings/2020/{number}.md"), format!("---\n{matter}---\n{body}"));
        for (folder, more) in
            [("speakers", "position"), ("topics", "definition"), ("organisations", "short"), ("groups", "short")]
        {
            let about = format!(
                "---\ntitle: {q}\nalso_known_as: [{q}]\n{more}: {q}\nlinks: [{{title: {q}, url: {q}}}]\n---\n{first}\n"
            );
            if number % 4 == 0 {
                site.write(&format!("content/{folder}/x-{number}.md"), about);
            }
        }
        // Without front matter, the text tells who was there and what was said, by convention.
        let line = first.replace('\n', " ");
        site.write(
            &format!("content/meetings/bare/2020-03-{:02}-{number}.md", 1 + number % 28),
            format!(
                "# {line}\n\nPresent: {line}, Speaker One ({line}), Speaker Two - {line}\n\nRegrets:\n\n- {line}\n- Speaker Nine, {line}\n\n\
                 Scribe: {line}\n\nVenue: {line}\n\n## Agenda\n\n1. {line}\n\n## {line} - Speaker One\n{{: #x onload={line}}}\n\n\
                 **Speaker One:** {line}\n\n{line}: so it is\n\n## Decisions\n\n- {line}\n\n| Action | Who |\n|-|-|\n| {line} | {line} |\n\n\
                 Motion: {line} Maker: {line}\n\n## Recordings\n\n- [{line}](https://a.example/{number})\n- <{line}>\n"
            ),
        );
        // In turns a file of each kind in which every key holds it.
        let (kind, folder) = hostile::KINDS[number % hostile::KINDS.len()];
        site.write(&format!("content/{folder}/every-{number}.md"), vectors::front_matter(kind, first));
        let name: String = first.chars().filter(|c| !matches!(c, '/' | '\0')).take(60).collect();
        if number % 3 == 0 && !name.trim().is_empty() {
            site.write(&format!("content/meetings/{name}.md"), "---\ndate: 2020-01-02\n---\nText.\n");
            site.write(&format!("content/meetings/{name}.pdf"), "%PDF");
        }
    }
    attachments(&site);
    site
}

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(2)</script><image href=\"https://evil.example/x.png\"/></svg>";

/// Files that a browser would run, under every name that makes it do so, and some that would take the place of ours.
fn attachments(site: &Site) {
    let html = "<!DOCTYPE html><script>alert(1)</script><img src=https://evil.example/x.png onerror=alert(2)>";
    for (name, bytes) in [
        ("a.svg", SVG),
        ("a.html", html),
        ("a.htm", html),
        ("a.xhtml", SVG),
        ("a.xml", SVG),
        ("a.unknown", html),
        ("LICENSE", html),
        ("a.svgz", SVG),
    ] {
        site.write(&format!("content/meetings/att/{name}"), bytes);
    }
    site.write("content/meetings/att/utf16.svg", SVG.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>());
    let text: Vec<u8> = "\u{FEFF}".encode_utf16().chain(SVG.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    site.write("content/meetings/att/bom.svg", text);
    site.write(
        "content/meetings/att/index.md",
        "---\ntitle: Attachments\ndate: 2020-01-01\ndocuments: [a.svg, a.html]\n---\n\
         ![a](a.svg) [a](a.svg) [b](a.html) [c](a.xml) <img src=\"a.svg\"> <a href=a.xhtml>x</a>\n",
    );
    for name in [
        "assets/page.js", "assets/early.js", "assets/style.css", "search/directory.js", "search/terms/0.js",
        "_preview/live.js",
    ] {
        site.write(&format!("content/{name}"), "alert('from an attachment')");
    }
}

/// Sees to it that a page that is open did nothing that it should not, and could not.
fn assert_harmless(browser: &mut Browser, page: &Page, what: &str, here: &str) {
    // What is no page is shown in a frame of the browser's own making.
    let is_page = [".html", "/", "%3E"].iter().any(|end| what.ends_with(end));
    if is_page {
        assert_eq!(browser.value(page, LOOK), Value::Array(Vec::new()), "{what}");
    }
    assert!(browser.dialogs.is_empty(), "{what} showed {:?}", browser.dialogs);
    // What this test itself evaluates has no address.
    let strange = browser.scripts.drain(..).filter(|url| !url.is_empty() && !is_our_script(url, here));
    let strange: Vec<String> = strange.collect();
    assert!(strange.is_empty(), "{what} ran {strange:?}");
    let elsewhere: Vec<String> = browser
        .requests
        .drain(..)
        .filter(|url| !["data:", "about:", here].iter().any(|start| url.starts_with(start)))
        .collect();
    assert!(elsewhere.is_empty(), "{what} asked for {elsewhere:?}");
}

fn is_our_script(url: &str, here: &str) -> bool {
    let path = url.strip_prefix(here).unwrap_or("elsewhere").trim_start_matches('/');
    ["assets/early.js", "assets/page.js", "assets/search.js", "_preview/live.js"].contains(&path)
        || (path.starts_with("search/") && path.ends_with(".js"))
}

/// Returns of how many pages one is looked at in a way that needs not all of them; `RAPPORTEUR_SLOW` looks at all.
fn n_th(n: usize) -> usize {
    if std::env::var_os("RAPPORTEUR_SLOW").is_some() { 1 } else { n }
}

/// Tells whether a page does nothing but lead on, and sees to it that it leads to a page of the site.
fn leads_on(path: &str, bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let Some((_, goal)) = text.split_once("<meta http-equiv=\"refresh\" content=\"0; url=") else {
        assert!(!path.ends_with(".html") || !text.contains("<meta http-equiv=\"refresh"), "{path} leads on somewhere");
        return false;
    };
    assert!(goal.starts_with("./") || goal.starts_with("../"), "{path} leads to {}", goal.split('"').next().unwrap());
    true
}

/// `RAPPORTEUR_SLOW` gives each vector a report of its own; else several share one.
fn all_vectors() -> (Vec<String>, usize) {
    let vectors = [vectors::own(), vectors::ammonia(), vectors::dompurify()].concat();
    let at_once = if std::env::var_os("RAPPORTEUR_SLOW").is_some() { 1 } else { 16 };
    (vectors, at_once)
}

#[test]
fn no_script_runs_and_nothing_is_asked_for_elsewhere() {
    let Some(mut browser) = Browser::start() else { return };
    let (vectors, at_once) = all_vectors();
    assert!(vectors.len() > 300, "{}", vectors.len());
    let site = hostile(&vectors, at_once);
    let run = site.build(&["--quiet"]);
    assert!(run.code < 2 && !run.stderr.contains("panicked"), "{}", &run.stderr[..run.stderr.len().min(4000)]);
    let mut pages = published(&site.path("public"));
    pages.retain(|path, bytes| !leads_on(path, bytes));
    let paths: Vec<String> = pages.into_keys().collect();
    let preview = Preview::start(site.root(), &[]);
    let here = preview.url("");
    let page = browser.open(&preview.url("/_preview/problems/"));
    // Two walls: first without the policy of the pages, so that what the first wall lets through is seen.
    browser.watch_scripts(&page, true);
    for path in ["/_preview/", "/_preview/problems/", "/nowhere%3Cscript%3Ealert(1)%3C/script%3E", "/"] {
        browser.lead(&page, &preview.url(path));
        assert_harmless(&mut browser, &page, path, &here);
    }
    let addresses = |path: &String| {
        rapporteur::text::slug::percent_encode_path(path.strip_suffix("index.html").unwrap_or(path)).into_owned()
    };
    // A browser saves what it cannot show.
    let is_shown = |path: &&String| {
        [".html", ".xml", ".json", ".md", ".txt", ".svg", ".opml"].iter().any(|end| path.ends_with(end))
    };
    let mut n_pages = 0;
    // Every page; of the other forms of a page, which hold the same text, some.
    let is_page = |path: &&String| path.ends_with(".html");
    let others = paths.iter().filter(is_shown).filter(|path| !is_page(path)).step_by(n_th(8));
    for path in paths.iter().filter(is_page).chain(others) {
        browser.lead(&page, &preview.url(&format!("/{}", addresses(path))));
        assert_harmless(&mut browser, &page, path, &here);
        n_pages += 1;
    }
    assert!(n_pages > 150, "{n_pages}");
    // Then with the policy: our own pages never run into it, so that a breach would be seen in its reports.
    browser.watch_scripts(&page, false);
    browser.complaints.clear();
    for path in paths.iter().filter(is_page).step_by(n_th(6)) {
        browser.lead(&page, &preview.url(&format!("/{}", addresses(path))));
        assert_harmless(&mut browser, &page, path, &here);
        let refused: Vec<&String> =
            browser.complaints.iter().filter(|complaint| complaint.contains("Content Security Policy")).collect();
        assert!(refused.is_empty(), "{path}: {refused:?}");
    }
    // And from a disk, where nobody sends head fields.
    let folder = format!("file://{}", site.path("public").canonicalize().unwrap().display());
    browser.watch_scripts(&page, true);
    // The page for what is not found is made for the root of a host.
    let on_disk = paths.iter().filter(|path| is_page(path) && *path != "404.html").step_by(n_th(12));
    for path in on_disk.chain(paths.iter().filter(is_shown).filter(|path| path.starts_with("meetings/att/"))) {
        if path.ends_with(".svgz.txt") {
            continue;
        }
        browser.lead(&page, &format!("{folder}/{}", rapporteur::text::slug::percent_encode_path(path)));
        assert_harmless(&mut browser, &page, path, &folder);
    }
}

#[test]
fn what_authors_lay_beside_their_reports_never_takes_the_place_of_what_runs() {
    let site = Site::new("-- content/meetings/2020-01-01-a.md --\n---\ntitle: A\n---\nText.\n");
    attachments(&site);
    let run = site.build(&[]);
    assert!(run.stderr.contains("a.svg could run programs"), "{}", run.stderr);
    for name in
        ["a.svg", "a.html", "a.htm", "a.xhtml", "a.xml", "a.unknown", "LICENSE", "a.svgz", "utf16.svg", "bom.svg"]
    {
        assert!(!site.exists(&format!("public/meetings/att/{name}")), "{name}");
        assert!(site.exists(&format!("public/meetings/att/{name}.txt")), "{name}");
    }
    for (path, bytes) in site.published() {
        assert!(!path.ends_with(".js") || !bytes.starts_with(b"alert("), "{path} is the author's");
    }
    assert!(site.read("public/meetings/att/index.html").contains("a.svg.txt\""));
}

/// A page of somebody else, at an address of its own.
fn foreign_page(html: String) -> std::net::SocketAddr {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let _ = stream.read(&mut [0; 4096]);
            let head = format!(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                html.len()
            );
            let _ = stream.write_all(format!("{head}{html}").as_bytes());
        }
    });
    address
}

#[test]
fn a_page_of_another_site_can_neither_read_nor_frame_nor_hold_the_preview() {
    let Some(mut browser) = Browser::start() else { return };
    let site = Site::new(
        "-- content/meetings/2020-01-01-a.md --\n---\ntitle: A Secret Draft\ndraft: true\n---\nUnpublished words.\n\
         -- content/meetings/plan.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n",
    );
    let preview = Preview::start(site.root(), &[]);
    assert!(preview.get("/search/text/0.js").text().contains("Unpublished words"));
    let html = format!(
        r#"<!DOCTYPE html><title>Hostile</title><body><script>
        const told = {{}};
        const at = "{}";
        const load = (tag, path, name) => new Promise(done => {{
            const element = document.createElement(tag);
            element.onload = () => {{ told[name] = "loaded"; done() }};
            element.onerror = () => {{ told[name] = "refused"; done() }};
            element.src = at + path;
            document.body.append(element);
        }});
        const read = async () => {{
            // Whatever function the data of the search call would be called here.
            window.rapporteur = new Proxy(function () {{ told.called = true }}, {{ get: () => () => {{ told.called = true }} }});
            await load("script", "search/text/0.js", "script");
            await load("script", "search/directory.js", "directory");
            await load("img", "meetings/plan.svg", "picture");
            for (const mode of ["cors", "no-cors"]) {{
                told[mode] = await fetch(at + "meetings/2020-01-01-a/", {{ mode }}).then(async answer => (await answer.text()) || answer.type, () => "refused");
            }}
            await fetch(at, {{ method: "POST", mode: "no-cors", body: "x" }}).catch(() => {{}});
            const frame = document.createElement("iframe");
            await new Promise(done => {{ frame.onload = done; frame.src = at; document.body.append(frame); setTimeout(done, 3000) }});
            try {{ told.frame = frame.contentDocument ? "blank" : "foreign" }} catch {{ told.frame = "foreign" }}
            told.n_frames = frame.contentWindow.length;
            return told;
        }};
        </script></body>"#,
        preview.url("/")
    );
    let page = browser.open(&format!("http://{}/", foreign_page(html)));
    let told = browser.value(&page, "read()");
    for what in ["script", "directory", "picture", "cors", "no-cors"] {
        assert_eq!(told[what], "refused", "{what}: {told}");
    }
    assert_eq!(told["called"], Value::Null, "{told}");
    assert!(!told.to_string().contains("Secret"), "{told}");
    // The frame shows the browser's own page of refusal.
    let refused = browser.complaints.iter().any(|complaint| complaint.contains("X-Frame-Options"));
    assert!(refused, "{told} {:?}", browser.complaints);
    // By a link one still comes here.
    browser.lead(&page, &preview.url("/meetings/2020-01-01-a/"));
    assert_eq!(browser.value(&page, "document.body.innerText.includes('Unpublished words')"), true);
}

#[test]
fn what_a_foreign_page_asks_for_is_known_by_its_fields() {
    let site = Site::new("-- content/a.md --\nText.\n");
    let preview = Preview::start(site.root(), &[]);
    for (fields, status) in [
        ("", 200),
        ("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: no-cors\r\n", 200),
        ("Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\n", 200),
        ("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n", 200),
        ("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n", 403),
        ("Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\n", 403),
        ("Sec-Fetch-Site: cross-site\r\n", 403),
    ] {
        let got = preview.ask("/search/directory.js", fields);
        assert_eq!(got.status, status, "{fields}");
        assert_eq!(got.field("Cross-Origin-Resource-Policy"), Some("same-origin"));
        assert_eq!(got.field("X-Frame-Options"), Some("SAMEORIGIN"));
    }
    let rebound = preview.send("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    assert_eq!(rebound.status, 421);
}
