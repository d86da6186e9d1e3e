//! Pages around us that mean no good, or are only badly made: they speak in our name, move and hide and reload the frame while somebody
//! writes, lure presses, or ask for more than others do. No word is lost, nothing is erased by it, and nothing is said.

use std::rc::Rc;

use e2e::walk::Given;
use e2e::{Browser, Engine, Host, Keep, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

in_both_engines! {
    an_init_that_does_not_come_from_the_page_around_is_none,
    kept_words_survive_whatever_a_page_does_with_the_frame,
    a_page_whose_width_follows_our_height_hears_of_one_height,
    a_page_hears_of_at_most_twenty_heights_in_a_minute_whatever_somebody_does,
    one_place_pressed_again_and_again_never_deletes_everything,
    one_exercise_that_a_lured_press_deleted_can_be_taken_back,
    pages_that_isolate_themselves_can_frame_us,
    a_page_that_takes_the_focus_away_takes_no_word_away,
}

/// What a page of another site does in its own context, past Firefox's wall between a driver's script and the page.
async fn page_does(visitor: &Visitor, script: &str) {
    visitor.script("(window.wrappedJSObject || window).eval(arguments[0])", json!([script])).await;
}

async fn frames(engine: Engine, body: &str, headers: &'static str) -> (Visitor, Host) {
    let visitor = Visitor::with(Browser::open(engine).await, Rc::new(Site::serve()));
    let host = Host::saying(&body.replace("{embed}", &format!("{}/embed", visitor.site.address())), headers);
    visitor.go(&host.address()).await;
    visitor.step_into_frame().await;
    visitor.see_ready().await;
    (visitor, host)
}

const FRAME: &str = "<h1>A partner's page</h1><div id=\"one\"><iframe id=\"frame\" title=\"Waymark\" src=\"{embed}\" style=\"width:100%;height:640px;border:0\"></iframe></div><div id=\"two\"></div>";

async fn an_init_that_does_not_come_from_the_page_around_is_none(engine: Engine) {
    let sibling = "<iframe id=\"sibling\" style=\"height:20px\" srcdoc=\"<script>const channel = new MessageChannel(); parent.frames[0].postMessage({ waymark: 'init', scheme: 'dark' }, '*', [channel.port2]); parent.postMessage('spoken', '*');</script>\"></iframe>";
    let hears = "<script>heard = []; onmessage = (event) => heard.push(event.data);</script>";
    let (visitor, host) = frames(engine, &format!("{hears}{FRAME}"), "").await;
    visitor.step_out_of_frame().await;
    page_does(&visitor, &format!("document.getElementById('two').innerHTML = {}", json!(sibling))).await;
    let speaks = async || {
        let heard =
            visitor.script("return (window.wrappedJSObject || window).heard.includes('spoken')", json!([])).await;
        heard == json!(true)
    };
    visitor.expect("the sibling to have spoken", speaks).await;
    // A window that the page opened speaks too; what runs in it is its own script.
    let opened = format!("{}#window", host.address());
    page_does(
        &visitor,
        &format!(
            "other = open({}); other.addEventListener('load', () => other.eval(\"const channel = new MessageChannel(); opener.frames[0].postMessage({{ waymark: 'init', scheme: 'dark' }}, '*', [channel.port2]); opener.postMessage('spoken too', '*')\"))",
            json!(opened)
        ),
    )
    .await;
    let speaks = async || {
        let heard =
            visitor.script("return (window.wrappedJSObject || window).heard.includes('spoken too')", json!([])).await;
        heard == json!(true)
    };
    visitor.expect("the other window to have spoken", speaks).await;
    visitor.step_into_frame().await;
    let root = "return [document.documentElement.hasAttribute('data-wm-hosted'), document.documentElement.hasAttribute('data-wm-scheme')]";
    assert_eq!(
        visitor.script(root, json!([])).await,
        json!([false, false]),
        "somebody else was taken for the page around"
    );
    visitor.step_out_of_frame().await;
    // The page around may say the very same, and is understood.
    page_does(&visitor, "channel = new MessageChannel(); frames[0].postMessage({ waymark: 'init', scheme: 'dark' }, '*', [channel.port2])").await;
    visitor.step_into_frame().await;
    visitor
        .expect("the page around to be understood", async || {
            visitor.script(root, json!([])).await == json!([true, true])
        })
        .await;
}

/// A mark on the document in the frame: it goes with the document.
const MARK: &str = "document.documentElement.dataset.before = ''";

/// The words of the box, after coming back to it from the first screen of another document than the marked one. A driver may still
/// find that one in the frame for a moment after the page has sent the frame elsewhere.
async fn finds_again(visitor: &Visitor, text: &str) {
    let came = "return !('before' in document.documentElement.dataset) && document.querySelector('h1') !== null";
    let another = async || {
        visitor.step_out_of_frame().await;
        visitor.step_into_frame().await;
        visitor.asks_in_between(came).await == Some(json!(true))
    };
    visitor.expect("another document in the frame", another).await;
    visitor.see_ready().await;
    visitor.finds("steady").await;
    visitor.passes_the_device_question().await;
    visitor.see_heading(&visitor.say(Say::FoundAsk)).await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.expect("the words in the box", async || visitor.boxes().await.iter().any(|it| !it.is_empty())).await;
    assert_eq!(visitor.boxes().await, [text]);
}

async fn kept_words_survive_whatever_a_page_does_with_the_frame(engine: Engine) {
    let (visitor, _host) = frames(engine, FRAME, "").await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("one").await;
    // Hidden, made nothing, shown again: the same box with the same words.
    for style in ["display:none", "width:0;height:0", "width:100%;height:640px;border:0"] {
        visitor.step_out_of_frame().await;
        page_does(&visitor, &format!("document.getElementById('frame').style.cssText = '{style}'")).await;
        visitor.step_into_frame().await;
    }
    assert_eq!(visitor.boxes().await, ["one"]);
    // Reloaded, moved, taken out and sent elsewhere, each in the very moment after the last letter.
    let does = [
        ("two", "document.getElementById('frame').src += ''"),
        ("three", "document.getElementById('two').append(document.getElementById('frame'))"),
        (
            "four",
            "const frame = document.getElementById('frame'); frame.remove(); document.getElementById('one').append(frame)",
        ),
        (
            "five",
            "const frame = document.getElementById('frame'); const was = frame.src; frame.src = 'about:blank'; frame.addEventListener('load', () => { frame.src = was; }, { once: true })",
        ),
    ];
    let mut text = "one".to_owned();
    for (word, done) in does {
        visitor.write(&format!(" {word}")).await;
        text = format!("{text} {word}");
        // Firefox hands keys over to the page's process: a driver hears that they were pressed before the page does.
        visitor.expect("the last letter in the box", async || visitor.boxes().await == [text.as_str()]).await;
        visitor.script(MARK, json!([])).await;
        visitor.step_out_of_frame().await;
        page_does(&visitor, &format!("{{ {done} }}")).await;
        finds_again(&visitor, &text).await;
    }
    visitor.quiet(&visitor.site, &["http://localhost"]).await;
}

async fn a_page_whose_width_follows_our_height_hears_of_one_height(engine: Engine) {
    let bait = "<script>
        heights = [];
        addEventListener('message', (event) => {
            if (event.data.waymark !== 'ready') return;
            const channel = new MessageChannel();
            channel.port1.onmessage = ({ data }) => {
                heights.push(data.height);
                document.getElementById('frame').style.width = heights.length % 2 ? '300px' : '900px';
                document.getElementById('frame').style.height = data.height + 8 * heights.length + 'px';
            };
            event.source.postMessage({ waymark: 'init', scheme: 'auto' }, '*', [channel.port2]);
        });
        </script>";
    let (visitor, _host) = frames(engine, &format!("{bait}{FRAME}"), "").await;
    visitor.step_out_of_frame().await;
    let heights =
        async || visitor.script("return Array.from((window.wrappedJSObject || window).heights)", json!([])).await;
    visitor.expect("a height", async || heights().await == json!([720])).await;
    // Wide, narrow, wide, and somebody presses and writes: there is nothing more to be told, and no silence that a press ends.
    for width in ["310px", "890px", "320px", "100%"] {
        page_does(&visitor, &format!("document.getElementById('frame').style.width = '{width}'")).await;
        visitor.step_into_frame().await;
        let says = if visitor.heading().await == visitor.say(Say::HomeAll) { Say::Back } else { Say::HomeAll };
        visitor.uses_say(says).await;
        visitor.step_out_of_frame().await;
    }
    assert_eq!(heights().await, json!([720]));
}

async fn a_page_hears_of_at_most_twenty_heights_in_a_minute_whatever_somebody_does(engine: Engine) {
    let hears = "<script>
        heights = [];
        addEventListener('message', (event) => {
            if (event.data.waymark !== 'ready') return;
            const channel = new MessageChannel();
            channel.port1.onmessage = ({ data }) => heights.push(data.height);
            event.source.postMessage({ waymark: 'init', scheme: 'auto' }, '*', [channel.port2]);
        });
        </script>";
    let (visitor, _host) = frames(engine, &format!("{hears}{FRAME}"), "").await;
    // The letters grow and shrink all the time, as no person's do; and keys are pressed meanwhile.
    let restless = "let big = false; setInterval(() => { big = !big; document.documentElement.style.fontSize = big ? '22px' : '16px'; dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })); }, 100)";
    visitor.script(restless, json!([])).await;
    visitor.step_out_of_frame().await;
    let count = async || {
        let heard = visitor.script("return (window.wrappedJSObject || window).heights.length", json!([])).await;
        heard.as_u64().unwrap_or_default()
    };
    visitor.expect("twenty heights", async || count().await >= 20).await;
    // Sixty looks later, more than two seconds, it is the same twenty: at four a second, more would have come.
    let mut looks = 0;
    let later = async || {
        looks += 1;
        looks > 60
    };
    visitor.expect("some time to pass", later).await;
    assert_eq!(count().await, 20);
}

/// Presses the button whose name begins so, sees where that leads, and presses the very same place again and again, whatever stands
/// there by then.
async fn presses_one_place(visitor: &Visitor, begins: &str, leads_to: &str) {
    let find = "const it = [...document.querySelectorAll('button')].find((it) => it.innerText.trim().startsWith(arguments[0])); if (it) it.scrollIntoView({ block: 'center', behavior: 'instant' }); return it ?? null";
    visitor.expect(begins, async || visitor.script(find, json!([begins])).await != json!(null)).await;
    let found = visitor.driver.execute(find, vec![json!(begins)]).await.expect("the page answers");
    let button = found.element().expect("it is a button");
    visitor.driver.action_chain().move_to_element_center(&button).click().perform().await.expect("it can be pressed");
    visitor.see_heading(leads_to).await;
    for _ in 0..6 {
        // The pointer stays where it is.
        visitor.driver.action_chain().click().perform().await.expect("the place can be pressed");
    }
}

/// Words are kept, and the page about them is open.
async fn keeps_a_word(visitor: &Visitor) {
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Still here").await;
    visitor.see_kept("Still here").await;
    visitor.uses_say(Say::KeepLineChange).await;
    visitor.see_heading(&visitor.say(Say::KeptAsk)).await;
}

async fn one_place_pressed_again_and_again_never_deletes_everything(engine: Engine) {
    // A page that lays something over the frame can lure people into pressing one place, and not into reading two screens.
    for width in ["100%", "320px"] {
        let (visitor, _host) = frames(engine, &FRAME.replacen("width:100%", &format!("width:{width}"), 1), "").await;
        keeps_a_word(&visitor).await;
        presses_one_place(&visitor, &visitor.say(Say::EraseAll), &visitor.say(Say::EraseAllAsk)).await;
        assert!(visitor.our_entries().await.iter().any(|(_, value)| value.contains("Still here")), "{width}");
    }
}

async fn one_exercise_that_a_lured_press_deleted_can_be_taken_back(engine: Engine) {
    let (visitor, _host) = frames(engine, FRAME, "").await;
    keeps_a_word(&visitor).await;
    presses_one_place(&visitor, &visitor.say(Say::KeptErase), &visitor.say(Say::ErasedAsk)).await;
    visitor.see(&visitor.say(Say::ErasedHelp)).await;
    visitor.uses_say(Say::Undo).await;
    visitor.see_kept("Still here").await;
}

async fn pages_that_isolate_themselves_can_frame_us(engine: Engine) {
    const ISOLATED: &str = "Cross-Origin-Embedder-Policy: require-corp\r\nCross-Origin-Opener-Policy: same-origin\r\n";
    let (visitor, _host) = frames(engine, FRAME, ISOLATED).await;
    goes_through(&visitor).await;
    visitor.step_out_of_frame().await;
    let isolated = visitor.script("return (window.wrappedJSObject || window).crossOriginIsolated", json!([])).await;
    assert_eq!(isolated, json!(true), "this page was to be isolated");
    // Our loader too may be fetched by such a page.
    let host = Host::loading_with(&visitor.site, &[""], "", ISOLATED);
    visitor.go(&host.address()).await;
    visitor.see_heights(1).await;
    if engine == Engine::Chromium {
        let host = Host::framing(&format!("{}/embed", visitor.site.address()), "credentialless");
        visitor.go(&host.address()).await;
        visitor.step_into_frame().await;
        visitor.see_ready().await;
        goes_through(&visitor).await;
    }
    visitor.quiet(&visitor.site, &["http://localhost"]).await;
}

async fn goes_through(visitor: &Visitor) {
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Cold air").await;
    visitor.see_kept("Cold air").await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading(&visitor.say(Say::LetterAsk)).await;
    visitor.see("Cold air").await;
}

async fn a_page_that_takes_the_focus_away_takes_no_word_away(engine: Engine) {
    let (visitor, _host) = frames(engine, &format!("{FRAME}<input id=\"trap\" aria-label=\"Trap\">"), "").await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("My own").await;
    visitor.step_out_of_frame().await;
    page_does(&visitor, "window.focus(); document.getElementById('trap').focus()").await;
    // What was written is kept at once: focus left the box. Nothing of it went with the focus.
    visitor.step_into_frame().await;
    visitor.see_kept("My own").await;
    assert_eq!(visitor.boxes().await, ["My own"]);
    visitor.step_out_of_frame().await;
    assert_eq!(visitor.script("return document.getElementById('trap').value", json!([])).await, json!(""));
}
