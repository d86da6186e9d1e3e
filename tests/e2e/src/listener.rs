//! A listener on a free port that answers one request per connection with what a function says.
//!
//! Enough for partner pages, a safe place to leave to, and the record of what tried to get outside. The site itself is served by
//! xtask's server, so that it carries the headers of production.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::pool::on_a_new_port;

/// What was asked for, as much as the answers need.
#[derive(Clone, Debug)]
pub struct Asked {
    /// GET, CONNECT and so on.
    pub method: String,
    /// The path, or `host:port` for CONNECT.
    pub target: String,
    /// Header lines as they came.
    pub headers: Vec<String>,
}

/// What to answer.
pub struct Answer {
    /// Status line without the version, such as `200 OK`.
    pub status: &'static str,
    /// Type of the body.
    pub kind: &'static str,
    /// More header lines, each with its end; mostly none.
    pub headers: &'static str,
    /// The body.
    pub body: String,
}

/// A listener that stops when it is dropped.
pub struct Listener {
    address: SocketAddr,
    stop: Arc<AtomicBool>,
}

impl Listener {
    /// Listens on a free port of 127.0.0.1.
    pub fn start(answer: impl Fn(&Asked) -> Answer + Send + Sync + 'static) -> Self {
        let free = || TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let listener = on_a_new_port(free, |free| free.local_addr().expect("the port").port());
        let address = listener.local_addr().expect("the port");
        let stop = Arc::new(AtomicBool::new(false));
        let (answer, stopped) = (Arc::new(answer), Arc::clone(&stop));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stopped.load(Ordering::SeqCst) {
                    break;
                }
                let answer = Arc::clone(&answer);
                // A browser may hang up at any time, and that is not this test's business.
                thread::spawn(move || drop(serve(stream, &*answer)));
            }
        });
        Self { address, stop }
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        // Wakes the loop, so that it sees that it should stop.
        drop(TcpStream::connect(self.address));
    }
}

fn serve(stream: TcpStream, answer: &(impl Fn(&Asked) -> Answer + ?Sized)) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new((&stream).take(64 * 1024)).lines();
    let Some(first) = lines.next() else { return Ok(()) };
    let first = first?;
    let mut words = first.split(' ');
    let (method, target) = (words.next().unwrap_or_default().to_owned(), words.next().unwrap_or_default().to_owned());
    let came = lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
    let Answer { status, kind, headers, body } = answer(&Asked { method, target, headers: came });
    write!(
        &stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n{headers}\r\n{body}",
        body.len()
    )
}
