//! Both clocks of a page, moved on by the test: nobody waits five minutes, and nothing sleeps.

use serde_json::json;

use crate::browser::Browser;

impl Browser {
    /// From now on this page's clocks can be moved. `steady` and `wall` say which; a device that sleeps stops the first.
    pub async fn clocks_can_be_moved(&self) {
        self.script(MOVABLE, json!([])).await;
    }

    /// Moves both clocks on by minutes, as if nobody had touched anything, and lets the page notice, as a browser does when somebody
    /// comes back to it.
    pub async fn minutes_pass(&self, minutes: f64) {
        self.clocks_move(minutes, minutes).await;
    }

    /// The same by minutes of each clock: the steady one, and the wall clock.
    pub async fn clocks_move(&self, steady: f64, wall: f64) {
        self.script(
            "const page = window.wrappedJSObject || window; page.movedSteady += arguments[0] * 60000; page.movedWall += arguments[1] * 60000;
             document.dispatchEvent(new Event('visibilitychange'));",
            json!([steady, wall]),
        )
        .await;
    }
}

const MOVABLE: &str = "
    const page = window.wrappedJSObject || window;
    page.movedSteady = 0;
    page.movedWall = 0;
    const steady = performance.now.bind(performance), wall = Date.now.bind(Date);
    const moved = [() => steady() + page.movedSteady, () => wall() + page.movedWall];
    const [newSteady, newWall] = window.wrappedJSObject ? moved.map((clock) => exportFunction(clock, page)) : moved;
    page.performance.now = newSteady;
    page.Date.now = newWall;
";
