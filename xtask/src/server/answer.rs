//! One answer to one request.

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request as Asked;
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use super::{Breakage, Options, Request, at_home};
use crate::headers::{Rules, addresses};

/// Where the collector is served. No upload folder has this name.
const COLLECTOR: &str = "/collector.js";

/// A folder and how to serve it.
#[derive(Clone)]
pub struct Site {
    pub folder: PathBuf,
    pub rules: Rules,
    pub options: Options,
    pub log: Arc<Mutex<Vec<Request>>>,
}

impl Site {
    pub fn router(self) -> Router {
        Router::new().fallback(move |asked: Asked| {
            let site = self.clone();
            async move { site.answer(asked).await }
        })
    }

    async fn answer(&self, asked: Asked) -> Response {
        let request = Request::new(asked.method(), asked.uri(), asked.headers());
        let (path, host) = (request.path.clone(), request.host.clone());
        if path == COLLECTOR && self.options.collector {
            // The test asks for this one, not the page; so it is not in the log.
            let headers = [("content-type", "text/javascript"), ("cross-origin-resource-policy", "cross-origin")];
            return (headers, include_str!("collector.js")).into_response();
        }
        self.log.lock().unwrap_or_else(|broken| broken.into_inner()).push(request);
        let breakage =
            self.options.faults.iter().find(|fault| path.contains(&fault.path)).map(|fault| fault.with.clone());
        let mut gone = false;
        match breakage {
            Some(Breakage::Late(by)) => tokio::time::sleep(by).await,
            Some(Breakage::Stalled) => std::future::pending().await,
            Some(Breakage::Held(ref gate)) if !gate.waits().await => gone = true,
            _ => {}
        }
        let mut response = match breakage {
            _ if gone => StatusCode::NOT_FOUND.into_response(),
            Some(Breakage::NotFound) => StatusCode::NOT_FOUND.into_response(),
            Some(Breakage::Instead(kind, ref body)) => ([(header::CONTENT_TYPE, kind)], body.clone()).into_response(),
            _ => self.file(asked).await,
        };
        self.add_headers(&mut response, &path, &host);
        if self.options.collector {
            response = with_collector(response).await;
        }
        match breakage {
            Some(Breakage::Garbage) => {
                response.headers_mut().remove(header::CONTENT_ENCODING);
                response.headers_mut().remove(header::CONTENT_LENGTH);
                *response.body_mut() = Body::from("\u{0}garbage");
            }
            Some(Breakage::CutShort) => response = changed(response, |bytes| bytes.truncate(bytes.len() / 2)).await,
            Some(Breakage::Tampered) => response = changed(response, |bytes| bytes.extend(harmless(&path))).await,
            // Pages only: the same fault may fit the path of everything else.
            Some(Breakage::Injected(markup)) if is_page(&response) => {
                response = changed(response, |bytes| {
                    let page = String::from_utf8_lossy(bytes).replacen("</body>", &format!("{markup}</body>"), 1);
                    *bytes = page.into_bytes();
                })
                .await;
            }
            Some(Breakage::PolicyWithout(words)) => {
                let policy = response.headers().get(header::CONTENT_SECURITY_POLICY).and_then(|it| it.to_str().ok());
                let policy = policy.unwrap_or_default().replace(words, "");
                if let Ok(policy) = HeaderValue::from_str(&policy) {
                    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
                }
            }
            Some(Breakage::WrongKind) => {
                response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"));
            }
            Some(Breakage::Without(name)) => {
                response.headers_mut().remove(name);
            }
            _ => {}
        }
        response
    }

    /// The file behind a path, compressed if the browser can read that; `/embed` means `embed.html`.
    async fn file(&self, mut asked: Asked) -> Response {
        let address = asked.uri().path();
        let page = addresses().find(|(known, _)| *known == address).and_then(|(_, file)| file.parse::<Uri>().ok());
        if let Some(page) = page {
            *asked.uri_mut() = page;
        }
        if self.options.collector {
            // A page that gets one more line cannot be one of the compressed ones.
            asked.headers_mut().remove(header::ACCEPT_ENCODING);
        }
        let files = ServeDir::new(&self.folder).precompressed_br().precompressed_gzip();
        files.oneshot(asked).await.unwrap_or_else(|never: Infallible| match never {}).map(Body::new)
    }

    fn add_headers(&self, response: &mut Response, path: &str, host: &str) {
        for (name, value) in self.rules.of(path) {
            let value = HeaderValue::from_str(&at_home::header(name, value, host));
            if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value) {
                response.headers_mut().insert(name, value);
            }
        }
    }
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// The same with another body, uncompressed.
async fn changed(response: Response, change: impl FnOnce(&mut Vec<u8>)) -> Response {
    let (mut parts, body) = response.into_parts();
    let mut bytes = to_bytes(body, usize::MAX).await.unwrap_or_default().to_vec();
    change(&mut bytes);
    parts.headers.remove(header::CONTENT_ENCODING);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(bytes))
}

/// What may stand at the end of such a file and changes nothing: only the digest is another one.
fn harmless(path: &str) -> &'static [u8] {
    match path.rsplit('.').next() {
        // A section of wasm that nobody reads, named x.
        Some("wasm") => b"\x00\x02\x01x",
        Some("js") => b"\nwindow.tampered = true;",
        Some("css") => b"\nbody { outline: 0 }",
        _ => b"\n",
    }
}

/// The page with the collector as the first thing in its head, before anything that could speak.
async fn with_collector(response: Response) -> Response {
    let policy = response.headers().get("content-security-policy").and_then(|policy| policy.to_str().ok());
    if policy.is_some_and(|policy| !policy.contains("script-src")) {
        return response; // A page without scripts has nothing to say, and would complain about ours.
    }
    if !is_page(&response) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let page = String::from_utf8_lossy(&bytes);
    let page = page.replacen("<head>", &format!("<head><script src=\"{COLLECTOR}\"></script>"), 1);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(page))
}
