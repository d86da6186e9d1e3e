//! What the front-of-room view promises.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::html;

use super::*;
use crate::core::exercise::Weight;
use crate::view::gallery::{english, shown};

async fn page() -> String {
    shown(html! { <Front content={Rc::new(english())} /> }).await
}

/// The HTML of one picture.
fn picture_of<'a>(page: &'a str, id: &str) -> &'a str {
    let sign = "data-wm-screen=\"";
    let (_, from) = page.split_once(&format!("{sign}{id}\"")).unwrap();
    from.split(sign).next().unwrap()
}

/// Letters as they are read.
fn plain(html: &str) -> String {
    html.replace("&#x27;", "'").replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", "\"")
}

#[tokio::test]
async fn the_four_sessions_and_every_exercise_but_the_heavy_one_can_be_chosen() {
    let (page, content) = (plain(&page().await), english());
    assert_eq!(content.plans.list.len(), 4);
    for plan in &content.plans.list {
        assert!(page.contains(&format!("Session {}: {}", plan.number, plan.title)), "{}", plan.title);
    }
    let begins: Vec<_> = page.match_indices("-1\" id=").collect();
    assert!(begins.is_empty() && page.contains("href=\"#19-1\"") && !page.contains("href=\"#20-1\""));
    for exercise in content.exercises.iter().filter(|exercise| exercise.weight != Weight::Deep) {
        assert!(page.contains(&format!(">{}</a>", exercise.title)), "{}", exercise.title);
    }
}

#[tokio::test]
async fn the_heavy_exercise_is_on_no_wall() {
    let (page, content) = (plain(&page().await), english());
    let others: BTreeSet<_> = content
        .exercises
        .iter()
        .filter(|one| one.weight != Weight::Deep)
        .flat_map(|one| &one.steps)
        .map(|step| &step.ask)
        .collect();
    for step in content.exercises.iter().filter(|one| one.weight == Weight::Deep).flat_map(|one| &one.steps) {
        // Its title is asked about Sam, and the letter and the close are shared.
        let own = !step.ask.is_empty() && !others.contains(&step.ask);
        assert!(!own || !page.contains(&format!(">{}</h3>", step.ask)), "{}", step.ask);
    }
}

#[tokio::test]
async fn no_sensitive_card_is_on_a_wall_and_no_more_than_three_slips_are() {
    let (page, content) = (plain(&page().await), english());
    let cards = || content.exercises.iter().flat_map(|exercise| &exercise.steps).flat_map(|step| &step.cards);
    let hidden = |card: &&crate::core::exercise::Card| card.sensitive || card.never_kept;
    // The same words can be a sensitive answer to one question and an everyday one to another.
    let open: BTreeSet<_> = cards().filter(|card| !hidden(card)).map(|card| &card.say).collect();
    for card in cards().filter(hidden).filter(|card| !open.contains(&card.say)) {
        assert!(!page.contains(&format!("<li class=\"wm-slip\">{}</li>", card.say)), "{}", card.say);
    }
    for slips in page.split("wm-slips__row").skip(1) {
        let slips = slips.split("</ul>").next().unwrap();
        assert!((1..=3).contains(&slips.matches("<li").count()), "{slips}");
    }
}

#[tokio::test]
async fn every_address_on_the_page_leads_to_something_on_it() {
    let page = page().await;
    let ids: BTreeSet<&str> = page.split(" id=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    assert_eq!(page.matches(" id=\"").count(), ids.len(), "an id stands twice");
    let named = page.split("href=\"#").skip(1).filter_map(|part| part.split('"').next());
    let further = ["data-wm-next=\"", "data-wm-back=\""].map(|sign| page.split(sign).skip(1));
    let further = further.into_iter().flatten().filter_map(|part| part.split('"').next());
    let lost: Vec<_> = named.chain(further).filter(|id| !ids.contains(id)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[tokio::test]
async fn each_version_of_sam_comes_back_to_the_same_place() {
    let (page, content) = (page().await, english());
    let made_up = &content.plans.made_up;
    assert_eq!((made_up.versions.len(), made_up.asks.len()), (3, 5));
    let ways =
        |sign: &str| -> Vec<&str> { page.split(sign).skip(1).filter_map(|part| part.split('"').next()).collect() };
    let (next, back) = (ways("data-wm-next=\""), ways("data-wm-back=\""));
    assert_eq!((next.len(), back.len()), (3, 3));
    assert_eq!((next.iter().collect::<BTreeSet<_>>().len(), back.iter().collect::<BTreeSet<_>>().len()), (1, 1));
    let choice = picture_of(&page, back[0]);
    assert_eq!(choice.matches("wm-slip--link").count(), 3, "{choice}");
    assert!(picture_of(&page, next[0]).contains("What changed when we asked it this way?"));
}

#[tokio::test]
async fn nobody_can_write_anything_on_it_and_the_bar_says_what_is_promised() {
    let (page, content) = (plain(&page().await), english());
    for control in ["<input", "<textarea", "<select", "<form", "contenteditable"] {
        assert!(!page.contains(control), "{control}");
    }
    assert!(page.contains(&*content.wording.say(Say::FrontNoWords)));
    assert!(page.contains("data-wm-help") && page.contains("data-wm-leave"));
}

#[tokio::test]
async fn a_pause_offers_every_way_to_feel_steadier_and_breathing_never_first() {
    let (page, content) = (plain(&page().await), english());
    for (at, ground) in content.blocks.grounding.iter().enumerate() {
        let rest = picture_of(&page, &format!("rest-{}", at + 1));
        assert!(ground.lines.iter().all(|line| rest.contains(&**line)), "{rest}");
    }
    assert!(!picture_of(&page, "rest-1").contains("Breathe in"));
}
