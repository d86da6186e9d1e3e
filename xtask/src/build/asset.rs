//! One file that is named after what is in it, and the digest by which the browser checks it.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::headers::HASHED;
use crate::trouble::{Done, While};

/// A file in the folder of hashed files.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Where a page finds it: relative, so that the folder may stand anywhere on a site.
    pub address: String,
    /// For `integrity`.
    pub digest: String,
}

impl Asset {
    /// Writes the file. `name` and `kind` are what stands before and behind the hash.
    pub fn write(upload: &Path, name: &str, kind: &str, bytes: &[u8]) -> Done<Self> {
        let hash = sha256(bytes).chars().take(12).collect::<String>();
        let file = format!("{name}-{hash}.{kind}");
        fs::write(upload.join(HASHED).join(&file), bytes).when("A file of the upload folder cannot be written")?;
        Ok(Self { address: format!("./{HASHED}/{file}"), digest: digest(bytes) })
    }
}

/// The digest as 64 signs.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What stands in `integrity`.
pub fn digest(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// How the policy names an inline style or script.
pub fn inline_hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
