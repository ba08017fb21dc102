//! Templates and assets: the built-in theme, and what a site puts in the place of its files.
//!
//! Knows handlebars and nothing of archives: it renders whatever view it is given. This is the only module that knows
//! handlebars. An [`Interface`] is the theme in one language.

mod faces;
mod interface;
mod partials;
mod words;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use handlebars::{
    Context, Handlebars, Helper, HelperResult, Output, RenderContext, RenderError, RenderErrorReason, Template,
    TemplateError,
};
use include_dir::{Dir, include_dir};
use rayon::prelude::*;
use serde::Serialize;

use crate::citation::Styles;
use crate::diagnostic::{Diagnostic, Location, Place, catalogue};
use crate::locale::{self, Locale, Messages};
use crate::source::{RelPath, SourceFile, Span};
use crate::text::escape;
use crate::text::suggest::nearest;

pub use interface::Interface;

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/theme");
/// What `build.rs` made of `theme/citation`.
static CITATION: Dir<'static> = include_dir!("$OUT_DIR/citation");

/// A set of templates and assets, ready to render.
pub struct Theme {
    /// The templates, without the helpers that know a language.
    registry: Handlebars<'static>,
    sources: BTreeMap<String, TemplateSource>,
    /// The site's own words, by language.
    own_words: BTreeMap<String, Messages>,
    /// Made when a page first asks for a language.
    interfaces: Mutex<BTreeMap<String, Arc<Interface>>>,
    /// By address.
    pub assets: Vec<Asset>,
    /// The styles in which reports are cited.
    pub citation_styles: Styles,
    /// The site's own files that were read, which with the program say all that the theme is.
    pub own_texts: Vec<Arc<SourceFile>>,
}

/// A file of the theme that is published as it is.
#[derive(Clone, Debug)]
pub struct Asset {
    /// The address below the site's root: `assets/style.css`.
    pub address: String,
    /// The bytes, or the file that holds them.
    pub content: AssetContent,
}

/// Where the bytes of an asset are.
#[derive(Clone, Debug)]
pub enum AssetContent {
    /// In the program.
    BuiltIn(&'static [u8]),
    /// In a file of the site's own theme.
    File(PathBuf),
    /// In a file of the site's own theme that was read as text.
    Text(Arc<SourceFile>),
}

/// A file of the site's own theme.
#[derive(Clone, Debug)]
pub enum ThemeFile {
    /// A template or a file of words, its path below the theme folder.
    Text(Arc<SourceFile>),
    /// Anything else.
    Other(RelPath, PathBuf),
}

#[derive(Clone)]
enum TemplateSource {
    BuiltIn(&'static str),
    Own(Arc<SourceFile>),
}

impl TemplateSource {
    fn text(&self) -> &str {
        match self {
            TemplateSource::BuiltIn(text) => text,
            TemplateSource::Own(file) => &file.text,
        }
    }
}

impl Theme {
    /// Makes the theme from the built-in one and a site's own files, which take the place of those of the same name.
    ///
    /// A template of the site that cannot be read is a problem, and the built-in one stays in its place.
    pub fn new(own: &[ThemeFile]) -> (Theme, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let mut theme = Theme::of_templates(&built_in_templates().collect::<Vec<_>>());
        theme.assets = built_in_assets();
        theme.citation_styles = built_in_citation_styles();
        for (path, text) in built_in_templates() {
            theme.sources.insert(template_name(path).to_owned(), TemplateSource::BuiltIn(text));
        }
        for file in own {
            match file {
                ThemeFile::Text(file) => {
                    theme.add_text(file, &mut problems);
                    theme.own_texts.push(Arc::clone(file));
                }
                ThemeFile::Other(path, place) => theme.add_asset(path, AssetContent::File(place.clone())),
            }
        }
        theme.assets.sort_by(|a, b| a.address.cmp(&b.address));
        (theme, problems)
    }

    /// Makes a theme of these templates alone, each with its path: for pages that are the program's own.
    pub fn of_templates(templates: &[(&str, &str)]) -> Theme {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        registry.register_helper("plural", Box::new(plural));
        // One way to escape in all of a page, whoever made a piece of it.
        registry.register_escape_fn(|text| escape::html(text).into_owned());
        let compiled = templates.par_iter().map(|(path, text)| {
            let name = template_name(path);
            let template = Template::compile_with_name(text, name.to_owned());
            (name, template.unwrap_or_else(|error| panic!("the built-in template {path} is not valid: {error}")))
        });
        for (name, template) in compiled.collect::<Vec<_>>() {
            registry.register_template(name, template);
        }
        Theme {
            registry,
            sources: BTreeMap::new(),
            own_words: BTreeMap::new(),
            interfaces: Mutex::default(),
            assets: Vec::new(),
            citation_styles: Styles::default(),
            own_texts: Vec::new(),
        }
    }

    /// Returns the templates with words of `lang`; where the theme has none, with those of `fallback`, or else in
    /// English. It is made when a language is first asked for.
    pub fn interface(&self, lang: &str, fallback: &str) -> Arc<Interface> {
        let spoken = [lang, fallback].into_iter().find_map(|lang| Some((lang, self.spoken_as(lang)?)));
        let (lang, words) = spoken.unwrap_or(("en", "en".to_owned()));
        let lang = locale::well_formed(lang).unwrap_or_else(|| words.clone());
        let mut interfaces = self.interfaces.lock().unwrap_or_else(PoisonError::into_inner);
        let interface = interfaces.entry(lang).or_insert_with_key(|lang| {
            let built_in = if BUILT_IN_WORDS.iter().any(|(known, _)| *known == words) { &words } else { "en" };
            let own = self.own_words.get(&words).cloned().unwrap_or_default();
            let messages = own.or(built_in_words(built_in)).or(built_in_words("en"));
            Arc::new(Interface::new(Locale::new(lang, messages), &self.registry))
        });
        Arc::clone(interface)
    }

    /// Tells whether there are words for a language.
    pub fn speaks(&self, lang: &str) -> bool {
        self.spoken_as(lang).is_some()
    }

    /// Returns the name under which there are words for a language tag, or for the tag without its last subtags: `fr-CA`
    /// is read in `fr`.
    fn spoken_as(&self, lang: &str) -> Option<String> {
        let mut tag = lang.replace('_', "-").to_ascii_lowercase();
        while !self.own_words.contains_key(&tag) && !BUILT_IN_WORDS.iter().any(|(known, _)| *known == tag) {
            tag.truncate(tag.rfind('-')?);
        }
        Some(tag)
    }

    /// Tells whether any template is the site's own.
    pub fn has_own_templates(&self) -> bool {
        self.own_templates().next().is_some()
    }

    /// Returns the templates that are the site's own, by name.
    pub fn own_templates(&self) -> impl Iterator<Item = &Arc<SourceFile>> {
        self.sources.values().filter_map(|source| match source {
            TemplateSource::Own(file) => Some(file),
            TemplateSource::BuiltIn(_) => None,
        })
    }

    fn add_text(&mut self, file: &Arc<SourceFile>, problems: &mut Vec<Diagnostic>) {
        let path = file.path.as_str();
        let lang = path.strip_prefix("i18n/").and_then(|name| name.rsplit_once('.'));
        match lang {
            _ if path.ends_with(".hbs") => self.add_template(file, problems),
            _ if path.starts_with("citation/") => self.add_citation_style(file, problems),
            Some((lang, _)) => {
                let (words, found) = locale::read(file, Some(built_in_words("en")));
                problems.extend(found);
                self.own_words.insert(lang.to_ascii_lowercase(), words);
            }
            None => self.add_asset(&file.path, AssetContent::Text(Arc::clone(file))),
        }
    }

    fn add_template(&mut self, file: &Arc<SourceFile>, problems: &mut Vec<Diagnostic>) {
        let name = template_name(file.path.as_str());
        if let Some(cycle) = self.cycle_with(name, &file.text) {
            let message = format!("the template {name} includes itself, over {cycle}");
            let help = Some("remove one of the `{{> …}}` that lead round in a circle".to_owned());
            problems.push(catalogue::template(Location::Text(Place::new(file, Span::default())), message, help));
            return;
        }
        match self.registry.register_template_string(name, &file.text) {
            Ok(()) => {
                self.sources.insert(name.to_owned(), TemplateSource::Own(Arc::clone(file)));
            }
            Err(error) => problems.push(syntax_problem(file, &error)),
        }
    }

    fn add_citation_style(&mut self, file: &Arc<SourceFile>, problems: &mut Vec<Diagnostic>) {
        let name = file.path.file_name();
        let Some(name) = name.strip_suffix(".csl") else { return };
        if let Err(fault) = self.citation_styles.add(name, &file.text) {
            problems.push(catalogue::bad_citation_style(Place::new(file, Span::default()), &fault.0));
        }
    }

    fn add_asset(&mut self, path: &RelPath, content: AssetContent) {
        if !path.as_str().starts_with("assets/") {
            return;
        }
        self.assets.retain(|asset| asset.address != path.as_str());
        self.assets.push(Asset { address: path.as_str().to_owned(), content });
    }

    /// Returns a template by which `name`, if its text were `text`, would come to include itself: handlebars would
    /// follow such a circle until the stack overflows.
    fn cycle_with(&self, name: &str, text: &str) -> Option<String> {
        let mut open: Vec<String> = included(text);
        let mut seen: Vec<String> = Vec::new();
        while let Some(next) = open.pop() {
            if next == name {
                return Some(seen.pop().unwrap_or(next));
            }
            if !seen.contains(&next) {
                if let Some(source) = self.sources.get(&next) {
                    open.extend(included(source.text()));
                }
                seen.push(next);
            }
        }
        None
    }

    /// Renders a template with a view, in the language of `interface`. `page` is the address that a message names.
    ///
    /// # Errors
    ///
    /// A template that asks for something that the view does not have; the problem says where.
    pub fn render(
        &self,
        interface: &Interface,
        template: &str,
        view: &impl Serialize,
        page: &str,
    ) -> Result<String, Diagnostic> {
        let context = Context::wraps(view).map_err(|error| self.render_problem(template, view, page, &error))?;
        interface
            .registry
            .render_with_context(template, &context)
            .map_err(|error| self.render_problem(template, view, page, &error))
    }

    fn render_problem(&self, template: &str, view: &impl Serialize, page: &str, error: &RenderError) -> Diagnostic {
        let name = error.template_name.as_deref().unwrap_or(template);
        let line_column = error.line_no.zip(error.column_no);
        let location = match self.sources.get(name) {
            Some(TemplateSource::Own(file)) => {
                Location::Text(Place::new(file, line_column.map_or(Span::default(), |at| span_of(file, at))))
            }
            _ => Location::File(match line_column {
                Some((line, column)) => format!("built-in theme/{name}.hbs:{line}:{column}"),
                None => format!("built-in theme/{name}.hbs"),
            }),
        };
        let (message, help) = render_words(error, view);
        catalogue::template(location, format!("{message}, on the page /{page}"), help)
    }
}

/// Returns what is wrong in the words of somebody who writes a template, and a remedy.
fn render_words(error: &RenderError, view: &impl Serialize) -> (String, Option<String>) {
    match error.reason() {
        RenderErrorReason::MissingVariable(path) => {
            let path = path.as_deref().unwrap_or("a value");
            let last = path.rsplit(['.', '/']).next().unwrap_or(path);
            let known = serde_json::to_value(view).unwrap_or_default();
            let known: Vec<&String> = known.as_object().into_iter().flat_map(|map| map.keys()).collect();
            let help = match nearest(last, known.iter().map(|key| key.as_str())) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "the theme reference lists what each template can show: docs/theme.md".to_owned(),
            };
            (format!("there is no `{path}` here"), Some(help))
        }
        RenderErrorReason::PartialNotFound(name) => (
            format!("there is no partial `{name}`"),
            Some(format!("`{{{{> {name}}}}}` needs the file partials/{name}.hbs")),
        ),
        RenderErrorReason::HelperNotFound(name) => (format!("there is no helper `{name}`"), None),
        other => (format!("the template cannot be rendered: {other}"), None),
    }
}

fn syntax_problem(file: &Arc<SourceFile>, error: &TemplateError) -> Diagnostic {
    let at = error.pos().unwrap_or((1, 1));
    let location = Location::Text(Place::new(file, span_of(file, at)));
    let message = "the template cannot be read here; the built-in one is used instead".to_owned();
    let help = "look for a `{{` without `}}`, or a `{{#…}}` without its `{{/…}}`".to_owned();
    catalogue::template(location, message, Some(help))
}

fn span_of(file: &SourceFile, (line, column): (usize, usize)) -> Span {
    let start = file.line_start(line);
    let column_start: usize =
        file.text[start..].chars().take_while(|c| *c != '\n').take(column.saturating_sub(1)).map(char::len_utf8).sum();
    let start = start + column_start;
    let length = file.text[start..].find(['\n', '}']).unwrap_or(file.text.len() - start);
    Span::new(start, start + length.min(80))
}

/// Returns the names of the partials that a template includes.
fn included(text: &str) -> Vec<String> {
    let after = text.split("{{").skip(1).map(|tag| tag.trim_start_matches(['~', '#']).trim_start());
    let names = after.filter_map(|tag| tag.strip_prefix('>')).map(|name| {
        name.trim_start().split(|c: char| c.is_whitespace() || matches!(c, '}' | '~')).next().unwrap_or_default()
    });
    names.map(str::to_owned).collect()
}

/// Returns the name under which a template is used: `meeting` for `meeting.hbs`, `meeting-card` for
/// `partials/meeting-card.hbs`.
fn template_name(path: &str) -> &str {
    let path = path.strip_suffix(".hbs").unwrap_or(path);
    path.strip_prefix("partials/").unwrap_or(path)
}

fn built_in_templates() -> impl Iterator<Item = (&'static str, &'static str)> {
    built_in_files(&BUILT_IN)
        .into_iter()
        .filter(|(path, _)| path.ends_with(".hbs"))
        .map(|(path, bytes)| (path, std::str::from_utf8(bytes).expect("the built-in templates are UTF-8")))
}

fn built_in_assets() -> Vec<Asset> {
    let files = built_in_files(&BUILT_IN).into_iter().filter(|(path, _)| path.starts_with("assets/"));
    files.map(|(path, bytes)| Asset { address: path.to_owned(), content: AssetContent::BuiltIn(bytes) }).collect()
}

fn built_in_citation_styles() -> Styles {
    let named = |dir: &'static Dir<'static>| -> Vec<(&'static str, &'static [u8])> {
        dir.files().filter_map(|file| Some((file.path().file_stem()?.to_str()?, file.contents()))).collect()
    };
    Styles::new(&named(&CITATION), &CITATION.get_dir("locales").map(named).unwrap_or_default())
}

/// The built-in words by language, each read when it is first asked for.
static BUILT_IN_WORDS: LazyLock<Vec<(String, OnceLock<Messages>)>> = LazyLock::new(|| {
    let files = built_in_files(&BUILT_IN).into_iter().filter_map(|(path, _)| path.strip_prefix("i18n/"));
    files.filter_map(|name| name.strip_suffix(".yaml")).map(|lang| (lang.to_owned(), OnceLock::new())).collect()
});

/// Returns the built-in words of a language that has such.
fn built_in_words(lang: &str) -> &'static Messages {
    let (_, words) = BUILT_IN_WORDS.iter().find(|(known, _)| known == lang).expect("the caller knows that it is there");
    words.get_or_init(|| {
        let path = format!("i18n/{lang}.yaml");
        let file =
            BUILT_IN.get_file(&path).and_then(|file| file.contents_utf8()).expect("the built-in words are UTF-8");
        let label = format!("built-in theme/{path}");
        let path = RelPath::new(&path).expect("the built-in words lie below the theme");
        let (words, problems) = locale::read(&Arc::new(SourceFile::new(path, label, file.to_owned())), None);
        assert!(problems.is_empty(), "the built-in words of {lang} are not valid: {problems:?}");
        words
    })
}

fn built_in_files(dir: &'static Dir<'static>) -> Vec<(&'static str, &'static [u8])> {
    let mut files: Vec<(&'static str, &'static [u8])> =
        dir.files().filter_map(|file| Some((file.path().to_str()?, file.contents()))).collect();
    files.extend(dir.dirs().flat_map(built_in_files));
    files
}

/// `{{plural n "meeting" "meetings"}}`: a number with its noun.
fn plural(
    helper: &Helper<'_>,
    _: &Handlebars<'_>,
    _: &Context,
    _: &mut RenderContext<'_, '_>,
    out: &mut dyn Output,
) -> HelperResult {
    let number = helper.param(0).and_then(|number| number.value().as_u64());
    let number = number.ok_or(RenderErrorReason::ParamNotFoundForIndex("plural", 0))?;
    let noun = if number == 1 { 1 } else { 2 };
    let noun = helper.param(noun).and_then(|noun| noun.value().as_str());
    let noun = noun.ok_or(RenderErrorReason::ParamNotFoundForIndex("plural", 2))?;
    out.write(&format!("{number} {noun}"))?;
    Ok(())
}

#[cfg(test)]
mod tests;
