//! The word somebody probably meant.

/// Words that people write when they mean one of ours.
const ALSO_SAID: &[(&str, &str)] = &[
    ("choices", "cards"),
    ("options", "cards"),
    ("answers", "cards"),
    ("question", "ask"),
    ("prompt", "ask"),
    ("heading", "ask"),
    ("text", "say"),
    ("label", "say"),
    ("hint", "help"),
    ("examples", "starters"),
    ("type", "kind"),
    ("intensity", "weight"),
    ("leads-to", "goes"),
    ("if", "when"),
];

/// A friendly ending to a problem: ` Did you mean “cards”?`, or nothing when no word is near.
pub(super) fn did_you_mean<'a>(word: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    let also = |said: &(&str, &'static str)| known.clone().any(|known| known == said.1);
    let found = nearest(word, known.clone()).map(str::to_string).or_else(|| {
        let said = ALSO_SAID.iter().filter(|said| also(said));
        let near = nearest(word, said.clone().map(|said| said.0))?;
        said.clone().find(|said| said.0 == near).map(|said| said.1.to_string())
    });
    found.map(|found| format!(" Did you mean “{found}”?")).unwrap_or_default()
}

fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let letters = word.chars().count();
    // One letter changed in a word of two is another word.
    let far = if letters < 3 { 0 } else { (letters / 3).max(1) };
    known.map(|known| (distance(word, known), known)).filter(|(steps, _)| *steps <= far).min().map(|(_, known)| known)
}

/// How many letters have to be added, dropped, changed or swapped with their neighbour.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    let mut above: Vec<usize> = Vec::new();
    let mut before = None;
    for (index, here) in left.chars().enumerate() {
        let mut next = vec![index + 1];
        for (at, there) in right.iter().enumerate() {
            let old = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut steps = old(&row, at) + usize::from(here != *there);
            steps = steps.min(old(&row, at + 1) + 1).min(old(&next, at) + 1);
            let swapped = at.checked_sub(1).and_then(|at| right.get(at)) == Some(&here) && before == Some(*there);
            if let (true, Some(two)) = (swapped, at.checked_sub(1)) {
                steps = steps.min(old(&above, two) + 1);
            }
            next.push(steps);
        }
        above = std::mem::replace(&mut row, next);
        before = Some(here);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_its_word() {
        let known = ["cards", "ask", "starters", "kind"];
        for (written, meant) in [("crads", "cards"), ("satrters", "starters"), ("kid", "kind"), ("choises", "cards")] {
            assert_eq!(did_you_mean(written, known.into_iter()), format!(" Did you mean “{meant}”?"), "{written}");
        }
    }

    #[test]
    fn a_word_that_is_like_nothing_gets_no_suggestion() {
        assert_eq!(did_you_mean("colour", ["cards", "ask"].into_iter()), "");
    }
}
