//! The made-up person: a choice of versions, and for each the story and what to ask about it.
//!
//! All versions stand one behind the other, so that addresses stay bare numbers. Next leads from the end of each to what comes after
//! all of them, and Back from the beginning of each to the choice.

use std::rc::Rc;

use super::{Picture, Slips};
use crate::core::content::Content;
use crate::core::plan::Version;
use crate::core::wording::Say;

/// Adds them behind what is there.
pub(super) fn add(content: &Content, pictures: &mut Vec<Picture>) {
    let word = |say| content.wording.say(say);
    let made_up = &content.plans.made_up;
    let (choice, each) = (pictures.len() + 1, made_up.asks.len() + 1);
    let behind = choice + each * made_up.versions.len() + 1;
    let begins = |at: usize| choice + each * at + 1;
    let versions = made_up.versions.iter().enumerate().map(|(at, version)| (Rc::clone(&version.title), begins(at)));
    pictures.push(Picture {
        place: word(Say::FrontStory),
        ask: word(Say::FrontStory),
        line: word(Say::FrontStoryMore),
        slips: Slips::Versions(versions.collect()),
        ..Picture::default()
    });
    for version in &made_up.versions {
        let first = pictures.len();
        pictures.push(read_out(content, version));
        let asked = made_up.asks.iter().zip(&version.answers);
        pictures.extend(asked.map(|(ask, slips)| Picture {
            place: Rc::clone(&version.title),
            ask: Rc::clone(&ask.say),
            line: Rc::clone(&ask.more),
            slips: if slips.is_empty() { Slips::None } else { Slips::MadeUp(slips.clone()) },
            ..Picture::default()
        }));
        if let Some(picture) = pictures.get_mut(first) {
            picture.back = Some(choice);
        }
        if let Some(picture) = pictures.last_mut() {
            picture.next = Some(behind);
        }
    }
}

fn read_out(content: &Content, version: &Version) -> Picture {
    Picture {
        place: content.wording.say(Say::FrontStory),
        ask: Rc::clone(&version.title),
        story: version.story.clone(),
        line: content.wording.say(Say::FrontStoryRead),
        ..Picture::default()
    }
}
