//! What is kept here, and removing it. Nothing is claimed before storage was read back.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::before::keep_choices;
use super::{Head, OutsideProps, ScreenProps, does};
use crate::core::content::Content;
use crate::core::visit::{Event, Place};
use crate::core::wording::Say;
use crate::view::parts::buttons::{Actions, MainButton, QuietLink, SecondButton};
use crate::view::parts::note::Note;

/// What is kept here: which exercises, the keep choice, and the ways to remove it.
pub fn kept(content: &Content, props: &OutsideProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let with_words: Vec<_> = content.exercises.iter().filter(|exercise| props.visit.has_words(&exercise.id)).collect();
    let nothing = with_words.is_empty() && !props.visit.unreadable;
    html! {
        <>
            <Head
                onback={props.onback.clone()} place={say(Say::Home)} ask={say(Say::KeptAsk)}
                help={vec![content.wording.say(if nothing { Say::KeptNothing } else { Say::KeptHelp })]}
            />
            if !nothing {
                <ul class="wm-kept">
                    { for with_words.iter().map(|exercise| html! {
                        <li class="wm-kept__item" key={exercise.id.as_str()}>
                            <span class="wm-kept__title">{ Rc::clone(&exercise.title) }</span>
                            <span class="wm-kept__ways">
                                <SecondButton
                                    say={AttrValue::from(format!("{} {}", say(Say::KeptOpen), exercise.title))}
                                    onpress={does(&props.ondid, Event::Opened(exercise.id.clone()))}
                                />
                                <QuietLink
                                    say={AttrValue::from(format!("{} ({})", say(Say::FoundDelete), exercise.title))}
                                    onpress={does(&props.ondid, Event::ErasedExercise(exercise.id.clone()))}
                                />
                            </span>
                        </li>
                    }) }
                </ul>
            }
            if props.visit.unreadable {
                <Note title={Some(say(Say::KeptUnreadable))}>{ say(Say::KeptUnreadableMore) }</Note>
            }
            <h2 class="wm-section">{ say(Say::KeepAsk) }</h2>
            { keep_choices(content, &props.visit, &props.ondid, content.wording.say(Say::KeepStopMore)) }
            if !props.visit.can_keep { <Note title={None::<AttrValue>}>{ say(Say::KeepRefused) }</Note> }
            <Actions>
                <MainButton say={say(Say::Home)} onpress={does(&props.ondid, Event::WentTo(Place::Home))} />
                <SecondButton say={say(Say::EraseAll)} onpress={does(&props.ondid, Event::WentTo(Place::EraseAll))} />
            </Actions>
        </>
    }
}

/// *Delete everything?*, asked once, in the page.
pub fn erase_all(content: &Content, props: &OutsideProps, oneraseall: Callback<()>) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let lines = vec![content.wording.say(Say::EraseAllHelp), content.wording.say(Say::KeptCannotErase)];
    html! {
        <>
            <Head onback={props.onback.clone()} place={say(Say::Home)} ask={say(Say::EraseAllAsk)} help={lines} />
            <Actions>
                <MainButton say={say(Say::EraseAllYes)} onpress={oneraseall} />
                <SecondButton say={say(Say::EraseAllNo)} onpress={props.onback.clone()} />
            </Actions>
        </>
    }
}

/// One sitting or exercise is gone; it can come back until the person goes on.
pub fn erased(content: &Content, props: &ScreenProps) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    html! {
        <>
            <Head
                back={Some(say(Say::Home))} onback={does(&props.ondid, Event::WentTo(Place::Home))}
                place={AttrValue::from(Rc::clone(&props.exercise.place))}
                ask={say(Say::ErasedAsk)} help={vec![content.wording.say(Say::ErasedHelp)]}
            />
            <Actions>
                <MainButton say={say(Say::CarryOn)} onpress={does(&props.ondid, Event::WentTo(Place::Home))} />
                if props.visit.undo.is_some() {
                    <SecondButton say={say(Say::Undo)} onpress={does(&props.ondid, Event::Undid)} />
                }
            </Actions>
            <p class="wm-caption">{ say(Say::KeptCannotErase) }</p>
        </>
    }
}

/// Everything is gone, or what to do when the browser did not let us.
pub fn erased_all(content: &Content, props: &OutsideProps, proven: bool) -> Html {
    let say = |what| AttrValue::from(content.wording.say(what));
    let result = if proven { Say::ErasedAll } else { Say::ErasedFailed };
    let home = does(&props.ondid, Event::WentTo(Place::Home));
    html! {
        <>
            <Head
                back={Some(say(Say::Home))} onback={home.clone()} place={say(Say::Home)} ask={say(Say::ErasedAsk)}
                help={vec![content.wording.say(result), content.wording.say(Say::KeptCannotErase)]}
            />
            <Actions><MainButton say={say(Say::CarryOn)} onpress={home} /></Actions>
        </>
    }
}
