//! Giving something at a step, whatever kind it is, by what a person sees there.

use waymark::core::exercise::{Card, Exercise, Goes, Kind, Mode};
use waymark::core::helplines::Way;
use waymark::core::wording::Say;

use crate::given::{Given, Item, Line};
use crate::verbs::tidy;
use crate::visitor::{Looks, Visitor};
use crate::walk::{Met, offered, own_words};

/// How many cards are chosen where many may be, if the step says nothing.
const A_FEW: usize = 2;

impl Visitor {
    /// Gives something at this step and goes on from it.
    pub(crate) async fn answers(&self, exercise: &Exercise, met: &Met, given: &mut Given) {
        let step = &met.step;
        if self.site.content.here.class.is_some() && self.offers(&self.say(Say::WriteAFewWords)).await {
            // In a class just thinking comes first.
            self.uses_say(Say::WriteAFewWords).await;
        }
        match step.kind {
            Kind::Open => return self.uses_say(Say::OpenStart).await,
            Kind::Info => {}
            Kind::Text | Kind::Line => self.writes(met, given).await,
            Kind::Many | Kind::One | Kind::Words => self.chooses(exercise, met, given).await,
            Kind::Sort => self.sorts(exercise, met, given).await,
            Kind::Timeline | Kind::Circles => self.fills_rows(met, given).await,
            Kind::Week => self.plans(met, given).await,
            Kind::Signpost => self.marks_places(met, given).await,
            Kind::Ground => return self.tries_one().await,
            Kind::CheckIn => self.uses(&self.site.content.blocks.feelings[0].say).await,
            Kind::Summary => self.reads_the_letter(exercise, given).await,
            Kind::Close => {
                self.see(&self.say(Say::CloseThanks)).await;
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

    async fn writes(&self, met: &Met, given: &mut Given) {
        let step = &met.step;
        if step.fields.is_empty() {
            let mut words = own_words(&met.key());
            self.writes_in("", &words).await;
            // A starter is added at the end; here a space stands there already.
            let starters = step
                .starters_for
                .iter()
                .find(|fits| fits.when.any.iter().any(|card| given.chose(fits.when.step.as_str(), card.as_str())));
            let starters = starters.map_or(&step.starters, |fits| &fits.starters);
            if let Some(starter) =
                starters.first().filter(|_| step.kind == Kind::Text && self.looks == Looks::Everywhere)
            {
                let starter = met.put(starter, given);
                self.uses(&starter).await;
                words.push_str(&starter);
                let both = async || self.boxes().await == [words.clone()];
                self.expect(&format!("the box to hold {words:?}"), both).await;
            }
            if let Some(lead) = &step.letter {
                given.lines.push(Line { lead: met.put(lead, given), own: vec![words.clone()] });
            }
            if step.own_word {
                given.own_word = Some(words.clone());
            }
            given.words.push((met.key(), words));
        }
        for field in &step.fields {
            let words = own_words(field.id.as_str());
            // A box that already holds earlier words is written on at its end.
            let before = field.from.as_ref().map(|from| given.words_at(from.as_str()).to_owned()).unwrap_or_default();
            self.writes_in(&met.put(&field.ask, given), &words).await;
            let words = format!("{before}{words}");
            given.lines.push(Line { lead: met.put(&field.ask, given), own: vec![words.clone()] });
            given.words.push((format!("{}/{}", met.key(), field.id), words));
        }
    }

    async fn chooses(&self, exercise: &Exercise, met: &Met, given: &mut Given) {
        let (step, key) = (&met.step, met.key());
        let cards = offered(exercise, step, given);
        let chosen = choice(exercise, met, &cards);
        assert!(!chosen.is_empty(), "there is no card to choose at {key}");
        for card in &chosen {
            self.uses(&card.say).await;
        }
        let says: Vec<String> = chosen.iter().map(|card| tidy(&card.say)).collect();
        self.expect(&format!("{says:?} to be chosen"), async || self.chosen().await == says).await;
        for card in chosen {
            if let Some(lead) = step.letter.as_ref().filter(|_| !step.never_kept) {
                if card.sensitive {
                    given.held_back.push(Line { lead: met.put(lead, given), own: vec![card.say.to_string()] });
                } else if !card.way_out {
                    given.said.push(card.say.to_string());
                }
            }
            if card.never_kept || step.never_kept {
                given.never_kept.push((card.id.to_string(), card.say.to_string()));
            }
            if let Some(word) = card.stands_for.as_ref().filter(|_| step.own_word) {
                given.own_word = Some(word.to_string());
            }
            given.cards.push((key.clone(), card.id.to_string(), card.say.to_string()));
        }
    }

    /// Puts each card into another group than the one before it.
    async fn sorts(&self, exercise: &Exercise, met: &Met, given: &mut Given) {
        let groups = &met.step.groups;
        let mut sorted: Vec<Vec<Card>> = vec![Vec::new(); groups.len()];
        for (place, card) in offered(exercise, &met.step, given).into_iter().enumerate() {
            let group = place % groups.len();
            self.puts(&card.say, &groups[group].say).await;
            sorted[group].push(card);
        }
        if met.step.letter.is_none() {
            return;
        }
        for (group, cards) in groups.iter().zip(sorted) {
            let own: Vec<String> =
                cards.iter().filter(|card| !card.sensitive).map(|card| card.say.to_string()).collect();
            let line = Line { lead: format!("{}:", group.say), own };
            match (line.own.is_empty(), group.sensitive) {
                (true, _) => {}
                (false, true) => given.held_back.push(line),
                (false, false) => given.lines.push(line),
            }
        }
    }

    /// Names in a ring or points on a line: one typed, one from a starter, one more asked for. Points lie up, down and level.
    async fn fills_rows(&self, met: &Met, given: &mut Given) {
        let (step, key) = (&met.step, met.key());
        let ask = met.put(&step.ask, given);
        let (name, another) = match step.kind {
            Kind::Circles => (Say::RowName, Say::RowAddName),
            _ => (Say::RowPoint, Say::RowAddPoint),
        };
        let most = usize::from(step.at_most.unwrap_or(3)).min(3);
        let turns = [Say::TurnUp, Say::TurnDown, Say::TurnLevel];
        let mut own = Vec::new();
        for row in 0..most {
            let called = self.site.content.wording.with(name, "{number}", &(row + 1).to_string()).to_string();
            let words = match step.starters.first().filter(|_| row == 1) {
                Some(starter) => {
                    self.uses(starter).await;
                    starter.to_string()
                }
                None => {
                    if row > 0 {
                        self.uses_say(another).await;
                    }
                    let words = own_words(&format!("{key} {}", row + 1));
                    let label = if most == 1 { String::new() } else { format!("{ask} {called}") };
                    self.writes_in(&label, &words).await;
                    words
                }
            };
            let mut line = words.clone();
            if step.kind == Kind::Timeline && !step.ahead {
                let turn = turns[row % turns.len()];
                let within = if most == 1 { "" } else { called.as_str() };
                self.puts_in(within, &self.say(Say::RowTurn), &self.say(turn)).await;
                let point = self.site.content.wording.with(Say::TurnPoint, "{turn}", &self.say(turn));
                line = point.replace("{words}", &words);
            }
            own.push(line);
            given.rows.push((key.clone(), Item { id: format!("{key}-{}", row + 1), say: words }));
        }
        let boxes: Vec<String> = given.rows_at(&key).into_iter().map(|row| row.say).collect();
        self.expect(&format!("the boxes to hold {boxes:?}"), async || self.boxes().await == boxes).await;
        if let Some(lead) = &step.letter {
            given.lines.push(Line { lead: met.put(lead, given), own });
        }
    }

    /// Two slots of the week: its first and its last.
    async fn plans(&self, met: &Met, given: &mut Given) {
        let slots = [(Say::DayMonday, Say::TimeMorning), (Say::DaySunday, Say::TimeEvening)];
        let mut own = Vec::new();
        for (day, time) in slots {
            self.puts(&self.say(day), &self.say(time)).await;
            // As it stands in the letter, to the last apostrophe.
            let slot = self.site.content.wording.with(Say::WeekSlot, "{day}", &self.site.say(day));
            own.push(slot.replace("{time}", &self.site.say(time)));
        }
        self.expect("two slots to be chosen", async || self.chosen().await.len() == own.len()).await;
        if let Some(lead) = &met.step.letter {
            given.lines.push(Line { lead: met.put(lead, given), own });
        }
    }

    /// Marks the first place that is on the screen for later.
    async fn marks_places(&self, met: &Met, given: &mut Given) {
        let lines = &self.site.content.helplines.lines;
        let asked: Vec<_> = met
            .step
            .signs
            .iter()
            .filter(|signs| {
                let holds = |when: &waymark::core::exercise::When| {
                    when.any.iter().any(|card| given.chose(when.step.as_str(), card.as_str()))
                };
                signs.when.as_ref().is_none_or(holds)
            })
            .flat_map(|signs| &signs.topics)
            .collect();
        let fits = lines.iter().filter(|line| line.topics.iter().any(|topic| asked.contains(&topic)));
        let fits: Vec<_> = fits.collect();
        let names: Vec<&str> = fits.iter().map(|line| &*line.name).collect();
        let shown = self.controls().await;
        assert!(!names.is_empty(), "no helpline has any of these subjects: {asked:?}");
        let mark = |name: &str| tidy(&format!("{}, {name}", self.say(Say::SignpostMark)));
        let Some(line) = fits.into_iter().find(|line| shown.contains(&mark(&line.name))) else {
            panic!("none of {names:?} can be marked{}", self.what_is_on_screen().await)
        };
        let mark = mark(&line.name);
        self.uses(&mark).await;
        self.expect(&format!("{mark:?} to be pressed"), async || self.pressed().await.contains(&mark)).await;
        let own = match line.ways.first() {
            Some(Way::Call(number)) => format!("{} {number}", line.name),
            Some(Way::Text { word, number }) => format!("{} {word} {number}", line.name),
            _ => line.name.to_string(),
        };
        if let Some(lead) = &met.step.letter {
            given.lines.push(Line { lead: met.put(lead, given), own: vec![own] });
        }
        given.cards.push((met.key(), line.id.to_string(), line.name.to_string()));
    }

    async fn tries_one(&self) {
        let one = &self.site.content.blocks.grounding[0];
        self.uses(&one.say).await;
        self.uses_say(Say::CarryOn).await;
        self.meets(&one.say).await;
        self.see(&one.lines[0]).await;
        self.uses_say(Say::GroundEnough).await;
        self.meets(&self.say(Say::GroundAfter)).await;
        self.uses_say(Say::GroundYes).await;
    }
}

/// The cards to choose: what leads to steps that are met only then, one that is sensitive, and a few more, in the order of the
/// question. A gate is passed with its way out, a mode is the one with words.
fn choice(exercise: &Exercise, met: &Met, cards: &[Card]) -> Vec<Card> {
    let step = &met.step;
    if let Some(words) = cards.iter().find(|card| card.mode == Some(Mode::Words)) {
        return vec![words.clone()];
    }
    let fitting: Vec<&Card> =
        cards.iter().filter(|card| card.way_out == step.never_kept && card.goes.is_none()).collect();
    let most = if step.kind == Kind::Many { step.at_most.map_or(usize::MAX, usize::from) } else { 1 };
    let mut chosen: Vec<&Card> = Vec::new();
    let conditions = exercise.steps.iter().filter_map(|later| later.when.as_ref());
    for when in conditions.filter(|when| when.step == step.id) {
        if !chosen.iter().any(|card| when.any.contains(&card.id)) {
            chosen.extend(fitting.iter().find(|card| when.any.contains(&card.id)));
        }
    }
    if !chosen.iter().any(|card| card.sensitive) {
        chosen.extend(fitting.iter().find(|card| card.sensitive && !step.never_kept));
    }
    for card in &fitting {
        let plain = chosen.iter().filter(|card| !card.sensitive).count();
        if plain < A_FEW.max(step.at_most.map_or(0, usize::from).min(5)) && !chosen.contains(card) {
            chosen.push(card);
        }
    }
    // Where there is room for one card only, what leads somewhere comes before what comes first.
    chosen.truncate(most);
    fitting.into_iter().filter(|card| chosen.contains(card)).cloned().collect()
}
