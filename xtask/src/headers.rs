//! The headers of every page and file: the one source. A build writes them into the upload folder as `_headers`, in the form that
//! static hosts read; our own server and the tests read that same file.
//!
//! A rule is a path on a line of its own and `Name: value` lines under it. A path may end in `*`. No header is set by two rules
//! for one path, because some hosts would then send both.

use crate::trouble::{Done, While};

/// Files in this folder are named after what is in them, so they may be kept for ever.
pub const HASHED: &str = "assets";

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
    for page in PAGES {
        let lines = page.headers(facts);
        rule(page.path, &lines);
        if let Some(file) = page.file {
            rule(file, &lines);
        }
    }
    file
}

struct Page {
    path: &'static str,
    file: Option<&'static str>,
    /// Whether other sites may frame it. The paper page may be framed because, without wasm, it is where the first page leads.
    framed: bool,
    scripts: bool,
    /// Whether it shows one of our own pages in a frame of its own.
    frames: bool,
}

const PAGES: [Page; 7] = [
    Page { path: "/", file: Some("/index.html"), framed: false, scripts: true, frames: false },
    Page { path: "/embed", file: Some("/embed.html"), framed: true, scripts: true, frames: false },
    Page { path: "/paper", file: Some("/paper.html"), framed: true, scripts: true, frames: false },
    Page { path: "/left", file: Some("/left.html"), framed: true, scripts: false, frames: false },
    Page { path: "/embed-builder", file: Some("/embed-builder.html"), framed: false, scripts: true, frames: true },
    Page { path: "/health", file: Some("/health.html"), framed: true, scripts: true, frames: false },
    Page { path: "/for-it", file: Some("/for-it.html"), framed: false, scripts: true, frames: false },
];

impl Page {
    fn headers(&self, facts: &Facts<'_>) -> Vec<(&'static str, String)> {
        let mut lines = vec![("Content-Security-Policy", self.policy(facts)), ("Cache-Control", "no-cache".to_owned())];
        if self.framed {
            // So that a partner whose page is cross-origin isolated can frame ours.
            lines.push(("Cross-Origin-Embedder-Policy", "require-corp".to_owned()));
        }
        lines
    }

    fn policy(&self, facts: &Facts<'_>) -> String {
        let Facts { origin, framed_by, style, .. } = facts;
        let ancestors = if self.framed { framed_by } else { "'self'" };
        let mut policy = vec!["default-src 'none'".to_owned()];
        if self.scripts {
            policy.push(format!("script-src 'self' {origin} 'wasm-unsafe-eval'"));
            policy.push(format!("connect-src 'self' {origin}"));
        }
        policy.push(format!("style-src 'self' {origin} '{style}'"));
        policy.push(format!("img-src 'self' {origin} blob:"));
        policy.extend(
            [
                "form-action 'none'",
                if self.frames { "frame-src 'self'" } else { "frame-src 'none'" },
                "worker-src 'none'",
                "base-uri 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'",
            ]
            .map(str::to_owned),
        );
        policy.push(format!("frame-ancestors {ancestors}"));
        policy.join("; ")
    }
}

/// A `_headers` file, read again.
#[derive(Clone, Debug, Default)]
pub struct Rules(Vec<(String, Vec<(String, String)>)>);

impl Rules {
    /// Reads the file's text. A line that is neither a path nor `Name: value` is a mistake worth stopping for.
    pub fn read(text: &str) -> Done<Self> {
        let mut rules: Vec<(String, Vec<(String, String)>)> = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if line.starts_with('/') {
                rules.push((line.trim().to_owned(), Vec::new()));
                continue;
            }
            let (name, value) = line.split_once(':').ok_or(line).when("This line of _headers has no colon")?;
            let (_, headers) = rules.last_mut().ok_or(line).when("This line of _headers stands under no path")?;
            headers.push((name.trim().to_owned(), value.trim().to_owned()));
        }
        Ok(Self(rules))
    }

    /// All rules: paths, and their names and values.
    pub fn all(&self) -> &[(String, Vec<(String, String)>)] {
        &self.0
    }

    /// The headers of one path.
    pub fn of(&self, path: &str) -> Vec<(&str, &str)> {
        let matching = self.0.iter().filter(|(rule, _)| match rule.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => rule == path,
        });
        matching.flat_map(|(_, headers)| headers.iter().map(|(name, value)| (name.as_str(), value.as_str()))).collect()
    }
}

#[cfg(test)]
#[path = "headers_tests.rs"]
mod tests;
