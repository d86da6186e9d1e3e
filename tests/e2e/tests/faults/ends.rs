//! Words that were said to be kept, and then everything ends in one of five ways.

use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use e2e::walk::Given;
use e2e::{Engine, Keep, Profile, Site, Visitor};
use waymark::core::wording::Say;

use crate::{Chance, ENGINES, Table, rounds};

/// How it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    TabClosed,
    GoneElsewhere,
    RendererKilled,
    QuitCleanly,
}

#[tokio::test]
async fn nothing_said_to_be_kept_is_lost_when_a_tab_a_renderer_or_a_browser_ends() {
    let table = Table::new(
        "Words said to be kept, and then it ended",
        2,
        &["Engine", "How it ended", "Times", "Sentences kept", "Sentences lost"],
    );
    let mut chance = Chance::seeded();
    let mut all_lost = 0;
    for engine in ENGINES {
        for end in [End::TabClosed, End::GoneElsewhere, End::RendererKilled, End::QuitCleanly] {
            let (mut kept, mut lost) = (0, 0);
            for round in 0..rounds(5) {
                let found = ends_after_kept(engine, end, round, chance.below(600)).await;
                if found { kept += 1 } else { lost += 1 }
            }
            table.row(&[
                &format!("{engine:?}"),
                &format!("{end:?}"),
                &(kept + lost).to_string(),
                &kept.to_string(),
                &lost.to_string(),
            ]);
            all_lost += lost;
        }
    }
    assert_eq!(all_lost, 0, "words that were said to be kept are gone");
}

/// Writes until the page says that it is kept, lets it end after a while, comes back tomorrow, and looks.
async fn ends_after_kept(engine: Engine, end: End, round: usize, after_ms: u64) -> bool {
    let (profile, site) = (Profile::new(), Rc::new(Site::serve()));
    let words = format!("Sentence {round} of this morning");
    let visitor = begins(engine, &profile, &site).await;
    visitor.write(&words).await;
    visitor.see_kept(&words).await;
    visitor.see(&visitor.say(Say::KeepLineKept)).await;
    // The moment is the thing that is tried here, and nothing waits for it.
    tokio::time::sleep(Duration::from_millis(after_ms)).await;
    match end {
        End::TabClosed => {
            let other = visitor.driver.new_tab().await.expect("another tab opens");
            visitor.driver.close_window().await.expect("the tab closes");
            visitor.driver.switch_to_window(other).await.expect("the other tab is there");
        }
        End::GoneElsewhere => visitor.go("about:blank").await,
        End::RendererKilled => assert!(kill_renderers(profile.path()) > 0, "there is a renderer to kill"),
        End::QuitCleanly => {}
    }
    visitor.browser.close().await;
    finds(engine, &profile, &site, &words).await
}

#[tokio::test]
async fn a_killed_browser_loses_only_its_newest_words() {
    let table = Table::new(
        "A browser that was killed while somebody wrote",
        1,
        &["Engine", "Times", "Sentences said to be kept", "Lost", "Age of the oldest lost (s)"],
    );
    for engine in ENGINES {
        let (mut said, mut lost, mut oldest, mut all_lost) = (0, 0, Duration::ZERO, false);
        let times = rounds(3);
        for _ in 0..times {
            let (profile, site) = (Profile::new(), Rc::new(Site::serve()));
            let visitor = begins(engine, &profile, &site).await;
            let mut kept: Vec<(String, Instant)> = Vec::new();
            let began = Instant::now();
            while began.elapsed() < Duration::from_secs(90) {
                let words = format!("part{} ", kept.len());
                visitor.write(&words).await;
                visitor.see_kept(words.trim()).await;
                kept.push((words.trim().to_owned(), Instant::now()));
            }
            let killed = Instant::now();
            visitor.browser.is_killed().await;
            let text = kept_text(engine, &profile, &site).await;
            said += kept.len();
            let gone: Vec<_> = kept.iter().filter(|(words, _)| !text.contains(words.as_str())).collect();
            lost += gone.len();
            if let Some((_, since)) = gone.first() {
                oldest = oldest.max(killed.duration_since(*since));
                all_lost |= gone.len() == kept.len();
            }
        }
        // Where one run lost everything, older words would have gone as well.
        let age = format!("{}{:.1}", if all_lost { "at least " } else { "" }, oldest.as_secs_f64());
        table.row(&[&format!("{engine:?}"), &times.to_string(), &said.to_string(), &lost.to_string(), &age]);
    }
}

async fn begins(engine: Engine, profile: &Profile, site: &Rc<Site>) -> Visitor {
    let visitor = Visitor::comes_with(engine, profile, site).await;
    visitor.opens("steady", Keep::Yes).await;
    visitor.walks_until("steady", "what-else", Given::default()).await;
    visitor
}

async fn finds(engine: Engine, profile: &Profile, site: &Rc<Site>, words: &str) -> bool {
    kept_text(engine, profile, site).await.contains(words)
}

/// Everything of ours that a browser with this profile has now.
async fn kept_text(engine: Engine, profile: &Profile, site: &Rc<Site>) -> String {
    let visitor = Visitor::comes_with(engine, profile, site).await;
    visitor.our_entries().await.into_iter().map(|(_, value)| value).collect()
}

/// Kills every process that draws pages for the browser of this profile, and says how many.
fn kill_renderers(profile: &Path) -> usize {
    let processes: Vec<(i32, i32, String)> = std::fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let id: i32 = entry.file_name().to_string_lossy().parse().ok()?;
            let line = std::fs::read(entry.path().join("cmdline")).ok()?;
            let status = std::fs::read_to_string(entry.path().join("status")).ok()?;
            let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()?;
            Some((id, parent, String::from_utf8_lossy(&line).replace('\0', " ")))
        })
        .collect();
    let ours = profile.display().to_string();
    let is_ours = |id: i32| processes.iter().any(|(one, _, line)| *one == id && line.contains(&ours));
    // A renderer of Chromium may be a grandchild of the browser, by its zygote.
    let parent_of = |id: i32| processes.iter().find(|(one, _, _)| *one == id).map(|(_, parent, _)| *parent);
    let belongs = |mut id: i32| {
        for _ in 0..4 {
            if is_ours(id) {
                return true;
            }
            let Some(parent) = parent_of(id) else { return false };
            id = parent;
        }
        false
    };
    let draws =
        |line: &str| line.contains("--type=renderer") || (line.contains("-contentproc") && line.contains(" tab"));
    let renderers = processes.iter().filter(|(id, _, line)| draws(line) && belongs(*id));
    renderers
        .map(|(id, _, _)| nix::sys::signal::kill(nix::unistd::Pid::from_raw(*id), nix::sys::signal::Signal::SIGKILL))
        .filter(Result::is_ok)
        .count()
}
