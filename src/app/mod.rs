//! Joins the layers: one store, the effects, and the choice of screen. As little as possible lives here.
//!
//! Everything that a visit holds in memory hangs on the one `Root`: its hooks, their listeners and timers, the keeper with what it
//! last wrote. So forgetting a visit is one thing: `Root` is taken down as a whole, and at most a new one is put up.

mod comfort;
mod erasing;
mod forgetting;
mod idle;
mod keeping;
mod leaving;
mod listen;
mod locking;
mod moving;
mod root;
mod safe;
mod screen;
mod speaking;
mod tabs;
mod takeover;

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use root::{Root, RootProps};
use yew::AppHandle;

use crate::browser::{frame, page};
use crate::core::colour::palette;
use crate::core::content::Content;
use crate::core::packed;
use crate::core::way_in::WayIn;

/// Why a visit begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Anew {
    /// The page has just started, or comes back after what was only for that visit had gone with it.
    Fresh,
    /// The visit before was just wiped, and the first screen says so.
    Cleared,
    /// What is kept was locked by a press. The reading begins anew at the first screen.
    Locked,
}

thread_local! {
    /// The one widget of this page, while there is one.
    static OPEN: Cell<Option<(AppHandle<Root>, RootProps)>> = const { Cell::new(None) };
    /// How far it is. Yew draws a little after it was asked, and what is taken down before that would be drawn all the same, and
    /// listen for ever.
    static DRAWN: Cell<Drawn> = const { Cell::new(Drawn::NotYet) };
}

/// Whether the widget stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Drawn {
    NotYet,
    Yes,
    /// Somebody left before it did. It goes as soon as it stands.
    AndGoes,
}

/// The compiled content of a language as it is offered on this page.
fn fitted(content: &str) -> Option<Content> {
    let mut content = frame::settings().fit(packed::read(content)?);
    content.here.framed = frame::is_framed();
    Some(content)
}

/// Starts the widget with the compiled content, beside the static first screen, and takes over from it. `way_in` is what was done there
/// meanwhile, or empty.
///
/// # Errors
/// When the content cannot be read or the page has no place for us; the static page then stays as it is.
pub fn open(content: &str, way_in: &str) -> Result<(), &'static str> {
    let settings = frame::settings();
    let content = fitted(content).ok_or("content")?;
    let first = page::element("waymark").ok_or("page")?;
    page::speaks(&content.lang, content.dir);
    if let Some(accent) = settings.accent {
        page::paint(palette(accent));
    }
    let host = page::new_root().ok_or("page")?;
    // Yew's own hook would write a panic to the console. Ours says nothing; the start file shows the page's note (M-D8).
    yew::set_custom_panic_hook(Box::new(|_| {}));
    let way_in = WayIn::read(way_in).map(Rc::new);
    let props = RootProps { content: Rc::new(content), first, host, anew: Anew::Fresh, way_in };
    // In a task of its own: reading the words and drawing them at once would keep an old phone from answering a touch in between.
    // Somebody may leave before it.
    DRAWN.set(Drawn::NotYet);
    Timeout::new(0, move || {
        if DRAWN.get() == Drawn::NotYet {
            begin(props);
        }
    })
    .forget();
    // The start file says this last, when the screen is blank and the last words are saved. It never comes twice to one page.
    if let Some(listening) = page::on_document("waymark:left", |_| drop(forget())) {
        listening.forget();
    }
    Ok(())
}

fn begin(props: RootProps) {
    DRAWN.set(Drawn::NotYet);
    let widget = yew::Renderer::<Root>::with_root_and_props(props.host.clone(), props.clone()).render();
    OPEN.set(Some((widget, props)));
}

/// Whatever begins anew on this page begins in the language that it speaks now.
fn speaks(content: &Rc<Content>) {
    if let Some((widget, props)) = OPEN.take() {
        OPEN.set(Some((widget, RootProps { content: Rc::clone(content), ..props })));
    }
}

/// The widget stands on the page, with all its listeners.
fn drawn() {
    if DRAWN.replace(Drawn::Yes) == Drawn::AndGoes {
        drop(forget());
    }
}

/// Takes the widget down, and with it everything that the visit held in memory.
fn forget() -> Option<RootProps> {
    if DRAWN.get() != Drawn::Yes {
        DRAWN.set(Drawn::AndGoes);
        return None;
    }
    let (widget, props) = OPEN.take()?;
    widget.destroy();
    Some(props)
}

/// Forgets the visit and begins one that knows nothing of it, in the same place on the page. One that is not drawn yet knows
/// nothing of anybody.
fn begin_anew(anew: Anew) {
    if DRAWN.get() != Drawn::Yes {
        return;
    }
    let Some((old, host)) = forget().zip(page::new_root()) else { return };
    begin(RootProps { first: old.host, host, anew, way_in: None, ..old });
}
