//! The one store and the frame around every screen.

use std::rc::Rc;

use web_sys::Element;
use yew::{
    AttrValue, Callback, ContextProvider, Html, Properties, Reducible, UseReducerHandle, component, html,
    use_effect_with, use_memo, use_reducer, use_state,
};

use super::Anew;
use super::comfort::{self, use_comfort};
use super::erasing::use_proof;
use super::forgetting::{at_the_start, use_until};
use super::idle::use_idle;
use super::keeping::use_keeping;
use super::leaving::{chosen_before, use_leaving};
use super::listen::use_listening;
use super::moving::{use_moving, use_pause};
use super::screen::Screen;
use super::speaking::use_speaking;
use super::takeover::use_takeover;
use crate::browser::store::{self, Real, works_on};
use crate::browser::{clock, crypto, frame, page, proof};
use crate::core::content::Content;
use crate::core::keeper::Keeper;
use crate::core::keeping::KeepState;
use crate::core::lock::{Lock, Stands, stands};
use crate::core::visit::{Event, Place, Visit};
use crate::core::way_in::{self, WayIn};
use crate::core::wording::Say;
use crate::view::home::Folded;
use crate::view::parts::announcer::Announcer;
use crate::view::parts::bar::Bar;
use crate::view::parts::buttons::quiet_link;
use crate::view::parts::curtain::{curtain, drawn_note};
use crate::view::parts::listen::listen;
use crate::view::parts::presses::presses;
use crate::view::parts::tongues::tongues;
use crate::view::screens::lock::LockProps;
use crate::view::screens::ways::count;
use crate::view::screens::{HEADING, does};
use crate::view::screens::{pause, shared};

/// The id of what stands between the bar and the foot.
pub(super) const SCREEN: &str = "waymark-screen";

/// What the widget starts with.
#[derive(Properties, Clone, PartialEq)]
pub struct RootProps {
    /// All words of the language.
    pub content: Rc<Content>,
    /// What stands on the page until then: the static first screen, or what a visit left that is over.
    pub first: Element,
    /// Where the widget draws.
    pub host: Element,
    /// Why it begins.
    pub(super) anew: Anew,
    /// What was done on the static page before.
    pub way_in: Option<Rc<WayIn>>,
}

/// The store: a visit and the words it is made with.
#[derive(PartialEq)]
pub struct Store {
    content: Rc<Content>,
    /// The visit as it stands.
    pub visit: Rc<Visit>,
}

/// What happens to the store.
pub enum Act {
    /// The person did something.
    Did(Event),
    /// The page speaks another language from now on. The visit stays as it is: step, words, choices.
    Speaks(Rc<Content>),
}

impl Reducible for Store {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let event = match act {
            Act::Did(event) => event,
            Act::Speaks(content) => return Rc::new(Self { content, visit: Rc::clone(&self.visit) }),
        };
        // What a lent exercise says is said, and noted, in its own language.
        let around = self.content.around(self.visit.place().words_of());
        let visit = self.visit.after(event, around.as_ref().unwrap_or(&self.content));
        if visit == *self.visit {
            return self;
        }
        Rc::new(Self { content: Rc::clone(&self.content), visit: Rc::new(visit) })
    }
}

/// A visit that begins with what is in storage. Only reading is tried; nothing is written (M-D2). On a shared device, and in a class, not even
/// that.
///
/// What was done on the way in is done again. False if not all that was given has a place in the visit; the start file still shows it.
fn begin(content: &Content, anew: Anew, way_in: Option<&WayIn>) -> (Visit, Keeper, bool) {
    let writer = clock::tab_name();
    let mut keeper = Keeper::new(Rc::clone(&writer));
    let mut visit = Visit::new(clock::today(), writer, content.site.nation);
    works_on(None);
    visit.cleared = anew == Anew::Cleared;
    let settings = frame::settings();
    (visit.shared, visit.keep_off) = (settings.shared, settings.keep_off);
    (visit.class, visit.one_file) = (settings.class.is_some(), settings.one_file);
    if visit.keeps_nothing() {
        return (visit, keeper, false);
    }
    visit.leaving = chosen_before();
    visit.comfort = comfort::chosen_before();
    visit.until = at_the_start(&mut keeper, &visit.today);
    match stands(&Real) {
        Ok(Stands::Off) => {}
        Ok(_) => {
            // Locked by another tab meanwhile: what was given here is joined to the rest when the lock is opened.
            let (mut came, whole) = visit.came_by(way_in.map_or(&[], |way| &way.presses), content);
            came.lock = Lock::Closed;
            return (came, keeper, whole);
        }
        Err(_) => visit.can_keep = false,
    }
    let shelf = store::Store;
    let mut whole = true;
    match (keeper.find(&shelf), way_in) {
        (Ok(mut found), None) => {
            way_in::takes_in(&shelf, &mut keeper, &mut found, visit.clone(), content);
            visit = visit.with_found(found.records, found.unreadable);
        }
        // As if nothing were there, as on the page where it was done; then both.
        (Ok(mut found), Some(way)) => {
            found.unreadable = found.unreadable && way_in::unread_besides(&shelf);
            let came;
            (came, whole) = visit.came_by(&way.presses, content);
            visit = way_in::beside(came, found);
        }
        (Err(_), way) => {
            (visit, whole) = visit.came_by(way.map_or(&[], |way| &way.presses), content);
            visit.can_keep = false;
        }
    }
    (visit, keeper, whole)
}

/// Everything on the page.
#[component]
pub fn Root(props: &RootProps) -> Html {
    let content = Rc::clone(&props.content);
    let begun = use_memo((), |()| {
        let (visit, keeper, whole) = begin(&content, props.anew, props.way_in.as_deref());
        (Rc::new(visit), Rc::new(std::cell::RefCell::new(keeper)), proof::moment(), whole)
    });
    let folded = use_memo((), |()| {
        let (list, numbers) = page::unfolded(&props.first);
        Folded { list, numbers }
    });
    let store: UseReducerHandle<Store> = {
        let content = Rc::clone(&content);
        let visit = Rc::clone(&begun.0);
        use_reducer(move || Store { content, visit })
    };
    let ondid = {
        let dispatcher = store.dispatcher();
        Callback::from(move |event: Event| dispatcher.dispatch(Act::Did(event)))
    };
    let said = use_speaking(&store);
    let content = Rc::clone(&store.content);
    let visit = Rc::clone(&store.visit);
    let keeping = use_keeping(&visit, &begun.1, props.way_in.as_ref().map(|way| (way, begun.3)), &ondid);
    use_proof(&visit, &ondid);
    use_until(&visit, &begun.1, &keeping.drop_key, &ondid);
    let onback = use_moving(&visit, &content, props.way_in.is_some(), &ondid);
    use_takeover(props, &ondid);
    let (covered, onstay) = use_idle(visit.shared, visit.lock == Lock::Open, &keeping.ask_lock);
    use_effect_with((), |()| super::drawn());
    use_effect_with(props.anew, |anew| match anew {
        Anew::Cleared if page::has_focus() => page::focus(shared::CLEARED),
        Anew::Locked if page::has_focus() => page::begin_reading_at(HEADING),
        _ => {}
    });

    let onhelp = {
        let ondid = ondid.clone();
        Callback::from(move |()| ondid.emit(Event::WentTo(Place::Help)))
    };
    let onskip = (!covered && !visit.paused).then(|| Callback::from(|()| page::focus(HEADING)));
    use_leaving(&visit, &ondid, &keeping.erase_all);
    use_comfort(&visit);
    // On a shared device, and in a class: what ends a visit by hand, below every screen.
    let says = if visit.shared { Some(Say::SharedLine) } else { visit.class.then_some(Say::ClassLine) };
    let finish = says.map(|says| shared::finish(&content, says, Callback::from(|()| super::begin_anew(Anew::Cleared))));
    let end = if covered { Html::default() } else { finish.clone().unwrap_or_default() };
    let onpause = use_pause(&visit, &ondid);
    let paused = visit.paused && !covered;
    let between = if visit.class && !covered {
        pause::pause(&content, visit.paused, &onpause)
    } else if has_own_words(&visit) {
        let ondid = ondid.clone();
        curtain(&content, visit.curtain, &Callback::from(move |drawn| ondid.emit(Event::DrewCurtain(drawn))))
    } else {
        Html::default()
    };
    let below = (*visit.place() != Place::Comfort).then(|| {
        let goes = does(&ondid, Event::WentTo(Place::Comfort));
        quiet_link(AttrValue::from(content.wording.say(Say::ComfortLink)), goes)
    });
    let shown = use_state(|| false);
    {
        let (place, shown) = (visit.place().clone(), shown.setter());
        let forget = keeping.forget_said;
        use_effect_with(place, move |_| {
            shown.set(false);
            forget.emit(());
        });
    }
    let lock = LockProps {
        offered: crypto::is_available(),
        said: keeping.lock_said,
        shown: *shown,
        onask: keeping.ask_lock,
        onshow: Callback::from(move |on| shown.set(on)),
    };
    // A lent exercise has its own language around it, and says so (WCAG 3.1.2).
    let around = use_memo((Rc::clone(&content), visit.place().words_of().cloned()), |(content, exercise)| {
        content.around(exercise.as_ref()).map(Rc::new)
    });
    let lent = around.as_ref().as_ref().map(|around| (around.lang.to_string(), around.dir.says()));
    let (lang, dir) = lent.unzip();
    let here = around.as_ref().clone().unwrap_or_else(|| Rc::clone(&content));
    let listening = use_listening(&visit, &here, covered || paused);
    html! {
        <ContextProvider<Rc<Content>> context={Rc::clone(&content)}>
            <Bar leave_to={content.site.leave_to.to_string()} hides={frame::is_opaque() && !frame::is_hosted()} {onhelp} {onskip} {between} />
            { presses(&content, &visit) }
            <Announcer say={if covered { content.wording.say(Say::CoverAsk).into() } else { spoken(&content, &visit) }} />
            if covered { { shared::cover(&content, onstay, finish) } }
            if paused { { pause::screen(&content, &visit, &ondid) } }
            <main id={SCREEN} {lang} {dir} class={visit.curtain.then_some("wm-curtained")} hidden={covered || paused}>
                if visit.curtain { { drawn_note(&here) } }
                if visit.cleared && *visit.place() == Place::Home { { shared::cleared(&content) } }
                { for listening.iter().map(|listening| listen(&here, listening)) }
                <ContextProvider<Rc<Content>> context={Rc::clone(&here)}>
                <Screen {visit} {ondid} {onback} save_now={keeping.save_now} oneraseall={keeping.erase_all} oneraseunread={keeping.erase_unread} {lock} folded={*folded} started={begun.2} />
                </ContextProvider<Rc<Content>>>
            </main>
            if !covered && !paused { { tongues(&content, said, below) } }
            { end }
        </ContextProvider<Rc<Content>>>
    }
}

/// Whether there is something on the screen, or one press away, that a curtain would cover.
fn has_own_words(visit: &Visit) -> bool {
    let written = || visit.records.values().any(|record| record.has_answers());
    visit.curtain || matches!(visit.place(), Place::Step(..)) || (*visit.place() != Place::Home && written())
}

/// What is said aloud: that keeping stopped working (M-S4), or how many exercises a filter left. Everything else is said by the
/// heading that gets focus.
fn spoken(content: &Content, visit: &Visit) -> AttrValue {
    let problem = match visit.keep_state() {
        KeepState::Refused => Say::KeepLineRefused,
        KeepState::Full => Say::KeepLineFull,
        KeepState::Gone => Say::KeepLineGone,
        KeepState::TooNew => Say::KeepLineTooNew,
        KeepState::Locked if visit.keep == Some(true) => Say::KeepLineLocked,
        KeepState::Elsewhere => Say::KeepLineElsewhere,
        KeepState::TooMuch => Say::KeepLineTooMuch,
        _ if visit.energy_said => return count(content, visit.energy),
        _ => return AttrValue::default(),
    };
    AttrValue::from(content.wording.say(problem))
}
