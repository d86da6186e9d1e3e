//! Somebody comes by a strange address, or has the page open twice.

use e2e::walk::Given;
use e2e::{Engine, Keep, Visitor};
use waymark::core::wording::Say;

use crate::coming_back::passes_the_device_question;

in_both_engines! {
    an_address_with_unknown_parts_is_an_ordinary_visit,
    two_tabs_that_write_to_one_exercise_both_keep_their_words,
    erasing_in_one_tab_is_never_undone_by_the_other,
}

async fn an_address_with_unknown_parts_is_an_ordinary_visit(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let odd = [
        "/?utm_source=leaflet&x=1",
        "/?lang=zz-ZZ&scheme=purple&accent=%3Cscript%3E&text=huge&keep=maybe",
        "/?=&&&%20%00%ff",
        "/#small-step",
        "/#%E0%A4%A",
        "/?shared=%22%3E%3Cb%3E#p999",
    ];
    for path in odd {
        visitor.goes_to(path).await;
        visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
        visitor.see_no_more("leaflet").await;
    }
    visitor.opens("steady", Keep::No).await;
    visitor.was_quiet().await;
}

async fn two_tabs_that_write_to_one_exercise_both_keep_their_words(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("small-step", Keep::Yes).await;
    visitor.walks_until("small-step", "already", Given::default()).await;
    visitor.write("First tab").await;
    visitor.see_kept("First tab").await;
    let first = visitor.driver.window().await.expect("there is a tab");

    let second = visitor.driver.new_tab().await.expect("a second tab opens");
    visitor.driver.switch_to_window(second.clone()).await.expect("the second tab comes to the front");
    visitor.goes_to("/").await;
    visitor.finds("small-step").await;
    passes_the_device_question(&visitor).await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.see_heading("When do you get a bit of that already?").await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading("What would you like a bit more of?").await;
    visitor.write("Second tab").await;
    visitor.see_kept("Second tab").await;

    visitor.driver.switch_to_window(first).await.expect("the first tab comes to the front");
    visitor.write(" goes on").await;
    visitor.see_kept("First tab goes on").await;
    visitor.see_kept("Second tab").await;
    visitor.was_quiet().await;

    visitor.driver.switch_to_window(second).await.expect("the second tab comes to the front");
    visitor.write(" too").await;
    visitor.see_kept("Second tab too").await;
    visitor.see_kept("First tab goes on").await;
    visitor.was_quiet().await;
}

/// Today the other tab hears of it when it next has something to write; then it says so, writes nothing by itself, and asks.
async fn erasing_in_one_tab_is_never_undone_by_the_other(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor.write("Cold air on my face").await;
    visitor.see_kept("Cold air on my face").await;
    let first = visitor.driver.window().await.expect("there is a tab");
    let second = visitor.driver.new_tab().await.expect("a second tab opens");
    visitor.driver.switch_to_window(second).await.expect("the second tab comes to the front");
    visitor.goes_to("/").await;
    visitor.uses_say(Say::HomeSeeKept).await;
    visitor.uses_say(Say::EraseAll).await;
    visitor.uses_say(Say::EraseAllYes).await;
    visitor.screen_say(Say::ErasedAsk).await;
    visitor.driver.switch_to_window(first).await.expect("the first tab comes to the front");
    visitor.write(" and a mug").await;
    visitor.see(&visitor.say(Say::KeepLineGone)).await;
    visitor.check_with_axe().await;
    assert_eq!(visitor.boxes().await, ["Cold air on my face and a mug"], "the words stay on the screen");
    assert_eq!(visitor.our_entries().await, [], "nothing came back into storage by itself");
    visitor.uses_say(Say::KeepLineOptions).await;
    visitor.see_kept("Cold air on my face and a mug").await;
    visitor.was_quiet().await;
}
