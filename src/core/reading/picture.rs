//! `[picture]` of an exercise file: which answers stand where in its picture.

use super::links::{Links, no_twins};
use super::table::Table;
use crate::core::exercise::{PictureKind, PictureSpec, SectionSpec};
use crate::core::ids::{CardId, StepId};

const KINDS: &[(&str, PictureKind)] = &[
    ("kit", PictureKind::Kit),
    ("overlap", PictureKind::Overlap),
    ("patchwork", PictureKind::Patchwork),
    ("line", PictureKind::Line),
    ("chain", PictureKind::Chain),
    ("weights", PictureKind::Weights),
    ("stones", PictureKind::Stones),
    ("petals", PictureKind::Petals),
    ("circles", PictureKind::Circles),
    ("step-card", PictureKind::StepCard),
    ("week", PictureKind::Week),
    ("tree", PictureKind::Tree),
    ("folded", PictureKind::Folded),
    ("say-card", PictureKind::SayCard),
    ("crossing", PictureKind::Crossing),
    ("letter", PictureKind::Letter),
];

/// How many sections a drawing is made for, the ones aside left out; none where any number will do.
fn sections_of(kind: PictureKind) -> Option<usize> {
    match kind {
        PictureKind::Petals => Some(5),
        PictureKind::Overlap | PictureKind::Circles | PictureKind::Chain | PictureKind::Folded => Some(3),
        PictureKind::SayCard => Some(4),
        PictureKind::Stones => Some(6),
        PictureKind::Tree => Some(7),
        PictureKind::Line => Some(2),
        _ => None,
    }
}

/// Reads the picture, if the exercise has one.
pub(super) fn read(file: &Table<'_>, links: &Links) -> Option<PictureSpec> {
    let table = file.table("picture", "this picture")?;
    table.need("kind");
    table.need("sections");
    let kind = table.choice("kind", KINDS);
    let mut names = Vec::new();
    let section = |table: Table<'_>| {
        let section = section(&table, links);
        names.push((table.line, section.id.clone()));
        table.done();
        section
    };
    let sections: Vec<SectionSpec> = table.tables("sections", "this section").into_iter().map(section).collect();
    no_twins(table.page, names.iter().map(|(line, id)| (*line, id.as_str())), "sections", "this picture", "section");
    if let Some(count) = kind.and_then(sections_of)
        && sections.iter().filter(|section| !section.aside).count() != count
    {
        let say = format!("A picture of this kind is drawn with {count} sections, not counting those with “aside”.");
        table.page.say(table.line_of("sections"), say);
    }
    let picture = PictureSpec {
        kind: kind.unwrap_or(PictureKind::Kit),
        title: table.need_words("title"),
        sections,
        marked_by: links.step(&table, "marked_by"),
        marked: table.words("marked"),
        empty: table.words("empty"),
        under: table.words("under"),
    };
    table.done();
    Some(picture)
}

fn section(table: &Table<'_>, links: &Links) -> SectionSpec {
    let id = CardId::from(table.need_id("id"));
    let per_card: Option<StepId> = links.step(table, "per_card");
    if per_card.is_none() {
        table.need("say");
    }
    SectionSpec {
        id,
        say: table.words("say").unwrap_or_default(),
        from: links.answers_of(table, "from"),
        group: table.plain("group").map(CardId::from),
        per_card,
        state_from: links.step(table, "state_from"),
        note_from: links.step(table, "note_from"),
        aside: table.flag("aside"),
    }
}
