//! What one more exercise costs a visitor: the words of English with it and without it, both compressed. No exercise has code of its
//! own, so that is all.

use waymark::core::content::Content;
use waymark::core::exercise;
use waymark::core::ids::ExerciseId;

use super::content::{FIRST_LANGUAGE, check, compiled};
use super::findings::today;
use super::squeeze::brotli;
use crate::trouble::{Done, Trouble};

/// What one exercise adds to the words of English, compressed.
pub struct Weight {
    /// Its id.
    pub id: String,
    /// How many bytes.
    pub bytes: usize,
    /// Whether it is a heavy one, which has a limit of its own.
    pub heavy: bool,
}

/// All words of English, compressed, and what each exercise adds to them.
pub fn weights() -> Done<(usize, Vec<Weight>)> {
    let languages = check(&today())?;
    let content = languages.content.get(FIRST_LANGUAGE).ok_or_else(|| Trouble::new("There is no English content."))?;
    let size = |content: &Content| Ok(brotli(compiled(content).as_bytes())?.len());
    let whole = size(content)?;
    let mut each = Vec::new();
    for exercise in &content.exercises {
        let bytes = whole.saturating_sub(size(&without(content, &exercise.id))?);
        each.push(Weight { id: exercise.id.to_string(), bytes, heavy: exercise.weight == exercise::Weight::Deep });
    }
    Ok((whole, each))
}

/// The content as it would be if nobody had written this exercise.
fn without(content: &Content, id: &ExerciseId) -> Content {
    let mut content = content.clone();
    content.exercises.retain(|exercise| exercise.id != *id);
    content.start.retain(|other| other != id);
    let routes = content.doors.iter_mut().flat_map(|door| &mut door.routes).map(|route| &mut route.exercises);
    let ideas = content.ideas.iter_mut().map(|idea| &mut idea.exercises);
    routes.chain(ideas).for_each(|listed| listed.retain(|other| other != id));
    content
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::*;
    use crate::build::budget::Budget;

    #[test]
    fn one_more_exercise_costs_few_bytes() {
        let budget = Budget::read().unwrap();
        let limit = |heavy| budget.allows(if heavy { "heavy-exercise" } else { "exercise" }).unwrap().limit;
        let (_, each) = weights().unwrap();
        let over: Vec<_> = each
            .iter()
            .filter(|it| u64::try_from(it.bytes).unwrap() > limit(it.heavy))
            .map(|it| (&it.id, it.bytes))
            .collect();
        assert!(each.len() > 10 && over.is_empty(), "over what budget.toml allows an exercise: {over:?}");
        let light: Vec<_> = each.iter().filter(|it| !it.heavy).map(|it| it.bytes).collect();
        let mean = light.iter().sum::<usize>() / light.len();
        assert!(u64::try_from(mean).unwrap() <= budget.allows("exercise").unwrap().aim, "{mean} bytes on average");
    }
}
