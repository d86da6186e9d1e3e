//! What somebody gave on a walk, and what the letter should make of it.

/// One thing that a step is met for, or one name in a ring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name in the walk.
    pub id: String,
    /// Its words, exactly.
    pub say: String,
}

/// A line that the letter must have: our words before, and the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Our words.
    pub lead: String,
    /// Theirs, to the last space.
    pub own: Vec<String>,
}

/// What was given on a walk.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// Words written, with the id of their step.
    pub words: Vec<(String, String)>,
    /// Names and points: step, and what was written.
    pub rows: Vec<(String, Item)>,
    /// Cards chosen: step, card's id, what it says.
    pub cards: Vec<(String, String, String)>,
    /// Lines of words and of what was put in order; each stands in the letter exactly so.
    pub lines: Vec<Line>,
    /// Cards that may stand in the letter, in one line or another.
    pub said: Vec<String>,
    /// Sensitive cards: they wait outside until they are put in.
    pub held_back: Vec<Line>,
    /// Cards that are never kept, and all else that no storage may hold.
    pub never_kept: Vec<(String, String)>,
    /// Whether this is the two-minute version.
    pub brief: bool,
    /// What the person calls their recovery.
    pub own_word: Option<String>,
}

impl Given {
    /// Whether a card was chosen at a step.
    pub fn chose(&self, step: &str, card: &str) -> bool {
        self.cards.iter().any(|(at, id, _)| at == step && id == card)
    }

    /// The words written at a step.
    pub fn words_at(&self, step: &str) -> &str {
        self.words.iter().find(|(at, _)| at == step).map(|(_, words)| words.as_str()).unwrap_or_default()
    }

    /// The names or points of a step, in order.
    pub fn rows_at(&self, step: &str) -> Vec<Item> {
        self.rows.iter().filter(|(at, _)| at == step).map(|(_, row)| row.clone()).collect()
    }

    /// Every word that was typed.
    pub fn typed(&self) -> Vec<String> {
        let words = self.words.iter().map(|(_, words)| words.clone());
        words.chain(self.rows.iter().map(|(_, row)| row.say.clone())).collect()
    }
}
