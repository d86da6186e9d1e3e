//! Nothing in the program counts, hurries or startles people (C41, R14, R24 to R26), and no words stand in the code (C44).

use super::{File, files, hold, lines_that, names};

/// What a page would need to count, hurry or startle.
const PRESSURE: [&str; 16] = [
    "<progress",
    "<meter",
    "<audio",
    "<video",
    "<marquee",
    "autoplay",
    "countdown",
    "streak",
    "badge",
    "percent",
    "confetti",
    "setInterval",
    "set_interval",
    "Interval",
    "Notification",
    "vibrate",
];

/// The part of a file that ships: everything before its tests and its examples.
fn shipped(mut file: File) -> File {
    let ends = ["#[cfg(test)]", "#[cfg(all(test", "pub(crate) fn examples("];
    let end = ends.iter().filter_map(|end| file.text.find(end)).min();
    file.text.truncate(end.unwrap_or(file.text.len()));
    file
}

fn program(folders: &[&str], ends: &[&str]) -> Vec<File> {
    let is_test = |file: &File| {
        file.path.ends_with("_tests.rs") || file.path.ends_with("tests.rs") || file.path.contains("gallery")
    };
    files(folders, ends).into_iter().filter(|file| !is_test(file)).map(shipped).collect()
}

#[test]
fn nothing_in_the_program_counts_hurries_or_startles() {
    let all = program(&["src/view", "src/app", "src/browser", "static"], &["rs", "js", "css"]);
    let breaks = lines_that(&all, |line| names(line, &PRESSURE));
    hold("Nobody is counted, hurried or startled here. Say it in calm words, once, or leave it out.", breaks);
    let bad = File::new("x.rs", "html! { <progress value=\"3\" /> }\n");
    assert_eq!(lines_that(&[bad], |line| names(line, &PRESSURE)).len(), 1, "the rule would hold of anything");
}

/// Whether a line of markup holds words of its own: `{ "Some words" }`, or a label in quotation marks.
fn has_words(line: &str) -> bool {
    let begins = |sign: &str| {
        line.match_indices(sign).any(|(at, _)| {
            let rest: String = line[at + sign.len()..].chars().take_while(|sign| *sign != '"').collect();
            rest.split_whitespace().any(|word| word.chars().filter(|sign| sign.is_alphabetic()).count() > 1)
        })
    };
    let condition = line.contains(" if ") && line.contains(" else ");
    (begins(">{ \"") || line.trim_start().starts_with("{ \"") && begins("{ \"")) && !condition
        || [" aria-label=\"", " title=\"", " alt=\"", " placeholder=\""].iter().any(|label| begins(label))
}

#[test]
fn no_words_that_a_visitor_reads_stand_in_the_code() {
    let breaks = lines_that(&program(&["src/view", "src/app"], &["rs"]), has_words);
    hold("Words stand in content/<lang>/words.toml, so that they can be checked and translated.", breaks);
    for bad in ["<p>{ \"Well met\" }</p>", "{ \"Words\" }", "<nav aria-label=\"Steps\">"] {
        assert!(has_words(bad), "{bad}");
    }
    for fine in ["<p>{ word(Say::Back) }</p>", "<span>{ \", \" }</span>", "class={if a { \"wm-a\" } else { \"wm-b\" }}"]
    {
        assert!(!has_words(fine), "{fine}");
    }
}
