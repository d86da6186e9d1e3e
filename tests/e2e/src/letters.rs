//! Reading the letter at the end: every own word stands there exactly as it was typed, and nothing stands there that was not given.

use serde_json::{Value, json};
use waymark::core::exercise::Exercise;
use waymark::core::wording::Say;

use crate::browser::Browser;
use crate::given::{Given, Line};
use crate::verbs::{strings, tidy};
use crate::visitor::Visitor;

/// The picture as a person meets it.
pub struct Drawn {
    /// Its heading.
    pub title: String,
    /// What a screen reader calls the figure.
    pub name: String,
    /// Whether a figure with some size is there.
    pub has_figure: bool,
    /// Own words in the list below it, each exactly as it stands.
    pub own: Vec<String>,
    /// Everything that can be read in the list.
    pub words: String,
}

impl Browser {
    /// The lines of the letter on the screen: our words, tidied, and the person's own, to the last space.
    pub async fn letter(&self) -> Vec<Line> {
        let lines = self.ask(json!(["letter"])).await;
        let line = |line: &Value| Line { lead: text(&line["lead"]), own: strings(&line["own"]) };
        lines.as_array().into_iter().flatten().map(line).collect()
    }

    /// The picture on the screen, if there is one.
    pub async fn drawn(&self) -> Option<Drawn> {
        let drawn = self.ask(json!(["drawn"])).await;
        drawn.is_object().then(|| Drawn {
            title: text(&drawn["title"]),
            name: text(&drawn["name"]),
            has_figure: drawn["figure"] == json!(true),
            own: strings(&drawn["own"]),
            words: text(&drawn["words"]),
        })
    }
}

impl Visitor {
    /// Every line that has a place in the letter is there with the person's own words; sensitive cards wait outside (R22).
    pub(crate) async fn reads_the_letter(&self, exercise: &Exercise, given: &Given) {
        let letter = self.letter().await;
        let at = &exercise.id;
        let seen: Vec<(String, Vec<String>)> =
            letter.iter().map(|line| (line.lead.clone(), line.own.clone())).collect();
        for line in &given.lines {
            let wanted = (tidy(&line.lead), line.own.clone());
            assert!(
                seen.contains(&wanted),
                "{at}: the letter should have the line\n  {wanted:?}\nand has\n  {seen:#?}"
            );
        }
        let own: Vec<&String> = letter.iter().flat_map(|line| &line.own).collect();
        for said in &given.said {
            assert!(own.contains(&said), "{at}: the chosen card {said:?} is not in the letter: {seen:#?}");
        }
        // The other way round: nothing is in it that was not given.
        let typed = given.typed();
        let known = |one: &str| {
            given.lines.iter().any(|line| line.own.iter().any(|own| own == one))
                || given.cards.iter().any(|(.., say)| say == one || one.starts_with(say.as_str()))
                || typed.iter().any(|words| words == one)
        };
        for one in own {
            assert!(known(one), "{at}: nobody gave {one:?}, and the letter says it");
        }
        for held in &given.held_back {
            for say in &held.own {
                let in_letter = letter.iter().any(|line| line.own.contains(say) && line.lead == tidy(&held.lead));
                assert!(!in_letter, "{at}: the sensitive card {say:?} stands in the letter before anybody put it in");
            }
        }
        self.sees_the_picture(exercise, given).await;
        self.puts_in_what_is_held_back(given).await;
    }

    /// The picture is there with its name and with every word that its sections take from what was typed.
    async fn sees_the_picture(&self, exercise: &Exercise, given: &Given) {
        let Some(spec) = &exercise.picture else { return };
        let base = |step: &str| step.split(['~', '/']).next().unwrap_or_default().to_owned();
        let given_at = |step: &str| {
            let steps = given.words.iter().map(|(at, _)| at).chain(given.rows.iter().map(|(at, _)| at));
            steps.chain(given.cards.iter().map(|(at, ..)| at)).any(|at| base(at) == step)
        };
        // The two-minute version may hold nothing that the picture is made of.
        if given.brief && !spec.sections.iter().any(|section| section.from.iter().any(|id| given_at(id.as_str()))) {
            return;
        }
        let at = &exercise.id;
        let Some(drawn) = self.drawn().await else {
            panic!("{at}: there is no picture{}", self.what_is_on_screen().await)
        };
        if !drawn.has_figure {
            panic!("{at}: the picture has no figure of any size{}", self.what_is_on_screen().await);
        }
        assert_eq!(tidy(&drawn.title), tidy(&spec.title), "{at}: the picture's heading");
        assert_eq!(tidy(&drawn.name), tidy(&spec.title), "{at}: what a screen reader calls the figure");
        for section in &spec.sections {
            let from = |step: &str| section.from.iter().any(|id| base(step) == id.as_str());
            let words = given.words.iter().filter(|(step, _)| from(step)).map(|(_, words)| words);
            let rows = given.rows.iter().filter(|(step, _)| from(step)).map(|(_, row)| &row.say);
            for words in words.chain(rows) {
                assert!(
                    drawn.own.contains(words),
                    "{at}: {words:?} is not in the words under the picture: {:?}",
                    drawn.own
                );
            }
        }
        for held in given.held_back.iter().flat_map(|line| &line.own) {
            assert!(!drawn.own.contains(held), "{at}: the sensitive card {held:?} stands in the picture");
        }
    }

    /// What waits outside is named there by our words, comes in by a press, and stands in the letter then.
    async fn puts_in_what_is_held_back(&self, given: &Given) {
        let put_in = self.say(Say::LetterPutIn);
        for held in &given.held_back {
            let kept_here = |say: &String| given.never_kept.iter().any(|(_, never)| never == say);
            let name = format!("{put_in}: {}", tidy(&held.lead));
            if self.offers(&name).await {
                self.uses(&name).await;
            }
            let there = async || {
                let letter = self.letter().await;
                held.own.iter().all(|say| letter.iter().any(|line| line.own.contains(say)))
            };
            if !held.own.iter().all(kept_here) {
                self.expect(&format!("{:?} to be in the letter", held.own), there).await;
            }
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
