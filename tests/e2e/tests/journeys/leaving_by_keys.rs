//! Somebody leaves by pressing Shift three times, after practising it; and what never leaves. And what leaving may take along.

use e2e::walk::Given;
use e2e::{Engine, Host, Keep, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

in_both_engines! {
    shift_three_times_leaves_only_after_it_was_practised,
    typing_never_leaves,
    leaving_may_delete_what_is_kept_by_the_button_alone,
}

const SECRET: &str = "Nobody must read this";
/// Shift on either side of the keyboard, in WebDriver's own signs.
const SHIFT: [char; 2] = ['\u{e008}', '\u{e050}'];

async fn taps(visitor: &Visitor, keys: &[char]) {
    for key in keys {
        visitor.keys_together(&[*key]).await;
    }
}

fn real(visitor: &Visitor) -> String {
    visitor.site.content.site.leave_to.to_string()
}

async fn opens_leaving(visitor: &Visitor) {
    visitor.press(&visitor.exercise("steady").title).await;
    visitor.screen_say(Say::DeviceAsk).await;
    visitor.uses_say(Say::DevicePractise).await;
    visitor.screen_say(Say::DeviceLeaveTitle).await;
}

async fn practises(visitor: &Visitor) {
    opens_leaving(visitor).await;
    let [left, right] = SHIFT;
    taps(visitor, &[left]).await;
    visitor.see(&visitor.say(Say::PressTwoMore)).await;
    taps(visitor, &[right]).await;
    visitor.see(&visitor.say(Say::PressOneMore)).await;
    taps(visitor, &[left]).await;
    visitor.screen_say(Say::PracticeAsk).await;
    visitor.see_focus_on_heading().await;
    visitor.uses_say(Say::PracticeBack).await;
    visitor.screen_say(Say::DeviceLeaveTitle).await;
    visitor.see(&visitor.say(Say::ShiftReady)).await;
}

async fn shift_three_times_leaves_only_after_it_was_practised(engine: Engine) {
    let safe = Host::safe_place();
    let visitor = Visitor::arrives(engine).await;
    let [left, right] = SHIFT;
    taps(&visitor, &[left, left, left, left]).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    practises(&visitor).await;
    visitor.check_with_axe().await;
    // Switched off it means nothing; switched on again it leaves.
    visitor.uses_say(Say::ShiftOn).await;
    taps(&visitor, &[left, left, left, left]).await;
    visitor.screen_say(Say::DeviceLeaveTitle).await;
    visitor.uses_say(Say::ShiftOn).await;
    visitor.leave_leads_to(&safe, &real(&visitor)).await;
    // Both sides together are one press.
    visitor.keys_together(&SHIFT).await;
    visitor.see(&visitor.say(Say::PressTwoMore)).await;
    taps(&visitor, &[right]).await;
    visitor.see(&visitor.say(Say::PressOneMore)).await;
    taps(&visitor, &[left]).await;
    visitor.see_heading("The weather today").await;
    assert_eq!(visitor.outside.asked(), Vec::<String>::new(), "nothing was asked of the real safe page");
}

async fn typing_never_leaves(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    practises(&visitor).await;
    visitor.uses_say(Say::Back).await;
    visitor.passes_the_gates("steady", Keep::No).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    let here = visitor.heading().await;
    let [left, right] = SHIFT;
    visitor.write("x").await;
    // Capitals are Shift with something in between, and nothing is even counted.
    for _ in 0..4 {
        visitor.keys_together(&[left, 'a']).await;
    }
    visitor.see_no_more(&visitor.say(Say::PressTwoMore)).await;
    // Two presses, a letter, two presses.
    taps(&visitor, &[left, right]).await;
    visitor.see(&visitor.say(Say::PressOneMore)).await;
    visitor.write("y").await;
    visitor.see_no_more(&visitor.say(Say::PressOneMore)).await;
    taps(&visitor, &[right, left]).await;
    visitor.see(&visitor.say(Say::PressOneMore)).await;
    // A press of the mouse in between starts over as well.
    visitor.driver.find(thirtyfour::By::Css("h1")).await.expect("a heading").click().await.expect("a press");
    taps(&visitor, &[left]).await;
    visitor.see(&visitor.say(Say::PressTwoMore)).await;
    assert_eq!(visitor.heading().await, here);
    // And on a screen a key has no place, as a phone's has none.
    visitor.script(KEYS_WITHOUT_A_PLACE, json!([])).await;
    assert_eq!(visitor.heading().await, here);
    visitor.was_quiet().await;
}

const KEYS_WITHOUT_A_PLACE: &str = "
    for (let i = 0; i < 8; i += 1) for (const name of ['keydown', 'keyup']) {
        document.body.dispatchEvent(new KeyboardEvent(name, { key: 'Shift', bubbles: true }));
    }
";

async fn leaving_may_delete_what_is_kept_by_the_button_alone(engine: Engine) {
    let safe = Host::safe_place();
    let visitor = Visitor::arrives(engine).await;
    visitor.script("localStorage.setItem('other:thing', 'not ours')", json!([])).await;
    practises(&visitor).await;
    visitor.uses_say(Say::ForgetToo).await;
    visitor.uses_say(Say::Back).await;
    visitor.passes_the_gates("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write(SECRET).await;
    visitor.see_kept(SECRET).await;
    visitor.see_kept("1 shift forget").await;
    // By the keys nothing is deleted.
    visitor.leave_leads_to(&safe, &real(&visitor)).await;
    taps(&visitor, &[SHIFT[0]; 3]).await;
    visitor.see_heading("The weather today").await;
    visitor.goes_to("/").await;
    visitor.see_kept(SECRET).await;
    visitor.see(&visitor.say(Say::HomeKept)).await;
    // By the button everything of ours is, and nothing else.
    visitor.leave_leads_to(&safe, &real(&visitor)).await;
    visitor.press_in(".wm-bar__row", &visitor.say(Say::BarLeave)).await;
    visitor.see_heading("The weather today").await;
    visitor.goes_to_plain("/paper").await;
    assert_eq!(visitor.storage().await, [("other:thing".to_owned(), "not ours".to_owned())]);
    visitor.leaves_no_trace_of(&[SECRET]).await;
}
