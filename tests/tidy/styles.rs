//! The style sheets: logical directions, colours in one place, no property that nobody defined.

use std::collections::BTreeSet;

use super::{File, files, hold, lines_that};

const TOKENS: &str = "static/css/tokens.css";

/// Every style sheet.
fn sheets() -> Vec<File> {
    files(&["static"], &["css"])
}

/// The property and the value of a line such as `margin: 0;`, where it is one.
fn declaration(line: &str) -> Option<(&str, &str)> {
    let line = line.rsplit('{').next().unwrap_or(line);
    let (property, value) = line.trim().split_once(':')?;
    let is_property = property.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-');
    (is_property && !property.is_empty()).then(|| (property, value.trim().trim_end_matches([';', '}', ' '])))
}

/// Names such as `--wm-ink` that stand behind this sign in a text.
fn properties_after<'t>(text: &'t str, sign: &str) -> impl Iterator<Item = &'t str> {
    text.split(sign).skip(1).filter_map(|rest| {
        let rest = rest.trim_start();
        let end = rest.find(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-')).unwrap_or(rest.len());
        rest.get(..end).filter(|name| name.starts_with("--"))
    })
}

#[test]
fn directions_are_logical_so_that_every_script_is_laid_out_right() {
    let physical = |line: &str| {
        let Some((property, value)) = declaration(line) else { return false };
        let side = |name: &str| property.split('-').any(|part| part == name);
        let sided = (side("left") || side("right")) && !property.starts_with("--");
        let vertical = ["margin-", "padding-", "border-", "inset-"].iter().any(|begin| property.starts_with(begin))
            && (side("top") || side("bottom"));
        let to_a_side =
            ["float", "clear", "text-align", "caption-side"].contains(&property) && ["left", "right"].contains(&value);
        sided || vertical || to_a_side || property == "top" || property == "bottom"
    };
    assert!(physical("  margin-left: 1rem;") && physical(".a { text-align: right; }") && physical("top: 0;"));
    assert!(!physical("margin-inline-start: 1rem;") && !physical("text-align: start;"));
    hold("Say inline-start, inline-end, block-start and block-end.", lines_that(&sheets(), physical));
}

#[test]
fn colours_stand_in_the_tokens_only() {
    let colour = |line: &str| {
        let Some((_, value)) = declaration(line) else { return false };
        let digits = |text: &str| text.chars().take_while(char::is_ascii_hexdigit).count();
        let hex = value.split('#').skip(1).any(|rest| [3, 4, 6, 8].contains(&digits(rest)));
        let made = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];
        let named = ["white", "black", "red", "green", "blue", "gray", "grey", "yellow", "orange", "silver"];
        hex || made.iter().any(|begin| value.split([' ', ',']).any(|part| part.starts_with(begin)))
            || value.split([' ', ',', ')', '(']).any(|part| named.contains(&part))
    };
    assert!(colour("color: #fff;") && colour("a { border: 1px solid rgb(0 0 0); }") && colour("color: white;"));
    assert!(!colour("white-space: nowrap;") && !colour("color: var(--wm-ink);") && !colour("background: transparent;"));
    let others: Vec<File> = sheets().into_iter().filter(|sheet| sheet.path != TOKENS).collect();
    hold(
        "Give the colour a name in tokens.css, where its contrast is checked in light, dark and print.",
        lines_that(&others, colour),
    );
}

#[test]
fn every_property_that_is_used_was_defined() {
    let sheets = sheets();
    let code = |sheet: &File| sheet.code().into_iter().map(|(_, line)| line + "\n").collect::<String>();
    let defined: BTreeSet<String> = sheets
        .iter()
        .flat_map(|sheet| sheet.code())
        .flat_map(|(_, line)| {
            let parts: Vec<String> =
                line.split([';', '{']).filter_map(|part| Some(part.split_once(':')?.0.trim().to_owned())).collect();
            parts
        })
        .filter(|name| name.starts_with("--"))
        .collect();
    assert!(defined.len() > 20 && defined.contains("--wm-ink"), "{defined:?}");
    let breaks = sheets.iter().flat_map(|sheet| {
        let text = code(sheet);
        let unknown: Vec<String> = properties_after(&text, "var(")
            .filter(|name| !defined.contains(*name))
            .map(|name| format!("{}: {name}", sheet.path))
            .collect();
        unknown
    });
    hold("Define the property in tokens.css, or mend its name.", breaks.collect());
    let foreign = defined.iter().filter(|name| !name.starts_with("--wm-")).cloned().collect();
    hold("Our properties begin with --wm-, so that a partner's page and ours never meet.", foreign);
}

#[test]
fn classes_of_ours_begin_with_our_sign() {
    let foreign = |line: &str| {
        let selector = line.split('{').next().unwrap_or_default();
        let is_selector = line.trim_end().ends_with(['{', ',']) && !line.trim_start().starts_with('@');
        is_selector
            && selector.split('.').skip(1).any(|rest| {
                rest.chars().next().is_some_and(|sign| sign.is_ascii_alphabetic()) && !rest.starts_with("wm-")
            })
    };
    assert!(foreign(".card {") && !foreign(".wm-card:hover {") && !foreign("  margin: .5rem;"));
    hold("Classes begin with wm-.", lines_that(&sheets(), foreign));
}
