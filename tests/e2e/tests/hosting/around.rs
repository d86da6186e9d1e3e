//! What stands around our file: only what each server needs to run at all, and for Apache the modules that Debian loads by itself,
//! because some of them like to compress, list and guess.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use e2e::tools::program;
use xtask::hosting::Software;

/// What a server is started for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// To serve.
    Serve,
    /// To say whether it understands our file.
    Look,
}

/// What Debian's Apache loads by itself, and what our site asks for.
const MODULES: [&str; 15] = [
    "mpm_event",
    "authz_core",
    "alias",
    "autoindex",
    "deflate",
    "dir",
    "env",
    "filter",
    "headers",
    "mime",
    "negotiation",
    "rewrite",
    "setenvif",
    "socache_shmcb",
    "ssl",
];

/// The server's program, with a few lines of its own around our file.
pub fn command(software: Software, top: &Path, port: u16, task: Task) -> Command {
    let around = top.join("around.conf");
    let (ours, run) = (top.join("ours.conf"), top.join("run"));
    let (ours, run) = (ours.display(), run.display());
    match software {
        Software::Nginx => {
            let module =
                in_one_of(&["/usr/lib/nginx/modules", "/usr/share/nginx/modules"], "ngx_http_brotli_static_module.so");
            let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
                .map(|kind| format!("{kind}_temp_path {run}/{kind};"));
            let text = format!(
                "load_module {};\ndaemon off;\nworker_processes 1;\npid {run}/pid;\nevents {{ worker_connections 64; }}\n\
                 http {{\n{}\ninclude {ours};\n}}\n",
                module.display(),
                temporary.join("\n")
            );
            fs::write(&around, text).unwrap();
            let mut command = Command::new(program("WAYMARK_NGINX", &["nginx"], &["/usr/sbin/nginx"]));
            command.arg("-p").arg(top).arg("-c").arg(around).arg("-e").arg(format!("{run}/said"));
            command.args((task == Task::Look).then_some("-t"));
            command
        }
        Software::Apache => {
            let module = |name: &str| {
                in_one_of(&["/usr/lib/apache2/modules", "/usr/lib/httpd/modules"], &format!("mod_{name}.so"))
            };
            let modules = MODULES.map(|name| format!("LoadModule {name}_module {}", module(name).display()));
            // Debian's default files compress these on the way, and list folders.
            let habits = "AddOutputFilterByType DEFLATE text/html text/css text/javascript application/wasm\nDirectoryIndex index.html\n\
                          <Directory />\nOptions Indexes MultiViews\n</Directory>";
            let text = format!(
                "{}\nServerRoot {}\nDefaultRuntimeDir {run}\nPidFile {run}/pid\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\n\
                 TypesConfig /dev/null\nErrorLog {run}/main\n{habits}\nInclude {ours}\n",
                modules.join("\n"),
                top.display()
            );
            fs::write(&around, text).unwrap();
            let mut command = Command::new(program(
                "WAYMARK_APACHE",
                &["apache2", "httpd"],
                &["/usr/sbin/apache2", "/usr/sbin/httpd"],
            ));
            command.arg("-f").arg(around).arg(if task == Task::Look { "-t" } else { "-DFOREGROUND" });
            command
        }
        Software::Caddy => {
            let text = fs::read_to_string(top.join("ours.conf")).unwrap();
            fs::write(&around, format!("{{\n    admin off\n}}\n{text}")).unwrap();
            let mut command = Command::new(program("WAYMARK_CADDY", &["caddy"], &[]));
            let task = if task == Task::Look { "validate" } else { "run" };
            command.args([task, "--adapter", "caddyfile", "--config"]).arg(around);
            command
        }
    }
}

fn in_one_of(folders: &[&str], file: &str) -> PathBuf {
    let found = folders.iter().map(|folder| Path::new(folder).join(file)).find(|path| path.is_file());
    found.unwrap_or_else(|| panic!("{file} is not on this machine. `cargo xtask test` installs it."))
}
