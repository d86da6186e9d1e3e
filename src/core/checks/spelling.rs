//! British spelling (C13): a list of American spellings that people write by habit, with the British one.
//!
//! A whole en-GB dictionary was left out: the kept ones come under copyleft licences and weigh megabytes, and would warn about
//! every name and every piece of everyday speech. What is wanted here is one language of spelling, and a short list tells that.

use super::lists::Lists;
use super::said::{Part, Texts};
use super::{Finding, Grade};

/// Beginnings of words, American and British. A star stands for any ending.
const PAIRS: &[(&str, &str)] = &[
    ("color*", "colour"),
    ("favor*", "favour"),
    ("honor*", "honour"),
    ("behavior*", "behaviour"),
    ("neighbor*", "neighbour"),
    ("labor", "labour"),
    ("humor", "humour"),
    ("rumor*", "rumour"),
    ("harbor*", "harbour"),
    ("flavor*", "flavour"),
    ("vapor", "vapour"),
    ("center*", "centre"),
    ("theater*", "theatre"),
    ("meter", "metre"),
    ("meters", "metres"),
    ("fiber", "fibre"),
    ("organiz*", "organise"),
    ("realiz*", "realise"),
    ("recogniz*", "recognise"),
    ("apologiz*", "apologise"),
    ("memoriz*", "memorise"),
    ("prioritiz*", "prioritise"),
    ("summariz*", "summarise"),
    ("normaliz*", "normalise"),
    ("emphasiz*", "emphasise"),
    ("analyz*", "analyse"),
    ("stigmatiz*", "stigmatise"),
    ("traumatiz*", "traumatise"),
    ("minimiz*", "minimise"),
    ("socializ*", "socialise"),
    ("customiz*", "customise"),
    ("specializ*", "specialise"),
    ("hospitaliz*", "hospitalise"),
    ("finaliz*", "finalise"),
    ("criticiz*", "criticise"),
    ("categoriz*", "categorise"),
    ("visualiz*", "visualise"),
    ("personaliz*", "personalise"),
    ("paralyz*", "paralyse"),
    ("traveled", "travelled"),
    ("traveling", "travelling"),
    ("traveler*", "traveller"),
    ("canceled", "cancelled"),
    ("canceling", "cancelling"),
    ("labeled", "labelled"),
    ("labeling", "labelling"),
    ("counselor*", "counsellor"),
    ("counseling", "counselling"),
    ("modeling", "modelling"),
    ("signaled", "signalled"),
    ("fueled", "fuelled"),
    ("leveled", "levelled"),
    ("enroll", "enrol"),
    ("fulfill", "fulfil"),
    ("skillful*", "skilful"),
    ("willful*", "wilful"),
    ("defense*", "defence"),
    ("offense*", "offence"),
    ("pretense*", "pretence"),
    ("gray*", "grey"),
    ("mom", "mum"),
    ("moms", "mums"),
    ("mommy", "mummy"),
    ("pajamas", "pyjamas"),
    ("catalog", "catalogue"),
    ("dialog", "dialogue"),
    ("jewelry", "jewellery"),
    ("aging", "ageing"),
    ("judgment*", "judgement"),
    ("acknowledgment*", "acknowledgement"),
    ("plow*", "plough"),
    ("tire", "tyre, if it is a wheel"),
    ("curb", "kerb, if it is a street"),
    ("esthetic*", "aesthetic"),
    ("anesthe*", "anaesthe-"),
    ("pediatr*", "paediatr-"),
    ("maneuver*", "manoeuvre"),
    ("diarrhea", "diarrhoea"),
    ("fetus", "foetus"),
    ("gotten", "got"),
    ("math", "maths"),
    ("airplane*", "aeroplane"),
    ("sidewalk*", "pavement"),
    ("apartment*", "flat"),
    ("vacation*", "holiday"),
    ("mold*", "mould"),
    ("toward", "towards"),
    ("afterward", "afterwards"),
    ("cozy", "cosy"),
    ("specialty", "speciality"),
    ("artifact*", "artefact"),
    ("donut*", "doughnut"),
    ("omelet", "omelette"),
    ("sulfur*", "sulphur"),
];

/// American spellings in any text.
pub(super) fn check(texts: &Texts<'_>, lists: &Lists) -> Vec<Finding> {
    let mut found = Vec::new();
    for said in texts.all.iter().filter(|said| said.part != Part::Reference) {
        let words = lists.left("C13", said.home, &said.words);
        for word in words.iter() {
            let pair = PAIRS.iter().find(|(american, _)| match american.strip_suffix('*') {
                Some(stem) => word.starts_with(stem),
                None => word == american,
            });
            if let Some((_, british)) = pair {
                let say = format!("“{word}” is spelt the American way. In Britain it is “{british}”.");
                found.push(texts.about(said, "C13", Grade::Warn, say));
            }
        }
    }
    found
}
