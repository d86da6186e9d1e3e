//! What a tutor takes along: the link to copy, the square, and the same as a sheet for the room.

use yew::{Html, html};

use super::Square;
use crate::core::content::Content;
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::partners::to_copy;

/// The link, its square, and what to do with both.
pub(super) fn result(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    let to = |name: &'static str, say: Say| {
        html! { <a class="wm-quiet" href="./" target="_blank" rel="noopener" data-wm-to={name}><span>{ word(say) }</span></a> }
    };
    html! {
        <>
            { to_copy(content, "link", Say::LinkLinkBox, "".into(), "2") }
            <div class="wm-square" data-wm-drawn="" hidden=true>
                { empty(content) }
                <div class="wm-square__ways">
                    <button type="button" class="wm-button wm-button--second" data-wm-large=""><span>{ word(Say::LinkLarge) }</span></button>
                    <button type="button" class="wm-button wm-button--second" data-wm-print=""><span>{ word(Say::LinkPrint) }</span></button>
                </div>
            </div>
            <p class="wm-help-line" data-wm-no-square="" hidden=true>{ word(Say::LinkSquareNone) }</p>
            <p class="wm-quiet-row">{ to("try", Say::LinkTry) }{ to("sheets", Say::LinkSheets) }</p>
            <dialog class="wm-large" aria-labelledby="large">
                <p class="wm-large__title" id="large">{ word(Say::LinkLargeHeading) }</p>
                { empty(content) }
                <p class="wm-large__link" translate="no" dir="ltr" data-wm-address="" />
                <p><button type="button" class="wm-button wm-button--main" data-wm-close=""><span>{ word(Say::LinkClose) }</span></button></p>
                // The bar cannot be pressed while this is open.
                <p><a class="wm-quiet" href={content.site.leave_to.to_string()} data-wm-leave="" rel="nofollow noreferrer" target="_top"><span>{ word(Say::BarLeave) }</span></a></p>
            </dialog>
        </>
    }
}

/// A square that the script draws.
fn empty(content: &Content) -> Html {
    drawn(content, &Square::default())
}

/// A square. Dark on white in every theme, because cameras look for that.
pub(super) fn drawn(content: &Content, square: &Square) -> Html {
    html! {
        <svg
            class="wm-square__code" role="img" aria-label={content.wording.say(Say::LinkSquare)} data-wm-square=""
            viewBox={format!("0 0 {0} {0}", square.side)} shape-rendering="crispEdges"
        >
            <path class="wm-square__ground" d={format!("M0 0h{0}v{0}h-{0}z", square.side)} />
            <path class="wm-square__dark" d={square.path.to_string()} />
        </svg>
    }
}

/// The sheet for the room: only print shows it.
pub(super) fn poster(content: &Content) -> Html {
    let word = |say| content.wording.say(say);
    html! {
        <section class="wm-poster" aria-labelledby="poster">
            <p class="wm-brand">{ mark(Mark::Waymark) }<span>{ word(Say::Brand) }</span></p>
            <h2 class="wm-poster__title" id="poster">{ word(Say::LinkPosterHeading) }</h2>
            <p>{ word(Say::LinkPosterPhone) }</p>
            { empty(content) }
            <p class="wm-poster__link" translate="no" dir="ltr" data-wm-address="" />
            <p>{ word(Say::LinkPosterPromise) }</p>
        </section>
    }
}
