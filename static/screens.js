// One screen at a time, on the pages that hold all of theirs: the wall of a classroom, and questions for two. Behind `leaving.js`.
//
// It reads the address for two bare numbers and nothing else, and keeps nothing anywhere. Without it, all screens stand below each other
// and every link still leads where it says.

const page = document.querySelector("[data-wm-together]");
const stage = page.querySelector("[data-wm-stage]");
const screens = new Map([...page.querySelectorAll("[data-wm-screen]")].map((screen) => [screen.dataset.wmScreen, screen]));

// The heading that is read out. It is the first on the screen, so it counts as the first there is.
function head(screen) {
  const headings = [...screen.querySelectorAll("h1, h2, h3, h4")];
  const above = Number(headings[0].localName.at(1)) - 1;
  for (const heading of headings) heading.setAttribute("aria-level", Number(heading.localName.at(1)) - above);
  return headings[0];
}

// Shows this one and no other. Focus goes to its heading, and that is all that is read out.
function bring(name, moves) {
  for (const [other, screen] of screens) screen.hidden = other !== name;
  const heading = head(screens.get(name));
  if (moves) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

// The address, as two numbers that are a screen here.
function named() {
  const name = location.hash.slice(1);
  return /^\d{1,3}-\d{1,3}$/.test(name) && screens.has(name) ? name : undefined;
}

// Without another entry in the history: the browser's Back leads out at once.
const go = (name) => location.replace(`#${name}`);

// What a press does, by its name; and links to a screen that is no place here, such as Help: the address stays. Another address is followed.
function hear(does) {
  page.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-wm-does]");
    if (pressed) return does[pressed.dataset.wmDoes]();
    const link = event.target.closest("a[data-wm-help], a[href^='#rest-']");
    if (!link) return;
    event.preventDefault();
    show(link.hash.slice(1));
  });
  addEventListener("hashchange", () => follow());
}
