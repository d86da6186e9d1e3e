//! How big everything is that a visitor loads. Printed by every build, so that a careless change is seen at once.

use std::fs;
use std::path::Path;

use super::squeeze::files;
use crate::trouble::Done;

/// The first page travels in the first few packets if it is no bigger than this.
const FIRST_PAGE: u64 = 14 * 1024;

/// What a first visit loads besides the page itself. The paper page and other languages are not among it.
const FIRST_USE: [&str; 6] = ["index.html", "start-", "styles-", "waymark-", "content-en-", "icon-"];

struct Row {
    name: String,
    raw: u64,
    br: Option<u64>,
    gz: Option<u64>,
}

/// The table, and what a first visit costs.
pub fn of(upload: &Path) -> Done<String> {
    let mut rows = Vec::new();
    for file in files(upload)? {
        let name = file.strip_prefix(upload).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let size = |ending: &str| fs::metadata(upload.join(format!("{name}{ending}"))).ok().map(|file| file.len());
        rows.push(Row { raw: size("").unwrap_or(0), br: size(".br"), gz: size(".gz"), name });
    }
    Ok(table(&rows))
}

fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.name.len()).max().unwrap_or(0);
    let cell = |bytes: Option<u64>| bytes.map_or_else(|| "-".to_owned(), |bytes| bytes.to_string());
    let mut text = format!("{:width$} {:>9} {:>9} {:>9}   bytes\n", "", "raw", "brotli", "gzip");
    for Row { name, raw, br, gz } in rows {
        text.push_str(&format!("{name:width$} {raw:>9} {:>9} {:>9}\n", cell(*br), cell(*gz)));
    }
    if let Some(page) = rows.iter().find(|row| row.name == "index.html").and_then(|row| row.br) {
        let verdict = if page <= FIRST_PAGE { "fits" } else { "DOES NOT FIT" };
        text.push_str(&format!(
            "\nFirst page: {} KB brotli, {verdict} in {} KB.\n",
            kilobytes(page),
            kilobytes(FIRST_PAGE)
        ));
        let all: u64 = rows.iter().filter(|row| is_first_use(&row.name)).filter_map(|row| row.br).sum();
        text.push_str(&format!("First use (HTML, CSS, JS, wasm, English content): {} KB brotli.\n", kilobytes(all)));
    }
    text
}

/// Whether every visitor loads this file when they come for the first time.
pub(super) fn is_first_use(name: &str) -> bool {
    FIRST_USE.iter().any(|start| name.rsplit('/').next().unwrap_or_default().starts_with(start))
}

/// With one digit behind the point.
fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, br: u64) -> Row {
        Row { name: name.into(), raw: br * 3, br: Some(br), gz: Some(br + 1) }
    }

    #[test]
    fn a_first_use_counts_what_every_visitor_loads_and_nothing_else() {
        let rows = [
            row("index.html", 1024),
            row("assets/waymark-1.wasm", 2048),
            row("paper.html", 9000),
            row("assets/content-cy-1.json", 5000),
        ];
        let text = table(&rows);
        assert!(text.contains("First use (HTML, CSS, JS, wasm, English content): 3.0 KB brotli."), "{text}");
        assert!(text.contains("First page: 1.0 KB brotli, fits in 14.0 KB."), "{text}");
    }

    #[test]
    fn a_first_page_that_is_too_big_is_called_so() {
        assert!(table(&[row("index.html", 15 * 1024)]).contains("DOES NOT FIT"));
    }
}
