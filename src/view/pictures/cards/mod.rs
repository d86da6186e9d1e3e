//! The six pictures that are cards: kit, step card, week, folded card, say card, letter.

use super::Art;
use super::scene::Scene;

/// A small card with what steadies.
pub(super) fn kit(art: &Art<'_>) -> Scene {
    Scene::new(art.width(), 1)
}

/// One small step on a card.
pub(super) fn step_card(art: &Art<'_>) -> Scene {
    Scene::new(art.width(), 1)
}

/// A week with room in it.
pub(super) fn week(art: &Art<'_>) -> Scene {
    Scene::new(art.width(), 1)
}

/// A folded card in three parts.
pub(super) fn folded(art: &Art<'_>) -> Scene {
    Scene::new(art.width(), 1)
}

/// Four boxes to show somebody.
pub(super) fn say_card(art: &Art<'_>) -> Scene {
    Scene::new(art.width(), 1)
}

/// A letter and a list.
pub(super) fn letter(art: &Art<'_>) -> Scene {
    Scene::new(art.width(), 1)
}
