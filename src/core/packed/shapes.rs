//! What is written of each type of the content, and in which order. A field that is left out here does not compile.

use std::rc::Rc;

use super::{Packed, Packing, Unpacking};
use crate::core::content::{
    Blocks, Content, Direction, Door, Feeling, FeelingCard, Grounding, Idea, Lender, Pack, Promise, Route, Site, Tongue,
};
use crate::core::exercise::{
    Also, Button, Card, Exercise, Field, Goes, HardLine, Kind, Mode, Offer, Part, PictureKind, PictureSpec, Pocket,
    SectionSpec, Signs, StartersFor, Step, Weight, When,
};
use crate::core::helplines::{Helplines, Line, Nation, Tier, Way};
use crate::core::ids::{CardId, ExerciseId, StepId};
use crate::core::wording::Wording;

/// Fields, first those that are written and, behind the `;`, those that never are. At most 32 of a type are written.
macro_rules! fields {
    ($($name:ident { $($field:ident)* $(; $($never:ident)*)? })*) => {$(
        impl Packed for $name {
            fn absent() -> Self {
                Self { $($field: Packed::absent(),)* $($($never: Default::default(),)*)? }
            }
            fn put(&self, into: &mut Packing) {
                let held = [$(!self.$field.is_absent()),*];
                into.number(held.iter().rev().fold(0_u32, |bits, held| bits * 2 + u32::from(*held)));
                $(if !self.$field.is_absent() { self.$field.put(into); })*
            }
            fn take(from: &mut Unpacking<'_>) -> Self {
                let mut held = from.number();
                Self { $($field: from.field(&mut held),)* $($($never: Default::default(),)*)? }
            }
        }
    )*};
}

/// Things of which one is picked, written as a number.
macro_rules! picks {
    ($($name:ident { $first:ident $($more:ident)* })*) => {$(
        impl Packed for $name {
            fn absent() -> Self {
                Self::$first
            }
            fn put(&self, into: &mut Packing) {
                let all = [Self::$first, $(Self::$more),*];
                // One that is missing above does not compile here.
                let mine = match self { Self::$first => self, $(Self::$more => self),* };
                into.number(all.iter().position(|one| one == mine).unwrap_or_default());
            }
            fn take(from: &mut Unpacking<'_>) -> Self {
                from.pick(&[Self::$first, $(Self::$more),*])
            }
        }
    )*};
}

/// Small names, written as they are.
macro_rules! names {
    ($($name:ident)*) => {$(
        impl Packed for $name {
            fn absent() -> Self {
                Self::default()
            }
            fn put(&self, into: &mut Packing) {
                into.text(self.as_str());
            }
            fn take(from: &mut Unpacking<'_>) -> Self {
                Self::from(from.text())
            }
        }
    )*};
}

names! { CardId ExerciseId StepId }

fields! {
    Content { lang tag dir wording blocks exercises start doors ideas promises helplines site draft packs unread languages lender; here plans pairs }
    Lender { lang dir wording blocks helplines }
    Tongue { tag name dir }
    Pack { id title lines }
    Door { id title more routes }
    Route { id title exercises }
    Idea { id title say source exercises }
    Promise { say proof }
    Blocks { feelings grounding next }
    FeelingCard { feeling say more answer offers }
    Grounding { id say lines }
    Site { charity contact leave_to nation }
    Exercise { id lent title place purpose minutes weight notes gentler draft greets young help_first helps parts hard picture steps }
    Part { title first }
    HardLine { say step }
    Step {
        id kind ask help notes also when cards cards_from at_most groups fields starters buttons letter anchor kit never_kept each
        offers starters_for recalls brief pocket ahead own_word signs
        ; about out
    }
    Card { id say sensitive never_kept stands_for way_out goes saying mode; own }
    Field { id ask from }
    Button { say goes }
    When { step any }
    Also { when say numbers }
    StartersFor { when starters }
    Signs { when topics }
    PictureSpec { kind title sections marked_by marked empty under }
    SectionSpec { id say from group per_card state_from note_from aside }
    Helplines { lines }
    Line { id name named_in who nations ways hours deaf topics always tier checked_on young short }
}

picks! {
    Direction { Ltr Rtl }
    Feeling { Steady Stirred Shut Unsure Help }
    Kind { Open Info Text Line Many One Words Sort Timeline Circles Week Signpost Ground CheckIn Summary Close }
    Mode { Words Cards Think Paper }
    Nation { England Scotland Wales NorthernIreland Elsewhere }
    Offer { People AlwaysOpen }
    PictureKind {
        Kit Overlap Patchwork Line Chain Weights Stones Petals Circles StepCard Week Tree Folded SayCard Crossing Letter
    }
    Pocket { Helps People Step }
    Tier { Danger Talk Safety Young More Practical }
    Weight { Gentle Medium Deep }
}

impl Packed for Wording {
    fn absent() -> Self {
        Self::default()
    }
    fn put(&self, into: &mut Packing) {
        into.number(self.all().len());
        self.all().iter().for_each(|words| into.text(words));
    }
    fn take(from: &mut Unpacking<'_>) -> Self {
        Self::new(Vec::<Rc<str>>::take(from))
    }
}

/// Places that a button can lead to, but a step with its name.
const PLACES: [Goes; 7] = [Goes::On, Goes::Gentler, Goes::Help, Goes::Home, Goes::Leave, Goes::Under18, Goes::Delete];

/// A step by its name; any other place by its number.
impl Packed for Goes {
    fn absent() -> Self {
        Goes::On
    }
    fn put(&self, into: &mut Packing) {
        match self {
            Goes::Step(step) => {
                into.number(PLACES.len());
                step.put(into);
            }
            Goes::On | Goes::Gentler | Goes::Help | Goes::Home | Goes::Leave | Goes::Under18 | Goes::Delete => {
                into.number(PLACES.iter().position(|place| place == self).unwrap_or_default());
            }
        }
    }
    fn take(from: &mut Unpacking<'_>) -> Self {
        let at = usize::try_from(from.number()).unwrap_or(usize::MAX);
        match PLACES.get(at) {
            Some(place) => place.clone(),
            None => {
                if at > PLACES.len() {
                    from.json.fail();
                }
                Goes::Step(StepId::take(from))
            }
        }
    }
}

impl Packed for Way {
    fn absent() -> Self {
        Way::Call(Rc::from(""))
    }
    fn put(&self, into: &mut Packing) {
        let (kind, first, second) = match self {
            Way::Call(number) => (0, number, None),
            Way::Text { word, number } => (1, word, Some(number)),
            Way::Site { name, address } => (2, name, Some(address)),
        };
        into.number(kind);
        into.text(first);
        if let Some(second) = second {
            into.text(second);
        }
    }
    fn take(from: &mut Unpacking<'_>) -> Self {
        match from.number() {
            0 => Way::Call(from.text()),
            1 => Way::Text { word: from.text(), number: from.text() },
            kind => {
                if kind > 2 {
                    from.json.fail();
                }
                Way::Site { name: from.text(), address: from.text() }
            }
        }
    }
}
