// Puts a tutor's choices together: a class link (`core/class.rs`), its square, and where it leads. Behind `partners/common.js` and
// `partners/order.js`.
//
// Every control carries its number. Nothing is sent anywhere and nothing is kept.

const box = document.getElementById("link");

// ---- The link. -----------------------------------------------------------------------------------------------------------

// 3, 4, 5, 8 as "3-5,8".
function runs(numbers) {
  const found = [];
  for (const number of numbers) {
    if (found.at(-1)?.[1] === number - 1) found.at(-1)[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
}

const steps = (item) => all("input", item);
const on = (boxes) => boxes.filter((box) => box.checked).map((box) => Number(box.value));

function chosen(item) {
  const met = on(steps(item));
  const some = met.length && met.length < steps(item).length;
  return `.${item.dataset.wmExercise}${some ? `:${runs(met)}` : ""}`;
}

// What is as usual does not stand in the link.
function setting(number, name) {
  const is = one(`input[name=${name}]:checked`)?.value;
  return is ? `.-${number}:${is}` : "";
}

function fragment() {
  const out = on(all("#out-1, #out-2"));
  const settings = setting(1, "size") + setting(2, "lang") + (out.length ? `.-3:${runs(out)}` : "");
  return `#c1${ticked().map(chosen).join("")}${settings}`;
}

// ---- The square: a program of its own, fetched once when the page begins. --------------------------------------------------

const script = one("script[data-wm-square-wasm]").dataset;
const absolute = (path) => new URL(path, document.baseURI).href;

async function program() {
  const response = await fetch(absolute(script.wmSquareWasm), { integrity: script.wmSquareDigest, credentials: "same-origin" });
  if (!response.ok) throw new Error("not found");
  const glue = await import(absolute(script.wmSquareGlue));
  await glue.default({ module_or_path: await WebAssembly.compile(await response.arrayBuffer()) });
  return glue.draw;
}

let draw;

// The squares without a script are drawn already; those that are not are ours.
const squares = all("[data-wm-square]").filter((square) => !square.closest("noscript"));

function square(address) {
  const drawn = draw?.(address);
  one("[data-wm-drawn]").hidden = !drawn;
  one("[data-wm-no-square]").hidden = draw === undefined || Boolean(drawn);
  if (!drawn) return;
  const [side, path] = drawn.split(/ (.*)/s);
  for (const code of squares) {
    code.setAttribute("viewBox", `0 0 ${side} ${side}`);
    one(".wm-square__ground", code).setAttribute("d", `M0 0h${side}v${side}h-${side}z`);
    one(".wm-square__dark", code).setAttribute("d", path);
  }
}

// ---- What follows from the choices. ----------------------------------------------------------------------------------------

function show() {
  for (const item of items.values()) {
    const [met, count] = [on(steps(item)).length, steps(item).length];
    const { wmAllSteps, wmSomeSteps } = order.dataset;
    one("[data-wm-steps]", item).textContent = met < count ? fill(wmSomeSteps, { count: met, all: count }) : wmAllSteps;
  }
  const part = fragment();
  // This page stands beside the one that learners open, wherever that is.
  const address = absolute("./") + part;
  if (box.value === address) return false;
  box.value = address;
  box.dispatchEvent(new Event("waymark:changed"));
  for (const place of all("[data-wm-address]")) place.textContent = address;
  one("[data-wm-to=try]").href = address;
  one("[data-wm-to=sheets]").href = absolute("./paper") + part;
  square(address);
  return true;
}

let telling;

function tell(words = listens.dataset.wmChanged) {
  clearTimeout(telling);
  telling = setTimeout(() => say(words), 600);
}

// ---- A ready session. ------------------------------------------------------------------------------------------------------

// A ready session: "#c1.1:5-7.8". What was chosen before makes room.
function use({ wmReady, wmNumber }) {
  for (const card of all("input[id^='show-']")) {
    card.checked = false;
    tick(card);
  }
  for (const part of wmReady.split(".").slice(1)) {
    const [number, list] = part.split(":");
    const met = list?.split(",").map((run) => run.split("-").map(Number));
    for (const step of steps(items.get(number))) {
      step.checked = !met || met.some(([from, to = from]) => from <= step.value && step.value <= to);
    }
    const card = document.getElementById(`show-${number}`);
    card.checked = true;
    tick(card);
  }
  show();
  tell(fill(listens.dataset.wmUsed, { number: wmNumber }));
}

// ---- Listening. ------------------------------------------------------------------------------------------------------------

const large = one("dialog.wm-large");

one("main").addEventListener("change", ({ target }) => {
  if (target.id.startsWith("show-")) tick(target);
  // A class without any step would be only opening and letter: they all come back.
  const item = target.closest("[data-wm-exercise]");
  if (item && !on(steps(item)).length) for (const step of steps(item)) step.checked = true;
  if (show()) tell();
});

one("main").addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  if (button.dataset.wmMove) move(button);
  if (button.dataset.wmReady) use(button.dataset);
  if ("wmLarge" in button.dataset) large.showModal();
  if ("wmClose" in button.dataset) large.close();
  if ("wmPrint" in button.dataset) print();
});

// Some browsers bring choices back when a page is opened again.
for (const card of all("input[id^='show-']")) tick(card);
show();
program().then(
  (made) => {
    draw = made;
    square(box.value);
  },
  () => {
    draw = null;
    square(box.value);
  },
);
