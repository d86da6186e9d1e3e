//! Looking at a screen in every theme and width, one after the other, while somebody's visit stands still.

use std::rc::Rc;

use e2e::Visitor;
use e2e::devtools::{Theme, WIDTHS};
use e2e::watching::{Look, Watching};

use crate::cells::{Cell, Cells, Done};

/// How high the window is: a phone's, a tablet's and a laptop's.
pub const fn height(width: u32) -> u32 {
    if width < 500 { 740 } else { 900 }
}

/// Looks at every screen of one visit.
pub struct InEveryWay {
    pub cells: Rc<Cells>,
    pub lang: String,
    pub framed: bool,
}

impl Watching for InEveryWay {
    fn looks<'a>(&'a self, visitor: &'a Visitor, place: &'a str) -> Look<'a> {
        Box::pin(async move {
            for width in WIDTHS {
                for theme in Theme::ALL {
                    let (lang, screen) = (self.lang.clone(), place.to_owned());
                    let cell = Cell { lang, framed: self.framed, screen, theme, width };
                    if !self.cells.has(&cell) {
                        let (checks, found) = self.looks_at(visitor, theme, width).await;
                        self.cells.finished(Done { cell, checks, found });
                    }
                }
            }
            visitor.has_width(1280, height(1280)).await;
            visitor.has_theme(Theme::Light).await;
        })
    }
}

impl InEveryWay {
    async fn looks_at(&self, visitor: &Visitor, theme: Theme, width: u32) -> (u64, Vec<String>) {
        visitor.has_width(width, height(width)).await;
        visitor.has_theme(theme).await;
        let mut found = visitor.strict_barriers().await;
        found.extend(visitor.sniffed_barriers().await);
        found.extend(visitor.own_barriers(&self.lang, &[]).await);
        let mut checks = 2 + e2e::barriers::OWN_CHECKS;
        // Colours do not move a control: where focus can be hidden is a matter of the width.
        if theme == Theme::Light {
            found.extend(visitor.hidden_focus().await);
            checks += 1;
        }
        // Neither colours nor widths change what is written.
        if (theme, width) == (Theme::Light, WIDTHS[0]) {
            found.extend(visitor.faults_of_html().await);
            checks += 1;
        }
        (checks, found)
    }
}
