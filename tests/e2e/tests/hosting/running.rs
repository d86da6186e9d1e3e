//! A server of somebody else's, running with our configuration: in the foreground, on a free port of 127.0.0.1, with everything it
//! touches in a folder of its own, and as nobody if the tests are run as root.

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

use crate::around::{Task, command};
use crate::asking::ask;

/// The user and group that may do nothing.
const NOBODY: u32 = 65_534;

/// Hidden files are put into the folder, and a file beside it; none of them is for anybody.
pub const SECRET: &str = "not-for-anybody";

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
        let port = free_port();
        let host = format!("127.0.0.1:{port}");
        let (all, rules) = prepared(software, &format!("http://{host}"));
        let child = as_nobody(command(software, all.path(), port, Task::Serve), all.path());
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
        said(self.all.path())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// A folder with our file, the folder that it serves, and what is hidden from visitors there and beside it.
fn prepared(software: Software, origin: &str) -> (TempDir, Rules) {
    let all = TempDir::with_prefix("waymark-hosting-").expect("a folder for the server");
    let top = all.path();
    let (site, run) = (top.join("site"), top.join("run"));
    copy(&folder(), &site);
    fs::create_dir(&run).unwrap();
    fs::create_dir(site.join(".hidden")).unwrap();
    let secrets = [".secret", ".hidden/secret.txt", "assets/.secret"].map(|name| site.join(name));
    for file in secrets.iter().chain([&top.join("secret.txt")]) {
        fs::write(file, SECRET).unwrap();
    }
    let rules = Rules::read(&fs::read_to_string(site.join("_headers")).unwrap()).unwrap();
    let rules = rules_at_home(&rules, origin.split("://").last().unwrap());
    let place = Place {
        folder: site.display().to_string(),
        origin: origin.to_owned(),
        log: run.join("log").display().to_string(),
        certificate: run.display().to_string(),
    };
    fs::write(top.join("ours.conf"), software.configuration(&rules, &place)).unwrap();
    (all, rules)
}

/// Starts it with everything that it touches in this folder, as nobody if we are root.
fn as_nobody(mut command: Command, top: &Path) -> Child {
    let run = top.join("run");
    let output = fs::File::create(run.join("said")).unwrap();
    command.stdin(Stdio::null()).stdout(output.try_clone().unwrap()).stderr(output);
    command.current_dir(top).env("HOME", &run).env("XDG_DATA_HOME", &run).env("XDG_CONFIG_HOME", &run);
    command.process_group(0);
    if fs::metadata(top).unwrap().uid() == 0 {
        give_away(top);
        command.uid(NOBODY).gid(NOBODY);
    }
    command.spawn().unwrap_or_else(|problem| panic!("{command:?} did not start: {problem}"))
}

/// Whether a server understands the file for an address with `https`, and what it says about it.
pub fn understands_https(software: Software) -> Result<(), String> {
    let port = free_port();
    let (all, _) = prepared(software, &format!("https://localhost:{port}"));
    let run = all.path().join("run");
    let made = Command::new(program("WAYMARK_OPENSSL", &["openssl"], &[]))
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"])
        .args(["-keyout", "privkey.pem", "-out", "fullchain.pem"])
        .current_dir(&run)
        .output()
        .expect("openssl runs");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let status = as_nobody(command(software, all.path(), port, Task::Look), all.path()).wait().unwrap();
    if status.success() { Ok(()) } else { Err(said(all.path())) }
}

fn said(top: &Path) -> String {
    let files = fs::read_dir(top.join("run")).unwrap().flatten().map(|file| file.path());
    files.filter(|file| file.is_file()).map(|file| fs::read_to_string(file).unwrap_or_default()).collect()
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
