//! The web servers on which the upload folder is tried: installed on Debian as root, found elsewhere.
//!
//! They are wanted as programs only. Debian would also start two of them on port 80, now and after every start of the machine; that
//! is held off.

use std::path::PathBuf;

use super::browsers::first;
use super::debian;
use crate::trouble::{Done, Trouble};

/// Apache's programs have a package of their own, without its service.
const PACKAGES: [&str; 5] = ["nginx", "libnginx-mod-http-brotli-static", "apache2-bin", "caddy", "openssl"];
const SERVICES: [&str; 2] = ["nginx", "caddy"];

/// Where the tests find them.
pub struct Servers {
    /// nginx.
    pub nginx: PathBuf,
    /// Apache 2.4.
    pub apache: PathBuf,
    /// Caddy 2.
    pub caddy: PathBuf,
}

/// Finds or installs them.
pub fn find() -> Done<Servers> {
    if debian::is_root_here() {
        debian::install_without_services(&PACKAGES, &SERVICES)?;
    }
    let mut missing = Vec::new();
    let mut look = |what: &'static str, names: &[&str], places: &[&str]| {
        first(names, places).unwrap_or_else(|| {
            missing.push(what);
            PathBuf::new()
        })
    };
    // Where only root looks for programs.
    let nginx = look("nginx, with its module brotli_static", &["nginx"], &["/usr/sbin/nginx"]);
    let apache = look("Apache 2.4", &["apache2", "httpd"], &["/usr/sbin/apache2", "/usr/sbin/httpd"]);
    let caddy = look("Caddy 2", &["caddy"], &[]);
    // Makes the certificate with which the files for https are looked at.
    look("openssl", &["openssl"], &[]);
    if missing.is_empty() {
        return Ok(Servers { nginx, apache, caddy });
    }
    let mut words = format!("The upload folder is tried on web servers that are not here: {}.", missing.join("; "));
    if debian::is_here() {
        words.push_str(&format!("\nAs root: `apt-get install {}`, then try again.", PACKAGES.join(" ")));
    }
    Err(Trouble::new(words))
}
