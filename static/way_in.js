// The way in: the first screens of every exercise, before the program is there. A part of the start file, behind `fetched.js`, before `start.js`.
//
// Whoever comes for the first time needs the program for none of them: they stand in the page as templates, drawn by the same functions
// that the widget draws with (`view/way_in.rs`). What is pressed and given is written down in order; the program does the same when it is
// there (`core/way_in.rs`) and draws the screen that stands. Anything else that is pressed waits for it.
//
// A page that was used before, that is locked, shared or in a class, or whose address asks for something that changes screens, waits.

// Where what is written stays until the program has kept it, once somebody chose to keep it; and with nothing given, nowhere.
const WAY = "waymark:aside:way-in";
// The shortest pause in typing in which the program may take over. Longer than between two keys of somebody who types slowly, so that no
// letter comes in the turn in which one box takes the place of another.
const PAUSE = 700;

const wayIn = (() => {
  const framed = window.parent !== window;
  const known = ["", "scheme", "text", "level", "accent"];
  const templates = new Map();
  const done = [["1", Math.random().toString(36).slice(2)]];
  // Every screen that was seen, and which of them stands there.
  const trail = [];
  let here = 0;
  let gates = false;
  let device = "";
  let keep = "";
  // Whether it was ever said that others look on. What is written then is not stored before the program is there, whatever follows: without
  // that answer, which is never stored, it could not be told where it was written.
  let overlookedOnce = false;
  // Exercises in which something was given, and the boxes that were written in, wherever they stand by now.
  const begun = new Set();
  const written = new Map();
  // What was pressed that only the program can do.
  let waits;
  let composing = false;
  let later;
  let typed = -Infinity;
  let ours = null;
  // Who waits for a moment in which the program may take over.
  let asks;
  let over = true;

  // Before the program, while it comes, and after it.
  let coming = false;

  const stage = () => document.getElementById("waymark");
  const all = (screen, what) => [...screen.querySelectorAll(what)];
  const PRESSED = "a, button, summary";
  const shown = () => trail[here].screen;
  const overlooked = () => device === "shared" || device === "class";

  function isNew() {
    if (classLink || pairs.some(([name]) => !known.includes(name)) || "wmFitted" in root.dataset) return false;
    try {
      return Object.keys(localStorage).every((key) => !key.startsWith("waymark:") || key === "waymark:comfort");
    } catch {
      return false;
    }
  }

  function begin() {
    for (const one of document.querySelectorAll("template[data-wm-way]")) templates.set(one.dataset.wmWay, one.content);
    const home = stage()?.querySelector(".wm-screen");
    if (left || !home || !templates.size) return;
    if (!isNew()) return holdPresses();
    trail.push({ name: "home", screen: home });
    over = false;
    document.addEventListener("click", press);
    document.addEventListener("change", choose);
    document.addEventListener("input", write);
    for (const kind of ["compositionstart", "compositionend"]) {
      document.addEventListener(kind, (event) => {
        composing = event.type === "compositionstart";
        settle();
      });
    }
    addEventListener("popstate", walk);
    document.addEventListener("waymark:left", close);
    root.dataset.wmWay = "";
  }

  // Nobody comes in any more: nothing of it stays in memory, words least of all.
  function close() {
    over = true;
    delete root.dataset.wmWay;
    for (const one of document.querySelectorAll("template[data-wm-way]")) one.remove();
    templates.clear();
    begun.clear();
    written.clear();
    trail.length = done.length = 0;
    waits = undefined;
    ours = null;
    clearTimeout(later);
  }

  // Where nobody comes in, a press on the first screen waits for the program all the same. Pressed once more, the link leads to the sheet on
  // paper, as where no program ever comes.
  function holdPresses() {
    close();
    let link;
    const hold = (event) => {
      const target = event.target instanceof Element && event.target.closest("[data-wm-open], [data-wm-to=all]");
      if (left || !target || target === link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      link = target;
      note("moment");
    };
    document.addEventListener("click", hold);
    lets = (there) => {
      document.removeEventListener("click", hold);
      lets = () => {};
      if (!link || !there) return;
      const { wmOpen, wmTo } = link.dataset;
      const same = link.isConnected ? link : stage().querySelector(wmOpen ? `[data-wm-open="${wmOpen}"]` : `[data-wm-to="${wmTo}"]`);
      queueMicrotask(() => same?.click());
    };
  }
  let lets = () => {};
  // It has taken the place of the first screen, or waits there for focus to leave, and hears presses.
  for (const kind of ["taken", "waiting"]) document.addEventListener(`waymark:${kind}`, () => lets(true));

  // ---- What was done. ------------------------------------------------------------------------------------------------------

  function did(...what) {
    const last = done.at(-1);
    // Of two answers to one question the last counts.
    if (["device", "keep"].includes(what[0]) && last[0] === what[0]) done.pop();
    done.push(what);
    stay();
  }

  // Of what is given in one place only the last counts, and nothing else of it is left anywhere: what was taken out again is gone.
  function gives(control, ...what) {
    const before = written.get(control);
    begun.add(trail[here].exercise);
    if (before) done.splice(done.indexOf(before), 1);
    did(...what);
    written.set(control, done.at(-1));
  }

  const isGiven = ([what, , value]) => (what === "wrote" && value.trim()) || (what === "chose" && value === "in");

  // Keeps it, where it may, and never who else uses the device. Never over what somebody else put there meanwhile; a browser that refuses
  // is no reason to stop.
  function stay() {
    const stays = keep === "yes" && !overlookedOnce && done.some(isGiven);
    if (over || left || (!stays && ours === null)) return;
    try {
      if (localStorage.getItem(WAY) !== ours) return;
      if (stays) localStorage.setItem(WAY, JSON.stringify(done.filter(([what]) => what !== "device")));
      else localStorage.removeItem(WAY);
      ours = localStorage.getItem(WAY);
    } catch {
      // Full, or forbidden by now.
    }
  }

  // ---- From screen to screen. -------------------------------------------------------------------------------------------------

  function show() {
    const { screen } = trail[here];
    const stands = stage().querySelector(".wm-screen");
    if (screen !== stands) stands.replaceWith(screen);
    if (waits) note("none");
    waits = undefined;
    // A box that goes off the screen need not tell any more that its composing ended.
    composing = false;
    // What was chosen on another screen meanwhile.
    if (here) {
      const line = keep === "yes" ? keep : overlooked() ? "off" : "no";
      screen.querySelector(".wm-keep-line")?.replaceWith(templates.get(`line ${line}`).cloneNode(true));
      for (const input of all(screen, "[name=device], [name=keep]")) input.checked = [`device-${device}`, `keep-${keep}`].includes(input.id);
      marks(screen);
    }
    screen.querySelector("h1").focus();
    scrollTo(0, 0);
    if (framed) document.querySelector("header").scrollIntoView({ block: "nearest" });
  }

  // One entry for each screen, a bare number, and none in a frame. Where the browser refuses, Back leads further.
  function entry(how) {
    try {
      if (!framed) history[how](here, "");
    } catch {
      // Too many in a short time.
    }
  }

  // False where there is no such screen: then the program is waited for.
  function go(name, ...what) {
    const made = templates.get(name);
    // Where something was given before, the program asks whether to go on there.
    if (!made || (name.endsWith(" 0") && begun.has(name.slice(0, -2)))) return false;
    if (trail[here].name === name) return true;
    did(...what);
    const screen = made.cloneNode(true).firstElementChild;
    if (!here) entry("replaceState");
    trail.length = here + 1;
    trail.push({ name, screen, exercise: what[0] === "opened" ? what[1] : trail[here].exercise });
    here += 1;
    entry("pushState");
    show();
    settle();
    return true;
  }

  function on(how) {
    const { name, exercise } = trail[here];
    overlookedOnce ||= name === "device" && overlooked();
    if (name === "device" && device === "checked") return false;
    if (name === "device" && !keep && !overlooked()) return go("keep", how);
    if (name === "keep" && (how === "skipped" || !keep)) keep = "no";
    const gate = name === "device" || name === "keep";
    gates ||= gate;
    const [, met] = name.split(" ");
    return go(gate ? `${exercise} 0` : `${exercise} ${Number(met) + 1}`, how);
  }

  function walk(event) {
    if (over || coming || !trail[event.state]) return;
    did("walked", String(event.state));
    here = event.state;
    show();
  }

  function press(event) {
    const target = event.target instanceof Element && event.target.closest("a, button");
    if (over || left || !target || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The styles of these screens are a file of their own.
    if (!document.querySelector("link[data-wm-styles]")?.sheet) return;
    const inside = shown().contains(target);
    const { wmOpen, wmTo, wmHelp } = target.dataset;
    const home = !here;
    const opened = () => go(gates ? `${wmOpen} 0` : "device", "opened", wmOpen);
    if (wmHelp !== undefined) {
      // On the first screen the numbers stand below.
      if (home) return;
      event.preventDefault();
      if (coming || !go("help", "help")) wait(target);
      return;
    }
    if (!inside || (home && !wmOpen && wmTo !== "all") || target.target === "_blank") return;
    event.preventDefault();
    if (coming) return wait(target);
    const step = /^(device|keep|.* \d+)$/.test(trail[here].name);
    const skips = target.matches(".wm-actions__quiet > .wm-quiet:first-child");
    const goes =
      (wmOpen && opened()) ||
      (wmTo === "all" && go("all", "all")) ||
      (step && target.matches(".wm-button--main") && on("on")) ||
      (step && skips && on("skipped")) ||
      (!framed && target.matches(".wm-place__back") && (history.back(), true));
    if (!goes) wait(target);
  }

  function wait(target) {
    if (waits && !("wmHelp" in target.dataset)) return;
    waits = target;
    note("moment");
    settle();
  }

  // ---- Answers. -----------------------------------------------------------------------------------------------------------------

  // How a card looks that is chosen is what the widget draws then.
  function marks(screen) {
    const sample = templates.get("chosen").firstElementChild;
    for (const card of screen.querySelectorAll(".wm-choice")) {
      const is = card.querySelector("input").checked;
      card.classList.toggle("wm-choice--chosen", is);
      card.querySelector(".wm-choice__square").replaceChildren(...(is ? [sample.querySelector(".wm-choice__square").firstElementChild.cloneNode(true)] : []));
      card.querySelector(".wm-choice__tab")?.remove();
      if (is) card.querySelector(".wm-choice__face").append(sample.querySelector(".wm-choice__tab").cloneNode(true));
    }
  }

  function choose({ target }) {
    if (over || !here || !(target instanceof HTMLInputElement) || !shown().contains(target)) return;
    const [name, ...rest] = target.id.split("-");
    const what = rest.join("-");
    if (!["device", "keep", "card"].includes(name)) return wait(target.closest("label") ?? target);
    if (name === "device") device = what;
    if (name === "keep") keep = what;
    if (name === "card") {
      gives(target, "chose", what, target.checked ? "in" : "out");
    } else {
      did(name, what);
    }
    marks(shown());
  }

  function write({ target }) {
    if (over || !here || !(target instanceof HTMLTextAreaElement) || !shown().contains(target)) return;
    typed = performance.now();
    const boxes = all(shown(), "textarea");
    gives(target, "wrote", String(boxes.indexOf(target)), whole(target.value));
    settle();
  }

  // As the program gets a text: half a sign is no sign.
  const whole = (text) => new TextDecoder().decode(new TextEncoder().encode(text));

  // ---- The program is there. ----------------------------------------------------------------------------------------------------

  function settle() {
    clearTimeout(later);
    if (!asks || composing) return;
    const rest = !waits ? PAUSE - (performance.now() - typed) : 0;
    if (rest > 0) later = setTimeout(settle, rest);
    else asks();
  }

  // Resolves in a pause, with all that was done; with nothing where nobody has come in.
  const pause = () => new Promise((resolve) => {
    if (over) return resolve("");
    asks = () => {
      asks = undefined;
      coming = trail.length > 1;
      resolve(coming ? JSON.stringify(done) : "");
      if (!coming) holdPresses();
    };
    settle();
  });

  // No program comes: the first screen stands there again. What was written is moved to where it can be copied, before this.
  function ends() {
    if (!over && here && stage().contains(shown())) shown().replaceWith(trail[0].screen);
    close();
    lets(false);
  }

  // The widget takes the place of the screen that stands. What was given since it was asked to is given to it, and so is focus.
  let focused = -1;
  let high = 0;
  const TAKES_FOCUS = `h1, input, textarea, ${PRESSED}`;
  document.addEventListener("waymark:taking", () => {
    if (over) return;
    const active = document.activeElement;
    focused = shown().contains(active) ? all(stage(), TAKES_FOCUS).filter((it) => shown().contains(it)).indexOf(active) : -1;
    high = active.getBoundingClientRect().top;
  });
  document.addEventListener("waymark:taken", () => {
    if (over) return;
    const was = shown();
    const now = stage().querySelector(".wm-screen");
    const pressed = waits && all(was, PRESSED).indexOf(waits);
    const { wmOpen, wmHelp } = waits?.dataset ?? {};
    const named = wmHelp !== undefined ? "[data-wm-help]" : wmOpen && `[data-wm-open="${wmOpen}"]`;
    const [at, home] = [here, trail[0].screen];
    // The widget draws less of the first screen, but its heading comes first there too.
    const target = (at || !focused) && all(now, TAKES_FOCUS)[focused];
    if (target) {
      target.focus({ preventScroll: true });
      scrollBy(0, target.getBoundingClientRect().top - high);
    }
    // In a turn of its own: the widget is still at work in this one.
    const press = () => (named ? stage().querySelector(named) : all(now, PRESSED)[pressed])?.click();
    queueMicrotask(() => carry(was, now, at, home) && press());
    close();
  });

  // False if something could not be carried.
  function carry(was, now, at, home) {
    const boxes = all(now, "textarea");
    const lost = all(was, "textarea").filter((box, place) => {
      const other = boxes[place];
      if (!other) return box.value.trim();
      if (other.value !== whole(box.value)) {
        other.value = box.value;
        other.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      if (document.activeElement === other) other.setSelectionRange(box.selectionStart, box.selectionEnd, box.selectionDirection);
      return false;
    });
    // Never seen: the widget is where the person is not.
    if (lost.length) {
      was.replaceWith(home);
      frozen(lost);
      return false;
    }
    const inputs = all(now, "input");
    all(was, "input").forEach((input, place) => {
      if (inputs[place] && inputs[place].checked !== input.checked) inputs[place].click();
    });
    if (!framed && history.state !== at) dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
    return true;
  }

  return { begin, pause, ends, boxes: () => [...written.keys()].filter((it) => it.localName === "textarea") };
})();
