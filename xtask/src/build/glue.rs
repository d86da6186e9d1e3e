//! The glue that wasm-bindgen writes, as a value inside another script. It comes as a module, and a page that is opened from a disk may
//! not import one.

use crate::trouble::{Done, Trouble};

/// The same code in a function of its own, so that no name in it meets one of ours, and `glue` with what it exported.
pub fn as_value(module: &str) -> Done<String> {
    let mut inside = String::new();
    let mut names = Vec::new();
    for line in module.lines() {
        let plain = if let Some(list) = line.strip_prefix("export {").and_then(|rest| rest.strip_suffix("};")) {
            names.extend(list.split(',').map(named));
            ""
        } else if let Some(function) = line.strip_prefix("export ").filter(|rest| rest.starts_with("function ")) {
            let name = function.trim_start_matches("function ").split('(').next().unwrap_or_default();
            names.push(name.to_owned());
            function
        } else {
            line
        };
        if ["export ", "import "].iter().any(|word| plain.starts_with(word)) {
            return Err(Trouble::new(format!("The glue has a line that the one-file edition cannot take in: {plain}")));
        }
        inside.push_str(plain);
        inside.push('\n');
    }
    if names.is_empty() {
        return Err(Trouble::new("The glue exports nothing."));
    }
    Ok(format!("const glue = (() => {{\n{inside}return {{ {} }};\n}})();\n", names.join(", ")))
}

/// `a as b` as it stands in an object: `b: a`.
fn named(export: &str) -> String {
    match export.trim().split_once(" as ") {
        Some((inside, outside)) => format!("{outside}: {inside}"),
        None => export.trim().to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::*;

    #[test]
    fn what_a_module_exports_becomes_a_value() {
        let module =
            "let wasm;\nexport function open(content) {\n}\nfunction init() {}\nexport { sync, init as default };\n";
        let value = as_value(module).unwrap();
        assert!(value.starts_with("const glue = (() => {\nlet wasm;\nfunction open(content) {\n"), "{value}");
        assert!(value.ends_with("return { open, sync, default: init };\n})();\n"), "{value}");
    }

    #[test]
    fn a_module_of_another_shape_stops_the_build() {
        for other in ["import { a } from './a.js';\nexport { a };", "export class A {\n}\nexport { A };", "let a;"] {
            assert!(as_value(other).is_err(), "{other}");
        }
    }
}
