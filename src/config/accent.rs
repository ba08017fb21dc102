//! The one colour of a site: that of links.

use crate::diagnostic::catalogue;
use crate::source::Spanned;
use crate::yaml::Value;
use crate::yaml::fields::{Fields, Problems};

/// The accent on light and on dark ground, each as it stands in a stylesheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Accent {
    /// On light ground.
    pub light: String,
    /// On dark ground.
    pub dark: String,
}

// The grounds of the default theme (`--paper`).
const LIGHT_PAPER: Colour = Colour([0xfd, 0xfc, 0xf9]);
const DARK_PAPER: Colour = Colour([0x17, 0x16, 0x14]);
/// What text has to reach against its ground (WCAG 2.2, 1.4.3).
const CONTRAST: f64 = 4.5;

/// Reads `accent`: one colour, or one for each ground. A colour that could not be read on its ground is moved towards
/// black or white until it can; where somebody asked for that very colour, they are told.
pub(super) fn read(fields: &mut Fields<'_>, problems: &mut Problems) -> Option<Accent> {
    let node = fields.node("accent")?;
    if let Value::Map(_) = &node.value {
        let mut map = fields.map_of(node, "accent", "the map of accents", problems)?;
        let light = map.text("light", problems);
        let dark = map.text("dark", problems);
        let light = light.and_then(|text| colour(&map, &text, LIGHT_PAPER, problems));
        let dark = dark.and_then(|text| colour(&map, &text, DARK_PAPER, problems));
        map.finish(problems);
        let (light, dark) = (light.or(dark)?, dark.or(light)?);
        return Some(Accent {
            light: light.legible_on(LIGHT_PAPER).to_string(),
            dark: dark.legible_on(DARK_PAPER).to_string(),
        });
    }
    let text = fields.text_of(node, "accent", problems)?;
    let light = colour(fields, &text, LIGHT_PAPER, problems)?;
    Some(Accent { light: light.to_string(), dark: light.legible_on(DARK_PAPER).to_string() })
}

fn colour(fields: &Fields<'_>, text: &Spanned<String>, paper: Colour, problems: &mut Problems) -> Option<Colour> {
    let place = fields.place(text.span);
    let Some(colour) = Colour::parse(&text.value) else {
        problems.push(catalogue::bad_colour(place, &text.value));
        return None;
    };
    let legible = colour.legible_on(paper);
    if legible != colour {
        problems.push(catalogue::weak_colour(place, &text.value, &legible.to_string()));
    }
    Some(legible)
}

/// Red, green and blue of sRGB.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Colour([u8; 3]);

impl Colour {
    /// Reads `#1d4f73` or `#15a`.
    fn parse(text: &str) -> Option<Colour> {
        let digits: Option<Vec<u8>> =
            text.strip_prefix('#')?.chars().map(|c| u8::try_from(c.to_digit(16)?).ok()).collect();
        match digits?.as_slice() {
            [r, g, b] => Some(Colour([r * 17, g * 17, b * 17])),
            [r, r2, g, g2, b, b2] => Some(Colour([r * 16 + r2, g * 16 + g2, b * 16 + b2])),
            _ => None,
        }
    }

    /// Returns the relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        let [r, g, b] = self.0.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(self, other: Colour) -> f64 {
        let (a, b) = (self.luminance() + 0.05, other.luminance() + 0.05);
        a.max(b) / a.min(b)
    }

    /// Returns the colour, or the nearest one on the way to black or white that can be read on a ground.
    fn legible_on(self, paper: Colour) -> Colour {
        let end = if paper.luminance() > 0.5 { 0.0 } else { 255.0 };
        let step = |part: i32| {
            let part = f64::from(part) / 20.0;
            Colour(self.0.map(|channel| (f64::from(channel) * (1.0 - part) + end * part).round() as u8))
        };
        (0..=20).map(step).find(|colour| colour.contrast(paper) >= CONTRAST).unwrap_or(self)
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [r, g, b] = self.0;
        write!(formatter, "#{r:02x}{g:02x}{b:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_that_can_be_read_stays() {
        let blue = Colour::parse("#1d4f73").unwrap();
        assert_eq!(blue.legible_on(LIGHT_PAPER), blue);
        assert_eq!(Colour::parse("#15a"), Colour::parse("#1155aa"));
        assert_eq!(Colour::parse("red"), None);
        assert_eq!(Colour::parse("#12"), None);
    }

    #[test]
    fn every_colour_becomes_one_that_can_be_read() {
        for text in ["#000000", "#ffffff", "#ffcc00", "#1d4f73", "#777777", "#ff0000"] {
            for paper in [LIGHT_PAPER, DARK_PAPER] {
                assert!(Colour::parse(text).unwrap().legible_on(paper).contrast(paper) >= CONTRAST, "{text}");
            }
        }
    }
}
