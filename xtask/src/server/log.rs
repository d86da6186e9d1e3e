//! What was asked of the server.

use std::collections::BTreeMap;
use std::time::Instant;

use axum::http::{HeaderMap, Method, Uri, header};

/// Headers that a test may want to see: who asks, from where, and whether it sent what it should not.
const OF_INTEREST: [&str; 8] =
    ["accept", "accept-encoding", "cookie", "origin", "referer", "sec-fetch-dest", "sec-fetch-mode", "sec-fetch-site"];

/// One request.
#[derive(Clone, Debug)]
pub struct Request {
    /// When it came.
    pub at: Instant,
    /// Such as `GET`.
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// What stands behind the question mark.
    pub query: Option<String>,
    /// The host that was asked, with its port.
    pub host: String,
    /// Some of its headers, by name in small letters.
    pub headers: BTreeMap<String, String>,
}

impl Request {
    pub(super) fn new(method: &Method, uri: &Uri, headers: &HeaderMap) -> Self {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        Self {
            at: Instant::now(),
            method: method.to_string(),
            path: uri.path().to_owned(),
            query: uri.query().map(str::to_owned),
            host: text(header::HOST.as_str()).unwrap_or_default(),
            headers: OF_INTEREST.iter().filter_map(|name| Some(((*name).to_owned(), text(name)?))).collect(),
        }
    }
}
