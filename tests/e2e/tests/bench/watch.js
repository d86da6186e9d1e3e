// What the bench watches in a page, put in by Chromium's tools before the page's own scripts. `plan` stands in front of it.
//
// It also goes the shortest way to the first text box: what has to be pressed is pressed in a task of its own as soon as it is there, so
// that no time of a person or of a driver is in what is measured.
(() => {
  if (window !== top || window.bench) return;
  const now = () => performance.now();
  const { setTimeout, requestAnimationFrame, queueMicrotask } = window;
  const bench = (window.bench = { tasks: [], shift: 0, paint: 0, box: 0, whole: 0, keyAt: 0, shown: 0, value: null, keys: [], pressed: [] });

  const on = (type, does) => new PerformanceObserver((list) => list.getEntries().forEach(does)).observe({ type, buffered: true });
  on('longtask', (it) => bench.tasks.push([it.startTime, it.duration]));
  on('paint', (it) => { if (it.name === 'first-contentful-paint') bench.paint = it.startTime; });
  // A screen that changes because somebody pressed something is no shift. Browsers leave out half a second after a press of a person;
  // ours are pressed by script, so it is left out here.
  on('layout-shift', (it) => { if (!it.hadRecentInput && it.startTime - last > 500) bench.shift += it.value; });

  // ---- The way to the first box. --------------------------------------------------------------------------------------------

  let last = -Infinity, waiting = false, left = null;
  const heading = () => document.querySelector(plan.heading)?.textContent;
  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  const control = ({ css, name, begins }) => {
    if (css) return document.querySelector(css);
    const all = [...document.querySelectorAll('button, a[href], label')].map((it) => [it, plain(it.textContent)]);
    return all.find(([it, text]) => (begins ? text.startsWith(name) : text === name) && it.checkVisibility())?.[0];
  };
  const frame = (does) => {
    const turn = new MessageChannel();
    turn.port1.addEventListener('message', does, { once: true });
    turn.port1.start();
    requestAnimationFrame(() => turn.port2.postMessage(0));
  };
  // A key survives from the moment on from which the box keeps its focus: a page may still be moving focus to a heading, or make the box
  // anew, in frames after the one that shows it.
  function hold(since) {
    const box = document.querySelector(plan.box);
    if (document.activeElement === box && now() - since > 500) {
      bench.box = since;
      return;
    }
    const kept = document.activeElement === box;
    if (!kept) box?.focus();
    frame(() => hold(kept ? since : now()));
  }
  function goOn() {
    const html = document.documentElement;
    if (plan.whole && !bench.whole && html.hasAttribute(plan.whole)) bench.whole = now();
    if (waiting || bench.found || (plan.ready && !plan.ready.some((sign) => html.hasAttribute(sign)))) return;
    if (document.querySelector(plan.box)) {
      bench.found = true;
      return frame(() => hold(now()));
    }
    if (left !== null && heading() === left) return;
    const press = plan.presses.find((it) => it.times > 0 && control(it));
    if (!press) return;
    waiting = true;
    setTimeout(() => {
      const it = control(press);
      waiting = false;
      if (!it) return goOn();
      press.times -= 1;
      left = press.stays ? null : heading();
      last = now();
      bench.pressed.push([Math.round(last), press.css ?? press.name]);
      it.click();
      goOn();
    }, 0);
  }
  if (plan.box) {
    new MutationObserver(goOn).observe(document, { childList: true, subtree: true, attributeFilter: [...(plan.ready ?? []), plan.whole ?? 'class'] });
    document.addEventListener('DOMContentLoaded', goOn);
  }

  // ---- The first key. -------------------------------------------------------------------------------------------------------

  addEventListener('keydown', (event) => {
    if (!bench.box || bench.keyAt) return;
    bench.keyAt = event.timeStamp;
    frame(() => { bench.shown = now(); bench.value = document.querySelector(plan.box)?.value; });
  }, true);

  // ---- Memory of WebAssembly, which no counter of the browser tells by itself. -----------------------------------------------

  const memories = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async function (...given) {
    const made = await instantiate.apply(this, given);
    memories.push(...Object.values((made.instance ?? made).exports).filter((it) => it instanceof WebAssembly.Memory));
    return made;
  };
  bench.wasm = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

  // ---- On and back, many times. -----------------------------------------------------------------------------------------------

  bench.walk = async (times) => {
    const until = async (holds, what) => {
      const began = now();
      while (!holds()) {
        if (now() - began > 10000) throw new Error(`${what}, at ${heading()}`);
        await new Promise((done) => setTimeout(done, 0));
      }
    };
    const step = async (press) => {
      await until(() => control(press), 'nothing to press');
      const before = heading();
      control(press).click();
      await until(() => heading() !== before, 'no other step');
      // Nobody presses what is not on the screen yet.
      await new Promise(frame);
      await new Promise(frame);
    };
    for (let n = 0; n < times; n += 1) {
      await step(plan.next);
      await step(plan.back);
    }
  };

  // ---- What a key costs. --------------------------------------------------------------------------------------------------------
  //
  // Handlers of its events with the microtasks behind each, and every timer, animation frame, idle callback and message until the next
  // key, so that a save that is put off still counts.

  if (!plan.keys) return;
  const add = (ms) => { if (bench.keys.length) bench.keys[bench.keys.length - 1] += ms; };
  const { addEventListener: listen, removeEventListener: unlisten } = EventTarget.prototype;
  const ends = {};
  for (const type of ['keydown', 'keypress', 'beforeinput', 'input', 'keyup']) {
    let began = 0;
    listen.call(window, type, () => {
      if (type === 'keydown') bench.keys.push(0);
      began = now();
    }, true);
    ends[type] = () => add(now() - began);
    listen.call(window, type, ends[type]);
  }
  // Ours stays the last one to hear.
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    listen.call(this, type, ...rest);
    if ((this === window || this === undefined) && ends[type]) {
      unlisten.call(window, type, ends[type]);
      listen.call(window, type, ends[type]);
    }
  };
  // Microtasks that microtasks ask for come later; a few turns reach those too.
  const settled = (turns, then) => (turns ? queueMicrotask(() => settled(turns - 1, then)) : then());
  const measured = (does) => typeof does !== 'function' ? does : function (...given) {
    const began = now();
    try {
      return does.apply(this, given);
    } finally {
      settled(8, () => add(now() - began));
    }
  };
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
    const plainly = window[name];
    window[name] = (does, ...rest) => plainly.call(window, measured(does), ...rest);
  }
  const message = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...message,
    set(does) { message.set.call(this, measured(does)); },
  });
})();
