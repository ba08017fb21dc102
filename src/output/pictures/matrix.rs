//! What came up where: rows, columns, and a mark where they meet.

use super::svg::{Anchor, Form, Svg, label_height, width};
use super::{Drawn, LABELS, WIDTH};
use crate::locale::Locale;
use crate::text::escape;

/// A matrix to be drawn.
pub(in super::super) struct Matrix<'a> {
    /// Makes the picture's ids unique on the page.
    pub(in super::super) name: &'a str,
    pub(in super::super) title: String,
    pub(in super::super) description: String,
    /// What the rows are, for the head of the table.
    pub(in super::super) corner: String,
    pub(in super::super) rows: Vec<Row>,
    pub(in super::super) columns: Vec<Column>,
    pub(in super::super) cells: Vec<Cell>,
}

/// A row.
pub(in super::super) struct Row {
    pub(in super::super) title: String,
    pub(in super::super) href: String,
}

/// A column.
pub(in super::super) struct Column {
    /// What stands above it: short.
    pub(in super::super) label: String,
    pub(in super::super) title: String,
    pub(in super::super) href: String,
}

/// A mark.
pub(in super::super) struct Cell {
    pub(in super::super) row: usize,
    pub(in super::super) column: usize,
    pub(in super::super) n: usize,
    pub(in super::super) href: String,
}

impl Matrix<'_> {
    /// Draws it; `None` if it would have less than two rows and two columns.
    pub(in super::super) fn draw(&self, words: &Locale) -> Option<Drawn> {
        if self.rows.len() < 2 || self.columns.len() < 2 {
            return None;
        }
        Some(Drawn { svg: self.draw_svg(words), table: self.table() })
    }

    fn draw_svg(&self, words: &Locale) -> String {
        let step = ((WIDTH - LABELS) / self.columns.len() as f64).min(64.0);
        let row_height = self.rows.iter().map(|row| label_height(&row.title)).fold(0.0, f64::max) + 11.0;
        let longest = self.columns.iter().map(|column| width(&column.label)).fold(0.0, f64::max);
        let is_turned = longest > step - 6.0;
        let head = if is_turned { longest + 14.0 } else { 24.0 };
        let height = head + row_height * self.rows.len() as f64 + 6.0;
        let end = LABELS + step * self.columns.len() as f64;
        let mut svg =
            Svg::new(self.name, &self.title, &self.description, (end, height), Form::Whole, words.dir == "rtl");
        let middle = |column: usize| LABELS + step * (column as f64 + 0.5);
        for (position, column) in self.columns.iter().enumerate() {
            let x = middle(position);
            svg.open(Some(&column.href), Some(&column.title), true);
            if is_turned {
                svg.turned("pic-year", x + 4.0, head - 8.0, &column.label);
            } else {
                svg.text("pic-year", Anchor::Middle, x, head - 8.0, &column.label);
            }
            svg.close(Some(&column.href));
            svg.line("pic-grid", (x, head), (x, height - 6.0));
        }
        for (position, row) in self.rows.iter().enumerate() {
            let y = head + row_height * (position as f64 + 0.5);
            svg.line("pic-rule", (LABELS, y + row_height / 2.0), (end, y + row_height / 2.0));
            svg.label(y, &row.title, Some(&row.href));
        }
        for cell in &self.cells {
            let (x, y) = (middle(cell.column), head + row_height * (cell.row as f64 + 0.5));
            let title = format!("{}, {}", self.rows[cell.row].title, self.columns[cell.column].title);
            svg.open(Some(&cell.href), Some(&title), false);
            let side = row_height.min(step).min(24.0);
            svg.bar("pic-area", x - side / 2.0, y - side / 2.0, side, side);
            match cell.n {
                1 => svg.dot("pic-mark", x, y, (side / 4.5).min(5.0)),
                n => svg.text("pic-number", Anchor::Middle, x, y + 4.5, &n.to_string()),
            }
            svg.close(Some(&cell.href));
        }
        svg.finish()
    }

    fn table(&self) -> String {
        let mut table = format!("<table>\n<thead><tr><th scope=\"col\">{}</th>", escape::html(&self.corner));
        for column in &self.columns {
            let (href, title) = (escape::html(&column.href), escape::html(&column.title));
            table.push_str(&format!("<th scope=\"col\"><a href=\"{href}\">{title}</a></th>"));
        }
        table.push_str("</tr></thead>\n<tbody>\n");
        for (position, row) in self.rows.iter().enumerate() {
            let (href, title) = (escape::html(&row.href), escape::html(&row.title));
            table.push_str(&format!("<tr><th scope=\"row\"><a href=\"{href}\">{title}</a></th>"));
            for column in 0..self.columns.len() {
                let cell = self.cells.iter().find(|cell| cell.row == position && cell.column == column);
                let n = cell.map(|cell| format!("<a href=\"{}\">{}</a>", escape::html(&cell.href), cell.n));
                table.push_str(&format!("<td>{}</td>", n.unwrap_or_default()));
            }
            table.push_str("</tr>\n");
        }
        table.push_str("</tbody>\n</table>\n");
        table
    }
}
