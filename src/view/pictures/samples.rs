//! Made-up words for every kind of picture: short ones, long ones, other scripts, nothing, everything. Test-only.

use std::rc::Rc;

use super::*;
use crate::core::ids::CardId;

pub(super) const KINDS: [PictureKind; 16] = [
    PictureKind::Kit,
    PictureKind::Overlap,
    PictureKind::Patchwork,
    PictureKind::Line,
    PictureKind::Chain,
    PictureKind::Weights,
    PictureKind::Stones,
    PictureKind::Petals,
    PictureKind::Circles,
    PictureKind::StepCard,
    PictureKind::Week,
    PictureKind::Tree,
    PictureKind::Folded,
    PictureKind::SayCard,
    PictureKind::Crossing,
    PictureKind::Letter,
];

/// The six ways in which each picture is tried: its name, names of sections, words, how many words a section gets.
pub(super) struct Sample {
    pub name: &'static str,
    names: &'static [&'static str],
    words: &'static [&'static str],
    each: usize,
    pub rtl: bool,
}

const NAMES: &[&str] =
    &["People", "Hope", "Being me", "Meaning", "Having a say", "Learning", "My home and area", "Faith"];
const SHORT: &[&str] =
    &["Nan", "First class", "J.", "New flat", "That winter", "Choir", "The allotment", "Got the cat"];
const LONG: &[&str] = &[
    "The neighbour with the van who brought soup every single Thursday that winter",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "I ask for help when I need it, even when it is the last thing I want to do",
    "Making sense of what I have been through, slowly, with people who listen",
    "mmmmmmmmmmmmwwwwwwwwwwwwwwwwwmmmmmmmmmmmm",
    "Two\nlines of my own & <b>signs</b> \"as typed\"",
    "👩\u{200d}👧\u{200d}👦 🐕 and 漢字漢字漢字漢字漢字漢字漢字",
];
const WELSH: &[&str] = &[
    "Dosbarth cyntaf",
    "Y gaeaf hwnnw",
    "Fflat newydd",
    "Y côr",
    "Rhywun i siarad â nhw",
    "Nain",
    "Llyfrgell y dref",
    "Â’r ci",
];
const WELSH_NAMES: &[&str] =
    &["Pobl", "Gobaith", "Bod yn fi", "Ystyr", "Cael dweud fy nweud", "Dysgu", "Fy nghartref a’m hardal", "Ffydd"];
const ARABIC: &[&str] =
    &["أختي", "الشتاء الماضي", "شقة جديدة", "شخص أتحدث معه", "الحديقة", "J. من العمل", "أصدقائي في المجموعة", "قطتي"];
const ARABIC_NAMES: &[&str] =
    &["الناس", "الأمل", "أن أكون أنا", "المعنى", "أن يكون لي رأي", "التعلم", "بيتي ومنطقتي", "الإيمان"];

pub(super) const SAMPLES: [Sample; 6] = [
    Sample { name: "short words", names: NAMES, words: SHORT, each: 2, rtl: false },
    Sample { name: "long words", names: NAMES, words: LONG, each: 3, rtl: false },
    Sample { name: "Welsh", names: WELSH_NAMES, words: WELSH, each: 2, rtl: false },
    Sample { name: "Arabic", names: ARABIC_NAMES, words: ARABIC, each: 2, rtl: true },
    Sample { name: "nothing", names: NAMES, words: &[], each: 0, rtl: false },
    Sample { name: "everything", names: NAMES, words: SHORT, each: 9, rtl: false },
];

/// A picture of this kind with these words in it.
pub(super) fn sample(kind: PictureKind, sample: &Sample) -> Picture {
    let (count, asides) = match kind {
        PictureKind::Patchwork => (8, 1),
        PictureKind::Line => (2, 0),
        PictureKind::Weights => (1, 2),
        PictureKind::Stones => (6, 0),
        PictureKind::Petals => (5, 2),
        PictureKind::Tree => (7, 1),
        PictureKind::SayCard => (4, 0),
        PictureKind::Crossing | PictureKind::Week => (7, 0),
        PictureKind::Kit => (2, 0),
        PictureKind::StepCard | PictureKind::Letter => (4, 0),
        PictureKind::Chain => (3, 1),
        _ => (3, 1),
    };
    let mut words = sample.words.iter().copied().cycle();
    let mut entry = |at: usize, of: usize| Entry {
        turn: (kind == PictureKind::Line)
            .then(|| [Turning::Up, Turning::Down, Turning::Up, Turning::Level, Turning::Down, Turning::Level][at % 6]),
        time: (kind == PictureKind::Week).then(|| u8::try_from(at % 3).unwrap()),
        marked: (kind == PictureKind::Circles && at.is_multiple_of(2)) || (kind == PictureKind::Weights && at == 1),
        notes: match kind {
            PictureKind::Line if at == 1 => vec!["My sister kept calling.".into()],
            PictureKind::Weights if at == 1 => vec!["My landlord or council".into(), "Family or friends".into()],
            _ => Vec::new(),
        },
        ..Entry::plain(Rc::from(format!(
            "{}{}",
            words.next().unwrap_or_default(),
            if at >= of.min(8) { " again" } else { "" }
        )))
    };
    let section = |at: usize| {
        let aside = at >= count;
        let each = match (kind, sample.each) {
            (_, 0) => 0,
            (PictureKind::Line, each) => {
                if at == 0 {
                    each * 3
                } else {
                    1
                }
            }
            (PictureKind::Weights, each) if !aside => each * 2,
            _ if aside => 1,
            (PictureKind::Tree | PictureKind::Patchwork | PictureKind::Crossing, 2) if at % 3 == 2 => 1,
            (_, each) => each,
        };
        let looked = sample.each > 0 && at != 3;
        let state = (kind == PictureKind::Patchwork && !aside && looked).then(|| {
            let say = [
                "It mostly holds me up",
                "It goes up and down",
                "It mostly weighs on me",
                "I would rather leave this one",
            ];
            (u8::try_from(at % 4).unwrap(), Rc::from(say[at % 4]))
        });
        let each = if kind == PictureKind::Patchwork && (!looked || at % 4 == 3) { 0 } else { each };
        let name = match (kind, aside) {
            (PictureKind::Petals, true) if at > count => "What makes it hard now:",
            (_, true) => "What I still carry",
            (PictureKind::Overlap, false) => ["Easing symptoms", "Both", "Building my life"][at],
            _ => sample.names[at % sample.names.len()],
        };
        Section {
            id: CardId::from(format!("part-{at}").as_str()),
            name: name.into(),
            items: (0..each).map(|row| entry(row, each)).collect(),
            marked: sample.each > 0
                && at == 1
                && matches!(kind, PictureKind::Petals | PictureKind::Patchwork | PictureKind::Tree),
            aside,
            state,
            empty: (kind == PictureKind::Patchwork).then(|| "not looked at today".into()),
        }
    };
    Picture {
        kind,
        title: "My picture".into(),
        sections: (0..count + asides).map(section).collect(),
        marked: Some("the one to grow".into()),
        under: None,
    }
}
