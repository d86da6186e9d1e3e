//! What is left behind after somebody erased everything, or one sentence: in all that a page can reach, and in the files of the
//! browser, which nobody can promise to be empty.

use std::rc::Rc;

use e2e::class::learners_one_after_another;
use e2e::walk::Given;
use e2e::{Keep, Profile, Site, Visitor};
use serde_json::json;
use waymark::core::wording::Say;

use crate::{ENGINES, Table};

const GONE: &str = "Kestrel over the allotment";
const STAYS: &str = "Porridge on Sundays";

#[tokio::test]
async fn after_erasing_no_page_of_ours_can_find_the_words() {
    let table = Table::new(
        "After erasing",
        2,
        &["Engine", "What was erased", "Places a page can reach with the words", "Files of the profile with the words"],
    );
    for engine in ENGINES {
        for everything in [true, false] {
            let (profile, site) = (Profile::new(), Rc::new(Site::serve()));
            let visitor = Visitor::comes_with(engine, &profile, &site).await;
            visitor.opens("steady", Keep::Yes).await;
            visitor.walks_until("steady", "what-else", Given::default()).await;
            visitor.write(if everything { GONE } else { STAYS }).await;
            if !everything {
                visitor.write(&format!(". {GONE}")).await;
            }
            visitor.see_kept(GONE).await;
            // Tomorrow: what was written is in the browser's files by now, or the count of files would flatter us.
            visitor.browser.close().await;
            let visitor = Visitor::comes_with(engine, &profile, &site).await;
            if everything {
                erases_everything(&visitor).await
            } else {
                takes_the_sentence_out(&visitor).await
            }
            let reached = reach(&visitor).await;
            let what = if everything { "everything" } else { "one sentence" };
            assert!(reached.is_empty(), "{engine:?}, {what}: {reached:?}");
            visitor.browser.close().await;
            let files = profile.files_with(GONE);
            table.row(&[&format!("{engine:?}"), what, &reached.len().to_string(), &files.len().to_string()]);
        }
    }
}

#[tokio::test]
async fn thirty_learners_on_one_shared_browser_leave_no_word_of_anyone() {
    let table = Table::new(
        "Learners on one shared browser",
        1,
        &[
            "Engine",
            "Learners",
            "Places a page can reach with a word of anyone",
            "Files of the profile with a word of anyone",
        ],
    );
    for engine in ENGINES {
        let left = learners_one_after_another(engine, 30).await;
        assert!(left.reached.is_empty(), "{engine:?}: {:?}", left.reached);
        let (places, files) = (left.reached.len().to_string(), left.files.len().to_string());
        table.row(&[&format!("{engine:?}"), "30", &places, &files]);
        assert!(left.files.is_empty(), "{engine:?}: {:?}", left.files);
    }
}

async fn erases_everything(visitor: &Visitor) {
    visitor.reloads().await;
    visitor.uses_say(Say::HomeSeeKept).await;
    visitor.see_heading(&visitor.say(Say::KeptAsk)).await;
    visitor.uses_say(Say::EraseAll).await;
    visitor.see_heading(&visitor.say(Say::EraseAllAsk)).await;
    visitor.uses_say(Say::EraseAllYes).await;
    visitor.see(&visitor.say(Say::ErasedAll)).await;
}

async fn takes_the_sentence_out(visitor: &Visitor) {
    visitor.finds("steady").await;
    visitor.passes_the_device_question().await;
    visitor.see_heading(&visitor.say(Say::FoundAsk)).await;
    visitor.uses_say(Say::FoundGoOn).await;
    let keys = "\u{e003}".repeat(GONE.chars().count() + 2); // backspace, in WebDriver's own signs
    visitor.write(&keys).await;
    let gone = async || {
        let kept = visitor.our_entries().await;
        kept.iter().any(|(_, value)| value.contains(STAYS)) && !kept.iter().any(|(_, value)| value.contains(GONE))
    };
    visitor.expect("the rest to be kept, without the sentence", gone).await;
}

/// Every place a page of ours can reach that holds the words.
async fn reach(visitor: &Visitor) -> Vec<String> {
    let found = visitor.script(REACH, json!([GONE])).await;
    found.as_array().into_iter().flatten().filter_map(|place| place.as_str().map(str::to_owned)).collect()
}

const REACH: &str = "
    const words = arguments[0];
    const places = {
        local: JSON.stringify(Object.entries(localStorage)), session: JSON.stringify(Object.entries(sessionStorage)),
        state: JSON.stringify(history.state), name: window.name, cookie: document.cookie, title: document.title, address: location.href,
        page: document.documentElement.outerHTML,
        boxes: [...document.querySelectorAll('input, textarea')].map((box) => box.value + ' ' + box.defaultValue).join(' '),
    };
    return Object.keys(places).filter((place) => String(places[place]).includes(words));
";
