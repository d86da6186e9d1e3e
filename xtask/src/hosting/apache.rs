//! Apache 2.4: a site.
//!
//! Addresses are turned into files by rewriting to paths on the disk, so that the address stays what it was and `LocationMatch`
//! still finds it. A compressed file keeps two endings, and mod_mime makes of them what it is and how it was compressed.

use super::{Group, NOTHING_HERE, Place, groups, indented, quoted};
use crate::headers::{KINDS, Rules, addresses};

pub fn write(rules: &Rules, place: &Place) -> String {
    let Place { folder, log, .. } = place;
    let kinds = indented(4, KINDS.iter().map(|(ending, kind)| format!("AddType {} .{ending}", quoted(kind))));
    let headers: String = groups(rules).iter().map(headers).collect();
    // By now the path is one on the disk, while the address is still what was asked for.
    let page = |(address, file)| {
        format!("RewriteCond %{{REQUEST_URI}} ={address}\n    RewriteRule .* \"${{WAYMARK_FOLDER}}{file}\"")
    };
    let pages = indented(4, addresses().map(page));
    let site = indented(4, site(place));
    let (name, port) = (place.host().0, place.port());
    let on = if place.is_https() { "*" } else { name };
    format!(
        r#"# Waymark on Apache 2.4, for a file such as /etc/apache2/sites-available/waymark.conf.
# It needs these modules: a2enmod env headers mime rewrite
# `cargo xtask build` writes this. Change site.toml and build again rather than changing headers here.

# Look at these lines: the folder that you uploaded, and the log.
Define WAYMARK_FOLDER {folder}
Define WAYMARK_LOG {log}

ServerTokens Prod
# When, what, how it went, how much. Not who, not from where, and nothing behind a question mark.
LogFormat "%{{%Y-%m-%dT%H:%M:%S%z}}t %m %U %>s %B" waymark

<VirtualHost {on}:{port}>
{site}    DocumentRoot "${{WAYMARK_FOLDER}}"
    <Directory "${{WAYMARK_FOLDER}}">
        Options None
        AllowOverride None
        Require all granted
    </Directory>
    CustomLog "${{WAYMARK_LOG}}" waymark
    # What goes wrong with one request would be told with the visitor's address; so only what stops the server is, without it.
    ErrorLog "${{WAYMARK_LOG}}.errors"
    ErrorLogFormat "%t %l %M"
    LogLevel crit
    ServerSignature Off
    TraceEnable Off
    ErrorDocument 403 "{NOTHING_HERE}"
    ErrorDocument 404 "{NOTHING_HERE}"

{kinds}    AddEncoding br .br
    AddEncoding gzip .gz
    # Every file was compressed by the build; what compresses on the way has nothing to do.
    SetEnv no-gzip 1
    SetEnv no-brotli 1

    RewriteEngine On
    # The headers' own file, hidden files (but for proving whose site it is), compressed files by their own names, and folders.
    RewriteRule (^/_|/\.(?!well-known/)|\.(br|gz)$) - [R=404,L]
    RewriteCond "${{WAYMARK_FOLDER}}$0" -d
    RewriteRule ^/.+$ - [R=404,L]
    # Every address is a file below the folder; pages have no ending in theirs.
    RewriteRule ^/.*$ "${{WAYMARK_FOLDER}}$0"
{pages}    # The compressed file, for a browser that takes it.
    RewriteCond %{{HTTP:Accept-Encoding}} "(^|[ ,])br(?![^ ,;]|[ ]*;[ ]*q=0([.]0*)?[ ]*(,|$))"
    RewriteCond $0.br -f
    RewriteRule .+ $0.br [L]
    RewriteCond %{{HTTP:Accept-Encoding}} "(^|[ ,])gzip(?![^ ,;]|[ ]*;[ ]*q=0([.]0*)?[ ]*(,|$))"
    RewriteCond $0.gz -f
    RewriteRule .+ $0.gz [L]
    Header merge Vary Accept-Encoding

{headers}</VirtualHost>
"#,
        folder = quoted(folder),
        log = quoted(log)
    )
}

/// What every path has is also sent where nothing is; what a page has is not.
fn headers(group: &Group<'_>) -> String {
    let everywhere = group.paths == ["/*"];
    let when = if everywhere { "always " } else { "" };
    let lines = group.headers.iter().map(|(name, value)| format!("Header {when}set {name} {}", quoted(value)));
    if everywhere {
        return indented(4, lines);
    }
    let pattern = |path: &&str| match path.strip_suffix('*') {
        Some(start) => escaped(start),
        None => escaped(path) + "$",
    };
    let pattern = format!("^({})", group.paths.iter().map(pattern).collect::<Vec<_>>().join("|"));
    format!("    <LocationMatch {}>\n{}    </LocationMatch>\n", quoted(&pattern), indented(8, lines))
}

/// A path as a pattern that fits only itself.
fn escaped(path: &str) -> String {
    path.replace('.', "[.]")
}

fn site(place: &Place) -> Vec<String> {
    let name = place.host().0;
    if !place.is_https() {
        return vec![format!("ServerName {name}")];
    }
    vec![
        format!("ServerName {name}"),
        "SSLEngine on".to_owned(),
        format!("SSLCertificateFile {}", quoted(&format!("{}/fullchain.pem", place.certificate))),
        format!("SSLCertificateKeyFile {}", quoted(&format!("{}/privkey.pem", place.certificate))),
    ]
}
