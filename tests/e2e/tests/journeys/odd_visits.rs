//! Somebody comes by a strange address, or has the page open twice.

use e2e::walk::Given;
use e2e::{Engine, Keep, Visitor};
use thirtyfour::WindowHandle;
use waymark::core::wording::Say;

use crate::coming_back::passes_the_device_question;

in_both_engines! {
    an_address_with_unknown_parts_is_an_ordinary_visit,
    a_second_tab_is_told_and_takes_over_and_no_words_are_lost,
    closing_the_first_tab_lets_the_second_keep,
    erasing_everything_in_one_tab_blanks_the_other,
    erasing_one_exercise_in_one_tab_blanks_it_in_the_other,
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

/// Two windows at one exercise: the first has kept words, the second has come to its next question. Gives back both, the second in front.
async fn two_at_one_exercise(visitor: &Visitor) -> [WindowHandle; 2] {
    visitor.opens("small-step", Keep::Yes).await;
    visitor.walks_until("small-step", "already", Given::default()).await;
    visitor.write("First tab").await;
    visitor.see_kept("First tab").await;
    let first = visitor.driver.window().await.expect("there is a tab");
    let second = visitor.driver.new_window().await.expect("a second window opens");
    visitor.comes_to(&second).await;
    visitor.goes_to("/").await;
    visitor.finds("small-step").await;
    passes_the_device_question(visitor).await;
    visitor.uses_say(Say::FoundGoOn).await;
    visitor.see_heading("When do you get a bit of that already?").await;
    visitor.see(&visitor.say(Say::KeepLineElsewhere)).await;
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading("What would you like a bit more of?").await;
    [first, second]
}

async fn a_second_tab_is_told_and_takes_over_and_no_words_are_lost(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let [first, second] = two_at_one_exercise(&visitor).await;
    visitor.write("Second tab").await;
    visitor.see(&visitor.say(Say::KeepLineElsewhere)).await;
    visitor.check_with_axe().await;
    let kept = async || visitor.our_entries().await.iter().any(|(_, value)| value.contains("Second tab"));
    assert!(!kept().await, "nothing is kept from here before the person says so");

    // The first goes on while it is the one that keeps.
    visitor.comes_to(&first).await;
    visitor.write(" goes on").await;
    visitor.see_kept("First tab goes on").await;
    visitor.comes_to(&second).await;
    visitor.uses_say(Say::KeepLineHere).await;
    visitor.see_kept("Second tab").await;
    visitor.see_kept("First tab goes on").await;
    visitor.see(&visitor.say(Say::KeepLineKept)).await;
    assert_eq!(visitor.boxes().await, ["Second tab"]);

    // Now the first is the second, and takes over in its turn.
    visitor.comes_to(&first).await;
    visitor.see(&visitor.say(Say::KeepLineElsewhere)).await;
    visitor.write(" and on").await;
    visitor.uses_say(Say::KeepLineHere).await;
    visitor.see_kept("First tab goes on and on").await;
    visitor.see_kept("Second tab").await;
    assert_eq!(visitor.boxes().await, ["First tab goes on and on"]);
    visitor.was_quiet().await;
    visitor.comes_to(&second).await;
    visitor.see(&visitor.say(Say::KeepLineElsewhere)).await;
    visitor.was_quiet().await;
}

async fn closing_the_first_tab_lets_the_second_keep(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let [first, second] = two_at_one_exercise(&visitor).await;
    visitor.write("Second tab").await;
    visitor.comes_to(&first).await;
    visitor.driver.close_window().await.expect("the first window closes");
    visitor.comes_to(&second).await;
    visitor.write(" goes on").await;
    visitor.see_kept("Second tab goes on").await;
    visitor.see_kept("First tab").await;
    visitor.see(&visitor.say(Say::KeepLineKept)).await;
    visitor.was_quiet().await;
}

async fn erasing_everything_in_one_tab_blanks_the_other(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let [first, second] = two_at_one_exercise(&visitor).await;
    visitor.goes_to("/").await;
    visitor.uses_say(Say::HomeSeeKept).await;
    visitor.uses_say(Say::EraseAll).await;
    visitor.uses_say(Say::EraseAllYes).await;
    visitor.screen_say(Say::ErasedAsk).await;
    visitor.comes_to(&first).await;
    visitor.see(&visitor.say(Say::RemovedElsewhere)).await;
    visitor.see_no_more("First tab").await;
    assert_eq!(visitor.our_entries().await, [], "nothing came back into storage");
    for _ in 0..3 {
        visitor.goes_back().await;
        visitor.see_no_more("First tab").await;
        assert!(visitor.boxes().await.is_empty(), "Back brought a box with words");
    }
    visitor.reloads().await;
    visitor.see(&visitor.say(Say::HomeNotKept)).await;
    assert_eq!(visitor.our_entries().await, [], "nothing came back into storage");
    visitor.was_quiet().await;
    visitor.comes_to(&second).await;
    visitor.was_quiet().await;
}

async fn erasing_one_exercise_in_one_tab_blanks_it_in_the_other(engine: Engine) {
    let visitor = Visitor::arrives(engine).await;
    let [first, second] = two_at_one_exercise(&visitor).await;
    // The window that keeps is the one that hears of it, with words that are not written yet.
    visitor.comes_to(&first).await;
    visitor.write(" goes on").await;
    visitor.comes_to(&second).await;
    visitor.goes_to("/").await;
    visitor.finds("small-step").await;
    passes_the_device_question(&visitor).await;
    visitor.uses_say(Say::FoundDelete).await;
    visitor.screen_say(Say::ErasedAsk).await;
    visitor.comes_to(&first).await;
    visitor.see(&visitor.say(Say::RemovedElsewhere)).await;
    visitor.see_no_more("First tab").await;
    let gone = async || !visitor.our_entries().await.iter().any(|(_, value)| value.contains("First tab"));
    assert!(gone().await, "nothing came back into storage");
    visitor.uses_say(Say::CarryOn).await;
    visitor.see_heading(&visitor.say(Say::HomeTitle)).await;
    assert!(gone().await, "nothing came back into storage");
    visitor.was_quiet().await;
}
