// The exercise by hand: no library. Each screen is made anew when it is come to; a key in a box changes one entry of a list.

import { end, questions, restored, saver, words } from "./exercise.js";

let state = restored();
const { changed, save, erase } = saver(() => state);
const place = document.getElementById("app");

function make(kind, text, more = {}) {
  return Object.assign(document.createElement(kind), { textContent: text, ...more });
}

function go(at) {
  state.at = at;
  save();
  draw();
}

function screen(heading, ...parts) {
  const h1 = make("h1", heading, { tabIndex: -1 });
  place.replaceChildren(h1, ...parts);
  return h1;
}

function draw() {
  const { at, answers } = state;
  const next = make("button", words.next, { id: "next", onclick: () => go(at + 1) });
  const back = make("button", words.back, { id: "back", onclick: () => go(at - 1) });
  if (at === 0) {
    const start = make("button", words.start, { id: "start", onclick: () => go(1) });
    screen(words.title, make("p", words.purpose), start);
  } else if (at < end) {
    const box = make("textarea", "", { rows: 6, value: answers[at - 1] ?? "" });
    box.setAttribute("aria-label", questions[at - 1]);
    box.oninput = () => {
      answers[at - 1] = box.value;
      changed();
    };
    screen(questions[at - 1], box, back, next).focus();
  } else {
    const list = make("dl", "");
    questions.forEach((ask, n) => answers[n] && list.append(make("dt", ask), make("dd", answers[n])));
    const away = make("button", words.erase, { id: "erase" });
    away.onclick = () => {
      erase();
      state = restored();
      draw();
    };
    screen(words.summary, list, back, away).focus();
  }
}

draw();
