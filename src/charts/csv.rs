//! Tables as files for spreadsheet programs.

use super::wording::owned;

/// A UTF-8 file with a byte order mark, without which spreadsheet programs garble Chinese; CRLF; every cell quoted, and
/// cells that such a program would take for a formula prefixed with an apostrophe.
pub fn csv(head: &[&str], rows: &[Vec<String>]) -> String {
    let mut file = String::from("\u{FEFF}");
    write_row(&mut file, &owned(head));
    for row in rows {
        write_row(&mut file, row);
    }
    file
}

fn write_row(file: &mut String, cells: &[String]) {
    let mut separator = "";
    for cell in cells {
        file.push_str(separator);
        file.push('"');
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
            file.push('\'');
        }
        file.push_str(&cell.replace('"', "\"\""));
        file.push('"');
        separator = ",";
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_none_is_a_formula() {
        let rows = [["甲,“乙”", "a\"b"], ["=1+1", "-5"], ["", "5-6"]];
        let file = csv(&["名", "值"], &rows.map(|row| owned(&row)));
        let expected = "\u{FEFF}\"名\",\"值\"\r\n\"甲,“乙”\",\"a\"\"b\"\r\n\"'=1+1\",\"'-5\"\r\n\"\",\"5-6\"\r\n";
        assert_eq!(file, expected);
    }
}
