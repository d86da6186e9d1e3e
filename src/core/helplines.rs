//! Helplines: who to call or text, for whom, where. Numbers come from a reviewed file and from nowhere else.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// All lines of one country.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helplines {
    /// In the order they are shown; crisis lines keep our order.
    pub lines: Vec<Line>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Stable name.
    pub id: Rc<str>,
    /// What the line calls itself.
    pub name: Rc<str>,
    /// Who it is for, in a short sentence.
    pub who: Rc<str>,
    /// Where it answers. Empty means everywhere in the country.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nations: Vec<Nation>,
    /// Ways to reach it, first is best.
    pub ways: Vec<Way>,
    /// When it answers, in words; not shown once the entry is unchecked or out of date (2.7 rule 2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Rc<str>>,
    /// Subjects a signpost asks for, such as `debt` or `housing`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Rc<str>>,
    /// Whether it answers at any hour of any day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub always: bool,
    /// Where on the help screen it stands.
    pub tier: Tier,
    /// Day on which a person rang or opened the line, as `YYYY-MM-DD`; none until somebody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<Rc<str>>,
    /// Whether it is for people under 18 too, beside its own tier (content 2.6).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub young: bool,
    /// Whether it stands in the short list on the first page and on paper.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub short: bool,
}

/// One way to reach a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// Ring this number, written as the line writes it.
    Call(Rc<str>),
    /// Send `word` to `number`.
    Text {
        /// What to send; empty when any text will do.
        word: Rc<str>,
        /// Where to send it.
        number: Rc<str>,
    },
    /// Open this site.
    Site {
        /// The link's words.
        name: Rc<str>,
        /// An https address.
        address: Rc<str>,
    },
}

/// Where on the help screen a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// A life is at risk.
    Danger,
    /// Someone to talk to now.
    Talk,
    /// Not safe at home.
    Safety,
    /// Under 18.
    Young,
    /// Further lines, by subject.
    More,
}

/// Part of the United Kingdom, or somewhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nation {
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland.
    NorthernIreland,
    /// Outside the United Kingdom.
    Elsewhere,
}

impl Nation {
    /// All of them, in the order they are offered.
    pub const ALL: [Nation; 5] =
        [Nation::England, Nation::Scotland, Nation::Wales, Nation::NorthernIreland, Nation::Elsewhere];
}

impl Line {
    /// Whether this line answers there. `None` means the person has not said where they are: then every line is shown.
    pub fn answers_in(&self, nation: Option<Nation>) -> bool {
        match nation {
            Some(nation) if !self.nations.is_empty() => self.nations.contains(&nation),
            _ => true,
        }
    }
}

impl Way {
    /// The address behind the link: `tel:`, `sms:` or `https:`.
    pub fn address(&self) -> String {
        match self {
            Way::Call(number) => format!("tel:{}", digits(number)),
            Way::Text { word, number } if word.is_empty() => format!("sms:{}", digits(number)),
            Way::Text { word, number } => format!("sms:{}?&body={word}", digits(number)),
            Way::Site { address, .. } => address.to_string(),
        }
    }
}

fn digits(number: &str) -> String {
    number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect()
}
