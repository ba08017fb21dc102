//! Writing SVG.

use std::fmt::Write;

use super::LABELS;
use crate::text::escape;

/// How many lines a label may have.
const LABEL_LINES: usize = 3;
/// The height of a line of a label.
const LINE: f64 = 15.0;

/// A picture that is being written, as two SVGs that stand side by side: the labels stay where they are while what is drawn
/// is scrolled beside them. Left is where the language begins: for one that is written from the right, every `x` is counted
/// from there.
pub(super) struct Svg {
    out: String,
    labels: String,
    /// How wide it is, with the labels.
    width: f64,
    form: Form,
    is_rtl: bool,
}

/// How a picture takes to a width that is not its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// It becomes smaller as a whole.
    Whole,
    /// Its places move together, and letters and marks keep their size: across it counts in percents of the room that it
    /// has, downwards in the size of the page's letters.
    Elastic {
        /// Whether all of it can be seen at once on a phone, and need not be scrolled.
        fits_phone: bool,
    },
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
}

impl Svg {
    /// Begins a picture of a width and a height. `name` makes its ids unique on the page.
    pub(super) fn new(name: &str, title: &str, description: &str, size: (f64, f64), form: Form, is_rtl: bool) -> Svg {
        let (width, height) = size;
        let class = if form == (Form::Elastic { fits_phone: true }) { " pic-fits" } else { "" };
        let (title, description) = (escape::html(title), escape::html(description));
        let drawn = round(width - LABELS);
        let (labels_at, drawn_at) = if is_rtl { (drawn, 0.0) } else { (0.0, LABELS) };
        let labels = format!(
            "<div class=\"pic-parts{class}\">\n\
             <svg class=\"pic pic-labels\" width=\"{}rem\" viewBox=\"{labels_at} 0 {LABELS} {height}\" role=\"group\" \
             aria-labelledby=\"r-pic-{name}\">\n",
            rem(LABELS)
        );
        let frame = match form {
            Form::Whole => format!("viewBox=\"{drawn_at} 0 {drawn} {height}\""),
            Form::Elastic { .. } => format!("height=\"{}rem\"", rem(height)),
        };
        let out = format!(
            "<svg class=\"pic pic-{name}\" width=\"{}rem\" {frame} role=\"group\" \
             aria-labelledby=\"r-pic-{name}\" aria-describedby=\"r-pic-{name}-d\">\n\
             <title id=\"r-pic-{name}\">{title}</title>\n<desc id=\"r-pic-{name}-d\">{description}</desc>\n",
            rem(drawn)
        );
        Svg { out, labels, width, form, is_rtl }
    }

    /// Returns a place across the picture.
    fn x(&self, x: f64) -> String {
        let x = if self.is_rtl { self.width - x } else { x };
        match self.form {
            Form::Whole => round(x).to_string(),
            Form::Elastic { .. } if self.is_rtl => self.percent(x),
            Form::Elastic { .. } => self.percent(x - LABELS),
        }
    }

    /// Returns a part of the picture's width.
    fn across(&self, width: f64) -> String {
        match self.form {
            Form::Whole => round(width).to_string(),
            Form::Elastic { .. } => self.percent(width),
        }
    }

    /// Returns a place or a part downwards, or the size of a mark.
    fn down(&self, y: f64) -> String {
        match self.form {
            Form::Whole => round(y).to_string(),
            Form::Elastic { .. } => format!("{}rem", rem(y)),
        }
    }

    fn percent(&self, units: f64) -> String {
        // A hundredth of a percent is less than a tenth of a pixel.
        format!("{}%", (units / (self.width - LABELS) * 10_000.0).round() / 100.0)
    }

    /// Writes a line between two points.
    pub(super) fn line(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        let (x1, x2) = (self.x(x1), self.x(x2));
        let (y1, y2) = (self.down(y1), self.down(y2));
        self.put(format_args!("<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>\n"));
    }

    /// Writes a rectangle from its corner at the start and the top.
    pub(super) fn bar(&mut self, class: &str, x: f64, y: f64, width: f64, height: f64) {
        let x = self.x(if self.is_rtl { x + width } else { x });
        let (y, width, height) = (self.down(y), self.across(width), self.down(height));
        self.put(format_args!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\n"));
    }

    /// Writes a circle.
    pub(super) fn dot(&mut self, class: &str, x: f64, y: f64, radius: f64) {
        let (x, y, radius) = (self.x(x), self.down(y), self.down(radius));
        self.put(format_args!("<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>\n"));
    }

    /// Writes a text.
    pub(super) fn text(&mut self, class: &str, anchor: Anchor, x: f64, y: f64, text: &str) {
        let (x, y) = (self.x(x), self.down(y));
        self.write_text(class, anchor, &x, &y, text);
    }

    fn write_text(&mut self, class: &str, anchor: Anchor, x: &str, y: &str, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
        };
        let text = escape::html(text);
        self.put(format_args!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{text}</text>\n"));
    }

    /// Writes a text that runs upwards from its place, in a picture that is [`Form::Whole`].
    pub(super) fn turned(&mut self, class: &str, x: f64, y: f64, text: &str) {
        let (x, y, text) = (self.x(x), round(y), escape::html(text));
        let anchor = if self.is_rtl { "end" } else { "start" };
        self.put(format_args!(
            "<text class=\"{class}\" transform=\"translate({x} {y}) rotate(-90)\" text-anchor=\"{anchor}\">{text}</text>\n"
        ));
    }

    /// Writes a label before the picture, on as many lines as it needs (three at most), its middle at `y`; a link, if it
    /// leads anywhere.
    pub(super) fn label(&mut self, y: f64, label: &str, href: Option<&str>) {
        let lines = label_lines(label);
        let first = y - LINE * (lines.len() as f64 - 1.0) / 2.0 + 4.5;
        std::mem::swap(&mut self.out, &mut self.labels);
        self.open(href, Some(label), true);
        for (position, line) in lines.iter().enumerate() {
            let x = round(if self.is_rtl { self.width } else { 0.0 }).to_string();
            self.write_text("pic-label", Anchor::Start, &x, &round(first + LINE * position as f64).to_string(), line);
        }
        self.close(href);
        std::mem::swap(&mut self.out, &mut self.labels);
    }

    /// Begins a link, if there is an address; `title` is shown where the pointer rests. Links that the keyboard skips
    /// lead where others lead too.
    pub(super) fn open(&mut self, href: Option<&str>, title: Option<&str>, by_keyboard: bool) {
        let title = title.map(|title| format!("<title>{}</title>", escape::html(title))).unwrap_or_default();
        match href {
            Some(href) => {
                let href = escape::html(href);
                let skip = if by_keyboard { "" } else { " tabindex=\"-1\"" };
                self.put(format_args!("<a href=\"{href}\"{skip}>{title}"));
            }
            None => self.put(format_args!("<g>{title}")),
        }
    }

    /// Ends a link.
    pub(super) fn close(&mut self, href: Option<&str>) {
        self.out.push_str(if href.is_some() { "</a>\n" } else { "</g>\n" });
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        self.out.write_fmt(text).expect("writing to memory does not fail");
    }

    /// Ends the picture.
    pub(super) fn finish(mut self) -> String {
        self.labels.push_str("</svg>\n");
        self.labels.push_str(&self.out);
        self.labels.push_str("</svg>\n</div>\n");
        self.labels
    }
}

/// Returns a width in the size of the page's letters, so that pictures grow with them.
fn rem(units: f64) -> f64 {
    /// The usual size of letters, in CSS pixels.
    const LETTERS: f64 = 17.0;
    (units / LETTERS * 1000.0).round() / 1000.0
}

/// Tells whether a label can be shown as a whole.
pub(in super::super) fn fits_lane(label: &str) -> bool {
    !label_lines(label).last().is_some_and(|last| last.ends_with('…'))
}

/// Returns how high a label is.
pub(super) fn label_height(label: &str) -> f64 {
    LINE * label_lines(label).len() as f64
}

fn label_lines(label: &str) -> Vec<String> {
    lines(label, LABELS - 14.0, LABEL_LINES)
}

/// Rounds to a tenth of a pixel: nobody sees less, and every machine writes the same.
fn round(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// Returns about how wide a text is in the type of labels.
pub(super) fn width(text: &str) -> f64 {
    let width = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '(' | ')' | ' ' | '-' => 3.8,
        'm' | 'w' | 'M' | 'W' => 10.5,
        'A'..='Z' => 8.6,
        c if (c as u32) >= 0x1100 && c.is_alphabetic() && (c as u32) < 0x2_0000 => 13.0,
        _ => 6.6,
    };
    text.chars().map(width).sum()
}

/// Breaks a text into lines of a width; what does not fit on the last one is left out.
pub(super) fn lines(text: &str, widest: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace().flat_map(|word| parts(word, widest)) {
        let n_lines = lines.len();
        match lines.last_mut() {
            Some(line) if width(line) + width(" ") + width(&word) <= widest => {
                line.push(' ');
                line.push_str(&word);
            }
            Some(last) if n_lines == most => {
                while width(last) + width("…") > widest {
                    last.pop();
                }
                last.push('…');
                break;
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// Cuts a word that is wider than a line: Chinese and Japanese have no spaces.
fn parts(word: &str, widest: f64) -> Vec<String> {
    let mut parts = vec![String::new()];
    for c in word.chars() {
        let last = parts.last_mut().expect("there is one from the start");
        if !last.is_empty() && width(last) + width(c.encode_utf8(&mut [0; 4])) > widest {
            parts.push(c.to_string());
        } else {
            last.push(c);
        }
    }
    parts
}
