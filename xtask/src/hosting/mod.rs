//! Configurations with which nginx, Apache and Caddy serve the upload folder: every header from `_headers`, compressed files,
//! addresses without an ending, and a log that tells of no visitor.
//!
//! A build writes them beside the upload folder, never into it: what is uploaded is for everybody to read. The tests in
//! `tests/e2e/tests/hosting` start the real servers with them, in another place and on another port.
//!
//! The log is there, because somebody who runs a site has to see what fails. It holds when, which path, which status and how many
//! bytes. It does not hold who: no address, no browser, no page they came from. And nothing that stands behind a question mark.

mod apache;
mod caddy;
mod nginx;
mod readme;

use std::fs;
use std::path::Path;

use crate::headers::Rules;
use crate::trouble::{Done, While};

/// What stands at an address where nothing is. Plain, because a page would need a policy of its own.
pub const NOTHING_HERE: &str = "There is nothing at this address.";

/// A server that we have a configuration for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Software {
    /// nginx, as a file for its `http` block.
    Nginx,
    /// Apache 2.4, as a site.
    Apache,
    /// Caddy 2, as a site.
    Caddy,
}

/// Where the site stands on its server. What a charity has to look at is at the top of each file.
#[derive(Clone, Debug)]
pub struct Place {
    /// The uploaded folder.
    pub folder: String,
    /// The public address, as in `site.toml`.
    pub origin: String,
    /// The file of the log.
    pub log: String,
    /// The folder with the certificate for `https`, in the names that certbot gives. Caddy sees to its own.
    pub certificate: String,
}

impl Software {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Nginx, Self::Apache, Self::Caddy];

    /// What its file is called.
    pub fn file(self) -> &'static str {
        match self {
            Self::Nginx => "nginx.conf",
            Self::Apache => "apache.conf",
            Self::Caddy => "Caddyfile",
        }
    }

    /// Its configuration.
    pub fn configuration(self, rules: &Rules, place: &Place) -> String {
        match self {
            Self::Nginx => nginx::write(rules, place),
            Self::Apache => apache::write(rules, place),
            Self::Caddy => caddy::write(rules, place),
        }
    }

    /// Where it usually is on a server: what a build writes, for people to put right.
    fn usual(self, origin: &str) -> Place {
        let log = match self {
            Self::Nginx => "/var/log/nginx/waymark.log",
            Self::Apache => "/var/log/apache2/waymark.log",
            Self::Caddy => "/var/log/caddy/waymark.log",
        };
        let mut place = Place {
            folder: "/var/www/waymark".to_owned(),
            origin: origin.to_owned(),
            log: log.to_owned(),
            certificate: String::new(),
        };
        place.certificate = format!("/etc/letsencrypt/live/{}", place.host().0);
        place
    }
}

/// Writes one file for each server, and how to use them.
pub fn write(upload: &Path, hosting: &Path, origin: &str) -> Done {
    let rules = Rules::read(&fs::read_to_string(upload.join("_headers")).when("_headers cannot be read")?)?;
    let _ = fs::remove_dir_all(hosting);
    fs::create_dir_all(hosting).when("The folder of configurations cannot be made")?;
    let put = |name: &str, text: String| fs::write(hosting.join(name), text).when(&format!("{name} cannot be written"));
    for software in Software::ALL {
        put(software.file(), software.configuration(&rules, &software.usual(origin)))?;
    }
    put("README.md", readme::write(origin))
}

impl Place {
    /// The host's name and its port, if the address names one.
    fn host(&self) -> (&str, Option<&str>) {
        let host = self.origin.split_once("://").map_or(self.origin.as_str(), |(_, host)| host);
        match host.split_once(':') {
            Some((name, port)) => (name, Some(port)),
            None => (host, None),
        }
    }

    fn is_https(&self) -> bool {
        self.origin.starts_with("https:")
    }

    /// The port to listen on.
    fn port(&self) -> &str {
        self.host().1.unwrap_or(if self.is_https() { "443" } else { "80" })
    }
}

/// Paths that follow each other in `_headers` and are sent the same. A page has two of them, or three.
struct Group<'a> {
    paths: Vec<&'a str>,
    headers: &'a [(String, String)],
}

fn groups(rules: &Rules) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for rule in &rules.0 {
        match groups.last_mut() {
            Some(group) if group.headers == rule.headers => group.paths.push(&rule.path),
            _ => groups.push(Group { paths: vec![&rule.path], headers: &rule.headers }),
        }
    }
    groups
}

/// A value in quotation marks, as all three servers read it.
fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Lines with so many spaces in front.
fn indented(by: usize, lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().map(|line| format!("{:by$}{line}\n", "")).collect()
}

#[cfg(test)]
mod tests;
