//! Styles of citation, and printing in them.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use citationberg::json::Item;
use citationberg::taxonomy::Locator;
use citationberg::{FontStyle, IndependentStyle, Locale, LocaleCode, LocaleFile, StyleClass, XmlDeError};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, Formatted,
    LocatorPayload, SpecificLocator,
};
use serde_json::{Map, Value, json};

use super::pattern::{NUMBER_MARK, PARAGRAPH_MARK, Pattern, Printed, Run, YEAR_MARK, mark};
use super::{Reference, for_reports};
use crate::text::date::Date;

/// The fields that patterns have marks for, by their names in CSL; the author stands first.
const FIELDS: [&str; 7] = ["author", "title", "publisher", "number", "event-title", "event-place", "URL"];
/// The position of the symbol.
pub(super) const NUMBER: usize = 3;

/// The styles at hand, by name.
#[derive(Default)]
pub struct Styles {
    by_name: BTreeMap<String, Style>,
    locales: Locales,
}

/// A style.
pub struct Style {
    source: StyleSource,
    parsed: OnceLock<Option<IndependentStyle>>,
    learned: Mutex<BTreeMap<Shape, Arc<OnceLock<Option<Learned>>>>>,
}

enum StyleSource {
    /// As JSON.
    BuiltIn(&'static [u8]),
    /// As XML, which is CSL itself.
    Own(String),
}

/// The words and forms of dates of each language, read when a language is first asked for.
#[derive(Default)]
struct Locales {
    /// As JSON, by code.
    texts: Vec<(&'static str, &'static [u8])>,
    read: Mutex<BTreeMap<&'static str, Arc<Vec<Locale>>>>,
}

/// What a style cannot be used for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StyleFault(pub String);

/// What all references have in common that are printed alike but for their fields.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Shape {
    lang: &'static str,
    /// Which fields there are, and the punctuation that they end with.
    fields: [Option<Option<char>>; FIELDS.len()],
    /// Whether the symbol is a number.
    is_numeric: bool,
    date: DateShape,
    has_paragraph: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum DateShape {
    Unknown,
    Year,
    Month,
    Day,
    Exactly(Date),
}

#[derive(Clone)]
enum Learned {
    /// The style prints no more of a date than the year.
    YearOnly(Arc<Pattern>),
    /// It prints more, so each date has a pattern of its own.
    Whole,
}

impl Styles {
    /// Makes the set of built-in styles, by name, with the words of languages, by CSL's code (`fr-FR`): both as the JSON
    /// that citationberg makes of their XML.
    pub fn new(styles: &[(&str, &'static [u8])], locales: &[(&'static str, &'static [u8])]) -> Styles {
        let style = |(name, text): &(&str, &'static [u8])| ((*name).to_owned(), Style::new(StyleSource::BuiltIn(text)));
        Styles {
            by_name: styles.iter().map(style).collect(),
            locales: Locales { texts: locales.to_vec(), read: Mutex::default() },
        }
    }

    /// Adds a style of the site, or puts it in the place of a built-in one.
    ///
    /// # Errors
    ///
    /// A text that is no style, or one that only names another.
    pub fn add(&mut self, name: &str, text: &str) -> Result<(), StyleFault> {
        let parsed = parse_own(text).map_err(|error| StyleFault(error.to_string()))?;
        let style = Style::new(StyleSource::Own(text.to_owned()));
        // It was just made, so it is empty.
        let _ = style.parsed.set(Some(parsed));
        self.by_name.insert(name.to_owned(), style);
        Ok(())
    }

    /// Returns the names of all styles.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().map(String::as_str)
    }

    /// Returns what a style calls itself.
    pub fn title(&self, name: &str) -> Option<&str> {
        Some(&self.by_name.get(name)?.parsed()?.info.title.value)
    }

    /// Prints a reference in a style, with the words of a language if the style knows them; with a paragraph, whose
    /// number is `{n}` and whose anchor is `{id}`, and then the reference's address leads to it.
    ///
    /// `None` if there is no such style, or it has nothing to say of reports.
    pub fn print(&self, name: &str, lang: &str, reference: &Reference, with_paragraph: bool) -> Option<Printed> {
        let style = self.by_name.get(name)?;
        let lang = self.locales.code(lang);
        let number = reference.number.as_deref();
        let url = reference.url.as_ref().map(|url| match with_paragraph {
            true => format!("{url}#{{id}}"),
            false => url.clone(),
        });
        let values: [Option<&str>; FIELDS.len()] = [
            Some(&reference.author),
            Some(&reference.title),
            reference.publisher.as_deref(),
            number,
            reference.event.as_deref(),
            reference.place.as_deref(),
            url.as_deref(),
        ];
        let shape = Shape {
            lang,
            fields: values.map(|value| value.map(ending)),
            is_numeric: number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit())),
            date: DateShape::of(reference.date),
            has_paragraph: with_paragraph,
        };
        let pattern = style.pattern(shape, reference.date, &self.locales)?;
        // Punctuation at the end stands in the pattern, where the style may have merged it with its own.
        let values = values.map(|value| value.map(|value| value.strip_suffix(PUNCTUATION).unwrap_or(value)));
        let printed = pattern.fill(&values, reference.date.map(|date| date.year));
        (!printed.plain.is_empty()).then_some(printed)
    }
}

/// The punctuation that styles merge with their own.
const PUNCTUATION: [char; 6] = ['.', '!', '?', ',', ';', ':'];

fn ending(value: &str) -> Option<char> {
    value.chars().next_back().filter(|last| PUNCTUATION.contains(last))
}

impl DateShape {
    fn of(date: Option<Date>) -> DateShape {
        match date {
            None => DateShape::Unknown,
            Some(Date { day: Some(_), .. }) => DateShape::Day,
            Some(Date { month: Some(_), .. }) => DateShape::Month,
            Some(_) => DateShape::Year,
        }
    }

    /// Returns two dates of the year that is a mark, as different as can be.
    fn probes(self) -> [Option<Date>; 2] {
        let date = |month: u8, day: u8| match self {
            DateShape::Unknown => None,
            DateShape::Year => Date::new(YEAR_MARK, None, None),
            DateShape::Month => Date::new(YEAR_MARK, Some(month), None),
            DateShape::Day => Date::new(YEAR_MARK, Some(month), Some(day)),
            DateShape::Exactly(date) => Some(date),
        };
        [date(3, 9), date(10, 26)]
    }
}

impl Style {
    fn new(source: StyleSource) -> Style {
        Style { source, parsed: OnceLock::new(), learned: Mutex::default() }
    }

    fn parsed(&self) -> Option<&IndependentStyle> {
        let parse = || match &self.source {
            StyleSource::BuiltIn(json) => serde_json::from_slice(json).ok(),
            StyleSource::Own(xml) => parse_own(xml).ok(),
        };
        self.parsed.get_or_init(parse).as_ref()
    }

    /// Returns the pattern of a shape; `date` is used if the style prints more of dates than the year.
    fn pattern(&self, shape: Shape, date: Option<Date>, locales: &Locales) -> Option<Arc<Pattern>> {
        let learned = self.learned(&shape, || {
            let [first, second] = shape.date.probes();
            let first = self.ask(&shape, first, locales)?;
            let is_same = Some(&first) == self.ask(&shape, second, locales).as_ref();
            Some(if is_same { Learned::YearOnly(Arc::new(first)) } else { Learned::Whole })
        });
        match learned? {
            Learned::YearOnly(pattern) => Some(pattern),
            Learned::Whole => {
                let exactly = Shape { date: DateShape::Exactly(date?), ..shape };
                let ask = || Some(Learned::YearOnly(Arc::new(self.ask(&exactly, date, locales)?)));
                match self.learned(&exactly, ask)? {
                    Learned::YearOnly(pattern) => Some(pattern),
                    Learned::Whole => None,
                }
            }
        }
    }

    /// Returns what was learned of a shape; whoever asks first learns it, and others wait for that.
    fn learned(&self, shape: &Shape, learn: impl FnOnce() -> Option<Learned>) -> Option<Learned> {
        let mut all = self.learned.lock().unwrap_or_else(PoisonError::into_inner);
        let learned = Arc::clone(all.entry(shape.clone()).or_default());
        drop(all);
        learned.get_or_init(learn).clone()
    }

    /// Asks the style how it prints a reference of marks.
    fn ask(&self, shape: &Shape, date: Option<Date>, locales: &Locales) -> Option<Pattern> {
        let style = self.parsed()?;
        let item = item_of_marks(shape, date);
        // Without one, the style's own: British English for OSCOLA, American for Chicago.
        let locale = (!shape.lang.is_empty()).then(|| LocaleCode(shape.lang.to_owned()));
        let locales = locales.read(shape.lang);
        // A style is somebody's file, and hayagriva has panics for what it does not expect of one.
        let runs =
            catch_unwind(AssertUnwindSafe(|| print(style, &item, locale.as_ref(), &locales, shape.has_paragraph)));
        runs.ok().map(Pattern)
    }
}

fn parse_own(xml: &str) -> Result<IndependentStyle, XmlDeError> {
    let mut style = IndependentStyle::from_xml(xml)?;
    for_reports::trim(&mut style);
    Ok(style)
}

/// Returns a reference of which every field is its mark.
fn item_of_marks(shape: &Shape, date: Option<Date>) -> Item {
    let mut fields = Map::new();
    fields.insert("id".to_owned(), json!("cited"));
    fields.insert("type".to_owned(), json!("report"));
    for (position, name) in FIELDS.iter().enumerate() {
        let Some(ending) = shape.fields[position] else { continue };
        let mut text = match position == NUMBER && shape.is_numeric {
            true => NUMBER_MARK.to_owned(),
            false => mark(position).to_string(),
        };
        text.extend(ending);
        let value = if *name == "author" { json!([{"literal": text}]) } else { Value::String(text) };
        fields.insert((*name).to_owned(), value);
    }
    if let Some(date) = date {
        let parts = [Some(i64::from(date.year)), date.month.map(i64::from), date.day.map(i64::from)];
        let parts: Value = parts.into_iter().flatten().collect();
        fields.insert("issued".to_owned(), json!({"date-parts": [parts]}));
    }
    serde_json::from_value(Value::Object(fields)).expect("it is made as CSL-JSON is")
}

/// Prints a reference: as a note, or for styles without notes as an entry of a bibliography, after the citation in the
/// text if there is a paragraph.
fn print(
    style: &IndependentStyle,
    item: &Item,
    locale: Option<&LocaleCode>,
    locales: &[Locale],
    has_paragraph: bool,
) -> Vec<Run> {
    let paragraph = SpecificLocator(Locator::Paragraph, LocatorPayload::Str(PARAGRAPH_MARK));
    let cited = CitationItem::with_locator(item, has_paragraph.then_some(paragraph));
    let mut driver = BibliographyDriver::new();
    driver.citation(CitationRequest::new(vec![cited], style, locale.cloned(), locales, Some(1)));
    let printed = driver.finish(BibliographyRequest::new(style, locale.cloned(), locales));
    let mut runs = Vec::new();
    let is_note = style.settings.class == StyleClass::Note;
    if let Some(citation) = printed.citations.first().filter(|_| is_note || has_paragraph) {
        add_runs(&citation.citation, &mut runs);
    }
    let entry = printed.bibliography.as_ref().and_then(|bibliography| bibliography.items.first());
    if let Some(entry) = entry.filter(|_| !is_note) {
        if !runs.is_empty() {
            add_run("\n", false, &mut runs);
        }
        add_runs(&entry.content, &mut runs);
    }
    runs
}

fn add_runs(children: &ElemChildren, runs: &mut Vec<Run>) {
    let add = |formatted: &Formatted, runs: &mut Vec<Run>| {
        add_run(&formatted.text, formatted.formatting.font_style == FontStyle::Italic, runs);
    };
    for child in &children.0 {
        match child {
            ElemChild::Text(text) | ElemChild::Link { text, .. } => add(text, runs),
            ElemChild::Elem(element) => add_runs(&element.children, runs),
            ElemChild::Markup(text) => add_run(text, false, runs),
            ElemChild::Transparent { .. } => {}
        }
    }
}

fn add_run(text: &str, is_italic: bool, runs: &mut Vec<Run>) {
    match runs.last_mut() {
        Some(last) if last.is_italic == is_italic => last.text.push_str(text),
        _ => runs.push(Run { text: text.to_owned(), is_italic }),
    }
}

impl Locales {
    /// Returns CSL's code of a language; none for plain English and for all that there are no words for, which leaves it
    /// to the style.
    fn code(&self, lang: &str) -> &'static str {
        let primary = lang.split(['-', '_']).next().unwrap_or_default();
        let is_exactly = |code: &str| code.eq_ignore_ascii_case(&lang.replace('_', "-"));
        let codes = || self.texts.iter().map(|(code, _)| *code);
        codes()
            .find(|code| is_exactly(code))
            .or_else(|| codes().find(|code| code.split('-').next() == Some(primary) && primary != "en"))
            .unwrap_or_default()
    }

    /// Returns the words of a language, and those of English for what it lacks.
    fn read(&self, code: &'static str) -> Arc<Vec<Locale>> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let wanted = |other: &&(&str, &[u8])| other.0 == code || other.0.starts_with("en-");
        let parse = |(_, json): &(&str, &[u8])| serde_json::from_slice::<LocaleFile>(json).ok().map(Locale::from);
        let locales =
            read.entry(code).or_insert_with(|| Arc::new(self.texts.iter().filter(wanted).filter_map(parse).collect()));
        Arc::clone(locales)
    }
}

#[cfg(test)]
mod tests;
