//! *Listen*: a screen read aloud by a voice of the device, without the person's own words unless they ask for them. Browsers in a test have no
//! voices, so the page is given pretended ones, which write down what they are told to say. In Chromium, where that can be done.

use e2e::walk::Given;
use e2e::{Engine, Host, Keep, Visitor};
use serde_json::{Value, json};
use waymark::core::wording::Say;

const SECRET: &str = "Nobody must hear this";

/// Voices of these kinds, and a page that learns of them late, as in a real browser.
const VOICES: &str = "
    const [voices] = arguments;
    window.said ??= [];
    window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) { super(); this.text = text; this.voice = null; this.lang = ''; }
    };
    let queue = [];
    const speech = speechSynthesis;
    speech.getVoices = () => voices;
    speech.speak = (one) => { queue.push(one); window.said.push(one.text); window.saidBy = one.voice && one.voice.name; };
    speech.cancel = () => { queue = []; window.silenced = (window.silenced || 0) + 1; };
    window.speaking = () => queue.length;
    window.finishes = () => { const last = queue.at(-1); queue = []; last.dispatchEvent(new Event('end')); };
    speech.dispatchEvent(new Event('voiceschanged'));
";

fn voice(lang: &str, local: bool) -> Value {
    json!({ "name": format!("{lang} {local}"), "lang": lang, "localService": local, "default": false })
}

async fn gets_voices(visitor: &Visitor, voices: &[Value]) {
    visitor.script(VOICES, json!([voices])).await;
}

async fn said(visitor: &Visitor) -> Vec<String> {
    let said = visitor.script("const said = window.said; window.said = []; return said", json!([])).await;
    said.as_array().into_iter().flatten().map(|one| one.as_str().unwrap_or_default().to_owned()).collect()
}

async fn is_silent(visitor: &Visitor) {
    let silent = async || visitor.script("return window.speaking()", json!([])).await == json!(0);
    visitor.expect("silence", silent).await;
}

async fn on_a_step_with_words() -> Visitor {
    let visitor = Visitor::arrives(Engine::Chromium).await;
    visitor.opens("steady", Keep::No).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(SECRET).await;
    visitor
}

async fn offers_to_read(visitor: &Visitor) -> bool {
    visitor.offers(&visitor.say(Say::Listen)).await
}

#[tokio::test]
async fn listening_is_offered_only_where_a_voice_of_the_device_speaks_the_language() {
    let visitor = on_a_step_with_words().await;
    assert!(!offers_to_read(&visitor).await, "a browser without voices");
    gets_voices(&visitor, &[voice("en-GB", false), voice("fr-FR", true)]).await;
    gets_voices(&visitor, &[voice("en-GB", false), voice("fr-FR", true), voice("en_US", true)]).await;
    visitor.expect("Listen", async || offers_to_read(&visitor).await).await;
    gets_voices(&visitor, &[voice("en-GB", false), voice("fr-FR", true)]).await;
    visitor.expect("no Listen", async || !offers_to_read(&visitor).await).await;
    assert_eq!(said(&visitor).await, Vec::<String>::new());
    visitor.was_quiet().await;
}

#[tokio::test]
async fn a_screen_is_read_in_its_order_and_own_words_only_when_asked_for() {
    let visitor = on_a_step_with_words().await;
    gets_voices(&visitor, &[voice("en-GB", false), voice("en-GB", true)]).await;
    let step = visitor.heading().await;
    visitor.uses_say(Say::Listen).await;
    let heard = said(&visitor).await;
    assert_eq!(heard.first(), Some(&step), "{heard:?}");
    assert!(heard.contains(&visitor.say(Say::ListenOwnHere)), "{heard:?}");
    assert!(!heard.concat().contains(SECRET), "{heard:?}");
    for button in [Say::BarHelp, Say::BarLeave, Say::Back, Say::CarryOn, Say::Skip, Say::Listen, Say::ComfortLink] {
        assert!(!heard.contains(&visitor.say(button)), "{button:?}: {heard:?}");
    }
    assert_eq!(visitor.script("return window.saidBy", json!([])).await, json!("en-GB true"));
    assert_eq!(visitor.focused().await, visitor.say(Say::ListenStop));
    visitor.check_with_axe().await;
    // Asked for, they are read; it begins anew.
    visitor.uses_say(Say::ListenOwn).await;
    let mut heard = said(&visitor).await;
    visitor
        .expect("the screen again", async || {
            heard.extend(said(&visitor).await);
            heard.contains(&SECRET.to_owned())
        })
        .await;
    assert!(!heard.contains(&visitor.say(Say::ListenOwnHere)), "{heard:?}");
    // When all is said, the same button begins again.
    visitor.script("window.finishes()", json!([])).await;
    visitor.expect("Listen", async || offers_to_read(&visitor).await).await;
    // Under the curtain they are not read, whatever was asked for.
    visitor.uses_say(Say::CurtainPress).await;
    visitor.uses_say(Say::Listen).await;
    let heard = said(&visitor).await;
    assert!(!heard.is_empty() && !heard.concat().contains(SECRET), "{heard:?}");
    // The choice is not kept.
    visitor.reloads().await;
    assert_eq!(visitor.storage().await, []);
    visitor.was_quiet().await;
}

#[tokio::test]
async fn reading_stops_by_the_same_button_with_the_step_and_when_the_page_is_hidden() {
    let visitor = on_a_step_with_words().await;
    gets_voices(&visitor, &[voice("en", true)]).await;
    let starts = async || {
        visitor.uses_say(Say::Listen).await;
        let speaks = async || visitor.script("return window.speaking() > 0", json!([])).await == json!(true);
        visitor.expect("a voice", speaks).await;
    };
    starts().await;
    visitor.uses_say(Say::ListenStop).await;
    is_silent(&visitor).await;
    starts().await;
    visitor.uses_say(Say::CarryOn).await;
    is_silent(&visitor).await;
    starts().await;
    visitor.uses_say(Say::BarHelp).await;
    is_silent(&visitor).await;
    visitor.see_heading(&visitor.say(Say::HelpHeading)).await;
    assert!(!offers_to_read(&visitor).await, "Help is no screen of an exercise");
    visitor.uses_say(Say::HelpBack).await;
    visitor.expect("Listen", async || offers_to_read(&visitor).await).await;
    starts().await;
    visitor
        .script(
            "Object.defineProperty(document, 'hidden', { value: true, configurable: true });
             Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
             document.dispatchEvent(new Event('visibilitychange'));",
            json!([]),
        )
        .await;
    is_silent(&visitor).await;
    visitor.expect("Listen", async || offers_to_read(&visitor).await).await;
    visitor.was_quiet().await;
}

#[tokio::test]
async fn leaving_is_silent_at_once() {
    let safe = Host::safe_place();
    let visitor = on_a_step_with_words().await;
    gets_voices(&visitor, &[voice("en", true)]).await;
    visitor.uses_say(Say::Listen).await;
    visitor.leave_leads_to(&safe, &visitor.site.content.site.leave_to).await;
    // In the same turn as the press, before anything else could happen.
    let left = visitor
        .script(
            "const link = document.querySelector('.wm-bar__row a[data-wm-leave]');
             const before = window.speaking();
             link.click();
             return [before > 0, window.speaking(), document.body.childElementCount];",
            json!([]),
        )
        .await;
    assert_eq!(left, json!([true, 0, 0]));
    visitor.see_heading("The weather today").await;
}
