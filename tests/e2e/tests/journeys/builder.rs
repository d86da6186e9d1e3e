//! A web editor makes the lines for a partner's page, by mouse and by keyboard alone, and pastes them.

use std::rc::Rc;

use e2e::engine::Wishes;
use e2e::verbs::tidy;
use e2e::{Browser, Engine, Host, Site, Visitor};
use serde_json::json;
use waymark::core::colour::{palette, written};
use waymark::core::settings::Settings;
use waymark::core::snippets::{CARD, FRAME, LOADER, filled};
use waymark::core::wording::Say;

in_both_engines! {
    by_keyboard_alone_an_editor_gets_the_lines_and_the_order,
    the_lines_embed_what_was_chosen_on_another_site,
}

// What does not depend on the engine.
in_chromium! {
    what_is_chosen_stands_in_the_lines_and_in_the_preview,
    each_way_in_has_its_own_lines,
    a_colour_that_is_none_is_told_and_left_out,
    without_javascript_the_plain_lines_and_all_steps_are_there,
    the_sheet_for_it_is_whole,
}

/// An editor on the builder page, whose preview is there.
async fn arrives(engine: Engine, narrow: bool) -> Visitor {
    let wishes = Wishes { narrowest: narrow, wide_and_dark: !narrow, ..Wishes::default() };
    let editor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    editor.goes_to_plain("/embed-builder").await;
    editor.see_heading(&editor.say(Say::BuilderHeading)).await;
    sees_the_preview(&editor, "").await;
    editor
}

/// Waits until the preview shows this address, and the widget is there in it. What it asks for belongs to the start of a page.
async fn sees_the_preview(editor: &Visitor, query: &str) {
    let ready = async || {
        let shown = editor
            .script(
                "try {
                     const { document: page, location: at } = document.querySelector('iframe').contentWindow;
                     const there = page.documentElement.hasAttribute('data-wm-ready') && page.readyState === 'complete';
                     return there ? at.pathname + at.search : '';
                 } catch { return '' }",
                json!([]),
            )
            .await;
        shown == json!(format!("/embed{query}"))
    };
    editor.expect(&format!("the preview of {query:?}"), ready).await;
    editor.site.started();
}

/// Does something that changes the preview, and waits until it has.
async fn changes(editor: &Visitor, query: &str, change: impl AsyncFnOnce()) {
    editor.site.starts();
    change().await;
    sees_the_preview(editor, query).await;
}

async fn lines(editor: &Visitor) -> String {
    let value = editor.script("return document.getElementById('code').value", json!([])).await;
    value.as_str().unwrap_or_default().to_owned()
}

/// The plain frame with this behind its address.
fn plain(editor: &Visitor, query: &str) -> String {
    let address = format!("{}/embed{query}", origin());
    filled(FRAME, &[("title", &editor.site.say(Say::BuilderFrameTitle)), ("address", &address)])
}

/// What the charity set: it stands in the lines, wherever the page is served from.
fn origin() -> String {
    xtask::build::check_content(&xtask::build::today()).unwrap_or_else(|why| panic!("{why:?}")).site.origin.to_string()
}

fn title(editor: &Visitor, id: &str) -> String {
    tidy(&editor.exercise(id).title)
}

async fn what_is_chosen_stands_in_the_lines_and_in_the_preview(engine: Engine) {
    let editor = arrives(engine, engine == Engine::Chromium).await;
    editor.check_with_axe().await;
    assert_eq!(editor.look().await.over_the_edge, Vec::<String>::new());
    assert_eq!(lines(&editor).await, plain(&editor, ""));
    let (week, feet) = (title(&editor, "my-week"), title(&editor, "steady"));
    changes(&editor, "?show=my-week,steady", async || {
        editor.press(&week).await;
        editor.press(&feet).await;
    })
    .await;
    changes(
        &editor,
        "?show=my-week,steady&scheme=dark&text=larger&level=3&audience=under18&keep=off&shared",
        async || {
            for say in [
                Say::BuilderSchemeDark,
                Say::BuilderTextLarger,
                Say::BuilderHeading3,
                Say::BuilderAudienceYoung,
                Say::BuilderKeepingOff,
                Say::BuilderShared,
            ] {
                editor.press(&editor.say(say)).await;
            }
        },
    )
    .await;
    let query = "?show=my-week,steady&scheme=dark&text=larger&level=3&audience=under18&keep=off&shared";
    assert_eq!(lines(&editor).await, plain(&editor, query));
    let settings = Settings::read(query);
    assert!(settings.young && settings.keep_off && settings.shared && settings.show.len() == 2);
    editor.check_with_axe().await;
    // Told once, and politely, after a pause.
    let told = async || {
        let says = editor.script("return document.querySelector('[data-wm-says]').textContent", json!([])).await;
        says == json!(editor.site.say(Say::BuilderCodeChanged))
    };
    editor.expect("that the lines changed, said aloud", told).await;
    editor.was_quiet().await;
}

async fn by_keyboard_alone_an_editor_gets_the_lines_and_the_order(engine: Engine) {
    let mut editor = arrives(engine, false).await;
    editor.by_keyboard = true;
    let (feet, week, tree) = (title(&editor, "steady"), title(&editor, "my-week"), title(&editor, "strengths-tree"));
    changes(&editor, "?show=steady,my-week,strengths-tree", async || {
        for exercise in [&feet, &week, &tree] {
            editor.uses(exercise).await;
        }
    })
    .await;
    let up = |title: &str| tidy(&format!("{}, {title}", editor.site.say(Say::BuilderUp)));
    let down = |title: &str| tidy(&format!("{}, {title}", editor.site.say(Say::BuilderDown)));
    changes(&editor, "?show=strengths-tree,steady,my-week", async || {
        editor.uses(&up(&tree)).await;
        editor.uses(&up(&tree)).await;
    })
    .await;
    assert_eq!(editor.focused().await, up(&tree), "the button that moves stays the one in hand");
    // At the end of the list it moves nothing, and says so.
    editor.uses(&up(&tree)).await;
    let first = editor.site.say(Say::BuilderFirst).replace("{title}", &editor.exercise("strengths-tree").title);
    let said = async || {
        editor.script("return document.querySelector('[data-wm-says]').textContent", json!([])).await == json!(first)
    };
    editor.expect("that it is first already", said).await;
    changes(&editor, "?show=strengths-tree,my-week,steady", async || editor.uses(&down(&feet)).await).await;
    changes(&editor, "?show=strengths-tree,my-week,steady&accent=4b1d5a", async || {
        editor.writes_in(&editor.say(Say::BuilderColour), "4B1D5A").await;
    })
    .await;
    editor.hears_copying().await;
    editor.uses_say(Say::PartnerCopy).await;
    editor.see_copied(&plain(&editor, "?show=strengths-tree,my-week,steady&accent=4b1d5a")).await;
    editor.see(&editor.say(Say::PartnerCopied)).await;
    // Clearing the colour by its button leaves it out again.
    changes(&editor, "?show=strengths-tree,my-week,steady", async || editor.uses_say(Say::BuilderColourClear).await)
        .await;
    editor.was_quiet().await;
}

async fn the_lines_embed_what_was_chosen_on_another_site(engine: Engine) {
    let editor = arrives(engine, false).await;
    let (week, feet) = (title(&editor, "my-week"), title(&editor, "steady"));
    changes(&editor, "?show=my-week,steady&accent=4b1d5a", async || {
        editor.press(&week).await;
        editor.press(&feet).await;
        editor.write_in(&editor.say(Say::BuilderColour), "#4b1d5a").await;
    })
    .await;
    let plain = lines(&editor).await;
    editor.press(&editor.say(Say::BuilderWayLoader)).await;
    let loaded = lines(&editor).await;
    assert!(loaded.contains(" integrity=\"sha384-"), "{loaded}");
    for pasted in [plain, loaded] {
        is_what_was_chosen(&editor, &pasted, &[week.clone(), feet.clone()]).await;
    }
}

/// Pastes these lines into a partner's page and looks at what comes.
async fn is_what_was_chosen(editor: &Visitor, pasted: &str, chosen: &[String]) {
    // The only thing that differs from a partner's page: the site is on this machine.
    let partner = Host::saying(&pasted.replace(&origin(), &editor.site.address()), "");
    editor.site.starts();
    editor.go(&partner.address()).await;
    if pasted.contains("<waymark-widget") {
        editor.step_into_loaded(0).await;
    } else {
        let frame = editor.driver.find(thirtyfour::By::Tag("iframe")).await.expect("the lines made a frame");
        frame.enter_frame().await.expect("the frame can be entered");
    }
    editor.see_ready().await;
    editor.site.started();
    let shown = editor
        .script(
            "return [...document.querySelectorAll('.wm-card__title')].map((card) => card.textContent.trim())",
            json!([]),
        )
        .await;
    let shown: Vec<String> = shown.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(tidy).collect();
    assert_eq!(shown, chosen, "the chosen ones, in the chosen order, and no other");
    let accent = "return getComputedStyle(document.documentElement).getPropertyValue('--wm-accent').trim()";
    let follows = palette([0x4b, 0x1d, 0x5a]).dark_accent;
    assert_eq!(editor.script(accent, json!([])).await, json!(written(follows)), "this editor likes dark pages");
    editor.quiet(&editor.site, &[&partner.address(), "http://localhost"]).await;
}

async fn each_way_in_has_its_own_lines(engine: Engine) {
    let editor = arrives(engine, engine == Engine::Firefox).await;
    let week = title(&editor, "my-week");
    changes(&editor, "?show=my-week&shared", async || {
        editor.press(&week).await;
        editor.press(&editor.say(Say::BuilderShared)).await;
    })
    .await;
    let name = editor.site.say(Say::BuilderFrameTitle);
    editor.press(&editor.say(Say::BuilderWayLoader)).await;
    let pinned = lines(&editor).await;
    let address = origin();
    let link = format!("{address}/?show=my-week&shared");
    let filled_in = filled(LOADER, &[("title", &name), ("origin", &address), ("address", &link)]);
    let begin = filled_in.replace("{attributes}", " show=\"my-week\" shared");
    let (before, behind) = begin.split_once("{pin}").expect("the snippet has a place for it");
    assert!(pinned.starts_with(before) && pinned.ends_with(behind), "{pinned}");
    assert!(pinned.contains(" integrity=\"sha384-") && pinned.contains(" crossorigin=\"anonymous\""), "{pinned}");
    editor.check_with_axe().await;
    editor.press(&editor.say(Say::BuilderPin)).await;
    assert_eq!(lines(&editor).await, format!("{before}{behind}"));
    editor.press(&editor.say(Say::BuilderWayCard)).await;
    let more = editor.site.say(Say::BuilderCardMore);
    assert_eq!(lines(&editor).await, filled(CARD, &[("title", &name), ("more", &more), ("address", &link)]));
    editor.was_quiet().await;
}

async fn a_colour_that_is_none_is_told_and_left_out(engine: Engine) {
    let editor = arrives(engine, false).await;
    editor.write_in(&editor.say(Say::BuilderColour), "greenish").await;
    editor.key(thirtyfour::Key::Tab).await;
    editor.see(&editor.say(Say::BuilderColourWrong)).await;
    editor.check_with_axe().await;
    assert_eq!(lines(&editor).await, plain(&editor, ""));
    editor.press(&editor.say(Say::BuilderColourClear)).await;
    editor.see_no_more(&editor.say(Say::BuilderColourWrong)).await;
    editor.was_quiet().await;
}

async fn without_javascript_the_plain_lines_and_all_steps_are_there(engine: Engine) {
    let wishes = Wishes { no_script: true, ..Wishes::default() };
    let editor = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    editor.goes_to_plain("/embed-builder").await;
    editor.see(&editor.say(Say::BuilderNoScript)).await;
    assert_eq!(editor.boxes().await, [plain(&editor, "")]);
    for platform in [Say::BuilderWordpress, Say::BuilderMoodle, Say::BuilderHtml] {
        editor.see(&editor.say(platform)).await;
    }
    editor.see_no_more(&editor.say(Say::BuilderExercises)).await;
    assert!(!editor.offers(&editor.say(Say::PartnerCopy)).await, "what needs a script is not offered");
}

async fn the_sheet_for_it_is_whole(engine: Engine) {
    let narrow = engine == Engine::Chromium;
    let wishes = Wishes { narrowest: narrow, wide_and_dark: !narrow, ..Wishes::default() };
    let reader = Visitor::with(Browser::open_as(engine, wishes).await, Rc::new(Site::serve()));
    reader.goes_to_plain("/for-it").await;
    reader.screen(&reader.say(Say::ForItHeading)).await;
    reader.site.started();
    assert_eq!(reader.look().await.over_the_edge, Vec::<String>::new());
    for sign in ["loader-1.js", "allow-same-origin", "frame-src", "Content-Security-Policy", "sha384-", "embed.html"] {
        reader.see(sign).await;
    }
    reader.was_quiet().await;
}
