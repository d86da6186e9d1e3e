//! Short names between the program and its glue. wasm-bindgen names every function that one hands to the other in full, with a hash, in
//! both files; nobody reads those names, and they do not compress. Together with the comments of the glue they are 7 KB of a first use.

use std::collections::HashMap;

use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Section};
use wasmparser::{ExternalKind, Payload, TypeRef};

use crate::size::sections;
use crate::trouble::{Done, Trouble, While};

/// The names of one program that become shorter, with what they become.
#[derive(Debug, Default)]
pub struct Names {
    /// What the glue hands to the program: keys of an object.
    imports: Vec<(String, String)>,
    /// What the program lets the browser call: functions of the glue that call one of the same name in the program.
    exports: Vec<(String, String)>,
}

impl Names {
    /// Which names of this program become shorter, given the glue that belongs to it.
    pub fn of(wasm: &[u8], glue: &str) -> Done<Self> {
        let mut names = Self::default();
        sections(wasm, |payload, _| {
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let name = import.when("The program cannot be read")?.name.to_owned();
                        // A number is a key too, and the shortest one.
                        let short = names.imports.len().to_string();
                        names.imports.push((name, short));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let name = export.when("The program cannot be read")?.name.to_owned();
                        if glue.contains(&format!("\nfunction {name}(")) {
                            let short = format!("call{}", names.exports.len());
                            names.exports.push((name, short));
                        }
                    }
                }
                _ => {}
            }
            Ok(())
        })?;
        Ok(names)
    }

    /// The program with the short ones.
    pub fn in_program(&self, wasm: &[u8]) -> Done<Vec<u8>> {
        let of = |pairs: &[(String, String)]| -> HashMap<String, String> { pairs.iter().cloned().collect() };
        let (imported, exported) = (of(&self.imports), of(&self.exports));
        let short = |names: &HashMap<String, String>, name: &str| names.get(name).map_or(name, |it| it).to_owned();
        let mut made = wasm.get(..8).unwrap_or_default().to_vec();
        sections(wasm, |payload, whole| {
            match payload {
                Payload::ImportSection(imports) => {
                    let mut section = ImportSection::new();
                    for import in imports.into_imports() {
                        let import = import.when("The program cannot be read")?;
                        let TypeRef::Func(number) = import.ty else {
                            return Err(Trouble::new(format!(
                                "The program takes {}, which is no function.",
                                import.name
                            )));
                        };
                        section.import(import.module, &short(&imported, import.name), EntityType::Function(number));
                    }
                    section.append_to(&mut made);
                }
                Payload::ExportSection(exports) => {
                    let mut section = ExportSection::new();
                    for export in exports {
                        let export = export.when("The program cannot be read")?;
                        section.export(&short(&exported, export.name), kind(export.kind)?, export.index);
                    }
                    section.append_to(&mut made);
                }
                _ => made.extend_from_slice(whole.and_then(|whole| wasm.get(whole)).unwrap_or_default()),
            }
            Ok(())
        })?;
        Ok(made)
    }

    /// The glue with the short ones, and without what is only for people to read.
    pub fn in_glue(&self, glue: &str) -> Done<String> {
        let keys: HashMap<&str, &str> = self.imports.iter().map(|(name, short)| (&**name, &**short)).collect();
        let mut renamed = 0;
        let mut made = String::with_capacity(glue.len());
        let mut comment = false;
        for line in glue.lines().map(str::trim) {
            comment |= line.starts_with("/*");
            if comment {
                comment = !line.ends_with("*/");
            } else if !line.is_empty() && !line.starts_with("//") {
                let key = line.split_once(": ").and_then(|(name, rest)| Some((*keys.get(name)?, rest)));
                match key {
                    Some((short, rest)) => {
                        renamed += 1;
                        made.push_str(short);
                        made.push_str(": ");
                        made.push_str(rest);
                    }
                    None => made.push_str(line),
                }
                made.push('\n');
            }
        }
        if renamed != keys.len() {
            return Err(Trouble::new(format!(
                "The glue hands over {renamed} functions, and the program takes {}.",
                keys.len()
            )));
        }
        for (name, short) in &self.exports {
            if made.contains(&**short) {
                return Err(Trouble::new(format!("The glue has a name already that we would give: {short}")));
            }
            made = whole_words(&made, name, short);
        }
        Ok(made)
    }
}

/// The text with another word in the place of this one, but not where it is a piece of a longer one.
fn whole_words(text: &str, word: &str, other: &str) -> String {
    let part = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '$';
    let mut made = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(word) {
        let inside = before.chars().next_back().or_else(|| made.chars().next_back()).is_some_and(part)
            || after.chars().next().is_some_and(part);
        made.push_str(before);
        made.push_str(if inside { word } else { other });
        rest = after;
    }
    made + rest
}

fn kind(kind: ExternalKind) -> Done<ExportKind> {
    match kind {
        ExternalKind::Func => Ok(ExportKind::Func),
        ExternalKind::Table => Ok(ExportKind::Table),
        ExternalKind::Memory => Ok(ExportKind::Memory),
        ExternalKind::Global => Ok(ExportKind::Global),
        _ => Err(Trouble::new("The program gives something of a kind that is not known here.")),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::*;
    use crate::size::tiny;

    const GLUE: &str = "/**\n * Opens it.\n */\nexport function open() {\n    // why\n    wasm.open();\n}\nfunction __wbg_get_imports() {\n    \
                        const import0 = {\n        b: function(arg0) {\n            return go(arg0, 'b');\n        },\n    };\n}\n\nfunction go(arg0) {\n    \
                        wasm.go(arg0);\n}\n";

    #[test]
    fn both_sides_get_the_same_short_names() {
        let names = Names::of(&tiny(), GLUE).unwrap();
        let glue = names.in_glue(GLUE).unwrap();
        assert_eq!(
            glue,
            "export function open() {\nwasm.open();\n}\nfunction __wbg_get_imports() {\nconst import0 = {\n0: function(arg0) {\n\
             return call0(arg0, 'b');\n},\n};\n}\nfunction call0(arg0) {\nwasm.call0(arg0);\n}\n"
        );
        let program = names.in_program(&tiny()).unwrap();
        let again = Names::of(&program, &glue).unwrap();
        assert_eq!(again.imports, [("0".to_owned(), "0".to_owned())]);
        assert_eq!(again.exports, [("call0".to_owned(), "call0".to_owned())]);
    }

    #[test]
    fn nothing_but_names_changes_in_the_program() {
        let same = Names::default().in_program(&tiny()).unwrap();
        assert_eq!(same, tiny());
    }

    #[test]
    fn a_glue_that_does_not_belong_to_the_program_stops_the_build() {
        let names = Names::of(&tiny(), GLUE).unwrap();
        let why = names.in_glue(&GLUE.replace("b: function", "c: function")).unwrap_err().to_string();
        assert_eq!(why, "The glue hands over 0 functions, and the program takes 1.");
        assert!(names.in_glue(&GLUE.replace("arg0", "call0")).is_err());
    }

    #[test]
    fn a_piece_of_a_longer_word_stays() {
        assert_eq!(whole_words("go(ago, go_1); wasm.go", "go", "x"), "x(ago, go_1); wasm.x");
    }
}
