// One look of Lighthouse at one page, in a browser of its own. Started by `cargo xtask lighthouse`, with what it needs as JSON in its
// only argument; never part of the site. It writes what Lighthouse found and judges nothing.
const { createRequire } = require('node:module');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const { lighthouse, chromium, switches, slowdown, address, presses, heading, out } = JSON.parse(process.argv[2]);
const of = createRequire(join(lighthouse, 'package.json'));
// For the slowest machine. Who waits in vain is told for what.
const patience = 60_000;

// Now and then, not at every frame, and without asking for a layout: what this script does in the page is measured too.
const now_and_then = { timeout: patience, polling: 250 };

// Presses the first control that is seen and called so, or begins so.
const press = async (page, wanted) => {
  const find = (wanted) => {
    const called = (node) => node.textContent.replace(/\s+/g, ' ').trim();
    const all = [...document.querySelectorAll('button, a[href], label')].filter((node) => called(node).startsWith(wanted));
    const seen = all.filter((node) => node.checkVisibility() && !node.closest('[inert]'));
    return seen.find((node) => called(node) === wanted) || seen[0] || false;
  };
  const found = await page.waitForFunction(find, now_and_then, wanted)
    .catch(() => { throw new Error(`Nothing to press is called: ${wanted}`); });
  await found.asElement().click();
};

const look = async () => {
  const { navigation, snapshot, startTimespan, generateReport } = await import(pathToFileURL(join(lighthouse, 'core', 'index.js')).href);
  const puppeteer = (await import(pathToFileURL(of.resolve('puppeteer-core')).href)).default;
  const browser = await puppeteer.launch({ executablePath: chromium, headless: true, args: switches });
  const keep = (name, result) => {
    writeFileSync(`${out}${name}.json`, JSON.stringify(result.lhr));
    writeFileSync(`${out}${name}.html`, generateReport(result.lhr, 'html'));
  };
  try {
    const page = await browser.newPage();
    // What is not set here is Lighthouse's mobile preset: a mid-range phone and slow 4G, simulated.
    const { throttling } = (await import(pathToFileURL(join(lighthouse, 'core', 'config', 'constants.js')).href));
    const flags = {
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
      throttling: { ...throttling.mobileSlow4G, cpuSlowdownMultiplier: slowdown },
      logLevel: 'error',
    };
    const settings = { flags };
    if (!presses) {
      keep('', await navigation(page, address, settings));
      return;
    }
    await page.goto(address);
    await page.waitForSelector('html[data-wm-ready]', { timeout: patience });
    const span = await startTimespan(page, settings);
    for (const name of presses) await press(page, name);
    await page.waitForFunction((heading) => [...document.querySelectorAll('h1')].some((h1) => h1.textContent.includes(heading)), now_and_then, heading);
    keep('-way', await span.endTimespan());
    keep('', await snapshot(page, settings));
  } finally {
    await browser.close();
  }
};

look().then(() => process.exit(0), (problem) => {
  console.error(problem);
  process.exit(1);
});
