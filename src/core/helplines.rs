//! Helplines: who to call or text, for whom, where. Numbers come from a reviewed file and from nowhere else.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::day;
use super::wording::Say;

/// Days for which a check of a crisis line holds (content 2.7 rule 1).
const CRISIS_DAYS: i64 = 90;
/// Days for which a check of practical help holds (content 2.7 rule 1).
const PRACTICAL_DAYS: i64 = 180;

/// Subjects of lines, by the words used in files, in the order in which the help screen folds practical help.
pub const TOPICS: [(&str, Say); 22] = [
    ("debt", Say::TopicDebt),
    ("housing", Say::TopicHousing),
    ("benefits", Say::TopicBenefits),
    ("food", Say::TopicFood),
    ("work", Say::TopicWork),
    ("discrimination", Say::TopicDiscrimination),
    ("safety", Say::TopicSafety),
    ("carers", Say::TopicCarers),
    ("lonely", Say::TopicLonely),
    ("older", Say::TopicOlder),
    ("bereavement", Say::TopicBereavement),
    ("lgbt", Say::TopicLgbt),
    ("eating", Say::TopicEating),
    ("drink-drugs", Say::TopicDrinkDrugs),
    ("gambling", Say::TopicGambling),
    ("health", Say::TopicHealth),
    ("waiting", Say::TopicWaiting),
    ("migration", Say::TopicMigration),
    ("justice", Say::TopicJustice),
    ("education", Say::TopicEducation),
    ("learning", Say::TopicLearning),
    ("groups", Say::TopicGroups),
];

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
    /// The language of its name, where that is another than the page's (WCAG 3.1.2): an organisation keeps its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub named_in: Option<Rc<str>>,
    /// Who it is for, in a short sentence.
    pub who: Rc<str>,
    /// Where it answers. Empty means everywhere in the country.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nations: Vec<Nation>,
    /// Ways to reach it, first is best. Practical help may have none: then its name and where to ask are all there is.
    pub ways: Vec<Way>,
    /// When it answers, in words; not shown once the entry is unchecked or out of date (2.7 rule 2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Rc<str>>,
    /// How Deaf people reach it, where that is another way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deaf: Option<Rc<str>>,
    /// Subjects out of [`TOPICS`], which signposts ask for. On the help screen practical help stands under the first.
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
    /// Further lines to talk to.
    More,
    /// Help with money, housing, work and other things of daily life.
    Practical,
}

/// Whether what a file says of a line can still be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Nobody has rung or opened it; or the day of checking lies ahead, which nobody can have done.
    Unchecked,
    /// Checked lately enough that its hours may be shown.
    Fresh,
    /// Checked too long ago: number and link stay, hours are not shown any more (content 2.7 rule 2).
    Expired,
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
    /// Whether this line is shown to somebody there. `None` means the person has not said where they are: then every line of the
    /// country is. Emergency lines always are; lines for elsewhere only once somebody said so (content 2.7 rule 5).
    pub fn answers_in(&self, nation: Option<Nation>) -> bool {
        let named = |nation: Nation| self.nations.contains(&nation);
        match nation {
            _ if self.tier == Tier::Danger => true,
            Some(Nation::Elsewhere) => named(Nation::Elsewhere),
            Some(nation) => self.nations.is_empty() || named(nation),
            None => self.nations != [Nation::Elsewhere],
        }
    }

    /// Whether somebody may turn to it in a crisis: every line but practical help (content 2.7, the table and the list below it).
    pub fn is_crisis(&self) -> bool {
        self.tier != Tier::Practical
    }

    /// Days for which a check of this line holds.
    fn holds_for(&self) -> i64 {
        if self.is_crisis() { CRISIS_DAYS } else { PRACTICAL_DAYS }
    }

    /// Days until its check runs out, seen from this day (`YYYY-MM-DD`); below nought once it has. `None` where there is no check
    /// that could run out: no day, a day that does not exist, or one that lies ahead.
    pub fn days_left(&self, today: &str) -> Option<i64> {
        let checked = day::number(self.checked_on.as_deref()?)?;
        let since = day::number(today)?.saturating_sub(checked);
        (since >= 0).then(|| self.holds_for().saturating_sub(since))
    }

    /// Whether its hours can be relied on, on this day (`YYYY-MM-DD`).
    pub fn freshness(&self, today: &str) -> Freshness {
        match self.days_left(today) {
            None => Freshness::Unchecked,
            Some(left) if left < 0 => Freshness::Expired,
            Some(_) => Freshness::Fresh,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn line(tier: Tier, nations: &[Nation], checked_on: &str) -> Line {
        Line {
            id: "line".into(),
            name: "A line".into(),
            named_in: None,
            who: "Anyone".into(),
            nations: nations.to_vec(),
            ways: vec![Way::Call("116 123".into())],
            hours: Some("24 hours".into()),
            deaf: None,
            topics: Vec::new(),
            always: true,
            tier,
            checked_on: (!checked_on.is_empty()).then(|| checked_on.into()),
            young: false,
            short: false,
        }
    }

    #[test]
    fn a_check_of_a_crisis_line_holds_for_ninety_days_and_no_longer() {
        for tier in [Tier::Danger, Tier::Talk, Tier::Safety, Tier::Young, Tier::More] {
            let line = line(tier, &[], "2026-11-22");
            for (today, is) in [
                ("2026-11-21", Freshness::Unchecked),
                ("2026-11-22", Freshness::Fresh),
                ("2027-02-20", Freshness::Fresh),
                ("2027-02-21", Freshness::Expired),
            ] {
                assert_eq!(line.freshness(today), is, "{tier:?} on {today}");
            }
            assert_eq!(line.days_left("2027-02-20"), Some(0));
        }
    }

    #[test]
    fn a_check_of_practical_help_holds_for_half_a_year() {
        let line = line(Tier::Practical, &[], "2026-11-22");
        assert_eq!(line.freshness("2027-05-21"), Freshness::Fresh);
        assert_eq!(line.freshness("2027-05-22"), Freshness::Expired);
    }

    #[test]
    fn a_day_that_is_missing_or_cannot_be_read_is_no_check() {
        for checked_on in ["", "soon", "2026-02-30"] {
            assert_eq!(line(Tier::Talk, &[], checked_on).freshness("2026-11-22"), Freshness::Unchecked, "{checked_on}");
        }
        assert_eq!(line(Tier::Talk, &[], "2026-11-22").freshness("today"), Freshness::Unchecked);
    }

    #[test]
    fn a_line_is_shown_where_it_answers_and_an_emergency_line_everywhere() {
        let uk = line(Tier::Talk, &[], "");
        let wales = line(Tier::Talk, &[Nation::Wales], "");
        let abroad = line(Tier::Talk, &[Nation::Elsewhere], "");
        let danger = line(Tier::Danger, &[], "");
        let shown = |nation| [&uk, &wales, &abroad, &danger].map(|line| line.answers_in(nation));
        assert_eq!(shown(None), [true, true, false, true]);
        assert_eq!(shown(Some(Nation::Wales)), [true, true, false, true]);
        assert_eq!(shown(Some(Nation::England)), [true, false, false, true]);
        assert_eq!(shown(Some(Nation::Elsewhere)), [false, false, true, true]);
    }
}
