//! A partner's page, once as it is and once with the widget in it: whoever puts the widget in shall lose nothing by it.

use std::fs;
use std::path::Path;

use waymark::core::snippets::{FRAME, FRAMED, filled};

use super::score::Score;
use crate::server::{Options, Server};
use crate::trouble::{Done, While};

/// A plain page that Lighthouse has nothing against. What is framed stands at `{frame}`, below the first screen of text, where
/// partners put it.
const PAGE: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A place to think</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<style>body { max-width: 40em; margin: 0 auto; padding: 1em; font: 1.125em/1.5 sans-serif }</style>
</head>
<body>
<main>
<h1>A place to think</h1>
<p>We offer courses about recovery, taught together by people who have been there and people who work with them.</p>
<p>You can begin here, on your own and in your own time.</p>
{frame}
<p>Our next courses begin in spring.</p>
</main>
</body>
</html>
"#;

/// Serves both pages, with our own lines for a plain frame in one of them.
pub fn serve(out: &Path, site: &str) -> Done<Server> {
    let folder = out.join("partner");
    fs::create_dir_all(&folder).when("The folder of the partner's pages cannot be made")?;
    let address = format!("{site}{FRAMED}");
    let frame = filled(FRAME, &[("address", &address), ("title", "Waymark: short exercises to think and write")]);
    for (name, inside) in [("without.html", ""), ("with.html", &*frame)] {
        fs::write(folder.join(name), PAGE.replace("{frame}", inside)).when("A partner's page cannot be written")?;
    }
    Server::start(folder, Options::default())
}

/// What a partner's page loses in one category by the widget, if anything.
pub fn lost(with: &Score, without: &Score) -> Option<String> {
    let loses = with.points < without.points;
    loses.then(|| format!("{}\n    Without the widget it has {}.", with.say(), without.points))
}
