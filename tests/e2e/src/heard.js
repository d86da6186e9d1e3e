// What somebody hears who does not see the screen. Runs through WebDriver only; never part of the site.
const shown = (node) => !node.closest('[hidden], [inert], [aria-hidden=true]') && node.checkVisibility({ checkVisibilityCSS: true });
const LIVE = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]';
const BOXES = 'textarea, input:not([type=checkbox]):not([type=radio])';
const ask = {
  // From now on: what was said after each press, and while somebody types.
  listen: () => {
    if (window.waymarkHeard) return;
    const heard = window.waymarkHeard = { acts: [], texts: new Map() };
    const act = (kind, node) => {
      const last = heard.acts[heard.acts.length - 1];
      const name = (node.getAttribute('aria-label') || node.innerText || node.name || node.tagName).trim().slice(0, 60);
      const again = last && last.kind === kind && (kind === 'types' || last.node === node || (node.labels && Array.from(node.labels).some((label) => label.contains(last.node))));
      if (!again) heard.acts.push({ kind, node, name, said: [] });
    };
    const on = (what, does) => document.addEventListener(what, does, true);
    const control = (node) => node.closest('button, a, summary, label, input, textarea') || node;
    on('pointerdown', (event) => act('presses', control(event.target)));
    on('keydown', (event) => { if (event.key === 'Enter' || event.key === ' ') if (!event.target.matches(BOXES)) act('presses', control(event.target)); });
    on('click', (event) => act('presses', control(event.target)));
    on('input', (event) => { if (event.target.matches(BOXES)) act('types', event.target); });
    const say = (what) => { const last = heard.acts[heard.acts.length - 1]; if (last) last.said.push(what); };
    // Where focus is put by the page itself. Controls take it by a press.
    on('focusin', (event) => { if (event.target.tabIndex < 0) say('focus on ' + event.target.innerText.slice(0, 60)); });
    const regions = () => Array.from(document.querySelectorAll(LIVE));
    const text = (region) => region.textContent.replace(/\s+/g, ' ').trim();
    for (const region of regions()) heard.texts.set(region, text(region));
    new MutationObserver(() => {
      for (const region of regions()) {
        const before = heard.texts.get(region);
        const now = text(region);
        heard.texts.set(region, now);
        // One that came with its words, as a part of a new screen, is read there. Screen readers tell of changes.
        if (before !== undefined && before !== now && now !== '') say('told: ' + now);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  },
  // Everything that was done and is over, with what was said of it, and is then forgotten. What was done last may yet be told of.
  heard: () => {
    const done = window.waymarkHeard.acts.splice(0, window.waymarkHeard.acts.length - 1);
    return done.map((act) => ({ kind: act.kind, name: act.name, said: act.said }));
  },
  last: () => { const [act] = window.waymarkHeard.acts.slice(-1); return act ? { kind: act.kind, name: act.name, said: act.said } : null; },
  // How much of ours is read, and how often Tab is pressed, before the first thing to answer with. What somebody wrote earlier and meets again
  // there is as long as they like.
  before: () => {
    const first = Array.from(document.querySelectorAll('main textarea, main input')).find(shown);
    if (!first) return null;
    const earlier = (node) => node.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let words = [];
    for (let node = walker.nextNode(); node && earlier(node); node = walker.nextNode()) {
      if (node.parentElement && !node.parentElement.closest('script, style, noscript, svg, [translate=no]') && shown(node.parentElement)) words = words.concat(node.textContent.split(/\s+/).filter(Boolean));
    }
    const called = (node) => node.innerText || node.tagName;
    const h = Array.from(document.querySelectorAll('h1')).find(shown);
    const stops = Array.from(document.querySelectorAll('a[href], button, summary, input, textarea, [tabindex]')).filter((node) => node.tabIndex >= 0 && !node.disabled && shown(node) && earlier(node) && node !== first);
    return { words: words.length, read: words.join(' '), stops: stops.map(called), after: stops.filter((node) => h && h.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING).map(called) };
  },
};
return ask[arguments[0]].apply(null, Array.prototype.slice.call(arguments, 1));
