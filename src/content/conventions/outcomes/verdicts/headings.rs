//! The headings that verdicts may be on.

use rustc_hash::FxHashSet;

use crate::content::conventions::agenda::without_topic_mark;
use crate::content::conventions::labels::Label;
use crate::content::conventions::minutes::Minutes;
use crate::content::conventions::outcomes::motions;
use crate::content::conventions::sections::Section;
use crate::content::markdown::Line;

/// The headings of a report, and what stands between them and the lines that may be about them.
pub(super) struct Headings<'l> {
    lines: &'l [Line],
    /// The places of the headings among the lines, in order.
    headings: Vec<usize>,
    /// The places of the motions, in order.
    motions: Vec<usize>,
    /// Where labels stand: what they announce is no item.
    labels: FxHashSet<u32>,
}

impl<'l> Headings<'l> {
    pub(super) fn new(minutes: &Minutes<'l>) -> Headings<'l> {
        let Minutes { lines, sections, .. } = *minutes;
        let places = |is_one: &dyn Fn(&Line) -> bool| (0..lines.len()).filter(|at| is_one(&lines[*at])).collect();
        let is_of_minutes = |section: &Section<'_>| section.words.to_lowercase().contains("minutes");
        let labels = sections.iter().filter(|section| section.label != Label::Other && !is_of_minutes(section));
        Headings {
            lines,
            headings: places(&|line| line.is_heading()),
            motions: places(&|line| motions::is_marked(&line.text)),
            labels: labels.map(|section| section.head.span.start).collect(),
        }
    }

    /// Returns the heading below which the line at a place stands, if it is one of an item of the meeting, and no motion stands between,
    /// which the line is on.
    pub(super) fn above(&self, place: usize) -> Option<&'l str> {
        self.place_above(place).map(|(_, text)| text)
    }

    /// Returns the same with where it begins.
    pub(super) fn place_above(&self, place: usize) -> Option<(u32, &'l str)> {
        let heading = *self.headings[..self.headings.partition_point(|at| *at < place)].last()?;
        let next_motion = self.motions.get(self.motions.partition_point(|at| *at <= heading));
        let has_motion = next_motion.is_some_and(|at| *at < place);
        let heading = &self.lines[heading];
        let start = heading.span.start;
        (!self.labels.contains(&start) && !has_motion).then(|| (start, without_topic_mark(heading.text.trim())))
    }
}
