//! Where the bytes go that are not in the program: the glue, the styles, the words.

use std::fmt::Write;

use super::row;
use crate::build::{self, STYLES, brotli};
use crate::trouble::Done;

/// The glue that wasm-bindgen writes: what it hands to the program, and how much of it is closures.
pub fn glue(glue: &str) -> String {
    let imports = imports(glue);
    let whole = glue.len();
    let sum = |of: &dyn Fn(&Import<'_>) -> bool| {
        let these: Vec<_> = imports.iter().filter(|import| of(import)).collect();
        (these.iter().map(|import| import.bytes).sum(), Some(these.len()))
    };
    let closures = sum(&|import| import.closure);
    let caught = sum(&|import| import.caught);
    let all = sum(&|_| true);
    format!(
        "The glue as wasm-bindgen writes it; its comments and long names do not ship.\n{}{}{}{}",
        row(all.0, whole, all.1, "functions for the program, of these:"),
        row(closures.0, whole, closures.1, "  closures, by which the browser calls the program"),
        row(caught.0, whole, caught.1, "  with an answer for what JavaScript throws"),
        row(whole.saturating_sub(all.0), whole, None, "everything else: the start, texts, the table of objects"),
    )
}

struct Import<'g> {
    #[allow(dead_code, reason = "told by tests")]
    name: &'g str,
    bytes: usize,
    closure: bool,
    caught: bool,
}

/// The functions that the glue hands to the program, each from its name to the next one.
fn imports(glue: &str) -> Vec<Import<'_>> {
    let Some((_, list)) = glue.split_once("function __wbg_get_imports() {") else { return Vec::new() };
    // The function ends at the first bracket at the start of a line.
    let list = list.split_once("\n}").map_or(list, |(list, _)| list);
    let mut found: Vec<Import<'_>> = Vec::new();
    for line in list.split_inclusive('\n') {
        let name =
            line.strip_prefix("        ").filter(|line| line.starts_with("__wb")).and_then(|it| it.split_once(':'));
        if let Some((name, _)) = name {
            found.push(Import { name, bytes: 0, closure: false, caught: false });
        }
        if let Some(import) = found.last_mut() {
            import.bytes += line.len();
            import.closure |= line.contains("makeMutClosure(") || line.contains("makeClosure(");
            import.caught |= line.contains("handleError(");
        }
    }
    found
}

/// The styles that a visitor loads, by the sheet that they come from.
pub fn styles() -> Done<String> {
    let mut text = "The styles, without comments and needless space, by sheet.\n".to_owned();
    for (name, sheets) in STYLES {
        let mut sheets = sheets()?;
        let whole = sheets.iter().map(|(_, css)| css.len()).sum();
        let joined: String = sheets.iter().map(|(_, css)| css.as_str()).collect();
        let small = brotli(joined.as_bytes())?.len();
        let _ = writeln!(text, "{name}: {whole} bytes in {} sheets, {small} with brotli", sheets.len());
        sheets.sort_by_key(|(_, css)| std::cmp::Reverse(css.len()));
        for (sheet, css) in &sheets {
            text.push_str(&row(css.len(), whole, None, sheet));
        }
    }
    Ok(text)
}

/// The words of English, and what each exercise adds to them once compressed.
pub fn words() -> Done<String> {
    let (whole, mut exercises) = build::exercise_weights()?;
    let mut text = format!("The words of English: {whole} bytes with brotli. What each exercise adds to that:\n");
    let sum: usize = exercises.iter().map(|it| it.bytes).sum();
    exercises.sort_by_key(|it| std::cmp::Reverse(it.bytes));
    for it in &exercises {
        text.push_str(&row(it.bytes, whole, None, &it.id));
    }
    let each = sum.checked_div(exercises.len()).unwrap_or_default();
    let _ = writeln!(text, "On average one more exercise adds {each} bytes, and no code.");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_and_closures_of_the_glue_are_counted() {
        let text = "export function open() {\n}\nfunction __wbg_get_imports() {\n    const import0 = {\n        __proto__: null,\n        \
                    __wbg_a_1: function(arg0) {\n            return arg0;\n        },\n        __wbg_b_2: function() { return \
                    handleError(function () {\n        }, arguments); },\n        __wbindgen_cast_3: function(arg0) {\n            \
                    return makeMutClosure(arg0);\n        },\n    };\n}\nfunction more() {}\n";
        let found = imports(text);
        let names: Vec<_> = found.iter().map(|import| (import.name, import.closure, import.caught)).collect();
        assert_eq!(
            names,
            [("__wbg_a_1", false, false), ("__wbg_b_2", false, true), ("__wbindgen_cast_3", true, false)]
        );
        assert!(glue(text).contains("functions for the program"));
    }
}
