//! Serves an upload folder as production does: the headers of its `_headers` file, compressed files, addresses without `.html`.
//!
//! Used by `cargo xtask serve` and by the journeys, which also want to know what was asked for, to hear each page's console, and
//! to break things on purpose. It listens on 127.0.0.1 only.

mod answer;
mod at_home;
mod log;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, mpsc};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};

use crate::headers::Rules;
use crate::trouble::{Done, Trouble, While};

pub use at_home::rules as rules_at_home;
pub use log::Request;

/// How to serve.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The port; 0 takes a free one.
    pub port: u16,
    /// Puts a script first into each page that records what the console, errors and the policy say, in `window.__collected`.
    pub collector: bool,
    /// What to break, for tests. The first fault that fits counts.
    pub faults: Vec<Fault>,
}

/// Something to break.
#[derive(Clone, Debug)]
pub struct Fault {
    /// A part of the path, such as `.wasm` or `/assets/start-`.
    pub path: String,
    /// What happens to it.
    pub with: Breakage,
}

/// How it is broken.
#[derive(Clone, Debug)]
pub enum Breakage {
    /// It is not there.
    NotFound,
    /// Its kind is right and its bytes are not.
    Garbage,
    /// It comes as `text/plain`.
    WrongKind,
    /// It comes, but only after this long.
    Late(Duration),
    /// It comes when the gate is opened.
    Held(Gate),
    /// Half of it comes, and then the connection ends.
    CutShort,
    /// It comes with a small change that a browser would take without a word: only its digest is another one.
    Tampered,
    /// It is asked for and never answered.
    Stalled,
    /// Its policy lacks these words.
    PolicyWithout(&'static str),
    /// The page has this at its end, as if somebody had found a way to put it there.
    Injected(String),
    /// This stands in its place, of this kind, as if somebody had put it there.
    Instead(&'static str, String),
    /// Its headers lack this one.
    Without(&'static str),
}

/// What a file waits behind until a test has done what it came for.
#[derive(Clone, Debug, Default)]
pub struct Gate(Arc<watch::Sender<Option<bool>>>);

impl Gate {
    /// The file comes now.
    pub fn opens(&self) {
        self.0.send_replace(Some(true));
    }

    /// It will not come any more.
    pub fn closes(&self) {
        self.0.send_replace(Some(false));
    }

    /// Waits for either. True if the file comes.
    async fn waits(&self) -> bool {
        let mut told = self.0.subscribe();
        told.wait_for(Option::is_some).await.is_ok_and(|told| *told == Some(true))
    }
}

/// A running server. It stops when it is dropped.
pub struct Server {
    /// Where it listens.
    pub addr: SocketAddr,
    /// Everything that was asked for, in order.
    pub log: Arc<Mutex<Vec<Request>>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts to serve this folder. It answers once this returns.
    pub fn start(folder: impl Into<PathBuf>, options: Options) -> Done<Self> {
        let folder = folder.into();
        let headers = std::fs::read_to_string(folder.join("_headers")).unwrap_or_default();
        let log = Arc::new(Mutex::new(Vec::new()));
        let site = answer::Site { rules: Rules::read(&headers)?, folder, options, log: Arc::clone(&log) };
        let (stop, stopped) = oneshot::channel();
        let (ready, started) = mpsc::channel();
        let thread = thread::spawn(move || {
            let outcome = serve(site, &ready, stopped);
            // When start has already been told that we listen, nobody waits for this any more.
            let _ = outcome.map_err(|trouble| ready.send(Err(trouble)));
        });
        let addr = started.recv().map_err(|_| Trouble::new("The server stopped before it listened."))??;
        Ok(Self { addr, log, stop: Some(stop), thread: Some(thread) })
    }

    /// The address to open, without a slash at the end.
    pub fn address(&self) -> String {
        format!("http://{}", self.addr)
    }

    /// What was asked for so far.
    pub fn asked(&self) -> Vec<Request> {
        self.log.lock().unwrap_or_else(|broken| broken.into_inner()).clone()
    }

    /// Serves until the person ends the command.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What to say when a port cannot be listened on.
pub fn taken(port: u16) -> String {
    format!("Port {port} on 127.0.0.1 cannot be used; `--port` chooses another one")
}

fn serve(site: answer::Site, ready: &mpsc::Sender<Done<SocketAddr>>, stopped: oneshot::Receiver<()>) -> Done {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().when("The server cannot start")?;
    let outcome = runtime.block_on(async {
        let port = site.options.port;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.when(&taken(port))?;
        let _ = ready.send(Ok(listener.local_addr().when("The server has no address")?));
        let serving = axum::serve(listener, site.router());
        tokio::select! {
            ended = serving.into_future() => ended.when("The server stopped"),
            // Browsers keep connections open; a test does not wait for them.
            _ = stopped => Ok(()),
        }
    });
    runtime.shutdown_background();
    outcome
}

#[cfg(test)]
mod tests;
