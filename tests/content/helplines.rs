//! Helplines: what the country pack holds, and what it must never be without.

use waymark::core::helplines::{Freshness, Line, Nation, TOPICS, Tier, Way};
use waymark::core::reading::helplines_ahead;

use super::*;

const UK: &str = "content/helplines/uk.toml";
const NATIONS: [Nation; 4] = [Nation::England, Nation::Scotland, Nation::Wales, Nation::NorthernIreland];

fn lines() -> Vec<Line> {
    read_english().helplines.lines
}

fn line(id: &str) -> Line {
    lines().into_iter().find(|line| &*line.id == id).unwrap_or_else(|| panic!("no line {id}"))
}

/// What is told after these changes to the helplines file, the sentences only.
fn told_after(changes: &[(&str, &str)]) -> Vec<String> {
    let mut sources = english_with_made_up_words();
    for (old, new) in changes {
        change(&mut sources, UK, old, new);
    }
    read("en", &sources).err().unwrap_or_default().into_iter().map(|problem| problem.say).collect()
}

#[test]
fn a_country_without_one_of_the_needed_lines_is_refused() {
    let needs = |what: &str| vec![format!("This country needs {what}.")];
    let always = "a line of tier “talk” to ring that is always open, with “always = true”, and answers in all nations";
    let samaritans = ("hours = \"24 hours, free\"\nalways = true", "hours = \"until ten\"");
    let papyrus = ("who = \"Under 35, thoughts of suicide\"", "nations = [\"wales\"]\nwho = \"Under 35\"");
    assert_eq!(told_after(&[samaritans]), Vec::<String>::new(), "one of two may go");
    assert_eq!(told_after(&[samaritans, papyrus]), needs(always));
    let shout = ("{ text = \"SHOUT\", to = \"85258\" }", "{ call = \"0800 111 222\" }");
    assert_eq!(told_after(&[shout]), needs("a line that can be reached by text"));
    let deaf = [
        ("  { site = \"https://999bsl.co.uk\", name = \"999 BSL\" },\n", ""),
        ("  { text = \"\", to = \"999\" },\n", "  { call = \"999\" },\n"),
    ];
    assert_eq!(told_after(&deaf), needs("a line of tier “danger” that Deaf people can use without speaking"));
    let young = ("tier = \"young\"", "tier = \"more\"");
    assert_eq!(told_after(&[young]), needs("a line of tier “young”, for people under 18"));
}

#[test]
fn a_country_without_an_emergency_number_or_a_line_for_an_unsafe_home_is_refused() {
    let without = |tier: &str| {
        let count = source(UK).text.matches(&format!("tier = \"{tier}\"")).count();
        let old = format!("tier = \"{tier}\"");
        told_after(&vec![(old.as_str(), "tier = \"more\""); count])
    };
    assert!(without("danger").iter().any(|say| say.contains("for when a life is at risk")));
    assert!(without("safety").iter().any(|say| say.contains("not safe at home")));
    assert!(without("talk").iter().any(|say| say.contains("for someone to talk to now")));
}

#[test]
fn a_check_on_a_day_that_has_not_come_is_told_with_its_line() {
    let mut file = source(UK);
    file.text = file.text.replacen("found_in = \"V S32, S8\"", "checked_on = 2026-11-23\nfound_in = \"V S32, S8\"", 1);
    let at = file.text.split("checked_on = 2026-11-23").next().unwrap().matches('\n').count() + 1;
    let told = helplines_ahead(&file, "2026-11-22");
    assert_eq!(told.iter().map(|problem| problem.line).collect::<Vec<_>>(), [at], "{}", list(&told));
    assert!(told[0].say.contains("that day has not come yet"));
    assert!(helplines_ahead(&file, "2026-11-23").is_empty());
    assert!(helplines_ahead(&source(UK), "2026-11-22").is_empty());
}

#[test]
fn nobody_has_checked_a_line_yet_so_none_shows_its_hours() {
    assert!(lines().iter().all(|line| line.freshness("2026-11-22") == Freshness::Unchecked));
}

#[test]
fn lines_that_the_brief_gives_as_24_hours_are_always_open_and_no_others() {
    let always: Vec<String> = lines().into_iter().filter(|line| line.always).map(|line| line.id.to_string()).collect();
    assert_eq!(
        always.join(" "),
        "emergency silent 999bsl nhs111 nhs111w nhs24 lifeline samaritans shout papyrus nda lff sdafm dsahni rasasc"
    );
}

#[test]
fn practical_help_of_the_brief_is_there_with_its_numbers() {
    for (id, number) in [
        ("stepchange", "0800 138 1111"),
        ("national-debtline", "0808 808 4000"),
        ("shelter", "0808 800 4444"),
        ("citizens-advice", "0800 144 8848"),
        ("acas", "0300 123 1100"),
        ("eass", "0808 800 0082"),
        ("silver-line", "0800 4 70 80 90"),
        ("cruse", "0808 808 1677"),
        ("frank", "0300 123 6600"),
        ("aa", "0800 9177 650"),
        ("na", "0300 999 1212"),
        ("gamcare", "0808 8020 133"),
        ("switchboard", "0800 0119 100"),
    ] {
        assert_eq!(line(id).ways, [Way::Call(number.replace(' ', "\u{a0}").into())], "{id}");
        assert_eq!(line(id).tier, Tier::Practical, "{id}");
    }
    let named = "cap shelter-cymru shelter-scotland housing-rights advicelink cas advice-ni lra equality-ni food-bank \
                 council-fund carers-uk drinkline smart drug-service beat recovery-college peer-groups";
    for id in named.split_whitespace() {
        assert!(line(id).ways.is_empty(), "{id}: the brief gives no number");
    }
}

#[test]
fn the_little_known_pause_of_debts_stands_with_the_debt_lines() {
    let pause = line("debt-breathing-space");
    assert_eq!(pause.nations, [Nation::England, Nation::Wales]);
    assert_eq!(&*pause.topics[0], "debt");
    assert!(pause.who.contains("30 days more") && pause.who.contains("up to 60 days"), "{}", pause.who);
}

#[test]
fn every_subject_has_somewhere_to_turn_in_every_nation() {
    let lines = lines();
    for (topic, _) in TOPICS {
        for nation in NATIONS {
            let fits = |line: &&Line| line.answers_in(Some(nation)) && line.topics.iter().any(|it| &**it == topic);
            assert!(lines.iter().any(|line| fits(&line)), "{topic} in {nation:?}");
        }
    }
}

#[test]
fn outside_the_uk_there_are_the_emergency_lines_a_directory_and_the_one_line_that_answers_there_too() {
    let abroad: Vec<String> = lines()
        .into_iter()
        .filter(|line| line.answers_in(Some(Nation::Elsewhere)))
        .map(|line| line.id.to_string())
        .collect();
    assert_eq!(abroad.join(" "), "emergency silent 999bsl samaritans elsewhere");
    assert!(!line("elsewhere").answers_in(None), "a directory of other countries is for those who said so");
}

/// What the lines say with a language's own file of words beside the country's, or what is told about that file.
fn said(words: &str) -> Result<Vec<Line>, Vec<String>> {
    let mut sources = english_with_made_up_words();
    sources.push(Source { path: "content/en/helplines.toml".into(), text: words.into() });
    let says = |problems: Vec<Problem>| problems.into_iter().map(|problem| problem.say).collect();
    read("en", &sources).map(|content| content.helplines.lines).map_err(says)
}

#[test]
fn a_name_that_a_language_leaves_as_it_is_is_marked_as_english() {
    let words = "[[line]]\nid = \"samaritans\"\nwho = \"Pawb\"\nhours = \"24 awr\"\n\n\
                 [[line]]\nid = \"cruse\"\nname = \"Galar\"\nwho = \"Pawb\"\n";
    let lines = said(words).unwrap();
    let named =
        |id: &str| lines.iter().find(|line| &*line.id == id).map(|line| (line.name.to_string(), line.named_in.clone()));
    assert_eq!(named("samaritans"), Some(("Samaritans".into(), Some("en".into()))));
    assert_eq!(named("cruse"), Some(("Galar".into(), None)));
    let samaritans = lines.iter().find(|line| &*line.id == "samaritans").unwrap();
    assert_eq!(samaritans.hours.as_deref(), Some("24 awr"));
}

#[test]
fn a_language_that_leaves_hours_in_english_is_told() {
    let told = said("[[line]]\nid = \"samaritans\"\nname = \"Y Samariaid\"\nwho = \"Pawb\"\n").unwrap_err();
    assert_eq!(told, ["“samaritans” needs “hours” in this language. In English they are “24 hours, free”."]);
}

#[test]
fn a_language_says_the_words_of_a_button_that_opens_a_website() {
    let lines = said("[[line]]\nid = \"elsewhere\"\nname = \"Arall\"\nwho = \"Pawb\"\nsite = \"Agor\"\n").unwrap();
    let elsewhere = lines.iter().find(|line| &*line.id == "elsewhere").unwrap();
    assert!(elsewhere.ways.iter().any(|way| matches!(way, Way::Site { name, .. } if &**name == "Agor")));
}
