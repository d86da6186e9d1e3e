//! Walking an exercise from step to step, as its content says, and giving something everywhere.
//!
//! The walk knows content files, not code: which step comes next is worked out here again in the simplest way, so that a wrong
//! path in the product cannot hide behind its own.

use waymark::core::exercise::{Card, Exercise, Goes, Kind, Mode, Step};
use waymark::core::wording::Say;

use crate::verbs::tidy;
use crate::visitor::Visitor;

/// What was given on a walk.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// Words written, with the id of their step.
    pub words: Vec<(String, String)>,
    /// Cards chosen: step, card's id, what it says.
    pub cards: Vec<(String, String, String)>,
}

impl Given {
    fn chose(&self, step: &str, card: &str) -> bool {
        self.cards.iter().any(|(at, id, _)| at == step && id == card)
    }

    /// The words written at a step.
    pub fn words_at(&self, step: &str) -> &str {
        self.words.iter().find(|(at, _)| at == step).map(|(_, words)| words.as_str()).unwrap_or_default()
    }
}

/// Words of somebody's own, different for every box, with what markup and escaping could hurt.
pub fn own_words(place: &str) -> String {
    format!("Žofie & I, \"{place}\" <b>1</b>")
}

impl Visitor {
    /// Walks from the opening step to the closing one and finishes. Gives something at every step.
    pub async fn walks_through(&self, id: &str) -> Given {
        let given = self.walks_to(id, None, Given::default()).await;
        self.see_heading(&self.say(Say::HomeTitle)).await;
        given
    }

    /// Walks on from wherever the exercise is on the screen until this step is on the screen.
    pub async fn walks_until(&self, id: &str, stop: &str, given: Given) -> Given {
        self.walks_to(id, Some(stop), given).await
    }

    async fn walks_to(&self, id: &str, stop: Option<&str>, mut given: Given) -> Given {
        let exercise = self.exercise(id);
        let (title, address) = (self.title().await, self.address().await);
        for step in &exercise.steps {
            if !meets(step, &given) {
                continue;
            }
            self.meets_screen(&exercise, step).await;
            if stop == Some(step.id.as_str()) {
                return given;
            }
            self.answers(&exercise, step, &mut given).await;
            assert_eq!(self.title().await, title, "the title never tells which screen is on");
            assert_eq!(self.address().await, address, "the address never tells which screen is on");
        }
        assert_eq!(stop, None, "the walk never came to this step");
        given
    }

    async fn meets_screen(&self, exercise: &Exercise, step: &Step) {
        let heading = match step.kind {
            Kind::Open => exercise.title.to_string(),
            Kind::CheckIn => self.say(Say::CheckInAsk),
            Kind::Ground if step.ask.is_empty() => self.say(Say::GroundAsk),
            Kind::Summary => self.say(Say::LetterAsk),
            Kind::Close => self.say(Say::CloseAsk),
            _ => step.ask.to_string(),
        };
        self.screen(&heading).await;
        self.see_focus_on_heading().await;
        for line in &step.help {
            self.see(line).await;
        }
    }

    async fn answers(&self, exercise: &Exercise, step: &Step, given: &mut Given) {
        match step.kind {
            Kind::Open => return self.uses_say(Say::OpenStart).await,
            Kind::Info => {}
            Kind::Text | Kind::Line => self.writes(step, given).await,
            Kind::Many | Kind::One | Kind::Words => self.chooses(exercise, step, given).await,
            Kind::Sort => {
                for card in offered(exercise, step, given) {
                    self.puts(&card.say, &step.groups[0].say).await;
                }
            }
            Kind::Ground => return self.tries_one().await,
            Kind::CheckIn => self.uses(&self.site.content.blocks.feelings[0].say).await,
            Kind::Summary => self.reads_the_letter(exercise, given).await,
            Kind::Close => {
                self.uses(&self.site.content.blocks.next[0].say).await;
                return self.uses_say(Say::CloseFinish).await;
            }
        }
        let onward = step.buttons.iter().find(|button| button.goes == Goes::On);
        match onward {
            Some(button) => self.uses(&button.say).await,
            None => self.uses_say(Say::CarryOn).await,
        }
    }

    async fn writes(&self, step: &Step, given: &mut Given) {
        if step.fields.is_empty() {
            let words = own_words(step.id.as_str());
            self.writes_in("", &words).await;
            given.words.push((step.id.to_string(), words));
        }
        for field in &step.fields {
            let words = own_words(field.id.as_str());
            self.writes_in(&field.ask, &words).await;
            given.words.push((format!("{}/{}", step.id, field.id), words));
        }
    }

    async fn chooses(&self, exercise: &Exercise, step: &Step, given: &mut Given) {
        let many = if step.kind == Kind::Many { step.at_most.map_or(2, usize::from) } else { 1 };
        // A gate is passed with its way out, a mode is the one with words; all else takes what is offered first.
        let cards = offered(exercise, step, given);
        let plain: Vec<&Card> = match cards.iter().find(|card| card.mode == Some(Mode::Words)) {
            Some(words) => vec![words],
            None => {
                cards.iter().filter(|card| card.way_out == step.never_kept && card.goes.is_none()).take(many).collect()
            }
        };
        assert!(!plain.is_empty(), "there is no card to choose at {}", step.id);
        for card in plain {
            self.uses(&card.say).await;
            given.cards.push((step.id.to_string(), card.id.to_string(), card.say.to_string()));
        }
        let here: Vec<String> =
            given.cards.iter().filter(|(at, ..)| at == step.id.as_str()).map(|(.., say)| tidy(say)).collect();
        self.expect(&format!("{here:?} to be chosen"), async || self.chosen().await == here).await;
    }

    async fn tries_one(&self) {
        let one = &self.site.content.blocks.grounding[0];
        self.uses(&one.say).await;
        self.uses_say(Say::CarryOn).await;
        self.screen(&one.say).await;
        self.see(&one.lines[0]).await;
        self.uses_say(Say::GroundEnough).await;
        self.screen_say(Say::GroundAfter).await;
        self.uses_say(Say::GroundYes).await;
    }

    /// Every line that has a place in the letter is there with the person's own words; sensitive cards wait outside (R22).
    async fn reads_the_letter(&self, exercise: &Exercise, given: &Given) {
        for step in exercise.steps.iter().filter(|step| step.letter.is_some()) {
            let words =
                given.words.iter().filter(|(at, _)| at == step.id.as_str() || at.starts_with(&format!("{}/", step.id)));
            for (_, words) in words {
                self.see(words).await;
            }
            let letter =
                self.script("return document.querySelector('.wm-letter').innerText", serde_json::json!([])).await;
            for card in
                step.cards.iter().filter(|card| card.sensitive && given.chose(step.id.as_str(), card.id.as_str()))
            {
                assert!(
                    !letter.to_string().contains(&*card.say),
                    "a sensitive card stands in the letter: {}",
                    card.say
                );
            }
        }
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

fn meets(step: &Step, given: &Given) -> bool {
    step.when.as_ref().is_none_or(|when| when.any.iter().any(|card| given.chose(when.step.as_str(), card.as_str())))
}

/// The cards of a step: its own, or those chosen in the steps that it takes them from.
fn offered(exercise: &Exercise, step: &Step, given: &Given) -> Vec<Card> {
    if step.cards_from.is_empty() {
        return step.cards.clone();
    }
    let sources = step.cards_from.iter().filter_map(|id| exercise.step(id));
    sources
        .flat_map(|source| {
            source.cards.iter().filter(|card| given.chose(source.id.as_str(), card.id.as_str())).cloned()
        })
        .collect()
}
