//! A wasm program as sections, functions with their names, and data. `wasmparser` reads it; nothing here runs or changes it, but for
//! taking the names out before it ships.

use std::collections::HashMap;
use std::ops::Range;

use wasmparser::{KnownCustom, Name, NameSectionReader, Parser, Payload};

use crate::trouble::{Done, While};

/// What a program is made of. Every byte of the file is in a section, but for the eight at its front.
#[derive(Debug, Default)]
pub struct Program {
    /// Each section by its name, with the bytes that say how long it is.
    pub sections: Vec<(String, Range<usize>)>,
    /// Each function that the program brings.
    pub functions: Vec<Function>,
    /// Each piece of data, without what says where it goes.
    pub data: Vec<Range<usize>>,
    /// How many functions it takes from JavaScript.
    pub imports: usize,
    /// How many things it gives to JavaScript.
    pub exports: usize,
}

/// One function.
#[derive(Debug)]
pub struct Function {
    /// As the name section has it; its number where that says nothing.
    pub name: String,
    /// Its bytes, with those that say how long it is.
    pub range: Range<usize>,
}

const WHAT: &str = "The program cannot be read";

/// Reads it.
pub fn read(wasm: &[u8]) -> Done<Program> {
    let mut program = Program::default();
    let mut names = HashMap::new();
    let mut bodies = Vec::new();
    let mut imported = 0_usize;
    sections(wasm, |payload, whole| {
        if let Some(whole) = whole {
            program.sections.push((name_of(&payload), whole));
        }
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import.when(WHAT)?;
                    imported += usize::from(matches!(import.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => program.exports = size(exports.count())?,
            Payload::CodeSectionEntry(body) => bodies.push(range(body.range())?),
            Payload::DataSection(data) => {
                for data in data {
                    let data = data.when(WHAT)?;
                    let end = range(data.range)?.end;
                    program.data.push(end.saturating_sub(data.data.len())..end);
                }
            }
            Payload::CustomSection(custom) => {
                if let KnownCustom::Name(section) = custom.as_known() {
                    names = functions(section)?;
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    program.imports = imported;
    // What stands before a body is its length, which is one to five bytes long.
    let mut before = bodies.first().map_or(0, |first| first.start.saturating_sub(length(first.len())));
    for (at, body) in bodies.into_iter().enumerate() {
        let name = names.remove(&(imported + at)).unwrap_or_else(|| format!("function {}", imported + at));
        program.functions.push(Function { name, range: before..body.end });
        before = body.end;
    }
    Ok(program)
}

/// The same program without the names of its functions: what ships.
pub fn without_names(wasm: &[u8]) -> Done<Vec<u8>> {
    let mut kept = wasm.get(..8).unwrap_or_default().to_vec();
    sections(wasm, |payload, whole| {
        let named = matches!(&payload, Payload::CustomSection(custom) if custom.name() == "name");
        if let Some(bytes) = whole.filter(|_| !named).and_then(|whole| wasm.get(whole)) {
            kept.extend_from_slice(bytes);
        }
        Ok(())
    })?;
    Ok(kept)
}

/// Every part of the program in order; with a section its whole range, its own header included.
pub fn sections<'w>(wasm: &'w [u8], mut each: impl FnMut(Payload<'w>, Option<Range<usize>>) -> Done) -> Done {
    let mut end = 8;
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.when(WHAT)?;
        let whole = match payload.as_section() {
            Some((_, inside)) => {
                let inside = range(inside)?;
                let whole = end..inside.end;
                end = inside.end;
                Some(whole)
            }
            None => None,
        };
        each(payload, whole)?;
    }
    Ok(())
}

fn name_of(payload: &Payload<'_>) -> String {
    let name = match payload {
        Payload::TypeSection(_) => "types",
        Payload::ImportSection(_) => "imports",
        Payload::FunctionSection(_) => "functions",
        Payload::TableSection(_) => "tables",
        Payload::MemorySection(_) => "memory",
        Payload::GlobalSection(_) => "globals",
        Payload::ExportSection(_) => "exports",
        Payload::StartSection { .. } => "start",
        Payload::ElementSection(_) => "elements",
        Payload::DataCountSection { .. } => "data count",
        Payload::DataSection(_) => "data",
        Payload::CodeSectionStart { .. } => "code",
        Payload::CustomSection(custom) => custom.name(),
        _ => "another section",
    };
    name.to_owned()
}

/// The names of functions by their number.
fn functions(section: NameSectionReader<'_>) -> Done<HashMap<usize, String>> {
    let mut found = HashMap::new();
    for names in section {
        if let Name::Function(names) = names.when(WHAT)? {
            for name in names {
                let name = name.when(WHAT)?;
                found.insert(size(name.index)?, name.name.to_owned());
            }
        }
    }
    Ok(found)
}

/// How many bytes a length takes in wasm: seven bits each.
fn length(bytes: usize) -> usize {
    let mut left = bytes >> 7;
    let mut count = 1;
    while left > 0 {
        left >>= 7;
        count += 1;
    }
    count
}

fn range(of: Range<u64>) -> Done<Range<usize>> {
    Ok(usize::try_from(of.start).when(WHAT)?..usize::try_from(of.end).when(WHAT)?)
}

fn size(count: u32) -> Done<usize> {
    usize::try_from(count).when(WHAT)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop with a message")]
pub(super) mod tests {
    use super::*;

    /// One import, two functions (the second of 3 bytes of code), four bytes of data, and names.
    pub fn tiny() -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        let mut section = |id: u8, bytes: &[u8]| {
            wasm.push(id);
            wasm.push(u8::try_from(bytes.len()).unwrap());
            wasm.extend_from_slice(bytes);
        };
        section(1, b"\x01\x60\0\0");
        section(2, b"\x01\x01a\x01b\0\0");
        section(3, b"\x02\0\0");
        section(5, b"\x01\0\x01");
        section(7, b"\x01\x02go\0\x01");
        section(10, b"\x02\x02\0\x0b\x03\0\x01\x0b");
        section(11, b"\x01\0\x41\x08\x0b\x04text");
        section(0, b"\x04name\x01\x17\x02\x01\x0fwaymark::go::h1\x02\x03two");
        section(0, b"\x04more!");
        wasm
    }

    #[test]
    fn every_byte_of_a_tiny_program_is_somewhere() {
        let wasm = tiny();
        let program = read(&wasm).unwrap();
        let sections: usize = program.sections.iter().map(|(_, range)| range.len()).sum();
        assert_eq!(sections + 8, wasm.len());
        let named: Vec<_> = program.functions.iter().map(|it| (it.name.as_str(), it.range.len())).collect();
        assert_eq!(named, [("waymark::go::h1", 3), ("two", 4)]);
        let data: Vec<_> = program.data.iter().map(|range| &wasm[range.clone()]).collect();
        assert_eq!(data, [b"text"]);
        assert_eq!((program.imports, program.exports), (1, 1));
    }

    #[test]
    fn without_its_names_a_program_is_the_same_in_all_else() {
        let named = read(&tiny()).unwrap();
        let bare = without_names(&tiny()).unwrap();
        assert!(!String::from_utf8_lossy(&bare).contains("waymark"));
        let program = read(&bare).unwrap();
        assert_eq!(program.functions.len(), 2);
        assert_eq!(program.sections.len() + 1, named.sections.len());
        assert_eq!(without_names(&bare).unwrap(), bare);
    }

    #[test]
    fn what_is_no_program_is_trouble() {
        assert!(read(b"no wasm at all").unwrap_err().to_string().contains("cannot be read"));
        assert!(without_names(&tiny()[..40]).is_err());
    }
}
