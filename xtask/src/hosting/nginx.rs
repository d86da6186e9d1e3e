//! nginx: a file for its `http` block.
//!
//! Headers come from maps and stand at one place in the server block, because a single `add_header` inside a location would take
//! away all that stand outside. A map whose value is empty sends no header.

use std::collections::BTreeMap;

use super::{NOTHING_HERE, Place, indented, quoted};
use crate::headers::{KINDS, Rules, addresses};

pub fn write(rules: &Rules, place: &Place) -> String {
    let Place { folder, log, .. } = place;
    let maps: String = maps(rules).iter().map(|(name, paths)| map(name, paths)).collect();
    let headers = indented(4, headers(rules));
    let kinds = indented(8, KINDS.iter().map(|(ending, kind)| format!("{} {ending};", quoted(kind))));
    let page = |(address, file)| format!("location = {address} {{ try_files {file} =404; }}");
    let pages = indented(4, addresses().map(page));
    let listen = indented(4, listen(place));
    format!(
        r#"# Waymark on nginx, for a file in its http block, such as /etc/nginx/conf.d/waymark.conf.
# `cargo xtask build` writes this. Change site.toml and build again rather than changing headers here.

# When, what, how it went, how much. Not who, not from where, and nothing behind a question mark.
log_format waymark '$time_iso8601 $request_method $uri $status $body_bytes_sent';

server {{
    # Look at these lines: where people find it, the folder that you uploaded, and the log.
{listen}    root {folder};
    access_log {log} waymark;
    # What goes wrong with one request would be told with the visitor's address; so only what stops the server is.
    error_log {log}.errors crit;

    server_tokens off;
    autoindex off;
    etag on;
    log_not_found off;

    # Every file was compressed by the build. The second line needs the package libnginx-mod-http-brotli-static; without it, delete it.
    gzip off;
    brotli_static on;
    gzip_static on;
    gzip_vary on;
    gzip_proxied any;

    charset off;
    types {{
{kinds}    }}
    default_type application/octet-stream;

{headers}
    # Pages have no ending in their address.
{pages}    location / {{ try_files $uri =404; }}
    # The headers' own file, hidden files (but for proving whose site it is), and compressed files by their own names.
    location ~ "(^/_|/\.(?!well-known/)|\.(br|gz)$)" {{ return 404; }}

    error_page 404 = @nothing;
    location @nothing {{
        types {{ }}
        default_type "text/plain; charset=utf-8";
        return 404 "{NOTHING_HERE}\n";
    }}
}}
{maps}"#,
        folder = quoted(folder),
        log = log
    )
}

/// For each header that not every path has: its value by path.
fn maps(rules: &Rules) -> BTreeMap<&str, Vec<(&str, &str)>> {
    let mut maps: BTreeMap<&str, Vec<_>> = BTreeMap::new();
    for rule in rules.0.iter().filter(|rule| rule.path != "/*") {
        for (name, value) in &rule.headers {
            maps.entry(name).or_default().push((rule.path.as_str(), value.as_str()));
        }
    }
    maps
}

fn map(name: &str, paths: &[(&str, &str)]) -> String {
    let line = |(path, value): &(&str, &str)| {
        let path = path.strip_suffix('*').map_or_else(|| (*path).to_owned(), |start| format!("~^{start}"));
        format!("{path} {};", quoted(value))
    };
    let lines = indented(4, paths.iter().map(line));
    format!("\nmap $uri {} {{\n    default \"\";\n{lines}}}\n", variable(name))
}

/// The lines that send the headers. What every path has is also sent where nothing is; what a page has is not.
fn headers(rules: &Rules) -> Vec<String> {
    let everywhere = rules.0.iter().filter(|rule| rule.path == "/*").flat_map(|rule| &rule.headers);
    let always = everywhere.map(|(name, value)| format!("add_header {name} {} always;", quoted(value)));
    let some = maps(rules).into_keys().map(|name| format!("add_header {name} {};", variable(name)));
    always.chain(some).collect()
}

fn variable(header: &str) -> String {
    format!("$waymark_{}", header.to_lowercase().replace('-', "_"))
}

fn listen(place: &Place) -> Vec<String> {
    let (name, port) = (place.host().0, place.port());
    if place.is_https() {
        return vec![
            format!("listen {port} ssl;"),
            format!("listen [::]:{port} ssl;"),
            format!("server_name {name};"),
            format!("ssl_certificate {}/fullchain.pem;", place.certificate),
            format!("ssl_certificate_key {}/privkey.pem;", place.certificate),
        ];
    }
    vec![format!("listen {name}:{port};"), format!("server_name {name};")]
}
