//! Reads everything that writers wrote and makes one JSON of it per language.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use icu_locale_core::{Locale, ParseError};
use icu_plurals::{PluralCategory, PluralRules};
use waymark::core::checks::Finding;
use waymark::core::class::LANGUAGES;
use waymark::core::content::{Content, Lender, Tongue};
use waymark::core::exercise::Weight;
use waymark::core::helplines::Freshness;
use waymark::core::packed;
use waymark::core::reading::{Level, Problem, SiteFile, Source, read as read_language, read_level, read_site, unlike};
use waymark::core::wording::FORMS;

use super::dates;
use super::findings;
use super::squeeze::files;
use crate::places;
use crate::trouble::{Done, Trouble, While};

/// The language of the pages that need no script.
pub const FIRST_LANGUAGE: &str = "en";

/// All languages, checked.
pub struct Languages {
    /// By tag.
    pub content: BTreeMap<String, Rc<Content>>,
    /// What the charity set.
    pub site: SiteFile,
    /// What the checks of the words tell, beside failures.
    pub told: Vec<Finding>,
}

/// Reads and checks everything; all mistakes of all files are reported together.
pub fn read(reviewed_only: bool) -> Done<Languages> {
    let today = findings::today();
    let Languages { mut content, site, mut told } = check(&today)?;
    if reviewed_only {
        leave_out_unread(&mut content, &mut told);
    }
    // Every language has the same helplines.
    for say in content.values().take(1).flat_map(|language| dates::warnings(&language.helplines, &today)) {
        println!("  {say}");
    }
    for language in content.values_mut() {
        let mut with = Content::clone(language);
        with.draft = !reviewed_only;
        if reviewed_only {
            leave_out_unreviewed(&mut with, &today)?;
            findings::may_go_live(&with, &told)?;
        }
        *language = Rc::new(with);
    }
    lend(&mut content);
    Ok(Languages { content, site, told })
}

/// Reads everything as it is, and runs the checks of the words. `today` is written as `YYYY-MM-DD`.
pub fn check(today: &str) -> Done<Languages> {
    let top = places::repository();
    let site = source(&top, &top.join("site.toml"))?;
    let mut problems = Vec::new();
    let site_file = read_site(&site).map_err(|found| problems.extend(found)).ok();
    let mut helplines = toml_files(&top, &top.join("content").join("helplines"))?;
    helplines.extend(toml_files(&top, &top.join("content").join("partners"))?);
    let lists = findings::lists(&top, &mut problems)?;
    let first = toml_files(&top, &top.join("content").join(FIRST_LANGUAGE))?;
    let (mut content, mut told) = (BTreeMap::new(), Vec::new());
    for (tag, folder) in language_folders(&top)? {
        let mut sources = toml_files(&top, &folder)?;
        let level = match level_of(&mut sources) {
            Ok(level) => level,
            Err(found) => {
                problems.extend(found);
                continue;
            }
        };
        let lang = level.as_ref().map_or_else(|| tag.clone(), |level| level.of.to_string());
        if tag != FIRST_LANGUAGE {
            // What nobody has put into this language yet is lent as a whole. A text level has all but its exercises from its language.
            let base =
                if level.is_some() { toml_files(&top, &top.join("content").join(&lang))? } else { first.clone() };
            let name = |source: &Source| source.path.rsplit('/').next().unwrap_or_default().to_owned();
            let here: Vec<String> = sources.iter().map(name).collect();
            let is_lent = |source: &&Source| level.is_some() || is_exercise(source);
            sources.extend(base.iter().filter(is_lent).filter(|source| !here.contains(&name(source))).cloned());
        }
        sources.extend(helplines.clone());
        sources.push(site.clone());
        // Session plans, questions for two and notes for tutors are written in the language of the pages that the build draws.
        if lang == FIRST_LANGUAGE {
            for folder in ["plans", "pairs", "tutors"] {
                sources.extend(toml_files(&top, &top.join("content").join(folder))?);
            }
        }
        match read_language(&lang, &sources) {
            Ok(read) => {
                let read = match level {
                    Some(level) => level.on(&tag, read),
                    None => read,
                };
                let read = with_plurals(read)?;
                told.extend(findings::of(&read, &sources, &lists, today, &mut problems));
                content.insert(tag, Rc::new(read));
            }
            Err(found) => problems.extend(found),
        }
    }
    // What is lent is found once for each language.
    told.sort_by(|one: &Finding, two| (&one.path, one.line, one.check).cmp(&(&two.path, two.line, two.check)));
    told.dedup();
    all_know_each_other(&mut content);
    if let Some(first) = content.get(FIRST_LANGUAGE) {
        problems.extend(content.values().filter(|other| other.tag != first.tag).flat_map(|other| unlike(first, other)));
    }
    match site_file {
        Some(site) if problems.is_empty() && content.contains_key(FIRST_LANGUAGE) => {
            Ok(Languages { content, site, told })
        }
        _ if problems.is_empty() => Err(Trouble::new(format!("There is no content/{FIRST_LANGUAGE} folder."))),
        _ => Err(Trouble::new(say_all(&problems))),
    }
}

/// Every language knows all of them, in the order in which class links count them: the first one first, Welsh behind it.
fn all_know_each_other(content: &mut BTreeMap<String, Rc<Content>>) {
    let mut all: Vec<Tongue> = content.values().flat_map(|language| language.languages.clone()).collect();
    let place = |tag: &str| LANGUAGES.iter().position(|known| *known == tag).unwrap_or(LANGUAGES.len());
    all.sort_by_key(|tongue| (place(&tongue.tag), Rc::clone(&tongue.tag)));
    for language in content.values_mut() {
        *language = Rc::new(Content { languages: all.clone(), ..Content::clone(language) });
    }
}

/// How many counts have a form of their own in the compiled words, from nought on. Nothing on the screen counts further.
const COUNTS: usize = 101;

/// The forms of a language for counts, where its words have any.
fn with_plurals(content: Content) -> Done<Content> {
    if !content.wording.has_forms() {
        return Ok(content);
    }
    let lost = |why: String| Trouble::new(format!("The plural forms of “{}” are not known: {why}", content.lang));
    let locale: Locale = content.lang.parse().map_err(|why: ParseError| lost(why.to_string()))?;
    let rules = PluralRules::try_new_cardinal(locale.into()).map_err(|why| lost(why.to_string()))?;
    let name = |category| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    let sign =
        |count| FORMS.into_iter().find(|(form, _)| *form == name(rules.category_for(count))).map_or('-', |it| it.1);
    let signs: String = (0..COUNTS).map(sign).collect();
    Ok(Content { wording: content.wording.clone().with_plurals(&signs), ..content })
}

/// Whoever lends exercises to a language lends what speaks around them too.
fn lend(content: &mut BTreeMap<String, Rc<Content>>) {
    let Some(first) = content.get(FIRST_LANGUAGE) else { return };
    let Content { lang, dir, wording, blocks, helplines, .. } = Content::clone(first);
    let lender = Rc::new(Lender { lang, dir, wording, blocks, helplines });
    for language in content.values_mut().filter(|it| it.exercises.iter().any(|exercise| exercise.lent.is_some())) {
        *language = Rc::new(Content { lender: Some(Rc::clone(&lender)), ..Content::clone(language) });
    }
}

/// The text level that a folder is, if it is one. Its own two files are no files of the language.
fn level_of(sources: &mut Vec<Source>) -> Result<Option<Level>, Vec<Problem>> {
    let mut taken = |name: &str| {
        let at = sources.iter().position(|source| source.path.ends_with(name))?;
        Some(sources.remove(at))
    };
    let Some(level) = taken("/level.toml") else { return Ok(None) };
    let words = taken("/words.toml");
    read_level(&level, words.as_ref()).map(Some)
}

/// Whether an English file is an exercise: it says which step comes first, and none of the others does.
fn is_exercise(source: &Source) -> bool {
    source.text.lines().any(|line| line.trim() == "[[step]]")
}

/// What visitors load: everything of one language but what only the build says, which are the words of the pages that it draws.
pub fn compiled(content: &Content) -> String {
    let lender = content.lender.as_deref().map(|lender| {
        let wording = lender.wording.for_visitors();
        Rc::new(Lender { wording, ..lender.clone() })
    });
    let shipped = Content { wording: content.wording.for_visitors(), lender, ..content.clone() };
    packed::write(&shipped)
}

/// All mistakes, once each, one to a line.
pub fn say_all(problems: &[Problem]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for problem in problems {
        let line = problem.to_string();
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let count = if lines.len() == 1 { "One thing".to_owned() } else { format!("{} things", lines.len()) };
    format!("{count} to put right in the content:\n  {}", lines.join("\n  "))
}

/// Languages that no native reader has read do not go live, and nothing leads to them.
fn leave_out_unread(content: &mut BTreeMap<String, Rc<Content>>, told: &mut Vec<Finding>) {
    for (lang, _) in content.iter().filter(|(_, language)| language.unread) {
        println!("  Left out until a native reader has read it: content/{lang}.");
        told.retain(|found| !found.path.starts_with(&format!("content/{lang}/")));
    }
    content.retain(|_, language| !language.unread);
    all_know_each_other(content);
}

/// Takes out what nobody has reviewed and must not go live (deep exercises, partners' unchecked lines), and refuses crisis lines that nobody has
/// rung lately.
fn leave_out_unreviewed(content: &mut Content, today: &str) -> Done {
    dates::refuse_stale_crisis_lines(&content.helplines, today)?;
    content.exercises.retain(|exercise| {
        let leave_out = exercise.draft && exercise.weight == Weight::Deep;
        if leave_out {
            println!("  Left out until somebody has reviewed it: {} ({}).", exercise.title, content.lang);
        }
        !leave_out
    });
    content.packs.retain(|pack| {
        let checked = pack.lines.iter().all(|line| line.freshness(today) == Freshness::Fresh);
        if !checked {
            println!("  Left out until somebody has checked every line: content/partners/{}.toml.", pack.id);
        }
        checked
    });
    // No way leads to what is not there.
    let ids: Vec<_> = content.exercises.iter().map(|exercise| exercise.id.clone()).collect();
    content.start.retain(|id| ids.contains(id));
    let routes = content.doors.iter_mut().flat_map(|door| &mut door.routes).map(|route| &mut route.exercises);
    let ideas = content.ideas.iter_mut().map(|idea| &mut idea.exercises);
    routes.chain(ideas).for_each(|listed| listed.retain(|id| ids.contains(id)));
    Ok(())
}

fn language_folders(top: &Path) -> Done<Vec<(String, std::path::PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(top.join("content")).when("There is no content folder")?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if ["words.toml", "level.toml"].iter().any(|file| entry.path().join(file).is_file()) {
            found.push((name, entry.path()));
        }
    }
    found.sort();
    Ok(found)
}

/// The TOML files of a folder.
pub(super) fn toml_files(top: &Path, folder: &Path) -> Done<Vec<Source>> {
    let all = files(folder)?;
    all.iter()
        .filter(|file| file.extension().is_some_and(|kind| kind == "toml"))
        .map(|file| source(top, file))
        .collect()
}

/// A file with the name that a writer knows it by.
fn source(top: &Path, file: &Path) -> Done<Source> {
    let path = file.strip_prefix(top).unwrap_or(file).to_string_lossy().replace('\\', "/");
    let text = fs::read_to_string(file).when(&format!("{path} cannot be read"))?;
    Ok(Source { path, text })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop with a message")]
mod tests {
    use super::*;
    use crate::build::budget::Budget;
    use crate::build::squeeze::brotli;

    #[test]
    fn all_words_of_english_stay_small_enough_to_be_loaded_at_once() {
        let languages = check("2026-11-22").unwrap();
        let json = compiled(languages.content.get(FIRST_LANGUAGE).unwrap());
        let small = u64::try_from(brotli(json.as_bytes()).unwrap().len()).unwrap();
        let limit = Budget::read().unwrap().allows("content").unwrap().limit;
        assert!(small <= limit, "{small} bytes brotli, {} over", small - limit);
    }

    #[test]
    fn what_only_tutors_need_is_left_out_of_what_visitors_load() {
        let languages = check("2026-11-22").unwrap();
        let content = languages.content.get(FIRST_LANGUAGE).unwrap();
        let json = compiled(content);
        assert!(!content.plans.list.is_empty() && !content.plans.notes.is_empty(), "there is nothing to leave out");
        let plan = content.plans.list.iter().flat_map(|plan| plan.listing.iter().chain(&plan.notes));
        let every = content.plans.every.agreement.iter();
        let notes = content.plans.notes.iter().flat_map(|notes| notes.care.iter().chain(&notes.avoid));
        let wall = content.wording.say(waymark::core::wording::Say::FrontKeysMore);
        assert!(!content.pairs.is_empty(), "there are no questions for two to leave out");
        // Some of these are asked in an exercise too, in the same words.
        let steps = || content.exercises.iter().flat_map(|exercise| &exercise.steps);
        let pairs = content.pairs.iter().flat_map(|deck| &deck.asks).map(|ask| &ask.say);
        let pairs = pairs.filter(|say| !steps().any(|step| step.ask == **say));
        let pass = content.wording.say(waymark::core::wording::Say::PairPassMore);
        let drawn = plan.chain(every).chain(notes).chain(pairs).chain([&wall, &pass]);
        let there: Vec<_> = drawn.filter(|text| json.contains(&***text)).collect();
        assert!(there.is_empty(), "{there:?}");
    }
}
