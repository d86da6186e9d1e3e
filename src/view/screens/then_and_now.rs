//! Then and now: two letters of one exercise from different days, side by side. Nothing compares them (R14).

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::coming_back::day;
use super::drawn::{drawn, picture_of};
use super::summary::{Ways, letter_of};
use super::{Head, ScreenProps, does};
use crate::core::content::Content;
use crate::core::sitting::Sitting;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::drawings::marks::{Mark, mark};
use crate::view::parts::buttons::{main_button, second_button};

/// The earlier letter, then the newest. Where there are several earlier ones, the person chooses which.
pub fn then_and_now(content: &Content, screen: &ScreenProps, onprint: Callback<()>) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let id = &screen.exercise.id;
    let record = screen.visit.records.get(id);
    let written = record.into_iter().flat_map(|record| &record.sittings).filter(|sitting| sitting.has_answers());
    let mut sittings: Vec<&Rc<Sitting>> = written.collect();
    let Some(now) = sittings.pop() else { return Html::default() };
    let chosen = screen.visit.then.as_ref().and_then(|id| sittings.iter().find(|sitting| sitting.id == *id));
    let Some(then) = chosen.or(sittings.first()) else { return Html::default() };
    let one = |title: Say, sitting: &Sitting| {
        html! {
            <section class="wm-then__side">
                <h2 class="wm-look__day">{ content.wording.with(title, "{date}", &day(content, &sitting.begun)) }</h2>
                { letter_of(content, &screen.visit, &screen.exercise, sitting, Ways::None) }
                { for picture_of(content, &screen.visit, &screen.exercise, sitting).iter().map(|shown| {
                    drawn(content, shown, &sitting.id, Html::default())
                }) }
            </section>
        }
    };
    let earlier = |(place, sitting): (usize, &&Rc<Sitting>)| {
        let is_chosen = sitting.id == then.id;
        let onclick = does(&screen.ondid, Event::ChoseThen(Rc::clone(&sitting.id))).reform(|_| ());
        html! {
            <li class="wm-chips__item" key={place}>
                <button
                    type="button" aria-pressed={is_chosen.to_string()} {onclick}
                    class={if is_chosen { "wm-chip wm-chip--chosen wm-chip--bold" } else { "wm-chip" }}
                >
                    if is_chosen { { mark(Mark::Chosen) } }
                    <span>{ day(content, &sitting.begun) }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            { Head::new(screen.onback.clone(), AttrValue::from(Rc::clone(&screen.exercise.place)), say(Say::ThenAndNow), vec![content.wording.say(Say::ThenAndNowHelp)]).draw(content) }
            if sittings.len() > 1 {
                <div class="wm-chip-row">
                    <p class="wm-caption wm-chip-row__caption" id="then-which">{ say(Say::ThenWhich) }</p>
                    <ul class="wm-chips" role="list" aria-labelledby="then-which">
                        { for sittings.iter().enumerate().map(earlier) }
                    </ul>
                </div>
            }
            <div class="wm-wide wm-then">
                { one(Say::ThenTitle, then) }
                { one(Say::NowTitle, now) }
            </div>
            <div class="wm-actions">
                { main_button(say(Say::FoundGoOn), does(&screen.ondid, Event::WentOnWhereTheyWere(id.clone()))) }
                { second_button(say(Say::LetterPrint), onprint) }
                { second_button(say(Say::FoundLook), does(&screen.ondid, Event::WentTo(Place::Look(id.clone())))) }
            </div>
            <p class="wm-caption">{ say(Say::LetterOthersSee) }</p>
        </>
    }
}
