//! *Text and colours*: what somebody chooses acts at once, comes back only where they keep their words, and goes with them.

use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::walk::Given;
use e2e::{Browser, Engine, Host, Keep, Site, Visitor};
use serde_json::{Value, json};
use waymark::core::comfort::NAME;
use waymark::core::wording::Say;

in_both_engines! {
    choices_act_at_once_and_lead_back_to_the_same_step,
    what_was_chosen_comes_back_only_where_words_are_kept_and_is_deleted_with_them,
    in_a_class_and_on_a_shared_device_a_choice_acts_and_nothing_is_stored_or_read,
    what_somebody_chose_counts_for_more_than_what_the_partner_asks_for,
    a_kept_choice_that_is_not_ours_changes_nothing,
}

/// What the page looks like: size of the letters, scheme, ground, room between letters and between lines.
const LOOKS: &str = "
    const root = getComputedStyle(document.documentElement), body = getComputedStyle(document.body);
    const line = getComputedStyle(document.querySelector('h1'));
    return [root.fontSize, root.colorScheme, body.backgroundColor, line.letterSpacing === '0px' || line.letterSpacing === 'normal'
        || Math.abs(parseFloat(line.letterSpacing)) < 1 ? 'normal' : 'wide', document.documentElement.dataset.wmMotion || 'device'].map(String)";

async fn looks(visitor: &Visitor) -> [String; 5] {
    let looks = visitor.script(LOOKS, json!([])).await;
    std::array::from_fn(|at| looks[at].as_str().unwrap_or_default().to_owned())
}

async fn opens_comfort(visitor: &Visitor) {
    visitor.uses_say(Say::ComfortLink).await;
    visitor.screen_say(Say::ComfortTitle).await;
}

async fn chooses(visitor: &Visitor, group: Say, choice: Say) {
    visitor.puts(&visitor.say(group), &visitor.say(choice)).await;
}

/// The entry for the look of the page, if there is one.
async fn kept(visitor: &Visitor) -> Option<String> {
    visitor.storage().await.into_iter().find(|(key, _)| key == NAME).map(|(_, text)| text)
}

async fn sees_kept_look(visitor: &Visitor, text: Option<&str>) {
    visitor.expect(&format!("the look {text:?} in storage"), async || kept(visitor).await.as_deref() == text).await;
}

async fn choices_act_at_once_and_lead_back_to_the_same_step(engine: Engine) {
    let mut visitor = Visitor::looks_closely(engine).await;
    visitor.by_keyboard = true;
    visitor.opens("steady", Keep::No).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Cold air").await;
    let (step, before) = (visitor.heading().await, looks(&visitor).await);
    opens_comfort(&visitor).await;
    visitor.see_focus_on_heading().await;
    chooses(&visitor, Say::ComfortSize, Say::ComfortSizeLargest).await;
    visitor.expect("the largest letters", async || looks(&visitor).await[0] == "24px").await;
    let other =
        if before[1] == "dark" { (Say::ComfortColoursLight, "light") } else { (Say::ComfortColoursDark, "dark") };
    chooses(&visitor, Say::ComfortColours, other.0).await;
    visitor.expect("the other scheme", async || looks(&visitor).await[1] == other.1).await;
    chooses(&visitor, Say::ComfortSpacing, Say::ComfortSpacingWide).await;
    visitor.expect("room between letters", async || looks(&visitor).await[3] == "wide").await;
    chooses(&visitor, Say::ComfortMotion, Say::ComfortMotionCalm).await;
    visitor.expect("stillness", async || looks(&visitor).await[4] == "still").await;
    visitor.see(&visitor.say(Say::ComfortNotKept)).await;
    visitor.sees_well(&visitor.say(Say::ComfortTitle)).await;
    visitor.check_with_axe().await;
    chooses(&visitor, Say::ComfortColours, Say::ComfortColoursContrast).await;
    visitor.expect("the device's scheme", async || looks(&visitor).await[1] == before[1]).await;
    assert_ne!(looks(&visitor).await[2], before[2], "strong contrast has a ground of its own");
    visitor.check_with_axe().await;
    visitor.uses_say(Say::Back).await;
    visitor.screen(&step).await;
    assert_eq!(visitor.boxes().await, ["Cold air"]);
    visitor.check_with_axe().await;
    opens_comfort(&visitor).await;
    visitor.uses_say(Say::ComfortDevice).await;
    visitor.expect("the look from before", async || looks(&visitor).await == before).await;
    assert_eq!(visitor.storage().await, [], "nothing was to be kept");
    visitor.was_quiet().await;
}

async fn what_was_chosen_comes_back_only_where_words_are_kept_and_is_deleted_with_them(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    opens_comfort(&visitor).await;
    chooses(&visitor, Say::ComfortSize, Say::ComfortSizeLarger).await;
    visitor.expect("larger letters", async || looks(&visitor).await[0] == "20px").await;
    assert_eq!(visitor.storage().await, [], "nothing is written before keeping was chosen");
    visitor.reloads().await;
    assert_eq!(looks(&visitor).await[0], "16px", "nothing was kept");
    // Kept with the words, from the moment they are.
    opens_comfort(&visitor).await;
    chooses(&visitor, Say::ComfortSize, Say::ComfortSizeLarger).await;
    chooses(&visitor, Say::ComfortColours, Say::ComfortColoursDark).await;
    visitor.uses_say(Say::Back).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    visitor.opens("steady", Keep::Yes).await;
    assert_eq!(visitor.storage().await, [], "nothing is written before there are words");
    visitor.walks_until("steady", "what-else", Given::default()).await;
    sees_kept_look(&visitor, Some("1 larger dark")).await;
    visitor.write("Cold air").await;
    visitor.see_kept("Cold air").await;
    opens_comfort(&visitor).await;
    visitor.see(&visitor.say(Say::ComfortKept)).await;
    chooses(&visitor, Say::ComfortSpacing, Say::ComfortSpacingWide).await;
    sees_kept_look(&visitor, Some("1 larger wide dark")).await;
    visitor.reloads().await;
    let now = looks(&visitor).await;
    assert_eq!((&*now[0], &*now[1], &*now[3]), ("20px", "dark", "wide"));
    // The sheets for paper look the same, without the widget.
    visitor.goes_to_plain("/paper").await;
    visitor.expect("the same look", async || looks(&visitor).await[..2] == now[..2]).await;
    visitor.goes_to("/").await;
    // Switched off, it goes; switched on, it is written again.
    visitor.uses_say(Say::HomeSeeKept).await;
    visitor.see_heading(&visitor.say(Say::KeptAsk)).await;
    visitor.uses_say(Say::KeepNo).await;
    sees_kept_look(&visitor, None).await;
    visitor.uses_say(Say::KeepYes).await;
    sees_kept_look(&visitor, Some("1 larger wide dark")).await;
    // Gone with everything, and still there for the eyes of whoever is here.
    visitor.uses_say(Say::EraseAll).await;
    visitor.see_heading(&visitor.say(Say::EraseAllAsk)).await;
    visitor.uses_say(Say::EraseAllYes).await;
    visitor.see_heading(&visitor.say(Say::ErasedAsk)).await;
    assert_eq!(visitor.storage().await, [], "everything is deleted");
    assert_eq!(looks(&visitor).await[..2], now[..2]);
    visitor.reloads().await;
    assert_eq!(looks(&visitor).await[0], "16px");
    visitor.was_quiet().await;
}

async fn in_a_class_and_on_a_shared_device_a_choice_acts_and_nothing_is_stored_or_read(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let before = looks(&visitor).await;
    visitor.put(&[(NAME.to_owned(), "1 largest wide dark".to_owned())]).await;
    for address in ["/?1#c1.8.2:3-6", "/?shared", "/?keep=off"] {
        visitor.goes_to(address).await;
        assert_eq!(looks(&visitor).await, before, "{address}: what somebody else kept is not read");
        opens_comfort(&visitor).await;
        chooses(&visitor, Say::ComfortSize, Say::ComfortSizeLarger).await;
        visitor.expect("larger letters", async || looks(&visitor).await[0] == "20px").await;
        visitor.see(&visitor.say(Say::ComfortNotKept)).await;
        visitor.uses_say(Say::Back).await;
        visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
        assert_eq!(looks(&visitor).await[0], "20px");
        assert_eq!(kept(&visitor).await.as_deref(), Some("1 largest wide dark"), "{address}: nothing is stored");
    }
    visitor.was_quiet().await;
}

async fn what_somebody_chose_counts_for_more_than_what_the_partner_asks_for(engine: Engine) {
    let visitor = Visitor::with(Browser::open_as(engine, Wishes::default()).await, Rc::new(Site::serve()));
    let host = Host::framing(&format!("{}/embed?scheme=dark&amp;text=large", visitor.site.address()), "");
    visitor.site.starts();
    visitor.go(&host.address()).await;
    visitor.step_into_frame().await;
    visitor.see_ready().await;
    visitor.site.started();
    let asked = looks(&visitor).await;
    assert_eq!((&*asked[0], &*asked[1]), ("19px", "dark"));
    opens_comfort(&visitor).await;
    chooses(&visitor, Say::ComfortColours, Say::ComfortColoursLight).await;
    chooses(&visitor, Say::ComfortSize, Say::ComfortSizeLargest).await;
    visitor
        .expect("what was chosen", async || {
            let now = looks(&visitor).await;
            (&*now[0], &*now[1]) == ("24px", "light")
        })
        .await;
    visitor.uses_say(Say::ComfortDevice).await;
    visitor.expect("what the partner asks for", async || looks(&visitor).await == asked).await;
    visitor.quiet(&visitor.site, &[&host.address()]).await;
}

async fn a_kept_choice_that_is_not_ours_changes_nothing(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let before = looks(&visitor).await;
    for text in ["", "1", "2 larger", "1 dark larger", "1 larger\" onload=\"x", "1  dark", "{}"] {
        visitor.put(&[(NAME.to_owned(), text.to_owned())]).await;
        visitor.reloads().await;
        assert_eq!(looks(&visitor).await, before, "{text:?}");
        let names = visitor.script("return document.documentElement.getAttributeNames().join(' ')", json!([])).await;
        assert!(!matches!(&names, Value::String(names) if names.contains("wm-letters")), "{names}");
        assert_eq!(kept(&visitor).await.as_deref(), Some(text), "it is left where it is");
    }
    visitor.was_quiet().await;
}
