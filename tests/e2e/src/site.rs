//! The built upload folder, served as production serves it, with a record of what was asked for and when.
//!
//! *Start* is the time from going to an address until the widget has taken over. What is asked for outside of it is late, and
//! a journey fails by it.

use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex};

use waymark::core::content::{Content, Direction};
use waymark::core::packed;
use waymark::core::settings::Settings;
use waymark::core::wording::Say;
use xtask::build::digest;
use xtask::server::{Breakage, Fault, Options, Request, Server};

use crate::keep::workspace;
use crate::pool::on_a_new_port;
use crate::pseudo;

/// The site on a free port of 127.0.0.1.
pub struct Site {
    /// Our own server; none if another one serves the site.
    server: Option<Server>,
    address: String,
    /// What the site says, as it was built.
    pub content: Content,
    starts: Mutex<Starts>,
}

#[derive(Default)]
struct Starts {
    /// How many requests were asked for when the last start was over; nothing while one goes on.
    over_at: Option<usize>,
    late: Vec<String>,
}

impl Site {
    /// Serves the upload folder, with a collector of what the page says to itself: the widget keeps errors out of the console.
    pub fn serve() -> Self {
        Self::with(true, Vec::new())
    }

    /// Serves it to the last byte as production does: compressed, and with no collector.
    pub fn as_shipped() -> Self {
        Self::with(false, Vec::new())
    }

    /// Serves it with something broken on purpose.
    pub fn broken(path: &str, with: Breakage) -> Self {
        Self::with(true, vec![Fault { path: path.to_owned(), with }])
    }

    /// Serves it with several things broken. The first that fits a path counts.
    pub fn broken_in(faults: Vec<(&str, Breakage)>) -> Self {
        let faults = faults.into_iter().map(|(path, with)| Fault { path: path.to_owned(), with });
        Self::with(true, faults.collect())
    }

    fn with(collector: bool, faults: Vec<Fault>) -> Self {
        let folder = folder();
        let content = content_in(&folder, "en");
        let start = || {
            let options = Options { port: 0, collector, faults: faults.clone() };
            Server::start(folder.clone(), options).unwrap_or_else(|trouble| panic!("{trouble:?}"))
        };
        let server = on_a_new_port(start, |server| port_of(&server.address()));
        Self { address: server.address(), server: Some(server), content, starts: Mutex::default() }
    }

    /// The same folder on a server that is not ours. What that was asked for stands in its own log, not here.
    pub fn elsewhere(address: &str) -> Self {
        Self {
            server: None,
            address: address.to_owned(),
            content: content_in(&folder(), "en"),
            starts: Mutex::default(),
        }
    }

    /// The same, as a class meets it: what it says is what this link chose.
    pub fn for_class(self, link: &str) -> Self {
        let Self { content, .. } = self;
        Self { content: Settings::at("", link).fit(content), ..self }
    }

    /// The same, as somebody meets it who chose another language, or another text level, by its tag.
    pub fn speaking(self, tag: &str) -> Self {
        Self { content: content_in(&folder(), tag), ..self }
    }

    /// The same, as it speaks on the screens of this exercise: one that is lent has its own language around it.
    pub fn within(self, exercise: &str) -> Self {
        let content = self.content.around(Some(&exercise.into())).unwrap_or_else(|| self.content.clone());
        Self { content, ..self }
    }

    /// The same in a language that nobody speaks, in the place of the one with this tag: its page is served with the digest of other words.
    pub fn in_pseudo(tag: &str, dir: Direction) -> Self {
        let folder = folder();
        let words = packed::write(&pseudo::of(&content_in(&folder, "en"), tag, dir));
        let read = |path: &str| {
            std::fs::read_to_string(folder.join(path))
                .unwrap_or_else(|problem| panic!("{path} cannot be read: {problem}"))
        };
        let (name, file) = (asset(&format!("content-{tag}-"), ".json"), format!("{tag}.html"));
        let (before, now) = (digest(read(name.trim_start_matches('/')).as_bytes()), digest(words.as_bytes()));
        let page = read(&file);
        assert!(page.contains(&before), "{file} does not name the digest of {name}");
        let page = page.replace(&before, &now);
        let content = packed::read(&words).expect("what was written can be read");
        let instead = |path: String, kind, body| Fault { path, with: Breakage::Instead(kind, body) };
        let faults = vec![
            instead(name, "application/json", words),
            instead(format!("/{tag}"), "text/html; charset=utf-8", page),
        ];
        Self { content, ..Self::with(true, faults) }
    }

    /// Where it is, without a slash at the end.
    pub fn address(&self) -> String {
        self.address.clone()
    }

    /// A start begins: what is asked for from now on belongs to it.
    pub fn starts(&self) {
        let late = self.since_start();
        let mut starts = self.starts.lock().unwrap();
        starts.late.extend(late);
        starts.over_at = None;
    }

    /// The start is over: from now on nothing more should be asked for.
    pub fn started(&self) {
        self.starts.lock().unwrap().over_at = Some(self.requests().len());
    }

    /// What was asked for outside of any start.
    pub fn late(&self) -> Vec<String> {
        let mut late = self.starts.lock().unwrap().late.clone();
        late.extend(self.since_start());
        late
    }

    /// Everything asked for so far, as `method path?query`.
    pub fn asked(&self) -> Vec<String> {
        self.requests()
            .iter()
            .map(|asked| match &asked.query {
                Some(query) => format!("{} {}?{query}", asked.method, asked.path),
                None => format!("{} {}", asked.method, asked.path),
            })
            .collect()
    }

    /// Everything but the icon, which the browser asks for when it likes: the same for everybody, whatever they do.
    pub fn asked_by_the_page(&self) -> Vec<String> {
        self.asked().into_iter().filter(|asked| !is_the_icon(asked)).collect()
    }

    /// Header lines that browsers sent with this name.
    pub fn sent(&self, header: &str) -> Vec<String> {
        self.requests().iter().filter_map(|asked| asked.headers.get(header).cloned()).collect()
    }

    /// What we say there, as it was built. What only paper says is not in the compiled content, and comes from the writers' files.
    pub fn say(&self, what: Say) -> String {
        let said = self.content.wording.say(what).to_string();
        let said = if said.is_empty() { written(what) } else { said };
        assert!(!said.is_empty(), "{what:?} has no words, and everything would be equal to it");
        said
    }

    fn requests(&self) -> Vec<Request> {
        self.server.as_ref().map(Server::asked).unwrap_or_default()
    }

    fn since_start(&self) -> Vec<String> {
        match self.starts.lock().unwrap().over_at {
            Some(over_at) => self.asked().split_off(over_at).into_iter().filter(|asked| !is_the_icon(asked)).collect(),
            None => Vec::new(),
        }
    }
}

fn port_of(address: &str) -> u16 {
    address.rsplit(':').next().and_then(|port| port.parse().ok()).expect("an address ends in its port")
}

/// What stands in the writers' files for this.
fn written(what: Say) -> String {
    static ALL: LazyLock<Vec<String>> = LazyLock::new(|| {
        let languages = xtask::build::check_content(&xtask::build::today()).unwrap_or_else(|why| panic!("{why:?}"));
        let english = languages.content.get("en").expect("there is English");
        english.wording.all().iter().map(ToString::to_string).collect()
    });
    let at = Say::ALL.iter().position(|(say, _, _)| *say == what).expect("it is one of ours");
    ALL[at].clone()
}

/// Whether this asks for the icon of the tab. On a busy machine Chromium was seen to ask for it after the widget had taken over.
fn is_the_icon(asked: &str) -> bool {
    asked.starts_with("GET /assets/icon-")
}

/// The path of the one built file whose name begins and ends so, with its digest between, such as `waymark-` and `.js`.
pub fn asset(begins: &str, ends: &str) -> String {
    let files = std::fs::read_dir(folder().join("assets")).expect("the folder has assets");
    let names = files.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    let is_it = |name: &String| {
        let digest = name.strip_prefix(begins).and_then(|rest| rest.strip_suffix(ends));
        digest.is_some_and(|digest| digest.chars().all(|sign| sign.is_ascii_hexdigit()))
    };
    let mut found = names.filter(is_it);
    let name = found.next().unwrap_or_else(|| panic!("there is no {begins}…{ends}"));
    format!("/assets/{name}")
}

/// The folder to upload: `WAYMARK_UPLOAD`, else what `cargo xtask build` made.
pub fn folder() -> PathBuf {
    let folder = std::env::var_os("WAYMARK_UPLOAD")
        .map_or_else(|| workspace().join("target").join("upload-demonstration"), PathBuf::from);
    assert!(folder.join("index.html").is_file(), "{} is not built. `cargo xtask build` makes it.", folder.display());
    folder
}

/// The English content, as it was built.
pub fn content() -> Content {
    content_in(&folder(), "en")
}

/// The same of another language, or another text level, by its tag.
pub fn content_of(tag: &str) -> Content {
    content_in(&folder(), tag)
}

/// The content in this folder with this tag.
fn content_in(folder: &Path, tag: &str) -> Content {
    let found = contents_in(folder).into_iter().find(|content| content.tag.as_ref() == tag);
    found.unwrap_or_else(|| panic!("there is no content called {tag} in {}", folder.display()))
}

/// The tags of the languages, and of their text levels, of the built folder.
pub fn languages() -> Vec<String> {
    let mut languages: Vec<String> = contents_in(&folder()).iter().map(|content| content.tag.to_string()).collect();
    languages.sort_unstable();
    languages
}

/// The content files of the folder, found by what they are, because their names carry a hash.
fn contents_in(folder: &Path) -> Vec<Content> {
    let (mut folders, mut contents) = (vec![folder.to_path_buf()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the upload folder can be read").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "json") {
                contents.extend(serde_json::from_str::<Content>(&std::fs::read_to_string(&path).unwrap_or_default()));
            }
        }
    }
    contents
}
