//! A driver's process: started on a free port, waited for, and ended together with its browser when dropped.
//!
//! A failed test panics, so ending must not depend on anybody calling it, nor on a runtime that is going away.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::wait::{self, DEADLINE};

/// A running driver.
pub struct Driver {
    child: Child,
    port: u16,
    session: Option<String>,
    _guard: Option<Guard>,
}

/// Ends a driver and its browser, and takes its profile away, should this program be gone before it ends them itself: what waits in the
/// pool is never dropped. It is a shell that reads a line that never comes.
struct Guard(Child);

impl Guard {
    fn of(driver: &Child, profile: &Path) -> Option<Self> {
        let mut guard = Command::new("sh");
        guard.args([
            "-c",
            "read -r _; kill -s KILL -- \"-$1\" 2>/dev/null; rm -rf -- \"$2\"",
            "guard",
            &driver.id().to_string(),
        ]);
        guard.arg(profile).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        // A key that ends the tests must not end the guard first.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut guard, 0);
        guard.spawn().ok().map(Self)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port that was free a moment ago.
pub fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).and_then(|socket| socket.local_addr()).expect("a free port").port()
}

impl Driver {
    /// Starts the driver and waits until it says it is ready. Another port is tried if somebody was quicker.
    pub async fn start(command: impl Fn(u16) -> Command) -> Self {
        for _ in 0..3 {
            let port = free_port();
            let mut command = command(port);
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            #[cfg(unix)]
            std::os::unix::process::CommandExt::process_group(&mut command, 0);
            let child = command.spawn().unwrap_or_else(|problem| panic!("{command:?} did not start: {problem}"));
            let mut driver = Self { child, port, session: None, _guard: None };
            let ready = wait::until(DEADLINE, || {
                let ended = driver.child.try_wait().ok().flatten().is_some();
                let ready = driver.ask("GET", "/status").is_some_and(|answer| answer.contains("\"ready\":true"));
                async move { if ended { Some(false) } else { ready.then_some(true) } }
            });
            if ready.await == Some(true) {
                return driver;
            }
        }
        panic!("a driver did not get ready, three times: {:?}", command(0));
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Remembers the session, so that dropping can end it first.
    pub fn remember(&mut self, session: String) {
        self.session = Some(session);
    }

    /// From now on it ends with this program, however that ends, and this profile goes with it.
    pub fn is_guarded(&mut self, profile: &Path) {
        self._guard = Guard::of(&self.child, profile);
    }

    /// Ends driver and browser at once when dropped, with nothing said beforehand: what a dead battery or a killed process does.
    pub fn ends_without_a_word(&mut self) {
        self.session = None;
    }

    /// One plain request to the driver, without a runtime: also used while dropping.
    fn ask(&self, method: &str, path: &str) -> Option<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            self.port
        )
        .ok()?;
        let mut answer = Vec::new();
        // A driver that keeps the line open has answered all the same once its body is complete.
        let mut part = [0_u8; 4096];
        while let Ok(count @ 1..) = stream.read(&mut part) {
            answer.extend_from_slice(part.get(..count)?);
            if complete(&answer) {
                break;
            }
        }
        Some(String::from_utf8_lossy(&answer).replace(": ", ":"))
    }
}

fn complete(answer: &[u8]) -> bool {
    let text = String::from_utf8_lossy(answer).to_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    head.lines()
        .find_map(|line| line.strip_prefix("content-length:"))
        .and_then(|length| length.trim().parse::<usize>().ok())
        .is_some_and(|length| body.len() >= length)
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Ending the session lets the browser close its files, so that a kept profile is whole.
        if let Some(session) = self.session.take() {
            drop(self.ask("DELETE", &format!("/session/{session}")));
        }
        end(&mut self.child);
    }
}

/// Ends a process that leads a group of its own, together with all that it started.
pub fn end(child: &mut Child) {
    #[cfg(unix)]
    if let Ok(id) = i32::try_from(child.id()) {
        let _ = nix::sys::signal::killpg(nix::unistd::Pid::from_raw(id), nix::sys::signal::Signal::SIGKILL);
    }
    let _ = child.kill();
    let _ = child.wait();
}
