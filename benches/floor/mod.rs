//! The least that a program must do to make such an archive with the crates that we use: read, take YAML and Markdown
//! apart, put each page through bare templates, write. No name is linked, no reference checked, no paragraph numbered.
#![expect(clippy::disallowed_methods, reason = "a benchmark writes files")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use comrak::{Arena, Options};
use handlebars::Handlebars;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{Times, timed};

#[derive(Deserialize)]
struct Matter {
    title: String,
    date: String,
    group: String,
    city: String,
    summary: String,
    speakers: Vec<Speaker>,
    topics: Vec<String>,
    #[expect(dead_code, reason = "it is there to be read")]
    sessions: Vec<String>,
}

#[derive(Deserialize, Serialize)]
struct Speaker {
    name: String,
    role: String,
    affiliation: String,
}

#[derive(Serialize)]
struct Article<'a> {
    title: &'a str,
    date: &'a str,
    group: &'a str,
    city: &'a str,
    summary: &'a str,
    speakers: &'a [Speaker],
    topics: &'a [String],
    body: &'a str,
}

#[derive(Serialize)]
struct List<'a> {
    title: &'a str,
    n: usize,
    body: &'a str,
}

#[derive(Serialize)]
struct Layout<'a> {
    title: &'a str,
    body: &'a str,
}

const LAYOUT: &str = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{title}}</title>\
<link rel=\"stylesheet\" href=\"/style.css\"></head>\n<body><header><a href=\"/\">Archive</a> <a href=\"/meetings/\">Meetings</a>\
 <a href=\"/speakers/\">Speakers</a></header>\n<main>{{{body}}}</main></body></html>\n";
const ARTICLE: &str = "<h1>{{title}}</h1><p>{{date}}, {{city}}, {{group}}</p><p>{{summary}}</p>\n<ul>\
{{#each speakers}}<li><a href=\"/speakers/{{name}}/\">{{name}}</a>, {{role}}, {{affiliation}}</li>{{/each}}</ul>\n<ul>\
{{#each topics}}<li><a href=\"/topics/{{this}}/\">{{this}}</a></li>{{/each}}</ul>\n{{{body}}}";
const LIST: &str = "<h1>{{title}}</h1><p>{{n}}</p><ul>{{{body}}}</ul>";
const CARD: &str = "<li><a href=\"/meetings/{{title}}/\">{{title}}</a> {{date}} {{city}} {{summary}}</li>";

/// Does it, one stage after the other.
pub(crate) fn stages(root: &Path, out: &Path) -> Vec<(String, Times)> {
    let mut rows = Vec::new();
    let mut row = |stage: &str, times: Times| rows.push((format!("floor: {stage}"), times));
    let _ = fs::remove_dir_all(out);
    let (texts, read) = timed(|| read_all(root));
    let (reports, yaml) = timed(|| {
        let matter = |text: &String| -> (Matter, usize) {
            let end = text.find("\n---\n").expect("there is front matter");
            (serde_yaml::from_str(&text[4..end]).expect("it is YAML"), end + 5)
        };
        texts.par_iter().map(matter).collect::<Vec<(Matter, usize)>>()
    });
    let (bodies, markdown) =
        timed(|| texts.par_iter().zip(&reports).map(|(text, (_, at))| html(&text[*at..])).collect::<Vec<String>>());
    let templates = templates();
    let (pages, render) = timed(|| pages(&templates, &reports, &bodies));
    let (_, write) = timed(|| pages.par_iter().for_each(|(path, page)| write_page(&out.join(path), page)));
    let all = [read, yaml, markdown, render, write].into_iter().fold(Times::default(), |sum, times| Times {
        wall: sum.wall + times.wall,
        processor: sum.processor + times.processor,
    });
    row("read", read);
    row("YAML", yaml);
    row("Markdown", markdown);
    row("templates", render);
    row("write", write);
    row("all", all);
    let _ = fs::remove_dir_all(out);
    rows
}

fn read_all(root: &Path) -> Vec<String> {
    let walk = walkdir::WalkDir::new(root.join("content")).sort_by_file_name().into_iter();
    let paths: Vec<_> = walk.flatten().filter(|entry| entry.file_type().is_file()).collect();
    paths.par_iter().map(|entry| fs::read_to_string(entry.path()).expect("it can be read")).collect()
}

fn html(text: &str) -> String {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, text, &options);
    let mut html = String::with_capacity(text.len() * 2);
    comrak::format_html(root, &options, &mut html).expect("writing to memory does not fail");
    html
}

fn templates() -> Handlebars<'static> {
    let mut templates = Handlebars::new();
    for (name, text) in [("layout", LAYOUT), ("article", ARTICLE), ("list", LIST), ("card", CARD)] {
        templates.register_template_string(name, text).expect("it is a template");
    }
    templates
}

/// Returns the page of each report, each speaker and each topic.
fn pages(templates: &Handlebars<'static>, reports: &[(Matter, usize)], bodies: &[String]) -> Vec<(String, String)> {
    let in_layout = |title: &str, body: &str| templates.render("layout", &Layout { title, body }).expect("it renders");
    let article = |((matter, _), body): (&(Matter, usize), &String)| {
        let Matter { title, date, group, city, summary, speakers, topics, .. } = matter;
        let view = Article { title, date, group, city, summary, speakers, topics, body };
        let own = templates.render("article", &view).expect("it renders");
        let card = templates.render("card", &Article { body: "", ..view }).expect("it renders");
        ((format!("meetings/{title}/index.html"), in_layout(title, &own)), card)
    };
    let articles: Vec<((String, String), String)> = reports.par_iter().zip(bodies).map(article).collect();
    let mut lists: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (position, (matter, _)) in reports.iter().enumerate() {
        let speakers = matter.speakers.iter().map(|speaker| format!("speakers/{}", speaker.name));
        for list in speakers.chain(matter.topics.iter().map(|topic| format!("topics/{topic}"))) {
            lists.entry(list).or_default().push(position);
        }
    }
    let lists: Vec<(String, Vec<usize>)> = lists.into_iter().collect();
    let list = |(path, positions): &(String, Vec<usize>)| {
        let cards: String = positions.iter().map(|position| articles[*position].1.as_str()).collect();
        let view = List { title: path, n: positions.len(), body: &cards };
        (format!("{path}/index.html"), in_layout(path, &templates.render("list", &view).expect("it renders")))
    };
    let lists: Vec<(String, String)> = lists.par_iter().map(list).collect();
    articles.into_iter().map(|(page, _)| page).chain(lists).collect()
}

fn write_page(path: &Path, page: &str) {
    if fs::write(path, page).is_err() {
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("folders can be made");
        fs::write(path, page).expect("files can be written");
    }
}
