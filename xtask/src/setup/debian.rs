//! Debian's packages, for machines where we are root. Elsewhere nothing is installed; we say what is missing.

use std::fs;

use crate::run::Job;
use crate::trouble::{Done, While};

/// Whether this is Debian or a near relative.
pub fn is_here() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .any(|ids| ids.trim_matches('"').split(' ').any(|id| id == "debian"))
}

/// Whether we may install packages: Debian, and root.
pub fn is_root_here() -> bool {
    is_here() && Job::new("id").args(["-u"]).ask().as_deref() == Some("0")
}

/// Those of these packages that are not installed.
pub fn missing<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    let format = "--showformat=${Package} ${db:Status-Status}\n";
    packages
        .iter()
        .filter(|package| {
            let said = Job::new("dpkg-query").args(["--show", format, package]).ask().unwrap_or_default();
            !said.ends_with(" installed")
        })
        .copied()
        .collect()
}

/// Installs those that are missing.
pub fn install(packages: &[&str]) -> Done {
    let packages = missing(packages);
    if packages.is_empty() {
        return Ok(());
    }
    println!("Installing Debian packages {}: a minute or so, once.", packages.join(" "));
    let apt =
        |arguments: &[&str]| Job::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive").quietly();
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(&packages);
    // A fresh machine has no lists yet, and old lists name packages that are gone.
    apt(&["update"])?;
    apt(&install).when("The packages cannot be installed")
}

/// Debian asks this file before a package starts a service. 101 means no.
const POLICY: &str = "/usr/sbin/policy-rc.d";
/// What we write there, to be known again.
const NO_SERVICE: &str = "#!/bin/sh\n# Waymark's tests start these programs themselves.\nexit 101\n";

/// Installs those that are missing as programs only: none of these services is started, now or when the machine starts. What was
/// installed before stays as it is, also where it serves something.
pub fn install_without_services(packages: &[&str], services: &[&str]) -> Done {
    let missing = missing(packages);
    // One of ours may be left from a time when this was cut off.
    let ours = !fs::exists(POLICY).unwrap_or(true) || fs::read_to_string(POLICY).is_ok_and(|text| text == NO_SERVICE);
    if ours && !missing.is_empty() {
        fs::write(POLICY, NO_SERVICE).when("Debian cannot be told to start no service")?;
        Job::new("chmod").args(["755", POLICY]).quietly()?;
    }
    let installed = install(&missing);
    if ours && fs::exists(POLICY).unwrap_or(false) {
        fs::remove_file(POLICY).when(&format!("{POLICY} has to be removed"))?;
    }
    installed?;
    for service in services.iter().filter(|service| missing.contains(service)) {
        // A machine has one of the two ways to start services, and the other one has nothing to say.
        let _ = Job::new("update-rc.d").args([service, "disable"]).ask();
        let _ = Job::new("systemctl").args(["disable", service]).ask();
    }
    Ok(())
}

/// The newest LLVM linker that Debian offers, such as `lld-22`. Its number moves with security updates.
pub fn newest_lld() -> Option<String> {
    let names = Job::new("apt-cache").args(["pkgnames", "lld-"]).ask()?;
    let newest = names.lines().filter_map(|name| name.strip_prefix("lld-")?.parse::<u32>().ok()).max()?;
    Some(format!("lld-{newest}"))
}
