//! Moments at which a document ends while somebody types, and whether every letter that stood in the box by then is kept.
//!
//! The letters are typed inside the page, because a driver's own keys leave too long between two of them: some ends come in the very turn
//! after a letter. A listener of ours notes at each input what the box holds, under a key that the widget does not know.

use std::rc::Rc;
use std::time::Duration;

use serde_json::{Value, json};
use waymark::core::wording::Say;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::figures::Chance;
use crate::host::Host;
use crate::site::Site;
use crate::visitor::{Keep, Visitor};
use crate::wait;
use crate::walk::Given;

/// How a document ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Reload,
    AwayAndBack,
    Back,
    TabClosed,
    FrameReloaded,
    FrameMoved,
    FrameRemoved,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Counted {
    /// How many documents were ended.
    pub points: usize,
    /// Letters that were typed into them.
    pub typed: usize,
    /// Letters that stood in a box when its document ended, and are not kept.
    pub lost: usize,
    /// Ends after which the next document did not see the last letters at first, and soon did: another process of the browser had written them.
    pub late: usize,
    /// The ends that lost something, each with its number and its last words.
    pub losses: Vec<String>,
}

/// So many ends in one browser: three of four on our own page, the others in a frame on another site's page.
pub async fn kill_points(engine: Engine, times: usize, chance: &mut Chance) -> Counted {
    let site = Rc::new(Site::serve());
    let visitor = Visitor::with(Browser::open(engine).await, Rc::clone(&site));
    let elsewhere = Host::safe_place();
    let frames = Host::saying(
        &format!(
            "<h1>A partner's page</h1><div id=\"one\"><iframe id=\"frame\" title=\"Waymark\" src=\"{}/embed\" style=\"width:100%;height:640px\"></iframe></div><div id=\"two\"></div>",
            site.address()
        ),
        "",
    );
    let mut counted = Counted::default();
    for framed in [false, true] {
        let place = Place { visitor: &visitor, elsewhere: &elsewhere, frames: framed.then_some(&frames) };
        place.comes().await;
        visitor.opens("steady", Keep::Yes).await;
        visitor.walks_until("steady", "what-else", Given::default()).await;
        let ends: &[End] = match framed {
            false => &[End::Reload, End::AwayAndBack, End::Back, End::TabClosed],
            true => &[End::FrameReloaded, End::FrameMoved, End::FrameRemoved],
        };
        let share = times.div_ceil(4);
        for _ in 0..if framed { share } else { times - share } {
            let end = ends[at_random(chance, ends.len())];
            place.ends_while_somebody_types(end, chance, &mut counted).await;
        }
    }
    counted
}

/// Where somebody types: on our own page, or in a frame.
struct Place<'a> {
    visitor: &'a Visitor,
    elsewhere: &'a Host,
    frames: Option<&'a Host>,
}

impl Place<'_> {
    /// Comes to the first screen from another site.
    async fn comes(&self) {
        let visitor = self.visitor;
        visitor.go(&self.elsewhere.address()).await;
        match self.frames {
            None => visitor.goes_to("/").await,
            Some(frames) => {
                visitor.go(&frames.address()).await;
                visitor.step_into_frame().await;
                visitor.see_ready().await;
            }
        }
    }

    async fn ends_while_somebody_types(&self, end: End, chance: &mut Chance, counted: &mut Counted) {
        let visitor = self.visitor;
        if end == End::Back {
            // After a reload our entries of before are still in the history, and no way out of it is known by number.
            self.comes().await;
            self.goes_back_to_the_box().await;
        }
        let before = visitor.boxes().await.concat();
        let (text, waits) = some_words(chance);
        let whole: u64 = waits.iter().sum();
        // From outside, the end may come at any letter; from inside, it comes with the last one or a while after it.
        let from_outside = chance.below(whole + 400);
        let after = if chance.below(2) == 0 { 0 } else { chance.below(700) };
        let inside = match end {
            End::Reload => "reload",
            End::AwayAndBack => "away",
            End::Back => "back",
            _ => "",
        };
        let other = match end {
            End::TabClosed => Some(visitor.driver.new_tab().await.expect("another tab opens")),
            _ => None,
        };
        if matches!(end, End::FrameReloaded | End::FrameMoved | End::FrameRemoved) {
            visitor.step_out_of_frame().await;
            visitor.script(ENDS_FRAME, json!([format!("{end:?}"), from_outside])).await;
            visitor.step_into_frame().await;
        }
        visitor.script(TYPES, json!([text, waits, inside, after, self.elsewhere.address()])).await;
        let mut seen = String::new();
        if let Some(other) = other {
            // The moment is the thing that is tried here, and nothing waits for it.
            tokio::time::sleep(Duration::from_millis(from_outside)).await;
            seen = visitor.boxes().await.concat();
            visitor.driver.close_window().await.expect("the tab closes");
            visitor.driver.switch_to_window(other).await.expect("the other tab is there");
            self.comes().await;
        }
        self.comes_again(end).await;

        let noted = visitor.script("return localStorage.getItem('test:box')", json!([])).await;
        let noted = noted.as_str().unwrap_or_default().to_owned();
        // A browser that lost everything alike would have lost the note too.
        let stood = if seen.len() > noted.len() { seen } else { noted };
        let missing = async || {
            let kept = visitor.our_entries().await;
            let is_kept = |words: &str| kept.iter().any(|(_, value)| value.contains(words));
            (0..=stood.len()).find(|lost| is_kept(&stood[..stood.len() - lost])).unwrap_or(stood.len())
        };
        let at_first = missing().await;
        let lost = if at_first == 0 || wait::holds(async || missing().await == 0).await { 0 } else { missing().await };
        counted.late += usize::from(at_first > lost);
        counted.points += 1;
        counted.typed += stood.len().saturating_sub(before.len());
        counted.lost += lost;
        if lost > 0 {
            let (at, last) = (counted.points, &stood[stood.len().saturating_sub(lost + 12)..]);
            let line = visitor.script("return localStorage.getItem('test:line')", json!([])).await;
            counted.losses.push(format!("{at}, {end:?}: {lost} of {last:?}: {line}"));
        }
        self.goes_back_to_the_box().await;
    }

    /// Waits until another document is there, and reopens the widget where that is not it.
    async fn comes_again(&self, end: End) {
        let visitor = self.visitor;
        // A frame may go in the very moment somebody steps into it, and its page answers then: it is not the one that is waited for.
        let another = match self.frames {
            None => "return !('before' in document.documentElement.dataset) && document.querySelector('h1') !== null",
            Some(_) => {
                "const root = document.documentElement; return window !== window.top && !('before' in root.dataset) && 'wmReady' in root.dataset"
            }
        };
        let came = async || {
            if self.frames.is_some() {
                visitor.step_out_of_frame().await;
                if !visitor.tries_the_frame().await {
                    return false;
                }
            }
            visitor.asks_in_between(another).await == Some(Value::Bool(true))
        };
        visitor.expect(&format!("another document after {end:?}"), came).await;
        match end {
            End::AwayAndBack => visitor.goes_back().await,
            End::Back => visitor.goes_to("/").await,
            _ => {}
        }
        visitor.see_ready().await;
    }

    async fn goes_back_to_the_box(&self) {
        let visitor = self.visitor;
        let at_the_box = async || !visitor.boxes().await.is_empty();
        // A page that the browser brought back from its memory stands where it stood.
        if at_the_box().await {
            return;
        }
        visitor.finds("steady").await;
        visitor.passes_the_device_question().await;
        visitor.see_heading(&visitor.say(Say::FoundAsk)).await;
        visitor.uses_say(Say::FoundGoOn).await;
        visitor.expect("the box", at_the_box).await;
    }
}

const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz    ";

/// A place in a list of this length.
fn at_random(chance: &mut Chance, length: usize) -> usize {
    let length = u64::try_from(length).unwrap_or(1);
    usize::try_from(chance.below(length)).unwrap_or_default()
}

/// Some words and the time after each letter in milliseconds: in a rush, quickly, as people do, or slowly and with pauses.
fn some_words(chance: &mut Chance) -> (String, Vec<u64>) {
    let (most, slowest) = [(40, 1), (30, 30), (20, 150), (6, 700)][at_random(chance, 4)];
    let length = 2 + chance.below(most);
    let letter = |chance: &mut Chance| LETTERS[at_random(chance, LETTERS.len())];
    let text: String = (0..length).map(|_| char::from(letter(chance))).collect();
    let waits = text.chars().map(|_| chance.below(slowest)).collect();
    (text, waits)
}

const TYPES: &str = "
    const [text, waits, end, after, elsewhere] = arguments;
    const box = document.querySelector('textarea');
    document.documentElement.dataset.before = '';
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    localStorage.setItem('test:box', box.value);
    const line = () => `${document.querySelector('.wm-keep-line')?.textContent} ${document.visibilityState} ${Math.round(performance.now())}`;
    if (!('noted' in box.dataset)) {
        // What our own timer still types into a page that is hidden, because it goes, nobody has typed.
        box.addEventListener('input', () => document.visibilityState === 'visible' && localStorage.setItem('test:box', box.value));
        for (const kind of ['input', 'pagehide', 'visibilitychange']) {
            (kind === 'input' ? box : kind === 'pagehide' ? window : document).addEventListener(kind, () => {
                const own = Object.entries(localStorage).find(([key]) => /^waymark:.*:[ab]$/.test(key))?.[1] ?? '';
                const kept = own.includes(box.value.slice(-8)) ? 'kept' : 'not kept';
                localStorage.setItem('test:line', `${(localStorage.getItem('test:line') ?? '').slice(-600)} | ${kind} ${line()} ${box.isConnected} ${kept}`);
            });
        }
    }
    box.dataset.noted = '';
    const ends = () => {
        if (end === 'reload') location.reload();
        if (end === 'away') location.href = elsewhere;
        // Before the first of our own entries stands the page that somebody came from.
        if (end === 'back') history.go(-1 - (history.state ?? 0));
    };
    if (window.parent !== window) window.parent.postMessage('types', '*');
    let at = 0;
    const type = () => {
        if (at === text.length) return after ? setTimeout(ends, after) : ends();
        document.execCommand('insertText', false, text[at]);
        const wait = waits[at++];
        if (wait) setTimeout(type, wait); else type();
    };
    setTimeout(type);
";

const ENDS_FRAME: &str = "
    const [end, after] = arguments;
    // The clock starts when the typing does. The driver still has to hear that it did, in a frame that is there.
    const heard = (event) => {
        if (event.data !== 'types') return;
        removeEventListener('message', heard);
        setTimeout(ends, 30 + after);
    };
    addEventListener('message', heard);
    const ends = () => {
        const frame = document.getElementById('frame');
        if (end === 'FrameReloaded') frame.src += '';
        if (end === 'FrameMoved') document.getElementById(frame.parentElement.id === 'one' ? 'two' : 'one').append(frame);
        if (end === 'FrameRemoved') {
            frame.remove();
            setTimeout(() => document.getElementById('one').append(frame), 50);
        }
    };
";
