//! Columns for people.

use unicode_width::UnicodeWidthStr;

use super::screen::visible;

/// Cells between two columns.
const GAP: usize = 2;

/// Rows with their columns under each other; the last column is as long as it is.
pub fn table<const N: usize>(rows: &[[String; N]]) -> String {
    let rows: Vec<[String; N]> = rows.iter().map(|row| row.each_ref().map(|cell| one_line(cell))).collect();
    let width = |column: usize| rows.iter().map(|r| r[column].width()).max().unwrap_or(0);
    let widths: [usize; N] = std::array::from_fn(width);
    let mut out = String::new();
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat(width - cell.width() + GAP));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

fn one_line(cell: &str) -> String {
    visible(&cell.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn columns_stand_under_each_other() {
        let rows = [["日本".to_owned(), "x".to_owned()], ["abc".to_owned(), "y\nz".to_owned()]];
        assert_eq!(table(&rows), "日本  x\nabc   y z\n");
    }
}
