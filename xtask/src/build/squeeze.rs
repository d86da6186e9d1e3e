//! Compresses every file of the folder beforehand, as far as it goes: people with old phones pay for each byte.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::trouble::{Done, While};

const KINDS: [&str; 6] = ["css", "html", "js", "json", "svg", "wasm"];

/// Writes a `.br` and a `.gz` beside each file. What has not changed since the build in `before` is not compressed again.
pub fn all(folder: &Path, before: &Path) -> Done {
    for file in files(folder)? {
        let kind = file.extension().unwrap_or_default().to_string_lossy().into_owned();
        if KINDS.contains(&kind.as_str()) {
            one(&file, &before.join(file.strip_prefix(folder).unwrap_or(&file)))?;
        }
    }
    Ok(())
}

/// The same for one file, with the old one that it may be equal to. For a page that is drawn after all others, too.
pub fn one(file: &Path, old: &Path) -> Done {
    let bytes = fs::read(file).when("A built file cannot be read")?;
    let same = fs::read(old).is_ok_and(|old| old == bytes);
    let kept = |ending: &str| if same { fs::read(beside(old, ending)).ok() } else { None };
    write(file, "br", &kept("br").map_or_else(|| brotli(&bytes), Ok)?)?;
    write(file, "gz", &kept("gz").map_or_else(|| gzip(&bytes), Ok)?)
}

/// Every file in the folder and in its folders, in order.
pub fn files(folder: &Path) -> Done<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).when("A folder cannot be read")?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn write(file: &Path, ending: &str, bytes: &[u8]) -> Done {
    fs::write(beside(file, ending), bytes).when("A compressed file cannot be written")
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// As small as brotli makes it.
pub(crate) fn brotli(bytes: &[u8]) -> Done<Vec<u8>> {
    let parameters =
        BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut small = Vec::new();
    let mut source = bytes;
    brotli::BrotliCompress(&mut source, &mut small, &parameters).when("A file cannot be compressed")?;
    Ok(small)
}

pub(super) fn gzip(bytes: &[u8]) -> Done<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).when("A file cannot be compressed")?;
    encoder.finish().when("A file cannot be compressed")
}
