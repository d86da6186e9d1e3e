//! Walking an exercise from step to step, as its content says, and giving something everywhere, or nothing anywhere.
//!
//! The walk knows content files, not code: which step comes next is worked out here again in the simplest way, so that a wrong
//! path in the product cannot hide behind its own. A walk that fails says in which exercise and at which step.

use waymark::core::exercise::{Card, Exercise, Kind, Step, When};
use waymark::core::wording::Say;

pub use crate::given::Given;
use crate::given::Item;

use crate::verbs::tidy;
use crate::visitor::{Looks, Visitor};

/// Words of somebody's own, different for every box, with what carelessness could spoil: space at both ends and twice inside,
/// what looks like markup or a placeholder, quotes, and three scripts, one of them written from right to left.
pub fn own_words(place: &str) -> String {
    format!("  Žofie & I, \"{place}\"  <b>1</b> {{each}} ŵyth مرحبا 好 ")
}

/// A step as it is met: once, or once for each thing that it is about.
pub struct Met {
    /// The step as it stands in the file.
    pub step: Step,
    /// What it is about, where it is met for one thing of several.
    pub about: Option<Item>,
}

impl Met {
    /// Its name in this walk, such as `feel~body`.
    pub fn key(&self) -> String {
        match &self.about {
            Some(item) => format!("{}~{}", self.step.id, item.id),
            None => self.step.id.to_string(),
        }
    }

    /// A text of the step as it should be on the screen: about its thing, and with the person's own word.
    pub fn put(&self, text: &str, given: &Given) -> String {
        // What somebody wrote may look like a placeholder of ours. It never is one.
        let own = given.own_word.as_deref();
        let named = own.map_or_else(|| text.to_owned(), |word| text.replace("{recovery}", word));
        match &self.about {
            Some(item) => named.replace("{each}", &item.say),
            None => named,
        }
    }
}

/// How somebody goes through an exercise.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Answering,
    Skipping,
}

impl Visitor {
    /// Walks from the opening step to the closing one and finishes. Gives something at every step.
    pub async fn walks_through(&self, id: &str) -> Given {
        let given = self.walks_to_its_end(id).await;
        self.see_heading(&self.say(Say::HomeTitle)).await;
        given
    }

    /// The same, and whatever screen comes then: around one that was lent it is in another language.
    pub async fn walks_to_its_end(&self, id: &str) -> Given {
        self.walks(id, None, Given::default(), Manner::Answering).await
    }

    /// Walks from the opening step until this step is on the screen. Gives something at every step.
    pub async fn walks_until(&self, id: &str, stop: &str, given: Given) -> Given {
        self.walks(id, Some(stop), given, Manner::Answering).await
    }

    /// Walks through the two-minute version: the few steps that belong to it, and the same letter and close.
    pub async fn walks_briefly(&self, id: &str) -> Given {
        let given = self.walks(id, None, Given { brief: true, ..Given::default() }, Manner::Answering).await;
        self.see_heading(&self.say(Say::HomeTitle)).await;
        given
    }

    /// Presses *Skip this* on every screen from the opening step to the close. The letter is as kind as any, and so is the end.
    pub async fn skips_through(&self, id: &str) {
        self.walks(id, None, Given::default(), Manner::Skipping).await;
        self.see_heading(&self.say(Say::HomeTitle)).await;
    }

    async fn walks(&self, id: &str, stop: Option<&str>, mut given: Given, manner: Manner) -> Given {
        let exercise = self.exercise(id);
        let page = (self.title().await, self.address().await);
        given.own_word.get_or_insert_with(|| self.site.content.wording.say(Say::OwnWord).to_string());
        let mut rest = exercise.steps.as_slice();
        while let Some(first) = rest.first() {
            let run = match first.each.is_empty() {
                true => 1,
                false => rest.iter().take_while(|step| step.each == first.each).count(),
            };
            let (here, after) = rest.split_at(run);
            let things = match first.each.is_empty() {
                true => vec![None],
                false => items(&exercise, first, &given).into_iter().map(Some).collect(),
            };
            for about in things {
                for step in here {
                    let met = Met { step: Step::clone(step), about: about.clone() };
                    if !meets(&exercise, &met, here, &given) {
                        continue;
                    }
                    self.is_at(&format!("{id}, step {}", met.key()));
                    self.meets_screen(&exercise, &met, &given).await;
                    if stop == Some(step.id.as_str()) {
                        return given;
                    }
                    match manner {
                        Manner::Answering => self.answers(&exercise, &met, &mut given).await,
                        Manner::Skipping => self.skips(&met).await,
                    }
                    let now = (self.title().await, self.address().await);
                    assert_eq!(now, page, "title and address never tell which screen is on: {id}, step {}", met.key());
                }
            }
            rest = after;
        }
        assert_eq!(stop, None, "the walk through {id} never came to this step");
        self.is_at("");
        given
    }

    async fn meets_screen(&self, exercise: &Exercise, met: &Met, given: &Given) {
        let step = &met.step;
        let heading = match step.kind {
            Kind::Open => exercise.title.to_string(),
            Kind::CheckIn => self.say(Say::CheckInAsk),
            Kind::Ground if step.ask.is_empty() => self.say(Say::GroundAsk),
            Kind::Summary => self.say(Say::LetterAsk),
            Kind::Close => self.say(Say::CloseAsk),
            _ => met.put(&step.ask, given),
        };
        self.meets_with(&heading, self.looks == Looks::Everywhere).await;
        let lines: Vec<String> = step.help.iter().map(|line| tidy(&met.put(line, given))).collect();
        if !lines.is_empty() {
            let all = async || {
                let text = self.text().await;
                lines.iter().all(|line| text.contains(line))
            };
            self.expect(&format!("{lines:?} to be seen"), all).await;
        }
    }

    /// A screen is there: its heading has focus, nothing reaches over its edge, and axe finds nothing, where this visitor asks it.
    pub async fn meets(&self, heading: &str) {
        self.meets_with(heading, self.asks_axe()).await;
    }

    async fn meets_with(&self, heading: &str, closely: bool) {
        let wanted = tidy(heading);
        let there = async || {
            let look = self.look().await;
            look.heading == wanted && look.focused == wanted && look.heading_in_view
        };
        self.expect(&format!("the heading {wanted:?} in view, with focus on it"), there).await;
        self.sees(&wanted, closely).await;
    }

    /// The same for a screen that nobody came to by a press: focus is left where it is.
    pub async fn sees_well(&self, heading: &str) {
        self.sees(heading, self.asks_axe()).await;
    }

    async fn sees(&self, heading: &str, closely: bool) {
        self.see_heading(heading).await;
        let over = self.look().await.over_the_edge;
        assert!(over.is_empty(), "something reaches over the edge: {over:?}{}", self.what_is_on_screen().await);
        let walking = self.walking.lock().unwrap().clone();
        let place = if walking.is_empty() { heading.to_owned() } else { walking };
        if closely {
            self.keep_for_the_album(&place).await;
            self.check_with_axe().await;
        }
        if let Some(watching) = self.watched.as_ref().filter(|_| closely || self.looks == Looks::Watched) {
            watching.looks(self, &place).await;
        }
    }

    fn asks_axe(&self) -> bool {
        matches!(self.looks, Looks::WhereAsked | Looks::Everywhere)
    }

    async fn skips(&self, met: &Met) {
        match met.step.kind {
            Kind::Summary => {
                self.see(&self.say(Say::LetterNothing)).await;
                assert!(self.letter().await.is_empty(), "nothing was given, so no line has anything to say");
                assert!(self.drawn().await.is_none(), "nothing was given, so there is nothing to draw");
            }
            Kind::Close => {
                for kind in [Say::CloseLook, Say::CloseThanks, Say::CloseHelp] {
                    self.see(&self.say(kind)).await;
                }
            }
            _ => {}
        }
        self.uses_say(Say::Skip).await;
    }

    /// The title of the page, as it stands in the browser's history.
    pub async fn title(&self) -> String {
        self.driver.title().await.unwrap_or_default()
    }

    /// The address of the page.
    pub async fn address(&self) -> String {
        self.driver.current_url().await.map(String::from).unwrap_or_default()
    }
}

/// Whether a step is met: its condition holds, and where it takes cards from elsewhere, there are some.
fn meets(exercise: &Exercise, met: &Met, run: &[std::rc::Rc<Step>], given: &Given) -> bool {
    let holds = |when: &When| {
        // A condition on a neighbour is about the same thing.
        let neighbour = run.iter().any(|step| step.id == when.step);
        let at = match &met.about {
            Some(item) if neighbour => format!("{}~{}", when.step, item.id),
            _ => when.step.to_string(),
        };
        when.any.iter().any(|card| given.chose(&at, card.as_str()))
    };
    let cards = || offered(exercise, &met.step, given).iter().any(|card| !card.way_out);
    let always = matches!(met.step.kind, Kind::Open | Kind::Summary | Kind::Close);
    // What a class leaves out is marked, as `Settings::fit` does it.
    !met.step.out
        && (!given.brief || met.step.brief || always)
        && met.step.when.as_ref().is_none_or(holds)
        && (met.step.cards_from.is_empty() || cards())
}

/// What a repeated step is met for: cards that were chosen, names and lines that were written.
fn items(exercise: &Exercise, step: &Step, given: &Given) -> Vec<Item> {
    let sources = step.each.iter().filter_map(|id| exercise.step(id));
    sources
        .flat_map(|source| {
            let at = source.id.as_str();
            let cards = offered(exercise, source, given).into_iter();
            let cards = cards.filter(|card| !card.way_out && given.chose(at, card.id.as_str()));
            let cards = cards.map(|card| Item { id: card.id.to_string(), say: card.say.to_string() });
            let line = given.words.iter().find(|(words_at, _)| words_at == at);
            let line = line.map(|(_, words)| Item { id: at.to_owned(), say: words.clone() });
            cards.chain(given.rows_at(at)).chain(line).collect::<Vec<_>>()
        })
        .collect()
}

/// The cards of a step: those chosen or named in the steps that it takes them from, then its own.
pub(crate) fn offered(exercise: &Exercise, step: &Step, given: &Given) -> Vec<Card> {
    let mut cards: Vec<Card> = Vec::new();
    for source in step.cards_from.iter().filter_map(|id| exercise.step(id)) {
        let at = source.id.as_str();
        let chosen = offered(exercise, source, given).into_iter();
        cards.extend(chosen.filter(|card| !card.way_out && given.chose(at, card.id.as_str())));
        let named = given.rows_at(at);
        cards.extend(named.into_iter().map(|row| Card {
            id: row.id.as_str().into(),
            say: row.say.into(),
            own: true,
            ..Card::default()
        }));
    }
    if step.kind == Kind::Sort && !step.cards_from.is_empty() {
        cards.truncate(step.at_most.map_or(usize::MAX, usize::from));
    }
    cards.extend(step.cards.iter().cloned());
    cards
}
