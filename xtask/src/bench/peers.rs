//! The peers: the same small exercise made in other ways, from `bench/peers`, each as a site of its own under `target/bench/sites`.
//!
//! Each is at its best: minified, without what it does not use, its style inside its page (SurveyJS brings too much for that), hashed
//! names that browsers keep for ever, compressed as far as it goes, and headers as short as they can be.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::place;
use crate::build::squeeze;
use crate::headers::HASHED;
use crate::places;
use crate::run::Job;
use crate::trouble::{Done, While};

/// One peer: its folder, its source, and whose components and hooks it takes.
struct Peer {
    name: &'static str,
    source: &'static str,
    jsx: &'static str,
    hooks: &'static str,
    /// A style sheet that its package brings.
    style: Option<&'static str>,
}

const PEERS: [Peer; 4] = [
    Peer { name: "by-hand", source: "by-hand.js", jsx: "preact", hooks: "preact/hooks", style: None },
    Peer { name: "preact", source: "preact.jsx", jsx: "preact", hooks: "preact/hooks", style: None },
    Peer { name: "react", source: "react.jsx", jsx: "react", hooks: "react", style: None },
    Peer {
        name: "surveyjs",
        source: "surveyjs.js",
        jsx: "preact",
        hooks: "preact/hooks",
        style: Some("survey-core/survey-core.fontless.min.css"),
    },
];

/// Builds all and gives back the folder that holds a folder for each.
pub fn build(modules: &Path) -> Done<PathBuf> {
    let sites = place().join("sites");
    let draft = place().join("sites.new");
    let _ = fs::remove_dir_all(&draft);
    let sources = places::repository().join("bench").join("peers");
    let read = |file: &str| fs::read_to_string(sources.join(file)).when("A peer's source cannot be read");
    let style = read("page.css")?;
    put(&draft.join("static"), "index.html", page(&style, "", &read("static.html")?).as_bytes())?;
    for peer in &PEERS {
        let site = draft.join(peer.name);
        let program = hashed(&site, "app", "js", &bundle(modules, &sources, peer)?)?;
        let mut head = format!("<script type=\"module\" src=\"{program}\"></script>");
        if let Some(style) = peer.style {
            let style = fs::read(modules.join(style)).when("A peer's style sheet cannot be read")?;
            let style = hashed(&site, "style", "css", &style)?;
            head = format!("<link rel=\"stylesheet\" href=\"{style}\">{head}");
        }
        put(&site, "index.html", page(&style, &head, "<main id=\"app\"></main>").as_bytes())?;
    }
    for site in fs::read_dir(&draft).when("The peers cannot be found")?.flatten() {
        put(&site.path(), "_headers", HEADERS.as_bytes())?;
        // Ours has one too: where storage can be prepared without anything that runs.
        put(&site.path(), "build.txt", b"A peer of the bench.\n")?;
    }
    squeeze::all(&draft, &sites)?;
    let _ = fs::remove_dir_all(&sites);
    fs::rename(&draft, &sites).when("The peers cannot be put in their place")?;
    Ok(sites)
}

/// The same about caching as our own pages have.
const HEADERS: &str =
    "/\n  Cache-Control: no-cache\n\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n";

fn page(style: &str, head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>Find your feet</title><link rel=\"icon\" href=\"data:,\"><style>{style}</style>{head}<body>{body}</body></html>"
    )
}

/// What esbuild makes of a peer. Packages are found in the tools folder, because nothing is installed into the repository.
fn bundle(modules: &Path, sources: &Path, peer: &Peer) -> Done<Vec<u8>> {
    let out = place().join("bundle.js");
    Job::new("node")
        .args([modules.join("esbuild").join("bin").join("esbuild"), sources.join(peer.source)])
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8", "--legal-comments=none"])
        .args(["--jsx=automatic", "--define:process.env.NODE_ENV=\"production\"", "--log-level=warning"])
        .args([format!("--jsx-import-source={}", peer.jsx), format!("--alias:hooks={}", peer.hooks)])
        .args([format!("--outfile={}", out.display())])
        .env("NODE_PATH", modules)
        .quietly()?;
    fs::read(&out).when("A peer was not built")
}

/// Puts a file under a name that carries its hash, and gives back its path.
fn hashed(site: &Path, name: &str, ending: &str, bytes: &[u8]) -> Done<String> {
    let digest: String = Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let file = format!("{name}-{digest}.{ending}");
    put(&site.join(HASHED), &file, bytes)?;
    Ok(format!("/{HASHED}/{file}"))
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> Done {
    fs::create_dir_all(folder).when("A folder of the bench cannot be made")?;
    fs::write(folder.join(name), bytes).when("A file of the bench cannot be written")
}
