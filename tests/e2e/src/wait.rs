//! Waiting for a condition with a name, never for a length of time.
//!
//! There is no sleep that a test relies on: the short pause between two looks only keeps a two-core machine free for the browser.

use std::future::Future;
use std::time::{Duration, Instant};

/// How long a named condition may take. Generous, because two browsers may share two cores; nothing waits longer than it needs.
pub const DEADLINE: Duration = Duration::from_secs(20);

/// How long what follows at once may take.
const SOON: Duration = Duration::from_secs(3);

pub(crate) const BETWEEN_LOOKS: Duration = Duration::from_millis(40);

/// Looks again and again until `look` finds something, or gives back `None` when the deadline has passed.
pub async fn until<T, F, Fut>(deadline: Duration, mut look: F) -> Option<T>
where
    F: FnMut() -> Fut,
    Fut: Future<Output = Option<T>>,
{
    let started = Instant::now();
    loop {
        if let Some(found) = look().await {
            return Some(found);
        }
        if started.elapsed() >= deadline {
            return None;
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

/// Whether this comes to hold within a second or two: for what follows at once or not at all.
pub async fn holds(mut look: impl AsyncFnMut() -> bool) -> bool {
    let started = Instant::now();
    while !look().await {
        if started.elapsed() >= SOON {
            return false;
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
    true
}
