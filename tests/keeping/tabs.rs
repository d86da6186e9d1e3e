//! Two tabs on one shelf: nothing that either wrote is lost, in any order of what they do.

use super::*;

/// A tab: what it shows and its keeper.
struct Tab {
    name: &'static str,
    keeper: Keeper,
    record: Record,
    presses: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Does {
    /// Writes one word more and saves.
    Writes,
    /// Begins a new sitting and writes one word.
    StartsFresh,
    /// Is reloaded.
    Reloads,
}

const DOES: [(usize, Does); 6] = [
    (0, Does::Writes),
    (1, Does::Writes),
    (0, Does::StartsFresh),
    (1, Does::StartsFresh),
    (0, Does::Reloads),
    (1, Does::Reloads),
];

impl Tab {
    fn opened(name: &'static str, shelf: &Pretended) -> Tab {
        let mut keeper = Keeper::new(name.into());
        let found = keeper.find(shelf).unwrap();
        let record = found.records.into_iter().next().unwrap_or_else(|| Record::new(EXERCISE.into()));
        Tab { name, keeper, record, presses: 0 }
    }

    fn does(&mut self, does: Does, shelf: &Pretended) {
        self.presses += 1;
        let word = format!("{}{}", self.name, self.presses);
        match (does, self.record.current()) {
            (Does::Reloads, _) => {
                let presses = self.presses;
                *self = Tab::opened(self.name, shelf);
                // A name of a tab is chance and new after a reload.
                self.keeper = Keeper::new(format!("{}r{presses}", self.name).into());
                self.keeper.find(shelf).unwrap();
                self.presses = presses;
                return;
            }
            (Does::Writes, Some(current)) => {
                let text = format!("{} {word}", current.words(&"more".into()).as_str());
                self.record = self.record.with(sitting(&current.id, &text));
            }
            _ => self.record = self.record.with(sitting(&format!("{word}-1"), &word)),
        }
        match self.keeper.keep(shelf, &Rc::new(self.record.clone())) {
            Outcome::Kept => {}
            Outcome::Joined(joined) => self.record = (*joined).clone(),
            other => panic!("{other:?}"),
        }
    }

    /// The words of the sitting on this tab's screen.
    fn shown(&self) -> Option<String> {
        Some(self.record.current()?.words(&"more".into()).as_str().to_owned())
    }
}

#[test]
fn in_any_order_of_what_two_tabs_do_every_word_stays() {
    for before in [None, Some("from before")] {
        let mut orders: Vec<Vec<(usize, Does)>> = vec![Vec::new()];
        for _ in 0..4 {
            orders = orders.iter().flat_map(|order| DOES.map(|does| [order.as_slice(), &[does]].concat())).collect();
        }
        assert_eq!(orders.len(), 1296);
        for order in orders {
            let shelf = Pretended::default();
            if let Some(text) = before {
                kept(&shelf, text);
            }
            let mut tabs = [Tab::opened("A", &shelf), Tab::opened("B", &shelf)];
            let mut written = Vec::new();
            for (tab, does) in &order {
                tabs[*tab].does(*does, &shelf);
                if *does != Does::Reloads {
                    written.push(format!("{}{}", tabs[*tab].name, tabs[*tab].presses));
                    let shown = tabs[*tab].shown().unwrap();
                    assert!(
                        words_found(&shelf).contains(&shown),
                        "what is on the screen is what is kept: {order:?}: {shown}"
                    );
                }
            }
            let words = words_found(&shelf);
            let all = words.join(" ");
            let lost =
                written.iter().chain(before.map(str::to_owned).iter()).find(|word| !all.contains(*word)).cloned();
            assert_eq!(lost, None, "{order:?}: {words:?}");
            assert!(words.len() <= written.len() + 1, "nothing piles up: {order:?}: {words:?}");
            assert_eq!(shelf.all().len(), usize::from(!words.is_empty()), "one text for one exercise: {order:?}");
        }
    }
}

#[test]
fn two_tabs_that_began_at_the_very_same_moment_end_in_one_record_with_both_words() {
    // Neither saw the other's first save: each wrote under a name of its own.
    let shelf = Pretended::of(&[
        ("waymark:a1:a", &seal(&record_of(EXERCISE, &[("a-1", "from a")]), 1, "a")),
        ("waymark:b1:a", &seal(&record_of(EXERCISE, &[("b-1", "from b")]), 1, "b")),
    ]);
    let mut tab = Tab::opened("C", &shelf);
    assert_eq!(texts_in(&tab.record), ["from a", "from b"]);
    tab.does(Does::StartsFresh, &shelf);
    assert_eq!(words_found(&shelf), ["C1", "from a", "from b"]);
    assert_eq!(shelf.all().len(), 1);
}

#[test]
fn what_another_tab_wrote_under_a_name_that_is_about_to_go_is_taken_along() {
    let b = |text: &str, generation| seal(&record_of(EXERCISE, &[("b-1", text)]), generation, "b");
    let shelf = Pretended::of(&[
        ("waymark:a1:a", &seal(&record_of(EXERCISE, &[("a-1", "from a")]), 1, "a")),
        ("waymark:b1:a", &b("from b", 1)),
    ]);
    let mut tab = Tab::opened("C", &shelf);
    shelf.take("waymark:b1:a");
    shelf.lay("waymark:b1:b", &b("from b, and more since", 2));
    tab.does(Does::StartsFresh, &shelf);
    assert_eq!(words_found(&shelf), ["C1", "from a", "from b, and more since"]);
    assert_eq!(texts_in(&tab.record).len(), 3, "and it is shown here too");
}

#[test]
fn a_tab_that_only_just_began_joins_what_another_tab_kept_meanwhile() {
    let shelf = Pretended::default();
    let (mut a, mut b) = (Tab::opened("A", &shelf), Tab::opened("B", &shelf));
    a.does(Does::Writes, &shelf);
    b.does(Does::Writes, &shelf);
    assert_eq!(texts_in(&b.record), ["A1", "B1"]);
    assert_eq!(b.shown().as_deref(), Some("B1"), "each goes on with its own");
}

#[test]
fn what_one_tab_erased_does_not_come_back_from_a_tab_that_did_not_touch_it() {
    let shelf = Pretended::default();
    kept(&shelf, "old");
    let (mut a, mut b) = (Tab::opened("A", &shelf), Tab::opened("B", &shelf));
    a.record = a.record.without("t-1").with(sitting("A-2", "new"));
    assert_eq!(a.keeper.keep(&shelf, &Rc::new(a.record.clone())), Outcome::Kept);
    b.record = b.record.with(sitting("B-2", "also new"));
    assert!(matches!(b.keeper.keep(&shelf, &Rc::new(b.record.clone())), Outcome::Joined(_)));
    assert_eq!(words_found(&shelf), ["also new", "new"]);
}
