//! `cargo xtask lighthouse`: the built site through Lighthouse's eyes, as on a mid-range phone with a slow connection. What it finds
//! wrong it says; anything below 100 is a failure.
//!
//! Lighthouse measures with the clock of this machine, so no score is taken from one look: of three, the middle one counts.

mod host;
mod score;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use waymark::core::content::Content;
use waymark::core::exercise::Kind;
use waymark::core::wording::Say;

use crate::build;
use crate::faults::folder;
use crate::places;
use crate::run::Job;
use crate::server::{Options, Server};
use crate::setup;
use crate::trouble::{Done, Trouble, While};

use score::{CATEGORIES, Score, middle};

/// How often each page is looked at.
const LOOKS: usize = 3;
/// The exercise whose first question is looked at. It stands on the first page.
const EXERCISE: &str = "my-recovery";
const LOOK: &str = "look.js";
/// By how much Lighthouse's mobile preset slows the processor down.
const PRESET: f64 = 4.0;
/// The benchmark index of the phone that the preset makes of the machines that it is made for: 1500 by four.
const PHONE: f64 = 375.0;

/// What is looked at.
struct Page {
    name: &'static str,
    address: String,
    /// What is pressed on the way to a screen; nothing for a page that has an address of its own.
    presses: Vec<String>,
    /// The heading that is there in the end.
    heading: String,
}

/// The tools and where the reports go.
struct Bench {
    lighthouse: PathBuf,
    chromium: PathBuf,
    out: PathBuf,
    /// By how much the processor is slowed down.
    slowdown: f64,
}

/// Looks at the first page, at the first question, and at a partner's page with and without the widget. `once` looks at each only one
/// time, to see what is to be done. `calibrated` slows a slow machine down by less than the preset does.
pub fn run(once: bool, calibrated: bool) -> Done {
    let mut bench = Bench {
        slowdown: PRESET,
        lighthouse: setup::lighthouse()?,
        chromium: setup::browsers()?.chromium,
        out: places::target().join("lighthouse"),
    };
    let upload = folder()?;
    let content = first_language()?;
    let _ = fs::remove_dir_all(&bench.out);
    fs::create_dir_all(&bench.out).when("The folder of the reports cannot be made")?;
    fs::write(bench.out.join(LOOK), include_str!("look.js")).when("The script of Lighthouse cannot be written")?;
    let site = Server::start(upload, Options::default())?;
    let partner = host::serve(&bench.out, &site.address())?;
    // By another name than the widget's, so that the two are two sites, as they are in the world.
    let partner_at = |page: &str| format!("{}/{page}", partner.address().replace("127.0.0.1", "localhost"));
    let looks = if once { 1 } else { LOOKS };
    println!(
        "Lighthouse looks at four pages, {looks} times each: about 20 s a time. The reports are in target/lighthouse."
    );
    let alone = |name, address| Page { name, address, presses: Vec::new(), heading: String::new() };
    let index = bench.machine(&alone("machine", partner_at("without.html")))?;
    if calibrated {
        bench.slowdown = (index / PHONE).clamp(1.0, PRESET);
    }
    println!(
        "  This machine has a benchmark index of {index:.0}; the preset, four times slower, is made for 1500 and more. It is slowed \
         down {:.1} times.",
        bench.slowdown
    );
    let home = bench.look(&alone("home", format!("{}/", site.address())), looks)?;
    let (presses, heading) = way(&content)?;
    let question = Page { name: "question", address: format!("{}/", site.address()), presses, heading };
    let question = bench.look(&question, looks)?;
    let without = bench.look(&alone("partner-without", partner_at("without.html")), looks)?;
    let with = bench.look(&alone("partner-with", partner_at("with.html")), looks)?;
    let mut wrong = Vec::new();
    for scores in [&home, &question] {
        wrong.extend(scores.iter().filter(|score| score.points < 100).map(Score::say));
    }
    wrong.extend(with.iter().zip(&without).filter_map(|(with, without)| host::lost(with, without)));
    if wrong.is_empty() {
        println!("100 everywhere, and a partner's page loses no point.");
        return Ok(());
    }
    Err(Trouble::new(format!("Lighthouse sees less than it should:\n{}", wrong.join("\n"))))
}

impl Bench {
    /// Looks at a page so often, and prints what counts.
    fn look(&self, page: &Page, looks: usize) -> Done<Vec<Score>> {
        let mut seen: Vec<Vec<Score>> = Vec::new();
        for number in 1..=looks {
            seen.push(self.look_once(page, &format!("{}-{number}", page.name))?);
        }
        let scores: Vec<Score> = (0..CATEGORIES.len())
            .filter_map(|at| middle(seen.iter().filter_map(|scores| scores.get(at)).cloned().collect()))
            .collect();
        let all: Vec<String> = scores.iter().map(|score| format!("{} {}", score.category, score.points)).collect();
        println!("  {:16} {}", page.name, all.join(", "));
        Ok(scores)
    }

    /// How fast this machine is, as Lighthouse counts it.
    fn machine(&self, page: &Page) -> Done<f64> {
        self.look_once(page, page.name)?;
        let report = read(&self.out.join(format!("{}.json", page.name)))?;
        let index = report.pointer("/environment/benchmarkIndex").and_then(Value::as_f64);
        index.ok_or_else(|| Trouble::new("Lighthouse does not say how fast this machine is."))
    }

    fn look_once(&self, page: &Page, name: &str) -> Done<Vec<Score>> {
        let asked = json!({
            "lighthouse": self.lighthouse,
            "chromium": self.chromium,
            "switches": switches(),
            "slowdown": self.slowdown,
            "address": page.address,
            "presses": (!page.presses.is_empty()).then_some(&page.presses),
            "heading": page.heading,
            "out": self.out.join(name),
        });
        let job = Job::new("node").args([self.out.join(LOOK).as_os_str(), asked.to_string().as_ref()]);
        job.quietly().map_err(|_| Trouble::new(format!("Lighthouse could not look at {}.", page.address)))?;
        let report = |ending: &str| read(&self.out.join(format!("{name}{ending}.json")));
        let there = report("")?;
        if page.presses.is_empty() {
            return CATEGORIES.into_iter().map(|category| score::of(page.name, &there, category)).collect();
        }
        // A screen that was come to by pressing: how quick the way was, and how the screen is.
        let way = report("-way")?;
        let [quick, rest @ ..] = CATEGORIES;
        let rest = rest.into_iter().map(|category| score::of(page.name, &there, category));
        [score::of(page.name, &way, quick)].into_iter().chain(rest).collect()
    }
}

/// What Chromium is started with. Its sandbox refuses root.
fn switches() -> Vec<&'static str> {
    let mut switches = vec!["--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--lang=en-GB"];
    if setup::is_root() {
        switches.push("--no-sandbox");
    }
    switches
}

fn read(report: &Path) -> Done<Value> {
    let text = fs::read_to_string(report).when("Lighthouse wrote no report")?;
    serde_json::from_str(&text).when("Lighthouse wrote a report that cannot be read")
}

/// What somebody presses from the first page to the first question, by what it is called, and the heading of that question.
fn way(content: &Content) -> Done<(Vec<String>, String)> {
    let exercise = content.exercises.iter().find(|exercise| exercise.id.as_str() == EXERCISE);
    let exercise = exercise.ok_or_else(|| Trouble::new(format!("There is no exercise {EXERCISE}.")))?;
    let say = |what| content.wording.say(what).to_string();
    let mut presses = vec![exercise.title.to_string()];
    presses.extend([say(Say::DeviceMe), say(Say::CarryOn), say(Say::KeepNo), say(Say::CarryOn), say(Say::OpenStart)]);
    for step in &exercise.steps {
        match step.kind {
            Kind::Open => {}
            Kind::Info => presses.push(say(Say::CarryOn)),
            _ => return Ok((presses, step.ask.to_string())),
        }
    }
    Err(Trouble::new(format!("The exercise {EXERCISE} has no question.")))
}

fn first_language() -> Done<std::rc::Rc<Content>> {
    let languages = build::check_content(&build::today())?;
    let first = languages.content.get(build::FIRST_LANGUAGE).cloned();
    first.ok_or_else(|| Trouble::new("There is no English content."))
}
