//! Meetings on the line of time, in lanes.

use std::collections::BTreeMap;

use super::svg::{Anchor, Form, Svg};
use super::{Drawn, LABELS, WIDTH};
use crate::locale::Locale;
use crate::text::date::Date;
use crate::text::escape;

/// With more marks than this, years are counted instead.
pub(in super::super) const MOST_MARKS: usize = 80;
/// What a phone shows of the picture beside its labels, in pixels.
const ON_PHONE: f64 = 220.0;
/// The room between the axis and the first mark, and behind the last.
const EDGE: f64 = 10.0;

/// Meetings to be drawn.
pub(in super::super) struct Timeline<'a> {
    /// Makes the picture's ids unique on the page.
    pub(in super::super) name: &'a str,
    pub(in super::super) title: String,
    pub(in super::super) lanes: Vec<Lane>,
    /// In order of their dates.
    pub(in super::super) marks: Vec<Mark>,
    /// The page of a year.
    pub(in super::super) year_href: &'a dyn Fn(i16) -> String,
}

/// A row of the picture.
pub(in super::super) struct Lane {
    pub(in super::super) title: String,
    pub(in super::super) href: Option<String>,
}

/// A meeting.
pub(in super::super) struct Mark {
    /// The position of its lane.
    pub(in super::super) lane: usize,
    pub(in super::super) date: Date,
    /// The last day.
    pub(in super::super) end: Date,
    /// The date in words.
    pub(in super::super) words: String,
    pub(in super::super) title: String,
    pub(in super::super) href: String,
    /// Whether it is only there for comparison.
    pub(in super::super) is_faint: bool,
}

impl Timeline<'_> {
    /// Draws it; `None` if there are not two different dates to put on a line.
    pub(in super::super) fn draw(&self, words: &Locale) -> Option<Drawn> {
        let first = self.marks.iter().map(|mark| mark.date.year).min()?;
        let last = self.marks.iter().map(|mark| mark.end.year).max()?;
        let years = Years { first, last };
        let is_drawn_singly = self.marks.len() <= MOST_MARKS;
        let svg = if is_drawn_singly { self.draw_marks(words, &years) } else { self.draw_counts(words, &years) };
        let table = if is_drawn_singly { self.table_of_marks(words) } else { self.table_of_counts(words, &years) };
        Some(Drawn { svg, table })
    }

    fn description(&self, words: &Locale, years: &Years) -> String {
        let n = self.marks.iter().filter(|mark| !mark.is_faint).count();
        let span = if years.first == years.last {
            years.first.to_string()
        } else {
            format!("{}–{}", years.first, years.last)
        };
        words.fill("picture-of-meetings", &[("meetings", &words.count("n-meetings", n)), ("years", &span)])
    }

    fn begin(&self, words: &Locale, years: &Years, height: f64) -> Svg {
        let description = self.description(words, years);
        let is_rtl = words.dir == "rtl";
        let form = Form::Elastic { fits_phone: self.fits_phone(years) };
        Svg::new(self.name, &self.title, &description, (WIDTH, height), form, is_rtl)
    }

    /// Tells whether all of it can be seen at once on a phone, and need not be scrolled.
    fn fits_phone(&self, years: &Years) -> bool {
        /// The years whose numbers stand side by side there, with some left out.
        const MOST_YEARS: i16 = 12;
        /// The marks for which a lane has room there.
        const MOST_IN_LANE: usize = 24;
        let n_in_lane = |lane: usize| self.marks.iter().filter(|mark| mark.lane == lane).count();
        let is_counted = self.marks.len() > MOST_MARKS;
        years.last - years.first < MOST_YEARS
            && (is_counted || (0..self.lanes.len()).all(|lane| n_in_lane(lane) <= MOST_IN_LANE))
    }

    fn draw_marks(&self, words: &Locale, years: &Years) -> String {
        const LANE: f64 = 52.0;
        let height = LANE * self.lanes.len() as f64 + 26.0;
        let mut svg = self.begin(words, years, height);
        self.draw_axis(&mut svg, years, height);
        for (position, lane) in self.lanes.iter().enumerate() {
            let y = LANE * (position as f64 + 0.5);
            svg.line("pic-rule", (LABELS, y), (WIDTH, y));
            svg.label(y, &lane.title, lane.href.as_deref());
        }
        for mark in &self.marks {
            let y = LANE * (mark.lane as f64 + 0.5);
            let (start, end) = (years.x(mark.date), years.x(mark.end));
            let class = match (mark.is_faint, mark.date.day) {
                (true, _) => "pic-faint",
                (false, Some(_)) => "pic-mark",
                (false, None) => "pic-mark pic-vague",
            };
            let href = Some(mark.href.as_str());
            svg.open(href, Some(&format!("{} ({})", mark.title, mark.words)), false);
            // A mark is as wide as a finger needs it to be, whatever is seen of it: the line is thick.
            svg.line("pic-area", (start, y), (end.max(start + 0.1), y));
            if end - start > 4.0 {
                svg.line(&format!("{class} pic-span"), (start, y), (end, y));
            } else {
                svg.dot(class, start, y, if mark.is_faint { 3.0 } else { 5.5 });
            }
            svg.close(href);
        }
        svg.finish()
    }

    fn draw_counts(&self, words: &Locale, years: &Years) -> String {
        const LANE: f64 = 46.0;
        const HIGHEST: f64 = 27.0;
        let counts = self.counts();
        let most = counts.values().copied().max().unwrap_or(1) as f64;
        let height = LANE * self.lanes.len() as f64 + 26.0;
        let mut svg = self.begin(words, years, height);
        self.draw_axis(&mut svg, years, height);
        let step = years.step();
        let bar = (step - 2.0).clamp(2.0, 34.0);
        for (position, lane) in self.lanes.iter().enumerate() {
            let ground = LANE * (position as f64 + 1.0) - 3.0;
            svg.line("pic-rule", (LABELS, ground), (WIDTH, ground));
            svg.label(ground - HIGHEST / 2.0 + 3.0, &lane.title, lane.href.as_deref());
            for (&(_, year), &n) in counts.range((position, i16::MIN)..=(position, i16::MAX)) {
                let middle = years.middle(year);
                let bar_height = (n as f64 / most * HIGHEST).max(2.0);
                let href = (self.year_href)(year);
                let title = format!("{}, {year}: {}", lane.title, words.count("n-meetings", n));
                svg.open(Some(&href), Some(&title), false);
                svg.bar("pic-ground", middle - step / 2.0, ground - HIGHEST - 12.0, step, HIGHEST + 12.0);
                svg.bar("pic-mark", middle - bar / 2.0, ground - bar_height, bar, bar_height);
                if step >= 22.0 {
                    svg.text("pic-count", Anchor::Middle, middle, ground - bar_height - 3.0, &n.to_string());
                }
                svg.close(Some(&href));
            }
        }
        svg.finish()
    }

    fn draw_axis(&self, svg: &mut Svg, years: &Years, height: f64) {
        let bottom = height - 22.0;
        let every = (44.0 / years.step()).ceil().max(1.0) as i16;
        // On a phone there is room for fewer.
        let every_there = (f64::from(years.last - years.first + 1) * 34.0 / ON_PHONE).ceil().max(1.0) as i16;
        for year in years.first..=years.last {
            if (year - years.first) % every != 0 {
                continue;
            }
            let start = years.start(year);
            svg.line("pic-grid", (start, 0.0), (start, bottom + 4.0));
            let href = (self.year_href)(year);
            let has_meetings = self.marks.iter().any(|mark| mark.date.year == year && !mark.is_faint);
            let href = has_meetings.then_some(href);
            svg.open(href.as_deref(), None, true);
            let class = if (year - years.first) % every_there == 0 { "pic-year" } else { "pic-year pic-spare" };
            svg.text(class, Anchor::Middle, years.middle(year), height - 5.0, &year.to_string());
            svg.close(href.as_deref());
        }
    }

    fn counts(&self) -> BTreeMap<(usize, i16), usize> {
        let mut counts = BTreeMap::new();
        for mark in self.marks.iter().filter(|mark| !mark.is_faint) {
            *counts.entry((mark.lane, mark.date.year)).or_default() += 1;
        }
        counts
    }

    fn table_of_marks(&self, words: &Locale) -> String {
        let has_lanes = self.lanes.len() > 1;
        let mut table = format!("<table>\n<thead><tr><th scope=\"col\">{}</th>", escape::html(words.word("date")));
        table.push_str(&format!("<th scope=\"col\">{}</th>", escape::html(words.word("meeting"))));
        if has_lanes {
            table.push_str(&format!("<th scope=\"col\">{}</th>", escape::html(words.word("group"))));
        }
        table.push_str("</tr></thead>\n<tbody>\n");
        for mark in self.marks.iter().filter(|mark| !mark.is_faint) {
            let (date, href, title) = (escape::html(&mark.words), escape::html(&mark.href), escape::html(&mark.title));
            table.push_str(&format!("<tr><td>{date}</td><td><a href=\"{href}\">{title}</a></td>"));
            if has_lanes {
                table.push_str(&format!("<td>{}</td>", escape::html(&self.lanes[mark.lane].title)));
            }
            table.push_str("</tr>\n");
        }
        table.push_str("</tbody>\n</table>\n");
        table
    }

    fn table_of_counts(&self, words: &Locale, years: &Years) -> String {
        let counts = self.counts();
        let shown: Vec<i16> =
            (years.first..=years.last).filter(|year| counts.keys().any(|(_, counted)| counted == year)).collect();
        let mut table = format!("<table>\n<thead><tr><th scope=\"col\">{}</th>", escape::html(words.word("group")));
        for year in &shown {
            let href = (self.year_href)(*year);
            table.push_str(&format!("<th scope=\"col\"><a href=\"{}\">{year}</a></th>", escape::html(&href)));
        }
        table.push_str("</tr></thead>\n<tbody>\n");
        for (position, lane) in self.lanes.iter().enumerate() {
            table.push_str(&format!("<tr><th scope=\"row\">{}</th>", escape::html(&lane.title)));
            for year in &shown {
                let n = counts.get(&(position, *year)).map_or_else(String::new, usize::to_string);
                table.push_str(&format!("<td>{n}</td>"));
            }
            table.push_str("</tr>\n");
        }
        table.push_str("</tbody>\n</table>\n");
        table
    }
}

/// The scale of time: whole years.
struct Years {
    first: i16,
    last: i16,
}

impl Years {
    fn step(&self) -> f64 {
        (WIDTH - LABELS - 2.0 * EDGE) / f64::from(self.last - self.first + 1)
    }

    fn start(&self, year: i16) -> f64 {
        LABELS + EDGE + self.step() * f64::from(year - self.first)
    }

    fn middle(&self, year: i16) -> f64 {
        self.start(year) + self.step() / 2.0
    }

    /// Returns the place of a date: of what is not known of it, the middle.
    fn x(&self, date: Date) -> f64 {
        let day = |day: jiff::civil::Date| f64::from(day.day_of_year()) / 366.0;
        let part = (day(date.first_day()) + day(date.last_day())) / 2.0;
        self.start(date.year) + self.step() * part
    }
}
