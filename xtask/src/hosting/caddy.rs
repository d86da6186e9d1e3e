//! Caddy 2: a site. It fetches its own certificate for an `https` address.
//!
//! Headers are set before an address is turned into a file, so paths are those that people ask for. What stands where nothing is
//! loses those of a page again.

use std::collections::BTreeSet;

use super::{Group, NOTHING_HERE, Place, groups, indented, quoted};
use crate::headers::{KINDS, Rules, addresses};

pub fn write(rules: &Rules, place: &Place) -> String {
    let Place { folder, log, origin, .. } = place;
    let headers: String = groups(rules).iter().enumerate().map(|(number, group)| headers(number, group)).collect();
    let kinds =
        indented(4, KINDS.iter().map(|(ending, kind)| format!("header *.{ending} Content-Type {}", quoted(kind))));
    let pages = indented(8, addresses().map(|(address, file)| format!("rewrite {address} {file}")));
    let of_pages: BTreeSet<&str> = rules
        .0
        .iter()
        .filter(|rule| rule.path != "/*")
        .flat_map(|rule| rule.headers.iter().map(|(name, _)| name.as_str()))
        .collect();
    let gone = indented(8, of_pages.iter().map(|name| format!("header -{name}")));
    format!(
        r#"# Waymark on Caddy 2, for a Caddyfile such as /etc/caddy/Caddyfile.
# `cargo xtask build` writes this. Change site.toml and build again rather than changing headers here.

# Look at these lines: where people find it, the folder that you uploaded, and the log.
{origin} {{
    root * {folder}
    log {{
        output file {log}
        # When, what, how it went, how much. Not who, not from where, and nothing behind a question mark.
        format filter {{
            wrap json
            fields {{
                request>remote_ip delete
                request>remote_port delete
                request>client_ip delete
                request>host delete
                request>headers delete
                request>tls delete
                resp_headers delete
                user_id delete
                request>uri regexp "[?].*" ""
            }}
        }}
    }}

{headers}{kinds}    header {{
        -Server
        # Also where the file came as it is, which Caddy 2.6 does not say by itself.
        Vary Accept-Encoding
        defer
    }}

    # The headers' own file, hidden files, and compressed files by their own names.
    @private path /_* */.* *.br *.gz
    handle @private {{
        error 404
    }}
    handle {{
        # Pages have no ending in their address.
{pages}        # Every file was compressed by the build.
        file_server {{
            precompressed br gzip
        }}
    }}
    handle_errors {{
{gone}        header Content-Type "text/plain; charset=utf-8"
        respond "{NOTHING_HERE}" {{err.status_code}}
    }}
}}
"#,
        folder = quoted(folder),
        log = quoted(log)
    )
}

/// Paths get a number as their name, because Caddy names only groups of them.
fn headers(number: usize, group: &Group<'_>) -> String {
    let line = |to: &str, name: &str, value: &str| format!("header {to}{name} {}", quoted(value));
    let lines = |to: &str| indented(4, group.headers.iter().map(|(name, value)| line(to, name, value)));
    if group.paths == ["/*"] {
        return lines("");
    }
    format!("    @paths-{number} path {}\n{}", group.paths.join(" "), lines(&format!("@paths-{number} ")))
}
