//! The headers of every page and file: the one source. A build writes them into the upload folder as `_headers`, in the form that
//! static hosts read; our own server and the tests read that same file.
//!
//! A rule is a path on a line of its own and `Name: value` lines under it. A path may end in `*`. No header is set by two rules
//! for one path, because some hosts would then send both.

use crate::trouble::{Done, While};

/// Files in this folder are named after what is in them, so they may be kept for ever.
pub const HASHED: &str = "assets";

/// What each file is called that a browser is told of, by its ending. Pages say themselves that they are UTF-8, and the header says so
/// too, because a browser looks there first.
pub const KINDS: [(&str, &str); 7] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("wasm", "application/wasm"),
];

/// Powerful things of a browser that nothing here needs. Only names that Chromium knows: it complains about others in the console.
const POWERS: [&str; 22] = [
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "publickey-credentials-get",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// What the headers depend on.
pub struct Facts<'a> {
    /// Where the charity serves the page. In full, because `'self'` matches nothing in WebKit's sandboxed frames.
    pub origin: &'a str,
    /// What may stand behind `frame-ancestors` on the pages that others may frame.
    pub framed_by: &'a str,
    /// The hash of the one inline style, as `sha256-…`.
    pub style: &'a str,
    /// Whether this is a demonstration, which search engines shall leave alone.
    pub demonstration: bool,
}

/// The `_headers` file.
pub fn write(facts: &Facts<'_>) -> String {
    let mut file = String::new();
    let mut rule = |path: &str, lines: &[(&str, String)]| {
        file.push_str(path);
        file.push('\n');
        for (name, value) in lines {
            file.push_str(&format!("  {name}: {value}\n"));
        }
        file.push('\n');
    };
    let everywhere = [
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Permissions-Policy", POWERS.map(|power| format!("{power}=()")).join(", ")),
        // Nothing here is secret, and a frame without an origin of its own loads our files as a stranger.
        ("Access-Control-Allow-Origin", "*".to_owned()),
        ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
    ];
    let noindex = ("X-Robots-Tag", "noindex".to_owned());
    let everywhere: Vec<_> = everywhere.into_iter().chain(facts.demonstration.then_some(noindex)).collect();
    rule("/*", &everywhere);
    rule(&format!("/{HASHED}/*"), &[("Cache-Control", "public, max-age=31536000, immutable".to_owned())]);
    for file in ASKED_AGAIN {
        rule(file, &[ask_again()]);
    }
    for page in PAGES {
        let lines = page.headers(facts);
        rule(page.address, &lines);
        rule(page.file, &lines);
        // Some hosts serve a page without its ending under this name too, and it must not come without its policy there.
        if let Some(name) = page.file.strip_suffix(".html").filter(|name| *name != page.address) {
            rule(name, &lines);
        }
    }
    file
}

/// Every page: where people find it, its file, who may frame it, what it runs, and whether it shows another page of ours in a frame.
/// One line each, and a line whose file is not there does no harm.
const PAGES: [Page; 17] = [
    Page { address: "/", file: "/index.html", framed: By::Us, runs: Runs::Wasm, frames: false },
    Page { address: "/embed", file: "/embed.html", framed: By::Partners, runs: Runs::Wasm, frames: false },
    // May be framed because, without wasm, it is where the first page leads.
    Page { address: "/paper", file: "/paper.html", framed: By::Partners, runs: Runs::Scripts, frames: false },
    // Both in other languages, and in shorter words.
    Page { address: "/cy", file: "/cy.html", framed: By::Us, runs: Runs::Wasm, frames: false },
    Page { address: "/paper-cy", file: "/paper-cy.html", framed: By::Partners, runs: Runs::Scripts, frames: false },
    Page { address: "/ar", file: "/ar.html", framed: By::Us, runs: Runs::Wasm, frames: false },
    Page { address: "/paper-ar", file: "/paper-ar.html", framed: By::Partners, runs: Runs::Scripts, frames: false },
    Page { address: "/en-short", file: "/en-short.html", framed: By::Us, runs: Runs::Wasm, frames: false },
    Page {
        address: "/paper-en-short",
        file: "/paper-en-short.html",
        framed: By::Partners,
        runs: Runs::Scripts,
        frames: false,
    },
    // A tutor's own window, with a small script and no program.
    Page { address: "/front", file: "/front.html", framed: By::Us, runs: Runs::Scripts, frames: false },
    // Loads the program that draws its square.
    Page { address: "/class-link", file: "/class-link.html", framed: By::Us, runs: Runs::Wasm, frames: false },
    // Two people's own window, the same.
    Page { address: "/pair", file: "/pair.html", framed: By::Us, runs: Runs::Scripts, frames: false },
    // For tutors, to read and to print.
    Page { address: "/tutors", file: "/tutors.html", framed: By::Us, runs: Runs::Scripts, frames: false },
    Page { address: "/left", file: "/left.html", framed: By::Partners, runs: Runs::Nothing, frames: false },
    Page { address: "/embed-builder", file: "/embed-builder.html", framed: By::Us, runs: Runs::Scripts, frames: true },
    // Says in a partner's frame what that frame allows, wasm among it.
    Page { address: "/health", file: "/health.html", framed: By::Partners, runs: Runs::Wasm, frames: false },
    Page { address: "/for-it", file: "/for-it.html", framed: By::Us, runs: Runs::Scripts, frames: false },
];

/// Files with a name that stays while what is in them changes.
const ASKED_AGAIN: [&str; 2] = ["/loader-1.js", "/build.txt"];

/// Every address without an ending, and the file that is served there.
pub fn addresses() -> impl Iterator<Item = (&'static str, &'static str)> {
    PAGES.iter().map(|page| (page.address, page.file))
}

struct Page {
    address: &'static str,
    file: &'static str,
    framed: By,
    runs: Runs,
    frames: bool,
}

/// Who may frame a page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    /// Only pages of the same site.
    Us,
    /// Whoever `framed_by` in `site.toml` names.
    Partners,
}

/// What a page runs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Runs {
    Nothing,
    Scripts,
    /// Scripts that also start a program.
    Wasm,
}

impl Page {
    fn headers(&self, facts: &Facts<'_>) -> Vec<(&'static str, String)> {
        let mut lines = vec![("Content-Security-Policy", self.policy(facts)), ask_again()];
        if self.framed == By::Partners {
            // So that a partner whose page is cross-origin isolated can frame ours.
            lines.push(("Cross-Origin-Embedder-Policy", "require-corp".to_owned()));
        }
        lines
    }

    fn policy(&self, facts: &Facts<'_>) -> String {
        let Facts { origin, framed_by, style, .. } = facts;
        let ancestors = if self.framed == By::Partners { framed_by } else { "'self'" };
        let mut policy = vec!["default-src 'none'".to_owned()];
        if self.runs != Runs::Nothing {
            let wasm = if self.runs == Runs::Wasm { " 'wasm-unsafe-eval'" } else { "" };
            policy.push(format!("script-src 'self' {origin}{wasm}"));
            policy.push(format!("connect-src 'self' {origin}"));
        }
        policy.push(format!("style-src 'self' {origin} '{style}'"));
        policy.push(format!("img-src 'self' {origin} blob:"));
        policy.push(if self.frames { "frame-src 'self'" } else { "frame-src 'none'" }.to_owned());
        policy.extend(NEVER.iter().chain(&MARKUP).map(|rule| (*rule).to_owned()));
        policy.push(format!("frame-ancestors {ancestors}"));
        policy.join("; ")
    }
}

/// What is allowed to no page of ours.
const NEVER: [&str; 3] = ["form-action 'none'", "worker-src 'none'", "base-uri 'none'"];
/// Text never becomes markup or code.
const MARKUP: [&str; 2] = ["require-trusted-types-for 'script'", "trusted-types 'none'"];

/// The policy that the one-file edition brings with it: its one script and its one style by their hashes (`sha256-…`), its icon, which
/// is written into it, and what it makes itself. Nothing may be asked for, from anywhere. Who may frame it cannot be said from inside a
/// page, so it is not.
pub fn of_one_file(script: &str, style: &str) -> String {
    let ours = [
        "default-src 'none'".to_owned(),
        format!("script-src '{script}' 'wasm-unsafe-eval'"),
        format!("style-src '{style}'"),
        "img-src data: blob:".to_owned(),
    ];
    let all = ours.into_iter().chain(NEVER.iter().chain(&MARKUP).map(|rule| (*rule).to_owned()));
    all.collect::<Vec<_>>().join("; ")
}

/// Kept by the browser, but asked for whether it still holds.
fn ask_again() -> (&'static str, String) {
    ("Cache-Control", "no-cache".to_owned())
}

/// The headers of all paths that begin so, or of one path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// A path. If it ends in `*`, everything that begins with the rest.
    pub path: String,
    /// Name and value.
    pub headers: Vec<(String, String)>,
}

impl Rule {
    fn fits(&self, path: &str) -> bool {
        match self.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => self.path == path,
        }
    }
}

/// A `_headers` file, read again.
#[derive(Clone, Debug, Default)]
pub struct Rules(pub Vec<Rule>);

impl Rules {
    /// Reads the file's text. A line that is neither a path nor `Name: value` is a mistake worth stopping for.
    pub fn read(text: &str) -> Done<Self> {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if line.starts_with('/') {
                rules.push(Rule { path: line.trim().to_owned(), headers: Vec::new() });
                continue;
            }
            let (name, value) = line.split_once(':').ok_or(line).when("This line of _headers has no colon")?;
            let rule = rules.last_mut().ok_or(line).when("This line of _headers stands under no path")?;
            rule.headers.push((name.trim().to_owned(), value.trim().to_owned()));
        }
        Ok(Self(rules))
    }

    /// The headers of one path.
    pub fn of(&self, path: &str) -> Vec<(&str, &str)> {
        let matching = self.0.iter().filter(|rule| rule.fits(path));
        matching.flat_map(|rule| rule.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()))).collect()
    }
}

#[cfg(test)]
#[path = "headers_tests.rs"]
mod tests;
