//! A server of somebody else's, running with our configuration: in the foreground, on a free port of 127.0.0.1, with everything it
//! touches in a folder of its own, and as nobody if the tests are run as root.
//!
//! Around our file stands only what each server needs to run at all, and for Apache the modules that Debian loads by itself, because
//! some of them like to compress, list and guess.

use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use e2e::process::{end, free_port};
use e2e::site::folder;
use e2e::tools::program;
use e2e::wait::{self, DEADLINE};
use tempfile::TempDir;
use xtask::headers::Rules;
use xtask::hosting::{Place, Software};
use xtask::server::rules_at_home;

use crate::asking::ask;

/// The user and group that may do nothing.
const NOBODY: u32 = 65_534;

/// Hidden files are put into the folder, and a file beside it; none of them is for anybody.
pub const SECRET: &str = "not-for-anybody";

/// What Debian's Apache loads by itself, and what our site asks for.
const MODULES: [&str; 13] = [
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
];

/// A running server. It ends when it is dropped.
pub struct Running {
    child: Child,
    all: TempDir,
    /// Where it listens.
    pub port: u16,
    /// What it has to send: the headers of the folder with this machine's address.
    pub rules: Rules,
}

impl Running {
    /// Starts it and waits until it answers. Another port is tried if somebody was quicker.
    pub async fn start(software: Software) -> Self {
        let mut said = String::new();
        for _ in 0..3 {
            let mut running = Self::begin(software);
            let answers = wait::until(DEADLINE, || {
                let ended = running.child.try_wait().ok().flatten().is_some();
                let answers = ask(running.port, "GET", "/", &[]).is_some();
                async move { if ended { Some(false) } else { answers.then_some(true) } }
            });
            if answers.await == Some(true) {
                return running;
            }
            said = running.said();
        }
        panic!("{software:?} did not answer, three times. It said:\n{said}");
    }

    fn begin(software: Software) -> Self {
        let all = TempDir::with_prefix("waymark-hosting-").expect("a folder for the server");
        let (top, port) = (all.path(), free_port());
        let (site, run) = (top.join("site"), top.join("run"));
        copy(&folder(), &site);
        fs::create_dir(&run).unwrap();
        fs::create_dir(site.join(".hidden")).unwrap();
        for file in
            [top.join("secret.txt"), site.join(".secret"), site.join(".hidden/secret.txt"), site.join("assets/.secret")]
        {
            fs::write(file, SECRET).unwrap();
        }
        let host = format!("127.0.0.1:{port}");
        let rules = Rules::read(&fs::read_to_string(site.join("_headers")).unwrap()).unwrap();
        let rules = rules_at_home(&rules, &host);
        let place = Place {
            folder: site.display().to_string(),
            origin: format!("http://{host}"),
            log: run.join("log").display().to_string(),
        };
        fs::write(top.join("ours.conf"), software.configuration(&rules, &place)).unwrap();
        let mut command = command(software, top, port);
        let output = fs::File::create(run.join("said")).unwrap();
        command.stdin(Stdio::null()).stdout(output.try_clone().unwrap()).stderr(output);
        command.current_dir(top).env("HOME", &run).env("XDG_DATA_HOME", &run).env("XDG_CONFIG_HOME", &run);
        command.process_group(0);
        if fs::metadata(top).unwrap().uid() == 0 {
            give_away(top);
            command.uid(NOBODY).gid(NOBODY);
        }
        let child = command.spawn().unwrap_or_else(|problem| panic!("{command:?} did not start: {problem}"));
        Self { child, all, port, rules }
    }

    /// Where it is, without a slash at the end.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The folder it serves.
    pub fn site(&self) -> PathBuf {
        self.all.path().join("site")
    }

    /// The access log so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.all.path().join("run").join("log")).unwrap_or_default()
    }

    /// Everything it has written anywhere: logs, errors, what it said when it started.
    pub fn said(&self) -> String {
        let files = fs::read_dir(self.all.path().join("run")).unwrap().flatten().map(|file| file.path());
        files.filter(|file| file.is_file()).map(|file| fs::read_to_string(file).unwrap_or_default()).collect()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// The server's program, with a few lines of its own around our file.
fn command(software: Software, top: &Path, port: u16) -> Command {
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
            command.arg("-f").arg(around).arg("-DFOREGROUND");
            command
        }
        Software::Caddy => {
            let text = fs::read_to_string(top.join("ours.conf")).unwrap();
            fs::write(&around, format!("{{\n    admin off\n}}\n{text}")).unwrap();
            let mut command = Command::new(program("WAYMARK_CADDY", &["caddy"], &[]));
            command.args(["run", "--adapter", "caddyfile", "--config"]).arg(around);
            command
        }
    }
}

fn in_one_of(folders: &[&str], file: &str) -> PathBuf {
    let found = folders.iter().map(|folder| Path::new(folder).join(file)).find(|path| path.is_file());
    found.unwrap_or_else(|| panic!("{file} is not on this machine. `cargo xtask test` installs it."))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Everything here now belongs to nobody.
fn give_away(path: &Path) {
    chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
    if path.is_dir() {
        fs::read_dir(path).unwrap().flatten().for_each(|entry| give_away(&entry.path()));
    }
}
