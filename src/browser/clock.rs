//! The day, a name for this tab, and moments by both clocks.

use std::rc::Rc;

use web_sys::window;

use crate::core::idle::Moment;

/// The day where the person is, as `YYYY-MM-DD`.
pub fn today() -> Rc<str> {
    let now = js_sys::Date::new_0();
    Rc::from(format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month().saturating_add(1), now.get_date()))
}

/// Milliseconds of the wall clock; used only to space saves, never to order them (M-D6).
pub fn moment() -> f64 {
    js_sys::Date::now()
}

/// Both clocks at once. A browser without the steady one leaves the wall clock to count alone.
pub fn both() -> Moment {
    let steady = window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now());
    Moment { steady, wall: moment() }
}

/// A short name that no other tab has: six signs of chance.
pub fn tab_name() -> Rc<str> {
    const SIGNS: &[u8] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let sign = || {
        let roll = js_sys::Math::random();
        let pick = SIGNS.iter().enumerate().find(|(index, _)| {
            let upto = u32::try_from(index.saturating_add(1)).unwrap_or(u32::MAX);
            roll * 32.0 < f64::from(upto)
        });
        pick.map_or('z', |(_, sign)| char::from(*sign))
    };
    Rc::from((0..6).map(|_| sign()).collect::<String>())
}
