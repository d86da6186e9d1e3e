// Questions for two: one question at a time, and whose turn it is to ask. Behind `leaving.js` and `screens.js`.
//
// It counts nothing and keeps nothing: not who passed, not what was asked. A reload begins the question that the address names again.

const DOOR = "0";
const CLOSE = "0-1";

const [walking, resting] = ["walking", "resting"].map((row) => stage.querySelector(`[data-wm-${row}]`));
const [swapping, moving] = ["swap", "next"].map((does) => stage.querySelector(`[data-wm-does="${does}"]`));
const again = page.querySelector("[data-wm-again]");

// The question that the two are at, such as "2-5"; none while nobody has chosen. And the screen below a pause or Help.
let at;
let below = DOOR;

// Who asks: 1 or 2. They take turns to be first.
let turn = 1;
const first = () => (Number(at.split("-")[1]) % 2 ? 1 : 2);

function show(name, moves = true) {
  const asks = name === at;
  const aside = name === "help" || name.startsWith("rest-");
  if (!aside) below = name;
  walking.hidden = !asks;
  resting.hidden = !aside;
  stage.hidden = !asks && !aside;
  again.hidden = !at;
  for (const who of page.querySelectorAll("[data-wm-turn]")) who.hidden = who.dataset.wmTurn !== String(turn);
  // What comes next is filled: first the other one's turn, then another question. All three are equally large.
  const swapped = asks && turn !== first();
  for (const [press, main] of [[swapping, !swapped], [moving, swapped]]) {
    press.classList.toggle("wm-button--main", main);
    press.classList.toggle("wm-button--second", !main);
  }
  bring(name, moves);
}

function follow(moves = true) {
  const name = named();
  if (!name) at = undefined;
  else if (name !== CLOSE && name !== at) {
    at = name;
    turn = first();
  }
  show(name ?? DOOR, moves);
}

// To a screen with an address. One that is there already is shown again.
const to = (name) => (location.hash === `#${name}` ? follow() : go(name));

// One question on or back. Before the first is the door, and behind the last the end.
function step(by) {
  const [deck, place] = at.split("-").map(Number);
  const name = `${deck}-${place + by}`;
  to(screens.has(name) ? name : by > 0 ? CLOSE : DOOR);
}

function swap() {
  turn = 3 - turn;
  show(at);
}

const does = {
  swap,
  next: () => step(1),
  // Whoever passes, the other is still asked.
  pass: () => (turn === first() ? swap() : step(1)),
  back: () => step(-1),
  pause: () => show("rest-1"),
  stop: () => to(CLOSE),
  // From the end back to the question, with the turn that it had; from a pause or Help to what is below.
  on: () => (below === CLOSE && resting.hidden ? to(at) : show(below)),
};

hear(does);

page.dataset.wmOn = "";
follow(false);
