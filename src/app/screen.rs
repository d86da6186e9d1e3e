//! Which screen a place is.

use std::rc::Rc;

use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};

use crate::browser::{file, frame, page, proof, store};
use crate::core::content::Content;
use crate::core::ids::ExerciseId;
use crate::core::keeper;
use crate::core::lock::Lock;
use crate::core::picture_file::{FileKind, FileOutcome};
use crate::core::visit::{Event, Place, Turn, Visit};
use crate::view::events::Picked;
use crate::view::home::{Folded, Home};
use crate::view::screens::aside::{AsideProps, aside_section};
use crate::view::screens::bring_in::bring_in;
use crate::view::screens::check_in::felt;
use crate::view::screens::copy::{CopyProps, copy};
use crate::view::screens::ground::{GroundProps, ground};
use crate::view::screens::lock::LockProps;
use crate::view::screens::pocket::{PocketProps, pocket};
use crate::view::screens::see::{Seen, see};
use crate::view::screens::share::{self, ShareProps};
use crate::view::screens::step::{StepProps, step_screen};
use crate::view::screens::stopped::stopped;
use crate::view::screens::then_and_now::then_and_now;
use crate::view::screens::{
    OutsideProps, ScreenProps, about, before, comfort, coming_back, erase, help, ideas, kept, know, leaving, lock,
    reading, shared, until, ways,
};
use crate::view::use_content;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The visit as it stands.
    pub visit: Rc<Visit>,
    /// What the person did.
    pub ondid: Callback<Event>,
    /// The page's own Back.
    pub onback: Callback<()>,
    /// Save what is not saved yet, at once.
    pub save_now: Callback<()>,
    /// What somebody unfolded on the static first screen.
    pub folded: Folded,
    /// When the page had started, as the browser counts.
    pub started: Option<f64>,
    /// What the screens of the lock show and report.
    pub lock: LockProps,
    /// Erase all of ours and read back.
    pub oneraseall: Callback<()>,
    /// Erase one text that cannot be read, by its key, and read back.
    pub oneraseunread: Callback<Rc<str>>,
}

/// The screen of the place the visit is at. Each has its own key, so that no box or focus is carried over to another.
#[component]
pub fn Screen(props: &Props) -> Html {
    let shared = use_content();
    let content = Rc::clone(&shared);
    let copied = use_state(|| None::<(bool, Rc<str>)>);
    let saved = use_state(|| None::<FileOutcome>);
    {
        let (copied, saved) = (copied.clone(), saved.clone());
        use_effect_with(props.visit.place().clone(), move |_| {
            copied.set(None);
            saved.set(None);
        });
    }
    let visit = &props.visit;
    let place = visit.place();
    let key = place.key().to_string();
    let outside = OutsideProps { visit: Rc::clone(visit), ondid: props.ondid.clone(), onback: props.onback.clone() };
    let inside = |id: &ExerciseId| -> Option<ScreenProps> {
        let exercise = Rc::clone(content.exercise(id)?);
        Some(ScreenProps {
            visit: Rc::clone(visit),
            exercise,
            ondid: props.ondid.clone(),
            onback: props.onback.clone(),
        })
    };
    let copied_what = (*copied).clone();
    let copied_now = copied_what.as_ref().map(|(done, _)| *done);
    let oncopy = Callback::from(move |text: String| {
        let copied = copied.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let what = Rc::from(text.as_str());
            copied.set(Some((page::copy(text).await, what)));
        });
    });
    let saved_now = *saved;
    let onsave = {
        let today = Rc::clone(&visit.today);
        let saved = saved.clone();
        Callback::from(move |(drawing, kind): (String, FileKind)| {
            let saved = saved.clone();
            file::save(&drawing, kind, &today, move |outcome| saved.set(Some(outcome)));
        })
    };
    let onprint = Callback::from(|()| page::print());
    let content = &*content;
    let drawn = match place {
        Place::Home => None,
        Place::Door(id) => Some(ways::door(content, &outside, id)),
        Place::All => Some(ways::all(content, &outside)),
        Place::Ideas => Some(ideas::ideas(content, &outside)),
        Place::Help => Some(help::help_screen(content, &outside)),
        Place::Pocket => Some(pocket(
            content,
            &PocketProps { screen: outside, oncopy, copied: copied_now, onsave, saved: saved_now, onprint },
        )),
        Place::Young => Some(help::young(content, &outside)),
        Place::About => Some(about::about(content, &outside)),
        Place::Comfort => Some(comfort::comfort(content, &outside)),
        Place::See => Some(see(content, &outside, &seen(props.started))),
        Place::Leaving => Some(leaving::leaving(content, &outside)),
        Place::Practice => Some(leaving::practised(content, &outside)),
        Place::Kept | Place::EraseAll if visit.keeps_nothing() => Some(shared::kept(content, &outside)),
        Place::Kept if visit.lock == Lock::Closed => Some(lock::open_lock(content, &outside, &props.lock)),
        Place::Kept => {
            let texts =
                if visit.unreadable { keeper::aside::unread(&store::Store).unwrap_or_default() } else { Vec::new() };
            let onerase = props.oneraseunread.clone();
            let aside = AsideProps { screen: outside.clone(), texts, oncopy, copied: copied_what, onerase };
            let lock = lock::lock_section(content, &outside, &props.lock);
            Some(kept::kept(content, &outside, aside_section(content, &aside), lock))
        }
        Place::Copy => {
            let saved = saved.clone();
            let onsave =
                Callback::from(move |(text, name): (String, String)| saved.set(Some(file::save_text(&text, &name))));
            Some(copy(
                content,
                &CopyProps { screen: outside, onsave, saved: saved_now, oncopy, copied: copied_now, onprint },
            ))
        }
        Place::BringIn => {
            let ondid = props.ondid.clone();
            let onfile = Callback::from(move |chosen: Picked| {
                let ondid = ondid.clone();
                file::read_copy(&chosen, move |read| ondid.emit(Event::ReadCopy(read.map(Rc::new))));
            });
            Some(bring_in(content, &outside, onfile))
        }
        Place::SetLock => Some(lock::set_lock(content, &outside, &props.lock)),
        Place::ChangeLock => Some(lock::change_lock(content, &outside, &props.lock)),
        Place::EndLock => Some(lock::end_lock(content, &outside, &props.lock)),
        Place::EraseAll => Some(erase::erase_all(content, &outside, props.oneraseall.clone())),
        Place::ErasedAll { proven } => Some(erase::erased_all(content, &outside, *proven)),
        Place::RemovedElsewhere => Some(erase::removed_elsewhere(content, &outside)),
        Place::Rest(turn) => Some(rest(content, outside, turn)),
        Place::Device(id) => inside(id).map(|screen| before::device_screen(content, &screen)),
        Place::Safety(id) => inside(id).map(|screen| before::safety_screen(content, &screen)),
        Place::Keep(id) => inside(id).map(|screen| before::keep_screen(content, &screen)),
        Place::Found(id) => inside(id).map(|screen| coming_back::found(content, &screen)),
        Place::Greeting(id, turn) => inside(id).map(|screen| match turn {
            Turn::Asking => coming_back::greeting(content, &screen),
            Turn::Felt(feeling) => felt(content, &screen, *feeling),
            turn => rest(content, outside, turn),
        }),
        Place::Look(id) => inside(id).map(|screen| coming_back::look(content, &screen, onprint)),
        Place::ThenAndNow(id) => inside(id).map(|screen| then_and_now(content, &screen, onprint)),
        Place::Share(id) => inside(id).map(|screen| share::share(content, &screen)),
        Place::Shown(id) => {
            inside(id).map(|screen| share::shown(content, &ShareProps { screen, oncopy, copied: copied_now, onprint }))
        }
        Place::TookPart(id) => inside(id)
            .map(|screen| share::took_part(content, &ShareProps { screen, oncopy, copied: copied_now, onprint })),
        Place::Know(id) => inside(id).map(|screen| know::know(content, &screen, props.save_now.clone())),
        Place::Known(id) => {
            inside(id).map(|screen| know::known(content, &ShareProps { screen, oncopy, copied: copied_now, onprint }))
        }
        Place::Parts(id) => inside(id).map(|screen| reading::parts(content, &screen)),
        Place::Erased(id) => Some(erase::erased(content, &outside, id)),
        Place::Stopped(id) => inside(id).map(|screen| stopped(content, &screen)),
        Place::Step(id, step, turn) => inside(id).map(|screen| {
            let (step, turn, onleft) = (step.clone(), turn.clone(), props.save_now.clone());
            step_screen(
                content,
                &StepProps {
                    screen,
                    step,
                    turn,
                    onleft,
                    oncopy,
                    copied: copied_now,
                    onprint,
                    onsave,
                    saved: saved_now,
                    hides: frame::is_opaque(),
                },
            )
        }),
    };
    // Keyed by the place, so that each screen is new as a whole and no box or focus is carried over to another.
    match drawn {
        Some(drawn) => html! { <div class="wm-screen" {key}>{ drawn }</div> },
        None => html! { <div class="wm-screen" key="home">{ home(props, &shared) }</div> },
    }
}

/// What the browser says about us, asked at this moment.
fn seen(started: Option<f64>) -> Seen {
    Seen { requests: started.and_then(proof::requests_since), sizes: keeper::sizes(&store::Real).ok() }
}

fn rest(content: &Content, screen: OutsideProps, turn: &Turn) -> Html {
    ground(content, &GroundProps { screen, turn: turn.clone(), ask: None })
}

fn home(props: &Props, content: &Rc<Content>) -> Html {
    let ongo = {
        let ondid = props.ondid.clone();
        Callback::from(move |place: Place| ondid.emit(Event::WentTo(place)))
    };
    let onopen = {
        let ondid = props.ondid.clone();
        Callback::from(move |id: ExerciseId| ondid.emit(Event::Opened(id)))
    };
    let kept = (props.visit.one_file && !props.visit.class) // the way to a copy of one's own
        || props.visit.lock != Lock::Off
        || props.visit.found
        || props.visit.unreadable
        || props.visit.records.values().any(|record| record.has_answers());
    let kept_says = match shared::why_nothing(&props.visit) {
        Some([home, ..]) => Some(content.wording.say(home)),
        None => until::at_home(content, &props.visit, kept),
    };
    html! { <Home key="home" content={Rc::clone(content)} {kept} {kept_says} {onopen} {ongo} folded={props.folded} /> }
}
