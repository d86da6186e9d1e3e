//! A real browser with a profile of its own. When dropped it is closed, or waits for the next visitor (`pool`).
//!
//! A `Profile` can outlive a `Browser`: that is how *close the browser and come back tomorrow* is told.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::common::capabilities::desiredcapabilities::Capabilities;
use thirtyfour::{TimeoutConfiguration, WebDriver};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::engine::{Engine, Wishes};
use crate::outside::Outside;
use crate::pool;
use crate::process::Driver;

/// A browser wants a core for itself, and many at once only make each other late. However many tests run side by side, no more
/// browsers than this are open.
static ROOM: LazyLock<Semaphore> = LazyLock::new(|| {
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    Semaphore::new(cores.clamp(2, 4))
});

/// What a browser remembers between two visits, in a folder of its own.
pub struct Profile(TempDir);

impl Profile {
    /// A browser that has never been anywhere.
    pub fn new() -> Self {
        Self(TempDir::with_prefix("waymark-profile-").expect("a folder for the profile"))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// The files in which these words stand as a browser may write them: one byte for a letter, or two. Firefox packs long values, so what
    /// this does not find is no proof of absence.
    pub fn files_with(&self, words: &str) -> Vec<String> {
        files_with(self.path(), words)
    }

    /// Where its files go that somebody saves.
    pub fn downloads(&self) -> PathBuf {
        downloads(self.path())
    }
}

fn files_with(folder: &Path, words: &str) -> Vec<String> {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let has = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    let (mut folders, mut found) = (vec![folder.to_path_buf()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(bytes) = std::fs::read(&path)
                && (has(&bytes, words.as_bytes()) || has(&bytes, &wide))
            {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

/// Beside what the browser keeps for itself.
pub(crate) fn downloads(profile: &Path) -> PathBuf {
    profile.join("saved by hand")
}

impl Default for Profile {
    fn default() -> Self {
        Self::new()
    }
}

/// An open browser.
pub struct Browser {
    /// The WebDriver session, for the rare thing that no verb says.
    pub driver: WebDriver,
    /// Which engine it is.
    pub engine: Engine,
    /// What tried to get outside.
    pub outside: Arc<Outside>,
    /// Console lines taken from pages that have been left since.
    pub(crate) heard: Mutex<Vec<String>>,
    /// Nobody may have it after this visitor: a cookie goes by the host and not by the port, so the next one would meet it.
    pub(crate) spoilt: AtomicBool,
    /// How often a key, a switch or a command was used so far; letters of own words are not counted.
    pub(crate) presses: AtomicU64,
    /// Where a walk is, for failures.
    pub(crate) walking: Mutex<String>,
    // In this order on purpose: the browser ends, or is handed on, before another one finds room.
    running: Option<Running>,
    _room: SemaphorePermit<'static>,
}

impl Browser {
    /// Opens a browser that has never been at this site, and forgets all of it afterwards.
    pub async fn open(engine: Engine) -> Self {
        Self::open_as(engine, Wishes::default()).await
    }

    /// The same with wishes.
    pub async fn open_as(engine: Engine, wishes: Wishes) -> Self {
        let room = ROOM.acquire().await.expect("the semaphore is never closed");
        if let Some(running) = pool::one_that_is_open(engine, wishes).await {
            return Self::of(running, room);
        }
        let profile = Profile::new();
        let mut running = Running::start(engine, profile.path(), wishes).await;
        running.profile = Some(profile);
        Self::of(running, room)
    }

    /// Opens a browser with a profile that outlives it.
    pub async fn open_with(engine: Engine, profile: &Profile, wishes: Wishes) -> Self {
        let room = ROOM.acquire().await.expect("the semaphore is never closed");
        Self::of(Running::start(engine, profile.path(), wishes).await, room)
    }

    fn of(running: Running, room: SemaphorePermit<'static>) -> Self {
        Self {
            driver: running.driver.clone(),
            engine: running.engine,
            outside: Arc::clone(&running.outside),
            heard: Mutex::default(),
            spoilt: AtomicBool::new(false),
            presses: AtomicU64::default(),
            walking: Mutex::default(),
            running: Some(running),
            _room: room,
        }
    }

    /// Closes the browser as a person does, so that what it keeps is on the disk.
    pub async fn close(mut self) {
        drop(self.running.take());
    }

    /// Kills the browser with all its processes: it gets no chance to put anything away.
    pub async fn is_killed(mut self) {
        if let Some(mut running) = self.running.take() {
            running.process.ends_without_a_word();
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // After a failure nobody knows what state it is in.
        let ends = std::thread::panicking() || self.spoilt.load(Ordering::SeqCst);
        if let Some(running) = self.running.take().filter(|_| !ends) {
            pool::takes_back(running);
        }
    }
}

/// A browser's processes and what belongs to them.
pub(crate) struct Running {
    pub(crate) driver: WebDriver,
    pub(crate) engine: Engine,
    pub(crate) wishes: Wishes,
    pub(crate) outside: Arc<Outside>,
    /// How many visitors have had it.
    pub(crate) visitors: u32,
    // In this order on purpose: the session and its process end before the profile's folder goes.
    process: Driver,
    /// None if the profile is somebody else's: then nobody else may have the browser.
    pub(crate) profile: Option<Profile>,
}

impl Running {
    async fn start(engine: Engine, profile: &Path, wishes: Wishes) -> Self {
        let outside = Arc::new(Outside::closed());
        let Value::Object(capabilities) = engine.capabilities(profile, &outside.address(), wishes) else {
            unreachable!("capabilities are an object")
        };
        let (driver, mut process) = session(engine, &Capabilities::from(capabilities)).await;
        // thirtyfour would end the session at its own last drop, through a new runtime, and was seen to wait for its whole timeout.
        // `Driver` ends it.
        drop(driver.clone().leak());
        process.is_guarded(profile);
        let timeouts = TimeoutConfiguration::new(
            Some(Duration::from_secs(60)),
            Some(Duration::from_secs(60)),
            Some(Duration::ZERO),
        );
        driver.update_timeouts(timeouts).await.expect("timeouts are set");
        Self { driver, engine, wishes, outside, visitors: 1, process, profile: None }
    }
}

/// A driver and a session with it. Now and then a browser does not come up on a busy machine: others are tried then.
async fn session(engine: Engine, capabilities: &Capabilities) -> (WebDriver, Driver) {
    let mut problem = String::new();
    for _ in 0..4 {
        let mut process = Driver::start(|port| engine.driver(port)).await;
        let opening = WebDriver::builder(process.address(), capabilities.clone())
            .request_timeout(Duration::from_secs(90))
            .connect();
        match tokio::time::timeout(Duration::from_secs(40), opening).await {
            Ok(Ok(driver)) => {
                process.remember(driver.session_id().to_string());
                return (driver, process);
            }
            Ok(Err(refused)) => problem = refused.to_string(),
            Err(_) => "it gave no answer".clone_into(&mut problem),
        }
    }
    panic!("{engine:?} did not open: {problem}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scan_of_a_profile_finds_words_in_both_ways_of_writing() {
        const GONE: &str = "Kestrel over the allotment";
        let folder = tempfile::tempdir().expect("a folder");
        let wide: Vec<u8> = GONE.encode_utf16().flat_map(u16::to_le_bytes).collect();
        std::fs::write(folder.path().join("one"), format!("x{GONE}y")).expect("written");
        std::fs::write(folder.path().join("two"), wide).expect("written");
        std::fs::write(folder.path().join("three"), "Porridge on Sundays").expect("written");
        assert_eq!(files_with(folder.path(), GONE).len(), 2);
    }
}
