//! Runs other programs, always with a list of arguments and never through a shell, so that it is the same on every system.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::places;
use crate::trouble::{Done, Trouble, While};

/// How often a long, quiet job says that it is still at work.
const HEARTBEAT: Duration = Duration::from_secs(30);

/// One program with its arguments, run from the top of the repository unless told otherwise.
pub struct Job {
    command: Command,
    name: String,
}

impl Job {
    /// A program by name or by path.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        let name = Path::new(program.as_ref()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut command = Command::new(program);
        command.current_dir(places::repository()).stdin(Stdio::null());
        Self { command, name }
    }

    /// Cargo, with the toolchain that compiles to wasm if that is another one than usual.
    pub fn cargo(toolchain: Option<&str>) -> Self {
        Self::new("cargo").toolchain(toolchain)
    }

    /// The toolchain that rustup shall use for this program and for what it starts.
    pub fn toolchain(self, toolchain: Option<&str>) -> Self {
        match toolchain {
            Some(name) => self.env("RUSTUP_TOOLCHAIN", name),
            None => self,
        }
    }

    /// More arguments.
    pub fn args<S: AsRef<OsStr>>(mut self, more: impl IntoIterator<Item = S>) -> Self {
        self.command.args(more);
        self
    }

    /// One more environment variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// One environment variable less.
    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Folders in which programs are looked for first.
    pub fn path_first(self, folders: &[&Path]) -> Done<Self> {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let all = folders.iter().map(|folder| folder.to_path_buf()).chain(std::env::split_paths(&old));
        let path: OsString = std::env::join_paths(all).when("A folder's name cannot stand in PATH")?;
        Ok(self.env("PATH", path))
    }

    /// The folder to run in.
    pub fn inside(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it where the person sees everything it says.
    pub fn show(mut self) -> Done {
        let status = self.command.status().when(&format!("{} could not be started", self.name))?;
        self.judge(status)
    }

    /// What it printed, if it ran and succeeded. For questions such as `--version`.
    pub fn ask(mut self) -> Option<String> {
        let answer = self.command.stderr(Stdio::null()).output().ok()?;
        answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).trim().to_owned())
    }

    /// What it printed, all of it; what it says beside that is seen at once. If it fails, the end of what it printed is shown.
    pub fn hear(mut self) -> Done<String> {
        let name = &self.name;
        let answer = self.command.stderr(Stdio::inherit()).output().when(&format!("{name} could not be started"))?;
        let told = String::from_utf8_lossy(&answer.stdout).into_owned();
        if !answer.status.success() {
            let lines: Vec<&str> = told.lines().collect();
            for line in lines.iter().skip(lines.len().saturating_sub(60)) {
                eprintln!("    {line}");
            }
        }
        self.judge(answer.status).map(|()| told)
    }

    /// Runs it out of sight, with a sign of life now and then; what it said is shown only if it fails.
    pub fn quietly(mut self) -> Done {
        let folder = places::target();
        fs::create_dir_all(&folder).when("The target folder cannot be made")?;
        let log = folder.join(format!("{}-{}.log", self.name, std::process::id()));
        let file = File::create(&log).when("A log file cannot be made")?;
        let other = file.try_clone().when("A log file cannot be used twice")?;
        // A tool's own stack trace would push out the sentence that says what went wrong.
        self.command.stdout(file).stderr(other).env("RUST_BACKTRACE", "0");
        let status = self.wait()?;
        let said = fs::read_to_string(&log).unwrap_or_default();
        let _ = fs::remove_file(&log);
        if !status.success() {
            let lines: Vec<&str> = said.lines().collect();
            for line in lines.iter().skip(lines.len().saturating_sub(40)) {
                eprintln!("    {line}");
            }
        }
        self.judge(status)
    }

    fn wait(&mut self) -> Done<ExitStatus> {
        let mut child = self.command.spawn().when(&format!("{} could not be started", self.name))?;
        let started = Instant::now();
        let mut next = HEARTBEAT;
        loop {
            if let Some(status) = child.try_wait().when("A program cannot be waited for")? {
                return Ok(status);
            }
            if started.elapsed() >= next {
                println!("  … still at it, {} s so far", next.as_secs());
                next += HEARTBEAT;
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    fn judge(&self, status: ExitStatus) -> Done {
        if status.success() {
            return Ok(());
        }
        let arguments: Vec<_> = self.command.get_args().map(OsStr::to_string_lossy).collect();
        Err(Trouble::new(format!("`{} {}` did not succeed ({status}).", self.name, arguments.join(" "))))
    }
}
