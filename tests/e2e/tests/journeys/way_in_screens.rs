//! The screens that stand in the page for the way in are the ones that the widget draws.

use e2e::Engine;
use serde_json::json;
use waymark::core::wording::Say;

use crate::before_the_program::comes;

in_chromium! {
    every_screen_looks_as_the_widget_draws_it,
}

/// Template for template: what stands in the page is what the widget draws at the same place.
async fn every_screen_looks_as_the_widget_draws_it(engine: Engine) {
    let (visitor, gate) = comes(engine).await;
    let page = visitor.script(&format!("{SHAPE}{SCREENS}"), json!([])).await;
    gate.opens();
    visitor.see_ready().await;
    let left = visitor.script("return document.querySelectorAll('template').length", json!([])).await;
    assert_eq!(left, json!(0), "templates take memory that nobody needs any more");
    let screens: Vec<&String> = page.as_object().expect("screens by name").keys().collect();
    let same = async |name: &str| {
        let drawn = visitor.script(&format!("{SHAPE}{DRAWN}"), json!([])).await;
        assert_eq!(drawn, page[name], "{name} stands in the page as the widget does not draw it");
    };
    visitor.uses_say(Say::BarHelp).await;
    visitor.see_heading(&visitor.say(Say::HelpHeading)).await;
    same("help").await;
    visitor.goes_back().await;
    visitor.uses_say(Say::HomeAll).await;
    visitor.see_heading(&visitor.say(Say::HomeAll)).await;
    same("all").await;
    let mut met = 2;
    for (at, exercise) in visitor.site.content.exercises.iter().enumerate() {
        visitor.uses(&exercise.title).await;
        if at == 0 {
            visitor.see_heading(&visitor.say(Say::DeviceAsk)).await;
            same("device").await;
            visitor.uses_say(Say::CarryOn).await;
            visitor.see_heading(&visitor.say(Say::KeepAsk)).await;
            same("keep").await;
            visitor.uses_say(Say::CarryOn).await;
            met += 2;
        }
        let mut steps = 0;
        while screens.iter().any(|name| **name == format!("{} {steps}", exercise.id)) {
            let asks = if steps == 0 { &exercise.title } else { &exercise.steps[steps].ask };
            visitor.see_heading(asks).await;
            same(&format!("{} {steps}", exercise.id)).await;
            met += 1;
            steps += 1;
            let on = if steps == 1 { Say::OpenStart } else { Say::CarryOn };
            if screens.iter().any(|name| **name == format!("{} {steps}", exercise.id)) {
                visitor.uses_say(on).await;
            }
        }
        assert!(steps > 0, "{} has no first screen in the page", exercise.id);
        for _ in 0..if at == 0 { steps + 2 } else { steps } {
            visitor.goes_back().await;
        }
        visitor.see_heading(&visitor.say(Say::HomeAll)).await;
    }
    assert_eq!(met, screens.len(), "a screen stands in the page that nobody comes to: {screens:?}");
}

/// A screen as elements, attributes in the order of their names, and texts. Without the line about keeping, which differs by what was chosen.
const SHAPE: &str = "
    const shape = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (node.nodeType !== Node.ELEMENT_NODE || node.matches('.wm-keep-line')) return null;
        const own = [...node.attributes].map((it) => `${it.name}=${it.value}`).filter((it) => !/^(checked|class)=$/.test(it)).sort();
        const children = [...node.childNodes].map(shape).filter((it) => it !== null && it !== '');
        const texts = children.reduce((all, it) => (typeof it === 'string' && typeof all.at(-1) === 'string' ? [...all.slice(0, -1), all.at(-1) + it] : [...all, it]), []);
        return [node.localName, own, texts];
    };
";
const SCREENS: &str = "
    const screens = [...document.querySelectorAll('template[data-wm-way]')].map((it) => [it.dataset.wmWay, it.content.querySelector('.wm-screen')]);
    return Object.fromEntries(screens.filter(([, screen]) => screen).map(([name, screen]) => [name, [...screen.childNodes].map(shape).filter(Boolean)]));
";
const DRAWN: &str = "return [...document.querySelector('.wm-screen').childNodes].map(shape).filter(Boolean);";
