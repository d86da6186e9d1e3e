//! The picture of a sitting, and the same in words right below it.

use yew::{Html, html};

use crate::core::content::{Content, Direction};
use crate::core::exercise::Exercise;
use crate::core::picture::Picture;
use crate::core::sitting::Sitting;
use crate::core::visit::Visit;
use crate::core::wording::Say;
use crate::view::pictures::{in_words, picture};

/// The picture of this sitting; none where nothing would stand in it.
pub(super) fn picture_of(content: &Content, visit: &Visit, exercise: &Exercise, sitting: &Sitting) -> Option<Picture> {
    Picture::of(content, exercise, sitting, &visit.own_word(content)).filter(|picture| !picture.is_empty())
}

/// The figure under its name, what can be done with it, and every word of it as a list. `id` is unique on the screen.
pub(super) fn drawn(content: &Content, shown: &Picture, id: &str, actions: Html) -> Html {
    let rtl = content.dir == Direction::Rtl;
    let id = format!("picture-{id}");
    html! {
        <div class="wm-drawn">
            <h2 class="wm-section wm-drawn__title" {id}>{ &*shown.title }</h2>
            { picture(shown, &content.wording, rtl) }
            if let Some(under) = &shown.under { <p class="wm-caption">{ &**under }</p> }
            { actions }
            <h3 class="wm-drawn__words">{ content.wording.say(Say::PictureInWords) }</h3>
            { in_words(shown, &content.wording) }
        </div>
    }
}
