//! Reports are untrusted: whatever they hold, no script reaches a page, and the other reports are built.

use crate::site::Site;
use crate::vectors;

// From the OWASP list of ways round XSS filters, and their like.
const VECTORS: &[&str] = &[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<style>@import 'x'</style>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<base href=//evil.example/>",
    "<object data=\"javascript:alert(1)\"></object>",
    "<embed src=//evil.example/x.swf>",
    "<form action=//evil.example><button>x</button></form>",
    "\"><script>alert(1)</script>",
    "' onmouseover='alert(1)",
    "`onclick=alert(1)",
    "</title><script>alert(1)</script>",
    "<math><mtext></mtext><script>alert(1)</script></math>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<p style=\"background:url(javascript:alert(1))\">x</p>",
    "<div id=p1 class=masthead>x</div>",
    "{{> layout}} {{{body}}}",
    "\u{FDD0}0\u{FDD1}\u{FDD2}\u{FDD4}0\u{FDD5}",
];

/// What a file can be, with the folder that makes it so.
pub(crate) const KINDS: [(&str, &str); 6] = [
    ("meeting", "meetings"),
    ("speaker", "speakers"),
    ("topic", "topics"),
    ("organisation", "organisations"),
    ("group", "groups"),
    ("page", "guide"),
];

/// Returns every opening tag of a page.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<')
        .skip(1)
        .filter_map(|tag| tag.split('>').next())
        .filter(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Tells whether a tag is, to the letter, one that the theme writes on its own account.
fn is_of_the_theme(tag: &str) -> bool {
    const WHOLE: &[&str] = &[
        "svg class=\"icon\" width=\"16\" height=\"16\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"",
        "button type=\"button\" class=\"to-theme\" hidden",
        "button type=\"button\" class=\"search-more\" hidden",
        "button type=\"submit\"",
        "button type=\"button\" class=\"copy\" hidden",
        "script type=\"application/ld+json\"",
        "form class=\"search\" role=\"search\" action=\"./\"",
        "form class=\"search\" action=\"./search/\" role=\"search\"",
        "form class=\"search\" action=\"/search/\" role=\"search\"",
        "input type=\"search\" autocomplete=\"off\"",
        "input type=\"text\" name=\"topic\" list=\"r-of-topic\" autocomplete=\"off\"",
        "input type=\"text\" name=\"speaker\" list=\"r-of-speaker\" autocomplete=\"off\"",
    ];
    let is_script =
        tag.strip_prefix("script src=\"").and_then(|rest| rest.split_once('"')).is_some_and(|(src, rest)| {
            let file = src.trim_start_matches("../").trim_start_matches(['.', '/']);
            ["assets/early.js", "assets/page.js", "assets/search.js"].contains(&file) && ["", " defer"].contains(&rest)
        });
    let is_made_of = |start: &str| tag.starts_with(start) && tag.matches('"').count().is_multiple_of(2);
    is_script
        || WHOLE.contains(&tag)
        || is_made_of("input id=\"r-q\" name=\"q\" type=\"search\" autocomplete=\"off\"")
        || is_made_of("svg class=\"pic pic-")
}

fn assert_harmless(path: &str, page: &str) {
    for tag in tags(page) {
        let lower = tag.to_ascii_lowercase();
        let name = lower.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if is_of_the_theme(tag) {
            continue;
        }
        let is_bad = ["script", "iframe", "object", "embed", "form", "input", "button", "style", "base", "svg", "math"]
            .contains(&name);
        assert!(!is_bad, "{path}: <{tag}>");
        // Attributes outside of quotes: what is between them is text.
        let bare: String = lower.split('"').step_by(2).collect();
        assert!(!bare.contains(" on") && !bare.contains(" style"), "{path}: <{tag}>");
        for value in ["href=\"javascript", "src=\"javascript", "href=\"data:", "src=\"//", "src=\"http", "href=\"jav"] {
            assert!(!lower.contains(value), "{path}: <{tag}>");
        }
    }
    assert!(!page.contains(|c: char| ('\u{FDD0}'..='\u{FDEF}').contains(&c)), "{path} has a mark left");
}

#[test]
fn no_script_reaches_a_page_from_any_place_of_a_report() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: T\n");
    for (number, vector) in VECTORS.iter().enumerate() {
        let quoted = format!("'{}'", vector.replace('\'', "''"));
        let front_matter = format!(
            "title: {quoted}\ndate: 2020-01-01\nsummary: {quoted}\ngroup: {quoted}\nnumber: {quoted}\nvenue: {quoted}\ncity: {quoted}\n\
             speakers: [{{name: {quoted}, role: {quoted}, affiliation: {quoted}, position: {quoted}, note: {quoted}}}]\ntopics: [{quoted}]\n\
             sessions: [{{title: {quoted}, summary: {quoted}}}]\ndecisions: [{{id: {quoted}, text: {quoted}, by: {quoted}, note: {quoted}}}]\n\
             documents: [{{title: {quoted}, symbol: {quoted}, url: {quoted}, lang: {quoted}}}]\nlang: {quoted}\nlinks: [{{title: {quoted}, url: {quoted}}}]\n"
        );
        let body = format!(
            "{vector}\n\n# {vector}\n\n- {vector}\n\n[{vector}](<{vector}>) ![{vector}](x \"{vector}\") `{vector}` [[{vector}]]\n\n| {vector} |\n|---|\n| x |\n\nx[^{number}] y[^{vector}]\n\n[^{number}]: {vector}\n\n[^{vector}]: text\n"
        );
        site.write(&format!("content/meetings/2020-01-01-{number}.md"), format!("---\n{front_matter}---\n{body}"));
        site.write(
            &format!("content/meetings/bare/2020-02-{:02}.md", 1 + number),
            format!(
                "# {vector}\n\nPresent: {vector}, Speaker One ({vector})\n\nScribe: {vector}\n\n## {vector}\n{{: #{vector}}}\n\n\
                 **Speaker One:** {vector}\n\n{vector}: so it is\n\n## Decisions\n\n- {vector}\n\n## Recordings\n\n- <{vector}>\n"
            ),
        );
        site.write(
            &format!("content/topics/topic-{number}.md"),
            format!("---\ntitle: Topic {number}\ndefinition: {quoted}\nalso_known_as: [{quoted}]\n---\n{vector}\n"),
        );
    }
    for (kind, folder) in KINDS {
        for (number, vector) in VECTORS.iter().enumerate() {
            let text = format!("{}Text.\n", vectors::front_matter(kind, vector));
            site.write(&format!("content/{folder}/every-key-{number}.md"), text);
        }
    }
    let run = site.build(&[]);
    assert!(run.code < 2, "{}", run.stderr);
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
    let pages = site.published();
    for (_, folder) in KINDS {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let n_pages = pages.keys().filter(|path| path.starts_with(&prefix) && path.ends_with(".html")).count();
        assert!(n_pages >= VECTORS.len(), "{folder}: {n_pages}");
    }
    assert!(pages.len() > 2 * VECTORS.len());
    for (path, bytes) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert_harmless(path, std::str::from_utf8(bytes).unwrap());
    }
}

#[test]
fn pathological_texts_come_to_an_end_and_give_a_page() {
    let site = Site::new("-- rapporteur.yaml --\ntitle: T\n");
    let n = 20_000;
    let texts = [
        "[".repeat(n),
        "*a ".repeat(n),
        "> ".repeat(n),
        "`".repeat(n),
        "<b>".repeat(n),
        "[a](".repeat(n),
        "- ".repeat(2000),
        "[[".repeat(n),
        "\\".repeat(n),
        "&".repeat(n),
        "x".repeat(1_000_000),
        "<!--".repeat(n),
        format!("{}a", "<div>".repeat(n)),
        "[^1]: ".repeat(2000),
        "|".repeat(n),
    ];
    for (number, text) in texts.iter().enumerate() {
        site.write(
            &format!("content/meetings/2020-01-01-{number}.md"),
            format!("---\ntitle: M {number}\ndate: 2020-01-01\n---\n{text}\n"),
        );
        site.write(&format!("content/meetings/2020-01-02-{number}.md"), format!("---\ntitle: {text}\n---\n"));
    }
    site.write(
        "content/meetings/2020-01-03-bomb.md",
        format!(
            "---\na: &a [x,x,x,x,x,x,x,x,x]\n{}---\nText\n",
            ('b'..='k')
                .map(|c| {
                    let before = (c as u8 - 1) as char;
                    format!("{c}: &{c} [{}]\n", vec![format!("*{before}"); 9].join(","))
                })
                .collect::<String>()
        ),
    );
    let run = site.build(&[]);
    assert!(run.code < 2 && !run.stderr.contains("panicked"), "{}", &run.stderr[..run.stderr.len().min(4000)]);
    for number in 0..texts.len() {
        assert!(site.exists(&format!("public/meetings/2020-01-01-{number}/index.html")), "{number}");
        assert!(site.exists(&format!("public/meetings/2020-01-02-{number}/index.html")), "{number}");
    }
}
