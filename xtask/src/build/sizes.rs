//! How big everything is that a visitor loads. Printed by every build, so that a careless change is seen at once.

use super::facts::{Facts, FileFacts};

/// The first screen travels in the first few packets if it is no bigger than this.
const FIRST_PAGE: u64 = 14 * 1024;

/// The table, and what a first visit costs.
pub fn table(facts: &Facts) -> String {
    let width = facts.files.iter().map(|file| file.name.len()).max().unwrap_or(0);
    let cell = |bytes: Option<u64>| bytes.map_or_else(|| "-".to_owned(), |bytes| bytes.to_string());
    let mut text = format!("{:width$} {:>9} {:>9} {:>9}   bytes\n", "", "raw", "brotli", "gzip");
    for FileFacts { name, bytes, brotli, gzip, .. } in &facts.files {
        text.push_str(&format!("{name:width$} {bytes:>9} {:>9} {:>9}\n", cell(*brotli), cell(*gzip)));
    }
    if facts.screen > 0 {
        let verdict = if facts.screen <= FIRST_PAGE { "fits" } else { "DOES NOT FIT" };
        text.push_str(&format!(
            "\nFirst screen: {} KB brotli, {verdict} in {} KB.\n",
            kilobytes(facts.screen),
            kilobytes(FIRST_PAGE)
        ));
        let (all, _) = facts.first_use();
        text.push_str(&format!("First question (HTML, CSS, JS): {} KB brotli.\n", kilobytes(facts.first_question())));
        text.push_str(&format!("First use (the same, wasm, English content): {} KB brotli.\n", kilobytes(all)));
    }
    text
}

/// With one digit behind the point.
pub fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(files: &[(&str, u64)]) -> Facts {
        let file = |(name, brotli): &(&str, u64)| FileFacts {
            name: (*name).into(),
            bytes: brotli * 3,
            brotli: Some(*brotli),
            gzip: Some(brotli + 1),
            sha256: String::new(),
        };
        Facts {
            version: String::new(),
            files: files.iter().map(file).collect(),
            screen: 1000,
            headers: Default::default(),
        }
    }

    #[test]
    fn a_first_use_counts_what_every_visitor_loads_and_nothing_else() {
        let files = [
            ("index.html", 1024),
            ("assets/waymark-1.wasm", 2048),
            ("paper.html", 9000),
            ("assets/content-cy-1.json", 5000),
        ];
        let text = table(&facts(&files));
        assert!(text.contains("First use (the same, wasm, English content): 3.0 KB brotli."), "{text}");
        assert!(text.contains("First question (HTML, CSS, JS): 1.0 KB brotli."), "{text}");
        assert!(text.contains("First screen: 1.0 KB brotli, fits in 14.0 KB."), "{text}");
    }

    #[test]
    fn a_first_screen_that_is_too_big_is_called_so() {
        let big = Facts { screen: 15 * 1024, ..facts(&[("index.html", 20 * 1024)]) };
        assert!(table(&big).contains("DOES NOT FIT"));
    }
}
