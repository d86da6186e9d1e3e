//! Reading the tree: files of the repository as text, and what of them is code.

use std::fs;
use std::path::Path;

/// A file of the repository.
pub struct File {
    /// From the top of the repository, with `/` on every system.
    pub path: String,
    pub text: String,
}

impl File {
    pub fn new(path: &str, text: &str) -> File {
        File { path: path.to_owned(), text: text.to_owned() }
    }

    /// Lines with their numbers, comments blanked out. Texts in quotation marks stay.
    pub fn code(&self) -> Vec<(usize, String)> {
        let slashes = !self.path.ends_with(".css");
        let mut inside = false;
        let mut lines = Vec::new();
        for (number, line) in self.text.lines().enumerate() {
            let mut code = String::new();
            let mut rest = line;
            loop {
                if inside {
                    let Some((_, after)) = rest.split_once("*/") else { break };
                    (inside, rest) = (false, after);
                }
                let quote = |sign: &str| rest.find(sign).filter(|at| outside_quotes(rest, *at));
                match (quote("/*"), quote("//").filter(|_| slashes)) {
                    (Some(block), line) if line.is_none_or(|line| block < line) => {
                        code.push_str(&rest[..block]);
                        (inside, rest) = (true, &rest[block + 2..]);
                    }
                    (_, Some(line)) => {
                        code.push_str(&rest[..line]);
                        break;
                    }
                    _ => {
                        code.push_str(rest);
                        break;
                    }
                }
            }
            lines.push((number + 1, code.trim_end().to_owned()));
        }
        lines
    }
}

/// Whether a place of a line is not inside a text in quotation marks.
fn outside_quotes(line: &str, at: usize) -> bool {
    line[..at].replace("\\\"", "").matches('"').count().is_multiple_of(2)
}

/// Every file in these folders, and in theirs, that ends so.
pub fn files(folders: &[&str], ends: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    for folder in folders {
        collect(folder, ends, &mut found);
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &str, ends: &[&str], found: &mut Vec<File>) {
    let Ok(entries) = fs::read_dir(top().join(folder)) else { return };
    for entry in entries.flatten() {
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&path, ends, found);
        } else if ends.iter().any(|end| path.ends_with(&format!(".{end}"))) {
            found.push(File { text: fs::read_to_string(entry.path()).unwrap(), path });
        }
    }
}

/// One file.
pub fn file(path: &str) -> File {
    let text = fs::read_to_string(top().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"));
    File { path: path.to_owned(), text }
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
